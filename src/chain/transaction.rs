//! Transactions read from their raw bytes: old form, with witnesses, and Litecoin's.
//!
//! Only what the till needs is kept: the txid, what is spent, what is paid. Scripts stay
//! where they are and are looked up by position. Signatures are not checked: a transaction
//! counts only when it stands in a block with work behind it.
//!
//! Litecoin sets flag 8 for its extension (MWEB): on the last transaction of a block, the
//! `HogEx`, where nothing follows but a zero byte, and on unconfirmed transactions, where the
//! extension part follows. Explorers leave flag and zero byte out of a `HogEx`.

use bitcoin::hashes::{Hash, HashEngine};
use bitcoin::{OutPoint, Script, Txid};

use super::block::BlockError;
use super::mweb::{self, Extension};
use super::reader::{Reader, Span};
use crate::base::coin::Coin;

/// Version and lock time have four bytes each.
const VERSION: usize = 4;
const LOCK_TIME: usize = 4;
/// An input's outpoint and sequence number.
const TXID: usize = 32;
const SEQUENCE: usize = 4;
/// The least bytes of an input, of an output and of an item of a witness.
const INPUT_LEAST: usize = TXID + 4 + 1 + SEQUENCE;
const OUTPUT_LEAST: usize = 8 + 1;
const WITNESS_ITEM_LEAST: usize = 1;
/// The least bytes of a transaction: one input and one output, both with empty scripts.
pub(super) const TRANSACTION_LEAST: usize =
    VERSION + 1 + INPUT_LEAST + 1 + OUTPUT_LEAST + LOCK_TIME;

/// Stands where the number of inputs would and says that flags follow.
const MARKER: u8 = 0;
const WITNESS: u8 = 1;
const MWEB: u8 = 8;

/// How the script of a `HogEx`'s own output begins: `OP_8`, then a push of 32 bytes.
const HOGEX_SCRIPT: [u8; 2] = [0x58, 0x20];
const HOGEX_SCRIPT_BYTES: usize = 34;

/// The most base units that can exist: 21 million bitcoin, 84 million litecoin.
const BITCOIN_MAX: i64 = 21_000_000 * 100_000_000;
const LITECOIN_MAX: i64 = 84_000_000 * 100_000_000;

/// What a transaction is, as far as a till must tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TxKind {
    /// Somebody pays somebody.
    Plain,
    /// The first of a block: pays the miner and cannot be spent for 100 blocks.
    Coinbase,
    /// The last of a Litecoin block: carries the extension's money over (output 0) and pays
    /// out what leaves it (the others).
    HogEx,
}

/// A transaction. Its scripts are in the raw bytes that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tx {
    /// The hash by which it is known.
    pub txid: Txid,
    /// Its position in its block, from 0; 0 for one that was read alone.
    pub position: usize,
    /// What it is.
    pub kind: TxKind,
    /// What it spends.
    pub inputs: Vec<OutPoint>,
    /// What it pays, in order.
    pub outputs: Vec<TxOut>,
    pub(super) raw: Span,
    /// The script of the first input; in a coinbase it begins with the block's height.
    pub(super) first_script: Span,
}

impl Tx {
    /// The outputs that can be payments, with their numbers: all but output 0 of a `HogEx`.
    pub fn payable_outputs(&self) -> impl Iterator<Item = (u32, &TxOut)> {
        let own = usize::from(self.kind == TxKind::HogEx);
        (0_u32..).zip(&self.outputs).skip(own)
    }
}

/// An amount and whom it goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TxOut {
    /// In base units; between 0 and all that can exist.
    pub value: i64,
    pub(super) script: Span,
}

impl TxOut {
    pub(super) fn new(value: i64, script: Span) -> TxOut {
        TxOut { value, script }
    }
}

