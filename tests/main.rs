//! Stories about the shop, one file each, on both databases.

mod back_office;
mod canary;
mod chatting;
mod desk;
mod fetching;
mod forging;
mod house;
mod judging;
mod keeping;
mod killing;
mod litecoin;
mod once;
mod ordering;
mod paying;
mod racing;
mod reaching;
mod rehearsing;
mod second_client;
mod second_opinion;
mod telling;
mod visiting;
mod walking;
mod world;
