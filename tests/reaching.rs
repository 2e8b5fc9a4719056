//! What Telegram does to messages, and what the bots make of it: waits, cuts, answers that are
//! lost, messages and chats that are gone, groups that move, updates that are carried to us.

use std::net::Ipv4Addr;
use std::time::Duration;

use chaintill::base::coin::Coin;
use chaintill::faces::telegram::webhook;
use chaintill::faces::web;
use chaintill::messenger::{Outgoing, Sender};
use chaintill::stage::{BotFault, Lost};
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::desk::{card, order_mug, paid_mug};
use crate::story;
use crate::world::chat::{Phone, is_as_kept, plain};
use crate::world::program::{GLANCE, client};
use crate::world::{ADMIN_CHAT, BOT_TOKEN, World, minutes};

/// Orders a ticket in the chat; a coin is chosen.
async fn order_ticket(phone: &Phone<'_>) {
    phone.starts("p_ticket").await;
    phone.presses_each(&["Buy now", "Confirm", "Litecoin"]).await;
}

fn secs(count: u64) -> Duration {
    Duration::from_secs(count)
}

/// Half a minute, in Telegram's words.
const WAIT: BotFault = BotFault::TooMany { retry_after_secs: 30 };
/// It is done, and nobody hears of it.
const LOST: BotFault = BotFault::AfterEffect(Lost::Cut);

// ------------------------------------------------------------------------- waits

story!(told_to_wait_an_answer_waits_to_the_second_and_nobody_else_does, |world| {
    let (alice, bob) = (world.phone("Alice"), world.phone("Bob"));
    alice.starts("").await;
    bob.starts("").await;
    world.stage.bots().fail_next_in(alice.person.id, 1, WAIT);
    alice.posts("/help");
    bob.posts("/help");
    world.look().await;
    assert!(bob.has_read("How it works") && !alice.has_read("How it works"));
    let calls = world.stage.bots().calls_in(alice.person.id).len();
    world.clock.advance(secs(29));
    world.look().await;
    assert_eq!(world.stage.bots().calls_in(alice.person.id).len(), calls, "not asked meanwhile");
    assert!(!alice.has_read("How it works"));
    world.clock.advance(secs(1));
    world.look().await;
    assert_eq!(alice.times_read("How it works"), 1);
});

story!(told_to_wait_a_card_waits_and_then_says_what_is_true_by_then, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    order_ticket(&alice).await;
    alice.pays();
    world.stage.bots().fail_next_of("editMessageMedia", 1, WAIT);
    world.look().await;
    assert!(alice.card().contains("Send exactly"), "{}", alice.card());
    world.ltc().mine(3);
    world.clock.advance(secs(29));
    world.look().await;
    assert!(alice.card().contains("Send exactly"), "{}", alice.card());
    // Cards are edited no faster than every few seconds.
    world.a_moment().await;
    assert!(alice.card().contains("3 of 6 confirmations"), "{}", alice.card());
    world.mine_slowly(Coin::Ltc, 3).await;
});

// ------------------------------------------------------------------------- outages

story!(through_an_outage_everything_is_answered_in_order_and_once, |world| {
    let alice = world.phone("Alice");
    alice.starts("").await;
    for text in ["/terms", "/privacy", "/help"] {
        alice.posts(text);
    }
    world.stage.bots().fail_next_of("sendMessage", 5, BotFault::Cut);
    for _ in 0..30 {
        world.look().await;
        world.clock.advance(secs(30));
    }
    let read: Vec<String> = alice.messages().iter().map(|sent| plain(&sent.text)).collect();
    let place = |words: &str| read.iter().position(|text| text.contains(words)).expect("answered");
    assert!(place("Terms of") < place("Privacy at") && place("Privacy at") < place("How it works"));
    for words in ["Terms of", "Privacy at", "How it works"] {
        assert_eq!(alice.times_read(words), 1, "{}", alice.script());
    }
});

story!(a_sale_goes_its_way_while_no_message_gets_through, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    order_ticket(&alice).await;
    alice.pays();
    for method in ["sendMessage", "editMessageMedia", "editMessageCaption", "sendPhoto"] {
        world.stage.bots().fail_next_of(method, 4, BotFault::Cut);
    }
    world.look().await;
    world.mine(Coin::Ltc, 6).await;
    assert!(world.stands(&world.newest().await).await.starts_with("settled/"));
    for _ in 0..30 {
        world.clock.advance(secs(60));
        world.look().await;
    }
    assert!(alice.card().contains("Paid. Thank you."), "{}", alice.card());
    assert_eq!(alice.times_read("TICKET-1"), 1, "{}", alice.script());
});

