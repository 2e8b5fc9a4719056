//! The rule book: what happens next with an invoice.
//!
//! `judge` sees frozen terms, facts and a view, and answers with one [`Step`]. A flow carries
//! the step out and asks again until the answer is [`Step::Stay`]; each step brings the
//! invoice nearer to rest, so a few rounds suffice. The numbers in the comments are the
//! rules of the domain: 0 counting, 1 due, 2 seen, 3 settled, 4 shrunk, 5 expired, 6 partial,
//! 7 late, 8 over, 9 undone, 12 top-ups. (10 and 11 are deeds of people, not judgements.)

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use bitcoin::{OutPoint, Txid};
use num_bigint::BigInt;
use num_rational::BigRational;
use rust_decimal::Decimal;

use super::terms::{Terms, worth_at_quote};
use super::{Kind, Purpose, Status};
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::id::PaymentId;
use crate::base::money::{Money, Sats};
use crate::rates::{due, worth};

/// How long after a deadline a look must begin to be complete: what was sent at the last
/// moment has reached the mempools by then.
pub const LOOK_AFTER_DEADLINE: Duration = Duration::from_secs(60);
/// How far a block's time may lie behind the deadline for money found in it to be in time:
/// consensus lets a header be two hours ahead of the network.
const BLOCK_TIME_SLACK: Duration = Duration::from_secs(2 * 60 * 60);
/// The least time a customer gets when counted money shrinks.
const SHRUNK_GRACE: Duration = Duration::from_secs(10 * 60);
/// A part worth less than one in this many of the total does not prolong an invoice.
const PARTIAL_ONE_IN: i64 = 20;

/// A payment as the judge sees it.
#[derive(Clone, Debug)]
pub struct Paid {
    /// Its row.
    pub id: PaymentId,
    /// On which chain.
    pub coin: Coin,
    /// Its transaction.
    pub txid: Txid,
    /// How much.
    pub amount: Sats,
    /// What the quote in force when it was first seen asked for.
    pub due: Sats,
    /// What kind of output.
    pub kind: Kind,
    /// When it was first seen.
    pub first_seen: Time,
    /// Where it is.
    pub place: PaidPlace,
    /// What its transaction spends.
    pub inputs: Vec<OutPoint>,
    /// All that its transaction pays us, to whatever invoice.
    pub tx_total: Sats,
    /// Whether it is below the coin's dust limit for its script.
    pub dust: bool,
    /// Whether it was judged after it reached its depth.
    pub ripe: bool,
}

/// Where a payment is, as the judge needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaidPlace {
    /// Unconfirmed.
    Mempool,
    /// In a block this deep (1 is the tip) with this time in its header.
    Block {
        /// Confirmations.
        depth: i64,
        /// The header's time.
        time: Time,
    },
    /// Its block left the best chain.
    Orphaned,
    /// It does not exist any more.
    Gone,
}

/// What the judge is told of the world.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// When the last complete look at every coin of this invoice began. `None`: never.
    pub looked_at: Option<Time>,
    /// Whether we could not see some coin of it for a while inside its window.
    pub blind: bool,
    /// Fresh prices: the shop's currency for one whole coin.
    pub prices: BTreeMap<Coin, Decimal>,
    /// Whether everything that was ordered could be taken now.
    pub stock: bool,
}

/// Everything the judge decides on.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, not a state")]
pub struct Case<'a> {
    /// The rules it was made under.
    pub terms: &'a Terms,
    /// What it is for.
    pub purpose: Purpose,
    /// How much is asked for.
    pub total: Money,
    /// Where it stands.
    pub status: Status,
    /// Whether an admin settled or invalidated it by hand.
    pub marked: bool,
    /// Until when money counts.
    pub deadline: Time,
    /// Whether it was prolonged before.
    pub prolonged: bool,
    /// Whether its clock was set anew before.
    pub shrunk: bool,
    /// Whether anything that counts was ever seen.
    pub ever_seen: bool,
    /// Whether an admin keeps its money waiting.
    pub kept: bool,
    /// When money without use becomes balance.
    pub decide_by: Option<Time>,
    /// Whether we know who pays.
    pub has_person: bool,
    /// Whether an address was ever shown for it.
    pub shown: bool,
    /// All its payments, in any order.
    pub payments: &'a [Paid],
    /// What its suspense account holds, by coin.
    pub suspense: &'a BTreeMap<Coin, Sats>,
    /// The world.
    pub view: &'a View,
}

