//! Reminding: a few minutes before the time to pay is over, whoever has chosen a coin is told,
//! once for each deadline. More time is one press away.

pub mod store;

use std::collections::BTreeMap;
use std::time::Duration;

use fail::fail_point;

use crate::app::App;
use crate::base::clock::Time;
use crate::base::db::Tx;
use crate::base::id::InvoiceId;
use crate::facts;
use crate::flows::payment::{Facts, order_number};
use crate::flows::{Done, Failure, tell};
use crate::invoices::{self, Invoice, Status, judge};
use crate::notices::{Kind, NewNotice};
use crate::write_tx;

/// How long before the deadline.
pub const AHEAD: Duration = Duration::from_secs(5 * 60);
/// The most invoices in one run.
const BITE: i64 = 200;

/// Tells whoever has little time left to pay. Says what it did.
pub async fn run(app: &App) -> Done<String> {
    let now = app.now();
    let ahead = i64::try_from(AHEAD.as_millis()).unwrap_or(i64::MAX);
    let mut told = 0;
    for id in store::nearly_over(&app.db, now, ahead, BITE).await? {
        let reminded = write_tx!(app.db, |tx| {
            let reminded = remind(&mut tx, app, id, now).await?;
            fail_point!("remind::before_commit");
            Ok::<bool, Failure>(reminded)
        });
        match reminded {
            Ok(reminded) => told += usize::from(reminded),
            // One invoice that cannot be read must not hold the others.
            Err(error) => tracing::error!(invoice.id = %id, %error, "nobody is reminded"),
        }
    }
    if told > 0 {
        app.nudges.outbox.notify_one();
    }
    Ok(format!("{told} reminded"))
}

/// Tells the customer of one invoice, if it still waits for money; says whether it does.
async fn remind(tx: &mut Tx, app: &App, id: InvoiceId, now: Time) -> Done<bool> {
    let invoice = invoices::lock(tx, id, app.currency()).await?;
    let (Some(person), true) = (invoice.person, is_due(&invoice, now)) else { return Ok(false) };
    let loaded = Facts::load(tx, app, &invoice, &BTreeMap::new(), now).await?;
    let amounts = judge::amounts(&loaded.case(&invoice), now);
    let mut facts = facts! {
        "order" => order_number(tx, app, &invoice).await?,
        "until" => invoice.deadline.minute(),
        "missing" => amounts.missing,
    };
    // More time is offered only where it would be given: once money is seen the rate stays.
    if amounts.seen.is_zero() && invoice.extensions < invoice.terms.extensions_max {
        facts.insert("times".to_owned(), invoice.extensions.to_string());
    }
    let dedup = format!("{}:{}", id.row(), invoice.deadline.millis());
    let new = NewNotice::new(Kind::ExpiresSoon, dedup, facts, now).about(id.row());
    tell::to_person(tx, app, person, &new, now).await?;
    Ok(true)
}

/// Read again under the lock: it may be paid or extended by now.
fn is_due(invoice: &Invoice, now: Time) -> bool {
    let near = now < invoice.deadline && invoice.deadline <= now + AHEAD;
    invoice.status == Status::New && near
}
