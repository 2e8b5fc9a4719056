//! Goods are given once: what may be out is nobody else's, however the messenger fares with it,
//! and what waits for its money comes in the end.

use chaintill::base::coin::Coin;
use chaintill::flows::cancelling::{self, Canceller, CannotCancel};
use chaintill::flows::deciding::{self, Decision};
use chaintill::flows::delivery;
use chaintill::notices::{self, ATTEMPTS_MAX, Audience, Kind, Notice};
use chaintill::stage::{BotFault, Lost};

use crate::story;
use crate::world::chat::Phone;
use crate::world::{World, minutes, refusal};

/// It is done, and nobody hears of it.
const LOST: BotFault = BotFault::AfterEffect(Lost::Cut);

/// Follows a link to the ticket, buys one and pays it; nothing is confirmed yet.
async fn pay_for_ticket(world: &World, phone: &Phone<'_>) {
    phone.starts("p_ticket").await;
    phone.presses_each(&["Buy now", "Confirm", "Litecoin"]).await;
    phone.pays();
    world.look().await;
}

/// The payment is deep enough, and the next that its buyer hears of are the goods.
async fn settle_unheard(world: &World) {
    world.ltc().mine(6);
    world.run_only("watch").await;
    assert_eq!(world.stands(&world.newest().await).await, "settled/paid");
    for notice in notices::list(&world.app.db, "pending", 100).await.expect("read") {
        if notice.audience == Audience::Customer && notice.kind != Kind::Goods {
            delivery::drop(&world.app, &world.admin, notice.id).await.expect("dropped");
        }
    }
}

/// The notice that brings the goods of the newest order.
async fn goods(world: &World) -> Notice {
    let mut all = world.noticed(Kind::Goods).await;
    assert!(!all.is_empty(), "goods are on their way");
    all.remove(0)
}

/// Why the newest order is not cancelled.
async fn not_cancelled(world: &World) -> CannotCancel {
    let by = Canceller::Admin { actor: &world.admin, reason: "the goods did not arrive" };
    refusal(cancelling::cancel(&world.app, world.number().await, &by).await)
}

// ------------------------------------------------------------------------- may be out

story!(codes_that_came_unnoticed_before_their_buyer_left_are_never_sold_again, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    let (alice, mallory, olga) = (world.phone("Alice"), world.phone("Mallory"), world.desk());
    pay_for_ticket(&world, &alice).await;
    settle_unheard(&world).await;
    // The code arrives and its answer is lost; then she is gone.
    world.stage.bots().fail_next_in(alice.person.id, 1, LOST);
    world.run_only("outbox").await;
    assert_eq!(alice.times_read("TICKET-1"), 1, "{}", alice.script());
    assert_eq!(goods(&world).await.state, "pending", "nobody knows that it arrived");
    world.stage.bots().block(alice.person.id);
    world.clock.advance(minutes(1));
    world.run_only("outbox").await;
    assert_eq!(goods(&world).await.state, "dead");
    world.a_moment().await;
    let order = world.number().await;
    assert!(olga.has_read(&format!("The goods of order {order} did not arrive")));
    assert_eq!(not_cancelled(&world).await, CannotCancel::HandedOver(order));
    mallory.starts("p_ticket").await;
    assert!(mallory.reads().contains("Sold out."), "{}", mallory.reads());
    assert_eq!((world.free("ticket").await, world.counter("ticket").await.sold), (0, 1));
});

story!(codes_that_nobody_was_ever_given_may_be_sold_to_somebody_else, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    pay_for_ticket(&world, &alice).await;
    alice.blocks().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    assert_eq!(goods(&world).await.state, "dead");
    let by = Canceller::Admin { actor: &world.admin, reason: "she is gone" };
    world.cancel(&world.newest().await, &by).await;
    assert_eq!(world.free("ticket").await, 1);
});

story!(goods_that_fail_again_are_told_of_again, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    pay_for_ticket(&world, &alice).await;
    alice.blocks().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    world.a_moment().await;
    let failed = format!("The goods of order {} did not arrive", world.number().await);
    assert_eq!(olga.times_read(&failed), 1, "{}", olga.script());
    let id = goods(&world).await.id;
    world.clock.advance(minutes(1));
    assert!(delivery::retry(&world.app, &world.admin, id).await.expect("tried again"));
    world.a_moment().await;
    world.a_moment().await;
    assert_eq!(olga.times_read(&failed), 2, "{}", olga.script());
});

// ------------------------------------------------------------------------- taken for not paid

story!(a_sale_invalidated_after_its_codes_are_out_is_clawed_back_and_held, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    alice.starts("p_ticket").await;
    alice.presses("Add 1 to cart").await;
    alice.starts("p_mug").await;
    alice.presses("Buy now").await;
    alice.writes("Alice Example\nul. Długa 5/12\n31-147 Kraków").await;
    alice.presses_each(&["Confirm", "Litecoin"]).await;
    alice.pays();
    world.look().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    world.a_moment().await;
    assert!(alice.has_read("TICKET-1"), "{}", alice.script());
    assert_eq!(world.stands(&world.newest().await).await, "settled/paid", "a parcel is left");

    olga.writes(&format!("/order {}", world.number().await)).await;
    olga.presses("🚫 Not paid").await;
    olga.writes("the money was stolen").await;
    assert!(olga.reads().contains("whose goods have left?"), "{}", olga.reads());
    olga.presses("Yes, do it").await;
    let order = world.order_of(&world.newest().await).await;
    assert!(order.clawed_back && order.hold_why.is_some(), "{order:?}");
    assert_eq!(world.stands(&world.newest().await).await, "invalid/paid");
});

// ------------------------------------------------------------------------- on hold

story!(goods_of_an_order_that_is_on_hold_for_long_come_when_it_goes_on, |world| {
    world.shelve_codes("ticket", "80.00", &["TICKET-1"]).await;
    let alice = world.phone("Alice");
    pay_for_ticket(&world, &alice).await;
    settle_unheard(&world).await;
    let number = world.number().await;
    let decide = async |decision: Decision| {
        let done = deciding::decide(&world.app, &world.admin, number, decision, "a doubt").await;
        done.expect("decided");
    };
    decide(Decision::Invalidate).await;
    for _ in 0..ATTEMPTS_MAX * 2 {
        world.clock.advance(minutes(30));
        world.run_only("outbox").await;
    }
    let waiting = goods(&world).await;
    assert_eq!((waiting.state.as_str(), waiting.attempts), ("pending", 0), "{waiting:?}");
    assert!(waiting.error.is_some_and(|why| why.contains("is on hold")));
    assert!(!alice.has_read("TICKET-1"), "{}", alice.script());

    decide(Decision::Settle).await;
    for _ in 0..4 {
        world.clock.advance(minutes(5));
        world.look().await;
    }
    assert_eq!(alice.times_read("TICKET-1"), 1, "{}", alice.script());
    assert_eq!(world.stands(&world.newest().await).await, "settled/completed");
});
