//! How an invoice stands, for programs: the JSON of `/i/{token}/status` and of its events.
//!
//! Money is `{"amount":"15.00","currency":"EUR"}`, coins are
//! `{"amount":"0.00025117","sats":25117,"currency":"BTC"}`, times are RFC 3339 in UTC.

use serde::Serialize;

use super::assets::mark;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::money::{Money, Sats};
use crate::faces::bip21;
use crate::faces::invoice::{CoinAmounts, Confirmations, Method, Shown, ShownOrder};
use crate::invoices::Flag;
use crate::invoices::Status;
use crate::orders::Stage;

/// How an invoice stands.
#[derive(Debug, Serialize)]
pub struct StatusReply {
    status: Status,
    flags: Vec<Flag>,
    order: Option<OrderReply>,
    due: MoneyReply,
    seen: MoneyReply,
    confirmed: MoneyReply,
    missing: MoneyReply,
    coins: Vec<CoinReply>,
    deadline: String,
    decide_by: Option<String>,
    settled_at: Option<String>,
    confirmations: Option<Confirmations>,
    methods: Vec<MethodReply>,
}

#[derive(Debug, Serialize)]
struct OrderReply {
    number: i64,
    stage: Stage,
    on_hold: bool,
}

#[derive(Debug, Serialize)]
struct MoneyReply {
    amount: String,
    currency: String,
}

#[derive(Debug, Serialize)]
struct SatsReply {
    amount: String,
    sats: i64,
    currency: &'static str,
}

#[derive(Debug, Serialize)]
struct CoinReply {
    coin: Coin,
    due: SatsReply,
    seen: SatsReply,
    confirmed: SatsReply,
    missing: SatsReply,
}

#[derive(Debug, Serialize)]
struct MethodReply {
    coin: Coin,
    address: String,
    amount: SatsReply,
    uri: String,
    rate: RateReply,
}

#[derive(Debug, Serialize)]
struct RateReply {
    price: MoneyReply,
    sources: String,
    at: String,
}

impl StatusReply {
    /// The reply about an invoice.
    pub fn of(shown: &Shown) -> StatusReply {
        let currency = shown.total.currency.code();
        StatusReply {
            status: shown.status,
            flags: shown.flags.clone(),
            order: shown.order.as_ref().map(order),
            due: money(shown.total),
            seen: money(shown.amounts.seen),
            confirmed: money(shown.amounts.confirmed),
            missing: money(shown.amounts.missing),
            coins: shown.coins.iter().map(coin).collect(),
            deadline: shown.deadline.rfc3339(),
            decide_by: shown.decide_by.map(Time::rfc3339),
            settled_at: shown.settled_at.map(Time::rfc3339),
            confirmations: shown.confirmations(),
            methods: shown.methods.iter().map(|of| method(of, currency)).collect(),
        }
    }

    /// The reply as text, with a mark that changes when it does.
    pub fn text(&self) -> (String, String) {
        let text = serde_json::to_string(self).expect("a status is plain data");
        let mark = mark(&text);
        (text, mark)
    }
}

fn order(of: &ShownOrder) -> OrderReply {
    OrderReply { number: of.number, stage: of.stage, on_hold: of.on_hold }
}

fn money(of: Money) -> MoneyReply {
    MoneyReply { amount: of.number(), currency: of.currency.code().to_owned() }
}

fn sats(coin: Coin, of: Sats) -> SatsReply {
    SatsReply { amount: of.fixed(), sats: of.0, currency: coin.code() }
}

fn coin(of: &CoinAmounts) -> CoinReply {
    CoinReply {
        coin: of.coin,
        due: sats(of.coin, of.due),
        seen: sats(of.coin, of.seen),
        confirmed: sats(of.coin, of.confirmed),
        missing: sats(of.coin, of.missing),
    }
}

fn method(of: &Method, currency: &str) -> MethodReply {
    MethodReply {
        coin: of.coin,
        address: of.address.clone(),
        amount: sats(of.coin, of.amount),
        uri: bip21::link(of.coin, &of.address, of.amount),
        rate: RateReply {
            price: MoneyReply {
                amount: of.price.normalize().to_string(),
                currency: currency.to_owned(),
            },
            sources: of.sources.clone(),
            at: of.rate_at.rfc3339(),
        },
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::faces::invoice::samples::{awaiting, partial};

    fn reply(shown: &Shown) -> Value {
        serde_json::to_value(StatusReply::of(shown)).expect("plain data")
    }

    #[test]
    fn a_program_is_told_all_it_needs_to_pay() {
        assert_eq!(
            reply(&awaiting()),
            json!({
                "status": "new",
                "flags": [],
                "order": {"number": 1042, "stage": "created", "on_hold": false},
                "due": {"amount": "15.00", "currency": "EUR"},
                "seen": {"amount": "0.00", "currency": "EUR"},
                "confirmed": {"amount": "0.00", "currency": "EUR"},
                "missing": {"amount": "15.00", "currency": "EUR"},
                "coins": [{
                    "coin": "btc",
                    "due": {"amount": "0.00025117", "sats": 25117, "currency": "BTC"},
                    "seen": {"amount": "0.00000000", "sats": 0, "currency": "BTC"},
                    "confirmed": {"amount": "0.00000000", "sats": 0, "currency": "BTC"},
                    "missing": {"amount": "0.00025117", "sats": 25117, "currency": "BTC"},
                }],
                "deadline": "2026-01-15T10:28:00Z",
                "decide_by": null,
                "settled_at": null,
                "confirmations": null,
                "methods": [{
                    "coin": "btc",
                    "address": "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                    "amount": {"amount": "0.00025117", "sats": 25117, "currency": "BTC"},
                    "uri":
                        "bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4?amount=0.00025117",
                    "rate": {
                        "price": {"amount": "59720.5", "currency": "EUR"},
                        "sources": "coinbase kraken",
                        "at": "2026-01-15T10:00:00Z",
                    },
                }],
            })
        );
    }

    #[test]
    fn a_part_is_flagged_and_only_the_rest_is_asked_for() {
        let reply = reply(&partial());
        assert_eq!(reply["flags"], json!(["partial"]));
        assert_eq!(reply["missing"]["amount"], "5.00");
        assert_eq!(reply["methods"][0]["amount"]["sats"], 8372);
        assert_eq!(reply["confirmations"], json!({"have": 1, "wanted": 2}));
    }

    #[test]
    fn the_mark_changes_with_the_status_and_not_with_the_time() {
        let mark = |shown: &Shown| StatusReply::of(shown).text().1;
        let mut later = awaiting();
        later.at = later.at + std::time::Duration::from_secs(60);
        assert_eq!(mark(&awaiting()), mark(&later));
        assert_ne!(mark(&awaiting()), mark(&partial()));
    }
}
