//! Chores: how what runs by itself is doing. The tasks write it down after each run; people read
//! it, and so does the next start. What the tasks are and what they do is not known here.

mod store;

use crate::base::clock::Time;

pub use store::*;

/// How a task is doing.
#[derive(Clone, Debug)]
pub struct Status {
    /// Its name.
    pub name: String,
    /// When it ran last.
    pub last_run: Time,
    /// When it last ran without an error.
    pub last_ok: Option<Time>,
    /// Its last error, and when that was.
    pub last_error: Option<(String, Time)>,
    /// What it did last.
    pub did: String,
    /// When it runs next, unless it is nudged.
    pub next_run: Time,
}
