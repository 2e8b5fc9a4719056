//! What a face shows of an invoice: facts read once, counted by the rule book, in one value.
//!
//! Nothing here decides or changes anything. Every address in it was derived again when it
//! was read.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::app::App;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::{DbError, DbResult};
use crate::base::id::{PaymentId, Token};
use crate::base::money::{Commodity, Currency, Money, Sats};
use crate::flows::checkout::{self, Estimate};
use crate::flows::{Failure, payment, shipping, standing};
use crate::invoices::judge::{self, Amounts, Case, Paid, PaidPlace};
use crate::invoices::{self, Flag, Invoice, Quote, Status};
use crate::ledger::{self, Account, Deed, Transfer};
use crate::orders::{self, Line, Order, Stage};
use crate::people;

/// What an invoice is about now, as its page tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// A coin is to be chosen.
    Choose,
    /// Money is awaited.
    Pay,
    /// A part has come, the rest is awaited.
    Partial,
    /// The deadline has passed and the last look is awaited.
    Closing,
    /// Enough was seen; confirmations are awaited.
    Confirming,
    /// Paid.
    Settled,
    /// The time to pay is over.
    Expired,
    /// Given up.
    Cancelled,
    /// The money left.
    Invalid,
}

/// Everything a page shows of an invoice's money.
#[derive(Clone, Debug)]
pub struct Shown {
    /// When this was read.
    pub at: Time,
    /// Where it stands.
    pub status: Status,
    /// What is true beside that.
    pub flags: Vec<Flag>,
    /// The order it pays.
    pub order: Option<ShownOrder>,
    /// How much is asked for.
    pub total: Money,
    /// What has come.
    pub amounts: Amounts,
    /// The same by coin, for every coin that was chosen.
    pub coins: Vec<CoinAmounts>,
    /// How it can be paid now.
    pub methods: Vec<Method>,
    /// Its payments, the earliest first.
    pub payments: Vec<ShownPayment>,
    /// Until when money counts.
    pub deadline: Time,
    /// When money without use becomes balance.
    pub decide_by: Option<Time>,
    /// When it was settled.
    pub settled_at: Option<Time>,
    /// Whether the customer may have more time.
    pub may_extend: bool,
    /// Whether the customer may cancel.
    pub may_cancel: bool,
}

/// What a page shows of an order.
#[derive(Clone, Debug)]
pub struct ShownOrder {
    /// The number people know it by.
    pub number: i64,
    /// How far it has come.
    pub stage: Stage,
    /// Whether its goods must wait.
    pub on_hold: bool,
    /// Who carries the parcel.
    pub carrier: Option<String>,
    /// The parcel's number.
    pub tracking: Option<String>,
}

/// Amounts of one coin.
#[derive(Clone, Copy, Debug)]
pub struct CoinAmounts {
    /// Which.
    pub coin: Coin,
    /// What its newest quote asks for.
    pub due: Sats,
    /// What has come, confirmed or not.
    pub seen: Sats,
    /// What is in blocks.
    pub confirmed: Sats,
    /// What would pay the rest.
    pub missing: Sats,
}

/// A way to pay, its address checked in the moment it was read.
#[derive(Clone, Debug)]
pub struct Method {
    /// With which coin.
    pub coin: Coin,
    /// To which address.
    pub address: String,
    /// How much is still to be sent.
    pub amount: Sats,
    /// The shop's currency for one whole coin.
    pub price: Decimal,
    /// Who said so.
    pub sources: String,
    /// When the oldest of them said so.
    pub rate_at: Time,
    /// Since when this is asked for.
    pub made_at: Time,
    /// Its place among all that was ever asked for with this invoice.
    pub nth: usize,
}

/// How deep a payment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Confirmations {
    /// How deep it is; no more than is wanted.
    pub have: i64,
    /// How deep it must be.
    pub wanted: i64,
}

/// A payment.
#[derive(Clone, Debug)]
pub struct ShownPayment {
    /// In which coin.
    pub coin: Coin,
    /// Its transaction.
    pub txid: String,
    /// How much.
    pub amount: Sats,
    /// How deep it is and must be; `None` if it does not count: gone, replaced, or dust.
    pub confirmations: Option<Confirmations>,
}

