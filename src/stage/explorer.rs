//! The explorer: a simulated chain, answered over HTTP as Esplora servers answer.
//!
//! Errors are plain text. What was replaced is not found; what a reorg took away is unconfirmed,
//! and its block is still there but not in the best chain.

use std::str::FromStr;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use bitcoin::consensus::{self, encode};
use bitcoin::{BlockHash, Txid};
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use super::chain::{Fault, SimChain};
use super::records::Records;
use super::{address, wire};

/// How many of a kind one page holds.
const CHAIN_PAGE: usize = 25;
const MEMPOOL_PAGE: usize = 50;
const BLOCKS_PAGE: usize = 10;
const RECENT: usize = 10;

/// How long answers may be kept, as real servers say it.
const CACHE: &str = "public, max-age=10";

/// What a proxy in front of an explorer shows when it has nothing better to say.
const PAGE: &str = "<!DOCTYPE html><html><head><title>One moment</title></head>\
                    <body><h1>One moment, please</h1></body></html>";

#[derive(Clone)]
struct Desk {
    chain: SimChain,
    closing: CancellationToken,
}

enum Answer {
    Json(Value),
    Text(String),
    Bytes(Vec<u8>),
    /// Bytes that a fault may cut.
    Block(Vec<u8>),
}

#[derive(Debug)]
struct Refusal {
    status: StatusCode,
    text: String,
}

type Answered = Result<Answer, Refusal>;

/// The explorer of a chain. Slow answers are given up when `closing` is cancelled.
pub fn router(chain: SimChain, closing: CancellationToken) -> Router {
    Router::new().route("/{*path}", get(explore)).with_state(Desk { chain, closing })
}

async fn explore(State(desk): State<Desk>, Path(path): Path<String>) -> Response {
    let fault = desk.chain.called();
    match fault {
        Some(Fault::Dark) => {
            return (StatusCode::SERVICE_UNAVAILABLE, "Service Unavailable").into_response();
        }
        Some(Fault::Html) => return Html(PAGE).into_response(),
        Some(Fault::TooMany { retry_after_secs }) => {
            let wait = [(header::RETRY_AFTER, retry_after_secs.to_string())];
            return (StatusCode::TOO_MANY_REQUESTS, wait, Html(PAGE)).into_response();
        }
        Some(Fault::Slow(span)) => {
            desk.closing.run_until_cancelled(tokio::time::sleep(span)).await;
        }
        Some(Fault::Truncated | Fault::FrozenTip) | None => {}
    }
    let answered = desk.chain.as_shown(|records| answer(records, &path));
    match answered {
        Ok(Answer::Block(mut bytes)) if fault == Some(Fault::Truncated) => {
            bytes.truncate(bytes.len() / 2);
            Answer::Block(bytes).into_response()
        }
        Ok(answer) => answer.into_response(),
        Err(refusal) => refusal.into_response(),
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let (kind, body) = match self {
            Answer::Json(value) => ("application/json", value.to_string().into_bytes()),
            Answer::Text(text) => ("text/plain", text.into_bytes()),
            Answer::Bytes(bytes) | Answer::Block(bytes) => ("application/octet-stream", bytes),
        };
        ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, CACHE)], body).into_response()
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let headers = [(header::CONTENT_TYPE, "text/plain"), (header::CACHE_CONTROL, CACHE)];
        (self.status, headers, self.text).into_response()
    }
}

fn missing(text: &str) -> Refusal {
    Refusal { status: StatusCode::NOT_FOUND, text: text.to_owned() }
}

fn bad(text: &str) -> Refusal {
    Refusal { status: StatusCode::BAD_REQUEST, text: text.to_owned() }
}

fn no_endpoint() -> Refusal {
    missing("endpoint does not exist")
}

fn id<T: FromStr>(text: &str) -> Result<T, Refusal> {
    text.parse().map_err(|_| bad("Invalid hex string"))
}

fn answer(records: &Records, path: &str) -> Answered {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["blocks", rest @ ..] => blocks(records, rest),
        ["block-height", height] => hash_at(records, height),
        ["block", hash, rest @ ..] => block(records, id(hash)?, rest),
        ["tx", txid, rest @ ..] => transaction(records, id(txid)?, rest),
        ["address", text, rest @ ..] => of_address(records, text, rest),
        ["mempool", rest @ ..] => mempool(records, rest),
        ["fee-estimates"] => Ok(Answer::Json(json!({}))),
        _ => Err(no_endpoint()),
    }
}

