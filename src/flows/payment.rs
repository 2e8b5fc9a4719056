//! Money from outside: sighted, booked, judged.
//!
//! Sources and blocks end here, whatever road they came by: [`sight`] books an output at the
//! place it is at now, [`vanish`] books that it is gone, and [`judge_again`] asks the rule book
//! until an invoice is at rest. Everything here runs inside a caller's transaction.

use std::collections::BTreeMap;

use bitcoin::{OutPoint, Script};
use rust_decimal::Decimal;

use crate::app::App;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::{DbResult, Tx};
use crate::base::id::{InvoiceId, PaymentId};
use crate::base::money::{Commodity, Sats};
use crate::blocks;
use crate::facts;
use crate::flows::{Done, tell, undoing, verdict, wallet};
use crate::invoices::judge::{Case, Paid, PaidPlace, Step, View, judge};
use crate::invoices::{self, Invoice, Kind, NewPayment, Payment, Place, Purpose, Status};
use crate::ledger::{self, Account, Deed, Leg};
use crate::notices::Kind as Notice;
use crate::orders;
use crate::stock;
use crate::wallets::{self, Address};

/// The most steps one judgement takes. Each brings the invoice nearer to rest; more than
/// this is a bug that must not hold the watcher.
const STEPS_MAX: usize = 12;
/// Litecoin's relay counts dust at ten times Bitcoin's rate.
const LTC_DUST_FACTOR: i64 = 10;
/// A chain not looked at for this long was not seen.
pub const BLIND_AFTER: std::time::Duration = std::time::Duration::from_secs(10 * 60);
/// A tip older than this many block spacings is no tip to judge by.
pub const STALE_SPACINGS: u32 = 12;

/// An output that pays an address of ours, as some source has it.
#[derive(Debug)]
pub struct Sighting<'a> {
    /// On which chain.
    pub coin: Coin,
    /// Which output.
    pub outpoint: OutPoint,
    /// How much.
    pub amount: Sats,
    /// What kind of output.
    pub kind: Kind,
    /// What its transaction spends.
    pub inputs: &'a [OutPoint],
    /// The bytes of its transaction.
    pub raw: &'a [u8],
    /// Where it is.
    pub place: Place,
    /// Its position in the block.
    pub position: Option<i64>,
    /// Who says so.
    pub why: &'a str,
}

/// Books an output at the place it is at now. Says which invoice must be judged.
pub async fn sight(
    tx: &mut Tx,
    app: &App,
    seen: &Sighting<'_>,
    address: &Address,
    now: Time,
) -> Done<Option<InvoiceId>> {
    let known = invoices::at(tx, seen.coin, &seen.outpoint).await?;
    let trusted;
    let address = match trust(tx, app, address, now).await? {
        Trust::Ours => address,
        Trust::NotItsInvoice if known.is_none() => {
            trusted = Address { invoice: None, ..address.clone() };
            &trusted
        }
        Trust::NotItsInvoice | Trust::NotOurs => return Ok(None),
    };
    let id = match &known {
        Some(payment) if stands(payment.place, seen.place) => {
            invoices::known(tx, payment.id, now).await?;
            return Ok(None);
        }
        Some(payment) => payment.id,
        None => insert(tx, app, seen, address, now).await?,
    };
    invoices::move_to(tx, id, seen.place, seen.position, seen.why, now).await?;
    if matches!(seen.place, Place::Block { .. }) {
        book(tx, app, seen, address, id, now).await?;
        if known.as_ref().is_some_and(|payment| payment.place == Place::Orphaned) {
            let_go(tx, app, address.invoice).await?;
        }
    }
    tell_sighted(tx, app, seen, address, known.as_ref(), id, now).await?;
    Ok(address.invoice)
}

/// How far a row of an address can be trusted.
enum Trust {
    /// Record, address and script are those of its index and its invoice.
    Ours,
    /// The script is that of its index, but the row was changed: the money is ours, and
    /// nobody is credited with it.
    NotItsInvoice,
    /// The script is not that of its index: what is paid to it is not ours.
    NotOurs,
}

