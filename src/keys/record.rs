//! The sealed record that binds an index to its invoice, and the sealed account.
//!
//! Two checks, made together whenever an address is shown and before money at it is credited.
//! The seal's row names coin, network, account, invoice and index: whoever can write the
//! database but has no master key cannot move an index to another invoice. And the address is
//! derived again: one that was changed in the database is found.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{AccountKey, Derived, KeyError, ScriptType};
use crate::base::coin::{Coin, Network};
use crate::base::rng::Rng;
use crate::base::seal::{Purpose, Seal, SealError};

/// What is sealed beside an address: where its key comes from.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyRecord {
    /// Fingerprint, script type and id of the account, such as
    /// `[e99b8628] p2wpkh btc-regtest-p2wpkh-e99b8628-baa33919`.
    pub origin: String,
    /// The path below the account key, such as `0/5`.
    pub path: String,
    /// The child public key, compressed (SEC 1).
    pub public_key: [u8; 33],
}

/// Why an address is neither shown nor credited. Each calls for an alarm; none is cured by
/// trying again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// The record does not open for this account, invoice and index.
    #[error("the key record of index {index} does not open")]
    Seal {
        /// The index asked for.
        index: u32,
        /// Why not.
        source: SealError,
    },
    /// It opens, and is not a record.
    #[error("the key record of index {index} is not readable")]
    Unreadable {
        /// The index asked for.
        index: u32,
    },
    /// The record speaks of another key than the account has at this index.
    #[error("the key record of index {index} disagrees with the account key: its {what} differs")]
    RecordDisagrees {
        /// The index asked for.
        index: u32,
        /// What differs: `origin`, `path` or `public key`.
        what: &'static str,
    },
    /// The stored address is not the one that the account has at this index.
    #[error("the address of index {index} was changed: stored `{stored}`, derived `{derived}`")]
    AddressChanged {
        /// The index asked for.
        index: u32,
        /// What the database says.
        stored: String,
        /// What the account key says.
        derived: String,
    },
    /// The account key has no address there.
    #[error(transparent)]
    Key(#[from] KeyError),
}

/// Why a sealed account is not taken. Never carries the key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AccountError {
    /// It does not open for this row.
    #[error("the sealed key of account {id} does not open")]
    Seal {
        /// The account's id.
        id: String,
        /// Why not.
        source: SealError,
    },
    /// It opens, and holds no account key, or another account's.
    #[error("the sealed key of account {id} is not that account's key")]
    NotThisAccount {
        /// The account's id.
        id: String,
    },
}

impl fmt::Debug for KeyRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyRecord")
            .field("origin", &self.origin)
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

/// A record as it is spelt under the seal.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Spelt {
    origin: String,
    path: String,
    public_key: String,
}

impl KeyRecord {
    /// The record of an address of `account`.
    fn of(account: &AccountKey, derived: &Derived) -> KeyRecord {
        KeyRecord {
            origin: origin(account),
            path: derived.path.clone(),
            public_key: derived.public_key,
        }
    }

    fn spell(self) -> Vec<u8> {
        let public_key = hex::encode(self.public_key);
        let spelt = Spelt { origin: self.origin, path: self.path, public_key };
        serde_json::to_vec(&spelt).expect("three texts can be written as JSON")
    }

    fn read(bytes: &[u8]) -> Option<KeyRecord> {
        let spelt: Spelt = serde_json::from_slice(bytes).ok()?;
        let public_key: [u8; 33] = hex::decode(spelt.public_key).ok()?.try_into().ok()?;
        Some(KeyRecord { origin: spelt.origin, path: spelt.path, public_key })
    }
}

/// The fields that the seal of an address record is bound to.
struct Row<'a> {
    coin: Coin,
    network: Network,
    account: String,
    invoice: &'a str,
    index: [u8; 4],
}

