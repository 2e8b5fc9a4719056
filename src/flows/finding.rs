//! Finding an order or a person by whatever somebody has: a number, an address, a transaction, a
//! name.

use bitcoin::Txid;

use crate::app::App;
use crate::base::coin::Coin;
use crate::base::db::DbResult;
use crate::base::id::{InvoiceId, OrderId, PersonId};
use crate::flows::{Done, tell};
use crate::invoices;
use crate::orders;
use crate::people::{self, Handle};
use crate::wallets;

/// The most people that a name finds.
const PEOPLE_MAX: i64 = 20;
/// The longest text that is looked for.
const TEXT_CHARS_MAX: usize = 200;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Found {
    /// An order, by number.
    Order(i64),
    /// A person, by number.
    Person(i64),
}

/// What somebody may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Meant {
    /// `1042`, `#1042`: an order's number, or somebody's account at the messenger.
    Number(i64),
    /// `@alice`.
    Username(String),
    /// `telegram:123`.
    Handle(Handle),
    /// `ord_…`.
    Order(OrderId),
    /// `inv_…`.
    Invoice(InvoiceId),
    /// `cus_…`.
    Person(PersonId),
    /// 64 hexadecimal digits.
    Txid(String),
    /// Anything else: an address, or a name.
    Words(String),
}

impl Meant {
    fn by(text: &str) -> Option<Meant> {
        let text = text.trim();
        if text.is_empty() || TEXT_CHARS_MAX < text.chars().count() {
            return None;
        }
        if let Some(name) = text.strip_prefix('@') {
            return Some(Meant::Username(name.to_owned()));
        }
        let digits = text.strip_prefix('#').unwrap_or(text);
        if let Ok(number) = digits.parse::<i64>() {
            return Some(Meant::Number(number));
        }
        if let Ok(txid) = text.parse::<Txid>() {
            return Some(Meant::Txid(txid.to_string()));
        }
        let order = || text.parse().ok().map(Meant::Order);
        let invoice = || text.parse().ok().map(Meant::Invoice);
        let person = || text.parse().ok().map(Meant::Person);
        let handle = || text.parse().ok().map(Meant::Handle);
        let meant = order().or_else(invoice).or_else(person).or_else(handle);
        Some(meant.unwrap_or_else(|| Meant::Words(text.to_owned())))
    }
}

/// Finds what a text may mean: orders first, each thing once. Nothing is found by nothing.
pub async fn find(app: &App, text: &str) -> Done<Vec<Found>> {
    let Some(meant) = Meant::by(text) else { return Ok(Vec::new()) };
    let mut found = match meant {
        Meant::Number(number) => numbered(app, number).await?,
        Meant::Username(name) => people_named(app, &name).await?,
        Meant::Handle(handle) => {
            let person = people::find_by_handle(&app.db, &handle).await?;
            person.map(|person| Found::Person(person.number)).into_iter().collect()
        }
        Meant::Order(id) => order(app, id).await?.into_iter().collect(),
        Meant::Invoice(id) => order_of(app, id).await?.into_iter().collect(),
        Meant::Person(id) => {
            let person = people::find(&app.db, id).await?;
            person.map(|person| Found::Person(person.number)).into_iter().collect()
        }
        Meant::Txid(txid) => paid_by(app, &txid).await?,
        Meant::Words(words) => worded(app, &words).await?,
    };
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

async fn numbered(app: &App, number: i64) -> DbResult<Vec<Found>> {
    let order = orders::find_by_number(&app.db, number, app.currency()).await?;
    let person = people::find_by_handle(&app.db, &tell::handle(number)).await?;
    let order = order.map(|order| Found::Order(order.number));
    Ok(order.into_iter().chain(person.map(|person| Found::Person(person.number))).collect())
}

async fn people_named(app: &App, username: &str) -> DbResult<Vec<Found>> {
    let people = people::find_by_username(&app.db, username, PEOPLE_MAX).await?;
    Ok(people.into_iter().map(|person| Found::Person(person.number)).collect())
}

async fn order(app: &App, id: OrderId) -> DbResult<Option<Found>> {
    let order = orders::find(&app.db, id, app.currency()).await?;
    Ok(order.map(|order| Found::Order(order.number)))
}

async fn order_of(app: &App, id: InvoiceId) -> DbResult<Option<Found>> {
    let invoice = invoices::find(&app.db, id, app.currency()).await?;
    match invoice.and_then(|invoice| invoice.order) {
        Some(id) => order(app, id).await,
        None => Ok(None),
    }
}

async fn paid_by(app: &App, txid: &str) -> DbResult<Vec<Found>> {
    let mut found = Vec::new();
    for coin in Coin::ALL {
        for invoice in invoices::find_paid_by(&app.db, coin, txid).await? {
            found.extend(order_of(app, invoice).await?);
        }
    }
    Ok(found)
}

async fn worded(app: &App, words: &str) -> DbResult<Vec<Found>> {
    let mut found = Vec::new();
    for address in wallets::find_by_address(&app.db, words).await? {
        if let Some(invoice) = address.invoice {
            found.extend(order_of(app, invoice).await?);
        }
    }
    if found.is_empty() {
        found = people_named(app, words).await?;
        let people = people::find_by_name(&app.db, words, PEOPLE_MAX).await?;
        found.extend(people.into_iter().map(|person| Found::Person(person.number)));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_means_what_it_looks_like() {
        let case = |text: &str, meant: Option<Meant>| assert_eq!(Meant::by(text), meant, "{text}");
        case("#1042", Some(Meant::Number(1042)));
        case(" 1042\n", Some(Meant::Number(1042)));
        case("@alice", Some(Meant::Username("alice".to_owned())));
        let handle = "cli:alice".parse().expect("a handle");
        case("cli:alice", Some(Meant::Handle(handle)));
        let txid = "AB".repeat(32);
        case(&txid, Some(Meant::Txid(txid.to_lowercase())));
        case("Alice Smith", Some(Meant::Words("Alice Smith".to_owned())));
        case("bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu", {
            Some(Meant::Words("bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu".to_owned()))
        });
        case("  ", None);
        case(&"x".repeat(TEXT_CHARS_MAX + 1), None);
    }
}
