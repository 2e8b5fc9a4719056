//! What needs somebody to decide: money without a use, money that left, goods that did not
//! arrive; each with what can be done about it.

use super::desk::allowed;
use super::orders as lists;
use super::reasons;
use crate::faces::telegram::dialogue::ReasonFor;
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::voice::{ROWS_A_PAGE, pages};
use crate::faces::telegram::{Told, Turn};
use crate::facts;
use crate::flows::reviewing::{self, Review, Why};
use crate::flows::{Failure, deciding};
use crate::invoices;
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::notices::Facts;

/// A page of what waits for a decision, the longest first.
pub async fn review(turn: &Turn<'_>, page: u32) -> Told {
    let count = reviewing::count(turn.app).await?;
    if count == 0 {
        let text = turn.text("adm-review-none", Facts::new());
        let keyboard = Keyboard::default().row(turn.home_row());
        return turn.show(Outgoing::text(text).with(keyboard)).await;
    }
    let pages = pages(usize::try_from(count).unwrap_or(usize::MAX));
    let page = page.min(pages - 1);
    let (limit, offset) = (i64::from(ROWS_A_PAGE), i64::from(ROWS_A_PAGE) * i64::from(page));
    let cases = reviewing::list(turn.app, limit, offset).await?;
    let told: Vec<String> = cases.iter().map(|case| told(turn, case)).collect();
    let text = [
        turn.text("adm-review", facts! { "count" => count }),
        told.join("\n"),
        turn.text("adm-review-next", Facts::new()),
    ];
    let keyboard = cases
        .iter()
        .map(|case| row(turn, case))
        .fold(Keyboard::default(), Keyboard::row)
        .row(turn.pager(page, pages, |page| Admin::Review { page }))
        .row(turn.home_row());
    turn.show(Outgoing::text(text.join("\n\n")).with(keyboard)).await
}

fn told(turn: &Turn<'_>, case: &Review) -> String {
    let key = match case.why {
        Why::PartialExpired => "adm-why-partial",
        Why::Late => "adm-why-late",
        Why::Over => "adm-why-over",
        Why::Reorged => "adm-why-reorged",
        Why::ClawedBack => "adm-why-clawed",
        Why::DeliveryFailed => "adm-why-failed",
        Why::RefundOwed => "adm-why-refund",
        Why::OnHold => "adm-why-held",
    };
    let facts = facts! {
        "order" => case.order, "amount" => case.amount, "at" => turn.moment(case.since),
    };
    turn.text(key, facts)
}

/// The order, and what can be done about why it stands here.
fn row(turn: &Turn<'_>, case: &Review) -> Vec<Button> {
    let order = case.order;
    let label = turn.label_with("adm-order-btn", facts! { "order" => order });
    let mut row = vec![turn.admin(label, Admin::Order { order })];
    row.extend(deeds(case).into_iter().filter_map(|(key, verb)| allowed(turn, key, verb)));
    row
}

fn deeds(case: &Review) -> Vec<(&'static str, Admin)> {
    let order = case.order;
    match case.why {
        Why::PartialExpired | Why::Late | Why::Over => vec![
            ("adm-credit-btn", Admin::CreditAsk { order }),
            ("adm-refund-btn", Admin::RefundAsk { order }),
        ],
        Why::Reorged | Why::OnHold => vec![
            ("adm-recheck-btn", Admin::Recheck { order }),
            ("adm-message-btn", Admin::Message { order }),
        ],
        Why::ClawedBack | Why::DeliveryFailed | Why::RefundOwed => {
            vec![("adm-message-btn", Admin::Message { order })]
        }
    }
}

/// Waiting money of an order to the customer's balance: asks why.
pub async fn credit_ask(turn: &Turn<'_>, order: i64) -> Told {
    reasons::ask(turn, ReasonFor::Credit { order }).await
}

/// Waiting money of an order back to the customer: asks why.
pub async fn refund_ask(turn: &Turn<'_>, order: i64) -> Told {
    reasons::ask(turn, ReasonFor::Refund { order }).await
}

/// Derives the addresses of an order again, judges what is known of its money, and hurries the
/// watchers: what they find changes the card.
pub async fn recheck(turn: &Turn<'_>, number: i64) -> Told {
    let app = turn.app;
    let Some(order) = lists::find(turn, number).await? else {
        return lists::none(turn, number).await;
    };
    let invoice = invoices::find_by_order(&app.db, order.id, app.currency()).await?;
    let Some(invoice) = invoice else { return lists::order(turn, number).await };
    match deciding::check_addresses(app, invoice.id).await {
        Ok(_) => {}
        Err(why @ (Failure::Record(_) | Failure::Key(_))) => {
            tracing::error!(order.number = number, %why, "an address is not what it should be");
            turn.alert(&turn.label("adm-recheck-refused")).await?;
            return lists::order(turn, number).await;
        }
        Err(failure) => return Err(failure.into()),
    }
    app.nudges.watch.notify_waiters();
    deciding::recheck(app, invoice.id).await?;
    app.nudges.outbox.notify_one();
    turn.toast(&turn.label("adm-rechecked")).await?;
    super::card::touch(turn, order.id).await?;
    lists::order(turn, number).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Time;

    #[test]
    fn money_without_a_use_can_be_given_one_and_everything_else_be_looked_at_or_written_about() {
        for why in Why::ALL {
            let since = Time::from_secs(1_768_471_200);
            let case = Review { order: 1042, why, amount: "0.0002 BTC".to_owned(), since };
            let keys: Vec<&str> = deeds(&case).into_iter().map(|(key, _)| key).collect();
            let money = ["adm-credit-btn", "adm-refund-btn"];
            let is_money = matches!(why, Why::PartialExpired | Why::Late | Why::Over);
            assert_eq!(keys == money, is_money, "{why:?}");
            assert!(!keys.is_empty(), "{why:?}");
        }
    }
}