/// What a page shows around the money.
#[derive(Clone, Debug)]
pub struct Around {
    /// What was ordered.
    pub lines: Vec<ShownLine>,
    /// Coins that can be chosen.
    pub choices: Vec<Choice>,
    /// Codes that were bought.
    pub codes: Codes,
    /// What became of the money.
    pub receipt: Receipt,
}

/// A line of an order.
#[derive(Clone, Debug)]
pub struct ShownLine {
    /// The product's name.
    pub name: String,
    /// How many.
    pub quantity: i64,
    /// Before the discount.
    pub list: Money,
    /// What is paid for it.
    pub total: Money,
}

/// A coin that can be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// Which.
    pub coin: Coin,
    /// About how much of it; `None` without a fresh rate.
    pub about: Option<Sats>,
}

/// What became of the codes that were bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codes {
    /// There are none, or they are not the customer's yet.
    None,
    /// They wait to be shown.
    Waiting,
    /// They were shown.
    Shown,
}

/// What became of money, beyond the price.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    /// What was missing and is forgiven.
    pub tolerated: Option<Money>,
    /// What became balance.
    pub credited: Option<Money>,
    /// What was kept as rounding.
    pub rounded: Vec<String>,
    /// What was sent back.
    pub refunded: Vec<String>,
}

impl Shown {
    /// What the page is about.
    pub fn stand(&self) -> Stand {
        match self.status {
            Status::New if self.has(Flag::Partial) && self.at < self.deadline => Stand::Partial,
            Status::New if !self.amounts.seen.is_zero() && !self.has(Flag::Partial) => {
                Stand::Confirming
            }
            Status::New if self.deadline <= self.at => Stand::Closing,
            Status::New if self.methods.is_empty() => Stand::Choose,
            Status::New => Stand::Pay,
            Status::Processing => Stand::Confirming,
            Status::Settled => Stand::Settled,
            Status::Expired => Stand::Expired,
            Status::Cancelled => Stand::Cancelled,
            Status::Invalid => Stand::Invalid,
        }
    }

    /// Whether a flag is up.
    pub fn has(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }

    /// Whether money can still be sent.
    pub fn is_payable(&self) -> bool {
        matches!(self.stand(), Stand::Choose | Stand::Pay | Stand::Partial)
    }

    /// Whether nothing more can happen that a page would show.
    pub fn is_over(&self) -> bool {
        let stage = self.order.as_ref().map(|order| order.stage);
        self.status == Status::Cancelled || stage == Some(Stage::Completed)
    }

    /// The payment that lacks most of its depth, of those that count.
    pub fn confirmations(&self) -> Option<Confirmations> {
        let counting = self.payments.iter().filter_map(|payment| payment.confirmations);
        counting.max_by_key(|of| of.wanted - of.have)
    }

    /// The way to pay in the coin asked for; else in the coin that was paid with or chosen
    /// last.
    pub fn method(&self, asked: Option<Coin>) -> Option<&Method> {
        let of = |coin: Coin| self.methods.iter().find(move |method| method.coin == coin);
        let paid = self.payments.iter().rev().find(|payment| payment.confirmations.is_some());
        asked
            .and_then(of)
            .or_else(|| paid.and_then(|payment| of(payment.coin)))
            .or_else(|| self.methods.iter().max_by_key(|method| (method.made_at, method.nth)))
    }
}

/// Why an invoice cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// An address did not survive being derived again.
    #[error("an address is refused: {0}")]
    AddressRefused(Box<Failure>),
    /// Something broke.
    #[error(transparent)]
    Failed(Box<Failure>),
}

impl From<Failure> for ReadError {
    fn from(failure: Failure) -> ReadError {
        match failure {
            Failure::Record(_) | Failure::Key(_) => ReadError::AddressRefused(Box::new(failure)),
            other => ReadError::Failed(Box::new(other)),
        }
    }
}

impl From<DbError> for ReadError {
    fn from(error: DbError) -> ReadError {
        ReadError::Failed(Box::new(Failure::Db(error)))
    }
}

impl ReadError {
    /// What a failure to derive an address again means: the address, unless it is the
    /// database that failed.
    fn of_address(failure: Failure) -> ReadError {
        match failure {
            Failure::Db(_) => ReadError::Failed(Box::new(failure)),
            other => ReadError::AddressRefused(Box::new(other)),
        }
    }
}

