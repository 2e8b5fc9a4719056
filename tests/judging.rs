//! The rule book: rule by rule at its boundaries, then against a small model of its own.
//!
//! The model computes in whole numbers and plain fractions what the rules say must happen;
//! it shares no code with the judge.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use bitcoin::hashes::Hash as _;
use bitcoin::{OutPoint, Txid};
use chaintill::base::clock::Time;
use chaintill::base::coin::Coin;
use chaintill::base::id::PaymentId;
use chaintill::base::money::{Currency, Money, Sats};
use chaintill::invoices::judge::{
    Case, Leg, Paid, PaidPlace, Resting, Settlement, Step, View, by_hand, judge, rest_due, undo,
};
use chaintill::invoices::{Kind, Purpose, Status, Terms};
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::world::{hours, minutes};

/// When every invoice here was made.
const BEGIN: Time = Time::from_secs(1_900_000_000);
/// Outputs below this are dust here.
const DUST: i64 = 300;
/// More steps than this are no way to come to rest.
const STEPS_MAX: usize = 12;

/// All that a [`Case`] borrows.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, as in the case")]
struct Scene {
    terms: Terms,
    purpose: Purpose,
    total: Money,
    status: Status,
    marked: bool,
    deadline: Time,
    prolonged: bool,
    shrunk: bool,
    ever_seen: bool,
    kept: bool,
    decide_by: Option<Time>,
    has_person: bool,
    shown: bool,
    payments: Vec<Paid>,
    suspense: BTreeMap<Coin, Sats>,
    view: View,
    now: Time,
}

impl Scene {
    fn case(&self) -> Case<'_> {
        Case {
            terms: &self.terms,
            purpose: self.purpose,
            total: self.total,
            status: self.status,
            marked: self.marked,
            deadline: self.deadline,
            prolonged: self.prolonged,
            shrunk: self.shrunk,
            ever_seen: self.ever_seen,
            kept: self.kept,
            decide_by: self.decide_by,
            has_person: self.has_person,
            shown: self.shown,
            payments: &self.payments,
            suspense: &self.suspense,
            view: &self.view,
        }
    }

    fn judged(&self) -> Step {
        judge(&self.case(), self.now)
    }

    /// The same with these payments, and with all of them that is booked in suspense.
    fn with(self, payments: impl Into<Vec<Paid>>) -> Scene {
        let payments = payments.into();
        Scene { suspense: sums(&payments, is_booked), payments, ..self }
    }

    /// The same with another sum in suspense: the rest was used before.
    fn holding(self, sats: i64) -> Scene {
        Scene { suspense: BTreeMap::from([(Coin::Btc, Sats(sats))]), ..self }
    }

    /// The same at another price of a bitcoin.
    fn at_price(self, eur: i64) -> Scene {
        let prices = BTreeMap::from([(Coin::Btc, Decimal::from(eur))]);
        Scene { view: View { prices, ..self.view.clone() }, ..self }
    }

    fn without_prices(self) -> Scene {
        Scene { view: View { prices: BTreeMap::new(), ..self.view.clone() }, ..self }
    }

    fn without_stock(self) -> Scene {
        Scene { view: View { stock: false, ..self.view.clone() }, ..self }
    }

    /// The same, last looked at then.
    fn looked_at(self, at: Option<Time>) -> Scene {
        Scene { view: View { looked_at: at, ..self.view.clone() }, ..self }
    }
}

fn eur(minor: i64) -> Money {
    Currency::iso("EUR").expect("known").minor(minor)
}

fn after(minutes_later: u64) -> Time {
    BEGIN + minutes(minutes_later)
}

fn ms(count: u64) -> Duration {
    Duration::from_millis(count)
}

/// The terms of a shop that has changed nothing.
fn terms() -> Terms {
    Terms {
        tolerance_bp: 100,
        tolerance_cap: 100,
        late_shortfall_bp: 200,
        rounding_below: 10,
        depth: BTreeMap::from([
            (Coin::Btc, vec![(Some(5_000), 1), (Some(100_000), 2), (None, 6)]),
            (Coin::Ltc, vec![(Some(5_000), 3), (Some(100_000), 6), (None, 24)]),
        ]),
        max_hold_at: (BEGIN + hours(24)).millis(),
        partial_extension_ms: 15 * 60_000,
        decide_within_ms: 72 * 3_600_000,
        extensions_max: 3,
    }
}

/// An order of 80.00 EUR, five minutes old: 160 000 satoshi within half an hour.
fn order() -> Scene {
    Scene {
        terms: terms(),
        purpose: Purpose::Order,
        total: eur(8_000),
        status: Status::New,
        marked: false,
        deadline: after(30),
        prolonged: false,
        shrunk: false,
        ever_seen: false,
        kept: false,
        decide_by: None,
        has_person: true,
        shown: true,
        payments: Vec::new(),
        suspense: BTreeMap::new(),
        view: View {
            looked_at: Some(after(5)),
            blind: false,
            prices: BTreeMap::from([(Coin::Btc, Decimal::from(50_000))]),
            stock: true,
        },
        now: after(5),
    }
}

/// The same order two minutes after its deadline, with a look that may end it.
fn overdue() -> Scene {
    Scene { now: after(32), ..order() }.looked_at(Some(after(31)))
}

fn closed(status: Status) -> Scene {
    Scene { status, ever_seen: true, now: after(120), ..order() }
}

fn id(n: u8) -> PaymentId {
    PaymentId::from_row(&format!("01900000-0000-7000-8000-0000000000{n:02x}")).expect("an id")
}

/// Unconfirmed money, seen a minute after the beginning; spends an output of its own.
fn paid(n: u8, amount: i64) -> Paid {
    Paid {
        id: id(n),
        coin: Coin::Btc,
        txid: Txid::from_byte_array([n; 32]),
        amount: Sats(amount),
        due: Sats(160_000),
        kind: Kind::Plain,
        first_seen: after(1),
        place: PaidPlace::Mempool,
        inputs: vec![OutPoint::new(Txid::from_byte_array([!n; 32]), 0)],
        tx_total: Sats(amount),
        dust: amount < DUST,
        ripe: false,
    }
}

fn in_block(depth: i64) -> PaidPlace {
    PaidPlace::Block { depth, time: after(4) }
}

/// Money deep enough for anything here.
fn deep(n: u8, amount: i64) -> Paid {
    Paid { place: in_block(6), ..paid(n, amount) }
}

