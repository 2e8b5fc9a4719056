//! `/delete_me`: everything that names somebody is erased. Postings stay under the number.

use crate::faces::telegram::Told;
use crate::faces::telegram::turn::Turn;
use crate::faces::telegram::verbs::Customer;
use crate::facts;
use crate::flows::Stop;
use crate::flows::erasing::{self, CannotErase};
use crate::messenger::{Keyboard, Outgoing};

/// Says what would be erased and what stays, and asks.
pub async fn ask(turn: &Turn<'_>) -> Told {
    let keyboard = Keyboard::default()
        .row([turn.customer(turn.label("me-erase-yes-btn"), Customer::Erase)])
        .row([turn.back(Customer::Settings)]);
    turn.show(Outgoing::text(turn.text("me-erase-ask", facts! {})).with(keyboard)).await
}

/// Erases, or says what stands in the way.
pub async fn erase(turn: &Turn<'_>) -> Told {
    let number = turn.person.number;
    match erasing::erase(turn.app, turn.person.id, &turn.cause).await {
        Ok(()) => {
            let text = turn.text("me-erased", facts! { "person" => number });
            turn.say(Outgoing::text(text)).await?;
            Ok(())
        }
        Err(Stop::Refused(why)) => refused(turn, why).await,
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

async fn refused(turn: &Turn<'_>, why: CannotErase) -> Told {
    let (text, order) = match why {
        CannotErase::OpenOrder(order) => {
            (turn.text("me-erase-open", facts! { "order" => order }), Some(order))
        }
        CannotErase::BalanceLeft(balance) => {
            let facts = facts! { "amount" => turn.money(balance) };
            (turn.text("me-erase-balance", facts), None)
        }
        CannotErase::MoneyWaiting(order) => {
            (turn.text("me-erase-money", facts! { "order" => order }), Some(order))
        }
        CannotErase::Blocked => (turn.text("me-erase-blocked", facts! {}), None),
        CannotErase::CoolingDown(until) => {
            (turn.text("me-erase-cooling", facts! { "until" => until.minute() }), None)
        }
        CannotErase::Strikes(_) => (turn.text("me-erase-strikes", facts! {}), None),
    };
    let mut keyboard = Keyboard::default();
    if let Some(order) = order {
        let label = turn.label_with("me-order-btn", facts! { "order" => order });
        keyboard = keyboard.row([turn.customer(label, Customer::Order { order })]);
    }
    let keyboard = keyboard
        .row([turn.customer(turn.label("me-support-btn"), Customer::Support)])
        .row(turn.home_row());
    turn.show(Outgoing::text(text).with(keyboard)).await
}
