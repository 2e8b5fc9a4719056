//! What the file can say, read from the schema of its sections.
//!
//! Before anything becomes a section, every key that was written is held against the schema,
//! so that all misspelt, missing and mistyped keys are named at once, with the nearest right
//! one. The same schema says how the text of an environment variable is to be read and which
//! values are secrets. Values of secrets are never shown here.

use ::config::{Value as Given, ValueKind};
use serde_json::Value as Node;

use super::sections::Config;
use super::{ENVIRONMENT, Problem};
use crate::base::coin::Coin;

/// The most entries of a list that environment variables can count to.
const ENTRIES_MAX: usize = 32;

/// The schema of the whole file.
pub(super) struct Shape(Node);

impl Shape {
    /// The shape of [`Config`].
    pub fn new() -> Shape {
        Shape(schemars::schema_for!(Config).to_value())
    }

    /// Everything that was written and cannot be meant, and everything that is missing.
    pub fn problems(&self, given: &Given) -> Vec<Problem> {
        let mut problems = Vec::new();
        self.look("", &self.0, given, &mut problems);
        problems.sort_by(|a, b| a.place.cmp(&b.place));
        problems
    }

    /// Where an environment variable belongs and what its text means there.
    pub fn variable(&self, name: &str, text: &str) -> Result<(String, Given), Problem> {
        let inside = name.strip_prefix(ENVIRONMENT).unwrap_or(name);
        let mut node = &self.0;
        let mut place = String::new();
        for part in inside.to_ascii_lowercase().split("__") {
            let inner = self.resolve(node);
            let next = match part.parse::<usize>() {
                Ok(index) if fits(inner, "array") && index < ENTRIES_MAX => {
                    place = format!("{place}[{index}]");
                    inner.get("items")
                }
                _ => {
                    place = join(&place, part);
                    child(inner, part)
                }
            };
            node = next.ok_or_else(|| unknown(name, inner, part))?;
        }
        if let Some(kind) = self.read(node, text) {
            return Ok((place, Given::new(Some(&name.to_owned()), kind)));
        }
        let wanted = wanted(self.resolve(node));
        let problem = Problem::new(name, "its text cannot be read there", wanted);
        Err(problem.shown(text))
    }

    /// Replaces the secrets in a written-out configuration by what `mark` makes of them.
    pub fn replace_secrets(&self, written: &mut Node, mark: &impl Fn(&str) -> String) {
        self.replace(&self.0, written, mark);
    }

    /// The names of all keys of each section.
    #[cfg(test)]
    pub fn keys(&self) -> Vec<(String, String)> {
        let mut keys = Vec::new();
        for (section, node) in self.0["properties"].as_object().into_iter().flatten() {
            let node = self.resolve(node);
            // Below `coins` stand sections that are named by coins and have the same keys.
            let node = node.get("additionalProperties").filter(|n| n.is_object()).unwrap_or(node);
            let names = names(self.resolve(node));
            keys.extend(names.into_iter().map(|key| (section.clone(), key)));
        }
        keys
    }

    fn look(&self, place: &str, node: &Node, given: &Given, problems: &mut Vec<Problem>) {
        let shape = self.resolve(node);
        let fit = match &given.kind {
            ValueKind::Table(table) if fits(shape, "object") => {
                for (key, value) in table {
                    let place = join(place, key);
                    match child(shape, key) {
                        Some(node) => self.look(&place, node, value, problems),
                        None => problems.push(unknown(&place, shape, key)),
                    }
                }
                let required = list(&shape["required"]).filter_map(Node::as_str);
                for key in required.filter(|key| !table.contains_key(*key)) {
                    let right = child(shape, key).map_or("", description);
                    problems.push(Problem::new(join(place, key), "is missing", right));
                }
                return;
            }
            ValueKind::Array(list) if fits(shape, "array") => {
                for (index, item) in list.iter().enumerate() {
                    self.look(&format!("{place}[{index}]"), &shape["items"], item, problems);
                }
                return;
            }
            ValueKind::String(text) if fits(shape, "string") => {
                let choices = choices(shape);
                choices.is_empty() || choices.contains(&text.as_str())
            }
            ValueKind::Boolean(_) => fits(shape, "boolean"),
            ValueKind::I64(_) => fits(shape, "integer"),
            _ => false,
        };
        if !fit {
            problems.push(misfit(place, shape, given));
        }
    }

