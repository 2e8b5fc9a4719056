//! Around a sale: links into the bot, languages, things nobody asked for, letters, settings, and
//! being forgotten.

use chaintill::base::coin::Coin;
use chaintill::base::money::Sats;
use chaintill::faces::telegram::{admin, customer};
use chaintill::flows::stocking::ProductRow;
use chaintill::stage::Act;
use chaintill::{notices, people, stock};

use crate::story;
use crate::world::chat::{PICTURE, Phone, is_as_kept, plain};
use crate::world::{World, hours, minutes};

/// A ticket for 80 EUR in a category, a city and a district.
async fn tickets(world: &World) {
    let ticket = ProductRow {
        sku: "ticket".to_owned(),
        name: "Museum ticket".to_owned(),
        price: "80.00".to_owned(),
        kind: "codes".to_owned(),
        category: "Cards/Gift cards".to_owned(),
        city: "Kraków".to_owned(),
        district: "Podgórze".to_owned(),
        ..ProductRow::default()
    };
    world.offers(ticket).await;
    world.fill("ticket", &["TICKET-1", "TICKET-2"]).await;
}

/// Buys a ticket that costs 80 EUR and pays so much for it.
async fn buy(world: &World, phone: &Phone<'_>, amount: Sats) {
    phone.starts("p_ticket").await;
    phone.presses_each(&["Buy now", "Confirm", "Litecoin"]).await;
    phone.pays_so_much(amount);
    world.look().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    world.a_moment().await;
}

/// What the buttons of the newest message send, row by row.
fn calls(phone: &Phone<'_>) -> Vec<Vec<String>> {
    let call = |act: Act| match act {
        Act::Call(data) => data,
        Act::Open(url) => url,
        Act::Copy(text) => text,
        Act::Write | Act::Other => String::new(),
    };
    let rows = phone.newest().now().rows().into_iter();
    rows.map(|row| row.into_iter().map(|button| call(button.act)).collect()).collect()
}

// ------------------------------------------------------------------------- links

story!(a_link_leads_where_it_says_and_an_unknown_one_home, |world| {
    tickets(&world).await;
    let alice = world.phone("Alice");
    for (payload, expected) in [
        ("", "What would you like to do?"),
        ("p_ticket", "Museum ticket"),
        ("c_cards", "🛍 Cards"),
        ("c_cards_gift-cards", "Cards · Gift cards"),
        ("c_boats", "What are you looking for?"),
        ("cpn_SUMMER", "What would you like to do?"),
        ("nonsense", "What would you like to do?"),
        ("ord_77", "There is no such order of yours."),
        ("inv_00000000000000000000000000000000", "There is no such order of yours."),
        ("inv_x", "There is no such order of yours."),
        ("ref_nobody", "What would you like to do?"),
    ] {
        alice.starts(payload).await;
        assert!(alice.reads().contains(expected), "{payload}: {}", alice.reads());
    }
    alice.starts("p_boat").await;
    assert!(alice.has_read("This product is not sold any more"), "{}", alice.script());
    assert!(alice.reads().contains("What are you looking for?"), "{}", alice.reads());
    let product = stock::list(&world.app.db, world.eur()).await.expect("read");
    alice.starts(&format!("p_{}", product[0].0.id)).await;
    assert!(alice.reads().contains("Museum ticket"), "{}", alice.reads());
    alice.writes("/start@museum_shop_bot p_ticket").await;
    assert!(alice.reads().contains("Museum ticket"), "{}", alice.reads());
});

story!(the_catalogue_goes_down_by_category_city_and_district_and_up_again, |world| {
    tickets(&world).await;
    let alice = world.phone("Alice");
    alice.writes("/shop").await;
    let way = ["📂 Cards (2)", "📂 Gift cards (2)", "📂 Kraków (2)", "📂 Podgórze (2)"];
    alice.presses_each(&way).await;
    assert!(alice.reads().contains("Cards · Gift cards · Kraków · Podgórze"), "{}", alice.reads());
    alice.presses("Museum ticket").await;
    assert!(alice.reads().contains("📍 Kraków, Podgórze"), "{}", alice.reads());
    for _ in 0..5 {
        alice.presses("⬅ Back").await;
    }
    assert!(alice.reads().contains("What are you looking for?"), "{}", alice.reads());
    assert_eq!(alice.messages().len(), 1, "one screen:\n{}", alice.script());
});

