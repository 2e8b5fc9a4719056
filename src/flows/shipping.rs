//! Goods on their way: parcels shipped by people, codes handed over by the till.

use fail::fail_point;
use zeroize::Zeroizing;

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::clock::Time;
use crate::base::db::{DbResult, Tx};
use crate::base::id::{OrderId, ProductId, UnitId};
use crate::facts;
use crate::flows::{Done, Failure, Stop, tell};
use crate::notices::Kind;
use crate::orders::{self, Order, Stage};
use crate::stock;
use crate::write_tx;

/// Why goods do not leave.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotShip {
    /// No such order.
    #[error("there is no order {0}")]
    NoSuchOrder(i64),
    /// It is not paid, or left already.
    #[error("order {number} is {stage}; only paid orders can be shipped")]
    WrongStage {
        /// Which.
        number: i64,
        /// How far it has come.
        stage: Stage,
    },
    /// It must wait.
    #[error("order {number} is on hold: {why}")]
    OnHold {
        /// Which.
        number: i64,
        /// Why.
        why: String,
    },
    /// Nothing in it is shipped by hand.
    #[error("order {0} has only goods that are handed over automatically")]
    NothingToShip(i64),
}

/// Marks a parcel as on its way.
pub async fn ship(
    app: &App,
    actor: &Actor,
    number: i64,
    carrier: Option<&str>,
    tracking: Option<&str>,
) -> Result<Order, Stop<CannotShip>> {
    let now = app.now();
    let order = write_tx!(app.db, |tx| {
        let order = orders::by_number(&mut tx, number, app.currency())
            .await?
            .ok_or(Stop::Refused(CannotShip::NoSuchOrder(number)))?;
        let lines = orders::lines(&mut tx, order.id, app.currency()).await?;
        may_ship(&order, &lines)?;
        if !orders::shipped(&mut tx, order.id, carrier, tracking, now).await? {
            let order = orders::get(&mut tx, order.id, app.currency()).await?;
            may_ship(&order, &lines)?;
        }
        for line in lines.iter().filter(|line| !orders::is_automatic(&line.kind)) {
            orders::handed(&mut tx, line.id, "sent", now).await?;
        }
        let change = Change {
            actor,
            action: "order.ship",
            object: format!("order {number}"),
            reason: "",
            before: order.stage.name().to_owned(),
            after: parcel(carrier, tracking),
        };
        audit::record(&mut tx, now, change).await?;
        let facts = facts! {
            "order" => number,
            "carrier" => carrier.unwrap_or("—"),
            "tracking" => tracking.unwrap_or("—"),
        };
        let dedup = order.id.row();
        tell::person(&mut tx, app, order.person, Kind::Shipped, dedup, facts, now).await?;
        fail_point!("ship::before_commit");
        Ok::<Order, Stop<CannotShip>>(order)
    })?;
    app.nudges.outbox.notify_one();
    Ok(order)
}

fn may_ship(order: &Order, lines: &[orders::Line]) -> Result<(), Stop<CannotShip>> {
    let number = order.number;
    if order.stage != Stage::Paid {
        return Err(Stop::Refused(CannotShip::WrongStage { number, stage: order.stage }));
    }
    if let Some(why) = &order.hold_why {
        return Err(Stop::Refused(CannotShip::OnHold { number, why: why.clone() }));
    }
    if lines.iter().all(|line| orders::is_automatic(&line.kind)) {
        return Err(Stop::Refused(CannotShip::NothingToShip(number)));
    }
    Ok(())
}

fn parcel(carrier: Option<&str>, tracking: Option<&str>) -> String {
    let parts = [Some("shipped"), carrier, tracking];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A code in the hands of its buyer. Has no `Debug`.
pub struct Handed {
    /// The product's name.
    pub name: String,
    /// The code.
    pub code: Zeroizing<String>,
}

/// Why codes are not handed over.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotReveal {
    /// The order is not paid, or must wait.
    #[error("the goods are not yours yet")]
    NotYours,
    /// They were shown before.
    #[error("the codes were shown before")]
    Before,
    /// There are none.
    #[error("this order has no codes")]
    None,
}

/// Hands an order's codes over, once: afterwards they count as received, and the order is
/// completed if nothing else is due.
pub async fn reveal(app: &App, order: OrderId) -> Result<Vec<Handed>, Stop<CannotReveal>> {
    let now = app.now();
    let handed = write_tx!(app.db, |tx| {
        let handed = reveal_in(&mut tx, app, order, now).await?;
        fail_point!("reveal::before_commit");
        Ok::<Vec<Handed>, Stop<CannotReveal>>(handed)
    })?;
    Ok(handed)
}

async fn reveal_in(
    tx: &mut Tx,
    app: &App,
    id: OrderId,
    now: Time,
) -> Result<Vec<Handed>, Stop<CannotReveal>> {
    orders::lock(tx, id).await?;
    let order = orders::get(tx, id, app.currency()).await?;
    let paid = matches!(order.stage, Stage::Paid | Stage::Shipped | Stage::Completed);
    if !paid || order.hold_why.is_some() {
        return Err(Stop::Refused(CannotReveal::NotYours));
    }
    let units = stock::units_of(tx, id).await?;
    if units.is_empty() {
        return Err(Stop::Refused(CannotReveal::None));
    }
    let lines = orders::lines(tx, id, app.currency()).await?;
    let mut handed = Vec::new();
    for unit in units {
        if !stock::hand_over(tx, unit.id, now).await? {
            continue;
        }
        let name = lines.iter().find(|line| line.product == unit.product);
        handed.push(Handed {
            name: name.map(|line| line.name.clone()).unwrap_or_default(),
            code: open(app, unit.product, unit.id, &unit.sealed)?,
        });
    }
    if handed.is_empty() {
        return Err(Stop::Refused(CannotReveal::Before));
    }
    for line in lines.iter().filter(|line| orders::is_automatic(&line.kind)) {
        orders::handed(tx, line.id, "received", now).await?;
    }
    let all_automatic = lines.iter().all(|line| orders::is_automatic(&line.kind));
    if all_automatic && order.stage == Stage::Paid {
        orders::completed(tx, id, now).await?;
    }
    Ok(handed)
}

/// Opens a unit's code for its buyer or for the operator's own terminal.
pub fn open(app: &App, product: ProductId, unit: UnitId, sealed: &[u8]) -> Done<Zeroizing<String>> {
    let code = stock::open_unit(&app.settings.seal, product, unit, sealed)
        .map_err(|error| Failure::Other(format!("unit {unit}: {error}")))?;
    let text = std::str::from_utf8(&code)
        .map_err(|_| Failure::Other(format!("unit {unit} is not text")))?;
    Ok(Zeroizing::new(text.to_owned()))
}

/// Whether an order has codes that wait to be shown, and whether they were shown.
pub async fn codes_of(app: &App, order: OrderId) -> DbResult<Option<bool>> {
    write_tx!(app.db, |tx| {
        let units = stock::units_of(&mut tx, order).await?;
        let shown = units.iter().any(|unit| unit.handed_at.is_some());
        Ok((!units.is_empty()).then_some(shown))
    })
}
