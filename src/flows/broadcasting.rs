//! News for many: begun once, spread over the outbox in bites, stopped at any moment.
//!
//! Only so much waits in the outbox at a time, and last in its queue: what people wait for goes
//! before, and whoever switches news off or blocks the bot meanwhile is passed over.

pub mod store;

use std::time::Duration;

use fail::fail_point;

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::clock::Time;
use crate::base::db::Tx;
use crate::base::id::{BroadcastId, PersonId};
use crate::broadcasts::{self, RECENT, State};
use crate::facts;
use crate::flows::{Done, Failure, tell};
use crate::letters;
use crate::notices::{self, Kind, NewNotice, Recipient};
use crate::write_tx;

pub use crate::broadcasts::{Broadcast, Segment};

/// People written to in one transaction.
const BITE: i64 = 100;
/// No more is written while so much waits: a few seconds' work for the bot.
const WAITING_MAX: i64 = 2 * BITE;
/// The most broadcasts that are listed.
const LISTED: i64 = 20;
/// How long it is kept whom a broadcast has reached; how many, for ever.
const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// Notices deleted in one transaction, and the most transactions in one sweep.
const SWEPT: i64 = 500;
const SWEPT_MAX: usize = 20;

/// How a broadcast goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// To how many it was written.
    pub written: i64,
    /// To how many it was sent.
    pub sent: i64,
    /// How many it does not reach.
    pub failed: i64,
    /// How many wait for it.
    pub waiting: i64,
}

/// A broadcast whose author has not seen its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// The broadcast.
    pub broadcast: Broadcast,
    /// The chat where its author sees how it goes.
    pub chat: i64,
    /// The message there.
    pub message: i64,
    /// What that says, as a hash, as far as it was edited.
    pub look: Option<String>,
    /// When it was edited last.
    pub looked_at: Option<Time>,
    /// Whether it was written to everybody and nobody waits for it any more.
    pub is_over: bool,
}

/// Begins a broadcast. `cause` names the update that asked for it: asked twice, it is begun
/// once. Audited.
pub async fn begin(
    app: &App,
    actor: &Actor,
    author: PersonId,
    text: &str,
    segment: Segment,
    chat: i64,
    cause: &str,
) -> Done<Broadcast> {
    let now = app.now();
    let begun = write_tx!(app.db, |tx| {
        if let Some(begun) = broadcasts::by_cause(&mut tx, cause).await? {
            return Ok(begun);
        }
        let new = Broadcast {
            id: BroadcastId::new(now, &app.rng),
            number: tx.next_number("broadcasts").await?,
            author: Some(author),
            text: letters::tidy(text),
            segment,
            state: State::Sending,
            reached: 0,
            written: 0,
            chat: Some(chat),
            message: None,
            made_at: now,
            ended_at: None,
        };
        broadcasts::insert(&mut tx, &new, cause).await?;
        let after = format!("to {}", segment.name());
        record(&mut tx, actor, "broadcast.begin", new.number, &after, now).await?;
        Ok::<Broadcast, Failure>(new)
    })?;
    app.nudges.outbox.notify_one();
    Ok(begun)
}

/// Spreads what was begun a little further. Says what it did.
pub async fn spread(app: &App) -> Done<String> {
    let (mut written, mut ended) = (0, 0);
    for broadcast in broadcasts::sending(&app.db).await? {
        loop {
            let bite = bite(app, broadcast.id).await?;
            fail_point!("broadcast::bite");
            written += bite.written;
            ended += usize::from(bite.ended);
            if bite.written == 0 {
                break;
            }
        }
    }
    if written > 0 {
        app.nudges.outbox.notify_one();
    }
    Ok(format!("{written} notices written, {ended} broadcasts ended"))
}

/// What one transaction of a broadcast did.
#[derive(Clone, Copy, Default)]
struct Bite {
    written: i64,
    ended: bool,
}

/// Writes the notices of one broadcast to the next few people, and how far it has come with
/// them.
async fn bite(app: &App, id: BroadcastId) -> Done<Bite> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        let Some(broadcast) = broadcasts::lock(&mut tx, id).await? else {
            return Ok(Bite::default());
        };
        let room = WAITING_MAX - notices::waiting(&mut tx, Kind::Broadcast).await?;
        if room <= 0 {
            return Ok(Bite::default());
        }
        let (segment, after, since) = (broadcast.segment, broadcast.reached, now - RECENT);
        let readers = store::readers(&mut tx, segment, after, since, room.min(BITE)).await?;
        let Some(reached) = readers.last().map(|reader| reader.number) else {
            let ended = broadcasts::end(&mut tx, id, State::Done, now).await?;
            return Ok(Bite { written: 0, ended });
        };
        let written = i64::try_from(readers.len()).unwrap_or(BITE);
        for reader in readers {
            write(&mut tx, app, &broadcast, reader, now).await?;
        }
        broadcasts::spread(&mut tx, id, reached, written).await?;
        Ok::<Bite, Failure>(Bite { written, ended: false })
    })
}

