//! From an account key and an index to an address.
//!
//! The crate `bip32` derives; the curve under it is the copy of libsecp256k1 that the crate
//! `bitcoin` links, so that there is one. Only the external chain is derived (`0/index`):
//! change belongs to the owner's wallet.

use std::sync::LazyLock;

use bip32::{
    ChildNumber, ExtendedKeyAttrs, ExtendedPublicKey, PrivateKeyBytes, PublicKey as _,
    PublicKeyBytes,
};
use bitcoin::hashes::Hash as _;
use bitcoin::{PubkeyHash, ScriptBuf, WPubkeyHash, base58};
use secp256k1::{PublicKey, Scalar, Secp256k1, VerifyOnly};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::{AccountKey, Derived, KeyError, ScriptType, address};
use crate::base::coin::{Coin, Network};

/// The deepest account key that has addresses: they lie two levels below it, and a depth is
/// one byte (BIP 32).
const DEPTH_MAX: u8 = u8::MAX - 2;
/// Version bytes of `xpub`.
const XPUB: u32 = 0x0488_b21e;
/// Version bytes of `tpub`.
const TPUB: u32 = 0x0435_87cf;

/// The curve's tables, built once.
static CURVE: LazyLock<Secp256k1<VerifyOnly>> = LazyLock::new(Secp256k1::verification_only);

/// A point of secp256k1, as the crate `bip32` wants one. Has no `Debug`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Point(PublicKey);

impl bip32::PublicKey for Point {
    fn from_bytes(bytes: PublicKeyBytes) -> bip32::Result<Self> {
        PublicKey::from_slice(&bytes).map(Point).map_err(|_| bip32::Error::Crypto)
    }

    fn to_bytes(&self) -> PublicKeyBytes {
        self.0.serialize()
    }

    fn derive_child(&self, tweak: PrivateKeyBytes) -> bip32::Result<Self> {
        let tweak = Scalar::from_be_bytes(tweak).map_err(|_| bip32::Error::Crypto)?;
        self.0.add_exp_tweak(&CURVE, &tweak).map(Point).map_err(|_| bip32::Error::Crypto)
    }
}

impl AccountKey {
    /// An account from the parts of its key, with the external chain derived.
    pub(super) fn new(
        coin: Coin,
        network: Network,
        script_type: ScriptType,
        public_key: PublicKeyBytes,
        attrs: ExtendedKeyAttrs,
    ) -> Result<AccountKey, KeyError> {
        if DEPTH_MAX < attrs.depth {
            return Err(KeyError::TooDeep { depth: attrs.depth });
        }
        let point = Point::from_bytes(public_key).map_err(|_| KeyError::BadPoint)?;
        let key = ExtendedPublicKey::new(point, attrs);
        let receiving = key.derive_child(ChildNumber(0)).map_err(|_| KeyError::BadPoint)?;
        Ok(AccountKey { coin, network, script_type, key, receiving })
    }

    /// The address at `index` of the external chain: path `0/index` below the account key.
    ///
    /// # Errors
    /// [`KeyError::Index`] from 2³¹ on; [`KeyError::NoKeyAtIndex`] for one index in 2¹²⁷.
    pub fn receive(&self, index: u32) -> Result<Derived, KeyError> {
        let child = ChildNumber::new(index, false).map_err(|_| KeyError::Index { index })?;
        let key = self
            .receiving
            .derive_child(child)
            .map_err(|_| KeyError::NoKeyAtIndex { index })?
            .public_key()
            .0;
        let public_key = key.serialize();
        let script = script(self.script_type, &key, &public_key);
        let address = address::encode(self.coin, self.network, &script)
            .expect("every script type of ours has an address");
        Ok(Derived { index, path: format!("0/{index}"), public_key, script, address })
    }

