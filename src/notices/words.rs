//! The words of notices and pages, in every language that the shop speaks.
//!
//! Words lie in `words/<language>/*.ftl` and are compiled in. Facts reach them only as
//! arguments: what a customer or a product is called is never read as words, as markup or as
//! a direction of writing. Nothing here fails: a missing fact shows as [`MISSING`], a missing
//! translation in English.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};

use super::{Facts, Kind};

static_loader! {
    static WORDS = {
        locales: "./src/notices/words",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// The languages that the shop speaks; the first speaks for all others.
pub const LANGUAGES: [&str; 6] = ["en", "de", "pl", "ar", "uz", "id"];

/// What shows where a fact is missing.
const MISSING: &str = "—";

/// Stands for an optional fact that is not given, so that its line can be left out. No value
/// can hold it, because [`tidy`] takes control characters away.
const LEFT_OUT: &str = "\u{0}";

/// Facts of notices that need not be given.
const OPTIONAL: [&str; 1] = ["time"];

/// Facts that are counts and choose a plural form. All others are text, digits or not: order
/// 1042 is not 1,042, and a tracking number keeps its leading zeros.
const COUNTS: [&str; 5] = ["free", "have", "minutes", "strikes", "wanted"];

/// Facts of the words of pages.
const PAGE_FACTS: [&str; 14] = [
    "address", "amount", "coin", "have", "minutes", "missing", "order", "price", "received",
    "sources", "time", "total", "until", "wanted",
];

/// Facts that may have several lines and are longer than others.
const LONG: [&str; 2] = ["items", "text"];

/// The most UTF-16 units of a fact. Telegram takes 4096 of them in a message; four facts,
/// a long one and the words around them stay below that.
const UNITS_MAX: usize = 256;

/// The most UTF-16 units of a long fact.
const UNITS_MAX_LONG: usize = 2000;

/// The most lines of a long fact.
const LINES_MAX: usize = 40;

type Arguments = HashMap<Cow<'static, str>, FluentValue<'static>>;

/// The language to speak to somebody whose tag is `pl`, `pl-PL` or `pt`.
pub fn language_of(tag: &str) -> &'static str {
    let primary = tag.trim().split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
    // Older systems still call Indonesian by its withdrawn code.
    let primary = if primary.eq_ignore_ascii_case("in") { "id" } else { primary };
    LANGUAGES.into_iter().find(|known| known.eq_ignore_ascii_case(primary)).unwrap_or("en")
}

/// Whether a language is written from right to left.
pub fn is_rtl(lang: &str) -> bool {
    language_of(lang) == "ar"
}

/// What a notice says, in Telegram's HTML.
pub fn say(kind: Kind, language: &str, facts: &Facts) -> String {
    let language = language_of(language);
    let mut arguments = fill(&OPTIONAL, LEFT_OUT);
    arguments.extend(fill(kind.facts(), MISSING));
    arguments.extend(given(language, facts, escape));
    let text = look_up(language, kind.name(), &arguments);
    let lines: Vec<&str> = text.lines().filter(|line| !line.contains(LEFT_OUT)).collect();
    if is_rtl(language) {
        lines.into_iter().map(lead_right_to_left).collect::<Vec<_>>().join("\n")
    } else {
        lines.join("\n")
    }
}

/// What a notice says, without markup.
pub fn plain(kind: Kind, language: &str, facts: &Facts) -> String {
    // Every `<` and `>` that is left after escaping is ours.
    let text = without_tags(&say(kind, language, facts));
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Words of a page that need no facts. A key without words shows itself.
pub fn label(language: &str, key: &str) -> String {
    label_with(language, key, &Facts::new())
}

/// Words of a page around facts: plain text, which the page escapes.
pub fn label_with(language: &str, key: &str, facts: &Facts) -> String {
    let language = language_of(language);
    let mut arguments = fill(&PAGE_FACTS, MISSING);
    arguments.extend(given(language, facts, str::to_owned));
    look_up(language, key, &arguments)
}

fn look_up(language: &str, key: &str, arguments: &Arguments) -> String {
    let language: LanguageIdentifier = language.parse().unwrap_or_default();
    WORDS.try_lookup_with_args(&language, key, arguments).unwrap_or_else(|| key.to_owned())
}

/// Something to show for facts that may not be given.
fn fill(names: &[&'static str], text: &'static str) -> Arguments {
    names.iter().map(|name| (Cow::from(*name), FluentValue::from(text))).collect()
}

/// The facts that are given, encoded for where they are shown.
fn given(language: &str, facts: &Facts, encode: fn(&str) -> String) -> Arguments {
    let argument = |(name, value): (&String, &String)| {
        let text = tidy(name, value);
        if text.is_empty() {
            return None;
        }
        let value = match count(name, &text) {
            Some(count) => FluentValue::from(count),
            None => FluentValue::from(isolate(language, &encode(&text))),
        };
        Some((Cow::from(name.clone()), value))
    };
    facts.iter().filter_map(argument).collect()
}

fn count(name: &str, text: &str) -> Option<u32> {
    if COUNTS.contains(&name) { text.parse().ok() } else { None }
}

/// A value as it may stand in a message: of one line, unless it is a long one, of bounded
/// length, and without characters that would turn the writing around it.
fn tidy(name: &str, value: &str) -> String {
    let lines = value.lines().map(tidy_line).filter(|line| !line.is_empty());
    let mut lines: Vec<String> = lines.collect();
    if !LONG.contains(&name) {
        return clip(&lines.join(" "), UNITS_MAX);
    }
    if LINES_MAX < lines.len() {
        lines.truncate(LINES_MAX);
        lines.push("…".to_owned());
    }
    clip(&lines.join("\n"), UNITS_MAX_LONG)
}

fn tidy_line(line: &str) -> String {
    let spaced = line.replace(['\t', '\r', '\u{2028}', '\u{2029}'], " ");
    let kept = spaced.chars().filter(|c| !c.is_control() && !turns(*c));
    kept.collect::<String>().trim().to_owned()
}

/// Whether a character embeds, overrides or isolates a direction of writing.
fn turns(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The beginning of a text, cut at a whole character and marked as cut.
fn clip(text: &str, units_max: usize) -> String {
    if text.encode_utf16().count() <= units_max {
        return text.to_owned();
    }
    let mut units = 1;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= units_max
    };
    let mut kept: String = text.chars().take_while(fits).collect();
    kept.push('…');
    kept
}

/// Telegram's HTML knows three characters that are not themselves.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A value that keeps its own direction among words from right to left.
fn isolate(language: &str, text: &str) -> String {
    if !is_rtl(language) {
        return text.to_owned();
    }
    let isolated = |line: &str| {
        let direction = if line.chars().any(is_rtl_letter) { '\u{2068}' } else { '\u{2066}' };
        format!("{direction}{line}\u{2069}")
    };
    text.lines().map(isolated).collect::<Vec<_>>().join("\n")
}

/// A line from right to left, marked as such where it begins with Latin or digits. What is
/// copied from it holds no marks: those around a value in `<code>` stand outside.
fn lead_right_to_left(line: &str) -> String {
    let line = line
        .replace("<code>\u{2066}", "\u{2066}<code>")
        .replace("<code>\u{2068}", "\u{2068}<code>")
        .replace("\u{2069}</code>", "</code>\u{2069}");
    let first = without_tags(&line).chars().find(|c| c.is_alphanumeric());
    if first.is_some_and(|c| !is_rtl_letter(c)) { format!("\u{200F}{line}") } else { line }
}

/// Whether a character belongs to a script from right to left.
fn is_rtl_letter(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

fn without_tags(text: &str) -> String {
    let mut inside = false;
    let outside = |c: &char| {
        let was = inside;
        inside = *c == '<' || inside && *c != '>';
        !was && !inside
    };
    text.chars().filter(outside).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// The messages of a file, each with the facts that it names.
    type Messages = BTreeMap<String, BTreeSet<String>>;

    const SOURCES: [(&str, &str, &str); 6] = [
        ("en", include_str!("words/en/notices.ftl"), include_str!("words/en/pages.ftl")),
        ("de", include_str!("words/de/notices.ftl"), include_str!("words/de/pages.ftl")),
        ("pl", include_str!("words/pl/notices.ftl"), include_str!("words/pl/pages.ftl")),
        ("ar", include_str!("words/ar/notices.ftl"), include_str!("words/ar/pages.ftl")),
        ("uz", include_str!("words/uz/notices.ftl"), include_str!("words/uz/pages.ftl")),
        ("id", include_str!("words/id/notices.ftl"), include_str!("words/id/pages.ftl")),
    ];

    fn messages(source: &str) -> Messages {
        let mut found = Messages::new();
        let mut current = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let begins = line.starts_with(|c: char| c.is_ascii_lowercase());
            if let Some((key, _)) = line.split_once('=').filter(|_| begins) {
                key.trim().clone_into(&mut current);
            }
            if !current.is_empty() {
                found.entry(current.clone()).or_default().extend(named(line));
            }
        }
        found
    }

    fn named(line: &str) -> BTreeSet<String> {
        let until_end = |rest: &str| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
            rest[..end.unwrap_or(rest.len())].to_owned()
        };
        line.split("{ $").skip(1).map(until_end).collect()
    }

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
    fn every_language_has_its_own_words_for_every_kind_and_no_others() {
        let kinds: BTreeSet<String> = Kind::ALL.iter().map(|kind| kind.name().to_owned()).collect();
        for (language, notices, _) in SOURCES {
            let found: BTreeSet<String> = messages(notices).into_keys().collect();
            assert_eq!(found, kinds, "{language}");
        }
    }

    #[test]
    fn the_words_of_a_kind_name_all_of_its_facts() {
        let (_, english, _) = SOURCES[0];
        let english = messages(english);
        for kind in Kind::ALL {
            let mut found = english[kind.name()].clone();
            found.retain(|fact| !OPTIONAL.contains(&fact.as_str()));
            let wanted: BTreeSet<String> =
                kind.facts().iter().map(|fact| (*fact).to_owned()).collect();
            assert_eq!(found, wanted, "{kind}");
        }
    }

    #[test]
    fn all_languages_name_the_same_facts() {
        let (_, notices, pages) = SOURCES[0];
        for (language, other_notices, other_pages) in SOURCES {
            assert_eq!(messages(other_notices), messages(notices), "{language}");
            assert_eq!(messages(other_pages), messages(pages), "{language}");
        }
    }

    #[test]
    fn pages_name_only_facts_that_are_known() {
        let (_, _, pages) = SOURCES[0];
        let found: BTreeSet<String> = messages(pages).into_values().flatten().collect();
        assert_eq!(found.into_iter().collect::<Vec<_>>(), PAGE_FACTS);
    }

    #[test]
    fn every_key_of_the_pages_has_words_in_every_language() {
        for (language, _, pages) in SOURCES {
            assert!(!pages.contains(['<', '&']), "{language}: pages are plain text");
            for (key, facts) in messages(pages) {
                assert!(key.starts_with("pay-"), "{key}");
                let facts = facts.into_iter().map(|fact| (fact, "2".to_owned())).collect();
                let text = label_with(language, &key, &facts);
                assert!(!text.contains(['{', '}', '$']), "{key} in {language}: {text}");
                assert_ne!(text, key);
                assert!(!text.contains(MISSING), "{key} in {language}: {text}");
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
             Total: 80.00 EUR\n\
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
    fn the_only_tags_are_bold_and_code_and_they_are_closed() {
        for (kind, language) in everything() {
            let text = say(kind, language, &kind.sample());
            let tags: Vec<&str> =
                text.split('<').skip(1).filter_map(|rest| rest.split('>').next()).collect();
            for pair in tags.chunks(2) {
                let closed = matches!(pair, ["b", "/b"] | ["code", "/code"]);
                assert!(closed, "{kind} in {language}: {tags:?}");
            }
            let plain = plain(kind, language, &kind.sample());
            assert!(!plain.contains(['<', '>']), "{plain}");
        }
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
        for kind in Kind::ALL {
            let sample = kind.sample();
            let text = say(*kind, "ar", &sample);
            for (name, value) in sample.iter().filter(|(name, _)| !COUNTS.contains(&name.as_str()))
            {
                let bare = format!("\u{2066}{value}\u{2069}");
                let code = format!("\u{2066}<code>{value}</code>\u{2069}");
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
}
