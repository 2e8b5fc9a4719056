//! How much one person may ask of the bots, messages and presses together, and how often the
//! message of a card is edited. Beyond that a person is told once to slow down, and what was
//! asked is not done; a card waits.

use std::time::Duration;

use crate::app::App;
use crate::base::clock::Time;
use crate::base::id::CardId;
use crate::base::throttle::{Allowance, TooOften};

/// Telegram takes about one edit of a message in three seconds.
const EDITS: Allowance = Allowance { burst: 1, every: Duration::from_secs(3) };

/// Those who work here paste lists that Telegram cuts into many messages. Only what no hand
/// does is too much.
const COLLEAGUE: Allowance = Allowance { burst: 2_000, every: Duration::from_millis(100) };

/// Lets a person's message or press through, which came at a moment, or says that it was too
/// much then.
pub fn person(app: &App, account: i64, at: Time) -> Result<(), TooOften> {
    app.pace.people.take(account, app.settings.throttle, at)
}

/// The same for somebody who works here.
pub fn colleague(app: &App, account: i64, at: Time) -> Result<(), TooOften> {
    // Below zero, where no person's account is.
    app.pace.people.take(account.saturating_neg(), COLLEAGUE, at)
}

/// Lets an edit of a card's message through, or says that it is too soon.
pub fn edit(app: &App, card: CardId) -> Result<(), TooOften> {
    app.pace.edits.take(card, EDITS, app.now())
}
