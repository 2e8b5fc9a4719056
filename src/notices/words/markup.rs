//! The markup that a message may have: Telegram's HTML, complete, and nothing else.
//!
//! Telegram refuses a message whose tags do not fit, so a slip would be found only when
//! something must be told. What is checked here can be sent.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::tongue::Place;

/// The tags without attributes.
const TAGS: [&str; 8] = ["b", "i", "u", "s", "code", "pre", "blockquote", "tg-spoiler"];

/// Characters that are written as one of these.
const ENTITIES: [&str; 4] = ["amp;", "lt;", "gt;", "quot;"];

/// Stands for a fact, which holds no markup: facts are escaped.
const FACT: char = '\u{FFFC}';

/// What is wrong with the markup of a message.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum BadMarkup {
    /// A tag that Telegram does not know, or that words have no use for.
    #[error(
        "`<{0}>` is not a tag that may be used; those are b, i, u, s, code, pre, blockquote, \
         tg-spoiler and a with an href of https://"
    )]
    Tag(String),
    /// A tag that ends before it began, or that overlaps another.
    #[error("`</{0}>` ends a tag that is not the last one opened")]
    Unopened(String),
    /// A tag without its end. In a message with variants, each of them ends what it begins.
    #[error("`<{0}>` is not closed where it was opened; write `</{0}>` behind it")]
    Unclosed(String),
    /// A character that means markup.
    #[error("`{0}` stands alone; as itself it is written `{1}`")]
    Bare(char, &'static str),
    /// Markup where none is shown.
    #[error("this is shown as plain text, so `{0}` would be read as it stands; leave it out")]
    Plain(char),
    /// More than is shown.
    #[error("this is longer than the {0} characters that are shown of it")]
    Long(usize),
}

/// Whether a message can be shown at its place, every variant of it by itself.
pub(super) fn check(pattern: &Pattern<&str>, place: Place) -> Result<(), BadMarkup> {
    each(pattern, &|text| {
        if place == Place::Message {
            return scan(text);
        }
        if let Some(sign) = text.chars().find(|c| matches!(c, '<' | '>')) {
            return Err(BadMarkup::Plain(sign));
        }
        match place.chars_max() {
            Some(max) if max < text.chars().count() => Err(BadMarkup::Long(max)),
            _ => Ok(()),
        }
    })
}

/// Looks at the text of a pattern, and at that of each of its variants by itself.
fn each(
    pattern: &Pattern<&str>,
    look: &dyn Fn(&str) -> Result<(), BadMarkup>,
) -> Result<(), BadMarkup> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => {
                text.push_str(&literal(expression));
                if let Expression::Select { variants, .. } = expression {
                    for variant in variants {
                        each(&variant.value, look)?;
                    }
                }
            }
        }
    }
    look(&text)
}

/// What a placeable adds to the text around it. `{"<"}` is text like any other.
fn literal(expression: &Expression<&str>) -> String {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            unescape_unicode_to_string(value).into_owned()
        }
        _ => FACT.to_string(),
    }
}

fn scan(text: &str) -> Result<(), BadMarkup> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['<', '>', '&']) {
        let (sign, after) = rest[at..].split_at(1);
        rest = after;
        match sign {
            "&" if ENTITIES.iter().any(|entity| after.starts_with(entity)) => {}
            "&" => return Err(BadMarkup::Bare('&', "&amp;")),
            ">" => return Err(BadMarkup::Bare('>', "&gt;")),
            _ => {
                let bare = BadMarkup::Bare('<', "&lt;");
                let (tag, after) = after.split_once('>').ok_or(bare)?;
                rest = after;
                if let Some(name) = tag.strip_prefix('/') {
                    if open.pop() != Some(name) {
                        return Err(BadMarkup::Unopened(name.to_owned()));
                    }
                } else {
                    open.push(opened(tag)?);
                }
            }
        }
    }
    match open.pop() {
        Some(name) => Err(BadMarkup::Unclosed(name.to_owned())),
        None => Ok(()),
    }
}

/// The name of an opening tag, if it is one that may be used.
fn opened(tag: &str) -> Result<&str, BadMarkup> {
    if TAGS.contains(&tag) {
        return Ok(tag);
    }
    let link = tag.strip_prefix("a href=\"https://").and_then(|rest| rest.strip_suffix('"'));
    match link {
        Some(link) if !link.contains(['"', '\'', ' ', FACT]) => Ok("a"),
        _ => Err(BadMarkup::Tag(tag.replace(FACT, "{ … }"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_telegram_reads_passes() {
        for text in [
            "plain",
            "<b>Order \u{FFFC}</b>\n<code>\u{FFFC}</code>",
            "<b>bold <i>and slanted</i></b> &amp; &lt;more&gt; &quot;",
            "<blockquote>\u{FFFC}</blockquote> <tg-spoiler>x</tg-spoiler>",
            "<a href=\"https://example.com/x?y=1\">here</a>",
        ] {
            assert_eq!(scan(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn what_telegram_refuses_is_named() {
        #[track_caller]
        fn case(text: &str, wrong: BadMarkup) {
            assert_eq!(scan(text), Err(wrong), "{text}");
        }
        let (name, tag) = (str::to_owned, |text: &str| BadMarkup::Tag(text.to_owned()));
        case("<b>open", BadMarkup::Unclosed(name("b")));
        case("closed</b>", BadMarkup::Unopened(name("b")));
        case("<b><i>x</b></i>", BadMarkup::Unopened(name("b")));
        case("<script>x</script>", tag("script"));
        case("<b class=\"x\">x</b>", tag("b class=\"x\""));
        case("<B>x</B>", tag("B"));
        case("<a href=\"http://x\">x</a>", tag("a href=\"http://x\""));
        case("<a href=\"https://\u{FFFC}\">x</a>", tag("a href=\"https://{ … }\""));
        case("<br/>", tag("br/"));
        case("fish & chips", BadMarkup::Bare('&', "&amp;"));
        case("&nbsp;", BadMarkup::Bare('&', "&amp;"));
        case("1 < 2", BadMarkup::Bare('<', "&lt;"));
        case("2 > 1", BadMarkup::Bare('>', "&gt;"));
    }
}
