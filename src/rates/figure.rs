//! Figures as providers write them, and which of them can be believed.

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;

use super::RateError;
use super::http::shorten;
use crate::base::clock::Time;

/// One whole coin is worth at least one unit of any currency: less is a pair upside down
/// (a dollar in coins), as no currency's unit is worth more than a few dollars.
const PRICE_MIN: Decimal = Decimal::ONE;
/// No currency is so small that a coin costs ten million million units of it.
const PRICE_MAX: u64 = 10_000_000_000_000;
/// Digits kept behind the point: finer than any exchange quotes, and few enough for exact
/// conversion in 128 bits.
const PRICE_DIGITS: u32 = 8;
/// No figure is written with more characters.
const FIGURE_LENGTH_MAX: usize = 64;

/// A coin's price as it was written.
pub(super) fn coin_price(pair: &str, written: &Value) -> Result<Decimal, RateError> {
    believable(pair, positive(pair, written)?)
}

/// A coin's price, if it can be one. Digits behind the eighth are cut off: the price is
/// never higher than quoted, so the shop never gets less than it asked for.
pub(super) fn believable(pair: &str, price: Decimal) -> Result<Decimal, RateError> {
    if price < PRICE_MIN || Decimal::from(PRICE_MAX) < price {
        return Err(RateError::Absurd { pair: pair.to_owned(), price });
    }
    Ok(price.round_dp_with_strategy(PRICE_DIGITS, RoundingStrategy::ToZero))
}

/// A figure above zero as it was written, in quotation marks or not.
pub(super) fn positive(pair: &str, written: &Value) -> Result<Decimal, RateError> {
    let Some(price) = number(written) else {
        let found = shorten(written.to_string().as_bytes());
        return Err(RateError::NotANumber { pair: pair.to_owned(), found });
    };
    if price <= Decimal::ZERO {
        return Err(RateError::Absurd { pair: pair.to_owned(), price });
    }
    Ok(price)
}

/// A moment in Unix seconds as it was written, if it is one of this century or the last.
pub(super) fn moment(written: &Value) -> Option<Time> {
    let seconds = u32::try_from(written.as_u64()?).ok()?;
    Some(Time::from_secs(seconds.into()))
}

/// A bare JSON number went through the parser's binary form; its shortest print gives back
/// every number of up to fifteen digits exactly as it was written, and no price has more
/// that matter.
fn number(written: &Value) -> Option<Decimal> {
    let text = match written {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let legal = |b: u8| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+' | b'e' | b'E');
    if FIGURE_LENGTH_MAX < text.len() || !text.bytes().all(legal) {
        return None;
    }
    if text.contains(['e', 'E']) { Decimal::from_scientific(&text).ok() } else { text.parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Decimal, RateError> {
        coin_price("BTC/USD", &serde_json::from_str(json).expect("JSON"))
    }

    #[test]
    fn a_price_is_read_from_text_and_from_numbers_as_it_was_written() {
        let case = |json: &str, price: &str| {
            assert_eq!(read(json), Ok(price.parse().expect("a decimal")), "{json}");
        };
        case("\"95000.015\"", "95000.015");
        case("95031.2", "95031.2");
        case("95031", "95031");
        case("1.5822e9", "1582200000");
        case("1144987500.180787", "1144987500.180787");
        case("\"1265813.81250000009\"", "1265813.81250000");
        case("\"904.7619047619047619047619047619\"", "904.76190476");
    }

    #[test]
    fn what_is_no_number_is_refused_and_shown() {
        for bad in ["\"N/A\"", "\"\"", "null", "true", "[1]", "\"1_000\"", "\"1,5\"", "\"0x1\""] {
            assert!(matches!(read(bad), Err(RateError::NotANumber { .. })), "{bad}");
        }
        assert_eq!(
            read("\"N/A\"").expect_err("no number").to_string(),
            "says that BTC/USD is `\"N/A\"`, which is not a number"
        );
    }

    #[test]
    fn a_moment_beyond_all_measure_is_none() {
        let read = |json: &str| moment(&serde_json::from_str(json).expect("JSON"));
        assert_eq!(read("1768471158"), Some(Time::from_secs(1_768_471_158)));
        for bad in ["-9223372036854775808", "9223372036854775807", "1e300", "\"now\"", "null"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn zero_negative_upside_down_and_boundless_prices_cannot_be() {
        for bad in ["0", "-95000", "\"0.00\"", "0.0000105263", "1e-7", "1e14", "\"1e28\""] {
            assert!(matches!(read(bad), Err(RateError::Absurd { .. })), "{bad}");
        }
    }
}
