//! The world a story plays in: a shop on a real database, a stopped clock, seeded chance, and
//! the stage (two chains behind an explorer, a Bot API server) over HTTP on loopback.
//!
//! A story speaks of people and money. When it ends the shop is audited with the same code
//! as `chaintill reconcile`, and every notice must have left.

pub mod books;
pub mod chat;
pub mod litecoind;
pub mod node_world;
pub mod program;

use std::collections::BTreeMap;
use std::future::Future;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bitcoin::{ScriptBuf, Txid};
use chaintill::app::App;
use chaintill::audit::Actor;
use chaintill::base::clock::{Clock, Time};
use chaintill::base::coin::Coin;
use chaintill::base::db::Db;
use chaintill::base::money::{Currency, Money, Sats};
use chaintill::base::rng::Rng;
use chaintill::faces::telegram::courier;
use chaintill::flows::cancelling::{self, Canceller};
use chaintill::flows::checkout::{self, Cart, Offer, Placed, Refusal};
use chaintill::flows::{Stop, opening, reconcile, stocking};
use chaintill::invoices::{self, Invoice, Payment};
use chaintill::notices::{self, Kind, Notice};
use chaintill::orders::{self, Order};
use chaintill::people::Person;
use chaintill::stage::{SimChain, Stage, StageConfig};
use chaintill::tasks::{self, Task};
use chaintill::{config, ledger, people, stock};
use secrecy::ExposeSecret as _;
use zeroize::Zeroizing;

/// The owners' chat on the stage's Bot API server.
pub const ADMIN_CHAT: i64 = 777;
/// The order bot's token there.
pub const BOT_TOKEN: &str = "123456:stage-order-bot";
/// The customer bot's token there.
pub const SHOP_TOKEN: &str = "654321:stage-shop-bot";
/// A BTC account of the all-`abandon` mnemonic (BIP 84, test networks).
pub const BTC_KEY: &str = "vpub5Y6cjg78GGuNLsaPhmYsiw4gYX3HoQiRBiSwDaBXKUafCt9bNwWQiitDk5VZ5BVxYnQdwoTyXSs2JHRPAgjAvtbBrf8ZhDYe2jWAqvZVnsc";
/// An LTC account for regtest: another branch of the same mnemonic.
pub const LTC_KEY: &str = "tpubDC5FSnBiZDMmhiuCmWAYsLwgLYrrT9rAqvTySfuCCrgsWz8wxMXUS9Tb9iVMvcRbvFcAHGkMD5Kx8koh4GquNGNTfohfk7pgjhaPCdXpoba";

/// Which database a story plays on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Where the test command has started PostgreSQL.
pub const POSTGRES_URL: &str = "CHAINTILL_TEST_POSTGRES";

pub struct World {
    pub app: App,
    pub stage: Stage,
    pub clock: Clock,
    pub rng: Rng,
    pub admin: Actor,
    tasks: Vec<Task>,
    since_block: Mutex<BTreeMap<Coin, Duration>>,
    dir: tempfile::TempDir,
    config: String,
    created: Option<String>,
    engine: Engine,
}

/// An order with the coin it is to be paid in.
#[derive(Clone, Debug)]
pub struct Bill {
    pub placed: Placed,
    pub offer: Offer,
}

impl Bill {
    pub fn due(&self) -> Sats {
        self.offer.quote.due
    }

    pub fn script(&self) -> ScriptBuf {
        ScriptBuf::from_bytes(self.offer.address.script.clone())
    }
}

/// How the line of a configuration begins that holds the settings laid over it.
const LAID: &str = "# settings ";

static DATABASES: AtomicU64 = AtomicU64::new(0);