story!(an_invitation_counts_once_and_never_for_oneself, |world| {
    let (carol, alice) = (world.phone("Carol"), world.phone("Alice"));
    carol.starts("").await;
    alice.starts("").await;
    let code = world.person("Carol").await.referral_code;
    // She is here already; and Carol cannot bring herself.
    alice.starts(&format!("ref_{code}")).await;
    carol.starts(&format!("ref_{code}")).await;
    assert!(!alice.has_read("invited you") && !carol.has_read("by your invitation"));
    assert_eq!(world.person("Alice").await.referrer, None);
    assert_eq!(world.person("Carol").await.referrer, None);
    carol.writes("/invite").await;
    assert!(carol.reads().contains("Nobody has come through your link yet"), "{}", carol.reads());
    let bob = world.phone("Bob");
    bob.starts(&format!("ref_{code}")).await;
    carol.writes("/invite").await;
    assert!(carol.reads().contains("One person has come through your link"), "{}", carol.reads());
});

// ------------------------------------------------------------------------- languages

story!(a_chat_speaks_the_language_of_the_app_and_then_the_one_that_is_chosen, |world| {
    tickets(&world).await;
    let alice = world.phone("Alice").in_language("pl-PL");
    alice.starts("").await;
    assert_eq!(world.person("Alice").await.language, "pl");
    let home = notices::label("pl", "me-shop-btn");
    assert!(alice.is_offered(&home), "{home}: {:?}", alice.rows());

    let left_to_right = calls(&alice);
    alice.writes("/lang").await;
    alice.presses("العربية").await;
    assert_eq!(alice.toast(), plain(&notices::label("ar", "me-language-set")));
    alice.writes("/start").await;
    let right_to_left: Vec<Vec<String>> = calls(&alice)
        .into_iter()
        .map(|mut row| {
            row.reverse();
            row
        })
        .collect();
    assert_eq!(right_to_left, left_to_right, "every row runs the other way");
    is_as_kept("chats/in_arabic.txt", &alice.transcript());

    alice.writes("/lang").await;
    alice.presses("Polski").await;
    assert_eq!(alice.toast(), plain(&notices::label("pl", "me-language-set")));
    alice.starts("p_ticket").await;
    alice.taps(&notices::label("pl", "shop-buy-btn"));
    world.look().await;
    let confirm = notices::label("pl", "checkout-confirm-btn");
    let confirm = confirm.split('·').next().unwrap_or_default().trim().to_owned();
    assert!(alice.is_offered(&confirm), "{confirm}: {:?}", alice.rows());
    is_as_kept("chats/in_polish.txt", &alice.transcript());
});

story!(a_whole_sale_in_arabic_is_taken_by_telegram_and_copies_what_is_paid, |world| {
    tickets(&world).await;
    let alice = world.phone("Alice").in_language("ar");
    alice.starts("p_ticket").await;
    let label = |key: &str| notices::label("ar", key);
    alice.presses(&label("shop-buy-btn")).await;
    let buttons = alice.newest().buttons();
    let confirm = buttons.iter().find(|(_, data)| data.starts_with("1conf")).expect("a button");
    alice.forges(alice.newest().message_id, &confirm.1).await;
    let buttons = alice.newest().buttons();
    let coin = buttons.iter().find(|(_, data)| data.contains(".ltc")).expect("a coin");
    alice.forges(alice.newest().message_id, &coin.1).await;
    let card = alice.pictures().pop().expect("a card");
    let copied: Vec<String> = card
        .now()
        .rows()
        .into_iter()
        .flatten()
        .filter_map(|button| match button.act {
            Act::Copy(text) => Some(text),
            _ => None,
        })
        .collect();
    // What is copied holds no marks of direction, in a button or in a text.
    let plain_ascii = |text: &String| text.is_ascii();
    assert!(2 <= copied.len() && copied.iter().all(plain_ascii), "{copied:?}");
    for entity in card.now().entities.iter().filter(|entity| entity["type"] == "code") {
        let units: Vec<u16> = card.now().text.encode_utf16().collect();
        let part = |name: &str| usize::try_from(entity[name].as_u64().expect("a number"));
        let (at, length) = (part("offset").expect("small"), part("length").expect("small"));
        let code = String::from_utf16(&units[at..at + length]).expect("text");
        assert!(code.is_ascii(), "{code:?}");
    }
    let address = copied.iter().find(|text| text.starts_with("rltc1")).expect("an address");
    let script = world.ltc().script_of(address).expect("an address");
    world.ltc().pay(&script, Sats(80_000_000));
    world.look().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    world.a_moment().await;
    assert!(alice.has_read("TICKET-1"), "{}", alice.script());
    world.nothing_was_refused().await;
    is_as_kept("chats/a_sale_in_arabic.txt", &alice.transcript());
});

