//! Orders and the people behind them: what is held, refused, forgiven, cancelled, shipped.

use chaintill::base::coin::Coin;
use chaintill::base::money::Sats;
use chaintill::config::PartialStock;
use chaintill::flows::cancelling::{self, Canceller, CannotCancel};
use chaintill::flows::checkout::{self, Cart, Placed, Refusal};
use chaintill::flows::deciding::{self, CannotDecide, Decision};
use chaintill::flows::people_deeds::{self, CannotChange};
use chaintill::flows::shipping::{self, CannotReveal, CannotShip};
use chaintill::flows::{Stop, extending, pricing, stocking};
use chaintill::ledger::Account;
use chaintill::orders::{self, Stage};
use chaintill::people::Person;
use chaintill::prices::{self, Price};
use chaintill::stage::Reorged;
use chaintill::stock::{self, QUANTITY_MAX};
use chaintill::{app, invoices};
use rust_decimal::Decimal;

use crate::story;
use crate::world::{Bill, World, hours, minutes, refusal};

/// An order that is paid and deep enough.
async fn sale(world: &World, who: &Person, sku: &str) -> Bill {
    let bill = world.bill(who, sku, 1, Coin::Btc).await;
    world.pay(&bill, bill.due());
    world.mine(Coin::Btc, 2).await;
    bill
}

async fn place(
    world: &World,
    who: &Person,
    lines: &[(&str, i64)],
) -> Result<Placed, Stop<Refusal>> {
    let lines = lines.iter().map(|(sku, quantity)| ((*sku).to_owned(), *quantity)).collect();
    checkout::place(&world.app, &Cart { person: who.id, lines, face: "cli" }).await
}

async fn decide(
    world: &World,
    placed: &Placed,
    decision: Decision,
) -> Result<(), Stop<CannotDecide>> {
    let number = placed.order.number;
    deciding::decide(&world.app, &world.admin, number, decision, "the owner says so").await
}

/// Lets an order lapse.
async fn lapse(world: &World, who: &Person) {
    world.order(who, "mug", 1).await;
    world.wait(minutes(31)).await;
}

fn hand(world: &World) -> Canceller<'_> {
    Canceller::Admin { actor: &world.admin, reason: "the customer asked for it" }
}

// ------------------------------------------------------------------------- who may order

story!(a_customer_has_one_unpaid_order_at_a_time, |world| {
    world.shelve("mug", "80.00", 2).await;
    let alice = world.person("alice").await;
    let placed = world.order(&alice, "mug", 1).await;
    assert_eq!(refusal(world.try_order(&alice, "mug", 1).await), Refusal::Unpaid(1));
    world.cancel(&placed, &Canceller::Customer).await;
    world.order(&alice, "mug", 1).await;
});

story!(an_order_that_is_being_paid_does_not_keep_from_the_next, |world| {
    world.shelve("mug", "80.00", 2).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.pay(&bill, bill.due());
    world.look().await;
    world.order(&alice, "mug", 1).await;
});

story!(three_lapsed_orders_bring_a_pause_that_ends_by_itself, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    for _ in 0..3 {
        lapse(&world, &alice).await;
    }
    assert_eq!(world.strikes(&alice).await, 3);
    let why = refusal(world.try_order(&alice, "mug", 1).await);
    assert!(matches!(why, Refusal::CoolingDown(until) if world.app.now() < until), "{why:?}");
    world.clock.advance(hours(24));
    world.order(&alice, "mug", 1).await;
});

story!(a_pardon_lifts_strikes_and_pause, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    for _ in 0..3 {
        lapse(&world, &alice).await;
    }
    let pardon = || people_deeds::pardon(&world.app, &world.admin, alice.id, "a holiday");
    assert_eq!(pardon().await.expect("pardoned"), 3);
    assert_eq!(world.strikes(&alice).await, 0);
    world.order(&alice, "mug", 1).await;
    assert_eq!(refusal(pardon().await), CannotChange::NothingToPardon(alice.number));
});

