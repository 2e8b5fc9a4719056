//! Carrying out the steps of the rule book: stock, ledger, stages, strikes, commission and
//! notices, all in the caller's transaction.

use std::collections::BTreeMap;

use crate::app::App;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::Tx;
use crate::base::id::PaymentId;
use crate::base::money::{Commodity, Money, Sats};
use crate::facts;
use crate::flows::payment::{Facts, order_number};
use crate::flows::{Done, checkout, handing, tell};
use crate::invoices::judge::{self, Leg as CreditLeg, Settlement, Step};
use crate::invoices::{self, Invoice, Purpose, Status};
use crate::ledger::{self, Account, Deed, Leg};
use crate::notices::{Kind, NewNotice};
use crate::orders::{self, Order, Stage};
use crate::people;
use crate::referrals;
use crate::stock;

/// Why an order waits while its money is on no chain.
pub const HELD_FOR_REORG: &str = "its payment left the best chain";
/// Why an order waits after its money left.
pub const HELD_FOR_FALL: &str = "its payment is gone";

/// How carrying out a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is done; ask the judge again.
    Done,
    /// Late money could have bought the order, but somebody else was faster.
    SoldOut,
}

/// Carries out one step.
pub async fn carry_out(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    step: Step,
    now: Time,
) -> Done<Outcome> {
    match step {
        Step::Stay => {}
        Step::Hold => invoices::step(tx, invoice, Status::Processing, now).await?,
        Step::Resume { deadline } => resume(tx, invoice, deadline, now).await?,
        Step::Settle(settlement) => return settle(tx, app, invoice, &settlement, now).await,
        Step::Prolong { deadline } => prolong(tx, app, invoice, deadline, now).await?,
        Step::Expire { strike } => expire(tx, app, invoice, strike, now).await?,
        Step::Ripen { ripe } => ripen(tx, &ripe, now).await?,
        Step::Rest { ripe, decide_by } => rest(tx, app, invoice, &ripe, decide_by, now).await?,
        Step::Round { ripe, uses } => round(tx, app, invoice, &ripe, &uses, now).await?,
        Step::Credit { ripe, legs } => credit(tx, app, invoice, &ripe, &legs, now).await?,
    }
    Ok(Outcome::Done)
}

async fn resume(tx: &mut Tx, invoice: &Invoice, deadline: Time, now: Time) -> Done<()> {
    invoices::step(tx, invoice, Status::New, now).await?;
    let resumed = Invoice { deadline, shrunk: true, ..invoice.clone() };
    invoices::set_clock(tx, &resumed).await?;
    Ok(())
}

async fn prolong(tx: &mut Tx, app: &App, invoice: &Invoice, deadline: Time, now: Time) -> Done<()> {
    let prolonged = Invoice { deadline, prolonged: true, ..invoice.clone() };
    invoices::set_clock(tx, &prolonged).await?;
    let loaded = Facts::load(tx, app, invoice, &BTreeMap::new(), now).await?;
    let amounts = judge::amounts(&loaded.case(invoice), now);
    if let Some(person) = invoice.person {
        let facts = facts! {
            "order" => order_number(tx, app, invoice).await?,
            "received" => amounts.seen,
            "missing" => amounts.missing,
            "until" => deadline.minute(),
        };
        let dedup = invoice.id.row();
        tell::person(tx, app, person, Kind::PartReceived, dedup, facts, now).await?;
    }
    Ok(())
}

