//! Rows of accounts and addresses.

use super::{Account, Address, Use};
use crate::args;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::{Db, DbError, DbResult, Row, Tx, corrupt};
use crate::base::id::{AccountId, AddressId, InvoiceId};

crate::statements! {
    INSERT_ACCOUNT = "insert into accounts
        (id, key_name, coin, network, script_type, fingerprint, sealed, first_address,
         next_index, active, added_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)";
    DEACTIVATE = "update accounts set active = 0 where coin = $1 and active = 1";
    ACTIVATE = "update accounts set active = 1 where id = $1 and active = 0";
    ACCOUNTS = "select id, key_name, coin, network, script_type, fingerprint, sealed,
        first_address, next_index, active, added_at from accounts order by coin, added_at, id";
    ACTIVE = "select id, key_name, coin, network, script_type, fingerprint, sealed,
        first_address, next_index, active, added_at from accounts
        where coin = $1 and active = 1";
    ACCOUNT = "select id, key_name, coin, network, script_type, fingerprint, sealed,
        first_address, next_index, active, added_at from accounts where id = $1";
    TAKE_INDEX = "update accounts set next_index = next_index + 1
        where id = $1 and active = 1 returning next_index - 1 as taken";
    RAISE_INDEX = "update accounts set next_index = $2 where id = $1 and next_index < $2";
    RESEAL_ACCOUNT = "update accounts set sealed = $2 where id = $1 and sealed = $3";
    INSERT_ADDRESS = "insert into addresses
        (id, coin, account, idx, address, script, state, invoice, sealed, made_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    BY_SCRIPT = "select id, coin, account, idx, address, script, state, invoice, sealed, made_at
        from addresses where coin = $1 and script = $2";
    BY_ID = "select id, coin, account, idx, address, script, state, invoice, sealed, made_at
        from addresses where id = $1";
    OF_INVOICE = "select id, coin, account, idx, address, script, state, invoice, sealed,
        made_at from addresses where invoice = $1 order by coin";
    BY_ADDRESS = "select id, coin, account, idx, address, script, state, invoice, sealed,
        made_at from addresses where address = $1 order by coin";
    SCRIPTS_FROM = "select idx, script from addresses
        where account = $1 and idx >= $2 order by idx limit $3";
    AFTER = "select id, coin, account, idx, address, script, state, invoice, sealed, made_at
        from addresses where id > $1 order by id limit $2";
    PAGE = "select id, coin, account, idx, address, script, state, invoice, sealed, made_at
        from addresses where account = $1 and idx >= $2 order by idx limit $3";
    RESEAL_ADDRESS = "update addresses set sealed = $2 where id = $1 and sealed = $3";
    LOOKED = "update addresses set looked_at = $2
        where id = $1 and (looked_at is null or looked_at < $2)";
    LOOKED_AT = "select coin, looked_at from addresses where invoice = $1 order by coin";
    USED = "select cast(count(*) as bigint) as n from addresses where account = $1";
    HIGHEST = "select max(idx) as idx from addresses where account = $1";
    LAST_PAID = "select max(a.idx) as idx from addresses a
        where a.account = $1 and exists (select 1 from payments p where p.address = a.id)";
    PAID = "select a.idx from addresses a where a.account = $1
        and exists (select 1 from payments p where p.address = a.id) order by a.idx";
}

/// Pins a new account and makes it the one that addresses come from.
pub async fn insert_account(tx: &mut Tx, account: &Account) -> DbResult<()> {
    tx.run(&DEACTIVATE, args![account.coin.name()]).await?;
    let args = args![
        account.id.row(),
        &account.key_name,
        account.coin.name(),
        account.network.name(),
        &account.script_type,
        &account.fingerprint,
        account.sealed.as_slice(),
        &account.first_address,
        i64::from(account.next_index),
        account.added_at,
    ];
    tx.run_one(&INSERT_ACCOUNT, args).await
}

/// Makes an account that was pinned before the one that addresses come from again.
pub async fn activate(tx: &mut Tx, account: &Account) -> DbResult<()> {
    tx.run(&DEACTIVATE, args![account.coin.name()]).await?;
    tx.run_one(&ACTIVATE, args![account.id.row()]).await
}

/// Every account ever pinned.
pub async fn accounts(tx: &mut Tx) -> DbResult<Vec<Account>> {
    tx.all(&ACCOUNTS, args![]).await?.iter().map(account).collect()
}

/// Every account ever pinned, for reading.
pub async fn find_accounts(db: &Db) -> DbResult<Vec<Account>> {
    db.all(&ACCOUNTS, args![]).await?.iter().map(account).collect()
}

/// The account that addresses of a coin come from.
pub async fn active(tx: &mut Tx, coin: Coin) -> DbResult<Option<Account>> {
    tx.opt(&ACTIVE, args![coin.name()]).await?.as_ref().map(account).transpose()
}

/// The account that an address comes from.
pub async fn account_of(tx: &mut Tx, address: &Address) -> DbResult<Account> {
    let row = tx.opt(&ACCOUNT, args![address.account.row()]).await?;
    account(&row.ok_or_else(|| without_account(address))?)
}

/// The account that an address comes from, for reading.
pub async fn find_account_of(db: &Db, address: &Address) -> DbResult<Account> {
    let row = db.opt(&ACCOUNT, args![address.account.row()]).await?;
    account(&row.ok_or_else(|| without_account(address))?)
}

fn without_account(address: &Address) -> DbError {
    corrupt("addresses", "account", address.id.row())(format!("there is no {}", address.account))
}

/// Takes the next index of an account. Two orders at once wait for each other here, so that
/// indices have no gaps and no index is taken twice.
pub async fn take_index(tx: &mut Tx, id: AccountId) -> DbResult<u32> {
    let row = tx.one(&TAKE_INDEX, args![id.row()]).await?;
    index(row.int("taken")?, id)
}

/// Raises the next index; never lowers it. Says whether it was lower.
pub async fn raise_index(tx: &mut Tx, id: AccountId, next: u32) -> DbResult<bool> {
    tx.run_if(&RAISE_INDEX, args![id.row(), i64::from(next)]).await
}

/// Replaces an account's seal if it is still the one that was read.
pub async fn reseal_account(tx: &mut Tx, account: &Account, sealed: &[u8]) -> DbResult<bool> {
    tx.run_if(&RESEAL_ACCOUNT, args![account.id.row(), sealed, account.sealed.as_slice()]).await
}

/// Writes an address.
pub async fn insert_address(tx: &mut Tx, address: &Address) -> DbResult<()> {
    let args = args![
        address.id.row(),
        address.coin.name(),
        address.account.row(),
        i64::from(address.index),
        &address.address,
        address.script.as_slice(),
        address.used.name(),
        address.invoice.map(InvoiceId::row),
        address.sealed.clone(),
        address.made_at,
    ];
    tx.run_one(&INSERT_ADDRESS, args).await
}

/// The address with a script, if it is ours.
pub async fn by_script(tx: &mut Tx, coin: Coin, script: &[u8]) -> DbResult<Option<Address>> {
    tx.opt(&BY_SCRIPT, args![coin.name(), script]).await?.as_ref().map(address).transpose()
}

/// An address that must exist.
pub async fn get(tx: &mut Tx, id: AddressId) -> DbResult<Address> {
    address(&tx.one(&BY_ID, args![id.row()]).await?)
}

/// An address by row, for reading.
pub async fn find(db: &Db, id: AddressId) -> DbResult<Option<Address>> {
    db.opt(&BY_ID, args![id.row()]).await?.as_ref().map(address).transpose()
}

/// The addresses shown for an invoice.
pub async fn of_invoice(tx: &mut Tx, invoice: InvoiceId) -> DbResult<Vec<Address>> {
    tx.all(&OF_INVOICE, args![invoice.row()]).await?.iter().map(address).collect()
}

/// Rows with this address, for reading; it may be the same text on two test networks.
pub async fn find_by_address(db: &Db, text: &str) -> DbResult<Vec<Address>> {
    db.all(&BY_ADDRESS, args![text]).await?.iter().map(address).collect()
}

/// Scripts of an account from an index on: (index, script).
pub async fn scripts_from(
    db: &Db,
    account: AccountId,
    from: u32,
    limit: i64,
) -> DbResult<Vec<(u32, Vec<u8>)>> {
    let args = args![account.row(), i64::from(from), limit];
    let read = |row: &Row| Ok((index(row.int("idx")?, account)?, row.bytes("script")?));
    db.all(&SCRIPTS_FROM, args).await?.iter().map(read).collect()
}

/// Addresses of an account from an index on, for reading.
pub async fn page(db: &Db, account: AccountId, from: u32, limit: i64) -> DbResult<Vec<Address>> {
    let args = args![account.row(), i64::from(from), limit];
    db.all(&PAGE, args).await?.iter().map(address).collect()
}

/// The next addresses after an id, of all accounts.
pub async fn after(db: &Db, id: &str, limit: i64) -> DbResult<Vec<Address>> {
    db.all(&AFTER, args![id, limit]).await?.iter().map(address).collect()
}

/// Replaces an address's sealed record if it is still the one that was read.
pub async fn reseal_address(
    tx: &mut Tx,
    id: AddressId,
    sealed: &[u8],
    was: &[u8],
) -> DbResult<bool> {
    tx.run_if(&RESEAL_ADDRESS, args![id.row(), sealed, was]).await
}

/// Remembers that a look at unconfirmed money, begun at `began`, was answered for an address.
pub async fn looked(tx: &mut Tx, id: AddressId, began: Time) -> DbResult<bool> {
    tx.run_if(&LOOKED, args![id.row(), began]).await
}

/// By coin of an invoice: when the last look began that was answered for its address.
pub async fn looked_at(tx: &mut Tx, invoice: InvoiceId) -> DbResult<Vec<(Coin, Option<Time>)>> {
    let read = |row: &Row| {
        let coin = row.text("coin")?;
        let coin = coin.parse().map_err(corrupt("addresses", "coin", invoice))?;
        Ok((coin, row.time_opt("looked_at")?))
    };
    tx.all(&LOOKED_AT, args![invoice.row()]).await?.iter().map(read).collect()
}

/// How many addresses an account has rows for.
pub async fn used(db: &Db, account: AccountId) -> DbResult<i64> {
    db.one(&USED, args![account.row()]).await?.int("n")
}

/// The highest index that has a row.
pub async fn highest_index(tx: &mut Tx, account: AccountId) -> DbResult<Option<u32>> {
    let row = tx.one(&HIGHEST, args![account.row()]).await?;
    row.int_opt("idx")?.map(|found| index(found, account)).transpose()
}

/// The highest index that ever received money.
pub async fn last_paid(db: &Db, account: AccountId) -> DbResult<Option<u32>> {
    let row = db.one(&LAST_PAID, args![account.row()]).await?;
    row.int_opt("idx")?.map(|found| index(found, account)).transpose()
}

/// Every index that ever received money, from the lowest.
pub async fn paid(db: &Db, account: AccountId) -> DbResult<Vec<u32>> {
    let rows = db.all(&PAID, args![account.row()]).await?;
    rows.iter().map(|row| index(row.int("idx")?, account)).collect()
}

fn index(value: i64, row: impl std::fmt::Display) -> DbResult<u32> {
    u32::try_from(value).map_err(corrupt("addresses", "idx", row))
}

fn account(row: &Row) -> DbResult<Account> {
    let id = row.text("id")?;
    Ok(Account {
        id: AccountId::from_row(&id).map_err(corrupt("accounts", "id", &id))?,
        key_name: row.text("key_name")?,
        coin: row.text("coin")?.parse().map_err(corrupt("accounts", "coin", &id))?,
        network: row.text("network")?.parse().map_err(corrupt("accounts", "network", &id))?,
        script_type: row.text("script_type")?,
        fingerprint: row.text("fingerprint")?,
        sealed: row.bytes("sealed")?,
        first_address: row.text("first_address")?,
        next_index: index(row.int("next_index")?, &id)?,
        active: row.flag("active")?,
        added_at: row.time("added_at")?,
    })
}

fn address(row: &Row) -> DbResult<Address> {
    let id = row.text("id")?;
    let (account, invoice) = (row.text("account")?, row.text_opt("invoice")?);
    let used = match row.text("state")?.as_str() {
        "shown" => Use::Shown,
        "passed" => Use::Passed,
        "burnt" => Use::Burnt,
        other => {
            return Err(corrupt("addresses", "state", &id)(format!("unknown state `{other}`")));
        }
    };
    Ok(Address {
        id: AddressId::from_row(&id).map_err(corrupt("addresses", "id", &id))?,
        coin: row.text("coin")?.parse().map_err(corrupt("addresses", "coin", &id))?,
        account: AccountId::from_row(&account).map_err(corrupt("addresses", "account", &id))?,
        index: index(row.int("idx")?, &id)?,
        address: row.text("address")?,
        script: row.bytes("script")?,
        used,
        invoice: invoice
            .map(|text| InvoiceId::from_row(&text).map_err(corrupt("addresses", "invoice", &id)))
            .transpose()?,
        sealed: row.bytes_opt("sealed")?,
        made_at: row.time("made_at")?,
    })
}

/// A new row for an address that was not shown for an invoice.
pub fn unshown(
    id: AddressId,
    account: &Account,
    index: u32,
    address: &str,
    script: &[u8],
    used: Use,
    now: Time,
) -> Address {
    Address {
        id,
        coin: account.coin,
        account: account.id,
        index,
        address: address.to_owned(),
        script: script.to_vec(),
        used,
        invoice: None,
        sealed: None,
        made_at: now,
    }
}