story!(a_blocked_person_orders_nothing_until_the_block_is_lifted, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let (app, admin) = (&world.app, &world.admin);
    people_deeds::block(app, admin, alice.id, "rude").await.expect("blocked");
    assert_eq!(refusal(world.try_order(&alice, "mug", 1).await), Refusal::Blocked);
    people_deeds::unblock(app, admin, alice.id, "sorry").await.expect("unblocked");
    world.order(&alice, "mug", 1).await;
});

story!(
    a_coin_and_a_kind_can_be_for_named_people_only,
    [("COINS__LTC__ENABLED_FOR", "telegram:7"), ("FULFILMENT__CODES__ENABLED_FOR", "telegram:7")],
    |world| {
        world.shelve("mug", "80.00", 2).await;
        world.shelve_codes("ticket", "25.00", &["CODE-1"]).await;
        let alice = world.person("alice").await;
        let handle = "telegram:7".parse().expect("a handle");
        let named = checkout::meet(&world.app, &handle, "Nora", None).await.expect("met");

        let why = refusal(world.try_order(&alice, "ticket", 1).await);
        assert_eq!(why, Refusal::NoSuchProduct("ticket".to_owned()));
        world.order(&named, "ticket", 1).await;

        let placed = world.order(&alice, "mug", 1).await;
        let ltc = checkout::choose(&world.app, placed.invoice.id, Coin::Ltc).await;
        assert_eq!(refusal(ltc), Refusal::CoinNotOffered(Coin::Ltc));
        world.choose(&placed, Coin::Btc).await;
    }
);

// ------------------------------------------------------------------------- what is ordered

story!(more_than_there_is_is_refused_and_nothing_is_held, |world| {
    assert_eq!(world.app.settings.orders.partial_stock, PartialStock::Refuse);
    world.shelve("mug", "80.00", 2).await;
    world.shelve("vase", "80.00", 5).await;
    let alice = world.person("alice").await;
    let why = refusal(place(&world, &alice, &[("vase", 5), ("mug", 3)]).await);
    assert_eq!(why, Refusal::JustSold { name: "The mug".to_owned(), free: 2 });
    assert_eq!((world.free("mug").await, world.free("vase").await), (2, 5));
});

story!(
    where_the_shop_says_so_an_order_is_made_as_large_as_the_stock,
    [("ORDERS__PARTIAL_STOCK", "reduce")],
    |world| {
        world.shelve("mug", "80.00", 2).await;
        world.shelve("vase", "80.00", 0).await;
        let alice = world.person("alice").await;
        let placed = place(&world, &alice, &[("mug", 3), ("vase", 1)]).await.expect("an order");
        let kept: Vec<i64> = placed.lines.iter().map(|line| line.quantity).collect();
        assert_eq!((kept, placed.order.total), (vec![2], world.money("160.00")));
        let reduced = [("The mug".to_owned(), 3, 2), ("The vase".to_owned(), 1, 0)];
        assert!(reduced.iter().all(|line| placed.reduced.contains(line)), "{:?}", placed.reduced);

        let bob = world.person("bob").await;
        let why = refusal(world.try_order(&bob, "mug", 1).await);
        assert!(matches!(why, Refusal::JustSold { free: 0, .. }));
    }
);

story!(a_line_keeps_list_price_discount_and_what_is_left_to_pay, |world| {
    world.product("mug", "100.00", "shipping", "20").await;
    stocking::quantity(&world.app, &world.admin, "mug", 1).await.expect("stocked");
    let alice = world.person("alice").await;
    let bill = sale(&world, &alice, "mug").await;
    let line = &bill.placed.lines[0];
    let parts = [line.list, line.discount, line.total];
    assert_eq!(parts, [world.money("100.00"), world.money("20.00"), world.money("80.00")]);
    assert_eq!(world.holds(Account::Sales, "EUR").await, 10_000);
    assert_eq!(world.holds(Account::Discounts, "EUR").await, -2_000);
});

