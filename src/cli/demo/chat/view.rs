//! What the chat's page shows: bubbles, keyboards, and what is to be paid meanwhile.

use askama::Template;
use sha2::{Digest as _, Sha256};

use super::{Answer, Chat, Written, markup};
use crate::base::clock::Time;
use crate::cli::demo::phones::{ADMIN, CUSTOMER, PHONES, Phone};
use crate::cli::demo::shop::{SHOP_NAME, guest};
use crate::cli::demo::view::{self, Button, shown};
use crate::faces::telegram::voice::UTC;
use crate::faces::telegram::{Voice, admin, customer, handle_of};
use crate::flows::checkout;
use crate::notices::{LANGUAGES, is_rtl, language_of};
use crate::people::{self, Person};
use crate::stage::{Act, Attachment, FileKind, Sent, Version};

/// The newest messages of a chat that the page shows.
const BUBBLES_MAX: usize = 200;
/// How many bytes of a hash tell two looks apart.
const MARK_BYTES: usize = 8;
/// What languages call themselves.
const TONGUES: [(&str, &str); LANGUAGES.len()] = [
    ("en", "English"),
    ("de", "Deutsch"),
    ("pl", "Polski"),
    ("ar", "العربية"),
    ("uz", "Oʻzbekcha"),
    ("id", "Bahasa Indonesia"),
];

/// Both chats, and the world outside.
#[derive(Template)]
#[template(path = "chat.html")]
pub struct ChatPage {
    shop: &'static str,
    /// Whose phone is in front where there is room for one.
    side: &'static str,
    version: String,
    phones: Vec<PhoneView>,
    world: World,
}

struct PhoneView {
    key: &'static str,
    owner: &'static str,
    role: &'static str,
    bot_name: &'static str,
    /// What the bot speaks with them.
    language: &'static str,
    direction: &'static str,
    /// The languages of their app, and which it is; none if it cannot be set.
    tongues: Vec<Tongue>,
    bubbles: Vec<Bubble>,
    hint: Option<Hint>,
    answer: Option<Answer>,
    chips: &'static [&'static str],
    menu: Vec<(String, String)>,
    sends_files: bool,
}

struct Tongue {
    tag: &'static str,
    name: &'static str,
    is_chosen: bool,
}

/// What to do in a chat in which nothing was said yet.
struct Hint {
    text: &'static str,
    /// What the buttons write, and what they say.
    starts: Vec<(String, String)>,
}

/// A message with its number.
struct Bubble {
    number: i64,
    is_own: bool,
    mark: String,
    html: String,
}

/// What stands in a bubble.
#[derive(Template)]
#[template(path = "chat_bubble.html")]
struct Inside<'a> {
    phone: &'a str,
    author: &'a str,
    at: String,
    html: String,
    photo: Option<Photo>,
    file: Option<FileView>,
    is_edited: bool,
    is_protected: bool,
    rows: Vec<Vec<Key>>,
}

struct Photo {
    source: String,
    width: u32,
    height: u32,
}

struct FileView {
    /// Where it is fetched; nothing if it was sent from here.
    link: Option<String>,
    name: String,
    size: String,
}

/// A button of a keyboard. It does one of these, or nothing that is played here.
#[derive(Default)]
struct Key {
    label: String,
    press: Option<String>,
    say: Option<String>,
    copy: Option<String>,
    open: Option<String>,
}

/// What is to be paid, and how the world can answer.
struct World {
    now: String,
    order: Option<OrderToPay>,
    /// What was done last.
    said: Option<(String, String)>,
}

struct OrderToPay {
    number: i64,
    stands: String,
    page: String,
    asks: Vec<Ask>,
}

struct Ask {
    coin: &'static str,
    due: String,
    pay: Vec<Button>,
    mine: Vec<Button>,
}

