//! Buttons: which bot's verb one carries, and in which direction a row is read.

use sha2::{Digest, Sha256};

use super::verbs::{Admin, Customer};
use crate::messenger::{Attached, Does, Keyboard, Outgoing};
use crate::notices;

/// What stands before an admin's verb, so that one bot can serve both sides.
const ADMIN: char = 'a';

/// What a button of ours asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Of a customer.
    Customer(Customer),
    /// Of somebody who works here.
    Admin(Admin),
}

impl Verb {
    /// As a button carries it: at most 64 bytes.
    pub fn data(&self) -> String {
        match self {
            Verb::Customer(verb) => verb.data(),
            Verb::Admin(verb) => format!("{ADMIN}{}", verb.data()),
        }
    }

    /// From what a button carried, which may be anything.
    pub fn read(data: &str) -> Option<Verb> {
        match data.strip_prefix(ADMIN) {
            Some(data) => Admin::read(data).map(Verb::Admin),
            None => Customer::read(data).map(Verb::Customer),
        }
    }
}

impl From<Customer> for Verb {
    fn from(verb: Customer) -> Verb {
        Verb::Customer(verb)
    }
}

impl From<Admin> for Verb {
    fn from(verb: Admin) -> Verb {
        Verb::Admin(verb)
    }
}

/// A message as somebody who reads this language sees it: from right to left, rows of buttons
/// run that way too. Everything is laid out once, right before it is sent.
pub fn laid_out(mut message: Outgoing, language: &str) -> Outgoing {
    if notices::is_rtl(language) {
        message.keyboard = mirrored(message.keyboard);
    }
    message
}

fn mirrored(mut keyboard: Keyboard) -> Keyboard {
    for row in &mut keyboard.0 {
        row.reverse();
    }
    keyboard
}

/// What a message shows, in short: what is attached, and what is said with which buttons. An
/// equal look needs no edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// `t` for text alone, `p` for a picture, `f` for a file.
    kind: char,
    media: String,
    words: String,
}

impl Look {
    /// Of a message that was laid out.
    pub fn of(message: &Outgoing) -> Look {
        let (kind, media) = match &message.attached {
            None => ('t', String::new()),
            Some(Attached::Photo(bytes)) => ('p', digest(|hasher| hasher.update(bytes))),
            Some(Attached::File { name, bytes }) => {
                ('f', digest(|hasher| part(hasher, name.as_bytes(), bytes)))
            }
        };
        let words = digest(|hasher| {
            part(hasher, message.html.as_bytes(), b"");
            for row in &message.keyboard.0 {
                hasher.update(b"row");
                for button in row {
                    let (does, with) = match &button.does {
                        Does::Call(data) => ("call", data),
                        Does::Open(url) => ("open", url),
                        Does::Copy(text) => ("copy", text),
                        Does::Share(text) => ("share", text),
                    };
                    part(hasher, button.label.as_bytes(), does.as_bytes());
                    part(hasher, with.as_bytes(), b"");
                }
            }
        });
        Look { kind, media, words }
    }

    /// As it is kept beside the message.
    pub fn row(&self) -> String {
        format!("{}.{}.{}", self.kind, self.media, self.words)
    }

    /// From what was kept; `None` if it was of another making.
    pub fn from_row(text: &str) -> Option<Look> {
        let mut parts = text.split('.');
        let (kind, media, words) = (parts.next()?, parts.next()?, parts.next()?);
        let mut letters = kind.chars();
        let kind = letters.next().filter(|_| letters.next().is_none())?;
        Some(Look { kind, media: media.to_owned(), words: words.to_owned() })
    }

    /// Whether a message that looks like `other` can be edited into this one: text stays text,
    /// and a picture a picture.
    pub fn can_follow(&self, other: &Look) -> bool {
        self.kind == other.kind && self.kind != 'f'
    }

    /// Whether the same is attached.
    pub fn has_media_of(&self, other: &Look) -> bool {
        (self.kind, &self.media) == (other.kind, &other.media)
    }

    /// Whether it is a picture with words.
    pub fn is_picture(&self) -> bool {
        self.kind == 'p'
    }
}

fn part(hasher: &mut Sha256, one: &[u8], two: &[u8]) {
    for bytes in [one, two] {
        hasher.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
        hasher.update(bytes);
    }
}

/// Half a SHA-256 is enough to tell two looks apart.
fn digest(fill: impl FnOnce(&mut Sha256)) -> String {
    let mut hasher = Sha256::new();
    fill(&mut hasher);
    hex::encode(&hasher.finalize()[..16])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messenger::Button;

    fn row(labels: &[&str]) -> Outgoing {
        let buttons = labels.iter().map(|label| Button::call(*label, "1home"));
        Outgoing::text("Hello").with(Keyboard::default().row(buttons))
    }

    #[test]
    fn rows_run_from_right_to_left_where_the_language_does() {
        let labels = |message: Outgoing| -> Vec<String> {
            message.keyboard.0[0].iter().map(|button| button.label.clone()).collect()
        };
        assert_eq!(labels(laid_out(row(&["one", "two", "three"]), "pl")), ["one", "two", "three"]);
        assert_eq!(labels(laid_out(row(&["one", "two", "three"]), "ar")), ["three", "two", "one"]);
    }

    #[test]
    fn the_verbs_of_the_two_sides_are_told_apart() {
        let home = Verb::Customer(Customer::Home);
        let desk = Verb::Admin(Admin::Desk);
        assert_eq!((home.data(), desk.data()), ("1home".to_owned(), "a1desk".to_owned()));
        assert_eq!((Verb::read("1home"), Verb::read("a1desk")), (Some(home), Some(desk)));
        assert_eq!((Verb::read("a1home"), Verb::read("1desk")), (None, None));
        assert_eq!((Verb::read(""), Verb::read("a"), Verb::read("aa1desk")), (None, None, None));
    }

    #[test]
    fn a_look_is_kept_and_tells_what_must_be_edited() {
        let text = Look::of(&row(&["one"]));
        assert_eq!(Look::from_row(&text.row()), Some(text.clone()));
        assert_eq!(Look::from_row("0123abcd"), None);
        assert_ne!(text, Look::of(&row(&["two"])), "a button changed");

        let picture = |bytes: &[u8], html: &str| {
            let attached = Some(Attached::Photo(bytes.to_vec()));
            Look::of(&Outgoing { attached, ..Outgoing::text(html) })
        };
        let before = picture(b"qr", "waiting");
        let after = picture(b"qr", "seen");
        assert!(after.can_follow(&before) && after.has_media_of(&before) && after != before);
        assert!(!picture(b"sign", "paid").has_media_of(&before));
        assert!(!text.can_follow(&before));
    }
}
