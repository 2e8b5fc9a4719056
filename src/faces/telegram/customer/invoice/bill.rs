//! The card of an invoice, made from what was read: a picture, a caption, buttons, and when it
//! is to be looked at again. Pure.
//!
//! It is one message through everything that happens to the invoice, and it always says what
//! happens next. A code that can be scanned stands on it only while money is wanted.

use std::collections::BTreeMap;
use std::time::Duration;

use super::caption::{Part, fitted};
use super::sign::Sign;
use super::{left, money, say};
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::money::{Commodity, Money, Sats};
use crate::faces::invoice::{Method, Receipt, Shown, ShownPayment, Stand};
use crate::faces::telegram::customer::orders::next::{Whereabouts, items};
use crate::faces::telegram::verbs::Customer;
use crate::faces::telegram::{Rendered, Voice};
use crate::faces::{bip21, qr};
use crate::facts;
use crate::invoices::Flag;
use crate::messenger::{Attached, Button, COPY_MAX, Keyboard, Outgoing};
use crate::orders::{Line, Stage};

/// How often confirmations are counted.
const CONFIRMATIONS_EVERY: Duration = Duration::from_secs(30);
/// How often an address that was refused is tried again.
const REFUSED_EVERY: Duration = Duration::from_secs(10 * 60);
/// The most payments that are listed.
const PAYMENTS_MAX: usize = 3;

/// What a card is made from.
#[derive(Clone, Debug)]
pub struct Bill<'a> {
    /// The words.
    pub voice: Voice<'a>,
    /// The order's number.
    pub number: i64,
    /// The invoice's money.
    pub shown: &'a Shown,
    /// What was ordered.
    pub lines: &'a [Line],
    /// What became of money beyond the price.
    pub receipt: &'a Receipt,
    /// Money at its depth that has no use yet, by coin.
    pub waiting: BTreeMap<Coin, Sats>,
    /// What is set aside to go back and was not sent yet.
    pub returning: Vec<String>,
    /// Whether an admin keeps money waiting.
    pub kept: bool,
    /// How often the invoice was extended.
    pub extensions: i64,
    /// Whether this customer may pay with more than one coin.
    pub has_other_coin: bool,
    /// Where its pay page is, if a messenger can open it.
    pub page: Option<String>,
}

