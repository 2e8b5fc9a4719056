//! Blocks read from their raw bytes, and what must hold of them.
//!
//! Reading is by hand: one pass, scripts stay where they are, and Litecoin's blocks are read
//! with the extension (from nodes) and without it (from explorers). A block that was read
//! proves its transactions: they hash to the merkle root of its header. It does not prove
//! that the header has work behind it ([`check_work`]) or stands on the right chain.

use bitcoin::block::Header;
use bitcoin::hashes::{Hash, HashEngine, sha256d};
use bitcoin::{BlockHash, Script, TxMerkleNode, consensus};

use super::mweb::Extension;
use super::reader::Reader;
use super::transaction::{self, Parsed, TRANSACTION_LEAST};
pub use super::transaction::{RawTx, Tx, TxKind, TxOut, decode_transaction};
pub use super::work::{check_work, first_break, target, work};
use crate::base::coin::Coin;

/// The largest block that is read. Bitcoin allows 4 MB; Litecoin the same and its extension.
pub const BLOCK_BYTES_MAX: usize = 8 * 1024 * 1024;

/// A transaction of this size could pass for two hashes of the merkle tree (CVE-2017-12842).
const MERKLE_PAIR: usize = 64;

/// What a coinbase's script may have, in bytes.
const COINBASE_SCRIPT_MIN: usize = 2;
const COINBASE_SCRIPT_MAX: usize = 100;

/// The longest push that is taken for a height: ten million years of Bitcoin.
const HEIGHT_BYTES_MAX: u8 = 5;

/// Where the main networks began to demand the height in the coinbase (BIP 34).
const HEIGHT_SINCE_BTC: i64 = 227_931;
const HEIGHT_SINCE_LTC: i64 = 710_000;

/// Why raw bytes are no block, no transaction, or no header with work.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BlockError {
    /// More bytes than any block has.
    #[error("is larger than {BLOCK_BYTES_MAX} bytes")]
    TooLarge,
    /// Fewer bytes than it says.
    #[error("is cut off after {size} bytes")]
    Cut {
        /// How many bytes there are.
        size: usize,
    },
    /// More bytes than it says.
    #[error("has {0} bytes too many")]
    Trailing(usize),
    /// A number is too large, or written longer than it need be.
    #[error("has a malformed number before byte {at}")]
    BadNumber {
        /// Where the number ends.
        at: usize,
    },
    /// Not a single transaction.
    #[error("has no transactions")]
    Empty,
    /// A kind of transaction that this coin does not have.
    #[error("has a transaction with flag {0}")]
    UnknownFlag(u8),
    /// A transaction that spends nothing.
    #[error("has a transaction without inputs")]
    NoInputs,
    /// A transaction that pays nobody.
    #[error("has a transaction without outputs")]
    NoOutputs,
    /// A transaction announces witnesses and has none.
    #[error("has a transaction whose witnesses are all empty")]
    EmptyWitness,
    /// An amount below zero or above all that can exist.
    #[error("has an output with an impossible amount")]
    Amount,
    /// An extension part of a form that is not known.
    #[error("has an extension part with the unknown byte {0}")]
    UnknownMweb(u8),
    /// Nothing but an extension part, and one whose txid cannot be known.
    #[error("has nothing but an extension part whose txid cannot be told")]
    MwebOnly,
    /// An extension part inside a block, where only the extension block may have it.
    #[error("has a transaction with an extension part at position {0}")]
    MwebInBlock(usize),
    /// A transaction is flagged as a `HogEx` and is not the last, or is not made like one.
    #[error("has a malformed or misplaced HogEx")]
    BadHogEx,
    /// The first transaction is no coinbase, or a malformed one.
    #[error("does not begin with a coinbase")]
    NoCoinbase,
    /// A coinbase further on.
    #[error("has a second coinbase at position {0}")]
    SecondCoinbase(usize),
    /// A transaction that could pass for an inner node of the merkle tree.
    #[error("has a transaction of 64 bytes at position {0}")]
    SixtyFourBytes(usize),
    /// Two neighbours in the merkle tree are equal (CVE-2012-2459).
    #[error("repeats transactions so that its merkle root stays the same")]
    EqualNeighbours,
    /// The transactions are not those that the header stands for.
    #[error("has transactions that do not hash to the merkle root of its header")]
    MerkleRoot,
    /// The coinbase says another height.
    #[error("says it has height {found:?}, not {expected}")]
    Height {
        /// The height that the block must have.
        expected: i64,
        /// The height in its coinbase.
        found: Option<i64>,
    },
    /// The header's bits are no target.
    #[error("has a target that cannot be")]
    BadTarget,
    /// The header's hash is above its target.
    #[error("has no proof of work")]
    NoWork,
}

