//! What the shop sells.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::files::{self, Format};
use super::open::{self, Globals};
use super::{Ended, Exit, OrSayNo as _, Rehearse, print};
use crate::base::money::Money;
use crate::flows::stocking::{self, Imported};
use crate::stock::{self, Counter, Product};

/// What the shop sells.
#[derive(Debug, clap::Subcommand)]
pub enum ProductVerb {
    /// Take in products from a CSV file with a heading or a JSON array; known ones are changed
    ///
    /// Columns: sku, name, price, kind (codes, file, shipping, pickup, booking), and, if you
    /// like, category, city, district, description, discount (percent), packs
    /// ("10=89.99 50=399"), `low_water`, digital and active (yes or no). With a bad line nothing
    /// is taken in.
    ///
    /// Example: chaintill product import goods.csv --dry-run
    Import {
        /// The file; - reads standard input
        file: PathBuf,
        /// How it is written, if its name and its first sign do not tell
        #[arg(long)]
        format: Option<Format>,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// List all products with what there is of each
    ///
    /// Example: chaintill product list --json
    List(print::Reading),
}

/// Carries out a verb of products.
pub async fn run(globals: &Globals, verb: ProductVerb) -> Ended {
    match verb {
        ProductVerb::Import { file, format, rehearse } => {
            import(globals, &file, format, rehearse).await
        }
        ProductVerb::List(reading) => list(globals, reading).await,
    }
}

async fn import(
    globals: &Globals,
    file: &Path,
    format: Option<Format>,
    rehearse: Rehearse,
) -> Ended {
    let text = files::read(file)?;
    let rows = files::products(&text, format.or_else(|| files::named(file)));
    let app = open::changing(globals, rehearse).await?;
    let (actor, dry_run) = (open::actor(), rehearse.dry_run);
    let imported = stocking::products(&app, &actor, &rows, dry_run).await.or_say_no()?;
    show_imported(&imported, dry_run)
}

/// Says what an import did, or would do. A dry run that finds bad lines is a finding.
pub fn show_imported(imported: &Imported, dry_run: bool) -> Ended {
    let Imported { new, changed, duplicate, bad } = imported;
    let tense = if dry_run { "would be: " } else { "" };
    let changed = if *changed == 0 { String::new() } else { format!("{changed} changed, ") };
    print::line(format_args!(
        "{tense}{new} new, {changed}{duplicate} known already, {} bad",
        bad.len()
    ))?;
    for (line, why) in bad {
        print::line(format_args!("line {line}: {}", print::plain(why)))?;
    }
    Ok(if bad.is_empty() { Exit::Done } else { Exit::Finding })
}

async fn list(globals: &Globals, reading: print::Reading) -> Ended {
    let app = open::reading(globals).await?;
    let products = stock::list(&app.db, app.currency()).await?;
    if reading.json {
        print::json(&products.iter().map(for_scripts).collect::<Vec<_>>())?;
    } else {
        let heading = ["sku", "name", "kind", "price", "off", "free", "held", "sold", "state"];
        print::table(&heading, products.iter().map(row).collect())?;
    }
    Ok(Exit::Done)
}

fn row((product, counter): &(Product, Counter)) -> Vec<String> {
    let off = if product.discount.bp() == 0 {
        print::NONE.to_owned()
    } else {
        product.discount.to_string()
    };
    vec![
        product.sku.clone(),
        product.name.clone(),
        product.kind.name().to_owned(),
        product.price.to_string(),
        off,
        counter.free.to_string(),
        counter.held.to_string(),
        counter.sold.to_string(),
        if product.active { "on sale" } else { "off sale" }.to_owned(),
    ]
}

fn for_scripts((product, counter): &(Product, Counter)) -> Value {
    let packs = product.packs.iter().map(pack_for_scripts);
    json!({
        "sku": product.sku,
        "name": product.name,
        "category": product.category,
        "city": product.city,
        "district": product.district,
        "description": product.description,
        "kind": product.kind.name(),
        "price": print::money_json(product.price),
        "discount_bp": product.discount.bp(),
        "packs": packs.collect::<Vec<_>>(),
        "digital": product.digital,
        "low_water": product.low_water,
        "active": product.active,
        "stock": counter,
    })
}

fn pack_for_scripts((quantity, price): &(i64, Money)) -> Value {
    json!({ "quantity": quantity, "price": print::money_json(*price) })
}
