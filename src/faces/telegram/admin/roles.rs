//! Who works here, and giving somebody a role. Only owners give roles; who the configuration
//! names is an owner, whatever is said here.

use crate::app::App;
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::voice::page_of;
use crate::faces::telegram::{Told, Turn, Voice, commands, handle_of};
use crate::facts;
use crate::flows::Stop;
use crate::flows::staff::{self, Deed, NotAllowed};
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::notices::Facts;
use crate::people::{self, Person, Role};

/// The roles in the order in which their buttons number them. The last is none.
const ROLES: [Role; 5] = [Role::Owner, Role::Admin, Role::Support, Role::Auditor, Role::Customer];
/// The most people of one name that are offered.
const FOUND_MAX: i64 = 8;

/// What a role is called.
pub(super) fn name(voice: &Voice<'_>, role: Role) -> String {
    voice.label(&format!("off-role-{}", role.name()))
}

/// What somebody with a role may do.
fn rights(voice: &Voice<'_>, role: Role) -> String {
    voice.text(&format!("off-rights-{}", role.name()), Facts::new())
}

/// Who works here.
pub async fn roles(turn: &Turn<'_>) -> Told {
    let staff = staff::list(turn.app).await?;
    let voice = turn.voice();
    let may_give = staff::may(turn.role, Deed::Roles);
    let keyboard = staff
        .iter()
        .map(|(person, role)| [colleague_button(&voice, person, *role)])
        .fold(Keyboard::default(), Keyboard::row)
        .row(turn.home_row());
    turn.show(Outgoing::text(list(&voice, &staff, may_give)).with(keyboard)).await
}

fn colleague_button(voice: &Voice<'_>, person: &Person, role: Role) -> Button {
    let facts = facts! {
        "name" => person.name, "person" => person.number, "role" => name(voice, role),
    };
    let verb = Admin::Colleague { person: person.number };
    voice.button(voice.label_with("off-colleague-btn", facts), verb)
}

fn list(voice: &Voice<'_>, staff: &[(Person, Role)], may_give: bool) -> String {
    let row = |(person, role): &(Person, Role)| {
        let facts = facts! {
            "name" => person.name, "person" => person.number, "role" => name(voice, *role),
        };
        voice.text("off-roles-row", facts)
    };
    let head = voice.text("off-roles", facts! { "count" => staff.len() });
    let how = if may_give { "off-roles-how" } else { "off-roles-owners" };
    let rows: Vec<String> = staff.iter().map(row).collect();
    format!("{head}\n{}\n\n{}", rows.join("\n"), voice.text(how, Facts::new()))
}

/// `/roles @alice` and `/roles 7`: the role of somebody; of nobody in particular, who works
/// here.
pub async fn roles_command(turn: &Turn<'_>, rest: &str) -> Told {
    if rest.is_empty() {
        return roles(turn).await;
    }
    let found = named(turn.app, rest).await?;
    match found.as_slice() {
        [person] => show(turn, person).await,
        [] => {
            let text = turn.text("off-roles-not-found", facts! { "name" => rest });
            let all = turn.voice().press("adm-roles-btn", Admin::Roles);
            let keyboard = Keyboard::default().row([all]).row(turn.home_row());
            turn.show(Outgoing::text(text).with(keyboard)).await
        }
        several => several_found(turn, rest, several).await,
    }
}

/// The people that somebody means: by number, by @name, or by the messenger's id.
async fn named(app: &App, text: &str) -> Told<Vec<Person>> {
    let db = &app.db;
    let digits = text.trim_start_matches('#');
    if let Ok(number) = digits.parse::<i64>() {
        let mut found: Vec<Person> =
            people::find_by_number(db, number).await?.into_iter().collect();
        let account = people::find_by_handle(db, &handle_of(number)).await?;
        found.extend(account.filter(|account| found.iter().all(|of| of.id != account.id)));
        return Ok(found);
    }
    Ok(people::find_by_username(db, text.trim_start_matches('@'), FOUND_MAX).await?)
}

async fn several_found(turn: &Turn<'_>, said: &str, people: &[Person]) -> Told {
    let voice = turn.voice();
    let (some, _) = page_of(people, 0);
    let mut keyboard = Keyboard::default();
    for person in some {
        let role = staff::role(turn.app, person).await?;
        keyboard = keyboard.row([colleague_button(&voice, person, role)]);
    }
    let text = turn.text("off-roles-several", facts! { "name" => said });
    turn.show(Outgoing::text(text).with(keyboard.row(turn.home_row()))).await
}

/// The role of a person, and which others they could have.
pub async fn colleague(turn: &Turn<'_>, number: i64) -> Told {
    match people::find_by_number(&turn.app.db, number).await? {
        Some(person) => show(turn, &person).await,
        None => nobody(turn).await,
    }
}

async fn nobody(turn: &Turn<'_>) -> Told {
    turn.alert(&turn.label("off-nobody")).await?;
    roles(turn).await
}

