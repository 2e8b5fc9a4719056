//! How goods reach people: where a parcel goes, and how a product is handed over.
//!
//! Addresses are sealed at rest, each bound to its row, and none outlives its use: a parcel's
//! is erased some time after it was sent, the one that somebody keeps when they say so.

mod address;
mod store;

use crate::base::id::ProductId;

pub use address::{
    ADDRESS_CHARS_MAX, open_home, open_parcel, seal_home, seal_parcel, written_address,
};
pub use store::*;

/// How a product is handed over, beyond its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handover {
    /// The name of the pick-up point.
    pub place: String,
    /// What the buyer must know to fetch it: opening hours, the way there.
    pub words: String,
    /// A map of the place on the web.
    pub map_url: String,
    /// A picture of the place, PNG or JPEG.
    pub photo: Option<Vec<u8>>,
    /// The messenger's channel that it goes to instead of to the buyer.
    pub channel: Option<i64>,
}

/// The hand-over of one product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoverOf {
    /// Which product.
    pub product: ProductId,
    /// How.
    pub handover: Handover,
}
