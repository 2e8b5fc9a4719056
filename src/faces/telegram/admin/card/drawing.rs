//! An order as those who run the shop see it, made from what was read. Pure.
//!
//! One card is shared by all who see a chat, so it shows the same buttons to everybody; who
//! may press them, and whose order it is, is asked when somebody does.

use std::collections::BTreeMap;
use std::time::Duration;

use super::dossier::{Dossier, Purse, in_coins};
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::money::Sats;
use crate::faces::telegram::customer::orders::next::cut;
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::{Rendered, Voice};
use crate::facts;
use crate::flows::shipping::UNDO_SPAN;
use crate::invoices::{Flag, Status};
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::notices::Facts;
use crate::orders::{self, Line, Stage};
use crate::stock::Kind;

/// The most lines of an order that its card lists.
const LINES_MAX: usize = 6;
/// The most characters of a product's name.
const NAME_MAX: usize = 40;
/// How often confirmations are counted.
pub(super) const CONFIRMATIONS_EVERY: Duration = Duration::from_secs(60);

/// Draws an order with words.
#[derive(Clone, Copy, Debug)]
pub struct Drawing<'a> {
    /// The words.
    pub voice: Voice<'a>,
    /// The order.
    pub of: &'a Dossier,
}

// Words.
impl Drawing<'_> {
    /// The card.
    pub fn card(&self) -> Rendered {
        let about = [vec![self.head(), self.buyer()], self.items(), self.goods()].concat();
        let parts = [about, self.notes(), vec![self.next()]];
        let parts = parts.iter().filter(|part| !part.is_empty()).map(|part| part.join("\n"));
        let html = parts.collect::<Vec<_>>().join("\n\n");
        Rendered { message: Outgoing::text(html).with(self.keyboard()), next: self.next_look() }
    }

    /// Number, stage, price and what came.
    pub fn head(&self) -> String {
        let order = &self.of.order;
        let mut facts = facts! {
            "order" => order.number, "stage" => order.stage, "total" => order.total,
        };
        match came(&self.of.money) {
            None => self.voice.text("adm-card-head", facts),
            Some((coins, have)) => {
                facts.extend([("coins".to_owned(), coins), ("have".to_owned(), have)]);
                self.voice.text("adm-card-head-coins", facts)
            }
        }
    }

    /// Who ordered.
    pub fn buyer(&self) -> String {
        let buyer = &self.of.buyer;
        let facts = facts! {
            "who" => buyer.who, "count" => buyer.orders, "strikes" => buyer.strikes,
        };
        let mut lines = vec![self.voice.text("adm-card-who", facts)];
        if let Some(why) = &buyer.blocked {
            lines.push(self.voice.text("adm-card-blocked", facts! { "reason" => why }));
        }
        if !buyer.is_reachable {
            lines.push(self.say("adm-card-unreachable"));
        }
        lines.join("\n")
    }

    fn items(&self) -> Vec<String> {
        let lines = &self.of.lines;
        let item = |line: &Line| format!("{} × {}", line.quantity, cut(&line.name, NAME_MAX));
        let listed: Vec<String> = lines.iter().take(LINES_MAX).map(item).collect();
        let items = listed.join(", ");
        match lines.len().saturating_sub(LINES_MAX) {
            0 => vec![self.voice.text("adm-card-items", facts! { "items" => items })],
            more => {
                let facts = facts! { "items" => items, "count" => more };
                vec![self.voice.text("adm-card-items-more", facts)]
            }
        }
    }

    /// How the goods reach the customer; nothing if they do not any more.
    fn goods(&self) -> Vec<String> {
        if matches!(self.of.order.stage, Stage::Cancelled | Stage::Expired) {
            return Vec::new();
        }
        let has = |kind: Kind| self.of.lines.iter().any(|line| line.kind == kind.name());
        let mut goods = Vec::new();
        if has(Kind::Shipping) {
            goods.push(self.parcel());
        }
        for (kind, key) in [(Kind::Pickup, "adm-card-pickup"), (Kind::Booking, "adm-card-booking")]
        {
            if has(kind) {
                goods.push(self.say(key));
            }
        }
        goods.extend(self.automatic().map(|automatic| {
            self.say(match automatic {
                Automatic::Due => "adm-card-auto",
                Automatic::Sent => "adm-card-auto-sent",
                Automatic::Failed => "adm-card-auto-failed",
                Automatic::Done => "adm-card-auto-done",
            })
        }));
        goods
    }

    fn parcel(&self) -> String {
        match (&self.of.order.shipping_option, self.of.has_address) {
            (_, false) => self.say("adm-card-parcel-bare"),
            (Some(option), true) => {
                self.voice.text("adm-card-parcel-by", facts! { "option" => option })
            }
            (None, true) => self.say("adm-card-parcel"),
        }
    }

    /// Where those goods are that the till hands over by itself, if there are any.
    fn automatic(&self) -> Option<Automatic> {
        let automatic = || self.of.lines.iter().filter(|line| orders::is_automatic(&line.kind));
        let any = |state: &str| automatic().any(|line| line.handed == state);
        automatic().next()?;
        Some(if any("failed") {
            Automatic::Failed
        } else if any("due") {
            Automatic::Due
        } else if any("sent") {
            Automatic::Sent
        } else {
            Automatic::Done
        })
    }

    /// What else is to be known: who looks after it, its parcel, flags, money without a use.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if let Some(who) = &self.of.claimed_by {
            notes.push(self.voice.text("adm-card-claimed", facts! { "who" => who }));
        }
        notes.extend(self.tracking());
        notes.extend(self.hold());
        if self.of.order.clawed_back {
            notes.push(self.say("adm-card-clawed"));
        }
        notes.extend(self.flags());
        notes.extend(self.loose_money());
        notes
    }

    fn tracking(&self) -> Option<String> {
        let order = &self.of.order;
        Some(match (order.carrier.as_deref(), order.tracking.as_deref()) {
            (Some(carrier), Some(number)) => {
                let facts = facts! { "name" => carrier, "number" => number };
                self.voice.text("adm-card-tracking", facts)
            }
            (None, Some(number)) => {
                self.voice.text("adm-card-number", facts! { "number" => number })
            }
            (Some(carrier), None) => {
                self.voice.text("adm-card-carrier", facts! { "name" => carrier })
            }
            (None, None) => return None,
        })
    }

    /// Why it waits. What its money says is told in the reader's language, anything else as it
    /// was written down.
    fn hold(&self) -> Option<String> {
        let (why, money) = (self.of.order.hold_why.as_ref()?, &self.of.money);
        Some(match money.status {
            _ if money.has(Flag::Reorged) => self.say("adm-card-held-reorg"),
            Status::Invalid if money.has(Flag::Marked) => self.say("adm-card-held-by-hand"),
            Status::Invalid => self.say("adm-card-held-fell"),
            _ => self.voice.text("adm-card-held", facts! { "reason" => why }),
        })
    }

    fn flags(&self) -> Vec<String> {
        let line = |flag: &Flag| {
            Some(match flag {
                Flag::Partial => {
                    let amounts = self.of.money.amounts;
                    let facts = facts! {
                        "received" => amounts.seen, "missing" => amounts.missing,
                    };
                    self.voice.text("adm-card-part", facts)
                }
                Flag::Over => self.say("adm-card-over"),
                Flag::Late => self.say("adm-card-late"),
                Flag::Marked => self.say("adm-card-marked"),
                // Told as the reason why it waits.
                Flag::Reorged => return None,
            })
        };
        self.of.money.flags.iter().filter_map(line).collect()
    }

    fn loose_money(&self) -> Vec<String> {
        let money = &self.of.money;
        let mut notes = Vec::new();
        if !money.waiting.is_empty() {
            let mut facts = facts! { "amount" => money.waiting_in_words() };
            let key = match money.decide_by.filter(|_| !money.kept) {
                Some(until) => {
                    facts.insert("until".to_owned(), until.minute());
                    "adm-card-waiting"
                }
                None => "adm-card-waiting-kept",
            };
            notes.push(self.voice.text(key, facts));
        }
        let owed = money.refunds.iter();
        notes.extend(
            owed.map(|amount| self.voice.text("adm-card-refund", facts! { "amount" => amount })),
        );
        notes
    }

    /// What to do now.
    pub fn next(&self) -> String {
        let order = &self.of.order;
        if order.clawed_back {
            return self.say("adm-next-clawed");
        }
        if order.hold_why.is_some() {
            return self.say("adm-next-hold");
        }
        match order.stage {
            Stage::Created => self.next_unpaid(),
            Stage::Paid => self.say(self.next_paid()),
            Stage::Shipped if self.can_undo() => self.say("adm-next-undo"),
            Stage::Shipped => self.say("adm-next-shipped"),
            Stage::Completed => self.say("adm-next-completed"),
            Stage::Cancelled | Stage::Expired if !self.of.money.waiting.is_empty() => {
                self.say("adm-next-decide")
            }
            Stage::Cancelled | Stage::Expired if !self.of.money.refunds.is_empty() => {
                self.say("adm-next-refund")
            }
            Stage::Cancelled | Stage::Expired => self.say("adm-next-closed"),
        }
    }

    fn next_unpaid(&self) -> String {
        let money = &self.of.money;
        if money.amounts.missing.is_zero() {
            return self.say("adm-next-confirming");
        }
        if money.deadline <= self.of.at {
            return self.say("adm-next-closing");
        }
        self.voice.text("adm-next-unpaid", facts! { "until" => money.deadline.minute() })
    }

    fn next_paid(&self) -> &'static str {
        let has = |kind: Kind| self.of.lines.iter().any(|line| line.kind == kind.name());
        match self.automatic() {
            Some(Automatic::Failed) => "adm-next-failed",
            _ if !self.of.has_work() => "adm-next-auto",
            _ if self.of.order.claimed_by.is_none() => "adm-next-claim",
            _ if has(Kind::Shipping) => "adm-next-pack",
            _ if has(Kind::Booking) => "adm-next-book",
            _ => "adm-next-fetch",
        }
    }

    fn say(&self, key: &str) -> String {
        self.voice.text(key, Facts::new())
    }
}

