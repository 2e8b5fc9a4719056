//! Carts: what somebody is about to buy, and what they wait for.
//!
//! Nothing is held by a cart and no price is kept in it: both are true only in the moment of
//! confirming. Its version is raised by each change, so that whoever confirms names what they
//! saw, and confirming twice is once.

mod store;

use crate::base::clock::Time;
use crate::base::id::{PersonId, ProductId};

pub use store::*;

/// What somebody is about to buy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cart {
    /// How often it was changed; 0 if there never was one.
    pub version: i64,
    /// The name of the shipping option that was chosen.
    pub shipping: Option<String>,
    /// What is in it, in the order in which it was put there.
    pub lines: Vec<CartLine>,
}

/// So many of a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CartLine {
    /// Which.
    pub product: ProductId,
    /// How many.
    pub quantity: i64,
}

/// Somebody wants to hear when a product is there again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Which.
    pub product: ProductId,
    /// Who.
    pub person: PersonId,
    /// Since when.
    pub at: Time,
}

impl Cart {
    /// How many of a product are in it.
    pub fn quantity_of(&self, product: ProductId) -> i64 {
        let line = self.lines.iter().find(|line| line.product == product);
        line.map_or(0, |line| line.quantity)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::rng::Rng;

    #[test]
    fn a_product_that_is_not_in_the_cart_is_there_zero_times() {
        let rng = Rng::seeded(1);
        let [mug, card] = [1, 2].map(|at| ProductId::new(Time::from_secs(at), &rng));
        let lines = vec![CartLine { product: mug, quantity: 3 }];
        let cart = Cart { lines, ..Cart::default() };
        assert_eq!((cart.quantity_of(mug), cart.quantity_of(card)), (3, 0));
    }
}
