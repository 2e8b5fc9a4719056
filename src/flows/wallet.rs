//! The owner's accounts and the addresses that come from them.
//!
//! An account is pinned at the first start and confirmed by the owner when it changes. An
//! index is taken, its address derived, its record sealed and the mark outside the database
//! raised, in one transaction. Whenever an address is shown or money at it is credited, the
//! record is opened and the address derived again.

mod walk;

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::Tx;
use crate::base::id::{AccountId, AddressId, InvoiceId};
use crate::facts;
use crate::flows::{Done, Failure, Stop, tell};
use crate::keys::{AccountKey, RecordError, record};
use crate::notices::Kind;
use crate::wallets::{self, Account, Address, Use};
use crate::write_tx;

pub use walk::{FirstUnused, Looked, first_unused};

/// The most indices between database and mark that are looked at as one gap.
const GAP_MAX: u32 = 100_000;

/// Why an account cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AccountRefused {
    /// The configuration names another key than the one pinned.
    #[error(
        "the configured {coin} key (fingerprint {configured}) is not the one this shop was started \
         with (fingerprint {pinned}); if the change is yours, run `chaintill wallet add {coin}`"
    )]
    Changed {
        /// Which coin.
        coin: Coin,
        /// The fingerprint in the database.
        pinned: String,
        /// The fingerprint in the configuration.
        configured: String,
    },
    /// The database has addresses but the mark outside it is missing.
    #[error(
        "the address mark of {coin} is missing in {dir} although addresses were handed out up to \
         index {last}; restore it, or run `chaintill wallet mark {coin} --accept {last}` with the \
         highest index ever shown"
    )]
    MarkMissing {
        /// Which coin.
        coin: Coin,
        /// Where it should be.
        dir: String,
        /// The highest index the database knows.
        last: u32,
    },
}

/// Makes sure the configured account of a coin is the pinned one, pinning it at the first
/// start, and that its next index is above everything ever shown.
pub async fn open(app: &App, coin: Coin) -> Result<(), Stop<AccountRefused>> {
    let Some(of) = app.settings.coins.get(&coin) else { return Ok(()) };
    let key = of.account.clone();
    let now = app.now();
    let mark = app.anchor.read(&key.id())?;
    write_tx!(app.db, |tx| {
        let Some(pinned) = wallets::active(&mut tx, coin).await? else {
            pin(&mut tx, app, &key, of.from_index, &Actor::Configuration, "first start", now)
                .await?;
            return_mark(&mut tx, app, coin, mark, now).await?;
            return Ok(());
        };
        if pinned.key_name != key.id() {
            return Err(Stop::Refused(AccountRefused::Changed {
                coin,
                pinned: pinned.fingerprint,
                configured: key.fingerprint().to_string(),
            }));
        }
        open_pinned(app, &pinned)?;
        if mark.is_none() && 0 < pinned.next_index && has_addresses(&mut tx, &pinned).await? {
            return Err(Stop::Refused(AccountRefused::MarkMissing {
                coin,
                dir: app.settings.anchor_dir.display().to_string(),
                last: pinned.next_index - 1,
            }));
        }
        return_mark(&mut tx, app, coin, mark, now).await?;
        Ok(())
    })
}

async fn has_addresses(tx: &mut Tx, account: &Account) -> Done<bool> {
    Ok(wallets::highest_index(tx, account.id).await?.is_some())
}

/// The key behind a pinned account, from its sealed row.
pub fn open_pinned(app: &App, account: &Account) -> Done<AccountKey> {
    let script_type = account
        .script_type
        .parse()
        .map_err(|error| Failure::Other(format!("account {}: {error}", account.key_name)))?;
    record::open_account(
        &app.settings.seal,
        account.coin,
        account.network,
        script_type,
        &account.key_name,
        &account.sealed,
    )
    .map_err(|error| Failure::Other(error.to_string()))
}

