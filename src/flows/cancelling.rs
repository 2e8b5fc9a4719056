//! Cancelling an order: by the customer while nothing is seen, by an admin while its goods are
//! still here. Stock and stage end in one transaction; what was paid is owed back.

use std::collections::BTreeMap;

use fail::fail_point;

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::clock::Time;
use crate::base::db::Tx;
use crate::facts;
use crate::flows::{Stop, deciding, payment, tell, undoing};
use crate::invoices::{self, Invoice, Status};
use crate::notices::Kind;
use crate::orders::{self, Order, Stage};
use crate::stock;
use crate::write_tx;

/// Who cancels an order, and what follows from that.
#[derive(Clone, Debug)]
pub enum Canceller<'a> {
    /// The customer, while nothing is seen.
    Customer,
    /// An admin, always; with a reason.
    Admin {
        /// Who.
        actor: &'a Actor,
        /// Why.
        reason: &'a str,
    },
}

/// Why an order cannot be cancelled.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotCancel {
    /// No such order.
    #[error("there is no order {0}")]
    NoSuchOrder(i64),
    /// Money was seen; only an admin may cancel now.
    #[error("money for order {0} was seen already; ask the shop")]
    MoneySeen(i64),
    /// It has ended, or the goods have left.
    #[error("order {number} is {stage}; only created and paid orders can be cancelled")]
    TooLate {
        /// Which.
        number: i64,
        /// How far it has come.
        stage: Stage,
    },
    /// Codes were shown to the customer.
    #[error("order {0}: its goods were handed over already")]
    HandedOver(i64),
}

/// Cancels an order. Its stock is free at once; a paid one owes a refund.
pub async fn cancel(
    app: &App,
    number: i64,
    by: &Canceller<'_>,
) -> Result<Order, Stop<CannotCancel>> {
    let now = app.now();
    let order = write_tx!(app.db, |tx| {
        let order = orders::by_number(&mut tx, number, app.currency())
            .await?
            .ok_or(Stop::Refused(CannotCancel::NoSuchOrder(number)))?;
        let invoice = invoices::of_order(&mut tx, order.id, app.currency()).await?;
        let invoice = invoices::lock(&mut tx, invoice.id, app.currency()).await?;
        // Read again under the invoice's lock.
        let order = orders::get(&mut tx, order.id, app.currency()).await?;
        match order.stage {
            Stage::Created => cancel_unpaid(&mut tx, app, &order, &invoice, by, now).await?,
            Stage::Paid if matches!(by, Canceller::Admin { .. }) => {
                cancel_paid(&mut tx, app, &order, &invoice, now).await?;
            }
            stage => return Err(Stop::Refused(CannotCancel::TooLate { number, stage })),
        }
        record_cancel(&mut tx, app, &order, by, now).await?;
        fail_point!("cancel::before_commit");
        Ok::<Order, Stop<CannotCancel>>(order)
    })?;
    app.nudges.outbox.notify_one();
    Ok(order)
}

async fn cancel_unpaid(
    tx: &mut Tx,
    app: &App,
    order: &Order,
    invoice: &Invoice,
    by: &Canceller<'_>,
    now: Time,
) -> Result<(), Stop<CannotCancel>> {
    if matches!(by, Canceller::Customer) && invoice.ever_seen {
        return Err(Stop::Refused(CannotCancel::MoneySeen(order.number)));
    }
    stock::release(tx, order.id, now).await?;
    invoices::step(tx, invoice, Status::Cancelled, now).await?;
    orders::closed(tx, order, Stage::Cancelled, now).await?;
    orders::unhold(tx, order.id).await?;
    // Money that is in a block already waits for the customer's choice from now on.
    payment::judge_again(tx, app, invoice.id, &BTreeMap::new(), now).await?;
    Ok(())
}

async fn cancel_paid(
    tx: &mut Tx,
    app: &App,
    order: &Order,
    invoice: &Invoice,
    now: Time,
) -> Result<(), Stop<CannotCancel>> {
    // Nothing of it leaves the shop while it is decided whether anything has.
    orders::lock(tx, order.id).await?;
    let order = &orders::get(tx, order.id, app.currency()).await?;
    if order.stage != Stage::Paid {
        let (number, stage) = (order.number, order.stage);
        return Err(Stop::Refused(CannotCancel::TooLate { number, stage }));
    }
    if undoing::handed_over(tx, app, order).await? {
        return Err(Stop::Refused(CannotCancel::HandedOver(order.number)));
    }
    stock::bring_back(tx, order.id, now).await?;
    orders::closed(tx, order, Stage::Cancelled, now).await?;
    orders::unhold(tx, order.id).await?;
    if invoice.status == Status::Settled {
        deciding::owe_refund(tx, app, order, invoice, now).await?;
    }
    Ok(())
}

async fn record_cancel(
    tx: &mut Tx,
    app: &App,
    order: &Order,
    by: &Canceller<'_>,
    now: Time,
) -> Result<(), Stop<CannotCancel>> {
    let (who, reason) = match by {
        Canceller::Customer => (Actor::Person(order.person), "cancelled by the customer"),
        Canceller::Admin { actor, reason } => ((*actor).clone(), *reason),
    };
    let change = Change {
        actor: &who,
        action: "order.cancel",
        object: format!("order {}", order.number),
        reason,
        before: order.stage.name().to_owned(),
        after: Stage::Cancelled.name().to_owned(),
    };
    audit::record(tx, now, change).await?;
    let dedup = order.id.row();
    let facts = facts! { "order" => order.number, "by" => who, "reason" => reason };
    tell::admins(tx, app, Kind::OrderCancelled, dedup.clone(), facts, now).await?;
    let facts = facts! { "order" => order.number };
    tell::person(tx, app, order.person, Kind::Cancelled, dedup, facts, now).await?;
    Ok(())
}
