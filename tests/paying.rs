//! What happens with money: enough, too little, too much, too late, gone.

use chaintill::base::coin::Coin;
use chaintill::base::money::Sats;
use chaintill::flows::cancelling::Canceller;
use chaintill::stage::Reorged;

use crate::story;
use crate::world::{hours, minutes};

story!(an_order_paid_exactly_is_settled_at_its_depth, |world| {
    world.shelve("mug", "80.00", 3).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    assert_eq!(bill.due(), Sats(160_000));
    assert_eq!((world.free("mug").await, world.counter("mug").await.held), (2, 1));

    world.pay(&bill, bill.due());
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "processing/created");
    world.mine(Coin::Btc, 1).await;
    assert_eq!(world.stands(&bill.placed).await, "processing/created");
    world.mine(Coin::Btc, 1).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!((world.free("mug").await, world.counter("mug").await.sold), (2, 1));
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 0);
    assert!(world.admins_told().await.contains("80.00 EUR"));
    let alice = world.told(world.chat_of("alice")).await;
    assert_eq!(alice.len(), 2, "seen and paid: {alice:#?}");
});

story!(a_part_prolongs_the_invoice_once_and_the_rest_settles_it, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Ltc).await;
    world.pay(&bill, Sats(bill.due().0 / 2));
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "new/created");
    world.wait(minutes(32)).await;
    assert_eq!(world.stands(&bill.placed).await, "new/created");
    assert!(world.invoice(&bill.placed).await.prolonged);
    world.pay(&bill, Sats(bill.due().0 / 2));
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "processing/created");
    world.mine(Coin::Ltc, 6).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!(world.suspense(&bill.placed, "LTC").await, 0);
});

story!(a_part_that_stays_a_part_expires_and_becomes_balance, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.pay(&bill, Sats(80_000));
    world.look().await;
    world.wait(minutes(32)).await;
    world.wait(minutes(17)).await;
    assert_eq!(world.stands(&bill.placed).await, "expired/expired");
    assert_eq!(world.free("mug").await, 1);
    assert_eq!(world.strikes(&alice).await, 0, "who sent anything is not blamed");
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 80_000);
    world.wait_without_blocks(hours(73)).await;
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 0);
    assert_eq!(world.balance(&alice).await, world.money("40.00"));
});

story!(too_much_settles_and_the_rest_waits_for_the_customer, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.pay(&bill, Sats(200_000));
    world.look().await;
    world.mine(Coin::Btc, 2).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 40_000);
    world.wait_without_blocks(hours(73)).await;
    assert_eq!(world.balance(&alice).await, world.money("20.00"));
});

story!(a_few_satoshi_too_many_are_rounding, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.pay(&bill, bill.due() + Sats(100));
    world.look().await;
    world.mine(Coin::Btc, 2).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 0);
    assert_eq!(world.holds(chaintill::ledger::Account::Rounding, "BTC").await, 100);
});

story!(a_little_too_little_is_tolerated, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.pay(&bill, Sats(158_400));
    world.look().await;
    world.mine(Coin::Btc, 2).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!(world.holds(chaintill::ledger::Account::Tolerated, "EUR").await, -80);
});

story!(an_unpaid_order_expires_and_is_a_strike, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.wait(minutes(29)).await;
    assert_eq!(world.stands(&bill.placed).await, "new/created");
    world.wait(minutes(3)).await;
    assert_eq!(world.stands(&bill.placed).await, "expired/expired");
    assert_eq!((world.free("mug").await, world.strikes(&alice).await), (1, 1));
});

story!(late_money_buys_the_order_if_the_goods_are_there, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.wait(minutes(32)).await;
    assert_eq!(world.stands(&bill.placed).await, "expired/expired");
    world.pay(&bill, bill.due());
    world.look().await;
    world.mine(Coin::Btc, 2).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!((world.free("mug").await, world.strikes(&alice).await), (0, 0));
});

story!(late_money_waits_if_the_goods_are_gone, |world| {
    world.shelve("mug", "80.00", 1).await;
    let (alice, bob) = (world.person("alice").await, world.person("bob").await);
    let late = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.wait(minutes(32)).await;
    let fast = world.bill(&bob, "mug", 1, Coin::Btc).await;
    world.pay(&fast, fast.due());
    world.pay(&late, late.due());
    world.look().await;
    world.mine(Coin::Btc, 2).await;
    assert_eq!(world.stands(&fast.placed).await, "settled/paid");
    assert_eq!(world.stands(&late.placed).await, "expired/expired");
    assert_eq!(world.suspense(&late.placed, "BTC").await, 160_000);
    world.wait_without_blocks(hours(73)).await;
    assert_eq!(world.balance(&alice).await, world.money("80.00"));
});

