//! The checks, one function a subject.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use bitcoin::Txid;

use super::{Report, store};
use crate::app::App;
use crate::base::coin::Coin;
use crate::base::db::Row;
use crate::blocks;
use crate::chain::block::{check_work, decode_transaction};
use crate::flows::{Done, Failure, wallet};
use crate::ledger::{self, Account, Deed, Side};
use crate::wallets;

/// A notice that waits longer than this for a messenger that is switched on is stuck.
pub const STUCK_AFTER: Duration = Duration::from_secs(6 * 60 * 60);
/// An address that may not be kept any longer is erased within this time.
const ERASED_WITHIN: Duration = Duration::from_secs(24 * 60 * 60);

type Sums = BTreeMap<(String, String), i64>;
/// Deeds by (name, subject): how often, and the sum of their first leg.
type Deeds = BTreeMap<(String, String), BTreeSet<i64>>;

struct Books {
    /// What each account holds on its credit side.
    sums: Sums,
    deeds: Deeds,
    /// Amounts of confirmed deeds by (subject, counter).
    confirmed: BTreeMap<String, i64>,
}

/// Reads the whole ledger once.
async fn read_books(app: &App, report: &mut Report) -> Done<Books> {
    let rule = "every transfer belongs to a known deed";
    let mut books = Books { sums: Sums::new(), deeds: Deeds::new(), confirmed: BTreeMap::new() };
    let mut after = String::new();
    loop {
        let page = ledger::page(&app.db, &after, store::PAGE).await?;
        let Some((last, _)) = page.last() else { return Ok(books) };
        after.clone_from(last);
        report.looked(rule, page.len());
        for (id, row) in page {
            let known =
                Deed::ALL.iter().any(|deed| row.deed == deed.name() || row.deed == deed.mirror());
            if !known {
                report.find(rule, format!("transfer {id}: `{}`", row.deed));
            }
            let unit = row.leg.unit.clone();
            *books.sums.entry((row.leg.credit.to_string(), unit.clone())).or_default() +=
                row.leg.amount;
            *books.sums.entry((row.leg.debit.to_string(), unit)).or_default() -= row.leg.amount;
            if row.deed == Deed::Confirmed.name() {
                books.confirmed.insert(row.subject.clone(), row.leg.amount);
            }
            books.deeds.entry((row.deed, row.subject)).or_default().insert(row.counter);
        }
    }
}

impl Books {
    fn times(&self, deed: &str, subject: &str) -> usize {
        self.deeds.get(&(deed.to_owned(), subject.to_owned())).map_or(0, BTreeSet::len)
    }

    /// Whether a deed stands: done once more than it was undone.
    fn stands(&self, deed: Deed, subject: &str) -> bool {
        self.times(deed.name(), subject) == self.times(deed.mirror(), subject) + 1
    }
}

/// The ledger against itself and against the guarded balances.
pub async fn ledger(app: &App, report: &mut Report) -> Done<()> {
    let books = read_books(app, report).await?;
    let rule = "the ledger sums to zero in every unit";
    let mut by_unit: BTreeMap<&str, i64> = BTreeMap::new();
    for ((_, unit), sum) in &books.sums {
        *by_unit.entry(unit).or_default() += sum;
    }
    report.looked(rule, by_unit.len());
    for (unit, sum) in by_unit.into_iter().filter(|(_, sum)| *sum != 0) {
        report.find(rule, format!("{unit} sums to {sum}"));
    }
    mirrors(&books, report);
    kept_balances(app, &books, report).await?;
    let rule = "no account holds less than nothing";
    for ((account, unit), sum) in &books.sums {
        report.looked(rule, 1);
        let parsed: Option<Account> = account.parse().ok();
        let owned = matches!(parsed, Some(Account::Wallet(_)));
        if owned && 0 < *sum {
            report.find(rule, format!("{account} is overdrawn by {sum} {unit}"));
        }
    }
    Ok(())
}

