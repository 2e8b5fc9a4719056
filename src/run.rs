//! Lifetime: tasks and faces under one tracker and one cancellation token.
//!
//! The first signal stops softly: what has begun is finished. The second stops hard.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::PathBuf;
use std::sync::atomic::Ordering;
use std::time::Duration;

use secrecy::ExposeSecret;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::app::App;
use crate::base::db::Engine;
use crate::faces::telegram::{self, commands, receive, webhook, work};
use crate::faces::web;
use crate::messenger::Sender;
use crate::tasks::{self, Role};

/// How long a soft stop may take.
const SOFT_STOP_MAX: Duration = Duration::from_secs(25);

/// Why the shop does not run.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// Another process runs on the same SQLite file.
    #[error("another chaintill serves {0} already; stop it, or use PostgreSQL to run several")]
    AlreadyServed(String),
    /// The lock beside the database cannot be taken.
    #[error("cannot lock {file}: {why}")]
    Lock {
        /// The lock's file.
        file: String,
        /// What the system says.
        why: std::io::Error,
    },
    /// The address is in use or not ours.
    #[error("cannot listen on {listen}: {why}; change web.listen")]
    Listen {
        /// The address.
        listen: std::net::SocketAddr,
        /// What the system says.
        why: std::io::Error,
    },
    /// The web server broke.
    #[error("the web server stopped: {0}")]
    Web(std::io::Error),
    /// It had to be stopped hard.
    #[error("not everything could be finished before the stop")]
    HardStop,
}

/// Keeps a second `serve` off the same SQLite file for as long as it lives.
#[derive(Debug)]
pub struct ServeLock {
    _file: Option<File>,
}

/// Takes the lock beside the database file. PostgreSQL needs none: there any number of
/// processes may serve.
pub fn lock(app: &App) -> Result<ServeLock, RunError> {
    if app.db.engine() == Engine::Postgres {
        return Ok(ServeLock { _file: None });
    }
    let url = app.settings.database_url.expose_secret();
    let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
    let path = path.split('?').next().unwrap_or(path);
    let lock = PathBuf::from(format!("{path}.serve"));
    let shown = lock.display().to_string();
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&lock)
        .map_err(|why| RunError::Lock { file: shown.clone(), why })?;
    match file.try_lock() {
        Ok(()) => Ok(ServeLock { _file: Some(file) }),
        Err(TryLockError::WouldBlock) => Err(RunError::AlreadyServed(path.to_owned())),
        Err(TryLockError::Error(why)) => Err(RunError::Lock { file: shown, why }),
    }
}

/// Runs the tasks and faces of these roles (all if none is named) until `stop` is cancelled.
pub async fn serve(app: &App, roles: &[Role], stop: CancellationToken) -> Result<(), RunError> {
    let tracker = TaskTracker::new();
    bots(app, roles, &tracker, &stop);
    for task in tasks::list(app, roles) {
        let (app, stop) = (app.clone(), stop.clone());
        tracker.spawn(async move { task.run(&app, &stop).await });
    }
    let web = &app.settings.web;
    if web.enabled && (roles.is_empty() || roles.contains(&Role::Web)) {
        let listen = web.listen;
        let listener =
            TcpListener::bind(listen).await.map_err(|why| RunError::Listen { listen, why })?;
        tracing::info!(%listen, "the pay page is served");
        let (app, stop) = (app.clone(), stop.clone());
        let lifetime = web::Lifetime { stop: stop.clone(), tracker: tracker.clone() };
        tracker.spawn(async move {
            let ended = stop.clone();
            let served = axum::serve(listener, web::router_within(app, lifetime))
                .with_graceful_shutdown(async move { ended.cancelled().await })
                .await;
            if let Err(error) = served {
                tracing::error!(%error, "the web server stopped");
            }
            stop.cancel();
        });
    }
    tracker.close();
    stop.cancelled().await;
    tracing::info!("stopping: what has begun is finished");
    match tokio::time::timeout(SOFT_STOP_MAX, tracker.wait()).await {
        Ok(()) => Ok(()),
        Err(_) => Err(RunError::HardStop),
    }
}

/// Lets the bots of these roles listen and answer: each asks for its updates or has Telegram
/// call, and has its workers. The menus are set beside it.
pub fn bots(app: &App, roles: &[Role], tracker: &TaskTracker, stop: &CancellationToken) {
    let plays = |bot: &Sender| roles.is_empty() || roles.contains(&Role::of(*bot));
    let here: Vec<Sender> = telegram::bots(app).iter().copied().filter(plays).collect();
    app.is_listening.store(true, Ordering::SeqCst);
    for bot in here.iter().copied() {
        let (listening, token) = (app.clone(), stop.clone());
        tracker.spawn(async move {
            match webhook::secret(&listening) {
                Some(_) => webhook::set(&listening, bot, &token).await,
                None => receive::poll(&listening, bot, &token).await,
            }
        });
        for place in 0..work::WORKERS {
            let (working, token) = (app.clone(), stop.clone());
            tracker.spawn(async move { work::worker(&working, bot, place == 0, &token).await });
        }
        tracing::info!(bot = bot.name(), "the bot listens");
    }
    let (app, token) = (app.clone(), stop.clone());
    tracker.spawn(async move { commands::set(&app, &here, &token).await });
}

/// A token that the first SIGINT or SIGTERM cancels; the second ends the process at once.
/// SIGUSR1 nudges the watcher (for a node's `blocknotify`).
pub fn signals(app: &App, tracker: &TaskTracker) -> std::io::Result<CancellationToken> {
    use tokio::signal::unix::{SignalKind, signal};
    let stop = CancellationToken::new();
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut nudge = signal(SignalKind::user_defined1())?;
    let (app, token) = (app.clone(), stop.clone());
    tracker.spawn(async move {
        loop {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
                _ = nudge.recv() => {
                    app.nudges.watch.notify_waiters();
                    continue;
                }
            }
            if token.is_cancelled() {
                tracing::warn!("stopped hard by a second signal");
                std::process::exit(130);
            }
            token.cancel();
        }
    });
    Ok(stop)
}
