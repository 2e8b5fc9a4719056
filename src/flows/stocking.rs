//! Filling the shelves: products and codes from files, each with a dry run that says what
//! would happen.

use std::collections::BTreeSet;

use zeroize::Zeroizing;

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::clock::Time;
use crate::base::db::Tx;
use crate::base::id::{ProductId, UnitId};
use crate::base::money::Money;
use crate::flows::{Done, Failure, Stop};
use crate::stock::{self, Kind, Product, QUANTITY_MAX, Unit};
use crate::write_tx;

/// The longest code or file.
pub const CODE_BYTES_MAX: usize = 64 * 1024;
/// The most lines of one file.
pub const LINES_MAX: usize = 100_000;
/// Units written in one transaction, so that a large file does not hold up the shop.
const BITE: usize = 500;

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
    /// An order is still held for by somebody who may pay.
    #[error("order {0} does not hold stock that could be released; cancel or expire it instead")]
    NothingHeld(i64),
}

fn shown(bad: &[(usize, String)]) -> String {
    let line = |(number, why): &(usize, String)| format!("line {number}: {why}");
    bad.iter().take(5).map(line).collect::<Vec<_>>().join("; ")
}

/// A product as a file names it; what is absent has its default.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductRow {
    /// The shop's own short name.
    pub sku: String,
    /// As customers see it.
    pub name: String,
    /// In the shop's currency.
    pub price: String,
    /// How it is sold.
    pub kind: String,
    /// Where it stands in the catalogue.
    #[serde(default)]
    pub category: String,
    /// The city it is sold in.
    #[serde(default)]
    pub city: String,
    /// The district.
    #[serde(default)]
    pub district: String,
    /// What customers read about it.
    #[serde(default)]
    pub description: String,
    /// Percent off.
    #[serde(default)]
    pub discount: String,
    /// `QUANTITY=PRICE` pairs, separated by spaces: `10=89.99 50=399`.
    #[serde(default)]
    pub packs: String,
    /// Tell the admins at this many.
    #[serde(default)]
    pub low_water: Option<i64>,
    /// `yes` or `no`; codes and files are digital unless said otherwise.
    #[serde(default)]
    pub digital: String,
    /// `yes` or `no`.
    #[serde(default)]
    pub active: String,
}

impl ProductRow {
    fn product(&self, app: &App, now: Time) -> Result<Product, String> {
        let currency = app.currency();
        let money = |text: &str| currency.parse(text).map_err(|error| error.to_string());
        let kind: Kind = self.kind.parse().map_err(|e: stock::UnknownKind| e.to_string())?;
        let legal = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        if self.sku.is_empty() || 64 < self.sku.len() || !self.sku.chars().all(legal) {
            return Err(format!(
                "sku `{}`: use 1 to 64 letters, digits, `-`, `_` or `.`",
                self.sku
            ));
        }
        if self.name.trim().is_empty() || 200 < self.name.chars().count() {
            return Err("name: write 1 to 200 characters".to_owned());
        }
        let discount = if self.discount.is_empty() { "0" } else { &self.discount };
        let discount: crate::base::money::Percent =
            discount.parse().map_err(|error| format!("discount: {error}"))?;
        if 10_000 < discount.bp() {
            return Err(format!("discount {discount} is more than 100 %"));
        }
        Ok(Product {
            id: ProductId::new(now, &app.rng),
            sku: self.sku.clone(),
            name: self.name.trim().to_owned(),
            category: self.category.clone(),
            city: self.city.clone(),
            district: self.district.clone(),
            description: self.description.clone(),
            kind,
            price: money(&self.price)?,
            discount,
            digital: switch(&self.digital, "digital", kind.has_units())?,
            low_water: self.low_water.unwrap_or(0).max(0),
            active: switch(&self.active, "active", true)?,
            packs: self.packs(money)?,
            created_at: now,
        })
    }

    fn packs(
        &self,
        money: impl Fn(&str) -> Result<Money, String>,
    ) -> Result<Vec<(i64, Money)>, String> {
        let mut packs = Vec::new();
        for pair in self.packs.split_whitespace() {
            let wrong = || format!("pack `{pair}`: write QUANTITY=PRICE, such as 10=89.99");
            let (quantity, price) = pair.split_once('=').ok_or_else(wrong)?;
            let quantity: i64 = quantity.parse().map_err(|_| wrong())?;
            if !(2..=QUANTITY_MAX).contains(&quantity) {
                return Err(wrong());
            }
            packs.push((quantity, money(price)?));
        }
        Ok(packs)
    }
}

