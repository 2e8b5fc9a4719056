//! The owner's account keys and the addresses that come from them.
//!
//! An account key is an extended public key (BIP 32) of the owner's wallet. The till derives
//! one-time addresses from it and can do nothing else: a private key is refused at the door,
//! and no child private key is ever made (with the account key it would give away the
//! account's private key). An account key cannot spend, yet whoever holds it sees every
//! payment of the shop; so it never stands in an error or in `Debug`, and in the database it
//! is sealed.
//!
//! - `import`: from the text an owner pastes to an [`AccountKey`]
//! - `derive`: from an account key and an index to a [`Derived`] address
//! - [`address`]: scripts to addresses and back, for both coins
//! - [`record`]: the sealed record that binds an index to its invoice
//! - [`descriptor`]: what the owner's own node imports to see the same addresses
//! - [`anchor`]: the mark outside the database by which an index never goes back

pub mod address;
pub mod anchor;
mod derive;
pub mod descriptor;
mod import;
pub mod record;

use std::fmt;
use std::str::FromStr;

use bip32::ExtendedPublicKey;
use bitcoin::ScriptBuf;

use self::derive::Point;
use crate::base::coin::{Coin, Network};

pub use address::AddressError;
pub use anchor::{AnchorDir, AnchorError};
pub use descriptor::{DescriptorError, RescanFrom};
pub use record::{AccountError, KeyRecord, RecordError};

/// What kind of output an account's addresses ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ScriptType {
    /// Pay to public key hash (BIP 44 accounts): `1…`, `L…`.
    P2pkh,
    /// A witness key hash inside a script hash (BIP 49): `3…`, `M…`.
    P2shP2wpkh,
    /// Native witness key hash (BIP 84): `bc1q…`, `ltc1q…`.
    P2wpkh,
    /// Taproot, spent by key alone (BIP 86): `bc1p…`, `ltc1p…`.
    P2tr,
}

/// Text that should have named a script type and did not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown script type `{input}`, expected one of p2pkh, p2sh-p2wpkh, p2wpkh, p2tr")]
pub struct UnknownScriptType {
    input: String,
}

impl ScriptType {
    /// Every script type, oldest first.
    pub const ALL: [ScriptType; 4] =
        [ScriptType::P2pkh, ScriptType::P2shP2wpkh, ScriptType::P2wpkh, ScriptType::P2tr];

    /// The lower-case name used in configuration, the database and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            ScriptType::P2pkh => "p2pkh",
            ScriptType::P2shP2wpkh => "p2sh-p2wpkh",
            ScriptType::P2wpkh => "p2wpkh",
            ScriptType::P2tr => "p2tr",
        }
    }
}

impl fmt::Display for ScriptType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for ScriptType {
    type Err = UnknownScriptType;

    fn from_str(s: &str) -> Result<Self, UnknownScriptType> {
        let wanted = s.to_ascii_lowercase();
        ScriptType::ALL
            .into_iter()
            .find(|known| known.name() == wanted)
            .ok_or_else(|| UnknownScriptType { input: s.to_owned() })
    }
}

/// The first four bytes of a key's hash (BIP 32): names a key, does not reveal it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint([u8; 4]);

