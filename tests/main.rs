//! Stories about the shop, one file each, on both databases.

mod canary;
mod house;
mod judging;
mod keeping;
mod killing;
mod litecoin;
mod ordering;
mod paying;
mod racing;
mod rehearsing;
mod second_opinion;
mod telling;
mod walking;
mod world;
