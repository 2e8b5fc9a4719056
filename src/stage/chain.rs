//! The simulated chain: a network of one coin that does what it is told.
//!
//! Blocks are really mined and linked, transactions are really serialised and hashed; only the
//! signatures are empty gestures. A purse of the stage's own pays everyone. Every verb is one
//! step that an onlooker sees whole: between the old branch and the new one of a reorg there is
//! nothing to see.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use bitcoin::absolute::LockTime;
use bitcoin::block::{self, Header};
use bitcoin::hashes::Hash;
use bitcoin::script::Builder;
use bitcoin::transaction::Version;
use bitcoin::{
    Amount, Block, BlockHash, OutPoint, Script, ScriptBuf, Sequence, Transaction, TxIn,
    TxMerkleNode, TxOut, Txid, WPubkeyHash, Witness, WitnessMerkleNode, Wtxid, consensus,
    merkle_tree,
};

use super::records::{Minted, Records};
use super::{address, lock, mine};
use crate::base::clock::{Clock, Time};
use crate::base::coin::Coin;
use crate::base::money::{SATS_PER_COIN, Sats};
use crate::base::rng::Rng;

/// Blocks that stand before anything happens. More than 16, because the heights up to there are
/// written as opcodes in a coinbase, which no reader meets on a chain of today.
const FIRST_BLOCKS: u32 = 32;

/// The first block pays the purse this many coins, so that as many payments do not depend on
/// each other and no reorg takes the ground from under them.
const PURSE_COINS: usize = 256;

/// What each of them is worth.
const PURSE_COIN: Sats = Sats(10 * SATS_PER_COIN);

/// What a miner earns besides the fees.
const SUBSIDY: Sats = Sats(50 * SATS_PER_COIN);

/// What a transaction leaves to the miner, and what a replacement adds to that.
const FEE: Sats = Sats(1_000);

/// The least change worth an output.
const DUST: Sats = Sats(1_000);

/// Payments in one block. A thousand of them stay far below the limit of a real block.
const PAYMENTS_PER_BLOCK: usize = 1_000;

/// Block versions since BIP 9.
const BLOCK_VERSION: i32 = 0x2000_0000;

/// What a coinbase's witness holds, and what its commitment to the other witnesses begins with
/// (BIP 141).
const WITNESS_RESERVED: [u8; 32] = [0; 32];
const COMMITMENT_HEAD: [u8; 6] = [0x6a, 0x24, 0xaa, 0x21, 0xa9, 0xed];

/// The first output of a `HogEx`: `OP_8` and 32 bytes.
const HOGEX_HEAD: [u8; 2] = [0x58, 0x20];

/// What becomes of the payments in blocks that a reorg takes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reorged {
    /// The new branch holds them again.
    Again,
    /// They wait for a block again.
    BackToMempool,
    /// They are gone: the new branch holds double spends in their place.
    Dropped,
}

/// What is wrong with the explorer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It answers 503 to everything.
    Dark,
    /// It answers with a web page, and with status 200.
    Html,
    /// It answers after this long.
    Slow(Duration),
    /// It answers 429.
    TooMany {
        /// What the answer says about coming back.
        retry_after_secs: u32,
    },
    /// It cuts raw blocks in half.
    Truncated,
    /// It answers as it would have when the fault began.
    FrozenTip,
}

/// A simulated network of one coin and the explorer in front of it. Clones are the same.
#[derive(Clone)]
pub struct SimChain {
    network: Arc<Network>,
    window: Arc<Window>,
}

struct Network {
    coin: Coin,
    clock: Clock,
    rng: Rng,
    records: Mutex<Records>,
}

/// How the network is seen through one explorer.
#[derive(Default)]
struct Window {
    trouble: Mutex<Option<Trouble>>,
    calls: AtomicU64,
}

struct Trouble {
    fault: Fault,
    frozen: Option<Records>,
}

