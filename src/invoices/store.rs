//! Rows of invoices and quotes.

use super::{Invoice, Purpose, Quote, Status, Terms};
use crate::args;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::base::id::{AddressId, InvoiceId, OrderId, PersonId, QuoteId, Token};
use crate::base::money::{Currency, Sats};

crate::statements! {
    INSERT = "insert into invoices
        (id, token, purpose, order_id, person, external_id, face, currency, total, terms,
         status, deadline, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'new', $11, $12)";
    BY_ID = "select id, token, purpose, order_id, person, face, currency, total, terms, status,
        marked, deadline, extensions, prolonged, shrunk, ever_seen, kept, decide_by,
        created_at, settled_at, closed_at from invoices where id = $1";
    BY_TOKEN = "select id, token, purpose, order_id, person, face, currency, total, terms,
        status, marked, deadline, extensions, prolonged, shrunk, ever_seen, kept, decide_by,
        created_at, settled_at, closed_at from invoices where token = $1";
    BY_ORDER = "select id, token, purpose, order_id, person, face, currency, total, terms,
        status, marked, deadline, extensions, prolonged, shrunk, ever_seen, kept, decide_by,
        created_at, settled_at, closed_at from invoices where order_id = $1";
    OPEN_OF = "select id, token, purpose, order_id, person, face, currency, total, terms,
        status, marked, deadline, extensions, prolonged, shrunk, ever_seen, kept, decide_by,
        created_at, settled_at, closed_at from invoices
        where person = $1 and purpose = 'order' and status in ('new', 'processing')
        order by case when status = 'new' then 0 else 1 end, created_at desc, id limit 1";
    TOUCH = "update invoices set version = version + 1 where id = $1";
    UNPAID_OF = "select cast(count(*) as bigint) as n from invoices
        where person = $1 and status = 'new' and purpose = 'order'";
    STEP = "update invoices set status = $2, settled_at = coalesce($3, settled_at),
        closed_at = coalesce($4, closed_at) where id = $1 and status = $5";
    SET_CLOCK = "update invoices set deadline = $2, prolonged = $3, shrunk = $4, extensions = $5
        where id = $1";
    EVER_SEEN = "update invoices set ever_seen = 1 where id = $1 and ever_seen = 0";
    DECIDE_BY = "update invoices set decide_by = $2, kept = $3 where id = $1";
    MARK = "update invoices set marked = 1 where id = $1";
    OPEN = "select id from invoices where status in ('new', 'processing')
        order by deadline, id limit $1";
    PAST_DEADLINE = "select id from invoices where status = 'new' and deadline <= $1
        order by deadline, id limit $2";
    PAST_HOLD = "select id from invoices where status = 'processing' and created_at <= $1
        order by created_at, id limit $2";
    DECISIONS_DUE = "select id from invoices where decide_by <= $1 and kept = 0
        order by decide_by, id limit $2";
    INSERT_QUOTE = "insert into quotes
        (id, invoice, coin, address, due, price, sources, rate_at, made_at, until)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    QUOTES = "select id, coin, address, due, price, sources, rate_at, made_at, until
        from quotes where invoice = $1 order by made_at, id";
    WINDOW = "select a.id, a.address, a.script from invoices i
        join addresses a on a.invoice = i.id
        where a.coin = $1 and (i.status in ('new', 'processing')
            or (i.status in ('expired', 'cancelled') and i.closed_at >= $2))
        order by coalesce(a.looked_at, 0), i.deadline, a.id limit $3";
    LIST = "select id, token, purpose, order_id, person, face, currency, total, terms, status,
        marked, deadline, extensions, prolonged, shrunk, ever_seen, kept, decide_by,
        created_at, settled_at, closed_at from invoices order by created_at desc limit $1";
}

/// An address whose money is looked for among unconfirmed transactions.
#[derive(Clone, Debug)]
pub struct Watched {
    /// Its row.
    pub id: AddressId,
    /// As an explorer wants it.
    pub address: String,
    /// Its script.
    pub script: Vec<u8>,
}

/// Writes a new invoice.
pub async fn insert(tx: &mut Tx, invoice: &Invoice, external_id: Option<&str>) -> DbResult<()> {
    let terms = serde_json::to_string(&invoice.terms).expect("terms are plain data");
    let args = args![
        invoice.id.row(),
        invoice.token.as_str(),
        invoice.purpose.name(),
        invoice.order.map(OrderId::row),
        invoice.person.map(PersonId::row),
        external_id,
        &invoice.face,
        invoice.total.currency.code(),
        invoice.total.minor,
        terms,
        invoice.deadline,
        invoice.created_at,
    ];
    tx.run_one(&INSERT, args).await
}