    /// The account's name in file names and rows: coin, network, script type, fingerprint, and
    /// four bytes of a hash over chain code and key, so that two accounts never share a name by
    /// accident. Tells nothing that could be derived from. Such as
    /// `btc-regtest-p2wpkh-e99b8628-baa33919`.
    pub fn id(&self) -> String {
        let whole = Sha256::new()
            .chain_update(self.key.attrs().chain_code)
            .chain_update(self.key.to_bytes())
            .finalize();
        format!(
            "{}-{}-{}-{}-{}",
            self.coin,
            self.network,
            self.script_type,
            self.fingerprint(),
            hex::encode(&whole[..4])
        )
    }

    /// The key's text, for the owner's eyes and the owner's node: `xpub` on a main network,
    /// `tpub` on all others, for Litecoin too (Litecoin Core knows no other forms).
    pub fn expose(&self) -> Zeroizing<String> {
        let version = if self.network == Network::Main { XPUB } else { TPUB };
        let attrs = self.key.attrs();
        let mut payload = Zeroizing::new(Vec::<u8>::with_capacity(78));
        payload.extend_from_slice(&version.to_be_bytes());
        payload.push(attrs.depth);
        payload.extend_from_slice(&attrs.parent_fingerprint);
        payload.extend_from_slice(&attrs.child_number.to_bytes());
        payload.extend_from_slice(&attrs.chain_code);
        payload.extend_from_slice(&self.key.to_bytes());
        Zeroizing::new(base58::encode_check(&payload))
    }
}

/// The output script that pays `key`; `bytes` is the key, serialised.
fn script(script_type: ScriptType, key: &PublicKey, bytes: &PublicKeyBytes) -> ScriptBuf {
    match script_type {
        ScriptType::P2pkh => ScriptBuf::new_p2pkh(&PubkeyHash::hash(bytes)),
        ScriptType::P2shP2wpkh => ScriptBuf::new_p2wpkh(&WPubkeyHash::hash(bytes)).to_p2sh(),
        ScriptType::P2wpkh => ScriptBuf::new_p2wpkh(&WPubkeyHash::hash(bytes)),
        // BIP 86: tweaked by itself alone, so that no script path exists.
        ScriptType::P2tr => ScriptBuf::new_p2tr(&CURVE, key.x_only_public_key().0, None),
    }
}

#[cfg(test)]
mod tests {
    use bitcoin::bip32::{ChildNumber as TheirChild, Xpub};
    use bitcoin::{Address, KnownHrp, NetworkKind};

    use super::*;
    use crate::keys::VPUB;

    fn main_account(script_type: ScriptType, text: &str) -> AccountKey {
        AccountKey::import(Coin::Btc, Network::Main, Some(script_type), text).expect("a good key")
    }

