//! Everything that runs by itself: THE list.
//!
//! A task is idempotent, takes no input and a bounded bite, runs on a period and on a nudge,
//! and keeps its last run, last error and next run in the database. One that fails is tried
//! again at its next period; it never takes another with it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::Mutex;
use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::base::coin::Coin;
use crate::chores;
use crate::faces::telegram::{self, cards, courier, receive, work};
use crate::flows::watch::{Watcher, tell_behind};
use crate::flows::{Done, broadcasting, expiry, inbox, pricing, reminding};
use crate::messenger::Sender;
use crate::notices::Audience;
use crate::write_tx;

/// The most of an error's text that is kept.
const ERROR_TEXT_MAX: usize = 500;
/// How often the inboxes are looked at, beside the workers that are at it all the time.
const INBOX: Duration = Duration::from_secs(60);
/// How often those are looked for whose time to pay is nearly over.
const REMINDERS: Duration = Duration::from_secs(30);
/// How often updates that were handled are cleared away.
const SWEEP: Duration = Duration::from_secs(6 * 60 * 60);

/// Something that runs by itself.
#[derive(Debug)]
pub struct Task {
    name: String,
    kind: Kind,
    period: Duration,
    runs: AtomicUsize,
}

#[derive(Debug)]
enum Kind {
    Watch(Coin, Box<Mutex<Watcher>>),
    Expiry,
    Outbox(Option<Audience>),
    Rates,
    /// Updates of a bot that wait to be handled.
    Inbox(Sender),
    /// Messages that are kept true, of one bot or of both.
    Cards(Option<Sender>),
    Reminders,
    /// News for many, and how it goes.
    Broadcasts,
    Sweep,
}

/// Roles that `serve --only` can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Role {
    /// Watches the chains.
    Watcher,
    /// Serves the pay page.
    Web,
    /// Expiry, rates and other clean-ups.
    Tasks,
    /// Talks to admins.
    OrderBot,
    /// Talks to customers.
    CustomerBot,
}

impl Role {
    /// Who receives for a bot.
    pub fn of(bot: Sender) -> Role {
        match bot {
            Sender::OrderBot => Role::OrderBot,
            Sender::CustomerBot => Role::CustomerBot,
        }
    }
}

/// The tasks of a process that plays these roles, in the order they first run.
pub fn list(app: &App, roles: &[Role]) -> Vec<Task> {
    let periods = &app.settings.tasks;
    let plays = |role: Role| roles.is_empty() || roles.contains(&role);
    let task = |name: &str, kind: Kind, period: Duration| Task {
        name: name.to_owned(),
        kind,
        period,
        runs: AtomicUsize::new(0),
    };
    let mut tasks = Vec::new();
    if plays(Role::Tasks) {
        tasks.push(task("rates", Kind::Rates, periods.rates));
    }
    if plays(Role::Watcher) {
        for coin in app.settings.coins.keys() {
            let watcher = Box::new(Mutex::new(Watcher::new(*coin)));
            tasks.push(task(&format!("watch {coin}"), Kind::Watch(*coin, watcher), periods.watch));
        }
    }
    if plays(Role::Tasks) {
        tasks.push(task("expiry", Kind::Expiry, periods.expiry));
        tasks.push(task("reminders", Kind::Reminders, REMINDERS));
        tasks.push(task("broadcasts", Kind::Broadcasts, periods.outbox));
        tasks.push(task("sweep", Kind::Sweep, SWEEP));
    }
    for bot in telegram::bots(app) {
        if plays(Role::of(*bot)) {
            tasks.push(task(&format!("inbox {}", bot.name()), Kind::Inbox(*bot), INBOX));
        }
    }
    // One bot alone sends only to those it talks to; both together share one queue. Cards go
    // first: the notice of a change should find the message that shows it true.
    match (plays(Role::OrderBot), plays(Role::CustomerBot)) {
        (true, true) => {
            tasks.push(task("cards", Kind::Cards(None), periods.outbox));
            tasks.push(task("outbox", Kind::Outbox(None), periods.outbox));
        }
        (true, false) => {
            let (cards, outbox) = (Some(Sender::OrderBot), Some(Audience::Admins));
            tasks.push(task("cards order", Kind::Cards(cards), periods.outbox));
            tasks.push(task("outbox admins", Kind::Outbox(outbox), periods.outbox));
        }
        (false, true) => {
            let (cards, outbox) = (Some(Sender::CustomerBot), Some(Audience::Customer));
            tasks.push(task("cards customer", Kind::Cards(cards), periods.outbox));
            tasks.push(task("outbox customers", Kind::Outbox(outbox), periods.outbox));
        }
        (false, false) => {}
    }
    tasks
}

