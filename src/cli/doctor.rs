//! What is wrong with an installation, and what helps.
//!
//! Every line is a fact and, where it is not good, its remedy. Among them are the three usual
//! causes of a payment that nobody sees: a bad key, a quota that is used up, an address that is
//! not stored. Offline it asks the database alone; nothing is changed.

mod telegram;

use std::time::Duration;

use serde::Serialize;

use super::open::{self, Globals};
use super::{Ended, Exit, print};
use crate::app::{App, OpenError};
use crate::audit;
use crate::base::clock::{Clock, Time};
use crate::base::coin::Coin;
use crate::base::db::Engine;
use crate::base::rng::Rng;
use crate::blocks::{self, Cursor};
use crate::chain::{ChainSource, Fault, SourceError};
use crate::chores::{self, Status};
use crate::config;
use crate::flows::payment::STALE_SPACINGS;
use crate::flows::{pricing, wallet};
use crate::notices;
use crate::wallets::{self, Account};

/// What `doctor` can be told.
#[derive(Debug, clap::Args)]
pub struct DoctorArgs {
    /// Also ask chain sources, rate providers and Telegram
    #[arg(long)]
    online: bool,
    /// How to print it.
    #[command(flatten)]
    reading: print::Reading,
}

/// How far a clock may be behind the last row of the audit trail, which it wrote itself.
const CLOCK_BACK_MAX: Duration = Duration::from_secs(5 * 60);
/// How far a block's time may lie ahead of ours: consensus allows two hours.
const AHEAD_MAX: Duration = Duration::from_secs(2 * 60 * 60);
/// A task that should have run so long ago does not run.
const OVERDUE_AFTER: Duration = Duration::from_secs(10 * 60);
/// Blocks that the shop may be behind a source without a word.
const BEHIND_MAX: i64 = 2;
/// The newest addresses that are derived again; `wallet verify` takes all.
const ADDRESSES_CHECKED: u32 = 20;

/// How good a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Level {
    Ok,
    Warn,
    Fail,
}

/// A fact, and what helps if it is not good.
#[derive(Debug, Serialize)]
struct Line {
    level: Level,
    what: String,
    remedy: String,
}

/// The facts found so far.
#[derive(Debug, Default)]
struct Doctor(Vec<Line>);

impl Doctor {
    fn ok(&mut self, what: impl Into<String>) {
        self.0.push(Line { level: Level::Ok, what: what.into(), remedy: String::new() });
    }

    fn warn(&mut self, what: impl Into<String>, remedy: impl Into<String>) {
        self.0.push(Line { level: Level::Warn, what: what.into(), remedy: remedy.into() });
    }

    fn fail(&mut self, what: impl Into<String>, remedy: impl Into<String>) {
        self.0.push(Line { level: Level::Fail, what: what.into(), remedy: remedy.into() });
    }

    fn report(&self, reading: print::Reading) -> Ended {
        if reading.json {
            print::json(&self.0)?;
        } else {
            for Line { level, what, remedy } in &self.0 {
                let word = match level {
                    Level::Ok => "ok  ",
                    Level::Warn => "warn",
                    Level::Fail => "FAIL",
                };
                print::line(format_args!("{word}  {}", print::plain(what)))?;
                if !remedy.is_empty() {
                    print::line(format_args!("      {}", print::plain(remedy)))?;
                }
            }
        }
        let failed = self.0.iter().any(|line| line.level == Level::Fail);
        Ok(if failed { Exit::Finding } else { Exit::Done })
    }
}

/// Looks for what is wrong.
pub async fn run(globals: &Globals, args: DoctorArgs) -> Ended {
    let mut doctor = Doctor::default();
    if let Some(app) = open_quietly(globals, &mut doctor).await? {
        if engine(&app, &mut doctor).await? {
            offline(&app, &mut doctor).await?;
        }
        if args.online {
            online(&app, &mut doctor).await;
        }
    }
    doctor.report(args.reading)
}

/// The configuration and the database's connections, without changing anything.
async fn open_quietly(globals: &Globals, doctor: &mut Doctor) -> anyhow::Result<Option<App>> {
    let (file, config) = open::configuration(globals)?;
    let checked = config::check(&config, &config::base_dir(file.as_deref()));
    for warning in checked.warnings {
        doctor.warn(format!("configuration: {}: {}", warning.place, warning.wrong), warning.right);
    }
    let settings = checked.settings.map_err(|problems| problems.in_file(file.as_deref()))?;
    let place = file.map_or_else(|| "environment".to_owned(), |file| file.display().to_string());
    doctor.ok(format!("configuration: {place}"));
    if let Err(absent) = open::expect_database(&settings) {
        doctor.fail(absent.to_string(), "");
        return Ok(None);
    }
    match App::open(settings, Clock::system(), Rng::system()).await {
        Ok(app) => Ok(Some(app)),
        Err(error) => {
            doctor.fail(error.to_string(), opened_by(&error));
            Ok(None)
        }
    }
}