/// A transaction that was read alone, with the bytes it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawTx<'a> {
    /// The transaction. Of one with nothing but an extension part the txid is the hash of
    /// its first kernel, inputs and outputs are empty.
    pub tx: Tx,
    /// What its extension part pays out to ordinary addresses. Each will arrive as an output
    /// of a `HogEx`, under another txid.
    pub peg_outs: Vec<TxOut>,
    raw: &'a [u8],
}

impl<'a> RawTx<'a> {
    /// The script of one of its outputs or peg-outs.
    pub fn script(&self, output: &TxOut) -> &'a Script {
        Script::from_bytes(output.script.of(self.raw))
    }
}

/// Reads a transaction that stands alone, as from a mempool.
///
/// A Litecoin transaction may carry an extension part. One that this code can measure gives
/// its peg-outs; a newer kind is passed over, since the txid never depends on it. Only if
/// nothing but such a part is there, or its first kernel is longer than 1 KiB, the txid
/// cannot be known: [`BlockError::MwebOnly`].
///
/// Whether the txid is the one that was asked for is the caller's to compare.
pub fn decode_transaction(coin: Coin, raw: &[u8]) -> Result<RawTx<'_>, BlockError> {
    if super::block::BLOCK_BYTES_MAX < raw.len() {
        return Err(BlockError::TooLarge);
    }
    let mut reader = Reader::new(raw);
    let parsed = read(coin, &mut reader, 0)?;
    if 0 < reader.left() {
        return Err(BlockError::Trailing(reader.left()));
    }
    let peg_outs = match parsed.extension {
        Extension::Part(part) => part.peg_outs,
        Extension::Absent | Extension::HogEx | Extension::Unknown => Vec::new(),
    };
    Ok(RawTx { tx: parsed.tx, peg_outs, raw })
}

/// A transaction and what only its block has to know of it.
#[derive(Debug)]
pub(super) struct Parsed {
    pub(super) tx: Tx,
    /// Its size without flags, witnesses and extension: what the txid is the hash of.
    pub(super) stripped: usize,
    pub(super) extension: Extension,
}

/// Reads the next transaction.
pub(super) fn read(
    coin: Coin,
    reader: &mut Reader<'_>,
    position: usize,
) -> Result<Parsed, BlockError> {
    let start = reader.at();
    let version = reader.take(VERSION)?;
    let flags = read_flags(coin, reader)?;
    let body_start = reader.at();
    let (inputs, first_script) = read_inputs(reader)?;
    let outputs = read_outputs(coin, reader)?;
    let body = reader.since(body_start).of(reader.raw());
    if flags & WITNESS != 0 {
        skip_witnesses(reader, inputs.len())?;
    }
    let extension = if flags & MWEB == 0 { Extension::Absent } else { mweb::read(reader)? };
    let lock_time = reader.take(LOCK_TIME)?;

    let txid = match &extension {
        Extension::Part(part) if inputs.is_empty() && outputs.is_empty() => {
            part.id.map(Txid::from_byte_array).ok_or(BlockError::MwebOnly)?
        }
        Extension::Unknown if inputs.is_empty() => return Err(BlockError::MwebOnly),
        _ if inputs.is_empty() => return Err(BlockError::NoInputs),
        Extension::Absent | Extension::HogEx if outputs.is_empty() => {
            return Err(BlockError::NoOutputs);
        }
        _ => txid_of(&[version, body, lock_time]),
    };
    let kind = kind_of(coin, reader.raw(), &inputs, &outputs, &extension)?;
    let tx = Tx { txid, position, kind, inputs, outputs, raw: reader.since(start), first_script };
    Ok(Parsed { tx, stripped: VERSION + body.len() + LOCK_TIME, extension })
}

/// The flags behind the marker; none in the old form.
fn read_flags(coin: Coin, reader: &mut Reader<'_>) -> Result<u8, BlockError> {
    if reader.peek()? != MARKER {
        return Ok(0);
    }
    let [_, flags] = reader.array()?;
    let known = match coin {
        Coin::Btc => WITNESS,
        Coin::Ltc => WITNESS | MWEB,
    };
    if flags == 0 || flags & !known != 0 {
        return Err(BlockError::UnknownFlag(flags));
    }
    Ok(flags)
}

