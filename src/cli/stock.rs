//! How much there is of what the shop sells: take in, look, take out.

use std::path::PathBuf;

use serde_json::json;

use super::files::{self, Codes, Format};
use super::open::{self, Globals};
use super::{Ended, Exit, Meant, No, OrSayNo as _, Rehearse, print, product};
use crate::flows::Stop;
use crate::flows::cancelling::{self, Canceller};
use crate::flows::stocking::{self, CannotStock, GivenFile};
use crate::orders::{self, Stage};
use crate::stock::{self, Kind};

/// Codes that `reveal` shows at most, unless it is told otherwise.
const REVEALED: i64 = 100;
/// Bad files that are named at most in a refusal.
const BAD_SHOWN: usize = 5;

/// How much of it there is.
#[derive(Debug, clap::Subcommand)]
pub enum StockVerb {
    /// Take in codes from a file, files to be sold, or a number of counted pieces
    ///
    /// Codes and files are sealed as they come in. A plain file has one code a line; a CSV file
    /// has a column `code`; a JSON file is an array of texts. Of a product of the kind `file`
    /// each file is one piece, and a folder stands for the files right in it. What is known is
    /// left out. With a bad line or a bad file nothing is taken in.
    ///
    /// Example: chaintill stock import museum-ticket codes.txt --dry-run
    ///
    /// Example: chaintill stock import city-map maps/ --dry-run
    Import {
        /// The product
        sku: String,
        /// The file of codes, - reads standard input; or the files to be sold, or folders of them
        #[arg(required_unless_present = "quantity", value_name = "FILE")]
        files: Vec<PathBuf>,
        /// So many pieces of a product that is counted
        #[arg(long, conflicts_with_all = ["files", "format"], value_name = "N")]
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        quantity: Option<i64>,
        /// How the file of codes is written, if its name does not tell
        #[arg(long)]
        format: Option<Format>,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// List what is free, held and sold, and what is held for which order
    ///
    /// Example: chaintill stock list
    List(print::Reading),
    /// Free what an unpaid order holds, by cancelling that order
    ///
    /// Stock is never taken from an order that can still be paid: so the order is cancelled,
    /// its customer is told, and it is no strike. A paid order is cancelled with
    /// `chaintill order cancel`, because it owes a refund.
    ///
    /// Example: chaintill stock release 1042 --reason "pieces are damaged"
    Release {
        /// The order's number
        order: i64,
        /// Why, and whether to ask.
        #[command(flatten)]
        meant: Meant,
    },
    /// Show the codes of a product on this terminal; of files, the names
    ///
    /// That they were shown stands in the audit trail before they are. With --dry-run the units
    /// are named without their codes.
    ///
    /// Example: chaintill stock reveal museum-ticket --reason "customer lost it"
    Reveal {
        /// The product
        sku: String,
        /// Show at most so many
        #[arg(long, default_value_t = REVEALED, value_name = "N")]
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        limit: i64,
        /// Why, and whether to ask.
        #[command(flatten)]
        meant: Meant,
    },
    /// Take free pieces out of stock: broken, lost, withdrawn
    ///
    /// Example: chaintill stock remove blue-mug --quantity 2 --reason broken
    Remove {
        /// The product
        sku: String,
        /// How many
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(i64).range(1..))]
        quantity: i64,
        /// Why, and whether to ask.
        #[command(flatten)]
        meant: Meant,
    },
}

/// Carries out a verb of stock.
pub async fn run(globals: &Globals, verb: StockVerb) -> Ended {
    match verb {
        StockVerb::Import { sku, quantity: Some(quantity), rehearse, .. } => {
            import_counted(globals, &sku, quantity, rehearse).await
        }
        StockVerb::Import { sku, files, format, rehearse, quantity: None } => {
            import_units(globals, &sku, &files, format, rehearse).await
        }
        StockVerb::List(reading) => list(globals, reading).await,
        StockVerb::Release { order, meant } => release(globals, order, &meant).await,
        StockVerb::Reveal { sku, limit, meant } => reveal(globals, &sku, limit, &meant).await,
        StockVerb::Remove { sku, quantity, meant } => {
            meant.confirm(&format!("Take {quantity} of `{sku}` out of stock for good?"))?;
            let app = open::changing(globals, meant.rehearse).await?;
            let actor = open::actor();
            stocking::remove(&app, &actor, &sku, quantity, &meant.reason).await.or_say_no()?;
            print::line(format_args!("{quantity} of {sku} removed"))?;
            Ok(Exit::Done)
        }
    }
}

async fn import_counted(globals: &Globals, sku: &str, quantity: i64, rehearse: Rehearse) -> Ended {
    let app = open::changing(globals, rehearse).await?;
    stocking::quantity(&app, &open::actor(), sku, quantity).await.or_say_no()?;
    print::line(format_args!("{quantity} of {sku} taken in"))?;
    Ok(Exit::Done)
}

