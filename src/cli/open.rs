//! From the configuration to an open shop, as far as a verb needs it.
//!
//! A verb that reads changes nothing, not even the schema. A verb that changes something
//! brings the schema up first and opens the shop as `serve` does: master key, accounts, mark.
//! One that is only rehearsed does the same in a transaction that never commits, and refuses a
//! schema that would have to be brought up.

use std::path::{Path, PathBuf};

use secrecy::ExposeSecret as _;

use super::{No, Rehearse};
use crate::app::App;
use crate::audit::Actor;
use crate::base::clock::Clock;
use crate::base::db::DbError;
use crate::base::rng::Rng;
use crate::config::{self, Config, ConfigError, Problems, Settings};
use crate::flows::{Failure, Stop, opening};

/// What every verb can be told.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Globals {
    /// The configuration file [default: ./chaintill.toml, then /etc/chaintill/chaintill.toml]
    #[arg(long, global = true, env = "CHAINTILL_CONFIG", value_name = "PATH")]
    pub config: Option<PathBuf>,
    /// Refuse a database that lacks migrations instead of applying them
    #[arg(long, global = true)]
    pub no_migrate: bool,
}

/// Why there are no settings.
#[derive(Debug, thiserror::Error)]
pub enum NoSettings {
    /// The file or the environment cannot be read.
    #[error(transparent)]
    Unread(#[from] ConfigError),
    /// What they say cannot be.
    #[error(transparent)]
    Wrong(#[from] Problems),
}

/// Reads the configuration without asking what it means. Also says which file it is.
pub fn configuration(globals: &Globals) -> Result<(Option<PathBuf>, Config), ConfigError> {
    let file = config::find(globals.config.as_deref());
    let text = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
        Some((name.into_string().ok()?, value.into_string().ok()?))
    };
    let config = config::load(globals.config.as_deref(), std::env::vars_os().filter_map(text))?;
    Ok((file, config))
}

/// Reads the configuration and what it means.
pub fn settings(globals: &Globals) -> Result<(Config, Settings), NoSettings> {
    let (file, config) = configuration(globals)?;
    let base = config::base_dir(file.as_deref());
    let settings =
        config::settings(&config, &base).map_err(|problems| problems.in_file(file.as_deref()))?;
    Ok((config, settings))
}

/// The handles of the shop around its open database, and the configuration in force with its
/// secrets replaced. Nothing is changed, and nothing outside is asked.
pub async fn handles(globals: &Globals) -> anyhow::Result<(App, String)> {
    let (config, settings) = settings(globals)?;
    let effective = config::effective(&config).to_string();
    let app = App::open(settings, Clock::system(), Rng::system()).await?;
    Ok((app, effective))
}

/// Refuses a database file that does not exist, so that nothing is made by looking.
pub fn expect_database(settings: &Settings) -> Result<(), No> {
    match sqlite_file(settings.database_url.expose_secret()) {
        Some(file) if !file.exists() => Err(No::Unavailable(format!(
            "there is no database at {}: `chaintill migrate up` makes it",
            file.display()
        ))),
        _ => Ok(()),
    }
}

/// The shop for a verb that reads.
pub async fn reading(globals: &Globals) -> anyhow::Result<App> {
    let (_, settings) = settings(globals)?;
    expect_database(&settings)?;
    let app = App::open(settings, Clock::system(), Rng::system()).await?;
    match app.db.missing_migrations().await? {
        0 => Ok(app),
        missing => Err(DbError::Behind { missing }.into()),
    }
}

/// The shop for a verb that changes something, or rehearses it: migrated and opened.
pub async fn changing(globals: &Globals, rehearse: Rehearse) -> anyhow::Result<App> {
    rehearse.note();
    let (app, effective) = migrated(globals, rehearse).await?;
    opened(&app, &effective, rehearse).await
}

/// The same for a verb that has looked at something first, from the handles of [`migrated`]:
/// whatever takes time is done while nobody is held back by a rehearsal.
pub async fn opened(app: &App, effective: &str, rehearse: Rehearse) -> anyhow::Result<App> {
    let app = rehearsed(app, rehearse).await?;
    open_shop(&app, effective).await?;
    Ok(app)
}

/// The handles for a verb that changes something, with the schema brought up. Whoever only
/// rehearses gets those of a verb that reads.
pub async fn migrated(globals: &Globals, rehearse: Rehearse) -> anyhow::Result<(App, String)> {
    if rehearse.dry_run {
        let (_, config) = configuration(globals)?;
        let effective = config::effective(&config).to_string();
        return Ok((reading(globals).await?, effective));
    }
    let (app, effective) = handles(globals).await?;
    migrate(&app, globals).await?;
    Ok((app, effective))
}

/// The same handles; in a rehearsal everything from here on is taken back when they are
/// dropped. What is asked outside is asked before.
pub async fn rehearsed(app: &App, rehearse: Rehearse) -> anyhow::Result<App> {
    if !rehearse.dry_run {
        return Ok(app.clone());
    }
    let db = app.db.rehearsing().await?;
    let (settings, clock, rng) = (app.settings.clone(), app.clock.clone(), app.rng.clone());
    Ok(App::with_db(settings, clock, rng, db)?)
}

/// Brings the schema up, or refuses to where that is not wanted.
pub async fn migrate(app: &App, globals: &Globals) -> anyhow::Result<()> {
    let missing = app.db.missing_migrations().await?;
    if missing == 0 {
        return Ok(());
    }
    if globals.no_migrate {
        return Err(DbError::Behind { missing }.into());
    }
    app.db.migrate().await?;
    Ok(())
}

/// Opens the shop: master key, accounts, and what of the configuration has changed.
pub async fn open_shop(app: &App, effective: &str) -> anyhow::Result<()> {
    opening::open(app, effective).await.map_err(|stop| match stop {
        Stop::Refused(why) => No::Refused(why.to_string()).into(),
        Stop::Failed(failure) => misconfigured(failure),
    })
}

/// Checks that the configured master key is the one the shop is sealed with.
pub async fn check_master_key(app: &App) -> anyhow::Result<()> {
    opening::check_master_key(app).await.map_err(misconfigured)
}

/// What is wrong in words while the shop opens, the configuration can put right.
fn misconfigured(failure: Failure) -> anyhow::Error {
    match failure {
        Failure::Other(words) => No::Config(words).into(),
        failure => failure.into(),
    }
}

/// Who is at the terminal, for the audit trail.
pub fn actor() -> Actor {
    let named = |name: &str| std::env::var(name).ok().filter(|user| !user.is_empty());
    let user = named("USER").or_else(|| named("LOGNAME"));
    Actor::Terminal(user.unwrap_or_else(|| "unknown".to_owned()))
}

/// The file behind a URL of SQLite; none if it has signs that stand for others.
fn sqlite_file(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    let path = path.split('?').next().unwrap_or(path);
    (!path.is_empty() && !path.contains('%')).then(|| Path::new(path).to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_path_of_sqlite_is_looked_for_on_the_disk() {
        let file = |url: &str| sqlite_file(url).map(|path| path.display().to_string());
        assert_eq!(file("sqlite:till.db").as_deref(), Some("till.db"));
        assert_eq!(file("sqlite:///data/till.db?cache=private").as_deref(), Some("/data/till.db"));
        assert_eq!(file("sqlite:a%20b.db"), None);
        assert_eq!(file("postgres://till@db/till"), None);
    }
}
