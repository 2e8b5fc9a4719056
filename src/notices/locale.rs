//! Amounts and times as each language writes them, in the zone of whom they are for.
//!
//! Facts arrive in one form for everybody: `1234.50 PLN`, `2026-11-21 13:35 UTC`, `2026-11-21`.
//! What has exactly that form is written anew; names, texts and numbers of orders are left
//! alone. So are amounts of coins: they are copied into wallets, which read a point and no
//! grouping. Digits are Latin in every language, so that what is copied can be pasted anywhere.

use icu_datetime::DateTimeFormatterPreferences;
use icu_datetime::fieldsets::{T, YMD};
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::preferences::HourCycle;
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::{Locale, locale};
use jiff::civil;
use jiff::tz::TimeZone;

use crate::base::coin::Coin;

/// The zone of whoever has not told theirs.
pub(super) const UTC: &str = "UTC";

/// A value as a language writes it. What is no amount and no time stays as it is. Where a zone
/// does not exist, times are told in UTC.
pub(super) fn localised(language: &str, zone: &str, value: &str) -> String {
    let written = amount(language, value)
        .or_else(|| moment(language, zone, value))
        .or_else(|| day(language, read_day(value)?));
    written.unwrap_or_else(|| value.to_owned())
}

/// A language with its Latin digits. English is Europe's, with the day before the month.
fn locale_of(language: &str) -> Locale {
    match language {
        "de" => locale!("de-u-nu-latn"),
        "pl" => locale!("pl-u-nu-latn"),
        "ar" => locale!("ar-u-nu-latn"),
        "uz" => locale!("uz-u-nu-latn"),
        "id" => locale!("id-u-nu-latn"),
        _ => locale!("en-GB-u-nu-latn"),
    }
}

/// `1234.50 PLN` with the language's signs. The code keeps to its number by a no-break space.
fn amount(language: &str, value: &str) -> Option<String> {
    let (number, code) = value.split_once(' ')?;
    if !is_number(number) || !is_currency(code) {
        return None;
    }
    let number: Decimal = number.parse().ok()?;
    let options = DecimalFormatterOptions::default();
    let formatter = DecimalFormatter::try_new(locale_of(language).into(), options).ok()?;
    Some(format!("{}\u{A0}{code}", formatter.format(&number)))
}

fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    match text.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(text),
    }
}

/// Whether a code may be a currency's; see [`crate::base::money::Currency::declared`].
fn is_currency(code: &str) -> bool {
    (3..=8).contains(&code.len())
        && code.starts_with(|c: char| c.is_ascii_uppercase())
        && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && Coin::ALL.iter().all(|coin| coin.code() != code)
}

/// `2026-11-21 13:35 UTC` where the person is, followed by UTC where their clock shows another
/// time: people in different places can then talk about it.
fn moment(language: &str, zone: &str, value: &str) -> Option<String> {
    let utc = read_utc(value)?;
    let here = local(zone, utc).unwrap_or(utc);
    let shown = day_and_time(language, here)?;
    if here == utc {
        return Some(format!("{shown} UTC"));
    }
    let also =
        if here.date() == utc.date() { time(language, utc) } else { day_and_time(language, utc) };
    Some(format!("{shown} ({} UTC)", also?))
}

fn read_utc(value: &str) -> Option<civil::DateTime> {
    let text = value.strip_suffix(" UTC").filter(|text| has_form(text, "0000-00-00 00:00"))?;
    text.parse().ok()
}

fn read_day(value: &str) -> Option<civil::Date> {
    if has_form(value, "0000-00-00") { value.parse().ok() } else { None }
}

/// Whether a text has digits where a form has zeros, and the form's own characters elsewhere.
fn has_form(text: &str, form: &str) -> bool {
    let fits =
        |(b, formed): (u8, u8)| if formed == b'0' { b.is_ascii_digit() } else { b == formed };
    text.len() == form.len() && text.bytes().zip(form.bytes()).all(fits)
}

