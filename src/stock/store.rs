//! Rows of products, counters, units and reservations.

use std::collections::BTreeMap;

use super::{Counter, Kind, Product};
use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbError, DbResult, Row, Tx, corrupt};
use crate::base::id::{LineId, OrderId, ProductId, ReservationId, UnitId};
use crate::base::money::{Currency, Money, Percent};
use crate::base::rng::Rng;

crate::statements! {
    INSERT_PRODUCT = "insert into products
        (id, sku, name, category, city, district, description, kind, currency, price,
         discount_bp, digital, low_water, active, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)";
    UPDATE_PRODUCT = "update products
        set name = $2, category = $3, city = $4, district = $5, description = $6, price = $7,
            discount_bp = $8, digital = $9, low_water = $10, active = $11, updated_at = $12
        where id = $1";
    INSERT_COUNTER = "insert into counters (product) values ($1)";
    DELETE_PACKS = "delete from packs where product = $1";
    INSERT_PACK = "insert into packs (product, quantity, price) values ($1, $2, $3)";
    PACKS = "select quantity, price from packs where product = $1 order by quantity";
    BY_SKU = "select id, sku, name, category, city, district, description, kind, currency,
        price, discount_bp, digital, low_water, active, created_at
        from products where sku = $1";
    BY_ID = "select id, sku, name, category, city, district, description, kind, currency,
        price, discount_bp, digital, low_water, active, created_at
        from products where id = $1";
    LIST = "select p.id, p.sku, p.name, p.category, p.city, p.district, p.description, p.kind,
        p.currency, p.price, p.discount_bp, p.digital, p.low_water, p.active, p.created_at,
        c.received, c.free, c.held, c.sold, c.removed
        from products p join counters c on c.product = p.id order by p.category, p.sku";
    ALL_PACKS = "select product, quantity, price from packs order by product, quantity";
    SET_ACTIVE = "update products set active = $2, updated_at = $3
        where id = $1 and active <> $2";
    COUNTER = "select received, free, held, sold, removed from counters where product = $1";
    LOCK_COUNTER = "update counters set free = free where product = $1
        returning received, free, held, sold, removed";
    RECEIVE = "update counters set received = received + $2, free = free + $2
        where product = $1";
    HOLD = "update counters set free = free - $2, held = held + $2
        where product = $1 and free >= $2";
    TAKE = "update counters set held = held - $2, sold = sold + $2
        where product = $1 and held >= $2";
    RELEASE = "update counters set held = held - $2, free = free + $2
        where product = $1 and held >= $2";
    BRING_BACK = "update counters set sold = sold - $2, free = free + $2
        where product = $1 and sold >= $2";
    REMOVE = "update counters set free = free - $2, removed = removed + $2
        where product = $1 and free >= $2";
    INSERT_UNIT = "insert into units (id, product, state, sealed, fingerprint, added_at)
        values ($1, $2, 'free', $3, $4, $5)";
    KNOWN_UNIT = "select cast(count(*) as bigint) as n from units
        where product = $1 and fingerprint = $2";
    HOLD_UNITS = "update units set state = 'held', reservation = $3
        where id in (select id from units where product = $1 and state = 'free'
            order by id limit $2) and state = 'free'";
    TAKE_UNITS = "update units set state = 'sold' where reservation = $1 and state = 'held'";
    FREE_UNITS = "update units set state = 'free', reservation = null
        where reservation = $1 and state in ('held', 'sold') and handed_at is null";
    REMOVE_UNITS = "update units set state = 'removed' where id in
        (select id from units where product = $1 and state = 'free' order by id limit $2)
        and state = 'free'";
    UNITS_OF_ORDER = "select u.id, u.product, u.sealed, u.handed_at
        from units u join reservations r on r.id = u.reservation
        where r.order_id = $1 and u.state = 'sold' order by u.id";
    HANDED_OF_ORDER = "select p.kind, cast(count(*) as bigint) as n,
            cast(count(u.handed_at) as bigint) as handed
        from units u join reservations r on r.id = u.reservation
        join products p on p.id = u.product
        where r.order_id = $1 and u.state = 'sold' group by p.kind order by p.kind";
    UNITS = "select id, product, state, sealed, added_at, handed_at from units
        where product = $1 order by id limit $2";
    HAND_OVER = "update units set handed_at = $2 where id = $1 and state = 'sold'
        and handed_at is null";
    INSERT_RESERVATION = "insert into reservations
        (id, line, order_id, product, quantity, state, made_at)
        values ($1, $2, $3, $4, $5, 'held', $6)";
    HELD_OF_ORDER = "select id, product, quantity from reservations
        where order_id = $1 and state = 'held' order by product, id";
    TAKEN_OF_ORDER = "select id, product, quantity from reservations
        where order_id = $1 and state = 'taken' order by product, id";
    END_RESERVATION = "update reservations set state = $2, ended_at = $3
        where id = $1 and state = $4";
    HELD = "select r.id, r.product, r.quantity, r.made_at, o.number, p.sku
        from reservations r join orders o on o.id = r.order_id
        join products p on p.id = r.product where r.state = 'held' order by r.made_at";
    RESEAL = "update units set sealed = $2, fingerprint = $3 where id = $1 and sealed = $4";
    AFTER = "select id, product, sealed from units where id > $1 order by id limit $2";
}