// ------------------------------------------------------------------------- lost answers

story!(an_edit_whose_answer_is_lost_is_not_a_second_message, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    order_ticket(&alice).await;
    alice.pays();
    world.stage.bots().fail_next_of("editMessageMedia", 1, LOST);
    world.look().await;
    assert!(alice.card().contains("Your payment was seen"), "it arrived");
    for _ in 0..10 {
        world.clock.advance(secs(15));
        world.look().await;
    }
    let cards = alice.pictures();
    assert_eq!((cards.len(), cards[0].edits.len()), (1, 1), "{}", alice.script());
    world.nothing_was_refused().await;
    world.mine_slowly(Coin::Ltc, 6).await;
});

story!(goods_whose_answer_is_lost_come_twice_to_their_buyer_and_to_nobody_else, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1", "TICKET-2"]).await;
    let alice = world.phone("Alice");
    order_ticket(&alice).await;
    alice.pays();
    world.look().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    world.a_moment().await;
    let before = alice.times_read("TICKET-1");
    world.stage.bots().fail_next_in(alice.person.id, 1, LOST);
    alice.presses("My goods").await;
    for _ in 0..10 {
        world.clock.advance(secs(15));
        world.look().await;
    }
    assert_eq!(alice.times_read("TICKET-1"), before + 2, "{}", alice.script());
    assert!(!alice.has_read("TICKET-2"));
    assert_eq!(world.counter("ticket").await.sold, 1);
    assert_eq!(world.stands(&world.newest().await).await, "settled/completed");
});

story!(a_press_whose_answer_is_lost_is_done_once, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1", "TICKET-2"]).await;
    let alice = world.phone("Alice");
    alice.starts("p_ticket").await;
    alice.presses("Buy now").await;
    world.stage.bots().fail_next_of("editMessageText", 1, LOST);
    alice.presses("Confirm").await;
    for _ in 0..10 {
        world.clock.advance(secs(15));
        world.look().await;
    }
    assert_eq!(world.orders().await.len(), 1);
    assert!(alice.is_offered("Litecoin"), "{}", alice.script());
    assert_eq!(world.counter("ticket").await.held, 1);
});

// ------------------------------------------------------------------------- gone, the same

story!(a_message_that_says_so_already_is_left_alone, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    order_ticket(&alice).await;
    let before = alice.pictures();
    // The till forgets what the message says, and is told that it says so.
    let forgets = "update cards set hash = null, wanted = wanted + 1, due_at = 0";
    world.meddle(&[forgets]).await.expect("forgotten");
    world.a_moment().await;
    assert_eq!(world.stage.bots().calls_of("editMessageMedia").len(), 1);
    let after = alice.pictures();
    assert_eq!((after.len(), after[0].now()), (1, before[0].now()));
    world.nothing_was_refused().await;
});

story!(an_invoice_that_was_deleted_comes_again, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    order_ticket(&alice).await;
    let asked = alice.asked();
    let card = alice.pictures().pop().expect("a card").message_id;
    let messenger = world.app.messenger.as_ref().expect("switched on");
    messenger.delete(Sender::CustomerBot, alice.person.id, card).await.expect("deleted");
    assert!(alice.pictures().is_empty());
    world.sends(&asked, asked.amount);
    world.a_moment().await;
    assert_eq!(alice.pictures().len(), 1, "{}", alice.script());
    assert!(alice.card().contains("Your payment was seen"), "{}", alice.card());

    // So does a screen whose button is pressed on another device.
    alice.starts("").await;
    let (home, shop) = (alice.newest(), alice.data("🛍 Shop"));
    messenger.delete(Sender::CustomerBot, alice.person.id, home.message_id).await.expect("gone");
    alice.forges(home.message_id, &shop).await;
    assert!(alice.reads().contains("What are you looking for?"), "{}", alice.reads());
    world.mine_slowly(Coin::Ltc, 6).await;
});

