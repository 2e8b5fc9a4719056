//! Long messages in parts.
//!
//! A message is cut between paragraphs, else between lines, else sentences, else words; in
//! `<code>` and `<pre>` only where nothing else is left, and never in a tag or an entity. What
//! is open at a cut is closed before it and opened again behind it. Only white space is lost,
//! and only at cuts.

use super::message::{CAPTION_MAX, TEXT_MAX};

/// How much the parts of a message hold, in UTF-16 units as they are read: never fewer than
/// the characters that Telegram counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    first: usize,
    others: usize,
}

impl Room {
    /// Texts.
    pub(super) const TEXT: Room = Room { first: TEXT_MAX, others: TEXT_MAX };
    /// A caption, and texts after it.
    pub(super) const CAPTION: Room = Room { first: CAPTION_MAX, others: TEXT_MAX };
}

/// Where a text can be cut, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Seam {
    LetterInCode,
    WordInCode,
    Letter,
    Word,
    Sentence,
    Line,
    Paragraph,
}

/// A character, with the tags before it.
#[derive(Debug)]
struct Glyph<'a> {
    tags: Vec<Tag<'a>>,
    /// As it is written: it may be an entity.
    written: &'a str,
    /// As it is read.
    read: char,
    /// Which piece of code it belongs to.
    code: Option<usize>,
}

/// A tag as it is written, such as `<b>` or `</b>`.
#[derive(Clone, Copy, Debug)]
struct Tag<'a>(&'a str);

/// Writes parts. A tag is written when there is something to stand in it.
#[derive(Default)]
struct Writer<'a> {
    part: String,
    /// What is open at this place of the message, outermost first.
    open: Vec<Tag<'a>>,
    /// How many of these are written in this part.
    written: usize,
}

/// The longest entity that is read: `&#x10FFFF;`.
const ENTITY_MAX: usize = 10;
/// What keeps its content together.
const CODE: [&str; 2] = ["code", "pre"];
/// What ends a sentence before white space.
const STOPS: [char; 6] = ['.', '!', '?', '…', '؟', '。'];
/// White space that holds words together, as between a number and its unit.
const GLUE: [char; 3] = ['\u{a0}', '\u{2007}', '\u{202f}'];

/// A message in parts, at least one, each of which Telegram takes if it takes the whole.
pub(super) fn split(html: &str, room: Room) -> Vec<String> {
    let glyphs = read(html);
    let width: usize = glyphs.iter().map(Glyph::width).sum();
    if width <= room.first || glyphs.iter().all(Glyph::is_space) {
        return vec![html.to_owned()];
    }
    let end = glyphs.iter().rposition(|glyph| !glyph.is_space()).map_or(0, |last| last + 1);
    let (mut writer, mut parts, mut rest) = (Writer::default(), Vec::new(), &glyphs[..end]);
    while !rest.is_empty() {
        let room = if parts.is_empty() { room.first } else { room.others };
        let (space, behind) = rest.split_at(spaces(rest));
        for glyph in space {
            writer.pass(&glyph.tags);
        }
        let (part, behind) = behind.split_at(cut(behind, room));
        for glyph in part {
            writer.write(glyph);
        }
        parts.push(writer.end());
        rest = behind;
    }
    parts
}

