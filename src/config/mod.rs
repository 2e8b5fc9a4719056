//! The configuration: a file, then the environment, checked once at the start.
//!
//! [`load`] reads what was written into [`Config`], one struct per section, and refuses keys
//! that nobody knows. [`settings`] turns it into [`Settings`], in the words of the floors:
//! secrets are fetched from their files, amounts are money, keys are accounts. All problems
//! are reported together, each with what would be right. Merging is a function of the file
//! and the variables it is given; nothing here reads the process's environment by itself,
//! asks the network or the database, or shows a secret.

mod check;
mod coins;
mod defaults;
mod fulfilment;
mod init;
mod rates;
mod secrets;
mod sections;
mod settings;
mod shape;
mod shop;
mod show;
mod storage;
mod telegram;
mod values;
mod web;

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use shape::Shape;

pub use check::{Checked, FirstAddresses, check, first_addresses, settings};
pub use init::{InitError, Initialized, init, template, would_write};
pub use sections::{
    CoinSection, Config, Database, DeclaredCurrency, DepthRow, Fulfilment, Keys, Log, LogFormat,
    Orders, PartialStock, Payment, Question, RateProvider, Rates, Referral, Shipping,
    ShippingChoice, Shop, Source, SourceKind, Switch, Tasks, Telegram, UpdateMode, Web,
};
pub use settings::{
    CoinSettings, FulfilmentRules, LogSettings, Offer, OrderRules, PaymentRules, RateRules,
    ReferralRules, Settings, ShippingOption, SourceSettings, TaskPeriods, WebSettings,
};
pub use show::{dump, effective, schema};
pub use values::{Amount, BadPercent, BadSpan, PercentText, SecretText, Span};

/// Where the file is looked for when none is named.
pub const PLACES: [&str; 2] = ["./chaintill.toml", "/etc/chaintill/chaintill.toml"];

/// How the names of our environment variables begin; two underscores lead one level down.
pub const ENVIRONMENT: &str = "CHAINTILL__";

/// One thing that is wrong, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The key, such as `coins.btc.xpub`, or the environment variable.
    pub place: String,
    /// What was given, unless it is a secret.
    pub value: Option<String>,
    /// What is wrong with it.
    pub wrong: String,
    /// What would be right.
    pub right: String,
}

/// Everything that is wrong with a configuration.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems {
    /// The file, if there is one.
    pub file: Option<PathBuf>,
    /// The problems, in the order of the file's sections.
    pub list: Vec<Problem>,
}

/// Why there is no configuration. Printed whole, it is what the operator should read.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// No file was found, and the environment gives nothing.
    #[error(
        "error: there is no configuration\n\
         because: neither {} nor {} exists, and no variable begins with {}\n\
         right: `chaintill config init`, or name the file with --config",
        PLACES[0], PLACES[1], ENVIRONMENT
    )]
    Nothing,
    /// The file cannot be read.
    #[error("error: {}: cannot be read\nbecause: {cause}", .file.display())]
    Unreadable {
        /// Which file.
        file: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// The file is not TOML.
    #[error("error: {}: cannot be understood\nbecause: {because}", .file.display())]
    NotToml {
        /// Which file.
        file: PathBuf,
        /// Where and why, without the line itself: it may hold a secret.
        because: String,
    },
    /// Keys are unknown, missing, or have values of another type.
    #[error("{0}")]
    Wrong(Problems),
}

