//! Explorers that speak Blockstream's Esplora API over HTTP.
//!
//! Errors are plain text there, quotas are small, and every address that is asked for tells
//! the explorer of a customer. Hence few calls: blocks are fetched whole, and addresses are
//! asked for only while somebody is expected to pay.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bitcoin::block::Header;
use bitcoin::{BlockHash, Txid};
use serde::Deserialize;

use super::block::decode_transaction;
use super::http::{self, Budget, Budgets, Http, RAW_MAX, SetupError, TEXT_MAX};
use super::{ChainSource, Fault, MempoolLook, Past, SourceError, Tip, Wanted, genesis};
use crate::base::clock::Clock;
use crate::base::coin::{Coin, Network};

/// Addresses that one look asks for: one call each, some twenty seconds at a slow explorer.
pub const ADDRESSES_PER_LOOK: usize = 20;
/// Esplora lists at most so many unconfirmed transactions of an address. A list of this
/// length may lack some.
const LISTED_MAX: usize = 50;
/// Unconfirmed transactions that are kept, so that each is fetched once and not at each look.
const FETCHED_MAX: usize = 1000;
/// Bytes of them that are kept. A transaction that nodes relay has at most 400 kB.
const FETCHED_BYTES_MAX: usize = 16 * 1024 * 1024;

/// An explorer.
pub struct Esplora {
    name: String,
    coin: Coin,
    network: Network,
    http: Http,
    calls_per_hour: u32,
    /// Whether its chain has been found to begin with the network's first block.
    network_checked: AtomicBool,
    /// The last tip. A block's height never changes, so it is asked for once.
    last_tip: Mutex<Option<Tip>>,
    fetched: Mutex<Fetched>,
}

impl fmt::Debug for Esplora {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Esplora")
            .field("name", &self.name)
            .field("coin", &self.coin)
            .field("network", &self.network)
            .field("http", &self.http)
            .finish_non_exhaustive()
    }
}

/// What an explorer tells of a block, as far as it is read.
#[derive(Deserialize)]
struct BlockSummary {
    id: BlockHash,
    height: i64,
}

/// What an explorer tells of a transaction, as far as it is read.
#[derive(Deserialize)]
struct TxSummary {
    txid: Txid,
}

/// What an explorer tells of an address, as far as it is read.
#[derive(Deserialize)]
struct AddressSummary {
    address: String,
    chain_stats: AddressStats,
    mempool_stats: AddressStats,
}

/// How many transactions touch an address, in blocks or outside.
#[derive(Deserialize)]
struct AddressStats {
    tx_count: u64,
}

impl Esplora {
    /// An explorer with a budget of its own. The URL is that of the API, such as
    /// `https://explorer.example/api`.
    pub fn new(
        name: &str,
        coin: Coin,
        network: Network,
        url: &str,
        calls_per_hour: u32,
        clock: Clock,
    ) -> Result<Esplora, SetupError> {
        let budget = Arc::new(Budget::per_hour(calls_per_hour));
        Ok(Esplora {
            name: name.to_owned(),
            coin,
            network,
            http: Http::new(url, budget, clock)?,
            calls_per_hour,
            network_checked: AtomicBool::new(false),
            last_tip: Mutex::default(),
            fetched: Mutex::default(),
        })
    }

    /// The same explorer, which shares its budget with other sources at its host.
    #[must_use]
    pub fn sharing(mut self, budgets: &Budgets) -> Esplora {
        let budget = budgets.of(&self.http.host(), self.calls_per_hour);
        self.http.set_budget(budget);
        self
    }