fn blocks(records: &Records, rest: &[&str]) -> Answered {
    let tip = records.tip().ok_or_else(|| missing("Block not found"))?;
    match rest {
        [] => {
            let newest = records.newest().take(BLOCKS_PAGE);
            Ok(Answer::Json(newest.map(|block| wire::block(records, block)).collect()))
        }
        ["tip", "height"] => Ok(Answer::Text(tip.height.to_string())),
        ["tip", "hash"] => Ok(Answer::Text(tip.hash.to_string())),
        _ => Err(no_endpoint()),
    }
}

fn hash_at(records: &Records, height: &str) -> Answered {
    let height = height.parse::<i64>().map_err(|_| bad("Invalid number"))?;
    let block = records.at(height).ok_or_else(|| missing("Block not found"))?;
    Ok(Answer::Text(block.hash.to_string()))
}

fn block(records: &Records, hash: BlockHash, rest: &[&str]) -> Answered {
    let known = records.block(hash);
    if rest == ["status"] {
        return Ok(Answer::Json(wire::block_status(records, known.map(AsRef::as_ref))));
    }
    let block = known.ok_or_else(|| missing("Block not found"))?;
    match rest {
        [] => Ok(Answer::Json(wire::block(records, block))),
        ["header"] => Ok(Answer::Text(encode::serialize_hex(&block.header))),
        ["raw"] => Ok(Answer::Block(consensus::serialize(&records.full(block)))),
        ["txids"] => Ok(Answer::Json(named(&block.txids))),
        ["txs"] => {
            let page = &block.txids[..block.txids.len().min(CHAIN_PAGE)];
            Ok(Answer::Json(wire::transactions(records, page)))
        }
        _ => Err(no_endpoint()),
    }
}

fn named(txids: &[Txid]) -> Value {
    txids.iter().map(Txid::to_string).collect()
}

fn transaction(records: &Records, txid: Txid, rest: &[&str]) -> Answered {
    if rest == ["status"] {
        return Ok(Answer::Json(wire::status(records, txid)));
    }
    let known = records.transaction(txid).filter(|_| records.lives(txid));
    let tx = known.ok_or_else(|| missing("Transaction not found"))?;
    match rest {
        [] => Ok(Answer::Json(wire::transaction(records, txid, tx))),
        ["raw"] => Ok(Answer::Bytes(consensus::serialize(tx.as_ref()))),
        ["hex"] => Ok(Answer::Text(encode::serialize_hex(tx.as_ref()))),
        ["outspends"] => Ok(Answer::Json(wire::outspends(records, txid, tx))),
        ["merkle-proof"] => merkle_proof(records, txid),
        _ => Err(no_endpoint()),
    }
}

fn merkle_proof(records: &Records, txid: Txid) -> Answered {
    let block = records.block_of(txid);
    let proof = block.and_then(|block| {
        let position = block.txids.iter().position(|known| *known == txid)?;
        Some(wire::merkle_proof(block, position))
    });
    proof.map(Answer::Json).ok_or_else(|| missing("Transaction not found or is unconfirmed"))
}

fn of_address(records: &Records, text: &str, rest: &[&str]) -> Answered {
    let script = address::decode(records.coin, text).map_err(|error| bad(&error.to_string()))?;
    let waiting = || wire::waiting(records, &script).into_iter().take(MEMPOOL_PAGE);
    let confirmed = || wire::confirmed(records, &script).into_iter();
    let page: Vec<Txid> = match rest {
        [] => return Ok(Answer::Json(wire::summary(records, text, &script))),
        ["utxo"] => return Ok(Answer::Json(wire::unspent(records, &script))),
        ["txs"] => waiting().chain(confirmed().take(CHAIN_PAGE)).collect(),
        ["txs", "mempool"] => waiting().collect(),
        ["txs", "chain"] => confirmed().take(CHAIN_PAGE).collect(),
        ["txs", "chain", last] => {
            let last: Txid = id(last)?;
            confirmed().skip_while(|txid| *txid != last).skip(1).take(CHAIN_PAGE).collect()
        }
        _ => return Err(no_endpoint()),
    };
    Ok(Answer::Json(wire::transactions(records, &page)))
}

