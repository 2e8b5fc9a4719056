//! What the card of an order says and offers, stage by stage.

use std::collections::BTreeMap;

use super::drawing::CONFIRMATIONS_EVERY;
use super::samples::dossier;
use super::{Dossier, Drawing};
use crate::base::coin::Coin;
use crate::base::id::PersonId;
use crate::base::money::Sats;
use crate::base::rng::Rng;
use crate::faces::invoice::Confirmations;
use crate::faces::telegram::customer::invoice::units;
use crate::faces::telegram::customer::orders::samples::{AT, HOSTILE, line};
use crate::faces::telegram::{Rendered, Voice};
use crate::flows::shipping::UNDO_SPAN;
use crate::invoices::{Flag, Status};
use crate::messenger::{Button, Does, TEXT_MAX};
use crate::notices::{LANGUAGES, Words};
use crate::orders::Stage;

fn drawn(of: &Dossier, language: &str) -> Rendered {
    let words = Words::built_in();
    Drawing { voice: Voice::with(&words, language, "UTC"), of }.card()
}

fn text(of: &Dossier) -> String {
    drawn(of, "en").message.html
}

/// The verbs of the buttons, row by row.
fn buttons(of: &Dossier) -> Vec<Vec<String>> {
    let verb = |button: &Button| match &button.does {
        Does::Call(data) => {
            data.trim_start_matches("a1").split('.').next().unwrap_or_default().to_owned()
        }
        other => panic!("{other:?}"),
    };
    let rows = drawn(of, "en").message.keyboard.0;
    rows.iter().map(|row| row.iter().map(verb).collect()).collect()
}

fn claimed(mut of: Dossier) -> Dossier {
    of.order.claimed_by = Some(PersonId::new(AT, &Rng::seeded(3)));
    of.claimed_by = Some("@bob".to_owned());
    of
}

#[test]
fn a_paid_order_says_who_what_where_and_what_to_do() {
    let mut paid = dossier(Stage::Paid);
    paid.order.shipping_option = Some("DHL".to_owned());
    assert_eq!(
        text(&paid),
        "🟢 <b>#1042 PAID</b> · 15.00\u{a0}EUR · 0.00025117 BTC (2 conf)\n\
         👤 @alice / 123456789 · 4 orders · timeouts 0\n\
         🧾 2 × Blue mug, 2 × Museum ticket\n\
         🚚 DHL · address on tap\n\n\
         <i>Next: claim it, so that nobody packs it twice.</i>"
    );
    assert_eq!(buttons(&paid), [["clm", "ord"]]);
}

#[test]
fn a_claimed_order_says_by_whom_and_offers_to_ship_it() {
    let mut of = claimed(dossier(Stage::Paid));
    of.order.carrier = Some("DHL".to_owned());
    of.order.tracking = Some("0034".to_owned());
    let shown = text(&of);
    assert!(shown.contains("🙋 Claimed by @bob\n🏷 DHL · <code>0034</code>"), "{shown}");
    let rows = [vec!["spa", "trk"], vec!["msg", "cxa"], vec!["toa", "rel", "ord"]];
    assert_eq!(buttons(&of), rows);
    of.order.hold_why = Some("somebody says so".to_owned());
    let rows = [vec!["trk"], vec!["msg", "cxa"], vec!["toa", "rel", "ord"], vec!["rck"]];
    assert_eq!(buttons(&of), rows, "nothing leaves that is on hold");
}

#[test]
fn shipped_can_be_taken_back_for_a_minute_and_the_card_looks_again_then() {
    let mut of = claimed(dossier(Stage::Shipped));
    of.order.shipped_at = Some(AT);
    assert_eq!(buttons(&of), [vec!["und"], vec!["trk", "msg"], vec!["ord"]]);
    assert_eq!(drawn(&of, "en").next, Some(AT + UNDO_SPAN));
    of.at = AT + UNDO_SPAN;
    assert_eq!(buttons(&of), [vec!["trk", "msg"], vec!["ord"]]);
    assert_eq!(drawn(&of, "en").next, None);
}

