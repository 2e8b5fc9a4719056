//! Rows of cursors, headers and outages.

use bitcoin::BlockHash;
use bitcoin::consensus::encode::{deserialize, serialize};

use super::{Cursor, KnownHeader};
use crate::args;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};

crate::statements! {
    CURSOR = "select coin, height, hash, tip_time, anchor, look, looked_at, block_at
        from cursors where coin = $1";
    BEGIN = "insert into cursors
        (coin, height, hash, tip_time, anchor, look, looked_at, block_at)
        values ($1, $2, $3, $4, $2, 0, 0, 0) on conflict (coin) do nothing";
    MOVE = "update cursors set height = $4, hash = $5, tip_time = $6, block_at = $7,
        look = look + 1
        where coin = $1 and hash = $2 and look = $3";
    LOOK = "update cursors set look = look + 1, looked_at = $4
        where coin = $1 and hash = $2 and look = $3";
    REWIND = "update cursors set height = $2, hash = $3, tip_time = $4, look = look + 1
        where coin = $1";
    CONNECT = "insert into blocks (coin, hash, height, header, connected, paying)
        values ($1, $2, $3, $4, 1, $5)
        on conflict (coin, hash) do update set connected = 1,
            paying = case when blocks.paying = 1 then 1 else excluded.paying end";
    DISCONNECT = "update blocks set connected = 0 where coin = $1 and hash = $2
        and connected = 1";
    DISCONNECT_FROM = "update blocks set connected = 0 where coin = $1 and height > $2
        and connected = 1";
    AT = "select height, hash, header from blocks
        where coin = $1 and height = $2 and connected = 1";
    BY_HASH = "select height, hash, header from blocks where coin = $1 and hash = $2";
    NEWEST = "select height, hash, header from blocks where coin = $1 and connected = 1
        order by height desc limit $2";
    PRUNE = "delete from blocks where coin = $1 and height < $2 and paying = 0";
    OUTAGE = "insert into outages (coin, began, ended) values ($1, $2, $3)
        on conflict (coin, began) do nothing";
    BLIND = "select cast(count(*) as bigint) as n from outages
        where coin = $1 and began < $3 and ended > $2";
}

/// The cursor of a coin, if its watcher ever ran.
pub async fn cursor(tx: &mut Tx, coin: Coin) -> DbResult<Option<Cursor>> {
    tx.opt(&CURSOR, args![coin.name()]).await?.map(|row| read_cursor(&row)).transpose()
}

/// The cursor of a coin, for reading.
pub async fn find_cursor(db: &Db, coin: Coin) -> DbResult<Option<Cursor>> {
    db.opt(&CURSOR, args![coin.name()]).await?.map(|row| read_cursor(&row)).transpose()
}

/// Writes the first cursor of a coin; says whether there was none.
pub async fn begin(tx: &mut Tx, coin: Coin, at: &KnownHeader) -> DbResult<bool> {
    let time = Time::from_secs(i64::from(at.header.time));
    tx.run_if(&BEGIN, args![coin.name(), at.height, at.hash.to_string(), time]).await
}

/// Moves the cursor to another block, in a look that began at `began`, if it is still where
/// it was read; says whether.
pub async fn move_to(tx: &mut Tx, from: &Cursor, to: &KnownHeader, began: Time) -> DbResult<bool> {
    let time = Time::from_secs(i64::from(to.header.time));
    let args = args![
        from.coin.name(),
        from.hash.to_string(),
        from.look,
        to.height,
        to.hash.to_string(),
        time,
        began,
    ];
    tx.run_if(&MOVE, args).await
}

/// Books a look that began at `began` and found every known block booked. Only if the cursor
/// is still where it was read; says whether.
pub async fn look(tx: &mut Tx, from: &Cursor, began: Time) -> DbResult<bool> {
    let args = args![from.coin.name(), from.hash.to_string(), from.look, began];
    tx.run_if(&LOOK, args).await
}

/// Puts the cursor back, for `rescan`. What is booked twice is recognised by its outpoint.
pub async fn rewind(tx: &mut Tx, coin: Coin, to: &KnownHeader) -> DbResult<()> {
    let time = Time::from_secs(i64::from(to.header.time));
    tx.run_one(&REWIND, args![coin.name(), to.height, to.hash.to_string(), time]).await
}

/// Keeps the header of a block that is now in the best chain.
pub async fn connect(tx: &mut Tx, coin: Coin, at: &KnownHeader, paying: bool) -> DbResult<()> {
    let header = serialize(&at.header);
    let args = args![coin.name(), at.hash.to_string(), at.height, header, paying];
    tx.run_one(&CONNECT, args).await
}

/// A block left the best chain.
pub async fn disconnect(tx: &mut Tx, coin: Coin, hash: &BlockHash) -> DbResult<()> {
    tx.run_one(&DISCONNECT, args![coin.name(), hash.to_string()]).await
}

/// Everything above a height is to be booked again, for `rescan`.
pub async fn disconnect_from(tx: &mut Tx, coin: Coin, above: i64) -> DbResult<u64> {
    tx.run(&DISCONNECT_FROM, args![coin.name(), above]).await
}

/// The header we believe at a height.
pub async fn find_at(db: &Db, coin: Coin, height: i64) -> DbResult<Option<KnownHeader>> {
    db.opt(&AT, args![coin.name(), height]).await?.map(|row| header(&row)).transpose()
}

/// A header by its hash, believed or not.
pub async fn find_by_hash(db: &Db, coin: Coin, hash: &BlockHash) -> DbResult<Option<KnownHeader>> {
    let args = args![coin.name(), hash.to_string()];
    db.opt(&BY_HASH, args).await?.map(|row| header(&row)).transpose()
}

/// The newest headers we believe, newest first.
pub async fn newest(db: &Db, coin: Coin, count: i64) -> DbResult<Vec<KnownHeader>> {
    db.all(&NEWEST, args![coin.name(), count]).await?.iter().map(header).collect()
}

/// Forgets headers below a height, except those of blocks that paid.
pub async fn prune(tx: &mut Tx, coin: Coin, below: i64) -> DbResult<u64> {
    tx.run(&PRUNE, args![coin.name(), below]).await
}

/// Remembers a time in which the chain could not be seen.
pub async fn outage(tx: &mut Tx, coin: Coin, began: Time, ended: Time) -> DbResult<()> {
    tx.run(&OUTAGE, args![coin.name(), began, ended]).await?;
    Ok(())
}

/// Whether the chain could not be seen at some time between two moments.
pub async fn was_blind(tx: &mut Tx, coin: Coin, from: Time, to: Time) -> DbResult<bool> {
    Ok(tx.one(&BLIND, args![coin.name(), from, to]).await?.int("n")? > 0)
}

fn read_cursor(row: &Row) -> DbResult<Cursor> {
    let coin = row.text("coin")?;
    Ok(Cursor {
        coin: coin.parse().map_err(corrupt("cursors", "coin", &coin))?,
        height: row.int("height")?,
        hash: row.text("hash")?.parse().map_err(corrupt("cursors", "hash", &coin))?,
        tip_time: row.time("tip_time")?,
        anchor: row.int("anchor")?,
        look: row.int("look")?,
        looked_at: row.time("looked_at")?,
        block_at: row.time("block_at")?,
    })
}

fn header(row: &Row) -> DbResult<KnownHeader> {
    let hash = row.text("hash")?;
    Ok(KnownHeader {
        height: row.int("height")?,
        hash: hash.parse().map_err(corrupt("blocks", "hash", &hash))?,
        header: deserialize(&row.bytes("header")?).map_err(corrupt("blocks", "header", &hash))?,
    })
}
