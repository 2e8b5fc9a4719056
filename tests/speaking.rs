//! To whom the bots speak, where, and in which words: menus of commands, groups, languages, words
//! of the shop's own, and what is too much.

use std::fs;
use std::time::Duration;

use chaintill::faces::telegram::{admin, commands, customer};
use chaintill::messenger::Sender;
use chaintill::notices::{self, LANGUAGES};
use chaintill::people::Role;
use chaintill::stage::Act;
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use crate::desk::{card, paid_mug};
use crate::story;
use crate::world::chat::{Phone, buttons, plain};
use crate::world::program::{Till, client};
use crate::world::{ADMIN_CHAT, BOT_TOKEN, SHOP_TOKEN, World};

// ------------------------------------------------------------------------- menus

/// A menu as Telegram shows it: commands, and what each is said to do.
async fn menu(world: &World, token: &str, scope: Value, language: &str) -> Vec<(String, String)> {
    let url = format!("{}/bot{token}/getMyCommands", world.stage.bot_api_url());
    let asked = json!({ "scope": scope, "language_code": language });
    let answer = client().post(url).json(&asked).send().await.expect("an answer");
    let answer: Value = answer.json().await.expect("JSON");
    let text = |line: &Value, field: &str| line[field].as_str().expect("text").to_owned();
    let lines = answer["result"].as_array().expect("a menu").iter();
    lines.map(|line| (text(line, "command"), text(line, "description"))).collect()
}

/// The menu of everybody.
async fn menu_of_all(world: &World, token: &str, language: &str) -> Vec<(String, String)> {
    menu(world, token, json!({ "type": "default" }), language).await
}

/// The menu of one chat.
async fn menu_in(world: &World, token: &str, chat: i64) -> Vec<(String, String)> {
    menu(world, token, json!({ "type": "chat", "chat_id": chat }), "").await
}

fn names(menu: &[(String, String)]) -> Vec<&str> {
    menu.iter().map(|(name, _)| name.as_str()).collect()
}

/// Sets all menus, as a start does.
async fn set_menus(world: &World) {
    commands::set(&world.app, &Sender::ALL, &CancellationToken::new()).await;
}

story!(everybody_sees_the_commands_that_are_theirs_in_their_own_language, |world| {
    let sam = world.hires("Sam", Role::Support).await;
    set_menus(&world).await;
    for language in LANGUAGES {
        let ours = menu_of_all(&world, SHOP_TOKEN, language).await;
        assert_eq!(names(&ours), customer::COMMANDS, "{language}");
        assert_eq!(ours[0].1, notices::label(language, "bot-cmd-shop"));
        let staff = menu_of_all(&world, BOT_TOKEN, language).await;
        assert_eq!(names(&staff), ["help"], "a stranger finds nothing at the order bot");
    }
    let elsewhere = menu_of_all(&world, SHOP_TOKEN, "").await;
    assert_eq!(elsewhere, menu_of_all(&world, SHOP_TOKEN, "en").await, "the shop's language");

    let owners = menu_in(&world, BOT_TOKEN, ADMIN_CHAT).await;
    let all: Vec<&str> = admin::COMMANDS.iter().map(|(name, _)| *name).collect();
    assert_eq!(names(&owners), all);
    let supports = menu_in(&world, BOT_TOKEN, sam.person.id).await;
    let supports = names(&supports);
    for theirs in ["admin", "order", "find", "ship", "notify", "help"] {
        assert!(supports.contains(&theirs), "{theirs}: {supports:?}");
    }
    for not_theirs in ["addstock", "broadcast", "pause", "resume", "audit"] {
        assert!(!supports.contains(&not_theirs), "{not_theirs}: {supports:?}");
    }
    for chat in [ADMIN_CHAT, sam.person.id] {
        let menu = menu_in(&world, SHOP_TOKEN, chat).await;
        assert!(menu.is_empty(), "at the shop's bot everybody is a customer: {menu:?}");
    }
});

story!(a_menu_follows_a_change_of_language_and_of_role, |world| {
    let (olga, sam) = (world.desk(), world.colleague("Sam"));
    sam.of_shop().starts("").await;
    set_menus(&world).await;
    assert!(menu_in(&world, BOT_TOKEN, sam.person.id).await.is_empty());
    olga.writes("/roles @sam").await;
    olga.presses_each(&["auditor", "Yes, give this role"]).await;
    let theirs = menu_in(&world, BOT_TOKEN, sam.person.id).await;
    assert!(names(&theirs).contains(&"audit") && !names(&theirs).contains(&"ship"), "{theirs:?}");

    olga.writes("/lang").await;
    olga.presses("Deutsch").await;
    let hers = menu_in(&world, BOT_TOKEN, ADMIN_CHAT).await;
    let first = ("admin".to_owned(), notices::label("de", "bot-staff-cmd-admin"));
    assert_eq!(hers[0], first);
    let theirs = menu_in(&world, BOT_TOKEN, sam.person.id).await;
    assert_eq!(theirs[0].1, notices::label("en", "bot-staff-cmd-admin"));
});