/// What goes into a block besides the coinbase.
#[derive(Default)]
struct Filling {
    payments: Vec<Txid>,
    pegs: Vec<TxOut>,
    /// Who earns the block, if it is not the purse.
    miner: Option<ScriptBuf>,
    /// When it is mined, if it is not now.
    at: Option<Time>,
}

impl SimChain {
    /// A chain of its own with a few blocks, the last of them mined now.
    pub fn new(coin: Coin, clock: Clock, rng: Rng) -> SimChain {
        let purse = ScriptBuf::new_p2wpkh(&WPubkeyHash::from_byte_array(rng.bytes()));
        let records = Mutex::new(Records::new(coin, purse));
        let network = Arc::new(Network { coin, clock, rng, records });
        network.begin();
        SimChain { network, window: Arc::default() }
    }

    /// The same network seen through another explorer, with faults and a count of its own.
    #[must_use]
    pub fn beside(&self) -> SimChain {
        SimChain { network: Arc::clone(&self.network), window: Arc::default() }
    }

    /// Which coin this is.
    pub fn coin(&self) -> Coin {
        self.network.coin
    }

    /// Mines blocks with what waits. Gives their hashes in order.
    pub fn mine(&self, blocks: usize) -> Vec<BlockHash> {
        (0..blocks).map(|_| self.network.mine_waiting(None, None)).collect()
    }

    /// Mines blocks that leave out what waits.
    pub fn mine_empty(&self, blocks: usize) -> Vec<BlockHash> {
        (0..blocks).map(|_| self.network.extend(&mut self.records(), Filling::default())).collect()
    }

    /// Mines as many blocks as usually come in such a span, with times spread over the span that
    /// ends now. For a clock that has just been advanced by it.
    pub fn mine_for(&self, span: Duration) -> Vec<BlockHash> {
        let spacing = self.coin().spacing().as_secs();
        let begin = self.network.clock.now() - span;
        (1..=span.as_secs() / spacing)
            .map(|nth| begin + Duration::from_secs(nth * spacing))
            .map(|at| self.network.mine_waiting(None, Some(at)))
            .collect()
    }

    /// Mines a block, with what waits, whose coinbase pays `script`. Gives the coinbase's id.
    pub fn coinbase_to(&self, script: &Script) -> Txid {
        let hash = self.network.mine_waiting(Some(script.to_owned()), None);
        let records = self.records();
        records.block(hash).map(|block| block.txids[0]).expect("the block was mined just now")
    }

    /// Height and hash of the last block.
    pub fn tip(&self) -> (i64, BlockHash) {
        let records = self.records();
        let tip = records.tip().expect("a chain has blocks");
        (tip.height, tip.hash)
    }

    /// The hash of the best chain's block at a height.
    pub fn hash_at(&self, height: i64) -> Option<BlockHash> {
        self.records().at(height).map(|block| block.hash)
    }

    /// The header of any block there ever was.
    pub fn header(&self, hash: BlockHash) -> Option<Header> {
        self.records().block(hash).map(|block| block.header)
    }

    /// Any block there ever was, as raw bytes.
    pub fn raw_block(&self, hash: BlockHash) -> Option<Vec<u8>> {
        let records = self.records();
        records.block(hash).map(|block| consensus::serialize(&records.full(block)))
    }

    /// Pays `script` from the purse; unconfirmed until a block is mined. The payment is output 0.
    pub fn pay(&self, script: &Script, amount: Sats) -> Txid {
        self.pay_many(&[(script.to_owned(), amount)])
    }

    /// Pays several outputs in one transaction, in this order; the change comes last.
    pub fn pay_many(&self, outputs: &[(ScriptBuf, Sats)]) -> Txid {
        let mut records = self.records();
        let tx = self.network.spend(&mut records, Vec::new(), outputs, FEE);
        records.submit(tx)
    }

    /// Replaces a waiting transaction by one that spends the same coins on other outputs, for a
    /// higher fee. What spent the old one is gone with it.
    pub fn replace(&self, txid: Txid, outputs: &[(ScriptBuf, Sats)]) -> Txid {
        let mut records = self.records();
        assert!(records.waits(txid), "only what waits can be replaced");
        self.network.supplant(&mut records, txid, outputs)
    }

