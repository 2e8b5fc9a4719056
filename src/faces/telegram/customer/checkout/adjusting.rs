//! What of a cart cannot be had any more: said line by line, taken out of the cart, and left to
//! the customer to accept. Nothing is ordered by it.

use super::super::orders::next::cut;
use super::super::shop::NAME_CHARS_MAX;
use super::super::shop::shelves::TOP;
use crate::base::id::ProductId;
use crate::faces::telegram::turn::Turn;
use crate::faces::telegram::verbs::Customer;
use crate::faces::telegram::{Told, Voice};
use crate::facts;
use crate::flows::Stop;
use crate::flows::carting::{self, CartView};
use crate::messenger::{Keyboard, Outgoing};
use crate::notices::Facts;

/// So many changes are written out, so that a screen stays one message.
const CHANGES_SHOWN: usize = 10;
/// For so many products that are sold out a customer can ask to be told.
const WISHES_MAX: usize = 5;

/// What must change in a line before it can be ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    product: ProductId,
    name: String,
    /// How many were wanted.
    wanted: i64,
    /// How many can be had.
    left: i64,
    /// Whether it is sold at all.
    is_sold: bool,
}

/// What must change in a cart before it can be confirmed.
pub(super) fn changes(view: &CartView) -> Vec<Change> {
    let short = view.lines.iter().filter(|line| line.price.is_none() || !line.is_there());
    short
        .map(|line| {
            let is_sold = line.price.is_some();
            Change {
                product: line.product.id,
                name: line.product.name.clone(),
                wanted: line.quantity,
                left: if is_sold { line.counter.free.min(line.quantity) } else { 0 },
                is_sold,
            }
        })
        .collect()
}

impl Change {
    fn said(&self, voice: &Voice<'_>) -> String {
        if !self.is_sold {
            let name = cut(&self.name, NAME_CHARS_MAX);
            let facts = facts! { "count" => self.wanted, "product" => name };
            return voice.text("checkout-change-gone", facts);
        }
        less(voice, &self.name, self.wanted, self.left)
    }
}

/// That there are fewer of something than were wanted.
fn less(voice: &Voice<'_>, name: &str, wanted: i64, left: i64) -> String {
    let mut facts = facts! { "count" => wanted, "product" => cut(name, NAME_CHARS_MAX) };
    if left == 0 {
        return voice.text("checkout-change-sold-out", facts);
    }
    facts.insert("free".to_owned(), left.to_string());
    voice.text("checkout-change-less", facts)
}

/// Makes the cart as small as what there is, and shows what has changed. A repeated tap finds a
/// cart that fits.
pub(super) async fn adjust(turn: &Turn<'_>, changes: &[Change]) -> Told {
    for change in changes {
        let put = carting::put(turn.app, turn.person.id, change.product, change.left);
        match put.await {
            // What has changed once more is found by the next step.
            Ok(()) | Err(Stop::Refused(_)) => {}
            Err(Stop::Failed(failure)) => return Err(failure.into()),
        }
    }
    let view = carting::view(turn.app, turn.person.id).await?;
    turn.show(screen(&turn.voice(), changes, &view)).await
}

fn screen(voice: &Voice<'_>, changes: &[Change], after: &CartView) -> Outgoing {
    let lines = listed(voice, changes.iter().map(|change| change.said(voice)).collect());
    let mut keyboard = Keyboard::default();
    let end = if after.lines.is_empty() {
        let shop = Customer::Shop { shelf: TOP, page: 0 };
        keyboard = keyboard.row([voice.press("checkout-shop-btn", shop)]);
        voice.text("checkout-adjusted-empty", Facts::new())
    } else {
        keyboard = keyboard
            .row([voice.press("checkout-accept-btn", Customer::Checkout)])
            .row([voice.press("checkout-edit-btn", Customer::Cart)]);
        voice.text("checkout-adjusted-next", facts! { "total" => after.total })
    };
    let sold_out = changes.iter().filter(|change| change.is_sold && change.left == 0);
    for change in sold_out.take(WISHES_MAX) {
        let name = cut(&change.name, NAME_CHARS_MAX);
        let label = voice.label_with("checkout-wish-btn", facts! { "product" => name });
        keyboard = keyboard.row([voice.button(label, Customer::Wish { product: change.product })]);
    }
    let keyboard = keyboard.row([voice.press("bot-home", Customer::Home)]);
    let text = [voice.text("checkout-adjusted", Facts::new()), lines, end];
    Outgoing::text(text.join("\n\n")).with(keyboard)
}