/// Pins a key as the account of its coin from `from_index` on. An account that was pinned
/// before becomes active again and keeps its next index.
pub async fn pin(
    tx: &mut Tx,
    app: &App,
    key: &AccountKey,
    from_index: u32,
    actor: &Actor,
    reason: &str,
    now: Time,
) -> Done<Account> {
    let coin = key.coin();
    let before = wallets::active(tx, coin).await?;
    let known = wallets::accounts(tx).await?.into_iter().find(|old| old.key_name == key.id());
    let account = if let Some(old) = known {
        wallets::activate(tx, &old).await?;
        wallets::raise_index(tx, old.id, from_index).await?;
        Account { active: true, next_index: old.next_index.max(from_index), ..old }
    } else {
        let account = Account {
            id: AccountId::new(now, &app.rng),
            key_name: key.id(),
            coin,
            network: key.network(),
            script_type: key.script_type().name().to_owned(),
            fingerprint: key.fingerprint().to_string(),
            sealed: record::seal_account(&app.settings.seal, &app.rng, key),
            first_address: key.receive(0)?.address,
            next_index: from_index,
            active: true,
            added_at: now,
        };
        wallets::insert_account(tx, &account).await?;
        account
    };
    let shown =
        |account: &Account| format!("{} from index {}", account.key_name, account.next_index);
    let change = Change {
        actor,
        action: "wallet.add",
        object: format!("account {coin}"),
        reason,
        before: before.as_ref().map(shown).unwrap_or_default(),
        after: shown(&account),
    };
    audit::record(tx, now, change).await?;
    let facts = facts! {
        "coin" => coin.code(),
        "fingerprint" => account.fingerprint,
        "address" => account.first_address,
    };
    let dedup = format!("{}:{}", account.key_name, now.millis());
    tell::admins(tx, app, Kind::AccountChanged, dedup, facts, now).await?;
    Ok(account)
}

/// Raises the next index above the mark. A gap means that a backup was restored: the indices
/// between may have been shown, so they are watched and never handed out.
async fn return_mark(tx: &mut Tx, app: &App, coin: Coin, mark: Option<u32>, now: Time) -> Done<()> {
    let Some(mark) = mark else { return Ok(()) };
    let Some(account) = wallets::active(tx, coin).await? else { return Ok(()) };
    if mark < account.next_index {
        return Ok(());
    }
    if GAP_MAX < mark - account.next_index {
        return Err(Failure::Other(format!(
            "the address mark of {coin} is at index {mark}, {} above the database: \
             check which of the two is right",
            mark - account.next_index
        )));
    }
    pass_over(tx, app, &account, mark, now).await?;
    // One index more than the database knows is a kill between mark and commit; a larger gap
    // is a restored backup.
    if mark == account.next_index {
        return Ok(());
    }
    let facts = facts! {
        "coin" => coin.code(),
        "from" => account.next_index,
        "to" => mark,
    };
    let dedup = format!("{}:{mark}", account.key_name);
    tell::admins(tx, app, Kind::IndexGap, dedup, facts, now).await?;
    Ok(())
}

/// Writes the indices from the next one up to `last` as passed over: watched, and never handed
/// out.
async fn pass_over(tx: &mut Tx, app: &App, account: &Account, last: u32, now: Time) -> Done<()> {
    let key = open_pinned(app, account)?;
    for index in account.next_index..=last {
        let derived = key.receive(index)?;
        let id = AddressId::new(now, &app.rng);
        let script = derived.script.as_bytes();
        let passed =
            wallets::unshown(id, account, index, &derived.address, script, Use::Passed, now);
        wallets::insert_address(tx, &passed).await?;
    }
    wallets::raise_index(tx, account.id, last + 1).await?;
    Ok(())
}

