//! The audit trail: who changed what, and why. It is only read here; that nothing in it was
//! changed is what `chaintill audit verify` says.

use crate::audit::{self, Entry};
use crate::base::coin::Coin;
use crate::base::id::PersonId;
use crate::faces::telegram::{Told, Turn, Voice};
use crate::facts;
use crate::messenger::{Keyboard, Outgoing};
use crate::notices::Facts;
use crate::people;

/// The most rows that are shown.
const ROWS_MAX: i64 = 10;

/// `/audit order 1042`: the newest rows about something, or about anything, in the order in
/// which they were written.
pub async fn audit(turn: &Turn<'_>, rest: &str) -> Told {
    let object = object(turn, rest).await?;
    let entries = match &object {
        Some(object) => audit::of_object(&turn.app.db, object, ROWS_MAX).await?,
        None => audit::tail(&turn.app.db, ROWS_MAX).await?,
    };
    let voice = turn.voice();
    let facts = facts! {
        "object" => object.as_deref().unwrap_or_default(), "count" => entries.len(),
    };
    let mut parts = vec![match &object {
        _ if entries.is_empty() => voice.text("off-audit-none", &facts),
        Some(_) => voice.text("off-audit-of", &facts),
        None => voice.text("off-audit", &facts),
    }];
    for entry in &entries {
        parts.push(row(&voice, entry, &actor(turn, &entry.actor).await?));
    }
    parts.push(voice.text("off-audit-how", Facts::new()));
    let keyboard = Keyboard::default().row(turn.home_row());
    turn.show(Outgoing::text(parts.join("\n\n")).with(keyboard)).await
}

/// What somebody wants to read about, as the trail calls it; `None` for everything.
async fn object(turn: &Turn<'_>, rest: &str) -> Told<Option<String>> {
    let Some(username) = rest.strip_prefix("user ").unwrap_or(rest).trim().strip_prefix('@') else {
        return Ok(called(rest));
    };
    let found = people::find_by_username(&turn.app.db, username, 1).await?;
    let person = found.first().map(|person| format!("person {}", person.number));
    Ok(Some(person.unwrap_or_else(|| format!("@{username}"))))
}

/// As the trail calls what somebody calls in their own way: `1042` is `order 1042`, `user 7`
/// is `person 7`.
fn called(rest: &str) -> Option<String> {
    let rest = rest.trim();
    let (word, name) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let (word, name) = (word.to_lowercase(), name.trim().trim_start_matches('#'));
    let number = word.trim_start_matches('#').parse::<i64>();
    Some(match (word.as_str(), name) {
        ("", _) => return None,
        (_, "") if number.is_ok() => format!("order {}", number.unwrap_or_default()),
        (_, "") => match word.parse::<Coin>() {
            // A rate that was set is written down under its coin alone.
            Ok(coin) => coin.code().to_owned(),
            Err(_) => word,
        },
        ("user" | "person" | "customer" | "colleague", name) => format!("person {name}"),
        ("rate" | "rates", name) => name.to_uppercase(),
        // Skus are told apart by their case.
        (word, name) => format!("{word} {name}"),
    })
}

/// Who did something, as colleagues know them.
pub(super) async fn actor(turn: &Turn<'_>, actor: &str) -> Told<String> {
    let (kind, name) = actor.split_once(':').unwrap_or((actor, ""));
    let person = match name.parse::<PersonId>() {
        Ok(id) if kind == "person" => people::find(&turn.app.db, id).await?,
        _ => None,
    };
    let voice = turn.voice();
    Ok(match person {
        Some(person) => {
            let facts = facts! { "name" => person.name, "person" => person.number };
            voice.label_with("off-actor-person", facts)
        }
        None => impersonal(&voice, kind, name),
    })
}

fn impersonal(voice: &Voice<'_>, kind: &str, name: &str) -> String {
    let facts = facts! { "name" => name };
    match kind {
        "terminal" => voice.label_with("off-actor-terminal", facts),
        "configuration" => voice.label_with("off-actor-configuration", facts),
        "task" => voice.label_with("off-actor-task", facts),
        _ => name.to_owned(),
    }
}

fn row(voice: &Voice<'_>, entry: &Entry, who: &str) -> String {
    let facts = facts! {
        "at" => entry.at.minute(),
        "who" => who,
        "action" => entry.action,
        "object" => entry.object,
        "reason" => entry.reason,
        "before" => entry.before,
        "after" => entry.after,
    };
    let mut lines = vec![voice.text("off-audit-row", &facts)];
    match (entry.before.is_empty(), entry.after.is_empty()) {
        (false, false) => lines.push(voice.text("off-audit-change", &facts)),
        (false, true) => lines.push(voice.text("off-audit-before", &facts)),
        (true, false) => lines.push(voice.text("off-audit-after", &facts)),
        (true, true) => {}
    }
    if !entry.reason.is_empty() {
        lines.push(voice.text("off-audit-reason", &facts));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Time;
    use crate::notices::Words;

    #[test]
    fn things_are_found_by_the_names_that_people_use() {
        for (rest, object) in [
            ("", None),
            ("  ", None),
            ("1042", Some("order 1042")),
            ("#1042", Some("order 1042")),
            ("Order #1042", Some("order 1042")),
            ("user 7", Some("person 7")),
            ("product Blue-Mug", Some("product Blue-Mug")),
            ("broadcast 3", Some("broadcast 3")),
            ("rates btc", Some("BTC")),
            ("ltc", Some("LTC")),
            ("account btc", Some("account btc")),
            ("sales", Some("sales")),
        ] {
            assert_eq!(called(rest).as_deref(), object, "{rest:?}");
        }
    }

    fn entry(before: &str, after: &str, reason: &str) -> Entry {
        Entry {
            seq: 12,
            at: Time::from_secs(1_768_487_700),
            actor: "terminal:root".to_owned(),
            action: "order.cancel".to_owned(),
            object: "order 1042".to_owned(),
            reason: reason.to_owned(),
            before: before.to_owned(),
            after: after.to_owned(),
            prev_hash: "aa".to_owned(),
            hash: "bb".to_owned(),
        }
    }

    #[test]
    fn a_row_says_when_who_what_and_why_and_leaves_out_what_is_not_there() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", "UTC");
        let text = row(&voice, &entry("paid", "cancelled", "asked <for>"), "Anna (no. 7)");
        for part in ["15 Jan 2026", "Anna", "order.cancel", "order 1042", "paid", "cancelled"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(text.contains("asked &lt;for&gt;"), "{text}");
        let bare = row(&voice, &entry("", "", ""), "Anna (no. 7)");
        assert!(!bare.contains('—') && bare.lines().count() < text.lines().count(), "{bare}");
        assert!(!row(&voice, &entry("", "paid", ""), "Anna").contains('—'));
    }

    #[test]
    fn who_is_no_person_is_named_too() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", "UTC");
        assert!(impersonal(&voice, "terminal", "root").contains("root"));
        assert!(impersonal(&voice, "task", "sweep").contains("sweep"));
        assert!(!impersonal(&voice, "configuration", "").contains('—'));
    }
}
