//! What bots asked, and what was made to go wrong.

use std::time::Duration;

use tokio::time::Instant;

use super::BotApi;
use super::params::Fields;
use crate::base::clock::Time;

/// Polls fail only if they are named: they come all the time.
const POLL: &str = "getupdates";

/// What happens to a call instead of its answer, or before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BotFault {
    /// 429, with the time to wait.
    TooMany {
        /// How long to wait.
        retry_after_secs: u32,
    },
    /// 502.
    ServerError,
    /// The answer comes after this long.
    Slow(Duration),
    /// The connection breaks; nothing was done.
    Cut,
    /// It is done, but the bot does not hear of it.
    AfterEffect(Lost),
}

/// What comes in place of a lost answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// 502.
    ServerError,
    /// The connection breaks.
    Cut,
}

/// A call that a bot made.
#[derive(Clone, Debug)]
pub struct Call {
    /// The username of the bot; nothing if the token is nobody's.
    pub bot: Option<String>,
    /// The method in lower case.
    pub method: String,
    /// The chat that it was about.
    pub chat_id: Option<i64>,
    /// When, on the clock of the stage.
    pub at: Time,
    /// When, as real time passes.
    pub moment: Instant,
}

/// A fault that waits for the calls that it is meant for.
pub(super) struct Planned {
    /// In lower case. Any but polls if there is none.
    method: Option<String>,
    /// Any if there is none.
    chat_id: Option<i64>,
    calls: usize,
    fault: BotFault,
}

impl BotApi {
    /// How many calls there were, polls for updates excepted.
    pub fn calls(&self) -> u64 {
        let count = self.books().calls.iter().filter(|call| call.method != POLL).count();
        u64::try_from(count).unwrap_or(u64::MAX)
    }

    /// The calls of a method, in order.
    pub fn calls_of(&self, method: &str) -> Vec<Call> {
        let is_meant = |call: &&Call| call.method.eq_ignore_ascii_case(method);
        self.books().calls.iter().filter(is_meant).cloned().collect()
    }

    /// The calls about a chat, in order.
    pub fn calls_in(&self, chat_id: i64) -> Vec<Call> {
        let is_meant = |call: &&Call| call.chat_id == Some(chat_id);
        self.books().calls.iter().filter(is_meant).cloned().collect()
    }

    /// The next `calls` calls meet this fault, polls for updates excepted.
    pub fn fail_next(&self, calls: usize, fault: BotFault) {
        self.plan(Planned { method: None, chat_id: None, calls, fault });
    }

    /// The next `calls` calls of a method meet this fault.
    pub fn fail_next_of(&self, method: &str, calls: usize, fault: BotFault) {
        let method = Some(method.to_ascii_lowercase());
        self.plan(Planned { method, chat_id: None, calls, fault });
    }

    /// The next `calls` calls about a chat meet this fault.
    pub fn fail_next_in(&self, chat_id: i64, calls: usize, fault: BotFault) {
        self.plan(Planned { method: None, chat_id: Some(chat_id), calls, fault });
    }

    fn plan(&self, planned: Planned) {
        self.books().faults.push_back(planned);
    }

    /// Writes a call down; gives the fault that it meets.
    pub(super) fn called(&self, token: &str, method: &str, fields: &Fields) -> Option<BotFault> {
        let at = self.0.clock.now();
        let mut books = self.books();
        let call = Call {
            bot: books.bots.get(token).map(|bot| bot.account.username.clone()),
            method: method.to_owned(),
            chat_id: fields.number("chat_id"),
            at,
            moment: Instant::now(),
        };
        books.faults.retain(|planned| 0 < planned.calls);
        let met = books.faults.iter_mut().find(|planned| planned.is_for(&call));
        let fault = met.map(|planned| {
            planned.calls -= 1;
            planned.fault
        });
        books.calls.push(call);
        fault
    }
}

impl Planned {
    fn is_for(&self, call: &Call) -> bool {
        let is_method = match &self.method {
            Some(method) => *method == call.method,
            None => call.method != POLL,
        };
        is_method && self.chat_id.is_none_or(|chat_id| call.chat_id == Some(chat_id))
    }
}