impl<'a> Row<'a> {
    fn of(account: &AccountKey, invoice: &'a str, index: u32) -> Row<'a> {
        Row {
            coin: account.coin(),
            network: account.network(),
            account: account.id(),
            invoice,
            index: index.to_be_bytes(),
        }
    }

    fn fields(&self) -> [&[u8]; 5] {
        [
            self.coin.name().as_bytes(),
            self.network.name().as_bytes(),
            self.account.as_bytes(),
            self.invoice.as_bytes(),
            &self.index,
        ]
    }
}

/// Seals where an address of `account` comes from, for `invoice` and the address's index.
/// `invoice` is the invoice's id as its row has it.
pub fn seal_record(
    seal: &Seal,
    rng: &Rng,
    account: &AccountKey,
    invoice: &str,
    derived: &Derived,
) -> Vec<u8> {
    let row = Row::of(account, invoice, derived.index);
    let plain = KeyRecord::of(account, derived).spell();
    seal.seal(rng, Purpose::AddressRecord, &row.fields(), &plain)
}

/// Opens the record of an invoice's address and compares it, and the stored address, with what
/// the account key gives at `index`. What comes back is derived, not stored.
///
/// # Errors
/// A [`RecordError`] that says which of them disagrees.
pub fn check_record(
    seal: &Seal,
    account: &AccountKey,
    invoice: &str,
    index: u32,
    stored_address: &str,
    sealed: &[u8],
) -> Result<Derived, RecordError> {
    let record = open_record(seal, account, invoice, index, sealed)?;
    let derived = account.receive(index)?;
    let expected = KeyRecord::of(account, &derived);
    let differs = [
        ("origin", record.origin != expected.origin),
        ("path", record.path != expected.path),
        ("public key", record.public_key != expected.public_key),
    ];
    if let Some((what, _)) = differs.into_iter().find(|(_, differs)| *differs) {
        return Err(RecordError::RecordDisagrees { index, what });
    }
    if stored_address != derived.address {
        let stored = stored_address.to_owned();
        return Err(RecordError::AddressChanged { index, stored, derived: derived.address });
    }
    Ok(derived)
}

/// Opens the record of an invoice's address, without deriving anything.
pub fn open_record(
    seal: &Seal,
    account: &AccountKey,
    invoice: &str,
    index: u32,
    sealed: &[u8],
) -> Result<KeyRecord, RecordError> {
    let row = Row::of(account, invoice, index);
    let plain = seal
        .open(Purpose::AddressRecord, &row.fields(), sealed)
        .map_err(|source| RecordError::Seal { index, source })?;
    KeyRecord::read(&plain).ok_or(RecordError::Unreadable { index })
}

/// The same record under the current master key. Safe to repeat.
pub fn reseal_record(
    seal: &Seal,
    rng: &Rng,
    account: &AccountKey,
    invoice: &str,
    index: u32,
    sealed: &[u8],
) -> Result<Vec<u8>, RecordError> {
    let record = open_record(seal, account, invoice, index, sealed)?;
    let row = Row::of(account, invoice, index);
    Ok(seal.seal(rng, Purpose::AddressRecord, &row.fields(), &record.spell()))
}

/// Seals an account key for its own row.
pub fn seal_account(seal: &Seal, rng: &Rng, account: &AccountKey) -> Vec<u8> {
    let id = account.id();
    let row = account_row(account.coin(), account.network(), account.script_type(), &id);
    seal.seal(rng, Purpose::Account, &row, account.expose().as_bytes())
}

/// Opens the account key of a row; `id` is [`AccountKey::id`].
pub fn open_account(
    seal: &Seal,
    coin: Coin,
    network: Network,
    script_type: ScriptType,
    id: &str,
    sealed: &[u8],
) -> Result<AccountKey, AccountError> {
    let plain = seal
        .open(Purpose::Account, &account_row(coin, network, script_type, id), sealed)
        .map_err(|source| AccountError::Seal { id: id.to_owned(), source })?;
    str::from_utf8(&plain)
        .ok()
        .and_then(|text| AccountKey::import(coin, network, Some(script_type), text).ok())
        .filter(|account| account.id() == id)
        .ok_or_else(|| AccountError::NotThisAccount { id: id.to_owned() })
}

fn account_row(coin: Coin, network: Network, script_type: ScriptType, id: &str) -> [&[u8]; 4] {
    [
        coin.name().as_bytes(),
        network.name().as_bytes(),
        script_type.name().as_bytes(),
        id.as_bytes(),
    ]
}

fn origin(account: &AccountKey) -> String {
    format!("[{}] {} {}", account.fingerprint(), account.script_type(), account.id())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::seal::MasterKey;
    use crate::keys::VPUB;

    /// BIP 84's account, on the main network.
    const ZPUB: &str = "zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mGDtKsAYz2oz2AGutZYs";

    struct Till {
        seal: Seal,
        rng: Rng,
        account: AccountKey,
    }

    impl Till {
        fn new() -> Till {
            let rng = Rng::seeded(1);
            Till {
                seal: Seal::new(MasterKey::generate(&rng), vec![]),
                rng,
                account: account(VPUB, Network::Regtest),
            }
        }

        fn address(&self, index: u32) -> Derived {
            self.account.receive(index).expect("an address")
        }

        fn seal(&self, invoice: &str, derived: &Derived) -> Vec<u8> {
            seal_record(&self.seal, &self.rng, &self.account, invoice, derived)
        }

        fn check(
            &self,
            invoice: &str,
            index: u32,
            stored_address: &str,
            sealed: &[u8],
        ) -> Result<Derived, RecordError> {
            check_record(&self.seal, &self.account, invoice, index, stored_address, sealed)
        }
    }

    fn account(text: &str, network: Network) -> AccountKey {
        AccountKey::import(Coin::Btc, network, None, text).expect("a good key")
    }

    fn broken(index: u32) -> RecordError {
        RecordError::Seal { index, source: SealError::Broken }
    }

    #[test]
    fn an_address_that_nobody_touched_passes() {
        let till = Till::new();
        let derived = till.address(5);
        let sealed = till.seal("inv-1", &derived);
        assert_eq!(till.check("inv-1", 5, &derived.address, &sealed), Ok(derived.clone()));
        let record = open_record(&till.seal, &till.account, "inv-1", 5, &sealed).expect("opens");
        assert_eq!(record.origin, "[e99b8628] p2wpkh btc-regtest-p2wpkh-e99b8628-baa33919");
        assert_eq!((record.path.as_str(), record.public_key), ("0/5", derived.public_key));
    }

    #[test]
    fn an_index_moved_to_another_invoice_is_refused() {
        let till = Till::new();
        let derived = till.address(5);
        let sealed = till.seal("inv-1", &derived);
        assert_eq!(till.check("inv-2", 5, &derived.address, &sealed), Err(broken(5)));
    }

    #[test]
    fn a_record_swapped_with_that_of_another_index_is_refused() {
        let till = Till::new();
        let (fifth, sixth) = (till.address(5), till.address(6));
        let sealed = till.seal("inv-1", &sixth);
        for address in [&fifth.address, &sixth.address] {
            assert_eq!(till.check("inv-1", 5, address, &sealed), Err(broken(5)));
        }
    }

    #[test]
    fn a_record_of_another_account_is_refused() {
        let till = Till::new();
        let other = account(ZPUB, Network::Main);
        let derived = other.receive(5).expect("an address");
        let sealed = seal_record(&till.seal, &till.rng, &other, "inv-1", &derived);
        assert_eq!(till.check("inv-1", 5, &derived.address, &sealed), Err(broken(5)));
    }

    #[test]
    fn a_changed_address_is_refused_and_both_are_named() {
        let till = Till::new();
        let derived = till.address(5);
        let sealed = till.seal("inv-1", &derived);
        for stored in [till.address(6).address, derived.address.to_uppercase(), String::new()] {
            let expected = RecordError::AddressChanged {
                index: 5,
                stored: stored.clone(),
                derived: derived.address.clone(),
            };
            assert_eq!(till.check("inv-1", 5, &stored, &sealed), Err(expected));
        }
    }

    #[test]
    fn a_record_that_disagrees_with_the_account_key_is_refused() {
        let till = Till::new();
        let good = till.address(5);
        let wrong_path = Derived { path: "0/6".to_owned(), ..good.clone() };
        let wrong_key = Derived { public_key: till.address(6).public_key, ..good.clone() };
        for (derived, what) in [(wrong_path, "path"), (wrong_key, "public key")] {
            let sealed = till.seal("inv-1", &derived);
            assert_eq!(
                till.check("inv-1", 5, &good.address, &sealed),
                Err(RecordError::RecordDisagrees { index: 5, what })
            );
        }
        let record =
            KeyRecord { origin: "elsewhere".to_owned(), ..KeyRecord::of(&till.account, &good) };
        let row = Row::of(&till.account, "inv-1", 5);
        let sealed =
            till.seal.seal(&till.rng, Purpose::AddressRecord, &row.fields(), &record.spell());
        assert_eq!(
            till.check("inv-1", 5, &good.address, &sealed),
            Err(RecordError::RecordDisagrees { index: 5, what: "origin" })
        );
    }

    #[test]
    fn a_value_that_is_no_record_is_refused() {
        let till = Till::new();
        let row = Row::of(&till.account, "inv-1", 5);
        for plain in [b"".as_slice(), b"{}", br#"{"origin":"","path":"","public_key":"02"}"#] {
            let sealed = till.seal.seal(&till.rng, Purpose::AddressRecord, &row.fields(), plain);
            assert_eq!(
                till.check("inv-1", 5, "", &sealed),
                Err(RecordError::Unreadable { index: 5 })
            );
        }
    }

    #[test]
    fn a_record_is_resealed_under_the_new_master_key() {
        let rng = Rng::seeded(2);
        let (old, new) = (MasterKey::generate(&rng), MasterKey::generate(&rng));
        let till = Till { seal: Seal::new(old.clone(), vec![]), ..Till::new() };
        let derived = till.address(5);
        let sealed = till.seal("inv-1", &derived);

        let both = Seal::new(new.clone(), vec![old]);
        let again = reseal_record(&both, &rng, &till.account, "inv-1", 5, &sealed).expect("opens");
        assert_eq!(Seal::key_of(&again), Ok(new.id()));
        let till = Till { seal: Seal::new(new, vec![]), ..till };
        assert_eq!(till.check("inv-1", 5, &derived.address, &again), Ok(derived));
        let moved = reseal_record(&both, &rng, &till.account, "inv-2", 5, &sealed);
        assert_eq!(moved, Err(broken(5)));
    }

    #[test]
    fn a_sealed_account_opens_for_its_own_row_only() {
        let till = Till::new();
        let id = till.account.id();
        let sealed = seal_account(&till.seal, &till.rng, &till.account);
        let open = |network, script_type, id: &str| {
            open_account(&till.seal, Coin::Btc, network, script_type, id, &sealed)
        };
        let opened = open(Network::Regtest, ScriptType::P2wpkh, &id);
        assert_eq!(opened.as_ref(), Ok(&till.account));
        for (network, script_type, id) in [
            (Network::Test, ScriptType::P2wpkh, id.as_str()),
            (Network::Regtest, ScriptType::P2tr, id.as_str()),
            (Network::Regtest, ScriptType::P2wpkh, "btc-regtest-p2wpkh-e99b8628-00000000"),
        ] {
            let expected = AccountError::Seal { id: id.to_owned(), source: SealError::Broken };
            assert_eq!(open(network, script_type, id), Err(expected));
        }
    }

    #[test]
    fn a_sealed_account_that_holds_another_key_is_refused() {
        let till = Till::new();
        let other = account(ZPUB, Network::Main);
        let id = till.account.id();
        let row = account_row(Coin::Btc, Network::Main, ScriptType::P2wpkh, &id);
        let plain = other.expose();
        let sealed = till.seal.seal(&till.rng, Purpose::Account, &row, plain.as_bytes());
        let error =
            open_account(&till.seal, Coin::Btc, Network::Main, ScriptType::P2wpkh, &id, &sealed)
                .expect_err("another key");
        assert_eq!(error, AccountError::NotThisAccount { id });
        assert!(!format!("{error} {error:?}").contains(&plain[4..20]));
    }
}
