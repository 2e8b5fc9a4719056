//! Sealing and opening of codes and files, bound to the unit's row and its product.

use zeroize::Zeroizing;

use crate::base::id::{ProductId, UnitId};
use crate::base::rng::Rng;
use crate::base::seal::{Purpose, Seal, SealError};

/// Seals a code for its unit's row.
pub fn seal_unit(seal: &Seal, rng: &Rng, product: ProductId, unit: UnitId, code: &[u8]) -> Vec<u8> {
    let (product, unit) = (product.row(), unit.row());
    seal.seal(rng, Purpose::StockCode, &[product.as_bytes(), unit.as_bytes()], code)
}

/// Opens a unit's code.
pub fn open_unit(
    seal: &Seal,
    product: ProductId,
    unit: UnitId,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let (product, unit) = (product.row(), unit.row());
    seal.open(Purpose::StockCode, &[product.as_bytes(), unit.as_bytes()], sealed)
}

/// The fingerprints of a code under every configured master key, the current one first: a
/// code is a duplicate if any of them is known for its product.
pub fn fingerprints(seal: &Seal, product: ProductId, code: &[u8]) -> Vec<[u8; 32]> {
    let mut data = product.row().into_bytes();
    data.push(0);
    data.extend_from_slice(code);
    seal.fingerprints(Purpose::StockFingerprint, &data)
}
