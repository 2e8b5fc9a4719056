//! Handing over: codes, files and pick-up points of a paid order, sent by a messenger.
//!
//! Sending lies outside any transaction, so it has two sides. [`open`] notes that the goods may
//! be out before they are, so that nobody cancels the order and sells them again meanwhile;
//! [`handed`] or [`failed`] notes how it ended. A kill between leaves goods that may be out, and
//! that can be sent again: a buyer may see them twice, and nobody else ever. So what one try left
//! open no later try closes: goods that may be out are never sold again, whatever becomes of them.

use fail::fail_point;
use zeroize::Zeroizing;

use crate::app::App;
use crate::base::clock::Time;
use crate::base::db::{DbResult, Tx};
use crate::base::id::{OrderId, ProductId};
use crate::facts;
use crate::flows::shipping::{self, CannotReveal};
use crate::flows::{Done, Failure, Stop, tell, undoing};
use crate::notices::{self, Kind, NewNotice};
use crate::orders::{self, Line, Order, Stage};
use crate::parcels::{self, HandoverOf};
use crate::people;
use crate::stock::{self, Unit};
use crate::write_tx;

/// The goods of an order. Has no `Debug`: it is what was paid for.
pub struct Goods {
    /// The order.
    pub order: Order,
    /// Whether some of it was given to somebody before, or may have been.
    pub maybe_out: bool,
    /// Codes, in the order of the lines.
    pub codes: Vec<HandedCode>,
    /// Files, in the order of the lines.
    pub files: Vec<HandedFile>,
    /// Where to fetch the rest.
    pub pickups: Vec<Pickup>,
}

/// A code.
pub struct HandedCode {
    /// The product's name.
    pub name: String,
    /// The code.
    pub code: Zeroizing<String>,
    /// The channel that it goes to instead of to the buyer.
    pub channel: Option<i64>,
}

/// A file.
pub struct HandedFile {
    /// The product's name.
    pub product: String,
    /// The name that it is saved under.
    pub name: String,
    /// What is in it.
    pub bytes: Zeroizing<Vec<u8>>,
    /// The channel that it goes to instead of to the buyer.
    pub channel: Option<i64>,
}

/// Where to fetch something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pickup {
    /// The product's name.
    pub name: String,
    /// How many are waiting there.
    pub quantity: i64,
    /// The name of the place; empty if the shop has not said.
    pub place: String,
    /// What the buyer must know.
    pub words: String,
    /// A map on the web; may be empty.
    pub map_url: String,
    /// A picture of the place.
    pub photo: Option<Vec<u8>>,
}

/// Whether a line is handed over by a messenger: the thing itself, or the place to fetch it.
fn is_sent(line: &Line) -> bool {
    orders::is_automatic(&line.kind) || orders::is_fetched(&line.kind)
}

/// Tells the buyer of a paid order that its goods come, if a messenger brings them: the notice
/// carries them. Orders made elsewhere get them where they were made.
pub(super) async fn announce(
    tx: &mut Tx,
    app: &App,
    order: &Order,
    lines: &[Line],
    dedup: &str,
    now: Time,
) -> DbResult<()> {
    if order.face != tell::CHANNEL || !lines.iter().any(is_sent) {
        return Ok(());
    }
    // It may have been paid before, and its goods wait since it was not paid any more.
    notices::drop_of(tx, Kind::Goods, &order.id.row()).await?;
    let facts = facts! { "order" => order.number };
    let notice = NewNotice::new(Kind::Goods, dedup, facts, now).about(order.id.row());
    tell::to_person(tx, app, order.person, &notice, now).await
}

/// Opens the goods of an order to be sent to its buyer, as often as it is asked for.
pub async fn open(app: &App, id: OrderId) -> Result<Goods, Stop<CannotReveal>> {
    let now = app.now();
    let opened = write_tx!(app.db, |tx| { note_sending(&mut tx, app, id, now).await })?;
    fail_point!("handing::noted");
    let Opened { order, maybe_out, lines, units, handovers } = opened;
    let said = |product: ProductId| {
        let of = handovers.iter().find(|of| of.product == product);
        of.map(|of| &of.handover)
    };
    let (codes, files, pickups) = (Vec::new(), Vec::new(), Vec::new());
    let mut goods = Goods { order, maybe_out, codes, files, pickups };
    for line in &lines {
        let channel = said(line.product).and_then(|handover| handover.channel);
        for unit in units.iter().filter(|unit| unit.product == line.product) {
            if line.kind == "file" {
                let file = shipping::open_file(app, unit)?;
                let (name, bytes) = (file.name, file.bytes);
                goods.files.push(HandedFile { product: line.name.clone(), name, bytes, channel });
            } else {
                let code = shipping::open(app, unit.product, unit.id, &unit.sealed)?;
                goods.codes.push(HandedCode { name: line.name.clone(), code, channel });
            }
        }
        if orders::is_fetched(&line.kind) {
            let handover = said(line.product).cloned().unwrap_or_default();
            goods.pickups.push(Pickup {
                name: line.name.clone(),
                quantity: line.quantity,
                place: handover.place,
                words: handover.words,
                map_url: handover.map_url,
                photo: handover.photo,
            });
        }
    }
    Ok(goods)
}

struct Opened {
    order: Order,
    maybe_out: bool,
    lines: Vec<Line>,
    units: Vec<Unit>,
    handovers: Vec<HandoverOf>,
}

