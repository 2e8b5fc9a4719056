//! Updates of bots: kept before they are acknowledged, handled in order per chat.
//!
//! Two roads lead in, asking and being called; both end in [`receive`]. Whoever handles an
//! update takes it with a lease and says how it went. A kill in between brings it back when the
//! lease has run out: deeds therefore name their update as their cause, and are done once.

use std::time::Duration;

use fail::fail_point;

use crate::app::App;
use crate::base::clock::Time;
use crate::flows::{Done, Failure, broadcasting, talking};
use crate::inbox::{self, Kept, NewUpdate, Offset, Taken};
use crate::messenger::{Incoming, Sender};
use crate::write_tx;

pub use crate::inbox::ATTEMPTS_MAX;

/// How long a taken update belongs to whoever took it, unless they renew it.
const LEASE: Duration = Duration::from_secs(60);
/// How often that is renewed while the update is handled.
pub const RENEWED_EVERY: Duration = Duration::from_secs(20);
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
    /// How often it was tried, this time included; not when the messenger asked to wait.
    pub attempts: i64,
    /// How often it was taken, this time included: only who took it last may mark it.
    pub claim: i64,
    /// When it came.
    pub received_at: Time,
}

impl Item {
    fn taken(&self) -> Taken {
        Taken { bot: self.bot, update_id: self.update_id, claim: self.claim }
    }
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
            claim: kept.claim,
            received_at: kept.received_at,
        })),
        Err(why) => {
            // One that cannot be opened must not hold the others of its chat.
            let taken = Taken { bot, update_id: kept.update_id, claim: kept.claim };
            put_aside(app, taken, &why).await?;
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

/// It is still being handled. Says whether it still belongs to who does.
pub async fn renew(app: &App, item: &Item) -> Done<bool> {
    let until = app.now() + LEASE;
    Ok(write_tx!(app.db, |tx| { inbox::renew(&mut tx, item.taken(), until).await })?)
}

/// It was handled: what it said is taken away. Like the next three, it says whether that
/// counts: not, if somebody else has taken the update since.
pub async fn done(app: &App, item: &Item) -> Done<bool> {
    let now = app.now();
    Ok(write_tx!(app.db, |tx| { inbox::done(&mut tx, item.taken(), now).await })?)
}

/// It could not be handled now and is taken again at `due`; later ones of its chat wait.
pub async fn again(app: &App, item: &Item, due: Time, why: &str) -> Done<bool> {
    let why = shortened(why);
    Ok(write_tx!(app.db, |tx| { inbox::again(&mut tx, item.taken(), due, &why).await })?)
}

/// The same, and this time does not count as one: the messenger asked to wait.
pub async fn later(app: &App, item: &Item, due: Time, why: &str) -> Done<bool> {
    let why = shortened(why);
    Ok(write_tx!(app.db, |tx| { inbox::later(&mut tx, item.taken(), due, &why).await })?)
}

/// It is put aside: it was tried [`ATTEMPTS_MAX`] times, or nobody can handle it.
pub async fn dead(app: &App, item: &Item, why: &str) -> Done<bool> {
    put_aside(app, item.taken(), why).await
}

async fn put_aside(app: &App, taken: Taken, why: &str) -> Done<bool> {
    let why = shortened(why);
    let is_aside = write_tx!(app.db, |tx| { inbox::dead(&mut tx, taken, &why).await })?;
    if is_aside {
        let (bot, update_id) = (taken.bot.name(), taken.update_id);
        tracing::error!(bot, update_id, why, "an update is put aside");
    }
    Ok(is_aside)
}

fn shortened(why: &str) -> String {
    why.chars().take(WHY_MAX).collect()
}

/// How many updates of a bot wait.
pub async fn waiting(app: &App, bot: Sender) -> Done<i64> {
    Ok(inbox::waiting(&app.db, bot).await?)
}

/// Deletes what came a week ago and waits for nothing, drafts that nobody went on with, and old
/// news that arrived. Says how many updates.
pub async fn sweep(app: &App) -> Done<u64> {
    talking::sweep(app).await?;
    broadcasting::sweep(app).await?;
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