/// The outpoints, and where the first input's script is.
fn read_inputs(reader: &mut Reader<'_>) -> Result<(Vec<OutPoint>, Span), BlockError> {
    let count = reader.count(INPUT_LEAST)?;
    let mut inputs = Vec::with_capacity(count);
    let mut first_script = reader.since(reader.at());
    for nth in 0..count {
        let txid = Txid::from_byte_array(reader.array::<TXID>()?);
        let vout = u32::from_le_bytes(reader.array()?);
        let script = reader.span()?;
        reader.take(SEQUENCE)?;
        if nth == 0 {
            first_script = script;
        }
        inputs.push(OutPoint { txid, vout });
    }
    Ok((inputs, first_script))
}

fn read_outputs(coin: Coin, reader: &mut Reader<'_>) -> Result<Vec<TxOut>, BlockError> {
    let count = reader.count(OUTPUT_LEAST)?;
    let mut outputs = Vec::with_capacity(count);
    for _ in 0..count {
        let value = amount(coin, u64::from_le_bytes(reader.array()?))?;
        outputs.push(TxOut::new(value, reader.span()?));
    }
    Ok(outputs)
}

/// Passes over the witnesses of so many inputs. One that is empty throughout need not have
/// been written, and nodes refuse it: the same transaction has one form only.
fn skip_witnesses(reader: &mut Reader<'_>, inputs: usize) -> Result<(), BlockError> {
    let mut items = 0;
    for _ in 0..inputs {
        let count = reader.count(WITNESS_ITEM_LEAST)?;
        for _ in 0..count {
            reader.span()?;
        }
        items += count;
    }
    if items == 0 { Err(BlockError::EmptyWitness) } else { Ok(()) }
}

/// An amount that can exist.
pub(super) fn amount(coin: Coin, value: u64) -> Result<i64, BlockError> {
    let most = match coin {
        Coin::Btc => BITCOIN_MAX,
        Coin::Ltc => LITECOIN_MAX,
    };
    let value = i64::try_from(value).map_err(|_| BlockError::Amount)?;
    if most < value { Err(BlockError::Amount) } else { Ok(value) }
}

fn txid_of(parts: &[&[u8]]) -> Txid {
    let mut engine = Txid::engine();
    for part in parts {
        engine.input(part);
    }
    Txid::from_engine(engine)
}

/// What the transaction is by itself. That a coinbase comes first and a `HogEx` last is for
/// the block to say.
fn kind_of(
    coin: Coin,
    raw: &[u8],
    inputs: &[OutPoint],
    outputs: &[TxOut],
    extension: &Extension,
) -> Result<TxKind, BlockError> {
    let first = outputs.first().map(|output| output.script.of(raw));
    let carries = coin == Coin::Ltc && first.is_some_and(is_hogex_script);
    match (extension, inputs) {
        (Extension::HogEx, _) if carries => Ok(TxKind::HogEx),
        (Extension::HogEx, _) => Err(BlockError::BadHogEx),
        (_, [only]) if only.is_null() => Ok(TxKind::Coinbase),
        (Extension::Absent, _) if carries => Ok(TxKind::HogEx),
        _ => Ok(TxKind::Plain),
    }
}

