//! What an explorer says of blocks, transactions and addresses: the JSON of Esplora.
//!
//! Field for field as real servers answer: an absent witness, an absent address and litecoin's
//! absent `sigops` are left out, not null.

use bitcoin::hashes::{Hash, sha256d};
use bitcoin::{OutPoint, Script, Transaction, TxIn, TxMerkleNode, TxOut, Txid};
use serde_json::{Value, json};

use super::address;
use super::records::{Minted, Records, value};
use crate::base::coin::Coin;
use crate::base::money::Sats;

/// A block without its transactions.
pub fn block(records: &Records, block: &Minted) -> Value {
    let full = records.full(block);
    let parent = (block.height > 0).then(|| block.header.prev_blockhash.to_string());
    json!({
        "id": block.hash.to_string(),
        "height": block.height,
        "version": block.header.version.to_consensus(),
        "timestamp": block.header.time,
        "tx_count": block.txids.len(),
        "size": full.total_size(),
        "weight": full.weight().to_wu(),
        "merkle_root": block.header.merkle_root.to_string(),
        "previousblockhash": parent,
        "mediantime": records.median_time(block),
        "nonce": block.header.nonce,
        "bits": block.header.bits.to_consensus(),
        "difficulty": 0,
    })
}

/// Where a block stands.
pub fn block_status(records: &Records, block: Option<&Minted>) -> Value {
    match block.filter(|block| records.is_best(block)) {
        Some(block) => json!({
            "in_best_chain": true,
            "height": block.height,
            "next_best": records.at(block.height + 1).map(|next| next.hash.to_string()),
        }),
        None => json!({ "in_best_chain": false, "height": null, "next_best": null }),
    }
}

/// A transaction with the outputs it spends.
pub fn transaction(records: &Records, txid: Txid, tx: &Transaction) -> Value {
    let mut shown = json!({
        "txid": txid.to_string(),
        "version": tx.version.0,
        "locktime": tx.lock_time.to_consensus_u32(),
        "vin": tx.input.iter().map(|spent| input(records, spent)).collect::<Value>(),
        "vout": tx.output.iter().map(|paid| output(records.coin, paid)).collect::<Value>(),
        "size": tx.total_size(),
        "weight": tx.weight().to_wu(),
        "fee": records.fee(tx).0,
        "status": status(records, txid),
    });
    if records.coin == Coin::Btc {
        shown["sigops"] = json!(tx.total_sigop_cost(|point| records.output(point).cloned()));
    }
    shown
}

/// Transactions that are known to live.
pub fn transactions(records: &Records, txids: &[Txid]) -> Value {
    txids
        .iter()
        .filter_map(|txid| records.transaction(*txid).map(|tx| transaction(records, *txid, tx)))
        .collect()
}

/// Whether and where a transaction is confirmed. Of one that nobody knows: that it is not.
pub fn status(records: &Records, txid: Txid) -> Value {
    match records.block_of(txid) {
        Some(block) => json!({
            "confirmed": true,
            "block_height": block.height,
            "block_hash": block.hash.to_string(),
            "block_time": block.header.time,
        }),
        None => json!({ "confirmed": false }),
    }
}

fn input(records: &Records, input: &TxIn) -> Value {
    let spent = records.output(&input.previous_output);
    let mut shown = json!({
        "txid": input.previous_output.txid.to_string(),
        "vout": input.previous_output.vout,
        "prevout": spent.map(|spent| output(records.coin, spent)),
        "scriptsig": input.script_sig.to_hex_string(),
        "scriptsig_asm": input.script_sig.to_asm_string(),
        "is_coinbase": input.previous_output.is_null(),
        "sequence": input.sequence.to_consensus_u32(),
    });
    if !input.witness.is_empty() {
        shown["witness"] = input.witness.iter().map(hex::encode).collect();
    }
    shown
}

fn output(coin: Coin, output: &TxOut) -> Value {
    let script = &output.script_pubkey;
    let mut shown = json!({
        "scriptpubkey": script.to_hex_string(),
        "scriptpubkey_asm": script.to_asm_string(),
        "scriptpubkey_type": kind(script),
        "value": output.value.to_sat(),
    });
    if let Some(address) = address::encode(coin, script) {
        shown["scriptpubkey_address"] = json!(address);
    }
    shown
}

fn kind(script: &Script) -> &'static str {
    if script.is_empty() {
        "empty"
    } else if script.is_op_return() {
        "op_return"
    } else if script.is_p2pk() {
        "p2pk"
    } else if script.is_p2pkh() {
        "p2pkh"
    } else if script.is_p2sh() {
        "p2sh"
    } else if script.is_p2wpkh() {
        "v0_p2wpkh"
    } else if script.is_p2wsh() {
        "v0_p2wsh"
    } else if script.is_p2tr() {
        "v1_p2tr"
    } else {
        "unknown"
    }
}

/// Who spends each output of a transaction.
pub fn outspends(records: &Records, txid: Txid, tx: &Transaction) -> Value {
    (0..).zip(&tx.output).map(|(vout, _)| outspend(records, &OutPoint { txid, vout })).collect()
}