/// A block that proves its transactions.
#[derive(Clone, Debug)]
pub struct Block {
    /// The 80 bytes that work was done on.
    pub header: Header,
    /// The header's hash.
    pub hash: BlockHash,
    /// The transactions in order.
    pub transactions: Vec<Tx>,
    coin: Coin,
    raw: Vec<u8>,
}

impl Block {
    /// Reads a block and checks all that can be checked without other blocks, except its work.
    ///
    /// What follows the transactions of a Litecoin block is passed over: its header and
    /// merkle root say nothing about the extension, and the till wants nothing from it.
    pub fn decode(coin: Coin, raw: Vec<u8>) -> Result<Block, BlockError> {
        if BLOCK_BYTES_MAX < raw.len() {
            return Err(BlockError::TooLarge);
        }
        let mut reader = Reader::new(&raw);
        let header: Header = consensus::deserialize(reader.take(Header::SIZE)?)
            .map_err(|_| BlockError::Cut { size: raw.len() })?;
        let transactions = read_transactions(coin, &mut reader)?;
        check_coinbase(&raw, &transactions)?;
        let txids = transactions.iter().map(|tx| tx.txid.to_byte_array()).collect();
        if merkle_root(txids)? != header.merkle_root {
            return Err(BlockError::MerkleRoot);
        }
        Ok(Block { header, hash: header.block_hash(), transactions, coin, raw })
    }

    /// The bytes of one of its transactions, as they came.
    pub fn raw_of(&self, tx: &Tx) -> &[u8] {
        tx.raw.of(&self.raw)
    }

    /// The script of an output of one of its transactions.
    pub fn script(&self, output: &TxOut) -> &Script {
        Script::from_bytes(output.script.of(&self.raw))
    }

    /// The height that its coinbase begins with (BIP 34), if it begins with one.
    pub fn bip34_height(&self) -> Option<i64> {
        let coinbase = self.transactions.first()?;
        height_in(coinbase.first_script.of(&self.raw))
    }

    /// Whether the coinbase says this height.
    ///
    /// Where the main network did not yet demand it, a block of version 1 need not say a
    /// height and a later one must only not say another. Test networks demand it from lower
    /// heights on, and their blocks say it.
    pub fn expect_height(&self, height: i64) -> Result<(), BlockError> {
        let since = match self.coin {
            Coin::Btc => HEIGHT_SINCE_BTC,
            Coin::Ltc => HEIGHT_SINCE_LTC,
        };
        let early = height < since;
        let says_it = 2 <= self.header.version.to_consensus();
        match self.bip34_height() {
            Some(found) if found == height => Ok(()),
            _ if early && !says_it => Ok(()),
            None if early => Ok(()),
            found => Err(BlockError::Height { expected: height, found }),
        }
    }
}

