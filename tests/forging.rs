//! What somebody sends to the bots who should not, or what no button ever offered: nothing of it
//! changes the shop, nothing of it tells anybody what is not theirs, and no bot falls over it.

use std::collections::{BTreeMap, BTreeSet};

use chaintill::base::clock::Time;
use chaintill::base::coin::Coin;
use chaintill::base::id::ProductId;
use chaintill::base::rng::Rng;
use chaintill::faces::telegram::keyboard::Verb;
use chaintill::faces::telegram::verbs::{Admin, Customer};
use chaintill::flows::stocking::ProductRow;
use chaintill::flows::{staff, stocking};
use chaintill::people::Role;
use chaintill::stage::{Act, Person};
use chaintill::stock;

use crate::story;
use crate::world::books::COMES_AND_GOES;
use crate::world::chat::{Phone, buttons, plain};
use crate::world::{BOT_TOKEN, World, minutes};

// ------------------------------------------------------------------------- who may press what

/// What an auditor may press: everything that only shows, and what is about themselves.
const AUDITOR: [&str; 26] = [
    "bcs", "card", "cfm", "clg", "desk", "dsc", "hlt", "lng", "lngs", "ntf", "nth", "ntk", "ntq",
    "nts", "ord", "ords", "ppl", "prod", "psn", "rck", "rls", "rts", "rvw", "stk", "sts", "wch",
];
/// What support may press beside that.
const SUPPORT_TOO: [&str; 11] =
    ["clm", "msg", "pdn", "rel", "rpl", "shp", "spa", "to", "toa", "trk", "und"];
/// What is left to owners.
const OWNERS_ONLY: [&str; 2] = ["rl", "rla"];

/// Whether somebody with a role may press a verb of the order bot.
fn may(role: Role, verb: &str) -> bool {
    match role {
        Role::Owner => true,
        Role::Admin => !OWNERS_ONLY.contains(&verb),
        Role::Support => AUDITOR.contains(&verb) || SUPPORT_TOO.contains(&verb),
        Role::Auditor => AUDITOR.contains(&verb),
        Role::Customer => false,
    }
}

/// What verbs are aimed at: things that are there, so that only who presses stands in the way.
#[derive(Clone, Copy)]
struct Aim {
    unpaid: i64,
    paid: i64,
    product: ProductId,
    person: i64,
}

/// One of each verb of the order bot.
fn verbs(at: Aim) -> Vec<Admin> {
    let Aim { unpaid, paid: order, product, person } = at;
    vec![
        Admin::Desk,
        Admin::Claim { order },
        Admin::TakeOverAsk { order },
        Admin::TakeOver { order },
        Admin::Release { order },
        Admin::Order { order },
        Admin::Card { order },
        Admin::ShipAsk { order },
        Admin::Ship { order },
        Admin::Undo { order },
        Admin::Tracking { order },
        Admin::Message { order },
        Admin::Reply { person },
        Admin::CancelAsk { order },
        Admin::SettleAsk { order: unpaid },
        Admin::ExpireAsk { order: unpaid },
        Admin::InvalidAsk { order },
        Admin::Confirm { token: 1 },
        Admin::Discard,
        Admin::CreditAsk { order },
        Admin::RefundAsk { order },
        Admin::Recheck { order: unpaid },
        Admin::Orders { filter: 3, page: 0 },
        Admin::Review { page: 0 },
        Admin::Stock { page: 0 },
        Admin::Product { product },
        Admin::AddStock { product },
        Admin::Active { product, on: 0 },
        Admin::People { strikes: 0, page: 0 },
        Admin::Person { person },
        Admin::Pardon { person },
        Admin::BlockAsk { person },
        Admin::Unblock { person },
        Admin::Rates,
        Admin::Watchers,
        Admin::Health,
        Admin::PauseAsk,
        Admin::Resume,
        Admin::Stats { days: 7 },
        Admin::Broadcasts,
        Admin::BroadcastNew,
        Admin::BroadcastTo { segment: 0 },
        Admin::BroadcastTry,
        Admin::BroadcastSend { token: 1 },
        Admin::BroadcastStop { broadcast: 1 },
        Admin::Notify,
        Admin::NotifyKind { kind: 0, mode: 0, page: 0 },
        Admin::NotifyKinds { page: 0 },
        Admin::NotifyHour { hour: 7 },
        Admin::NotifyQuiet { choice: 1 },
        Admin::Roles,
        Admin::Colleague { person },
        Admin::RoleAsk { person, role: 0 },
        Admin::Role { person, role: 0 },
        Admin::Languages,
        Admin::Language { language: 2 },
    ]
}

