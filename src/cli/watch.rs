//! What runs: the whole shop, or a look at the chains; and how it is doing.

use std::time::Duration;

use serde_json::{Value, json};
use tokio_util::task::TaskTracker;

use super::open::{self, Globals};
use super::{Ended, Exit, No, Rehearse, print};
use crate::app::App;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::blocks::{self, Cursor};
use crate::chores::{self, Status};
use crate::faces::telegram;
use crate::flows::watch::Watcher;
use crate::inbox;
use crate::messenger::Sender;
use crate::run;
use crate::tasks::{self, Role};

/// What `serve` can be told.
#[derive(Debug, clap::Args)]
pub struct ServeArgs {
    /// Play only these roles, so that several processes share the work (PostgreSQL)
    #[arg(long, num_args = 1.., value_delimiter = ',', value_name = "ROLE")]
    only: Vec<Role>,
}

/// What `watch` can be told.
#[derive(Debug, clap::Args)]
pub struct WatchArgs {
    /// Look once and end; without it, until Ctrl-C
    #[arg(long)]
    pub once: bool,
    /// Only this coin
    #[arg(long, requires = "once")]
    coin: Option<Coin>,
}

/// What `rescan` can be told.
#[derive(Debug, clap::Args)]
pub struct RescanArgs {
    /// Of which coin
    #[arg(long)]
    coin: Coin,
    /// The first block to book again
    #[arg(long, value_name = "HEIGHT", value_parser = clap::value_parser!(i64).range(1..))]
    from: i64,
    /// Whether to do it at all.
    #[command(flatten)]
    rehearse: Rehearse,
}

/// Runs the shop until it is told to stop.
pub async fn serve(globals: &Globals, args: ServeArgs) -> Ended {
    serve_roles(globals, &args.only).await
}

async fn serve_roles(globals: &Globals, roles: &[Role]) -> Ended {
    let (app, effective) = open::handles(globals).await?;
    // Before anything is written: a second process must not even migrate.
    let lock = run::lock(&app)?;
    open::migrate(&app, globals).await?;
    open::open_shop(&app, &effective).await?;
    let tracker = TaskTracker::new();
    let stop = run::signals(&app, &tracker)?;
    tracing::info!(shop = %app.settings.shop_name, "the shop is open");
    let served = run::serve(&app, roles, stop).await;
    // After a hard stop connections may be in use still: then the end of the process ends them.
    if served.is_ok() {
        app.db.close().await;
    }
    drop(lock);
    served?;
    Ok(Exit::Done)
}

/// Looks at the chains once, or until it is told to stop.
pub async fn watch(globals: &Globals, args: WatchArgs) -> Ended {
    if !args.once {
        return serve_roles(globals, &[Role::Watcher]).await;
    }
    let app = open::changing(globals, Rehearse::NEVER).await?;
    expect_coin(&app, args.coin)?;
    let wanted = args.coin.map(|coin| format!("watch {coin}"));
    let mut exit = Exit::Done;
    for task in tasks::list(&app, &[Role::Watcher]) {
        if wanted.as_deref().is_some_and(|wanted| wanted != task.name()) {
            continue;
        }
        match task.run_once(&app).await {
            Ok(did) => print::line(format_args!("{}: {did}", task.name()))?,
            Err(error) => {
                print::note(format_args!("error: {}: {error}", task.name()));
                exit = Exit::Unavailable;
            }
        }
    }
    Ok(exit)
}

fn expect_coin(app: &App, coin: Option<Coin>) -> Result<(), No> {
    match coin {
        Some(coin) if !app.settings.coins.contains_key(&coin) => {
            Err(No::Config(format!("coins.{coin} is not configured")))
        }
        _ => Ok(()),
    }
}

