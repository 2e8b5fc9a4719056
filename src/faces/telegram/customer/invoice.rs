//! The invoice: one message with its QR code, kept true through everything that happens to it,
//! and what its buttons do.
//!
//! The message is made by [`card`] and brought by the face's cards; the screens here only want
//! it, hurry it, and act on what it stands for. Whose invoice it is is asked every time.

mod bill;
mod caption;
mod left;
mod money;
mod sign;

use std::collections::BTreeMap;
use std::time::Duration;

use self::bill::Bill;
use super::{checkout, orders as own};
use crate::app::App;
use crate::base::coin::Coin;
use crate::base::money::{Commodity, Sats};
use crate::faces::invoice::{self, ReadError, Receipt, Shown, Stand};
use crate::faces::telegram::verbs::{Customer, Shelf};
use crate::faces::telegram::{Rendered, Told, Turn, Voice, cards};
use crate::facts;
use crate::flows::cards::Subject;
use crate::flows::checkout::Refusal;
use crate::flows::{self, Done, Failure, Stop, extending, standing};
use crate::invoices::{self, Flag, Invoice, Status};
use crate::messenger::{Keyboard, Outgoing};
use crate::notices::Facts;
use crate::orders::{self, Order};
use crate::people;

pub use caption::units;

/// A look at the chain that is younger than this is not repeated because somebody asks.
const FRESH_LOOK: Duration = Duration::from_secs(20);

/// Words without facts as Telegram's HTML.
pub(super) fn say(voice: &Voice<'_>, key: &str) -> String {
    voice.text(key, Facts::new())
}

/// The card of an invoice as it stands now.
pub async fn card(app: &App, invoice: &Invoice, language: &str, zone: &str) -> Done<Rendered> {
    let voice = Voice::of(app, language, zone);
    let order = order_of(app, invoice).await?;
    let shown = match invoice::read(app, invoice).await {
        Ok(shown) => shown,
        Err(ReadError::AddressRefused(why)) => {
            tracing::error!(%why, "an address is not shown");
            return Ok(bill::refused(&voice, order.number, invoice.total, app.now()));
        }
        Err(ReadError::Failed(failure)) => return Err(*failure),
    };
    let lines = orders::find_lines(&app.db, order.id, app.currency()).await?;
    let after = After::read(app, invoice, &shown).await?;
    let bill = Bill {
        voice,
        number: order.number,
        shown: &shown,
        lines: &lines,
        receipt: &after.receipt,
        waiting: after.waiting,
        returning: after.returning,
        kept: invoice.kept,
        extensions: invoice.extensions,
        has_other_coin: 1 < coins_offered(app, invoice).await?,
        page: page(app, invoice),
    };
    Ok(bill.rendered())
}

/// What became of money when the invoice was no longer open.
#[derive(Default)]
struct After {
    receipt: Receipt,
    waiting: BTreeMap<Coin, Sats>,
    returning: Vec<String>,
}

impl After {
    async fn read(app: &App, invoice: &Invoice, shown: &Shown) -> Done<After> {
        if invoice.status.is_open() {
            return Ok(After::default());
        }
        let around = invoice::around(app, invoice, shown).await.map_err(|error| match error {
            ReadError::AddressRefused(failure) | ReadError::Failed(failure) => *failure,
        })?;
        let refunds = invoices::refunds_of(&app.db, invoice.id).await?;
        let unsent = refunds.iter().filter(|of| matches!(&*of.stage, "requested" | "approved"));
        let in_words = |of: &invoices::Refund| match of.unit.parse::<Coin>() {
            Ok(coin) => Commodity::Coin(coin).show(of.amount),
            Err(_) => app.currency().minor(of.amount).to_string(),
        };
        Ok(After {
            receipt: around.receipt,
            waiting: standing::of(app, invoice).await?.waiting,
            returning: unsent.map(in_words).collect(),
        })
    }
}

/// An invoice in a chat always pays an order.
async fn order_of(app: &App, invoice: &Invoice) -> Done<Order> {
    let found = match invoice.order {
        Some(order) => orders::find(&app.db, order, app.currency()).await?,
        None => None,
    };
    found.ok_or_else(|| Failure::Other(format!("invoice {} pays no order", invoice.id)))
}

/// How many coins its customer is offered.
async fn coins_offered(app: &App, invoice: &Invoice) -> Done<usize> {
    let handles = match invoice.person {
        Some(person) => people::find_handles(&app.db, person).await?,
        None => Vec::new(),
    };
    let handles: Vec<String> = handles.iter().map(ToString::to_string).collect();
    Ok(app.settings.coins.values().filter(|of| of.offer.includes(&handles)).count())
}

/// Where its pay page is, if it is served and Telegram takes the address for a button.
fn page(app: &App, invoice: &Invoice) -> Option<String> {
    let web = &app.settings.web;
    let open = web.enabled && fits_a_button(&web.public_url);
    open.then(|| format!("{}/i/{}", web.public_url, invoice.token.as_str()))
}

/// Telegram refuses a whole message for a button to a host without a dot, such as localhost.
fn fits_a_button(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', ':', '?', '#']).next());
    host.is_some_and(|host| host.contains('.'))
}

/// The invoice of an order of theirs as a new message; the coins, if none was chosen yet.
pub async fn invoice(turn: &Turn<'_>, number: i64) -> Told {
    let Some((_, invoice)) = find(turn, number).await? else { return own::none(turn).await };
    show(turn, number, &invoice).await
}

