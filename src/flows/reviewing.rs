//! What needs somebody to decide: money without use, money that left, goods that did not
//! arrive, refunds that are owed. Derived from what is; there is no list to keep.

pub mod store;

use crate::app::App;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::{DbError, Row, corrupt};
use crate::base::money::Commodity;
use crate::flows::Done;

/// Why somebody should look at an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// A part was paid and the order ended; the money has no use.
    PartialExpired,
    /// Money came after the order's end, and could not buy it.
    Late,
    /// More was paid than was asked for.
    Over,
    /// The block of its money left the best chain.
    Reorged,
    /// The money left after the goods did.
    ClawedBack,
    /// Goods that the till hands over did not arrive.
    DeliveryFailed,
    /// Money is to be sent back.
    RefundOwed,
    /// Its goods must wait.
    OnHold,
}

impl Why {
    /// Every reason.
    pub const ALL: [Why; 8] = [
        Why::PartialExpired,
        Why::Late,
        Why::Over,
        Why::Reorged,
        Why::ClawedBack,
        Why::DeliveryFailed,
        Why::RefundOwed,
        Why::OnHold,
    ];

    /// Its name in the statement.
    pub fn name(self) -> &'static str {
        match self {
            Why::PartialExpired => "partial",
            Why::Late => "late",
            Why::Over => "over",
            Why::Reorged => "reorged",
            Why::ClawedBack => "clawed back",
            Why::DeliveryFailed => "delivery failed",
            Why::RefundOwed => "refund owed",
            Why::OnHold => "on hold",
        }
    }
}

/// An order that somebody should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The number people know it by.
    pub order: i64,
    /// Why.
    pub why: Why,
    /// How much it is about, with its unit.
    pub amount: String,
    /// Since when.
    pub since: Time,
}

/// A page of what needs somebody to decide, what has waited longest first. An order stands there
/// once for each reason and unit.
pub async fn list(app: &App, limit: i64, offset: i64) -> Done<Vec<Review>> {
    let rows = store::reviews(&app.db, limit, offset).await?;
    let review = |row: &Row| -> Result<Review, DbError> {
        let (order, name, unit) = (row.int("number")?, row.text("why")?, row.text("unit")?);
        let why = Why::ALL.into_iter().find(|why| why.name() == name);
        let amount = row.int("amount")?;
        Ok(Review {
            order,
            why: why.ok_or_else(|| corrupt("orders", "why", order)(name))?,
            amount: match unit.parse::<Coin>() {
                Ok(coin) => Commodity::Coin(coin).show(amount),
                Err(_) => app.currency().minor(amount).to_string(),
            },
            since: row.time("since")?,
        })
    };
    Ok(rows.iter().map(review).collect::<Result<_, _>>()?)
}

/// How many there are.
pub async fn count(app: &App) -> Done<i64> {
    Ok(store::count(&app.db).await?)
}
