//! Pictures made of square modules in one ink on white, as PNG: QR codes, and the signs that
//! take their place in a chat when nothing is to be paid any more. Pure.

use png::{BitDepth, ColorType, Encoder, EncodingError};

/// Pixels along a module: large enough that a camera reads it from a screen after a messenger
/// has made a JPEG of it.
const MODULE_PIXELS: usize = 10;
/// What is not inked.
const PAPER: [u8; 3] = [0xff, 0xff, 0xff];

/// A square picture of `side` modules, inked where `is_inked` says so of a column and a row.
/// `None` if it is larger than a picture can be.
pub fn png(side: usize, ink: [u8; 3], is_inked: impl Fn(usize, usize) -> bool) -> Option<Vec<u8>> {
    let pixels = side.checked_mul(MODULE_PIXELS)?;
    let mut lines = Vec::with_capacity(pixels * pixels.div_ceil(8));
    for y in 0..side {
        let line = line(pixels, |x| is_inked(x, y));
        for _ in 0..MODULE_PIXELS {
            lines.extend_from_slice(&line);
        }
    }
    encode(u32::try_from(pixels).ok()?, ink, &lines).ok()
}

/// One line of pixels, one bit each.
fn line(pixels: usize, is_inked: impl Fn(usize) -> bool) -> Vec<u8> {
    let mut bytes = vec![0; pixels.div_ceil(8)];
    for pixel in (0..pixels).filter(|pixel| is_inked(pixel / MODULE_PIXELS)) {
        bytes[pixel / 8] |= 0x80 >> (pixel % 8);
    }
    bytes
}

fn encode(pixels: u32, ink: [u8; 3], lines: &[u8]) -> Result<Vec<u8>, EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, pixels, pixels);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::One);
    encoder.set_palette([PAPER, ink].concat());
    let mut writer = encoder.write_header()?;
    writer.write_image_data(lines)?;
    writer.finish()?;
    Ok(bytes)
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A PNG as rows of modules, each one colour throughout.
    pub fn modules(png: &[u8]) -> Vec<Vec<[u8; 3]>> {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut pixels).expect("a picture");
        assert_eq!((info.width, info.color_type), (info.height, ColorType::Rgb));
        let width = usize::try_from(info.width).expect("a width");
        let at = |x: usize, y: usize| -> [u8; 3] {
            pixels[3 * (y * width + x)..][..3].try_into().expect("three bytes")
        };
        let side = width / MODULE_PIXELS;
        for (x, y) in (0..width).flat_map(|x| (0..width).map(move |y| (x, y))) {
            let corner = at(x - x % MODULE_PIXELS, y - y % MODULE_PIXELS);
            assert_eq!(at(x, y), corner, "({x}, {y}) is not like its module");
        }
        let row = |y: usize| (0..side).map(|x| at(x * MODULE_PIXELS, y * MODULE_PIXELS)).collect();
        (0..side).map(row).collect()
    }

    #[test]
    fn a_picture_is_inked_exactly_where_it_is_asked_for() {
        let ink = [0x12, 0x34, 0x56];
        // A side whose pixels do not fill the last byte of a line.
        let png = png(5, ink, |x, y| (x + y) % 2 == 1).expect("fits");
        for (y, row) in modules(&png).iter().enumerate() {
            for (x, colour) in row.iter().enumerate() {
                assert_eq!(*colour, if (x + y) % 2 == 1 { ink } else { PAPER }, "({x}, {y})");
            }
        }
    }
}
