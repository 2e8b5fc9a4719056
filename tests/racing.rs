//! Many at once: the last unit, the next address, the one unpaid order, the one hand-over.

use std::collections::BTreeSet;

use chaintill::base::coin::Coin;
use chaintill::flows::cancelling::{self, Canceller};
use chaintill::flows::checkout::{self, Placed, Refusal};
use chaintill::flows::deciding::{self, Decision};
use chaintill::flows::shipping::{self, CannotReveal};
use chaintill::flows::{Stop, stocking};
use chaintill::people::Person;
use chaintill::wallets;
use futures_util::future::{FutureExt as _, LocalBoxFuture, join_all};

use crate::story;
use crate::world::{World, refusal};

/// Two people race for the last unit this often.
const ROUNDS: usize = 1_000;
/// Nobody listens: a thousand races make thousands of notices.
const QUIET: (&str, &str) = ("TELEGRAM__ENABLED", "false");
/// One person orders as often as they like.
const UNHURRIED: (&str, &str) = ("ORDERS__MAX_PER_HOUR", "0");

/// So many people whom no messenger reaches.
async fn racers(world: &World, count: usize) -> Vec<Person> {
    let mut people = Vec::with_capacity(count);
    for n in 0..count {
        let handle = format!("cli:racer-{n}").parse().expect("a handle");
        people.push(checkout::meet(&world.app, &handle, "", None).await.expect("met"));
    }
    people
}

/// An order of a mug by each of them, without a coin yet.
async fn orders(world: &World, count: usize) -> Vec<Placed> {
    world.shelve("mug", "80.00", i64::try_from(count).expect("few")).await;
    let mut placed = Vec::with_capacity(count);
    for who in racers(world, count).await {
        placed.push(world.order(&who, "mug", 1).await);
    }
    placed
}

story!(of_two_orders_for_the_last_unit_one_wins_a_thousand_times, [QUIET, UNHURRIED], |world| {
    world.shelve("mug", "80.00", 1).await;
    let racers = racers(&world, 2).await;
    for round in 0..ROUNDS {
        let (one, other) = tokio::join!(
            world.try_order(&racers[round % 2], "mug", 1),
            world.try_order(&racers[1 - round % 2], "mug", 1),
        );
        let (winner, why) = match (one, other) {
            (Ok(winner), Err(why)) | (Err(why), Ok(winner)) => (winner, why),
            (one, other) => panic!("round {round}: {one:?}, {other:?}"),
        };
        let just_sold = matches!(why, Stop::Refused(Refusal::JustSold { free: 0, .. }));
        assert!(just_sold, "round {round}: {why:?}");
        world.cancel(&winner, &Canceller::Customer).await;
    }
});

story!(of_sixty_four_orders_at_once_for_ten_units_ten_win, [QUIET], |world| {
    world.shelve("mug", "80.00", 10).await;
    let racers = racers(&world, 64).await;
    let outcomes = join_all(racers.iter().map(|who| world.try_order(who, "mug", 1))).await;
    let (won, lost): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
    assert_eq!(won.len(), 10);
    for outcome in lost {
        assert!(matches!(refusal(outcome), Refusal::JustSold { free: 0, .. }));
    }
    let counter = world.counter("mug").await;
    assert_eq!((counter.free, counter.held), (0, 10));
});

story!(codes_that_are_ordered_at_once_are_held_for_one_order_each, [QUIET], |world| {
    world.shelve_codes("ticket", "80.00", &["A", "B", "C"]).await;
    let racers = racers(&world, 8).await;
    let outcomes = join_all(racers.iter().map(|who| world.try_order(who, "ticket", 1))).await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 3);
});

story!(thirty_two_invoices_at_once_get_the_next_indices_without_a_gap, [QUIET], |world| {
    let placed = orders(&world, 32).await;
    let choices = placed.iter().map(|of| checkout::choose(&world.app, of.invoice.id, Coin::Btc));
    let offers = join_all(choices).await;
    let indices: BTreeSet<u32> =
        offers.into_iter().map(|offer| offer.expect("an offer").address.index).collect();
    assert!(indices.into_iter().eq(0..32));
});