fn mempool(records: &Records, rest: &[&str]) -> Answered {
    match rest {
        [] => Ok(Answer::Json(wire::mempool(records))),
        ["txids"] => Ok(Answer::Json(named(records.mempool()))),
        ["recent"] => Ok(Answer::Json(wire::recent(records, RECENT))),
        _ => Err(no_endpoint()),
    }
}

#[cfg(test)]
mod tests {
    use bitcoin::hashes::Hash;
    use bitcoin::{ScriptBuf, WPubkeyHash};

    use super::super::chain::Reorged;
    use super::*;
    use crate::base::clock::{Clock, Time};
    use crate::base::coin::Coin;
    use crate::base::money::Sats;
    use crate::base::rng::Rng;

    /// The fields of answers recorded from real servers.
    const BLOCK: &str = "bits difficulty height id mediantime merkle_root nonce previousblockhash \
                         size timestamp tx_count version weight";
    const BITCOIN_TX: &str = "fee locktime sigops size status txid version vin vout weight";
    const LITECOIN_TX: &str = "fee locktime size status txid version vin vout weight";
    const INPUT: &str = "is_coinbase prevout scriptsig scriptsig_asm sequence txid vout witness";
    const HOGEX_INPUT: &str = "is_coinbase prevout scriptsig scriptsig_asm sequence txid vout";
    const OUTPUT: &str =
        "scriptpubkey scriptpubkey_address scriptpubkey_asm scriptpubkey_type value";
    const COMMITMENT: &str = "scriptpubkey scriptpubkey_asm scriptpubkey_type value";
    const CONFIRMED: &str = "block_hash block_height block_time confirmed";
    const BLOCK_STATUS: &str = "height in_best_chain next_best";
    const ADDRESS: &str = "address chain_stats mempool_stats";
    const STATS: &str = "funded_txo_count funded_txo_sum spent_txo_count spent_txo_sum tx_count";
    const UNSPENT: &str = "status txid value vout";
    const RECENT_TX: &str = "fee txid value vsize";
    const MEMPOOL: &str = "count fee_histogram total_fee vsize";
    const PROOF: &str = "block_height merkle pos";

    fn chain(coin: Coin) -> SimChain {
        let clock = Clock::stopped(Time::from_secs(1_768_471_200));
        SimChain::new(coin, clock, Rng::seeded(1))
    }

    fn shop() -> ScriptBuf {
        ScriptBuf::new_p2wpkh(&WPubkeyHash::from_byte_array([7; 20]))
    }

    fn json(chain: &SimChain, path: &str) -> Value {
        match chain.as_shown(|records| answer(records, path)) {
            Ok(Answer::Json(value)) => value,
            _ => panic!("{path} does not answer with JSON"),
        }
    }

    fn text(chain: &SimChain, path: &str) -> String {
        match chain.as_shown(|records| answer(records, path)) {
            Ok(Answer::Text(text)) => text,
            Err(refusal) => format!("{} {}", refusal.status.as_u16(), refusal.text),
            Ok(_) => panic!("{path} does not answer with text"),
        }
    }

    fn bytes(chain: &SimChain, path: &str) -> Vec<u8> {
        match chain.as_shown(|records| answer(records, path)) {
            Ok(Answer::Bytes(bytes) | Answer::Block(bytes)) => bytes,
            _ => panic!("{path} does not answer with bytes"),
        }
    }

    fn fields(value: &Value) -> String {
        let mut names: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
        names.sort_unstable();
        names.join(" ")
    }