impl Bill<'_> {
    /// The card.
    pub fn rendered(&self) -> Rendered {
        let message = Outgoing {
            html: self.caption(),
            attached: self.picture().map(Attached::Photo),
            keyboard: self.keyboard(),
            ..Outgoing::default()
        };
        Rendered { message, next: self.next_look() }
    }

    /// The words beneath the picture.
    pub(super) fn caption(&self) -> String {
        fitted(self.parts())
    }

    /// The way to pay that is shown, while money is wanted.
    fn method(&self) -> Option<&Method> {
        self.shown.method(None).filter(|_| self.shown.is_payable())
    }

    fn parts(&self) -> Vec<Part> {
        let mut parts = vec![Part::must(head(&self.voice, self.number, self.shown.total))];
        parts.extend(match (self.shown.stand(), self.method()) {
            (Stand::Pay | Stand::Partial, Some(method)) => self.awaiting(method),
            (Stand::Choose | Stand::Pay | Stand::Partial, _) => self.choosing(),
            (Stand::Closing, _) => self.closing(),
            (Stand::Confirming, _) => self.confirming(),
            (Stand::Settled, _) => self.settled(),
            (Stand::Expired, _) => self.expired(),
            (Stand::Cancelled, _) => self.cancelled(),
            (Stand::Invalid, _) => self.invalid(),
        });
        parts
    }

    fn choosing(&self) -> Vec<Part> {
        let mut parts = vec![Part::must(say(&self.voice, "bill-choose"))];
        parts.extend(self.part_that_came());
        parts.push(Part::must(self.until()));
        parts
    }

    fn awaiting(&self, method: &Method) -> Vec<Part> {
        let (voice, coin) = (&self.voice, method.coin.code());
        let is_rest = self.shown.stand() == Stand::Partial;
        let (send, next) = if is_rest {
            ("bill-send-rest", "bill-next-partial")
        } else {
            ("bill-send", "bill-next-pay")
        };
        let exact = facts! {
            "exact" => method.amount, "coin" => coin, "address" => method.address,
        };
        let price = format!("{} {}", method.price.normalize(), self.shown.total.currency);
        let rate = facts! {
            "coin" => coin, "price" => price, "sources" => method.sources,
            "time" => method.rate_at.minute(),
        };
        let mut parts: Vec<Part> = self.part_that_came().into_iter().collect();
        parts.push(Part::must(voice.text(send, exact)));
        parts.push(Part::must(self.until()));
        parts.push(Part::may(voice.text("bill-rate", rate)));
        parts.push(Part::may(say(voice, "bill-fee")));
        parts.push(Part::must(say(voice, next)));
        parts
    }

    /// Received and missing, if a part has come.
    fn part_that_came(&self) -> Option<Part> {
        let amounts = self.shown.amounts;
        let facts = facts! {
            "received" => amounts.seen, "amount" => came(self.shown), "missing" => amounts.missing,
        };
        let is_part = self.shown.has(Flag::Partial);
        is_part.then(|| Part::must(self.voice.text("bill-partial", facts)))
    }

    /// The end as a moment and in rounded minutes.
    fn until(&self) -> String {
        let (deadline, at) = (self.shown.deadline, self.shown.at);
        match left::minutes(deadline.since(at)) {
            Some(minutes) => {
                let facts = facts! { "until" => deadline.minute(), "minutes" => minutes };
                self.voice.text("bill-until", facts)
            }
            None => self.voice.text("bill-until-day", facts! { "until" => deadline.minute() }),
        }
    }

    fn closing(&self) -> Vec<Part> {
        let mut parts = vec![Part::must(say(&self.voice, "bill-closing"))];
        if self.shown.has(Flag::Partial) {
            let facts = facts! { "received" => self.shown.amounts.seen };
            parts.push(Part::must(self.voice.text("bill-closing-part", facts)));
        }
        parts.push(Part::must(say(&self.voice, "bill-next-closing")));
        parts
    }

    fn confirming(&self) -> Vec<Part> {
        let (voice, shown) = (&self.voice, self.shown);
        let counting: Vec<&ShownPayment> =
            shown.payments.iter().filter(|of| of.confirmations.is_some()).collect();
        let mut seen = vec![voice.text("bill-seen", facts! { "amount" => came(shown) })];
        seen.extend(counting.iter().take(PAYMENTS_MAX).map(|of| self.payment(of)));
        if let Some(more) = counting.len().checked_sub(PAYMENTS_MAX).filter(|more| 0 < *more) {
            seen.push(voice.text("bill-more-payments", facts! { "count" => more }));
        }
        let why = Coin::ALL.into_iter().filter(|coin| counting.iter().any(|of| of.coin == *coin));
        let mut parts = vec![Part::must(seen.join("\n"))];
        parts.extend(why.map(|coin| Part::may(say(voice, explanation(coin)))));
        parts.push(Part::must(say(voice, "bill-next-confirming")));
        parts
    }

    fn payment(&self, payment: &ShownPayment) -> String {
        let (have, wanted) = payment.confirmations.map_or((0, 0), |of| (of.have, of.wanted));
        let facts = facts! { "txid" => short(&payment.txid), "have" => have, "wanted" => wanted };
        self.voice.text("bill-payment", facts)
    }

    fn settled(&self) -> Vec<Part> {
        let (voice, shown) = (&self.voice, self.shown);
        let mut parts = Vec::new();
        if self.stage() == Some(Stage::Cancelled) {
            parts.push(Part::must(say(voice, "bill-next-refund")));
            parts.extend(self.money());
            return parts;
        }
        let paid = if shown.has(Flag::Late) { "bill-paid-late" } else { "bill-paid" };
        parts.push(Part::must(say(voice, paid)));
        parts.push(Part::may(items(voice, self.lines)));
        parts.extend(self.received().map(Part::may));
        parts.extend(self.money());
        if shown.has(Flag::Reorged) {
            parts.push(Part::must(say(voice, "bill-reorged")));
        } else {
            parts.extend(self.next().into_iter().map(Part::must));
        }
        parts
    }

    /// What has come, and what of the price is forgiven.
    fn received(&self) -> Option<String> {
        let came = came(self.shown);
        let received = (!came.is_empty())
            .then(|| self.voice.text("bill-received", facts! { "amount" => came }));
        let tolerated = self
            .receipt
            .tolerated
            .map(|amount| self.voice.text("bill-tolerated", facts! { "amount" => amount }));
        let lines: Vec<String> = received.into_iter().chain(tolerated).collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    fn expired(&self) -> Vec<Part> {
        let (voice, shown) = (&self.voice, self.shown);
        let money = self.money();
        let mut parts = Vec::new();
        if shown.has(Flag::Partial) {
            let facts = facts! { "received" => shown.amounts.seen };
            parts.push(Part::must(voice.text("bill-expired-part", facts)));
        } else {
            parts.push(Part::must(say(voice, "bill-expired")));
        }
        if money.is_empty() {
            parts.push(Part::must(say(voice, "bill-next-expired")));
        }
        parts.extend(money);
        parts
    }

    fn cancelled(&self) -> Vec<Part> {
        let money = self.money();
        let mut parts = vec![Part::must(say(&self.voice, "bill-cancelled"))];
        if money.is_empty() {
            parts.push(Part::must(say(&self.voice, "bill-next-cancelled")));
        }
        parts.extend(money);
        parts
    }

    fn invalid(&self) -> Vec<Part> {
        let (what, next) = if self.shown.has(Flag::Marked) {
            ("bill-invalid-by-hand", "bill-next-invalid-by-hand")
        } else {
            ("bill-invalid", "bill-next-invalid")
        };
        let mut parts = vec![Part::must(say(&self.voice, what))];
        parts.extend(self.money());
        parts.push(Part::must(say(&self.voice, next)));
        parts
    }

    /// Where money beyond the price is. What became of it already can be left out: the receipt
    /// says it too.
    fn money(&self) -> Vec<Part> {
        let open = money::open(self).into_iter().map(Part::must);
        open.chain(money::done(self).into_iter().map(Part::may)).collect()
    }

    fn next(&self) -> Vec<String> {
        let order = self.shown.order.as_ref();
        order
            .map(|order| Whereabouts::shown(order, self.lines).next(&self.voice))
            .unwrap_or_default()
    }

    fn stage(&self) -> Option<Stage> {
        self.shown.order.as_ref().map(|order| order.stage)
    }

    /// The code to scan, or the sign that stands in its place.
    fn picture(&self) -> Option<Vec<u8>> {
        let code = self.method().and_then(|method| {
            qr::png(&bip21::qr_text(method.coin, &method.address, method.amount))
        });
        code.or_else(|| self.sign().png())
    }

    fn sign(&self) -> Sign {
        let on_hold = self.shown.order.as_ref().is_some_and(|order| order.on_hold);
        match self.shown.stand() {
            Stand::Choose | Stand::Pay | Stand::Partial => Sign::Choose,
            Stand::Closing | Stand::Confirming => Sign::Waiting,
            Stand::Settled if self.stage() == Some(Stage::Cancelled) => Sign::Closed,
            Stand::Settled if on_hold || self.shown.has(Flag::Reorged) => Sign::Alarm,
            Stand::Settled => Sign::Done,
            Stand::Expired | Stand::Cancelled => Sign::Closed,
            Stand::Invalid => Sign::Alarm,
        }
    }

    /// When something else may stand on it though nothing has happened to the invoice.
    fn next_look(&self) -> Option<Time> {
        let (at, deadline) = (self.shown.at, self.shown.deadline);
        match self.shown.stand() {
            Stand::Choose | Stand::Pay | Stand::Partial => {
                Some(at + left::holds(deadline.since(at)))
            }
            Stand::Confirming => Some(at + CONFIRMATIONS_EVERY),
            Stand::Closing
            | Stand::Settled
            | Stand::Expired
            | Stand::Cancelled
            | Stand::Invalid => None,
        }
    }
}

