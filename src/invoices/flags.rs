//! What is true of an invoice beside its status. Derived, never kept, but for `marked`.

use super::Status;
use super::judge::{Amounts, Case, Paid, PaidPlace, is_reorged};
use crate::base::clock::Time;

/// What is true beside the status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Flag {
    /// A part has come, but not enough.
    Partial,
    /// More has come than was asked for.
    Over,
    /// Money came after the end.
    Late,
    /// An admin settled or invalidated it by hand.
    Marked,
    /// The block of money that it rests on left the best chain.
    Reorged,
}

impl Flag {
    /// Its name in JSON and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Flag::Partial => "partial",
            Flag::Over => "over",
            Flag::Late => "late",
            Flag::Marked => "marked",
            Flag::Reorged => "reorged",
        }
    }
}

/// The flags of a case that was closed at `closed_at`, if it was. An invoice that was paid
/// late stays late when it is settled after all.
pub fn flags(case: &Case<'_>, closed_at: Option<Time>, amounts: Amounts) -> Vec<Flag> {
    let awaited = matches!(case.status, Status::New | Status::Processing | Status::Expired);
    let part = awaited && !amounts.seen.is_zero() && !amounts.missing.is_zero();
    let late = closed_at.is_some_and(|closed| {
        let after = |paid: &Paid| paid.place != PaidPlace::Gone && closed <= paid.first_seen;
        case.payments.iter().any(after)
    });
    [
        (Flag::Partial, part),
        (Flag::Over, case.total.minor < amounts.seen.minor),
        (Flag::Late, late),
        (Flag::Marked, case.marked),
        (Flag::Reorged, is_reorged(case)),
    ]
    .into_iter()
    .filter_map(|(flag, up)| up.then_some(flag))
    .collect()
}
