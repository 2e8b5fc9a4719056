//! What waits in the outbox: taken, and marked with how sending it went. Who sends it is a face.
//!
//! A notice is taken with a lease, sent outside any transaction, and marked. A kill between
//! sending and marking sends it again when the lease has run out: at least once, never lost.
//! Whoever takes long to send one renews the lease meanwhile.

use std::time::Duration;

use fail::fail_point;

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::clock::Time;
use crate::base::db::{DbResult, Tx};
use crate::base::id::{NoticeId, OrderId};
use crate::cards;
use crate::facts;
use crate::flows::{Done, Failure, handing, tell};
use crate::messenger::SendError;
use crate::notices::{self, ATTEMPTS_MAX, Audience, Kind, NewNotice, Notice, Recipient, backoff};
use crate::people::{self, Handle};
use crate::write_tx;

/// The most notices that come in one message.
const BUNDLE_MAX: i64 = 30;
/// How long a taken notice belongs to whoever took it.
const LEASE: Duration = Duration::from_secs(120);
/// How often whoever is still sending a notice says so.
pub const KEEP_EVERY: Duration = Duration::from_secs(30);
/// How long everything waits when the token is not accepted.
const BAD_TOKEN_PAUSE: Duration = Duration::from_secs(300);
/// How long a notice waits whose time has not come.
const PUT_OFF: Duration = Duration::from_secs(300);

/// Why a notice was not sent.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsent {
    /// The messenger did not take it.
    #[error(transparent)]
    Refused(#[from] SendError),
    /// Nobody tried: what it tells of has to wait.
    #[error("{0}")]
    NotYet(String),
}

/// Takes what is due to one audience, or to all: of each recipient the earliest. Nothing is
/// taken that nobody could send. The lease runs from now: take no more than is sent at once.
pub async fn claim(app: &App, audience: Option<Audience>, limit: usize) -> Done<Vec<Notice>> {
    if app.messenger.is_none() || app.db.is_rehearsal() {
        return Ok(Vec::new());
    }
    let now = app.now();
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let claimed = write_tx!(app.db, |tx| {
        notices::claim(&mut tx, audience, now, now + LEASE, limit).await
    })?;
    fail_point!("outbox::claimed");
    Ok(claimed)
}

/// Takes the others that may come in the same message as this one; none, if it comes alone.
pub async fn bundle(app: &App, notice: &Notice) -> Done<Vec<Notice>> {
    if !notice.bundle {
        return Ok(Vec::new());
    }
    let now = app.now();
    let others = write_tx!(app.db, |tx| {
        notices::bundle(&mut tx, notice, now, now + LEASE, BUNDLE_MAX).await
    })?;
    Ok(others)
}

/// They are still being sent, and stay with whoever took them.
pub async fn keep(app: &App, notices: &[Notice]) -> Done<()> {
    let until = app.now() + LEASE;
    write_tx!(app.db, |tx| {
        for notice in notices {
            notices::keep(&mut tx, notice.id, until).await?;
        }
        Ok::<(), Failure>(())
    })
}

/// Marks a notice with how sending it went.
pub async fn mark(app: &App, notice: &Notice, outcome: Result<(), Unsent>) -> Done<()> {
    mark_all(app, std::slice::from_ref(notice), &outcome).await
}

/// Marks all notices that came in one message.
pub async fn mark_all(app: &App, notices: &[Notice], outcome: &Result<(), Unsent>) -> Done<()> {
    fail_point!("outbox::sent");
    let now = app.now();
    let marks: Vec<(&Notice, Mark)> =
        notices.iter().map(|notice| (notice, Mark::of(notice, outcome, now))).collect();
    for (notice, mark) in &marks {
        if let Err(error) = outcome {
            tracing::warn!(notice.id = %notice.id, kind = %notice.kind, %error, "not sent");
        }
        // Before it is given up, so that a kill in between tells of it twice and not never.
        if let (true, Mark::Dead { why, .. }) = (notice.kind.carries_goods(), mark) {
            goods_did_not_arrive(app, notice, why).await?;
        }
    }
    write_tx!(app.db, |tx| {
        for (notice, mark) in &marks {
            carry_out(&mut tx, notice, mark, now).await?;
        }
        Ok::<(), Failure>(())
    })
}