    /// Mines a block that holds nothing but a rival of an unconfirmed transaction: it spends the
    /// same coins back to the purse.
    pub fn double_spend_in_block(&self, txid: Txid) -> Txid {
        let mut records = self.records();
        let rival = self.network.supplant(&mut records, txid, &[]);
        let filling = Filling { payments: vec![rival], ..Filling::default() };
        self.network.extend(&mut records, filling);
        rival
    }

    /// Lets a waiting transaction, and what spends it, be forgotten by every node.
    pub fn evict(&self, txid: Txid) {
        self.records().vanish(txid);
    }

    /// Sends a forgotten transaction again. False if its coins were spent in the meantime.
    pub fn resend(&self, txid: Txid) -> bool {
        let mut records = self.records();
        let Some(tx) = records.transaction(txid).cloned() else { return false };
        let sound = !records.lives(txid)
            && tx.input.iter().all(|input| records.is_spendable(&input.previous_output));
        if sound {
            records.submit(tx.as_ref().clone());
        }
        sound
    }

    /// Takes the last `depth` blocks away and puts a branch in their place that is longer by one.
    /// Gives the hashes of the new branch.
    pub fn reorg(&self, depth: usize, keep: Reorged) -> Vec<BlockHash> {
        assert!(depth > 0, "a reorg takes at least one block away");
        let network = &self.network;
        let mut guard = self.records();
        let records = &mut *guard;
        let gone: Vec<Arc<Minted>> = (0..depth).map(|_| records.disconnect()).collect();
        let payments = gone.iter().rev().flat_map(|block| block.parts().1);
        let payments: Vec<Txid> = payments.copied().filter(|txid| records.waits(*txid)).collect();
        let pegs = pegs_of(records, &gone);
        let first = match keep {
            Reorged::Again => Filling { payments, pegs, ..Filling::default() },
            Reorged::BackToMempool => {
                records.pegs.extend(pegs);
                Filling::default()
            }
            Reorged::Dropped => {
                Filling { payments: network.rivals(records, &payments), ..Filling::default() }
            }
        };
        let mut branch = vec![network.extend(records, first)];
        branch.extend((0..depth).map(|_| network.extend(records, Filling::default())));
        branch
    }

    /// From the next block on, every block ends with a `HogEx`, in the form in which explorers
    /// give it.
    pub fn with_hogex(&self) {
        assert!(self.coin() == Coin::Ltc, "only litecoin has an extension block");
        self.records().hogex = true;
    }

    /// Pays `script` out of the extension: an output of the next block's `HogEx`, and of no
    /// transaction before.
    pub fn peg_out(&self, script: &Script, amount: Sats) {
        let mut records = self.records();
        assert!(records.hogex, "there is no extension to pay from");
        records.pegs.push(output(script.to_owned(), amount));
    }

    /// How many blocks a transaction is deep; 0 while it waits, or if it is gone.
    pub fn confirmations(&self, txid: Txid) -> i64 {
        let records = self.records();
        match (records.block_of(txid), records.tip()) {
            (Some(block), Some(tip)) => tip.height - block.height + 1,
            _ => 0,
        }
    }

    /// Whether a transaction is in the best chain.
    pub fn is_confirmed(&self, txid: Txid) -> bool {
        self.confirmations(txid) > 0
    }

    /// What waits for a block, the longest waiting first.
    pub fn mempool(&self) -> Vec<Txid> {
        self.records().mempool().to_vec()
    }

    /// Any transaction there ever was, as raw bytes.
    pub fn raw(&self, txid: Txid) -> Option<Vec<u8>> {
        self.records().transaction(txid).map(|tx| consensus::serialize(tx.as_ref()))
    }

    /// The output script behind an address of this network.
    pub fn script_of(&self, address: &str) -> Option<ScriptBuf> {
        address::decode(self.coin(), address).ok()
    }

