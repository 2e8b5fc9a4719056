//! The command line: every verb, what it prints, and the exit code it ends with.
//!
//! Verbs act through flows and read from nouns, as faces do; no rule lives here. Data goes to
//! standard output, everything else to standard error. What cannot be done ends with `error:`
//! and, line by line, `because:`.

mod address;
mod admin;
mod broadcast;
mod config_verbs;
pub mod demo;
mod doctor;
mod files;
mod invoice;
mod keys;
pub mod logs;
mod migrate;
mod open;
mod order;
mod outbox;
pub mod print;
mod product;
mod rates;
mod reconcile;
mod sales;
mod stock;
mod user;
mod wallet;
mod watch;

use std::fmt::Display;
use std::future::{Future, ready};
use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::pin::Pin;
use std::process::ExitCode;

use crate::app::OpenError;
use crate::base::db::DbError;
use crate::chain::SourceError;
use crate::config::{ConfigError, InitError, Problems};
use crate::flows::{Failure, Stop};
use crate::keys::KeyError;

pub use open::Globals;

/// What the exit codes mean, as `--help` says it.
const EXIT_CODES: &str = "\
Exit codes:
  0  done, and nothing to object to
  1  a finding, or the shop says no: nothing was changed
  2  the command line or a given file is wrong
  3  the configuration is wrong
  4  the database, a chain source or a messenger cannot be reached

Data goes to standard output, logs and questions to standard error. What changes something
takes --dry-run: it is done as ever, and then taken back. Every verb explains itself with an
example: chaintill order create --help";

/// A self-hosted till for crypto invoices
///
/// Each order gets a one-time BTC or LTC address from your own xpub, stock is held for a
/// while, and the chains are watched until the money is yours. Try it without any set-up:
/// chaintill demo
#[derive(Debug, clap::Parser)]
#[command(name = "chaintill", version, max_term_width = 100, after_help = EXIT_CODES)]
pub struct Cli {
    /// What every verb can be told.
    #[command(flatten)]
    pub globals: Globals,
    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
}

/// What to do.
#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// Play a whole shop on simulated chains, in the browser
    ///
    /// Example: chaintill demo --listen 127.0.0.1:8080
    Demo(demo::DemoArgs),
    /// Run the shop: watcher, pay page, notices and all that runs by itself
    ///
    /// The first Ctrl-C stops softly and finishes what has begun, the second at once.
    ///
    /// Example: chaintill serve --config /etc/chaintill/chaintill.toml
    Serve(watch::ServeArgs),
    /// Watch the chains, without a pay page
    ///
    /// Example: chaintill watch --once --coin btc
    Watch(watch::WatchArgs),
    /// Book a chain's blocks again from a height on
    ///
    /// What is booked already is recognised and stays as it is. Use it for a payment from the
    /// time before the shop was started, or if you doubt what was seen.
    ///
    /// Example: chaintill rescan --coin btc --from 880000
    Rescan(watch::RescanArgs),
    /// Show how far each chain is booked, what waits for the bots, and how the tasks are doing
    ///
    /// Example: chaintill watchers --json
    Watchers(print::Reading),
    /// Make, check and show the configuration
    #[command(subcommand)]
    Config(config_verbs::ConfigVerb),
    /// The same as `config check`
    #[command(hide = true)]
    CheckConfig,
    /// Look for what is wrong with this installation, and say what helps
    ///
    /// Example: chaintill doctor --online
    Doctor(doctor::DoctorArgs),
    /// Bring the database to this version
    #[command(subcommand)]
    Migrate(migrate::MigrateVerb),
    /// The accounts that addresses come from
    #[command(subcommand)]
    Wallet(wallet::WalletVerb),
    /// Single addresses: derive, look up, look for money
    #[command(subcommand)]
    Address(address::AddressVerb),
    /// The master key
    #[command(subcommand)]
    Keys(keys::KeysVerb),
    /// Exchange rates
    #[command(subcommand)]
    Rates(rates::RatesVerb),
    /// What the shop sells
    #[command(subcommand)]
    Product(product::ProductVerb),
    /// How much of it there is
    #[command(subcommand)]
    Stock(stock::StockVerb),
    /// Orders
    #[command(subcommand)]
    Order(order::OrderVerb),
    /// The invoices of orders, and what becomes of money
    #[command(subcommand)]
    Invoice(invoice::InvoiceVerb),
    /// Stopping to sell, and going on
    #[command(subcommand)]
    Sales(sales::SalesVerb),
    /// Customers
    #[command(subcommand)]
    User(user::UserVerb),
    /// People who work in the shop
    #[command(subcommand)]
    Admin(admin::AdminVerb),
    /// News for many
    #[command(subcommand)]
    Broadcast(broadcast::BroadcastVerb),
    /// Check that everything adds up; exit 1 if something does not
    ///
    /// Example: chaintill reconcile --format json
    Reconcile(reconcile::ReconcileArgs),
    /// The trail of what people and the configuration changed
    #[command(subcommand)]
    Audit(reconcile::AuditVerb),
    /// Notices on their way
    #[command(subcommand)]
    Outbox(outbox::OutboxVerb),
    /// Show the version of this program
    ///
    /// Example: chaintill version --json
    Version(print::Reading),
}

