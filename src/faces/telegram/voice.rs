//! Words in one language, and buttons that carry them. For screens a [`Turn`](super::turn::Turn)
//! speaks; for what is sent without a turn (cards, notices, commands) this does. It needs the
//! words and no shop, so that what is made with it can be looked at without one.

use std::borrow::Borrow;

use super::keyboard::Verb;
use crate::app::App;
use crate::facts;
use crate::messenger::Button;
use crate::notices::{self, Facts, Words};

/// How many rows a page of a list has.
pub const ROWS_A_PAGE: u32 = 8;

/// The longest text of a button. Telegram cuts it off where the screen ends anyway.
const LABEL_MAX: usize = 64;

/// Where a clock stands when nothing else is known.
pub const UTC: &str = "UTC";

/// Speaks one language to somebody whose clock stands somewhere.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// The shop's words, which its owner may have put in the place of ours.
    pub words: &'a Words,
    /// One of [`notices::LANGUAGES`].
    pub language: &'static str,
    /// A name of the IANA database, such as `Europe/Berlin`.
    pub zone: &'a str,
}

impl<'a> Voice<'a> {
    /// The shop's voice for somebody with this tag (`pl`, `pl-PL`) in this zone.
    pub fn of(app: &'a App, tag: &str, zone: &'a str) -> Voice<'a> {
        Voice::with(&app.words, tag, zone)
    }

    /// The same with these words.
    pub fn with(words: &'a Words, tag: &str, zone: &'a str) -> Voice<'a> {
        Voice { words, language: notices::language_of(tag), zone }
    }

    /// Words around facts as Telegram's HTML; facts are escaped and keep their direction.
    pub fn text(&self, key: &str, facts: impl Borrow<Facts>) -> String {
        self.words.text(self.language, self.zone, key, facts.borrow())
    }

    /// Words without facts, plain: for buttons and answers to a press.
    pub fn label(&self, key: &str) -> String {
        self.words.label(self.language, key)
    }

    /// Words around facts, plain: for buttons and answers to a press.
    pub fn label_with(&self, key: &str, facts: impl Borrow<Facts>) -> String {
        self.words.label_with(self.language, self.zone, key, facts.borrow())
    }

    /// A button that says so and calls the bot back.
    pub fn button(&self, label: impl Into<String>, verb: impl Into<Verb>) -> Button {
        let (label, verb): (String, Verb) = (label.into(), verb.into());
        Button::call(shortened(&label), verb.data())
    }

    /// A button with the words of a key.
    pub fn press(&self, key: &str, verb: impl Into<Verb>) -> Button {
        self.button(self.label(key), verb)
    }

    /// The button back to where one came from.
    pub fn back(&self, verb: impl Into<Verb>) -> Button {
        self.press("bot-back", verb)
    }

    /// The row that turns pages, `◀ 2/5 ▶`, counted from 0; nothing if there is one page. In
    /// languages from right to left the next page lies to the left.
    pub fn pager<V: Into<Verb>>(
        &self,
        page: u32,
        pages: u32,
        verb: impl Fn(u32) -> V,
    ) -> Vec<Button> {
        if pages <= 1 {
            return Vec::new();
        }
        let page = page.min(pages - 1);
        let (back, on) =
            if notices::is_rtl(self.language) { ("▶", "◀") } else { ("◀", "▶") };
        let place = facts! { "page" => page + 1, "pages" => pages };
        let mut row = Vec::new();
        if let Some(previous) = page.checked_sub(1) {
            row.push(self.button(back, verb(previous)));
        }
        row.push(self.button(self.label_with("bot-page", place), verb(page)));
        if page + 1 < pages {
            row.push(self.button(on, verb(page + 1)));
        }
        row
    }
}

/// How many pages so many rows fill; at least one.
pub fn pages(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX).div_ceil(ROWS_A_PAGE).max(1)
}

/// The rows of a page of a list, and the page that it really is: one behind the last is the
/// last.
pub fn page_of<T>(rows: &[T], page: u32) -> (&[T], u32) {
    let page = page.min(pages(rows.len()) - 1);
    let a_page = usize::try_from(ROWS_A_PAGE).unwrap_or(8);
    let begin = usize::try_from(page).unwrap_or(0).saturating_mul(a_page).min(rows.len());
    (&rows[begin..rows.len().min(begin + a_page)], page)
}

fn shortened(label: &str) -> String {
    if label.chars().count() <= LABEL_MAX {
        return label.to_owned();
    }
    let mut kept: String = label.chars().take(LABEL_MAX - 1).collect();
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_eight_rows_a_page_and_a_page_behind_the_last_is_the_last() {
        let rows: Vec<u32> = (0..17).collect();
        assert_eq!(pages(rows.len()), 3);
        assert_eq!(page_of(&rows, 0), (&rows[..8], 0));
        assert_eq!(page_of(&rows, 2), (&rows[16..], 2));
        assert_eq!(page_of(&rows, 99), (&rows[16..], 2));
        assert_eq!(page_of::<u32>(&[], 3), (&[][..], 0));
        assert_eq!(pages(0), 1);
    }

    #[test]
    fn a_long_label_is_cut_and_says_so() {
        assert_eq!(shortened("Shop"), "Shop");
        let long = shortened(&"ż".repeat(100));
        assert_eq!((long.chars().count(), long.chars().last()), (64, Some('…')));
    }
}