/// Stock held, taken or given back: so many pieces of a product for one order line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reservation {
    /// Its row.
    pub id: ReservationId,
    /// Of what.
    pub product: ProductId,
    /// How many.
    pub quantity: i64,
}

/// A sealed code or file.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its row.
    pub id: UnitId,
    /// Of what.
    pub product: ProductId,
    /// The sealed code.
    pub sealed: Vec<u8>,
    /// When it was handed to its buyer.
    pub handed_at: Option<Time>,
}

/// There was less free than asked for. A refusal: nothing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Short {
    /// Of what.
    pub product: ProductId,
    /// How many were free.
    pub free: i64,
}

/// Writes a new product with an empty counter.
pub async fn insert_product(tx: &mut Tx, product: &Product) -> DbResult<()> {
    let args = args![
        product.id.row(),
        &product.sku,
        &product.name,
        &product.category,
        &product.city,
        &product.district,
        &product.description,
        product.kind.name(),
        product.price.currency.code(),
        product.price.minor,
        product.discount.bp(),
        product.digital,
        product.low_water,
        product.active,
        product.created_at,
    ];
    tx.run_one(&INSERT_PRODUCT, args).await?;
    tx.run_one(&INSERT_COUNTER, args![product.id.row()]).await?;
    write_packs(tx, product).await
}

/// Changes a product. Its sku, kind and currency stay.
pub async fn update_product(tx: &mut Tx, product: &Product, now: Time) -> DbResult<()> {
    let args = args![
        product.id.row(),
        &product.name,
        &product.category,
        &product.city,
        &product.district,
        &product.description,
        product.price.minor,
        product.discount.bp(),
        product.digital,
        product.low_water,
        product.active,
        now,
    ];
    tx.run_one(&UPDATE_PRODUCT, args).await?;
    write_packs(tx, product).await
}

async fn write_packs(tx: &mut Tx, product: &Product) -> DbResult<()> {
    tx.run(&DELETE_PACKS, args![product.id.row()]).await?;
    for (quantity, price) in &product.packs {
        tx.run_one(&INSERT_PACK, args![product.id.row(), *quantity, price.minor]).await?;
    }
    Ok(())
}

/// The product with a sku. The shop's currency is that of every price.
pub async fn by_sku(tx: &mut Tx, sku: &str, currency: Currency) -> DbResult<Option<Product>> {
    let Some(row) = tx.opt(&BY_SKU, args![sku]).await? else { return Ok(None) };
    let mut product = product(&row, currency)?;
    product.packs = packs(&tx.all(&PACKS, args![product.id.row()]).await?, currency)?;
    Ok(Some(product))
}

/// A product by row.
pub async fn get(tx: &mut Tx, id: ProductId, currency: Currency) -> DbResult<Product> {
    product(&tx.one(&BY_ID, args![id.row()]).await?, currency)
}

/// A product by row, if there is one.
pub async fn look_up(tx: &mut Tx, id: ProductId, currency: Currency) -> DbResult<Option<Product>> {
    tx.opt(&BY_ID, args![id.row()]).await?.map(|row| product(&row, currency)).transpose()
}