impl Verb {
    /// Whether it runs until it is told to stop.
    pub fn runs_long(&self) -> bool {
        match self {
            Verb::Serve(_) => true,
            Verb::Watch(args) => !args.once,
            _ => false,
        }
    }
}

/// How a verb ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done, and nothing to object to.
    Done,
    /// A finding, or a refusal.
    Finding,
    /// The command line or a given file is wrong.
    Usage,
    /// The configuration is wrong.
    Config,
    /// The database, a source or a messenger cannot be reached.
    Unavailable,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(match exit {
            Exit::Done => 0,
            Exit::Finding => 1,
            Exit::Usage => 2,
            Exit::Config => 3,
            Exit::Unavailable => 4,
        })
    }
}

/// What a verb brings.
pub type Ended = anyhow::Result<Exit>;

/// Why a verb does not do what it was asked, where nothing is broken.
#[derive(Debug, thiserror::Error)]
pub enum No {
    /// The shop says no.
    #[error("{0}")]
    Refused(String),
    /// The command line or a given file is wrong.
    #[error("{0}")]
    Usage(String),
    /// The configuration is wrong.
    #[error("{0}")]
    Config(String),
    /// Something that is needed is not there.
    #[error("{0}")]
    Unavailable(String),
}

/// Carries out what was asked.
pub async fn run(cli: Cli) -> Ended {
    let Cli { globals, verb } = cli;
    // Boxed, so that the largest verb does not make all of them large.
    let work: Pin<Box<dyn Future<Output = Ended> + '_>> = match verb {
        Verb::Demo(args) => Box::pin(demo::run(args)),
        Verb::Serve(args) => Box::pin(watch::serve(&globals, args)),
        Verb::Watch(args) => Box::pin(watch::watch(&globals, args)),
        Verb::Rescan(args) => Box::pin(watch::rescan(&globals, args)),
        Verb::Watchers(reading) => Box::pin(watch::watchers(&globals, reading)),
        Verb::Config(verb) => Box::pin(ready(config_verbs::run(&globals, verb))),
        Verb::CheckConfig => Box::pin(ready(config_verbs::check(&globals))),
        Verb::Doctor(args) => Box::pin(doctor::run(&globals, args)),
        Verb::Migrate(verb) => Box::pin(migrate::run(&globals, verb)),
        Verb::Wallet(verb) => Box::pin(wallet::run(&globals, verb)),
        Verb::Address(verb) => Box::pin(address::run(&globals, verb)),
        Verb::Keys(verb) => Box::pin(keys::run(&globals, verb)),
        Verb::Rates(verb) => Box::pin(rates::run(&globals, verb)),
        Verb::Product(verb) => Box::pin(product::run(&globals, verb)),
        Verb::Stock(verb) => Box::pin(stock::run(&globals, verb)),
        Verb::Order(verb) => Box::pin(order::run(&globals, verb)),
        Verb::Invoice(verb) => Box::pin(invoice::run(&globals, verb)),
        Verb::Sales(verb) => Box::pin(sales::run(&globals, verb)),
        Verb::User(verb) => Box::pin(user::run(&globals, verb)),
        Verb::Admin(verb) => Box::pin(admin::run(&globals, verb)),
        Verb::Broadcast(verb) => Box::pin(broadcast::run(&globals, verb)),
        Verb::Reconcile(args) => Box::pin(reconcile::run(&globals, args)),
        Verb::Audit(verb) => Box::pin(reconcile::run_audit(&globals, verb)),
        Verb::Outbox(verb) => Box::pin(outbox::run(&globals, verb)),
        Verb::Version(reading) => Box::pin(ready(version(reading))),
    };
    work.await
}

