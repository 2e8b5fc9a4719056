//! Telegram's section: the bots' tokens, the admins they talk to, how updates come in and how
//! fast everything may go.

use std::path::{Path, PathBuf};

use secrecy::{ExposeSecret, SecretString};

use super::check::{COUNT_MAX, Check, Noted, bare};
use super::{Problem, SecretText, Span, UpdateMode};
use crate::base::throttle::Allowance;
use crate::messenger::{Bots, Limits, Mode};

/// About so many messages a second Telegram itself takes from a bot …
const PER_SECOND_WISE: u32 = 30;
/// … and so many a minute for a group.
const GROUP_PER_MINUTE_WISE: u32 = 20;
/// A secret shorter than this can be guessed; a longer one than the other Telegram refuses.
const SECRET_LENGTH: std::ops::RangeInclusive<usize> = 16..=256;

impl Check<'_> {
    pub(super) fn telegram(&mut self) -> Result<Option<Bots>, Noted> {
        let section = &self.config.telegram;
        if !section.enabled {
            return Ok(None);
        }
        let order_bot = self.token(
            "telegram.order_bot_token",
            &section.order_bot_token,
            section.order_bot_token_file.as_deref(),
        );
        let customer_bot = self.token(
            "telegram.customer_bot_token",
            &section.customer_bot_token,
            section.customer_bot_token_file.as_deref(),
        );
        let admins = self.admins();
        let api_url = section.api_url.as_deref().map(|url| self.http("telegram.api_url", url));
        let limits = self.limits();
        let mode = self.mode();
        let Some(order_bot_token) = order_bot? else {
            let right = "the token that @BotFather gave, or enabled = false";
            return Err(self.note(Problem::new("telegram.order_bot_token", "is missing", right)));
        };
        let fulfilment = &self.config.fulfilment;
        if fulfilment.codes.enabled || fulfilment.file.enabled {
            let wrong = "codes and files are offered, and Telegram asks that digital goods sold \
                         inside its apps be paid in Stars";
            let right = "known to you; physical goods and services are not affected";
            self.warn(Problem::new("telegram.enabled", wrong, right));
        }
        Ok(Some(Bots {
            customer_bot_token: customer_bot?.unwrap_or_else(|| order_bot_token.clone()),
            order_bot_token,
            admins: admins?,
            api_url: api_url.transpose()?.as_ref().map(bare),
            limits: limits?,
            mode: mode?,
        }))
    }

    /// A bot's token, such as `123456:ABC…`; never shown.
    fn token(
        &mut self,
        place: &str,
        text: &SecretText,
        file: Option<&Path>,
    ) -> Result<Option<SecretString>, Noted> {
        let Some(token) = self.secret(place, text, file)? else { return Ok(None) };
        let parts = token.expose_secret().split_once(':');
        let number = |id: &str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit());
        if parts.is_some_and(|(id, rest)| number(id) && !rest.is_empty()) {
            return Ok(Some(token));
        }
        let right = "digits, a colon and letters, as @BotFather gave it";
        Err(self.note(Problem::new(place, "is no bot's token", right)))
    }

    /// Owners have ids above 0, groups below.
    fn admins(&mut self) -> Result<Vec<i64>, Noted> {
        let admins = &self.config.telegram.admins;
        let right = "the owners' Telegram ids, numbers above 0, such as [123456789]";
        let place = "telegram.admins";
        if admins.is_empty() {
            return Err(self.note(Problem::new(place, "nobody is named", right)));
        }
        if admins.contains(&0) {
            return Err(self.note(Problem::new(place, "is nobody's id", right).shown("0")));
        }
        if admins.iter().all(|id| *id < 0) {
            let wrong = "only groups are named: nobody may do anything in the order bot unless \
                         `chaintill admin add` lets them";
            self.warn(Problem::new(place, wrong, right));
        }
        Ok(admins.clone())
    }

    fn limits(&mut self) -> Result<Limits, Noted> {
        let section = &self.config.telegram;
        let overall = self.figure("messages_per_second", section.messages_per_second);
        let chat = self.figure("chat_messages_per_second", section.chat_messages_per_second);
        let burst = self.figure("chat_burst", section.chat_burst);
        let group = self.figure("group_messages_per_minute", section.group_messages_per_minute);
        // Another Bot API server has limits of its own.
        if section.api_url.is_none() {
            self.unwise("messages_per_second", section.messages_per_second, PER_SECOND_WISE);
            let group = section.group_messages_per_minute;
            self.unwise("group_messages_per_minute", group, GROUP_PER_MINUTE_WISE);
        }
        Ok(Limits {
            overall_per_second: overall?,
            chat_per_second: chat?,
            chat_burst: burst?,
            group_per_minute: group?,
        })
    }

    /// A count of this section, from 1.
    fn figure(&mut self, key: &str, count: u32) -> Result<u32, Noted> {
        self.count(&format!("telegram.{key}"), count, 1..=COUNT_MAX)?;
        Ok(count)
    }

    fn unwise(&mut self, key: &str, count: u32, wise: u32) {
        if wise < count {
            let wrong = "Telegram takes less, and makes the bot wait when it is too fast";
            let right = format!("{wise} at most");
            let place = format!("telegram.{key}");
            self.warn(Problem::new(place, wrong, right).shown(&count.to_string()));
        }
    }

    fn mode(&mut self) -> Result<Mode, Noted> {
        let section = &self.config.telegram;
        if section.mode == UpdateMode::Poll {
            return Ok(Mode::Poll);
        }
        let place = "telegram.webhook_secret";
        let file = section.webhook_secret_file.as_deref();
        let secret = self.secret(place, &section.webhook_secret, file)?;
        let right = "16 to 256 of A-Z a-z 0-9 _ and -, such as `openssl rand -hex 32` gives";
        let Some(secret) = secret else {
            return Err(self.note(Problem::new(place, "is missing", right)));
        };
        let text = secret.expose_secret();
        let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
        if !plain || !SECRET_LENGTH.contains(&text.len()) {
            return Err(self.note(Problem::new(place, "cannot be used", right)));
        }
        self.called_at()?;
        Ok(Mode::Webhook { secret })
    }

    /// Where Telegram calls must be served, and Telegram itself calls over https alone.
    fn called_at(&mut self) -> Result<(), Noted> {
        let web = &self.config.web;
        let place = "telegram.mode";
        if !web.enabled {
            let wrong = "the server that Telegram would call is switched off: web.enabled";
            return Err(self.note(Problem::new(place, wrong, "poll, or web.enabled = true")));
        }
        let reachable = web.public_url.starts_with("https://");
        if !reachable && self.config.telegram.api_url.is_none() {
            let wrong = "Telegram calls https addresses alone, and web.public_url is none";
            self.warn(Problem::new(place, wrong, "poll, or an https address for web.public_url"));
        }
        Ok(())
    }

    pub(super) fn throttle(&mut self) -> Result<Allowance, Noted> {
        let section = &self.config.telegram;
        let burst = self.figure("person_burst", section.person_burst);
        let bounds = Span::seconds(1)..=Span::minutes(1);
        let every = self.span("telegram.person_every", section.person_every, bounds);
        Ok(Allowance { burst: burst?, every: every? })
    }

    /// The folder of words of the shop's own, if one is named. What is in it is read later.
    pub(super) fn words_dir(&mut self) -> Result<Option<PathBuf>, Noted> {
        let Some(folder) = &self.config.telegram.words_dir else { return Ok(None) };
        let folder = self.base.join(folder);
        if folder.is_dir() {
            return Ok(Some(folder));
        }
        let right = "a folder with LANGUAGE/FILE.ftl in it, or no such key";
        let problem = Problem::new("telegram.words_dir", "is no folder", right);
        Err(self.note(problem.shown(&folder.display().to_string())))
    }
}

