//! The invoices of orders: what came, what it counts for, and what an admin decides.
//!
//! An invoice is named by its order's number.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::open::{self, Globals};
use super::order::{of_number, pay_page, who};
use super::{Ended, Exit, Meant, No, OrSayNo as _, Rehearse, print};
use crate::app::App;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::flows::deciding::{self, Decision};
use crate::flows::standing::{self, Standing};
use crate::flows::watch::Watcher;
use crate::invoices::{self, Invoice, Payment, Place, Quote, Refund, Sighting};
use crate::ledger::{self, Transfer};
use crate::orders::Order;
use crate::wallets::{self, Address};

/// The invoices of orders, and what becomes of money.
#[derive(Debug, clap::Subcommand)]
pub enum InvoiceVerb {
    /// Show everything known of an order's invoice: quotes, payments, bookings, refunds
    ///
    /// Example: chaintill invoice show 1042
    Show {
        /// The order's number
        order: i64,
        /// How to print it.
        #[command(flatten)]
        reading: print::Reading,
    },
    /// Look at the chains once, judge the invoice again, and say what changed
    ///
    /// With --dry-run the chains are not asked: what is known is judged again.
    ///
    /// Example: chaintill invoice recheck 1042
    Recheck {
        /// The order's number
        order: i64,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// Take an invoice for paid, whatever the chains prove
    ///
    /// What no payment proves is booked apart, and the invoice stays marked.
    ///
    /// Example: chaintill invoice settle 1042 --reason "paid in cash"
    Settle {
        /// The order's number
        order: i64,
        /// Why, and whether to ask.
        #[command(flatten)]
        meant: Meant,
    },
    /// Take a settled invoice for not paid: its money waits for a decision again
    ///
    /// Example: chaintill invoice invalidate 1042 --reason "settled by mistake"
    Invalidate {
        /// The order's number
        order: i64,
        /// Why, and whether to ask.
        #[command(flatten)]
        meant: Meant,
    },
    /// Decide about money that waits: the customer's balance, or a refund
    ///
    /// Example: chaintill invoice credit 1042 --to refund --reason "the customer asked for it"
    Credit {
        /// The order's number
        order: i64,
        /// What becomes of it
        #[arg(long)]
        to: CreditTo,
        /// Why, and whether to ask.
        #[command(flatten)]
        meant: Meant,
    },
    /// Keep money waiting without limit; with --off, no longer
    ///
    /// Example: chaintill invoice hold 1042 --reason "the customer answers next week"
    Hold {
        /// The order's number
        order: i64,
        /// It need not wait any longer
        #[arg(long)]
        off: bool,
        /// Why, for the audit trail
        #[arg(long, value_name = "WORDS")]
        reason: String,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
}

/// What becomes of money that waits.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum CreditTo {
    /// The customer's balance, at the rate of now.
    Balance,
    /// A refund, in the coin that came.
    Refund,
}

/// Carries out a verb of invoices.
pub async fn run(globals: &Globals, verb: InvoiceVerb) -> Ended {
    match verb {
        InvoiceVerb::Show { order, reading } => show(globals, order, reading).await,
        InvoiceVerb::Recheck { order, rehearse } => recheck(globals, order, rehearse).await,
        InvoiceVerb::Settle { order, meant } => {
            meant.confirm(&format!("Take order {order} for paid?"))?;
            decide(globals, order, Decision::Settle, &meant.reason, meant.rehearse).await
        }
        InvoiceVerb::Invalidate { order, meant } => {
            meant.confirm(&format!("Take order {order} for not paid?"))?;
            decide(globals, order, Decision::Invalidate, &meant.reason, meant.rehearse).await
        }
        InvoiceVerb::Credit { order, to, meant } => {
            let (decision, words) = match to {
                CreditTo::Balance => (Decision::ToBalance, "become the customer's balance"),
                CreditTo::Refund => (Decision::ToRefund, "be set aside to go back"),
            };
            meant.confirm(&format!("Shall what waits for order {order} {words}?"))?;
            decide(globals, order, decision, &meant.reason, meant.rehearse).await
        }
        InvoiceVerb::Hold { order, off, reason, rehearse } => {
            let decision = if off { Decision::Unkeep } else { Decision::Keep };
            decide(globals, order, decision, &reason, rehearse).await
        }
    }
}

async fn decide(
    globals: &Globals,
    number: i64,
    decision: Decision,
    reason: &str,
    rehearse: Rehearse,
) -> Ended {
    let app = open::changing(globals, rehearse).await?;
    let actor = open::actor();
    deciding::decide(&app, &actor, number, decision, reason).await.or_say_no()?;
    let (order, invoice) = load(&app, number).await?;
    let standing = standing::of(&app, &invoice).await?;
    let words = in_words(&invoice, &standing);
    print::line(format_args!("order {number} is {}, {words}", order.stage))?;
    Ok(Exit::Done)
}

async fn load(app: &App, number: i64) -> anyhow::Result<(Order, Invoice)> {
    let order = of_number(app, number).await?;
    let invoice = invoices::find_by_order(&app.db, order.id, app.currency()).await?;
    let invoice = invoice.ok_or_else(|| No::Refused(format!("order {number} has no invoice")))?;
    Ok((order, invoice))
}

/// The invoice in one line.
fn in_words(invoice: &Invoice, standing: &Standing) -> String {
    let flags = match standing.flags.as_slice() {
        [] => String::new(),
        _ => format!(" ({})", standing.flags_in_words()),
    };
    let amounts = &standing.amounts;
    let waits = standing
        .waiting
        .iter()
        .map(|(coin, amount)| format!(", {} waits for a decision", print::coin(*coin, *amount)));
    format!(
        "its invoice {}{flags}: {} seen, {} confirmed{}",
        invoice.status,
        amounts.seen,
        amounts.confirmed,
        waits.collect::<String>()
    )
}

async fn recheck(globals: &Globals, number: i64, rehearse: Rehearse) -> Ended {
    let app = open::changing(globals, rehearse).await?;
    let (_, invoice) = load(&app, number).await?;
    let before = in_words(&invoice, &standing::of(&app, &invoice).await?);
    let shown = deciding::check_addresses(&app, invoice.id).await?;
    let coins: BTreeSet<Coin> = shown.iter().map(|address| address.coin).collect();
    let exit = if rehearse.dry_run {
        print::note("the chains are not asked: what is known is judged again");
        Exit::Done
    } else {
        look(&app, coins).await?
    };
    deciding::recheck(&app, invoice.id).await?;
    let (order, invoice) = load(&app, number).await?;
    let after = in_words(&invoice, &standing::of(&app, &invoice).await?);
    if before == after {
        print::line(format_args!("nothing changed: order {number} is {}, {after}", order.stage))?;
    } else {
        print::line(format_args!("was: {before}"))?;
        print::line(format_args!("is:  {after}, order {number} {}", order.stage))?;
    }
    Ok(exit)
}

/// Looks at each chain once.
async fn look(app: &App, coins: BTreeSet<Coin>) -> Ended {
    let mut exit = Exit::Done;
    for coin in coins {
        match Watcher::new(coin).look(app).await {
            Ok(looked) => print::line(format_args!("{coin}: {looked}"))?,
            Err(error) => {
                print::note(format_args!("{coin}: could not be looked at: {error}"));
                exit = Exit::Unavailable;
            }
        }
    }
    Ok(exit)
}

/// Everything that `show` shows.
struct Picture {
    order: Order,
    invoice: Invoice,
    customer: String,
    standing: Standing,
    quotes: Vec<(Quote, Option<Address>)>,
    payments: Vec<(Payment, Vec<Sighting>)>,
    bookings: Vec<Transfer>,
    refunds: Vec<Refund>,
}

async fn picture(app: &App, number: i64) -> anyhow::Result<Picture> {
    let (order, invoice) = load(app, number).await?;
    let mut quotes = Vec::new();
    for quote in invoices::find_quotes(&app.db, invoice.id).await? {
        let address = wallets::find(&app.db, quote.address).await?;
        quotes.push((quote, address));
    }
    let mut payments = Vec::new();
    for payment in invoices::find_of_invoice(&app.db, invoice.id).await? {
        let sightings = invoices::sightings(&app.db, payment.id).await?;
        payments.push((payment, sightings));
    }
    Ok(Picture {
        customer: who(app, order.person).await?,
        standing: standing::of(app, &invoice).await?,
        bookings: ledger::find_of_invoice(&app.db, invoice.id).await?,
        refunds: invoices::refunds_of(&app.db, invoice.id).await?,
        quotes,
        payments,
        order,
        invoice,
    })
}

async fn show(globals: &Globals, number: i64, reading: print::Reading) -> Ended {
    let app = open::reading(globals).await?;
    let picture = picture(&app, number).await?;
    if reading.json {
        print::json(&picture_for_scripts(&app, &picture))?;
        return Ok(Exit::Done);
    }
    show_head(&app, &picture)?;
    show_quotes(&picture.quotes)?;
    show_payments(&picture.payments)?;
    show_bookings(&app, &picture)?;
    Ok(Exit::Done)
}

fn show_head(app: &App, picture: &Picture) -> std::io::Result<()> {
    let Picture { order, invoice, customer, standing, .. } = picture;
    let flags = standing.flags_in_words();
    let waiting = standing.waiting.iter().map(|(coin, amount)| print::coin(*coin, *amount));
    let waiting: Vec<String> = waiting.collect();
    let mut rows = vec![
        ("order", format!("{}, {}", order.number, order.stage)),
        ("invoice", invoice.status.name().to_owned()),
        ("flags", print::or_none(Some(flags.as_str()))),
        ("customer", customer.clone()),
        ("total", invoice.total.to_string()),
        ("seen", standing.amounts.seen.to_string()),
        ("confirmed", standing.amounts.confirmed.to_string()),
        ("missing", standing.amounts.missing.to_string()),
        ("waiting", print::or_none(Some(waiting.join(", ").as_str()))),
        ("made", invoice.created_at.rfc3339()),
        ("deadline", invoice.deadline.rfc3339()),
        ("settled", print::at(invoice.settled_at)),
        ("closed", print::at(invoice.closed_at)),
    ];
    if let Some(by) = invoice.decide_by {
        let until = if invoice.kept { "kept without limit".to_owned() } else { by.rfc3339() };
        rows.push(("decide by", until));
    }
    rows.push(("pay page", pay_page(app, &invoice.token)));
    print::pairs(rows)
}

fn show_quotes(quotes: &[(Quote, Option<Address>)]) -> std::io::Result<()> {
    print::line("\nquotes")?;
    let rows = quotes.iter().map(|(quote, address)| {
        vec![
            print::coin(quote.coin, quote.due),
            print::or_none(address.as_ref().map(|address| address.address.as_str())),
            quote.price.normalize().to_string(),
            quote.sources.clone(),
            quote.made_at.rfc3339(),
            quote.until.rfc3339(),
        ]
    });
    print::table(&["amount", "address", "rate", "from", "made", "until"], rows.collect())
}

fn show_payments(payments: &[(Payment, Vec<Sighting>)]) -> std::io::Result<()> {
    print::line("\npayments")?;
    for (payment, sightings) in payments {
        let amount = print::coin(payment.coin, payment.amount);
        print::line(format_args!("{amount}  {}  {}", payment.outpoint, payment.kind.name()))?;
        if let Some(by) = &payment.spent_by {
            print::line(format_args!("  moved on by {by}"))?;
        }
        for sighting in sightings {
            let height = sighting.height.map(|height| format!(" {height}")).unwrap_or_default();
            let at = Time::from_millis(sighting.at);
            print::line(format_args!("  {at}  {}{height}  {}", sighting.place, sighting.why))?;
        }
    }
    Ok(())
}

fn show_bookings(app: &App, picture: &Picture) -> std::io::Result<()> {
    let units = |unit: &str, amount: i64| print::units(unit, amount, app.currency());
    print::line("\nledger")?;
    let rows = picture.bookings.iter().map(|row| {
        vec![
            row.at.rfc3339(),
            row.deed.clone(),
            row.leg.debit.to_string(),
            row.leg.credit.to_string(),
            units(&row.leg.unit, row.leg.amount),
        ]
    });
    print::table(&["at", "deed", "debit", "credit", "amount"], rows.collect())?;
    if !picture.refunds.is_empty() {
        print::line("\nrefunds")?;
        let rows = picture.refunds.iter().map(|refund| {
            vec![
                units(&refund.unit, refund.amount),
                refund.stage.clone(),
                refund.why.clone(),
                Time::from_millis(refund.asked_at).rfc3339(),
            ]
        });
        print::table(&["amount", "stage", "why", "asked"], rows.collect())?;
    }
    Ok(())
}

fn picture_for_scripts(app: &App, picture: &Picture) -> Value {
    let Picture { order, invoice, standing, .. } = picture;
    let amounts = &standing.amounts;
    let waiting = standing.waiting.iter().map(|(coin, amount)| print::coin_json(*coin, *amount));
    json!({
        "order": order.number,
        "stage": order.stage,
        "customer": order.person.to_string(),
        "id": invoice.id.to_string(),
        "status": invoice.status,
        "flags": standing.flags,
        "total": print::money_json(invoice.total),
        "seen": print::money_json(amounts.seen),
        "confirmed": print::money_json(amounts.confirmed),
        "missing": print::money_json(amounts.missing),
        "waiting": waiting.collect::<Vec<_>>(),
        "kept": invoice.kept,
        "decide_by": print::time_json(invoice.decide_by),
        "created_at": invoice.created_at.rfc3339(),
        "deadline": invoice.deadline.rfc3339(),
        "settled_at": print::time_json(invoice.settled_at),
        "closed_at": print::time_json(invoice.closed_at),
        "pay_url": pay_page(app, &invoice.token),
        "quotes": picture.quotes.iter().map(quote_for_scripts).collect::<Vec<_>>(),
        "payments": picture.payments.iter().map(payment_for_scripts).collect::<Vec<_>>(),
        "ledger": picture.bookings.iter().map(booking_for_scripts).collect::<Vec<_>>(),
        "refunds": picture.refunds,
    })
}

fn quote_for_scripts((quote, address): &(Quote, Option<Address>)) -> Value {
    json!({
        "coin": quote.coin.name(),
        "address": address.as_ref().map(|address| address.address.as_str()),
        "index": address.as_ref().map(|address| address.index),
        "due": print::coin_json(quote.coin, quote.due),
        "rate": quote.price.normalize().to_string(),
        "from": quote.sources,
        "rate_at": quote.rate_at.rfc3339(),
        "made_at": quote.made_at.rfc3339(),
        "until": quote.until.rfc3339(),
    })
}

fn payment_for_scripts((payment, sightings): &(Payment, Vec<Sighting>)) -> Value {
    let (block, height) = match payment.place {
        Place::Block { hash, height, .. } => (Some(hash.to_string()), Some(height)),
        Place::Mempool | Place::Orphaned | Place::Gone => (None, None),
    };
    json!({
        "id": payment.id.to_string(),
        "coin": payment.coin.name(),
        "txid": payment.outpoint.txid.to_string(),
        "vout": payment.outpoint.vout,
        "amount": print::coin_json(payment.coin, payment.amount),
        "kind": payment.kind.name(),
        "place": payment.place.name(),
        "block": block,
        "height": height,
        "first_seen": payment.first_seen.rfc3339(),
        "judged_at": print::time_json(payment.ripe_at),
        "spent_by": payment.spent_by,
        "sightings": sightings,
    })
}

fn booking_for_scripts(row: &Transfer) -> Value {
    json!({
        "at": row.at.rfc3339(),
        "deed": row.deed,
        "subject": row.subject,
        "counter": row.counter,
        "debit": row.leg.debit.to_string(),
        "credit": row.leg.credit.to_string(),
        "unit": row.leg.unit,
        "amount": row.leg.amount,
    })
}
