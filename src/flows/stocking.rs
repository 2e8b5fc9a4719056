//! Filling the shelves: products, codes and files from files, each with a dry run that says what
//! would happen. Whoever waits for what was sold out is told in the same transaction.

mod handovers;
mod rows;

use std::collections::BTreeSet;

use zeroize::Zeroizing;

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::clock::Time;
use crate::base::db::Tx;
use crate::base::id::{ProductId, UnitId};
use crate::flows::{Done, Failure, Stop, carting, shipping};
use crate::stock::{self, Kind, Product, QUANTITY_MAX, Unit};
use crate::write_tx;

pub use handovers::{PHOTO_BYTES_MAX, photo, set_handover};
pub use rows::ProductRow;

/// The longest code.
pub const CODE_BYTES_MAX: usize = 64 * 1024;
/// The largest file: one that a bot can receive and send, with room to spare.
pub const FILE_BYTES_MAX: usize = 5 * 1024 * 1024;
/// The most lines of one file.
pub const LINES_MAX: usize = 100_000;
/// Units written in one transaction, so that a large file does not hold up the shop.
const BITE: usize = 500;
/// Files written in one transaction.
const FILES_BITE: usize = 10;

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Imported {
    /// Taken in.
    pub new: usize,
    /// Changed (products only).
    pub changed: usize,
    /// Known already, or twice in the file.
    pub duplicate: usize,
    /// Lines that cannot be read: their number and what is wrong, never what they hold.
    pub bad: Vec<(usize, String)>,
}

/// Why nothing was imported.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotStock {
    /// No such product.
    #[error("there is no product `{0}`")]
    NoSuchProduct(String),
    /// The file has bad lines, and nothing of it was taken in.
    #[error("{} bad lines; nothing was imported: {}", .0.len(), shown(.0))]
    BadLines(Vec<(usize, String)>),
    /// Too many lines.
    #[error("more than {LINES_MAX} lines; split the file")]
    TooLong,
    /// A quantity for goods that come as codes, or codes for goods that are counted.
    #[error("`{sku}` is sold as {kind}: {wanted}")]
    WrongKind {
        /// Which product.
        sku: String,
        /// How it is sold.
        kind: Kind,
        /// What would be right.
        wanted: &'static str,
    },
    /// A quantity nobody can take in or out.
    #[error("{0} is not a quantity; give a number from 1 to {max}", max = QUANTITY_MAX * 100)]
    BadQuantity(i64),
    /// Fewer are free.
    #[error("`{sku}`: only {free} are free")]
    NotFree {
        /// Which product.
        sku: String,
        /// How many are free.
        free: i64,
    },
    /// Something that says how a product is handed over and cannot be shown.
    #[error("{0}")]
    BadHandover(String),
    /// An order is still held for by somebody who may pay.
    #[error("order {0} does not hold stock that could be released; cancel or expire it instead")]
    NothingHeld(i64),
}

fn shown(bad: &[(usize, String)]) -> String {
    let line = |(number, why): &(usize, String)| format!("line {number}: {why}");
    bad.iter().take(5).map(line).collect::<Vec<_>>().join("; ")
}

/// Takes in products: new ones are written, known ones (by sku) are changed. A product keeps
/// its kind. With a bad line nothing is taken in.
pub async fn products(
    app: &App,
    actor: &Actor,
    rows: &[(usize, Result<ProductRow, String>)],
    dry_run: bool,
) -> Result<Imported, Stop<CannotStock>> {
    if LINES_MAX < rows.len() {
        return Err(Stop::Refused(CannotStock::TooLong));
    }
    let now = app.now();
    let mut imported = Imported::default();
    let mut wanted = Vec::new();
    let mut skus = BTreeSet::new();
    for (line, row) in rows {
        match row.as_ref().map_err(Clone::clone).and_then(|row| row.product(app, now)) {
            Ok(product) if skus.insert(product.sku.clone()) => wanted.push((*line, row, product)),
            Ok(_) => imported.duplicate += 1,
            Err(why) => imported.bad.push((*line, why)),
        }
    }
    let outcome = write_tx!(app.db, |tx| {
        let mut imported = imported.clone();
        for (line, row, product) in &wanted {
            let Ok(row) = row else { continue };
            product_in(&mut tx, app, (*line, row), product, &mut imported, now).await?;
        }
        if !dry_run {
            let change = Change {
                actor,
                action: "product.import",
                object: format!("{} products", wanted.len()),
                reason: "",
                before: String::new(),
                after: format!("{} new, {} changed", imported.new, imported.changed),
            };
            audit::record(&mut tx, now, change).await?;
        }
        // Either way nothing may stay of a dry run or of a file with bad lines.
        if dry_run || !imported.bad.is_empty() {
            return Err(Stop::Refused(Undone(imported)));
        }
        Ok(imported)
    });
    match outcome {
        Ok(imported) => Ok(imported),
        Err(Stop::Refused(Undone(imported))) if dry_run => Ok(imported),
        Err(Stop::Refused(Undone(imported))) => {
            Err(Stop::Refused(CannotStock::BadLines(imported.bad)))
        }
        Err(Stop::Failed(failure)) => Err(Stop::Failed(failure)),
    }
}