/// Reads the file, then lays the environment's `CHAINTILL__SECTION__KEY` over it.
///
/// Without a file named, [`PLACES`] are tried; without any file, the environment must say
/// all that has no default. An empty variable counts as absent.
pub fn load(
    file: Option<&Path>,
    env: impl Iterator<Item = (String, String)>,
) -> Result<Config, ConfigError> {
    let shape = Shape::new();
    let file = find(file);
    let mut problems = Problems { file: file.clone(), list: Vec::new() };
    let mut layers = ::config::Config::builder();
    if let Some(file) = &file {
        let text = std::fs::read_to_string(file)
            .map_err(|cause| ConfigError::Unreadable { file: file.clone(), cause })?;
        layers = layers.add_source(::config::File::from_str(&text, ::config::FileFormat::Toml));
    }
    let ours = env.filter(|(name, text)| name.starts_with(ENVIRONMENT) && !text.is_empty());
    let ours: Vec<(String, String)> = ours.collect();
    if file.is_none() && ours.is_empty() {
        return Err(ConfigError::Nothing);
    }
    for (name, text) in ours {
        match shape.variable(&name, &text) {
            Ok((place, value)) => {
                let laid = layers.set_override(place, value);
                layers = laid.expect("a place that the schema knows is a path");
            }
            Err(problem) => problems.list.push(problem),
        }
    }
    let merged = layers.build().map_err(|error| ConfigError::NotToml {
        file: file.unwrap_or_default(),
        because: without_quotation(&error.to_string()),
    })?;
    problems.list.extend(shape.problems(&merged.cache));
    if !problems.list.is_empty() {
        return Err(ConfigError::Wrong(problems));
    }
    merged.try_deserialize().map_err(|error| {
        problems.list.push(Problem::from_reader(error));
        ConfigError::Wrong(problems)
    })
}

/// The file that [`load`] reads: the one that is named, else the first that exists.
pub fn find(named: Option<&Path>) -> Option<PathBuf> {
    match named {
        Some(file) => Some(file.to_path_buf()),
        None => PLACES.iter().map(PathBuf::from).find(|file| file.is_file()),
    }
}

/// The folder that relative paths of a file are relative to; the current one without a file.
pub fn base_dir(file: Option<&Path>) -> PathBuf {
    let folder = file.and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty());
    folder.map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// The parser's words without the line of the file that it quotes between them.
fn without_quotation(words: &str) -> String {
    let quotes = |line: &str| {
        let gutter = line.trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit());
        gutter.starts_with('|')
    };
    let kept: Vec<&str> = words.lines().filter(|line| !quotes(line)).collect();
    kept.join(": ")
}

impl Problem {
    /// A problem whose value is a secret or is not worth showing.
    pub fn new(
        place: impl Into<String>,
        wrong: impl Into<String>,
        right: impl Into<String>,
    ) -> Problem {
        Problem { place: place.into(), value: None, wrong: wrong.into(), right: right.into() }
    }

    /// The same, with the value that was given. Never for secrets.
    #[must_use]
    pub fn shown(self, value: &str) -> Problem {
        Problem { value: Some(value.to_owned()), ..self }
    }

    /// What is left for the reader of a value to find: a length of time that is none, a
    /// number that is too large.
    fn from_reader(error: ::config::ConfigError) -> Problem {
        use ::config::ConfigError as Error;
        let (place, wrong) = match error {
            Error::NotFound(key) => (key, "is missing".to_owned()),
            Error::At { error, key, .. } => (key.unwrap_or_default(), error.to_string()),
            Error::Type { unexpected, expected, key, .. } => {
                (key.unwrap_or_default(), format!("{unexpected} stands where {expected} belongs"))
            }
            other => ("the configuration".to_owned(), other.to_string()),
        };
        Problem::new(place, wrong, "as in config/chaintill.example.toml")
    }

    /// The problem as it is printed: `word` is `error` or `warning`.
    pub fn print(&self, word: &str, file: Option<&Path>) -> String {
        let file = file.map(|file| format!("{}: ", file.display())).unwrap_or_default();
        let value = self.value.as_ref().map(|value| format!(": `{value}`")).unwrap_or_default();
        let Problem { place, wrong, right, .. } = self;
        let mut text = format!("{word}: {file}{place}{value}\nbecause: {wrong}");
        if !right.is_empty() {
            text.push_str("\nright: ");
            text.push_str(right);
        }
        text
    }
}