/// The invoice behind a token. A text that is no token is answered as an unknown one.
pub async fn find(app: &App, token: &str) -> DbResult<Option<Invoice>> {
    let Ok(token) = token.parse::<Token>() else { return Ok(None) };
    invoices::find_by_token(&app.db, &token, app.currency()).await
}

/// Reads what a page shows of an invoice's money.
pub async fn read(app: &App, invoice: &Invoice) -> Result<Shown, ReadError> {
    let now = app.now();
    let order = match invoice.order {
        Some(id) => orders::find(&app.db, id, app.currency()).await?,
        None => None,
    };
    let quotes = invoices::find_quotes(&app.db, invoice.id).await?;
    let facts = standing::facts(app, invoice).await?;
    let case = facts.case(invoice);
    let mut shown = shown(&case, invoice, order, &quotes, now);
    let nothing_seen = shown.amounts.seen.is_zero();
    if invoice.status == Status::New && now < invoice.deadline && !is_enough(&shown) {
        // Once money is seen its rate stays; until then a quote ends with its promise.
        let holds = |quote: &&Quote| !nothing_seen || now <= quote.until;
        for quote in newest(&quotes).into_values().filter(holds) {
            let nth = quotes.iter().position(|of| of.id == quote.id).unwrap_or(0);
            shown.methods.push(Method { nth, ..method(app, &case, quote, now).await? });
        }
    }
    Ok(shown)
}

/// Reads what a page shows around the money.
pub async fn around(app: &App, invoice: &Invoice, shown: &Shown) -> Result<Around, ReadError> {
    let lines = match invoice.order {
        Some(order) => orders::find_lines(&app.db, order, app.currency()).await?,
        None => Vec::new(),
    };
    let transfers = ledger::find_of_invoice(&app.db, invoice.id).await?;
    let refunds = invoices::refunds_of(&app.db, invoice.id).await?;
    let sent = refunds.iter().filter(|of| matches!(of.stage.as_str(), "sent" | "confirmed"));
    let refunded = sent.map(|of| in_words(&of.unit, of.amount, app.currency())).collect();
    Ok(Around {
        choices: choices(app, invoice, shown).await?,
        codes: codes(app, invoice, shown, &lines).await?,
        receipt: Receipt { refunded, ..receipt(&transfers, app.currency()) },
        lines: lines.into_iter().map(line).collect(),
    })
}

/// Everything but the ways to pay, whose addresses must be checked first.
fn shown(
    case: &Case<'_>,
    invoice: &Invoice,
    order: Option<Order>,
    quotes: &[Quote],
    now: Time,
) -> Shown {
    let counting = judge::counting(case);
    let amounts = judge::amounts(case, now);
    let awaiting = invoice.status == Status::New && now < invoice.deadline && !invoice.ever_seen;
    let may_be_later = invoice.deadline < invoice.terms.max_hold_at();
    let created = order.as_ref().is_some_and(|order| order.stage == Stage::Created);
    Shown {
        at: now,
        status: invoice.status,
        flags: invoices::flags(case, invoice.closed_at, amounts),
        order: order.map(shown_order),
        total: invoice.total,
        amounts,
        coins: coins(case, &counting, quotes, amounts, now),
        methods: Vec::new(),
        payments: case.payments.iter().map(|paid| shown_payment(case, &counting, paid)).collect(),
        deadline: invoice.deadline,
        decide_by: invoice.decide_by,
        settled_at: invoice.settled_at.filter(|_| invoice.status == Status::Settled),
        may_extend: awaiting && may_be_later && invoice.extensions < invoice.terms.extensions_max,
        may_cancel: awaiting && created,
    }
}

fn is_enough(shown: &Shown) -> bool {
    !shown.amounts.seen.is_zero() && shown.amounts.missing.is_zero()
}

fn shown_order(order: Order) -> ShownOrder {
    ShownOrder {
        number: order.number,
        stage: order.stage,
        on_hold: order.hold_why.is_some(),
        carrier: order.carrier,
        tracking: order.tracking,
    }
}