fn read_transactions(coin: Coin, reader: &mut Reader<'_>) -> Result<Vec<Tx>, BlockError> {
    let count = reader.count(TRANSACTION_LEAST)?;
    let mut transactions = Vec::with_capacity(count);
    let mut extended = false;
    for position in 0..count {
        let parsed = transaction::read(coin, reader, position)?;
        let last = position + 1 == count;
        extended = matches!(parsed.extension, Extension::HogEx);
        transactions.push(in_block(parsed, last)?);
    }
    if extended {
        skip_extension(reader)?;
    }
    match (transactions.is_empty(), reader.left()) {
        (true, _) => Err(BlockError::Empty),
        (false, 0) => Ok(transactions),
        (false, left) => Err(BlockError::Trailing(left)),
    }
}

/// Checks what a transaction may be at its position.
fn in_block(parsed: Parsed, last: bool) -> Result<Tx, BlockError> {
    let Parsed { mut tx, stripped, extension } = parsed;
    if stripped == MERKLE_PAIR {
        return Err(BlockError::SixtyFourBytes(tx.position));
    }
    match extension {
        Extension::HogEx if !last => Err(BlockError::BadHogEx),
        Extension::HogEx => Ok(tx),
        Extension::Part(_) | Extension::Unknown => Err(BlockError::MwebInBlock(tx.position)),
        Extension::Absent => {
            // Without its flag a HogEx is known by its place and its first output.
            if tx.kind == TxKind::HogEx && !last {
                tx.kind = TxKind::Plain;
            }
            Ok(tx)
        }
    }
}

/// Passes over the extension block: a byte that says whether it is there, then itself. An
/// explorer leaves out both.
fn skip_extension(reader: &mut Reader<'_>) -> Result<(), BlockError> {
    if reader.left() == 0 {
        return Ok(());
    }
    match (reader.byte()?, reader.left()) {
        (0, _) => Ok(()),
        (1, 0) => Err(BlockError::Cut { size: reader.at() }),
        (1, _) => {
            reader.skip_to_last(0);
            Ok(())
        }
        (other, _) => Err(BlockError::UnknownMweb(other)),
    }
}

fn check_coinbase(raw: &[u8], transactions: &[Tx]) -> Result<(), BlockError> {
    let (first, others) = transactions.split_first().ok_or(BlockError::Empty)?;
    let script = first.first_script.of(raw).len();
    let fits = (COINBASE_SCRIPT_MIN..=COINBASE_SCRIPT_MAX).contains(&script);
    if first.kind != TxKind::Coinbase || !fits {
        return Err(BlockError::NoCoinbase);
    }
    match others.iter().find(|tx| tx.kind == TxKind::Coinbase) {
        Some(second) => Err(BlockError::SecondCoinbase(second.position)),
        None => Ok(()),
    }
}

/// The root of the merkle tree over these txids. An odd one out is paired with itself, so
/// two equal ones side by side would give the root of a shorter list: refused.
fn merkle_root(mut level: Vec<[u8; 32]>) -> Result<TxMerkleNode, BlockError> {
    while 1 < level.len() {
        if level.chunks_exact(2).any(|pair| pair[0] == pair[1]) {
            return Err(BlockError::EqualNeighbours);
        }
        level = level.chunks(2).map(|pair| merkle_node(&pair[0], &pair[pair.len() - 1])).collect();
    }
    level.first().copied().map(TxMerkleNode::from_byte_array).ok_or(BlockError::Empty)
}

fn merkle_node(left: &[u8; 32], right: &[u8; 32]) -> [u8; 32] {
    let mut engine = sha256d::Hash::engine();
    engine.input(left);
    engine.input(right);
    sha256d::Hash::from_engine(engine).to_byte_array()
}

