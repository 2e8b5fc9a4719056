//! Single addresses: derived without a database, looked up in it, looked for on the chains.

use std::fmt::Display;
use std::io::{self, BufRead as _, Read as _};

use bitcoin::ScriptBuf;
use clap::builder::{NonEmptyStringValueParser, TypedValueParser as _};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::doctor::remedy;
use super::open::{self, Globals};
use super::{Ended, Exit, No, print};
use crate::app::App;
use crate::base::coin::{Coin, Network};
use crate::base::money::Sats;
use crate::blocks;
use crate::chain::block::decode_transaction;
use crate::chain::{ChainSource, MempoolLook, Wanted};
use crate::config::SecretText;
use crate::flows::wallet;
use crate::invoices::{self, Payment};
use crate::keys::{AccountKey, ScriptType, address};
use crate::orders;
use crate::wallets::{self, Account, Address, LOOKAHEAD};

/// The highest index of derivation without hardening.
const INDEX_MAX: i64 = 0x7fff_ffff;
/// Addresses derived at a time; enough for any wallet, and soon done.
const COUNT_MAX: i64 = 1_000_000;
/// A key's text is shorter than this.
const KEY_BYTES_MAX: u64 = 1024;

/// Single addresses: derive, look up, look for money.
#[derive(Debug, clap::Subcommand)]
pub enum AddressVerb {
    /// Derive addresses from an account's public key; needs no database and no configuration
    ///
    /// One address a line. Give the key as - to keep it out of the list of processes and out
    /// of the shell's history.
    ///
    /// Example: chaintill address derive --coin btc --network main --xpub - --count 3 < btc.xpub
    Derive(DeriveArgs),
    /// Show for whom addresses were shown, each checked against its key and record
    ///
    /// Example: chaintill address show 0 1 2 --coin btc
    Show {
        /// Addresses, or indices of the accounts in force
        #[arg(required = true, value_name = "ADDRESS|INDEX")]
        addresses: Vec<String>,
        /// Only of this coin
        #[arg(long)]
        coin: Option<Coin>,
        /// How to print it.
        #[command(flatten)]
        reading: print::Reading,
    },
    /// Look for money at an address, here and at the chain sources, and say why there is none
    ///
    /// Exit 1 if something keeps money from being seen.
    ///
    /// Example: chaintill address scan bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu
    Scan {
        /// The address
        address: String,
    },
}

/// What addresses are derived from.
#[derive(Debug, clap::Args)]
pub struct DeriveArgs {
    /// The coin: btc or ltc
    #[arg(long)]
    coin: Coin,
    /// The network: main, test, signet or regtest
    #[arg(long, default_value = "main")]
    network: Network,
    /// p2pkh, p2sh-p2wpkh, p2wpkh or p2tr, where the key's form does not tell
    #[arg(long, value_name = "TYPE")]
    script_type: Option<ScriptType>,
    /// The account's public key (xpub, ypub, zpub, tpub …); - reads standard input
    #[arg(long, value_name = "KEY")]
    #[arg(value_parser = NonEmptyStringValueParser::new().map(SecretText::new))]
    xpub: SecretText,
    /// The first index
    #[arg(long, default_value_t = 0, value_name = "INDEX")]
    #[arg(value_parser = clap::value_parser!(u32).range(0..=INDEX_MAX))]
    from: u32,
    /// How many
    #[arg(long, default_value_t = 10, value_name = "N")]
    #[arg(value_parser = clap::value_parser!(u32).range(1..=COUNT_MAX))]
    count: u32,
    /// How to print them.
    #[command(flatten)]
    reading: print::Reading,
}

/// Carries out a verb of addresses.
pub async fn run(globals: &Globals, verb: AddressVerb) -> Ended {
    match verb {
        AddressVerb::Derive(args) => derive(&args),
        AddressVerb::Show { addresses, coin, reading } => {
            show(globals, &addresses, coin, reading).await
        }
        AddressVerb::Scan { address } => scan(globals, address.trim()).await,
    }
}

fn derive(args: &DeriveArgs) -> Ended {
    let text = key_text(&args.xpub)?;
    let account = AccountKey::import(args.coin, args.network, args.script_type, &text)?;
    let mut listed = Vec::new();
    for index in args.from..args.from.saturating_add(args.count) {
        let derived = account.receive(index)?;
        if args.reading.json {
            let (path, address) = (derived.path, derived.address);
            listed.push(json!({ "index": index, "path": path, "address": address }));
        } else {
            print::line(derived.address)?;
        }
    }
    if args.reading.json {
        print::json(&listed)?;
    }
    Ok(Exit::Done)
}

fn key_text(given: &SecretText) -> anyhow::Result<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::new());
    if given.expose() == "-" {
        io::stdin().lock().take(KEY_BYTES_MAX).read_line(&mut text)?;
    } else {
        text.push_str(given.expose());
    }
    Ok(text)
}

/// An address with what belongs to it.
struct Known {
    address: Address,
    account: Account,
    order: Option<i64>,
    payments: Vec<Payment>,
    /// What is wrong with its key or record.
    wrong: Option<String>,
}

