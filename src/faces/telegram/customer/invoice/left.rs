//! How much time is left, as people say it: rounded, so that a message need not tick. Pure.

use std::time::Duration;

/// Up to so many, every minute counts.
const EXACT_MAX: u64 = 10;
/// Above, minutes are told in steps of so many.
const STEP: u64 = 5;
/// With more than this left only the moment is told.
const TOLD_MAX: u64 = 120;
/// A message is never changed sooner than this because time has passed.
const HOLDS_MIN: Duration = Duration::from_secs(60);

/// The minutes that are told of a span; `None` if it is so long that they say nothing.
pub fn minutes(left: Duration) -> Option<u64> {
    told(whole(left))
}

/// After how long something else is told of a span.
pub fn holds(left: Duration) -> Duration {
    let now = whole(left);
    let other = (0..now).rev().find(|minutes| told(*minutes) != told(now)).unwrap_or(0);
    let changes = left.saturating_sub(Duration::from_secs(other * 60));
    changes.max(HOLDS_MIN).min(left)
}

/// Whole minutes, a begun one counted.
fn whole(left: Duration) -> u64 {
    left.as_secs().div_ceil(60).max(1)
}

fn told(minutes: u64) -> Option<u64> {
    match minutes {
        exact if exact <= EXACT_MAX => Some(exact.max(1)),
        rounded if rounded <= TOLD_MAX => Some((rounded + STEP / 2) / STEP * STEP),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mins(minutes: u64) -> Duration {
        Duration::from_secs(60 * minutes)
    }

    #[test]
    fn minutes_are_told_in_fives_until_each_of_them_counts() {
        let case = |seconds: u64, wanted: Option<u64>| {
            assert_eq!(minutes(Duration::from_secs(seconds)), wanted, "{seconds} s");
        };
        case(30 * 60, Some(30));
        case(28 * 60, Some(30));
        case(27 * 60, Some(25));
        case(11 * 60, Some(10));
        case(9 * 60 + 1, Some(10));
        case(9 * 60, Some(9));
        case(30, Some(1));
        case(0, Some(1));
        case(120 * 60, Some(120));
        case(121 * 60, None);
    }

    #[test]
    fn a_message_changes_when_another_number_is_told_and_not_before() {
        let mut left = mins(30);
        let mut seen = vec![minutes(left)];
        while !left.is_zero() {
            let holds = holds(left);
            assert!(holds == left || HOLDS_MIN <= holds, "{left:?}: {holds:?}");
            left -= holds;
            if !left.is_zero() {
                assert_ne!(minutes(left), *seen.last().expect("one"), "{left:?}");
                seen.push(minutes(left));
            }
        }
        let told: Vec<u64> = seen.into_iter().flatten().collect();
        assert_eq!(told, [30, 25, 20, 15, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    }

    #[test]
    fn a_long_span_is_looked_at_again_when_its_minutes_begin_to_say_something() {
        assert_eq!(holds(mins(24 * 60)), mins(22 * 60));
        assert_eq!(holds(Duration::from_secs(20)), Duration::from_secs(20));
    }
}
