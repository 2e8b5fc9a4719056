//! Codes shown by the till itself, once, and the opening of sealed goods for their buyer.

use fail::fail_point;
use zeroize::Zeroizing;

use crate::app::App;
use crate::base::clock::Time;
use crate::base::db::{DbResult, Tx};
use crate::base::id::{OrderId, ProductId, UnitId};
use crate::flows::{Done, Failure, Stop, handing};
use crate::orders::{self, Stage};
use crate::stock::{self, FileUnit, Unit};
use crate::write_tx;

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

/// How lines of codes are called.
const CODES: &str = "codes";

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
    let lines = orders::lines(tx, id, app.currency()).await?;
    if !lines.iter().any(|line| line.kind == CODES) {
        return Err(Stop::Refused(CannotReveal::None));
    }
    let mut handed = Vec::new();
    for unit in stock::units_of(tx, id).await? {
        let mut codes = lines.iter().filter(|line| line.kind == CODES);
        let Some(line) = codes.find(|line| line.product == unit.product) else { continue };
        if !stock::hand_over(tx, unit.id, now).await? {
            continue;
        }
        let code = open(app, unit.product, unit.id, &unit.sealed)?;
        handed.push(Handed { name: line.name.clone(), code });
    }
    if handed.is_empty() {
        return Err(Stop::Refused(CannotReveal::Before));
    }
    for line in lines.iter().filter(|line| line.kind == CODES) {
        orders::handed(tx, line.id, "received", now).await?;
    }
    handing::complete_if_all_received(tx, app, id, now).await?;
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

/// Opens a file for its buyer. A unit that was sealed as bare text is a text file.
pub fn open_file(app: &App, unit: &Unit) -> Done<FileUnit> {
    let packed = stock::open_unit(&app.settings.seal, unit.product, unit.id, &unit.sealed)
        .map_err(|error| Failure::Other(format!("unit {}: {error}", unit.id)))?;
    let bare = || FileUnit { name: "file.txt".to_owned(), bytes: packed.clone() };
    Ok(stock::unpack_file(&packed).unwrap_or_else(bare))
}

/// Whether an order has codes that wait to be shown, and whether they were shown.
pub async fn codes_of(app: &App, order: OrderId) -> DbResult<Option<bool>> {
    let handed = stock::handed_of(&app.db, order).await?;
    let codes = handed.into_iter().find(|(kind, ..)| *kind == stock::Kind::Codes);
    Ok(codes.map(|(_, _, handed)| 0 < handed))
}
