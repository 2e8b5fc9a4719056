//! The real program, killed with SIGKILL at every point that it names, on SQLite and by the real
//! clock: everything of a deed happened or nothing, and what was begun can be finished.
//!
//! A point is made to stop the process for ever. That it stands there shows: before a commit
//! somebody holds the database's pen and nothing is written; after it, everything is written
//! and the process neither goes on nor says anything.
//!
//! Every story is played twice: with bitcoin of the stage, seen through an explorer, and with
//! litecoin of a real Litecoin Core, seen through the node itself.

use std::ops::{Deref, DerefMut};
use std::path::Path;
use std::time::Duration;

use chaintill::base::clock::Clock;
use chaintill::base::coin::Coin;
use chaintill::flows::checkout::{Offer, Placed};
use chaintill::invoices::{self, Place};
use chaintill::orders::Order;
use chaintill::people::Person;
use chaintill::stage::Reorged;
use chaintill::{notices, orders, wallets};
use sqlx::Connection as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use tokio::task::JoinSet;

use crate::world::node_world::NodeWorld;
use crate::world::program::{GLANCE, Running, Till, answers, client, free_port};
use crate::world::{ADMIN_CHAT, Bill, Engine, World, minutes};

/// How many glances in a row must find a process at its point: a second, in which a process
/// that did not stop would have ended or gone on.
const STILL: usize = 20;
/// How many glances a process has to come to its point.
const GLANCES_MAX: usize = 1_200;

/// A shop and the chain that its money comes over.
enum Shop {
    /// Bitcoin of the stage, behind an explorer.
    Explorer(World),
    /// Litecoin of a Litecoin Core with a chain of its own.
    Node(NodeWorld),
}

impl Deref for Shop {
    type Target = World;

    fn deref(&self) -> &World {
        match self {
            Shop::Explorer(world) => world,
            Shop::Node(world) => world,
        }
    }
}

impl DerefMut for Shop {
    fn deref_mut(&mut self) -> &mut World {
        match self {
            Shop::Explorer(world) => world,
            Shop::Node(world) => world,
        }
    }
}

impl Shop {
    /// What everybody pays with.
    fn coin(&self) -> Coin {
        match self {
            Shop::Explorer(_) => Coin::Btc,
            Shop::Node(_) => Coin::Ltc,
        }
    }

    /// How many confirmations 80 EUR need by the default table.
    fn depth(&self) -> usize {
        match self {
            Shop::Explorer(_) => 2,
            Shop::Node(_) => 6,
        }
    }

    /// The settings that make the chain the shop's source, where it is not the stage's.
    fn source(&self) -> Vec<(&'static str, String)> {
        match self {
            Shop::Explorer(_) => Vec::new(),
            Shop::Node(world) => world.source(),
        }
    }

    /// Sends what is due.
    async fn pay(&self, bill: &Bill) {
        match self {
            Shop::Explorer(world) => world.pay(bill, bill.due()),
            Shop::Node(world) => world.pay(bill, bill.due()).await,
        };
    }

    /// Blocks come, and the shop does not look.
    async fn mine_unseen(&self, blocks: usize) {
        match self {
            Shop::Explorer(world) => {
                world.btc().mine(blocks);
            }
            Shop::Node(world) => world.mine_unseen(blocks).await,
        }
    }

    /// Blocks come, and the shop looks.
    async fn mine(&self, blocks: usize) {
        self.mine_unseen(blocks).await;
        self.look().await;
    }

    /// The blocks above a payment that was just deep enough leave the chain, its own among
    /// them, for a branch that is longer by one.
    async fn reorg(&self, bill: &Bill, payment: Reorged) {
        match self {
            Shop::Explorer(world) => {
                world.btc().reorg(self.depth(), payment);
            }
            Shop::Node(world) => {
                let txid = world.payments(&bill.placed).await[0].outpoint.txid;
                let depth = i64::try_from(self.depth()).expect("a few blocks");
                match payment {
                    Reorged::Again => world.node.reorg_again(depth).await,
                    Reorged::BackToMempool => {
                        world.node.reorg_without(depth, txid).await;
                        world.node.let_in(txid).await;
                    }
                    Reorged::Dropped => {
                        world.node.reorg_with_rival(depth, txid).await;
                    }
                }
            }
        }
    }

