//! A random walk through the whole shop: people order, pay and change their minds, blocks
//! come and go, the till is restarted, and whatever happens the audit finds nothing.
//!
//! A walk that fails prints its seed and every step. `CHAINTILL_WALK_SEED=7` walks that one
//! again (in every test of this file; name one), `CHAINTILL_WALK_STEPS=500` walks further.

use std::collections::BTreeSet;

use bitcoin::{ScriptBuf, Txid};
use chaintill::base::clock::{Clock, Time};
use chaintill::base::coin::Coin;
use chaintill::base::money::Sats;
use chaintill::base::rng::Rng;
use chaintill::flows::cancelling::{self, Canceller};
use chaintill::flows::checkout::{self, Placed};
use chaintill::flows::deciding::{self, Decision};
use chaintill::flows::{Stop, extending, people_deeds, shipping};
use chaintill::invoices::Place;
use chaintill::ledger::Account;
use chaintill::people::Person;
use chaintill::stage::{Reorged, SimChain};
use chaintill::wallets;

use crate::world::{Bill, Engine, World, hours, minutes};

/// The audit looks this often on the way.
const AUDIT_EVERY: u64 = 10;
/// What is on the shelves: so much of each.
const SHELVES: [(&str, i64); 3] = [("mug", 4), ("vase", 2), ("ticket", 4)];
const DECISIONS: [Decision; 7] = [
    Decision::Settle,
    Decision::Invalidate,
    Decision::ToBalance,
    Decision::ToRefund,
    Decision::Keep,
    Decision::Unkeep,
    Decision::Expire,
];

macro_rules! walks {
    ($($name:ident = $engine:ident, $seed:literal, $steps:literal;)*) => { $(
        #[tokio::test(flavor = "multi_thread")]
        async fn $name() {
            walk(Engine::$engine, $seed, $steps).await;
        }
    )* };
}

walks! {
    on_sqlite_1 = Sqlite, 1, 60;
    on_sqlite_2 = Sqlite, 2, 60;
    on_sqlite_3 = Sqlite, 3, 60;
    on_sqlite_4 = Sqlite, 4, 60;
    on_sqlite_5 = Sqlite, 5, 60;
    on_sqlite_6 = Sqlite, 6, 60;
    on_postgres_7 = Postgres, 7, 40;
    on_postgres_8 = Postgres, 8, 40;
}

async fn walk(engine: Engine, seed: u64, steps: u64) {
    let seed = asked("CHAINTILL_WALK_SEED").unwrap_or(seed);
    let steps = asked("CHAINTILL_WALK_STEPS").unwrap_or(steps);
    let mut walk = Box::pin(Walk::begin(engine, seed)).await;
    for step in 1..=steps {
        Box::pin(walk.step()).await;
        if step % AUDIT_EVERY == 0 {
            walk.world.audit().await;
        }
    }
    Box::pin(walk.end()).await;
}

fn asked(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name} is a number, not `{text}`")))
}

/// What was done so far; shown if the walk fails.
struct Diary {
    engine: Engine,
    seed: u64,
    steps: Vec<String>,
}

impl Drop for Diary {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("CHAINTILL_WALK_SEED={} on {:?}:", self.seed, self.engine);
            for (number, step) in (1..).zip(&self.steps) {
                eprintln!("{number:4} {step}");
            }
        }
    }
}

/// A transaction that pays an address of the shop.
#[derive(Clone)]
struct Sent {
    coin: Coin,
    txid: Txid,
    script: ScriptBuf,
    amount: Sats,
}

struct Walk {
    world: World,
    dice: Rng,
    people: Vec<Person>,
    placed: Vec<Placed>,
    bills: Vec<Bill>,
    sent: Vec<Sent>,
    diary: Diary,
}

/// A random one of them, if there are any.
fn pick<T: Clone>(dice: &Rng, from: &[T]) -> Option<T> {
    let count = u64::try_from(from.len()).expect("counted");
    let at = usize::try_from(dice.below(count)).expect("small");
    from.get(at).cloned()
}

