//! Workers: each takes the next update of a bot, handles it, and says how it went.
//!
//! Updates of one chat are handled in order, chats side by side. A failure is tried again
//! later and holds up its own chat alone; what cannot be handled is put aside, and the person
//! is told once. A panic is a failure like any other. A wait that Telegram asks for is kept
//! exactly and costs no attempt.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use fail::fail_point;
use futures_util::FutureExt as _;
use tokio_util::sync::CancellationToken;

use super::voice::{UTC, Voice};
use super::{Halt, Told, handle_of, router};
use crate::app::App;
use crate::base::clock::Time;
use crate::flows::cards::{self, Card};
use crate::flows::inbox::{self, ATTEMPTS_MAX, Item};
use crate::flows::{Done, delivery, meeting};
use crate::messenger::{Messenger, Outgoing, SendError, Sender, update};
use crate::notices::{Facts, backoff};
use crate::people;

/// How many updates of a bot are handled at once in a process.
pub const WORKERS: usize = 8;
/// The most updates that one run of the task handles.
const BITE: usize = 500;
/// How often the first worker of a bot looks without being called: updates may have been
/// stored by another process. The others rest longer; they are woken when there is more.
const LOOK: Duration = Duration::from_secs(1);
const REST: Duration = Duration::from_secs(30);
/// How often an update is tried while Telegram cannot be reached. It did not fail then; the
/// last try comes some two hours after the first.
const PASSING_MAX: i64 = 12;
/// How long everything waits when the token is not accepted.
const BAD_TOKEN_PAUSE: Duration = Duration::from_secs(300);

/// What becomes of an update that was taken.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    /// It was handled.
    Done,
    /// Nobody is reached there any more: there is nothing more to do for it.
    Unreachable(String),
    /// It is tried again at this moment.
    Again { due: Time, why: String },
    /// It is tried again at this moment; that it was tried does not count.
    Wait { due: Time, why: String },
    /// It is put aside.
    Dead(String),
}

/// Handles what waits for a bot, in order, and says how many updates it was. Bounded.
pub async fn run_once(app: &App, bot: Sender) -> Done<usize> {
    let Some(messenger) = &app.messenger else { return Ok(0) };
    if app.db.is_rehearsal() {
        return Ok(0);
    }
    let mut handled = 0;
    while handled < BITE && next(app, messenger, bot).await? {
        handled += 1;
    }
    Ok(handled)
}

/// Handles updates of a bot one by one until it is told to stop. What has begun is finished:
/// a future that holds a transaction is never dropped. Of the workers of a bot one is the
/// first.
pub async fn worker(app: &App, bot: Sender, is_first: bool, stop: &CancellationToken) {
    let Some(messenger) = &app.messenger else { return };
    let rest = if is_first { LOOK } else { REST };
    while !stop.is_cancelled() {
        let call = app.nudges.inbox.notified();
        tokio::pin!(call);
        // From here on a call is heard, also one that comes while the inbox is looked at.
        call.as_mut().enable();
        match next(app, messenger, bot).await {
            Ok(true) => {
                // Where there was one there may be more, for another worker.
                app.nudges.inbox.notify_one();
                continue;
            }
            Ok(false) => {}
            Err(error) => tracing::warn!(bot = bot.name(), %error, "the inbox cannot be read"),
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(rest) => {}
            () = call => {}
        }
    }
}

