//! Payment links and the text of QR codes (BIP 21). Pure.
//!
//! The scheme is lower case and the amount carries no trailing zeros. In a QR code a bech32
//! address is written in capitals, as wallets write it themselves; a base58 address is never
//! touched, because its case is part of it.

use crate::base::coin::Coin;
use crate::base::money::Sats;

/// What stands before the `1` of a bech32 address, on every network of every coin.
const BECH32: [&str; 7] = ["bc", "tb", "bcrt", "ltc", "tltc", "rltc", "ltcmweb"];

/// A link that a wallet opens with address and amount filled in.
pub fn link(coin: Coin, address: &str, amount: Sats) -> String {
    format!("{}:{address}?amount={}", coin.scheme(), amount.trimmed())
}

/// The text of a QR code with address and amount.
pub fn qr_text(coin: Coin, address: &str, amount: Sats) -> String {
    link(coin, &qr_address(address), amount)
}

/// The text of a QR code with the address alone, for scanners that fail on links.
pub fn qr_address(address: &str) -> String {
    if is_bech32(address) { address.to_ascii_uppercase() } else { address.to_owned() }
}

/// Whether capitals mean the same. A base58 address has letters of both cases, and none of
/// the prefixes can begin one.
fn is_bech32(address: &str) -> bool {
    let one_case = !address.contains(|c: char| c.is_ascii_uppercase());
    let prefix = address.rsplit_once('1').map(|(prefix, _)| prefix);
    one_case && prefix.is_some_and(|prefix| BECH32.contains(&prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    const P2WPKH: &str = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";

    #[test]
    fn a_link_has_a_lower_case_scheme_and_no_trailing_zeros() {
        let case = |coin, address, sats, wanted: &str| {
            assert_eq!(link(coin, address, Sats(sats)), wanted);
        };
        let bitcoin = format!("bitcoin:{P2WPKH}?amount=0.00025117");
        case(Coin::Btc, P2WPKH, 25_117, &bitcoin);
        case(
            Coin::Btc,
            "175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W",
            2_030_000_000,
            "bitcoin:175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W?amount=20.3",
        );
        case(
            Coin::Ltc,
            "LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1",
            100_000_000,
            "litecoin:LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1?amount=1",
        );
    }

    #[test]
    fn a_qr_code_carries_a_bech32_address_in_capitals() {
        assert_eq!(
            qr_text(Coin::Btc, P2WPKH, Sats(25_117)),
            "bitcoin:BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4?amount=0.00025117"
        );
        for prefix in BECH32 {
            let address = format!("{prefix}1qw508d6qejxtdg4y5r3zarvary0c5xw7k");
            assert_eq!(qr_address(&address), address.to_ascii_uppercase());
        }
    }

    #[test]
    fn a_base58_address_is_never_written_in_capitals() {
        for address in [
            "175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W",
            "3P14159f73E4gFr7JterCCQh9QjiTjiZrG",
            "mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn",
            "LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1",
            "MVcg9uEvtWuP5N6V48EHfEtbz48qR8TKZ9",
        ] {
            assert_eq!(qr_address(address), address);
            assert!(qr_text(Coin::Ltc, address, Sats(1)).contains(address));
        }
    }
}
