//! Whether what the providers say can be believed: a pure rule over their prices of one coin.
//!
//! It knows nothing of who asked or of what the rate is for. A refusal stops new quotes only;
//! invoices that exist keep the rate they were made with.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use rust_decimal::Decimal;

use super::{Point, RateKind};
use crate::base::clock::Time;
use crate::base::money::Percent;

/// From so many prices on, the median tells who is the outlier. Two can only disagree.
const JURY: usize = 3;

/// How fresh and how equal prices must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounds {
    /// The oldest a price may be.
    pub age_max: Duration,
    /// How many providers must be fresh and near each other; at least one in any case.
    pub fresh_min: usize,
    /// How far two providers may lie apart, or one from the median of many.
    pub outlier: Percent,
    /// How far the median may move from the last good one …
    pub jump: Percent,
    /// … within this time, before a second look must confirm it.
    pub jump_window: Duration,
    /// The shop's margin. Not a matter of belief: see [`super::convert::due`].
    pub spread: Percent,
}

/// A price that can be believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The median, before the shop's margin.
    pub price: Decimal,
    /// Whose prices it was taken from, in the order of [`RateKind::ALL`].
    pub sources: Vec<RateKind>,
    /// When the oldest of them was asked.
    pub at: Time,
}

/// What is remembered of a coin from one decision to the next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// The last price that was believed, and when the oldest point of it was asked for.
    pub last_good: Option<(Decimal, Time)>,
    /// A price that jumped too far to be believed at first sight, and the newest point of
    /// that look. Only points asked for later can confirm it.
    pub suspicious: Option<(Decimal, Time)>,
}

/// What became of the prices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Believed.
    Accepted {
        /// The price.
        accepted: Accepted,
        /// Who was fresh but too far off the median, and what they said.
        left_out: Vec<(RateKind, Decimal)>,
    },
    /// Too few providers are fresh and near each other.
    TooFewFresh {
        /// How many are.
        fresh: usize,
        /// How many must be.
        wanted: usize,
    },
    /// Fresh providers lie too far apart, and there is no telling who is right.
    Disagree {
        /// The lowest.
        a: (RateKind, Decimal),
        /// The highest.
        b: (RateKind, Decimal),
    },
    /// The median moved too far too fast; a second look has to confirm it.
    Jumped {
        /// The last price that was believed.
        from: Decimal,
        /// The median now.
        to: Decimal,
        /// When the newest point of this look was asked for.
        at: Time,
    },
}

/// Judges the prices of one coin in one currency. Of each provider only the newest counts.
pub fn decide(points: &[Point], bounds: &Bounds, history: &History, now: Time) -> Verdict {
    let wanted = bounds.fresh_min.max(1);
    let fresh = fresh(points, bounds.age_max, now);
    if fresh.len() < wanted {
        return Verdict::TooFewFresh { fresh: fresh.len(), wanted };
    }
    let extremes = (fresh[0], fresh[fresh.len() - 1]);
    let (near, outliers) = leave_out(fresh, bounds.outlier);
    if near.is_empty() {
        return disagree(extremes.0, extremes.1);
    }
    if near.len() < wanted {
        return Verdict::TooFewFresh { fresh: near.len(), wanted };
    }
    if let [low, high] = near.as_slice()
        && apart(low.price, high.price, bounds.outlier)
    {
        return disagree(low, high);
    }
    let price = median(&near);
    if let Some(from) = jumped_from(price, &near, bounds, history, now) {
        return Verdict::Jumped { from, to: price, at: newest(&near) };
    }
    let mut sources: Vec<RateKind> = near.iter().map(|point| point.provider).collect();
    sources.sort_unstable();
    let accepted = Accepted { price, sources, at: oldest(&near) };
    let left_out = outliers.iter().map(|point| (point.provider, point.price)).collect();
    Verdict::Accepted { accepted, left_out }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Verdict::Accepted { accepted, .. } => {
                write!(f, "{} from {} providers", accepted.price, accepted.sources.len())
            }
            Verdict::TooFewFresh { fresh, wanted } => {
                write!(f, "{fresh} of {wanted} providers are fresh and near each other")
            }
            Verdict::Disagree { a, b } => {
                write!(f, "{} says {} and {} says {}", a.0, a.1, b.0, b.1)
            }
            Verdict::Jumped { from, to, .. } => {
                write!(f, "a jump from {from} to {to}, which a second look has to confirm")
            }
        }
    }
}

impl History {
    /// Remembers a verdict. To note the same verdict twice changes nothing.
    pub fn note(&mut self, verdict: &Verdict) {
        match verdict {
            Verdict::Accepted { accepted, .. } => {
                self.last_good = Some((accepted.price, accepted.at));
                self.suspicious = None;
            }
            Verdict::Jumped { to, at, .. } => self.suspicious = Some((*to, *at)),
            Verdict::TooFewFresh { .. } | Verdict::Disagree { .. } => {}
        }
    }
}

