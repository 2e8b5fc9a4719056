//! Money is an integer with a name: [`Sats`] of a coin, [`Money`] of a currency.
//!
//! There are no floats here, not even for printing. Every multiplication happens in
//! `i128` and every rounding names its direction. `+` and `-` panic on overflow:
//! twenty-one million bitcoin and any shop's turnover are far from the edge of
//! `i64`, so an overflow is a bug, not a state of a shop.

use std::fmt;
use std::ops::{Add, Sub};
use std::str::FromStr;

use rust_decimal::Decimal;

use super::coin::Coin;

/// An amount of a coin in its base unit (satoshi, litoshi).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Sats(pub i64);

/// Base units in one whole coin; the same for BTC and LTC.
pub const SATS_PER_COIN: i64 = 100_000_000;

/// The longest currency code that can be declared.
const CODE_LENGTH_MAX: usize = 8;

/// The most digits a currency may have after the point.
const EXPONENT_MAX: u8 = 8;

/// A currency with its code and the number of its minor digits (ISO 4217).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency {
    code: [u8; CODE_LENGTH_MAX],
    exponent: u8,
}

/// An amount of a currency in its minor unit (cent, grosz, fils).
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// How many minor units; below zero only in differences.
    pub minor: i64,
    /// Of which currency.
    pub currency: Currency,
}

/// What a row of the ledger counts: a coin or a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Commodity {
    /// Base units of a coin.
    Coin(Coin),
    /// Minor units of a currency.
    Fiat(Currency),
}

/// Text that should have been money and is not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Not a plain decimal number.
    #[error("`{0}` is not an amount; write digits with a point, such as 12.50")]
    NotANumber(String),
    /// More digits after the point than the currency or coin has.
    #[error("`{input}` has more than {digits} digits after the point")]
    TooFine {
        /// What was given.
        input: String,
        /// How many digits there may be.
        digits: u8,
    },
    /// Larger than can be counted.
    #[error("`{0}` is too large an amount")]
    TooLarge(String),
    /// A code that is no currency code.
    #[error("`{0}` is not a currency code; write 3 to 8 capital letters or digits")]
    BadCode(String),
    /// A currency that ISO 4217 does not know and that was not declared.
    #[error("unknown currency `{0}`; declare it in [shop.currency_declared] with its exponent")]
    UnknownCurrency(String),
}

impl Sats {
    /// Nothing.
    pub const ZERO: Sats = Sats(0);

    /// Reads a decimal number of whole coins, such as `0.00021334`.
    pub fn parse(text: &str) -> Result<Sats, MoneyError> {
        parse_decimal(text, 8).map(Sats)
    }

    /// Whole coins with all eight digits, as shown to people.
    pub fn fixed(self) -> String {
        print_decimal(self.0, 8)
    }

    /// Whole coins with trailing zeros trimmed, as a payment link carries them (BIP 21).
    pub fn trimmed(self) -> String {
        let text = self.fixed();
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

impl fmt::Display for Sats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.fixed())
    }
}

impl Add for Sats {
    type Output = Sats;

    fn add(self, other: Sats) -> Sats {
        Sats(self.0.checked_add(other.0).expect("amounts of a coin fit an i64"))
    }
}

impl Sub for Sats {
    type Output = Sats;

    fn sub(self, other: Sats) -> Sats {
        Sats(self.0.checked_sub(other.0).expect("amounts of a coin fit an i64"))
    }
}

impl std::iter::Sum for Sats {
    fn sum<I: Iterator<Item = Sats>>(amounts: I) -> Sats {
        amounts.fold(Sats::ZERO, Add::add)
    }
}

/// ISO 4217 codes whose minor unit is not the hundredth, and the common ones whose is.
/// Anything else is declared in the configuration.
const ISO: &[(&str, u8)] = &[
    ("AED", 2),
    ("ARS", 2),
    ("AUD", 2),
    ("BGN", 2),
    ("BHD", 3),
    ("BRL", 2),
    ("CAD", 2),
    ("CHF", 2),
    ("CLP", 0),
    ("CNY", 2),
    ("CZK", 2),
    ("DKK", 2),
    ("EGP", 2),
    ("EUR", 2),
    ("GBP", 2),
    ("GEL", 2),
    ("HKD", 2),
    ("HUF", 2),
    ("IDR", 2),
    ("ILS", 2),
    ("INR", 2),
    ("IQD", 3),
    ("ISK", 0),
    ("JOD", 3),
    ("JPY", 0),
    ("KRW", 0),
    ("KWD", 3),
    ("KZT", 2),
    ("MAD", 2),
    ("MRU", 2),
    ("MXN", 2),
    ("MYR", 2),
    ("NGN", 2),
    ("NOK", 2),
    ("NZD", 2),
    ("OMR", 3),
    ("PHP", 2),
    ("PKR", 2),
    ("PLN", 2),
    ("QAR", 2),
    ("RON", 2),
    ("RSD", 2),
    ("RUB", 2),
    ("SAR", 2),
    ("SEK", 2),
    ("SGD", 2),
    ("THB", 2),
    ("TND", 3),
    ("TRY", 2),
    ("TWD", 2),
    ("UAH", 2),
    ("USD", 2),
    ("UYU", 2),
    ("UZS", 2),
    ("VND", 0),
    ("ZAR", 2),
];