/// The name of a verb, as its button carries it.
fn name(data: &str) -> String {
    let data = data.strip_prefix('a').unwrap_or(data);
    let data = data.strip_prefix('1').unwrap_or(data);
    data.split('.').next().unwrap_or_default().to_owned()
}

fn data(verb: &Admin) -> String {
    Verb::Admin(verb.clone()).data()
}

#[test]
fn the_table_of_verbs_holds_every_verb_there_is() {
    let product = ProductId::new(Time::from_secs(1), &Rng::seeded(1));
    let named: BTreeSet<String> = verbs(Aim { unpaid: 1, paid: 1, product, person: 1 })
        .iter()
        .map(|verb| name(&verb.data()))
        .collect();
    let all: BTreeSet<String> = Admin::NAMES.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(named, all);
    let tables = AUDITOR.iter().chain(&SUPPORT_TOO).chain(&OWNERS_ONLY);
    for listed in tables {
        assert!(all.contains(*listed), "{listed}");
    }
}

/// A shop with an order that is not paid and one that waits to be shipped.
async fn shop(world: &World) -> Aim {
    world.shelve("mug", "80.00", 9).await;
    let (alice, bob) = (world.person("Alice").await, world.person("Bob").await);
    let paid = world.bill(&alice, "mug", 1, Coin::Ltc).await;
    world.pay(&paid, paid.due());
    world.look().await;
    world.mine(Coin::Ltc, 6).await;
    let unpaid = world.bill(&bob, "mug", 1, Coin::Ltc).await;
    assert_eq!(world.stands(&paid.placed).await, "settled/paid");
    let products = stock::list(&world.app.db, world.eur()).await.expect("read");
    Aim {
        unpaid: unpaid.placed.order.number,
        paid: paid.placed.order.number,
        product: products[0].0.id,
        person: alice.number,
    }
}

/// Presses every verb that somebody may not press, and sees after each that nothing changed.
async fn presses_what_they_may_not(world: &World, phone: &Phone<'_>, role: Role, aim: Aim) {
    let answer = match role {
        Role::Customer => "This bot is for the people who run the shop.",
        _ => "Your role does not allow this. Nothing was changed.",
    };
    let books = world.books().await;
    let before = books.read().await;
    for verb in verbs(aim).iter().map(data).filter(|verb| !may(role, &name(verb))) {
        phone.fakes(phone.newest().message_id, &verb);
        world.answer().await;
        let changed = before.changed(&books.read().await, &COMES_AND_GOES);
        assert!(changed.is_empty(), "{verb} of {role:?}: {changed:#?}");
        assert!(phone.toast().starts_with(answer), "{verb} of {role:?}: {}", phone.toast());
    }
    books.close().await;
}

story!(nobody_does_at_the_order_bot_what_their_role_does_not_allow, |world| {
    let aim = shop(&world).await;
    let phones = [
        (world.colleague("Stranger"), Role::Customer),
        (world.colleague("Alice"), Role::Customer),
        (world.hires("Ada", Role::Auditor).await, Role::Auditor),
        (world.hires("Sam", Role::Support).await, Role::Support),
        (world.hires("Omar", Role::Admin).await, Role::Admin),
    ];
    for (phone, role) in &phones {
        // Who is known is called what they are called; after that nothing is new about them.
        phone.writes("/help").await;
        presses_what_they_may_not(&world, phone, *role, aim).await;
    }
    world.nothing_was_refused().await;
});