/// Opens an address's record and derives it again, before money at it is believed. A row that
/// does not fit is alarmed and must not hold up the money of others.
async fn trust(tx: &mut Tx, app: &App, address: &Address, now: Time) -> Done<Trust> {
    let account = wallets::account_of(tx, address).await?;
    let Err(error) = wallet::check_record(app, address, &account) else { return Ok(Trust::Ours) };
    tracing::error!(address.id = %address.id, %error, "money at an address that does not fit");
    wallet::tell_refused(tx, app, address, now).await?;
    let derived = wallet::open_pinned(app, &account)?.receive(address.index)?;
    let ours = derived.script.as_bytes() == address.script;
    Ok(if ours { Trust::NotItsInvoice } else { Trust::NotOurs })
}

/// Money that had left the best chain is in a block again, or other money covers the sale:
/// goods that waited for it may go, unless money of the same order is still on no chain.
async fn let_go(tx: &mut Tx, app: &App, invoice: Option<InvoiceId>) -> Done<()> {
    let Some(invoice) = invoice else { return Ok(()) };
    let payments = invoices::of_invoice(tx, invoice).await?;
    if payments.iter().any(|payment| payment.place == Place::Orphaned) {
        return Ok(());
    }
    let invoice = invoices::lock(tx, invoice, app.currency()).await?;
    if let Some(order) = invoice.order {
        let order = orders::get(tx, order, app.currency()).await?;
        if order.hold_why.as_deref() == Some(verdict::HELD_FOR_REORG) {
            orders::unhold(tx, order.id).await?;
        }
    }
    Ok(())
}

/// Whether a payment at `was` learns nothing from being seen at `now`: it is there already,
/// or an unconfirmed sighting comes after its block did.
fn stands(was: Place, now: Place) -> bool {
    match (was, now) {
        (Place::Block { .. } | Place::Mempool | Place::Orphaned, Place::Mempool) => true,
        (was, now) => was == now,
    }
}

async fn insert(
    tx: &mut Tx,
    app: &App,
    seen: &Sighting<'_>,
    address: &Address,
    now: Time,
) -> Done<PaymentId> {
    let quote = match address.invoice {
        Some(invoice) => {
            let quotes = invoices::quotes(tx, invoice).await?;
            let of_coin: Vec<_> = quotes.iter().filter(|q| q.coin == seen.coin).collect();
            let in_force = of_coin.iter().rfind(|quote| quote.made_at <= now);
            in_force.or(of_coin.first()).map(|quote| quote.id)
        }
        None => None,
    };
    let new = NewPayment {
        id: PaymentId::new(now, &app.rng),
        coin: seen.coin,
        outpoint: seen.outpoint,
        address: address.id,
        invoice: address.invoice,
        quote,
        amount: seen.amount,
        kind: seen.kind,
        inputs: seen.inputs,
        raw: seen.raw,
    };
    invoices::insert_payment(tx, &new, now).await?;
    Ok(new.id)
}

/// First confirmation: wallet → suspense.
async fn book(
    tx: &mut Tx,
    app: &App,
    seen: &Sighting<'_>,
    address: &Address,
    payment: PaymentId,
    now: Time,
) -> Done<()> {
    let subject = payment.row();
    if ledger::standing(tx, Deed::Confirmed, &subject, address.invoice).await?.is_some() {
        return Ok(());
    }
    let account = wallets::account_of(tx, address).await?;
    let suspense = address.invoice.map_or(Account::SuspenseUnknown, Account::Suspense);
    let legs = vec![Leg::coin(Account::Wallet(account.key_name), suspense, seen.coin, seen.amount)];
    let cause = ledger::next_cause(tx, Deed::Confirmed, &subject, address.invoice).await?;
    ledger::post(tx, &cause, legs, now, &app.rng).await??;
    Ok(())
}

