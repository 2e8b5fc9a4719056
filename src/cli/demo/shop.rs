//! The demo's shop: opened by the code that opens every shop, on the stage's explorers and
//! its Bot API, with lawful goods on its shelves, two bots and three customers.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, anyhow, bail};
use bitcoin::ScriptBuf;
use serde_json::Value;
use zeroize::Zeroizing;

use super::phones::{ADMIN, CUSTOMER, PHONES};
use super::theatre::{Act, Theatre};
use crate::app::App;
use crate::audit::Actor;
use crate::base::coin::Coin;
use crate::base::money::Sats;
use crate::base::rng::Rng;
use crate::faces::telegram::courier;
use crate::flows::checkout::{self, Cart, Placed, Refusal};
use crate::flows::stocking::{self, ProductRow};
use crate::flows::{Stop, inbox, opening};
use crate::invoices::{self, Invoice, Payment, Place, Quote, Status};
use crate::orders::{self, Order, Stage};
use crate::people::{self, Handle, Person};
use crate::tasks::{self, Task};
use crate::{blocks, config, stock, wallets};

/// The shop's name.
pub const SHOP_NAME: &str = "Harbour Museum Shop";
/// The database's file in the demo's folder.
pub const DATABASE: &str = "shop.db";

/// The configuration's file in the demo's folder.
const CONFIG: &str = "chaintill.toml";
/// Guards nothing but play money, and so need not be secret.
const MASTER_KEY: &str = "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f";
/// A BTC account of the mnemonic that is eleven times `abandon` and `about` (BIP 84, test
/// networks).
const BTC_KEY: &str = "vpub5Y6cjg78GGuNLsaPhmYsiw4gYX3HoQiRBiSwDaBXKUafCt9bNwWQiitDk5VZ5BVxYnQdwoTyXSs2JHRPAgjAvtbBrf8ZhDYe2jWAqvZVnsc";
/// An LTC account of the same mnemonic.
const LTC_KEY: &str = "tpubDC5FSnBiZDMmhiuCmWAYsLwgLYrrT9rAqvTySfuCCrgsWz8wxMXUS9Tb9iVMvcRbvFcAHGkMD5Kx8koh4GquNGNTfohfk7pgjhaPCdXpoba";
/// Time passes in such steps, each with a look: a longer pause between two looks would be an
/// outage.
const STEP: Duration = Duration::from_secs(4 * 60);
/// The most rounds in which the outbox is emptied.
const ROUNDS_MAX: usize = 100;
/// More numbers than the stage gives to messages and updates while a demo plays …
const NUMBERS_A_RUN: i64 = 10_000;
/// … and more than it gives after the last update that a bot has read.
const NUMBERS_AHEAD: i64 = 1_000;

/// A customer.
#[derive(Debug)]
pub struct Guest {
    /// What the demo calls them.
    pub key: &'static str,
    /// What they call themselves.
    pub name: &'static str,
    /// Their chat.
    pub chat: i64,
    /// Whose invitation they followed.
    brought_by: Option<&'static str>,
}

/// The customers. Who brings somebody comes first.
pub static GUESTS: [Guest; 3] = [
    Guest { key: "carol", name: "Carol", chat: 1003, brought_by: None },
    Guest { key: "alice", name: CUSTOMER.owner, chat: CUSTOMER.chat, brought_by: Some("carol") },
    Guest { key: "bob", name: "Bob", chat: 1002, brought_by: None },
];

/// Something on the shelves.
struct Good {
    sku: &'static str,
    name: &'static str,
    price: &'static str,
    kind: &'static str,
    category: &'static str,
    description: &'static str,
    discount: &'static str,
    packs: &'static str,
    pieces: i64,
}

static GOODS: [Good; 6] = [
    Good {
        sku: "museum-ticket",
        name: "Museum ticket",
        price: "12.00",
        kind: "codes",
        category: "tickets",
        description: "One visit on any day. The code is shown at the door.",
        discount: "",
        packs: "5=54.00",
        pieces: 40,
    },
    Good {
        sku: "framed-print",
        name: "Framed harbour print",
        price: "100.00",
        kind: "shipping",
        category: "prints",
        description: "The harbour in 1903, framed in oak.",
        discount: "20",
        packs: "",
        pieces: 12,
    },
    Good {
        sku: "harbour-poster",
        name: "Harbour poster",
        price: "24.00",
        kind: "shipping",
        category: "prints",
        description: "Fifty by seventy centimetres, rolled.",
        discount: "",
        packs: "",
        pieces: 30,
    },
    Good {
        sku: "museum-mug",
        name: "Museum mug",
        price: "14.50",
        kind: "shipping",
        category: "gifts",
        description: "Stoneware, with the lighthouse on it.",
        discount: "",
        packs: "4=50.00",
        pieces: 20,
    },
    Good {
        sku: "city-map",
        name: "City map",
        price: "6.00",
        kind: "pickup",
        category: "gifts",
        description: "To be picked up at the museum's front desk.",
        discount: "",
        packs: "",
        pieces: 50,
    },
    Good {
        sku: "ship-model",
        name: "Ship model",
        price: "180.00",
        kind: "shipping",
        category: "gifts",
        description: "Built by a volunteer. There is one.",
        discount: "",
        packs: "",
        pieces: 1,
    },
];

