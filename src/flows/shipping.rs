//! Goods on their way: parcels shipped by people, codes shown by the till.
//!
//! A parcel is looked after by one of the shop's people, leaves with a carrier, and arrives. An
//! address is opened for the order it belongs to and erased some time after the parcel left.

mod addresses;
mod looking_after;
mod revealing;

use std::time::Duration;

use fail::fail_point;

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::clock::Time;
use crate::base::db::{DbResult, Tx};
use crate::base::id::{OrderId, PersonId};
use crate::facts;
use crate::flows::{Stop, handing, tell};
use crate::notices::{self, Kind, NewNotice};
use crate::orders::{self, Line, Order, Stage};
use crate::write_tx;

pub(super) use addresses::erase_old;
pub use addresses::{address_of, forget_home, home, keep_home, show_address};
pub use looking_after::{claim, release, take_over};
pub use revealing::{CannotReveal, Handed, codes_of, open, open_file, reveal};

/// How long "shipped" can be taken back: so long the customer is not told.
pub const UNDO_SPAN: Duration = Duration::from_secs(60);
/// The longest name of a carrier or number of a parcel; no carrier has longer ones.
const TRACKING_CHARS_MAX: usize = 100;

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
    /// A colleague looks after it.
    #[error("order {number} is looked after by {who}")]
    Claimed {
        /// Which.
        number: i64,
        /// By whom.
        who: String,
    },
    /// Whoever lets it go does not look after it.
    #[error("order {0} is not looked after by you")]
    NotClaimed(i64),
    /// Too late to take "shipped" back, or there is nothing to take back.
    #[error("order {0}: too late to take this back; the customer was told")]
    TooLateToUndo(i64),
    /// A carrier or number that no label holds.
    #[error("write a tracking number of at most {TRACKING_CHARS_MAX} characters")]
    BadTracking,
}

/// Marks a parcel as on its way, and tells the customer.
pub async fn ship(
    app: &App,
    actor: &Actor,
    number: i64,
    carrier: Option<&str>,
    tracking: Option<&str>,
) -> Result<Order, Stop<CannotShip>> {
    let parcel = Parcel { carrier, tracking, told_after: Duration::ZERO };
    send(app, actor, number, parcel).await
}

/// Marks a parcel as on its way. The customer is told when it cannot be taken back any more.
pub async fn ship_undoable(
    app: &App,
    actor: &Actor,
    number: i64,
    carrier: Option<&str>,
    tracking: Option<&str>,
) -> Result<Order, Stop<CannotShip>> {
    let parcel = Parcel { carrier, tracking, told_after: UNDO_SPAN };
    send(app, actor, number, parcel).await
}

/// A parcel about to leave.
#[derive(Clone, Copy)]
struct Parcel<'a> {
    carrier: Option<&'a str>,
    tracking: Option<&'a str>,
    /// How long the customer is not told yet.
    told_after: Duration,
}

async fn send(
    app: &App,
    actor: &Actor,
    number: i64,
    parcel: Parcel<'_>,
) -> Result<Order, Stop<CannotShip>> {
    let (carrier, tracking) = (short(parcel.carrier)?, short(parcel.tracking)?);
    let now = app.now();
    let order = write_tx!(app.db, |tx| {
        let order = locked(&mut tx, app, number).await?;
        let lines = orders::lines(&mut tx, order.id, app.currency()).await?;
        may_ship(&order, &lines)?;
        if !orders::shipped(&mut tx, order.id, carrier, tracking, now).await? {
            let stage = order.stage;
            return Err(Stop::Refused(CannotShip::WrongStage { number, stage }));
        }
        for line in lines.iter().filter(|line| !orders::is_automatic(&line.kind)) {
            orders::handed(&mut tx, line.id, "sent", now).await?;
        }
        let after = in_words("shipped", carrier, tracking);
        record(&mut tx, actor, "order.ship", &order, after, now).await?;
        let due = now + parcel.told_after;
        tell_shipped(&mut tx, app, order.id, due, now).await?;
        fail_point!("ship::before_commit");
        Ok::<Order, Stop<CannotShip>>(orders::get(&mut tx, order.id, app.currency()).await?)
    })?;
    app.nudges.outbox.notify_one();
    Ok(order)
}