fn version(reading: print::Reading) -> Ended {
    let version = env!("CARGO_PKG_VERSION");
    if reading.json {
        print::json(&serde_json::json!({ "name": "chaintill", "version": version }))?;
    } else {
        print::line(format_args!("chaintill {version}"))?;
    }
    Ok(Exit::Done)
}

/// Tells what went wrong, if something did, and gives the exit code.
pub fn ended(ended: Ended) -> ExitCode {
    match ended {
        Ok(exit) => exit.into(),
        // Whoever read our output has had enough of it, which is no error.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            print::note(told(&error));
            exit_of(&error).into()
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause
            .downcast_ref::<io::Error>()
            .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    })
}

/// The error as it is read: `error:`, then one `because:` for every cause that says more than
/// the words before it. The problems of a configuration are written like this already.
fn told(error: &anyhow::Error) -> String {
    let written =
        error.is::<open::NoSettings>() || error.is::<ConfigError>() || error.is::<Problems>();
    if written {
        return error.to_string();
    }
    let mut told = String::new();
    let mut last = String::new();
    for cause in error.chain() {
        let words = cause.to_string();
        if told.is_empty() {
            told = format!("error: {words}");
        } else if !last.contains(&words) {
            told.push_str("\nbecause: ");
            told.push_str(&words);
        } else {
            continue;
        }
        last = words;
    }
    told
}

/// The exit code of an error, by the first cause that tells.
fn exit_of(error: &anyhow::Error) -> Exit {
    error.chain().find_map(exit_of_cause).unwrap_or(Exit::Unavailable)
}

fn exit_of_cause(cause: &(dyn std::error::Error + 'static)) -> Option<Exit> {
    if let Some(no) = cause.downcast_ref::<No>() {
        return Some(match no {
            No::Refused(_) => Exit::Finding,
            No::Usage(_) => Exit::Usage,
            No::Config(_) => Exit::Config,
            No::Unavailable(_) => Exit::Unavailable,
        });
    }
    if let Some(failure) = cause.downcast_ref::<Failure>() {
        return Some(match failure {
            Failure::Db(error) => exit_of_db(error),
            Failure::Record(_) | Failure::Ledger(_) => Exit::Finding,
            Failure::Key(_) => Exit::Config,
            Failure::Anchor(_) | Failure::Source(_) | Failure::Other(_) => Exit::Unavailable,
        });
    }
    if let Some(error) = cause.downcast_ref::<OpenError>() {
        return Some(match error {
            OpenError::Db(error) => exit_of_db(error),
            OpenError::Source { .. } | OpenError::Words(_) => Exit::Config,
        });
    }
    if let Some(error) = cause.downcast_ref::<DbError>() {
        return Some(exit_of_db(error));
    }
    let config = cause.is::<open::NoSettings>()
        || cause.is::<ConfigError>()
        || cause.is::<Problems>()
        || cause.is::<InitError>();
    if config {
        Some(Exit::Config)
    } else if cause.is::<KeyError>() {
        Some(Exit::Usage)
    } else if cause.is::<SourceError>() {
        Some(Exit::Unavailable)
    } else {
        None
    }
}

/// A row that cannot be is a finding; all else is a database that does not serve.
fn exit_of_db(error: &DbError) -> Exit {
    match error {
        DbError::Corrupt { .. } => Exit::Finding,
        _ => Exit::Unavailable,
    }
}

/// Whether a change is only rehearsed.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Rehearse {
    /// Only say what would happen
    #[arg(long)]
    pub dry_run: bool,
}

impl Rehearse {
    /// For what is done without being asked whether to rehearse it.
    const NEVER: Rehearse = Rehearse { dry_run: false };

    /// Says, before anything else, that nothing is changed, if it is so.
    fn note(self) {
        if self.dry_run {
            print::note("dry run: nothing was changed");
        }
    }
}

/// Why something is done that cannot be taken back, and whether that was thought over.
#[derive(Clone, Debug, clap::Args)]
pub struct Meant {
    /// Why, for the audit trail
    #[arg(long, value_name = "WORDS")]
    #[arg(value_parser = clap::builder::NonEmptyStringValueParser::new())]
    pub reason: String,
    /// Do not ask
    #[arg(long)]
    pub yes: bool,
    /// Whether to do it at all.
    #[command(flatten)]
    pub rehearse: Rehearse,
}