/// Tells customer and admins what was seen, once per payment and only what matters to them.
async fn tell_sighted(
    tx: &mut Tx,
    app: &App,
    seen: &Sighting<'_>,
    address: &Address,
    known: Option<&Payment>,
    id: PaymentId,
    now: Time,
) -> Done<()> {
    let amount = Commodity::Coin(seen.coin).show(seen.amount.0);
    let Some(invoice) = address.invoice else {
        let facts = facts! {
            "coin" => seen.coin.code(), "amount" => amount, "address" => address.address,
        };
        tell::admins(tx, app, Notice::MoneyUnknown, id.row(), facts, now).await?;
        return Ok(());
    };
    if is_dust(address, seen.coin, seen.amount) {
        return Ok(());
    }
    let invoice = invoices::lock(tx, invoice, app.currency()).await?;
    let number = order_number(tx, app, &invoice).await?;
    if let Some(payment) = known {
        if payment.place == Place::Orphaned && invoice.status == Status::Settled {
            let times = invoices::times_orphaned(tx, id).await?;
            let facts = facts! {
                "order" => number, "amount" => amount, "txid" => seen.outpoint.txid,
            };
            let dedup = format!("{}:{times}", id.row());
            tell::admins(tx, app, Notice::PaymentBack, dedup, facts, now).await?;
        }
        return Ok(());
    }
    invoices::ever_seen(tx, invoice.id).await?;
    let Some(person) = invoice.person else { return Ok(()) };
    let (kind, facts) = if matches!(invoice.status, Status::Expired | Status::Cancelled) {
        (Notice::LateSeen, facts! { "order" => number, "amount" => amount })
    } else {
        let wanted = invoice.terms.depth(seen.coin, invoice.total.minor).max(seen.kind.depth_min());
        let facts = facts! { "order" => number, "amount" => amount, "wanted" => wanted };
        (Notice::PaymentSeen, facts)
    };
    tell::person(tx, app, person, kind, id.row(), facts, now).await?;
    Ok(())
}

/// The number people know an invoice's order by; its id if it has no order.
pub async fn order_number(tx: &mut Tx, app: &App, invoice: &Invoice) -> DbResult<String> {
    match invoice.order {
        Some(order) => Ok(orders::get(tx, order, app.currency()).await?.number.to_string()),
        None => Ok(invoice.id.to_string()),
    }
}

/// A payment's block left the best chain: the books stay while it can come back.
pub async fn orphan(tx: &mut Tx, app: &App, payment: &Payment, now: Time) -> Done<()> {
    invoices::move_to(tx, payment.id, Place::Orphaned, None, "its block left the chain", now)
        .await?;
    let Some(invoice) = payment.invoice else { return Ok(()) };
    let invoice = invoices::lock(tx, invoice, app.currency()).await?;
    if invoice.status != Status::Settled {
        return Ok(());
    }
    if let Some(order) = invoice.order {
        let order = orders::get(tx, order, app.currency()).await?;
        if !order.stage.goods_left() {
            orders::hold(tx, order.id, verdict::HELD_FOR_REORG).await?;
        }
    }
    let number = order_number(tx, app, &invoice).await?;
    let facts = facts! {
        "order" => number,
        "amount" => Commodity::Coin(payment.coin).show(payment.amount.0),
        "txid" => payment.outpoint.txid,
    };
    let times = invoices::times_orphaned(tx, payment.id).await?;
    let dedup = format!("{}:{times}", payment.id.row());
    tell::admins(tx, app, Notice::PaymentReorged, dedup, facts, now).await?;
    Ok(())
}

/// A payment is gone for good, as far as anybody knows. What rested on it is undone, newest
/// first, until suspense covers it. Says which invoice must be judged.
pub async fn vanish(
    tx: &mut Tx,
    app: &App,
    payment: &Payment,
    why: &str,
    now: Time,
) -> Done<Option<InvoiceId>> {
    if payment.place == Place::Gone {
        return Ok(None);
    }
    let invoice = match payment.invoice {
        Some(id) => Some(invoices::lock(tx, id, app.currency()).await?),
        None => None,
    };
    invoices::move_to(tx, payment.id, Place::Gone, None, why, now).await?;
    let subject = payment.id.row();
    let booked = ledger::standing(tx, Deed::Confirmed, &subject, payment.invoice).await?;
    if let (Some(invoice), None) = (&invoice, &booked) {
        tell_dropped(tx, app, invoice, payment, now).await?;
    }
    if let Some(cause) = booked {
        if let Some(invoice) = &invoice {
            undoing::make_room(tx, app, invoice, payment.coin, payment.amount, now).await?;
        }
        ledger::undo(tx, &cause, now, &app.rng).await??;
        // What covers it may have come under another name: then nothing waits any more.
        let_go(tx, app, payment.invoice).await?;
    }
    Ok(payment.invoice)
}

