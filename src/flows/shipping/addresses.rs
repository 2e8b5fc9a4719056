//! Where parcels go: opened for the order, kept for the next one if the customer says so, and
//! erased some time after the parcel left.

use zeroize::Zeroizing;

use super::record;
use crate::app::App;
use crate::audit::Actor;
use crate::base::id::{OrderId, PersonId};
use crate::flows::{Done, Failure};
use crate::orders::Order;
use crate::parcels;
use crate::write_tx;

/// The most addresses erased in one run.
const BITE: i64 = 200;

/// Where the parcel of an order goes; `None` if it has none, or it was erased.
pub async fn address_of(app: &App, order: OrderId) -> Done<Option<Zeroizing<String>>> {
    let Some(sealed) = parcels::find(&app.db, order).await? else { return Ok(None) };
    let address = parcels::open_parcel(&app.settings.seal, order, &sealed)
        .map_err(|error| Failure::Other(format!("the address of {order}: {error}")))?;
    Ok(Some(address))
}

/// The same for whoever asks for it outside their work on the order. That it was shown is audited
/// before it is; the address itself is not written down.
pub async fn show_address(
    app: &App,
    actor: &Actor,
    order: &Order,
) -> Done<Option<Zeroizing<String>>> {
    let Some(address) = address_of(app, order.id).await? else { return Ok(None) };
    let now = app.now();
    write_tx!(app.db, |tx| {
        record(&mut tx, actor, "order.address", order, "shown".to_owned(), now).await
    })?;
    Ok(Some(address))
}

/// The address that somebody keeps for the next order.
pub async fn home(app: &App, person: PersonId) -> Done<Option<Zeroizing<String>>> {
    let Some(sealed) = parcels::find_home(&app.db, person).await? else { return Ok(None) };
    let address = parcels::open_home(&app.settings.seal, person, &sealed)
        .map_err(|error| Failure::Other(format!("the address of {person}: {error}")))?;
    Ok(Some(address))
}

/// Keeps somebody's address for the next order; says whether it is one.
pub async fn keep_home(app: &App, person: PersonId, address: &str) -> Done<bool> {
    let Some(address) = parcels::written_address(address) else { return Ok(false) };
    let sealed = parcels::seal_home(&app.settings.seal, &app.rng, person, &address);
    let now = app.now();
    write_tx!(app.db, |tx| { parcels::keep_home(&mut tx, person, &sealed, now).await })?;
    Ok(true)
}

/// Forgets the address that somebody keeps; says whether there was one.
pub async fn forget_home(app: &App, person: PersonId) -> Done<bool> {
    Ok(write_tx!(app.db, |tx| { parcels::forget_home(&mut tx, person).await })?)
}

/// Erases the addresses of parcels that left long enough ago; says how many.
pub async fn erase_old(app: &App) -> Done<usize> {
    let now = app.now();
    let before = now - app.settings.fulfilment.address_kept;
    write_tx!(app.db, |tx| {
        let old = parcels::to_erase(&mut tx, before, BITE).await?;
        for order in &old {
            parcels::erase(&mut tx, *order, now).await?;
        }
        Ok::<usize, Failure>(old.len())
    })
}
