//! From a cart to an order that waits for its money: how the parcel travels, where it goes, a
//! last look, and the confirmation that holds the goods.
//!
//! The steps keep nothing but the address, which lies sealed with the chat until the order is
//! made. Each step looks at the cart anew, and shows what has changed before anything is
//! confirmed.

mod adjusting;
mod cancelling;
mod coins;
mod refusals;

use zeroize::Zeroizing;

use self::adjusting::changes;
use super::{cart, invoice};
use crate::config::ShippingOption;
use crate::faces::telegram::dialogue::{AddressUse, Awaits, Draft};
use crate::faces::telegram::turn::Turn;
use crate::faces::telegram::verbs::Customer;
use crate::faces::telegram::{CHANNEL, Told};
use crate::facts;
use crate::flows::carting::{self, CartView};
use crate::flows::checkout::{self as flow, Placed, Refusal};
use crate::flows::{Stop, pausing, shipping};
use crate::invoices::Status;
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::notices::Facts;
use crate::orders::{self, Filter};
use crate::parcels::{self, ADDRESS_CHARS_MAX};
use crate::people::NotNow;

pub use cancelling::{cancel, cancel_ask};
pub use coins::{coin, coins};
pub use refusals::refused;

/// The button of no option: it asks again how the parcel travels.
const ASK_AGAIN: Customer = Customer::Ship { option: u32::MAX };
/// A day, for telling how long an address is kept.
const DAY_SECS: u64 = 86_400;

/// What is asked next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// How the parcel travels.
    Shipping,
    /// Where it goes.
    Address,
    /// Nothing: a last look.
    Review,
}

/// The next step of a cart: what travels needs an address, and an option where the shop has any.
fn step(view: &CartView, options: &[ShippingOption], address: Option<&str>) -> Step {
    if !view.needs_shipping {
        return Step::Review;
    }
    match (&view.shipping, address) {
        (None, _) if !options.is_empty() => Step::Shipping,
        (_, None) => Step::Address,
        (_, Some(_)) => Step::Review,
    }
}

/// Goes on to whatever comes next. What stands in the way is said first, before anybody types
/// an address for nothing.
pub async fn checkout(turn: &Turn<'_>) -> Told {
    if let Some(refusal) = obstacle(turn).await? {
        return refused(turn, &refusal, None).await;
    }
    let view = carting::view(turn.app, turn.person.id).await?;
    if view.lines.is_empty() {
        return turn.show(cart::screen(turn, &view)).await;
    }
    let changes = changes(&view);
    if !changes.is_empty() {
        return adjusting::adjust(turn, &changes).await;
    }
    let address = drafted(turn).await?;
    let address = address.as_ref().map(|address| address.as_str());
    match step(&view, &turn.app.settings.fulfilment.shipping, address) {
        Step::Shipping => options(turn, &view).await,
        Step::Address => address_step(turn).await,
        Step::Review => turn.show(review(turn, &view, address)).await,
    }
}

/// What would be refused in the end anyhow. Confirming asks again, under the person's lock.
async fn obstacle(turn: &Turn<'_>) -> Told<Option<Refusal>> {
    if let Some(pause) = pausing::paused(turn.app).await? {
        return Ok(Some(Refusal::Paused(pause.reason)));
    }
    match turn.person.may_order(turn.now) {
        Ok(()) => {}
        Err(NotNow::Blocked) => return Ok(Some(Refusal::Blocked)),
        Err(NotNow::CoolingDown(until)) => return Ok(Some(Refusal::CoolingDown(until))),
    }
    let max = turn.app.settings.orders.max_unpaid;
    if max <= 1 {
        let open = flow::open_invoice_of(turn.app, turn.person.id).await?;
        let unpaid = open.filter(|(_, invoice)| invoice.status == Status::New);
        return Ok(unpaid.map(|_| Refusal::Unpaid(max)));
    }
    Ok(None)
}

/// How the parcel may travel.
async fn options(turn: &Turn<'_>, view: &CartView) -> Told {
    let options = &turn.app.settings.fulfilment.shipping;
    let mut text = vec![turn.text("checkout-shipping", Facts::new())];
    let mut keyboard = Keyboard::default();
    for (place, option) in (0..).zip(options) {
        text.push(option_line(turn, option));
        let is_chosen = view.shipping.as_ref() == Some(option);
        let key = if is_chosen { "checkout-option-chosen-btn" } else { "checkout-option-btn" };
        let facts = facts! { "option" => option.name, "price" => option.price };
        let label = turn.label_with(key, facts);
        keyboard = keyboard.row([turn.customer(label, Customer::Ship { option: place })]);
    }
    let keyboard = keyboard.row([turn.back(Customer::Cart)]);
    turn.show(Outgoing::text(text.join("\n")).with(keyboard)).await
}

