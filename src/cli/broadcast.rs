//! News for many: begun here, brought by the bots of the shop that is served.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::open::{self, Globals};
use super::{Ended, Exit, No, Rehearse, confirm, files, print, user};
use crate::app::App;
use crate::faces::telegram::CHANNEL;
use crate::flows::broadcasting::{self, Broadcast, Progress, Segment};
use crate::flows::staff::{self, Deed};
use crate::letters;
use crate::people::{self, Person, Role};

/// Characters of a text that a list shows.
const LISTED_CHARS: usize = 40;
/// Stands for the chat of an author who is in none; nobody has it.
const NO_CHAT: i64 = 0;

/// News for many.
#[derive(Debug, clap::Subcommand)]
pub enum BroadcastVerb {
    /// Write to everybody who wants news, or to a part of them
    ///
    /// Only who asked for news gets any. The bots bring them while the shop is served, behind
    /// everything that people wait for; `broadcast stop` takes back what has not left.
    ///
    /// Example: chaintill broadcast new --text "Closed on Monday." --to buyers --dry-run
    New(NewArgs),
    /// List the newest broadcasts, and how they go
    ///
    /// Example: chaintill broadcast list
    List(print::Reading),
    /// Stop a broadcast, and take back what has not left yet
    ///
    /// Example: chaintill broadcast stop 3
    Stop {
        /// The broadcast's number
        number: i64,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
}

/// What is written, and to whom.
#[derive(Debug, clap::Args)]
pub struct NewArgs {
    /// What it says
    #[arg(long, value_name = "WORDS")]
    #[arg(required_unless_present = "file", conflicts_with = "file")]
    text: Option<String>,
    /// A file with what it says; - reads standard input
    #[arg(long, value_name = "PATH")]
    file: Option<PathBuf>,
    /// To whom, of those who want news
    #[arg(long)]
    to: Readers,
    /// In whose name: somebody who may write to many [default: the first owner]
    #[arg(long, value_name = "WHO")]
    by: Option<String>,
    /// Do not ask
    #[arg(long)]
    yes: bool,
    /// Whether to do it at all.
    #[command(flatten)]
    rehearse: Rehearse,
}

/// To whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Readers {
    /// Everybody
    All,
    /// Who has paid for something
    Buyers,
    /// Who came or ordered within 30 days
    Recent,
}

impl Readers {
    fn segment(self) -> Segment {
        match self {
            Readers::All => Segment::All,
            Readers::Buyers => Segment::Buyers,
            Readers::Recent => Segment::Recent,
        }
    }
}

/// Carries out a verb of broadcasts.
pub async fn run(globals: &Globals, verb: BroadcastVerb) -> Ended {
    match verb {
        BroadcastVerb::New(args) => new(globals, args).await,
        BroadcastVerb::List(reading) => list(globals, reading).await,
        BroadcastVerb::Stop { number, rehearse } => {
            let app = open::changing(globals, rehearse).await?;
            if !broadcasting::stop(&app, &open::actor(), number).await? {
                let words = format!("broadcast {number} is not on its way");
                return Err(No::Refused(words).into());
            }
            print::line(format_args!("broadcast {number} is stopped"))?;
            Ok(Exit::Done)
        }
    }
}

async fn new(globals: &Globals, args: NewArgs) -> Ended {
    let NewArgs { text, file, to, by, yes, rehearse } = args;
    let text = match (text, file) {
        (Some(text), _) => text,
        (None, Some(file)) => files::read(&file)?.to_string(),
        (None, None) => String::new(),
    };
    expect_words(&text)?;
    rehearse.note();
    let (app, effective) = open::migrated(globals, rehearse).await?;
    if app.messenger.is_none() {
        let words = "telegram is switched off: set telegram.enabled, a token and an admin";
        return Err(No::Config(words.to_owned()).into());
    }
    let author = author(&app, by.as_deref()).await?;
    let chat = chat_of(&app, &author).await?;
    let count = broadcasting::count(&app, to.segment()).await?;
    confirm(&format!("Send this to {count} people?"), yes, rehearse)?;
    let app = open::opened(&app, &effective, rehearse).await?;
    let (actor, cause) = (open::actor(), format!("cli:{}", hex::encode(app.rng.bytes::<8>())));
    let segment = to.segment();
    let begun = broadcasting::begin(&app, &actor, author.id, &text, segment, chat, &cause).await?;
    print::line(format_args!(
        "broadcast {} begins, to {count} people; the bots bring it while the shop is served",
        begun.number
    ))?;
    Ok(Exit::Done)
}

