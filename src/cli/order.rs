//! Orders: placing one, looking at them, and what an admin does with them.

use std::fmt::Display;
use std::str::FromStr;

use anyhow::Context as _;
use serde_json::{Value, json};

use super::open::{self, Globals};
use super::{Ended, Exit, Meant, No, OrSayNo as _, Rehearse, print};
use crate::app::App;
use crate::base::coin::Coin;
use crate::base::id::{PersonId, Token};
use crate::flows::cancelling::{self, Canceller};
use crate::flows::checkout::{self, Cart, Offer, Placed};
use crate::flows::deciding::{self, Decision};
use crate::flows::{pricing, shipping};
use crate::invoices;
use crate::orders::{self, Filter, Order, Stage};
use crate::people::{self, Handle};

/// Orders that are listed unless it is said otherwise.
const LISTED: i64 = 50;

/// Orders.
#[derive(Debug, clap::Subcommand)]
pub enum OrderVerb {
    /// Place an order for somebody, and choose the coin it is paid in
    ///
    /// Without --coin the customer chooses on the pay page. Somebody whom the shop does not
    /// know yet is written down. With --dry-run there is no address and no pay page: nobody
    /// may pay to what is not written down. No provider is asked for its rate then.
    ///
    /// Example: chaintill order create --user cli:alice museum-ticket=2 blue-mug --coin btc
    Create(CreateArgs),
    /// List the newest orders
    ///
    /// Example: chaintill order list --filter to-ship
    List {
        /// Only those at this stage: created, paid, shipped, completed, cancelled or expired
        #[arg(long)]
        stage: Option<Stage>,
        /// Only those that wait for something
        #[arg(long, conflicts_with = "stage")]
        filter: Option<Waiting>,
        /// At most so many
        #[arg(long, default_value_t = LISTED, value_name = "N")]
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        limit: i64,
        /// How to print it.
        #[command(flatten)]
        reading: print::Reading,
    },
    /// Show an order with its lines, who looks after it, and how its parcel travels
    ///
    /// With --address also where its parcel goes; that it was shown stands in the audit trail.
    ///
    /// Example: chaintill order show 1042
    Show {
        /// The order's number
        order: i64,
        /// Also where its parcel goes
        #[arg(long)]
        address: bool,
        /// How to print it.
        #[command(flatten)]
        reading: print::Reading,
    },
    /// Cancel an order: its stock is free at once, a paid one owes a refund
    ///
    /// Example: chaintill order cancel 1042 --reason "the customer asked for it"
    Cancel {
        /// The order's number
        order: i64,
        /// Why, and whether to ask.
        #[command(flatten)]
        meant: Meant,
    },
    /// Mark a paid order as shipped, and tell the customer
    ///
    /// Example: chaintill order ship 1042 --carrier DHL --tracking 00340434161094042557
    Ship {
        /// The order's number
        order: i64,
        /// Who carries it
        #[arg(long, value_name = "NAME")]
        carrier: Option<String>,
        /// The parcel's number
        #[arg(long, value_name = "NUMBER")]
        tracking: Option<String>,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// Let an unpaid order expire now; no strike
    ///
    /// Example: chaintill order expire 1042 --reason "ordered twice"
    Expire {
        /// The order's number
        order: i64,
        /// Why, and whether to ask.
        #[command(flatten)]
        meant: Meant,
    },
}

/// What an order waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Waiting {
    /// Paid, with goods that people must ship or hand out
    ToShip,
    /// Waiting for its money
    Unpaid,
    /// Its money came after its end, whether or not it was paid by it
    Late,
}

impl Waiting {
    fn filter(self) -> Filter {
        match self {
            Waiting::ToShip => Filter::ToShip,
            Waiting::Unpaid => Filter::Unpaid,
            Waiting::Late => Filter::Late,
        }
    }
}

