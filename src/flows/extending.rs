//! Extending: more time to pay while nothing is seen, at the rate of now, to the same
//! addresses.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::app::App;
use crate::base::clock::Time;
use crate::base::id::InvoiceId;
use crate::flows::checkout::{Refusal, due, must_be_payable, quote};
use crate::flows::{Stop, pricing};
use crate::invoices;
use crate::wallets;
use crate::write_tx;

/// How much time one extension adds.
pub const EXTENSION: Duration = Duration::from_secs(15 * 60);

/// Fifteen more minutes, while nothing is seen: a new quote for each coin shown, at the rate
/// of now, to the same address.
pub async fn extend(app: &App, id: InvoiceId) -> Result<Time, Stop<Refusal>> {
    let now = app.now();
    let mut prices = BTreeMap::new();
    for quote in invoices::find_quotes(&app.db, id).await? {
        match pricing::price_now(app, quote.coin).await? {
            Ok(price) => prices.insert(quote.coin, price),
            Err(why) => return Err(Stop::Refused(Refusal::NoRate { coin: quote.coin, why })),
        };
    }
    write_tx!(app.db, |tx| {
        let mut invoice = invoices::lock(&mut tx, id, app.currency()).await?;
        must_be_payable(&invoice, now)?;
        if invoice.ever_seen {
            return Err(Stop::Refused(Refusal::MoneySeen));
        }
        if invoice.terms.extensions_max <= invoice.extensions {
            return Err(Stop::Refused(Refusal::ExtendedOut(invoice.extensions)));
        }
        invoice.extensions += 1;
        invoice.deadline = (invoice.deadline + EXTENSION).min(invoice.terms.max_hold_at());
        invoices::set_clock(&mut tx, &invoice).await?;
        for address in wallets::of_invoice(&mut tx, id).await? {
            if let Some(price) = prices.get(&address.coin) {
                let due = due(app, &invoice, address.coin, price)?;
                let quote = quote(app, address.coin, &address, due, price, invoice.deadline, now);
                invoices::insert_quote(&mut tx, id, &quote).await?;
            }
        }
        Ok(invoice.deadline)
    })
}
