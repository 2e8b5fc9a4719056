//! What the owner's own node imports to see the same addresses.
//!
//! An output descriptor (BIP 380 to 386) says in one line what the till does with an account
//! key. It holds the key: it goes to the owner's terminal or node, and into no log.

use serde_json::{Value, json};

use super::{AccountKey, ScriptType};

/// The characters of descriptors, in the order that BIP 380 numbers them.
const CHARACTERS: &str = concat!(
    "0123456789()[],'/*abcdefgh@:$%{}",
    "IJKLMNOPQRSTUVWXYZ&+-.;<=>?!^_|~",
    "ijklmnopqrstuvwxyzABCDEFGH`#\"\\ ",
);
/// The characters of checksums: bech32's.
const CHECKSUM_CHARACTERS: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
/// Characters in a checksum.
const CHECKSUM_LENGTH: u32 = 8;
/// The generator of the checksum's code (BIP 380).
const GENERATOR: [u64; 5] =
    [0x00f5_dee5_1989, 0x00a9_fdca_3312, 0x001b_ab10_e32d, 0x0037_06b1_677a, 0x0064_4d62_6ffd];

/// How much of the chain's past the node searches when it imports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RescanFrom {
    /// All of it: for a shop that has taken money. Takes the node hours on a main network.
    Start,
    /// Nothing: for an account that nobody has paid yet.
    Now,
}

/// Why a node cannot import an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DescriptorError {
    /// Litecoin Core 0.21 does not know `tr()`.
    #[error("importmulti does not know taproot accounts: use a wallet that does")]
    Taproot,
}

/// The account's external chain as a descriptor with its checksum, such as
/// `wpkh(tpub…/0/*)#checksum`. Without origin: the till does not know the wallet's root.
pub fn descriptor(account: &AccountKey) -> String {
    let key = account.expose();
    let key = key.as_str();
    let body = match account.script_type() {
        ScriptType::P2pkh => format!("pkh({key}/0/*)"),
        ScriptType::P2shP2wpkh => format!("sh(wpkh({key}/0/*))"),
        ScriptType::P2wpkh => format!("wpkh({key}/0/*)"),
        ScriptType::P2tr => format!("tr({key}/0/*)"),
    };
    let sum = checksum(&body).expect("we write descriptor characters only");
    format!("{body}#{sum}")
}

/// The argument of Bitcoin Core's `importdescriptors` for the addresses 0 to `range_end`, both
/// included; Core takes at most a million at once. Not active: the node hands out none of them
/// itself. The wallet must have been made without private keys.
pub fn import_descriptors(account: &AccountKey, range_end: u32, from: RescanFrom) -> Value {
    json!([{
        "desc": descriptor(account),
        "active": false,
        "internal": false,
        "range": [0, range_end],
        "timestamp": timestamp(from),
    }])
}

/// The first argument of Litecoin Core's `importmulti`, which has no `importdescriptors`, for
/// the addresses 0 to `range_end`, both included. None of them enter the node's key pool.
///
/// # Errors
/// [`DescriptorError::Taproot`]: Litecoin Core 0.21 has no `tr()`.
pub fn import_multi(
    account: &AccountKey,
    range_end: u32,
    from: RescanFrom,
) -> Result<Value, DescriptorError> {
    if account.script_type() == ScriptType::P2tr {
        return Err(DescriptorError::Taproot);
    }
    Ok(json!([{
        "desc": descriptor(account),
        "range": [0, range_end],
        "timestamp": timestamp(from),
        "internal": false,
        "keypool": false,
        "watchonly": true,
    }]))
}

fn timestamp(from: RescanFrom) -> Value {
    match from {
        RescanFrom::Start => json!(0),
        RescanFrom::Now => json!("now"),
    }
}

/// The eight characters that follow `#` in a descriptor (BIP 380); `None` if `body` holds a
/// character that no descriptor has.
pub fn checksum(body: &str) -> Option<String> {
    let places: Vec<u64> = body
        .chars()
        .map(|character| u64::try_from(CHARACTERS.find(character)?).ok())
        .collect::<Option<_>>()?;
    let mut state = 1;
    for group in places.chunks(3) {
        for place in group {
            state = absorb(state, place & 31);
        }
        state = absorb(state, group.iter().fold(0, |sum, place| sum * 3 + (place >> 5)));
    }
    for _ in 0..CHECKSUM_LENGTH {
        state = absorb(state, 0);
    }
    state ^= 1;
    let symbol = |place: u32| {
        let value = usize::try_from((state >> (5 * place)) & 31).expect("five bits fit");
        char::from(CHECKSUM_CHARACTERS[value])
    };
    Some((0..CHECKSUM_LENGTH).rev().map(symbol).collect())
}

