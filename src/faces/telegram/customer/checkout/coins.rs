//! The coins that an order can be paid in: about how much of each, what comes on top, and how
//! long it takes.

use super::super::orders::next::items;
use super::super::{invoice as bill, orders as own};
use super::refused;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::money::Commodity;
use crate::faces::telegram::turn::Turn;
use crate::faces::telegram::verbs::Customer;
use crate::faces::telegram::{Told, Voice, cards};
use crate::facts;
use crate::flows::cards::Subject;
use crate::flows::checkout::{self as flow, Estimate};
use crate::flows::{Failure, Stop};
use crate::invoices::{self, Invoice, Status};
use crate::messenger::{Keyboard, Outgoing};
use crate::notices::Facts;
use crate::orders::{self, Order};
use crate::people;

/// The coins that an order of theirs can be paid in.
pub async fn coins(turn: &Turn<'_>, number: i64) -> Told {
    let Some((order, invoice)) = find(turn, number).await? else { return own::none(turn).await };
    if !awaits_money(&invoice, turn.now) {
        return card(turn, &invoice).await;
    }
    list(turn, &order, &invoice, None).await
}

/// An order of theirs with its invoice.
async fn find(turn: &Turn<'_>, number: i64) -> Told<Option<(Order, Invoice)>> {
    let Some(order) = own::find(turn, number).await? else { return Ok(None) };
    let app = turn.app;
    let invoice = invoices::find_by_order(&app.db, order.id, app.currency()).await?;
    Ok(invoice.map(|invoice| (order, invoice)))
}

/// Whether a coin can still be chosen.
fn awaits_money(invoice: &Invoice, now: Time) -> bool {
    invoice.status == Status::New && now < invoice.deadline
}

/// The invoice says how it stands.
async fn card(turn: &Turn<'_>, invoice: &Invoice) -> Told {
    turn.acknowledge().await?;
    cards::show_anew(turn.app, turn.bot, turn.chat, Subject::Invoice(invoice.id)).await
}

/// Shows the coins of an order that waits for its money, beneath what is to be said first.
pub(super) async fn list(
    turn: &Turn<'_>,
    order: &Order,
    invoice: &Invoice,
    first: Option<String>,
) -> Told {
    let app = turn.app;
    let lines = orders::find_lines(&app.db, order.id, app.currency()).await?;
    let mut choices = Vec::new();
    for coin in offered(turn).await? {
        let about = flow::estimate(app, invoice, coin).await?;
        choices.push(Choice { coin, about, depth: invoice.terms.depth(coin, invoice.total.minor) });
    }
    let voice = turn.voice();
    let head = facts! { "order" => order.number, "total" => invoice.total };
    let ask = facts! { "until" => invoice.deadline.minute() };
    let parts = [
        format!("{}\n{}", voice.text("checkout-order", head), items(&voice, &lines)),
        voice.text("checkout-coins", ask),
        said(&voice, invoice, &choices),
    ];
    let text = first.into_iter().chain(parts).collect::<Vec<_>>().join("\n\n");
    turn.show(Outgoing::text(text).with(keyboard(&voice, order.number, &choices))).await
}

/// The coins that this person may pay with.
async fn offered(turn: &Turn<'_>) -> Told<Vec<Coin>> {
    let handles = people::find_handles(&turn.app.db, turn.person.id).await?;
    let handles: Vec<String> = handles.iter().map(ToString::to_string).collect();
    let coins = turn.app.settings.coins.iter();
    Ok(coins.filter(|(_, of)| of.offer.includes(&handles)).map(|(coin, _)| *coin).collect())
}

/// A coin that can be chosen.
#[derive(Clone, Copy, Debug)]
struct Choice {
    coin: Coin,
    about: Estimate,
    /// How many confirmations it needs.
    depth: i64,
}

/// About how many minutes so many blocks take.
fn minutes(coin: Coin, blocks: i64) -> u64 {
    let seconds = coin.spacing().as_secs().saturating_mul(u64::try_from(blocks).unwrap_or(0));
    seconds.div_ceil(60)
}

