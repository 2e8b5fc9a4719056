//! From a cart to an invoice with an address: two transactions.
//!
//! Confirming a cart writes order, lines, reservations, invoice and notices at once, so that
//! a shortage shows before anything else is asked. Choosing a coin adds a quote and a
//! one-time address. A kill between the two leaves an order that can still choose.
//!
//! A cart comes with whoever places an order for somebody ([`place`]) or is the one that the
//! person has filled ([`confirm`]). Both go the same road.

mod confirm;

use std::collections::BTreeMap;
use std::time::Duration;

use fail::fail_point;
use zeroize::Zeroizing;

use crate::app::App;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::{DbError, Tx};
use crate::base::id::{InvoiceId, LineId, OrderId, PersonId, QuoteId, Token};
use crate::base::money::{Money, Sats};
use crate::config::{PartialStock, ShippingOption};
use crate::facts;
use crate::flows::{Done, Failure, Stop, pausing, payment, pricing, tell, wallet};
use crate::invoices::{self, Invoice, Purpose, Quote, Status, Terms};
use crate::notices::{self, NewNotice};
use crate::orders::{self, Line, Order, Stage};
use crate::parcels;
use crate::people::{self, Handle, NotNow, Role};
use crate::prices::Price;
use crate::rates;
use crate::stock::{self, Kind, Product, QUANTITY_MAX};
use crate::wallets::{self, Account, Address};
use crate::write_tx;

pub use confirm::{confirm, open_invoice_of};

/// The most lines in one order.
pub const LINES_MAX: usize = 50;
/// The span in which orders of one person are counted.
const HOUR: Duration = Duration::from_secs(3_600);

/// What somebody wants to buy.
#[derive(Clone, Debug)]
pub struct Cart {
    /// Who.
    pub person: PersonId,
    /// Which products by sku, and how many of each.
    pub lines: Vec<(String, i64)>,
    /// The face it was filled at.
    pub face: &'static str,
}

/// An order that was placed.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The order.
    pub order: Order,
    /// Its lines.
    pub lines: Vec<Line>,
    /// Its invoice, without a coin yet.
    pub invoice: Invoice,
    /// Lines that were made smaller: (name, wanted, got).
    pub reduced: Vec<(String, i64, i64)>,
}

/// Why the shop says no. Nothing was held and nothing charged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No lines.
    #[error("the cart is empty")]
    Empty,
    /// Too many lines.
    #[error("an order has at most {LINES_MAX} lines")]
    TooManyLines,
    /// A quantity nobody can buy.
    #[error("{quantity} is not a quantity of {sku}; order between 1 and {QUANTITY_MAX}")]
    BadQuantity {
        /// Of what.
        sku: String,
        /// How many.
        quantity: i64,
    },
    /// No such product for this customer.
    #[error("there is no product `{0}`")]
    NoSuchProduct(String),
    /// Somebody else was faster, or there never were as many.
    #[error("{name}: just sold, {free} left")]
    JustSold {
        /// Of what.
        name: String,
        /// How many are left.
        free: i64,
    },
    /// A sum that cannot be counted.
    #[error("the total is too large")]
    TooMuch,
    /// The customer has unpaid orders.
    #[error("pay or cancel your unpaid order first (at most {0} at a time)")]
    Unpaid(i64),
    /// Blocked.
    #[error("orders from this customer are not accepted")]
    Blocked,
    /// They placed as many orders within an hour as the shop takes.
    #[error("too many orders within an hour; you can order again at {0}")]
    TooMany(Time),
    /// Cooling down.
    #[error("too many unpaid orders lapsed; you can order again at {0}")]
    CoolingDown(Time),
    /// No such invoice, or not this customer's.
    #[error("there is no such invoice")]
    NoSuchInvoice,
    /// It is not waiting for money any more.
    #[error("this invoice is {0}")]
    NotOpen(Status),
    /// Its deadline has passed.
    #[error("the time to pay is over")]
    TooLate,
    /// The shop does not take this coin from this customer.
    #[error("{0} is not accepted here")]
    CoinNotOffered(Coin),
    /// No fresh exchange rate.
    #[error(
        "no {coin} price can be given now: {why}; try again in a minute or choose another coin"
    )]
    NoRate {
        /// Which coin.
        coin: Coin,
        /// Why.
        why: pricing::NoRate,
    },
    /// The amount is not worth a transaction on the chain.
    #[error("{total} is too little to be paid in {coin}: at least {least} {code} go over the chain", code = coin.code())]
    TooLittle {
        /// Which coin.
        coin: Coin,
        /// What is to be paid.
        total: Money,
        /// The least that can be.
        least: Sats,
    },
    /// It was extended as often as the shop allows.
    #[error("this invoice was extended {0} times, which is all the shop allows")]
    ExtendedOut(i64),
    /// Money is on its way: nothing to extend or cancel.
    #[error("money for this invoice was seen already")]
    MoneySeen,
    /// Nothing is sold now; why, in the words of who paused it.
    #[error("the shop takes no orders at the moment: {0}")]
    Paused(String),
    /// A parcel without a word on how it travels.
    #[error("choose how it is shipped")]
    NoShipping,
    /// A parcel without an address, or with one that no label holds.
    #[error("write the address that it is shipped to, {max} characters at most", max = parcels::ADDRESS_CHARS_MAX)]
    NoAddress,
    /// The cart is not the one that was seen: it was changed, or confirmed before.
    #[error("the cart has changed; look at it again")]
    CartChanged,
}

