//! How the shop did between two moments: what came in, what went out, and what did not.

pub mod store;

use crate::app::App;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::money::{Money, Sats};
use crate::flows::Done;

/// How many products stand at the top.
const TOP: i64 = 5;

/// What happened between two moments, the first included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statistics {
    /// Orders made.
    pub created: i64,
    /// Orders for which money was seen.
    pub seen: i64,
    /// Orders paid.
    pub paid: i64,
    /// Orders that left.
    pub shipped: i64,
    /// Orders that nobody paid in time, and that nothing has paid since.
    pub expired: i64,
    /// Orders given up.
    pub cancelled: i64,
    /// Orders that lapsed with a part paid.
    pub partial: i64,
    /// Orders for which money came after their end.
    pub late: i64,
    /// Orders paid with more than was asked for, beyond what is rounded.
    pub over: i64,
    /// What was paid for orders that stand.
    pub revenue: Money,
    /// What was taken for orders by coin, less what left again, and for how many.
    pub by_coin: Vec<(Coin, Sats, i64)>,
    /// What sold most, and how many of each.
    pub top: Vec<(String, i64)>,
    /// Customers who came.
    pub new_people: i64,
}

/// What happened from a moment on, before another.
pub async fn of(app: &App, from: Time, to: Time) -> Done<Statistics> {
    let counts = store::counts(&app.db, from, to).await?;
    let count = |name: &str| counts.int(name);
    let mut by_coin = Vec::new();
    for row in store::by_coin(&app.db, from, to).await? {
        // Only what came over a chain: other units are the shop's own currency.
        if let Ok(coin) = row.text("unit")?.parse::<Coin>() {
            by_coin.push((coin, Sats(row.int("amount")?), row.int("n")?));
        }
    }
    let mut top = Vec::new();
    for row in store::top(&app.db, from, to, TOP).await? {
        top.push((row.text("name")?, row.int("n")?));
    }
    Ok(Statistics {
        created: count("created")?,
        seen: count("seen")?,
        paid: count("paid")?,
        shipped: count("shipped")?,
        expired: count("expired")?,
        cancelled: count("cancelled")?,
        partial: count("partial")?,
        late: count("late")?,
        over: count("over_paid")?,
        revenue: app.currency().minor(count("revenue")?),
        by_coin,
        top,
        new_people: count("new_people")?,
    })
}
