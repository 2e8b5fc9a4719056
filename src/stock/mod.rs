//! Stock: what the shop sells, how much of it there is, and who holds it.
//!
//! Every product has one counter row, and every change of stock begins with its guarded
//! update: that is the only guard against overselling, and it is in the statement. Units
//! (sealed codes and files) follow their counter in the same transaction. A reservation has
//! no clock: it ends with its invoice.
//!
//! Codes are sealed at rest. They are opened for the customer who bought them and by the
//! operator's own `stock reveal`, nowhere else.

mod price;
mod store;
mod unit;

use std::fmt;
use std::str::FromStr;

use crate::base::clock::Time;
use crate::base::id::ProductId;
use crate::base::money::{Money, Percent};

pub use price::{LinePrice, price};
pub use store::*;
pub use unit::{FileUnit, file_name, fingerprints, open_unit, pack_file, seal_unit, unpack_file};

/// How a product reaches its buyer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Sealed codes, handed over automatically.
    Codes,
    /// A sealed file, handed over automatically.
    File,
    /// A parcel.
    Shipping,
    /// A named public pick-up point.
    Pickup,
    /// A provider's time slot.
    Booking,
}

impl Kind {
    /// Every kind, in the order the configuration lists them.
    pub const ALL: [Kind; 5] =
        [Kind::Codes, Kind::File, Kind::Shipping, Kind::Pickup, Kind::Booking];

    /// Its name in the database, in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Codes => "codes",
            Kind::File => "file",
            Kind::Shipping => "shipping",
            Kind::Pickup => "pickup",
            Kind::Booking => "booking",
        }
    }

    /// Whether each piece is a sealed unit of its own.
    pub fn has_units(self) -> bool {
        matches!(self, Kind::Codes | Kind::File)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Text that should have named a kind.
#[derive(Debug, thiserror::Error)]
#[error("unknown kind `{0}`, expected codes, file, shipping, pickup or booking")]
pub struct UnknownKind(String);

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(s: &str) -> Result<Kind, UnknownKind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == s).ok_or_else(|| UnknownKind(s.to_owned()))
    }
}

/// Something the shop sells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    /// Its row.
    pub id: ProductId,
    /// The shop's own short name for it; unique.
    pub sku: String,
    /// Its name as customers see it.
    pub name: String,
    /// Where it stands in the catalogue, such as `cards/gift`.
    pub category: String,
    /// The city it is sold in; empty for everywhere.
    pub city: String,
    /// The district; empty for the whole city.
    pub district: String,
    /// What customers read about it.
    pub description: String,
    /// How it reaches its buyer.
    pub kind: Kind,
    /// The price of one.
    pub price: Money,
    /// Taken off the price, shown struck through.
    pub discount: Percent,
    /// Whether it is a digital good (Telegram asks for Stars for those inside its apps).
    pub digital: bool,
    /// Admins are told when no more than this many are free.
    pub low_water: i64,
    /// Whether it is sold now.
    pub active: bool,
    /// Packs with a price of their own: (quantity, price).
    pub packs: Vec<(i64, Money)>,
    /// When it was first written.
    pub created_at: Time,
}

/// How much of a product there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counter {
    /// Ever taken in.
    pub received: i64,
    /// For sale.
    pub free: i64,
    /// Held for unpaid orders.
    pub held: i64,
    /// Paid for.
    pub sold: i64,
    /// Taken out by hand.
    pub removed: i64,
}

/// The most pieces of one product in one order.
pub const QUANTITY_MAX: i64 = 10_000;
