//! What people do: they write, press, send files, come and go.

use axum::body::Bytes;
use serde_json::{Value, json};

use super::callbacks::Query;
use super::chats::Group;
use super::files::Wanted;
use super::params::Words;
use super::posts::{Author, Frame};
use super::script::Scene;
use super::{Account, Books, BotApi};
use crate::base::clock::Time;
use crate::stage::people::{Act, Attachment, Button, Person, Version};

/// What a person writes into a chat.
struct Line<'a> {
    chat_id: i64,
    text: &'a str,
    file: Option<Attachment>,
    reply_to: Option<i64>,
}

impl<'a> Line<'a> {
    fn new(chat_id: i64, text: &'a str) -> Line<'a> {
        Line { chat_id, text, file: None, reply_to: None }
    }

    fn version(&self, at: Time) -> Version {
        let Words { text, source, .. } = Words::plain(self.text);
        let entities = command(self.text);
        let file = self.file.clone();
        Version { at, text, source, entities, file, reply_markup: None, is_preview_off: false }
    }
}

impl BotApi {
    /// A person writes to a bot. Whoever had blocked it takes it back by that. Gives the number
    /// of the message.
    pub fn say(&self, token: &str, person: &Person, text: &str) -> i64 {
        self.write(token, person, &Line::new(person.id, text))
    }

    /// A person opens a bot, by a link with a payload or, if that is empty, by its button.
    pub fn start(&self, token: &str, person: &Person, payload: &str) -> i64 {
        self.say(token, person, format!("/start {payload}").trim_end())
    }

    /// A person answers a message, in its chat.
    pub fn reply(&self, token: &str, person: &Person, message_id: i64, text: &str) -> i64 {
        let chat_id = self.books().posts.get(&message_id).map(|post| post.chat_id);
        let chat_id = chat_id.expect("people answer messages that they see");
        let reply_to = Some(message_id);
        self.write(token, person, &Line { reply_to, ..Line::new(chat_id, text) })
    }

    /// A person writes into a group. A bot hears there of commands, of answers to itself and of
    /// its name, as all bots do that are no admins.
    pub fn say_in(&self, token: &str, person: &Person, chat_id: i64, text: &str) -> i64 {
        self.write(token, person, &Line::new(chat_id, text))
    }

    /// A person sends a photo, a PNG or a JPEG.
    pub fn send_photo(&self, token: &str, person: &Person, bytes: &[u8], caption: &str) -> i64 {
        self.send_file(token, person, Wanted::Photo, "photo.jpg", bytes, caption)
    }

    /// A person sends a file.
    pub fn send_document(
        &self,
        token: &str,
        person: &Person,
        name: &str,
        bytes: &[u8],
        caption: &str,
    ) -> i64 {
        self.send_file(token, person, Wanted::Document, name, bytes, caption)
    }

    fn send_file(
        &self,
        token: &str,
        person: &Person,
        wanted: Wanted,
        name: &str,
        bytes: &[u8],
        caption: &str,
    ) -> i64 {
        let mut books = self.books();
        let owner = books.account(token).id;
        let file = Some(books.given(owner, wanted, name, Bytes::copy_from_slice(bytes)));
        drop(books);
        self.write(token, person, &Line { file, ..Line::new(person.id, caption) })
    }

    fn write(&self, token: &str, person: &Person, line: &Line<'_>) -> i64 {
        if line.chat_id == person.id {
            self.unblock(person.id);
        }
        let now = self.0.clock.now();
        let mut books = self.books();
        let account = books.account(token);
        books.meet(token, line.chat_id);
        books.people.insert(person.id, person.clone());
        if let Some(group) = books.groups.get_mut(&line.chat_id) {
            group.members.insert(person.id);
        }
        let is_heard = line.chat_id == person.id || books.hears(&account, line);
        let frame = Frame { reply_to: line.reply_to, ..Frame::default() };
        let author = Author::Person(person.clone());
        let id = books.write(line.chat_id, author, frame, line.version(now));
        let message = books.show(id);
        if is_heard {
            books.queue(token, "message", message);
        }
        drop(books);
        self.ring();
        id
    }