/// How an invoice is settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// What is taken out of suspense, by coin.
    pub uses: BTreeMap<Coin, Sats>,
    /// How much of the total is tolerated as missing.
    pub short: Money,
    /// Whether the money came after the invoice had expired.
    pub late: bool,
}

/// One coin's part of a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leg {
    /// Out of suspense.
    pub coin: Coin,
    /// How much.
    pub amount: Sats,
    /// What the customer gets for it.
    pub money: Money,
}

/// What happens next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing.
    Stay,
    /// `new → processing`: enough was seen, the clock stops. (2)
    Hold,
    /// `processing → new`: counted money shrank. (4)
    Resume {
        /// Until when money counts now.
        deadline: Time,
    },
    /// `→ settled`. (3, 7, 9)
    Settle(Settlement),
    /// A part has come: a little more time, once. (6)
    Prolong {
        /// Until when money counts now.
        deadline: Time,
    },
    /// `→ expired`. (5, 6)
    Expire {
        /// Whether it is a strike.
        strike: bool,
    },
    /// Money reached its depth and has been judged; nothing of it is left to decide on.
    Ripen {
        /// Which payments.
        ripe: Vec<PaymentId>,
    },
    /// Money reached its depth and has no use: the customer chooses. (6, 7, 8)
    Rest {
        /// Which payments.
        ripe: Vec<PaymentId>,
        /// When it becomes balance without an answer; `None` if there is nobody to ask.
        decide_by: Option<Time>,
    },
    /// Too little to ask about: kept as rounding, printed on the receipt. (0, 8)
    Round {
        /// Which payments are judged by this.
        ripe: Vec<PaymentId>,
        /// What is taken out of suspense.
        uses: BTreeMap<Coin, Sats>,
    },
    /// Money becomes balance. (6, 7, 8, 12)
    Credit {
        /// Which payments are judged by this.
        ripe: Vec<PaymentId>,
        /// Coin by coin.
        legs: Vec<Leg>,
    },
}

/// What happens next with this invoice at `now`.
pub fn judge(case: &Case<'_>, now: Time) -> Step {
    match case.status {
        Status::New | Status::Processing => match case.open(now) {
            Step::Stay if case.purpose == Purpose::TopUp => case.top_up(now),
            step => step,
        },
        Status::Settled | Status::Expired if case.purpose == Purpose::TopUp => case.top_up(now),
        Status::Invalid => case.came_back(now),
        Status::Settled | Status::Expired | Status::Cancelled => case.left_over(now),
    }
}

/// Amounts derived for people: shares of the total in the shop's currency, rounded down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amounts {
    /// Seen in time, confirmed or not.
    pub seen: Money,
    /// In blocks.
    pub confirmed: Money,
    /// Still missing; zero when enough is seen.
    pub missing: Money,
}

/// What has come in time so far.
pub fn amounts(case: &Case<'_>, now: Time) -> Amounts {
    let seen = case.share(|paid| case.counts(paid, now));
    let confirmed = case.share(|paid| matches!(paid.place, PaidPlace::Block { .. }));
    let money = |share: &BigRational| case.money(share);
    let enough = seen >= case.need();
    let missing = if enough {
        case.total.currency.minor(0)
    } else {
        let seen = money(&seen).minor.min(case.total.minor);
        case.total.currency.minor(case.total.minor - seen)
    };
    Amounts { seen: money(&seen), confirmed: money(&confirmed), missing }
}

/// How much of a coin would pay what is missing, at the due of its quote, rounded up and
/// never below `floor` (the coin's dust limit).
pub fn rest_due(case: &Case<'_>, quote_due: Sats, floor: Sats, now: Time) -> Sats {
    let seen = case.share(|paid| case.counts(paid, now));
    let rest = BigRational::from_integer(1.into()) - seen;
    let rest = (rest * BigRational::from_integer(quote_due.0.into())).ceil().to_integer();
    Sats(i64::try_from(rest).unwrap_or(0)).max(floor)
}