async fn show(turn: &Turn<'_>, number: i64, invoice: &Invoice) -> Told {
    let awaited = invoice.status == Status::New && turn.now < invoice.deadline;
    if awaited && invoices::find_quotes(&turn.app.db, invoice.id).await?.is_empty() {
        return checkout::coins(turn, number).await;
    }
    turn.acknowledge().await?;
    let subject = Subject::Invoice(invoice.id);
    cards::show_anew(turn.app, turn.bot, turn.chat, subject).await
}

/// An order of theirs with its invoice.
async fn find(turn: &Turn<'_>, number: i64) -> Told<Option<(Order, Invoice)>> {
    let Some(order) = own::find(turn, number).await? else { return Ok(None) };
    let app = turn.app;
    let invoice = invoices::find_by_order(&app.db, order.id, app.currency()).await?;
    Ok(invoice.map(|invoice| (order, invoice)))
}

/// `/pay`: goes on with the invoice that is open.
pub async fn pay(turn: &Turn<'_>) -> Told {
    let open = flows::checkout::open_invoice_of(turn.app, turn.person.id).await?;
    if let Some((order, invoice)) = open {
        return show(turn, order.number, &invoice).await;
    }
    let voice = turn.voice();
    let keyboard = Keyboard::default()
        .row([
            voice.press("bill-shop", Customer::Shop { shelf: Shelf(0), page: 0 }),
            voice.press("bill-all-orders", Customer::Orders { page: 0 }),
        ])
        .row(turn.home_row());
    let text = turn.text("bill-none-open", Facts::new());
    turn.fresh(Outgoing::text(text).with(keyboard)).await
}

/// A link to an invoice. Somebody else's is answered like none: a token found somewhere opens
/// a page, and no chat.
pub async fn open_by_token(turn: &Turn<'_>, token: &str) -> Told {
    let found = invoice::find(turn.app, token).await?;
    let theirs = found.filter(|invoice| invoice.person == Some(turn.person.id));
    match theirs {
        Some(invoice) if invoice.order.is_some() => {
            let order = order_of(turn.app, &invoice).await?;
            show(turn, order.number, &invoice).await
        }
        _ => own::none(turn).await,
    }
}

/// Looks for money now, and says what is known meanwhile.
pub async fn check(turn: &Turn<'_>, number: i64) -> Told {
    let Some((_, invoice)) = find(turn, number).await? else { return own::none(turn).await };
    let looked_at = standing::facts(turn.app, &invoice).await?.view.looked_at;
    if looked_at.is_none_or(|at| at + FRESH_LOOK < turn.now) {
        turn.app.nudges.watch.notify_waiters();
    }
    let text = match invoice::read(turn.app, &invoice).await {
        Ok(shown) => known(turn, &shown),
        Err(ReadError::AddressRefused(_)) => turn.label("bill-checking-refused"),
        Err(ReadError::Failed(failure)) => return Err((*failure).into()),
    };
    turn.toast(&text).await?;
    flows::cards::want(turn.app, turn.bot, turn.chat, Subject::Invoice(invoice.id)).await?;
    Ok(())
}

/// What is known of an invoice's money, in one line.
fn known(turn: &Turn<'_>, shown: &Shown) -> String {
    match shown.stand() {
        Stand::Choose | Stand::Pay | Stand::Partial | Stand::Closing => {
            if shown.has(Flag::Partial) {
                let missing = facts! { "missing" => shown.amounts.missing };
                return turn.label_with("bill-checking-part", missing);
            }
            turn.label("bill-checking")
        }
        Stand::Confirming => {
            let (have, wanted) = shown.confirmations().map_or((0, 0), |of| (of.have, of.wanted));
            turn.label_with("bill-checking-seen", facts! { "have" => have, "wanted" => wanted })
        }
        Stand::Settled | Stand::Expired | Stand::Cancelled | Stand::Invalid => {
            turn.label("bill-checked")
        }
    }
}

/// Fifteen more minutes. A button that was made before the invoice was last extended does
/// nothing: two taps are one.
pub async fn extend(turn: &Turn<'_>, number: i64, times: i64) -> Told {
    let Some((_, invoice)) = find(turn, number).await? else { return own::none(turn).await };
    if invoice.extensions != times {
        return turn.alert(&turn.label("bill-extended-before")).await;
    }
    match extending::extend(turn.app, invoice.id).await {
        Ok(_) => turn.alert(&turn.label("bill-extended")).await?,
        Err(Stop::Refused(refusal)) => {
            return turn.alert(&turn.label(no_more_time(&refusal))).await;
        }
        Err(Stop::Failed(failure)) => return Err(failure.into()),
    }
    turn.app.nudges.cards.notify_one();
    Ok(())
}

/// Why there is no more time.
fn no_more_time(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::NoRate { .. } => "bill-extend-no-rate",
        Refusal::MoneySeen => "bill-extend-seen",
        Refusal::TooLate | Refusal::NotOpen(_) => "bill-extend-late",
        // Whatever else it is, it is not time that helps.
        Refusal::ExtendedOut(_)
        | Refusal::Empty
        | Refusal::TooManyLines
        | Refusal::BadQuantity { .. }
        | Refusal::NoSuchProduct(_)
        | Refusal::JustSold { .. }
        | Refusal::TooMuch
        | Refusal::Unpaid(_)
        | Refusal::Blocked
        | Refusal::TooMany(_)
        | Refusal::CoolingDown(_)
        | Refusal::NoSuchInvoice
        | Refusal::CoinNotOffered(_)
        | Refusal::TooLittle { .. }
        | Refusal::Paused(_)
        | Refusal::NoShipping
        | Refusal::NoAddress
        | Refusal::CartChanged => "bill-extended-out",
    }
}

#[cfg(test)]
mod tests;
