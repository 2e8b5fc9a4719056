//! How what people say reaches the bots: Telegram calls the till's web server, or the till asks
//! Telegram. Either way it is stored before it is acknowledged, and handled once.

use std::net::Ipv4Addr;
use std::time::Duration;

use chaintill::app::App;
use chaintill::faces::telegram::{Halt, bots, receive, webhook};
use chaintill::faces::web::{self, Lifetime};
use chaintill::flows::inbox;
use chaintill::messenger::{SendError, Sender};
use chaintill::run;
use secrecy::SecretString;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::story;
use crate::world::program::{GLANCE, client};
use crate::world::{BOT_TOKEN, Engine, SHOP_TOKEN, World, play};

/// What Telegram shows to be let in.
const SECRET: &str = "stage-Webhook_secret-7";
/// Where it shows it.
const SECRET_HEADER: &str = "X-Telegram-Bot-Api-Secret-Token";
/// How many glances something has that comes by itself: a minute.
const GLANCES_MAX: usize = 1_200;
/// How long servers and bots have to stop.
const STOP_MAX: Duration = Duration::from_secs(10);

/// Waits until it is so.
async fn until(what: &str, is_so: impl AsyncFn() -> bool) {
    for _ in 0..GLANCES_MAX {
        if is_so().await {
            return;
        }
        tokio::time::sleep(GLANCE).await;
    }
    panic!("it does not come to this: {what}");
}

/// Tells what runs to stop, and waits until it has.
async fn finish(stop: &CancellationToken, tracker: &TaskTracker) {
    stop.cancel();
    tracker.close();
    tokio::time::timeout(STOP_MAX, tracker.wait()).await.expect("it stops");
}

/// The till's web server, on a port of its own.
pub struct Doors {
    /// Where it is reached.
    pub url: String,
    stop: CancellationToken,
    tracker: TaskTracker,
}

impl Doors {
    /// Opens those of a shop as it is.
    pub async fn open(app: &App) -> Doors {
        Doors::on(app, listener().await)
    }

    /// The shop starts again with these settings laid over, and is to be called by Telegram.
    async fn called(world: &mut World, more: &[(&str, &str)]) -> Doors {
        let listener = listener().await;
        let url = url_of(&listener);
        let mut settings = vec![
            ("TELEGRAM__MODE", "webhook"),
            ("TELEGRAM__WEBHOOK_SECRET", SECRET),
            ("WEB__PUBLIC_URL", url.as_str()),
        ];
        settings.extend_from_slice(more);
        world.restart_with(&settings).await;
        Doors::on(&world.app, listener)
    }

    fn on(app: &App, listener: TcpListener) -> Doors {
        let (url, stop, tracker) =
            (url_of(&listener), CancellationToken::new(), TaskTracker::new());
        let lifetime = Lifetime { stop: stop.clone(), tracker: tracker.clone() };
        let server = axum::serve(listener, web::router_within(app.clone(), lifetime))
            .with_graceful_shutdown(stop.clone().cancelled_owned());
        tracker.spawn(async move { server.await.expect("it serves until it is told to stop") });
        Doors { url, stop, tracker }
    }

    /// Calls as Telegram does; gives the status of the answer.
    async fn call(&self, bot: &str, secret: Option<&str>, body: impl Into<reqwest::Body>) -> u16 {
        let url = format!("{}/hooks/telegram/{bot}", self.url);
        let mut request = client().post(url).header("content-type", "application/json").body(body);
        if let Some(secret) = secret {
            request = request.header(SECRET_HEADER, secret);
        }
        request.send().await.expect("an answer").status().as_u16()
    }

    /// Closes them, and waits until whoever is inside has left.
    pub async fn close(self) {
        finish(&self.stop, &self.tracker).await;
    }
}

async fn listener() -> TcpListener {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port")
}

fn url_of(listener: &TcpListener) -> String {
    format!("http://{}", listener.local_addr().expect("an address"))
}