story!(who_cannot_be_reached_in_any_way_holds_nothing_up, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1", "TICKET-2", "TICKET-3"]).await;
    let bots = world.stage.bots().clone();
    let names = ["Alice", "Bob", "Carol"];
    for name in names {
        let phone = world.phone(name);
        order_ticket(&phone).await;
        phone.pays();
    }
    world.look().await;
    bots.block(world.chat_of("Alice"));
    bots.declare_unknown(world.chat_of("Bob"));
    bots.declare_deactivated(world.chat_of("Carol"));
    world.mine_slowly(Coin::Ltc, 6).await;
    world.a_moment().await;
    for name in names {
        let person = world.person(name).await;
        assert!(person.unreachable_at.is_some(), "{name} is known to be out of reach");
    }
    assert!(world.orders().await.iter().all(|order| order.stage.name() == "paid"));
    assert_eq!(world.desk().times_read("did not arrive"), 3, "{}", world.desk().script());
});

// ------------------------------------------------------------------------- long

story!(a_long_message_comes_in_parts_and_nothing_of_it_is_lost, |world| {
    let paragraphs: Vec<String> = (0..300)
        .map(|nth| format!("<b>{nth}</b>: a line with <code>CODE-{nth}</code> & more"))
        .collect();
    let text = paragraphs.join("\n").replace("& more", "&amp; more");
    let messenger = world.app.messenger.as_ref().expect("switched on");
    messenger.send(Sender::CustomerBot, 42, &Outgoing::text(text)).await.expect("taken");
    let parts = world.stage.bots().transcript(42);
    assert!(1 < parts.len());
    let read: Vec<String> = parts.iter().map(|part| part.text.clone()).collect();
    for nth in 0..300 {
        let line = format!("{nth}: a line with CODE-{nth} & more");
        let times = read.iter().flat_map(|part| part.lines()).filter(|read| *read == line).count();
        assert_eq!(times, 1, "{line}");
    }
});

// ------------------------------------------------------------------------- groups

/// A group of the shop's people, and what it becomes.
const GROUP: i64 = -500;
const SUPERGROUP: i64 = -1_000_000_000_500;

story!(
    a_group_that_becomes_a_supergroup_is_followed,
    [("TELEGRAM__ADMINS", "777,-500")],
    |world| {
        world.shelve("mug", "80.00", 3).await;
        let bots = world.stage.bots().clone();
        let (alice, bob, olga) = (world.phone("Alice"), world.phone("Bob"), world.desk());
        bots.join_group(BOT_TOKEN, &olga.person, GROUP, "Orders");
        let order = paid_mug(&world, &alice).await;
        let told = |chat: i64, words: &str| {
            bots.transcript(chat).iter().filter(|sent| plain(&sent.text).contains(words)).count()
        };
        assert_eq!(told(GROUP, &format!("#{order} PAID")), 1);

        // What is on its way to the old id goes to the new one, and the cards with it.
        bots.upgrade_group(GROUP, SUPERGROUP);
        order_mug(&bob).await;
        world.a_moment().await;
        assert_eq!(told(SUPERGROUP, &format!("New order {}", world.number().await)), 1);
        olga.presses("Claim").await;
        world.a_moment().await;
        assert_eq!(told(SUPERGROUP, "Claimed by @olga"), 1, "{}", bots.script(SUPERGROUP));
        assert!(card(&olga, order).contains("Claimed by @olga"));

        world.restart().await;
        bob_pays(&world).await;
        assert_eq!(told(SUPERGROUP, "PAID"), 2, "{}", bots.script(SUPERGROUP));
        world.nothing_was_refused().await;
    }
);

/// Bob pays what he has ordered.
async fn bob_pays(world: &World) {
    world.phone("Bob").pays();
    world.look().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    world.a_moment().await;
}

// ------------------------------------------------------------------------- one bot

story!(
    one_bot_is_both_and_tells_the_sides_apart,
    [("TELEGRAM__CUSTOMER_BOT_TOKEN", "123456:stage-order-bot")],
    |world| {
        world.shelve("mug", "80.00", 3).await;
        // Both are at the one bot.
        let (alice, olga) = (world.colleague("Alice"), world.desk());
        order_mug(&alice).await;
        alice.pays();
        world.look().await;
        world.mine_slowly(Coin::Ltc, 6).await;
        let order = world.number().await;
        assert!(card(&olga, order).contains("PAID"), "{}", olga.script());
        olga.presses("Claim").await;
        world.a_moment().await;
        assert!(card(&olga, order).contains("Claimed by @olga"), "{}", olga.script());

        olga.writes("/start").await;
        assert!(olga.is_offered("🛍 Shop"), "she may buy here too: {:?}", olga.rows());
        olga.writes("/admin").await;
        assert!(olga.reads().contains("the desk"), "{}", olga.reads());
        alice.writes("/admin").await;
        assert!(alice.reads().contains("I do not know /admin."), "{}", alice.reads());
        alice.forges(alice.newest().message_id, "a1desk").await;
        assert!(alice.toast().starts_with("This button is out of date."), "{}", alice.toast());
        olga.writes(&format!("/ship {order} DHL 1234")).await;
        olga.presses("Yes, shipped").await;
        world.clock.advance(minutes(1));
        world.a_moment().await;
        assert!(alice.has_read(&format!("Order {order} is on its way.")), "{}", alice.script());
        world.nothing_was_refused().await;
        is_as_kept("chats/one_bot_olga.txt", &olga.transcript());
    }
);

