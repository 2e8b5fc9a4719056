//! Stories about the shop, one file each, on both databases.

mod paying;
mod world;