/// What becomes of a notice that was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Mark {
    /// It arrived.
    Sent,
    /// It is tried again.
    Again { due: Time, why: String },
    /// The same, and this time does not count: it would have befallen any notice.
    Waits { due: Time, why: String },
    /// The same, and what is told in its chat meanwhile does not wait for it.
    PutOff { due: Time, why: String },
    /// It is put aside.
    Dead { why: String, nobody_there: bool },
    /// Its chat has another id from now on, where it is tried at once.
    Moved { to: i64, why: String },
}

impl Mark {
    fn of(notice: &Notice, outcome: &Result<(), Unsent>, now: Time) -> Mark {
        let Err(unsent) = outcome else { return Mark::Sent };
        let why = unsent.to_string();
        let error = match unsent {
            Unsent::Refused(error) => error,
            Unsent::NotYet(_) => return Mark::PutOff { due: now + PUT_OFF, why },
        };
        match error {
            SendError::Never(_) => Mark::Dead { why, nobody_there: false },
            SendError::Unreachable(_) => Mark::Dead { why, nobody_there: true },
            SendError::Moved(to) => Mark::Moved { to: *to, why },
            SendError::BadToken => Mark::Waits { due: now + BAD_TOKEN_PAUSE, why },
            SendError::RetryAfter(wait) => Mark::Waits { due: now + *wait, why },
            SendError::Passing(_) | SendError::MessageGone | SendError::Conflict => {
                if ATTEMPTS_MAX <= notice.attempts {
                    Mark::Dead { why, nobody_there: false }
                } else {
                    Mark::Again { due: now + backoff(notice.attempts - 1), why }
                }
            }
        }
    }
}

async fn carry_out(tx: &mut Tx, notice: &Notice, mark: &Mark, now: Time) -> DbResult<()> {
    match mark {
        Mark::Sent => {
            notices::sent(tx, notice.id, tell::CHANNEL, now).await?;
        }
        Mark::Again { due, why } => {
            notices::again(tx, notice.id, *due, why).await?;
        }
        Mark::Waits { due, why } => {
            notices::later(tx, notice.id, *due, why).await?;
        }
        Mark::PutOff { due, why } => {
            notices::put_off(tx, notice.id, *due, why).await?;
        }
        Mark::Dead { why, nobody_there } => {
            notices::dead(tx, notice.id, why).await?;
            // Who never wrote to the order bot may well be reached by the other one.
            if *nobody_there && notice.audience == Audience::Customer {
                lost_sight(tx, notice, now).await?;
            }
        }
        Mark::Moved { to, why } => {
            if let Some(from) = chat_of(notice) {
                move_to(tx, from, *to).await?;
            }
            notices::again(tx, notice.id, now, why).await?;
        }
    }
    Ok(())
}

async fn lost_sight(tx: &mut Tx, notice: &Notice, now: Time) -> DbResult<()> {
    let (Some(kind), Some(value)) = (notice.channel.clone(), notice.recipient.clone()) else {
        return Ok(());
    };
    people::unreachable(tx, &Handle { kind, value }, now).await?;
    Ok(())
}

/// Goods that cannot be brought stay their buyer's, and those who run the shop hear of it.
async fn goods_did_not_arrive(app: &App, notice: &Notice, why: &str) -> Done<()> {
    let order = notice.subject.as_deref().and_then(|row| OrderId::from_row(row).ok());
    match order {
        Some(order) => handing::given_up(app, order, why).await,
        None => Ok(()),
    }
}

/// The chat that a notice goes to, if it goes to one.
pub fn chat_of(notice: &Notice) -> Option<i64> {
    let ours = notice.channel.as_deref() == Some(tell::CHANNEL);
    notice.recipient.as_deref().filter(|_| ours).and_then(|text| text.parse().ok())
}

/// A group became a supergroup: whatever was for the old id goes to the new one.
pub async fn moved(app: &App, from: i64, to: i64) -> Done<()> {
    write_tx!(app.db, |tx| { move_to(&mut tx, from, to).await })?;
    Ok(())
}

async fn move_to(tx: &mut Tx, from: i64, to: i64) -> DbResult<()> {
    tx.set_fact(&tell::moved_fact(from), &to.to_string()).await?;
    notices::readdress(tx, tell::CHANNEL, &from.to_string(), &to.to_string()).await?;
    cards::move_chat(tx, from, to).await?;
    Ok(())
}

