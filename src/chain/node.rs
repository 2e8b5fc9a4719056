//! One's own node: JSON-RPC of Bitcoin Core and Litecoin Core over HTTP.
//!
//! A node tells nobody what it is asked, so the whole mempool is examined: each unconfirmed
//! transaction is fetched once, and of it only the hashes of its output scripts are kept.
//! Confirmed transactions by txid need the node's `txindex`; blocks do not.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bitcoin::block::Header;
use bitcoin::{BlockHash, Script, ScriptBuf, Txid};
use reqwest::StatusCode;
use secrecy::SecretString;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::block::{RawTx, decode_transaction};
use super::http::{
    self, Answer, Budget, CALL_TIMEOUT, HEX_MAX, Http, Login, SetupError, TEXT_MAX, TXIDS_MAX,
};
use super::{ChainSource, Fault, MempoolLook, Past, SourceError, Tip, Wanted, genesis};
use crate::base::clock::Clock;
use crate::base::coin::{Coin, Network};

/// How far a node that is still loading the chain may be behind the headers it knows.
const BEHIND_MAX: i64 = 24;
/// Transactions that one look fetches: a few seconds at a node nearby. A full mempool at the
/// first look takes some twenty looks.
const FETCHED_PER_LOOK: usize = 5_000;
/// Unconfirmed transactions that are remembered: twice what fits into a node's mempool of
/// the usual 300 MB; some 30 MB here.
const EXAMINED_MAX: usize = 300_000;

/// How long one scan of all unspent outputs may take: minutes on a chain with very many of them.
/// As long as `bitcoin-cli` waits.
const SCAN_TIMEOUT: Duration = Duration::from_secs(900);
/// The longest answer of a scan: some fifty thousand unspent outputs.
const SCAN_MAX: usize = 20 * 1024 * 1024;
/// Scripts that one scan looks for. It reads everything, however many they are.
const SCRIPTS_PER_SCAN: u32 = 1_000;

/// Codes of errors that mean something here; the others are shown.
const UNKNOWN_THING: i64 = -5;
const OUT_OF_RANGE: i64 = -8;
const WARMING_UP: i64 = -28;

/// How a node knows us.
#[derive(Clone, Debug)]
pub enum NodeAuth {
    /// User and password from the node's `rpcauth` or `rpcuser`.
    Password {
        /// The user.
        user: String,
        /// The password.
        password: SecretString,
    },
    /// The file that the node writes anew at each start.
    CookieFile(PathBuf),
}

/// A node.
pub struct Node {
    name: String,
    coin: Coin,
    network: Network,
    http: Http,
    auth: NodeAuth,
    /// What the cookie file said last.
    cookie: Mutex<Option<Login>>,
    /// Whether its chain has been found to begin with the network's first block.
    network_checked: AtomicBool,
    /// Held during a whole look: two at once would fetch everything twice.
    examined: tokio::sync::Mutex<Examined>,
}

impl fmt::Debug for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Node")
            .field("name", &self.name)
            .field("coin", &self.coin)
            .field("network", &self.network)
            .field("http", &self.http)
            .finish_non_exhaustive()
    }
}

/// What a node tells of itself, as far as it is read.
#[derive(Deserialize)]
struct ChainInfo {
    chain: String,
    blocks: i64,
    headers: i64,
    bestblockhash: BlockHash,
    initialblockdownload: bool,
}

/// What a scan of all unspent outputs finds, as far as it is read.
#[derive(Deserialize)]
struct Scan {
    success: bool,
    unspents: Vec<Unspent>,
}

/// An output that nobody has spent.
#[derive(Deserialize)]
struct Unspent {
    #[serde(rename = "scriptPubKey")]
    script: ScriptBuf,
}

/// What comes back from every call, whatever the status.
#[derive(Deserialize)]
struct Reply<T> {
    result: Option<T>,
    error: Option<RpcError>,
}

/// The node understood the call and says no.
#[derive(Deserialize)]
struct RpcError {
    code: i64,
    message: String,
}

/// Why a call gave nothing.
enum CallError {
    Refused { method: &'static str, error: RpcError },
    Fault(Fault),
}

impl From<Fault> for CallError {
    fn from(fault: Fault) -> CallError {
        CallError::Fault(fault)
    }
}

impl CallError {
    /// Whether the node does not know what was asked for.
    fn is_unknown(&self) -> bool {
        matches!(
            self,
            CallError::Refused { error: RpcError { code: UNKNOWN_THING | OUT_OF_RANGE, .. }, .. }
        )
    }

