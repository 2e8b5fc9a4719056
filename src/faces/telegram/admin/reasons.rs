//! Deeds that want a reason and a second tap: what moves money or goods, or takes somebody's
//! rights.
//!
//! First why, then a screen that says what would happen to money, goods and people, then the
//! deed. The button of that screen names the draft and what the screen said: pressed when
//! things have changed since, it does nothing and shows how they stand.

mod effects;

use self::effects::{Cannot, Plan};
use super::{desk, orders as lists, people as persons};
use crate::faces::telegram::dialogue::{Awaits, Draft, ReasonFor};
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::{Told, Turn, router};
use crate::facts;
use crate::flows::cancelling::{self, Canceller, CannotCancel};
use crate::flows::deciding::{self, CannotDecide, Decision};
use crate::flows::people_deeds::{self, CannotChange};
use crate::flows::{Done, Stop, pausing};
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::people;

/// The longest reason: it is told to colleagues, and stands in the audit trail for good.
const REASON_CHARS_MAX: usize = 200;

/// Asks why, if it can be done at all.
pub async fn ask(turn: &Turn<'_>, deed: ReasonFor) -> Told {
    let plan = match Plan::of(turn, deed).await? {
        Ok(plan) => plan,
        Err(why) => return refused(turn, deed, &why).await,
    };
    turn.ask(&Awaits::Reason { deed }).await?;
    let key = match deed {
        ReasonFor::Cancel { .. } => "adm-ask-cancel",
        ReasonFor::Settle { .. } => "adm-ask-settle",
        ReasonFor::Expire { .. } => "adm-ask-expire",
        ReasonFor::Invalidate { .. } => "adm-ask-invalidate",
        ReasonFor::Credit { .. } => "adm-ask-credit",
        ReasonFor::Refund { .. } => "adm-ask-refund",
        ReasonFor::Block { .. } => "adm-ask-block",
        ReasonFor::Pause => "adm-ask-pause",
    };
    let text = turn.text(key, &plan.facts);
    let keyboard = Keyboard::default().row([back(turn, deed)]);
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// The way back to what a deed is done to.
fn back(turn: &Turn<'_>, deed: ReasonFor) -> Button {
    turn.back(match deed {
        ReasonFor::Cancel { order }
        | ReasonFor::Settle { order }
        | ReasonFor::Expire { order }
        | ReasonFor::Invalidate { order }
        | ReasonFor::Credit { order }
        | ReasonFor::Refund { order } => Admin::Order { order },
        ReasonFor::Block { person } => Admin::Person { person },
        ReasonFor::Pause => Admin::Desk,
    })
}

/// Somebody said why: says what will happen, and asks again.
pub async fn typed(turn: &Turn<'_>, deed: ReasonFor, text: &str) -> Told {
    let reason = text.trim();
    if reason.is_empty() || REASON_CHARS_MAX < reason.chars().count() {
        turn.ask(&Awaits::Reason { deed }).await?;
        let text = turn.text("adm-reason-bad", facts! { "count" => REASON_CHARS_MAX });
        turn.say(Outgoing::text(text)).await?;
        return Ok(());
    }
    let plan = match Plan::of(turn, deed).await? {
        Ok(plan) => plan,
        Err(why) => return refused(turn, deed, &why).await,
    };
    let token = plan.token(turn.token());
    turn.draft(Some(&Draft::Reason { token, deed, reason: reason.to_owned() })).await?;
    let text = [
        turn.text(plan.key, &plan.facts),
        turn.text("adm-sure-reason", facts! { "reason" => reason }),
    ];
    let voice = turn.voice();
    let keyboard = Keyboard::default().row([
        voice.press("adm-do-btn", Admin::Confirm { token }),
        voice.press("adm-discard-btn", Admin::Discard),
    ]);
    turn.show(Outgoing::text(text.join("\n\n")).with(keyboard)).await
}

/// Carries out what was drafted, if the button is that of the draft and nothing has changed
/// since its screen was shown.
pub async fn confirm(turn: &Turn<'_>, token: u32) -> Told {
    let (deed, reason) = match turn.drafted().await? {
        Some(Draft::Reason { token: drafted, deed, reason }) if drafted == token => (deed, reason),
        _ => return router::stale(turn).await,
    };
    match Plan::of(turn, deed).await? {
        Ok(plan) if plan.is_named_by(token) => {}
        Ok(_) => {
            turn.draft(None).await?;
            turn.alert(&turn.label("adm-moved-on")).await?;
            return state(turn, deed).await;
        }
        Err(why) => {
            turn.draft(None).await?;
            return refused(turn, deed, &why).await;
        }
    }
    let carried_out = carry_out(turn, deed, &reason).await?;
    // Only now: what broke on the way is tried again, with the same draft.
    turn.draft(None).await?;
    if let Err(why) = carried_out {
        return refused(turn, deed, &why).await;
    }
    turn.app.nudges.cards.notify_one();
    turn.toast(&turn.label(done(deed))).await?;
    state(turn, deed).await
}

fn done(deed: ReasonFor) -> &'static str {
    match deed {
        ReasonFor::Cancel { .. } => "adm-done-cancel",
        ReasonFor::Settle { .. } => "adm-done-settle",
        ReasonFor::Expire { .. } => "adm-done-expire",
        ReasonFor::Invalidate { .. } => "adm-done-invalidate",
        ReasonFor::Credit { .. } => "adm-done-credit",
        ReasonFor::Refund { .. } => "adm-done-refund",
        ReasonFor::Block { .. } => "adm-done-block",
        ReasonFor::Pause => "adm-done-pause",
    }
}

