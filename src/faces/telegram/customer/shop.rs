//! The catalogue: shelves within shelves, and one product with its price, its quantity and what
//! happens after it is paid. What is free is counted each time it is shown; nothing is held
//! before a cart is confirmed.

pub mod shelves;
pub mod sight;

use self::shelves::{Opened, Row, Step, TOP};
use self::sight::{Sight, chosen};
use super::checkout;
use super::orders::next::cut;
use crate::base::id::ProductId;
use crate::carts;
use crate::faces::telegram::turn::Turn;
use crate::faces::telegram::verbs::{Customer, Shelf};
use crate::faces::telegram::voice::{ROWS_A_PAGE, page_of, pages};
use crate::faces::telegram::{Told, username};
use crate::facts;
use crate::flows::checkout::Refusal;
use crate::flows::{Stop, carting};
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::notices::Facts;
use crate::stock::{self, Counter, Product};

pub use self::shelves::shelf_of;

/// The most characters of a product's name where it stands among others.
pub(super) const NAME_CHARS_MAX: usize = 48;
/// The same on a button, which has to hold the price too.
const ROW_NAME_CHARS_MAX: usize = 30;
/// The longest sku that fits into a link, with what stands before it.
const LINK_SKU_MAX: usize = 62;

/// A shelf, a page of it. One that is not there any more is answered with the top.
pub async fn shop(turn: &Turn<'_>, shelf: Shelf, page: u32) -> Told {
    let catalogue = carting::catalogue(turn.app, &turn.person).await?;
    let path = match shelves::find(&catalogue, shelf) {
        Some(path) => path,
        None => {
            turn.alert(&turn.label("shop-shelf-gone")).await?;
            Vec::new()
        }
    };
    show(turn, &shelves::open(&catalogue, path), page).await
}

/// A category that a link names.
pub async fn open_category(turn: &Turn<'_>, link: &str) -> Told {
    let catalogue = carting::catalogue(turn.app, &turn.person).await?;
    let path = shelves::category(&catalogue, link).unwrap_or_default();
    show(turn, &shelves::open(&catalogue, path), 0).await
}

async fn show(turn: &Turn<'_>, opened: &Opened<'_>, page: u32) -> Told {
    let here = shelf_of(&opened.path);
    let (rows, page) = page_of(&opened.rows, page);
    let rows = rows.iter().map(|row| [row_button(turn, &opened.path, row)]);
    let turn_pages = |page| Customer::Shop { shelf: here, page };
    let keyboard = rows
        .fold(Keyboard::default(), Keyboard::row)
        .row(turn.pager(page, pages(opened.rows.len()), turn_pages))
        .row(cart_button(turn).await?)
        .row(above(turn, opened).into_iter().chain(turn.home_row()));
    turn.show(Outgoing::text(head(turn, opened)).with(keyboard)).await
}

fn head(turn: &Turn<'_>, opened: &Opened<'_>) -> String {
    if opened.rows.is_empty() {
        return turn.text("shop-empty", Facts::new());
    }
    if opened.path.is_empty() {
        return turn.text("shop-top", facts! { "shop" => turn.app.settings.shop_name });
    }
    let names: Vec<&str> = opened.path.iter().map(Step::name).collect();
    turn.text("shop-shelf", facts! { "shelf" => names.join(" · ") })
}

fn row_button(turn: &Turn<'_>, path: &[Step], row: &Row<'_>) -> Button {
    match row {
        Row::Shelf { step, free } => {
            let key = if *free == 0 { "shop-shelf-sold-out-btn" } else { "shop-shelf-btn" };
            let name = cut(step.name(), NAME_CHARS_MAX);
            let label = turn.label_with(key, facts! { "shelf" => name, "free" => free });
            let within: Vec<Step> = path.iter().chain([step]).cloned().collect();
            turn.customer(label, Customer::Shop { shelf: shelf_of(&within), page: 0 })
        }
        Row::Product { product, free } => {
            let key = if *free == 0 { "shop-row-sold-out-btn" } else { "shop-row-btn" };
            let price = stock::price(product, 1).map_or(product.price, |price| price.total);
            let name = cut(&product.name, ROW_NAME_CHARS_MAX);
            let facts = facts! { "product" => name, "price" => price, "free" => free };
            let verb = Customer::Product { product: product.id, quantity: 0 };
            turn.customer(turn.label_with(key, facts), verb)
        }
    }
}

/// The way up from a shelf; there is none at the top.
fn above(turn: &Turn<'_>, opened: &Opened<'_>) -> Option<Button> {
    let above = opened.above()?;
    Some(turn.back(Customer::Shop { shelf: shelf_of(above), page: 0 }))
}

/// The way to the cart, if anything is in it.
async fn cart_button(turn: &Turn<'_>) -> Told<Option<Button>> {
    let cart = carts::find(&turn.app.db, turn.person.id).await?;
    let pieces = cart.lines.iter().fold(0, |sum: i64, line| sum.saturating_add(line.quantity));
    let label = || turn.label_with("shop-cart-btn", facts! { "count" => pieces });
    Ok((pieces != 0).then(|| turn.customer(label(), Customer::Cart)))
}