/// The order with a number, which nobody else changes until the transaction ends.
async fn locked(tx: &mut Tx, app: &App, number: i64) -> Result<Order, Stop<CannotShip>> {
    let found = orders::by_number(tx, number, app.currency()).await?;
    let order = found.ok_or(Stop::Refused(CannotShip::NoSuchOrder(number)))?;
    orders::lock(tx, order.id).await?;
    Ok(orders::get(tx, order.id, app.currency()).await?)
}

fn may_ship(order: &Order, lines: &[Line]) -> Result<(), Stop<CannotShip>> {
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

/// A carrier or number as it is kept; blank ones are none.
fn short(text: Option<&str>) -> Result<Option<&str>, Stop<CannotShip>> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    match text {
        Some(text) if TRACKING_CHARS_MAX < text.chars().count() => {
            Err(Stop::Refused(CannotShip::BadTracking))
        }
        text => Ok(text),
    }
}

fn in_words(deed: &str, carrier: Option<&str>, tracking: Option<&str>) -> String {
    let parts = [Some(deed), carrier, tracking];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Tells the customer that the parcel left, with what is known of it now. It can leave, be taken
/// back and leave again: each time is told by a notice of its own.
async fn tell_shipped(
    tx: &mut Tx,
    app: &App,
    id: OrderId,
    due: Time,
    now: Time,
) -> Result<(), Stop<CannotShip>> {
    let order = orders::get(tx, id, app.currency()).await?;
    let dedup = format!("{}:{}", id.row(), hex::encode(app.rng.bytes::<4>()));
    let notice = NewNotice::new(Kind::Shipped, dedup, parcel_facts(&order), now);
    tell::to_person(tx, app, order.person, &notice.about(id.row()).due(due), now).await?;
    Ok(())
}

fn parcel_facts(order: &Order) -> notices::Facts {
    facts! {
        "order" => order.number,
        "carrier" => order.carrier.as_deref().unwrap_or_default(),
        "tracking" => order.tracking.as_deref().unwrap_or_default(),
    }
}

async fn record(
    tx: &mut Tx,
    actor: &Actor,
    action: &str,
    order: &Order,
    after: String,
    now: Time,
) -> DbResult<()> {
    let change = Change {
        actor,
        action,
        object: format!("order {}", order.number),
        reason: "",
        before: order.stage.name().to_owned(),
        after,
    };
    audit::record(tx, now, change).await
}

/// Takes "shipped" back while the customer has not been told. Twice is once.
pub async fn undo(app: &App, actor: &Actor, number: i64) -> Result<Order, Stop<CannotShip>> {
    let now = app.now();
    let order = write_tx!(app.db, |tx| {
        let order = locked(&mut tx, app, number).await?;
        let news = orders::parcel_news(&mut tx, order.id).await?;
        if order.stage == Stage::Paid && news.iter().any(|(state, _)| state == "dropped") {
            return Ok(order);
        }
        // What is being sent at this moment may have arrived.
        let told =
            news.iter().any(|(state, lease)| state == "sent" || state == "pending" && now < *lease);
        if told || !orders::unshipped(&mut tx, order.id, now - UNDO_SPAN).await? {
            return Err(Stop::Refused(CannotShip::TooLateToUndo(number)));
        }
        notices::drop_of(&mut tx, Kind::Shipped, &order.id.row()).await?;
        for line in orders::lines(&mut tx, order.id, app.currency()).await? {
            if !orders::is_automatic(&line.kind) {
                orders::due_again(&mut tx, line.id).await?;
            }
        }
        record(&mut tx, actor, "order.ship.undo", &order, Stage::Paid.name().to_owned(), now)
            .await?;
        fail_point!("undo::before_commit");
        Ok::<Order, Stop<CannotShip>>(orders::get(&mut tx, order.id, app.currency()).await?)
    })?;
    Ok(order)
}

/// Sets who carries a parcel and its number, before it leaves or while it is on its way. A
/// customer who knows of the parcel hears of the change.
pub async fn set_tracking(
    app: &App,
    actor: &Actor,
    number: i64,
    carrier: Option<&str>,
    tracking: Option<&str>,
) -> Result<Order, Stop<CannotShip>> {
    let (carrier, tracking) = (short(carrier)?, short(tracking)?);
    let now = app.now();
    let order = write_tx!(app.db, |tx| {
        let before = locked(&mut tx, app, number).await?;
        let lines = orders::lines(&mut tx, before.id, app.currency()).await?;
        if before.stage != Stage::Shipped {
            may_ship(&before, &lines)?;
        }
        let same = (before.carrier.as_deref(), before.tracking.as_deref()) == (carrier, tracking);
        if same {
            return Ok(before);
        }
        orders::tracked(&mut tx, before.id, carrier, tracking).await?;
        let after = in_words("tracking", carrier, tracking);
        record(&mut tx, actor, "order.tracking", &before, after, now).await?;
        let order = orders::get(&mut tx, before.id, app.currency()).await?;
        tell_tracking(&mut tx, app, &order, now).await?;
        Ok::<Order, Stop<CannotShip>>(order)
    })?;
    app.nudges.outbox.notify_one();
    Ok(order)
}

/// A parcel that nobody was told of yet is told of once, with its new number.
async fn tell_tracking(
    tx: &mut Tx,
    app: &App,
    order: &Order,
    now: Time,
) -> Result<(), Stop<CannotShip>> {
    let Some(shipped_at) = order.shipped_at else { return Ok(()) };
    let subject = order.id.row();
    if notices::drop_of(tx, Kind::Shipped, &subject).await? > 0 {
        let due = (shipped_at + UNDO_SPAN).max(now);
        return tell_shipped(tx, app, order.id, due, now).await;
    }
    let dedup = format!("{subject}:{}", hex::encode(app.rng.bytes::<4>()));
    let notice = NewNotice::new(Kind::Tracking, dedup, parcel_facts(order), now).about(subject);
    tell::to_person(tx, app, order.person, &notice, now).await?;
    Ok(())
}

/// The customer says that everything has arrived. Twice is once.
pub async fn received(app: &App, person: PersonId, number: i64) -> Result<Order, Stop<CannotShip>> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        let order = locked(&mut tx, app, number).await?;
        if order.person != person {
            return Err(Stop::Refused(CannotShip::NoSuchOrder(number)));
        }
        if order.stage == Stage::Completed {
            return Ok(order);
        }
        let lines = orders::lines(&mut tx, order.id, app.currency()).await?;
        may_receive(&order, &lines)?;
        for line in lines.iter().filter(|line| !orders::is_automatic(&line.kind)) {
            orders::handed(&mut tx, line.id, "received", now).await?;
        }
        if order.stage == Stage::Shipped {
            orders::completed(&mut tx, order.id, now).await?;
        } else {
            handing::complete_if_all_received(&mut tx, app, order.id, now).await?;
        }
        let after = orders::get(&mut tx, order.id, app.currency()).await?;
        let (actor, stage) = (Actor::Person(person), after.stage.name().to_owned());
        record(&mut tx, &actor, "order.received", &order, stage, now).await?;
        Ok::<Order, Stop<CannotShip>>(after)
    })
}

