//! Exchange rates: what is believed, and setting one by hand.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::open::{self, Globals};
use super::{Ended, Exit, No, Rehearse, print};
use crate::app::App;
use crate::base::coin::Coin;
use crate::flows::pricing;
use crate::prices;

/// Exchange rates.
#[derive(Debug, clap::Subcommand)]
pub enum RatesVerb {
    /// Show the rates that quotes are made from
    ///
    /// Example: chaintill rates show --refresh
    Show {
        /// Ask the providers first
        #[arg(long)]
        refresh: bool,
        /// How to print it.
        #[command(flatten)]
        reading: print::Reading,
    },
    /// Set a rate by hand: no provider is believed until it is cleared
    ///
    /// Example: chaintill rates set btc 80000 --reason "providers disagree"
    Set {
        /// Which coin
        coin: Coin,
        /// The price of one whole coin in the shop's currency
        #[arg(required_unless_present = "clear", conflicts_with = "clear")]
        price: Option<Decimal>,
        /// Believe the providers again
        #[arg(long)]
        clear: bool,
        /// Why, for the audit trail
        #[arg(long, value_name = "WORDS")]
        reason: String,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
}

/// Carries out a verb of exchange rates.
pub async fn run(globals: &Globals, verb: RatesVerb) -> Ended {
    match verb {
        RatesVerb::Show { refresh, reading } => show(globals, refresh, reading).await,
        RatesVerb::Set { coin, price, clear: _, reason, rehearse } => {
            set(globals, coin, price, &reason, rehearse).await
        }
    }
}

/// A coin's rate as it is shown.
struct Shown {
    coin: Coin,
    price: Option<prices::Price>,
    why: String,
}

async fn show(globals: &Globals, refresh: bool, reading: print::Reading) -> Ended {
    let app = if refresh {
        open::changing(globals, Rehearse::NEVER).await?
    } else {
        open::reading(globals).await?
    };
    if refresh {
        print::note(pricing::refresh(&app).await?);
    }
    let mut rates = Vec::new();
    for coin in app.settings.coins.keys() {
        rates.push(match pricing::price_now(&app, *coin).await? {
            Ok(price) => Shown { coin: *coin, price: Some(price), why: "in force".to_owned() },
            Err(why) => Shown {
                coin: *coin,
                price: prices::last(&app.db, *coin, app.currency()).await?,
                why: why.to_string(),
            },
        });
    }
    if reading.json {
        print::json(&rates.iter().map(|rate| for_scripts(&app, rate)).collect::<Vec<_>>())?;
    } else {
        let rows = rates.iter().map(|rate| row(&app, rate)).collect();
        print::table(&["coin", "price", "at", "from", "state"], rows)?;
    }
    Ok(Exit::Done)
}

fn row(app: &App, rate: &Shown) -> Vec<String> {
    let of = |show: fn(&prices::Price) -> String| {
        rate.price.as_ref().map_or_else(|| print::NONE.to_owned(), show)
    };
    vec![
        rate.coin.code().to_owned(),
        format!("{} {}", of(|price| price.price.normalize().to_string()), app.currency()),
        of(|price| price.at.rfc3339()),
        of(|price| price.sources.clone()),
        rate.why.clone(),
    ]
}

fn for_scripts(app: &App, rate: &Shown) -> Value {
    let price = rate.price.as_ref();
    json!({
        "coin": rate.coin.name(),
        "price": price.map(|price| price.price.normalize().to_string()),
        "currency": app.currency().code(),
        "at": print::time_json(price.map(|price| price.at)),
        "from": price.map(|price| price.sources.clone()),
        "state": rate.why,
    })
}

async fn set(
    globals: &Globals,
    coin: Coin,
    price: Option<Decimal>,
    reason: &str,
    rehearse: Rehearse,
) -> Ended {
    if price.is_some_and(|price| price <= Decimal::ZERO) {
        return Err(No::Usage("a price is more than nothing".to_owned()).into());
    }
    let app = open::changing(globals, rehearse).await?;
    if !app.settings.coins.contains_key(&coin) {
        return Err(No::Refused(format!("the shop does not take {coin}")).into());
    }
    pricing::set_by_hand(&app, &open::actor(), coin, price, reason).await?;
    match price {
        Some(price) => print::line(format_args!(
            "one {} is {} {} until it is cleared",
            coin.code(),
            price.normalize(),
            app.currency()
        ))?,
        None => print::line(format_args!("{} follows the providers again", coin.code()))?,
    }
    Ok(Exit::Done)
}