/// Finds the person behind a handle, or writes a new one, brought by `referral` if that is
/// somebody's code. A person who is known keeps whoever brought them.
pub async fn meet(
    app: &App,
    handle: &Handle,
    name: &str,
    referral: Option<&str>,
) -> Result<people::Person, DbError> {
    let now = app.now();
    let met = write_tx!(app.db, |tx| {
        if let Some(known) = people::by_handle(&mut tx, handle).await? {
            return Ok(known);
        }
        let referrer = match referral {
            Some(code) => people::by_code(&mut tx, code).await?,
            None => None,
        };
        let new = people::NewPerson {
            handle: Some(handle),
            name,
            language: &app.settings.language,
            role: Role::Customer,
            referrer,
        };
        let id = people::insert(&mut tx, new, now, &app.rng).await?;
        people::get(&mut tx, id).await
    });
    match met {
        // Somebody else met them in the same moment.
        Err(error) if error.is_unique("handles") => {
            people::find_by_handle(&app.db, handle).await?.ok_or(error)
        }
        met => met,
    }
}

/// Confirms a cart: order, lines, reservations, invoice and notices in one transaction.
pub async fn place(app: &App, cart: &Cart) -> Result<Placed, Stop<Refusal>> {
    let wanted = merged(cart)?;
    let asked = Asked { person: cart.person, wanted, face: cart.face, travel: Travel::Unasked };
    let now = app.now();
    let placed = write_tx!(app.db, |tx| {
        let placed = place_in(&mut tx, app, &asked, now).await?;
        fail_point!("checkout::before_commit");
        Ok::<Placed, Stop<Refusal>>(placed)
    })?;
    fail_point!("checkout::after_commit");
    app.nudges.outbox.notify_one();
    Ok(placed)
}

/// The same product twice in a cart is one line.
fn merged(cart: &Cart) -> Result<BTreeMap<String, i64>, Refusal> {
    let mut wanted: BTreeMap<String, i64> = BTreeMap::new();
    for (sku, quantity) in &cart.lines {
        let sum = wanted.entry(sku.clone()).or_default();
        *sum = sum.saturating_add(*quantity);
        if *quantity < 1 || QUANTITY_MAX < *sum {
            return Err(Refusal::BadQuantity { sku: sku.clone(), quantity: *quantity });
        }
    }
    match wanted.len() {
        0 => Err(Refusal::Empty),
        lines if LINES_MAX < lines => Err(Refusal::TooManyLines),
        _ => Ok(wanted),
    }
}

/// An order that is asked for.
struct Asked<'a> {
    /// By whom.
    person: PersonId,
    /// Which products by sku, and how many of each.
    wanted: BTreeMap<String, i64>,
    /// At which face.
    face: &'static str,
    /// How its parcel travels, if there is one.
    travel: Travel<'a>,
}

/// What is known of a parcel before it is known whether there is one.
#[derive(Clone, Copy)]
enum Travel<'a> {
    /// Nobody was asked: whoever places the order sees to it.
    Unasked,
    /// What the customer said.
    Said { option: Option<&'a str>, address: Option<&'a str> },
}

/// How the parcel of an order travels; nothing if there is none.
#[derive(Default)]
struct Parcel {
    option: Option<ShippingOption>,
    address: Option<Zeroizing<String>>,
}

