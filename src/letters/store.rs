//! Rows of letters.

use super::{Author, Letter};
use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::base::id::{LetterId, OrderId, PersonId};

crate::statements! {
    INSERT = "insert into letters (id, dedup, person, order_id, author, by_person, text, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (dedup) do nothing";
    OF_PERSON = "select id, person, order_id, author, by_person, text, at from letters
        where person = $1 order by at desc, id desc limit $2";
    WRITTEN_SINCE = "select cast(count(*) as bigint) as n from letters
        where person = $1 and author = 'customer' and at > $2";
    FORGET = "delete from letters where person = $1";
}

/// Keeps a letter; says whether the update it came with brings it for the first time.
pub async fn insert(tx: &mut Tx, letter: &Letter, cause: &str) -> DbResult<bool> {
    let args = args![
        letter.id.row(),
        cause,
        letter.person.row(),
        letter.order.map(OrderId::row),
        letter.author.name(),
        letter.by.map(PersonId::row),
        &letter.text,
        letter.at,
    ];
    tx.run_if(&INSERT, args).await
}

/// The newest letters from and to a customer, the oldest of them first. For reading.
pub async fn of_person(db: &Db, person: PersonId, limit: i64) -> DbResult<Vec<Letter>> {
    let rows = db.all(&OF_PERSON, args![person.row(), limit]).await?;
    rows.iter().rev().map(letter).collect()
}

/// How many letters a customer wrote after a moment.
pub async fn written_since(tx: &mut Tx, person: PersonId, since: Time) -> DbResult<i64> {
    tx.one(&WRITTEN_SINCE, args![person.row(), since]).await?.int("n")
}

/// Forgets every letter from and to a customer.
pub async fn forget(tx: &mut Tx, person: PersonId) -> DbResult<u64> {
    tx.run(&FORGET, args![person.row()]).await
}

fn letter(row: &Row) -> DbResult<Letter> {
    let id = row.text("id")?;
    let (order, by, author) =
        (row.text_opt("order_id")?, row.text_opt("by_person")?, row.text("author")?);
    let person = row.text("person")?;
    let unknown = || format!("unknown author `{author}`");
    let person_of = |text: String, column: &'static str| {
        PersonId::from_row(&text).map_err(corrupt("letters", column, &id))
    };
    Ok(Letter {
        person: person_of(person, "person")?,
        order: order
            .map(|text| OrderId::from_row(&text).map_err(corrupt("letters", "order_id", &id)))
            .transpose()?,
        author: Author::by_name(&author)
            .ok_or_else(unknown)
            .map_err(corrupt("letters", "author", &id))?,
        by: by.map(|text| person_of(text, "by_person")).transpose()?,
        text: row.text("text")?,
        at: row.time("at")?,
        id: LetterId::from_row(&id).map_err(corrupt("letters", "id", &id))?,
    })
}
