//! The order bot: paid orders and who looks after them, parcels, decisions about money, and
//! what the shop's people can find out from a phone.

use chaintill::base::coin::Coin;
use chaintill::base::money::Sats;
use chaintill::notices::Kind;
use chaintill::people::Role;
use chaintill::stage::Reorged;

use crate::story;
use crate::world::chat::{Phone, is_as_kept, plain};
use crate::world::{World, minutes};

/// Where Alice's parcels go.
const ADDRESS: &str = "Alice Example\nul. Długa 5/12\n31-147 Kraków\nPoland";

/// A mug for 80 EUR, ordered at the customer bot; a coin is chosen, and nothing paid.
pub async fn order_mug(phone: &Phone<'_>) {
    phone.starts("p_mug").await;
    phone.presses("Buy now").await;
    phone.writes(ADDRESS).await;
    phone.presses_each(&["Confirm", "Litecoin"]).await;
}

/// A mug that is ordered and paid; gives the number of the order.
pub async fn paid_mug(world: &World, phone: &Phone<'_>) -> i64 {
    order_mug(phone).await;
    phone.pays();
    world.look().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    world.a_moment().await;
    world.number().await
}

/// What the card of an order says in a chat. There is one card, however often it was edited.
pub fn card(phone: &Phone<'_>, order: i64) -> String {
    let head = format!("#{order} ");
    let is_card = |text: &String| {
        let first = text.lines().next().unwrap_or_default();
        // Everything about an order begins with the same line, and goes on otherwise.
        first.contains(&head) && first.contains(" EUR") && !text.contains("Customer no.")
    };
    let texts = phone.messages().into_iter().map(|sent| plain(&sent.text));
    let cards: Vec<String> = texts.filter(is_card).collect();
    assert_eq!(cards.len(), 1, "one card of order {order}:\n{}", phone.script());
    cards.into_iter().next().unwrap_or_default()
}

// ------------------------------------------------------------------------- parcels

story!(a_paid_order_is_claimed_packed_and_shipped_and_every_card_says_so, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    let omar = world.hires("Omar", Role::Admin).await;
    let order = paid_mug(&world, &alice).await;
    for desk in [&olga, &omar] {
        let card = card(desk, order);
        assert!(card.contains(&format!("#{order} PAID · 80.00 EUR · 0.80000000 LTC")), "{card}");
        assert!(card.contains("1 × The mug") && card.contains("@alice"), "{card}");
        assert!(!card.contains("Długa"), "an address is shown on tap only: {card}");
    }

    olga.presses("Claim").await;
    assert_eq!(olga.toast(), "It is yours. Others see that you look after it.");
    for desk in [&olga, &omar] {
        assert!(card(desk, order).contains("Claimed by @olga"), "{}", desk.script());
    }
    olga.presses("Details").await;
    assert!(olga.reads().contains("ul. Długa 5/12"), "{}", olga.reads());

    olga.presses("🏷 Tracking").await;
    olga.writes("DHL 0034 0434 1610").await;
    assert!(olga.reads().contains("Noted for order"), "{}", olga.reads());
    olga.presses("✅ Shipped").await;
    assert!(olga.reads().contains("The customer is told in a minute"), "{}", olga.reads());
    assert!(card(&olga, order).contains("PAID"), "nothing is shipped before the second tap");
    olga.presses("Yes, shipped").await;
    world.a_moment().await;
    for desk in [&olga, &omar] {
        assert!(card(desk, order).contains("SHIPPED"), "{}", desk.script());
    }
    let told = format!("Order {order} is on its way.");
    assert!(!alice.has_read(&told), "it can still be taken back");
    world.clock.advance(minutes(1));
    world.a_moment().await;
    assert_eq!(alice.times_read(&told), 1, "{}", alice.script());
    let notice = plain(&alice.message(&told).text);
    assert!(notice.contains("DHL") && notice.contains("003404341610"), "{notice}");
    assert!(alice.card().contains("Your parcel is on its way."), "{}", alice.card());

    alice.presses("✅ Received").await;
    assert_eq!(alice.toast(), "Thank you. The order is complete.");
    world.a_moment().await;
    for desk in [&olga, &omar] {
        assert!(card(desk, order).contains("COMPLETED"), "{}", desk.script());
    }
    world.nothing_was_refused().await;
    is_as_kept("chats/shipping_olga.txt", &olga.transcript());
    is_as_kept("chats/shipping_alice.txt", &alice.transcript());
});

