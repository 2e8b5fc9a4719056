//! Rows of people, their handles, strikes and preferences.

use super::{Handle, Person, Preferences, Role, Strike};
use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::base::id::{InvoiceId, PersonId};
use crate::base::rng::Rng;

crate::statements! {
    INSERT = "insert into people
        (id, number, role, name, language, time_zone, referral_code, referrer, created_at)
        values ($1, $2, $3, $4, $5, 'UTC', $6, $7, $8)";
    BY_ID = "select id, number, role, name, username, language, time_zone, referral_code,
        referrer, cooldown_until, cooldowns, blocked_at, blocked_why, news, unreachable_at,
        erased_at, created_at from people where id = $1";
    LOCK = "update people set cooldowns = cooldowns where id = $1";
    BY_HANDLE = "select p.id, p.number, p.role, p.name, p.username, p.language, p.time_zone,
        p.referral_code, p.referrer, p.cooldown_until, p.cooldowns, p.blocked_at, p.blocked_why,
        p.news, p.unreachable_at, p.erased_at, p.created_at
        from people p join handles h on h.person = p.id where h.kind = $1 and h.value = $2";
    BY_NUMBER = "select id, number, role, name, username, language, time_zone, referral_code,
        referrer, cooldown_until, cooldowns, blocked_at, blocked_why, news, unreachable_at,
        erased_at, created_at from people where number = $1";
    BY_USERNAME = "select id, number, role, name, username, language, time_zone, referral_code,
        referrer, cooldown_until, cooldowns, blocked_at, blocked_why, news, unreachable_at,
        erased_at, created_at from people where lower(username) = lower($1)
        order by number limit $2";
    BY_NAME = "select id, number, role, name, username, language, time_zone, referral_code,
        referrer, cooldown_until, cooldowns, blocked_at, blocked_why, news, unreachable_at,
        erased_at, created_at from people
        where lower(name) like '%' || lower($1) || '%' escape '!' order by number limit $2";
    BY_CODE = "select id from people where referral_code = $1";
    LIST = "select p.id, p.number, p.role, p.name, p.username, p.language, p.time_zone,
        p.referral_code, p.referrer, p.cooldown_until, p.cooldowns, p.blocked_at, p.blocked_why,
        p.news, p.unreachable_at, p.erased_at, p.created_at
        from people p where (select count(*) from strikes s
            where s.person = p.id and s.lifted_at is null) >= $1
        order by p.number limit $2";
    WITH_ROLE = "select id, number, role, name, username, language, time_zone, referral_code,
        referrer, cooldown_until, cooldowns, blocked_at, blocked_why, news, unreachable_at,
        erased_at, created_at from people where role = $1 order by number";
    STAFF = "select id, number, role, name, username, language, time_zone, referral_code,
        referrer, cooldown_until, cooldowns, blocked_at, blocked_why, news, unreachable_at,
        erased_at, created_at from people where role <> 'customer' order by number";
    SET_ROLE = "update people set role = $2 where id = $1";
    INSERT_HANDLE = "insert into handles (kind, value, person) values ($1, $2, $3)";
    HANDLES = "select kind, value from handles where person = $1 order by kind, value";
    BROUGHT = "select cast(count(*) as bigint) as n from people where referrer = $1";
    STRIKE = "insert into strikes (invoice, person, at) values ($1, $2, $3)
        on conflict (invoice) do nothing";
    LIFT = "update strikes set lifted_at = $2 where invoice = $1 and lifted_at is null";
    PARDON = "update strikes set lifted_at = $2 where person = $1 and lifted_at is null";
    STRIKES = "select invoice, at, lifted_at from strikes where person = $1 order by at";
    STANDING = "select cast(count(*) as bigint) as n from strikes
        where person = $1 and lifted_at is null";
    COOL_DOWN = "update people set cooldown_until = $2, cooldowns = cooldowns + 1 where id = $1";
    END_COOLDOWN = "update people set cooldown_until = null where id = $1";
    BLOCK = "update people set blocked_at = $2, blocked_why = $3 where id = $1";
    UNBLOCK = "update people set blocked_at = null, blocked_why = null where id = $1";
    INTRODUCE = "update people set name = $2, username = $3, unreachable_at = null where id = $1";
    TAKE_USERNAME = "update people set username = null
        where lower(username) = lower($2) and id <> $1";
    SET_LANGUAGE = "update people set language = $2 where id = $1";
    SET_ZONE = "update people set time_zone = $2 where id = $1";
    SET_NEWS = "update people set news = $2 where id = $1";
    DROP_NEWS = "update notices set state = 'dropped', lease_until = 0
        where person = $1 and kind = 'broadcast' and state = 'pending'";
    UNREACHABLE = "update people set unreachable_at = $3 where unreachable_at is null
        and id in (select person from handles where kind = $1 and value = $2)";
    REACHABLE = "update people set unreachable_at = null where unreachable_at is not null
        and id in (select person from handles where kind = $1 and value = $2)";
    ERASE = "update people set name = '', username = null, role = 'customer', time_zone = 'UTC',
        referral_code = $2, news = 0, unreachable_at = null, erased_at = $3
        where id = $1 and erased_at is null";
    FORGET_HANDLES = "delete from handles where person = $1";
    FORGET_REFERRER = "update people set referrer = null where referrer = $1";
    PREFERENCES = "select kinds, digest_hour, quiet_from, quiet_to from preferences
        where person = $1";
    SET_PREFERENCES = "insert into preferences
        (person, kinds, digest_hour, quiet_from, quiet_to) values ($1, $2, $3, $4, $5)
        on conflict (person) do update set kinds = excluded.kinds,
            digest_hour = excluded.digest_hour, quiet_from = excluded.quiet_from,
            quiet_to = excluded.quiet_to";
    FORGET_PREFERENCES = "delete from preferences where person = $1";
}

