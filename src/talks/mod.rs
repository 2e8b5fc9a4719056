//! Talks: what a chat is about.
//!
//! One input is awaited at a time, and not for ever. What somebody has begun to write is sealed
//! for its chat: it may hold codes or an address. The message that shows the current screen is
//! remembered, so that a screen edits itself instead of piling up.

mod store;

use zeroize::Zeroizing;

use crate::base::clock::Time;
use crate::base::rng::Rng;
use crate::base::seal::{Purpose, Seal, SealError};
use crate::messenger::Sender;

pub use store::*;

/// Which chat: a bot and whom it talks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Chat {
    /// The bot.
    pub bot: Sender,
    /// Its chat.
    pub id: i64,
}

/// What a chat is about, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Talk {
    /// What is awaited, and until when.
    pub awaits: Option<(String, Time)>,
    /// What was begun, sealed.
    pub draft: Option<Vec<u8>>,
    /// The message that shows the current screen.
    pub screen: Option<i64>,
    /// What that message was made from.
    pub screen_hash: Option<String>,
}

impl Talk {
    /// What is awaited now.
    pub fn awaited(&self, now: Time) -> Option<&str> {
        let awaits = self.awaits.as_ref().filter(|(_, until)| now < *until);
        awaits.map(|(what, _)| what.as_str())
    }
}

/// Seals what somebody has begun to write.
pub fn seal_draft(seal: &Seal, rng: &Rng, chat: Chat, draft: &[u8]) -> Vec<u8> {
    seal.seal(rng, Purpose::Draft, &row(chat, &chat.id.to_be_bytes()), draft)
}

/// Opens what somebody has begun to write.
pub fn open_draft(seal: &Seal, chat: Chat, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
    seal.open(Purpose::Draft, &row(chat, &chat.id.to_be_bytes()), sealed)
}

fn row(chat: Chat, id: &[u8; 8]) -> [&[u8]; 2] {
    [chat.bot.name().as_bytes(), id]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::seal::MasterKey;

    #[test]
    fn an_input_is_awaited_until_its_moment_and_no_longer() {
        let until = Time::from_secs(600);
        let talk = Talk { awaits: Some(("address".to_owned(), until)), ..Talk::default() };
        assert_eq!(talk.awaited(Time::from_secs(599)), Some("address"));
        assert_eq!(talk.awaited(until), None);
        assert_eq!(Talk::default().awaited(until), None);
    }

    #[test]
    fn a_draft_opens_for_its_own_chat_alone() {
        let rng = Rng::seeded(1);
        let key = Seal::new(MasterKey::generate(&rng), vec![]);
        let [alice, bob] = [5, 6].map(|id| Chat { bot: Sender::CustomerBot, id });
        let sealed = seal_draft(&key, &rng, alice, b"5 Long Street");
        let opened = open_draft(&key, alice, &sealed).expect("opens");
        assert_eq!(opened.as_slice(), b"5 Long Street");
        assert_eq!(open_draft(&key, bob, &sealed), Err(SealError::Broken));
        let order_bot = Chat { bot: Sender::OrderBot, ..alice };
        assert_eq!(open_draft(&key, order_bot, &sealed), Err(SealError::Broken));
    }
}
