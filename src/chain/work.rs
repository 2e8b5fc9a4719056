//! Proof of work: what a header's own target says, and how chains are compared.
//!
//! Whether the target is the one that the chain's rule gives is not decided here. Chains are
//! compared by the sum of [`work`], never by height.

use bitcoin::BlockHash;
use bitcoin::block::Header;
use bitcoin::consensus;
use bitcoin::hashes::Hash;
use bitcoin::pow::{CompactTarget, Target, Work};

use super::block::BlockError;
use crate::base::coin::Coin;

/// Litecoin's scrypt: N = 2¹⁰, r = 1, p = 1.
const SCRYPT_LOG_N: u8 = 10;
const SCRYPT_R: u32 = 1;
const SCRYPT_P: u32 = 1;

/// Whether the header's hash is at most its own target.
pub fn check_work(coin: Coin, header: &Header) -> Result<(), BlockError> {
    let target = target(header.bits).ok_or(BlockError::BadTarget)?;
    if target.is_met_by(work_hash(coin, header)) { Ok(()) } else { Err(BlockError::NoWork) }
}

/// How much work a header with these bits stands for; none if they are no target.
pub fn work(bits: CompactTarget) -> Work {
    match target(bits) {
        Some(target) => target.to_work(),
        None => Work::from_be_bytes([0; 32]),
    }
}

/// The target that bits stand for. None if it is zero, negative or above 256 bits: nodes
/// take no such header.
pub fn target(bits: CompactTarget) -> Option<Target> {
    const NEGATIVE: u32 = 0x0080_0000;
    const MANTISSA: u32 = 0x007f_ffff;
    let size = bits.to_consensus() >> 24;
    let mantissa = bits.to_consensus() & MANTISSA;
    let size_max = match mantissa {
        0..=0xff => 34,
        0x100..=0xffff => 33,
        _ => 32,
    };
    if bits.to_consensus() & NEGATIVE != 0 || size_max < size {
        return None;
    }
    Some(Target::from_compact(bits)).filter(|target| *target != Target::ZERO)
}

/// The position of the first header that does not name the one before it as its parent.
pub fn first_break(headers: &[Header]) -> Option<usize> {
    let linked = |pair: &[Header]| pair[1].prev_blockhash == pair[0].block_hash();
    headers.windows(2).position(|pair| !linked(pair)).map(|before| before + 1)
}

/// The hash that work is done on: the block's own on Bitcoin, scrypt on Litecoin.
fn work_hash(coin: Coin, header: &Header) -> BlockHash {
    match coin {
        Coin::Btc => header.block_hash(),
        Coin::Ltc => {
            let bytes = consensus::serialize(header);
            let params = scrypt::Params::new(SCRYPT_LOG_N, SCRYPT_R, SCRYPT_P)
                .expect("Litecoin's parameters are within scrypt's bounds");
            let mut hash = [0; 32];
            scrypt::scrypt(&bytes, &bytes, &params, &mut hash)
                .expect("32 bytes are within scrypt's reach");
            BlockHash::from_byte_array(hash)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(bytes: &[u8]) -> Header {
        consensus::deserialize(&bytes[..Header::SIZE]).expect("a header")
    }

    fn bitcoin_2016() -> Header {
        header(include_bytes!("../../fixtures/chain/btc-block-413567.raw"))
    }

    /// The first block of Litecoin's main network.
    fn litecoin_genesis() -> Header {
        header(
            &hex::decode(concat!(
                "0100000000000000000000000000000000000000000000000000000000000000",
                "00000000d9ced4ed1130f7b7faad9be25323ffafa33232a17c3edf6cfd97bee6",
                "bafbdd97b9aa8e4ef0ff0f1ecd513f7c",
            ))
            .expect("hex"),
        )
    }

    #[test]
    fn real_blocks_have_work() {
        assert_eq!(check_work(Coin::Btc, &bitcoin_2016()), Ok(()));
        assert_eq!(check_work(Coin::Ltc, &litecoin_genesis()), Ok(()));
    }

    #[test]
    fn work_for_one_coin_is_none_for_the_other() {
        assert_eq!(check_work(Coin::Ltc, &bitcoin_2016()), Err(BlockError::NoWork));
        assert_eq!(check_work(Coin::Btc, &litecoin_genesis()), Err(BlockError::NoWork));
    }

    #[test]
    fn a_header_changed_anywhere_has_no_work_left() {
        let bytes = consensus::serialize(&bitcoin_2016());
        for at in (0..bytes.len()).filter(|at| !(72..76).contains(at)) {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert_eq!(check_work(Coin::Btc, &header(&changed)), Err(BlockError::NoWork), "{at}");
        }
    }

    #[test]
    fn bits_that_are_no_target_are_refused_and_count_as_no_work() {
        for bits in
            [0, 0x0100_0000, 0x0300_0000, 0x0180_0001, 0x2080_0000, 0x2300_0001, 0xff12_3456]
        {
            let bits = CompactTarget::from_consensus(bits);
            assert_eq!(target(bits), None, "{bits:x}");
            assert_eq!(work(bits), Work::from_be_bytes([0; 32]), "{bits:x}");
            let header = Header { bits, ..bitcoin_2016() };
            assert_eq!(check_work(Coin::Btc, &header), Err(BlockError::BadTarget), "{bits:x}");
        }
    }

    #[test]
    fn a_harder_header_stands_for_more_work() {
        assert!(work(litecoin_genesis().bits) < work(bitcoin_2016().bits));
    }

    #[test]
    fn headers_are_linked_or_the_first_break_is_named() {
        let first = bitcoin_2016();
        let second = Header { prev_blockhash: first.block_hash(), nonce: 1, ..first };
        let third = Header { prev_blockhash: second.block_hash(), nonce: 2, ..first };
        assert_eq!(first_break(&[]), None);
        assert_eq!(first_break(&[first, second, third]), None);
        assert_eq!(first_break(&[first, third, second]), Some(1));
        assert_eq!(first_break(&[first, second, first]), Some(2));
    }
}
