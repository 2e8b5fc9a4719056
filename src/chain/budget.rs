//! How often a host may be asked.
//!
//! A bucket that fills evenly: it allows a short burst, and in the long run never more than
//! the calls an hour that the host allows. Nothing waits here; who gets no call is told how
//! long it takes until the next.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::base::clock::Time;

/// How many calls may be made at once after a quiet time: a new block, its header and a
/// handful of mempool look-ups. Small beside any public quota.
const BURST: i64 = 30;

/// How long a host that said 429 is left alone when it does not say how long.
pub(super) const PAUSE: Duration = Duration::from_secs(60);

/// The longest that a host can ask to be left alone: quotas are counted by the hour.
pub(super) const PAUSE_MAX: Duration = Duration::from_secs(3600);

const HOUR_MICROS: i64 = 3_600_000_000;
const MINUTE_MICROS: i64 = HOUR_MICROS / 60;

/// The calls that a host allows.
#[derive(Debug)]
pub struct Budget {
    /// Microseconds between two calls in the long run; none if there is no limit.
    spacing: Option<i64>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// Up to when calls are used up, in microseconds: each moves it by the spacing, and it
    /// may run ahead of now by the burst.
    used_until: i64,
    /// Not before this: the host said so.
    paused_until: Time,
}

impl Budget {
    /// So many calls an hour; at least one.
    pub fn per_hour(calls: u32) -> Budget {
        Budget { spacing: Some(HOUR_MICROS / i64::from(calls.max(1))), state: Mutex::default() }
    }

    /// As many as one likes, as with one's own node.
    pub fn unlimited() -> Budget {
        Budget { spacing: None, state: Mutex::default() }
    }

    /// Takes a call, or says how long it is until there is one.
    ///
    /// A clock that was set back cannot lock the bucket for longer than a burst or a pause.
    pub fn take(&self, now: Time) -> Result<(), Duration> {
        let mut state = self.state();
        state.paused_until = state.paused_until.min(now + PAUSE_MAX);
        if now < state.paused_until {
            return Err(state.paused_until.since(now));
        }
        let Some(spacing) = self.spacing else { return Ok(()) };
        let now = now.millis().saturating_mul(1000);
        let full = now.saturating_add(burst(spacing).saturating_mul(spacing));
        state.used_until = state.used_until.clamp(now, full);
        let with_this = state.used_until.saturating_add(spacing);
        if full < with_this {
            return Err(Duration::from_micros(full.abs_diff(with_this)));
        }
        state.used_until = with_this;
        Ok(())
    }

    /// Leaves the host alone for a while.
    pub fn pause(&self, now: Time, span: Duration) {
        let mut state = self.state();
        state.paused_until = state.paused_until.max(now + span.min(PAUSE_MAX));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How many calls may be made at once: at least [`BURST`], and a minute's worth where more
/// are allowed.
fn burst(spacing: i64) -> i64 {
    (MINUTE_MICROS / spacing.max(1)).max(BURST)
}

/// One budget for each host: sources for several coins at one host share it.
#[derive(Clone, Debug, Default)]
pub struct Budgets(Arc<Mutex<HashMap<String, Arc<Budget>>>>);

impl Budgets {
    /// The host's budget. If two sources at one host are configured with different quotas,
    /// the one that comes first counts.
    pub fn of(&self, host: &str, calls_per_hour: u32) -> Arc<Budget> {
        let mut budgets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let budget = budgets
            .entry(host.to_owned())
            .or_insert_with(|| Arc::new(Budget::per_hour(calls_per_hour)));
        Arc::clone(budget)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Time = Time::from_secs(1_768_471_200);

    #[test]
    fn a_burst_is_allowed_and_then_one_call_each_spacing() {
        let budget = Budget::per_hour(600);
        for _ in 0..BURST {
            assert_eq!(budget.take(START), Ok(()));
        }
        assert_eq!(budget.take(START), Err(Duration::from_secs(6)));
        assert_eq!(budget.take(START + Duration::from_secs(2)), Err(Duration::from_secs(4)));
        assert_eq!(budget.take(START + Duration::from_secs(6)), Ok(()));
        assert_eq!(budget.take(START + Duration::from_secs(6)), Err(Duration::from_secs(6)));
    }

    #[test]
    fn an_hour_of_asking_every_second_stays_within_quota_and_burst() {
        let budget = Budget::per_hour(600);
        let calls = (0..3600).filter(|s| budget.take(START + Duration::from_secs(*s)).is_ok());
        let calls = calls.count();
        assert!((600..=630).contains(&calls), "{calls} calls");
    }

    #[test]
    fn a_host_that_wants_to_be_left_alone_is_even_without_a_limit() {
        let budget = Budget::unlimited();
        budget.pause(START, Duration::from_secs(20));
        assert_eq!(budget.take(START + Duration::from_secs(5)), Err(Duration::from_secs(15)));
        assert_eq!(budget.take(START + Duration::from_secs(20)), Ok(()));
    }

    #[test]
    fn nobody_can_lock_a_source_out_for_days() {
        let budget = Budget::unlimited();
        budget.pause(START, Duration::from_secs(1_000_000));
        assert_eq!(budget.take(START + PAUSE_MAX), Ok(()));
    }

    #[test]
    fn a_clock_that_was_set_back_does_not_lock_the_bucket() {
        let budget = Budget::per_hour(60);
        let ahead = START + Duration::from_secs(1_000_000);
        while budget.take(ahead).is_ok() {}
        assert_eq!(budget.take(START), Err(Duration::from_secs(60)));
        assert_eq!(budget.take(START + Duration::from_secs(60)), Ok(()));
    }

    #[test]
    fn two_sources_at_one_host_share_its_budget() {
        let budgets = Budgets::default();
        let (one, other) =
            (budgets.of("explorer.example:443", 600), budgets.of("explorer.example:443", 9));
        assert!(Arc::ptr_eq(&one, &other));
        assert!(!Arc::ptr_eq(&one, &budgets.of("other.example:443", 600)));
    }
}