/// An import that was taken back on purpose.
struct Undone(Imported);

async fn product_in(
    tx: &mut Tx,
    app: &App,
    (line, row): (usize, &ProductRow),
    product: &Product,
    imported: &mut Imported,
    now: Time,
) -> Result<(), Stop<Undone>> {
    let Some(known) = stock::by_sku(tx, &product.sku, app.currency()).await? else {
        stock::insert_product(tx, product).await?;
        handovers::lay_over(tx, product.id, row).await?;
        imported.new += 1;
        return Ok(());
    };
    if known.kind != product.kind {
        let why = format!("`{}` is sold as {} and stays so", known.sku, known.kind);
        imported.bad.push((line, why));
        return Ok(());
    }
    let changed = Product { id: known.id, created_at: known.created_at, ..product.clone() };
    let handed_differently = handovers::lay_over(tx, known.id, row).await?;
    if changed != known {
        stock::update_product(tx, &changed, now).await?;
        // It may be sold again, with pieces on the shelf.
        carting::grant_wishes_for(tx, app, &changed, now).await?;
    }
    if changed != known || handed_differently {
        imported.changed += 1;
    } else {
        imported.duplicate += 1;
    }
    Ok(())
}

/// Sells a product or does not; says whether that changed. Audited.
pub async fn set_active(app: &App, actor: &Actor, id: ProductId, active: bool) -> Done<bool> {
    let now = app.now();
    let changed = write_tx!(app.db, |tx| {
        if !stock::set_active(&mut tx, id, active, now).await? {
            return Ok(false);
        }
        let product = stock::get(&mut tx, id, app.currency()).await?;
        let after = if active { "on sale" } else { "off sale" }.to_owned();
        record(&mut tx, actor, "product.active", &product.sku, "", after, now).await?;
        carting::grant_wishes_for(&mut tx, app, &product, now).await?;
        Ok::<bool, Failure>(true)
    })?;
    app.nudges.outbox.notify_one();
    Ok(changed)
}

/// Takes in codes, one a line, sealed at once. A code known for its product is a duplicate.
/// With a bad line nothing is taken in.
pub async fn codes(
    app: &App,
    actor: &Actor,
    sku: &str,
    lines: &[(usize, Zeroizing<String>)],
    dry_run: bool,
) -> Result<Imported, Stop<CannotStock>> {
    let product = product(app, sku).await?;
    if product.kind != Kind::Codes {
        let wanted = match product.kind {
            Kind::File => "give the files themselves, not lines of codes",
            _ => "give --quantity instead of codes",
        };
        let (sku, kind) = (sku.to_owned(), product.kind);
        return Err(Stop::Refused(CannotStock::WrongKind { sku, kind, wanted }));
    }
    let check = |code: &Zeroizing<String>| {
        let fits = (1..=CODE_BYTES_MAX).contains(&code.len());
        let bytes = || Goods { bytes: Zeroizing::new(code.as_bytes().to_vec()), word: "codes" };
        if fits { Ok(bytes()) } else { Err(format!("a code has 1 to {CODE_BYTES_MAX} bytes")) }
    };
    let goods: Vec<_> = lines.iter().map(|(line, code)| (*line, check(code))).collect();
    units(app, actor, &product, goods, BITE, dry_run).await
}

/// A file to be taken in: the name it came under, and what is in it.
pub type GivenFile = (String, Zeroizing<Vec<u8>>);

