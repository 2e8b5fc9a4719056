//! Keys, addresses and books: what a lost disk, a restored backup or a hand in the database
//! can do, and how it is found.

use std::fs;

use chaintill::app::App;
use chaintill::audit::{self, Break};
use chaintill::base::clock::Clock;
use chaintill::base::coin::{Coin, Network};
use chaintill::base::db::DbError;
use chaintill::base::money::Sats;
use chaintill::base::rng::Rng;
use chaintill::config;
use chaintill::faces::telegram::courier;
use chaintill::flows::rotation::{self, Rotated};
use chaintill::flows::wallet::{self, AccountRefused, CannotPin, FirstUnused};
use chaintill::flows::{Stop, checkout, opening, reconcile, shipping};
use chaintill::keys::AccountKey;
use chaintill::ledger::Account;
use chaintill::notices::Kind;
use chaintill::stage;
use chaintill::wallets::{self, Address};

use crate::story;
use crate::world::program::{Till, free_port};
use crate::world::{BTC_KEY, Engine, LTC_KEY, World, drop_database, fresh_db, refusal};

/// The world's shop with other words in its configuration, before it is opened. Gives the
/// configuration in force too.
async fn handles(world: &World, from: &str, to: &str) -> (App, String) {
    assert!(world.config().contains(from), "the configuration has no `{from}`");
    let file = world.dir().join("changed.toml");
    fs::write(&file, world.config().replace(from, to)).expect("written");
    let config = config::load(Some(&file), std::iter::empty()).unwrap_or_else(|e| panic!("{e}"));
    let settings = config::settings(&config, world.dir()).unwrap_or_else(|e| panic!("{e}"));
    let rng = Rng::seeded(world.rng.below(u64::MAX));
    let app = App::open(settings, world.clock.clone(), rng).await.expect("handles");
    (app, config::effective(&config).to_string())
}

/// The same, opened.
async fn opened(world: &World, from: &str, to: &str) -> Result<App, Stop<AccountRefused>> {
    let (app, effective) = handles(world, from, to).await;
    opening::open(&app, &effective).await.map(|()| app)
}

/// The line of the configuration that holds a master key of this byte.
fn master_key(byte: &str) -> String {
    format!("master_key = \"{}\"", byte.repeat(32))
}

/// How many base units came that belong to no invoice.
async fn unknown(world: &World) -> i64 {
    world.holds(Account::SuspenseUnknown, "BTC").await
}

// ------------------------------------------------------------------------- indices

#[tokio::test(flavor = "multi_thread")]
async fn a_restored_backup_hands_out_no_address_twice() {
    let mut world = World::open(Engine::Sqlite, &[]).await;
    world.shelve("mug", "80.00", 4).await;
    let (alice, bob) = (world.person("alice").await, world.person("bob").await);
    let carol = world.person("carol").await;
    world.bill(&alice, "mug", 1, Coin::Btc).await;

    let (file, backup) = (world.dir().join("shop.db"), world.dir().join("backup.db"));
    world.app.db.close().await;
    fs::copy(&file, &backup).expect("copied");
    world.restart().await;
    let lost = world.bill(&bob, "mug", 1, Coin::Btc).await;
    let also_lost = world.bill(&carol, "mug", 1, Coin::Btc).await;
    assert_eq!((lost.offer.address.index, also_lost.offer.address.index), (1, 2));

    world.app.db.close().await;
    fs::copy(&backup, &file).expect("restored");
    world.restart().await;
    assert_eq!(world.noticed(Kind::IndexGap).await.len(), 1);
    let fresh = world.bill(&bob, "mug", 1, Coin::Btc).await;
    assert_eq!(fresh.offer.address.index, 3);

    // The two that nobody remembers are watched.
    world.pay(&lost, Sats(160_000));
    world.mine(Coin::Btc, 2).await;
    assert_eq!(
        (unknown(&world).await, world.noticed(Kind::MoneyUnknown).await.len()),
        (160_000, 1)
    );
    world.end().await;
}

