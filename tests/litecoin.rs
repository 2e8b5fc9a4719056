//! The payment stories through a real Litecoin Core node, and what the two say of each other:
//! descriptors, imports, blocks with the extension.

use chaintill::base::clock::Time;
use chaintill::base::coin::{Coin, Network};
use chaintill::base::money::Sats;
use chaintill::chain::block::{Block, TxKind};
use chaintill::flows::wallet::{self, FirstUnused};
use chaintill::invoices::{Kind, Place};
use chaintill::keys::{AccountKey, RescanFrom, ScriptType, descriptor};
use serde_json::{Value, json};

use crate::world::litecoind::{Litecoind, list, text};
use crate::world::node_world::{Login, NodeWorld};
use crate::world::{Engine, LTC_KEY, hours, minutes};

/// 80 EUR at the fixed rate of 100 EUR; six confirmations by the default table.
const DUE: Sats = Sats(80_000_000);
/// The time where no shop is open.
const NOW: Time = Time::from_secs(1_900_000_000);

async fn an_exact_payment_settles_at_its_depth(engine: Engine) {
    let world = NodeWorld::open_on(engine, Login::Password).await;
    world.shelve("mug", "80.00", 3).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Ltc).await;
    assert_eq!(bill.due(), DUE);
    let txid = world.pay(&bill, DUE).await;
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "processing/created");
    world.mine(5).await;
    assert_eq!(world.stands(&bill.placed).await, "processing/created");
    world.mine(1).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!((world.free("mug").await, world.counter("mug").await.sold), (2, 1));
    assert_eq!(world.suspense(&bill.placed, "LTC").await, 0);
    assert_eq!(world.payments(&bill.placed).await[0].outpoint.txid, txid);
    assert!(world.admins_told().await.contains("80.00 EUR"));
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_exact_payment_settles_at_its_depth_on_sqlite() {
    an_exact_payment_settles_at_its_depth(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_exact_payment_settles_at_its_depth_on_postgres() {
    an_exact_payment_settles_at_its_depth(Engine::Postgres).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn too_little_prolongs_the_invoice_and_the_rest_settles_it() {
    let world = NodeWorld::open().await;
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Ltc).await;
    world.pay(&bill, Sats(DUE.0 / 2)).await;
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "new/created");
    world.wait(minutes(32)).await;
    assert_eq!(world.stands(&bill.placed).await, "new/created");
    assert!(world.invoice(&bill.placed).await.prolonged);
    world.pay(&bill, Sats(DUE.0 / 2)).await;
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "processing/created");
    world.mine(6).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!(world.payments(&bill.placed).await.len(), 2);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn too_much_settles_and_the_rest_becomes_balance() {
    let world = NodeWorld::open().await;
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Ltc).await;
    world.pay(&bill, Sats(100_000_000)).await;
    world.mine(6).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!(world.suspense(&bill.placed, "LTC").await, 20_000_000);
    world.wait_without_blocks(hours(73)).await;
    assert_eq!(world.suspense(&bill.placed, "LTC").await, 0);
    assert_eq!(world.balance(&alice).await, world.money("20.00"));
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn late_money_buys_the_order_if_the_goods_are_there() {
    let world = NodeWorld::open().await;
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Ltc).await;
    world.wait(minutes(32)).await;
    assert_eq!(world.stands(&bill.placed).await, "expired/expired");
    assert_eq!((world.free("mug").await, world.strikes(&alice).await), (1, 1));
    world.pay(&bill, DUE).await;
    world.look().await;
    world.mine(5).await;
    assert_eq!(world.stands(&bill.placed).await, "expired/expired");
    world.mine(1).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!((world.free("mug").await, world.strikes(&alice).await), (0, 0));
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unpaid_order_does_not_expire_on_a_stale_tip() {
    let world = NodeWorld::open().await;
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Ltc).await;
    world.wait_without_blocks(minutes(44)).await;
    assert_eq!(world.stands(&bill.placed).await, "new/created");
    world.mine(1).await;
    assert_eq!(world.stands(&bill.placed).await, "expired/expired");
    assert_eq!(world.free("mug").await, 1);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_settled_payment_that_a_reorg_leaves_out_holds_the_order_until_it_is_mined_again() {
    let world = NodeWorld::open().await;
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Ltc).await;
    let txid = world.pay(&bill, DUE).await;
    world.mine(6).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");

    world.node.reorg_without(6, txid).await;
    assert_eq!(world.node.mempool().await, [txid]);
    world.look().await;
    assert_eq!(world.payments(&bill.placed).await[0].place, Place::Orphaned);
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert!(world.order_of(&bill.placed).await.hold_why.is_some());
    assert!(world.admins_told().await.contains(&txid.to_string()));

    world.node.let_in(txid).await;
    world.mine(1).await;
    assert!(matches!(world.payments(&bill.placed).await[0].place, Place::Block { .. }));
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!(world.order_of(&bill.placed).await.hold_why, None);
    assert_eq!(world.payments(&bill.placed).await.len(), 1);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reorg_that_holds_the_payment_again_changes_nothing() {
    let world = NodeWorld::open().await;
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Ltc).await;
    world.pay(&bill, DUE).await;
    world.mine(6).await;
    // A deeper one would take the wallet's payment away: it is not final below its height.
    world.node.reorg_again(6).await;
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!(world.order_of(&bill.placed).await.hold_why, None);
    assert_eq!(world.payments(&bill.placed).await.len(), 1);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_settled_payment_that_a_reorg_spends_otherwise_takes_the_sale_with_it() {
    let world = NodeWorld::open().await;
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Ltc).await;
    let txid = world.pay(&bill, DUE).await;
    world.mine(6).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    let rival = world.node.reorg_with_rival(6, txid).await;
    assert!(world.node.mempool().await.is_empty());
    assert_ne!(rival, txid);
    world.look().await;
    assert_eq!(world.payments(&bill.placed).await[0].place, Place::Gone);
    assert_eq!(world.stands(&bill.placed).await, "invalid/paid");
    assert_eq!(world.suspense(&bill.placed, "LTC").await, 0);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn restarts_of_the_shop_and_of_the_node_lose_nothing_and_double_nothing() {
    let mut world = NodeWorld::open_on(Engine::Sqlite, Login::Cookie).await;
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Ltc).await;
    let txid = world.pay(&bill, DUE).await;
    world.look().await;
    world.restart_node().await;
    assert_eq!(world.node.mempool().await, [txid]);
    world.look().await;
    world.restart().await;
    world.mine(3).await;
    assert_eq!(world.stands(&bill.placed).await, "processing/created");

    world.node.stop().await;
    world.look_anyway().await;
    world.restart().await;
    world.look_anyway().await;
    assert_eq!(world.stands(&bill.placed).await, "processing/created");
    let now = world.clock.now();
    world.node.start_again(now).await;
    world.node.mine(2).await;
    world.restart().await;
    world.mine(1).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");

    world.restart_node().await;
    world.restart().await;
    world.mine(1).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!(world.payments(&bill.placed).await.len(), 1);
    let told = world.told(world.chat_of("alice")).await;
    assert_eq!(told.len(), 2, "seen and paid: {told:#?}");
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_in_a_block_with_the_extension_is_found_under_its_txid() {
    let world = NodeWorld::open_with_extension().await;
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Ltc).await;
    let txid = world.pay(&bill, DUE).await;
    world.mine(6).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    let payment = &world.payments(&bill.placed).await[0];
    assert_eq!((payment.outpoint.txid, payment.kind), (txid, Kind::Plain));
    every_block_decodes(&world.node, 430).await;
    world.end().await;
}

