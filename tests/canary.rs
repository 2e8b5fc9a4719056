//! A canary: secrets planted in configuration, database and stock are seen nowhere but where
//! they belong. Nowhere else means: no log at its most talkative, no error, no page, no chat, no
//! verb's output, and not in clear in the database's files.

use std::path::Path;
use std::time::Duration;

use chaintill::base::clock::Clock;
use chaintill::base::coin::Coin;
use chaintill::base::money::Sats;
use chaintill::notices;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use crate::world::program::{GLANCE, Till, answers, client, free_port};
use crate::world::{ADMIN_CHAT, BOT_TOKEN, BTC_KEY, Engine, LTC_KEY, World, minutes};

const MASTER_KEY: &str = "5ec4e7ca9a4715ec4e7ca9a4715ec4e7ca9a4715ec4e7ca9a4715ec4e7ca9a47";
const NODE_PASSWORD: &str = "canary-of-the-node";
const DATABASE_PASSWORD: &str = "canary-of-the-database";
/// A code that is bought, and one that stays on the shelf.
const SOLD: &str = "CANARY-7Q2M-SOLD";
const FREE: &str = "CANARY-7Q2M-FREE";
/// The first private key of BIP 32's vectors.
const PRIVATE_KEY: &str = "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi";
/// A good key of another network.
const FOREIGN_KEY: &str = "zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mGDtKsAYz2oz2AGutZYs";
/// How long something that the running till does may take, in glances.
const GLANCES_MAX: usize = 1_200;

