//! A coin's section: its account, its depth table, its sources.
//!
//! A coin that is switched off is read like any other: its addresses stay watched.

use std::collections::BTreeMap;

use reqwest::Url;
use secrecy::ExposeSecret;

use super::check::{Check, Noted};
use super::defaults::{DEPTH_FIRST, DEPTH_SECOND, Rough, confirmations, dust};
use super::{CoinSection, CoinSettings, Problem, SecretText, Source, SourceKind, SourceSettings};
use crate::base::coin::Coin;
use crate::base::money::Sats;
use crate::keys::{AccountKey, ScriptType};

/// The highest index that a public key can derive.
const INDEX_MAX: u32 = 0x7fff_ffff;
/// More calls an hour than this no host is asked for.
const CALLS_MAX: u32 = 1_000_000;

impl Check<'_> {
    /// All coins. There must be one to pay with.
    pub(super) fn coins(
        &mut self,
        rough: Result<Rough, Noted>,
    ) -> Result<BTreeMap<Coin, CoinSettings>, Noted> {
        let sections = &self.config.coins;
        let right = "a section such as [coins.btc] with enabled = true";
        if sections.is_empty() {
            return Err(self.note(Problem::new("coins", "no coin is configured", right)));
        }
        let mut fault = None;
        if sections.values().all(|section| !section.enabled) {
            fault = Some(self.note(Problem::new("coins", "every coin is switched off", right)));
        }
        let mut coins = BTreeMap::new();
        for (coin, section) in sections {
            match self.coin(*coin, section, rough) {
                Ok(settings) => {
                    coins.insert(*coin, settings);
                }
                Err(noted) => fault = Some(noted),
            }
        }
        fault.map_or(Ok(coins), Err)
    }

    fn coin(
        &mut self,
        coin: Coin,
        section: &CoinSection,
        rough: Result<Rough, Noted>,
    ) -> Result<CoinSettings, Noted> {
        let place = format!("coins.{coin}");
        let offer = self.offer(&place, section.enabled, &section.enabled_for);
        let account = self.account(&place, coin, section);
        let from_index =
            self.count(&format!("{place}.from_index"), section.from_index, 0..=INDEX_MAX);
        let script_type = account.as_ref().ok().map(AccountKey::script_type);
        let min_onchain = self.min_onchain(&place, coin, section, script_type);
        let depth = self.depth(&place, coin, section, rough);
        let sources = self.sources(&place, section);
        from_index?;
        Ok(CoinSettings {
            offer: offer?,
            account: account?,
            from_index: section.from_index,
            min_onchain: min_onchain?,
            depth: depth?,
            sources: sources?,
        })
    }

    /// The account that addresses come from. The key itself is never shown.
    fn account(
        &mut self,
        place: &str,
        coin: Coin,
        section: &CoinSection,
    ) -> Result<AccountKey, Noted> {
        let script_type = section.script_type.as_deref().map(|text| {
            text.parse::<ScriptType>().map_err(|_| {
                let place = format!("{place}.script_type");
                let right = "p2pkh, p2sh-p2wpkh, p2wpkh or p2tr";
                self.note(Problem::new(place, "there is no such script type", right).shown(text))
            })
        });
        let key_place = format!("{place}.xpub");
        let key = self.secret(&key_place, &section.xpub, section.xpub_file.as_deref())?;
        let right = "the account's public key as the owner's wallet shows it";
        let Some(key) = key else {
            return Err(self.note(Problem::new(key_place, "is missing", right)));
        };
        AccountKey::import(coin, section.network, script_type.transpose()?, key.expose_secret())
            .map_err(|error| self.note(Problem::new(key_place, error.to_string(), right)))
    }

    /// The least due worth asking for: dust, unless more is wanted.
    fn min_onchain(
        &mut self,
        place: &str,
        coin: Coin,
        section: &CoinSection,
        script_type: Option<ScriptType>,
    ) -> Result<Sats, Noted> {
        // Without an account its problem is on the list, and only the text can be judged.
        let dust = script_type.map_or(Sats::ZERO, |script_type| dust(coin, script_type));
        let Some(text) = &section.min_onchain else { return Ok(dust) };
        let place = format!("{place}.min_onchain");
        let right = format!("at least {} {}, in quotes", dust.trimmed(), coin.code());
        match Sats::parse(text.trim()) {
            Ok(least) if dust <= least => Ok(least),
            Ok(_) => {
                let wrong = "is dust: nodes do not relay payments of so little";
                Err(self.note(Problem::new(place, wrong, right).shown(text)))
            }
            Err(error) => Err(self.note(Problem::new(place, error.to_string(), right))),
        }
    }

    /// The depth table: limits that rise, then a last row for all above.
    fn depth(
        &mut self,
        place: &str,
        coin: Coin,
        section: &CoinSection,
        rough: Result<Rough, Noted>,
    ) -> Result<Vec<(Option<i64>, i64)>, Noted> {
        let rough = rough?;
        if section.depth.is_empty() {
            let [first, second, last] = confirmations(coin);
            let below = |euro_cents| Some(rough.about(euro_cents).minor);
            return Ok(vec![
                (below(DEPTH_FIRST), first),
                (below(DEPTH_SECOND), second),
                (None, last),
            ]);
        }
        let deepest = u32::try_from(coin.final_depth()).unwrap_or(u32::MAX);
        let mut rows = Vec::new();
        let mut reached = 0;
        for (index, row) in section.depth.iter().enumerate() {
            let place = format!("{place}.depth[{index}]");
            let confirmations = format!("{place}.confirmations");
            let confirmations = self.count(&confirmations, row.confirmations, 1..=deepest)?;
            let below = row.below.as_ref().map(|below| {
                self.amount(&format!("{place}.below"), Some(below), Ok(rough.about(DEPTH_FIRST)))
            });
            let below = below.transpose()?.map(|below| below.minor);
            let last = index + 1 == section.depth.len();
            let wrong = match below {
                Some(_) if last => Some("the last row has a limit, and larger amounts have no row"),
                None if !last => Some("only the last row goes without a limit"),
                Some(limit) if limit <= reached => Some("limits must rise from row to row"),
                _ => None,
            };
            if let Some(wrong) = wrong {
                let right = "rows with rising `below`, then one without, such as \
                             { confirmations = 6 }";
                return Err(self.note(Problem::new(place, wrong, right)));
            }
            reached = below.unwrap_or(reached);
            rows.push((below, confirmations));
        }
        Ok(rows)
    }

    /// Explorers and nodes, in the order they are asked.
    fn sources(
        &mut self,
        place: &str,
        section: &CoinSection,
    ) -> Result<Vec<SourceSettings>, Noted> {
        let place = format!("{place}.sources");
        if section.sources.is_empty() {
            let wrong = "nobody is asked what happens on the chain";
            let right = "an explorer or a node, such as \
                         { kind = \"esplora\", url = \"https://blockstream.info/api\" }";
            let problem = Problem::new(&place, wrong, right);
            if section.enabled {
                return Err(self.note(problem));
            }
            self.warn(problem);
        }
        let mut fault = None;
        let mut sources: Vec<SourceSettings> = Vec::new();
        for (index, source) in section.sources.iter().enumerate() {
            let place = format!("{place}[{index}]");
            match self.source(&place, source) {
                Ok(source) if sources.iter().any(|earlier| earlier.name == source.name) => {
                    let wrong = "another source has this name";
                    let problem = Problem::new(place, wrong, "a name of its own: name = \"…\"");
                    fault = Some(self.note(problem.shown(&source.name)));
                }
                Ok(source) => sources.push(source),
                Err(noted) => fault = Some(noted),
            }
        }
        fault.map_or(Ok(sources), Err)
    }

    fn source(&mut self, place: &str, source: &Source) -> Result<SourceSettings, Noted> {
        let url = self.http(&format!("{place}.url"), &source.url);
        let calls = format!("{place}.calls_per_hour");
        let calls = self.count(&calls, source.calls_per_hour, 1..=CALLS_MAX);
        let password = self.secret(
            &format!("{place}.password"),
            &source.password,
            source.password_file.as_deref(),
        );
        let (url, password) = (url?, password?);
        calls?;
        let user = source.user.as_deref().filter(|user| !user.is_empty());
        let fault = match (source.kind, &source.cookie_file, user, &password) {
            (SourceKind::Node, None, Some(_), Some(_))
            | (SourceKind::Node, Some(_), None, None)
            | (SourceKind::Esplora, None, None, None) => None,
            (SourceKind::Node, None, _, _) => Some("a node wants to know who asks"),
            (SourceKind::Node, Some(_), _, _) => Some("a cookie file and a user are both given"),
            (SourceKind::Esplora, _, _, _) => Some("an explorer takes no credentials"),
        };
        if let Some(wrong) = fault {
            let right = match source.kind {
                SourceKind::Node => "user and password_file, or cookie_file",
                SourceKind::Esplora => "no user, password or cookie_file; or kind = \"node\"",
            };
            return Err(self.note(Problem::new(place, wrong, right)));
        }
        let name = source.name.clone().filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| host(&url));
        let section = Source {
            url: url.as_str().trim_end_matches('/').to_owned(),
            name: Some(name.clone()),
            password: SecretText::default(),
            password_file: None,
            cookie_file: source.cookie_file.as_deref().map(|file| self.base.join(file)),
            ..source.clone()
        };
        Ok(SourceSettings { section, name, password })
    }
}

