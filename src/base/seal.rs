//! The seal: secrets at rest, bound to the row they belong to.
//!
//! XChaCha20-Poly1305 with a random 192-bit nonce, one HKDF-SHA256 sub-key per
//! [`Purpose`], and associated data that names the row. A sealed value that is moved to
//! another row, cut short or edited does not open. Each value names the master key it was
//! sealed with, so that keys can be changed while the shop runs.
//!
//! Layout: version `1` · key id (8) · nonce (24) · ciphertext with its tag.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::rng::Rng;

/// The layout's version, the first byte of every sealed value.
const VERSION: u8 = 1;
/// Bytes before the ciphertext.
const HEAD: usize = 1 + KEY_ID + NONCE;
const KEY_ID: usize = 8;
const NONCE: usize = 24;

/// What a sealed value is for. Each purpose has a sub-key of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Key records of addresses.
    AddressRecord,
    /// Account keys (xpubs) pinned in the database.
    Account,
    /// Codes and files in stock.
    StockCode,
    /// Fingerprints by which a code imported twice is found.
    StockFingerprint,
    /// Words of people that have no purpose of their own.
    Personal,
    /// Updates of a messenger that wait to be handled.
    Inbox,
    /// What somebody has begun to write in a chat.
    Draft,
    /// Where a parcel goes.
    Parcel,
    /// The address that somebody keeps for the next order.
    Home,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Purpose::AddressRecord => b"address record",
            Purpose::Account => b"account",
            Purpose::StockCode => b"stock code",
            Purpose::StockFingerprint => b"stock fingerprint",
            Purpose::Personal => b"personal",
            Purpose::Inbox => b"inbox",
            Purpose::Draft => b"draft",
            Purpose::Parcel => b"parcel",
            Purpose::Home => b"home",
        }
    }
}

/// Names a master key without telling anything about it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyId([u8; KEY_ID]);

impl std::fmt::Display for KeyId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl std::fmt::Debug for KeyId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

/// A master key: 32 bytes. Wiped from memory when dropped; has no `Debug`.
#[derive(Clone)]
pub struct MasterKey(Zeroizing<[u8; 32]>);

/// Why a sealed value does not open. Never carries what was sealed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The master key is not 64 hexadecimal digits.
    #[error(
        "a master key is 64 hexadecimal digits (32 bytes); make one with `chaintill keys generate`"
    )]
    BadKey,
    /// The value is not one of ours.
    #[error("not a sealed value")]
    Malformed,
    /// It was sealed with a key that is not configured.
    #[error("sealed with master key {0}, which is not configured")]
    UnknownKey(KeyId),
    /// It was changed, moved to another row, or sealed for another purpose.
    #[error("the seal is broken: the value was changed or belongs to another row")]
    Broken,
}

impl MasterKey {
    /// A fresh key.
    pub fn generate(rng: &Rng) -> MasterKey {
        MasterKey(Zeroizing::new(rng.bytes()))
    }

    /// From its 64 hexadecimal digits.
    pub fn parse(text: &str) -> Result<MasterKey, SealError> {
        let bytes = Zeroizing::new(hex::decode(text.trim()).map_err(|_| SealError::BadKey)?);
        let key = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| SealError::BadKey)?;
        Ok(MasterKey(Zeroizing::new(key)))
    }

    /// Its 64 hexadecimal digits, for the operator's own terminal or key file.
    pub fn expose(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.0.as_slice()))
    }

    /// The key's name.
    pub fn id(&self) -> KeyId {
        let mut id = [0; KEY_ID];
        self.expand(b"key id", &mut id);
        KeyId(id)
    }

    fn expand(&self, label: &[u8], out: &mut [u8]) {
        Hkdf::<Sha256>::new(Some(b"chaintill"), self.0.as_slice())
            .expand(label, out)
            .expect("32 bytes are within HKDF's reach");
    }

    fn sub_key(&self, purpose: Purpose) -> Zeroizing<[u8; 32]> {
        let mut key = Zeroizing::new([0; 32]);
        self.expand(purpose.label(), key.as_mut_slice());
        key
    }
}

/// Seals and opens with the configured master keys.
#[derive(Clone)]
pub struct Seal {
    /// The first seals; all open.
    keys: Vec<(KeyId, MasterKey)>,
}

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.keys.iter().map(|(id, _)| id)).finish()
    }
}

impl Seal {
    /// `current` seals from now on; values under `previous` can still be opened.
    pub fn new(current: MasterKey, previous: Vec<MasterKey>) -> Seal {
        let keys = std::iter::once(current).chain(previous).map(|key| (key.id(), key)).collect();
        Seal { keys }
    }

    /// The key that seals now.
    pub fn current(&self) -> KeyId {
        self.keys[0].0
    }

    /// Whether values under the key of this name can be opened.
    pub fn knows(&self, id: &str) -> bool {
        self.keys.iter().any(|(known, _)| known.to_string() == id)
    }

