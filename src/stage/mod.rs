//! The stage: the outside world in small, for the demo and for tests.
//!
//! Simulated chains behind an explorer, and a Bot API server, on loopback and over HTTP: the till
//! talks to them with the same clients as to the real ones. The stage knows public formats only;
//! it never sees an invoice, and nothing of the till but its command line and its tests knows of
//! the stage.

pub mod bot_api;
pub mod chain;
pub mod people;

mod address;
mod explorer;
mod mine;
mod records;
mod wire;

use std::collections::BTreeMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::Router;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

pub use self::bot_api::{BotApi, BotFault, Call, HookFailure, Lost};
pub use self::chain::{Fault, Reorged, SimChain};
pub use self::people::{Act, Attachment, Button, FileKind, Person, Sent, Version};
use crate::base::clock::Clock;
use crate::base::coin::Coin;
use crate::base::rng::Rng;

/// Where bots are answered, below the server's address.
const TELEGRAM: &str = "telegram";

/// What a stage is made of.
#[derive(Clone, Debug)]
pub struct StageConfig {
    /// The time on the stage.
    pub clock: Clock,
    /// Its chance.
    pub rng: Rng,
    /// The chains to simulate.
    pub coins: Vec<Coin>,
    /// The loopback address to listen on.
    pub listen: IpAddr,
}

/// A running stage. When it is dropped its servers end by themselves; [`Stage::stop`] waits
/// until they have.
pub struct Stage {
    address: SocketAddr,
    chains: BTreeMap<Coin, Explorers>,
    bots: BotApi,
    tracker: TaskTracker,
    closing: CancellationToken,
}

/// One network, seen through two explorers.
struct Explorers {
    first: SimChain,
    second: SimChain,
}

impl Stage {
    /// Starts on any free port.
    pub async fn start(config: StageConfig) -> io::Result<Stage> {
        Stage::start_at(config, 0).await
    }

    /// Starts on this port. Refuses to listen on anything but loopback: whoever reaches the stage
    /// can do there what they like.
    pub async fn start_at(config: StageConfig, port: u16) -> io::Result<Stage> {
        if !config.listen.is_loopback() {
            let reason = format!("the stage listens on loopback only, not on {}", config.listen);
            return Err(io::Error::new(io::ErrorKind::InvalidInput, reason));
        }
        let listener = TcpListener::bind(SocketAddr::new(config.listen, port)).await?;
        let address = listener.local_addr()?;
        let chains: BTreeMap<Coin, Explorers> =
            config.coins.iter().map(|coin| (*coin, Explorers::new(*coin, &config))).collect();
        let bots = BotApi::new(config.clock);
        let (tracker, closing) = (TaskTracker::new(), CancellationToken::new());
        let server = axum::serve(listener, doors(&chains, &bots, &tracker, &closing))
            .with_graceful_shutdown(closing.clone().cancelled_owned());
        tracker.spawn(async move {
            if let Err(error) = server.await {
                tracing::error!(%error, "the stage's server has ended");
            }
        });
        Ok(Stage { address, chains, bots, tracker, closing })
    }

    /// The address of a coin's explorer.
    pub fn explorer_url(&self, coin: Coin) -> String {
        format!("http://{}/{coin}", self.address)
    }

    /// The address of another explorer of the same network, with faults of its own.
    pub fn second_explorer_url(&self, coin: Coin) -> String {
        format!("http://{}/{coin}-2", self.address)
    }

    /// The address of the Bot API.
    pub fn bot_api_url(&self) -> String {
        format!("http://{}/{TELEGRAM}", self.address)
    }

    /// A coin's chain; its faults and its count of calls are those of the first explorer.
    pub fn chain(&self, coin: Coin) -> &SimChain {
        &self.explorers(coin).first
    }

    /// The same chain with the faults and the count of calls of the second explorer.
    pub fn second_chain(&self, coin: Coin) -> &SimChain {
        &self.explorers(coin).second
    }

    fn explorers(&self, coin: Coin) -> &Explorers {
        self.chains.get(&coin).expect("a stage is asked for the coins it was made with")
    }