    /// A person puts something else into the place of what they wrote.
    pub fn edit_message(&self, token: &str, person: &Person, message_id: i64, text: &str) {
        let now = self.0.clock.now();
        let mut books = self.books();
        let post = books.posts.get(&message_id).expect("people edit what they wrote");
        let is_theirs = matches!(&post.author, Author::Person(author) if author.id == person.id);
        assert!(is_theirs, "message {message_id} is not {}'s", person.first_name);
        let file = post.now().file.clone();
        let version = Line { file, ..Line::new(post.chat_id, text) }.version(now);
        books.rewrite(message_id, version);
        let message = books.show(message_id);
        books.queue(token, "edited_message", message);
        drop(books);
        self.ring();
    }

    /// A person takes a bot into a group, which is made if there is none of this id.
    pub fn join_group(&self, token: &str, person: &Person, chat_id: i64, title: &str) {
        assert!(chat_id < 0, "the ids of groups are negative");
        let now = self.0.clock.now();
        let mut books = self.books();
        let account = books.account(token);
        books.people.insert(person.id, person.clone());
        let group = Group { title: title.to_owned(), members: [person.id].into() };
        books.groups.entry(chat_id).or_insert(group).members.insert(person.id);
        books.meet(token, chat_id);
        books.closed.remove(&chat_id);
        let words = format!("{} adds {}", person.first_name, account.username);
        books.happens(chat_id, Scene::Told(words));
        books.stands(token, chat_id, person, ["left", "member"], now);
        drop(books);
        self.ring();
    }

    /// A person presses a button under a message, or forges a press: neither the button nor the
    /// message need exist, nor be theirs. Gives the id by which the press is answered.
    pub fn press(&self, token: &str, person: &Person, message_id: i64, data: &str) -> String {
        let mut books = self.books();
        let account = books.account(token);
        books.people.insert(person.id, person.clone());
        let chat_id = books.seen_in(person, message_id);
        let id = books.secret_number("press").to_string();
        let query = json!({
            "id": id,
            "from": person.user(),
            "message": books.pressed(person, message_id),
            "chat_instance": chat_id.to_string(),
            "data": data,
        });
        let scene = books.press(person, message_id, data);
        books.happens(chat_id, scene);
        books.queries.insert(id.clone(), Query { bot: account.id, chat_id, is_answered: false });
        books.queue(token, "callback_query", query);
        drop(books);
        self.ring();
        id
    }

    /// A person presses, in their private chat, the newest button whose label has this in it.
    pub fn press_label(&self, token: &str, person: &Person, label: &str) -> String {
        self.press_label_in(token, person, person.id, label)
    }

    /// As [`BotApi::press_label`], in any chat. Panics with the buttons that there are.
    pub fn press_label_in(
        &self,
        token: &str,
        person: &Person,
        chat_id: i64,
        label: &str,
    ) -> String {
        let buttons = self.books().buttons(token, chat_id);
        let found = buttons.iter().find_map(|(id, button)| match &button.act {
            Act::Call(data) if button.label.contains(label) => Some((*id, data.clone())),
            _ => None,
        });
        let Some((message_id, data)) = found else {
            let labels: Vec<&str> = buttons.iter().map(|(_, button)| &*button.label).collect();
            panic!("no button calls back that says `{label}`; there are, newest first: {labels:?}")
        };
        self.press(token, person, message_id, &data)
    }

    /// The last update that a bot was given waits for it again, under the same number.
    pub fn redeliver_last(&self, token: &str) {
        self.books().repeat(token);
        self.ring();
    }

    /// Lets any update wait for a bot: its kind, such as `message`, and what is in it.
    pub fn queue_update(&self, token: &str, kind: &str, content: Value) {
        self.books().queue(token, kind, content);
        self.ring();
    }
}

impl Books {
    /// The account of a bot that was let in.
    fn account(&self, token: &str) -> Account {
        let bot = self.bots.get(token).expect("people talk to bots that were added");
        bot.account.clone()
    }

    /// Whether a bot is told of what is written in a group.
    fn hears(&self, account: &Account, line: &Line<'_>) -> bool {
        let name = format!("@{}", account.username);
        let answered = line.reply_to.and_then(|id| self.posts.get(&id));
        let command = line.text.strip_prefix('/').and_then(|text| text.split_whitespace().next());
        let is_ours = |command: &str| !command.contains('@') || command.ends_with(&name);
        answered.is_some_and(|post| post.author.is_bot(account))
            || command.map_or(line.text.contains(&name), is_ours)
    }