    #[test]
    fn bitcoin_answers_have_the_fields_of_real_servers() {
        let chain = chain(Coin::Btc);
        let txid = chain.pay(&shop(), Sats(50_000));
        let address = chain.address_of(&shop()).unwrap();
        assert_eq!(json(&chain, &format!("tx/{txid}/status")), json!({ "confirmed": false }));
        assert_eq!(fields(&json(&chain, "mempool")), MEMPOOL);
        assert_eq!(fields(&json(&chain, "mempool/recent")[0]), RECENT_TX);
        assert_eq!(json(&chain, "mempool/txids"), json!([txid.to_string()]));
        chain.mine(1);
        let hash = text(&chain, "blocks/tip/hash");
        assert_eq!(fields(&json(&chain, &format!("block/{hash}"))), BLOCK);
        assert_eq!(fields(&json(&chain, "blocks")[9]), BLOCK);
        assert_eq!(fields(&json(&chain, &format!("block/{hash}/status"))), BLOCK_STATUS);
        let paid = json(&chain, &format!("tx/{txid}"));
        assert_eq!(fields(&paid), BITCOIN_TX);
        assert_eq!(fields(&paid["vin"][0]), INPUT);
        assert_eq!(fields(&paid["vin"][0]["prevout"]), OUTPUT);
        assert_eq!(fields(&paid["vout"][0]), OUTPUT);
        assert_eq!(fields(&paid["status"]), CONFIRMED);
        assert_eq!(paid["sigops"], 1);
        let coinbase = &json(&chain, &format!("block/{hash}/txs"))[0];
        assert_eq!(fields(coinbase), BITCOIN_TX);
        assert_eq!(fields(&coinbase["vin"][0]), INPUT);
        assert_eq!(coinbase["vin"][0]["prevout"], Value::Null);
        assert_eq!(fields(&coinbase["vout"][1]), COMMITMENT);
        let about = json(&chain, &format!("address/{address}"));
        assert_eq!(fields(&about), ADDRESS);
        assert_eq!(fields(&about["chain_stats"]), STATS);
        assert_eq!(fields(&json(&chain, &format!("address/{address}/utxo"))[0]), UNSPENT);
        assert_eq!(fields(&json(&chain, &format!("tx/{txid}/merkle-proof"))), PROOF);
        assert_eq!(json(&chain, "fee-estimates"), json!({}));
    }

    #[test]
    fn litecoin_answers_have_the_fields_of_real_servers() {
        let chain = chain(Coin::Ltc);
        chain.with_hogex();
        chain.mine(1);
        chain.peg_out(&shop(), Sats(77_000));
        chain.mine(1);
        let address = chain.address_of(&shop()).unwrap();
        let hogex = &json(&chain, &format!("address/{address}/txs"))[0];
        assert_eq!(fields(hogex), LITECOIN_TX);
        assert_eq!(fields(&hogex["vin"][0]), HOGEX_INPUT);
        assert_eq!(fields(&hogex["vout"][0]), OUTPUT);
        assert_eq!(hogex["vout"][0]["scriptpubkey_type"], "unknown");
        assert_eq!(hogex["vout"][1]["value"], 77_000);
        assert!(hogex["vout"][0]["scriptpubkey_address"].as_str().unwrap().starts_with("rltc1g"));
        assert_eq!(hogex["weight"], 4 * hogex["size"].as_u64().unwrap());
    }

    #[test]
    fn raw_answers_are_what_their_ids_say() {
        let chain = chain(Coin::Ltc);
        let txid = chain.pay(&shop(), Sats(50_000));
        let hash = chain.mine(1)[0];
        let raw = bytes(&chain, &format!("block/{hash}/raw"));
        let block: bitcoin::Block = consensus::deserialize(&raw).unwrap();
        assert_eq!(block.block_hash(), hash);
        let header = hex::encode(&raw[..80]);
        assert_eq!(text(&chain, &format!("block/{hash}/header")), header);
        let tx: bitcoin::Transaction =
            consensus::deserialize(&bytes(&chain, &format!("tx/{txid}/raw"))).unwrap();
        assert_eq!(tx.compute_txid(), txid);
        assert_eq!(text(&chain, &format!("tx/{txid}/hex")), encode::serialize_hex(&tx));
        assert_eq!(text(&chain, "block-height/33"), hash.to_string());
        assert_eq!(text(&chain, "blocks/tip/height"), "33");
    }

    #[test]
    fn errors_are_plain_text() {
        let chain = chain(Coin::Btc);
        let nothing = "00".repeat(32);
        for (path, expected) in [
            (format!("tx/{nothing}"), "404 Transaction not found"),
            (format!("block/{nothing}"), "404 Block not found"),
            ("block-height/999".to_owned(), "404 Block not found"),
            ("address/nonsense".to_owned(), "400 Invalid Bitcoin address"),
            (
                "address/bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4".to_owned(),
                "400 Address on invalid network",
            ),
            ("tx/xyz".to_owned(), "400 Invalid hex string"),
            ("nowhere".to_owned(), "404 endpoint does not exist"),
        ] {
            assert_eq!(text(&chain, &path), expected, "{path}");
        }
    }

