//! QR codes: as SVG for pages, as PNG for messengers.
//!
//! Both are drawn by hand from the modules, in whole numbers. The SVG is one path without
//! styles, so that the strictest policy of a browser shows it.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder, QRCode};

use super::picture;

/// Light modules around the code. Scanners ask for four.
const QUIET_ZONE: usize = 4;

/// A QR code of level M, black on white, in a view box counted in modules. `None` if the
/// text does not fit into any.
pub fn svg(text: &str) -> Option<String> {
    let code = code(text)?;
    let side = code.size + 2 * QUIET_ZONE;
    let mut path = String::new();
    for y in 0..code.size {
        let row = &code[y];
        let mut x = 0;
        while x < row.len() {
            let run = row[x..].iter().take_while(|module| module.value()).count();
            if 0 < run {
                let (left, top) = (x + QUIET_ZONE, y + QUIET_ZONE);
                write!(path, "M{left} {top}h{run}v1h-{run}z").expect("a String takes any text");
            }
            x += run.max(1);
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/>\
         <path d=\"{path}\"/></svg>"
    ))
}

/// The same code as a picture. `None` if the text does not fit into any.
pub fn png(text: &str) -> Option<Vec<u8>> {
    let code = code(text)?;
    let inside = |at: usize| at.checked_sub(QUIET_ZONE).filter(|at| *at < code.size);
    picture::png(code.size + 2 * QUIET_ZONE, [0, 0, 0], |x, y| match (inside(x), inside(y)) {
        (Some(x), Some(y)) => code[y][x].value(),
        _ => false,
    })
}

fn code(text: &str) -> Option<QRCode> {
    QRBuilder::new(text).ecl(ECL::M).build().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "bitcoin:BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4?amount=0.00025117";

    #[test]
    fn a_code_has_four_light_modules_on_every_side() {
        let svg = svg(TEXT).expect("a link fits");
        // A link of this length makes a code of 37 modules.
        assert!(svg.contains("viewBox=\"0 0 45 45\""), "{svg}");
        // The finder pattern begins right behind the quiet zone, seven modules wide.
        assert!(svg.contains("<path d=\"M4 4h7v1h-7z"), "{svg}");
        for (x, y, run) in runs(&svg) {
            assert!((4..41).contains(&x) && (4..41).contains(&y), "({x}, {y})");
            assert!(x + run <= 41, "({x}, {y}) is {run} long");
        }
    }

    #[test]
    fn a_bare_address_makes_a_smaller_code() {
        let svg = svg("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4").expect("fits");
        assert!(svg.contains("viewBox=\"0 0 37 37\""), "{svg}");
    }

    #[test]
    fn a_code_holds_no_style_and_no_script() {
        let svg = svg(TEXT).expect("a link fits");
        assert!(!svg.contains("style") && !svg.contains("script") && !svg.contains(TEXT));
    }

    #[test]
    fn a_text_that_fits_into_no_code_makes_none() {
        assert_eq!(svg(&"a".repeat(5000)), None);
        assert_eq!(png(&"a".repeat(5000)), None);
    }

    #[test]
    fn the_picture_has_the_modules_of_the_drawing() {
        let modules = picture::tests::modules(&png(TEXT).expect("a link fits"));
        let mut drawn = vec![vec![[0xff; 3]; 45]; 45];
        for (x, y, run) in runs(&svg(TEXT).expect("a link fits")) {
            drawn[y][x..x + run].fill([0; 3]);
        }
        assert_eq!(modules, drawn);
    }

    /// (x, y, length) of every run of dark modules.
    fn runs(svg: &str) -> Vec<(usize, usize, usize)> {
        let path = svg.rsplit_once("d=\"").expect("a path").1;
        path.split('M')
            .skip(1)
            .map(|run| {
                let (x, rest) = run.split_once(' ').expect("two numbers");
                let (y, rest) = rest.split_once('h').expect("a length");
                let length = rest.split_once('v').expect("one high").0;
                let number = |text: &str| text.parse().expect("a number");
                (number(x), number(y), number(length))
            })
            .collect()
    }
}
