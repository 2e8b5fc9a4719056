//! Cards as customers see them.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::time::Duration;

use super::bill::{Bill, refused};
use super::caption::units;
use super::fits_a_button;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::money::Sats;
use crate::faces::invoice::samples::{BTC_ADDRESS, awaiting, eur, partial};
use crate::faces::invoice::{Receipt, Shown, Stand};
use crate::faces::telegram::Voice;
use crate::faces::telegram::customer::orders::samples::{HOSTILE, line};
use crate::faces::{bip21, qr};
use crate::invoices::{Flag, Status};
use crate::messenger::{Attached, CAPTION_MAX, Does, Keyboard};
use crate::notices::{LANGUAGES, Words};
use crate::orders::{Line, Stage};

/// The longest address there is: taproot on a private chain.
const LONG_ADDRESS: &str = "bcrt1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqc8gma6";
static WORDS: LazyLock<Words> = LazyLock::new(Words::built_in);
/// What shows where words are missing: the key, whose prefix no words begin with.
const NO_WORDS: &str = concat!("bill", "-");
const PAGE: &str = "https://pay.example/i/0123456789abcdef0123456789abcdef";
const FLAGS: [Flag; 5] = [Flag::Partial, Flag::Over, Flag::Late, Flag::Marked, Flag::Reorged];

/// What a test changes of a card.
struct Case {
    shown: Shown,
    lines: Vec<Line>,
    receipt: Receipt,
    waiting: BTreeMap<Coin, Sats>,
    returning: Vec<String>,
}

impl Case {
    fn of(shown: Shown) -> Case {
        Case {
            shown,
            lines: vec![line("codes", "Museum ticket")],
            receipt: Receipt::default(),
            waiting: BTreeMap::new(),
            returning: Vec::new(),
        }
    }

    /// Everything that can make a card long.
    fn long(mut self) -> Case {
        for method in &mut self.shown.methods {
            method.address = LONG_ADDRESS.to_owned();
            method.sources = "bitfinex bitstamp coinbase coingecko kraken".to_owned();
        }
        self.lines = ["codes", "file", "shipping", "pickup", "booking", "codes", "codes"]
            .map(|kind| line(kind, &HOSTILE.repeat(9)))
            .to_vec();
        if let Some(order) = &mut self.shown.order {
            order.carrier = Some("C".repeat(100));
            order.tracking = Some("T".repeat(100));
        }
        self
    }

    /// Money in every place where some can be.
    fn rich(mut self) -> Case {
        self.receipt = Receipt {
            tolerated: Some(eur(12)),
            credited: Some(eur(500)),
            rounded: vec!["0.00000007 BTC".to_owned()],
            refunded: vec!["0.00010000 BTC".to_owned()],
        };
        self.waiting = BTreeMap::from([(Coin::Btc, Sats(8_372)), (Coin::Ltc, Sats(5_000_000))]);
        self.returning = vec!["0.00020000 BTC".to_owned()];
        self.shown.decide_by = Some(self.shown.at + Duration::from_secs(72 * 3600));
        self
    }

    fn bill<'a>(&'a self, language: &str, zone: &'a str) -> Bill<'a> {
        Bill {
            voice: Voice::with(&WORDS, language, zone),
            number: 1042,
            shown: &self.shown,
            lines: &self.lines,
            receipt: &self.receipt,
            waiting: self.waiting.clone(),
            returning: self.returning.clone(),
            kept: false,
            extensions: 1,
            has_other_coin: true,
            page: Some(PAGE.to_owned()),
        }
    }

    fn caption(&self) -> String {
        self.bill("en", "UTC").caption()
    }
}

/// One sample of each stand.
fn stands() -> Vec<Shown> {
    let base = |change: fn(&mut Shown)| {
        let mut shown = partial();
        shown.flags.clear();
        shown.methods.clear();
        change(&mut shown);
        shown
    };
    let paid = |shown: &mut Shown| {
        shown.status = Status::Settled;
        shown.settled_at = Some(shown.at);
        shown.order.iter_mut().for_each(|order| order.stage = Stage::Paid);
    };
    let mut settled = base(|_| {});
    paid(&mut settled);
    let mut choosing = awaiting();
    choosing.methods.clear();
    let mut closing = awaiting();
    closing.methods.clear();
    closing.at = closing.deadline;
    vec![
        choosing,
        awaiting(),
        partial(),
        closing,
        base(|shown| shown.status = Status::Processing),
        settled,
        base(|shown| shown.status = Status::Expired),
        base(|shown| shown.status = Status::Cancelled),
        base(|shown| shown.status = Status::Invalid),
    ]
}

