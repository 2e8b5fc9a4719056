//! The configuration as it is shown: as TOML, as JSON for the audit, and its schema.
//!
//! Secrets are hidden before anything is written: their values never leave their sections.

use serde_json::{Map, Value};

use super::Config;
use super::shape::Shape;
use super::values::HIDDEN;

/// The configuration in force as TOML: file, environment and defaults together. Secrets
/// appear as `"***"`.
pub fn dump(config: &Config) -> String {
    let mut out = String::new();
    if let Value::Object(sections) = written(config) {
        table(&mut out, "", &sections);
    }
    out
}

/// The configuration in force as JSON, with `"set"` or `"unset"` for every secret: what the
/// audit keeps when it changes.
pub fn effective(config: &Config) -> Value {
    let mut all = written(config);
    let mark = |secret: &str| {
        let state = if secret.is_empty() { "unset" } else { "set" };
        state.to_owned()
    };
    Shape::new().replace_secrets(&mut all, &mark);
    all
}

/// The JSON schema of the file, for editors.
pub fn schema() -> Value {
    let mut schema = schemars::schema_for!(Config).to_value();
    forget_hidden(&mut schema);
    schema
}

fn written(config: &Config) -> Value {
    let mut all = serde_json::to_value(config).expect("sections are tables with names for keys");
    hide_credentials(&mut all);
    all
}

/// A URL may hold a user and a password where the check refuses them; they are not shown.
fn hide_credentials(node: &mut Value) {
    match node {
        Value::Object(table) => table.values_mut().for_each(hide_credentials),
        Value::Array(list) => list.iter_mut().for_each(hide_credentials),
        Value::String(text) => {
            let hidden = text.split_once("://").and_then(|(scheme, rest)| {
                let (host, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
                let (_, host) = host.rsplit_once('@')?;
                Some(format!("{scheme}://{HIDDEN}@{host}{path}"))
            });
            if let Some(hidden) = hidden {
                *text = hidden;
            }
        }
        _ => {}
    }
}

/// A default that is hidden is no default that an editor should write.
fn forget_hidden(node: &mut Value) {
    match node {
        Value::Object(table) => {
            table.retain(|_, value| *value != HIDDEN);
            table.values_mut().for_each(forget_hidden);
        }
        Value::Array(list) => list.iter_mut().for_each(forget_hidden),
        _ => {}
    }
}

/// Writes a table: first its own values, then the tables in it under their headings.
fn table(out: &mut String, place: &str, values: &Map<String, Value>) {
    let inner = |value: &Value| matches!(value, Value::Object(_));
    let own = || values.iter().filter(|(_, value)| !inner(value) && !value.is_null());
    if !place.is_empty() && (own().next().is_some() || values.is_empty()) {
        let gap = if out.is_empty() { "" } else { "\n" };
        out.extend([gap, "[", place, "]\n"]);
    }
    for (key, value) in own() {
        out.extend([key.as_str(), " = ", &inline(value), "\n"]);
    }
    for (key, value) in values {
        if let Value::Object(values) = value {
            let place = if place.is_empty() { key.clone() } else { format!("{place}.{key}") };
            table(out, &place, values);
        }
    }
}

/// A value on one line; a list of tables has a line for each.
fn inline(value: &Value) -> String {
    match value {
        // A JSON string is a TOML string, but for the one control character it lets pass.
        Value::String(_) => value.to_string().replace('\u{7f}', "\\u007f"),
        Value::Array(list) if list.iter().any(Value::is_object) => {
            let rows: Vec<String> = list.iter().map(inline).collect();
            format!("[\n  {},\n]", rows.join(",\n  "))
        }
        Value::Array(list) => {
            let items: Vec<String> = list.iter().map(inline).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(values) => {
            let given = values.iter().filter(|(_, value)| !value.is_null());
            let items: Vec<String> =
                given.map(|(key, value)| format!("{key} = {}", inline(value))).collect();
            format!("{{ {} }}", items.join(", "))
        }
        plain => plain.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{SecretText, load};
    use super::*;

    /// A configuration with every kind of value, loaded from this text.
    fn loaded(text: &str) -> Config {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("chaintill.toml");
        std::fs::write(&file, text).expect("written");
        load(Some(&file), std::iter::empty()).expect("loads")
    }

    fn sample() -> Config {
        let text = super::super::template("EUR").expect("a known code");
        let mut config = loaded(&text);
        config.shop.name = "Tea \"& more\"\n\u{7f}".to_owned();
        config.keys.master_key = SecretText::new("hunter2");
        config.telegram.order_bot_token = SecretText::new("hunter3");
        for coin in config.coins.values_mut() {
            coin.xpub = SecretText::new("hunter4");
            for source in &mut coin.sources {
                source.password = SecretText::new("hunter5");
            }
        }
        config
    }

    #[test]
    fn a_dump_is_a_file_that_says_the_same_with_secrets_hidden() {
        let config = sample();
        let text = dump(&config);
        assert!(!text.contains("hunter"), "{text}");
        assert!(text.contains("xpub = \"***\""), "{text}");
        assert_eq!(dump(&loaded(&text)), text);
        assert_eq!(loaded(&text).shop.name, config.shop.name);
    }

    #[test]
    fn the_audit_learns_which_secrets_are_set_and_not_what_they_are() {
        let all = effective(&sample());
        assert!(!all.to_string().contains("hunter") && !all.to_string().contains("***"));
        assert_eq!(all["keys"]["master_key"], "set");
        assert_eq!(all["keys"]["previous_master_key"], "unset");
        assert_eq!(all["coins"]["btc"]["xpub"], "set");
        assert_eq!(all["coins"]["btc"]["sources"][0]["password"], "set");
        assert_eq!(all["database"]["url"], "set");
        assert_eq!(all["shop"]["contact"], "", "what is no secret stays");
    }

    #[test]
    fn the_schema_describes_sections_and_gives_no_hidden_default() {
        let schema = schema();
        assert!(schema["properties"]["orders"].is_object());
        assert!(!schema.to_string().contains(HIDDEN));
    }
}
