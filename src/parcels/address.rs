//! Sealing and opening of addresses, each for its own row, and what counts as one.

use zeroize::Zeroizing;

use crate::base::id::{OrderId, PersonId};
use crate::base::rng::Rng;
use crate::base::seal::{Purpose, Seal, SealError};

/// The most characters of an address: no label of a parcel has room for more.
pub const ADDRESS_CHARS_MAX: usize = 500;

/// An address as it is kept: without blank lines and space at the ends of lines, without
/// control characters. `None` if nothing is left, or more than a label holds.
pub fn written_address(text: &str) -> Option<Zeroizing<String>> {
    let mut written = Zeroizing::new(String::with_capacity(text.len()));
    for line in text.lines() {
        let mut kept = String::with_capacity(line.len());
        kept.extend(line.chars().map(|c| if c.is_control() { ' ' } else { c }));
        let kept = Zeroizing::new(kept);
        if kept.trim().is_empty() {
            continue;
        }
        if !written.is_empty() {
            written.push('\n');
        }
        written.push_str(kept.trim());
    }
    let fits = !written.is_empty() && written.chars().count() <= ADDRESS_CHARS_MAX;
    fits.then_some(written)
}

/// Seals where the parcel of an order goes.
pub fn seal_parcel(seal: &Seal, rng: &Rng, order: OrderId, address: &str) -> Vec<u8> {
    seal.seal(rng, Purpose::Parcel, &[order.row().as_bytes()], address.as_bytes())
}

/// Opens where the parcel of an order goes.
pub fn open_parcel(
    seal: &Seal,
    order: OrderId,
    sealed: &[u8],
) -> Result<Zeroizing<String>, SealError> {
    text(&seal.open(Purpose::Parcel, &[order.row().as_bytes()], sealed)?)
}

/// Seals the address that somebody keeps.
pub fn seal_home(seal: &Seal, rng: &Rng, person: PersonId, address: &str) -> Vec<u8> {
    seal.seal(rng, Purpose::Home, &[person.row().as_bytes()], address.as_bytes())
}

/// Opens the address that somebody keeps.
pub fn open_home(
    seal: &Seal,
    person: PersonId,
    sealed: &[u8],
) -> Result<Zeroizing<String>, SealError> {
    text(&seal.open(Purpose::Home, &[person.row().as_bytes()], sealed)?)
}

/// Only text is ever sealed for these purposes.
fn text(plain: &[u8]) -> Result<Zeroizing<String>, SealError> {
    let text = std::str::from_utf8(plain).map_err(|_| SealError::Malformed)?;
    Ok(Zeroizing::new(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Time;
    use crate::base::seal::MasterKey;

    #[test]
    fn an_address_loses_blank_lines_and_control_characters_and_nothing_else() {
        let case = |text: &str, kept: Option<&str>| {
            let written = written_address(text);
            assert_eq!(written.as_ref().map(|text| text.as_str()), kept, "{text:?}");
        };
        case("Anna Nowak\r\n ul. Długa 5\n\n00-238 Warszawa ", {
            Some("Anna Nowak\nul. Długa 5\n00-238 Warszawa")
        });
        case("A\u{1b}[1m street", Some("A [1m street"));
        case(" \n\t\n", None);
        case(&"x".repeat(ADDRESS_CHARS_MAX), Some(&"x".repeat(ADDRESS_CHARS_MAX)));
        case(&"x".repeat(ADDRESS_CHARS_MAX + 1), None);
    }

    #[test]
    fn an_address_opens_for_its_own_order_and_its_own_purpose_alone() {
        let (now, rng) = (Time::from_secs(1), Rng::seeded(1));
        let seal = Seal::new(MasterKey::generate(&rng), vec![]);
        let [order, other] = [OrderId::new(now, &rng), OrderId::new(now, &rng)];
        let sealed = seal_parcel(&seal, &rng, order, "5 Long Street");
        assert_eq!(open_parcel(&seal, order, &sealed).expect("opens").as_str(), "5 Long Street");
        assert_eq!(open_parcel(&seal, other, &sealed), Err(SealError::Broken));
        let person = PersonId::new(now, &rng);
        assert_eq!(open_home(&seal, person, &sealed), Err(SealError::Broken));
        let kept = seal_home(&seal, &rng, person, "5 Long Street");
        assert_eq!(open_home(&seal, person, &kept).expect("opens").as_str(), "5 Long Street");
    }
}