/// Stock and deadline end in one transaction; nobody is blamed who sent anything.
async fn expire(tx: &mut Tx, app: &App, invoice: &Invoice, strike: bool, now: Time) -> Done<()> {
    let loaded = Facts::load(tx, app, invoice, &BTreeMap::new(), now).await?;
    let received = judge::amounts(&loaded.case(invoice), now).seen;
    invoices::step(tx, invoice, Status::Expired, now).await?;
    let Some(order) = invoice.order else { return Ok(()) };
    let order = orders::get(tx, order, app.currency()).await?;
    let pieces = stock::release(tx, order.id, now).await?;
    orders::closed(tx, &order, Stage::Expired, now).await?;
    let person = people::lock(tx, order.person).await?;
    tracing::info!(order.number, pieces, "order expired, stock is free again");
    let dedup = invoice.id.row();
    let facts = facts! {
        "order" => order.number, "total" => order.total, "who" => tell::who(tx, &person).await?,
    };
    tell::admins(tx, app, Kind::OrderExpired, dedup.clone(), facts, now).await?;
    let (kind, facts) = if received.is_zero() {
        (Kind::Expired, facts! { "order" => order.number })
    } else {
        (Kind::ExpiredPart, facts! { "order" => order.number, "received" => received })
    };
    tell::person(tx, app, person.id, kind, dedup, facts, now).await?;
    if strike {
        strike_for(tx, app, &person, invoice, now).await?;
    }
    Ok(())
}

async fn strike_for(
    tx: &mut Tx,
    app: &App,
    person: &people::Person,
    invoice: &Invoice,
    now: Time,
) -> Done<()> {
    let rules = &app.settings.orders;
    let standing = people::strike(tx, person.id, invoice.id, now).await?;
    if standing < rules.max_strikes {
        return Ok(());
    }
    let until = now + people::cooldown_length(rules.cooldown, person.cooldowns);
    people::cool_down(tx, person.id, until).await?;
    let facts = facts! { "until" => until.minute(), "strikes" => standing };
    let dedup = invoice.id.row();
    tell::person(tx, app, person.id, Kind::CoolingDown, dedup, facts, now).await?;
    Ok(())
}

async fn ripen(tx: &mut Tx, ripe: &[PaymentId], now: Time) -> Done<()> {
    for payment in ripe {
        invoices::ripen(tx, *payment, now).await?;
    }
    Ok(())
}

async fn rest(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    ripe: &[PaymentId],
    decide_by: Option<Time>,
    now: Time,
) -> Done<()> {
    ripen(tx, ripe, now).await?;
    // A customer who owes for goods that left pays that first, and is not asked.
    let owes = match invoice.person {
        Some(person) => {
            ledger::balance(tx, &Account::Claim(person), app.currency().code()).await? > 0
        }
        None => false,
    };
    let decide_by = if owes { Some(now) } else { decide_by };
    invoices::decide_by(tx, invoice.id, decide_by, invoice.kept).await?;
    let held = ledger::coins_held(tx, &Account::Suspense(invoice.id)).await?;
    let amount = coins(&held);
    let worth = worth_in_words(app, invoice, &held).await?;
    let until = decide_by.map_or("—".to_owned(), Time::minute);
    let number = order_number(tx, app, invoice).await?;
    let facts = facts! {
        "order" => number, "amount" => amount, "worth" => worth, "until" => until,
    };
    let first = ripe.first().map(|id| id.row()).unwrap_or_default();
    let dedup = format!("{}:{first}", invoice.id.row());
    tell::admins(tx, app, Kind::MoneyWaiting, dedup.clone(), facts.clone(), now).await?;
    if let (Some(person), Some(_), false) = (invoice.person, decide_by, owes) {
        tell::person(tx, app, person, Kind::Choose, dedup, facts, now).await?;
    }
    Ok(())
}

/// Several coins in one line of text.
pub fn coins(held: &BTreeMap<Coin, Sats>) -> String {
    let shown = |(coin, amount): (&Coin, &Sats)| Commodity::Coin(*coin).show(amount.0);
    held.iter().map(shown).collect::<Vec<_>>().join(" + ")
}