async fn tell_dropped(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    payment: &Payment,
    now: Time,
) -> Done<()> {
    let (Some(person), true) = (invoice.person, invoice.status.is_open()) else { return Ok(()) };
    let facts = facts! {
        "order" => order_number(tx, app, invoice).await?,
        "amount" => Commodity::Coin(payment.coin).show(payment.amount.0),
    };
    let dedup = payment.id.row();
    tell::person(tx, app, person, Notice::PaymentDropped, dedup, facts, now).await?;
    Ok(())
}

/// Whether an output is too small to count for anything.
pub fn is_dust(address: &Address, coin: Coin, amount: Sats) -> bool {
    amount < dust_limit(&address.script, coin)
}

/// The least output that a coin's network relays for a script, at its default relay rate
/// (Bitcoin Core `DUST_RELAY_TX_FEE`, Litecoin Core the same times ten).
pub fn dust_limit(script: &[u8], coin: Coin) -> Sats {
    let limit = Script::from_bytes(script).minimal_non_dust().to_sat();
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    match coin {
        Coin::Btc => Sats(limit),
        Coin::Ltc => Sats(limit.saturating_mul(LTC_DUST_FACTOR)),
    }
}

/// Asks the rule book about an invoice until it is at rest, carrying out each step. The
/// invoice is locked first. Says how many steps were taken.
pub async fn judge_again(
    tx: &mut Tx,
    app: &App,
    id: InvoiceId,
    prices: &BTreeMap<Coin, Decimal>,
    now: Time,
) -> Done<usize> {
    let mut stock_refused = false;
    for taken in 0..STEPS_MAX {
        let invoice = invoices::lock(tx, id, app.currency()).await?;
        let facts = Facts::load(tx, app, &invoice, prices, now).await?;
        let mut facts = facts;
        facts.view.stock &= !stock_refused;
        let step = judge(&facts.case(&invoice), now);
        if step == Step::Stay {
            return Ok(taken);
        }
        tracing::debug!(invoice.id = %invoice.id, ?step, "carrying out a verdict");
        match verdict::carry_out(tx, app, &invoice, step, now).await? {
            verdict::Outcome::Done => {}
            verdict::Outcome::SoldOut => stock_refused = true,
        }
    }
    tracing::error!(invoice.id = %id, "a judgement found no rest; it goes on with the next look");
    Ok(STEPS_MAX)
}

/// What the judge is given, loaded under the invoice's lock.
#[derive(Debug)]
pub struct Facts {
    payments: Vec<Paid>,
    suspense: BTreeMap<Coin, Sats>,
    shown: bool,
    /// The world as far as this invoice is concerned.
    pub view: View,
}

impl Facts {
    /// Loads everything the judge needs for an invoice.
    pub async fn load(
        tx: &mut Tx,
        app: &App,
        invoice: &Invoice,
        prices: &BTreeMap<Coin, Decimal>,
        now: Time,
    ) -> Done<Facts> {
        let addresses = wallets::of_invoice(tx, invoice.id).await?;
        let dues: BTreeMap<_, _> = invoices::quotes(tx, invoice.id)
            .await?
            .into_iter()
            .map(|quote| (quote.id, quote.due))
            .collect();
        let mut cursors = BTreeMap::new();
        for address in &addresses {
            if let Some(cursor) = blocks::cursor(tx, address.coin).await? {
                cursors.insert(address.coin, cursor);
            }
        }
        let mut payments = Vec::new();
        for payment in invoices::of_invoice(tx, invoice.id).await? {
            let Some(due) = payment.quote.and_then(|quote| dues.get(&quote)) else { continue };
            let address = addresses.iter().find(|address| address.id == payment.address);
            let tip = cursors.get(&payment.coin).map_or(0, |cursor| cursor.height);
            let dust = address.is_some_and(|at| is_dust(at, payment.coin, payment.amount));
            payments.push(paid(tx, &payment, *due, dust, tip).await?);
        }
        let suspense = ledger::coins_held(tx, &Account::Suspense(invoice.id)).await?;
        let view = view(tx, app, invoice, &cursors, prices, now).await?;
        Ok(Facts { payments, suspense, shown: !addresses.is_empty(), view })
    }

