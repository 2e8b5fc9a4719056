//! The main stories, played unattended: a timeline with every change of state, then the audit.
//!
//! A story does what people do and says what must come of it. Whatever changes in between is
//! found by comparing two pictures of the shop, so nothing changes unseen.

mod counter;

use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::Path;
use std::time::Duration;

use anyhow::Context as _;
use bitcoin::Txid;
use tokio::time::Instant;

use super::shop::{self, Bill, GUESTS, Shop, done, guest, reader_of};
use super::theatre::{Act, Keep, Theatre};
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::money::{Commodity, Money, Sats};
use crate::base::rng::Rng;
use crate::cli::print::line;
use crate::cli::{Ended, Exit};
use crate::flows::cancelling::{self, Canceller};
use crate::flows::deciding::{self, Decision};
use crate::flows::{reconcile, shipping, standing};
use crate::invoices::{self, Invoice, Payment, Place, Status};
use crate::ledger::{self, Account};
use crate::orders;
use crate::{notices, people, stock};

/// When the stories begin.
const BEGAN: Time = Time::from_secs(1_768_471_200);
/// The most orders that a picture shows; the stories make fewer.
const ORDERS_MAX: i64 = 100;
/// Blocks that bury what came before, so that a reorg touches its own story only.
const BURIED: usize = 6;
/// Longer than an order waits for its money, and than the look after that takes.
const PAST_DEADLINE: Duration = Duration::from_secs(32 * 60);

