//! The words of notices, of the bots and of pages, in every language that the shop speaks.
//!
//! Words lie in `words/<language>/*.ftl` and are compiled in; an operator's folder may put
//! other words in their place. Facts reach them only as arguments: what a customer or a product
//! is called is never read as words, as markup or as a direction of writing. Speaking never
//! fails: a missing fact shows as [`MISSING`], a missing translation in English.

#[cfg(test)]
mod completeness;
mod markup;
mod overrides;
#[cfg(test)]
mod tests;
mod tongue;
mod values;

use std::path::Path;
use std::sync::{Arc, LazyLock};
use std::{array, fmt, mem};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use self::tongue::{Tongue, Uses};
use self::values::{escape, isolate, lead_right_to_left, tidy, unescape};
use super::locale::{UTC, localised};
use super::{Facts, Kind};

pub use self::overrides::BadWords;
pub use self::values::TEXT_UNITS_MAX;

/// The languages that the shop speaks; the first speaks for all others.
pub const LANGUAGES: [&str; 6] = ["en", "de", "pl", "ar", "uz", "id"];

/// What shows where a fact is missing.
const MISSING: &str = "—";

/// Stands for an optional fact that is not given, so that its line can be left out. No value
/// can hold it, because [`tidy`] takes control characters away.
const LEFT_OUT: &str = "\u{0}";

/// Everything that the shop can say, in every language. Clones are cheap.
#[derive(Clone)]
pub struct Words(Arc<[Tongue; LANGUAGES.len()]>);

static BUILT_IN: LazyLock<Words> = LazyLock::new(|| Words::with(LANGUAGES.map(|_| Vec::new())));

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Words")
    }
}

impl Default for Words {
    fn default() -> Words {
        Words::built_in()
    }
}

impl Words {
    /// Ours.
    pub fn built_in() -> Words {
        BUILT_IN.clone()
    }

    /// Ours, but with those of a folder `<language>/*.ftl` in their place, message by message.
    /// Everything in the folder is checked, so that whatever it says can be sent.
    pub fn with_overrides(folder: &Path) -> Result<Words, BadWords> {
        overrides::read(folder, BUILT_IN.tongue("en")).map(Words::with)
    }

    fn with(mut overrides: [Vec<FluentResource>; LANGUAGES.len()]) -> Words {
        let tongue = |place: usize| Tongue::new(place, mem::take(&mut overrides[place]));
        Words(Arc::new(array::from_fn(tongue)))
    }

    /// What a notice says, in Telegram's HTML, to somebody whose clock stands in a zone such as
    /// `Europe/Warsaw`.
    pub fn say(&self, kind: Kind, language: &str, zone: &str, facts: &Facts) -> String {
        self.text(language, zone, kind.name(), facts)
    }

    /// What a notice says, without markup.
    pub fn plain(&self, kind: Kind, language: &str, zone: &str, facts: &Facts) -> String {
        unescape(&self.say(kind, language, zone, facts))
    }

    /// Words around facts in Telegram's HTML. A key without words shows itself.
    pub fn text(&self, language: &str, zone: &str, key: &str, facts: &Facts) -> String {
        let manner = Manner { language: language_of(language), zone, is_html: true };
        let text = self.look_up(manner, key, facts);
        let lines = text.lines().filter(|line| !line.contains(LEFT_OUT));
        if is_rtl(language) {
            lines.map(lead_right_to_left).collect::<Vec<_>>().join("\n")
        } else {
            lines.collect::<Vec<_>>().join("\n")
        }
    }

    /// Plain words that need no facts, for buttons and pages. A key without words shows itself.
    pub fn label(&self, language: &str, key: &str) -> String {
        self.label_with(language, UTC, key, &Facts::new())
    }

    /// Plain words around facts, for buttons, for answers that pass by, and for pages, which
    /// escape them.
    pub fn label_with(&self, language: &str, zone: &str, key: &str, facts: &Facts) -> String {
        let manner = Manner { language: language_of(language), zone, is_html: false };
        self.look_up(manner, key, facts)
    }

    fn look_up(&self, manner: Manner<'_>, key: &str, facts: &Facts) -> String {
        let tongues = [self.tongue(manner.language), self.tongue("en")];
        let said = tongues.into_iter().find_map(|tongue| {
            let arguments = manner.arguments(key, tongue.uses(key)?, facts);
            tongue.say(key, &arguments)
        });
        said.unwrap_or_else(|| key.to_owned())
    }

    fn tongue(&self, language: &str) -> &Tongue {
        let place = LANGUAGES.iter().position(|known| *known == language);
        &self.0[place.unwrap_or(0)]
    }
}

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

/// What a notice says in our words and in UTC, in Telegram's HTML.
pub fn say(kind: Kind, language: &str, facts: &Facts) -> String {
    BUILT_IN.say(kind, language, UTC, facts)
}

/// What a notice says in our words and in UTC, without markup.
pub fn plain(kind: Kind, language: &str, facts: &Facts) -> String {
    BUILT_IN.plain(kind, language, UTC, facts)
}

/// Our words of a page that need no facts. A key without words shows itself.
pub fn label(language: &str, key: &str) -> String {
    BUILT_IN.label(language, key)
}

/// Our words of a page around facts, in UTC: plain text, which the page escapes.
pub fn label_with(language: &str, key: &str, facts: &Facts) -> String {
    BUILT_IN.label_with(language, UTC, key, facts)
}

/// Whether a fact of a message need not be given: its line is then left out.
fn is_optional(key: &str, fact: &str) -> bool {
    match fact {
        "time" | "carrier" | "tracking" => true,
        "order" => matches!(key, "support-message" | "support-reply"),
        _ => false,
    }
}

/// How values are written where they are shown.
#[derive(Clone, Copy)]
struct Manner<'a> {
    language: &'static str,
    zone: &'a str,
    is_html: bool,
}

impl Manner<'_> {
    /// A value for every fact that a message names.
    fn arguments(&self, key: &str, uses: &Uses, facts: &Facts) -> FluentArgs<'static> {
        let argument = |fact: &String| {
            let text = facts.get(fact).map(|value| tidy(fact, value)).unwrap_or_default();
            let value = match text.as_str() {
                "" if self.is_html && is_optional(key, fact) => FluentValue::from(LEFT_OUT),
                "" => FluentValue::from(MISSING),
                text if uses.choices.contains_key(fact) => self.choice(text),
                text => FluentValue::from(self.value(text)),
            };
            (fact.clone(), value)
        };
        uses.facts.iter().map(argument).collect()
    }

    /// A fact that chooses between variants. Only there digits are a number: order 1042 is not
    /// 1,042, and a tracking number keeps its leading zeros.
    fn choice(&self, text: &str) -> FluentValue<'static> {
        match text.parse::<u32>() {
            Ok(count) => FluentValue::from(count),
            Err(_) => FluentValue::from(self.encoded(text)),
        }
    }

    fn value(&self, text: &str) -> String {
        let text = self.encoded(&localised(self.language, self.zone, text));
        if is_rtl(self.language) { isolate(&text) } else { text }
    }

    fn encoded(&self, text: &str) -> String {
        if self.is_html { escape(text) } else { text.to_owned() }
    }
}