impl Currency {
    /// A currency that ISO 4217 knows.
    pub fn iso(code: &str) -> Result<Currency, MoneyError> {
        let exponent = ISO.iter().find(|(known, _)| *known == code).map(|(_, exponent)| *exponent);
        match exponent {
            Some(exponent) => Currency::declared(code, exponent),
            None => Err(MoneyError::UnknownCurrency(code.to_owned())),
        }
    }

    /// A currency outside ISO 4217, as the configuration declares it.
    pub fn declared(code: &str, exponent: u8) -> Result<Currency, MoneyError> {
        let legal = (3..=CODE_LENGTH_MAX).contains(&code.len())
            && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            && Coin::ALL.iter().all(|coin| coin.code() != code)
            && exponent <= EXPONENT_MAX;
        if !legal {
            return Err(MoneyError::BadCode(code.to_owned()));
        }
        let mut bytes = [0; CODE_LENGTH_MAX];
        bytes[..code.len()].copy_from_slice(code.as_bytes());
        Ok(Currency { code: bytes, exponent })
    }

    /// The code, such as `EUR`.
    pub fn code(&self) -> &str {
        let length = self.code.iter().position(|b| *b == 0).unwrap_or(CODE_LENGTH_MAX);
        std::str::from_utf8(&self.code[..length]).unwrap_or_default()
    }

    /// How many digits stand after the point.
    pub fn exponent(&self) -> u8 {
        self.exponent
    }

    /// An amount of this currency from its minor units.
    pub fn minor(self, minor: i64) -> Money {
        Money { minor, currency: self }
    }

    /// Reads a decimal number of major units, such as `12.50`.
    pub fn parse(self, text: &str) -> Result<Money, MoneyError> {
        parse_decimal(text, self.exponent).map(|minor| self.minor(minor))
    }

