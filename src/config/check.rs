//! From what was written to what it means: all problems are collected, none stops the check.
//!
//! A rule reads as a line: the place, the value, its bounds. What is right as a number may
//! still be unwise; that is a warning, and the till starts all the same. Sections with rules of
//! their own stand beside this file; here are the plain ones, and the measures of all.

use std::ops::RangeInclusive;
use std::path::Path;
use std::time::Duration;

use reqwest::Url;
use tracing_subscriber::EnvFilter;

use super::defaults::{ROUNDING_BELOW, Rough, TOLERANCE_CAP};
use super::{
    Amount, CoinSettings, Config, LogSettings, Offer, OrderRules, PaymentRules, PercentText,
    Problem, Problems, ReferralRules, Settings, Span, TaskPeriods,
};
use crate::base::coin::{Coin, Network};
use crate::base::money::{Money, Percent};
use crate::keys::{Fingerprint, KeyError, ScriptType};

/// The most that any count of people's doings may be.
pub(super) const COUNT_MAX: u32 = 1_000;
/// More connections than this no PostgreSQL of one shop gives.
const CONNECTIONS_MAX: u32 = 1_000;

/// A problem was put on the list; there is no value to go on with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Noted;

/// The check under way.
pub(super) struct Check<'a> {
    pub(super) config: &'a Config,
    pub(super) base: &'a Path,
    problems: Vec<Problem>,
    warnings: Vec<Problem>,
}

/// What a check found.
#[derive(Debug)]
pub struct Checked {
    /// The settings, or all that is wrong.
    pub settings: Result<Settings, Problems>,
    /// What is unwise or must be known; the till starts all the same.
    pub warnings: Vec<Problem>,
}

/// The head of a coin's account, for comparison with the owner's wallet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstAddresses {
    /// Which coin.
    pub coin: Coin,
    /// On which network.
    pub network: Network,
    /// What kind of addresses.
    pub script_type: ScriptType,
    /// The account key's fingerprint.
    pub fingerprint: Fingerprint,
    /// How deep below the wallet's root the key lies.
    pub depth: u8,
    /// Paths below the account key with their addresses, from the first.
    pub addresses: Vec<(String, String)>,
}

/// What the configuration means, or everything that is wrong with it. Relative paths are
/// relative to `base_dir` (see [`super::base_dir`]).
pub fn settings(config: &Config, base_dir: &Path) -> Result<Settings, Problems> {
    check(config, base_dir).settings
}

/// The same with warnings. Reads the files of secrets and nothing else.
pub fn check(config: &Config, base_dir: &Path) -> Checked {
    let mut check = Check { config, base: base_dir, problems: Vec::new(), warnings: Vec::new() };
    let settings = match check.everything() {
        Ok(settings) if check.problems.is_empty() => Ok(settings),
        _ => Err(Problems { file: None, list: check.problems }),
    };
    Checked { settings, warnings: check.warnings }
}

/// The first addresses of each coin's account.
pub fn first_addresses(settings: &Settings, count: u32) -> Result<Vec<FirstAddresses>, KeyError> {
    settings.coins.iter().map(|(coin, settings)| head(*coin, settings, count)).collect()
}

fn head(coin: Coin, settings: &CoinSettings, count: u32) -> Result<FirstAddresses, KeyError> {
    let account = &settings.account;
    let address = |index| account.receive(index).map(|derived| (derived.path, derived.address));
    Ok(FirstAddresses {
        coin,
        network: account.network(),
        script_type: account.script_type(),
        fingerprint: account.fingerprint(),
        depth: account.depth(),
        addresses: (0..count).map(address).collect::<Result<_, _>>()?,
    })
}

