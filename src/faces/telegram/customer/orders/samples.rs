//! Orders made by hand, for tests.

use crate::base::clock::Time;
use crate::base::id::{LineId, OrderId, PersonId, ProductId};
use crate::base::rng::Rng;
use crate::faces::invoice::samples::eur;
use crate::orders::{Line, Order, Stage};

/// When everything here happened.
pub const AT: Time = Time::from_secs(1_768_471_200);
/// A name that would do harm if anything read it as markup or as words.
pub const HOSTILE: &str = "<b>&amp;</b>{ $order }\u{202E}<a href=\"tg://x\">\u{0}";

/// Order 1042 over 15.00 EUR, as far as `stage`.
pub fn order(stage: Stage) -> Order {
    let rng = Rng::seeded(1);
    let paid = matches!(stage, Stage::Paid | Stage::Shipped | Stage::Completed);
    Order {
        id: OrderId::new(AT, &rng),
        number: 1042,
        person: PersonId::new(AT, &rng),
        stage,
        list: eur(1800),
        discount: eur(300),
        total: eur(1500),
        shipping: eur(0),
        shipping_option: None,
        face: "telegram".to_owned(),
        hold_why: None,
        clawed_back: false,
        claimed_by: None,
        claimed_at: None,
        carrier: None,
        tracking: None,
        created_at: AT,
        paid_at: paid.then_some(AT),
        shipped_at: None,
        completed_at: None,
        closed_at: None,
    }
}

/// Two of something that reaches its buyer in this way.
pub fn line(kind: &str, name: &str) -> Line {
    let rng = Rng::seeded(2);
    Line {
        id: LineId::new(AT, &rng),
        product: ProductId::new(AT, &rng),
        name: name.to_owned(),
        kind: kind.to_owned(),
        quantity: 2,
        list: eur(1800),
        discount: eur(300),
        total: eur(1500),
        handed: "due".to_owned(),
    }
}
