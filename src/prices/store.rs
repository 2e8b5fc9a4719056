//! Rows of believed rates and of rates set by hand.

use super::{PRICES_KEPT, Price};
use crate::args;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::base::money::Currency;

crate::statements! {
    INSERT = "insert into prices (coin, currency, at, price, sources)
        values ($1, $2, $3, $4, $5) on conflict (coin, currency, at) do nothing";
    LAST = "select at, price, sources from prices where coin = $1 and currency = $2
        order by at desc limit 1";
    PRUNE = "delete from prices where coin = $1 and currency = $2 and at < (
        select min(at) from (select at from prices where coin = $1 and currency = $2
            order by at desc limit $3) as newest)";
    SET_BY_HAND = "insert into prices_by_hand (coin, price, set_by, set_at)
        values ($1, $2, $3, $4) on conflict (coin) do update
        set price = excluded.price, set_by = excluded.set_by, set_at = excluded.set_at";
    CLEAR_BY_HAND = "delete from prices_by_hand where coin = $1";
    BY_HAND = "select price, set_by as sources, set_at as at from prices_by_hand
        where coin = $1";
}

/// Remembers a rate that was believed.
pub async fn insert(tx: &mut Tx, coin: Coin, currency: Currency, price: &Price) -> DbResult<()> {
    let args =
        args![coin.name(), currency.code(), price.at, price.price.to_string(), &price.sources];
    tx.run(&INSERT, args).await?;
    tx.run(&PRUNE, args![coin.name(), currency.code(), PRICES_KEPT]).await?;
    Ok(())
}

/// The newest rate that was believed, however old.
pub async fn last(db: &Db, coin: Coin, currency: Currency) -> DbResult<Option<Price>> {
    db.opt(&LAST, args![coin.name(), currency.code()]).await?.as_ref().map(price).transpose()
}

/// Sets a rate by hand: no provider is believed until it is cleared.
pub async fn set_by_hand(
    tx: &mut Tx,
    coin: Coin,
    price: rust_decimal::Decimal,
    who: &str,
    now: Time,
) -> DbResult<()> {
    tx.run_one(&SET_BY_HAND, args![coin.name(), price.to_string(), who, now]).await
}

/// Believes the providers again; says whether a rate was set by hand.
pub async fn clear_by_hand(tx: &mut Tx, coin: Coin) -> DbResult<bool> {
    tx.run_if(&CLEAR_BY_HAND, args![coin.name()]).await
}

/// The rate set by hand, if there is one.
pub async fn by_hand(db: &Db, coin: Coin) -> DbResult<Option<Price>> {
    db.opt(&BY_HAND, args![coin.name()]).await?.as_ref().map(price).transpose()
}

fn price(row: &Row) -> DbResult<Price> {
    let text = row.text("price")?;
    Ok(Price {
        price: text.parse().map_err(corrupt("prices", "price", &text))?,
        sources: row.text("sources")?,
        at: row.time("at")?,
    })
}
