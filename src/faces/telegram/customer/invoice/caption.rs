//! Fitting words under a picture. Pure.

use crate::messenger::CAPTION_MAX;

/// A paragraph of a caption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    html: String,
    must: bool,
}

impl Part {
    /// A paragraph that stands whatever happens.
    pub fn must(html: String) -> Part {
        Part { html, must: true }
    }

    /// A paragraph that is left out if there is no room for it.
    pub fn may(html: String) -> Part {
        Part { html, must: false }
    }
}

/// Paragraphs as one caption, the first ones that may go left out until it fits. What must stand
/// fits by itself; an operator's words that do not are sent in two messages.
pub fn fitted(mut parts: Vec<Part>) -> String {
    loop {
        let html: Vec<&str> = parts.iter().map(|part| part.html.as_str()).collect();
        let html = html.join("\n\n");
        if units(&html) <= CAPTION_MAX {
            return html;
        }
        let Some(at) = parts.iter().position(|part| !part.must) else { return html };
        parts.remove(at);
    }
}

/// How long HTML of ours is for Telegram: without tags, an entity as one character. Counted in
/// UTF-16 units, of which there are never fewer than characters.
pub fn units(html: &str) -> usize {
    let (mut units, mut inside) = (0, None);
    for c in html.chars() {
        match (inside, c) {
            (None, '<') => inside = Some('>'),
            (None, '&') => inside = Some(';'),
            (Some(end), c) if c == end => {
                units += usize::from(end == ';');
                inside = None;
            }
            (Some(_), _) => {}
            (None, c) => units += c.len_utf16(),
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_is_measured_as_it_is_read() {
        assert_eq!(units("<b>a &amp; b</b>\n<code>c</code>"), 7);
        assert_eq!(units("🧾 ż"), 4);
    }

    #[test]
    fn what_may_go_goes_until_the_rest_fits() {
        let long = "x".repeat(600);
        let parts = || {
            vec![
                Part::must("head".to_owned()),
                Part::may("first".to_owned() + &long),
                Part::may(long.clone()),
                Part::must("next".to_owned()),
            ]
        };
        assert_eq!(fitted(parts()), format!("head\n\n{long}\n\nnext"));
        assert_eq!(fitted(parts()[..1].to_vec()), "head");
        let too_much = vec![Part::must(long.clone()), Part::must(long.clone())];
        assert_eq!(fitted(too_much).len(), 1202, "nothing that must stand is lost");
    }
}