impl Problems {
    /// The same problems, told with the file they are in.
    #[must_use]
    pub fn in_file(self, file: Option<&Path>) -> Problems {
        Problems { file: file.map(Path::to_path_buf), ..self }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file.as_deref();
        let texts: Vec<String> = self.list.iter().map(|p| p.print("error", file)).collect();
        f.write_str(&texts.join("\n"))
    }
}

impl std::error::Error for Problems {}

#[cfg(test)]
mod tests {
    use super::*;

    const SHOP: &str = "[shop]\nname = \"Tea\"\ncurrency = \"EUR\"\n";

    /// Loads a file with this text under these variables.
    fn loaded(text: &str, env: &[(&str, &str)]) -> Result<Config, String> {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("chaintill.toml");
        std::fs::write(&file, text).expect("written");
        let env = env.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        load(Some(&file), env)
            .map_err(|error| error.to_string().replace(&file.display().to_string(), "FILE"))
    }

    #[test]
    fn a_short_file_is_enough_and_the_rest_is_default() {
        let config = loaded(SHOP, &[]).expect("loads");
        assert_eq!(config.shop.language, "en");
        assert_eq!(config.orders.window, Span::minutes(30));
        assert!(config.coins.is_empty());
    }

    #[test]
    fn the_environment_comes_after_the_file_and_every_type_is_read_from_its_text() {
        let text = format!(
            "{SHOP}[orders]\nmax_strikes = 5\nwindow = \"20m\"\n\
             [telegram]\nadmins = [9]\n[coins.btc]\nnetwork = \"main\"\n\
             [[coins.btc.sources]]\nkind = \"esplora\"\nurl = \"https://a.example\"\n"
        );
        let config = loaded(
            &text,
            &[
                ("CHAINTILL__ORDERS__MAX_STRIKES", "7"),
                ("CHAINTILL__PAYMENT__TOLERANCE_PERCENT", "0.5"),
                ("CHAINTILL__PAYMENT__TOLERANCE_CAP", "0.10"),
                ("CHAINTILL__TELEGRAM__ADMINS", "1,2, 3"),
                ("CHAINTILL__TELEGRAM__ENABLED", "true"),
                ("CHAINTILL__SHOP__NAME", "12"),
                ("CHAINTILL__COINS__BTC__SOURCES__0__URL", "https://b.example"),
                ("CHAINTILL__COINS__BTC__ENABLED_FOR", "telegram:1,telegram:2"),
                ("CHAINTILL__TASKS__WATCH", "20"),
                ("CHAINTILL__KEYS__MASTER_KEY", ""),
                ("CHAINTILL_CONFIG", "not ours"),
                ("PATH", "/bin"),
            ],
        )
        .expect("loads");
        assert_eq!((config.orders.max_strikes, config.orders.window), (7, Span::minutes(20)));
        assert_eq!(config.payment.tolerance_percent, PercentText::bp(50));
        assert_eq!(config.payment.tolerance_cap.expect("given").to_string(), "0.10");
        assert_eq!((config.telegram.admins, config.telegram.enabled), (vec![1, 2, 3], true));
        assert_eq!(config.shop.name, "12");
        let btc = &config.coins[&crate::base::coin::Coin::Btc];
        assert_eq!(btc.sources[0].url, "https://b.example");
        assert_eq!(btc.sources[0].kind, SourceKind::Esplora);
        assert_eq!(btc.enabled_for, ["telegram:1", "telegram:2"]);
        assert_eq!(config.tasks.watch, Span::seconds(20));
        assert!(config.keys.master_key.is_empty(), "an empty variable counts as absent");
    }

    #[test]
    fn the_environment_alone_can_be_enough() {
        let env = [("CHAINTILL__SHOP__NAME", "Tea"), ("CHAINTILL__SHOP__CURRENCY", "EUR")];
        let config = loaded("", &env).expect("loads");
        assert_eq!(config.shop.name, "Tea");
    }

