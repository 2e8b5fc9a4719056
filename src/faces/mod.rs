//! Faces: where people and programs talk to the shop. They act through flows and read from
//! nouns; they hold no rules.

mod bip21;
mod invoice;
mod picture;
mod qr;
pub mod telegram;
pub mod web;