    /// Refuses an explorer of another network, once.
    async fn check_network(&self) -> Result<(), Fault> {
        if self.network_checked.load(Ordering::Relaxed)
            || !genesis::is_known(self.coin, self.network)
        {
            return Ok(());
        }
        genesis::check(self.coin, self.network, self.ask_hash_at(0).await?)?;
        self.network_checked.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Hash first, then the height of that hash: asked the other way round, a block between
    /// the two answers would pair the height of one tip with the hash of another. One call
    /// while the tip stays, two when it moves.
    async fn ask_tip(&self) -> Result<Tip, Fault> {
        const WANTED: &str = "the hash of the tip";
        self.check_network().await?;
        let answer = self.http.get("/blocks/tip/hash", TEXT_MAX).await?;
        let body = answer.found(WANTED)?.ok_or_else(|| unknown("the tip"))?;
        let hash: BlockHash = http::text(&body, WANTED)?;
        if let Some(tip) = lock(&self.last_tip).filter(|tip| tip.hash == hash) {
            return Ok(tip);
        }
        let tip = Tip { height: self.ask_height_of(hash).await?, hash };
        *lock(&self.last_tip) = Some(tip);
        Ok(tip)
    }

    async fn ask_height_of(&self, hash: BlockHash) -> Result<i64, Fault> {
        const WANTED: &str = "the block's summary";
        let answer = self.http.get(&format!("/block/{hash}"), TEXT_MAX).await?;
        let body = answer.found(WANTED)?.ok_or_else(|| unknown_block(hash))?;
        let block: BlockSummary = http::json(&body, WANTED)?;
        if block.id != hash || block.height < 0 {
            return Err(Fault::Nonsense { wanted: WANTED, found: http::excerpt(&body) });
        }
        Ok(block.height)
    }

    async fn ask_hash_at(&self, height: i64) -> Result<BlockHash, Fault> {
        const WANTED: &str = "the hash of a height";
        let answer = self.http.get(&format!("/block-height/{height}"), TEXT_MAX).await?;
        let body = answer.found(WANTED)?.ok_or_else(|| unknown(&format!("height {height}")))?;
        http::text(&body, WANTED)
    }

    async fn ask_header(&self, hash: BlockHash) -> Result<Header, Fault> {
        const WANTED: &str = "the header of the block";
        let answer = self.http.get(&format!("/block/{hash}/header"), TEXT_MAX).await?;
        let body = answer.found(WANTED)?.ok_or_else(|| unknown_block(hash))?;
        http::header(&http::text::<String>(&body, WANTED)?, hash)
    }

    async fn ask_block(&self, hash: BlockHash) -> Result<Vec<u8>, Fault> {
        let answer = self.http.get(&format!("/block/{hash}/raw"), RAW_MAX).await?;
        let raw = answer.found("the raw block")?.ok_or_else(|| unknown_block(hash))?;
        http::block(raw, hash)
    }

    async fn ask_transaction(&self, txid: Txid) -> Result<Option<Vec<u8>>, Fault> {
        let answer = self.http.get(&format!("/tx/{txid}/raw"), RAW_MAX).await?;
        answer.found("the raw transaction")
    }

    /// An address that any transaction touches, in a block or not, was used.
    async fn ask_past(&self, address: &str) -> Result<Past, Fault> {
        const WANTED: &str = "the summary of an address";
        let answer = self.http.get(&format!("/address/{address}"), TEXT_MAX).await?;
        let body = answer.found(WANTED)?.ok_or_else(|| unknown("an address"))?;
        let summary: AddressSummary = http::json(&body, WANTED)?;
        if summary.address != address {
            return Err(Fault::Nonsense { wanted: WANTED, found: http::excerpt(&body) });
        }
        let is_used = 0 < summary.chain_stats.tx_count || 0 < summary.mempool_stats.tx_count;
        Ok(if is_used { Past::Used } else { Past::Unused })
    }

    /// Adds what is unconfirmed at one address. Says whether that was all.
    async fn look_at(&self, address: &str, look: &mut MempoolLook) -> Result<bool, Fault> {
        const WANTED: &str = "the unconfirmed transactions of an address";
        let answer = self.http.get(&format!("/address/{address}/txs/mempool"), TEXT_MAX).await?;
        let body = answer.found(WANTED)?.ok_or_else(|| unknown("an address"))?;
        let listed: Vec<TxSummary> = http::json(&body, WANTED)?;
        for TxSummary { txid } in listed.iter().take(LISTED_MAX) {
            if look.transactions.iter().any(|(known, _)| known == txid) {
                continue;
            }
            if let Some(raw) = self.unconfirmed(*txid).await? {
                look.transactions.push((*txid, raw));
            }
        }
        Ok(listed.len() < LISTED_MAX)
    }

    /// A listed transaction, fetched at its first sight; none if it has gone since.
    async fn unconfirmed(&self, txid: Txid) -> Result<Option<Vec<u8>>, Fault> {
        if let Some(raw) = lock(&self.fetched).get(txid) {
            return Ok(Some(raw));
        }
        let Some(raw) = self.ask_transaction(txid).await? else { return Ok(None) };
        let hashes_to_it =
            decode_transaction(self.coin, &raw).is_ok_and(|decoded| decoded.tx.txid == txid);
        if !hashes_to_it {
            let wanted = "the raw transaction";
            return Err(Fault::Nonsense { wanted, found: http::excerpt(&raw) });
        }
        lock(&self.fetched).keep(txid, &raw);
        Ok(Some(raw))
    }

    async fn ask_mempool(&self, wanted: &[Wanted]) -> Result<MempoolLook, Fault> {
        let mut look = MempoolLook::default();
        let mut first_fault = None;
        for one in wanted.iter().take(ADDRESSES_PER_LOOK) {
            match self.look_at(&one.address, &mut look).await {
                Ok(true) => look.answered.push(one.script.clone()),
                Ok(false) => {}
                Err(fault) => {
                    let next_may_work = matches!(
                        fault,
                        Fault::Nonsense { .. } | Fault::TooLarge(_) | Fault::Unknown(_)
                    );
                    first_fault = first_fault.or(Some(fault));
                    if !next_may_work {
                        break;
                    }
                }
            }
        }
        match first_fault {
            Some(fault) if look.answered.is_empty() && look.transactions.is_empty() => Err(fault),
            _ => Ok(look),
        }
    }
}

#[async_trait::async_trait]
impl ChainSource for Esplora {
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