/// How many characters go into a part: all if there is room, else as many as lie before the
/// best seam in its second half; if that has only bad ones, before the last good one.
fn cut(glyphs: &[Glyph<'_>], room: usize) -> usize {
    let (mut width, mut best) = (0, ((0, Seam::LetterInCode), 1));
    for (before, glyph) in glyphs.iter().enumerate() {
        width += glyph.width();
        let count = before + 1;
        if room < width {
            break;
        }
        if count == glyphs.len() {
            return count;
        }
        if glyph.is_space() {
            continue;
        }
        let seam = seam(glyphs, count);
        let rank = match (Seam::Word <= seam, room <= 2 * width) {
            (true, true) => (2, seam),
            (true, false) => (1, Seam::Word),
            (false, _) => (0, seam),
        };
        if best.0 <= rank {
            best = (rank, count);
        }
    }
    best.1
}

/// What is cut through between the first `count` characters and the rest. The last of them is
/// no white space.
fn seam(glyphs: &[Glyph<'_>], count: usize) -> Seam {
    let (last, rest) = (&glyphs[count - 1], &glyphs[count..]);
    let (space, behind) = rest.split_at(spaces(rest));
    let lines = space.iter().filter(|glyph| glyph.read == '\n').count();
    let in_code = behind.first().is_some_and(|next| next.code.is_some() && next.code == last.code);
    match (in_code, space.len(), lines) {
        (true, 0, _) => Seam::LetterInCode,
        (true, ..) => Seam::WordInCode,
        (false, 0, _) => Seam::Letter,
        (false, _, 2..) => Seam::Paragraph,
        (false, _, 1) => Seam::Line,
        (false, _, 0) if STOPS.contains(&last.read) => Seam::Sentence,
        (false, _, 0) => Seam::Word,
    }
}

fn spaces(glyphs: &[Glyph<'_>]) -> usize {
    glyphs.iter().take_while(|glyph| glyph.is_space()).count()
}

fn read(html: &str) -> Vec<Glyph<'_>> {
    let (mut glyphs, mut tags, mut open) = (Vec::new(), Vec::new(), Vec::new());
    let mut rest = html;
    while let Some(first) = rest.chars().next() {
        if let Some(tag) = tag(rest) {
            if tag.closes() {
                open.pop();
            } else {
                open.push((tag.name(), glyphs.len()));
            }
            rest = &rest[tag.0.len()..];
            tags.push(tag);
            continue;
        }
        let (read, length) = entity(rest).unwrap_or((first, first.len_utf8()));
        let code = open.iter().find(|(name, _)| CODE.contains(name)).map(|(_, begin)| *begin);
        let (written, behind) = rest.split_at(length);
        glyphs.push(Glyph { tags: std::mem::take(&mut tags), written, read, code });
        rest = behind;
    }
    glyphs
}

/// The tag that a text begins with.
fn tag(text: &str) -> Option<Tag<'_>> {
    let after = text.strip_prefix('<')?;
    if !after.starts_with(|c: char| c == '/' || c.is_ascii_alphabetic()) {
        return None;
    }
    text.find('>').map(|end| Tag(&text[..=end]))
}

/// The entity that a text begins with: what it reads as, and how many bytes it has.
fn entity(text: &str) -> Option<(char, usize)> {
    let after = text.strip_prefix('&')?;
    let length = after.bytes().take(ENTITY_MAX).position(|byte| byte == b';')?;
    let read = match &after[..length] {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        name => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    };
    Some((read, length + 2))
}

impl<'a> Tag<'a> {
    fn closes(self) -> bool {
        self.0.starts_with("</")
    }

    fn name(self) -> &'a str {
        let inner = self.0.trim_start_matches(['<', '/']).trim_end_matches('>');
        inner.split_whitespace().next().unwrap_or_default()
    }
}

impl Glyph<'_> {
    fn width(&self) -> usize {
        self.read.len_utf16()
    }

    fn is_space(&self) -> bool {
        is_space(self.read)
    }
}

fn is_space(c: char) -> bool {
    c.is_whitespace() && !GLUE.contains(&c)
}

impl<'a> Writer<'a> {
    fn write(&mut self, glyph: &Glyph<'a>) {
        self.pass(&glyph.tags);
        for tag in &self.open[self.written..] {
            self.part.push_str(tag.0);
        }
        self.written = self.open.len();
        self.part.push_str(glyph.written);
    }

