//! Real work on an easy target.
//!
//! Blocks of the stage satisfy the same check as blocks of the main network: bitcoin's work is
//! the double SHA-256 of the header, litecoin's is its scrypt hash. Only the target is easy:
//! about every second nonce meets it.

use bitcoin::block::Header;
use bitcoin::hashes::Hash;
use bitcoin::{BlockHash, CompactTarget, consensus};

use crate::base::coin::Coin;

/// The easiest target there is: that of regtest.
const EASIEST_BITS: u32 = 0x207f_ffff;

/// Litecoin's scrypt: the binary logarithm of N = 1024, then r and p.
const SCRYPT_LOG_N: u8 = 10;
const SCRYPT_R: u32 = 1;
const SCRYPT_P: u32 = 1;

/// The target of every block on the stage.
pub fn easiest() -> CompactTarget {
    CompactTarget::from_consensus(EASIEST_BITS)
}

/// The same header with a nonce that meets its target.
pub fn work(coin: Coin, header: Header) -> Header {
    (0..=u32::MAX)
        .map(|nonce| Header { nonce, ..header })
        .find(|header| is_worked(coin, header))
        .expect("about every second nonce meets this target")
}

/// Whether a header's work meets the target it names.
pub fn is_worked(coin: Coin, header: &Header) -> bool {
    header.target().is_met_by(work_hash(coin, header))
}

/// The number that is compared with the target. For litecoin this is not the block's id.
fn work_hash(coin: Coin, header: &Header) -> BlockHash {
    match coin {
        Coin::Btc => header.block_hash(),
        Coin::Ltc => BlockHash::from_byte_array(scrypt(&consensus::serialize(header))),
    }
}

/// The header is both the password and the salt.
fn scrypt(header: &[u8]) -> [u8; 32] {
    let params = scrypt::Params::new(SCRYPT_LOG_N, SCRYPT_R, SCRYPT_P)
        .expect("litecoin's parameters are within scrypt's bounds");
    let mut hash = [0; 32];
    scrypt::scrypt(header, header, &params, &mut hash).expect("32 bytes is a length scrypt gives");
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The header of a block that Litecoin Core mined on regtest.
    const LITECOIN: &str = "00000020\
                            497917051ec11d0b73b4024ad156146b1e43dfd6acf7226abef798de195aed5f\
                            a426b7261617b4b829fbb678f7e1e75cb5f696d11fd5a6876240a88693b5822f\
                            3b10016bffff7f2000000000";

    /// The header of a block that Bitcoin Core mined on regtest.
    const BITCOIN: &str = "00000020\
                           06f37bdfb03e7c2030a7ac931614069ef12520962c3a0a95c2b14f9f29508e10\
                           8cf7d85c6601b1d0049089f4f3176ef838cfa5984c7c5d50d693d5e1d44ccc00\
                           ad0b016bffff7f2000000000";

    fn header(text: &str) -> Header {
        consensus::deserialize(&hex::decode(text).unwrap()).unwrap()
    }

    #[test]
    fn headers_mined_by_real_nodes_are_worked() {
        assert!(is_worked(Coin::Btc, &header(BITCOIN)));
        assert!(is_worked(Coin::Ltc, &header(LITECOIN)));
    }

    #[test]
    fn work_changes_the_nonce_and_nothing_else() {
        for coin in Coin::ALL {
            for time in 0..8 {
                let bare = Header { time, ..header(BITCOIN) };
                let worked = work(coin, bare);
                assert!(is_worked(coin, &worked), "{coin} at {time}");
                assert_eq!(Header { nonce: bare.nonce, ..worked }, bare);
            }
        }
    }
}
