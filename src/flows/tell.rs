//! Writing notices in the transaction of the deed they tell of.

use crate::app::App;
use crate::base::clock::Time;
use crate::base::db::{DbResult, Tx};
use crate::base::id::PersonId;
use crate::notices::{self, Facts, Kind, NewNotice, Recipient};
use crate::people::{self, Role};

/// Tells everybody who runs the shop.
pub async fn admins(
    tx: &mut Tx,
    app: &App,
    kind: Kind,
    dedup: String,
    facts: Facts,
    now: Time,
) -> DbResult<()> {
    let recipients = admin_recipients(tx, app).await?;
    let new = NewNotice { kind, facts, dedup, due_at: now };
    notices::write(tx, &new, &recipients, now, &app.rng).await
}

/// Tells one person, in their language, where they can be reached.
pub async fn person(
    tx: &mut Tx,
    app: &App,
    who: PersonId,
    kind: Kind,
    dedup: String,
    facts: Facts,
    now: Time,
) -> DbResult<()> {
    let person = people::get(tx, who).await?;
    let handles = people::handles(tx, who).await?;
    let reach = handles
        .into_iter()
        .find(|handle| handle.kind == "telegram")
        .map(|handle| (handle.kind, handle.value));
    let to = Recipient { person: Some(who), reach, language: person.language };
    let new = NewNotice { kind, facts, dedup, due_at: now };
    notices::write(tx, &new, &[to], now, &app.rng).await
}

/// The owners named in the configuration, and the owners and admins among the people. If
/// nobody can be reached the notice is still written, and shows in the outbox.
async fn admin_recipients(tx: &mut Tx, app: &App) -> DbResult<Vec<Recipient>> {
    let settings = &app.settings;
    let language = settings.language.clone();
    let mut recipients: Vec<Recipient> = settings
        .telegram
        .iter()
        .flat_map(|telegram| &telegram.admins)
        .map(|id| Recipient {
            person: None,
            reach: Some(("telegram".to_owned(), id.to_string())),
            language: language.clone(),
        })
        .collect();
    for role in [Role::Owner, Role::Admin] {
        for person in people::with_role(tx, role).await? {
            for handle in people::handles(tx, person.id).await? {
                let reach = Some((handle.kind.clone(), handle.value));
                let known = recipients.iter().any(|other| other.reach == reach);
                if handle.kind == "telegram" && !known {
                    let language = person.language.clone();
                    recipients.push(Recipient { person: Some(person.id), reach, language });
                }
            }
        }
    }
    if recipients.is_empty() {
        recipients.push(Recipient { person: None, reach: None, language });
    }
    Ok(recipients)
}

/// A customer as admins see them: name, number and how they are known outside, with a
/// placeholder for a name that is missing.
pub async fn who(tx: &mut Tx, person: &people::Person) -> DbResult<String> {
    let name = if person.name.is_empty() { "—" } else { &person.name };
    let mut who = format!("{name} (no. {}", person.number);
    for handle in people::handles(tx, person.id).await? {
        who.push_str(", ");
        who.push_str(&handle.to_string());
    }
    who.push(')');
    Ok(who)
}
