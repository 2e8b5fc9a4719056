//! Kills on the bots' road: an update on its way in, while it is answered and before that is
//! known; messages that are kept true; goods on their way; news for many. Telegram is the
//! stage's, and lives on.

use chaintill::faces::telegram::receive;
use chaintill::flows::broadcasting::{self, Segment};
use chaintill::flows::{checkout, people_deeds};
use chaintill::messenger::Sender;
use chaintill::notices::Kind;
use chaintill::people;

use super::*;
use crate::world::books::Books;

/// The program as the shop's bot, as the order bot, and as what runs by itself.
const SHOP_BOT: [&str; 3] = ["serve", "--only", "customer-bot"];
const ORDER_BOT: [&str; 3] = ["serve", "--only", "order-bot"];
const TASKS: [&str; 3] = ["serve", "--only", "tasks"];

/// Updates that are stored.
const STORED: &str = "select cast(count(*) as bigint) from inbox";
/// Updates that somebody has taken and not marked.
const TAKEN: &str =
    "select cast(count(*) as bigint) from inbox where state = 'pending' and attempts = 1";
/// Cards that somebody has taken and not marked.
const CARDS_TAKEN: &str =
    "select cast(count(*) as bigint) from cards where due_at is not null and attempts = 1";
/// Lines whose goods may be out.
const SENT: &str = "select cast(count(*) as bigint) from lines where handed = 'sent'";
/// Notices of a broadcast.
const NEWS: &str = "select cast(count(*) as bigint) from notices where kind = 'broadcast'";

/// How long a taken update or card belongs to who took it, and a moment.
const LEASE: Duration = Duration::from_secs(61);

/// A shop before an explorer, and its books.
async fn scene() -> (Scene, Books) {
    let scene = Scene::before_an_explorer().await;
    let books = scene.world.books().await;
    (scene, books)
}

impl Scene {
    /// What was taken by a process that is dead is taken again when it is nobody's.
    async fn when_the_lease_is_over(&self) {
        self.world.look().await;
        self.world.clock.advance(LEASE);
        self.world.look().await;
        self.world.a_moment().await;
    }

    /// Alice has a mug in her cart and looks at it for the last time.
    async fn about_to_confirm(&self) {
        let alice = self.world.phone("alice");
        alice.starts("p_mug").await;
        alice.presses("Buy now").await;
        alice.writes("Alice Example\nul. Długa 5/12\n31-147 Kraków\nPoland").await;
        assert!(alice.is_offered("Confirm"), "{}", alice.script());
    }

    /// Alice has ordered a ticket in the chat, and sees what to pay.
    async fn about_to_pay(&self) {
        self.world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
        let alice = self.world.phone("alice");
        alice.starts("p_ticket").await;
        alice.presses_each(&["Buy now", "Confirm", "Bitcoin"]).await;
        assert!(alice.card().contains("Send exactly"), "{}", alice.script());
    }

    /// Alice's ticket is paid, and nobody has told her.
    async fn goods_on_their_way(&self) {
        self.about_to_pay().await;
        self.world.phone("alice").pays();
        self.world.mine_unseen(self.world.depth()).await;
        self.done(&self.a_look()).await;
        assert!(!self.world.phone("alice").has_read("TICKET-1"));
    }

    async fn end(self, books: Books) {
        books.close().await;
        self.world.end().await;
    }
}

// ------------------------------------------------------------------------- updates