story!(a_shop_with_addresses_and_without_its_mark_does_not_open, |world| {
    world.shelve("mug", "80.00", 2).await;
    let (alice, bob) = (world.person("alice").await, world.person("bob").await);
    world.bill(&alice, "mug", 1, Coin::Btc).await;
    fs::remove_dir_all(world.dir().join("anchor")).expect("lost");
    let why = refusal(wallet::open(&world.app, Coin::Btc).await);
    assert!(matches!(why, AccountRefused::MarkMissing { coin: Coin::Btc, last: 0, .. }), "{why:?}");

    let accept = |index| {
        wallet::accept_mark(&world.app, &world.admin, Coin::Btc, index, "the disk was lost")
    };
    accept(4).await.expect("accepted");
    wallet::open(&world.app, Coin::Btc).await.expect("opens");
    let bill = world.bill(&bob, "mug", 1, Coin::Btc).await;
    assert_eq!(bill.offer.address.index, 5, "all up to the mark may have been shown");
    let why = refusal(accept(4).await);
    assert_eq!(why, CannotPin::GoesBack { coin: Coin::Btc, index: 4, last: 5 });
});

story!(money_at_an_index_never_shown_burns_it, |world| {
    world.shelve("mug", "80.00", 2).await;
    let (alice, bob) = (world.person("alice").await, world.person("bob").await);
    world.bill(&alice, "mug", 1, Coin::Btc).await;
    let script = |index| {
        let key = world.app.account(Coin::Btc).expect("configured");
        key.receive(index).expect("an address").script
    };
    world.btc().pay(&script(4), Sats(50_000));
    world.mine(Coin::Btc, 1).await;
    assert_eq!((unknown(&world).await, world.noticed(Kind::IndexBurnt).await.len()), (50_000, 1));

    let bill = world.bill(&bob, "mug", 1, Coin::Btc).await;
    assert_eq!(bill.offer.address.index, 5);
    world.btc().pay(&script(2), Sats(60_000));
    world.mine(Coin::Btc, 1).await;
    assert_eq!(unknown(&world).await, 110_000, "those it jumped over are watched");
});

// ------------------------------------------------------------------------- the account

story!(another_account_key_is_refused_until_the_owner_confirms_it, |world| {
    world.shelve("mug", "80.00", 2).await;
    let (alice, bob) = (world.person("alice").await, world.person("bob").await);
    let before = world.bill(&alice, "mug", 1, Coin::Btc).await;
    let ours = format!("xpub = \"{BTC_KEY}\"");
    let other = format!("xpub = \"{LTC_KEY}\"\nscript_type = \"p2wpkh\"");
    let why = refusal(opened(&world, &ours, &other).await);
    assert!(matches!(why, AccountRefused::Changed { coin: Coin::Btc, .. }), "{why:?}");

    let (shop, effective) = handles(&world, &ours, &other).await;
    wallet::add(&shop, &world.admin, Coin::Btc, 0, "a new wallet").await.expect("pinned");
    opening::open(&shop, &effective).await.expect("opens");
    world.app.db.close().await;
    world.app = shop;
    let after = world.bill(&bob, "mug", 1, Coin::Btc).await;
    let first = world.app.account(Coin::Btc).expect("configured").receive(0).expect("derives");
    assert_eq!(after.offer.address.address, first.address);

    // What was shown before is watched for ever.
    world.pay(&before, before.due());
    world.mine(Coin::Btc, 2).await;
    assert_eq!(world.stands(&before.placed).await, "settled/paid");
});

/// Another account of the owner's: BIP 49 of the all-`abandon` mnemonic on the test networks.
const OTHER_KEY: &str = "upub5EFU65HtV5TeiSHmZZm7FUffBGy8UKeqp7vw43jYbvZPpoVsgU93oac7Wk3u6moKegAEWtGNF8DehrnHtv21XXEMYRUocHqguyjknFHYfgY";

/// The owner's wallet uses three addresses of that account. The last payment is unconfirmed.
fn use_other_account(world: &World) {
    let key = AccountKey::import(Coin::Btc, Network::Regtest, None, OTHER_KEY).expect("good");
    let pay = |index| {
        let script = key.receive(index).expect("an address").script;
        world.btc().pay(&script, Sats(50_000));
    };
    pay(3);
    pay(0);
    world.btc().mine(1);
    pay(17);
}

story!(an_account_begins_above_all_that_the_owners_wallet_has_used, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let other = format!("xpub = \"{OTHER_KEY}\"");
    let (shop, effective) = handles(&world, &format!("xpub = \"{BTC_KEY}\""), &other).await;
    let untouched = wallet::first_unused(&shop, Coin::Btc).await.expect("asked");
    assert_eq!(untouched.first, FirstUnused::Known(0));
    use_other_account(&world);
    let used = wallet::first_unused(&shop, Coin::Btc).await.expect("asked");
    assert_eq!(used.first, FirstUnused::Known(18));

    let why = "a used wallet";
    wallet::add(&shop, &world.admin, Coin::Btc, 18, why).await.expect("pinned");
    opening::open(&shop, &effective).await.expect("opens");
    world.app.db.close().await;
    world.app = shop;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    assert_eq!(bill.offer.address.index, 18);
    let next = wallet::first_unused(&world.app, Coin::Btc).await.expect("asked");
    assert_eq!(next.first, FirstUnused::Known(19), "what was shown counts as used");
});

