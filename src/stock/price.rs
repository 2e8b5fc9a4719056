//! What a line costs: list price, discount, and what is left to pay.

use super::Product;
use crate::base::money::Money;

/// The price of a line as it is bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinePrice {
    /// Before the discount.
    pub list: Money,
    /// What is taken off.
    pub discount: Money,
    /// What is paid: `list - discount`.
    pub total: Money,
}

/// The price of `quantity` pieces. A pack of exactly that size has its own price; anything
/// else is so many times the price of one. The discount is rounded down to the minor unit:
/// the shop gains the fraction. `None` if the amount is too large to count.
pub fn price(product: &Product, quantity: i64) -> Option<LinePrice> {
    let pack = product.packs.iter().find(|(size, _)| *size == quantity);
    let list = match pack {
        Some((_, price)) => *price,
        None => product.price.currency.minor(product.price.minor.checked_mul(quantity)?),
    };
    let discount = product.discount.of(list);
    Some(LinePrice { list, discount, total: list - discount })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Time;
    use crate::base::id::ProductId;
    use crate::base::money::{Currency, Percent};
    use crate::base::rng::Rng;
    use crate::stock::Kind;

    fn codes(discount_bp: i64) -> Product {
        let eur = Currency::iso("EUR").expect("known");
        Product {
            id: ProductId::new(Time::from_secs(1), &Rng::seeded(1)),
            sku: "code".to_owned(),
            name: "Museum ticket".to_owned(),
            category: String::new(),
            city: String::new(),
            district: String::new(),
            description: String::new(),
            kind: Kind::Codes,
            price: eur.minor(999),
            discount: Percent::from_bp(discount_bp),
            digital: true,
            low_water: 0,
            active: true,
            packs: vec![(10, eur.minor(8999))],
            created_at: Time::from_secs(1),
        }
    }

    #[test]
    fn a_pack_has_its_own_price_and_other_quantities_do_not() {
        let case = |quantity, list| {
            assert_eq!(price(&codes(0), quantity).expect("fits").total.minor, list, "{quantity}");
        };
        case(1, 999);
        case(9, 8991);
        case(10, 8999);
        case(11, 10_989);
    }

    #[test]
    fn a_discount_is_rounded_down_and_the_parts_add_up() {
        let line = price(&codes(2000), 1).expect("fits");
        assert_eq!((line.list.minor, line.discount.minor, line.total.minor), (999, 199, 800));
    }

    #[test]
    fn an_amount_that_cannot_be_counted_is_no_price() {
        assert_eq!(price(&codes(0), i64::MAX), None);
    }
}
