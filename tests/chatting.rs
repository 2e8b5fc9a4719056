//! Buying and paying in a chat: what a customer reads and presses, from the invitation to the
//! goods, and everything that can become of an invoice on the way.

use std::time::Duration;

use chaintill::base::coin::Coin;
use chaintill::base::money::Sats;
use chaintill::flows::stocking::ProductRow;
use chaintill::stage::{Act, Button, Sent, Version};

use crate::story;
use crate::world::chat::{Asked, Phone, buttons, is_as_kept, plain};
use crate::world::{World, hours, minutes};

/// A museum ticket for 80 EUR, a fifth less than it was, with so many codes.
async fn tickets(world: &World, codes: &[&str]) {
    let ticket = ProductRow {
        sku: "ticket".to_owned(),
        name: "Museum ticket".to_owned(),
        price: "100.00".to_owned(),
        discount: "20".to_owned(),
        kind: "codes".to_owned(),
        category: "Tickets".to_owned(),
        description: "One entry on a day of your choice.".to_owned(),
        ..ProductRow::default()
    };
    world.offers(ticket).await;
    world.fill("ticket", codes).await;
}

/// Follows a link to the ticket, buys one, and chooses a coin.
async fn order_in(phone: &Phone<'_>, coin: &str) {
    phone.starts("p_ticket").await;
    phone.presses_each(&["Buy now", "Confirm", coin]).await;
}

/// The one invoice in a chat, as it was through all of its life.
fn only_card(phone: &Phone<'_>) -> Sent {
    let mut cards = phone.pictures();
    assert_eq!(cards.len(), 1, "one message stands for an invoice:\n{}", phone.script());
    cards.remove(0)
}

/// The picture above a message.
fn picture(version: &Version) -> Vec<u8> {
    version.file.as_ref().expect("a picture").bytes.to_vec()
}

// ------------------------------------------------------------------------- the main story

story!(somebody_comes_by_an_invitation_buys_a_ticket_and_pays_it, |world| {
    tickets(&world, &["TICKET-1", "TICKET-2", "TICKET-3"]).await;
    let carol = world.phone("Carol");
    carol.starts("").await;
    carol.presses("Invite").await;
    let link = carol.copied("Copy link");
    let (bot, invitation) = link.split_once("?start=").expect("a link into the bot");
    assert_eq!(bot, "https://t.me/museum_shop_bot");

    let alice = world.phone("Alice");
    alice.starts(invitation).await;
    assert!(alice.has_read("Carol invited you"), "{}", alice.script());
    assert!(carol.has_read("Alice has come to the shop by your invitation"));

    alice.presses_each(&["🛍 Shop", "📂 Tickets (3)", "Museum ticket"]).await;
    assert!(alice.newest().source.contains("<s>100.00\u{a0}EUR</s>"), "{}", alice.script());
    assert!(alice.reads().contains("80.00 EUR −20 %"), "{}", alice.reads());
    alice.presses_each(&["+", "Add 2 to cart"]).await;
    assert_eq!(alice.toast(), "In your cart now: 2.");
    alice.presses_each(&["To the cart", "−", "Checkout"]).await;
    assert_eq!(world.counter("ticket").await.held, 0, "a cart holds nothing");
    alice.presses_each(&["Confirm", "Litecoin"]).await;
    assert_eq!((world.free("ticket").await, world.counter("ticket").await.held), (2, 1));

    let asked = alice.asked();
    assert_eq!((asked.coin, asked.amount), (Coin::Ltc, Sats(80_000_000)));
    assert!(alice.card().contains("Send exactly"), "{}", alice.card());
    let code = picture(only_card(&alice).now());

    alice.pays();
    world.look().await;
    assert!(alice.card().contains("Your payment was seen"), "{}", alice.card());
    assert!(alice.card().contains("0 of 6 confirmations"), "{}", alice.card());
    assert_ne!(picture(only_card(&alice).now()), code, "nothing is to be scanned any more");
    world.clock.advance(minutes(1));
    world.mine(Coin::Ltc, 3).await;
    assert!(alice.card().contains("3 of 6 confirmations"), "{}", alice.card());
    world.clock.advance(minutes(1));
    world.mine(Coin::Ltc, 3).await;
    world.a_moment().await;
    assert!(alice.card().contains("Paid. Thank you."), "{}", alice.card());
    assert_eq!(world.stands(&world.newest().await).await, "settled/completed");

    let card = only_card(&alice);
    assert!(3 <= card.edits.len(), "seen, deeper, paid: {}", alice.script());
    let goods = alice.message("TICKET-1");
    assert!(goods.is_protected && !goods.text.contains("TICKET-2"), "{goods:?}");
    assert!(carol.has_read("Your commission of 2.40 EUR"), "{}", carol.script());

    alice.presses("My goods").await;
    assert_eq!(alice.times_read("TICKET-1"), 2, "they can be fetched again");
    assert!(alice.newest().is_protected);
    alice.presses("📄 Receipt").await;
    assert!(alice.reads().contains("Total: 80.00 EUR"), "{}", alice.reads());
    world.nothing_was_refused().await;
    is_as_kept("chats/buying.txt", &alice.transcript());
    is_as_kept("chats/inviting.txt", &carol.transcript());
});