/// What a new person brings.
#[derive(Debug)]
pub struct NewPerson<'a> {
    /// How they are known outside.
    pub handle: Option<&'a Handle>,
    /// What they call themselves.
    pub name: &'a str,
    /// The language they are spoken to in.
    pub language: &'a str,
    /// What they may do.
    pub role: Role,
    /// Who brought them.
    pub referrer: Option<PersonId>,
}

/// Writes a new person.
pub async fn insert(tx: &mut Tx, new: NewPerson<'_>, now: Time, rng: &Rng) -> DbResult<PersonId> {
    let id = PersonId::new(now, rng);
    let number = tx.next_number("people").await?;
    let code = hex::encode(rng.bytes::<5>());
    let args = args![
        id.row(),
        number,
        new.role.name(),
        new.name,
        new.language,
        code,
        new.referrer.map(PersonId::row),
        now,
    ];
    tx.run_one(&INSERT, args).await?;
    if let Some(handle) = new.handle {
        tx.run_one(&INSERT_HANDLE, args![&handle.kind, &handle.value, id.row()]).await?;
    }
    Ok(id)
}

/// A person under lock: counts that limit this person hold until the transaction ends.
pub async fn lock(tx: &mut Tx, id: PersonId) -> DbResult<Person> {
    tx.run_one(&LOCK, args![id.row()]).await?;
    get(tx, id).await
}

/// A person that must exist.
pub async fn get(tx: &mut Tx, id: PersonId) -> DbResult<Person> {
    person(&tx.one(&BY_ID, args![id.row()]).await?)
}

/// The person behind a handle.
pub async fn by_handle(tx: &mut Tx, handle: &Handle) -> DbResult<Option<Person>> {
    let row = tx.opt(&BY_HANDLE, args![&handle.kind, &handle.value]).await?;
    row.as_ref().map(person).transpose()
}

/// Who owns a referral code.
pub async fn by_code(tx: &mut Tx, code: &str) -> DbResult<Option<PersonId>> {
    let row = tx.opt(&BY_CODE, args![code]).await?;
    row.map(|row| id(&row, "id")).transpose()
}

/// The person behind a handle, for reading.
pub async fn find_by_handle(db: &Db, handle: &Handle) -> DbResult<Option<Person>> {
    let row = db.opt(&BY_HANDLE, args![&handle.kind, &handle.value]).await?;
    row.as_ref().map(person).transpose()
}

/// The person with a number, for reading.
pub async fn find_by_number(db: &Db, number: i64) -> DbResult<Option<Person>> {
    db.opt(&BY_NUMBER, args![number]).await?.as_ref().map(person).transpose()
}

/// People by the messenger's name for them, in whatever case; without its `@`. For reading.
pub async fn find_by_username(db: &Db, name: &str, limit: i64) -> DbResult<Vec<Person>> {
    db.all(&BY_USERNAME, args![name, limit]).await?.iter().map(person).collect()
}

/// People whose name holds these words, for reading.
pub async fn find_by_name(db: &Db, words: &str, limit: i64) -> DbResult<Vec<Person>> {
    let plain = words.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    db.all(&BY_NAME, args![plain, limit]).await?.iter().map(person).collect()
}

/// A person by row, for reading.
pub async fn find(db: &Db, id: PersonId) -> DbResult<Option<Person>> {
    db.opt(&BY_ID, args![id.row()]).await?.as_ref().map(person).transpose()
}

