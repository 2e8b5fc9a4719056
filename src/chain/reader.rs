//! Raw bytes read from front to back.
//!
//! Never panics and never trusts a number: a count is believed only as far as the bytes
//! that are left could hold that many things. Positions are kept as [`Span`]s into the
//! whole, so that scripts are not copied.

use super::block::BlockError;

/// A stretch of some raw bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// The stretch's bytes in the raw bytes that it was read from.
    pub(super) fn of(self, raw: &[u8]) -> &[u8] {
        &raw[self.start..self.end]
    }
}

/// Raw bytes and how far they have been read.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    raw: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(raw: &'a [u8]) -> Reader<'a> {
        Reader { raw, at: 0 }
    }

    /// All bytes, read or not.
    pub(super) fn raw(&self) -> &'a [u8] {
        self.raw
    }

    /// How many bytes have been read.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// How many bytes are left.
    pub(super) fn left(&self) -> usize {
        self.raw.len() - self.at
    }

    /// The next byte, which stays unread.
    pub(super) fn peek(&self) -> Result<u8, BlockError> {
        self.rest().first().copied().ok_or_else(|| self.cut())
    }

    /// What has been read since a position.
    pub(super) fn since(&self, start: usize) -> Span {
        Span { start, end: self.at }
    }

    /// Passes over everything but the last `tail` bytes.
    pub(super) fn skip_to_last(&mut self, tail: usize) {
        self.at = self.at.max(self.raw.len().saturating_sub(tail));
    }

    /// The next `size` bytes.
    pub(super) fn take(&mut self, size: usize) -> Result<&'a [u8], BlockError> {
        let taken = self.rest().get(..size).ok_or_else(|| self.cut())?;
        self.at += size;
        Ok(taken)
    }

    /// The next `N` bytes.
    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], BlockError> {
        let taken = *self.rest().first_chunk::<N>().ok_or_else(|| self.cut())?;
        self.at += N;
        Ok(taken)
    }

    pub(super) fn byte(&mut self) -> Result<u8, BlockError> {
        let [byte] = self.array()?;
        Ok(byte)
    }

    /// A compact size. A longer form than the number needs is refused, as nodes do.
    pub(super) fn size(&mut self) -> Result<usize, BlockError> {
        let (size, least) = match self.byte()? {
            0xfd => (u64::from(u16::from_le_bytes(self.array()?)), 0xfd),
            0xfe => (u64::from(u32::from_le_bytes(self.array()?)), 0x1_0000),
            0xff => (u64::from_le_bytes(self.array()?), 0x1_0000_0000),
            small => (u64::from(small), 0),
        };
        if size < least {
            return Err(BlockError::BadNumber { at: self.at });
        }
        usize::try_from(size).map_err(|_| self.cut())
    }

    /// A compact size that counts things of at least `least` bytes each.
    pub(super) fn count(&mut self, least: usize) -> Result<usize, BlockError> {
        let count = self.size()?;
        if self.left() / least < count { Err(self.cut()) } else { Ok(count) }
    }

    /// Bytes that come after their own length.
    pub(super) fn span(&mut self) -> Result<Span, BlockError> {
        let size = self.size()?;
        let start = self.at;
        self.take(size)?;
        Ok(self.since(start))
    }

    /// A number as Litecoin's extension writes amounts: seven bits a byte, the highest
    /// first, one added at every continuation.
    pub(super) fn varint(&mut self) -> Result<u64, BlockError> {
        let mut number = 0_u64;
        loop {
            let byte = self.byte()?;
            let bad = BlockError::BadNumber { at: self.at };
            let shifted = number.checked_mul(128).ok_or_else(|| bad.clone())?;
            number = shifted | u64::from(byte & 0x7f);
            if byte & 0x80 == 0 {
                return Ok(number);
            }
            number = number.checked_add(1).ok_or(bad)?;
        }
    }

    fn rest(&self) -> &'a [u8] {
        &self.raw[self.at..]
    }

    fn cut(&self) -> BlockError {
        BlockError::Cut { size: self.raw.len() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_read_in_its_shortest_form_only() {
        assert_eq!(Reader::new(&[0xfc]).size(), Ok(0xfc));
        assert_eq!(Reader::new(&[0xfd, 0xfd, 0x00]).size(), Ok(0xfd));
        assert_eq!(Reader::new(&[0xfe, 0, 0, 1, 0]).size(), Ok(0x1_0000));
        let longer: [&[u8]; 3] =
            [&[0xfd, 0xfc, 0x00], &[0xfe, 0xff, 0xff, 0, 0], &[0xff, 1, 0, 0, 0, 0, 0, 0, 0]];
        for raw in longer {
            assert_eq!(Reader::new(raw).size(), Err(BlockError::BadNumber { at: raw.len() }));
        }
    }

    #[test]
    fn a_count_that_the_rest_cannot_hold_is_refused_before_anything_is_allocated() {
        let raw = [0xfe, 0xff, 0xff, 0xff, 0x7f, 0, 0, 0];
        assert_eq!(Reader::new(&raw).count(9), Err(BlockError::Cut { size: 8 }));
    }

    #[test]
    fn an_amount_of_the_extension_is_read_and_one_that_overflows_is_refused() {
        assert_eq!(Reader::new(&[0xba, 0xcc, 0xb1, 0x40]).varint(), Ok(125_000_000));
        assert_eq!(Reader::new(&[0x92, 0x4e]).varint(), Ok(2_510));
        assert_eq!(Reader::new(&[0xff; 12]).varint(), Err(BlockError::BadNumber { at: 10 }));
    }
}
