//! The chat: both bots as people see them, a customer's phone beside an admin's.
//!
//! What bots write is the stage's, and the page shows it as a messenger would. What people
//! write and press goes to the stage's Bot API server and from there the way it goes from
//! Telegram's: the bots ask for updates over HTTP, keep them, handle them and answer. The page
//! itself does nothing in the shop, and reads in it only what is to be paid.
//!
//! Chats live as long as the process. A shop that is opened again meets people who start anew.

mod markup;
mod pages;
mod upload;
mod view;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use self::upload::Upload;
use super::phones::Phone;
use super::simulator::Simulator;
use crate::app::App;
use crate::base::clock::Time;
use crate::faces::telegram::cards;
use crate::flows::{Done, inbox};
use crate::messenger::Sender;
use crate::notices::LANGUAGES;
use crate::stage::{BotApi, Person};

pub use pages::router;

/// How long a bot is waited for. What it says later is shown later.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often it is looked whether a bot has answered.
const BLINK: Duration = Duration::from_millis(15);
/// The longest text that a messenger takes at once, in characters.
const TEXT_MAX: usize = 4_096;
/// The most bytes that a button sends.
const PRESS_MAX: usize = 64;

/// Both phones, and what the stage does not know of them.
pub struct Chat {
    simulator: Arc<Simulator>,
    hands: Mutex<BTreeMap<&'static str, Hand>>,
}

/// What somebody did with their phone.
#[derive(Debug)]
struct Hand {
    /// What they wrote, by the numbers of the messages.
    written: BTreeMap<i64, Written>,
    /// What the bot said to their last press.
    answer: Option<Answer>,
    /// The language of their app.
    language: &'static str,
}

/// Something that somebody wrote.
#[derive(Clone, Debug)]
struct Written {
    at: Time,
    text: String,
    /// The file with it: its name and how many bytes it has.
    file: Option<(String, usize)>,
}

/// An answer to a press.
#[derive(Clone, Debug)]
struct Answer {
    /// Which it is in its chat.
    number: usize,
    text: String,
    /// Whether it stays until it was read.
    is_alert: bool,
}

impl Default for Hand {
    fn default() -> Hand {
        Hand { written: BTreeMap::new(), answer: None, language: LANGUAGES[0] }
    }
}

impl Chat {
    /// Two phones at the bots of a shop.
    pub fn new(simulator: Arc<Simulator>) -> Chat {
        Chat { simulator, hands: Mutex::default() }
    }

    /// Somebody writes.
    async fn say(&self, phone: &Phone, text: &str) -> anyhow::Result<()> {
        let text: String = text.replace("\r\n", "\n").trim().chars().take(TEXT_MAX).collect();
        if text.is_empty() {
            return Ok(());
        }
        self.act(phone, |bots, person| {
            let number = bots.say(phone.token, person, &text);
            Some((number, Written { at: self.now(), text, file: None }))
        })
        .await
    }

    /// Somebody presses a button under a message.
    async fn press(&self, phone: &Phone, message: i64, data: &str) -> anyhow::Result<()> {
        let mut messages = phone.messages(self.bots()).into_iter();
        // What is gone cannot be pressed any more; everything else is for the bot to judge.
        let is_there = messages.any(|sent| sent.message_id == message);
        if !is_there || !(1..=PRESS_MAX).contains(&data.len()) {
            return Ok(());
        }
        self.act(phone, |bots, person| {
            bots.press(phone.token, person, message, data);
            None
        })
        .await
    }

    /// Somebody sends a file.
    async fn send(&self, phone: &Phone, file: Upload) -> anyhow::Result<()> {
        let Upload { name, bytes } = file;
        if bytes.is_empty() {
            return Ok(());
        }
        self.act(phone, |bots, person| {
            let number = bots.send_document(phone.token, person, &name, &bytes, "");
            let file = Some((name, bytes.len()));
            Some((number, Written { at: self.now(), text: String::new(), file }))
        })
        .await
    }

    /// Somebody sets their app to another language.
    fn speak(&self, phone: &Phone, language: &str) {
        if let Some(language) = LANGUAGES.into_iter().find(|known| *known == language) {
            self.hand(phone.key, |hand| hand.language = language);
        }
    }

    /// Somebody has read what the bot said to their press.
    fn read(&self, phone: &Phone) {
        self.hand(phone.key, |hand| hand.answer = None);
    }

    /// Somebody does something, and the bot deals with it. What follows from it elsewhere is
    /// brought too: an order that was paid is a card on the other phone.
    async fn act(
        &self,
        phone: &Phone,
        deed: impl FnOnce(&BotApi, &Person) -> Option<(i64, Written)> + Send,
    ) -> anyhow::Result<()> {
        let _alone = self.simulator.alone().await;
        let app = &self.simulator.shop.app;
        let read = inbox::offset(app, phone.bot).await?;
        let heard = self.answers(phone).len();
        let person = phone.person(self.hand(phone.key, |hand| hand.language));
        let written = deed(self.bots(), &person);
        self.hand(phone.key, |hand| hand.written.extend(written));
        match tokio::time::timeout(PATIENCE, dealt_with(app, phone.bot, read)).await {
            Ok(dealt) => dealt?,
            Err(_) => tracing::warn!(bot = phone.bot.name(), "the bot takes its time"),
        }
        cards::run(app, None).await?;
        self.simulator.shop.empty_outbox().await?;
        let answer = self.answers(phone).into_iter().nth(heard);
        self.hand(phone.key, |hand| hand.answer = answer);
        Ok(())
    }