story!(a_pack_has_a_price_of_its_own_and_other_quantities_do_not, |world| {
    let pack = stocking::ProductRow {
        sku: "card".to_owned(),
        name: "Postcard".to_owned(),
        price: "9.99".to_owned(),
        kind: "shipping".to_owned(),
        category: String::new(),
        city: String::new(),
        district: String::new(),
        description: String::new(),
        discount: String::new(),
        packs: "10=89.99".to_owned(),
        low_water: None,
        digital: String::new(),
        active: String::new(),
        pickup_place: String::new(),
        pickup_words: String::new(),
        pickup_map: String::new(),
        channel: None,
    };
    let (app, admin) = (&world.app, &world.admin);
    stocking::products(app, admin, &[(1, Ok(pack))], false).await.expect("a product");
    stocking::quantity(app, admin, "card", 30).await.expect("stocked");
    let (alice, bob) = (world.person("alice").await, world.person("bob").await);
    assert_eq!(world.order(&alice, "card", 10).await.order.total, world.money("89.99"));
    assert_eq!(world.order(&bob, "card", 11).await.order.total, world.money("109.89"));
});

story!(wrong_orders_are_refused_and_change_nothing, |world| {
    world.shelve("mug", "80.00", 1).await;
    world.shelve("yacht", "92233720368547758.07", 2).await;
    let alice = world.person("alice").await;
    let why = refusal(place(&world, &alice, &[]).await);
    assert_eq!(why, Refusal::Empty);
    let skus: Vec<String> = (0..=checkout::LINES_MAX).map(|n| format!("sku-{n}")).collect();
    let lines: Vec<(&str, i64)> = skus.iter().map(|sku| (sku.as_str(), 1)).collect();
    assert_eq!(refusal(place(&world, &alice, &lines).await), Refusal::TooManyLines);
    for quantity in [0, -1, QUANTITY_MAX + 1, i64::MAX] {
        let why = refusal(place(&world, &alice, &[("mug", quantity)]).await);
        assert_eq!(why, Refusal::BadQuantity { sku: "mug".to_owned(), quantity });
    }
    let twice = [("mug", QUANTITY_MAX), ("mug", 1)];
    let why = refusal(place(&world, &alice, &twice).await);
    assert_eq!(why, Refusal::BadQuantity { sku: "mug".to_owned(), quantity: 1 });
    let why = refusal(place(&world, &alice, &[("mugg", 1)]).await);
    assert_eq!(why, Refusal::NoSuchProduct("mugg".to_owned()));
    assert_eq!(refusal(place(&world, &alice, &[("yacht", 2)]).await), Refusal::TooMuch);

    let all = orders::list(&world.app.db, None, 10, world.eur()).await.expect("read");
    assert_eq!((all.len(), world.free("mug").await, world.free("yacht").await), (0, 1, 2));
});

story!(wrong_order_numbers_and_missing_reasons_change_nothing, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let placed = world.order(&alice, "mug", 1).await;
    let (app, admin) = (&world.app, &world.admin);
    let why = refusal(cancelling::cancel(app, 77, &hand(&world)).await);
    assert_eq!(why, CannotCancel::NoSuchOrder(77));
    let why = refusal(shipping::ship(app, admin, 77, None, None).await);
    assert_eq!(why, CannotShip::NoSuchOrder(77));
    let why = refusal(deciding::decide(app, admin, 77, Decision::Settle, "why not").await);
    assert_eq!(why, CannotDecide::NoSuchOrder(77));
    let number = placed.order.number;
    let why = refusal(deciding::decide(app, admin, number, Decision::Settle, " ").await);
    assert_eq!(why, CannotDecide::NoReason);
    assert_eq!(world.stands(&placed).await, "new/created");
});

// ------------------------------------------------------------------------- what it costs

story!(
    too_little_for_the_chain_is_refused_and_another_coin_is_not,
    [("COINS__BTC__MIN_ONCHAIN", "0.001")],
    |world| {
        world.shelve("card", "10.00", 1).await;
        let alice = world.person("alice").await;
        let placed = world.order(&alice, "card", 1).await;
        let chosen = checkout::choose(&world.app, placed.invoice.id, Coin::Btc).await;
        let (coin, total, least) = (Coin::Btc, world.money("10.00"), Sats(100_000));
        assert_eq!(refusal(chosen), Refusal::TooLittle { coin, total, least });
        assert_eq!(world.choose(&placed, Coin::Ltc).await.quote.due, Sats(10_000_000));
    }
);