    #[test]
    fn a_replaced_transaction_is_not_found() {
        let chain = chain(Coin::Btc);
        let old = chain.pay(&shop(), Sats(50_000));
        let new = chain.replace(old, &[(shop(), Sats(40_000))]);
        assert_eq!(text(&chain, &format!("tx/{old}")), "404 Transaction not found");
        let address = chain.address_of(&shop()).unwrap();
        let waiting = json(&chain, &format!("address/{address}/txs/mempool"));
        assert_eq!(waiting.as_array().unwrap().len(), 1);
        assert_eq!(waiting[0]["txid"], new.to_string());
        assert_eq!(waiting[0]["fee"], 2_000);
        assert_eq!(json(&chain, &format!("address/{address}/txs/chain")), json!([]));
    }

    #[test]
    fn after_a_reorg_the_old_block_is_known_but_not_best() {
        let chain = chain(Coin::Btc);
        let txid = chain.pay(&shop(), Sats(50_000));
        let old = chain.mine(1)[0];
        chain.reorg(1, Reorged::Dropped);
        assert_eq!(json(&chain, &format!("tx/{txid}/status")), json!({ "confirmed": false }));
        assert_eq!(fields(&json(&chain, &format!("block/{old}"))), BLOCK);
        let expected = json!({ "in_best_chain": false, "height": null, "next_best": null });
        assert_eq!(json(&chain, &format!("block/{old}/status")), expected);
    }

    #[test]
    fn a_merkle_proof_leads_to_the_root() {
        let chain = chain(Coin::Btc);
        let txids: Vec<Txid> = (0..4).map(|_| chain.pay(&shop(), Sats(50_000))).collect();
        let hash = chain.mine(1)[0];
        let root = chain.header(hash).unwrap().merkle_root;
        for txid in txids {
            let proof = json(&chain, &format!("tx/{txid}/merkle-proof"));
            let mut position = proof["pos"].as_u64().unwrap();
            let mut at = txid.to_raw_hash();
            for sibling in proof["merkle"].as_array().unwrap() {
                let sibling: Txid = sibling.as_str().unwrap().parse().unwrap();
                let (at_bytes, sibling) = (at.to_byte_array(), sibling.to_byte_array());
                let pair = if position.is_multiple_of(2) {
                    [at_bytes, sibling]
                } else {
                    [sibling, at_bytes]
                };
                at = Hash::hash(&pair.concat());
                position /= 2;
            }
            assert_eq!(bitcoin::TxMerkleNode::from_raw_hash(at), root);
        }
    }

    #[test]
    fn an_address_tells_what_it_received_and_what_is_unspent() {
        let chain = chain(Coin::Btc);
        chain.pay_many(&[(shop(), Sats(1_000)), (shop(), Sats(2_000))]);
        chain.mine(1);
        chain.pay(&shop(), Sats(4_000));
        let address = chain.address_of(&shop()).unwrap();
        let about = json(&chain, &format!("address/{address}"));
        assert_eq!(about["chain_stats"]["funded_txo_count"], 2);
        assert_eq!(about["chain_stats"]["funded_txo_sum"], 3_000);
        assert_eq!(about["mempool_stats"]["funded_txo_sum"], 4_000);
        let unspent = json(&chain, &format!("address/{address}/utxo"));
        assert_eq!(unspent.as_array().unwrap().len(), 3);
        let all = json(&chain, &format!("address/{address}/txs"));
        assert_eq!(all[0]["status"]["confirmed"], false);
        assert_eq!(all[1]["status"]["confirmed"], true);
    }

    #[test]
    fn a_frozen_explorer_answers_as_of_when_it_froze_and_another_does_not() {
        let chain = chain(Coin::Btc);
        let other = chain.beside();
        chain.set_fault(Some(Fault::FrozenTip));
        let txid = other.pay(&shop(), Sats(50_000));
        other.mine(1);
        assert_eq!(text(&chain, "blocks/tip/height"), "32");
        assert_eq!(text(&chain, &format!("tx/{txid}")), "404 Transaction not found");
        assert_eq!(text(&other, "blocks/tip/height"), "33");
        chain.set_fault(None);
        assert_eq!(text(&chain, "blocks/tip/height"), "33");
    }
}