    /// Ends a story.
    async fn end(self) {
        match self {
            Shop::Explorer(world) => world.end().await,
            Shop::Node(world) => world.end().await,
        }
    }
}

/// A shop with three mugs, somebody who wants one, and the program beside it.
struct Scene {
    world: Shop,
    till: Till,
    alice: Person,
}

impl Scene {
    async fn before_an_explorer() -> Scene {
        let world = World::open_at(Engine::Sqlite, &[], Clock::shifted(), 1).await;
        Scene::of(Shop::Explorer(world)).await
    }

    async fn beside_a_node() -> Scene {
        Scene::of(Shop::Node(NodeWorld::open_now().await)).await
    }

    async fn of(world: Shop) -> Scene {
        world.shelve("mug", "80.00", 3).await;
        let alice = world.person("alice").await;
        let till = Till::of(world.dir(), &laid(&world.source(), &[]));
        Scene { world, till, alice }
    }

    /// The program has these settings from its next start on.
    fn set_till(&mut self, settings: &[(&str, &str)]) {
        let source = self.world.source();
        self.till = Till::of(self.world.dir(), &laid(&source, settings));
    }

    /// The shop starts again with these settings, and the program has them too.
    async fn restart_with(&mut self, settings: &[(&str, &str)]) {
        self.set_till(settings);
        let source = self.world.source();
        self.world.restart_with(&laid(&source, settings)).await;
    }

    /// An order of one mug, to be paid.
    async fn bill(&self) -> Bill {
        self.world.bill(&self.alice, "mug", 1, self.world.coin()).await
    }

    /// An order that is paid, as deep as it must be.
    async fn paid(&self) -> Bill {
        let bill = self.bill().await;
        self.world.pay(&bill).await;
        self.world.mine(self.world.depth()).await;
        assert_eq!(self.world.stands(&bill.placed).await, "settled/paid");
        bill
    }

    /// Alice, as the command line names her.
    fn handle(&self) -> String {
        format!("telegram:{}", self.world.chat_of("alice"))
    }

    async fn orders(&self) -> Vec<Order> {
        orders::list(&self.world.app.db, None, 10, self.world.eur()).await.expect("read")
    }

    /// The one order there is, as it was placed.
    async fn only_order(&self) -> Placed {
        let mut orders = self.orders().await;
        let order = orders.pop().expect("an order");
        assert!(orders.is_empty(), "one order and no more");
        let invoice = invoices::find_by_order(&self.world.app.db, order.id, order.total.currency);
        let invoice = invoice.await.expect("read").expect("an invoice");
        Placed { order, lines: Vec::new(), invoice, reduced: Vec::new() }
    }

    /// What the one order is to be paid with.
    async fn offer(&self) -> Offer {
        self.world.choose(&self.only_order().await, self.world.coin()).await
    }

    /// How many quotes the one order has.
    async fn quotes(&self) -> usize {
        let placed = self.only_order().await;
        let quotes = invoices::find_quotes(&self.world.app.db, placed.invoice.id).await;
        quotes.expect("read").len()
    }

    /// The mark of the account outside the database.
    fn mark(&self) -> Option<u32> {
        let account = self.world.app.account(self.world.coin()).expect("an account").id();
        self.world.app.anchor.read(&account).expect("read")
    }

    /// Whether somebody has begun to write and has not finished.
    async fn pen_is_held(&self) -> bool {
        let file = self.world.dir().join("shop.db");
        let options = SqliteConnectOptions::new().filename(file).busy_timeout(Duration::ZERO);
        let probe = SqliteConnection::connect_with(&options).await;
        let mut probe = probe.expect("the database opens");
        let held = sqlx::query("begin immediate").execute(&mut probe).await.is_err();
        probe.close().await.expect("closed");
        held
    }

    /// The half hour to pay ended five minutes ago.
    async fn let_lapse(&self) {
        let earlier = "update invoices set deadline = deadline - 35 * 60 * 1000";
        self.world.meddle(&[earlier]).await.expect("moved");
    }

