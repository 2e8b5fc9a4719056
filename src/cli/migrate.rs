//! Bringing the database to this version.

use super::open::{self, Globals};
use super::{Ended, Exit, print};

/// Bring the database to this version.
#[derive(Debug, clap::Subcommand)]
pub enum MigrateVerb {
    /// Say how many migrations are missing; exit 1 if any is
    ///
    /// Example: chaintill migrate status
    Status,
    /// Apply the migrations that are missing; no data is ever dropped
    ///
    /// `serve` does the same when it starts, unless it is told --no-migrate.
    ///
    /// Example: chaintill migrate up
    Up,
}

/// Carries out a verb of the schema.
pub async fn run(globals: &Globals, verb: MigrateVerb) -> Ended {
    if matches!(verb, MigrateVerb::Status) {
        let (_, settings) = open::settings(globals)?;
        open::expect_database(&settings)?;
    }
    let (app, _) = open::handles(globals).await?;
    let missing = app.db.missing_migrations().await?;
    let exit = match verb {
        MigrateVerb::Status if missing == 0 => {
            print::line("the database is at this version")?;
            Exit::Done
        }
        MigrateVerb::Status => {
            print::line(format_args!("{missing} migrations are missing: `chaintill migrate up`"))?;
            Exit::Finding
        }
        MigrateVerb::Up => {
            let applied = app.db.migrate().await?;
            print::line(format_args!("{applied} migrations applied"))?;
            Exit::Done
        }
    };
    app.db.close().await;
    Ok(exit)
}
