//! The back office on a phone: shelves, people, news, figures, the audit trail, how one is told,
//! and who may do what.

use chaintill::base::coin::Coin;
use chaintill::flows::stocking::ProductRow;
use chaintill::notices::Kind;
use chaintill::people::Role;
use chaintill::stage::{BotFault, Reorged, Sent};

use crate::desk::{order_mug, paid_mug};
use crate::story;
use crate::world::chat::{Phone, is_as_kept, plain};
use crate::world::{hours, minutes};

/// Whether the bot itself has ever said this in a chat.
fn bot_said(phone: &Phone<'_>, words: &str) -> bool {
    let of = |sent: &Sent| {
        sent.edits.iter().chain([&sent.first]).any(|version| plain(&version.text).contains(words))
    };
    phone.messages().iter().any(of)
}

// ------------------------------------------------------------------------- shelves

story!(codes_are_taken_in_after_a_dry_run_and_never_shown, |world| {
    world.shelve_codes("ticket", "80.00", &["OLD-1"]).await;
    let olga = world.desk();
    olga.writes("/stock ticket").await;
    assert!(olga.reads().contains("Free: 1"), "{}", olga.reads());
    olga.presses("Add stock").await;
    olga.writes("NEW-1\nNEW-2\nOLD-1").await;
    assert!(olga.reads().contains("The ticket: +2 new"), "{}", olga.reads());
    assert!(olga.reads().contains("One was known already"), "{}", olga.reads());
    assert_eq!(world.free("ticket").await, 1, "nothing is taken in yet");

    // More may come before the yes, by file too.
    olga.sends_file("more.csv", b"code,note\nCSV-1,first\nCSV-2,second\n").await;
    assert!(olga.reads().contains("The ticket: +4 new"), "{}", olga.reads());
    olga.presses("Take in").await;
    assert!(olga.reads().contains("4 taken in."), "{}", olga.reads());
    assert_eq!(world.free("ticket").await, 5);

    olga.presses("Add stock").await;
    olga.sends_file("codes.json", br#"["JSON-1", 5, {"code": "JSON-2"}]"#).await;
    assert!(olga.reads().contains("+2 new"), "{}", olga.reads());
    assert!(olga.reads().contains("One line cannot be read and is left out"), "{}", olga.reads());
    olga.presses("No, leave it").await;
    assert_eq!(world.free("ticket").await, 5);

    olga.writes("/stock ticket").await;
    olga.presses("Add stock").await;
    olga.sends_file("codes.pdf", b"%PDF").await;
    assert!(olga.reads().contains("I read .txt, .csv and .json files"), "{}", olga.reads());
    olga.writes("+25").await;
    assert!(olga.reads().contains("a number is not enough"), "{}", olga.reads());
    for code in ["NEW-1", "CSV-1", "JSON-1", "OLD-1"] {
        assert!(!bot_said(&olga, code), "{code} is shown:\n{}", olga.script());
    }
    is_as_kept("chats/filling_a_shelf.txt", &olga.transcript());
});

story!(pieces_and_files_are_taken_in_after_a_yes, |world| {
    world.shelve("mug", "80.00", 3).await;
    world.product("map", "5.00", "file", "").await;
    let olga = world.desk();
    olga.writes("/addstock mug").await;
    olga.presses("Add stock").await;
    olga.writes("a few").await;
    assert!(olga.reads().contains("Please send a number"), "{}", olga.reads());
    olga.writes("+25").await;
    assert!(olga.reads().contains("Free now: 3 · free then: 28"), "{}", olga.reads());
    // Two taps take it in once.
    olga.taps("Take in");
    olga.taps("Take in");
    world.look().await;
    assert_eq!(world.free("mug").await, 28);

    olga.writes("/stock map").await;
    olga.presses("Add stock").await;
    olga.sends_file("map.pdf", b"%PDF-1.7 one").await;
    olga.sends_file("map 2.pdf", b"%PDF-1.7 two").await;
    assert!(olga.reads().contains("The map: 2 new files"), "{}", olga.reads());
    // Sent once more by mistake, it is taken in once.
    olga.sends_file("map.pdf", b"%PDF-1.7 one").await;
    olga.presses("Take in").await;
    assert_eq!(world.free("map").await, 2);
});

story!(few_left_is_told_and_who_waits_hears_when_there_is_more, |world| {
    world.shelve("mug", "80.00", 2).await;
    let mug = ProductRow {
        sku: "mug".to_owned(),
        name: "The mug".to_owned(),
        price: "80.00".to_owned(),
        kind: "shipping".to_owned(),
        low_water: Some(1),
        ..ProductRow::default()
    };
    world.offers(mug).await;
    let (alice, bob, carol, olga) =
        (world.phone("Alice"), world.phone("Bob"), world.phone("Carol"), world.desk());
    order_mug(&alice).await;
    assert!(olga.has_read("Few left: The mug"), "{}", olga.script());
    order_mug(&bob).await;
    carol.starts("p_mug").await;
    assert!(carol.reads().contains("Sold out."), "{}", carol.reads());
    assert!(!carol.is_offered("Buy now"));
    carol.presses("Notify me").await;
    assert_eq!(carol.toast(), "We tell you here when The mug is in stock again.");

    olga.presses("🏷").await;
    olga.presses("Add stock").await;
    olga.writes("5").await;
    olga.presses("Take in").await;
    assert_eq!(carol.times_read("The mug is in stock again"), 1, "{}", carol.script());
    olga.presses("Take off sale").await;
    assert_eq!(olga.toast(), "It is not on sale any more. Orders that hold it go their way.");
    carol.presses("To the product").await;
    assert_eq!(carol.toast(), "This product is not sold any more. Here is the shop.");
});

// ------------------------------------------------------------------------- people

story!(strikes_are_lifted_from_the_phone, [("ORDERS__MAX_STRIKES", "1")], |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    order_mug(&alice).await;
    world.wait(minutes(34)).await;
    alice.starts("p_mug").await;
    alice.presses("Buy now").await;
    assert!(alice.reads().contains("You can order again at"), "{}", alice.reads());

    olga.writes("/users 1").await;
    olga.presses("Alice (no. ").await;
    assert!(olga.reads().contains("Strikes: 1"), "{}", olga.reads());
    olga.presses("Lift strikes").await;
    assert!(olga.toast().starts_with("Forgiven: one strike is lifted"), "{}", olga.toast());
    alice.starts("p_mug").await;
    alice.presses("Buy now").await;
    assert!(alice.reads().contains("Where should your parcel go?"), "{}", alice.reads());
});

