//! Deeds of admins on invoices: settle, invalidate, credit, refund, keep, expire.
//!
//! Each wants a reason, leaves an audit row, and is marked where no payment proves it. (10)

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::{DbResult, Tx};
use crate::base::id::{InvoiceId, RefundId};
use crate::base::money::{Money, Sats};
use crate::facts;
use crate::flows::payment::{Facts, judge_again, order_number};
use crate::flows::{Done, Stop, pricing, tell, undoing, verdict};
use crate::invoices::judge::{self, Leg as CreditLeg, Step};
use crate::invoices::{self, Invoice, Status};
use crate::ledger::{self, Account, Deed, Leg};
use crate::notices::Kind;
use crate::orders::{self, Order};
use crate::stock;
use crate::wallets;
use crate::write_tx;

/// Why an order waits after an admin said that its payment is not valid.
const HELD_BY_HAND: &str = "its invoice was invalidated by hand";

/// Why a deed on an invoice is not possible.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotDecide {
    /// No order with this number.
    #[error("there is no order {0}")]
    NoSuchOrder(i64),
    /// The invoice is not in a status from which this can be done.
    #[error("the invoice of order {number} is {status}; {wanted}")]
    WrongStatus {
        /// The order.
        number: i64,
        /// Where its invoice stands.
        status: Status,
        /// What would be right.
        wanted: &'static str,
    },
    /// Its goods are not there.
    #[error(
        "order {0}: its goods are sold out, so it cannot be settled; credit or refund the money"
    )]
    SoldOut(i64),
    /// Nothing waits.
    #[error("order {0}: no money waits for a decision")]
    NothingWaits(i64),
    /// There is no fresh rate to credit at.
    #[error("order {0}: no fresh exchange rate to credit at; try again in a minute")]
    NoRate(i64),
    /// Nobody to credit.
    #[error("order {0}: nobody is known whom to credit")]
    NoPerson(i64),
    /// Its order was cancelled, and what was paid is set aside to go back.
    #[error("order {0} was cancelled and its refund is owed already")]
    RefundOwed(i64),
    /// No reason was given.
    #[error("say why, with --reason: it is kept in the audit trail")]
    NoReason,
}

/// What an admin does with an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Take it for paid, whatever the chain proves.
    Settle,
    /// Take it for not paid: the money goes back to suspense.
    Invalidate,
    /// Waiting money becomes the customer's balance.
    ToBalance,
    /// Waiting money is set aside to go back.
    ToRefund,
    /// Waiting money goes on waiting, without limit.
    Keep,
    /// Waiting money no longer waits without limit.
    Unkeep,
    /// Let it expire now.
    Expire,
}

impl Decision {
    fn action(self) -> &'static str {
        match self {
            Decision::Settle => "invoice.settle",
            Decision::Invalidate => "invoice.invalidate",
            Decision::ToBalance => "invoice.credit.balance",
            Decision::ToRefund => "invoice.credit.refund",
            Decision::Keep => "invoice.hold",
            Decision::Unkeep => "invoice.unhold",
            Decision::Expire => "order.expire",
        }
    }
}

/// Carries out an admin's decision about the invoice of an order.
pub async fn decide(
    app: &App,
    actor: &Actor,
    number: i64,
    decision: Decision,
    reason: &str,
) -> Result<(), Stop<CannotDecide>> {
    if reason.trim().is_empty() {
        return Err(Stop::Refused(CannotDecide::NoReason));
    }
    let prices = pricing::fresh(app).await?;
    let now = app.now();
    write_tx!(app.db, |tx| {
        let order = orders::by_number(&mut tx, number, app.currency())
            .await?
            .ok_or(Stop::Refused(CannotDecide::NoSuchOrder(number)))?;
        let invoice = invoices::of_order(&mut tx, order.id, app.currency()).await?;
        let invoice = invoices::lock(&mut tx, invoice.id, app.currency()).await?;
        let order = orders::get(&mut tx, order.id, app.currency()).await?;
        let deed = Deciding { app, order: &order, invoice: &invoice, prices: &prices, now };
        deed.carry_out(&mut tx, decision).await?;
        judge_again(&mut tx, app, invoice.id, &prices, now).await?;
        let after = invoices::lock(&mut tx, invoice.id, app.currency()).await?;
        let change = Change {
            actor,
            action: decision.action(),
            object: format!("order {number}"),
            reason,
            before: invoice.status.name().to_owned(),
            after: after.status.name().to_owned(),
        };
        audit::record(&mut tx, now, change).await?;
        Ok::<(), Stop<CannotDecide>>(())
    })?;
    app.nudges.outbox.notify_one();
    Ok(())
}