// ------------------------------------------------------------------------- webhook

/// What Telegram shows to be let in.
const SECRET: &str = "stage-Webhook_secret-1";
/// Updates that are stored.
const STORED: &str = "select cast(count(*) as bigint) from inbox";

story!(
    updates_that_are_carried_to_us_are_stored_once_and_only_from_who_knows_the_secret,
    |world| {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let public_url = format!("http://{}", listener.local_addr().expect("an address"));
        world
            .restart_with(&[
                ("TELEGRAM__MODE", "webhook"),
                ("TELEGRAM__WEBHOOK_SECRET", SECRET),
                ("WEB__PUBLIC_URL", &public_url),
            ])
            .await;
        let mut servers = JoinSet::new();
        let router = web::router(world.app.clone());
        servers.spawn(async move { axum::serve(listener, router).await });
        webhook::set(&world.app, Sender::CustomerBot, &CancellationToken::new()).await;

        let books = world.books().await;
        let alice = world.phone("Alice");
        alice.posts("/help");
        for _ in 0..200 {
            if books.count(STORED).await == 1 {
                break;
            }
            tokio::time::sleep(GLANCE).await;
        }
        assert_eq!(books.count(STORED).await, 1);
        world.look().await;
        assert_eq!(alice.times_read("How it works"), 1);

        let hook = format!("{public_url}/hooks/telegram/customer");
        let update = serde_json::json!({
            "update_id": 1_000_000,
            "message": {
                "message_id": 1,
                "date": 1,
                "text": "/help",
                "from": { "id": alice.person.id, "is_bot": false, "first_name": "Alice" },
                "chat": { "id": alice.person.id, "type": "private", "first_name": "Alice" },
            },
        });
        let call = async |url: &str, secret: Option<&str>, body: String| {
            let mut request = client().post(url).body(body);
            if let Some(secret) = secret {
                request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
            }
            request.send().await.expect("an answer").status().as_u16()
        };
        assert_eq!(call(&hook, None, update.to_string()).await, 403);
        assert_eq!(call(&hook, Some("stage-Webhook_secret-2"), update.to_string()).await, 403);
        assert_eq!(call(&hook, Some(SECRET), "garbage".to_owned()).await, 400);
        let nobody = hook.replace("customer", "nobody");
        assert_eq!(call(&nobody, Some(SECRET), update.to_string()).await, 404);
        assert_eq!(books.count(STORED).await, 1, "nothing of it was stored");
        // Five times at once is once.
        let url = hook.as_str();
        let again = (0..5).map(|_| call(url, Some(SECRET), update.to_string()));
        let answers = futures_util::future::join_all(again).await;
        assert!(answers.iter().all(|status| *status == 200), "{answers:?}");
        assert_eq!(books.count(STORED).await, 2);
        world.look().await;
        assert_eq!(alice.times_read("How it works"), 2);
        books.close().await;
        servers.shutdown().await;
    }
);

story!(the_owner_hears_of_what_waits_though_the_bot_was_away, |world| {
    world.shelve("mug", "80.00", 3).await;
    let alice = world.phone("Alice");
    world.stage.bots().fail_next_in(ADMIN_CHAT, 3, BotFault::Cut);
    let order = paid_mug(&world, &alice).await;
    for _ in 0..10 {
        world.clock.advance(secs(60));
        world.look().await;
    }
    let texts: Vec<String> = world.desk().messages().iter().map(|sent| plain(&sent.text)).collect();
    let place = |words: String| texts.iter().position(|text| text.contains(&words));
    let (new, paid) = (place(format!("New order {order}")), place(format!("#{order} PAID")));
    assert!(new.is_some() && new < paid, "told in order: {texts:#?}");
});