#[tokio::test(flavor = "multi_thread")]
async fn wallet_add_asks_the_chain_and_changes_nothing_while_nobody_answers() {
    let world = World::open_at(Engine::Sqlite, &[], Clock::shifted(), 1).await;
    use_other_account(&world);
    let dead = format!("http://127.0.0.1:{}", free_port());
    let settings = [
        ("COINS__BTC__XPUB", OTHER_KEY),
        ("COINS__BTC__SOURCES__1__KIND", "esplora"),
        ("COINS__BTC__SOURCES__1__URL", dead.as_str()),
        ("COINS__BTC__SOURCES__1__NAME", "the dead one"),
    ];
    let till = Till::of(world.dir(), &settings);
    let (list, add) = (["wallet", "list", "--json"], ["wallet", "add", "btc", "--yes"]);
    let before = till.run(&list).await.out;
    let written = audit::tail(&world.app.db, 1).await.expect("read")[0].seq;

    world.btc().set_fault(Some(stage::Fault::Dark));
    let refused = till.run(&add).await;
    assert_eq!(refused.code, Some(4), "{}", refused.said());
    assert!(refused.err.contains("--from-index INDEX"), "{}", refused.err);
    assert_eq!(till.run(&list).await.out, before);
    assert_eq!(audit::tail(&world.app.db, 1).await.expect("read")[0].seq, written);

    world.btc().set_fault(None);
    let added = till.run(&add).await;
    assert_eq!(added.code, Some(0), "{}", added.said());
    assert!(added.err.contains("the dead one: cannot be reached"), "{}", added.err);
    assert!(added.err.contains("first unused index on the chain: 18"), "{}", added.err);
    assert!(added.out.contains("at index 18"), "{}", added.out);
    world.end().await;
}

// ------------------------------------------------------------------------- addresses and records

/// A hand in the database puts another address in the place of every one that was shown.
const TAMPER: &str = "update addresses set address = 'x' || address where idx = 0";
const MEND: &str = "update addresses set address = substr(address, 2) where idx = 0";

story!(an_address_that_was_changed_is_neither_shown_nor_credited, |world| {
    world.shelve("mug", "80.00", 1).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.meddle(&[TAMPER]).await.expect("changed");
    assert!(checkout::shown(&world.app, &bill.offer.quote).await.is_err());
    let chosen = checkout::choose(&world.app, bill.placed.invoice.id, Coin::Btc).await;
    assert!(matches!(chosen, Err(Stop::Failed(_))));
    assert_eq!(world.noticed(Kind::AddressRefused).await.len(), 1);

    world.pay(&bill, bill.due());
    world.btc().mine(2);
    world.look_anyway().await;
    assert_eq!(world.suspense(&bill.placed, "BTC").await, 0);
    assert_eq!(world.order_of(&bill.placed).await.stage.name(), "created");
    world.meddle(&[MEND]).await.expect("mended");
    world.look_anyway().await;
});

story!(a_changed_address_does_not_hold_up_the_money_of_others, |world| {
    world.shelve("mug", "80.00", 2).await;
    let (alice, bob) = (world.person("alice").await, world.person("bob").await);
    let bad = world.bill(&alice, "mug", 1, Coin::Btc).await;
    let good = world.bill(&bob, "mug", 1, Coin::Btc).await;
    world.meddle(&[TAMPER]).await.expect("changed");
    world.pay(&bad, bad.due());
    world.pay(&good, good.due());
    world.btc().mine(2);
    world.look_anyway().await;
    let settled = world.stands(&good.placed).await;
    world.meddle(&[MEND]).await.expect("mended");
    world.look_anyway().await;
    assert_eq!(settled, "settled/paid");
});

/// Writes another address's sealed record into a row.
async fn put_record(world: &World, of: &Address, was: &Address, record: &Address) {
    let sealed = |address: &Address| address.sealed.clone().expect("sealed");
    let mut tx = world.app.db.begin().await.expect("begins");
    let put = wallets::reseal_address(&mut tx, of.id, &sealed(record), &sealed(was)).await;
    assert!(put.expect("written"));
    tx.commit().await.expect("committed");
}

