//! Words of the operator, in place of ours: a folder `<language>/*.ftl`.
//!
//! It is read once, at the start, and everything that is wrong with it is told at once, with the
//! place and what would be right. A message that passed can be said at any time later.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Message};

use super::LANGUAGES;
use super::markup::{self, BadMarkup};
use super::tongue::{Tongue, Uses, key_of};

/// An operator's folder of words that cannot be used, and why.
#[derive(Debug, PartialEq, Eq)]
pub struct BadWords(Vec<Problem>);

/// Something wrong at a place of the folder.
#[derive(Debug, PartialEq, Eq)]
struct Problem {
    file: PathBuf,
    line: Option<usize>,
    key: Option<String>,
    fault: Fault,
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
enum Fault {
    #[error("cannot be read: {0}")]
    Unreadable(String),
    #[error("is not a language of the shop; its folders are {}", LANGUAGES.join(", "))]
    Language,
    #[error("lies beside the languages; move it into the folder of its language, such as `en`")]
    Misplaced,
    #[error("is not Fluent: {0}")]
    Syntax(String),
    #[error("is no message of the shop; the nearest one is `{0}`")]
    Key(String),
    #[error("is said twice in this language; keep one of them")]
    Twice,
    #[error("has no `{{ ${fact} }}`; {known}")]
    Fact { fact: String, known: Known },
    #[error("uses `{0}`; words are made of text, of facts and of choices by a fact")]
    Other(String),
    #[error("is a term; words are made of text, of facts and of choices by a fact")]
    Term,
    #[error("cannot be shown: {0}")]
    Markup(BadMarkup),
}

/// The facts that a message may name.
#[derive(Debug, PartialEq, Eq)]
struct Known(BTreeSet<String>);

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let facts: Vec<String> = self.0.iter().map(|fact| format!("`{{ ${fact} }}`")).collect();
        if facts.is_empty() {
            f.write_str("there are no facts in this message")
        } else {
            write!(f, "the facts of this message are {}", facts.join(", "))
        }
    }
}

impl std::error::Error for BadWords {}

impl fmt::Display for BadWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, problem) in self.0.iter().enumerate() {
            if 0 < place {
                f.write_str("\n")?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        match &self.key {
            Some(key) => write!(f, ": `{key}` {}", self.fault),
            None => write!(f, ": {}", self.fault),
        }
    }
}

/// The words of the folder for each language, by its place in [`LANGUAGES`]. Ours are given in
/// English, which has every message and all of its facts.
pub(super) fn read(
    folder: &Path,
    ours: &Tongue,
) -> Result<[Vec<FluentResource>; LANGUAGES.len()], BadWords> {
    let mut reading = Reading { ours, problems: Vec::new() };
    let mut words = LANGUAGES.map(|_| Vec::new());
    for path in reading.listed(folder) {
        if !path.is_dir() {
            if is_ftl(&path) {
                reading.problem(&path, Fault::Misplaced);
            }
            continue;
        }
        let name = path.file_name().unwrap_or_default();
        match LANGUAGES.iter().position(|language| name == *language) {
            Some(place) => words[place] = reading.language(&path),
            None => reading.problem(&path, Fault::Language),
        }
    }
    if reading.problems.is_empty() { Ok(words) } else { Err(BadWords(reading.problems)) }
}

struct Reading<'a> {
    ours: &'a Tongue,
    problems: Vec<Problem>,
}

