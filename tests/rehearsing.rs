//! Dry runs: the real program does everything as ever, says what it did, and takes it back. No
//! verb that changes something is without one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use chaintill::app::App;
use chaintill::base::clock::Clock;
use chaintill::base::coin::Coin;
use chaintill::base::money::Sats;
use chaintill::cli::Cli;
use chaintill::faces::telegram::courier;
use chaintill::flows::checkout::{self, Cart, Refusal};
use chaintill::notices::Kind;
use chaintill::{blocks, orders};
use clap::CommandFactory as _;
use secrecy::ExposeSecret as _;
use serde_json::Value;

use crate::story;
use crate::world::program::{Ended, Till};
use crate::world::{BTC_KEY, Engine, World, refusal};

/// Verbs that cannot be rehearsed, and why they need not be.
const NO_DRY_RUN: &[(&str, &str)] = &[
    ("address derive", READS),
    ("address scan", READS),
    ("address show", READS),
    ("admin list", READS),
    ("audit tail", READS),
    ("audit verify", READS),
    ("broadcast list", READS),
    ("check-config", READS),
    ("config check", READS),
    ("config dump", READS),
    ("config schema", READS),
    ("demo", "its shop is thrown away anyway"),
    ("doctor", READS),
    ("invoice show", READS),
    ("keys generate", "prints a key and keeps nothing"),
    ("migrate status", READS),
    ("order list", READS),
    ("order show", "reads; with --address it notes in the audit trail that it was shown"),
    ("outbox list", READS),
    ("product list", READS),
    ("rates show", "reads; with --refresh it does what the shop does by itself"),
    ("reconcile", READS),
    ("sales status", READS),
    ("serve", RUNS),
    ("stock list", READS),
    ("user list", READS),
    ("user show", READS),
    ("version", READS),
    ("wallet descriptor", READS),
    ("wallet gap", READS),
    ("wallet list", READS),
    ("wallet verify", READS),
    ("watch", RUNS),
    ("watchers", READS),
];
const READS: &str = "reads";
const RUNS: &str = "does what the chains and the clock say, and nobody's will";
/// Verbs whose dry run has a story of its own.
const APART: [&str; 3] = ["config init", "keys rotate", "migrate up"];
/// What every dry run says first.
const DRY_RUN: &str = "dry run: nothing was changed";

/// Every verb by its whole name, with the options it takes.
fn verbs(command: &clap::Command, above: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for verb in command.get_subcommands() {
        let name = format!("{above} {}", verb.get_name()).trim_start().to_owned();
        if verb.has_subcommands() {
            found.extend(verbs(verb, &name));
        } else {
            let options = verb.get_arguments().map(|option| option.get_id().to_string());
            found.insert(name, options.collect());
        }
    }
    found
}

/// The verbs that take an option.
fn taking(option: &str) -> BTreeSet<String> {
    let all = verbs(&Cli::command(), "").into_iter();
    all.filter(|(_, options)| options.contains(option)).map(|(name, _)| name).collect()
}

#[test]
fn every_verb_can_be_rehearsed_or_says_why_it_need_not_be() {
    let excused = NO_DRY_RUN.iter().map(|(verb, _)| (*verb).to_owned());
    let mut accounted: BTreeSet<String> = excused.collect();
    for verb in taking("dry_run") {
        assert!(accounted.insert(verb.clone()), "{verb} has a dry run and is excused from it");
    }
    let all: BTreeSet<String> = verbs(&Cli::command(), "").into_keys().collect();
    assert_eq!(accounted, all);
}

// ------------------------------------------------------------------------- the whole table

/// Everything there is: the rows of all tables as text, and the address marks.
struct Books {
    pool: sqlx::AnyPool,
    engine: Engine,
    marks: PathBuf,
}

type Rows = BTreeMap<String, Vec<String>>;

impl Books {
    async fn of(world: &World) -> Books {
        let url = world.app.settings.database_url.expose_secret();
        Books {
            pool: sqlx::AnyPool::connect(url).await.expect("the database opens"),
            engine: world.engine(),
            marks: world.dir().join("anchor"),
        }
    }

