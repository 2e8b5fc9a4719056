//! What is due by the clock: deadlines, holds that lasted too long, unanswered choices, parcels
//! that count as received, addresses that were kept long enough, and people who wait for what
//! is there again. A bounded bite at a time.

use crate::app::App;
use crate::base::id::InvoiceId;
use crate::facts;
use crate::flows::payment::judge_again;
use crate::flows::{Done, carting, pricing, shipping, tell};
use crate::invoices;
use crate::notices::{Kind, NewNotice};
use crate::orders;
use crate::write_tx;
use fail::fail_point;

/// The most invoices judged in one run for one reason.
const BITE: i64 = 200;

/// Judges every invoice whose time has come. Says what it did.
pub async fn run(app: &App) -> Done<String> {
    let now = app.now();
    let prices = pricing::fresh(app).await?;
    let held_before = now - app.settings.payment.max_hold;
    let mut due: Vec<InvoiceId> = invoices::past_deadline(&app.db, now, BITE).await?;
    due.extend(invoices::held_since(&app.db, held_before, BITE).await?);
    due.extend(invoices::decisions_due(&app.db, now, BITE).await?);
    let (mut judged, mut steps) = (0, 0);
    for id in due {
        let taken = write_tx!(app.db, |tx| {
            let taken = judge_again(&mut tx, app, id, &prices, now).await?;
            fail_point!("expiry::before_commit");
            Ok::<usize, crate::flows::Failure>(taken)
        });
        match taken {
            Ok(taken) => {
                judged += 1;
                steps += taken;
            }
            // One invoice that cannot be judged must not hold the others.
            Err(error) => tracing::error!(invoice.id = %id, %error, "an invoice is not judged"),
        }
    }
    fail_point!("expiry::after_commit");
    let completed = complete(app).await?;
    let erased = shipping::erase_old(app).await?;
    let told = carting::grant_wishes(app).await?;
    if 0 < steps + completed + told {
        app.nudges.outbox.notify_one();
    }
    Ok(format!(
        "{judged} due, {steps} steps, {completed} parcels taken for received, {erased} addresses \
         erased, {told} told that something is there again"
    ))
}

/// Parcels that left long enough ago count as received.
async fn complete(app: &App) -> Done<usize> {
    let now = app.now();
    let before = now - app.settings.orders.complete_after;
    write_tx!(app.db, |tx| {
        let shipped = orders::to_complete(&mut tx, before, BITE).await?;
        for id in &shipped {
            orders::completed(&mut tx, *id, now).await?;
            let order = orders::get(&mut tx, *id, app.currency()).await?;
            let facts = facts! { "order" => order.number };
            let notice = NewNotice::new(Kind::Completed, id.row(), facts, now).about(id.row());
            tell::to_person(&mut tx, app, order.person, &notice, now).await?;
        }
        Ok(shipped.len())
    })
}