    #[test]
    fn an_unknown_key_is_refused_with_the_file_the_key_and_the_nearest_name() {
        let error = loaded(&format!("{SHOP}[orders]\nwindwo = \"5m\"\n"), &[]).expect_err("a slip");
        assert_eq!(
            error,
            "error: FILE: orders.windwo\nbecause: there is no such key\n\
             right: did you mean `window`?"
        );
        let env = [("CHAINTILL__ORDER__WINDOW", "5m")];
        let error = loaded(SHOP, &env).expect_err("a slip in a variable");
        assert_eq!(
            error,
            "error: FILE: CHAINTILL__ORDER__WINDOW\nbecause: there is no such key\n\
             right: did you mean `orders`?"
        );
    }

    #[test]
    fn all_slips_are_reported_together() {
        let text = "[shop]\nnaem = \"Tea\"\n[coins.btc]\nxpub = \"x\"\nnetwork = \"mian\"\n\
                    [coins.doge]\n[rates]\nfresh_min = \"two\"\n[payment]\ntolerance_cap = 0.10\n";
        let error = loaded(text, &[]).expect_err("many slips");
        for part in [
            "shop.naem",
            "shop.name\nbecause: is missing",
            "shop.currency\nbecause: is missing",
            "coins.btc.network: `mian`\nbecause: there is no such choice\n\
             right: did you mean `main`?",
            "coins.doge\nbecause: there is no such key\nright: one of btc, ltc",
            "rates.fresh_min\nbecause: text stands here\nright: a whole number",
            "payment.tolerance_cap: `0.1`",
            "right: write it in quotes, such as \"0.10\"",
        ] {
            assert!(error.contains(part), "{part} is not in:\n{error}");
        }
    }

    #[test]
    fn a_value_that_cannot_be_read_names_its_key() {
        let error =
            loaded(&format!("{SHOP}[orders]\nwindow = \"5 weeks\"\n"), &[]).expect_err("no");
        assert!(
            error.starts_with("error: FILE: orders.window\nbecause: `5 weeks` is not"),
            "{error}"
        );
        let error = loaded(SHOP, &[("CHAINTILL__WEB__ENABLED", "maybe")]).expect_err("no");
        assert!(error.contains("CHAINTILL__WEB__ENABLED: `maybe`"), "{error}");
    }

    #[test]
    fn a_file_that_is_no_toml_is_refused_without_quoting_its_line() {
        let text = format!("{SHOP}[telegram]\norder_bot_token = 123456:secret\n");
        let error = loaded(&text, &[]).expect_err("a token needs quotes");
        assert!(error.contains("line 5"), "{error}");
        assert!(!error.contains("secret"), "{error}");
    }

    #[test]
    fn secrets_of_a_wrong_type_are_not_shown() {
        let text =
            format!("{SHOP}[keys]\nmaster_key = 987654321\nprevious_master_key = [\"abc\"]\n");
        let error = loaded(&text, &[]).expect_err("neither is text");
        assert!(error.contains("keys.master_key") && error.contains("keys.previous_master_key"));
        assert!(!error.contains("987654321") && !error.contains("abc"), "{error}");
    }

    #[test]
    fn a_named_file_must_exist() {
        let error = load(Some(Path::new("/nowhere/chaintill.toml")), std::iter::empty());
        assert!(matches!(error, Err(ConfigError::Unreadable { .. })));
    }

    #[test]
    fn relative_paths_belong_to_the_folder_of_the_file() {
        assert_eq!(
            base_dir(Some(Path::new("/etc/chaintill/chaintill.toml"))),
            Path::new("/etc/chaintill")
        );
        assert_eq!(base_dir(Some(Path::new("chaintill.toml"))), Path::new("."));
        assert_eq!(base_dir(None), Path::new("."));
    }
}