fn option_line(turn: &Turn<'_>, option: &ShippingOption) -> String {
    let mut facts = facts! { "option" => option.name, "price" => option.price };
    if option.days.is_empty() {
        return turn.text("checkout-option", facts);
    }
    facts.insert("days".to_owned(), option.days.clone());
    turn.text("checkout-option-days", facts)
}

/// Chooses how the parcel travels, and goes on. Where there is no such option, asks.
pub async fn ship(turn: &Turn<'_>, option: u32) -> Told {
    let all = &turn.app.settings.fulfilment.shipping;
    let chosen = usize::try_from(option).ok().and_then(|place| all.get(place));
    let Some(chosen) = chosen else {
        let view = carting::view(turn.app, turn.person.id).await?;
        if view.needs_shipping && !all.is_empty() {
            return options(turn, &view).await;
        }
        return checkout(turn).await;
    };
    carting::choose_shipping(turn.app, turn.person.id, &chosen.name).await?;
    checkout(turn).await
}

/// Asks where the parcel goes: to the address that is kept, or to one that is typed.
async fn address_step(turn: &Turn<'_>) -> Told {
    let Some(kept) = shipping::home(turn.app, turn.person.id).await? else {
        return address_new(turn).await;
    };
    let text = turn.text("checkout-address-kept", facts! { "text" => kept.as_str() });
    let voice = turn.voice();
    let keyboard = Keyboard::default()
        .row([voice.press("checkout-address-use-btn", Customer::AddressUse)])
        .row([voice.press("checkout-address-new-btn", Customer::AddressNew)])
        .row([voice.press("checkout-address-forget-btn", Customer::AddressForget)])
        .row([turn.back(Customer::Cart)]);
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// Sends the parcel to the address that is kept.
pub async fn address_use(turn: &Turn<'_>) -> Told {
    let Some(kept) = shipping::home(turn.app, turn.person.id).await? else {
        return address_new(turn).await;
    };
    send_to(turn, &kept).await?;
    checkout(turn).await
}

/// Asks for an address for this order alone.
pub async fn address_new(turn: &Turn<'_>) -> Told {
    turn.ask(&Awaits::Address { then: AddressUse::Checkout }).await?;
    let days = turn.app.settings.fulfilment.address_kept.as_secs().div_ceil(DAY_SECS);
    let text = turn.text("checkout-address-ask", facts! { "count" => days });
    let voice = turn.voice();
    let keyboard = Keyboard::default()
        .row([voice.press("checkout-address-keep-btn", Customer::Address)])
        .row([turn.back(Customer::Cart)]);
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// An address was typed: for this order, or to be kept.
pub async fn address_typed(turn: &Turn<'_>, then: AddressUse, text: &str) -> Told {
    let Some(address) = parcels::written_address(text) else {
        turn.ask(&Awaits::Address { then }).await?;
        let most = facts! { "count" => ADDRESS_CHARS_MAX };
        turn.say(Outgoing::text(turn.text("checkout-address-wrong", most))).await?;
        return Ok(());
    };
    match then {
        AddressUse::Checkout => {
            send_to(turn, &address).await?;
            checkout(turn).await
        }
        AddressUse::Settings => keep(turn, &address).await,
    }
}

/// Keeps an address for this and later orders. Who was about to order goes on from here.
async fn keep(turn: &Turn<'_>, address: &str) -> Told {
    shipping::keep_home(turn.app, turn.person.id, address).await?;
    let voice = turn.voice();
    let settings = voice.press("checkout-settings-btn", Customer::Settings);
    let mut keyboard = Keyboard::default();
    if carting::view(turn.app, turn.person.id).await?.needs_shipping {
        send_to(turn, address).await?;
        keyboard = keyboard.row([voice.press("checkout-go-on-btn", Customer::Checkout)]);
    }
    let text = turn.text("checkout-address-saved", facts! { "text" => address });
    let keyboard = keyboard.row([settings]).row(turn.home_row());
    turn.fresh(Outgoing::text(text).with(keyboard)).await
}

/// Remembers where the parcel goes until the order is made.
async fn send_to(turn: &Turn<'_>, address: &str) -> Told {
    let address = Some(address.to_owned());
    turn.draft(Some(&Draft::Checkout { address, keep: false })).await
}

/// Where the parcel goes, if that was said.
async fn drafted(turn: &Turn<'_>) -> Told<Option<Zeroizing<String>>> {
    Ok(match turn.drafted().await? {
        Some(Draft::Checkout { address, .. }) => address.map(Zeroizing::new),
        Some(Draft::Reason { .. } | Draft::Stock { .. } | Draft::Broadcast { .. }) | None => None,
    })
}

/// The last look before confirming.
fn review(turn: &Turn<'_>, view: &CartView, address: Option<&str>) -> Outgoing {
    let voice = turn.voice();
    let options = &turn.app.settings.fulfilment.shipping;
    let mut text = vec![
        voice.text("checkout-review", Facts::new()),
        cart::lines(&voice, view),
        cart::totals(&voice, view, options),
    ];
    let mut parcel: Vec<Button> = Vec::new();
    if view.needs_shipping {
        let address = address.unwrap_or_default();
        text.push(voice.text("checkout-review-to", facts! { "text" => address }));
        if 1 < options.len() {
            parcel.push(voice.press("checkout-ship-other-btn", ASK_AGAIN));
        }
        parcel.push(voice.press("checkout-address-other-btn", Customer::AddressNew));
    }
    let next = if view.total.is_zero() {
        voice.text("checkout-review-free", Facts::new())
    } else {
        let minutes = cart::minutes_held(turn);
        voice.text("checkout-review-next", facts! { "minutes" => minutes })
    };
    text.push(next);
    let confirm = voice.label_with("checkout-confirm-btn", facts! { "total" => view.total });
    let keyboard = Keyboard::default()
        .row([turn.customer(confirm, Customer::Confirm { version: view.version })])
        .row(parcel)
        .row([voice.press("checkout-edit-btn", Customer::Cart)])
        .row(turn.home_row());
    Outgoing::text(text.join("\n\n")).with(keyboard)
}

/// Confirms the cart as it was seen: from now on its goods are held. A second tap finds the
/// order that the first one made.
pub async fn confirm(turn: &Turn<'_>, version: i64) -> Told {
    let address = drafted(turn).await?;
    let address = address.as_ref().map(|address| address.as_str());
    match flow::confirm(turn.app, turn.person.id, version, CHANNEL, address).await {
        Ok(placed) => {
            turn.draft(None).await?;
            held(turn, &placed).await
        }
        Err(Stop::Refused(refusal)) => not_confirmed(turn, refusal).await,
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

/// The goods are held: a coin is chosen next, unless nothing is to be paid.
async fn held(turn: &Turn<'_>, placed: &Placed) -> Told {
    if placed.order.total.is_zero() {
        return invoice::invoice(turn, placed.order.number).await;
    }
    let reduced = adjusting::reduced(&turn.voice(), &placed.reduced);
    coins::list(turn, &placed.order, &placed.invoice, reduced).await
}

async fn not_confirmed(turn: &Turn<'_>, refusal: Refusal) -> Told {
    match refusal {
        Refusal::CartChanged => changed(turn).await,
        Refusal::JustSold { name, free } => {
            turn.alert(&adjusting::just_sold(turn, &name, free)).await?;
            checkout(turn).await
        }
        // What is missing is asked for.
        Refusal::NoShipping | Refusal::NoAddress => checkout(turn).await,
        other => refused(turn, &other, None).await,
    }
}

/// The cart is not the one that was seen. If it is empty, it was confirmed before, and the
/// order that came of it is shown.
async fn changed(turn: &Turn<'_>) -> Told {
    let view = carting::view(turn.app, turn.person.id).await?;
    if view.lines.is_empty()
        && let Some(number) = confirmed_before(turn).await?
    {
        turn.draft(None).await?;
        turn.toast(&turn.label("checkout-confirmed-before")).await?;
        return invoice::invoice(turn, number).await;
    }
    turn.alert(&turn.label("checkout-cart-changed")).await?;
    checkout(turn).await
}

/// The number of the order that was just made: the one that waits for its money, or else the
/// newest if it is no older than an order may stay unpaid.
async fn confirmed_before(turn: &Turn<'_>) -> Told<Option<i64>> {
    let (app, person) = (turn.app, turn.person.id);
    if let Some((order, _)) = flow::open_invoice_of(app, person).await? {
        return Ok(Some(order.number));
    }
    let newest = orders::page(&app.db, Filter::All, Some(person), 1, 0, app.currency()).await?;
    let is_fresh = |at| turn.now.since(at) <= app.settings.orders.window;
    Ok(newest.first().filter(|order| is_fresh(order.created_at)).map(|order| order.number))
}

#[cfg(test)]
mod tests {
    use super::super::cart::samples::{line, view};
    use super::super::shop::samples::zloty;
    use super::*;

    fn parcel() -> ShippingOption {
        ShippingOption {
            name: "Parcel".to_owned(),
            price: zloty().minor(1_490),
            days: "2 to 3 days".to_owned(),
        }
    }

    #[test]
    fn only_what_travels_needs_an_option_and_an_address() {
        let mut bought = view(vec![line("mugs", 1, 5)]);
        let to = Some("ul. Długa 5");
        assert_eq!(step(&bought, &[parcel()], None), Step::Shipping);
        assert_eq!(step(&bought, &[parcel()], to), Step::Shipping);
        assert_eq!(step(&bought, &[], None), Step::Address);
        bought.shipping = Some(parcel());
        assert_eq!(step(&bought, &[parcel()], None), Step::Address);
        assert_eq!(step(&bought, &[parcel()], to), Step::Review);
        bought.needs_shipping = false;
        bought.shipping = None;
        assert_eq!(step(&bought, &[parcel()], None), Step::Review);
    }
}