    async fn texts(&self, query: String) -> Vec<String> {
        let query = sqlx::query_scalar(sqlx::AssertSqlSafe(query));
        query.fetch_all(&self.pool).await.expect("read")
    }

    async fn rows(&self, table: &str) -> Vec<String> {
        let query = match self.engine {
            Engine::Postgres => {
                format!("select cast(whole as text) from {table} whole order by 1")
            }
            Engine::Sqlite => {
                let named = format!("select cast(name as text) from pragma_table_info('{table}')");
                let quoted =
                    self.texts(named).await.into_iter().map(|name| format!("quote({name})"));
                let quoted: Vec<String> = quoted.collect();
                format!("select {} from {table} order by 1", quoted.join(" || ',' || "))
            }
        };
        self.texts(query).await
    }

    async fn read(&self) -> Rows {
        let tables = match self.engine {
            Engine::Sqlite => {
                "select cast(name as text) from sqlite_master
                 where type = 'table' and name not glob 'sqlite_*'"
            }
            Engine::Postgres => {
                "select cast(table_name as text) from information_schema.tables
                 where table_schema = current_schema()"
            }
        };
        let mut read = Rows::new();
        for table in self.texts(tables.to_owned()).await {
            let rows = self.rows(&table).await;
            read.insert(table, rows);
        }
        for mark in fs::read_dir(&self.marks).into_iter().flatten() {
            let mark = mark.expect("an entry").path();
            let bytes = fs::read(&mark).expect("read");
            read.insert(mark.display().to_string(), vec![hex::encode(bytes)]);
        }
        read
    }
}

/// The names of what differs.
fn differing(before: &Rows, after: &Rows) -> Vec<String> {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    names.into_iter().filter(|name| before.get(*name) != after.get(*name)).cloned().collect()
}

/// A change, and what is said by a dry run of it.
struct Case {
    verb: &'static str,
    rest: String,
    says: Says,
}

