//! Letters between customers and the shop: kept, and told to the other side.

use std::time::Duration;

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::clock::Time;
use crate::base::db::Tx;
use crate::base::id::{LetterId, OrderId, PersonId};
use crate::facts;
use crate::flows::{Done, Stop, tell};
use crate::letters::{self, Author};
use crate::notices::{Kind, NewNotice};
use crate::orders;
use crate::people::{self, Person};
use crate::write_tx;

pub use crate::letters::Letter;

/// The most letters that are read at once.
const READ_MAX: i64 = 50;
/// What stands where a letter is about no order.
const NO_ORDER: &str = "—";

/// The most letters of one customer within an hour: admins read each of them.
pub const LETTERS_PER_HOUR_MAX: i64 = 10;
/// The span in which they are counted.
const HOUR: Duration = Duration::from_secs(3_600);

/// Why a letter is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at most {LETTERS_PER_HOUR_MAX} letters are taken within an hour")]
pub struct TooManyLetters;

/// Why a letter goes to nobody.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no person {0}")]
pub struct NoSuchPerson(pub i64);

/// A customer writes to the shop, perhaps about an order of theirs. `cause` names the update
/// that brought it: a letter that comes twice is one.
pub async fn from_customer(
    app: &App,
    person: PersonId,
    order: Option<i64>,
    text: &str,
    cause: &str,
) -> Result<(), Stop<TooManyLetters>> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        let person = people::lock(&mut tx, person).await?;
        let about = order_of(&mut tx, app, &person, order).await?;
        let id = LetterId::new(now, &app.rng);
        let letter = Letter {
            id,
            person: person.id,
            order: about.map(|(id, _)| id),
            author: Author::Customer,
            by: None,
            text: letters::tidy(text),
            at: now,
        };
        if letter.text.is_empty() || !letters::insert(&mut tx, &letter, cause).await? {
            return Ok::<(), Stop<TooManyLetters>>(());
        }
        // Counted with this one, so that the same letter a second time is no letter too many.
        let written = letters::written_since(&mut tx, person.id, now - HOUR).await?;
        if LETTERS_PER_HOUR_MAX < written {
            return Err(Stop::Refused(TooManyLetters));
        }
        let facts = facts! {
            "who" => tell::who(&mut tx, &person).await?,
            "text" => letter.text,
            "order" => number_of(about),
        };
        let new = NewNotice::new(Kind::SupportMessage, id.row(), facts, now)
            .about(person.number.to_string());
        tell::to_admins(&mut tx, app, &new, now).await?;
        Ok(())
    })?;
    app.nudges.outbox.notify_one();
    Ok(())
}

/// The shop writes to a customer, perhaps about an order of theirs. Audited, without the words.
pub async fn to_customer(
    app: &App,
    actor: &Actor,
    by: PersonId,
    person_number: i64,
    order: Option<i64>,
    text: &str,
    cause: &str,
) -> Result<(), Stop<NoSuchPerson>> {
    let now = app.now();
    let found = people::find_by_number(&app.db, person_number).await?;
    let Some(found) = found.filter(|person| person.erased_at.is_none()) else {
        return Err(Stop::Refused(NoSuchPerson(person_number)));
    };
    write_tx!(app.db, |tx| {
        let person = people::get(&mut tx, found.id).await?;
        let about = order_of(&mut tx, app, &person, order).await?;
        let id = LetterId::new(now, &app.rng);
        let letter = Letter {
            id,
            person: person.id,
            order: about.map(|(id, _)| id),
            author: Author::Shop,
            by: Some(by),
            text: letters::tidy(text),
            at: now,
        };
        if letter.text.is_empty() || !letters::insert(&mut tx, &letter, cause).await? {
            return Ok::<(), Stop<NoSuchPerson>>(());
        }
        let facts = facts! { "text" => letter.text, "order" => number_of(about) };
        let mut new = NewNotice::new(Kind::SupportReply, id.row(), facts, now);
        new.subject = about.map(|(id, _)| id.row());
        tell::to_person(&mut tx, app, person.id, &new, now).await?;
        record(&mut tx, actor, &person, about, now).await?;
        Ok(())
    })?;
    app.nudges.outbox.notify_one();
    Ok(())
}

/// The newest letters from and to a customer, the oldest of them first.
pub async fn of(app: &App, person: PersonId) -> Done<Vec<Letter>> {
    Ok(letters::of_person(&app.db, person, READ_MAX).await?)
}

/// An order by its number, if it is this person's: nobody writes about the orders of others.
async fn order_of(
    tx: &mut Tx,
    app: &App,
    person: &Person,
    number: Option<i64>,
) -> Done<Option<(OrderId, i64)>> {
    let Some(number) = number else { return Ok(None) };
    let order = orders::by_number(tx, number, app.currency()).await?;
    Ok(order.filter(|order| order.person == person.id).map(|order| (order.id, order.number)))
}

fn number_of(about: Option<(OrderId, i64)>) -> String {
    about.map_or_else(|| NO_ORDER.to_owned(), |(_, number)| number.to_string())
}

async fn record(
    tx: &mut Tx,
    actor: &Actor,
    person: &Person,
    about: Option<(OrderId, i64)>,
    now: Time,
) -> Done<()> {
    let after = about.map_or_else(String::new, |(_, number)| format!("about order {number}"));
    let change = Change {
        actor,
        action: "letter.send",
        object: format!("person {}", person.number),
        reason: "",
        before: String::new(),
        after,
    };
    audit::record(tx, now, change).await?;
    Ok(())
}
