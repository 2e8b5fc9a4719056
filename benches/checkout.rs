//! Checkouts beside the same number of bare statements through the same driver, equally
//! durable: on SQLite always, on PostgreSQL when `CHAINTILL_BENCH_POSTGRES` names one.
//!
//! A checkout is both of its transactions: the cart with order, line, reservation, invoice
//! and notices, and the coin with quote, address and sealed record. The bare side runs two
//! transactions with as many statements that change one row each, and syncs one small file,
//! as the address mark does.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use chaintill::app::App;
use chaintill::audit::Actor;
use chaintill::base::clock::Clock;
use chaintill::base::coin::Coin;
use chaintill::base::db::Db;
use chaintill::base::rng::Rng;
use chaintill::flows::checkout::{self, Cart};
use chaintill::flows::{opening, stocking};
use chaintill::{args, config, write_tx};
use criterion::{Criterion, criterion_group, criterion_main};

/// Statements that a checkout of one line runs in its two transactions.
const STATEMENTS: [usize; 2] = [16, 8];

/// People who take turns: each may have a thousand unpaid orders.
const PEOPLE: usize = 50;

chaintill::statements! {
    BARE_TABLE = "create table if not exists bare (id bigint primary key, n bigint not null)";
    BARE_ROW = "insert into bare (id, n) values ($1, 0) on conflict (id) do nothing";
    BARE = "update bare set n = n + 1 where id = $1";
}

const KEY: &str = "vpub5Y6cjg78GGuNLsaPhmYsiw4gYX3HoQiRBiSwDaBXKUafCt9bNwWQiitDk5VZ5BVxYnQdwoTyXSs2JHRPAgjAvtbBrf8ZhDYe2jWAqvZVnsc";

async fn shop(dir: &Path, database: &str) -> App {
    let text = format!(
        r#"
[shop]
name = "Bench"
currency = "EUR"
[database]
url = "{database}"
[keys]
master_key = "{key}"
anchor_dir = "{anchor}"
[orders]
max_unpaid_orders = 1000
max_per_hour = 0
[coins.btc]
network = "regtest"
xpub = "{KEY}"
sources = [{{ kind = "esplora", url = "http://127.0.0.1:9" }}]
[rates]
fixed = {{ btc = "50000" }}
"#,
        key = "0f".repeat(32),
        anchor = dir.join("anchor").display(),
    );
    let file = dir.join("chaintill.toml");
    std::fs::write(&file, text).expect("written");
    let config = config::load(Some(&file), std::iter::empty()).unwrap_or_else(|e| panic!("{e}"));
    let settings = config::settings(&config, dir).unwrap_or_else(|e| panic!("{e}"));
    let app = App::open(settings, Clock::system(), Rng::system()).await.expect("opens");
    app.db.migrate().await.expect("migrated");
    opening::open(&app, "{}").await.unwrap_or_else(|stop| panic!("{stop:?}"));
    let row = stocking::ProductRow {
        sku: "mug".to_owned(),
        name: "Mug".to_owned(),
        price: "80.00".to_owned(),
        kind: "shipping".to_owned(),
        category: String::new(),
        city: String::new(),
        district: String::new(),
        description: String::new(),
        discount: String::new(),
        packs: String::new(),
        low_water: None,
        digital: String::new(),
        active: String::new(),
        pickup_place: String::new(),
        pickup_words: String::new(),
        pickup_map: String::new(),
        channel: None,
    };
    let owner = Actor::Terminal("bench".to_owned());
    stocking::products(&app, &owner, &[(1, Ok(row))], false).await.expect("a product");
    for _ in 0..5 {
        stocking::quantity(&app, &owner, "mug", 1_000_000).await.expect("stock");
    }
    app
}

async fn checkout_once(app: &App, person: &chaintill::people::Person) {
    let cart = Cart { person: person.id, lines: vec![("mug".to_owned(), 1)], face: "bench" };
    let placed = checkout::place(app, &cart).await.expect("placed");
    checkout::choose(app, placed.invoice.id, Coin::Btc).await.expect("chosen");
}

async fn bare_once(db: &Db, mark: &Path, next: &AtomicU64) {
    let id = i64::try_from(next.fetch_add(1, Ordering::SeqCst) % 64).expect("small");
    for statements in STATEMENTS {
        write_tx!(db, |tx| {
            for _ in 0..statements {
                tx.run_one(&BARE, args![id]).await?;
            }
            Ok::<(), chaintill::base::db::DbError>(())
        })
        .expect("bare");
    }
    let file = std::fs::File::create(mark).expect("a file");
    file.sync_all().expect("synced");
}

fn bench_on(criterion: &mut Criterion, name: &str, url: &str, dir: &Path) {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let (app, people) = runtime.block_on(async {
        let app = shop(dir, url).await;
        write_tx!(app.db, |tx| {
            tx.run(&BARE_TABLE, args![]).await?;
            for id in 0..64 {
                tx.run(&BARE_ROW, args![id]).await?;
            }
            Ok::<(), chaintill::base::db::DbError>(())
        })
        .expect("a table");
        let mut people = Vec::new();
        for n in 0..PEOPLE {
            let handle = format!("cli:bench{n}").parse().expect("a handle");
            people.push(checkout::meet(&app, &handle, "Bench", None).await.expect("met"));
        }
        (app, people)
    });
    let (mark, next) = (dir.join("bare-mark"), AtomicU64::new(0));
    let mut group = criterion.benchmark_group(format!("checkout on {name}"));
    group.sample_size(40);
    group.bench_function("chaintill", |bencher| {
        bencher.to_async(&runtime).iter(|| {
            let turn = usize::try_from(next.fetch_add(1, Ordering::SeqCst)).expect("small");
            checkout_once(&app, &people[turn % PEOPLE])
        });
    });
    group.bench_function("bare statements", |bencher| {
        bencher.to_async(&runtime).iter(|| bare_once(&app.db, &mark, &next));
    });
    group.finish();
    runtime.block_on(app.db.close());
}

fn benches(criterion: &mut Criterion) {
    let dir = tempfile::tempdir().expect("a folder");
    let url = format!("sqlite:{}/bench.db", dir.path().display());
    bench_on(criterion, "SQLite", &url, dir.path());
    if let Ok(url) = std::env::var("CHAINTILL_BENCH_POSTGRES") {
        let dir = tempfile::tempdir().expect("a folder");
        bench_on(criterion, "PostgreSQL", &url, dir.path());
    }
}

criterion_group!(all, benches);
criterion_main!(all);
