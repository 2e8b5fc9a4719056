//! Scripts to addresses and back, for both coins.
//!
//! Base58check for hashes of keys and scripts, bech32 for witness version 0 (BIP 173), bech32m
//! for later ones (BIP 350). The crate `bitcoin` knows Bitcoin's prefixes only, so the table
//! of both coins is here. MWEB addresses are recognised and refused: what is paid to them
//! cannot be seen.

use bitcoin::bech32::primitives::decode::SegwitHrpstringError;
use bitcoin::bech32::{Hrp, segwit};
use bitcoin::hashes::Hash as _;
use bitcoin::{PubkeyHash, Script, ScriptBuf, ScriptHash, WitnessProgram, WitnessVersion, base58};

use crate::base::coin::{Coin, Network};

/// The longest address that is read (BIP 173).
const TEXT_MAX: usize = 90;
/// Human-readable parts of Litecoin's MWEB addresses: main, and all test networks.
const MWEB_HRPS: [&str; 2] = ["ltcmweb", "tmweb"];

/// Why text is not an address we could pay or be paid at. Does not repeat the text, which may
/// be a private key pasted by mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// No form of address of any coin we know.
    #[error("not an address")]
    NotAnAddress,
    /// A character is wrong or missing.
    #[error("the address's checksum does not match: a character is wrong or missing")]
    Checksum,
    /// Of this coin, on another network.
    #[error("this is an address of {coin} {found}; one of {coin} {expected} is wanted")]
    WrongNetwork {
        /// The coin.
        coin: Coin,
        /// Where the address belongs.
        found: Network,
        /// Where it should belong.
        expected: Network,
    },
    /// Of another coin.
    #[error("this is a {} address; a {} address is wanted", .found.title(), .expected.title())]
    WrongCoin {
        /// The coin the address belongs to.
        found: Coin,
        /// The coin it should belong to.
        expected: Coin,
    },
    /// Inside Litecoin's extension blocks.
    #[error("this is an MWEB address; an ordinary Litecoin address (ltc1…, M… or L…) is wanted")]
    Mweb,
}

/// How the addresses of one network begin.
struct Params {
    /// Before the separator of bech32 addresses.
    hrp: Hrp,
    /// Version byte of key hashes.
    p2pkh: u8,
    /// Version byte of script hashes.
    p2sh: u8,
    /// Version byte of script hashes that Litecoin shared with Bitcoin once: read, not written.
    old_p2sh: Option<u8>,
}

impl Params {
    fn has_version(&self, version: u8) -> bool {
        [Some(self.p2pkh), Some(self.p2sh), self.old_p2sh].contains(&Some(version))
    }
}

const fn params_of(hrp: &'static str, p2pkh: u8, p2sh: u8, old_p2sh: Option<u8>) -> Params {
    Params { hrp: Hrp::parse_unchecked(hrp), p2pkh, p2sh, old_p2sh }
}

static BTC_MAIN: Params = params_of("bc", 0, 5, None);
static BTC_TEST: Params = params_of("tb", 111, 196, None);
static BTC_REGTEST: Params = params_of("bcrt", 111, 196, None);
static LTC_MAIN: Params = params_of("ltc", 48, 50, Some(5));
static LTC_TEST: Params = params_of("tltc", 111, 58, Some(196));
static LTC_REGTEST: Params = params_of("rltc", 111, 58, Some(196));

fn params(coin: Coin, network: Network) -> &'static Params {
    match (coin, network) {
        (Coin::Btc, Network::Main) => &BTC_MAIN,
        (Coin::Btc, Network::Test | Network::Signet) => &BTC_TEST,
        (Coin::Btc, Network::Regtest) => &BTC_REGTEST,
        (Coin::Ltc, Network::Main) => &LTC_MAIN,
        // Litecoin has no signet; an account on it cannot be imported.
        (Coin::Ltc, Network::Test | Network::Signet) => &LTC_TEST,
        (Coin::Ltc, Network::Regtest) => &LTC_REGTEST,
    }
}

