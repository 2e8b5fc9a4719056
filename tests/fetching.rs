//! Goods that the till hands over in the chat: places, files, channels; and what becomes of them
//! when nobody takes them.

use chaintill::base::coin::Coin;
use chaintill::flows::carting;
use chaintill::flows::stocking::{self, ProductRow};
use chaintill::people::Role;
use chaintill::stage::{FileKind, Reorged, Sent};
use chaintill::stock;
use zeroize::Zeroizing;

use crate::story;
use crate::world::chat::{PICTURE, Phone, buttons, is_as_kept, plain};
use crate::world::{World, minutes};

/// A channel of the shop's.
const CHANNEL: i64 = -1_009_876_543_210;

/// A product of a kind, for 80 EUR.
fn row(sku: &str, kind: &str) -> ProductRow {
    ProductRow {
        sku: sku.to_owned(),
        name: format!("The {sku}"),
        price: "80.00".to_owned(),
        kind: kind.to_owned(),
        ..ProductRow::default()
    }
}

/// Follows a link to a product, buys one and pays it; nothing is confirmed yet.
async fn pay_for(world: &World, phone: &Phone<'_>, sku: &str) {
    phone.starts(&format!("p_{sku}")).await;
    phone.presses_each(&["Buy now", "Confirm", "Litecoin"]).await;
    phone.pays();
    world.look().await;
}

/// Buys one of a product.
async fn buy(world: &World, phone: &Phone<'_>, sku: &str) {
    pay_for(world, phone, sku).await;
    world.mine_slowly(Coin::Ltc, 6).await;
    world.a_moment().await;
}

/// The files that came, each with its name and what is in it.
fn files(phone: &Phone<'_>) -> Vec<(String, Vec<u8>, bool)> {
    let file = |sent: Sent| {
        let file = sent.file.filter(|file| file.kind == FileKind::Document)?;
        Some((file.name, file.bytes.to_vec(), sent.is_protected))
    };
    phone.messages().into_iter().filter_map(file).collect()
}

// ------------------------------------------------------------------------- places

story!(what_is_picked_up_comes_as_a_place_with_a_picture_and_a_map, |world| {
    let bread = ProductRow {
        pickup_place: "Counter 2, Main Hall".to_owned(),
        pickup_words: "Mondays from 9 to 17.\nAsk for <Anna>.".to_owned(),
        pickup_map: "https://maps.example/?q=1".to_owned(),
        ..row("bread", "pickup")
    };
    world.offers(bread).await;
    stocking::quantity(&world.app, &world.admin, "bread", 5).await.expect("stocked");
    let picture = hex::decode(PICTURE).expect("bytes");
    let set = stocking::photo(&world.app, &world.admin, "bread", Some(picture.clone())).await;
    set.expect("a picture");
    let (alice, olga) = (world.phone("Alice"), world.desk());
    buy(&world, &alice, "bread").await;
    let place = alice.message("Pick it up at: Counter 2, Main Hall");
    assert!(place.is_protected, "{place:?}");
    assert!(plain(&place.text).contains("Ask for <Anna>."), "{place:?}");
    assert_eq!(place.file.as_ref().expect("a picture").bytes.to_vec(), picture);
    assert!(buttons(&place).iter().any(|button| button.label.contains("Map")));
    assert_eq!(world.stands(&world.newest().await).await, "settled/paid", "it is still there");

    alice.presses("My goods").await;
    assert_eq!(alice.times_read("Pick it up at:"), 2, "it can be asked for again");
    alice.writes("/orders").await;
    alice.presses("🟢").await;
    alice.presses("✅ Received").await;
    assert_eq!(alice.toast(), "Thank you. The order is complete.");
    assert_eq!(world.stands(&world.newest().await).await, "settled/completed");
    world.a_moment().await;
    assert!(olga.has_read("COMPLETED"), "{}", olga.script());
    world.nothing_was_refused().await;
    is_as_kept("chats/picking_up.txt", &alice.transcript());
});