/// What an order is made of.
#[derive(Debug, clap::Args)]
pub struct CreateArgs {
    /// For whom: telegram:123456789, discord:42, web:NAME or cli:NAME
    #[arg(long, value_name = "KIND:NAME")]
    user: Handle,
    /// What somebody new is called
    #[arg(long)]
    name: Option<String>,
    /// The referral code of who brought somebody new
    #[arg(long = "ref", value_name = "CODE")]
    referral: Option<String>,
    /// What is ordered, and how many of it
    #[arg(required = true, value_name = "SKU=QUANTITY")]
    items: Vec<Item>,
    /// The coin it is to be paid in
    #[arg(long)]
    coin: Option<Coin>,
    /// How to print it.
    #[command(flatten)]
    reading: print::Reading,
    /// Whether to do it at all.
    #[command(flatten)]
    rehearse: Rehearse,
}

/// A product and how many of it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Item {
    sku: String,
    quantity: i64,
}

/// Text that should have been an item.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is not an item; write SKU=QUANTITY, such as museum-ticket=2")]
struct BadItem(String);

impl FromStr for Item {
    type Err = BadItem;

    /// Reads `museum-ticket=2`; a product without a quantity is wanted once.
    fn from_str(s: &str) -> Result<Item, BadItem> {
        let bad = || BadItem(s.to_owned());
        let (sku, quantity) = match s.split_once('=') {
            Some((sku, quantity)) => (sku, quantity.parse().map_err(|_| bad())?),
            None => (s, 1),
        };
        if sku.is_empty() || quantity < 1 {
            return Err(bad());
        }
        Ok(Item { sku: sku.to_owned(), quantity })
    }
}

/// Carries out a verb of orders.
pub async fn run(globals: &Globals, verb: OrderVerb) -> Ended {
    match verb {
        OrderVerb::Create(args) => create(globals, args).await,
        OrderVerb::List { stage, filter, limit, reading } => {
            let app = open::reading(globals).await?;
            let currency = app.currency();
            let orders = match filter {
                Some(waiting) => {
                    let filter = waiting.filter();
                    orders::page(&app.db, filter, None, limit, 0, currency).await?
                }
                None => orders::list(&app.db, stage, limit, currency).await?,
            };
            list(&app, &orders, reading).await
        }
        OrderVerb::Show { order, address: false, reading } => {
            let app = open::reading(globals).await?;
            let order = of_number(&app, order).await?;
            show(&app, &order, None, reading).await
        }
        OrderVerb::Show { order, address: true, reading } => {
            let app = open::changing(globals, Rehearse::NEVER).await?;
            let order = of_number(&app, order).await?;
            let address = shipping::show_address(&app, &open::actor(), &order).await?;
            let address = address.map_or_else(|| print::NONE.to_owned(), |text| text.to_string());
            show(&app, &order, Some(address), reading).await
        }
        OrderVerb::Cancel { order, meant } => cancel(globals, order, &meant).await,
        OrderVerb::Ship { order, carrier, tracking, rehearse } => {
            let app = open::changing(globals, rehearse).await?;
            let (carrier, tracking) = (carrier.as_deref(), tracking.as_deref());
            let actor = open::actor();
            shipping::ship(&app, &actor, order, carrier, tracking).await.or_say_no()?;
            print::line(format_args!("order {order} is shipped"))?;
            Ok(Exit::Done)
        }
        OrderVerb::Expire { order, meant } => {
            meant.confirm(&format!("Let order {order} expire now?"))?;
            let app = open::changing(globals, meant.rehearse).await?;
            let actor = open::actor();
            deciding::decide(&app, &actor, order, Decision::Expire, &meant.reason)
                .await
                .or_say_no()?;
            print::line(format_args!("order {order} has expired and its stock is free"))?;
            Ok(Exit::Done)
        }
    }
}

/// The order of a number, or a refusal.
pub async fn of_number(app: &App, number: i64) -> anyhow::Result<Order> {
    let order = orders::find_by_number(&app.db, number, app.currency()).await?;
    Ok(order.ok_or_else(|| No::Refused(format!("there is no order {number}")))?)
}

