//! Messages that are kept true: an invoice in its customer's chat, an order in the chats of
//! those who run the shop, and how a broadcast goes.
//!
//! A card is due when its subject has changed (the database itself sees to that) or when it
//! said so itself, such as at a deadline. It is made from what is true now and compared with
//! what its message says; only a difference is edited, no faster than Telegram likes. A message
//! that is gone is sent anew.

use std::time::Duration;

use futures_util::future::join_all;

use super::keyboard::{Look, laid_out};
use super::voice::UTC;
use super::work::{Held, held};
use super::{Halt, Side, Told, admin, bot_of, customer, handle_of, throttle};
use crate::app::App;
use crate::base::clock::Time;
use crate::flows::broadcasting::{self, Followed};
use crate::flows::cards::{self, Card, Subject};
use crate::flows::{Done, delivery, meeting};
use crate::invoices;
use crate::messenger::{Attached, Messenger, Outgoing, SendError, Sender};
use crate::notices::{self, backoff};
use crate::people;

/// The most cards claimed at once and brought side by side, and how often that is done in one
/// run. No card waits claimed for another one.
const BITE: i64 = 8;
const ROUNDS_MAX: usize = 125;
/// How long a card waits when the token is not accepted.
const BAD_TOKEN_PAUSE: Duration = Duration::from_secs(300);
/// How often a card is tried before it rests until its subject changes.
const ATTEMPTS_MAX: i64 = 12;
/// The least time until a card is due again by itself.
const NEXT_MIN: Duration = Duration::from_secs(3);
/// How often the message of a broadcast follows it; its end is shown at once.
const FOLLOWS_EVERY: Duration = Duration::from_secs(15);

/// What a card shows now.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// The message; it is laid out for its language when it is sent.
    pub message: Outgoing,
    /// When it will look different without anything happening; `None` if it will not.
    pub next: Option<Time>,
}

/// What was done with a card.
#[derive(Debug)]
enum Brought {
    /// It was sent or edited.
    Shown,
    /// Its message is true already.
    Same,
    /// It waits.
    Later,
    /// Somebody else has taken it meanwhile: what they show counts.
    Overtaken,
    /// Telegram did not take it; what becomes of it is written down.
    Refused(SendError),
}

/// How somebody reads what is sent without a turn.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Their language.
    pub language: &'static str,
    /// Where their clock stands.
    pub zone: String,
}

/// Who reads in a chat. A group, and an owner who never came, read as the shop does.
pub async fn reader(app: &App, chat: i64) -> Done<Reader> {
    let person = people::find_by_handle(&app.db, &handle_of(chat)).await?;
    let (language, zone) = match person {
        Some(person) => (person.language, person.time_zone),
        None => (app.settings.language.clone(), UTC.to_owned()),
    };
    Ok(Reader { language: notices::language_of(&language), zone })
}

/// Brings what is due, of one bot or of all. Says what it did.
pub async fn run(app: &App, bot: Option<Sender>) -> Done<String> {
    let Some(messenger) = &app.messenger else { return Ok("telegram is switched off".to_owned()) };
    if app.db.is_rehearsal() {
        return Ok("a rehearsal: nothing is sent".to_owned());
    }
    let (mut shown, mut later) = (0, 0);
    for _ in 0..ROUNDS_MAX {
        let claimed = cards::claim(app, bot, BITE).await?;
        if claimed.is_empty() {
            break;
        }
        let bringing: Vec<_> = claimed.iter().map(|card| bring(app, messenger, card)).collect();
        for brought in join_all(bringing).await {
            match brought? {
                Brought::Shown => shown += 1,
                Brought::Same | Brought::Overtaken => {}
                Brought::Later | Brought::Refused(_) => later += 1,
            }
        }
    }
    Ok(format!("{shown} shown, {later} later"))
}

/// Shows a card as a new message at the end of the chat; the message that showed it before is
/// taken away once the new one stands there. Repeated after a failure it may be shown once more.
pub async fn show_anew(app: &App, bot: Sender, chat: i64, subject: Subject) -> Told {
    let Some(messenger) = &app.messenger else {
        cards::want(app, bot, chat, subject).await?;
        return Ok(());
    };
    let card = cards::want_anew(app, bot, chat, subject).await?;
    match bring(app, messenger, &card).await? {
        Brought::Shown | Brought::Same | Brought::Later | Brought::Overtaken => Ok(()),
        Brought::Refused(error) => Err(error.into()),
    }
}

