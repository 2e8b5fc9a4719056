//! What a message says, as HTML: the parts that stand out, links that can be followed, commands
//! that can be pressed. Whatever else is in it is text and nothing more.

use serde_json::Value;

/// What may follow a link without being a part of it.
const AFTER_LINKS: &[char] = &['.', ',', ';', ':', '!', '?', ')', '»', '"', '\''];
/// The longest command, without its slash.
const COMMAND_MAX: usize = 32;

/// A part of a text that stands out.
struct Part {
    /// Where it begins and where it ends, in units of UTF-16.
    from: u64,
    to: u64,
    start: String,
    end: &'static str,
    /// Whether its text is taken as it stands.
    is_verbatim: bool,
    is_block: bool,
}

/// A text with its entities, as Telegram lists them: the first and longest first. A pressed
/// command goes into the form of this id.
pub fn html(text: &str, entities: &[Value], form: &str) -> String {
    let parts: Vec<Part> = entities.iter().filter_map(Part::read).collect();
    let mut writer = Writer { form, html: String::with_capacity(text.len()), run: String::new() };
    let (mut open, mut next): (Vec<&Part>, _) = (Vec::new(), parts.iter().peekable());
    let (mut at, mut is_after_block) = (0, false);
    for c in text.chars() {
        while let Some(part) = open.pop_if(|part| part.to <= at) {
            writer.close(part, &open);
            is_after_block |= part.is_block;
        }
        while let Some(part) = next.next_if(|part| part.from <= at) {
            writer.flush(&open);
            writer.html.push_str(&part.start);
            open.push(part);
            is_after_block = false;
        }
        // A block ends its line by itself.
        if !(is_after_block && c == '\n') {
            writer.run.push(c);
        }
        is_after_block = false;
        at += if c.len_utf16() == 1 { 1 } else { 2 };
    }
    while let Some(part) = open.pop() {
        writer.close(part, &open);
    }
    writer.flush(&open);
    writer.html
}

impl Part {
    /// From Telegram's JSON. Nothing if it looks like any other text.
    fn read(entity: &Value) -> Option<Part> {
        let (from, length) = (entity["offset"].as_u64()?, entity["length"].as_u64()?);
        let plain = |start: &str, end| Some((start.to_owned(), end));
        let kind = entity["type"].as_str()?;
        let (start, end) = match kind {
            "bold" => plain("<b>", "</b>"),
            "italic" => plain("<i>", "</i>"),
            "underline" => plain("<u>", "</u>"),
            "strikethrough" => plain("<s>", "</s>"),
            "spoiler" => plain("<span class=\"spoiler\" tabindex=\"0\">", "</span>"),
            "code" => plain("<code>", "</code>"),
            "pre" => plain("<pre>", "</pre>"),
            "blockquote" | "expandable_blockquote" => plain("<blockquote>", "</blockquote>"),
            "text_link" => {
                let address = entity["url"].as_str().filter(|address| is_link(address))?;
                Some((link(address), "</a>"))
            }
            _ => None,
        }?;
        Some(Part {
            from,
            to: from.saturating_add(length),
            start,
            end,
            is_verbatim: matches!(kind, "code" | "pre" | "text_link"),
            is_block: matches!(kind, "pre" | "blockquote" | "expandable_blockquote"),
        })
    }
}

struct Writer<'a> {
    form: &'a str,
    html: String,
    /// Text that is not written yet.
    run: String,
}

impl Writer<'_> {
    /// Writes the text so far, which stands in these parts.
    fn flush(&mut self, open: &[&Part]) {
        let run = std::mem::take(&mut self.run);
        if open.iter().any(|part| part.is_verbatim) {
            escape(&run, &mut self.html);
            return;
        }
        for word in run.split_inclusive(is_gap) {
            self.word(word);
        }
    }

    /// Ends a part that stands in these.
    fn close(&mut self, part: &Part, around: &[&Part]) {
        let within: Vec<&Part> = around.iter().copied().chain([part]).collect();
        self.flush(&within);
        self.html.push_str(part.end);
    }

    /// A word with the gap behind it.
    fn word(&mut self, word: &str) {
        if word.starts_with("https://") || word.starts_with("http://") {
            let address = word.trim_end_matches(is_gap).trim_end_matches(AFTER_LINKS);
            self.html.push_str(&link(address));
            escape(address, &mut self.html);
            self.html.push_str("</a>");
            escape(&word[address.len()..], &mut self.html);
            return;
        }
        let Some(command) = command(word) else {
            escape(word, &mut self.html);
            return;
        };
        let (form, html) = (self.form, &mut self.html);
        html.push_str("<button class=\"command\" name=\"say\" form=\"");
        escape(form, html);
        html.push_str("\" value=\"");
        escape(command, html);
        html.push_str("\">");
        escape(command, html);
        html.push_str("</button>");
        escape(&word[command.len()..], html);
    }
}

