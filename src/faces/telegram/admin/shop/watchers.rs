//! How far each chain is seen: its last block, the last look, and what went wrong.

use std::time::Duration;

use super::{is_blind, say, span};
use crate::app::App;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::blocks::{self, Cursor};
use crate::chores::{self, Status};
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::{Told, Turn, Voice};
use crate::facts;
use crate::flows::payment::STALE_SPACINGS;
use crate::messenger::{Keyboard, Outgoing};

/// What went wrong longer ago than this is over, if it went well since.
const LATELY: Duration = Duration::from_secs(24 * 60 * 60);

/// What is known of a chain.
struct Chain {
    coin: Coin,
    cursor: Option<Cursor>,
    /// Whether it could not be seen at some time lately.
    was_blind: bool,
    /// The explorers and nodes in the order in which they are asked.
    sources: Vec<String>,
    /// What went wrong last, and when.
    error: Option<(String, Time)>,
}

/// `/watchers`.
pub async fn watchers(turn: &Turn<'_>) -> Told {
    let voice = turn.voice();
    let statuses = chores::statuses(&turn.app.db).await?;
    let mut parts = vec![say(&voice, "off-watchers")];
    for coin in turn.app.settings.coins.keys() {
        parts.push(text(&voice, &read(turn.app, *coin, &statuses, turn.now).await?, turn.now));
    }
    let keyboard = Keyboard::default()
        .row([
            voice.press("off-refresh-btn", Admin::Watchers),
            voice.press("adm-health-btn", Admin::Health),
        ])
        .row(turn.home_row());
    turn.show(Outgoing::text(parts.join("\n\n")).with(keyboard)).await
}

async fn read(app: &App, coin: Coin, statuses: &[Status], now: Time) -> Told<Chain> {
    let mut tx = app.db.snapshot().await?;
    let was_blind = blocks::was_blind(&mut tx, coin, now - LATELY, now).await;
    tx.rollback().await;
    let sources = app.settings.coins.get(&coin).map(|of| of.sources.as_slice());
    let task = statuses.iter().find(|status| status.name == format!("watch {coin}"));
    Ok(Chain {
        coin,
        cursor: blocks::find_cursor(&app.db, coin).await?,
        was_blind: was_blind?,
        sources: sources.unwrap_or_default().iter().map(|source| source.name.clone()).collect(),
        error: task.and_then(|status| status.last_error.clone()),
    })
}

fn text(voice: &Voice<'_>, chain: &Chain, now: Time) -> String {
    let coin = chain.coin.code();
    let seen = chain.cursor.filter(|cursor| cursor.looked_at != Time::default());
    let blind = is_blind(chain.cursor.as_ref(), now);
    let mut lines = match seen {
        None => vec![voice.text("off-watcher-never", facts! { "coin" => coin })],
        Some(cursor) => {
            let lag = now.since(cursor.tip_time);
            let is_behind = STALE_SPACINGS * chain.coin.spacing() < lag;
            let state = if is_behind { "behind" } else { "good" };
            let state = if blind { "blind" } else { state };
            vec![voice.text(
                "off-watcher",
                facts! {
                    "state" => state,
                    "coin" => coin,
                    "height" => cursor.height,
                    "lag" => span(voice, lag),
                    "age" => span(voice, now.since(cursor.looked_at)),
                },
            )]
        }
    };
    lines.push(voice.text("off-watcher-sources", facts! { "sources" => chain.sources.join(", ") }));
    if blind {
        lines.push(say(voice, "off-watcher-blind"));
    } else if chain.was_blind {
        lines.push(say(voice, "off-watcher-was-blind"));
    }
    if let Some((why, at)) = &chain.error
        && now < *at + LATELY
    {
        let facts = facts! { "age" => span(voice, now.since(*at)), "why" => why };
        lines.push(voice.text("off-watcher-error", facts));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use bitcoin::BlockHash;
    use bitcoin::hashes::Hash;

    use super::*;
    use crate::notices::Words;

    const NOW: Time = Time::from_secs(1_768_471_200);

    fn ago(minutes: u64) -> Time {
        NOW - Duration::from_secs(60 * minutes)
    }

    fn chain(tip: u64, looked: Option<Time>) -> Chain {
        let cursor = looked.map(|looked_at| Cursor {
            coin: Coin::Btc,
            height: 932_140,
            hash: BlockHash::all_zeros(),
            tip_time: ago(tip),
            anchor: 1,
            look: 1,
            looked_at,
            block_at: ago(tip),
        });
        let sources = vec!["mempool".to_owned(), "blockstream".to_owned()];
        Chain { coin: Coin::Btc, cursor, was_blind: false, sources, error: None }
    }

    fn told(chain: &Chain) -> String {
        let words = Words::built_in();
        text(&Voice::with(&words, "en", "UTC"), chain, NOW)
    }

    #[test]
    fn a_chain_that_is_seen_says_its_height_its_lag_and_whom_it_was_asked_of() {
        let text = told(&chain(7, Some(ago(1))));
        for part in ["BTC", "932140", "7 min", "1 min", "mempool, blockstream"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert_eq!(text.lines().count(), 4, "{text}");
    }

    #[test]
    fn a_chain_that_is_not_seen_says_so() {
        let good = told(&chain(7, Some(ago(1))));
        let blind = told(&chain(90, Some(ago(30))));
        assert!(good.lines().count() < blind.lines().count(), "{blind}");
        for never in [None, Some(Time::default())] {
            let text = told(&chain(0, never));
            assert!(!text.contains("932140") && text.contains("BTC"), "{text}");
        }
    }

    #[test]
    fn what_went_wrong_is_told_for_a_day() {
        let with = |at: Time| {
            let error = Some(("no answer from <mempool>".to_owned(), at));
            told(&Chain { error, ..chain(7, Some(ago(1))) })
        };
        assert!(with(ago(5)).contains("&lt;mempool&gt;"));
        assert!(!with(ago(25 * 60)).contains("mempool&gt;"));
    }
}