/// Why an account is not pinned, or its mark not set.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotPin {
    /// The configuration has no account of this coin.
    #[error("coins.{0} is not configured: give it a network, an xpub and a source")]
    NotConfigured(Coin),
    /// No account of this coin was ever pinned.
    #[error("no account of {coin} is pinned yet: run `chaintill wallet add {coin}`")]
    NotPinned {
        /// Which coin.
        coin: Coin,
    },
    /// So many indices are never passed over at once: it is a slip.
    #[error("index {index} of {coin} lies more than {GAP_MAX} above the next one, which is {next}")]
    TooFar {
        /// Which coin.
        coin: Coin,
        /// What was asked for.
        index: u32,
        /// The next index.
        next: u32,
    },
    /// It cannot be known which addresses the owner's wallet has used.
    #[error(
        "no source of {coin} tells which addresses were used before ({why}); if you know the \
         first unused index, give it: --from-index INDEX"
    )]
    NoAnswer {
        /// Which coin.
        coin: Coin,
        /// Why the sources tell nothing.
        why: String,
    },
    /// An index never goes back.
    #[error("{coin} had addresses up to index {last}: the mark does not go back to {index}")]
    GoesBack {
        /// Which coin.
        coin: Coin,
        /// What was asked for.
        index: u32,
        /// The highest index that is known.
        last: u32,
    },
}

/// Pins the configured key of a coin because the owner says so, from `from_index` on at least.
/// An account that has handed out addresses passes over the indices in between.
pub async fn add(
    app: &App,
    actor: &Actor,
    coin: Coin,
    from_index: u32,
    reason: &str,
) -> Result<Account, Stop<CannotPin>> {
    let Some(of) = app.settings.coins.get(&coin) else {
        return Err(Stop::Refused(CannotPin::NotConfigured(coin)));
    };
    let key = of.account.clone();
    let mark = app.anchor.read(&key.id())?;
    let now = app.now();
    write_tx!(app.db, |tx| {
        let accounts = wallets::accounts(&mut tx).await?;
        let known = accounts.into_iter().find(|account| account.key_name == key.id());
        let next = known.as_ref().map_or(0, |account| account.next_index);
        if known.is_some() && GAP_MAX < from_index.saturating_sub(next) {
            return Err(Stop::Refused(CannotPin::TooFar { coin, index: from_index, next }));
        }
        let mut passed = false;
        if let Some(account) = known.filter(|account| account.next_index < from_index)
            && has_addresses(&mut tx, &account).await?
        {
            pass_over(&mut tx, app, &account, from_index - 1, now).await?;
            passed = true;
        }
        let account = pin(&mut tx, app, &key, from_index, actor, reason, now).await?;
        return_mark(&mut tx, app, coin, mark, now).await?;
        if passed {
            raise_mark(app, &account, from_index - 1).await?;
        }
        Ok::<Account, Stop<CannotPin>>(account)
    })
}

/// Sets the address mark because the owner says so: after it was lost, or above where it
/// stands. The next start passes over the indices up to it. Audited.
pub async fn accept_mark(
    app: &App,
    actor: &Actor,
    coin: Coin,
    index: u32,
    reason: &str,
) -> Result<(), Stop<CannotPin>> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        let account = wallets::active(&mut tx, coin)
            .await?
            .ok_or(Stop::Refused(CannotPin::NotPinned { coin }))?;
        let mark = app.anchor.read(&account.key_name)?;
        let last = wallets::highest_index(&mut tx, account.id).await?.max(mark);
        if let Some(last) = last.filter(|last| index < *last) {
            return Err(Stop::Refused(CannotPin::GoesBack { coin, index, last }));
        }
        let next = account.next_index;
        if GAP_MAX < index.saturating_sub(next) {
            return Err(Stop::Refused(CannotPin::TooFar { coin, index, next }));
        }
        let change = Change {
            actor,
            action: "wallet.mark",
            object: format!("account {coin}"),
            reason,
            before: mark.map(|mark| mark.to_string()).unwrap_or_default(),
            after: index.to_string(),
        };
        audit::record(&mut tx, now, change).await?;
        raise_mark(app, &account, index).await?;
        Ok::<(), Stop<CannotPin>>(())
    })
}

