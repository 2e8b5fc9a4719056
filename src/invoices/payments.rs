//! Rows of payments, with the log of where each one was.
//!
//! Amount, kind, quote and first sighting never change. The place does: [`move_to`] is the
//! only function that writes it, and it writes the log in the same breath.

use bitcoin::{BlockHash, OutPoint, Txid};

use super::{Kind, Payment, Place};
use crate::args;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::base::id::{AddressId, InvoiceId, PaymentId, QuoteId};
use crate::base::money::Sats;

crate::statements! {
    list PAYMENTS_ALL;
    INSERT_PAYMENT = "insert into payments
        (id, coin, txid, vout, address, invoice, quote, amount, kind, first_seen, place,
         known_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'mempool', $10)";
    PLACE = "update payments set place = $2, block_hash = $3, block_height = $4,
        block_time = $5, position = $6, known_at = $7,
        ripe_at = case when $2 = 'gone' then null else ripe_at end where id = $1";
    SIGHT = "insert into sightings (payment, seq, place, block_hash, block_height, at, why)
        select cast($1 as text), 1 + coalesce(max(seq), 0), cast($2 as text), cast($3 as text),
            cast($4 as bigint), cast($5 as bigint), cast($6 as text) from sightings
        where payment = $1";
    KNOWN = "update payments set known_at = $2 where id = $1 and known_at < $2";
    RIPE = "update payments set ripe_at = $2 where id = $1 and ripe_at is null";
    SPENT = "update payments set spent_by = $2, spent_height = $3 where id = $1 and spent_by is null";
    UNSPENT = "update payments set spent_by = null, spent_height = null where id = $1 and spent_by is not null";
    BY_OUTPOINT = "select id, coin, txid, vout, address, invoice, quote, amount, kind,
        first_seen, place, block_hash, block_height, block_time, known_at, ripe_at, spent_by
        from payments where coin = $1 and txid = $2 and vout = $3";
    BY_TX = "select id, coin, txid, vout, address, invoice, quote, amount, kind, first_seen,
        place, block_hash, block_height, block_time, known_at, ripe_at, spent_by
        from payments where coin = $1 and txid = $2 order by vout";
    OF_INVOICE = "select id, coin, txid, vout, address, invoice, quote, amount, kind,
        first_seen, place, block_hash, block_height, block_time, known_at, ripe_at, spent_by
        from payments where invoice = $1 order by first_seen, id";
    OF_ADDRESS = "select id, coin, txid, vout, address, invoice, quote, amount, kind,
        first_seen, place, block_hash, block_height, block_time, known_at, ripe_at, spent_by
        from payments where address = $1 order by first_seen, id";
    IN_BLOCK = "select id, coin, txid, vout, address, invoice, quote, amount, kind, first_seen,
        place, block_hash, block_height, block_time, known_at, ripe_at, spent_by
        from payments where coin = $1 and block_hash = $2 order by txid, vout";
    UNCONFIRMED = "select id, coin, txid, vout, address, invoice, quote, amount, kind,
        first_seen, place, block_hash, block_height, block_time, known_at, ripe_at, spent_by
        from payments where coin = $1 and place in ('mempool', 'orphaned') order by id";
    SWEPT_SINCE = "select id, coin, txid, vout, address, invoice, quote, amount, kind,
        first_seen, place, block_hash, block_height, block_time, known_at, ripe_at, spent_by
        from payments where coin = $1 and spent_height >= $2 order by id";
    UNRIPE = "select distinct invoice from payments
        where coin = $1 and place = 'block' and ripe_at is null and invoice is not null
        order by invoice";
    PAID_BY = "select distinct invoice from payments
        where coin = $1 and txid = $2 and invoice is not null order by invoice";
    TX_TOTAL = "select cast(coalesce(sum(amount), 0) as bigint) as total from payments
        where coin = $1 and txid = $2";
    RAW = "insert into transactions (coin, txid, raw) values ($1, $2, $3)
        on conflict (coin, txid) do nothing";
    INPUT = "insert into inputs (coin, txid, prev_txid, prev_vout) values ($1, $2, $3, $4)
        on conflict (coin, txid, prev_txid, prev_vout) do nothing";
    INPUTS = "select prev_txid, prev_vout from inputs where coin = $1 and txid = $2
        order by prev_txid, prev_vout";
    RIVALS = "select distinct txid from inputs
        where coin = $1 and prev_txid = $2 and prev_vout = $3 order by txid";
    OUTPOINTS = "select txid, vout from payments
        where coin = $1 and spent_by is null and place <> 'gone' order by id";
    OPEN_INPUTS = "select i.prev_txid, i.prev_vout from inputs i where i.coin = $1
        and exists (select 1 from payments p where p.coin = i.coin and p.txid = i.txid
            and (p.place in ('mempool', 'orphaned', 'gone') or p.block_height >= $2))
        order by i.prev_txid, i.prev_vout";
    SIGHTINGS = "select seq, place, block_hash, block_height, at, why from sightings
        where payment = $1 order by seq";
    ORPHAN_COUNT = "select cast(count(*) as bigint) as n from sightings
        where payment = $1 and place = 'orphaned'";
}

