//! The outbox: everything is told, in order, at least once, and nobody waits for another.

use std::time::Duration;

use chaintill::base::coin::Coin;
use chaintill::faces::telegram::courier;
use chaintill::flows::cancelling::Canceller;
use chaintill::flows::{checkout, delivery};
use chaintill::messenger::{Outgoing, Sender};
use chaintill::notices::{self, ATTEMPTS_MAX, Kind, NewNotice, Notice, Recipient};
use chaintill::people::Person;
use chaintill::stage::BotFault;
use chaintill::{audit, facts};

use crate::story;
use crate::world::{World, hours, minutes};

/// A chat of nobody in particular.
const CHAT: i64 = 42;

/// What one run of the task says that it did.
async fn sent(world: &World) -> String {
    courier::run(&world.app, None).await.expect("the task runs")
}

/// Sends until nothing more can be sent now.
async fn send_all(world: &World) {
    while !sent(world).await.starts_with("0 sent") {}
}

async fn write(world: &World, text: &str) {
    delivery::test(&world.app, CHAT, text).await.expect("written");
}

async fn outbox(world: &World, state: &str) -> Vec<Notice> {
    notices::list(&world.app.db, state, 1_000).await.expect("read")
}

/// What the chat has read, as the words that were written for it.
fn read(world: &World, words: &[&str]) -> Vec<String> {
    let texts = world.stage.bots().transcript(CHAT).into_iter().map(|sent| sent.text);
    let word = |text: String| words.iter().find(|word| text.contains(**word)).copied();
    texts.map(|text| word(text).unwrap_or("?").to_owned()).collect()
}

/// An order that is cancelled at once, which the customer hears of.
async fn cancelled_order(world: &World, who: &Person) {
    let placed = world.order(who, "mug", 1).await;
    world.cancel(&placed, &Canceller::Customer).await;
}

story!(a_chat_reads_its_notices_in_the_order_they_were_written, |world| {
    for word in ["first", "second", "third"] {
        write(&world, word).await;
    }
    send_all(&world).await;
    let words = ["first", "second", "third"];
    assert_eq!(read(&world, &words), words);
});

story!(told_to_wait_the_till_waits_and_keeps_the_order, |world| {
    send_all(&world).await;
    write(&world, "first").await;
    write(&world, "second").await;
    world.stage.bots().fail_next(1, BotFault::TooMany { retry_after_secs: 30 });
    assert_eq!(sent(&world).await, "0 sent, 1 failed");
    world.clock.advance(Duration::from_secs(29));
    assert_eq!(sent(&world).await, "0 sent, 0 failed", "the second does not overtake");
    world.clock.advance(Duration::from_secs(1));
    send_all(&world).await;
    assert_eq!(read(&world, &["first", "second"]), ["first", "second"]);
});

story!(somebody_who_blocked_the_bot_holds_nobody_up, |world| {
    world.shelve("mug", "80.00", 1).await;
    let (alice, bob) = (world.person("alice").await, world.person("bob").await);
    world.stage.bots().block(world.chat_of("alice"));
    cancelled_order(&world, &alice).await;
    cancelled_order(&world, &bob).await;
    send_all(&world).await;
    assert_eq!(world.told(world.chat_of("bob")).await.len(), 1);
    assert!(world.told(world.chat_of("alice")).await.is_empty());
    let aside = outbox(&world, "dead").await;
    assert_eq!(aside.len(), 1);
    assert!(aside[0].error.as_deref().unwrap_or_default().contains("blocked"), "{aside:?}");
});

story!(what_was_put_aside_can_be_tried_again, |world| {
    send_all(&world).await;
    write(&world, "hello").await;
    world.stage.bots().block(CHAT);
    assert_eq!(sent(&world).await, "0 sent, 1 failed");
    world.stage.bots().unblock(CHAT);
    let id = outbox(&world, "dead").await[0].id;
    assert!(delivery::retry(&world.app, &world.admin, id).await.expect("changed"));
    let row = &audit::tail(&world.app.db, 1).await.expect("read")[0];
    assert_eq!((row.action.as_str(), row.object.clone()), ("outbox.retry", id.to_string()));
    send_all(&world).await;
    assert_eq!(read(&world, &["hello"]), ["hello"]);
    assert!(!delivery::retry(&world.app, &world.admin, id).await.expect("nothing to change"));
});

story!(what_waits_can_be_given_up, |world| {
    send_all(&world).await;
    write(&world, "hello").await;
    let id = outbox(&world, "pending").await[0].id;
    assert!(delivery::drop(&world.app, &world.admin, id).await.expect("changed"));
    assert_eq!(sent(&world).await, "0 sent, 0 failed");
    assert_eq!(outbox(&world, "dropped").await.len(), 1);
});