async fn worth_in_words(app: &App, invoice: &Invoice, held: &BTreeMap<Coin, Sats>) -> Done<String> {
    let prices = crate::flows::pricing::fresh(app).await?;
    let mut sum = invoice.total.currency.minor(0);
    for (coin, amount) in held {
        let worth = prices
            .get(coin)
            .and_then(|price| crate::rates::worth(*amount, *price, invoice.total.currency));
        let Some(worth) = worth else { return Ok("—".to_owned()) };
        sum = sum + worth;
    }
    Ok(sum.to_string())
}

async fn round(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    ripe: &[PaymentId],
    uses: &BTreeMap<Coin, Sats>,
    now: Time,
) -> Done<()> {
    ripen(tx, ripe, now).await?;
    let subject = invoice.id.row();
    let cause = ledger::next_cause(tx, Deed::Rounded, &subject, Some(invoice.id)).await?;
    let leg = |(coin, amount): (&Coin, &Sats)| {
        Leg::coin(Account::Suspense(invoice.id), Account::Rounding, *coin, *amount)
    };
    ledger::post(tx, &cause, uses.iter().map(leg).collect(), now, &app.rng).await??;
    Ok(())
}

/// Money becomes balance: what the customer owes is paid first.
pub async fn credit(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    ripe: &[PaymentId],
    legs: &[CreditLeg],
    now: Time,
) -> Done<()> {
    ripen(tx, ripe, now).await?;
    let Some(person) = invoice.person else { return Ok(()) };
    let mut rows = Vec::new();
    let mut money = app.currency().minor(0);
    for leg in legs {
        let from = Account::Suspense(invoice.id);
        rows.push(Leg::coin(from, Account::Exchange, leg.coin, leg.amount));
        money = money + leg.money;
    }
    let owed = ledger::balance(tx, &Account::Claim(person), money.currency.code()).await?;
    let to_claim = money.currency.minor(money.minor.min(owed));
    rows.push(Leg::fiat(Account::Exchange, Account::Claim(person), to_claim));
    rows.push(Leg::fiat(Account::Exchange, Account::Balance(person), money - to_claim));
    let subject = invoice.id.row();
    let cause = ledger::next_cause(tx, Deed::Credited, &subject, Some(invoice.id)).await?;
    ledger::post(tx, &cause, rows, now, &app.rng).await??;
    invoices::decide_by(tx, invoice.id, None, false).await?;
    let claim_is_paid = owed > 0 && owed == to_claim.minor;
    if let (true, Some(order)) = (claim_is_paid, invoice.order) {
        orders::claw_back(tx, order, false).await?;
    }
    let facts = facts! {
        "order" => order_number(tx, app, invoice).await?, "amount" => money,
    };
    let dedup = format!("{}:{}", invoice.id.row(), cause.counter);
    tell::person(tx, app, person, Kind::Credited, dedup, facts, now).await?;
    Ok(())
}

/// `→ settled`: the stock becomes the order's, the coin becomes sales, the referrer earns.
async fn settle(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    settlement: &Settlement,
    now: Time,
) -> Done<Outcome> {
    if let Some(order) = invoice.order {
        let order = orders::get(tx, order, app.currency()).await?;
        if invoice.status == Status::Expired && !hold_again(tx, app, &order, now).await? {
            return Ok(Outcome::SoldOut);
        }
        stock::take(tx, order.id, now).await?;
    }
    book_sale(tx, app, invoice, settlement, Account::Tolerated, now).await?;
    invoices::step(tx, invoice, Status::Settled, now).await?;
    invoices::decide_by(tx, invoice.id, None, invoice.kept).await?;
    finish_order(tx, app, invoice, settlement, now).await?;
    Ok(Outcome::Done)
}