/// Deep money that came an hour and a half after the deadline, too late by any clock.
fn late(n: u8, amount: i64) -> Paid {
    let place = PaidPlace::Block { depth: 6, time: after(30) + hours(3) };
    Paid { first_seen: after(110), place, ..paid(n, amount) }
}

fn ripe(paid: Paid) -> Paid {
    Paid { ripe: true, ..paid }
}

fn is_booked(paid: &Paid) -> bool {
    matches!(paid.place, PaidPlace::Block { .. } | PaidPlace::Orphaned)
}

fn sums(payments: &[Paid], test: impl Fn(&Paid) -> bool) -> BTreeMap<Coin, Sats> {
    let mut sums = BTreeMap::new();
    for paid in payments.iter().filter(|paid| test(paid)) {
        let sum = sums.entry(paid.coin).or_insert(Sats::ZERO);
        *sum = *sum + paid.amount;
    }
    sums
}

fn btc(sats: i64) -> BTreeMap<Coin, Sats> {
    BTreeMap::from([(Coin::Btc, Sats(sats))])
}

fn leg(sats: i64, cents: i64) -> Leg {
    Leg { coin: Coin::Btc, amount: Sats(sats), money: eur(cents) }
}

fn settles(step: &Step) -> bool {
    matches!(step, Step::Settle(_))
}

// ------------------------------------------------------------------------- 0: what counts

#[test]
fn of_two_unconfirmed_rivals_the_one_that_pays_less_counts() {
    let full = paid(1, 160_000);
    let half = Paid { inputs: full.inputs.clone(), ..paid(2, 80_000) };
    assert_eq!(order().with([full.clone()]).judged(), Step::Hold);
    assert_eq!(order().with([full, half]).judged(), Step::Stay);
}

#[test]
fn of_two_rivals_the_one_in_a_block_counts() {
    let full = Paid { place: in_block(1), ..paid(1, 160_000) };
    let half = Paid { inputs: full.inputs.clone(), ..paid(2, 80_000) };
    assert_eq!(order().with([full, half]).judged(), Step::Hold);
}

#[test]
fn a_rival_that_is_gone_takes_nothing_away() {
    let full = paid(1, 160_000);
    let gone = Paid { place: PaidPlace::Gone, inputs: full.inputs.clone(), ..paid(2, 80_000) };
    assert_eq!(order().with([full, gone]).judged(), Step::Hold);
}

#[test]
fn two_outputs_of_one_transaction_and_two_transactions_add_up() {
    let (one, other) = (paid(1, 80_000), paid(2, 80_000));
    let second_output = Paid { txid: one.txid, inputs: one.inputs.clone(), ..paid(2, 80_000) };
    assert_eq!(order().with([one.clone(), second_output]).judged(), Step::Hold);
    assert_eq!(order().with([one, other]).judged(), Step::Hold);
}

#[test]
fn dust_counts_for_nothing_and_is_rounding_in_the_end() {
    let scene = order().with([paid(1, 158_300), paid(2, 100)]);
    assert_eq!(scene.judged(), Step::Stay);
    let scene = closed(Status::Expired).with([deep(2, 100)]);
    assert_eq!(scene.judged(), Step::Round { ripe: vec![id(2)], uses: btc(100) });
}

#[test]
fn money_is_in_time_until_the_deadline_and_in_blocks_up_to_two_hours_behind_it() {
    let deadline = order().deadline;
    let block = |time: Time| PaidPlace::Block { depth: 6, time };
    let case = |first_seen: Time, place: PaidPlace, in_time: bool| {
        let payment = Paid { first_seen, place, ..paid(1, 160_000) };
        // Nobody has looked for three hours: it is not expired yet.
        let step = Scene { now: deadline + hours(3), ..order() }.with([payment]).judged();
        assert_eq!(step != Step::Stay, in_time, "seen {first_seen}, {place:?}: {step:?}");
    };
    case(deadline, PaidPlace::Mempool, true);
    case(deadline + ms(1), PaidPlace::Mempool, false);
    case(deadline + hours(1), block(deadline + hours(2)), true);
    case(deadline + hours(1), block(deadline + hours(2) + ms(1000)), false);
}

// ------------------------------------------------------------------------- 1, 2: enough, seen

#[test]
fn enough_is_the_total_less_the_tolerance_and_not_one_satoshi_less() {
    let case = |total: i64, due: i64, amount: i64, enough: bool| {
        let payment = Paid { due: Sats(due), ..deep(1, amount) };
        let step = Scene { total: eur(total), ..order() }.with([payment]).judged();
        assert_eq!(settles(&step), enough, "{amount} of {due}: {step:?}");
    };
    // One percent of 80.00 may be missing, and of 200.00 no more than 1.00.
    case(8_000, 160_000, 158_400, true);
    case(8_000, 160_000, 158_399, false);
    case(20_000, 400_000, 398_000, true);
    case(20_000, 400_000, 397_999, false);
}

#[test]
fn a_shop_that_forgives_nothing_wants_the_last_satoshi() {
    let strict = || Scene { terms: Terms { tolerance_bp: 0, ..terms() }, ..order() };
    assert!(!settles(&strict().with([deep(1, 159_999)]).judged()));
    assert!(settles(&strict().with([deep(1, 160_000)]).judged()));
}

#[test]
fn shares_of_two_coins_add_up_exactly() {
    let third = |n: u8, due: i64| Paid { due: Sats(due), ..paid(n, due / 3) };
    let ltc = Paid { coin: Coin::Ltc, ..third(3, 90_000_000) };
    let scene = Scene { terms: Terms { tolerance_bp: 0, ..terms() }, ..order() };
    let short = scene.clone().with([third(1, 150_000), third(2, 300_000)]);
    assert_eq!(short.judged(), Step::Stay);
    assert_eq!(scene.with([third(1, 150_000), third(2, 300_000), ltc]).judged(), Step::Hold);
}

#[test]
fn unconfirmed_money_holds_the_stock_for_a_day_and_no_longer() {
    let end = terms().max_hold_at();
    let held = |now: Time, place: PaidPlace| {
        let payment = Paid { place, ..paid(1, 160_000) };
        Scene { status: Status::Processing, now, ..order() }.with([payment]).judged()
    };
    assert_eq!(held(end - ms(1), PaidPlace::Mempool), Step::Stay);
    assert!(matches!(held(end, PaidPlace::Mempool), Step::Resume { .. }));
    assert_eq!(held(end, in_block(1)), Step::Stay);
}