story!(times_are_told_on_ones_own_clock_and_in_utc, |world| {
    tickets(&world).await;
    let alice = world.phone("Alice");
    alice.starts("").await;
    alice.presses_each(&["⚙ Settings", "Time zone"]).await;
    while !alice.is_offered("Europe/Warsaw") {
        alice.presses("▶").await;
    }
    alice.presses("Europe/Warsaw").await;
    assert_eq!(alice.toast(), "Your times are shown for Europe/Warsaw.");
    alice.starts("p_ticket").await;
    alice.presses_each(&["Buy now", "Confirm", "Litecoin"]).await;
    // It is 17:46 in UTC, and winter in Warsaw.
    assert!(alice.card().contains("17 Mar 2030, 19:16 (18:16 UTC)"), "{}", alice.card());
});

// ------------------------------------------------------------------------- nobody asked

story!(what_nobody_asked_for_is_answered_with_the_way_to_a_person, |world| {
    let alice = world.phone("Alice");
    alice.starts("").await;
    alice.writes("hello, is anybody there?").await;
    assert!(alice.reads().contains("I did not ask for anything"), "{}", alice.reads());
    assert!(alice.is_offered("Write to the shop"), "{:?}", alice.rows());
    alice.writes("/dance").await;
    assert!(alice.reads().contains("I do not know /dance."), "{}", alice.reads());
    alice.writes("/cancel").await;
    assert!(alice.reads().contains("There is nothing to leave."), "{}", alice.reads());
    alice.presses("Write to the shop").await;
    alice.writes("/cancel").await;
    assert!(alice.reads().contains("Left. Nothing of it was done."), "{}", alice.reads());
    alice.writes("this is not a letter any more").await;
    assert!(!world.desk().has_read("this is not a letter"), "{}", world.desk().script());

    // What is asked for is awaited for ten minutes.
    alice.writes("/support").await;
    alice.presses("Write to us").await;
    world.wait_without_blocks(minutes(11)).await;
    alice.writes("too late for a letter").await;
    assert!(!world.desk().has_read("too late for a letter"));
    is_as_kept("chats/nobody_asked.txt", &alice.transcript());
});

story!(a_picture_where_words_were_asked_for_is_asked_for_again, |world| {
    let alice = world.phone("Alice");
    alice.writes("/support").await;
    alice.presses("Write to us").await;
    alice.sends_picture(&hex::decode(PICTURE).expect("bytes")).await;
    assert!(alice.reads().contains("Please send it as text"), "{}", alice.reads());
    alice.writes("Then in words.").await;
    assert!(world.desk().has_read("Then in words."), "{}", world.desk().script());
});

story!(
    every_command_of_the_menu_is_answered,
    [("SHOP__TERMS", "No returns of opened codes."), ("SHOP__PRIVACY", "Nothing is sold.")],
    |world| {
        tickets(&world).await;
        let (alice, olga) = (world.phone("Alice"), world.desk());
        for name in customer::COMMANDS {
            alice.writes(&format!("/{name}")).await;
            assert!(!alice.reads().contains("I do not know"), "{name}: {}", alice.reads());
        }
        for (name, _) in admin::COMMANDS {
            olga.writes(&format!("/{name}")).await;
            assert!(!olga.reads().contains("I do not know"), "{name}: {}", olga.reads());
            olga.writes("/cancel").await;
        }
        assert!(alice.has_read("No returns of opened codes."), "{}", alice.script());
        assert!(alice.has_read("Nothing is sold."), "{}", alice.script());
        world.nothing_was_refused().await;
        is_as_kept("chats/every_command_alice.txt", &alice.transcript());
    }
);

story!(a_letter_about_an_order_names_it, |world| {
    tickets(&world).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    buy(&world, &alice, Sats(80_000_000)).await;
    let order = world.number().await;
    alice.writes("/orders").await;
    alice.presses("✅").await;
    alice.presses("💬 Problem").await;
    assert!(alice.reads().contains(&format!("What is wrong with order {order}?")));
    alice.writes("The code does not open the door.").await;
    assert!(olga.reads().contains("The code does not open the door."), "{}", olga.reads());
    assert!(olga.reads().contains(&format!("About order: {order}")), "{}", olga.reads());
});

// ------------------------------------------------------------------------- settings

story!(an_address_is_kept_used_and_forgotten, |world| {
    world.shelve("mug", "80.00", 3).await;
    let alice = world.phone("Alice");
    alice.starts("").await;
    alice.presses_each(&["⚙ Settings", "🏠 Address"]).await;
    alice.writes("Alice Example\nul. Długa 5/12\n31-147 Kraków").await;
    assert!(alice.reads().contains("Your address is saved:"), "{}", alice.reads());
    alice.starts("p_mug").await;
    alice.presses("Buy now").await;
    assert!(alice.reads().contains("ul. Długa 5/12"), "{}", alice.reads());
    alice.presses_each(&["Send it there", "Confirm", "Litecoin"]).await;
    alice.pays();
    world.look().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    let olga = world.desk();
    olga.presses("Details").await;
    assert!(olga.reads().contains("ul. Długa 5/12"), "{}", olga.reads());

    alice.writes("/settings").await;
    alice.presses_each(&["🏠 Address", "Delete address"]).await;
    assert_eq!(alice.toast(), "The address is deleted.");
    let books = world.books().await;
    assert!(books.read().await.naming("Długa").is_empty(), "addresses lie sealed");
    books.close().await;
});