/// An invoice under lock: nobody else changes it until the transaction ends. Every deed
/// that touches an invoice begins with this.
pub async fn lock(tx: &mut Tx, id: InvoiceId, currency: Currency) -> DbResult<Invoice> {
    tx.run_one(&TOUCH, args![id.row()]).await?;
    invoice(&tx.one(&BY_ID, args![id.row()]).await?, currency)
}

/// The invoice of an order, without lock.
pub async fn of_order(tx: &mut Tx, order: OrderId, currency: Currency) -> DbResult<Invoice> {
    invoice(&tx.one(&BY_ORDER, args![order.row()]).await?, currency)
}

/// The open invoice of a person's orders, for reading: one that awaits its money before one
/// whose money was seen, the newest first.
pub async fn find_open_of(
    db: &Db,
    person: PersonId,
    currency: Currency,
) -> DbResult<Option<Invoice>> {
    db.opt(&OPEN_OF, args![person.row()]).await?.map(|row| invoice(&row, currency)).transpose()
}

/// An invoice by row, for reading.
pub async fn find(db: &Db, id: InvoiceId, currency: Currency) -> DbResult<Option<Invoice>> {
    db.opt(&BY_ID, args![id.row()]).await?.map(|row| invoice(&row, currency)).transpose()
}

/// The invoice behind a public page, for reading.
pub async fn find_by_token(
    db: &Db,
    token: &Token,
    currency: Currency,
) -> DbResult<Option<Invoice>> {
    let row = db.opt(&BY_TOKEN, args![token.as_str()]).await?;
    row.map(|row| invoice(&row, currency)).transpose()
}

/// The invoice of an order, for reading.
pub async fn find_by_order(
    db: &Db,
    order: OrderId,
    currency: Currency,
) -> DbResult<Option<Invoice>> {
    let row = db.opt(&BY_ORDER, args![order.row()]).await?;
    row.map(|row| invoice(&row, currency)).transpose()
}

/// The newest invoices, for reading.
pub async fn list(db: &Db, limit: i64, currency: Currency) -> DbResult<Vec<Invoice>> {
    db.all(&LIST, args![limit]).await?.iter().map(|row| invoice(row, currency)).collect()
}

/// How many unpaid orders a person has. Hold the person's lock, or it is only a guess.
pub async fn unpaid_of(tx: &mut Tx, person: PersonId) -> DbResult<i64> {
    tx.one(&UNPAID_OF, args![person.row()]).await?.int("n")
}

/// Moves an invoice to its next status. The old status stands in the guard.
pub async fn step(tx: &mut Tx, invoice: &Invoice, next: Status, now: Time) -> DbResult<()> {
    assert!(
        invoice.status.may_become(next),
        "an invoice does not go from {} to {next}",
        invoice.status
    );
    let settled = (next == Status::Settled).then_some(now);
    let closed = matches!(next, Status::Expired | Status::Cancelled).then_some(now);
    let args = args![invoice.id.row(), next.name(), settled, closed, invoice.status.name()];
    tx.run_one(&STEP, args).await
}

/// Sets what runs by the clock.
pub async fn set_clock(tx: &mut Tx, invoice: &Invoice) -> DbResult<()> {
    let args = args![
        invoice.id.row(),
        invoice.deadline,
        invoice.prolonged,
        invoice.shrunk,
        invoice.extensions,
    ];
    tx.run_one(&SET_CLOCK, args).await
}

/// Remembers that something that counts was seen; says whether it is the first time.
pub async fn ever_seen(tx: &mut Tx, id: InvoiceId) -> DbResult<bool> {
    tx.run_if(&EVER_SEEN, args![id.row()]).await
}

/// Sets until when the customer chooses, and whether an admin keeps the money waiting.
pub async fn decide_by(tx: &mut Tx, id: InvoiceId, by: Option<Time>, kept: bool) -> DbResult<()> {
    tx.run_one(&DECIDE_BY, args![id.row(), by, kept]).await
}

/// Remembers that an admin settled or invalidated it by hand.
pub async fn mark(tx: &mut Tx, id: InvoiceId) -> DbResult<()> {
    tx.run_one(&MARK, args![id.row()]).await
}

/// Invoices that are awaiting or holding money, the earliest deadline first.
pub async fn open(db: &Db, limit: i64) -> DbResult<Vec<InvoiceId>> {
    ids(&db.all(&OPEN, args![limit]).await?)
}

/// Invoices whose deadline has passed.
pub async fn past_deadline(db: &Db, now: Time, limit: i64) -> DbResult<Vec<InvoiceId>> {
    ids(&db.all(&PAST_DEADLINE, args![now, limit]).await?)
}

/// Invoices that hold stock since before a moment.
pub async fn held_since(db: &Db, before: Time, limit: i64) -> DbResult<Vec<InvoiceId>> {
    ids(&db.all(&PAST_HOLD, args![before, limit]).await?)
}