fn flags_of(bits: usize) -> Vec<Flag> {
    FLAGS
        .into_iter()
        .enumerate()
        .filter(|(at, _)| (bits >> at) & 1 == 1)
        .map(|(_, of)| of)
        .collect()
}

fn does(keyboard: &Keyboard) -> Vec<&Does> {
    keyboard.0.iter().flatten().map(|button| &button.does).collect()
}

#[test]
fn the_samples_are_one_of_each_stand() {
    let found: Vec<Stand> = stands().iter().map(Shown::stand).collect();
    assert_eq!(
        found,
        [
            Stand::Choose,
            Stand::Pay,
            Stand::Partial,
            Stand::Closing,
            Stand::Confirming,
            Stand::Settled,
            Stand::Expired,
            Stand::Cancelled,
            Stand::Invalid,
        ]
    );
}

#[test]
fn every_card_fits_under_its_picture_in_every_language_and_zone() {
    for shown in stands() {
        for bits in 0..1 << FLAGS.len() {
            let mut shown = shown.clone();
            shown.flags = flags_of(bits);
            let plain = Case::of(shown.clone());
            let long = Case::of(shown.clone()).long();
            let rich = Case::of(shown).long().rich();
            for (case, language) in
                [&plain, &long, &rich].into_iter().flat_map(|case| LANGUAGES.map(|l| (case, l)))
            {
                let caption = case.bill(language, "Asia/Tashkent").caption();
                let stand = case.shown.stand();
                assert!(
                    units(&caption) <= CAPTION_MAX,
                    "{stand:?} {:?} in {language}: {}\n{caption}",
                    case.shown.flags,
                    units(&caption)
                );
                assert!(!caption.contains(NO_WORDS), "{language}: {caption}");
            }
        }
    }
}

#[test]
fn every_card_says_what_happens_next() {
    for shown in stands() {
        let caption = Case::of(shown).caption();
        assert!(caption.contains("Next: "), "{caption}");
        assert!(!caption.contains('—'), "a fact is missing: {caption}");
    }
}

#[test]
fn a_card_asks_for_the_exact_amount_until_a_moment_and_in_rounded_minutes() {
    let caption = Case::of(awaiting()).bill("en", "Europe/Warsaw").caption();
    assert_eq!(
        caption.replace('\u{a0}', " "),
        "🧾 <b>Order 1042</b> · 15.00 EUR\n\n\
         Send exactly\n\
         <code>0.00025117</code> BTC\n\
         to this address:\n\
         <code>bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4</code>\n\n\
         ⏳ Pay before 15 Jan 2026, 11:28 (10:28 UTC) · ≈ 30 min\n\n\
         💱 1 BTC = 59,720.5 EUR · coinbase kraken · 15 Jan 2026, 11:00 (10:00 UTC)\n\n\
         💡 Sending from an exchange? Add its fee, so that exactly this amount arrives.\n\n\
         <i>Next: this message changes by itself as soon as your payment is seen. Your items are \
         held until then.</i>"
    );
}

#[test]
fn the_rest_of_a_part_is_asked_for_and_what_came_is_named_in_coin_and_currency() {
    let case = Case::of(partial());
    let caption = case.caption().replace('\u{a0}', " ");
    assert!(caption.contains("Received: 10.00 EUR (0.00016745 BTC)"), "{caption}");
    assert!(caption.contains("Missing: 5.00 EUR"), "{caption}");
    assert!(caption.contains("<code>0.00008372</code> BTC"), "{caption}");
    let rest = qr::png(&bip21::qr_text(Coin::Btc, BTC_ADDRESS, Sats(8_372)));
    let attached = case.bill("en", "UTC").rendered().message.attached;
    assert_eq!(attached, rest.map(Attached::Photo), "the code asks for the rest");
}