story!(what_is_picked_up_can_be_marked_as_handed_over_at_the_desk_too, |world| {
    let bread = ProductRow { pickup_place: "Counter 2".to_owned(), ..row("bread", "pickup") };
    world.offers(bread).await;
    stocking::quantity(&world.app, &world.admin, "bread", 5).await.expect("stocked");
    let (alice, olga) = (world.phone("Alice"), world.desk());
    buy(&world, &alice, "bread").await;
    olga.presses("Claim").await;
    world.a_moment().await;
    olga.presses_each(&["Handed over", "Yes, shipped"]).await;
    assert_eq!(world.stands(&world.newest().await).await, "settled/shipped");
    world.clock.advance(minutes(2));
    world.a_moment().await;
});

// ------------------------------------------------------------------------- files

story!(a_file_comes_as_it_was_taken_in, |world| {
    world.offers(row("map", "file")).await;
    let given: Vec<(String, Zeroizing<Vec<u8>>)> = [("map one.pdf", "one"), ("map two.pdf", "two")]
        .into_iter()
        .map(|(name, bytes)| (name.to_owned(), Zeroizing::new(bytes.as_bytes().to_vec())))
        .collect();
    stocking::files(&world.app, &world.admin, "map", &given, false).await.expect("stocked");
    let alice = world.phone("Alice");
    buy(&world, &alice, "map").await;
    let came = files(&alice);
    assert_eq!(came.len(), 1, "{came:?}");
    let (name, bytes, is_protected) = &came[0];
    let whole = given.iter().find(|(given, _)| given == name).map(|(_, bytes)| bytes.to_vec());
    assert_eq!((Some(bytes.clone()), *is_protected), (whole, true));
    assert_eq!(world.stands(&world.newest().await).await, "settled/completed");
    alice.presses("My goods").await;
    assert_eq!(files(&alice).len(), 2, "it can be fetched again");
    is_as_kept("chats/a_file.txt", &alice.transcript());
});

// ------------------------------------------------------------------------- channels

story!(goods_go_to_a_channel_that_the_shop_names, |world| {
    world.offers(ProductRow { channel: Some(CHANNEL), ..row("pass", "codes") }).await;
    world.fill("pass", &["PASS-1", "PASS-2"]).await;
    let alice = world.phone("Alice");
    buy(&world, &alice, "pass").await;
    let channel = world.stage.bots().transcript(CHANNEL);
    assert_eq!(channel.iter().filter(|sent| sent.text.contains("PASS-1")).count(), 1);
    assert!(!alice.has_read("PASS-1"));
    assert!(alice.has_read("was sent to the channel that the shop uses for it"));
    assert_eq!(world.stands(&world.newest().await).await, "settled/completed");
    // Looking at it again does not send it again.
    alice.presses("My goods").await;
    assert_eq!(world.stage.bots().transcript(CHANNEL).len(), 1);
});

story!(a_channel_that_takes_nothing_keeps_the_goods_whole_and_tells_the_desk, |world| {
    world.offers(ProductRow { channel: Some(CHANNEL), ..row("pass", "codes") }).await;
    world.fill("pass", &["PASS-1"]).await;
    world.stage.bots().block(CHANNEL);
    let (alice, olga) = (world.phone("Alice"), world.desk());
    buy(&world, &alice, "pass").await;
    let order = world.number().await;
    let sorry = format!("The goods of order {order} could not be sent.");
    assert!(alice.has_read(&sorry), "{}", alice.script());
    let failed = format!("The goods of order {order} did not arrive");
    assert_eq!(olga.times_read(&failed), 1, "{}", olga.script());
    olga.writes("/orders review").await;
    assert!(olga.reads().contains("its goods did not reach the customer"), "{}", olga.reads());

    world.stage.bots().unblock(CHANNEL);
    alice.presses("My goods").await;
    let channel = world.stage.bots().transcript(CHANNEL);
    assert_eq!(channel.iter().filter(|sent| sent.text.contains("PASS-1")).count(), 1);
    assert_eq!(world.stands(&world.newest().await).await, "settled/completed");
    olga.writes("/orders review").await;
    assert!(olga.reads().contains("Nothing waits for a decision"), "{}", olga.reads());
});

// ------------------------------------------------------------------------- blocked