#[test]
fn money_whose_block_left_the_chain_is_seen_and_settles_nothing() {
    let payment = Paid { place: PaidPlace::Orphaned, ..paid(1, 160_000) };
    assert_eq!(order().with([payment.clone()]).judged(), Step::Hold);
    let processing = Scene { status: Status::Processing, ..order() };
    assert_eq!(processing.with([payment]).judged(), Step::Stay);
}

// ------------------------------------------------------------------------- 3: settled

/// Whether an order of so much is settled by a transaction that pays us so much, this deep.
fn is_settled(coin: Coin, kind: Kind, total: i64, tx_total: i64, depth: i64) -> bool {
    // 50 000 EUR a coin: a cent is 20 satoshi.
    let (due, place) = (Sats(20 * total), in_block(depth));
    let tx_total = Sats(20 * tx_total);
    let payment = Paid { coin, kind, due, tx_total, place, ..paid(1, due.0) };
    settles(&Scene { total: eur(total), ..order() }.with([payment]).judged())
}

#[test]
fn the_depth_rises_with_the_amount() {
    let case = |coin: Coin, total: i64, wanted: i64| {
        let settled = |depth| is_settled(coin, Kind::Plain, total, total, depth);
        assert!(settled(wanted) && !settled(wanted - 1), "{total} in {coin}: {wanted}");
    };
    case(Coin::Btc, 4_000, 1);
    case(Coin::Btc, 5_000, 2);
    case(Coin::Btc, 100_000, 6);
    case(Coin::Ltc, 4_000, 3);
    case(Coin::Ltc, 5_000, 6);
    case(Coin::Ltc, 100_000, 24);
}

#[test]
fn an_order_just_below_a_limit_paid_exactly_needs_the_depth_of_its_own_row() {
    assert!(is_settled(Coin::Btc, Kind::Plain, 4_999, 4_999, 1));
    assert!(is_settled(Coin::Btc, Kind::Plain, 99_999, 99_999, 2));
}

#[test]
fn the_depth_is_that_of_all_the_transaction_pays_us() {
    assert!(is_settled(Coin::Btc, Kind::Plain, 4_000, 4_000, 1));
    assert!(!is_settled(Coin::Btc, Kind::Plain, 4_000, 6_000, 1));
    assert!(is_settled(Coin::Btc, Kind::Plain, 4_000, 6_000, 2));
}

#[test]
fn new_coins_wait_for_a_hundred_blocks_and_peg_outs_for_six() {
    let case = |coin: Coin, kind: Kind, wanted: i64| {
        let settled = |depth| is_settled(coin, kind, 4_000, 4_000, depth);
        assert!(settled(wanted) && !settled(wanted - 1), "{kind:?}");
    };
    case(Coin::Btc, Kind::Coinbase, 100);
    case(Coin::Ltc, Kind::HogEx, 6);
}

#[test]
fn a_sale_takes_what_was_asked_and_leaves_the_rest() {
    let scene = order().with([deep(1, 100_000), deep(2, 100_000)]);
    let settlement = Settlement { uses: btc(160_000), short: eur(0), late: false };
    assert_eq!(scene.judged(), Step::Settle(settlement));
}

#[test]
fn what_is_forgiven_is_written_down() {
    let settlement = Settlement { uses: btc(158_400), short: eur(80), late: false };
    assert_eq!(order().with([deep(1, 158_400)]).judged(), Step::Settle(settlement));
}

// ------------------------------------------------------------------------- 4: shrunk

#[test]
fn a_customer_whose_money_shrank_gets_ten_minutes_once_and_never_past_the_longest_hold() {
    let end = terms().max_hold_at();
    let resumed = |now: Time, shrunk: bool| {
        let scene = Scene { status: Status::Processing, shrunk, now, ..order() };
        match scene.judged() {
            Step::Resume { deadline } => deadline,
            step => panic!("{step:?}"),
        }
    };
    assert_eq!(resumed(after(5), false), after(30), "there is more time left");
    assert_eq!(resumed(after(40), false), after(50));
    assert_eq!(resumed(after(40), true), after(30), "it was so before");
    assert_eq!(resumed(end - minutes(5), false), end);
}

// ------------------------------------------------------------------------- 5: expired

#[test]
fn nothing_expires_before_its_deadline() {
    let looked = Some(after(31));
    let just_before = Scene { now: after(30) - ms(1), ..order() };
    assert_eq!(just_before.looked_at(looked).judged(), Step::Stay);
    let at_once = Scene { now: after(30), ..order() };
    assert_eq!(at_once.looked_at(looked).judged(), Step::Expire { strike: true });
}

#[test]
fn nothing_expires_before_a_look_that_began_a_minute_after_the_deadline() {
    let case = |looked: Option<Time>, expected: Step| {
        assert_eq!(overdue().looked_at(looked).judged(), expected, "looked at {looked:?}");
    };
    case(None, Step::Stay);
    case(Some(after(30)), Step::Stay);
    case(Some(after(31) - ms(1)), Step::Stay);
    case(Some(after(31)), Step::Expire { strike: true });
}

#[test]
fn an_address_that_was_never_shown_needs_no_look() {
    let scene = Scene { shown: false, ..overdue() }.looked_at(None);
    assert_eq!(scene.judged(), Step::Expire { strike: true });
}

#[test]
fn nobody_is_blamed_who_sent_anything_or_whom_we_could_not_see() {
    let strike = |scene: Scene| scene.judged() == Step::Expire { strike: true };
    assert!(strike(overdue()));
    assert!(!strike(Scene { ever_seen: true, ..overdue() }));
    let blind = View { blind: true, ..overdue().view };
    assert!(!strike(Scene { view: blind, ..overdue() }));
    assert!(!strike(Scene { purpose: Purpose::External, ..overdue() }));
    assert!(!strike(Scene { purpose: Purpose::TopUp, ..overdue() }));
}

// ------------------------------------------------------------------------- 6: partial

#[test]
fn a_part_worth_a_twentieth_prolongs_once_by_a_quarter_of_an_hour() {
    let expired = Step::Expire { strike: false };
    let case = |amount: i64, prolonged: bool, expected: Step| {
        let scene = Scene { prolonged, ever_seen: true, ..overdue() };
        assert_eq!(scene.with([paid(1, amount)]).judged(), expected, "{amount}");
    };
    case(8_000, false, Step::Prolong { deadline: after(47) });
    case(7_999, false, expired.clone());
    case(8_000, true, expired);
}

#[test]
fn nothing_is_prolonged_past_the_longest_hold() {
    let end = terms().max_hold_at();
    let scene = Scene { now: end - minutes(10), ever_seen: true, ..overdue() };
    assert_eq!(scene.with([paid(1, 80_000)]).judged(), Step::Prolong { deadline: end });
}

