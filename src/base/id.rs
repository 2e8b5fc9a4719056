//! Names of rows. Nouns know each other by these, never by importing each other.
//!
//! An id is a UUID of version 7 (RFC 9562): it sorts by the time of its making and
//! can be made without asking the database. Outside it carries a prefix that says
//! what it names, such as `inv_0192…`.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

use super::clock::Time;
use super::rng::Rng;

/// Text that should have been an id and is not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{input}` is not an id of the form {prefix}_<uuid>")]
pub struct BadId {
    input: String,
    prefix: &'static str,
}

/// A fresh version-7 UUID from an injected clock and injected chance. The twelve bits after
/// the version count (RFC 9562, 6.2, method 1), so that rows made one after the other in the
/// same millisecond sort in that order.
fn fresh(now: Time, rng: &Rng) -> Uuid {
    let millis = u64::try_from(now.millis()).unwrap_or(0);
    let mut tail = rng.bytes::<10>();
    tail[..2].copy_from_slice(&rng.tick().to_be_bytes()[6..]);
    uuid::Builder::from_unix_timestamp_millis(millis, &tail).into_uuid()
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Uuid);

        impl $name {
            /// What stands before the UUID when the id is shown.
            pub const PREFIX: &str = $prefix;

            /// A fresh id.
            pub fn new(now: Time, rng: &Rng) -> Self {
                Self(fresh(now, rng))
            }

            /// The form the database keeps: the UUID without prefix.
            pub fn row(self) -> String {
                self.0.to_string()
            }

            /// Its sixteen bytes, for where room is scarce.
            pub fn bytes(self) -> [u8; 16] {
                *self.0.as_bytes()
            }

            /// From its sixteen bytes; `None` if they are not of version 7.
            pub fn from_bytes(bytes: [u8; 16]) -> Option<Self> {
                let id = Uuid::from_bytes(bytes);
                (id.get_version_num() == 7).then_some(Self(id))
            }

            /// From the form the database keeps.
            pub fn from_row(text: &str) -> Result<Self, BadId> {
                Uuid::parse_str(text).map(Self).map_err(|_| BadId {
                    input: text.to_owned(),
                    prefix: Self::PREFIX,
                })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}_{}", Self::PREFIX, self.0.simple())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = BadId;

            fn from_str(s: &str) -> Result<Self, BadId> {
                let bad = || BadId { input: s.to_owned(), prefix: Self::PREFIX };
                let uuid = s
                    .strip_prefix(Self::PREFIX)
                    .and_then(|rest| rest.strip_prefix('_'))
                    .ok_or_else(bad)?;
                Uuid::parse_str(uuid).map(Self).map_err(|_| bad())
            }
        }
    )* };
}

ids! {
    /// A customer or an admin.
    PersonId = "cus";
    /// Something the shop sells.
    ProductId = "prd";
    /// One sealed code or file.
    UnitId = "unt";
    /// Stock held for one order line.
    ReservationId = "rsv";
    /// What a customer asked for.
    OrderId = "ord";
    /// One line of an order.
    LineId = "lin";
    /// A request for money before a deadline.
    InvoiceId = "inv";
    /// How much of one coin would pay an invoice.
    QuoteId = "quo";
    /// An account key of the owner's wallet.
    AccountId = "acc";
    /// A one-time address.
    AddressId = "adr";
    /// Money from outside.
    PaymentId = "pay";
    /// Money on its way back to a customer.
    RefundId = "rfd";
    /// Something that must be told to somebody.
    NoticeId = "ntc";
    /// One row of the ledger.
    TransferId = "trf";
    /// A message that is kept true.
    CardId = "crd";
    /// What a customer and the shop wrote to each other.
    LetterId = "ltr";
    /// News for many.
    BroadcastId = "brd";
}

/// The unguessable name of an invoice's public page: 128 bits, in lower-case hex.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Token(String);

impl Token {
    /// A fresh token.
    pub fn new(rng: &Rng) -> Token {
        Token(hex::encode(rng.bytes::<16>()))
    }

    /// The token's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Token {
    type Err = BadId;

    fn from_str(s: &str) -> Result<Self, BadId> {
        let good =
            s.len() == 32 && s.bytes().all(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase());
        if good {
            Ok(Token(s.to_owned()))
        } else {
            Err(BadId { input: s.chars().take(40).collect(), prefix: "token" })
        }
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Token {
    // The token opens the pay page, so it stays out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_back_from_what_people_and_the_database_see() {
        let id = OrderId::new(Time::from_secs(1_768_471_200), &Rng::seeded(1));
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(OrderId::from_row(&id.row()), Ok(id));
    }

    #[test]
    fn an_id_of_another_kind_is_refused() {
        let id = OrderId::new(Time::from_secs(1), &Rng::seeded(1));
        assert!(id.to_string().parse::<InvoiceId>().is_err());
    }

    #[test]
    fn ids_sort_by_the_time_of_their_making() {
        let rng = Rng::seeded(3);
        let early = OrderId::new(Time::from_secs(1), &rng);
        let late = OrderId::new(Time::from_secs(2), &rng);
        assert!(early.row() < late.row());
        let at_once: Vec<String> =
            (0..100).map(|_| OrderId::new(Time::from_secs(3), &rng).row()).collect();
        assert!(at_once.is_sorted());
    }

    #[test]
    fn a_token_is_read_back_and_anything_else_is_refused() {
        let token = Token::new(&Rng::seeded(5));
        assert_eq!(token.as_str().parse(), Ok(token));
        for bad in ["", "abc", &"G".repeat(32), &"a".repeat(33)] {
            assert!(bad.parse::<Token>().is_err(), "{bad}");
        }
    }
}