    #[test]
    fn public_derivation_follows_the_vectors_of_bip_32() {
        // Vector 1: m/0' → 1, m/0'/1/2' → 2 → 1000000000. Vector 2: m → 0,
        // m/0/2147483647' → 1, m/0/2147483647'/1/2147483646' → 2.
        let cases = [
            (
                "xpub68Gmy5EdvgibQVfPdqkBBCHxA5htiqg55crXYuXoQRKfDBFA1WEjWgP6LHhwBZeNK1VTsfTFUHCdrfp1bgwQ9xv5ski8PX9rL2dZXvgGDnw",
                1,
                "xpub6ASuArnXKPbfEwhqN6e3mwBcDTgzisQN1wXN9BJcM47sSikHjJf3UFHKkNAWbWMiGj7Wf5uMash7SyYq527Hqck2AxYysAA7xmALppuCkwQ",
            ),
            (
                "xpub6D4BDPcP2GT577Vvch3R8wDkScZWzQzMMUm3PWbmWvVJrZwQY4VUNgqFJPMM3No2dFDFGTsxxpG5uJh7n7epu4trkrX7x7DogT5Uv6fcLW5",
                2,
                "xpub6FHa3pjLCk84BayeJxFW2SP4XRrFd1JYnxeLeU8EqN3vDfZmbqBqaGJAyiLjTAwm6ZLRQUMv1ZACTj37sR62cfN7fe5JnJ7dh8zL4fiyLHV",
            ),
            (
                "xpub6FHa3pjLCk84BayeJxFW2SP4XRrFd1JYnxeLeU8EqN3vDfZmbqBqaGJAyiLjTAwm6ZLRQUMv1ZACTj37sR62cfN7fe5JnJ7dh8zL4fiyLHV",
                1_000_000_000,
                "xpub6H1LXWLaKsWFhvm6RVpEL9P4KfRZSW7abD2ttkWP3SSQvnyA8FSVqNTEcYFgJS2UaFcxupHiYkro49S8yGasTvXEYBVPamhGW6cFJodrTHy",
            ),
            (
                "xpub661MyMwAqRbcFW31YEwpkMuc5THy2PSt5bDMsktWQcFF8syAmRUapSCGu8ED9W6oDMSgv6Zz8idoc4a6mr8BDzTJY47LJhkJ8UB7WEGuduB",
                0,
                "xpub69H7F5d8KSRgmmdJg2KhpAK8SR3DjMwAdkxj3ZuxV27CprR9LgpeyGmXUbC6wb7ERfvrnKZjXoUmmDznezpbZb7ap6r1D3tgFxHmwMkQTPH",
            ),
            (
                "xpub6ASAVgeehLbnwdqV6UKMHVzgqAG8Gr6riv3Fxxpj8ksbH9ebxaEyBLZ85ySDhKiLDBrQSARLq1uNRts8RuJiHjaDMBU4Zn9h8LZNnBC5y4a",
                1,
                "xpub6DF8uhdarytz3FWdA8TvFSvvAh8dP3283MY7p2V4SeE2wyWmG5mg5EwVvmdMVCQcoNJxGoWaU9DCWh89LojfZ537wTfunKau47EL2dhHKon",
            ),
            (
                "xpub6ERApfZwUNrhLCkDtcHTcxd75RbzS1ed54G1LkBUHQVHQKqhMkhgbmJbZRkrgZw4koxb5JaHWkY4ALHY2grBGRjaDMzQLcgJvLJuZZvRcEL",
                2,
                "xpub6FnCn6nSzZAw5Tw7cgR9bi15UV96gLZhjDstkXXxvCLsUXBGXPdSnLFbdpq8p9HmGsApME5hQTZ3emM2rnY5agb9rXpVGyy3bdW6EEgAtqt",
            ),
        ];
        for (parent, number, child) in cases {
            let parent = main_account(ScriptType::P2wpkh, parent);
            let child = main_account(ScriptType::P2wpkh, child);
            let derived = parent.key.derive_child(ChildNumber(number)).expect("a child");
            assert!(derived == child.key, "child {number}");
        }
    }

    #[test]
    fn child_keys_are_those_that_the_bips_publish() {
        // BIP 84's account, in its xpub spelling, and BIP 49's, in its tpub spelling.
        let zpub = "zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mGDtKsAYz2oz2AGutZYs";
        let bip84 = main_account(ScriptType::P2wpkh, zpub);
        let upub = "upub5EFU65HtV5TeiSHmZZm7FUffBGy8UKeqp7vw43jYbvZPpoVsgU93oac7Wk3u6moKegAEWtGNF8DehrnHtv21XXEMYRUocHqguyjknFHYfgY";
        let bip49 = AccountKey::import(Coin::Btc, Network::Test, None, upub).expect("a good key");
        let cases = [
            (&bip84, 0, "0330d54fd0dd420a6e5f8d3624f5f3482cae350f79d5f0753bf5beef9c2d91af3c"),
            (&bip84, 1, "03e775fd51f0dfb8cd865d9ff1cca2a158cf651fe997fdc9fee9c1d3b5e995ea77"),
            (&bip49, 0, "03a1af804ac108a8a51782198c2d034b28bf90c8803f5a53f76276fa69a4eae77f"),
        ];
        for (account, index, public_key) in cases {
            let derived = account.receive(index).expect("an address");
            assert_eq!(hex::encode(derived.public_key), public_key);
            assert_eq!(derived.path, format!("0/{index}"));
        }
    }