story!(the_shops_bot_knows_no_verb_of_the_order_bot_whoever_presses_it, |world| {
    let aim = shop(&world).await;
    let olga = world.desk().of_shop();
    for phone in [world.phone("Alice"), olga] {
        phone.starts("").await;
        let books = world.books().await;
        let before = books.read().await;
        for verb in verbs(aim).iter().map(data) {
            phone.fakes(phone.newest().message_id, &verb);
            world.answer().await;
            assert!(phone.toast().starts_with("This button is out of date."), "{verb}");
        }
        let changed = before.changed(&books.read().await, &COMES_AND_GOES);
        assert!(changed.is_empty(), "{changed:#?}");
        books.close().await;
    }
});

story!(strangers_and_customers_are_not_even_written_down_by_the_order_bot, |world| {
    shop(&world).await;
    let books = world.books().await;
    let before = books.read().await;
    let stranger = world.colleague("Stranger");
    for text in ["/start", "/admin", "/orders", "/ship 1 DHL 1", "/roles 1", "hello", "/pause"] {
        stranger.posts(text);
    }
    world.answer().await;
    let changed = before.changed(&books.read().await, &COMES_AND_GOES);
    assert!(changed.is_empty(), "{changed:#?}");
    let said = stranger.messages();
    let is_turned_away = |text: &str| plain(text).starts_with("This bot is for the people who run");
    assert!(said.iter().all(|sent| is_turned_away(&sent.text)), "{}", stranger.script());
    assert_eq!(said.len(), 7, "{}", stranger.script());
    books.close().await;
});

// ------------------------------------------------------------------------- drafts of others

story!(nobody_confirms_what_somebody_else_was_asked, |world| {
    let aim = shop(&world).await;
    let (olga, omar) = (world.desk(), world.hires("Omar", Role::Admin).await);
    olga.writes(&format!("/order {}", aim.paid)).await;
    olga.presses("❌ Cancel").await;
    olga.writes("a reason").await;
    let yes = olga.data("Yes, do it");

    omar.writes("/admin").await;
    omar.forges(omar.newest().message_id, &yes).await;
    assert!(omar.toast().starts_with("This button is out of date."), "{}", omar.toast());
    // A guess at the draft's name confirms nothing either.
    olga.forges(olga.newest().message_id, &data(&Admin::Confirm { token: 1 })).await;
    assert!(olga.toast().starts_with("This button is out of date."), "{}", olga.toast());
    let order = world.orders().await.into_iter().find(|order| order.number == aim.paid);
    assert_eq!(order.expect("there").stage.name(), "paid");
});

story!(a_role_that_was_taken_away_meanwhile_confirms_nothing, |world| {
    let aim = shop(&world).await;
    let omar = world.hires("Omar", Role::Admin).await;
    omar.writes(&format!("/order {}", aim.unpaid)).await;
    omar.presses("Settle by hand").await;
    let number = world.person("Omar").await.number;
    let demote = |role: Role| staff::assign(&world.app, &world.admin, Role::Owner, number, role);
    demote(Role::Support).await.expect("given");
    omar.writes("paid in cash").await;
    assert!(omar.has_read("Your role does not allow this."), "{}", omar.script());

    demote(Role::Admin).await.expect("given");
    omar.writes(&format!("/order {}", aim.unpaid)).await;
    omar.presses("Settle by hand").await;
    omar.writes("paid in cash").await;
    demote(Role::Auditor).await.expect("given");
    omar.presses("Yes, do it").await;
    assert_eq!(omar.toast(), "Your role does not allow this. Nothing was changed.");
    let order = world.orders().await.into_iter().find(|order| order.number == aim.unpaid);
    assert_eq!(order.expect("there").stage.name(), "created");
});

/// A group of the shop's people.
const GROUP: i64 = -1_001_234_567_890;

