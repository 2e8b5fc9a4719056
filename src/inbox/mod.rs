//! The inbox: every update of every bot, kept before it is acknowledged to the messenger.
//!
//! Updates are handled in order per chat, chats in parallel, each once in effect. What one says
//! is sealed for its row, because admins send codes and customers addresses, and is taken away
//! when it is done.

mod store;

use std::time::Duration;

use zeroize::Zeroizing;

use crate::base::clock::Time;
use crate::base::rng::Rng;
use crate::base::seal::{Purpose, Seal, SealError};
use crate::messenger::Sender;

pub use store::*;

/// How often an update is tried before it is put aside.
pub const ATTEMPTS_MAX: i64 = 5;

/// A bot to which nobody wrote for this long asks for everything again: after a week of silence
/// Telegram begins at another number, which may be a lower one.
const SILENCE_MAX: Duration = Duration::from_secs(6 * 24 * 60 * 60);

/// An update that was taken to be handled.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Which bot it came to.
    pub bot: Sender,
    /// Its number there.
    pub update_id: i64,
    /// The chat it belongs to; 0 if none.
    pub chat: i64,
    /// What it says, sealed.
    pub sealed: Vec<u8>,
    /// How often it was tried.
    pub attempts: i64,
    /// Which time it was taken: only who took it last may say how it went.
    pub claim: i64,
    /// When it came.
    pub received_at: Time,
}

/// How far a bot has read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offset {
    /// The number of the update that comes next.
    pub next: i64,
    /// When the last one came.
    pub at: Time,
}

impl Offset {
    /// The offset to ask with.
    pub fn to_ask(self, now: Time) -> i64 {
        if self.is_stale(now) { 0 } else { self.next }
    }

    fn is_stale(self, now: Time) -> bool {
        self.at + SILENCE_MAX <= now
    }

    /// How far a bot has read when an update of this number has come.
    #[must_use]
    pub fn after(known: Option<Offset>, update_id: i64, now: Time) -> Offset {
        let read = known.filter(|offset| !offset.is_stale(now)).map_or(0, |offset| offset.next);
        Offset { next: read.max(update_id.saturating_add(1)), at: now }
    }
}

/// Seals what an update says.
pub fn seal(seal: &Seal, rng: &Rng, bot: Sender, update_id: i64, payload: &[u8]) -> Vec<u8> {
    seal.seal(rng, Purpose::Inbox, &row(bot, &update_id.to_be_bytes()), payload)
}

/// Opens what an update says.
pub fn open(
    seal: &Seal,
    bot: Sender,
    update_id: i64,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    seal.open(Purpose::Inbox, &row(bot, &update_id.to_be_bytes()), sealed)
}

fn row(bot: Sender, update_id: &[u8; 8]) -> [&[u8]; 2] {
    [bot.name().as_bytes(), update_id]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::seal::MasterKey;

    const DAY: Duration = Duration::from_secs(24 * 60 * 60);

    #[test]
    fn a_bot_asks_for_what_comes_after_the_last_update() {
        let now = Time::from_secs(1_000_000);
        let first = Offset::after(None, 41, now);
        assert_eq!((first.next, first.to_ask(now)), (42, 42));
        let older = Offset::after(Some(first), 7, now);
        assert_eq!(older.next, 42, "it never goes back");
    }

    #[test]
    fn after_days_of_silence_numbers_may_begin_lower() {
        let now = Time::from_secs(1_000_000);
        let read = Offset::after(None, 900, now);
        let later = now + DAY * 7;
        assert_eq!(read.to_ask(now + DAY), 901);
        assert_eq!(read.to_ask(later), 0);
        assert_eq!(Offset::after(Some(read), 12, later).next, 13);
    }

    #[test]
    fn what_an_update_says_opens_for_its_own_number_and_bot_alone() {
        let rng = Rng::seeded(1);
        let key = Seal::new(MasterKey::generate(&rng), vec![]);
        let sealed = seal(&key, &rng, Sender::OrderBot, 5, b"{}");
        let opened = open(&key, Sender::OrderBot, 5, &sealed);
        assert_eq!(opened.expect("opens").as_slice(), b"{}");
        assert_eq!(open(&key, Sender::OrderBot, 6, &sealed), Err(SealError::Broken));
        assert_eq!(open(&key, Sender::CustomerBot, 5, &sealed), Err(SealError::Broken));
    }
}