// Buttons.
impl Bill<'_> {
    fn keyboard(&self) -> Keyboard {
        let order = self.number;
        let press = |key: &str, verb: Customer| self.voice.press(key, verb);
        let details = press("bill-details", Customer::Order { order });
        let again = press("bill-order-again", Customer::Again { order });
        let problem = press("bill-problem", Customer::Problem { order });
        let keyboard = Keyboard::default();
        match self.shown.stand() {
            Stand::Choose | Stand::Pay | Stand::Partial => self.paying(),
            Stand::Closing | Stand::Confirming => {
                let check = press("bill-check", Customer::Check { order });
                keyboard.row([check, details]).row(self.page_button())
            }
            Stand::Settled => {
                let receipt = press("bill-receipt", Customer::Receipt { order });
                let goods = press("bill-get-goods", Customer::Goods { order });
                let shown = self.shown.order.as_ref();
                let goods = shown
                    .is_some_and(|shown| Whereabouts::shown(shown, self.lines).can_be_fetched())
                    .then_some(goods);
                let ask = (!self.waiting.is_empty()).then_some(problem);
                keyboard.row([receipt, details]).row(goods).row(ask)
            }
            Stand::Expired | Stand::Cancelled => keyboard.row([again, problem]).row([details]),
            Stand::Invalid => keyboard.row([problem, details]),
        }
    }

    fn paying(&self) -> Keyboard {
        let (order, shown) = (self.number, self.shown);
        let press = |key: &str, verb: Customer| self.voice.press(key, verb);
        let mut keyboard = Keyboard::default();
        if let Some(method) = self.method() {
            let is_rest = shown.stand() == Stand::Partial;
            let amount = if is_rest { "bill-copy-rest" } else { "bill-copy-amount" };
            let copy = |key: &str, text: String| Button::copy(self.voice.label(key), text);
            let link = bip21::link(method.coin, &method.address, method.amount);
            let link = (link.chars().count() <= COPY_MAX).then(|| copy("bill-copy-link", link));
            keyboard = keyboard
                .row([
                    copy(amount, method.amount.fixed()),
                    copy("bill-copy-address", method.address.clone()),
                ])
                .row(link.into_iter().chain(self.wallet_button(method)));
        }
        let check = press("bill-check", Customer::Check { order });
        keyboard = keyboard.row(self.page_button().into_iter().chain([check]));
        let coins = if self.method().is_none() {
            Some(press("bill-choose-coin", Customer::Coins { order }))
        } else {
            // What came is in one coin; the rest may come in another.
            self.has_other_coin.then(|| press("bill-other-coin", Customer::Coins { order }))
        };
        let times = self.extensions;
        let extend =
            shown.may_extend.then(|| press("bill-extend", Customer::Extend { order, times }));
        let cancel = shown.may_cancel.then(|| press("bill-cancel", Customer::CancelAsk { order }));
        keyboard.row(coins.into_iter().chain(extend)).row(cancel)
    }

    fn page_button(&self) -> Option<Button> {
        let page = self.page.as_ref()?;
        let url = format!("{page}?lang={}", self.voice.language);
        Some(Button::open(self.voice.label("bill-page"), url))
    }

    /// Wallets have links of their own kind, which a messenger does not open: a page does.
    fn wallet_button(&self, method: &Method) -> Option<Button> {
        let page = self.page.as_ref()?;
        let (coin, language) = (method.coin.name(), self.voice.language);
        let url = format!("{page}/open?coin={coin}&lang={language}");
        Some(Button::open(self.voice.label("bill-wallet"), url))
    }
}