/// A payment seen for the first time.
#[derive(Debug)]
pub struct NewPayment<'a> {
    /// Its row.
    pub id: PaymentId,
    /// On which chain.
    pub coin: Coin,
    /// Which output.
    pub outpoint: OutPoint,
    /// The address it pays.
    pub address: AddressId,
    /// The invoice that the address was shown for.
    pub invoice: Option<InvoiceId>,
    /// The quote in force.
    pub quote: Option<QuoteId>,
    /// How much.
    pub amount: Sats,
    /// What kind of output.
    pub kind: Kind,
    /// What its transaction spends.
    pub inputs: &'a [OutPoint],
    /// The bytes of its transaction.
    pub raw: &'a [u8],
}

/// A line of the log of a payment.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Sighting {
    /// Its place in the log.
    pub seq: i64,
    /// `mempool`, `block`, `orphaned` or `gone`.
    pub place: String,
    /// The block, if it was in one.
    pub block: Option<String>,
    /// The block's height.
    pub height: Option<i64>,
    /// When, in milliseconds.
    pub at: i64,
    /// Who or what said so.
    pub why: String,
}

/// Writes a new payment with its transaction. It has no place until [`move_to`].
pub async fn insert_payment(tx: &mut Tx, new: &NewPayment<'_>, now: Time) -> DbResult<()> {
    let txid = new.outpoint.txid.to_string();
    let args = args![
        new.id.row(),
        new.coin.name(),
        &txid,
        i64::from(new.outpoint.vout),
        new.address.row(),
        new.invoice.map(InvoiceId::row),
        new.quote.map(QuoteId::row),
        new.amount.0,
        new.kind.name(),
        now,
    ];
    tx.run_one(&INSERT_PAYMENT, args).await?;
    tx.run(&RAW, args![new.coin.name(), &txid, new.raw]).await?;
    for input in new.inputs {
        let args = args![new.coin.name(), &txid, input.txid.to_string(), i64::from(input.vout)];
        tx.run(&INPUT, args).await?;
    }
    Ok(())
}

/// Writes where a payment is now, and logs it with a reason. Money that is gone is judged
/// anew if it returns.
pub async fn move_to(
    tx: &mut Tx,
    payment: PaymentId,
    place: Place,
    position: Option<i64>,
    why: &str,
    now: Time,
) -> DbResult<()> {
    let (hash, height, time) = match place {
        Place::Block { hash, height, time } => (Some(hash.to_string()), Some(height), Some(time)),
        Place::Mempool | Place::Orphaned | Place::Gone => (None, None, None),
    };
    let args = args![payment.row(), place.name(), hash.clone(), height, time, position, now];
    tx.run_one(&PLACE, args).await?;
    let args = args![payment.row(), place.name(), hash, height, now, why];
    tx.run_one(&SIGHT, args).await
}

/// Remembers that some source still knows an unconfirmed payment.
pub async fn known(tx: &mut Tx, payment: PaymentId, now: Time) -> DbResult<()> {
    tx.run(&KNOWN, args![payment.row(), now]).await?;
    Ok(())
}

/// Remembers that a payment was judged after it reached its depth.
pub async fn ripen(tx: &mut Tx, payment: PaymentId, now: Time) -> DbResult<bool> {
    tx.run_if(&RIPE, args![payment.row(), now]).await
}

/// Remembers the transaction that spent a payment, and in which block; says whether it is news.
pub async fn spent(tx: &mut Tx, payment: PaymentId, by: Txid, height: i64) -> DbResult<bool> {
    tx.run_if(&SPENT, args![payment.row(), by.to_string(), height]).await
}

