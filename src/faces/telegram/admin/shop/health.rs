//! Whether everything runs: the database, the chains, the rates, the tasks, what waits to be
//! sent and to be handled, and whether the shop sells.

use std::cmp::Reverse;

use super::{is_blind, say, span};
use crate::app::App;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::blocks;
use crate::chores::{self, Status};
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::{Told, Turn, Voice, bots};
use crate::facts;
use crate::flows::pausing::{self, Pause};
use crate::flows::staff::{self, Deed};
use crate::flows::{inbox, pricing};
use crate::messenger::{Keyboard, Outgoing};
use crate::notices;
use crate::stock;

/// The most failing tasks that are named; an outage of one thing fails many.
const TASKS_NAMED: usize = 5;

/// How the shop is doing.
#[derive(Default)]
struct Health {
    /// Changes of the database's structure that are missing.
    missing: usize,
    pause: Option<Pause>,
    /// Chains that cannot be seen.
    blind: Vec<Coin>,
    /// Coins without a rate to quote from.
    unpriced: Vec<Coin>,
    /// Tasks whose last run failed: the name, when, and why.
    failing: Vec<(String, Time, String)>,
    /// How many notices are in each state.
    outbox: Vec<(String, i64)>,
    /// How many updates wait to be handled.
    waiting: i64,
    /// Products that are low or sold out.
    low: usize,
}

/// `/health`.
pub async fn health(turn: &Turn<'_>) -> Told {
    let health = read(turn.app, turn.now).await?;
    let voice = turn.voice();
    let (key, verb) = match health.pause {
        Some(_) => ("adm-resume-btn", Admin::Resume),
        None => ("adm-pause-btn", Admin::PauseAsk),
    };
    let sales = staff::may(turn.role, Deed::Sales).then(|| voice.press(key, verb));
    let keyboard = Keyboard::default()
        .row([
            voice.press("adm-watchers-btn", Admin::Watchers),
            voice.press("adm-rates-btn", Admin::Rates),
            voice.press("adm-stock-btn", Admin::Stock { page: 0 }),
        ])
        .row(sales)
        .row([voice.press("off-refresh-btn", Admin::Health)].into_iter().chain(turn.home_row()));
    let text = text(&voice, &health, turn.now);
    turn.show(Outgoing::text(text).with(keyboard)).await
}

async fn read(app: &App, now: Time) -> Told<Health> {
    let db = &app.db;
    let mut health = Health {
        missing: db.missing_migrations().await?,
        pause: pausing::paused(app).await?,
        failing: chores::statuses(db).await?.iter().filter_map(failing).collect(),
        outbox: notices::counts(db).await?,
        ..Health::default()
    };
    for coin in app.settings.coins.keys().copied() {
        if is_blind(blocks::find_cursor(db, coin).await?.as_ref(), now) {
            health.blind.push(coin);
        }
        if pricing::price_now(app, coin).await?.is_err() {
            health.unpriced.push(coin);
        }
    }
    for bot in bots(app) {
        health.waiting += inbox::waiting(app, *bot).await?;
    }
    let products = stock::list(db, app.currency()).await?;
    let is_low = |counter: &stock::Counter, mark: i64| counter.free <= mark.max(0);
    let low = products.iter().filter(|(of, counter)| of.active && is_low(counter, of.low_water));
    health.low = low.count();
    Ok(health)
}

/// What went wrong in a task that has not run well since.
fn failing(status: &Status) -> Option<(String, Time, String)> {
    let (why, at) = status.last_error.as_ref()?;
    let is_over = status.last_ok.is_some_and(|ok| *at < ok);
    (!is_over).then(|| (status.name.clone(), *at, why.clone()))
}

impl Health {
    /// Whether there is nothing that somebody should look at.
    fn is_good(&self) -> bool {
        self.missing == 0
            && self.blind.is_empty()
            && self.unpriced.is_empty()
            && self.failing.is_empty()
    }

    fn outbox(&self, state: &str) -> i64 {
        self.outbox.iter().find(|(name, _)| name == state).map_or(0, |(_, count)| *count)
    }
}

