//! From the text an owner pastes to an [`AccountKey`].
//!
//! The version bytes are read first, with our own table, because they decide everything: the
//! parser of the crate `bip32` takes a private key where a public one belongs and does not
//! know Litecoin's forms. Nothing of the text ever reaches an error.

use bip32::{ChildNumber, ExtendedKeyAttrs};
use bitcoin::base58;
use zeroize::Zeroizing;

use super::{AccountKey, KeyError, ScriptType};
use crate::base::coin::{Coin, Network};

/// An extended key, serialised (BIP 32): version 4, depth 1, parent's fingerprint 4, child
/// number 4, chain code 32, key 33.
const PAYLOAD: usize = 78;
/// Where the key begins; in a private key its first byte is 0.
const KEY_AT: usize = 45;
/// More characters than any extended key has (111); longer text is not decoded.
const TEXT_MAX: usize = 128;

/// Where keys of a form belong.
#[derive(Clone, Copy)]
enum Home {
    /// The main network of either coin: Litecoin Core writes plain xpubs, and wallets write
    /// ypubs and zpubs for Litecoin too.
    Main,
    /// Every network but the main ones.
    Test,
    /// Litecoin's main network alone.
    LitecoinMain,
}

#[derive(Clone, Copy)]
enum Form {
    /// The public key of one signer; some forms tell their script type.
    Single(Home, Option<ScriptType>),
    /// The public key of one of several signers.
    Multisig,
    /// A key that can spend.
    Private,
}

/// A kind of extended key, known by its version bytes.
#[derive(Clone, Copy)]
struct Prefix {
    version: u32,
    name: &'static str,
    form: Form,
}

const fn public(
    version: u32,
    name: &'static str,
    home: Home,
    script_type: Option<ScriptType>,
) -> Prefix {
    Prefix { version, name, form: Form::Single(home, script_type) }
}

const fn multisig(version: u32, name: &'static str) -> Prefix {
    Prefix { version, name, form: Form::Multisig }
}

const fn private(version: u32, name: &'static str) -> Prefix {
    Prefix { version, name, form: Form::Private }
}

/// BIP 32 and SLIP-132, with Litecoin's forms.
static PREFIXES: [Prefix; 24] = [
    public(0x0488_b21e, "xpub", Home::Main, None),
    public(0x049d_7cb2, "ypub", Home::Main, Some(ScriptType::P2shP2wpkh)),
    public(0x04b2_4746, "zpub", Home::Main, Some(ScriptType::P2wpkh)),
    public(0x0435_87cf, "tpub", Home::Test, None),
    public(0x044a_5262, "upub", Home::Test, Some(ScriptType::P2shP2wpkh)),
    public(0x045f_1cf6, "vpub", Home::Test, Some(ScriptType::P2wpkh)),
    public(0x019d_a462, "Ltub", Home::LitecoinMain, None),
    public(0x01b2_6ef6, "Mtub", Home::LitecoinMain, Some(ScriptType::P2shP2wpkh)),
    multisig(0x0295_b43f, "Ypub"),
    multisig(0x02aa_7ed3, "Zpub"),
    multisig(0x0242_89ef, "Upub"),
    multisig(0x0257_5483, "Vpub"),
    private(0x0488_ade4, "xprv"),
    private(0x049d_7878, "yprv"),
    private(0x04b2_430c, "zprv"),
    private(0x0435_8394, "tprv"),
    private(0x044a_4e28, "uprv"),
    private(0x045f_18bc, "vprv"),
    private(0x019d_9cfe, "Ltpv"),
    private(0x01b2_6792, "Mtpv"),
    private(0x0295_b005, "Yprv"),
    private(0x02aa_7a99, "Zprv"),
    private(0x0242_85b5, "Uprv"),
    private(0x0257_5048, "Vprv"),
];

impl AccountKey {
    /// Reads an account's public key. Takes xpub, ypub and zpub on the main networks, Ltub and
    /// Mtub on Litecoin's, and tpub, upub and vpub on all others, at any depth. `script_type`
    /// must be given where the form does not tell it (xpub, tpub, Ltub) and must not
    /// contradict it where it does (SLIP-132).
    ///
    /// # Errors
    /// A [`KeyError`] that names the mistake and never shows the text.
    pub fn import(
        coin: Coin,
        network: Network,
        script_type: Option<ScriptType>,
        text: &str,
    ) -> Result<AccountKey, KeyError> {
        if !coin.networks().contains(&network) {
            return Err(KeyError::NoSuchNetwork { coin, network });
        }
        let payload = decode(text)?;
        let (prefix, home, implied) = classify(&payload)?;
        check_home(prefix, home, coin, network)?;
        let script_type = settle(prefix, implied, script_type)?;
        AccountKey::new(coin, network, script_type, part(&payload, KEY_AT), attrs(&payload)?)
    }
}