fn switch(text: &str, field: &str, default: bool) -> Result<bool, String> {
    match text {
        "" => Ok(default),
        "yes" | "true" | "1" => Ok(true),
        "no" | "false" | "0" => Ok(false),
        other => Err(format!("{field} `{other}`: write yes or no")),
    }
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
            Ok(product) if skus.insert(product.sku.clone()) => wanted.push((*line, product)),
            Ok(_) => imported.duplicate += 1,
            Err(why) => imported.bad.push((*line, why)),
        }
    }
    let outcome = write_tx!(app.db, |tx| {
        let mut imported = imported.clone();
        for (line, product) in &wanted {
            product_in(&mut tx, app, *line, product, &mut imported, now).await?;
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
    line: usize,
    product: &Product,
    imported: &mut Imported,
    now: Time,
) -> Result<(), Stop<Undone>> {
    let Some(known) = stock::by_sku(tx, &product.sku, app.currency()).await? else {
        stock::insert_product(tx, product).await?;
        imported.new += 1;
        return Ok(());
    };
    if known.kind != product.kind {
        let why = format!("`{}` is sold as {} and stays so", known.sku, known.kind);
        imported.bad.push((line, why));
        return Ok(());
    }
    let changed = Product { id: known.id, created_at: known.created_at, ..product.clone() };
    if changed == known {
        imported.duplicate += 1;
    } else {
        stock::update_product(tx, &changed, now).await?;
        imported.changed += 1;
    }
    Ok(())
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
    if !product.kind.has_units() {
        return Err(Stop::Refused(CannotStock::WrongKind {
            sku: sku.to_owned(),
            kind: product.kind,
            wanted: "give --quantity instead of codes",
        }));
    }
    if LINES_MAX < lines.len() {
        return Err(Stop::Refused(CannotStock::TooLong));
    }
    let (mut imported, fresh) = sort_out(app, &product, lines).await?;
    if dry_run {
        return Ok(imported);
    }
    if !imported.bad.is_empty() {
        return Err(Stop::Refused(CannotStock::BadLines(imported.bad)));
    }
    let now = app.now();
    imported.new = 0;
    for bite in fresh.chunks(BITE) {
        let take = || async {
            write_tx!(app.db, |tx| { codes_in(&mut tx, app, actor, &product, bite, now).await })
        };
        let taken = match take().await {
            // The same codes came in by another import in this moment: now they are known.
            Err(Failure::Db(error)) if error.is_unique("unit") => take().await?,
            taken => taken?,
        };
        imported.new += taken;
        imported.duplicate += bite.len() - taken;
    }
    Ok(imported)
}

type Lines<'a> = Vec<&'a Zeroizing<String>>;

/// Counts what is new, known and bad, before anything is written.
async fn sort_out<'a>(
    app: &App,
    product: &Product,
    lines: &'a [(usize, Zeroizing<String>)],
) -> Done<(Imported, Lines<'a>)> {
    let mut imported = Imported::default();
    let mut fresh = Vec::new();
    let mut in_file = BTreeSet::new();
    write_tx!(app.db, |tx| {
        for (number, code) in lines {
            if code.is_empty() || CODE_BYTES_MAX < code.len() {
                let why = format!("a code has 1 to {CODE_BYTES_MAX} bytes");
                imported.bad.push((*number, why));
                continue;
            }
            let prints = stock::fingerprints(&app.settings.seal, product.id, code.as_bytes());
            let mut known = !in_file.insert(prints[0]);
            for print in &prints {
                known |= stock::is_known(&mut tx, product.id, print).await?;
            }
            if known {
                imported.duplicate += 1;
            } else {
                fresh.push(code);
            }
        }
        Ok::<(), Failure>(())
    })?;
    imported.new = fresh.len();
    Ok((imported, fresh))
}

async fn codes_in(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    product: &Product,
    codes: &[&Zeroizing<String>],
    now: Time,
) -> Done<usize> {
    let mut taken = 0;
    for code in codes {
        let prints = stock::fingerprints(&app.settings.seal, product.id, code.as_bytes());
        if stock::is_known(tx, product.id, &prints[0]).await? {
            continue;
        }
        let id = UnitId::new(now, &app.rng);
        let bytes = code.as_bytes();
        let sealed = stock::seal_unit(&app.settings.seal, &app.rng, product.id, id, bytes);
        let unit = Unit { id, product: product.id, sealed, handed_at: None };
        stock::receive_unit(tx, &unit, &prints[0], now).await?;
        taken += 1;
    }
    record(tx, actor, "stock.import", &product.sku, "", format!("{taken} codes"), now).await?;
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
        return Err(Stop::Refused(CannotStock::WrongKind {
            sku: sku.to_owned(),
            kind: product.kind,
            wanted: "give a file with one code a line",
        }));
    }
    if !(1..=QUANTITY_MAX * 100).contains(&quantity) {
        return Err(Stop::Refused(CannotStock::BadQuantity(quantity)));
    }
    let now = app.now();
    write_tx!(app.db, |tx| {
        stock::receive(&mut tx, product.id, quantity).await?;
        let after = format!("{quantity} pieces");
        record(&mut tx, actor, "stock.import", sku, "", after, now).await
    })?;
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

/// Opens the codes of a product for the operator's own terminal. Audited before they are
/// shown.
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
        let code = super::shipping::open(app, unit.product, unit.id, &unit.sealed)?;
        revealed.push((unit.id, state, code));
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