story!(key_records_of_two_invoices_cannot_be_swapped, |world| {
    world.shelve("mug", "80.00", 2).await;
    let (alice, bob) = (world.person("alice").await, world.person("bob").await);
    let one = world.bill(&alice, "mug", 1, Coin::Btc).await;
    let other = world.bill(&bob, "mug", 1, Coin::Btc).await;
    let (a, b) = (&one.offer.address, &other.offer.address);
    put_record(&world, a, a, b).await;
    put_record(&world, b, b, a).await;
    for bill in [&one, &other] {
        assert!(checkout::shown(&world.app, &bill.offer.quote).await.is_err());
    }
    assert_eq!(world.noticed(Kind::AddressRefused).await.len(), 2);
    put_record(&world, a, b, a).await;
    put_record(&world, b, a, b).await;
    checkout::shown(&world.app, &one.offer.quote).await.expect("shown");
});

// ------------------------------------------------------------------------- the master key

story!(a_wrong_master_key_is_refused_at_the_start, |world| {
    let failed = match opened(&world, &master_key("0f"), &master_key("1e")).await {
        Err(Stop::Failed(failure)) => failure.to_string(),
        _ => panic!("it opened"),
    };
    assert!(failed.contains("keys.previous_master_key"), "{failed}");
    assert!(!failed.contains(&"1e".repeat(32)), "{failed}");
});

story!(a_new_master_key_seals_everything_anew_and_the_old_one_is_needed_no_more, |world| {
    world.shelve_codes("ticket", "80.00", &["CODE-1"]).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "ticket", 1, Coin::Btc).await;
    let (old, new) = (master_key("0f"), master_key("1e"));
    let both = format!("{new}\nprevious_{old}");
    let changing = opened(&world, &old, &both).await.expect("opens");
    let rotated = rotation::rotate(&changing, &world.admin).await.expect("rotated");
    let expected = Rotated { accounts: 2, addresses: 1, units: 1, ..Rotated::default() };
    assert_eq!(rotated, expected);
    let again = rotation::rotate(&changing, &world.admin).await.expect("rotated");
    assert_eq!(again, Rotated::default());
    changing.db.close().await;

    assert!(matches!(opened(&world, &old, &old).await, Err(Stop::Failed(_))));
    let renewed = opened(&world, &old, &new).await.expect("opens");
    world.app.db.close().await;
    world.app = renewed;
    checkout::shown(&world.app, &bill.offer.quote).await.expect("shown");
    world.pay(&bill, bill.due());
    world.mine(Coin::Btc, 2).await;
    let codes = shipping::reveal(&world.app, bill.placed.order.id).await;
    let codes = codes.unwrap_or_else(|stop| panic!("{stop:?}"));
    assert_eq!(codes[0].code.as_str(), "CODE-1");
});

// ------------------------------------------------------------------------- the books

/// What a hand with every right does first.
async fn drop_guards(world: &World) {
    let guards: &[&'static str] = match world.engine() {
        Engine::Sqlite => &[
            "drop trigger audit_no_update",
            "drop trigger audit_no_delete",
            "drop trigger transfers_no_update",
            "drop trigger transfers_no_delete",
        ],
        Engine::Postgres => &[
            "drop trigger audit_append_only on audit",
            "drop trigger transfers_append_only on transfers",
        ],
    };
    world.meddle(guards).await.expect("dropped");
}

/// A sold mug, a free one, free codes, and a commission.
async fn business(world: &World) {
    world.shelve("mug", "80.00", 2).await;
    world.shelve_codes("ticket", "25.00", &["CODE-1", "CODE-2"]).await;
    let carol = world.person("carol").await;
    let alice = world.brought("alice", Some(&carol)).await;
    let bill = world.bill(&alice, "mug", 1, Coin::Btc).await;
    world.pay(&bill, bill.due());
    world.mine(Coin::Btc, 2).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    while !courier::run(&world.app, None).await.expect("sent").starts_with("0 sent") {}
}

story!(rows_of_audit_and_ledger_are_never_changed, |world| {
    business(&world).await;
    for statement in [
        "update audit set reason = 'x'",
        "delete from audit",
        "update transfers set amount = 1",
        "delete from transfers",
    ] {
        assert!(world.meddle(&[statement]).await.is_err(), "{statement}");
    }
});