fn mirrors(books: &Books, report: &mut Report) {
    let rule = "a deed is undone at most as often as it was done";
    for deed in Deed::ALL {
        for ((name, subject), counters) in &books.deeds {
            if name != deed.mirror() {
                continue;
            }
            report.looked(rule, counters.len());
            let done = books.deeds.get(&(deed.name().to_owned(), subject.clone()));
            let covered = done.is_some_and(|done| counters.is_subset(done));
            if !covered {
                report.find(rule, format!("{name} of {subject}"));
            }
        }
    }
}

async fn kept_balances(app: &App, books: &Books, report: &mut Report) -> Done<()> {
    let rule = "guarded balances equal the sum of their transfers";
    let mut kept: Sums = BTreeMap::new();
    for (account, unit, amount) in ledger::kept(&app.db).await? {
        kept.insert((account, unit), amount);
    }
    let mut keys: BTreeSet<&(String, String)> = kept.keys().collect();
    for key in books.sums.keys() {
        let parsed: Option<Account> = key.0.parse().ok();
        if parsed.and_then(|account| account.kept()).is_some() {
            keys.insert(key);
        }
    }
    for key in keys {
        report.looked(rule, 1);
        let side = key.0.parse::<Account>().ok().and_then(|account| account.kept());
        let summed = books.sums.get(key).copied().unwrap_or_default();
        let summed = if side == Some(Side::Debit) { -summed } else { summed };
        let held = kept.get(key).copied().unwrap_or_default();
        if summed != held {
            let (account, unit) = key;
            report.find(rule, format!("{account} keeps {held} {unit}, its transfers {summed}"));
        }
    }
    Ok(())
}

/// Every payment against its bytes, its block and its one credit.
pub async fn payments(app: &App, report: &mut Report) -> Done<()> {
    let books = read_books(app, &mut Report::default()).await?;
    let mut after = String::new();
    loop {
        let page = store::payments(&app.db, &after).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = last.text("id")?;
        for row in page {
            payment(&row, &books, report)?;
        }
    }
}

fn payment(row: &Row, books: &Books, report: &mut Report) -> Done<()> {
    let (id, place) = (row.text("id")?, row.text("place")?);
    let rule = "a payment is credited exactly while it is on the chain or can come back";
    report.looked(rule, 1);
    let booked = books.stands(Deed::Confirmed, &id);
    let wanted = match place.as_str() {
        "block" | "orphaned" => true,
        "gone" => false,
        // Unconfirmed, after a reorg gave it back to the mempools.
        _ => booked,
    };
    if booked != wanted {
        let credited = if booked { "is credited" } else { "is not credited" };
        report.find(rule, format!("payment {id} is {place} and {credited}"));
    }
    let amount = row.int("amount")?;
    if booked && books.confirmed.get(&id) != Some(&amount) {
        report.find(rule, format!("payment {id} of {amount} is credited with another amount"));
    }
    let rule = "a payment stands where its log says";
    report.looked(rule, 1);
    if row.text_opt("last_place")?.as_deref() != Some(place.as_str()) {
        report.find(rule, format!("payment {id} is {place}"));
    }
    let rule = "money is credited for blocks of the best chain only";
    report.looked(rule, 1);
    if place == "block" && row.int_opt("connected")? != Some(1) {
        report.find(rule, format!("payment {id} is in a block that is not connected"));
    }
    amount_in_bytes(row, &id, amount, report)
}

/// The amount and the txid, read again from the transaction's bytes.
fn amount_in_bytes(row: &Row, id: &str, amount: i64, report: &mut Report) -> Done<()> {
    let rule = "a payment's amount is in the bytes of its transaction";
    report.looked(rule, 1);
    let coin: Coin =
        row.text("coin")?.parse().map_err(|e| Failure::Other(format!("payment {id}: {e}")))?;
    let txid = row.text("txid")?;
    let raw = row.bytes_opt("raw")?.unwrap_or_default();
    let vout = usize::try_from(row.int("vout")?).unwrap_or(usize::MAX);
    let fits = decode_transaction(coin, &raw).is_ok_and(|decoded| {
        let named: Option<Txid> = txid.parse().ok();
        let output = decoded.tx.outputs.get(vout).map(|output| output.value);
        named == Some(decoded.tx.txid) && output == Some(amount)
    });
    if !fits {
        report.find(rule, format!("payment {id} ({txid}:{vout})"));
    }
    Ok(())
}