#[test]
fn what_is_asked_for_the_rest_is_rounded_up_and_never_dust() {
    let scene = order().with([paid(1, 80_001)]);
    let rest = |due: i64, floor: i64| rest_due(&scene.case(), Sats(due), Sats(floor), scene.now);
    assert_eq!(rest(160_000, 294), Sats(79_999));
    assert_eq!(rest(1_000, 294), Sats(500), "499.99 rounded up");
    assert_eq!(rest(100, 294), Sats(294));
}

#[test]
fn unanswered_money_becomes_balance_at_the_rate_of_the_moment_when_its_time_has_come() {
    let by = after(100);
    let waiting = |now: Time| {
        let scene = Scene { decide_by: Some(by), now, ..closed(Status::Settled) };
        scene.with([ripe(deep(1, 200_000))]).holding(40_000)
    };
    assert_eq!(waiting(by - ms(1)).judged(), Step::Stay);
    let credit = |money| Step::Credit { ripe: vec![], legs: vec![leg(40_000, money)] };
    assert_eq!(waiting(by).judged(), credit(2_000));
    assert_eq!(waiting(by).at_price(25_000).judged(), credit(1_000));
}

#[test]
fn money_goes_on_waiting_without_a_fresh_rate_a_person_or_the_admins_leave() {
    let due = || {
        let scene = Scene { decide_by: Some(after(100)), ..closed(Status::Settled) };
        scene.with([ripe(deep(1, 200_000))]).holding(40_000)
    };
    assert_eq!(due().without_prices().judged(), Step::Stay);
    assert_eq!(Scene { has_person: false, ..due() }.judged(), Step::Stay);
    assert_eq!(Scene { kept: true, ..due() }.judged(), Step::Stay);
}

#[test]
fn money_worth_less_than_a_cent_becomes_rounding_and_no_credit() {
    let scene = Scene { decide_by: Some(after(100)), ..closed(Status::Settled) };
    let scene = scene.with([ripe(deep(1, 160_019))]).holding(19);
    assert_eq!(scene.judged(), Step::Round { ripe: vec![], uses: btc(19) });
}

// ------------------------------------------------------------------------- 7: late

fn bought(sats: i64, short: i64) -> Step {
    Step::Settle(Settlement { uses: btc(sats), short: eur(short), late: true })
}

fn waits(n: u8) -> Step {
    Step::Rest { ripe: vec![id(n)], decide_by: Some(after(120) + hours(72)) }
}

#[test]
fn late_money_buys_the_order_at_the_rate_of_the_moment_within_two_percent() {
    let expired = |sats: i64| closed(Status::Expired).with([late(1, sats)]);
    assert_eq!(expired(160_000).judged(), bought(160_000, 0));
    assert_eq!(expired(160_000).at_price(49_000).judged(), bought(160_000, 160));
    assert_eq!(expired(159_999).at_price(49_000).judged(), waits(1));
    assert_eq!(expired(160_000).at_price(100_000).judged(), bought(80_000, 0));
}

#[test]
fn late_money_is_counted_together_with_what_still_waits() {
    let scene = closed(Status::Expired).with([ripe(deep(1, 80_000)), late(2, 80_000)]);
    assert_eq!(scene.judged(), bought(160_000, 0));
}

#[test]
fn late_money_buys_nothing_that_is_sold_out_or_cancelled() {
    let scene = closed(Status::Expired).with([late(1, 160_000)]);
    assert_eq!(scene.without_stock().judged(), waits(1));
    assert_eq!(closed(Status::Cancelled).with([late(1, 160_000)]).judged(), waits(1));
}

#[test]
fn late_money_waits_for_its_depth_and_for_a_fresh_rate() {
    let time = after(30) + hours(3);
    let shallow = Paid { place: PaidPlace::Block { depth: 1, time }, ..late(1, 160_000) };
    assert_eq!(closed(Status::Expired).with([shallow]).judged(), Step::Stay);
    let scene = closed(Status::Expired).with([late(1, 160_000)]);
    assert_eq!(scene.without_prices().judged(), Step::Stay);
}

// ------------------------------------------------------------------------- 8: over

#[test]
fn a_left_over_below_ten_cents_is_rounding_and_from_ten_cents_on_a_question() {
    let left =
        |sats: i64| closed(Status::Settled).with([deep(1, 160_000 + sats)]).holding(sats).judged();
    assert_eq!(left(0), Step::Ripen { ripe: vec![id(1)] });
    assert_eq!(left(199), Step::Round { ripe: vec![id(1)], uses: btc(199) });
    assert_eq!(left(200), waits(1));
}

#[test]
fn money_that_is_not_deep_yet_is_no_left_over() {
    let payments = [deep(1, 160_000), Paid { place: in_block(1), ..paid(2, 50_000) }];
    let scene = closed(Status::Settled).with(payments).holding(50_000);
    assert_eq!(scene.judged(), Step::Ripen { ripe: vec![id(1)] });
}

#[test]
fn nobody_is_asked_where_nobody_is_known_and_for_invoices_of_others() {
    let over = || closed(Status::Settled).with([deep(1, 200_000)]).holding(40_000);
    let unasked = Step::Rest { ripe: vec![id(1)], decide_by: None };
    assert_eq!(Scene { has_person: false, ..over() }.judged(), unasked);
    assert_eq!(Scene { purpose: Purpose::External, ..over() }.judged(), unasked);
}

// ------------------------------------------------------------------------- 9, 10: undone, by hand

#[test]
fn money_that_comes_back_settles_the_sale_again_if_its_goods_are_still_there() {
    let fell = || closed(Status::Invalid).with([ripe(deep(1, 160_000))]);
    let again = Settlement { uses: btc(160_000), short: eur(0), late: false };
    assert_eq!(fell().judged(), Step::Settle(again));
    assert_eq!(fell().without_stock().judged(), Step::Stay);
}

#[test]
fn a_sale_that_an_admin_made_invalid_never_settles_by_itself() {
    let scene = closed(Status::Invalid).with([ripe(deep(1, 160_000))]);
    assert_eq!(Scene { marked: true, ..scene }.judged(), Step::Stay);
}

#[test]
fn money_that_was_given_back_meanwhile_does_not_pay_a_sale_that_comes_back() {
    // Half of it became balance while the other half was gone.
    let scene = closed(Status::Invalid).with([ripe(deep(1, 80_000)), ripe(deep(2, 80_000))]);
    let step = scene.holding(80_000).judged();
    assert!(!settles(&step), "{step:?}");
}

