//! Carts: what somebody may buy, what they put together, and what they wait for.
//!
//! Nothing is held and nothing promised until the cart is confirmed (see
//! [`confirm`](super::checkout::confirm)): every view of it counts anew.

use crate::app::App;
use crate::base::clock::Time;
use crate::base::db::{DbResult, Tx};
use crate::base::id::{OrderId, PersonId, ProductId};
use crate::base::money::Money;
use crate::carts::{self, Cart, Wish};
use crate::config::ShippingOption;
use crate::facts;
use crate::flows::checkout::{LINES_MAX, Refusal, is_offered};
use crate::flows::{Done, Stop, tell};
use crate::notices::{self, NewNotice};
use crate::orders;
use crate::people::{self, Person};
use crate::stock::{self, Counter, Kind, LinePrice, Product, QUANTITY_MAX};
use crate::write_tx;

/// The most people told in one transaction that a product is there again.
const TOLD_AT_ONCE: i64 = 200;
/// The most products whose waiting people are told in one run.
const PRODUCTS_AT_ONCE: i64 = 20;

/// A cart as it stands now.
#[derive(Clone, Debug)]
pub struct CartView {
    /// Names what was seen, for confirming it.
    pub version: i64,
    /// What is in it.
    pub lines: Vec<CartLine>,
    /// How its parcel travels, if that was chosen and is still offered.
    pub shipping: Option<ShippingOption>,
    /// Whether anything in it is shipped: then an address is wanted, and an option where the
    /// shop has any.
    pub needs_shipping: bool,
    /// The lines before discounts.
    pub subtotal: Money,
    /// What is taken off.
    pub discount: Money,
    /// What the chosen option costs.
    pub shipping_price: Money,
    /// What confirming it would ask for.
    pub total: Money,
}

/// So many of a product.
#[derive(Clone, Debug)]
pub struct CartLine {
    /// Which.
    pub product: Product,
    /// How much there is of it.
    pub counter: Counter,
    /// How many are wanted.
    pub quantity: i64,
    /// What they cost; `None` if the product is not sold to this person now.
    pub price: Option<LinePrice>,
}

impl CartLine {
    /// Whether there is as much as is wanted.
    pub fn is_there(&self) -> bool {
        self.quantity <= self.counter.free
    }
}

/// What somebody is offered now, in the order of the catalogue.
pub async fn catalogue(app: &App, person: &Person) -> Done<Vec<(Product, Counter)>> {
    let handles = handles(app, person.id).await?;
    let mut all = stock::list(&app.db, app.currency()).await?;
    all.retain(|(product, _)| is_offered(app, product, &handles));
    Ok(all)
}

/// Somebody's cart, priced and counted now.
pub async fn view(app: &App, person: PersonId) -> Done<CartView> {
    let cart = carts::find(&app.db, person).await?;
    let handles = handles(app, person).await?;
    let mut lines = Vec::with_capacity(cart.lines.len());
    for line in &cart.lines {
        let found = stock::find(&app.db, line.product, app.currency()).await?;
        let Some((product, counter)) = found else { continue };
        let offered = is_offered(app, &product, &handles);
        let price = if offered { stock::price(&product, line.quantity) } else { None };
        lines.push(CartLine { product, counter, quantity: line.quantity, price });
    }
    Ok(summed(app, &cart, lines))
}

fn summed(app: &App, cart: &Cart, lines: Vec<CartLine>) -> CartView {
    let nothing = app.currency().minor(0);
    let sum = |part: fn(&LinePrice) -> Money| {
        let parts = lines.iter().filter_map(|line| line.price.as_ref()).map(part);
        // A sum that cannot be counted is refused when it is confirmed.
        app.currency().minor(parts.fold(0, |sum: i64, part| sum.saturating_add(part.minor)))
    };
    let (subtotal, discount) = (sum(|price| price.list), sum(|price| price.discount));
    let shipped = |line: &CartLine| line.product.kind == Kind::Shipping && line.price.is_some();
    let needs_shipping = lines.iter().any(shipped);
    let chosen = cart.shipping.as_deref().filter(|_| needs_shipping);
    let shipping = chosen.and_then(|name| app.settings.fulfilment.option(name)).cloned();
    let shipping_price = shipping.as_ref().map_or(nothing, |option| option.price);
    let total = (subtotal.minor - discount.minor).saturating_add(shipping_price.minor);
    CartView {
        version: cart.version,
        lines,
        shipping,
        needs_shipping,
        subtotal,
        discount,
        shipping_price,
        total: app.currency().minor(total),
    }
}

/// Sets how many of a product are in somebody's cart; 0 takes it out. Twice is once. More than
/// there is may be left in a cart, but not put there.
pub async fn put(
    app: &App,
    person: PersonId,
    product: ProductId,
    quantity: i64,
) -> Result<(), Stop<Refusal>> {
    let handles = handles(app, person).await?;
    let now = app.now();
    write_tx!(app.db, |tx| {
        carts::touch(&mut tx, person, now).await?;
        if quantity != 0 {
            may_put(&mut tx, app, person, &handles, (product, quantity)).await?;
        }
        carts::put(&mut tx, person, product, quantity, now).await?;
        Ok::<(), Stop<Refusal>>(())
    })
}

