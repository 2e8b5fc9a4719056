//! A real Litecoin Core on a private chain, in a folder and on a port of its own.
//!
//! It has a purse that pays everyone, tells the time that it is told, and is stopped by its
//! process id when it is dropped. Every call and every wait is bounded.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use bitcoin::{BlockHash, Txid};
use chaintill::base::clock::Time;
use chaintill::base::money::Sats;
use serde_json::{Value, json};

use super::program::free_port;

/// Where the program is, if not where Debian's package puts it. (`/usr/bin/litecoind` is a
/// wrapper that writes into the home folder.)
const PROGRAM: (&str, &str) = ("CHAINTILL_LITECOIND", "/usr/lib/litecoin/litecoind");
/// Who asks, besides whoever can read the cookie file.
pub const RPC_USER: &str = "till";
/// The password of [`RPC_USER`].
pub const RPC_PASSWORD: &str = "regtest";
/// Both as `-rpcauth` takes them: user, salt, HMAC-SHA256 of the password under the salt. With
/// `-rpcpassword` instead the node would write no cookie file.
const RPC_AUTH: &str =
    "till:c0ffee$b7b2e6e18e486b9846572138a1526ceab54b116e4e4c29ac9848be67dabe5eb4";
/// The wallet that pays everyone.
pub const PURSE: &str = "purse";
/// The wallet that is paid for blocks, so that no reorg takes the ground from under the purse.
const MINER: &str = "miner";
/// Blocks that the purse is paid for, the first of the chain. It can spend each of them when
/// 100 more stand above it.
pub const PURSE_BLOCKS: usize = 20;
/// What a transaction is made poorer by in the eyes of the miner, in base units, so that it is
/// left out.
const UNWANTED: i64 = 100_000_000;
/// How often a start is tried: somebody may take a free port between looking and listening.
const STARTS_MAX: usize = 3;
/// How often a starting node is asked whether it answers, twenty times a second.
const ASKED_MAX: usize = 1_200;
/// How long one call may take.
const CALL_MAX: Duration = Duration::from_secs(60);

/// A node of one's own.
pub struct Litecoind {
    process: Option<Child>,
    dir: tempfile::TempDir,
    port: u16,
    http: reqwest::Client,
}

impl Litecoind {
    /// Starts with a chain of [`PURSE_BLOCKS`].
    pub async fn start(now: Time) -> Litecoind {
        // A connection kept open would hold up the node when it is told to stop.
        let builder = reqwest::Client::builder().no_proxy().timeout(CALL_MAX);
        let http = builder.pool_max_idle_per_host(0).build();
        let mut node = Litecoind {
            process: None,
            dir: tempfile::tempdir().expect("a temporary folder"),
            port: 0,
            http: http.expect("a client"),
        };
        node.run(now).await;
        for wallet in [PURSE, MINER] {
            // Loaded again at every start: the last of the parameters.
            node.call("createwallet", &json!([wallet, false, false, "", false, false, true])).await;
        }
        node.mine_for(PURSE, PURSE_BLOCKS).await;
        node
    }

    /// Starts again on what it has stored, at the port where it was.
    pub async fn start_again(&mut self, now: Time) {
        assert!(self.process.is_none(), "it runs already");
        self.run(now).await;
    }

    async fn run(&mut self, now: Time) {
        for _ in 0..STARTS_MAX {
            if self.port == 0 {
                self.port = free_port();
            }
            self.process = Some(self.spawn(now));
            if self.answers().await {
                return;
            }
            self.kill();
            // A node that a shop knows already must come back where it was.
            if self.dir.path().join("regtest/wallets").join(PURSE).exists() {
                continue;
            }
            self.port = 0;
        }
        let log = std::fs::read_to_string(self.dir.path().join("regtest/debug.log"));
        let log = log.unwrap_or_default();
        let tail: Vec<&str> = log.lines().rev().take(20).collect();
        panic!("litecoind does not start; its log ends (last line first):\n{}", tail.join("\n"));
    }