/// Refuses a text that nobody would be sent, or that would not be sent whole.
fn expect_words(text: &str) -> Result<(), No> {
    if letters::tidy(text).is_empty() {
        return Err(No::Usage("there are no words to send".to_owned()));
    }
    let most = letters::CHARS_MAX;
    match text.trim().chars().count() {
        count if most < count => {
            Err(No::Usage(format!("{count} characters are too many: write {most} at most")))
        }
        _ => Ok(()),
    }
}

/// In whose name it is sent.
async fn author(app: &App, by: Option<&str>) -> anyhow::Result<Person> {
    if let Some(who) = by {
        let person = user::find(app, who).await?;
        let role = staff::role(app, &person).await?;
        if !staff::may(role, Deed::Broadcast) {
            let words = format!("person {} is {} and writes to nobody", person.number, role.name());
            return Err(No::Refused(words).into());
        }
        return Ok(person);
    }
    let mut staff = staff::list(app).await?.into_iter();
    let owner = staff.find(|(_, role)| *role == Role::Owner).map(|(person, _)| person);
    let words = "no owner has come to a bot yet: say in whose name with --by WHO";
    Ok(owner.ok_or_else(|| No::Usage(words.to_owned()))?)
}

/// The chat of an author with the bots, if there is one.
async fn chat_of(app: &App, author: &Person) -> anyhow::Result<i64> {
    let handles = people::find_handles(&app.db, author.id).await?;
    let mut chats = handles.iter().filter(|handle| handle.kind == CHANNEL);
    Ok(chats.find_map(|handle| handle.value.parse().ok()).unwrap_or(NO_CHAT))
}

async fn list(globals: &Globals, reading: print::Reading) -> Ended {
    let app = open::reading(globals).await?;
    let mut listed = Vec::new();
    for broadcast in broadcasting::list(&app).await? {
        let progress = broadcasting::progress(&app, &broadcast).await?;
        listed.push((broadcast, progress));
    }
    if reading.json {
        print::json(&listed.iter().map(for_scripts).collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let heading =
        ["number", "to", "state", "written", "sent", "failed", "waiting", "begun", "text"];
    print::table(&heading, listed.iter().map(row).collect())?;
    Ok(Exit::Done)
}

fn row((broadcast, progress): &(Broadcast, Progress)) -> Vec<String> {
    let counts = [progress.written, progress.sent, progress.failed, progress.waiting];
    let mut row = vec![
        broadcast.number.to_string(),
        broadcast.segment.name().to_owned(),
        broadcast.state.name().to_owned(),
    ];
    row.extend(counts.map(|count| count.to_string()));
    row.push(broadcast.made_at.rfc3339());
    row.push(begins(&broadcast.text));
    row
}

/// How a text begins.
fn begins(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let short: String = line.chars().take(LISTED_CHARS).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

fn for_scripts((broadcast, progress): &(Broadcast, Progress)) -> Value {
    json!({
        "number": broadcast.number,
        "author": broadcast.author.map(|author| author.to_string()),
        "text": broadcast.text,
        "to": broadcast.segment.name(),
        "state": broadcast.state.name(),
        "written": progress.written,
        "sent": progress.sent,
        "failed": progress.failed,
        "waiting": progress.waiting,
        "begun_at": broadcast.made_at.rfc3339(),
        "ended_at": print::time_json(broadcast.ended_at),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_would_not_be_sent_whole_is_refused() {
        let case = |text: &str, fits: bool| {
            assert_eq!(expect_words(text).is_ok(), fits, "{} characters", text.chars().count());
        };
        case("Closed on Monday.", true);
        case(" \n\t", false);
        case(&"ж".repeat(letters::CHARS_MAX), true);
        case(&"ж".repeat(letters::CHARS_MAX + 1), false);
    }

    #[test]
    fn a_list_shows_how_a_text_begins() {
        assert_eq!(begins("Closed."), "Closed.");
        assert_eq!(begins("Closed.\nUntil Monday."), "Closed.…");
        let long = "x".repeat(LISTED_CHARS + 5);
        assert_eq!(begins(&long), format!("{}…", "x".repeat(LISTED_CHARS)));
    }
}
