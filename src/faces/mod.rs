//! Faces: where people and programs talk to the shop. They act through flows and read from
//! nouns; they hold no rules.

pub mod web;