/// What helps against a shop that does not open.
fn opened_by(error: &OpenError) -> &'static str {
    match error {
        OpenError::Db(_) => "check database.url, that the server runs, and that it lets you in",
        OpenError::Source { .. } => "put the source's section right",
        OpenError::Words(_) => "put the file right in telegram.words_dir, or take it away",
    }
}

/// What the database promises, and whether it is at this version.
async fn engine(app: &App, doctor: &mut Doctor) -> anyhow::Result<bool> {
    let said = app.db.own_words().await?;
    let word = |name: &str| {
        said.iter().find(|(known, _)| *known == name).map_or("", |(_, word)| word.as_str())
    };
    let wanted: &[(&str, &[&str], &str)] = match app.db.engine() {
        Engine::Sqlite => &[
            ("journal_mode", &["wal"], "keep the file on a local disk, not on a network drive"),
            ("synchronous", &["2", "3"], "do not override it: money must survive a power loss"),
            ("foreign_keys", &["1"], "do not override it"),
        ],
        Engine::Postgres => &[
            (
                "transaction_isolation",
                &["read committed"],
                "alter role … set default_transaction_isolation = 'read committed'",
            ),
            (
                "synchronous_commit",
                &["on", "remote_apply", "remote_write", "local"],
                "set synchronous_commit = on: money must survive a crash",
            ),
            ("fsync", &["on"], "set fsync = on: money must survive a power loss"),
        ],
    };
    let name = match app.db.engine() {
        Engine::Sqlite => "SQLite",
        Engine::Postgres => "PostgreSQL",
    };
    doctor.ok(format!("database: {name} {}", word("version")));
    for (setting, good, remedy) in wanted {
        let found = word(setting);
        let what = format!("database: {setting} is {found}");
        if good.contains(&found) {
            doctor.ok(what);
        } else {
            doctor.fail(what, *remedy);
        }
    }
    match app.db.missing_migrations().await {
        Ok(0) => {
            doctor.ok("migrations: none is missing");
            Ok(true)
        }
        Ok(missing) => {
            doctor.fail(format!("migrations: {missing} are missing"), "chaintill migrate up");
            Ok(false)
        }
        Err(error) => {
            doctor.fail(format!("migrations: {error}"), "use the newer chaintill");
            Ok(false)
        }
    }
}

async fn offline(app: &App, doctor: &mut Doctor) -> anyhow::Result<()> {
    let accounts = wallets::find_accounts(&app.db).await?;
    let statuses = chores::statuses(&app.db).await?;
    clock(app, doctor).await?;
    for coin in app.settings.coins.keys() {
        key(app, doctor, *coin, &accounts);
        for account in accounts.iter().filter(|account| account.coin == *coin) {
            addresses(app, doctor, account).await?;
        }
        chain(app, doctor, *coin).await?;
    }
    if app.settings.coins.is_empty() {
        doctor.fail("coins: none is configured", "give [coins.btc] an xpub and a source");
    }
    tasks_of(doctor, &statuses, app.now());
    quota(doctor, &statuses);
    rates(app, doctor).await?;
    outbox(app, doctor).await?;
    words(app, doctor);
    telegram::offline(app, doctor).await
}

/// Words of the shop's own; had one of them been wrong, the shop would not have opened.
fn words(app: &App, doctor: &mut Doctor) {
    if let Some(folder) = &app.settings.words_dir {
        doctor.ok(format!("words: the shop's own, of {}", folder.display()));
    }
}

/// Whether time has gone backwards since the last audit row.
async fn clock(app: &App, doctor: &mut Doctor) -> anyhow::Result<()> {
    let now = app.now();
    match audit::tail(&app.db, 1).await?.last() {
        Some(row) if now + CLOCK_BACK_MAX < row.at => doctor.fail(
            format!("clock: it is {now}, and the audit trail was written to at {}", row.at),
            "set the machine's clock, and let NTP keep it",
        ),
        _ => doctor.ok(format!("clock: {now}")),
    }
    Ok(())
}