    fn fault(self) -> Fault {
        match self {
            CallError::Fault(fault) => fault,
            CallError::Refused { error: RpcError { code: WARMING_UP, message }, .. } => {
                Fault::Unreachable(format!("it is starting: {}", shown(&message)))
            }
            CallError::Refused { method, error: RpcError { code, message } } => {
                Fault::Unusable(format!("{method}: {} ({code})", shown(&message)))
            }
        }
    }

    /// The fault if `what` was asked for.
    fn about(self, what: impl fmt::Display) -> Fault {
        if self.is_unknown() { Fault::Unknown(what.to_string()) } else { self.fault() }
    }
}

fn shown(message: &str) -> String {
    http::excerpt(message.as_bytes())
}

impl Node {
    /// A node at its address, such as `http://127.0.0.1:8332`. One's own node needs no quota.
    pub fn new(
        name: &str,
        coin: Coin,
        network: Network,
        url: &str,
        auth: NodeAuth,
        calls_per_hour: Option<u32>,
        clock: Clock,
    ) -> Result<Node, SetupError> {
        let budget = calls_per_hour.map_or_else(Budget::unlimited, Budget::per_hour);
        let http = Http::new(url, Arc::new(budget), clock)?;
        if http.has_credentials() {
            return Err(SetupError::CredentialsInUrl);
        }
        Ok(Node {
            name: name.to_owned(),
            coin,
            network,
            http,
            auth,
            cookie: Mutex::default(),
            network_checked: AtomicBool::new(false),
            examined: tokio::sync::Mutex::default(),
        })
    }

    async fn call<T: DeserializeOwned>(
        &self,
        method: &'static str,
        params: Value,
        limit: usize,
    ) -> Result<T, CallError> {
        self.call_within(CALL_TIMEOUT, method, params, limit).await
    }

    async fn call_within<T: DeserializeOwned>(
        &self,
        timeout: Duration,
        method: &'static str,
        params: Value,
        limit: usize,
    ) -> Result<T, CallError> {
        let call =
            json!({ "jsonrpc": "1.0", "id": "chaintill", "method": method, "params": params });
        let answer = self.post(&call.to_string(), limit, timeout).await?;
        // A node puts its errors into the body of a 500 or 404.
        match serde_json::from_slice(&answer.body) {
            Ok(Reply { error: Some(error), .. }) => Err(CallError::Refused { method, error }),
            Ok(Reply { result: Some(result), .. }) => Ok(result),
            Ok(Reply { .. }) | Err(_) => Err(no_reply(answer).into()),
        }
    }

    async fn post(&self, call: &str, limit: usize, timeout: Duration) -> Result<Answer, Fault> {
        let answer = self.http.post(&self.login().await?, call.to_owned(), limit, timeout).await?;
        if answer.status != StatusCode::UNAUTHORIZED || !self.forget_cookie() {
            return Ok(answer);
        }
        self.http.post(&self.login().await?, call.to_owned(), limit, timeout).await
    }

    async fn login(&self) -> Result<Login, Fault> {
        let file = match &self.auth {
            NodeAuth::Password { user, password } => {
                return Ok(Login { user: user.clone(), password: password.clone() });
            }
            NodeAuth::CookieFile(file) => file,
        };
        if let Some(known) = self.cookie().clone() {
            return Ok(known);
        }
        let shown = file.display();
        let text = tokio::fs::read_to_string(file).await.map_err(|error| {
            Fault::Unreachable(format!("its cookie file {shown} cannot be read: {error}"))
        })?;
        let (user, password) = text.trim().split_once(':').ok_or_else(|| {
            Fault::Unreachable(format!("its cookie file {shown} is not of the form user:password"))
        })?;
        let login = Login { user: user.to_owned(), password: password.into() };
        *self.cookie() = Some(login.clone());
        Ok(login)
    }

    /// The node was started anew, perhaps. Says whether there was a cookie to forget.
    fn forget_cookie(&self) -> bool {
        self.cookie().take().is_some()
    }

