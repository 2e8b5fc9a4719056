//! The simulator's page: the world outside as buttons, and the shop as it stands.
//!
//! Every button is a form that works without a script. After each press the tasks run once,
//! so that what follows from it is on the page at once. The page acts as customers, miners
//! and the keeper do, through flows and the stage; it changes no row by itself.

use std::collections::{BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, bail};
use askama::Template;
use axum::Router;
use axum::extract::{Form, Path, State};
use axum::http::header;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use tokio_util::task::TaskTracker;

use super::doors::{self, Broken};
use super::shop::{Bill, Shop, done, received};
use super::theatre::{Act, Keep};
use super::view::{OrderPage, Page, shown};
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::money::Sats;
use crate::flows::cancelling::{self, Canceller};
use crate::flows::checkout;
use crate::flows::deciding::{self, Decision};
use crate::flows::reconcile::{self, Report};
use crate::flows::shipping;
use crate::invoices::{self, Invoice, Payment, Place};
use crate::orders::Order;

/// The newest deeds that the page shows.
const DEEDS_MAX: usize = 12;
/// The furthest that the clock is pushed at once, in minutes.
const MINUTES_MAX: u64 = 60;
/// The most blocks that are mined at once.
const BLOCKS_MAX: usize = 100;

/// Nothing of the page comes from elsewhere, and nobody puts it into a frame.
const POLICY: &str = "default-src 'none'; style-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";
const STYLE: &str = include_str!("templates/simulator.css");

/// The shop with its stage, and what the page remembers.
pub struct Simulator {
    /// The shop.
    pub shop: Shop,
    /// What browsers call the pay page, without a slash at the end.
    pub public_url: String,
    /// Knows of deeds that go on after a browser has left.
    pub tracker: TaskTracker,
    /// One deed at a time.
    acting: tokio::sync::Mutex<()>,
    memo: Mutex<Memo>,
}

/// What the page remembers between two presses.
#[derive(Default)]
pub struct Memo {
    /// What was done, newest first.
    pub deeds: VecDeque<(Time, String)>,
    /// Whose explorer is dark.
    pub dark: BTreeSet<Coin>,
    /// The last audit.
    pub report: Option<(Time, Report)>,
    /// Whether the page leaves itself alone.
    pub still: bool,
}

/// The button of a form.
#[derive(Debug, Deserialize)]
struct Press {
    deed: String,
}

/// A new order. The quantity is read here, so that a slip gets an answer on the page.
#[derive(Debug, Deserialize)]
struct Wish {
    who: String,
    sku: String,
    quantity: String,
    coin: String,
}

impl Simulator {
    /// A simulator around an open shop.
    pub fn new(shop: Shop, public_url: String, tracker: TaskTracker) -> Simulator {
        let (acting, memo) = (tokio::sync::Mutex::new(()), Mutex::default());
        Simulator { shop, public_url, tracker, acting, memo }
    }