story!(somebody_is_blocked_with_a_reason_and_let_in_again, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    alice.starts("").await;
    olga.writes("/find @alice").await;
    olga.presses("⛔ Block").await;
    olga.writes("three false claims").await;
    assert!(olga.reads().contains("They place no more orders"), "{}", olga.reads());
    olga.presses("Yes, do it").await;
    assert_eq!(olga.toast(), "Blocked.");
    alice.starts("p_mug").await;
    alice.presses("Buy now").await;
    assert!(alice.reads().contains("The shop takes no orders from you."), "{}", alice.reads());
    assert!(!alice.has_read("three false claims"), "the reason is the shop's");

    olga.writes("/find @alice").await;
    assert!(olga.reads().contains("three false claims"), "{}", olga.reads());
    olga.presses("Lift the block").await;
    alice.starts("p_mug").await;
    alice.presses("Buy now").await;
    assert!(alice.reads().contains("Where should your parcel go?"), "{}", alice.reads());
    is_as_kept("chats/blocking.txt", &olga.transcript());
});

// ------------------------------------------------------------------------- news

/// Chooses to get news.
async fn wants_news(phone: &Phone<'_>) {
    phone.starts("").await;
    phone.presses_each(&["⚙ Settings", "🔔 News on"]).await;
    assert_eq!(phone.toast(), "You will hear news from the shop.");
}