    #[test]
    fn taproot_output_keys_are_those_of_bip_86() {
        let account = main_account(
            ScriptType::P2tr,
            "xpub6BgBgsespWvERF3LHQu6CnqdvfEvtMcQjYrcRzx53QJjSxarj2afYWcLteoGVky7D3UKDP9QyrLprQ3VCECoY49yfdDEHGCtMMj92pReUsQ",
        );
        let cases = [
            (
                0,
                "cc8a4bc64d897bddc5fbc2f670f7a8ba0b386779106cf1223c6fc5d7cd6fc115",
                "5120a60869f0dbcf1dc659c9cecbaf8050135ea9e8cdc487053f1dc6880949dc684c",
            ),
            (
                1,
                "83dfe85a3151d2517290da461fe2815591ef69f2b18a2ce63f01697a8b313145",
                "5120a82f29944d65b86ae6b5e5cc75e294ead6c59391a1edc5e016e3498c67fc7bbb",
            ),
        ];
        for (index, internal, script) in cases {
            let derived = account.receive(index).expect("an address");
            assert_eq!(hex::encode(&derived.public_key[1..]), internal);
            assert_eq!(derived.script.to_hex_string(), script);
        }
    }

    #[test]
    fn addresses_equal_those_of_an_independent_derivation() {
        let account = AccountKey::import(Coin::Btc, Network::Regtest, None, VPUB).expect("good");
        let curve = Secp256k1::verification_only();
        let xpub: Xpub = account.expose().parse().expect("plain BIP 32 text");
        let chain = xpub.ckd_pub(&curve, TheirChild::Normal { index: 0 }).expect("a child");
        for script_type in ScriptType::ALL {
            let account = AccountKey { script_type, ..account.clone() };
            for index in [0, 1, 2, 99, 1_000_000, (1 << 31) - 1] {
                let child = chain.ckd_pub(&curve, TheirChild::Normal { index }).expect("a child");
                let key = child.to_pub();
                let theirs = match script_type {
                    ScriptType::P2pkh => Address::p2pkh(key, NetworkKind::Test),
                    ScriptType::P2shP2wpkh => Address::p2shwpkh(&key, NetworkKind::Test),
                    ScriptType::P2wpkh => Address::p2wpkh(&key, KnownHrp::Regtest),
                    ScriptType::P2tr => {
                        Address::p2tr(&curve, child.to_x_only_pub(), None, KnownHrp::Regtest)
                    }
                };
                let ours = account.receive(index).expect("an address");
                assert_eq!(ours.address, theirs.to_string());
                assert_eq!(ours.script, theirs.script_pubkey());
            }
        }
    }

    #[test]
    fn an_index_of_hardened_derivation_is_refused() {
        let account = AccountKey::import(Coin::Btc, Network::Regtest, None, VPUB).expect("good");
        assert_eq!(account.receive(1 << 31), Err(KeyError::Index { index: 1 << 31 }));
    }

    #[test]
    fn an_account_is_named_by_fingerprint_and_hash() {
        let account = AccountKey::import(Coin::Btc, Network::Regtest, None, VPUB).expect("good");
        assert_eq!(account.id(), "btc-regtest-p2wpkh-e99b8628-baa33919");
        assert_eq!(account.depth(), 3);
    }

    #[test]
    fn the_exposed_key_is_the_one_that_was_imported() {
        let xpub = "xpub6BgBgsespWvERF3LHQu6CnqdvfEvtMcQjYrcRzx53QJjSxarj2afYWcLteoGVky7D3UKDP9QyrLprQ3VCECoY49yfdDEHGCtMMj92pReUsQ";
        assert_eq!(main_account(ScriptType::P2tr, xpub).expose().as_str(), xpub);
        let account = AccountKey::import(Coin::Btc, Network::Regtest, None, VPUB).expect("good");
        let tpub = account.expose();
        assert!(tpub.starts_with("tpub"));
        let again =
            AccountKey::import(Coin::Btc, Network::Regtest, Some(ScriptType::P2wpkh), &tpub);
        assert_eq!(again, Ok(account));
    }
}