/// The whole catalogue with what there is of each, for reading.
pub async fn list(db: &Db, currency: Currency) -> DbResult<Vec<(Product, Counter)>> {
    let mut packs: BTreeMap<String, Vec<(i64, Money)>> = BTreeMap::new();
    for row in db.all(&ALL_PACKS, args![]).await? {
        packs.entry(row.text("product")?).or_default().push(pack(&row, currency)?);
    }
    let mut out = Vec::new();
    for row in db.all(&LIST, args![]).await? {
        let mut product = product(&row, currency)?;
        product.packs = packs.remove(&product.id.row()).unwrap_or_default();
        out.push((product, counter(&row)?));
    }
    Ok(out)
}

/// A product with what there is of it, for reading.
pub async fn find(
    db: &Db,
    id: ProductId,
    currency: Currency,
) -> DbResult<Option<(Product, Counter)>> {
    let Some(row) = db.opt(&BY_ID, args![id.row()]).await? else { return Ok(None) };
    let mut product = product(&row, currency)?;
    product.packs = packs(&db.all(&PACKS, args![id.row()]).await?, currency)?;
    let counter = counter(&db.one(&COUNTER, args![id.row()]).await?)?;
    Ok(Some((product, counter)))
}

/// Sells a product or does not; says whether that changed.
pub async fn set_active(tx: &mut Tx, id: ProductId, active: bool, now: Time) -> DbResult<bool> {
    tx.run_if(&SET_ACTIVE, args![id.row(), active, now]).await
}

/// How much there is of a product.
pub async fn count(tx: &mut Tx, product: ProductId) -> DbResult<Counter> {
    counter(&tx.one(&COUNTER, args![product.row()]).await?)
}

/// As [`count`], and nobody else changes it until the transaction ends.
pub async fn lock_counter(tx: &mut Tx, product: ProductId) -> DbResult<Counter> {
    counter(&tx.one(&LOCK_COUNTER, args![product.row()]).await?)
}

/// Takes in counted goods.
pub async fn receive(tx: &mut Tx, product: ProductId, quantity: i64) -> DbResult<()> {
    tx.run_one(&RECEIVE, args![product.row(), quantity]).await
}

/// Takes in one sealed unit.
pub async fn receive_unit(
    tx: &mut Tx,
    unit: &Unit,
    fingerprint: &[u8; 32],
    now: Time,
) -> DbResult<()> {
    let args = args![
        unit.id.row(),
        unit.product.row(),
        unit.sealed.as_slice(),
        fingerprint.as_slice(),
        now,
    ];
    tx.run_one(&INSERT_UNIT, args).await?;
    receive(tx, unit.product, 1).await
}

/// Whether a unit with this fingerprint was ever taken in.
pub async fn is_known(tx: &mut Tx, product: ProductId, fingerprint: &[u8; 32]) -> DbResult<bool> {
    let args = args![product.row(), fingerprint.as_slice()];
    Ok(tx.one(&KNOWN_UNIT, args).await?.int("n")? > 0)
}

/// Holds stock for a line. The guard is in the statement: of two orders for the last piece
/// one gets it, and the other is told how many are left.
pub async fn hold(
    tx: &mut Tx,
    line: LineId,
    order: OrderId,
    product: &Product,
    quantity: i64,
    now: Time,
    rng: &Rng,
) -> DbResult<Result<ReservationId, Short>> {
    if !tx.run_if(&HOLD, args![product.id.row(), quantity]).await? {
        let free = count(tx, product.id).await?.free;
        return Ok(Err(Short { product: product.id, free }));
    }
    let id = ReservationId::new(now, rng);
    let args = args![id.row(), line.row(), order.row(), product.id.row(), quantity, now];
    tx.run_one(&INSERT_RESERVATION, args).await?;
    if product.kind.has_units() {
        let held = tx.run(&HOLD_UNITS, args![product.id.row(), quantity, id.row()]).await?;
        expect_units("HOLD_UNITS", held, quantity)?;
    }
    Ok(Ok(id))
}

