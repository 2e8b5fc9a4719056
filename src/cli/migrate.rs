//! Bringing the database to this version.

use super::open::{self, Globals};
use super::{Ended, Exit, Rehearse, print};
use crate::base::db;

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
    Up(Rehearse),
}

/// Carries out a verb of the schema.
pub async fn run(globals: &Globals, verb: MigrateVerb) -> Ended {
    match verb {
        MigrateVerb::Status => open::expect_database(&open::settings(globals)?.1)?,
        MigrateVerb::Up(rehearse) if rehearse.dry_run => return rehearsed(globals, rehearse).await,
        MigrateVerb::Up(_) => {}
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
        MigrateVerb::Up(_) => {
            let applied = app.db.migrate().await?;
            print::line(format_args!("{applied} migrations applied"))?;
            Exit::Done
        }
    };
    app.db.close().await;
    Ok(exit)
}

/// Names the migrations that `up` would apply: all of them, where there is no database yet.
async fn rehearsed(globals: &Globals, rehearse: Rehearse) -> Ended {
    rehearse.note();
    let (_, settings) = open::settings(globals)?;
    let missing = if open::expect_database(&settings).is_ok() {
        let (app, _) = open::handles(globals).await?;
        let missing = app.db.missing_migrations().await?;
        app.db.close().await;
        missing
    } else {
        usize::MAX
    };
    let names = db::last_migrations(missing);
    print::line(format_args!("{} migrations would be applied", names.len()))?;
    for name in names {
        print::line(name)?;
    }
    Ok(Exit::Done)
}