impl ChatPage {
    /// The page as everything stands now.
    pub async fn of(chat: &Chat, in_front: &'static Phone) -> anyhow::Result<ChatPage> {
        let mut phones = Vec::with_capacity(PHONES.len());
        for phone in PHONES {
            phones.push(PhoneView::of(chat, phone).await?);
        }
        let world = World::of(chat).await?;
        let (shop, side, version) = (SHOP_NAME, in_front.key, String::new());
        let mut page = ChatPage { shop, side, version, phones, world };
        page.version = mark(&page.render()?);
        Ok(page)
    }

    /// Names what the page shows: as long as it is the same, nothing is new.
    pub fn version(&self) -> &str {
        &self.version
    }
}

impl PhoneView {
    async fn of(chat: &Chat, phone: &'static Phone) -> anyhow::Result<PhoneView> {
        let app = &chat.simulator.shop.app;
        let person = people::find_by_handle(&app.db, &handle_of(phone.chat)).await?;
        let (app_language, answer) =
            chat.hand(phone.key, |hand| (hand.language, hand.answer.clone()));
        let spoken = person.as_ref().map(|person| language_of(&person.language));
        let language = spoken.unwrap_or(app_language);
        let bubbles = bubbles(chat, phone)?;
        let hint =
            if bubbles.is_empty() { Some(hint(chat, phone, person.as_ref()).await?) } else { None };
        let tongue = |(tag, name)| Tongue { tag, name, is_chosen: tag == app_language };
        let is_customer = phone.key == CUSTOMER.key;
        Ok(PhoneView {
            key: phone.key,
            owner: phone.owner,
            role: phone.role,
            bot_name: phone.bot_name,
            language,
            direction: if is_rtl(language) { "rtl" } else { "ltr" },
            tongues: if is_customer { TONGUES.map(tongue).into() } else { Vec::new() },
            bubbles,
            hint,
            answer,
            chips: phone.chips,
            menu: menu(&Voice::of(app, language, UTC), phone),
            sends_files: !is_customer,
        })
    }
}

/// The commands that the bot lists, with what they do.
fn menu(voice: &Voice<'_>, phone: &Phone) -> Vec<(String, String)> {
    let line = |name: &str, key: String| (format!("/{name}"), voice.label(&key));
    if phone.key == ADMIN.key {
        let commands = admin::COMMANDS.iter();
        return commands.map(|(name, _)| line(name, format!("bot-staff-cmd-{name}"))).collect();
    }
    let key = |name: &str| format!("bot-cmd-{}", name.replace('_', "-"));
    customer::COMMANDS.iter().map(|name| line(name, key(name))).collect()
}

async fn hint(chat: &Chat, phone: &Phone, person: Option<&Person>) -> anyhow::Result<Hint> {
    let shop = &chat.simulator.shop;
    let mut starts = vec![("/start".to_owned(), "Start".to_owned())];
    let text = if person.is_some() && 0 < shop.theatre.openings() {
        "This shop was opened before. The chats of then ended with the demo; orders, carts and \
         money are kept. To see where everything is, press Start."
    } else if phone.key == ADMIN.key {
        "You are Olga, who runs the shop. What is paid is told here. To see your desk, press Start."
    } else if person.is_some() {
        "You are Alice. To meet the bot, press Start."
    } else {
        let host = handle_of(guest("carol")?.chat);
        if let Some(host) = people::find_by_handle(&shop.app.db, &host).await? {
            let invited = format!("/start ref_{}", host.referral_code);
            starts.push((invited, "Follow Carol’s invitation".to_owned()));
        }
        "You are Alice, and nobody here has heard of you. To meet the bot, press Start, or come \
         by the invitation of Carol, who earns a little when you buy."
    };
    Ok(Hint { text, starts })
}

/// What was said in a chat, the oldest first.
fn bubbles(chat: &Chat, phone: &'static Phone) -> anyhow::Result<Vec<Bubble>> {
    let mut bubbles = Vec::new();
    for sent in phone.messages(chat.bots()) {
        bubbles.push(of_bot(phone, &sent)?);
    }
    let written = chat.hand(phone.key, |hand| hand.written.clone());
    for (number, written) in written {
        bubbles.push(of_owner(phone, number, written)?);
    }
    bubbles.sort_by_key(|bubble| bubble.number);
    let surplus = bubbles.len().saturating_sub(BUBBLES_MAX);
    bubbles.drain(..surplus);
    Ok(bubbles)
}

