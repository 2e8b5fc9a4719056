//! Derivation compared with another implementation: Electrum's command line.
//!
//! Electrum knows no Litecoin; for that chain the second opinion is Litecoin Core's.

use std::path::Path;
use std::process::Command;

use chaintill::base::coin::{Coin, Network};
use chaintill::keys::{AccountKey, ScriptType};

use crate::world::BTC_KEY;
use crate::world::program::{Ended, Running};

/// The program, from Debian's package of that name.
const PROGRAM: &str = "/usr/bin/electrum";
/// Names another program.
const VARIABLE: &str = "CHAINTILL_ELECTRUM";
/// As many addresses as Electrum has from the start.
const ADDRESSES: u32 = 20;

/// Accounts of the all-`abandon` mnemonic on the main network: BIP 44, 49 and 84.
const XPUB: &str = "xpub6BosfCnifzxcFwrSzQiqu2DBVTshkCXacvNsWGYJVVhhawA7d4R5WSWGFNbi8Aw6ZRc1brxMyWMzG3DSSSSoekkudhUd9yLb6qx39T9nMdj";
const YPUB: &str = "ypub6Ww3ibxVfGzLrAH1PNcjyAWenMTbbAosGNB6VvmSEgytSER9azLDWCxoJwW7Ke7icmizBMXrzBx9979FfaHxHcrArf3zbeJJJUZPf663zsP";
const ZPUB: &str = "zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mGDtKsAYz2oz2AGutZYs";
/// BIP 49 on the test networks.
const UPUB: &str = "upub5EFU65HtV5TeiSHmZZm7FUffBGy8UKeqp7vw43jYbvZPpoVsgU93oac7Wk3u6moKegAEWtGNF8DehrnHtv21XXEMYRUocHqguyjknFHYfgY";

/// Runs a command of Electrum's, which sees nothing but a folder of its own and no network.
async fn electrum(home: &Path, network: Network, command: &[&str]) -> Ended {
    let program = std::env::var(VARIABLE).unwrap_or_else(|_| PROGRAM.to_owned());
    assert!(
        Path::new(&program).exists(),
        "{program} is missing: apt-get install electrum, or name another with {VARIABLE}"
    );
    let mut electrum = Command::new(program);
    electrum.env("HOME", home).arg("--offline").arg("-D").arg(home.join("data"));
    electrum.arg("-w").arg(home.join("wallet"));
    electrum.args(match network {
        Network::Main => None,
        Network::Test => Some("--testnet"),
        Network::Signet => Some("--signet"),
        Network::Regtest => Some("--regtest"),
    });
    electrum.args(command);
    let ended = Running::start(electrum, home).ended().await;
    assert_eq!(ended.code, Some(0), "electrum {command:?}: {}", ended.said());
    ended
}

/// Electrum's first addresses of a key are ours.
async fn agrees(network: Network, script_type: Option<ScriptType>, key: &str) {
    let account = AccountKey::import(Coin::Btc, network, script_type, key).expect("a good key");
    let receive = |index| account.receive(index).expect("an address").address;
    let ours: Vec<String> = (0..ADDRESSES).map(receive).collect();

    let home = tempfile::tempdir().expect("a folder");
    electrum(home.path(), network, &["restore", key]).await;
    let listed = electrum(home.path(), network, &["listaddresses", "--receiving"]).await;
    let theirs: Vec<String> = serde_json::from_str(&listed.out).expect("a list of addresses");
    assert_eq!(ours, theirs);
}

#[tokio::test]
async fn electrum_derives_the_addresses_of_an_xpub_that_we_derive() {
    agrees(Network::Main, Some(ScriptType::P2pkh), XPUB).await;
}

#[tokio::test]
async fn electrum_derives_the_addresses_of_a_ypub_that_we_derive() {
    agrees(Network::Main, None, YPUB).await;
}

#[tokio::test]
async fn electrum_derives_the_addresses_of_a_zpub_that_we_derive() {
    agrees(Network::Main, None, ZPUB).await;
}

#[tokio::test]
async fn electrum_derives_the_addresses_of_test_keys_that_we_derive() {
    agrees(Network::Test, None, UPUB).await;
    agrees(Network::Test, None, BTC_KEY).await;
}

#[tokio::test]
async fn electrum_derives_the_addresses_of_a_regtest_key_that_we_derive() {
    agrees(Network::Regtest, None, BTC_KEY).await;
}
