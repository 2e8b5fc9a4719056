//! Deeds of admins on people: a block, its end, a pardon, a role.
//!
//! Each is one transaction with its audit row, under the person's lock.

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::clock::Time;
use crate::base::db::{DbResult, Tx};
use crate::base::id::PersonId;
use crate::flows::Stop;
use crate::people::{self, Handle, NewPerson, Person, Role};
use crate::write_tx;

pub use crate::flows::meeting::{
    Contact, Met, contact, reachable, set_language, set_news, set_zone, unreachable,
};

/// Why a deed on a person is not possible.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotChange {
    /// No reason was given.
    #[error("say why, with --reason: it is kept in the audit trail")]
    NoReason,
    /// Twice blocked is not more blocked.
    #[error("person {number} is blocked already: {why}")]
    BlockedAlready {
        /// Whom.
        number: i64,
        /// Why.
        why: String,
    },
    /// There is no block to lift.
    #[error("person {0} is not blocked")]
    NotBlocked(i64),
    /// There is nothing to forgive.
    #[error("person {0} has no strikes and no cool-down")]
    NothingToPardon(i64),
    /// The role is held already.
    #[error("person {number} is {role} already")]
    SameRole {
        /// Whose.
        number: i64,
        /// Which.
        role: &'static str,
    },
}

type Changed<T> = Result<T, Stop<CannotChange>>;

/// Takes no more orders from a person until the block is lifted.
pub async fn block(app: &App, actor: &Actor, who: PersonId, reason: &str) -> Changed<()> {
    if reason.trim().is_empty() {
        return Err(Stop::Refused(CannotChange::NoReason));
    }
    let now = app.now();
    write_tx!(app.db, |tx| {
        let person = people::lock(&mut tx, who).await?;
        if let Some((_, why)) = person.blocked {
            let number = person.number;
            return Err(Stop::Refused(CannotChange::BlockedAlready { number, why }));
        }
        people::block(&mut tx, who, now, reason).await?;
        let deed = Deed { action: "user.block", reason, before: "free", after: "blocked" };
        record(&mut tx, actor, person.number, deed, now).await?;
        Ok::<(), Stop<CannotChange>>(())
    })
}

/// Takes orders from a person again.
pub async fn unblock(app: &App, actor: &Actor, who: PersonId, reason: &str) -> Changed<()> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        let person = people::lock(&mut tx, who).await?;
        if person.blocked.is_none() {
            return Err(Stop::Refused(CannotChange::NotBlocked(person.number)));
        }
        people::unblock(&mut tx, who).await?;
        let deed = Deed { action: "user.unblock", reason, before: "blocked", after: "free" };
        record(&mut tx, actor, person.number, deed, now).await?;
        Ok::<(), Stop<CannotChange>>(())
    })
}

/// Lifts every strike of a person and ends the cool-down. Says how many strikes were lifted.
pub async fn pardon(app: &App, actor: &Actor, who: PersonId, reason: &str) -> Changed<u64> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        let person = people::lock(&mut tx, who).await?;
        let lifted = people::pardon(&mut tx, who, now).await?;
        if lifted == 0 && person.cooldown_until.is_none() {
            return Err(Stop::Refused(CannotChange::NothingToPardon(person.number)));
        }
        let before = format!("{lifted} strikes");
        let deed = Deed { action: "user.pardon", reason, before: &before, after: "0 strikes" };
        record(&mut tx, actor, person.number, deed, now).await?;
        Ok::<u64, Stop<CannotChange>>(lifted)
    })
}

/// Gives the person behind a handle a role; somebody nobody knew is written down first.
pub async fn admit(
    app: &App,
    actor: &Actor,
    handle: &Handle,
    name: &str,
    role: Role,
) -> Changed<Person> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        let who = match people::by_handle(&mut tx, handle).await? {
            Some(known) => known.id,
            None => newcomer(&mut tx, app, handle, name, now).await?,
        };
        give_role(&mut tx, actor, who, role, now).await?;
        Ok::<Person, Stop<CannotChange>>(people::get(&mut tx, who).await?)
    })
}

/// Gives a person another role.
pub async fn set_role(app: &App, actor: &Actor, who: PersonId, role: Role) -> Changed<()> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        give_role(&mut tx, actor, who, role, now).await?;
        Ok::<(), Stop<CannotChange>>(())
    })
}

async fn newcomer(
    tx: &mut Tx,
    app: &App,
    handle: &Handle,
    name: &str,
    now: Time,
) -> DbResult<PersonId> {
    let new = NewPerson {
        handle: Some(handle),
        name,
        language: &app.settings.language,
        role: Role::Customer,
        referrer: None,
    };
    people::insert(tx, new, now, &app.rng).await
}

async fn give_role(
    tx: &mut Tx,
    actor: &Actor,
    who: PersonId,
    role: Role,
    now: Time,
) -> Changed<()> {
    let person = people::lock(tx, who).await?;
    if person.role == role {
        let (number, role) = (person.number, role.name());
        return Err(Stop::Refused(CannotChange::SameRole { number, role }));
    }
    people::set_role(tx, who, role).await?;
    let (before, after) = (person.role.name(), role.name());
    let deed = Deed { action: "admin.role", reason: "", before, after };
    record(tx, actor, person.number, deed, now).await?;
    Ok(())
}

#[derive(Clone, Copy)]
struct Deed<'a> {
    action: &'static str,
    reason: &'a str,
    before: &'a str,
    after: &'a str,
}

async fn record(
    tx: &mut Tx,
    actor: &Actor,
    number: i64,
    deed: Deed<'_>,
    now: Time,
) -> DbResult<()> {
    let change = Change {
        actor,
        action: deed.action,
        object: format!("person {number}"),
        reason: deed.reason,
        before: deed.before.to_owned(),
        after: deed.after.to_owned(),
    };
    audit::record(tx, now, change).await
}