/// Holds an expired order's stock again, all of it or nothing.
pub async fn hold_again(tx: &mut Tx, app: &App, order: &Order, now: Time) -> Done<bool> {
    let mut lines = orders::lines(tx, order.id, app.currency()).await?;
    lines.sort_by_key(|line| line.product);
    // Counters are looked at before any is changed: a refusal here must leave no trace in
    // the caller's transaction.
    for line in &lines {
        let product = stock::lock_counter(tx, line.product).await?;
        if product.free < line.quantity {
            return Ok(false);
        }
    }
    for line in &lines {
        let product = stock::get(tx, line.product, app.currency()).await?;
        let held =
            stock::hold(tx, line.id, order.id, &product, line.quantity, now, &app.rng).await?;
        if held.is_err() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What payments prove becomes sales; what is short of the total, `short_from` pays.
pub async fn book_sale(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    settlement: &Settlement,
    short_from: Account,
    now: Time,
) -> Done<()> {
    if invoice.purpose == Purpose::TopUp {
        return Ok(());
    }
    let nothing = app.currency().minor(0);
    let price = match invoice.order {
        Some(order) => {
            let order = orders::get(tx, order, app.currency()).await?;
            Price { list: order.list, shipping: order.shipping, discount: order.discount }
        }
        None => Price { list: invoice.total, shipping: nothing, discount: nothing },
    };
    let coin = |(coin, amount): (&Coin, &Sats)| {
        Leg::coin(Account::Suspense(invoice.id), Account::Exchange, *coin, *amount)
    };
    let mut legs: Vec<Leg> = settlement.uses.iter().map(coin).collect();
    legs.extend(sale_legs(price, settlement.short, short_from));
    let subject = invoice.id.row();
    let cause = ledger::next_cause(tx, Deed::Settled, &subject, Some(invoice.id)).await?;
    ledger::post(tx, &cause, legs, now, &app.rng).await??;
    Ok(())
}

/// What a sale is made of.
#[derive(Clone, Copy, Debug)]
struct Price {
    /// Goods and shipping, before discounts.
    list: Money,
    /// How much of it is shipping.
    shipping: Money,
    /// What is taken off.
    discount: Money,
}

/// The fiat side of a sale: income at list price, less discount; what is short comes from
/// another account, and is missing from the goods before it is missing from their shipping.
fn sale_legs(price: Price, short: Money, short_from: Account) -> [Leg; 5] {
    let goods = price.list - price.shipping;
    let short_goods = goods.currency.minor(short.minor.min(goods.minor));
    let short_shipping = short - short_goods;
    [
        Leg::fiat(Account::Exchange, Account::Sales, goods - short_goods),
        Leg::fiat(Account::Exchange, Account::Shipping, price.shipping - short_shipping),
        Leg::fiat(Account::Discounts, Account::Exchange, price.discount),
        Leg::fiat(short_from.clone(), Account::Sales, short_goods),
        Leg::fiat(short_from, Account::Shipping, short_shipping),
    ]
}

/// Everything that follows from a settled sale.
pub async fn finish_order(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    settlement: &Settlement,
    now: Time,
) -> Done<()> {
    let Some(order) = invoice.order else { return Ok(()) };
    let order = orders::get(tx, order, app.currency()).await?;
    if matches!(order.stage, Stage::Created | Stage::Expired) {
        orders::paid(tx, order.id, now).await?;
    }
    orders::unhold(tx, order.id).await?;
    people::lift_strike(tx, invoice.id, now).await?;
    commission(tx, app, invoice, &order, settlement.short, now).await?;
    let person = people::get(tx, order.person).await?;
    let lines = orders::lines(tx, order.id, app.currency()).await?;
    let times = ledger::next_cause(tx, Deed::Settled, &invoice.id.row(), None).await?.counter;
    let dedup = format!("{}:{times}", invoice.id.row());
    let facts = facts! {
        "order" => order.number,
        "total" => order.total,
        "coins" => coins(&settlement.uses),
        "who" => tell::who(tx, &person).await?,
        "time" => now.minute(),
        "items" => checkout::items(&lines),
    };
    // About the order: it is shown as its card.
    let paid = NewNotice::new(Kind::OrderPaid, dedup.clone(), facts, now).about(order.id.row());
    tell::to_admins(tx, app, &paid, now).await?;
    let kind = if settlement.late { Kind::PaidLate } else { Kind::Paid };
    let facts = facts! { "order" => order.number, "total" => order.total };
    tell::person(tx, app, person.id, kind, dedup.clone(), facts, now).await?;
    handing::announce(tx, app, &order, &lines, &dedup, now).await?;
    tracing::info!(order.number, late = settlement.late, "order paid");
    Ok(())
}

/// The referrer earns on what came from outside, credited at once.
async fn commission(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    order: &Order,
    short: Money,
    now: Time,
) -> Done<()> {
    let rules = &app.settings.referral;
    let buyer = people::get(tx, order.person).await?;
    let (true, Some(referrer)) = (rules.enabled, buyer.referrer) else { return Ok(()) };
    let so_far = ledger::commission_from(tx, buyer.id, app.currency()).await?;
    let rules = referrals::Rules {
        percent: rules.percent,
        min_amount: rules.min_amount,
        cap_per_referee: rules.cap_per_referee,
    };
    let earned = referrals::commission(&rules, order.total - short, so_far);
    if earned.is_zero() {
        return Ok(());
    }
    // What was taken back after it had been spent is earned back first.
    let currency = app.currency();
    let before = ledger::summed(tx, &Account::Earned(referrer), currency.code()).await?;
    let payable = (before + earned.minor).clamp(0, earned.minor);
    let legs = vec![
        Leg::fiat(Account::Commission, Account::Earned(referrer), earned),
        Leg::fiat(Account::Earned(referrer), Account::Balance(referrer), currency.minor(payable)),
    ];
    let subject = invoice.id.row();
    let cause = ledger::next_cause(tx, Deed::Commission, &subject, Some(invoice.id)).await?;
    ledger::post(tx, &cause, legs, now, &app.rng).await??;
    let dedup = format!("{subject}:{}", cause.counter);
    let facts = facts! { "amount" => earned };
    tell::person(tx, app, referrer, Kind::CommissionEarned, dedup.clone(), facts.clone(), now)
        .await?;
    tell::person(tx, app, buyer.id, Kind::CommissionGiven, dedup, facts, now).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::money::Currency;

    /// What each account holds on its credit side after the fiat side of a sale.
    fn booked(list: i64, shipping: i64, discount: i64, short: i64) -> BTreeMap<String, i64> {
        let eur = Currency::iso("EUR").expect("known");
        let price = Price {
            list: eur.minor(list),
            shipping: eur.minor(shipping),
            discount: eur.minor(discount),
        };
        let mut sums = BTreeMap::new();
        for leg in sale_legs(price, eur.minor(short), Account::Tolerated) {
            assert!(0 <= leg.amount, "{leg:?}");
            *sums.entry(leg.credit.to_string()).or_insert(0) += leg.amount;
            *sums.entry(leg.debit.to_string()).or_insert(0) -= leg.amount;
        }
        sums
    }

    #[test]
    fn goods_and_shipping_are_income_at_list_price_and_everything_sums_to_zero() {
        let case = |list, shipping, discount, short, wanted: [i64; 5]| {
            let sums = booked(list, shipping, discount, short);
            let accounts = ["sales", "shipping", "discounts", "tolerated", "exchange"];
            assert_eq!(accounts.map(|account| sums[account]), wanted);
            assert_eq!(sums.values().sum::<i64>(), 0);
        };
        case(10_000, 0, 0, 0, [10_000, 0, 0, 0, -10_000]);
        case(10_490, 490, 2_000, 0, [10_000, 490, -2_000, 0, -8_490]);
        case(10_490, 490, 2_000, 50, [10_000, 490, -2_000, -50, -8_440]);
        // By hand, with no payment at all.
        case(10_490, 490, 0, 10_490, [10_000, 490, 0, -10_490, 0]);
        case(10_490, 490, 100, 10_390, [10_000, 490, -100, -10_390, 0]);
    }
}