/// Whether the configured key is the pinned one and opens.
fn key(app: &App, doctor: &mut Doctor, coin: Coin, accounts: &[Account]) {
    let configured = app.account(coin).map(|key| (key.id(), key.fingerprint()));
    let Some((id, fingerprint)) = configured else { return };
    let pinned = accounts.iter().find(|account| account.coin == coin && account.active);
    let what = format!("key {coin}: fingerprint {fingerprint}");
    match pinned {
        None => doctor.warn(
            format!("{what}, not pinned yet"),
            "it is pinned when the shop first starts; compare `chaintill config check` with \
             your wallet before",
        ),
        Some(account) if account.key_name != id => doctor.fail(
            format!("{what}, but the shop was started with {}", account.fingerprint),
            format!("put the old key back, or confirm the new one: chaintill wallet add {coin}"),
        ),
        Some(account) => match wallet::open_pinned(app, account) {
            Ok(_) => doctor.ok(format!("{what}, as pinned")),
            Err(error) => doctor.fail(
                format!("{what}: bad key: {error}"),
                "configure the master key that the shop was sealed with",
            ),
        },
    }
}

/// Whether every index has its row, the newest rows derive again, and the mark stands above.
async fn addresses(app: &App, doctor: &mut Doctor, account: &Account) -> anyhow::Result<()> {
    let coin = account.coin;
    let Some(first) = wallets::page(&app.db, account.id, 0, 1).await?.pop() else {
        doctor.ok(format!("addresses {coin}: none handed out yet"));
        return Ok(());
    };
    let rows = wallets::used(&app.db, account.id).await?;
    let wanted = i64::from(account.next_index) - i64::from(first.index);
    if rows == wanted {
        doctor.ok(format!("addresses {coin}: {rows} stored, none is missing"));
    } else {
        doctor.fail(
            format!("addresses {coin}: address not stored: {rows} rows of {wanted} indices"),
            "money at a missing one is not seen: restore the newest backup",
        );
    }
    let from = account.next_index.saturating_sub(ADDRESSES_CHECKED);
    let page = wallets::page(&app.db, account.id, from, i64::from(ADDRESSES_CHECKED)).await?;
    let wrong = page.iter().find_map(|row| wallet::check_record(app, row, account).err());
    match wrong {
        None => doctor.ok(format!("addresses {coin}: the newest derive from the key again")),
        Some(error) => doctor.fail(
            format!("addresses {coin}: bad key or changed row: {error}"),
            "chaintill wallet verify names every row; restore it from a backup",
        ),
    }
    mark(app, doctor, account);
    Ok(())
}

fn mark(app: &App, doctor: &mut Doctor, account: &Account) {
    let (coin, next) = (account.coin, account.next_index);
    match app.anchor.read(&account.key_name) {
        Ok(Some(mark)) if mark + 1 == next => doctor.ok(format!("address mark {coin}: {mark}")),
        Ok(Some(mark)) if next <= mark => doctor.warn(
            format!("address mark {coin}: {mark}, above the database, which is at {next}"),
            "a backup was restored; the next start passes over the indices between",
        ),
        Ok(Some(mark)) => doctor.fail(
            format!("address mark {coin}: {mark}, below the database, which is at {next}"),
            format!("chaintill wallet mark {coin} --accept {}", next.saturating_sub(1)),
        ),
        Ok(None) => doctor.fail(
            format!("address mark {coin}: missing in {}", app.settings.anchor_dir.display()),
            format!("restore it, or chaintill wallet mark {coin} --accept HIGHEST-EVER-SHOWN"),
        ),
        Err(error) => doctor.fail(
            format!("address mark {coin}: {error}"),
            "check that keys.anchor_dir can be read and written",
        ),
    }
}

/// How far a chain is booked, and whether its tip and our clock fit together.
async fn chain(app: &App, doctor: &mut Doctor, coin: Coin) -> anyhow::Result<()> {
    let now = app.now();
    let Some(cursor) = blocks::find_cursor(&app.db, coin).await? else {
        doctor.warn(
            format!("chain {coin}: never looked at"),
            "chaintill serve, or chaintill watch --once",
        );
        return Ok(());
    };
    let what = format!("chain {coin}: booked to height {}", cursor.height);
    if now + AHEAD_MAX < cursor.tip_time {
        doctor.fail(
            format!("{what}, whose block is of {}: the clock is behind", cursor.tip_time),
            "set the machine's clock, and let NTP keep it",
        );
    } else if coin.spacing() * STALE_SPACINGS < now.since(cursor.tip_time) {
        doctor.warn(
            format!("{what}, whose block is of {}", cursor.tip_time),
            "is the shop served? If it is, its sources are stuck, or the clock is ahead",
        );
    } else {
        doctor.ok(format!("{what}, last look {}", cursor.looked_at));
    }
    Ok(())
}

