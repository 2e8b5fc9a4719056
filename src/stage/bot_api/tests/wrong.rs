//! What goes wrong on the way, and webhooks.

use std::future::ready;
use std::sync::{Arc, Mutex};

use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use axum::{Json, Router};
use teloxide::types::{AllowedUpdate, WebhookInfo};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use super::super::{BotFault, Lost};
use super::*;
use crate::stage::lock;

#[tokio::test]
async fn faults_meet_the_calls_that_they_are_meant_for() {
    let (stage, bot) = stage().await;
    let bots = stage.bots();
    bots.fail_next_of("sendPhoto", 1, BotFault::TooMany { retry_after_secs: 3 });
    bots.fail_next_in(43, 1, BotFault::Cut);
    bots.fail_next_of("getUpdates", 1, BotFault::TooMany { retry_after_secs: 4 });
    bot.send_message(ALICE, "one").await.expect("meant for others");
    let photo = bot.send_photo(ALICE, photo()).await;
    assert!(matches!(photo, Err(RequestError::RetryAfter(wait)) if wait.seconds() == 3));
    let cut = bot.send_message(ChatId(43), "two").await;
    assert!(matches!(cut, Err(RequestError::Network(_))), "{cut:?}");
    let poll = bot.get_updates().await;
    assert!(matches!(poll, Err(RequestError::RetryAfter(wait)) if wait.seconds() == 4));
    assert_eq!(bots.all_sent().len(), 1);
    assert_eq!((bots.calls(), bots.calls_of("SendMessage").len()), (3, 2));
    let calls = bots.calls_in(43);
    assert_eq!((calls.len(), calls[0].bot.as_deref()), (1, Some("till_bot")));
}

#[tokio::test]
async fn an_answer_can_be_lost_after_its_effect() {
    let (stage, bot) = stage().await;
    stage.bots().fail_next(1, BotFault::AfterEffect(Lost::Cut));
    assert!(bot.send_message(ALICE, "one").await.is_err());
    stage.bots().fail_next(1, BotFault::AfterEffect(Lost::ServerError));
    let url = format!("{}/bot{TOKEN}/sendMessage", stage.bot_api_url());
    let asked = json!({ "chat_id": 42, "text": "two" });
    let answer = client().post(url).json(&asked).send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 502);
    let texts = stage.bots().transcript(42).into_iter().map(|sent| sent.text);
    assert_eq!(texts.collect::<Vec<_>>(), ["one", "two"]);
}

#[tokio::test]
async fn a_bot_with_a_webhook_cannot_poll() {
    let (_stage, bot) = stage().await;
    bot.set_webhook("https://shop.example/hook".parse().unwrap()).await.unwrap();
    assert!(why(bot.get_updates().await).starts_with("Conflict: can't use getUpdates method"));
    bot.delete_webhook().await.unwrap();
    assert!(bot.get_updates().await.unwrap().is_empty());
    let plain = bot.set_webhook("http://shop.example/hook".parse().unwrap()).await;
    assert!(why(plain).contains("HTTPS URL must be provided"));
    let secret = bot.set_webhook("https://shop.example/hook".parse().unwrap());
    let refused = secret.secret_token("no spaces please").await;
    assert_eq!(why(refused), "Bad Request: secret token contains unallowed characters");
}

/// A bot's address that takes updates after it has refused some.
struct Inbox {
    url: String,
    letters: Letters,
    _server: JoinSet<()>,
}

/// The secrets and the updates that came.
type Letters = Arc<Mutex<Vec<(String, Value)>>>;

impl Inbox {
    async fn open(refusals: usize) -> Inbox {
        let letters = Letters::default();
        let (book, left) = (letters.clone(), Arc::new(Mutex::new(refusals)));
        let take = move |headers: HeaderMap, Json(update): Json<Value>| {
            let mut left = lock(&left);
            if 0 < *left {
                *left -= 1;
                return ready(StatusCode::INTERNAL_SERVER_ERROR);
            }
            let secret = headers.get("x-telegram-bot-api-secret-token");
            let secret = secret.and_then(|secret| secret.to_str().ok()).unwrap_or_default();
            lock(&book).push((secret.to_owned(), update));
            ready(StatusCode::OK)
        };
        let router = Router::new().route("/hook", post(take));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let mut server = JoinSet::new();
        server.spawn(async move { axum::serve(listener, router).await.unwrap() });
        Inbox { url, letters, _server: server }
    }

    /// The texts that have come, once there are so many.
    async fn texts(&self, count: usize) -> Vec<String> {
        let come = async {
            while lock(&self.letters).len() < count {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(10), come).await.expect("they come");
        let text = |(_, update): &(String, Value)| update["message"]["text"].to_string();
        lock(&self.letters).iter().map(text).collect()
    }
}

/// What the server says of a webhook once nothing waits for it.
async fn taken(bot: &Bot) -> WebhookInfo {
    let emptied = async {
        loop {
            let info = bot.get_webhook_info().await.unwrap();
            if info.pending_update_count == 0 {
                return info;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), emptied).await.expect("they are taken")
}

#[tokio::test]
async fn updates_are_carried_to_a_webhook_in_order_until_they_are_taken() {
    let (stage, bot) = stage().await;
    let bots = stage.bots();
    bots.say(TOKEN, &alice(), "one");
    let inbox = Inbox::open(2).await;
    let hook = bot.set_webhook(inbox.url.parse().unwrap()).secret_token("hush-1");
    hook.allowed_updates([AllowedUpdate::Message]).max_connections(3).await.unwrap();
    bots.say(TOKEN, &alice(), "two");
    bots.block(42);
    assert_eq!(inbox.texts(2).await, ["\"one\"", "\"two\""]);
    assert!(lock(&inbox.letters).iter().all(|(secret, _)| secret == "hush-1"));
    let failures = bots.webhook_failures(TOKEN);
    let attempts: Vec<u32> = failures.iter().map(|failure| failure.attempt).collect();
    assert_eq!(attempts, [1, 2]);
    let info = taken(&bot).await;
    assert_eq!(info.max_connections, Some(3));
    assert!(info.last_error_message.unwrap().contains("500"));
    bots.redeliver_last(TOKEN);
    inbox.texts(3).await;
    let letters = lock(&inbox.letters).clone();
    assert_eq!(letters[1], letters[2]);
    taken(&bot).await;
    bot.delete_webhook().await.unwrap();
    bots.say(TOKEN, &alice(), "three");
    assert_eq!(bot.get_updates().await.unwrap().len(), 1);
    stage.stop().await;
}

#[tokio::test]
async fn nothing_is_carried_away_from_this_machine() {
    let (stage, bot) = stage().await;
    bot.set_webhook("https://shop.example/hook".parse().unwrap()).await.unwrap();
    stage.bots().say(TOKEN, &alice(), "one");
    let failed = async {
        while stage.bots().webhook_failures(TOKEN).is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), failed).await.expect("it is refused");
    let reason = stage.bots().webhook_failures(TOKEN)[0].reason.clone();
    assert_eq!(reason, "the stage writes to loopback only");
}