/// The address that `script` pays, bech32 forms in lower case; `None` if the script has no
/// address form, as bare keys and `OP_RETURN` do not.
pub fn encode(coin: Coin, network: Network, script: &Script) -> Option<String> {
    let params = params(coin, network);
    let bytes = script.as_bytes();
    if script.is_p2pkh() {
        return Some(base58check(params.p2pkh, &bytes[3..23]));
    }
    if script.is_p2sh() {
        return Some(base58check(params.p2sh, &bytes[2..22]));
    }
    let version = script.witness_version()?;
    segwit::encode(params.hrp, version.to_fe(), &bytes[2..]).ok()
}

/// `hash` has 20 bytes.
fn base58check(version: u8, hash: &[u8]) -> String {
    let mut payload = [version; 21];
    payload[1..].copy_from_slice(hash);
    base58::encode_check(&payload)
}

/// The output script that `text` asks to pay, if it is an address of this coin and network.
/// White space around it is ignored; bech32 forms may be in capitals, as in QR codes.
///
/// # Errors
/// An [`AddressError`] that names the mistake, and where a well-formed address belongs.
pub fn parse(coin: Coin, network: Network, text: &str) -> Result<ScriptBuf, AddressError> {
    let text = text.trim();
    if MWEB_HRPS.iter().any(|hrp| has_hrp(text, hrp)) {
        return Err(match coin {
            Coin::Btc => AddressError::WrongCoin { found: Coin::Ltc, expected: coin },
            Coin::Ltc => AddressError::Mweb,
        });
    }
    if TEXT_MAX < text.len() {
        return Err(AddressError::NotAnAddress);
    }
    if chains().any(|(coin, network)| has_hrp(text, params(coin, network).hrp.as_str())) {
        parse_segwit(coin, network, text)
    } else {
        parse_base58(coin, network, text)
    }
}

fn parse_segwit(coin: Coin, network: Network, text: &str) -> Result<ScriptBuf, AddressError> {
    let (hrp, version, program) = segwit::decode(text).map_err(|error| match error.0 {
        SegwitHrpstringError::Checksum(_) => AddressError::Checksum,
        _ => AddressError::NotAnAddress,
    })?;
    check_home(coin, network, |params| params.hrp == hrp)?;
    let version = WitnessVersion::try_from(version).map_err(|_| AddressError::NotAnAddress)?;
    let program = WitnessProgram::new(version, &program).map_err(|_| AddressError::NotAnAddress)?;
    Ok(ScriptBuf::new_witness_program(&program))
}

fn parse_base58(coin: Coin, network: Network, text: &str) -> Result<ScriptBuf, AddressError> {
    let payload = base58::decode_check(text).map_err(|error| match error {
        base58::Error::IncorrectChecksum(_) => AddressError::Checksum,
        _ => AddressError::NotAnAddress,
    })?;
    let (version, hash) = payload.split_first().ok_or(AddressError::NotAnAddress)?;
    let hash = <[u8; 20]>::try_from(hash).map_err(|_| AddressError::NotAnAddress)?;
    check_home(coin, network, |params| params.has_version(*version))?;
    Ok(if *version == params(coin, network).p2pkh {
        ScriptBuf::new_p2pkh(&PubkeyHash::from_byte_array(hash))
    } else {
        ScriptBuf::new_p2sh(&ScriptHash::from_byte_array(hash))
    })
}

/// That an address which `belongs` to some networks belongs to the wanted one; if not, the
/// error names one to which it does, of the same coin if there is any.
fn check_home(
    coin: Coin,
    network: Network,
    belongs: impl Fn(&Params) -> bool,
) -> Result<(), AddressError> {
    if belongs(params(coin, network)) {
        return Ok(());
    }
    let homes: Vec<_> = chains().filter(|(owner, on)| belongs(params(*owner, *on))).collect();
    let nearest = homes.iter().find(|(owner, _)| *owner == coin).or(homes.first());
    Err(match nearest {
        Some((owner, on)) if *owner == coin => {
            AddressError::WrongNetwork { coin, found: *on, expected: network }
        }
        Some((owner, _)) => AddressError::WrongCoin { found: *owner, expected: coin },
        None => AddressError::NotAnAddress,
    })
}