/// What is held for an order, in the order in which counters must be locked.
pub async fn held(tx: &mut Tx, order: OrderId) -> DbResult<Vec<Reservation>> {
    tx.all(&HELD_OF_ORDER, args![order.row()]).await?.iter().map(reservation).collect()
}

/// What was taken for an order.
pub async fn taken(tx: &mut Tx, order: OrderId) -> DbResult<Vec<Reservation>> {
    tx.all(&TAKEN_OF_ORDER, args![order.row()]).await?.iter().map(reservation).collect()
}

/// Makes everything held for an order its own.
pub async fn take(tx: &mut Tx, order: OrderId, now: Time) -> DbResult<()> {
    for held in held(tx, order).await? {
        tx.run_one(&TAKE, args![held.product.row(), held.quantity]).await?;
        end(tx, &held, "taken", "held", now).await?;
        let taken = tx.run(&TAKE_UNITS, args![held.id.row()]).await?;
        if taken != 0 {
            expect_units("TAKE_UNITS", taken, held.quantity)?;
        }
    }
    Ok(())
}

/// Gives everything held for an order back; says how many pieces.
pub async fn release(tx: &mut Tx, order: OrderId, now: Time) -> DbResult<i64> {
    let mut pieces = 0;
    for held in held(tx, order).await? {
        tx.run_one(&RELEASE, args![held.product.row(), held.quantity]).await?;
        tx.run(&FREE_UNITS, args![held.id.row()]).await?;
        end(tx, &held, "released", "held", now).await?;
        pieces += held.quantity;
    }
    Ok(pieces)
}

/// Puts what an order had taken, and nobody has received, back on sale.
pub async fn bring_back(tx: &mut Tx, order: OrderId, now: Time) -> DbResult<i64> {
    let mut pieces = 0;
    for taken in taken(tx, order).await? {
        tx.run_one(&BRING_BACK, args![taken.product.row(), taken.quantity]).await?;
        tx.run(&FREE_UNITS, args![taken.id.row()]).await?;
        end(tx, &taken, "released", "taken", now).await?;
        pieces += taken.quantity;
    }
    Ok(pieces)
}

async fn end(
    tx: &mut Tx,
    reservation: &Reservation,
    state: &str,
    was: &str,
    now: Time,
) -> DbResult<()> {
    tx.run_one(&END_RESERVATION, args![reservation.id.row(), state, now, was]).await
}

fn expect_units(statement: &'static str, changed: u64, quantity: i64) -> DbResult<()> {
    match u64::try_from(quantity) {
        Ok(wanted) if wanted == changed => Ok(()),
        wanted => Err(DbError::Rows { statement, changed, wanted: wanted.unwrap_or(0) }),
    }
}

/// Takes free pieces out of stock by hand.
pub async fn remove(tx: &mut Tx, product: ProductId, quantity: i64) -> DbResult<bool> {
    tx.run_if(&REMOVE, args![product.row(), quantity]).await
}

/// Takes the units out that [`remove`] has counted out.
pub async fn remove_units(tx: &mut Tx, product: ProductId, quantity: i64) -> DbResult<()> {
    let removed = tx.run(&REMOVE_UNITS, args![product.row(), quantity]).await?;
    expect_units("REMOVE_UNITS", removed, quantity)
}

/// The units an order has bought.
pub async fn units_of(tx: &mut Tx, order: OrderId) -> DbResult<Vec<Unit>> {
    tx.all(&UNITS_OF_ORDER, args![order.row()]).await?.iter().map(unit).collect()
}

/// How many units of each kind an order has bought, and how many of them were handed over, for
/// reading.
pub async fn handed_of(db: &Db, order: OrderId) -> DbResult<Vec<(Kind, i64, i64)>> {
    let read = |row: &Row| {
        let kind = row.text("kind")?;
        let kind: Kind = kind.parse().map_err(corrupt("products", "kind", &kind))?;
        Ok((kind, row.int("n")?, row.int("handed")?))
    };
    db.all(&HANDED_OF_ORDER, args![order.row()]).await?.iter().map(read).collect()
}

/// Marks a unit as handed to its buyer; says whether this was the first time.
pub async fn hand_over(tx: &mut Tx, unit: UnitId, now: Time) -> DbResult<bool> {
    tx.run_if(&HAND_OVER, args![unit.row(), now]).await
}

