//! The customers' side: which screen answers which command, press and input.
//!
//! Buying, paying, and what belongs to the person. A screen reads what it shows when it is
//! shown, acts through a flow, and shows a refusal in words with the way on. What rests on a
//! balance, on coupons or on refunds by the customer gets a verb and an arm here.

pub mod cart;
pub mod checkout;
pub mod erase;
pub mod home;
pub mod invoice;
pub mod notices;
pub mod orders;
pub mod profile;
pub mod settings;
pub mod shop;
pub mod support;

use super::Told;
use super::dialogue::Awaits;
use super::router;
use super::turn::Turn;
use super::verbs::{Customer, Shelf};
use crate::messenger::update::What;
use crate::messenger::{Keyboard, Outgoing};
use crate::notices::Facts;

/// The commands in the order of the menu. Each has a line `bot-cmd-<name>` in the words.
pub const COMMANDS: [&str; 14] = [
    "shop",
    "cart",
    "orders",
    "pay",
    "invite",
    "settings",
    "lang",
    "support",
    "paysupport",
    "terms",
    "privacy",
    "help",
    "cancel",
    "delete_me",
];

/// Answers a command.
pub async fn command(turn: &Turn<'_>, name: &str, rest: &str) -> Told {
    match name {
        "start" => home::start(turn, rest).await,
        "shop" => shop::shop(turn, Shelf(0), 0).await,
        "cart" => cart::cart(turn).await,
        "orders" => orders::orders(turn, 0).await,
        "pay" => invoice::pay(turn).await,
        "me" | "profile" => profile::profile(turn).await,
        "invite" => profile::invite(turn).await,
        "settings" => settings::settings(turn).await,
        "lang" | "language" => settings::languages(turn).await,
        "support" => support::support(turn).await,
        "paysupport" => support::paysupport(turn).await,
        "terms" => home::terms(turn).await,
        "privacy" => home::privacy(turn).await,
        "help" => home::help(turn).await,
        "delete_me" => erase::ask(turn).await,
        other => router::unknown(turn, other).await,
    }
}

/// Answers the press of a button.
pub async fn press(turn: &Turn<'_>, verb: Customer) -> Told {
    match verb {
        Customer::Home => home::home(turn).await,
        Customer::Shop { shelf, page } => shop::shop(turn, shelf, page).await,
        Customer::Product { product, quantity } => shop::product(turn, product, quantity).await,
        Customer::Put { product, quantity } => shop::put(turn, product, quantity).await,
        Customer::Buy { product, quantity } => shop::buy(turn, product, quantity).await,
        Customer::Wish { product } => shop::wish(turn, product).await,
        Customer::Cart => cart::cart(turn).await,
        Customer::CartPut { product, quantity } => cart::cart_put(turn, product, quantity).await,
        Customer::CartClear => cart::clear(turn).await,
        Customer::Checkout => checkout::checkout(turn).await,
        Customer::Ship { option } => checkout::ship(turn, option).await,
        Customer::AddressUse => checkout::address_use(turn).await,
        Customer::AddressNew => checkout::address_new(turn).await,
        Customer::Confirm { version } => checkout::confirm(turn, version).await,
        Customer::Coins { order } => checkout::coins(turn, order).await,
        Customer::Coin { order, coin } => checkout::coin(turn, order, coin).await,
        Customer::Invoice { order } => invoice::invoice(turn, order).await,
        Customer::Check { order } => invoice::check(turn, order).await,
        Customer::Extend { order, times } => invoice::extend(turn, order, times).await,
        Customer::CancelAsk { order } => checkout::cancel_ask(turn, order).await,
        Customer::Cancel { order } => checkout::cancel(turn, order).await,
        Customer::Orders { page } => orders::orders(turn, page).await,
        Customer::Order { order } => orders::order(turn, order).await,
        Customer::Goods { order } => orders::goods(turn, order).await,
        Customer::Received { order } => orders::received(turn, order).await,
        Customer::Problem { order } => orders::problem(turn, order).await,
        Customer::Again { order } => orders::again(turn, order).await,
        Customer::Receipt { order } => orders::receipt(turn, order).await,
        Customer::Profile => profile::profile(turn).await,
        Customer::Invite => profile::invite(turn).await,
        Customer::Settings => settings::settings(turn).await,
        Customer::Languages => settings::languages(turn).await,
        Customer::Language { language } => settings::language(turn, language).await,
        Customer::Zones { page } => settings::zones(turn, page).await,
        Customer::Zone { zone } => settings::zone(turn, zone).await,
        Customer::News { on } => settings::news(turn, on).await,
        Customer::Address => settings::address(turn).await,
        Customer::AddressForget => settings::address_forget(turn).await,
        Customer::Support => support::support(turn).await,
        Customer::Write => support::write(turn).await,
        Customer::Faq { question } => support::faq(turn, question).await,
        Customer::EraseAsk => erase::ask(turn).await,
        Customer::Erase => erase::erase(turn).await,
    }
}

/// Takes what was awaited.
pub async fn input(turn: &Turn<'_>, awaits: Awaits, what: What) -> Told {
    let What::Text { text, .. } = what else { return router::text_please(turn, &awaits).await };
    match awaits {
        Awaits::Address { then } => checkout::address_typed(turn, then, &text).await,
        Awaits::Support { order } => support::written(turn, order, &text).await,
        // Asked on the other side of the counter; nobody is asked there now.
        Awaits::Tracking { .. }
        | Awaits::Message { .. }
        | Awaits::Reply { .. }
        | Awaits::Reason { .. }
        | Awaits::AddStock { .. }
        | Awaits::Search
        | Awaits::Broadcast => home::home(turn).await,
    }
}

/// Answers what nobody asked for: says what the bot understands, and offers to pass it on.
pub async fn stray(turn: &Turn<'_>, _what: What) -> Told {
    let voice = turn.voice();
    let buttons = Keyboard::default()
        .row([voice.press("bot-shop", Customer::Shop { shelf: Shelf(0), page: 0 })])
        .row([voice.press("bot-write-to-shop", Customer::Write)])
        .row(turn.home_row());
    turn.fresh(Outgoing::text(turn.text("bot-stray", Facts::new())).with(buttons)).await
}
