//! What the shop sells, whether it is on sale, and how it is handed over.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::files::{self, Format};
use super::open::{self, Globals};
use super::{Ended, Exit, No, OrSayNo as _, Rehearse, print};
use crate::app::App;
use crate::base::money::Money;
use crate::flows::stocking::{self, CannotStock, Imported, PHOTO_BYTES_MAX};
use crate::parcels::{self, Handover};
use crate::stock::{self, Counter, Product};

/// What the shop sells.
#[derive(Debug, clap::Subcommand)]
pub enum ProductVerb {
    /// Take in products from a CSV file with a heading or a JSON array; known ones are changed
    ///
    /// Columns: sku, name, price, kind (codes, file, shipping, pickup, booking), and, if you
    /// like, category, city, district, description, discount (percent), packs
    /// ("10=89.99 50=399"), `low_water`, digital and active (yes or no); how it is handed over:
    /// `pickup_place`, `pickup_words`, `pickup_map` (an address on the web) and channel (the
    /// Telegram channel that codes and files go to instead of to their buyer), where an empty
    /// one leaves what was said before. With a bad line nothing is taken in.
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
    /// Put a product on sale: customers see it again
    ///
    /// Whoever wanted to hear when it is there again is told.
    ///
    /// Example: chaintill product show blue-mug
    Show {
        /// The product
        sku: String,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// Take a product off sale: customers do not see it any more
    ///
    /// Orders that there are go their way.
    ///
    /// Example: chaintill product hide blue-mug
    Hide {
        /// The product
        sku: String,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// Say where a product is picked up, or into which channel it goes
    ///
    /// The buyer is told once the order is paid. What is not named stays as it was; an empty
    /// text takes away what was said.
    ///
    /// Example: chaintill product handover bread --place "Market hall" --photo stall.jpg
    Handover(HandoverArgs),
}

/// How a product is handed over.
#[derive(Debug, clap::Args)]
pub struct HandoverArgs {
    /// The product
    sku: String,
    /// What is said of it now.
    #[command(flatten)]
    said: Said,
    /// Whether to do it at all.
    #[command(flatten)]
    rehearse: Rehearse,
}

/// What is said of a hand-over; at least something.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = true)]
struct Said {
    /// The name of the place where it is picked up
    #[arg(long, value_name = "NAME")]
    place: Option<String>,
    /// What the buyer must know to fetch it: opening hours, the way there
    #[arg(long)]
    words: Option<String>,
    /// A map of the place, on the web
    #[arg(long, value_name = "URL")]
    map: Option<String>,
    /// A picture of the place, PNG or JPEG
    #[arg(long, value_name = "FILE", conflicts_with = "no_photo")]
    photo: Option<PathBuf>,
    /// No picture any more
    #[arg(long)]
    no_photo: bool,
    /// The Telegram channel that its codes and files go to instead of to their buyer
    #[arg(long, value_name = "ID", allow_negative_numbers = true, conflicts_with = "no_channel")]
    channel: Option<i64>,
    /// To the buyer again, and into no channel
    #[arg(long)]
    no_channel: bool,
}

/// Carries out a verb of products.
pub async fn run(globals: &Globals, verb: ProductVerb) -> Ended {
    match verb {
        ProductVerb::Import { file, format, rehearse } => {
            import(globals, &file, format, rehearse).await
        }
        ProductVerb::List(reading) => list(globals, reading).await,
        ProductVerb::Show { sku, rehearse } => offer(globals, &sku, Offered::Yes, rehearse).await,
        ProductVerb::Hide { sku, rehearse } => offer(globals, &sku, Offered::No, rehearse).await,
        ProductVerb::Handover(args) => handover(globals, args).await,
    }
}

/// The product with a sku, or a refusal.
pub async fn of_sku(app: &App, sku: &str) -> anyhow::Result<Product> {
    let products = stock::list(&app.db, app.currency()).await?;
    let found = products.into_iter().map(|(product, _)| product).find(|of| of.sku == sku);
    let absent = || No::Refused(CannotStock::NoSuchProduct(sku.to_owned()).to_string());
    Ok(found.ok_or_else(absent)?)
}

/// Whether customers see a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Offered {
    Yes,
    No,
}

async fn offer(globals: &Globals, sku: &str, offered: Offered, rehearse: Rehearse) -> Ended {
    let app = open::changing(globals, rehearse).await?;
    let product = of_sku(&app, sku).await?;
    let active = offered == Offered::Yes;
    let state = state_of(active);
    if !stocking::set_active(&app, &open::actor(), product.id, active).await? {
        return Err(No::Refused(format!("`{sku}` is {state} already")).into());
    }
    print::line(format_args!("{sku} is {state}"))?;
    Ok(Exit::Done)
}

/// Whether customers see a product, as the shop says it.
fn state_of(active: bool) -> &'static str {
    if active { "on sale" } else { "off sale" }
}