#[cfg(test)]
mod tests {
    use super::super::check::tests::{problem, shop};
    use super::*;

    const ON: (&str, &str) = ("CHAINTILL__TELEGRAM__ENABLED", "true");
    const TOKEN: (&str, &str) = ("CHAINTILL__TELEGRAM__ORDER_BOT_TOKEN", "123456:ABC-def");
    const ADMINS: (&str, &str) = ("CHAINTILL__TELEGRAM__ADMINS", "5");
    const WEBHOOK: (&str, &str) = ("CHAINTILL__TELEGRAM__MODE", "webhook");
    const SECRET: (&str, &str) = ("CHAINTILL__TELEGRAM__WEBHOOK_SECRET", "abcdefgh_IJKLMNO-1");

    #[test]
    fn a_bot_needs_a_token_and_somebody_to_talk_to() {
        assert_eq!(problem(&[ON, ADMINS]).place, "telegram.order_bot_token");
        assert_eq!(problem(&[ON, TOKEN]).place, "telegram.admins");
        let checked = shop(&[ON, TOKEN, ADMINS]);
        let telegram = checked.settings.expect("no problem").telegram.expect("enabled");
        assert_eq!(telegram.customer_bot_token.expose_secret(), "123456:ABC-def");
        assert!(matches!(telegram.mode, Mode::Poll));
        assert_eq!(telegram.limits, Limits::default());
        assert!(checked.warnings[0].wrong.contains("Stars"), "codes and files are offered");
        let odd = problem(&[ON, ADMINS, ("CHAINTILL__TELEGRAM__ORDER_BOT_TOKEN", "hunter2")]);
        assert!(!odd.print("error", None).contains("hunter2"));
    }

