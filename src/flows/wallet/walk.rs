//! Looking for the first index of an account that nobody has used.
//!
//! The owner's wallet may have handed out addresses of the account before the till does. Its
//! indices are walked until enough in a row were never used, as wallets do when they are
//! restored. What sources say is believed here, because it moves no money: at worst an index is
//! passed over, or an address shown that the owner's wallet has shown before.

use std::ops::Range;
use std::time::Duration;

use super::CannotPin;
use crate::app::App;
use crate::base::coin::Coin;
use crate::chain::{ChainSource, Fault, Past, SourceError, Wanted};
use crate::flows::{Done, Failure, Stop};
use crate::keys::{AccountKey, KeyError};
use crate::wallets;

/// So many unused indices in a row end a walk (BIP 44).
const GAP_LIMIT: u32 = 20;
/// The most indices that are walked: a busy shop's. An explorer that calls everything used is
/// not followed for ever.
const INDICES_MAX: u32 = 10_000;
/// Where indices of derivation without hardening end.
const INDEX_END: u32 = 0x8000_0000;
/// How long a used-up quota is waited for in all: some 300 addresses at 600 calls an hour.
const PATIENCE: Duration = Duration::from_secs(30 * 60);

/// What is known of the first index that nobody has used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstUnused {
    /// This one: a source knows that it was never used, nor the next ones.
    Known(u32),
    /// This one or a later one: nothing is unspent from here on, but it may have been.
    AtLeast(u32),
    /// The coin has no source.
    NobodyToAsk,
}

/// What a look for the first unused index brought.
#[derive(Debug)]
pub struct Looked {
    /// The index.
    pub first: FirstUnused,
    /// Who told it.
    pub asked: Vec<String>,
    /// Who did not.
    pub failed: Vec<SourceError>,
}

/// Asks every source of a coin which addresses of the configured account were used, from the
/// first index on that this shop may hand out. The highest answer counts.
pub async fn first_unused(app: &App, coin: Coin) -> Result<Looked, Stop<CannotPin>> {
    let Some(of) = app.settings.coins.get(&coin) else {
        return Err(Stop::Refused(CannotPin::NotConfigured(coin)));
    };
    let key = &of.account;
    let floor = next_of(app, key).await?.max(of.from_index);
    let mut first = floor;
    let mut known = None;
    let (mut asked, mut failed) = (Vec::new(), Vec::new());
    for source in app.sources.get(&coin).map_or(&[][..], Vec::as_slice) {
        match walk(source.as_ref(), key, &mut first).await {
            Ok(knows) => {
                asked.push(source.name().to_owned());
                known = if knows { Some(first) } else { known };
            }
            Err(Failure::Source(error)) => failed.push(error),
            Err(failure) => return Err(Stop::Failed(failure)),
        }
    }
    let first = match (asked.is_empty(), failed.is_empty()) {
        (true, true) => FirstUnused::NobodyToAsk,
        (true, false) => return Err(Stop::Refused(no_answer(coin, &failed, floor, first))),
        (false, _) if known == Some(first) => FirstUnused::Known(first),
        (false, _) => FirstUnused::AtLeast(first),
    };
    Ok(Looked { first, asked, failed })
}

/// The first index that this shop may hand out, as database and mark have it.
async fn next_of(app: &App, key: &AccountKey) -> Done<u32> {
    let accounts = wallets::find_accounts(&app.db).await?;
    let pinned = accounts.iter().find(|account| account.key_name == key.id());
    let next = pinned.map_or(0, |account| account.next_index);
    let mark = app.anchor.read(&key.id())?;
    Ok(mark.map_or(next, |mark| next.max(mark.saturating_add(1))))
}

fn no_answer(coin: Coin, failed: &[SourceError], floor: u32, first: u32) -> CannotPin {
    let mut why: Vec<String> = failed.iter().map(ToString::to_string).collect();
    if floor < first {
        why.push(format!("index {} was used, and perhaps later ones", first - 1));
    }
    CannotPin::NoAnswer { coin, why: why.join("; ") }
}

/// Raises `first` above every index that a source knows to be used. Says whether it also knows
/// that those from there on were not. A source of another network, or one that is still
/// loading its chain, is refused with its tip.
async fn walk(source: &dyn ChainSource, key: &AccountKey, first: &mut u32) -> Done<bool> {
    let mut waited = Duration::ZERO;
    patiently(&mut waited, || source.tip()).await?;
    let mut walk = Walk::begin(*first);
    while let Some(next) = walk.next(source.scripts_per_call()) {
        if next.is_empty() {
            let words = format!("it knows no {GAP_LIMIT} unused addresses in a row");
            return Err(Fault::Unusable(words).of(source.name()).into());
        }
        let wanted = next.map(|index| wanted(key, index)).collect::<Result<Vec<_>, _>>()?;
        let answers = patiently(&mut waited, || source.past(&wanted)).await?;
        walk.hear(&answers);
        *first = walk.first;
    }
    Ok(walk.sure)
}