/// Codes, or files as they are: the product tells which.
async fn import_units(
    globals: &Globals,
    sku: &str,
    paths: &[PathBuf],
    format: Option<Format>,
    rehearse: Rehearse,
) -> Ended {
    rehearse.note();
    let (app, effective) = open::migrated(globals, rehearse).await?;
    let product = product::of_sku(&app, sku).await?;
    let (actor, dry_run) = (open::actor(), rehearse.dry_run);
    if product.kind == Kind::File {
        let goods = files::goods(paths)?;
        let app = open::opened(&app, &effective, rehearse).await?;
        let imported = stocking::files(&app, &actor, sku, &goods, dry_run).await;
        let imported = imported.map_err(|stop| in_files(stop, &goods)).or_say_no()?;
        return product::show_imported(&imported, dry_run, |number| place_of(number, &goods));
    }
    // Where there are no codes to take in, the refusal says what would be right.
    let is_codes = product.kind == Kind::Codes;
    let codes = if is_codes { codes_in(paths, format)? } else { Codes::new() };
    let app = open::opened(&app, &effective, rehearse).await?;
    let imported = stocking::codes(&app, &actor, sku, &codes, dry_run).await.or_say_no()?;
    product::show_imported(&imported, dry_run, product::line_of)
}

/// The codes of a file.
fn codes_in(paths: &[PathBuf], format: Option<Format>) -> anyhow::Result<Codes> {
    let [file] = paths else {
        return Err(No::Usage("give codes in one file".to_owned()).into());
    };
    let text = files::read(file)?;
    let format = format.or_else(|| files::named(file)).unwrap_or(Format::Lines);
    let codes = files::codes(&text, format);
    Ok(codes.map_err(|bad| No::Refused(CannotStock::BadLines(bad).to_string()))?)
}

/// The name of a file that was given, by its number.
fn place_of(number: usize, goods: &[GivenFile]) -> String {
    let given = number.checked_sub(1).and_then(|at| goods.get(at));
    given.map_or_else(|| format!("file {number}"), |(name, _)| print::plain(name))
}

/// The same refusal, with the names of files in place of their numbers.
fn in_files(stop: Stop<CannotStock>, goods: &[GivenFile]) -> Stop<String> {
    match stop {
        Stop::Refused(CannotStock::BadLines(bad)) => {
            let file =
                |(number, why): &(usize, String)| format!("{}: {why}", place_of(*number, goods));
            let shown: Vec<String> = bad.iter().take(BAD_SHOWN).map(file).collect();
            let words = shown.join("; ");
            Stop::Refused(format!("{} bad files; nothing was imported: {words}", bad.len()))
        }
        Stop::Refused(why) => Stop::Refused(why.to_string()),
        Stop::Failed(failure) => Stop::Failed(failure),
    }
}

async fn list(globals: &Globals, reading: print::Reading) -> Ended {
    let app = open::reading(globals).await?;
    let products = stock::list(&app.db, app.currency()).await?;
    let held = stock::all_held(&app.db).await?;
    if reading.json {
        let stock = products.iter().map(|(product, counter)| {
            json!({ "sku": product.sku, "kind": product.kind.name(), "stock": counter })
        });
        let held = held.iter().map(|(order, sku, quantity, since)| {
            json!({ "order": order, "sku": sku, "quantity": quantity, "since": since.rfc3339() })
        });
        print::json(&json!({
            "products": stock.collect::<Vec<_>>(),
            "held": held.collect::<Vec<_>>(),
        }))?;
        return Ok(Exit::Done);
    }
    let rows = products.iter().map(|(product, counter)| {
        let parts = [counter.free, counter.held, counter.sold, counter.removed, counter.received];
        let parts = parts.iter().map(ToString::to_string);
        std::iter::once(product.sku.clone()).chain(parts).collect::<Vec<String>>()
    });
    print::table(&["sku", "free", "held", "sold", "removed", "received"], rows.collect())?;
    if !held.is_empty() {
        let rows = held.iter().map(|(order, sku, quantity, since)| {
            vec![order.to_string(), sku.clone(), quantity.to_string(), since.rfc3339()]
        });
        print::line("")?;
        print::table(&["held for order", "sku", "quantity", "since"], rows.collect())?;
    }
    Ok(Exit::Done)
}

async fn release(globals: &Globals, number: i64, meant: &Meant) -> Ended {
    meant.confirm(&format!("Cancel order {number}, so that its stock is free?"))?;
    let app = open::changing(globals, meant.rehearse).await?;
    let order = orders::find_by_number(&app.db, number, app.currency()).await?;
    if order.is_some_and(|order| order.stage != Stage::Created) {
        return Err(No::Refused(CannotStock::NothingHeld(number).to_string()).into());
    }
    let actor = open::actor();
    let by = Canceller::Admin { actor: &actor, reason: &meant.reason };
    cancelling::cancel(&app, number, &by).await.or_say_no()?;
    print::line(format_args!("order {number} is cancelled and its stock is free"))?;
    Ok(Exit::Done)
}

async fn reveal(globals: &Globals, sku: &str, limit: i64, meant: &Meant) -> Ended {
    meant.confirm(&format!("Show up to {limit} codes of `{sku}` on this terminal?"))?;
    let app = open::changing(globals, meant.rehearse).await?;
    let (actor, reason) = (open::actor(), &meant.reason);
    let revealed = stocking::reveal(&app, &actor, sku, reason, limit).await.or_say_no()?;
    for (unit, state, code) in &revealed {
        let code = if meant.rehearse.dry_run { "not shown" } else { code.as_str() };
        print::line(format_args!("{unit}  {state}  {code}"))?;
    }
    Ok(Exit::Done)
}
