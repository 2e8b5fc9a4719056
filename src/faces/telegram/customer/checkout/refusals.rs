//! Why the shop says no, in the customer's words, and the way on from there.

use super::super::orders::next::cut;
use super::super::shop::NAME_CHARS_MAX;
use super::super::shop::shelves::TOP;
use crate::base::coin::Coin;
use crate::base::money::Commodity;
use crate::faces::telegram::turn::Turn;
use crate::faces::telegram::verbs::Customer;
use crate::faces::telegram::{Told, Voice};
use crate::facts;
use crate::flows::checkout::{LINES_MAX, Refusal, open_invoice_of};
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::notices::Facts;
use crate::stock::QUANTITY_MAX;

/// A refusal as it is shown.
struct Said {
    key: &'static str,
    facts: Facts,
    ways: Vec<Way>,
}

/// A way on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// To the catalogue.
    Shop,
    /// To the cart.
    Cart,
    /// To the next step of checkout.
    Checkout,
    /// To the invoice of an order, to pay it.
    Pay(i64),
    /// To cancelling it.
    Cancel(i64),
    /// To its coins.
    Coins(i64),
    /// To the same coin, once more.
    TryAgain(i64, Coin),
    /// To what its invoice says.
    Invoice(i64),
    /// The same things once more.
    Again(i64),
    /// To all orders.
    Orders,
    /// To a letter to the shop.
    Write,
}

impl Way {
    fn button(self, voice: &Voice<'_>) -> Button {
        match self {
            Way::Shop => voice.press("checkout-shop-btn", Customer::Shop { shelf: TOP, page: 0 }),
            Way::Cart => voice.press("checkout-edit-btn", Customer::Cart),
            Way::Checkout => voice.press("checkout-go-on-btn", Customer::Checkout),
            Way::Pay(order) => voice.press("checkout-pay-btn", Customer::Invoice { order }),
            Way::Cancel(order) => voice.press("checkout-cancel-btn", Customer::CancelAsk { order }),
            Way::Coins(order) => voice.press("checkout-other-coin-btn", Customer::Coins { order }),
            Way::TryAgain(order, coin) => {
                voice.press("checkout-try-again-btn", Customer::Coin { order, coin })
            }
            Way::Invoice(order) => voice.press("checkout-invoice-btn", Customer::Invoice { order }),
            Way::Again(order) => voice.press("checkout-again-btn", Customer::Again { order }),
            Way::Orders => voice.press("checkout-orders-btn", Customer::Orders { page: 0 }),
            Way::Write => voice.press("checkout-write-btn", Customer::Write),
        }
    }
}

/// Shows why the shop says no, and the way on. `order` is the number of the one that it is about,
/// if there is one.
pub async fn refused(turn: &Turn<'_>, refusal: &Refusal, order: Option<i64>) -> Told {
    let order = match (order, refusal) {
        (None, Refusal::Unpaid(_)) => {
            let open = open_invoice_of(turn.app, turn.person.id).await?;
            open.map(|(order, _)| order.number)
        }
        (order, _) => order,
    };
    let said = said(refusal, order);
    let voice = turn.voice();
    let ways = said.ways.iter().map(|way| [way.button(&voice)]);
    let keyboard = ways.fold(Keyboard::default(), Keyboard::row).row(turn.home_row());
    turn.show(Outgoing::text(turn.text(said.key, said.facts)).with(keyboard)).await
}

