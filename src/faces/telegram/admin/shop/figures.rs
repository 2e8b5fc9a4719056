//! Figures: what the shop did in a day, a week, a month.

use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::say;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::money::{Commodity, Sats};
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::{Told, Turn, Voice};
use crate::facts;
use crate::flows::statistics::{self, Statistics};
use crate::messenger::{Keyboard, Outgoing};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// This month, as its button numbers it.
const THIS_MONTH: u32 = 0;
/// The spans that are offered, in days.
const SPANS: [u32; 4] = [1, 7, 30, THIS_MONTH];

/// `/stats`: the last so many days, or this month on the clock of who asks.
pub async fn stats(turn: &Turn<'_>, days: u32) -> Told {
    let from = beginning(days, turn.zone(), turn.now);
    let figures = statistics::of(turn.app, from, turn.now).await?;
    let voice = turn.voice();
    let button = |span: u32| {
        let tick = if span == days { "✓ " } else { "" };
        let label = voice.label_with("off-stats-btn", facts! { "days" => span });
        voice.button(format!("{tick}{label}"), Admin::Stats { days: span })
    };
    let keyboard = Keyboard::default().row(SPANS.map(button)).row(turn.home_row());
    turn.show(Outgoing::text(text(&voice, days, from, &figures)).with(keyboard)).await
}

/// When a span began that ends now.
fn beginning(days: u32, zone: &str, now: Time) -> Time {
    if days != THIS_MONTH {
        return now - DAY.saturating_mul(days);
    }
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let here = Timestamp::from_millisecond(now.millis()).map(|stamp| stamp.to_zoned(zone));
    let first = here.and_then(|here| here.first_of_month()?.start_of_day());
    first.map_or(now, |first| Time::from_millis(first.timestamp().as_millisecond()))
}

fn text(voice: &Voice<'_>, days: u32, from: Time, of: &Statistics) -> String {
    let mut parts = vec![
        voice.text("off-stats", facts! { "days" => days, "since" => from.minute() }),
        voice.text(
            "off-stats-orders",
            facts! {
                "created" => of.created,
                "seen" => of.seen,
                "paid" => of.paid,
                "shipped" => of.shipped,
                "expired" => of.expired,
                "cancelled" => of.cancelled,
            },
        ),
        voice.text(
            "off-stats-odd",
            facts! { "partial" => of.partial, "late" => of.late, "over" => of.over },
        ),
        money(voice, of),
    ];
    parts.extend(top(voice, of));
    parts.push(voice.text("off-stats-people", facts! { "count" => of.new_people }));
    parts.join("\n\n")
}

fn money(voice: &Voice<'_>, of: &Statistics) -> String {
    let coin = |(coin, amount, orders): &(Coin, Sats, i64)| {
        let amount = Commodity::Coin(*coin).show(amount.0);
        voice.text("off-stats-coin", facts! { "amount" => amount, "count" => orders })
    };
    let total = voice.text("off-stats-revenue", facts! { "total" => of.revenue });
    std::iter::once(total).chain(of.by_coin.iter().map(coin)).collect::<Vec<_>>().join("\n")
}

fn top(voice: &Voice<'_>, of: &Statistics) -> Option<String> {
    let row = |(product, count): &(String, i64)| {
        voice.text("off-stats-top-row", facts! { "product" => product, "count" => count })
    };
    let rows: Vec<String> = of.top.iter().map(row).collect();
    (!rows.is_empty()).then(|| format!("{}\n{}", say(voice, "off-stats-top"), rows.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::money::Currency;
    use crate::notices::Words;

    /// 2026-01-15 14:00 UTC.
    const NOW: Time = Time::from_secs(1_768_485_600);

    #[test]
    fn a_span_begins_so_many_days_ago_or_with_the_month_where_somebody_is() {
        let case = |days: u32, zone: &str, begins: &str| {
            assert_eq!(beginning(days, zone, NOW).rfc3339(), begins, "{days} in {zone}");
        };
        case(1, "UTC", "2026-01-14T14:00:00Z");
        case(30, "Europe/Warsaw", "2025-12-16T14:00:00Z");
        case(THIS_MONTH, "UTC", "2026-01-01T00:00:00Z");
        case(THIS_MONTH, "Europe/Warsaw", "2025-12-31T23:00:00Z");
        case(THIS_MONTH, "Nowhere/At_All", "2026-01-01T00:00:00Z");
    }

    #[test]
    fn figures_name_the_money_by_coin_and_what_sold_most() {
        let eur = Currency::iso("EUR").expect("known");
        let figures = Statistics {
            created: 12,
            seen: 9,
            paid: 8,
            shipped: 5,
            expired: 3,
            cancelled: 1,
            partial: 1,
            late: 0,
            over: 2,
            revenue: eur.minor(123_450),
            by_coin: vec![(Coin::Btc, Sats(21_334), 5), (Coin::Ltc, Sats(1_500_000_000), 3)],
            top: vec![("Mug <blue>".to_owned(), 7)],
            new_people: 4,
        };
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", "UTC");
        let text = text(&voice, 7, NOW, &figures);
        for part in ["1,234.50\u{A0}EUR", "0.00021334 BTC", "15.00000000 LTC", "Mug &lt;blue&gt;"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        let nothing = Statistics { by_coin: Vec::new(), top: Vec::new(), ..figures };
        let shorter = super::text(&voice, 7, NOW, &nothing);
        assert!(shorter.lines().count() < text.lines().count(), "{shorter}");
    }
}
