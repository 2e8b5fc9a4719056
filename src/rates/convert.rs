//! From money to coins and back, at a price, in whole numbers.
//!
//! A price is a fraction: its digits over a power of ten. Both directions multiply and divide
//! these exactly in 128 bits and round once, at the end; which way is said below. The currency
//! enters only by the number of its digits, so one that takes another's rate (USDT that of
//! the dollar) converts like any other. `None` means that the numbers make no sense (a price
//! of zero, a margin of 100 %, an amount below zero) or leave the range of an `i64`.

use rust_decimal::Decimal;

use crate::base::money::{Currency, Money, Percent, Sats};

/// Digits of a whole coin in base units.
const COIN_DIGITS: u32 = 8;
/// Digits of a percentage in basis points.
const PERCENT_DIGITS: u32 = 4;
/// Basis points in one.
const ONE: i64 = 10_000;

/// What is due in a coin for `total`, at `price` (units of the currency for one whole coin)
/// lowered by the shop's margin. Rounded up to the base unit: the shop gains the rest, which
/// is less than one satoshi.
pub fn due(total: Money, price: Decimal, spread: Percent) -> Option<Sats> {
    let price = price.normalize();
    let kept = ONE.checked_sub(spread.bp())?;
    if total.minor < 0 || price <= Decimal::ZERO || kept <= 0 {
        return None;
    }
    // total / 10^exponent ÷ (mantissa / 10^scale × kept / 10^4) × 10^8
    let shift = (COIN_DIGITS + PERCENT_DIGITS + price.scale())
        .checked_sub(u32::from(total.currency.exponent()))?;
    let dividend = i128::from(total.minor).checked_mul(10_i128.checked_pow(shift)?)?;
    let divisor = price.mantissa().checked_mul(i128::from(kept))?;
    let up = i128::from(dividend % divisor != 0);
    i64::try_from(dividend / divisor + up).ok().map(Sats)
}