impl Reading<'_> {
    /// What lies in a folder, in order. What is hidden is nobody's words: folders that are
    /// mounted into containers hold such things.
    fn listed(&mut self, folder: &Path) -> Vec<PathBuf> {
        let listed: io::Result<Vec<PathBuf>> = fs::read_dir(folder)
            .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect());
        let mut paths = self.read_or_tell(folder, listed).unwrap_or_default();
        paths.retain(|path| !path.file_name().is_some_and(is_hidden));
        paths.sort();
        paths
    }

    fn language(&mut self, folder: &Path) -> Vec<FluentResource> {
        let mut seen = BTreeSet::new();
        let mut words = Vec::new();
        for path in self.listed(folder).into_iter().filter(|path| is_ftl(path)) {
            let source = fs::read_to_string(&path);
            let Some(source) = self.read_or_tell(&path, source) else { continue };
            match FluentResource::try_new(source) {
                Ok(resource) => {
                    for entry in resource.entries() {
                        self.entry(&path, resource.source(), entry, &mut seen);
                    }
                    words.push(resource);
                }
                Err((resource, errors)) => {
                    for error in errors {
                        let line = Some(line_at(resource.source(), error.pos.start));
                        let fault = Fault::Syntax(error.kind.to_string());
                        self.problems.push(Problem { file: path.clone(), line, key: None, fault });
                    }
                }
            }
        }
        words
    }

    fn entry(
        &mut self,
        file: &Path,
        source: &str,
        entry: &Entry<&str>,
        seen: &mut BTreeSet<String>,
    ) {
        let (key, mut wrong) = match entry {
            Entry::Message(message) => (key_of(message), faults(self.ours, message)),
            Entry::Term(term) => (format!("-{}", term.id.name), vec![Fault::Term]),
            _ => return,
        };
        if !seen.insert(key.clone()) {
            wrong.push(Fault::Twice);
        }
        let line = line_of(source, &key);
        for fault in wrong {
            let (file, key) = (file.to_owned(), Some(key.clone()));
            self.problems.push(Problem { file, line, key, fault });
        }
    }

    fn read_or_tell<T>(&mut self, path: &Path, read: io::Result<T>) -> Option<T> {
        read.inspect_err(|error| self.problem(path, Fault::Unreadable(error.to_string()))).ok()
    }

    fn problem(&mut self, file: &Path, fault: Fault) {
        self.problems.push(Problem { file: file.to_owned(), line: None, key: None, fault });
    }
}

/// What is wrong with a message.
fn faults(ours: &Tongue, message: &Message<&str>) -> Vec<Fault> {
    let key = key_of(message);
    let Some(known) = ours.uses(&key) else {
        return vec![Fault::Key(nearest(ours, &key))];
    };
    let uses = Uses::of(message);
    let strange = uses.facts.difference(&known.facts).cloned();
    let strange = strange.map(|fact| Fault::Fact { fact, known: Known(known.facts.clone()) });
    let mut faults: Vec<Fault> = strange.collect();
    faults.extend(uses.others.into_iter().map(Fault::Other));
    if let Some(words) = &message.value {
        faults.extend(markup::check(words, ours.place(&key)).err().map(Fault::Markup));
    }
    faults
}

/// The message whose key begins most like this one.
fn nearest(ours: &Tongue, key: &str) -> String {
    let alike = |known: &str| key.chars().zip(known.chars()).take_while(|(a, b)| a == b).count();
    // Of those alike, the shortest is the plainest.
    let found = ours.keys().max_by_key(|known| (alike(known), usize::MAX - known.len()));
    found.unwrap_or_default().to_owned()
}

fn is_ftl(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ftl")
}