story!(
    in_a_group_everybody_presses_for_themselves,
    [("TELEGRAM__ADMINS", "777,-1001234567890")],
    |world| {
        let bots = world.stage.bots().clone();
        let olga = world.desk();
        let omar = world.hires("Omar", Role::Admin).await;
        let passerby = Person::new(world.chat_of("Passerby"), "Passerby");
        bots.join_group(BOT_TOKEN, &olga.person, GROUP, "Orders");
        let aim = shop(&world).await;
        bots.press_label_in(BOT_TOKEN, &passerby, GROUP, "Claim");
        world.look().await;
        let answer = "This bot is for the people who run the shop.";
        assert!(bots.toasts(GROUP).pop().unwrap_or_default().starts_with(answer));

        bots.say_in(BOT_TOKEN, &olga.person, GROUP, &format!("/order {}", aim.paid));
        world.look().await;
        bots.press_label_in(BOT_TOKEN, &olga.person, GROUP, "❌ Cancel");
        world.look().await;
        // A colleague's answer is not hers.
        bots.say_in(BOT_TOKEN, &omar.person, GROUP, "/help");
        let question = bots.transcript(GROUP).pop().expect("asked").message_id;
        bots.reply(BOT_TOKEN, &omar.person, question, "because I say so");
        bots.reply(BOT_TOKEN, &olga.person, question, "a reason");
        world.look().await;
        let said = bots.script(GROUP);
        assert!(said.contains("Reason: a reason"), "{said}");
        bots.press_label_in(BOT_TOKEN, &omar.person, GROUP, "Yes, do it");
        world.look().await;
        let order = world.orders().await.into_iter().find(|order| order.number == aim.paid);
        assert_eq!(order.expect("there").stage.name(), "paid", "{}", bots.script(GROUP));
        world.nothing_was_refused().await;
    }
);

// ------------------------------------------------------------------------- orders of others

/// An order that nobody has.
const NOBODYS: i64 = 999_999;

/// Every verb of the customer bot that names an order.
fn of_order(order: i64) -> Vec<Customer> {
    vec![
        Customer::Coins { order },
        Customer::Coin { order, coin: Coin::Btc },
        Customer::Coin { order, coin: Coin::Ltc },
        Customer::Invoice { order },
        Customer::Check { order },
        Customer::Extend { order, times: 0 },
        Customer::CancelAsk { order },
        Customer::Cancel { order },
        Customer::Order { order },
        Customer::Goods { order },
        Customer::Received { order },
        Customer::Problem { order },
        Customer::Again { order },
        Customer::Receipt { order },
    ]
}

/// The verbs of the customer bot that name none.
const OF_NO_ORDER: [&str; 30] = [
    "home", "shop", "prod", "put", "buy", "wish", "cart", "cput", "cclr", "chk", "ship", "adru",
    "adrn", "conf", "ords", "me", "ivt", "set", "lngs", "lng", "tzs", "tz", "news", "adr", "adrx",
    "sup", "wrt", "faq", "dela", "del",
];

#[test]
fn the_table_of_verbs_about_orders_holds_every_one_there_is() {
    let named: Vec<String> = of_order(1).iter().map(|verb| name(&verb.data())).collect();
    let known: BTreeSet<&str> = named.iter().map(String::as_str).chain(OF_NO_ORDER).collect();
    let all: BTreeSet<&str> = Customer::NAMES.iter().copied().collect();
    assert_eq!(known, all);
}

/// What the bot answers, with every number in it blurred and without what was asked.
async fn answer_to(world: &World, phone: &Phone<'_>, ask: impl AsyncFnOnce(&Phone<'_>)) -> String {
    phone.posts("/start");
    world.answer().await;
    let before = phone.script().len();
    ask(phone).await;
    world.answer().await;
    let script = phone.script();
    let answer = script[before..].split_once('\n').map_or("", |(_, answer)| answer);
    let mut blurred = String::new();
    for c in plain(answer).chars() {
        match c {
            c if !c.is_ascii_digit() => blurred.push(c),
            _ if blurred.ends_with('0') => {}
            _ => blurred.push('0'),
        }
    }
    blurred
}