#[tokio::test(flavor = "multi_thread")]
async fn before_an_update_is_stored_telegram_keeps_it() {
    let (mut scene, books) = scene().await;
    scene.world.phone("alice").posts("/help");
    let there = async |s: &Scene| s.pen_is_held().await && books.count(STORED).await == 0;
    scene.killed_at("inbox::before_commit", &SHOP_BOT, there).await;
    assert_eq!(books.count(STORED).await, 0);
    scene.world.look().await;
    assert_eq!(scene.world.phone("alice").times_read("How it works"), 1);
    scene.end(books).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_that_is_stored_is_answered_though_telegram_was_not_told_so() {
    let (mut scene, books) = scene().await;
    scene.world.phone("alice").posts("/help");
    let there = async |_: &Scene| books.count(STORED).await == 1;
    scene.killed_at("inbox::received", &SHOP_BOT, there).await;
    // Telegram brings it again, and it is known.
    scene.when_the_lease_is_over().await;
    assert_eq!(books.count(STORED).await, 1);
    assert_eq!(scene.world.phone("alice").times_read("How it works"), 1);
    scene.end(books).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_that_was_taken_and_not_answered_is_answered_when_its_lease_is_over() {
    let (mut scene, books) = scene().await;
    scene.world.phone("alice").posts("/help");
    receive::once(&scene.world.app, Sender::CustomerBot).await.expect("stored");
    let there = async |_: &Scene| books.count(TAKEN).await == 1;
    scene.killed_at("inbox::claimed", &SHOP_BOT, there).await;
    scene.world.look().await;
    assert!(!scene.world.phone("alice").has_read("How it works"), "it still belongs to the dead");
    scene.when_the_lease_is_over().await;
    assert_eq!(scene.world.phone("alice").times_read("How it works"), 1);
    scene.end(books).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_was_confirmed_and_not_marked_as_answered_is_one_order() {
    let (mut scene, books) = scene().await;
    scene.about_to_confirm().await;
    scene.world.phone("alice").taps("Confirm");
    let there = async |s: &Scene| s.orders().await.len() == 1 && books.count(TAKEN).await == 1;
    scene.killed_at("inbox::handled", &SHOP_BOT, there).await;
    scene.when_the_lease_is_over().await;
    assert_eq!(scene.orders().await.len(), 1);
    assert!(scene.world.phone("alice").is_offered("Litecoin"));
    scene.sold().await;
    scene.end(books).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn before_a_cart_is_confirmed_there_is_no_order_and_afterwards_there_is_one() {
    let (mut scene, books) = scene().await;
    scene.about_to_confirm().await;
    scene.world.phone("alice").taps("Confirm");
    let there = async |s: &Scene| s.pen_is_held().await && s.orders().await.is_empty();
    scene.killed_at("confirm::before_commit", &SHOP_BOT, there).await;
    assert!(scene.orders().await.is_empty());
    assert_eq!(scene.world.free("mug").await, 3);
    scene.when_the_lease_is_over().await;
    assert!(scene.world.phone("alice").is_offered("Litecoin"));
    scene.sold().await;
    scene.end(books).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_cart_is_confirmed_it_is_empty_and_the_order_is_shown() {
    let (mut scene, books) = scene().await;
    scene.about_to_confirm().await;
    scene.world.phone("alice").taps("Confirm");
    let there = async |s: &Scene| s.orders().await.len() == 1 && books.count(TAKEN).await == 1;
    scene.killed_at("confirm::after_commit", &SHOP_BOT, there).await;
    scene.when_the_lease_is_over().await;
    let alice = scene.world.phone("alice");
    assert_eq!(alice.toast(), "You have confirmed this already. Here is your order.");
    assert!(alice.is_offered("Litecoin"), "{}", alice.script());
    scene.sold().await;
    scene.end(books).await;
}

// ------------------------------------------------------------------------- cards

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_was_taken_and_not_shown_is_shown_when_its_lease_is_over() {
    let (mut scene, books) = scene().await;
    scene.about_to_pay().await;
    scene.world.phone("alice").pays();
    scene.done(&scene.a_look()).await;
    let there = async |_: &Scene| books.count(CARDS_TAKEN).await == 1;
    scene.killed_at("cards::claimed", &SHOP_BOT, there).await;
    assert!(scene.world.phone("alice").card().contains("Send exactly"));
    scene.when_the_lease_is_over().await;
    let alice = scene.world.phone("alice");
    assert!(alice.card().contains("Your payment was seen"), "{}", alice.card());
    assert_eq!(alice.pictures().len(), 1);
    scene.end(books).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_was_edited_and_not_marked_is_not_doubled() {
    let (mut scene, books) = scene().await;
    scene.about_to_pay().await;
    scene.world.phone("alice").pays();
    scene.done(&scene.a_look()).await;
    let there = async |s: &Scene| {
        let seen = s.world.phone("alice").card().contains("Your payment was seen");
        seen && books.count(CARDS_TAKEN).await == 1
    };
    scene.killed_at("cards::sent", &SHOP_BOT, there).await;
    scene.when_the_lease_is_over().await;
    let cards = scene.world.phone("alice").pictures();
    assert_eq!(cards.len(), 1);
    assert_eq!(cards[0].edits.len(), 1, "what it says already is not said again");
    scene.end(books).await;
}

// ------------------------------------------------------------------------- goods

#[tokio::test(flavor = "multi_thread")]
async fn goods_that_may_be_out_and_are_not_come_when_the_lease_is_over() {
    let (mut scene, books) = scene().await;
    scene.goods_on_their_way().await;
    let there = async |_: &Scene| books.count(SENT).await == 1;
    scene.killed_at("handing::noted", &SHOP_BOT, there).await;
    assert!(!scene.world.phone("alice").has_read("TICKET-1"));
    scene.world.clock.advance(minutes(3));
    scene.when_the_lease_is_over().await;
    assert_eq!(scene.world.phone("alice").times_read("TICKET-1"), 1);
    assert_eq!(scene.orders().await[0].stage.name(), "completed");
    scene.end(books).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn goods_that_came_and_were_not_noted_come_again_to_their_buyer_alone() {
    let (mut scene, books) = scene().await;
    scene.goods_on_their_way().await;
    let there =
        async |s: &Scene| s.pen_is_held().await && s.world.phone("alice").has_read("TICKET-1");
    scene.killed_at("handed::before_commit", &SHOP_BOT, there).await;
    assert_eq!(scene.orders().await[0].stage.name(), "paid");
    scene.world.clock.advance(minutes(3));
    scene.when_the_lease_is_over().await;
    assert_eq!(scene.world.phone("alice").times_read("TICKET-1"), 2);
    assert_eq!(scene.orders().await[0].stage.name(), "completed");
    assert_eq!(scene.world.counter("ticket").await.sold, 1);
    scene.end(books).await;
}

// ------------------------------------------------------------------------- parcels

#[tokio::test(flavor = "multi_thread")]
async fn before_shipped_is_taken_back_it_is_shipped_and_the_customer_is_told_in_the_end() {
    let (mut scene, books) = scene().await;
    let bill = scene.paid().await;
    let number = bill.placed.order.number;
    let olga = scene.world.desk();
    olga.writes(&format!("/ship {number} DHL 1234")).await;
    olga.presses("Yes, shipped").await;
    olga.taps("Undo");
    let there = async |s: &Scene| s.pen_is_held().await;
    scene.killed_at("undo::before_commit", &ORDER_BOT, there).await;
    assert_eq!(scene.world.stands(&bill.placed).await, "settled/shipped");
    // The minute is over when the press is taken again.
    scene.when_the_lease_is_over().await;
    assert_eq!(scene.world.stands(&bill.placed).await, "settled/shipped");
    let told = format!("Order {number} is on its way.");
    assert_eq!(scene.world.phone("alice").times_read(&told), 1);
    assert!(scene.world.desk().toast().starts_with("Too late"), "{}", scene.world.desk().script());
    scene.end(books).await;
}

// ------------------------------------------------------------------------- reminders, news, erasing

#[tokio::test(flavor = "multi_thread")]
async fn before_a_reminder_is_committed_nobody_is_reminded_and_then_once() {
    let (mut scene, books) = scene().await;
    scene.bill().await;
    let earlier = "update invoices set deadline = deadline - 26 * 60 * 1000,
        created_at = created_at - 26 * 60 * 1000";
    scene.world.meddle(&[earlier]).await.expect("moved");
    let reminders = async |s: &Scene| s.world.noticed(Kind::ExpiresSoon).await.len();
    let there = async |s: &Scene| s.pen_is_held().await && reminders(s).await == 0;
    scene.killed_at("remind::before_commit", &TASKS, there).await;
    assert_eq!(reminders(&scene).await, 0);
    scene.world.look().await;
    scene.world.look().await;
    assert_eq!(reminders(&scene).await, 1);
    assert_eq!(scene.world.phone("alice").times_read("The time to pay order"), 1);
    scene.sold().await;
    scene.end(books).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn news_that_was_cut_short_goes_on_where_it_was_and_reaches_everybody_once() {
    let (mut scene, books) = scene().await;
    let readers = 500_000..500_120;
    for chat in readers.clone() {
        let handle = format!("telegram:{chat}").parse().expect("a handle");
        let reader = checkout::meet(&scene.world.app, &handle, "Reader", None).await.expect("met");
        people_deeds::set_news(&scene.world.app, reader.id, true).await.expect("set");
    }
    let (app, author) = (&scene.world.app, scene.alice.id);
    let text = "New mugs are in.";
    let begun = broadcasting::begin(
        app,
        &scene.world.admin,
        author,
        text,
        Segment::All,
        ADMIN_CHAT,
        "a kill",
    );
    begun.await.expect("begun");
    let there = async |_: &Scene| books.count(NEWS).await == 100;
    scene.killed_at("broadcast::bite", &TASKS, there).await;
    for _ in 0..5 {
        scene.world.look().await;
    }
    assert_eq!(books.count(NEWS).await, 120);
    for chat in readers {
        let read = scene.world.stage.bots().transcript(chat);
        assert_eq!(read.iter().filter(|sent| sent.text.contains(text)).count(), 1, "{chat}");
    }
    scene.end(books).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn before_somebody_is_erased_they_are_there_and_then_they_are_not() {
    let (mut scene, books) = scene().await;
    scene.world.phone("alice").writes("/delete_me").await;
    scene.world.phone("alice").taps("Yes, erase me");
    let there = async |s: &Scene| s.pen_is_held().await;
    scene.killed_at("erase::before_commit", &SHOP_BOT, there).await;
    let alice = scene.alice.id;
    let known = async |s: &Scene| people::find(&s.world.app.db, alice).await.expect("read");
    assert_eq!(known(&scene).await.expect("there").erased_at, None);
    scene.when_the_lease_is_over().await;
    let erased = known(&scene).await.expect("a number stays");
    assert!(erased.erased_at.is_some() && erased.name.is_empty(), "{erased:?}");
    assert!(scene.world.phone("alice").reads().contains("You are erased."));
    scene.end(books).await;
}
