//! People at their phones: what they write and press, and what the bots answered, over HTTP
//! through the stage's Bot API server.

use std::time::Duration;

use bitcoin::Txid;
use chaintill::base::coin::Coin;
use chaintill::base::money::Sats;
use chaintill::flows::checkout::Placed;
use chaintill::flows::stocking::ProductRow;
use chaintill::flows::{staff, stocking};
use chaintill::people::Role;
use chaintill::stage::{Act, Button, FileKind, Person, Sent};
use chaintill::{invoices, orders};
use zeroize::Zeroizing;

use super::{ADMIN_CHAT, BOT_TOKEN, SHOP_TOKEN, World};

/// Longer than a message must rest between two edits.
const A_MOMENT: Duration = Duration::from_secs(5);

/// The smallest picture there is: a grey dot.
pub const PICTURE: &str = "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a4944415478da6368000000820081da45083b0000000049454e44ae426082";

/// Somebody with a phone, in their private chat with one of the bots.
#[derive(Clone)]
pub struct Phone<'a> {
    world: &'a World,
    pub person: Person,
    token: &'static str,
}

/// What an invoice in a chat asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub coin: Coin,
    pub amount: Sats,
    pub address: String,
}

impl World {
    /// A customer at the shop's bot. The chat is the one of [`World::chat_of`].
    pub fn phone(&self, name: &str) -> Phone<'_> {
        let mut person = Person::new(self.chat_of(name), name);
        person.username = Some(name.to_lowercase());
        Phone { world: self, person, token: SHOP_TOKEN }
    }

    /// The owner at the order bot.
    pub fn desk(&self) -> Phone<'_> {
        let mut person = Person::new(ADMIN_CHAT, "Olga");
        person.username = Some("olga".to_owned());
        Phone { world: self, person, token: BOT_TOKEN }
    }

    /// A colleague at the order bot.
    pub fn colleague(&self, name: &str) -> Phone<'_> {
        Phone { token: BOT_TOKEN, ..self.phone(name) }
    }

    /// A colleague who works here from now on, at the order bot.
    pub async fn hires(&self, name: &str, role: Role) -> Phone<'_> {
        let number = self.person(name).await.number;
        staff::assign(&self.app, &self.admin, Role::Owner, number, role).await.expect("hired");
        self.colleague(name)
    }

    /// A few seconds pass: enough for a message to take another edit.
    pub async fn a_moment(&self) {
        self.clock.advance(A_MOMENT);
        self.look().await;
    }

    /// Blocks come, and the messages that tell of them are edited.
    pub async fn mine_slowly(&self, coin: Coin, blocks: usize) {
        self.stage.chain(coin).mine(blocks);
        self.a_moment().await;
    }

    /// The bots answer, and nothing else of the shop happens.
    pub async fn answer(&self) {
        self.run_only("inbox").await;
    }

    /// Only the tasks run whose names begin so.
    pub async fn run_only(&self, name: &str) {
        for task in self.tasks.iter().filter(|task| task.name().starts_with(name)) {
            task.run_once(&self.app).await.expect("the task runs");
        }
    }

    /// Somebody sends so much to an address that an invoice asked for.
    pub fn sends(&self, asked: &Asked, amount: Sats) -> Txid {
        let chain = self.stage.chain(asked.coin);
        let script = chain.script_of(&asked.address).expect("an address of the stage");
        chain.pay(&script, amount)
    }

    /// Puts a product into the catalogue.
    pub async fn offers(&self, row: ProductRow) {
        let imported = stocking::products(&self.app, &self.admin, &[(1, Ok(row))], false).await;
        imported.expect("a product");
    }

    /// Puts codes on the shelf of a product.
    pub async fn fill(&self, sku: &str, codes: &[&str]) {
        let lines = codes.iter().map(|code| Zeroizing::new((*code).to_owned()));
        let lines: Vec<_> = (1..).zip(lines).collect();
        stocking::codes(&self.app, &self.admin, sku, &lines, false).await.expect("stocked");
    }

    /// Every order there is, the newest first.
    pub async fn orders(&self) -> Vec<orders::Order> {
        orders::list(&self.app.db, None, 1_000, self.eur()).await.expect("read")
    }

    /// The newest order, as if it had been placed by hand.
    pub async fn newest(&self) -> Placed {
        let orders = self.orders().await;
        self.placed(orders.iter().map(|order| order.number).max().expect("an order")).await
    }

    /// The order with a number, as if it had been placed by hand.
    pub async fn placed(&self, number: i64) -> Placed {
        let mut orders = self.orders().await.into_iter();
        let order = orders.find(|order| order.number == number).expect("an order");
        let invoice = invoices::find_by_order(&self.app.db, order.id, self.eur()).await;
        let invoice = invoice.expect("read").expect("an invoice");
        Placed { order, lines: Vec::new(), invoice, reduced: Vec::new() }
    }

    /// The number of the newest order.
    pub async fn number(&self) -> i64 {
        self.newest().await.order.number
    }

    /// No update was put aside and nothing that was to be sent: the stage, which refuses what
    /// Telegram refuses, has taken every message.
    pub async fn nothing_was_refused(&self) {
        let books = self.books().await;
        let updates = "select cast(count(*) as bigint) from inbox where state = 'dead'";
        let notices = "select cast(count(*) as bigint) from notices where state = 'dead'";
        let cards = "select cast(count(*) as bigint) from cards where due_at is null
            and attempts > 0";
        assert_eq!(books.count(updates).await, 0, "updates were put aside");
        assert_eq!(books.count(notices).await, 0, "notices were put aside");
        assert_eq!(books.count(cards).await, 0, "cards were not taken");
        books.close().await;
    }
}