/// What there is to see in the shop: by subject and aspect, in words.
type Picture = BTreeMap<(String, &'static str), String>;

/// Plays every story in an empty folder and audits the shop. The exit code tells whether all
/// came as it must.
pub async fn play(folder: &Path, seed: u64) -> Ended {
    let started = Instant::now();
    let theatre = Theatre::rehearsed(seed, BEGAN).await?;
    let rng = Rng::seeded(seed.wrapping_add(1));
    let shop = Shop::open(theatre, folder, rng, "http://127.0.0.1:8080").await?;
    let mut player = Player::new(shop).await?;
    line(format_args!("{}, played with seed {seed}", shop::SHOP_NAME))?;

    player.begin("exact", "what is asked for is paid, and the parcel leaves")?;
    let told = exact(&mut player).await;
    player.end(told)?;
    player.begin("partial", "a part comes, the invoice waits longer, the rest follows")?;
    let told = partial(&mut player).await;
    player.end(told)?;
    player.begin("over", "too much comes, and the rest becomes balance")?;
    let told = over(&mut player).await;
    player.end(told)?;
    player.begin("expired", "nobody pays, and the goods are free again")?;
    let told = expired(&mut player).await;
    player.end(told)?;
    player.begin("late", "the money comes after the deadline and still buys the order")?;
    let told = late(&mut player).await;
    player.end(told)?;
    player.begin("replaced", "a payment is replaced twice, and one of them counts")?;
    let told = replaced(&mut player).await;
    player.end(told)?;
    player.begin("reorg", "a settled payment leaves the chain, and then for good")?;
    let told = reorged(&mut player).await;
    player.end(told)?;
    player.begin("race", "two customers order the last piece in the same moment")?;
    let told = race(&mut player).await;
    player.end(told)?;
    player.begin("referral", "a customer whom Carol brought buys, and Carol earns")?;
    let told = referral(&mut player).await;
    player.end(told)?;
    player.begin("counter", "Alice buys with her phone, and Olga ships with hers")?;
    let told = counter::chat(&mut player).await;
    player.end(told)?;

    let rules = player.audit().await?;
    player.close(rules, started.elapsed()).await
}

/// An order with the bill for it.
struct Ordered {
    number: i64,
    bill: Bill,
}

impl Ordered {
    fn coin(&self) -> Coin {
        self.bill.quote.coin
    }

    fn due(&self) -> Sats {
        self.bill.quote.due
    }
}

/// Plays the people of the stories and keeps the record.
struct Player {
    shop: Shop,
    picture: Picture,
    /// The bots' messages that were reported, with how many edits of each.
    heard: BTreeMap<i64, usize>,
    story: &'static str,
    stories: usize,
    held: usize,
    broken: Vec<String>,
}

async fn exact(player: &mut Player) -> anyhow::Result<()> {
    let order = player.order("bob", "framed-print", 1, Coin::Btc).await?;
    player.expect("the price is discounted", order.bill.quote.due, Sats(160_000))?;
    player.wait(minutes(3)).await?;
    player.pay("bob", &order, order.due()).await?;
    player.expect_stands(&order, "processing/created").await?;
    player.mine(Coin::Btc, 1).await?;
    player.expect_stands(&order, "processing/created").await?;
    player.mine(Coin::Btc, 1).await?;
    player.expect_stands(&order, "settled/paid").await?;
    player.act(&format!("the keeper ships order {}", order.number))?;
    let (app, keeper) = (&player.shop.app, &player.shop.keeper);
    done(shipping::ship(app, keeper, order.number, Some("Harbour Post"), Some("HP-1")).await)?;
    player.show().await?;
    player.expect_stands(&order, "settled/shipped").await
}

async fn partial(player: &mut Player) -> anyhow::Result<()> {
    let order = player.order("bob", "museum-mug", 1, Coin::Ltc).await?;
    let half = Sats(order.due().0 / 2);
    player.pay("bob", &order, half).await?;
    player.expect_stands(&order, "new/created").await?;
    let before = player.shop.find(order.number).await?.1.deadline;
    player.wait(PAST_DEADLINE).await?;
    let (_, invoice) = player.shop.find(order.number).await?;
    player.expect("the invoice waits longer, once", invoice.prolonged, true)?;
    player.expect("its deadline moved", before < invoice.deadline, true)?;
    player.pay("bob", &order, order.due() - half).await?;
    player.expect_stands(&order, "processing/created").await?;
    player.mine(Coin::Ltc, 3).await?;
    player.expect_stands(&order, "settled/paid").await
}

async fn over(player: &mut Player) -> anyhow::Result<()> {
    let order = player.order("alice", "harbour-poster", 1, Coin::Btc).await?;
    player.pay("alice", &order, Sats(order.due().0 / 4 * 5)).await?;
    player.mine(Coin::Btc, 1).await?;
    player.expect_stands(&order, "settled/paid").await?;
    let waiting = player.waiting(order.number).await?;
    player.expect("the rest waits for a decision", waiting, "0.00012000 BTC")?;
    player.act("Alice wants the rest as balance, and the keeper credits it")?;
    let (app, keeper) = (&player.shop.app, &player.shop.keeper);
    let reason = "the customer asked for it";
    done(deciding::decide(app, keeper, order.number, Decision::ToBalance, reason).await)?;
    player.show().await?;
    let balance = player.balance("alice").await?;
    player.expect("Alice has the rest", balance, "6.00 EUR")
}

async fn expired(player: &mut Player) -> anyhow::Result<()> {
    let free = player.free("city-map").await?;
    let order = player.order("bob", "city-map", 2, Coin::Btc).await?;
    let left = player.free("city-map").await?;
    player.expect("two maps are held", left, free - 2)?;
    player.wait(PAST_DEADLINE).await?;
    player.expect_stands(&order, "expired/expired").await?;
    let left = player.free("city-map").await?;
    player.expect("the maps are free again", left, free)?;
    let strikes = player.strikes("bob").await?;
    player.expect("Bob has a strike", strikes, 1)
}

async fn late(player: &mut Player) -> anyhow::Result<()> {
    let order = player.order("alice", "museum-mug", 1, Coin::Btc).await?;
    player.wait(PAST_DEADLINE).await?;
    player.expect_stands(&order, "expired/expired").await?;
    let strikes = player.strikes("alice").await?;
    player.expect("Alice has a strike", strikes, 1)?;
    player.pay("alice", &order, order.due()).await?;
    player.expect_stands(&order, "expired/expired").await?;
    player.mine(Coin::Btc, 1).await?;
    player.expect_stands(&order, "settled/paid").await?;
    let strikes = player.strikes("alice").await?;
    player.expect("her strike is lifted", strikes, 0)
}

async fn replaced(player: &mut Player) -> anyhow::Result<()> {
    let order = player.order("bob", "framed-print", 1, Coin::Btc).await?;
    let first = player.pay("bob", &order, order.due()).await?;
    player.expect_stands(&order, "processing/created").await?;
    let half = Sats(order.due().0 / 2);
    let second = player.replace("bob", &order, first, half).await?;
    player.expect_stands(&order, "new/created").await?;
    player.replace("bob", &order, second, order.due()).await?;
    player.expect_stands(&order, "processing/created").await?;
    player.mine(Coin::Btc, 2).await?;
    player.expect_stands(&order, "settled/paid").await?;
    let waiting = player.waiting(order.number).await?;
    player.expect("nothing is counted twice", waiting, "")
}

async fn reorged(player: &mut Player) -> anyhow::Result<()> {
    player.mine(Coin::Btc, BURIED).await?;
    let free = player.free("framed-print").await?;
    let earned = player.balance("carol").await?;
    let order = player.order("alice", "framed-print", 1, Coin::Btc).await?;
    let paid = player.pay("alice", &order, order.due()).await?;
    player.mine(Coin::Btc, 2).await?;
    player.expect_stands(&order, "settled/paid").await?;

    let reorg = Act::Reorg { coin: Coin::Btc, depth: 3, keep: Keep::Mempool };
    player.perform("three blocks are replaced by four without the payment", &reorg).await?;
    player.expect_stands(&order, "settled/paid").await?;
    let held = player.shop.find(order.number).await?.0.hold_why;
    player.expect("the parcel must wait", held.is_some(), true)?;

    let rival = Act::DoubleSpend { coin: Coin::Btc, txid: paid };
    player.perform("a block comes in which Alice spends the same coins otherwise", &rival).await?;
    player.expect_stands(&order, "invalid/paid").await?;
    let balance = player.balance("carol").await?;
    player.expect("Carol's commission is taken back", balance, earned)?;

    player.act(&format!("the keeper cancels order {}", order.number))?;
    let (app, actor) = (&player.shop.app, &player.shop.keeper);
    let by = Canceller::Admin { actor, reason: "its payment is gone" };
    done(cancelling::cancel(app, order.number, &by).await)?;
    player.show().await?;
    player.expect_stands(&order, "invalid/cancelled").await?;
    let left = player.free("framed-print").await?;
    player.expect("the print is free again", left, free)
}

async fn race(player: &mut Player) -> anyhow::Result<()> {
    player.act("Alice and Bob order the ship model at once")?;
    let shop = &player.shop;
    let both =
        tokio::join!(shop.place("alice", "ship-model", 1), shop.place("bob", "ship-model", 1));
    let (who, placed, refusal) = match (both.0?, both.1?) {
        (Ok(placed), Err(refusal)) => ("alice", placed, refusal),
        (Err(refusal), Ok(placed)) => ("bob", placed, refusal),
        (Ok(_), Ok(_)) => anyhow::bail!("both got the only one"),
        (Err(one), Err(_)) => anyhow::bail!("nobody got it: {one}"),
    };
    let number = placed.order.number;
    player.note(&format!("the other is told: {refusal}"))?;
    player.show().await?;
    let wanted = "Ship model: just sold, 0 left";
    player.expect("the other is told so", refusal, wanted)?;
    let left = player.free("ship-model").await?;
    player.expect("none is left", left, 0)?;
    let bill = player.shop.choose(&placed.invoice, Coin::Btc).await?;
    let order = Ordered { number, bill };
    player.pay(who, &order, order.due()).await?;
    player.mine(Coin::Btc, 2).await?;
    player.expect_stands(&order, "settled/paid").await
}

async fn referral(player: &mut Player) -> anyhow::Result<()> {
    let before = player.balance("carol").await?;
    let order = player.order("alice", "museum-ticket", 5, Coin::Btc).await?;
    player.pay("alice", &order, order.due()).await?;
    player.mine(Coin::Btc, 2).await?;
    player.expect_stands(&order, "settled/paid").await?;
    let earned = player.balance("carol").await? - before;
    player.expect("Carol earns 3 % of 54.00 EUR", earned, "1.62 EUR")?;
    player.act("Alice opens her tickets")?;
    let (id, number) = (player.shop.find(order.number).await?.0.id, order.number);
    let codes = done(shipping::reveal(&player.shop.app, id).await)?;
    player.note(&format!("order {number} hands over {} codes", codes.len()))?;
    player.show().await?;
    player.expect("five codes are handed over", codes.len(), 5)?;
    player.expect_stands(&order, "settled/completed").await
}

impl Player {
    async fn new(shop: Shop) -> anyhow::Result<Player> {
        for guest in &GUESTS {
            shop.person(guest.key).await?;
        }
        shop.empty_outbox().await?;
        let sent = shop.theatre.bots().all_sent();
        let heard = sent.iter().map(|sent| (sent.message_id, sent.edits.len())).collect();
        let picture = picture(&shop).await?;
        let (held, broken) = (0, Vec::new());
        Ok(Player { shop, picture, heard, story: "", stories: 0, held, broken })
    }

    fn begin(&mut self, story: &'static str, what: &str) -> anyhow::Result<()> {
        self.story = story;
        self.stories += 1;
        Ok(line(format_args!("\n{story}: {what}"))?)
    }

    /// A story that cannot go on is a broken promise like any other.
    fn end(&mut self, told: anyhow::Result<()>) -> anyhow::Result<()> {
        match told {
            Ok(()) => Ok(()),
            Err(error) => self.breaks(&format!("the story cannot go on: {error:#}")),
        }
    }

    fn breaks(&mut self, what: &str) -> anyhow::Result<()> {
        self.broken.push(format!("{}: {what}", self.story));
        Ok(line(format_args!("  ✗ {what}"))?)
    }

    fn expect(&mut self, what: &str, is: impl Display, wanted: impl Display) -> anyhow::Result<()> {
        let (is, wanted) = (is.to_string(), wanted.to_string());
        if is != wanted {
            return self.breaks(&format!("{what}: it is `{is}`, it must be `{wanted}`"));
        }
        self.held += 1;
        Ok(line(format_args!("  ✓ {what}"))?)
    }

    /// `status/stage`, as in `settled/paid`.
    async fn expect_stands(&mut self, order: &Ordered, wanted: &str) -> anyhow::Result<()> {
        let (found, invoice) = self.shop.find(order.number).await?;
        let is = format!("{}/{}", invoice.status, found.stage);
        self.expect(&format!("order {} is {wanted}", order.number), is, wanted)
    }

    /// What somebody does, with the time since the beginning.
    fn act(&self, what: &str) -> anyhow::Result<()> {
        Ok(line(format_args!("{} {what}", self.stamp()))?)
    }

    /// What follows from it.
    fn note(&self, what: &str) -> anyhow::Result<()> {
        Ok(line(format_args!("{}   {what}", self.stamp()))?)
    }

    fn stamp(&self) -> String {
        let secs = self.shop.app.now().since(BEGAN).as_secs();
        format!("[+{:02}:{:02}:{:02}]", secs / 3_600, secs / 60 % 60, secs % 60)
    }

    async fn order(
        &mut self,
        who: &str,
        sku: &str,
        quantity: i64,
        coin: Coin,
    ) -> anyhow::Result<Ordered> {
        let name = guest(who)?.name;
        self.act(&format!("{name} orders {quantity} × {sku}, to be paid in {}", coin.code()))?;
        let placed = self.shop.place(who, sku, quantity).await??;
        let bill = self.shop.choose(&placed.invoice, coin).await?;
        let (number, due) = (placed.order.number, Commodity::Coin(coin).show(bill.quote.due.0));
        self.note(&format!("order {number} asks for {due} at {}", bill.address))?;
        self.show().await?;
        Ok(Ordered { number, bill })
    }

    async fn pay(&mut self, who: &str, order: &Ordered, amount: Sats) -> anyhow::Result<Txid> {
        let coin = order.coin();
        let act = Act::Pay { coin, to: order.bill.script.clone(), sats: amount.0 };
        let (name, amount) = (guest(who)?.name, Commodity::Coin(coin).show(amount.0));
        let what = format!("{name} pays {amount} for order {}", order.number);
        self.perform(&what, &act).await?.context("a payment is a transaction")
    }

    async fn replace(
        &mut self,
        who: &str,
        order: &Ordered,
        txid: Txid,
        amount: Sats,
    ) -> anyhow::Result<Txid> {
        let (coin, to) = (order.coin(), Some(order.bill.script.clone()));
        let act = Act::Replace { coin, txid, to, sats: amount.0 };
        let (name, amount) = (guest(who)?.name, Commodity::Coin(coin).show(amount.0));
        let what = format!("{name} replaces the payment by one of {amount}");
        self.perform(&what, &act).await?.context("a payment is a transaction")
    }

    async fn mine(&mut self, coin: Coin, blocks: usize) -> anyhow::Result<()> {
        let what = match blocks {
            1 => format!("a block of {} is mined", coin.title()),
            _ => format!("{blocks} blocks of {} are mined", coin.title()),
        };
        self.perform(&what, &Act::Mine { coin, blocks }).await?;
        Ok(())
    }

    /// Something happens outside, and the shop looks.
    async fn perform(&mut self, what: &str, act: &Act) -> anyhow::Result<Option<Txid>> {
        self.act(what)?;
        let txid = self.shop.theatre.act(act)?;
        let wrong = self.shop.look().await;
        self.went_wrong(&wrong)?;
        self.show().await?;
        Ok(txid)
    }

    async fn wait(&mut self, span: Duration) -> anyhow::Result<()> {
        self.act(&format!("{} minutes pass", span.as_secs() / 60))?;
        let wrong = self.shop.pass(span).await?;
        self.went_wrong(&wrong)?;
        self.show().await
    }

    fn went_wrong(&mut self, wrong: &[String]) -> anyhow::Result<()> {
        wrong.iter().try_for_each(|what| self.breaks(&format!("a task failed: {what}")))
    }

    /// Says what has changed since the last time, and what was said to whom.
    async fn show(&mut self) -> anyhow::Result<()> {
        self.shop.empty_outbox().await?;
        let now = picture(&self.shop).await?;
        for change in differences(&self.picture, &now) {
            self.note(&change)?;
        }
        self.picture = now;
        for message in self.shop.theatre.bots().all_sent() {
            let edits = message.edits.len();
            let does = match self.heard.insert(message.message_id, edits) {
                None => "hears",
                Some(before) if before < edits => "sees",
                Some(_) => continue,
            };
            let first = message.text.lines().next().unwrap_or_default();
            self.note(&format!("{:<14} {does:<9} {first}", reader_of(message.chat_id)))?;
        }
        Ok(())
    }

    async fn free(&self, sku: &str) -> anyhow::Result<i64> {
        let all = stock::list(&self.shop.app.db, self.shop.app.currency()).await?;
        let found = all.into_iter().find(|(product, _)| product.sku == sku);
        Ok(found.context("a product of the shop")?.1.free)
    }

    async fn strikes(&self, who: &str) -> anyhow::Result<usize> {
        strikes(&self.shop, &self.shop.person(who).await?).await
    }

    async fn balance(&self, who: &str) -> anyhow::Result<Money> {
        balance(&self.shop, &self.shop.person(who).await?).await
    }

    async fn waiting(&self, number: i64) -> anyhow::Result<String> {
        let (_, invoice) = self.shop.find(number).await?;
        Ok(coins(standing::of(&self.shop.app, &invoice).await?.waiting))
    }

    /// Every rule with what it looked at. Says how many rules there were.
    async fn audit(&mut self) -> anyhow::Result<usize> {
        self.story = "audit";
        line("\naudit: everything adds up")?;
        self.shop.empty_outbox().await?;
        let report = reconcile::run(&self.shop.app).await?;
        for (rule, rows) in &report.looked_at {
            let found = report.findings.iter().filter(|finding| finding.rule == *rule);
            let found: Vec<&str> = found.map(|finding| finding.what.as_str()).collect();
            let mark = if found.is_empty() { "✓" } else { "✗" };
            line(format_args!("  {mark} {rule} ({rows} looked at)"))?;
            for what in found {
                self.breaks(&format!("{rule}: {what}"))?;
            }
        }
        let (mut sent, mut left) = (0, 0);
        for (state, count) in notices::counts(&self.shop.app.db).await? {
            match state.as_str() {
                "sent" => sent += count,
                _ => left += count,
            }
        }
        let mark = if left == 0 { "✓" } else { "✗" };
        line(format_args!("  {mark} the outbox is empty ({} looked at)", sent + left))?;
        if left != 0 {
            self.breaks(&format!("{left} notices did not leave"))?;
        }
        Ok(report.looked_at.len() + 1)
    }

    async fn close(self, rules: usize, took: Duration) -> Ended {
        let Player { shop, stories, held, broken, .. } = self;
        shop.app.db.close().await;
        shop.theatre.stop().await;
        let took = format!("{}.{} s", took.as_secs(), took.subsec_millis() / 100);
        let counts = format!("{stories} stories, {held} expectations, {rules} rules");
        if broken.is_empty() {
            line(format_args!("\n✓ {counts}: everything held, in {took}"))?;
            return Ok(Exit::Done);
        }
        line(format_args!("\n✗ {counts}: {} did not hold, in {took}", broken.len()))?;
        for what in broken {
            line(format_args!("  {what}"))?;
        }
        Ok(Exit::Finding)
    }
}

/// Everything there is to see in the shop now.
async fn picture(shop: &Shop) -> anyhow::Result<Picture> {
    let (db, currency) = (&shop.app.db, shop.app.currency());
    let mut picture = Picture::new();
    for order in orders::list(db, None, ORDERS_MAX, currency).await? {
        let (order, invoice) = shop.find(order.number).await?;
        let subject = format!("order {}", order.number);
        let mut put = |aspect: &'static str, text: String| {
            picture.insert((subject.clone(), aspect), text);
        };
        let standing = standing::of(&shop.app, &invoice).await?;
        put("invoice", invoice.status.to_string());
        put("stage", order.stage.to_string());
        put("deadline", deadline(&invoice));
        put("on hold", order.hold_why.unwrap_or_default());
        put("flags", standing.flags_in_words());
        put("money", money(&invoices::find_of_invoice(db, invoice.id).await?));
        put("waiting", coins(standing.waiting));
    }
    for (product, counter) in stock::list(db, currency).await? {
        let text = format!("{} free, {} held, {} sold", counter.free, counter.held, counter.sold);
        picture.insert((product.sku, "stock"), text);
    }
    for person in shop.people().await? {
        let strikes = match strikes(shop, &person).await? {
            0 => String::new(),
            strikes => strikes.to_string(),
        };
        picture.insert((person.name.clone(), "strikes"), strikes);
        let balance = balance(shop, &person).await?.to_string();
        picture.insert((person.name, "balance"), balance);
    }
    Ok(picture)
}