story!(without_a_fresh_rate_there_is_a_plain_no, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let placed = world.order(&alice, "mug", 1).await;
    // The same shop without fixed rates; nobody asks the providers here.
    let mut settings = world.app.settings.clone();
    settings.rates.fixed.clear();
    let (clock, rng, db) = (world.clock.clone(), world.app.rng.clone(), world.app.db.clone());
    let shop = app::App::with_db(settings, clock, rng, db).expect("handles");
    let choose = || checkout::choose(&shop, placed.invoice.id, Coin::Btc);
    let no_rate = |why| Refusal::NoRate { coin: Coin::Btc, why };
    assert_eq!(refusal(choose().await), no_rate(pricing::NoRate::Never));

    let price =
        Price { price: Decimal::from(50_000), sources: "kraken".to_owned(), at: shop.now() };
    let mut tx = shop.db.begin().await.expect("begins");
    prices::insert(&mut tx, Coin::Btc, world.eur(), &price).await.expect("written");
    tx.commit().await.expect("committed");
    world.clock.advance(minutes(3));
    let stale = pricing::NoRate::Stale { age_s: 180, max_s: 120 };
    assert_eq!(refusal(choose().await), no_rate(stale));

    let by_hand = Some(Decimal::from(40_000));
    let set = pricing::set_by_hand(&shop, &world.admin, Coin::Btc, by_hand, "all are away");
    set.await.expect("set");
    assert_eq!(choose().await.expect("an offer").quote.due, Sats(200_000));
});

story!(a_customer_extends_three_times_at_the_rate_of_now_and_the_same_address, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    let id = bill.placed.invoice.id;
    let (app, admin) = (&world.app, &world.admin);
    let falls = Some(Decimal::from(40_000));
    pricing::set_by_hand(app, admin, Coin::Btc, falls, "it fell").await.expect("set");
    for nth in 1..=3 {
        let until = extending::extend(app, id).await.expect("extended");
        assert_eq!(until, bill.placed.invoice.deadline + minutes(15 * nth));
    }
    assert_eq!(refusal(extending::extend(app, id).await), Refusal::ExtendedOut(3));
    let offer = world.choose(&bill.placed, Coin::Btc).await;
    assert_eq!(offer.quote.due, Sats(200_000));
    assert_eq!(offer.address.address, bill.offer.address.address);
    let quotes = invoices::find_quotes(&app.db, id).await.expect("read");
    assert_eq!(quotes.len(), 4, "quotes are only added");

    // Who pays what the first quote asked for has paid four fifths.
    world.pay(&bill, bill.due());
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "new/created");
});

story!(once_money_is_seen_the_rate_stays_and_the_customer_cannot_cancel, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.pay(&bill, Sats(80_000));
    world.look().await;
    let extended = extending::extend(&world.app, bill.placed.invoice.id).await;
    assert_eq!(refusal(extended), Refusal::MoneySeen);
    let number = bill.placed.order.number;
    let cancelled = cancelling::cancel(&world.app, number, &Canceller::Customer).await;
    assert_eq!(refusal(cancelled), CannotCancel::MoneySeen(number));

    world.cancel(&bill.placed, &hand(&world)).await;
    assert_eq!(world.stands(&bill.placed).await, "cancelled/cancelled");
    world.mine(Coin::Btc, 2).await;
    assert_eq!((world.free("mug").await, world.suspense(&bill.placed, "BTC").await), (1, 80_000));
});

// ------------------------------------------------------------------------- what becomes of it

story!(a_paid_order_that_is_cancelled_owes_a_refund, |world| {
    world.shelve("mug", "80.00", 1).await;
    let carol = world.person("carol").await;
    let alice = world.brought("alice", Some(&carol)).await;
    let bill = sale(&world, &alice, "mug").await;
    assert_eq!(world.balance(&carol).await, world.money("2.40"));
    let number = bill.placed.order.number;
    let by_customer = cancelling::cancel(&world.app, number, &Canceller::Customer).await;
    assert_eq!(refusal(by_customer), CannotCancel::TooLate { number, stage: Stage::Paid });

    world.cancel(&bill.placed, &hand(&world)).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/cancelled");
    assert_eq!(world.free("mug").await, 1);
    assert_eq!(world.balance(&carol).await, world.money("0.00"));
    assert_eq!(world.holds(Account::RefundsGiven, "EUR").await, -8_000);
    let refunds = invoices::refunds_of(&world.app.db, bill.placed.invoice.id).await;
    let owed: Vec<(String, i64)> =
        refunds.expect("read").into_iter().map(|refund| (refund.unit, refund.amount)).collect();
    assert_eq!(owed, [("EUR".to_owned(), 8_000)]);
});