fn shown_payment(case: &Case<'_>, counting: &BTreeSet<PaymentId>, paid: &Paid) -> ShownPayment {
    let wanted = judge::depth_wanted(case, paid);
    let depth = match paid.place {
        PaidPlace::Block { depth, .. } => depth,
        PaidPlace::Mempool | PaidPlace::Orphaned | PaidPlace::Gone => 0,
    };
    let confirmations = Confirmations { have: depth.clamp(0, wanted.max(0)), wanted };
    ShownPayment {
        coin: paid.coin,
        txid: paid.txid.to_string(),
        amount: paid.amount,
        confirmations: counting.contains(&paid.id).then_some(confirmations),
    }
}

/// The newest quote of each coin.
fn newest(quotes: &[Quote]) -> BTreeMap<Coin, &Quote> {
    quotes.iter().map(|quote| (quote.coin, quote)).collect()
}

fn coins(
    case: &Case<'_>,
    counting: &BTreeSet<PaymentId>,
    quotes: &[Quote],
    amounts: Amounts,
    now: Time,
) -> Vec<CoinAmounts> {
    let sum = |coin: Coin, test: fn(&Paid) -> bool| -> Sats {
        let counts = |paid: &&Paid| paid.coin == coin && counting.contains(&paid.id) && test(paid);
        case.payments.iter().filter(counts).map(|paid| paid.amount).sum()
    };
    let amounts_of = |(coin, quote): (Coin, &Quote)| CoinAmounts {
        coin,
        due: quote.due,
        seen: sum(coin, |_| true),
        confirmed: sum(coin, |paid| matches!(paid.place, PaidPlace::Block { .. })),
        missing: if amounts.missing.is_zero() {
            Sats::ZERO
        } else {
            judge::rest_due(case, quote.due, Sats::ZERO, now)
        },
    };
    newest(quotes).into_iter().map(amounts_of).collect()
}

/// A way to pay: what is missing, never below dust, to an address derived again just now.
async fn method(app: &App, case: &Case<'_>, quote: &Quote, now: Time) -> Result<Method, ReadError> {
    let address = checkout::shown(app, quote).await.map_err(ReadError::of_address)?;
    let floor = payment::dust_limit(&address.script, quote.coin);
    Ok(Method {
        coin: quote.coin,
        amount: judge::rest_due(case, quote.due, floor, now),
        address: address.address,
        price: quote.price,
        sources: quote.sources.clone(),
        rate_at: quote.rate_at,
        made_at: quote.made_at,
        nth: 0,
    })
}

/// Coins that this customer is offered, that are worth a transaction, and that have no
/// amount yet.
async fn choices(app: &App, invoice: &Invoice, shown: &Shown) -> DbResult<Vec<Choice>> {
    if !shown.is_payable() {
        return Ok(Vec::new());
    }
    let handles = match invoice.person {
        Some(person) => people::find_handles(&app.db, person).await?,
        None => Vec::new(),
    };
    let handles: Vec<String> = handles.iter().map(ToString::to_string).collect();
    let mut choices = Vec::new();
    for (coin, of) in &app.settings.coins {
        let chosen = shown.methods.iter().any(|method| method.coin == *coin);
        if chosen || !of.offer.includes(&handles) {
            continue;
        }
        match checkout::estimate(app, invoice, *coin).await? {
            Estimate::About(due) => choices.push(Choice { coin: *coin, about: Some(due) }),
            Estimate::NoRate => choices.push(Choice { coin: *coin, about: None }),
            Estimate::NotPayable => {}
        }
    }
    Ok(choices)
}

async fn codes(app: &App, invoice: &Invoice, shown: &Shown, lines: &[Line]) -> DbResult<Codes> {
    let (Some(id), Some(order)) = (invoice.order, &shown.order) else { return Ok(Codes::None) };
    let paid = matches!(order.stage, Stage::Paid | Stage::Shipped | Stage::Completed);
    let automatic = lines.iter().any(|line| orders::is_automatic(&line.kind));
    if !paid || order.on_hold || !automatic {
        return Ok(Codes::None);
    }
    Ok(match shipping::codes_of(app, id).await? {
        None => Codes::None,
        Some(false) => Codes::Waiting,
        Some(true) => Codes::Shown,
    })
}

