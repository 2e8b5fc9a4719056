//! The courier: brings what waits in the outbox to its chats.
//!
//! Most notices are words with buttons beneath. An order that is paid comes as its card, goods
//! come as themselves, and what may wait comes with whatever else is due to the same chat, as
//! one message. What Telegram says about each is marked, and nothing else is decided here.

use std::pin::pin;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::future::{Either, select};
use futures_util::stream::FuturesUnordered;

use super::keyboard::laid_out;
use super::verbs::{Admin, Customer};
use super::voice::Voice;
use super::{Halt, Side, Told, admin, bot_of, cards, customer};
use crate::app::App;
use crate::base::id::OrderId;
use crate::facts;
use crate::flows::cards::Subject;
use crate::flows::delivery::{self, Unsent};
use crate::flows::{self, Done, Failure};
use crate::messenger::{Keyboard, Messenger, Outgoing, SendError, Sender};
use crate::notices::{self, Audience, Kind, Notice};

/// The most notices taken in one run.
const NOTICES_MAX: usize = 1000;
/// How many chats are told something at the same time.
const PARALLEL: usize = 8;
/// How long until it is asked again what is due, while a slow one is under way.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// Brings what is due to one audience, or to all. Says what it did.
pub async fn run(app: &App, audience: Option<Audience>) -> Done<String> {
    let Some(messenger) = &app.messenger else {
        return Ok("telegram is switched off: notices wait in the outbox".to_owned());
    };
    if app.db.is_rehearsal() {
        return Ok("a rehearsal: nothing is sent".to_owned());
    }
    let each = move |notice: Notice| Box::pin(bring(app, messenger, notice));
    let mut tally = Tally::default();
    let mut under_way: FuturesUnordered<_> = Vec::new().into_iter().map(each).collect();
    let mut left = NOTICES_MAX;
    loop {
        let free = if tally.broken.is_some() { 0 } else { left.min(PARALLEL - under_way.len()) };
        if 0 < free {
            // What is under way goes on meanwhile: it may hold the transaction that this waits for.
            let mut claiming = pin!(delivery::claim(app, audience, free));
            let claimed = loop {
                tokio::select! {
                    claimed = &mut claiming => break claimed,
                    Some(brought) = under_way.next() => tally.add(brought),
                }
            };
            let claimed = claimed.unwrap_or_else(|failure| {
                tally.broken = Some(failure);
                Vec::new()
            });
            left -= claimed.len();
            under_way.extend(claimed.into_iter().map(each));
        }
        if under_way.is_empty() {
            break;
        }
        let takes_more = tally.broken.is_none() && 0 < left && under_way.len() < PARALLEL;
        tokio::select! {
            Some(brought) = under_way.next() => tally.add(brought),
            () = app.nudges.outbox.notified(), if takes_more => {}
            () = tokio::time::sleep(LOOK_AGAIN), if takes_more => {}
        }
    }
    match tally.broken {
        Some(failure) => Err(failure),
        None => Ok(format!("{} sent, {} failed", tally.sent, tally.failed)),
    }
}

/// What a run came to.
#[derive(Default)]
struct Tally {
    sent: usize,
    failed: usize,
    /// What broke last: then nothing more is taken, and what is under way is brought to its end.
    broken: Option<Failure>,
}

impl Tally {
    fn add(&mut self, brought: Done<(usize, bool)>) {
        match brought {
            Ok((count, true)) => self.sent += count,
            Ok((count, false)) => self.failed += count,
            Err(failure) => self.broken = Some(failure),
        }
    }
}

/// Brings a notice, with those that come in the same message, and marks them. Says how many
/// they were and whether they arrived.
async fn bring(app: &App, messenger: &Messenger, notice: Notice) -> Done<(usize, bool)> {
    let others = delivery::bundle(app, &notice).await?;
    let mut together = vec![notice];
    together.extend(others);
    let outcome = keeping(app, &together, send(app, messenger, &together)).await;
    delivery::mark_all(app, &together, &outcome).await?;
    Ok((together.len(), outcome.is_ok()))
}

/// Does something with notices that were taken: nobody else takes them, however long it lasts.
async fn keeping<T>(app: &App, together: &[Notice], work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        tokio::select! {
            done = &mut work => return done,
            () = tokio::time::sleep(delivery::KEEP_EVERY) => {}
        }
        // Side by side, and both to their ends: either may hold a transaction.
        let renewing = pin!(async {
            if let Err(error) = delivery::keep(app, together).await {
                tracing::warn!(%error, "notices that are being sent were not kept");
            }
        });
        if let Either::Left((done, renewing)) = select(work.as_mut(), renewing).await {
            renewing.await;
            return done;
        }
    }
}

/// What cannot be made now holds up nobody else; it is tried again like anything.
impl From<Halt> for Unsent {
    fn from(halt: Halt) -> Unsent {
        match halt {
            Halt::Send(error) => error.into(),
            Halt::Failure(failure) => SendError::Passing(failure.to_string()).into(),
        }
    }
}

/// Sends one message: of a single notice, or of several.
async fn send(app: &App, messenger: &Messenger, together: &[Notice]) -> Result<(), Unsent> {
    let [notice, more @ ..] = together else { return Ok(()) };
    let Some(chat) = delivery::chat_of(notice) else {
        return Err(SendError::Never("not a Telegram chat".to_owned()).into());
    };
    let side = side_of(notice.audience);
    let to = Address { messenger, bot: bot_of(app, side), chat };
    if more.is_empty() {
        return alone(app, &to, notice).await;
    }
    let zone = cards::reader(app, chat).await.map_err(Halt::from)?.zone;
    Ok(to.send(&laid_out(digest(app, together, &zone), &notice.language)).await?)
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

async fn alone(app: &App, to: &Address<'_>, notice: &Notice) -> Result<(), Unsent> {
    let order = notice.subject.as_deref().and_then(|row| OrderId::from_row(row).ok());
    match (notice.kind, order) {
        (Kind::OrderPaid, Some(order)) => Ok(paid(app, to, notice, order).await?),
        (Kind::Goods, Some(order)) => {
            let language = notices::language_of(&notice.language);
            customer::orders::deliver(app, to.messenger, to.chat, language, order).await
        }
        _ => {
            let zone = cards::reader(app, to.chat).await.map_err(Halt::from)?.zone;
            Ok(to.send(&laid_out(spoken(app, notice, &zone), &notice.language)).await?)
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