story!(a_parcel_leaves_when_it_is_paid_for_and_arrives_after_two_weeks, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    let number = bill.placed.order.number;
    let ship = || shipping::ship(&world.app, &world.admin, number, Some("DHL"), Some("0034"));
    let why = refusal(ship().await);
    assert_eq!(why, CannotShip::WrongStage { number, stage: Stage::Created });
    world.pay(&bill, bill.due());
    world.mine(Coin::Btc, 2).await;
    ship().await.expect("shipped");
    assert_eq!(world.stands(&bill.placed).await, "settled/shipped");
    let why = refusal(ship().await);
    assert_eq!(why, CannotShip::WrongStage { number, stage: Stage::Shipped });
    world.clock.advance(hours(14 * 24));
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "settled/completed");
});

story!(nothing_is_shipped_while_its_payment_is_on_no_chain, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = sale(&world, &alice, "mug").await;
    let number = bill.placed.order.number;
    let ship = || shipping::ship(&world.app, &world.admin, number, None, None);
    world.btc().reorg(3, Reorged::BackToMempool);
    world.look().await;
    assert!(matches!(refusal(ship().await), CannotShip::OnHold { .. }));
    world.mine(Coin::Btc, 1).await;
    ship().await.expect("shipped");
});

story!(codes_are_handed_over_once_and_only_when_they_are_paid_for, |world| {
    world.shelve_codes("ticket", "80.00", &["CODE-1"]).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "ticket", 1, Coin::Btc).await;
    let order = &bill.placed.order;
    let reveal = || shipping::reveal(&world.app, order.id);
    assert_eq!(refusal(reveal().await), CannotReveal::NotYours);
    world.pay(&bill, bill.due());
    world.mine(Coin::Btc, 2).await;
    let shipped = shipping::ship(&world.app, &world.admin, order.number, None, None).await;
    assert_eq!(refusal(shipped), CannotShip::NothingToShip(order.number));
    let handed = reveal().await.unwrap_or_else(|stop| panic!("{stop:?}"));
    let codes: Vec<&str> = handed.iter().map(|handed| handed.code.as_str()).collect();
    assert_eq!(codes, ["CODE-1"]);
    assert_eq!(refusal(reveal().await), CannotReveal::Before);
    let why = refusal(cancelling::cancel(&world.app, order.number, &hand(&world)).await);
    assert_eq!(why, CannotCancel::TooLate { number: order.number, stage: Stage::Completed });
});

story!(an_order_without_codes_has_none_to_hand_over, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = sale(&world, &alice, "mug").await;
    let revealed = shipping::reveal(&world.app, bill.placed.order.id).await;
    assert_eq!(refusal(revealed), CannotReveal::None);
});

story!(stock_taken_out_by_hand_is_counted_and_never_more_than_is_free, |world| {
    world.shelve("mug", "80.00", 3).await;
    let alice = world.person("alice").await;
    world.order(&alice, "mug", 1).await;
    let remove = |quantity| stocking::remove(&world.app, &world.admin, "mug", quantity, "broken");
    let why = refusal(remove(3).await);
    assert_eq!(why, stocking::CannotStock::NotFree { sku: "mug".to_owned(), free: 2 });
    remove(2).await.expect("removed");
    let counter = stock::Counter { received: 3, free: 0, held: 1, sold: 0, removed: 2 };
    assert_eq!(world.counter("mug").await, counter);
});

// ------------------------------------------------------------------------- by hand

