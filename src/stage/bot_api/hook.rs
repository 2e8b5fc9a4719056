//! Webhooks: updates are carried to a bot's address, one after the other, instead of waiting for
//! its polls. Only loopback is ever written to, whatever address a bot names.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Client, Url};
use serde_json::{Value, json};

use super::refused::Refused;
use super::{Answered, Asked, Books, Bot, BotApi};
use crate::base::clock::Time;

/// The header by which a bot knows that it is us.
const SECRET_HEADER: &str = "X-Telegram-Bot-Api-Secret-Token";
/// The longest secret.
const SECRET_MAX: usize = 256;
/// How many connections a bot takes if it does not say.
const CONNECTIONS: i64 = 40;
/// How often an update is carried before it is given up.
const ATTEMPTS_MAX: u32 = 10;
/// The pause after the first failure; each next one is twice as long.
const PAUSE: Duration = Duration::from_millis(50);
/// The longest pause.
const PAUSE_MAX: Duration = Duration::from_secs(2);
/// How long a bot may take to answer.
const ANSWER_MAX: Duration = Duration::from_secs(10);

/// Where a bot wants its updates.
#[derive(Clone)]
pub(super) struct Hook {
    /// Which hook it is: of the bot's hooks only the last one gets updates.
    nth: i64,
    url: Url,
    secret: Option<String>,
    connections: i64,
}

/// An update that did not reach a bot's webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HookFailure {
    /// The update.
    pub update_id: i64,
    /// How often it was carried by then. After the tenth time it is given up.
    pub attempt: u32,
    /// What was wrong, in Telegram's words.
    pub reason: String,
    /// When.
    pub at: Time,
}

/// What there is to do for a hook.
enum Due {
    /// The bot has another one by now, or none.
    Over,
    Nothing,
    Letter(Letter),
}

/// An update on its way.
struct Letter {
    hook: Hook,
    update_id: i64,
    update: Value,
}

impl BotApi {
    /// Which updates did not reach a bot's webhook, and why, attempt by attempt.
    pub fn webhook_failures(&self, token: &str) -> Vec<HookFailure> {
        self.books().bots.get(token).map(|bot| bot.failures.clone()).unwrap_or_default()
    }

    /// The number of the bot's hook, if it has one.
    pub(super) fn hook_of(&self, token: &str) -> Option<i64> {
        self.books().bots.get(token)?.hook.as_ref().map(|hook| hook.nth)
    }

    fn due(&self, token: &str, nth: i64) -> Due {
        let books = self.books();
        let Some(bot) = books.bots.get(token) else { return Due::Over };
        let Some(hook) = bot.hook.clone().filter(|hook| hook.nth == nth) else { return Due::Over };
        match bot.updates.front() {
            Some(waiting) => {
                let (update_id, update) = (waiting.id, waiting.update.clone());
                Due::Letter(Letter { hook, update_id, update })
            }
            None => Due::Nothing,
        }
    }

    /// Notes how an attempt went. What arrived or is given up waits no more.
    fn carried(&self, token: &str, update_id: i64, attempt: u32, failure: Option<String>) {
        let at = self.0.clock.now();
        let mut books = self.books();
        let Some(bot) = books.bots.get_mut(token) else { return };
        if failure.is_none() || attempt == ATTEMPTS_MAX {
            let place = bot.updates.iter().position(|waiting| waiting.id == update_id);
            if let Some(place) = place {
                bot.updates.remove(place);
            }
        }
        let failure = failure.map(|reason| HookFailure { update_id, attempt, reason, at });
        bot.failures.extend(failure);
    }
}

/// Carries a bot's updates to its webhook until it has another one.
pub(super) async fn carry(api: BotApi, token: String, nth: i64) {
    let client = Client::builder()
        .no_proxy()
        .redirect(Policy::none())
        .resolve("localhost", SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))
        .timeout(ANSWER_MAX)
        .build()
        .expect("a client with plain settings can be built");
    let mut attempt = 0;
    loop {
        let arrival = api.0.arrival.notified();
        match api.due(&token, nth) {
            Due::Over => return,
            Due::Nothing => arrival.await,
            Due::Letter(letter) => {
                attempt += 1;
                let failure = post(&client, &letter).await.err();
                let is_done = failure.is_none() || attempt == ATTEMPTS_MAX;
                api.carried(&token, letter.update_id, attempt, failure);
                if is_done {
                    attempt = 0;
                } else {
                    tokio::time::sleep(pause(attempt)).await;
                }
            }
        }
    }
}