/// A message that is replaced need not stay; if Telegram keeps it (it is too old), it does.
async fn take_away(messenger: &Messenger, bot: Sender, chat: i64, message: i64) {
    if let Err(error) = messenger.delete(bot, chat, message).await {
        tracing::debug!(%error, "a message that was replaced stays");
    }
}

async fn bring(app: &App, messenger: &Messenger, card: &Card) -> Done<Brought> {
    held(app, Held::Card(card), Box::pin(show(app, messenger, card))).await
}

async fn show(app: &App, messenger: &Messenger, card: &Card) -> Done<Brought> {
    let now = app.now();
    let (rendered, language) = match Box::pin(render(app, card)).await {
        Ok(Some(rendered)) => rendered,
        Ok(None) => {
            cards::lost(app, card).await?;
            return Ok(Brought::Later);
        }
        // One card that cannot be made must not hold up the others.
        Err(error) => {
            tracing::warn!(card.id = %card.id, %error, "a card cannot be made");
            cards::again(app, card, now + backoff(card.attempts - 1)).await?;
            return Ok(Brought::Later);
        }
    };
    let message = laid_out(rendered.message, language);
    let look = Look::of(&message);
    let next = rendered.next.map(|next| next.max(now + NEXT_MIN));
    let before = card.hash.as_deref().and_then(Look::from_row);
    if let Some(old) = card.message {
        if before.as_ref() == Some(&look) {
            cards::shown(app, card, old, &look.row(), next).await?;
            return Ok(Brought::Same);
        }
        if let Err(too_soon) = throttle::edit(app, card.id) {
            cards::later(app, card, now + too_soon.wait).await?;
            return Ok(Brought::Later);
        }
    }
    match send(messenger, card, &message, &look, before.as_ref()).await {
        Ok(stands) => note(app, messenger, card, stands, &look, next).await,
        Err(error) => put_off(app, card, error).await,
    }
}

/// What a card shows, and in which language.
async fn render(app: &App, card: &Card) -> Done<Option<(Rendered, &'static str)>> {
    let Reader { language, zone } = reader(app, card.chat).await?;
    let rendered = match card.subject {
        Subject::Invoice(id) => {
            let Some(invoice) = invoices::find(&app.db, id, app.currency()).await? else {
                return Ok(None);
            };
            customer::invoice::card(app, &invoice, language, &zone).await?
        }
        Subject::Order(id) => admin::card::card(app, id, language, &zone).await?,
    };
    Ok(Some((rendered, language)))
}

/// Where a card stands now.
#[derive(Clone, Copy, Debug)]
struct Stands {
    message: i64,
    /// The message that is no longer needed.
    instead_of: Option<i64>,
}

/// Sends or edits the message of a card.
async fn send(
    messenger: &Messenger,
    card: &Card,
    message: &Outgoing,
    look: &Look,
    before: Option<&Look>,
) -> Result<Stands, SendError> {
    let (bot, chat) = (card.bot, card.chat);
    let Some(old) = card.message else {
        let new = messenger.send(bot, chat, message).await?;
        return Ok(Stands { message: new, instead_of: card.replaced });
    };
    if before.is_some_and(|before| !look.can_follow(before)) {
        let new = messenger.send(bot, chat, &Outgoing { silent: true, ..message.clone() }).await?;
        return Ok(Stands { message: new, instead_of: Some(old) });
    }
    let is_same_picture = before.is_some_and(|before| look.has_media_of(before));
    let edited = match &message.attached {
        Some(Attached::Photo(_)) if is_same_picture => {
            messenger.edit_caption(bot, chat, old, &message.html, &message.keyboard).await
        }
        _ => messenger.edit(bot, chat, old, message).await,
    };
    let message = match edited {
        Ok(()) => old,
        Err(SendError::MessageGone) => messenger.send(bot, chat, message).await?,
        Err(error) => return Err(error),
    };
    Ok(Stands { message, instead_of: None })
}

