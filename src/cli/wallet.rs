//! The accounts that addresses come from.

use serde_json::{Value, json};

use super::config_verbs::{FIRST_ADDRESSES, show_account};
use super::doctor::remedy;
use super::open::{self, Globals};
use super::{Ended, Exit, No, OrSayNo as _, Rehearse, confirm, print};
use crate::app::App;
use crate::base::coin::Coin;
use crate::config::{self, CoinSettings, SourceKind};
use crate::flows::Stop;
use crate::flows::wallet::{self, FirstUnused, Looked};
use crate::keys::{AccountKey, RescanFrom, descriptor};
use crate::wallets::{self, Account};

/// The highest index of derivation without hardening.
const INDEX_MAX: i64 = 0x7fff_ffff;
/// Addresses that a node imports beyond those that were shown.
const RANGE_AHEAD: u32 = 1000;
/// Addresses that a wallet should look at beyond those it needs to: what wallets do by
/// themselves.
const GAP_MARGIN: u32 = 20;
/// Addresses checked at a time.
const PAGE: i64 = 1000;

/// The accounts that addresses come from.
#[derive(Debug, clap::Subcommand)]
pub enum WalletVerb {
    /// Take addresses from the configured key from now on
    ///
    /// The first key of a coin is taken by itself when the shop first starts; another key
    /// needs this. It shows the fingerprint and the first addresses, for comparison with your
    /// wallet, and asks. Addresses of the former account stay watched for ever.
    ///
    /// Unless --from-index is given, the coin's sources are asked for the first index that your
    /// wallet has not used. An explorer learns the addresses it is asked for; your own node
    /// learns nothing, but knows unspent money alone.
    ///
    /// Example: chaintill wallet add btc --from-index 40 --reason "moved to a new device"
    Add {
        /// Which coin
        coin: Coin,
        /// The first index to hand out, if you know which ones your wallet has used
        #[arg(long, value_name = "INDEX")]
        #[arg(value_parser = clap::value_parser!(u32).range(0..=INDEX_MAX))]
        from_index: Option<u32>,
        /// Why, for the audit trail
        #[arg(long, default_value = "", value_name = "WORDS")]
        reason: String,
        /// Do not ask
        #[arg(long)]
        yes: bool,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// List the accounts, past and present
    ///
    /// Example: chaintill wallet list
    List(print::Reading),
    /// Derive every address ever handed out again, and open every record; exit 1 on a finding
    ///
    /// Example: chaintill wallet verify
    Verify(print::Reading),
    /// Print the account as an output descriptor, to see the same addresses in your own node
    ///
    /// It holds the account's public key: whoever has it sees every payment. With --core it is
    /// the argument of Bitcoin Core's `importdescriptors`, or of Litecoin Core's `importmulti`.
    ///
    /// Example: bitcoin-cli importdescriptors "$(chaintill wallet descriptor btc --core)"
    Descriptor {
        /// Which coin; all that are configured, if none is named
        coin: Option<Coin>,
        /// Print what the coin's Core node imports
        #[arg(long, requires = "coin")]
        core: bool,
    },
    /// Say how far your own wallet must look ahead to see all the money
    ///
    /// Wallets stop looking after some addresses without money (the gap limit, often 20).
    /// Orders that nobody paid leave such gaps.
    ///
    /// Example: chaintill wallet gap
    Gap(print::Reading),
    /// Set the address mark after it was lost: the highest index that was ever shown
    ///
    /// An index never goes back; the indices up to it are never handed out.
    ///
    /// Example: chaintill wallet mark btc --accept 1041
    Mark {
        /// Which coin
        coin: Coin,
        /// The highest index that was ever shown
        #[arg(long, value_name = "INDEX")]
        #[arg(value_parser = clap::value_parser!(u32).range(0..=INDEX_MAX))]
        accept: u32,
        /// Why, for the audit trail
        #[arg(long, default_value = "", value_name = "WORDS")]
        reason: String,
        /// Do not ask
        #[arg(long)]
        yes: bool,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
}

/// Carries out a verb of accounts.
pub async fn run(globals: &Globals, verb: WalletVerb) -> Ended {
    match verb {
        WalletVerb::Add { coin, from_index, reason, yes, rehearse } => {
            add(globals, coin, from_index, &reason, yes, rehearse).await
        }
        WalletVerb::List(reading) => list(globals, reading).await,
        WalletVerb::Verify(reading) => verify(globals, reading).await,
        WalletVerb::Descriptor { coin, core } => describe(globals, coin, core).await,
        WalletVerb::Gap(reading) => gap(globals, reading).await,
        WalletVerb::Mark { coin, accept, reason, yes, rehearse } => {
            mark(globals, coin, accept, &reason, yes, rehearse).await
        }
    }
}

async fn add(
    globals: &Globals,
    coin: Coin,
    from_index: Option<u32>,
    reason: &str,
    yes: bool,
    rehearse: Rehearse,
) -> Ended {
    rehearse.note();
    let (_, settings) = open::settings(globals)?;
    let heads = config::first_addresses(&settings, FIRST_ADDRESSES)?;
    let (Some(of), Some(head)) =
        (settings.coins.get(&coin), heads.iter().find(|head| head.coin == coin))
    else {
        return Err(No::Config(format!("coins.{coin} is not configured")).into());
    };
    show_account(head)?;
    let question = "Are these the addresses of your wallet, and shall new ones come from it?";
    confirm(question, yes, rehearse)?;
    let (app, _) = open::migrated(globals, rehearse).await?;
    open::check_master_key(&open::rehearsed(&app, rehearse).await?).await?;
    let from = match from_index {
        Some(index) => index,
        None => first_unused(&app, of).await?,
    };
    let app = open::rehearsed(&app, rehearse).await?;
    let account = wallet::add(&app, &open::actor(), coin, from, reason).await.or_say_no()?;
    let next = next_index(&app, &account).await?;
    print::line(format_args!(
        "addresses of {coin} come from account {} at index {next}",
        account.key_name
    ))?;
    Ok(Exit::Done)
}

/// The first index that the owner's wallet has not used, as far as the chain tells it.
async fn first_unused(app: &App, of: &CoinSettings) -> anyhow::Result<u32> {
    let configured = of.from_index;
    if of.sources.iter().any(|source| source.section.kind == SourceKind::Node) {
        print::note("a node reads all its unspent outputs now, which may take minutes");
    }
    let looked = wallet::first_unused(app, of.account.coin()).await;
    let looked = looked.map_err(|stop| match stop {
        Stop::Refused(why) => anyhow::Error::new(No::Unavailable(why.to_string())),
        Stop::Failed(failure) => anyhow::Error::new(failure),
    })?;
    for error in &looked.failed {
        print::note(format_args!("{error}: {}", remedy(&error.fault)));
    }
    print::note(said(&looked, configured));
    Ok(match looked.first {
        FirstUnused::Known(index) | FirstUnused::AtLeast(index) => index,
        FirstUnused::NobodyToAsk => configured,
    })
}

/// What was found, and who told it.
fn said(looked: &Looked, configured: u32) -> String {
    let asked = looked.asked.join(", ");
    match looked.first {
        FirstUnused::Known(index) => {
            format!("first unused index on the chain: {index}, asked {asked}")
        }
        FirstUnused::AtLeast(index) => format!(
            "first unused index on the chain: at least {index}, asked {asked}; a node knows \
             unspent money alone: if your wallet has used later addresses, give --from-index"
        ),
        FirstUnused::NobodyToAsk => format!(
            "no source is configured to ask: from index {configured}, as configured; if your \
             wallet has used more addresses of this account, give --from-index"
        ),
    }
}

/// The next index as the database has it now.
async fn next_index(app: &App, account: &Account) -> anyhow::Result<u32> {
    let accounts = wallets::find_accounts(&app.db).await?;
    let now = accounts.iter().find(|known| known.id == account.id);
    Ok(now.map_or(account.next_index, |known| known.next_index))
}

async fn list(globals: &Globals, reading: print::Reading) -> Ended {
    let app = open::reading(globals).await?;
    let accounts = wallets::find_accounts(&app.db).await?;
    if reading.json {
        print::json(&accounts.iter().map(for_scripts).collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let rows = accounts.iter().map(|account| {
        vec![
            account.coin.name().to_owned(),
            account.network.name().to_owned(),
            account.script_type.clone(),
            account.fingerprint.clone(),
            account.first_address.clone(),
            account.next_index.to_string(),
            if account.active { "in force" } else { "watched" }.to_owned(),
            account.added_at.rfc3339(),
        ]
    });
    let heading =
        ["coin", "network", "type", "fingerprint", "first address", "next", "state", "added"];
    print::table(&heading, rows.collect())?;
    Ok(Exit::Done)
}

fn for_scripts(account: &Account) -> Value {
    json!({
        "account": account.key_name,
        "coin": account.coin.name(),
        "network": account.network.name(),
        "script_type": account.script_type,
        "fingerprint": account.fingerprint,
        "first_address": account.first_address,
        "next_index": account.next_index,
        "active": account.active,
        "added_at": account.added_at.rfc3339(),
    })
}

async fn verify(globals: &Globals, reading: print::Reading) -> Ended {
    let app = open::reading(globals).await?;
    let mut findings = Vec::new();
    let mut checked = 0_usize;
    for account in wallets::find_accounts(&app.db).await? {
        if let Err(error) = wallet::open_pinned(&app, &account) {
            findings.push(format!("account {}: {error}", account.key_name));
            continue;
        }
        let mut from = 0;
        loop {
            let page = wallets::page(&app.db, account.id, from, PAGE).await?;
            let Some(last) = page.last() else { break };
            from = last.index + 1;
            checked += page.len();
            for address in &page {
                if let Err(error) = wallet::check_record(&app, address, &account) {
                    let (coin, index) = (account.coin, address.index);
                    findings.push(format!("{coin} index {index}: {error}"));
                }
            }
        }
    }
    if reading.json {
        print::json(&json!({ "checked": checked, "findings": findings }))?;
    } else {
        print::line(format_args!("{checked} addresses checked, {} findings", findings.len()))?;
        for finding in &findings {
            print::line(format_args!("finding: {}", print::plain(finding)))?;
        }
    }
    Ok(if findings.is_empty() { Exit::Done } else { Exit::Finding })
}

async fn describe(globals: &Globals, coin: Option<Coin>, core: bool) -> Ended {
    let app = open::reading(globals).await?;
    let accounts = wallets::find_accounts(&app.db).await?;
    let named = |of: Coin| coin.is_none_or(|coin| coin == of);
    let mut described = 0;
    for account in accounts.iter().filter(|account| account.active && named(account.coin)) {
        let key = wallet::open_pinned(&app, account)?;
        if core {
            print::line(for_core(&app, account, &key).await?)?;
        } else {
            print::line(descriptor::descriptor(&key))?;
        }
        described += 1;
    }
    if described == 0 {
        let words = "no account is pinned yet: start the shop, or run `chaintill wallet add`";
        return Err(No::Refused(words.to_owned()).into());
    }
    Ok(Exit::Done)
}

/// What the coin's Core node imports: all addresses shown, and some ahead.
async fn for_core(app: &App, account: &Account, key: &AccountKey) -> anyhow::Result<Value> {
    let range_end = account.next_index.saturating_add(RANGE_AHEAD);
    let from = match wallets::used(&app.db, account.id).await? {
        0 => RescanFrom::Now,
        _ => RescanFrom::Start,
    };
    match account.coin {
        Coin::Btc => Ok(descriptor::import_descriptors(key, range_end, from)),
        Coin::Ltc => descriptor::import_multi(key, range_end, from)
            .map_err(|error| No::Refused(error.to_string()).into()),
    }
}

/// How far the owner's wallet must look ahead for one account.
struct Gap {
    account: Account,
    mark: Option<u32>,
    last_paid: Option<u32>,
    longest: u32,
}

impl Gap {
    /// The gap limit to set in the owner's wallet.
    fn limit(&self) -> u32 {
        self.longest.saturating_add(GAP_MARGIN)
    }
}

async fn gap(globals: &Globals, reading: print::Reading) -> Ended {
    let app = open::reading(globals).await?;
    let mut gaps = Vec::new();
    for account in wallets::find_accounts(&app.db).await? {
        let paid = wallets::paid(&app.db, account.id).await?;
        gaps.push(Gap {
            mark: app.anchor.read(&account.key_name)?,
            last_paid: paid.last().copied(),
            longest: longest_run(&paid, account.next_index),
            account,
        });
    }
    if reading.json {
        let gap = |gap: &Gap| {
            json!({
                "account": gap.account.key_name,
                "coin": gap.account.coin.name(),
                "highest_shown": gap.account.next_index.checked_sub(1),
                "highest_paid": gap.last_paid,
                "next_index": gap.account.next_index,
                "mark": gap.mark,
                "longest_unpaid_run": gap.longest,
                "gap_limit": gap.limit(),
            })
        };
        print::json(&gaps.iter().map(gap).collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let shown = |index: Option<u32>| {
        index.map_or_else(|| print::NONE.to_owned(), |index| index.to_string())
    };
    let rows = gaps.iter().map(|gap| {
        vec![
            gap.account.coin.name().to_owned(),
            gap.account.fingerprint.clone(),
            shown(gap.account.next_index.checked_sub(1)),
            shown(gap.last_paid),
            gap.account.next_index.to_string(),
            shown(gap.mark),
            gap.longest.to_string(),
            gap.limit().to_string(),
        ]
    });
    let heading = [
        "coin",
        "account",
        "highest shown",
        "highest paid",
        "next",
        "mark",
        "longest gap",
        "set gap limit to",
    ];
    print::table(&heading, rows.collect())?;
    Ok(Exit::Done)
}

/// The longest run of indices below `next` that were never paid; `paid` is sorted.
fn longest_run(paid: &[u32], next: u32) -> u32 {
    let mut longest = 0;
    let mut from = 0;
    for index in paid.iter().copied().chain([next]) {
        longest = longest.max(index.saturating_sub(from));
        from = index.saturating_add(1);
    }
    longest
}

async fn mark(
    globals: &Globals,
    coin: Coin,
    index: u32,
    reason: &str,
    yes: bool,
    rehearse: Rehearse,
) -> Ended {
    rehearse.note();
    let question = format!(
        "Is {index} the highest index of {coin} that was ever shown? It cannot be lowered later."
    );
    confirm(&question, yes, rehearse)?;
    let (app, _) = open::migrated(globals, rehearse).await?;
    let app = open::rehearsed(&app, rehearse).await?;
    open::check_master_key(&app).await?;
    wallet::accept_mark(&app, &open::actor(), coin, index, reason).await.or_say_no()?;
    print::line(format_args!("the address mark of {coin} stands at {index}"))?;
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_said_how_sure_the_first_index_is() {
        let case = |first, words: &str| {
            let looked = Looked { first, asked: vec!["a".to_owned()], failed: Vec::new() };
            let said = said(&looked, 7);
            assert!(said.contains(words), "{said}");
        };
        case(FirstUnused::Known(18), "first unused index on the chain: 18, asked a");
        case(FirstUnused::AtLeast(5), "at least 5, asked a; a node knows unspent money alone");
        case(FirstUnused::NobodyToAsk, "from index 7, as configured");
    }

    #[test]
    fn the_longest_gap_is_found_at_the_beginning_in_the_middle_and_at_the_end() {
        let case = |paid: &[u32], next: u32, longest: u32| {
            assert_eq!(longest_run(paid, next), longest, "{paid:?} below {next}");
        };
        case(&[], 0, 0);
        case(&[], 5, 5);
        case(&[0, 1, 2], 3, 0);
        case(&[4], 6, 4);
        case(&[0, 8], 10, 7);
        case(&[0, 1], 30, 28);
    }
}