/// Forgets a spending transaction whose block left the best chain.
pub async fn unspent(tx: &mut Tx, payment: PaymentId) -> DbResult<bool> {
    tx.run_if(&UNSPENT, args![payment.row()]).await
}

/// The payment at an outpoint.
pub async fn at(tx: &mut Tx, coin: Coin, outpoint: &OutPoint) -> DbResult<Option<Payment>> {
    let args = args![coin.name(), outpoint.txid.to_string(), i64::from(outpoint.vout)];
    tx.opt(&BY_OUTPOINT, args).await?.as_ref().map(payment).transpose()
}

/// All payments of a transaction.
pub async fn of_tx(tx: &mut Tx, coin: Coin, txid: &str) -> DbResult<Vec<Payment>> {
    tx.all(&BY_TX, args![coin.name(), txid]).await?.iter().map(payment).collect()
}

/// All payments of an invoice, the earliest first.
pub async fn of_invoice(tx: &mut Tx, invoice: InvoiceId) -> DbResult<Vec<Payment>> {
    tx.all(&OF_INVOICE, args![invoice.row()]).await?.iter().map(payment).collect()
}

/// All payments of an invoice, for reading.
pub async fn find_of_invoice(db: &Db, invoice: InvoiceId) -> DbResult<Vec<Payment>> {
    db.all(&OF_INVOICE, args![invoice.row()]).await?.iter().map(payment).collect()
}

/// All payments to an address, for reading.
pub async fn find_of_address(db: &Db, address: AddressId) -> DbResult<Vec<Payment>> {
    db.all(&OF_ADDRESS, args![address.row()]).await?.iter().map(payment).collect()
}

/// Payments in a block.
pub async fn in_block(tx: &mut Tx, coin: Coin, hash: &BlockHash) -> DbResult<Vec<Payment>> {
    let args = args![coin.name(), hash.to_string()];
    tx.all(&IN_BLOCK, args).await?.iter().map(payment).collect()
}

/// Payments that are in no block and not gone.
pub async fn unconfirmed(tx: &mut Tx, coin: Coin) -> DbResult<Vec<Payment>> {
    tx.all(&UNCONFIRMED, args![coin.name()]).await?.iter().map(payment).collect()
}

/// Payments that are in no block and not gone, for reading.
pub async fn find_unconfirmed(db: &Db, coin: Coin) -> DbResult<Vec<Payment>> {
    db.all(&UNCONFIRMED, args![coin.name()]).await?.iter().map(payment).collect()
}

/// Payments spent in blocks from a height on.
pub async fn swept_since(tx: &mut Tx, coin: Coin, height: i64) -> DbResult<Vec<Payment>> {
    tx.all(&SWEPT_SINCE, args![coin.name(), height]).await?.iter().map(payment).collect()
}

/// Invoices with money in a block that was not judged at its depth yet.
pub async fn unripe(tx: &mut Tx, coin: Coin) -> DbResult<Vec<InvoiceId>> {
    tx.all(&UNRIPE, args![coin.name()]).await?.iter().map(invoice_id).collect()
}

/// Invoices that a transaction pays, for reading.
pub async fn find_paid_by(db: &Db, coin: Coin, txid: &str) -> DbResult<Vec<InvoiceId>> {
    db.all(&PAID_BY, args![coin.name(), txid]).await?.iter().map(invoice_id).collect()
}

fn invoice_id(row: &Row) -> DbResult<InvoiceId> {
    let text = row.text("invoice")?;
    InvoiceId::from_row(&text).map_err(corrupt("payments", "invoice", &text))
}

/// All that a transaction pays us.
pub async fn tx_total(tx: &mut Tx, coin: Coin, txid: &Txid) -> DbResult<Sats> {
    let args = args![coin.name(), txid.to_string()];
    Ok(Sats(tx.one(&TX_TOTAL, args).await?.int("total")?))
}

/// What a transaction spends.
pub async fn inputs(tx: &mut Tx, coin: Coin, txid: &Txid) -> DbResult<Vec<OutPoint>> {
    let rows = tx.all(&INPUTS, args![coin.name(), txid.to_string()]).await?;
    rows.iter().map(|row| outpoint(row, "prev_txid", "prev_vout")).collect()
}

/// Transactions that paid us and spend this outpoint.
pub async fn rivals(tx: &mut Tx, coin: Coin, input: &OutPoint) -> DbResult<Vec<String>> {
    let args = args![coin.name(), input.txid.to_string(), i64::from(input.vout)];
    tx.all(&RIVALS, args).await?.iter().map(|row| row.text("txid")).collect()
}

