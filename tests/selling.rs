//! A shop run from two phones on a real Litecoin Core: a customer comes by an invitation, buys
//! and pays on its chain; the owner ships.

use chaintill::base::coin::Coin;
use chaintill::base::money::Sats;

use crate::world::chat::{Asked, Phone, is_as_kept};
use crate::world::minutes;
use crate::world::node_world::NodeWorld;

/// Has the node send what the newest invoice asks for.
async fn pay_on_the_node(world: &NodeWorld, phone: &Phone<'_>) {
    let Asked { coin, amount, address } = phone.asked();
    assert_eq!(coin, Coin::Ltc);
    world.node.send(&address, amount).await;
    world.look().await;
}

/// Blocks come at the node, and the bots tell of them.
async fn mine_slowly(world: &NodeWorld, blocks: usize) {
    world.clock.advance(minutes(1));
    world.mine(blocks).await;
    world.a_moment().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shop_is_run_from_two_phones_on_a_real_chain() {
    let world = NodeWorld::open().await;
    world.shelve_codes("ticket", "80.00", &["TICKET-1", "TICKET-2"]).await;
    world.shelve("mug", "80.00", 3).await;
    let (alice, carol, olga) = (world.phone("Alice"), world.phone("Carol"), world.desk());

    // She comes by a friend's link, and both are told.
    carol.writes("/invite").await;
    let link = carol.copied("Copy link");
    alice.starts(link.split_once("?start=").expect("a link").1).await;
    assert!(alice.has_read("Carol invited you"), "{}", alice.script());
    assert!(carol.has_read("Alice has come to the shop"), "{}", carol.script());

    // She buys a ticket, pays on the chain, and has the code.
    alice.presses_each(&["🛍 Shop", "The ticket", "Buy now", "Confirm", "Litecoin"]).await;
    assert_eq!(alice.asked().amount, Sats(80_000_000));
    pay_on_the_node(&world, &alice).await;
    assert!(alice.card().contains("Your payment was seen"), "{}", alice.card());
    mine_slowly(&world, 3).await;
    assert!(alice.card().contains("3 of 6 confirmations"), "{}", alice.card());
    mine_slowly(&world, 3).await;
    assert!(alice.card().contains("Paid. Thank you."), "{}", alice.card());
    assert_eq!(alice.times_read("TICKET-1"), 1, "{}", alice.script());
    assert!(alice.message("TICKET-1").is_protected);
    assert_eq!(alice.pictures().len(), 1, "one message stands for the invoice");
    assert!(carol.has_read("2.40 EUR"), "{}", carol.script());

    // She orders a mug too; the owner claims, packs and ships it.
    alice.starts("p_mug").await;
    alice.presses("Buy now").await;
    alice.writes("Alice Example\nul. Długa 5/12\n31-147 Kraków\nPoland").await;
    alice.presses_each(&["Confirm", "Litecoin"]).await;
    pay_on_the_node(&world, &alice).await;
    mine_slowly(&world, 6).await;
    let order = world.number().await;
    assert!(olga.reads().contains(&format!("#{order} PAID")), "{}", olga.reads());
    olga.presses("Claim").await;
    olga.presses("Details").await;
    assert!(olga.reads().contains("ul. Długa 5/12"), "{}", olga.reads());
    olga.presses("🏷 Tracking").await;
    olga.writes("DHL 0034 0434 1610").await;
    olga.presses_each(&["✅ Shipped", "Yes, shipped"]).await;
    world.clock.advance(minutes(1));
    world.a_moment().await;
    let told = format!("Order {order} is on its way.");
    assert_eq!(alice.times_read(&told), 1, "{}", alice.script());
    alice.presses("✅ Received").await;
    assert_eq!(world.stands(&world.newest().await).await, "settled/completed");
    world.nothing_was_refused().await;
    // Transactions of the node are called otherwise each time.
    let chat = alice.transcript();
    let calm: Vec<&str> = chat.lines().filter(|line| !line.contains('🔗')).collect();
    is_as_kept("chats/on_a_real_chain.txt", &format!("{}\n", calm.join("\n")));
    world.end().await;
}