story!(an_order_settled_by_hand_is_marked_and_books_what_no_chain_proves, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let placed = world.order(&alice, "mug", 1).await;
    decide(&world, &placed, Decision::Settle).await.expect("settled");
    assert_eq!(world.stands(&placed).await, "settled/paid");
    assert!(world.invoice(&placed).await.marked);
    assert_eq!(world.holds(Account::RailUnproved, "EUR").await, -8_000);
    assert_eq!(world.counter("mug").await.sold, 1);
});

story!(a_lapsed_order_is_settled_by_hand_only_while_its_goods_are_there, |world| {
    world.shelve("mug", "80.00", 1).await;
    let (alice, bob) = (world.person("alice").await, world.person("bob").await);
    let placed = world.order(&alice, "mug", 1).await;
    world.wait(minutes(31)).await;
    assert_eq!(world.stands(&placed).await, "expired/expired");
    let rival = world.order(&bob, "mug", 1).await;
    let why = refusal(decide(&world, &placed, Decision::Settle).await);
    assert_eq!(why, CannotDecide::SoldOut(placed.order.number));
    world.cancel(&rival, &Canceller::Customer).await;
    decide(&world, &placed, Decision::Settle).await.expect("settled");
    assert_eq!(
        (world.stands(&placed).await.as_str(), world.strikes(&alice).await),
        ("settled/paid", 0)
    );
});

story!(an_invoice_invalidated_by_hand_waits_for_a_hand_to_settle_it, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = sale(&world, &alice, "mug").await;
    decide(&world, &bill.placed, Decision::Invalidate).await.expect("invalidated");
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 160_000);
    assert!(world.order_of(&bill.placed).await.hold_why.is_some());
    world.mine(Coin::Btc, 1).await;
    assert_eq!(world.stands(&bill.placed).await, "invalid/paid");

    decide(&world, &bill.placed, Decision::Settle).await.expect("settled");
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 0);
    assert_eq!(world.order_of(&bill.placed).await.hold_why, None);
});

/// An order of a mug for which twenty euros too much have come.
async fn overpaid(world: &World) -> (Person, Bill) {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.pay(&bill, bill.due() + Sats(40_000));
    world.mine(Coin::Btc, 2).await;
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 40_000);
    (alice, bill)
}

story!(money_that_waits_becomes_balance_when_an_admin_says_so, |world| {
    let (alice, bill) = overpaid(&world).await;
    decide(&world, &bill.placed, Decision::ToBalance).await.expect("credited");
    assert_eq!(world.balance(&alice).await, world.money("20.00"));
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 0);
    let why = refusal(decide(&world, &bill.placed, Decision::ToBalance).await);
    assert_eq!(why, CannotDecide::NothingWaits(bill.placed.order.number));
});

story!(money_that_waits_is_set_aside_in_its_own_coin_when_an_admin_says_so, |world| {
    let (_, bill) = overpaid(&world).await;
    decide(&world, &bill.placed, Decision::ToRefund).await.expect("set aside");
    let refunds = invoices::refunds_of(&world.app.db, bill.placed.invoice.id).await;
    let owed: Vec<(String, i64)> =
        refunds.expect("read").into_iter().map(|refund| (refund.unit, refund.amount)).collect();
    assert_eq!(owed, [("BTC".to_owned(), 40_000)]);
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 0);
});

story!(money_that_an_admin_keeps_waits_until_it_is_let_go, |world| {
    let (alice, bill) = overpaid(&world).await;
    decide(&world, &bill.placed, Decision::Keep).await.expect("kept");
    world.clock.advance(hours(100));
    world.look().await;
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 40_000);
    decide(&world, &bill.placed, Decision::Unkeep).await.expect("let go");
    world.look().await;
    assert_eq!(world.balance(&alice).await, world.money("20.00"));
});

story!(money_of_an_open_invoice_cannot_be_decided_on, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.pay(&bill, Sats(80_000));
    world.mine(Coin::Btc, 2).await;
    for decision in [Decision::ToBalance, Decision::ToRefund, Decision::Invalidate] {
        let why = refusal(decide(&world, &bill.placed, decision).await);
        assert!(matches!(why, CannotDecide::WrongStatus { .. }), "{decision:?}: {why:?}");
    }
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 80_000);
});