/// Each coin in a paragraph, and what happens next.
fn said(voice: &Voice<'_>, invoice: &Invoice, choices: &[Choice]) -> String {
    let paragraph = |choice: &Choice| match choice.about {
        Estimate::About(sats) => {
            let (about, fee) = match choice.coin {
                Coin::Btc => ("checkout-about-btc", "checkout-fee-btc"),
                Coin::Ltc => ("checkout-about-ltc", "checkout-fee-ltc"),
            };
            let amount = Commodity::Coin(choice.coin).show(sats.0);
            let time = facts! {
                "minutes" => minutes(choice.coin, choice.depth), "wanted" => choice.depth,
            };
            let lines = [
                voice.text(about, facts! { "amount" => amount }),
                voice.text(fee, Facts::new()),
                voice.text("checkout-typical", time),
            ];
            lines.join("\n")
        }
        Estimate::NoRate => {
            voice.text("checkout-no-rate", facts! { "coin" => choice.coin.title() })
        }
        Estimate::NotPayable => {
            let facts = facts! { "coin" => choice.coin.title(), "total" => invoice.total };
            voice.text("checkout-not-payable", facts)
        }
    };
    let mut text: Vec<String> = choices.iter().map(paragraph).collect();
    let is_payable = choices.iter().any(|choice| matches!(choice.about, Estimate::About(_)));
    let next = if is_payable { "checkout-coins-next" } else { "checkout-coins-none" };
    text.push(voice.text(next, Facts::new()));
    text.join("\n\n")
}

fn keyboard(voice: &Voice<'_>, order: i64, choices: &[Choice]) -> Keyboard {
    let mut keyboard = Keyboard::default();
    for choice in choices {
        let Estimate::About(sats) = choice.about else { continue };
        let key = match choice.coin {
            Coin::Btc => "checkout-btc-btn",
            Coin::Ltc => "checkout-ltc-btn",
        };
        let amount = Commodity::Coin(choice.coin).show(sats.0);
        let label = voice.label_with(key, facts! { "amount" => amount });
        let verb = Customer::Coin { order, coin: choice.coin };
        keyboard = keyboard.row([voice.button(label, verb)]);
    }
    if choices.iter().any(|choice| matches!(choice.about, Estimate::NoRate)) {
        keyboard = keyboard.row([voice.press("checkout-try-again-btn", Customer::Coins { order })]);
    }
    keyboard
        .row([voice.press("checkout-cancel-btn", Customer::CancelAsk { order })])
        .row([voice.press("bot-home", Customer::Home)])
}

/// Chooses a coin: its amount is set and its address shown, on the card of the invoice. The same
/// coin again shows the same.
pub async fn coin(turn: &Turn<'_>, number: i64, coin: Coin) -> Told {
    let Some((_, invoice)) = find(turn, number).await? else { return own::none(turn).await };
    match flow::choose(turn.app, invoice.id, coin).await {
        Ok(_) => {
            // The list has done its work; what is to be paid stands on the card below.
            let facts = facts! { "order" => number, "coin" => coin.title() };
            let keyboard = Keyboard::default().row(turn.home_row());
            turn.show(Outgoing::text(turn.text("checkout-chosen", facts)).with(keyboard)).await?;
            bill::invoice(turn, number).await
        }
        Err(Stop::Refused(refusal)) => refused(turn, &refusal, Some(number)).await,
        // An address that does not survive being derived again: the card says so.
        Err(Stop::Failed(Failure::Record(_) | Failure::Key(_))) => card(turn, &invoice).await,
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::money::Sats;
    use crate::faces::telegram::voice::UTC;
    use crate::messenger::Does;
    use crate::notices::Words;

    #[test]
    fn the_time_a_coin_takes_is_that_of_its_blocks() {
        assert_eq!(minutes(Coin::Btc, 2), 20);
        assert_eq!(minutes(Coin::Ltc, 3), 8);
        assert_eq!(minutes(Coin::Btc, 0), 0);
    }

    #[test]
    fn only_coins_with_an_amount_can_be_chosen_and_a_missing_rate_can_be_tried_again() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", UTC);
        let calls = |choices: &[Choice]| -> Vec<String> {
            let rows = keyboard(&voice, 1042, choices).0;
            let call = |does: Does| match does {
                Does::Call(data) => data,
                other => panic!("{other:?}"),
            };
            rows.into_iter().flatten().map(|button| call(button.does)).collect()
        };
        let of = |coin: Coin| Customer::Coin { order: 1042, coin }.data();
        let again = Customer::Coins { order: 1042 }.data();
        let about = Estimate::About(Sats(21_334));
        let both = [
            Choice { coin: Coin::Btc, about, depth: 2 },
            Choice { coin: Coin::Ltc, about: Estimate::NoRate, depth: 3 },
        ];
        let data = calls(&both);
        assert!(data.contains(&of(Coin::Btc)) && data.contains(&again), "{data:?}");
        assert!(!data.contains(&of(Coin::Ltc)), "{data:?}");
        let dust = [Choice { coin: Coin::Btc, about: Estimate::NotPayable, depth: 1 }];
        let data = calls(&dust);
        assert!(!data.contains(&of(Coin::Btc)) && !data.contains(&again), "{data:?}");
    }
}
