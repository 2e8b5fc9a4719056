//! Meeting people: who comes, what they are called, which language they speak, whether anything
//! reaches them. Deeds of people on themselves, and none of them is audited.

use crate::app::App;
use crate::base::clock::Time;
use crate::base::db::{DbResult, Tx};
use crate::base::id::PersonId;
use crate::base::seal::Purpose;
use crate::facts;
use crate::flows::{Done, Failure, preferences, tell};
use crate::notices::{Kind, NewNotice, language_of};
use crate::people::{self, Handle, NewPerson, Person, Role};
use crate::write_tx;

/// What a messenger says of somebody who comes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// What they call themselves.
    pub name: String,
    /// The messenger's name for them, without `@`.
    pub username: Option<String>,
    /// The tag of their language, such as `pl` or `pt-BR`.
    pub language: Option<String>,
}

/// Somebody who came.
#[derive(Clone, Debug)]
pub struct Met {
    /// Who.
    pub person: Person,
    /// Whether they were here for the first time.
    pub is_new: bool,
    /// Who brought them, if they are new and somebody did.
    pub referrer: Option<Person>,
}

/// Somebody comes: they are found by their handle, or written down. Who is known keeps whoever
/// brought them and the language they chose, but may be called otherwise by now. Who came by an
/// invitation is told of to who invited them.
pub async fn contact(
    app: &App,
    handle: &Handle,
    contact: &Contact,
    referral: Option<&str>,
) -> Done<Met> {
    let contact = tidy(contact);
    if let Some(known) = people::find_by_handle(&app.db, handle).await?
        && !has_changed(&known, &contact)
    {
        return Ok(Met { person: known, is_new: false, referrer: None });
    }
    let now = app.now();
    let met = write_tx!(app.db, |tx| { meet(&mut tx, app, handle, &contact, referral, now).await });
    match met {
        // Somebody else met them in the same moment.
        Err(Failure::Db(error)) if error.is_unique("handles") => {
            let known = people::find_by_handle(&app.db, handle).await?.ok_or(error)?;
            Ok(Met { person: known, is_new: false, referrer: None })
        }
        Ok(met) => {
            if met.referrer.is_some() {
                app.nudges.outbox.notify_one();
            }
            Ok(met)
        }
        failed => failed,
    }
}

fn tidy(contact: &Contact) -> Contact {
    Contact {
        name: people::tidy_name(&contact.name),
        username: contact.username.as_deref().and_then(people::tidy_username),
        language: contact.language.clone(),
    }
}

/// Whether a person is called otherwise by now, or is reached again.
fn has_changed(known: &Person, contact: &Contact) -> bool {
    known.name != contact.name
        || known.username != contact.username
        || known.unreachable_at.is_some()
}

async fn meet(
    tx: &mut Tx,
    app: &App,
    handle: &Handle,
    contact: &Contact,
    referral: Option<&str>,
    now: Time,
) -> Done<Met> {
    let username = contact.username.as_deref();
    if let Some(known) = people::by_handle(tx, handle).await? {
        people::introduce(tx, known.id, &contact.name, username).await?;
        let person = people::get(tx, known.id).await?;
        return Ok(Met { person, is_new: false, referrer: None });
    }
    let referrer = match referral {
        Some(code) => people::by_code(tx, code).await?,
        None => None,
    };
    let spoken = contact.language.as_deref().map(language_of);
    let new = NewPerson {
        handle: Some(handle),
        name: &contact.name,
        language: spoken.unwrap_or(&app.settings.language),
        role: Role::Customer,
        referrer,
    };
    let id = people::insert(tx, new, now, &app.rng).await?;
    if username.is_some() {
        people::introduce(tx, id, &contact.name, username).await?;
    }
    let person = people::get(tx, id).await?;
    let referrer = match referrer {
        Some(referrer) => Some(thank(tx, app, referrer, &person, handle, now).await?),
        None => None,
    };
    Ok(Met { person, is_new: true, referrer })
}

/// Tells who brought somebody that they came: once, even if they have themselves erased and come
/// again. Of who was erased the keyed fingerprint tells nothing without the key.
async fn thank(
    tx: &mut Tx,
    app: &App,
    referrer: PersonId,
    brought: &Person,
    handle: &Handle,
    now: Time,
) -> DbResult<Person> {
    let known_as = format!("handle {handle}");
    let prints = app.settings.seal.fingerprints(Purpose::Personal, known_as.as_bytes());
    let dedup = prints.first().map_or_else(|| brought.id.row(), hex::encode);
    let facts = facts! { "name" => brought.name };
    let new = NewNotice::new(Kind::ReferralJoined, dedup, facts, now).about(brought.id.row());
    tell::to_person(tx, app, referrer, &new, now).await?;
    people::get(tx, referrer).await
}

/// Speaks to a person in another language from now on.
pub async fn set_language(app: &App, person: PersonId, language: &str) -> Done<()> {
    let language = language_of(language);
    write_tx!(app.db, |tx| { people::set_language(&mut tx, person, language).await })?;
    Ok(())
}

/// Tells a person the time of a zone of the IANA database, such as `Europe/Berlin`.
pub async fn set_zone(app: &App, person: PersonId, zone: &str) -> Done<()> {
    if !preferences::is_zone(zone) {
        return Err(Failure::Other(format!("there is no time zone `{zone}`")));
    }
    write_tx!(app.db, |tx| { people::set_zone(&mut tx, person, zone).await })?;
    Ok(())
}

/// Whether a person wants news.
pub async fn set_news(app: &App, person: PersonId, wanted: bool) -> Done<()> {
    write_tx!(app.db, |tx| { people::set_news(&mut tx, person, wanted).await })?;
    Ok(())
}

/// No message reaches this account any more: it blocked the bot, or is gone. Orders go their
/// way; goods stay to be fetched.
pub async fn unreachable(app: &App, account: i64, why: &str) -> Done<()> {
    let (handle, now) = (tell::handle(account), app.now());
    let new = write_tx!(app.db, |tx| { people::unreachable(&mut tx, &handle, now).await })?;
    if new {
        tracing::info!(why, "somebody cannot be reached any more");
    }
    Ok(())
}

/// Messages reach this account again.
pub async fn reachable(app: &App, account: i64) -> Done<()> {
    let handle = tell::handle(account);
    write_tx!(app.db, |tx| { people::reachable(&mut tx, &handle).await })?;
    Ok(())
}