impl Fingerprint {
    /// The four bytes.
    pub const fn bytes(self) -> [u8; 4] {
        self.0
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The public key of one account of the owner's wallet, with the coin, the network and the
/// script type its addresses have. Made by [`AccountKey::import`].
#[derive(Clone, PartialEq, Eq)]
pub struct AccountKey {
    coin: Coin,
    network: Network,
    script_type: ScriptType,
    key: ExtendedPublicKey<Point>,
    /// Child 0, the external chain (BIP 44); kept so that an address costs one derivation.
    receiving: ExtendedPublicKey<Point>,
}

/// One address of an account.
#[derive(Clone, PartialEq, Eq)]
pub struct Derived {
    /// Its place on the external chain, from 0 up to 2³¹ − 1.
    pub index: u32,
    /// Its path below the account key, such as `0/5`.
    pub path: String,
    /// The child public key, compressed (SEC 1).
    pub public_key: [u8; 33],
    /// The output script that pays it.
    pub script: ScriptBuf,
    /// The address as customers see it; bech32 forms in lower case.
    pub address: String,
}

/// Why an account key is refused, or has no address to give. Never carries the key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The coin has no such network.
    #[error("{coin} has no network {network}")]
    NoSuchNetwork {
        /// The coin asked for.
        coin: Coin,
        /// The network it does not have.
        network: Network,
    },
    /// Not base58 text, or far too long.
    #[error(
        "not an extended public key: give the account's xpub, ypub, zpub, tpub, upub, vpub, Ltub \
         or Mtub as the wallet shows it"
    )]
    NotAKey,
    /// A character is wrong or missing.
    #[error("the key's checksum does not match: copy it again from the wallet, whole")]
    Checksum,
    /// Something else in base58, such as an address.
    #[error("this holds {bytes} bytes where an extended public key has 78: give the account's key")]
    Length {
        /// How many bytes the text stands for.
        bytes: usize,
    },
    /// A key that can spend.
    #[error(
        "this is a private key; it can spend, and no part of the till wants it: give the \
         account's public key (xpub, ypub, zpub …)"
    )]
    PrivateKey,
    /// A SLIP-132 form for accounts of several signers.
    #[error("{prefix} is the key of a multisig account: give the key of a single-signer account")]
    Multisig {
        /// The form, such as `Zpub`.
        prefix: &'static str,
    },
    /// Version bytes that are not in our table.
    #[error("unknown version bytes {version:08x}: give the account's key in an xpub form")]
    UnknownVersion {
        /// The first four bytes, read as a number.
        version: u32,
    },
    /// A Litecoin form for another coin.
    #[error("{prefix} is a form of Litecoin keys, and this account is for {coin}")]
    WrongCoin {
        /// The form, such as `Ltub`.
        prefix: &'static str,
        /// The coin the account was to be for.
        coin: Coin,
    },
    /// A test key for the main network, or the other way round.
    #[error("{prefix} is not a key for {coin} {network}, which takes {expected}")]
    WrongNetwork {
        /// The form, such as `xpub`.
        prefix: &'static str,
        /// The coin the account was to be for.
        coin: Coin,
        /// The network the account was to be on.
        network: Network,
        /// The forms this network takes.
        expected: &'static str,
    },
    /// A form that does not tell its script type, and none was given.
    #[error(
        "{prefix} does not tell its script type: set script_type to p2pkh, p2sh-p2wpkh, p2wpkh \
         or p2tr, as in the wallet"
    )]
    NeedsScriptType {
        /// The form, such as `xpub`.
        prefix: &'static str,
    },
    /// A form that tells its script type, and another was given.
    #[error("{prefix} is a key for {implied} addresses, but script_type is {given}")]
    ScriptTypeContradicts {
        /// The form, such as `zpub`.
        prefix: &'static str,
        /// What the form says.
        implied: ScriptType,
        /// What was given.
        given: ScriptType,
    },
    /// A root key that claims a parent: no wallet writes that (BIP 32).
    #[error("the key contradicts itself: it has depth 0 and a parent")]
    BadHeader,
    /// Bytes that are no point of secp256k1.
    #[error("the key is not a point of the curve: copy it again from the wallet")]
    BadPoint,
    /// So deep that no address fits below it.
    #[error("the key has depth {depth}, and addresses lie two levels deeper than 255 allows")]
    TooDeep {
        /// The key's depth.
        depth: u8,
    },
    /// An index of hardened derivation, which a public key does not have.
    #[error("index {index} is not below 2147483648")]
    Index {
        /// The index asked for.
        index: u32,
    },
    /// The one index in 2¹²⁷ that has no key (BIP 32).
    #[error("there is no key at index {index}: take the next")]
    NoKeyAtIndex {
        /// The index asked for.
        index: u32,
    },
}