story!(who_blocked_the_bot_keeps_the_goods_and_fetches_them_later, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    pay_for(&world, &alice, "ticket").await;
    alice.blocks().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    world.a_moment().await;
    let order = world.number().await;
    assert_eq!(world.stands(&world.newest().await).await, "settled/paid");
    assert_eq!(olga.times_read(&format!("The goods of order {order} did not arrive")), 1);
    assert!(!alice.has_read("TICKET-1"));

    alice.unblocks().await;
    alice.writes("/orders").await;
    alice.presses("🟢").await;
    alice.presses("My goods").await;
    assert_eq!(alice.times_read("TICKET-1"), 1, "{}", alice.script());
    assert_eq!(world.stands(&world.newest().await).await, "settled/completed");
    is_as_kept("chats/blocked_meanwhile.txt", &alice.transcript());
});

story!(goods_that_were_not_fetched_are_nobody_elses, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    let (alice, mallory) = (world.phone("Alice"), world.phone("Mallory"));
    pay_for(&world, &alice, "ticket").await;
    alice.blocks().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    mallory.starts("p_ticket").await;
    assert!(mallory.reads().contains("Sold out."), "{}", mallory.reads());
    assert_eq!((world.free("ticket").await, world.counter("ticket").await.sold), (0, 1));
});

// ------------------------------------------------------------------------- on hold, mixed

story!(goods_of_an_order_on_hold_wait_until_its_money_is_back, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    pay_for(&world, &alice, "ticket").await;
    // It is settled and falls in the same moment: nothing was sent in between.
    world.ltc().mine(6);
    world.run_only("watch").await;
    world.ltc().reorg(7, Reorged::BackToMempool);
    world.a_moment().await;
    assert!(!alice.has_read("TICKET-1"), "{}", alice.script());
    alice.writes("/orders").await;
    alice.presses("⏸").await;
    assert!(!alice.is_offered("My goods"), "{:?}", alice.rows());
    world.mine_slowly(Coin::Ltc, 7).await;
    world.wait_without_blocks(minutes(20)).await;
    assert_eq!(alice.times_read("TICKET-1"), 1, "{}", alice.script());
});

story!(an_order_of_codes_and_a_parcel_gives_each_in_its_own_time, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    world.shelve("mug", "80.00", 3).await;
    let alice = world.phone("Alice");
    let omar = world.hires("Omar", Role::Admin).await;
    alice.starts("p_ticket").await;
    alice.presses("Add 1 to cart").await;
    alice.starts("p_mug").await;
    alice.presses("Buy now").await;
    alice.writes("Alice Example\nul. Długa 5/12\n31-147 Kraków").await;
    alice.presses_each(&["Confirm", "Litecoin"]).await;
    alice.pays();
    world.look().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    world.a_moment().await;
    assert!(alice.has_read("TICKET-1"), "{}", alice.script());
    let order = world.number().await;
    assert_eq!(world.stands(&world.newest().await).await, "settled/paid");
    omar.writes(&format!("/ship {order} DHL 1234")).await;
    omar.presses("Yes, shipped").await;
    world.clock.advance(minutes(1));
    world.a_moment().await;
    alice.presses("✅ Received").await;
    assert_eq!(world.stands(&world.newest().await).await, "settled/completed");
    // A code that is out cannot be cancelled and sold again.
    omar.writes(&format!("/order {order}")).await;
    assert!(!omar.is_offered("❌ Cancel"), "{:?}", omar.rows());
});

story!(many_codes_come_whole_and_once_in_as_many_messages_as_they_need, |world| {
    let codes: Vec<String> =
        (0..150).map(|nth| format!("CODE-{nth:03}-{}", "x".repeat(40))).collect();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    world.shelve_codes("ticket", "1.00", &codes).await;
    let alice = world.phone("Alice");
    let person = world.person("Alice").await;
    let product = stock::list(&world.app.db, world.eur()).await.expect("read");
    let product = product[0].0.id;
    carting::put(&world.app, person.id, product, 150).await.expect("in the cart");
    alice.writes("/cart").await;
    alice.presses_each(&["Checkout", "Confirm", "Litecoin"]).await;
    alice.pays();
    world.look().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    world.a_moment().await;
    let all: String = alice.messages().iter().map(|sent| plain(&sent.text)).collect();
    for code in codes {
        assert_eq!(all.matches(code).count(), 1, "{code}");
    }
    let whole = alice.messages().into_iter().filter(|sent| sent.text.contains("CODE-"));
    assert!(whole.clone().all(|sent| sent.is_protected) && 1 < whole.count());
    world.nothing_was_refused().await;
});
