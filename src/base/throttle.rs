//! How often somebody may do something: everybody has an allowance that comes back with time.
//! What is remembered is bounded, and whoever has their whole allowance back is forgotten.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::clock::Time;

/// How many are remembered at most. Who comes beyond that while all of them are busy is let
/// through: a crowd is not what is held back here, but one who is a crowd alone.
const REMEMBERED_MAX: usize = 10_000;

/// How often something may be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// So many times at once; at least once …
    pub burst: u32,
    /// … and once more after each such span.
    pub every: Duration,
}

/// Why something is not done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooOften {
    /// How long until it may be done.
    pub wait: Duration,
    /// Whether this is the first refusal since something was done.
    pub is_first: bool,
}

/// Who has how much left of their allowance.
pub struct Throttle<K>(Mutex<HashMap<K, Used>>);

#[derive(Clone, Copy)]
struct Used {
    /// When the whole allowance will be back.
    whole_at: Time,
    was_refused: bool,
}

impl<K> Default for Throttle<K> {
    fn default() -> Throttle<K> {
        Throttle(Mutex::default())
    }
}

impl<K> fmt::Debug for Throttle<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Throttle")
    }
}

impl<K: Copy + Eq + Hash> Throttle<K> {
    /// Takes one of somebody's allowance, or says that there is none left.
    pub fn take(&self, who: K, allowed: Allowance, now: Time) -> Result<(), TooOften> {
        let mut used = self.used();
        let before = used.get(&who).copied();
        let whole_at = before.map_or(now, |before| before.whole_at.max(now));
        let room = allowed.every.saturating_mul(allowed.burst.saturating_sub(1));
        // A clock that was set back must not keep anybody waiting for longer than a whole
        // allowance takes.
        let owed = whole_at.since(now).min(room + allowed.every);
        if room < owed {
            let refused = Used { whole_at: now + owed, was_refused: true };
            let is_first = !before.is_some_and(|before| before.was_refused);
            used.insert(who, refused);
            return Err(TooOften { wait: owed.saturating_sub(room), is_first });
        }
        if before.is_none() && REMEMBERED_MAX <= used.len() {
            used.retain(|_, of| now < of.whole_at);
            if REMEMBERED_MAX <= used.len() {
                return Ok(());
            }
        }
        used.insert(who, Used { whole_at: now + owed + allowed.every, was_refused: false });
        Ok(())
    }

    fn used(&self) -> MutexGuard<'_, HashMap<K, Used>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Time = Time::from_secs(1_900_000_000);
    const THREE: Allowance = Allowance { burst: 3, every: Duration::from_secs(2) };

    fn secs(n: u64) -> Duration {
        Duration::from_secs(n)
    }

    #[test]
    fn an_allowance_is_used_up_and_comes_back_one_by_one() {
        let throttle = Throttle::default();
        for _ in 0..3 {
            assert_eq!(throttle.take(7, THREE, START), Ok(()));
        }
        let refused = |wait: u64, is_first: bool| Err(TooOften { wait: secs(wait), is_first });
        assert_eq!(throttle.take(7, THREE, START), refused(2, true));
        assert_eq!(throttle.take(7, THREE, START + secs(1)), refused(1, false));
        assert_eq!(throttle.take(7, THREE, START + secs(2)), Ok(()));
        assert_eq!(throttle.take(7, THREE, START + secs(2)), refused(2, true), "said once more");
    }

    #[test]
    fn nobody_pays_for_another() {
        let throttle = Throttle::default();
        for _ in 0..10 {
            let _ = throttle.take(7, THREE, START);
        }
        assert_eq!(throttle.take(8, THREE, START), Ok(()));
    }

    #[test]
    fn after_a_while_everything_is_there_again() {
        let throttle = Throttle::default();
        for round in 0..5 {
            let now = START + secs(6) * round;
            let taken = (0..5).filter(|_| throttle.take(7, THREE, now).is_ok()).count();
            assert_eq!(taken, 3);
        }
    }

    #[test]
    fn a_refusal_costs_nothing() {
        let throttle = Throttle::default();
        for _ in 0..100 {
            let _ = throttle.take(7, THREE, START);
        }
        assert_eq!(throttle.take(7, THREE, START + secs(2)), Ok(()));
    }

    #[test]
    fn a_clock_that_was_set_back_holds_nobody_up_for_long() {
        let throttle = Throttle::default();
        for _ in 0..3 {
            assert_eq!(throttle.take(7, THREE, START), Ok(()));
        }
        let long_ago = Time::from_secs(1_000_000_000);
        let refused = throttle.take(7, THREE, long_ago).expect_err("used up");
        assert_eq!(refused.wait, secs(2));
        assert_eq!(throttle.take(7, THREE, long_ago + secs(2)), Ok(()));
    }

    #[test]
    fn a_crowd_is_remembered_up_to_a_bound_and_forgotten_when_it_has_gone() {
        let throttle = Throttle::default();
        for who in 0..REMEMBERED_MAX + 10 {
            assert_eq!(throttle.take(who, THREE, START), Ok(()));
        }
        assert_eq!(throttle.used().len(), REMEMBERED_MAX);
        assert_eq!(throttle.take(usize::MAX, THREE, START + secs(60)), Ok(()));
        assert_eq!(throttle.used().len(), 1);
    }
}