/// Takes in files, each sealed at once with its name and counted from 1. One with the same name
/// and bytes as another of its product is a duplicate. With a bad one nothing is taken in.
pub async fn files(
    app: &App,
    actor: &Actor,
    sku: &str,
    files: &[GivenFile],
    dry_run: bool,
) -> Result<Imported, Stop<CannotStock>> {
    let product = product(app, sku).await?;
    if product.kind != Kind::File {
        let wanted = match product.kind {
            Kind::Codes => "give a file with one code a line",
            _ => "give --quantity instead of files",
        };
        let (sku, kind) = (sku.to_owned(), product.kind);
        return Err(Stop::Refused(CannotStock::WrongKind { sku, kind, wanted }));
    }
    let check = |(name, bytes): &GivenFile| {
        let name = stock::file_name(name).ok_or_else(|| "a file needs a name".to_owned())?;
        if !(1..=FILE_BYTES_MAX).contains(&bytes.len()) {
            return Err(format!("a file has 1 to {FILE_BYTES_MAX} bytes"));
        }
        Ok(Goods { bytes: stock::pack_file(&name, bytes), word: "files" })
    };
    let goods: Vec<_> = (1..).zip(files).map(|(number, file)| (number, check(file))).collect();
    units(app, actor, &product, goods, FILES_BITE, dry_run).await
}

/// A code or file as it will be sealed.
struct Goods {
    bytes: Zeroizing<Vec<u8>>,
    /// What the audit trail calls many of them.
    word: &'static str,
}

/// Takes in sealed units, so many in one transaction.
async fn units(
    app: &App,
    actor: &Actor,
    product: &Product,
    goods: Vec<(usize, Result<Goods, String>)>,
    at_once: usize,
    dry_run: bool,
) -> Result<Imported, Stop<CannotStock>> {
    if LINES_MAX < goods.len() {
        return Err(Stop::Refused(CannotStock::TooLong));
    }
    let (mut imported, fresh) = sort_out(app, product, goods).await?;
    if dry_run {
        return Ok(imported);
    }
    if !imported.bad.is_empty() {
        return Err(Stop::Refused(CannotStock::BadLines(imported.bad)));
    }
    let now = app.now();
    imported.new = 0;
    for bite in fresh.chunks(at_once) {
        let take = || async {
            write_tx!(app.db, |tx| { units_in(&mut tx, app, actor, product, bite, now).await })
        };
        let taken = match take().await {
            // The same came in by another import in this moment: now they are known.
            Err(Failure::Db(error)) if error.is_unique("unit") => take().await?,
            taken => taken?,
        };
        imported.new += taken;
        imported.duplicate += bite.len() - taken;
    }
    app.nudges.outbox.notify_one();
    Ok(imported)
}

/// Counts what is new, known and bad, before anything is written.
async fn sort_out(
    app: &App,
    product: &Product,
    goods: Vec<(usize, Result<Goods, String>)>,
) -> Done<(Imported, Vec<Goods>)> {
    let mut imported = Imported::default();
    let mut fresh = Vec::new();
    let mut in_file = BTreeSet::new();
    let mut tx = app.db.snapshot().await?;
    for (number, goods) in goods {
        let goods = match goods {
            Ok(goods) => goods,
            Err(why) => {
                imported.bad.push((number, why));
                continue;
            }
        };
        let prints = stock::fingerprints(&app.settings.seal, product.id, &goods.bytes);
        let mut known = !in_file.insert(prints[0]);
        for print in &prints {
            known |= stock::is_known(&mut tx, product.id, print).await?;
        }
        if known {
            imported.duplicate += 1;
        } else {
            fresh.push(goods);
        }
    }
    tx.rollback().await;
    imported.new = fresh.len();
    Ok((imported, fresh))
}

async fn units_in(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    product: &Product,
    goods: &[Goods],
    now: Time,
) -> Done<usize> {
    let mut taken = 0;
    for Goods { bytes, .. } in goods {
        let prints = stock::fingerprints(&app.settings.seal, product.id, bytes);
        if stock::is_known(tx, product.id, &prints[0]).await? {
            continue;
        }
        let id = UnitId::new(now, &app.rng);
        let sealed = stock::seal_unit(&app.settings.seal, &app.rng, product.id, id, bytes);
        let unit = Unit { id, product: product.id, sealed, handed_at: None };
        stock::receive_unit(tx, &unit, &prints[0], now).await?;
        taken += 1;
    }
    let word = goods.first().map_or("units", |goods| goods.word);
    record(tx, actor, "stock.import", &product.sku, "", format!("{taken} {word}"), now).await?;
    carting::grant_wishes_for(tx, app, product, now).await?;
    Ok(taken)
}