    #[test]
    fn a_group_may_be_told_things_and_owns_nothing() {
        let admins = |text| shop(&[ON, TOKEN, ("CHAINTILL__TELEGRAM__ADMINS", text)]);
        let both = admins("5,-1001234567890");
        assert_eq!(both.warnings.len(), 1, "only of Stars");
        let telegram = both.settings.expect("no problem").telegram.expect("enabled");
        assert_eq!(telegram.admins, [5, -1_001_234_567_890]);
        let group = admins("-100").warnings;
        assert!(group.iter().any(|warning| warning.place == "telegram.admins"), "{group:?}");
        assert_eq!(
            problem(&[ON, TOKEN, ("CHAINTILL__TELEGRAM__ADMINS", "0")]).place,
            "telegram.admins"
        );
    }

    #[test]
    fn a_webhook_needs_a_secret_and_a_server_that_is_called() {
        let base = [ON, TOKEN, ADMINS, WEBHOOK];
        let with = |more: &[(&str, &str)]| {
            let all: Vec<(&str, &str)> = base.iter().chain(more).copied().collect();
            shop(&all)
        };
        let https = ("CHAINTILL__WEB__PUBLIC_URL", "https://pay.example");
        let checked = with(&[SECRET, https]);
        let telegram = checked.settings.expect("no problem").telegram.expect("enabled");
        let Mode::Webhook { secret } = telegram.mode else { panic!("it is a webhook") };
        assert_eq!(secret.expose_secret(), SECRET.1);
        let wrong = |more: &[(&str, &str)]| {
            let problems = with(more).settings.expect_err("a problem");
            problems.list.iter().map(|problem| problem.place.clone()).collect::<Vec<_>>()
        };
        assert_eq!(wrong(&[https]), ["telegram.webhook_secret"]);
        assert_eq!(wrong(&[https, (SECRET.0, "short")]), ["telegram.webhook_secret"]);
        assert_eq!(wrong(&[https, (SECRET.0, "with spaces in it!")]), ["telegram.webhook_secret"]);
        assert_eq!(wrong(&[SECRET, ("CHAINTILL__WEB__ENABLED", "false")]), ["telegram.mode"]);
        let plain = with(&[SECRET]).warnings;
        assert!(plain.iter().any(|warning| warning.place == "telegram.mode"), "{plain:?}");
    }

    #[test]
    fn paces_have_bounds_and_a_folder_of_words_must_be_one() {
        let case = |key: &str, text: &str, right: &str| {
            let name = format!("CHAINTILL__TELEGRAM__{key}");
            assert_eq!(problem(&[ON, TOKEN, ADMINS, (name.as_str(), text)]).right, right, "{key}");
        };
        case("MESSAGES_PER_SECOND", "1001", "1 to 1000");
        case("CHAT_BURST", "0", "1 to 1000");
        let fast = ("CHAINTILL__TELEGRAM__GROUP_MESSAGES_PER_MINUTE", "21");
        let warned = |more: &[(&str, &str)]| {
            let all: Vec<(&str, &str)> = [ON, TOKEN, ADMINS].iter().chain(more).copied().collect();
            shop(&all).warnings.iter().any(|warning| warning.right == "20 at most")
        };
        assert!(warned(&[fast]));
        let own = ("CHAINTILL__TELEGRAM__API_URL", "http://127.0.0.1:8081");
        assert!(!warned(&[fast, own]), "another server has limits of its own");
        case("PERSON_BURST", "0", "1 to 1000");
        case("PERSON_EVERY", "2m", "1s to 1m");
        let nowhere = problem(&[("CHAINTILL__TELEGRAM__WORDS_DIR", "nowhere")]);
        assert_eq!(nowhere.place, "telegram.words_dir");
        let settings = shop(&[]).settings.expect("no problem");
        assert_eq!((settings.throttle.burst, settings.words_dir), (20, None));
    }
}
