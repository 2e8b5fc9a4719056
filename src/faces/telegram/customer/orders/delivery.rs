//! Goods as messages: codes, files, and where to fetch the rest.
//!
//! What goes to a channel goes first: if the shop's bot may not write there, nothing is out
//! yet, and the goods stay whole. A kill in between sends everything again. What an error means
//! for the notice that brought the goods is decided where it is marked. Every message asks
//! clients not to forward or save it.

use crate::app::App;
use crate::base::id::OrderId;
use crate::faces::telegram::customer::invoice::units;
use crate::faces::telegram::keyboard::laid_out;
use crate::faces::telegram::turn::escape;
use crate::faces::telegram::voice::UTC;
use crate::faces::telegram::{Halt, Voice};
use crate::facts;
use crate::flows::delivery::Unsent;
use crate::flows::handing::{self, Goods, HandedCode, HandedFile, Pickup};
use crate::flows::shipping::CannotReveal;
use crate::flows::{Failure, Stop};
use crate::messenger::{
    Attached, Button, Keyboard, Messenger, Outgoing, SendError, Sender, TEXT_MAX,
};
use crate::notices::Facts;
use crate::orders;

/// How much of a message codes may fill.
const CODES_UNITS_MAX: usize = TEXT_MAX - 96;
/// A longer code is sent as a file.
const CODE_UNITS_MAX: usize = 2000;

/// Sends the goods of an order to its buyer's chat, and marks them as handed over. If they must
/// wait, it says so; if they were taken back, nothing is sent.
pub async fn deliver(
    app: &App,
    messenger: &Messenger,
    chat: i64,
    language: &str,
    order: OrderId,
) -> Result<(), Unsent> {
    let goods = match handing::open(app, order).await {
        Ok(goods) => goods,
        Err(Stop::Refused(why)) => return put_off(app, order, &why).await,
        Err(Stop::Failed(failure)) => return Err(Halt::from(failure).into()),
    };
    match hand_over(app, messenger, chat, language, &goods, Channels::Too).await {
        Ok(()) => Ok(()),
        Err(Undelivered::Halt(halt)) => Err(halt.into()),
        // What becomes of it, and of who is not reached any more, is the outbox's business.
        Err(Undelivered::Buyer(error)) => Err(error.into()),
        Err(Undelivered::Channel(_)) => {
            let voice = Voice::of(app, language, UTC);
            let facts = facts! { "order" => goods.order.number };
            let sorry = Outgoing::text(voice.text("bill-goods-failed", facts));
            messenger.send(Sender::CustomerBot, chat, &sorry).await?;
            Ok(())
        }
    }
}

/// Goods of an order on hold come when it goes on, however long that takes. Those of one that is
/// not paid any more do not come.
async fn put_off(app: &App, order: OrderId, why: &CannotReveal) -> Result<(), Unsent> {
    let found = orders::find(&app.db, order, app.currency()).await.map_err(Halt::from)?;
    match found.filter(|order| order.hold_why.is_some()) {
        Some(order) => Err(Unsent::NotYet(format!("order {} is on hold: {why}", order.number))),
        None => Ok(()),
    }
}

/// Whether what goes to channels is sent there now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Channels {
    /// It is.
    Too,
    /// It was before.
    Done,
}

/// Why goods were not handed over, or not all of them.
#[derive(Debug)]
pub(super) enum Undelivered {
    /// Something passing: try again.
    Halt(Halt),
    /// A channel does not take them, and will not.
    Channel(String),
    /// The buyer's chat does not take them, and will not.
    Buyer(SendError),
}

impl From<Failure> for Undelivered {
    fn from(failure: Failure) -> Undelivered {
        Undelivered::Halt(failure.into())
    }
}

/// Sends opened goods and marks them. If they do not arrive and will not, that is noted too:
/// once any message was taken, now or before, codes count as out and are never sold again.
pub(super) async fn hand_over(
    app: &App,
    messenger: &Messenger,
    buyer: i64,
    language: &str,
    goods: &Goods,
    channels: Channels,
) -> Result<(), Undelivered> {
    let mut taken = 0;
    let ended = bring(app, messenger, buyer, language, goods, channels, &mut taken).await;
    let why = match &ended {
        Ok(()) | Err(Undelivered::Halt(_)) => return ended,
        Err(Undelivered::Channel(why)) => why.clone(),
        Err(Undelivered::Buyer(error)) => error.to_string(),
    };
    if taken == 0 && !goods.maybe_out {
        handing::failed(app, goods.order.id, &why).await?;
    } else {
        handing::failed_midway(app, goods.order.id, &why).await?;
    }
    ended
}

