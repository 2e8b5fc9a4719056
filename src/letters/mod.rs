//! Letters: what customers and the shop wrote to each other.
//!
//! A letter is kept once, whatever happens to the message that brought it, until its customer
//! has everything erased.

mod store;

use crate::base::clock::Time;
use crate::base::id::{LetterId, OrderId, PersonId};

pub use store::*;

/// The most characters of a letter: as many as a messenger's message has.
pub const CHARS_MAX: usize = 4096;

/// Who wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    /// The customer.
    Customer,
    /// Somebody who works here.
    Shop,
}

impl Author {
    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Author::Customer => "customer",
            Author::Shop => "shop",
        }
    }

    fn by_name(name: &str) -> Option<Author> {
        [Author::Customer, Author::Shop].into_iter().find(|author| author.name() == name)
    }
}

/// What somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its row.
    pub id: LetterId,
    /// The customer it is from, or to.
    pub person: PersonId,
    /// The order it is about, if it is about one.
    pub order: Option<OrderId>,
    /// Who wrote.
    pub author: Author,
    /// Who of those that work here, if it was one of them.
    pub by: Option<PersonId>,
    /// What they wrote.
    pub text: String,
    /// When.
    pub at: Time,
}

/// A text as it is kept: without control characters but line breaks, of bounded length, without
/// space around it.
pub fn tidy(text: &str) -> String {
    let kept: String = text.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    let short: String = kept.trim().chars().take(CHARS_MAX).collect();
    short.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_keeps_its_lines_and_loses_what_nobody_can_read() {
        assert_eq!(tidy("  Dear shop,\r\n\u{0}where is it?\n "), "Dear shop,\nwhere is it?");
        assert_eq!(tidy(&"ж".repeat(5000)).chars().count(), CHARS_MAX);
        assert_eq!(tidy("\u{7}\n \t"), "");
    }
}