story!(an_order_of_somebody_else_is_answered_like_one_that_is_not_there, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1", "TICKET-2", "TICKET-3"]).await;
    let (alice, mallory) = (world.phone("Alice"), world.phone("Mallory"));
    let mut orders = Vec::new();
    for what in ["paid", "cancelled", "unpaid"] {
        alice.starts("p_ticket").await;
        alice.presses_each(&["Buy now", "Confirm", "Litecoin"]).await;
        match what {
            "paid" => {
                alice.pays();
                world.look().await;
                world.mine_slowly(Coin::Ltc, 6).await;
                world.a_moment().await;
            }
            "cancelled" => alice.presses_each(&["❌ Cancel", "Yes, cancel it"]).await,
            _ => {}
        }
        orders.push(world.newest().await);
    }
    mallory.starts("").await;
    world.a_moment().await;
    let books = world.books().await;
    let before = books.read().await;
    for placed in &orders {
        for (theirs, nobodys) in of_order(placed.order.number).iter().zip(of_order(NOBODYS)) {
            let one = answer_to(&world, &mallory, async |phone: &Phone<'_>| {
                phone.fakes(phone.newest().message_id, &theirs.data());
            });
            let other = answer_to(&world, &mallory, async |phone: &Phone<'_>| {
                phone.fakes(phone.newest().message_id, &nobodys.data());
            });
            assert_eq!(one.await, other.await, "{theirs:?} of a {} order", placed.order.stage);
        }
        let links = [
            (format!("ord_{}", placed.order.number), format!("ord_{NOBODYS}")),
            (format!("inv_{}", placed.invoice.token.as_str()), format!("inv_{}", "0".repeat(32))),
        ];
        for (theirs, nobodys) in links {
            let open = |link: String| {
                answer_to(&world, &mallory, async move |phone: &Phone<'_>| {
                    phone.posts(&format!("/start {link}"));
                })
            };
            assert_eq!(open(theirs.clone()).await, open(nobodys).await, "{theirs}");
        }
    }
    let changed = before.changed(&books.read().await, &COMES_AND_GOES);
    assert!(changed.is_empty(), "{changed:#?}");
    assert!(!mallory.script().contains("TICKET-") && !mallory.script().contains("rltc1"));
    books.close().await;
});

story!(a_press_under_a_message_of_somebody_else_shows_and_changes_nothing_of_theirs, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1", "TICKET-2"]).await;
    let (alice, mallory) = (world.phone("Alice"), world.phone("Mallory"));
    alice.starts("p_ticket").await;
    alice.presses_each(&["Buy now", "Confirm", "Litecoin"]).await;
    let card = alice.pictures().pop().expect("a card");
    mallory.starts("").await;
    let books = world.books().await;
    let before = books.read().await;
    let order = world.number().await;
    for verb in of_order(order).iter().map(Customer::data) {
        mallory.fakes(card.message_id, &verb);
        mallory.fakes(123_456_789, &verb);
        world.answer().await;
        let changed = before.changed(&books.read().await, &COMES_AND_GOES);
        assert!(changed.is_empty(), "{verb}: {changed:#?}");
    }
    assert_eq!(alice.pictures().pop().expect("a card").now(), card.now());
    books.close().await;
});

// ------------------------------------------------------------------------- garbage