async fn bring(
    app: &App,
    messenger: &Messenger,
    buyer: i64,
    language: &str,
    goods: &Goods,
    channels: Channels,
    taken: &mut usize,
) -> Result<(), Undelivered> {
    if channels == Channels::Too {
        let owner = Voice::of(app, &app.settings.language, UTC);
        for (channel, message) in to_channels(&owner, goods) {
            let sent = to_channel(messenger, channel, &message).await;
            sent.map_err(|error| of_channel(channel, error))?;
            *taken += 1;
        }
    }
    let voice = Voice::of(app, language, UTC);
    for message in to_buyer(&voice, goods) {
        let sent = to_chat(messenger, buyer, laid_out(message, voice.language)).await;
        sent.map_err(of_buyer)?;
        *taken += 1;
    }
    handing::handed(app, goods.order.id).await?;
    Ok(())
}

async fn to_channel(
    messenger: &Messenger,
    channel: i64,
    message: &Outgoing,
) -> Result<(), SendError> {
    let sent = match messenger.send(Sender::CustomerBot, channel, message).await {
        Err(SendError::Moved(to)) => messenger.send(Sender::CustomerBot, to, message).await,
        sent => sent,
    };
    sent.map(|_| ())
}

/// What an error of a channel means: the buyer's chat is not to blame for it, nor has it moved.
fn of_channel(channel: i64, error: SendError) -> Undelivered {
    let why = format!("channel {channel}: {error}");
    match error {
        error if is_final(&error) => Undelivered::Channel(why),
        SendError::Moved(_) => Failure::Other(why).into(),
        passing => Undelivered::Halt(passing.into()),
    }
}

fn of_buyer(error: SendError) -> Undelivered {
    if is_final(&error) { Undelivered::Buyer(error) } else { Undelivered::Halt(error.into()) }
}

/// A picture of a place that Telegram does not take is left out: the words say where it is.
async fn to_chat(messenger: &Messenger, chat: i64, message: Outgoing) -> Result<(), SendError> {
    let sent = match messenger.send(Sender::CustomerBot, chat, &message).await {
        Err(SendError::Never(_)) if matches!(message.attached, Some(Attached::Photo(_))) => {
            let bare = Outgoing { attached: None, ..message };
            messenger.send(Sender::CustomerBot, chat, &bare).await
        }
        sent => sent,
    };
    sent.map(|_| ())
}

/// Whether trying again does not help.
fn is_final(error: &SendError) -> bool {
    match error {
        SendError::Unreachable(_) | SendError::Never(_) | SendError::MessageGone => true,
        SendError::RetryAfter(_)
        | SendError::Passing(_)
        | SendError::Moved(_)
        | SendError::BadToken
        | SendError::Conflict => false,
    }
}

/// What goes to the channels that the shop names for some of its products.
fn to_channels(voice: &Voice<'_>, goods: &Goods) -> Vec<(i64, Outgoing)> {
    let mut channels: Vec<i64> = goods.codes.iter().filter_map(|code| code.channel).collect();
    channels.extend(goods.files.iter().filter_map(|file| file.channel));
    channels.sort_unstable();
    channels.dedup();
    let mut messages = Vec::new();
    for channel in channels {
        let sheet = Sheet { voice, number: goods.order.number, title: "bill-goods-to-channel" };
        let codes = goods.codes.iter().filter(|code| code.channel == Some(channel));
        messages.extend(sheet.codes(codes).into_iter().map(|message| (channel, message)));
        let files = goods.files.iter().filter(|file| file.channel == Some(channel));
        messages.extend(files.map(|file| (channel, sheet.file(file))));
    }
    messages
}

/// What goes to the buyer: their goods, and where the rest is. Files come first: they are what
/// a messenger may refuse, and then nothing is out yet.
fn to_buyer(voice: &Voice<'_>, goods: &Goods) -> Vec<Outgoing> {
    let sheet = Sheet { voice, number: goods.order.number, title: "bill-goods" };
    let own = goods.files.iter().filter(|file| file.channel.is_none());
    let mut messages: Vec<Outgoing> = own.map(|file| sheet.file(file)).collect();
    messages.extend(sheet.codes(goods.codes.iter().filter(|code| code.channel.is_none())));
    messages.extend(goods.pickups.iter().map(|pickup| sheet.pickup(pickup)));
    let codes = goods.codes.iter().filter(|code| code.channel.is_some()).map(|code| &code.name);
    let files = goods.files.iter().filter(|file| file.channel.is_some()).map(|file| &file.product);
    let mut elsewhere: Vec<&String> = codes.chain(files).collect();
    elsewhere.dedup();
    messages.extend(elsewhere.into_iter().map(|product| sheet.elsewhere(product)));
    messages
}

/// Goods of one order on their way into one chat.
struct Sheet<'a> {
    voice: &'a Voice<'a>,
    number: i64,
    /// What stands above codes.
    title: &'static str,
}