/// The newest point of each provider that is fresh, from the lowest price to the highest.
fn fresh(points: &[Point], age_max: Duration, now: Time) -> Vec<&Point> {
    let mut newest: BTreeMap<RateKind, &Point> = BTreeMap::new();
    for point in points.iter().filter(|point| now.since(point.at) <= age_max) {
        let known = newest.entry(point.provider).or_insert(point);
        if (known.at, known.price) < (point.at, point.price) {
            *known = point;
        }
    }
    let mut fresh: Vec<&Point> = newest.into_values().collect();
    fresh.sort_by_key(|point| (point.price, point.provider));
    fresh
}

/// Parts those near the median from those too far off it. Fewer than [`JURY`] stay together.
fn leave_out(fresh: Vec<&Point>, outlier: Percent) -> (Vec<&Point>, Vec<&Point>) {
    if fresh.len() < JURY {
        return (fresh, Vec::new());
    }
    let median = median(&fresh);
    fresh.into_iter().partition(|point| !off(point.price, median, outlier))
}

/// The price that `price` jumped from, unless it is near enough, the last good one is too
/// old to compare with, or this look confirms an earlier one.
fn jumped_from(
    price: Decimal,
    near: &[&Point],
    bounds: &Bounds,
    history: &History,
    now: Time,
) -> Option<Decimal> {
    let (last, at) = history.last_good?;
    let is_recent = now.since(at) <= bounds.jump_window;
    if !is_recent || !off(price, last, bounds.jump) {
        return None;
    }
    let confirmed = history.suspicious.is_some_and(|(suspicious, seen)| {
        seen < oldest(near) && !apart(suspicious, price, bounds.outlier)
    });
    (!confirmed).then_some(last)
}

fn disagree(a: &Point, b: &Point) -> Verdict {
    Verdict::Disagree { a: (a.provider, a.price), b: (b.provider, b.price) }
}

/// The middle price of some that are sorted and not none. Between two it is their mean:
/// neither shop nor customer gains by it in the long run.
fn median(sorted: &[&Point]) -> Decimal {
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        sorted[middle].price
    } else {
        mean(sorted[middle - 1].price, sorted[middle].price)
    }
}

/// Halfway between two prices.
pub(super) fn mean(a: Decimal, b: Decimal) -> Decimal {
    a + (b - a) * Decimal::new(5, 1)
}

/// Whether two prices, of which neither is more right, lie further apart than `limit` of
/// the lower one.
pub(super) fn apart(a: Decimal, b: Decimal, limit: Percent) -> bool {
    off(a.max(b), a.min(b), limit)
}

/// Whether a price lies further from `from` than `limit` of it.
fn off(price: Decimal, from: Decimal, limit: Percent) -> bool {
    from * limit.fraction() < (price - from).abs()
}

fn oldest(points: &[&Point]) -> Time {
    points.iter().map(|point| point.at).min().unwrap_or_default()
}