#[test]
fn money_that_is_not_deep_enough_is_counted_on() {
    let mut of = dossier(Stage::Created);
    of.money.payments = dossier(Stage::Paid).money.payments;
    of.money.payments[0].confirmations = Some(Confirmations { have: 1, wanted: 2 });
    let shown = text(&of);
    assert!(shown.contains("0.00025117 BTC (1/2 conf)"), "{shown}");
    assert_eq!(drawn(&of, "en").next, Some(AT + CONFIRMATIONS_EVERY));
}

#[test]
fn money_that_waits_brings_its_decisions() {
    let mut of = dossier(Stage::Expired);
    of.money.waiting = BTreeMap::from([(Coin::Ltc, Sats(100))]);
    of.money.decide_by = Some(AT);
    let shown = text(&of);
    assert!(shown.contains("<b>0.00000100 LTC</b> waits for a decision"), "{shown}");
    assert_eq!(buttons(&of), [["msg", "ord"], ["cra", "rfa"]]);
}

#[test]
fn a_hold_is_told_by_its_money_and_else_as_it_was_written() {
    let mut of = dossier(Stage::Paid);
    of.order.hold_why = Some("somebody says so".to_owned());
    assert!(text(&of).contains("<b>On hold:</b> somebody says so"));
    of.money.flags = vec![Flag::Reorged];
    assert!(text(&of).contains("the block with its payment left the chain"));
    (of.money.flags, of.money.status) = (Vec::new(), Status::Invalid);
    assert!(text(&of).contains("its payment is gone"));
    of.money.flags = vec![Flag::Marked];
    assert!(text(&of).contains("declared invalid by hand"));
}

#[test]
fn goods_of_each_kind_are_told_by_how_they_reach_the_customer() {
    let mut of = dossier(Stage::Paid);
    of.lines = ["pickup", "booking", "codes"].map(|kind| line(kind, "X")).to_vec();
    let shown = text(&of);
    for part in ["📍 Fetched", "📅 A time", "⚡ Codes and files"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    of.lines = vec![line("codes", "X")];
    of.lines[0].handed = "failed".to_owned();
    let shown = text(&of);
    assert!(shown.contains("🔴 Codes") && shown.contains("write to the customer"), "{shown}");
    assert_eq!(buttons(&of), [vec!["msg", "cxa"], vec!["ord"]]);
}

/// Every stage with every flag up, and names that would do harm.
fn worst() -> Vec<Dossier> {
    let long = format!("{HOSTILE} {}", "ż".repeat(400));
    let all = Stage::ALL.into_iter().map(|stage| {
        let mut of = claimed(dossier(stage));
        of.lines = (0..50).map(|_| line("shipping", &long)).collect();
        of.lines.push(line("codes", &long));
        of.lines.push(line("pickup", &long));
        of.buyer.who.clone_from(&long);
        of.buyer.blocked = Some(long.clone());
        of.buyer.is_reachable = false;
        of.claimed_by = Some(long.clone());
        of.order.shipping_option = Some(long.clone());
        of.order.carrier = Some(long.clone());
        of.order.tracking = Some(long.clone());
        of.order.hold_why = Some(long.clone());
        of.order.clawed_back = true;
        of.money.waiting =
            BTreeMap::from([(Coin::Btc, Sats(i64::MAX)), (Coin::Ltc, Sats(i64::MAX))]);
        of.money.decide_by = Some(AT);
        of.money.flags = vec![Flag::Partial, Flag::Over, Flag::Late, Flag::Marked];
        of.money.refunds = vec!["0.00025117 BTC".to_owned(), "15.00 EUR".to_owned()];
        of
    });
    all.collect()
}

#[test]
fn every_stage_with_every_flag_fits_a_message_in_every_language() {
    for of in worst() {
        for language in LANGUAGES {
            let html = drawn(&of, language).message.html;
            assert!(units(&html) <= TEXT_MAX, "{language}: {html}");
        }
    }
}

#[test]
fn names_are_never_read_as_markup_or_as_words() {
    for of in worst() {
        let html = text(&of);
        assert!(!html.contains("<a "), "{html}");
        assert!(html.contains("&lt;b&gt;&amp;amp;&lt;/b&gt;"), "{html}");
        assert!(!html.contains('\u{202E}'), "{html}");
    }
}