/// The public page of an invoice.
pub fn pay_page(app: &App, token: &Token) -> String {
    format!("{}/i/{token}", app.settings.web.public_url)
}

/// A payment link (BIP 21).
fn link(offer: &Offer) -> String {
    let quote = &offer.quote;
    let (scheme, amount) = (quote.coin.scheme(), quote.due.trimmed());
    format!("{scheme}:{}?amount={amount}", offer.address.address)
}

async fn create(globals: &Globals, args: CreateArgs) -> Ended {
    let app = open::changing(globals, args.rehearse).await?;
    let name = args.name.as_deref().unwrap_or_default();
    let person = checkout::meet(&app, &args.user, name, args.referral.as_deref()).await?;
    if args.referral.is_some() && person.referrer.is_none() {
        print::note(
            "note: nobody is credited for the referral: the code is unknown, or the \
                     customer was known before",
        );
    }
    let lines = args.items.into_iter().map(|item| (item.sku, item.quantity)).collect();
    let cart = Cart { person: person.id, lines, face: "cli" };
    let placed = checkout::place(&app, &cart).await.or_say_no()?;
    for (name, wanted, got) in &placed.reduced {
        print::note(format_args!("note: {}: {got} instead of {wanted}", print::plain(name)));
    }
    let offer = match args.coin {
        Some(coin) => Some(choose(&app, &placed, coin).await?),
        None => None,
    };
    show_placed(&app, &placed, offer.as_ref(), args.reading)?;
    Ok(Exit::Done)
}

/// Chooses the coin; asks the providers first if no rate is fresh.
async fn choose(app: &App, placed: &Placed, coin: Coin) -> anyhow::Result<Offer> {
    if let Err(why) = pricing::price_now(app, coin).await? {
        if app.db.is_rehearsal() {
            let words = format!(
                "no {coin} price can be given: {why}, and a dry run asks no provider; \
                 `chaintill rates show --refresh` does"
            );
            return Err(No::Refused(words).into());
        }
        pricing::refresh(app).await?;
    }
    let chosen = checkout::choose(app, placed.invoice.id, coin).await.or_say_no();
    if app.db.is_rehearsal() {
        return chosen;
    }
    chosen.with_context(|| {
        format!(
            "order {} is placed, but not payable in {coin} yet; its pay page is {}",
            placed.order.number,
            pay_page(app, &placed.invoice.token)
        )
    })
}

fn show_placed(
    app: &App,
    placed: &Placed,
    offer: Option<&Offer>,
    reading: print::Reading,
) -> anyhow::Result<()> {
    let Placed { order, invoice, .. } = placed;
    let page = pay_page(app, &invoice.token);
    if reading.json {
        let shown = json!({
            "order": order.number,
            "id": order.id.to_string(),
            "invoice": invoice.id.to_string(),
            "total": print::money_json(order.total),
            "method": offer.map(method),
            "pay_url": page,
            "deadline": invoice.deadline.rfc3339(),
        });
        return print::json(&if app.db.is_rehearsal() { rehearsed(shown) } else { shown });
    }
    if app.db.is_rehearsal() {
        return Ok(show_rehearsed(placed, offer)?);
    }
    let mut rows = vec![("order", order.number.to_string()), ("total", order.total.to_string())];
    if let Some(offer) = offer {
        let quote = &offer.quote;
        rows.push(("amount", print::coin(quote.coin, quote.due)));
        rows.push(("address", offer.address.address.clone()));
        rows.push(("link", link(offer)));
    }
    rows.push(("pay page", page));
    rows.push(("deadline", invoice.deadline.rfc3339()));
    Ok(print::pairs(rows)?)
}

/// What a rehearsed order leaves to show. Its address will be shown for another order, and its
/// page will never be there: nobody may pay to either.
fn show_rehearsed(placed: &Placed, offer: Option<&Offer>) -> std::io::Result<()> {
    let Placed { order, invoice, .. } = placed;
    let mut rows = vec![("order", order.number.to_string()), ("total", order.total.to_string())];
    if let Some(Offer { quote, .. }) = offer {
        rows.push(("amount", print::coin(quote.coin, quote.due)));
        rows.push(("rate", format!("{} from {}", quote.price.normalize(), quote.sources)));
    }
    rows.push(("deadline", invoice.deadline.rfc3339()));
    print::pairs(rows)
}