#[test]
fn a_code_and_an_address_stand_only_where_money_is_wanted() {
    for shown in stands() {
        let (wanted, stand) = (!shown.methods.is_empty(), shown.stand());
        let message = Case::of(shown).bill("en", "UTC").rendered().message;
        assert_eq!(message.html.contains(BTC_ADDRESS), wanted, "{stand:?}");
        let has_address = |does: &Does| match does {
            Does::Call(text) | Does::Open(text) | Does::Copy(text) | Does::Share(text) => {
                text.contains(BTC_ADDRESS)
            }
        };
        let named = does(&message.keyboard).into_iter().any(has_address);
        assert_eq!(named, wanted, "{stand:?}");
        let codes = [25_117, 8_372].map(|sats| {
            qr::png(&bip21::qr_text(Coin::Btc, BTC_ADDRESS, Sats(sats))).map(Attached::Photo)
        });
        assert!(message.attached.is_some(), "{stand:?} has no picture");
        assert_eq!(codes.contains(&message.attached), wanted, "{stand:?}");
    }
}

#[test]
fn the_buttons_copy_what_a_wallet_needs_and_name_how_often_time_was_given() {
    let keyboard = Case::of(awaiting()).bill("de", "UTC").rendered().message.keyboard;
    let call = |data: &str| Does::Call(data.to_owned());
    let link = format!("bitcoin:{BTC_ADDRESS}?amount=0.00025117");
    let wanted = [
        Does::Copy("0.00025117".to_owned()),
        Does::Copy(BTC_ADDRESS.to_owned()),
        Does::Copy(link),
        Does::Open(format!("{PAGE}/open?coin=btc&lang=de")),
        Does::Open(format!("{PAGE}?lang=de")),
        call("1look.1042"),
        call("1cns.1042"),
        call("1ext.1042.1"),
        call("1cxa.1042"),
    ];
    assert_eq!(does(&keyboard), wanted.iter().collect::<Vec<_>>());
}

#[test]
fn what_cannot_be_done_any_more_has_no_button() {
    let mut shown = awaiting();
    (shown.may_extend, shown.may_cancel) = (false, false);
    let case = Case::of(shown);
    let bill = Bill { page: None, has_other_coin: false, ..case.bill("en", "UTC") };
    let keyboard = bill.rendered().message.keyboard;
    let left: Vec<&Does> = does(&keyboard).into_iter().skip(3).collect();
    assert_eq!(left, [&Does::Call("1look.1042".to_owned())], "after the three to copy");
}

#[test]
fn a_card_is_looked_at_again_when_something_else_stands_on_it() {
    let next = |shown: Shown| Case::of(shown).bill("en", "UTC").rendered().next;
    let seconds = |shown: &Shown, secs: u64| Some(shown.at + Duration::from_secs(secs));
    let [_, pay, part, closing, confirming, settled, expired, cancelled, invalid] =
        <[Shown; 9]>::try_from(stands()).expect("nine stands");
    assert_eq!(next(pay.clone()), seconds(&pay, 60));
    let mut late = part;
    late.at = late.deadline - Duration::from_secs(20);
    assert_eq!(next(late.clone()), Some(late.deadline), "the end itself");
    assert_eq!(next(confirming.clone()), seconds(&confirming, 30));
    for still in [closing, settled, expired, cancelled, invalid] {
        assert_eq!(next(still.clone()), None, "{:?}", still.stand());
    }
}

#[test]
fn money_beyond_the_price_is_named_with_what_becomes_of_it_and_by_when() {
    let mut over = stands().swap_remove(5);
    over.flags = vec![Flag::Over];
    over.amounts.seen = eur(2000);
    let mut seen = Case::of(over.clone());
    let caption = seen.caption().replace('\u{a0}', " ");
    assert!(caption.contains("<b>More than asked has come,</b> worth 5.00 EUR"), "{caption}");

    seen.shown.decide_by = Some(Time::from_secs(1_768_730_400));
    seen.waiting = BTreeMap::from([(Coin::Btc, Sats(8_372))]);
    let caption = seen.caption();
    assert!(caption.contains("More than asked has come:</b> 0.00008372 BTC"), "{caption}");
    assert!(caption.contains("becomes your balance at 18 Jan 2026, 10:00 UTC"), "{caption}");

    seen.waiting.clear();
    seen.shown.payments.clear();
    seen.receipt.rounded = vec!["0.00000007 BTC".to_owned()];
    let caption = seen.caption();
    assert!(caption.contains("0.00000007 BTC was too little to send"), "{caption}");
}