/// Whether an address can be opened from a page.
pub fn is_link(address: &str) -> bool {
    ["https://", "http://", "tg://", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}

/// The tag that begins a link. It opens beside the chat, and is not told where it was.
fn link(address: &str) -> String {
    let mut tag = "<a target=\"_blank\" rel=\"noopener noreferrer\" href=\"".to_owned();
    escape(address, &mut tag);
    tag.push_str("\">");
    tag
}

/// The command that a word begins with, if that is all but signs behind it.
fn command(word: &str) -> Option<&str> {
    let name = word.strip_prefix('/')?;
    let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let length = name.find(|c: char| !is_name(c)).unwrap_or(name.len());
    let behind = name[length..].chars().next();
    let is_whole = behind.is_none_or(|c| !c.is_alphanumeric() && c != '/');
    ((1..=COMMAND_MAX).contains(&length) && is_whole).then(|| &word[..=length])
}

/// What stands between words: also the signs that keep words in their direction.
fn is_gap(c: char) -> bool {
    let is_direction =
        matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}');
    c.is_whitespace() || is_direction || c == '('
}

fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn entity(kind: &str, offset: usize, length: usize) -> Value {
        json!({ "type": kind, "offset": offset, "length": length })
    }

    #[test]
    fn what_stands_out_is_marked_and_everything_is_escaped() {
        let entities = [entity("bold", 0, 9), entity("italic", 2, 3), entity("code", 10, 3)];
        let expected = "<b>😀<i>a&lt;b</i> &amp; c</b> <code>/ab</code>!";
        assert_eq!(html("😀a<b & c /ab!", &entities, "f"), expected);
        assert_eq!(html("\"x\" <script>", &[], "f"), "&quot;x&quot; &lt;script&gt;");
    }

    #[test]
    fn a_block_ends_its_line_by_itself() {
        let entities = [entity("blockquote", 2, 3)];
        assert_eq!(html("a\nb c\nd\n\ne", &entities, "f"), "a\n<blockquote>b c</blockquote>d\n\ne");
    }

    #[test]
    fn links_are_followed_if_they_lead_somewhere() {
        let named = |url: &str| {
            let entity = json!({ "type": "text_link", "offset": 0, "length": 4, "url": url });
            html("here", &[entity], "f")
        };
        let tag =
            |url: &str| format!("<a target=\"_blank\" rel=\"noopener noreferrer\" href=\"{url}\">");
        assert_eq!(named("https://a.b/?c&d"), tag("https://a.b/?c&amp;d") + "here</a>");
        assert_eq!(named("javascript:alert(1)"), "here");
        let bare = html("see (https://a.b/c).", &[], "f");
        assert_eq!(bare, format!("see ({}https://a.b/c</a>).", tag("https://a.b/c")));
    }

    #[test]
    fn commands_can_be_pressed() {
        let button = |command: &str| {
            format!(
                "<button class=\"command\" name=\"say\" form=\"f\" value=\"{command}\">\
                 {command}</button>"
            )
        };
        assert_eq!(html("/help, or", &[], "f"), button("/help") + ", or");
        assert_eq!(
            html("\u{2066}/delete_me\u{2069}", &[], "f"),
            format!("\u{2066}{}\u{2069}", button("/delete_me"))
        );
        for text in ["1/2", "/Help", "/", "/a/b", "and/or", "/hélp"] {
            assert_eq!(html(text, &[], "f"), text, "{text}");
        }
    }
}