fn pause(attempt: u32) -> Duration {
    let doubled = PAUSE.saturating_mul(2_u32.saturating_pow(attempt.saturating_sub(1)));
    doubled.min(PAUSE_MAX)
}

async fn post(client: &Client, letter: &Letter) -> Result<(), String> {
    if !is_loopback(&letter.hook.url) {
        return Err("the stage writes to loopback only".to_owned());
    }
    let mut request = client.post(letter.hook.url.clone()).json(&letter.update);
    if let Some(secret) = &letter.hook.secret {
        request = request.header(SECRET_HEADER, secret);
    }
    let answer = request.send().await.map_err(|error| error.without_url().to_string())?;
    if answer.status().is_success() {
        return Ok(());
    }
    Err(format!("Wrong response from the webhook: {}", answer.status()))
}

/// By its own words: no name is looked up but one.
fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address: Option<IpAddr> = host.trim_matches(['[', ']']).parse().ok();
    host == "localhost" || address.is_some_and(|address| address.is_loopback())
}

impl Books {
    pub(super) fn set_webhook(&mut self, asked: &Asked<'_>) -> Answered {
        let allowed = asked.fields.texts("allowed_updates")?;
        let hook = match asked.fields.text("url").unwrap_or_default() {
            "" => None,
            url => Some(self.hook(asked, url)?),
        };
        let bot = self.bots.get_mut(asked.token).ok_or_else(Refused::unauthorized)?;
        bot.allows(allowed);
        bot.take_hook(hook, asked);
        Ok(json!(true))
    }

    pub(super) fn delete_webhook(&mut self, asked: &Asked<'_>) -> Answered {
        let bot = self.bots.get_mut(asked.token).ok_or_else(Refused::unauthorized)?;
        bot.take_hook(None, asked);
        Ok(json!(true))
    }

    fn hook(&mut self, asked: &Asked<'_>, url: &str) -> Result<Hook, Refused> {
        let url = Url::parse(url);
        let url = url.map_err(|_| Refused::bad("bad webhook: invalid webhook URL specified"))?;
        if url.scheme() != "https" && !(url.scheme() == "http" && is_loopback(&url)) {
            return Err(Refused::bad("bad webhook: An HTTPS URL must be provided for webhook"));
        }
        let secret = asked.fields.text("secret_token").filter(|secret| !secret.is_empty());
        let is_allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        if secret.is_some_and(|secret| !secret.chars().all(is_allowed)) {
            return Err(Refused::bad("secret token contains unallowed characters"));
        }
        if secret.is_some_and(|secret| SECRET_MAX < secret.len()) {
            return Err(Refused::bad("secret token is too long"));
        }
        let connections = asked.fields.number("max_connections").unwrap_or(CONNECTIONS);
        Ok(Hook {
            nth: self.number(),
            url,
            secret: secret.map(str::to_owned),
            connections: connections.clamp(1, 100),
        })
    }

    pub(super) fn get_webhook_info(&self, asked: &Asked<'_>) -> Answered {
        let bot = self.bots.get(asked.token).ok_or_else(Refused::unauthorized)?;
        let mut info = json!({
            "url": bot.hook.as_ref().map_or("", |hook| hook.url.as_str()),
            "has_custom_certificate": false,
            "pending_update_count": bot.updates.len(),
        });
        if let Some(hook) = &bot.hook {
            info["max_connections"] = json!(hook.connections);
        }
        if !bot.allowed.is_empty() {
            info["allowed_updates"] = json!(bot.allowed);
        }
        if let Some(failure) = bot.failures.last().filter(|_| bot.hook.is_some()) {
            info["last_error_date"] = json!(failure.at.secs());
            info["last_error_message"] = json!(failure.reason);
        }
        Ok(info)
    }
}

impl Bot {
    fn take_hook(&mut self, hook: Option<Hook>, asked: &Asked<'_>) {
        self.hook = hook;
        if asked.fields.flag("drop_pending_updates") {
            self.updates.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_is_written_to() {
        let is = |url: &str| is_loopback(&Url::parse(url).unwrap());
        for url in ["http://127.0.0.1:1/x", "http://[::1]/", "http://localhost:8080/hook"] {
            assert!(is(url), "{url}");
        }
        for url in ["https://shop.example/hook", "http://10.0.0.1/", "http://127.0.0.1.example/"] {
            assert!(!is(url), "{url}");
        }
    }

    #[test]
    fn pauses_double_up_to_a_bound() {
        let pauses: Vec<u128> = [1, 2, 3, 7, 9].map(|nth| pause(nth).as_millis()).into();
        assert_eq!(pauses, [50, 100, 200, 2_000, 2_000]);
    }
}
