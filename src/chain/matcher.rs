//! Which transactions concern us: every script ever shown, every coin we own, every coin
//! that an unsettled payment spends.
//!
//! A set in memory, asked for each output and input of each block; it knows nothing of
//! invoices and never asks the database. Scripts are kept as 64-bit keyed hashes, so a
//! million addresses need some 20 MB. Two scripts may share a hash, hence a hit is a reason to
//! look into the database and never a payment by itself; the key is drawn at each start, so
//! nobody can prepare scripts that collide.

use std::collections::HashSet;
use std::hash::{BuildHasher, BuildHasherDefault, Hasher, RandomState};

use bitcoin::{OutPoint, Script};

use super::block::{Block, RawTx, Tx, TxOut};

/// Something in a block or a transaction that may concern us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// An output pays a script that was shown.
    Output {
        /// The transaction's position in the block.
        tx: usize,
        /// The output's number.
        vout: u32,
    },
    /// An input spends one of our coins, or a coin that an unsettled payment spends: the same
    /// payment confirming, or its rival.
    Spend {
        /// The transaction's position in the block.
        tx: usize,
        /// What it spends.
        input: OutPoint,
    },
    /// An unconfirmed Litecoin transaction pays a script that was shown out of the
    /// extension. Never in a block: there it is an output of the `HogEx`.
    PegOut {
        /// Its place among the transaction's peg-outs.
        nth: usize,
    },
}

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Matcher {
    scripts: ScriptSet,
    outpoints: HashSet<OutPoint>,
    inputs: HashSet<OutPoint>,
}

impl Matcher {
    /// Looks for nothing yet.
    pub fn new() -> Matcher {
        Matcher::default()
    }

    /// Looks for payments to this script from now on, for ever.
    pub fn add_script(&mut self, script: &Script) {
        self.scripts.insert(script);
    }

    /// Looks for whoever spends this coin of ours.
    pub fn add_outpoint(&mut self, outpoint: OutPoint) {
        self.outpoints.insert(outpoint);
    }

    /// Looks for whoever else spends what an unsettled payment spends.
    pub fn add_input(&mut self, input: OutPoint) {
        self.inputs.insert(input);
    }

    /// The coin has been spent for good, or its payment went away.
    pub fn remove_outpoint(&mut self, outpoint: &OutPoint) {
        self.outpoints.remove(outpoint);
    }

    /// The payment that spends it is final or has been dropped.
    pub fn remove_input(&mut self, input: &OutPoint) {
        self.inputs.remove(input);
    }

    /// How many scripts are looked for.
    pub fn scripts(&self) -> usize {
        self.scripts.len()
    }

    /// Everything in a block that may concern us, in the block's order. Output 0 of a
    /// `HogEx` never does.
    pub fn matches(&self, block: &Block) -> Vec<Hit> {
        let mut hits = Vec::new();
        for tx in &block.transactions {
            self.add_hits(tx, |output| block.script(output), &mut hits);
        }
        hits
    }

    /// Everything in a transaction that stands alone, as from a mempool, at position 0.
    pub fn matches_tx(&self, raw: &RawTx<'_>) -> Vec<Hit> {
        let mut hits = Vec::new();
        self.add_hits(&raw.tx, |output| raw.script(output), &mut hits);
        let paying = |peg_out: &TxOut| self.scripts.contains(raw.script(peg_out));
        let peg_outs = raw.peg_outs.iter().enumerate().filter(|(_, peg_out)| paying(peg_out));
        hits.extend(peg_outs.map(|(nth, _)| Hit::PegOut { nth }));
        hits
    }

    fn add_hits<'a>(&self, tx: &Tx, script: impl Fn(&TxOut) -> &'a Script, hits: &mut Vec<Hit>) {
        let ours =
            |input: &&OutPoint| self.outpoints.contains(*input) || self.inputs.contains(*input);
        let spends = tx.inputs.iter().filter(ours);
        hits.extend(spends.map(|input| Hit::Spend { tx: tx.position, input: *input }));
        let paying =
            tx.payable_outputs().filter(|(_, output)| self.scripts.contains(script(output)));
        hits.extend(paying.map(|(vout, _)| Hit::Output { tx: tx.position, vout }));
    }
}

/// Scripts as 64-bit hashes under a key of this set's own.
#[derive(Clone, Debug, Default)]
struct ScriptSet {
    keys: RandomState,
    hashes: HashSet<u64, BuildHasherDefault<AsItIs>>,
}

impl ScriptSet {
    fn insert(&mut self, script: &Script) {
        self.hashes.insert(self.hash(script));
    }

    fn contains(&self, script: &Script) -> bool {
        self.hashes.contains(&self.hash(script))
    }

    fn len(&self) -> usize {
        self.hashes.len()
    }

    fn hash(&self, script: &Script) -> u64 {
        self.keys.hash_one(script.as_bytes())
    }
}

/// Takes a number that is already a keyed hash as its own hash.
#[derive(Clone, Copy, Debug, Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }
}

