//! Where an invoice stands, for those who read: amounts and flags, derived from its payments
//! and never kept. Nothing is changed and nothing decided.

use std::collections::BTreeMap;

use crate::app::App;
use crate::base::coin::Coin;
use crate::base::money::Sats;
use crate::flows::Done;
use crate::flows::payment::Facts;
use crate::invoices::judge::{self, Amounts};
use crate::invoices::{self, Flag, Invoice};

/// What an invoice's payments amount to now.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Seen, confirmed and missing, in the shop's currency.
    pub amounts: Amounts,
    /// Money at its depth that has no use yet, by coin.
    pub waiting: BTreeMap<Coin, Sats>,
    /// What is true beside the status.
    pub flags: Vec<Flag>,
}

impl Standing {
    /// The names of the flags in one line; empty if none applies.
    pub fn flags_in_words(&self) -> String {
        self.flags.iter().map(|flag| flag.name()).collect::<Vec<_>>().join(", ")
    }
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
    let facts = facts(app, invoice).await?;
    let case = facts.case(invoice);
    let amounts = judge::amounts(&case, now);
    let waiting = if invoice.status.is_open() { BTreeMap::new() } else { judge::undecided(&case) };
    let flags = invoices::flags(&case, invoice.closed_at, amounts);
    Ok(Standing { amounts, waiting, flags })
}
