//! Changing the master key: everything sealed is sealed anew, a bite at a time.
//!
//! Old and new key are both configured meanwhile, so the shop goes on. A kill leaves some
//! values under the old key; running it again finishes the rest.

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::seal::Seal;
use crate::flows::{Done, Failure, opening, wallet};
use crate::inbox;
use crate::keys::record;
use crate::messenger::Sender;
use crate::parcels;
use crate::stock;
use crate::talks;
use crate::wallets;
use crate::write_tx;
use fail::fail_point;

/// Rows sealed anew in one transaction.
const BITE: i64 = 200;
/// Units sealed anew in one transaction: a file may be large.
const UNITS_BITE: i64 = 20;

/// How much was sealed anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Rotated {
    /// Accounts.
    pub accounts: usize,
    /// Key records of addresses.
    pub addresses: usize,
    /// Codes and files.
    pub units: usize,
    /// Where parcels go, and the addresses that people keep.
    pub parcels: usize,
    /// Updates that wait to be handled, and what people have begun to write.
    pub messages: usize,
}

/// Seals everything anew with the current master key.
pub async fn rotate(app: &App, actor: &Actor) -> Done<Rotated> {
    let mut rotated = Rotated::default();
    rotate_accounts(app, &mut rotated).await?;
    rotate_addresses(app, &mut rotated).await?;
    rotate_units(app, &mut rotated).await?;
    rotate_parcels(app, &mut rotated).await?;
    rotate_homes(app, &mut rotated).await?;
    for bot in Sender::ALL {
        rotate_inbox(app, bot, &mut rotated).await?;
        rotate_drafts(app, bot, &mut rotated).await?;
    }
    let now = app.now();
    write_tx!(app.db, |tx| {
        let change = Change {
            actor,
            action: "keys.rotate",
            object: format!("master key {}", app.settings.seal.current()),
            reason: "",
            before: String::new(),
            after: format!(
                "{} accounts, {} addresses, {} units, {} parcels, {} messages",
                rotated.accounts,
                rotated.addresses,
                rotated.units,
                rotated.parcels,
                rotated.messages
            ),
        };
        audit::record(&mut tx, now, change).await?;
        opening::note_master_key(&mut tx, app.settings.seal.current()).await
    })?;
    Ok(rotated)
}

fn is_current(seal: &Seal, sealed: &[u8]) -> Done<bool> {
    let key = Seal::key_of(sealed).map_err(|error| Failure::Other(error.to_string()))?;
    Ok(key == seal.current())
}

async fn rotate_accounts(app: &App, rotated: &mut Rotated) -> Done<()> {
    for account in wallets::find_accounts(&app.db).await? {
        if is_current(&app.settings.seal, &account.sealed)? {
            continue;
        }
        let key = wallet::open_pinned(app, &account)?;
        let sealed = record::seal_account(&app.settings.seal, &app.rng, &key);
        let done =
            write_tx!(app.db, |tx| { wallets::reseal_account(&mut tx, &account, &sealed).await })?;
        rotated.accounts += usize::from(done);
    }
    Ok(())
}

async fn rotate_addresses(app: &App, rotated: &mut Rotated) -> Done<()> {
    let mut after = String::new();
    loop {
        let page = wallets::after(&app.db, &after, BITE).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = last.id.row();
        let mut anew = Vec::new();
        for address in page {
            let (Some(sealed), Some(invoice)) = (&address.sealed, address.invoice) else {
                continue;
            };
            if is_current(&app.settings.seal, sealed)? {
                continue;
            }
            let account = wallets::find_account_of(&app.db, &address).await?;
            let key = wallet::open_pinned(app, &account)?;
            let (seal, rng) = (&app.settings.seal, &app.rng);
            let fresh =
                record::reseal_record(seal, rng, &key, &invoice.row(), address.index, sealed)?;
            anew.push((address.id, fresh, sealed.clone()));
        }
        rotated.addresses += write_tx!(app.db, |tx| {
            let mut done = 0;
            for (id, fresh, was) in &anew {
                done += usize::from(wallets::reseal_address(&mut tx, *id, fresh, was).await?);
            }
            fail_point!("rotate::before_commit");
            Ok::<usize, Failure>(done)
        })?;
    }
}