fn local(zone: &str, utc: civil::DateTime) -> Option<civil::DateTime> {
    let zone = TimeZone::get(zone).ok()?;
    Some(zone.to_datetime(TimeZone::UTC.to_timestamp(utc).ok()?))
}

fn day_and_time(language: &str, at: civil::DateTime) -> Option<String> {
    let (year, month, day) = numbers(at.date())?;
    let date = Date::try_new_gregorian(year, month, day).ok()?;
    let fields = length_of_dates(language).with_time_hm();
    let formatter = FixedCalendarDateTimeFormatter::try_new(preferences(language), fields).ok()?;
    Some(formatter.format(&DateTime { date, time: clock_time(at)? }).to_string())
}

fn day(language: &str, at: civil::Date) -> Option<String> {
    let (year, month, day) = numbers(at)?;
    let date = Date::try_new_gregorian(year, month, day).ok()?;
    let fields = length_of_dates(language);
    let formatter = FixedCalendarDateTimeFormatter::try_new(preferences(language), fields).ok()?;
    Some(formatter.format(&date).to_string())
}

fn time(language: &str, at: civil::DateTime) -> Option<String> {
    let formatter = NoCalendarFormatter::try_new(preferences(language), T::hm()).ok()?;
    Some(formatter.format(&clock_time(at)?).to_string())
}

/// Arabic's shorter date is all digits and marks of direction, which lines from left to right
/// around it put in another order.
fn length_of_dates(language: &str) -> YMD {
    if language == "ar" { YMD::long() } else { YMD::medium() }
}

fn numbers(at: civil::Date) -> Option<(i32, u8, u8)> {
    Some((at.year().into(), u8::try_from(at.month()).ok()?, u8::try_from(at.day()).ok()?))
}

fn clock_time(at: civil::DateTime) -> Option<Time> {
    let (hour, minute) = (u8::try_from(at.hour()).ok()?, u8::try_from(at.minute()).ok()?);
    Time::try_new(hour, minute, 0, 0).ok()
}