story!(
    with_a_wrong_token_everything_waits_and_says_why,
    [("TELEGRAM__ORDER_BOT_TOKEN", "999999:nobodys-token")],
    |world| {
        write(&world, "hello").await;
        sent(&world).await;
        let waiting = outbox(&world, "pending").await;
        let ours = waiting.iter().find(|notice| notice.recipient.as_deref() == Some("42"));
        let why = ours.and_then(|notice| notice.error.clone()).unwrap_or_default();
        assert!(why.contains("token is not accepted"), "{why}");
        assert!(!why.contains("nobodys-token"), "{why}");
        assert!(outbox(&world, "dead").await.is_empty());

        world.stage.bots().add_bot("999999:nobodys-token", "museum_orders_bot");
        world.clock.advance(minutes(5));
        send_all(&world).await;
        assert_eq!(read(&world, &["hello"]), ["hello"]);
    }
);

story!(
    what_cannot_be_sent_twelve_times_is_put_aside,
    [("TELEGRAM__API_URL", "http://127.0.0.1:9")],
    |world| {
        write(&world, "hello").await;
        for _ in 0..ATTEMPTS_MAX {
            sent(&world).await;
            world.clock.advance(hours(1));
        }
        let aside = outbox(&world, "dead").await;
        let ours = aside.iter().find(|notice| notice.recipient.as_deref() == Some("42"));
        assert_eq!(ours.map(|notice| notice.attempts), Some(ATTEMPTS_MAX));
        // The admins' own notices wait for the same dead server.
        for notice in outbox(&world, "pending").await {
            delivery::drop(&world.app, &world.admin, notice.id).await.expect("changed");
        }
    }
);

story!(killed_between_sending_and_marking_the_till_sends_again, |world| {
    send_all(&world).await;
    write(&world, "hello").await;
    let (now, lease) = (world.app.now(), minutes(2));
    let mut tx = world.app.db.begin().await.expect("begins");
    let claimed = notices::claim(&mut tx, None, now, now + lease, 10).await.expect("claimed");
    tx.commit().await.expect("committed");
    let text = notices::say(claimed[0].kind, &claimed[0].language, &claimed[0].facts);
    let messenger = world.app.messenger.as_ref().expect("switched on");
    messenger.send(Sender::OrderBot, CHAT, &Outgoing::text(text)).await.expect("sent");

    assert_eq!(sent(&world).await, "0 sent, 0 failed", "it belongs to who claimed it");
    world.clock.advance(lease);
    assert_eq!(sent(&world).await, "1 sent, 0 failed");
    assert_eq!(read(&world, &["hello"]), ["hello", "hello"]);
});

story!(a_notice_for_somebody_out_of_reach_is_kept_where_it_can_be_seen, |world| {
    world.shelve("mug", "80.00", 1).await;
    let handle = "cli:alice".parse().expect("a handle");
    let alice = checkout::meet(&world.app, &handle, "Alice", None).await.expect("met");
    cancelled_order(&world, &alice).await;
    let kept = outbox(&world, "unaddressed").await;
    let kinds: Vec<Kind> = kept.iter().map(|notice| notice.kind).collect();
    assert_eq!(kinds, [Kind::Cancelled]);
    assert!(!world.admins_told().await.is_empty(), "the admins can be reached");
});

story!(a_deed_that_is_repeated_is_told_once_to_each, |world| {
    send_all(&world).await;
    let to = |chat: &str| Recipient {
        person: None,
        reach: Some(("telegram".to_owned(), chat.to_owned())),
        language: "en".to_owned(),
        later: None,
    };
    let now = world.app.now();
    let deed = NewNotice::new(Kind::Trial, "a deed", facts! { "text" => "hello" }, now);
    for _ in 0..2 {
        let mut tx = world.app.db.begin().await.expect("begins");
        let whom = [to("42"), to("43")];
        notices::write(&mut tx, &deed, &whom, now, &world.app.rng).await.expect("written");
        tx.commit().await.expect("committed");
    }
    send_all(&world).await;
    assert_eq!((world.told(42).await.len(), world.told(43).await.len()), (1, 1));
});

story!(a_sale_is_told_to_the_buyer_the_admins_and_who_brought_the_buyer, |world| {
    world.shelve("mug", "80.00", 1).await;
    let carol = world.person("carol").await;
    let alice = world.brought("alice", Some(&carol)).await;
    let bill = world.bill(&alice, "mug", 1, Coin::Ltc).await;
    world.pay(&bill, bill.due());
    world.look().await;
    world.mine(Coin::Ltc, 6).await;
    send_all(&world).await;
    let order = format!("order {}", bill.placed.order.number);
    let alice = world.told(world.chat_of("alice")).await;
    let of_the_order = alice.iter().filter(|text| text.to_lowercase().contains(&order)).count();
    assert_eq!((alice.len(), of_the_order), (3, 2), "seen, commission, paid: {alice:#?}");
    let carol = world.told(world.chat_of("carol")).await;
    assert!(carol.len() == 1 && carol[0].contains("2.40 EUR"), "{carol:#?}");
    let paid = world.noticed(Kind::OrderPaid).await;
    assert!(paid.len() == 1 && paid[0].state == "sent", "{paid:#?}");
});
