//! Pricing: asking the providers, believing them or not, and quoting from what is believed.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::DbResult;
use crate::facts;
use crate::flows::{Done, tell};
use crate::notices::Kind;
use crate::prices::{self, Price};
use crate::rates::{self, Verdict};
use crate::write_tx;

/// Why there is no rate to quote from. A refusal in the customer's words is made of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoRate {
    /// No rate was ever believed.
    #[error("no exchange rate is known yet")]
    Never,
    /// The last one believed is too old.
    #[error("the last exchange rate is {age_s} s old, at most {max_s} s are allowed")]
    Stale {
        /// How old it is, in seconds.
        age_s: u64,
        /// How old it may be, in seconds.
        max_s: u64,
    },
}

/// The rate a quote may be made from now: set by hand, fixed by the configuration, or the
/// newest believed one while it is fresh.
pub async fn price_now(app: &App, coin: Coin) -> DbResult<Result<Price, NoRate>> {
    let now = app.now();
    if let Some(price) = prices::by_hand(&app.db, coin).await? {
        let sources = format!("set by {}", price.sources);
        return Ok(Ok(Price { sources, at: now, ..price }));
    }
    let rules = &app.settings.rates;
    if let Some(price) = rules.fixed.get(&coin) {
        return Ok(Ok(Price { price: *price, sources: "configuration".to_owned(), at: now }));
    }
    let Some(price) = prices::last(&app.db, coin, app.currency()).await? else {
        return Ok(Err(NoRate::Never));
    };
    let age = now.since(price.at);
    if age > rules.bounds.age_max {
        let max_s = rules.bounds.age_max.as_secs();
        return Ok(Err(NoRate::Stale { age_s: age.as_secs(), max_s }));
    }
    Ok(Ok(price))
}

/// Every fresh rate, for the judge.
pub async fn fresh(app: &App) -> DbResult<BTreeMap<Coin, Decimal>> {
    let mut fresh = BTreeMap::new();
    for coin in Coin::ALL {
        if let Ok(price) = price_now(app, coin).await? {
            fresh.insert(coin, price.price);
        }
    }
    Ok(fresh)
}

/// Asks every provider once and remembers what can be believed. Says what it did.
pub async fn refresh(app: &App) -> Done<String> {
    let rules = &app.settings.rates;
    let coins: Vec<Coin> =
        app.settings.coins.keys().copied().filter(|c| !rules.fixed.contains_key(c)).collect();
    if coins.is_empty() {
        return Ok("rates are fixed by the configuration".to_owned());
    }
    let now = app.now();
    let asked = app.settings.rate_currency.code();
    let collected = app.rates.collect(&coins, asked, now, &rules.bounds).await;
    for (provider, error) in &collected.failures {
        tracing::warn!(%provider, %error, "a rate provider did not answer");
    }
    let mut did = Vec::new();
    for coin in coins {
        let points: Vec<_> =
            collected.points.iter().filter(|point| point.coin == coin).cloned().collect();
        did.push(believe(app, coin, &points, now).await?);
    }
    Ok(did.join(", "))
}

async fn believe(app: &App, coin: Coin, points: &[rates::Point], now: Time) -> Done<String> {
    let last = prices::last(&app.db, coin, app.currency()).await?;
    let last_good = last.as_ref().map(|price| (price.price, price.at));
    let verdict = app.rates.decide(coin, points, &app.settings.rates.bounds, last_good, now);
    match verdict {
        Verdict::Accepted { accepted, left_out } => {
            for (provider, price) in left_out {
                tracing::warn!(%coin, provider = provider.name(), %price, "a rate was left out");
            }
            let names: Vec<&str> = accepted.sources.iter().map(|kind| kind.name()).collect();
            let price = Price { price: accepted.price, sources: names.join(" "), at: accepted.at };
            write_tx!(app.db, |tx| {
                prices::insert(&mut tx, coin, app.currency(), &price).await
            })?;
            Ok(format!("{} {}", coin.code(), price.price.normalize()))
        }
        refused => {
            let why = refused.to_string();
            alarm_if_stale(app, coin, last.map(|price| price.at), &why, now).await?;
            Ok(format!("{} not believed: {why}", coin.code()))
        }
    }
}

/// Tells the admins, once per staleness, that no new quote can be made.
async fn alarm_if_stale(
    app: &App,
    coin: Coin,
    last: Option<Time>,
    why: &str,
    now: Time,
) -> Done<()> {
    let fresh = last.is_some_and(|at| now.since(at) <= app.settings.rates.bounds.age_max);
    if fresh {
        return Ok(());
    }
    let since = last.map_or(0, Time::millis);
    let facts = facts! { "coin" => coin.code(), "why" => why };
    write_tx!(app.db, |tx| {
        let dedup = format!("{coin}:{since}");
        tell::admins(&mut tx, app, Kind::RatesStale, dedup, facts.clone(), now).await
    })?;
    Ok(())
}

/// Sets a rate by hand, or believes the providers again with `None`. Audited.
pub async fn set_by_hand(
    app: &App,
    actor: &Actor,
    coin: Coin,
    price: Option<Decimal>,
    reason: &str,
) -> Done<()> {
    let now = app.now();
    let before = prices::by_hand(&app.db, coin).await?;
    let show = |price: Option<Decimal>| price.map_or("providers".to_owned(), |p| p.to_string());
    write_tx!(app.db, |tx| {
        match price {
            Some(price) => {
                prices::set_by_hand(&mut tx, coin, price, &actor.to_string(), now).await?;
            }
            None => {
                prices::clear_by_hand(&mut tx, coin).await?;
            }
        }
        let change = Change {
            actor,
            action: "rates.set",
            object: coin.code().to_owned(),
            reason,
            before: show(before.as_ref().map(|price| price.price)),
            after: show(price),
        };
        audit::record(&mut tx, now, change).await
    })?;
    Ok(())
}