async fn place_in(
    tx: &mut Tx,
    app: &App,
    asked: &Asked<'_>,
    now: Time,
) -> Result<Placed, Stop<Refusal>> {
    let person = people::lock(tx, asked.person).await?;
    may_order(tx, app, &person, now).await?;
    let mut products = products(tx, app, &person, &asked.wanted).await?;
    // Counters are locked in the order of their products, so that two carts with the same
    // products never wait for each other in a circle.
    products.sort_by_key(|(product, _)| product.id);
    let (products, reduced) = reduce(tx, app, products).await?;
    let parcel = parcel(app, asked.travel, &products)?;
    let lines = lines(app, &products, now)?;
    let order = order(tx, app, asked, &lines, parcel.option, now).await?;
    orders::insert(tx, &order, &lines).await?;
    if let Some(address) = &parcel.address {
        let sealed = parcels::seal_parcel(&app.settings.seal, &app.rng, order.id, address);
        parcels::insert(tx, order.id, &sealed).await?;
    }
    for (line, (product, _)) in lines.iter().zip(&products) {
        let held =
            stock::hold(tx, line.id, order.id, product, line.quantity, now, &app.rng).await?;
        if let Err(short) = held {
            let name = product.name.clone();
            return Err(Stop::Refused(Refusal::JustSold { name, free: short.free }));
        }
    }
    let invoice = invoice(app, &order, now);
    invoices::insert(tx, &invoice, None).await?;
    tell_placed(tx, app, &person, &order, &lines, &products, now).await?;
    if order.total.is_zero() {
        // Nothing is to be paid, so nothing is waited for.
        payment::judge_again(tx, app, invoice.id, &BTreeMap::new(), now).await?;
    }
    Ok(Placed { order, lines, invoice, reduced })
}

async fn may_order(
    tx: &mut Tx,
    app: &App,
    person: &people::Person,
    now: Time,
) -> Result<(), Stop<Refusal>> {
    if let Some(pause) = pausing::standing(tx).await? {
        return Err(Stop::Refused(Refusal::Paused(pause.reason)));
    }
    person.may_order(now).map_err(|not_now| {
        Stop::Refused(match not_now {
            NotNow::Blocked => Refusal::Blocked,
            NotNow::CoolingDown(until) => Refusal::CoolingDown(until),
        })
    })?;
    let max = app.settings.orders.max_unpaid;
    if max <= invoices::unpaid_of(tx, person.id).await? {
        return Err(Stop::Refused(Refusal::Unpaid(max)));
    }
    may_order_again(tx, app, person.id, now).await
}

/// Orders that were cancelled count too: each of them held stock and told admins.
async fn may_order_again(
    tx: &mut Tx,
    app: &App,
    person: PersonId,
    now: Time,
) -> Result<(), Stop<Refusal>> {
    let Some(max) = app.settings.orders.max_per_hour else { return Ok(()) };
    let placed = orders::placed_since(tx, person, now - HOUR, max).await?;
    let is_full = i64::try_from(placed.len()).is_ok_and(|placed| max <= placed);
    match placed.last() {
        Some(oldest) if is_full => Err(Stop::Refused(Refusal::TooMany(*oldest + HOUR))),
        _ => Ok(()),
    }
}

/// The products of a cart that this customer is offered.
async fn products(
    tx: &mut Tx,
    app: &App,
    person: &people::Person,
    wanted: &BTreeMap<String, i64>,
) -> Result<Vec<(Product, i64)>, Stop<Refusal>> {
    let handles = people::handles(tx, person.id).await?;
    let handles: Vec<String> = handles.iter().map(ToString::to_string).collect();
    let mut found = Vec::with_capacity(wanted.len());
    for (sku, quantity) in wanted {
        let product = stock::by_sku(tx, sku, app.currency()).await?;
        match product.filter(|product| is_offered(app, product, &handles)) {
            Some(product) => found.push((product, *quantity)),
            None => return Err(Stop::Refused(Refusal::NoSuchProduct(sku.clone()))),
        }
    }
    Ok(found)
}

/// Whether a product is sold to somebody with these handles.
pub(super) fn is_offered(app: &App, product: &Product, handles: &[String]) -> bool {
    let offer = app.settings.fulfilment.get(product.kind.name());
    product.active && offer.is_some_and(|offer| offer.includes(handles))
}