    /// Asks for at most [`ADDRESSES_PER_LOOK`] addresses and stops when the quota is used up
    /// or the explorer cannot be reached; what it learnt by then is not lost. It is a fault
    /// only if nothing was learnt.
    async fn mempool(&self, wanted: &[Wanted]) -> Result<MempoolLook, SourceError> {
        self.ask_mempool(wanted).await.map_err(|fault| fault.of(&self.name))
    }

    async fn transaction(&self, txid: Txid) -> Result<Option<Vec<u8>>, SourceError> {
        self.ask_transaction(txid).await.map_err(|fault| fault.of(&self.name))
    }

    /// Each address costs a call.
    fn scripts_per_call(&self) -> u32 {
        1
    }

    /// Asks for at most [`ADDRESSES_PER_LOOK`] addresses, up to the first that gets no answer.
    async fn past(&self, wanted: &[Wanted]) -> Result<Vec<Past>, SourceError> {
        let mut answered = Vec::new();
        for one in wanted.iter().take(ADDRESSES_PER_LOOK) {
            match self.ask_past(&one.address).await {
                Ok(past) => answered.push(past),
                Err(fault) if answered.is_empty() => return Err(fault.of(&self.name)),
                Err(_) => break,
            }
        }
        Ok(answered)
    }
}

/// Unconfirmed transactions by their txid, the oldest forgotten first. Their bytes hash to
/// it, so they cannot grow stale.
#[derive(Default)]
struct Fetched {
    raw: HashMap<Txid, Vec<u8>>,
    order: VecDeque<Txid>,
    bytes: usize,
}

impl Fetched {
    fn get(&self, txid: Txid) -> Option<Vec<u8>> {
        self.raw.get(&txid).cloned()
    }

