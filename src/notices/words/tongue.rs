//! One language: its messages, and what each of them needs to be said.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey,
};
use unic_langid::LanguageIdentifier;

use super::LANGUAGES;

/// The files of words. Every language has each of them.
pub(super) const FILES: [&str; 8] = [
    "back_office.ftl",
    "bots.ftl",
    "desk.ftl",
    "invoices.ftl",
    "me.ftl",
    "notices.ftl",
    "pages.ftl",
    "shop.ftl",
];

macro_rules! sources {
    ($($language:literal),*) => {
        [$([
            include_str!(concat!($language, "/back_office.ftl")),
            include_str!(concat!($language, "/bots.ftl")),
            include_str!(concat!($language, "/desk.ftl")),
            include_str!(concat!($language, "/invoices.ftl")),
            include_str!(concat!($language, "/me.ftl")),
            include_str!(concat!($language, "/notices.ftl")),
            include_str!(concat!($language, "/pages.ftl")),
            include_str!(concat!($language, "/shop.ftl")),
        ]),*]
    };
}

/// What lies in them, in the order of [`LANGUAGES`] and [`FILES`].
pub(super) const SOURCES: [[&str; FILES.len()]; LANGUAGES.len()] =
    sources!("en", "de", "pl", "ar", "uz", "id");

/// What a message needs to be said, and whether it is made of anything else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Uses {
    /// The facts that it names.
    pub facts: BTreeSet<String>,
    /// Those of them that choose between its variants, with the names of the variants.
    pub choices: BTreeMap<String, BTreeSet<String>>,
    /// What is neither text, nor a fact, nor a choice: other messages, terms, functions.
    pub others: BTreeSet<String>,
}

/// Where words are shown: the file, the heading above them or the key itself tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In a message, with markup.
    Message,
    /// On a button: below `## Buttons`, or with `btn` in the key.
    Button,
    /// In the line that answers a press and passes by: below `## Answers to a press`.
    Answer,
    /// Beside a command of a bot: below `## Commands`.
    Command,
    /// On a page, or as a fact of other words: in `pages.ftl`, or below `## Plain`.
    Plain,
}

impl Place {
    fn below(heading: &str) -> Place {
        match heading {
            "Buttons" => Place::Button,
            "Answers to a press" => Place::Answer,
            "Commands" => Place::Command,
            "Plain" => Place::Plain,
            _ => Place::Message,
        }
    }

    /// The most characters that are shown there. Messages are split, pages grow.
    pub fn chars_max(self) -> Option<usize> {
        match self {
            Place::Message | Place::Plain => None,
            Place::Button => Some(64),
            Place::Answer => Some(200),
            Place::Command => Some(256),
        }
    }
}

/// Where each message of a file of ours is shown.
pub(super) fn places(file: &str, source: &str) -> BTreeMap<String, Place> {
    let is_pages = file == "pages.ftl";
    let mut place = if is_pages { Place::Plain } else { Place::Message };
    let mut places = BTreeMap::new();
    for line in source.lines() {
        if let Some(heading) = line.strip_prefix("## ").filter(|_| !is_pages) {
            place = Place::below(heading.trim_end());
        }
        let begins = line.starts_with(|c: char| c.is_ascii_lowercase());
        if let Some((key, _)) = line.split_once('=').filter(|_| begins) {
            let key = key.trim_end();
            let is_button = key.split('-').any(|part| part == "btn");
            places.insert(key.to_owned(), if is_button { Place::Button } else { place });
        }
    }
    places
}

/// A language that the shop speaks.
pub(super) struct Tongue {
    bundle: FluentBundle<FluentResource>,
    uses: BTreeMap<String, Uses>,
    places: BTreeMap<String, Place>,
}

impl Tongue {
    /// A language with our words, and in place of some of them those of an operator.
    pub fn new(place: usize, overrides: Vec<FluentResource>) -> Tongue {
        let language: LanguageIdentifier = LANGUAGES[place].parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        let sources = SOURCES[place];
        let ours = sources.into_iter().map(|source| {
            // A test parses all of them; words that cannot be read are never worth a halt.
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable)
        });
        let mut uses = BTreeMap::new();
        for resource in ours.chain(overrides) {
            uses.extend(messages(&resource).map(|message| (key_of(message), Uses::of(message))));
            bundle.add_resource_overriding(resource);
        }
        let places = FILES.into_iter().zip(sources).flat_map(|(file, source)| places(file, source));
        Tongue { bundle, uses, places: places.collect() }
    }

    /// Every key that has words.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.uses.keys().map(String::as_str)
    }

    /// What a message needs. `None` if there is none of this key.
    pub fn uses(&self, key: &str) -> Option<&Uses> {
        self.uses.get(key)
    }

    /// Where a message is shown.
    pub fn place(&self, key: &str) -> Place {
        self.places.get(key).copied().unwrap_or(Place::Message)
    }

    /// A message around its facts.
    pub fn say(&self, key: &str, facts: &FluentArgs<'_>) -> Option<String> {
        let words = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(words, Some(facts), &mut errors).into_owned();
        if errors.is_empty() { Some(said) } else { None }
    }
}

/// The messages of a file.
pub(super) fn messages(resource: &FluentResource) -> impl Iterator<Item = &Message<&str>> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

pub(super) fn key_of(message: &Message<&str>) -> String {
    message.id.name.to_owned()
}

impl Uses {
    /// What a message needs.
    pub fn of(message: &Message<&str>) -> Uses {
        let mut uses = Uses::default();
        for attribute in &message.attributes {
            uses.others.insert(format!(".{}", attribute.id.name));
        }
        if let Some(words) = &message.value {
            uses.pattern(words);
        }
        uses
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                if let InlineExpression::VariableReference { id } = selector {
                    let names = variants.iter().map(|variant| name_of(&variant.key));
                    self.choices.entry(id.name.to_owned()).or_default().extend(names);
                }
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        let other = match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {
                return;
            }
            InlineExpression::VariableReference { id } => {
                self.facts.insert(id.name.to_owned());
                return;
            }
            InlineExpression::Placeable { expression } => return self.expression(expression),
            InlineExpression::FunctionReference { id, .. } => format!("{}()", id.name),
            InlineExpression::MessageReference { id, .. } => id.name.to_owned(),
            InlineExpression::TermReference { id, .. } => format!("-{}", id.name),
        };
        self.others.insert(other);
    }
}

fn name_of(key: &VariantKey<&str>) -> String {
    match key {
        VariantKey::Identifier { name } => (*name).to_owned(),
        VariantKey::NumberLiteral { value } => (*value).to_owned(),
    }
}
