//! Stories about the shop, one file each, on both databases.

mod judging;
mod litecoin;
mod paying;
mod second_opinion;
mod world;