/// Puts a notice that was put aside back into the queue. Says whether it was aside. Audited.
pub async fn retry(app: &App, actor: &Actor, id: NoticeId) -> Done<bool> {
    change(app, actor, id, "outbox.retry").await
}

/// Gives a notice up. Says whether it was waiting. Audited.
pub async fn drop(app: &App, actor: &Actor, id: NoticeId) -> Done<bool> {
    change(app, actor, id, "outbox.drop").await
}

async fn change(app: &App, actor: &Actor, id: NoticeId, action: &'static str) -> Done<bool> {
    let now = app.now();
    let retried = action == "outbox.retry";
    write_tx!(app.db, |tx| {
        let changed = if retried {
            notices::retry(&mut tx, id, now).await?
        } else {
            notices::drop(&mut tx, id).await?
        };
        if changed {
            let change = Change {
                actor,
                action,
                object: id.to_string(),
                reason: "",
                before: String::new(),
                after: if retried { "pending" } else { "dropped" }.to_owned(),
            };
            audit::record(&mut tx, now, change).await?;
        }
        Ok::<bool, Failure>(changed)
    })
}

/// Writes a trial notice to one chat, to see whether it arrives.
pub async fn test(app: &App, chat: i64, text: &str) -> Done<()> {
    let now = app.now();
    let to = Recipient {
        person: None,
        reach: Some((tell::CHANNEL.to_owned(), chat.to_string())),
        language: app.settings.language.clone(),
        later: None,
    };
    let dedup = hex::encode(app.rng.bytes::<8>());
    let new = NewNotice::new(Kind::Trial, dedup, facts! { "text" => text }, now);
    write_tx!(app.db, |tx| {
        notices::write(&mut tx, &new, std::slice::from_ref(&to), now, &app.rng).await
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::rng::Rng;

    /// A notice that is tried for the so-manieth time.
    fn tried(attempts: i64) -> Notice {
        let now = Time::from_secs(1_000);
        Notice {
            id: NoticeId::new(now, &Rng::seeded(1)),
            kind: Kind::Paid,
            facts: Kind::Paid.sample(),
            audience: Audience::Customer,
            person: None,
            subject: None,
            rank: 0,
            bundle: false,
            channel: Some("telegram".to_owned()),
            recipient: Some("42".to_owned()),
            language: "en".to_owned(),
            state: "pending".to_owned(),
            attempts,
            due_at: now,
            sent_at: None,
            error: None,
            created_at: now,
        }
    }

    #[test]
    fn what_becomes_of_a_notice_follows_from_how_sending_it_went() {
        let now = Time::from_secs(2_000);
        let mark =
            |attempts: i64, error: SendError| Mark::of(&tried(attempts), &Err(error.into()), now);
        assert_eq!(Mark::of(&tried(1), &Ok(()), now), Mark::Sent);
        let wait = Duration::from_secs(17);
        assert!(matches!(mark(1, SendError::RetryAfter(wait)), Mark::Waits { due, .. }
            if due == now + wait));
        let passing = || SendError::Passing("connection broke".to_owned());
        assert!(matches!(mark(1, passing()), Mark::Again { due, .. } if due == now + backoff(0)));
        assert!(matches!(mark(ATTEMPTS_MAX, passing()), Mark::Dead { nobody_there: false, .. }));
        assert!(
            matches!(mark(ATTEMPTS_MAX, SendError::RetryAfter(wait)), Mark::Waits { .. }),
            "being asked to wait is no failure"
        );
        assert!(matches!(mark(ATTEMPTS_MAX, SendError::BadToken), Mark::Waits { .. }));
        let on_hold = Err(Unsent::NotYet("on hold".to_owned()));
        assert!(matches!(Mark::of(&tried(ATTEMPTS_MAX), &on_hold, now), Mark::PutOff { due, .. }
            if due == now + PUT_OFF));
        let blocked = SendError::Unreachable("bot was blocked by the user".to_owned());
        assert!(matches!(mark(1, blocked), Mark::Dead { nobody_there: true, .. }));
        assert!(matches!(mark(1, SendError::Moved(-100)), Mark::Moved { to: -100, .. }));
    }

    #[test]
    fn only_a_chat_of_the_messenger_is_one() {
        assert_eq!(chat_of(&tried(1)), Some(42));
        assert_eq!(chat_of(&Notice { channel: Some("web".to_owned()), ..tried(1) }), None);
        assert_eq!(chat_of(&Notice { recipient: None, ..tried(1) }), None);
    }
}