    /// What the bot said to presses, in order.
    fn answers(&self, phone: &Phone) -> Vec<Answer> {
        let bots = self.bots();
        let script = bots.script(phone.chat);
        let kinds = script.lines().filter_map(|line| {
            let is_alert = line.starts_with("(alert) ");
            (is_alert || line.starts_with("(toast) ")).then_some(is_alert)
        });
        let said = bots.toasts(phone.chat).into_iter().zip(kinds);
        let answer = |(number, (text, is_alert))| Answer { number, text, is_alert };
        (1..).zip(said).map(answer).collect()
    }

    fn bots(&self) -> &BotApi {
        self.simulator.shop.theatre.bots()
    }

    fn now(&self) -> Time {
        self.simulator.shop.app.now()
    }

    fn hand<T>(&self, key: &'static str, with: impl FnOnce(&mut Hand) -> T) -> T {
        with(self.hands().entry(key).or_default())
    }

    fn hands(&self) -> MutexGuard<'_, BTreeMap<&'static str, Hand>> {
        self.hands.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Waits until a bot has read on from here, and has nothing left to handle.
async fn dealt_with(app: &App, bot: Sender, read: i64) -> Done<()> {
    while inbox::offset(app, bot).await? == read || inbox::waiting(app, bot).await? != 0 {
        tokio::time::sleep(BLINK).await;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use askama::Template as _;
    use tokio_util::sync::CancellationToken;
    use tokio_util::task::TaskTracker;

    use super::super::phones::{ADMIN, CUSTOMER};
    use super::super::shop::Shop;
    use super::super::theatre::Theatre;
    use super::view::ChatPage;
    use super::*;
    use crate::base::rng::Rng;
    use crate::run;

    async fn shown(chat: &Chat) -> String {
        ChatPage::of(chat, &CUSTOMER).await.unwrap().render().unwrap()
    }

    #[tokio::test]
    async fn what_is_written_is_answered_by_the_bots_that_serve_runs() {
        let dir = tempfile::tempdir().unwrap();
        let url = "http://127.0.0.1:8080";
        let theatre = Theatre::lively(dir.path(), Some(3)).await.unwrap();
        let shop = Shop::open(theatre, dir.path(), Rng::system(), url).await.unwrap();
        let (app, tracker) = (shop.app.clone(), TaskTracker::new());
        let stop = CancellationToken::new();
        run::bots(&app, &[], &tracker, &stop);
        let simulator = Arc::new(Simulator::new(shop, url.to_owned(), TaskTracker::new()));
        let chat = Chat::new(simulator);
        assert!(shown(&chat).await.contains("press Start"));

        chat.speak(&CUSTOMER, "pl");
        chat.say(&CUSTOMER, " /start\r\n").await.unwrap();
        chat.say(&ADMIN, "/start").await.unwrap();
        for phone in [&CUSTOMER, &ADMIN] {
            assert!(!phone.messages(chat.bots()).is_empty(), "{} hears nothing", phone.owner);
        }
        let home = CUSTOMER.messages(chat.bots()).pop().unwrap();
        let (label, data) = home.buttons().remove(0);
        let page = shown(&chat).await;
        assert!(page.contains(&label) && !page.contains("press Start"));

        chat.press(&CUSTOMER, home.message_id, &data).await.unwrap();
        let screen = CUSTOMER.messages(chat.bots()).pop().unwrap();
        assert_ne!(screen.text, home.text, "the first button leads on");
        let alice = chat.simulator.shop.people().await.unwrap();
        assert!(alice.iter().any(|person| person.language == "pl"), "as her app says");

        stop.cancel();
        tracker.close();
        tracker.wait().await;
        app.db.close().await;
    }

    #[tokio::test]
    async fn a_press_on_what_is_gone_reaches_nobody() {
        let dir = tempfile::tempdir().unwrap();
        let url = "http://127.0.0.1:8080";
        let theatre = Theatre::lively(dir.path(), Some(3)).await.unwrap();
        let shop = Shop::open(theatre, dir.path(), Rng::system(), url).await.unwrap();
        let app = shop.app.clone();
        let chat = Chat::new(Arc::new(Simulator::new(shop, url.to_owned(), TaskTracker::new())));
        chat.press(&CUSTOMER, 9_999, "1home").await.unwrap();
        assert_eq!(chat.bots().script(CUSTOMER.chat), "");
        app.db.close().await;
    }
}
