//! How far each chain is booked: the cursor, the headers behind it, and the outages.
//!
//! The cursor moves by compare-and-set in the transaction of everything it moved past; that
//! statement alone makes effects exactly once, whoever runs it and however often.

mod store;

use bitcoin::BlockHash;
use bitcoin::block::Header;

use crate::base::clock::Time;
use crate::base::coin::Coin;

pub use store::*;

/// Headers kept behind the cursor. Deeper reorgs stop the watcher instead of being guessed
/// at; two difficulty periods of Bitcoin also serve the check of targets.
pub const HEADERS_KEPT: i64 = 4032;

/// How far a chain is booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// Of which coin.
    pub coin: Coin,
    /// The height of the last block booked.
    pub height: i64,
    /// Its hash.
    pub hash: BlockHash,
    /// The time in its header.
    pub tip_time: Time,
    /// Where belief began: the height of the first block booked.
    pub anchor: i64,
    /// Raised by every look; part of the compare-and-set.
    pub look: i64,
    /// When the last look began that found every known block booked.
    pub looked_at: Time,
    /// When the last look began that connected a block.
    pub block_at: Time,
}

/// A header of the chain we believe, or believed.
#[derive(Clone, Copy, Debug)]
pub struct KnownHeader {
    /// Its height.
    pub height: i64,
    /// Its hash.
    pub hash: BlockHash,
    /// The header.
    pub header: Header,
}
