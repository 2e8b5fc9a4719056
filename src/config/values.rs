//! How single values are written: lengths of time, amounts, percentages, secrets.
//!
//! Each is read from text, because the environment has nothing else, and shows itself as it
//! would be written. A secret never shows itself, neither in a log nor in a dump.

use std::borrow::Cow;
use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;
use std::time::Duration;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use secrecy::{ExposeSecret, SecretString};
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base::money::{Currency, Money, MoneyError, Percent};

/// What stands for a secret that is set, wherever a configuration is shown.
pub(super) const HIDDEN: &str = "***";

/// Milliseconds in each unit, the largest first.
const UNITS: [(&str, u64); 5] =
    [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1)];

/// A length of time: `500ms`, `15s`, `30m`, `24h`, `14d`, or a number of seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span(Duration);

/// An amount in the shop's currency, as text until that currency is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount(String);

/// A percentage: `1`, `"0.5"`, `"1 %"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PercentText(Percent);

/// Something that must not be seen. Empty if it was not given.
#[derive(Clone, Default)]
pub struct SecretText(SecretString);

/// Text that should have been a length of time and is not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a length of time; write 500ms, 15s, 30m, 24h or 14d")]
pub struct BadSpan(String);

/// Text that should have been a percentage and is not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a percentage; write 1, \"0.5\" or \"1 %\", two digits after the point at most"
)]
pub struct BadPercent(String);

impl Span {
    /// So many seconds.
    pub const fn seconds(count: u64) -> Span {
        Span(Duration::from_secs(count))
    }

    /// So many minutes.
    pub const fn minutes(count: u64) -> Span {
        Span::seconds(count * 60)
    }

    /// So many hours.
    pub const fn hours(count: u64) -> Span {
        Span::minutes(count * 60)
    }

    /// So many days.
    pub const fn days(count: u64) -> Span {
        Span::hours(count * 24)
    }

    /// The same as the rules take it.
    pub const fn duration(self) -> Duration {
        self.0
    }
}

impl FromStr for Span {
    type Err = BadSpan;

    fn from_str(s: &str) -> Result<Span, BadSpan> {
        let text = s.trim();
        let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (count, unit) = text.split_at(digits);
        let unit = if unit.is_empty() { "s" } else { unit.trim_start() };
        let millis = UNITS.iter().find(|(name, _)| *name == unit).map(|(_, millis)| *millis);
        let count = count.parse::<u64>().ok();
        millis
            .zip(count)
            .and_then(|(millis, count)| millis.checked_mul(count))
            .map(|millis| Span(Duration::from_millis(millis)))
            .ok_or_else(|| BadSpan(s.to_owned()))
    }
}

impl fmt::Display for Span {
    /// In the largest unit that gives a whole number; a single day is 24 hours.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let millis = self.0.as_millis();
        let whole = |size: u64| millis.is_multiple_of(u128::from(size));
        let natural = |(name, size): &&(&str, u64)| {
            whole(*size) && (*name != "d" || millis > u128::from(*size))
        };
        match UNITS.iter().find(natural) {
            Some((name, size)) if millis > 0 => write!(f, "{}{name}", millis / u128::from(*size)),
            _ => f.write_str("0s"),
        }
    }
}

impl Amount {
    /// The amount in the shop's currency.
    pub fn money(&self, currency: Currency) -> Result<Money, MoneyError> {
        currency.parse(&self.0)
    }
}

impl FromStr for Amount {
    type Err = Infallible;

    fn from_str(s: &str) -> Result<Amount, Infallible> {
        Ok(Amount(s.trim().to_owned()))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PercentText {
    /// From basis points: 100 is one percent.
    pub const fn bp(bp: i64) -> PercentText {
        PercentText(Percent::from_bp(bp))
    }

    /// The same as the rules take it.
    pub const fn percent(self) -> Percent {
        self.0
    }
}

impl FromStr for PercentText {
    type Err = BadPercent;

    fn from_str(s: &str) -> Result<PercentText, BadPercent> {
        s.parse().map(PercentText).map_err(|_| BadPercent(s.to_owned()))
    }
}

impl fmt::Display for PercentText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// Reads a value from text or from a whole number. A number with a point has lost its
/// digits before it comes here, so it is refused.
struct Reader<T> {
    expected: &'static str,
    value: PhantomData<T>,
}

impl<T> Visitor<'_> for Reader<T>
where
    T: FromStr,
    T::Err: fmt::Display,
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        self.visit_str(&number.to_string())
    }
}