// ------------------------------------------------------------------------- money

story!(a_part_is_shown_and_the_rest_has_a_code_of_its_own, |world| {
    tickets(&world, &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    order_in(&alice, "Litecoin").await;
    let first = alice.asked();
    let whole = picture(only_card(&alice).now());

    alice.pays_so_much(Sats(30_000_000));
    world.look().await;
    assert!(alice.card().contains("A part has come."), "{}", alice.card());
    assert!(alice.card().contains("Missing: 50.00 EUR"), "{}", alice.card());
    let rest = alice.asked();
    assert_eq!(rest, Asked { amount: Sats(50_000_000), ..first });
    let fresh = picture(only_card(&alice).now());
    assert_ne!(fresh, whole, "the code asks for the rest");

    // The part prolongs the invoice once.
    world.wait(minutes(32)).await;
    assert!(alice.card().contains("Missing: 50.00 EUR"), "{}", alice.card());
    alice.pays();
    world.a_moment().await;
    assert!(alice.card().contains("Your payment was seen"), "{}", alice.card());
    world.mine_slowly(Coin::Ltc, 6).await;
    assert!(alice.card().contains("Paid. Thank you."), "{}", alice.card());
    assert!(alice.has_read("TICKET-1"));
    only_card(&alice);
    is_as_kept("chats/paying_in_two_parts.txt", &alice.transcript());
});

story!(a_part_alone_expires_with_the_order_and_becomes_balance, |world| {
    tickets(&world, &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    order_in(&alice, "Litecoin").await;
    alice.pays_so_much(Sats(40_000_000));
    world.wait(minutes(50)).await;
    assert!(alice.card().contains("This order is closed."), "{}", alice.card());
    assert!(alice.card().contains("40.00 EUR came"), "{}", alice.card());
    assert_eq!(world.free("ticket").await, 1);
    world.wait_without_blocks(hours(73)).await;
    assert!(alice.card().contains("40.00 EUR is in your balance"), "{}", alice.card());
    assert!(!alice.has_read("TICKET-1"));
    is_as_kept("chats/a_part_alone.txt", &alice.transcript());
});

story!(too_much_pays_the_order_and_the_rest_is_told_of, |world| {
    tickets(&world, &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    order_in(&alice, "Litecoin").await;
    alice.pays_so_much(Sats(100_000_000));
    world.look().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    assert!(alice.card().contains("Paid. Thank you."), "{}", alice.card());
    assert!(alice.card().contains("More than asked has come: 0.20000000 LTC"), "{}", alice.card());
    world.wait_without_blocks(hours(73)).await;
    assert!(alice.card().contains("20.00 EUR is in your balance"), "{}", alice.card());
    alice.writes("/me").await;
    assert!(alice.reads().contains("Balance: 20.00 EUR"), "{}", alice.reads());
    is_as_kept("chats/paying_too_much.txt", &alice.transcript());
});

story!(an_order_that_nobody_pays_closes_and_late_money_buys_it_after_all, |world| {
    tickets(&world, &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    order_in(&alice, "Litecoin").await;
    let asked = alice.asked();
    world.wait(minutes(34)).await;
    assert!(alice.card().contains("was not paid in time and is closed"), "{}", alice.card());
    let offered = buttons(&only_card(&alice));
    let copies = |button: &Button| matches!(button.act, Act::Copy(_));
    assert!(!offered.iter().any(copies), "nothing is copied that should not be paid: {offered:?}");
    assert_eq!(world.free("ticket").await, 1);

    world.sends(&asked, asked.amount);
    world.a_moment().await;
    assert!(alice.card().contains("Money came after the end"), "{}", alice.card());
    world.mine_slowly(Coin::Ltc, 6).await;
    world.a_moment().await;
    assert!(alice.card().contains("Your payment came late, but it was enough"), "{}", alice.card());
    assert!(alice.has_read("TICKET-1"));
    only_card(&alice);
    is_as_kept("chats/paying_late.txt", &alice.transcript());
});

story!(late_money_for_what_is_sold_waits_for_its_owner, |world| {
    tickets(&world, &["TICKET-1"]).await;
    let (alice, bob) = (world.phone("Alice"), world.phone("Bob"));
    order_in(&alice, "Litecoin").await;
    let asked = alice.asked();
    world.wait(minutes(34)).await;
    order_in(&bob, "Litecoin").await;
    bob.pays();
    world.sends(&asked, asked.amount);
    world.a_moment().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    assert!(bob.has_read("TICKET-1") && !alice.has_read("TICKET-1"));
    let card = alice.card();
    assert!(card.contains("Money of yours is waiting: 0.80000000 LTC"), "{card}");
    assert!(card.contains("it becomes your balance at"), "{card}");
});

// ------------------------------------------------------------------------- time

story!(shortly_before_the_end_one_tap_gives_more_time_and_two_taps_give_it_once, |world| {
    tickets(&world, &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    order_in(&alice, "Litecoin").await;
    world.wait(minutes(26)).await;
    let reminder = alice.message("The time to pay order");
    assert!(plain(&reminder.text).contains("Still missing: 80.00 EUR"), "{reminder:?}");
    assert_eq!(alice.times_read("The time to pay order"), 1);
    let before = world.invoice(&world.newest().await).await.deadline;

    // Both taps are on their way before the bot sees either.
    alice.taps("+15 min");
    alice.taps("+15 min");
    world.a_moment().await;
    let toasts = alice.toasts();
    assert!(toasts[toasts.len() - 2].starts_with("You have 15 more minutes"), "{toasts:?}");
    assert!(toasts[toasts.len() - 1].starts_with("This button was used already"), "{toasts:?}");
    let after = world.invoice(&world.newest().await).await.deadline;
    assert_eq!(after.since(before), minutes(15));

    world.wait(minutes(15)).await;
    assert_eq!(alice.times_read("The time to pay order"), 2, "each end is told of once");
    alice.pays();
    world.a_moment().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    assert!(alice.has_read("TICKET-1"));
    is_as_kept("chats/more_time.txt", &alice.transcript());
});

story!(a_card_that_nothing_happens_to_is_not_edited_all_the_time, |world| {
    tickets(&world, &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    order_in(&alice, "Litecoin").await;
    for _ in 0..60 {
        world.clock.advance(Duration::from_secs(15));
        world.look().await;
    }
    // 30, 25, 20, 15 minutes left.
    let edits = only_card(&alice).edits.len();
    assert!(edits <= 4, "{edits} edits in a quarter of an hour:\n{}", alice.script());
});

// ------------------------------------------------------------------------- changes of mind

story!(an_order_is_cancelled_in_the_chat_after_it_is_asked_for_again, |world| {
    tickets(&world, &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    order_in(&alice, "Litecoin").await;
    alice.presses("❌ Cancel").await;
    assert_eq!(world.free("ticket").await, 0, "nothing is cancelled yet");
    alice.presses("Yes, cancel it").await;
    assert!(alice.has_read("is cancelled."), "{}", alice.script());
    world.a_moment().await;
    assert!(alice.card().contains("This order is cancelled."), "{}", alice.card());
    assert_eq!(world.free("ticket").await, 1);
    assert_eq!(world.stands(&world.newest().await).await, "cancelled/cancelled");
    is_as_kept("chats/cancelling.txt", &alice.transcript());
});

story!(another_coin_is_another_address_on_the_one_card, |world| {
    tickets(&world, &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    order_in(&alice, "Litecoin").await;
    let litecoin = alice.asked();
    alice.presses_each(&["Other coin", "Bitcoin"]).await;
    let bitcoin = alice.asked();
    assert_eq!((bitcoin.coin, bitcoin.amount), (Coin::Btc, Sats(160_000)));
    only_card(&alice);

    // What was sent to the first address counts all the same.
    world.sends(&litecoin, litecoin.amount);
    world.a_moment().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    assert!(alice.card().contains("Paid. Thank you."), "{}", alice.card());
    assert!(alice.has_read("TICKET-1"));
    is_as_kept("chats/another_coin.txt", &alice.transcript());
});

story!(who_looks_for_money_is_told_what_is_known, |world| {
    tickets(&world, &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    order_in(&alice, "Litecoin").await;
    alice.presses("🔄 Check").await;
    assert!(alice.toast().contains("Nothing was seen so far"), "{}", alice.toast());
    alice.pays_so_much(Sats(30_000_000));
    world.look().await;
    alice.presses("🔄 Check").await;
    assert!(alice.toast().contains("50.00 EUR is still missing"), "{}", alice.toast());
    alice.pays();
    world.a_moment().await;
    alice.presses("🔄 Check").await;
    assert!(alice.toast().contains("0 of 6 confirmations"), "{}", alice.toast());
    world.mine_slowly(Coin::Ltc, 6).await;
});

story!(an_invoice_is_found_again_wherever_one_looks_and_stays_one_message, |world| {
    tickets(&world, &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    order_in(&alice, "Litecoin").await;
    let asked = alice.asked();
    alice.writes("/pay").await;
    assert_eq!((only_card(&alice).chat_id, alice.asked()), (alice.person.id, asked.clone()));
    alice.starts("").await;
    assert!(alice.reads().contains("waits for 80.00 EUR"), "{}", alice.reads());
    alice.presses("Continue payment").await;
    assert_eq!(alice.asked(), asked);
    let token = world.newest().await.invoice.token.as_str().to_owned();
    alice.starts(&format!("inv_{token}")).await;
    assert_eq!(alice.asked(), asked);
    only_card(&alice);
});

story!(one_unpaid_order_at_a_time_and_the_way_on_is_offered, |world| {
    tickets(&world, &["TICKET-1", "TICKET-2"]).await;
    let alice = world.phone("Alice");
    order_in(&alice, "Litecoin").await;
    alice.starts("p_ticket").await;
    alice.presses("Buy now").await;
    assert!(alice.reads().contains("still waits for its payment"), "{}", alice.reads());
    assert!(alice.is_offered("Continue payment") && alice.is_offered("Cancel order"));
    assert_eq!(world.orders().await.len(), 1);
});

// ------------------------------------------------------------------------- the last one

story!(two_want_the_last_ticket_and_the_slower_one_is_charged_nothing, |world| {
    tickets(&world, &["TICKET-1"]).await;
    let (alice, bob) = (world.phone("Alice"), world.phone("Bob"));
    for phone in [&alice, &bob] {
        phone.starts("p_ticket").await;
        phone.presses("Buy now").await;
        assert!(phone.is_offered("Confirm"), "{}", phone.script());
    }
    // Both confirm before the bot sees either.
    alice.taps("Confirm");
    bob.taps("Confirm");
    world.look().await;
    let orders = world.orders().await;
    assert_eq!(orders.len(), 1, "{orders:?}");
    let mut both = [&alice, &bob];
    if !alice.is_offered("Litecoin") {
        both.reverse();
    }
    let [winner, loser] = both;
    assert!(winner.is_offered("Litecoin"), "{}", winner.script());
    let sorry = "Just sold out: Museum ticket. Nothing was ordered and nothing charged.";
    assert_eq!(loser.toast(), sorry);
    assert!(loser.reads().contains("Nothing is left in your cart"), "{}", loser.reads());

    loser.presses("Notify me").await;
    winner.presses_each(&["Cancel order", "Yes, cancel it"]).await;
    world.a_moment().await;
    assert!(loser.has_read("Museum ticket is in stock again"), "{}", loser.script());
    loser.presses_each(&["To the product", "Buy now", "Confirm", "Litecoin"]).await;
    loser.pays();
    world.a_moment().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    assert!(loser.has_read("TICKET-1") && !winner.has_read("TICKET-1"));
    let chats = format!("{}\n{}", winner.transcript(), loser.transcript());
    is_as_kept("chats/the_last_one.txt", &chats);
});

story!(confirmed_twice_it_is_one_order, |world| {
    tickets(&world, &["TICKET-1", "TICKET-2"]).await;
    let alice = world.phone("Alice");
    alice.starts("p_ticket").await;
    alice.presses("Buy now").await;
    alice.taps("Confirm");
    alice.taps("Confirm");
    world.look().await;
    assert_eq!(world.orders().await.len(), 1);
    assert_eq!(alice.toast(), "You have confirmed this already. Here is your order.");
    assert!(alice.is_offered("Litecoin"), "{}", alice.script());
});

story!(an_old_screen_confirms_nothing_that_was_not_seen, |world| {
    tickets(&world, &["TICKET-1", "TICKET-2"]).await;
    let alice = world.phone("Alice");
    alice.starts("p_ticket").await;
    alice.presses("Buy now").await;
    let (old, confirm) = (alice.newest().message_id, alice.data("Confirm"));
    alice.starts("p_ticket").await;
    alice.presses_each(&["+", "Change to 2"]).await;
    alice.forges(old, &confirm).await;
    assert_eq!(world.orders().await.len(), 0, "{}", alice.script());
    assert_eq!(alice.toast(), "Your cart has changed. Nothing was ordered; please look once more.");
});

story!(what_is_given_away_needs_no_coin, |world| {
    let gift = ProductRow {
        sku: "gift".to_owned(),
        name: "Postcard".to_owned(),
        price: "0.00".to_owned(),
        kind: "codes".to_owned(),
        ..ProductRow::default()
    };
    world.offers(gift).await;
    world.fill("gift", &["POSTCARD-1"]).await;
    let alice = world.phone("Alice");
    alice.starts("p_gift").await;
    alice.presses_each(&["Buy now", "Confirm"]).await;
    world.a_moment().await;
    assert!(alice.has_read("POSTCARD-1"), "{}", alice.script());
});