/// Every block from a height on says the same to us as to the node, and from the extension's
/// first block on ends with a `HogEx`.
async fn every_block_decodes(node: &Litecoind, from: i64) {
    for height in from..=node.height().await {
        let hash = node.hash_at(height).await;
        let (raw, txids) = node.block(hash).await;
        let block = Block::decode(Coin::Ltc, raw).unwrap_or_else(|e| panic!("{height}: {e}"));
        assert_eq!(block.hash, hash);
        let found: Vec<_> = block.transactions.iter().map(|tx| tx.txid).collect();
        assert_eq!(found, txids, "at height {height}");
        let ends_with_hogex = block.transactions.last().is_some_and(|tx| tx.kind == TxKind::HogEx);
        assert_eq!(ends_with_hogex, 432 <= height, "at height {height}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn money_out_of_the_extension_arrives_in_the_hogex_and_needs_six_blocks() {
    let world = NodeWorld::open_with_extension().await;
    // Three confirmations would do for an ordinary payment of 40 EUR.
    world.shelve("cup", "40.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "cup", 1, Coin::Ltc).await;
    let inside = world.peg_out(&bill, bill.due()).await;
    assert_eq!(world.node.mempool().await, [inside]);
    world.look().await;
    world.mine(5).await;
    assert_eq!(world.stands(&bill.placed).await, "processing/created");
    world.mine(1).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    let payments = world.payments(&bill.placed).await;
    let arrived: Vec<_> = payments.iter().filter(|paid| paid.place != Place::Gone).collect();
    assert_eq!(arrived.len(), 1);
    assert_eq!(arrived[0].kind, Kind::HogEx);
    assert!(1 <= arrived[0].outpoint.vout);
    assert_ne!(arrived[0].outpoint.txid, inside, "the txid inside never confirms");
    every_block_decodes(&world.node, 430).await;
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn money_out_of_the_extension_that_a_reorg_mines_again_stays_where_it_is() {
    let world = NodeWorld::open_with_extension().await;
    world.shelve("cup", "40.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "cup", 1, Coin::Ltc).await;
    world.peg_out(&bill, bill.due()).await;
    world.mine(6).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    world.node.reorg_again(6).await;
    world.look().await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!(world.order_of(&bill.placed).await.hold_why, None);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn money_out_of_the_extension_may_come_back_under_another_txid() {
    let world = NodeWorld::open_with_extension().await;
    world.shelve("cup", "40.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "cup", 1, Coin::Ltc).await;
    world.peg_out(&bill, bill.due()).await;
    world.mine(6).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    let before = world.payments(&bill.placed).await[0].outpoint;
    world.reorg_the_extension(6).await;
    world.look().await;
    let payments = world.payments(&bill.placed).await;
    let (gone, there): (Vec<_>, Vec<_>) =
        payments.iter().partition(|payment| payment.place == Place::Gone);
    assert_eq!(gone.iter().map(|payment| payment.outpoint).collect::<Vec<_>>(), [before]);
    assert_eq!(there.len(), 1);
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    assert_eq!(world.order_of(&bill.placed).await.hold_why, None);
    assert_eq!((world.free("cup").await, world.counter("cup").await.sold), (0, 1));
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_tells_of_unspent_money_alone_so_the_first_unused_index_is_a_lower_bound() {
    let world = NodeWorld::open().await;
    let account = world.app.account(Coin::Ltc).expect("an account");
    let address = account.receive(4).expect("an address").address;
    world.node.send(&address, DUE).await;
    world.node.mine(1).await;
    let looked = wallet::first_unused(&world.app, Coin::Ltc).await.expect("asked");
    assert_eq!(looked.first, FirstUnused::AtLeast(5));
    assert_eq!((looked.asked.len(), looked.failed.len()), (1, 0));
    // The shop books that money too: it came at an index that was never shown.
    world.look().await;
    world.end().await;
}

/// The account of the stories with each script type that Litecoin Core knows.
fn accounts() -> Vec<AccountKey> {
    [ScriptType::P2pkh, ScriptType::P2shP2wpkh, ScriptType::P2wpkh]
        .map(|script_type| {
            AccountKey::import(Coin::Ltc, Network::Regtest, Some(script_type), LTC_KEY)
        })
        .map(|account| account.expect("a good key"))
        .to_vec()
}

#[tokio::test(flavor = "multi_thread")]
async fn litecoin_core_derives_the_addresses_that_we_derive() {
    let node = Litecoind::start(NOW).await;
    for account in accounts() {
        let ours = descriptor::descriptor(&account);
        let info = node.call("getdescriptorinfo", &json!([ours.as_str()])).await;
        assert_eq!(ours.split_once('#').expect("a checksum").1, text(&info["checksum"]));
        let theirs = node.call("deriveaddresses", &json!([ours.as_str(), [0, 19]])).await;
        let theirs: Vec<String> = list(&theirs).iter().map(text).collect();
        let receive = |index| account.receive(index).expect("an address").address;
        assert_eq!((0..20).map(receive).collect::<Vec<_>>(), theirs, "{}", account.script_type());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wallet_of_litecoin_core_imports_what_we_give_and_sees_the_money() {
    let node = Litecoind::start(NOW).await;
    node.mine(100).await;
    for account in accounts() {
        let address = account.receive(7).expect("an address").address;
        node.send(&address, DUE).await;
        node.mine(1).await;
        let name = account.script_type().name();
        node.call("createwallet", &json!([name, true, true])).await;
        let request = descriptor::import_multi(&account, 20, RescanFrom::Start);
        let request: Value = request.expect("a script type that it knows");
        let answer = node.call_in(Some(name), "importmulti", &json!([request])).await;
        assert_eq!(answer[0]["success"], true, "{name}: {answer}");
        let params = json!([1, 9_999, [address]]);
        let seen = node.call_in(Some(name), "listunspent", &params).await;
        assert_eq!(list(&seen).len(), 1, "{name}: {seen}");
    }
}