/// From base58 to the bytes of an extended key, the checksum verified.
fn decode(text: &str) -> Result<Zeroizing<[u8; PAYLOAD]>, KeyError> {
    let text = text.trim();
    if TEXT_MAX < text.len() {
        return Err(KeyError::NotAKey);
    }
    let bytes = base58::decode_check(text).map(Zeroizing::new).map_err(|error| match error {
        base58::Error::IncorrectChecksum(_) => KeyError::Checksum,
        _ => KeyError::NotAKey,
    })?;
    <[u8; PAYLOAD]>::try_from(bytes.as_slice())
        .map(Zeroizing::new)
        .map_err(|_| KeyError::Length { bytes: bytes.len() })
}

/// The form's name, where it belongs and what it says of its script type; anything but one
/// signer's public key is refused.
fn classify(payload: &[u8; PAYLOAD]) -> Result<(&'static str, Home, Option<ScriptType>), KeyError> {
    if payload[KEY_AT] == 0 {
        return Err(KeyError::PrivateKey);
    }
    let version = u32::from_be_bytes(part(payload, 0));
    let prefix = PREFIXES
        .iter()
        .find(|prefix| prefix.version == version)
        .ok_or(KeyError::UnknownVersion { version })?;
    match prefix.form {
        Form::Single(home, script_type) => Ok((prefix.name, home, script_type)),
        Form::Multisig => Err(KeyError::Multisig { prefix: prefix.name }),
        Form::Private => Err(KeyError::PrivateKey),
    }
}

fn check_home(
    prefix: &'static str,
    home: Home,
    coin: Coin,
    network: Network,
) -> Result<(), KeyError> {
    let wanted = if network == Network::Main { Home::Main } else { Home::Test };
    let expected = match (wanted, coin) {
        (Home::Test, _) => "tpub, upub or vpub",
        (_, Coin::Btc) => "xpub, ypub or zpub",
        (_, Coin::Ltc) => "xpub, ypub, zpub, Ltub or Mtub",
    };
    match (home, wanted, coin) {
        (Home::LitecoinMain, _, Coin::Btc) => Err(KeyError::WrongCoin { prefix, coin }),
        (Home::Main | Home::LitecoinMain, Home::Test, _) | (Home::Test, Home::Main, _) => {
            Err(KeyError::WrongNetwork { prefix, coin, network, expected })
        }
        _ => Ok(()),
    }
}

fn settle(
    prefix: &'static str,
    implied: Option<ScriptType>,
    given: Option<ScriptType>,
) -> Result<ScriptType, KeyError> {
    match (implied, given) {
        (None, None) => Err(KeyError::NeedsScriptType { prefix }),
        (Some(implied), Some(given)) if implied != given => {
            Err(KeyError::ScriptTypeContradicts { prefix, implied, given })
        }
        (Some(script_type), _) | (None, Some(script_type)) => Ok(script_type),
    }
}

/// Depth, parent, number and chain code; a root key has no parent and no number (BIP 32).
fn attrs(payload: &[u8; PAYLOAD]) -> Result<ExtendedKeyAttrs, KeyError> {
    let attrs = ExtendedKeyAttrs {
        depth: payload[4],
        parent_fingerprint: part(payload, 5),
        child_number: ChildNumber::from_bytes(part(payload, 9)),
        chain_code: part(payload, 13),
    };
    if attrs.depth == 0 && (attrs.parent_fingerprint != [0; 4] || attrs.child_number.0 != 0) {
        return Err(KeyError::BadHeader);
    }
    Ok(attrs)
}

