//! What Telegram demands of the buttons below a message.

use reqwest::Url;
use serde_json::{Value, json};

use super::params::Fields;
use super::refused::Refused;

/// The most buttons below a message.
const BUTTONS_MAX: usize = 100;
/// The longest keyboard, in bytes of JSON.
const KEYBOARD_MAX: usize = 10_240;
/// The most bytes that a button sends to its bot.
const DATA_MAX: usize = 64;
/// The longest text that a button copies, in characters.
const COPY_MAX: usize = 256;

/// What a button may do. Each does exactly one of these.
const ACTIONS: &[&str] = &[
    "callback_data",
    "callback_game",
    "copy_text",
    "login_url",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "url",
    "web_app",
];

/// What may stand below a message besides buttons.
const OTHERS: &[&str] = &["keyboard", "remove_keyboard", "force_reply"];

/// What a call wants below its message in a chat. A keyboard without buttons is none.
pub(super) fn read(fields: &Fields, chat_id: i64) -> Result<Option<Value>, Refused> {
    let Some(markup) = fields.nested("reply_markup")? else { return Ok(None) };
    let Some(rows) = markup["inline_keyboard"].as_array() else {
        let is_known = OTHERS.iter().any(|other| !markup[*other].is_null());
        let is_empty = markup.as_object().is_some_and(serde_json::Map::is_empty);
        if !is_known && !is_empty {
            return Err(Refused::bad("object expected as reply markup"));
        }
        return Ok(is_known.then_some(markup));
    };
    if !rows.iter().all(Value::is_array) {
        return Err(Refused::bad("can't parse inline keyboard: Row must be an Array"));
    }
    let buttons: Vec<&Value> = rows.iter().filter_map(Value::as_array).flatten().collect();
    if BUTTONS_MAX < buttons.len() || KEYBOARD_MAX < markup.to_string().len() {
        return Err(Refused::bad("REPLY_MARKUP_TOO_LONG"));
    }
    for button in &buttons {
        check(button, chat_id)?;
    }
    Ok((!buttons.is_empty()).then(|| json!({ "inline_keyboard": rows })))
}

/// As [`read`], for edits: only buttons may come below a message that is there already.
pub(super) fn read_inline(fields: &Fields, chat_id: i64) -> Result<Option<Value>, Refused> {
    let markup = read(fields, chat_id)?;
    if !markup.as_ref().is_none_or(is_inline) {
        return Err(Refused::bad("inline keyboard expected"));
    }
    Ok(markup)
}

/// Whether it is buttons below a message, not a keyboard in place of the letters.
pub(super) fn is_inline(markup: &Value) -> bool {
    !markup["inline_keyboard"].is_null()
}

fn check(button: &Value, chat_id: i64) -> Result<(), Refused> {
    let unparsable =
        |why: &str| Refused::bad(&format!("can't parse inline keyboard button: {why}"));
    let label = button["text"].as_str().unwrap_or_default();
    if label.trim().is_empty() {
        return Err(unparsable("Field \"text\" must be non-empty"));
    }
    let actions = ACTIONS.iter().copied().filter(|action| !button[*action].is_null());
    let action = match actions.collect::<Vec<&str>>()[..] {
        [action] => action,
        [] => return Err(unparsable("Text buttons are unallowed in the inline keyboard")),
        _ => return Err(unparsable("Only one action is allowed")),
    };
    let text = button[action].as_str().unwrap_or_default();
    let copied = button[action]["text"].as_str().unwrap_or_default();
    let wrong = match action {
        "callback_data" if !(1..=DATA_MAX).contains(&text.len()) => "BUTTON_DATA_INVALID",
        "copy_text" if !(1..=COPY_MAX).contains(&copied.chars().count()) => {
            "BUTTON_COPY_TEXT_INVALID"
        }
        "url" if !can_be_opened(text) => "BUTTON_URL_INVALID",
        "web_app" if chat_id < 0 => "BUTTON_TYPE_INVALID",
        _ => return Ok(()),
    };
    Err(Refused::bad(wrong))
}

/// A payment link such as `bitcoin:…` cannot.
fn can_be_opened(url: &str) -> bool {
    Url::parse(url).is_ok_and(|url| ["http", "https", "tg"].contains(&url.scheme()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(markup: &Value) -> Result<Option<Value>, Refused> {
        read(&Fields(serde_json::Map::from_iter([("reply_markup".into(), markup.clone())])), 42)
    }

    fn of_button(button: &Value) -> String {
        match reading(&json!({ "inline_keyboard": [[button]] })) {
            Ok(_) => "good".to_owned(),
            Err(refused) => refused.description,
        }
    }

    #[test]
    fn a_button_is_refused_in_telegrams_words() {
        let parse = "Bad Request: can't parse inline keyboard button:";
        let none = format!("{parse} Text buttons are unallowed in the inline keyboard");
        let two = format!("{parse} Only one action is allowed");
        let data = "Bad Request: BUTTON_DATA_INVALID";
        let copy = "Bad Request: BUTTON_COPY_TEXT_INVALID";
        let url = "Bad Request: BUTTON_URL_INVALID";
        for (button, expected) in [
            (json!({ "text": "x", "callback_data": "ä".repeat(32) }), "good"),
            (json!({ "text": "x", "callback_data": "ä".repeat(33) }), data),
            (json!({ "text": "x", "callback_data": "" }), data),
            (json!({ "text": "x", "copy_text": { "text": "ä".repeat(256) } }), "good"),
            (json!({ "text": "x", "copy_text": { "text": "ä".repeat(257) } }), copy),
            (json!({ "text": "x", "copy_text": { "text": "" } }), copy),
            (json!({ "text": "x", "url": "tg://resolve?domain=shop" }), "good"),
            (json!({ "text": "x", "url": "bitcoin:bc1q" }), url),
            (json!({ "text": "x", "url": "shop" }), url),
            (json!({ "text": "x" }), none.as_str()),
            (json!({ "text": "x", "url": "https://a.b", "callback_data": "c" }), two.as_str()),
        ] {
            assert_eq!(of_button(&button), expected, "{button}");
        }
    }

    #[test]
    fn a_keyboard_has_a_hundred_buttons_at_most() {
        let keyboard = |count| {
            let row = vec![json!({ "text": "x", "callback_data": "y" }); count];
            reading(&json!({ "inline_keyboard": [row] }))
        };
        assert!(keyboard(100).is_ok());
        let refused = keyboard(101).unwrap_err();
        assert_eq!(refused.description, "Bad Request: REPLY_MARKUP_TOO_LONG");
    }

    #[test]
    fn a_keyboard_without_buttons_is_none() {
        for markup in [json!({ "inline_keyboard": [] }), json!({ "inline_keyboard": [[]] })] {
            assert_eq!(reading(&markup), Ok(None));
        }
        assert_eq!(reading(&json!({})), Ok(None));
        assert!(reading(&json!({ "buttons": [] })).is_err());
        let other = json!({ "force_reply": true });
        assert_eq!(reading(&other), Ok(Some(other)));
    }
}
