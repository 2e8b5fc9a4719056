//! Buttons beneath what the shop tells those who run it: the shortest way to what is to be
//! done about it. What they lead to asks who presses.

use crate::app::App;
use crate::base::id::ProductId;
use crate::faces::telegram::Voice;
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::voice::UTC;
use crate::messenger::Keyboard;
use crate::notices::{Kind, Notice};

/// A button by the key of its words.
type Press = (&'static str, Admin);

/// The buttons beneath a notice to admins.
pub fn keyboard(app: &App, kind: Kind, language: &str, notice: &Notice) -> Keyboard {
    let voice = Voice::of(app, language, UTC);
    let presses = presses(kind, notice).into_iter();
    Keyboard::default().row(presses.map(|(key, verb)| voice.press(key, verb)))
}

/// What can be done about it.
fn presses(kind: Kind, notice: &Notice) -> Vec<Press> {
    match kind {
        Kind::OrderCreated
        | Kind::OrderPaid
        | Kind::OrderExpired
        | Kind::OrderCancelled
        | Kind::RefundOwed
        | Kind::MoneyWaiting
        | Kind::PaymentReorged
        | Kind::PaymentBack
        | Kind::SaleFell
        | Kind::ClawedBack
        | Kind::DeliveryFailed => {
            number(notice, "order").map(|order| of_order(kind, order)).unwrap_or_default()
        }
        Kind::SupportMessage => of_letter(notice),
        Kind::StockLow => vec![shelf(notice)],
        Kind::WatcherBehind | Kind::WatcherRecovered => {
            vec![("adm-watchers-btn", Admin::Watchers)]
        }
        Kind::RatesStale => vec![("adm-rates-btn", Admin::Rates)],
        Kind::AddressRefused | Kind::IndexBurnt | Kind::IndexGap | Kind::AccountChanged => {
            vec![("adm-health-btn", Admin::Health)]
        }
        Kind::SalesPaused => vec![("adm-resume-btn", Admin::Resume)],
        Kind::MoneyUnknown | Kind::SalesResumed | Kind::Trial => vec![("bot-desk", Admin::Desk)],
        // Told to customers.
        Kind::PaymentSeen
        | Kind::PaymentDropped
        | Kind::PartReceived
        | Kind::Paid
        | Kind::Expired
        | Kind::ExpiredPart
        | Kind::LateSeen
        | Kind::PaidLate
        | Kind::Choose
        | Kind::Credited
        | Kind::RefundNoted
        | Kind::Cancelled
        | Kind::Unpaid
        | Kind::Goods
        | Kind::ExpiresSoon
        | Kind::Shipped
        | Kind::Tracking
        | Kind::Completed
        | Kind::SupportReply
        | Kind::BackInStock
        | Kind::Broadcast
        | Kind::ReferralJoined
        | Kind::CoolingDown
        | Kind::CommissionEarned
        | Kind::CommissionGiven
        | Kind::CommissionTaken => Vec::new(),
    }
}

/// The order, and what its news call for.
fn of_order(kind: Kind, order: i64) -> Vec<Press> {
    let details = ("adm-details-btn", Admin::Order { order });
    let message = ("adm-message-btn", Admin::Message { order });
    let recheck = ("adm-recheck-btn", Admin::Recheck { order });
    match kind {
        Kind::OrderPaid => vec![("adm-card-btn", Admin::Card { order }), details],
        Kind::MoneyWaiting => vec![
            ("adm-credit-btn", Admin::CreditAsk { order }),
            ("adm-refund-btn", Admin::RefundAsk { order }),
            details,
        ],
        Kind::RefundOwed | Kind::ClawedBack | Kind::DeliveryFailed => vec![details, message],
        Kind::PaymentReorged | Kind::PaymentBack | Kind::SaleFell => vec![details, recheck],
        _ => vec![details],
    }
}

/// Who wrote, and the order that they wrote about.
fn of_letter(notice: &Notice) -> Vec<Press> {
    let person = notice.subject.as_deref().and_then(|subject| subject.parse().ok());
    let order = number(notice, "order").map(|order| ("adm-details-btn", Admin::Order { order }));
    let customer = person.map(|person| ("adm-customer-btn", Admin::Person { person }));
    let reply = person.map(|person| ("adm-reply-btn", Admin::Reply { person }));
    reply.into_iter().chain(order).chain(customer).collect()
}

/// The product that runs low, or all of them if it is not said which.
fn shelf(notice: &Notice) -> Press {
    match notice.subject.as_deref().and_then(|row| ProductId::from_row(row).ok()) {
        Some(product) => ("adm-product-btn", Admin::Product { product }),
        None => ("adm-stock-btn", Admin::Stock { page: 0 }),
    }
}

/// A fact that is a number of ours.
fn number(notice: &Notice, fact: &str) -> Option<i64> {
    notice.facts.get(fact)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Time;
    use crate::base::id::NoticeId;
    use crate::base::rng::Rng;
    use crate::notices::Audience;

    fn notice(kind: Kind, subject: Option<String>) -> Notice {
        let at = Time::from_secs(1_768_471_200);
        Notice {
            id: NoticeId::new(at, &Rng::seeded(1)),
            kind,
            facts: kind.sample(),
            audience: kind.audience(),
            person: None,
            subject,
            rank: 0,
            bundle: false,
            channel: None,
            recipient: None,
            language: "en".to_owned(),
            state: "pending".to_owned(),
            attempts: 0,
            due_at: at,
            sent_at: None,
            error: None,
            created_at: at,
        }
    }

    fn keys(kind: Kind, subject: Option<String>) -> Vec<&'static str> {
        presses(kind, &notice(kind, subject)).into_iter().map(|(key, _)| key).collect()
    }

    #[test]
    fn everything_that_admins_are_told_leads_on_and_nothing_that_customers_are() {
        for kind in Kind::ALL {
            let is_ours = kind.audience() == Audience::Admins;
            let subject = (*kind == Kind::SupportMessage).then(|| "7".to_owned());
            assert_eq!(!keys(*kind, subject).is_empty(), is_ours, "{kind}");
        }
    }

    #[test]
    fn a_letter_is_answered_and_low_stock_filled() {
        let letter = keys(Kind::SupportMessage, Some("7".to_owned()));
        assert_eq!(letter, ["adm-reply-btn", "adm-details-btn", "adm-customer-btn"]);
        let product = ProductId::new(Time::from_secs(1), &Rng::seeded(1));
        assert_eq!(keys(Kind::StockLow, Some(product.row())), ["adm-product-btn"]);
        assert_eq!(keys(Kind::StockLow, None), ["adm-stock-btn"]);
    }
}
