//! Notices on their way: what waits, what was given up, and whether a trial arrives.

use serde_json::{Value, json};

use super::open::{self, Globals};
use super::{Ended, Exit, No, Rehearse, confirm, print};
use crate::app::App;
use crate::base::id::NoticeId;
use crate::faces::telegram::courier;
use crate::flows::delivery;
use crate::notices::{self, Kind, Notice};

/// Notices that are listed unless it is said otherwise.
const LISTED: i64 = 50;
/// States of notices.
const STATES: [&str; 5] = ["pending", "sent", "dead", "dropped", "unaddressed"];
/// What a trial says unless it is told otherwise.
const TRIAL: &str = "This is a trial. Notices of your shop arrive here.";

/// Notices on their way.
#[derive(Debug, clap::Subcommand)]
pub enum OutboxVerb {
    /// List the newest notices
    ///
    /// Dead ones were tried and given up; unaddressed ones have nobody who can be reached. Of
    /// those that are due the lowest rank goes first; what comes with others is sent in one
    /// message with whatever else is due to the same chat, such as a digest.
    ///
    /// Example: chaintill outbox list --state dead
    List {
        /// Only those in this state
        #[arg(long, value_parser = STATES)]
        state: Option<String>,
        /// At most so many
        #[arg(long, default_value_t = LISTED, value_name = "N")]
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        limit: i64,
        /// How to print it.
        #[command(flatten)]
        reading: print::Reading,
    },
    /// Try a notice again that was given up
    ///
    /// Example, with the name that `chaintill outbox list --state dead` shows:
    /// chaintill outbox retry NOTICE
    Retry {
        /// The notice, as `list` names it
        id: NoticeId,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// Give a notice up
    ///
    /// Example, with the name that `chaintill outbox list --state pending` shows:
    /// chaintill outbox drop NOTICE
    Drop {
        /// The notice, as `list` names it
        id: NoticeId,
        /// Do not ask
        #[arg(long)]
        yes: bool,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// Send a trial to a Telegram chat, and say whether it arrived
    ///
    /// With --dry-run nothing is sent, and what would be is shown.
    ///
    /// Example: chaintill outbox test --to 123456789
    Test {
        /// The chat's id
        #[arg(long, value_name = "CHAT", allow_negative_numbers = true)]
        to: i64,
        /// What it says
        #[arg(long, default_value = TRIAL, value_name = "WORDS")]
        text: String,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
}

/// Carries out a verb of the outbox.
pub async fn run(globals: &Globals, verb: OutboxVerb) -> Ended {
    match verb {
        OutboxVerb::List { state, limit, reading } => {
            let app = open::reading(globals).await?;
            list(&app, state.as_deref().unwrap_or_default(), limit, reading).await
        }
        OutboxVerb::Retry { id, rehearse } => {
            let app = open::changing(globals, rehearse).await?;
            if !delivery::retry(&app, &open::actor(), id).await? {
                let words = format!("{id} is not a notice that was given up");
                return Err(No::Refused(words).into());
            }
            print::line(format_args!("{id} is tried again"))?;
            Ok(Exit::Done)
        }
        OutboxVerb::Drop { id, yes, rehearse } => {
            confirm(&format!("Never send {id}?"), yes, rehearse)?;
            let app = open::changing(globals, rehearse).await?;
            if !delivery::drop(&app, &open::actor(), id).await? {
                let words = format!("{id} is not a notice that waits");
                return Err(No::Refused(words).into());
            }
            print::line(format_args!("{id} is given up"))?;
            Ok(Exit::Done)
        }
        OutboxVerb::Test { to, text, rehearse } => test(globals, to, &text, rehearse).await,
    }
}

async fn list(app: &App, state: &str, limit: i64, reading: print::Reading) -> Ended {
    let notices = notices::list(&app.db, state, limit).await?;
    let counts = notices::counts(&app.db).await?;
    if reading.json {
        let counts: serde_json::Map<String, Value> =
            counts.into_iter().map(|(state, count)| (state, json!(count))).collect();
        print::json(&json!({
            "counts": counts,
            "notices": notices.iter().map(for_scripts).collect::<Vec<_>>(),
        }))?;
        return Ok(Exit::Done);
    }
    let counts: Vec<String> =
        counts.iter().map(|(state, count)| format!("{count} {state}")).collect();
    print::line(print::or_none(Some(counts.join(", ").as_str())))?;
    print::line("")?;
    let rows = notices.iter().map(|notice| {
        vec![
            notice.id.to_string(),
            notice.kind.name().to_owned(),
            whom(notice),
            notice.state.clone(),
            notice.rank.to_string(),
            if notice.bundle { "with others" } else { "alone" }.to_owned(),
            notice.attempts.to_string(),
            notice.sent_at.unwrap_or(notice.due_at).rfc3339(),
            print::or_none(notice.error.as_deref()),
        ]
    });
    let heading =
        ["notice", "kind", "to", "state", "rank", "comes", "tries", "sent or due", "error"];
    print::table(&heading, rows.collect())?;
    Ok(Exit::Done)
}

fn whom(notice: &Notice) -> String {
    match (&notice.channel, &notice.recipient) {
        (Some(channel), Some(recipient)) => format!("{channel}:{recipient}"),
        _ => print::NONE.to_owned(),
    }
}

fn for_scripts(notice: &Notice) -> Value {
    json!({
        "id": notice.id.to_string(),
        "kind": notice.kind.name(),
        "facts": notice.facts,
        "channel": notice.channel,
        "recipient": notice.recipient,
        "language": notice.language,
        "state": notice.state,
        "rank": notice.rank,
        "bundle": notice.bundle,
        "attempts": notice.attempts,
        "due_at": notice.due_at.rfc3339(),
        "sent_at": print::time_json(notice.sent_at),
        "error": notice.error,
        "created_at": notice.created_at.rfc3339(),
    })
}

async fn test(globals: &Globals, chat: i64, text: &str, rehearse: Rehearse) -> Ended {
    let app = open::changing(globals, rehearse).await?;
    if app.messenger.is_none() {
        let words = "telegram is switched off: set telegram.enabled, a token and an admin";
        return Err(No::Config(words.to_owned()).into());
    }
    let began = app.now();
    delivery::test(&app, chat, text).await?;
    // The outbox keeps the order for each chat: what waited there before leaves first.
    courier::run(&app, None).await?;
    let to = chat.to_string();
    let newest = notices::list(&app.db, "", LISTED).await?;
    let trial = newest.into_iter().find(|notice| {
        let ours = notice.kind == Kind::Trial && notice.recipient.as_deref() == Some(to.as_str());
        ours && began <= notice.created_at
    });
    match trial {
        Some(trial) if rehearse.dry_run => {
            print::line(format_args!("chat {chat} would be told:"))?;
            let words = notices::plain(trial.kind, &trial.language, &trial.facts);
            for line in words.lines() {
                print::line(print::plain(line))?;
            }
            Ok(Exit::Done)
        }
        Some(trial) if trial.state == "sent" => {
            print::line(format_args!("the trial arrived in chat {chat}"))?;
            Ok(Exit::Done)
        }
        Some(trial) => {
            let why = trial.error.unwrap_or_else(|| "others wait before it".to_owned());
            print::line(format_args!("not sent ({}): {why}", trial.state))?;
            Ok(Exit::Finding)
        }
        None => Err(No::Unavailable("the trial is not in the outbox".to_owned()).into()),
    }
}
