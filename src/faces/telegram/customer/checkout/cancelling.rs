//! Cancelling an order that nobody has paid for: asked once, and its goods are free at once.

use super::super::orders as own;
use super::super::shop::shelves::TOP;
use crate::faces::telegram::Told;
use crate::faces::telegram::turn::Turn;
use crate::faces::telegram::verbs::Customer;
use crate::facts;
use crate::flows::Stop;
use crate::flows::cancelling::{self, Canceller, CannotCancel};
use crate::messenger::{Keyboard, Outgoing};
use crate::orders::Stage;

/// Says what cancelling means, and asks.
pub async fn cancel_ask(turn: &Turn<'_>, number: i64) -> Told {
    let Some(order) = own::find(turn, number).await? else { return own::none(turn).await };
    if order.stage != Stage::Created {
        return ended(turn, number, order.stage).await;
    }
    let facts = facts! { "order" => number, "total" => turn.money(order.total) };
    let text = turn.text("checkout-cancel-ask", facts);
    let keyboard = Keyboard::default()
        .row([turn.voice().press("checkout-cancel-yes-btn", Customer::Cancel { order: number })])
        .row([turn.voice().press("checkout-pay-btn", Customer::Invoice { order: number })])
        .row(turn.home_row());
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// Cancels an order of theirs. Twice is once.
pub async fn cancel(turn: &Turn<'_>, number: i64) -> Told {
    if own::find(turn, number).await?.is_none() {
        return own::none(turn).await;
    }
    match cancelling::cancel(turn.app, number, &Canceller::Customer).await {
        Ok(_) => {
            turn.app.nudges.cards.notify_one();
            ended(turn, number, Stage::Cancelled).await
        }
        Err(Stop::Refused(why)) => match why {
            CannotCancel::NoSuchOrder(_) => own::none(turn).await,
            CannotCancel::MoneySeen(_) => money_seen(turn, number).await,
            CannotCancel::TooLate { stage, .. } => ended(turn, number, stage).await,
            CannotCancel::HandedOver(_) => ended(turn, number, Stage::Completed).await,
        },
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

/// The order is not one that waits for its money any more.
async fn ended(turn: &Turn<'_>, number: i64, stage: Stage) -> Told {
    let key = match stage {
        Stage::Cancelled => "checkout-cancelled",
        Stage::Expired => "checkout-cancel-expired",
        Stage::Created | Stage::Paid | Stage::Shipped | Stage::Completed => "checkout-cancel-late",
    };
    let text = turn.text(key, facts! { "order" => number });
    let shop = Customer::Shop { shelf: TOP, page: 0 };
    let keyboard = Keyboard::default()
        .row([turn.voice().press("checkout-order-btn", Customer::Order { order: number })])
        .row([turn.voice().press("checkout-shop-btn", shop)])
        .row(turn.home_row());
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// Money is on its way, so only the shop can cancel now.
async fn money_seen(turn: &Turn<'_>, number: i64) -> Told {
    let text = turn.text("checkout-cancel-seen", facts! { "order" => number });
    let keyboard = Keyboard::default()
        .row([turn.voice().press("checkout-invoice-btn", Customer::Invoice { order: number })])
        .row([turn.voice().press("checkout-problem-btn", Customer::Problem { order: number })])
        .row(turn.home_row());
    turn.show(Outgoing::text(text).with(keyboard)).await
}