/// `N` bytes of the payload from `at` on.
fn part<const N: usize>(payload: &[u8; PAYLOAD], at: usize) -> [u8; N] {
    let mut out = [0; N];
    out.copy_from_slice(&payload[at..at + N]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::VPUB;
    use Coin::{Btc, Ltc};
    use Network::{Main, Regtest, Signet, Test};

    /// The key of [`VPUB`], spelt with other version bytes.
    fn spelt(version: u32) -> String {
        bent(|payload| payload[..4].copy_from_slice(&version.to_be_bytes()))
    }

    /// The key of [`VPUB`], with some bytes changed and a good checksum.
    fn bent(change: impl FnOnce(&mut [u8])) -> String {
        let mut payload = base58::decode_check(VPUB).expect("base58");
        change(&mut payload);
        base58::encode_check(&payload)
    }

    /// A private key under these version bytes.
    fn secret(version: u32) -> String {
        bent(|payload| {
            payload[..4].copy_from_slice(&version.to_be_bytes());
            payload[KEY_AT..].fill(0x11);
            payload[KEY_AT] = 0;
        })
    }

    fn named(name: &str) -> String {
        let known = PREFIXES.iter().find(|prefix| prefix.name == name).expect("in the table");
        let text = match known.form {
            Form::Private => secret(known.version),
            Form::Single(..) | Form::Multisig => spelt(known.version),
        };
        assert!(text.starts_with(name), "the version bytes of {name} are wrong");
        text
    }

    #[track_caller]
    fn refused(coin: Coin, network: Network, given: Option<ScriptType>, text: &str) -> KeyError {
        let error = AccountKey::import(coin, network, given, text).expect_err("refused");
        for shown in [error.to_string(), format!("{error:?}")] {
            let tail = text.get(4..16).unwrap_or("xpub661MyMwAq");
            assert!(!shown.contains(tail), "the error shows the key: {shown}");
        }
        error
    }

    #[test]
    fn each_form_tells_its_script_type_or_asks_for_it() {
        #[track_caller]
        fn case(name: &str, coin: Coin, network: Network, implied: Option<ScriptType>) {
            let text = named(name);
            match implied {
                Some(implied) => {
                    let account = AccountKey::import(coin, network, None, &text).expect(name);
                    assert_eq!(account.script_type(), implied);
                    assert_eq!((account.coin(), account.network()), (coin, network));
                    let same = AccountKey::import(coin, network, Some(implied), &text);
                    assert_eq!(same, Ok(account));
                }
                None => {
                    let error = refused(coin, network, None, &text);
                    assert!(
                        matches!(error, KeyError::NeedsScriptType { prefix } if prefix == name)
                    );
                    for given in ScriptType::ALL {
                        let account = AccountKey::import(coin, network, Some(given), &text);
                        assert_eq!(account.expect(name).script_type(), given);
                    }
                }
            }
        }
        for coin in Coin::ALL {
            case("xpub", coin, Main, None);
            case("ypub", coin, Main, Some(ScriptType::P2shP2wpkh));
            case("zpub", coin, Main, Some(ScriptType::P2wpkh));
            for network in coin.networks().iter().copied().filter(|network| *network != Main) {
                case("tpub", coin, network, None);
                case("upub", coin, network, Some(ScriptType::P2shP2wpkh));
                case("vpub", coin, network, Some(ScriptType::P2wpkh));
            }
        }
        case("Ltub", Ltc, Main, None);
        case("Mtub", Ltc, Main, Some(ScriptType::P2shP2wpkh));
    }

    #[test]
    fn one_key_gives_the_same_account_in_every_spelling() {
        let plain = AccountKey::import(Ltc, Main, Some(ScriptType::P2shP2wpkh), &named("xpub"));
        for name in ["ypub", "Mtub"] {
            assert_eq!(AccountKey::import(Ltc, Main, None, &named(name)), plain);
        }
        let padded = format!("  {VPUB}\n");
        assert_eq!(
            AccountKey::import(Btc, Regtest, None, &padded),
            AccountKey::import(Btc, Regtest, None, VPUB)
        );
    }

    #[test]
    fn a_private_key_is_refused_under_any_version_bytes() {
        let private = ["xprv", "yprv", "zprv", "tprv", "uprv", "vprv", "Ltpv", "Mtpv", "Zprv"];
        for name in private {
            for (coin, network) in [(Btc, Main), (Btc, Regtest), (Ltc, Main)] {
                assert_eq!(refused(coin, network, None, &named(name)), KeyError::PrivateKey);
            }
        }
        for version in [0x0488_b21e, 0x045f_1cf6, 0x0257_5483, 0xdead_beef] {
            assert_eq!(refused(Btc, Main, None, &secret(version)), KeyError::PrivateKey);
        }
        // A public key that calls itself private is none of ours either.
        assert_eq!(refused(Btc, Main, None, &spelt(0x0488_ade4)), KeyError::PrivateKey);
        let told = KeyError::PrivateKey.to_string();
        assert!(told.starts_with("this is a private key;"));
        assert!(told.contains("give the account's public key"));
    }

    #[test]
    fn multisig_forms_are_refused_by_name() {
        for name in ["Ypub", "Zpub", "Upub", "Vpub"] {
            let error = refused(Btc, Main, None, &named(name));
            assert!(matches!(error, KeyError::Multisig { prefix } if prefix == name));
            assert!(error.to_string().starts_with(name));
        }
    }

    #[test]
    fn a_key_of_another_network_or_coin_is_refused_by_name() {
        let segwit = Some(ScriptType::P2wpkh);
        let networks = [
            ("xpub", Btc, Test),
            ("ypub", Btc, Regtest),
            ("zpub", Btc, Signet),
            ("xpub", Ltc, Regtest),
            ("Ltub", Ltc, Test),
            ("tpub", Btc, Main),
            ("upub", Ltc, Main),
            ("vpub", Btc, Main),
        ];
        for (name, coin, network) in networks {
            let error = refused(coin, network, segwit, &named(name));
            assert!(
                matches!(error, KeyError::WrongNetwork { prefix, .. } if prefix == name),
                "{name} on {coin} {network}: {error}"
            );
        }
        for (name, network) in [("Ltub", Main), ("Mtub", Main), ("Mtub", Regtest)] {
            let error = refused(Btc, network, segwit, &named(name));
            assert!(matches!(error, KeyError::WrongCoin { prefix, .. } if prefix == name));
        }
        let error = refused(Ltc, Signet, segwit, VPUB);
        assert_eq!(error.to_string(), "ltc has no network signet");
    }

    #[test]
    fn a_script_type_that_contradicts_the_form_is_refused_naming_both() {
        let error = refused(Btc, Regtest, Some(ScriptType::P2tr), VPUB);
        assert_eq!(
            error.to_string(),
            "vpub is a key for p2wpkh addresses, but script_type is p2tr"
        );
    }

    #[test]
    fn text_that_is_no_extended_key_is_refused() {
        let short = VPUB[..VPUB.len() - 1].to_owned();
        let typo = VPUB.replacen("GGuNL", "GGuNM", 1);
        for text in [short, typo] {
            assert_eq!(refused(Btc, Regtest, None, &text), KeyError::Checksum);
        }
        let long = VPUB.repeat(2);
        let words = "abandon abandon abandon abandon abandon abandon";
        for text in ["", "vpub", "0OIl", "wpkh(vpub5Y6cjg78GGuNL)", words, &long] {
            let error = refused(Btc, Regtest, None, text);
            assert!(matches!(error, KeyError::NotAKey | KeyError::Checksum), "{text}: {error}");
        }
        let address = "1LqBGSKuX5yYUonjxT5qGfpUsXKYYWeabA";
        assert_eq!(refused(Btc, Main, None, address), KeyError::Length { bytes: 21 });
        let version = 0xdead_beef;
        assert_eq!(refused(Btc, Main, None, &spelt(version)), KeyError::UnknownVersion { version });
    }

    #[test]
    fn the_invalid_keys_of_bip_32_are_refused() {
        // Test vector 5, the public half: key prefixes 04 and 01, a root with a parent, a root
        // with a number, unknown version bytes, and no point of the curve.
        let unknown = KeyError::UnknownVersion { version: 0x0101_0101 };
        let cases = [
            (
                "xpub661MyMwAqRbcEYS8w7XLSVeEsBXy79zSzH1J8vCdxAZningWLdN3zgtU6Txnt3siSujt9RCVYsx4qHZGc62TG4McvMGcAUjeuwZdduYEvFn",
                KeyError::BadPoint,
            ),
            (
                "xpub661MyMwAqRbcEYS8w7XLSVeEsBXy79zSzH1J8vCdxAZningWLdN3zgtU6N8ZMMXctdiCjxTNq964yKkwrkBJJwpzZS4HS2fxvyYUA4q2Xe4",
                KeyError::BadPoint,
            ),
            (
                "xpub661no6RGEX3uJkY4bNnPcw4URcQTrSibUZ4NqJEw5eBkv7ovTwgiT91XX27VbEXGENhYRCf7hyEbWrR3FewATdCEebj6znwMfQkhRYHRLpJ",
                KeyError::BadHeader,
            ),
            (
                "xpub661MyMwAuDcm6CRQ5N4qiHKrJ39Xe1R1NyfouMKTTWcguwVcfrZJaNvhpebzGerh7gucBvzEQWRugZDuDXjNDRmXzSZe4c7mnTK97pTvGS8",
                KeyError::BadHeader,
            ),
            (
                "DMwo58pR1QLEFihHiXPVykYB6fJmsTeHvyTp7hRThAtCX8CvYzgPcn8XnmdfHPmHJiEDXkTiJTVV9rHEBUem2mwVbbNfvT2MTcAqj3nesx8uBf9",
                unknown,
            ),
            (
                "xpub661MyMwAqRbcEYS8w7XLSVeEsBXy79zSzH1J8vCdxAZningWLdN3zgtU6Q5JXayek4PRsn35jii4veMimro1xefsM58PgBMrvdYre8QyULY",
                KeyError::BadPoint,
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(refused(Btc, Main, Some(ScriptType::P2wpkh), text), expected, "{text}");
        }
    }

    #[test]
    fn any_depth_is_taken_that_leaves_room_for_addresses() {
        for depth in [0, 1, 3, 253] {
            let text = bent(|payload| {
                payload[4] = depth;
                payload[5..13].fill(0);
            });
            let account = AccountKey::import(Btc, Regtest, None, &text).expect("a good key");
            assert_eq!(account.depth(), depth);
            assert!(account.receive(0).is_ok());
        }
        for depth in [254, 255] {
            let error = refused(Btc, Regtest, None, &bent(|payload| payload[4] = depth));
            assert_eq!(error, KeyError::TooDeep { depth });
        }
    }
}
