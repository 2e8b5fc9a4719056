//! What Litecoin's extension (MWEB) adds to a transaction: how long it is, and what it pays
//! out to ordinary addresses.
//!
//! Inside, amounts and owners are blinded; nothing there is ours and nothing is verified. A
//! peg-out is the exception: its kernel names script and amount in the clear. An unconfirmed
//! transaction that has nothing but an extension part goes by the hash of its first kernel
//! (BLAKE3), a txid that no block ever shows: the confirmed payment is an output of the
//! block's `HogEx`, see [`super::block`].

use super::block::BlockError;
use super::reader::Reader;
use super::transaction::{TxOut, amount};
use crate::base::coin::Coin;

/// A commitment, and a public key.
const POINT: usize = 33;
/// A hash, an output's id, an offset.
const HASH: usize = 32;
/// A Schnorr signature.
const SIGNATURE: usize = 64;
/// A range proof (bulletproof) of one output; it has no length of its own.
const RANGE_PROOF: usize = 675;
/// What an output tells its receiver: a key, a view tag, the masked value and nonce.
const MESSAGE: usize = POINT + 1 + 8 + 16;
/// The lock time that follows the extension in a transaction.
const LOCK_TIME: usize = 4;

/// The least bytes of an input, an output, a kernel and a peg-out.
const INPUT_LEAST: usize = 1 + HASH + 2 * POINT + SIGNATURE;
const OUTPUT_LEAST: usize = 3 * POINT + 1 + RANGE_PROOF + SIGNATURE;
const KERNEL_LEAST: usize = 1 + POINT + SIGNATURE;
const PEG_OUT_LEAST: usize = 2;

/// What stands behind the MWEB flag of a transaction.
#[derive(Debug)]
pub(super) enum Extension {
    /// The flag is not set.
    Absent,
    /// The flag is set and nothing follows: the transaction is a block's `HogEx`.
    HogEx,
    /// An extension transaction.
    Part(Part),
    /// Something newer than this file knows. It was passed over.
    Unknown,
}

/// What matters of an extension transaction.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// Scripts and amounts that it pays out to.
    pub(super) peg_outs: Vec<TxOut>,
    /// The hash of its first kernel; none if there is no kernel or it is too long for
    /// [`kernel_hash`].
    pub(super) id: Option<[u8; 32]>,
}

/// Reads what stands behind the MWEB flag of a transaction that ends with the raw bytes.
/// What cannot be measured is passed over up to the lock time.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Extension, BlockError> {
    match reader.byte()? {
        0 => Ok(Extension::HogEx),
        1 => {
            if let Ok(part) = read_part(reader) {
                return Ok(Extension::Part(part));
            }
            reader.skip_to_last(LOCK_TIME);
            Ok(Extension::Unknown)
        }
        other => Err(BlockError::UnknownMweb(other)),
    }
}

fn read_part(reader: &mut Reader<'_>) -> Result<Part, BlockError> {
    reader.take(2 * HASH)?; // the offsets of the kernels and of the owners
    for _ in 0..reader.count(INPUT_LEAST)? {
        skip_input(reader)?;
    }
    for _ in 0..reader.count(OUTPUT_LEAST)? {
        skip_output(reader)?;
    }
    let mut part = Part::default();
    for nth in 0..reader.count(KERNEL_LEAST)? {
        let start = reader.at();
        read_kernel(reader, &mut part.peg_outs)?;
        if nth == 0 {
            part.id = kernel_hash(reader.since(start).of(reader.raw()));
        }
    }
    Ok(part)
}

/// What a thing has, as the bits of one byte say.
struct Features(u8);

impl Features {
    /// Refuses a byte with other bits than the known ones: what they add has no known size.
    fn read(reader: &mut Reader<'_>, known: u8) -> Result<Features, BlockError> {
        let bits = reader.byte()?;
        if bits & !known == 0 { Ok(Features(bits)) } else { Err(BlockError::UnknownMweb(bits)) }
    }

