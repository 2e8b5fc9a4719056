//! Telegram's HTML: what people read of it, and which parts of it stand out.
//!
//! As strict as Telegram: an unknown tag, such as a name that was not escaped, refuses the whole
//! message.

use std::cmp::Reverse;

use reqwest::Url;
use serde_json::{Value, json};

/// A text as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) text: String,
    /// In Telegram's JSON, the first and longest first.
    pub(super) entities: Vec<Value>,
}

/// A text that Telegram would not take, with its reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Unreadable {
    /// A tag that does not exist in messages.
    #[error("Unsupported start tag \"{0}\" at byte offset {1}")]
    UnknownTag(String, usize),
    /// A tag without its `>`.
    #[error("Unclosed start tag at byte offset {0}")]
    CutTag(usize),
    /// A value or a quote where the name of an attribute should stand.
    #[error("Empty attribute name in the tag \"{0}\" at byte offset {1}")]
    NamelessAttribute(String, usize),
    /// A value with neither quotes nor an end.
    #[error("Unexpected end of name token at byte offset {0}")]
    CutValue(usize),
    /// A span that is no spoiler.
    #[error("Tag \"span\" must have class \"tg-spoiler\" at byte offset {0}")]
    PlainSpan(usize),
    /// An end tag that closes nothing.
    #[error("Unexpected end tag at byte offset {0}")]
    UnexpectedEnd(usize),
    /// An end tag without its `>`.
    #[error("Unclosed end tag at byte offset {0}")]
    CutEnd(usize),
    /// An end tag that closes another tag than the last one.
    #[error("Unmatched end tag at byte offset {at}, expected \"</{open}>\", found \"</{found}>\"")]
    WrongEnd {
        /// Where it stands.
        at: usize,
        /// Which tag is open.
        open: String,
        /// Which one it would close.
        found: String,
    },
    /// A tag that is never closed.
    #[error("Can't find end tag corresponding to start tag \"{0}\"")]
    NeverClosed(String),
}

/// The tags that messages may have, and what they make of their text.
const TAGS: &[(&str, &str)] = &[
    ("a", "text_link"),
    ("b", "bold"),
    ("blockquote", "blockquote"),
    ("code", "code"),
    ("del", "strikethrough"),
    ("em", "italic"),
    ("i", "italic"),
    ("ins", "underline"),
    ("pre", "pre"),
    ("s", "strikethrough"),
    ("span", "spoiler"),
    ("strike", "strikethrough"),
    ("strong", "bold"),
    ("tg-emoji", "custom_emoji"),
    ("tg-spoiler", "spoiler"),
    ("u", "underline"),
];

/// What stands for the characters that would be read as tags.
const NAMED: &[(&str, char)] = &[("lt", '<'), ("gt", '>'), ("amp", '&'), ("quot", '"')];

/// What people read of a message in Telegram's HTML.
pub(super) fn read_html(html: &str) -> Result<Reading, Unreadable> {
    let mut reader = Reader {
        html,
        at: 0,
        text: String::with_capacity(html.len()),
        units: 0,
        open: Vec::new(),
        entities: Vec::new(),
    };
    while let Some(next) = reader.peek() {
        if next == '<' {
            reader.tag()?;
        } else {
            reader.character(next);
        }
    }
    reader.finish()
}

struct Reader<'a> {
    html: &'a str,
    /// How far it has been read.
    at: usize,
    text: String,
    /// The length of `text` as Telegram counts: in units of UTF-16.
    units: usize,
    open: Vec<Tag>,
    entities: Vec<Value>,
}