struct Deciding<'a> {
    app: &'a App,
    order: &'a Order,
    invoice: &'a Invoice,
    prices: &'a BTreeMap<Coin, Decimal>,
    now: Time,
}

type Decided = Result<(), Stop<CannotDecide>>;

impl Deciding<'_> {
    async fn carry_out(&self, tx: &mut Tx, decision: Decision) -> Decided {
        match decision {
            Decision::Settle => self.settle(tx).await,
            Decision::Invalidate => self.invalidate(tx).await,
            Decision::ToBalance => self.to_balance(tx).await,
            Decision::ToRefund => self.to_refund(tx).await,
            Decision::Keep => self.keep(tx, true).await,
            Decision::Unkeep => self.keep(tx, false).await,
            Decision::Expire => self.expire(tx).await,
        }
    }

    fn wrong_status(&self, wanted: &'static str) -> Stop<CannotDecide> {
        let (number, status) = (self.order.number, self.invoice.status);
        Stop::Refused(CannotDecide::WrongStatus { number, status, wanted })
    }

    async fn settle(&self, tx: &mut Tx) -> Decided {
        let status = self.invoice.status;
        if !status.may_become(Status::Settled) {
            return Err(
                self.wrong_status("only new, processing, expired and invalid ones can be settled")
            );
        }
        self.take_stock(tx).await?;
        let loaded = Facts::load(tx, self.app, self.invoice, self.prices, self.now).await?;
        let settlement = judge::by_hand(&loaded.case(self.invoice));
        // What no payment proves is marked, not tolerated.
        let unproved = Account::RailUnproved;
        verdict::book_sale(tx, self.app, self.invoice, &settlement, unproved, self.now).await?;
        invoices::mark(tx, self.invoice.id).await?;
        invoices::step(tx, self.invoice, Status::Settled, self.now).await?;
        invoices::decide_by(tx, self.invoice.id, None, self.invoice.kept).await?;
        verdict::finish_order(tx, self.app, self.invoice, &settlement, self.now).await?;
        Ok(())
    }

    /// The stock that the order held, holds again, or took before.
    async fn take_stock(&self, tx: &mut Tx) -> Decided {
        let sold_out = || Stop::Refused(CannotDecide::SoldOut(self.order.number));
        match self.invoice.status {
            Status::Expired => {
                if !verdict::hold_again(tx, self.app, self.order, self.now).await? {
                    return Err(sold_out());
                }
                stock::take(tx, self.order.id, self.now).await?;
            }
            Status::Invalid if stock::taken(tx, self.order.id).await?.is_empty() => {
                return Err(sold_out());
            }
            _ => stock::take(tx, self.order.id, self.now).await?,
        }
        Ok(())
    }

    async fn invalidate(&self, tx: &mut Tx) -> Decided {
        if self.invoice.status != Status::Settled {
            return Err(self.wrong_status("only settled ones can be invalidated"));
        }
        // Nothing of it leaves the shop while it is decided whether anything has.
        orders::lock(tx, self.order.id).await?;
        let order = orders::get(tx, self.order.id, self.app.currency()).await?;
        if order.stage == orders::Stage::Cancelled {
            return Err(Stop::Refused(CannotDecide::RefundOwed(order.number)));
        }
        undoing::reverse_commission(tx, self.app, self.invoice, self.now).await?;
        let subject = self.invoice.id.row();
        let id = Some(self.invoice.id);
        if let Some(cause) = ledger::standing(tx, Deed::Settled, &subject, id).await? {
            ledger::undo(tx, &cause, self.now, &self.app.rng).await??;
        }
        invoices::mark(tx, self.invoice.id).await?;
        invoices::step(tx, self.invoice, Status::Invalid, self.now).await?;
        let decide_by = self.now + self.invoice.terms.decide_within();
        invoices::decide_by(tx, self.invoice.id, Some(decide_by), false).await?;
        let all_left = order.stage.goods_left();
        if all_left || undoing::handed_over(tx, self.app, &order).await? {
            orders::claw_back(tx, order.id, true).await?;
        }
        // Codes may be out while a parcel of the same order is not.
        if !all_left {
            orders::hold(tx, order.id, HELD_BY_HAND).await?;
        }
        Ok(())
    }

    async fn undecided(&self, tx: &mut Tx) -> Result<BTreeMap<Coin, Sats>, Stop<CannotDecide>> {
        if self.invoice.status.is_open() {
            return Err(self.wrong_status("it still awaits its money"));
        }
        let loaded = Facts::load(tx, self.app, self.invoice, self.prices, self.now).await?;
        let free = judge::undecided(&loaded.case(self.invoice));
        if free.is_empty() {
            return Err(Stop::Refused(CannotDecide::NothingWaits(self.order.number)));
        }
        Ok(free)
    }

    async fn to_balance(&self, tx: &mut Tx) -> Decided {
        let free = self.undecided(tx).await?;
        if self.invoice.person.is_none() {
            return Err(Stop::Refused(CannotDecide::NoPerson(self.order.number)));
        }
        let mut legs = Vec::new();
        for (coin, amount) in free {
            let worth = self
                .prices
                .get(&coin)
                .and_then(|price| crate::rates::worth(amount, *price, self.app.currency()));
            let money = worth.ok_or(Stop::Refused(CannotDecide::NoRate(self.order.number)))?;
            legs.push(CreditLeg { coin, amount, money });
        }
        verdict::credit(tx, self.app, self.invoice, &[], &legs, self.now).await?;
        Ok(())
    }

    async fn to_refund(&self, tx: &mut Tx) -> Decided {
        for (coin, amount) in self.undecided(tx).await? {
            let id = RefundId::new(self.now, &self.app.rng);
            let refund = invoices::NewRefund {
                id,
                invoice: self.invoice.id,
                person: self.invoice.person,
                unit: coin.code(),
                amount: amount.0,
                why: "decided by an admin",
            };
            invoices::insert_refund(tx, &refund, self.now).await?;
            let (from, to) = (Account::Suspense(self.invoice.id), Account::Refund(id));
            let legs = vec![Leg::coin(from, to, coin, amount)];
            self.book_refund(tx, id, legs).await?;
            let shown = verdict::coins(&BTreeMap::from([(coin, amount)]));
            tell_refund(tx, self.app, self.invoice, id, &shown, self.now).await?;
        }
        invoices::decide_by(tx, self.invoice.id, None, false).await?;
        Ok(())
    }

    async fn book_refund(&self, tx: &mut Tx, id: RefundId, legs: Vec<Leg>) -> Done<()> {
        let invoice = Some(self.invoice.id);
        let cause = ledger::next_cause(tx, Deed::RefundAsked, &id.row(), invoice).await?;
        ledger::post(tx, &cause, legs, self.now, &self.app.rng).await??;
        Ok(())
    }

    async fn keep(&self, tx: &mut Tx, kept: bool) -> Decided {
        self.undecided(tx).await?;
        let by = self.now + self.invoice.terms.decide_within();
        let decide_by = self.invoice.decide_by.or(Some(by));
        invoices::decide_by(tx, self.invoice.id, decide_by, kept).await?;
        Ok(())
    }

    async fn expire(&self, tx: &mut Tx) -> Decided {
        if !self.invoice.status.is_open() {
            return Err(self.wrong_status("only new and processing ones can expire"));
        }
        let step = Step::Expire { strike: false };
        verdict::carry_out(tx, self.app, self.invoice, step, self.now).await?;
        Ok(())
    }
}

