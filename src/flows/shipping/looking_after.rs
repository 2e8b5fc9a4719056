//! Who looks after an order: one of the shop's people at a time.

use super::{CannotShip, locked, record};
use crate::app::App;
use crate::audit::Actor;
use crate::base::db::{DbResult, Tx};
use crate::base::id::PersonId;
use crate::flows::Stop;
use crate::orders::{self, Order};
use crate::people;
use crate::write_tx;

/// Somebody looks after an order from now on, unless a colleague does. Twice is once.
pub async fn claim(
    app: &App,
    actor: &Actor,
    by: PersonId,
    number: i64,
) -> Result<Order, Stop<CannotShip>> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        let order = locked(&mut tx, app, number).await?;
        match order.claimed_by {
            Some(colleague) if colleague == by => return Ok(order),
            Some(colleague) => {
                let who = people::get(&mut tx, colleague).await?;
                let who = who.username.map_or(who.name, |username| format!("@{username}"));
                return Err(Stop::Refused(CannotShip::Claimed { number, who }));
            }
            None => {}
        }
        if !orders::claim(&mut tx, order.id, by, now).await? {
            let stage = order.stage;
            return Err(Stop::Refused(CannotShip::WrongStage { number, stage }));
        }
        let after = looked_after_by(&mut tx, by).await?;
        record(&mut tx, actor, "order.claim", &order, after, now).await?;
        Ok::<Order, Stop<CannotShip>>(orders::get(&mut tx, order.id, app.currency()).await?)
    })
}

/// Somebody looks after an order from now on, whoever did before. Twice is once.
pub async fn take_over(
    app: &App,
    actor: &Actor,
    by: PersonId,
    number: i64,
) -> Result<Order, Stop<CannotShip>> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        let order = locked(&mut tx, app, number).await?;
        if order.claimed_by == Some(by) {
            return Ok(order);
        }
        if !orders::take_over(&mut tx, order.id, by, now).await? {
            let stage = order.stage;
            return Err(Stop::Refused(CannotShip::WrongStage { number, stage }));
        }
        let after = looked_after_by(&mut tx, by).await?;
        record(&mut tx, actor, "order.take_over", &order, after, now).await?;
        Ok::<Order, Stop<CannotShip>>(orders::get(&mut tx, order.id, app.currency()).await?)
    })
}

/// Somebody looks after an order no more. Twice is once.
pub async fn release(
    app: &App,
    actor: &Actor,
    by: PersonId,
    number: i64,
) -> Result<Order, Stop<CannotShip>> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        let order = locked(&mut tx, app, number).await?;
        if order.claimed_by.is_none() {
            return Ok(order);
        }
        if !orders::release(&mut tx, order.id, by).await? {
            return Err(Stop::Refused(CannotShip::NotClaimed(number)));
        }
        let after = "looked after by nobody".to_owned();
        record(&mut tx, actor, "order.release", &order, after, now).await?;
        Ok::<Order, Stop<CannotShip>>(orders::get(&mut tx, order.id, app.currency()).await?)
    })
}

/// The audit trail is never erased, so it holds no name.
async fn looked_after_by(tx: &mut Tx, who: PersonId) -> DbResult<String> {
    Ok(format!("looked after by no. {}", people::get(tx, who).await?.number))
}