story!(of_two_who_claim_an_order_one_has_it_and_the_other_may_take_it_over, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    let omar = world.hires("Omar", Role::Admin).await;
    let order = paid_mug(&world, &alice).await;
    olga.taps("Claim");
    omar.taps("Claim");
    world.a_moment().await;
    assert!(card(&olga, order).contains("Claimed by @olga"), "{}", olga.script());
    assert!(omar.reads().contains("@olga looks after it since"), "{}", omar.script());

    // What is a colleague's is not shipped by the way.
    omar.writes(&format!("/ship {order} DHL 1234")).await;
    assert!(omar.reads().contains("@olga looks after it since"), "{}", omar.reads());
    assert_eq!(world.stands(&world.newest().await).await, "settled/paid");

    omar.presses("Yes, take it over").await;
    world.a_moment().await;
    for desk in [&olga, &omar] {
        assert!(card(desk, order).contains("Claimed by @omar"), "{}", desk.script());
    }
    omar.writes(&format!("/ship {order} DHL 1234")).await;
    omar.presses("Yes, shipped").await;
    assert_eq!(world.stands(&world.newest().await).await, "settled/shipped");
    world.clock.advance(minutes(2));
    world.a_moment().await;
    is_as_kept("chats/taking_over.txt", &omar.transcript());
});

story!(what_was_let_go_can_be_claimed_by_the_next, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    let omar = world.hires("Omar", Role::Admin).await;
    let order = paid_mug(&world, &alice).await;
    olga.presses("Claim").await;
    world.a_moment().await;
    olga.presses("Let go").await;
    world.a_moment().await;
    assert!(!card(&omar, order).contains("Claimed by"), "{}", omar.script());
    omar.presses("Claim").await;
    world.a_moment().await;
    assert!(card(&olga, order).contains("Claimed by @omar"), "{}", olga.script());
});

story!(shipped_is_taken_back_within_a_minute_and_not_after, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    let order = paid_mug(&world, &alice).await;
    olga.presses("Claim").await;
    olga.writes(&format!("/ship {order} DHL 1234")).await;
    olga.presses_each(&["Yes, shipped", "Undo"]).await;
    assert_eq!(olga.toast(), "Taken back. The customer heard nothing.");
    assert_eq!(world.stands(&world.newest().await).await, "settled/paid");
    world.clock.advance(minutes(2));
    world.a_moment().await;
    let told = format!("Order {order} is on its way.");
    assert!(!alice.has_read(&told), "{}", alice.script());

    olga.presses_each(&["✅ Shipped", "Yes, shipped"]).await;
    let (message, undo) = (olga.newest().message_id, olga.data("Undo"));
    world.clock.advance(minutes(1));
    world.a_moment().await;
    olga.forges(message, &undo).await;
    assert_eq!(olga.toast(), "Too late: the customer was told. Nothing was changed.");
    assert_eq!(world.stands(&world.newest().await).await, "settled/shipped");
    assert_eq!(alice.times_read(&told), 1, "{}", alice.script());
});

story!(a_number_that_comes_later_is_told_later, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    let order = paid_mug(&world, &alice).await;
    olga.presses("Claim").await;
    world.a_moment().await;
    olga.presses_each(&["✅ Shipped", "Yes, shipped"]).await;
    world.clock.advance(minutes(1));
    world.a_moment().await;
    assert!(!plain(&alice.message("is on its way").text).contains("Tracking number"));
    olga.presses("🏷 Tracking").await;
    olga.writes("DHL 5678").await;
    assert!(alice.has_read(&format!("The parcel of order {order} can be followed")));
    assert!(alice.reads().contains("5678"), "{}", alice.reads());
});

// ------------------------------------------------------------------------- decisions

story!(a_paid_order_is_cancelled_with_a_reason_after_what_will_happen_was_said, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    let omar = world.hires("Omar", Role::Admin).await;
    let order = paid_mug(&world, &alice).await;
    olga.presses_each(&["Details", "❌ Cancel"]).await;
    assert!(olga.reads().contains("Why? Send the reason"), "{}", olga.reads());
    olga.writes("the customer asked for it").await;
    let sure = olga.reads();
    assert!(sure.contains("a refund of 80.00 EUR is owed"), "{sure}");
    assert!(sure.contains("Reason: the customer asked for it"), "{sure}");
    assert_eq!(world.stands(&world.newest().await).await, "settled/paid");

    olga.presses("Yes, do it").await;
    assert_eq!(olga.toast(), "The order is cancelled.");
    world.a_moment().await;
    assert_eq!(world.stands(&world.newest().await).await, "settled/cancelled");
    assert!(alice.has_read(&format!("Order {order} is cancelled.")), "{}", alice.script());
    assert!(omar.has_read("the customer asked for it"), "{}", omar.script());
    assert!(omar.has_read(&format!("A refund is owed for order {order}")), "{}", omar.script());
    is_as_kept("chats/cancelling_a_paid_order.txt", &olga.transcript());
});

