//! Words everyone uses: money, coins, ids, time, chance, the database, the seal.
//!
//! This floor knows nothing of shops. It imports only the standard library and
//! crates, so that every other floor may import it.

pub mod clock;
pub mod coin;
pub mod db;
pub mod id;
pub mod money;
pub mod rng;
pub mod seal;
pub mod throttle;