#[test]
fn what_rested_on_money_that_is_gone_falls_newest_first_until_it_is_covered() {
    let rests = |deed, took| Resting { deed, took: Sats(took) };
    let newest_first = [rests("credit", 40), rests("refund", 0), rests("sale", 160)];
    let case = |missing: i64, undone: &[&str]| {
        assert_eq!(undo(Sats(missing), &newest_first), undone, "{missing}");
    };
    case(0, &[]);
    case(40, &["credit"]);
    case(41, &["credit", "sale"]);
    case(500, &["credit", "sale"]);
}

#[test]
fn settled_by_hand_takes_what_the_chain_proves_and_names_what_it_does_not() {
    let scene = order().with([deep(1, 80_000), paid(2, 80_000)]);
    let proved = Settlement { uses: btc(80_000), short: eur(4_000), late: false };
    assert_eq!(by_hand(&scene.case()), proved);
}

// ------------------------------------------------------------------------- 11: cancelled

#[test]
fn a_cancelled_order_never_revives() {
    let scene = closed(Status::Cancelled).with([deep(1, 160_000)]);
    assert_eq!(scene.judged(), waits(1));
}

// ------------------------------------------------------------------------- 12: top-ups

fn top_up(status: Status) -> Scene {
    Scene { purpose: Purpose::TopUp, ..closed(status) }.at_price(25_000)
}

#[test]
fn a_top_up_is_credited_as_it_comes_and_forgives_nothing() {
    let scene = Scene { purpose: Purpose::TopUp, ..order() }.with([deep(1, 158_400)]);
    let credit = Step::Credit { ripe: vec![id(1)], legs: vec![leg(158_400, 7_920)] };
    assert_eq!(scene.judged(), credit);
}

#[test]
fn a_top_up_is_credited_at_the_lock_up_to_what_was_asked_and_the_rest_at_the_rate_of_now() {
    let settled = top_up(Status::Settled);
    let legs = vec![leg(160_000, 8_000), leg(40_000, 1_000)];
    let credit = Step::Credit { ripe: vec![id(1)], legs };
    assert_eq!(settled.clone().with([deep(1, 200_000)]).judged(), credit);

    let second = [ripe(deep(1, 80_000)), deep(2, 120_000)];
    let legs = vec![leg(80_000, 4_000), leg(40_000, 1_000)];
    let credit = Step::Credit { ripe: vec![id(2)], legs };
    assert_eq!(settled.with(second).holding(120_000).judged(), credit);
}

#[test]
fn a_late_top_up_is_credited_at_the_rate_of_now() {
    let scene = top_up(Status::Expired).with([late(1, 160_000)]);
    let credit = Step::Credit { ripe: vec![id(1)], legs: vec![leg(160_000, 4_000)] };
    assert_eq!(scene.judged(), credit);
}

#[test]
fn more_than_was_asked_waits_for_a_fresh_rate() {
    let scene = top_up(Status::Settled).with([deep(1, 200_000)]);
    assert_eq!(scene.without_prices().judged(), Step::Stay);
}

// ------------------------------------------------------------------------- the model

/// A fraction that is not below zero, in lowest terms.
#[derive(Clone, Copy, Debug)]
struct Share {
    num: i128,
    den: i128,
}

impl Share {
    fn of(num: i128, den: i128) -> Share {
        let divisor = common_divisor(num, den);
        Share { num: num / divisor, den: den / divisor }
    }

    fn plus(self, other: Share) -> Share {
        Share::of(self.num * other.den + other.num * self.den, self.den * other.den)
    }

    fn at_least(self, other: Share) -> bool {
        other.num * self.den <= self.num * other.den
    }
}

fn common_divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a.max(1) } else { common_divisor(b, a % b) }
}

/// What the rules say must happen with an open invoice.
#[derive(Debug, PartialEq, Eq)]
enum Must {
    Settle,
    Hold,
    Resume(Time),
    Prolong(Time),
    Expire(bool),
    Stay,
}

impl Scene {
    /// Rules 2 to 6 for sales.
    fn must(&self) -> Must {
        let need = self.needed();
        let look = self.deadline + minutes(1);
        let can_expire = !self.shown || self.view.looked_at.is_some_and(|at| look <= at);
        let end = self.terms.max_hold_at();
        let seen = self.share(|paid| self.seen(paid));
        let longer = (self.now + minutes(15)).min(end);
        if self.share(|paid| self.in_time(paid) && self.deep(paid)).at_least(need) {
            return Must::Settle;
        }
        match (self.status, seen.at_least(need)) {
            (Status::New, true) => Must::Hold,
            (Status::Processing, true) => Must::Stay,
            (Status::Processing, false) if self.shrunk => Must::Resume(self.deadline),
            (Status::Processing, false) => {
                Must::Resume((self.now + minutes(10)).min(end).max(self.deadline))
            }
            _ if self.now < self.deadline || !can_expire => Must::Stay,
            _ if seen.at_least(Share::of(1, 20)) && !self.prolonged && self.now < longer => {
                Must::Prolong(longer)
            }
            _ => {
                Must::Expire(self.purpose == Purpose::Order && !self.ever_seen && !self.view.blind)
            }
        }
    }

    /// Rule 1: all of it, less the smaller of percentage and cap, in whole cents.
    fn needed(&self) -> Share {
        let total = i128::from(self.total.minor);
        let percent = total * i128::from(self.terms.tolerance_bp) / 10_000;
        Share::of(total - percent.min(i128::from(self.terms.tolerance_cap)), total)
    }

    fn share(&self, test: impl Fn(&Paid) -> bool) -> Share {
        let shares = self
            .counting()
            .into_iter()
            .filter(|paid| test(paid))
            .map(|paid| Share::of(i128::from(paid.amount.0), i128::from(paid.due.0)));
        shares.fold(Share::of(0, 1), Share::plus)
    }

    /// Rule 0: of rivals the one in a block, else the one that pays least; never dust.
    fn counting(&self) -> Vec<&Paid> {
        let alive: Vec<&Paid> =
            self.payments.iter().filter(|paid| paid.place != PaidPlace::Gone).collect();
        let pays = |of: &Paid| -> i64 {
            let same = |paid: &&&Paid| (paid.coin, paid.txid) == (of.coin, of.txid);
            alive.iter().filter(same).map(|paid| paid.amount.0).sum()
        };
        let rank =
            |paid: &Paid| (!matches!(paid.place, PaidPlace::Block { .. }), pays(paid), paid.txid);
        let beaten = |paid: &Paid| {
            alive.iter().any(|other| {
                other.coin == paid.coin
                    && other.txid != paid.txid
                    && other.inputs.iter().any(|input| paid.inputs.contains(input))
                    && rank(other) < rank(paid)
            })
        };
        alive.iter().copied().filter(|paid| !paid.dust && !beaten(paid)).collect()
    }

