//! Stopping to sell, and going on.

use serde_json::json;

use super::open::{self, Globals};
use super::{Ended, Exit, No, Rehearse, print};
use crate::flows::pausing;

/// Stopping to sell, and going on.
#[derive(Debug, clap::Subcommand)]
pub enum SalesVerb {
    /// Take no new orders until somebody goes on
    ///
    /// Orders that there are go their way: they can be paid, and are shipped. Customers read the
    /// reason, and everybody who runs the shop is told.
    ///
    /// Example: chaintill sales pause --reason "We are moving; back on Monday."
    Pause {
        /// Why; customers read it
        #[arg(long, value_name = "WORDS")]
        #[arg(value_parser = clap::builder::NonEmptyStringValueParser::new())]
        reason: String,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// Take orders again
    ///
    /// Example: chaintill sales resume
    Resume(Rehearse),
    /// Say whether the shop sells, and if not, since when and why
    ///
    /// Example: chaintill sales status --json
    Status(print::Reading),
}

/// Carries out a verb of selling.
pub async fn run(globals: &Globals, verb: SalesVerb) -> Ended {
    match verb {
        SalesVerb::Pause { reason, rehearse } => {
            let app = open::changing(globals, rehearse).await?;
            if !pausing::pause(&app, &open::actor(), &reason).await? {
                return Err(No::Refused("sales are paused already".to_owned()).into());
            }
            print::line("sales are paused: `chaintill sales resume` goes on")?;
            Ok(Exit::Done)
        }
        SalesVerb::Resume(rehearse) => {
            let app = open::changing(globals, rehearse).await?;
            if !pausing::resume(&app, &open::actor()).await? {
                return Err(No::Refused("sales are not paused".to_owned()).into());
            }
            print::line("the shop sells again")?;
            Ok(Exit::Done)
        }
        SalesVerb::Status(reading) => status(globals, reading).await,
    }
}

async fn status(globals: &Globals, reading: print::Reading) -> Ended {
    let app = open::reading(globals).await?;
    let paused = pausing::paused(&app).await?;
    if reading.json {
        print::json(&json!({
            "paused": paused.is_some(),
            "since": print::time_json(paused.as_ref().map(|pause| pause.since)),
            "by": paused.as_ref().map(|pause| pause.by.as_str()),
            "reason": paused.as_ref().map(|pause| pause.reason.as_str()),
        }))?;
        return Ok(Exit::Done);
    }
    match paused {
        None => print::line("the shop sells")?,
        Some(pause) => print::pairs(vec![
            ("sales", "paused".to_owned()),
            ("since", pause.since.rfc3339()),
            ("by", pause.by),
            ("reason", pause.reason),
        ])?,
    }
    Ok(Exit::Done)
}