/// The bots as `serve` has them: they ask Telegram all the time, and answer.
struct Ears {
    stop: CancellationToken,
    tracker: TaskTracker,
}

impl Ears {
    fn of(app: &App) -> Ears {
        let (stop, tracker) = (CancellationToken::new(), TaskTracker::new());
        run::bots(app, &[], &tracker, &stop);
        Ears { stop, tracker }
    }

    /// They stop at once, though Telegram holds its answers for longer.
    async fn close(self) {
        finish(&self.stop, &self.tracker).await;
    }
}

/// Tells Telegram where the bots are called.
async fn say_where_to_call(world: &World) {
    for bot in bots(&world.app) {
        webhook::set(&world.app, *bot, &CancellationToken::new()).await;
    }
}

/// How many updates of a bot are stored and not handled yet.
async fn waiting(world: &World, bot: Sender) -> i64 {
    inbox::waiting(&world.app, bot).await.expect("read")
}

/// Waits until an update of a bot is stored.
async fn arrives(world: &World, bot: Sender) {
    until("an update is stored", async || waiting(world, bot).await == 1).await;
}

/// How many updates there are, handled or not.
async fn stored(world: &World) -> i64 {
    let books = world.books().await;
    let stored = books.count("select cast(count(*) as bigint) from inbox").await;
    books.close().await;
    stored
}

/// The update in which Alice writes something.
fn says(world: &World, update_id: i64, text: &str) -> Value {
    let id = world.chat_of("Alice");
    json!({ "update_id": update_id, "message": {
        "message_id": update_id,
        "date": 1_900_000_000,
        "text": text,
        "from": { "id": id, "is_bot": false, "first_name": "Alice" },
        "chat": { "id": id, "type": "private", "first_name": "Alice" },
    } })
}

// ------------------------------------------------------------------------- being called

story!(each_bot_is_called_at_its_own_address_and_answers_when_it_is_stored, |world| {
    let doors = Doors::called(&mut world, &[]).await;
    say_where_to_call(&world).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    alice.posts("/start");
    arrives(&world, Sender::CustomerBot).await;
    assert!(alice.messages().is_empty(), "it is stored, and nobody was at it yet");
    world.answer().await;
    assert_eq!(alice.times_read("Welcome to Museum shop!"), 1, "{}", alice.script());
    alice.taps("💬 Support");
    arrives(&world, Sender::CustomerBot).await;
    world.answer().await;
    assert!(alice.reads().contains("Something unclear, or something wrong?"), "{}", alice.reads());

    olga.posts("/admin");
    arrives(&world, Sender::OrderBot).await;
    world.answer().await;
    assert!(olga.reads().contains("Museum shop: the desk"), "{}", olga.reads());
    for token in [SHOP_TOKEN, BOT_TOKEN] {
        let failures = world.stage.bots().webhook_failures(token);
        assert!(failures.is_empty(), "{failures:?}");
    }
    doors.close().await;
});

story!(when_telegram_hears_yes_the_update_is_stored_and_after_that_it_is_known, |world| {
    let doors = Doors::called(&mut world, &[]).await;
    let alice = world.phone("Alice");
    let update = says(&world, 1_000_001, "/help").to_string();
    assert_eq!(doors.call("customer", Some(SECRET), update.clone()).await, 200);
    assert_eq!(waiting(&world, Sender::CustomerBot).await, 1);
    assert_eq!(doors.call("customer", Some(SECRET), update.clone()).await, 200);
    assert_eq!(waiting(&world, Sender::CustomerBot).await, 1);
    world.answer().await;
    assert_eq!(doors.call("customer", Some(SECRET), update).await, 200);
    world.answer().await;
    assert_eq!(alice.times_read("How it works"), 1, "{}", alice.script());
    assert_eq!(stored(&world).await, 1);
    doors.close().await;
});