/// An open shop on its stage.
pub struct Shop {
    /// The shop's handles.
    pub app: App,
    /// The world outside.
    pub theatre: Theatre,
    /// Who keeps the shop.
    pub keeper: Actor,
    tasks: Vec<Task>,
}

/// What somebody needs to pay an invoice in a coin.
#[derive(Clone, Debug)]
pub struct Bill {
    /// The newest quote.
    pub quote: Quote,
    /// The address, as people see it.
    pub address: String,
    /// The address, as the chain sees it.
    pub script: ScriptBuf,
}

impl Shop {
    /// Opens the shop of a folder: a new one with goods and customers, or the one that is
    /// there. Whoever has a phone comes by themselves.
    pub async fn open(
        theatre: Theatre,
        folder: &Path,
        rng: Rng,
        public_url: &str,
    ) -> anyhow::Result<Shop> {
        for phone in PHONES {
            theatre.bots().add_bot(phone.token, phone.bot_name);
        }
        let file = folder.join(CONFIG);
        fs::write(&file, config_text(&theatre, public_url))
            .with_context(|| format!("cannot write {}", file.display()))?;
        let config = config::load(Some(&file), std::iter::empty())?;
        let settings = config::settings(&config, folder)?;
        let app = App::open(settings, theatre.clock().clone(), rng).await?;
        app.db.migrate().await?;
        done(opening::open(&app, &config::effective(&config).to_string()).await)?;
        must_be_known(&app, &theatre).await?;
        number_on(&app, &theatre).await?;
        let keeper = Actor::Terminal("keeper".to_owned());
        fill_shelves(&app, &keeper).await?;
        for guest in GUESTS.iter().filter(|guest| guest.chat != CUSTOMER.chat) {
            meet(&app, guest).await?;
        }
        let tasks = tasks::list(&app, &[]);
        let shop = Shop { app, theatre, keeper, tasks };
        match shop.look().await.as_slice() {
            [] => Ok(shop),
            wrong => bail!("the shop does not open: {}", wrong.join("; ")),
        }
    }

    /// Everything that runs by itself.
    pub fn tasks(&self) -> &[Task] {
        &self.tasks
    }

    /// A customer, who comes in if they were not here yet.
    pub async fn person(&self, key: &str) -> anyhow::Result<Person> {
        meet(&self.app, guest(key)?).await
    }

    /// The customers who were here.
    pub async fn people(&self) -> anyhow::Result<Vec<Person>> {
        let mut people = Vec::with_capacity(GUESTS.len());
        for guest in &GUESTS {
            people.extend(people::find_by_handle(&self.app.db, &guest.handle()?).await?);
        }
        Ok(people)
    }

    /// Every task once, as if its period were over. Says what went wrong.
    pub async fn look(&self) -> Vec<String> {
        let mut wrong = Vec::new();
        for task in &self.tasks {
            if let Err(error) = task.run_once(&self.app).await {
                wrong.push(format!("{}: {error}", task.name()));
            }
        }
        wrong
    }

    /// Sends notices until none is due.
    pub async fn empty_outbox(&self) -> anyhow::Result<()> {
        for _ in 0..ROUNDS_MAX {
            if courier::run(&self.app, None).await?.starts_with("0 sent") {
                break;
            }
        }
        Ok(())
    }

    /// Time passes: blocks come as they do, and the tasks run every few minutes. Says what
    /// went wrong.
    pub async fn pass(&self, span: Duration) -> anyhow::Result<Vec<String>> {
        let mut wrong = Vec::new();
        let mut left = span;
        while !left.is_zero() {
            let step = STEP.min(left);
            left -= step;
            self.theatre.act(&Act::Advance { secs: step.as_secs() })?;
            self.theatre.breathe()?;
            wrong.extend(self.look().await);
        }
        Ok(wrong)
    }