fn text(voice: &Voice<'_>, health: &Health, now: Time) -> String {
    let head = if health.is_good() { "off-health-good" } else { "off-health-bad" };
    let mut lines = vec![say(voice, head), String::new(), sales(voice, health.pause.as_ref())];
    lines.push(match health.missing {
        0 => say(voice, "off-health-database"),
        missing => voice.text("off-health-database-old", facts! { "count" => missing }),
    });
    lines.push(match codes(&health.blind) {
        coins if coins.is_empty() => say(voice, "off-health-chains"),
        coins => voice.text("off-health-blind", facts! { "coins" => coins }),
    });
    lines.push(match codes(&health.unpriced) {
        coins if coins.is_empty() => say(voice, "off-health-rates"),
        coins => voice.text("off-health-unpriced", facts! { "coins" => coins }),
    });
    lines.extend(troubles(voice, health, now));
    lines.push(voice.text(
        "off-health-outbox",
        facts! {
            "wanted" => health.outbox("pending"),
            "dead" => health.outbox("dead"),
            "unaddressed" => health.outbox("unaddressed"),
            "sent" => health.outbox("sent"),
        },
    ));
    lines.push(voice.text("off-health-inbox", facts! { "count" => health.waiting }));
    lines.push(match health.low {
        0 => say(voice, "off-health-stock"),
        low => voice.text("off-health-stock-low", facts! { "count" => low }),
    });
    lines.join("\n")
}

fn sales(voice: &Voice<'_>, pause: Option<&Pause>) -> String {
    let Some(pause) = pause else { return say(voice, "off-health-selling") };
    let facts = facts! {
        "since" => pause.since.minute(), "by" => pause.by, "reason" => pause.reason,
    };
    voice.text("off-health-paused", facts)
}

/// The tasks that fail, the newest first; or that none does.
fn troubles(voice: &Voice<'_>, health: &Health, now: Time) -> Vec<String> {
    if health.failing.is_empty() {
        return vec![say(voice, "off-health-tasks")];
    }
    let mut failing: Vec<_> = health.failing.iter().collect();
    failing.sort_by_key(|(_, at, _)| Reverse(*at));
    let more = failing.len().saturating_sub(TASKS_NAMED);
    let line = |(name, at, why): &(String, Time, String)| {
        let facts = facts! { "name" => name, "age" => span(voice, now.since(*at)), "why" => why };
        voice.text("off-health-task", facts)
    };
    let mut lines: Vec<String> = failing.into_iter().take(TASKS_NAMED).map(line).collect();
    if 0 < more {
        lines.push(voice.text("off-health-tasks-more", facts! { "count" => more }));
    }
    lines
}

fn codes(coins: &[Coin]) -> String {
    coins.iter().map(|coin| coin.code()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notices::Words;

    const NOW: Time = Time::from_secs(1_768_471_200);

    fn told(health: &Health) -> String {
        let words = Words::built_in();
        text(&Voice::with(&words, "en", "UTC"), health, NOW)
    }

    fn status(error: Option<i64>, ok: Option<i64>) -> Status {
        Status {
            name: "rates".to_owned(),
            last_run: NOW,
            last_ok: ok.map(Time::from_secs),
            last_error: error.map(|at| ("no answer".to_owned(), Time::from_secs(at))),
            did: String::new(),
            next_run: NOW,
        }
    }

    #[test]
    fn a_shop_that_runs_says_so_and_what_waits() {
        let outbox = vec![("pending".to_owned(), 3), ("sent".to_owned(), 812)];
        let text = told(&Health { outbox, waiting: 1, ..Health::default() });
        assert!(!text.contains('⚠') && text.contains('3') && text.contains("812"), "{text}");
    }

    #[test]
    fn what_needs_a_look_is_named() {
        let failing = |n: i64| (format!("task {n}"), Time::from_secs(n), "no <answer>".to_owned());
        let health = Health {
            missing: 1,
            blind: vec![Coin::Btc, Coin::Ltc],
            unpriced: vec![Coin::Ltc],
            failing: (1..=7).map(failing).collect(),
            low: 2,
            ..Health::default()
        };
        let text = told(&health);
        assert!(text.contains("BTC, LTC") && text.contains("no &lt;answer&gt;"), "{text}");
        assert!(text.contains("task 7") && !text.contains("task 2"), "the newest: {text}");
    }

    #[test]
    fn a_pause_says_by_whom_and_why_and_is_no_fault() {
        let pause = Pause { since: NOW, by: "Anna".to_owned(), reason: "stocktaking".to_owned() };
        let health = Health { pause: Some(pause), ..Health::default() };
        let text = told(&health);
        assert!(health.is_good() && text.contains("Anna") && text.contains("stocktaking"));
    }

    #[test]
    fn a_task_that_ran_well_since_does_not_fail() {
        assert!(failing(&status(None, None)).is_none());
        assert!(failing(&status(Some(5), Some(6))).is_none());
        assert!(failing(&status(Some(5), Some(4))).is_some());
        assert!(failing(&status(Some(5), None)).is_some());
    }
}