// What people do.
impl<'a> Phone<'a> {
    /// The same phone with an app in another language.
    #[must_use]
    pub fn in_language(mut self, language: &str) -> Phone<'a> {
        self.person.language = Some(language.to_owned());
        self
    }

    /// The same phone, with the shop's bot at the other end.
    #[must_use]
    pub fn of_shop(&self) -> Phone<'a> {
        Phone { token: SHOP_TOKEN, ..self.clone() }
    }

    /// The same phone of somebody who calls themselves otherwise.
    #[must_use]
    pub fn called(mut self, name: &str) -> Phone<'a> {
        name.clone_into(&mut self.person.first_name);
        self
    }

    /// Writes to the bot, which has not looked yet.
    pub fn posts(&self, text: &str) {
        self.world.stage.bots().say(self.token, &self.person, text);
    }

    /// Writes to the bot, and lets it answer.
    pub async fn writes(&self, text: &str) {
        self.posts(text);
        self.world.look().await;
    }

    /// Opens a link into the bot.
    pub async fn starts(&self, payload: &str) {
        let text =
            if payload.is_empty() { "/start".to_owned() } else { format!("/start {payload}") };
        self.writes(&text).await;
    }

    /// Presses the newest button that says so; the bot has not looked yet.
    pub fn taps(&self, label: &str) {
        self.world.stage.bots().press_label(self.token, &self.person, label);
    }

    /// Presses the newest button that says so, and lets the bot answer.
    pub async fn presses(&self, label: &str) {
        self.taps(label);
        self.world.look().await;
    }

    /// Presses several buttons, one after the other.
    pub async fn presses_each(&self, labels: &[&str]) {
        for label in labels {
            self.presses(label).await;
        }
    }

    /// Sends what no button offered; the bot has not looked yet.
    pub fn fakes(&self, message: i64, data: &str) {
        self.world.stage.bots().press(self.token, &self.person, message, data);
    }

    /// Sends what no button offered.
    pub async fn forges(&self, message: i64, data: &str) {
        self.fakes(message, data);
        self.world.look().await;
    }

    /// Sends a file, and lets the bot answer.
    pub async fn sends_file(&self, name: &str, bytes: &[u8]) {
        self.world.stage.bots().send_document(self.token, &self.person, name, bytes, "");
        self.world.look().await;
    }

    /// Sends a picture, and lets the bot answer.
    pub async fn sends_picture(&self, bytes: &[u8]) {
        self.world.stage.bots().send_photo(self.token, &self.person, bytes, "");
        self.world.look().await;
    }

    /// Wants to hear nothing more from any bot.
    pub async fn blocks(&self) {
        self.world.stage.bots().block(self.person.id);
        self.world.look().await;
    }

    /// Wants to hear from the bots again.
    pub async fn unblocks(&self) {
        self.world.stage.bots().unblock(self.person.id);
        self.world.look().await;
    }

    /// Sends what the newest invoice asks for.
    pub fn pays(&self) -> Txid {
        let asked = self.asked();
        self.pays_so_much(asked.amount)
    }

    /// Sends so much to the address on the newest invoice.
    pub fn pays_so_much(&self, amount: Sats) -> Txid {
        self.world.sends(&self.asked(), amount)
    }
}

