//! Does everything add up, and was the trail of changes kept?

use super::open::{self, Globals};
use super::{Ended, Exit, print};
use crate::audit;
use crate::flows::reconcile;

/// What `reconcile` can be told.
#[derive(Debug, clap::Args)]
pub struct ReconcileArgs {
    /// How to print the report
    #[arg(long, default_value = "text")]
    format: Format,
}

/// How a report is printed.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For scripts.
    Json,
}

/// The trail of what people and the configuration changed.
#[derive(Debug, clap::Subcommand)]
pub enum AuditVerb {
    /// Check that no row was changed, removed or slipped in; exit 1 if one was
    ///
    /// Example: chaintill audit verify
    Verify(print::Reading),
    /// Show the last rows
    ///
    /// Example: chaintill audit tail --count 20
    Tail {
        /// How many
        #[arg(long, default_value_t = 20, value_name = "N")]
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        count: i64,
        /// How to print it.
        #[command(flatten)]
        reading: print::Reading,
    },
}

/// Checks that everything adds up.
pub async fn run(globals: &Globals, args: ReconcileArgs) -> Ended {
    let app = open::reading(globals).await?;
    let report = reconcile::run(&app).await?;
    match args.format {
        Format::Json => print::json(&report)?,
        Format::Text => {
            let rows = report.looked_at.iter().map(|(rule, rows)| {
                let found = report.findings.iter().filter(|finding| finding.rule == *rule).count();
                let state = if found == 0 { "ok".to_owned() } else { format!("{found} findings") };
                vec![(*rule).to_owned(), rows.to_string(), state]
            });
            print::table(&["it must hold that", "looked at", ""], rows.collect())?;
            for finding in &report.findings {
                let what = print::plain(&finding.what);
                print::line(format_args!("finding: {}: {what}", finding.rule))?;
            }
        }
    }
    Ok(if report.is_clean() { Exit::Done } else { Exit::Finding })
}

/// Carries out a verb of the audit trail.
pub async fn run_audit(globals: &Globals, verb: AuditVerb) -> Ended {
    let app = open::reading(globals).await?;
    match verb {
        AuditVerb::Verify(reading) => {
            let breaks = audit::verify(&app.db).await?;
            if reading.json {
                let words: Vec<String> = breaks.iter().map(ToString::to_string).collect();
                print::json(&serde_json::json!({ "breaks": words }))?;
            } else if breaks.is_empty() {
                print::line("the audit trail is unbroken")?;
            }
            for broken in breaks.iter().filter(|_| !reading.json) {
                print::line(format_args!("finding: {broken}"))?;
            }
            Ok(if breaks.is_empty() { Exit::Done } else { Exit::Finding })
        }
        AuditVerb::Tail { count, reading } => {
            let rows = audit::tail(&app.db, count).await?;
            if reading.json {
                print::json(&rows)?;
                return Ok(Exit::Done);
            }
            let rows = rows.into_iter().map(|row| {
                let change = format!("{} → {}", row.before, row.after);
                vec![
                    row.seq.to_string(),
                    row.at.rfc3339(),
                    row.actor,
                    row.action,
                    row.object,
                    row.reason,
                    change,
                ]
            });
            let heading = ["row", "at", "who", "deed", "to", "why", "change"];
            print::table(&heading, rows.collect())?;
            Ok(Exit::Done)
        }
    }
}
