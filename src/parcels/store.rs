//! Rows of parcels, kept addresses and hand-overs.

use super::{Handover, HandoverOf};
use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::base::id::{OrderId, PersonId, ProductId};

crate::statements! {
    INSERT = "insert into parcels (order_id, sealed) values ($1, $2)";
    SEALED = "select sealed from parcels where order_id = $1";
    ERASE = "update parcels set sealed = null, erased_at = $2
        where order_id = $1 and sealed is not null";
    ERASE_OF = "update parcels set sealed = null, erased_at = $2
        where sealed is not null and order_id in (select id from orders where person = $1)";
    TO_ERASE = "select p.order_id from parcels p join orders o on o.id = p.order_id
        where p.sealed is not null
            and ((o.stage in ('shipped', 'completed')
                    and coalesce(o.shipped_at, o.completed_at) <= $1)
                or (o.stage in ('cancelled', 'expired') and o.closed_at <= $1))
        order by p.order_id limit $2";
    PARCELS_AFTER = "select order_id, sealed from parcels
        where sealed is not null and order_id > $1 order by order_id limit $2";
    RESEAL_PARCEL = "update parcels set sealed = $2 where order_id = $1 and sealed = $3";
    KEEP_HOME = "insert into homes (person, sealed, at) values ($1, $2, $3)
        on conflict (person) do update set sealed = excluded.sealed, at = excluded.at";
    HOME = "select sealed from homes where person = $1";
    FORGET_HOME = "delete from homes where person = $1";
    HOMES_AFTER = "select person, sealed from homes where person > $1
        order by person limit $2";
    RESEAL_HOME = "update homes set sealed = $2 where person = $1 and sealed = $3";
    HANDOVER = "select product, place, words, map_url, photo, channel from handovers
        where product = $1";
    HANDOVERS_OF = "select h.product, h.place, h.words, h.map_url, h.photo, h.channel
        from handovers h where h.product in
            (select l.product from lines l where l.order_id = $1)
        order by h.product";
    SET_HANDOVER = "insert into handovers (product, place, words, map_url, photo, channel)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (product) do update set place = excluded.place, words = excluded.words,
            map_url = excluded.map_url, photo = excluded.photo, channel = excluded.channel";
}

/// A sealed address with the id of its row.
#[derive(Clone, Debug)]
pub struct SealedAddress<Id> {
    /// Whose it is.
    pub id: Id,
    /// The sealed address.
    pub sealed: Vec<u8>,
}

/// Keeps where the parcel of an order goes.
pub async fn insert(tx: &mut Tx, order: OrderId, sealed: &[u8]) -> DbResult<()> {
    tx.run_one(&INSERT, args![order.row(), sealed]).await
}

/// Where the parcel of an order goes; `None` if it has none or it was erased.
pub async fn find(db: &Db, order: OrderId) -> DbResult<Option<Vec<u8>>> {
    let row = db.opt(&SEALED, args![order.row()]).await?;
    row.map_or(Ok(None), |row| row.bytes_opt("sealed"))
}

/// Erases where a parcel went; says whether it was there.
pub async fn erase(tx: &mut Tx, order: OrderId, now: Time) -> DbResult<bool> {
    tx.run_if(&ERASE, args![order.row(), now]).await
}

/// Erases where all parcels of a person went, and the address that they keep.
pub async fn erase_of(tx: &mut Tx, person: PersonId, now: Time) -> DbResult<()> {
    tx.run(&ERASE_OF, args![person.row(), now]).await?;
    tx.run(&FORGET_HOME, args![person.row()]).await?;
    Ok(())
}

/// Orders whose parcel left, or that ended without one, before a moment, and whose address is
/// still there.
pub async fn to_erase(tx: &mut Tx, before: Time, limit: i64) -> DbResult<Vec<OrderId>> {
    let rows = tx.all(&TO_ERASE, args![before, limit]).await?;
    rows.iter().map(order).collect()
}

/// The next parcels' addresses after a row, for sealing anew.
pub async fn parcels_after(
    tx: &mut Tx,
    after: &str,
    limit: i64,
) -> DbResult<Vec<SealedAddress<OrderId>>> {
    let read = |row: &Row| Ok(SealedAddress { id: order(row)?, sealed: row.bytes("sealed")? });
    tx.all(&PARCELS_AFTER, args![after, limit]).await?.iter().map(read).collect()
}