fn chains() -> impl Iterator<Item = (Coin, Network)> {
    Coin::ALL
        .into_iter()
        .flat_map(|coin| coin.networks().iter().map(move |network| (coin, *network)))
}

fn has_hrp(text: &str, hrp: &str) -> bool {
    let (text, hrp) = (text.as_bytes(), hrp.as_bytes());
    text.get(..hrp.len()).is_some_and(|start| start.eq_ignore_ascii_case(hrp))
        && text.get(hrp.len()) == Some(&b'1')
}

#[cfg(test)]
mod tests {
    use super::*;
    use Coin::{Btc, Ltc};
    use Network::{Main, Regtest, Signet, Test};

    fn script(hex: &str) -> ScriptBuf {
        ScriptBuf::from_hex(hex).expect("hex")
    }

    #[test]
    fn every_form_is_written_and_read_on_every_network() {
        let scripts = [
            "76a914010966776006953d5567439e5e39f86a0d273bee88ac",
            "a914010966776006953d5567439e5e39f86a0d273bee87",
            "0014010966776006953d5567439e5e39f86a0d273bee",
            "00201863143c14c5166804bd19203356da136c985678cd4d27a1b8c6329604903262",
            "512079be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
            "6002751e",
        ];
        for (coin, network) in chains() {
            for hex in scripts {
                let address = encode(coin, network, &script(hex)).expect("has an address");
                assert_eq!(parse(coin, network, &address), Ok(script(hex)), "{address}");
            }
        }
    }

    #[test]
    fn published_addresses_stand_for_their_scripts() {
        // BIP 173 and BIP 350: capitals, versions 0, 1 and 16.
        let cases = [
            (
                Main,
                "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
                "0014751e76e8199196d454941c45d1b3a323f1433bd6",
            ),
            (
                Test,
                "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
                "00201863143c14c5166804bd19203356da136c985678cd4d27a1b8c6329604903262",
            ),
            (Main, "BC1SW50QGDZ25J", "6002751e"),
            (
                Signet,
                "tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c",
                "5120000000c4a5cad46221b2a187905e5266362b99d5e91c6ce24d165dab93e86433",
            ),
        ];
        for (network, address, hex) in cases {
            assert_eq!(parse(Btc, network, address), Ok(script(hex)), "{address}");
        }
    }

    #[test]
    fn first_letters_are_those_that_wallets_know() {
        let p2pkh = script("76a914010966776006953d5567439e5e39f86a0d273bee88ac");
        let p2sh = script("a914010966776006953d5567439e5e39f86a0d273bee87");
        let p2wpkh = script("0014010966776006953d5567439e5e39f86a0d273bee");
        #[track_caller]
        fn case(coin: Coin, network: Network, script: &Script, start: &str) {
            let address = encode(coin, network, script).expect("has an address");
            assert!(address.starts_with(start), "{address}");
        }
        case(Btc, Main, &p2pkh, "1");
        case(Btc, Main, &p2sh, "3");
        case(Btc, Test, &p2sh, "2");
        case(Btc, Signet, &p2wpkh, "tb1q");
        case(Btc, Regtest, &p2wpkh, "bcrt1q");
        case(Ltc, Main, &p2pkh, "L");
        case(Ltc, Main, &p2sh, "M");
        case(Ltc, Test, &p2sh, "Q");
        case(Ltc, Test, &p2wpkh, "tltc1q");
        case(Ltc, Regtest, &p2wpkh, "rltc1q");
    }