/// A name, and the text that must not be seen.
type Secrets = Vec<(&'static str, String)>;

/// The middle of a key: it is leaked enough if that is seen.
fn middle(key: &str) -> String {
    key[30..70].to_owned()
}

/// What is planted. Codes are a page's to show once; all else is nobody's to show.
fn planted(world: &World) -> Secrets {
    let exposed = |coin| world.app.account(coin).expect("an account").expose().to_string();
    vec![
        ("the master key", MASTER_KEY.to_owned()),
        ("the node's password", NODE_PASSWORD.to_owned()),
        ("the bot's token", BOT_TOKEN.split_once(':').expect("a token").1.to_owned()),
        ("the BTC key", middle(BTC_KEY)),
        ("the BTC key, spelt as a tpub", middle(&exposed(Coin::Btc))),
        ("the LTC key", middle(LTC_KEY)),
        ("a sold code", SOLD.to_owned()),
        ("a free code", FREE.to_owned()),
    ]
}

/// Fails if a secret is seen, naming the line it stands in.
fn quiet(place: &str, text: &str, secrets: &Secrets) {
    for (name, secret) in secrets {
        if let Some(line) = text.lines().find(|line| line.contains(secret.as_str())) {
            panic!("{place} shows {name}: {line}");
        }
    }
}

/// The settings of a till that talks as much as it can, and asks a node that is not there
/// before it asks the stage's explorer.
fn talkative(world: &World, listen: &str) -> Vec<(&'static str, String)> {
    let own = |text: &str| text.to_owned();
    vec![
        ("KEYS__MASTER_KEY", own(MASTER_KEY)),
        ("COINS__LTC__SOURCES__0__KIND", own("node")),
        ("COINS__LTC__SOURCES__0__URL", format!("http://127.0.0.1:{}", free_port())),
        ("COINS__LTC__SOURCES__0__USER", own("till")),
        ("COINS__LTC__SOURCES__0__PASSWORD", own(NODE_PASSWORD)),
        ("COINS__LTC__SOURCES__1__KIND", own("esplora")),
        ("COINS__LTC__SOURCES__1__URL", world.stage.explorer_url(Coin::Ltc)),
        ("COINS__LTC__SOURCES__1__CALLS_PER_HOUR", own("1000000")),
        ("LOG__LEVEL", own("trace")),
        ("LOG__FILE", world.dir().join("till.log").display().to_string()),
        ("TASKS__WATCH", own("1s")),
        ("TASKS__OUTBOX", own("1s")),
        ("WEB__LISTEN", own(listen)),
        ("WEB__PUBLIC_URL", format!("http://{listen}")),
    ]
}

/// Everything that a browser sees of an address: status, headers, body.
async fn seen(url: &str) -> String {
    let answer = client().get(url).send().await.expect("an answer");
    let head = format!("{} {:?}", answer.status(), answer.headers());
    let body = answer.bytes().await.expect("a body");
    format!("{head}\n{}", String::from_utf8_lossy(&body))
}

/// Every public page there is, and some that there are not.
async fn pages_are_quiet(base: &str, token: &str, secrets: &Secrets) {
    let nobody = "0".repeat(32);
    let below = ["", "?lang=ar", "?coin=btc", "?coin=doge", "/status", "/qr.svg", "/open", "/coin"];
    let mut paths: Vec<String> =
        ["/", "/healthz", "/readyz", "/metrics", "/admin", "/chaintill.toml", "/i/x"]
            .map(str::to_owned)
            .to_vec();
    for name in [token, nobody.as_str()] {
        paths.extend(below.iter().map(|below| format!("/i/{name}{below}")));
    }
    for path in paths {
        quiet(&path, &seen(&format!("{base}{path}")).await, secrets);
    }
    let events = client().get(format!("{base}/i/{token}/events")).send();
    let mut events = events.await.expect("an answer");
    let first = tokio::time::timeout(Duration::from_secs(10), events.chunk()).await;
    let first = first.expect("events begin at once").expect("a chunk").unwrap_or_default();
    quiet("events", &String::from_utf8_lossy(&first), secrets);
}

/// Waits until the pay page's status is this.
async fn becomes(base: &str, token: &str, wanted: &str) {
    let mut last = String::new();
    for _ in 0..GLANCES_MAX {
        let answer = client().get(format!("{base}/i/{token}/status")).send().await;
        last = answer.expect("an answer").text().await.expect("text");
        let status: Value = serde_json::from_str(&last).expect("JSON");
        if status["status"] == wanted {
            return;
        }
        tokio::time::sleep(GLANCE).await;
    }
    panic!("it does not become {wanted}: {last}");
}

/// Waits until the running till has sent every notice.
async fn everything_is_told(world: &World) {
    for _ in 0..GLANCES_MAX {
        if notices::list(&world.app.db, "pending", 1).await.expect("read").is_empty() {
            return;
        }
        tokio::time::sleep(GLANCE).await;
    }
    panic!("notices wait in the outbox");
}

/// The files of a folder whose names begin so hold no secret in clear.
fn files_are_quiet(folder: &Path, begin: &str, secrets: &Secrets) {
    let mut looked_at = 0;
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.is_file() && name.starts_with(begin) {
            let bytes = std::fs::read(&path).expect("read");
            for (what, secret) in secrets {
                let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
                assert!(!found, "{name} holds {what} in clear");
            }
            looked_at += 1;
        }
    }
    assert!(0 < looked_at, "there is nothing named {begin} in {}", folder.display());
}