async fn known(app: &App, accounts: &[Account], address: Address) -> anyhow::Result<Known> {
    let account = accounts.iter().find(|account| account.id == address.account);
    let account = account.cloned().ok_or_else(|| {
        No::Refused(format!("{} belongs to no account of this shop", address.address))
    })?;
    let checked = wallet::check_record(app, &address, &account);
    Ok(Known {
        order: order_of(app, &address).await?,
        payments: invoices::find_of_address(&app.db, address.id).await?,
        wrong: checked.err().map(|error| error.to_string()),
        address,
        account,
    })
}

/// The number of the order an address was shown for.
async fn order_of(app: &App, address: &Address) -> anyhow::Result<Option<i64>> {
    let Some(invoice) = address.invoice else { return Ok(None) };
    let invoice = invoices::find(&app.db, invoice, app.currency()).await?;
    let Some(order) = invoice.and_then(|invoice| invoice.order) else { return Ok(None) };
    let order = orders::find(&app.db, order, app.currency()).await?;
    Ok(order.map(|order| order.number))
}

/// The rows that an address or an index of the accounts in force names.
async fn rows_of(
    app: &App,
    accounts: &[Account],
    named: &str,
    coin: Option<Coin>,
) -> anyhow::Result<Vec<Address>> {
    let mut rows = Vec::new();
    if let Ok(index) = named.parse::<u32>() {
        for account in accounts.iter().filter(|account| account.active) {
            let page = wallets::page(&app.db, account.id, index, 1).await?;
            rows.extend(page.into_iter().filter(|address| address.index == index));
        }
    } else {
        rows = wallets::find_by_address(&app.db, named).await?;
        if rows.is_empty() {
            // Bech32 in capitals, as in QR codes.
            rows = wallets::find_by_address(&app.db, &named.to_ascii_lowercase()).await?;
        }
    }
    rows.retain(|address| coin.is_none_or(|coin| coin == address.coin));
    Ok(rows)
}

async fn show(
    globals: &Globals,
    named: &[String],
    coin: Option<Coin>,
    reading: print::Reading,
) -> Ended {
    let app = open::reading(globals).await?;
    let accounts = wallets::find_accounts(&app.db).await?;
    let (mut found, mut absent) = (Vec::new(), Vec::new());
    for name in named {
        let rows = rows_of(&app, &accounts, name.trim(), coin).await?;
        if rows.is_empty() {
            absent.push(name.as_str());
        }
        for row in rows {
            found.push(known(&app, &accounts, row).await?);
        }
    }
    if reading.json {
        print::json(&json!({
            "addresses": found.iter().map(for_scripts).collect::<Vec<_>>(),
            "unknown": absent,
        }))?;
    } else {
        let heading = ["address", "coin", "index", "state", "order", "payments", "checked", "made"];
        print::table(&heading, found.iter().map(row).collect())?;
        for name in &absent {
            print::line(format_args!("{}: not handed out by this shop", print::plain(name)))?;
        }
    }
    let sound = absent.is_empty() && found.iter().all(|known| known.wrong.is_none());
    Ok(if sound { Exit::Done } else { Exit::Finding })
}

fn row(known: &Known) -> Vec<String> {
    let address = &known.address;
    vec![
        address.address.clone(),
        address.coin.name().to_owned(),
        address.index.to_string(),
        address.used.name().to_owned(),
        known.order.map_or_else(|| print::NONE.to_owned(), |number| number.to_string()),
        known.payments.len().to_string(),
        known.wrong.clone().unwrap_or_else(|| "ok".to_owned()),
        address.made_at.rfc3339(),
    ]
}

fn for_scripts(known: &Known) -> Value {
    let address = &known.address;
    json!({
        "address": address.address,
        "coin": address.coin.name(),
        "index": address.index,
        "state": address.used.name(),
        "account": known.account.key_name,
        "order": known.order,
        "invoice": address.invoice.map(|id| id.to_string()),
        "payments": known.payments.len(),
        "wrong": known.wrong,
        "made_at": address.made_at.rfc3339(),
    })
}

/// What keeps money from being seen, as a scan tells it.
#[derive(Default)]
struct Causes(Vec<String>);

impl Causes {
    fn add(&mut self, words: impl Display) {
        self.0.push(words.to_string());
    }
}

async fn scan(globals: &Globals, text: &str) -> Ended {
    let app = open::reading(globals).await?;
    let accounts = wallets::find_accounts(&app.db).await?;
    let rows = rows_of(&app, &accounts, text, None).await?;
    let mut causes = Causes::default();
    let mut scanned = false;
    let mut refused = None;
    for (coin, of) in &app.settings.coins {
        let network = of.account.network();
        let script = match address::parse(*coin, network, text) {
            Ok(script) => script,
            Err(why) => {
                refused = refused.or(Some(why));
                continue;
            }
        };
        scanned = true;
        let written = address::encode(*coin, network, &script);
        let wanted = Wanted { address: written.unwrap_or_else(|| text.to_owned()), script };
        let row = rows.iter().find(|address| address.coin == *coin);
        scan_here(&app, &accounts, *coin, &wanted, row, &mut causes).await?;
        scan_chain(&app, *coin, &wanted, &mut causes).await?;
    }
    if !scanned {
        let why = refused.map_or_else(|| "no coin is configured".to_owned(), |why| why.to_string());
        return Err(No::Usage(format!("`{}`: {why}", print::plain(text))).into());
    }
    for cause in &causes.0 {
        print::line(format_args!("cause: {cause}"))?;
    }
    if causes.0.is_empty() {
        print::line("nothing keeps money from being seen here")?;
        return Ok(Exit::Done);
    }
    Ok(Exit::Finding)
}