/// What left arrives; and what waits at a place is fetched without anybody sending it.
fn may_receive(order: &Order, lines: &[Line]) -> Result<(), Stop<CannotShip>> {
    let number = order.number;
    let by_hand = || lines.iter().filter(|line| !orders::is_automatic(&line.kind));
    let fetched = by_hand().count() > 0 && by_hand().all(|line| orders::is_fetched(&line.kind));
    match order.stage {
        Stage::Shipped => Ok(()),
        Stage::Paid if fetched => match &order.hold_why {
            None => Ok(()),
            Some(why) => Err(Stop::Refused(CannotShip::OnHold { number, why: why.clone() })),
        },
        stage => Err(Stop::Refused(CannotShip::WrongStage { number, stage })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tracking_number_is_kept_without_space_around_it_and_a_blank_one_is_none() {
        let case = |text: Option<&str>, kept: Option<&str>| {
            assert_eq!(short(text).expect("short enough"), kept, "{text:?}");
        };
        case(Some(" 00340434 \n"), Some("00340434"));
        case(Some("  "), None);
        case(None, None);
        let long = "7".repeat(TRACKING_CHARS_MAX + 1);
        assert!(matches!(short(Some(&long)), Err(Stop::Refused(CannotShip::BadTracking))));
    }

    #[test]
    fn the_audit_trail_says_what_is_known_of_a_parcel() {
        assert_eq!(in_words("shipped", Some("DHL"), Some("0034")), "shipped DHL 0034");
        assert_eq!(in_words("shipped", None, None), "shipped");
    }
}