/// What `amount` of a coin is worth at `price` (units of the currency for one whole coin).
/// Rounded down to the minor unit: a credit is never larger than the money was, and the
/// house keeps the rest, which is less than one minor unit.
pub fn worth(amount: Sats, price: Decimal, currency: Currency) -> Option<Money> {
    let price = price.normalize();
    if amount.0 < 0 || price <= Decimal::ZERO {
        return None;
    }
    // amount / 10^8 × mantissa / 10^scale × 10^exponent
    let shift = (COIN_DIGITS + price.scale()).checked_sub(u32::from(currency.exponent()))?;
    let dividend = i128::from(amount.0).checked_mul(price.mantissa())?;
    let divisor = 10_i128.checked_pow(shift)?;
    i64::try_from(dividend / divisor).ok().map(|minor| currency.minor(minor))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NO_SPREAD: Percent = Percent::from_bp(0);

    fn iso(code: &str) -> Currency {
        Currency::iso(code).expect("a known code")
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[test]
    fn the_due_is_rounded_up_to_the_base_unit() {
        let case = |code: &str, total: &str, price: &str, spread: i64, sats: i64| {
            let total = iso(code).parse(total).expect("an amount");
            let got = due(total, decimal(price), Percent::from_bp(spread));
            assert_eq!(got, Some(Sats(sats)), "{total} at {price} less {spread} bp");
        };
        case("EUR", "80.00", "80000", 0, 100_000);
        case("EUR", "80.00", "80000.01", 0, 100_000);
        case("EUR", "80.00", "79999.99", 0, 100_001);
        case("EUR", "80.00", "80000.00000000", 0, 100_000);
        case("EUR", "80.00", "80000", 100, 101_011);
        case("EUR", "80.00", "100000", 2000, 100_000);
        case("EUR", "0.00", "80000", 0, 0);
        case("EUR", "0.01", "90000000", 0, 1);
        case("JPY", "1500", "15000000", 0, 10_000);
        case("KWD", "1.500", "30000.5", 0, 5_000);
        case("IDR", "150000.00", "1582225249.825", 0, 9_481);
        case("UZS", "1000000.00", "1144987680.7875", 50, 87_777);
    }

    #[test]
    fn the_worth_is_rounded_down_to_the_minor_unit() {
        let case = |sats: i64, price: &str, code: &str, shown: &str| {
            let got = worth(Sats(sats), decimal(price), iso(code)).expect("it fits");
            assert_eq!(got.number(), shown, "{sats} at {price}");
        };
        case(100_000, "80000", "EUR", "80.00");
        case(100_000, "79999.99", "EUR", "79.99");
        case(1, "80000", "EUR", "0.00");
        case(0, "80000", "EUR", "0.00");
        case(10_000, "15000000.99", "JPY", "1500");
        case(5_000, "30000.5", "KWD", "1.500");
        case(9_481, "1582225249.825", "IDR", "150010.77");
        case(2_100_000_000_000_000, "1582225249.825", "IDR", "33226730246325000.00");
    }

    #[test]
    fn a_declared_currency_converts_by_its_own_digits() {
        let usdt = Currency::declared("USDT", 6).expect("a legal code");
        let total = usdt.parse("95.000015").expect("an amount");
        assert_eq!(due(total, decimal("95000.015"), NO_SPREAD), Some(Sats(100_000)));
        assert_eq!(worth(Sats(100_000), decimal("95000.015"), usdt), Some(total));
    }

    #[test]
    fn numbers_that_make_no_sense_convert_to_nothing() {
        let ten = iso("EUR").minor(1_000);
        assert_eq!(due(ten, Decimal::ZERO, NO_SPREAD), None);
        assert_eq!(due(ten, decimal("-1"), NO_SPREAD), None);
        assert_eq!(due(ten, decimal("80000"), Percent::from_bp(10_000)), None);
        assert_eq!(due(iso("EUR").minor(-1), decimal("80000"), NO_SPREAD), None);
        assert_eq!(due(iso("EUR").minor(i64::MAX), decimal("1"), NO_SPREAD), None);
        assert_eq!(worth(Sats(-1), decimal("80000"), iso("EUR")), None);
        assert_eq!(worth(Sats(1), Decimal::ZERO, iso("EUR")), None);
        assert_eq!(worth(Sats(i64::MAX), decimal("10000000000000"), iso("EUR")), None);
    }

    fn currency() -> impl Strategy<Value = Currency> {
        prop::sample::select(vec!["EUR", "PLN", "IDR", "UZS", "JPY", "KWD"]).prop_map(iso)
    }

    /// Prices of any size from one unit to ten thousand million, with up to eight digits.
    fn price() -> impl Strategy<Value = Decimal> {
        (0..=10_u32, 0..=8_u32)
            .prop_flat_map(|(size, scale)| {
                (10_i64.pow(scale)..=10_i64.pow(scale + size), Just(scale))
            })
            .prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale))
    }

    proptest! {
        #[test]
        fn the_due_is_enough_and_one_unit_less_is_not(
            minor in 1..1_i64 << 47, currency in currency(), price in price(),
        ) {
            let total = currency.minor(minor);
            if let Some(due) = due(total, price, NO_SPREAD) {
                let paid = worth(due, price, currency).expect("it fits");
                let short = worth(due - Sats(1), price, currency).expect("it fits");
                prop_assert!(total.minor <= paid.minor);
                prop_assert!(short.minor < total.minor);
            }
        }

        #[test]
        fn a_margin_never_lowers_the_due(
            minor in 1..1_i64 << 40, currency in currency(), price in price(), bp in 0..5_000_i64,
        ) {
            let total = currency.minor(minor);
            if let Some(with) = due(total, price, Percent::from_bp(bp)) {
                let without = due(total, price, NO_SPREAD).expect("it is smaller");
                prop_assert!(without <= with);
            }
        }

        #[test]
        fn parts_are_never_worth_more_than_the_whole(
            a in 0..1_i64 << 46, b in 0..1_i64 << 46, currency in currency(), price in price(),
        ) {
            let worth = |sats| worth(Sats(sats), price, currency).map(|money| money.minor);
            if let (Some(whole), Some(first), Some(second)) = (worth(a + b), worth(a), worth(b)) {
                prop_assert!(first + second <= whole);
            }
        }
    }
}