/// The same for scripts.
fn rehearsed(mut shown: Value) -> Value {
    shown["dry_run"] = json!(true);
    for name in ["id", "invoice", "pay_url"] {
        shown[name] = Value::Null;
    }
    if let Some(method) = shown["method"].as_object_mut() {
        for name in ["address", "uri"] {
            method.insert(name.to_owned(), Value::Null);
        }
    }
    shown
}

fn method(offer: &Offer) -> Value {
    let quote = &offer.quote;
    json!({
        "coin": quote.coin.name(),
        "address": offer.address.address,
        "amount": print::coin_json(quote.coin, quote.due),
        "uri": link(offer),
        "rate": quote.price.normalize().to_string(),
    })
}

async fn list(app: &App, orders: &[Order], reading: print::Reading) -> Ended {
    if reading.json {
        print::json(&orders.iter().map(for_scripts).collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let mut rows = Vec::new();
    for order in orders {
        rows.push(vec![
            order.number.to_string(),
            state(order),
            order.total.to_string(),
            who(app, order.person).await?,
            order.created_at.rfc3339(),
            print::or_none(looked_after(app, order).await?.as_deref()),
        ]);
    }
    let heading = ["order", "stage", "total", "customer", "placed", "looked after by"];
    print::table(&heading, rows)?;
    Ok(Exit::Done)
}

/// Which of the shop's people looks after an order, if one does.
async fn looked_after(app: &App, order: &Order) -> anyhow::Result<Option<String>> {
    match order.claimed_by {
        Some(colleague) => Ok(Some(who(app, colleague).await?)),
        None => Ok(None),
    }
}

/// The stage with the flags beside it.
fn state(order: &Order) -> String {
    let mut words = vec![order.stage.name()];
    if order.hold_why.is_some() {
        words.push("on hold");
    }
    if order.clawed_back {
        words.push("clawed back");
    }
    words.join(", ")
}

/// A customer by number, name and handles.
pub async fn who(app: &App, id: PersonId) -> anyhow::Result<String> {
    let Some(person) = people::find(&app.db, id).await? else {
        return Ok(print::NONE.to_owned());
    };
    let handles = people::find_handles(&app.db, id).await?;
    let mut words = vec![person.number.to_string()];
    words.extend((!person.name.is_empty()).then(|| person.name.clone()));
    words.extend(handles.iter().map(ToString::to_string));
    Ok(words.join(" "))
}

fn for_scripts(order: &Order) -> Value {
    json!({
        "order": order.number,
        "id": order.id.to_string(),
        "customer": order.person.to_string(),
        "stage": order.stage,
        "on_hold": order.hold_why,
        "clawed_back": order.clawed_back,
        "list": print::money_json(order.list),
        "discount": print::money_json(order.discount),
        "total": print::money_json(order.total),
        "shipping": print::money_json(order.shipping),
        "shipping_option": order.shipping_option,
        "face": order.face,
        "claimed_by": order.claimed_by.map(|colleague| colleague.to_string()),
        "claimed_at": print::time_json(order.claimed_at),
        "carrier": order.carrier,
        "tracking": order.tracking,
        "created_at": order.created_at.rfc3339(),
        "paid_at": print::time_json(order.paid_at),
        "shipped_at": print::time_json(order.shipped_at),
        "completed_at": print::time_json(order.completed_at),
        "closed_at": print::time_json(order.closed_at),
    })
}

/// Shows an order, and where its parcel goes if that was asked for.
async fn show(app: &App, order: &Order, address: Option<String>, reading: print::Reading) -> Ended {
    let lines = orders::find_lines(&app.db, order.id, app.currency()).await?;
    let invoice = invoices::find_by_order(&app.db, order.id, app.currency()).await?;
    if reading.json {
        let mut shown = for_scripts(order);
        shown["lines"] = lines.iter().map(line_for_scripts).collect();
        if let Some(address) = &address {
            shown["address"] = json!(address);
        }
        shown["invoice"] = json!(invoice.as_ref().map(|invoice| invoice.status));
        print::json(&shown)?;
        return Ok(Exit::Done);
    }
    let colleague = looked_after(app, order).await?;
    let mut rows = vec![
        ("order", order.number.to_string()),
        ("stage", state(order)),
        ("customer", who(app, order.person).await?),
        ("total", order.total.to_string()),
        ("placed", order.created_at.rfc3339()),
    ];
    let mut row = |name: &'static str, value: Option<String>| {
        rows.extend(value.map(|value| (name, value)));
    };
    row("on hold", order.hold_why.clone());
    row("shipping", order.shipping_option.as_ref().map(|of| format!("{of}, {}", order.shipping)));
    row("to", address.map(|text| text.replace('\n', ", ")));
    row("paid", order.paid_at.map(shown));
    row("looked after by", colleague);
    row("looked after since", order.claimed_at.map(shown));
    row("shipped", order.shipped_at.map(shown));
    row("carrier", order.carrier.clone());
    row("tracking", order.tracking.clone());
    row("completed", order.completed_at.map(shown));
    row("closed", order.closed_at.map(shown));
    if let Some(invoice) = &invoice {
        row("invoice", Some(invoice.status.name().to_owned()));
        row("deadline", Some(invoice.deadline.rfc3339()));
        row("pay page", Some(pay_page(app, &invoice.token)));
    }
    print::pairs(rows)?;
    print::line("")?;
    let rows = lines.iter().map(|line| {
        vec![
            line.quantity.to_string(),
            line.name.clone(),
            line.kind.clone(),
            line.list.to_string(),
            line.discount.to_string(),
            line.total.to_string(),
            line.handed.clone(),
        ]
    });
    let heading = ["quantity", "product", "kind", "list", "off", "total", "handed over"];
    print::table(&heading, rows.collect())?;
    Ok(Exit::Done)
}

fn shown(value: impl Display) -> String {
    value.to_string()
}

fn line_for_scripts(line: &orders::Line) -> Value {
    json!({
        "quantity": line.quantity,
        "product": line.product.to_string(),
        "name": line.name,
        "kind": line.kind,
        "list": print::money_json(line.list),
        "discount": print::money_json(line.discount),
        "total": print::money_json(line.total),
        "handed": line.handed,
    })
}

async fn cancel(globals: &Globals, number: i64, meant: &Meant) -> Ended {
    meant.confirm(&format!("Cancel order {number}?"))?;
    let app = open::changing(globals, meant.rehearse).await?;
    let actor = open::actor();
    let by = Canceller::Admin { actor: &actor, reason: &meant.reason };
    let before = cancelling::cancel(&app, number, &by).await.or_say_no()?;
    print::line(format_args!("order {number} is cancelled and its stock is free"))?;
    if before.stage == Stage::Paid {
        print::line("it was paid: `chaintill invoice show` tells the refund that is owed")?;
    }
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_a_product_and_how_many_of_it() {
        let case = |text: &str, sku: &str, quantity: i64| {
            let item: Item = text.parse().expect("an item");
            assert_eq!(item, Item { sku: sku.to_owned(), quantity }, "{text}");
        };
        case("museum-ticket=2", "museum-ticket", 2);
        case("blue-mug", "blue-mug", 1);
        case("a.b_c=10000", "a.b_c", 10_000);
    }

    #[test]
    fn what_is_no_item_is_refused_and_named() {
        for bad in ["", "=2", "mug=", "mug=0", "mug=-1", "mug=two", "mug=1=2", "mug=1.5"] {
            let error = bad.parse::<Item>().expect_err(bad).to_string();
            assert!(error.starts_with(&format!("`{bad}` is not an item")), "{error}");
        }
    }
}