    /// The case to be judged.
    pub fn case<'a>(&'a self, invoice: &'a Invoice) -> Case<'a> {
        Case {
            terms: &invoice.terms,
            purpose: invoice.purpose,
            total: invoice.total,
            status: invoice.status,
            marked: invoice.marked,
            deadline: invoice.deadline,
            prolonged: invoice.prolonged,
            shrunk: invoice.shrunk,
            ever_seen: invoice.ever_seen,
            kept: invoice.kept,
            decide_by: invoice.decide_by,
            has_person: invoice.person.is_some(),
            shown: self.shown,
            payments: &self.payments,
            suspense: &self.suspense,
            view: &self.view,
        }
    }
}

async fn paid(tx: &mut Tx, payment: &Payment, due: Sats, dust: bool, tip: i64) -> DbResult<Paid> {
    let txid = payment.outpoint.txid;
    Ok(Paid {
        id: payment.id,
        coin: payment.coin,
        txid,
        amount: payment.amount,
        due,
        kind: payment.kind,
        first_seen: payment.first_seen,
        place: match payment.place {
            Place::Mempool => PaidPlace::Mempool,
            Place::Block { height, time, .. } => PaidPlace::Block { depth: tip - height + 1, time },
            Place::Orphaned => PaidPlace::Orphaned,
            Place::Gone => PaidPlace::Gone,
        },
        inputs: invoices::inputs(tx, payment.coin, &txid).await?,
        tx_total: invoices::tx_total(tx, payment.coin, &txid).await?,
        dust,
        ripe: payment.ripe_at.is_some(),
    })
}

type Cursors = BTreeMap<Coin, blocks::Cursor>;

async fn view(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    cursors: &Cursors,
    prices: &BTreeMap<Coin, Decimal>,
    now: Time,
) -> Done<View> {
    let shown = wallets::looked_at(tx, invoice.id).await?;
    let mut blind = false;
    for (coin, _) in &shown {
        let unseen = cursors.get(coin).is_none_or(|c| c.looked_at + BLIND_AFTER < now);
        blind |= unseen || blocks::was_blind(tx, *coin, invoice.created_at, now).await?;
    }
    let stock = match invoice.purpose {
        Purpose::Order => stock_can_be_taken(tx, app, invoice).await?,
        Purpose::TopUp | Purpose::External => true,
    };
    Ok(View { looked_at: complete_look(&shown, cursors), blind, prices: prices.clone(), stock })
}

/// When the last complete look at every coin of an invoice began: all known blocks booked, a
/// tip that is not stale, and this address's mempool answered or one more block connected.
fn complete_look(shown: &[(Coin, Option<Time>)], cursors: &Cursors) -> Option<Time> {
    let of_coin = |(coin, answered): &(Coin, Option<Time>)| {
        let cursor = cursors.get(coin)?;
        let stale = coin.spacing() * STALE_SPACINGS < cursor.looked_at.since(cursor.tip_time);
        let seen = answered.unwrap_or_default().max(cursor.block_at);
        (!stale).then(|| cursor.looked_at.min(seen))
    };
    shown.iter().map(of_coin).min().flatten()
}

/// Whether everything an order asked for could be its own now.
async fn stock_can_be_taken(tx: &mut Tx, app: &App, invoice: &Invoice) -> Done<bool> {
    let Some(order) = invoice.order else { return Ok(true) };
    match invoice.status {
        Status::Invalid => Ok(!stock::taken(tx, order).await?.is_empty()),
        Status::Expired => {
            for line in orders::lines(tx, order, app.currency()).await? {
                if stock::count(tx, line.product).await?.free < line.quantity {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        Status::New | Status::Processing | Status::Settled | Status::Cancelled => Ok(true),
    }
}