    fn cookie(&self) -> MutexGuard<'_, Option<Login>> {
        self.cookie.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Height and hash come from one answer, so they belong together; the same answer says
    /// which network it is and whether the chain is still being loaded.
    async fn ask_tip(&self) -> Result<Tip, Fault> {
        let info: ChainInfo =
            self.call("getblockchaininfo", json!([]), TEXT_MAX).await.map_err(CallError::fault)?;
        if !chain_names(self.network).contains(&info.chain.as_str()) {
            let (chain, network) = (shown(&info.chain), self.network);
            let text = format!("it is on the chain `{chain}`, configured is `{network}`");
            return Err(Fault::Unusable(text));
        }
        // A private chain counts as loading whenever its last block is a day old.
        let loading = info.initialblockdownload && self.network != Network::Regtest;
        if loading && info.blocks.saturating_add(BEHIND_MAX) < info.headers {
            let (blocks, headers) = (info.blocks, info.headers);
            return Err(Fault::Unusable(format!("it is loading block {blocks} of {headers}")));
        }
        self.check_first_block().await?;
        Ok(Tip { height: info.blocks, hash: info.bestblockhash })
    }

    /// Refuses a node of the other coin, once: both call their networks by the same names.
    async fn check_first_block(&self) -> Result<(), Fault> {
        if self.network_checked.load(Ordering::Relaxed)
            || !genesis::is_known(self.coin, self.network)
        {
            return Ok(());
        }
        genesis::check(self.coin, self.network, self.ask_hash_at(0).await?)?;
        self.network_checked.store(true, Ordering::Relaxed);
        Ok(())
    }

    async fn ask_hash_at(&self, height: i64) -> Result<BlockHash, Fault> {
        self.call("getblockhash", json!([height]), TEXT_MAX)
            .await
            .map_err(|error: CallError| error.about(format_args!("height {height}")))
    }

    async fn ask_header(&self, hash: BlockHash) -> Result<Header, Fault> {
        let text: String = self
            .call("getblockheader", json!([hash, false]), TEXT_MAX)
            .await
            .map_err(|error| error.about(format_args!("block {hash}")))?;
        http::header(&text, hash)
    }

    async fn ask_block(&self, hash: BlockHash) -> Result<Vec<u8>, Fault> {
        let text: String = self
            .call("getblock", json!([hash, 0]), HEX_MAX)
            .await
            .map_err(|error| error.about(format_args!("block {hash}")))?;
        http::block(bytes(&text, "the raw block")?, hash)
    }

    async fn ask_transaction(&self, txid: Txid) -> Result<Option<Vec<u8>>, Fault> {
        match self.call::<String>("getrawtransaction", json!([txid]), HEX_MAX).await {
            Ok(text) => bytes(&text, "the raw transaction").map(Some),
            Err(error) if error.is_unknown() => Ok(None),
            Err(error) => Err(error.fault()),
        }
    }

    /// Which scripts hold something in blocks. What was paid and spent since leaves no trace here.
    async fn ask_past(&self, wanted: &[Wanted]) -> Result<Vec<Past>, Fault> {
        let scripts: Vec<String> =
            wanted.iter().map(|one| format!("raw({})", one.script.to_hex_string())).collect();
        let scan: Scan = self
            .call_within(SCAN_TIMEOUT, "scantxoutset", json!(["start", scripts]), SCAN_MAX)
            .await
            .map_err(CallError::fault)?;
        if !scan.success {
            let text = "somebody broke off its scan of the unspent outputs";
            return Err(Fault::Unusable(text.to_owned()));
        }
        let paid: HashSet<ScriptBuf> = scan.unspents.into_iter().map(|one| one.script).collect();
        let past =
            |one: &Wanted| if paid.contains(&one.script) { Past::Used } else { Past::Unknown };
        Ok(wanted.iter().map(past).collect())
    }