fn is_hidden(name: &std::ffi::OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// The line in which a message begins.
fn line_of(source: &str, key: &str) -> Option<usize> {
    let begins = |line: &str| line.split_once('=').is_some_and(|(name, _)| name.trim_end() == key);
    source.lines().position(begins).map(|place| place + 1)
}

/// The line of a byte.
fn line_at(source: &str, byte: usize) -> usize {
    let before = source.as_bytes().iter().take(byte);
    before.filter(|b| **b == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notices::{Facts, Kind, Words};

    /// A folder with these files, and what the words of it are.
    fn folder(files: &[(&str, &str)]) -> (tempfile::TempDir, Result<Words, BadWords>) {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("it has one")).expect("made");
            fs::write(path, text).expect("written");
        }
        let words = Words::with_overrides(folder.path());
        (folder, words)
    }

    /// Why a folder is refused, with the folder's own path left out.
    #[track_caller]
    fn refused(files: &[(&str, &str)]) -> String {
        let (folder, words) = folder(files);
        let why = words.map(drop).expect_err("it should be refused").to_string();
        why.replace(&format!("{}/", folder.path().display()), "")
    }

    #[test]
    fn words_of_the_folder_take_the_place_of_ours_and_the_rest_stays() {
        let (_folder, words) = folder(&[
            (
                "pl/mine.ftl",
                "paid = Zapłacone, { $order }! <b>Dziękujemy</b> &amp; do zobaczenia\n",
            ),
            ("de/.hidden.ftl", "nonsense"),
            ("de/notes.txt", "nonsense"),
            ("README.md", "nonsense"),
        ]);
        let words = words.expect("good words");
        let facts = Kind::Paid.sample();
        assert_eq!(
            words.say(Kind::Paid, "pl", "UTC", &facts),
            "Zapłacone, 1042! <b>Dziękujemy</b> &amp; do zobaczenia"
        );
        assert_eq!(
            words.plain(Kind::Paid, "pl", "UTC", &facts),
            "Zapłacone, 1042! Dziękujemy & do zobaczenia"
        );
        let built_in = Words::built_in();
        for (kind, language) in [(Kind::Paid, "de"), (Kind::Expired, "pl")] {
            let facts = kind.sample();
            assert_eq!(
                words.say(kind, language, "UTC", &facts),
                built_in.say(kind, language, "UTC", &facts)
            );
        }
    }

    #[test]
    fn a_choice_may_be_made_otherwise() {
        let source = "stock-low =\n    { $free ->\n        [0] Gone: { $product }\n       \
                      *[other] { $free } left\n    }\n";
        let (_folder, words) = folder(&[("en/a.ftl", source)]);
        let facts = Facts::from([
            ("free".to_owned(), "0".to_owned()),
            ("product".to_owned(), "Mug".to_owned()),
        ]);
        assert_eq!(words.expect("good words").say(Kind::StockLow, "en", "", &facts), "Gone: Mug");
    }

    #[test]
    fn an_empty_folder_changes_nothing_and_a_missing_one_is_told() {
        assert!(folder(&[]).1.is_ok());
        let error = Words::with_overrides(Path::new("/nowhere/words")).map(drop).expect_err("none");
        assert!(error.to_string().starts_with("/nowhere/words: cannot be read: "), "{error}");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place_and_what_would_be_right() {
        #[track_caller]
        fn case(file: &str, text: &str, why: &str) {
            assert_eq!(refused(&[(file, text)]), why);
        }
        case(
            "fr/a.ftl",
            "",
            "fr: is not a language of the shop; its folders are en, de, pl, ar, uz, id",
        );
        case(
            "notices.ftl",
            "",
            "notices.ftl: lies beside the languages; move it into the folder of its language, \
             such as `en`",
        );
        case(
            "de/a.ftl",
            "# Mine\n\norder-payed = Bezahlt\n",
            "de/a.ftl, line 3: `order-payed` is no message of the shop; the nearest one is \
             `order-paid`",
        );
        case(
            "de/a.ftl",
            "paid = { $order } { $name }\n",
            "de/a.ftl, line 1: `paid` has no `{ $name }`; the facts of this message are \
             `{ $order }`, `{ $total }`",
        );
        case(
            "en/a.ftl",
            "pay-title = { $order }\n",
            "en/a.ftl, line 1: `pay-title` has no `{ $order }`; there are no facts in this message",
        );
        case(
            "en/a.ftl",
            "paid = one\npaid = two\n",
            "en/a.ftl, line 1: `paid` is said twice in this language; keep one of them",
        );
        case(
            "en/a.ftl",
            "paid = { expired }\n",
            "en/a.ftl, line 1: `paid` uses `expired`; words are made of text, of facts and of \
             choices by a fact",
        );
        case(
            "en/a.ftl",
            "-brand = Shop\n",
            "en/a.ftl, line 1: `-brand` is a term; words are made of text, of facts and of \
             choices by a fact",
        );
        case(
            "en/a.ftl",
            "paid = <b>{ $order }\n",
            "en/a.ftl, line 1: `paid` cannot be shown: `<b>` is not closed where it was opened; \
             write `</b>` behind it",
        );
        case(
            "en/a.ftl",
            "pay-title = <b>Pay</b>\n",
            "en/a.ftl, line 1: `pay-title` cannot be shown: this is shown as plain text, so `<` \
             would be read as it stands; leave it out",
        );
    }

    #[test]
    fn what_is_not_fluent_is_told_with_its_line() {
        let why = refused(&[("uz/a.ftl", "paid = ok\n\nexpired = { $order\n")]);
        assert!(why.starts_with("uz/a.ftl, line "), "{why}");
        assert!(why.contains(": is not Fluent: "), "{why}");
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let files = [("de/a.ftl", "x = 1\n"), ("fr/a.ftl", ""), ("pl/b.ftl", "paid = 1 < 2\n")];
        assert_eq!(refused(&files).lines().count(), 3);
    }
}