    fn in_time(&self, paid: &Paid) -> bool {
        let slack = match paid.place {
            PaidPlace::Block { time, .. } => time <= self.deadline + hours(2),
            _ => false,
        };
        slack || paid.first_seen <= self.deadline
    }

    fn seen(&self, paid: &Paid) -> bool {
        let confirmed = matches!(paid.place, PaidPlace::Block { .. });
        self.in_time(paid) && (confirmed || self.now < self.terms.max_hold_at())
    }

    /// Rule 3: the row of the larger of the total and all the transaction pays us.
    fn deep(&self, paid: &Paid) -> bool {
        let PaidPlace::Block { depth, .. } = paid.place else { return false };
        let (total, due) = (i128::from(self.total.minor), i128::from(paid.due.0));
        let all = (i128::from(paid.tx_total.0) * total + due - 1) / due;
        let value = all.max(total);
        let rows = &self.terms.depth[&paid.coin];
        let below = |limit: Option<i64>| limit.is_none_or(|limit| value < i128::from(limit));
        let row = rows.iter().find(|(limit, _)| below(*limit));
        let (_, wanted) = row.expect("the last row has no limit");
        let least = match paid.kind {
            Kind::Plain => 1,
            Kind::Coinbase => 100,
            Kind::HogEx => 6,
        };
        least.max(*wanted) <= depth
    }

    /// Money in blocks, or lately in one, that nobody has judged at its depth.
    fn unjudged(&self) -> BTreeMap<Coin, Sats> {
        sums(&self.payments, |paid| is_booked(paid) && !paid.ripe && !self.deep(paid))
    }

    /// Carries a step out as plainly as can be; says what it took.
    fn carry_out(&mut self, step: Step) -> BTreeMap<Coin, Sats> {
        let (judged, took) = match step {
            Step::Stay => (vec![], BTreeMap::new()),
            Step::Hold => {
                self.step_to(Status::Processing);
                (vec![], BTreeMap::new())
            }
            Step::Resume { deadline } => {
                self.step_to(Status::New);
                (self.deadline, self.shrunk) = (deadline, true);
                (vec![], BTreeMap::new())
            }
            Step::Prolong { deadline } => {
                (self.deadline, self.prolonged) = (deadline, true);
                (vec![], BTreeMap::new())
            }
            Step::Expire { .. } => {
                self.step_to(Status::Expired);
                (vec![], BTreeMap::new())
            }
            Step::Settle(settlement) => {
                self.step_to(Status::Settled);
                self.decide_by = None;
                (vec![], settlement.uses)
            }
            Step::Ripen { ripe } => (ripe, BTreeMap::new()),
            Step::Rest { ripe, decide_by } => {
                self.decide_by = decide_by;
                (ripe, BTreeMap::new())
            }
            Step::Round { ripe, uses } => (ripe, uses),
            Step::Credit { ripe, legs } => {
                (self.decide_by, self.kept) = (None, false);
                (ripe, of_legs(&legs))
            }
        };
        for paid in self.payments.iter_mut().filter(|paid| judged.contains(&paid.id)) {
            paid.ripe = true;
        }
        for (coin, amount) in &took {
            let held = self.suspense.entry(*coin).or_default();
            assert!(*amount <= *held, "{amount} {coin} are taken where {held} are held");
            *held = *held - *amount;
        }
        took
    }

    fn step_to(&mut self, next: Status) {
        assert!(self.status.may_become(next), "{} does not become {next}", self.status);
        self.status = next;
    }
}

fn of_legs(legs: &[Leg]) -> BTreeMap<Coin, Sats> {
    let mut sums = BTreeMap::new();
    for leg in legs {
        let sum = sums.entry(leg.coin).or_insert(Sats::ZERO);
        *sum = *sum + leg.amount;
    }
    sums
}

fn held(of: &BTreeMap<Coin, Sats>, coin: Coin) -> Sats {
    of.get(&coin).copied().unwrap_or_default()
}

// ------------------------------------------------------------------------- what can come

/// A transaction before it is known what was due.
#[derive(Clone, Debug)]
struct Draft {
    coin: Coin,
    kind: Kind,
    place: PaidPlace,
    /// The first output it spends and how many, out of a handful.
    spends: (u32, u32),
    first_seen: Time,
    /// Quote, share in thousandths, a satoshi more or less, judged before.
    outputs: Vec<(usize, i64, i64, bool)>,
    /// What it pays to other invoices of ours.
    elsewhere: i64,
    tag: u8,
}

fn times() -> impl Strategy<Value = Time> {
    let seconds = prop_oneof![0..3_600_u64, 0..12_000_u64, 0..100_000_u64];
    seconds.prop_map(|seconds| BEGIN + Duration::from_secs(seconds))
}

fn places() -> impl Strategy<Value = PaidPlace> {
    let depth = prop_oneof![1..=8_i64, 20..=30_i64, 99..=100_i64];
    let block = (depth, times()).prop_map(|(depth, time)| PaidPlace::Block { depth, time });
    prop_oneof![
        3 => Just(PaidPlace::Mempool),
        6 => block,
        1 => Just(PaidPlace::Orphaned),
        1 => Just(PaidPlace::Gone),
    ]
}

fn drafts() -> impl Strategy<Value = Draft> {
    let kind =
        prop_oneof![8 => Just(Kind::Plain), 1 => Just(Kind::Coinbase), 1 => Just(Kind::HogEx)];
    let thousandths =
        prop_oneof![Just(1_000_i64), Just(990), Just(500), Just(50), Just(0), 0..=2_500_i64];
    let output = (0..2_usize, thousandths, -1..=1_i64, any::<bool>());
    let whole = (
        prop::sample::select(Coin::ALL.to_vec()),
        kind,
        places(),
        (0..4_u32, 1..=2_u32),
        times(),
        prop::collection::vec(output, 1..=2),
        prop_oneof![3 => Just(0_i64), 1 => 0..1_000_000_i64],
        any::<u8>(),
    );
    whole.prop_map(|(coin, kind, place, spends, first_seen, outputs, elsewhere, tag)| Draft {
        coin,
        kind,
        place,
        spends,
        first_seen,
        outputs,
        elsewhere,
        tag,
    })
}

