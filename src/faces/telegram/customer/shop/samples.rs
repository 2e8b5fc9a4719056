//! Products that tests look at.

use crate::base::clock::Time;
use crate::base::id::ProductId;
use crate::base::money::{Currency, Percent};
use crate::base::rng::Rng;
use crate::stock::{Counter, Kind, Product};

/// The currency that everything costs.
pub fn zloty() -> Currency {
    Currency::iso("PLN").expect("known")
}

/// A mug for 100 złoty less 20 %, on a shelf. Mugs on different shelves are different products.
pub fn product(category: &str) -> Product {
    let stir = |seed: u64, b: u8| seed.wrapping_mul(31).wrapping_add(u64::from(b));
    let seed = category.bytes().fold(1, stir);
    Product {
        id: ProductId::new(Time::from_secs(1_900_000_000), &Rng::seeded(seed)),
        sku: "mug".to_owned(),
        name: "Mug".to_owned(),
        category: category.to_owned(),
        city: String::new(),
        district: String::new(),
        description: "Stoneware.".to_owned(),
        kind: Kind::Shipping,
        price: zloty().minor(10_000),
        discount: Percent::from_bp(2_000),
        digital: false,
        low_water: 0,
        active: true,
        packs: vec![(4, zloty().minor(36_000)), (10, zloty().minor(80_000))],
        created_at: Time::from_secs(1_900_000_000),
    }
}

/// The same with so many free.
pub fn standing(category: &str, free: i64) -> (Product, Counter) {
    (product(category), counter(free))
}

/// So many are free, and no other was ever there.
pub fn counter(free: i64) -> Counter {
    Counter { received: free, free, ..Counter::default() }
}
