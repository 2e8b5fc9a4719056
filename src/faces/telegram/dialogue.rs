//! What a chat is in the middle of: the input that is awaited, and what was drafted and waits
//! for a yes. Both lie in the database, so a restart forgets nothing.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::turn::Side;
use crate::base::id::ProductId;

/// Input that is awaited. It expires after ten minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Awaits {
    /// An address for a parcel.
    Address {
        /// What it is typed for.
        then: AddressUse,
    },
    /// A letter to the shop.
    Support {
        /// About which order, by number.
        order: Option<i64>,
    },
    /// The carrier and number of a parcel.
    Tracking {
        /// Of which order, by number.
        order: i64,
    },
    /// A letter to the customer of an order.
    Message {
        /// Which order, by number.
        order: i64,
    },
    /// A letter to a person.
    Reply {
        /// Whom, by number.
        person: i64,
    },
    /// Why something is to be done.
    Reason {
        /// What.
        deed: ReasonFor,
    },
    /// Codes, files or a quantity for a product.
    AddStock {
        /// Which.
        #[serde(with = "product_row")]
        product: ProductId,
    },
    /// Something to look for.
    Search,
    /// News for many.
    Broadcast,
}

impl Awaits {
    /// On which side of the counter it was asked.
    pub fn side(&self) -> Side {
        match self {
            Awaits::Address { .. } | Awaits::Support { .. } => Side::Customer,
            Awaits::Tracking { .. }
            | Awaits::Message { .. }
            | Awaits::Reply { .. }
            | Awaits::Reason { .. }
            | Awaits::AddStock { .. }
            | Awaits::Search
            | Awaits::Broadcast => Side::Admin,
        }
    }
}

/// What an address is typed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AddressUse {
    /// For the order that is being confirmed.
    Checkout,
    /// To be kept.
    Settings,
}

/// A deed that wants a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReasonFor {
    /// Cancelling an order.
    Cancel {
        /// By number.
        order: i64,
    },
    /// Settling its invoice by hand.
    Settle {
        /// By number.
        order: i64,
    },
    /// Expiring its invoice now.
    Expire {
        /// By number.
        order: i64,
    },
    /// Taking a settled invoice back.
    Invalidate {
        /// By number.
        order: i64,
    },
    /// Waiting money to the customer's balance.
    Credit {
        /// By number.
        order: i64,
    },
    /// Waiting money back to the customer.
    Refund {
        /// By number.
        order: i64,
    },
    /// Blocking a person.
    Block {
        /// By number.
        person: i64,
    },
    /// Pausing all sales.
    Pause,
}

/// What was drafted and waits for a yes. Sealed at rest: it may hold codes or an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Draft {
    /// A deed and its reason.
    Reason {
        /// The draft's name on its button: an older button confirms nothing.
        token: u32,
        /// The deed.
        deed: ReasonFor,
        /// Why.
        reason: String,
    },
    /// What is to be put on a shelf.
    Stock {
        /// The draft's name on its button.
        token: u32,
        /// On which.
        #[serde(with = "product_row")]
        product: ProductId,
        /// Codes, each with the line it stands in.
        lines: Vec<(usize, String)>,
        /// A quantity, for goods that are counted.
        quantity: Option<i64>,
    },
    /// News for many.
    Broadcast {
        /// The draft's name on its button.
        token: u32,
        /// What it says.
        text: String,
        /// To whom, by its place in the list of segments.
        segment: u32,
    },
    /// What checkout was told on the way.
    Checkout {
        /// Where the parcel goes.
        address: Option<String>,
        /// Whether to keep it for the next order.
        keep: bool,
    },
}

/// Something of a chat with who said it, so that in a group nobody ends another's sentence.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Of<T> {
    /// The number of the person.
    by: i64,
    what: T,
}

impl<T: Serialize> Of<T> {
    /// As it is kept.
    pub(super) fn write(by: i64, what: T) -> String {
        serde_json::to_string(&Of { by, what }).expect("plain values are always JSON")
    }
}

impl<T: DeserializeOwned> Of<T> {
    /// What this person said. Of somebody else, or of another making: nothing.
    pub(super) fn read(kept: &str, by: i64) -> Option<T> {
        serde_json::from_str::<Of<T>>(kept).ok().filter(|of| of.by == by).map(|of| of.what)
    }
}

mod product_row {
    //! A product as the database names it.

    use serde::{Deserialize, Deserializer, Serializer};

    use crate::base::id::ProductId;

    pub(super) fn serialize<S: Serializer>(id: &ProductId, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&id.row())
    }

    pub(super) fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<ProductId, D::Error> {
        let text = String::deserialize(from)?;
        ProductId::from_row(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Time;
    use crate::base::rng::Rng;

    #[test]
    fn what_is_awaited_is_read_back_and_belongs_to_who_was_asked() {
        let product = ProductId::new(Time::from_secs(1_900_000_000), &Rng::seeded(1));
        for awaits in [
            Awaits::Address { then: AddressUse::Checkout },
            Awaits::Support { order: None },
            Awaits::Reason { deed: ReasonFor::Cancel { order: 1042 } },
            Awaits::Reason { deed: ReasonFor::Pause },
            Awaits::AddStock { product },
            Awaits::Search,
        ] {
            let kept = Of::write(7, awaits.clone());
            assert_eq!(Of::read(&kept, 7), Some(awaits), "{kept}");
            assert_eq!(Of::<Awaits>::read(&kept, 8), None);
        }
    }

    #[test]
    fn a_draft_is_read_back_and_what_is_none_is_nothing() {
        let product = ProductId::new(Time::from_secs(1_900_000_000), &Rng::seeded(1));
        let lines = vec![(1, "AB-12".to_owned()), (3, "{\"}".to_owned())];
        let draft = Draft::Stock { token: 5, product, lines, quantity: None };
        assert_eq!(Of::read(&Of::write(7, draft.clone()), 7), Some(draft));
        for garbled in ["", "{}", "null", "{\"by\":7,\"what\":{\"dance\":{}}}"] {
            assert_eq!(Of::<Draft>::read(garbled, 7), None, "{garbled}");
        }
    }
}