fn of_bot(phone: &Phone, sent: &Sent) -> anyhow::Result<Bubble> {
    let now = sent.now();
    let (number, edits) = (sent.message_id, sent.edits.len());
    let link = format!("/chat/{}/file/{number}?v={edits}", phone.key);
    let (mut photo, mut file) = (None, None);
    match &now.file {
        Some(Attachment { kind: FileKind::Photo { width, height }, .. }) => {
            photo = Some(Photo { source: link, width: *width, height: *height });
        }
        Some(Attachment { kind: FileKind::Document, name, bytes, .. }) => {
            let size = size(bytes.len());
            file = Some(FileView { link: Some(link), name: name.clone(), size });
        }
        None => {}
    }
    let inside = Inside {
        phone: phone.key,
        author: phone.bot_name,
        at: of_day(sent.at),
        html: markup::html(&now.text, &now.entities, &form(phone)),
        photo,
        file,
        is_edited: edits != 0,
        is_protected: sent.is_protected,
        rows: keyboard(phone, number, now),
    };
    Bubble::of(number, false, &inside)
}

fn of_owner(phone: &Phone, number: i64, written: Written) -> anyhow::Result<Bubble> {
    let file = written.file.map(|(name, bytes)| FileView { link: None, name, size: size(bytes) });
    let inside = Inside {
        phone: phone.key,
        author: phone.owner,
        at: of_day(written.at),
        html: markup::html(&written.text, &[], &form(phone)),
        photo: None,
        file,
        is_edited: false,
        is_protected: false,
        rows: Vec::new(),
    };
    Bubble::of(number, true, &inside)
}

impl Bubble {
    fn of(number: i64, is_own: bool, inside: &Inside<'_>) -> anyhow::Result<Bubble> {
        let html = inside.render()?;
        Ok(Bubble { number, is_own, mark: mark(&html), html })
    }
}

/// The id of the form that presses go into.
fn form(phone: &Phone) -> String {
    format!("{}-press", phone.key)
}

/// The buttons below a message. They stand as the bot has laid them out, in every language.
fn keyboard(phone: &Phone, number: i64, version: &Version) -> Vec<Vec<Key>> {
    let rows = version.rows().into_iter();
    rows.map(|row| row.into_iter().map(|button| key(phone, number, button)).collect()).collect()
}

fn key(phone: &Phone, number: i64, button: crate::stage::Button) -> Key {
    let key = Key { label: button.label, ..Key::default() };
    match button.act {
        Act::Call(data) => Key { press: Some(format!("{number} {data}")), ..key },
        Act::Copy(text) => Key { copy: Some(text), ..key },
        Act::Write => Key { say: Some(key.label.clone()), ..key },
        Act::Open(address) => match start(phone, &address) {
            Some(said) => Key { say: Some(said), ..key },
            None => Key { open: Some(address).filter(|address| markup::is_link(address)), ..key },
        },
        Act::Other => key,
    }
}

/// What following a link into the very same bot writes.
fn start(phone: &Phone, address: &str) -> Option<String> {
    let behind = address.strip_prefix("https://t.me/")?.strip_prefix(phone.bot_name)?;
    let payload = behind.strip_prefix("?start=")?;
    Some(format!("/start {payload}").trim_end().to_owned())
}

