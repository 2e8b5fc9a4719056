//! The shelves: what there is of each product, whether it is sold, and filling them.

mod adding;
mod reading;

use crate::base::id::ProductId;
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::voice::{ROWS_A_PAGE, page_of, pages};
use crate::faces::telegram::{Told, Turn, Voice};
use crate::facts;
use crate::flows::staff::{self, Deed};
use crate::flows::stocking;
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::notices::Facts;
use crate::stock::{self, Counter, Product};

pub use adding::{add_ask, added, confirm_stock};

/// How much there is of a product, at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    /// It is not sold.
    Off,
    /// Nothing is left.
    Out,
    /// Little is left.
    Low,
    /// Enough is left.
    Good,
}

impl Level {
    fn of(product: &Product, counter: &Counter) -> Level {
        match counter.free {
            _ if !product.active => Level::Off,
            ..=0 => Level::Out,
            free if free <= product.low_water => Level::Low,
            _ => Level::Good,
        }
    }

    /// Its name in the words.
    fn name(self) -> &'static str {
        match self {
            Level::Off => "off",
            Level::Out => "out",
            Level::Low => "low",
            Level::Good => "good",
        }
    }
}

/// A product with what there is of it.
struct Shelf {
    product: Product,
    counter: Counter,
    /// On which page of the list it stands.
    page: u32,
}

impl Shelf {
    fn level(&self) -> Level {
        Level::of(&self.product, &self.counter)
    }

    fn button(&self, voice: &Voice<'_>) -> Button {
        let facts = facts! {
            "state" => self.level().name(),
            "product" => self.product.name,
            "free" => self.counter.free,
        };
        let verb = Admin::Product { product: self.product.id };
        voice.button(voice.label_with("off-shelf-btn", facts), verb)
    }
}

/// The shelves, a page of them.
pub async fn stock(turn: &Turn<'_>, page: u32) -> Told {
    let all = shelves(turn).await?;
    let (rows, page) = page_of(&all, page);
    let voice = turn.voice();
    let keyboard = rows
        .iter()
        .map(|shelf| [shelf.button(&voice)])
        .fold(Keyboard::default(), Keyboard::row)
        .row(turn.pager(page, pages(all.len()), |page| Admin::Stock { page }))
        .row(turn.home_row());
    turn.show(Outgoing::text(list(&voice, &all, rows)).with(keyboard)).await
}

async fn shelves(turn: &Turn<'_>) -> Told<Vec<Shelf>> {
    let listed = stock::list(&turn.app.db, turn.app.currency()).await?;
    let shelf = |(place, (product, counter)): (u32, (Product, Counter))| Shelf {
        product,
        counter,
        page: place / ROWS_A_PAGE,
    };
    Ok((0..).zip(listed).map(shelf).collect())
}

fn list(voice: &Voice<'_>, all: &[Shelf], rows: &[Shelf]) -> String {
    if all.is_empty() {
        return voice.text("off-stock-none", Facts::new());
    }
    let row = |shelf: &Shelf| {
        let counter = &shelf.counter;
        voice.text(
            "off-stock-row",
            facts! {
                "state" => shelf.level().name(),
                "product" => shelf.product.name,
                "free" => counter.free,
                "held" => counter.held,
                "sold" => counter.sold,
            },
        )
    };
    let rows: Vec<String> = rows.iter().map(row).collect();
    let head = voice.text("off-stock", facts! { "count" => all.len() });
    format!("{head}\n\n{}", rows.join("\n"))
}

/// `/stock` and `/addstock`: the shelves, or the one of a product that is named.
pub async fn stock_command(turn: &Turn<'_>, rest: &str) -> Told {
    if rest.is_empty() {
        return stock(turn, 0).await;
    }
    let all = shelves(turn).await?;
    let found = named(&all, rest);
    match found.as_slice() {
        [shelf] => turn.show(screen(turn, shelf, None)).await,
        [] => {
            let text = turn.text("off-stock-not-found", facts! { "name" => rest });
            let all = turn.voice().press("adm-stock-btn", Admin::Stock { page: 0 });
            let keyboard = Keyboard::default().row([all]).row(turn.home_row());
            turn.show(Outgoing::text(text).with(keyboard)).await
        }
        several => several_found(turn, rest, several).await,
    }
}