// What people see.
impl Phone<'_> {
    /// The name of the bot at the other end.
    fn bot(&self) -> &'static str {
        if self.token == BOT_TOKEN { "museum_orders_bot" } else { "museum_shop_bot" }
    }

    /// Every message of the bot in this chat that is still there, as it reads now, the oldest
    /// first.
    pub fn messages(&self) -> Vec<Sent> {
        let sent = self.world.stage.bots().transcript(self.person.id).into_iter();
        sent.filter(|sent| sent.bot == self.bot() && !sent.is_deleted).collect()
    }

    /// The newest message.
    pub fn newest(&self) -> Sent {
        self.messages().pop().expect("the bot has written")
    }

    /// What the newest message says now.
    pub fn reads(&self) -> String {
        self.messages().pop().map(|sent| plain(&sent.text)).unwrap_or_default()
    }

    /// Whether any message says this now.
    pub fn has_read(&self, words: &str) -> bool {
        self.times_read(words) != 0
    }

    /// How many messages say this now.
    pub fn times_read(&self, words: &str) -> usize {
        self.messages().iter().filter(|sent| plain(&sent.text).contains(words)).count()
    }

    /// The newest message that says this now.
    pub fn message(&self, words: &str) -> Sent {
        let found = self.messages().into_iter().rfind(|sent| plain(&sent.text).contains(words));
        found.unwrap_or_else(|| panic!("nothing says `{words}`:\n{}", self.script()))
    }

    /// The messages with a picture: invoices, and places where something is fetched.
    pub fn pictures(&self) -> Vec<Sent> {
        let is_picture = |sent: &Sent| {
            let file = sent.file.as_ref();
            file.is_some_and(|file| matches!(file.kind, FileKind::Photo { .. }))
        };
        self.messages().into_iter().filter(is_picture).collect()
    }

    /// What the newest message with a picture says now.
    pub fn card(&self) -> String {
        self.pictures().pop().map(|sent| plain(&sent.text)).unwrap_or_default()
    }

    /// What the newest invoice asks for: what its copy buttons copy.
    pub fn asked(&self) -> Asked {
        let (amount, address) = (self.copied("amount"), self.copied("Copy address"));
        let chains = [Coin::Btc, Coin::Ltc].map(|coin| self.world.stage.chain(coin));
        let chain = chains.into_iter().find(|chain| chain.script_of(&address).is_some());
        Asked {
            coin: chain.expect("an address of the stage").coin(),
            amount: Sats::parse(&amount).expect("an amount"),
            address,
        }
    }

    /// What the newest button that says so copies.
    pub fn copied(&self, label: &str) -> String {
        self.found(label, |act| match act {
            Act::Copy(text) => Some(text),
            _ => None,
        })
    }

    /// What the newest button that says so sends.
    pub fn data(&self, label: &str) -> String {
        self.found(label, |act| match act {
            Act::Call(data) => Some(data),
            _ => None,
        })
    }

    fn found(&self, label: &str, does: impl Fn(Act) -> Option<String>) -> String {
        let buttons = self.messages().into_iter().rev().flat_map(|sent| buttons(&sent));
        let mut buttons = buttons.filter(|button| button.label.contains(label));
        let found = buttons.find_map(|button| does(button.act));
        found.unwrap_or_else(|| panic!("no such button `{label}`:\n{}", self.script()))
    }

    /// The labels of the buttons below the newest message, row by row.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let rows = self.newest().now().rows().into_iter();
        rows.map(|row| row.into_iter().map(|button| button.label).collect()).collect()
    }

    /// Whether the newest message has a button that says so.
    pub fn is_offered(&self, label: &str) -> bool {
        buttons(&self.newest()).iter().any(|button| button.label.contains(label))
    }

    /// What the answers to presses said, in order.
    pub fn toasts(&self) -> Vec<String> {
        let toasts = self.world.stage.bots().toasts(self.person.id);
        toasts.iter().map(|text| plain(text)).collect()
    }

    /// What the answer to the last press that was answered with words said.
    pub fn toast(&self) -> String {
        self.toasts().pop().unwrap_or_default()
    }

    /// The chat from its beginning, message by message, as the person saw it.
    pub fn script(&self) -> String {
        self.world.stage.bots().script(self.person.id)
    }

    /// The same without what is drawn by chance: the tokens of pages and invitations.
    pub fn transcript(&self) -> String {
        let mut kept = String::new();
        let mut drawn = String::new();
        for c in self.script().chars().chain(['\n']) {
            if c.is_ascii_digit() || ('a'..='f').contains(&c) {
                drawn.push(c);
                continue;
            }
            let is_token = drawn.len() == 32 || drawn.len() == 10 && kept.ends_with("ref_");
            kept.push_str(if is_token { "TOKEN" } else { drawn.as_str() });
            drawn.clear();
            kept.push(c);
        }
        kept.truncate(kept.trim_end().len());
        kept.push('\n');
        kept
    }
}

/// The buttons below a message.
pub fn buttons(sent: &Sent) -> Vec<Button> {
    sent.now().rows().into_iter().flatten().collect()
}

/// A text as it is read: the spaces that hold a number and its unit together are spaces, and
/// marks of direction are nothing.
pub fn plain(text: &str) -> String {
    let is_mark = |c: &char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}');
    let spaced = |c: char| if matches!(c, '\u{a0}' | '\u{202f}') { ' ' } else { c };
    text.chars().filter(|c| !is_mark(c)).map(spaced).collect()
}

/// Compares what was seen with what is kept in `tests/snapshots`; with `UPDATE_SNAPSHOTS=1`
/// keeps what was seen.
pub fn is_as_kept(name: &str, seen: &str) {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name);
    if std::env::var("UPDATE_SNAPSHOTS").is_ok_and(|value| value == "1") {
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(&file, seen).expect("written");
        return;
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    if kept != seen {
        let line = kept.lines().zip(seen.lines()).position(|(kept, seen)| kept != seen);
        let line = line.unwrap_or_else(|| kept.lines().count().min(seen.lines().count()));
        panic!(
            "{name} reads differently from line {} on\nkept: {}\nseen: {}\n\n{seen}\n\n\
             If this is how it should read: UPDATE_SNAPSHOTS=1 cargo nextest run",
            line + 1,
            kept.lines().nth(line).unwrap_or("(nothing)"),
            seen.lines().nth(line).unwrap_or("(nothing)"),
        );
    }
}