/// A paid order that is cancelled owes what was paid for it: refunds given → exchange,
/// exchange → refund. The commission on it is taken back.
pub async fn owe_refund(
    tx: &mut Tx,
    app: &App,
    order: &Order,
    invoice: &Invoice,
    now: Time,
) -> Done<()> {
    undoing::reverse_commission(tx, app, invoice, now).await?;
    let amount = paid_for(tx, invoice).await?;
    if amount.is_zero() {
        return Ok(());
    }
    let id = RefundId::new(now, &app.rng);
    let refund = invoices::NewRefund {
        id,
        invoice: invoice.id,
        person: invoice.person,
        unit: amount.currency.code(),
        amount: amount.minor,
        why: "a paid order was cancelled",
    };
    invoices::insert_refund(tx, &refund, now).await?;
    let legs = vec![
        Leg::fiat(Account::RefundsGiven, Account::Exchange, amount),
        Leg::fiat(Account::Exchange, Account::Refund(id), amount),
    ];
    let cause = ledger::next_cause(tx, Deed::RefundAsked, &id.row(), Some(invoice.id)).await?;
    ledger::post(tx, &cause, legs, now, &app.rng).await??;
    let facts = facts! { "order" => order.number, "amount" => amount };
    tell::admins(tx, app, Kind::RefundOwed, id.row(), facts, now).await?;
    tell_refund(tx, app, invoice, id, &amount.to_string(), now).await?;
    Ok(())
}