/// Where the parcel goes and by which option, if anything in the order is shipped.
fn parcel(app: &App, travel: Travel<'_>, products: &[(Product, i64)]) -> Result<Parcel, Refusal> {
    let shipped = products.iter().any(|(product, _)| product.kind == Kind::Shipping);
    let Travel::Said { option, address } = travel else { return Ok(Parcel::default()) };
    if !shipped {
        return Ok(Parcel::default());
    }
    let rules = &app.settings.fulfilment;
    let option = option.and_then(|name| rules.option(name)).cloned();
    if option.is_none() && !rules.shipping.is_empty() {
        return Err(Refusal::NoShipping);
    }
    let address = address.and_then(parcels::written_address).ok_or(Refusal::NoAddress)?;
    Ok(Parcel { option, address: Some(address) })
}

type Reduced = Vec<(String, i64, i64)>;

/// Where the shop reduces short lines, makes them as large as what is free now.
async fn reduce(
    tx: &mut Tx,
    app: &App,
    products: Vec<(Product, i64)>,
) -> Result<(Vec<(Product, i64)>, Reduced), Stop<Refusal>> {
    if app.settings.orders.partial_stock == PartialStock::Refuse {
        return Ok((products, Vec::new()));
    }
    let (mut kept, mut reduced) = (Vec::new(), Vec::new());
    for (product, quantity) in products {
        let free = stock::count(tx, product.id).await?.free;
        if free < quantity {
            reduced.push((product.name.clone(), quantity, free));
        }
        if 0 < free {
            kept.push((product, quantity.min(free)));
        }
    }
    if kept.is_empty() {
        let (name, _, free) = reduced.swap_remove(0);
        return Err(Stop::Refused(Refusal::JustSold { name, free }));
    }
    Ok((kept, reduced))
}

fn lines(app: &App, products: &[(Product, i64)], now: Time) -> Result<Vec<Line>, Refusal> {
    let line = |(product, quantity): &(Product, i64)| {
        let price = stock::price(product, *quantity).ok_or(Refusal::TooMuch)?;
        Ok(Line {
            id: LineId::new(now, &app.rng),
            product: product.id,
            name: product.name.clone(),
            kind: product.kind.name().to_owned(),
            quantity: *quantity,
            list: price.list,
            discount: price.discount,
            total: price.total,
            handed: "due".to_owned(),
        })
    };
    products.iter().map(line).collect()
}

async fn order(
    tx: &mut Tx,
    app: &App,
    asked: &Asked<'_>,
    lines: &[Line],
    option: Option<ShippingOption>,
    now: Time,
) -> Result<Order, Stop<Refusal>> {
    let shipping = option.as_ref().map_or(app.currency().minor(0), |option| option.price);
    let sum = |part: fn(&Line) -> Money, first: i64| -> Result<Money, Refusal> {
        let add = |sum: i64, line: &Line| sum.checked_add(part(line).minor);
        let minor = lines.iter().try_fold(first, add).ok_or(Refusal::TooMuch)?;
        Ok(app.currency().minor(minor))
    };
    Ok(Order {
        id: OrderId::new(now, &app.rng),
        number: tx.next_number("orders").await?,
        person: asked.person,
        stage: Stage::Created,
        list: sum(|line| line.list, shipping.minor).map_err(Stop::Refused)?,
        discount: sum(|line| line.discount, 0).map_err(Stop::Refused)?,
        total: sum(|line| line.total, shipping.minor).map_err(Stop::Refused)?,
        shipping,
        shipping_option: option.map(|option| option.name),
        face: asked.face.to_owned(),
        hold_why: None,
        clawed_back: false,
        claimed_by: None,
        claimed_at: None,
        carrier: None,
        tracking: None,
        created_at: now,
        paid_at: None,
        shipped_at: None,
        completed_at: None,
        closed_at: None,
    })
}

/// The terms in force now, to be frozen with an invoice.
pub fn terms(app: &App, now: Time) -> Terms {
    let (payment, orders) = (&app.settings.payment, &app.settings.orders);
    let span = |span: Duration| i64::try_from(span.as_millis()).unwrap_or(i64::MAX);
    Terms {
        tolerance_bp: payment.tolerance.bp(),
        tolerance_cap: payment.tolerance_cap.minor,
        late_shortfall_bp: payment.late_shortfall.bp(),
        rounding_below: payment.rounding_below.minor,
        depth: app.settings.coins.iter().map(|(coin, of)| (*coin, of.depth.clone())).collect(),
        max_hold_at: (now + payment.max_hold).millis(),
        partial_extension_ms: span(payment.partial_extension),
        decide_within_ms: span(payment.decide_within),
        extensions_max: orders.extensions_max,
    }
}