story!(a_coin_chosen_twice_at_once_has_one_address, [QUIET], |world| {
    let placed = orders(&world, 1).await.remove(0);
    let choose = || checkout::choose(&world.app, placed.invoice.id, Coin::Btc);
    let (one, other) = tokio::join!(choose(), choose());
    let (one, other) = (one.expect("an offer"), other.expect("an offer"));
    assert_eq!(one.address.address, other.address.address);
    assert_eq!(wallets::after(&world.app.db, "", 10).await.expect("read").len(), 1);
});

story!(eight_checkouts_of_one_person_at_once_make_one_unpaid_order, [QUIET], |world| {
    world.shelve("mug", "80.00", 8).await;
    let racer = racers(&world, 1).await.remove(0);
    let outcomes = join_all((0..8).map(|_| world.try_order(&racer, "mug", 1))).await;
    let (won, lost): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
    assert_eq!(won.len(), 1);
    for outcome in lost {
        assert_eq!(refusal(outcome), Refusal::Unpaid(1));
    }
    assert_eq!(world.counter("mug").await.held, 1);
});

story!(codes_asked_for_eight_times_at_once_are_handed_over_once, [QUIET], |world| {
    world.shelve_codes("ticket", "80.00", &["CODE-1"]).await;
    let racer = racers(&world, 1).await.remove(0);
    let bill = world.bill(&racer, "ticket", 1, Coin::Btc).await;
    world.pay(&bill, bill.due());
    world.mine(Coin::Btc, 2).await;
    let order = bill.placed.order.id;
    let outcomes = join_all((0..8).map(|_| shipping::reveal(&world.app, order))).await;
    let (handed, refused): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
    assert_eq!(handed.len(), 1);
    for outcome in refused {
        assert_eq!(refusal(outcome), CannotReveal::Before);
    }
});

story!(a_code_imported_twice_at_once_is_one_code, [QUIET], |world| {
    world.shelve_codes("ticket", "80.00", &["CODE-1"]).await;
    let lines = [(1, zeroize::Zeroizing::new("CODE-2".to_owned()))];
    let import = || stocking::codes(&world.app, &world.admin, "ticket", &lines, false);
    let (one, other) = tokio::join!(import(), import());
    let new = [one, other].into_iter().flatten().map(|imported| imported.new).sum::<usize>();
    assert_eq!((new, world.free("ticket").await), (1, 2));
});

/// Done or refused: only a failure is wrong here.
fn no_failure<T, R>(outcome: Result<T, Stop<R>>) {
    if let Err(Stop::Failed(failure)) = outcome {
        panic!("{failure}");
    }
}

story!(settling_expiring_and_cancelling_at_once_ends_in_a_legal_state, [QUIET], |world| {
    world.shelve("mug", "80.00", 16).await;
    for (n, who) in racers(&world, 16).await.iter().enumerate() {
        let bill = world.bill(who, "mug", 1, Coin::Btc).await;
        let number = bill.placed.order.number;
        if n % 2 == 0 {
            // The money is in a block, deep enough, and nobody has looked yet.
            world.pay(&bill, bill.due());
            world.btc().mine(2);
        }
        let (app, admin) = (&world.app, &world.admin);
        let decide = move |decision| async move {
            no_failure(deciding::decide(app, admin, number, decision, "a race").await);
        };
        let cancel = async {
            let by = Canceller::Admin { actor: admin, reason: "a race" };
            no_failure(cancelling::cancel(app, number, &by).await);
        };
        let mut deeds: Vec<LocalBoxFuture<'_, ()>> = vec![
            decide(Decision::Settle).boxed_local(),
            decide(Decision::Expire).boxed_local(),
            cancel.boxed_local(),
            world.look().boxed_local(),
        ];
        let begins = n / 2 % deeds.len();
        deeds.rotate_left(begins);
        join_all(deeds).await;
        let stands = world.stands(&bill.placed).await;
        let legal = ["settled/paid", "settled/cancelled", "expired/expired", "cancelled/cancelled"];
        assert!(legal.contains(&stands.as_str()), "{stands}");
    }
});