fn wanted(key: &AccountKey, index: u32) -> Result<Wanted, KeyError> {
    let derived = key.receive(index)?;
    Ok(Wanted { script: derived.script, address: derived.address })
}

/// Asks, and asks again when the quota allows it, until [`PATIENCE`] is at its end.
async fn patiently<T, F>(waited: &mut Duration, ask: impl Fn() -> F) -> Result<T, SourceError>
where
    F: Future<Output = Result<T, SourceError>>,
{
    loop {
        match ask().await {
            Err(SourceError { source_name, fault: Fault::Quota(wait) })
                if waited.saturating_add(wait) <= PATIENCE =>
            {
                if waited.is_zero() {
                    tracing::warn!(source = %source_name, "its quota is used up: asking slowly");
                }
                *waited += wait;
                tokio::time::sleep(wait).await;
            }
            answer => return answer,
        }
    }
}

/// How far a walk along the indices has come.
struct Walk {
    /// Where it ends in any case.
    end: u32,
    /// The next index to ask for.
    at: u32,
    /// The lowest index above all that were used.
    first: u32,
    /// Whether every answer so far was a yes or a no.
    sure: bool,
}

impl Walk {
    fn begin(floor: u32) -> Walk {
        let end = floor.saturating_add(INDICES_MAX).min(INDEX_END);
        Walk { end, at: floor, first: floor, sure: true }
    }

    /// The indices to ask for next, so many at least; none of them if the walk may go no
    /// further, and nothing if it is over.
    fn next(&self, at_least: u32) -> Option<Range<u32>> {
        let gap_ends = self.first.saturating_add(GAP_LIMIT);
        if gap_ends <= self.at {
            return None;
        }
        let until = gap_ends.max(self.at.saturating_add(at_least));
        Some(self.at..until.min(self.end).max(self.at))
    }

    fn hear(&mut self, answers: &[Past]) {
        for past in answers {
            self.at += 1;
            match past {
                Past::Used => self.first = self.at,
                Past::Unused => {}
                Past::Unknown => self.sure = false,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Walks from an index past those that were used; gives the first unused one and how many
    /// indices were asked for.
    fn walked(floor: u32, used: &[u32], at_least: u32) -> (u32, u32) {
        let mut walk = Walk::begin(floor);
        while let Some(next) = walk.next(at_least) {
            assert!(!next.is_empty(), "no end in sight");
            let past = |index| if used.contains(&index) { Past::Used } else { Past::Unused };
            walk.hear(&next.map(past).collect::<Vec<_>>());
        }
        assert!(walk.sure);
        (walk.first, walk.at - floor)
    }

    #[test]
    fn a_walk_ends_when_twenty_in_a_row_were_not_used() {
        assert_eq!(walked(0, &[], 1), (0, 20));
        assert_eq!(walked(0, &[0], 1), (1, 21));
        assert_eq!(walked(0, &[0, 3, 17], 1), (18, 38));
        assert_eq!(walked(0, &[19], 1), (20, 40));
        assert_eq!(walked(0, &[20], 1), (0, 20));
        assert_eq!(walked(0, &[19, 39, 59], 1), (60, 80));
    }

    #[test]
    fn a_walk_begins_where_it_is_told_and_does_not_look_back() {
        assert_eq!(walked(40, &[0, 3], 1), (40, 20));
        assert_eq!(walked(40, &[0, 45], 1), (46, 26));
    }

    #[test]
    fn who_tells_of_many_at_once_is_asked_for_many() {
        assert_eq!(walked(0, &[0, 17], 1_000), (18, 1_000));
        assert_eq!(walked(0, &[500], 1_000), (501, 1_000));
        assert_eq!(walked(0, &[990], 1_000), (991, 2_000));
    }

    #[test]
    fn an_answer_that_leaves_it_open_makes_a_walk_unsure() {
        let mut walk = Walk::begin(0);
        walk.hear(&[Past::Used, Past::Unknown, Past::Used]);
        assert_eq!((walk.first, walk.at, walk.sure), (3, 3, false));
    }

    #[test]
    fn fewer_answers_than_were_asked_for_are_gone_on_from() {
        let mut walk = Walk::begin(0);
        walk.hear(&[Past::Unused; 7]);
        assert_eq!(walk.next(1), Some(7..20));
    }

    #[test]
    fn a_walk_past_indices_that_are_all_used_goes_on_to_its_bound_and_no_further() {
        let mut walk = Walk::begin(5);
        while let Some(next) = walk.next(1).filter(|next| !next.is_empty()) {
            walk.hear(&next.map(|_| Past::Used).collect::<Vec<_>>());
        }
        assert_eq!(walk.at, 5 + INDICES_MAX);
        let last = Walk::begin(INDEX_END - 1);
        assert_eq!(last.next(1_000), Some(INDEX_END - 1..INDEX_END));
    }
}
