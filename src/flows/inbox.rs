//! Updates of bots: kept before they are acknowledged, handled in order per chat.
//!
//! Two roads lead in, asking and being called; both end in [`receive`]. Whoever handles an
//! update takes it with a lease and says how it went. A kill in between brings it back when the
//! lease has run out: deeds therefore name their update as their cause, and are done once.

use std::time::Duration;

use fail::fail_point;

use crate::app::App;
use crate::base::clock::Time;
use crate::flows::{Done, Failure, talking};
use crate::inbox::{self, Kept, NewUpdate, Offset};
use crate::messenger::{Incoming, Sender};
use crate::write_tx;

pub use crate::inbox::ATTEMPTS_MAX;

/// How long a taken update belongs to whoever took it.
const LEASE: Duration = Duration::from_secs(60);
/// How long an update that waits for nothing is kept, so that one that comes twice is known.
const KEPT: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// Updates deleted in one transaction.
const BITE: i64 = 500;
/// The most transactions in one sweep.
const BITES_MAX: usize = 20;
/// The most of an error's text that is kept.
const WHY_MAX: usize = 500;

/// An update to be handled. Has no `Debug`, because of what it may say.
#[derive(Clone)]
pub struct Item {
    /// Which bot it came to.
    pub bot: Sender,
    /// Its number there.
    pub update_id: i64,
    /// The chat it belongs to; 0 if none.
    pub chat: i64,
    /// What it says, as it came.
    pub payload: String,
    /// How often it was taken, this time included.
    pub attempts: i64,
}

/// The offset to ask for updates with.
pub async fn offset(app: &App, bot: Sender) -> Done<i64> {
    let read = inbox::find_offset(&app.db, bot).await?;
    Ok(read.map_or(0, |offset| offset.to_ask(app.now())))
}

/// Keeps updates and how far the bot has read, in one transaction: only then may they be
/// acknowledged. Says how many are new.
pub async fn receive(app: &App, bot: Sender, updates: &[Incoming]) -> Done<usize> {
    let Some(last) = updates.iter().map(|update| update.update_id).max() else { return Ok(0) };
    let now = app.now();
    let seal = |update: &Incoming| {
        let Incoming { update_id, payload, .. } = update;
        inbox::seal(&app.settings.seal, &app.rng, bot, *update_id, payload.as_bytes())
    };
    let sealed: Vec<Vec<u8>> = updates.iter().map(seal).collect();
    let fresh = write_tx!(app.db, |tx| {
        let mut fresh = 0;
        for (update, sealed) in updates.iter().zip(&sealed) {
            let Incoming { update_id, chat, .. } = *update;
            let new = NewUpdate { bot, update_id, chat, sealed };
            fresh += usize::from(inbox::insert(&mut tx, &new, now).await?);
        }
        let read = inbox::offset(&mut tx, bot).await?;
        inbox::set_offset(&mut tx, bot, Offset::after(read, last, now)).await?;
        fail_point!("inbox::before_commit");
        Ok::<usize, Failure>(fresh)
    })?;
    fail_point!("inbox::received");
    app.nudges.inbox.notify_one();
    Ok(fresh)
}

/// Takes the next update of a bot: one of a chat that has nothing earlier waiting.
pub async fn claim(app: &App, bot: Sender) -> Done<Option<Item>> {
    let now = app.now();
    let taken = write_tx!(app.db, |tx| { inbox::claim(&mut tx, bot, now, now + LEASE).await })?;
    fail_point!("inbox::claimed");
    let Some(kept) = taken else { return Ok(None) };
    match open(app, &kept) {
        Ok(payload) => Ok(Some(Item {
            bot,
            update_id: kept.update_id,
            chat: kept.chat,
            payload,
            attempts: kept.attempts,
        })),
        Err(why) => {
            // One that cannot be opened must not hold the others of its chat.
            put_aside(app, bot, kept.update_id, &why).await?;
            Err(Failure::Other(format!(
                "update {} of the {} bot: {why}",
                kept.update_id,
                bot.name()
            )))
        }
    }
}

fn open(app: &App, kept: &Kept) -> Result<String, String> {
    let plain = inbox::open(&app.settings.seal, kept.bot, kept.update_id, &kept.sealed)
        .map_err(|error| error.to_string())?;
    String::from_utf8(plain.to_vec()).map_err(|_| "it is not text".to_owned())
}

/// It was handled: what it said is taken away.
pub async fn done(app: &App, item: &Item) -> Done<()> {
    let now = app.now();
    write_tx!(app.db, |tx| { inbox::done(&mut tx, item.bot, item.update_id, now).await })?;
    Ok(())
}

/// It could not be handled now and is taken again at `due`; later ones of its chat wait.
pub async fn again(app: &App, item: &Item, due: Time, why: &str) -> Done<()> {
    let why = shortened(why);
    write_tx!(app.db, |tx| { inbox::again(&mut tx, item.bot, item.update_id, due, &why).await })?;
    Ok(())
}

/// The same, and this time does not count as one: the messenger asked to wait.
pub async fn later(app: &App, item: &Item, due: Time, why: &str) -> Done<()> {
    let why = shortened(why);
    write_tx!(app.db, |tx| { inbox::later(&mut tx, item.bot, item.update_id, due, &why).await })?;
    Ok(())
}

/// It is put aside: it was tried [`ATTEMPTS_MAX`] times, or nobody can handle it.
pub async fn dead(app: &App, item: &Item, why: &str) -> Done<()> {
    put_aside(app, item.bot, item.update_id, why).await
}

async fn put_aside(app: &App, bot: Sender, update_id: i64, why: &str) -> Done<()> {
    let why = shortened(why);
    write_tx!(app.db, |tx| { inbox::dead(&mut tx, bot, update_id, &why).await })?;
    tracing::error!(bot = bot.name(), update_id, why, "an update is put aside");
    Ok(())
}

fn shortened(why: &str) -> String {
    why.chars().take(WHY_MAX).collect()
}

/// How many updates of a bot wait.
pub async fn waiting(app: &App, bot: Sender) -> Done<i64> {
    Ok(inbox::waiting(&app.db, bot).await?)
}

/// Deletes what came a week ago and waits for nothing, and drafts that nobody went on with.
/// Says how many updates.
pub async fn sweep(app: &App) -> Done<u64> {
    talking::sweep(app).await?;
    let before = app.now() - KEPT;
    let mut swept = 0;
    for bot in Sender::ALL {
        for _ in 0..BITES_MAX {
            let bite = write_tx!(app.db, |tx| { inbox::sweep(&mut tx, bot, before, BITE).await })?;
            swept += bite;
            if bite == 0 {
                break;
            }
        }
    }
    Ok(swept)
}