impl Sheet<'_> {
    /// Codes in as few messages as they fit into, none of them cut, each under its product.
    fn codes<'c>(&self, codes: impl Iterator<Item = &'c HandedCode>) -> Vec<Outgoing> {
        let (mut texts, mut files) = (Vec::new(), Vec::new());
        let (mut text, mut above) = (String::new(), "");
        for (at, code) in codes.enumerate() {
            let html = format!("<code>{}</code>", escape(&code.code));
            if CODE_UNITS_MAX < units(&html) {
                files.push(self.long_code(at + 1, code));
                continue;
            }
            let is_full = CODES_UNITS_MAX < units(&text) + units(&html) + self.heading_units(code);
            if text.is_empty() || is_full {
                let title = if text.is_empty() { self.title } else { "bill-goods-more" };
                texts.extend((!text.is_empty()).then(|| std::mem::take(&mut text)));
                text = self.say(title);
                above = "";
            }
            if above != code.name {
                above = &code.name;
                text.push_str("\n\n");
                text.push_str(&self.heading(code));
            }
            text.push('\n');
            text.push_str(&html);
        }
        texts.extend((!text.is_empty()).then_some(text));
        let texts = texts.into_iter().map(|html| protected(Outgoing::text(html)));
        files.into_iter().chain(texts).collect()
    }

    fn heading(&self, code: &HandedCode) -> String {
        self.voice.text("bill-goods-of", facts! { "product" => code.name })
    }

    fn heading_units(&self, code: &HandedCode) -> usize {
        units(&self.heading(code)) + "\n\n\n".len()
    }

    fn say(&self, key: &str) -> String {
        self.voice.text(key, facts! { "order" => self.number })
    }

    /// A code that is too long to be read from a screen.
    fn long_code(&self, at: usize, code: &HandedCode) -> Outgoing {
        let name = format!("order-{}-code-{at}.txt", self.number);
        self.attached(&code.name, Attached::File { name, bytes: code.code.as_bytes().to_vec() })
    }

    fn file(&self, file: &HandedFile) -> Outgoing {
        let (name, bytes) = (file.name.clone(), file.bytes.to_vec());
        self.attached(&file.product, Attached::File { name, bytes })
    }

    fn attached(&self, product: &str, attached: Attached) -> Outgoing {
        let facts = facts! { "product" => product, "order" => self.number };
        let html = self.voice.text("bill-goods-file", facts);
        protected(Outgoing { attached: Some(attached), ..Outgoing::text(html) })
    }

    fn pickup(&self, pickup: &Pickup) -> Outgoing {
        let what = facts! {
            "count" => pickup.quantity, "product" => pickup.name, "order" => self.number,
        };
        let mut html = self.voice.text("bill-goods-pickup", what);
        let mut add = |between: &str, key: &str, name: &str, value: &str| {
            let facts = Facts::from([(name.to_owned(), value.to_owned())]);
            html.push_str(between);
            html.push_str(&self.voice.text(key, facts));
        };
        if !pickup.place.is_empty() {
            add("\n", "bill-goods-pickup-place", "place", &pickup.place);
        }
        if !pickup.words.is_empty() {
            add("\n\n", "bill-goods-pickup-words", "text", &pickup.words);
        }
        if pickup.place.is_empty() && pickup.words.is_empty() {
            add("\n", "bill-goods-pickup-nowhere", "order", &self.number.to_string());
        }
        let map = is_page(&pickup.map_url)
            .then(|| Button::open(self.voice.label("bill-map"), pickup.map_url.clone()));
        protected(Outgoing {
            attached: pickup.photo.clone().map(Attached::Photo),
            keyboard: Keyboard::default().row(map),
            ..Outgoing::text(html)
        })
    }

    fn elsewhere(&self, product: &str) -> Outgoing {
        let facts = facts! { "product" => product, "order" => self.number };
        Outgoing::text(self.voice.text("bill-goods-channel", facts))
    }
}

fn protected(message: Outgoing) -> Outgoing {
    Outgoing { protected: true, ..message }
}

