//! The pictures that stand in a card where no QR code may stand any more. A message with a
//! picture stays one, and a code that is left standing would be paid once more.

use crate::faces::picture;

/// What a sign says at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A question: something is to be chosen.
    Choose,
    /// An hourglass: something is waited for.
    Waiting,
    /// A tick: paid.
    Done,
    /// A cross: closed.
    Closed,
    /// An exclamation mark: something is wrong.
    Alarm,
}

/// Modules along a stroke of a drawing.
const STROKE: usize = 2;
/// Light modules around a drawing; with it, a sign is as wide as a QR code and its bubble in
/// the chat keeps its width.
const MARGIN: usize = 8;

impl Sign {
    /// Every sign.
    #[cfg(test)]
    const ALL: [Sign; 5] = [Sign::Choose, Sign::Waiting, Sign::Done, Sign::Closed, Sign::Alarm];

    /// The picture.
    pub fn png(self) -> Option<Vec<u8>> {
        let drawing = self.drawing();
        let inside = |at: usize| Some(at.checked_sub(MARGIN)? / STROKE);
        let side = STROKE * drawing.len() + 2 * MARGIN;
        picture::png(side, self.ink(), |x, y| {
            let row = inside(y).and_then(|y| drawing.get(y)).map(|row| row.as_bytes());
            row.zip(inside(x)).is_some_and(|(row, x)| row.get(x) == Some(&b'#'))
        })
    }

    fn ink(self) -> [u8; 3] {
        match self {
            Sign::Choose | Sign::Waiting => [0x1d, 0x5f, 0xa8],
            Sign::Done => [0x1b, 0x7f, 0x3b],
            Sign::Closed => [0x6b, 0x6b, 0x6b],
            Sign::Alarm => [0xb3, 0x26, 0x1e],
        }
    }

    fn drawing(self) -> [&'static str; 15] {
        match self {
            Sign::Choose => [
                "....#######....",
                "...#########...",
                "..###.....###..",
                "..##.......##..",
                "...........##..",
                "..........###..",
                ".........###...",
                "........###....",
                ".......###.....",
                ".......##......",
                ".......##......",
                "...............",
                "...............",
                ".......##......",
                ".......##......",
            ],
            Sign::Waiting => [
                ".#############.",
                ".#############.",
                "..#.........#..",
                "..#.#######.#..",
                "...#.#####.#...",
                "....#.###.#....",
                ".....#.#.#.....",
                "......#.#......",
                ".....#.#.#.....",
                "....#..#..#....",
                "...#..###..#...",
                "..#..#####..#..",
                "..#.#######.#..",
                ".#############.",
                ".#############.",
            ],
            Sign::Done => [
                "...............",
                "...............",
                ".............##",
                "............###",
                "...........###.",
                "..........###..",
                ".........###...",
                "##......###....",
                "###....###.....",
                ".###..###......",
                "..######.......",
                "...####........",
                "....##.........",
                "...............",
                "...............",
            ],
            Sign::Closed => [
                "##...........##",
                "###.........###",
                ".###.......###.",
                "..###.....###..",
                "...###...###...",
                "....###.###....",
                ".....#####.....",
                "......###......",
                ".....#####.....",
                "....###.###....",
                "...###...###...",
                "..###.....###..",
                ".###.......###.",
                "###.........###",
                "##...........##",
            ],
            Sign::Alarm => [
                "......###......",
                "......###......",
                "......###......",
                "......###......",
                "......###......",
                "......###......",
                "......###......",
                "......###......",
                "......###......",
                ".......#.......",
                "...............",
                "...............",
                "......###......",
                "......###......",
                "......###......",
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_sign_is_a_picture_of_its_own_and_as_wide_as_a_code() {
        let pictures = Sign::ALL.map(|sign| sign.png().expect("a picture"));
        for (sign, png) in Sign::ALL.into_iter().zip(&pictures) {
            assert!(sign.drawing().iter().all(|row| row.len() == 15), "{sign:?}");
            let modules = picture::tests::modules(png);
            assert_eq!(modules.len(), 46, "{sign:?}");
            let inked = modules.iter().flatten().filter(|colour| **colour == sign.ink()).count();
            let strokes = sign.drawing().concat().matches('#').count();
            assert_eq!(inked, strokes * STROKE * STROKE, "{sign:?}");
        }
        assert_eq!(pictures.iter().collect::<BTreeSet<_>>().len(), pictures.len());
    }
}