async fn several_found(turn: &Turn<'_>, name: &str, shelves: &[&Shelf]) -> Told {
    let voice = turn.voice();
    let (first, _) = page_of(shelves, 0);
    let keyboard = first
        .iter()
        .map(|shelf| [shelf.button(&voice)])
        .fold(Keyboard::default(), Keyboard::row)
        .row(turn.home_row());
    let text = turn.text("off-stock-several", facts! { "name" => name, "count" => shelves.len() });
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// The products that somebody means: the one of that sku, else those whose name holds the
/// words.
fn named<'a>(all: &'a [Shelf], words: &str) -> Vec<&'a Shelf> {
    let of_sku = all.iter().find(|shelf| shelf.product.sku.eq_ignore_ascii_case(words));
    if let Some(shelf) = of_sku {
        return vec![shelf];
    }
    let words = words.to_lowercase();
    all.iter().filter(|shelf| shelf.product.name.to_lowercase().contains(&words)).collect()
}

/// Everything about the stock of a product.
pub async fn product(turn: &Turn<'_>, id: ProductId) -> Told {
    match find(turn, id).await? {
        Some(shelf) => turn.show(screen(turn, &shelf, None)).await,
        None => gone(turn).await,
    }
}

async fn find(turn: &Turn<'_>, id: ProductId) -> Told<Option<Shelf>> {
    Ok(shelves(turn).await?.into_iter().find(|shelf| shelf.product.id == id))
}

/// There is no such product: says so, and shows which there are.
async fn gone(turn: &Turn<'_>) -> Told {
    turn.alert(&turn.label("off-product-gone")).await?;
    stock(turn, 0).await
}

/// Sells a product from now on (1), or does not (0).
pub async fn active(turn: &Turn<'_>, id: ProductId, on: u32) -> Told {
    let is_sold = on == 1;
    stocking::set_active(turn.app, &turn.actor(), id, is_sold).await?;
    let said = if is_sold { turn.label("off-now-sold") } else { turn.label("off-now-not-sold") };
    turn.toast(&said).await?;
    product(turn, id).await
}

/// The screen of a product, below what was just done to it.
fn screen(turn: &Turn<'_>, shelf: &Shelf, done: Option<String>) -> Outgoing {
    let Shelf { product, counter, page } = shelf;
    let voice = turn.voice();
    let (key, on) = if product.active { ("off-sell-not-btn", 0) } else { ("off-sell-btn", 1) };
    let deeds = staff::may(turn.role, Deed::Stock).then(|| {
        [
            voice.press("off-add-btn", Admin::AddStock { product: product.id }),
            voice.press(key, Admin::Active { product: product.id, on }),
        ]
    });
    let back = turn.back(Admin::Stock { page: *page });
    let keyboard = Keyboard::default()
        .row(deeds.into_iter().flatten())
        .row([back].into_iter().chain(turn.home_row()));
    let about = about(&voice, product, counter);
    let text = match done {
        Some(done) => format!("{done}\n\n{about}"),
        None => about,
    };
    Outgoing::text(text).with(keyboard)
}

fn about(voice: &Voice<'_>, product: &Product, counter: &Counter) -> String {
    let level = Level::of(product, counter);
    let mut lines = vec![voice.text(
        "off-product",
        facts! {
            "state" => level.name(),
            "product" => product.name,
            "sku" => product.sku,
            "kind" => product.kind,
        },
    )];
    let place = [&product.category, &product.city, &product.district];
    let place: Vec<&str> =
        place.into_iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    if !place.is_empty() {
        lines.push(voice.text("off-product-place", facts! { "place" => place.join(" · ") }));
    }
    if level == Level::Off {
        lines.push(voice.text("off-product-off", Facts::new()));
    }
    lines.push(String::new());
    lines.extend(prices(voice, product));
    lines.push(String::new());
    lines.push(voice.text(
        "off-product-counter",
        facts! {
            "free" => counter.free,
            "held" => counter.held,
            "sold" => counter.sold,
            "received" => counter.received,
            "removed" => counter.removed,
        },
    ));
    if 0 < product.low_water {
        let facts = facts! { "count" => product.low_water };
        lines.push(voice.text("off-product-low-water", facts));
    }
    lines.join("\n")
}