fn is_failing(task: &Status) -> bool {
    task.last_error.as_ref().is_some_and(|(_, at)| task.last_ok.is_none_or(|ok| ok < *at))
}

fn tasks_of(doctor: &mut Doctor, statuses: &[Status], now: Time) {
    if statuses.is_empty() {
        doctor.warn("tasks: none ever ran", "chaintill serve");
    }
    for task in statuses {
        let Status { name, last_run, .. } = task;
        match &task.last_error {
            Some((words, at)) if is_failing(task) => doctor.warn(
                format!("task {name}: failed at {at}: {words}"),
                "it is tried again by itself; the words say what is in its way",
            ),
            _ if task.next_run + OVERDUE_AFTER < now => doctor.warn(
                format!("task {name}: last ran at {last_run}"),
                "is the shop served? chaintill serve",
            ),
            _ => doctor.ok(format!("task {name}: {}", task.did)),
        }
    }
}

/// The second of the usual causes: as far as the tasks have heard of it.
fn quota(doctor: &mut Doctor, statuses: &[Status]) {
    let exhausted = statuses
        .iter()
        .filter(|task| is_failing(task))
        .find(|task| task.last_error.as_ref().is_some_and(|(words, _)| words.contains("quota")));
    match exhausted {
        Some(task) => doctor.fail(
            format!("quota: used up, says task {}", task.name),
            remedy(&Fault::Quota(Duration::ZERO)),
        ),
        None => doctor.ok("quota: no source says that it is used up"),
    }
}

async fn rates(app: &App, doctor: &mut Doctor) -> anyhow::Result<()> {
    for coin in app.settings.coins.keys() {
        match pricing::price_now(app, *coin).await? {
            Ok(price) => doctor.ok(format!(
                "rate {coin}: {} {} from {}",
                price.price.normalize(),
                app.currency(),
                price.sources
            )),
            Err(why) => doctor.warn(
                format!("rate {coin}: {why}"),
                "new quotes wait for it: chaintill rates show --refresh, or a rate by hand",
            ),
        }
    }
    Ok(())
}

async fn outbox(app: &App, doctor: &mut Doctor) -> anyhow::Result<()> {
    let counts = notices::counts(&app.db).await?;
    let of = |state: &str| {
        counts.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count)
    };
    match of("dead") {
        0 => doctor.ok(format!("outbox: {} waiting, none given up", of("pending"))),
        dead => doctor.warn(
            format!("outbox: {dead} notices were given up"),
            "chaintill outbox list --state dead, then retry or drop",
        ),
    }
    if app.messenger.is_some() && 0 < of("unaddressed") {
        doctor.warn(
            format!("outbox: {} notices have nobody who can be reached", of("unaddressed")),
            "chaintill outbox list --state unaddressed",
        );
    }
    Ok(())
}

/// Asks everybody outside.
async fn online(app: &App, doctor: &mut Doctor) {
    for (coin, sources) in &app.sources {
        let cursor = blocks::find_cursor(&app.db, *coin).await.ok().flatten();
        let mut heights = Vec::new();
        for source in sources {
            heights.extend(ask_source(app, doctor, source.as_ref(), cursor).await);
        }
        let (lowest, highest) = (heights.iter().min(), heights.iter().max());
        if let (Some(lowest), Some(highest)) = (lowest, highest)
            && BEHIND_MAX < highest - lowest
        {
            doctor.warn(
                format!("sources {coin}: their tips lie {} blocks apart", highest - lowest),
                "one of them is stuck or follows another chain: compare with a third",
            );
        }
    }
    providers(app, doctor).await;
    telegram::online(app, doctor).await;
}