#[cfg(test)]
mod tests {
    use bitcoin::ScriptBuf;
    use bitcoin::hashes::Hash;

    use super::super::block::decode_transaction;
    use super::*;
    use crate::base::coin::Coin;

    fn explorer_block() -> Block {
        let raw = include_bytes!("../../fixtures/chain/esplora-ltc-block.raw");
        Block::decode(Coin::Ltc, raw.to_vec()).expect("a good block")
    }

    fn script(text: &str) -> ScriptBuf {
        ScriptBuf::from_hex(text).expect("hex")
    }

    #[test]
    fn nothing_is_found_where_nothing_is_looked_for() {
        assert!(Matcher::new().matches(&explorer_block()).is_empty());
    }

    #[test]
    fn payments_are_found_in_the_order_of_the_block() {
        let mut matcher = Matcher::new();
        matcher.add_script(&script("76a91449ebf8af8a3d59a6072564c04429fcae42a690ae88ac"));
        matcher.add_script(&script("a914f7432df7482fc8232eb92b267c86db47425d053e87"));
        matcher.add_script(&script("00147cf0eaed526c166da4fe0ef2052861f6973d1922"));
        matcher.add_script(&script("001485091ecc31d46ba32ebe05446bc9167fec645d71"));
        assert_eq!(matcher.scripts(), 4);
        assert_eq!(
            matcher.matches(&explorer_block()),
            [
                Hit::Output { tx: 3, vout: 1 },
                Hit::Output { tx: 4, vout: 0 },
                Hit::Output { tx: 5, vout: 1 },
                Hit::Output { tx: 5, vout: 2 },
            ]
        );
    }

    #[test]
    fn a_script_shown_twice_is_looked_for_once() {
        let mut matcher = Matcher::new();
        for _ in 0..2 {
            matcher.add_script(&script("001485091ecc31d46ba32ebe05446bc9167fec645d71"));
        }
        assert_eq!(matcher.scripts(), 1);
        assert_eq!(matcher.matches(&explorer_block()), [Hit::Output { tx: 5, vout: 2 }]);
    }

    #[test]
    fn output_0_of_a_hogex_is_never_a_hit() {
        let block = explorer_block();
        let mut matcher = Matcher::new();
        matcher.add_script(block.script(&block.transactions[5].outputs[0]));
        assert!(matcher.matches(&block).is_empty());
    }

    #[test]
    fn a_spend_of_our_coin_and_a_rival_of_a_payment_are_found_until_they_are_removed() {
        let block = explorer_block();
        let (coin, input) = (block.transactions[2].inputs[0], block.transactions[4].inputs[0]);
        let mut matcher = Matcher::new();
        matcher.add_outpoint(coin);
        matcher.add_input(coin);
        matcher.add_input(input);
        assert_eq!(
            matcher.matches(&block),
            [Hit::Spend { tx: 2, input: coin }, Hit::Spend { tx: 4, input }]
        );
        matcher.remove_outpoint(&coin);
        matcher.remove_input(&coin);
        matcher.remove_input(&input);
        assert!(matcher.matches(&block).is_empty());
    }

    #[test]
    fn an_unconfirmed_payment_is_found() {
        let raw = include_bytes!("../../fixtures/chain/esplora-tx.raw");
        let payment = decode_transaction(Coin::Btc, raw).expect("a good transaction");
        let mut matcher = Matcher::new();
        matcher.add_script(&script("001447561bc4c36c99806a26bbb0bf7b6ae26658c173"));
        matcher.add_input(payment.tx.inputs[0]);
        assert_eq!(
            matcher.matches_tx(&payment),
            [Hit::Spend { tx: 0, input: payment.tx.inputs[0] }, Hit::Output { tx: 0, vout: 0 },]
        );
    }

    #[test]
    fn an_unconfirmed_peg_out_to_us_is_found() {
        let json = include_str!("../../fixtures/chain/ltc-getrawtransaction-pegout-mempool.json");
        let json: serde_json::Value = serde_json::from_str(json).expect("recorded JSON");
        let raw = hex::decode(json["hex"].as_str().expect("hex")).expect("hex");
        let peg_out = decode_transaction(Coin::Ltc, &raw).expect("a good transaction");
        let mut matcher = Matcher::new();
        matcher.add_script(&script("001441a5cdec5753e357fab8da53088f235212dc77a7"));
        assert_eq!(matcher.matches_tx(&peg_out), [Hit::PegOut { nth: 0 }]);
    }

    #[test]
    fn a_hundred_thousand_scripts_are_told_apart_from_others() {
        let nth = |n: u32| {
            let hash = bitcoin::PubkeyHash::hash(&n.to_le_bytes());
            ScriptBuf::new_p2pkh(&hash)
        };
        let mut set = ScriptSet::default();
        (0..100_000).for_each(|n| set.insert(&nth(n)));
        assert_eq!(set.len(), 100_000);
        assert!((0..100_000).all(|n| set.contains(&nth(n))));
        assert!(!(100_000..101_000).any(|n| set.contains(&nth(n))));
    }
}