async fn handover(globals: &Globals, args: HandoverArgs) -> Ended {
    let HandoverArgs { sku, said, rehearse } = args;
    let photo = match &said.photo {
        Some(file) => Some(files::bytes(file, PHOTO_BYTES_MAX)?.to_vec()),
        None => None,
    };
    let app = open::changing(globals, rehearse).await?;
    let product = of_sku(&app, &sku).await?;
    let before = parcels::find_handover(&app.db, product.id).await?;
    let after = said.over(before, photo);
    stocking::set_handover(&app, &open::actor(), &sku, &after).await.or_say_no()?;
    print::pairs(handover_rows(&sku, &after))?;
    Ok(Exit::Done)
}

impl Said {
    /// What is said now, laid over what was said before.
    fn over(&self, before: Handover, photo: Option<Vec<u8>>) -> Handover {
        let said =
            |text: Option<&str>, before: String| text.map_or(before, |text| text.trim().to_owned());
        Handover {
            place: said(self.place.as_deref(), before.place),
            words: said(self.words.as_deref(), before.words),
            map_url: said(self.map.as_deref(), before.map_url),
            photo: photo.or(before.photo).filter(|_| !self.no_photo),
            channel: self.channel.or(before.channel).filter(|_| !self.no_channel),
        }
    }
}

fn handover_rows(sku: &str, said: &Handover) -> Vec<(&'static str, String)> {
    let text = |text: &str| print::or_none(Some(text));
    let bytes = said.photo.as_ref().map(|photo| format!("{} bytes", photo.len()));
    vec![
        ("product", sku.to_owned()),
        ("place", text(&said.place)),
        ("words", text(&said.words.replace('\n', " / "))),
        ("map", text(&said.map_url)),
        ("photo", print::or_none(bytes.as_deref())),
        ("channel", said.channel.map_or_else(|| print::NONE.to_owned(), |id| id.to_string())),
    ]
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
    show_imported(&imported, dry_run, line_of)
}

/// How a line of a file is named.
pub fn line_of(number: usize) -> String {
    format!("line {number}")
}

/// Says what an import did, or would do, and in which places it found what is bad. A dry run that
/// finds anything bad is a finding.
pub fn show_imported(imported: &Imported, dry_run: bool, place: impl Fn(usize) -> String) -> Ended {
    let Imported { new, changed, duplicate, bad } = imported;
    let tense = if dry_run { "would be: " } else { "" };
    let changed = if *changed == 0 { String::new() } else { format!("{changed} changed, ") };
    print::line(format_args!(
        "{tense}{new} new, {changed}{duplicate} known already, {} bad",
        bad.len()
    ))?;
    for (number, why) in bad {
        print::line(format_args!("{}: {}", place(*number), print::plain(why)))?;
    }
    Ok(if bad.is_empty() { Exit::Done } else { Exit::Finding })
}

async fn list(globals: &Globals, reading: print::Reading) -> Ended {
    let app = open::reading(globals).await?;
    let products = stock::list(&app.db, app.currency()).await?;
    if reading.json {
        let mut shown = Vec::new();
        for (product, counter) in &products {
            let said = parcels::find_handover(&app.db, product.id).await?;
            shown.push(for_scripts(product, *counter, &said));
        }
        print::json(&shown)?;
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
        state_of(product.active).to_owned(),
    ]
}

fn for_scripts(product: &Product, counter: Counter, said: &Handover) -> Value {
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
        "handover": {
            "place": said.place,
            "words": said.words,
            "map": said.map_url,
            "photo": said.photo.is_some(),
            "channel": said.channel,
        },
        "stock": counter,
    })
}

fn pack_for_scripts((quantity, price): &(i64, Money)) -> Value {
    json!({ "quantity": quantity, "price": print::money_json(*price) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nothing() -> Said {
        Said {
            place: None,
            words: None,
            map: None,
            photo: None,
            no_photo: false,
            channel: None,
            no_channel: false,
        }
    }

    #[test]
    fn what_is_not_named_of_a_hand_over_stays_and_what_is_taken_away_goes() {
        let before = Handover {
            place: "Market hall".to_owned(),
            words: "Mon to Sat".to_owned(),
            map_url: String::new(),
            photo: Some(vec![1]),
            channel: Some(-5),
        };
        assert_eq!(nothing().over(before.clone(), None), before);
        let said = Said {
            place: Some(" Old market ".to_owned()),
            words: Some(String::new()),
            no_photo: true,
            no_channel: true,
            ..nothing()
        };
        let after = Handover { place: "Old market".to_owned(), ..Handover::default() };
        assert_eq!(said.over(before.clone(), None), after);
        let another = nothing().over(before, Some(vec![2]));
        assert_eq!((another.photo, another.channel), (Some(vec![2]), Some(-5)));
    }
}
