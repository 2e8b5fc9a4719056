//! Chaintill: a till for crypto invoices.
//!
//! Five floors, each standing only on those below it (a test holds this table):
//!
//! - **base**: money, coins, ids, time, chance, the database, the seal
//! - **outside**: [`keys`], [`chain`], [`rates`], [`messenger`]: what the world says, in our words
//! - **nouns**: what we keep, each with its rules and its SQL
//! - **flows**: one story a file; only here transactions begin and commit
//! - **faces**: where people and programs talk to us
//!
//! Beside them stand the configuration, the `App` that ties handles together, the tasks
//! that run by themselves, the command line, and the stage on which the demo and the tests
//! play.

pub mod base;

pub mod chain;
pub mod keys;
pub mod messenger;
pub mod rates;

pub mod audit;
pub mod blocks;
pub mod broadcasts;
pub mod cards;
pub mod carts;
pub mod chores;
pub mod inbox;
pub mod invoices;
pub mod ledger;
pub mod letters;
pub mod notices;
pub mod orders;
pub mod parcels;
pub mod people;
pub mod prices;
pub mod referrals;
pub mod stock;
pub mod talks;
pub mod wallets;

pub mod app;
pub mod config;

pub mod flows;

pub mod faces;

pub mod run;
pub mod tasks;

pub mod cli;

pub mod stage;