    fn has(&self, bit: u8) -> bool {
        self.0 & bit != 0
    }
}

fn skip_input(reader: &mut Reader<'_>) -> Result<(), BlockError> {
    const STEALTH_KEY: u8 = 1;
    const EXTRA_DATA: u8 = 2;
    let features = Features::read(reader, STEALTH_KEY | EXTRA_DATA)?;
    reader.take(HASH + 2 * POINT)?;
    if features.has(STEALTH_KEY) {
        reader.take(POINT)?;
    }
    if features.has(EXTRA_DATA) {
        reader.span()?;
    }
    reader.take(SIGNATURE)?;
    Ok(())
}

fn skip_output(reader: &mut Reader<'_>) -> Result<(), BlockError> {
    const STANDARD_FIELDS: u8 = 1;
    const EXTRA_DATA: u8 = 2;
    reader.take(3 * POINT)?; // the commitment, the sender's and the receiver's key
    let features = Features::read(reader, STANDARD_FIELDS | EXTRA_DATA)?;
    if features.has(STANDARD_FIELDS) {
        reader.take(MESSAGE)?;
    }
    if features.has(EXTRA_DATA) {
        reader.span()?;
    }
    reader.take(RANGE_PROOF + SIGNATURE)?;
    Ok(())
}

fn read_kernel(reader: &mut Reader<'_>, peg_outs: &mut Vec<TxOut>) -> Result<(), BlockError> {
    const FEE: u8 = 1;
    const PEG_IN: u8 = 2;
    const PEG_OUT: u8 = 4;
    const HEIGHT_LOCK: u8 = 8;
    const STEALTH_EXCESS: u8 = 16;
    const EXTRA_DATA: u8 = 32;
    let known = FEE | PEG_IN | PEG_OUT | HEIGHT_LOCK | STEALTH_EXCESS | EXTRA_DATA;
    let features = Features::read(reader, known)?;
    if features.has(FEE) {
        reader.varint()?;
    }
    if features.has(PEG_IN) {
        reader.varint()?;
    }
    if features.has(PEG_OUT) {
        for _ in 0..reader.count(PEG_OUT_LEAST)? {
            let value = amount(Coin::Ltc, reader.varint()?)?;
            peg_outs.push(TxOut::new(value, reader.span()?));
        }
    }
    if features.has(HEIGHT_LOCK) {
        reader.varint()?;
    }
    if features.has(STEALTH_EXCESS) {
        reader.take(POINT)?;
    }
    if features.has(EXTRA_DATA) {
        reader.span()?;
    }
    reader.take(POINT + SIGNATURE)?;
    Ok(())
}

/// The longest kernel that [`kernel_hash`] hashes: one BLAKE3 chunk. An ordinary kernel has
/// some 160 bytes; this one would have more than thirty peg-outs.
const KERNEL_BYTES_MAX: usize = 1024;
const BLAKE3_BLOCK: usize = 64;
const BLAKE3_CHUNK_START: u32 = 1;
const BLAKE3_CHUNK_END: u32 = 2;
const BLAKE3_ROOT: u32 = 8;
const BLAKE3_ROUNDS: usize = 7;

/// The initial values of SHA-256, which BLAKE3 shares.
const BLAKE3_IV: [u32; 8] = [
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19,
];

/// Where each word of the message comes from in the next round.
const BLAKE3_ORDER: [usize; 16] = [2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8];

/// The state's columns, then its diagonals.
const BLAKE3_LANES: [[usize; 4]; 8] = [
    [0, 4, 8, 12],
    [1, 5, 9, 13],
    [2, 6, 10, 14],
    [3, 7, 11, 15],
    [0, 5, 10, 15],
    [1, 6, 11, 12],
    [2, 7, 8, 13],
    [3, 4, 9, 14],
];