/// News is written and looked at; it is not sent yet.
async fn write_news(olga: &Phone<'_>, text: &str) {
    olga.writes("/broadcast").await;
    olga.presses("New broadcast").await;
    olga.writes(text).await;
}

story!(news_reach_who_chose_to_get_them_and_nobody_else, |world| {
    let (alice, bob, carol, olga) =
        (world.phone("Alice"), world.phone("Bob"), world.phone("Carol"), world.desk());
    wants_news(&alice).await;
    wants_news(&bob).await;
    carol.starts("").await;
    let news = "New <mugs> are in. Two for the price of one!";
    write_news(&olga, news).await;
    assert!(olga.reads().contains("everybody (2)"), "{}", olga.reads());
    olga.presses("Send to me alone").await;
    assert_eq!(olga.toast(), "Sent to you, and to nobody else.");
    assert!(olga.reads().contains(news) && !alice.has_read(news));

    olga.presses("📣 Send to 2").await;
    world.a_moment().await;
    world.a_moment().await;
    assert_eq!([&alice, &bob, &carol].map(|phone| phone.times_read(news)), [1, 1, 0]);
    let progress = olga.message("Written to:");
    assert!(plain(&progress.text).contains("Written to: 2 · arrived: 2"), "{progress:?}");
    assert!(!progress.edits.is_empty(), "it is edited in place");
    assert_eq!(olga.times_read("Written to:"), 1);

    // Enough of it is one press away.
    alice.presses("No more news").await;
    write_news(&olga, "More news").await;
    olga.presses("📣 Send to 1").await;
    world.a_moment().await;
    assert_eq!([&alice, &bob].map(|phone| phone.times_read("More news")), [0, 1]);
    world.nothing_was_refused().await;
    is_as_kept("chats/news_olga.txt", &olga.transcript());
    is_as_kept("chats/news_alice.txt", &alice.transcript());
});

story!(news_go_to_those_who_have_bought_if_they_are_for_them, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, bob, olga) = (world.phone("Alice"), world.phone("Bob"), world.desk());
    wants_news(&alice).await;
    wants_news(&bob).await;
    paid_mug(&world, &bob).await;
    write_news(&olga, "Thank you for buying").await;
    olga.presses("who has bought (1)").await;
    olga.presses("📣 Send to 1").await;
    world.a_moment().await;
    assert_eq!([&alice, &bob].map(|phone| phone.times_read("Thank you for buying")), [0, 1]);
});

story!(news_are_stopped_and_what_waits_is_taken_back, |world| {
    let (alice, bob, olga) = (world.phone("Alice"), world.phone("Bob"), world.desk());
    wants_news(&alice).await;
    wants_news(&bob).await;
    write_news(&olga, "A mistake").await;
    let wait = BotFault::TooMany { retry_after_secs: 600 };
    world.stage.bots().fail_next_in(bob.person.id, 1, wait);
    olga.presses("📣 Send to 2").await;
    world.a_moment().await;
    assert_eq!([&alice, &bob].map(|phone| phone.times_read("A mistake")), [1, 0]);
    olga.presses("⏹ Stop no. 1").await;
    assert_eq!(olga.toast(), "Stopped. What had not left yet is taken back.");
    world.wait_without_blocks(minutes(20)).await;
    assert!(!bob.has_read("A mistake"), "{}", bob.script());
    olga.writes("/broadcast").await;
    assert!(olga.reads().contains("⏹ No. 1"), "{}", olga.reads());
});

