//! One product as a customer sees it: what it costs, how many there are, and what happens after
//! it is paid. Pure.

use super::super::orders::next::cut;
use crate::base::money::Percent;
use crate::faces::telegram::Voice;
use crate::faces::telegram::verbs::Customer;
use crate::facts;
use crate::messenger::{Button, Does, Keyboard, Outgoing};
use crate::notices::Facts;
use crate::stock::{self, Kind, LinePrice, Product, QUANTITY_MAX};

/// The most packs that are offered as quick choices.
const PACKS_MAX: usize = 8;
/// The most characters of a description, so that the screen stays one message.
const DESCRIPTION_CHARS_MAX: usize = 1_500;

/// A product on its screen.
#[derive(Debug)]
pub struct Sight<'a> {
    /// Which.
    pub product: &'a Product,
    /// How many are free.
    pub free: i64,
    /// How many this person has in the cart.
    pub in_cart: i64,
    /// How many are chosen on the screen.
    pub quantity: i64,
    /// Where one came from.
    pub back: Customer,
    /// What is written where it is shared.
    pub share: String,
}

/// How many are chosen, if so many are asked for: as many as in the cart if none are, and no
/// more than there are.
pub fn chosen(asked: i64, in_cart: i64, free: i64) -> i64 {
    let wanted = if asked == 0 { in_cart } else { asked };
    wanted.clamp(1, most(free))
}

/// The most that can be chosen.
fn most(free: i64) -> i64 {
    free.clamp(1, QUANTITY_MAX)
}

/// One fewer and one more, as far as that can be chosen.
pub fn around(quantity: i64, free: i64) -> (Option<i64>, Option<i64>) {
    let can_be = |quantity: &i64| (1..=most(free)).contains(quantity);
    (Some(quantity - 1).filter(can_be), Some(quantity + 1).filter(can_be))
}

/// What one piece costs: `<s>100.00 PLN</s> 80.00 PLN −20 %`.
pub fn price_of_one(voice: &Voice<'_>, price: &LinePrice, discount: Percent) -> String {
    if price.discount.is_zero() {
        return voice.text("shop-price", facts! { "price" => price.total });
    }
    let facts = facts! { "list" => price.list, "price" => price.total, "percent" => discount };
    voice.text("shop-price-off", facts)
}

/// What so many pieces cost together.
fn price_of_many(voice: &Voice<'_>, quantity: i64, price: &LinePrice) -> String {
    let mut facts = facts! { "count" => quantity, "price" => price.total };
    if price.discount.is_zero() {
        return voice.text("shop-price-for", facts);
    }
    facts.insert("list".to_owned(), price.list.to_string());
    voice.text("shop-price-for-off", facts)
}

/// What happens after somebody has paid.
fn then(kind: Kind) -> &'static str {
    match kind {
        Kind::Codes => "shop-kind-codes",
        Kind::File => "shop-kind-file",
        Kind::Shipping => "shop-kind-shipping",
        Kind::Pickup => "shop-kind-pickup",
        Kind::Booking => "shop-kind-booking",
    }
}