/// A tag that is open.
struct Tag {
    name: String,
    kind: &'static str,
    /// What one of its attributes adds: an address, a language.
    argument: String,
    /// Where its text begins, in units.
    begun: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        let html = self.html;
        &html[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn eat(&mut self, wanted: char) -> bool {
        let is_next = self.peek() == Some(wanted);
        if is_next {
            self.at += wanted.len_utf8();
        }
        is_next
    }

    fn until(&mut self, is_end: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.find(is_end).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn skip_spaces(&mut self) {
        self.until(|c| !c.is_ascii_whitespace());
    }

    /// A character of the text, spelled out or not.
    fn character(&mut self, next: char) {
        let (c, length) = reference(self.rest()).unwrap_or((next, next.len_utf8()));
        self.at += length;
        self.units += c.len_utf16();
        self.text.push(c);
    }

    fn tag(&mut self) -> Result<(), Unreadable> {
        let begun = self.at;
        self.eat('<');
        if self.eat('/') { self.end(begun) } else { self.start(begun) }
    }

    /// Reads a start tag from behind its `<`.
    fn start(&mut self, begun: usize) -> Result<(), Unreadable> {
        let name = self.until(|c| c.is_ascii_whitespace() || c == '>').to_ascii_lowercase();
        if self.peek().is_none() {
            return Err(Unreadable::CutTag(begun));
        }
        let Some(&(_, kind)) = TAGS.iter().find(|(known, _)| *known == name) else {
            return Err(Unreadable::UnknownTag(name, begun));
        };
        let mut argument = String::new();
        loop {
            self.skip_spaces();
            if self.eat('>') {
                break;
            }
            let (attribute, value) = self.attribute(&name, begun)?;
            argument = meant(&name, attribute, value).unwrap_or(argument);
        }
        if name == "span" && argument != "spoiler" {
            return Err(Unreadable::PlainSpan(begun));
        }
        self.open.push(Tag { name, kind, argument, begun: self.units });
        Ok(())
    }

    fn attribute(&mut self, tag: &str, begun: usize) -> Result<(&'a str, String), Unreadable> {
        let name = self.until(|c| c.is_ascii_whitespace() || "=>/\"'".contains(c));
        if name.is_empty() && self.peek().is_some() {
            return Err(Unreadable::NamelessAttribute(tag.to_owned(), begun));
        }
        self.skip_spaces();
        let value = if self.eat('=') { self.value()? } else { String::new() };
        match self.peek() {
            Some(_) => Ok((name, value)),
            None => Err(Unreadable::CutTag(begun)),
        }
    }

    fn value(&mut self) -> Result<String, Unreadable> {
        self.skip_spaces();
        let begun = self.at;
        if let Some(quote) = self.peek().filter(|c| ['"', '\''].contains(c)) {
            self.eat(quote);
            let quoted = self.until(|c| c == quote);
            self.eat(quote);
            return Ok(spelled_out(quoted));
        }
        let token = self.until(|c| !c.is_ascii_alphanumeric() && c != '.' && c != '-');
        match self.peek() {
            Some(c) if c != '>' && !c.is_ascii_whitespace() => Err(Unreadable::CutValue(begun)),
            _ => Ok(token.to_ascii_lowercase()),
        }
    }

    /// Reads an end tag from behind its `</`.
    fn end(&mut self, begun: usize) -> Result<(), Unreadable> {
        let tag = self.open.pop().ok_or(Unreadable::UnexpectedEnd(begun))?;
        let found = self.until(|c| c.is_ascii_whitespace() || c == '>');
        self.skip_spaces();
        if !self.eat('>') {
            return Err(Unreadable::CutEnd(begun));
        }
        if !found.is_empty() && !found.eq_ignore_ascii_case(&tag.name) {
            let found = found.to_owned();
            return Err(Unreadable::WrongEnd { at: begun, open: tag.name, found });
        }
        if tag.begun < self.units {
            self.stands_out(tag);
        }
        Ok(())
    }

    /// Notes what a tag makes of its text. Code in a block of code names the block's language.
    fn stands_out(&mut self, tag: Tag) {
        let block = self.open.last_mut().filter(|around| around.kind == "pre");
        match block.filter(|around| tag.kind == "code" && around.begun == tag.begun) {
            Some(around) => around.argument = tag.argument,
            None => self.entities.extend(tag.entity(self.units)),
        }
    }

    fn finish(mut self) -> Result<Reading, Unreadable> {
        if let Some(tag) = self.open.pop() {
            return Err(Unreadable::NeverClosed(tag.name));
        }
        let number = |entity: &Value, field: &str| entity[field].as_u64();
        self.entities
            .sort_by_key(|entity| (number(entity, "offset"), Reverse(number(entity, "length"))));
        Ok(Reading { text: self.text, entities: self.entities })
    }
}

impl Tag {
    /// In Telegram's JSON. A link that leads nowhere is plain text.
    fn entity(&self, end: usize) -> Option<Value> {
        let mut entity =
            json!({ "type": self.kind, "offset": self.begun, "length": end - self.begun });
        match self.kind {
            "text_link" => entity["url"] = json!(link(&self.argument)?),
            "custom_emoji" => entity["custom_emoji_id"] = json!(self.argument),
            "pre" if !self.argument.is_empty() => entity["language"] = json!(self.argument),
            "blockquote" if !self.argument.is_empty() => {
                entity["type"] = json!("expandable_blockquote");
            }
            _ => {}
        }
        Some(entity)
    }
}

/// What an attribute adds to its tag.
fn meant(tag: &str, attribute: &str, value: String) -> Option<String> {
    match (tag, attribute) {
        ("a", "href") | ("tg-emoji", "emoji-id") => Some(value),
        ("code", "class") => value.strip_prefix("language-").map(str::to_owned),
        ("span", "class") => value.strip_prefix("tg-").map(str::to_owned),
        ("blockquote", "expandable") => Some(attribute.to_owned()),
        _ => None,
    }
}

fn link(address: &str) -> Option<String> {
    let url = Url::parse(address).or_else(|_| Url::parse(&format!("http://{address}"))).ok()?;
    (url.has_host() || url.scheme() == "tg" || url.scheme() == "mailto").then(|| url.to_string())
}

/// A value with its references read.
fn spelled_out(html: &str) -> String {
    let (mut text, mut rest) = (String::with_capacity(html.len()), html);
    while let Some(next) = rest.chars().next() {
        let (c, length) = reference(rest).unwrap_or((next, next.len_utf8()));
        text.push(c);
        rest = &rest[length..];
    }
    text
}

/// The character that a reference such as `&lt;` or `&#39;` stands for, and how long it is. A
/// lone `&` stands for itself.
fn reference(html: &str) -> Option<(char, usize)> {
    let name = html.strip_prefix('&')?;
    let (c, rest) = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => {
            let end = name.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(name.len());
            let (_, c) = NAMED.iter().find(|(known, _)| *known == &name[..end])?;
            (*c, &name[end..])
        }
    };
    let rest = rest.strip_prefix(';').unwrap_or(rest);
    Some((c, html.len() - rest.len()))
}

fn numbered(number: &str) -> Option<(char, &str)> {
    let (digits, radix) = match number.strip_prefix('x') {
        Some(hex) => (hex, 16),
        None => (number, 10),
    };
    let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let code = u32::from_str_radix(&digits[..end], radix).ok()?;
    let c = char::from_u32(code).filter(|c| *c != '\0')?;
    Some((c, &digits[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(html: &str) -> String {
        read_html(html).unwrap().text
    }

    fn refusal(html: &str) -> String {
        read_html(html).unwrap_err().to_string()
    }

    #[test]
    fn people_read_a_message_without_its_tags() {
        for (html, expected) in [
            ("plain", "plain"),
            ("<b>Paid</b>: 1 &lt; 2 &amp; 3", "Paid: 1 < 2 & 3"),
            ("<a href=\"https://shop.example\">shop</a> A&B", "shop A&B"),
            ("<b><i>both</i></b>", "both"),
            ("<B>loud</b>", "loud"),
            ("<span class=\"tg-spoiler\">a</span><tg-spoiler>b</tg-spoiler>", "ab"),
            ("<blockquote expandable>long</blockquote>", "long"),
            ("it&#39;s &#x1F6D2; &quot;new&quot;", "it's 🛒 \"new\""),
            ("&nbsp; &#0; &#xD800;", "&nbsp; &#0; &#xD800;"),
            ("<b>x</>", "x"),
        ] {
            assert_eq!(text(html), expected, "{html}");
        }
    }

    #[test]
    fn what_stands_out_is_counted_in_units_of_utf_16() {
        let reading = read_html("🛒 <b>a <i>b</i></b> <a href='shop.example'>c</a>").unwrap();
        let expected = [
            json!({ "type": "bold", "offset": 3, "length": 3 }),
            json!({ "type": "italic", "offset": 5, "length": 1 }),
            json!({ "type": "text_link", "offset": 7, "length": 1, "url": "http://shop.example/" }),
        ];
        assert_eq!(reading.entities, expected);
    }

    #[test]
    fn attributes_say_more_about_a_part() {
        for (html, expected) in [
            ("<blockquote expandable>x</blockquote>", json!({ "type": "expandable_blockquote" })),
            (
                "<pre><code class=\"language-rust\">x</code></pre>",
                json!({ "type": "pre", "language": "rust" }),
            ),
            (
                "<tg-emoji emoji-id=\"5\">x</tg-emoji>",
                json!({ "type": "custom_emoji", "custom_emoji_id": "5" }),
            ),
            (
                "<a href=\"tg://user?id=1&amp;b=2\">x</a>",
                json!({ "type": "text_link", "url": "tg://user?id=1&b=2" }),
            ),
        ] {
            let mut entities = read_html(html).unwrap().entities;
            assert_eq!(entities.len(), 1, "{html}");
            let entity = entities[0].as_object_mut().unwrap();
            assert_eq!(entity.remove("offset"), Some(json!(0)));
            assert_eq!(entity.remove("length"), Some(json!(1)));
            assert_eq!(entities[0], expected);
        }
        assert!(read_html("<b></b><a href=\"\">x</a>").unwrap().entities.is_empty());
    }

    #[test]
    fn a_name_that_was_not_escaped_is_refused() {
        for (html, expected) in [
            ("Hello <Bob>", "Unsupported start tag \"bob\" at byte offset 6"),
            ("<script>", "Unsupported start tag \"script\" at byte offset 0"),
            ("1 < 2", "Unsupported start tag \"\" at byte offset 2"),
            ("a<b", "Unclosed start tag at byte offset 1"),
            ("<a href=\"x", "Unclosed start tag at byte offset 0"),
            ("<a =x>y</a>", "Empty attribute name in the tag \"a\" at byte offset 0"),
            ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
            ("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0"),
            ("<b>x", "Can't find end tag corresponding to start tag \"b\""),
            ("x</b>", "Unexpected end tag at byte offset 1"),
            ("<b>x</b", "Unclosed end tag at byte offset 4"),
            ("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\""),
        ] {
            assert_eq!(refusal(html), expected, "{html}");
        }
    }
}