story!(news_go_on_after_a_restart_and_nobody_reads_them_twice, |world| {
    for name in ["Alice", "Bob", "Carol"] {
        wants_news(&world.phone(name)).await;
    }
    write_news(&world.desk(), "News for three").await;
    // Begun, and not a word written to anybody.
    world.desk().taps("📣 Send to 3");
    world.answer().await;
    world.restart().await;
    world.look().await;
    world.restart().await;
    world.a_moment().await;
    world.a_moment().await;
    for name in ["Alice", "Bob", "Carol"] {
        assert_eq!(world.phone(name).times_read("News for three"), 1, "{name}");
    }
    let progress = plain(&world.desk().message("Written to:").text);
    assert!(progress.contains("Written to: 3 · arrived: 3"), "{progress}");
});

story!(what_people_wait_for_goes_before_the_news, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    wants_news(&alice).await;
    order_mug(&alice).await;
    write_news(&olga, "Some news").await;
    olga.taps("📣 Send to 1");
    alice.pays();
    // Both wait, the news first; then they are sent.
    world.run_only("inbox").await;
    world.run_only("broadcasts").await;
    world.run_only("watch").await;
    world.run_only("outbox").await;
    let texts: Vec<String> = alice.messages().iter().map(|sent| plain(&sent.text)).collect();
    let place = |words: &str| texts.iter().position(|text| text.contains(words));
    assert!(place("was seen.") < place("Some news"), "{}", alice.script());
    world.mine_slowly(Coin::Ltc, 6).await;
});

// ------------------------------------------------------------------------- figures, trail

story!(figures_rates_watchers_health_and_the_trail_are_read_on_the_phone, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    let order = paid_mug(&world, &alice).await;
    olga.presses("Claim").await;
    olga.writes("/stats 7d").await;
    let figures = olga.reads();
    for part in ["Orders: 1", "Paid: 1", "80.00 EUR", "1 × The mug", "New customers: "] {
        assert!(figures.contains(part), "{part}: {figures}");
    }
    olga.writes("/rates").await;
    assert!(olga.reads().contains("1 LTC = "), "{}", olga.reads());
    olga.writes("/watchers").await;
    assert!(olga.reads().contains("Last block: "), "{}", olga.reads());
    olga.writes("/health").await;
    assert!(olga.reads().contains("The shop sells."), "{}", olga.reads());
    olga.writes(&format!("/audit order {order}")).await;
    assert!(olga.reads().contains("order.claim"), "{}", olga.reads());
    assert!(olga.reads().contains("Olga (no. "), "{}", olga.reads());
});

// ------------------------------------------------------------------------- how one is told

story!(a_digest_is_one_message_at_its_hour, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, bob, olga) = (world.phone("Alice"), world.phone("Bob"), world.desk());
    let omar = world.hires("Omar", Role::Admin).await;
    omar.writes("/notify").await;
    omar.presses("✓ 09:00").await;
    omar.presses_each(&["Kinds of notices", "New orders"]).await;
    assert_eq!(omar.toast(), "It comes in the digest at 09:00.");
    // It is a quarter to six in the evening.
    order_mug(&alice).await;
    order_mug(&bob).await;
    world.a_moment().await;
    assert_eq!(olga.times_read("New order "), 2, "she is told at once");
    assert!(!omar.has_read("New order "), "{}", omar.script());

    world.wait_without_blocks(hours(15)).await;
    assert!(!omar.has_read("New order "), "it is before nine: {}", omar.script());
    world.wait_without_blocks(minutes(30)).await;
    assert_eq!(omar.times_read("2 notices"), 1, "{}", omar.script());
    let digest = plain(&omar.message("2 notices").text);
    assert_eq!(digest.matches("New order ").count(), 2, "{digest}");
    assert_eq!(world.noticed(Kind::OrderCreated).await.len(), 4);
});

