//! Every kind of notice, to whom it goes, and the facts that its words need.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// Facts of a notice by name, already in the words of people: `12.50 EUR`, `1042`.
pub type Facts = BTreeMap<String, String>;

/// Who hears a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody who runs the shop.
    Admins,
    /// The person it is about.
    Customer,
}

impl Audience {
    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Audience::Admins => "admins",
            Audience::Customer => "customer",
        }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal, $audience:ident, [$($fact:literal),*];)*) => {
        /// What a notice tells.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $($(#[$doc])* $kind,)* }

        impl Kind {
            /// Every kind.
            pub const ALL: &[Kind] = &[$(Kind::$kind),*];

            /// Its name in the database and in the files of words.
            pub fn name(self) -> &'static str {
                match self { $(Kind::$kind => $name,)* }
            }

            /// Who hears it.
            pub fn audience(self) -> Audience {
                match self { $(Kind::$kind => Audience::$audience,)* }
            }

            /// The names of the facts that its words need.
            pub fn facts(self) -> &'static [&'static str] {
                match self { $(Kind::$kind => &[$($fact),*],)* }
            }
        }
    };
}

kinds! {
    /// A new order waits for its money.
    OrderCreated = "order-created", Admins, ["order", "total", "who", "items"];
    /// An order is paid and wants to be shipped, or was handed over.
    OrderPaid = "order-paid", Admins, ["order", "total", "coins", "who", "items"];
    /// Nobody paid in time.
    OrderExpired = "order-expired", Admins, ["order", "total", "who"];
    /// Somebody cancelled an order.
    OrderCancelled = "order-cancelled", Admins, ["order", "by", "reason"];
    /// A cancelled order had been paid: a refund is owed.
    RefundOwed = "refund-owed", Admins, ["order", "amount"];
    /// Money waits for a decision: partial, late or too much.
    MoneyWaiting = "money-waiting", Admins, ["order", "amount", "worth", "until"];
    /// Money came to an address of ours that belongs to no invoice.
    MoneyUnknown = "money-unknown", Admins, ["coin", "amount", "address"];
    /// A payment's block left the best chain.
    PaymentReorged = "payment-reorged", Admins, ["order", "amount", "txid"];
    /// A payment that had left the best chain is in a block again.
    PaymentBack = "payment-back", Admins, ["order", "amount", "txid"];
    /// A settled payment is gone: the sale fell.
    SaleFell = "sale-fell", Admins, ["order", "total"];
    /// A settled payment is gone after the goods left.
    ClawedBack = "clawed-back", Admins, ["order", "total", "who"];
    /// An address in the database is not the one its index derives to.
    AddressRefused = "address-refused", Admins, ["coin", "index", "order"];
    /// Money came to an index that was never shown: another wallet uses the same account.
    IndexBurnt = "index-burnt", Admins, ["coin", "index", "amount"];
    /// Indices were passed over: the database is older than the address mark.
    IndexGap = "index-gap", Admins, ["coin", "from", "to"];
    /// Another account key is in force.
    AccountChanged = "account-changed", Admins, ["coin", "fingerprint", "address"];
    /// A chain cannot be seen.
    WatcherBehind = "watcher-behind", Admins, ["coin", "since", "why"];
    /// A chain can be seen again.
    WatcherRecovered = "watcher-recovered", Admins, ["coin", "since"];
    /// No new quote can be made.
    RatesStale = "rates-stale", Admins, ["coin", "why"];
    /// Few pieces are left.
    StockLow = "stock-low", Admins, ["product", "free"];
    /// A customer wrote to the shop.
    SupportMessage = "support-message", Admins, ["who", "text", "order"];
    /// Goods that the till hands over by itself did not arrive.
    DeliveryFailed = "delivery-failed", Admins, ["order", "who", "reason"];
    /// Nothing is sold until somebody goes on.
    SalesPaused = "sales-paused", Admins, ["by", "reason"];
    /// The shop sells again.
    SalesResumed = "sales-resumed", Admins, ["by"];
    /// A trial notice, sent by hand.
    Trial = "trial", Admins, ["text"];

    /// Money was seen and waits for its confirmations.
    PaymentSeen = "payment-seen", Customer, ["order", "amount", "wanted"];
    /// Seen money vanished before it was confirmed.
    PaymentDropped = "payment-dropped", Customer, ["order", "amount"];
    /// A part has come; the rest is awaited a little longer.
    PartReceived = "part-received", Customer, ["order", "received", "missing", "until"];
    /// The order is paid.
    Paid = "paid", Customer, ["order", "total"];
    /// Nobody paid in time.
    Expired = "expired", Customer, ["order"];
    /// A part came and the rest did not.
    ExpiredPart = "expired-part", Customer, ["order", "received"];
    /// Money was seen for an order that is closed.
    LateSeen = "late-seen", Customer, ["order", "amount"];
    /// Late money bought the order after all.
    PaidLate = "paid-late", Customer, ["order", "total"];
    /// Money has no use yet: choose.
    Choose = "choose", Customer, ["order", "amount", "worth", "until"];
    /// Money became balance.
    Credited = "credited", Customer, ["order", "amount"];
    /// Money is set aside to go back.
    RefundNoted = "refund-noted", Customer, ["order", "amount"];
    /// The order is cancelled.
    Cancelled = "cancelled", Customer, ["order"];
    /// The money left again; the order is not paid any more.
    Unpaid = "unpaid", Customer, ["order", "total"];
    /// The goods of a paid order, which come with it.
    Goods = "goods", Customer, ["order"];
    /// The time to pay is nearly over.
    ExpiresSoon = "expires-soon", Customer, ["order", "until", "missing"];
    /// The parcel is on its way.
    Shipped = "shipped", Customer, ["order", "carrier", "tracking"];
    /// The parcel has another number.
    Tracking = "tracking", Customer, ["order", "carrier", "tracking"];
    /// Everything has arrived.
    Completed = "completed", Customer, ["order"];
    /// The shop answered.
    SupportReply = "support-reply", Customer, ["text", "order"];
    /// What was sold out is there again.
    BackInStock = "back-in-stock", Customer, ["product"];
    /// News for many.
    Broadcast = "broadcast", Customer, ["text"];
    /// Somebody came by your invitation.
    ReferralJoined = "referral-joined", Customer, ["name"];
    /// Orders lapsed too often; a pause.
    CoolingDown = "cooling-down", Customer, ["until", "strikes"];
    /// Somebody you brought has paid.
    CommissionEarned = "commission-earned", Customer, ["amount"];
    /// Your payment earned a commission for who brought you.
    CommissionGiven = "commission-given", Customer, ["amount"];
    /// A payment left again, and with it the commission.
    CommissionTaken = "commission-taken", Customer, ["amount"];
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Text that should have named a kind of notice.
#[derive(Debug, thiserror::Error)]
#[error("unknown kind of notice `{0}`")]
pub struct UnknownKind(String);

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(s: &str) -> Result<Kind, UnknownKind> {
        let found = Kind::ALL.iter().find(|kind| kind.name() == s);
        found.copied().ok_or_else(|| UnknownKind(s.to_owned()))
    }
}

