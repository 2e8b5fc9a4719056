//! Cards: messages that are kept true.
//!
//! A card shows an invoice in its customer's chat, or an order in the chats of those who run the
//! shop. The database itself raises what is wanted of a card whenever its subject changes, so
//! that no deed can forget it; `shown` is what the message was made from.

mod store;

use crate::base::id::{CardId, InvoiceId, OrderId};
use crate::messenger::Sender;

pub use store::*;

/// What a card shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// An invoice, to its customer.
    Invoice(InvoiceId),
    /// An order, to those who run the shop.
    Order(OrderId),
}

impl Subject {
    /// The name of its kind in the database.
    pub fn name(self) -> &'static str {
        match self {
            Subject::Invoice(_) => "invoice",
            Subject::Order(_) => "order",
        }
    }

    /// The row that it shows.
    pub fn row(self) -> String {
        match self {
            Subject::Invoice(id) => id.row(),
            Subject::Order(id) => id.row(),
        }
    }

    fn from_row(name: &str, row: &str) -> Result<Subject, String> {
        let bad = |error: crate::base::id::BadId| error.to_string();
        match name {
            "invoice" => InvoiceId::from_row(row).map(Subject::Invoice).map_err(bad),
            "order" => OrderId::from_row(row).map(Subject::Order).map_err(bad),
            other => Err(format!("unknown subject `{other}`")),
        }
    }
}

/// A message that is kept true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its row.
    pub id: CardId,
    /// Which bot shows it.
    pub bot: Sender,
    /// In which chat.
    pub chat: i64,
    /// What it shows.
    pub subject: Subject,
    /// The message, if there is one.
    pub message: Option<i64>,
    /// The message that goes when a new one is shown.
    pub replaced: Option<i64>,
    /// What the message says, as a hash.
    pub hash: Option<String>,
    /// How often its subject has changed.
    pub wanted: i64,
    /// Up to which of those changes the message is true.
    pub shown: i64,
    /// How often it was tried since it was last shown.
    pub attempts: i64,
    /// Which time it was taken: only who took it last may say what it shows.
    pub claim: i64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Time;
    use crate::base::rng::Rng;

    #[test]
    fn a_subject_is_read_back_and_strangers_are_refused() {
        let (now, rng) = (Time::from_secs(1), Rng::seeded(1));
        let invoice = Subject::Invoice(InvoiceId::new(now, &rng));
        let order = Subject::Order(OrderId::new(now, &rng));
        for subject in [invoice, order] {
            assert_eq!(Subject::from_row(subject.name(), &subject.row()), Ok(subject));
        }
        assert!(Subject::from_row("person", &order.row()).is_err());
        assert!(Subject::from_row("order", "1042").is_err());
    }
}
