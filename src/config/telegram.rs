//! Telegram's section: the bots' tokens, and the admins they talk to.

use std::path::Path;

use secrecy::{ExposeSecret, SecretString};

use super::check::{Check, Noted, bare};
use super::{Problem, SecretText};
use crate::messenger::Bots;

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

    fn admins(&mut self) -> Result<Vec<i64>, Noted> {
        let admins = &self.config.telegram.admins;
        let right = "the owners' Telegram ids, numbers above 0, such as [123456789]";
        let place = "telegram.admins";
        if admins.is_empty() {
            return Err(self.note(Problem::new(place, "nobody is named", right)));
        }
        match admins.iter().find(|id| **id <= 0) {
            None => Ok(admins.clone()),
            Some(id) => {
                let problem = Problem::new(place, "is no person's id", right);
                Err(self.note(problem.shown(&id.to_string())))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::check::tests::{problem, shop};
    use super::*;

    #[test]
    fn a_bot_needs_a_token_and_somebody_to_talk_to() {
        let on = ("CHAINTILL__TELEGRAM__ENABLED", "true");
        let token = ("CHAINTILL__TELEGRAM__ORDER_BOT_TOKEN", "123456:ABC-def");
        let admins = ("CHAINTILL__TELEGRAM__ADMINS", "5");
        assert_eq!(problem(&[on, admins]).place, "telegram.order_bot_token");
        assert_eq!(problem(&[on, token]).place, "telegram.admins");
        let checked = shop(&[on, token, admins]);
        let telegram = checked.settings.expect("no problem").telegram.expect("enabled");
        assert_eq!(telegram.customer_bot_token.expose_secret(), "123456:ABC-def");
        assert!(checked.warnings[0].wrong.contains("Stars"), "codes and files are offered");
        let odd = problem(&[on, admins, ("CHAINTILL__TELEGRAM__ORDER_BOT_TOKEN", "hunter2")]);
        assert!(!odd.print("error", None).contains("hunter2"));
    }
}
