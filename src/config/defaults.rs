//! Defaults that depend on the shop's currency or on the coin.
//!
//! The rules give their thresholds in euros. A default in another currency is about as much,
//! by a rough table of round numbers: these are no exchange rates and nothing is charged by
//! them. What matters to a shop, it writes into its file.

use crate::base::coin::Coin;
use crate::base::money::{Currency, Money, Sats, mul_div_floor};
use crate::keys::ScriptType;

/// How much may be missing at most: 1.00 EUR, in cents.
pub(super) const TOLERANCE_CAP: i64 = 100;
/// Left-overs below this are rounding: 0.10 EUR, in cents.
pub(super) const ROUNDING_BELOW: i64 = 10;
/// Below this the first row of a depth table counts: 50 EUR, in cents.
pub(super) const DEPTH_FIRST: i64 = 5_000;
/// Below this the second row counts: 1000 EUR, in cents.
pub(super) const DEPTH_SECOND: i64 = 100_000;

/// About so many units for ten euros; ten, where a currency is not named.
const PER_TEN_EUROS: &[(&str, i64)] = &[
    ("AED", 40),
    ("ARS", 16_000),
    ("BGN", 20),
    ("BHD", 4),
    ("BRL", 60),
    ("CLP", 10_000),
    ("CNY", 80),
    ("CZK", 250),
    ("DKK", 75),
    ("EGP", 550),
    ("GEL", 30),
    ("HKD", 90),
    ("HUF", 4_000),
    ("IDR", 175_000),
    ("ILS", 40),
    ("INR", 1_000),
    ("IQD", 15_000),
    ("ISK", 1_400),
    ("JOD", 8),
    ("JPY", 1_600),
    ("KRW", 16_000),
    ("KWD", 4),
    ("KZT", 6_000),
    ("MAD", 100),
    ("MRU", 450),
    ("MXN", 200),
    ("MYR", 50),
    ("NGN", 17_000),
    ("NOK", 115),
    ("NZD", 20),
    ("OMR", 4),
    ("PHP", 650),
    ("PKR", 3_200),
    ("PLN", 43),
    ("QAR", 40),
    ("RON", 50),
    ("RSD", 1_200),
    ("RUB", 1_000),
    ("SAR", 40),
    ("SEK", 110),
    ("SGD", 15),
    ("THB", 380),
    ("TND", 34),
    ("TRY", 450),
    ("TWD", 350),
    ("UAH", 480),
    ("UYU", 450),
    ("UZS", 140_000),
    ("VND", 300_000),
    ("ZAR", 200),
];

/// Turns thresholds in euros into about as much of the shop's currency.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rough {
    currency: Currency,
    per_ten_euros: i64,
}

impl Rough {
    /// For a currency that is worth as much as the ISO currency `rate_of`.
    pub fn new(currency: Currency, rate_of: Currency) -> Rough {
        let known = PER_TEN_EUROS.iter().find(|(code, _)| *code == rate_of.code());
        Rough { currency, per_ten_euros: known.map_or(10, |(_, units)| *units) }
    }

    /// About so many euro cents.
    pub fn about(self, euro_cents: i64) -> Money {
        // Ten euros are a thousand cents.
        let minor = euro_cents
            .checked_mul(self.per_ten_euros)
            .and_then(|units| mul_div_floor(units, self.currency.scale(), 1_000));
        self.currency.minor(minor.expect("a threshold of the rules fits an i64"))
    }
}

/// Confirmations for small, middling and large amounts: about an hour for the last.
pub(super) fn confirmations(coin: Coin) -> [i64; 3] {
    match coin {
        Coin::Btc => [1, 2, 6],
        Coin::Ltc => [3, 6, 24],
    }
}

/// The least output that nodes relay. Bitcoin Core takes what it would cost to spend the
/// output at 3 sat a byte, Litecoin Core ten times as much (`DUST_RELAY_TX_FEE` of both).
pub(super) fn dust(coin: Coin, script_type: ScriptType) -> Sats {
    let bitcoin = match script_type {
        ScriptType::P2pkh => 546,
        ScriptType::P2shP2wpkh => 540,
        ScriptType::P2wpkh => 294,
        ScriptType::P2tr => 330,
    };
    match coin {
        Coin::Btc => Sats(bitcoin),
        Coin::Ltc => Sats(bitcoin * 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rough(code: &str) -> Rough {
        let currency = Currency::iso(code).expect("a known code");
        Rough::new(currency, currency)
    }

    #[test]
    fn thresholds_have_the_digits_and_about_the_worth_of_the_shops_currency() {
        let case = |code: &str, cap: &str, rounding: &str| {
            assert_eq!(rough(code).about(TOLERANCE_CAP).to_string(), cap);
            assert_eq!(rough(code).about(ROUNDING_BELOW).to_string(), rounding);
        };
        case("EUR", "1.00 EUR", "0.10 EUR");
        case("CHF", "1.00 CHF", "0.10 CHF");
        case("PLN", "4.30 PLN", "0.43 PLN");
        case("JPY", "160 JPY", "16 JPY");
        case("KWD", "0.400 KWD", "0.040 KWD");
        case("IDR", "17500.00 IDR", "1750.00 IDR");
        case("UZS", "14000.00 UZS", "1400.00 UZS");
    }

    #[test]
    fn a_declared_currency_takes_the_worth_of_the_one_whose_rate_it_has() {
        let token = Currency::declared("IDRT", 0).expect("four letters");
        let rupiah = Currency::iso("IDR").expect("a known code");
        assert_eq!(Rough::new(token, rupiah).about(TOLERANCE_CAP).to_string(), "17500 IDRT");
    }

    #[test]
    fn the_rough_table_names_only_iso_currencies_and_each_once() {
        for pair in PER_TEN_EUROS.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} stands before {}", pair[0].0, pair[1].0);
        }
        for (code, _) in PER_TEN_EUROS {
            assert!(Currency::iso(code).is_ok(), "{code}");
        }
    }

    #[test]
    fn dust_is_ten_times_as_much_in_litecoin() {
        assert_eq!(dust(Coin::Btc, ScriptType::P2wpkh), Sats(294));
        assert_eq!(dust(Coin::Ltc, ScriptType::P2wpkh), Sats(2_940));
        assert_eq!(dust(Coin::Ltc, ScriptType::P2pkh), Sats(5_460));
    }
}