story!(whoever_is_not_telegram_is_turned_away_and_nothing_of_it_is_stored, |world| {
    let doors = Doors::called(&mut world, &[]).await;
    let update = says(&world, 1_000_001, "/help").to_string();
    let longer = format!("{SECRET}8");
    let (shorter, large) = (&SECRET[..SECRET.len() - 1], SECRET.to_uppercase());
    let wrong = [None, Some(""), Some(shorter), Some(&*longer), Some(&*large), Some(BOT_TOKEN)];
    for secret in wrong {
        assert_eq!(doors.call("customer", secret, update.clone()).await, 403, "{secret:?}");
        assert_eq!(doors.call("order", secret, update.clone()).await, 403, "{secret:?}");
    }
    for bot in ["nobody", "Customer", "customer.", "0"] {
        assert_eq!(doors.call(bot, Some(SECRET), update.clone()).await, 404, "{bot}");
    }
    for body in ["", "hello", "[]", "{}", "{\"message\":{}}", "{\"update_id\":\"1\"}"] {
        assert_eq!(doors.call("customer", Some(SECRET), body).await, 400, "{body}");
    }
    let not_text = vec![b'{', 0xff, 0xfe, b'}'];
    assert_eq!(doors.call("customer", Some(SECRET), not_text).await, 400);
    // One byte more than is read of any update.
    let too_large = "x".repeat(512 * 1024 + 1);
    for secret in [Some(SECRET), None] {
        assert_eq!(doors.call("customer", secret, too_large.clone()).await, 413, "{secret:?}");
    }
    assert_eq!(stored(&world).await, 0);

    // What is only long is an update like any other.
    let mut update = says(&world, 1_000_002, "/help");
    update["of_tomorrow"] = json!("x".repeat(400_000));
    assert_eq!(doors.call("customer", Some(SECRET), update.to_string()).await, 200);
    world.answer().await;
    assert_eq!(world.phone("Alice").times_read("How it works"), 1);
    doors.close().await;
});

story!(a_shop_that_asks_is_called_by_nobody, |world| {
    let doors = Doors::open(&world.app).await;
    let update = says(&world, 1_000_001, "/help").to_string();
    for secret in [None, Some(""), Some(SECRET)] {
        assert_eq!(doors.call("customer", secret, update.clone()).await, 404, "{secret:?}");
    }
    assert_eq!(stored(&world).await, 0);
    doors.close().await;
});

story!(one_bot_for_both_sides_has_one_address, |world| {
    let one_bot = [("TELEGRAM__CUSTOMER_BOT_TOKEN", BOT_TOKEN)];
    let doors = Doors::called(&mut world, &one_bot).await;
    say_where_to_call(&world).await;
    let (alice, olga) = (world.colleague("Alice"), world.desk());
    for phone in [&alice, &olga] {
        phone.posts("/admin");
        arrives(&world, Sender::CustomerBot).await;
        world.answer().await;
    }
    assert!(alice.reads().contains("I do not know /admin."), "{}", alice.reads());
    assert!(olga.reads().contains("Museum shop: the desk"), "{}", olga.reads());
    let update = says(&world, 1_000_001, "/help").to_string();
    assert_eq!(doors.call("order", Some(SECRET), update).await, 404);
    doors.close().await;
});

story!(while_the_database_is_away_telegram_is_told_to_come_again, |world| {
    let doors = Doors::called(&mut world, &[]).await;
    say_where_to_call(&world).await;
    world.app.db.close().await;
    world.phone("Alice").posts("/start");
    let failures = || world.stage.bots().webhook_failures(SHOP_TOKEN);
    until("Telegram is told no", async || !failures().is_empty()).await;
    assert!(failures()[0].reason.contains("503"), "{:?}", failures());
    // The stage gives an update up after ten times; Telegram has more patience.
    let messenger = world.app.messenger.clone().expect("switched on");
    messenger.delete_webhook(Sender::CustomerBot).await.expect("taken down");
    doors.close().await;

    let doors = Doors::called(&mut world, &[]).await;
    say_where_to_call(&world).await;
    arrives(&world, Sender::CustomerBot).await;
    world.answer().await;
    assert_eq!(world.phone("Alice").times_read("Welcome to Museum shop!"), 1);
    doors.close().await;
});