enum Says {
    /// Word for word what the change itself says.
    TheSame,
    /// Words of its own, such as these.
    Words(&'static str),
}

fn same(verb: &'static str, rest: impl Into<String>) -> Case {
    Case { verb, rest: rest.into(), says: Says::TheSame }
}

fn own(verb: &'static str, rest: impl Into<String>, words: &'static str) -> Case {
    Case { verb, rest: rest.into(), says: Says::Words(words) }
}

impl Case {
    /// The command line, with an option behind it.
    fn line<'a>(&'a self, option: &'a str) -> Vec<&'a str> {
        let words = self.verb.split(' ').chain(self.rest.split_whitespace());
        words.chain(option.split_whitespace()).collect()
    }
}

/// Rehearses a change and then makes it. Gives what was said, first and then.
async fn rehearse(till: &Till, books: &Books, case: &Case) -> (Ended, Ended) {
    let before = books.read().await;
    let dry = till.run(&case.line("--dry-run")).await;
    let line = case.line("").join(" ");
    assert_eq!(dry.code, Some(0), "{line} --dry-run: {}", dry.said());
    assert!(dry.err.lines().any(|line| line == DRY_RUN), "{line} --dry-run: {}", dry.err);
    let nothing: [String; 0] = [];
    assert_eq!(differing(&before, &books.read().await), nothing, "{line} --dry-run");

    let sure = if taking("yes").contains(case.verb) { "--yes" } else { "" };
    let done = till.run(&case.line(sure)).await;
    assert_eq!(done.code, Some(0), "{line}: {}", done.said());
    assert_ne!(differing(&before, &books.read().await), nothing, "{line}");
    match case.says {
        Says::TheSame => assert_eq!(dry.out, done.out, "{line}"),
        Says::Words(words) => assert!(dry.out.contains(words), "{line}: {}", dry.out),
    }
    (dry, done)
}

/// Orders in every state that a verb wants one in, by number.
struct Scene {
    created: [i64; 4],
    unseen: i64,
    paid: i64,
    overpaid: i64,
    lapsed: i64,
    notice: String,
}

async fn scene(world: &World) -> Scene {
    world.shelve("mug", "80.00", 20).await;
    world.shelve_codes("ticket", "25.00", &["T-1", "T-2"]).await;
    let carol = world.person("carol").await;
    world.bill(&carol, "mug", 1, Coin::Btc).await;
    let earlier = "update invoices set deadline = deadline - 35 * 60 * 1000";
    world.meddle(&[earlier]).await.expect("moved");
    world.mine(Coin::Btc, 1).await;
    assert_eq!(world.strikes(&carol).await, 1);

    let (dora, erik) = (world.person("dora").await, world.person("erik").await);
    let paid = world.bill(&dora, "mug", 1, Coin::Btc).await;
    let overpaid = world.bill(&erik, "mug", 1, Coin::Btc).await;
    world.pay(&paid, paid.due());
    world.pay(&overpaid, overpaid.due() + Sats(40_000));
    world.mine(Coin::Btc, 2).await;
    let frida = world.person("frida").await;
    let unseen = world.bill(&frida, "mug", 1, Coin::Btc).await;
    world.pay(&unseen, unseen.due());

    let mut created = [0; 4];
    for (number, name) in created.iter_mut().zip(["gina", "hugo", "ida", "jon"]) {
        courier::run(&world.app, None).await.expect("sent");
        let who = world.person(name).await;
        *number = world.order(&who, "mug", 1).await.order.number;
    }
    let told = world.noticed(Kind::OrderCreated).await;
    let notice = told.iter().find(|notice| notice.state == "pending").expect("one that waits");
    Scene {
        created,
        unseen: unseen.placed.order.number,
        paid: paid.placed.order.number,
        overpaid: overpaid.placed.order.number,
        lapsed: carol.number,
        notice: notice.id.to_string(),
    }
}

fn cases(world: &World, scene: &Scene, height: i64) -> Vec<Case> {
    let (goods, codes) = (world.dir().join("goods.csv"), world.dir().join("codes.txt"));
    let products = "sku,name,price,kind\ncup,Cup,9.00,shipping\nmap,Map,5.00,file\n";
    fs::write(&goods, products).expect("written");
    fs::write(&codes, "T-3\n").expect("written");
    let maps = world.dir().join("maps");
    fs::create_dir(&maps).expect("made");
    for name in ["north.pdf", "south.pdf"] {
        fs::write(maps.join(name), name).expect("written");
    }
    let [one, two, three, four] = scene.created;
    let Scene { unseen, paid, overpaid, lapsed, notice, .. } = scene;
    vec![
        same("outbox drop", notice),
        same("outbox retry", notice),
        own("outbox test", "--to 777", "This is a trial."),
        own("product import", goods.display().to_string(), "would be: 2 new"),
        same("product handover", "cup --place Counter --words early"),
        same("product hide", "mug"),
        same("product show", "mug"),
        own("stock import", format!("ticket {}", codes.display()), "would be: 1 new"),
        own("stock import", format!("map {}", maps.display()), "would be: 2 new"),
        same("stock import", "mug --quantity 5"),
        same("stock remove", "mug --quantity 2 --reason broken"),
        own("stock reveal", "ticket --reason lost", "not shown"),
        same("stock release", format!("{one} --reason damaged")),
        own("order create", "--user cli:zoe mug=1 --coin btc --json", "\"dry_run\": true"),
        same("order cancel", format!("{two} --reason asked")),
        same("order expire", format!("{three} --reason twice")),
        same("order ship", format!("{paid} --carrier DHL --tracking 0034")),
        same("invoice settle", format!("{four} --reason cash")),
        same("invoice invalidate", format!("{four} --reason mistake")),
        same("invoice hold", format!("{overpaid} --reason waits")),
        same("invoice credit", format!("{overpaid} --to refund --reason asked")),
        own("invoice recheck", unseen.to_string(), "nothing changed: order"),
        same("user block", format!("{lapsed} --reason rude")),
        same("user unblock", lapsed.to_string()),
        same("user pardon", lapsed.to_string()),
        same("user erase", lapsed.to_string()),
        same("sales pause", "--reason stocktaking"),
        same("sales resume", ""),
        same("admin add", "telegram:4242 --role admin --name Kim"),
        same("broadcast new", "--text hello --to all --by telegram:4242"),
        same("broadcast stop", "1"),
        same("admin role", "telegram:4242 auditor"),
        own("rescan", format!("--coin btc --from {height}"), " blocks would be booked again"),
        same("rates set", "btc 40000 --reason test"),
        same("wallet add", "btc --from-index 40 --reason moved"),
        same("wallet mark", "btc --accept 60"),
    ]
}

/// What is only named is not shown; what will not be is not promised.
fn check_said(said: &BTreeMap<&str, (Ended, Ended)>) {
    let (dry, done) = &said["stock reveal"];
    assert!(!dry.said().contains("T-1") && done.out.contains("T-1"), "{}", dry.said());
    let json = |ended: &Ended| serde_json::from_str::<Value>(&ended.out).expect("JSON");
    let (dry, done) = &said["order create"];
    let (dry, done) = (json(dry), json(done));
    assert_eq!((&dry["order"], &dry["total"]), (&done["order"], &done["total"]));
    assert_eq!(dry["method"]["amount"], done["method"]["amount"]);
    for absent in [&dry["pay_url"], &dry["method"]["address"], &dry["method"]["uri"]] {
        assert_eq!(*absent, Value::Null);
    }
    assert_eq!(done["dry_run"], Value::Null);
}

async fn rehearse_everything(engine: Engine) {
    let mut world = World::open_at(engine, &[], Clock::shifted(), 1).await;
    let scene = scene(&world).await;
    let cursor = blocks::find_cursor(&world.app.db, Coin::Btc).await.expect("read");
    let cases = cases(&world, &scene, cursor.expect("a cursor").height);
    let tried: BTreeSet<&str> = cases.iter().map(|case| case.verb).chain(APART).collect();
    let can: BTreeSet<String> = taking("dry_run");
    assert!(can.iter().map(String::as_str).eq(tried), "a verb that no case rehearses: {can:?}");

    let books = Books::of(&world).await;
    let till = Till::of(world.dir(), &[]);
    // Whatever there is to do when the program first opens the shop is done.
    till.run(&["rates", "show", "--refresh"]).await;
    let mut said = BTreeMap::new();
    for case in &cases {
        said.insert(case.verb, rehearse(&till, &books, case).await);
    }
    check_said(&said);

    let (fresh, old) = ("1f".repeat(32), "0f".repeat(32));
    let keys = [("KEYS__MASTER_KEY", fresh.as_str()), ("KEYS__PREVIOUS_MASTER_KEY", old.as_str())];
    let till = Till::of(world.dir(), &keys);
    let (dry, _) = rehearse(&till, &books, &same("keys rotate", "")).await;
    assert!(dry.out.contains("2 accounts") && dry.out.contains("5 codes"), "{}", dry.out);
    books.pool.close().await;
    world.restart_with(&keys[..1]).await;
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_says_what_a_change_says_and_changes_nothing_on_sqlite() {
    rehearse_everything(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_says_what_a_change_says_and_changes_nothing_on_postgres() {
    rehearse_everything(Engine::Postgres).await;
}

// ------------------------------------------------------------------------- before there is a shop

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_makes_no_database() {
    let dir = tempfile::tempdir().expect("a folder");
    let (database, key) = (dir.path().join("shop.db"), "0f".repeat(32));
    let config = format!(
        "[shop]\nname = \"Shop\"\ncurrency = \"EUR\"\n[database]\nurl = \"sqlite:{}\"\n\
         [keys]\nmaster_key = \"{key}\"\nanchor_dir = \"{}\"\n\
         [coins.btc]\nnetwork = \"regtest\"\nxpub = \"{BTC_KEY}\"\n\
         sources = [{{ kind = \"esplora\", url = \"http://127.0.0.1:1\" }}]\n",
        database.display(),
        dir.path().join("anchor").display(),
    );
    fs::write(dir.path().join("chaintill.toml"), config).expect("written");
    let till = Till::of(dir.path(), &[]);
    let up = till.run(&["migrate", "up", "--dry-run"]).await;
    assert_eq!(up.code, Some(0), "{}", up.said());
    assert!(up.err.contains(DRY_RUN) && up.out.contains("0001 till"), "{}", up.said());
    let pardon = till.run(&["user", "pardon", "cli:alice", "--dry-run"]).await;
    assert_eq!(pardon.code, Some(4), "{}", pardon.said());
    assert!(!database.exists());

    assert_eq!(till.run(&["migrate", "up"]).await.code, Some(0));
    assert!(database.exists());
    let up = till.run(&["migrate", "up", "--dry-run"]).await;
    assert_eq!(up.out, "0 migrations would be applied\n");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_configuration_that_is_rehearsed_is_shown_and_not_written() {
    let dir = tempfile::tempdir().expect("a folder");
    let (file, key) = (dir.path().join("new.toml"), dir.path().join("master.key"));
    let till = Till::of(dir.path(), &[]);
    let path = file.display().to_string();
    let dry = ["config", "init", "--currency", "PLN", "--file", &path, "--dry-run"];
    let shown = till.run(&dry).await;
    assert_eq!(shown.code, Some(0), "{}", shown.said());
    assert!(shown.err.contains(DRY_RUN), "{}", shown.err);
    assert!(!file.exists() && !key.exists());

    assert_eq!(till.run(&dry[..6]).await.code, Some(0));
    assert!(key.exists());
    assert_eq!(fs::read_to_string(&file).expect("a file"), shown.out);
    assert_eq!(till.run(&dry).await.code, Some(3), "it exists");
}

// ------------------------------------------------------------------------- beneath the verbs

async fn rehearsing(world: &World) -> App {
    let db = world.app.db.rehearsing().await.expect("begins");
    let settings = world.app.settings.clone();
    App::with_db(settings, world.clock.clone(), world.app.rng.clone(), db).expect("handles")
}

story!(what_is_rehearsed_is_seen_there_and_nowhere_else, |world| {
    world.shelve("mug", "80.00", 1).await;
    let (alice, bob) = (world.person("alice").await, world.person("bob").await);
    let told = world.admins_told().await;
    let shop = rehearsing(&world).await;
    let cart = |person| Cart { person, lines: vec![("mug".to_owned(), 1)], face: "cli" };
    let rehearsed = checkout::place(&shop, &cart(alice.id)).await.expect("an order");
    checkout::choose(&shop, rehearsed.invoice.id, Coin::Btc).await.expect("an offer");
    let why = refusal(checkout::place(&shop, &cart(bob.id)).await);
    assert_eq!(why, Refusal::JustSold { name: "The mug".to_owned(), free: 0 });
    let seen = orders::list(&shop.db, None, 10, world.eur()).await.expect("read");
    assert_eq!(seen.len(), 1, "the refusal took back its own steps alone");
    courier::run(&shop, None).await.expect("nothing to do");
    let unseen = orders::list(&world.app.db, None, 10, world.eur()).await.expect("read");
    assert!(unseen.is_empty());
    drop(shop);

    assert_eq!((world.free("mug").await, world.admins_told().await), (1, told));
    let account = world.app.account(Coin::Btc).expect("an account").id();
    assert_eq!(world.app.anchor.read(&account).expect("read"), None);
    let bill = world.bill(&bob, "mug", 1, Coin::Btc).await;
    assert_eq!(bill.placed.order.number, rehearsed.order.number);
    assert_eq!(bill.offer.address.index, 0);
});