    /// The address of an output script on this network.
    pub fn address_of(&self, script: &Script) -> Option<String> {
        address::encode(self.coin(), script)
    }

    /// Lets the explorer be faulty from now on, or well again.
    pub fn set_fault(&self, fault: Option<Fault>) {
        let trouble = fault.map(|fault| {
            let frozen = (fault == Fault::FrozenTip).then(|| self.records().clone());
            Trouble { fault, frozen }
        });
        *lock(&self.window.trouble) = trouble;
    }

    /// How often the explorer has been asked, faulty or not.
    pub fn calls(&self) -> u64 {
        self.window.calls.load(Ordering::SeqCst)
    }

    /// Counts a call; says what is wrong with the explorer.
    pub(super) fn called(&self) -> Option<Fault> {
        self.window.calls.fetch_add(1, Ordering::SeqCst);
        lock(&self.window.trouble).as_ref().map(|trouble| trouble.fault)
    }

    /// Reads the books as the explorer shows them.
    pub(super) fn as_shown<T>(&self, read: impl FnOnce(&Records) -> T) -> T {
        let trouble = lock(&self.window.trouble);
        match trouble.as_ref().and_then(|trouble| trouble.frozen.as_ref()) {
            Some(frozen) => read(frozen),
            None => read(&self.records()),
        }
    }

    fn records(&self) -> MutexGuard<'_, Records> {
        lock(&self.network.records)
    }
}

impl Network {
    fn begin(&self) {
        let mut records = lock(&self.records);
        let spacing = self.coin.spacing();
        let begin = self.clock.now() - spacing * FIRST_BLOCKS;
        let purse = output(records.purse().to_owned(), PURSE_COIN);
        self.seal(&mut records, vec![purse; PURSE_COINS], Vec::new(), begin);
        for nth in 1..=FIRST_BLOCKS {
            let filling = Filling { at: Some(begin + spacing * nth), ..Filling::default() };
            self.extend(&mut records, filling);
        }
    }

    fn mine_waiting(&self, miner: Option<ScriptBuf>, at: Option<Time>) -> BlockHash {
        let mut records = lock(&self.records);
        let payments = records.mempool().iter().take(PAYMENTS_PER_BLOCK).copied().collect();
        let pegs = std::mem::take(&mut records.pegs);
        self.extend(&mut records, Filling { payments, pegs, miner, at })
    }

    /// Puts a block with this filling on top of the best chain.
    fn extend(&self, records: &mut Records, filling: Filling) -> BlockHash {
        let mut body = filling.payments;
        if records.hogex {
            let hogex = self.hogex(records, filling.pegs);
            body.push(records.admit(hogex));
        }
        let paying = body.iter().filter_map(|txid| records.transaction(*txid));
        let fees = paying.map(|tx| records.fee(tx)).sum::<Sats>();
        let miner = filling.miner.unwrap_or_else(|| records.purse().to_owned());
        let at = filling.at.unwrap_or_else(|| self.clock.now());
        self.seal(records, vec![output(miner, SUBSIDY + fees)], body, at)
    }

    /// Mines a block of these transactions.
    fn seal(
        &self,
        records: &mut Records,
        rewards: Vec<TxOut>,
        body: Vec<Txid>,
        at: Time,
    ) -> BlockHash {
        let parent = records.tip().cloned();
        let height = parent.as_ref().map_or(0, |parent| parent.height + 1);
        let earliest = parent.as_ref().map_or(0, |parent| i64::from(parent.header.time) + 1);
        let mut header = Header {
            version: block::Version::from_consensus(BLOCK_VERSION),
            prev_blockhash: parent.map_or_else(BlockHash::all_zeros, |parent| parent.hash),
            merkle_root: TxMerkleNode::all_zeros(),
            time: u32::try_from(at.secs().max(earliest)).expect("block times end in 2106"),
            bits: mine::easiest(),
            nonce: 0,
        };
        let coinbase = self.coinbase(records, height, rewards, &body);
        let txids: Vec<Txid> = std::iter::once(records.admit(coinbase)).chain(body).collect();
        header.merkle_root = merkle_root(&txids);
        let header = mine::work(self.coin, header);
        let hash = header.block_hash();
        let hogex = records.hogex;
        records.connect(Minted { hash, header, height, txids, hogex });
        hash
    }