/// The number that a coinbase's script begins with: one opcode for 1 to 16, a push of
/// little-endian bytes otherwise. A negative one is no height.
fn height_in(script: &[u8]) -> Option<i64> {
    const OP_1: u8 = 0x51;
    const OP_16: u8 = 0x60;
    let (push, rest) = script.split_first()?;
    match *push {
        OP_1..=OP_16 => Some(i64::from(*push - OP_1) + 1),
        1..=HEIGHT_BYTES_MAX => {
            let bytes = rest.get(..usize::from(*push))?;
            let negative = bytes.last()? & 0x80 != 0;
            let number = bytes.iter().rev().fold(0, |high, low| (high << 8) | i64::from(*low));
            (!negative).then_some(number)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BTC_2014: &[u8] = include_bytes!("../../fixtures/chain/btc-block-2014.raw");
    const BTC_2016: &[u8] = include_bytes!("../../fixtures/chain/btc-block-413567.raw");
    const BTC_REGTEST: &[u8] = include_bytes!("../../fixtures/chain/esplora-block.raw");
    const LTC_EXPLORER: &[u8] = include_bytes!("../../fixtures/chain/esplora-ltc-block.raw");
    const LTC_432: &str = include_str!("../../fixtures/chain/ltc-block-432-raw.hex");
    const LTC_PEG_OUT: &str = include_str!("../../fixtures/chain/ltc-block-pegout-raw.hex");

    fn recorded(text: &str) -> Vec<u8> {
        hex::decode(text.trim()).expect("recorded hex")
    }

    fn read(coin: Coin, raw: &[u8]) -> Block {
        let block = Block::decode(coin, raw.to_vec()).expect("a good block");
        assert_eq!(check_work(coin, &block.header), Ok(()));
        block
    }

    /// The same bytes with the merkle root that their transactions have, so that a test can
    /// change a transaction and see another check than the root's.
    fn with_own_root(coin: Coin, mut raw: Vec<u8>) -> Result<Block, BlockError> {
        let mut reader = Reader::new(&raw);
        reader.take(Header::SIZE)?;
        let transactions = read_transactions(coin, &mut reader)?;
        let root = merkle_root(transactions.iter().map(|tx| tx.txid.to_byte_array()).collect())?;
        raw[36..68].copy_from_slice(&root.to_byte_array());
        Block::decode(coin, raw)
    }

    #[test]
    fn blocks_of_bitcoin_from_before_witnesses_are_read_whole() {
        let block = read(Coin::Btc, BTC_2014);
        assert_eq!(
            block.hash.to_string(),
            "00000000000000001203c1ea455e38612bdf36e9967fdead11935c8e22283ecc"
        );
        assert_eq!(block.transactions.len(), 0xca);
        assert_eq!(block.bip34_height(), Some(333_961));

        let block = read(Coin::Btc, BTC_2016);
        assert_eq!(
            block.hash.to_string(),
            "0000000000000000025aff8be8a55df8f89c77296db6198f272d6577325d4069"
        );
        assert_eq!(block.transactions.len(), 0x615);
        assert_eq!(block.expect_height(413_567), Ok(()));
    }

    #[test]
    fn every_transaction_is_where_it_was_and_reads_as_the_bitcoin_crate_reads_it() {
        let block = read(Coin::Btc, BTC_2014);
        let theirs: bitcoin::Block = consensus::deserialize(BTC_2014).expect("a good block");
        for (ours, theirs) in block.transactions.iter().zip(&theirs.txdata) {
            assert_eq!(ours.txid, theirs.compute_txid());
            assert_eq!(block.raw_of(ours), consensus::serialize(theirs));
            for (input, other) in ours.inputs.iter().zip(&theirs.input) {
                assert_eq!(*input, other.previous_output);
            }
            for (output, other) in ours.outputs.iter().zip(&theirs.output) {
                assert_eq!(u64::try_from(output.value), Ok(other.value.to_sat()));
                assert_eq!(block.script(output), other.script_pubkey.as_script());
            }
            let counts = (ours.inputs.len(), ours.outputs.len());
            assert_eq!(counts, (theirs.input.len(), theirs.output.len()));
        }
    }

    #[test]
    fn a_block_with_witnesses_is_read() {
        let block = read(Coin::Btc, BTC_REGTEST);
        let txids: Vec<String> = block.transactions.iter().map(|tx| tx.txid.to_string()).collect();
        assert_eq!(
            txids,
            [
                "451bdfcdef2081d94ba69a854086b0e46e1e95c65c202dfb0dff50b79d4f8d71",
                "9314e2eed09e845f16ab60826546cce7035258ec7ee98872f8379fd2c9e79ca4",
            ]
        );
        assert_eq!(block.expect_height(108), Ok(()));
    }

    #[test]
    fn a_litecoin_block_of_a_node_carries_its_extension_and_is_read() {
        let block = read(Coin::Ltc, &recorded(LTC_432));
        assert_eq!(block.transactions.len(), 3);
        assert_eq!(block.expect_height(432), Ok(()));

        let block = read(Coin::Ltc, &recorded(LTC_PEG_OUT));
        assert_eq!(
            block.hash.to_string(),
            "ce116573814846d7cbe748775f773cf4c4b6daf92f7db4efe760ffc288b3f79a"
        );
        assert_eq!(block.expect_height(437), Ok(()));
        let hogex = block.transactions.last().expect("a last transaction");
        assert_eq!(hogex.kind, TxKind::HogEx);
        assert_eq!(
            hogex.txid.to_string(),
            "9c0634cc8a5cb0d7b5a2f80505a0838cba83881c4bbae88ac3521fca5e3f460e"
        );
    }

    #[test]
    fn a_litecoin_block_of_an_explorer_has_no_extension_and_is_read() {
        let block = read(Coin::Ltc, LTC_EXPLORER);
        assert_eq!(block.expect_height(449), Ok(()));
        let kinds: Vec<TxKind> = block.transactions.iter().map(|tx| tx.kind).collect();
        assert_eq!(kinds[0], TxKind::Coinbase);
        assert_eq!(kinds[1..5], [TxKind::Plain; 4]);
        assert_eq!(kinds[5], TxKind::HogEx);
    }

    #[test]
    fn a_node_may_leave_the_extension_out() {
        let raw = recorded(LTC_PEG_OUT);
        let block = read(Coin::Ltc, &raw);
        let hogex = block.raw_of(&block.transactions[1]);
        let end = raw.windows(hogex.len()).position(|at| at == hogex).expect("it is in there");
        let bare = &raw[..end + hogex.len()];
        assert_eq!(read(Coin::Ltc, bare).transactions, block.transactions);
        assert_eq!(read(Coin::Ltc, &[bare, &[0]].concat()).transactions, block.transactions);

        let cut = Block::decode(Coin::Ltc, [bare, &[1]].concat());
        assert!(matches!(cut, Err(BlockError::Cut { .. })));
        let odd = Block::decode(Coin::Ltc, [bare, &[7, 7]].concat());
        assert!(matches!(odd, Err(BlockError::UnknownMweb(7))));
    }

    #[test]
    fn output_0_of_a_hogex_is_never_a_payment_and_a_peg_out_is() {
        let block = read(Coin::Ltc, &recorded(LTC_PEG_OUT));
        let hogex = &block.transactions[1];
        let payable: Vec<(u32, i64)> =
            hogex.payable_outputs().map(|(vout, output)| (vout, output.value)).collect();
        assert_eq!(payable, [(1, 125_000_000)]);
        assert_eq!(
            block.script(&hogex.outputs[1]).to_hex_string(),
            "001441a5cdec5753e357fab8da53088f235212dc77a7"
        );
        assert_eq!(block.transactions[0].payable_outputs().count(), 2);
    }

    #[test]
    fn bitcoin_has_neither_hogex_nor_extension() {
        let read = Block::decode(Coin::Btc, recorded(LTC_PEG_OUT));
        assert!(matches!(read, Err(BlockError::UnknownFlag(8))));
    }

    #[test]
    fn a_hogex_that_is_not_the_last_transaction_is_refused() {
        let raw = recorded(LTC_PEG_OUT);
        let block = read(Coin::Ltc, &raw);
        let (coinbase, hogex) =
            (block.raw_of(&block.transactions[0]), block.raw_of(&block.transactions[1]));
        let swapped = [&raw[..80], &[3], coinbase, hogex, hogex].concat();
        assert!(matches!(with_own_root(Coin::Ltc, swapped), Err(BlockError::BadHogEx)));
    }

    #[test]
    fn a_byte_changed_in_any_transaction_is_refused() {
        for at in 80..BTC_REGTEST.len() {
            let mut raw = BTC_REGTEST.to_vec();
            raw[at] ^= 1;
            let changed = Block::decode(Coin::Btc, raw);
            // Witnesses are not what the merkle root stands for.
            let witness = (212..244).contains(&at) || (361..466).contains(&at);
            assert!(changed.is_err() || witness, "byte {at}");
        }
    }

    #[test]
    fn a_changed_merkle_root_is_refused() {
        for at in 36..68 {
            let mut raw = BTC_2014.to_vec();
            raw[at] ^= 0x80;
            assert!(matches!(Block::decode(Coin::Btc, raw), Err(BlockError::MerkleRoot)));
        }
    }

    #[test]
    fn a_block_cut_anywhere_is_refused() {
        for size in 0..BTC_REGTEST.len() {
            let cut = Block::decode(Coin::Btc, BTC_REGTEST[..size].to_vec());
            assert!(cut.is_err(), "cut to {size} bytes");
        }
        for size in 0..LTC_EXPLORER.len() {
            let cut = Block::decode(Coin::Ltc, LTC_EXPLORER[..size].to_vec());
            assert!(cut.is_err(), "cut to {size} bytes");
        }
        let node = recorded(LTC_432);
        for size in 0..node.len() {
            let _ = Block::decode(Coin::Ltc, node[..size].to_vec());
        }
    }

    #[test]
    fn bytes_behind_the_last_transaction_are_refused() {
        for (coin, raw) in [(Coin::Btc, BTC_REGTEST), (Coin::Ltc, LTC_EXPLORER)] {
            let longer = Block::decode(coin, [raw, &[1, 0, 0]].concat());
            assert!(matches!(longer, Err(BlockError::Trailing(3))));
        }
    }

    #[test]
    fn a_block_that_is_too_large_is_not_even_looked_at() {
        let raw = vec![0; BLOCK_BYTES_MAX + 1];
        assert!(matches!(Block::decode(Coin::Btc, raw), Err(BlockError::TooLarge)));
    }

    #[test]
    fn transactions_repeated_under_the_same_merkle_root_are_refused() {
        // With an odd number the last is paired with itself, so a copy keeps the root.
        let block = read(Coin::Btc, BTC_REGTEST);
        let raws: Vec<&[u8]> = block.transactions.iter().map(|tx| block.raw_of(tx)).collect();
        let three = [&BTC_REGTEST[..80], &[3], raws[0], raws[1], raws[1]].concat();
        assert!(with_own_root(Coin::Btc, three).is_ok());
        let four = [&BTC_REGTEST[..80], &[4], raws[0], raws[1], raws[1], raws[1]].concat();
        assert!(matches!(with_own_root(Coin::Btc, four), Err(BlockError::EqualNeighbours)));
    }

    #[test]
    fn neighbours_are_compared_on_every_level_of_the_tree() {
        let leaf = |name: u8| sha256d::Hash::hash(&[name]).to_byte_array();
        let leaves: Vec<[u8; 32]> = (1..=6).map(leaf).collect();
        let longer = [leaves.as_slice(), &leaves[4..]].concat();
        assert_eq!(merkle_root(longer), Err(BlockError::EqualNeighbours));
        assert!(merkle_root(leaves).is_ok());
    }

    #[test]
    fn a_block_must_begin_with_its_only_coinbase() {
        let block = read(Coin::Btc, BTC_REGTEST);
        let (coinbase, payment) =
            (block.raw_of(&block.transactions[0]), block.raw_of(&block.transactions[1]));
        let start = &BTC_REGTEST[..80];
        let none = [start, &[1], payment].concat();
        assert!(matches!(with_own_root(Coin::Btc, none), Err(BlockError::NoCoinbase)));
        let late = [start, &[2], payment, coinbase].concat();
        assert!(matches!(with_own_root(Coin::Btc, late), Err(BlockError::NoCoinbase)));
        let two = [start, &[3], coinbase, payment, coinbase].concat();
        assert!(matches!(with_own_root(Coin::Btc, two), Err(BlockError::SecondCoinbase(2))));
        let empty = Block::decode(Coin::Btc, [start, &[0]].concat());
        assert!(matches!(empty, Err(BlockError::Empty)));
    }

    #[test]
    fn a_transaction_that_could_pass_for_two_hashes_is_refused() {
        let block = read(Coin::Btc, BTC_REGTEST);
        let coinbase = block.raw_of(&block.transactions[0]);
        let script = [0x51; 4];
        let sixty_four = [
            [1_u8, 0, 0, 0, 1].as_slice(),
            &[7; 36],
            &[0, 0xff, 0xff, 0xff, 0xff, 1, 1, 0, 0, 0, 0, 0, 0, 0, 4],
            &script,
            &[0; 4],
        ]
        .concat();
        assert_eq!(sixty_four.len(), MERKLE_PAIR);
        let raw = [&BTC_REGTEST[..80], &[2], coinbase, &sixty_four].concat();
        assert!(matches!(with_own_root(Coin::Btc, raw), Err(BlockError::SixtyFourBytes(1))));
    }

    #[test]
    fn a_block_of_another_height_is_refused_where_heights_are_demanded() {
        let block = read(Coin::Btc, BTC_2016);
        let wrong = BlockError::Height { expected: 413_568, found: Some(413_567) };
        assert_eq!(block.expect_height(413_568), Err(wrong));
        // Before that, only a block of version 2 that says another height is.
        assert!(block.expect_height(1).is_err());
        let early = Block {
            header: Header { version: bitcoin::block::Version::ONE, ..block.header },
            ..block
        };
        assert_eq!(early.expect_height(1), Ok(()));
    }

    #[test]
    fn heights_are_read_as_scripts_write_numbers() {
        let cases: [(&[u8], Option<i64>); 9] = [
            (&[0x51, 0x00], Some(1)),
            (&[0x60], Some(16)),
            (&[0x01, 0x11], Some(17)),
            (&[0x02, 0xc1, 0x01], Some(449)),
            (&[0x03, 0x7f, 0x4f, 0x06], Some(413_567)),
            (&[0x02, 0xc1], None),
            (&[0x01, 0x81], None),
            (&[0x00], None),
            (&[], None),
        ];
        for (script, height) in cases {
            assert_eq!(height_in(script), height, "{script:?}");
        }
    }

    proptest! {
        #[test]
        fn random_bytes_never_panic(raw in proptest::collection::vec(any::<u8>(), 0..800)) {
            let _ = Block::decode(Coin::Btc, raw.clone());
            let _ = Block::decode(Coin::Ltc, raw);
        }

        #[test]
        fn a_changed_byte_never_panics_and_never_changes_what_is_paid(
            at in 80_usize..1801,
            byte in any::<u8>(),
        ) {
            let good = recorded(LTC_PEG_OUT);
            let mut raw = good.clone();
            let at = at % raw.len();
            raw[at] = byte;
            if let Ok(changed) = Block::decode(Coin::Ltc, raw) {
                let good = read(Coin::Ltc, &good);
                prop_assert_eq!(good.transactions.len(), changed.transactions.len());
                for (before, after) in good.transactions.iter().zip(&changed.transactions) {
                    prop_assert_eq!(before.txid, after.txid);
                }
            }
        }
    }
}