/// What an admin who settles by hand finds proved by the chain: what is taken out of suspense,
/// and as `short` what no payment proves. (10)
pub fn by_hand(case: &Case<'_>) -> Settlement {
    case.settlement()
}

/// What an admin can decide on: money in suspense that is deep enough and has no use.
pub fn undecided(case: &Case<'_>) -> BTreeMap<Coin, Sats> {
    case.free()
}

/// The payments that count for something: not gone, not beaten by a rival, not dust.
pub fn counting(case: &Case<'_>) -> BTreeSet<PaymentId> {
    let counted = case.counted();
    let counts = |paid: &&Paid| !paid.dust && counted.contains(&(paid.coin, paid.txid));
    case.payments.iter().filter(counts).map(|paid| paid.id).collect()
}

/// How deep a payment of this invoice must be before it settles anything.
pub fn depth_wanted(case: &Case<'_>, paid: &Paid) -> i64 {
    case.depth_wanted(paid)
}

/// Whether money of this invoice is on no chain now, though the invoice rests on it.
pub fn is_reorged(case: &Case<'_>) -> bool {
    let orphaned = case.payments.iter().any(|paid| paid.place == PaidPlace::Orphaned);
    matches!(case.status, Status::Settled | Status::Invalid) && orphaned
}

/// A deed that took coin out of an invoice's suspense, for [`undo`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resting<D> {
    /// Which deed.
    pub deed: D,
    /// How much of the coin it took.
    pub took: Sats,
}

/// Rule 9: which deeds must be undone, newest first, so that suspense covers money that is
/// gone. `resting` is newest first; `missing` is what suspense lacks.
pub fn undo<D: Clone>(missing: Sats, resting: &[Resting<D>]) -> Vec<D> {
    let mut still = missing;
    let mut undone = Vec::new();
    for deed in resting {
        if still <= Sats::ZERO {
            break;
        }
        if Sats::ZERO < deed.took {
            still = still - deed.took;
            undone.push(deed.deed.clone());
        }
    }
    undone
}

/// What of these payments is too small to count for anything.
fn dust_among(fresh: &[&Paid]) -> BTreeMap<Coin, Sats> {
    let mut dust = BTreeMap::new();
    for paid in fresh.iter().filter(|paid| paid.dust && Sats::ZERO < paid.amount) {
        let sum = dust.entry(paid.coin).or_insert(Sats::ZERO);
        *sum = *sum + paid.amount;
    }
    dust
}

fn ratio(numerator: i64, denominator: i64) -> BigRational {
    BigRational::new(BigInt::from(numerator), BigInt::from(denominator.max(1)))
}

