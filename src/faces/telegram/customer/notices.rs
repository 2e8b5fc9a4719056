//! The buttons beneath what customers are told: the way on from each kind of notice.

use crate::app::App;
use crate::base::id::ProductId;
use crate::faces::telegram::Voice;
use crate::faces::telegram::verbs::{Customer, Shelf};
use crate::faces::telegram::voice::UTC;
use crate::messenger::{Button, Keyboard};
use crate::notices::{Kind, Notice};

/// The buttons beneath a notice to a customer. Admins' notices have none here.
pub fn keyboard(app: &App, kind: Kind, language: &str, notice: &Notice) -> Keyboard {
    beneath(&Voice::of(app, language, UTC), kind, &About::of(notice))
}

/// What a notice is about, as far as buttons can name it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct About {
    /// An order, by number.
    order: Option<i64>,
    /// A product.
    product: Option<ProductId>,
    /// How often the invoice had been extended.
    times: Option<i64>,
}

impl About {
    fn of(notice: &Notice) -> About {
        let number = |name: &str| notice.facts.get(name).and_then(|text| text.parse().ok());
        About {
            order: number("order"),
            product: notice.subject.as_deref().and_then(|row| ProductId::from_row(row).ok()),
            times: number("times"),
        }
    }
}

fn beneath(voice: &Voice<'_>, kind: Kind, about: &About) -> Keyboard {
    let of_order = |key: &str, verb: fn(i64) -> Customer| -> Option<Button> {
        about.order.map(|order| voice.press(key, verb(order)))
    };
    let invoice = || of_order("bill-invoice", |order| Customer::Invoice { order });
    let order = || of_order("bill-details", |order| Customer::Order { order });
    let receipt = || of_order("bill-receipt", |order| Customer::Receipt { order });
    let received = || of_order("bill-received-yes", |order| Customer::Received { order });
    let problem = || of_order("bill-problem", |order| Customer::Problem { order });
    let again = || of_order("bill-again", |order| Customer::Again { order });
    let order_again = || of_order("bill-order-again", |order| Customer::Again { order });
    let invite = || Some(voice.press("bill-invite", Customer::Invite));
    let support = || Some(voice.press("bill-support", Customer::Support));
    let shop = || Some(voice.press("bill-shop", Customer::Shop { shelf: Shelf(0), page: 0 }));
    match kind {
        Kind::PaymentSeen | Kind::PaymentDropped | Kind::PartReceived => rows([[invoice(), None]]),
        Kind::Paid | Kind::PaidLate => rows([[order(), receipt()]]),
        Kind::Expired | Kind::Cancelled => rows([[order_again(), support()]]),
        Kind::ExpiredPart | Kind::LateSeen | Kind::Choose | Kind::Unpaid => {
            rows([[invoice(), problem()]])
        }
        Kind::Credited | Kind::RefundNoted | Kind::Goods | Kind::Tracking => {
            rows([[order(), problem()]])
        }
        Kind::ExpiresSoon => rows([[extend(voice, about), invoice()]]),
        Kind::Shipped => rows([[received(), problem()], [order(), None]]),
        Kind::Completed => rows([[again(), problem()]]),
        Kind::SupportReply => rows([[Some(voice.press("bill-reply", reply(about))), order()]]),
        Kind::BackInStock => rows([[product(voice, about).or_else(shop), None]]),
        Kind::Broadcast => {
            let enough = voice.press("bill-no-news", Customer::News { on: 0 });
            rows([[shop(), None], [Some(enough), None]])
        }
        Kind::ReferralJoined | Kind::CommissionEarned | Kind::CommissionTaken => {
            rows([[invite(), None]])
        }
        Kind::CommissionGiven | Kind::CoolingDown => rows([[support(), None]]),
        Kind::OrderCreated
        | Kind::OrderPaid
        | Kind::OrderExpired
        | Kind::OrderCancelled
        | Kind::RefundOwed
        | Kind::MoneyWaiting
        | Kind::MoneyUnknown
        | Kind::PaymentReorged
        | Kind::PaymentBack
        | Kind::SaleFell
        | Kind::ClawedBack
        | Kind::AddressRefused
        | Kind::IndexBurnt
        | Kind::IndexGap
        | Kind::AccountChanged
        | Kind::WatcherBehind
        | Kind::WatcherRecovered
        | Kind::RatesStale
        | Kind::StockLow
        | Kind::SupportMessage
        | Kind::DeliveryFailed
        | Kind::SalesPaused
        | Kind::SalesResumed
        | Kind::Trial => Keyboard::default(),
    }
}

fn rows<const N: usize>(rows: [[Option<Button>; 2]; N]) -> Keyboard {
    rows.into_iter().map(|row| row.into_iter().flatten()).fold(Keyboard::default(), Keyboard::row)
}

/// One tap, and only one: it names how often the invoice had been extended.
fn extend(voice: &Voice<'_>, about: &About) -> Option<Button> {
    let (order, times) = (about.order?, about.times?);
    Some(voice.press("bill-extend", Customer::Extend { order, times }))
}

/// The shop's answer is answered about the same order.
fn reply(about: &About) -> Customer {
    match about.order {
        Some(order) => Customer::Problem { order },
        None => Customer::Write,
    }
}

fn product(voice: &Voice<'_>, about: &About) -> Option<Button> {
    let product = about.product?;
    Some(voice.press("bill-product", Customer::Product { product, quantity: 1 }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Time;
    use crate::base::rng::Rng;
    use crate::messenger::Does;
    use crate::notices::{Audience, Words};

    fn beneath_in_english(kind: Kind, about: &About) -> Keyboard {
        beneath(&Voice::with(&Words::built_in(), "en", UTC), kind, about)
    }

    fn calls(keyboard: &Keyboard) -> Vec<String> {
        let call = |button: &Button| match &button.does {
            Does::Call(data) => Some(data.clone()),
            Does::Open(_) | Does::Copy(_) | Does::Share(_) => None,
        };
        keyboard.0.iter().flatten().filter_map(call).collect()
    }

    #[test]
    fn whatever_a_customer_is_told_has_a_way_on_and_admins_have_theirs_elsewhere() {
        let id = ProductId::new(Time::from_secs(1_900_000_000), &Rng::seeded(1));
        let about = About { order: Some(1042), product: Some(id), times: Some(0) };
        for kind in Kind::ALL {
            let keyboard = beneath_in_english(*kind, &about);
            let is_customers = kind.audience() == Audience::Customer;
            assert_eq!(!keyboard.0.is_empty(), is_customers, "{kind}");
            for button in keyboard.0.iter().flatten() {
                assert!(!button.label.starts_with("bill-"), "{kind}: {}", button.label);
            }
        }
    }

    #[test]
    fn more_time_is_one_tap_away_and_names_how_often_it_was_given() {
        let about = About { order: Some(1042), times: Some(2), ..About::default() };
        assert_eq!(
            calls(&beneath_in_english(Kind::ExpiresSoon, &about)),
            ["1ext.1042.2", "1inv.1042"]
        );
    }

    #[test]
    fn an_answer_of_the_shop_is_answered_about_its_order_or_about_none() {
        let about = About { order: Some(7), ..About::default() };
        assert_eq!(calls(&beneath_in_english(Kind::SupportReply, &about))[0], "1prb.7");
        assert_eq!(calls(&beneath_in_english(Kind::SupportReply, &About::default())), ["1wrt"]);
    }
}