/// A shop's configuration on the stage; `extra` is laid over it by the environment's rules.
pub fn config_text(stage: &Stage, database: &str, dir: &Path) -> String {
    let anchor = dir.join("anchor");
    let (btc, ltc) = (stage.explorer_url(Coin::Btc), stage.explorer_url(Coin::Ltc));
    let key = "0f".repeat(32);
    format!(
        r#"
[shop]
name = "Museum shop"
currency = "EUR"
[database]
url = "{database}"
[keys]
master_key = "{key}"
anchor_dir = "{anchor}"
[coins.btc]
network = "regtest"
xpub = "{BTC_KEY}"
sources = [{{ kind = "esplora", url = "{btc}", calls_per_hour = 1000000 }}]
[coins.ltc]
network = "regtest"
xpub = "{LTC_KEY}"
script_type = "p2wpkh"
sources = [{{ kind = "esplora", url = "{ltc}", calls_per_hour = 1000000 }}]
[rates]
fixed = {{ btc = "50000", ltc = "100" }}
[telegram]
enabled = true
order_bot_token = "{BOT_TOKEN}"
customer_bot_token = "{SHOP_TOKEN}"
messages_per_second = 1000
chat_messages_per_second = 1000
chat_burst = 1000
group_messages_per_minute = 1000
person_burst = 1000
admins = [{ADMIN_CHAT}]
api_url = "{api}"
"#,
        anchor = anchor.display(),
        api = stage.bot_api_url(),
    )
}

impl World {
    /// Opens a shop on a fresh database, with `settings` laid over the configuration as the
    /// environment would: `[("ORDERS__WINDOW", "15m")]`.
    pub async fn open(engine: Engine, settings: &[(&str, &str)]) -> World {
        let clock = Clock::stopped(Time::from_secs(1_900_000_000));
        World::open_at(engine, settings, clock, 1).await
    }

    pub async fn open_at(
        engine: Engine,
        settings: &[(&str, &str)],
        clock: Clock,
        seed: u64,
    ) -> World {
        let rng = Rng::seeded(seed);
        let dir = tempfile::tempdir().expect("a temporary folder");
        let stage = Stage::start(StageConfig {
            clock: clock.clone(),
            rng: Rng::seeded(seed + 1),
            coins: vec![Coin::Btc, Coin::Ltc],
            listen: std::net::Ipv4Addr::LOCALHOST.into(),
        })
        .await
        .expect("the stage starts");
        stage.bots().add_bot(BOT_TOKEN, "museum_orders_bot");
        stage.bots().add_bot(SHOP_TOKEN, "museum_shop_bot");
        let (database, created) = match engine {
            Engine::Sqlite => (format!("sqlite:{}/shop.db", dir.path().display()), None),
            Engine::Postgres => {
                let (url, name) = create_database().await;
                (url, Some(name))
            }
        };
        let text = config_text(&stage, &database, dir.path());
        let config = with_settings(&text, settings, dir.path());
        let app = open_app(&config, dir.path(), clock.clone(), rng.clone()).await;
        let tasks = tasks::list(&app, &[]);
        let admin = Actor::Terminal("owner".to_owned());
        let since_block = Mutex::default();
        let world = World {
            app,
            stage,
            clock,
            rng,
            admin,
            tasks,
            since_block,
            dir,
            config,
            created,
            engine,
        };
        world.look().await;
        world
    }

    /// Stops everything that runs in memory and starts it again on what is stored.
    pub async fn restart(&mut self) {
        self.app.db.close().await;
        self.app = open_app(
            &self.config.clone(),
            self.dir.path(),
            self.clock.clone(),
            Rng::seeded(self.rng.below(u64::MAX)),
        )
        .await;
        self.tasks = tasks::list(&self.app, &[]);
    }

