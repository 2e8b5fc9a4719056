//! The first file of a shop: the commented sample, for the shop's currency.
//!
//! The sample is `config/chaintill.example.toml`, where every key stands with its default and
//! what it does; here only the thresholds are counted over from euros. A master key that
//! exists is never written over: without it, what was sealed with it is lost.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::defaults::{DEPTH_FIRST, DEPTH_SECOND, ROUNDING_BELOW, Rough, TOLERANCE_CAP};
use crate::base::money::{Currency, MoneyError};
use crate::base::rng::Rng;
use crate::base::seal::MasterKey;

/// The sample, for a shop that counts in euros.
const SAMPLE: &str = include_str!("../../config/chaintill.example.toml");
/// The currency of the sample.
const SAMPLE_CURRENCY: &str = "EUR";
/// The master key's file, as the sample names it.
const MASTER_KEY_FILE: &str = "master.key";
/// The folder of the address mark, as the sample suggests it: beside the shop's own folder.
const ANCHOR_DIR: &str = "../chaintill-anchor";

/// The keys of the sample that are amounts, each with its euro cents.
const AMOUNTS: [(&str, i64); 7] = [
    ("tolerance_cap", TOLERANCE_CAP),
    ("rounding_below", ROUNDING_BELOW),
    ("below", DEPTH_FIRST),
    ("below", DEPTH_SECOND),
    ("min_amount", 0),
    ("cap_per_referee", CAP_EXAMPLE),
    ("price", SHIPPING_EXAMPLE),
];
/// What the sample shows, as a comment, for the most that one referee can earn a referrer.
const CAP_EXAMPLE: i64 = 10_000;
/// What the sample shows, as a comment, for the price of shipping.
const SHIPPING_EXAMPLE: i64 = 490;

/// What `init` wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Initialized {
    /// The configuration.
    pub file: PathBuf,
    /// The master key; `None` if there was one, which was left as it is.
    pub master_key: Option<PathBuf>,
    /// The folder that the file names for the address mark. It is made when the first
    /// address is handed out, and belongs into no backup of the data folder.
    pub anchor_dir: PathBuf,
}

/// Why nothing, or not everything, was written.
#[derive(Debug, thiserror::Error)]
pub enum InitError {
    /// There is a file already.
    #[error("{} exists; name another file, or say --force to write over it", .file.display())]
    Exists {
        /// Which file.
        file: PathBuf,
    },
    /// A file cannot be written.
    #[error("{} cannot be written: {cause}", .file.display())]
    Unwritable {
        /// Which file.
        file: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// The currency is not one of ISO 4217.
    #[error("{0}; take the ISO currency that is worth as much, and change it in the file")]
    Currency(#[from] MoneyError),
}

/// The sample for a shop of this currency. One that is declared takes the sample of the ISO
/// currency that is worth as much.
pub fn template(currency: &str) -> Result<String, MoneyError> {
    let (ours, theirs) = (Currency::iso(SAMPLE_CURRENCY)?, Currency::iso(currency)?);
    let (from, to) = (Rough::new(ours, ours), Rough::new(theirs, theirs));
    let said = |key: &str, text: &str| format!("{key} = \"{text}\"");
    let mut counted = vec![(said("currency", ours.code()), said("currency", theirs.code()))];
    counted.extend(AMOUNTS.map(|(key, cents)| {
        (said(key, &from.about(cents).number()), said(key, &to.about(cents).number()))
    }));
    // Line by line and once a line: what was counted over may look like another threshold.
    let line = |line: &str| {
        let known = counted.iter().find(|(sample, _)| line.contains(sample.as_str()));
        known.map_or_else(|| line.to_owned(), |(sample, ours)| line.replace(sample, ours))
    };
    Ok(SAMPLE.split_inclusive('\n').map(line).collect())
}

/// What [`init`] would write to `file`, and where the rest would go. Nothing is written.
pub fn would_write(
    file: &Path,
    currency: &str,
    force: bool,
) -> Result<(String, Initialized), InitError> {
    let text = template(currency)?;
    if file.exists() && !force {
        return Err(InitError::Exists { file: file.to_path_buf() });
    }
    let folder = super::base_dir(Some(file));
    let key = folder.join(MASTER_KEY_FILE);
    let written = Initialized {
        file: file.to_path_buf(),
        master_key: (!key.exists()).then_some(key),
        anchor_dir: folder.join(ANCHOR_DIR),
    };
    Ok((text, written))
}

/// Writes the sample to `file`, and a fresh master key beside it unless there is one. Both
/// are for this user alone. `force` writes over the file, never over the key.
pub fn init(file: &Path, currency: &str, force: bool, rng: &Rng) -> Result<Initialized, InitError> {
    let text = template(currency)?;
    let unwritable = |file: &Path| {
        let file = file.to_path_buf();
        move |cause| InitError::Unwritable { file, cause }
    };
    let folder = super::base_dir(Some(file));
    std::fs::create_dir_all(&folder).map_err(unwritable(&folder))?;
    let place = if force { Place::Any } else { Place::Free };
    match write(file, place, &text) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(InitError::Exists { file: file.to_path_buf() });
        }
        written => written.map_err(unwritable(file))?,
    }
    let key_file = folder.join(MASTER_KEY_FILE);
    let key = MasterKey::generate(rng).expose();
    let master_key = match write(&key_file, Place::Free, &key) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => None,
        written => {
            written.map_err(unwritable(&key_file))?;
            Some(key_file)
        }
    };
    let anchor_dir = folder.join(ANCHOR_DIR);
    Ok(Initialized { file: file.to_path_buf(), master_key, anchor_dir })
}