/// What became of money beyond the price: every deed less what was taken back of it.
fn receipt(transfers: &[Transfer], currency: Currency) -> Receipt {
    let tolerated = net(transfers, Deed::Settled, |account| *account == Account::Tolerated);
    let credited = net(transfers, Deed::Credited, |account| {
        matches!(account, Account::Balance(_) | Account::Claim(_))
    });
    let rounded = net(transfers, Deed::Rounded, |account| *account == Account::Rounding);
    let money = |of: &BTreeMap<&str, i64>, sign: i64| {
        let minor = sign * of.get(currency.code()).copied().unwrap_or(0);
        (0 < minor).then(|| currency.minor(minor))
    };
    Receipt {
        tolerated: money(&tolerated, -1),
        credited: money(&credited, 1),
        rounded: rounded
            .into_iter()
            .filter(|(_, units)| 0 < *units)
            .map(|(unit, units)| in_words(unit, units, currency))
            .collect(),
        refunded: Vec::new(),
    }
}

/// By unit, what a deed credited to accounts less what it debited them, its mirror included.
fn net(transfers: &[Transfer], deed: Deed, is: fn(&Account) -> bool) -> BTreeMap<&str, i64> {
    let of_deed = |of: &&Transfer| of.deed == deed.name() || of.deed == deed.mirror();
    let mut net: BTreeMap<&str, i64> = BTreeMap::new();
    for Transfer { leg, .. } in transfers.iter().filter(of_deed) {
        let sign = i64::from(is(&leg.credit)) - i64::from(is(&leg.debit));
        if sign != 0 {
            *net.entry(leg.unit.as_str()).or_default() += sign * leg.amount;
        }
    }
    net
}

fn in_words(unit: &str, amount: i64, currency: Currency) -> String {
    match unit.parse::<Coin>() {
        Ok(coin) => Commodity::Coin(coin).show(amount),
        Err(_) => currency.minor(amount).to_string(),
    }
}

fn line(line: Line) -> ShownLine {
    ShownLine { name: line.name, quantity: line.quantity, list: line.list, total: line.total }
}

#[cfg(test)]
pub mod samples {
    //! Invoices as pages show them, made by hand.

    use super::*;

    pub const BTC_ADDRESS: &str = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";

    pub fn eur(minor: i64) -> Money {
        Currency::iso("EUR").expect("a known code").minor(minor)
    }

    /// 15.00 EUR asked for in BTC, nothing seen, 28 minutes left.
    pub fn awaiting() -> Shown {
        let at = Time::from_secs(1_768_471_200);
        Shown {
            at,
            status: Status::New,
            flags: Vec::new(),
            order: Some(ShownOrder {
                number: 1042,
                stage: Stage::Created,
                on_hold: false,
                carrier: None,
                tracking: None,
            }),
            total: eur(1500),
            amounts: Amounts { seen: eur(0), confirmed: eur(0), missing: eur(1500) },
            coins: vec![CoinAmounts {
                coin: Coin::Btc,
                due: Sats(25_117),
                seen: Sats::ZERO,
                confirmed: Sats::ZERO,
                missing: Sats(25_117),
            }],
            methods: vec![Method {
                coin: Coin::Btc,
                address: BTC_ADDRESS.to_owned(),
                amount: Sats(25_117),
                price: "59720.50".parse().expect("a decimal"),
                sources: "coinbase kraken".to_owned(),
                rate_at: at,
                made_at: at,
                nth: 0,
            }],
            payments: Vec::new(),
            deadline: at + std::time::Duration::from_secs(28 * 60),
            decide_by: None,
            settled_at: None,
            may_extend: true,
            may_cancel: true,
        }
    }

    /// The same with 10.00 EUR seen, one block deep of two.
    pub fn partial() -> Shown {
        let mut shown = awaiting();
        shown.flags = vec![Flag::Partial];
        shown.amounts = Amounts { seen: eur(1000), confirmed: eur(1000), missing: eur(500) };
        shown.payments = vec![ShownPayment {
            coin: Coin::Btc,
            txid: "f1".repeat(32),
            amount: Sats(16_745),
            confirmations: Some(Confirmations { have: 1, wanted: 2 }),
        }];
        shown.coins[0].seen = Sats(16_745);
        shown.coins[0].confirmed = Sats(16_745);
        shown.coins[0].missing = Sats(8_372);
        shown.methods[0].amount = Sats(8_372);
        (shown.may_extend, shown.may_cancel) = (false, false);
        shown
    }

