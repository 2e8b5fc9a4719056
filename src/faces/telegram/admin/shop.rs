//! How the shop is doing: exchange rates, the watchers of the chains, health and figures; and
//! going on with selling. Everything here is read from what is kept; nothing outside is asked.

mod figures;
mod health;
mod rates;
mod watchers;

use std::time::Duration;

use crate::base::clock::Time;
use crate::blocks::Cursor;
use crate::faces::telegram::{Told, Turn, Voice};
use crate::facts;
use crate::flows::pausing;
use crate::flows::payment::BLIND_AFTER;
use crate::notices::Facts;

pub use figures::stats;
pub use health::health;
pub use rates::rates;
pub use watchers::watchers;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// Goes on selling, and shows how the shop is doing.
pub async fn resume(turn: &Turn<'_>) -> Told {
    let resumed = pausing::resume(turn.app, &turn.actor()).await?;
    let said = if resumed { turn.label("off-resumed") } else { turn.label("off-never-paused") };
    turn.toast(&said).await?;
    health(turn).await
}

/// Words without facts as Telegram's HTML.
fn say(voice: &Voice<'_>, key: &str) -> String {
    voice.text(key, Facts::new())
}

/// A span in the largest unit of which it holds two, so that it reads at a glance.
fn span(voice: &Voice<'_>, span: Duration) -> String {
    let seconds = span.as_secs();
    let (key, count) = match seconds {
        ..MINUTE => ("off-span-seconds", seconds),
        MINUTE.. if seconds < 2 * HOUR => ("off-span-minutes", seconds / MINUTE),
        HOUR.. if seconds < 2 * DAY => ("off-span-hours", seconds / HOUR),
        _ => ("off-span-days", seconds / DAY),
    };
    voice.label_with(key, facts! { "count" => count })
}

/// Whether nothing was seen of a chain lately, or ever.
fn is_blind(cursor: Option<&Cursor>, now: Time) -> bool {
    cursor.is_none_or(|cursor| cursor.looked_at + BLIND_AFTER < now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notices::Words;

    #[test]
    fn a_span_is_told_in_a_unit_that_reads_at_a_glance() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", "UTC");
        let case = |seconds: u64, told: &str| {
            assert_eq!(span(&voice, Duration::from_secs(seconds)), told, "{seconds} s");
        };
        case(0, "0 s");
        case(59, "59 s");
        case(60, "1 min");
        case(119 * MINUTE, "119 min");
        case(2 * HOUR, "2 h");
        case(47 * HOUR, "47 h");
        case(2 * DAY, "2 d");
        case(400 * DAY, "400 d");
    }
}
