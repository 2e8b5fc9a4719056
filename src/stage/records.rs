//! What the simulated network knows: every block and transaction it has seen, which of them
//! count now, and which wait.
//!
//! It keeps books and never mines nor invents a payment: `chain` does. A transaction *lives*
//! while it is in the best chain or waits for a block. What no longer lives is remembered, but
//! spends nothing.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::Arc;

use bitcoin::block::Header;
use bitcoin::{Block, BlockHash, OutPoint, Script, ScriptBuf, Transaction, TxOut, Txid};

use crate::base::coin::Coin;
use crate::base::money::Sats;

/// How many blocks the median time looks back over, the block itself included.
const MEDIAN_SPAN: usize = 11;

/// A block and its place.
#[derive(Debug)]
pub struct Minted {
    /// Its id.
    pub hash: BlockHash,
    /// Its header, worked.
    pub header: Header,
    /// How many blocks stand below it.
    pub height: i64,
    /// Its transactions in order, the coinbase first.
    pub txids: Vec<Txid>,
    /// Whether the last transaction is a `HogEx`.
    pub hogex: bool,
}

/// The network's books.
#[derive(Clone)]
pub struct Records {
    /// Of which coin.
    pub coin: Coin,
    /// Whether new blocks end with a `HogEx`.
    pub hogex: bool,
    /// Peg-outs that wait for the next `HogEx`.
    pub pegs: Vec<TxOut>,
    purse: ScriptBuf,
    blocks: HashMap<BlockHash, Arc<Minted>>,
    best: Vec<Arc<Minted>>,
    transactions: HashMap<Txid, Arc<Transaction>>,
    /// Heights of the transactions in the best chain.
    confirmed: HashMap<Txid, i64>,
    /// In order of arrival, so that a parent stands before its child.
    mempool: Vec<Txid>,
    /// Who spends an output, among the living.
    spent: HashMap<OutPoint, Txid>,
    /// Every transaction that ever paid or spent a script.
    touching: HashMap<ScriptBuf, Vec<Txid>>,
    /// Outputs of the purse, the longest unused first. May name coins that are gone; they are
    /// passed over when they come up.
    coins: VecDeque<OutPoint>,
}

impl Records {
    /// Empty books. Money for paying is what lies under the script `purse`.
    pub fn new(coin: Coin, purse: ScriptBuf) -> Records {
        Records {
            coin,
            hogex: false,
            pegs: Vec::new(),
            purse,
            blocks: HashMap::new(),
            best: Vec::new(),
            transactions: HashMap::new(),
            confirmed: HashMap::new(),
            mempool: Vec::new(),
            spent: HashMap::new(),
            touching: HashMap::new(),
            coins: VecDeque::new(),
        }
    }

    /// The script of the money that the stage pays with.
    pub fn purse(&self) -> &Script {
        &self.purse
    }

    /// The last block of the best chain; nothing before the first.
    pub fn tip(&self) -> Option<&Arc<Minted>> {
        self.best.last()
    }

    /// The best chain's block at a height.
    pub fn at(&self, height: i64) -> Option<&Arc<Minted>> {
        usize::try_from(height).ok().and_then(|height| self.best.get(height))
    }

    /// The best chain, the tip first.
    pub fn newest(&self) -> impl Iterator<Item = &Arc<Minted>> {
        self.best.iter().rev()
    }

    /// Any block there ever was.
    pub fn block(&self, hash: BlockHash) -> Option<&Arc<Minted>> {
        self.blocks.get(&hash)
    }

    /// Whether a block is in the best chain.
    pub fn is_best(&self, block: &Minted) -> bool {
        self.at(block.height).is_some_and(|best| best.hash == block.hash)
    }

    /// Any transaction there ever was.
    pub fn transaction(&self, txid: Txid) -> Option<&Arc<Transaction>> {
        self.transactions.get(&txid)
    }

    /// Any output there ever was.
    pub fn output(&self, point: &OutPoint) -> Option<&TxOut> {
        let vout = usize::try_from(point.vout).ok()?;
        self.transactions.get(&point.txid)?.output.get(vout)
    }

    /// The block of the best chain that holds a transaction.
    pub fn block_of(&self, txid: Txid) -> Option<&Arc<Minted>> {
        self.confirmed.get(&txid).and_then(|height| self.at(*height))
    }

    /// Whether a transaction waits for a block.
    pub fn waits(&self, txid: Txid) -> bool {
        self.mempool.contains(&txid)
    }

    /// Whether a transaction is in the best chain or waits for a block.
    pub fn lives(&self, txid: Txid) -> bool {
        self.confirmed.contains_key(&txid) || self.waits(txid)
    }

    /// What waits for a block, the longest waiting first.
    pub fn mempool(&self) -> &[Txid] {
        &self.mempool
    }

    /// The living transaction that spends an output.
    pub fn spender(&self, point: &OutPoint) -> Option<Txid> {
        self.spent.get(point).copied()
    }

    /// Whether an output is there to be spent.
    pub fn is_spendable(&self, point: &OutPoint) -> bool {
        self.lives(point.txid) && !self.spent.contains_key(point)
    }

    /// Every living transaction that pays or spends a script, in the order they were first seen.
    pub fn touching(&self, script: &Script) -> impl Iterator<Item = Txid> {
        let all = self.touching.get(script).map_or(&[][..], Vec::as_slice);
        all.iter().copied().filter(move |txid| self.lives(*txid))
    }

    /// What these outputs are worth together.
    pub fn worth(&self, points: &[OutPoint]) -> Sats {
        points.iter().filter_map(|point| self.output(point)).map(value).sum()
    }

