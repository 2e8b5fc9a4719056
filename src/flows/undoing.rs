//! Undoing: what happens when money that was used leaves the chain for good. (9)
//!
//! Deeds that rest on an invoice's suspense are undone, newest first, until suspense covers
//! what is gone. A sale whose goods are still here falls. A sale whose goods have left stands,
//! and its value becomes the customer's claim.

use std::collections::BTreeMap;

use crate::app::App;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::Tx;
use crate::base::id::PersonId;
use crate::base::money::{Commodity, Sats};
use crate::facts;
use crate::flows::{Done, Failure, tell, verdict};
use crate::invoices::judge::{Resting, undo};
use crate::invoices::{self, Invoice, Status};
use crate::ledger::{self, Account, Cause, Deed, Leg, Transfer};
use crate::notices::Kind;
use crate::orders;
use crate::people;
use crate::stock;

/// Undoes what rests on an invoice's suspense until it holds `amount` of `coin`.
pub async fn make_room(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    coin: Coin,
    amount: Sats,
    now: Time,
) -> Done<()> {
    let unit = Commodity::Coin(coin).code().to_owned();
    let held = ledger::balance(tx, &Account::Suspense(invoice.id), &unit).await?;
    let rows = ledger::of_invoice(tx, invoice.id).await?;
    let resting = resting(&rows, invoice, &unit);
    for cause in undo(amount - Sats(held), &resting) {
        undo_deed(tx, app, invoice, &cause, now).await?;
    }
    Ok(())
}

/// Deeds that took this coin out of the invoice's suspense and stand, newest first. A claim
/// gave back what the sale it belongs to took: then neither stands.
fn resting(rows: &[Transfer], invoice: &Invoice, unit: &str) -> Vec<Resting<Cause>> {
    let suspense = Account::Suspense(invoice.id);
    let mut took: Vec<(Cause, i64)> = Vec::new();
    for row in rows {
        let Some(deed) = Deed::ALL.into_iter().find(|deed| deed.name() == row.deed) else {
            continue;
        };
        let cause = Cause {
            deed,
            subject: row.subject.clone(),
            counter: row.counter,
            invoice: Some(invoice.id),
        };
        let undone = rows.iter().any(|other| {
            other.deed == deed.mirror()
                && (&other.subject, other.counter) == (&row.subject, row.counter)
        });
        let takes = deed != Deed::Confirmed && row.leg.unit == unit && !undone;
        let amount = match (&row.leg.debit, &row.leg.credit) {
            (debit, _) if *debit == suspense && takes => row.leg.amount,
            (_, credit) if *credit == suspense && takes => -row.leg.amount,
            _ => continue,
        };
        match took.iter_mut().find(|(known, _)| *known == cause) {
            Some((_, sum)) => *sum += amount,
            None => took.push((cause, amount)),
        }
    }
    let given_back: i64 = took.iter().filter(|(_, sum)| *sum < 0).map(|(_, sum)| -sum).sum();
    let sale_claimed = given_back > 0;
    took.into_iter()
        .rev()
        .filter(|(cause, sum)| 0 < *sum && !(sale_claimed && cause.deed == Deed::Settled))
        .map(|(deed, sum)| Resting { deed, took: Sats(sum) })
        .collect()
}

async fn undo_deed(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    cause: &Cause,
    now: Time,
) -> Done<()> {
    match cause.deed {
        Deed::Settled => undo_sale(tx, app, invoice, cause, now).await,
        Deed::Credited => undo_credit(tx, app, cause, now).await,
        Deed::Rounded => Ok(ledger::undo(tx, cause, now, &app.rng).await??),
        Deed::RefundAsked => {
            crate::flows::deciding::cancel_refund(tx, &cause.subject).await?;
            Ok(ledger::undo(tx, cause, now, &app.rng).await??)
        }
        Deed::Confirmed | Deed::Swept | Deed::Commission | Deed::Claimed => Err(Failure::Other(
            format!("{} of {} does not rest on suspense", cause.deed.name(), cause.subject),
        )),
    }
}

/// The sale falls, or becomes a claim if its goods have left.
async fn undo_sale(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    cause: &Cause,
    now: Time,
) -> Done<()> {
    reverse_commission(tx, app, invoice, now).await?;
    let Some(order) = invoice.order else {
        ledger::undo(tx, cause, now, &app.rng).await??;
        invoices::step(tx, invoice, Status::Invalid, now).await?;
        return Ok(());
    };
    // Nothing of it leaves the shop while it is decided whether anything has.
    orders::lock(tx, order).await?;
    let order = orders::get(tx, order, app.currency()).await?;
    let person = people::get(tx, order.person).await?;
    let dedup = format!("{}:{}", invoice.id.row(), cause.counter);
    if order.stage.goods_left() || handed_over(tx, app, &order).await? {
        claim(tx, app, invoice, cause, person.id, now).await?;
        orders::claw_back(tx, order.id, true).await?;
        let facts = facts! {
            "order" => order.number, "total" => order.total, "who" => tell::who(tx, &person).await?,
        };
        tell::admins(tx, app, Kind::ClawedBack, dedup, facts, now).await?;
        return Ok(());
    }
    ledger::undo(tx, cause, now, &app.rng).await??;
    invoices::step(tx, invoice, Status::Invalid, now).await?;
    // What is left of its money, in another coin perhaps, waits for the customer's choice.
    let decide_by = now + invoice.terms.decide_within();
    invoices::decide_by(tx, invoice.id, Some(decide_by), invoice.kept).await?;
    orders::unhold(tx, order.id).await?;
    orders::hold(tx, order.id, verdict::HELD_FOR_FALL).await?;
    let facts = facts! { "order" => order.number, "total" => order.total };
    tell::admins(tx, app, Kind::SaleFell, dedup.clone(), facts.clone(), now).await?;
    tell::person(tx, app, person.id, Kind::Unpaid, dedup, facts, now).await?;
    Ok(())
}