    /// As [`World::restart`], with other settings laid over the configuration.
    pub async fn restart_with(&mut self, settings: &[(&str, &str)]) {
        let file = self.config.lines().filter(|line| !line.starts_with(LAID));
        let file = file.collect::<Vec<_>>().join("\n");
        self.config = with_settings(&file, settings, self.dir.path());
        self.restart().await;
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    pub fn dir(&self) -> &Path {
        self.dir.path()
    }

    pub fn config(&self) -> &str {
        &self.config
    }

    pub fn btc(&self) -> &SimChain {
        self.stage.chain(Coin::Btc)
    }

    pub fn ltc(&self) -> &SimChain {
        self.stage.chain(Coin::Ltc)
    }

    pub fn eur(&self) -> Currency {
        self.app.currency()
    }

    pub fn money(&self, text: &str) -> Money {
        self.eur().parse(text).expect("an amount")
    }

    /// Every task once, as a period would.
    pub async fn look(&self) {
        for task in &self.tasks {
            if let Err(error) = task.run_once(&self.app).await {
                panic!("task {} failed: {error}", task.name());
            }
        }
    }

    /// Every task once; failures are what the story is about.
    pub async fn look_anyway(&self) {
        for task in &self.tasks {
            let _ = task.run_once(&self.app).await;
        }
    }

    /// Time passes; blocks come as they do, and the tasks run every few minutes, in long
    /// waits every now and then.
    pub async fn wait(&self, span: Duration) {
        self.pass(span, true).await;
    }

    /// Time passes and no block comes.
    pub async fn wait_without_blocks(&self, span: Duration) {
        self.pass(span, false).await;
    }

    async fn pass(&self, span: Duration, blocks: bool) {
        let step = minutes(4).max(span / 30);
        let mut left = span;
        while !left.is_zero() {
            let now = step.min(left);
            left -= now;
            self.clock.advance(now);
            if blocks {
                self.blocks_come(now);
            }
            self.look().await;
        }
    }

    /// As many blocks as the spacing of each coin fits into the time that has passed.
    fn blocks_come(&self, span: Duration) {
        let mut since = self.since_block.lock().expect("not poisoned");
        for coin in [Coin::Btc, Coin::Ltc] {
            let waited = since.entry(coin).or_default();
            *waited += span;
            if coin.spacing() <= *waited {
                self.stage.chain(coin).mine_for(*waited);
                while coin.spacing() <= *waited {
                    *waited -= coin.spacing();
                }
            }
        }
    }

    pub async fn mine(&self, coin: Coin, blocks: usize) {
        self.stage.chain(coin).mine(blocks);
        self.look().await;
    }

    /// Puts counted goods on the shelf.
    pub async fn shelve(&self, sku: &str, price: &str, quantity: i64) {
        self.product(sku, price, "shipping", "").await;
        if quantity > 0 {
            stocking::quantity(&self.app, &self.admin, sku, quantity).await.expect("stocked");
        }
    }

    /// Puts codes on the shelf.
    pub async fn shelve_codes(&self, sku: &str, price: &str, codes: &[&str]) {
        self.product(sku, price, "codes", "").await;
        let lines: Vec<(usize, Zeroizing<String>)> = (1..)
            .zip(codes)
            .map(|(line, code)| (line, Zeroizing::new((*code).to_owned())))
            .collect();
        stocking::codes(&self.app, &self.admin, sku, &lines, false).await.expect("stocked");
    }

    pub async fn product(&self, sku: &str, price: &str, kind: &str, discount: &str) {
        let row = stocking::ProductRow {
            sku: sku.to_owned(),
            name: format!("The {sku}"),
            price: price.to_owned(),
            kind: kind.to_owned(),
            category: String::new(),
            city: String::new(),
            district: String::new(),
            description: String::new(),
            discount: discount.to_owned(),
            packs: String::new(),
            low_water: None,
            digital: String::new(),
            active: String::new(),
            pickup_place: String::new(),
            pickup_words: String::new(),
            pickup_map: String::new(),
            channel: None,
        };
        stocking::products(&self.app, &self.admin, &[(1, Ok(row))], false)
            .await
            .expect("a product");
    }

    /// Somebody who can be reached on Telegram.
    pub async fn person(&self, name: &str) -> Person {
        self.brought(name, None).await
    }

    /// Somebody who came by an invitation.
    pub async fn brought(&self, name: &str, by: Option<&Person>) -> Person {
        let chat = name.bytes().fold(1000_i64, |sum, byte| sum * 7 % 1_000_003 + i64::from(byte));
        let handle = format!("telegram:{chat}").parse().expect("a handle");
        let code = by.map(|person| person.referral_code.clone());
        checkout::meet(&self.app, &handle, name, code.as_deref()).await.expect("met")
    }

    #[expect(clippy::unused_self, reason = "a story asks its world")]
    pub fn chat_of(&self, name: &str) -> i64 {
        name.bytes().fold(1000_i64, |sum, byte| sum * 7 % 1_000_003 + i64::from(byte))
    }

    pub async fn try_order(
        &self,
        who: &Person,
        sku: &str,
        quantity: i64,
    ) -> Result<Placed, Stop<Refusal>> {
        let lines = vec![(sku.to_owned(), quantity)];
        checkout::place(&self.app, &Cart { person: who.id, lines, face: "cli" }).await
    }

    pub async fn order(&self, who: &Person, sku: &str, quantity: i64) -> Placed {
        self.try_order(who, sku, quantity).await.expect("an order")
    }

    pub async fn choose(&self, placed: &Placed, coin: Coin) -> Offer {
        checkout::choose(&self.app, placed.invoice.id, coin).await.expect("an offer")
    }

    /// An order and the coin it is to be paid in.
    pub async fn bill(&self, who: &Person, sku: &str, quantity: i64, coin: Coin) -> Bill {
        let placed = self.order(who, sku, quantity).await;
        let offer = self.choose(&placed, coin).await;
        Bill { placed, offer }
    }

    /// Sends so much to the address of a bill.
    pub fn pay(&self, bill: &Bill, amount: Sats) -> Txid {
        self.stage.chain(bill.offer.quote.coin).pay(&bill.script(), amount)
    }

    pub async fn invoice(&self, placed: &Placed) -> Invoice {
        invoices::find(&self.app.db, placed.invoice.id, self.eur())
            .await
            .expect("read")
            .expect("there")
    }

    pub async fn order_of(&self, placed: &Placed) -> Order {
        orders::find(&self.app.db, placed.order.id, self.eur()).await.expect("read").expect("there")
    }

    /// `status/stage`, as in `settled/paid`.
    pub async fn stands(&self, placed: &Placed) -> String {
        let (invoice, order) = (self.invoice(placed).await, self.order_of(placed).await);
        format!("{}/{}", invoice.status, order.stage)
    }

    pub async fn payments(&self, placed: &Placed) -> Vec<Payment> {
        invoices::find_of_invoice(&self.app.db, placed.invoice.id).await.expect("read")
    }

    pub async fn free(&self, sku: &str) -> i64 {
        self.counter(sku).await.free
    }

    pub async fn counter(&self, sku: &str) -> stock::Counter {
        let all = stock::list(&self.app.db, self.eur()).await.expect("read");
        let found = all.into_iter().find(|(product, _)| product.sku == sku);
        found.expect("a product").1
    }

    /// What an account of the ledger holds on its credit side.
    pub async fn holds(&self, account: ledger::Account, unit: &str) -> i64 {
        ledger::find_summed(&self.app.db, &account, unit).await.expect("read")
    }

    pub async fn balance(&self, who: &Person) -> Money {
        let minor = self.holds(ledger::Account::Balance(who.id), self.eur().code()).await;
        self.eur().minor(minor)
    }

    pub async fn suspense(&self, placed: &Placed, unit: &str) -> i64 {
        self.holds(ledger::Account::Suspense(placed.invoice.id), unit).await
    }

    pub async fn strikes(&self, who: &Person) -> usize {
        let all = people::strikes(&self.app.db, who.id).await.expect("read");
        all.iter().filter(|strike| strike.lifted_at.is_none()).count()
    }

    /// What was said to a chat so far.
    pub async fn told(&self, chat: i64) -> Vec<String> {
        courier::run(&self.app, None).await.expect("sent");
        let transcript = self.stage.bots().transcript(chat).into_iter();
        transcript.map(|sent| chat::plain(&sent.text)).collect()
    }

    pub async fn admins_told(&self) -> String {
        self.told(ADMIN_CHAT).await.join("\n")
    }

    /// The notices of a kind that were ever written, the newest first.
    pub async fn noticed(&self, kind: Kind) -> Vec<Notice> {
        let all = notices::list(&self.app.db, "", 10_000).await.expect("read");
        all.into_iter().filter(|notice| notice.kind == kind).collect()
    }

    /// Somebody who has the database's password writes in it, past the till.
    pub async fn meddle(&self, statements: &[&'static str]) -> Result<(), sqlx::Error> {
        let pool = sqlx::AnyPool::connect(self.app.settings.database_url.expose_secret()).await?;
        for statement in statements {
            sqlx::query(*statement).execute(&pool).await?;
        }
        pool.close().await;
        Ok(())
    }

    pub async fn cancel(&self, placed: &Placed, by: &Canceller<'_>) {
        cancelling::cancel(&self.app, placed.order.number, by).await.expect("cancelled");
    }

    /// Everything adds up, and every notice has left.
    pub async fn audit(&self) {
        for _ in 0..100 {
            let did = courier::run(&self.app, None).await.expect("the outbox runs");
            if did.starts_with("0 sent") {
                break;
            }
        }
        let report = reconcile::run(&self.app).await.expect("reconcile runs");
        assert!(report.is_clean(), "reconcile found:\n{:#?}", report.findings);
        let waiting: Vec<(String, i64)> = notices::counts(&self.app.db)
            .await
            .expect("read")
            .into_iter()
            .filter(|(state, _)| state == "pending")
            .collect();
        assert_eq!(waiting, [], "notices that have not left");
    }

    /// Ends a story.
    pub async fn end(self) {
        self.audit().await;
        self.app.db.close().await;
        if let Some(name) = &self.created {
            drop_database(name).await;
        }
        self.stage.stop().await;
    }
}

/// Lays settings over a configuration's text and gives back a whole file.
fn with_settings(text: &str, settings: &[(&str, &str)], dir: &Path) -> String {
    let file = dir.join("base.toml");
    std::fs::write(&file, text).expect("written");
    let env =
        settings.iter().map(|(key, value)| (format!("CHAINTILL__{key}"), (*value).to_owned()));
    let config = config::load(Some(&file), env).unwrap_or_else(|error| panic!("{error}"));
    let text = serde_json::to_string(&settings).expect("plain");
    drop(config);
    format!("{}\n{LAID}{text}", std::fs::read_to_string(file).expect("read"))
}

/// Opens the shop of a configuration made by [`with_settings`].
pub async fn open_app(text: &str, dir: &Path, clock: Clock, rng: Rng) -> App {
    let file = dir.join("chaintill.toml");
    std::fs::write(&file, text).expect("written");
    let laid: Vec<(String, String)> = text
        .lines()
        .find_map(|line| line.strip_prefix(LAID))
        .map(|json| serde_json::from_str(json).expect("plain"))
        .unwrap_or_default();
    let env = laid.into_iter().map(|(key, value)| (format!("CHAINTILL__{key}"), value));
    let config = config::load(Some(&file), env).unwrap_or_else(|error| panic!("{error}"));
    let settings = config::settings(&config, dir).unwrap_or_else(|error| panic!("{error}"));
    let effective = config::effective(&config).to_string();
    let app = App::open(settings, clock, rng).await.expect("the shop opens");
    app.db.migrate().await.expect("migrated");
    opening::open(&app, &effective).await.unwrap_or_else(|stop| panic!("{stop:?}"));
    app
}

/// A fresh database on the test command's PostgreSQL: its URL and its name.
pub async fn create_database() -> (String, String) {
    let base = std::env::var(POSTGRES_URL).unwrap_or_else(|_| {
        panic!("{POSTGRES_URL} is not set: run the tests with `tests/run`, which starts PostgreSQL")
    });
    let n = DATABASES.fetch_add(1, Ordering::SeqCst);
    let name = format!("chaintill_{}_{n}", std::process::id());
    let url = format!("{base}/postgres");
    sqlx::any::install_default_drivers();
    let admin = sqlx::AnyPool::connect(&url).await.expect("PostgreSQL answers");
    // A run that was broken off may have left one of the same name.
    let drop = sqlx::AssertSqlSafe(format!("drop database if exists {name} with (force)"));
    sqlx::query(drop).execute(&admin).await.expect("no database");
    let create = sqlx::AssertSqlSafe(format!("create database {name}"));
    sqlx::query(create).execute(&admin).await.expect("a database");
    admin.close().await;
    (format!("{base}/{name}"), name)
}

pub async fn drop_database(name: &str) {
    let base = std::env::var(POSTGRES_URL).expect("set");
    let admin = sqlx::AnyPool::connect(&format!("{base}/postgres")).await.expect("answers");
    let drop = sqlx::AssertSqlSafe(format!("drop database {name} with (force)"));
    sqlx::query(drop).execute(&admin).await.expect("dropped");
    admin.close().await;
}

/// A fresh, migrated database.
pub async fn fresh_db(engine: Engine, dir: &Path) -> (Db, Option<String>) {
    let (url, name) = match engine {
        Engine::Sqlite => (format!("sqlite:{}/fresh.db", dir.display()), None),
        Engine::Postgres => {
            let (url, name) = create_database().await;
            (url, Some(name))
        }
    };
    let db = Db::open(&url, 8).await.expect("opens");
    db.migrate().await.expect("migrates");
    (db, name)
}

/// Plays a story and audits the shop at its end.
pub async fn play<S, F>(engine: Engine, settings: &[(&str, &str)], story: S)
where
    S: FnOnce(World) -> F,
    F: Future<Output = World>,
{
    let world = World::open(engine, settings).await;
    story(world).await.end().await;
}

/// One story on both databases: `story!(name, [("ORDERS__WINDOW", "15m")], |world| { … })`.
#[macro_export]
macro_rules! story {
    ($(#[$doc:meta])* $name:ident, |$world:ident| $body:block) => {
        $crate::story!($(#[$doc])* $name, [], |$world| $body);
    };
    ($(#[$doc:meta])* $name:ident, [$($setting:expr),*], |$world:ident| $body:block) => {
        $(#[$doc])*
        mod $name {
            #[allow(unused_imports, clippy::allow_attributes, reason = "stories differ")]
            use super::*;
            use $crate::world::{Engine, World, play};

            async fn story(#[allow(unused_mut, clippy::allow_attributes, reason = "some restart")]
                mut $world: World) -> World {
                $body
                $world
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn on_sqlite() {
                play(Engine::Sqlite, &[$($setting),*], story).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn on_postgres() {
                play(Engine::Postgres, &[$($setting),*], story).await;
            }
        }
    };
}

/// Why the shop said no.
pub fn refusal<T, R>(outcome: Result<T, Stop<R>>) -> R {
    match outcome {
        Ok(_) => panic!("it was not refused"),
        Err(Stop::Refused(why)) => why,
        Err(Stop::Failed(failure)) => panic!("{failure}"),
    }
}

/// Half a minute, a minute, an hour: for reading.
pub fn minutes(count: u64) -> Duration {
    Duration::from_secs(60 * count)
}

pub fn hours(count: u64) -> Duration {
    minutes(60 * count)
}