/// What people wait for.
const RANK_AWAITED: i64 = 0;
/// What is for many at once, but whose moment passes.
const RANK_SOON: i64 = 5;
/// What may be read some day.
const RANK_SOME_DAY: i64 = 10;

impl Kind {
    /// Its place in the queue: a lower rank is sent first, and never waits for a higher one.
    pub fn rank(self) -> i64 {
        match self {
            Kind::Broadcast => RANK_SOME_DAY,
            Kind::BackInStock => RANK_SOON,
            _ => RANK_AWAITED,
        }
    }

    /// Whether somebody who runs the shop may not switch it off: money or goods would wait for
    /// nobody.
    pub fn must_be_heard(self) -> bool {
        self.cannot_wait()
            || matches!(
                self,
                Kind::OrderPaid
                    | Kind::RefundOwed
                    | Kind::MoneyWaiting
                    | Kind::MoneyUnknown
                    | Kind::DeliveryFailed
                    | Kind::SupportMessage
                    | Kind::SalesPaused
            )
    }

    /// Whether it wakes people: it comes at once, whatever the hour.
    pub fn cannot_wait(self) -> bool {
        matches!(
            self,
            Kind::PaymentReorged
                | Kind::SaleFell
                | Kind::ClawedBack
                | Kind::AddressRefused
                | Kind::IndexBurnt
                | Kind::IndexGap
                | Kind::AccountChanged
        )
    }

    /// Whether goods come with it: then it matters to the shop that it did not arrive.
    pub fn carries_goods(self) -> bool {
        self == Kind::Goods
    }

    /// Facts as one would meet them, for tests and previews.
    pub fn sample(self) -> Facts {
        let value = |fact: &'static str| match fact {
            "order" => "1042",
            "total" | "worth" => "80.00 EUR",
            "amount" | "coins" => "0.00021334 BTC",
            "received" => "45.00 EUR",
            "missing" => "35.00 EUR",
            "until" | "since" => "2026-01-15 14:35 UTC",
            "who" => "Alice (no. 7)",
            "by" | "name" => "Alice",
            "items" => "1 × Museum ticket",
            "reason" | "why" => "the customer changed her mind",
            "coin" => "BTC",
            "address" => "bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu",
            "txid" => "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b",
            "index" | "from" => "7",
            "to" => "9",
            "fingerprint" => "1a2b3c4d",
            "product" => "Museum ticket",
            "free" | "strikes" => "3",
            "wanted" => "2",
            "carrier" => "DHL",
            "tracking" => "00340434161094042557",
            "text" => "Does this arrive?",
            other => other,
        };
        self.facts().iter().map(|fact| ((*fact).to_owned(), value(fact).to_owned())).collect()
    }
}
