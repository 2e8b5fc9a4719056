//! What becomes of money beyond the price: too much, too little, too late. Pure.
//!
//! Nothing is ever silently kept, so wherever there is such money a note says where it is and
//! what happens to it by when.

use super::bill::{Bill, came, in_coins};
use super::say;
use crate::faces::invoice::Shown;
use crate::facts;
use crate::invoices::{Flag, Status};

/// What waits for its use, or is on its way to one.
pub(super) fn open(bill: &Bill<'_>) -> Option<String> {
    if !bill.waiting.is_empty() {
        return Some(waiting(bill));
    }
    if lacks_depth(bill.shown) { on_its_way(bill) } else { None }
}

/// What became of the rest, a paragraph each.
pub(super) fn done(bill: &Bill<'_>) -> Vec<String> {
    let note = |key: &str, amount: &str| bill.voice.text(key, facts! { "amount" => amount });
    let credited = bill.receipt.credited.map(|amount| note("bill-credited", &amount.to_string()));
    let mut notes: Vec<String> = credited.into_iter().collect();
    notes.extend(bill.returning.iter().map(|amount| note("bill-returning", amount)));
    notes.extend(bill.receipt.refunded.iter().map(|amount| note("bill-returned", amount)));
    notes.extend(bill.receipt.rounded.iter().map(|amount| note("bill-rounded", amount)));
    notes
}

/// Money at its depth that has no use: how much, and what happens by when.
fn waiting(bill: &Bill<'_>) -> String {
    let (voice, shown) = (&bill.voice, bill.shown);
    let amount = in_coins(bill.waiting.iter().map(|(coin, amount)| (*coin, *amount)));
    let is_over = shown.status == Status::Settled;
    let key = if is_over { "bill-over-waiting" } else { "bill-waiting" };
    let what = voice.text(key, facts! { "amount" => amount });
    let then = match shown.decide_by.filter(|_| !bill.kept) {
        Some(until) => voice.text("bill-decide", facts! { "until" => until.minute() }),
        None => say(voice, "bill-kept"),
    };
    format!("{what}\n{then}")
}

/// Whether money that counts is not as deep as it must be.
fn lacks_depth(shown: &Shown) -> bool {
    let mut counting = shown.payments.iter().filter_map(|payment| payment.confirmations);
    counting.any(|of| of.have < of.wanted)
}

/// Money that was seen and is not sure yet, beyond what the invoice asked for in time.
fn on_its_way(bill: &Bill<'_>) -> Option<String> {
    let (voice, shown) = (&bill.voice, bill.shown);
    let late = |key: &str| voice.text(key, facts! { "amount" => came(shown) });
    Some(match shown.status {
        Status::Expired if shown.has(Flag::Late) => late("bill-late-seen"),
        Status::Cancelled if shown.has(Flag::Late) => late("bill-late-seen-cancelled"),
        Status::Expired | Status::Cancelled => say(voice, "bill-part-seen"),
        Status::Settled if shown.has(Flag::Over) => {
            let worth = shown.amounts.seen - shown.total;
            voice.text("bill-over-seen", facts! { "worth" => worth })
        }
        Status::New | Status::Processing | Status::Settled | Status::Invalid => return None,
    })
}
