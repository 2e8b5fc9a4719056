//! Who works in the shop, and who may do what.
//!
//! The accounts named in the configuration are owners and stay owners; everybody else has the
//! role that an owner gave them. Faces ask [`may`] before every deed, whatever button it came
//! by, and show nothing that would be refused.

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::db::Tx;
use crate::flows::{Done, Stop, tell};
use crate::notices::Kind;
use crate::people::{self, Handle, Person, Role};
use crate::write_tx;

/// What somebody who works here may do or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// Look at orders, people, stock, rates, figures.
    See,
    /// Look after an order and send it: claim, ship, tracking.
    Ship,
    /// Write to customers.
    Message,
    /// Forgive: lift strikes and cool-downs.
    Pardon,
    /// Take no orders from somebody, or take them again.
    People,
    /// Decide about money: settle, expire, cancel, invalidate, credit, refund.
    Money,
    /// Fill the shelves, and say what is sold.
    Stock,
    /// Write to many.
    Broadcast,
    /// Stop and go on selling.
    Sales,
    /// Read the audit trail.
    Audit,
    /// Say who works here.
    Roles,
}

impl Deed {
    /// Every deed.
    pub const ALL: [Deed; 11] = [
        Deed::See,
        Deed::Ship,
        Deed::Message,
        Deed::Pardon,
        Deed::People,
        Deed::Money,
        Deed::Stock,
        Deed::Broadcast,
        Deed::Sales,
        Deed::Audit,
        Deed::Roles,
    ];
}

/// Whether somebody with a role may do a deed.
pub fn may(role: Role, deed: Deed) -> bool {
    match role {
        Role::Owner => true,
        Role::Admin => deed != Deed::Roles,
        Role::Support => matches!(deed, Deed::See | Deed::Ship | Deed::Message | Deed::Pardon),
        Role::Auditor => matches!(deed, Deed::See | Deed::Audit),
        Role::Customer => false,
    }
}

/// Whether somebody with a role is told of a kind: who may do nothing about it is not.
pub fn hears(role: Role, kind: Kind) -> bool {
    match role {
        Role::Owner | Role::Admin => true,
        Role::Support => matches!(
            kind,
            Kind::OrderPaid
                | Kind::OrderCancelled
                | Kind::PaymentReorged
                | Kind::PaymentBack
                | Kind::SaleFell
                | Kind::DeliveryFailed
                | Kind::SupportMessage
        ),
        Role::Auditor | Role::Customer => false,
    }
}

/// What a person may do in the shop: owners by the configuration, everybody else by their row.
pub async fn role(app: &App, person: &Person) -> Done<Role> {
    let handles = people::find_handles(&app.db, person.id).await?;
    Ok(role_with(app, person, &handles))
}

fn role_with(app: &App, person: &Person, handles: &[Handle]) -> Role {
    if handles.iter().any(|handle| is_configured(app, handle)) { Role::Owner } else { person.role }
}

/// Whether the configuration names this account. Groups, whose ids are below zero, are told
/// things and are nobody.
fn is_configured(app: &App, handle: &Handle) -> bool {
    let mut named = app.settings.telegram.iter().flat_map(|telegram| &telegram.admins);
    named.any(|id| 0 < *id && tell::handle(*id) == *handle)
}

/// Everybody who works here, with what they may do. Configured owners who never came are not
/// known yet.
pub async fn list(app: &App) -> Done<Vec<(Person, Role)>> {
    let mut staff = people::staff(&app.db).await?;
    for id in app.settings.telegram.iter().flat_map(|telegram| &telegram.admins) {
        let Some(owner) = people::find_by_handle(&app.db, &tell::handle(*id)).await? else {
            continue;
        };
        if !staff.iter().any(|known| known.id == owner.id) {
            staff.push(owner);
        }
    }
    staff.sort_by_key(|person| person.number);
    let mut listed = Vec::with_capacity(staff.len());
    for person in staff {
        let role = role(app, &person).await?;
        listed.push((person, role));
    }
    Ok(listed)
}