fn is_hogex_script(script: &[u8]) -> bool {
    script.len() == HOGEX_SCRIPT_BYTES && script.starts_with(&HOGEX_SCRIPT)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PAYMENT: &[u8] = include_bytes!("../../fixtures/chain/esplora-tx.raw");
    const PEG_OUT: &str =
        include_str!("../../fixtures/chain/ltc-getrawtransaction-pegout-mempool.json");

    fn recorded_peg_out() -> Vec<u8> {
        let recorded: serde_json::Value = serde_json::from_str(PEG_OUT).expect("recorded JSON");
        hex::decode(recorded["hex"].as_str().expect("hex of the transaction")).expect("hex")
    }

    #[test]
    fn a_payment_with_a_witness_has_the_txid_that_its_node_says() {
        let read = decode_transaction(Coin::Btc, PAYMENT).expect("a good transaction");
        assert_eq!(
            read.tx.txid.to_string(),
            "9314e2eed09e845f16ab60826546cce7035258ec7ee98872f8379fd2c9e79ca4"
        );
        assert_eq!(
            read.tx.inputs[0].to_string(),
            "b3d9bea645f6616c4f8d397e64d748ecbcf722ed708a8c74b50b6c17d3d9cd2f:0"
        );
        let values: Vec<i64> = read.tx.outputs.iter().map(|output| output.value).collect();
        assert_eq!(values, [50_000_000, 4_949_910_000]);
        assert_eq!(
            read.script(&read.tx.outputs[0]).to_hex_string(),
            "001447561bc4c36c99806a26bbb0bf7b6ae26658c173"
        );
        assert_eq!(read.tx.kind, TxKind::Plain);
    }

    #[test]
    fn every_transaction_that_a_node_printed_reads_as_the_node_read_it() {
        let block = include_str!("../../fixtures/chain/btc27-getblock-v2.json");
        let block: serde_json::Value = serde_json::from_str(block).expect("recorded JSON");
        let text = |value: &serde_json::Value| value.as_str().expect("text").to_owned();
        let listed = block["tx"].as_array().expect("transactions");
        assert_eq!(listed.len(), 2);
        for printed in listed {
            let raw = hex::decode(text(&printed["hex"])).expect("hex");
            let read = decode_transaction(Coin::Btc, &raw).expect("a good transaction");
            assert_eq!(read.tx.txid.to_string(), text(&printed["txid"]));
            let scripts: Vec<String> =
                read.tx.outputs.iter().map(|output| read.script(output).to_hex_string()).collect();
            let outputs = printed["vout"].as_array().expect("outputs");
            let theirs: Vec<String> =
                outputs.iter().map(|output| text(&output["scriptPubKey"]["hex"])).collect();
            assert_eq!(scripts, theirs);
        }
        let coinbase = hex::decode(text(&listed[0]["hex"])).expect("hex");
        let coinbase = decode_transaction(Coin::Btc, &coinbase).expect("a good transaction");
        assert_eq!(coinbase.tx.kind, TxKind::Coinbase);
    }

    #[test]
    fn the_same_payment_without_its_witness_has_the_same_txid() {
        let witness = 1 + 1 + 71 + 1 + 33; // a signature and a key
        let stripped = [&PAYMENT[..4], &PAYMENT[6..PAYMENT.len() - 4 - witness], &[0; 4]].concat();
        let whole = decode_transaction(Coin::Btc, PAYMENT).expect("a good transaction");
        let bare = decode_transaction(Coin::Btc, &stripped).expect("a good transaction");
        assert_eq!(whole.tx.txid, bare.tx.txid);
    }

    #[test]
    fn a_peg_out_in_the_mempool_goes_by_its_kernel_and_names_whom_it_pays() {
        let raw = recorded_peg_out();
        let read = decode_transaction(Coin::Ltc, &raw).expect("a good transaction");
        assert_eq!(
            read.tx.txid.to_string(),
            "8f08289eaacd848edcdcc83d9c1d40082b0f8c26e47b11a1a1129494bc2f8bef"
        );
        assert!(read.tx.inputs.is_empty() && read.tx.outputs.is_empty());
        assert_eq!(read.peg_outs.len(), 1);
        assert_eq!(read.peg_outs[0].value, 125_000_000);
        assert_eq!(
            read.script(&read.peg_outs[0]).to_hex_string(),
            "001441a5cdec5753e357fab8da53088f235212dc77a7"
        );
    }

    #[test]
    fn an_extension_part_of_a_newer_kind_leaves_only_its_own_txid_unknown() {
        let mut alone = recorded_peg_out();
        alone[74] = 0x80; // what the first extension input has
        assert_eq!(decode_transaction(Coin::Ltc, &alone), Err(BlockError::MwebOnly));

        let part = &alone[8..alone.len() - 4];
        let witness = PAYMENT.len() - 4;
        let mixed = [&PAYMENT[..5], &[9], &PAYMENT[6..witness], part, &PAYMENT[witness..]].concat();
        let read = decode_transaction(Coin::Ltc, &mixed).expect("the rest can be read");
        let plain = decode_transaction(Coin::Ltc, PAYMENT).expect("a good transaction");
        assert_eq!(read.tx.txid, plain.tx.txid);
        assert!(read.peg_outs.is_empty());
    }

    #[test]
    fn a_payment_into_the_extension_has_the_txid_of_its_ordinary_part() {
        let part = recorded_peg_out();
        let part = &part[8..part.len() - 4];
        let witness = PAYMENT.len() - 4;
        let mixed = [&PAYMENT[..5], &[9], &PAYMENT[6..witness], part, &PAYMENT[witness..]].concat();
        let read = decode_transaction(Coin::Ltc, &mixed).expect("a good transaction");
        let plain = decode_transaction(Coin::Ltc, PAYMENT).expect("a good transaction");
        assert_eq!(read.tx.txid, plain.tx.txid);
        assert_eq!(read.tx.outputs.len(), 2);
        assert_eq!(read.peg_outs.len(), 1);
    }

    #[test]
    fn bitcoin_knows_no_extension() {
        assert_eq!(
            decode_transaction(Coin::Btc, &recorded_peg_out()),
            Err(BlockError::UnknownFlag(8))
        );
    }

    #[test]
    fn a_byte_too_many_is_refused() {
        let longer = [PAYMENT, &[0]].concat();
        assert_eq!(decode_transaction(Coin::Btc, &longer), Err(BlockError::Trailing(1)));
    }

    #[test]
    fn more_money_than_can_exist_is_refused() {
        let at = 4 + 2 + 1 + INPUT_LEAST + 1;
        let mut raw = PAYMENT.to_vec();
        raw[at..at + 8].copy_from_slice(&(BITCOIN_MAX + 1).to_le_bytes());
        assert_eq!(decode_transaction(Coin::Btc, &raw), Err(BlockError::Amount));
        raw[at..at + 8].copy_from_slice(&(-1_i64).to_le_bytes());
        assert_eq!(decode_transaction(Coin::Btc, &raw), Err(BlockError::Amount));
    }

    #[test]
    fn a_transaction_cut_anywhere_is_refused() {
        for size in 0..PAYMENT.len() {
            let cut = decode_transaction(Coin::Btc, &PAYMENT[..size]);
            assert!(cut.is_err(), "cut to {size} bytes");
        }
        let peg_out = recorded_peg_out();
        for size in 0..peg_out.len() {
            let cut = decode_transaction(Coin::Ltc, &peg_out[..size]);
            assert!(cut.is_err(), "cut to {size} bytes");
        }
    }

    proptest! {
        #[test]
        fn random_bytes_never_panic(raw in proptest::collection::vec(any::<u8>(), 0..600)) {
            let _ = decode_transaction(Coin::Btc, &raw);
            let _ = decode_transaction(Coin::Ltc, &raw);
        }

        #[test]
        fn a_changed_byte_never_panics(at in 0_usize..1334, byte in any::<u8>()) {
            let mut raw = recorded_peg_out();
            let at = at % raw.len();
            raw[at] = byte;
            let _ = decode_transaction(Coin::Ltc, &raw);
        }
    }
}
