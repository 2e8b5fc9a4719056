//! Orders and receipts as their customers see them.

use std::sync::LazyLock;

use super::Details;
use super::next::Whereabouts;
use super::receipt::Paper;
use super::samples::{AT, HOSTILE, line, order};
use crate::base::coin::Coin;
use crate::base::id::{AddressId, QuoteId};
use crate::base::money::Sats;
use crate::base::rng::Rng;
use crate::faces::invoice::samples::{eur, partial};
use crate::faces::invoice::{Confirmations, Receipt};
use crate::faces::telegram::Voice;
use crate::faces::telegram::customer::invoice::units;
use crate::invoices::{Quote, Status};
use crate::messenger::{Does, TEXT_MAX};
use crate::notices::{LANGUAGES, Words};
use crate::orders::{Order, Stage};

static WORDS: LazyLock<Words> = LazyLock::new(Words::built_in);

fn english() -> Voice<'static> {
    Voice::with(&WORDS, "en", "UTC")
}

fn details(order: &Order, kinds: &[&str]) -> (String, Vec<String>) {
    let lines: Vec<_> = kinds.iter().map(|kind| line(kind, "Thing")).collect();
    let details = Details { order, lines: &lines, invoice: None, now: AT };
    let keyboard = details.keyboard(&english());
    let call = |does: &Does| match does {
        Does::Call(data) => data.clone(),
        other => panic!("{other:?}"),
    };
    let calls = keyboard.0.iter().flatten().map(|button| call(&button.does)).collect();
    (details.text(&english()), calls)
}

#[test]
fn every_stage_is_told_in_every_language_within_a_message() {
    for stage in Stage::ALL {
        for language in LANGUAGES {
            let lines = vec![line("shipping", &HOSTILE.repeat(9)); 50];
            let order = order(stage);
            let details = Details { order: &order, lines: &lines, invoice: None, now: AT };
            let text = details.text(&Voice::with(&WORDS, language, "Asia/Tashkent"));
            assert!(units(&text) <= TEXT_MAX, "{stage} in {language}");
            assert!(!text.contains(concat!("bill", "-")) && !text.contains("<a "), "{text}");
        }
    }
}

#[test]
fn an_order_offers_what_can_be_done_with_it_now() {
    let calls = |stage: Stage, kinds: &[&str]| details(&order(stage), kinds).1;
    assert_eq!(calls(Stage::Created, &["codes"]), ["1inv.1042", "1prb.1042"]);
    assert_eq!(
        calls(Stage::Paid, &["codes", "shipping"]),
        ["1gds.1042", "1rct.1042", "1inv.1042", "1agn.1042", "1prb.1042"]
    );
    assert_eq!(calls(Stage::Shipped, &["shipping"])[0], "1rcv.1042");
    assert_eq!(calls(Stage::Paid, &["pickup"])[..2], ["1rcv.1042", "1gds.1042"]);
    assert_eq!(calls(Stage::Expired, &["codes"]), ["1agn.1042", "1inv.1042", "1prb.1042"]);
}

#[test]
fn goods_of_an_order_on_hold_cannot_be_fetched() {
    let held = Order { hold_why: Some("reorg".to_owned()), ..order(Stage::Paid) };
    let (text, calls) = details(&held, &["codes"]);
    assert!(text.contains("Your order is on hold"), "{text}");
    assert!(!text.contains("reorg"), "the reason is the shop's business: {text}");
    assert!(!calls.contains(&"1gds.1042".to_owned()), "{calls:?}");
}

#[test]
fn goods_that_arrived_are_not_announced_again() {
    let mut lines = vec![line("codes", "Ticket"), line("shipping", "Mug")];
    lines[0].handed = "received".to_owned();
    let order = order(Stage::Paid);
    let next = Whereabouts::of(&order, &lines).next(&english());
    assert_eq!(next.len(), 1, "{next:?}");
    assert!(next[0].contains("we pack your parcel"), "{next:?}");
}

#[test]
fn a_receipt_names_items_rate_sources_transactions_and_times() {
    let rng = Rng::seeded(3);
    let quote = Quote {
        id: QuoteId::new(AT, &rng),
        coin: Coin::Btc,
        address: AddressId::new(AT, &rng),
        due: Sats(25_117),
        price: "59720.50".parse().expect("a decimal"),
        sources: "coinbase kraken".to_owned(),
        rate_at: AT,
        made_at: AT,
        until: AT,
    };
    let mut shown = partial();
    shown.flags.clear();
    (shown.status, shown.settled_at) = (Status::Settled, Some(AT));
    shown.payments[0].confirmations = Some(Confirmations { have: 2, wanted: 2 });
    let order = Order {
        shipping: eur(490),
        shipping_option: Some("DHL".to_owned()),
        total: eur(1990),
        ..order(Stage::Completed)
    };
    let paper = Paper {
        voice: Voice::with(&WORDS, "en", "Europe/Warsaw"),
        shop: "Mugs & Co",
        order: &order,
        lines: &[line("shipping", "Mug")],
        shown: &shown,
        quotes: vec![&quote],
        receipt: &Receipt { tolerated: Some(eur(12)), ..Receipt::default() },
    };
    assert_eq!(
        paper.text().replace('\u{a0}', " "),
        format!(
            "📄 <b>Receipt</b> · Mugs &amp; Co\n\
             Order 1042\n\
             Paid: 15 Jan 2026, 11:00 (10:00 UTC)\n\n\
             2 × Mug: <s>18.00 EUR</s> 15.00 EUR\n\
             Shipping, DHL: 4.90 EUR\n\
             Discount: 3.00 EUR\n\
             <b>Total: 19.90 EUR</b>\n\n\
             Rate: 1 BTC = 59,720.5 EUR, from coinbase kraken, 15 Jan 2026, 11:00 (10:00 UTC)\n\
             0.00016745 BTC with transaction\n\
             <code>{}</code>\n\n\
             0.12 EUR was missing and is forgiven.",
            "f1".repeat(32)
        )
    );
}