/// What is new, what has changed and what is no more, a line each.
fn differences(before: &Picture, now: &Picture) -> Vec<String> {
    let changed = |((subject, aspect), text): (&(String, &'static str), &String)| {
        let old = before.get(&(subject.clone(), *aspect)).map_or("", String::as_str);
        let change = match (old, text.as_str()) {
            (old, new) if old == new => return None,
            ("", new) => new.to_owned(),
            (old, "") => format!("{old} → none"),
            (old, new) => format!("{old} → {new}"),
        };
        Some(format!("{subject:<14} {aspect:<9} {change}"))
    };
    now.iter().filter_map(changed).collect()
}

fn deadline(invoice: &Invoice) -> String {
    if invoice.status == Status::New { invoice.deadline.minute() } else { String::new() }
}

fn money(payments: &[Payment]) -> String {
    let place = |payment: &Payment| match payment.place {
        Place::Mempool => "unconfirmed".to_owned(),
        Place::Block { height, .. } => format!("in block {height}"),
        Place::Orphaned => "its block left the chain".to_owned(),
        Place::Gone => "gone".to_owned(),
    };
    let shown = |payment: &Payment| {
        let amount = Commodity::Coin(payment.coin).show(payment.amount.0);
        format!("{amount} {}", place(payment))
    };
    payments.iter().map(shown).collect::<Vec<_>>().join(" + ")
}

fn coins(held: BTreeMap<Coin, Sats>) -> String {
    let shown = |(coin, amount): (Coin, Sats)| Commodity::Coin(coin).show(amount.0);
    held.into_iter().map(shown).collect::<Vec<_>>().join(" + ")
}

async fn strikes(shop: &Shop, person: &people::Person) -> anyhow::Result<usize> {
    let all = people::strikes(&shop.app.db, person.id).await?;
    Ok(all.iter().filter(|strike| strike.lifted_at.is_none()).count())
}

async fn balance(shop: &Shop, person: &people::Person) -> anyhow::Result<Money> {
    let currency = shop.app.currency();
    let account = Account::Balance(person.id);
    Ok(currency.minor(ledger::find_balance(&shop.app.db, &account, currency.code()).await?))
}

fn minutes(count: u64) -> Duration {
    Duration::from_secs(60 * count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_told() {
        let picture = |facts: &[(&str, &'static str, &str)]| -> Picture {
            let fact = |(subject, aspect, text): &(&str, &'static str, &str)| {
                (((*subject).to_owned(), *aspect), (*text).to_owned())
            };
            facts.iter().map(fact).collect()
        };
        let before = picture(&[
            ("order 1", "invoice", "new"),
            ("order 1", "on hold", "its payment is gone"),
            ("order 1", "stage", "created"),
        ]);
        let now = picture(&[
            ("order 1", "invoice", "processing"),
            ("order 1", "on hold", ""),
            ("order 1", "stage", "created"),
            ("order 2", "flags", ""),
            ("order 2", "invoice", "new"),
        ]);
        assert_eq!(
            differences(&before, &now),
            [
                "order 1        invoice   new → processing",
                "order 1        on hold   its payment is gone → none",
                "order 2        invoice   new",
            ]
        );
    }
}