/// What came of it; nothing if the shop said no. A failure ends the walk.
fn unless_refused<T, R>(outcome: Result<T, Stop<R>>) -> Option<T> {
    match outcome {
        Ok(done) => Some(done),
        Err(Stop::Refused(_)) => None,
        Err(Stop::Failed(failure)) => panic!("{failure}"),
    }
}

impl Walk {
    async fn begin(engine: Engine, seed: u64) -> Walk {
        let clock = Clock::stopped(Time::from_secs(1_900_000_000));
        let settings = [
            ("ORDERS__MAX_UNPAID_ORDERS", "2"),
            ("ORDERS__MAX_PER_HOUR", "0"),
            ("ORDERS__COOLDOWN", "1h"),
        ];
        let world = World::open_at(engine, &settings, clock, seed).await;
        world.shelve("mug", "80.00", 4).await;
        world.shelve("vase", "1200.00", 2).await;
        world.shelve_codes("ticket", "25.00", &["T-1", "T-2", "T-3", "T-4"]).await;
        let alice = world.person("alice").await;
        let bob = world.brought("bob", Some(&alice)).await;
        let carol = world.person("carol").await;
        Walk {
            world,
            dice: Rng::seeded(seed.wrapping_add(1_000_000)),
            people: vec![alice, bob, carol],
            placed: Vec::new(),
            bills: Vec::new(),
            sent: Vec::new(),
            diary: Diary { engine, seed, steps: Vec::new() },
        }
    }

    async fn step(&mut self) {
        match self.dice.below(100) {
            0..16 => self.order().await,
            16..24 => self.choose().await,
            24..44 => self.pay().await,
            44..58 => self.mine().await,
            58..65 => self.reorg().await,
            65..70 => self.replace().await,
            70..73 => self.rob().await,
            73..83 => self.wait().await,
            83..87 => self.cancel().await,
            87..91 => self.hand_over().await,
            91..94 => self.decide().await,
            94..96 => self.extend().await,
            96..98 => self.pardon().await,
            _ => self.restart().await,
        }
    }

    fn note(&mut self, step: impl Into<String>) {
        self.diary.steps.push(step.into());
    }

    fn chain(&self, coin: Coin) -> &SimChain {
        self.world.stage.chain(coin)
    }

    fn coin(&self) -> Coin {
        pick(&self.dice, &Coin::ALL).expect("there are two")
    }

    async fn order(&mut self) {
        let who = pick(&self.dice, &self.people).expect("there are three");
        let (sku, _) = pick(&self.dice, &SHELVES).expect("there are three");
        let quantity = if self.dice.below(4) == 0 { 2 } else { 1 };
        let coin = self.coin();
        let placed = unless_refused(self.world.try_order(&who, sku, quantity).await);
        let number = placed.as_ref().map(|placed| placed.order.number);
        self.note(format!("{} orders {quantity} {sku}: {number:?}", who.name));
        if let Some(placed) = placed {
            self.placed.push(placed.clone());
            self.quote(placed, coin).await;
        }
    }

    async fn choose(&mut self) {
        let coin = self.coin();
        if let Some(placed) = pick(&self.dice, &self.placed) {
            self.quote(placed, coin).await;
        }
    }

    async fn quote(&mut self, placed: Placed, coin: Coin) {
        let chosen = checkout::choose(&self.world.app, placed.invoice.id, coin).await;
        let offer = unless_refused(chosen);
        let due = offer.as_ref().map(|offer| offer.quote.due);
        self.note(format!("order {} asks for {coin}: {due:?}", placed.order.number));
        if let Some(offer) = offer {
            self.bills.push(Bill { placed, offer });
        }
    }

    /// Exactly, under, over, dust; in time or late, to whatever became of the order.
    async fn pay(&mut self) {
        let Some(bill) = pick(&self.dice, &self.bills) else { return };
        let due = bill.due().0;
        let amount = match self.dice.below(10) {
            0..5 => due,
            5 => due * 99 / 100,
            6 => due / 2,
            7 => due * 3 / 2,
            8 => due + 150,
            _ => 200,
        };
        let (coin, script, amount) = (bill.offer.quote.coin, bill.script(), Sats(amount));
        let txid = self.world.pay(&bill, amount);
        self.sent.push(Sent { coin, txid, script, amount });
        let number = bill.placed.order.number;
        self.note(format!("pay {amount} {coin} of {due} for order {number}"));
        self.look_or_not().await;
    }