fn invoice(app: &App, order: &Order, now: Time) -> Invoice {
    Invoice {
        id: InvoiceId::new(now, &app.rng),
        token: Token::new(&app.rng),
        purpose: Purpose::Order,
        order: Some(order.id),
        person: Some(order.person),
        face: order.face.clone(),
        total: order.total,
        terms: terms(app, now),
        status: Status::New,
        marked: false,
        deadline: now + app.settings.orders.window,
        extensions: 0,
        prolonged: false,
        shrunk: false,
        ever_seen: false,
        kept: false,
        decide_by: None,
        created_at: now,
        settled_at: None,
        closed_at: None,
    }
}

async fn tell_placed(
    tx: &mut Tx,
    app: &App,
    person: &people::Person,
    order: &Order,
    lines: &[Line],
    products: &[(Product, i64)],
    now: Time,
) -> Result<(), DbError> {
    let facts = facts! {
        "order" => order.number,
        "total" => order.total,
        "who" => tell::who(tx, person).await?,
        "time" => now.minute(),
        "items" => items(lines),
    };
    tell::admins(tx, app, notices::Kind::OrderCreated, order.id.row(), facts, now).await?;
    for (product, _) in products {
        tell_if_low(tx, app, product, order.id, now).await?;
    }
    Ok(())
}

/// Lines in one line of text: `2 × Museum ticket, 1 × Mug`.
pub fn items(lines: &[Line]) -> String {
    let item = |line: &Line| format!("{} × {}", line.quantity, line.name);
    lines.iter().map(item).collect::<Vec<_>>().join(", ")
}

async fn tell_if_low(
    tx: &mut Tx,
    app: &App,
    product: &Product,
    order: OrderId,
    now: Time,
) -> Result<(), DbError> {
    let free = stock::count(tx, product.id).await?.free;
    if product.low_water < free || product.low_water == 0 && 0 < free {
        return Ok(());
    }
    let facts = facts! { "product" => product.name, "free" => free };
    let dedup = format!("{}:{}", product.id.row(), order.row());
    let new = NewNotice::new(notices::Kind::StockLow, dedup, facts, now).about(product.id.row());
    tell::to_admins(tx, app, &new, now).await
}

/// What a customer needs to pay with a coin.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The quote.
    pub quote: Quote,
    /// The address.
    pub address: Address,
}

/// Chooses a coin: a quote at the rate of now and, the first time, a one-time address. A
/// quote that still holds is given again.
pub async fn choose(app: &App, id: InvoiceId, coin: Coin) -> Result<Offer, Stop<Refusal>> {
    if let Some(offer) = standing(app, id, coin).await? {
        return again(app, id, offer).await;
    }
    let price = match pricing::price_now(app, coin).await? {
        Ok(price) => price,
        Err(why) => return Err(Stop::Refused(Refusal::NoRate { coin, why })),
    };
    let now = app.now();
    let (offer, account) = write_tx!(app.db, |tx| {
        let invoice = invoices::lock(&mut tx, id, app.currency()).await?;
        must_be_payable(&invoice, now)?;
        must_be_offered(&mut tx, app, &invoice, coin).await?;
        let due = due(app, &invoice, coin, &price)?;
        let (account, address, fresh) = address(&mut tx, app, &invoice, coin, now).await?;
        let quote = quote(app, coin, &address, due, &price, invoice.deadline, now);
        invoices::insert_quote(&mut tx, id, &quote).await?;
        fail_point!("choose::before_mark");
        if fresh {
            wallet::raise_mark(app, &account, address.index).await?;
        }
        fail_point!("choose::before_commit");
        Ok::<_, Stop<Refusal>>((Offer { quote, address }, account))
    })?;
    fail_point!("choose::after_commit");
    wallet::check(app, &offer.address, &account).await?;
    Ok(offer)
}

/// An offer that still holds and is chosen again becomes the newest, so that it is the one to be
/// shown. Nothing else of it changes.
async fn again(app: &App, id: InvoiceId, offer: Offer) -> Result<Offer, Stop<Refusal>> {
    let quotes = invoices::find_quotes(&app.db, id).await?;
    if quotes.last().is_none_or(|newest| newest.id == offer.quote.id) {
        return Ok(offer);
    }
    let now = app.now();
    write_tx!(app.db, |tx| {
        let invoice = invoices::lock(&mut tx, id, app.currency()).await?;
        if must_be_payable(&invoice, now).is_err() {
            return Ok(offer.clone());
        }
        let quote = Quote { id: QuoteId::new(now, &app.rng), made_at: now, ..offer.quote.clone() };
        invoices::insert_quote(&mut tx, id, &quote).await?;
        Ok::<Offer, Stop<Refusal>>(Offer { quote, address: offer.address.clone() })
    })
}

