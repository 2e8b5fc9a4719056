//! Erasing: everything that names somebody, because they ask for it. Postings, orders and the
//! audit trail stay, under the number.
//!
//! Nobody is erased to whom something is owed: goods, a balance, money without use. They could
//! not be found again. Nor is somebody who would shed a block, a cool-down or strikes by it.

pub mod store;

use fail::fail_point;

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::clock::Time;
use crate::base::db::{DbResult, Tx};
use crate::base::id::PersonId;
use crate::base::money::Money;
use crate::flows::{Stop, tell};
use crate::ledger::{self, Account};
use crate::people::{self, NotNow, Person};
use crate::write_tx;
use crate::{cards, carts, inbox, letters, notices, parcels, talks};

/// Why somebody cannot be erased now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotErase {
    /// An order is not over.
    #[error("order {0} is not over yet")]
    OpenOrder(i64),
    /// There is money that they can spend.
    #[error("there are {0} left to spend")]
    BalanceLeft(Money),
    /// Money of an order waits: on its way, without use, or to be sent back.
    #[error("money of order {0} waits")]
    MoneyWaiting(i64),
    /// The shop takes no orders from them: they would come back as somebody else.
    #[error("they are blocked; unblock them first")]
    Blocked,
    /// Too many of their orders lapsed, and the pause is not over.
    #[error("they may order again at {0}; pardon them first")]
    CoolingDown(Time),
    /// Orders lapsed, and nobody has pardoned it.
    #[error("strikes stand ({0}); pardon them first")]
    Strikes(i64),
}

/// Erases a person at their own wish. Twice is once. `cause` names the update that asked for
/// it. Audited, without the name.
pub async fn erase(app: &App, person: PersonId, cause: &str) -> Result<(), Stop<CannotErase>> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        let known = people::lock(&mut tx, person).await?;
        if known.erased_at.is_some() {
            return Ok::<(), Stop<CannotErase>>(());
        }
        must_be_owed_nothing(&mut tx, app, person).await?;
        must_shed_nothing(&mut tx, &known, now).await?;
        forget(&mut tx, app, &known, now).await?;
        let change = Change {
            actor: &Actor::Person(person),
            action: "person.erase",
            object: format!("person {}", known.number),
            reason: "at their own wish",
            before: String::new(),
            after: format!("erased ({cause})"),
        };
        audit::record(&mut tx, now, change).await?;
        fail_point!("erase::before_commit");
        Ok(())
    })
}

async fn must_be_owed_nothing(
    tx: &mut Tx,
    app: &App,
    person: PersonId,
) -> Result<(), Stop<CannotErase>> {
    if let Some(number) = store::open_order(tx, person).await? {
        return Err(Stop::Refused(CannotErase::OpenOrder(number)));
    }
    if let Some(number) = store::money_waiting(tx, person).await? {
        return Err(Stop::Refused(CannotErase::MoneyWaiting(number)));
    }
    let currency = app.currency();
    let balance = ledger::balance(tx, &Account::Balance(person), currency.code()).await?;
    if 0 < balance {
        return Err(Stop::Refused(CannotErase::BalanceLeft(currency.minor(balance))));
    }
    Ok(())
}

/// Nobody gets rid of a block, a cool-down or strikes by coming back as somebody new.
async fn must_shed_nothing(
    tx: &mut Tx,
    person: &Person,
    now: Time,
) -> Result<(), Stop<CannotErase>> {
    person.may_order(now).map_err(|not_now| {
        Stop::Refused(match not_now {
            NotNow::Blocked => CannotErase::Blocked,
            NotNow::CoolingDown(until) => CannotErase::CoolingDown(until),
        })
    })?;
    match people::standing(tx, person.id).await? {
        0 => Ok(()),
        strikes => Err(Stop::Refused(CannotErase::Strikes(strikes))),
    }
}

/// Everything that says who they are, where they live, and what they wrote or were told.
async fn forget(tx: &mut Tx, app: &App, person: &Person, now: Time) -> DbResult<()> {
    let handles = people::handles(tx, person.id).await?;
    let chats = handles.iter().filter(|handle| handle.kind == tell::CHANNEL);
    for chat in chats.filter_map(|handle| handle.value.parse::<i64>().ok()) {
        talks::forget_chat(tx, chat).await?;
        cards::forget_chat(tx, chat).await?;
        // What is being handled now is taken away when it is done, and later with the rest.
        inbox::forget(tx, chat).await?;
    }
    talks::forget_person(tx, person.id).await?;
    letters::forget(tx, person.id).await?;
    carts::forget(tx, person.id).await?;
    parcels::erase_of(tx, person.id, now).await?;
    notices::erase(tx, person.id, person.number).await?;
    store::forget_told(tx, person.id, person.number).await?;
    store::redraw_cards(tx, person.id).await?;
    store::forget_author(tx, person.id).await?;
    people::erase(tx, person.id, now, &app.rng).await?;
    Ok(())
}
