//! What the simulator's pages show: read from the shop and the stage, in words.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context as _;
use askama::Template;

use super::shop::{Bill, GUESTS, SHOP_NAME, Shop, reader_of};
use super::simulator::Simulator;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::id::PersonId;
use crate::base::money::{Commodity, Money, Percent, Sats};
use crate::flows::checkout;
use crate::flows::reconcile::Report;
use crate::flows::standing::{self, Standing};
use crate::invoices::{self, Invoice, Payment, Place, Status};
use crate::ledger::{self, Account};
use crate::orders::{self, Line, Order, Stage};
use crate::stage::Sent;
use crate::{blocks, people, stock};

/// The newest orders that the page shows.
const ORDERS_MAX: i64 = 25;
/// The newest messages that it shows.
const MESSAGES_MAX: usize = 30;

/// An amount with its coin.
pub fn shown(coin: Coin, amount: Sats) -> String {
    Commodity::Coin(coin).show(amount.0)
}

/// Everything on one page.
#[derive(Template)]
#[template(path = "simulator.html")]
pub struct Page {
    shop: &'static str,
    now: String,
    refreshing: bool,
    deeds: Vec<Said>,
    chains: Vec<ChainView>,
    guests: Vec<(&'static str, &'static str)>,
    orders: Vec<OrderView>,
    goods: Vec<GoodView>,
    people: Vec<PersonView>,
    messages: Vec<Message>,
    audit: Option<AuditView>,
}

/// The form of a new order. It stands on a page of its own, which is not refreshed under the
/// hands of who fills it.
#[derive(Template)]
#[template(path = "simulator_order.html")]
pub struct OrderPage {
    shop: &'static str,
    guests: Vec<(&'static str, &'static str)>,
    goods: Vec<GoodView>,
    coins: Vec<(&'static str, &'static str)>,
}

struct Said {
    at: String,
    what: String,
}

struct ChainView {
    name: &'static str,
    title: &'static str,
    height: i64,
    tip_at: String,
    waiting: usize,
    booked: String,
    dark: bool,
    mines: Vec<Button>,
    reorgs: Vec<Reorgs>,
}

/// Reorgs of several depths with one outcome for the payments.
struct Reorgs {
    outcome: &'static str,
    buttons: Vec<Button>,
}

/// Something that is done with an order, a chain or the clock.
pub struct Button {
    /// What the form says.
    pub deed: String,
    /// What people read.
    pub label: String,
}

struct OrderView {
    number: i64,
    who: String,
    items: String,
    total: String,
    status: &'static str,
    stage: &'static str,
    remarks: Vec<String>,
    deadline: String,
    asked: Vec<Asked>,
    payments: Vec<String>,
    page: String,
    buttons: Vec<Button>,
}

struct Asked {
    coin: &'static str,
    due: String,
    address: String,
    buttons: Vec<Button>,
}

struct GoodView {
    sku: String,
    name: String,
    kind: &'static str,
    /// The price before a discount, if there is one.
    before: String,
    price: String,
    packs: String,
    free: i64,
    held: i64,
    sold: i64,
}

struct PersonView {
    name: String,
    balance: String,
    strikes: usize,
    remark: String,
}

struct Message {
    at: String,
    to: String,
    text: String,
}

