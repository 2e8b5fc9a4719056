//! Values among words: what a fact may look like where it stands in a message.

/// Facts that may have several lines and are longer than others.
const LONG: [&str; 2] = ["items", "text"];

/// The most UTF-16 units of a fact. Telegram takes 4096 of them in a message; the facts of any
/// notice and the words around them stay below that.
const UNITS_MAX: usize = 256;

/// The most UTF-16 units of what people write to each other. A letter of more is not sent whole.
pub const TEXT_UNITS_MAX: usize = 3200;

/// The most UTF-16 units of another long fact.
const UNITS_MAX_LONG: usize = 2000;

/// The most lines of a long fact, and of what people write.
const LINES_MAX: usize = 40;
const LINES_MAX_TEXT: usize = 200;

/// A value as it may stand in a message: of one line, unless it is a long one, of bounded
/// length, and without characters that would turn the writing around it.
pub(super) fn tidy(name: &str, value: &str) -> String {
    let lines = value.lines().map(tidy_line);
    if !LONG.contains(&name) {
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        return clip(&lines.join(" "), UNITS_MAX);
    }
    let (units_max, lines_max) =
        if name == "text" { (TEXT_UNITS_MAX, LINES_MAX_TEXT) } else { (UNITS_MAX_LONG, LINES_MAX) };
    let mut lines = paragraphs(lines);
    if lines_max < lines.len() {
        lines.truncate(lines_max);
        lines.push("…".to_owned());
    }
    clip(&lines.join("\n"), units_max)
}

/// Lines without more than one empty one in a row, and none at either end.
fn paragraphs(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for line in lines {
        if !line.is_empty() || kept.last().is_some_and(|last| !last.is_empty()) {
            kept.push(line);
        }
    }
    kept.pop_if(|last| last.is_empty());
    kept
}

fn tidy_line(line: &str) -> String {
    let spaced = line.replace(['\t', '\r', '\u{2028}', '\u{2029}'], " ");
    let kept = spaced.chars().filter(|c| !c.is_control() && !turns(*c));
    kept.collect::<String>().trim().to_owned()
}

/// Whether a character embeds, overrides or isolates a direction of writing.
pub(super) fn turns(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The beginning of a text, cut at a whole character and marked as cut.
fn clip(text: &str, units_max: usize) -> String {
    if text.encode_utf16().count() <= units_max {
        return text.to_owned();
    }
    let mut units = 1;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= units_max
    };
    let mut kept: String = text.chars().take_while(fits).collect();
    kept.push('…');
    kept
}

/// Telegram's HTML knows three characters that are not themselves.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// HTML of ours as plain text: every `<` and `>` that is left after escaping is a tag's.
pub(super) fn unescape(html: &str) -> String {
    let text = without_tags(html);
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// A value that keeps its own direction among words from right to left.
pub(super) fn isolate(text: &str) -> String {
    let isolated = |line: &str| {
        if line.is_empty() {
            return String::new();
        }
        let direction = if line.chars().any(is_rtl_letter) { '\u{2068}' } else { '\u{2066}' };
        format!("{direction}{line}\u{2069}")
    };
    text.lines().map(isolated).collect::<Vec<_>>().join("\n")
}

/// A line from right to left, marked as such where it begins with Latin or digits. What is
/// copied from it holds no marks: those around a value in `<code>` stand outside.
pub(super) fn lead_right_to_left(line: &str) -> String {
    let line = line
        .replace("<code>\u{2066}", "\u{2066}<code>")
        .replace("<code>\u{2068}", "\u{2068}<code>")
        .replace("\u{2069}</code>", "</code>\u{2069}");
    let first = without_tags(&line).chars().find(|c| c.is_alphanumeric());
    if first.is_some_and(|c| !is_rtl_letter(c)) { format!("\u{200F}{line}") } else { line }
}

/// Whether a character belongs to a script from right to left.
pub(super) fn is_rtl_letter(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

pub(super) fn without_tags(text: &str) -> String {
    let mut inside = false;
    let outside = |c: &char| {
        let was = inside;
        inside = *c == '<' || inside && *c != '>';
        !was && !inside
    };
    text.chars().filter(outside).collect()
}
