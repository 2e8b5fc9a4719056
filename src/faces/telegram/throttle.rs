//! How much one person may ask of the bots, messages and presses together, and how often the
//! message of a card is edited. Beyond that a person is told once to slow down, and what was
//! asked is not done; a card waits.

use std::time::Duration;

use crate::app::App;
use crate::base::id::CardId;
use crate::base::throttle::{Allowance, TooOften};

/// Telegram takes about one edit of a message in three seconds.
const EDITS: Allowance = Allowance { burst: 1, every: Duration::from_secs(3) };

/// Lets a person's message or press through, or says that it is too much.
pub fn person(app: &App, account: i64) -> Result<(), TooOften> {
    app.pace.people.take(account, app.settings.throttle, app.now())
}

/// Lets an edit of a card's message through, or says that it is too soon.
pub fn edit(app: &App, card: CardId) -> Result<(), TooOften> {
    app.pace.edits.take(card, EDITS, app.now())
}