impl Draft {
    /// Its outputs as payments. `dues` are the two quotes of each coin.
    fn payments(&self, n: u8, dues: &[i64; 4], now: Time) -> Vec<Paid> {
        let made_by_its_block = self.kind != Kind::Plain;
        let place = match self.place {
            PaidPlace::Mempool if made_by_its_block => PaidPlace::Gone,
            place => place,
        };
        let (pool, quotes) = match self.coin {
            Coin::Btc => ([0xee; 32], &dues[..2]),
            Coin::Ltc => ([0xef; 32], &dues[2..]),
        };
        let (first, count) = self.spends;
        let spent = |k: u32| OutPoint::new(Txid::from_byte_array(pool), k % 4);
        let inputs: Vec<OutPoint> =
            if made_by_its_block { vec![] } else { (first..first + count).map(spent).collect() };
        let output = |(k, (quote, share, more, ripe)): (u8, &(usize, i64, i64, bool))| {
            let due = quotes[*quote];
            let amount = (due * share / 1_000 + more).max(1);
            let mut txid = [n; 32];
            txid[31] = self.tag;
            Paid {
                id: id(2 * n + k),
                coin: self.coin,
                txid: Txid::from_byte_array(txid),
                amount: Sats(amount),
                due: Sats(due),
                kind: self.kind,
                first_seen: self.first_seen.min(now),
                place,
                inputs: inputs.clone(),
                tx_total: Sats::ZERO,
                dust: amount < DUST,
                ripe: *ripe,
            }
        };
        let mut payments: Vec<Paid> = (0..).zip(&self.outputs).map(output).collect();
        let all: Sats = payments.iter().map(|paid| paid.amount).sum();
        for paid in &mut payments {
            paid.tx_total = all + Sats(self.elsewhere);
        }
        payments
    }
}

/// Of transactions that spend the same output at most one is in a block; its rivals are gone.
fn drop_impossible(payments: &mut [Paid]) {
    let mut spent: BTreeMap<(Coin, OutPoint), Txid> = BTreeMap::new();
    let mut gone = BTreeSet::new();
    for paid in payments {
        if !matches!(paid.place, PaidPlace::Block { .. }) {
            continue;
        }
        let key = |input: &OutPoint| (paid.coin, *input);
        let taken = |input: &OutPoint| spent.get(&key(input)).is_some_and(|by| *by != paid.txid);
        if gone.contains(&paid.txid) || paid.inputs.iter().any(taken) {
            gone.insert(paid.txid);
            paid.place = PaidPlace::Gone;
        } else {
            spent.extend(paid.inputs.iter().map(|input| (key(input), paid.txid)));
        }
    }
}

const SALES: &[Purpose] = &[Purpose::Order, Purpose::External];
const PURPOSES: &[Purpose] = &[Purpose::Order, Purpose::TopUp, Purpose::External];
const OPEN: &[Status] = &[Status::New, Status::Processing];

/// Invoices in these statuses with payments, deadlines, looks and prices of any kind.
fn scenes(
    statuses: &'static [Status],
    purposes: &'static [Purpose],
) -> impl Strategy<Value = Scene> {
    let frame = (
        prop::sample::select(statuses),
        prop::sample::select(purposes),
        1..=200_000_i64,
        (prop_oneof![Just(0_i64), Just(100), 0..=1_000_i64], 0..=2_000_i64, 0..=50_i64),
        (600..7_200_u64, times(), prop::option::of(times()), prop::option::of(times())),
        prop::array::uniform9(any::<bool>()),
    );
    let price = || prop_oneof![9 => (1..=100_000_i64).prop_map(Some), 1 => Just(None)];
    let money = (
        prop::array::uniform4(1_000..=1_000_000_i64),
        prop::collection::vec(drafts(), 0..6),
        0..=1_000_i64,
        (price(), price()),
    );
    (frame, money).prop_map(|(frame, (dues, drafts, spent, prices))| {
        let (status, purpose, total, (bp, cap, rounding), (deadline, now, looked_at, by), flags) =
            frame;
        let [marked, prolonged, shrunk, ever_seen, kept, has_person, shown, blind, stock] = flags;
        let mut payments: Vec<Paid> =
            (0..).zip(&drafts).flat_map(|(n, draft)| draft.payments(n, &dues, now)).collect();
        drop_impossible(&mut payments);
        let prices = [(Coin::Btc, prices.0), (Coin::Ltc, prices.1)];
        let known = |(coin, price): (Coin, Option<i64>)| Some((coin, Decimal::from(price?)));
        let prices = prices.into_iter().filter_map(known).collect();
        let rules =
            Terms { tolerance_bp: bp, tolerance_cap: cap, rounding_below: rounding, ..terms() };
        let scene = Scene {
            terms: rules,
            purpose,
            total: eur(total),
            status,
            marked,
            deadline: BEGIN + Duration::from_secs(deadline),
            prolonged,
            shrunk,
            ever_seen,
            kept,
            decide_by: by,
            has_person,
            shown,
            payments,
            suspense: BTreeMap::new(),
            view: View { looked_at, blind, prices, stock },
            now,
        };
        scene.booked(spent)
    })
}

impl Scene {
    /// Settles which payments were judged before, and fills suspense with what is booked less
    /// what the status can have used: so many thousandths of it.
    fn booked(mut self, spent: i64) -> Scene {
        let top_up = self.purpose == Purpose::TopUp;
        let judged = top_up || !self.status.is_open();
        for paid in &mut self.payments {
            let may_be = judged && is_booked(paid);
            paid.ripe &= may_be;
        }
        let settled = self.status == Status::Settled && !top_up;
        let sold = |paid: &Paid| settled && !paid.dust && self.deep(paid);
        let usable = sums(&self.payments, |paid| paid.ripe || sold(paid));
        let mut suspense = sums(&self.payments, is_booked);
        for (coin, usable) in usable {
            // Whatever reaches its depth for a top-up is credited whole.
            let used = if top_up { usable.0 } else { usable.0 * spent / 1_000 };
            let held = suspense.entry(coin).or_default();
            *held = *held - Sats(used);
        }
        self.suspense = suspense;
        self
    }

    /// The same with nothing used before.
    fn untouched(self) -> Scene {
        Scene { suspense: sums(&self.payments, is_booked), ..self }
    }
}

fn many() -> ProptestConfig {
    ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() }
}

