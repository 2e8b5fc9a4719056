//! Asking Telegram for updates, one bot in one loop.
//!
//! Asking from an offset tells Telegram that everything before it is safe. So updates are
//! stored first, with the offset in the same transaction, and only then asked past: whatever
//! kills the process in between, an update comes again and is known.

use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::{Halt, Told, webhook};
use crate::app::App;
use crate::flows::{Done, inbox};
use crate::messenger::{Incoming, Messenger, SendError, Sender};

/// How long Telegram holds an answer while there is nothing to say.
const WAIT: Duration = Duration::from_secs(25);
/// The most updates in one answer; Telegram gives no more.
const LIMIT: u8 = 100;
/// The most answers taken in one go by [`once`].
const ROUNDS_MAX: usize = 20;
/// The shortest and the longest pause after a failure that passes.
const PASSING: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(60));
/// … while somebody else asks for the same bot's updates.
const CONFLICT: (Duration, Duration) = (Duration::from_secs(5), Duration::from_secs(300));
/// … while the token is not accepted, or Telegram refuses for another reason.
const REFUSED: (Duration, Duration) = (Duration::from_secs(30), Duration::from_secs(300));

/// Asks until it is told to stop. A webhook that is set would take the updates, so it is taken
/// down first; those that wait for it stay.
pub async fn poll(app: &App, bot: Sender, stop: &CancellationToken) {
    let Some(messenger) = &app.messenger else { return };
    let mut webhook_is_gone = false;
    let mut failures = 0;
    while !stop.is_cancelled() {
        let asked = async {
            if !webhook_is_gone {
                messenger.delete_webhook(bot).await?;
            }
            ask(app, messenger, bot, WAIT).await
        };
        // Only the question is dropped when it is time to stop; what came is stored.
        let asked = tokio::select! {
            () = stop.cancelled() => return,
            asked = asked => asked,
        };
        let stored = match asked {
            Ok(updates) => inbox::receive(app, bot, &updates).await.map_err(Into::into),
            Err(halt) => Err(halt),
        };
        let Err(halt) = stored else {
            (webhook_is_gone, failures) = (true, 0);
            continue;
        };
        if matches!(halt, Halt::Send(SendError::Conflict)) {
            // Somebody may have set a webhook again.
            webhook_is_gone = false;
        }
        let pause = pause(&halt, failures);
        failures += 1;
        tracing::warn!(bot = bot.name(), %halt, pause = pause.as_secs(), "no updates came");
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Takes what waits at Telegram if nobody in this process asks for it all the time, as where
/// tasks are run by hand. That Telegram cannot be asked is no failure then.
pub async fn if_nobody_listens(app: &App, bot: Sender) -> Done<()> {
    let is_asked = app.is_listening.load(Ordering::SeqCst) || webhook::secret(app).is_some();
    if is_asked || app.db.is_rehearsal() {
        return Ok(());
    }
    match once(app, bot).await {
        Ok(_) => Ok(()),
        Err(Halt::Failure(failure)) => Err(failure),
        Err(Halt::Send(error)) => {
            tracing::debug!(bot = bot.name(), %error, "no updates came");
            Ok(())
        }
    }
}

/// Takes what waits at Telegram, without waiting for more, and says how many updates it was.
pub async fn once(app: &App, bot: Sender) -> Told<usize> {
    let Some(messenger) = &app.messenger else { return Ok(0) };
    let mut taken = 0;
    for _ in 0..ROUNDS_MAX {
        let updates = ask(app, messenger, bot, Duration::ZERO).await?;
        if updates.is_empty() {
            break;
        }
        taken += inbox::receive(app, bot, &updates).await?;
    }
    Ok(taken)
}

async fn ask(app: &App, messenger: &Messenger, bot: Sender, wait: Duration) -> Told<Vec<Incoming>> {
    let offset = inbox::offset(app, bot).await?;
    Ok(messenger.updates(bot, offset, wait, LIMIT).await?)
}

/// How long to wait after so many failures in a row: twice as long each time, within bounds;
/// exactly as long as Telegram says, if it does.
pub(super) fn pause(halt: &Halt, failures: u32) -> Duration {
    let Halt::Send(error) = halt else { return growing(PASSING, failures) };
    match error {
        SendError::RetryAfter(wait) => *wait,
        SendError::Passing(_) | SendError::Moved(_) | SendError::MessageGone => {
            growing(PASSING, failures)
        }
        SendError::Conflict => growing(CONFLICT, failures),
        SendError::BadToken | SendError::Never(_) | SendError::Unreachable(_) => {
            growing(REFUSED, failures)
        }
    }
}

fn growing((first, most): (Duration, Duration), failures: u32) -> Duration {
    first.saturating_mul(1 << failures.min(16)).min(most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flows::Failure;

    fn secs(error: SendError, failures: u32) -> u64 {
        pause(&Halt::Send(error), failures).as_secs()
    }

    #[test]
    fn pauses_grow_within_bounds() {
        let passing = || SendError::Passing("no connection".to_owned());
        let grown: Vec<u64> = (0..8).map(|failures| secs(passing(), failures)).collect();
        assert_eq!(grown, [1, 2, 4, 8, 16, 32, 60, 60]);
        assert_eq!((secs(SendError::Conflict, 0), secs(SendError::Conflict, 40)), (5, 300));
        assert_eq!((secs(SendError::BadToken, 0), secs(SendError::BadToken, 4)), (30, 300));
        let failure = Halt::Failure(Failure::Other("the database is away".to_owned()));
        assert_eq!(pause(&failure, 3).as_secs(), 8);
    }

    #[test]
    fn told_to_wait_it_waits_exactly() {
        assert_eq!(secs(SendError::RetryAfter(Duration::from_secs(4_000)), 0), 4_000);
    }
}
