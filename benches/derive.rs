//! What an address costs: ours beside the crate `bitcoin`'s, for each script type.
//!
//! Both go from the external chain's key and an index to script and address text. The aim is
//! to stay within 1.1 times of theirs.

use std::hint::black_box;

use bitcoin::bip32::{ChildNumber, Xpub};
use bitcoin::secp256k1::{Secp256k1, VerifyOnly};
use bitcoin::{Address, KnownHrp, NetworkKind, ScriptBuf};
use chaintill::base::coin::{Coin, Network};
use chaintill::keys::{AccountKey, ScriptType};
use criterion::{Criterion, criterion_group, criterion_main};

/// An account of the test mnemonic of BIP 84.
const VPUB: &str = "vpub5Y6cjg78GGuNLsaPhmYsiw4gYX3HoQiRBiSwDaBXKUafCt9bNwWQiitDk5VZ5BVxYnQdwoTyXSs2JHRPAgjAvtbBrf8ZhDYe2jWAqvZVnsc";

fn theirs(
    curve: &Secp256k1<VerifyOnly>,
    chain: &Xpub,
    script_type: ScriptType,
    index: u32,
) -> (ScriptBuf, String) {
    let child = chain.ckd_pub(curve, ChildNumber::Normal { index }).expect("a child key");
    let key = child.to_pub();
    let address = match script_type {
        ScriptType::P2pkh => Address::p2pkh(key, NetworkKind::Test),
        ScriptType::P2shP2wpkh => Address::p2shwpkh(&key, NetworkKind::Test),
        ScriptType::P2wpkh => Address::p2wpkh(&key, KnownHrp::Regtest),
        ScriptType::P2tr => Address::p2tr(curve, child.to_x_only_pub(), None, KnownHrp::Regtest),
    };
    (address.script_pubkey(), address.to_string())
}

fn derive(criterion: &mut Criterion) {
    let plain = AccountKey::import(Coin::Btc, Network::Regtest, None, VPUB).expect("a good key");
    let text = plain.expose();
    let curve = Secp256k1::verification_only();
    let xpub: Xpub = text.parse().expect("plain BIP 32 text");
    let chain = xpub.ckd_pub(&curve, ChildNumber::Normal { index: 0 }).expect("a child key");
    for script_type in ScriptType::ALL {
        let account = AccountKey::import(Coin::Btc, Network::Regtest, Some(script_type), &text)
            .expect("a good key");
        let mut group = criterion.benchmark_group(format!("derive {script_type}"));
        group.bench_function("ours", |bencher| {
            let mut indexes = (0..1_000_000).cycle();
            bencher.iter(|| {
                let index = indexes.next().expect("never ends");
                account.receive(black_box(index)).expect("an address")
            });
        });
        group.bench_function("bitcoin", |bencher| {
            let mut indexes = (0..1_000_000).cycle();
            bencher.iter(|| {
                let index = indexes.next().expect("never ends");
                theirs(&curve, &chain, script_type, black_box(index))
            });
        });
        group.finish();
    }
}

criterion_group!(benches, derive);
criterion_main!(benches);
