//! What a deed would do to money, goods and people as things stand, or why it cannot be done.
//! The flow that does it asks all of this again.

use sha2::{Digest, Sha256};

use crate::faces::telegram::admin::card::Dossier;
use crate::faces::telegram::admin::card::dossier::who;
use crate::faces::telegram::dialogue::ReasonFor;
use crate::faces::telegram::{Told, Turn};
use crate::facts;
use crate::flows::cancelling::CannotCancel;
use crate::flows::deciding::CannotDecide;
use crate::flows::pausing;
use crate::flows::people_deeds::CannotChange;
use crate::invoices::Status;
use crate::notices::Facts;
use crate::orders::{self, Stage};
use crate::people;
use crate::stock;

/// The half of a token that tells what its screen said.
const PRINT: u32 = 0xFFFF;

/// Why a deed is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cannot {
    /// An order cannot be cancelled.
    Cancel(CannotCancel),
    /// Nothing can be decided about an invoice.
    Decide(CannotDecide),
    /// Nothing can be done to a person.
    Change(CannotChange),
    /// Nobody has this number.
    NoSuchPerson,
    /// Twice paused is not more paused.
    PausedAlready,
}

/// What a deed would do now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    /// The words that say so.
    pub key: &'static str,
    /// What they say it about.
    pub facts: Facts,
}

impl Plan {
    /// What this deed would do now.
    pub async fn of(turn: &Turn<'_>, deed: ReasonFor) -> Told<Result<Plan, Cannot>> {
        match deed {
            ReasonFor::Cancel { order }
            | ReasonFor::Settle { order }
            | ReasonFor::Expire { order }
            | ReasonFor::Invalidate { order }
            | ReasonFor::Credit { order }
            | ReasonFor::Refund { order } => {
                let app = turn.app;
                let found = orders::find_by_number(&app.db, order, app.currency()).await?;
                let Some(found) = found else {
                    return Ok(Err(Cannot::Decide(CannotDecide::NoSuchOrder(order))));
                };
                let handed = stock::handed_of(&app.db, found.id).await?;
                let has_out = handed.iter().any(|(_, _, handed)| 0 < *handed);
                Ok(on_order(deed, &Dossier::read(app, found).await?, has_out))
            }
            ReasonFor::Block { person } => block(turn, person).await,
            ReasonFor::Pause => Ok(match pausing::paused(turn.app).await? {
                Some(_) => Err(Cannot::PausedAlready),
                None => Ok(Plan { key: "adm-sure-pause", facts: Facts::new() }),
            }),
        }
    }

    /// A name for the draft of this plan: half of it chance, half what its screen says.
    pub fn token(&self, chance: u32) -> u32 {
        (chance & !PRINT) | self.print()
    }

    /// Whether a draft with this name said the same.
    pub fn is_named_by(&self, token: u32) -> bool {
        token & PRINT == self.print()
    }

    fn print(&self) -> u32 {
        let mut hasher = Sha256::new();
        for text in [self.key].into_iter().chain(self.facts.values().map(String::as_str)) {
            hasher.update(text.as_bytes());
            hasher.update([0]);
        }
        let digest = hasher.finalize();
        u32::from(u16::from_be_bytes([digest[0], digest[1]]))
    }
}

async fn block(turn: &Turn<'_>, number: i64) -> Told<Result<Plan, Cannot>> {
    let app = turn.app;
    let Some(person) = people::find_by_number(&app.db, number).await? else {
        return Ok(Err(Cannot::NoSuchPerson));
    };
    let handles = people::find_handles(&app.db, person.id).await?;
    let facts = facts! { "who" => who(&person, &handles) };
    Ok(match person.blocked {
        Some((_, why)) => Err(Cannot::Change(CannotChange::BlockedAlready { number, why })),
        None => Ok(Plan { key: "adm-sure-block", facts }),
    })
}