macro_rules! written {
    ($($name:ident: $expected:literal;)*) => { $(
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                deserializer.deserialize_any(Reader { expected: $expected, value: PhantomData })
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": ["string", "integer"] })
            }
        }
    )* };
}

written! {
    Span: "a length of time such as \"30m\"";
    Amount: "an amount in quotes such as \"0.10\"";
    PercentText: "a percentage in quotes such as \"0.5\"";
}

impl SecretText {
    /// From its text.
    pub fn new(text: impl Into<String>) -> SecretText {
        let text: String = text.into();
        SecretText(SecretString::from(text))
    }

    /// Whether it was left out.
    pub fn is_empty(&self) -> bool {
        self.expose().is_empty()
    }

    /// The secret itself.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    fn shown(&self) -> &'static str {
        if self.is_empty() { "" } else { HIDDEN }
    }
}

impl fmt::Debug for SecretText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.shown(), f)
    }
}

impl<'de> Deserialize<'de> for SecretText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<SecretText, D::Error> {
        String::deserialize(deserializer).map(SecretText::new)
    }
}

impl Serialize for SecretText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.shown())
    }
}

impl JsonSchema for SecretText {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "SecretText".into()
    }

    // The format tells `show` which values to hide.
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "password" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_of_time_is_read_with_its_unit_and_without_one_as_seconds() {
        let case = |text: &str, millis: u64, shown: &str| {
            let span: Span = text.parse().expect("a length of time");
            assert_eq!(span.duration(), Duration::from_millis(millis), "{text}");
            assert_eq!(span.to_string(), shown);
            assert_eq!(shown.parse(), Ok(span));
        };
        case("500ms", 500, "500ms");
        case("15s", 15_000, "15s");
        case("90", 90_000, "90s");
        case("30m", 1_800_000, "30m");
        case("60m", 3_600_000, "1h");
        case("24h", 86_400_000, "24h");
        case("14d", 1_209_600_000, "14d");
        case("72 h", 259_200_000, "3d");
        case("0", 0, "0s");
    }

    #[test]
    fn what_is_no_length_of_time_is_refused_and_named() {
        for bad in ["", "m", "1.5h", "-5s", "5 weeks", "1h30m", "99999999999999999999d"] {
            let error = bad.parse::<Span>().expect_err(bad);
            assert!(error.to_string().starts_with(&format!("`{bad}`")));
        }
        assert!("300000000000d".parse::<Span>().is_err(), "too long to count");
    }

    #[test]
    fn a_percentage_is_read_with_and_without_its_sign() {
        for (text, bp) in [("1", 100), ("0.5", 50), ("1 %", 100), ("12.25%", 1225), ("0", 0)] {
            assert_eq!(text.parse(), Ok(PercentText::bp(bp)), "{text}");
        }
        for bad in ["", "one", "-1", "0.005", "1,5"] {
            assert!(bad.parse::<PercentText>().is_err(), "{bad}");
        }
    }

    #[test]
    fn values_are_read_from_text_and_whole_numbers_and_not_from_broken_numbers() {
        let span = |json: &str| serde_json::from_str::<Span>(json).map_err(|e| e.to_string());
        assert_eq!(span("\"30m\""), Ok(Span::minutes(30)));
        assert_eq!(span("90"), Ok(Span::seconds(90)));
        let amount = |json: &str| serde_json::from_str::<Amount>(json);
        assert_eq!(amount("5").expect("a whole number").to_string(), "5");
        assert_eq!(amount("\" 0.10 \"").expect("text").to_string(), "0.10");
        let error = amount("0.10").expect_err("not in quotes").to_string();
        assert!(error.contains("in quotes"), "{error}");
        assert_eq!(serde_json::from_str::<PercentText>("3").ok(), Some(PercentText::bp(300)));
    }

    #[test]
    fn a_secret_is_read_and_never_shown() {
        let secret: SecretText = serde_json::from_str("\"hunter2\"").expect("text");
        assert_eq!(secret.expose(), "hunter2");
        assert_eq!(format!("{secret:?}"), "\"***\"");
        assert_eq!(serde_json::to_string(&secret).expect("json"), "\"***\"");
        let none = SecretText::default();
        assert!(none.is_empty());
        assert_eq!(serde_json::to_string(&none).expect("json"), "\"\"");
    }
}