fn outspend(records: &Records, point: &OutPoint) -> Value {
    let Some(spender) = records.spender(point) else { return json!({ "spent": false }) };
    let place = records
        .transaction(spender)
        .and_then(|tx| tx.input.iter().position(|input| input.previous_output == *point));
    json!({
        "spent": true,
        "txid": spender.to_string(),
        "vin": place,
        "status": status(records, spender),
    })
}

/// The hashes that lead from a transaction to its block's merkle root.
pub fn merkle_proof(block: &Minted, position: usize) -> Value {
    let mut layer: Vec<sha256d::Hash> = block.txids.iter().map(|txid| txid.to_raw_hash()).collect();
    let mut place = position;
    let mut branch = Vec::new();
    while layer.len() > 1 {
        let sibling = layer.get(place ^ 1).copied().unwrap_or(layer[place]);
        branch.push(TxMerkleNode::from_raw_hash(sibling).to_string());
        layer = layer.chunks(2).map(|pair| parent(pair[0], pair[pair.len() - 1])).collect();
        place /= 2;
    }
    json!({ "block_height": block.height, "merkle": branch, "pos": position })
}

fn parent(left: sha256d::Hash, right: sha256d::Hash) -> sha256d::Hash {
    sha256d::Hash::hash(&[left.to_byte_array(), right.to_byte_array()].concat())
}

/// What an address has received and spent.
pub fn summary(records: &Records, address: &str, script: &Script) -> Value {
    json!({
        "address": address,
        "chain_stats": tally(records, script, &confirmed(records, script)),
        "mempool_stats": tally(records, script, &waiting(records, script)),
    })
}

fn tally(records: &Records, script: &Script, txids: &[Txid]) -> Value {
    let transactions = || txids.iter().filter_map(|txid| records.transaction(*txid));
    let ours = |output: &&TxOut| output.script_pubkey.as_script() == script;
    let funded: Vec<Sats> =
        transactions().flat_map(|tx| &tx.output).filter(ours).map(value).collect();
    let spent: Vec<Sats> = transactions()
        .flat_map(|tx| &tx.input)
        .filter_map(|input| records.output(&input.previous_output))
        .filter(ours)
        .map(value)
        .collect();
    json!({
        "funded_txo_count": funded.len(),
        "funded_txo_sum": funded.into_iter().sum::<Sats>().0,
        "spent_txo_count": spent.len(),
        "spent_txo_sum": spent.into_iter().sum::<Sats>().0,
        "tx_count": txids.len(),
    })
}

/// The unspent outputs of an address.
pub fn unspent(records: &Records, script: &Script) -> Value {
    records
        .touching(script)
        .filter_map(|txid| records.transaction(txid).map(|tx| (txid, tx)))
        .flat_map(|(txid, tx)| {
            (0..).zip(&tx.output).map(move |(vout, output)| (OutPoint { txid, vout }, output))
        })
        .filter(|(_, output)| output.script_pubkey.as_script() == script)
        .filter(|(point, _)| records.spender(point).is_none())
        .map(|(point, output)| {
            json!({
                "txid": point.txid.to_string(),
                "vout": point.vout,
                "status": status(records, point.txid),
                "value": output.value.to_sat(),
            })
        })
        .collect()
}

/// The confirmed transactions of an address, the newest first.
pub fn confirmed(records: &Records, script: &Script) -> Vec<Txid> {
    let mut placed: Vec<(i64, usize, Txid)> = records
        .touching(script)
        .filter_map(|txid| {
            let block = records.block_of(txid)?;
            let place = block.txids.iter().position(|known| *known == txid)?;
            Some((block.height, place, txid))
        })
        .collect();
    placed.sort_unstable();
    placed.into_iter().rev().map(|(_, _, txid)| txid).collect()
}

/// The waiting transactions of an address, the newest first.
pub fn waiting(records: &Records, script: &Script) -> Vec<Txid> {
    let mut txids: Vec<Txid> =
        records.touching(script).filter(|txid| records.block_of(*txid).is_none()).collect();
    txids.reverse();
    txids
}

/// All that waits, in numbers.
pub fn mempool(records: &Records) -> Value {
    let transactions = || records.mempool().iter().filter_map(|txid| records.transaction(*txid));
    json!({
        "count": records.mempool().len(),
        "vsize": transactions().map(|tx| tx.vsize()).sum::<usize>(),
        "total_fee": transactions().map(|tx| records.fee(tx)).sum::<Sats>().0,
        "fee_histogram": [],
    })
}

/// The last few that came, without their outputs.
pub fn recent(records: &Records, limit: usize) -> Value {
    let newest = records.mempool().iter().rev().take(limit);
    newest
        .filter_map(|txid| records.transaction(*txid).map(|tx| (txid, tx)))
        .map(|(txid, tx)| {
            let spent: Vec<OutPoint> = tx.input.iter().map(|input| input.previous_output).collect();
            json!({
                "txid": txid.to_string(),
                "fee": records.fee(tx).0,
                "vsize": tx.vsize(),
                "value": records.worth(&spent).0,
            })
        })
        .collect()
}