fn prices(voice: &Voice<'_>, product: &Product) -> Vec<String> {
    let mut lines = vec![voice.text("off-product-price", facts! { "price" => product.price })];
    if 0 < product.discount.bp() {
        let total = stock::price(product, 1).map_or(product.price, |price| price.total);
        let facts = facts! { "percent" => product.discount, "total" => total };
        lines.push(voice.text("off-product-discount", facts));
    }
    for (quantity, price) in &product.packs {
        let facts = facts! { "count" => quantity, "price" => price };
        lines.push(voice.text("off-product-pack", facts));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Time;
    use crate::base::money::{Currency, Percent};
    use crate::base::rng::Rng;
    use crate::notices::Words;
    use crate::stock::Kind;

    fn shelf(sku: &str, name: &str, free: i64) -> Shelf {
        let eur = Currency::iso("EUR").expect("known");
        let product = Product {
            id: ProductId::new(Time::from_secs(1), &Rng::seeded(1)),
            sku: sku.to_owned(),
            name: name.to_owned(),
            category: "tickets".to_owned(),
            city: String::new(),
            district: String::new(),
            description: String::new(),
            kind: Kind::Codes,
            price: eur.minor(1000),
            discount: Percent::from_bp(2000),
            digital: true,
            low_water: 5,
            active: true,
            packs: vec![(10, eur.minor(8999))],
            created_at: Time::from_secs(1),
        };
        let counter = Counter { received: free + 7, free, held: 3, sold: 4, removed: 0 };
        Shelf { product, counter, page: 0 }
    }

    #[test]
    fn a_level_says_what_somebody_should_look_at_first() {
        let level = |free: i64, active: bool| {
            let mut shelf = shelf("ticket", "Ticket", free);
            shelf.product.active = active;
            Level::of(&shelf.product, &shelf.counter)
        };
        assert_eq!(level(6, true), Level::Good);
        assert_eq!(level(5, true), Level::Low);
        assert_eq!(level(0, true), Level::Out);
        assert_eq!(level(0, false), Level::Off);
    }

    #[test]
    fn a_product_is_named_by_its_sku_or_by_words_of_its_name() {
        let all = [
            shelf("mug", "Blue mug", 1),
            shelf("mug-2", "Red mug", 1),
            shelf("cap", "Żółta czapka", 1),
        ];
        let found = |words: &str| {
            let found = named(&all, words);
            found.iter().map(|shelf| shelf.product.sku.clone()).collect::<Vec<_>>()
        };
        assert_eq!(found("MUG"), ["mug"], "a sku is exact");
        assert_eq!(found("red"), ["mug-2"]);
        assert_eq!(found("żółta"), ["cap"]);
        assert!(found("hat").is_empty());
        assert_eq!(found("m").len(), 2, "both names hold it");
    }

    #[test]
    fn a_product_shows_its_price_with_the_discount_and_what_there_is() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", "UTC");
        let shelf = shelf("ticket", "Museum <ticket>", 12);
        let text = about(&voice, &shelf.product, &shelf.counter);
        for part in ["Museum &lt;ticket&gt;", "10.00", "8.00", "20 %", "89.99", "12", "19"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        let listed = list(&voice, std::slice::from_ref(&shelf), std::slice::from_ref(&shelf));
        assert!(listed.contains("Museum &lt;ticket&gt;"), "{listed}");
        assert!(!list(&voice, &[], &[]).is_empty());
    }
}