async fn may_put(
    tx: &mut Tx,
    app: &App,
    person: PersonId,
    handles: &[String],
    (id, quantity): (ProductId, i64),
) -> Result<(), Stop<Refusal>> {
    let Some(product) = stock::look_up(tx, id, app.currency()).await? else {
        return Err(Stop::Refused(Refusal::NoSuchProduct(id.to_string())));
    };
    if !is_offered(app, &product, handles) {
        return Err(Stop::Refused(Refusal::NoSuchProduct(product.sku)));
    }
    if !(1..=QUANTITY_MAX).contains(&quantity) {
        return Err(Stop::Refused(Refusal::BadQuantity { sku: product.sku, quantity }));
    }
    let cart = carts::get(tx, person).await?;
    let before = cart.quantity_of(id);
    let free = stock::count(tx, id).await?.free;
    if before < quantity && free < quantity {
        return Err(Stop::Refused(Refusal::JustSold { name: product.name, free }));
    }
    if before == 0 && LINES_MAX <= cart.lines.len() {
        return Err(Stop::Refused(Refusal::TooManyLines));
    }
    Ok(())
}

/// Takes everything out of somebody's cart.
pub async fn clear(app: &App, person: PersonId) -> Done<()> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        carts::touch(&mut tx, person, now).await?;
        carts::empty(&mut tx, person).await
    })?;
    Ok(())
}

/// Chooses how the parcel travels; says whether there is such an option.
pub async fn choose_shipping(app: &App, person: PersonId, option: &str) -> Done<bool> {
    if app.settings.fulfilment.option(option).is_none() {
        return Ok(false);
    }
    let now = app.now();
    write_tx!(app.db, |tx| {
        carts::touch(&mut tx, person, now).await?;
        carts::choose(&mut tx, person, Some(option)).await
    })?;
    Ok(true)
}

/// Puts what an order of theirs had into somebody's cart again, as far as it is still sold and
/// the cart has room; says how many lines that were. Twice is once.
pub async fn refill(app: &App, person: PersonId, order: OrderId) -> Done<usize> {
    let handles = handles(app, person).await?;
    let now = app.now();
    let lines = write_tx!(app.db, |tx| {
        let order = orders::get(&mut tx, order, app.currency()).await?;
        if order.person != person {
            return Ok(0);
        }
        carts::touch(&mut tx, person, now).await?;
        let cart = carts::get(&mut tx, person).await?;
        let mut room = LINES_MAX.saturating_sub(cart.lines.len());
        let mut lines = 0;
        for line in orders::lines(&mut tx, order.id, app.currency()).await? {
            let product = stock::get(&mut tx, line.product, app.currency()).await?;
            let is_new = cart.quantity_of(product.id) == 0;
            if !is_offered(app, &product, &handles) || is_new && room == 0 {
                continue;
            }
            carts::put(&mut tx, person, product.id, line.quantity, now).await?;
            room -= usize::from(is_new);
            lines += 1;
        }
        DbResult::Ok(lines)
    })?;
    Ok(lines)
}

/// Somebody wants to hear when a product is there again.
pub async fn wish(app: &App, person: PersonId, product: ProductId) -> Done<()> {
    let wish = Wish { product, person, at: app.now() };
    write_tx!(app.db, |tx| { carts::wish(&mut tx, wish).await })?;
    Ok(())
}

/// Tells who waits for products that are there again, however they came back: by an import, or
/// by an order that ended. Says how many were told.
pub(super) async fn grant_wishes(app: &App) -> Done<usize> {
    let mut told = 0;
    for product in carts::grantable(&app.db, PRODUCTS_AT_ONCE).await? {
        let now = app.now();
        told += write_tx!(app.db, |tx| {
            let product = stock::get(&mut tx, product, app.currency()).await?;
            grant_wishes_for(&mut tx, app, &product, now).await
        })?;
    }
    Ok(told)
}

/// Tells who waits for a product that is there again, in the transaction that brought it; those
/// who are too many for one transaction hear of it soon.
pub(super) async fn grant_wishes_for(
    tx: &mut Tx,
    app: &App,
    product: &Product,
    now: Time,
) -> DbResult<usize> {
    if !product.active || stock::count(tx, product.id).await?.free == 0 {
        return Ok(0);
    }
    let mut told = 0;
    for wish in carts::wishes(tx, product.id, TOLD_AT_ONCE).await? {
        if !carts::granted(tx, wish).await? {
            continue;
        }
        // Who waits for it a second time is told a second time.
        let dedup = format!("{}:{}", product.id.row(), wish.at.millis());
        let facts = facts! { "product" => product.name };
        let notice = NewNotice::new(notices::Kind::BackInStock, dedup, facts, now);
        tell::to_person(tx, app, wish.person, &notice.about(product.id.row()), now).await?;
        told += 1;
    }
    Ok(told)
}

async fn handles(app: &App, person: PersonId) -> DbResult<Vec<String>> {
    let handles = people::find_handles(&app.db, person).await?;
    Ok(handles.iter().map(ToString::to_string).collect())
}