story!(
    shipping_is_chosen_and_paid_for,
    [
        ("FULFILMENT__SHIPPING__OPTIONS__0__NAME", "Parcel"),
        ("FULFILMENT__SHIPPING__OPTIONS__0__PRICE", "4.90"),
        ("FULFILMENT__SHIPPING__OPTIONS__1__NAME", "Express"),
        ("FULFILMENT__SHIPPING__OPTIONS__1__PRICE", "20.00")
    ],
    |world| {
        world.shelve("mug", "80.00", 3).await;
        let alice = world.phone("Alice");
        alice.starts("p_mug").await;
        alice.presses_each(&["Buy now", "Express"]).await;
        alice.writes("Alice Example\nul. Długa 5/12\n31-147 Kraków").await;
        assert!(alice.reads().contains("Shipping, Express: 20.00 EUR"), "{}", alice.reads());
        alice.presses_each(&["Other shipping", "Parcel"]).await;
        assert!(alice.reads().contains("Total: 84.90 EUR"), "{}", alice.reads());
        alice.presses_each(&["Confirm", "Litecoin"]).await;
        assert_eq!(alice.asked().amount, Sats(84_900_000));
        is_as_kept("chats/shipping_options.txt", &alice.transcript());
    }
);

// ------------------------------------------------------------------------- being forgotten

story!(who_has_themselves_erased_is_named_nowhere_and_the_postings_stay, |world| {
    tickets(&world).await;
    let (alice, olga) = (world.phone("Alice").called("Alice Wonder"), world.desk());
    buy(&world, &alice, Sats(80_000_000)).await;
    alice.writes("/support").await;
    alice.presses("Write to us").await;
    alice.writes("Greetings from Alice").await;
    let books = world.books().await;
    let before = books.read().await;
    assert!(!before.naming("Wonder").is_empty() && !before.naming("alice").is_empty());
    let transfers = "select cast(count(*) as bigint) from transfers";
    let booked = books.count(transfers).await;

    alice.writes("/delete_me").await;
    assert!(alice.reads().contains("This cannot be undone."), "{}", alice.reads());
    alice.presses("Yes, erase me").await;
    assert!(alice.reads().contains("You are erased."), "{}", alice.reads());
    assert_eq!(books.count(transfers).await, booked, "postings stay, under a number");
    // What was handled lately is cleared away after a week.
    world.wait_without_blocks(hours(24 * 8)).await;
    let after = books.read().await;
    let chat = alice.person.id.to_string();
    for word in ["Wonder", "alice", &chat] {
        assert!(after.naming(word).is_empty(), "{word}: {:#?}", after.naming(word));
    }
    olga.writes("/orders all").await;
    assert!(!olga.reads().to_lowercase().contains("alice"), "{}", olga.reads());

    // Who comes again is met anew.
    alice.starts("").await;
    assert!(alice.has_read("Welcome to Museum shop!"));
    alice.writes("/orders").await;
    assert!(alice.reads().contains("You have no orders yet."), "{}", alice.reads());
    books.close().await;
    is_as_kept("chats/being_forgotten.txt", &alice.transcript());
});

story!(nobody_is_erased_while_an_order_is_open_or_something_is_theirs, |world| {
    tickets(&world).await;
    let alice = world.phone("Alice");
    alice.starts("p_ticket").await;
    alice.presses_each(&["Buy now", "Confirm", "Litecoin"]).await;
    let order = world.number().await;
    let erase = async || {
        alice.writes("/delete_me").await;
        alice.presses("Yes, erase me").await;
        alice.reads()
    };
    let said = erase().await;
    assert!(said.contains(&format!("Not yet: order {order} is still open.")), "{said}");

    alice.pays_so_much(Sats(100_000_000));
    world.look().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    world.a_moment().await;
    let said = erase().await;
    assert!(said.contains(&format!("money for order {order} waits for its use")), "{said}");
    world.wait_without_blocks(hours(73)).await;
    let said = erase().await;
    assert!(said.contains("Not yet: you have a balance of 20.00 EUR."), "{said}");
    let handle = format!("telegram:{}", alice.person.id).parse().expect("a handle");
    let person = people::find_by_handle(&world.app.db, &handle).await.expect("read");
    assert_eq!(person.expect("still here").name, "Alice");
});