/// People with at least so many strikes that were not lifted.
pub async fn list(db: &Db, strikes_min: i64, limit: i64) -> DbResult<Vec<Person>> {
    db.all(&LIST, args![strikes_min, limit]).await?.iter().map(person).collect()
}

/// Everybody with a role.
pub async fn with_role(tx: &mut Tx, role: Role) -> DbResult<Vec<Person>> {
    tx.all(&WITH_ROLE, args![role.name()]).await?.iter().map(person).collect()
}

/// Everybody who works in the shop, for reading.
pub async fn staff(db: &Db) -> DbResult<Vec<Person>> {
    db.all(&STAFF, args![]).await?.iter().map(person).collect()
}

/// How many people came by somebody's invitation.
pub async fn brought(db: &Db, referrer: PersonId) -> DbResult<i64> {
    db.one(&BROUGHT, args![referrer.row()]).await?.int("n")
}

/// Gives a person another role.
pub async fn set_role(tx: &mut Tx, id: PersonId, role: Role) -> DbResult<()> {
    tx.run_one(&SET_ROLE, args![id.row(), role.name()]).await
}

/// How a person is known outside.
pub async fn handles(tx: &mut Tx, id: PersonId) -> DbResult<Vec<Handle>> {
    tx.all(&HANDLES, args![id.row()]).await?.iter().map(handle).collect()
}

/// How a person is known outside, for reading.
pub async fn find_handles(db: &Db, id: PersonId) -> DbResult<Vec<Handle>> {
    db.all(&HANDLES, args![id.row()]).await?.iter().map(handle).collect()
}

/// Writes a strike for a lapsed invoice, once, and says how many now stand.
pub async fn strike(tx: &mut Tx, who: PersonId, invoice: InvoiceId, now: Time) -> DbResult<i64> {
    tx.run(&STRIKE, args![invoice.row(), who.row(), now]).await?;
    standing(tx, who).await
}

/// Lifts the strike of an invoice whose money came after all; says whether there was one.
pub async fn lift_strike(tx: &mut Tx, invoice: InvoiceId, now: Time) -> DbResult<bool> {
    tx.run_if(&LIFT, args![invoice.row(), now]).await
}

/// Lifts all strikes and ends the cool-down.
pub async fn pardon(tx: &mut Tx, who: PersonId, now: Time) -> DbResult<u64> {
    tx.run_one(&END_COOLDOWN, args![who.row()]).await?;
    tx.run(&PARDON, args![who.row(), now]).await
}

/// A person's strikes, oldest first.
pub async fn strikes(db: &Db, who: PersonId) -> DbResult<Vec<Strike>> {
    let strike = |row: &Row| {
        let invoice = row.text("invoice")?;
        Ok(Strike {
            invoice: InvoiceId::from_row(&invoice)
                .map_err(corrupt("strikes", "invoice", &invoice))?,
            at: row.time("at")?,
            lifted_at: row.time_opt("lifted_at")?,
        })
    };
    db.all(&STRIKES, args![who.row()]).await?.iter().map(strike).collect()
}

/// How many strikes of a person stand.
pub async fn standing(tx: &mut Tx, who: PersonId) -> DbResult<i64> {
    tx.one(&STANDING, args![who.row()]).await?.int("n")
}

/// Begins a cool-down. The strikes that brought it stand until they are pardoned.
pub async fn cool_down(tx: &mut Tx, who: PersonId, until: Time) -> DbResult<()> {
    tx.run_one(&COOL_DOWN, args![who.row(), until]).await
}

/// Blocks a person.
pub async fn block(tx: &mut Tx, who: PersonId, now: Time, why: &str) -> DbResult<()> {
    tx.run_one(&BLOCK, args![who.row(), now, why]).await
}

/// Lifts a block.
pub async fn unblock(tx: &mut Tx, who: PersonId) -> DbResult<()> {
    tx.run_one(&UNBLOCK, args![who.row()]).await
}

/// They are here, under this name. A user name belongs to one person at a time, who is the
/// last that came with it.
pub async fn introduce(
    tx: &mut Tx,
    who: PersonId,
    name: &str,
    username: Option<&str>,
) -> DbResult<()> {
    if let Some(username) = username {
        tx.run(&TAKE_USERNAME, args![who.row(), username]).await?;
    }
    tx.run_one(&INTRODUCE, args![who.row(), name, username]).await
}

/// Speaks to a person in another language.
pub async fn set_language(tx: &mut Tx, who: PersonId, language: &str) -> DbResult<()> {
    tx.run_one(&SET_LANGUAGE, args![who.row(), language]).await
}