    /// In which chat a press shows: the message's, unless the person is not in it.
    fn seen_in(&self, person: &Person, message_id: i64) -> i64 {
        let chat_id = self.posts.get(&message_id).map(|post| post.chat_id);
        chat_id.filter(|chat_id| *chat_id < 0).unwrap_or(person.id)
    }

    /// The message under which somebody pressed; one that is gone has nothing left but its
    /// number.
    fn pressed(&self, person: &Person, message_id: i64) -> Value {
        match self.posts.get(&message_id) {
            Some(post) if !post.is_deleted => self.show(message_id),
            known => {
                let chat_id = known.map_or(person.id, |post| post.chat_id);
                json!({ "message_id": message_id, "chat": self.chat(chat_id), "date": 0 })
            }
        }
    }

    fn press(&self, person: &Person, message_id: i64, data: &str) -> Scene {
        let by = person.first_name.clone();
        let chat_id = self.seen_in(person, message_id);
        let post = self.post(chat_id, message_id);
        let buttons = post.map(|post| post.now().rows()).unwrap_or_default().into_iter().flatten();
        let is_it = |button: &Button| matches!(&button.act, Act::Call(call) if call == data);
        let label = buttons.filter(is_it).map(|button| button.label).next();
        Scene::Pressed { by, label, place: post.map(|post| post.place) }
    }

    /// The buttons of a bot in a chat with their messages, the newest message first.
    fn buttons(&self, token: &str, chat_id: i64) -> Vec<(i64, Button)> {
        let account = self.account(token);
        let is_meant =
            |id: &&i64| self.post(chat_id, **id).is_some_and(|post| post.author.is_bot(&account));
        let of_post = |id: &i64| {
            let buttons = self.posts[id].now().rows().into_iter().flatten();
            buttons.map(|button| (*id, button)).collect::<Vec<_>>()
        };
        self.posts.keys().rev().filter(is_meant).flat_map(of_post).collect()
    }
}

/// What a command is marked as, at the beginning of what people write.
fn command(text: &str) -> Vec<Value> {
    let word = text.split_whitespace().next().unwrap_or_default();
    if !text.starts_with('/') || word.len() < 2 {
        return Vec::new();
    }
    vec![json!({ "type": "bot_command", "offset": 0, "length": word.encode_utf16().count() })]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Clock;

    const TOKEN: &str = "123:abc";
    const GROUP: i64 = -100;

    fn api() -> BotApi {
        let api = BotApi::new(Clock::stopped(Time::from_secs(1_768_471_200)));
        api.add_bot(TOKEN, "till_bot");
        api
    }

    #[test]
    fn a_bot_hears_in_groups_what_is_meant_for_it() {
        let (api, alice) = (api(), Person::new(42, "Alice"));
        api.join_group(TOKEN, &alice, GROUP, "Owners");
        let heard = |text: &str| {
            let before = api.books().bots[TOKEN].updates.len();
            api.say_in(TOKEN, &alice, GROUP, text);
            before < api.books().bots[TOKEN].updates.len()
        };
        for text in ["/orders", "/orders@till_bot 5", "ask @till_bot"] {
            assert!(heard(text), "{text}");
        }
        for text in ["hello", "/orders@other_bot", "a / b"] {
            assert!(!heard(text), "{text}");
        }
    }

    #[test]
    #[should_panic(expected = "there are, newest first: [\"Site\"]")]
    fn pressing_a_button_that_is_not_there_names_those_that_are() {
        let (api, alice) = (api(), Person::new(42, "Alice"));
        let account = api.books().account(TOKEN);
        let markup = json!({ "inline_keyboard": [[{ "text": "Site", "url": "https://a.b" }]] });
        let version = Version {
            reply_markup: Some(markup),
            ..Line::new(42, "x").version(Time::from_secs(0))
        };
        api.books().write(42, Author::Bot(account), Frame::default(), version);
        api.press_label(TOKEN, &alice, "Site");
    }
}