/// Counters against units and reservations.
pub async fn stock(app: &App, report: &mut Report) -> Done<()> {
    let rule = "what was taken in is free, held, sold or removed";
    for row in store::counters(&app.db).await? {
        report.looked(rule, 1);
        let sku = row.text("sku")?;
        let same = |a: &str, b: &str| -> Done<bool> { Ok(row.int(a)? == row.int(b)?) };
        if !same("held", "reserved")? || !same("sold", "taken")? {
            report.find(rule, format!("{sku}: counter and reservations differ"));
        }
        let has_units = matches!(row.text("kind")?.as_str(), "codes" | "file");
        let units_fit = same("free", "units_free")?
            && same("held", "units_held")?
            && same("sold", "units_sold")?
            && same("removed", "units_removed")?;
        if has_units && !units_fit {
            report.find(rule, format!("{sku}: counter and units differ"));
        }
    }
    let rule = "only sold codes were handed over";
    report.looked(rule, 1);
    let handed = store::handed_but_not_sold(&app.db).await?;
    if handed != 0 {
        report.find(rule, format!("{handed} codes were handed over and are not sold"));
    }
    Ok(())
}

/// Orders against their invoices, lines and stock.
pub async fn orders(app: &App, report: &mut Report) -> Done<()> {
    let mut after = 0;
    loop {
        let page = store::orders(&app.db, after).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = last.int("number")?;
        for row in page {
            order(&row, report)?;
        }
    }
}

fn order(row: &Row, report: &mut Report) -> Done<()> {
    let number = row.int("number")?;
    let (stage, status) = (row.text("stage")?, row.text("status")?);
    let rule = "an order follows its invoice until it is paid";
    report.looked(rule, 1);
    let fits = match stage.as_str() {
        "created" => matches!(status.as_str(), "new" | "processing"),
        "expired" => status == "expired",
        "cancelled" => matches!(status.as_str(), "cancelled" | "settled" | "invalid"),
        _ => matches!(status.as_str(), "settled" | "invalid"),
    };
    if !fits {
        report.find(rule, format!("order {number} is {stage}, its invoice {status}"));
    }
    let rule = "an order's total is the sum of its lines";
    report.looked(rule, 1);
    let shipping = row.int("shipping")?;
    // What shipping costs stands in no line.
    if row.int("total")? != row.int("lines_total")? + shipping {
        report.find(rule, format!("order {number}"));
    }
    let rule = "shipping is a named part of the list price";
    report.looked(rule, 1);
    let named = shipping == 0 || row.text_opt("shipping_option")?.is_some();
    if row.int("list")? < shipping || !named {
        report.find(rule, format!("order {number}"));
    }
    let rule = "whoever looks after an order does so since a moment";
    report.looked(rule, 1);
    let claimed_at = row.int_opt("claimed_at")?;
    if row.text_opt("claimed_by")?.is_some() != claimed_at.is_some() {
        report.find(rule, format!("order {number}"));
    }
    let rule = "no reservation outlives its order";
    report.looked(rule, 1);
    let held = row.int("held")? > 0;
    let taken = row.int("taken")? > 0;
    let open = stage == "created";
    let has = matches!(stage.as_str(), "paid" | "shipped" | "completed");
    if held != open || taken != has {
        report.find(rule, format!("order {number} is {stage}, held {held}, taken {taken}"));
    }
    let rule = "an order's times are in order";
    report.looked(rule, 1);
    let times = [row.int_opt("paid_at")?, row.int_opt("shipped_at")?];
    let mut last = row.int("created_at")?;
    for at in times.into_iter().flatten() {
        if at < last {
            report.find(rule, format!("order {number}"));
        }
        last = at;
    }
    Ok(())
}

/// Addresses of customers against how long they may be kept, and lines against their units.
pub async fn parcels(app: &App, report: &mut Report) -> Done<()> {
    let rule = "no address is kept longer than it may be";
    report.looked(rule, usize::try_from(store::parcels(&app.db).await?).unwrap_or(usize::MAX));
    let before = app.now() - app.settings.fulfilment.address_kept - ERASED_WITHIN;
    for number in store::parcels_overdue(&app.db, before.millis()).await? {
        report.find(rule, format!("the address of order {number}"));
    }
    for number in store::addresses_of_erased(&app.db).await? {
        report.find(rule, format!("an address of person {number}, who was erased"));
    }
    let rule = "a line is received when all of its units are handed over";
    report.looked(rule, 1);
    for number in store::half_received(&app.db).await? {
        report.find(rule, format!("order {number}"));
    }
    Ok(())
}