async fn rotate_units(app: &App, rotated: &mut Rotated) -> Done<()> {
    let mut after = String::new();
    loop {
        let (seen, done) = write_tx!(app.db, |tx| {
            let page = stock::units_after(&mut tx, &after, UNITS_BITE).await?;
            let mut done = 0;
            for unit in &page {
                if is_current(&app.settings.seal, &unit.sealed)? {
                    continue;
                }
                let seal = &app.settings.seal;
                let code = stock::open_unit(seal, unit.product, unit.id, &unit.sealed)
                    .map_err(|error| Failure::Other(format!("unit {}: {error}", unit.id)))?;
                let sealed = stock::seal_unit(seal, &app.rng, unit.product, unit.id, &code);
                let print = stock::fingerprints(seal, unit.product, &code)[0];
                done += usize::from(stock::reseal(&mut tx, unit, &sealed, &print).await?);
            }
            Ok::<_, Failure>((page.last().map(|unit| unit.id.row()), done))
        })?;
        rotated.units += done;
        match seen {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}

async fn rotate_parcels(app: &App, rotated: &mut Rotated) -> Done<()> {
    let mut after = String::new();
    loop {
        let (seen, done) = write_tx!(app.db, |tx| {
            let page = parcels::parcels_after(&mut tx, &after, BITE).await?;
            let (seal, rng) = (&app.settings.seal, &app.rng);
            let mut done = 0;
            for parcel in &page {
                if is_current(seal, &parcel.sealed)? {
                    continue;
                }
                let address = parcels::open_parcel(seal, parcel.id, &parcel.sealed)
                    .map_err(|error| Failure::Other(format!("{}: {error}", parcel.id)))?;
                let sealed = parcels::seal_parcel(seal, rng, parcel.id, &address);
                done += usize::from(parcels::reseal_parcel(&mut tx, parcel, &sealed).await?);
            }
            Ok::<_, Failure>((page.last().map(|parcel| parcel.id.row()), done))
        })?;
        rotated.parcels += done;
        match seen {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}

async fn rotate_homes(app: &App, rotated: &mut Rotated) -> Done<()> {
    let mut after = String::new();
    loop {
        let (seen, done) = write_tx!(app.db, |tx| {
            let page = parcels::homes_after(&mut tx, &after, BITE).await?;
            let (seal, rng) = (&app.settings.seal, &app.rng);
            let mut done = 0;
            for home in &page {
                if is_current(seal, &home.sealed)? {
                    continue;
                }
                let address = parcels::open_home(seal, home.id, &home.sealed)
                    .map_err(|error| Failure::Other(format!("{}: {error}", home.id)))?;
                let sealed = parcels::seal_home(seal, rng, home.id, &address);
                done += usize::from(parcels::reseal_home(&mut tx, home, &sealed).await?);
            }
            Ok::<_, Failure>((page.last().map(|home| home.id.row()), done))
        })?;
        rotated.parcels += done;
        match seen {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}

async fn rotate_inbox(app: &App, bot: Sender, rotated: &mut Rotated) -> Done<()> {
    let mut after = i64::MIN;
    loop {
        let (seen, done) = write_tx!(app.db, |tx| {
            let page = inbox::sealed_after(&mut tx, bot, after, BITE).await?;
            let (seal, rng) = (&app.settings.seal, &app.rng);
            let mut done = 0;
            for update in &page {
                if is_current(seal, &update.sealed)? {
                    continue;
                }
                let id = update.update_id;
                let payload = inbox::open(seal, bot, id, &update.sealed)
                    .map_err(|error| Failure::Other(format!("update {id}: {error}")))?;
                let sealed = inbox::seal(seal, rng, bot, id, &payload);
                done += usize::from(inbox::reseal(&mut tx, update, &sealed).await?);
            }
            Ok::<_, Failure>((page.last().map(|update| update.update_id), done))
        })?;
        rotated.messages += done;
        match seen {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}

async fn rotate_drafts(app: &App, bot: Sender, rotated: &mut Rotated) -> Done<()> {
    let mut after = i64::MIN;
    loop {
        let (seen, done) = write_tx!(app.db, |tx| {
            let page = talks::drafts_after(&mut tx, bot, after, BITE).await?;
            let (seal, rng) = (&app.settings.seal, &app.rng);
            let mut done = 0;
            for (chat, was) in &page {
                if is_current(seal, was)? {
                    continue;
                }
                let draft = talks::open_draft(seal, *chat, was)
                    .map_err(|error| Failure::Other(format!("a draft: {error}")))?;
                let sealed = talks::seal_draft(seal, rng, *chat, &draft);
                done += usize::from(talks::reseal(&mut tx, *chat, &sealed, was).await?);
            }
            Ok::<_, Failure>((page.last().map(|(chat, _)| chat.id), done))
        })?;
        rotated.messages += done;
        match seen {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}
