//! What is taken belongs to whoever took it last: updates that are handled, and messages that are
//! kept true. And what people ask too much of is judged by when they asked.

use std::time::Duration;

use chaintill::base::coin::Coin;
use chaintill::faces::telegram::receive;
use chaintill::flows::cards::{self, Card, Subject};
use chaintill::flows::inbox::{self, Item};
use chaintill::messenger::Sender;
use chaintill::stage::BotFault;

use crate::story;
use crate::world::chat::Phone;
use crate::world::{World, minutes};

const BOT: Sender = Sender::CustomerBot;

fn secs(count: u64) -> Duration {
    Duration::from_secs(count)
}

/// Whatever was said to the shop's bot is stored.
async fn store(world: &World) {
    receive::once(&world.app, BOT).await.expect("stored");
}

/// A worker takes the next update.
async fn take(world: &World) -> Option<Item> {
    inbox::claim(&world.app, BOT).await.expect("read")
}

// ------------------------------------------------------------------------- updates

story!(an_update_whose_lease_ran_out_is_marked_by_whoever_took_it_last_alone, |world| {
    let alice = world.phone("Alice");
    alice.starts("").await;
    alice.posts("/terms");
    alice.posts("/help");
    store(&world).await;
    let app = &world.app;
    let first = take(&world).await.expect("an update");
    assert!(take(&world).await.is_none(), "the next of the chat waits");

    // A file may take long; who is at it says so.
    for _ in 0..3 {
        world.clock.advance(secs(50));
        assert!(inbox::renew(app, &first).await.expect("renewed"));
        assert!(take(&world).await.is_none(), "it is still theirs");
    }
    world.clock.advance(secs(61));
    let second = take(&world).await.expect("the same update");
    assert_eq!((second.update_id, second.attempts), (first.update_id, 2));

    // Whoever comes back now says nothing any more.
    assert!(!inbox::renew(app, &first).await.expect("asked"));
    assert!(!inbox::done(app, &first).await.expect("asked"));
    assert!(!inbox::again(app, &first, app.now(), "late").await.expect("asked"));
    assert!(!inbox::later(app, &first, app.now(), "late").await.expect("asked"));
    assert!(!inbox::dead(app, &first, "late").await.expect("asked"));
    assert!(take(&world).await.is_none(), "nothing of the chat is handled out of turn");

    assert!(inbox::later(app, &second, app.now(), "a moment").await.expect("put off"));
    world.look().await;
    assert_eq!((alice.times_read("Terms of"), alice.times_read("How it works")), (1, 1));
    world.nothing_was_refused().await;
});

story!(while_many_wait_in_one_chat_the_others_are_answered, |world| {
    let (alice, bob) = (world.phone("Alice"), world.phone("Bob"));
    for _ in 0..30 {
        alice.posts("/help");
    }
    bob.posts("/help");
    store(&world).await;
    let of_alice = take(&world).await.expect("an update");
    let of_bob = take(&world).await.expect("another chat's");
    assert_eq!((of_alice.chat, of_bob.chat), (alice.person.id, bob.person.id));
    assert!(of_alice.update_id < of_bob.update_id);
    assert!(take(&world).await.is_none(), "one of a chat at a time");
    assert!(inbox::done(&world.app, &of_alice).await.expect("marked"));
    assert_eq!(take(&world).await.expect("the next").chat, alice.person.id);
    world.clock.advance(minutes(2));
});

// ------------------------------------------------------------------------- too much

story!(
    what_waited_through_an_outage_was_not_asked_all_at_once,
    [("TELEGRAM__PERSON_BURST", "3"), ("TELEGRAM__PERSON_EVERY", "10s")],
    |world| {
        let alice = world.phone("Alice");
        for _ in 0..4 {
            alice.posts("/help");
            alice.posts("/help");
            store(&world).await;
            world.clock.advance(minutes(1));
        }
        world.answer().await;
        assert_eq!(alice.times_read("How it works"), 8, "{}", alice.script());
        assert!(!alice.has_read("That was too fast."), "{}", alice.script());
    }
);