    /// Seals `plain` for `purpose` and the row that `row` names, field by field.
    pub fn seal(&self, rng: &Rng, purpose: Purpose, row: &[&[u8]], plain: &[u8]) -> Vec<u8> {
        let (id, master) = &self.keys[0];
        let nonce: [u8; NONCE] = rng.bytes();
        let cipher = cipher(master, purpose);
        let aad = associated_data(purpose, *id, row);
        let sealed = cipher
            .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: &aad })
            .expect("a value that fits in memory can be sealed");
        let mut out = Vec::with_capacity(HEAD + sealed.len());
        out.push(VERSION);
        out.extend_from_slice(&id.0);
        out.extend_from_slice(&nonce);
        out.extend_from_slice(&sealed);
        out
    }

    /// Opens a value sealed for this purpose and this row.
    pub fn open(
        &self,
        purpose: Purpose,
        row: &[&[u8]],
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let id = Seal::key_of(sealed)?;
        let (_, master) =
            self.keys.iter().find(|(known, _)| *known == id).ok_or(SealError::UnknownKey(id))?;
        let nonce: [u8; NONCE] =
            sealed[1 + KEY_ID..HEAD].try_into().map_err(|_| SealError::Malformed)?;
        let aad = associated_data(purpose, id, row);
        cipher(master, purpose)
            .decrypt(&XNonce::from(nonce), Payload { msg: &sealed[HEAD..], aad: &aad })
            .map(Zeroizing::new)
            .map_err(|_| SealError::Broken)
    }

    /// Which master key a value was sealed with.
    pub fn key_of(sealed: &[u8]) -> Result<KeyId, SealError> {
        if sealed.len() < HEAD || sealed[0] != VERSION {
            return Err(SealError::Malformed);
        }
        sealed[1..=KEY_ID].try_into().map(KeyId).map_err(|_| SealError::Malformed)
    }

    /// Keyed fingerprints of `data`, under the current key first and then under each
    /// previous one: equal data, equal fingerprint, and nothing to be learned from it
    /// without the key.
    pub fn fingerprints(&self, purpose: Purpose, data: &[u8]) -> Vec<[u8; 32]> {
        self.keys.iter().map(|(_, master)| fingerprint(master, purpose, data)).collect()
    }
}

fn fingerprint(master: &MasterKey, purpose: Purpose, data: &[u8]) -> [u8; 32] {
    let key = master.sub_key(purpose);
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key.as_slice())
        .expect("HMAC takes a key of any length");
    mac.update(data);
    mac.finalize().into_bytes().into()
}

fn cipher(master: &MasterKey, purpose: Purpose) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new_from_slice(master.sub_key(purpose).as_slice())
        .expect("a sub-key has 32 bytes")
}

/// Every field is preceded by its length, so that no two rows give the same bytes.
fn associated_data(purpose: Purpose, key: KeyId, row: &[&[u8]]) -> Vec<u8> {
    let mut out = vec![VERSION];
    let fields = [purpose.label(), key.0.as_slice()];
    for field in fields.into_iter().chain(row.iter().copied()) {
        out.extend_from_slice(&u64::try_from(field.len()).unwrap_or(u64::MAX).to_be_bytes());
        out.extend_from_slice(field);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rng() -> Rng {
        Rng::seeded(1)
    }

    fn seal() -> Seal {
        Seal::new(MasterKey::generate(&rng()), vec![])
    }

    #[test]
    fn what_is_sealed_opens_for_its_row_and_purpose_only() {
        let (seal, rng) = (seal(), rng());
        let sealed = seal.seal(&rng, Purpose::StockCode, &[b"unit", b"1"], b"CODE-1");
        let opened = seal.open(Purpose::StockCode, &[b"unit", b"1"], &sealed);
        assert_eq!(opened.expect("opens").as_slice(), b"CODE-1");
        for (purpose, row) in [
            (Purpose::StockCode, [b"unit".as_slice(), b"2"]),
            (Purpose::StockCode, [b"uni", b"t1"]),
            (Purpose::Account, [b"unit", b"1"]),
        ] {
            assert_eq!(seal.open(purpose, &row, &sealed), Err(SealError::Broken));
        }
    }

    #[test]
    fn a_changed_byte_anywhere_breaks_the_seal() {
        let (seal, rng) = (seal(), rng());
        let sealed = seal.seal(&rng, Purpose::StockCode, &[], b"CODE-1");
        for at in 0..sealed.len() {
            let mut bent = sealed.clone();
            bent[at] ^= 1;
            assert!(seal.open(Purpose::StockCode, &[], &bent).is_err(), "byte {at}");
            assert!(seal.open(Purpose::StockCode, &[], &sealed[..at]).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn an_old_key_still_opens_and_a_missing_key_is_named() {
        let rng = rng();
        let (old, new) = (MasterKey::generate(&rng), MasterKey::generate(&rng));
        let sealed = Seal::new(old.clone(), vec![]).seal(&rng, Purpose::Account, &[], b"x");
        let both = Seal::new(new.clone(), vec![old.clone()]);
        assert!(both.open(Purpose::Account, &[], &sealed).is_ok());
        let only_new = Seal::new(new, vec![]);
        assert_eq!(
            only_new.open(Purpose::Account, &[], &sealed),
            Err(SealError::UnknownKey(old.id()))
        );
    }

    #[test]
    fn a_master_key_is_read_back_and_bad_ones_are_refused_without_being_shown() {
        let key = MasterKey::generate(&rng());
        assert_eq!(MasterKey::parse(&key.expose()).expect("good").id(), key.id());
        let error = MasterKey::parse("secret-words").err().expect("bad").to_string();
        assert!(!error.contains("secret-words"));
    }

    #[test]
    fn equal_codes_have_equal_fingerprints_under_one_key_alone() {
        let seal = seal();
        let print = |seal: &Seal, code: &[u8]| seal.fingerprints(Purpose::StockFingerprint, code);
        assert_eq!(print(&seal, b"A"), print(&seal, b"A"));
        assert_ne!(print(&seal, b"A"), print(&seal, b"B"));
        let other = Seal::new(MasterKey::generate(&Rng::seeded(2)), vec![]);
        assert_ne!(print(&seal, b"A"), print(&other, b"A"));
    }
}