story!(
    one_bot_lists_for_who_works_here_what_customers_see_and_more,
    [("TELEGRAM__CUSTOMER_BOT_TOKEN", BOT_TOKEN)],
    |world| {
        set_menus(&world).await;
        let everybodys = menu_of_all(&world, BOT_TOKEN, "en").await;
        assert_eq!(names(&everybodys), customer::COMMANDS);
        let hers = menu_in(&world, BOT_TOKEN, ADMIN_CHAT).await;
        let hers = names(&hers);
        for name in customer::COMMANDS.into_iter().chain(["admin", "ship", "roles"]) {
            let times = hers.iter().filter(|listed| **listed == name).count();
            assert_eq!(times, 1, "{name}: {hers:?}");
        }

        // No button in a customer's chat leads to the other side.
        world.shelve("mug", "80.00", 3).await;
        let alice = world.colleague("Alice");
        let order = paid_mug(&world, &alice).await;
        alice.writes("/orders").await;
        alice.writes(&format!("/order {order}")).await;
        assert!(alice.reads().contains("I do not know /order."), "{}", alice.reads());
        let called = alice.messages().into_iter().flat_map(|sent| buttons(&sent));
        let calls: Vec<String> = called.filter_map(|button| called_with(button.act)).collect();
        assert!(!calls.is_empty() && calls.iter().all(|data| data.starts_with('1')), "{calls:?}");
        assert!(card(&world.desk(), order).contains("PAID"));
    }
);

/// What a button sends, if it sends anything.
fn called_with(act: Act) -> Option<String> {
    match act {
        Act::Call(data) => Some(data),
        Act::Open(_) | Act::Copy(_) | Act::Write | Act::Other => None,
    }
}

// ------------------------------------------------------------------------- groups

/// A group of the shop's people, told of everything.
const GROUP: i64 = -1_001_111_222_333;
/// The same as the configuration names it, beside the owner.
const OWNER_AND_GROUP: (&str, &str) = ("TELEGRAM__ADMINS", "777,-1001111222333");
/// A group of customers.
const FRIENDS: i64 = -4_711;

/// What everybody reads in a group that the order bot is in.
fn in_group(world: &World) -> Phone<'_> {
    let mut group = world.desk();
    group.person.id = GROUP;
    group
}

story!(in_a_group_the_shops_bot_keeps_silent_and_a_link_leads_to_the_private_chat, |world| {
    world.shelve("mug", "80.00", 3).await;
    let (bots, alice) = (world.stage.bots(), world.phone("Alice").person);
    bots.join_group(SHOP_TOKEN, &alice, FRIENDS, "Friends");
    let talk = [
        "hello",
        "what do you think, @museum_shop_bot?",
        "/shop",
        "/orders@museum_shop_bot",
        "/admin",
        "/dance",
        "/start@museum_orders_bot p_mug",
    ];
    for text in talk {
        bots.say_in(SHOP_TOKEN, &alice, FRIENDS, text);
    }
    world.look().await;
    assert!(bots.transcript(FRIENDS).is_empty(), "{}", bots.script(FRIENDS));

    for link in ["/start@museum_shop_bot p_mug", "/start p_mug"] {
        bots.say_in(SHOP_TOKEN, &alice, FRIENDS, link);
        world.look().await;
        let told = bots.transcript(FRIENDS).pop().expect("an answer");
        assert!(plain(&told.text).starts_with("This is only shown in a private chat."));
        let leads = Act::Open("https://t.me/museum_shop_bot?start=p_mug".to_owned());
        let acts: Vec<Act> = buttons(&told).into_iter().map(|button| button.act).collect();
        assert_eq!(acts, [leads], "{link}");
    }
    // Whoever answers it there says so to the others.
    let told = bots.transcript(FRIENDS).pop().expect("an answer").message_id;
    bots.reply(SHOP_TOKEN, &alice, told, "thanks");
    world.look().await;
    assert_eq!(bots.transcript(FRIENDS).len(), 2, "{}", bots.script(FRIENDS));
    let books = world.books().await;
    let named = books.read().await.naming("Alice");
    assert!(named.is_empty(), "nobody in a group is written down: {named:#?}");
    books.close().await;
    world.nothing_was_refused().await;
});