/// Invoices whose money waited long enough for an answer.
pub async fn decisions_due(db: &Db, now: Time, limit: i64) -> DbResult<Vec<InvoiceId>> {
    ids(&db.all(&DECISIONS_DUE, args![now, limit]).await?)
}

/// Adds a quote.
pub async fn insert_quote(tx: &mut Tx, invoice: InvoiceId, quote: &Quote) -> DbResult<()> {
    let args = args![
        quote.id.row(),
        invoice.row(),
        quote.coin.name(),
        quote.address.row(),
        quote.due.0,
        quote.price.to_string(),
        &quote.sources,
        quote.rate_at,
        quote.made_at,
        quote.until,
    ];
    tx.run_one(&INSERT_QUOTE, args).await
}

/// All quotes of an invoice, oldest first.
pub async fn quotes(tx: &mut Tx, invoice: InvoiceId) -> DbResult<Vec<Quote>> {
    tx.all(&QUOTES, args![invoice.row()]).await?.iter().map(quote).collect()
}

/// All quotes of an invoice, oldest first, for reading.
pub async fn find_quotes(db: &Db, invoice: InvoiceId) -> DbResult<Vec<Quote>> {
    db.all(&QUOTES, args![invoice.row()]).await?.iter().map(quote).collect()
}

/// Addresses of invoices inside their payment window, and of those closed since a moment,
/// the ones that waited longest for an answer first.
pub async fn window(db: &Db, coin: Coin, closed_since: Time, limit: i64) -> DbResult<Vec<Watched>> {
    let watched = |row: &Row| {
        let id = row.text("id")?;
        Ok(Watched {
            id: AddressId::from_row(&id).map_err(corrupt("addresses", "id", &id))?,
            address: row.text("address")?,
            script: row.bytes("script")?,
        })
    };
    db.all(&WINDOW, args![coin.name(), closed_since, limit]).await?.iter().map(watched).collect()
}

fn ids(rows: &[Row]) -> DbResult<Vec<InvoiceId>> {
    rows.iter().map(|row| invoice_id(row, "id")).collect()
}

fn invoice_id(row: &Row, column: &'static str) -> DbResult<InvoiceId> {
    let text = row.text(column)?;
    InvoiceId::from_row(&text).map_err(corrupt("invoices", column, &text))
}

fn invoice(row: &Row, currency: Currency) -> DbResult<Invoice> {
    let id = invoice_id(row, "id")?;
    let bad = |column| move |why: String| corrupt("invoices", column, id)(why);
    let stored = row.text("currency")?;
    if stored != currency.code() {
        let why = format!("an invoice in {stored} in a shop that sells in {currency}");
        return Err(bad("currency")(why));
    }
    let purpose: Purpose =
        row.text("purpose")?.parse().map_err(corrupt("invoices", "purpose", id))?;
    let order = row.text_opt("order_id")?;
    let person = row.text_opt("person")?;
    let terms = row.text("terms")?;
    let terms: Terms = serde_json::from_str(&terms).map_err(corrupt("invoices", "terms", id))?;
    Ok(Invoice {
        id,
        token: row.text("token")?.parse().map_err(corrupt("invoices", "token", id))?,
        purpose,
        order: order
            .map(|text| OrderId::from_row(&text).map_err(corrupt("invoices", "order_id", id)))
            .transpose()?,
        person: person
            .map(|text| PersonId::from_row(&text).map_err(corrupt("invoices", "person", id)))
            .transpose()?,
        face: row.text("face")?,
        total: currency.minor(row.int("total")?),
        terms,
        status: row.text("status")?.parse().map_err(corrupt("invoices", "status", id))?,
        marked: row.flag("marked")?,
        deadline: row.time("deadline")?,
        extensions: row.int("extensions")?,
        prolonged: row.flag("prolonged")?,
        shrunk: row.flag("shrunk")?,
        ever_seen: row.flag("ever_seen")?,
        kept: row.flag("kept")?,
        decide_by: row.time_opt("decide_by")?,
        created_at: row.time("created_at")?,
        settled_at: row.time_opt("settled_at")?,
        closed_at: row.time_opt("closed_at")?,
    })
}

fn quote(row: &Row) -> DbResult<Quote> {
    let id = row.text("id")?;
    let address = row.text("address")?;
    Ok(Quote {
        id: QuoteId::from_row(&id).map_err(corrupt("quotes", "id", &id))?,
        coin: row.text("coin")?.parse().map_err(corrupt("quotes", "coin", &id))?,
        address: AddressId::from_row(&address).map_err(corrupt("quotes", "address", &id))?,
        due: Sats(row.int("due")?),
        price: row.text("price")?.parse().map_err(corrupt("quotes", "price", &id))?,
        sources: row.text("sources")?,
        rate_at: row.time("rate_at")?,
        made_at: row.time("made_at")?,
        until: row.time("until")?,
    })
}