/// The offer of a coin that was made before and still holds, its address checked again.
pub async fn standing(
    app: &App,
    id: InvoiceId,
    coin: Coin,
) -> Result<Option<Offer>, Stop<Refusal>> {
    let quotes = invoices::find_quotes(&app.db, id).await?;
    let Some(quote) = quotes.into_iter().rfind(|quote| quote.coin == coin) else {
        return Ok(None);
    };
    if quote.until < app.now() {
        return Ok(None);
    }
    let address = shown(app, &quote).await?;
    Ok(Some(Offer { quote, address }))
}

/// The address of a quote, its record opened and derived again: nothing is shown that was
/// not checked in this moment.
pub async fn shown(app: &App, quote: &Quote) -> Done<Address> {
    let address = wallets::find(&app.db, quote.address).await?;
    let address = address.ok_or_else(|| Failure::Other("a quote without address".to_owned()))?;
    let account = wallets::find_account_of(&app.db, &address).await?;
    wallet::check(app, &address, &account).await?;
    Ok(address)
}

pub(super) fn must_be_payable(invoice: &Invoice, now: Time) -> Result<(), Refusal> {
    match invoice.status {
        Status::New if now < invoice.deadline => Ok(()),
        Status::New => Err(Refusal::TooLate),
        other => Err(Refusal::NotOpen(other)),
    }
}

async fn must_be_offered(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    coin: Coin,
) -> Result<(), Stop<Refusal>> {
    let handles = match invoice.person {
        Some(person) => people::handles(tx, person).await?,
        None => Vec::new(),
    };
    let handles: Vec<String> = handles.iter().map(ToString::to_string).collect();
    let offered = app.settings.coins.get(&coin).is_some_and(|of| of.offer.includes(&handles));
    if offered { Ok(()) } else { Err(Stop::Refused(Refusal::CoinNotOffered(coin))) }
}

/// About how much of a coin would be asked for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Estimate {
    /// About so much.
    About(Sats),
    /// No fresh rate.
    NoRate,
    /// Too little to go over the chain, or more than can be counted.
    NotPayable,
}

/// About how much of a coin would be asked for this invoice now. Nothing is promised by it.
pub async fn estimate(app: &App, invoice: &Invoice, coin: Coin) -> Result<Estimate, DbError> {
    let Ok(price) = pricing::price_now(app, coin).await? else { return Ok(Estimate::NoRate) };
    Ok(due(app, invoice, coin, &price).map_or(Estimate::NotPayable, Estimate::About))
}

pub(super) fn due(
    app: &App,
    invoice: &Invoice,
    coin: Coin,
    price: &Price,
) -> Result<Sats, Refusal> {
    let spread = app.settings.rates.bounds.spread;
    let least = app.settings.coins.get(&coin).map_or(Sats::ZERO, |of| of.min_onchain);
    let due = rates::due(invoice.total, price.price, spread).ok_or(Refusal::TooMuch)?;
    if due < least {
        return Err(Refusal::TooLittle { coin, total: invoice.total, least });
    }
    Ok(due)
}

/// The invoice's address of a coin: the one it has, or the next of the account.
async fn address(
    tx: &mut Tx,
    app: &App,
    invoice: &Invoice,
    coin: Coin,
    now: Time,
) -> Result<(Account, Address, bool), Stop<Refusal>> {
    let shown = wallets::of_invoice(tx, invoice.id).await?;
    if let Some(address) = shown.into_iter().find(|address| address.coin == coin) {
        let account = wallets::account_of(tx, &address).await?;
        return Ok((account, address, false));
    }
    let (account, address) = wallet::next_address(tx, app, coin, invoice.id, now).await?;
    Ok((account, address, true))
}

pub(super) fn quote(
    app: &App,
    coin: Coin,
    address: &Address,
    due: Sats,
    price: &Price,
    until: Time,
    now: Time,
) -> Quote {
    Quote {
        id: QuoteId::new(now, &app.rng),
        coin,
        address: address.id,
        due,
        price: price.price,
        sources: price.sources.clone(),
        rate_at: price.at,
        made_at: now,
        until,
    }
}

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Stop<Refusal> {
        Stop::Refused(refusal)
    }
}