/// Updates that the shop has nothing to say to.
fn odd(world: &World) -> Vec<Value> {
    let id = world.chat_of("Alice");
    let alice = json!({ "id": id, "is_bot": false, "first_name": "Alice" });
    let robot = json!({ "id": 5, "is_bot": true, "first_name": "Robot" });
    let chat = json!({ "id": id, "type": "private", "first_name": "Alice" });
    let channel = json!({ "id": -1_001_234_567_890_i64, "type": "channel", "title": "News" });
    let message = |more: Value| {
        let mut message = json!({ "message_id": 1, "date": 1, "chat": chat });
        for (field, content) in more.as_object().expect("fields") {
            message[field] = content.clone();
        }
        message
    };
    vec![
        json!({ "edited_message": message(json!({ "from": alice, "text": "/start" })) }),
        json!({ "message": message(json!({ "from": alice, "sticker": { "file_id": "s" } })) }),
        json!({ "message": message(json!({ "from": alice, "text": { "of": "tomorrow" } })) }),
        json!({ "message": message(json!({ "from": robot, "text": "/start" })) }),
        json!({ "message": message(json!({ "from": alice, "group_chat_created": true })) }),
        json!({ "message": null }),
        json!({ "message": "hello" }),
        json!({ "channel_post": {
            "message_id": 2, "date": 1, "chat": channel, "text": "/start",
        } }),
        json!({ "callback_query": {
            "id": "7", "from": alice, "chat_instance": "1", "data": "1home",
            "inline_message_id": "x",
        } }),
        json!({ "callback_query": {
            "id": "8", "from": alice, "chat_instance": "1", "game_short_name": "chess",
            "message": message(json!({})),
        } }),
        json!({ "message_reaction": {
            "message_id": 1, "date": 1, "chat": chat, "user": alice,
            "old_reaction": [], "new_reaction": [{ "type": "emoji", "emoji": "👍" }],
        } }),
        json!({ "poll": { "id": "1", "question": "Why?" } }),
        json!({ "of_tomorrow": { "from": alice, "chat": chat, "text": "/start" } }),
        json!({}),
    ]
}

story!(whatever_else_telegram_tells_does_no_harm, |world| {
    let doors = Doors::called(&mut world, &[]).await;
    for bot in ["customer", "order"] {
        for (update_id, mut update) in (1_000_001..).zip(odd(&world)) {
            update["update_id"] = json!(update_id);
            let answer = doors.call(bot, Some(SECRET), update.to_string()).await;
            assert_eq!(answer, 200, "{update}");
        }
    }
    world.look().await;
    for bot in Sender::ALL {
        assert_eq!(waiting(&world, bot).await, 0, "{}", bot.name());
    }
    world.nothing_was_refused().await;
    let alice = world.phone("Alice");
    assert!(alice.messages().is_empty(), "{}", alice.script());
    let books = world.books().await;
    let named = books.read().await.naming("Alice");
    assert!(named.is_empty(), "nobody has spoken to the shop: {named:#?}");
    books.close().await;

    let update = says(&world, 1_000_100, "/help").to_string();
    assert_eq!(doors.call("customer", Some(SECRET), update).await, 200);
    world.answer().await;
    assert_eq!(alice.times_read("How it works"), 1, "{}", alice.script());
    doors.close().await;
});

// ------------------------------------------------------------------------- asking

