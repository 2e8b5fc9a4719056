//! Confirming the cart that somebody has filled, as they saw it.

use std::collections::BTreeMap;

use fail::fail_point;

use super::{Asked, LINES_MAX, Placed, Refusal, Travel, place_in};
use crate::app::App;
use crate::base::id::PersonId;
use crate::carts;
use crate::flows::{Done, Stop};
use crate::invoices::{self, Invoice};
use crate::orders::{self, Order};
use crate::people;
use crate::stock;
use crate::write_tx;

/// Makes an order of somebody's cart as it was at a version, and empties the cart, in one
/// transaction: a second tap, or an update that comes twice, finds another version. The
/// address is wanted if anything in the cart is shipped.
pub async fn confirm(
    app: &App,
    person: PersonId,
    version: i64,
    face: &'static str,
    address: Option<&str>,
) -> Result<Placed, Stop<Refusal>> {
    let now = app.now();
    let placed = write_tx!(app.db, |tx| {
        people::lock(&mut tx, person).await?;
        if !carts::consume(&mut tx, person, version, now).await? {
            return Err(Stop::Refused(Refusal::CartChanged));
        }
        let cart = carts::get(&mut tx, person).await?;
        let mut wanted = BTreeMap::new();
        for line in &cart.lines {
            let product = stock::get(&mut tx, line.product, app.currency()).await?;
            wanted.insert(product.sku, line.quantity);
        }
        if wanted.is_empty() {
            return Err(Stop::Refused(Refusal::Empty));
        }
        if LINES_MAX < wanted.len() {
            return Err(Stop::Refused(Refusal::TooManyLines));
        }
        let travel = Travel::Said { option: cart.shipping.as_deref(), address };
        let asked = Asked { person, wanted, face, travel };
        let placed = place_in(&mut tx, app, &asked, now).await?;
        carts::empty(&mut tx, person).await?;
        fail_point!("confirm::before_commit");
        Ok::<Placed, Stop<Refusal>>(placed)
    })?;
    fail_point!("confirm::after_commit");
    app.nudges.outbox.notify_one();
    Ok(placed)
}

/// The invoice that somebody can go on with: one that awaits its money, else one whose money
/// awaits its confirmations.
pub async fn open_invoice_of(app: &App, person: PersonId) -> Done<Option<(Order, Invoice)>> {
    let open = invoices::find_open_of(&app.db, person, app.currency()).await?;
    let Some(invoice) = open else { return Ok(None) };
    let Some(order) = invoice.order else { return Ok(None) };
    let order = orders::find(&app.db, order, app.currency()).await?;
    Ok(order.map(|order| (order, invoice)))
}
