//! The coins a shop can be paid in, and what each of their networks is like.
//!
//! A file that needs a number of a chain (spacing, maturity, dust) asks here, so
//! that a coin is described in one place.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A coin that Chaintill can watch.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Coin {
    /// Bitcoin; one base unit is a satoshi.
    Btc,
    /// Litecoin; one base unit is a litoshi.
    Ltc,
}

/// Which of a coin's networks an account lives on.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Network {
    /// Real money.
    Main,
    /// The public test network (testnet 3 or 4; they share addresses).
    Test,
    /// Bitcoin's signed test network (BIP 325).
    Signet,
    /// A private chain, mined on demand.
    Regtest,
}

/// Text that should have named a coin or a network and did not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown {what} `{input}`, expected one of {expected}")]
pub struct UnknownName {
    what: &'static str,
    input: String,
    expected: &'static str,
}

impl Coin {
    /// Every coin, in the order faces show them.
    pub const ALL: [Coin; 2] = [Coin::Btc, Coin::Ltc];

    /// The lower-case name used in configuration, the database and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Coin::Btc => "btc",
            Coin::Ltc => "ltc",
        }
    }

    /// The ticker shown to people.
    pub fn code(self) -> &'static str {
        match self {
            Coin::Btc => "BTC",
            Coin::Ltc => "LTC",
        }
    }

    /// The name shown to people who choose a coin.
    pub fn title(self) -> &'static str {
        match self {
            Coin::Btc => "Bitcoin",
            Coin::Ltc => "Litecoin",
        }
    }

    /// The URI scheme of payment links (BIP 21).
    pub fn scheme(self) -> &'static str {
        match self {
            Coin::Btc => "bitcoin",
            Coin::Ltc => "litecoin",
        }
    }

    /// Mean time between two blocks.
    pub fn spacing(self) -> Duration {
        match self {
            Coin::Btc => Duration::from_secs(600),
            Coin::Ltc => Duration::from_secs(150),
        }
    }

    /// How deep a block must be before a payment in it is no longer looked after:
    /// below this depth no source is asked for a transaction any more.
    pub fn final_depth(self) -> i64 {
        match self {
            Coin::Btc => 100,
            Coin::Ltc => 200,
        }
    }

    /// SLIP-44 coin type, as it stands in derivation paths of the main network.
    pub fn slip44(self) -> u32 {
        match self {
            Coin::Btc => 0,
            Coin::Ltc => 2,
        }
    }

    /// The networks of this coin.
    pub fn networks(self) -> &'static [Network] {
        match self {
            Coin::Btc => &[Network::Main, Network::Test, Network::Signet, Network::Regtest],
            Coin::Ltc => &[Network::Main, Network::Test, Network::Regtest],
        }
    }
}

impl fmt::Display for Coin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Coin {
    type Err = UnknownName;

    fn from_str(s: &str) -> Result<Self, UnknownName> {
        match s.to_ascii_lowercase().as_str() {
            "btc" | "bitcoin" => Ok(Coin::Btc),
            "ltc" | "litecoin" => Ok(Coin::Ltc),
            _ => Err(UnknownName { what: "coin", input: s.to_owned(), expected: "btc, ltc" }),
        }
    }
}

impl Network {
    /// The lower-case name used in configuration, the database and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Network::Main => "main",
            Network::Test => "test",
            Network::Signet => "signet",
            Network::Regtest => "regtest",
        }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Network {
    type Err = UnknownName;

    fn from_str(s: &str) -> Result<Self, UnknownName> {
        match s.to_ascii_lowercase().as_str() {
            "main" | "mainnet" => Ok(Network::Main),
            "test" | "testnet" => Ok(Network::Test),
            "signet" => Ok(Network::Signet),
            "regtest" => Ok(Network::Regtest),
            _ => Err(UnknownName {
                what: "network",
                input: s.to_owned(),
                expected: "main, test, signet, regtest",
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coin_is_read_back_from_its_name_and_its_ticker() {
        for coin in Coin::ALL {
            assert_eq!(coin.name().parse(), Ok(coin));
            assert_eq!(coin.code().parse(), Ok(coin));
        }
    }

    #[test]
    fn an_unknown_coin_is_named_in_the_error() {
        let error = "doge".parse::<Coin>().expect_err("no such coin here");
        assert_eq!(error.to_string(), "unknown coin `doge`, expected one of btc, ltc");
    }
}
