//! Two phones, as the demo shows them beside each other: whose they are, and to which bot each
//! of them talks.

use crate::messenger::Sender;
use crate::stage::{BotApi, Person, Sent};

/// Somebody's phone, in the chat with one bot.
#[derive(Debug)]
pub struct Phone {
    /// What paths and forms call it.
    pub key: &'static str,
    /// Whose it is.
    pub owner: &'static str,
    /// What they are to the shop.
    pub role: &'static str,
    /// Their account, and so the chat.
    pub chat: i64,
    /// The bot in the chat.
    pub bot: Sender,
    /// What the bot is called, without `@`.
    pub bot_name: &'static str,
    /// The bot's token on the stage. It opens nothing else.
    pub token: &'static str,
    /// What they might write next.
    pub chips: &'static [&'static str],
    username: &'static str,
}

/// Of a customer.
pub static CUSTOMER: Phone = Phone {
    key: "customer",
    owner: "Alice",
    role: "a customer",
    chat: 1001,
    bot: Sender::CustomerBot,
    bot_name: "harbour_museum_bot",
    token: "654321:stage-customer-bot",
    chips: &["/start", "/shop", "/cart", "/orders"],
    username: "alice",
};

/// Of somebody who runs the shop.
pub static ADMIN: Phone = Phone {
    key: "admin",
    owner: "Olga",
    role: "runs the shop",
    chat: 777,
    bot: Sender::OrderBot,
    bot_name: "harbour_desk_bot",
    token: "123456:stage-order-bot",
    chips: &["/start", "/orders", "/stock", "/help"],
    username: "olga",
};

/// Both, in the order they are shown.
pub static PHONES: [&Phone; 2] = [&CUSTOMER, &ADMIN];

/// The phone that a path names.
pub fn find(key: &str) -> Option<&'static Phone> {
    PHONES.into_iter().find(|phone| phone.key == key)
}

impl Phone {
    /// Who writes with it, their app set to a language.
    pub fn person(&self, language: &str) -> Person {
        Person {
            username: Some(self.username.to_owned()),
            language: Some(language.to_owned()),
            ..Person::new(self.chat, self.owner)
        }
    }

    /// What the bot wrote here and did not take away again, the oldest first.
    pub fn messages(&self, bots: &BotApi) -> Vec<Sent> {
        let is_here = |sent: &Sent| sent.bot == self.bot_name && !sent.is_deleted;
        bots.transcript(self.chat).into_iter().filter(is_here).collect()
    }
}