story!(an_edited_audit_row_is_found, |world| {
    drop_guards(&world).await;
    world.meddle(&["update audit set actor = 'x' || actor where seq = 2"]).await.expect("edited");
    let breaks = audit::verify(&world.app.db).await.expect("read");
    assert_eq!(breaks, [Break::Changed { seq: 2 }]);
    let mend = "update audit set actor = substr(actor, 2) where seq = 2";
    world.meddle(&[mend]).await.expect("mended");
});

#[tokio::test(flavor = "multi_thread")]
async fn missing_audit_rows_are_found() {
    let world = World::open(Engine::Sqlite, &[]).await;
    world.shelve("mug", "80.00", 1).await;
    drop_guards(&world).await;
    let written = audit::tail(&world.app.db, 1).await.expect("read")[0].seq;
    world.meddle(&["delete from audit where seq = 2"]).await.expect("deleted");
    let gap = Break::Gap { expected: 2, found: 3 };
    let breaks = audit::verify(&world.app.db).await.expect("read");
    assert_eq!(breaks, std::slice::from_ref(&gap));
    let last = "delete from audit where seq = (select max(seq) from audit)";
    world.meddle(&[last]).await.expect("deleted");
    let cut = Break::CutShort { found: written - 1, written };
    assert_eq!(audit::verify(&world.app.db).await.expect("read"), [gap, cut]);
}

/// A fault that somebody plants, the rule that must find it, and how it is taken away again.
struct Fault {
    rule: &'static str,
    plant: &'static [&'static str],
    cure: &'static [&'static str],
}