async fn write(
    tx: &mut Tx,
    app: &App,
    broadcast: &Broadcast,
    reader: store::Reader,
    now: Time,
) -> Done<()> {
    let dedup = format!("{}:{}", broadcast.number, reader.person.row());
    let new = NewNotice::new(Kind::Broadcast, dedup, facts! { "text" => broadcast.text }, now)
        .about(broadcast.id.row());
    let to = Recipient {
        person: Some(reader.person),
        reach: Some((tell::CHANNEL.to_owned(), reader.chat)),
        language: reader.language,
        later: None,
    };
    notices::write(tx, &new, &[to], now, &app.rng).await?;
    Ok(())
}

/// Stops a broadcast and takes back what waits of it. Says whether it was still on its way: it
/// is until the last notice has left. Audited.
pub async fn stop(app: &App, actor: &Actor, number: i64) -> Done<bool> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        let Some(broadcast) = broadcasts::by_number(&mut tx, number).await? else {
            return Ok(false);
        };
        let ended = broadcasts::end(&mut tx, broadcast.id, State::Stopped, now).await?;
        let subject = broadcast.id.row();
        let dropped = notices::drop_of(&mut tx, Kind::Broadcast, &subject).await?;
        if !ended && dropped == 0 {
            return Ok(false);
        }
        if !ended {
            broadcasts::cut_short(&mut tx, broadcast.id).await?;
        }
        let after = format!("stopped, {dropped} taken back");
        record(&mut tx, actor, "broadcast.stop", number, &after, now).await?;
        Ok::<bool, Failure>(true)
    })
}

/// How many of those who want news are in a segment now.
pub async fn count(app: &App, segment: Segment) -> Done<i64> {
    Ok(store::count(&app.db, segment, app.now() - RECENT).await?)
}

/// The newest broadcasts.
pub async fn list(app: &App) -> Done<Vec<Broadcast>> {
    Ok(broadcasts::list(&app.db, LISTED).await?)
}

/// The broadcast with a number.
pub async fn find(app: &App, number: i64) -> Done<Option<Broadcast>> {
    Ok(broadcasts::find_by_number(&app.db, number).await?)
}

/// Notes the message in which the author of a broadcast sees how it goes.
pub async fn shown_by(app: &App, number: i64, message: i64) -> Done<()> {
    write_tx!(app.db, |tx| { broadcasts::shown_by(&mut tx, number, message).await })?;
    Ok(())
}

/// The newest broadcasts whose authors have not seen the end.
pub async fn followed(app: &App) -> Done<Vec<Followed>> {
    let mut all = Vec::new();
    for (broadcast, seen) in broadcasts::followed(&app.db, LISTED).await? {
        let (Some(chat), Some(message)) = (broadcast.chat, broadcast.message) else { continue };
        let has_ended = broadcast.ended_at.is_some();
        let is_over = has_ended && !store::waits(&app.db, broadcast.id).await?;
        let (look, looked_at) = (seen.look, seen.at);
        all.push(Followed { broadcast, chat, message, look, looked_at, is_over });
    }
    Ok(all)
}

/// Notes what the author of a broadcast sees of it; whether that is all they will see.
pub async fn looked(app: &App, number: i64, look: Option<&str>, is_told: bool) -> Done<()> {
    let now = app.now();
    write_tx!(app.db, |tx| { broadcasts::looked(&mut tx, number, look, now, is_told).await })?;
    Ok(())
}

/// Deletes the notices of old broadcasts that arrived; how many they were stays. Says how many.
pub async fn sweep(app: &App) -> Done<u64> {
    let before = app.now() - KEPT;
    let mut swept = 0;
    for _ in 0..SWEPT_MAX {
        let bite = write_tx!(app.db, |tx| {
            let Some(id) = broadcasts::not_clear(&mut tx, before).await? else {
                return Ok(None);
            };
            let bite = store::clear(&mut tx, id, SWEPT).await?;
            match i64::try_from(bite).unwrap_or(SWEPT) {
                0 => broadcasts::set_clear(&mut tx, id).await?,
                count => broadcasts::clear(&mut tx, id, count).await?,
            }
            Ok::<Option<u64>, Failure>(Some(bite))
        })?;
        let Some(bite) = bite else { break };
        swept += bite;
    }
    Ok(swept)
}

/// How a broadcast goes.
pub async fn progress(app: &App, broadcast: &Broadcast) -> Done<Progress> {
    let subject = broadcast.id.row();
    let (written, sent) = (broadcast.written, broadcasts::cleared(&app.db, broadcast.id).await?);
    let mut progress = Progress { written, sent, ..Progress::default() };
    for (state, count) in notices::counts_of(&app.db, Kind::Broadcast, &subject).await? {
        match state.as_str() {
            "sent" => progress.sent += count,
            "pending" => progress.waiting += count,
            // Taken back is not failed.
            "dropped" => {}
            _ => progress.failed += count,
        }
    }
    Ok(progress)
}

async fn record(
    tx: &mut Tx,
    actor: &Actor,
    action: &str,
    number: i64,
    after: &str,
    now: Time,
) -> Done<()> {
    let change = Change {
        actor,
        action,
        object: format!("broadcast {number}"),
        reason: "",
        before: String::new(),
        after: after.to_owned(),
    };
    audit::record(tx, now, change).await?;
    Ok(())
}