/// `has_out`: units of it count as handed over, whatever its lines say.
fn on_order(deed: ReasonFor, of: &Dossier, has_out: bool) -> Result<Plan, Cannot> {
    let (key, more) = match deed {
        ReasonFor::Cancel { .. } => cancel(of, has_out)?,
        ReasonFor::Settle { .. } => settle(of)?,
        ReasonFor::Expire { .. } => expire(of)?,
        ReasonFor::Invalidate { .. } => invalidate(of, has_out)?,
        ReasonFor::Credit { .. } => ("adm-sure-credit", waiting(of)?),
        ReasonFor::Refund { .. } => ("adm-sure-refund", waiting(of)?),
        // Not done to an order.
        ReasonFor::Block { .. } | ReasonFor::Pause => return Err(Cannot::NoSuchPerson),
    };
    let mut facts = facts! { "order" => of.order.number };
    facts.extend(more);
    Ok(Plan { key, facts })
}

type Effect = Result<(&'static str, Facts), Cannot>;

fn cancel(of: &Dossier, has_out: bool) -> Effect {
    let (number, stage, money) = (of.order.number, of.order.stage, &of.money);
    match stage {
        Stage::Created if money.amounts.seen.is_zero() => {
            Ok(("adm-sure-cancel-unpaid", Facts::new()))
        }
        Stage::Created => Ok(("adm-sure-cancel-seen", facts! { "received" => money.amounts.seen })),
        Stage::Paid if has_out || is_handed_over(of) => {
            Err(Cannot::Cancel(CannotCancel::HandedOver(number)))
        }
        Stage::Paid if money.paid.is_zero() => Ok(("adm-sure-cancel-unsettled", Facts::new())),
        Stage::Paid => Ok(("adm-sure-cancel-paid", facts! { "amount" => money.paid })),
        Stage::Shipped | Stage::Completed | Stage::Cancelled | Stage::Expired => {
            Err(Cannot::Cancel(CannotCancel::TooLate { number, stage }))
        }
    }
}

/// Whether anything of it is with the customer already, or may be.
fn is_handed_over(of: &Dossier) -> bool {
    of.lines.iter().any(|line| match line.handed.as_str() {
        "received" => true,
        "sent" => orders::is_automatic(&line.kind),
        _ => false,
    })
}

fn settle(of: &Dossier) -> Effect {
    let status = of.money.status;
    if !status.may_become(Status::Settled) {
        return Err(wrong_status(of, "it cannot be settled from there"));
    }
    let (total, missing) = (of.order.total, of.money.unproved);
    let facts = facts! { "total" => total, "proved" => total - missing, "missing" => missing };
    let key = if status == Status::Expired { "adm-sure-settle-expired" } else { "adm-sure-settle" };
    Ok((key, facts))
}

fn expire(of: &Dossier) -> Effect {
    if !of.money.status.is_open() {
        return Err(wrong_status(of, "it cannot expire from there"));
    }
    let seen = of.money.amounts.seen;
    Ok(if seen.is_zero() {
        ("adm-sure-expire", Facts::new())
    } else {
        ("adm-sure-expire-seen", facts! { "received" => seen })
    })
}

fn invalidate(of: &Dossier, has_out: bool) -> Effect {
    if of.money.status != Status::Settled {
        return Err(wrong_status(of, "it cannot be invalidated from there"));
    }
    if of.order.stage == Stage::Cancelled {
        return Err(Cannot::Decide(CannotDecide::RefundOwed(of.order.number)));
    }
    let left = of.order.stage.goods_left() || has_out || is_handed_over(of);
    let key = if left { "adm-sure-invalidate-left" } else { "adm-sure-invalidate" };
    Ok((key, facts! { "total" => of.order.total }))
}

fn waiting(of: &Dossier) -> Result<Facts, Cannot> {
    if of.money.status.is_open() {
        return Err(wrong_status(of, "it still awaits its money"));
    }
    if of.money.waiting.is_empty() {
        return Err(Cannot::Decide(CannotDecide::NothingWaits(of.order.number)));
    }
    Ok(facts! { "amount" => of.money.waiting_in_words() })
}

fn wrong_status(of: &Dossier, wanted: &'static str) -> Cannot {
    let (number, status) = (of.order.number, of.money.status);
    Cannot::Decide(CannotDecide::WrongStatus { number, status, wanted })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::base::coin::Coin;
    use crate::base::money::Sats;
    use crate::faces::invoice::samples::eur;
    use crate::faces::telegram::admin::card::samples::dossier;

    const ORDER: i64 = 1042;

    fn key(deed: ReasonFor, of: &Dossier) -> Option<&'static str> {
        on_order(deed, of, false).ok().map(|plan| plan.key)
    }

    #[test]
    fn cancelling_says_what_becomes_of_money_that_came() {
        let cancel = ReasonFor::Cancel { order: ORDER };
        let mut of = dossier(Stage::Created);
        assert_eq!(key(cancel, &of), Some("adm-sure-cancel-unpaid"));
        of.money.amounts.seen = eur(500);
        assert_eq!(key(cancel, &of), Some("adm-sure-cancel-seen"));
        let mut of = dossier(Stage::Paid);
        let plan = on_order(cancel, &of, false).expect("it can be cancelled");
        assert_eq!((plan.key, &*plan.facts["amount"]), ("adm-sure-cancel-paid", "15.00 EUR"));
        of.money.paid = eur(0);
        assert_eq!(key(cancel, &of), Some("adm-sure-cancel-unsettled"));
        of.lines[0].handed = "received".to_owned();
        let why = Cannot::Cancel(CannotCancel::HandedOver(ORDER));
        assert_eq!(on_order(cancel, &of, false), Err(why));
        for stage in [Stage::Shipped, Stage::Completed, Stage::Cancelled, Stage::Expired] {
            assert_eq!(key(cancel, &dossier(stage)), None, "{stage}");
        }
    }

    #[test]
    fn settling_by_hand_says_what_the_chain_does_not_prove() {
        let settle = ReasonFor::Settle { order: ORDER };
        let mut of = dossier(Stage::Expired);
        of.money.unproved = eur(300);
        let plan = on_order(settle, &of, false).expect("it can be settled");
        assert_eq!(plan.key, "adm-sure-settle-expired");
        assert_eq!((&*plan.facts["proved"], &*plan.facts["missing"]), ("12.00 EUR", "3.00 EUR"));
        assert_eq!(key(settle, &dossier(Stage::Created)), Some("adm-sure-settle"));
        for stage in [Stage::Paid, Stage::Cancelled] {
            assert_eq!(key(settle, &dossier(stage)), None, "{stage}");
        }
    }

    #[test]
    fn what_is_paid_neither_expires_nor_is_credited_and_can_be_invalidated() {
        let of = dossier(Stage::Paid);
        assert_eq!(key(ReasonFor::Expire { order: ORDER }, &of), None);
        assert_eq!(key(ReasonFor::Credit { order: ORDER }, &of), None);
        let invalidate = ReasonFor::Invalidate { order: ORDER };
        assert_eq!(key(invalidate, &of), Some("adm-sure-invalidate"));
        assert_eq!(key(invalidate, &dossier(Stage::Shipped)), Some("adm-sure-invalidate-left"));
        assert_eq!(key(invalidate, &dossier(Stage::Created)), None);
        // Codes of a mixed order are out while its parcel is not.
        let left = on_order(invalidate, &of, true).map(|plan| plan.key);
        assert_eq!(left, Ok("adm-sure-invalidate-left"));
        let mut of = of;
        of.lines[0].handed = "received".to_owned();
        assert_eq!(key(invalidate, &of), Some("adm-sure-invalidate-left"));
    }

    #[test]
    fn a_button_says_nothing_any_more_when_its_screen_would_say_something_else() {
        let refund = ReasonFor::Refund { order: ORDER };
        let mut of = dossier(Stage::Expired);
        of.money.waiting = BTreeMap::from([(Coin::Ltc, Sats(100))]);
        let token = on_order(refund, &of, false).expect("money waits").token(0xABCD_1234);
        assert_eq!(token >> 16, 0xABCD);
        assert!(on_order(refund, &of, false).expect("money waits").is_named_by(token));
        of.money.waiting = BTreeMap::from([(Coin::Ltc, Sats(200))]);
        assert!(!on_order(refund, &of, false).expect("money waits").is_named_by(token));
        of.money.waiting.clear();
        let why = Cannot::Decide(CannotDecide::NothingWaits(ORDER));
        assert_eq!(on_order(refund, &of, false), Err(why));
    }
}
