//! How fast a bot may speak, and when it has to be silent.
//!
//! Telegram publishes no exact limits; what is known is about thirty messages a second
//! overall, about one a second to a chat with short bursts, and twenty a minute to a group.
//! Budgets keep below that. A 429 is obeyed to the second, for the chat it came for and no
//! other: one that came for a method without a chat (the list of commands may get an hour)
//! silences that method alone.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, NotUntil, Quota, RateLimiter};

use crate::base::clock::{Clock, Time};

/// The longest wait for a turn: what has to wait longer comes again another time, and nothing
/// else is held up by it.
const WAIT_MAX: Duration = Duration::from_secs(3);
/// So many chats are remembered before those are forgotten that have their whole budget back.
const CHATS_MAX: usize = 10_000;

/// How many messages a bot sends. Zero is taken for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// To all chats together, in a second.
    pub overall_per_second: u32,
    /// To one chat, in a second.
    pub chat_per_second: u32,
    /// To one chat that was quiet, at once.
    pub chat_burst: u32,
    /// To one group, in any minute.
    pub group_per_minute: u32,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { overall_per_second: 25, chat_per_second: 1, chat_burst: 5, group_per_minute: 18 }
    }
}

/// What a call is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Place {
    /// A chat: the call counts against budgets.
    Chat(i64),
    /// No chat.
    Method(&'static str),
}

/// The pace of one bot.
pub(super) struct Pace {
    clock: Clock,
    overall: DefaultDirectRateLimiter,
    chat: DefaultKeyedRateLimiter<i64>,
    group: DefaultKeyedRateLimiter<i64>,
    silences: Mutex<HashMap<Place, Silence>>,
}

/// A 429 that is still in force.
struct Silence {
    until: Time,
    span: Duration,
}

impl Pace {
    /// A bot that has said nothing yet.
    pub(super) fn new(limits: &Limits, clock: Clock) -> Pace {
        let chat = Quota::per_second(count(limits.chat_per_second));
        Pace {
            clock,
            overall: RateLimiter::direct(overall(limits.overall_per_second)),
            chat: RateLimiter::keyed(chat.allow_burst(count(limits.chat_burst))),
            group: RateLimiter::keyed(group(limits.group_per_minute)),
            silences: Mutex::default(),
        }
    }

    /// Waits for a turn, but not for long: else says how long it would be.
    pub(super) async fn turn(&self, to: Place) -> Result<(), Duration> {
        self.silence(to)?;
        let Place::Chat(chat) = to else { return Ok(()) };
        self.forget();
        let mut left = WAIT_MAX;
        if chat < 0 {
            self.wait(&mut left, || self.group.check_key(&chat)).await?;
        }
        self.wait(&mut left, || self.chat.check_key(&chat)).await?;
        self.wait(&mut left, || self.overall.check()).await
    }

    /// Is silent there for so long.
    pub(super) fn pause(&self, to: Place, span: Duration) {
        let now = self.clock.now();
        let mut silences = self.silences();
        silences.retain(|_, silence| !silence.left(now).is_zero());
        silences.insert(to, Silence { until: now + span, span });
    }

    fn silence(&self, to: Place) -> Result<(), Duration> {
        let now = self.clock.now();
        let left = self.silences().get(&to).map_or(Duration::ZERO, |silence| silence.left(now));
        if left.is_zero() { Ok(()) } else { Err(left) }
    }

    async fn wait(
        &self,
        left: &mut Duration,
        check: impl Fn() -> Result<(), NotUntil<Instant>>,
    ) -> Result<(), Duration> {
        loop {
            let Err(later) = check() else { return Ok(()) };
            let wait = later.wait_time_from(self.overall.clock().now());
            *left = left.checked_sub(wait).ok_or(wait)?;
            tokio::time::sleep(wait).await;
        }
    }

    fn forget(&self) {
        for chats in [&self.chat, &self.group] {
            if CHATS_MAX <= chats.len() {
                chats.retain_recent();
            }
        }
    }