    /// The till is not always there when something happens.
    async fn look_or_not(&mut self) {
        if self.dice.below(3) > 0 {
            self.world.look().await;
        }
    }

    async fn mine(&mut self) {
        let (coin, blocks) = (self.coin(), usize::from(self.dice.bytes::<1>()[0] % 7) + 1);
        self.note(format!("mine {blocks} {coin}"));
        self.world.mine(coin, blocks).await;
    }

    async fn reorg(&mut self) {
        let (coin, depth) = (self.coin(), usize::from(self.dice.bytes::<1>()[0] % 6) + 1);
        let keep = [Reorged::Again, Reorged::BackToMempool, Reorged::Dropped];
        let keep = pick(&self.dice, &keep).expect("there are three");
        self.note(format!("reorg {depth} {coin} {keep:?}"));
        self.chain(coin).reorg(depth, keep);
        self.look_or_not().await;
    }

    /// A payment of ours that waits for a block.
    fn waiting(&self) -> Option<Sent> {
        let waits = |sent: &&Sent| self.chain(sent.coin).mempool().contains(&sent.txid);
        let waiting: Vec<Sent> = self.sent.iter().filter(waits).cloned().collect();
        pick(&self.dice, &waiting)
    }

    /// The fee is raised, or the money goes elsewhere.
    async fn replace(&mut self) {
        let Some(old) = self.waiting() else { return };
        let away = self.dice.below(2) == 0;
        let chain = self.chain(old.coin).clone();
        if away {
            chain.replace(old.txid, &[(ScriptBuf::new_op_return([0; 4]), Sats(1_000))]);
        } else {
            let txid = chain.replace(old.txid, &[(old.script.clone(), old.amount)]);
            self.sent.push(Sent { txid, ..old.clone() });
        }
        self.note(format!("replace {} {}, away: {away}", old.amount, old.coin));
        self.look_or_not().await;
    }

    /// An unconfirmed payment is forgotten, or its rival is mined.
    async fn rob(&mut self) {
        let Some(old) = self.waiting() else { return };
        let forgotten = self.dice.below(2) == 0;
        let chain = self.chain(old.coin).clone();
        if forgotten {
            chain.evict(old.txid);
        } else {
            chain.double_spend_in_block(old.txid);
        }
        self.note(format!("rob {} {}, forgotten: {forgotten}", old.amount, old.coin));
        self.look_or_not().await;
    }

    async fn wait(&mut self) {
        let span = match self.dice.below(12) {
            0 => hours(26),
            1 => hours(73),
            2..5 => minutes(32),
            5..8 => minutes(16),
            _ => minutes(4),
        };
        self.note(format!("wait {} minutes", span.as_secs() / 60));
        if hours(1) < span {
            self.world.wait_without_blocks(span).await;
        } else {
            self.world.wait(span).await;
        }
    }

    async fn cancel(&mut self) {
        let Some(placed) = pick(&self.dice, &self.placed) else { return };
        let number = placed.order.number;
        let as_admin = self.dice.below(2) == 0;
        let admin = Canceller::Admin { actor: &self.world.admin, reason: "the dice say so" };
        let by = if as_admin { admin } else { Canceller::Customer };
        let done = unless_refused(cancelling::cancel(&self.world.app, number, &by).await);
        let done = done.is_some();
        self.note(format!("cancel order {number}, as admin: {as_admin}, done: {done}"));
    }