/// What no button of ours carries, or not so.
fn garbage() -> Vec<String> {
    let plain = [
        "",
        " ",
        "1",
        "a",
        "a1",
        "aa1desk",
        "1.",
        "home",
        "1dance",
        "1ord",
        "1ord.",
        "1ord.x",
        "1ord.-1",
        "1ord.1.1",
        "1coin.5.doge",
        "1shop.zz.0",
        "a1stk.-1",
        "a1cfm.99999999999",
        "2home",
        "a2desk",
        "0home",
        "1HOME",
        "1home ",
        "\u{0}",
        "\u{202e}",
        "🛍",
        "1prod.AAAAAAAAAAAAAAAAAAAAAA.1",
        "1ord.99999999999999999999",
    ];
    let odd = [
        "1ord.9223372036854775807",
        "1inv.9223372036854775807",
        "1conf.9223372036854775807",
        "1conf.0",
        "1ship.4294967295",
        "1shop.ffffffffffffffff.4294967295",
        "1lng.4294967295",
        "1tz.4294967295",
        "1faq.4294967295",
        "1ords.4294967295",
        "1tzs.4294967295",
        "a1ord.9223372036854775807",
        "a1clm.9223372036854775807",
        "a1psn.9223372036854775807",
        "a1ords.4294967295.4294967295",
        "a1rvw.4294967295",
        "a1stk.4294967295",
        "a1ppl.9223372036854775807.4294967295",
        "a1sts.4294967295",
        "a1cfm.4294967295",
        "a1bct.4294967295",
        "a1bcg.4294967295",
        "a1bcx.9223372036854775807",
        "a1ntk.4294967295.4294967295",
        "a1nth.4294967295",
        "a1ntq.4294967295",
        "a1rla.1.4294967295",
        "a1rl.1.4294967295",
        "a1rl.9223372036854775807.0",
        "a1lng.4294967295",
        "a1shp.9223372036854775807",
        "a1cxa.9223372036854775807",
    ];
    plain.into_iter().chain(odd).map(str::to_owned).chain(["x".repeat(64)]).collect()
}

story!(garbage_is_answered_and_changes_nothing, |world| {
    shop(&world).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    let products = stock::list(&world.app.db, world.eur()).await.expect("read");
    let product = products[0].0.id;
    let huge = [i64::MAX, 1_000_000_000].into_iter().flat_map(|quantity| {
        [Customer::Put { product, quantity }, Customer::Buy { product, quantity }]
    });
    let all: Vec<String> = garbage().into_iter().chain(huge.map(|verb| verb.data())).collect();
    // She may be shown her own invoice.
    let shown = [COMES_AND_GOES.as_slice(), &["cards"]].concat();
    for phone in [&alice, &olga] {
        phone.writes("/start").await;
        let books = world.books().await;
        let before = books.read().await;
        for data in &all {
            phone.fakes(phone.newest().message_id, data);
            world.answer().await;
            let changed = before.changed(&books.read().await, &shown);
            assert!(changed.is_empty(), "{data}: {changed:#?}");
        }
        books.close().await;
        phone.writes("/start").await;
        assert!(!phone.rows().is_empty(), "the bot goes on:\n{}", phone.script());
    }
    world.nothing_was_refused().await;
});

// ------------------------------------------------------------------------- hostile words

/// What people call themselves who want to see what happens.
fn hostile() -> Vec<String> {
    let short = [
        "<b>Bob</b> & <script>alert(1)</script>",
        "</b></code><a href=\"tg://user?id=1\">x</a>",
        "\u{202e}evil\u{2066}\u{200b}\u{feff}",
        "line\nbreak\r\n\u{7}\u{0}tab\t",
        "&amp;&lt;&#x41;&",
        "{$name} { $order } {\"",
        "=1+1",
    ];
    short.into_iter().map(str::to_owned).chain(["ż<&>".repeat(2_500)]).collect()
}

/// Walks about by pressing what was pressed least, the newest first; says how many different
/// buttons that were.
async fn press_around(world: &World, phone: &Phone<'_>, presses: usize) -> usize {
    /// Ends the account, or the shop; looked at elsewhere.
    const ENDS: [&str; 2] = ["1del", "a1psa"];
    let mut pressed = BTreeMap::<String, usize>::new();
    for _ in 0..presses {
        let newest = phone.messages().into_iter().rev().take(8);
        let offered = newest.flat_map(|sent| {
            let calls = buttons(&sent).into_iter().filter_map(|button| match button.act {
                Act::Call(data) if !ENDS.contains(&data.as_str()) => Some(data),
                _ => None,
            });
            calls.map(|data| (sent.message_id, data)).collect::<Vec<_>>()
        });
        let least = offered.min_by_key(|(_, data)| pressed.get(data).copied().unwrap_or_default());
        let Some((message, data)) = least else { break };
        phone.fakes(message, &data);
        world.answer().await;
        *pressed.entry(data).or_default() += 1;
    }
    pressed.len()
}