    /// A coinbase that names its height (BIP 34) and commits to the witnesses of `body`.
    fn coinbase(
        &self,
        records: &Records,
        height: i64,
        rewards: Vec<TxOut>,
        body: &[Txid],
    ) -> Transaction {
        let script = Builder::new().push_int(height).push_slice(self.rng.bytes::<8>());
        let input = TxIn {
            previous_output: OutPoint::null(),
            script_sig: script.into_script(),
            sequence: Sequence::MAX,
            witness: Witness::from_slice(&[WITNESS_RESERVED]),
        };
        let commitment = output(commitment(records, body), Sats::ZERO);
        transaction(vec![input], rewards.into_iter().chain(std::iter::once(commitment)).collect())
    }

    /// The transaction that speaks for the extension: it spends its predecessor, takes more from
    /// the purse if that is not enough, and pays the peg-outs.
    fn hogex(&self, records: &mut Records, pegs: Vec<TxOut>) -> Transaction {
        let before = records.tip().and_then(|tip| tip.parts().2.first().copied());
        let mut spends: Vec<OutPoint> =
            before.into_iter().map(|txid| OutPoint { txid, vout: 0 }).collect();
        let fee = if pegs.is_empty() { Sats::ZERO } else { FEE };
        let wanted = pegs.iter().map(super::records::value).sum::<Sats>() + fee;
        fill_up(records, &mut spends, wanted);
        let script = [&HOGEX_HEAD[..], &self.rng.bytes::<32>()].concat();
        let kept = output(ScriptBuf::from_bytes(script), records.worth(&spends) - wanted);
        let inputs = spends
            .into_iter()
            .map(|previous_output| TxIn { previous_output, ..TxIn::default() })
            .collect();
        transaction(inputs, std::iter::once(kept).chain(pegs).collect())
    }

    /// A transaction that spends `spends`, and more of the purse if need be.
    fn spend(
        &self,
        records: &mut Records,
        mut spends: Vec<OutPoint>,
        outputs: &[(ScriptBuf, Sats)],
        fee: Sats,
    ) -> Transaction {
        let wanted = outputs.iter().map(|(_, amount)| *amount).sum::<Sats>() + fee;
        fill_up(records, &mut spends, wanted);
        let change = output(records.purse().to_owned(), records.worth(&spends) - wanted);
        let paid = outputs.iter().map(|(script, amount)| output(script.clone(), *amount));
        let outputs = paid.chain(std::iter::once(change)).collect();
        let inputs = spends.into_iter().map(|point| self.input(point)).collect();
        transaction(inputs, outputs)
    }

    /// An input with a witness of the usual size. Nobody here checks signatures.
    fn input(&self, previous_output: OutPoint) -> TxIn {
        let (r, s): ([u8; 32], [u8; 32]) = (self.rng.bytes(), self.rng.bytes());
        let signature = [&[0x30_u8, 0x44, 0x02, 0x20][..], &r, &[0x02, 0x20], &s, &[0x01]].concat();
        let key = [&[0x02_u8][..], &self.rng.bytes::<32>()].concat();
        TxIn {
            previous_output,
            script_sig: ScriptBuf::new(),
            sequence: Sequence::ENABLE_RBF_NO_LOCKTIME,
            witness: Witness::from_slice(&[signature, key]),
        }
    }