    async fn hand_over(&mut self) {
        let Some(placed) = pick(&self.dice, &self.placed) else { return };
        let (app, admin) = (&self.world.app, &self.world.admin);
        let number = placed.order.number;
        let shipped = shipping::ship(app, admin, number, Some("DHL"), None).await;
        let shipped = unless_refused(shipped).is_some();
        let shown = unless_refused(shipping::reveal(app, placed.order.id).await);
        let codes = shown.as_ref().map(Vec::len);
        self.note(format!("hand order {number} over, shipped: {shipped}, codes: {codes:?}"));
    }

    async fn decide(&mut self) {
        let Some(placed) = pick(&self.dice, &self.placed) else { return };
        let decision = pick(&self.dice, &DECISIONS).expect("there are seven");
        let (number, admin) = (placed.order.number, &self.world.admin);
        let decided =
            deciding::decide(&self.world.app, admin, number, decision, "the dice say so").await;
        let done = unless_refused(decided).is_some();
        self.note(format!("{decision:?} order {number}, done: {done}"));
    }

    async fn extend(&mut self) {
        let Some(placed) = pick(&self.dice, &self.placed) else { return };
        let extended = extending::extend(&self.world.app, placed.invoice.id).await;
        let until = unless_refused(extended);
        self.note(format!("extend order {} until {until:?}", placed.order.number));
    }

    async fn pardon(&mut self) {
        let who = pick(&self.dice, &self.people).expect("there are three");
        let (app, admin) = (&self.world.app, &self.world.admin);
        let lifted = unless_refused(people_deeds::pardon(app, admin, who.id, "a holiday").await);
        self.note(format!("pardon {}: {lifted:?}", who.name));
    }

    async fn restart(&mut self) {
        self.note("restart");
        self.world.restart().await;
    }

    /// Everything that waits is mined, so that nothing is between two places; then the books.
    async fn end(self) {
        for coin in Coin::ALL {
            self.world.mine(coin, 2).await;
        }
        self.no_address_was_used_twice().await;
        self.every_coin_is_where_the_chain_says().await;
        self.no_piece_was_lost().await;
        let Walk { world, diary, .. } = self;
        world.end().await;
        drop(diary);
    }

    async fn no_address_was_used_twice(&self) {
        let all = wallets::after(&self.world.app.db, "", 10_000).await.expect("read");
        let names: BTreeSet<_> = all.iter().map(|of| (of.coin, of.address.clone())).collect();
        let invoices: BTreeSet<_> = all.iter().map(|of| (of.coin, of.invoice)).collect();
        let indices: BTreeSet<_> = all.iter().map(|of| (of.coin, of.index)).collect();
        let each = [names.len(), invoices.len(), indices.len()];
        assert_eq!(each, [all.len(); 3], "addresses, invoices, indices");
    }

    /// What was sent and is in a block is booked, and the wallet holds just that.
    async fn every_coin_is_where_the_chain_says(&self) {
        for coin in Coin::ALL {
            let confirmed =
                |sent: &&Sent| sent.coin == coin && self.chain(coin).is_confirmed(sent.txid);
            let confirmed: Sats = self.sent.iter().filter(confirmed).map(|sent| sent.amount).sum();
            let (mut in_blocks, mut orphaned) = (Sats::ZERO, Sats::ZERO);
            for placed in &self.placed {
                for payment in self.world.payments(placed).await {
                    match payment.place {
                        Place::Block { .. } if payment.coin == coin => {
                            in_blocks = in_blocks + payment.amount;
                        }
                        Place::Orphaned if payment.coin == coin => {
                            orphaned = orphaned + payment.amount;
                        }
                        _ => {}
                    }
                }
            }
            assert_eq!(in_blocks, confirmed, "{coin} in blocks");
            let key = self.world.app.account(coin).expect("configured").id();
            let wallet = self.world.holds(Account::Wallet(key), coin.code()).await;
            assert_eq!(-wallet, (in_blocks + orphaned).0, "{coin} in the wallet");
        }
    }

    async fn no_piece_was_lost(&self) {
        for (sku, received) in SHELVES {
            let counter = self.world.counter(sku).await;
            let there = counter.free + counter.held + counter.sold + counter.removed;
            assert_eq!((counter.received, there), (received, received), "{sku}: {counter:?}");
        }
    }
}