    /// The Bot API server.
    pub fn bots(&self) -> &BotApi {
        &self.bots
    }

    /// Closes the doors and waits until everyone has left.
    pub async fn stop(self) {
        self.closing.cancel();
        self.tracker.close();
        self.tracker.wait().await;
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.closing.cancel();
    }
}

impl Explorers {
    fn new(coin: Coin, config: &StageConfig) -> Explorers {
        let first = SimChain::new(coin, config.clock.clone(), config.rng.clone());
        let second = first.beside();
        Explorers { first, second }
    }
}

/// No request is logged here: bots carry their tokens in the path.
fn doors(
    chains: &BTreeMap<Coin, Explorers>,
    bots: &BotApi,
    tracker: &TaskTracker,
    closing: &CancellationToken,
) -> Router {
    let telegram = bot_api::router(bots.clone(), tracker.clone(), closing.clone());
    let mut doors = Router::new().nest(&format!("/{TELEGRAM}"), telegram);
    for (coin, explorers) in chains {
        let first = explorer::router(explorers.first.clone(), closing.clone());
        let second = explorer::router(explorers.second.clone(), closing.clone());
        doors = doors.nest(&format!("/{coin}"), first).nest(&format!("/{coin}-2"), second);
    }
    doors
}

/// What was written under the lock is whole even if a test failed while holding it.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;
    use std::time::Duration;

    use bitcoin::hashes::Hash;
    use bitcoin::{ScriptBuf, WPubkeyHash};
    use teloxide::prelude::*;
    use teloxide::{ApiError, RequestError};

    use super::*;
    use crate::base::clock::Time;
    use crate::base::money::Sats;

    const TOKEN: &str = "123:abc";

    async fn stage() -> Stage {
        let clock = Clock::stopped(Time::from_secs(1_768_471_200));
        let coins = Coin::ALL.to_vec();
        let listen = IpAddr::V4(Ipv4Addr::LOCALHOST);
        Stage::start(StageConfig { clock, rng: Rng::seeded(1), coins, listen }).await.unwrap()
    }

    fn shop() -> ScriptBuf {
        ScriptBuf::new_p2wpkh(&WPubkeyHash::from_byte_array([7; 20]))
    }

    fn client() -> reqwest::Client {
        reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(10)).build().unwrap()
    }

    async fn get(url: &str) -> (u16, String) {
        let answer = client().get(url).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    fn bot(stage: &Stage) -> Bot {
        Bot::with_client(TOKEN, client()).set_api_url(stage.bot_api_url().parse().unwrap())
    }

    #[tokio::test]
    async fn each_coin_has_an_explorer() {
        let stage = stage().await;
        for coin in Coin::ALL {
            let (height, hash) = stage.chain(coin).tip();
            let url = stage.explorer_url(coin);
            assert_eq!(get(&format!("{url}/blocks/tip/height")).await, (200, height.to_string()));
            let url = stage.second_explorer_url(coin);
            assert_eq!(get(&format!("{url}/blocks/tip/hash")).await, (200, hash.to_string()));
            assert_eq!((stage.chain(coin).calls(), stage.second_chain(coin).calls()), (1, 1));
        }
        stage.stop().await;
    }

    #[tokio::test]
    async fn an_explorer_says_how_long_its_answers_hold() {
        let stage = stage().await;
        let url = format!("{}/mempool", stage.explorer_url(Coin::Btc));
        let answer = client().get(url).send().await.unwrap();
        assert_eq!(answer.headers()["cache-control"], "public, max-age=10");
        assert_eq!(answer.headers()["content-type"], "application/json");
    }

    #[tokio::test]
    async fn an_explorer_fails_in_the_way_it_is_told() {
        let stage = stage().await;
        let chain = stage.chain(Coin::Btc);
        let tip = format!("{}/blocks/tip/height", stage.explorer_url(Coin::Btc));
        chain.set_fault(Some(Fault::Dark));
        assert_eq!(get(&tip).await.0, 503);
        chain.set_fault(Some(Fault::Html));
        let (status, page) = get(&tip).await;
        assert!(status == 200 && page.starts_with("<!DOCTYPE html>"));
        chain.set_fault(Some(Fault::TooMany { retry_after_secs: 30 }));
        let answer = client().get(&tip).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 429);
        assert_eq!(answer.headers()["retry-after"], "30");
        chain.set_fault(Some(Fault::Truncated));
        let (_, hash) = chain.tip();
        let raw = format!("{}/block/{hash}/raw", stage.explorer_url(Coin::Btc));
        let cut = client().get(raw).send().await.unwrap().bytes().await.unwrap();
        assert_eq!(cut.len(), chain.raw_block(hash).unwrap().len() / 2);
        assert_eq!(get(&tip).await, (200, "32".to_owned()));
        assert_eq!(chain.calls(), 5);
    }

    #[tokio::test]
    async fn a_payment_is_seen_over_http() {
        let stage = stage().await;
        let chain = stage.chain(Coin::Ltc);
        let txid = chain.pay(&shop(), Sats(50_000));
        let url = stage.explorer_url(Coin::Ltc);
        let (_, status) = get(&format!("{url}/tx/{txid}/status")).await;
        assert_eq!(status, r#"{"confirmed":false}"#);
        let nothing = "00".repeat(32);
        let (code, text) = get(&format!("{url}/tx/{nothing}")).await;
        assert_eq!((code, text.as_str()), (404, "Transaction not found"));
    }

    #[tokio::test]
    async fn the_bot_library_sends_through_us_and_understands_our_refusals() {
        let stage = stage().await;
        let (bots, bot) = (stage.bots(), bot(&stage));
        let unknown = bot.get_me().await.unwrap_err();
        assert!(matches!(unknown, RequestError::Api(ApiError::InvalidToken)));
        bots.add_bot(TOKEN, "till_bot");
        assert_eq!(bot.get_me().await.unwrap().username(), "till_bot");
        bot.send_message(ChatId(42), "hello").await.unwrap();
        assert_eq!(bots.transcript(42)[0].text, "hello");
        bots.block(42);
        let blocked = bot.send_message(ChatId(42), "hello").await.unwrap_err();
        assert!(matches!(blocked, RequestError::Api(ApiError::BotBlocked)));
        bots.fail_next(1, BotFault::TooMany { retry_after_secs: 7 });
        let busy = bot.send_message(ChatId(43), "hello").await.unwrap_err();
        assert!(matches!(busy, RequestError::RetryAfter(wait) if wait.seconds() == 7));
        bot.send_message(ChatId(43), "hello").await.unwrap();
        let hook = "https://shop.example/hook".parse().unwrap();
        bot.set_webhook(hook).await.unwrap();
        bot.delete_webhook().await.unwrap();
        bots.say(TOKEN, &Person::new(42, "Alice"), "/start");
        let updates = bot.get_updates().await.unwrap();
        assert_eq!(updates.len(), 3, "she blocks the bot, takes it back and writes: {updates:?}");
    }

    #[tokio::test]
    async fn stopping_does_not_wait_for_slow_answers() {
        let stage = stage().await;
        stage.chain(Coin::Btc).set_fault(Some(Fault::Slow(Duration::from_secs(3_600))));
        let url = format!("{}/mempool", stage.explorer_url(Coin::Btc));
        let chain = stage.chain(Coin::Btc).clone();
        let asked = async {
            get(&url).await;
        };
        let stopped = async {
            while chain.calls() == 0 {
                tokio::task::yield_now().await;
            }
            stage.stop().await;
        };
        let both = async { tokio::join!(asked, stopped) };
        tokio::time::timeout(Duration::from_secs(5), both).await.expect("the stage stops at once");
    }

    #[tokio::test]
    async fn the_stage_refuses_to_be_reached_from_outside() {
        let clock = Clock::stopped(Time::from_secs(1_768_471_200));
        let listen = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
        let config = StageConfig { clock, rng: Rng::seeded(1), coins: vec![], listen };
        let refused = Stage::start(config).await.err().expect("refused");
        assert_eq!(refused.kind(), io::ErrorKind::InvalidInput);
    }
}
