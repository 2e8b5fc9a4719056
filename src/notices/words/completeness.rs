//! Tests of the words themselves: all there, in every language, and fit to be sent.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

use super::tongue::{FILES, Place, SOURCES, Uses, key_of, messages, places};
use super::*;

/// The plural forms of whole numbers; `other` is the default that Fluent asks for.
const PLURALS: [(&str, &[&str]); LANGUAGES.len()] = [
    ("en", &["one", "other"]),
    ("de", &["one", "other"]),
    ("pl", &["one", "few", "many", "other"]),
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
    ("uz", &["one", "other"]),
    ("id", &["other"]),
];

/// A file of words in one language.
struct Source {
    language: &'static str,
    file: &'static str,
    text: &'static str,
}

fn sources() -> impl Iterator<Item = Source> {
    LANGUAGES.into_iter().zip(SOURCES).flat_map(|(language, texts)| {
        let files = FILES.into_iter().zip(texts);
        files.map(move |(file, text)| Source { language, file, text })
    })
}

impl Source {
    fn resource(&self) -> FluentResource {
        let parsed = FluentResource::try_new(self.text.to_owned());
        parsed.unwrap_or_else(|(_, errors)| panic!("{self}: {errors:?}"))
    }

    fn messages(&self) -> BTreeMap<String, Uses> {
        messages(&self.resource()).map(|message| (key_of(message), Uses::of(message))).collect()
    }

    /// The same file in English, whose headings tell where its words are shown.
    fn english(&self) -> Source {
        let is_same = |other: &Source| other.language == "en" && other.file == self.file;
        sources().find(is_same).expect("every language has the same files")
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.language, self.file)
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/notices/words")
}

/// The names in a folder, in order.
fn names(folder: &Path, is_wanted: impl Fn(&Path) -> bool) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let paths = entries.map(|entry| entry.expect("read").path()).filter(|path| is_wanted(path));
    let mut names: Vec<String> =
        paths.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned())).collect();
    names.sort();
    names
}

#[test]
fn every_file_of_words_is_compiled_in() {
    let mut languages = LANGUAGES.to_vec();
    languages.sort_unstable();
    assert_eq!(names(&folder(), Path::is_dir), languages);
    for language in LANGUAGES {
        assert_eq!(names(&folder().join(language), Path::is_file), FILES, "{language}");
    }
}

#[test]
fn no_key_has_words_twice() {
    for language in LANGUAGES {
        let mut seen = BTreeSet::new();
        for source in sources().filter(|source| source.language == language) {
            for message in messages(&source.resource()) {
                assert!(seen.insert(key_of(message)), "{source}: {}", message.id.name);
            }
        }
    }
}

