//! What people see of a chat, as lines to read: who wrote and pressed what, and what became of
//! it. Messages are numbered by their place in the chat, so that nothing elsewhere moves them.

use super::{Books, BotApi};
use crate::stage::people::{Act, Button, FileKind, Version};

/// What comes before the lines that belong to a message.
const INDENT: &str = "\n    ";

/// Something that happened in a chat.
pub(super) enum Scene {
    /// A message came.
    Shown { place: usize, by: String, version: Version },
    /// Something else stands in its place.
    Edited { place: usize, version: Version },
    /// It is gone.
    Deleted { place: usize },
    /// Somebody pressed a button; one without a label or a place is none that they could see.
    Pressed { by: String, label: Option<String>, place: Option<usize> },
    /// A bot answered a press.
    Answered { text: String, is_alert: bool },
    /// Anything else, in words.
    Told(String),
}

impl BotApi {
    /// What people saw of a chat from its beginning, line by line:
    ///
    /// ```text
    /// #1 Alice: /start
    /// #2 till_bot: Hello Alice
    ///     [ Shop ] [ Site → https://shop.example ]
    /// Alice presses [ Shop ] under #2
    /// (toast) One moment
    /// ✎ #2 now: Nothing for sale
    /// ```
    pub fn script(&self, chat_id: i64) -> String {
        let books = self.books();
        let scenes = books.scenes.get(&chat_id).into_iter().flatten();
        let mut script = String::new();
        for scene in scenes {
            script.push_str(&scene.line());
            script.push('\n');
        }
        script
    }

    /// What the answers to presses said in a chat, in order.
    pub fn toasts(&self, chat_id: i64) -> Vec<String> {
        let books = self.books();
        let scenes = books.scenes.get(&chat_id).into_iter().flatten();
        let toast = |scene: &Scene| match scene {
            Scene::Answered { text, .. } => Some(text.clone()),
            _ => None,
        };
        scenes.filter_map(toast).collect()
    }
}

impl Books {
    pub(super) fn happens(&mut self, chat_id: i64, scene: Scene) {
        self.scenes.entry(chat_id).or_default().push(scene);
    }
}

impl Scene {
    fn line(&self) -> String {
        match self {
            Scene::Shown { place, by, version } => format!("#{place} {by}: {}", seen(version)),
            Scene::Edited { place, version } => format!("✎ #{place} now: {}", seen(version)),
            Scene::Deleted { place } => format!("✗ #{place} deleted"),
            Scene::Pressed { by, label: Some(label), place: Some(place) } => {
                format!("{by} presses [ {label} ] under #{place}")
            }
            Scene::Pressed { by, place: Some(place), .. } => {
                format!("{by} forges a press under #{place}")
            }
            Scene::Pressed { by, .. } => format!("{by} forges a press"),
            Scene::Answered { text, is_alert: false } => format!("(toast) {}", lines(text)),
            Scene::Answered { text, is_alert: true } => format!("(alert) {}", lines(text)),
            Scene::Told(words) => words.clone(),
        }
    }
}

/// A message as it is seen: its file, its text, its buttons row by row.
fn seen(version: &Version) -> String {
    let file = version.file.as_ref().map(|file| match file.kind {
        FileKind::Photo { .. } => "[photo]".to_owned(),
        FileKind::Document => format!("[file {}]", file.name),
    });
    let text = (!version.text.is_empty()).then(|| lines(&version.text));
    let mut seen: String = file.into_iter().chain(text).collect::<Vec<_>>().join(" ");
    for row in version.rows() {
        let row: Vec<String> = row.iter().map(button).collect();
        seen.push_str(INDENT);
        seen.push_str(&row.join(" "));
    }
    seen
}

fn button(button: &Button) -> String {
    let label = &button.label;
    match &button.act {
        Act::Call(_) | Act::Other => format!("[ {label} ]"),
        Act::Open(url) => format!("[ {label} → {url} ]"),
        Act::Copy(text) => format!("[ {label} ⧉ {text} ]"),
        Act::Write => format!("⌨ [ {label} ]"),
    }
}

fn lines(text: &str) -> String {
    text.lines().collect::<Vec<_>>().join(INDENT)
}
