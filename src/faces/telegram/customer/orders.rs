//! My orders: the list, one order, its receipt, its goods again, and what a customer can say
//! about it. Somebody else's order is answered like one that does not exist.

pub mod delivery;
pub mod next;
mod receipt;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use self::delivery::{Channels, Undelivered};
use self::next::{Whereabouts, items};
use super::cart;
use super::invoice::say;
use crate::base::clock::Time;
use crate::faces::telegram::dialogue::Awaits;
use crate::faces::telegram::verbs::{Customer, Shelf};
use crate::faces::telegram::voice::{ROWS_A_PAGE, pages};
use crate::faces::telegram::{Told, Turn, Voice};
use crate::facts;
use crate::flows::shipping::CannotReveal;
use crate::flows::{Stop, carting, handing, shipping};
use crate::invoices::{self, Invoice, Status};
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::notices::Facts;
use crate::orders::{self, Filter, Line, Order, Stage};

pub use delivery::deliver;
pub use receipt::receipt;

/// An order of theirs.
pub(super) async fn find(turn: &Turn<'_>, number: i64) -> Told<Option<Order>> {
    let app = turn.app;
    let found = orders::find_by_number(&app.db, number, app.currency()).await?;
    Ok(found.filter(|order| order.person == turn.person.id))
}

/// There is no such order of theirs.
pub(super) async fn none(turn: &Turn<'_>) -> Told {
    let all = turn.voice().press("bill-all-orders", Customer::Orders { page: 0 });
    let keyboard = Keyboard::default().row([all]).row(turn.home_row());
    turn.show(Outgoing::text(turn.text("bill-none", Facts::new())).with(keyboard)).await
}

/// A page of their orders, the newest first.
pub async fn orders(turn: &Turn<'_>, page: u32) -> Told {
    let (app, voice) = (turn.app, turn.voice());
    let theirs = Some(turn.person.id);
    let count = orders::count(&app.db, Filter::All, theirs).await?;
    if count == 0 {
        let shop = voice.press("bill-shop", Customer::Shop { shelf: Shelf(0), page: 0 });
        let keyboard = Keyboard::default().row([shop]).row(turn.home_row());
        let text = turn.text("bill-no-orders", Facts::new());
        return turn.show(Outgoing::text(text).with(keyboard)).await;
    }
    let pages = pages(usize::try_from(count).unwrap_or(usize::MAX));
    let page = page.min(pages - 1);
    let (limit, offset) = (i64::from(ROWS_A_PAGE), i64::from(ROWS_A_PAGE) * i64::from(page));
    let found = orders::page(&app.db, Filter::All, theirs, limit, offset, app.currency()).await?;
    let rows = found.iter().map(|order| {
        let facts = facts! {
            "order" => order.number, "total" => order.total, "day" => day(order.created_at, turn.zone()),
        };
        let label = turn.label_with(row(order), facts);
        vec![turn.customer(label, Customer::Order { order: order.number })]
    });
    let keyboard = rows
        .fold(Keyboard::default(), Keyboard::row)
        .row(turn.pager(page, pages, |page| Customer::Orders { page }))
        .row(turn.home_row());
    turn.show(Outgoing::text(turn.text("bill-orders", Facts::new())).with(keyboard)).await
}

/// The words of an order's row, with the icon of its stage.
fn row(order: &Order) -> &'static str {
    let on_hold = order.hold_why.is_some();
    match order.stage {
        Stage::Cancelled => "bill-row-cancelled",
        Stage::Expired => "bill-row-expired",
        _ if on_hold => "bill-row-hold",
        Stage::Created => "bill-row-unpaid",
        Stage::Paid => "bill-row-paid",
        Stage::Shipped => "bill-row-shipped",
        Stage::Completed => "bill-row-completed",
    }
}

/// The day of a moment in a time zone, `2026-01-15`, short enough for a button.
fn day(at: Time, zone: &str) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let stamp = Timestamp::from_millisecond(at.millis()).unwrap_or(Timestamp::UNIX_EPOCH);
    stamp.to_zoned(zone).date().to_string()
}

/// One order: how far it has come, and what happens next.
pub async fn order(turn: &Turn<'_>, number: i64) -> Told {
    let Some(order) = find(turn, number).await? else { return none(turn).await };
    let app = turn.app;
    let lines = orders::find_lines(&app.db, order.id, app.currency()).await?;
    let invoice = invoices::find_by_order(&app.db, order.id, app.currency()).await?;
    let voice = turn.voice();
    let details =
        Details { order: &order, lines: &lines, invoice: invoice.as_ref(), now: turn.now };
    let keyboard = details
        .keyboard(&voice)
        .row([turn.back(Customer::Orders { page: 0 })].into_iter().chain(turn.home_row()));
    turn.show(Outgoing::text(details.text(&voice)).with(keyboard)).await
}

/// What the screen of an order is made from.
struct Details<'a> {
    order: &'a Order,
    lines: &'a [Line],
    invoice: Option<&'a Invoice>,
    now: Time,
}

