//! Orders as those who run the shop look for them: lists, everything about one, and whatever
//! somebody types.

mod sheet;

use self::sheet::Sheet;
use super::card::Dossier;
use super::card::dossier::{name_of, who};
use super::desk::allowed;
use super::{ALL, LATE, TO_SHIP, UNPAID, people as persons};
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::voice::{ROWS_A_PAGE, pages};
use crate::faces::telegram::{Told, Turn};
use crate::facts;
use crate::flows::finding::{self, Found};
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::notices::Facts;
use crate::orders::{self, Filter, Order, Stage};
use crate::people;

/// The most hits that are listed. Who finds more looks for too little.
const HITS_MAX: usize = 16;
/// The most characters of a query that are shown again.
const QUERY_CHARS_MAX: usize = 80;

/// The order with a number, whoever's it is.
pub(super) async fn find(turn: &Turn<'_>, number: i64) -> Told<Option<Order>> {
    let app = turn.app;
    Ok(orders::find_by_number(&app.db, number, app.currency()).await?)
}

/// There is no such order.
pub(super) async fn none(turn: &Turn<'_>, number: i64) -> Told {
    let all = Admin::Orders { filter: ALL, page: 0 };
    let keyboard =
        Keyboard::default().row([turn.voice().press("adm-all-btn", all)]).row(turn.home_row());
    let text = turn.text("adm-no-order", facts! { "order" => number });
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// A page of the orders that pass a filter, the newest first.
pub async fn orders(turn: &Turn<'_>, filter: u32, page: u32) -> Told {
    let (filter, number, key) = match filter {
        TO_SHIP => (Filter::ToShip, TO_SHIP, "adm-orders-to-ship"),
        UNPAID => (Filter::Unpaid, UNPAID, "adm-orders-unpaid"),
        LATE => (Filter::Late, LATE, "adm-orders-late"),
        _ => (Filter::All, ALL, "adm-orders-all"),
    };
    let app = turn.app;
    let count = orders::count(&app.db, filter, None).await?;
    let pages = pages(usize::try_from(count).unwrap_or(usize::MAX));
    let page = page.min(pages - 1);
    let (limit, offset) = (i64::from(ROWS_A_PAGE), i64::from(ROWS_A_PAGE) * i64::from(page));
    let found = orders::page(&app.db, filter, None, limit, offset, app.currency()).await?;
    let mut keyboard = Keyboard::default();
    for order in &found {
        keyboard = keyboard.row([row(turn, order).await?]);
    }
    let keyboard = keyboard
        .row(turn.pager(page, pages, |page| Admin::Orders { filter: number, page }))
        .row(others(turn, number))
        .row(turn.home_row());
    let mut text = turn.text(key, facts! { "count" => count });
    if found.is_empty() {
        text.push('\n');
        text.push_str(&turn.text("adm-orders-none", Facts::new()));
    }
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// The other lists.
fn others(turn: &Turn<'_>, shown: u32) -> Vec<Button> {
    let lists = [
        (TO_SHIP, "adm-to-ship-btn"),
        (UNPAID, "adm-unpaid-btn"),
        (LATE, "adm-late-btn"),
        (ALL, "adm-all-btn"),
    ];
    let others = lists.into_iter().filter(|(filter, _)| *filter != shown);
    let button =
        |(filter, key): (u32, &str)| turn.admin(turn.label(key), Admin::Orders { filter, page: 0 });
    others.map(button).collect()
}

/// A row of a list: the sign of its stage, number, price, and whose it is.
async fn row(turn: &Turn<'_>, order: &Order) -> Told<Button> {
    let buyer = people::find(&turn.app.db, order.person).await?;
    let facts = facts! {
        "order" => order.number,
        "total" => turn.money(order.total),
        "who" => buyer.as_ref().map(name_of).unwrap_or_default(),
    };
    let label = turn.label_with(row_key(order), facts);
    Ok(turn.admin(label, Admin::Order { order: order.number }))
}

fn row_key(order: &Order) -> &'static str {
    match order.stage {
        Stage::Cancelled => "adm-row-cancelled-btn",
        Stage::Expired => "adm-row-expired-btn",
        _ if order.clawed_back => "adm-row-clawed-btn",
        _ if order.hold_why.is_some() => "adm-row-held-btn",
        Stage::Created => "adm-row-created-btn",
        Stage::Paid if order.claimed_by.is_some() => "adm-row-claimed-btn",
        Stage::Paid => "adm-row-paid-btn",
        Stage::Shipped => "adm-row-shipped-btn",
        Stage::Completed => "adm-row-completed-btn",
    }
}

/// Everything about an order: what came and when, where it goes, what was done and written.
pub async fn order(turn: &Turn<'_>, number: i64) -> Told {
    let Some(order) = find(turn, number).await? else { return none(turn, number).await };
    let dossier = Dossier::read(turn.app, order).await?;
    let sheet = Sheet::read(turn, &dossier).await?;
    let keyboard = sheet
        .verbs()
        .into_iter()
        .map(|row| row.into_iter().filter_map(|(key, verb)| allowed(turn, key, verb)))
        .fold(Keyboard::default(), Keyboard::row)
        .row(turn.home_row());
    turn.show(Outgoing::text(sheet.html(&turn.voice())).with(keyboard)).await
}

/// Looks for what somebody typed: a number, an address, a transaction, `@user`, a name.
pub async fn search(turn: &Turn<'_>, text: &str) -> Told {
    let text = text.trim();
    let hits = finding::find(turn.app, text).await?;
    match hits.as_slice() {
        [Found::Order(number)] => order(turn, *number).await,
        [Found::Person(number)] => persons::person(turn, *number).await,
        hits => found(turn, text, hits).await,
    }
}

async fn found(turn: &Turn<'_>, query: &str, hits: &[Found]) -> Told {
    let query: String = query.chars().take(QUERY_CHARS_MAX).collect();
    let key = match hits.len() {
        0 => "adm-found-nothing",
        count if HITS_MAX < count => "adm-found-some",
        _ => "adm-found",
    };
    let mut keyboard = Keyboard::default();
    for hit in hits.iter().take(HITS_MAX) {
        keyboard = keyboard.row(button(turn, hit).await?);
    }
    let text = turn.text(key, facts! { "query" => query, "count" => hits.len() });
    turn.show(Outgoing::text(text).with(keyboard.row(turn.home_row()))).await
}

async fn button(turn: &Turn<'_>, hit: &Found) -> Told<Option<Button>> {
    Ok(match hit {
        Found::Order(number) => match find(turn, *number).await? {
            Some(order) => Some(row(turn, &order).await?),
            None => None,
        },
        Found::Person(number) => match people::find_by_number(&turn.app.db, *number).await? {
            Some(person) => {
                let handles = people::find_handles(&turn.app.db, person.id).await?;
                let facts = facts! { "who" => who(&person, &handles) };
                let label = turn.label_with("adm-row-person-btn", facts);
                Some(turn.admin(label, Admin::Person { person: *number }))
            }
            None => None,
        },
    })
}
