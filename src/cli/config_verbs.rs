//! The verbs of the configuration: make, check, show. None of them asks the network or the
//! database.

use std::path::{Path, PathBuf};

use super::open::{self, Globals};
use super::{Ended, Exit, No, Rehearse, print};
use crate::base::rng::Rng;
use crate::config::{self, CoinSettings, FirstAddresses, Initialized, Settings};

/// Addresses that are shown of each account: enough to tell two wallets apart.
pub const FIRST_ADDRESSES: u32 = 3;

/// What an operator must know and no check can find.
const NOTES: [&str; 2] = [
    "note: Telegram asks that digital goods sold inside its apps be paid in Stars; physical \
     goods and services are not affected",
    "note: sell lawful goods; tax, refunds and consumer law are the operator's own \
     responsibility",
];

/// Make, check and show the configuration.
#[derive(Debug, clap::Subcommand)]
pub enum ConfigVerb {
    /// Write a commented configuration for the shop's currency, and a master key beside it
    ///
    /// A master key that exists is left as it is. Both files are for your user alone. With
    /// --dry-run the configuration goes to standard output, and no key is made.
    ///
    /// Example: chaintill config init --currency PLN --file chaintill.toml
    Init {
        /// The currency of all prices, by its ISO 4217 code
        #[arg(long, default_value = "EUR", value_name = "CODE")]
        currency: String,
        /// Where to write it [default: what --config names, else chaintill.toml]
        #[arg(long, value_name = "PATH")]
        file: Option<PathBuf>,
        /// Write over a file that exists; never over a master key
        #[arg(long)]
        force: bool,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// Check everything offline, and show the first addresses of each account
    ///
    /// Compare the addresses with those your wallet shows: if they differ, the key or its
    /// script type is not the wallet's.
    ///
    /// Example: chaintill config check --config chaintill.toml
    Check,
    /// Show what is in force: file, environment and defaults, secrets hidden
    ///
    /// Example: chaintill config dump
    Dump(print::Reading),
    /// Print the JSON schema of the file, for editors
    ///
    /// Example: chaintill config schema > chaintill.schema.json
    Schema,
}

/// Carries out a verb of the configuration.
pub fn run(globals: &Globals, verb: ConfigVerb) -> Ended {
    match verb {
        ConfigVerb::Init { currency, file, force, rehearse } => {
            let file = file.or_else(|| globals.config.clone());
            let file = file.unwrap_or_else(|| PathBuf::from("chaintill.toml"));
            if rehearse.dry_run {
                rehearse.note();
                return init_rehearsed(&file, &currency, force);
            }
            init(&file, &currency, force)
        }
        ConfigVerb::Check => check(globals),
        ConfigVerb::Dump(reading) => dump(globals, reading),
        ConfigVerb::Schema => {
            print::json(&config::schema())?;
            Ok(Exit::Done)
        }
    }
}

fn init(file: &Path, currency: &str, force: bool) -> Ended {
    let written = config::init(file, currency, force, &Rng::system())?;
    print::line(places(&written))?;
    print::note(
        "Keep a copy of the master key apart from the database: without it nothing that is \
         sealed opens again.\nKeep the folder of the address mark out of every backup of the \
         data folder.\nNext: put your xpub into the configuration, then `chaintill config check`.",
    );
    Ok(Exit::Done)
}

fn init_rehearsed(file: &Path, currency: &str, force: bool) -> Ended {
    let (text, written) = config::would_write(file, currency, force)?;
    print::line(text.trim_end())?;
    print::note(places(&written));
    Ok(Exit::Done)
}

/// Where everything stands.
fn places(written: &Initialized) -> String {
    let key = match &written.master_key {
        Some(key) => key.display().to_string(),
        None => "there was one, and it was left as it is".to_owned(),
    };
    format!(
        "configuration  {}\nmaster key     {key}\naddress mark   {}",
        written.file.display(),
        written.anchor_dir.display()
    )
}

/// Checks everything offline.
pub fn check(globals: &Globals) -> Ended {
    let (file, config) = open::configuration(globals)?;
    let base = config::base_dir(file.as_deref());
    let checked = config::check(&config, &base);
    for warning in &checked.warnings {
        print::line(warning.print("warning", file.as_deref()))?;
    }
    let settings = checked.settings.map_err(|problems| problems.in_file(file.as_deref()))?;
    show_rules(&settings)?;
    let heads = config::first_addresses(&settings, FIRST_ADDRESSES);
    for head in heads.map_err(|error| No::Config(error.to_string()))? {
        print::line("")?;
        show_account(&head)?;
        if let Some(of) = settings.coins.get(&head.coin) {
            show_coin(of, &settings)?;
        }
    }
    print::line("")?;
    if settings.coins.is_empty() {
        print::line("warning: no coin is configured: nothing can be sold\nright: [coins.btc]")?;
    }
    for note in NOTES {
        print::line(note)?;
    }
    Ok(Exit::Done)
}

fn show_rules(settings: &Settings) -> std::io::Result<()> {
    let payment = &settings.payment;
    let orders = &settings.orders;
    print::pairs(vec![
        ("shop", settings.shop_name.clone()),
        ("currency", settings.currency.to_string()),
        ("tolerated", format!("{}, at most {}", payment.tolerance, payment.tolerance_cap)),
        ("tolerated late", payment.late_shortfall.to_string()),
        ("rounding below", payment.rounding_below.to_string()),
        ("window", config::Span::seconds(orders.window.as_secs()).to_string()),
        ("unpaid orders", format!("{} per customer", orders.max_unpaid)),
        ("orders per hour", per_hour(orders.max_per_hour)),
    ])
}

fn per_hour(max: Option<i64>) -> String {
    max.map_or_else(|| "no limit".to_owned(), |max| format!("{max} per customer"))
}

/// The head of an account, for comparison with the owner's wallet.
pub fn show_account(head: &FirstAddresses) -> std::io::Result<()> {
    print::line(format_args!(
        "{} {} {}, fingerprint {}, depth {}",
        head.coin, head.network, head.script_type, head.fingerprint, head.depth
    ))?;
    print::line("compare with your wallet:")?;
    for (path, address) in &head.addresses {
        print::line(format_args!("  {path}  {address}"))?;
    }
    Ok(())
}

fn show_coin(of: &CoinSettings, settings: &Settings) -> std::io::Result<()> {
    let coin = of.account.coin();
    print::line(format_args!("least amount: {}", print::coin(coin, of.min_onchain)))?;
    let rows = of.depth.iter().map(|(below, confirmations)| match below {
        Some(below) => format!("{confirmations} below {}", settings.currency.minor(*below)),
        None => format!("{confirmations} from there on"),
    });
    print::line(format_args!("confirmations: {}", rows.collect::<Vec<_>>().join(", ")))?;
    let names: Vec<&str> = of.sources.iter().map(|source| source.name.as_str()).collect();
    print::line(format_args!("sources: {}", names.join(", ")))
}

fn dump(globals: &Globals, reading: print::Reading) -> Ended {
    let (_, config) = open::configuration(globals)?;
    if reading.json {
        print::json(&config::effective(&config))?;
    } else {
        print::line(config::dump(&config).trim_end())?;
    }
    Ok(Exit::Done)
}