    /// Puts a transaction for other outputs in the place of an unconfirmed one.
    fn supplant(&self, records: &mut Records, txid: Txid, outputs: &[(ScriptBuf, Sats)]) -> Txid {
        let old = records.transaction(txid).cloned().expect("only what was sent has rivals");
        let fee = records.fee(&old) + FEE;
        records.vanish(txid);
        let points = old.input.iter().map(|input| input.previous_output);
        let spends: Vec<OutPoint> = points.filter(|point| records.is_spendable(point)).collect();
        assert!(!spends.is_empty(), "the coins of {txid} are spent by another one already");
        let tx = self.spend(records, spends, outputs, fee);
        records.submit(tx)
    }

    /// Double spends of those that still wait; a child goes with its parent.
    fn rivals(&self, records: &mut Records, payments: &[Txid]) -> Vec<Txid> {
        let mut rivals = Vec::new();
        for txid in payments {
            if records.waits(*txid) {
                rivals.push(self.supplant(records, *txid, &[]));
            }
        }
        rivals
    }
}

fn transaction(input: Vec<TxIn>, output: Vec<TxOut>) -> Transaction {
    Transaction { version: Version::TWO, lock_time: LockTime::ZERO, input, output }
}

fn output(script_pubkey: ScriptBuf, amount: Sats) -> TxOut {
    let value = u64::try_from(amount.0).expect("nobody pays less than nothing");
    TxOut { value: Amount::from_sat(value), script_pubkey }
}

/// Adds coins of the purse until what is spent covers `wanted` and leaves some change.
fn fill_up(records: &mut Records, spends: &mut Vec<OutPoint>, wanted: Sats) {
    let have = records.worth(spends);
    let more = records.take_coins(wanted + DUST - have, spends);
    spends.extend(more);
}

fn merkle_root(txids: &[Txid]) -> TxMerkleNode {
    let hashes = txids.iter().map(|txid| txid.to_raw_hash());
    let root = merkle_tree::calculate_root(hashes);
    TxMerkleNode::from_raw_hash(root.expect("a block has a coinbase"))
}

/// The script by which a coinbase commits to the witnesses in its block (BIP 141).
fn commitment(records: &Records, body: &[Txid]) -> ScriptBuf {
    let transactions = body.iter().filter_map(|txid| records.transaction(*txid));
    let wtxids = transactions.map(|tx| tx.compute_wtxid());
    let hashes = std::iter::once(Wtxid::all_zeros()).chain(wtxids).map(Wtxid::to_raw_hash);
    let root = merkle_tree::calculate_root(hashes).expect("a block has a coinbase");
    let root = WitnessMerkleNode::from_raw_hash(root);
    let commitment = Block::compute_witness_commitment(&root, &WITNESS_RESERVED);
    ScriptBuf::from_bytes([&COMMITMENT_HEAD[..], &commitment.to_byte_array()].concat())
}

