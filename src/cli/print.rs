//! What people and scripts read: lines, tables, JSON.
//!
//! Data goes to standard output. Amounts carry their unit, times are RFC 3339, addresses are
//! never cut. What customers call themselves cannot move the cursor or change colours.

use std::fmt::Display;
use std::io::{self, Write as _};

use comfy_table::Table;
use comfy_table::presets::NOTHING;
use serde::Serialize;
use serde_json::{Value, json};

use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::money::{Commodity, Currency, Money, Sats};

/// Stands where there is nothing to show.
pub const NONE: &str = "—";

/// What verbs that read can be told.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Reading {
    /// Print JSON, for scripts
    #[arg(long)]
    pub json: bool,
}

/// Prints a line of data.
pub fn line(text: impl Display) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{text}")
}

/// Prints a value as JSON.
pub fn json(value: &impl Serialize) -> anyhow::Result<()> {
    Ok(line(serde_json::to_string_pretty(value)?)?)
}

/// Says something beside the data, on standard error. Nobody may be listening.
pub fn note(text: impl Display) {
    drop(writeln!(io::stderr().lock(), "{text}"));
}

/// Prints rows under a heading, each column as wide as its longest cell.
pub fn table(heading: &[&str], rows: Vec<Vec<String>>) -> io::Result<()> {
    line(laid_out(Some(heading), rows))
}

/// Prints what is known of one thing, a line each.
pub fn pairs(rows: Vec<(&str, String)>) -> io::Result<()> {
    let row = |(name, value): (&str, String)| vec![name.to_owned(), value];
    line(laid_out(None, rows.into_iter().map(row).collect()))
}

fn laid_out(heading: Option<&[&str]>, rows: Vec<Vec<String>>) -> String {
    let mut table = Table::new();
    table.load_style(NOTHING);
    if let Some(heading) = heading {
        table.set_header(heading.iter().map(|name| (*name).to_owned()));
    }
    for row in rows {
        table.add_row(row.into_iter().map(|cell| plain(&cell)));
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    table.trim_fmt()
}

/// Text that does nothing to a terminal but stand there.
pub fn plain(text: &str) -> String {
    let tame = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let turns = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| !turns(c)).map(tame).collect()
}

/// A moment that may not have come.
pub fn at(time: Option<Time>) -> String {
    time.map_or_else(|| NONE.to_owned(), Time::rfc3339)
}

/// Text that may be absent or empty.
pub fn or_none(text: Option<&str>) -> String {
    text.filter(|text| !text.is_empty()).unwrap_or(NONE).to_owned()
}

/// An amount of a coin with its ticker.
pub fn coin(coin: Coin, amount: Sats) -> String {
    Commodity::Coin(coin).show(amount.0)
}

/// So many base or minor units of a ledger's unit, with its code.
pub fn units(unit: &str, amount: i64, currency: Currency) -> String {
    match unit.parse::<Coin>() {
        Ok(of) => coin(of, Sats(amount)),
        Err(_) if unit == currency.code() => currency.minor(amount).to_string(),
        Err(_) => format!("{amount} {unit}"),
    }
}

/// An amount of money for scripts.
pub fn money_json(amount: Money) -> Value {
    json!({ "amount": amount.number(), "currency": amount.currency.code() })
}

/// An amount of a coin for scripts.
pub fn coin_json(coin: Coin, amount: Sats) -> Value {
    json!({ "amount": amount.fixed(), "sats": amount.0, "currency": coin.code() })
}

/// A moment for scripts.
pub fn time_json(time: Option<Time>) -> Value {
    time.map_or(Value::Null, |time| Value::String(time.rfc3339()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_as_wide_as_its_longest_cell_and_cuts_nothing() {
        let address = "bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu";
        let rows = vec![
            vec!["1".to_owned(), address.to_owned()],
            vec!["1000".to_owned(), NONE.to_owned()],
        ];
        let text = laid_out(Some(&["index", "address"]), rows);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "index  address");
        assert_eq!(lines[1], format!("1      {address}"));
        assert_eq!(lines[2], format!("1000   {NONE}"));
    }

    #[test]
    fn a_name_cannot_play_with_the_terminal() {
        assert_eq!(plain("al\u{1b}[31mice\n\u{202e}x"), "al\u{fffd}[31mice\u{fffd}x");
    }

    #[test]
    fn units_of_the_ledger_are_shown_with_their_code() {
        let eur = Currency::iso("EUR").expect("known");
        assert_eq!(units("BTC", 25_117, eur), "0.00025117 BTC");
        assert_eq!(units("EUR", 1_500, eur), "15.00 EUR");
        assert_eq!(units("XYZ", 7, eur), "7 XYZ");
    }
}