/// Whether anything of an order is with its customer already, or may be: what a messenger was
/// given to bring counts until it says that it did not arrive.
pub async fn handed_over(tx: &mut Tx, app: &App, order: &orders::Order) -> Done<bool> {
    let units = stock::units_of(tx, order.id).await?;
    let lines = orders::lines(tx, order.id, app.currency()).await?;
    Ok(units.iter().any(|unit| unit.handed_at.is_some())
        || lines.iter().any(|line| match line.handed.as_str() {
            "received" => true,
            "sent" => orders::is_automatic(&line.kind),
            _ => false,
        }))
}

/// Goods that left before the money did: claim → exchange for what the coin was worth, and
/// the coin itself back to suspense.
async fn claim(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    sale: &Cause,
    person: PersonId,
    now: Time,
) -> Done<()> {
    let mut legs = Vec::new();
    let mut worth = BTreeMap::new();
    for row in ledger::rows(tx, sale).await? {
        let leg = row.leg;
        let is_coin = leg.debit == Account::Suspense(invoice.id);
        if is_coin {
            legs.push(leg.mirrored());
        } else {
            let sign = match (&leg.debit, &leg.credit) {
                (Account::Exchange, _) => 1,
                (_, Account::Exchange) => -1,
                _ => 0,
            };
            *worth.entry(leg.unit).or_insert(0) += sign * leg.amount;
        }
    }
    for (unit, amount) in worth {
        let (debit, credit) = (Account::Claim(person), Account::Exchange);
        legs.push(Leg { debit, credit, unit, amount });
    }
    let cause = ledger::next_cause(tx, Deed::Claimed, &sale.subject, Some(invoice.id)).await?;
    ledger::post(tx, &cause, legs, now, &app.rng).await??;
    Ok(())
}

/// A credit that falls: the coin goes back, the balance pays what is there, the rest is
/// owed.
async fn undo_credit(tx: &mut Tx, app: &App, cause: &Cause, now: Time) -> Done<()> {
    let mut legs = Vec::new();
    for row in ledger::rows(tx, cause).await? {
        let leg = row.leg;
        let Account::Balance(person) = leg.credit else {
            legs.push(leg.mirrored());
            continue;
        };
        let held = ledger::balance(tx, &leg.credit, &leg.unit).await?;
        let paid = leg.amount.min(held);
        let owed = leg.amount - paid;
        let unit = leg.unit.clone();
        legs.push(Leg { amount: paid, ..leg.mirrored() });
        let (debit, credit) = (Account::Claim(person), Account::Exchange);
        legs.push(Leg { debit, credit, unit, amount: owed });
    }
    ledger::undo_with(tx, cause, legs, now, &app.rng).await??;
    Ok(())
}

/// Takes back a commission whose sale fell: what the referrer still has at once, the rest
/// from what they earn next.
pub async fn reverse_commission(tx: &mut Tx, app: &App, invoice: &Invoice, now: Time) -> Done<()> {
    let subject = invoice.id.row();
    let standing = ledger::standing(tx, Deed::Commission, &subject, Some(invoice.id)).await?;
    let Some(cause) = standing else { return Ok(()) };
    let mut legs = Vec::new();
    let mut taken = None;
    for row in ledger::rows(tx, &cause).await? {
        let leg = row.leg;
        if let Account::Balance(person) = leg.credit {
            let held = ledger::balance(tx, &leg.credit, &leg.unit).await?;
            let amount = leg.amount.min(held);
            legs.push(Leg { amount, ..leg.mirrored() });
            taken = Some(person);
        } else {
            if let Account::Earned(person) = leg.credit {
                let amount = app.currency().minor(leg.amount);
                let facts = facts! { "amount" => amount };
                let dedup = format!("{subject}:{}", cause.counter);
                let kind = Kind::CommissionTaken;
                tell::person(tx, app, person, kind, dedup, facts, now).await?;
            }
            legs.push(leg.mirrored());
        }
    }
    tracing::info!(invoice.id = %invoice.id, referrer = ?taken, "commission taken back");
    ledger::undo_with(tx, &cause, legs, now, &app.rng).await??;
    Ok(())
}