/// Every outpoint of ours that was not spent.
pub async fn outpoints(db: &Db, coin: Coin) -> DbResult<Vec<OutPoint>> {
    let rows = db.all(&OUTPOINTS, args![coin.name()]).await?;
    rows.iter().map(|row| outpoint(row, "txid", "vout")).collect()
}

/// What the transactions of payments spend that are not final: unconfirmed, gone (they may
/// return), or in a block at or above a height.
pub async fn open_inputs(db: &Db, coin: Coin, height: i64) -> DbResult<Vec<OutPoint>> {
    let rows = db.all(&OPEN_INPUTS, args![coin.name(), height]).await?;
    rows.iter().map(|row| outpoint(row, "prev_txid", "prev_vout")).collect()
}

/// The log of a payment.
pub async fn sightings(db: &Db, payment: PaymentId) -> DbResult<Vec<Sighting>> {
    let sighting = |row: &Row| {
        Ok(Sighting {
            seq: row.int("seq")?,
            place: row.text("place")?,
            block: row.text_opt("block_hash")?,
            height: row.int_opt("block_height")?,
            at: row.int("at")?,
            why: row.text("why")?,
        })
    };
    db.all(&SIGHTINGS, args![payment.row()]).await?.iter().map(sighting).collect()
}

/// How often a payment's block left the best chain.
pub async fn times_orphaned(tx: &mut Tx, payment: PaymentId) -> DbResult<i64> {
    tx.one(&ORPHAN_COUNT, args![payment.row()]).await?.int("n")
}

fn outpoint(row: &Row, txid: &'static str, vout: &'static str) -> DbResult<OutPoint> {
    let text = row.text(txid)?;
    let id: Txid = text.parse().map_err(corrupt("payments", txid, &text))?;
    let index = u32::try_from(row.int(vout)?).map_err(corrupt("payments", vout, &text))?;
    Ok(OutPoint::new(id, index))
}

fn payment(row: &Row) -> DbResult<Payment> {
    let id = row.text("id")?;
    let (invoice, quote) = (row.text_opt("invoice")?, row.text_opt("quote")?);
    let address = row.text("address")?;
    Ok(Payment {
        id: PaymentId::from_row(&id).map_err(corrupt("payments", "id", &id))?,
        coin: row.text("coin")?.parse().map_err(corrupt("payments", "coin", &id))?,
        outpoint: outpoint(row, "txid", "vout")?,
        address: AddressId::from_row(&address).map_err(corrupt("payments", "address", &id))?,
        invoice: invoice
            .map(|text| InvoiceId::from_row(&text).map_err(corrupt("payments", "invoice", &id)))
            .transpose()?,
        quote: quote
            .map(|text| QuoteId::from_row(&text).map_err(corrupt("payments", "quote", &id)))
            .transpose()?,
        amount: Sats(row.int("amount")?),
        kind: kind(&row.text("kind")?, &id)?,
        first_seen: row.time("first_seen")?,
        place: place(row, &id)?,
        known_at: row.time("known_at")?,
        ripe_at: row.time_opt("ripe_at")?,
        spent_by: row.text_opt("spent_by")?,
    })
}

fn kind(text: &str, id: &str) -> DbResult<Kind> {
    match text {
        "plain" => Ok(Kind::Plain),
        "coinbase" => Ok(Kind::Coinbase),
        "hogex" => Ok(Kind::HogEx),
        _ => Err(corrupt("payments", "kind", id)(format!("unknown kind `{text}`"))),
    }
}

fn place(row: &Row, id: &str) -> DbResult<Place> {
    let block = (row.text_opt("block_hash")?, row.int_opt("block_height")?);
    match (row.text("place")?.as_str(), block) {
        ("mempool", (None, None)) => Ok(Place::Mempool),
        ("orphaned", (None, None)) => Ok(Place::Orphaned),
        ("gone", (None, None)) => Ok(Place::Gone),
        ("block", (Some(hash), Some(height))) => Ok(Place::Block {
            hash: hash.parse().map_err(corrupt("payments", "block_hash", id))?,
            height,
            time: row.time("block_time")?,
        }),
        (place, _) => {
            Err(corrupt("payments", "place", id)(format!("`{place}` does not fit its block")))
        }
    }
}
