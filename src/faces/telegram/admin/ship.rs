//! Shipping: the carrier and the number of a parcel, "shipped" with a second tap, and a minute
//! to take it back.

use super::card::{self, Dossier, Drawing};
use super::orders as lists;
use crate::faces::telegram::dialogue::Awaits;
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::{Told, Turn};
use crate::facts;
use crate::flows::shipping::{self, CannotShip};
use crate::flows::{Done, Stop};
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::notices::Facts;
use crate::orders::{Order, Stage};

/// The longest carrier or number; no label holds more.
const PARCEL_CHARS_MAX: usize = 100;

/// Who carries a parcel, and its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Parcel {
    carrier: Option<String>,
    number: Option<String>,
}

impl Parcel {
    /// `DHL 0034 0434`: words first, then a number that begins with the first word in which a
    /// digit stands. A comma or a line break divides them wherever it is. `None` if there is
    /// nothing to read, or too much of it.
    fn read(text: &str) -> Option<Parcel> {
        let (carrier, number) = match text.trim().split_once([',', ';', '\n']) {
            Some((carrier, number)) => (words(carrier), words(number)),
            None => {
                let words = words(text);
                let at = words.iter().position(|word| word.contains(|c: char| c.is_ascii_digit()));
                let (carrier, number) = words.split_at(at.unwrap_or(words.len()));
                (carrier.to_vec(), number.to_vec())
            }
        };
        // Numbers are printed in groups and written without them.
        let (carrier, number) = (carrier.join(" "), number.concat());
        let fits = |text: &str| text.chars().count() <= PARCEL_CHARS_MAX;
        let some = |text: String| (!text.is_empty()).then_some(text);
        let is_empty = carrier.is_empty() && number.is_empty();
        (!is_empty && fits(&carrier) && fits(&number))
            .then(|| Parcel { carrier: some(carrier), number: some(number) })
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// `/ship 1042 DHL 00340434161094042557`: notes the parcel, if one is named, and asks.
pub async fn ship_command(turn: &Turn<'_>, rest: &str) -> Told {
    let rest = rest.trim();
    let (number, parcel) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let Some(number) = super::number(number) else {
        let keyboard = Keyboard::default().row(turn.home_row());
        let text = turn.text("adm-ship-usage", Facts::new());
        return turn.fresh(Outgoing::text(text).with(keyboard)).await;
    };
    let Some(order) = lists::find(turn, number).await? else {
        return lists::none(turn, number).await;
    };
    if parcel.trim().is_empty() {
        return ship_ask(turn, number).await;
    }
    if card::is_a_colleagues(turn, &order).await? {
        return Ok(());
    }
    let Some(parcel) = Parcel::read(parcel) else { return tracking_again(turn, number).await };
    match note(turn, &order, &parcel).await? {
        Ok(_) => ship_ask(turn, number).await,
        Err(why) => refused(turn, number, &why).await,
    }
}

/// Says what will happen, and asks.
pub async fn ship_ask(turn: &Turn<'_>, number: i64) -> Told {
    let Some(order) = lists::find(turn, number).await? else {
        return lists::none(turn, number).await;
    };
    if card::is_a_colleagues(turn, &order).await? {
        return Ok(());
    }
    if order.stage != Stage::Paid {
        let why = CannotShip::WrongStage { number, stage: order.stage };
        return refused(turn, number, &why).await;
    }
    if let Some(why) = &order.hold_why {
        return refused(turn, number, &CannotShip::OnHold { number, why: why.clone() }).await;
    }
    let text = [
        turn.text("adm-ship-ask", facts! { "order" => number }),
        parcel_of(turn, &order),
        turn.text("adm-ship-effects", Facts::new()),
    ];
    let voice = turn.voice();
    let keyboard = Keyboard::default()
        .row([
            voice.press("adm-ship-yes-btn", Admin::Ship { order: number }),
            voice.press("adm-tracking-btn", Admin::Tracking { order: number }),
        ])
        .row([turn.back(Admin::Order { order: number })]);
    turn.show(Outgoing::text(text.join("\n\n")).with(keyboard)).await
}

/// What is known of a parcel.
fn parcel_of(turn: &Turn<'_>, order: &Order) -> String {
    match (order.carrier.as_deref(), order.tracking.as_deref()) {
        (Some(name), Some(number)) => {
            turn.text("adm-ship-parcel", facts! { "name" => name, "number" => number })
        }
        (None, Some(number)) => turn.text("adm-ship-number", facts! { "number" => number }),
        (Some(name), None) => turn.text("adm-ship-carrier", facts! { "name" => name }),
        (None, None) => turn.text("adm-ship-bare", Facts::new()),
    }
}

/// Marks an order as shipped. The customer is told when it cannot be taken back any more.
pub async fn ship(turn: &Turn<'_>, number: i64) -> Told {
    let Some(order) = lists::find(turn, number).await? else {
        return lists::none(turn, number).await;
    };
    if card::is_a_colleagues(turn, &order).await? {
        return Ok(());
    }
    match shipping::ship_undoable(turn.app, &turn.actor(), number, None, None).await {
        Ok(order) => {
            turn.toast(&turn.label("adm-shipped-now")).await?;
            shipped(turn, order).await
        }
        // Pressed twice, or a repeated update: it is what was asked for.
        Err(Stop::Refused(CannotShip::WrongStage { stage: Stage::Shipped, .. })) => {
            shipped(turn, order_now(turn, order).await?).await
        }
        Err(Stop::Refused(why)) => refused(turn, number, &why).await,
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

async fn order_now(turn: &Turn<'_>, order: Order) -> Told<Order> {
    Ok(lists::find(turn, order.number).await?.unwrap_or(order))
}

/// It has left; for a minute it can be taken back.
async fn shipped(turn: &Turn<'_>, order: Order) -> Told {
    let (id, number) = (order.id, order.number);
    card::touch(turn, id).await?;
    let dossier = Dossier::read(turn.app, order).await?;
    let can_undo = Drawing { voice: turn.voice(), of: &dossier }.can_undo();
    let key = if can_undo { "adm-shipped" } else { "adm-shipped-told" };
    let voice = turn.voice();
    let undo = voice.press("adm-undo-btn", Admin::Undo { order: number });
    let keyboard = Keyboard::default()
        .row(can_undo.then_some(undo))
        .row([
            voice.press("adm-tracking-btn", Admin::Tracking { order: number }),
            voice.press("adm-details-btn", Admin::Order { order: number }),
        ])
        .row(to_ship_row(turn));
    let text = turn.text(key, facts! { "order" => number });
    turn.show(Outgoing::text(text).with(keyboard)).await
}

fn to_ship_row(turn: &Turn<'_>) -> Vec<Button> {
    let more = Admin::Orders { filter: super::TO_SHIP, page: 0 };
    let mut row = vec![turn.voice().press("adm-to-ship-btn", more)];
    row.extend(turn.home_row());
    row
}

/// Takes "shipped" back.
pub async fn undo(turn: &Turn<'_>, number: i64) -> Told {
    match shipping::undo(turn.app, &turn.actor(), number).await {
        Ok(order) => {
            turn.toast(&turn.label("adm-undone")).await?;
            card::touch(turn, order.id).await?;
            let voice = turn.voice();
            let keyboard = Keyboard::default()
                .row([
                    voice.press("adm-shipped-btn", Admin::ShipAsk { order: number }),
                    voice.press("adm-details-btn", Admin::Order { order: number }),
                ])
                .row(to_ship_row(turn));
            let text = turn.text("adm-unshipped", facts! { "order" => number });
            turn.show(Outgoing::text(text).with(keyboard)).await
        }
        Err(Stop::Refused(why)) => refused(turn, number, &why).await,
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

/// Asks for the carrier and the number.
pub async fn tracking_ask(turn: &Turn<'_>, number: i64) -> Told {
    let Some(order) = lists::find(turn, number).await? else {
        return lists::none(turn, number).await;
    };
    if card::is_a_colleagues(turn, &order).await? {
        return Ok(());
    }
    if !matches!(order.stage, Stage::Paid | Stage::Shipped) {
        let why = CannotShip::WrongStage { number, stage: order.stage };
        return refused(turn, number, &why).await;
    }
    turn.ask(&Awaits::Tracking { order: number }).await?;
    let keyboard = Keyboard::default().row([turn.back(Admin::Order { order: number })]);
    let text = turn.text("adm-tracking-ask", facts! { "order" => number });
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// The carrier and the number were typed.
pub async fn tracking_typed(turn: &Turn<'_>, number: i64, text: &str) -> Told {
    let Some(order) = lists::find(turn, number).await? else {
        return lists::none(turn, number).await;
    };
    if card::is_a_colleagues(turn, &order).await? {
        return Ok(());
    }
    let Some(parcel) = Parcel::read(text) else { return tracking_again(turn, number).await };
    let order = match note(turn, &order, &parcel).await? {
        Ok(order) => order,
        Err(CannotShip::BadTracking) => return tracking_again(turn, number).await,
        Err(why) => return refused(turn, number, &why).await,
    };
    card::touch(turn, order.id).await?;
    let text =
        [turn.text("adm-tracking-set", facts! { "order" => number }), parcel_of(turn, &order)];
    let voice = turn.voice();
    let shipped = voice.press("adm-shipped-btn", Admin::ShipAsk { order: number });
    let keyboard = Keyboard::default().row((order.stage == Stage::Paid).then_some(shipped)).row([
        voice.press("adm-tracking-btn", Admin::Tracking { order: number }),
        voice.press("adm-card-btn", Admin::Card { order: number }),
    ]);
    turn.show(Outgoing::text(text.join("\n")).with(keyboard)).await
}

/// What was typed is no carrier and number: says so, and goes on asking.
async fn tracking_again(turn: &Turn<'_>, number: i64) -> Told {
    turn.ask(&Awaits::Tracking { order: number }).await?;
    let text = turn.text("adm-tracking-bad", facts! { "count" => PARCEL_CHARS_MAX });
    turn.say(Outgoing::text(text)).await?;
    Ok(())
}

/// Notes who carries a parcel and its number; or why not. A number alone is of the carrier
/// that is known.
async fn note(turn: &Turn<'_>, order: &Order, parcel: &Parcel) -> Done<Result<Order, CannotShip>> {
    let number = parcel.number.as_deref();
    let known = order.carrier.as_deref().filter(|_| number.is_some());
    let carrier = parcel.carrier.as_deref().or(known);
    match shipping::set_tracking(turn.app, &turn.actor(), order.number, carrier, number).await {
        Ok(order) => Ok(Ok(order)),
        Err(Stop::Refused(why)) => Ok(Err(why)),
        Err(Stop::Failed(failure)) => Err(failure),
    }
}

/// Says why nothing was done, and shows how the order stands.
pub(super) async fn refused(turn: &Turn<'_>, number: i64, why: &CannotShip) -> Told {
    turn.alert(&cannot(turn, why)).await?;
    lists::order(turn, number).await
}

fn cannot(turn: &Turn<'_>, why: &CannotShip) -> String {
    match why {
        CannotShip::NoSuchOrder(_) => turn.label("adm-cannot-order"),
        CannotShip::WrongStage { stage, .. } => {
            turn.label_with("adm-cannot-stage", facts! { "stage" => stage })
        }
        CannotShip::OnHold { .. } => turn.label("adm-cannot-hold"),
        CannotShip::NothingToShip(_) => turn.label("adm-cannot-nothing-to-ship"),
        CannotShip::Claimed { who, .. } => {
            turn.label_with("adm-cannot-claimed", facts! { "who" => who })
        }
        CannotShip::NotClaimed(_) => turn.label("adm-cannot-not-yours"),
        CannotShip::TooLateToUndo(_) => turn.label("adm-cannot-undo"),
        CannotShip::BadTracking => turn.label("adm-cannot-tracking"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_carrier_and_a_number_are_told_apart_as_people_write_them() {
        #[track_caller]
        fn case(text: &str, carrier: &str, number: &str) {
            let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            let parcel = Parcel { carrier: some(carrier), number: some(number) };
            assert_eq!(Parcel::read(text), Some(parcel), "{text}");
        }
        case("DHL 00340434161094042557", "DHL", "00340434161094042557");
        case("  dhl   0034 0434 1610 ", "dhl", "003404341610");
        case("Deutsche Post RR123456789DE", "Deutsche Post", "RR123456789DE");
        case("UPS 1Z999AA10123456784", "UPS", "1Z999AA10123456784");
        case("00340434161094042557", "", "00340434161094042557");
        case("InPost", "InPost", "");
        case("GLS24, 0099", "GLS24", "0099");
        case("DPD\n1234 5678", "DPD", "12345678");
    }

    #[test]
    fn what_is_empty_or_longer_than_a_label_is_no_parcel() {
        for text in ["", "  ", ",", "\n", &"9".repeat(101), &format!("{} 1", "x".repeat(101))] {
            assert_eq!(Parcel::read(text), None, "{text}");
        }
    }
}