    /// Places an order for one product.
    pub async fn place(
        &self,
        who: &str,
        sku: &str,
        quantity: i64,
    ) -> anyhow::Result<Result<Placed, Refusal>> {
        let person = self.person(who).await?.id;
        let cart = Cart { person, lines: vec![(sku.to_owned(), quantity)], face: "demo" };
        match checkout::place(&self.app, &cart).await {
            Ok(placed) => Ok(Ok(placed)),
            Err(Stop::Refused(why)) => Ok(Err(why)),
            Err(Stop::Failed(failure)) => Err(failure.into()),
        }
    }

    /// Chooses the coin that an invoice is to be paid in.
    pub async fn choose(&self, invoice: &Invoice, coin: Coin) -> anyhow::Result<Bill> {
        let offer = done(checkout::choose(&self.app, invoice.id, coin).await)?;
        Ok(Bill {
            quote: offer.quote,
            address: offer.address.address,
            script: ScriptBuf::from_bytes(offer.address.script),
        })
    }

    /// What an invoice asks for, coin by coin, as far as coins were chosen.
    pub async fn bills(&self, invoice: &Invoice) -> anyhow::Result<Vec<Bill>> {
        let mut newest: BTreeMap<Coin, Quote> = BTreeMap::new();
        for quote in invoices::find_quotes(&self.app.db, invoice.id).await? {
            newest.insert(quote.coin, quote);
        }
        let mut bills = Vec::with_capacity(newest.len());
        for quote in newest.into_values() {
            let address = wallets::find(&self.app.db, quote.address).await?;
            let address = address.context("a quote has an address")?;
            let script = ScriptBuf::from_bytes(address.script);
            bills.push(Bill { quote, address: address.address, script });
        }
        Ok(bills)
    }

    /// An order with its invoice.
    pub async fn find(&self, number: i64) -> anyhow::Result<(Order, Invoice)> {
        let currency = self.app.currency();
        let order = orders::find_by_number(&self.app.db, number, currency).await?;
        let order = order.with_context(|| format!("there is no order {number}"))?;
        let invoice = invoices::find_by_order(&self.app.db, order.id, currency).await?;
        Ok((order, invoice.context("an order has an invoice")?))
    }

    /// An order that waits for its money, made if there is none and the shop takes one.
    pub async fn ready_made(&self) -> anyhow::Result<Option<(Order, Invoice)>> {
        let (db, currency) = (&self.app.db, self.app.currency());
        for order in orders::list(db, Some(Stage::Created), 20, currency).await? {
            let (order, invoice) = self.find(order.number).await?;
            if invoice.status == Status::New && self.app.now() < invoice.deadline {
                return Ok(Some((order, invoice)));
            }
        }
        let Ok(placed) = self.place("bob", "framed-print", 1).await? else { return Ok(None) };
        self.choose(&placed.invoice, Coin::Btc).await?;
        Ok(Some((placed.order, placed.invoice)))
    }
}