/// Tells a person the time of another zone.
pub async fn set_zone(tx: &mut Tx, who: PersonId, zone: &str) -> DbResult<()> {
    tx.run_one(&SET_ZONE, args![who.row(), zone]).await
}

/// Whether a person wants news. Who wants none gets none of those that wait either.
pub async fn set_news(tx: &mut Tx, who: PersonId, wanted: bool) -> DbResult<()> {
    tx.run_one(&SET_NEWS, args![who.row(), wanted]).await?;
    if !wanted {
        tx.run(&DROP_NEWS, args![who.row()]).await?;
    }
    Ok(())
}

/// No message reaches whoever has this handle; says whether that is new.
pub async fn unreachable(tx: &mut Tx, handle: &Handle, now: Time) -> DbResult<bool> {
    tx.run_if(&UNREACHABLE, args![&handle.kind, &handle.value, now]).await
}

/// Messages reach whoever has this handle again; says whether that is new.
pub async fn reachable(tx: &mut Tx, handle: &Handle) -> DbResult<bool> {
    tx.run_if(&REACHABLE, args![&handle.kind, &handle.value]).await
}

/// Takes everything away that names a person, and every right. What stays is the number.
/// Says whether there was something to take away.
pub async fn erase(tx: &mut Tx, who: PersonId, now: Time, rng: &Rng) -> DbResult<bool> {
    let code = hex::encode(rng.bytes::<5>());
    if !tx.run_if(&ERASE, args![who.row(), code, now]).await? {
        return Ok(false);
    }
    tx.run(&FORGET_HANDLES, args![who.row()]).await?;
    tx.run(&FORGET_REFERRER, args![who.row()]).await?;
    tx.run(&FORGET_PREFERENCES, args![who.row()]).await?;
    Ok(true)
}

/// How a person wants to be told, if they ever said.
pub async fn preferences(tx: &mut Tx, who: PersonId) -> DbResult<Option<Preferences>> {
    tx.opt(&PREFERENCES, args![who.row()]).await?.map(|row| wishes(&row, who)).transpose()
}

/// The same, for reading.
pub async fn find_preferences(db: &Db, who: PersonId) -> DbResult<Option<Preferences>> {
    db.opt(&PREFERENCES, args![who.row()]).await?.map(|row| wishes(&row, who)).transpose()
}

/// Keeps how a person wants to be told.
pub async fn set_preferences(tx: &mut Tx, who: PersonId, wishes: &Preferences) -> DbResult<()> {
    let kinds = serde_json::to_string(&wishes.kinds).expect("names of kinds are plain text");
    let (from, to) = wishes.quiet.unzip();
    tx.run_one(&SET_PREFERENCES, args![who.row(), kinds, wishes.digest_hour, from, to]).await
}

fn wishes(row: &Row, who: PersonId) -> DbResult<Preferences> {
    let kinds = row.text("kinds")?;
    Ok(Preferences {
        kinds: serde_json::from_str(&kinds).map_err(corrupt("preferences", "kinds", who))?,
        digest_hour: row.int("digest_hour")?,
        quiet: row.int_opt("quiet_from")?.zip(row.int_opt("quiet_to")?),
    })
}

fn id(row: &Row, column: &'static str) -> DbResult<PersonId> {
    let text = row.text(column)?;
    PersonId::from_row(&text).map_err(corrupt("people", column, &text))
}

fn handle(row: &Row) -> DbResult<Handle> {
    Ok(Handle { kind: row.text("kind")?, value: row.text("value")? })
}

fn person(row: &Row) -> DbResult<Person> {
    let id = id(row, "id")?;
    let referrer = row.text_opt("referrer")?;
    let blocked = match (row.time_opt("blocked_at")?, row.text_opt("blocked_why")?) {
        (Some(at), why) => Some((at, why.unwrap_or_default())),
        (None, _) => None,
    };
    Ok(Person {
        id,
        number: row.int("number")?,
        role: row.text("role")?.parse().map_err(corrupt("people", "role", id))?,
        name: row.text("name")?,
        username: row.text_opt("username")?,
        language: row.text("language")?,
        time_zone: row.text("time_zone")?,
        referral_code: row.text("referral_code")?,
        referrer: referrer
            .map(|text| PersonId::from_row(&text).map_err(corrupt("people", "referrer", id)))
            .transpose()?,
        cooldown_until: row.time_opt("cooldown_until")?,
        cooldowns: row.int("cooldowns")?,
        blocked,
        news: row.flag("news")?,
        unreachable_at: row.time_opt("unreachable_at")?,
        erased_at: row.time_opt("erased_at")?,
        created_at: row.time("created_at")?,
    })
}