/// Takes the next update and handles it; says whether there was one.
async fn next(app: &App, messenger: &Messenger, bot: Sender) -> Done<bool> {
    let Some(item) = inbox::claim(app, bot).await? else { return Ok(false) };
    let outcome = held(app, Held::Update(&item), attempt(app, messenger, &item)).await;
    fail_point!("inbox::handled");
    let is_marked = match outcome {
        Outcome::Done => inbox::done(app, &item).await?,
        Outcome::Unreachable(why) => {
            // Who blocked the order bot may well be reached by the other one.
            if bot == Sender::CustomerBot && 0 < item.chat {
                meeting::unreachable(app, item.chat, &why).await?;
            }
            inbox::done(app, &item).await?
        }
        Outcome::Again { due, why } => {
            tracing::warn!(bot = bot.name(), item.update_id, why, "an update is tried again");
            inbox::again(app, &item, due, &why).await?
        }
        Outcome::Wait { due, why } => inbox::later(app, &item, due, &why).await?,
        Outcome::Dead(why) => {
            apologise(app, messenger, &item).await;
            inbox::dead(app, &item, &why).await?
        }
    };
    if !is_marked {
        tracing::warn!(bot = bot.name(), item.update_id, "an update was taken over meanwhile");
    }
    // What was done may have to be told, and shown on other people's messages.
    app.nudges.outbox.notify_one();
    app.nudges.cards.notify_one();
    Ok(true)
}

/// What somebody has taken for as long as a lease lasts.
#[derive(Clone, Copy)]
pub(super) enum Held<'a> {
    /// To handle it.
    Update(&'a Item),
    /// To bring it.
    Card(&'a Card),
}

impl Held<'_> {
    fn renewed_every(self) -> Duration {
        match self {
            Held::Update(_) => inbox::RENEWED_EVERY,
            Held::Card(_) => cards::RENEWED_EVERY,
        }
    }

    /// Says whether it still belongs to who took it.
    async fn renew(self, app: &App) -> Done<bool> {
        match self {
            Held::Update(item) => inbox::renew(app, item).await,
            Held::Card(card) => cards::renew(app, card).await,
        }
    }
}

/// Does the work for which something was taken, and renews its lease meanwhile: a file may take
/// longer than a lease, and who is killed should not be waited for longer than that.
pub(super) async fn held<T>(app: &App, what: Held<'_>, work: impl Future<Output = T>) -> T {
    let is_over = CancellationToken::new();
    let working = async {
        let outcome = work.await;
        is_over.cancel();
        outcome
    };
    // Side by side, and to the end: either may be in the middle of a transaction.
    let (outcome, ()) = tokio::join!(working, keep(app, what, &is_over));
    outcome
}

async fn keep(app: &App, what: Held<'_>, is_over: &CancellationToken) {
    loop {
        tokio::select! {
            () = is_over.cancelled() => return,
            () = tokio::time::sleep(what.renewed_every()) => {}
        }
        match what.renew(app).await {
            Ok(true) => {}
            // Somebody else has it; how it goes here will not count.
            Ok(false) => return,
            Err(error) => tracing::warn!(%error, "a lease was not renewed"),
        }
    }
}

async fn attempt(app: &App, messenger: &Messenger, item: &Item) -> Outcome {
    let told = match caught(app, messenger, item, item.chat).await {
        // The group has another id: the same again, there.
        Ok(Err(Halt::Send(SendError::Moved(to)))) if to != item.chat => {
            match delivery::moved(app, item.chat, to).await {
                Ok(()) => caught(app, messenger, item, to).await,
                Err(failure) => Ok(Err(failure.into())),
            }
        }
        told => told,
    };
    match told {
        Ok(told) => judge(told, item.attempts, app.now()),
        Err(()) => failed("it panicked".to_owned(), item.attempts, app.now()),
    }
}

/// The answer to an update; `Err` if it panicked, which the log tells of.
async fn caught(app: &App, messenger: &Messenger, item: &Item, chat: i64) -> Result<Told, ()> {
    let answer = Box::pin(router::handle(app, messenger, item, chat));
    AssertUnwindSafe(answer).catch_unwind().await.map_err(|_| {
        let bot = item.bot.name();
        tracing::error!(bot, item.update_id, "handling an update panicked");
    })
}