    #[test]
    fn litecoins_old_script_hash_addresses_are_read_and_never_written() {
        let p2sh = script("a914010966776006953d5567439e5e39f86a0d273bee87");
        for (ltc, btc) in [(Main, Main), (Test, Test), (Regtest, Regtest)] {
            let old = encode(Btc, btc, &p2sh).expect("has an address");
            assert_eq!(parse(Ltc, ltc, &old), Ok(p2sh.clone()));
            assert_ne!(encode(Ltc, ltc, &p2sh), Some(old));
        }
    }

    #[test]
    fn an_address_of_another_network_or_coin_is_refused_by_name() {
        let cases = [
            ("bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu", Btc, Test, None),
            ("tb1q6rz28mcfaxtmd6v789l9rrlrusdprr9pqcpvkl", Btc, Main, None),
            ("1LqBGSKuX5yYUonjxT5qGfpUsXKYYWeabA", Btc, Regtest, None),
            ("LUWPbpM43E2p7ZSh8cyTBEkvpHmr3cB8Ez", Ltc, Test, None),
            ("ltc1qjmxnz78nmc8nq77wuxh25n2es7rzm5c2rkk4wh", Btc, Main, Some(Ltc)),
            ("M7wtsL7wSHDBJVMWWhtQfTMSYYkyooAAXM", Btc, Main, Some(Ltc)),
            ("1LqBGSKuX5yYUonjxT5qGfpUsXKYYWeabA", Ltc, Main, Some(Btc)),
            ("bcrt1q6rz28mcfaxtmd6v789l9rrlrusdprr9pz3cppk", Ltc, Regtest, Some(Btc)),
        ];
        for (address, coin, network, other_coin) in cases {
            match (parse(coin, network, address), other_coin) {
                (Err(AddressError::WrongCoin { found, expected }), Some(owner)) => {
                    assert_eq!((found, expected), (owner, coin), "{address}");
                }
                (Err(AddressError::WrongNetwork { expected, .. }), None) => {
                    assert_eq!(expected, network, "{address}");
                }
                (other, _) => panic!("{address}: {other:?}"),
            }
        }
        let error = parse(Btc, Main, "LUWPbpM43E2p7ZSh8cyTBEkvpHmr3cB8Ez").expect_err("Litecoin's");
        assert_eq!(error.to_string(), "this is a Litecoin address; a Bitcoin address is wanted");
    }

    #[test]
    fn a_typing_error_is_told_apart_from_text_that_is_no_address() {
        let typos = [
            "bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyv",
            "1LqBGSKuX5yYUonjxT5qGfpUsXKYYWeabB",
            // Version 1 with version 0's checksum (BIP 350).
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
        ];
        for text in typos {
            assert_eq!(parse(Btc, Main, text), Err(AddressError::Checksum), "{text}");
        }
        let long = "1".repeat(91);
        let private_key = base58::encode_check(&[0x80; 33]);
        let others = [
            "",
            "hello",
            "bc1",
            "bc1QCR8te4kr609gcawutmrza0j4xv80jy8z306fyu",
            // A witness program of one byte (BIP 350).
            "bc1pw5dgrnzv",
            &private_key,
            &long,
        ];
        for text in others {
            assert_eq!(parse(Btc, Main, text), Err(AddressError::NotAnAddress), "{text}");
        }
    }

    #[test]
    fn mweb_addresses_are_recognised_and_refused() {
        let mweb = format!("ltcmweb1qq{}", "q".repeat(106));
        assert_eq!(parse(Ltc, Main, &mweb), Err(AddressError::Mweb));
        assert_eq!(parse(Ltc, Regtest, "TMWEB1QQ"), Err(AddressError::Mweb));
        let expected = AddressError::WrongCoin { found: Ltc, expected: Btc };
        assert_eq!(parse(Btc, Main, &mweb), Err(expected));
    }

    #[test]
    fn scripts_without_an_address_form_have_none() {
        for hex in ["", "6a0568656c6c6f", "0010751e76e8199196d454941c45d1b3a323"] {
            assert_eq!(encode(Btc, Main, &script(hex)), None, "{hex}");
        }
    }
}