    /// Looks into the mempool with at most so many fetches.
    async fn look(&self, wanted: &[Wanted], fetches_max: usize) -> Result<MempoolLook, Fault> {
        let mut examined = self.examined.lock().await;
        let listed: Vec<Txid> =
            self.call("getrawmempool", json!([]), TXIDS_MAX).await.map_err(CallError::fault)?;
        examined.keep_only(&listed);
        let wanted_hashes: HashSet<u64> =
            wanted.iter().map(|one| examined.hash(&one.script)).collect();

        let mut look = MempoolLook::default();
        let mut fetches = fetches_max;
        let mut complete = listed.len() <= EXAMINED_MAX;
        for txid in listed.into_iter().take(EXAMINED_MAX) {
            if examined.pays(txid, &wanted_hashes) == Some(false) {
                continue;
            }
            if fetches == 0 {
                complete = false;
                break;
            }
            fetches -= 1;
            let raw = match self.ask_transaction(txid).await {
                Ok(Some(raw)) => raw,
                Ok(None) => continue,
                Err(Fault::Quota(_)) if !look.transactions.is_empty() => {
                    complete = false;
                    break;
                }
                Err(fault) => return Err(fault),
            };
            examined.examine(self.coin, txid, &raw);
            if examined.pays(txid, &wanted_hashes) == Some(true) {
                look.transactions.push((txid, raw));
            }
        }
        if complete {
            look.answered = wanted.iter().map(|one| one.script.clone()).collect();
        }
        Ok(look)
    }
}

#[async_trait::async_trait]
impl ChainSource for Node {
    fn name(&self) -> &str {
        &self.name
    }

    fn coin(&self) -> Coin {
        self.coin
    }

    async fn tip(&self) -> Result<Tip, SourceError> {
        self.ask_tip().await.map_err(|fault| fault.of(&self.name))
    }

    async fn hash_at(&self, height: i64) -> Result<BlockHash, SourceError> {
        self.ask_hash_at(height).await.map_err(|fault| fault.of(&self.name))
    }

    async fn header(&self, hash: BlockHash) -> Result<Header, SourceError> {
        self.ask_header(hash).await.map_err(|fault| fault.of(&self.name))
    }

    async fn block(&self, hash: BlockHash) -> Result<Vec<u8>, SourceError> {
        self.ask_block(hash).await.map_err(|fault| fault.of(&self.name))
    }

    /// Examines what is new in the mempool. All scripts count as answered once everything in
    /// it has been examined, none before.
    async fn mempool(&self, wanted: &[Wanted]) -> Result<MempoolLook, SourceError> {
        self.look(wanted, FETCHED_PER_LOOK).await.map_err(|fault| fault.of(&self.name))
    }

    /// Unconfirmed transactions always, confirmed ones if the node has a `txindex`.
    async fn transaction(&self, txid: Txid) -> Result<Option<Vec<u8>>, SourceError> {
        self.ask_transaction(txid).await.map_err(|fault| fault.of(&self.name))
    }

    fn scripts_per_call(&self) -> u32 {
        SCRIPTS_PER_SCAN
    }

    /// Sees what is unspent in blocks, and no more: of all else it says that it does not know.
    async fn past(&self, wanted: &[Wanted]) -> Result<Vec<Past>, SourceError> {
        self.ask_past(wanted).await.map_err(|fault| fault.of(&self.name))
    }
}

/// Unconfirmed transactions that have been looked into, by the scripts that they pay.
///
/// The scripts are kept, not the verdict: an address may be wanted for the first time after
/// its payment was examined. Bytes are fetched again for the few that pay a wanted script.
#[derive(Default)]
struct Examined {
    keys: RandomState,
    scripts: HashMap<Txid, Box<[u64]>>,
}

impl Examined {
    /// Forgets what has left the mempool.
    fn keep_only(&mut self, listed: &[Txid]) {
        let listed: HashSet<&Txid> = listed.iter().collect();
        self.scripts.retain(|txid, _| listed.contains(txid));
    }

    /// Whether it pays any of these; none if it has not been examined.
    fn pays(&self, txid: Txid, wanted: &HashSet<u64>) -> Option<bool> {
        let scripts = self.scripts.get(&txid)?;
        Some(scripts.iter().any(|script| wanted.contains(script)))
    }

    /// Remembers what it pays, out of Litecoin's extension too. Of bytes that cannot be read,
    /// or are another transaction, nothing: its payments will be seen in their block.
    fn examine(&mut self, coin: Coin, txid: Txid, raw: &[u8]) {
        let scripts = match decode_transaction(coin, raw) {
            Ok(read) if read.tx.txid == txid => self.paid_by(&read),
            Ok(_) => {
                tracing::warn!(%coin, %txid, "the node gave another transaction than it lists");
                Box::default()
            }
            Err(error) => {
                tracing::debug!(%coin, %txid, %error, "an unconfirmed transaction was passed over");
                Box::default()
            }
        };
        self.scripts.insert(txid, scripts);
    }

