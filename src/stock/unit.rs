//! Sealing and opening of codes and files, bound to the unit's row and its product. A file is
//! sealed together with its name.

use zeroize::Zeroizing;

use crate::base::id::{ProductId, UnitId};
use crate::base::rng::Rng;
use crate::base::seal::{Purpose, Seal, SealError};

/// Seals a code for its unit's row.
pub fn seal_unit(seal: &Seal, rng: &Rng, product: ProductId, unit: UnitId, code: &[u8]) -> Vec<u8> {
    let (product, unit) = (product.row(), unit.row());
    seal.seal(rng, Purpose::StockCode, &[product.as_bytes(), unit.as_bytes()], code)
}

/// Opens a unit's code.
pub fn open_unit(
    seal: &Seal,
    product: ProductId,
    unit: UnitId,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let (product, unit) = (product.row(), unit.row());
    seal.open(Purpose::StockCode, &[product.as_bytes(), unit.as_bytes()], sealed)
}

/// The fingerprints of a code under every configured master key, the current one first: a
/// code is a duplicate if any of them is known for its product.
pub fn fingerprints(seal: &Seal, product: ProductId, code: &[u8]) -> Vec<[u8; 32]> {
    let mut data = product.row().into_bytes();
    data.push(0);
    data.extend_from_slice(code);
    seal.fingerprints(Purpose::StockFingerprint, &data)
}

/// A file as its buyer gets it. Has no `Debug`: it is goods.
pub struct FileUnit {
    /// The name it is saved under.
    pub name: String,
    /// What is in it.
    pub bytes: Zeroizing<Vec<u8>>,
}

/// The longest name of a file, in bytes; more no system takes.
const FILE_NAME_BYTES_MAX: usize = 200;
/// What stands in a name between it and the bytes of the file.
const NAME_END: u8 = 0;

/// A file as it is sealed: its name, a zero byte, its bytes.
pub fn pack_file(name: &str, bytes: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut packed = Zeroizing::new(Vec::with_capacity(name.len() + 1 + bytes.len()));
    packed.extend_from_slice(name.as_bytes());
    packed.push(NAME_END);
    packed.extend_from_slice(bytes);
    packed
}

/// A file from what was sealed; `None` if that was no file.
pub fn unpack_file(packed: &[u8]) -> Option<FileUnit> {
    let head = packed.get(..packed.len().min(FILE_NAME_BYTES_MAX + 1))?;
    let end = head.iter().position(|byte| *byte == NAME_END)?;
    let name = std::str::from_utf8(&packed[..end]).ok()?.to_owned();
    Some(FileUnit { name, bytes: Zeroizing::new(packed[end + 1..].to_vec()) })
}

/// The name that a file is kept under: the last part of a path, without what is invisible or
/// turns the writing around it, and of bounded length, its ending kept. `None` if nothing is
/// left.
pub fn file_name(given: &str) -> Option<String> {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let unseen = ['\u{200b}'..='\u{200f}', '\u{202a}'..='\u{202e}', '\u{2066}'..='\u{2069}'];
    let turns = |c: char| unseen.iter().any(|range| range.contains(&c));
    let kept: String = last.chars().filter(|c| !c.is_control() && !turns(*c)).collect();
    let kept = kept.trim();
    if kept.trim_matches('.').is_empty() {
        return None;
    }
    if kept.len() <= FILE_NAME_BYTES_MAX {
        return Some(kept.to_owned());
    }
    let (stem, ending) = match kept.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 16 => (stem, format!(".{ending}")),
        _ => (kept, String::new()),
    };
    let room = stem.floor_char_boundary(FILE_NAME_BYTES_MAX - ending.len());
    Some(format!("{}{ending}", &stem[..room]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_back_with_its_name_whatever_is_in_it() {
        for bytes in [b"".as_slice(), b"plain text", b"\0binary\0", &[0xff; 300]] {
            let file = unpack_file(&pack_file("Ticket 7.pdf", bytes)).expect("a file");
            assert_eq!((file.name.as_str(), file.bytes.as_slice()), ("Ticket 7.pdf", bytes));
        }
        assert!(unpack_file(b"CODE-1").is_none());
        assert!(unpack_file(&[b'x'; 1000]).is_none());
    }

    #[test]
    fn a_file_keeps_the_last_part_of_its_path_and_its_ending() {
        let case = |given: &str, kept: Option<&str>| {
            assert_eq!(file_name(given).as_deref(), kept, "{given:?}");
        };
        case("ticket.pdf", Some("ticket.pdf"));
        case("/home/anna/ticket.pdf", Some("ticket.pdf"));
        case("C:\\Users\\anna\\ticket.pdf", Some("ticket.pdf"));
        case("../..", None);
        case("a/", None);
        case("ev\u{202e}fdp.exe\n", Some("evfdp.exe"));
        let long = file_name(&format!("{}.pdf", "ż".repeat(300))).expect("a name");
        assert!(long.len() <= FILE_NAME_BYTES_MAX && long.ends_with("ż.pdf"), "{long}");
    }
}