/// One step of the checksum's polynomial: five bits more.
fn absorb(state: u64, value: u64) -> u64 {
    let top = state >> 35;
    let shifted = ((state & 0x0007_ffff_ffff) << 5) ^ value;
    GENERATOR
        .iter()
        .enumerate()
        .filter(|(bit, _)| (top >> bit) & 1 == 1)
        .fold(shifted, |sum, (_, term)| sum ^ term)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::coin::{Coin, Network};
    use crate::keys::VPUB;

    fn account(script_type: ScriptType) -> AccountKey {
        let imported = AccountKey::import(Coin::Btc, Network::Regtest, None, VPUB).expect("good");
        AccountKey { script_type, ..imported }
    }

    /// Whether a node would take it.
    fn is_checked(text: &str) -> bool {
        text.split_once('#').is_some_and(|(body, sum)| checksum(body).as_deref() == Some(sum))
    }

    #[test]
    fn checksums_are_those_of_bip_380() {
        assert!(is_checked("raw(deadbeef)#89f8spxm"));
        // None, empty, too long, too short, an error in the body, an error in the checksum,
        // a character that no descriptor has.
        for bad in [
            "raw(deadbeef)",
            "raw(deadbeef)#",
            "raw(deadbeef)#89f8spxmx",
            "raw(deadbeef)#89f8spx",
            "raw(dedbeef)#89f8spxm",
            "raw(deadbeef)##9f8spxm",
            "raw(Ü)#00000000",
        ] {
            assert!(!is_checked(bad), "{bad}");
        }
        assert_eq!(checksum("raw(Ü)"), None);
    }

    #[test]
    fn checksums_are_those_that_nodes_write() {
        // Bitcoin Core's test of multisig descriptors, and answers of both nodes in regtest.
        for good in [
            "sh(multi(2,[00000000/111'/222]xpub6ERApfZwUNrhLCkDtcHTcxd75RbzS1ed54G1LkBUHQVHQKqhMkhgbmJbZRkrgZw4koxb5JaHWkY4ALHY2grBGRjaDMzQLcgJvLJuZZvRcEL,xpub68NZiKmJWnxxS6aaHmn81bvJeTESw724CRDs6HbuccFQN9Ku14VQrADWgqbhhTHBaohPX4CjNLf9fq9MYo6oDaPPLPxSb7gwQN3ih19Zm4Y/0))#tjg09x5t",
            "addr(bcrt1qd7spv5q28348xl4myc8zmh983w5jx32cs707jh)#55nqjt72",
            "raw(6a24aa21a9ed1c019def1b4ab35ac6d7c4a772a82eaf5660ff3695905309d09604bb211489f0)#q9mgkkw5",
            "wpkh([e99b8628/0/2]02339193c34cd8ecb21ebd48af64ead71d78213470d61d7274f932489d6ba21bd3)#5gmpkm5x",
        ] {
            assert!(is_checked(good), "{good}");
        }
    }

    #[test]
    fn each_script_type_has_its_descriptor() {
        let tpub = account(ScriptType::P2wpkh).expose();
        let tpub = tpub.as_str();
        let cases = [
            (ScriptType::P2pkh, format!("pkh({tpub}/0/*)#")),
            (ScriptType::P2shP2wpkh, format!("sh(wpkh({tpub}/0/*))#")),
            (ScriptType::P2wpkh, format!("wpkh({tpub}/0/*)#")),
            (ScriptType::P2tr, format!("tr({tpub}/0/*)#")),
        ];
        for (script_type, start) in cases {
            let text = descriptor(&account(script_type));
            assert!(text.starts_with(&start), "{text}");
            assert!(is_checked(&text), "{text}");
        }
    }

    #[test]
    fn bitcoin_core_is_told_to_watch_and_to_hand_out_nothing() {
        let account = account(ScriptType::P2wpkh);
        assert_eq!(
            import_descriptors(&account, 999, RescanFrom::Start),
            json!([{
                "desc": descriptor(&account),
                "active": false,
                "internal": false,
                "range": [0, 999],
                "timestamp": 0,
            }])
        );
    }

    #[test]
    fn litecoin_core_takes_every_account_but_taproot() {
        let account_of_old = account(ScriptType::P2pkh);
        let request = import_multi(&account_of_old, 20, RescanFrom::Now).expect("a request");
        assert_eq!(
            request,
            json!([{
                "desc": descriptor(&account_of_old),
                "range": [0, 20],
                "timestamp": "now",
                "internal": false,
                "keypool": false,
                "watchonly": true,
            }])
        );
        let taproot = import_multi(&account(ScriptType::P2tr), 20, RescanFrom::Now);
        assert_eq!(taproot, Err(DescriptorError::Taproot));
    }
}