    /// The text of an environment variable as the schema wants it.
    fn read(&self, node: &Node, text: &str) -> Option<ValueKind> {
        let node = self.resolve(node);
        if fits(node, "string") {
            return Some(ValueKind::String(text.to_owned()));
        }
        let text = text.trim();
        if fits(node, "boolean") {
            return match text.to_ascii_lowercase().as_str() {
                "true" | "yes" | "on" | "1" => Some(ValueKind::Boolean(true)),
                "false" | "no" | "off" | "0" => Some(ValueKind::Boolean(false)),
                _ => None,
            };
        }
        if fits(node, "integer") {
            return text.parse().ok().map(ValueKind::I64);
        }
        if fits(node, "array") {
            let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
            let read = |item| self.read(&node["items"], item).map(Given::from);
            return items.map(read).collect::<Option<Vec<_>>>().map(ValueKind::Array);
        }
        None
    }

    fn replace(&self, node: &Node, written: &mut Node, mark: &impl Fn(&str) -> String) {
        let shape = self.resolve(node);
        match written {
            Node::Object(table) => {
                for (key, value) in table {
                    if let Some(node) = child(shape, key) {
                        self.replace(node, value, mark);
                    }
                }
            }
            Node::Array(list) => {
                for item in list {
                    self.replace(&shape["items"], item, mark);
                }
            }
            Node::String(text) if shape["format"] == "password" => *text = mark(text),
            _ => {}
        }
    }

    /// Follows a reference, and takes the side of a choice that is not "nothing".
    fn resolve<'a>(&'a self, node: &'a Node) -> &'a Node {
        if let Some(name) = node.get("$ref").and_then(Node::as_str) {
            let target = self.0.pointer(name.trim_start_matches('#'));
            return target.map_or(node, |target| self.resolve(target));
        }
        let sides = node.get("anyOf").and_then(Node::as_array);
        match sides.and_then(|sides| sides.iter().find(|side| side["type"] != "null")) {
            Some(side) => self.resolve(side),
            None => node,
        }
    }
}

/// The shape of a key of a table. Tables whose keys are not fixed are named by coins.
fn child<'a>(shape: &'a Node, key: &str) -> Option<&'a Node> {
    shape["properties"].get(key).or_else(|| {
        let named = Coin::ALL.iter().any(|coin| coin.name() == key);
        shape.get("additionalProperties").filter(|node| named && node.is_object())
    })
}

/// The keys that a table may have.
fn names(shape: &Node) -> Vec<String> {
    match shape["properties"].as_object() {
        Some(properties) => properties.keys().cloned().collect(),
        None if fits(shape, "object") => {
            Coin::ALL.iter().map(|coin| coin.name().to_owned()).collect()
        }
        None => Vec::new(),
    }
}

/// A key that a table does not have.
fn unknown(place: &str, shape: &Node, key: &str) -> Problem {
    let names = names(shape);
    let right = match nearest(key, &names) {
        Some(name) => format!("did you mean `{name}`?"),
        None if names.is_empty() => "nothing can stand below it".to_owned(),
        None => format!("one of {}", names.join(", ")),
    };
    Problem::new(place, "there is no such key", right)
}

/// A key below a place.
fn join(place: &str, key: &str) -> String {
    if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") }
}

/// Whether the schema takes values of this type. Only names of choices go without a type.
fn fits(shape: &Node, wanted: &str) -> bool {
    match &shape["type"] {
        Node::String(name) => name == wanted,
        Node::Array(names) => names.iter().any(|name| name == wanted),
        _ => wanted == "string",
    }
}

/// The names to choose from, if the value is a choice.
fn choices(shape: &Node) -> Vec<&str> {
    let sides = list(&shape["oneOf"]).chain(std::iter::once(shape));
    sides
        .flat_map(|side| side.get("const").into_iter().chain(list(&side["enum"])))
        .filter_map(Node::as_str)
        .collect()
}

/// The entries of a list; none if it is no list.
fn list(node: &Node) -> impl Iterator<Item = &Node> {
    node.as_array().into_iter().flatten()
}

fn description(node: &Node) -> &str {
    node["description"].as_str().unwrap_or_default()
}

/// What would be right at a place, in words.
fn wanted(shape: &Node) -> String {
    let choices = choices(shape);
    let kinds = [
        ("boolean", "true or false"),
        ("integer", "a whole number"),
        (
            "array",
            "a list; in the environment, its entries are parted by commas or numbered from 0",
        ),
        ("object", "a table of keys"),
    ];
    let kind = kinds.iter().find(|(kind, _)| fits(shape, kind)).map(|(_, words)| *words);
    match (choices.as_slice(), kind) {
        ([], Some(words)) if !fits(shape, "string") => words.to_owned(),
        ([], _) => "text in quotes".to_owned(),
        (names, _) => format!("one of {}", names.join(", ")),
    }
}