/// Drops what was drafted, and shows what it would have been done to.
pub async fn discard(turn: &Turn<'_>) -> Told {
    let drafted = turn.drafted().await?;
    if drafted.is_some() {
        turn.draft(None).await?;
    }
    turn.toast(&turn.label("adm-discarded")).await?;
    match drafted {
        Some(Draft::Reason { deed, .. }) => state(turn, deed).await,
        _ => desk::desk(turn).await,
    }
}

/// Does it, by the flow that does it everywhere; or why not.
async fn carry_out(turn: &Turn<'_>, deed: ReasonFor, reason: &str) -> Done<Result<(), Cannot>> {
    let (order, decision) = match deed {
        ReasonFor::Cancel { order } => return cancel(turn, order, reason).await,
        ReasonFor::Block { person } => return block(turn, person, reason).await,
        ReasonFor::Pause => {
            let paused = pausing::pause(turn.app, &turn.actor(), reason).await?;
            return Ok(if paused { Ok(()) } else { Err(Cannot::PausedAlready) });
        }
        ReasonFor::Settle { order } => (order, Decision::Settle),
        ReasonFor::Expire { order } => (order, Decision::Expire),
        ReasonFor::Invalidate { order } => (order, Decision::Invalidate),
        ReasonFor::Credit { order } => (order, Decision::ToBalance),
        ReasonFor::Refund { order } => (order, Decision::ToRefund),
    };
    match deciding::decide(turn.app, &turn.actor(), order, decision, reason).await {
        Ok(()) => Ok(Ok(())),
        Err(Stop::Refused(why)) => Ok(Err(Cannot::Decide(why))),
        Err(Stop::Failed(failure)) => Err(failure),
    }
}

async fn cancel(turn: &Turn<'_>, order: i64, reason: &str) -> Done<Result<(), Cannot>> {
    let actor = turn.actor();
    let by = Canceller::Admin { actor: &actor, reason };
    match cancelling::cancel(turn.app, order, &by).await {
        Ok(_) => Ok(Ok(())),
        Err(Stop::Refused(why)) => Ok(Err(Cannot::Cancel(why))),
        Err(Stop::Failed(failure)) => Err(failure),
    }
}

async fn block(turn: &Turn<'_>, person: i64, reason: &str) -> Done<Result<(), Cannot>> {
    let Some(person) = people::find_by_number(&turn.app.db, person).await? else {
        return Ok(Err(Cannot::NoSuchPerson));
    };
    match people_deeds::block(turn.app, &turn.actor(), person.id, reason).await {
        Ok(()) => Ok(Ok(())),
        Err(Stop::Refused(why)) => Ok(Err(Cannot::Change(why))),
        Err(Stop::Failed(failure)) => Err(failure),
    }
}

/// Says why nothing was done, and shows how things stand.
async fn refused(turn: &Turn<'_>, deed: ReasonFor, why: &Cannot) -> Told {
    let text = match why {
        Cannot::Cancel(why) => cannot_cancel(turn, why),
        Cannot::Decide(why) => cannot_decide(turn, why),
        Cannot::Change(why) => turn.label(cannot_change(why)),
        Cannot::NoSuchPerson => turn.label("adm-cannot-person"),
        Cannot::PausedAlready => turn.label("adm-cannot-pause-again"),
    };
    turn.alert(&text).await?;
    state(turn, deed).await
}

fn cannot_cancel(turn: &Turn<'_>, why: &CannotCancel) -> String {
    match why {
        CannotCancel::NoSuchOrder(_) => turn.label("adm-cannot-order"),
        CannotCancel::MoneySeen(_) => turn.label("adm-cannot-seen"),
        CannotCancel::TooLate { stage, .. } => {
            turn.label_with("adm-cannot-stage", facts! { "stage" => stage })
        }
        CannotCancel::HandedOver(_) => turn.label("adm-cannot-handed-over"),
    }
}

fn cannot_decide(turn: &Turn<'_>, why: &CannotDecide) -> String {
    match why {
        CannotDecide::NoSuchOrder(_) => turn.label("adm-cannot-order"),
        CannotDecide::WrongStatus { status, .. } => {
            turn.label_with("adm-cannot-status", facts! { "status" => status })
        }
        CannotDecide::SoldOut(_) => turn.label("adm-cannot-sold-out"),
        CannotDecide::NothingWaits(_) => turn.label("adm-cannot-nothing-waits"),
        CannotDecide::NoRate(_) => turn.label("adm-cannot-rate"),
        CannotDecide::NoPerson(_) => turn.label("adm-cannot-nobody"),
        CannotDecide::RefundOwed(_) => turn.label("adm-cannot-refund-owed"),
        CannotDecide::NoReason => turn.label("adm-cannot-reason"),
    }
}

fn cannot_change(why: &CannotChange) -> &'static str {
    match why {
        CannotChange::NoReason => "adm-cannot-reason",
        CannotChange::BlockedAlready { .. } => "adm-cannot-block-again",
        CannotChange::NotBlocked(_) => "adm-cannot-unblock",
        CannotChange::NothingToPardon(_) => "adm-cannot-pardon",
        CannotChange::SameRole { .. } => "adm-cannot-role",
    }
}

/// How that stands which a deed is done to.
async fn state(turn: &Turn<'_>, deed: ReasonFor) -> Told {
    match deed {
        ReasonFor::Cancel { order }
        | ReasonFor::Settle { order }
        | ReasonFor::Expire { order }
        | ReasonFor::Invalidate { order }
        | ReasonFor::Credit { order }
        | ReasonFor::Refund { order } => lists::order(turn, order).await,
        ReasonFor::Block { person } => persons::person(turn, person).await,
        ReasonFor::Pause => desk::desk(turn).await,
    }
}