    /// Starts a verb that stops for ever at a point, waits until it stands there, kills it, and
    /// opens the shop again on what is stored.
    async fn killed_at(&mut self, point: &str, verb: &[&str], there: impl AsyncFn(&Scene) -> bool) {
        let stops = format!("{point}=pause");
        let mut till = self.till.start_with(verb, &[("FAILPOINTS", stops.as_str())]);
        self.stands(&mut till, there).await;
        assert_eq!(till.kill().out, "", "it did not come as far as to tell");
        self.world.restart().await;
    }

    /// Waits until a process stands still where it was told to.
    async fn stands(&self, till: &mut Running, there: impl AsyncFn(&Scene) -> bool) {
        let mut still = 0;
        for _ in 0..GLANCES_MAX {
            assert!(till.is_running(), "it ended before it was killed:\n{}", till.said());
            still = if there(self).await { still + 1 } else { 0 };
            if STILL <= still {
                return;
            }
            tokio::time::sleep(GLANCE).await;
        }
        panic!("it did not come to its point:\n{}", till.said());
    }

    /// A look at the chain, by a process that then ends.
    fn a_look(&self) -> [&'static str; 4] {
        ["watch", "--once", "--coin", self.world.coin().name()]
    }

    /// Carries out a verb to its end.
    async fn done(&self, verb: &[&str]) -> String {
        let ended = self.till.run(verb).await;
        assert_eq!(ended.code, Some(0), "{verb:?}: {}", ended.said());
        ended.out
    }

    /// The one order can be paid, once.
    async fn sold(&mut self) {
        self.world.restart().await;
        let (placed, offer) = (self.only_order().await, self.offer().await);
        let bill = Bill { placed, offer };
        if self.world.payments(&bill.placed).await.is_empty() {
            self.world.pay(&bill).await;
        }
        self.world.look().await;
        self.world.mine(self.world.depth()).await;
        self.settled(&bill).await;
    }

    /// An order of one mug was paid once.
    async fn settled(&self, bill: &Bill) {
        assert_eq!(self.world.stands(&bill.placed).await, "settled/paid");
        assert_eq!(self.world.order_of(&bill.placed).await.hold_why, None);
        assert_eq!(self.world.payments(&bill.placed).await.len(), 1);
        assert_eq!(self.suspense(bill).await, 0);
        let mugs = self.world.counter("mug").await;
        assert_eq!((mugs.free, mugs.held, mugs.sold), (2, 0, 1));
    }

    /// An order of one mug lost its money, and the sale fell with it.
    async fn fallen(&self, bill: &Bill) {
        assert_eq!(self.world.stands(&bill.placed).await, "invalid/paid");
        assert_eq!(self.world.payments(&bill.placed).await[0].place, Place::Gone);
        assert_eq!(self.suspense(bill).await, 0);
    }

    /// What is booked for a bill and not used.
    async fn suspense(&self, bill: &Bill) -> i64 {
        self.world.suspense(&bill.placed, self.world.coin().code()).await
    }

    /// An order of one mug lapsed, once.
    async fn lapsed(&mut self, bill: &Bill) {
        self.world.restart().await;
        self.world.look().await;
        assert_eq!(self.world.stands(&bill.placed).await, "expired/expired");
        assert_eq!((self.world.free("mug").await, self.world.strikes(&self.alice).await), (3, 1));
    }
}

/// Settings on top of those that make a chain the source.
fn laid<'a>(
    source: &'a [(&'static str, String)],
    settings: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let source = source.iter().map(|(key, value)| (*key, value.as_str()));
    source.chain(settings.iter().copied()).collect()
}

/// Alice orders a mug.
fn order(handle: &str, coin: Coin) -> [&str; 7] {
    ["order", "create", "--user", handle, "mug=1", "--coin", coin.name()]
}