story!(
    a_card_in_a_group_is_read_by_all_and_does_what_each_of_them_may,
    [OWNER_AND_GROUP],
    |world| {
        world.shelve("mug", "80.00", 3).await;
        let (bots, alice, olga) = (world.stage.bots(), world.phone("Alice"), world.desk());
        let (sam, ada) =
            (world.hires("Sam", Role::Support).await, world.hires("Ada", Role::Auditor).await);
        let group = in_group(&world);
        bots.join_group(BOT_TOKEN, &olga.person, GROUP, "Packing");
        let order = paid_mug(&world, &alice).await;
        for desk in [&olga, &sam, &group] {
            assert!(card(desk, order).contains("PAID"), "{}", desk.script());
        }

        // Whoever may not is told, and nothing happens: a customer, and a colleague who only reads.
        let answers = [
            (&alice, "This bot is for the people who run the shop."),
            (&ada, "Your role does not allow this. Nothing was changed."),
        ];
        for (who, answer) in answers {
            bots.press_label_in(BOT_TOKEN, &who.person, GROUP, "Claim");
            world.a_moment().await;
            assert!(group.toast().starts_with(answer), "{}", group.toast());
            assert!(!card(&group, order).contains("Claimed"), "{}", group.script());
        }
        bots.press_label_in(BOT_TOKEN, &sam.person, GROUP, "Claim");
        world.a_moment().await;
        assert_eq!(group.toast(), "It is yours. Others see that you look after it.");
        for desk in [&olga, &sam, &group] {
            assert!(card(desk, order).contains("Claimed by @sam"), "{}", desk.script());
        }

        // Where many read, no address is shown.
        bots.press_label_in(BOT_TOKEN, &sam.person, GROUP, "Details");
        world.a_moment().await;
        assert!(group.has_read("The address is shown in a private chat"), "{}", group.script());
        assert!(!group.has_read("Długa"), "{}", group.script());
        sam.writes(&format!("/order {order}")).await;
        assert!(sam.has_read("ul. Długa 5/12"), "{}", sam.script());
        world.nothing_was_refused().await;
    }
);

story!(people_talk_in_their_group_and_ask_the_bot_by_commands, [OWNER_AND_GROUP], |world| {
    world.shelve("mug", "80.00", 3).await;
    let (bots, olga) = (world.stage.bots(), world.desk());
    let order = paid_mug(&world, &world.phone("Alice")).await;
    bots.join_group(BOT_TOKEN, &olga.person, GROUP, "Packing");
    world.look().await;
    let before = bots.transcript(GROUP).len();
    let mallory = world.colleague("Mallory").person;
    for who in [&olga.person, &mallory] {
        bots.say_in(BOT_TOKEN, who, GROUP, "good morning, @museum_orders_bot");
        bots.say_in(BOT_TOKEN, who, GROUP, &format!("@museum_orders_bot {order}"));
    }
    world.look().await;
    assert_eq!(bots.transcript(GROUP).len(), before, "{}", bots.script(GROUP));

    bots.say_in(BOT_TOKEN, &olga.person, GROUP, &format!("/order@museum_orders_bot {order}"));
    world.look().await;
    let group = in_group(&world);
    assert!(group.reads().contains("Customer no. "), "{}", group.reads());
    bots.say_in(BOT_TOKEN, &mallory, GROUP, &format!("/order {order}"));
    world.look().await;
    assert!(group.reads().starts_with("This bot is for the people who run the shop."));
    let books = world.books().await;
    assert!(books.read().await.naming("Mallory").is_empty());
    books.close().await;
    world.nothing_was_refused().await;
});

// ------------------------------------------------------------------------- languages

story!(
    who_comes_first_is_spoken_to_as_their_app_speaks_and_else_in_english,
    [("SHOP__LANGUAGE", "pl")],
    |world| {
        let cases = [
            ("Anna", Some("pl-PL"), "pl"),
            ("Bernd", Some("de"), "de"),
            ("Dewi", Some("in"), "id"),
            ("Omid", Some("uz-Cyrl"), "uz"),
            ("Layla", Some("ar"), "ar"),
            ("Claire", Some("fr"), "en"),
            ("Paulo", Some("pt-br"), "en"),
            // An app that does not say: as the shop speaks.
            ("Quinn", None, "pl"),
        ];
        for (name, tag, spoken) in cases {
            let mut phone = world.phone(name);
            phone.person.language = tag.map(str::to_owned);
            phone.starts("").await;
            assert_eq!(world.person(name).await.language, spoken, "{name}");
            let cart = notices::label(spoken, "me-cart-empty-btn");
            assert!(phone.is_offered(&cart), "{name}: {}", phone.script());
        }
        // Another app changes nothing: they may have chosen by now.
        let anna = world.phone("Anna").in_language("de");
        anna.starts("").await;
        assert_eq!(world.person("Anna").await.language, "pl");
        world.nothing_was_refused().await;
    }
);

