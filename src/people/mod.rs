//! People: customers and admins, how they are known outside, and their strikes.
//!
//! A lapsed order is a strike; enough of them bring a cool-down that ends by itself. It is
//! never a fine. Money of a person is not here but in the ledger.

mod store;

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use crate::base::clock::Time;
use crate::base::id::{InvoiceId, PersonId};

pub use store::*;

/// What a person may do in the shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Everything, and the keys.
    Owner,
    /// Everything but keys and roles.
    Admin,
    /// Orders and customers.
    Support,
    /// Reads everything, changes nothing.
    Auditor,
    /// Buys.
    Customer,
}

impl Role {
    /// Its name in the database and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Role::Owner => "owner",
            Role::Admin => "admin",
            Role::Support => "support",
            Role::Auditor => "auditor",
            Role::Customer => "customer",
        }
    }
}

/// Text that should have named a role.
#[derive(Debug, thiserror::Error)]
#[error("unknown role `{0}`, expected owner, admin, support, auditor or customer")]
pub struct UnknownRole(String);

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(s: &str) -> Result<Role, UnknownRole> {
        match s {
            "owner" => Ok(Role::Owner),
            "admin" => Ok(Role::Admin),
            "support" => Ok(Role::Support),
            "auditor" => Ok(Role::Auditor),
            "customer" => Ok(Role::Customer),
            _ => Err(UnknownRole(s.to_owned())),
        }
    }
}

/// How a person is known outside: a kind and a value, written `telegram:123456789`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Handle {
    /// `telegram`, `discord`, `web` or `cli`.
    pub kind: String,
    /// The name or number there.
    pub value: String,
}

/// Kinds of handles that Chaintill knows how to reach or recognise.
pub const HANDLE_KINDS: [&str; 4] = ["telegram", "discord", "web", "cli"];

/// The longest value of a handle.
const HANDLE_LENGTH_MAX: usize = 64;

/// Text that should have been a handle.
#[derive(Debug, thiserror::Error)]
#[error(
    "`{0}` is not a person; write KIND:NAME with KIND telegram, discord, web or cli, such as telegram:123456789 or cli:alice"
)]
pub struct BadHandle(String);

impl FromStr for Handle {
    type Err = BadHandle;

    fn from_str(s: &str) -> Result<Handle, BadHandle> {
        let bad = || BadHandle(s.chars().take(2 * HANDLE_LENGTH_MAX).collect());
        let (kind, value) = s.split_once(':').ok_or_else(bad)?;
        let numeric = kind != "telegram" || value.parse::<i64>().is_ok();
        let plain = value.chars().all(|c| !c.is_control() && !c.is_whitespace());
        let sized = !value.is_empty() && value.len() <= HANDLE_LENGTH_MAX;
        if !HANDLE_KINDS.contains(&kind) || !numeric || !plain || !sized {
            return Err(bad());
        }
        Ok(Handle { kind: kind.to_owned(), value: value.to_owned() })
    }
}

impl fmt::Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.value)
    }
}

/// A customer or an admin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Its row.
    pub id: PersonId,
    /// The number people see.
    pub number: i64,
    /// What they may do.
    pub role: Role,
    /// What they call themselves; may be empty.
    pub name: String,
    /// How the messenger names them (`alice` for @alice), if it does.
    pub username: Option<String>,
    /// The language they are spoken to in.
    pub language: String,
    /// Where their clock stands: a name of the IANA database, such as `Europe/Berlin`.
    pub time_zone: String,
    /// The code in their invitation link.
    pub referral_code: String,
    /// Who brought them.
    pub referrer: Option<PersonId>,
    /// Until when they may not order.
    pub cooldown_until: Option<Time>,
    /// How many cool-downs they have had.
    pub cooldowns: i64,
    /// Since when and why they are blocked.
    pub blocked: Option<(Time, String)>,
    /// Whether they want news.
    pub news: bool,
    /// Since when no message reaches them.
    pub unreachable_at: Option<Time>,
    /// When they had everything erased that names them.
    pub erased_at: Option<Time>,
    /// When they came.
    pub created_at: Time,
}

/// Why a person may not order now. A refusal, not a failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotNow {
    /// An admin blocked them.
    Blocked,
    /// Too many lapsed orders; may order again at this time.
    CoolingDown(Time),
}