/// Takes the next index and writes its address for an invoice. The caller raises the mark
/// with [`raise_mark`] as the last thing before the commit.
pub async fn next_address(
    tx: &mut Tx,
    app: &App,
    coin: Coin,
    invoice: InvoiceId,
    now: Time,
) -> Done<(Account, Address)> {
    let account = wallets::active(tx, coin)
        .await?
        .ok_or_else(|| Failure::Other(format!("no account of {coin} was opened")))?;
    let key = app.account(coin).filter(|key| key.id() == account.key_name).ok_or_else(|| {
        Failure::Other(format!("the configured {coin} key is not the pinned one"))
    })?;
    let index = wallets::take_index(tx, account.id).await?;
    let derived = key.receive(index)?;
    let row = invoice.row();
    let sealed = record::seal_record(&app.settings.seal, &app.rng, key, &row, &derived);
    let address = Address {
        id: AddressId::new(now, &app.rng),
        coin,
        account: account.id,
        index,
        address: derived.address,
        script: derived.script.into_bytes(),
        used: Use::Shown,
        invoice: Some(invoice),
        sealed: Some(sealed),
        made_at: now,
    };
    wallets::insert_address(tx, &address).await?;
    Ok((account, address))
}

/// Marks an index outside the database, fsynced. A kill right after this leaves a mark one
/// above the database: the next start passes the index over. It cannot be taken back, so in a
/// rehearsal it stays where it is.
pub async fn raise_mark(app: &App, account: &Account, index: u32) -> Done<()> {
    if app.db.is_rehearsal() {
        return Ok(());
    }
    let (anchor, name) = (app.anchor.clone(), account.key_name.clone());
    let raised = tokio::task::spawn_blocking(move || anchor.raise(&name, index)).await;
    raised.map_err(|error| Failure::Other(format!("the address mark: {error}")))??;
    Ok(())
}

/// Opens an address's record and derives the address again. An address that does not fit is
/// refused, and the admins are told.
pub async fn check(app: &App, address: &Address, account: &Account) -> Done<()> {
    match check_record(app, address, account) {
        Ok(()) => Ok(()),
        Err(error) => {
            alarm(app, address).await?;
            Err(error)
        }
    }
}

/// As [`check`], without telling anybody: for reconcile, and inside transactions.
pub fn check_record(app: &App, address: &Address, account: &Account) -> Done<()> {
    let key = open_pinned(app, account)?;
    let (Some(invoice), Some(sealed)) = (address.invoice, &address.sealed) else {
        let derived = key.receive(address.index)?;
        if derived.address == address.address && derived.script.as_bytes() == address.script {
            return Ok(());
        }
        return Err(Failure::Record(RecordError::AddressChanged {
            index: address.index,
            stored: address.address.clone(),
            derived: derived.address,
        }));
    };
    let derived = record::check_record(
        &app.settings.seal,
        &key,
        &invoice.row(),
        address.index,
        &address.address,
        sealed,
    )?;
    if derived.script.as_bytes() != address.script {
        let (stored, derived) = (address.address.clone(), derived.address);
        let index = address.index;
        return Err(Failure::Record(RecordError::AddressChanged { index, stored, derived }));
    }
    Ok(())
}

async fn alarm(app: &App, address: &Address) -> Done<()> {
    let now = app.now();
    write_tx!(app.db, |tx| { tell_refused(&mut tx, app, address, now).await })
}

/// Tells the admins, once, that a row of an address does not fit its index.
pub async fn tell_refused(tx: &mut Tx, app: &App, address: &Address, now: Time) -> Done<()> {
    let facts = facts! {
        "coin" => address.coin.code(),
        "index" => address.index,
        "order" => address.invoice.map(|id| id.to_string()).unwrap_or_default(),
    };
    let dedup = address.id.row();
    tell::admins(tx, app, Kind::AddressRefused, dedup, facts, now).await?;
    Ok(())
}