impl Check<'_> {
    /// Puts a problem on the list.
    pub(super) fn note(&mut self, problem: Problem) -> Noted {
        self.problems.push(problem);
        Noted
    }

    /// Puts a warning on the list.
    pub(super) fn warn(&mut self, warning: Problem) {
        self.warnings.push(warning);
    }

    /// Every section, so that all problems are found, and then the whole.
    fn everything(&mut self) -> Result<Settings, Noted> {
        let config = self.config;
        let shop_name = self.shop_name();
        let language = self.language();
        let currencies = self.currencies();
        let texts = self.texts();
        let faq = self.faq();
        let rough = currencies.map(|(currency, rate_of)| Rough::new(currency, rate_of));
        let database_url = self.database();
        let connections = 1..=CONNECTIONS_MAX;
        let database_connections =
            self.count("database.connections", config.database.connections, connections);
        let seal = self.seal();
        let anchor_dir = self.anchor_dir(database_url.as_ref().ok());
        let coins = self.coins(rough);
        let orders = self.orders();
        let payment = self.payment(rough);
        let rates = self.rates();
        let referral = self.referral(rough);
        let telegram = self.telegram();
        let throttle = self.throttle();
        let words_dir = self.words_dir();
        let web = self.web();
        let fulfilment = self.fulfilment(rough);
        let tasks = self.tasks();
        let log = self.log();
        let (currency, rate_currency) = currencies?;
        database_connections?;
        let (terms, privacy) = texts?;
        Ok(Settings {
            shop_name: shop_name?,
            contact: config.shop.contact.trim().to_owned(),
            terms,
            privacy,
            faq: faq?,
            language: language?,
            currency,
            rate_currency,
            database_url: database_url?,
            database_connections: config.database.connections,
            seal: seal?,
            anchor_dir: anchor_dir?,
            coins: coins?,
            orders: orders?,
            payment: payment?,
            rates: rates?,
            referral: referral?,
            telegram: telegram?,
            throttle: throttle?,
            words_dir: words_dir?,
            web: web?,
            fulfilment: fulfilment?,
            tasks: tasks?,
            log: log?,
        })
    }

    fn orders(&mut self) -> Result<OrderRules, Noted> {
        let orders = &self.config.orders;
        let window = self.span("orders.window", orders.window, Span::minutes(1)..=Span::hours(24));
        let max_unpaid =
            self.count("orders.max_unpaid_orders", orders.max_unpaid_orders, 1..=COUNT_MAX);
        let max_per_hour = self.count("orders.max_per_hour", orders.max_per_hour, 0..=COUNT_MAX);
        let max_strikes = self.count("orders.max_strikes", orders.max_strikes, 1..=COUNT_MAX);
        let cooldown =
            self.span("orders.cooldown", orders.cooldown, Span::minutes(1)..=Span::days(365));
        let complete_after = self.span(
            "orders.complete_after",
            orders.complete_after,
            Span::hours(1)..=Span::days(365),
        );
        let extensions_max =
            self.count("orders.extensions_max", orders.extensions_max, 0..=COUNT_MAX);
        Ok(OrderRules {
            window: window?,
            max_unpaid: max_unpaid?,
            max_per_hour: Some(max_per_hour?).filter(|max| *max != 0),
            max_strikes: max_strikes?,
            cooldown: cooldown?,
            partial_stock: orders.partial_stock,
            complete_after: complete_after?,
            extensions_max: extensions_max?,
        })
    }

    fn payment(&mut self, rough: Result<Rough, Noted>) -> Result<PaymentRules, Noted> {
        let payment = &self.config.payment;
        let tolerance =
            self.percent("payment.tolerance_percent", payment.tolerance_percent, 0..=1_000);
        let tolerance_cap = self.amount(
            "payment.tolerance_cap",
            payment.tolerance_cap.as_ref(),
            rough.map(|rough| rough.about(TOLERANCE_CAP)),
        );
        let late_shortfall =
            self.percent("payment.late_shortfall", payment.late_shortfall, 0..=2_000);
        let rounding_below = self.amount(
            "payment.rounding_below",
            payment.rounding_below.as_ref(),
            rough.map(|rough| rough.about(ROUNDING_BELOW)),
        );
        // An invoice's window must fit into the time that its stock may be held.
        let window = self.config.orders.window.max(Span::minutes(1));
        let max_hold = self.span("payment.max_hold", payment.max_hold, window..=Span::days(7));
        let partial_extension = self.span(
            "payment.partial_extension",
            payment.partial_extension,
            Span::minutes(1)..=Span::hours(24),
        );
        let decide_within = self.span(
            "payment.decide_within",
            payment.decide_within,
            Span::hours(1)..=Span::days(365),
        );
        Ok(PaymentRules {
            tolerance: tolerance?,
            tolerance_cap: tolerance_cap?,
            late_shortfall: late_shortfall?,
            rounding_below: rounding_below?,
            max_hold: max_hold?,
            partial_extension: partial_extension?,
            decide_within: decide_within?,
        })
    }

    fn referral(&mut self, rough: Result<Rough, Noted>) -> Result<ReferralRules, Noted> {
        let referral = &self.config.referral;
        let percent = self.percent("referral.percent", referral.percent, 0..=5_000);
        let nothing = rough.map(|rough| rough.about(0));
        let min_amount = self.amount("referral.min_amount", referral.min_amount.as_ref(), nothing);
        let cap = referral.cap_per_referee.as_ref();
        let cap = cap.map(|cap| self.amount("referral.cap_per_referee", Some(cap), nothing));
        Ok(ReferralRules {
            enabled: referral.enabled,
            percent: percent?,
            min_amount: min_amount?,
            cap_per_referee: cap.transpose()?,
        })
    }

    fn tasks(&mut self) -> Result<TaskPeriods, Noted> {
        let tasks = &self.config.tasks;
        let periods = Span::seconds(1)..=Span::hours(1);
        let watch = self.span("tasks.watch", tasks.watch, periods.clone());
        let expiry = self.span("tasks.expiry", tasks.expiry, periods.clone());
        let outbox = self.span("tasks.outbox", tasks.outbox, periods.clone());
        let rates = self.span("tasks.rates", tasks.rates, periods);
        if self.config.rates.age_max < tasks.rates {
            let wrong = "rates grow older than rates.age_max before they are asked for again";
            let right = format!("less than {}", self.config.rates.age_max);
            self.warn(Problem::new("tasks.rates", wrong, right).shown(&tasks.rates.to_string()));
        }
        Ok(TaskPeriods { watch: watch?, expiry: expiry?, outbox: outbox?, rates: rates? })
    }

    fn log(&mut self) -> Result<LogSettings, Noted> {
        let log = &self.config.log;
        if !is_filter(&log.level) {
            let right = "error, warn, info, debug, trace, or a filter such as \
                         info,chaintill=debug,sqlx=warn";
            let problem = Problem::new("log.level", "is no filter", right);
            return Err(self.note(problem.shown(&log.level)));
        }
        Ok(LogSettings {
            level: log.level.clone(),
            format: log.format,
            file: log.file.as_deref().map(|file| self.base.join(file)),
        })
    }

    /// Whether something is offered, and to whom.
    pub(super) fn offer(
        &mut self,
        place: &str,
        enabled: bool,
        only: &[String],
    ) -> Result<Offer, Noted> {
        if let Some(stranger) = only.iter().find(|handle| !is_handle(handle)) {
            let right = "handles such as telegram:123456789";
            let problem = Problem::new(format!("{place}.enabled_for"), "is no handle", right);
            return Err(self.note(problem.shown(stranger)));
        }
        Ok(match (enabled, only) {
            (false, _) => Offer::Nobody,
            (true, []) => Offer::Everybody,
            (true, named) => Offer::Only(named.to_vec()),
        })
    }

    /// A length of time within its bounds.
    pub(super) fn span(
        &mut self,
        place: &str,
        span: Span,
        bounds: RangeInclusive<Span>,
    ) -> Result<Duration, Noted> {
        let (least, most) = bounds.into_inner();
        if least <= span && span <= most {
            return Ok(span.duration());
        }
        let wrong = if span < least { "is too short" } else { "is too long" };
        let right = format!("{least} to {most}");
        Err(self.note(Problem::new(place, wrong, right).shown(&span.to_string())))
    }

    /// A count within its bounds.
    pub(super) fn count(
        &mut self,
        place: &str,
        count: u32,
        bounds: RangeInclusive<u32>,
    ) -> Result<i64, Noted> {
        let (least, most) = bounds.into_inner();
        if least <= count && count <= most {
            return Ok(i64::from(count));
        }
        let wrong = if count < least { "is too small" } else { "is too large" };
        let right = format!("{least} to {most}");
        Err(self.note(Problem::new(place, wrong, right).shown(&count.to_string())))
    }

    /// A percentage within its bounds, which are in basis points.
    pub(super) fn percent(
        &mut self,
        place: &str,
        text: PercentText,
        bounds: RangeInclusive<i64>,
    ) -> Result<Percent, Noted> {
        let percent = text.percent();
        let (least, most) = bounds.into_inner();
        let (least, most) = (Percent::from_bp(least), Percent::from_bp(most));
        if least <= percent && percent <= most {
            return Ok(percent);
        }
        let wrong = if percent < least { "is too little" } else { "is too much" };
        let right = format!("{least} to {most}");
        Err(self.note(Problem::new(place, wrong, right).shown(&percent.to_string())))
    }

    /// An amount in the shop's currency, or its default.
    pub(super) fn amount(
        &mut self,
        place: &str,
        amount: Option<&Amount>,
        default: Result<Money, Noted>,
    ) -> Result<Money, Noted> {
        let default = default?;
        let Some(amount) = amount else { return Ok(default) };
        amount.money(default.currency).map_err(|error| {
            let right =
                format!("an amount in {} such as \"{}\"", default.currency, default.number());
            self.note(Problem::new(place, error.to_string(), right))
        })
    }

    /// An http or https address without a name or password in it.
    pub(super) fn http(&mut self, place: &str, text: &str) -> Result<Url, Noted> {
        let url = Url::parse(text).ok().filter(|url| {
            matches!(url.scheme(), "http" | "https") && url.has_host() && url.query().is_none()
        });
        let right = "an address that begins with http:// or https://";
        match url {
            Some(url) if url.username().is_empty() && url.password().is_none() => Ok(url),
            Some(_) => {
                let wrong = "carries a user or a password, which would stand in logs";
                Err(self.note(Problem::new(place, wrong, right)))
            }
            None => {
                let problem = Problem::new(place, "is no web address", right);
                // What stands before an `@` may be a password.
                let problem = if text.contains('@') { problem } else { problem.shown(text) };
                Err(self.note(problem))
            }
        }
    }
}

