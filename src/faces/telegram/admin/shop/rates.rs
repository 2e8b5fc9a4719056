//! What a coin is worth: which rate quotes are made from, who said so, and how old it is.

use std::time::Duration;

use super::{say, span};
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::money::Currency;
use crate::faces::telegram::admin::audit;
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::{Told, Turn, Voice};
use crate::facts;
use crate::flows::pricing::{self, NoRate};
use crate::messenger::{Keyboard, Outgoing};
use crate::prices::{self, Price};

/// Where the rate of a coin comes from, and whether quotes are made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Rate {
    /// Somebody set it; no provider is believed until it is cleared.
    ByHand { price: Price, who: String },
    /// The configuration says so.
    Fixed(Price),
    /// Providers said so, and lately.
    Fresh(Price),
    /// Providers said so, and not lately.
    Stale(Price),
    /// Nobody ever said so.
    Unknown,
}

/// `/rates`.
pub async fn rates(turn: &Turn<'_>) -> Told {
    let voice = turn.voice();
    let rules = &turn.app.settings.rates;
    let mut parts = vec![say(&voice, "off-rates")];
    for coin in turn.app.settings.coins.keys() {
        let drawing = Drawing {
            voice,
            currency: turn.app.currency(),
            age_max: rules.bounds.age_max,
            now: turn.now,
        };
        parts.push(drawing.text(*coin, &of(turn, *coin).await?));
    }
    let keyboard = Keyboard::default()
        .row([
            voice.press("off-refresh-btn", Admin::Rates),
            voice.press("adm-health-btn", Admin::Health),
        ])
        .row(turn.home_row());
    turn.show(Outgoing::text(parts.join("\n\n")).with(keyboard)).await
}

async fn of(turn: &Turn<'_>, coin: Coin) -> Told<Rate> {
    let app = turn.app;
    if let Some(price) = prices::by_hand(&app.db, coin).await? {
        let who = audit::actor(turn, &price.sources).await?;
        return Ok(Rate::ByHand { price, who });
    }
    let is_fixed = app.settings.rates.fixed.contains_key(&coin);
    Ok(match pricing::price_now(app, coin).await? {
        Ok(price) if is_fixed => Rate::Fixed(price),
        Ok(price) => Rate::Fresh(price),
        Err(NoRate::Never) => Rate::Unknown,
        Err(NoRate::Stale { .. }) => {
            prices::last(&app.db, coin, app.currency()).await?.map_or(Rate::Unknown, Rate::Stale)
        }
    })
}

/// What rates are told with.
struct Drawing<'a> {
    voice: Voice<'a>,
    currency: Currency,
    /// How old a rate may be that quotes are made of.
    age_max: Duration,
    now: Time,
}

impl Drawing<'_> {
    fn text(&self, coin: Coin, rate: &Rate) -> String {
        let coin = coin.code();
        let price = |price: &Price| format!("{} {}", price.price.normalize(), self.currency);
        let age = |price: &Price| span(&self.voice, self.now.since(price.at));
        let sources = |price: &Price| price.sources.replace(' ', ", ");
        match rate {
            Rate::ByHand { price: set, who } => self.voice.text(
                "off-rate-by-hand",
                facts! {
                    "coin" => coin, "price" => price(set), "who" => who, "at" => set.at.minute(),
                },
            ),
            Rate::Fixed(fixed) => {
                let facts = facts! { "coin" => coin, "price" => price(fixed) };
                self.voice.text("off-rate-fixed", facts)
            }
            Rate::Fresh(fresh) => self.voice.text(
                "off-rate-fresh",
                facts! {
                    "coin" => coin,
                    "price" => price(fresh),
                    "sources" => sources(fresh),
                    "age" => age(fresh),
                },
            ),
            Rate::Stale(stale) => self.voice.text(
                "off-rate-stale",
                facts! {
                    "coin" => coin,
                    "price" => price(stale),
                    "sources" => sources(stale),
                    "age" => age(stale),
                    "most" => span(&self.voice, self.age_max),
                },
            ),
            Rate::Unknown => self.voice.text("off-rate-unknown", facts! { "coin" => coin }),
        }
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::notices::Words;

    const NOW: Time = Time::from_secs(1_768_471_200);

    fn price(age_s: u64) -> Price {
        Price {
            price: Decimal::new(5_972_050, 2),
            sources: "kraken coinbase".to_owned(),
            at: NOW - Duration::from_secs(age_s),
        }
    }

    fn told(rate: &Rate) -> String {
        let words = Words::built_in();
        let drawing = Drawing {
            voice: Voice::with(&words, "en", "UTC"),
            currency: Currency::iso("EUR").expect("known"),
            age_max: Duration::from_secs(600),
            now: NOW,
        };
        drawing.text(Coin::Btc, rate)
    }

    #[test]
    fn a_fresh_rate_says_who_said_so_and_how_old_it_is() {
        let text = told(&Rate::Fresh(price(90)));
        assert!(text.contains("59,720.5\u{A0}EUR"), "{text}");
        assert!(text.contains("kraken, coinbase") && text.contains("1 min"), "{text}");
    }

    #[test]
    fn a_stale_rate_says_that_no_quotes_are_made_and_what_it_may_be() {
        let text = told(&Rate::Stale(price(7200)));
        assert!(text.contains("2 h") && text.contains("10 min"), "{text}");
        assert_ne!(text, told(&Rate::Fresh(price(7200))));
    }

    #[test]
    fn a_rate_that_was_set_says_by_whom() {
        let who = "Anna <i>(no. 7)".to_owned();
        let text = told(&Rate::ByHand { price: price(60), who });
        assert!(text.contains("Anna &lt;i&gt;(no. 7)"), "{text}");
        assert!(told(&Rate::Unknown).contains("BTC"));
        assert!(told(&Rate::Fixed(price(0))).contains("59,720.5"));
    }
}