/// Writes down where a card stands, and only then takes away what is no longer needed: the old
/// message, or the new one if somebody else has shown the card meanwhile.
async fn note(
    app: &App,
    messenger: &Messenger,
    card: &Card,
    stands: Stands,
    look: &Look,
    next: Option<Time>,
) -> Done<Brought> {
    let counts = cards::shown(app, card, stands.message, &look.row(), next).await?;
    let needless = if counts {
        stands.instead_of
    } else {
        Some(stands.message).filter(|new| card.message != Some(*new))
    };
    if let Some(needless) = needless {
        take_away(messenger, card.bot, card.chat, needless).await;
    }
    Ok(if counts { Brought::Shown } else { Brought::Overtaken })
}

/// Writes down what becomes of a card that Telegram did not take.
async fn put_off(app: &App, card: &Card, error: SendError) -> Done<Brought> {
    tracing::warn!(card.id = %card.id, %error, "a card was not shown");
    let now = app.now();
    match &error {
        SendError::RetryAfter(wait) => cards::later(app, card, now + *wait).await?,
        SendError::BadToken => cards::later(app, card, now + BAD_TOKEN_PAUSE).await?,
        SendError::Unreachable(why) => {
            if card.bot == Sender::CustomerBot && 0 < card.chat {
                meeting::unreachable(app, card.chat, why).await?;
            }
            cards::lost(app, card).await?;
        }
        SendError::Moved(to) => delivery::moved(app, card.chat, *to).await?,
        // Refused for what it says: it may say something else when its subject changes.
        SendError::Never(_) => cards::lost(app, card).await?,
        SendError::Passing(_) | SendError::Conflict | SendError::MessageGone => {
            if ATTEMPTS_MAX <= card.attempts {
                cards::lost(app, card).await?;
            } else {
                cards::again(app, card, now + backoff(card.attempts - 1)).await?;
            }
        }
    }
    Ok(Brought::Refused(error))
}

/// Edits the messages in which the authors of broadcasts see how they go: every now and then,
/// and once when the last notice has left.
pub async fn broadcasts(app: &App) -> Done<()> {
    let Some(messenger) = &app.messenger else { return Ok(()) };
    if app.db.is_rehearsal() {
        return Ok(());
    }
    let now = app.now();
    for followed in broadcasting::followed(app).await? {
        if !followed.is_over && followed.looked_at.is_some_and(|at| now < at + FOLLOWS_EVERY) {
            continue;
        }
        let number = followed.broadcast.number;
        let before = followed.look.as_deref().and_then(Look::from_row);
        let (look, is_told) = match follow(app, messenger, &followed, before.as_ref()).await {
            Ok(look) => (Some(look), followed.is_over),
            Err(Halt::Failure(failure)) => return Err(failure),
            // It only shows how things go: what fails is shown the next time, if there is one.
            Err(Halt::Send(error)) => {
                tracing::debug!(broadcast.number = number, %error, "its progress is not shown");
                (before, is_for_good(&error))
            }
        };
        let look = look.map(|look| look.row());
        broadcasting::looked(app, number, look.as_deref(), is_told).await?;
    }
    Ok(())
}

/// Whether a message that cannot be edited now never will be.
fn is_for_good(error: &SendError) -> bool {
    match error {
        SendError::MessageGone
        | SendError::Unreachable(_)
        | SendError::Moved(_)
        | SendError::Never(_) => true,
        SendError::RetryAfter(_)
        | SendError::Passing(_)
        | SendError::Conflict
        | SendError::BadToken => false,
    }
}

async fn follow(
    app: &App,
    messenger: &Messenger,
    followed: &Followed,
    before: Option<&Look>,
) -> Told<Look> {
    let reader = reader(app, followed.chat).await?;
    let shown = admin::broadcast::progress(app, &followed.broadcast, reader.language).await?;
    let shown = laid_out(shown, reader.language);
    let look = Look::of(&shown);
    if before != Some(&look) {
        let bot = bot_of(app, Side::Admin);
        messenger.edit(bot, followed.chat, followed.message, &shown).await?;
    }
    Ok(look)
}