/// A web address without a slash at its end.
pub(super) fn bare(url: &Url) -> String {
    url.as_str().trim_end_matches('/').to_owned()
}

/// A handle such as `telegram:123`.
fn is_handle(text: &str) -> bool {
    text.split_once(':').is_some_and(|(kind, id)| {
        !id.is_empty() && !kind.is_empty() && kind.bytes().all(|b| b.is_ascii_lowercase())
    })
}

/// Whether this is a filter of logs. A word alone must be a level: the filter's own grammar
/// takes any other word, such as a misspelt level, for the name of a module.
fn is_filter(text: &str) -> bool {
    let levels = ["off", "error", "warn", "info", "debug", "trace"];
    let known = |part: &str| {
        let part = part.trim().to_ascii_lowercase();
        part.contains('=') || levels.contains(&part.as_str())
    };
    text.split(',').all(known) && EnvFilter::try_new(text).is_ok()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::base::rng::Rng;
    use crate::config::{init, load};
    use crate::rates::RateKind;

    /// The account of BIP 84's test vector.
    pub(in crate::config) const ZPUB: &str = concat!(
        "zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1A",
        "DqtfSdVCToUG868RvUUkgDKf31mGDtKsAYz2oz2AGutZYs",
    );

    /// Checks the sample in a fresh folder with the xpub filled in, under these variables.
    pub(in crate::config) fn shop(env: &[(&str, &str)]) -> Checked {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("chaintill.toml");
        init(&file, "EUR", false, &Rng::seeded(1)).expect("written");
        let xpub = ("CHAINTILL__COINS__BTC__XPUB", ZPUB);
        let env = std::iter::once(&xpub).chain(env);
        let env = env.map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        let config = load(Some(&file), env).expect("loads");
        check(&config, dir.path())
    }

    /// The single problem that these variables bring.
    pub(in crate::config) fn problem(env: &[(&str, &str)]) -> Problem {
        let problems = shop(env).settings.expect_err("a problem");
        assert_eq!(problems.list.len(), 1, "{problems}");
        problems.list[0].clone()
    }

    #[test]
    fn the_sample_with_an_xpub_is_a_whole_shop() {
        let checked = shop(&[]);
        let settings = checked.settings.expect("no problem");
        assert_eq!(settings.currency.code(), "EUR");
        assert_eq!(settings.orders.window, Duration::from_secs(1_800));
        assert_eq!(settings.payment.tolerance_cap.to_string(), "1.00 EUR");
        assert_eq!(settings.rates.providers.len(), RateKind::ALL.len());
        assert!(settings.telegram.is_none());
        assert_eq!(settings.web.public_url, "http://127.0.0.1:8080");
        assert!(checked.warnings.is_empty(), "{:?}", checked.warnings);
    }

    #[test]
    fn the_first_addresses_are_those_of_the_owners_wallet() {
        let settings = shop(&[]).settings.expect("no problem");
        let heads = first_addresses(&settings, 2).expect("addresses");
        assert_eq!(heads.len(), 1);
        assert_eq!((heads[0].coin, heads[0].depth), (Coin::Btc, 3));
        assert_eq!(heads[0].script_type, ScriptType::P2wpkh);
        let first = ("0/0".to_owned(), "bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu".to_owned());
        assert_eq!(heads[0].addresses[0], first);
        assert_eq!(heads[0].addresses.len(), 2);
    }

    #[test]
    fn what_is_out_of_bounds_is_told_with_its_bounds() {
        let case = |name: &str, text: &str, place: &str, right: &str| {
            let problem = problem(&[(name, text)]);
            assert_eq!((problem.place.as_str(), problem.right.as_str()), (place, right), "{name}");
        };
        case("CHAINTILL__ORDERS__WINDOW", "30s", "orders.window", "1m to 24h");
        case("CHAINTILL__ORDERS__MAX_STRIKES", "0", "orders.max_strikes", "1 to 1000");
        case(
            "CHAINTILL__PAYMENT__TOLERANCE_PERCENT",
            "10.01",
            "payment.tolerance_percent",
            "0 % to 10 %",
        );
        case("CHAINTILL__PAYMENT__LATE_SHORTFALL", "21", "payment.late_shortfall", "0 % to 20 %");
        case("CHAINTILL__RATES__SPREAD", "21", "rates.spread", "0 % to 20 %");
        case("CHAINTILL__PAYMENT__MAX_HOLD", "5m", "payment.max_hold", "30m to 7d");
        case("CHAINTILL__TASKS__WATCH", "0", "tasks.watch", "1s to 1h");
        case(
            "CHAINTILL__RATES__FRESH_MIN",
            "6",
            "rates.fresh_min",
            "no more than there are providers",
        );
    }

    #[test]
    fn words_that_mean_nothing_are_named() {
        let case = |name: &str, text: &str, place: &str| {
            let problem = problem(&[(name, text)]);
            assert_eq!(problem.place, place);
            assert_eq!(problem.value.as_deref(), Some(text), "{name}");
        };
        case("CHAINTILL__SHOP__LANGUAGE", "fr", "shop.language");
        case("CHAINTILL__WEB__LISTEN", "localhost", "web.listen");
        case("CHAINTILL__WEB__PUBLIC_URL", "ftp://shop.example", "web.public_url");
        case("CHAINTILL__LOG__LEVEL", "inof", "log.level");
        case(
            "CHAINTILL__FULFILMENT__PICKUP__ENABLED_FOR",
            "alice",
            "fulfilment.pickup.enabled_for",
        );
        case("CHAINTILL__RATES__FIXED__BTC", "-5", "rates.fixed.btc");
    }

    #[test]
    fn an_amount_is_read_in_the_shops_currency() {
        let problem = problem(&[("CHAINTILL__PAYMENT__TOLERANCE_CAP", "1.005")]);
        assert_eq!(problem.place, "payment.tolerance_cap");
        assert_eq!(problem.wrong, "`1.005` has more than 2 digits after the point");
    }

    #[test]
    fn the_unwise_is_warned_of_and_allowed() {
        let case = |name: &str, text: &str| {
            let checked = shop(&[(name, text)]);
            assert!(checked.settings.is_ok(), "{name}");
            checked.warnings.into_iter().map(|warning| warning.place).collect::<Vec<_>>()
        };
        assert_eq!(case("CHAINTILL__KEYS__ANCHOR_DIR", "anchor"), ["keys.anchor_dir"]);
        assert_eq!(case("CHAINTILL__WEB__PUBLIC_URL", "http://pay.example"), ["web.public_url"]);
        assert_eq!(case("CHAINTILL__TASKS__RATES", "5m"), ["tasks.rates"]);
    }
}