    /// What a transaction leaves to the miner.
    pub fn fee(&self, tx: &Transaction) -> Sats {
        if tx.is_coinbase() {
            return Sats::ZERO;
        }
        let spends: Vec<OutPoint> = tx.input.iter().map(|input| input.previous_output).collect();
        self.worth(&spends) - tx.output.iter().map(value).sum::<Sats>()
    }

    /// A block with its transactions.
    pub fn full(&self, block: &Minted) -> Block {
        let txdata = block.txids.iter().filter_map(|txid| self.transaction(*txid));
        Block { header: block.header, txdata: txdata.map(|tx| tx.as_ref().clone()).collect() }
    }

    /// The median of the times of a block and the ten before it.
    pub fn median_time(&self, block: &Minted) -> u32 {
        let mut times = Vec::with_capacity(MEDIAN_SPAN);
        let mut next = Some(block);
        while let Some(block) = next
            && times.len() < MEDIAN_SPAN
        {
            times.push(block.header.time);
            next = self.blocks.get(&block.header.prev_blockhash).map(AsRef::as_ref);
        }
        times.sort_unstable();
        times[times.len() / 2]
    }

    /// Takes coins out of the purse, worth at least `need`, none of them in `except`.
    pub fn take_coins(&mut self, need: Sats, except: &[OutPoint]) -> Vec<OutPoint> {
        let mut taken = Vec::new();
        while self.worth(&taken) < need {
            let coin = self.coins.pop_front().expect("the stage's purse holds more than is paid");
            if self.is_spendable(&coin) && !except.contains(&coin) && !taken.contains(&coin) {
                taken.push(coin);
            }
        }
        taken
    }

    /// Lets a new transaction spend and pay. Unless it is put into a block at once it is to be
    /// submitted instead.
    pub fn admit(&mut self, tx: Transaction) -> Txid {
        let txid = tx.compute_txid();
        let tx = Arc::new(tx);
        if self.transactions.insert(txid, Arc::clone(&tx)).is_none() {
            self.index(txid, &tx);
        }
        self.enter(txid, &tx);
        txid
    }

    /// Lets a transaction wait for a block.
    pub fn submit(&mut self, tx: Transaction) -> Txid {
        let txid = self.admit(tx);
        self.mempool.push(txid);
        txid
    }

    fn index(&mut self, txid: Txid, tx: &Transaction) {
        let spent = tx.input.iter().filter_map(|input| self.output(&input.previous_output));
        let scripts: BTreeSet<ScriptBuf> = spent
            .chain(&tx.output)
            .map(|output| output.script_pubkey.clone())
            .filter(|script| !script.is_op_return())
            .collect();
        for script in scripts {
            self.touching.entry(script).or_default().push(txid);
        }
    }

    fn enter(&mut self, txid: Txid, tx: &Transaction) {
        for input in tx.input.iter().filter(|input| !input.previous_output.is_null()) {
            let before = self.spent.insert(input.previous_output, txid);
            assert!(before.is_none_or(|rival| rival == txid), "an output is spent once");
        }
        for (vout, output) in (0..).zip(&tx.output) {
            if output.script_pubkey == self.purse {
                self.coins.push_back(OutPoint { txid, vout });
            }
        }
    }

    /// Lets an unconfirmed transaction, and whatever spends it, be gone.
    pub fn vanish(&mut self, txid: Txid) {
        let mut doomed = vec![txid];
        while let Some(txid) = doomed.pop() {
            assert!(!self.confirmed.contains_key(&txid), "a block is disconnected first");
            let Some(tx) = self.transactions.get(&txid).cloned() else { continue };
            let outputs = (0..).zip(&tx.output).map(|(vout, _)| OutPoint { txid, vout });
            doomed.extend(outputs.filter_map(|point| self.spender(&point)));
            self.mempool.retain(|waiting| *waiting != txid);
            for input in &tx.input {
                self.release(input.previous_output, txid);
            }
        }
    }

    fn release(&mut self, point: OutPoint, spender: Txid) {
        if self.spender(&point) != Some(spender) {
            return;
        }
        self.spent.remove(&point);
        if self.output(&point).is_some_and(|output| output.script_pubkey == self.purse) {
            self.coins.push_back(point);
        }
    }

    /// Puts a block on top of the best chain. Its transactions have been admitted.
    pub fn connect(&mut self, block: Minted) {
        let block = Arc::new(block);
        for txid in &block.txids {
            self.confirmed.insert(*txid, block.height);
        }
        self.mempool.retain(|txid| !self.confirmed.contains_key(txid));
        self.blocks.insert(block.hash, Arc::clone(&block));
        self.best.push(block);
    }

    /// Takes the best chain's last block off. Its payments wait again, before all others; its
    /// coinbase and its `HogEx` are gone with everything that spends them.
    pub fn disconnect(&mut self) -> Arc<Minted> {
        assert!(self.best.len() > 1, "the first block stays");
        let block = self.best.pop().expect("there is more than one");
        for txid in &block.txids {
            self.confirmed.remove(txid);
        }
        let (coinbase, payments, hogex) = block.parts();
        let later = std::mem::take(&mut self.mempool);
        self.mempool = payments.iter().copied().chain(later).collect();
        for txid in coinbase.iter().chain(hogex) {
            self.vanish(*txid);
        }
        block
    }
}

impl Minted {
    /// The coinbase, the payments, and the `HogEx` if there is one.
    pub fn parts(&self) -> (&[Txid], &[Txid], &[Txid]) {
        let (rest, hogex) = self.txids.split_at(self.txids.len() - usize::from(self.hogex));
        let (coinbase, payments) = rest.split_at(1);
        (coinbase, payments, hogex)
    }
}

/// What an output is worth.
pub fn value(output: &TxOut) -> Sats {
    Sats(i64::try_from(output.value.to_sat()).expect("all coins together fit an i64"))
}