/// What becomes of an update, by how handling it ended.
fn judge(told: Told, attempts: i64, now: Time) -> Outcome {
    let error = match told {
        Ok(()) => return Outcome::Done,
        Err(Halt::Failure(failure)) => return failed(failure.to_string(), attempts, now),
        Err(Halt::Send(error)) => error,
    };
    let why = error.to_string();
    match error {
        SendError::RetryAfter(wait) => Outcome::Wait { due: now + wait, why },
        SendError::BadToken => Outcome::Wait { due: now + BAD_TOKEN_PAUSE, why },
        SendError::Unreachable(why) => Outcome::Unreachable(why),
        SendError::Passing(_) | SendError::Conflict if attempts < PASSING_MAX => {
            Outcome::Again { due: now + backoff(attempts - 1), why }
        }
        // What was shown is gone, or the group has moved twice: the deed is done nevertheless.
        SendError::MessageGone | SendError::Moved(_) => Outcome::Done,
        SendError::Passing(_) | SendError::Conflict | SendError::Never(_) => Outcome::Dead(why),
    }
}

fn failed(why: String, attempts: i64, now: Time) -> Outcome {
    if ATTEMPTS_MAX <= attempts {
        Outcome::Dead(why)
    } else {
        Outcome::Again { due: now + backoff(attempts - 1), why }
    }
}

/// Tells a person that what they asked was not done. If even that cannot be sent, it is not.
async fn apologise(app: &App, messenger: &Messenger, item: &Item) {
    let Some(update) = update::parse(&item.payload).filter(|update| update.is_private) else {
        return;
    };
    let known = people::find_by_handle(&app.db, &handle_of(update.from.id)).await.ok().flatten();
    let language = known.map(|person| person.language).or(update.from.language);
    let voice = Voice::of(app, language.as_ref().unwrap_or(&app.settings.language), UTC);
    let message = Outgoing::text(voice.text("bot-failed", Facts::new()));
    if let Err(error) = messenger.send(item.bot, item.chat, &message).await {
        tracing::debug!(%error, "nobody was told of an update that was put aside");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flows::Failure;

    const NOW: Time = Time::from_secs(1_900_000_000);

    fn after(error: SendError, attempts: i64) -> Outcome {
        judge(Err(Halt::Send(error)), attempts, NOW)
    }

    #[test]
    fn a_wait_that_telegram_asks_for_is_kept_to_the_second_however_often() {
        for attempts in [1, 5, 50] {
            let outcome = after(SendError::RetryAfter(Duration::from_secs(17)), attempts);
            assert!(
                matches!(outcome, Outcome::Wait { due, .. } if due == NOW + Duration::from_secs(17)),
                "{outcome:?}"
            );
        }
    }

    #[test]
    fn a_failure_is_tried_five_times_with_longer_and_longer_waits() {
        let outcome = |attempts| judge(Err(Failure::Other("no".to_owned()).into()), attempts, NOW);
        for (attempts, secs) in [(1, 5), (2, 10), (3, 20), (4, 40)] {
            let due = NOW + Duration::from_secs(secs);
            assert_eq!(outcome(attempts), Outcome::Again { due, why: "no".to_owned() });
        }
        assert_eq!(outcome(5), Outcome::Dead("no".to_owned()));
    }

    #[test]
    fn an_outage_is_waited_out_and_our_own_mistake_is_not() {
        let outage = || SendError::Passing("no connection".to_owned());
        assert!(matches!(after(outage(), 11), Outcome::Again { .. }));
        assert!(matches!(after(outage(), 12), Outcome::Dead(_)));
        assert!(matches!(after(SendError::Never("bad".to_owned()), 1), Outcome::Dead(_)));
    }

    #[test]
    fn who_cannot_be_reached_is_not_tried_again() {
        let outcome = after(SendError::Unreachable("blocked".to_owned()), 1);
        assert_eq!(outcome, Outcome::Unreachable("blocked".to_owned()));
        assert_eq!(after(SendError::MessageGone, 1), Outcome::Done);
    }
}