story!(what_is_left_is_left_and_what_has_moved_on_is_not_done, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    let omar = world.hires("Omar", Role::Admin).await;
    let order = paid_mug(&world, &alice).await;
    let cancel = format!("/order {order}");
    olga.writes(&cancel).await;
    olga.presses("❌ Cancel").await;
    olga.writes("a mistake").await;
    olga.presses("No, leave it").await;
    assert_eq!(olga.toast(), "Nothing was done.");
    assert_eq!(world.stands(&world.newest().await).await, "settled/paid");

    // Between the question and the answer a colleague ships it.
    olga.writes(&cancel).await;
    olga.presses("❌ Cancel").await;
    olga.writes("a mistake").await;
    omar.writes(&format!("/ship {order} DHL 1234")).await;
    omar.presses("Yes, shipped").await;
    olga.presses("Yes, do it").await;
    assert!(olga.toast().contains("Nothing was changed."), "{}", olga.toast());
    assert_eq!(world.stands(&world.newest().await).await, "settled/shipped");

    world.clock.advance(minutes(2));
    world.a_moment().await;
});

story!(an_order_is_settled_by_hand_and_the_books_say_that_nothing_proves_it, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    alice.starts("p_ticket").await;
    alice.presses_each(&["Buy now", "Confirm", "Litecoin"]).await;
    let order = world.number().await;
    olga.writes(&format!("/order {order}")).await;
    olga.presses("Settle by hand").await;
    olga.writes("paid in cash at the counter").await;
    assert!(
        olga.reads().contains("The rest, 80.00 EUR, is booked as unproved"),
        "{}",
        olga.reads()
    );
    olga.presses("Yes, do it").await;
    world.a_moment().await;
    assert!(alice.has_read("TICKET-1"), "{}", alice.script());
    assert!(world.invoice(&world.newest().await).await.marked);
});

story!(an_unpaid_order_is_expired_by_hand_without_a_strike, |world| {
    world.shelve("mug", "80.00", 1).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    order_mug(&alice).await;
    olga.writes(&format!("/order {}", world.number().await)).await;
    olga.presses("Expire now").await;
    olga.writes("ordered twice").await;
    olga.presses("Yes, do it").await;
    world.a_moment().await;
    assert_eq!(world.stands(&world.newest().await).await, "expired/expired");
    assert_eq!(world.free("mug").await, 1);
    assert_eq!(world.strikes(&world.person("Alice").await).await, 0);
    assert!(alice.card().contains("is closed"), "{}", alice.card());
});

story!(money_without_a_use_waits_in_the_review_until_somebody_decides, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, bob, olga) = (world.phone("Alice"), world.phone("Bob"), world.desk());
    for phone in [&alice, &bob] {
        order_mug(phone).await;
        phone.pays_so_much(Sats(100_000_000));
    }
    world.look().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    olga.writes("/admin").await;
    assert!(olga.reads().contains("2 cases wait for a decision"), "{}", olga.reads());
    olga.presses("Review (2)").await;
    assert!(olga.reads().contains("0.20000000 LTC more than was asked for"), "{}", olga.reads());

    olga.presses("To balance").await;
    olga.writes("wants to buy again").await;
    assert!(olga.reads().contains("to the customer's balance?"), "{}", olga.reads());
    olga.presses("Yes, do it").await;
    assert_eq!(olga.toast(), "The money is in the customer's balance.");
    olga.writes("/orders review").await;
    assert!(olga.reads().contains("1 case waits for a decision"), "{}", olga.reads());
    olga.presses("↩ Refund").await;
    olga.writes("asked for it").await;
    olga.presses("Yes, do it").await;
    assert_eq!(olga.toast(), "The refund is noted. Send it from your wallet.");
    world.a_moment().await;
    let told = [&alice, &bob].map(|phone| {
        let credited = phone.times_read("is in your balance now");
        (credited, phone.times_read("is set aside to go back to you."))
    });
    assert!(told.contains(&(1, 0)), "{told:?}");
    assert_eq!(world.noticed(Kind::RefundNoted).await.len(), 1);
    is_as_kept("chats/reviewing.txt", &olga.transcript());
});

