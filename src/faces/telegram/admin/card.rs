//! The card of an order: one message in each chat of those who run the shop, kept true, and
//! who of them looks after the order.
//!
//! A card is pressed by anybody who sees it. Looking after an order is no permission: it says
//! who packs it, and whoever does what is a colleague's is asked to take the order over first.

pub mod dossier;
pub mod drawing;

pub use self::dossier::Dossier;
pub use self::drawing::Drawing;

use self::dossier::name_of;
use super::{orders as lists, ship};
use crate::app::App;
use crate::base::id::OrderId;
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::{Rendered, Told, Turn, Voice, cards};
use crate::facts;
use crate::flows::cards::Subject;
use crate::flows::shipping::{self, CannotShip};
use crate::flows::{self, Done, Failure, Stop};
use crate::messenger::{Keyboard, Outgoing};
use crate::orders::{self, Order};
use crate::people;

/// The card of an order as it stands now.
pub async fn card(app: &App, id: OrderId, language: &str, zone: &str) -> Done<Rendered> {
    let order = orders::find(&app.db, id, app.currency()).await?;
    let order = order.ok_or_else(|| Failure::Other(format!("there is no order {id}")))?;
    let dossier = Dossier::read(app, order).await?;
    Ok(Drawing { voice: Voice::of(app, language, zone), of: &dossier }.card())
}

/// The card as a new message at the end of the chat.
pub async fn card_screen(turn: &Turn<'_>, number: i64) -> Told {
    let Some(order) = lists::find(turn, number).await? else {
        return lists::none(turn, number).await;
    };
    turn.acknowledge().await?;
    let subject = Subject::Order(order.id);
    cards::show_anew(turn.app, turn.bot, turn.chat, subject).await
}

/// Looks after an order from now on, if nobody does.
pub async fn claim(turn: &Turn<'_>, number: i64) -> Told {
    match shipping::claim(turn.app, &turn.actor(), turn.person.id, number).await {
        Ok(order) => {
            turn.toast(&turn.label("adm-claimed-now")).await?;
            touch(turn, order.id).await
        }
        Err(Stop::Refused(CannotShip::Claimed { .. })) => take_over_ask(turn, number).await,
        Err(Stop::Refused(why)) => ship::refused(turn, number, &why).await,
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

/// Asks whether to take an order over from a colleague.
pub async fn take_over_ask(turn: &Turn<'_>, number: i64) -> Told {
    let Some(order) = lists::find(turn, number).await? else {
        return lists::none(turn, number).await;
    };
    let Some(colleague) = order.claimed_by else {
        turn.alert(&turn.label("adm-nobodys")).await?;
        return touch(turn, order.id).await;
    };
    if colleague == turn.person.id {
        turn.toast(&turn.label("adm-yours-already")).await?;
        return touch(turn, order.id).await;
    }
    let colleague = people::find(&turn.app.db, colleague).await?;
    let facts = facts! {
        "order" => number,
        "who" => colleague.as_ref().map(name_of).unwrap_or_default(),
        "since" => order.claimed_at.map(|at| turn.moment(at)).unwrap_or_default(),
    };
    let yes = Admin::TakeOver { order: number };
    let keyboard = Keyboard::default()
        .row([turn.voice().press("adm-take-over-yes-btn", yes)])
        .row([turn.back(Admin::Order { order: number })]);
    turn.show(Outgoing::text(turn.text("adm-take-over-ask", facts)).with(keyboard)).await
}

/// Looks after an order from now on, whoever did before.
pub async fn take_over(turn: &Turn<'_>, number: i64) -> Told {
    match shipping::take_over(turn.app, &turn.actor(), turn.person.id, number).await {
        Ok(order) => {
            turn.toast(&turn.label("adm-taken-over-now")).await?;
            touch(turn, order.id).await?;
            let voice = turn.voice();
            let keyboard = Keyboard::default()
                .row([
                    voice.press("adm-shipped-btn", Admin::ShipAsk { order: number }),
                    voice.press("adm-tracking-btn", Admin::Tracking { order: number }),
                ])
                .row([
                    voice.press("adm-card-btn", Admin::Card { order: number }),
                    voice.press("adm-details-btn", Admin::Order { order: number }),
                ]);
            let text = turn.text("adm-taken-over", facts! { "order" => number });
            turn.show(Outgoing::text(text).with(keyboard)).await
        }
        Err(Stop::Refused(why)) => ship::refused(turn, number, &why).await,
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

/// Looks after an order no more.
pub async fn release(turn: &Turn<'_>, number: i64) -> Told {
    match shipping::release(turn.app, &turn.actor(), turn.person.id, number).await {
        Ok(order) => {
            turn.toast(&turn.label("adm-released")).await?;
            touch(turn, order.id).await
        }
        Err(Stop::Refused(why)) => ship::refused(turn, number, &why).await,
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

/// Whether a colleague looks after an order. Then it is asked whether to take it over, and
/// what was pressed is not done.
pub(super) async fn is_a_colleagues(turn: &Turn<'_>, order: &Order) -> Told<bool> {
    let theirs = order.claimed_by.is_some_and(|colleague| colleague != turn.person.id);
    if theirs {
        take_over_ask(turn, order.number).await?;
    }
    Ok(theirs)
}

/// Makes this chat's card true now, if it has one, even if the order is as it was: somebody
/// pressed what an older card showed. What has changed, the others show by themselves.
pub(super) async fn touch(turn: &Turn<'_>, order: OrderId) -> Told {
    let subject = Subject::Order(order);
    let shown = flows::cards::of(turn.app, subject).await?;
    if shown.iter().any(|card| (card.bot, card.chat) == (turn.bot, turn.chat)) {
        flows::cards::want(turn.app, turn.bot, turn.chat, subject).await?;
    } else {
        turn.app.nudges.cards.notify_one();
    }
    Ok(())
}

#[cfg(test)]
pub mod samples;
#[cfg(test)]
mod tests;