/// The peg-outs in these blocks, which are given from the last to the first.
fn pegs_of(records: &Records, blocks: &[Arc<Minted>]) -> Vec<TxOut> {
    let hogexes = blocks.iter().rev().flat_map(|block| block.parts().2);
    hogexes
        .filter_map(|txid| records.transaction(*txid))
        .flat_map(|tx| tx.output[1..].iter().cloned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Time = Time::from_secs(1_768_471_200);

    fn chain(coin: Coin) -> SimChain {
        SimChain::new(coin, Clock::stopped(NOW), Rng::seeded(1))
    }

    fn shop() -> ScriptBuf {
        ScriptBuf::new_p2wpkh(&WPubkeyHash::from_byte_array([7; 20]))
    }

    fn block(chain: &SimChain, height: i64) -> Block {
        let hash = chain.hash_at(height).unwrap();
        consensus::deserialize(&chain.raw_block(hash).unwrap()).unwrap()
    }

    fn sent(chain: &SimChain, txid: Txid) -> Transaction {
        consensus::deserialize(&chain.raw(txid).unwrap()).unwrap()
    }

    #[test]
    fn blocks_link_are_worked_and_prove_their_transactions() {
        for coin in Coin::ALL {
            let chain = chain(coin);
            chain.pay(&shop(), Sats(50_000));
            chain.mine(2);
            let mut before = block(&chain, 0);
            for height in 1..=chain.tip().0 {
                let block = block(&chain, height);
                assert_eq!(block.header.prev_blockhash, before.block_hash());
                assert!(block.header.time > before.header.time);
                assert!(mine::is_worked(coin, &block.header), "{coin} {height}");
                assert!(block.check_merkle_root() && block.check_witness_commitment());
                before = block;
            }
            assert_eq!(before.bip34_block_height().unwrap(), 34);
        }
    }

    #[test]
    fn the_chain_begins_with_blocks_that_end_now() {
        let chain = chain(Coin::Btc);
        assert_eq!(chain.tip().0, i64::from(FIRST_BLOCKS));
        assert_eq!(i64::from(block(&chain, 32).header.time), NOW.secs());
        assert_eq!(i64::from(block(&chain, 31).header.time), NOW.secs() - 600);
    }

    #[test]
    fn a_payment_waits_until_a_block_is_mined() {
        let chain = chain(Coin::Btc);
        let txid = chain.pay(&shop(), Sats(50_000));
        assert_eq!(sent(&chain, txid).compute_txid(), txid);
        assert_eq!(sent(&chain, txid).output[0], output(shop(), Sats(50_000)));
        chain.mine_empty(1);
        assert!(!chain.is_confirmed(txid) && chain.mempool() == [txid]);
        chain.mine(3);
        assert_eq!(chain.confirmations(txid), 3);
        assert!(chain.mempool().is_empty());
    }

    #[test]
    fn one_transaction_may_pay_the_same_script_twice() {
        let chain = chain(Coin::Ltc);
        let txid = chain.pay_many(&[(shop(), Sats(1_000)), (shop(), Sats(2_000))]);
        let paid: Vec<u64> = sent(&chain, txid).output.iter().map(|o| o.value.to_sat()).collect();
        assert_eq!(&paid[..2], &[1_000, 2_000]);
        assert_eq!(paid.len(), 3);
    }

    #[test]
    fn a_payment_larger_than_one_coin_is_made_of_several() {
        let chain = chain(Coin::Btc);
        let txid = chain.pay(&shop(), Sats(25 * SATS_PER_COIN));
        assert_eq!(sent(&chain, txid).input.len(), 3);
    }

    #[test]
    fn a_replacement_spends_the_same_coin_and_sends_the_old_one_away() {
        let chain = chain(Coin::Btc);
        let old = chain.pay(&shop(), Sats(50_000));
        let new = chain.replace(old, &[]);
        assert_eq!(
            sent(&chain, new).input[0].previous_output,
            sent(&chain, old).input[0].previous_output
        );
        assert_eq!(chain.mempool(), [new]);
        chain.mine(1);
        assert!(chain.is_confirmed(new) && !chain.is_confirmed(old));
    }

    #[test]
    fn an_evicted_payment_is_forgotten_until_it_is_sent_again() {
        let chain = chain(Coin::Btc);
        let txid = chain.pay(&shop(), Sats(50_000));
        chain.evict(txid);
        chain.mine(1);
        assert!(!chain.is_confirmed(txid));
        assert!(chain.resend(txid));
        chain.mine(1);
        assert!(chain.is_confirmed(txid));
        assert!(!chain.resend(txid));
    }

    #[test]
    fn a_reorg_replaces_blocks_by_one_more_and_mines_payments_again() {
        let chain = chain(Coin::Btc);
        let txid = chain.pay(&shop(), Sats(50_000));
        let old = chain.mine(3);
        let height = chain.tip().0;
        let new = chain.reorg(3, Reorged::Again);
        assert_eq!(new.len(), 4);
        assert_eq!(chain.tip(), (height + 1, new[3]));
        assert_ne!(chain.hash_at(height), Some(old[2]));
        assert!(chain.header(old[2]).is_some());
        assert_eq!(chain.confirmations(txid), 4);
    }

    #[test]
    fn a_reorg_may_send_payments_back_to_wait_in_their_order() {
        let chain = chain(Coin::Ltc);
        let first = chain.pay(&shop(), Sats(50_000));
        chain.mine(1);
        let second = chain.pay(&shop(), Sats(50_000));
        chain.mine(1);
        let third = chain.pay(&shop(), Sats(50_000));
        chain.reorg(2, Reorged::BackToMempool);
        assert_eq!(chain.mempool(), [first, second, third]);
    }

    #[test]
    fn a_reorg_may_put_double_spends_in_the_place_of_payments() {
        let chain = chain(Coin::Btc);
        let txid = chain.pay(&shop(), Sats(50_000));
        chain.mine(1);
        chain.reorg(1, Reorged::Dropped);
        assert!(!chain.is_confirmed(txid) && chain.mempool().is_empty());
        let rival = block(&chain, chain.tip().0 - 1).txdata[1].clone();
        assert_eq!(rival.input[0].previous_output, sent(&chain, txid).input[0].previous_output);
        assert!(!chain.resend(txid));
    }

    #[test]
    fn a_double_spend_can_be_mined_after_a_reorg() {
        let chain = chain(Coin::Btc);
        let txid = chain.pay(&shop(), Sats(50_000));
        chain.mine(1);
        chain.reorg(1, Reorged::BackToMempool);
        let rival = chain.double_spend_in_block(txid);
        assert!(chain.is_confirmed(rival) && !chain.is_confirmed(txid));
        assert!(chain.mempool().is_empty());
    }

    #[test]
    fn a_coinbase_may_pay_a_script_and_is_gone_after_a_reorg() {
        let chain = chain(Coin::Btc);
        let txid = chain.coinbase_to(&shop());
        assert_eq!(sent(&chain, txid).output[0], output(shop(), SUBSIDY));
        assert!(sent(&chain, txid).is_coinbase() && chain.is_confirmed(txid));
        chain.reorg(1, Reorged::Again);
        assert!(!chain.is_confirmed(txid));
    }

    #[test]
    fn advancing_the_clock_brings_the_blocks_of_that_span_with_their_times() {
        let clock = Clock::stopped(NOW);
        let chain = SimChain::new(Coin::Ltc, clock.clone(), Rng::seeded(1));
        clock.advance(Duration::from_secs(1_500));
        assert_eq!(chain.mine_for(Duration::from_secs(1_500)).len(), 10);
        let times = (33..=42).map(|height| i64::from(block(&chain, height).header.time));
        let expected = (1..=10).map(|nth| NOW.secs() + 150 * nth);
        assert!(times.eq(expected));
        assert!(chain.mine_for(Duration::from_secs(149)).is_empty());
    }

    #[test]
    fn a_peg_out_arrives_in_the_last_transaction_of_a_block_and_survives_a_reorg() {
        let chain = chain(Coin::Ltc);
        chain.with_hogex();
        chain.mine(2);
        chain.peg_out(&shop(), Sats(77_000));
        chain.mine(1);
        for depth in [1, 2] {
            let hogex = block(&chain, 35).txdata.pop().unwrap();
            assert_eq!(hogex.output[0].script_pubkey.as_bytes()[..2], HOGEX_HEAD);
            assert_eq!(hogex.output[1], output(shop(), Sats(77_000)));
            let before = block(&chain, 34).txdata.pop().unwrap();
            let expected = OutPoint { txid: before.compute_txid(), vout: 0 };
            assert_eq!(hogex.input[0].previous_output, expected);
            assert!(hogex.input[0].witness.is_empty());
            chain.reorg(depth, Reorged::Again);
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_chain() {
        assert_eq!(chain(Coin::Btc).tip(), chain(Coin::Btc).tip());
    }

    #[test]
    fn more_payments_than_coins_are_still_made() {
        let chain = chain(Coin::Btc);
        for _ in 0..2 * PURSE_COINS {
            chain.pay(&shop(), Sats(50_000));
        }
        chain.mine(1);
        assert!(chain.mempool().is_empty());
    }
}