impl Sight<'_> {
    /// The screen.
    pub fn screen(&self, voice: &Voice<'_>) -> Outgoing {
        Outgoing::text(self.text(voice)).with(self.keyboard(voice))
    }

    fn text(&self, voice: &Voice<'_>) -> String {
        let product = self.product;
        let mut head = vec![voice.text("shop-product", facts! { "product" => product.name })];
        head.extend(self.place(voice));
        let about = product.description.trim();
        if !about.is_empty() {
            let about = facts! { "text" => cut(about, DESCRIPTION_CHARS_MAX) };
            head.push(voice.text("shop-about", about));
        }
        let then = voice.text(then(product.kind), Facts::new());
        [head.join("\n"), self.prices(voice).join("\n"), then].join("\n\n")
    }

    /// Where it is sold, if not everywhere.
    fn place(&self, voice: &Voice<'_>) -> Option<String> {
        let (city, district) = (self.product.city.trim(), self.product.district.trim());
        let place = match (city, district) {
            ("", "") => return None,
            (place, "") | ("", place) => place.to_owned(),
            (city, district) => format!("{city}, {district}"),
        };
        Some(voice.text("shop-place", facts! { "place" => place }))
    }

    fn prices(&self, voice: &Voice<'_>) -> Vec<String> {
        let product = self.product;
        let mut lines = Vec::new();
        if let Some(price) = stock::price(product, 1) {
            lines.push(price_of_one(voice, &price, product.discount));
        }
        if self.free == 0 {
            lines.push(voice.text("shop-sold-out", Facts::new()));
        } else {
            lines.push(voice.text("shop-left", facts! { "free" => self.free }));
            let many = Some(self.quantity).filter(|quantity| 1 < *quantity);
            if let Some(price) = many.and_then(|quantity| stock::price(product, quantity)) {
                lines.push(price_of_many(voice, self.quantity, &price));
            }
        }
        if self.in_cart != 0 {
            lines.push(voice.text("shop-in-cart", facts! { "count" => self.in_cart }));
        }
        lines
    }

    fn keyboard(&self, voice: &Voice<'_>) -> Keyboard {
        let product = self.product.id;
        let mut keyboard = Keyboard::default();
        if self.free == 0 {
            keyboard = keyboard.row([voice.press("shop-wish-btn", Customer::Wish { product })]);
        } else {
            keyboard = keyboard.row(self.steps(voice));
            let packs: Vec<Button> = self.packs(voice);
            for pair in packs.chunks(2) {
                keyboard = keyboard.row(pair.to_vec());
            }
            let quantity = self.quantity;
            let buy = voice.press("shop-buy-btn", Customer::Buy { product, quantity });
            keyboard = keyboard.row(self.add(voice).into_iter().chain([buy]));
        }
        if self.in_cart != 0 {
            let out = Customer::CartPut { product, quantity: 0 };
            keyboard = keyboard.row([
                voice.press("shop-take-out-btn", out),
                voice.press("shop-to-cart-btn", Customer::Cart),
            ]);
        }
        let share =
            Button { label: voice.label("shop-share-btn"), does: Does::Share(self.share.clone()) };
        keyboard
            .row([share])
            .row([voice.back(self.back.clone()), voice.press("bot-home", Customer::Home)])
    }

    /// `−`, how many, `+`: never fewer than one, never more than there are.
    fn steps(&self, voice: &Voice<'_>) -> Vec<Button> {
        let to = |label: &str, quantity: i64| {
            voice.button(label, Customer::Product { product: self.product.id, quantity })
        };
        let (fewer, more) = around(self.quantity, self.free);
        let count = Some(to(&self.quantity.to_string(), self.quantity));
        let (fewer, more) = (fewer.map(|one| to("−", one)), more.map(|one| to("+", one)));
        [fewer, count, more].into_iter().flatten().collect()
    }

    /// Packs with a price of their own, as far as there are as many.
    fn packs(&self, voice: &Voice<'_>) -> Vec<Button> {
        let there = self.product.packs.iter().filter(|(size, _)| *size <= most(self.free));
        let button = |size: i64| {
            let price = stock::price(self.product, size)?;
            let is_chosen = size == self.quantity;
            let key = if is_chosen { "shop-pack-chosen-btn" } else { "shop-pack-btn" };
            let label = voice.label_with(key, facts! { "count" => size, "price" => price.total });
            let verb = Customer::Product { product: self.product.id, quantity: size };
            Some(voice.button(label, verb))
        };
        there.take(PACKS_MAX).filter_map(|(size, _)| button(*size)).collect()
    }

    /// The button that puts what is chosen into the cart; none if it lies there already.
    fn add(&self, voice: &Voice<'_>) -> Option<Button> {
        if self.in_cart == self.quantity {
            return None;
        }
        let key = if self.in_cart == 0 { "shop-add-btn" } else { "shop-change-btn" };
        let label = voice.label_with(key, facts! { "count" => self.quantity });
        let verb = Customer::Put { product: self.product.id, quantity: self.quantity };
        Some(voice.button(label, verb))
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::product;
    use super::*;
    use crate::faces::telegram::keyboard::Verb;
    use crate::faces::telegram::verbs::Shelf;
    use crate::faces::telegram::voice::UTC;
    use crate::notices::Words;

    fn shown(free: i64, in_cart: i64, quantity: i64) -> Outgoing {
        let product = product("mugs");
        let sight = Sight {
            product: &product,
            free,
            in_cart,
            quantity,
            back: Customer::Shop { shelf: Shelf(1), page: 0 },
            share: "https://t.me/shop_bot?start=p_mug Mug".to_owned(),
        };
        let words = Words::built_in();
        sight.screen(&Voice::with(&words, "en", UTC))
    }

    fn verbs(message: &Outgoing) -> Vec<Customer> {
        let verb = |button: &Button| match &button.does {
            Does::Call(data) => match Verb::read(data) {
                Some(Verb::Customer(verb)) => Some(verb),
                _ => panic!("{data} is no verb of a customer"),
            },
            _ => None,
        };
        message.keyboard.0.iter().flatten().filter_map(verb).collect()
    }

    #[test]
    fn what_is_chosen_is_at_least_one_and_no_more_than_there_is() {
        #[track_caller]
        fn case((asked, in_cart, free): (i64, i64, i64), expected: i64) {
            assert_eq!(chosen(asked, in_cart, free), expected);
        }
        case((0, 0, 5), 1);
        case((0, 3, 5), 3);
        case((2, 3, 5), 2);
        case((9, 0, 5), 5);
        case((9, 0, 0), 1);
        case((i64::MAX, 0, i64::MAX), QUANTITY_MAX);
        assert_eq!(around(1, 5), (None, Some(2)));
        assert_eq!(around(5, 5), (Some(4), None));
        assert_eq!(around(1, 1), (None, None));
        assert_eq!(around(QUANTITY_MAX, i64::MAX), (Some(QUANTITY_MAX - 1), None));
    }

    #[test]
    fn a_discount_shows_what_it_was_what_it_is_and_how_much_is_off() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", UTC);
        let mut mug = product("mugs");
        let price = stock::price(&mug, 1).expect("a price");
        let line = price_of_one(&voice, &price, mug.discount);
        assert!(line.contains("<s>100.00\u{a0}PLN</s> 80.00\u{a0}PLN −20 %"), "{line}");
        mug.discount = Percent::from_bp(0);
        let price = stock::price(&mug, 1).expect("a price");
        let line = price_of_one(&voice, &price, mug.discount);
        assert!(line.contains("100.00\u{a0}PLN") && !line.contains("<s>"), "{line}");
    }

    #[test]
    fn packs_are_offered_as_far_as_there_are_as_many() {
        let id = product("mugs").id;
        let pack = |quantity: i64| Customer::Product { product: id, quantity };
        let five = verbs(&shown(5, 0, 1));
        assert!(five.contains(&pack(4)) && !five.contains(&pack(10)), "{five:?}");
        let many = verbs(&shown(500, 0, 1));
        assert!(many.contains(&pack(4)) && many.contains(&pack(10)), "{many:?}");
    }

    #[test]
    fn adding_names_how_many_there_will_be_and_is_gone_when_they_are_there() {
        let id = product("mugs").id;
        let put = |quantity: i64| Customer::Put { product: id, quantity };
        assert!(verbs(&shown(5, 0, 2)).contains(&put(2)));
        assert!(verbs(&shown(5, 1, 2)).contains(&put(2)));
        let there = verbs(&shown(5, 2, 2));
        assert!(!there.contains(&put(2)) && there.contains(&Customer::Cart), "{there:?}");
    }

    #[test]
    fn what_is_sold_out_is_not_sold_but_can_be_waited_for() {
        let sold_out = verbs(&shown(0, 0, 1));
        let id = product("mugs").id;
        assert!(sold_out.contains(&Customer::Wish { product: id }), "{sold_out:?}");
        let sells = |verb: &Customer| matches!(verb, Customer::Put { .. } | Customer::Buy { .. });
        assert!(!sold_out.iter().any(sells), "{sold_out:?}");
    }
}