/// Where a file may be written.
#[derive(Clone, Copy)]
enum Place {
    /// Only where there is none.
    Free,
    /// Also over another.
    Any,
}

/// Writes a file for this user alone, down to the disk.
fn write(path: &Path, place: Place, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    match place {
        Place::Free => options.write(true).create_new(true),
        Place::Any => options.write(true).create(true).truncate(true),
    };
    close_to_others(&mut options);
    let mut file = options.open(path)?;
    close_file_to_others(&file)?;
    file.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        file.write_all(b"\n")?;
    }
    file.sync_all()
}

#[cfg(unix)]
fn close_to_others(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

/// For a file that was there before.
#[cfg(unix)]
fn close_file_to_others(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o600))
}

#[cfg(not(unix))]
fn close_to_others(_: &mut OpenOptions) {}

#[cfg(not(unix))]
fn close_file_to_others(_: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::super::check::tests::ZPUB;
    use super::super::shape::Shape;
    use super::super::{
        Config, Database, Fulfilment, Log, Orders, Payment, Rates, Referral, Settings, Tasks,
        Telegram, Web, base_dir, check, load,
    };
    use super::*;

    // Fifty euros are about as many pesos as the sample's second limit has euros.
    const CURRENCIES: [&str; 7] = ["EUR", "PLN", "JPY", "IDR", "UZS", "KWD", "MXN"];

    /// Writes this text into a fresh folder, loads it, and checks it with a key and an xpub.
    fn shop(text: &str) -> (Config, Settings) {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("chaintill.toml");
        std::fs::write(&file, text).expect("written");
        std::fs::write(dir.path().join("master.key"), "ab".repeat(32)).expect("written");
        let config = load(Some(&file), std::iter::empty()).expect("loads");
        let xpub = ("CHAINTILL__COINS__BTC__XPUB".to_owned(), ZPUB.to_owned());
        let filled = load(Some(&file), std::iter::once(xpub)).expect("loads");
        let settings = super::super::settings(&filled, dir.path()).expect("no problem");
        (config, settings)
    }

    /// The keys in which a section differs from its default, as far as that has a value.
    fn changed<T: Serialize>(section: &T, default: &T) -> Vec<String> {
        let [section, default] =
            [section, default].map(|part| serde_json::to_value(part).expect("json"));
        let defaults = default.as_object().expect("a table");
        let given = defaults.iter().filter(|(_, value)| !value.is_null());
        let changed = given.filter(|(key, value)| section[key.as_str()] != **value);
        changed.map(|(key, _)| key.clone()).collect()
    }

    #[test]
    fn the_sample_says_the_defaults_in_every_currency() {
        for currency in CURRENCIES {
            let (config, _) = shop(&template(currency).expect("a known code"));
            assert_eq!(config.shop.currency, currency);
            let nothing: [String; 0] = [];
            assert_eq!(changed(&config.database, &Database::default()), nothing);
            assert_eq!(changed(&config.orders, &Orders::default()), nothing);
            assert_eq!(changed(&config.payment, &Payment::default()), nothing);
            assert_eq!(changed(&config.rates, &Rates::default()), nothing);
            assert_eq!(changed(&config.referral, &Referral::default()), nothing);
            assert_eq!(changed(&config.telegram, &Telegram::default()), nothing);
            assert_eq!(changed(&config.web, &Web::default()), nothing);
            assert_eq!(changed(&config.fulfilment, &Fulfilment::default()), nothing);
            assert_eq!(changed(&config.tasks, &Tasks::default()), nothing);
            assert_eq!(changed(&config.log, &Log::default()), nothing);
        }
    }

    #[test]
    fn the_sample_means_the_same_as_a_file_that_leaves_everything_out() {
        for currency in CURRENCIES {
            let (_, sample) = shop(&template(currency).expect("a known code"));
            let short = format!(
                "[shop]\nname = \"My shop\"\ncurrency = \"{currency}\"\n\
                 [keys]\nmaster_key_file = \"master.key\"\nanchor_dir = \"../anchor\"\n\
                 [coins.btc]\nnetwork = \"main\"\n\
                 [[coins.btc.sources]]\nkind = \"esplora\"\nurl = \"https://a.example\"\n"
            );
            let (_, short) = shop(&short);
            assert_eq!(format!("{:?}", sample.payment), format!("{:?}", short.payment));
            assert_eq!(format!("{:?}", sample.referral), format!("{:?}", short.referral));
            assert_eq!(format!("{:?}", sample.rates), format!("{:?}", short.rates));
            let depth = |settings: &Settings| {
                settings.coins.values().map(|coin| coin.depth.clone()).collect::<Vec<_>>()
            };
            assert_eq!(depth(&sample), depth(&short), "{currency}");
        }
    }

    #[test]
    fn thresholds_are_counted_over_and_every_amount_of_the_sample_is_known() {
        let yen = template("JPY").expect("a known code");
        for line in [
            "currency = \"JPY\"",
            "tolerance_cap = \"160\"",
            "rounding_below = \"16\"",
            "below = \"8000\"",
            "below = \"160000\"",
            "min_amount = \"0\"",
        ] {
            assert!(yen.contains(line), "{line}");
        }
        assert!(!yen.contains("EUR"), "the whole file speaks of yen");
    }

    #[test]
    fn the_example_is_the_template_for_euros() {
        assert_eq!(template("EUR").as_deref(), Ok(SAMPLE));
        assert!(template("XXX").is_err());
    }

    #[test]
    fn every_key_stands_in_the_sample_as_a_line_or_as_a_comment() {
        let lines: Vec<&str> =
            SAMPLE.lines().map(|line| line.trim_start_matches("# ").trim_start()).collect();
        for (section, key) in Shape::new().keys() {
            let starts = [format!("{key} = "), format!("[{section}.{key}]")];
            let tables = [format!("[[{section}.{key}]]"), format!("[[{section}.btc.{key}]]")];
            let found = starts
                .iter()
                .chain(&tables)
                .any(|start| lines.iter().any(|line| line.starts_with(start.as_str())));
            assert!(found, "{section}.{key} is missing");
        }
    }

    #[test]
    fn a_fresh_file_lacks_only_the_xpub() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("shop/chaintill.toml");
        let written = init(&file, "EUR", false, &Rng::seeded(1)).expect("written");
        assert_eq!(written.master_key, Some(dir.path().join("shop/master.key")));
        let config = load(Some(&file), std::iter::empty()).expect("loads");
        let checked = check(&config, &base_dir(Some(&file)));
        let problems = checked.settings.expect_err("the xpub").in_file(Some(Path::new("FILE")));
        assert_eq!(
            problems.to_string(),
            "error: FILE: coins.btc.xpub\nbecause: is missing\n\
             right: the account's public key as the owner's wallet shows it"
        );
        assert_eq!(checked.warnings, []);
    }

    #[test]
    fn nothing_is_written_over_unless_forced_and_a_master_key_never() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("chaintill.toml");
        let rng = Rng::seeded(1);
        init(&file, "EUR", false, &rng).expect("written");
        let key = std::fs::read(dir.path().join("master.key")).expect("a key");
        assert!(matches!(init(&file, "EUR", false, &rng), Err(InitError::Exists { .. })));
        let again = init(&file, "PLN", true, &rng).expect("written over");
        assert_eq!(again.master_key, None);
        assert_eq!(std::fs::read(dir.path().join("master.key")).expect("a key"), key);
        let text = std::fs::read_to_string(&file).expect("a file");
        assert!(text.contains("currency = \"PLN\""));
    }

    #[test]
    fn what_would_be_written_is_what_is_written_then() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("shop/chaintill.toml");
        let (text, would) = would_write(&file, "PLN", false).expect("a template");
        assert!(!dir.path().join("shop").exists());
        let written = init(&file, "PLN", false, &Rng::seeded(1)).expect("written");
        assert_eq!((would, text), (written, std::fs::read_to_string(&file).expect("a file")));
        assert!(matches!(would_write(&file, "PLN", false), Err(InitError::Exists { .. })));
        let (_, again) = would_write(&file, "PLN", true).expect("a template");
        assert_eq!(again.master_key, None);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_written_is_for_this_user_alone() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("chaintill.toml");
        std::fs::write(&file, "").expect("an open file");
        init(&file, "EUR", true, &Rng::seeded(1)).expect("written");
        for name in ["chaintill.toml", "master.key"] {
            let file = std::fs::metadata(dir.path().join(name)).expect("a file");
            assert_eq!(file.permissions().mode() & 0o777, 0o600, "{name}");
        }
    }
}