impl Meant {
    fn confirm(&self, question: &str) -> anyhow::Result<()> {
        confirm(question, self.yes, self.rehearse)
    }
}

/// Turns what a flow brings into what a verb brings: a refusal in the shop's words.
trait OrSayNo<T> {
    /// The value, or the refusal or failure as an error.
    fn or_say_no(self) -> anyhow::Result<T>;
}

impl<T, R: Display> OrSayNo<T> for Result<T, Stop<R>> {
    fn or_say_no(self) -> anyhow::Result<T> {
        self.map_err(|stop| match stop {
            Stop::Refused(why) => No::Refused(why.to_string()).into(),
            Stop::Failed(failure) => failure.into(),
        })
    }
}

/// Asks before something that cannot be taken back, unless the answer was given with `--yes`
/// or it will be taken back.
fn confirm(question: &str, yes: bool, rehearse: Rehearse) -> anyhow::Result<()> {
    if yes || rehearse.dry_run {
        return Ok(());
    }
    if !io::stdin().is_terminal() {
        let words = format!("{question} Nobody can be asked here: say --yes if it is meant");
        return Err(No::Usage(words).into());
    }
    let mut out = io::stderr().lock();
    write!(out, "{question} [y/N] ")?;
    out.flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    if matches!(answer.trim().to_ascii_lowercase().as_str(), "y" | "yes") {
        return Ok(());
    }
    Err(No::Refused("nothing was changed".to_owned()).into())
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, Parser as _};

    use super::*;

    fn parsed(line: &str) -> Result<Cli, clap::Error> {
        Cli::try_parse_from(std::iter::once("chaintill").chain(line.split_whitespace()))
    }

    #[test]
    fn the_verbs_fit_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_verb_that_people_may_script_is_there() {
        for line in [
            "config init --currency PLN --file shop.toml --force",
            "config check",
            "check-config",
            "config dump --json",
            "config schema",
            "doctor --online --json",
            "migrate status",
            "migrate up",
            "serve --no-migrate --only watcher web",
            "serve --only customer-bot,order-bot --only tasks",
            "watch --once --coin ltc",
            "rescan --coin btc --from 100",
            "watchers --json",
            "wallet add btc --from-index 40 --reason new --yes",
            "wallet list",
            "wallet verify",
            "wallet descriptor ltc --core",
            "wallet gap",
            "wallet mark btc --accept 12",
            "address derive --coin btc --network main --xpub - --from 0 --count 10 --json",
            "address show 3 bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu",
            "address scan bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu",
            "keys generate",
            "keys rotate",
            "rates show --json",
            "rates set btc 80000.50 --reason test",
            "rates set ltc --clear --reason test",
            "product import goods.csv --dry-run",
            "product list",
            "product show mug --dry-run",
            "product hide mug",
            "product handover bread --place hall --words early --map https://maps.example",
            "product handover bread --photo hall.jpg --channel -1001234567890 --dry-run",
            "product handover bread --no-photo --no-channel",
            "stock import ticket codes.txt --dry-run",
            "stock import ticket -",
            "stock import map one.pdf two.pdf maps",
            "stock import mug --quantity 20 --dry-run",
            "stock list",
            "stock release 7 --reason damaged --yes",
            "stock reveal ticket --reason audit --yes",
            "stock remove mug --quantity 2 --reason broken --yes",
            "order create --user cli:alice ticket=2 mug --coin btc",
            "order list --stage paid",
            "order list --filter to-ship --limit 10",
            "order show 7",
            "order show 7 --address --json",
            "order cancel 7 --reason asked --yes",
            "order ship 7 --carrier DHL --tracking 00340",
            "order expire 7 --reason asked",
            "invoice show 7",
            "invoice recheck 7",
            "invoice settle 7 --reason cash --yes",
            "invoice invalidate 7 --reason wrong",
            "invoice credit 7 --to refund --reason asked",
            "invoice hold 7 --reason waits",
            "invoice hold 7 --off --reason done",
            "user list --min-strikes 2",
            "user show telegram:123",
            "user block 4 --reason fraud",
            "user unblock 4",
            "user pardon cli:alice",
            "user show @alice",
            "user erase 4 --yes",
            "sales pause --reason stocktaking --dry-run",
            "sales resume",
            "sales status --json",
            "broadcast new --text hello --to buyers --by @alice --yes",
            "broadcast new --file news.txt --to all --dry-run",
            "broadcast list --json",
            "broadcast stop 3",
            "admin add @alice --role admin",
            "admin add telegram:123 --role owner",
            "admin role 4 support",
            "admin list",
            "reconcile --format json",
            "audit verify",
            "audit tail --count 5",
            "outbox list --state dead",
            "outbox retry ntc_0192aaaabbbb7cccaddd000000000001",
            "outbox drop ntc_0192aaaabbbb7cccaddd000000000001",
            "outbox test --to -100123 --text hello",
            "version --json",
        ] {
            if let Err(error) = parsed(line) {
                panic!("{line}: {error}");
            }
        }
    }

    #[test]
    fn what_makes_no_sense_is_refused_before_anything_is_opened() {
        for line in [
            "",
            "rates set btc --reason test",
            "rates set btc 1 --clear --reason test",
            "stock import ticket",
            "stock import ticket codes.txt --quantity 2",
            "stock import mug --quantity 2 --format csv",
            "stock remove mug --quantity 0 --reason none",
            "order create --user alice ticket=1",
            "order create --user cli:alice",
            "order create --user cli:alice ticket=none",
            "order cancel 7",
            "order cancel 7 --reason=",
            "order list --stage paid --filter late",
            "product handover bread",
            "product handover bread --photo hall.jpg --no-photo",
            "sales pause",
            "broadcast new --to all",
            "broadcast new --text hello",
            "broadcast new --text hello --file news.txt --to all",
            "broadcast new --text hello --to everybody",
            "invoice credit 7 --to bank --reason asked",
            "wallet mark btc --accept 2147483648",
            "wallet add doge",
            "address derive --coin btc --network moon --xpub -",
            "address derive --coin btc --network main",
            "rescan --coin btc",
            "rescan --coin btc --from -1",
            "serve --only everything",
            "outbox retry 7",
            "admin add telegram:123",
        ] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }

    #[test]
    fn the_configuration_can_be_named_before_and_behind_the_verb() {
        for line in ["--config a.toml order list", "order list --config a.toml"] {
            let cli = parsed(line).expect("a good line");
            assert_eq!(cli.globals.config.as_deref(), Some(std::path::Path::new("a.toml")));
        }
    }

    #[test]
    fn an_account_key_never_stands_in_debug() {
        let cli = parsed("address derive --coin btc --network main --xpub xpub-of-mine");
        let shown = format!("{:?}", cli.expect("a good line"));
        assert!(!shown.contains("xpub-of-mine"), "{shown}");
    }

    #[test]
    fn an_error_is_told_with_its_causes_and_nothing_twice() {
        use anyhow::Context as _;
        let broken = io::Error::other("the disk is gone");
        let error = anyhow::Error::new(broken).context("the shop cannot be read");
        assert_eq!(told(&error), "error: the shop cannot be read\nbecause: the disk is gone");
        let error = Err::<(), _>(No::Refused("sold out".to_owned())).context("sold out: mug");
        let error = error.expect_err("a refusal");
        assert_eq!(told(&error), "error: sold out: mug");
        assert_eq!(exit_of(&error), Exit::Finding);
    }

    #[test]
    fn the_exit_code_tells_who_must_act() {
        let behind = anyhow::Error::new(Failure::Db(DbError::Behind { missing: 1 }));
        assert_eq!(exit_of(&behind), Exit::Unavailable);
        let wrong = anyhow::Error::new(ConfigError::Nothing);
        assert_eq!(exit_of(&wrong), Exit::Config);
        assert!(told(&wrong).starts_with("error: there is no configuration\nbecause:"));
        let row = DbError::Corrupt {
            table: "orders",
            column: "stage",
            row: "7".to_owned(),
            why: "unknown".to_owned(),
        };
        assert_eq!(exit_of(&anyhow::Error::new(row)), Exit::Finding);
    }

    #[test]
    fn the_address_of_a_group_may_begin_with_a_minus() {
        let cli = parsed("outbox test --to -100123").expect("a good line");
        assert!(matches!(cli.verb, Verb::Outbox(outbox::OutboxVerb::Test { to: -100_123, .. })));
    }
}