impl Person {
    /// Whether they may order at `now`.
    pub fn may_order(&self, now: Time) -> Result<(), NotNow> {
        if self.blocked.is_some() {
            return Err(NotNow::Blocked);
        }
        match self.cooldown_until {
            Some(until) if now < until => Err(NotNow::CoolingDown(until)),
            _ => Ok(()),
        }
    }
}

/// The most a cool-down is doubled.
const COOLDOWN_DOUBLINGS_MAX: i64 = 6;

/// How long the next cool-down lasts: the first as configured, each further one twice as
/// long, up to 64 times.
pub fn cooldown_length(first: Duration, had: i64) -> Duration {
    let doublings = u32::try_from(had.clamp(0, COOLDOWN_DOUBLINGS_MAX)).unwrap_or(0);
    first.saturating_mul(1 << doublings)
}

/// The longest name that is kept.
const NAME_LENGTH_MAX: usize = 64;
/// The longest user name of a messenger.
const USERNAME_LENGTH_MAX: usize = 32;

/// A name as it is kept: of one line, of bounded length, without characters that are invisible
/// or turn the writing around them.
pub fn tidy_name(name: &str) -> String {
    let kept: String = name.chars().filter(|c| c.is_whitespace() || !is_unseen(*c)).collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    let short: String = words.join(" ").chars().take(NAME_LENGTH_MAX).collect();
    short.trim_end().to_owned()
}

/// Whether a character shows nothing by itself: control characters, spaces without width,
/// marks of direction. Joiners, which belong to some scripts and to emoji, are let through.
fn is_unseen(c: char) -> bool {
    let marks =
        ['\u{00AD}', '\u{061C}', '\u{180E}', '\u{200B}', '\u{200E}', '\u{200F}', '\u{FEFF}'];
    c.is_control()
        || marks.contains(&c)
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
}

/// A user name as it is kept, without its `@`; `None` if it cannot be one.
pub fn tidy_username(name: &str) -> Option<String> {
    let name = name.trim().trim_start_matches('@');
    let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    (plain && !name.is_empty() && name.len() <= USERNAME_LENGTH_MAX).then(|| name.to_owned())
}

/// How somebody who works here wants to be told, as it is kept: modes by kind of notice, both
/// by their names, and hours of their own clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// What is not named comes at once.
    pub kinds: BTreeMap<String, String>,
    /// The hour at which collected notices come.
    pub digest_hour: i64,
    /// From which hour to which nothing comes.
    pub quiet: Option<(i64, i64)>,
}

/// A lapsed order, as the list of people shows it.
#[derive(Clone, Debug)]
pub struct Strike {
    /// Of which invoice.
    pub invoice: InvoiceId,
    /// When.
    pub at: Time,
    /// When it was lifted, if it was.
    pub lifted_at: Option<Time>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_is_read_back_and_bad_ones_are_refused() {
        let alice: Handle = "cli:alice".parse().expect("a handle");
        assert_eq!(alice.to_string(), "cli:alice");
        for bad in ["alice", "telegram:alice", "mail:a@b", "cli:", "cli:a b", "cli:a\nb"] {
            assert!(bad.parse::<Handle>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_name_is_one_line_that_turns_nothing_around_it() {
        assert_eq!(tidy_name("  Al\u{202E}ice\n\t of\u{0}  Oz \u{2066}"), "Alice of Oz");
        assert_eq!(tidy_name("\u{200B}\u{200F}"), "");
        assert_eq!(tidy_name(&"\u{1F600}".repeat(100)).chars().count(), NAME_LENGTH_MAX);
        assert_eq!(tidy_name("علي"), "علي", "letters from right to left are letters");
    }

    #[test]
    fn a_user_name_is_kept_without_its_sign_and_anything_else_is_none() {
        assert_eq!(tidy_username("@alice_1"), Some("alice_1".to_owned()));
        for bad in ["", "@", "al ice", "<b>", "алиса", &"a".repeat(33)] {
            assert_eq!(tidy_username(bad), None, "{bad}");
        }
    }

    #[test]
    fn each_cooldown_lasts_twice_as_long_as_the_one_before_up_to_a_bound() {
        let day = Duration::from_secs(86_400);
        assert_eq!(cooldown_length(day, 0), day);
        assert_eq!(cooldown_length(day, 2), day * 4);
        assert_eq!(cooldown_length(day, 1000), day * 64);
    }
}
