//! The cart: what is in it, what it costs, and what has changed since it was put there. It
//! holds nothing and promises nothing; both begin with confirming.

use super::orders::next::cut;
use super::shop::NAME_CHARS_MAX;
use super::shop::shelves::TOP;
use super::{checkout, shop};
use crate::base::id::ProductId;
use crate::config::ShippingOption;
use crate::faces::telegram::turn::Turn;
use crate::faces::telegram::verbs::Customer;
use crate::faces::telegram::{Told, Voice};
use crate::facts;
use crate::flows::Stop;
use crate::flows::carting::{self, CartLine, CartView};
use crate::flows::checkout::Refusal;
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::notices::Facts;
use crate::stock::QUANTITY_MAX;

/// The most lines that are written out, so that a screen stays one message.
const LINES_SHOWN: usize = 20;
/// Up to so many lines each has buttons of its own to change it: a keyboard holds a hundred. In
/// a larger cart a line's button leads to its product.
const LINES_WITH_STEPS: usize = 20;

/// `/cart`.
pub async fn cart(turn: &Turn<'_>) -> Told {
    let view = carting::view(turn.app, turn.person.id).await?;
    turn.show(screen(turn, &view)).await
}

/// Sets how many of a product are in the cart, from the cart.
pub async fn cart_put(turn: &Turn<'_>, id: ProductId, quantity: i64) -> Told {
    match carting::put(turn.app, turn.person.id, id, quantity).await {
        Ok(()) => cart(turn).await,
        Err(Stop::Refused(Refusal::JustSold { name, free })) => {
            turn.alert(&shop::just_sold(turn, &name, free)).await?;
            cart(turn).await
        }
        Err(Stop::Refused(Refusal::NoSuchProduct(_))) => {
            turn.alert(&turn.label("cart-product-gone")).await?;
            cart(turn).await
        }
        Err(Stop::Refused(other)) => checkout::refused(turn, &other, None).await,
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

/// Takes everything out.
pub async fn clear(turn: &Turn<'_>) -> Told {
    carting::clear(turn.app, turn.person.id).await?;
    turn.toast(&turn.label("cart-cleared")).await?;
    cart(turn).await
}

/// The screen of a cart.
pub(super) fn screen(turn: &Turn<'_>, view: &CartView) -> Outgoing {
    let voice = turn.voice();
    if view.lines.is_empty() {
        return empty(turn);
    }
    let minutes = minutes_held(turn);
    let text = [
        voice.text("cart-head", Facts::new()),
        lines(&voice, view),
        totals(&voice, view, &turn.app.settings.fulfilment.shipping),
        voice.text("cart-next", facts! { "minutes" => minutes }),
    ];
    let top = Customer::Shop { shelf: TOP, page: 0 };
    let keyboard = rows(&voice, view)
        .row([voice.press("cart-checkout-btn", Customer::Checkout)])
        .row([
            voice.press("cart-shop-btn", top),
            voice.press("cart-clear-btn", Customer::CartClear),
        ])
        .row(turn.home_row());
    Outgoing::text(text.join("\n\n")).with(keyboard)
}

fn empty(turn: &Turn<'_>) -> Outgoing {
    let shop = turn.voice().press("cart-shop-btn", Customer::Shop { shelf: TOP, page: 0 });
    let keyboard = Keyboard::default().row([shop]).row(turn.home_row());
    Outgoing::text(turn.text("cart-empty", Facts::new())).with(keyboard)
}

/// How long stock is held for an order that is not paid, in minutes.
pub(super) fn minutes_held(turn: &Turn<'_>) -> u64 {
    turn.app.settings.orders.window.as_secs().div_ceil(60)
}

/// What is in a cart, a line each.
pub(super) fn lines(voice: &Voice<'_>, view: &CartView) -> String {
    let shown = view.lines.iter().take(LINES_SHOWN).map(|of| line(voice, of));
    let mut lines: Vec<String> = shown.collect();
    lines.extend(more(voice, view.lines.len()));
    lines.join("\n")
}

/// That there are more lines than are shown, if there are.
fn more(voice: &Voice<'_>, lines: usize) -> Option<String> {
    let left_out = lines.checked_sub(LINES_SHOWN).filter(|left_out| *left_out != 0)?;
    Some(voice.text("cart-more", facts! { "count" => left_out }))
}

fn line(voice: &Voice<'_>, line: &CartLine) -> String {
    let mut facts = facts! {
        "count" => line.quantity,
        "product" => cut(&line.product.name, NAME_CHARS_MAX),
    };
    let Some(price) = &line.price else { return voice.text("cart-line-gone", facts) };
    if !line.is_there() {
        facts.insert("free".to_owned(), line.counter.free.to_string());
        return voice.text("cart-line-short", facts);
    }
    facts.insert("price".to_owned(), price.total.to_string());
    if price.discount.is_zero() {
        return voice.text("cart-line", facts);
    }
    facts.insert("list".to_owned(), price.list.to_string());
    voice.text("cart-line-off", facts)
}

/// What a cart costs: the parts, if there are any, and the total.
pub(super) fn totals(voice: &Voice<'_>, view: &CartView, options: &[ShippingOption]) -> String {
    let mut lines = Vec::new();
    if !view.discount.is_zero() || view.needs_shipping {
        lines.push(voice.text("cart-subtotal", facts! { "amount" => view.subtotal }));
    }
    if !view.discount.is_zero() {
        lines.push(voice.text("cart-discount", facts! { "amount" => view.discount }));
    }
    match &view.shipping {
        Some(option) => {
            let facts = facts! { "option" => option.name, "amount" => option.price };
            lines.push(voice.text("cart-shipping", facts));
        }
        None if view.needs_shipping && !options.is_empty() => {
            lines.push(voice.text("cart-shipping-open", Facts::new()));
        }
        None => {}
    }
    lines.push(voice.text("cart-total", facts! { "total" => view.total }));
    lines.join("\n")
}

/// The buttons that change the lines.
fn rows(voice: &Voice<'_>, view: &CartView) -> Keyboard {
    let row = |line: &CartLine| {
        if LINES_WITH_STEPS < view.lines.len() {
            vec![named(voice, line)]
        } else {
            steps(voice, line)
        }
    };
    view.lines.iter().map(row).fold(Keyboard::default(), Keyboard::row)
}

/// The button with a line's name, which leads to its product.
fn named(voice: &Voice<'_>, line: &CartLine) -> Button {
    let name = cut(&line.product.name, NAME_CHARS_MAX);
    let label =
        voice.label_with("cart-line-btn", facts! { "count" => line.quantity, "product" => name });
    voice.button(label, Customer::Product { product: line.product.id, quantity: line.quantity })
}

/// `−`, the line, `+` and 🗑.
fn steps(voice: &Voice<'_>, line: &CartLine) -> Vec<Button> {
    let to = |label: String, quantity: i64| {
        voice.button(label, Customer::CartPut { product: line.product.id, quantity })
    };
    let (fewer, more) = around(line);
    let fewer = fewer.map(|quantity| to("−".to_owned(), quantity));
    let more = more.map(|quantity| to("+".to_owned(), quantity));
    let out = to(voice.label("cart-out-btn"), 0);
    [fewer, Some(named(voice, line)), more, Some(out)].into_iter().flatten().collect()
}

/// How many there are in a line after `−` and after `+`. Where more are wanted than there are,
/// `−` goes down to what there is; what is not sold any more can only be taken out.
fn around(line: &CartLine) -> (Option<i64>, Option<i64>) {
    if line.price.is_none() {
        return (None, None);
    }
    let fewer = (line.quantity - 1).min(line.counter.free);
    let more = line.quantity + 1;
    let most = line.counter.free.min(QUANTITY_MAX);
    (Some(fewer).filter(|fewer| 1 <= *fewer), Some(more).filter(|more| *more <= most))
}

/// Carts that tests look at.
#[cfg(test)]
pub(super) mod samples {
    use super::shop::samples::{counter, product, zloty};
    use super::*;
    use crate::stock;

    /// So many mugs of a shelf where so many are free.
    pub fn line(shelf: &str, quantity: i64, free: i64) -> CartLine {
        let product = product(shelf);
        let price = stock::price(&product, quantity);
        CartLine { product, counter: counter(free), quantity, price }
    }

    /// A cart with these lines, whose parcel travels for nothing.
    pub fn view(lines: Vec<CartLine>) -> CartView {
        let sum = |part: fn(&stock::LinePrice) -> i64| {
            let parts = lines.iter().filter_map(|line| line.price.as_ref()).map(part);
            zloty().minor(parts.sum())
        };
        let (subtotal, discount) = (sum(|of| of.list.minor), sum(|of| of.discount.minor));
        CartView {
            version: 1,
            shipping: None,
            needs_shipping: !lines.is_empty(),
            subtotal,
            discount,
            shipping_price: zloty().minor(0),
            total: subtotal - discount,
            lines,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::samples::{line, view};
    use super::shop::samples::zloty;
    use super::*;
    use crate::faces::telegram::voice::UTC;
    use crate::notices::Words;

    #[test]
    fn a_line_is_changed_as_far_as_there_is_anything_to_change_it_to() {
        #[track_caller]
        fn case((quantity, free): (i64, i64), expected: (Option<i64>, Option<i64>)) {
            assert_eq!(around(&line("mugs", quantity, free)), expected);
        }
        case((2, 5), (Some(1), Some(3)));
        case((1, 5), (None, Some(2)));
        case((5, 5), (Some(4), None));
        case((7, 2), (Some(2), None));
        case((3, 0), (None, None));
        let gone = CartLine { price: None, ..line("mugs", 3, 5) };
        assert_eq!(around(&gone), (None, None));
    }

    #[test]
    fn a_keyboard_has_room_for_the_largest_cart() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", UTC);
        for count in [1, LINES_WITH_STEPS, LINES_WITH_STEPS + 1, crate::flows::checkout::LINES_MAX]
        {
            let full = view((0..count).map(|_| line("mugs", 2, 5)).collect());
            let buttons: usize = rows(&voice, &full).0.iter().map(Vec::len).sum();
            assert!(buttons <= 90, "{count} lines have {buttons} buttons");
            let text = lines(&voice, &full);
            assert!(text.encode_utf16().count() < 3_000, "{count} lines are too long");
        }
    }

    #[test]
    fn a_line_says_what_it_costs_or_why_it_cannot_be_had() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", UTC);
        let there = super::line(&voice, &line("mugs", 2, 5));
        assert!(there.contains("<s>200.00\u{a0}PLN</s> 160.00\u{a0}PLN"), "{there}");
        let short = super::line(&voice, &line("mugs", 7, 2));
        assert!(short.contains("2 left") && !short.contains("PLN"), "{short}");
        let gone = CartLine { price: None, ..line("mugs", 3, 5) };
        assert!(super::line(&voice, &gone).contains("<s>"));
    }

    #[test]
    fn the_total_is_told_with_its_parts_where_there_are_any() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", UTC);
        let mut bought = view(vec![line("mugs", 2, 5)]);
        let option = ShippingOption {
            name: "Parcel".to_owned(),
            price: zloty().minor(1_490),
            days: String::new(),
        };
        let options = [option.clone()];
        let open = totals(&voice, &bought, &options);
        assert_eq!(open.lines().count(), 4, "{open}");
        bought.shipping = Some(option);
        bought.total = zloty().minor(17_490);
        let chosen = totals(&voice, &bought, &options);
        assert!(chosen.contains("14.90\u{a0}PLN") && chosen.contains("174.90\u{a0}PLN"));
        bought.needs_shipping = false;
        bought.shipping = None;
        bought.discount = zloty().minor(0);
        assert_eq!(totals(&voice, &bought, &options).lines().count(), 1);
    }
}
