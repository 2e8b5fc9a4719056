//! The receipt of a paid order: what was bought, at which rate, and the transactions that
//! prove it.

use super::{find, none};
use crate::base::money::Commodity;
use crate::faces::invoice::{self, ReadError, Receipt, Shown};
use crate::faces::telegram::customer::invoice::{say, units};
use crate::faces::telegram::verbs::Customer;
use crate::faces::telegram::{Halt, Told, Turn, Voice};
use crate::facts;
use crate::invoices::{self, Flag, Payment, Quote, Status};
use crate::messenger::{Keyboard, Outgoing, TEXT_MAX};
use crate::orders::{self, Line, Order};

/// What a receipt is made from.
pub(super) struct Paper<'a> {
    pub voice: Voice<'a>,
    pub shop: &'a str,
    pub order: &'a Order,
    pub lines: &'a [Line],
    pub shown: &'a Shown,
    /// The quotes whose rates counted.
    pub quotes: Vec<&'a Quote>,
    pub receipt: &'a Receipt,
}

/// The receipt of an order of theirs.
pub async fn receipt(turn: &Turn<'_>, number: i64) -> Told {
    let Some(order) = find(turn, number).await? else { return none(turn).await };
    let app = turn.app;
    let invoice = invoices::find_by_order(&app.db, order.id, app.currency()).await?;
    let Some(invoice) = invoice.filter(|invoice| invoice.status == Status::Settled) else {
        return turn.alert(&turn.label("bill-receipt-not-yet")).await;
    };
    let shown = invoice::read(app, &invoice).await.map_err(broken)?;
    let around = invoice::around(app, &invoice, &shown).await.map_err(broken)?;
    let lines = orders::find_lines(&app.db, order.id, app.currency()).await?;
    let quotes = invoices::find_quotes(&app.db, invoice.id).await?;
    let payments = invoices::find_of_invoice(&app.db, invoice.id).await?;
    let paper = Paper {
        voice: turn.voice(),
        shop: &app.settings.shop_name,
        order: &order,
        lines: &lines,
        shown: &shown,
        quotes: used(&quotes, &payments),
        receipt: &around.receipt,
    };
    let html = paper.text();
    if TEXT_MAX < units(&html) {
        // Too long for a screen: it comes in parts, and stays.
        turn.say(Outgoing::text(html)).await?;
        return Ok(());
    }
    let back = turn.back(Customer::Order { order: number });
    let keyboard = Keyboard::default().row([back].into_iter().chain(turn.home_row()));
    turn.show(Outgoing::text(html).with(keyboard)).await
}

/// A settled invoice shows no address, so none can be refused.
fn broken(error: ReadError) -> Halt {
    match error {
        ReadError::AddressRefused(failure) | ReadError::Failed(failure) => (*failure).into(),
    }
}

/// The quotes that were in force when money was first seen.
fn used<'a>(quotes: &'a [Quote], payments: &[Payment]) -> Vec<&'a Quote> {
    let is_used = |quote: &&Quote| payments.iter().any(|paid| paid.quote == Some(quote.id));
    quotes.iter().filter(is_used).collect()
}

impl Paper<'_> {
    /// The receipt.
    pub(super) fn text(&self) -> String {
        let parts = [self.head(), self.bought(), self.paid(), self.beyond()];
        let parts: Vec<String> =
            parts.into_iter().filter(|part| !part.is_empty()).map(|part| part.join("\n")).collect();
        parts.join("\n\n")
    }

    fn head(&self) -> Vec<String> {
        let voice = &self.voice;
        let facts = facts! { "shop" => self.shop, "order" => self.order.number };
        let mut head = vec![voice.text("bill-receipt-head", facts)];
        let settled = self.shown.settled_at.or(self.order.paid_at);
        head.extend(
            settled.map(|at| voice.text("bill-receipt-paid", facts! { "time" => at.minute() })),
        );
        head
    }

    fn bought(&self) -> Vec<String> {
        let (voice, order) = (&self.voice, self.order);
        let mut rows: Vec<String> = self.lines.iter().map(|line| self.line(line)).collect();
        if !order.shipping.is_zero() {
            let option = order.shipping_option.as_deref().unwrap_or_default();
            let facts = facts! { "option" => option, "price" => order.shipping };
            rows.push(voice.text("bill-receipt-shipping", facts));
        }
        if !order.discount.is_zero() {
            let facts = facts! { "amount" => order.discount };
            rows.push(voice.text("bill-receipt-discount", facts));
        }
        rows.push(voice.text("bill-receipt-total", facts! { "total" => order.total }));
        rows
    }

    fn line(&self, line: &Line) -> String {
        let facts = facts! {
            "count" => line.quantity, "product" => line.name, "list" => line.list,
            "price" => line.total,
        };
        let is_reduced = line.total.minor < line.list.minor;
        let key = if is_reduced { "bill-receipt-line-off" } else { "bill-receipt-line" };
        self.voice.text(key, facts)
    }

    /// Rates and transactions.
    fn paid(&self) -> Vec<String> {
        let voice = &self.voice;
        let mut rows: Vec<String> = self.quotes.iter().map(|quote| self.rate(quote)).collect();
        for paid in self.shown.payments.iter().filter(|paid| paid.confirmations.is_some()) {
            let amount = Commodity::Coin(paid.coin).show(paid.amount.0);
            let facts = facts! { "amount" => amount, "txid" => paid.txid };
            rows.push(voice.text("bill-receipt-tx", facts));
        }
        if self.shown.has(Flag::Marked) {
            rows.push(say(voice, "bill-receipt-by-hand"));
        }
        rows
    }

    fn rate(&self, quote: &Quote) -> String {
        let price = format!("{} {}", quote.price.normalize(), self.order.total.currency);
        let facts = facts! {
            "coin" => quote.coin.code(), "price" => price, "sources" => quote.sources,
            "time" => quote.rate_at.minute(),
        };
        self.voice.text("bill-receipt-rate", facts)
    }

    /// What was forgiven, and what became of money beyond the price.
    fn beyond(&self) -> Vec<String> {
        let of = self.receipt;
        let tolerated = of.tolerated.map(|amount| ("bill-tolerated", amount.to_string()));
        let credited = of.credited.map(|amount| ("bill-credited", amount.to_string()));
        let refunded = of.refunded.iter().map(|amount| ("bill-returned", amount.clone()));
        let rounded = of.rounded.iter().map(|amount| ("bill-rounded", amount.clone()));
        let rows = tolerated.into_iter().chain(credited).chain(refunded).chain(rounded);
        rows.map(|(key, amount)| self.voice.text(key, facts! { "amount" => amount })).collect()
    }
}