/// Whether nobody but the configuration says what somebody may do.
async fn is_configured(app: &App, person: &Person) -> Told<bool> {
    let handles = people::find_handles(&app.db, person.id).await?;
    let mut named = app.settings.telegram.iter().flat_map(|telegram| &telegram.admins);
    Ok(named.any(|id| 0 < *id && handles.contains(&handle_of(*id))))
}

async fn show(turn: &Turn<'_>, person: &Person) -> Told {
    let number = person.number;
    let role = staff::role(turn.app, person).await?;
    let voice = turn.voice();
    let mut parts = vec![about(&voice, person, role), rights(&voice, role)];
    let mut keyboard = Keyboard::default();
    if person.id == turn.person.id {
        parts.push(turn.text("off-role-oneself", Facts::new()));
    } else if is_configured(turn.app, person).await? {
        parts.push(turn.text("off-role-configured", Facts::new()));
    } else if staff::may(turn.role, Deed::Roles) && person.erased_at.is_none() {
        let others = (0..).zip(ROLES).filter(|(_, other)| *other != role);
        let buttons: Vec<Button> = others
            .map(|(place, other)| {
                voice.button(name(&voice, other), Admin::RoleAsk { person: number, role: place })
            })
            .collect();
        for pair in buttons.chunks(2) {
            keyboard = keyboard.row(pair.to_vec());
        }
        parts.push(turn.text("off-role-choose", Facts::new()));
    }
    let page = voice.press("off-person-page-btn", Admin::Person { person: number });
    let keyboard = keyboard.row([page]).row([turn.back(Admin::Roles)]);
    turn.show(Outgoing::text(parts.join("\n\n")).with(keyboard)).await
}

fn about(voice: &Voice<'_>, person: &Person, role: Role) -> String {
    let facts = facts! {
        "name" => person.name, "person" => person.number, "role" => name(voice, role),
    };
    voice.text("off-colleague", facts)
}

/// A role by its place in the list.
fn by_place(place: u32) -> Option<Role> {
    ROLES.get(usize::try_from(place).ok()?).copied()
}

/// Says what a person could do with another role, and asks.
pub async fn role_ask(turn: &Turn<'_>, number: i64, place: u32) -> Told {
    let Some(person) = people::find_by_number(&turn.app.db, number).await? else {
        return nobody(turn).await;
    };
    let Some(role) = by_place(place) else { return show(turn, &person).await };
    let before = staff::role(turn.app, &person).await?;
    let voice = turn.voice();
    let facts = facts! {
        "name" => person.name,
        "person" => number,
        "before" => name(&voice, before),
        "after" => name(&voice, role),
    };
    let text = format!("{}\n\n{}", turn.text("off-role-ask", facts), rights(&voice, role));
    let keyboard = Keyboard::default()
        .row([voice.press("off-role-yes-btn", Admin::Role { person: number, role: place })])
        .row([turn.back(Admin::Colleague { person: number })]);
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// Gives a person another role.
pub async fn role(turn: &Turn<'_>, number: i64, place: u32) -> Told {
    let Some(role) = by_place(place) else { return colleague(turn, number).await };
    match staff::assign(turn.app, &turn.actor(), turn.role, number, role).await {
        Ok(()) => turn.toast(&turn.label("off-role-given")).await?,
        Err(Stop::Refused(why)) => turn.alert(&refusal(turn, &why)).await?,
        Err(Stop::Failed(failure)) => return Err(failure.into()),
    }
    let Some(person) = people::find_by_number(&turn.app.db, number).await? else {
        return roles(turn).await;
    };
    let may_now = staff::role(turn.app, &person).await?;
    commands::set_for(turn.app, turn.messenger, &person, may_now).await?;
    show(turn, &person).await
}

fn refusal(turn: &Turn<'_>, why: &NotAllowed) -> String {
    match why {
        NotAllowed::NotAnOwner => turn.label("off-cannot-give"),
        NotAllowed::Oneself => turn.label("off-cannot-oneself"),
        NotAllowed::Configured(_) => turn.label("off-cannot-configured"),
        NotAllowed::NoSuchPerson(_) => turn.label("off-nobody"),
        NotAllowed::SameRole { .. } => turn.label("off-cannot-same-role"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notices::{LANGUAGES, Words};

    #[test]
    fn every_role_has_a_button_a_name_and_words_for_what_it_may() {
        let words = Words::built_in();
        for language in LANGUAGES {
            let voice = Voice::with(&words, language, "UTC");
            for (place, role) in (0..).zip(ROLES) {
                assert_eq!(by_place(place), Some(role));
                assert!(!name(&voice, role).starts_with("off-"), "{role:?} in {language}");
                assert!(!rights(&voice, role).starts_with("off-"), "{role:?} in {language}");
            }
        }
        assert_eq!(by_place(5), None);
    }

    #[test]
    fn only_an_owner_reads_how_roles_are_given() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", "UTC");
        assert!(list(&voice, &[], true).contains("/roles"));
        assert!(!list(&voice, &[], false).contains("/roles"));
    }
}