/// Units of a product with their state, for the operator.
pub async fn units(db: &Db, product: ProductId, limit: i64) -> DbResult<Vec<(Unit, String)>> {
    let read = |row: &Row| Ok((unit(row)?, row.text("state")?));
    db.all(&UNITS, args![product.row(), limit]).await?.iter().map(read).collect()
}

/// What is held for whom: (order number, sku, quantity, since).
pub async fn all_held(db: &Db) -> DbResult<Vec<(i64, String, i64, Time)>> {
    let read = |row: &Row| {
        Ok((row.int("number")?, row.text("sku")?, row.int("quantity")?, row.time("made_at")?))
    };
    db.all(&HELD, args![]).await?.iter().map(read).collect()
}

/// The next units after an id, for sealing anew.
pub async fn units_after(tx: &mut Tx, after: &str, limit: i64) -> DbResult<Vec<Unit>> {
    let bare = |row: &Row| {
        Ok(Unit {
            id: unit_id(row)?,
            product: product_id(row, "product")?,
            sealed: row.bytes("sealed")?,
            handed_at: None,
        })
    };
    tx.all(&AFTER, args![after, limit]).await?.iter().map(bare).collect()
}

/// Replaces a unit's seal if it is still the one that was read.
pub async fn reseal(
    tx: &mut Tx,
    unit: &Unit,
    sealed: &[u8],
    fingerprint: &[u8; 32],
) -> DbResult<bool> {
    let args = args![unit.id.row(), sealed, fingerprint.as_slice(), unit.sealed.as_slice()];
    tx.run_if(&RESEAL, args).await
}

fn product_id(row: &Row, column: &'static str) -> DbResult<ProductId> {
    let text = row.text(column)?;
    ProductId::from_row(&text).map_err(corrupt("products", column, &text))
}

fn unit_id(row: &Row) -> DbResult<UnitId> {
    let text = row.text("id")?;
    UnitId::from_row(&text).map_err(corrupt("units", "id", &text))
}

fn unit(row: &Row) -> DbResult<Unit> {
    Ok(Unit {
        id: unit_id(row)?,
        product: product_id(row, "product")?,
        sealed: row.bytes("sealed")?,
        handed_at: row.time_opt("handed_at")?,
    })
}

fn reservation(row: &Row) -> DbResult<Reservation> {
    let text = row.text("id")?;
    Ok(Reservation {
        id: ReservationId::from_row(&text).map_err(corrupt("reservations", "id", &text))?,
        product: product_id(row, "product")?,
        quantity: row.int("quantity")?,
    })
}

fn counter(row: &Row) -> DbResult<Counter> {
    Ok(Counter {
        received: row.int("received")?,
        free: row.int("free")?,
        held: row.int("held")?,
        sold: row.int("sold")?,
        removed: row.int("removed")?,
    })
}

fn packs(rows: &[Row], currency: Currency) -> DbResult<Vec<(i64, Money)>> {
    rows.iter().map(|row| pack(row, currency)).collect()
}

fn pack(row: &Row, currency: Currency) -> DbResult<(i64, Money)> {
    Ok((row.int("quantity")?, currency.minor(row.int("price")?)))
}

/// A product without its packs. A price in another currency than the shop's is refused.
fn product(row: &Row, currency: Currency) -> DbResult<Product> {
    let sku = row.text("sku")?;
    let stored = row.text("currency")?;
    if stored != currency.code() {
        let why = format!("a price in {stored} in a shop that sells in {currency}");
        return Err(corrupt("products", "currency", &sku)(why));
    }
    let kind: Kind = row.text("kind")?.parse().map_err(corrupt("products", "kind", &sku))?;
    Ok(Product {
        id: product_id(row, "id")?,
        sku,
        name: row.text("name")?,
        category: row.text("category")?,
        city: row.text("city")?,
        district: row.text("district")?,
        description: row.text("description")?,
        kind,
        price: currency.minor(row.int("price")?),
        discount: Percent::from_bp(row.int("discount_bp")?),
        digital: row.flag("digital")?,
        low_water: row.int("low_water")?,
        active: row.flag("active")?,
        packs: Vec::new(),
        created_at: row.time("created_at")?,
    })
}