#[test]
fn late_money_may_revive_an_expired_order_and_no_cancelled_one() {
    let [.., expired, cancelled, _] = <[Shown; 9]>::try_from(stands()).expect("nine stands");
    let late = |mut shown: Shown| {
        shown.flags = vec![Flag::Late];
        Case::of(shown).caption()
    };
    let (expired, cancelled) = (late(expired), late(cancelled));
    assert!(expired.contains("the order is paid after all if"), "{expired}");
    assert!(cancelled.contains("Money came after the end:</b> 0.00016745 BTC"), "{cancelled}");
    assert!(!cancelled.contains("paid after all"), "{cancelled}");
}

#[test]
fn an_order_on_hold_says_so_plainly_and_promises_no_goods() {
    let mut settled = stands().swap_remove(5);
    settled.order.iter_mut().for_each(|order| order.on_hold = true);
    let caption = Case::of(settled.clone()).caption();
    assert!(caption.contains("Your order is on hold"), "{caption}");
    assert!(!caption.contains("come here by themselves"), "{caption}");
    settled.flags = vec![Flag::Reorged];
    let caption = Case::of(settled).caption();
    assert!(caption.contains("The block with your payment has left the chain"), "{caption}");
}

#[test]
fn what_happens_next_with_the_goods_follows_from_how_they_reach_their_buyer() {
    for (kind, words) in [
        ("codes", "come here by themselves"),
        ("file", "come here by themselves"),
        ("shipping", "we pack your parcel"),
        ("pickup", "where to pick your items up"),
        ("booking", "about your time slot"),
    ] {
        let mut case = Case::of(stands().swap_remove(5));
        case.lines = vec![line(kind, "Thing")];
        assert!(case.caption().contains(words), "{kind}: {}", case.caption());
    }
    let mut case = Case::of(stands().swap_remove(5));
    case.lines = vec![line("shipping", "Mug")];
    case.shown.order.iter_mut().for_each(|order| {
        order.stage = Stage::Shipped;
        order.carrier = Some("DHL".to_owned());
        order.tracking = Some("0034".to_owned());
    });
    let caption = case.caption();
    assert!(caption.contains("Carrier: DHL\nTracking number: <code>0034</code>"), "{caption}");
}

#[test]
fn a_hostile_name_is_text_and_nothing_else() {
    let mut case = Case::of(stands().swap_remove(5));
    case.lines = vec![line("codes", HOSTILE)];
    let caption = case.caption();
    assert!(caption.contains("2 × &lt;b&gt;&amp;amp;&lt;/b&gt;{ $order }"), "{caption}");
    assert!(!caption.contains("<a ") && !caption.contains(['\u{202e}', '\0']), "{caption}");
}

#[test]
fn an_address_that_is_refused_leaves_nothing_to_pay_to() {
    let at = awaiting().at;
    let card = refused(&Voice::with(&WORDS, "en", "UTC"), 1042, eur(1500), at);
    assert!(card.message.html.contains("Please send nothing."), "{}", card.message.html);
    let calls = [Does::Call("1prb.1042".to_owned()), Does::Call("1ord.1042".to_owned())];
    assert_eq!(does(&card.message.keyboard), calls.iter().collect::<Vec<_>>());
    assert!(at < card.next.expect("tried again"));
}

#[test]
fn a_button_leads_only_to_hosts_that_telegram_takes() {
    for (url, fits) in [
        ("https://pay.example", true),
        ("https://pay.example:8443/till", true),
        ("http://127.0.0.1:8080", true),
        ("http://localhost:8080", false),
        ("http://[::1]:8080", false),
        ("ftp://pay.example", false),
        ("", false),
    ] {
        assert_eq!(fits_a_button(url), fits, "{url}");
    }
}