story!(in_quiet_hours_nothing_comes_but_what_cannot_wait, |world| {
    world.shelve("mug", "80.00", 3).await;
    let alice = world.phone("Alice");
    let omar = world.hires("Omar", Role::Admin).await;
    let order = paid_mug(&world, &alice).await;
    omar.writes("/notify").await;
    omar.presses("22:00 – 07:00").await;
    assert_eq!(omar.toast(), "Quiet from 22:00 to 07:00.");
    world.wait(hours(5)).await;
    let bob = world.phone("Bob");
    order_mug(&bob).await;
    alice.writes("/support").await;
    alice.presses("Write to us").await;
    alice.writes("Are you awake?").await;
    world.a_moment().await;
    assert!(!omar.has_read("New order 2"), "{}", omar.script());
    assert!(!omar.has_read("Are you awake?"), "{}", omar.script());

    // Money in doubt wakes people.
    let payments = world.payments(&world.placed(order).await).await;
    let depth = world.ltc().confirmations(payments[0].outpoint.txid);
    let depth = usize::try_from(depth).expect("deep");
    world.ltc().reorg(depth + 1, Reorged::BackToMempool);
    world.a_moment().await;
    assert!(omar.has_read(&format!("A payment for order {order} is in doubt")));

    world.wait(hours(9)).await;
    assert!(omar.has_read("Are you awake?"), "{}", omar.script());
    assert!(omar.has_read("notices"), "what has waited comes as one message");
});

// ------------------------------------------------------------------------- roles

story!(an_owner_gives_a_role_and_it_says_what_one_sees_and_may, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    let order = paid_mug(&world, &alice).await;
    let sam = world.colleague("Sam");
    sam.writes("/admin").await;
    assert!(sam.reads().starts_with("This bot is for the people who run the shop."));

    sam.of_shop().starts("").await;
    olga.writes("/roles @sam").await;
    olga.presses("support").await;
    assert!(olga.reads().contains("then: support"), "{}", olga.reads());
    olga.presses("Yes, give this role").await;
    assert_eq!(olga.toast(), "Done. The audit trail keeps it.");

    sam.writes("/admin").await;
    assert!(sam.reads().contains("Museum shop: the desk"), "{}", sam.reads());
    assert!(!sam.is_offered("Pause sales"), "{:?}", sam.rows());
    sam.writes(&format!("/order {order}")).await;
    assert!(sam.is_offered("✅ Shipped") && sam.is_offered("📨 Message"), "{:?}", sam.rows());
    for money in ["❌ Cancel", "🚫 Not paid", "Settle by hand"] {
        assert!(!sam.is_offered(money), "{money}: {:?}", sam.rows());
    }
    sam.writes("/pause").await;
    assert_eq!(sam.reads(), "Your role does not allow this. Nothing was changed.");
    sam.writes(&format!("/ship {order} DHL 1234")).await;
    sam.presses("Yes, shipped").await;
    assert_eq!(world.stands(&world.newest().await).await, "settled/shipped");
    is_as_kept("chats/support_sam.txt", &sam.transcript());
    // The customer is told when it cannot be taken back any more.
    world.wait_without_blocks(minutes(1)).await;
});

story!(an_auditor_reads_everything_and_changes_nothing, |world| {
    world.shelve("mug", "80.00", 3).await;
    let alice = world.phone("Alice");
    let ada = world.hires("Ada", Role::Auditor).await;
    let order = paid_mug(&world, &alice).await;
    assert!(ada.messages().is_empty(), "nothing is told by itself: {}", ada.script());
    ada.writes(&format!("/order {order}")).await;
    assert!(ada.reads().contains(&format!("#{order} PAID")), "{}", ada.reads());
    for deed in ["✅ Shipped", "📨 Message", "❌ Cancel", "🏷 Tracking"] {
        assert!(!ada.is_offered(deed), "{deed}: {:?}", ada.rows());
    }
    ada.writes("/audit").await;
    assert!(ada.reads().contains("Audit trail"), "{}", ada.reads());
    let refused = "Your role does not allow this. Nothing was changed.";
    for command in [format!("/ship {order} DHL 1"), "/pause".to_owned(), "/resume".to_owned()] {
        ada.writes(&command).await;
        assert_eq!(ada.reads(), refused, "{command}");
    }
    assert_eq!(world.stands(&world.newest().await).await, "settled/paid");
});