/// A product with so many chosen; 0 stands for as many as are in the cart, or one.
pub async fn product(turn: &Turn<'_>, id: ProductId, quantity: i64) -> Told {
    let catalogue = carting::catalogue(turn.app, &turn.person).await?;
    let Some((product, counter)) = catalogue.iter().find(|(product, _)| product.id == id) else {
        return gone(turn).await;
    };
    let in_cart = carts::find(&turn.app.db, turn.person.id).await?.quantity_of(id);
    let shelf = shelves::open(&catalogue, shelves::path_of(product));
    let sight = Sight {
        product,
        free: counter.free,
        in_cart,
        quantity: chosen(quantity, in_cart, counter.free),
        back: Customer::Shop { shelf: shelf_of(&shelf.path), page: page_with(&shelf, id) },
        share: format!("{} {}", link(turn, product).await?, cut(&product.name, NAME_CHARS_MAX)),
    };
    turn.show(sight.screen(&turn.voice())).await
}

/// The page of a shelf on which a product stands.
fn page_with(shelf: &Opened<'_>, id: ProductId) -> u32 {
    let place = shelf.place_of(id).and_then(|place| u32::try_from(place).ok());
    place.unwrap_or(0) / ROWS_A_PAGE
}

/// A link that opens a product in this bot.
async fn link(turn: &Turn<'_>, product: &Product) -> Told<String> {
    let bot = username(turn.app, turn.bot).await?;
    let fits = |sku: &str| {
        let legal = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        sku.len() <= LINK_SKU_MAX && sku.bytes().all(legal)
    };
    if fits(&product.sku) {
        return Ok(format!("https://t.me/{bot}?start=p_{}", product.sku));
    }
    Ok(format!("https://t.me/{bot}?start=p_{}", product.id))
}

/// A product that a link names by its sku or its id.
pub async fn open_product_sku(turn: &Turn<'_>, named: &str) -> Told {
    let catalogue = carting::catalogue(turn.app, &turn.person).await?;
    let id = named.parse::<ProductId>().ok();
    let is_named = |product: &Product| product.sku == named || Some(product.id) == id;
    match catalogue.iter().find(|(product, _)| is_named(product)) {
        Some((found, _)) => product(turn, found.id, 0).await,
        None => gone(turn).await,
    }
}

/// The product was taken off the shelf meanwhile, or never was on it: says so and shows the
/// shop.
pub(super) async fn gone(turn: &Turn<'_>) -> Told {
    turn.alert(&turn.label("shop-product-gone")).await?;
    shop(turn, TOP, 0).await
}

/// Sets how many of a product are in the cart.
pub async fn put(turn: &Turn<'_>, id: ProductId, quantity: i64) -> Told {
    match carting::put(turn.app, turn.person.id, id, quantity).await {
        Ok(()) => {
            turn.toast(&turn.label_with("shop-put", facts! { "count" => quantity })).await?;
            product(turn, id, quantity).await
        }
        Err(Stop::Refused(refusal)) => not_put(turn, id, refusal).await,
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

/// Sets how many of a product are in the cart, and goes on to checkout.
pub async fn buy(turn: &Turn<'_>, id: ProductId, quantity: i64) -> Told {
    match carting::put(turn.app, turn.person.id, id, quantity).await {
        Ok(()) => checkout::checkout(turn).await,
        Err(Stop::Refused(refusal)) => not_put(turn, id, refusal).await,
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

/// Says why it was not put into the cart, and shows the product as it is now.
async fn not_put(turn: &Turn<'_>, id: ProductId, refusal: Refusal) -> Told {
    match refusal {
        Refusal::NoSuchProduct(_) => gone(turn).await,
        Refusal::JustSold { name, free } => {
            turn.alert(&just_sold(turn, &name, free)).await?;
            product(turn, id, free).await
        }
        other => checkout::refused(turn, &other, None).await,
    }
}

/// Somebody else was faster: how many are left.
pub(super) fn just_sold(turn: &Turn<'_>, name: &str, free: i64) -> String {
    let facts = facts! { "product" => cut(name, NAME_CHARS_MAX), "free" => free };
    turn.label_with("shop-just-sold", facts)
}

/// Wants to hear when a product is there again. If it is there by now, shows it instead.
pub async fn wish(turn: &Turn<'_>, id: ProductId) -> Told {
    let Some((found, counter)) = find(turn, id).await? else { return gone(turn).await };
    if 0 < counter.free {
        turn.alert(&turn.label("shop-there-again")).await?;
        return product(turn, id, 0).await;
    }
    carting::wish(turn.app, turn.person.id, id).await?;
    let facts = facts! { "product" => cut(&found.name, NAME_CHARS_MAX) };
    turn.alert(&turn.label_with("shop-wished", facts)).await
}

/// A product, if this person is offered it.
async fn find(turn: &Turn<'_>, id: ProductId) -> Told<Option<(Product, Counter)>> {
    let catalogue = carting::catalogue(turn.app, &turn.person).await?;
    Ok(catalogue.into_iter().find(|(product, _)| product.id == id))
}

#[cfg(test)]
pub(super) mod samples;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_leads_to_the_page_that_a_product_stands_on() {
        let catalogue: Vec<_> = (0..20).map(|_| samples::standing("mugs", 1)).collect();
        let shelf = shelves::open(&catalogue, shelves::path_of(&catalogue[0].0));
        assert_eq!(page_with(&shelf, catalogue[0].0.id), 0);
        let mut last = samples::standing("mugs", 1);
        last.0.id = samples::product("other").id;
        let catalogue: Vec<_> = catalogue.iter().cloned().chain([last.clone()]).collect();
        let shelf = shelves::open(&catalogue, shelves::path_of(&last.0));
        assert_eq!(page_with(&shelf, last.0.id), 2);
    }
}
