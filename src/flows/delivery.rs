//! Sending what waits in the outbox.
//!
//! A notice is claimed with a lease, sent outside any transaction, and marked. A kill between
//! sending and marking sends it again when the lease has run out: at least once, never lost.

use std::time::Duration;

use fail::fail_point;

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::db::DbResult;
use crate::base::id::NoticeId;
use crate::facts;
use crate::flows::{Done, Failure};
use crate::messenger::{Messenger, SendError, Sender};
use crate::notices::{self, ATTEMPTS_MAX, Audience, Kind, NewNotice, Notice, Recipient, backoff};
use crate::write_tx;

/// The most notices claimed at once.
const BITE: i64 = 50;
/// The most rounds in one run.
const ROUNDS_MAX: usize = 20;
/// How long a claimed notice belongs to the process that claimed it.
const LEASE: Duration = Duration::from_secs(120);
/// How long everything waits when the token is not accepted.
const BAD_TOKEN_PAUSE: Duration = Duration::from_secs(300);

/// Sends what is due to one audience, or to all. Says what it did.
pub async fn run(app: &App, audience: Option<Audience>) -> Done<String> {
    let Some(messenger) = &app.messenger else {
        return Ok("telegram is switched off: notices wait in the outbox".to_owned());
    };
    if app.db.is_rehearsal() {
        return Ok("a rehearsal: nothing is sent".to_owned());
    }
    let (mut sent, mut failed) = (0, 0);
    // Each round brings every recipient the earliest notice that waits for them.
    for _ in 0..ROUNDS_MAX {
        let now = app.now();
        let claimed = write_tx!(app.db, |tx| {
            notices::claim(&mut tx, audience, now, now + LEASE, BITE).await
        })?;
        if claimed.is_empty() {
            break;
        }
        fail_point!("outbox::claimed");
        for notice in claimed {
            let outcome = send(messenger, &notice).await;
            fail_point!("outbox::sent");
            if outcome.is_ok() {
                sent += 1;
            } else {
                failed += 1;
            }
            mark(app, &notice, outcome).await?;
        }
    }
    Ok(format!("{sent} sent, {failed} failed"))
}

async fn send(messenger: &Messenger, notice: &Notice) -> Result<(), SendError> {
    let chat = notice.recipient.as_deref().and_then(|text| text.parse::<i64>().ok());
    let Some(chat) = chat.filter(|_| notice.channel.as_deref() == Some("telegram")) else {
        return Err(SendError::Never("not a Telegram chat".to_owned()));
    };
    let text = notices::say(notice.kind, &notice.language, &notice.facts);
    let from = match notice.kind.audience() {
        Audience::Admins => Sender::OrderBot,
        Audience::Customer => Sender::CustomerBot,
    };
    messenger.send(from, chat, &text).await
}

async fn mark(app: &App, notice: &Notice, outcome: Result<(), SendError>) -> DbResult<()> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        match &outcome {
            Ok(()) => notices::sent(&mut tx, notice.id, "telegram", now).await,
            Err(error) => {
                let text = error.to_string();
                tracing::warn!(notice.id = %notice.id, kind = %notice.kind, %error, "not sent");
                match error {
                    SendError::Never(_) => notices::dead(&mut tx, notice.id, &text).await,
                    SendError::BadToken => {
                        notices::again(&mut tx, notice.id, now + BAD_TOKEN_PAUSE, &text).await
                    }
                    SendError::RetryAfter(wait) => {
                        notices::again(&mut tx, notice.id, now + *wait, &text).await
                    }
                    SendError::Passing(_) if ATTEMPTS_MAX <= notice.attempts => {
                        notices::dead(&mut tx, notice.id, &text).await
                    }
                    SendError::Passing(_) => {
                        let due = now + backoff(notice.attempts - 1);
                        notices::again(&mut tx, notice.id, due, &text).await
                    }
                }
            }
        }
    })?;
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
        reach: Some(("telegram".to_owned(), chat.to_string())),
        language: app.settings.language.clone(),
    };
    let dedup = hex::encode(app.rng.bytes::<8>());
    let new = NewNotice { kind: Kind::Trial, facts: facts! { "text" => text }, dedup, due_at: now };
    write_tx!(app.db, |tx| {
        notices::write(&mut tx, &new, std::slice::from_ref(&to), now, &app.rng).await
    })?;
    Ok(())
}