impl Task {
    /// The task's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How often it has run in this process.
    pub fn runs(&self) -> usize {
        self.runs.load(Ordering::SeqCst)
    }

    /// Runs it once and writes down how it went.
    pub async fn run_once(&self, app: &App) -> Done<String> {
        let began = app.now();
        let outcome = self.work(app).await;
        self.runs.fetch_add(1, Ordering::SeqCst);
        let next = app.now() + self.period;
        let error = outcome.as_ref().err().map(|error| {
            let text = error.to_string();
            text.chars().take(ERROR_TEXT_MAX).collect::<String>()
        });
        let did = outcome.as_deref().unwrap_or_default();
        write_tx!(app.db, |tx| {
            chores::ran(&mut tx, &self.name, began, error.as_deref(), did, next).await
        })?;
        if let (Kind::Watch(coin, _), Some(why)) = (&self.kind, &error) {
            tell_behind(app, *coin, why).await?;
        }
        outcome
    }

    async fn work(&self, app: &App) -> Done<String> {
        match &self.kind {
            Kind::Watch(_, watcher) => {
                let looked = watcher.lock().await.look(app).await?;
                // Deadlines may be enforceable now that this look is booked.
                if looked.complete {
                    expiry::run(app).await?;
                }
                app.nudges.cards.notify_one();
                Ok(looked.to_string())
            }
            Kind::Expiry => {
                let did = expiry::run(app).await?;
                app.nudges.cards.notify_one();
                Ok(did)
            }
            Kind::Outbox(audience) => courier::run(app, *audience).await,
            Kind::Rates => pricing::refresh(app).await,
            Kind::Inbox(bot) => {
                receive::if_nobody_listens(app, *bot).await?;
                let handled = work::run_once(app, *bot).await?;
                Ok(format!("{handled} handled, {} wait", inbox::waiting(app, *bot).await?))
            }
            Kind::Cards(bot) => cards::run(app, *bot).await,
            Kind::Reminders => reminding::run(app).await,
            Kind::Broadcasts => {
                let did = broadcasting::spread(app).await?;
                cards::broadcasts(app).await?;
                Ok(did)
            }
            Kind::Sweep => Ok(format!("{} updates cleared away", inbox::sweep(app).await?)),
        }
    }

    /// Runs it on its period and whenever it is nudged, until it is told to stop. A run that
    /// has begun is finished: a future that holds a transaction is never dropped.
    pub async fn run(&self, app: &App, stop: &CancellationToken) {
        while !stop.is_cancelled() {
            match self.run_once(app).await {
                Ok(did) => tracing::debug!(task = self.name, did, "task ran"),
                Err(error) => tracing::warn!(task = self.name, %error, "task failed"),
            }
            let nudged = async {
                match self.kind {
                    Kind::Watch(..) => app.nudges.watch.notified().await,
                    Kind::Outbox(_) => app.nudges.outbox.notified().await,
                    Kind::Cards(_) => app.nudges.cards.notified().await,
                    // A call at the inbox is for the workers.
                    Kind::Expiry
                    | Kind::Rates
                    | Kind::Inbox(_)
                    | Kind::Reminders
                    | Kind::Broadcasts
                    | Kind::Sweep => std::future::pending().await,
                }
            };
            tokio::select! {
                () = stop.cancelled() => {}
                () = tokio::time::sleep(self.period) => {}
                () = nudged => {}
            }
        }
    }
}