/// Replaces the seal of a parcel's address if it is still the one that was read.
pub async fn reseal_parcel(
    tx: &mut Tx,
    was: &SealedAddress<OrderId>,
    sealed: &[u8],
) -> DbResult<bool> {
    tx.run_if(&RESEAL_PARCEL, args![was.id.row(), sealed, was.sealed.as_slice()]).await
}

/// Keeps somebody's address for the next order, in place of the one before.
pub async fn keep_home(tx: &mut Tx, person: PersonId, sealed: &[u8], now: Time) -> DbResult<()> {
    tx.run_one(&KEEP_HOME, args![person.row(), sealed, now]).await
}

/// The address that somebody keeps.
pub async fn find_home(db: &Db, person: PersonId) -> DbResult<Option<Vec<u8>>> {
    db.opt(&HOME, args![person.row()]).await?.map(|row| row.bytes("sealed")).transpose()
}

/// Forgets the address that somebody keeps; says whether there was one.
pub async fn forget_home(tx: &mut Tx, person: PersonId) -> DbResult<bool> {
    tx.run_if(&FORGET_HOME, args![person.row()]).await
}

/// The next kept addresses after a row, for sealing anew.
pub async fn homes_after(
    tx: &mut Tx,
    after: &str,
    limit: i64,
) -> DbResult<Vec<SealedAddress<PersonId>>> {
    let read = |row: &Row| {
        let person = row.text("person")?;
        let id = PersonId::from_row(&person).map_err(corrupt("homes", "person", &person))?;
        Ok(SealedAddress { id, sealed: row.bytes("sealed")? })
    };
    tx.all(&HOMES_AFTER, args![after, limit]).await?.iter().map(read).collect()
}

/// Replaces the seal of a kept address if it is still the one that was read.
pub async fn reseal_home(
    tx: &mut Tx,
    was: &SealedAddress<PersonId>,
    sealed: &[u8],
) -> DbResult<bool> {
    tx.run_if(&RESEAL_HOME, args![was.id.row(), sealed, was.sealed.as_slice()]).await
}

/// How a product is handed over; nothing is said of most.
pub async fn handover(tx: &mut Tx, product: ProductId) -> DbResult<Handover> {
    let row = tx.opt(&HANDOVER, args![product.row()]).await?;
    row.map_or_else(|| Ok(Handover::default()), |row| read_handover(&row))
}

/// How a product is handed over, for reading.
pub async fn find_handover(db: &Db, product: ProductId) -> DbResult<Handover> {
    let row = db.opt(&HANDOVER, args![product.row()]).await?;
    row.map_or_else(|| Ok(Handover::default()), |row| read_handover(&row))
}

/// How the products of an order are handed over, of those of which anything is said.
pub async fn handovers_of(tx: &mut Tx, order: OrderId) -> DbResult<Vec<HandoverOf>> {
    let read = |row: &Row| {
        let text = row.text("product")?;
        let product = ProductId::from_row(&text).map_err(corrupt("handovers", "product", &text))?;
        Ok(HandoverOf { product, handover: read_handover(row)? })
    };
    tx.all(&HANDOVERS_OF, args![order.row()]).await?.iter().map(read).collect()
}

/// Says how a product is handed over.
pub async fn set_handover(tx: &mut Tx, product: ProductId, handover: &Handover) -> DbResult<()> {
    let args = args![
        product.row(),
        &handover.place,
        &handover.words,
        &handover.map_url,
        handover.photo.as_deref(),
        handover.channel,
    ];
    tx.run_one(&SET_HANDOVER, args).await
}

fn order(row: &Row) -> DbResult<OrderId> {
    let text = row.text("order_id")?;
    OrderId::from_row(&text).map_err(corrupt("parcels", "order_id", &text))
}

fn read_handover(row: &Row) -> DbResult<Handover> {
    Ok(Handover {
        place: row.text("place")?,
        words: row.text("words")?,
        map_url: row.text("map_url")?,
        photo: row.bytes_opt("photo")?,
        channel: row.int_opt("channel")?,
    })
}