fn newest(points: &[&Point]) -> Time {
    points.iter().map(|point| point.at).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::subsequence;

    use super::*;
    use crate::base::coin::Coin;

    const NOW: Time = Time::from_secs(1_768_471_200);
    const START: i64 = 100_000;

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

    fn point(provider: RateKind, price: Decimal, at: Time) -> Point {
        let currency = "EUR".to_owned();
        Point { provider, coin: Coin::Btc, currency, price, at, crossed: false }
    }

    /// One provider for each price, all asked at one time.
    fn points(prices: &[i64], at: Time) -> Vec<Point> {
        let prices = prices.iter().map(|price| Decimal::from(*price));
        RateKind::ALL.into_iter().zip(prices).map(|(kind, price)| point(kind, price, at)).collect()
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    fn verdict(prices: &[i64]) -> Verdict {
        decide(&points(prices, NOW), &bounds(), &History::default(), NOW)
    }

    fn good(price: i64, at: Time) -> History {
        History { last_good: Some((price.into(), at)), suspicious: None }
    }

    fn after(seconds: u64) -> Time {
        NOW + Duration::from_secs(seconds)
    }

    #[test]
    fn the_median_of_those_near_it_is_the_price() {
        let case = |prices: &[i64], price: &str, left_out: &[i64]| {
            let Verdict::Accepted { accepted, left_out: out } = verdict(prices) else {
                panic!("{prices:?} is refused");
            };
            assert_eq!(accepted.price, decimal(price), "{prices:?}");
            let out: Vec<Decimal> = out.iter().map(|(_, price)| *price).collect();
            let left_out: Vec<Decimal> = left_out.iter().map(|n| Decimal::from(*n)).collect();
            assert_eq!(out, left_out, "{prices:?}");
            assert_eq!(accepted.sources.len() + out.len(), prices.len());
        };
        case(&[100, 103], "101.5", &[]);
        case(&[100, 101, 103], "101", &[]);
        case(&[100, 101, 110], "100.5", &[110]);
        case(&[1, 100, 101], "100.5", &[1]);
        case(&[100, 100, 101, 102], "100.5", &[]);
        case(&[100, 101, 102, 1_000_000], "101", &[1_000_000]);
        case(&[1, 100, 101, 102, 1_000_000], "101", &[1, 1_000_000]);
    }

    #[test]
    fn two_that_lie_too_far_apart_are_not_believed() {
        let a = (RateKind::Coinbase, Decimal::from(10_000));
        let b = (RateKind::Kraken, Decimal::from(10_301));
        assert_eq!(verdict(&[10_000, 10_301]), Verdict::Disagree { a, b });
    }

    #[test]
    fn two_that_are_left_between_outliers_must_lie_near_each_other_too() {
        let a = (RateKind::Kraken, Decimal::from(9_706));
        let b = (RateKind::Bitstamp, Decimal::from(10_294));
        assert_eq!(verdict(&[200, 9_706, 10_294, 99_999]), Verdict::Disagree { a, b });
    }

    #[test]
    fn two_camps_are_a_disagreement_of_all() {
        let a = (RateKind::Coinbase, Decimal::from(100));
        let b = (RateKind::Coingecko, Decimal::from(200));
        assert_eq!(verdict(&[100, 100, 200, 200]), Verdict::Disagree { a, b });
    }

    #[test]
    fn too_few_fresh_providers_give_no_price() {
        assert_eq!(verdict(&[]), Verdict::TooFewFresh { fresh: 0, wanted: 2 });
        assert_eq!(verdict(&[100]), Verdict::TooFewFresh { fresh: 1, wanted: 2 });
    }

    #[test]
    fn fresh_providers_are_counted_after_the_outliers_are_left_out() {
        let strict = Bounds { fresh_min: 3, ..bounds() };
        let three = points(&[100, 101, 150], NOW);
        let refused = decide(&three, &strict, &History::default(), NOW);
        assert_eq!(refused, Verdict::TooFewFresh { fresh: 2, wanted: 3 });
    }

    #[test]
    fn one_provider_is_enough_only_where_the_operator_says_so() {
        let alone = Bounds { fresh_min: 1, ..bounds() };
        let one = points(&[100], NOW);
        let believed = decide(&one, &alone, &History::default(), NOW);
        assert!(matches!(believed, Verdict::Accepted { .. }));
        let none = Bounds { fresh_min: 0, ..bounds() };
        let refused = decide(&[], &none, &History::default(), NOW);
        assert_eq!(refused, Verdict::TooFewFresh { fresh: 0, wanted: 1 });
    }

    #[test]
    fn a_price_is_fresh_for_two_minutes_and_no_longer() {
        let two = points(&[100, 101], NOW);
        let at = |seconds| decide(&two, &bounds(), &History::default(), after(seconds));
        assert!(matches!(at(120), Verdict::Accepted { .. }));
        assert_eq!(at(121), Verdict::TooFewFresh { fresh: 0, wanted: 2 });
    }

    #[test]
    fn one_provider_twice_is_one_provider_and_its_newer_price_counts() {
        let mut both = points(&[100], NOW);
        both.extend(points(&[104], after(1)));
        let twice = decide(&both, &bounds(), &History::default(), after(1));
        assert_eq!(twice, Verdict::TooFewFresh { fresh: 1, wanted: 2 });
        both.push(point(RateKind::Kraken, 104.into(), NOW));
        let Verdict::Accepted { accepted, .. } =
            decide(&both, &bounds(), &History::default(), after(1))
        else {
            panic!("two at 104");
        };
        assert_eq!((accepted.price, accepted.at), (104.into(), NOW));
    }

    #[test]
    fn a_jump_within_ten_minutes_waits_for_a_second_look() {
        let mut history = good(100, NOW);
        let first = points(&[121, 122], after(60));
        let jumped = decide(&first, &bounds(), &history, after(60));
        let at = after(60);
        assert_eq!(jumped, Verdict::Jumped { from: 100.into(), to: decimal("121.5"), at });
        history.note(&jumped);
        // The same points again are no second look.
        assert_eq!(decide(&first, &bounds(), &history, after(70)), jumped);
        // One new point beside an old one is none either.
        let mixed = [first[0].clone(), point(RateKind::Kraken, 122.into(), after(105))];
        assert!(matches!(decide(&mixed, &bounds(), &history, after(105)), Verdict::Jumped { .. }));
        let second = points(&[122, 123], after(105));
        let confirmed = decide(&second, &bounds(), &history, after(105));
        assert!(matches!(confirmed, Verdict::Accepted { .. }));
        history.note(&confirmed);
        assert_eq!(history.suspicious, None);
    }

    #[test]
    fn a_second_look_that_sees_another_jump_confirms_nothing() {
        let mut history = good(100, NOW);
        history.note(&decide(&points(&[130, 130], after(60)), &bounds(), &history, after(60)));
        let other = decide(&points(&[140, 140], after(105)), &bounds(), &history, after(105));
        let at = after(105);
        assert_eq!(other, Verdict::Jumped { from: 100.into(), to: 140.into(), at });
    }

    #[test]
    fn a_jump_is_more_than_a_fifth_up_or_down_within_ten_minutes() {
        let history = good(100, NOW);
        let case = |price: i64, seconds: u64, expected: bool| {
            let look = points(&[price, price], after(seconds));
            let verdict = decide(&look, &bounds(), &history, after(seconds));
            let is_jump = matches!(verdict, Verdict::Jumped { .. });
            assert_eq!(is_jump, expected, "{price} after {seconds} s");
        };
        case(120, 60, false);
        case(121, 60, true);
        case(80, 60, false);
        case(79, 60, true);
        case(500, 600, true);
        case(500, 601, false);
    }

    #[test]
    fn a_refusal_for_want_of_providers_forgets_nothing() {
        let mut history = good(100, NOW);
        history.suspicious = Some((130.into(), NOW));
        let before = history.clone();
        history.note(&Verdict::TooFewFresh { fresh: 0, wanted: 2 });
        assert_eq!(history, before);
    }

    /// Prices of three to five honest providers, within two percent of each other.
    fn honest() -> impl Strategy<Value = Vec<i64>> {
        proptest::collection::vec(START..=START + START / 50, 3..=5)
    }

    /// Any provider's price around a hundred, of the last three minutes.
    fn answer() -> impl Strategy<Value = Point> {
        (0..RateKind::ALL.len(), 90..110_i64, 0..=180_u64).prop_map(|(kind, price, age)| {
            point(RateKind::ALL[kind], price.into(), NOW - Duration::from_secs(age))
        })
    }

    fn price_of(points: &[Point]) -> Option<Decimal> {
        match decide(points, &bounds(), &History::default(), NOW) {
            Verdict::Accepted { accepted, .. } => Some(accepted.price),
            _ => None,
        }
    }

    proptest! {
        #[test]
        fn the_price_lies_between_the_lowest_and_the_highest(
            prices in proptest::collection::vec(1..1_i64 << 40, 1..=5),
        ) {
            if let Some(price) = price_of(&points(&prices, NOW)) {
                let low = Decimal::from(*prices.iter().min().expect("not empty"));
                let high = Decimal::from(*prices.iter().max().expect("not empty"));
                prop_assert!(low <= price && price <= high);
            }
        }

        #[test]
        fn the_order_of_answers_does_not_matter(
            (told, shuffled) in proptest::collection::vec(answer(), 0..12)
                .prop_flat_map(|told| (Just(told.clone()), Just(told).prop_shuffle())),
        ) {
            let history = good(100, NOW);
            prop_assert_eq!(
                decide(&told, &bounds(), &history, NOW),
                decide(&shuffled, &bounds(), &history, NOW)
            );
        }

        #[test]
        fn one_wild_provider_never_moves_the_price_beyond_the_honest(
            prices in honest(), place in 0..4_usize, wild in 1..1_i64 << 40,
        ) {
            let honest = &prices[..prices.len().min(4)];
            let mut all = honest.to_vec();
            all.insert(place.min(all.len()), wild);
            let price = price_of(&points(&all, NOW)).expect("honest ones agree");
            let low = Decimal::from(*honest.iter().min().expect("three or more"));
            let high = Decimal::from(*honest.iter().max().expect("three or more"));
            prop_assert!(low <= price && price <= high, "{price} of {all:?}");
        }

        #[test]
        fn honest_providers_are_believed_whichever_of_them_answer(
            kinds in subsequence(RateKind::ALL.to_vec(), 2..=5),
            prices in proptest::collection::vec(START..=START + START / 50, 5),
        ) {
            let told: Vec<Point> = kinds
                .iter()
                .zip(&prices)
                .map(|(kind, price)| point(*kind, (*price).into(), NOW))
                .collect();
            prop_assert!(price_of(&told).is_some());
        }
    }
}