fn is_page(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::*;
    use crate::faces::telegram::customer::orders::samples::{HOSTILE, order};
    use crate::messenger::Does;
    use crate::notices::Words;
    use crate::orders::Stage;

    fn code(name: &str, code: &str, channel: Option<i64>) -> HandedCode {
        HandedCode { name: name.to_owned(), code: Zeroizing::new(code.to_owned()), channel }
    }

    fn file(channel: Option<i64>) -> HandedFile {
        HandedFile {
            product: "Map".to_owned(),
            name: "map.pdf".to_owned(),
            bytes: Zeroizing::new(b"%PDF".to_vec()),
            channel,
        }
    }

    fn pickup(place: &str) -> Pickup {
        Pickup {
            name: "Bread".to_owned(),
            quantity: 2,
            place: place.to_owned(),
            words: "Mondays from 9 to 17\nAsk for <Anna>".to_owned(),
            map_url: "https://maps.example/1".to_owned(),
            photo: Some(vec![1]),
        }
    }

    fn goods(codes: Vec<HandedCode>) -> Goods {
        let order = order(Stage::Paid);
        Goods { order, maybe_out: false, codes, files: Vec::new(), pickups: Vec::new() }
    }

    fn in_english<T>(see: impl FnOnce(&Voice<'_>) -> T) -> T {
        see(&Voice::with(&Words::built_in(), "en", UTC))
    }

    #[test]
    fn every_code_arrives_whole_and_once_however_many_there_are() {
        let codes: Vec<String> =
            (0..500).map(|at| format!("CODE-{at:04}-{}", "x".repeat(40))).collect();
        let goods = goods(codes.iter().map(|text| code("Ticket", text, None)).collect());
        let messages = in_english(|voice| to_buyer(voice, &goods));
        assert!(1 < messages.len());
        for message in &messages {
            assert!(units(&message.html) <= TEXT_MAX && message.protected);
            assert!(message.html.contains("<b>Ticket</b>"), "each part names the product");
        }
        let all: String = messages.iter().map(|message| message.html.as_str()).collect();
        for code in &codes {
            assert_eq!(all.matches(&format!("<code>{code}</code>")).count(), 1);
        }
    }

    #[test]
    fn codes_stand_under_their_products_and_are_never_read_as_markup() {
        let goods = goods(vec![
            code(HOSTILE, "A<b>&1", None),
            code(HOSTILE, "A2", None),
            code("Mug", "B1\nPIN 5", None),
        ]);
        let messages = in_english(|voice| to_buyer(voice, &goods));
        let [message] = messages.as_slice() else { panic!("{} messages", messages.len()) };
        let html = &message.html;
        assert!(html.contains("<code>A&lt;b&gt;&amp;1</code>\n<code>A2</code>"), "{html}");
        assert!(html.ends_with("\n\n<b>Mug</b>\n<code>B1\nPIN 5</code>"), "{html}");
        assert!(!html.contains("<a "), "{html}");
    }

    #[test]
    fn a_code_too_long_to_be_read_comes_as_a_file() {
        let goods = goods(vec![code("Licence", &"k".repeat(5000), None)]);
        let messages = in_english(|voice| to_buyer(voice, &goods));
        let [message] = messages.as_slice() else { panic!("{} messages", messages.len()) };
        let Some(Attached::File { name, bytes }) = &message.attached else { panic!("no file") };
        assert_eq!((name.as_str(), bytes.len()), ("order-1042-code-1.txt", 5000));
        assert!(message.protected);
    }

    #[test]
    fn what_a_channel_gets_its_buyer_does_not_get_but_is_told_of() {
        let mut goods = goods(vec![code("Course", "C1", Some(-100)), code("Mug", "M1", None)]);
        goods.files = vec![file(None), file(Some(-200))];
        let channels = in_english(|voice| to_channels(voice, &goods));
        let places: Vec<i64> = channels.iter().map(|(channel, _)| *channel).collect();
        assert_eq!(places, [-200, -100]);
        assert!(channels[1].1.html.contains("<code>C1</code>") && channels[1].1.protected);

        let own = in_english(|voice| to_buyer(voice, &goods));
        let text: Vec<&str> = own.iter().map(|message| message.html.as_str()).collect();
        assert!(own[0].attached.is_some(), "what may be refused comes first");
        assert!(!text.concat().contains("C1"), "{text:?}");
        assert!(text.concat().contains("<b>Course</b> of order 1042 was sent to the channel"));
    }

    #[test]
    fn a_pick_up_point_is_named_with_its_words_its_map_and_its_picture() {
        let mut goods = goods(Vec::new());
        goods.pickups = vec![pickup("Old market 5")];
        let messages = in_english(|voice| to_buyer(voice, &goods));
        let [message] = messages.as_slice() else { panic!("{} messages", messages.len()) };
        assert_eq!(
            message.html,
            "📍 <b>2 × Bread</b>, order 1042\n\
             Pick it up at: <b>Old market 5</b>\n\n\
             Mondays from 9 to 17\n\
             Ask for &lt;Anna&gt;"
        );
        assert_eq!(message.attached, Some(Attached::Photo(vec![1])));
        let map = Does::Open("https://maps.example/1".to_owned());
        assert_eq!(message.keyboard.0[0][0].does, map);

        goods.pickups = vec![Pickup { words: String::new(), ..pickup("") }];
        let messages = in_english(|voice| to_buyer(voice, &goods));
        assert!(messages[0].html.contains("has not said yet where"), "{}", messages[0].html);
    }
}