/// BLAKE3 of a kernel's bytes, if they fit into one chunk. Only ever compared with the txid
/// that a source claims for an unconfirmed peg-out; nothing that settles rests on it.
fn kernel_hash(kernel: &[u8]) -> Option<[u8; 32]> {
    if kernel.is_empty() || KERNEL_BYTES_MAX < kernel.len() {
        return None;
    }
    let last = kernel.len().div_ceil(BLAKE3_BLOCK) - 1;
    let mut chain = BLAKE3_IV;
    for (nth, block) in kernel.chunks(BLAKE3_BLOCK).enumerate() {
        let start = if nth == 0 { BLAKE3_CHUNK_START } else { 0 };
        let end = if nth == last { BLAKE3_CHUNK_END | BLAKE3_ROOT } else { 0 };
        chain = compress(chain, block, start | end);
    }
    let mut hash = [0; 32];
    for (bytes, word) in hash.chunks_exact_mut(4).zip(chain) {
        bytes.copy_from_slice(&word.to_le_bytes());
    }
    Some(hash)
}

/// One block of at most 64 bytes of the first chunk.
fn compress(chain: [u32; 8], block: &[u8], flags: u32) -> [u32; 8] {
    let mut padded = [0; BLAKE3_BLOCK];
    padded[..block.len()].copy_from_slice(block);
    let mut message = [0; 16];
    for (word, bytes) in message.iter_mut().zip(padded.chunks_exact(4)) {
        *word = u32::from_le_bytes(bytes.try_into().expect("chunks of four bytes"));
    }

    let mut state = [0; 16];
    state[..8].copy_from_slice(&chain);
    state[8..12].copy_from_slice(&BLAKE3_IV[..4]);
    state[14] = u32::try_from(block.len()).expect("at most 64 bytes");
    state[15] = flags;
    for _ in 0..BLAKE3_ROUNDS {
        for (lanes, words) in BLAKE3_LANES.iter().zip(message.chunks_exact(2)) {
            mix(&mut state, *lanes, [words[0], words[1]]);
        }
        message = BLAKE3_ORDER.map(|from| message[from]);
    }
    std::array::from_fn(|word| state[word] ^ state[word + 8])
}

fn mix(state: &mut [u32; 16], [a, b, c, d]: [usize; 4], words: [u32; 2]) {
    for (word, (turn_d, turn_b)) in words.into_iter().zip([(16, 12), (8, 7)]) {
        state[a] = state[a].wrapping_add(state[b]).wrapping_add(word);
        state[d] = (state[d] ^ state[a]).rotate_right(turn_d);
        state[c] = state[c].wrapping_add(state[d]);
        state[b] = (state[b] ^ state[c]).rotate_right(turn_b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The test vectors of BLAKE3's authors: bytes that count up and wrap at 251.
    fn counting(size: usize) -> Vec<u8> {
        (0..251_u8).cycle().take(size).collect()
    }

    #[test]
    fn a_kernel_is_hashed_as_blake3_says() {
        let cases = [
            (1, "2d3adedff11b61f14c886e35afa036736dcd87a74d27b5c1510225d0f592e213"),
            (63, "e9bc37a594daad83be9470df7f7b3798297c3d834ce80ba85d6e207627b7db7b"),
            (64, "4eed7141ea4a5cd4b788606bd23f46e212af9cacebacdc7d1f4c6dc7f2511b98"),
            (65, "de1e5fa0be70df6d2be8fffd0e99ceaa8eb6e8c93a63f2d8d1c30ecb6b263dee"),
            (1024, "42214739f095a406f3fc83deb889744ac00df831c10daa55189b5d121c855af7"),
        ];
        for (size, expected) in cases {
            assert_eq!(kernel_hash(&counting(size)).map(hex::encode).as_deref(), Some(expected));
        }
        assert_eq!(kernel_hash(&counting(1025)), None);
    }
}
