//! Referrals: what somebody earns for having brought a customer.
//!
//! The commission follows the money: it is paid when the money is settled and taken back
//! when the money leaves. The rows are in the ledger; here is only the rule.

use crate::base::money::{Money, Percent};

/// What a shop pays for a customer who was brought.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// Of what the referred customer brings from outside.
    pub percent: Percent,
    /// Less than this earns nothing.
    pub min_amount: Money,
    /// The most that one referred customer can earn a referrer, ever.
    pub cap_per_referee: Option<Money>,
}

/// The commission on `brought` from outside, after `earned_so_far` from the same customer.
/// Rounded down: the shop gains the fraction.
pub fn commission(rules: &Rules, brought: Money, earned_so_far: Money) -> Money {
    let nothing = brought.currency.minor(0);
    if brought.minor < rules.min_amount.minor {
        return nothing;
    }
    let share = rules.percent.of(brought);
    match rules.cap_per_referee {
        None => share,
        Some(cap) => {
            let left = (cap.minor - earned_so_far.minor).max(0);
            brought.currency.minor(share.minor.min(left))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::money::Currency;

    #[test]
    fn commission_is_three_percent_rounded_down_within_minimum_and_cap() {
        let eur = Currency::iso("EUR").expect("known");
        let case = |brought: i64, so_far: i64, wanted: i64| {
            let rules = Rules {
                percent: Percent::from_bp(300),
                min_amount: eur.minor(100),
                cap_per_referee: Some(eur.minor(500)),
            };
            let earned = commission(&rules, eur.minor(brought), eur.minor(so_far));
            assert_eq!(earned.minor, wanted, "{brought} after {so_far}");
        };
        case(8000, 0, 240);
        case(8033, 0, 240);
        case(99, 0, 0);
        case(100, 0, 3);
        case(100_000, 0, 500);
        case(8000, 400, 100);
        case(8000, 500, 0);
        case(8000, 900, 0);
    }
}