    /// What the page remembers.
    pub fn memo(&self) -> MutexGuard<'_, Memo> {
        self.memo.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for whoever is doing something, and keeps everybody else waiting until the
    /// guard is dropped.
    pub async fn alone(&self) -> tokio::sync::MutexGuard<'_, ()> {
        self.acting.lock().await
    }

    /// Does something, lets the shop look, remembers what came of it, and shows the page.
    async fn play(
        &self,
        anchor: &str,
        deed: impl Future<Output = anyhow::Result<String>>,
    ) -> Redirect {
        self.perform(deed).await;
        Redirect::to(&format!("/{anchor}"))
    }

    /// Does something, lets the shop look, and remembers what came of it.
    pub async fn perform(&self, deed: impl Future<Output = anyhow::Result<String>>) {
        let _alone = self.alone().await;
        let mut said = deed.await.unwrap_or_else(|error| format!("not done: {error:#}"));
        let mut wrong = self.shop.look().await;
        if let Err(error) = self.shop.empty_outbox().await {
            wrong.push(format!("outbox: {error:#}"));
        }
        for what in wrong {
            said.push_str(" — ");
            said.push_str(&what);
        }
        let mut memo = self.memo();
        memo.deeds.push_front((self.shop.app.now(), said));
        memo.deeds.truncate(DEEDS_MAX);
    }

    async fn order(&self, wish: &Wish) -> anyhow::Result<String> {
        let quantity = wish.quantity.trim();
        let quantity: i64 =
            quantity.parse().with_context(|| format!("`{quantity}` is no quantity"))?;
        let placed = self.shop.place(&wish.who, &wish.sku, quantity).await?;
        let placed = placed.map_err(|why| anyhow::anyhow!("the shop says no: {why}"))?;
        let number = placed.order.number;
        let items = checkout::items(&placed.lines);
        let said = format!("{} ordered {items} as order {number}", wish.who);
        if wish.coin == "later" {
            return Ok(said);
        }
        let coin: Coin = wish.coin.parse()?;
        let bill = self.shop.choose(&placed.invoice, coin).await?;
        Ok(format!("{said}, to be paid with {}", shown(coin, bill.quote.due)))
    }

    /// What is done with an order, as its buttons name it. Says what came of it.
    pub async fn with_order(&self, number: i64, deed: &str) -> anyhow::Result<String> {
        let (order, invoice) = self.shop.find(number).await?;
        let (app, keeper) = (&self.shop.app, &self.shop.keeper);
        let parts: Vec<&str> = deed.split('-').collect();
        match parts.as_slice() {
            ["choose", coin] => {
                let bill = self.shop.choose(&invoice, coin.parse()?).await?;
                Ok(format!("order {number} asks for {}", shown(bill.quote.coin, bill.quote.due)))
            }
            ["pay", coin, how] => self.pay(&order, &invoice, coin.parse()?, how).await,
            ["replace", coin, how] => self.replace(&order, &invoice, coin.parse()?, how).await,
            ["cancel"] => {
                done(cancelling::cancel(app, number, &Canceller::Customer).await)?;
                Ok(format!("the customer cancelled order {number}"))
            }
            ["withdraw"] => {
                let by = Canceller::Admin { actor: keeper, reason: "cancelled in the simulator" };
                done(cancelling::cancel(app, number, &by).await)?;
                Ok(format!("the keeper cancelled order {number}"))
            }
            ["ship"] => {
                let tracking = format!("HP-{number}");
                let shipped =
                    shipping::ship(app, keeper, number, Some("Harbour Post"), Some(&tracking));
                done(shipped.await)?;
                Ok(format!("order {number} left with Harbour Post as {tracking}"))
            }
            ["balance"] => self.decide(number, Decision::ToBalance, "became balance").await,
            ["refund"] => self.decide(number, Decision::ToRefund, "is set aside to go back").await,
            _ => bail!("there is no such deed"),
        }
    }

    async fn pay(
        &self,
        order: &Order,
        invoice: &Invoice,
        coin: Coin,
        how: &str,
    ) -> anyhow::Result<String> {
        let bill = self.bill(invoice, coin).await?;
        let payments = invoices::find_of_invoice(&self.shop.app.db, invoice.id).await?;
        let amount = to_send(how, bill.quote.due, received(&payments, coin))?;
        self.shop.theatre.act(&Act::Pay { coin, to: bill.script, sats: amount.0 })?;
        Ok(format!("{} was sent for order {}", shown(coin, amount), order.number))
    }

    async fn replace(
        &self,
        order: &Order,
        invoice: &Invoice,
        coin: Coin,
        how: &str,
    ) -> anyhow::Result<String> {
        let payments = invoices::find_of_invoice(&self.shop.app.db, invoice.id).await?;
        let waits = |payment: &&Payment| payment.coin == coin && payment.place == Place::Mempool;
        let old = payments.iter().rfind(waits).context("no payment waits for a block")?;
        let txid = old.outpoint.txid;
        let script = self.bill(invoice, coin).await?.script;
        let (to, amount) = match how {
            "same" => (Some(script), old.amount),
            "half" => (Some(script), Sats(old.amount.0 / 2)),
            "away" => (None, Sats::ZERO),
            _ => bail!("there is no such deed"),
        };
        let elsewhere = to.is_none();
        self.shop.theatre.act(&Act::Replace { coin, txid, to, sats: amount.0 })?;
        let number = order.number;
        Ok(if elsewhere {
            format!("the payment for order {number} was replaced by one to somebody else")
        } else {
            format!("the payment for order {number} was replaced by {}", shown(coin, amount))
        })
    }

    async fn bill(&self, invoice: &Invoice, coin: Coin) -> anyhow::Result<Bill> {
        let bills = self.shop.bills(invoice).await?;
        let of_coin = bills.into_iter().find(|bill| bill.quote.coin == coin);
        of_coin.with_context(|| format!("{} was not chosen for this order", coin.title()))
    }

    async fn decide(
        &self,
        number: i64,
        decision: Decision,
        outcome: &str,
    ) -> anyhow::Result<String> {
        let (app, keeper) = (&self.shop.app, &self.shop.keeper);
        let reason = "asked for in the simulator";
        done(deciding::decide(app, keeper, number, decision, reason).await)?;
        Ok(format!("the waiting money of order {number} {outcome}"))
    }

    /// What is done with a chain, as its buttons name it. Says what came of it.
    pub fn with_chain(&self, coin: Coin, deed: &str) -> anyhow::Result<String> {
        let theatre = &self.shop.theatre;
        let parts: Vec<&str> = deed.split('-').collect();
        match parts.as_slice() {
            ["mine", blocks] => {
                let blocks: usize = blocks.parse()?;
                if !(1..=BLOCKS_MAX).contains(&blocks) {
                    bail!("mine 1 to {BLOCKS_MAX} blocks at once");
                }
                theatre.act(&Act::Mine { coin, blocks })?;
                Ok(format!("{blocks} × {} mined", coin.title()))
            }
            ["reorg", depth, keep] => {
                let depth: usize = depth.parse()?;
                if BLOCKS_MAX < depth {
                    bail!("replace at most {BLOCKS_MAX} blocks at once");
                }
                let (keep, words) = match *keep {
                    "again" => (Keep::Again, "their payments are in the new ones again"),
                    "mempool" => (Keep::Mempool, "their payments wait again"),
                    "dropped" => (Keep::Dropped, "their payments are spent otherwise"),
                    _ => bail!("there is no such deed"),
                };
                theatre.act(&Act::Reorg { coin, depth, keep })?;
                Ok(format!("the last {depth} of {} were replaced: {words}", coin.title()))
            }
            [light @ ("dark" | "bright")] => {
                let dark = *light == "dark";
                theatre.darken(coin, dark);
                let mut memo = self.memo();
                if dark {
                    memo.dark.insert(coin);
                } else {
                    memo.dark.remove(&coin);
                }
                Ok(format!("the explorer of {} is {light}", coin.title()))
            }
            _ => bail!("there is no such deed"),
        }
    }

    /// Time passes. Says what came of it.
    pub async fn pass(&self, minutes: &str) -> anyhow::Result<String> {
        let minutes: u64 = minutes.parse()?;
        if !(1..=MINUTES_MAX).contains(&minutes) {
            bail!("the clock is pushed 1 to {MINUTES_MAX} minutes at once");
        }
        let wrong = self.shop.pass(Duration::from_secs(60 * minutes)).await?;
        let mut said = format!("{minutes} minutes passed");
        if let Some(first) = wrong.first() {
            said.push_str(", and a task failed on the way: ");
            said.push_str(first);
        }
        Ok(said)
    }

    async fn audit(&self) -> anyhow::Result<String> {
        let report = reconcile::run(&self.shop.app).await?;
        let said = match report.findings.len() {
            0 => "the audit found nothing to object to".to_owned(),
            found => format!("the audit found {found} things"),
        };
        self.memo().report = Some((self.shop.app.now(), report));
        Ok(said)
    }
}