/// A source's tip, its distance from ours, and its block's time against our clock.
async fn ask_source(
    app: &App,
    doctor: &mut Doctor,
    source: &dyn ChainSource,
    cursor: Option<Cursor>,
) -> Option<i64> {
    let who = format!("source {} ({})", source.name(), source.coin());
    let (height, time) = match tip_of(source).await {
        Ok(tip) => tip,
        Err(error) => {
            doctor.fail(format!("{who}: {}", error.fault), remedy(&error.fault));
            return None;
        }
    };
    let now = app.now();
    let behind = cursor.map_or(0, |at| height - at.height);
    if now + AHEAD_MAX < time {
        let remedy = "set the machine's clock, and let NTP keep it";
        doctor.fail(format!("{who}: its tip is of {time}: the clock is behind"), remedy);
    } else if BEHIND_MAX < behind {
        doctor.warn(
            format!("{who}: tip {height}, the shop is {behind} blocks behind"),
            "chaintill serve, or chaintill watch --once until it has caught up",
        );
    } else {
        doctor.ok(format!("{who}: tip {height}, block of {time}"));
    }
    Some(height)
}

async fn tip_of(source: &dyn ChainSource) -> Result<(i64, Time), SourceError> {
    let tip = source.tip().await?;
    let header = source.header(tip.hash).await?;
    Ok((tip.height, Time::from_secs(i64::from(header.time))))
}

/// What helps against a source that does not answer.
pub fn remedy(fault: &Fault) -> &'static str {
    match fault {
        Fault::Unreachable(_) => "check the address, the network and the source's own state",
        Fault::Quota(_) => {
            "set calls_per_hour to what the host allows, add a source, or run a node of your own"
        }
        Fault::Unauthorized => "check user, password or cookie_file of the source",
        Fault::Nonsense { .. } | Fault::TooLarge(_) => {
            "is the address that of its API? If it is, ask another source"
        }
        Fault::Unknown(_) => "it has not the whole chain: is it still syncing, or pruned?",
        Fault::Unusable(_) => "wait until it has synced, or configure the coin's network",
    }
}

async fn providers(app: &App, doctor: &mut Doctor) {
    let rules = &app.settings.rates;
    let asked: Vec<Coin> =
        app.settings.coins.keys().copied().filter(|c| !rules.fixed.contains_key(c)).collect();
    if asked.is_empty() {
        doctor.ok("rate providers: rates are fixed by the configuration");
        return;
    }
    let currency = app.settings.rate_currency.code();
    let collected = app.rates.collect(&asked, currency, app.now(), &rules.bounds).await;
    for (provider, error) in &collected.failures {
        doctor.warn(
            format!("rate provider {provider}: {error}"),
            "no harm while enough others are fresh",
        );
    }
    for coin in asked {
        let fresh = collected.points.iter().filter(|point| point.coin == coin).count();
        let what = format!("rate providers: {fresh} give {} in {currency}", coin.code());
        if rules.bounds.fresh_min <= fresh {
            doctor.ok(what);
        } else {
            doctor.fail(
                format!("{what}, {} are needed", rules.bounds.fresh_min),
                "add providers, or fix the rate: [rates.fixed]",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(ok: Option<i64>, failed: Option<i64>) -> Status {
        Status {
            name: "watch btc".to_owned(),
            last_run: Time::from_secs(100),
            last_ok: ok.map(Time::from_secs),
            last_error: failed.map(|at| ("its quota is used up".to_owned(), Time::from_secs(at))),
            did: String::new(),
            next_run: Time::from_secs(115),
        }
    }

    #[test]
    fn a_task_fails_while_its_last_error_is_newer_than_its_last_good_run() {
        assert!(!is_failing(&task(Some(100), None)));
        assert!(!is_failing(&task(Some(100), Some(50))));
        assert!(is_failing(&task(Some(50), Some(100))));
        assert!(is_failing(&task(None, Some(100))));
    }

    #[test]
    fn a_quota_that_is_used_up_is_one_of_the_usual_causes() {
        let mut doctor = Doctor::default();
        quota(&mut doctor, &[task(Some(50), Some(100))]);
        assert_eq!(doctor.0[0].level, Level::Fail);
        assert!(doctor.0[0].remedy.contains("calls_per_hour"));
        let mut doctor = Doctor::default();
        quota(&mut doctor, &[task(Some(100), Some(50))]);
        assert_eq!(doctor.0[0].level, Level::Ok);
    }

    #[test]
    fn a_task_that_stopped_running_is_told() {
        let mut doctor = Doctor::default();
        tasks_of(&mut doctor, &[task(Some(100), None)], Time::from_secs(116));
        assert_eq!(doctor.0[0].level, Level::Ok);
        tasks_of(&mut doctor, &[task(Some(100), None)], Time::from_secs(10_000));
        assert_eq!(doctor.0[1].level, Level::Warn);
    }
}