/// Books a chain's blocks again from a height on.
pub async fn rescan(globals: &Globals, args: RescanArgs) -> Ended {
    let app = open::changing(globals, args.rehearse).await?;
    expect_coin(&app, Some(args.coin))?;
    let mut watcher = Watcher::new(args.coin);
    if args.rehearse.dry_run {
        // The source is asked while nobody is held back.
        drop(app);
        let app = open::reading(globals).await?;
        let blocks = watcher.rescan_length(&app, args.from).await?;
        print::line(format_args!("{}: {blocks} blocks would be booked again", args.coin))?;
        return Ok(Exit::Done);
    }
    let blocks = watcher.rescan(&app, args.from).await?;
    print::note(format_args!("{blocks} blocks are booked again; it can be interrupted"));
    let (mut booked, mut payments) = (0, 0);
    loop {
        let looked = watcher.look(&app).await?;
        booked += looked.blocks;
        payments += looked.payments;
        if looked.complete {
            print::line(format_args!(
                "{}: at height {}, {booked} blocks booked, {payments} payments sighted",
                args.coin, looked.height
            ))?;
            return Ok(Exit::Done);
        }
        print::note(format_args!("at height {}", looked.height));
        if looked.blocks == 0 {
            // The source is behind, or another process is at it.
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }
}

/// How a bot's inbox stands.
struct Inbox {
    bot: Sender,
    waiting: i64,
    /// When the last update came, if ever one did.
    last: Option<Time>,
}

async fn inboxes(app: &App) -> anyhow::Result<Vec<Inbox>> {
    let mut inboxes = Vec::new();
    for bot in telegram::bots(app) {
        let read = inbox::find_offset(&app.db, *bot).await?;
        let waiting = inbox::waiting(&app.db, *bot).await?;
        inboxes.push(Inbox { bot: *bot, waiting, last: read.map(|offset| offset.at) });
    }
    Ok(inboxes)
}

/// Shows how far each chain is booked, what the bots have not answered yet, and how the tasks are
/// doing.
pub async fn watchers(globals: &Globals, reading: print::Reading) -> Ended {
    let app = open::reading(globals).await?;
    let now = app.now();
    let mut cursors = Vec::new();
    for coin in app.settings.coins.keys() {
        cursors.push((*coin, blocks::find_cursor(&app.db, *coin).await?));
    }
    let inboxes = inboxes(&app).await?;
    let tasks = chores::statuses(&app.db).await?;
    if reading.json {
        let chain = |(coin, cursor): &(Coin, Option<Cursor>)| {
            let cursor = cursor.map(|at| cursor_for_scripts(&at, now));
            json!({ "coin": coin.name(), "cursor": cursor })
        };
        print::json(&json!({
            "chains": cursors.iter().map(chain).collect::<Vec<_>>(),
            "inboxes": inboxes.iter().map(inbox_for_scripts).collect::<Vec<_>>(),
            "tasks": tasks.iter().map(task_for_scripts).collect::<Vec<_>>(),
        }))?;
        return Ok(Exit::Done);
    }
    let rows = cursors.iter().map(|(coin, cursor)| match cursor {
        Some(at) => vec![
            coin.name().to_owned(),
            at.height.to_string(),
            at.hash.to_string(),
            minutes(now.since(at.tip_time)),
            look_of(at).map_or_else(|| "never".to_owned(), Time::rfc3339),
        ],
        None => [coin.name(), print::NONE, print::NONE, print::NONE, "never"]
            .map(str::to_owned)
            .to_vec(),
    });
    print::table(&["coin", "height", "block", "tip age", "last look"], rows.collect())?;
    print::line("")?;
    if !inboxes.is_empty() {
        let rows = inboxes
            .iter()
            .map(|of| vec![of.bot.name().to_owned(), of.waiting.to_string(), print::at(of.last)]);
        print::table(&["bot", "updates waiting", "last update"], rows.collect())?;
        print::line("")?;
    }
    let rows = tasks.iter().map(|task| {
        let error = task.last_error.as_ref().map(|(words, at)| format!("{at}: {words}"));
        vec![
            task.name.clone(),
            task.last_run.rfc3339(),
            print::at(task.last_ok),
            task.next_run.rfc3339(),
            print::or_none(Some(task.did.as_str())),
            print::or_none(error.as_deref()),
        ]
    });
    let heading = ["task", "last run", "last good run", "next run", "did", "last error"];
    print::table(&heading, rows.collect())?;
    Ok(Exit::Done)
}

/// When the last look found every known block booked; none if none ever did.
fn look_of(cursor: &Cursor) -> Option<Time> {
    (cursor.looked_at != Time::default()).then_some(cursor.looked_at)
}

fn minutes(span: Duration) -> String {
    let minutes = span.as_secs() / 60;
    if minutes < 120 { format!("{minutes} min") } else { format!("{} h", minutes / 60) }
}

fn cursor_for_scripts(cursor: &Cursor, now: Time) -> Value {
    json!({
        "height": cursor.height,
        "hash": cursor.hash.to_string(),
        "since_height": cursor.anchor,
        "tip_time": cursor.tip_time.rfc3339(),
        "tip_age_seconds": now.since(cursor.tip_time).as_secs(),
        "looked_at": print::time_json(look_of(cursor)),
    })
}

fn inbox_for_scripts(of: &Inbox) -> Value {
    json!({
        "bot": of.bot.name(),
        "waiting": of.waiting,
        "last_update_at": print::time_json(of.last),
    })
}

fn task_for_scripts(task: &Status) -> Value {
    json!({
        "name": task.name,
        "last_run": task.last_run.rfc3339(),
        "last_ok": print::time_json(task.last_ok),
        "next_run": task.next_run.rfc3339(),
        "did": task.did,
        "last_error": task.last_error.as_ref().map(|(words, _)| words.as_str()),
        "last_error_at": print::time_json(task.last_error.as_ref().map(|(_, at)| *at)),
    })
}
