//! The providers of one shop, and what is remembered from one round of questions to the next.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use rust_decimal::Decimal;

use super::decide::{Bounds, History, Verdict, decide};
use super::{
    Collected, FiatKind, FiatSource, Point, RateKind, RateSource, collect, fiat, provider,
};
use crate::base::clock::Time;
use crate::base::coin::Coin;

/// Where a shop asks what coins are worth.
#[derive(Debug)]
pub struct RateDesk {
    sources: Vec<Box<dyn RateSource>>,
    fiats: Vec<Box<dyn FiatSource>>,
    /// Jumps that wait for a second look. After a restart they wait for one look more.
    suspicious: Mutex<BTreeMap<Coin, (Decimal, Time)>>,
}

impl RateDesk {
    /// A desk that asks these providers, each at its own address or at the one beside it.
    /// Coinbase's currency rates are asked for where its coin prices are.
    pub fn new(providers: &[(RateKind, Option<String>)]) -> RateDesk {
        let url_of = |kind: FiatKind| match kind {
            FiatKind::Coinbase => providers
                .iter()
                .find(|(kind, _)| *kind == RateKind::Coinbase)
                .and_then(|(_, url)| url.as_deref()),
            FiatKind::ErApi => None,
        };
        RateDesk {
            sources: providers.iter().map(|(kind, url)| provider(*kind, url.as_deref())).collect(),
            fiats: FiatKind::ALL.into_iter().map(|kind| fiat(kind, url_of(kind))).collect(),
            suspicious: Mutex::default(),
        }
    }

    /// Asks every provider once, all at the same time.
    pub async fn collect(
        &self,
        coins: &[Coin],
        currency: &str,
        now: Time,
        bounds: &Bounds,
    ) -> Collected {
        collect(&self.sources, &self.fiats, coins, currency, now, bounds.outlier).await
    }

    /// Judges the points of one coin by the rule of [`decide()`], and remembers a jump so
    /// that the next round can confirm it. `last_good` is the last price that was believed
    /// and when it was asked for.
    pub fn decide(
        &self,
        coin: Coin,
        points: &[Point],
        bounds: &Bounds,
        last_good: Option<(Decimal, Time)>,
        now: Time,
    ) -> Verdict {
        let mut jumps = self.suspicious.lock().unwrap_or_else(PoisonError::into_inner);
        let mut history = History { last_good, suspicious: jumps.get(&coin).copied() };
        let verdict = decide(points, bounds, &history, now);
        history.note(&verdict);
        match history.suspicious {
            Some(jump) => jumps.insert(coin, jump),
            None => jumps.remove(&coin),
        };
        verdict
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::stand::NOW;
    use super::*;
    use crate::base::money::Percent;

    fn bounds() -> Bounds {
        Bounds {
            age_max: Duration::from_secs(120),
            fresh_min: 2,
            outlier: Percent::from_bp(300),
            jump: Percent::from_bp(2000),
            jump_window: Duration::from_secs(600),
            spread: Percent::from_bp(0),
        }
    }

    fn look(coin: Coin, price: i64, at: Time) -> Vec<Point> {
        let point = |provider| {
            let currency = "EUR".to_owned();
            Point { provider, coin, currency, price: price.into(), at, crossed: false }
        };
        vec![point(RateKind::Kraken), point(RateKind::Bitstamp)]
    }

    #[test]
    fn a_jump_of_one_coin_is_confirmed_by_the_next_look_at_that_coin() {
        let desk = RateDesk::new(&[]);
        let last_good = Some((Decimal::from(100), NOW));
        let see = |coin, seconds| {
            let at = NOW + Duration::from_secs(seconds);
            desk.decide(coin, &look(coin, 130, at), &bounds(), last_good, at)
        };
        assert!(matches!(see(Coin::Btc, 45), Verdict::Jumped { .. }));
        assert!(matches!(see(Coin::Btc, 45), Verdict::Jumped { .. }));
        assert!(matches!(see(Coin::Ltc, 90), Verdict::Jumped { .. }));
        assert!(matches!(see(Coin::Btc, 90), Verdict::Accepted { .. }));
    }
}