/// Takes in counted goods.
pub async fn quantity(
    app: &App,
    actor: &Actor,
    sku: &str,
    quantity: i64,
) -> Result<(), Stop<CannotStock>> {
    let product = product(app, sku).await?;
    if product.kind.has_units() {
        let wanted = match product.kind {
            Kind::File => "give the files themselves",
            _ => "give a file with one code a line",
        };
        let (sku, kind) = (sku.to_owned(), product.kind);
        return Err(Stop::Refused(CannotStock::WrongKind { sku, kind, wanted }));
    }
    if !(1..=QUANTITY_MAX * 100).contains(&quantity) {
        return Err(Stop::Refused(CannotStock::BadQuantity(quantity)));
    }
    let now = app.now();
    write_tx!(app.db, |tx| {
        stock::receive(&mut tx, product.id, quantity).await?;
        let after = format!("{quantity} pieces");
        record(&mut tx, actor, "stock.import", sku, "", after, now).await?;
        carting::grant_wishes_for(&mut tx, app, &product, now).await?;
        Ok::<(), Failure>(())
    })?;
    app.nudges.outbox.notify_one();
    Ok(())
}

/// Takes free pieces out of stock by hand: broken, lost, withdrawn.
pub async fn remove(
    app: &App,
    actor: &Actor,
    sku: &str,
    quantity: i64,
    reason: &str,
) -> Result<(), Stop<CannotStock>> {
    let product = product(app, sku).await?;
    if !(1..=QUANTITY_MAX * 100).contains(&quantity) {
        return Err(Stop::Refused(CannotStock::BadQuantity(quantity)));
    }
    let now = app.now();
    write_tx!(app.db, |tx| {
        if !stock::remove(&mut tx, product.id, quantity).await? {
            let free = stock::count(&mut tx, product.id).await?.free;
            return Err(Stop::Refused(CannotStock::NotFree { sku: sku.to_owned(), free }));
        }
        if product.kind.has_units() {
            stock::remove_units(&mut tx, product.id, quantity).await?;
        }
        let after = format!("{quantity} removed");
        record(&mut tx, actor, "stock.remove", sku, reason, after, now).await?;
        Ok(())
    })
}

/// Opens the codes of a product for the operator's own terminal; of files, the names. Audited
/// before they are shown.
pub async fn reveal(
    app: &App,
    actor: &Actor,
    sku: &str,
    reason: &str,
    limit: i64,
) -> Result<Vec<(UnitId, String, Zeroizing<String>)>, Stop<CannotStock>> {
    let product = product(app, sku).await?;
    let now = app.now();
    write_tx!(app.db, |tx| {
        record(&mut tx, actor, "stock.reveal", sku, reason, "shown".to_owned(), now).await
    })?;
    let mut revealed = Vec::new();
    for (unit, state) in stock::units(&app.db, product.id, limit).await? {
        let shown = if product.kind == Kind::File {
            let file = shipping::open_file(app, &unit)?;
            Zeroizing::new(format!("{} ({} bytes)", file.name, file.bytes.len()))
        } else {
            shipping::open(app, unit.product, unit.id, &unit.sealed)?
        };
        revealed.push((unit.id, state, shown));
    }
    Ok(revealed)
}

async fn product(app: &App, sku: &str) -> Result<Product, Stop<CannotStock>> {
    let found = write_tx!(app.db, |tx| { stock::by_sku(&mut tx, sku, app.currency()).await })?;
    found.ok_or_else(|| Stop::Refused(CannotStock::NoSuchProduct(sku.to_owned())))
}

async fn record(
    tx: &mut Tx,
    actor: &Actor,
    action: &str,
    sku: &str,
    reason: &str,
    after: String,
    now: Time,
) -> Done<()> {
    let object = format!("product {sku}");
    let change = Change { actor, action, object, reason, before: String::new(), after };
    Ok(audit::record(tx, now, change).await?)
}