/// No message leads anywhere because of what somebody called themselves, and none runs backwards.
fn nothing_leads_astray(phone: &Phone<'_>) {
    for sent in phone.messages() {
        for version in sent.edits.iter().chain([&sent.first]) {
            let leads = version.entities.iter().any(|entity| entity["type"] == "text_link");
            let turns = version.text.contains(['\u{202e}', '\u{202d}']);
            assert!(!leads && !turns, "{}", version.source);
        }
    }
}

/// A product that is called and described like that.
async fn hostile_product(world: &World) {
    let words = "<i>Mug</i> & {$product} \u{202e}<";
    let mug = ProductRow {
        sku: "mug".to_owned(),
        name: words.to_owned(),
        price: "80.00".to_owned(),
        kind: "shipping".to_owned(),
        category: format!("{words}/</b>"),
        city: "<Kraków> & {$city}".to_owned(),
        description: words.repeat(400),
        ..ProductRow::default()
    };
    world.offers(mug).await;
    world.shelve_codes("ticket", "40.00", &["<b>CODE</b>&1", "{$code}", "CODE-3"]).await;
}

story!(hostile_names_go_through_every_screen_and_disturb_none, |world| {
    hostile_product(&world).await;
    stocking::quantity(&world.app, &world.admin, "mug", 50).await.expect("stock");
    let olga = world.desk();
    for (nth, words) in hostile().iter().enumerate() {
        let guest = world.phone(&format!("guest{nth}")).called(words);
        guest.starts("").await;
        guest.presses("Support").await;
        guest.presses("Write to us").await;
        guest.writes(words).await;
        guest.starts("p_mug").await;
        guest.presses("Buy now").await;
        guest.writes(&format!("{words}\nKraków")).await;
        if !guest.is_offered("Confirm") {
            // An address that is too long is asked for again.
            guest.writes("ul. <Długa> 5 & 12\nKraków").await;
        }
        guest.presses_each(&["Confirm", "Litecoin"]).await;
        guest.pays();
        world.look().await;
        world.mine_slowly(Coin::Ltc, 6).await;
        guest.writes("/start").await;
        if nth == 0 {
            assert!(50 < press_around(&world, &guest, 160).await, "{}", guest.script());
        }
        nothing_leads_astray(&guest);
    }
    for text in ["/admin", "/orders all", "/users", "/find <b>", "/stock mug", "/audit"] {
        olga.writes(text).await;
    }
    assert!(olga.has_read("<b>Bob</b> & <script>alert(1)</script>"), "as it was written");
    olga.writes("/admin").await;
    assert!(50 < press_around(&world, &olga, 250).await, "{}", olga.script());
    nothing_leads_astray(&olga);
    world.a_moment().await;
    world.nothing_was_refused().await;
});

// ------------------------------------------------------------------------- too much

story!(
    who_asks_too_much_at_once_is_told_once_and_then_not_answered,
    [("TELEGRAM__PERSON_BURST", "5"), ("TELEGRAM__PERSON_EVERY", "1s")],
    |world| {
        let (alice, bob) = (world.phone("Alice"), world.phone("Bob"));
        for _ in 0..50 {
            alice.posts("/help");
        }
        bob.posts("/help");
        world.answer().await;
        assert_eq!(alice.times_read("How it works"), 5, "{}", alice.script());
        assert_eq!(alice.times_read("That was too fast."), 1, "{}", alice.script());
        assert_eq!(bob.times_read("How it works"), 1, "nobody else waits for it");
        world.clock.advance(minutes(1));
        alice.writes("/help").await;
        assert_eq!(alice.times_read("How it works"), 6, "{}", alice.script());
    }
);
