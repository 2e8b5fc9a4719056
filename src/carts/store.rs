//! Rows of carts and wishes.

use super::{Cart, CartLine, Wish};
use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::base::id::{PersonId, ProductId};

crate::statements! {
    CART = "select version, shipping from carts where person = $1";
    LINES = "select product, quantity from cart_lines where person = $1
        order by added_at, product";
    TOUCH = "insert into carts (person, version, at) values ($1, 1, $2)
        on conflict (person) do update set version = carts.version + 1, at = excluded.at";
    PUT = "insert into cart_lines (person, product, quantity, added_at)
        values ($1, $2, $3, $4)
        on conflict (person, product) do update set quantity = excluded.quantity";
    TAKE_OUT = "delete from cart_lines where person = $1 and product = $2";
    EMPTY = "delete from cart_lines where person = $1";
    CHOOSE = "update carts set shipping = $2 where person = $1";
    CONSUME = "update carts set version = version + 1, at = $3
        where person = $1 and version = $2";
    WISH = "insert into wishes (product, person, at) values ($1, $2, $3)
        on conflict (product, person) do nothing";
    WISHES = "select product, person, at from wishes where product = $1
        order by at, person limit $2";
    GRANTED = "delete from wishes where product = $1 and person = $2 and at = $3";
    GRANTABLE = "select distinct w.product from wishes w
        join products p on p.id = w.product join counters c on c.product = w.product
        where p.active = 1 and c.free > 0 order by w.product limit $1";
    FORGET_WISHES = "delete from wishes where person = $1";
    FORGET_CART = "delete from carts where person = $1";
}

/// Somebody's cart; an empty one of version 0 if they never had any.
pub async fn get(tx: &mut Tx, person: PersonId) -> DbResult<Cart> {
    let row = tx.opt(&CART, args![person.row()]).await?;
    let lines = tx.all(&LINES, args![person.row()]).await?;
    cart(row, &lines)
}

/// Somebody's cart, for reading.
pub async fn find(db: &Db, person: PersonId) -> DbResult<Cart> {
    let row = db.opt(&CART, args![person.row()]).await?;
    let lines = db.all(&LINES, args![person.row()]).await?;
    cart(row, &lines)
}

/// Raises the version of a cart, first of all; the raised row keeps others out of it until the
/// transaction ends.
pub async fn touch(tx: &mut Tx, person: PersonId, now: Time) -> DbResult<()> {
    tx.run_one(&TOUCH, args![person.row(), now]).await
}

/// Sets how many of a product are in a cart; 0 takes it out.
pub async fn put(
    tx: &mut Tx,
    person: PersonId,
    product: ProductId,
    quantity: i64,
    now: Time,
) -> DbResult<()> {
    if quantity == 0 {
        tx.run(&TAKE_OUT, args![person.row(), product.row()]).await?;
        return Ok(());
    }
    tx.run_one(&PUT, args![person.row(), product.row(), quantity, now]).await
}

/// Takes everything out of a cart.
pub async fn empty(tx: &mut Tx, person: PersonId) -> DbResult<()> {
    tx.run(&EMPTY, args![person.row()]).await?;
    Ok(())
}

/// Chooses how its parcel travels.
pub async fn choose(tx: &mut Tx, person: PersonId, option: Option<&str>) -> DbResult<()> {
    tx.run_one(&CHOOSE, args![person.row(), option]).await
}

/// Takes a cart to be confirmed at the version that was seen; says whether it still was that.
pub async fn consume(tx: &mut Tx, person: PersonId, version: i64, now: Time) -> DbResult<bool> {
    tx.run_if(&CONSUME, args![person.row(), version, now]).await
}

/// Notes that somebody wants to hear when a product is there again.
pub async fn wish(tx: &mut Tx, wish: Wish) -> DbResult<()> {
    tx.run(&WISH, args![wish.product.row(), wish.person.row(), wish.at]).await?;
    Ok(())
}

/// Who waits for a product, the longest first.
pub async fn wishes(tx: &mut Tx, product: ProductId, limit: i64) -> DbResult<Vec<Wish>> {
    tx.all(&WISHES, args![product.row(), limit]).await?.iter().map(read_wish).collect()
}

/// Somebody is told; says whether nobody else has told them.
pub async fn granted(tx: &mut Tx, wish: Wish) -> DbResult<bool> {
    tx.run_if(&GRANTED, args![wish.product.row(), wish.person.row(), wish.at]).await
}

/// Products that are there again and that somebody waits for, for reading.
pub async fn grantable(db: &Db, limit: i64) -> DbResult<Vec<ProductId>> {
    db.all(&GRANTABLE, args![limit]).await?.iter().map(product).collect()
}

/// Forgets cart and wishes of a person.
pub async fn forget(tx: &mut Tx, person: PersonId) -> DbResult<()> {
    for statement in [&EMPTY, &FORGET_CART, &FORGET_WISHES] {
        tx.run(statement, args![person.row()]).await?;
    }
    Ok(())
}

fn cart(row: Option<Row>, lines: &[Row]) -> DbResult<Cart> {
    let Some(row) = row else { return Ok(Cart::default()) };
    let line = |row: &Row| Ok(CartLine { product: product(row)?, quantity: row.int("quantity")? });
    Ok(Cart {
        version: row.int("version")?,
        shipping: row.text_opt("shipping")?,
        lines: lines.iter().map(line).collect::<DbResult<_>>()?,
    })
}

fn product(row: &Row) -> DbResult<ProductId> {
    let text = row.text("product")?;
    ProductId::from_row(&text).map_err(corrupt("cart_lines", "product", &text))
}

fn read_wish(row: &Row) -> DbResult<Wish> {
    let person = row.text("person")?;
    Ok(Wish {
        product: product(row)?,
        person: PersonId::from_row(&person).map_err(corrupt("wishes", "person", &person))?,
        at: row.time("at")?,
    })
}