#[test]
fn every_language_has_the_same_keys_with_the_same_facts() {
    let mut wrong = Vec::new();
    for source in sources() {
        let (english, here) = (source.english().messages(), source.messages());
        for (key, uses) in &english {
            match here.get(key) {
                None => wrong.push(format!("{source}: no words for {key}")),
                Some(own) if own.facts != uses.facts => {
                    wrong.push(format!(
                        "{source}: {key} names {:?}, not {:?}",
                        own.facts, uses.facts
                    ));
                }
                Some(_) => {}
            }
        }
        for key in here.keys().filter(|key| !english.contains_key(*key)) {
            wrong.push(format!("{source}: {key} is not in English"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn words_are_made_of_text_facts_and_choices_alone() {
    for source in sources() {
        for (key, uses) in source.messages() {
            assert!(uses.others.is_empty(), "{source}: {key} uses {:?}", uses.others);
        }
    }
}

#[test]
fn counts_have_every_plural_form_of_their_language() {
    let mut wrong = Vec::new();
    for source in sources() {
        let plurals = PLURALS.iter().find(|(language, _)| *language == source.language);
        let (_, plurals) = plurals.expect("known");
        let english = source.english().messages();
        for (key, uses) in source.messages() {
            for (fact, names) in &uses.choices {
                let as_in_english = english.get(&key).and_then(|uses| uses.choices.get(fact));
                let is_count = as_in_english.is_none_or(|names| names.contains("one"));
                let is_right = if is_count {
                    let is_known = |name: &String| {
                        plurals.contains(&name.as_str()) || name.parse::<u32>().is_ok()
                    };
                    plurals.iter().all(|form| names.contains(*form)) && names.iter().all(is_known)
                } else {
                    Some(names) == as_in_english
                };
                if !is_right {
                    wrong.push(format!("{source}: {key} chooses by {fact} among {names:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_message_can_be_shown_at_its_place() {
    let mut wrong = Vec::new();
    for source in sources() {
        let english = source.english();
        let places = places(english.file, english.text);
        for message in messages(&source.resource()) {
            let key = key_of(message);
            let place = places.get(&key).copied().unwrap_or(Place::Message);
            let words = message.value.as_ref().expect("a message has words");
            if let Err(why) = markup::check(words, place) {
                wrong.push(format!("{source}: {key}: {why}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_message_is_said_in_every_language_and_fits_where_it_is_shown() {
    let words = Words::built_in();
    let mut wrong = Vec::new();
    for source in sources() {
        let english = source.english();
        let places = places(english.file, english.text);
        for (key, uses) in source.messages() {
            let facts: Facts = uses.facts.into_iter().map(|fact| (fact, "2".to_owned())).collect();
            let place = places.get(&key).copied().unwrap_or(Place::Message);
            let text = if place == Place::Message {
                words.text(source.language, "UTC", &key, &facts)
            } else {
                words.label_with(source.language, "UTC", &key, &facts)
            };
            let shown = unescape(&text);
            let is_whole = !shown.trim().is_empty() && shown != key;
            if !is_whole || ["{", "}", "$", MISSING, LEFT_OUT].iter().any(|bad| shown.contains(bad))
            {
                wrong.push(format!("{source}: {key}: {text}"));
            }
            let units = shown.encode_utf16().count();
            if place.chars_max().unwrap_or(4096) < units {
                wrong.push(format!("{source}: {key} has {units} characters: {text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_kind_of_notice_has_words_that_name_its_facts() {
    let notices = sources().find(|source| source.language == "en" && source.file == "notices.ftl");
    let notices = notices.expect("there is one").messages();
    let kinds: BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    assert_eq!(notices.keys().map(String::as_str).collect::<BTreeSet<_>>(), kinds);
    for kind in Kind::ALL {
        let mut found: BTreeSet<&str> =
            notices[kind.name()].facts.iter().map(String::as_str).collect();
        let wanted: BTreeSet<&str> = kind.facts().iter().copied().collect();
        found.retain(|fact| wanted.contains(fact) || !is_optional(kind.name(), fact));
        assert_eq!(found, wanted, "{kind}");
    }
}

/// What the code of the bots says of keys.
#[derive(Default)]
struct Mentions {
    /// Every key that stands in it.
    keys: BTreeSet<String>,
    /// Beginnings of keys that are put together: `bill-row-{stage}`.
    beginnings: BTreeSet<String>,
    /// Keys that are shown without markup.
    plain: BTreeSet<String>,
}

impl Mentions {
    fn of_the_bots(prefixes: &BTreeSet<String>) -> Mentions {
        let mut mentions = Mentions::default();
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/faces/telegram")];
        while let Some(folder) = folders.pop() {
            let entries = fs::read_dir(&folder).expect("the folder can be read");
            for path in entries.map(|entry| entry.expect("read").path()) {
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let code = fs::read_to_string(&path).expect("read");
                    // Tests say what they like.
                    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
                    mentions.read(code, prefixes);
                }
            }
        }
        mentions
    }

    fn read(&mut self, code: &str, prefixes: &BTreeSet<String>) {
        let mut before = "";
        for literal in code.split('"') {
            let end = literal.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
            let key = &literal[..end.unwrap_or(literal.len())];
            let is_ours = key.split_once('-').is_some_and(|(prefix, _)| prefixes.contains(prefix));
            if is_ours {
                if end.is_none() {
                    self.keys.insert(key.to_owned());
                    if ["label(", "label_with(", "press("].iter().any(|call| before.ends_with(call))
                    {
                        self.plain.insert(key.to_owned());
                    }
                } else if literal[key.len()..].starts_with('{') {
                    self.beginnings.insert(key.to_owned());
                }
            }
            before = literal.trim_end();
        }
    }

    fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
            || self.beginnings.iter().any(|beginning| key.starts_with(beginning))
    }
}

#[test]
fn the_bots_say_only_what_has_words_and_all_of_it() {
    let of_bots = |file: &str| !matches!(file, "notices.ftl" | "pages.ftl");
    let english = sources().filter(|source| source.language == "en" && of_bots(source.file));
    let places: BTreeMap<String, Place> =
        english.flat_map(|source| places(source.file, source.text)).collect();
    let prefix = |key: &String| key.split_once('-').map(|(prefix, _)| prefix.to_owned());
    let mentions = Mentions::of_the_bots(&places.keys().filter_map(prefix).collect());
    let mut wrong = Vec::new();
    for key in &mentions.keys {
        if !places.contains_key(key) {
            wrong.push(format!("{key} has no words"));
        }
    }
    for (key, place) in &places {
        if !mentions.has(key) {
            wrong.push(format!("{key} is never said"));
        }
        if *place == Place::Message && mentions.plain.contains(key) {
            wrong.push(format!(
                "{key} is shown without markup; it belongs below `## Buttons`, `## Commands`, \
                 `## Answers to a press` or `## Plain`"
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_reader_of_the_bots_code_reads_it() {
    let code = "voice.press(\"bill-check\", x); turn.label(\n    \"bill-shop\"); \
                turn.text(\"bill-head\", f); format!(\"bill-row-{stage}\"); \"other-key\"";
    let mut mentions = Mentions::default();
    mentions.read(code, &BTreeSet::from(["bill".to_owned()]));
    let set = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(mentions.keys, set(&["bill-check", "bill-head", "bill-shop"]));
    assert_eq!(mentions.plain, set(&["bill-check", "bill-shop"]));
    assert_eq!(mentions.beginnings, set(&["bill-row-"]));
    assert!(mentions.has("bill-row-paid") && !mentions.has("bill-paid"));
}