    pub fn around(name: &str) -> Around {
        Around {
            lines: vec![ShownLine {
                name: name.to_owned(),
                quantity: 2,
                list: eur(1800),
                total: eur(1500),
            }],
            choices: vec![Choice { coin: Coin::Ltc, about: Some(Sats(15_000_000)) }],
            codes: Codes::None,
            receipt: Receipt::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::samples::{awaiting, eur, partial};
    use super::*;
    use crate::base::id::InvoiceId;
    use crate::base::id::PersonId;
    use crate::base::rng::Rng;
    use crate::ledger::Leg;

    #[test]
    fn a_page_is_about_what_the_customer_waits_for() {
        let case = |change: fn(&mut Shown), stand: Stand| {
            let mut shown = awaiting();
            change(&mut shown);
            assert_eq!(shown.stand(), stand);
        };
        case(|_| {}, Stand::Pay);
        case(|shown| shown.methods.clear(), Stand::Choose);
        case(|shown| shown.deadline = shown.at, Stand::Closing);
        case(|shown| *shown = partial(), Stand::Partial);
        case(|shown| shown.status = Status::Processing, Stand::Confirming);
        case(|shown| shown.status = Status::Settled, Stand::Settled);
        case(|shown| shown.status = Status::Expired, Stand::Expired);
        case(|shown| shown.status = Status::Cancelled, Stand::Cancelled);
        case(|shown| shown.status = Status::Invalid, Stand::Invalid);
    }

    #[test]
    fn a_part_is_not_payable_after_the_deadline() {
        let mut shown = partial();
        assert!(shown.is_payable());
        shown.at = shown.deadline;
        assert_eq!(shown.stand(), Stand::Closing);
        assert!(!shown.is_payable());
    }

    #[test]
    fn the_rest_is_paid_in_the_coin_that_came_unless_another_is_asked_for() {
        let mut shown = partial();
        let ltc = Method { coin: Coin::Ltc, made_at: shown.deadline, ..shown.methods[0].clone() };
        shown.methods.push(ltc);
        let coin = |shown: &Shown, asked| shown.method(asked).map(|method| method.coin);
        assert_eq!(coin(&shown, None), Some(Coin::Btc));
        assert_eq!(coin(&shown, Some(Coin::Ltc)), Some(Coin::Ltc));
        shown.payments.clear();
        assert_eq!(coin(&shown, None), Some(Coin::Ltc), "chosen last");
    }

    #[test]
    fn the_payment_that_lacks_most_is_what_is_waited_for() {
        let mut shown = partial();
        let waiting = Confirmations { have: 0, wanted: 3 };
        shown
            .payments
            .push(ShownPayment { confirmations: Some(waiting), ..shown.payments[0].clone() });
        shown.payments.push(ShownPayment { confirmations: None, ..shown.payments[0].clone() });
        assert_eq!(shown.confirmations(), Some(waiting));
    }

    #[test]
    fn a_receipt_tells_what_was_forgiven_rounded_and_credited_and_nothing_else() {
        let (now, rng) = (Time::from_secs(1), Rng::seeded(1));
        let (invoice, person) = (InvoiceId::new(now, &rng), PersonId::new(now, &rng));
        let transfer = |deed: &str, leg: Leg| Transfer {
            deed: deed.to_owned(),
            subject: invoice.row(),
            counter: 0,
            leg,
            invoice: Some(invoice),
            at: now,
        };
        let balance = || Account::Balance(person);
        let credit = Leg::fiat(Account::Exchange, balance(), eur(500));
        let transfers = [
            transfer("settled", Leg::fiat(Account::Tolerated, Account::Sales, eur(12))),
            transfer("rounded", Leg::coin(balance(), Account::Rounding, Coin::Btc, Sats(7))),
            transfer("credited", credit.clone()),
            transfer("credited undone", credit.clone().mirrored()),
            transfer("credited", credit),
            // A referrer's commission is nobody's business here.
            transfer("commission", Leg::fiat(Account::Earned(person), balance(), eur(45))),
        ];
        let receipt = receipt(&transfers, eur(0).currency);
        assert_eq!(
            receipt,
            Receipt {
                tolerated: Some(eur(12)),
                credited: Some(eur(500)),
                rounded: vec!["0.00000007 BTC".to_owned()],
                refunded: Vec::new(),
            }
        );
    }
}