story!(a_stranger_at_the_order_bot_is_turned_away_in_their_own_language, |world| {
    for language in LANGUAGES {
        let stranger = world.colleague(&format!("Stranger{language}")).in_language(language);
        stranger.starts("").await;
        assert_eq!(stranger.reads(), plain(&notices::label(language, "bot-staff-only")));
        assert!(stranger.rows().is_empty(), "{:?}", stranger.rows());
    }
});

// ------------------------------------------------------------------------- words

/// Where the shop's own words lie, as the configuration names it.
const WORDS_DIR: (&str, &str) = ("TELEGRAM__WORDS_DIR", "words");

fn write_words(world: &World, text: &str) {
    let folder = world.dir().join("words/en");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("mine.ftl"), text).expect("written");
}

story!(a_shop_says_it_in_its_own_words_and_the_rest_in_ours, |world| {
    write_words(&world, "bot-stray = Nobody reads this. <b>Really</b> &amp; truly.\n");
    world.restart_with(&[WORDS_DIR]).await;
    let (alice, anna) = (world.phone("Alice"), world.phone("Anna").in_language("pl"));
    alice.writes("hello").await;
    assert_eq!(alice.reads(), "Nobody reads this. Really & truly.");
    alice.writes("/dance").await;
    assert!(alice.reads().contains("I do not know /dance."), "{}", alice.reads());
    anna.writes("hello").await;
    assert!(!anna.has_read("Nobody reads this."), "said in English alone: {}", anna.script());

    // What cannot be said is refused when the shop starts, with its place.
    write_words(&world, "# Mine\nbot-stray = Nobody, { $name }.\nbot-strey = Nobody.\n");
    let till = Till::of(world.dir(), &[WORDS_DIR]);
    for verb in [&["serve"][..], &["user", "list"][..]] {
        let ended = till.run(verb).await;
        assert_eq!(ended.code, Some(3), "{verb:?}: {}", ended.said());
        for why in [
            "words/en/mine.ftl, line 2: `bot-stray` has no `{ $name }`",
            "words/en/mine.ftl, line 3: `bot-strey` is no message of the shop; the nearest one is \
             `bot-stray`",
        ] {
            assert!(ended.err.contains(why), "{verb:?}: {}", ended.err);
        }
    }
    let nowhere = Till::of(world.dir(), &[("TELEGRAM__WORDS_DIR", "nowhere")]);
    let ended = nowhere.run(&["serve"]).await;
    assert_eq!(ended.code, Some(3), "{}", ended.said());
    assert!(ended.err.contains("telegram.words_dir"), "{}", ended.err);
});

// ------------------------------------------------------------------------- too much

story!(
    what_is_pressed_too_fast_is_not_done_then_and_not_later,
    [("TELEGRAM__PERSON_BURST", "3"), ("TELEGRAM__PERSON_EVERY", "2s")],
    |world| {
        let (alice, bob) = (world.phone("Alice"), world.phone("Bob"));
        alice.starts("").await;
        // All are pressed before the bot sees the first.
        for label in ["👤 Profile", "⚙ Settings", "💬 Support", "🛒 Cart", "📦 Orders"] {
            alice.taps(label);
        }
        world.answer().await;
        let too_fast = |phone: &Phone<'_>| {
            let toasts = phone.toasts().into_iter();
            toasts.filter(|text| text.starts_with("That was too fast.")).count()
        };
        assert!(alice.reads().starts_with("Settings"), "{}", alice.script());
        assert_eq!(too_fast(&alice), 1, "it is said once: {}", alice.script());
        bob.starts("").await;
        bob.presses("💬 Support").await;
        assert!(bob.reads().starts_with("Support"), "nobody else waits: {}", bob.script());

        world.clock.advance(Duration::from_secs(2));
        world.answer().await;
        assert!(alice.reads().starts_with("Settings"), "{}", alice.script());
        alice.presses("🌍 Language").await;
        assert!(alice.reads().starts_with("Choose your language"), "{}", alice.script());
        assert_eq!((too_fast(&alice), too_fast(&bob)), (1, 0));
    }
);
