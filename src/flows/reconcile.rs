//! The audit that anybody can run at any moment: does everything add up?
//!
//! Each check is a sentence that must hold. A finding names the row. The tests run the same
//! code after every story.

mod chats;
mod checks;
pub mod store;

use std::collections::BTreeMap;

use crate::app::App;
use crate::audit;
use crate::flows::Done;

/// One thing that does not add up.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Finding {
    /// Which sentence is broken.
    pub rule: &'static str,
    /// Which row, and how.
    pub what: String,
}

/// What was looked at, and what was found.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub struct Report {
    /// How many rows each rule looked at.
    pub looked_at: BTreeMap<&'static str, u64>,
    /// What does not add up.
    pub findings: Vec<Finding>,
}

impl Report {
    fn looked(&mut self, rule: &'static str, rows: usize) {
        *self.looked_at.entry(rule).or_default() += u64::try_from(rows).unwrap_or(u64::MAX);
    }

    fn find(&mut self, rule: &'static str, what: impl Into<String>) {
        self.findings.push(Finding { rule, what: what.into() });
    }

    /// Whether everything adds up.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }
}

/// Runs every check.
pub async fn run(app: &App) -> Done<Report> {
    let mut report = Report::default();
    checks::ledger(app, &mut report).await?;
    checks::payments(app, &mut report).await?;
    checks::stock(app, &mut report).await?;
    checks::orders(app, &mut report).await?;
    checks::parcels(app, &mut report).await?;
    checks::addresses(app, &mut report).await?;
    checks::outbox(app, &mut report).await?;
    chats::chats(app, &mut report).await?;
    checks::chains(app, &mut report).await?;
    checks::commissions(app, &mut report).await?;
    for broken in audit::verify(&app.db).await? {
        report.find("the audit trail is unbroken", broken.to_string());
    }
    report.looked("the audit trail is unbroken", 1);
    Ok(report)
}