/// Every address against its key, every index against the mark.
pub async fn addresses(app: &App, report: &mut Report) -> Done<()> {
    let (derived, gapless) =
        ("every address derives from its index", "indices have no gap and never go back");
    let mut nonces = BTreeSet::new();
    for account in wallets::find_accounts(&app.db).await? {
        let mut next = None;
        loop {
            let from = next.unwrap_or(0);
            let page = wallets::page(&app.db, account.id, from, store::PAGE).await?;
            if page.is_empty() {
                break;
            }
            for address in page {
                report.looked(derived, 1);
                if let Err(error) = wallet::check_record(app, &address, &account) {
                    report.find(
                        derived,
                        format!("{} index {}: {error}", account.coin, address.index),
                    );
                }
                report.looked(gapless, 1);
                if next.is_some_and(|expected| expected != address.index) {
                    report
                        .find(gapless, format!("{} before index {}", account.coin, address.index));
                }
                let nonce = address.sealed.as_ref().and_then(|sealed| sealed.get(9..33));
                if nonce.is_some_and(|nonce| !nonces.insert(nonce.to_vec())) {
                    report.find(
                        derived,
                        format!("{} index {}: a nonce comes twice", account.coin, address.index),
                    );
                }
                next = Some(address.index + 1);
            }
        }
        if next.is_some_and(|next| account.next_index < next) {
            report.find(gapless, format!("{}: the next index was used", account.coin));
        }
        let mark = app.anchor.read(&account.key_name)?;
        if next.is_some_and(|next| mark.is_none_or(|mark| mark + 1 < next)) {
            report.find(
                gapless,
                format!("{}: the mark outside the database is behind", account.coin),
            );
        }
    }
    Ok(())
}

/// Notices that should have left long ago.
pub async fn outbox(app: &App, report: &mut Report) -> Done<()> {
    let rule = "no notice waits for ever";
    report.looked(rule, 1);
    if app.messenger.is_none() {
        return Ok(());
    }
    let before = (app.now() - STUCK_AFTER).millis();
    for row in store::stuck(&app.db, before).await? {
        report.find(rule, format!("{} ({})", row.text("id")?, row.text("kind")?));
    }
    Ok(())
}

/// The headers we believe: linked, worked for, without a hole below the cursor.
pub async fn chains(app: &App, report: &mut Report) -> Done<()> {
    let rule = "the headers are one chain with real work";
    for coin in Coin::ALL {
        let Some(cursor) = blocks::find_cursor(&app.db, coin).await? else { continue };
        let headers = blocks::newest(&app.db, coin, blocks::HEADERS_KEPT).await?;
        report.looked(rule, headers.len());
        if headers.first().map(|known| known.hash) != Some(cursor.hash) {
            report.find(rule, format!("{coin}: the newest header is not the cursor's"));
        }
        for pair in headers.windows(2) {
            let (child, parent) = (pair[0], pair[1]);
            // Below what is kept only headers of paying blocks remain.
            let adjacent = child.height == parent.height + 1;
            if adjacent && child.header.prev_blockhash != parent.hash {
                report.find(rule, format!("{coin} at height {}", child.height));
            }
        }
        for known in &headers {
            if check_work(coin, &known.header).is_err() {
                report.find(rule, format!("{coin} at height {}: no work", known.height));
            }
        }
    }
    Ok(())
}

/// Commission stands only while its sale does.
pub async fn commissions(app: &App, report: &mut Report) -> Done<()> {
    let rule = "commission stands only while its sale does";
    for row in store::commissions(&app.db).await? {
        report.looked(rule, 1);
        if row.text("status")? != "settled" {
            report.find(rule, format!("invoice {}", row.text("subject")?));
        }
    }
    Ok(())
}
