//! Limits on what one person can do to the shop and to others, and deeds that are done once
//! however often they are asked for.

use chaintill::flows::cancelling::Canceller;
use chaintill::flows::checkout::Refusal;
use chaintill::flows::letters::{self, LETTERS_PER_HOUR_MAX, TooManyLetters};
use chaintill::flows::people_deeds;
use chaintill::flows::preferences::{self, Mode};
use chaintill::notices::Kind;
use chaintill::people::Role;

use crate::desk::{order_mug, paid_mug};
use crate::story;
use crate::world::chat::Phone;
use crate::world::{hours, minutes, refusal};

/// Asks to be erased, and gives what the bot says to it.
async fn erase(phone: &Phone<'_>) -> String {
    phone.writes("/delete_me").await;
    phone.presses("Yes, erase me").await;
    phone.reads()
}

// ------------------------------------------------------------------------- being erased

story!(nobody_sheds_a_strike_or_a_block_by_being_erased, |world| {
    world.shelve("mug", "80.00", 3).await;
    let phone = world.phone("Alice");
    order_mug(&phone).await;
    world.wait(minutes(34)).await;
    let alice = world.person("Alice").await;
    assert_eq!(world.strikes(&alice).await, 1);
    let said = erase(&phone).await;
    assert!(said.contains("Not yet: an order of yours was not paid in time"), "{said}");

    let (app, admin) = (&world.app, &world.admin);
    people_deeds::pardon(app, admin, alice.id, "asked").await.expect("pardoned");
    people_deeds::block(app, admin, alice.id, "rude").await.expect("blocked");
    let said = erase(&phone).await;
    assert!(said.contains("Not possible: the shop takes no orders from you"), "{said}");
    assert_eq!(world.person("Alice").await.id, alice.id, "nobody new");

    people_deeds::unblock(app, admin, alice.id, "a mistake").await.expect("unblocked");
    let said = erase(&phone).await;
    assert!(said.contains("You are erased."), "{said}");
});

story!(who_comes_back_by_the_same_invitation_is_told_of_once, |world| {
    let (carol, alice) = (world.phone("Carol"), world.phone("Alice"));
    carol.starts("").await;
    carol.presses("Invite").await;
    let link = carol.copied("Copy link");
    let (_, invitation) = link.split_once("?start=").expect("a link into the bot");
    for _ in 0..3 {
        alice.starts(invitation).await;
        let said = erase(&alice).await;
        assert!(said.contains("You are erased."), "{said}");
    }
    assert_eq!(carol.times_read("has come to the shop by your invitation"), 1);
    let told = world.noticed(Kind::ReferralJoined).await;
    assert_eq!(told.len(), 1);
    assert!(told[0].facts.is_empty(), "the name of who was erased is kept: {:?}", told[0].facts);
});

// ------------------------------------------------------------------------- how often

story!(so_many_orders_within_an_hour_and_no_more, [("ORDERS__MAX_PER_HOUR", "2")], |world| {
    world.shelve("mug", "80.00", 3).await;
    let alice = world.person("Alice").await;
    let first = world.order(&alice, "mug", 1).await;
    world.cancel(&first, &Canceller::Customer).await;
    world.clock.advance(minutes(10));
    let second = world.order(&alice, "mug", 1).await;
    world.cancel(&second, &Canceller::Customer).await;

    let why = refusal(world.try_order(&alice, "mug", 1).await);
    assert_eq!(why, Refusal::TooMany(first.order.created_at + hours(1)));
    let phone = world.phone("Alice");
    phone.starts("p_mug").await;
    phone.presses("Buy now").await;
    phone.writes("Alice Example\nul. Długa 5/12\n31-147 Kraków").await;
    phone.presses("Confirm").await;
    assert!(phone.reads().contains("You can order again at"), "{}", phone.reads());
    assert_eq!(world.free("mug").await, 3);

    let bob = world.person("Bob").await;
    world.order(&bob, "mug", 1).await;
    world.clock.advance(minutes(50));
    let third = world.order(&alice, "mug", 1).await;
    world.cancel(&third, &Canceller::Customer).await;
    let why = refusal(world.try_order(&alice, "mug", 1).await);
    assert_eq!(why, Refusal::TooMany(second.order.created_at + hours(1)));
});

story!(so_many_letters_within_an_hour_and_no_more, |world| {
    let alice = world.person("Alice").await;
    let write = async |cause: &str| {
        letters::from_customer(&world.app, alice.id, None, "Hello?", cause).await
    };
    for place in 0..LETTERS_PER_HOUR_MAX {
        write(&format!("letter {place}")).await.expect("taken");
    }
    write("letter 3").await.expect("the same one again is none");
    assert_eq!(refusal(write("one more").await), TooManyLetters);
    let told = world.noticed(Kind::SupportMessage).await.len();
    assert_eq!(i64::try_from(told).expect("few"), LETTERS_PER_HOUR_MAX);
    world.clock.advance(hours(1));
    write("one more").await.expect("taken");
});

// ------------------------------------------------------------------------- twice is once

story!(the_same_press_twice_changes_how_one_is_told_once, |world| {
    let omar = world.hires("Omar", Role::Admin).await;
    omar.writes("/notify").await;
    omar.presses("Kinds of notices").await;
    let (message, press) = (omar.newest().message_id, omar.data("New orders"));
    for _ in 0..2 {
        omar.forges(message, &press).await;
        assert_eq!(omar.toast(), "It comes in the digest at 09:00.");
        let who = world.person("Omar").await.id;
        let wishes = preferences::of(&world.app, who).await.expect("read");
        assert_eq!(wishes.mode(Kind::OrderCreated), Mode::Digest);
    }
});

story!(shipped_is_not_taken_back_while_the_customer_is_being_told, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    let order = paid_mug(&world, &alice).await;
    olga.writes(&format!("/ship {order} DHL 1234")).await;
    olga.presses("Yes, shipped").await;
    let (message, undo) = (olga.newest().message_id, olga.data("Undo"));

    let sending = "update notices set lease_until = 9000000000000000 where kind = 'shipped'";
    world.meddle(&[sending]).await.expect("changed");
    olga.forges(message, &undo).await;
    assert_eq!(olga.toast(), "Too late: the customer was told. Nothing was changed.");
    assert_eq!(world.stands(&world.newest().await).await, "settled/shipped");

    let not_sent = "update notices set lease_until = 0 where kind = 'shipped'";
    world.meddle(&[not_sent]).await.expect("changed");
    for _ in 0..2 {
        olga.forges(message, &undo).await;
        assert_eq!(olga.toast(), "Taken back. The customer heard nothing.");
        assert_eq!(world.stands(&world.newest().await).await, "settled/paid");
    }
    world.clock.advance(minutes(2));
    world.a_moment().await;
    assert!(!alice.has_read(&format!("Order {order} is on its way.")), "{}", alice.script());
});
