//! Stories about the shop, one file each, on both databases.

mod canary;
mod judging;
mod killing;
mod litecoin;
mod paying;
mod second_opinion;
mod world;
