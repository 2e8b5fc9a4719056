//! The courier: brings what waits in the outbox to its chats.
//!
//! Most notices are words with buttons beneath. An order that is paid comes as its card, goods
//! come as themselves, and what may wait comes with whatever else is due to the same chat, as
//! one message. What Telegram says about each is marked, and nothing else is decided here.

use futures_util::future::join_all;

use super::keyboard::laid_out;
use super::verbs::{Admin, Customer};
use super::voice::Voice;
use super::{Halt, Side, Told, admin, bot_of, cards, customer};
use crate::app::App;
use crate::base::id::OrderId;
use crate::facts;
use crate::flows::cards::Subject;
use crate::flows::{self, Done, delivery};
use crate::messenger::{Keyboard, Messenger, Outgoing, SendError, Sender};
use crate::notices::{self, Audience, Kind, Notice};

/// The most rounds in one run. Each brings every recipient the earliest notice that waits.
const ROUNDS_MAX: usize = 20;
/// How many chats are told something at the same time.
const PARALLEL: usize = 8;

/// Brings what is due to one audience, or to all. Says what it did.
pub async fn run(app: &App, audience: Option<Audience>) -> Done<String> {
    let Some(messenger) = &app.messenger else {
        return Ok("telegram is switched off: notices wait in the outbox".to_owned());
    };
    if app.db.is_rehearsal() {
        return Ok("a rehearsal: nothing is sent".to_owned());
    }
    let (mut sent, mut failed) = (0, 0);
    for _ in 0..ROUNDS_MAX {
        let claimed = delivery::claim(app, audience).await?;
        if claimed.is_empty() {
            break;
        }
        for some in claimed.chunks(PARALLEL) {
            let bringing: Vec<_> =
                some.iter().map(|notice| Box::pin(bring(app, messenger, notice))).collect();
            for brought in join_all(bringing).await {
                let (count, arrived) = brought?;
                if arrived {
                    sent += count;
                } else {
                    failed += count;
                }
            }
        }
    }
    Ok(format!("{sent} sent, {failed} failed"))
}

/// Brings a notice, with those that come in the same message, and marks them. Says how many
/// they were and whether they arrived.
async fn bring(app: &App, messenger: &Messenger, notice: &Notice) -> Done<(usize, bool)> {
    let mut together = vec![notice.clone()];
    together.extend(delivery::bundle(app, notice).await?);
    let outcome = match send(app, messenger, &together).await {
        Ok(()) => Ok(()),
        Err(Halt::Send(error)) => Err(error),
        // What cannot be made now holds up nobody else; it is tried again like anything.
        Err(Halt::Failure(failure)) => Err(SendError::Passing(failure.to_string())),
    };
    delivery::mark_all(app, &together, &outcome).await?;
    Ok((together.len(), outcome.is_ok()))
}

/// Sends one message: of a single notice, or of several.
async fn send(app: &App, messenger: &Messenger, together: &[Notice]) -> Told {
    let [notice, more @ ..] = together else { return Ok(()) };
    let Some(chat) = delivery::chat_of(notice) else {
        return Err(SendError::Never("not a Telegram chat".to_owned()).into());
    };
    let side = side_of(notice.audience);
    let to = Address { messenger, bot: bot_of(app, side), chat };
    if more.is_empty() {
        return alone(app, &to, notice).await;
    }
    let message = digest(app, together, &cards::reader(app, chat).await?.zone);
    to.send(&laid_out(message, &notice.language)).await
}

/// Where a message goes.
struct Address<'a> {
    messenger: &'a Messenger,
    bot: Sender,
    chat: i64,
}

impl Address<'_> {
    async fn send(&self, message: &Outgoing) -> Told {
        self.messenger.send(self.bot, self.chat, message).await?;
        Ok(())
    }
}

async fn alone(app: &App, to: &Address<'_>, notice: &Notice) -> Told {
    let order = notice.subject.as_deref().and_then(|row| OrderId::from_row(row).ok());
    match (notice.kind, order) {
        (Kind::OrderPaid, Some(order)) => paid(app, to, notice, order).await,
        (Kind::Goods, Some(order)) => {
            let language = notices::language_of(&notice.language);
            customer::orders::deliver(app, to.messenger, to.chat, language, order).await
        }
        _ => {
            let message = spoken(app, notice, &cards::reader(app, to.chat).await?.zone);
            to.send(&laid_out(message, &notice.language)).await
        }
    }
}

/// An order that is paid is shown as its card, which goes on telling how it stands. If it was
/// shown before (it was paid, fell and is paid again) it comes anew, so that it is noticed.
async fn paid(app: &App, to: &Address<'_>, notice: &Notice, order: OrderId) -> Told {
    let subject = Subject::Order(order);
    let shown = flows::cards::of(app, subject).await?;
    let shown = shown.iter().find(|card| (card.bot, card.chat) == (to.bot, to.chat));
    // A notice that is tried again was perhaps brought, and only not marked.
    let is_brought = 1 < notice.attempts && shown.is_some_and(|card| card.message.is_some());
    if is_brought {
        return Ok(());
    }
    cards::show_anew(app, to.bot, to.chat, subject).await
}

/// What a notice says, with its buttons.
fn spoken(app: &App, notice: &Notice, zone: &str) -> Outgoing {
    let language = notices::language_of(&notice.language);
    let html = app.words.say(notice.kind, language, zone, &notice.facts);
    let keyboard = match side_of(notice.audience) {
        Side::Admin => admin::notices::keyboard(app, notice.kind, language, notice),
        Side::Customer => customer::notices::keyboard(app, notice.kind, language, notice),
    };
    Outgoing::text(html).with(keyboard)
}

/// Several notices as one message. What each would have had as buttons is found where they
/// lead: at the desk.
fn digest(app: &App, together: &[Notice], zone: &str) -> Outgoing {
    let Some(first) = together.first() else { return Outgoing::default() };
    let voice = Voice::of(app, &first.language, zone);
    let mut html = voice.text("bot-digest", facts! { "count" => together.len() });
    for notice in together {
        html.push_str("\n\n");
        html.push_str(&app.words.say(notice.kind, voice.language, zone, &notice.facts));
    }
    let way_on = match side_of(first.audience) {
        Side::Admin => voice.press("bot-desk", Admin::Desk),
        Side::Customer => voice.press("bot-home", Customer::Home),
    };
    Outgoing::text(html).with(Keyboard::default().row([way_on]))
}

fn side_of(audience: Audience) -> Side {
    match audience {
        Audience::Admins => Side::Admin,
        Audience::Customer => Side::Customer,
    }
}