impl Case<'_> {
    /// Rules 2 to 6 while money is awaited.
    fn open(&self, now: Time) -> Step {
        let need = self.need();
        if self.share(|paid| self.in_time(paid) && self.is_deep(paid)) >= need {
            return Step::Settle(self.settlement());
        }
        let enough_seen = self.share(|paid| self.counts(paid, now)) >= need;
        match (self.status, enough_seen) {
            (Status::New, true) => Step::Hold,
            (Status::Processing, true) => Step::Stay,
            (Status::Processing, false) => Step::Resume { deadline: self.deadline_anew(now) },
            _ if now < self.deadline => Step::Stay,
            _ => self.after_deadline(now),
        }
    }

    /// Rule 4: once per invoice a customer whose money shrank gets ten minutes.
    fn deadline_anew(&self, now: Time) -> Time {
        if self.shrunk {
            return self.deadline;
        }
        self.deadline.max((now + SHRUNK_GRACE).min(self.terms.max_hold_at()))
    }

    /// Rules 5 and 6: no deadline is enforced on knowledge older than the deadline.
    fn after_deadline(&self, now: Time) -> Step {
        let looked =
            self.view.looked_at.is_some_and(|at| self.deadline + LOOK_AFTER_DEADLINE <= at);
        if self.shown && !looked {
            return Step::Stay;
        }
        let part = self.share(|paid| self.counts(paid, now));
        let prolong_until = (now + self.terms.partial_extension()).min(self.terms.max_hold_at());
        if part >= ratio(1, PARTIAL_ONE_IN) && !self.prolonged && now < prolong_until {
            return Step::Prolong { deadline: prolong_until };
        }
        let guilty = self.purpose == Purpose::Order && !self.ever_seen && !self.view.blind;
        Step::Expire { strike: guilty }
    }

    /// Rule 9: money that left and came back settles the sale again, unless it was an admin
    /// who said that the sale is not valid.
    fn came_back(&self, now: Time) -> Step {
        let settlement = self.settlement();
        let covered = settlement.short.minor <= self.missing_max().minor;
        let paid = !settlement.uses.is_empty() && covered;
        if !self.marked && self.view.stock && paid {
            return Step::Settle(settlement);
        }
        self.left_over(now)
    }

    /// Rules 6, 7 and 8 for money that nothing has used yet.
    fn left_over(&self, now: Time) -> Step {
        let fresh: Vec<&Paid> =
            self.payments.iter().filter(|paid| !paid.ripe && self.is_deep(paid)).collect();
        if fresh.is_empty() {
            return self.decision_due(now);
        }
        let ripe: Vec<PaymentId> = fresh.iter().map(|paid| paid.id).collect();
        let dust = dust_among(&fresh);
        if !dust.is_empty() {
            let ripe = fresh.iter().filter(|paid| paid.dust).map(|paid| paid.id).collect();
            return Step::Round { ripe, uses: dust };
        }
        let free = self.free();
        if free.is_empty() {
            return Step::Ripen { ripe };
        }
        let Some(value) = self.value(&free) else { return Step::Stay };
        if let Some(settlement) = self.late_settlement(&free, value) {
            return Step::Settle(settlement);
        }
        if self.status == Status::Settled && value.minor < self.terms.rounding_below {
            return Step::Round { ripe, uses: free };
        }
        let asks = self.has_person && self.purpose == Purpose::Order;
        let decide_by = asks.then(|| now + self.terms.decide_within());
        Step::Rest { ripe, decide_by }
    }

    /// Rule 6: unanswered, it becomes balance at the rate of the moment.
    fn decision_due(&self, now: Time) -> Step {
        let due = self.decide_by.is_some_and(|by| by <= now) && !self.kept && self.has_person;
        let free = self.free();
        if !due || free.is_empty() {
            return Step::Stay;
        }
        match self.legs(&free) {
            None => Step::Stay,
            Some(legs) if legs.iter().all(|leg| leg.money.is_zero()) => {
                Step::Round { ripe: Vec::new(), uses: free }
            }
            Some(legs) => Step::Credit { ripe: Vec::new(), legs },
        }
    }

    /// Rule 7: late money that covers the sale at the rate of the moment buys it after all.
    fn late_settlement(&self, free: &BTreeMap<Coin, Sats>, value: Money) -> Option<Settlement> {
        let covered = self.total.minor - self.terms.late_missing_max(self.total).minor;
        let buys = self.status == Status::Expired && self.view.stock && covered <= value.minor;
        if !buys {
            return None;
        }
        let mut rest = self.total;
        let mut uses = BTreeMap::new();
        for (coin, held) in free {
            let price = *self.view.prices.get(coin)?;
            let wanted = if rest.is_zero() {
                Sats::ZERO
            } else {
                due(rest, price, crate::base::money::Percent::from_bp(0))?
            };
            let take = wanted.min(*held);
            let bought = worth(take, price, self.total.currency)?.minor.min(rest.minor);
            if Sats::ZERO < take {
                uses.insert(*coin, take);
                rest = rest - rest.currency.minor(bought);
            }
        }
        Some(Settlement { uses, short: rest, late: true })
    }

    /// Rule 12: whatever arrives is credited, up to what was asked at the lock, the rest at
    /// the rate of the moment.
    fn top_up(&self, now: Time) -> Step {
        let fresh: Vec<&Paid> =
            self.payments.iter().filter(|paid| !paid.ripe && self.is_deep(paid)).collect();
        if fresh.is_empty() {
            return self.decision_due(now);
        }
        let dust = dust_among(&fresh);
        if !dust.is_empty() {
            let ripe = fresh.iter().filter(|paid| paid.dust).map(|paid| paid.id).collect();
            return Step::Round { ripe, uses: dust };
        }
        let ripe = fresh.iter().map(|paid| paid.id).collect();
        let mut open = ratio(1, 1) - self.share(|paid| paid.ripe && self.in_time(paid));
        let mut legs = Vec::new();
        for paid in fresh {
            let locked =
                if self.in_time(paid) { self.locked_part(paid, &open) } else { Sats::ZERO };
            let rest = paid.amount - locked;
            if Sats::ZERO < locked {
                open -= ratio(locked.0, paid.due.0);
                let money = self.money(&ratio(locked.0, paid.due.0));
                legs.push(Leg { coin: paid.coin, amount: locked, money });
            }
            if Sats::ZERO < rest {
                let Some(price) = self.view.prices.get(&paid.coin) else { return Step::Stay };
                let Some(money) = worth(rest, *price, self.total.currency) else {
                    return Step::Stay;
                };
                legs.push(Leg { coin: paid.coin, amount: rest, money });
            }
        }
        Step::Credit { ripe, legs }
    }

    /// How much of a payment still falls under the amount asked for.
    fn locked_part(&self, paid: &Paid, open: &BigRational) -> Sats {
        if *open <= ratio(0, 1) || self.total.is_zero() {
            return Sats::ZERO;
        }
        let wanted = (open * ratio(paid.due.0, 1)).ceil().to_integer();
        Sats(i64::try_from(wanted).unwrap_or(i64::MAX)).min(paid.amount)
    }

    /// Rule 3: payments at their depth, the earliest first, until the share is whole.
    fn settlement(&self) -> Settlement {
        let counted = self.counted();
        let mut deep: Vec<&Paid> = self
            .payments
            .iter()
            .filter(|paid| counted.contains(&(paid.coin, paid.txid)) && !paid.dust)
            .filter(|paid| self.is_deep(paid) && (!self.status.is_open() || self.in_time(paid)))
            .collect();
        deep.sort_by_key(|paid| (paid.first_seen, paid.id));
        let mut open = if self.total.is_zero() { ratio(0, 1) } else { ratio(1, 1) };
        let mut uses = BTreeMap::new();
        if self.purpose == Purpose::TopUp {
            return Settlement { uses, short: self.total.currency.minor(0), late: false };
        }
        for paid in deep {
            let held = self.suspense.get(&paid.coin).copied().unwrap_or_default();
            let before = uses.get(&paid.coin).copied().unwrap_or_default();
            let take = self.locked_part(paid, &open).min(held - before);
            if Sats::ZERO < take {
                open -= ratio(take.0, paid.due.0);
                uses.insert(paid.coin, before + take);
            }
        }
        let short = if open > ratio(0, 1) { self.money(&open) } else { self.money(&ratio(0, 1)) };
        Settlement { uses, short, late: false }
    }

    /// Rule 1: the share that is enough.
    fn need(&self) -> BigRational {
        if self.total.is_zero() {
            return ratio(0, 1);
        }
        ratio(self.total.minor - self.missing_max().minor, self.total.minor)
    }

    /// How much may be missing. Only sales forgive a little.
    fn missing_max(&self) -> Money {
        match self.purpose {
            Purpose::Order | Purpose::External => self.terms.missing_max(self.total),
            Purpose::TopUp => self.total.currency.minor(0),
        }
    }

    /// A share of the total, rounded down.
    fn money(&self, share: &BigRational) -> Money {
        let minor = (share * ratio(self.total.minor, 1)).floor().to_integer();
        self.total.currency.minor(i64::try_from(minor).unwrap_or(i64::MAX))
    }

    /// The exact sum of the shares of payments that count at all and pass `test`.
    fn share(&self, test: impl Fn(&Paid) -> bool) -> BigRational {
        let counted = self.counted();
        // Payments under the same quote are added before they are divided.
        let mut by_due: BTreeMap<Sats, i64> = BTreeMap::new();
        for paid in self.payments {
            if !paid.dust && counted.contains(&(paid.coin, paid.txid)) && test(paid) {
                let sum = by_due.entry(paid.due).or_default();
                *sum = sum.saturating_add(paid.amount.0);
            }
        }
        by_due.into_iter().map(|(due, sum)| ratio(sum, due.0)).sum()
    }

    /// Rule 2: what counts as seen, in time and before money must be in a block.
    fn counts(&self, paid: &Paid, now: Time) -> bool {
        let place = match paid.place {
            PaidPlace::Block { .. } => true,
            PaidPlace::Mempool | PaidPlace::Orphaned => now < self.terms.max_hold_at(),
            PaidPlace::Gone => false,
        };
        place && self.in_time(paid)
    }

    /// Rule 0: seen before the deadline, or found in a block that is not far behind it.
    fn in_time(&self, paid: &Paid) -> bool {
        let slack = match paid.place {
            PaidPlace::Block { time, .. } => time <= self.deadline + BLOCK_TIME_SLACK,
            _ => false,
        };
        paid.first_seen <= self.deadline || slack
    }

    /// Rule 3: deep enough for the larger of the total and all its transaction pays us.
    fn is_deep(&self, paid: &Paid) -> bool {
        match paid.place {
            PaidPlace::Block { depth, .. } => self.depth_wanted(paid) <= depth,
            PaidPlace::Mempool | PaidPlace::Orphaned | PaidPlace::Gone => false,
        }
    }

    fn depth_wanted(&self, paid: &Paid) -> i64 {
        let value = worth_at_quote(paid.tx_total.0, paid.due.0, self.total.minor);
        let wanted = self.terms.depth(paid.coin, value.max(self.total.minor));
        wanted.max(paid.kind.depth_min())
    }

    /// Rule 0: of transactions that share an input one counts: the one in a block, else the
    /// one that pays us least.
    fn counted(&self) -> BTreeSet<(Coin, Txid)> {
        let mut alive: BTreeMap<(Coin, Txid), (bool, Sats, &[OutPoint])> = BTreeMap::new();
        for paid in self.payments.iter().filter(|paid| paid.place != PaidPlace::Gone) {
            let in_block = matches!(paid.place, PaidPlace::Block { .. });
            let entry = alive.entry((paid.coin, paid.txid)).or_insert((
                in_block,
                Sats::ZERO,
                paid.inputs.as_slice(),
            ));
            entry.1 = entry.1 + paid.amount;
        }
        let rivals =
            |one: &[OutPoint], other: &[OutPoint]| one.iter().any(|input| other.contains(input));
        let loses = |key: &(Coin, Txid)| {
            let (in_block, sum, inputs) = &alive[key];
            alive.iter().any(|(other, (other_in_block, other_sum, other_inputs))| {
                let stronger = match (other_in_block, in_block) {
                    (true, false) => true,
                    (false, true) => false,
                    _ => (other_sum, &other.1) < (sum, &key.1),
                };
                other != key && other.0 == key.0 && stronger && rivals(inputs, other_inputs)
            })
        };
        alive.keys().filter(|key| !loses(key)).copied().collect()
    }

    /// What suspense holds beyond money that is booked but not deep enough to be used.
    fn free(&self) -> BTreeMap<Coin, Sats> {
        let mut free = self.suspense.clone();
        for paid in self.payments {
            let booked = matches!(paid.place, PaidPlace::Block { .. } | PaidPlace::Orphaned);
            if let Some(held) = free.get_mut(&paid.coin)
                && booked
                && !self.is_deep(paid)
            {
                *held = (*held - paid.amount).max(Sats::ZERO);
            }
        }
        free.retain(|_, held| Sats::ZERO < *held);
        free
    }

    /// What money is worth at the rate of the moment; `None` without a fresh rate.
    fn value(&self, free: &BTreeMap<Coin, Sats>) -> Option<Money> {
        let legs = self.legs(free)?;
        Some(legs.iter().fold(self.total.currency.minor(0), |sum, leg| sum + leg.money))
    }

    fn legs(&self, free: &BTreeMap<Coin, Sats>) -> Option<Vec<Leg>> {
        let leg = |(coin, amount): (&Coin, &Sats)| {
            let price = self.view.prices.get(coin)?;
            let money = worth(*amount, *price, self.total.currency)?;
            Some(Leg { coin: *coin, amount: *amount, money })
        };
        free.iter().map(leg).collect()
    }
}