// Buttons, and time.
impl Drawing<'_> {
    fn keyboard(&self) -> Keyboard {
        let order = self.of.order.number;
        let press = |key: &str, verb: Admin| self.voice.press(key, verb);
        let details = press("adm-details-btn", Admin::Order { order });
        let message = press("adm-message-btn", Admin::Message { order });
        let cancel = press("adm-cancel-btn", Admin::CancelAsk { order });
        let recheck = press("adm-recheck-btn", Admin::Recheck { order });
        let keyboard = Keyboard::default();
        let keyboard = match self.of.order.stage {
            Stage::Created => keyboard.row([cancel, details]),
            Stage::Paid if !self.of.has_work() => keyboard.row([message, cancel]).row([details]),
            Stage::Paid if self.of.order.claimed_by.is_none() => {
                let claim = press("adm-claim-btn", Admin::Claim { order });
                keyboard.row([claim, details])
            }
            Stage::Paid => {
                let tracking = press("adm-tracking-btn", Admin::Tracking { order });
                let take_over = press("adm-take-over-btn", Admin::TakeOverAsk { order });
                let release = press("adm-release-btn", Admin::Release { order });
                keyboard
                    .row(self.shipped_button().into_iter().chain([tracking]))
                    .row([message, cancel])
                    .row([take_over, release, details])
            }
            Stage::Shipped => {
                let undo = press("adm-undo-btn", Admin::Undo { order });
                let tracking = press("adm-tracking-btn", Admin::Tracking { order });
                keyboard
                    .row(self.can_undo().then_some(undo))
                    .row([tracking, message])
                    .row([details])
            }
            Stage::Completed | Stage::Cancelled | Stage::Expired => {
                keyboard.row([message, details])
            }
        };
        keyboard.row(self.of.order.hold_why.is_some().then_some(recheck)).row(self.money_buttons())
    }

    fn shipped_button(&self) -> Option<Button> {
        let is_parcel = self.of.lines.iter().any(|line| line.kind == Kind::Shipping.name());
        let key = if is_parcel { "adm-shipped-btn" } else { "adm-handed-btn" };
        let verb = Admin::ShipAsk { order: self.of.order.number };
        self.of.order.hold_why.is_none().then(|| self.voice.press(key, verb))
    }

    fn money_buttons(&self) -> Vec<Button> {
        if self.of.money.waiting.is_empty() {
            return Vec::new();
        }
        let order = self.of.order.number;
        vec![
            self.voice.press("adm-credit-btn", Admin::CreditAsk { order }),
            self.voice.press("adm-refund-btn", Admin::RefundAsk { order }),
        ]
    }

    /// Whether "shipped" can still be taken back.
    pub fn can_undo(&self) -> bool {
        let order = &self.of.order;
        self.undo_until().is_some_and(|until| self.of.at < until) && !order.clawed_back
    }

    fn undo_until(&self) -> Option<Time> {
        let order = &self.of.order;
        order.shipped_at.filter(|_| order.stage == Stage::Shipped).map(|at| at + UNDO_SPAN)
    }

    /// When something else stands on it though nothing was done to the order.
    fn next_look(&self) -> Option<Time> {
        if self.can_undo() {
            return self.undo_until();
        }
        let mut depths = self.of.money.payments.iter().filter_map(|of| of.confirmations);
        depths.any(|of| of.have < of.wanted).then(|| self.of.at + CONFIRMATIONS_EVERY)
    }
}

/// Where goods are that the till hands over by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Automatic {
    /// They wait.
    Due,
    /// They may be out.
    Sent,
    /// They did not arrive.
    Failed,
    /// They are with the customer.
    Done,
}

/// What came, in coins, and how deep that is which lacks most of its depth: `1/2`, or `2` when
/// it is deep enough. Nothing if nothing counts.
fn came(money: &Purse) -> Option<(String, String)> {
    let mut coins: BTreeMap<Coin, Sats> = BTreeMap::new();
    let mut least: Option<(i64, i64, i64)> = None;
    for payment in &money.payments {
        let Some(depth) = payment.confirmations else { continue };
        let sum = coins.entry(payment.coin).or_default();
        *sum = *sum + payment.amount;
        least = least.max(Some((depth.wanted - depth.have, depth.have, depth.wanted)));
    }
    let (lacks, have, wanted) = least?;
    let have = if 0 < lacks { format!("{have}/{wanted}") } else { have.to_string() };
    Some((in_coins(&coins), have))
}