/// Somebody else was faster at the last moment: how many are left, and that nothing is lost.
pub(super) fn just_sold(turn: &Turn<'_>, name: &str, free: i64) -> String {
    let facts = facts! { "product" => cut(name, NAME_CHARS_MAX), "free" => free };
    turn.label_with("checkout-just-sold", facts)
}

/// What an order was reduced by, where the shop makes orders smaller instead of refusing them:
/// (name, wanted, got). `None` if by nothing.
pub(super) fn reduced(voice: &Voice<'_>, reduced: &[(String, i64, i64)]) -> Option<String> {
    if reduced.is_empty() {
        return None;
    }
    let said = reduced.iter().map(|(name, wanted, got)| less(voice, name, *wanted, *got));
    let lines = listed(voice, said.collect());
    Some(format!("{}\n{lines}", voice.text("checkout-reduced", Facts::new())))
}

/// The first changes, a line each, and how many more there are.
fn listed(voice: &Voice<'_>, mut changes: Vec<String>) -> String {
    if let Some(more) = changes.len().checked_sub(CHANGES_SHOWN).filter(|more| 0 < *more) {
        changes.truncate(CHANGES_SHOWN);
        changes.push(voice.text("checkout-changes-more", facts! { "count" => more }));
    }
    changes.join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::super::cart::samples::{line, view};
    use super::*;
    use crate::faces::telegram::voice::UTC;
    use crate::flows::carting::CartLine;
    use crate::messenger::Does;
    use crate::notices::Words;

    fn calls(message: &Outgoing) -> Vec<String> {
        let call = |does: &Does| match does {
            Does::Call(data) => Some(data.clone()),
            _ => None,
        };
        message.keyboard.0.iter().flatten().filter_map(|button| call(&button.does)).collect()
    }

    #[test]
    fn a_cart_that_can_be_had_needs_no_change() {
        assert!(changes(&view(vec![line("mugs", 2, 2), line("cards", 1, 9)])).is_empty());
    }

    #[test]
    fn lines_shrink_to_what_is_left_and_what_is_not_sold_goes() {
        let gone = CartLine { price: None, ..line("maps", 1, 9) };
        let found = changes(&view(vec![line("mugs", 3, 1), line("cards", 1, 0), gone]));
        let left: Vec<_> = found.iter().map(|change| (change.wanted, change.left)).collect();
        assert_eq!(left, [(3, 1), (1, 0), (1, 0)]);
        let is_sold: Vec<_> = found.iter().map(|change| change.is_sold).collect();
        assert_eq!(is_sold, [true, true, false]);
    }

    #[test]
    fn what_is_left_can_be_accepted_and_what_is_sold_out_waited_for() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", UTC);
        let before = view(vec![line("mugs", 3, 1), line("cards", 1, 0)]);
        let found = changes(&before);
        let after = view(vec![line("mugs", 1, 1)]);
        let shown = screen(&voice, &found, &after);
        assert!(shown.html.contains("<s>3 × Mug</s>") && shown.html.contains("<s>1 × Mug</s>"));
        let wish = Customer::Wish { product: before.lines[1].product.id }.data();
        let data = calls(&shown);
        assert!(data.contains(&Customer::Checkout.data()) && data.contains(&wish), "{data:?}");
        let nothing = calls(&screen(&voice, &found, &view(Vec::new())));
        assert!(!nothing.contains(&Customer::Checkout.data()), "{nothing:?}");
    }

    #[test]
    fn an_order_that_was_made_smaller_says_by_what() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", UTC);
        assert_eq!(reduced(&voice, &[]), None);
        let said = reduced(&voice, &[("Mug".to_owned(), 3, 1), ("Map".to_owned(), 2, 0)]);
        let said = said.expect("it was reduced");
        assert!(said.contains("<s>3 × Mug</s>") && said.contains("<s>2 × Map</s>"), "{said}");
    }
}