story!(who_asks_all_the_time_answers_at_once_in_order_and_stops_when_told, |world| {
    // Somebody has had the updates carried elsewhere.
    let messenger = world.app.messenger.clone().expect("switched on");
    let (nowhere, secret) = ("http://127.0.0.1:9/", SecretString::from(SECRET));
    messenger.set_webhook(Sender::CustomerBot, nowhere, &secret).await.expect("set");
    let ears = Ears::of(&world.app);
    let bots = world.stage.bots();
    until("no webhook is left", async || 2 <= bots.calls_of("deleteWebhook").len()).await;

    let (alice, olga) = (world.phone("Alice"), world.desk());
    for text in ["/start", "/help", "/terms"] {
        alice.posts(text);
    }
    olga.posts("/admin");
    until("Alice is answered", async || alice.has_read("Terms of Museum shop")).await;
    until("Olga is answered", async || olga.has_read("Museum shop: the desk")).await;
    alice.posts("/privacy");
    until("she is answered again", async || alice.has_read("Privacy at Museum shop")).await;
    ears.close().await;

    let texts: Vec<String> = alice.messages().into_iter().map(|sent| sent.text).collect();
    let place = |words: &str| texts.iter().position(|text| text.contains(words));
    let in_order = ["Welcome to", "How it works", "Terms of", "Privacy at"].map(place);
    assert!(in_order.is_sorted() && in_order[0].is_some(), "{in_order:?}: {}", alice.script());
    for words in ["Welcome to", "How it works", "Terms of", "Privacy at"] {
        assert_eq!(alice.times_read(words), 1, "{words}: {}", alice.script());
    }
    // Nobody is left who would hear this.
    alice.posts("/paysupport");
    tokio::time::sleep(GLANCE * 4).await;
    assert!(!alice.has_read("Help with a payment"), "{}", alice.script());
});

story!(while_a_webhook_takes_the_updates_who_asks_is_told_so_and_nothing_is_lost, |world| {
    // Whoever is called there takes the call and never answers.
    let silent = listener().await;
    let messenger = world.app.messenger.clone().expect("switched on");
    let secret = SecretString::from(SECRET);
    let bot = Sender::CustomerBot;
    messenger.set_webhook(bot, &url_of(&silent), &secret).await.expect("set");
    let alice = world.phone("Alice");
    alice.posts("/start");
    let asked = receive::once(&world.app, bot).await;
    assert!(matches!(asked, Err(Halt::Send(SendError::Conflict))), "{asked:?}");
    world.look().await;
    assert!(alice.messages().is_empty(), "{}", alice.script());
    messenger.delete_webhook(bot).await.expect("taken down");
    world.look().await;
    assert_eq!(alice.times_read("Welcome to Museum shop!"), 1, "{}", alice.script());
    drop(silent);
});

/// Another process asks for the updates of the shop's bot, and says of none that it is safe.
async fn ask_too(world: &World) {
    let url = format!("{}/bot{SHOP_TOKEN}/getUpdates", world.stage.bot_api_url());
    let asked = client().post(url).json(&json!({ "timeout": 0 })).send().await;
    assert!(asked.is_ok(), "{asked:?}");
}

/// How often the shop's bot was asked something by this method.
fn calls(world: &World, method: &str) -> usize {
    let calls = world.stage.bots().calls_of(method).into_iter();
    calls.filter(|call| call.bot.as_deref() == Some("museum_shop_bot")).count()
}

/// It takes the till some seconds by the real clock to come back, so it is played once.
#[tokio::test(flavor = "multi_thread")]
async fn another_process_that_asks_for_the_same_updates_takes_none_away() {
    play(Engine::Sqlite, &[], |world| async move {
        // The stories' own world has asked before.
        let before = calls(&world, "getUpdates");
        let ears = Ears::of(&world.app);
        until("the till asks", async || before < calls(&world, "getUpdates")).await;
        let alice = world.phone("Alice");
        ask_too(&world).await;
        alice.posts("/start");
        // Whoever was sent away looks whether a webhook was set meanwhile.
        let sent_away = async || {
            ask_too(&world).await;
            2 <= calls(&world, "deleteWebhook")
        };
        until("the till was sent away and is back", sent_away).await;
        until("Alice is answered", async || alice.has_read("Welcome to Museum shop!")).await;
        ears.close().await;
        assert_eq!(alice.times_read("Welcome to Museum shop!"), 1, "{}", alice.script());
        world
    })
    .await;
}