const FAULTS: &[Fault] = &[
    Fault {
        rule: "every transfer belongs to a known deed",
        plant: &["update transfers set deed = 'gift' where deed = 'settled'"],
        cure: &["update transfers set deed = 'settled' where deed = 'gift'"],
    },
    Fault {
        rule: "a deed is undone at most as often as it was done",
        plant: &["insert into transfers
            select 'x' || id, 'settled undone', subject, 99, leg, debit, credit, unit, amount,
                invoice, at from transfers where deed = 'settled'"],
        cure: &["delete from transfers where counter = 99"],
    },
    Fault {
        rule: "guarded balances equal the sum of their transfers",
        plant: &["update balances set amount = amount + 1"],
        cure: &["update balances set amount = amount - 1"],
    },
    Fault {
        rule: "a payment is credited exactly while it is on the chain or can come back",
        plant: &[
            "create table aside as select * from transfers where deed = 'confirmed'",
            "delete from transfers where deed = 'confirmed'",
        ],
        cure: &["insert into transfers select * from aside", "drop table aside"],
    },
    Fault {
        rule: "a payment stands where its log says",
        plant: &["update sightings set place = 'x' || place"],
        cure: &["update sightings set place = substr(place, 2)"],
    },
    Fault {
        rule: "money is credited for blocks of the best chain only",
        plant: &["update blocks set connected = 0 where paying = 1"],
        cure: &["update blocks set connected = 1 where paying = 1"],
    },
    Fault {
        rule: "a payment's amount is in the bytes of its transaction",
        plant: &["update payments set amount = amount + 1"],
        cure: &["update payments set amount = amount - 1"],
    },
    Fault {
        rule: "what was taken in is free, held, sold or removed",
        plant: &["update counters set free = free - 1, held = held + 1"],
        cure: &["update counters set free = free + 1, held = held - 1"],
    },
    Fault {
        rule: "only sold codes were handed over",
        plant: &["update units set handed_at = 1"],
        cure: &["update units set handed_at = null"],
    },
    Fault {
        rule: "an order follows its invoice until it is paid",
        plant: &["update orders set stage = 'created' where stage = 'paid'"],
        cure: &["update orders set stage = 'paid' where stage = 'created'"],
    },
    Fault {
        rule: "an order's total is the sum of its lines",
        plant: &["update lines set list = list + 1, total = total + 1"],
        cure: &["update lines set list = list - 1, total = total - 1"],
    },
    Fault {
        rule: "shipping is a named part of the list price",
        plant: &["update orders set shipping = 1"],
        cure: &["update orders set shipping = 0"],
    },
    Fault {
        rule: "whoever looks after an order does so since a moment",
        plant: &["update orders set claimed_at = 1"],
        cure: &["update orders set claimed_at = null"],
    },
    Fault {
        rule: "no address is kept longer than it may be",
        plant: &[
            "insert into parcels (order_id, sealed) select o.id, u.sealed from orders o
                join units u on u.id = (select min(id) from units) where o.stage = 'paid'",
            "update orders set stage = 'completed', completed_at = 1 where stage = 'paid'",
        ],
        cure: &[
            "delete from parcels",
            "update orders set stage = 'paid', completed_at = null where completed_at = 1",
        ],
    },
    Fault {
        rule: "a line is received when all of its units are handed over",
        plant: &[
            "update units set state = 'sold', reservation = (select min(id) from reservations)
                where id = (select min(id) from units)",
            "update lines set handed = 'received'",
        ],
        cure: &[
            "update units set state = 'free', reservation = null where state = 'sold'",
            "update lines set handed = 'due'",
        ],
    },
    Fault {
        rule: "no reservation outlives its order",
        plant: &["update reservations set state = 'held', ended_at = null"],
        cure: &["update reservations set state = 'taken', ended_at = made_at"],
    },
    Fault {
        rule: "an order's times are in order",
        plant: &["update orders set paid_at = paid_at - 60000, created_at = created_at + 60000"],
        cure: &["update orders set paid_at = paid_at + 60000, created_at = created_at - 60000"],
    },
    Fault { rule: "every address derives from its index", plant: &[TAMPER], cure: &[MEND] },
    Fault {
        rule: "indices have no gap and never go back",
        plant: &["update accounts set next_index = next_index - 1 where coin = 'btc'"],
        cure: &["update accounts set next_index = next_index + 1 where coin = 'btc'"],
    },
    Fault {
        rule: "no notice waits for ever",
        plant: &["update notices set state = 'pending', sent_at = null, due_at = 0"],
        cure: &["update notices set state = 'sent', sent_at = created_at"],
    },
    Fault {
        rule: "the headers are one chain with real work",
        plant: &["update cursors set hash = (select b.hash from blocks b
            where b.coin = cursors.coin and b.height = cursors.height - 1)"],
        cure: &["update cursors set hash = (select b.hash from blocks b
            where b.coin = cursors.coin and b.height = cursors.height)"],
    },
    Fault {
        rule: "commission stands only while its sale does",
        plant: &["update invoices set status = 'invalid' where status = 'settled'"],
        cure: &["update invoices set status = 'settled' where status = 'invalid'"],
    },
    Fault {
        rule: "the audit trail is unbroken",
        plant: &["update audit set action = 'x' || action where seq = 1"],
        cure: &["update audit set action = substr(action, 2) where seq = 1"],
    },
];

story!(reconcile_names_every_planted_fault, |world| {
    business(&world).await;
    drop_guards(&world).await;
    for Fault { rule, plant, cure } in FAULTS {
        world.meddle(plant).await.unwrap_or_else(|error| panic!("{rule}: {error}"));
        let report = reconcile::run(&world.app).await.expect("reconcile runs");
        let named = report.findings.iter().any(|finding| finding.rule == *rule);
        assert!(named, "nobody says `{rule}`: {:#?}", report.findings);
        world.meddle(cure).await.unwrap_or_else(|error| panic!("{rule}: {error}"));
        let report = reconcile::run(&world.app).await.expect("reconcile runs");
        assert!(report.is_clean(), "after `{rule}`: {:#?}", report.findings);
    }
});

// ------------------------------------------------------------------------------------ versions

async fn a_newer_database(engine: Engine) {
    let dir = tempfile::tempdir().expect("a folder");
    let (db, name) = fresh_db(engine, dir.path()).await;
    let mut tx = db.begin().await.expect("begins");
    tx.run_one(&FROM_TOMORROW, chaintill::args![&[0_u8][..]]).await.expect("written");
    tx.commit().await.expect("committed");
    assert!(matches!(db.migrate().await, Err(DbError::Newer { found: 999, .. })));
    assert!(matches!(db.missing_migrations().await, Err(DbError::Newer { .. })));
    db.close().await;
    if let Some(name) = name {
        drop_database(&name).await;
    }
}

chaintill::statements! {
    FROM_TOMORROW = "insert into _sqlx_migrations
        (version, description, success, checksum, execution_time)
        values (999, 'tomorrow', true, $1, 0)";
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_a_newer_till_is_refused_on_sqlite() {
    a_newer_database(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_a_newer_till_is_refused_on_postgres() {
    a_newer_database(Engine::Postgres).await;
}
