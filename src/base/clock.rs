//! What time it is. The only place in the product that asks the system.
//!
//! Rules never read a clock: they are given `now`. A clock is read once at the
//! start of a deed and handed down as a [`Time`].

use std::fmt;
use std::ops::{Add, Sub};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// A moment, in milliseconds since the Unix epoch, UTC. Shown as RFC 3339.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Time(i64);

impl Time {
    /// From milliseconds since the Unix epoch.
    pub const fn from_millis(millis: i64) -> Time {
        Time(millis)
    }

    /// From seconds since the Unix epoch, as blocks carry them.
    pub const fn from_secs(secs: i64) -> Time {
        Time(secs.saturating_mul(1000))
    }

    /// Milliseconds since the Unix epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Whole seconds since the Unix epoch, rounded down.
    pub const fn secs(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// How long after `earlier` this is; zero if it is not.
    pub fn since(self, earlier: Time) -> Duration {
        Duration::from_millis(u64::try_from(self.0 - earlier.0).unwrap_or(0))
    }

    /// To the minute, in UTC, as people are told: `2026-01-15 14:35 UTC`.
    pub fn minute(self) -> String {
        let text = self.rfc3339();
        match (text.get(..10), text.get(11..16)) {
            (Some(day), Some(minute)) => format!("{day} {minute} UTC"),
            _ => text,
        }
    }

    /// RFC 3339 in UTC with seconds, such as `2026-01-15T10:00:00Z`.
    pub fn rfc3339(self) -> String {
        match jiff::Timestamp::from_second(self.secs()) {
            Ok(stamp) => stamp.to_string(),
            Err(_) => format!("{} ms", self.0),
        }
    }
}

fn millis(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

impl Add<Duration> for Time {
    type Output = Time;

    fn add(self, span: Duration) -> Time {
        Time(self.0.saturating_add(millis(span)))
    }
}

impl Sub<Duration> for Time {
    type Output = Time;

    fn sub(self, span: Duration) -> Time {
        Time(self.0.saturating_sub(millis(span)))
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rfc3339())
    }
}

impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rfc3339())
    }
}

/// A clock that can be handed around. Clones tell the same time.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Kind>);

#[derive(Debug)]
enum Kind {
    /// The machine's clock.
    System,
    /// The machine's clock plus what the simulator has advanced it by.
    Shifted(AtomicI64),
    /// Stands still until it is moved; for tests.
    Stopped(AtomicI64),
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Clock {
        Clock(Arc::new(Kind::System))
    }

    /// The machine's clock, which [`Clock::advance`] can push ahead; for the demo.
    pub fn shifted() -> Clock {
        Clock(Arc::new(Kind::Shifted(AtomicI64::new(0))))
    }

    /// A clock that moves only by [`Clock::advance`]; for tests.
    pub fn stopped(at: Time) -> Clock {
        Clock(Arc::new(Kind::Stopped(AtomicI64::new(at.0))))
    }

    /// The time now.
    pub fn now(&self) -> Time {
        match &*self.0 {
            Kind::System => system_now(),
            Kind::Shifted(by) => Time(system_now().0 + by.load(Ordering::SeqCst)),
            Kind::Stopped(at) => Time(at.load(Ordering::SeqCst)),
        }
    }

    /// Pushes the clock ahead. The machine's own clock cannot be moved and stays.
    pub fn advance(&self, span: Duration) {
        match &*self.0 {
            Kind::System => {}
            Kind::Shifted(at) | Kind::Stopped(at) => {
                at.fetch_add(millis(span), Ordering::SeqCst);
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the system's clock")]
fn system_now() -> Time {
    let since_epoch =
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Time(millis(since_epoch))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_shown_in_utc_and_rounded_down_to_seconds() {
        assert_eq!(Time::from_millis(1_768_471_200_999).rfc3339(), "2026-01-15T10:00:00Z");
    }

    #[test]
    fn a_stopped_clock_moves_only_when_it_is_pushed() {
        let clock = Clock::stopped(Time::from_secs(100));
        assert_eq!(clock.now(), Time::from_secs(100));
        clock.clone().advance(Duration::from_secs(5));
        assert_eq!(clock.now(), Time::from_secs(105));
    }
}