    fn spawn(&self, now: Time) -> Child {
        let program = std::env::var_os(PROGRAM.0).map_or_else(|| PROGRAM.1.into(), PathBuf::from);
        assert!(
            program.exists(),
            "{} is missing: apt-get install litecoind, or name another with {}",
            program.display(),
            PROGRAM.0
        );
        Command::new(program)
            .args(["-regtest", "-server", "-listen=0", "-dnsseed=0", "-printtoconsole=0"])
            .args(["-rpcbind=127.0.0.1", "-rpcallowip=127.0.0.1"])
            .args(["-fallbackfee=0.001", "-keypool=10"])
            .arg(format!("-datadir={}", self.dir.path().display()))
            .arg(format!("-rpcport={}", self.port))
            .arg(format!("-rpcauth={RPC_AUTH}"))
            .arg(format!("-mocktime={}", now.secs()))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("litecoind runs")
    }

    /// Waits until it answers, and no other node at its port. False if it ended instead, or
    /// took too long.
    async fn answers(&mut self) -> bool {
        let log = self.dir.path().join("regtest/debug.log").display().to_string();
        for _ in 0..ASKED_MAX {
            let process = self.process.as_mut().expect("it was spawned");
            if process.try_wait().expect("its state is known").is_some() {
                return false;
            }
            let info = self.try_call(None, "getrpcinfo", &json!([])).await;
            if info.is_ok_and(|info| info["logpath"] == log.as_str()) {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        false
    }

    /// Stops it as its owner would: everything is stored.
    pub async fn stop(&mut self) {
        self.call("stop", &json!([])).await;
        for _ in 0..ASKED_MAX {
            let process = self.process.as_mut().expect("it runs");
            if process.try_wait().expect("its state is known").is_some() {
                self.process = None;
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("litecoind does not stop");
    }

    fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }

    /// Where it is asked.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The file that it writes anew at each start.
    pub fn cookie_file(&self) -> PathBuf {
        self.dir.path().join("regtest/.cookie")
    }

    /// Asks, and expects an answer.
    pub async fn call(&self, method: &str, params: &Value) -> Value {
        self.call_in(None, method, params).await
    }

    /// Asks one of its wallets, and expects an answer.
    pub async fn call_in(&self, wallet: Option<&str>, method: &str, params: &Value) -> Value {
        self.try_call(wallet, method, params)
            .await
            .unwrap_or_else(|error| panic!("{method} {params}: {error}"))
    }

    async fn try_call(
        &self,
        wallet: Option<&str>,
        method: &str,
        params: &Value,
    ) -> Result<Value, String> {
        let below = wallet.map(|name| format!("wallet/{name}")).unwrap_or_default();
        let call = json!({ "jsonrpc": "1.0", "id": "story", "method": method, "params": params });
        let asked = self
            .http
            .post(format!("{}/{below}", self.url()))
            .basic_auth(RPC_USER, Some(RPC_PASSWORD))
            .json(&call);
        let answer = asked.send().await.map_err(|error| error.to_string())?;
        let mut answer: Value = answer.json().await.map_err(|error| error.to_string())?;
        match &answer["error"] {
            Value::Null => Ok(answer["result"].take()),
            error => Err(error.to_string()),
        }
    }

    /// Tells it the time; its next blocks carry it.
    pub async fn tell_time(&self, now: Time) {
        self.call("setmocktime", &json!([now.secs()])).await;
    }

    /// A new address of one of its wallets.
    async fn address(&self, wallet: &str) -> String {
        text(&self.call_in(Some(wallet), "getnewaddress", &json!(["", "bech32"])).await)
    }

    /// Mines blocks with what waits.
    pub async fn mine(&self, blocks: usize) {
        self.mine_for(MINER, blocks).await;
    }

    /// To a new address each time: a block that was invalidated is not made again.
    async fn mine_for(&self, wallet: &str, blocks: usize) {
        let address = self.address(wallet).await;
        let hashes = self.call("generatetoaddress", &json!([blocks, address])).await;
        assert_eq!(list(&hashes).len(), blocks, "all are mined");
    }

    /// Pays an address from the purse.
    pub async fn send(&self, address: &str, amount: Sats) -> Txid {
        self.send_from(PURSE, address, amount).await
    }

    /// Pays an address from one of the wallets.
    pub async fn send_from(&self, wallet: &str, address: &str, amount: Sats) -> Txid {
        let params = json!([address, amount.fixed()]);
        let txid = self.call_in(Some(wallet), "sendtoaddress", &params).await;
        text(&txid).parse().expect("a txid")
    }

    /// The height of its tip.
    pub async fn height(&self) -> i64 {
        self.call("getblockcount", &json!([])).await.as_i64().expect("a height")
    }

    /// The hash of its best chain's block at a height.
    pub async fn hash_at(&self, height: i64) -> BlockHash {
        text(&self.call("getblockhash", &json!([height])).await).parse().expect("a hash")
    }

    /// A block as raw bytes, and the txids that the node finds in it.
    pub async fn block(&self, hash: BlockHash) -> (Vec<u8>, Vec<Txid>) {
        let raw = text(&self.call("getblock", &json!([hash, 0])).await);
        let listed = self.call("getblock", &json!([hash, 1])).await;
        let txids = list(&listed["tx"]).iter().map(|txid| text(txid).parse().expect("a txid"));
        (hex::decode(raw).expect("hexadecimal"), txids.collect())
    }

    /// What waits for a block.
    pub async fn mempool(&self) -> Vec<Txid> {
        let listed = self.call("getrawmempool", &json!([])).await;
        list(&listed).iter().map(|txid| text(txid).parse().expect("a txid")).collect()
    }

    /// Takes the last `depth` blocks away and puts a branch in their place that is longer by
    /// one and leaves a transaction out: it waits in the mempool, and no miner wants it.
    pub async fn reorg_without(&self, depth: i64, txid: Txid) {
        let first = self.take_away(depth).await;
        self.call("prioritisetransaction", &json!([txid, 0, -UNWANTED])).await;
        self.branch_on(first, depth + 1).await;
    }

    /// Miners want a transaction again that they left out.
    pub async fn let_in(&self, txid: Txid) {
        self.call("prioritisetransaction", &json!([txid, 0, UNWANTED])).await;
    }

    /// Takes the last `depth` blocks away and puts a branch in their place that is longer by
    /// one and holds what they held.
    pub async fn reorg_again(&self, depth: i64) {
        let first = self.take_away(depth).await;
        self.branch_on(first, depth + 1).await;
    }

    /// Takes the last `depth` blocks away and puts a branch in their place that is longer by
    /// one and spends the coins of one of their transactions back to the purse. Only before
    /// the extension is active: later `generateblock` dies of an internal error.
    pub async fn reorg_with_rival(&self, depth: i64, txid: Txid) -> Txid {
        let first = self.take_away(depth).await;
        let payment = self.call("getrawtransaction", &json!([txid, true])).await;
        let spent: Vec<Value> = list(&payment["vin"])
            .iter()
            .map(|input| json!({ "txid": input["txid"], "vout": input["vout"] }))
            .collect();
        let mut worth = Sats::ZERO;
        for input in &spent {
            let params = json!([input["txid"], input["vout"], false]);
            worth = worth + sats(&self.call("gettxout", &params).await["value"]);
        }
        let home = self.address(PURSE).await;
        let fee = Sats(100_000);
        let outputs = json!([{ home.as_str(): (worth - fee).fixed() }]);
        let rival = self.call("createrawtransaction", &json!([spent, outputs])).await;
        let signed =
            self.call_in(Some(PURSE), "signrawtransactionwithwallet", &json!([rival])).await;
        assert_eq!(signed["complete"], true, "the purse signs");
        let block = self.call("generateblock", &json!([home, [signed["hex"]]])).await;
        self.branch_on(first, depth).await;
        let (_, txids) = self.block(text(&block["hash"]).parse().expect("a hash")).await;
        txids[1]
    }

    /// Takes the last blocks away; gives the first of them.
    pub async fn take_away(&self, depth: i64) -> BlockHash {
        let first = self.hash_at(self.height().await - depth + 1).await;
        self.call("invalidateblock", &json!([first])).await;
        first
    }

    /// Mines on, then admits that the blocks taken away were good: they have less work now.
    pub async fn branch_on(&self, first: BlockHash, blocks: i64) {
        self.mine(usize::try_from(blocks).expect("a few blocks")).await;
        let tip = self.hash_at(self.height().await).await;
        self.call("reconsiderblock", &json!([first])).await;
        assert_eq!(self.hash_at(self.height().await).await, tip, "the new branch stays best");
    }
}

impl Drop for Litecoind {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Text in an answer.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}

/// A list in an answer.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

/// An amount in an answer, which writes it as a number of whole coins.
pub fn sats(value: &Value) -> Sats {
    Sats::parse(&value.to_string()).unwrap_or_else(|error| panic!("{value}: {error}"))
}
