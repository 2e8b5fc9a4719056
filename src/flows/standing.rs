//! Where an invoice stands, for those who read: amounts and flags, derived from its payments
//! and never kept. Nothing is changed and nothing decided.

use std::collections::BTreeMap;

use crate::app::App;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::money::Sats;
use crate::flows::Done;
use crate::flows::payment::Facts;
use crate::invoices::judge::{self, Amounts};
use crate::invoices::{self, Invoice, Payment, Place, Status};

/// What an invoice's payments amount to now.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Seen, confirmed and missing, in the shop's currency.
    pub amounts: Amounts,
    /// Money at its depth that has no use yet, by coin.
    pub waiting: BTreeMap<Coin, Sats>,
    /// `partial`, `over`, `late`, `marked`, `reorged`, as far as they apply.
    pub flags: Vec<&'static str>,
}

/// What the judge would be given of an invoice now, read in one moment without prices.
pub async fn facts(app: &App, invoice: &Invoice) -> Done<Facts> {
    let mut tx = app.db.snapshot().await?;
    let loaded = Facts::load(&mut tx, app, invoice, &BTreeMap::new(), app.now()).await;
    tx.rollback().await;
    loaded
}

/// Derives where an invoice stands.
pub async fn of(app: &App, invoice: &Invoice) -> Done<Standing> {
    let now = app.now();
    let payments = invoices::find_of_invoice(&app.db, invoice.id).await?;
    let facts = facts(app, invoice).await?;
    let case = facts.case(invoice);
    let amounts = judge::amounts(&case, now);
    let waiting = if invoice.status.is_open() { BTreeMap::new() } else { judge::undecided(&case) };
    let open = matches!(invoice.status, Status::New | Status::Processing | Status::Expired);
    let named = [
        ("partial", open && !amounts.seen.is_zero() && !amounts.missing.is_zero()),
        ("over", invoice.total.minor < amounts.seen.minor),
        ("late", is_late(invoice.closed_at, &payments)),
        ("marked", invoice.marked),
        ("reorged", judge::is_reorged(&case)),
    ];
    let flags = named.into_iter().filter(|(_, holds)| *holds).map(|(name, _)| name).collect();
    Ok(Standing { amounts, waiting, flags })
}

/// Whether money came after the invoice was closed. It stays late if it settles it after all.
fn is_late(closed_at: Option<Time>, payments: &[Payment]) -> bool {
    let came = |payment: &Payment, closed: Time| {
        payment.place != Place::Gone && closed <= payment.first_seen
    };
    closed_at.is_some_and(|closed| payments.iter().any(|payment| came(payment, closed)))
}