    fn silences(&self) -> MutexGuard<'_, HashMap<Place, Silence>> {
        self.silences.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A moment of the budgets' own clock, which cannot be set back.
type Instant = <DefaultClock as governor::clock::Clock>::Instant;

impl Silence {
    /// A clock that was set back does not make it longer.
    fn left(&self, now: Time) -> Duration {
        self.until.since(now).min(self.span)
    }
}

/// So many a second, and at once a fifth of that: 25 make 30 in the worst second.
fn overall(per_second: u32) -> Quota {
    Quota::per_second(count(per_second)).allow_burst(count(per_second / 5))
}

/// A third at once, the other two thirds over the minute: never more than all in any minute.
fn group(per_minute: u32) -> Quota {
    let burst = count(per_minute / 3);
    let refill = count(per_minute.saturating_sub(burst.get()));
    Quota::per_minute(refill).allow_burst(burst)
}

fn count(n: u32) -> NonZeroU32 {
    NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Time = Time::from_secs(1_768_471_200);
    const ALICE: Place = Place::Chat(42);
    const BOB: Place = Place::Chat(43);
    const GROUP: Place = Place::Chat(-1_001);

    fn pace(limits: Limits) -> Pace {
        Pace::new(&limits, Clock::stopped(START))
    }

    #[tokio::test]
    async fn a_chat_gets_a_burst_and_then_waits_its_second() {
        let pace = pace(Limits { chat_burst: 2, ..Limits::default() });
        let begun = tokio::time::Instant::now();
        for place in [ALICE, BOB, ALICE, BOB] {
            assert_eq!(pace.turn(place).await, Ok(()));
        }
        assert!(begun.elapsed() < Duration::from_millis(900), "bursts do not wait");
        assert_eq!(pace.turn(ALICE).await, Ok(()));
        assert!(Duration::from_millis(900) <= begun.elapsed(), "the third waits");
    }

    #[tokio::test]
    async fn a_group_that_would_wait_long_is_told_how_long() {
        let pace = pace(Limits { group_per_minute: 3, ..Limits::default() });
        assert_eq!(pace.turn(GROUP).await, Ok(()));
        let wait = pace.turn(GROUP).await.expect_err("two a minute after the first");
        assert!(Duration::from_secs(29) < wait && wait <= Duration::from_secs(30), "{wait:?}");
        assert_eq!(pace.turn(ALICE).await, Ok(()));
    }

    #[tokio::test]
    async fn all_chats_share_the_bots_budget() {
        let pace = pace(Limits { overall_per_second: 10, ..Limits::default() });
        let begun = tokio::time::Instant::now();
        for chat in 1..=4 {
            assert_eq!(pace.turn(Place::Chat(chat)).await, Ok(()));
        }
        assert!(Duration::from_millis(180) <= begun.elapsed(), "two at once, then two tenths");
    }

    #[test]
    fn no_minute_of_a_group_has_more_than_its_limit() {
        for limit in 2..=60 {
            let quota = group(limit);
            let refill = Duration::from_secs(60).as_nanos() / quota.replenish_interval().as_nanos();
            let most = u128::from(quota.burst_size().get()) + refill;
            assert!(most <= u128::from(limit), "{most} of {limit}");
        }
        let quota = group(18);
        assert_eq!((quota.burst_size().get(), quota.replenish_interval().as_secs()), (6, 5));
    }

    #[test]
    fn zero_is_taken_for_one() {
        for quota in [group(0), overall(0)] {
            assert_eq!(quota.burst_size().get(), 1);
        }
    }

    #[tokio::test]
    async fn a_chat_that_got_429_is_left_alone_exactly_as_long() {
        let pace = pace(Limits::default());
        pace.pause(ALICE, Duration::from_secs(7));
        assert_eq!(pace.turn(ALICE).await, Err(Duration::from_secs(7)));
        assert_eq!(pace.turn(BOB).await, Ok(()));
        pace.clock.advance(Duration::from_secs(3));
        assert_eq!(pace.turn(ALICE).await, Err(Duration::from_secs(4)));
        pace.clock.advance(Duration::from_secs(4));
        assert_eq!(pace.turn(ALICE).await, Ok(()));
    }

    #[tokio::test]
    async fn commands_that_got_429_do_not_silence_messages() {
        let pace = pace(Limits::default());
        pace.pause(Place::Method("SetMyCommands"), Duration::from_secs(3_600));
        assert_eq!(pace.turn(ALICE).await, Ok(()));
        assert_eq!(pace.turn(Place::Method("GetUpdates")).await, Ok(()));
        let wait = pace.turn(Place::Method("SetMyCommands")).await;
        assert_eq!(wait, Err(Duration::from_secs(3_600)));
    }

    #[test]
    fn a_clock_that_was_set_back_does_not_silence_a_chat_for_longer() {
        let silence = Silence { until: START, span: Duration::from_secs(7) };
        assert_eq!(silence.left(Time::from_secs(0)), Duration::from_secs(7));
    }

    #[test]
    fn silences_that_are_over_are_forgotten() {
        let pace = pace(Limits::default());
        pace.pause(ALICE, Duration::from_secs(7));
        pace.clock.advance(Duration::from_secs(7));
        pace.pause(BOB, Duration::from_secs(7));
        assert_eq!(pace.silences().len(), 1);
    }
}