story!(
    what_telegram_put_off_is_not_too_much_when_it_comes_again,
    [("TELEGRAM__PERSON_BURST", "1"), ("TELEGRAM__PERSON_EVERY", "1m")],
    |world| {
        let alice = world.phone("Alice");
        let wait = BotFault::TooMany { retry_after_secs: 10 };
        world.stage.bots().fail_next_in(alice.person.id, 2, wait);
        alice.writes("/help").await;
        for _ in 0..3 {
            world.clock.advance(secs(11));
            world.look().await;
        }
        assert_eq!(alice.times_read("How it works"), 1, "{}", alice.script());
        assert!(!alice.has_read("That was too fast."), "{}", alice.script());
        alice.writes("/help").await;
        assert_eq!(alice.times_read("That was too fast."), 1, "{}", alice.script());
    }
);

story!(
    whoever_works_here_may_paste_a_long_list,
    [("TELEGRAM__PERSON_BURST", "3"), ("TELEGRAM__PERSON_EVERY", "1m")],
    |world| {
        let olga = world.desk();
        olga.writes("/help").await;
        let help = olga.reads();
        for _ in 0..30 {
            olga.posts("/help");
        }
        world.answer().await;
        assert_eq!(olga.times_read(&help), 31, "{}", olga.script());
    }
);

// ------------------------------------------------------------------------- cards

/// Alice has ordered a ticket in the chat; says in which message she sees what to pay.
async fn order_ticket(world: &World, alice: &Phone<'_>) -> i64 {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    alice.starts("p_ticket").await;
    alice.presses_each(&["Buy now", "Confirm", "Litecoin"]).await;
    only_card(alice)
}

/// The one invoice in a chat.
fn only_card(phone: &Phone<'_>) -> i64 {
    let cards = phone.pictures();
    assert_eq!(cards.len(), 1, "one message stands for an invoice:\n{}", phone.script());
    cards[0].message_id
}

/// Somebody takes the card of the newest order to bring it.
async fn take_card(world: &World, phone: &Phone<'_>) -> Card {
    let subject = Subject::Invoice(world.newest().await.invoice.id);
    let app = &world.app;
    cards::want(app, BOT, phone.person.id, subject).await.expect("wanted");
    let taken = cards::claim(app, Some(BOT), 10).await.expect("taken");
    taken.into_iter().find(|card| card.subject == subject).expect("it was due")
}

story!(an_invoice_shown_again_while_its_card_is_brought_stays_one_message, |world| {
    let alice = world.phone("Alice");
    let first = order_ticket(&world, &alice).await;
    // The task has taken the card as it was …
    let stale = take_card(&world, &alice).await;
    assert_eq!(stale.message, Some(first));
    // … Alice asks for it …
    alice.writes("/pay").await;
    let second = only_card(&alice);
    assert_ne!(second, first);
    // … and what the task has to say of it counts no more.
    let app = &world.app;
    assert!(!cards::renew(app, &stale).await.expect("asked"));
    assert!(!cards::shown(app, &stale, first, "as it was", None).await.expect("asked"));
    cards::lost(app, &stale).await.expect("asked");
    cards::again(app, &stale, app.now() + minutes(60)).await.expect("asked");
    let kept = cards::of(app, stale.subject).await.expect("read");
    assert_eq!((kept[0].message, kept[0].replaced), (Some(second), None));

    alice.pays();
    world.a_moment().await;
    assert!(alice.card().contains("Your payment was seen"), "{}", alice.card());
    assert_eq!(only_card(&alice), second);
    world.mine_slowly(Coin::Ltc, 6).await;
});

story!(an_invoice_that_cannot_be_shown_again_now_stays_where_it_is, |world| {
    let alice = world.phone("Alice");
    let first = order_ticket(&world, &alice).await;
    world.stage.bots().fail_next_of("sendPhoto", 1, BotFault::Cut);
    alice.writes("/pay").await;
    assert_eq!(only_card(&alice), first, "it is not taken away before another one stands there");
    for _ in 0..5 {
        world.clock.advance(secs(30));
        world.look().await;
    }
    assert_ne!(only_card(&alice), first);
    world.nothing_was_refused().await;
});

story!(what_changes_while_a_card_is_given_up_is_shown_all_the_same, |world| {
    let alice = world.phone("Alice");
    order_ticket(&world, &alice).await;
    let taken = take_card(&world, &alice).await;
    alice.pays();
    world.run_only("watch").await;
    // It was refused for what it said before.
    cards::lost(&world.app, &taken).await.expect("given up");
    world.a_moment().await;
    assert!(alice.card().contains("Your payment was seen"), "{}", alice.card());
    world.mine_slowly(Coin::Ltc, 6).await;
});