/// What an operator may ask at a terminal that others see. `wallet descriptor` and `stock
/// reveal` are not among it: they are made to show.
fn verbs(number: &str) -> Vec<Vec<&str>> {
    vec![
        vec!["config", "dump"],
        vec!["config", "dump", "--json"],
        vec!["config", "check"],
        vec!["config", "schema"],
        vec!["doctor"],
        vec!["doctor", "--online"],
        vec!["doctor", "--online", "--json"],
        vec!["migrate", "status"],
        vec!["order", "list", "--json"],
        vec!["order", "show", number],
        vec!["order", "show", number, "--json"],
        vec!["invoice", "show", number],
        vec!["invoice", "show", number, "--json"],
        vec!["invoice", "recheck", number],
        vec!["product", "list"],
        vec!["stock", "list", "--json"],
        vec!["stock", "reveal", "ticket", "--reason", "curious", "--dry-run"],
        vec!["user", "list", "--json"],
        vec!["admin", "list"],
        vec!["outbox", "list"],
        vec!["outbox", "list", "--json"],
        vec!["audit", "tail"],
        vec!["audit", "verify"],
        vec!["wallet", "list"],
        vec!["wallet", "list", "--json"],
        vec!["wallet", "verify"],
        vec!["wallet", "gap"],
        vec!["rates", "show"],
        vec!["watchers", "--json"],
        vec!["reconcile", "--format", "json"],
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn secrets_are_seen_nowhere_while_a_shop_sells() {
    let settings = [("KEYS__MASTER_KEY", MASTER_KEY)];
    let world = World::open_at(Engine::Sqlite, &settings, Clock::shifted(), 1).await;
    world.shelve_codes("ticket", "80.00", &[SOLD, FREE]).await;
    let secrets = planted(&world);
    let listen = format!("127.0.0.1:{}", free_port());
    let base = format!("http://{listen}");
    let settings = talkative(&world, &listen);
    let settings: Vec<(&str, &str)> =
        settings.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let till = Till::of(world.dir(), &settings);

    let mut serve = till.start(&["serve"]);
    answers(&mut serve, &format!("{base}/healthz")).await;
    let handle = format!("telegram:{}", world.chat_of("alice"));
    let create =
        ["order", "create", "--user", handle.as_str(), "ticket=1", "--coin", "btc", "--json"];
    let created = till.run(&create).await;
    assert_eq!(created.code, Some(0), "{}", created.said());
    quiet("order create", &created.said(), &secrets);
    let order: Value = serde_json::from_str(&created.out).expect("JSON");
    let number = order["order"].to_string();
    let page = order["pay_url"].as_str().expect("a page");
    let token = page.rsplit('/').next().expect("a token").to_owned();
    pages_are_quiet(&base, &token, &secrets).await;

    let address = order["method"]["address"].as_str().expect("an address");
    let script = world.btc().script_of(address).expect("an address of the stage");
    world.btc().pay(&script, Sats(order["method"]["amount"]["sats"].as_i64().expect("sats")));
    becomes(&base, &token, "processing").await;
    world.btc().mine(2);
    becomes(&base, &token, "settled").await;
    pages_are_quiet(&base, &token, &secrets).await;

    // A code is seen on the page that hands it over, once, and the other code is not.
    let reveal = format!("{base}/i/{token}/reveal");
    let shown = client().post(&reveal).send().await.expect("an answer").text().await;
    let shown = shown.expect("a page");
    assert!(shown.contains(SOLD), "{shown}");
    let others: Secrets =
        secrets.iter().filter(|(name, _)| *name != "a sold code").cloned().collect();
    quiet("the page of codes", &shown, &others);
    let again = client().post(&reveal).send().await.expect("an answer").text().await;
    quiet("the page of codes, asked for again", &again.expect("a page"), &secrets);
    pages_are_quiet(&base, &token, &secrets).await;

    for verb in verbs(&number) {
        let ended = till.run(&verb).await;
        assert!(matches!(ended.code, Some(0 | 1 | 4)), "{verb:?}: {}", ended.said());
        quiet(&verb.join(" "), &ended.said(), &secrets);
    }
    everything_is_told(&world).await;
    let chats = [ADMIN_CHAT, world.chat_of("alice")];
    for sent in chats.iter().flat_map(|chat| world.stage.bots().transcript(*chat)) {
        quiet("a chat", &sent.source, &secrets);
    }

    let log = serve.kill().err;
    assert!(log.contains("TRACE") && log.contains("DEBUG"), "it talks as much as it can");
    let mut unlogged = secrets.clone();
    unlogged.push(("the name of a pay page", token));
    quiet("standard error", &log, &unlogged);
    let file = std::fs::read_to_string(world.dir().join("till.log")).expect("a log file");
    quiet("the log file", &file, &unlogged);
    files_are_quiet(world.dir(), "shop.db", &secrets);
    files_are_quiet(&world.dir().join("anchor"), "", &secrets);
    // Whatever the killed process had claimed is free again.
    world.clock.advance(minutes(3));
    world.end().await;
}

/// A PostgreSQL that lets nobody in.
async fn refuses_everybody(listener: TcpListener) {
    let said = b"SFATAL\0C28P01\0Mpassword authentication failed for user \"till\"\0\0";
    let length = u32::try_from(4 + said.len()).expect("a short answer");
    let parts: [&[u8]; 3] = [b"E", &length.to_be_bytes(), said];
    let answer = parts.concat();
    while let Ok((stream, _)) = listener.accept().await {
        let mut asked = [0; 1_024];
        let _ = stream.readable().await;
        let _ = stream.try_read(&mut asked);
        let _ = stream.writable().await;
        let _ = stream.try_write(&answer);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn secrets_that_are_wrong_are_refused_without_being_shown() {
    let settings = [("KEYS__MASTER_KEY", MASTER_KEY)];
    let world = World::open_at(Engine::Sqlite, &settings, Clock::shifted(), 1).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    let mut servers = JoinSet::new();
    servers.spawn(refuses_everybody(listener));

    let database =
        |place: &str| format!("postgres://till:{DATABASE_PASSWORD}@{place}/till?sslmode=disable");
    let node = |host: &str| format!("http://till:{NODE_PASSWORD}@{host}");
    let (mut mistyped, mut cut) = (BTC_KEY.to_owned(), BTC_KEY.to_owned());
    mistyped.replace_range(50..51, if &BTC_KEY[50..51] == "x" { "y" } else { "x" });
    cut.truncate(100);
    let not_hexadecimal = MASTER_KEY.replace('5', "z");
    let another_key = MASTER_KEY.replace('5', "6");
    let too_long = format!("{MASTER_KEY}00");
    let cases: Vec<(&str, String, String)> = vec![
        ("KEYS__MASTER_KEY", not_hexadecimal.clone(), not_hexadecimal),
        ("KEYS__MASTER_KEY", another_key.clone(), another_key),
        ("KEYS__MASTER_KEY", too_long, MASTER_KEY.to_owned()),
        ("COINS__BTC__XPUB", PRIVATE_KEY.to_owned(), middle(PRIVATE_KEY)),
        ("COINS__BTC__XPUB", FOREIGN_KEY.to_owned(), middle(FOREIGN_KEY)),
        ("COINS__BTC__XPUB", mistyped.clone(), middle(&mistyped)),
        ("COINS__BTC__XPUB", cut.clone(), middle(&cut)),
        ("COINS__BTC__XPUB", LTC_KEY.to_owned(), middle(LTC_KEY)),
        ("DATABASE__URL", database(&format!("127.0.0.1:{port}")), DATABASE_PASSWORD.to_owned()),
        ("DATABASE__URL", database("127.0.0.1:port"), DATABASE_PASSWORD.to_owned()),
        ("DATABASE__URL", database("[::1"), DATABASE_PASSWORD.to_owned()),
        (
            "DATABASE__URL",
            database("127.0.0.1").replace("postgres", "mysql"),
            DATABASE_PASSWORD.to_owned(),
        ),
        ("COINS__LTC__SOURCES__0__URL", node("127.0.0.1:9332"), NODE_PASSWORD.to_owned()),
        ("COINS__LTC__SOURCES__0__URL", node("127.0.0.1:port"), NODE_PASSWORD.to_owned()),
        ("COINS__LTC__SOURCES__0__PASSWORD", NODE_PASSWORD.to_owned(), NODE_PASSWORD.to_owned()),
        (
            "TELEGRAM__ORDER_BOT_TOKEN",
            "no-number:canary-of-the-bot".to_owned(),
            "canary-of-the-bot".to_owned(),
        ),
    ];
    for (key, value, secret) in cases {
        let mut settings = vec![("KEYS__MASTER_KEY", MASTER_KEY)];
        settings.retain(|(laid, _)| *laid != key);
        settings.push((key, value.as_str()));
        let till = Till::of(world.dir(), &settings);
        let secrets = vec![("what is wrong", secret), ("the master key", MASTER_KEY.to_owned())];
        let mut refused = false;
        let verbs: [&[&str]; 4] = [
            &["config", "check"],
            &["config", "dump"],
            &["doctor"],
            &["outbox", "test", "--to", "777"],
        ];
        for verb in verbs {
            let ended = till.run(verb).await;
            refused |= ended.code != Some(0);
            quiet(&format!("{} with a wrong {key}", verb.join(" ")), &ended.said(), &secrets);
        }
        assert!(refused, "a wrong {key} is taken for good");
    }
    servers.shutdown().await;
    // The trial that a wrong token kept waiting leaves now.
    world.clock.advance(minutes(10));
    world.end().await;
}