impl AccountKey {
    /// The coin its addresses take.
    pub fn coin(&self) -> Coin {
        self.coin
    }

    /// The network its addresses are on.
    pub fn network(&self) -> Network {
        self.network
    }

    /// What kind of addresses it gives.
    pub fn script_type(&self) -> ScriptType {
        self.script_type
    }

    /// How many derivations below the wallet's root it lies: 3 for a BIP 44 account, 1 for
    /// Electrum's segwit wallets.
    pub fn depth(&self) -> u8 {
        self.key.attrs().depth
    }

    /// The key's own fingerprint, which the owner's wallet shows too.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint(self.key.fingerprint())
    }
}

impl fmt::Debug for AccountKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccountKey")
            .field("coin", &self.coin)
            .field("network", &self.network)
            .field("script_type", &self.script_type)
            .field("fingerprint", &self.fingerprint())
            .field("depth", &self.depth())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Derived {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Derived")
            .field("path", &self.path)
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

/// An account of the test mnemonic of BIP 84, m/84'/1'/0', fingerprint e99b8628.
#[cfg(test)]
const VPUB: &str = "vpub5Y6cjg78GGuNLsaPhmYsiw4gYX3HoQiRBiSwDaBXKUafCt9bNwWQiitDk5VZ5BVxYnQdwoTyXSs2JHRPAgjAvtbBrf8ZhDYe2jWAqvZVnsc";

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Vectors {
        vectors: Vec<Vector>,
    }

    #[derive(serde::Deserialize)]
    struct Vector {
        coin: Coin,
        network: Network,
        script_type: String,
        account_key: String,
        index: u32,
        address: String,
    }

    impl Vector {
        /// The script type to import with; rows without one show what the prefix says by
        /// itself, except that an Ltub says nothing.
        fn script_type(&self) -> Option<ScriptType> {
            match self.script_type.as_str() {
                "" if self.account_key.starts_with("Ltub") => Some(ScriptType::P2pkh),
                "" => None,
                name => Some(name.parse().expect("a script type")),
            }
        }
    }

    fn prove(text: &str, rows: usize) {
        let file: Vectors = serde_json::from_str(text).expect("the fixture");
        assert_eq!(file.vectors.len(), rows);
        for row in file.vectors {
            let account =
                AccountKey::import(row.coin, row.network, row.script_type(), &row.account_key)
                    .expect("a good key");
            let derived = account.receive(row.index).expect("an address");
            assert_eq!(derived.address, row.address);
            let script = address::parse(row.coin, row.network, &row.address);
            assert_eq!(script.as_ref(), Ok(&derived.script), "{}", row.address);
        }
    }

    #[test]
    fn every_published_address_comes_from_its_account_key() {
        prove(include_str!("../../fixtures/keys/addresses.json"), 27);
    }

    #[test]
    fn every_script_type_of_litecoin_is_that_of_a_second_library_on_all_its_networks() {
        prove(include_str!("../../fixtures/keys/litecoin.json"), 36);
    }

    #[test]
    fn a_script_type_is_read_back_from_its_name() {
        for script_type in ScriptType::ALL {
            assert_eq!(script_type.to_string().parse(), Ok(script_type));
            assert_eq!(script_type.name().to_uppercase().parse(), Ok(script_type));
        }
        let error = "p2wsh".parse::<ScriptType>().expect_err("not ours").to_string();
        assert!(error.contains("`p2wsh`") && error.contains("p2sh-p2wpkh"), "{error}");
    }

    #[test]
    fn an_account_is_shown_by_its_fingerprint_and_never_by_its_key() {
        let account =
            AccountKey::import(Coin::Btc, Network::Regtest, None, VPUB).expect("a good key");
        assert_eq!(
            format!("{account:?}"),
            "AccountKey { coin: Btc, network: Regtest, script_type: P2wpkh, \
             fingerprint: e99b8628, depth: 3, .. }"
        );
        let derived = account.receive(1).expect("an address");
        assert!(!format!("{derived:?}").contains(&hex::encode(derived.public_key)));
    }
}