/// What a refusal says. Where it is about an order, the order's own buttons lead on.
fn said(refusal: &Refusal, order: Option<i64>) -> Said {
    let (key, facts, ways) = match refusal {
        Refusal::Empty => ("checkout-no-empty", Facts::new(), vec![Way::Shop]),
        Refusal::TooManyLines => {
            ("checkout-no-lines", facts! { "count" => LINES_MAX }, vec![Way::Checkout, Way::Cart])
        }
        Refusal::BadQuantity { .. } => {
            ("checkout-no-quantity", facts! { "count" => QUANTITY_MAX }, vec![Way::Cart, Way::Shop])
        }
        Refusal::NoSuchProduct(_) => {
            ("checkout-no-product", Facts::new(), vec![Way::Cart, Way::Shop])
        }
        Refusal::JustSold { name, free } => {
            let facts = facts! { "product" => cut(name, NAME_CHARS_MAX), "free" => free };
            ("checkout-no-stock", facts, vec![Way::Checkout, Way::Cart])
        }
        Refusal::TooMuch => ("checkout-no-sum", Facts::new(), vec![Way::Cart]),
        Refusal::Unpaid(max) => {
            let ways = order.map_or(vec![Way::Checkout, Way::Orders], |order| {
                vec![Way::Pay(order), Way::Cancel(order)]
            });
            ("checkout-no-unpaid", facts! { "count" => max }, ways)
        }
        Refusal::Blocked => ("checkout-no-blocked", Facts::new(), vec![Way::Write]),
        Refusal::TooMany(until) => {
            ("checkout-no-often", facts! { "until" => until.minute() }, vec![Way::Cart])
        }
        Refusal::CoolingDown(until) => {
            ("checkout-no-cooling", facts! { "until" => until.minute() }, vec![Way::Write])
        }
        Refusal::Paused(why) => ("checkout-no-paused", facts! { "text" => why }, vec![Way::Cart]),
        Refusal::NoShipping => ("checkout-no-shipping", Facts::new(), vec![Way::Checkout]),
        Refusal::NoAddress => ("checkout-no-address", Facts::new(), vec![Way::Checkout]),
        Refusal::CartChanged => {
            ("checkout-no-changed", Facts::new(), vec![Way::Checkout, Way::Cart])
        }
        Refusal::NoSuchInvoice => ("checkout-no-invoice", Facts::new(), vec![Way::Orders]),
        Refusal::NotOpen(_) => ("checkout-no-open", Facts::new(), of(order, &[Way::Invoice])),
        Refusal::TooLate => {
            ("checkout-no-time", Facts::new(), of(order, &[Way::Again, Way::Invoice]))
        }
        Refusal::CoinNotOffered(coin) => {
            ("checkout-no-coin", facts! { "coin" => coin.title() }, of(order, &[Way::Coins]))
        }
        Refusal::NoRate { coin, .. } => {
            let again = order.map(|order| Way::TryAgain(order, *coin));
            let ways = again.into_iter().chain(of(order, &[Way::Coins])).collect();
            ("checkout-no-rate-now", facts! { "coin" => coin.title() }, ways)
        }
        Refusal::TooLittle { coin, total, least } => {
            let least = Commodity::Coin(*coin).show(least.0);
            let facts = facts! { "coin" => coin.title(), "total" => total, "amount" => least };
            ("checkout-no-little", facts, of(order, &[Way::Coins, Way::Cancel]))
        }
        Refusal::ExtendedOut(times) => {
            ("checkout-no-more-time", facts! { "count" => times }, of(order, &[Way::Invoice]))
        }
        Refusal::MoneySeen => ("checkout-no-seen", Facts::new(), of(order, &[Way::Invoice])),
    };
    Said { key, facts, ways }
}

/// Ways of an order; without one, to all of them.
fn of(order: Option<i64>, ways: &[fn(i64) -> Way]) -> Vec<Way> {
    order.map_or(vec![Way::Orders], |order| ways.iter().map(|way| way(order)).collect())
}

#[cfg(test)]
mod tests {
    use super::super::super::shop::samples::zloty;
    use super::*;
    use crate::base::clock::Time;
    use crate::base::money::Sats;
    use crate::faces::telegram::voice::UTC;
    use crate::flows::pricing::NoRate;
    use crate::invoices::Status;
    use crate::notices::Words;

    fn refusals() -> Vec<Refusal> {
        let (coin, total) = (Coin::Btc, zloty().minor(50));
        vec![
            Refusal::Empty,
            Refusal::TooManyLines,
            Refusal::BadQuantity { sku: "mug".to_owned(), quantity: 0 },
            Refusal::NoSuchProduct("mug".to_owned()),
            Refusal::JustSold { name: "Mug".to_owned(), free: 1 },
            Refusal::TooMuch,
            Refusal::Unpaid(1),
            Refusal::Blocked,
            Refusal::CoolingDown(Time::from_secs(1_900_000_000)),
            Refusal::TooMany(Time::from_secs(1_900_000_000)),
            Refusal::NoSuchInvoice,
            Refusal::NotOpen(Status::Settled),
            Refusal::TooLate,
            Refusal::CoinNotOffered(coin),
            Refusal::NoRate { coin, why: NoRate::Never },
            Refusal::TooLittle { coin, total, least: Sats(1_000) },
            Refusal::ExtendedOut(3),
            Refusal::MoneySeen,
            Refusal::Paused("we are on holiday".to_owned()),
            Refusal::NoShipping,
            Refusal::NoAddress,
            Refusal::CartChanged,
        ]
    }

    #[test]
    fn every_refusal_is_said_and_leads_on() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", UTC);
        for refusal in refusals() {
            for order in [None, Some(1042)] {
                let said = said(&refusal, order);
                let text = voice.text(said.key, said.facts);
                assert!(text != said.key && !text.contains('—'), "{refusal:?}: {text}");
                assert!(!said.ways.is_empty(), "{refusal:?} leads nowhere");
                for way in said.ways {
                    let label = way.button(&voice).label;
                    assert!(!label.starts_with("checkout-"), "{label}");
                }
            }
        }
    }

    #[test]
    fn an_unpaid_order_can_be_paid_or_cancelled() {
        let ways = said(&Refusal::Unpaid(1), Some(1042)).ways;
        assert_eq!(ways, [Way::Pay(1042), Way::Cancel(1042)]);
    }

    #[test]
    fn where_there_is_no_rate_it_can_be_tried_again_or_with_another_coin() {
        let refusal = Refusal::NoRate { coin: Coin::Ltc, why: NoRate::Never };
        let ways = said(&refusal, Some(7)).ways;
        assert_eq!(ways, [Way::TryAgain(7, Coin::Ltc), Way::Coins(7)]);
    }
}