/// The host, with its port if it is not the usual one.
fn host(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::check::tests::{ZPUB, problem, shop};
    use super::super::{Checked, Config, Offer, Problems, check, load};
    use super::*;

    const BASE: &str = "[shop]\nname = \"Tea\"\ncurrency = \"EUR\"\n\
                        [keys]\nanchor_dir = \"/var/lib/chaintill-anchor\"\n";

    /// Checks a file that begins with a shop and ends with this.
    fn shop_with(coins: &str) -> Checked {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("chaintill.toml");
        std::fs::write(&file, format!("{BASE}{coins}")).expect("written");
        let key = ("CHAINTILL__KEYS__MASTER_KEY".to_owned(), "ab".repeat(32));
        let config: Config = load(Some(&file), std::iter::once(key)).expect("loads");
        check(&config, dir.path())
    }

    fn problems_with(coins: &str) -> Problems {
        shop_with(coins).settings.expect_err("a problem")
    }

    /// A bitcoin section with this below it.
    fn btc(rest: &str) -> String {
        format!("[coins.btc]\nnetwork = \"main\"\nxpub = \"{ZPUB}\"\n{rest}\n")
    }

    const EXPLORER: &str =
        "sources = [{ kind = \"esplora\", url = \"https://explorer.example/api/\" }]";

    #[test]
    fn a_shop_without_coins_is_told_so() {
        let problems = problems_with("");
        assert_eq!(problems.list[0].wrong, "no coin is configured");
        let problems = problems_with(&btc(&format!("enabled = false\n{EXPLORER}")));
        assert_eq!(problems.list[0].wrong, "every coin is switched off");
    }

    #[test]
    fn a_coin_on_sale_needs_a_source() {
        let problems = problems_with(&btc(""));
        assert_eq!(problems.list[0].place, "coins.btc.sources");
    }

    #[test]
    fn depth_and_dust_have_defaults_by_coin_and_script_type() {
        let settings = shop_with(&btc(EXPLORER)).settings.expect("no problem");
        let btc = &settings.coins[&Coin::Btc];
        assert_eq!(btc.depth, [(Some(5_000), 1), (Some(100_000), 2), (None, 6)]);
        assert_eq!(btc.min_onchain, Sats(294));
        assert_eq!(btc.offer, Offer::Everybody);
        assert_eq!(btc.sources[0].name, "explorer.example");
        assert_eq!(btc.sources[0].section.url, "https://explorer.example/api");
    }

    #[test]
    fn a_depth_table_rises_and_ends_without_a_limit() {
        let table = |rows: &str| btc(&format!("depth = [{rows}]\n{EXPLORER}"));
        let good = table("{ below = \"10\", confirmations = 1 }, { confirmations = 3 }");
        let settings = shop_with(&good).settings.expect("no problem");
        assert_eq!(settings.coins[&Coin::Btc].depth, [(Some(1_000), 1), (None, 3)]);
        let case = |rows: &str, place: &str| {
            let problems = problems_with(&table(rows));
            assert_eq!(problems.list[0].place, place, "{problems}");
        };
        case("{ below = \"10\", confirmations = 1 }", "coins.btc.depth[0]");
        case("{ confirmations = 1 }, { confirmations = 2 }", "coins.btc.depth[0]");
        case(
            "{ below = \"10\", confirmations = 1 }, { below = \"9\", confirmations = 2 }, \
             { confirmations = 3 }",
            "coins.btc.depth[1]",
        );
        case("{ confirmations = 0 }", "coins.btc.depth[0].confirmations");
        case("{ confirmations = 101 }", "coins.btc.depth[0].confirmations");
    }

    #[test]
    fn less_than_dust_is_never_asked_for() {
        let case = |text: &str| problem(&[("CHAINTILL__COINS__BTC__MIN_ONCHAIN", text)]);
        assert_eq!(case("0.00000293").right, "at least 0.00000294 BTC, in quotes");
        assert!(case("much").wrong.contains("`much`"));
        assert!(shop(&[("CHAINTILL__COINS__BTC__MIN_ONCHAIN", "0.0001")]).settings.is_ok());
    }

    #[test]
    fn a_key_of_another_network_is_refused_without_being_shown() {
        let found = problem(&[("CHAINTILL__COINS__BTC__NETWORK", "signet")]);
        assert_eq!(found.place, "coins.btc.xpub");
        assert!(!found.print("error", Some(Path::new("FILE"))).contains("zpub6"), "{found:?}");
    }

    #[test]
    fn a_script_type_that_does_not_exist_is_named() {
        let found = problem(&[("CHAINTILL__COINS__BTC__SCRIPT_TYPE", "segwit")]);
        assert_eq!(found.value.as_deref(), Some("segwit"));
    }

    #[test]
    fn a_node_says_who_it_is_asked_by_in_one_way() {
        let node = |rest: &str| {
            btc(&format!(
                "[[coins.btc.sources]]\nkind = \"node\"\nurl = \"http://node:8332\"\n{rest}"
            ))
        };
        assert_eq!(problems_with(&node("")).list[0].wrong, "a node wants to know who asks");
        assert_eq!(problems_with(&node("user = \"till\"")).list.len(), 1);
        let both = "user = \"till\"\npassword = \"x\"\ncookie_file = \".cookie\"";
        assert_eq!(
            problems_with(&node(both)).list[0].wrong,
            "a cookie file and a user are both given"
        );
        let settings = shop_with(&node("user = \"till\"\npassword = \"x\"")).settings;
        let settings = settings.expect("no problem");
        let source = &settings.coins[&Coin::Btc].sources[0];
        assert_eq!(source.name, "node:8332");
        assert_eq!(source.password.as_ref().expect("given").expose_secret(), "x");
        let cookie = shop_with(&node("cookie_file = \"node/.cookie\"")).settings;
        let cookie = cookie.expect("no problem");
        let file = cookie.coins[&Coin::Btc].sources[0].section.cookie_file.as_ref();
        assert!(file.expect("given").is_absolute());
    }

    #[test]
    fn passwords_belong_beside_the_address_of_a_source_and_not_into_it() {
        let coins =
            btc("sources = [{ kind = \"esplora\", url = \"https://a:hunter2@b.example\" }]");
        let problems = problems_with(&coins);
        assert_eq!(problems.list[0].place, "coins.btc.sources[0].url");
        assert!(!problems.to_string().contains("hunter2"));
    }

    #[test]
    fn two_sources_have_two_names() {
        let coins = btc("sources = [{ kind = \"esplora\", url = \"https://a.example/x\" }, \
             { kind = \"esplora\", url = \"https://a.example/y\" }]");
        assert_eq!(problems_with(&coins).list[0].place, "coins.btc.sources[1]");
    }
}
