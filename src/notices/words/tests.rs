//! Tests of speaking: facts among words, in every language.

use std::path::PathBuf;
use std::{env, fs};

use super::values::{is_rtl_letter, turns, without_tags};
use super::*;

/// A language and the zone of somebody who speaks it.
const PLACES: [(&str, &str); LANGUAGES.len()] = [
    ("en", "UTC"),
    ("de", "Europe/Berlin"),
    ("pl", "Europe/Warsaw"),
    ("ar", "Asia/Riyadh"),
    ("uz", "Asia/Tashkent"),
    ("id", "Asia/Jakarta"),
];

fn facts(pairs: &[(&str, &str)]) -> Facts {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn every_fact(kind: Kind, value: &str) -> Facts {
    kind.facts().iter().map(|name| ((*name).to_owned(), value.to_owned())).collect()
}

/// Every kind in every language.
fn everything() -> impl Iterator<Item = (Kind, &'static str)> {
    Kind::ALL.iter().flat_map(|kind| LANGUAGES.map(|language| (*kind, language)))
}

#[test]
fn every_kind_says_its_sample_in_every_language() {
    for (kind, language) in everything() {
        let text = say(kind, language, &kind.sample());
        assert_ne!(text, kind.name());
        for wrong in ["{", "}", "$", MISSING, LEFT_OUT] {
            assert!(!text.contains(wrong), "{kind} in {language}: {wrong:?} in {text}");
        }
    }
}

#[test]
fn a_missing_or_empty_fact_shows_as_a_dash() {
    for (kind, language) in everything() {
        for facts in [Facts::new(), every_fact(kind, " ")] {
            assert!(say(kind, language, &facts).contains(MISSING), "{kind} in {language}");
        }
    }
    assert_eq!(label("en", "pay-order"), "Order —");
}

#[test]
fn a_key_without_words_shows_itself() {
    assert_eq!(label("de", "pay-nothing"), "pay-nothing");
    assert_eq!(label("de", "pay-title.nothing"), "pay-title.nothing");
    assert_eq!(label("de", ""), "");
}

#[test]
fn the_time_of_an_order_has_a_line_only_if_it_is_given() {
    let mut facts = Kind::OrderCreated.sample();
    assert!(!say(Kind::OrderCreated, "en", &facts).contains("Time"));
    facts.insert("time".to_owned(), "14:05".to_owned());
    assert!(say(Kind::OrderCreated, "en", &facts).contains("\nTime: 14:05\n"));
}

#[test]
fn an_order_that_is_paid_is_told_in_sections() {
    assert_eq!(
        say(Kind::OrderPaid, "en", &Kind::OrderPaid.sample()),
        "<b>Order 1042 is paid</b>\n\
         1 × Museum ticket\n\
         Total: 80.00\u{A0}EUR\n\
         Received: <code>0.00021334 BTC</code>\n\
         \n\
         Customer: Alice (no. 7)\n\
         \n\
         Next: Ship it and mark it shipped. Codes and files are handed over by themselves."
    );
}

#[test]
fn hostile_values_are_text_and_nothing_else() {
    let hostile = "<script>&amp;{$order}{ -term }\u{202E}\u{2066}\u{0}<b>";
    for (kind, language) in everything() {
        let text = say(kind, language, &every_fact(kind, hostile));
        assert!(text.contains("&lt;script&gt;&amp;amp;{$order}{ -term }&lt;b&gt;"), "{text}");
        assert!(!text.contains("<script") && !text.contains(['\u{202E}', '\u{0}']), "{text}");
        let opened = text.matches('\u{2066}').count();
        assert_eq!(opened, text.matches('\u{2069}').count(), "{text}");

        let text = plain(kind, language, &every_fact(kind, hostile));
        assert!(text.contains("<script>&amp;{$order}{ -term }<b>"), "{text}");
    }
    let label = label_with("en", "pay-order", &facts(&[("order", hostile)]));
    assert_eq!(label, "Order <script>&amp;{$order}{ -term }<b>");
}

#[test]
fn a_name_cannot_begin_a_line_of_its_own() {
    let facts = facts(&[("order", "7"), ("who", "Eve\r\nTotal: 0\u{2028}EUR")]);
    assert!(say(Kind::OrderExpired, "en", &facts).contains("Customer: Eve Total: 0 EUR\n"));
}

#[test]
fn long_facts_stay_within_a_message_of_telegram() {
    let flood = ["W".repeat(5000), "🎫".repeat(5000), "&".repeat(5000), "x\n".repeat(5000)];
    for (kind, language) in everything() {
        for value in &flood {
            let text = plain(kind, language, &every_fact(kind, value));
            let units = text.encode_utf16().count();
            assert!(units <= 4096, "{kind} in {language}: {units}");
            assert!(text.contains('…'), "{kind} in {language}: {text}");
        }
    }
}

#[test]
fn numbers_that_are_names_are_not_counted() {
    let facts = facts(&[("order", "1042"), ("carrier", "DHL"), ("tracking", "0034")]);
    let text = plain(Kind::Shipped, "en", &facts);
    assert!(text.contains("Order 1042") && text.contains("Tracking number: 0034"), "{text}");
}

#[test]
fn counts_take_the_plural_of_their_language() {
    #[track_caller]
    fn case(language: &str, wanted: &str, words: &str) {
        let facts = facts(&[("order", "7"), ("amount", "1 BTC"), ("wanted", wanted)]);
        let text = plain(Kind::PaymentSeen, language, &facts);
        assert!(text.contains(words), "{wanted} in {language}: {text}");
    }
    case("en", "1", "1 confirmation.");
    case("en", "2", "2 confirmations.");
    case("en", "1042", "1042 confirmations.");
    case("en", "some", "some confirmations.");
    case("de", "1", "1 Bestätigung.");
    case("de", "6", "6 Bestätigungen.");
    case("pl", "1", "1 potwierdzenia.");
    case("pl", "3", "3 potwierdzeń.");
    case("pl", "12", "12 potwierdzeń.");
    case("ar", "1", "تأكيد واحد");
    case("ar", "2", "تأكيدين");
    case("ar", "3", "3 تأكيدات");
    case("ar", "11", "11 تأكيدًا");
    case("ar", "100", "100 تأكيد.");
    case("uz", "2", "2 ta tasdiq");
    case("id", "2", "2 konfirmasi");
}

#[test]
fn nothing_left_is_said_in_words() {
    let facts = facts(&[("product", "Mug"), ("free", "0")]);
    assert!(plain(Kind::StockLow, "en", &facts).contains("None is free."));
    assert!(plain(Kind::StockLow, "pl", &facts).contains("Nie ma wolnych sztuk."));
}

#[test]
fn the_time_left_on_a_page_is_counted_too() {
    let left = |minutes: &str| {
        let facts = facts(&[("until", "14:35"), ("minutes", minutes)]);
        label_with("pl", "pay-expires", &facts)
    };
    assert_eq!(left("1"), "Zapłać przed 14:35 (została około 1 minuta)");
    assert_eq!(left("22"), "Zapłać przed 14:35 (zostały około 22 minuty)");
    assert_eq!(left("28"), "Zapłać przed 14:35 (zostało około 28 minut)");
}

#[test]
fn latin_and_digits_keep_their_direction_in_arabic() {
    let words = Words::built_in();
    for kind in Kind::ALL {
        let sample = kind.sample();
        let text = say(*kind, "ar", &sample);
        let uses = words.tongue("en").uses(kind.name()).expect("it has words");
        for (name, value) in sample.iter().filter(|(name, _)| !uses.choices.contains_key(*name)) {
            let value = localised("ar", UTC, value);
            let sign = if value.contains(is_rtl_letter) { '\u{2068}' } else { '\u{2066}' };
            let bare = format!("{sign}{value}\u{2069}");
            let code = format!("{sign}<code>{value}</code>\u{2069}");
            assert!(text.contains(&bare) || text.contains(&code), "{kind}: {name} in {text}");
        }
        assert!(!text.contains("<code>\u{2066}"), "{kind}: {text}");
        for line in text.lines() {
            let first = without_tags(line).chars().find(|c| c.is_alphanumeric());
            let turned = first.is_none_or(is_rtl_letter) || line.starts_with('\u{200F}');
            assert!(turned, "{kind}: {line}");
        }
    }
    assert_eq!(
        label_with("ar", "pay-order", &facts(&[("order", "7")])),
        "الطلب رقم \u{2066}7\u{2069}"
    );
}

#[test]
fn an_arabic_name_keeps_its_direction_too() {
    let text = say(Kind::OrderExpired, "ar", &facts(&[("who", "ليلى (no. 7)")]));
    assert!(text.contains("\u{2068}ليلى (no. 7)\u{2069}"), "{text}");
}

#[test]
fn languages_from_left_to_right_need_no_marks() {
    for (kind, language) in everything().filter(|(_, language)| !is_rtl(language)) {
        let text = say(kind, language, &kind.sample());
        assert!(!text.contains(|c: char| turns(c) || c == '\u{200F}'), "{kind} in {language}");
    }
}

#[test]
fn a_tag_finds_its_language_and_others_find_english() {
    #[track_caller]
    fn case(tag: &str, language: &str) {
        assert_eq!(language_of(tag), language, "{tag}");
    }
    case("en", "en");
    case("pl-PL", "pl");
    case("DE_at", "de");
    case("ar-EG", "ar");
    case("uz-Latn-UZ", "uz");
    case("in", "id");
    case("id;q=0.9", "id");
    case("pt", "en");
    case("idk", "en");
    case("", "en");
    assert!(is_rtl("ar-SA"));
    assert!(!is_rtl("fa"));
}

#[test]
fn amounts_and_times_are_written_for_whom_they_are() {
    let words = Words::built_in();
    let facts = facts(&[
        ("order", "1042"),
        ("received", "1045.00 PLN"),
        ("missing", "12345.00 PLN"),
        ("until", "2026-01-15 14:35 UTC"),
    ]);
    assert_eq!(
        words.say(Kind::PartReceived, "pl", "Europe/Warsaw", &facts).lines().last(),
        Some(
            "Brakuje jeszcze 12\u{A0}345,00\u{A0}PLN. Prześlij resztę przed 15 sty 2026, 15:35 \
             (14:35 UTC). Dokładną kwotę pokazuje strona płatności."
        )
    );
    let until = words.label_with("id", "Asia/Jakarta", "pay-choose-use", &facts);
    assert!(until.contains("15 Jan 2026, 21.35 (14.35 UTC)"), "{until}");
}

#[test]
fn what_people_write_keeps_its_paragraphs() {
    let text = "\n\nHello,\r\n\r\n\r\n  my mug <broke>.\n\u{202E}Bye\n\n";
    let said = say(Kind::Trial, "en", &facts(&[("text", text)]));
    assert!(said.contains("\nHello,\n\nmy mug &lt;broke&gt;.\nBye\n"), "{said}");
}

#[test]
fn a_line_without_its_optional_fact_is_left_out() {
    let facts = facts(&[("who", "Alice"), ("text", "Hello")]);
    for language in LANGUAGES {
        let with_order = Kind::SupportMessage.sample();
        let (short, long) = (
            say(Kind::SupportMessage, language, &facts).lines().count(),
            say(Kind::SupportMessage, language, &with_order).lines().count(),
        );
        assert_eq!(short + 1, long, "{language}");
    }
}

#[test]
fn a_message_without_a_translation_is_said_in_english() {
    let words = Words::built_in();
    for language in ["fr", ""] {
        assert_eq!(words.label(language, "pay-title"), "Payment");
    }
}

/// Everything that notices say, as it is sent, so that a change of words is seen and read.
#[test]
fn notices_say_what_they_said() {
    let words = Words::built_in();
    for (language, zone) in PLACES {
        let said = Kind::ALL.iter().map(|kind| {
            let mut facts = kind.sample();
            facts.insert("time".to_owned(), "2026-01-15 14:05 UTC".to_owned());
            format!("=== {kind}\n{}\n\n", words.say(*kind, language, zone, &facts))
        });
        same_as_kept(&format!("notices/{language}.txt"), &said.collect::<String>());
    }
}

/// Compares with a file below `tests/snapshots`. `UPDATE_SNAPSHOTS=1` writes it anew instead;
/// read the difference before you commit it.
#[track_caller]
fn same_as_kept(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name);
    if env::var_os("UPDATE_SNAPSHOTS").is_some_and(|value| value == "1") {
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("made");
        fs::write(&path, text).expect("written");
        return;
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let mut lines = kept.split('\n').zip(text.split('\n')).enumerate();
    if let Some((place, (kept, now))) = lines.find(|(_, (kept, now))| kept != now) {
        let line = place + 1;
        panic!(
            "{name}, line {line}\n kept: {kept:?}\n  now: {now:?}\n(UPDATE_SNAPSHOTS=1 keeps it)"
        );
    }
    assert_eq!(kept.len(), text.len(), "{name} ends elsewhere (UPDATE_SNAPSHOTS=1 keeps it)");
}