/// What the database has of an address.
async fn scan_here(
    app: &App,
    accounts: &[Account],
    coin: Coin,
    wanted: &Wanted,
    row: Option<&Address>,
    causes: &mut Causes,
) -> anyhow::Result<()> {
    let Some(address) = row else {
        print::line(format_args!("{coin}: not handed out by this shop"))?;
        causes.add(not_stored(app, accounts, coin, wanted)?);
        return Ok(());
    };
    let known = known(app, accounts, address.clone()).await?;
    let order = known.order.map_or_else(String::new, |number| format!(", for order {number}"));
    let (index, state) = (known.address.index, known.address.used.name());
    print::line(format_args!("{coin}: index {index}, {state}{order}"))?;
    for payment in &known.payments {
        print::line(format_args!(
            "  {} {} {} since {}",
            print::coin(coin, payment.amount),
            payment.outpoint,
            payment.place.name(),
            payment.first_seen
        ))?;
    }
    if let Some(wrong) = known.wrong {
        causes.add(format_args!(
            "bad key or changed row: {wrong}; money at it is not credited: compare with a backup \
             and run `chaintill wallet verify`"
        ));
    }
    Ok(())
}

/// Why an address is not in the database: another wallet's, or an index of ours.
fn not_stored(
    app: &App,
    accounts: &[Account],
    coin: Coin,
    wanted: &Wanted,
) -> anyhow::Result<String> {
    for account in accounts.iter().filter(|account| account.coin == coin) {
        let key = wallet::open_pinned(app, account)?;
        for index in 0..account.next_index.saturating_add(LOOKAHEAD) {
            if key.receive(index)?.script != wanted.script {
                continue;
            }
            return Ok(if index < account.next_index {
                format!(
                    "address not stored: it is index {index} of account {}, which this database \
                     does not have; was it shown before a backup was restored?",
                    account.key_name
                )
            } else {
                format!(
                    "address not stored: it is index {index} of account {}, which this shop has \
                     not shown yet; another wallet hands out the same account",
                    account.key_name
                )
            });
        }
    }
    Ok("address not stored: it belongs to none of this shop's accounts".to_owned())
}

/// What the chain sources know of an address.
async fn scan_chain(
    app: &App,
    coin: Coin,
    wanted: &Wanted,
    causes: &mut Causes,
) -> anyhow::Result<()> {
    let cursor = blocks::find_cursor(&app.db, coin).await?;
    match &cursor {
        Some(at) => print::line(format_args!(
            "{coin}: blocks {} to {} were searched; for older ones `chaintill rescan`",
            at.anchor, at.height
        ))?,
        None => causes.add(format_args!(
            "{coin} was never looked at: run `chaintill serve` or `chaintill watch --once`"
        )),
    }
    for source in app.sources.get(&coin).map_or(&[][..], Vec::as_slice) {
        let name = source.name();
        match look_at(source.as_ref(), wanted).await {
            Err(error) => causes.add(format_args!("{error}: {}", remedy(&error.fault))),
            Ok((height, look)) => {
                if let Some(at) = cursor.filter(|at| at.height < height) {
                    let behind = height - at.height;
                    print::line(format_args!("{name}: the shop is {behind} blocks behind it"))?;
                }
                show_unconfirmed(name, coin, wanted, &look)?;
            }
        }
    }
    Ok(())
}

async fn look_at(
    source: &dyn ChainSource,
    wanted: &Wanted,
) -> Result<(i64, MempoolLook), crate::chain::SourceError> {
    let tip = source.tip().await?;
    let look = source.mempool(std::slice::from_ref(wanted)).await?;
    Ok((tip.height, look))
}

fn show_unconfirmed(name: &str, coin: Coin, wanted: &Wanted, look: &MempoolLook) -> io::Result<()> {
    let mut none = true;
    for (txid, raw) in &look.transactions {
        let Ok(decoded) = decode_transaction(coin, raw) else { continue };
        if decoded.tx.txid != *txid {
            continue;
        }
        for (vout, output) in decoded.tx.payable_outputs() {
            if decoded.script(output) == ScriptBuf::as_script(&wanted.script) {
                let amount = print::coin(coin, Sats(output.value));
                print::line(format_args!("{name}: {amount} unconfirmed, {txid}:{vout}"))?;
                none = false;
            }
        }
    }
    if none {
        print::line(format_args!("{name}: nothing unconfirmed"))?;
    }
    Ok(())
}