/// A value of another type than the key has, or a name that is no choice.
fn misfit(place: &str, shape: &Node, given: &Given) -> Problem {
    let place = match given.origin() {
        Some(variable) => format!("{place} (from {variable})"),
        None => place.to_owned(),
    };
    match &given.kind {
        ValueKind::Float(_) if shape["format"] != "password" && fits(shape, "string") => {
            let right = "write it in quotes, such as \"0.10\"";
            let wrong = "a number with a point loses its last digits";
            Problem::new(place, wrong, right).shown(&given.to_string())
        }
        ValueKind::String(text) if !choices(shape).is_empty() => {
            let names: Vec<String> = choices(shape).into_iter().map(str::to_owned).collect();
            let right = match nearest(text, &names) {
                Some(name) => format!("did you mean `{name}`? It is one of {}", names.join(", ")),
                None => wanted(shape),
            };
            Problem::new(place, "there is no such choice", right).shown(text)
        }
        kind => Problem::new(place, format!("{} stands here", words_for(kind)), wanted(shape)),
    }
}

fn words_for(kind: &ValueKind) -> &'static str {
    match kind {
        ValueKind::Nil => "nothing",
        ValueKind::Boolean(_) => "true or false",
        ValueKind::I64(_) | ValueKind::I128(_) | ValueKind::U64(_) | ValueKind::U128(_) => {
            "a whole number without quotes"
        }
        ValueKind::Float(_) => "a number with a point",
        ValueKind::String(_) => "text",
        ValueKind::Table(_) => "a table",
        ValueKind::Array(_) => "a list",
    }
}

/// The name that was probably meant: at most one slip, and one more for every four letters.
fn nearest<'a>(written: &str, names: &'a [String]) -> Option<&'a str> {
    let (slips, name) = names.iter().map(|name| (distance(written, name), name)).min()?;
    (slips <= 1 + name.len() / 4).then_some(name.as_str())
}

/// How many letters must be put in, taken out or changed to make `b` of `a`.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, y) in b.chars().enumerate() {
            let changed = before + usize::from(x != y);
            before = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(before + 1);
        }
    }
    row[row.len() - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pen_are_counted() {
        for (a, b, slips) in
            [("window", "window", 0), ("windw", "window", 1), ("", "abc", 3), ("xpbu", "xpub", 2)]
        {
            assert_eq!(distance(a, b), slips, "{a} {b}");
            assert_eq!(distance(b, a), slips, "{b} {a}");
        }
    }

    #[test]
    fn a_misspelt_name_finds_its_neighbour_and_a_strange_one_does_not() {
        let names = ["window".to_owned(), "cooldown".to_owned()];
        assert_eq!(nearest("windwo", &names), Some("window"));
        assert_eq!(nearest("cool_down", &names), Some("cooldown"));
        assert_eq!(nearest("colour", &names), None);
    }

    #[test]
    fn the_schema_knows_choices_secrets_and_lists_of_every_section() {
        let shape = Shape::new();
        let kind = |name: &str, text: &str| {
            shape.variable(name, text).map(|(place, given)| (place, given.kind))
        };
        let text = |text: &str| ValueKind::String(text.to_owned());
        assert_eq!(
            kind("CHAINTILL__COINS__BTC__SOURCES__1__URL", "http://x"),
            Ok(("coins.btc.sources[1].url".to_owned(), text("http://x")))
        );
        assert_eq!(
            kind("CHAINTILL__SHOP__CURRENCY_DECLARED__EXPONENT", "2"),
            Ok(("shop.currency_declared.exponent".to_owned(), ValueKind::I64(2)))
        );
        assert_eq!(
            kind("CHAINTILL__WEB__ENABLED", "off"),
            Ok(("web.enabled".to_owned(), ValueKind::Boolean(false)))
        );
        assert_eq!(
            kind("CHAINTILL__RATES__FIXED__LTC", "80"),
            Ok(("rates.fixed.ltc".to_owned(), text("80")))
        );
        let unknown = kind("CHAINTILL__COINS__DOGE__XPUB", "x").expect_err("no such coin");
        assert_eq!(unknown.right, "one of btc, ltc");
    }
}
