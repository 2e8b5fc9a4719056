//! Addresses of the coins' regtest networks, as explorers write and read them.
//!
//! The stage has a reading of its own, so that a mistake in the till's addresses is not
//! repeated here.

use bitcoin::bech32::{Fe32, Hrp, segwit};
use bitcoin::hashes::Hash;
use bitcoin::{PubkeyHash, Script, ScriptBuf, ScriptHash, base58};

use crate::base::coin::Coin;

/// A version byte and a hash of 20 bytes.
const PAYLOAD: usize = 21;

/// What stands before the hash of a public key, on the regtest of either coin.
const KEY_HASH: u8 = 111;

/// Witness versions above 0 are written as the opcodes from `OP_1` on, which follow this byte.
const OP_BEFORE_ONE: u8 = 0x50;

/// Text that is no address on this network, in an explorer's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// It is no address at all.
    #[error("Invalid Bitcoin address")]
    Invalid,
    /// It is an address somewhere else.
    #[error("Address on invalid network")]
    OtherNetwork,
}

fn prefix(coin: Coin) -> Hrp {
    let text = match coin {
        Coin::Btc => "bcrt",
        Coin::Ltc => "rltc",
    };
    Hrp::parse(text).expect("the prefix is lower-case ASCII")
}

/// What stands before the hash of a script; the first is the one that is written.
fn script_hashes(coin: Coin) -> &'static [u8] {
    match coin {
        Coin::Btc => &[196],
        Coin::Ltc => &[58, 196],
    }
}

/// The address of an output script, if it has one.
pub fn encode(coin: Coin, script: &Script) -> Option<String> {
    let bytes = script.as_bytes();
    if let Some(version) = script.witness_version() {
        let version = Fe32::try_from(version.to_num()).ok()?;
        segwit::encode(prefix(coin), version, &bytes[2..]).ok()
    } else if script.is_p2pkh() {
        Some(with_version(KEY_HASH, &bytes[3..23]))
    } else if script.is_p2sh() {
        Some(with_version(script_hashes(coin)[0], &bytes[2..22]))
    } else {
        None
    }
}

fn with_version(version: u8, hash: &[u8]) -> String {
    base58::encode_check(&[&[version][..], hash].concat())
}

/// The output script that an address stands for.
pub fn decode(coin: Coin, text: &str) -> Result<ScriptBuf, AddressError> {
    if let Ok((hrp, version, program)) = segwit::decode(text) {
        if hrp == prefix(coin) {
            return witness_script(version.to_u8(), &program);
        }
        return Err(AddressError::OtherNetwork);
    }
    let payload = base58::decode_check(text).map_err(|_| AddressError::Invalid)?;
    let payload = <[u8; PAYLOAD]>::try_from(payload).map_err(|_| AddressError::Invalid)?;
    let hash = <[u8; PAYLOAD - 1]>::try_from(&payload[1..]).map_err(|_| AddressError::Invalid)?;
    match payload[0] {
        KEY_HASH => Ok(ScriptBuf::new_p2pkh(&PubkeyHash::from_byte_array(hash))),
        version if script_hashes(coin).contains(&version) => {
            Ok(ScriptBuf::new_p2sh(&ScriptHash::from_byte_array(hash)))
        }
        _ => Err(AddressError::OtherNetwork),
    }
}

fn witness_script(version: u8, program: &[u8]) -> Result<ScriptBuf, AddressError> {
    let opcode = if version == 0 { 0 } else { OP_BEFORE_ONE + version };
    let length = u8::try_from(program.len()).map_err(|_| AddressError::Invalid)?;
    Ok(ScriptBuf::from_bytes([&[opcode, length][..], program].concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Scripts and addresses that real explorers gave.
    const KNOWN: &[(Coin, &str, &str)] = &[
        (
            Coin::Btc,
            "0014ece526571053da86454c9e066779eaf9d1502e6a",
            "bcrt1qanjjv4cs20dgv32vncrxw702l8g4qtn2evh7fy",
        ),
        (
            Coin::Ltc,
            "0014ad480527e3efd2adea28ac5543bbd2adc7999fa2",
            "rltc1q44yq2flralf2m63g43258w7j4hren8aze0jhpg",
        ),
        (
            Coin::Ltc,
            "a914f7432df7482fc8232eb92b267c86db47425d053e87",
            "Qj9PVQ44BHqH9PY8Kevya2we4HJkQvEdhc",
        ),
        (
            Coin::Ltc,
            "76a91449ebf8af8a3d59a6072564c04429fcae42a690ae88ac",
            "mnFpJe4ycUsbeBLvrq4NJMrGKePQ5qd3Y2",
        ),
    ];

    #[test]
    fn addresses_are_those_of_real_explorers_in_both_directions() {
        for (coin, script, address) in KNOWN {
            let script = ScriptBuf::from_hex(script).unwrap();
            assert_eq!(encode(*coin, &script).as_deref(), Some(*address));
            assert_eq!(decode(*coin, address), Ok(script));
        }
    }

    #[test]
    fn the_other_script_hash_version_of_litecoin_is_read_too() {
        let script = ScriptBuf::from_hex("a914f7432df7482fc8232eb92b267c86db47425d053e87").unwrap();
        let old = with_version(196, &script.as_bytes()[2..22]);
        assert_eq!(decode(Coin::Ltc, &old), Ok(script));
    }

    #[test]
    fn an_address_of_elsewhere_is_told_from_no_address() {
        let main = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
        assert_eq!(decode(Coin::Btc, main), Err(AddressError::OtherNetwork));
        let litecoin = "rltc1q44yq2flralf2m63g43258w7j4hren8aze0jhpg";
        assert_eq!(decode(Coin::Btc, litecoin), Err(AddressError::OtherNetwork));
        assert_eq!(decode(Coin::Btc, "nonsense"), Err(AddressError::Invalid));
    }

    #[test]
    fn an_output_without_a_payee_has_no_address() {
        let script = ScriptBuf::from_hex("6a0401020304").unwrap();
        assert_eq!(encode(Coin::Btc, &script), None);
    }
}