/// Why a role is not given.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAllowed {
    /// Only owners say who works here.
    #[error("only owners give roles")]
    NotAnOwner,
    /// Nobody takes their own rights away, or gives themselves others.
    #[error("nobody changes their own role")]
    Oneself,
    /// The configuration says so, and only there it can be changed.
    #[error("person {0} is an owner by the configuration")]
    Configured(i64),
    /// Nobody has this number, or they were erased.
    #[error("there is no person {0}")]
    NoSuchPerson(i64),
    /// The role is held already.
    #[error("person {number} is {role} already")]
    SameRole {
        /// Whose.
        number: i64,
        /// Which.
        role: &'static str,
    },
}

/// Gives a person another role. `by` is what who gives it may do; it is looked up again under
/// the lock. Audited.
pub async fn assign(
    app: &App,
    actor: &Actor,
    by: Role,
    person_number: i64,
    role: Role,
) -> Result<(), Stop<NotAllowed>> {
    let found = people::find_by_number(&app.db, person_number).await?;
    let Some(found) = found.filter(|person| person.erased_at.is_none()) else {
        return Err(Stop::Refused(NotAllowed::NoSuchPerson(person_number)));
    };
    let now = app.now();
    write_tx!(app.db, |tx| {
        if !may(by, Deed::Roles) || !is_owner_still(&mut tx, app, actor).await? {
            return Err(Stop::Refused(NotAllowed::NotAnOwner));
        }
        if *actor == Actor::Person(found.id) {
            return Err(Stop::Refused(NotAllowed::Oneself));
        }
        let person = people::lock(&mut tx, found.id).await?;
        let handles = people::handles(&mut tx, found.id).await?;
        if handles.iter().any(|handle| is_configured(app, handle)) {
            return Err(Stop::Refused(NotAllowed::Configured(person_number)));
        }
        if person.role == role {
            let (number, role) = (person_number, role.name());
            return Err(Stop::Refused(NotAllowed::SameRole { number, role }));
        }
        people::set_role(&mut tx, person.id, role).await?;
        let change = Change {
            actor,
            action: "admin.role",
            object: format!("person {person_number}"),
            reason: "",
            before: person.role.name().to_owned(),
            after: role.name().to_owned(),
        };
        audit::record(&mut tx, now, change).await?;
        Ok::<(), Stop<NotAllowed>>(())
    })
}

/// Whether who acts may still give roles. Who sits at the server's own terminal may.
async fn is_owner_still(tx: &mut Tx, app: &App, actor: &Actor) -> Done<bool> {
    let Actor::Person(id) = actor else { return Ok(true) };
    let person = people::lock(tx, *id).await?;
    let handles = people::handles(tx, *id).await?;
    Ok(may(role_with(app, &person, &handles), Deed::Roles))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 5] =
        [Role::Owner, Role::Admin, Role::Support, Role::Auditor, Role::Customer];

    #[test]
    fn every_role_may_do_what_the_table_says_and_nothing_else() {
        // Owner, admin, support, auditor, customer.
        let table = [
            (Deed::See, [true, true, true, true, false]),
            (Deed::Ship, [true, true, true, false, false]),
            (Deed::Message, [true, true, true, false, false]),
            (Deed::Pardon, [true, true, true, false, false]),
            (Deed::People, [true, true, false, false, false]),
            (Deed::Money, [true, true, false, false, false]),
            (Deed::Stock, [true, true, false, false, false]),
            (Deed::Broadcast, [true, true, false, false, false]),
            (Deed::Sales, [true, true, false, false, false]),
            (Deed::Audit, [true, true, false, true, false]),
            (Deed::Roles, [true, false, false, false, false]),
        ];
        assert_eq!(table.map(|(deed, _)| deed), Deed::ALL);
        for (deed, allowed) in table {
            assert_eq!(ROLES.map(|role| may(role, deed)), allowed, "{deed:?}");
        }
    }

    #[test]
    fn support_hears_of_orders_and_letters_and_an_auditor_of_nothing() {
        let told = |role: Role| Kind::ALL.iter().filter(|kind| hears(role, **kind)).count();
        assert!(hears(Role::Support, Kind::SupportMessage));
        assert!(!hears(Role::Support, Kind::AccountChanged));
        assert_eq!((told(Role::Auditor), told(Role::Customer)), (0, 0));
        assert_eq!(told(Role::Owner), Kind::ALL.len());
    }
}