impl Details<'_> {
    fn text(&self, voice: &Voice<'_>) -> String {
        let order = self.order;
        let head = facts! { "order" => order.number, "total" => order.total };
        let mut head = vec![voice.text("bill-order", head)];
        let times = [
            ("bill-order-made", Some(order.created_at)),
            ("bill-order-paid", order.paid_at),
            ("bill-order-shipped", order.shipped_at),
        ];
        let told = times.into_iter().filter_map(|(key, at)| Some((key, at?)));
        head.extend(told.map(|(key, at)| voice.text(key, facts! { "time" => at.minute() })));
        let mut text = vec![head.join("\n"), items(voice, self.lines)];
        text.extend(self.stage(voice));
        text.extend(Whereabouts::of(order, self.lines).next(voice));
        text.join("\n\n")
    }

    /// How it stands before it is paid, or when it was closed.
    fn stage(&self, voice: &Voice<'_>) -> Option<String> {
        let invoice = self.invoice;
        Some(match self.order.stage {
            Stage::Created => match invoice.map(|invoice| (invoice.status, invoice.deadline)) {
                Some((Status::New, until)) if self.now < until => {
                    voice.text("bill-stage-unpaid", facts! { "until" => until.minute() })
                }
                Some((Status::New, _)) => say(voice, "bill-next-closing"),
                _ => say(voice, "bill-next-confirming"),
            },
            Stage::Expired => say(voice, "bill-stage-closed"),
            Stage::Cancelled => say(voice, "bill-stage-cancelled"),
            Stage::Paid | Stage::Shipped | Stage::Completed => return None,
        })
    }

    fn keyboard(&self, voice: &Voice<'_>) -> Keyboard {
        let order = self.order.number;
        let press = |key: &str, verb: Customer| voice.press(key, verb);
        let invoice = press("bill-invoice", Customer::Invoice { order });
        let problem = press("bill-problem", Customer::Problem { order });
        match self.order.stage {
            Stage::Created => {
                let pay = press("bill-pay-now", Customer::Invoice { order });
                let cancel = press("bill-cancel", Customer::CancelAsk { order });
                let may_cancel =
                    self.invoice.is_some_and(|of| of.status == Status::New && !of.ever_seen);
                Keyboard::default().row([pay]).row(may_cancel.then_some(cancel)).row([problem])
            }
            Stage::Paid | Stage::Shipped | Stage::Completed => {
                let goods = Whereabouts::of(self.order, self.lines);
                let got = press("bill-received-yes", Customer::Received { order });
                let fetch = press("bill-get-goods", Customer::Goods { order });
                let way: Vec<Button> = [
                    goods.can_be_received().then_some(got),
                    goods.can_be_fetched().then_some(fetch),
                ]
                .into_iter()
                .flatten()
                .collect();
                let receipt = press("bill-receipt", Customer::Receipt { order });
                let again = press("bill-again", Customer::Again { order });
                Keyboard::default().row(way).row([receipt, invoice]).row([again, problem])
            }
            Stage::Cancelled | Stage::Expired => {
                let again = press("bill-order-again", Customer::Again { order });
                Keyboard::default().row([again, invoice]).row([problem])
            }
        }
    }
}

/// Its goods again, in new messages.
pub async fn goods(turn: &Turn<'_>, number: i64) -> Told {
    let Some(order) = find(turn, number).await? else { return none(turn).await };
    let app = turn.app;
    let lines = orders::find_lines(&app.db, order.id, app.currency()).await?;
    let mut automatic = lines.iter().filter(|line| orders::is_automatic(&line.kind));
    // What a channel got once it does not get again because the buyer looks at the rest.
    let all_out = automatic.all(|line| line.handed == "received");
    let channels = if all_out { Channels::Done } else { Channels::Too };
    let goods = match handing::open(app, order.id).await {
        Ok(goods) => goods,
        Err(Stop::Refused(why)) => {
            let key = match why {
                CannotReveal::None => "bill-goods-none",
                CannotReveal::NotYours | CannotReveal::Before => "bill-goods-not-yet",
            };
            return turn.alert(&turn.label(key)).await;
        }
        Err(Stop::Failed(failure)) => return Err(failure.into()),
    };
    turn.acknowledge().await?;
    let (chat, language) = (turn.chat, turn.language);
    match delivery::hand_over(app, turn.messenger, chat, language, &goods, channels).await {
        Ok(()) => return Ok(()),
        Err(Undelivered::Halt(halt)) => return Err(halt),
        Err(Undelivered::Channel(_) | Undelivered::Buyer(_)) => {}
    }
    let sorry = turn.text("bill-goods-failed", facts! { "order" => number });
    turn.say(Outgoing::text(sorry)).await?;
    Ok(())
}

/// Everything has arrived.
pub async fn received(turn: &Turn<'_>, number: i64) -> Told {
    match shipping::received(turn.app, turn.person.id, number).await {
        Ok(_) => turn.toast(&turn.label("bill-got")).await?,
        Err(Stop::Refused(_)) => turn.alert(&turn.label("bill-got-not")).await?,
        Err(Stop::Failed(failure)) => return Err(failure.into()),
    }
    order(turn, number).await
}

/// Something is wrong: asks for a letter to the shop about it.
pub async fn problem(turn: &Turn<'_>, number: i64) -> Told {
    if find(turn, number).await?.is_none() {
        return none(turn).await;
    }
    turn.ask(&Awaits::Support { order: Some(number) }).await?;
    let text = turn.text("bill-problem-ask", facts! { "order" => number });
    let keyboard = Keyboard::default().row([turn.back(Customer::Order { order: number })]);
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// The same things in the cart again, as far as they are sold.
pub async fn again(turn: &Turn<'_>, number: i64) -> Told {
    let Some(order) = find(turn, number).await? else { return none(turn).await };
    if carting::refill(turn.app, turn.person.id, order.id).await? == 0 {
        return turn.alert(&turn.label("bill-again-none")).await;
    }
    turn.toast(&turn.label("bill-again-filled")).await?;
    cart::cart(turn).await
}

#[cfg(test)]
pub mod samples;
#[cfg(test)]
mod tests;