struct AuditView {
    at: String,
    rules: Vec<(&'static str, u64, Vec<String>)>,
    clean: bool,
}

impl OrderPage {
    /// The form with what the shop sells now.
    pub async fn of(simulator: &Simulator) -> anyhow::Result<OrderPage> {
        let goods = goods(simulator).await?;
        let coins = Coin::ALL.iter().map(|coin| (coin.name(), coin.title())).collect();
        Ok(OrderPage { shop: SHOP_NAME, guests: guests(), goods, coins })
    }
}

impl Page {
    /// The page as everything stands now.
    pub async fn of(simulator: &Simulator) -> anyhow::Result<Page> {
        let app = &simulator.shop.app;
        let now = app.now();
        let mut orders = Vec::new();
        for order in orders::list(&app.db, None, ORDERS_MAX, app.currency()).await? {
            orders.push(OrderView::of(simulator, order.number, now).await?);
        }
        let chains = chains(simulator).await?;
        let goods = goods(simulator).await?;
        let people = persons(simulator, now).await?;
        let memo = simulator.memo();
        let said = |(at, what): &(Time, String)| Said { at: of_day(*at), what: what.clone() };
        Ok(Page {
            shop: SHOP_NAME,
            now: now.rfc3339(),
            refreshing: !memo.still,
            deeds: memo.deeds.iter().map(said).collect(),
            chains,
            guests: guests(),
            orders,
            goods,
            people,
            messages: messages(&simulator.shop),
            audit: memo.report.as_ref().map(|(at, report)| AuditView::of(*at, report)),
        })
    }
}

/// `14:35:10`, of the day that the page's clock shows.
fn of_day(at: Time) -> String {
    let text = at.rfc3339();
    match text.get(11..19) {
        Some(time) => time.to_owned(),
        None => text,
    }
}

fn guests() -> Vec<(&'static str, &'static str)> {
    GUESTS.iter().map(|guest| (guest.key, guest.name)).collect()
}

fn button(deed: impl Into<String>, label: impl Into<String>) -> Button {
    Button { deed: deed.into(), label: label.into() }
}

/// How an order can be paid in a coin.
pub fn payments(coin: Coin) -> Vec<Button> {
    [("exact", "pay exactly"), ("half", "pay half"), ("over", "pay too much")]
        .map(|(how, label)| button(format!("pay-{coin}-{how}"), label))
        .into()
}

/// How blocks come.
pub fn mines() -> Vec<Button> {
    vec![button("mine-1", "mine 1"), button("mine-6", "mine 6")]
}

async fn chains(simulator: &Simulator) -> anyhow::Result<Vec<ChainView>> {
    let (app, theatre) = (&simulator.shop.app, &simulator.shop.theatre);
    let mut views = Vec::new();
    for coin in Coin::ALL {
        let cursor = blocks::find_cursor(&app.db, coin).await?;
        let booked = cursor.map_or_else(|| "nothing".to_owned(), |at| at.height.to_string());
        let chain = theatre.chain(coin);
        let reorgs = [
            ("again", "payments are in the new blocks again"),
            ("mempool", "payments wait again"),
            ("dropped", "payments are spent otherwise"),
        ];
        let reorgs = reorgs.map(|(keep, outcome)| {
            let of_depth = |depth: i32| button(format!("reorg-{depth}-{keep}"), depth.to_string());
            Reorgs { outcome, buttons: [1, 2, 6].map(of_depth).into() }
        });
        views.push(ChainView {
            name: coin.name(),
            title: coin.title(),
            height: chain.tip().0,
            tip_at: of_day(theatre.tip_time(coin)),
            waiting: chain.mempool().len(),
            booked,
            dark: simulator.memo().dark.contains(&coin),
            mines: mines(),
            reorgs: reorgs.into(),
        });
    }
    Ok(views)
}

async fn goods(simulator: &Simulator) -> anyhow::Result<Vec<GoodView>> {
    let app = &simulator.shop.app;
    let mut views = Vec::new();
    for (product, counter) in stock::list(&app.db, app.currency()).await? {
        let price = stock::price(&product, 1).context("a price that can be counted")?;
        let before = if product.discount == Percent::default() {
            String::new()
        } else {
            format!("{} −{}", price.list, product.discount)
        };
        let pack = |(size, price): &(i64, Money)| format!("{size} for {price}");
        views.push(GoodView {
            kind: product.kind.name(),
            before,
            price: price.total.to_string(),
            packs: product.packs.iter().map(pack).collect::<Vec<_>>().join(", "),
            free: counter.free,
            held: counter.held,
            sold: counter.sold,
            sku: product.sku,
            name: product.name,
        });
    }
    Ok(views)
}

async fn persons(simulator: &Simulator, now: Time) -> anyhow::Result<Vec<PersonView>> {
    let (app, currency) = (&simulator.shop.app, simulator.shop.app.currency());
    let found = simulator.shop.people().await?;
    let names: BTreeMap<PersonId, String> =
        found.iter().map(|person| (person.id, person.name.clone())).collect();
    let mut views = Vec::new();
    for person in found {
        let account = Account::Balance(person.id);
        let balance = ledger::find_balance(&app.db, &account, currency.code()).await?;
        let strikes = people::strikes(&app.db, person.id).await?;
        let host = person.referrer.and_then(|host| names.get(&host));
        let mut remarks: Vec<String> = host.iter().map(|host| format!("came by {host}")).collect();
        if let Some(until) = person.cooldown_until.filter(|until| now < *until) {
            remarks.push(format!("may order again at {}", until.minute()));
        }
        views.push(PersonView {
            balance: currency.minor(balance).to_string(),
            strikes: strikes.iter().filter(|strike| strike.lifted_at.is_none()).count(),
            remark: remarks.join(", "),
            name: person.name,
        });
    }
    Ok(views)
}

/// What was said to whom, newest first.
fn messages(shop: &Shop) -> Vec<Message> {
    let sent = shop.theatre.bots().all_sent();
    let sent = sent.into_iter().filter(|sent| !sent.is_deleted);
    let message =
        |sent: Sent| Message { at: of_day(sent.at), to: reader_of(sent.chat_id), text: sent.text };
    sent.rev().take(MESSAGES_MAX).map(message).collect()
}

impl AuditView {
    fn of(at: Time, report: &Report) -> AuditView {
        let rule = |(rule, rows): (&&'static str, &u64)| {
            let found = report.findings.iter().filter(|finding| finding.rule == *rule);
            let found: Vec<String> = found.map(|finding| finding.what.clone()).collect();
            (*rule, *rows, found)
        };
        let rules = report.looked_at.iter().map(rule).collect();
        AuditView { at: of_day(at), rules, clean: report.is_clean() }
    }
}

impl OrderView {
    async fn of(simulator: &Simulator, number: i64, now: Time) -> anyhow::Result<OrderView> {
        let (shop, app) = (&simulator.shop, &simulator.shop.app);
        let (order, invoice) = shop.find(number).await?;
        let lines = orders::find_lines(&app.db, order.id, app.currency()).await?;
        let payments = invoices::find_of_invoice(&app.db, invoice.id).await?;
        let standing = standing::of(app, &invoice).await?;
        let person = people::find(&app.db, order.person).await?.context("an order has a person")?;
        let bills = shop.bills(&invoice).await?;
        let payable = invoice.status == Status::New && now < invoice.deadline;
        let chosen: BTreeSet<Coin> = bills.iter().map(|bill| bill.quote.coin).collect();
        let mut buttons = Vec::new();
        for coin in Coin::ALL.into_iter().filter(|coin| payable && !chosen.contains(coin)) {
            buttons.push(button(format!("choose-{coin}"), format!("ask for {}", coin.title())));
        }
        buttons.extend(deeds(&order, &lines, &invoice, &standing));
        Ok(OrderView {
            number,
            who: person.name,
            items: checkout::items(&lines),
            total: order.total.to_string(),
            status: invoice.status.name(),
            stage: order.stage.name(),
            remarks: remarks(&order, &standing),
            deadline: if invoice.status == Status::New {
                until(invoice.deadline, now)
            } else {
                String::new()
            },
            payments: payments.iter().map(|payment| payment_text(shop, payment)).collect(),
            asked: bills.into_iter().map(|bill| Asked::of(bill, &invoice, &payments)).collect(),
            page: format!("{}/i/{}", simulator.public_url, invoice.token),
            buttons,
        })
    }
}

/// What can be done with an order besides paying it.
fn deeds(order: &Order, lines: &[Line], invoice: &Invoice, standing: &Standing) -> Vec<Button> {
    let by_hand = lines.iter().any(|line| !orders::is_automatic(&line.kind));
    let possible = [
        (order.stage == Stage::Created && !invoice.ever_seen, "cancel", "customer cancels"),
        (matches!(order.stage, Stage::Created | Stage::Paid), "withdraw", "keeper cancels"),
        (order.stage == Stage::Paid && by_hand, "ship", "ship"),
        (!standing.waiting.is_empty(), "balance", "rest to balance"),
        (!standing.waiting.is_empty(), "refund", "rest to go back"),
    ];
    let possible = possible.into_iter().filter(|(is_possible, _, _)| *is_possible);
    possible.map(|(_, deed, label)| button(deed, label)).collect()
}

fn remarks(order: &Order, standing: &Standing) -> Vec<String> {
    let mut remarks: Vec<String> =
        standing.flags.iter().map(|flag| flag.name().to_owned()).collect();
    let amounts = &standing.amounts;
    if !amounts.seen.is_zero() && !amounts.missing.is_zero() && order.stage == Stage::Created {
        remarks.push(format!("{} seen, {} missing", amounts.seen, amounts.missing));
    }
    if let Some(why) = &order.hold_why {
        remarks.push(format!("on hold: {why}"));
    }
    if order.clawed_back {
        remarks.push("the money left after the goods did".to_owned());
    }
    for (coin, amount) in &standing.waiting {
        remarks.push(format!("{} waits for a decision", shown(*coin, *amount)));
    }
    remarks
}

fn until(deadline: Time, now: Time) -> String {
    if deadline <= now {
        return format!("until {}, which has passed", deadline.minute());
    }
    let minutes = deadline.since(now).as_secs().div_ceil(60);
    format!("until {}, in {minutes} min", deadline.minute())
}

fn payment_text(shop: &Shop, payment: &Payment) -> String {
    let amount = shown(payment.coin, payment.amount);
    match payment.place {
        Place::Mempool => format!("{amount}, unconfirmed"),
        Place::Block { height, .. } => {
            let deep = shop.theatre.chain(payment.coin).tip().0 - height + 1;
            format!("{amount}, in block {height}, {deep} deep")
        }
        Place::Orphaned => format!("{amount}, its block left the chain"),
        Place::Gone => format!("{amount}, gone"),
    }
}

impl Asked {
    fn of(bill: Bill, invoice: &Invoice, payments: &[Payment]) -> Asked {
        let coin = bill.quote.coin;
        let wanted = invoice.terms.depth(coin, invoice.total.minor);
        let mut buttons = self::payments(coin);
        let waits = |payment: &Payment| payment.coin == coin && payment.place == Place::Mempool;
        if payments.iter().any(waits) {
            buttons.push(button(format!("replace-{coin}-same"), "replace: higher fee"));
            buttons.push(button(format!("replace-{coin}-half"), "replace: by half"));
            buttons.push(button(format!("replace-{coin}-away"), "replace: to somebody else"));
        }
        let blocks = if wanted == 1 { "block" } else { "blocks" };
        Asked {
            coin: coin.title(),
            due: format!("{}, {wanted} {blocks} deep", shown(coin, bill.quote.due)),
            address: bill.address,
            buttons,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_deadline_is_told_with_the_minutes_that_are_left() {
        let now = Time::from_secs(1_768_471_200);
        let left = until(now + Duration::from_secs(1_741), now);
        assert_eq!(left, "until 2026-01-15 10:29 UTC, in 30 min");
        assert_eq!(until(now, now), "until 2026-01-15 10:00 UTC, which has passed");
    }
}