/// The language's ways, with the 24-hour clock that UTC is told in as well.
fn preferences(language: &str) -> DateTimeFormatterPreferences {
    let mut preferences = DateTimeFormatterPreferences::from(locale_of(language));
    preferences.hour_cycle = Some(HourCycle::H23);
    preferences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notices::LANGUAGES;

    #[test]
    fn amounts_are_written_as_each_language_does() {
        #[track_caller]
        fn case(language: &str, value: &str, written: &str) {
            assert_eq!(localised(language, UTC, value), written, "{language}");
        }
        case("en", "1234.50 EUR", "1,234.50\u{A0}EUR");
        case("de", "1234.50 EUR", "1.234,50\u{A0}EUR");
        // Polish groups from five digits on.
        case("pl", "1234.50 PLN", "1234,50\u{A0}PLN");
        case("pl", "12345.50 PLN", "12\u{A0}345,50\u{A0}PLN");
        case("uz", "1234567.00 UZS", "1\u{A0}234\u{A0}567,00\u{A0}UZS");
        case("id", "150000.00 IDR", "150.000,00\u{A0}IDR");
        case("ar", "1234.50 SAR", "1,234.50\u{A0}SAR");
        case("de", "0.00 EUR", "0,00\u{A0}EUR");
        case("de", "-12.50 EUR", "-12,50\u{A0}EUR");
        case("en", "1234567 JPY", "1,234,567\u{A0}JPY");
        case("de", "12.345 KWD", "12,345\u{A0}KWD");
        case("pl", "5 POINTS", "5\u{A0}POINTS");
        case("de", "59720.5 EUR", "59.720,5\u{A0}EUR");
    }

    #[test]
    fn amounts_of_coins_can_be_copied_in_every_language() {
        for language in LANGUAGES {
            for value in ["0.00021334 BTC", "1234.00000000 LTC"] {
                assert_eq!(localised(language, "Europe/Warsaw", value), value, "{language}");
            }
        }
    }

    #[test]
    fn times_are_told_where_people_are_and_in_utc() {
        #[track_caller]
        fn case(language: &str, zone: &str, value: &str, written: &str) {
            assert_eq!(localised(language, zone, value), written, "{language} in {zone}");
        }
        let day = "2026-11-21 13:35 UTC";
        case("en", "UTC", day, "21 Nov 2026, 13:35 UTC");
        case("en", "Europe/Warsaw", day, "21 Nov 2026, 14:35 (13:35 UTC)");
        case("de", "Europe/Warsaw", day, "21.11.2026, 14:35 (13:35 UTC)");
        case("pl", "Europe/Warsaw", day, "21 lis 2026, 14:35 (13:35 UTC)");
        case("uz", "Asia/Tashkent", day, "21-noy, 2026, 18:35 (13:35 UTC)");
        case("id", "Asia/Jakarta", day, "21 Nov 2026, 20.35 (13.35 UTC)");
        case("ar", "Asia/Riyadh", day, "21 نوفمبر 2026 في 16:35 (13:35 UTC)");
        case("ar", "UTC", day, "21 نوفمبر 2026 في 13:35 UTC");
        // Summer time, and a day that is another one in UTC.
        case("pl", "Europe/Warsaw", "2026-07-01 08:05 UTC", "1 lip 2026, 10:05 (08:05 UTC)");
        let evening = "2026-12-31 20:35 UTC";
        case("de", "Asia/Tashkent", evening, "01.01.2027, 01:35 (31.12.2026, 20:35 UTC)");
        case("id", "Asia/Jakarta", evening, "1 Jan 2027, 03.35 (31 Des 2026, 20.35 UTC)");
    }

    #[test]
    fn days_are_the_same_everywhere() {
        let written = [
            "15 Jan 2026",
            "15.01.2026",
            "15 sty 2026",
            "15 يناير 2026",
            "15-yan, 2026",
            "15 Jan 2026",
        ];
        for (language, written) in LANGUAGES.into_iter().zip(written) {
            assert_eq!(localised(language, "Asia/Tashkent", "2026-01-15"), written, "{language}");
        }
    }

    #[test]
    fn whose_zone_is_not_known_is_told_in_utc() {
        for zone in ["", "UTC", "Nowhere/At_All", "../../etc/passwd"] {
            let written = localised("en", zone, "2026-01-15 14:35 UTC");
            assert_eq!(written, "15 Jan 2026, 14:35 UTC", "{zone:?}");
        }
    }

    #[test]
    fn digits_are_latin_in_every_language() {
        for language in LANGUAGES {
            for value in ["1234567.89 EUR", "2026-01-15 14:35 UTC"] {
                let written = localised(language, "Asia/Riyadh", value);
                let strange = |c: char| c.is_numeric() && !c.is_ascii_digit();
                assert!(!written.contains(strange), "{language}: {written}");
            }
        }
    }

    #[test]
    fn what_only_resembles_an_amount_or_a_time_is_left_alone() {
        let others = [
            "1042",
            "00340434161094042557",
            "Alice",
            "Agent 007 EUR",
            "12 eur",
            "12.50 EUR and more",
            "1 × Museum ticket",
            "12. EUR",
            ".5 EUR",
            "1,5 EUR",
            "+5 EUR",
            "12  EUR",
            "12 345",
            "12 EU",
            "٣ EUR",
            "2026-01-15 14:35",
            "2026-02-30",
            "15-01-2026",
            "2026-13-15 14:35 UTC",
            "2026-01-15 24:35 UTC",
            "2026-01-15T14:35 UTC",
            "until 2026-01-15 14:35 UTC",
            "",
        ];
        for language in LANGUAGES {
            for value in others {
                assert_eq!(localised(language, "Europe/Warsaw", value), value, "{language}");
            }
        }
    }
}
