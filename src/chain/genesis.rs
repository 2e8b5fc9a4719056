//! Which network a source is on, by the first block of its chain.

use bitcoin::BlockHash;

use super::Fault;
use crate::base::coin::{Coin, Network};

/// The first blocks of each network; two for Bitcoin's test networks 3 and 4. Private chains
/// may begin with any block.
fn first_blocks(coin: Coin, network: Network) -> &'static [&'static str] {
    match (coin, network) {
        (Coin::Btc, Network::Main) => {
            &["000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f"]
        }
        (Coin::Btc, Network::Test) => &[
            "000000000933ea01ad0ee984209779baaec3ced90fa3f408719526f8d77f4943",
            "00000000da84f2bafbbc53dee25a72ae507ff4914b867c565be350b0da8bf043",
        ],
        (Coin::Btc, Network::Signet) => {
            &["00000008819873e925422c1ff0f99f7cc9bbb232af63a077a480a3633bee1ef6"]
        }
        (Coin::Ltc, Network::Main) => {
            &["12a765e31ffd4059bada1e25190f6e98c99d9714d334efa41a195a7e7e04bfe2"]
        }
        (Coin::Ltc, Network::Test) => {
            &["4966625a4b2851d9fdee139e56211a0d88575f59ed816ff5e6a63deb4e3e29a0"]
        }
        (Coin::Ltc, Network::Signet) | (_, Network::Regtest) => &[],
    }
}

/// Whether there is anything to check on this network.
pub(super) fn is_known(coin: Coin, network: Network) -> bool {
    !first_blocks(coin, network).is_empty()
}

/// Refuses a chain that begins with another block than the configured network's.
pub(super) fn check(coin: Coin, network: Network, first: BlockHash) -> Result<(), Fault> {
    let known = first_blocks(coin, network);
    if known.is_empty() || known.contains(&first.to_string().as_str()) {
        return Ok(());
    }
    let title = coin.title();
    Err(Fault::Unusable(format!("it does not serve {title} on the network `{network}`")))
}

#[cfg(test)]
mod tests {
    use bitcoin::constants::ChainHash;
    use bitcoin::hashes::Hash;

    use super::*;

    #[test]
    fn bitcoins_networks_begin_with_the_blocks_that_the_bitcoin_crate_knows() {
        let cases = [
            (ChainHash::BITCOIN, Network::Main),
            (ChainHash::TESTNET3, Network::Test),
            (ChainHash::TESTNET4, Network::Test),
            (ChainHash::SIGNET, Network::Signet),
        ];
        for (hash, network) in cases {
            let hash = BlockHash::from_byte_array(hash.to_bytes());
            assert!(check(Coin::Btc, network, hash).is_ok(), "{network}");
            assert!(check(Coin::Ltc, Network::Main, hash).is_err(), "{network}");
        }
    }

    #[test]
    fn a_private_chain_may_begin_with_any_block() {
        let any = BlockHash::all_zeros();
        assert!(check(Coin::Ltc, Network::Regtest, any).is_ok());
        assert!(!is_known(Coin::Ltc, Network::Regtest));
        assert!(check(Coin::Ltc, Network::Main, any).is_err());
    }
}