    fn paid_by(&self, read: &RawTx<'_>) -> Box<[u64]> {
        let outputs = read.tx.payable_outputs().map(|(_, output)| output);
        outputs.chain(&read.peg_outs).map(|output| self.hash(read.script(output))).collect()
    }

    fn hash(&self, script: &Script) -> u64 {
        self.keys.hash_one(script.as_bytes())
    }
}

/// What a network is called in `getblockchaininfo`.
fn chain_names(network: Network) -> &'static [&'static str] {
    match network {
        Network::Main => &["main"],
        Network::Test => &["test", "testnet4"],
        Network::Signet => &["signet"],
        Network::Regtest => &["regtest"],
    }
}

/// What an answer that is no reply means.
fn no_reply(answer: Answer) -> Fault {
    const WANTED: &str = "a JSON-RPC reply";
    if answer.status.is_success() {
        return answer.nonsense(WANTED);
    }
    match answer.found(WANTED) {
        Err(fault) => fault,
        Ok(_) => Fault::Unusable("nothing answers JSON-RPC at its url (HTTP 404)".to_owned()),
    }
}

fn bytes(text: &str, wanted: &'static str) -> Result<Vec<u8>, Fault> {
    hex::decode(text.trim())
        .map_err(|_| Fault::Nonsense { wanted, found: http::excerpt(text.as_bytes()) })
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicU64;

    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use bitcoin::hashes::Hash;

    use super::super::block::Block;
    use super::super::recorded::{Asked, Recorded, Reply};
    use super::*;
    use crate::base::clock::Time;

    /// A fresh private chain.
    const INFO: &str = include_str!("../../fixtures/chain/ltc-getblockchaininfo.json");
    const GENESIS: &str = "530827f38f93b43ed12af0b3ad25a288dc02ed74d6d7857862df51fc56c416f9";
    const PEG_OUT: &str = "8f08289eaacd848edcdcc83d9c1d40082b0f8c26e47b11a1a1129494bc2f8bef";
    const PEG_OUT_SCRIPT: &str = "001441a5cdec5753e357fab8da53088f235212dc77a7";
    const SCANNED_SCRIPT: &str = "001427654065b2dc2ff263d2fd453ade3c1a15cca158";
    const PEG_OUT_BLOCK: &str = "ce116573814846d7cbe748775f773cf4c4b6daf92f7db4efe760ffc288b3f79a";

    fn result(value: impl fmt::Display) -> Reply {
        Reply::json(200, &format!(r#"{{"result":{value},"error":null,"id":"chaintill"}}"#))
    }

    fn error(status: u16, code: i64, message: &str) -> Reply {
        let error = json!({ "code": code, "message": message });
        Reply::json(status, &format!(r#"{{"result":null,"error":{error},"id":"chaintill"}}"#))
    }

    fn method(asked: &Asked) -> (String, Vec<String>) {
        let call: Value = serde_json::from_slice(&asked.body).expect("a call");
        let params = call["params"].as_array().expect("parameters");
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        (text(&call["method"]), params.iter().map(text).collect())
    }

    fn peg_out() -> String {
        let json = include_str!("../../fixtures/chain/ltc-getrawtransaction-pegout-mempool.json");
        let json: Value = serde_json::from_str(json).expect("recorded JSON");
        json["hex"].as_str().expect("hex").to_owned()
    }

    fn peg_out_block() -> &'static str {
        include_str!("../../fixtures/chain/ltc-block-pegout-raw.hex").trim()
    }

    /// What a real node answered.
    fn recorded(asked: &Asked) -> Reply {
        let (method, params) = method(asked);
        let params: Vec<&str> = params.iter().map(String::as_str).collect();
        match (method.as_str(), params.as_slice()) {
            ("getblockchaininfo", []) => result(INFO),
            ("getblockhash", ["0"]) => result(format_args!("\"{GENESIS}\"")),
            ("getblockhash", _) => error(500, -8, "Block height out of range"),
            ("getblockheader", [PEG_OUT_BLOCK, "false"]) => {
                result(format_args!("\"{}\"", &peg_out_block()[..160]))
            }
            ("getblock", [PEG_OUT_BLOCK, "0"]) => result(format_args!("\"{}\"", peg_out_block())),
            ("getblockheader" | "getblock", _) => error(500, -5, "Block not found"),
            ("getrawmempool", []) => result(format_args!("[\"{PEG_OUT}\"]")),
            ("getrawtransaction", [PEG_OUT]) => result(format_args!("\"{}\"", peg_out())),
            ("getrawtransaction", _) => error(
                500,
                -5,
                "No such mempool transaction. Use -txindex or provide a block hash to enable \
                 blockchain transaction queries. Use gettransaction for wallet transactions.",
            ),
            _ => error(404, -32601, "Method not found"),
        }
    }

    fn password() -> NodeAuth {
        NodeAuth::Password { user: "till".to_owned(), password: "canary".into() }
    }

    fn node_of(host: &Recorded, network: Network, auth: NodeAuth) -> Node {
        let clock = Clock::stopped(Time::from_secs(1_795_230_700));
        Node::new("our node", Coin::Ltc, network, &host.url, auth, None, clock).expect("good")
    }

    fn node(host: &Recorded) -> Node {
        node_of(host, Network::Regtest, password())
    }

    fn wanted(script: &str) -> Wanted {
        let script = ScriptBuf::from_hex(script).expect("hex");
        Wanted { script, address: String::new() }
    }

    #[tokio::test]
    async fn tip_block_and_header_come_as_they_were_recorded() {
        let host = Recorded::serve(recorded).await;
        let node = node(&host);
        let tip = node.tip().await.expect("a tip");
        assert_eq!(tip, Tip { height: 0, hash: GENESIS.parse().expect("a hash") });
        assert_eq!(host.calls().len(), 1);
        assert_eq!(node.hash_at(0).await.expect("a hash"), tip.hash);

        let hash: BlockHash = PEG_OUT_BLOCK.parse().expect("a hash");
        assert_eq!(node.header(hash).await.expect("a header").block_hash(), hash);
        let raw = node.block(hash).await.expect("a block");
        assert_eq!(Block::decode(Coin::Ltc, raw).expect("a good block").hash, hash);
    }

    #[tokio::test]
    async fn what_it_does_not_know_it_says_so_with_status_500() {
        let host = Recorded::serve(recorded).await;
        let node = node(&host);
        let faults = [
            node.hash_at(9).await.map(|_| ()),
            node.header(BlockHash::all_zeros()).await.map(|_| ()),
            node.block(BlockHash::all_zeros()).await.map(|_| ()),
        ];
        for fault in faults {
            assert!(matches!(fault, Err(SourceError { fault: Fault::Unknown(_), .. })));
        }
        assert_eq!(node.transaction(Txid::all_zeros()).await.expect("an answer"), None);
    }

    #[tokio::test]
    async fn a_peg_out_is_found_and_everything_counts_as_answered() {
        let host = Recorded::serve(recorded).await;
        let node = node(&host);
        let both = [wanted("0014aa"), wanted(PEG_OUT_SCRIPT)];
        let look = node.mempool(&both).await.expect("a look");
        assert_eq!(look.answered, [both[0].script.clone(), both[1].script.clone()]);
        assert_eq!(look.transactions.len(), 1);
        assert_eq!(look.transactions[0].0.to_string(), PEG_OUT);
    }

    #[tokio::test]
    async fn a_transaction_is_fetched_once_and_found_when_its_script_is_wanted_later() {
        let host = Recorded::serve(recorded).await;
        let node = node(&host);
        let nothing = node.mempool(&[wanted("0014aa")]).await.expect("a look");
        assert!(nothing.transactions.is_empty());
        let again = node.mempool(&[wanted("0014aa")]).await.expect("a look");
        assert_eq!(again.answered.len(), 1);
        assert_eq!(host.calls().len(), 3);
        let later = node.mempool(&[wanted(PEG_OUT_SCRIPT)]).await.expect("a look");
        assert_eq!(later.transactions.len(), 1);
        assert_eq!(hex::encode(&later.transactions[0].1), peg_out());
    }

    #[tokio::test]
    async fn a_transaction_that_left_the_mempool_is_forgotten() {
        let full = AtomicBool::new(true);
        let host = Recorded::serve(move |asked| match method(asked).0.as_str() {
            "getrawmempool" if !full.swap(false, Ordering::SeqCst) => result("[]"),
            _ => recorded(asked),
        })
        .await;
        let node = node(&host);
        let one = [wanted(PEG_OUT_SCRIPT)];
        assert_eq!(node.mempool(&one).await.expect("a look").transactions.len(), 1);
        let look = node.mempool(&one).await.expect("a look");
        assert!(look.transactions.is_empty());
        assert_eq!(look.answered.len(), 1);
        assert!(node.examined.lock().await.scripts.is_empty());
    }

    #[tokio::test]
    async fn nothing_counts_as_answered_before_the_whole_mempool_was_examined() {
        let txids: Vec<String> = (1..=5).map(|n| Txid::hash(&[n]).to_string()).collect();
        let list = serde_json::to_string(&txids).expect("JSON");
        let small = include_bytes!("../../fixtures/chain/esplora-tx.raw");
        let small = format!("\"{}\"", hex::encode(small));
        let host = Recorded::serve(move |asked| match method(asked).0.as_str() {
            "getrawmempool" => result(&list),
            _ => result(&small),
        })
        .await;
        let node = node(&host);
        let one = [wanted("0014aa")];
        for answered in [0, 0, 1, 1] {
            assert_eq!(node.look(&one, 2).await.expect("a look").answered.len(), answered);
        }
        assert_eq!(host.calls().len(), 4 + 5);
    }

    #[tokio::test]
    async fn one_scan_finds_what_is_unspent_and_knows_nothing_of_the_rest() {
        let scan = include_str!("../../fixtures/chain/ltc-scantxoutset.json");
        let host = Recorded::serve(move |asked| {
            let (method, params) = method(asked);
            assert_eq!(method, "scantxoutset");
            let scripts = format!(r#"["raw(0014aa)","raw({SCANNED_SCRIPT})"]"#);
            assert_eq!(params, ["start", scripts.as_str()]);
            result(scan)
        })
        .await;
        let both = [wanted("0014aa"), wanted(SCANNED_SCRIPT)];
        let past = node(&host).past(&both).await.expect("an answer");
        assert_eq!(past, [Past::Unknown, Past::Used]);
        assert_eq!(host.calls().len(), 1);
    }

    #[tokio::test]
    async fn a_scan_that_did_not_end_tells_nothing() {
        let scan = include_str!("../../fixtures/chain/ltc-scantxoutset.json");
        let cut = scan.replace(r#""success":true"#, r#""success":false"#);
        let host = Recorded::serve(move |_| result(&cut)).await;
        let fault = node(&host).past(&[wanted("0014aa")]).await.expect_err("broken off").fault;
        assert!(matches!(fault, Fault::Unusable(_)));
        let busy = error(500, -8, "Scan already in progress, use action \"abort\" or \"status\"");
        let host = Recorded::answering(busy).await;
        let fault = node(&host).past(&[wanted("0014aa")]).await.expect_err("busy").fault;
        assert!(fault.to_string().contains("Scan already in progress"), "{fault}");
    }

    #[tokio::test]
    async fn a_node_of_another_network_or_coin_is_not_used() {
        let host = Recorded::serve(recorded).await;
        let other = node_of(&host, Network::Main, password());
        let fault = other.tip().await.expect_err("the wrong network").to_string();
        let text = "our node: is not usable: it is on the chain `regtest`, configured is `main`";
        assert_eq!(fault, text);

        let host = Recorded::serve(|asked| match method(asked).0.as_str() {
            "getblockchaininfo" => result(INFO.replace("regtest", "main")),
            _ => recorded(asked),
        })
        .await;
        let other = node_of(&host, Network::Main, password());
        let fault = other.tip().await.expect_err("the wrong coin").to_string();
        let text = "our node: is not usable: it does not serve Litecoin on the network `main`";
        assert_eq!(fault, text);
    }

    #[tokio::test]
    async fn a_node_that_is_loading_the_chain_is_not_used_unless_the_chain_is_private() {
        let loading = |chain: &'static str| {
            let info =
                INFO.replace("regtest", chain).replace("\"headers\":0", "\"headers\":2900000");
            Recorded::serve(move |_| result(&info))
        };
        let host = loading("main").await;
        let fault = node_of(&host, Network::Main, password()).tip().await.expect_err("loading");
        assert!(fault.to_string().ends_with("it is loading block 0 of 2900000"), "{fault}");
        let host = loading("regtest").await;
        assert!(node(&host).tip().await.is_ok());
    }

    #[tokio::test]
    async fn a_starting_node_is_worth_waiting_for() {
        let host = Recorded::answering(error(500, -28, "Loading block index...")).await;
        let fault = node(&host).tip().await.expect_err("not yet").fault;
        assert!(matches!(fault, Fault::Unreachable(_)));
        assert_eq!(fault.to_string(), "cannot be reached: it is starting: Loading block index...");
        let busy = Recorded::answering(Reply::status(503, "Work queue depth exceeded")).await;
        let fault = node(&busy).tip().await.expect_err("busy").fault;
        assert!(matches!(fault, Fault::Unreachable(_)));
    }

    #[tokio::test]
    async fn any_other_refusal_is_shown_with_its_method() {
        let host = Recorded::answering(error(404, -32601, "Method not found")).await;
        let fault = node(&host).tip().await.expect_err("no such method").fault;
        assert_eq!(
            fault.to_string(),
            "is not usable: getblockchaininfo: Method not found (-32601)"
        );
        let host = Recorded::answering(error(200, -1, "Block not available (pruned data)")).await;
        let fault = node(&host).block(BlockHash::all_zeros()).await.expect_err("pruned").fault;
        assert!(matches!(fault, Fault::Unusable(_)));
    }

    #[tokio::test]
    async fn what_is_no_reply_is_named() {
        for (reply, nonsense) in [
            (Reply::html(200, "<html>Welcome</html>"), true),
            (Reply::json(200, "{}"), true),
            (Reply::json(200, r#"{"result":7,"error":null}"#), true),
            (Reply::html(404, "<html>nginx</html>"), true),
            (Reply::status(404, "nothing here"), false),
        ] {
            let host = Recorded::answering(reply).await;
            let fault = node(&host).tip().await.expect_err("no reply").fault;
            assert_eq!(matches!(fault, Fault::Nonsense { .. }), nonsense, "{fault}");
        }
    }

    #[tokio::test]
    async fn a_wrong_password_is_refused_and_never_shown() {
        let host = Recorded::serve(|asked| {
            let good = format!("Basic {}", STANDARD.encode("till:other"));
            if asked.authorization.as_deref() == Some(good.as_str()) {
                recorded(asked)
            } else {
                Reply::html(401, "")
            }
        })
        .await;
        let node = node(&host);
        let error = node.tip().await.expect_err("the wrong password");
        assert!(matches!(error.fault, Fault::Unauthorized));
        let shown = format!("{node:?} {:?} {error} {error:?}", password());
        assert!(!shown.contains("canary"), "{shown}");
        assert_eq!(host.calls().len(), 1);
    }

    #[tokio::test]
    async fn a_cookie_is_read_again_when_the_node_was_started_anew() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join(".cookie");
        let start = Arc::new(AtomicU64::new(1));
        let started = Arc::clone(&start);
        let host = Recorded::serve(move |asked| {
            let cookie = format!("__cookie__:{}", started.load(Ordering::SeqCst));
            let good = format!("Basic {}", STANDARD.encode(cookie));
            if asked.authorization.as_deref() == Some(good.as_str()) {
                recorded(asked)
            } else {
                Reply::html(401, "")
            }
        })
        .await;
        let node = node_of(&host, Network::Regtest, NodeAuth::CookieFile(file.clone()));
        let fault = node.tip().await.expect_err("no cookie yet").fault;
        assert!(matches!(fault, Fault::Unreachable(_)));

        std::fs::write(&file, "__cookie__:1\n").expect("a cookie");
        assert!(node.tip().await.is_ok());
        start.store(2, Ordering::SeqCst);
        std::fs::write(&file, "__cookie__:2").expect("a cookie");
        assert!(node.tip().await.is_ok());
        assert_eq!(host.calls().len(), 3);

        start.store(3, Ordering::SeqCst);
        let fault = node.tip().await.expect_err("an old cookie").fault;
        assert!(matches!(fault, Fault::Unauthorized));
    }

    #[test]
    fn credentials_in_the_address_of_a_node_are_refused() {
        let clock = Clock::stopped(Time::from_secs(0));
        let url = "http://till:canary@127.0.0.1:9332";
        let node = Node::new("x", Coin::Ltc, Network::Main, url, password(), None, clock);
        let error = node.expect_err("credentials in the url");
        assert!(matches!(error, SetupError::CredentialsInUrl));
        assert!(!error.to_string().contains("canary"));
    }
}