/// What a deed brought; a refusal becomes an error in the shop's words.
pub fn done<T, R: Display>(outcome: Result<T, Stop<R>>) -> anyhow::Result<T> {
    match outcome {
        Ok(done) => Ok(done),
        Err(Stop::Refused(why)) => Err(anyhow!("the shop says no: {why}")),
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

/// A customer by what the demo calls them.
pub fn guest(key: &str) -> anyhow::Result<&'static Guest> {
    let guest = GUESTS.iter().find(|guest| guest.key == key);
    guest.with_context(|| format!("nobody here is called `{key}`"))
}

/// Who reads a chat.
pub fn reader_of(chat: i64) -> String {
    if chat == ADMIN.chat {
        return ADMIN.owner.to_owned();
    }
    let guest = GUESTS.iter().find(|guest| guest.chat == chat);
    guest.map_or_else(|| format!("chat {chat}"), |guest| guest.name.to_owned())
}

/// How much of a coin has come and is not gone.
pub fn received(payments: &[Payment], coin: Coin) -> Sats {
    let alive = |payment: &&Payment| payment.coin == coin && payment.place != Place::Gone;
    payments.iter().filter(alive).map(|payment| payment.amount).sum()
}

fn config_text(theatre: &Theatre, public_url: &str) -> String {
    format!(
        r#"# Written anew at each start of `chaintill demo`. While it plays, other verbs can look into
# its shop: chaintill --config {CONFIG} order list

[shop]
name = "{SHOP_NAME}"
currency = "EUR"
contact = "desk@harbour-museum.example"
terms = "Unused goods come back within 14 days. Tickets are valid for a year."
privacy = "Addresses are for parcels only, and erased when the parcel has arrived."

[[shop.faq]]
question = "When does my parcel leave?"
answer = "On the next working day."

[[shop.faq]]
question = "May I come on any day?"
answer = "On any day but Monday. A ticket is valid for a year."

[database]
url = "sqlite:{DATABASE}"

[keys]
master_key = "{MASTER_KEY}"
anchor_dir = "anchor"

[coins.btc]
network = "regtest"
xpub = "{BTC_KEY}"
sources = [{{ kind = "esplora", url = "{btc}", name = "stage-btc", calls_per_hour = 1000000 }}]

[coins.ltc]
network = "regtest"
xpub = "{LTC_KEY}"
script_type = "p2wpkh"
sources = [{{ kind = "esplora", url = "{ltc}", name = "stage-ltc", calls_per_hour = 1000000 }}]

[orders]
max_unpaid_orders = 3
max_per_hour = 0

[rates]
fixed = {{ btc = "50000", ltc = "100" }}

# The bots of the chat. The stage's Bot API server has no limits, and who plays is in a hurry.
[telegram]
enabled = true
order_bot_token = "{order_bot}"
customer_bot_token = "{customer_bot}"
admins = [{admin}]
api_url = "{api}"
messages_per_second = 1000
chat_messages_per_second = 1000
chat_burst = 1000
group_messages_per_minute = 1000
person_burst = 1000

[fulfilment.shipping]
options = [
    {{ name = "Parcel", price = "4.90", days = "2-3 days" }},
    {{ name = "Parcel locker", price = "3.50", days = "2-4 days" }},
]

# The demo serves the pay page itself, beside its simulator.
[web]
enabled = false
public_url = "{public_url}"

[tasks]
watch = "5s"
expiry = "5s"
outbox = "2s"
"#,
        btc = theatre.explorer_url(Coin::Btc),
        ltc = theatre.explorer_url(Coin::Ltc),
        order_bot = ADMIN.token,
        customer_bot = CUSTOMER.token,
        admin = ADMIN.chat,
        api = theatre.bot_api_url(),
    )
}

/// Refuses a shop whose blocks are on no chain of this stage: it would watch for ever and see
/// nothing.
async fn must_be_known(app: &App, theatre: &Theatre) -> anyhow::Result<()> {
    for coin in Coin::ALL {
        let Some(cursor) = blocks::find_cursor(&app.db, coin).await? else { continue };
        if theatre.chain(coin).header(cursor.hash).is_none() {
            bail!("the shop in this folder has seen another {coin} chain; choose another --dir");
        }
    }
    Ok(())
}

/// Lets the stage number on behind what the shop has seen: its memory of chats ends with the
/// process, and an update or a message that has the number of an earlier one would be taken
/// for it.
async fn number_on(app: &App, theatre: &Theatre) -> anyhow::Result<()> {
    if theatre.openings() == 0 {
        return Ok(());
    }
    let mut from = theatre.openings() * NUMBERS_A_RUN;
    for phone in PHONES {
        from = from.max(inbox::offset(app, phone.bot).await? + NUMBERS_AHEAD);
    }
    for _ in 0..from {
        // An update of a kind that no bot asked for takes a number and goes nowhere.
        theatre.bots().queue_update(CUSTOMER.token, "chat_member", Value::Null);
    }
    Ok(())
}

async fn fill_shelves(app: &App, keeper: &Actor) -> anyhow::Result<()> {
    if !stock::list(&app.db, app.currency()).await?.is_empty() {
        return Ok(());
    }
    let rows: Vec<(usize, Result<ProductRow, String>)> =
        (1..).zip(&GOODS).map(|(line, good)| (line, Ok(good.row()))).collect();
    done(stocking::products(app, keeper, &rows, false).await)?;
    for good in &GOODS {
        if good.kind == "codes" {
            let code = || format!("HMS-{}", hex::encode_upper(app.rng.bytes::<5>()));
            let lines: Vec<(usize, Zeroizing<String>)> =
                (1..).zip(0..good.pieces).map(|(line, _)| (line, Zeroizing::new(code()))).collect();
            done(stocking::codes(app, keeper, good.sku, &lines, false).await)?;
        } else {
            done(stocking::quantity(app, keeper, good.sku, good.pieces).await)?;
        }
    }
    Ok(())
}

impl Good {
    fn row(&self) -> ProductRow {
        let mut row = ProductRow {
            sku: self.sku.to_owned(),
            name: self.name.to_owned(),
            price: self.price.to_owned(),
            kind: self.kind.to_owned(),
            category: self.category.to_owned(),
            description: self.description.to_owned(),
            discount: self.discount.to_owned(),
            packs: self.packs.to_owned(),
            ..ProductRow::default()
        };
        if self.kind == "pickup" {
            row.pickup_place = String::from("Harbour Museum, front desk, Pier 4");
            row.pickup_words = String::from("Tell us your order number. Open from 10 to 18.");
        }
        row
    }
}

impl Guest {
    fn handle(&self) -> anyhow::Result<Handle> {
        Ok(format!("telegram:{}", self.chat).parse()?)
    }
}

/// A customer comes in, by the invitation of whoever brought them.
async fn meet(app: &App, guest: &Guest) -> anyhow::Result<Person> {
    let mut code = None;
    if let Some(key) = guest.brought_by {
        let host = self::guest(key)?;
        code = Some(checkout::meet(app, &host.handle()?, host.name, None).await?.referral_code);
    }
    Ok(checkout::meet(app, &guest.handle()?, guest.name, code.as_deref()).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Time;

    #[tokio::test]
    async fn a_shop_opens_with_goods_and_customers_and_opens_again_as_it_was_left() {
        let dir = tempfile::tempdir().unwrap();
        let url = "http://127.0.0.1:8080";
        let theatre = Theatre::lively(dir.path(), Some(3)).await.unwrap();
        let shop = Shop::open(theatre, dir.path(), Rng::system(), url).await.unwrap();
        let goods = stock::list(&shop.app.db, shop.app.currency()).await.unwrap();
        assert_eq!(goods.len(), GOODS.len());
        assert_eq!(shop.people().await.unwrap().len(), 2, "Alice comes by herself");
        let carol = shop.person("carol").await.unwrap().id;
        assert_eq!(shop.person("alice").await.unwrap().referrer, Some(carol));
        let (order, invoice) = shop.ready_made().await.unwrap().expect("an order");
        assert_eq!(order.total.to_string(), "80.00 EUR");
        let bill = shop.bills(&invoice).await.unwrap().remove(0);
        let (to, sats) = (bill.script, bill.quote.due.0);
        shop.theatre.act(&Act::Pay { coin: Coin::Btc, to, sats }).unwrap();
        shop.theatre.act(&Act::Mine { coin: Coin::Btc, blocks: 2 }).unwrap();
        assert_eq!(shop.look().await, [""; 0]);
        let number = order.number;
        assert_eq!(shop.find(number).await.unwrap().1.status, Status::Settled);
        shop.app.db.close().await;
        shop.theatre.stop().await;

        let theatre = Theatre::lively(dir.path(), None).await.unwrap();
        let shop = Shop::open(theatre, dir.path(), Rng::system(), url).await.unwrap();
        assert_eq!(shop.find(number).await.unwrap().1.status, Status::Settled);
        let goods = stock::list(&shop.app.db, shop.app.currency()).await.unwrap();
        assert_eq!(goods.len(), GOODS.len(), "the shelves are filled once");
        shop.app.db.close().await;
    }

    #[tokio::test]
    async fn a_shop_that_opens_again_hears_what_is_said_then() {
        let dir = tempfile::tempdir().unwrap();
        let url = "http://127.0.0.1:8080";
        let mut last = 0;
        for opening in 0..3 {
            let theatre = Theatre::lively(dir.path(), Some(3)).await.unwrap();
            let shop = Shop::open(theatre, dir.path(), Rng::system(), url).await.unwrap();
            let bots = shop.theatre.bots();
            let said = bots.say(CUSTOMER.token, &CUSTOMER.person("en"), "/start");
            assert!(last < said, "opening {opening}: {said} comes after {last}");
            assert_eq!(shop.look().await, [""; 0]);
            let answers = CUSTOMER.messages(bots);
            last = answers.iter().map(|sent| sent.message_id).max().expect("an answer");
            shop.app.db.close().await;
            shop.theatre.stop().await;
        }
    }

    #[tokio::test]
    async fn a_shop_whose_chain_is_lost_does_not_open() {
        let dir = tempfile::tempdir().unwrap();
        let url = "http://127.0.0.1:8080";
        let began = Time::from_secs(1_768_471_200);
        let theatre = Theatre::rehearsed(1, began).await.unwrap();
        let shop = Shop::open(theatre, dir.path(), Rng::seeded(1), url).await.unwrap();
        shop.app.db.close().await;
        let theatre = Theatre::rehearsed(2, began).await.unwrap();
        let refused = Shop::open(theatre, dir.path(), Rng::seeded(2), url).await.err();
        assert!(refused.expect("refused").to_string().contains("another btc chain"));
    }
}