impl World {
    async fn of(chat: &Chat) -> anyhow::Result<World> {
        let simulator = &chat.simulator;
        let (shop, app) = (&simulator.shop, &simulator.shop.app);
        let person = people::find_by_handle(&app.db, &handle_of(CUSTOMER.chat)).await?;
        let open = match person {
            Some(person) => checkout::open_invoice_of(app, person.id).await?,
            None => None,
        };
        let mut to_pay = None;
        if let Some((order, invoice)) = open {
            let ask = |bill: crate::cli::demo::shop::Bill| {
                let coin = bill.quote.coin;
                let due = shown(coin, bill.quote.due);
                Ask { coin: coin.name(), due, pay: view::payments(coin), mine: view::mines() }
            };
            to_pay = Some(OrderToPay {
                number: order.number,
                stands: format!("{} / {}", invoice.status, order.stage),
                page: format!("{}/i/{}", simulator.public_url, invoice.token),
                asks: shop.bills(&invoice).await?.into_iter().map(ask).collect(),
            });
        }
        let memo = simulator.memo();
        let said = memo.deeds.front().map(|(at, what)| (of_day(*at), what.clone()));
        Ok(World { now: format!("{} UTC", of_day(app.now())), order: to_pay, said })
    }
}

/// `14:35`
fn of_day(at: Time) -> String {
    at.rfc3339().get(11..16).unwrap_or_default().to_owned()
}

fn size(bytes: usize) -> String {
    if bytes < 1_024 { format!("{bytes} bytes") } else { format!("{} KiB", bytes.div_ceil(1_024)) }
}

fn mark(text: &str) -> String {
    hex::encode(&Sha256::digest(text.as_bytes())[..MARK_BYTES])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::Button as Pressed;

    #[test]
    fn an_app_speaks_every_language_of_the_shop() {
        assert_eq!(TONGUES.map(|(tag, _)| tag), LANGUAGES);
    }

    #[test]
    fn a_button_does_what_the_messenger_would() {
        let of = |act: Act| key(&CUSTOMER, 12, Pressed { label: "x".to_owned(), act });
        assert_eq!(of(Act::Call("1home".to_owned())).press.as_deref(), Some("12 1home"));
        assert_eq!(of(Act::Copy("bc1q".to_owned())).copy.as_deref(), Some("bc1q"));
        assert_eq!(of(Act::Write).say.as_deref(), Some("x"));
        let open = |address: &str| of(Act::Open(address.to_owned()));
        assert_eq!(open("https://a.b/").open.as_deref(), Some("https://a.b/"));
        assert!(open("javascript:alert(1)").open.is_none());
        let within = format!("https://t.me/{}?start=p_mug", CUSTOMER.bot_name);
        assert_eq!(open(&within).say.as_deref(), Some("/start p_mug"));
        let elsewhere = open("https://t.me/other_bot?start=p_mug");
        assert!(elsewhere.say.is_none() && elsewhere.open.is_some());
    }

    #[test]
    fn a_picture_is_shown_and_another_one_after_an_edit_is_fetched() {
        let at = Time::from_secs(1_768_471_200);
        let file = Attachment {
            file_id: "f".to_owned(),
            kind: FileKind::Photo { width: 296, height: 296 },
            name: "photo.png".to_owned(),
            bytes: b"\x89PNG".as_slice().into(),
        };
        let first = Version {
            at,
            text: "Pay <b>".to_owned(),
            source: String::new(),
            entities: Vec::new(),
            file: Some(file.clone()),
            reply_markup: None,
            is_preview_off: false,
        };
        let mut sent = Sent {
            message_id: 7,
            chat_id: CUSTOMER.chat,
            bot: CUSTOMER.bot_name.to_owned(),
            text: first.text.clone(),
            source: String::new(),
            reply_markup: None,
            at,
            file: Some(file),
            album: None,
            is_protected: true,
            is_silent: false,
            is_deleted: false,
            first: first.clone(),
            edits: Vec::new(),
        };
        let before = of_bot(&CUSTOMER, &sent).unwrap();
        assert!(before.html.contains("src=\"/chat/customer/file/7?v=0\""), "{}", before.html);
        assert!(before.html.contains("Pay &lt;b&gt;") && before.html.contains("🔒"));
        assert!(!before.html.contains("edited"));
        sent.edits.push(Version { text: "Paid".to_owned(), ..first });
        let after = of_bot(&CUSTOMER, &sent).unwrap();
        assert!(after.html.contains("src=\"/chat/customer/file/7?v=1\""));
        assert!(after.html.contains("edited") && after.mark != before.mark);
    }
}