story!(a_replaced_payment_counts_once, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    let first = world.pay(&bill, bill.due());
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "processing/created");
    world.btc().replace(first, &[(bill.script(), bill.due())]);
    world.look().await;
    world.mine(Coin::Btc, 2).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 0);
});

story!(a_payment_replaced_away_gives_the_customer_ten_minutes, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    let first = world.pay(&bill, bill.due());
    world.look().await;
    let elsewhere = bitcoin::ScriptBuf::new_op_return([0; 4]);
    world.btc().replace(first, &[(elsewhere, Sats(1000))]);
    world.wait_without_blocks(minutes(11)).await;
    assert_eq!(world.stands(&bill.placed).await, "new/created");
    world.wait(minutes(60)).await;
    assert_eq!(world.stands(&bill.placed).await, "expired/expired");
    assert_eq!(world.strikes(&alice).await, 0);
});

story!(a_reorg_that_brings_the_payment_back_changes_nothing, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.pay(&bill, bill.due());
    world.mine(Coin::Btc, 2).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    world.btc().reorg(2, Reorged::Again);
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!(world.order_of(&bill.placed).await.hold_why, None);
});

story!(a_settled_payment_that_is_dropped_holds_the_order_and_then_falls, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.pay(&bill, bill.due());
    world.mine(Coin::Btc, 2).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    world.btc().reorg(3, Reorged::BackToMempool);
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert!(world.order_of(&bill.placed).await.hold_why.is_some());
    let tx = world.payments(&bill.placed).await[0].outpoint.txid;
    world.btc().double_spend_in_block(tx);
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "invalid/paid");
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 0);
    assert!(world.admins_told().await.contains(&bill.placed.order.number.to_string()));
});

story!(a_dropped_payment_after_the_goods_left_is_a_claim, |world| {
    world.shelve_codes("ticket", "80.00", &["CODE-1"]).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "ticket", 1, Coin::Ltc).await;
    world.pay(&bill, bill.due());
    world.mine(Coin::Ltc, 6).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    let codes = chaintill::flows::shipping::reveal(&world.app, bill.placed.order.id).await;
    let codes: Vec<String> =
        codes.expect("hers").iter().map(|handed| handed.code.to_string()).collect();
    assert_eq!(codes, ["CODE-1"]);
    assert_eq!(world.stands(&bill.placed).await, "settled/completed");
    world.ltc().reorg(7, Reorged::Dropped);
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "settled/completed");
    assert!(world.order_of(&bill.placed).await.clawed_back);
    let claim = chaintill::ledger::Account::Claim(alice.id);
    assert_eq!(world.holds(claim, "EUR").await, -8000);
});

story!(two_coins_add_up, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let btc = world.bill(&alice, "mug", 1, Coin::Btc).await;
    let ltc = world.choose(&btc.placed, Coin::Ltc).await;
    let ltc = crate::world::Bill { placed: btc.placed.clone(), offer: ltc };
    world.pay(&btc, Sats(btc.due().0 / 2));
    world.pay(&ltc, Sats(ltc.due().0 / 2));
    world.look().await;
    assert_eq!(world.stands(&btc.placed).await, "processing/created");
    world.mine(Coin::Btc, 2).await;
    world.mine(Coin::Ltc, 6).await;
    assert_eq!(world.stands(&btc.placed).await, "settled/paid");
    assert_eq!(world.suspense(&btc.placed, "BTC").await, 0);
    assert_eq!(world.suspense(&btc.placed, "LTC").await, 0);
});

story!(a_cancelled_order_never_revives_and_its_money_waits, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.cancel(&bill.placed, &Canceller::Customer).await;
    assert_eq!(world.stands(&bill.placed).await, "cancelled/cancelled");
    assert_eq!((world.free("mug").await, world.strikes(&alice).await), (1, 0));
    world.pay(&bill, bill.due());
    world.look().await;
    world.mine(Coin::Btc, 2).await;
    assert_eq!(world.stands(&bill.placed).await, "cancelled/cancelled");
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 160_000);
});

story!(a_referrer_earns_three_percent_and_loses_it_with_the_money, |world| {
    world.shelve("mug", "80.00", 1).await;
    let carol = world.person("carol").await;
    let alice = world.brought("alice", Some(&carol)).await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.pay(&bill, bill.due());
    world.mine(Coin::Btc, 2).await;
    assert_eq!(world.balance(&carol).await, world.money("2.40"));
    world.btc().reorg(3, Reorged::Dropped);
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "invalid/paid");
    assert_eq!(world.balance(&carol).await, world.money("0.00"));
});