/// One story over both chains, at the end of which everything adds up:
/// `killed!(name, |scene| { … })`.
macro_rules! killed {
    ($name:ident, |$scene:ident| $body:block) => {
        mod $name {
            use super::*;

            async fn story($scene: &mut Scene) $body

            #[tokio::test(flavor = "multi_thread")]
            async fn through_an_explorer() {
                let mut scene = Scene::before_an_explorer().await;
                Box::pin(story(&mut scene)).await;
                scene.world.end().await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn through_a_node() {
                let mut scene = Scene::beside_a_node().await;
                Box::pin(story(&mut scene)).await;
                scene.world.end().await;
            }
        }
    };
}

killed!(before_an_order_is_committed_there_is_none, |scene| {
    let handle = scene.handle();
    let order = order(&handle, scene.world.coin());
    let there = async |s: &Scene| s.pen_is_held().await && s.orders().await.is_empty();
    scene.killed_at("checkout::before_commit", &order, there).await;
    assert!(scene.orders().await.is_empty());
    assert_eq!(scene.world.free("mug").await, 3);
    scene.done(&order).await;
    assert_eq!(scene.mark(), Some(0));
    scene.sold().await;
});

killed!(after_an_order_is_committed_its_coin_can_still_be_chosen, |scene| {
    let handle = scene.handle();
    let order = order(&handle, scene.world.coin());
    let there = async |s: &Scene| s.orders().await.len() == 1 && s.quotes().await == 0;
    scene.killed_at("checkout::after_commit", &order, there).await;
    assert_eq!((scene.world.free("mug").await, scene.mark()), (2, None));
    let again = scene.till.run(&order).await;
    assert_eq!(again.code, Some(1), "one unpaid order at a time: {}", again.said());
    scene.sold().await;
});

killed!(before_the_index_is_marked_no_address_was_taken, |scene| {
    let handle = scene.handle();
    let order = order(&handle, scene.world.coin());
    let there = async |s: &Scene| s.pen_is_held().await && s.orders().await.len() == 1;
    scene.killed_at("choose::before_mark", &order, there).await;
    assert_eq!((scene.quotes().await, scene.mark()), (0, None));
    let offer = scene.offer().await;
    assert_eq!(offer.address.index, 0);
    scene.sold().await;
});

killed!(a_marked_index_that_was_not_committed_is_never_handed_out, |scene| {
    let handle = scene.handle();
    let order = order(&handle, scene.world.coin());
    let there = async |s: &Scene| s.pen_is_held().await && s.mark() == Some(0);
    scene.killed_at("choose::before_commit", &order, there).await;
    assert_eq!(scene.quotes().await, 0);
    let offer = scene.offer().await;
    assert_eq!((offer.address.index, scene.mark()), (1, Some(1)));
    scene.sold().await;
});

killed!(after_a_coin_is_chosen_its_address_is_the_one_that_is_shown, |scene| {
    let handle = scene.handle();
    let order = order(&handle, scene.world.coin());
    let there = async |s: &Scene| s.orders().await.len() == 1 && s.quotes().await == 1;
    scene.killed_at("choose::after_commit", &order, there).await;
    let offer = scene.offer().await;
    assert_eq!((offer.address.index, scene.mark()), (0, Some(0)));
    assert_eq!(scene.quotes().await, 1);
    scene.sold().await;
});

killed!(before_a_sighting_is_committed_nothing_was_seen, |scene| {
    let bill = scene.bill().await;
    scene.world.pay(&bill).await;
    let there = async |s: &Scene| s.pen_is_held().await;
    scene.killed_at("mempool::before_commit", &scene.a_look(), there).await;
    assert!(scene.world.payments(&bill.placed).await.is_empty());
    assert_eq!(scene.world.stands(&bill.placed).await, "new/created");
    scene.done(&scene.a_look()).await;
    assert_eq!(scene.world.stands(&bill.placed).await, "processing/created");
    scene.sold().await;
});

killed!(after_a_sighting_is_committed_it_is_not_seen_twice, |scene| {
    let bill = scene.bill().await;
    scene.world.pay(&bill).await;
    let placed = bill.placed.clone();
    let there = async move |s: &Scene| {
        s.world.payments(&placed).await.iter().any(|payment| payment.place == Place::Mempool)
    };
    scene.killed_at("mempool::after_commit", &scene.a_look(), there).await;
    assert_eq!(scene.world.stands(&bill.placed).await, "processing/created");
    scene.done(&scene.a_look()).await;
    scene.sold().await;
});

killed!(before_a_block_is_committed_neither_it_nor_its_payment_is_booked, |scene| {
    let bill = scene.bill().await;
    scene.world.pay(&bill).await;
    scene.world.mine_unseen(1).await;
    let there = async |s: &Scene| s.pen_is_held().await;
    scene.killed_at("block::before_commit", &scene.a_look(), there).await;
    assert!(scene.world.payments(&bill.placed).await.is_empty());
    scene.done(&scene.a_look()).await;
    assert_eq!(scene.world.stands(&bill.placed).await, "processing/created");
    scene.sold().await;
});

killed!(after_a_block_is_committed_it_is_not_booked_twice, |scene| {
    let bill = scene.bill().await;
    scene.world.pay(&bill).await;
    scene.world.mine_unseen(scene.world.depth()).await;
    let placed = bill.placed.clone();
    let there = async move |s: &Scene| {
        let payments = s.world.payments(&placed).await;
        payments.iter().any(|payment| matches!(payment.place, Place::Block { .. }))
    };
    scene.killed_at("block::after_commit", &scene.a_look(), there).await;
    // The first block: those above it are booked by the next look.
    assert_eq!(scene.world.stands(&bill.placed).await, "processing/created");
    scene.done(&scene.a_look()).await;
    scene.settled(&bill).await;
});

killed!(before_a_reorg_is_committed_the_old_branch_stands, |scene| {
    let bill = scene.paid().await;
    scene.world.reorg(&bill, Reorged::BackToMempool).await;
    let there = async |s: &Scene| s.pen_is_held().await;
    scene.killed_at("reorg::before_commit", &scene.a_look(), there).await;
    assert_eq!(scene.world.order_of(&bill.placed).await.hold_why, None);
    scene.done(&scene.a_look()).await;
    assert!(scene.world.order_of(&bill.placed).await.hold_why.is_some());
    scene.sold().await;
});

killed!(after_a_reorg_is_committed_the_order_is_on_hold_until_the_money_is_back, |scene| {
    let bill = scene.paid().await;
    scene.world.reorg(&bill, Reorged::BackToMempool).await;
    let placed = bill.placed.clone();
    let there = async move |s: &Scene| s.world.order_of(&placed).await.hold_why.is_some();
    scene.killed_at("reorg::after_commit", &scene.a_look(), there).await;
    assert_eq!(scene.world.payments(&bill.placed).await[0].place, Place::Orphaned);
    scene.done(&scene.a_look()).await;
    scene.sold().await;
});

killed!(before_a_double_spend_is_committed_the_sale_stands, |scene| {
    let bill = scene.paid().await;
    scene.world.reorg(&bill, Reorged::Dropped).await;
    let there = async |s: &Scene| s.pen_is_held().await;
    scene.killed_at("reorg::before_commit", &scene.a_look(), there).await;
    scene.settled(&bill).await;
    scene.done(&scene.a_look()).await;
    scene.fallen(&bill).await;
});

killed!(after_a_double_spend_is_committed_the_sale_does_not_fall_twice, |scene| {
    let bill = scene.paid().await;
    scene.world.reorg(&bill, Reorged::Dropped).await;
    let placed = bill.placed.clone();
    let there = async move |s: &Scene| s.world.stands(&placed).await == "invalid/paid";
    scene.killed_at("reorg::after_commit", &scene.a_look(), there).await;
    scene.fallen(&bill).await;
    scene.done(&scene.a_look()).await;
    scene.fallen(&bill).await;
});

killed!(before_an_expiry_is_committed_the_order_can_still_be_paid, |scene| {
    let bill = scene.bill().await;
    scene.let_lapse().await;
    scene.world.mine_unseen(1).await;
    let there = async |s: &Scene| s.pen_is_held().await;
    scene.killed_at("expiry::before_commit", &scene.a_look(), there).await;
    assert_eq!(scene.world.stands(&bill.placed).await, "new/created");
    assert_eq!((scene.world.free("mug").await, scene.world.strikes(&scene.alice).await), (2, 0));
    scene.done(&scene.a_look()).await;
    scene.lapsed(&bill).await;
});

killed!(after_an_expiry_is_committed_its_stock_is_free_and_nobody_is_blamed_twice, |scene| {
    let bill = scene.bill().await;
    scene.let_lapse().await;
    scene.world.mine_unseen(1).await;
    let placed = bill.placed.clone();
    let there = async move |s: &Scene| s.world.stands(&placed).await == "expired/expired";
    scene.killed_at("expiry::after_commit", &scene.a_look(), there).await;
    scene.done(&scene.a_look()).await;
    scene.lapsed(&bill).await;
});

killed!(before_a_cancellation_is_committed_the_order_stands, |scene| {
    let bill = scene.bill().await;
    let number = bill.placed.order.number.to_string();
    let cancel = ["order", "cancel", &number, "--reason", "asked for", "--yes"];
    let there = async |s: &Scene| s.pen_is_held().await;
    scene.killed_at("cancel::before_commit", &cancel, there).await;
    assert_eq!(scene.world.stands(&bill.placed).await, "new/created");
    assert_eq!(scene.world.free("mug").await, 2);
    scene.done(&cancel).await;
    assert_eq!(scene.world.stands(&bill.placed).await, "cancelled/cancelled");
    assert_eq!(scene.world.free("mug").await, 3);
});

killed!(before_a_shipment_is_committed_the_parcel_is_here, |scene| {
    let bill = scene.paid().await;
    let number = bill.placed.order.number.to_string();
    let ship = ["order", "ship", &number, "--carrier", "Post"];
    let there = async |s: &Scene| s.pen_is_held().await;
    scene.killed_at("ship::before_commit", &ship, there).await;
    assert_eq!(scene.world.stands(&bill.placed).await, "settled/paid");
    scene.done(&ship).await;
    assert_eq!(scene.world.stands(&bill.placed).await, "settled/shipped");
    let told = scene.world.told(scene.world.chat_of("alice")).await;
    assert_eq!(told.iter().filter(|text| text.contains("Post")).count(), 1, "{told:#?}");
});

killed!(before_a_handing_over_is_committed_the_codes_were_not_shown, |scene| {
    scene.world.shelve_codes("ticket", "80.00", &["CODE-1"]).await;
    let bill = scene.world.bill(&scene.alice, "ticket", 1, scene.world.coin()).await;
    scene.world.pay(&bill).await;
    scene.world.mine(scene.world.depth()).await;
    let listen = format!("127.0.0.1:{}", free_port());
    scene.set_till(&[("WEB__LISTEN", listen.as_str())]);
    let reveal = format!("http://{listen}/i/{}/reveal", bill.placed.invoice.token);
    let alive = format!("http://{listen}/healthz");
    let serve = ["serve", "--only", "web"];

    let stops = [("FAILPOINTS", "reveal::before_commit=pause")];
    let mut till = scene.till.start_with(&serve, &stops);
    answers(&mut till, &alive).await;
    let mut asking = JoinSet::new();
    asking.spawn(client().post(&reveal).send());
    scene.stands(&mut till, async |s: &Scene| s.pen_is_held().await).await;
    till.kill();
    let answer = asking.join_next().await.expect("one was asked").expect("no panic");
    assert!(answer.is_err(), "nothing was shown");
    scene.world.restart().await;
    assert_eq!(scene.world.stands(&bill.placed).await, "settled/paid");

    let mut till = scene.till.start(&serve);
    answers(&mut till, &alive).await;
    let shown = client().post(&reveal).send().await.expect("an answer");
    assert!(shown.text().await.expect("a page").contains("CODE-1"));
    let again = client().post(&reveal).send().await.expect("an answer");
    assert!(!again.text().await.expect("a page").contains("CODE-1"), "they are shown once");
    till.kill();
    scene.world.restart().await;
    assert_eq!(scene.world.stands(&bill.placed).await, "settled/completed");
});

/// What the admin was told so far.
fn heard(world: &World) -> Vec<String> {
    world.stage.bots().transcript(ADMIN_CHAT).into_iter().map(|sent| sent.text).collect()
}

/// How often each notice that waits was tried.
async fn tries(world: &World) -> Vec<i64> {
    let waiting = notices::list(&world.app.db, "pending", 50).await.expect("read");
    waiting.iter().map(|notice| notice.attempts).collect()
}

/// The admin is to be told of two orders.
async fn two_orders(scene: &Scene) {
    let bob = scene.world.person("bob").await;
    scene.world.audit().await;
    scene.world.order(&scene.alice, "mug", 1).await;
    scene.world.order(&bob, "mug", 1).await;
    assert_eq!(tries(&scene.world).await, [0, 0]);
}

killed!(a_claimed_notice_is_sent_when_its_lease_has_run_out, |scene| {
    two_orders(scene).await;
    let before = heard(&scene.world).len();
    let there = async |s: &Scene| tries(&s.world).await.iter().sum::<i64>() == 1;
    scene.killed_at("outbox::claimed", &["serve", "--only", "order-bot"], there).await;
    assert_eq!(scene.world.told(ADMIN_CHAT).await.len(), before, "it is still claimed");
    scene.world.clock.advance(minutes(3));
    scene.world.audit().await;
    let heard = heard(&scene.world).split_off(before);
    assert_eq!(heard.len(), 2);
    assert_ne!(heard[0], heard[1]);
});

killed!(a_notice_that_was_sent_and_not_marked_is_sent_again_and_none_is_lost, |scene| {
    two_orders(scene).await;
    let before = heard(&scene.world).len();
    let there = async move |s: &Scene| heard(&s.world).len() == before + 1;
    scene.killed_at("outbox::sent", &["serve", "--only", "order-bot"], there).await;
    assert_eq!(tries(&scene.world).await.len(), 2, "neither is marked");
    scene.world.clock.advance(minutes(3));
    scene.world.audit().await;
    let heard = heard(&scene.world).split_off(before);
    assert_eq!(heard.len(), 3);
    assert_eq!(heard[0], heard[1]);
    assert_ne!(heard[1], heard[2]);
});

killed!(a_rotation_that_was_cut_short_is_finished_by_the_next, |scene| {
    let bill = scene.bill().await;
    let (old, new) = ("0f".repeat(32), "1e".repeat(32));
    let both = [("KEYS__MASTER_KEY", new.as_str()), ("KEYS__PREVIOUS_MASTER_KEY", old.as_str())];
    scene.set_till(&both);
    let rotate = ["keys", "rotate"];
    let there = async |s: &Scene| s.pen_is_held().await;
    let stops = [("FAILPOINTS", "rotate::before_commit=pause")];
    let mut till = scene.till.start_with(&rotate, &stops);
    scene.stands(&mut till, there).await;
    till.kill();

    scene.restart_with(&both).await;
    let stored = wallets::find(&scene.world.app.db, bill.offer.address.id).await;
    let stored = stored.expect("read").expect("an address");
    assert_eq!(stored.sealed, bill.offer.address.sealed, "still under the old key");
    let offer = scene.offer().await;
    assert_eq!(offer.address.address, bill.offer.address.address, "the shop goes on meanwhile");
    let told = scene.done(&rotate).await;
    assert!(told.contains("1 addresses"), "{told}");
    scene.restart_with(&[("KEYS__MASTER_KEY", new.as_str())]).await;
    scene.done(&["reconcile"]).await;
    scene.sold().await;
});

mod bots;

#[test]
fn every_point_that_the_program_names_is_one_where_it_is_killed() {
    let ours = concat!(include_str!("killing.rs"), include_str!("killing/bots.rs"));
    let mut points = Vec::new();
    points_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut points);
    assert!(33 <= points.len(), "{points:?}");
    for point in points {
        assert!(ours.contains(&format!("\"{point}")), "nobody is killed at {point}");
    }
}

/// The names of points in the files of a folder and of those in it.
fn points_in(folder: &Path, points: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            points_in(&path, points);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).expect("text");
            let named =
                text.split("fail_point!(\"").skip(1).filter_map(|rest| rest.split('"').next());
            points.extend(named.map(str::to_owned));
        }
    }
}