/// The card of an invoice whose address did not survive being derived again: nothing of it is
/// shown that money could be sent to.
pub fn refused(voice: &Voice<'_>, number: i64, total: Money, now: Time) -> Rendered {
    let html = [head(voice, number, total), say(voice, "bill-refused")].join("\n\n");
    let problem = voice.press("bill-problem", Customer::Problem { order: number });
    let details = voice.press("bill-details", Customer::Order { order: number });
    let keyboard = Keyboard::default().row([problem, details]);
    let attached = Sign::Alarm.png().map(Attached::Photo);
    let message = Outgoing { html, attached, keyboard, ..Outgoing::default() };
    Rendered { message, next: Some(now + REFUSED_EVERY) }
}

fn head(voice: &Voice<'_>, number: i64, total: Money) -> String {
    voice.text("bill-head", facts! { "order" => number, "total" => total })
}

/// What has come, in coins; empty if nothing has.
pub(super) fn came(shown: &Shown) -> String {
    let seen = shown.coins.iter().filter(|of| Sats::ZERO < of.seen);
    in_coins(seen.map(|of| (of.coin, of.seen)))
}

/// Amounts of several coins in one line.
pub(super) fn in_coins(amounts: impl IntoIterator<Item = (Coin, Sats)>) -> String {
    let amounts = amounts.into_iter().map(|(coin, amount)| Commodity::Coin(coin).show(amount.0));
    amounts.collect::<Vec<_>>().join(" + ")
}

/// Both ends of a transaction's name.
fn short(txid: &str) -> String {
    match (txid.get(..8), txid.get(txid.len().saturating_sub(8)..)) {
        (Some(begin), Some(end)) if 16 < txid.len() => format!("{begin}…{end}"),
        _ => txid.to_owned(),
    }
}

fn explanation(coin: Coin) -> &'static str {
    match coin {
        Coin::Btc => "bill-why-btc",
        Coin::Ltc => "bill-why-ltc",
    }
}
