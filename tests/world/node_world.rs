//! The world with a real Litecoin Core in it: the shop's source for LTC is the node, and node
//! and shop tell the same time. Everything else is as on the stage.

use std::ops::{Deref, DerefMut};
use std::time::Duration;

use bitcoin::Txid;
use chaintill::base::clock::{Clock, Time};
use chaintill::base::coin::Coin;
use chaintill::base::money::Sats;
use chaintill::keys::descriptor;
use chaintill::ledger::Account;
use serde_json::json;

use super::litecoind::{Litecoind, PURSE_BLOCKS, RPC_PASSWORD, RPC_USER, sats, text};
use super::{Bill, Engine, World, minutes};

/// When the stories begin.
const BEGIN: Time = Time::from_secs(1_900_000_000);
/// Blocks above those of the purse, which can then spend them all.
const MATURITY: usize = 100;
/// The height of the last block before the extension. The next one must hold a peg-in.
const BEFORE_EXTENSION: usize = 431;
/// The wallet that has nothing but coins in the extension.
const HIDDEN: &str = "hidden";

/// How the shop shows the node who asks.
#[derive(Clone, Copy, Debug)]
pub enum Login {
    Password,
    Cookie,
}

pub struct NodeWorld {
    world: World,
    pub node: Litecoind,
    login: Login,
    /// An address of the wallet whose coins are in the extension.
    inside: Option<String>,
}

impl Deref for NodeWorld {
    type Target = World;

    fn deref(&self) -> &World {
        &self.world
    }
}

impl DerefMut for NodeWorld {
    fn deref_mut(&mut self) -> &mut World {
        &mut self.world
    }
}

impl NodeWorld {
    /// A shop on SQLite beside a node with a short chain.
    pub async fn open() -> NodeWorld {
        NodeWorld::open_on(Engine::Sqlite, Login::Password).await
    }

    pub async fn open_on(engine: Engine, login: Login) -> NodeWorld {
        let node = Litecoind::start(BEGIN - minutes(10)).await;
        node.mine(MATURITY).await;
        NodeWorld::beside(node, engine, login, Clock::stopped(BEGIN), None).await
    }

    /// A shop on SQLite beside a node with a short chain, by the machine's clock.
    pub async fn open_now() -> NodeWorld {
        let clock = Clock::shifted();
        let node = Litecoind::start(clock.now() - minutes(10)).await;
        node.mine(MATURITY).await;
        NodeWorld::beside(node, Engine::Sqlite, Login::Password, clock, None).await
    }

    /// A shop beside a node whose every block ends with a `HogEx`, and a wallet whose coins are
    /// all in the extension.
    pub async fn open_with_extension() -> NodeWorld {
        let node = Litecoind::start(BEGIN - minutes(10)).await;
        node.mine(BEFORE_EXTENSION - PURSE_BLOCKS).await;
        node.call("createwallet", &json!([HIDDEN])).await;
        let inside = node.call_in(Some(HIDDEN), "getnewaddress", &json!(["", "mweb"])).await;
        let inside = text(&inside);
        node.send(&inside, Sats(500_000_000)).await;
        node.mine(1).await;
        let clock = Clock::stopped(BEGIN);
        NodeWorld::beside(node, Engine::Sqlite, Login::Password, clock, Some(inside)).await
    }

    async fn beside(
        node: Litecoind,
        engine: Engine,
        login: Login,
        clock: Clock,
        inside: Option<String>,
    ) -> NodeWorld {
        node.tell_time(clock.now()).await;
        node.mine(1).await;
        let source = source(&node, login);
        let settings: Vec<_> = source.iter().map(|(key, value)| (*key, value.as_str())).collect();
        let world = World::open_at(engine, &settings, clock, 1).await;
        NodeWorld { world, node, login, inside }
    }

    /// The settings that make the node the shop's source.
    pub fn source(&self) -> Vec<(&'static str, String)> {
        source(&self.node, self.login)
    }

    /// The node is stopped and starts again on what it has stored.
    pub async fn restart_node(&mut self) {
        self.node.stop().await;
        self.node.start_again(self.world.clock.now()).await;
    }

    /// Sends so much to the address of a bill.
    pub async fn pay(&self, bill: &Bill, amount: Sats) -> Txid {
        self.node.send(&bill.offer.address.address, amount).await
    }

    /// Sends so much to the address of a bill out of the extension.
    pub async fn peg_out(&self, bill: &Bill, amount: Sats) -> Txid {
        self.node.send_from(HIDDEN, &bill.offer.address.address, amount).await
    }

    /// Takes the last `depth` blocks away and puts a branch in their place that is longer by
    /// one. Its first block also moves money into the extension, so that its `HogEx` is another
    /// transaction, under another txid, though it pays out the same.
    pub async fn reorg_the_extension(&self, depth: i64) {
        let first = self.node.take_away(depth).await;
        let inside = self.inside.as_deref().expect("an extension");
        self.node.send(inside, Sats(100_000_000)).await;
        self.node.branch_on(first, depth + 1).await;
    }

    /// The node mines, and the shop does not look.
    pub async fn mine_unseen(&self, blocks: usize) {
        self.node.tell_time(self.clock.now()).await;
        self.node.mine(blocks).await;
    }

    /// The node mines, and the shop looks.
    pub async fn mine(&self, blocks: usize) {
        self.mine_unseen(blocks).await;
        self.look().await;
    }

    /// Time passes; blocks come as they do, and the tasks run every few minutes.
    pub async fn wait(&self, span: Duration) {
        self.pass(span, true).await;
    }

    /// Time passes and no block comes.
    pub async fn wait_without_blocks(&self, span: Duration) {
        self.pass(span, false).await;
    }

    async fn pass(&self, span: Duration, blocks: bool) {
        let step = minutes(4).max(span / 30);
        let (mut left, mut since_block) = (span, Duration::ZERO);
        while !left.is_zero() {
            let now = step.min(left);
            left -= now;
            since_block += now;
            self.clock.advance(now);
            self.node.tell_time(self.clock.now()).await;
            while blocks && Coin::Ltc.spacing() <= since_block {
                since_block -= Coin::Ltc.spacing();
                self.node.mine(1).await;
            }
            self.look().await;
        }
    }

    /// What the node finds unspent at the account's addresses is what the books say.
    pub async fn proven_by_the_node(&self) {
        let account = self.app.account(Coin::Ltc).expect("an account").clone();
        let wanted =
            json!([{ "desc": descriptor::descriptor(&account).as_str(), "range": [0, 100] }]);
        let found = self.node.call("scantxoutset", &json!(["start", wanted])).await;
        let booked = -self.holds(Account::Wallet(account.id()), "LTC").await;
        assert_eq!(sats(&found["total_amount"]), Sats(booked));
    }

    /// Ends a story.
    pub async fn end(self) {
        self.proven_by_the_node().await;
        self.world.end().await;
    }
}

fn source(node: &Litecoind, login: Login) -> Vec<(&'static str, String)> {
    let mut source = vec![
        ("COINS__LTC__SOURCES__0__KIND", "node".to_owned()),
        ("COINS__LTC__SOURCES__0__URL", node.url()),
    ];
    match login {
        Login::Password => source.extend([
            ("COINS__LTC__SOURCES__0__USER", RPC_USER.to_owned()),
            ("COINS__LTC__SOURCES__0__PASSWORD", RPC_PASSWORD.to_owned()),
        ]),
        Login::Cookie => {
            let file = node.cookie_file().display().to_string();
            source.push(("COINS__LTC__SOURCES__0__COOKIE_FILE", file));
        }
    }
    source
}