    fn pass(&mut self, tags: &[Tag<'a>]) {
        for tag in tags {
            if !tag.closes() {
                self.open.push(*tag);
                continue;
            }
            self.open.pop();
            if self.open.len() < self.written {
                self.written = self.open.len();
                self.part.push_str(tag.0);
            }
        }
    }

    /// Closes what is open and gives the part.
    fn end(&mut self) -> String {
        for tag in self.open[..self.written].iter().rev() {
            self.part.push_str("</");
            self.part.push_str(tag.name());
            self.part.push('>');
        }
        self.written = 0;
        std::mem::take(&mut self.part)
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

    fn room(units: usize) -> Room {
        Room { first: units, others: units }
    }

    /// What people read.
    fn visible(html: &str) -> String {
        let behind_tag = |piece: &str| piece.split_once('>').expect("a whole tag").1.to_owned();
        let mut pieces = html.split('<');
        let mut text = pieces.next().unwrap_or_default().to_owned();
        text.extend(pieces.map(behind_tag));
        let text = text.replace("&lt;", "<").replace("&#128512;", "😀").replace("&#x41;", "A");
        text.replace("&amp;", "&")
    }

    /// Whether every tag is closed by its own, in the right order.
    fn is_balanced(html: &str) -> bool {
        let mut open = Vec::new();
        for piece in html.split('<').skip(1) {
            let tag = piece.split_once('>').expect("a whole tag").0;
            match tag.strip_prefix('/') {
                Some(name) if open.pop() != Some(name) => return false,
                Some(_) => {}
                None => open.push(tag.split(' ').next().unwrap_or_default()),
            }
        }
        open.is_empty()
    }

    #[test]
    fn what_fits_stays_to_the_letter() {
        for html in ["", "  ", " <b>x</b> &amp; y\n", "<i></i>a"] {
            assert_eq!(split(html, room(7)), [html]);
        }
    }

    #[test]
    fn a_message_is_cut_at_the_best_seam_of_its_second_half() {
        for (html, expected) in [
            ("one two. Three\n\nfour five six", ["one two. Three", "four five six"]),
            ("one two. Three\nfour five six", ["one two. Three", "four five six"]),
            ("one two three. Four five six", ["one two three.", "Four five six"]),
            ("one two three four five six", ["one two three four", "five six"]),
            ("one\n\ntwo three four five six", ["one\n\ntwo three four", "five six"]),
            (
                "1\u{a0}234\u{a0}567\u{a0}EUR 1\u{a0}234\u{a0}567",
                ["1\u{a0}234\u{a0}567\u{a0}EUR", "1\u{a0}234\u{a0}567"],
            ),
            ("abcdefghijklmnopqrstuvwxyz", ["abcdefghijklmnopqrst", "uvwxyz"]),
        ] {
            assert_eq!(split(html, room(20)), expected);
        }
    }

    #[test]
    fn entities_and_pairs_count_as_they_are_read_and_stay_whole() {
        assert_eq!(split("&lt;&amp;&gt;&#65;", room(4)), ["&lt;&amp;&gt;&#65;"]);
        assert_eq!(split("&lt;&amp;&gt;&#65;", room(3)), ["&lt;&amp;&gt;", "&#65;"]);
        assert_eq!(split("😀😀😀", room(5)), ["😀😀", "😀"]);
        assert_eq!(split("a&b;c<d", room(5)), ["a&b;c", "<d"]);
    }

    #[test]
    fn what_is_open_at_a_cut_is_closed_there_and_opened_again() {
        let html = "<b>one <a href=\"https://x.example\">two three</a></b> four";
        let expected = [
            "<b>one <a href=\"https://x.example\">two</a></b>",
            "<b><a href=\"https://x.example\">three</a></b>",
            "four",
        ];
        assert_eq!(split(html, room(8)), expected);
        let quote = "<blockquote expandable>one two</blockquote>";
        let expected =
            ["<blockquote expandable>one</blockquote>", "<blockquote expandable>two</blockquote>"];
        assert_eq!(split(quote, room(4)), expected);
    }

    #[test]
    fn a_tag_with_nothing_left_to_stand_in_it_is_not_opened_again() {
        assert_eq!(split("<b>one</b>\n\n<i>two</i>", room(4)), ["<b>one</b>", "<i>two</i>"]);
        assert_eq!(split("<b>one\n\n</b><i>two</i>", room(4)), ["<b>one</b>", "<i>two</i>"]);
    }

    #[test]
    fn code_stays_whole_if_a_part_can_hold_it() {
        let html = "Pay to <code>bc1q 0123456789</code>";
        assert_eq!(split(html, room(18)), ["Pay to", "<code>bc1q 0123456789</code>"]);
        let glued = "Pay:<code>bc1q 0123456789</code>";
        assert_eq!(split(glued, room(16)), ["Pay:", "<code>bc1q 0123456789</code>"]);
        let long = "<pre>0123456789 0123456789</pre>";
        assert_eq!(split(long, room(15)), ["<pre>0123456789</pre>", "<pre>0123456789</pre>"]);
        let longer = "<code>0123456789</code>";
        assert_eq!(split(longer, room(6)), ["<code>012345</code>", "<code>6789</code>"]);
    }

    #[test]
    fn after_a_caption_there_is_room_for_a_text() {
        let html = "word ".repeat(1_000);
        let parts = split(&html, Room::CAPTION);
        let lengths: Vec<usize> = parts.iter().map(String::len).collect();
        assert_eq!(lengths, [1_024, 3_974]);
    }

    #[test]
    fn what_telegram_would_refuse_is_cut_too() {
        for html in ["a < b > c", "</b>one two", "<b>one two", "<b>one <i>two</b>", "one <b"] {
            let parts = split(html, room(4));
            assert!(parts.len() > 1 && parts.iter().all(|part| !part.is_empty()), "{parts:?}");
        }
    }

    fn html() -> impl Strategy<Value = String> {
        let spaces = [" ", "\n", "\n\n", ". ", "\t", "\u{a0}"];
        let others = ["&lt;", "&amp;", "&#128512;", "&#x41;", "😀", "ß", ">", ";"];
        let pieces = select([&spaces[..], &others[..]].concat()).prop_map(str::to_owned);
        let leaf = prop_oneof!["[a-z]{1,12}", pieces];
        let tags = [
            ("<b>", "</b>"),
            ("<i>", "</i>"),
            ("<code>", "</code>"),
            ("<pre>", "</pre>"),
            ("<blockquote expandable>", "</blockquote>"),
            ("<a href=\"https://x.example/?a=1&amp;b=2\">", "</a>"),
        ];
        let inner = leaf.prop_recursive(4, 60, 8, move |inner| {
            (select(tags.to_vec()), vec(inner, 0..8))
                .prop_map(|((open, close), inner)| format!("{open}{}{close}", inner.concat()))
        });
        vec(inner, 0..30).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn parts_fit_are_well_formed_and_say_together_what_the_whole_says(
            html in html(), first in 2..40_usize, others in 2..40_usize,
        ) {
            let parts = split(&html, Room { first, others });
            let whole = visible(&html);
            let mut rest = whole.as_str();
            for (n, part) in parts.iter().enumerate() {
                let text = visible(part);
                prop_assert!(is_balanced(part), "{part}");
                let most = if n == 0 { first } else { others };
                let is_all_there_is = parts.len() == 1 && text.trim().is_empty();
                prop_assert!(text.encode_utf16().count() <= most || is_all_there_is, "{part}");
                if !text.starts_with(is_space) {
                    rest = rest.trim_start_matches(is_space);
                }
                let behind = rest.strip_prefix(text.as_str());
                prop_assert!(behind.is_some(), "{part} is not how {rest} begins");
                rest = behind.unwrap_or_default();
            }
            prop_assert!(rest.chars().all(is_space), "{rest} is lost");
        }

        #[test]
        fn anything_at_all_is_cut_without_losing_its_letters(text in ".{0,80}") {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
            let parts = split(&text, room(9));
            prop_assert!(!parts.is_empty());
            prop_assume!(!text.contains('<'));
            prop_assert_eq!(parts.iter().map(|part| letters(part)).sum::<usize>(), letters(&text));
        }
    }
}