/// From here on the goods count as out, until somebody says that they did not arrive.
async fn note_sending(
    tx: &mut Tx,
    app: &App,
    id: OrderId,
    now: Time,
) -> Result<Opened, Stop<CannotReveal>> {
    orders::lock(tx, id).await?;
    let order = orders::get(tx, id, app.currency()).await?;
    let paid = matches!(order.stage, Stage::Paid | Stage::Shipped | Stage::Completed);
    if !paid || order.hold_why.is_some() {
        return Err(Stop::Refused(CannotReveal::NotYours));
    }
    let lines = orders::lines(tx, id, app.currency()).await?;
    if !lines.iter().any(is_sent) {
        return Err(Stop::Refused(CannotReveal::None));
    }
    // Asked before it is noted that they go out now.
    let maybe_out = undoing::handed_over(tx, app, &order).await?;
    let goes_out = |line: &&Line| match line.handed.as_str() {
        "due" => orders::is_automatic(&line.kind),
        "failed" => is_sent(line),
        _ => false,
    };
    for line in lines.iter().filter(goes_out) {
        orders::handed(tx, line.id, "sent", now).await?;
    }
    let units = stock::units_of(tx, id).await?;
    let handovers = parcels::handovers_of(tx, id).await?;
    Ok(Opened { order, maybe_out, lines, units, handovers })
}

/// The messenger took the goods: codes and files are with their buyer, who knows where to fetch
/// the rest. An order that has nothing else is completed. Twice is once.
pub async fn handed(app: &App, id: OrderId) -> Done<()> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        orders::lock(&mut tx, id).await?;
        let lines = orders::lines(&mut tx, id, app.currency()).await?;
        for unit in stock::units_of(&mut tx, id).await? {
            stock::hand_over(&mut tx, unit.id, now).await?;
        }
        for line in &lines {
            if orders::is_automatic(&line.kind) {
                orders::handed(&mut tx, line.id, "received", now).await?;
            } else if orders::is_fetched(&line.kind) && line.handed != "received" {
                orders::handed(&mut tx, line.id, "sent", now).await?;
            }
        }
        complete_if_all_received(&mut tx, app, id, now).await?;
        fail_point!("handed::before_commit");
        Ok::<(), Failure>(())
    })
}

/// An order whose every line is with its buyer is completed.
pub(super) async fn complete_if_all_received(
    tx: &mut Tx,
    app: &App,
    id: OrderId,
    now: Time,
) -> DbResult<()> {
    let order = orders::get(tx, id, app.currency()).await?;
    let lines = orders::lines(tx, id, app.currency()).await?;
    if order.stage == Stage::Paid && lines.iter().all(|line| line.handed == "received") {
        orders::completed(tx, id, now).await?;
    }
    Ok(())
}

/// The messenger cannot bring the goods, and brought nothing of them: they stay the buyer's, to
/// be fetched again, and everybody who runs the shop hears of it.
pub async fn failed(app: &App, id: OrderId, why: &str) -> Done<()> {
    give_up(app, id, why, Out::Nothing).await
}

/// The same after a part of them had been brought: it is not known which, so all of it counts as
/// handed over and is never sold again.
pub async fn failed_midway(app: &App, id: OrderId, why: &str) -> Done<()> {
    give_up(app, id, why, Out::SomeOfIt).await
}

/// The same when nobody tries any more, however the last try ended: what is noted as going out
/// counts as out.
pub async fn given_up(app: &App, id: OrderId, why: &str) -> Done<()> {
    give_up(app, id, why, Out::AsNoted).await
}

/// What of the goods left before it went wrong.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Out {
    Nothing,
    SomeOfIt,
    AsNoted,
}

async fn give_up(app: &App, id: OrderId, why: &str, out: Out) -> Done<()> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        orders::lock(&mut tx, id).await?;
        let order = orders::get(&mut tx, id, app.currency()).await?;
        let lines = orders::lines(&mut tx, id, app.currency()).await?;
        let going = |line: &Line| orders::is_automatic(&line.kind) && line.handed == "sent";
        let some_out = match out {
            Out::Nothing => false,
            Out::SomeOfIt => true,
            Out::AsNoted => lines.iter().any(going),
        };
        let open = |line: &&Line| is_sent(line) && line.handed != "received";
        let mut open = lines.iter().filter(open).peekable();
        if open.peek().is_none() {
            return Ok(());
        }
        let mut is_news = false;
        for line in open {
            is_news |= orders::handed(&mut tx, line.id, "failed", now).await?;
        }
        if some_out {
            for unit in stock::units_of(&mut tx, id).await? {
                stock::hand_over(&mut tx, unit.id, now).await?;
            }
        }
        // Who tried has told of it, and the outbox says so once more.
        if !is_news {
            return Ok(());
        }
        let person = people::get(&mut tx, order.person).await?;
        let facts = facts! {
            "order" => order.number,
            "who" => tell::who(&mut tx, &person).await?,
            "reason" => why,
        };
        // Each time that it fails again is told.
        let dedup = format!("{}:{}", id.row(), now.millis());
        let notice = NewNotice::new(Kind::DeliveryFailed, dedup, facts, now).about(id.row());
        tell::to_admins(&mut tx, app, &notice, now).await?;
        Ok::<(), Failure>(())
    })?;
    app.nudges.outbox.notify_one();
    Ok(())
}