// ------------------------------------------------------------------------- what must hold

proptest! {
    #![proptest_config(many())]

    #[test]
    fn an_open_invoice_is_judged_as_the_model_says(scene in scenes(OPEN, SALES)) {
        let did = match scene.judged() {
            Step::Settle(_) => Must::Settle,
            Step::Hold => Must::Hold,
            Step::Resume { deadline } => Must::Resume(deadline),
            Step::Prolong { deadline } => Must::Prolong(deadline),
            Step::Expire { strike } => Must::Expire(strike),
            Step::Stay => Must::Stay,
            step => return Err(TestCaseError::fail(format!("{step:?}"))),
        };
        prop_assert_eq!(did, scene.must());
    }

    #[test]
    fn money_in_no_block_gives_nothing_away(scene in scenes(&Status::ALL, PURPOSES)) {
        let mut scene = scene;
        for paid in &mut scene.payments {
            if matches!(paid.place, PaidPlace::Block { .. }) {
                (paid.place, paid.ripe) = (PaidPlace::Mempool, false);
            }
        }
        let step = scene.untouched().judged();
        let gives = matches!(
            step,
            Step::Settle(_)
                | Step::Ripen { .. }
                | Step::Rest { .. }
                | Step::Round { .. }
                | Step::Credit { .. }
        );
        prop_assert!(!gives, "{step:?}");
    }

    #[test]
    fn money_that_is_not_deep_is_never_given_away(
        scene in scenes(
            &[Status::New, Status::Processing, Status::Settled, Status::Expired, Status::Cancelled],
            PURPOSES,
        )
    ) {
        let took = scene.clone().carry_out(scene.judged());
        for (coin, unjudged) in scene.unjudged() {
            let left = held(&scene.suspense, coin) - held(&took, coin);
            prop_assert!(unjudged <= left, "{coin}: {left} left of {unjudged}");
        }
    }

    #[test]
    fn a_sale_is_paid_whole_with_money_that_is_there_within_what_is_forgiven(
        scene in scenes(&[Status::New, Status::Processing, Status::Expired], SALES)
    ) {
        if let Step::Settle(settlement) = scene.judged() {
            check_settlement(&scene, &settlement)?;
        }
    }

    #[test]
    fn a_sale_that_comes_back_is_paid_whole_with_money_that_is_still_there(
        scene in scenes(&[Status::Invalid], SALES)
    ) {
        if let Step::Settle(settlement) = scene.judged() {
            check_settlement(&scene, &settlement)?;
        }
    }

    #[test]
    fn a_sale_that_an_admin_ended_stays_ended(
        scene in scenes(&[Status::Invalid, Status::Cancelled], SALES)
    ) {
        let scene = Scene { marked: true, ..scene };
        let step = scene.judged();
        prop_assert!(!settles(&step), "{step:?}");
    }

    #[test]
    fn judging_comes_to_rest_and_loses_no_coin(
        scene in scenes(
            &[Status::New, Status::Processing, Status::Settled, Status::Expired, Status::Cancelled],
            PURPOSES,
        )
    ) {
        let (before, mut scene) = (scene.suspense.clone(), scene);
        let mut out: BTreeMap<Coin, Sats> = BTreeMap::new();
        let mut steps = Vec::new();
        loop {
            let step = scene.judged();
            if step == Step::Stay {
                break;
            }
            steps.push(step.clone());
            prop_assert!(steps.len() <= STEPS_MAX, "no rest after {steps:#?}");
            for (coin, amount) in scene.carry_out(step) {
                let sum = out.entry(coin).or_default();
                *sum = *sum + amount;
            }
        }
        for coin in Coin::ALL {
            prop_assert_eq!(held(&before, coin), held(&out, coin) + held(&scene.suspense, coin));
        }
    }

    #[test]
    fn the_rest_that_is_asked_for_is_enough(scene in scenes(&[Status::New], SALES)) {
        let need = scene.needed();
        let enough = scene.share(|paid| scene.seen(paid)).at_least(need);
        if enough || scene.terms.max_hold_at() <= scene.now {
            return Ok(());
        }
        let due = Sats(100_000);
        let rest = rest_due(&scene.case(), due, Sats::ZERO, scene.now);
        let more = Paid { due, first_seen: BEGIN, dust: false, ..paid(250, rest.0) };
        let mut scene = scene;
        scene.payments.push(more);
        prop_assert_eq!(scene.judged(), Step::Hold);
    }
}

/// Uses never exceed suspense; their value at the quote (for late money at the rate of now)
/// and what is forgiven make the total, but for a base unit and a minor unit of rounding.
fn check_settlement(scene: &Scene, settlement: &Settlement) -> Result<(), TestCaseError> {
    let total = i128::from(scene.total.minor);
    let short = i128::from(settlement.short.minor);
    let percent = total * i128::from(scene.terms.late_shortfall_bp) / 10_000;
    let needed = scene.needed();
    let forgiven = if settlement.late {
        short <= percent
    } else {
        Share::of(total - short, total).at_least(needed)
    };
    prop_assert!(forgiven, "{} of {} is forgiven", settlement.short, scene.total);
    let (mut least, mut most) = (Share::of(short, 1), Share::of(short, 1));
    let mut unit = Share::of(1, 1);
    for (coin, used) in &settlement.uses {
        prop_assert!(*used <= held(&scene.suspense, *coin), "{coin} is not there");
        let used = i128::from(used.0);
        let (cheap, dear) = if settlement.late {
            let price = scene.view.prices[coin].mantissa();
            (Share::of(price, 1_000_000), Share::of(price, 1_000_000))
        } else {
            let dues = scene.counting().into_iter().filter(|paid| paid.coin == *coin);
            let dues: Vec<i128> = dues.map(|paid| i128::from(paid.due.0)).collect();
            let (Some(low), Some(high)) = (dues.iter().min(), dues.iter().max()) else {
                return Err(TestCaseError::fail(format!("{coin} is used and never counted")));
            };
            (Share::of(total, *high), Share::of(total, *low))
        };
        least = least.plus(Share::of(cheap.num * used, cheap.den));
        most = most.plus(Share::of(dear.num * used, dear.den));
        unit = unit.plus(dear).plus(Share::of(1, 1));
    }
    let whole = Share::of(total, 1);
    prop_assert!(most.plus(Share::of(1, 1)).at_least(whole), "too little: {settlement:?}");
    prop_assert!(whole.plus(unit).at_least(least), "too much: {settlement:?}");
    Ok(())
}