/// What was really paid for a settled sale: its total less what was tolerated or unproved.
async fn paid_for(tx: &mut Tx, invoice: &Invoice) -> Done<Money> {
    let subject = invoice.id.row();
    let standing = ledger::standing(tx, Deed::Settled, &subject, Some(invoice.id)).await?;
    let mut paid = invoice.total;
    let Some(cause) = standing else { return Ok(paid.currency.minor(0)) };
    for row in ledger::rows(tx, &cause).await? {
        if matches!(row.leg.debit, Account::Tolerated | Account::RailUnproved) {
            paid = paid - paid.currency.minor(row.leg.amount);
        }
    }
    Ok(paid)
}

async fn tell_refund(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    id: RefundId,
    amount: &str,
    now: Time,
) -> Done<()> {
    let Some(person) = invoice.person else { return Ok(()) };
    let number = order_number(tx, app, invoice).await?;
    let facts = facts! { "order" => number, "amount" => amount };
    tell::person(tx, app, person, Kind::RefundNoted, id.row(), facts, now).await?;
    Ok(())
}

/// A refund whose money left before it was sent back is given up.
pub async fn cancel_refund(tx: &mut Tx, id: &str) -> DbResult<()> {
    invoices::cancel_refund(tx, id).await
}

/// Looks at an invoice again, now: judged with everything that is known.
pub async fn recheck(app: &App, id: InvoiceId) -> Done<usize> {
    let prices = pricing::fresh(app).await?;
    let now = app.now();
    write_tx!(app.db, |tx| { judge_again(&mut tx, app, id, &prices, now).await })
}

/// The addresses shown for an invoice, derived again: the third usual cause of a payment
/// nobody sees is an address that is not the one stored.
pub async fn check_addresses(app: &App, id: InvoiceId) -> Done<Vec<wallets::Address>> {
    let mut checked = Vec::new();
    for quote in invoices::find_quotes(&app.db, id).await? {
        let address = crate::flows::checkout::shown(app, &quote).await?;
        if !checked.iter().any(|known: &wallets::Address| known.id == address.id) {
            checked.push(address);
        }
    }
    Ok(checked)
}
