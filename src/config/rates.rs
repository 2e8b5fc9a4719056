//! The rates' section: who is asked, what is believed, what is fixed by hand.

use std::collections::BTreeMap;
use std::time::Duration;

use rust_decimal::Decimal;

use super::check::{COUNT_MAX, Check, Noted, bare};
use super::{Problem, RateRules, Span};
use crate::base::coin::Coin;
use crate::rates::{Bounds, RateKind};

/// How long after the last good median a jump is a jump.
const JUMP_WINDOW: Duration = Duration::from_secs(600);

impl Check<'_> {
    pub(super) fn rates(&mut self) -> Result<RateRules, Noted> {
        let rates = &self.config.rates;
        let providers = self.providers();
        let age_max = self.span("rates.age_max", rates.age_max, Span::seconds(5)..=Span::hours(1));
        let spread = self.percent("rates.spread", rates.spread, 0..=2_000);
        let outlier = self.percent("rates.outlier", rates.outlier, 1..=2_000);
        let jump = self.percent("rates.jump", rates.jump, 1..=9_000);
        let fixed = self.fixed_rates();
        let fresh_min = self.fresh_min(providers.as_deref().map_or(usize::MAX, <[_]>::len));
        Ok(RateRules {
            providers: providers?,
            bounds: Bounds {
                age_max: age_max?,
                fresh_min: fresh_min?,
                outlier: outlier?,
                jump: jump?,
                jump_window: JUMP_WINDOW,
                spread: spread?,
            },
            fixed: fixed?,
        })
    }

    fn providers(&mut self) -> Result<Vec<(RateKind, Option<String>)>, Noted> {
        let sections = &self.config.rates.providers;
        if sections.is_empty() {
            return Ok(RateKind::ALL.into_iter().map(|kind| (kind, None)).collect());
        }
        let mut providers = Vec::new();
        let mut fault = None;
        for (index, section) in sections.iter().enumerate() {
            let place = format!("rates.providers[{index}]");
            if sections[..index].iter().any(|earlier| earlier.kind == section.kind) {
                let problem =
                    Problem::new(&place, "this provider stands here twice", "name it once");
                fault = Some(self.note(problem.shown(section.kind.name())));
            }
            let url = section.url.as_deref().map(|url| self.http(&format!("{place}.url"), url));
            match url.transpose() {
                Ok(url) if section.enabled => {
                    providers.push((section.kind, url.as_ref().map(bare)));
                }
                Ok(_) => {}
                Err(noted) => fault = Some(noted),
            }
        }
        fault.map_or(Ok(providers), Err)
    }

    /// How many providers must be fresh; there must be so many, unless every rate is fixed.
    fn fresh_min(&mut self, providers: usize) -> Result<usize, Noted> {
        let rates = &self.config.rates;
        let place = "rates.fresh_min";
        let count = self.count(place, rates.fresh_min, 1..=COUNT_MAX)?;
        let wanted = usize::try_from(count).unwrap_or(usize::MAX);
        let asked = self.config.coins.keys().any(|coin| !rates.fixed.contains_key(coin));
        if asked && providers < wanted {
            let wrong = format!("only {providers} providers are asked, so no quote would be made");
            let problem = Problem::new(place, wrong, "no more than there are providers");
            return Err(self.note(problem.shown(&wanted.to_string())));
        }
        Ok(wanted)
    }

    fn fixed_rates(&mut self) -> Result<BTreeMap<Coin, Decimal>, Noted> {
        let mut fixed = BTreeMap::new();
        let mut fault = None;
        for (coin, text) in &self.config.rates.fixed {
            match text.trim().parse::<Decimal>() {
                Ok(rate) if Decimal::ZERO < rate => {
                    fixed.insert(*coin, rate);
                }
                _ => {
                    let right = "the price of one whole coin in the shop's currency, in quotes";
                    let place = format!("rates.fixed.{coin}");
                    let problem = Problem::new(place, "is no price", right);
                    fault = Some(self.note(problem.shown(text)));
                }
            }
        }
        fault.map_or(Ok(fixed), Err)
    }
}