/// How much a customer sends: what is missing, half of all, or a quarter more than missing.
fn to_send(how: &str, due: Sats, received: Sats) -> anyhow::Result<Sats> {
    let missing = if received < due { due - received } else { due };
    match how {
        "exact" => Ok(missing),
        "half" => Ok(Sats(due.0 / 2)),
        "over" => Ok(missing + Sats(due.0 / 4)),
        _ => bail!("there is no such deed"),
    }
}

/// The simulator's routes.
pub fn router(simulator: Arc<Simulator>) -> Router {
    let tracker = simulator.tracker.clone();
    let pages = Router::new()
        .route("/", get(page))
        .route("/sim", get(page))
        .route("/sim/order", get(order_page).post(order))
        .route("/sim/order/{number}", post(with_order))
        .route("/sim/chain/{coin}", post(with_chain))
        .route("/sim/clock", post(clock))
        .route("/sim/audit", post(audit))
        .route("/sim/refresh", post(refresh))
        .route("/sim/style.css", get(style))
        .with_state(simulator);
    doors::behind(pages, tracker, POLICY)
}

type Here = State<Arc<Simulator>>;

async fn page(State(simulator): Here) -> Result<Html<String>, Broken> {
    Ok(Html(Page::of(&simulator).await?.render()?))
}

async fn order_page(State(simulator): Here) -> Result<Html<String>, Broken> {
    Ok(Html(OrderPage::of(&simulator).await?.render()?))
}

async fn order(State(simulator): Here, Form(wish): Form<Wish>) -> Redirect {
    simulator.play("#orders", Box::pin(simulator.order(&wish))).await
}

async fn with_order(
    State(simulator): Here,
    Path(number): Path<i64>,
    Form(press): Form<Press>,
) -> Redirect {
    let anchor = format!("#order-{number}");
    simulator.play(&anchor, Box::pin(simulator.with_order(number, &press.deed))).await
}

async fn with_chain(
    State(simulator): Here,
    Path(coin): Path<String>,
    Form(press): Form<Press>,
) -> Redirect {
    let deed = async { simulator.with_chain(coin.parse()?, &press.deed) };
    simulator.play("", deed).await
}

async fn clock(State(simulator): Here, Form(press): Form<Press>) -> Redirect {
    simulator.play("", Box::pin(simulator.pass(&press.deed))).await
}

async fn audit(State(simulator): Here) -> Redirect {
    simulator.play("#audit", simulator.audit()).await
}

async fn refresh(State(simulator): Here) -> Redirect {
    let mut memo = simulator.memo();
    memo.still = !memo.still;
    Redirect::to("/")
}

async fn style() -> Response {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_customer_sends_what_is_missing_half_of_all_or_more_than_that() {
        let case = |how, received, expected| {
            let sent = to_send(how, Sats(160_000), Sats(received)).unwrap();
            assert_eq!(sent, Sats(expected), "{how} after {received}");
        };
        case("exact", 0, 160_000);
        case("exact", 60_000, 100_000);
        case("exact", 160_000, 160_000);
        case("half", 0, 80_000);
        case("over", 0, 200_000);
        case("over", 80_000, 120_000);
        assert!(to_send("twice", Sats(1), Sats(0)).is_err());
    }
}
