//! A thousand customers write at once: how soon each is answered first, how long until all are,
//! and that every chat is answered in order.
//!
//! The shop runs as `serve` does, with its loops, workers and tasks, on SQLite; Telegram is the
//! stage's server on loopback, which answers at once and has no limits of its own. So what is
//! measured is ours: storing, taking, answering. Each customer sends three updates; two of the
//! answers are screens that read the catalogue.

use std::net::Ipv4Addr;
use std::path::Path;
use std::time::Duration;

use chaintill::app::App;
use chaintill::audit::Actor;
use chaintill::base::clock::Clock;
use chaintill::base::rng::Rng;
use chaintill::flows::stocking::ProductRow;
use chaintill::flows::{opening, stocking};
use chaintill::messenger::Limits;
use chaintill::stage::{Person, Stage, StageConfig};
use chaintill::tasks::Role;
use chaintill::{config, run};
use tokio::task::JoinSet;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

/// How many write at once.
const CUSTOMERS: i64 = 1_000;
/// What each of them writes, and what the answer to it says.
const UPDATES: [(&str, &str); 3] = [
    ("/start", "What would you like to do?"),
    ("/shop", "What are you looking for?"),
    ("/help", "How it works"),
];
/// How often the stage is asked whether everybody was answered.
const GLANCE: Duration = Duration::from_millis(20);
/// Longer than this nobody waits.
const WAITED_MAX: Duration = Duration::from_secs(300);

const KEY: &str = "vpub5Y6cjg78GGuNLsaPhmYsiw4gYX3HoQiRBiSwDaBXKUafCt9bNwWQiitDk5VZ5BVxYnQdwoTyXSs2JHRPAgjAvtbBrf8ZhDYe2jWAqvZVnsc";
const ORDER_BOT: &str = "123456:bench-order-bot";
const SHOP_BOT: &str = "654321:bench-shop-bot";

async fn shop(dir: &Path, stage: &Stage) -> App {
    let text = format!(
        r#"
[shop]
name = "Bench"
currency = "EUR"
[database]
url = "sqlite:{dir}/bench.db"
[keys]
master_key = "{key}"
anchor_dir = "{dir}/anchor"
[coins.btc]
network = "regtest"
xpub = "{KEY}"
sources = [{{ kind = "esplora", url = "http://127.0.0.1:9" }}]
[rates]
fixed = {{ btc = "50000" }}
[telegram]
enabled = true
order_bot_token = "{ORDER_BOT}"
customer_bot_token = "{SHOP_BOT}"
admins = [7]
api_url = "{api}"
"#,
        dir = dir.display(),
        key = "0f".repeat(32),
        api = stage.bot_api_url(),
    );
    let file = dir.join("chaintill.toml");
    std::fs::write(&file, text).expect("written");
    let config = config::load(Some(&file), std::iter::empty()).unwrap_or_else(|e| panic!("{e}"));
    let mut settings = config::settings(&config, dir).unwrap_or_else(|e| panic!("{e}"));
    // Telegram's own limits are not what is measured.
    let bots = settings.telegram.as_mut().expect("telegram is switched on");
    bots.limits = Limits {
        overall_per_second: 100_000,
        chat_per_second: 100_000,
        chat_burst: 100_000,
        group_per_minute: 100_000,
    };
    let app = App::open(settings, Clock::system(), Rng::system()).await.expect("opens");
    app.db.migrate().await.expect("migrated");
    opening::open(&app, "{}").await.unwrap_or_else(|stop| panic!("{stop:?}"));
    let owner = Actor::Terminal("bench".to_owned());
    let row = |nth: usize| ProductRow {
        sku: format!("mug-{nth}"),
        name: format!("Mug {nth}"),
        price: "80.00".to_owned(),
        kind: "shipping".to_owned(),
        ..ProductRow::default()
    };
    let rows: Vec<_> = (1..=20).map(|nth| (nth, Ok(row(nth)))).collect();
    stocking::products(&app, &owner, &rows, false).await.expect("products");
    app
}

/// When each customer was answered first, after everybody has written at once.
struct Answered {
    first: Vec<Duration>,
    total: Duration,
}

async fn everybody_writes(stage: &Stage) -> Answered {
    let began = Instant::now();
    for chat in 1..=CUSTOMERS {
        let customer = Person::new(1_000 + chat, "Customer");
        for (text, _) in UPDATES {
            stage.bots().say(SHOP_BOT, &customer, text);
        }
    }
    let mut first = vec![None; usize::try_from(CUSTOMERS).expect("few")];
    // The welcome, and an answer to each update.
    let wanted = UPDATES.len() + 1;
    loop {
        tokio::time::sleep(GLANCE).await;
        let waited = began.elapsed();
        assert!(waited < WAITED_MAX, "not everybody was answered");
        let mut counts = vec![0; first.len()];
        for sent in stage.bots().all_sent() {
            let place = usize::try_from(sent.chat_id - 1_001).ok();
            if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
                *count += 1;
            }
        }
        for (first, count) in first.iter_mut().zip(&counts) {
            if first.is_none() && 0 < *count {
                *first = Some(waited);
            }
        }
        if counts.iter().all(|count| wanted <= *count) {
            let mut first: Vec<Duration> = first.into_iter().flatten().collect();
            first.sort();
            return Answered { first, total: waited };
        }
    }
}

/// Every chat reads its answers in the order in which it asked.
fn is_in_order(stage: &Stage) {
    for chat in 1_001..=1_000 + CUSTOMERS {
        let read: Vec<String> =
            stage.bots().transcript(chat).into_iter().map(|sent| sent.first.text).collect();
        let places: Vec<Option<usize>> = UPDATES
            .iter()
            .map(|(_, answer)| read.iter().position(|text| text.contains(answer)))
            .collect();
        assert!(places.is_sorted() && places[0].is_some(), "chat {chat}: {read:?}");
        assert_eq!(read.len(), UPDATES.len() + 1, "chat {chat} is answered once: {read:?}");
    }
}

fn main() {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let dir = tempfile::tempdir().expect("a folder");
        let clock = Clock::system();
        let listen = Ipv4Addr::LOCALHOST.into();
        let config = StageConfig { clock, rng: Rng::system(), coins: Vec::new(), listen };
        let stage = Stage::start(config).await.expect("the stage starts");
        stage.bots().add_bot(ORDER_BOT, "bench_orders_bot");
        stage.bots().add_bot(SHOP_BOT, "bench_shop_bot");
        let app = shop(dir.path(), &stage).await;
        let stop = CancellationToken::new();
        let mut serving = JoinSet::new();
        let (served, token) = (app.clone(), stop.clone());
        serving.spawn(async move {
            let roles = [Role::CustomerBot, Role::OrderBot, Role::Tasks];
            run::serve(&served, &roles, token).await
        });
        // The menus of commands are set first, and are not what is measured.
        tokio::time::sleep(Duration::from_secs(3)).await;

        let Answered { first, total } = everybody_writes(&stage).await;
        is_in_order(&stage);
        let at = |percent: usize| first[(first.len() * percent / 100).min(first.len() - 1)];
        println!("{CUSTOMERS} customers, {} updates at once", CUSTOMERS * 3);
        println!("time to first answer: p50 {:?}, p95 {:?}", at(50), at(95));
        println!("everything answered, in order per chat: {total:?}");
        stop.cancel();
        serving.join_next().await;
        app.db.close().await;
        stage.stop().await;
    });
}