    /// Minor units in one major unit.
    pub fn scale(self) -> i64 {
        10_i64.pow(u32::from(self.exponent))
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Money {
    /// The number without its currency, such as `12.50`.
    pub fn number(self) -> String {
        print_decimal(self.minor, self.currency.exponent)
    }

    /// The amount as a decimal number of major units; for rates only.
    pub fn decimal(self) -> Decimal {
        Decimal::from_i128_with_scale(i128::from(self.minor), u32::from(self.currency.exponent))
    }

    /// Whether there is anything at all.
    pub fn is_zero(self) -> bool {
        self.minor == 0
    }
}

/// Two amounts of different currencies were added: a bug, never a state of a shop.
fn same(a: Currency, b: Currency) -> Currency {
    assert!(a == b, "amounts of {a} and {b} cannot be added");
    a
}

impl Add for Money {
    type Output = Money;

    fn add(self, other: Money) -> Money {
        let currency = same(self.currency, other.currency);
        currency.minor(self.minor.checked_add(other.minor).expect("amounts of money fit an i64"))
    }
}

impl Sub for Money {
    type Output = Money;

    fn sub(self, other: Money) -> Money {
        let currency = same(self.currency, other.currency);
        currency.minor(self.minor.checked_sub(other.minor).expect("amounts of money fit an i64"))
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.number(), self.currency)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Commodity {
    /// The code of the coin or currency, as the ledger keeps it.
    pub fn code(&self) -> &str {
        match self {
            Commodity::Coin(coin) => coin.code(),
            Commodity::Fiat(currency) => currency.code(),
        }
    }

    /// Shows a number of base or minor units with the code behind it.
    pub fn show(&self, units: i64) -> String {
        match self {
            Commodity::Coin(coin) => format!("{} {}", Sats(units), coin.code()),
            Commodity::Fiat(currency) => currency.minor(units).to_string(),
        }
    }
}

/// A percentage in hundredths of a percent (basis points), such as 1 % = 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Percent(i64);

impl Percent {
    /// From basis points.
    pub const fn from_bp(bp: i64) -> Percent {
        Percent(bp)
    }

    /// In basis points.
    pub const fn bp(self) -> i64 {
        self.0
    }

    /// This share of an amount, rounded down.
    pub fn of(self, amount: Money) -> Money {
        let part = mul_div_floor(amount.minor, self.0, 10_000).expect("a share of an amount fits");
        amount.currency.minor(part)
    }

    /// As a factor for rates: 1 % is 0.01.
    pub fn fraction(self) -> Decimal {
        Decimal::new(self.0, 4)
    }
}

impl FromStr for Percent {
    type Err = MoneyError;

    /// Reads `1`, `0.5` or `12.25`, with or without a `%` behind it.
    fn from_str(s: &str) -> Result<Percent, MoneyError> {
        let number = s.trim().trim_end_matches('%').trim_end();
        parse_decimal(number, 2).map(Percent)
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = print_decimal(self.0, 2);
        write!(f, "{} %", text.trim_end_matches('0').trim_end_matches('.'))
    }
}

/// `amount × numerator ÷ denominator`, rounded down. `None` if it does not fit.
pub fn mul_div_floor(amount: i64, numerator: i64, denominator: i64) -> Option<i64> {
    let product = i128::from(amount) * i128::from(numerator);
    i64::try_from(product.div_euclid(i128::from(denominator))).ok()
}

/// `amount × numerator ÷ denominator`, rounded up. `None` if it does not fit.
pub fn mul_div_ceil(amount: i64, numerator: i64, denominator: i64) -> Option<i64> {
    let product = i128::from(amount) * i128::from(numerator);
    let denominator = i128::from(denominator);
    let up = i128::from(product.rem_euclid(denominator) != 0);
    i64::try_from(product.div_euclid(denominator) + up).ok()
}

fn parse_decimal(text: &str, digits: u8) -> Result<i64, MoneyError> {
    let not_a_number = || MoneyError::NotANumber(text.to_owned());
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) || text.ends_with('.') {
        return Err(not_a_number());
    }
    if fraction.len() > usize::from(digits) {
        return Err(MoneyError::TooFine { input: text.to_owned(), digits });
    }
    let padded = format!("{whole}{fraction:0<width$}", width = usize::from(digits));
    padded.parse().map_err(|_| MoneyError::TooLarge(text.to_owned()))
}

fn print_decimal(units: i64, digits: u8) -> String {
    let sign = if units < 0 { "-" } else { "" };
    let scale = 10_u64.pow(u32::from(digits));
    let (whole, fraction) = (units.unsigned_abs() / scale, units.unsigned_abs() % scale);
    match digits {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{fraction:0width$}", width = usize::from(digits)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn eur() -> Currency {
        Currency::iso("EUR").expect("EUR is in ISO 4217")
    }

    #[test]
    fn money_is_shown_with_the_digits_of_its_currency() {
        let case = |code: &str, minor: i64, shown: &str| {
            let currency = Currency::iso(code).expect("a known code");
            assert_eq!(currency.minor(minor).to_string(), shown);
        };
        case("EUR", 8000, "80.00 EUR");
        case("JPY", 8000, "8000 JPY");
        case("KWD", 8000, "8.000 KWD");
        case("EUR", -5, "-0.05 EUR");
    }

    #[test]
    fn text_that_is_no_amount_is_refused_and_named() {
        for bad in ["", ".", "1.", ".5", "1,50", "-1", "+1", "1e3", "1 000", "0x1", "١"] {
            assert!(eur().parse(bad).is_err(), "{bad}");
        }
        let fine = eur().parse("1.005").expect_err("EUR has two digits");
        assert_eq!(fine.to_string(), "`1.005` has more than 2 digits after the point");
        assert!(matches!(eur().parse("99999999999999999999"), Err(MoneyError::TooLarge(_))));
    }

    #[test]
    fn a_coin_cannot_be_declared_as_a_currency() {
        assert!(Currency::declared("BTC", 8).is_err());
        assert_eq!(Currency::declared("USDT", 2).expect("four letters").code(), "USDT");
    }

    #[test]
    fn a_payment_link_carries_no_trailing_zeros() {
        assert_eq!(Sats(25_117).trimmed(), "0.00025117");
        assert_eq!(Sats(150_000_000).trimmed(), "1.5");
        assert_eq!(Sats(SATS_PER_COIN).trimmed(), "1");
        assert_eq!(Sats(0).trimmed(), "0");
    }

    proptest! {
        #[test]
        fn amounts_read_back_as_they_were_printed(units in 0..i64::MAX) {
            prop_assert_eq!(Sats::parse(&Sats(units).fixed()), Ok(Sats(units)));
            prop_assert_eq!(Sats::parse(&Sats(units).trimmed()), Ok(Sats(units)));
            prop_assert_eq!(eur().parse(&eur().minor(units).number()), Ok(eur().minor(units)));
        }

        #[test]
        fn rounding_up_and_down_differ_by_at_most_one(
            amount in 0..1_i64 << 50, numerator in 0..1_i64 << 12, denominator in 1..1_i64 << 40,
        ) {
            let down = mul_div_floor(amount, numerator, denominator).expect("fits");
            let up = mul_div_ceil(amount, numerator, denominator).expect("fits");
            prop_assert!(up - down <= 1 && down <= up);
            let exact = i128::from(amount) * i128::from(numerator) % i128::from(denominator) == 0;
            prop_assert_eq!(exact, up == down);
        }
    }
}