    fn keep(&mut self, txid: Txid, raw: &[u8]) {
        if self.raw.insert(txid, raw.to_vec()).is_some() {
            return;
        }
        self.order.push_back(txid);
        self.bytes += raw.len();
        while FETCHED_MAX < self.order.len() || FETCHED_BYTES_MAX < self.bytes {
            let Some(oldest) = self.order.pop_front() else { break };
            self.bytes -= self.raw.remove(&oldest).map_or(0, |raw| raw.len());
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn unknown(what: &str) -> Fault {
    Fault::Unknown(what.to_owned())
}

fn unknown_block(hash: BlockHash) -> Fault {
    Fault::Unknown(format!("block {hash}"))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use bitcoin::ScriptBuf;
    use bitcoin::hashes::Hash;

    use super::super::recorded::{Asked, Recorded, Reply};
    use super::*;
    use crate::base::clock::Time;

    const TIP: &str = "26df7445af63f7c1cb28994ce3498464310478e8095d6916435f315073e5b066";
    const ADDRESS: &str = "bcrt1qgatph3xrdjvcq63xhwct77m2ufn93stndghrwd";
    const UNCONFIRMED: &str = "d9907c4569caecf8c9adbaa407915cabb84ffac1c5b72189e984ab50cbb8810b";
    const RAW_BLOCK: &[u8] = include_bytes!("../../fixtures/chain/esplora-block.raw");
    const RAW_TX: &[u8] = include_bytes!("../../fixtures/chain/esplora-tx-unconf.raw");

    /// What a real explorer answered.
    fn recorded(asked: &Asked) -> Reply {
        match asked.path.strip_prefix("/api").unwrap_or_default() {
            "/blocks/tip/hash" => {
                Reply::text(include_str!("../../fixtures/chain/esplora-blocks-tip-hash.txt"))
            }
            "/block-height/108" => Reply::text(TIP),
            "/block/26df7445af63f7c1cb28994ce3498464310478e8095d6916435f315073e5b066" => {
                Reply::json(200, include_str!("../../fixtures/chain/esplora-block.json"))
            }
            "/block/26df7445af63f7c1cb28994ce3498464310478e8095d6916435f315073e5b066/header" => {
                Reply::text(include_str!("../../fixtures/chain/esplora-block-header.txt"))
            }
            "/block/26df7445af63f7c1cb28994ce3498464310478e8095d6916435f315073e5b066/raw" => {
                Reply::bytes(RAW_BLOCK)
            }
            "/address/bcrt1qgatph3xrdjvcq63xhwct77m2ufn93stndghrwd/txs/mempool" => Reply::json(
                200,
                include_str!("../../fixtures/chain/esplora-address-txs-mempool.json"),
            ),
            "/tx/d9907c4569caecf8c9adbaa407915cabb84ffac1c5b72189e984ab50cbb8810b/raw" => {
                Reply::bytes(RAW_TX)
            }
            "/address/bcrt1qgatph3xrdjvcq63xhwct77m2ufn93stndghrwd" => {
                Reply::json(200, include_str!("../../fixtures/chain/esplora-address-unconf.json"))
            }
            path if path.starts_with("/address/") && !path.ends_with("/txs/mempool") => {
                Reply::json(200, &unused(&path["/address/".len()..]))
            }
            path if path.starts_with("/address/") => Reply::json(200, "[]"),
            path if path.starts_with("/tx/") => Reply::status(404, "Transaction not found"),
            _ => Reply::status(404, "Block not found"),
        }
    }

    /// What it answers of an address that no transaction touches.
    fn unused(address: &str) -> String {
        include_str!("../../fixtures/chain/esplora-address-unconf.json")
            .replace(ADDRESS, address)
            .replace("\"tx_count\":1", "\"tx_count\":0")
    }

    fn explorer(host: &Recorded, calls_per_hour: u32) -> Esplora {
        let clock = Clock::stopped(Time::from_secs(1_795_230_700));
        let url = format!("{}/api/", host.url);
        Esplora::new("an explorer", Coin::Btc, Network::Regtest, &url, calls_per_hour, clock)
            .expect("a good address")
    }

    fn wanted(address: &str) -> Wanted {
        Wanted { script: ScriptBuf::from_bytes(address.into()), address: address.to_owned() }
    }

    fn hash(text: &str) -> BlockHash {
        text.parse().expect("a hash")
    }

    #[tokio::test]
    async fn the_tip_costs_two_calls_and_one_while_it_stays() {
        let host = Recorded::serve(recorded).await;
        let explorer = explorer(&host, 600);
        let tip = Tip { height: 108, hash: hash(TIP) };
        assert_eq!(explorer.tip().await.expect("a tip"), tip);
        assert_eq!(host.calls().len(), 2);
        assert_eq!(explorer.tip().await.expect("a tip"), tip);
        assert_eq!(host.calls().len(), 3);
    }

    #[tokio::test]
    async fn a_block_its_header_and_its_hash_come_as_they_were_recorded() {
        let host = Recorded::serve(recorded).await;
        let explorer = explorer(&host, 600);
        assert_eq!(explorer.hash_at(108).await.expect("a hash"), hash(TIP));
        let header = explorer.header(hash(TIP)).await.expect("a header");
        assert_eq!(header.block_hash(), hash(TIP));
        assert_eq!(explorer.block(hash(TIP)).await.expect("a block"), RAW_BLOCK);
    }

    #[tokio::test]
    async fn what_it_does_not_know_it_says_so() {
        let host = Recorded::serve(recorded).await;
        let explorer = explorer(&host, 600);
        let other = BlockHash::all_zeros();
        let faults = [
            explorer.hash_at(109).await.map(|_| ()),
            explorer.header(other).await.map(|_| ()),
            explorer.block(other).await.map(|_| ()),
        ];
        for fault in faults {
            assert!(matches!(fault, Err(SourceError { fault: Fault::Unknown(_), .. })));
        }
        assert_eq!(explorer.transaction(Txid::all_zeros()).await.expect("an answer"), None);
    }

    #[tokio::test]
    async fn another_block_than_was_asked_for_is_nonsense() {
        let host = Recorded::serve(|asked| match asked.path.rsplit('/').next() {
            Some("raw") => Reply::bytes(RAW_BLOCK),
            Some("header") => {
                Reply::text(include_str!("../../fixtures/chain/esplora-block-header.txt"))
            }
            _ => Reply::json(200, include_str!("../../fixtures/chain/esplora-block.json")),
        })
        .await;
        let explorer = explorer(&host, 600);
        let other = BlockHash::all_zeros();
        let faults = [
            explorer.header(other).await.map(|_| ()),
            explorer.block(other).await.map(|_| ()),
            explorer.hash_at(1).await.map(|_| ()),
        ];
        for fault in faults {
            assert!(matches!(fault, Err(SourceError { fault: Fault::Nonsense { .. }, .. })));
        }
    }

    #[tokio::test]
    async fn an_unconfirmed_payment_is_found_and_fetched_once() {
        let host = Recorded::serve(recorded).await;
        let explorer = explorer(&host, 600);
        for _ in 0..2 {
            let look = explorer.mempool(&[wanted(ADDRESS)]).await.expect("a look");
            assert_eq!(look.answered, [wanted(ADDRESS).script]);
            let txid: Txid = UNCONFIRMED.parse().expect("a txid");
            assert_eq!(look.transactions, [(txid, RAW_TX.to_vec())]);
        }
        assert_eq!(host.calls().len(), 3);
    }

    #[tokio::test]
    async fn a_look_asks_for_a_bounded_number_of_addresses_the_first_ones() {
        let host = Recorded::serve(recorded).await;
        let explorer = explorer(&host, 600);
        let many: Vec<Wanted> = (0..100).map(|n| wanted(&format!("bcrt1q{n}"))).collect();
        let look = explorer.mempool(&many).await.expect("a look");
        assert_eq!(look.answered.len(), ADDRESSES_PER_LOOK);
        assert_eq!(look.answered[0], many[0].script);
        assert_eq!(host.calls().len(), ADDRESSES_PER_LOOK);
    }

    #[tokio::test]
    async fn a_used_up_quota_ends_the_look_and_only_the_answered_count() {
        let host = Recorded::serve(recorded).await;
        let explorer = explorer(&host, 600);
        let many: Vec<Wanted> = (0..20).map(|n| wanted(&format!("bcrt1q{n}"))).collect();
        assert_eq!(explorer.mempool(&many).await.expect("a look").answered.len(), 20);
        assert_eq!(explorer.mempool(&many).await.expect("a look").answered.len(), 10);
        let fault = explorer.mempool(&many).await.expect_err("no call is left");
        assert!(matches!(fault.fault, Fault::Quota(wait) if wait == Duration::from_secs(6)));
        assert_eq!(fault.to_string(), "an explorer: its quota is used up, next call in 6 s");
        assert_eq!(host.calls().len(), 30);
    }

    #[tokio::test]
    async fn two_explorers_at_one_host_share_its_quota() {
        let host = Recorded::serve(recorded).await;
        let budgets = Budgets::default();
        let one = explorer(&host, 600).sharing(&budgets);
        let other = explorer(&host, 600).sharing(&budgets);
        let many: Vec<Wanted> = (0..20).map(|n| wanted(&format!("bcrt1q{n}"))).collect();
        assert_eq!(one.mempool(&many).await.expect("a look").answered.len(), 20);
        assert_eq!(other.mempool(&many).await.expect("a look").answered.len(), 10);
    }

    #[tokio::test]
    async fn an_address_that_gets_nonsense_is_not_answered_and_the_next_one_is() {
        let host = Recorded::serve(|asked| {
            if asked.path.contains(ADDRESS) {
                return Reply::html(200, "<html>Just a moment</html>");
            }
            recorded(asked)
        })
        .await;
        let explorer = explorer(&host, 600);
        let look = explorer.mempool(&[wanted(ADDRESS), wanted("bcrt1q1")]).await.expect("a look");
        assert_eq!(look.answered, [wanted("bcrt1q1").script]);
        let fault = explorer.mempool(&[wanted(ADDRESS)]).await.expect_err("no answer");
        assert!(matches!(fault.fault, Fault::Nonsense { .. }));
    }

    #[tokio::test]
    async fn an_address_that_a_transaction_touches_was_used_in_a_block_or_not() {
        let host = Recorded::serve(|asked| {
            if asked.path.ends_with("bcrt1q7") {
                // A block holds the transaction now.
                let unconfirmed = unused("bcrt1q7");
                return Reply::json(200, &unconfirmed.replacen("tx_count\":0", "tx_count\":2", 1));
            }
            recorded(asked)
        })
        .await;
        let explorer = explorer(&host, 600);
        let three = [wanted(ADDRESS), wanted("bcrt1q1"), wanted("bcrt1q7")];
        let past = explorer.past(&three).await.expect("an answer");
        assert_eq!(past, [Past::Used, Past::Unused, Past::Used]);
        assert_eq!(host.calls()[0], format!("/api/address/{ADDRESS}"));
        assert_eq!(host.calls().len(), 3);
    }

    #[tokio::test]
    async fn of_many_addresses_those_are_told_of_that_the_quota_allows() {
        let host = Recorded::serve(recorded).await;
        let explorer = explorer(&host, 600);
        let many: Vec<Wanted> = (0..40).map(|n| wanted(&format!("bcrt1q{n}"))).collect();
        assert_eq!(explorer.past(&many).await.expect("an answer").len(), ADDRESSES_PER_LOOK);
        assert_eq!(explorer.past(&many).await.expect("an answer").len(), 10);
        let fault = explorer.past(&many).await.expect_err("no call is left").fault;
        assert!(matches!(fault, Fault::Quota(_)));
    }

    #[tokio::test]
    async fn the_summary_of_another_address_is_nonsense() {
        let host = Recorded::answering(Reply::json(200, &unused("bcrt1q1"))).await;
        let explorer = explorer(&host, 600);
        assert_eq!(explorer.past(&[wanted("bcrt1q1")]).await.expect("an answer"), [Past::Unused]);
        let fault = explorer.past(&[wanted("bcrt1q2")]).await.expect_err("another's").fault;
        assert!(matches!(fault, Fault::Nonsense { .. }));
    }

    #[tokio::test]
    async fn bytes_that_do_not_hash_to_their_txid_are_no_sighting() {
        let host = Recorded::serve(|asked| {
            if asked.path.ends_with("/raw") {
                return Reply::bytes(include_bytes!("../../fixtures/chain/esplora-tx.raw"));
            }
            recorded(asked)
        })
        .await;
        let fault = explorer(&host, 600).mempool(&[wanted(ADDRESS)]).await.expect_err("a lie");
        assert!(matches!(fault.fault, Fault::Nonsense { .. }));
    }

    #[tokio::test]
    async fn an_explorer_of_another_network_is_not_used() {
        let host = Recorded::serve(|asked| match asked.path.as_str() {
            "/api/block-height/0" => Reply::text(TIP),
            _ => recorded(asked),
        })
        .await;
        let url = format!("{}/api", host.url);
        let clock = Clock::stopped(Time::from_secs(1_795_230_700));
        let explorer =
            Esplora::new("an explorer", Coin::Btc, Network::Main, &url, 600, clock).expect("good");
        let fault = explorer.tip().await.expect_err("the wrong network");
        assert_eq!(
            fault.to_string(),
            "an explorer: is not usable: it does not serve Bitcoin on the network `main`"
        );
    }

    #[test]
    fn kept_transactions_are_bounded_in_number_and_in_bytes() {
        let txid = |n: usize| Txid::hash(&n.to_le_bytes());
        let mut fetched = Fetched::default();
        (0..=FETCHED_MAX).for_each(|n| fetched.keep(txid(n), &[0; 10]));
        assert_eq!(fetched.get(txid(0)), None);
        assert_eq!(fetched.raw.len(), FETCHED_MAX);
        assert_eq!(fetched.bytes, 10 * FETCHED_MAX);
        fetched.keep(txid(FETCHED_MAX + 1), &vec![0; FETCHED_BYTES_MAX]);
        assert_eq!((fetched.raw.len(), fetched.bytes), (1, FETCHED_BYTES_MAX));
    }
}