story!(a_payment_in_doubt_stops_the_parcel_and_is_looked_at_again, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    let order = paid_mug(&world, &alice).await;
    olga.presses("Claim").await;
    world.ltc().reorg(7, Reorged::BackToMempool);
    world.a_moment().await;
    assert!(card(&olga, order).contains("On hold"), "{}", olga.script());
    assert!(alice.card().contains("Please do not pay twice"), "{}", alice.card());
    olga.writes(&format!("/ship {order} DHL 1234")).await;
    assert!(olga.has_read("The order is on hold, so nothing of it leaves"), "{}", olga.script());
    assert_eq!(world.stands(&world.newest().await).await, "settled/paid");
    olga.presses("Recheck").await;
    assert!(olga.toast().contains("judged again"), "{}", olga.toast());
    world.mine_slowly(Coin::Ltc, 7).await;
    world.a_moment().await;
    assert!(!card(&olga, order).contains("On hold"), "{}", olga.script());
});

// ------------------------------------------------------------------------- finding

story!(an_order_is_found_by_whatever_is_known_of_it, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    order_mug(&alice).await;
    let address = alice.asked().address;
    let txid = alice.pays();
    world.look().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    let order = world.number().await;
    let known = [order.to_string(), format!("#{order}"), address, txid.to_string()];
    for text in &known {
        olga.writes(&format!("/find {text}")).await;
        assert!(olga.reads().contains(&format!("#{order} PAID")), "{text}: {}", olga.reads());
    }
    for text in ["@alice", &alice.person.id.to_string(), "alice"] {
        olga.writes("/find").await;
        olga.writes(text).await;
        assert!(olga.reads().contains("Alice"), "{text}: {}", olga.reads());
    }
    olga.writes("/find nobody at all").await;
    assert!(olga.reads().contains("Nothing is found for nobody at all"), "{}", olga.reads());
    olga.writes("/orders").await;
    assert!(olga.reads().contains("To ship: 1 order"), "{}", olga.reads());
    olga.presses(&format!("#{order}")).await;
    assert!(olga.reads().contains(&format!("#{order} PAID")), "{}", olga.reads());
});

// ------------------------------------------------------------------------- letters

story!(a_letter_goes_from_the_customer_to_the_desk_and_back, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    let order = paid_mug(&world, &alice).await;
    alice.writes("/support").await;
    alice.presses("Write to us").await;
    alice.writes("Do you wrap <presents> & parcels?").await;
    assert!(alice.reads().contains("Sent."), "{}", alice.reads());
    assert!(olga.reads().contains("Do you wrap <presents> & parcels?"), "{}", olga.reads());
    assert!(olga.reads().contains("Alice (no. "), "{}", olga.reads());

    olga.presses("📨 Reply").await;
    assert!(olga.reads().contains("Do you wrap <presents>"), "{}", olga.reads());
    olga.writes("Yes, gladly.").await;
    assert!(olga.reads().contains("On its way to @alice"), "{}", olga.reads());
    assert!(alice.reads().contains("Yes, gladly."), "{}", alice.reads());

    // About the order, from the shop's side; and the answer is about it too.
    olga.writes(&format!("/order {order}")).await;
    olga.presses("📨 Message").await;
    olga.writes("Your parcel leaves tomorrow.").await;
    assert!(alice.reads().contains("Your parcel leaves tomorrow."), "{}", alice.reads());
    assert!(alice.reads().contains(&format!("About order: {order}")), "{}", alice.reads());
    alice.presses("💬 Reply").await;
    alice.writes("Thank you!").await;
    assert!(olga.reads().contains("Thank you!"), "{}", olga.reads());
    assert!(olga.reads().contains(&format!("About order: {order}")), "{}", olga.reads());
    is_as_kept("chats/letters_alice.txt", &alice.transcript());
    is_as_kept("chats/letters_olga.txt", &olga.transcript());
});

// ------------------------------------------------------------------------- pausing

story!(paused_sales_say_why_and_open_invoices_go_on, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, bob, olga) = (world.phone("Alice"), world.phone("Bob"), world.desk());
    order_mug(&alice).await;
    olga.writes("/pause").await;
    olga.writes("stocktaking until Monday").await;
    assert!(olga.reads().contains("Pause all sales?"), "{}", olga.reads());
    olga.presses("Yes, do it").await;
    assert_eq!(olga.toast(), "Sales are paused.");

    bob.starts("p_mug").await;
    bob.presses("Buy now").await;
    assert!(bob.reads().contains("The shop takes no orders at the moment."), "{}", bob.reads());
    assert!(bob.reads().contains("stocktaking until Monday"), "{}", bob.reads());
    assert_eq!(world.orders().await.len(), 1);
    alice.pays();
    world.look().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    assert!(alice.card().contains("Paid. Thank you."), "{}", alice.card());

    olga.writes("/resume").await;
    bob.starts("p_mug").await;
    bob.presses("Buy now").await;
    assert!(bob.reads().contains("Where should your parcel go?"), "{}", bob.reads());
});
