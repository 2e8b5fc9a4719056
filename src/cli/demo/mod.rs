//! `chaintill demo`: a whole shop on two simulated chains, for people to play with.
//!
//! Configuration, database, flows, tasks, bots, pay page and notices are those of every shop.
//! Only the world outside is the stage's: two chains behind explorers and a Bot API server, on
//! loopback, reached over HTTP by the clients that reach the real ones. The chat's page is two
//! phones at the bots, the simulator's page presses that world's buttons; `--script` plays the
//! main stories unattended and audits.

mod chat;
mod doors;
mod phones;
mod script;
mod shop;
mod simulator;
mod theatre;
mod view;

use std::fs::{self, File, OpenOptions, TryLockError};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use axum::Router;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use self::chat::Chat;
use self::shop::{DATABASE, SHOP_NAME, Shop};
use self::simulator::Simulator;
use self::theatre::{MEMORY, Theatre};
use crate::base::rng::Rng;
use crate::cli::print::line;
use crate::cli::{Ended, Exit, No};
use crate::faces::web::{self, Lifetime};
use crate::run;

/// The seed of the stories when none is given.
const SCRIPT_SEED: u64 = 1;
/// Held while a demo plays in a folder.
const LOCK: &str = "demo.lock";
/// How often the world outside goes on by itself.
const BEAT: Duration = Duration::from_secs(1);
/// How long browsers may take to leave, and then everything else.
const PATIENCE: Duration = Duration::from_secs(2);
const STOP_MAX: Duration = Duration::from_secs(10);

/// What the demo can be told.
#[derive(Clone, Debug, clap::Args)]
pub struct DemoArgs {
    /// Where the chat, the pay page and the simulator are served
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Keep the shop in this folder, and go on with the one that is there [default: a
    /// temporary folder, removed at the end]
    #[arg(long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// Play the main stories unattended, then audit the shop; exit 1 if anything is not as it
    /// must be
    #[arg(long)]
    pub script: bool,
    /// The chance of a new stage: the same number makes the same chains
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
}

/// Plays.
pub async fn run(args: DemoArgs) -> Ended {
    let folder = Folder::open(args.dir.as_deref())?;
    let exit = if args.script {
        folder.must_be_empty()?;
        Box::pin(script::play(folder.path(), args.seed.unwrap_or(SCRIPT_SEED))).await?
    } else {
        folder.must_be_whole()?;
        open_doors(&args, folder.path()).await?
    };
    folder.close()?;
    Ok(exit)
}

/// Serves shop, chat and simulator until it is told to stop.
async fn open_doors(args: &DemoArgs, folder: &Path) -> Ended {
    let listener = TcpListener::bind(args.listen).await.map_err(|error| {
        let listen = args.listen;
        No::Unavailable(format!(
            "cannot listen on {listen}: {error}; choose another address with --listen"
        ))
    })?;
    let home = home_of(listener.local_addr()?);
    let theatre = Theatre::lively(folder, args.seed).await?;
    let shop = Shop::open(theatre, folder, Rng::system(), &home).await?;
    let app = shop.app.clone();
    let _serving = run::lock(&app)?;
    let waiting = shop.ready_made().await?;

    let (tracker, guard) = (TaskTracker::new(), TaskTracker::new());
    let stop = run::signals(&app, &guard)?;
    let simulator = Arc::new(Simulator::new(shop, home.clone(), tracker.clone()));
    for number in 0..simulator.shop.tasks().len() {
        let (simulator, stop) = (Arc::clone(&simulator), stop.clone());
        tracker.spawn(async move {
            let task = &simulator.shop.tasks()[number];
            task.run(&simulator.shop.app, &stop).await;
        });
    }
    run::bots(&app, &[], &tracker, &stop);
    let lifetime = Lifetime { stop: stop.clone(), tracker: tracker.clone() };
    let chat = Arc::new(Chat::new(Arc::clone(&simulator)));
    let pages = web::router_within(app.clone(), lifetime)
        .merge(simulator::router(Arc::clone(&simulator)))
        .merge(chat::router(chat));
    tracker.spawn(serve(listener, pages, stop.clone()));
    tracker.spawn(go_on(simulator, stop.clone()));

    let waiting = waiting.map(|(order, invoice)| {
        (order.number, order.total.to_string(), format!("{home}/i/{}", invoice.token))
    });
    greet(&home, args, waiting)?;
    stop.cancelled().await;
    line("\nStopping: what has begun is finished.")?;
    tracker.close();
    let ended = async {
        tracker.wait().await;
        app.db.close().await;
    };
    if tokio::time::timeout(STOP_MAX, ended).await.is_err() {
        tracing::warn!("not everything could be finished before the stop");
    }
    if let Some(dir) = &args.dir {
        line(format_args!("To go on: chaintill demo --dir {}", dir.display()))?;
    }
    Ok(Exit::Done)
}

/// Serves until the stop; browsers that stay connected do not hold it up.
async fn serve(listener: TcpListener, pages: Router, stop: CancellationToken) {
    let stopping = stop.clone().cancelled_owned();
    let serving = axum::serve(listener, pages).with_graceful_shutdown(stopping).into_future();
    let patience = async {
        stop.cancelled().await;
        tokio::time::sleep(PATIENCE).await;
    };
    tokio::select! {
        served = serving => {
            if let Err(error) = served {
                tracing::error!(%error, "the web server stopped");
            }
        }
        () = patience => {}
    }
    stop.cancel();
}

/// The world outside goes on: its clock ticks, and blocks come.
async fn go_on(simulator: Arc<Simulator>, stop: CancellationToken) {
    while !stop.is_cancelled() {
        let theatre = &simulator.shop.theatre;
        theatre.tick();
        if let Err(error) = theatre.breathe() {
            tracing::warn!(error = format!("{error:#}"), "no block comes");
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(BEAT) => {}
        }
    }
}

fn greet(
    home: &str,
    args: &DemoArgs,
    waiting: Option<(i64, String, String)>,
) -> anyhow::Result<()> {
    line(format_args!("{SHOP_NAME} is open: two simulated chains, and play money only.\n"))?;
    line(format_args!("  chat       {home}/chat"))?;
    line(format_args!("  simulator  {home}/"))?;
    if let Some((number, total, page)) = waiting {
        line(format_args!("  pay page   {page}   (order {number}, {total})"))?;
    }
    if !args.listen.ip().is_loopback() {
        line("  note       whoever reaches this address can play along")?;
    }
    line(
        "\nWhat to click:\n\
         \x20 1. Open the chat. You are Alice, who buys, and Olga, who runs the shop. Press\n\
         \x20    Start on both phones.\n\
         \x20 2. As Alice choose something, confirm it and choose a coin. Above the phones press\n\
         \x20    \"pay exactly\", and \"mine 1\" until the order is paid.\n\
         \x20 3. As Olga press Claim, add a tracking number, press Shipped. After \"+5 min\" Alice\n\
         \x20    knows. Then pay half, pay too much, let the time run out; the simulator has\n\
         \x20    the rest: replace, reorganise, audit.\n\n\
         Ctrl-C ends the demo.",
    )?;
    Ok(())
}

/// How a browser on this machine reaches an address that is listened on.
fn home_of(listen: SocketAddr) -> String {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    format!("http://{}", SocketAddr::new(ip, listen.port()))
}

/// The demo's folder, in which one demo plays at a time.
struct Folder {
    path: PathBuf,
    /// Removes the folder at the end, if nobody asked to keep it.
    temporary: Option<TempDir>,
    _lock: File,
}

impl Folder {
    fn open(given: Option<&Path>) -> anyhow::Result<Folder> {
        let temporary = match given {
            Some(_) => None,
            None => Some(tempfile::Builder::new().prefix("chaintill-demo-").tempdir()?),
        };
        let path = match (&temporary, given) {
            (Some(temporary), _) => temporary.path().to_owned(),
            (None, given) => given.map(Path::to_path_buf).unwrap_or_default(),
        };
        let cannot = || format!("cannot use the folder {}", path.display());
        fs::create_dir_all(&path).with_context(cannot)?;
        let path = fs::canonicalize(&path).with_context(cannot)?;
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path.join(LOCK))
            .with_context(cannot)?;
        match lock.try_lock() {
            Ok(()) => Ok(Folder { path, temporary, _lock: lock }),
            Err(TryLockError::WouldBlock) => {
                let path = path.display();
                Err(No::Unavailable(format!("another demo plays in {path}")).into())
            }
            Err(TryLockError::Error(error)) => Err(error).with_context(cannot),
        }
    }

    fn path(&self) -> &Path {
        &self.path
    }

    /// The stories are told from their beginning.
    fn must_be_empty(&self) -> Result<(), No> {
        if self.path.join(DATABASE).exists() {
            let path = self.path.display();
            return Err(No::Usage(format!("{path} holds a shop; the script needs a new folder")));
        }
        Ok(())
    }

    /// A shop without its chains would watch for ever and see nothing.
    fn must_be_whole(&self) -> Result<(), No> {
        let lies = |name: &str| self.path.join(name).exists();
        if lies(DATABASE) && !lies(MEMORY) {
            let path = self.path.display();
            return Err(No::Usage(format!(
                "{path} holds a shop, but not the chains it was paid on ({MEMORY}); choose \
                 another folder"
            )));
        }
        Ok(())
    }

    fn close(self) -> anyhow::Result<()> {
        match self.temporary {
            Some(temporary) => temporary.close().context("the temporary folder stays behind"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_listens_everywhere_is_reached_on_loopback() {
        let case = |listen: &str, home: &str| assert_eq!(home_of(listen.parse().unwrap()), home);
        case("127.0.0.1:8080", "http://127.0.0.1:8080");
        case("0.0.0.0:80", "http://127.0.0.1:80");
        case("[::]:8080", "http://[::1]:8080");
        case("192.168.1.5:8080", "http://192.168.1.5:8080");
    }

    #[test]
    fn one_demo_plays_in_a_folder_and_a_temporary_one_is_removed() {
        let dir = tempfile::tempdir().unwrap();
        let first = Folder::open(Some(dir.path())).unwrap();
        let second = Folder::open(Some(dir.path())).err().expect("refused");
        assert!(second.to_string().starts_with("another demo plays in "));
        first.close().unwrap();
        assert!(dir.path().exists());

        let temporary = Folder::open(None).unwrap();
        let path = temporary.path().to_owned();
        assert!(path.is_dir());
        temporary.close().unwrap();
        assert!(!path.exists());
    }

    #[test]
    fn a_folder_with_half_a_demo_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::open(Some(dir.path())).unwrap();
        folder.must_be_empty().unwrap();
        folder.must_be_whole().unwrap();
        fs::write(dir.path().join(DATABASE), "").unwrap();
        assert!(folder.must_be_empty().is_err());
        assert!(folder.must_be_whole().is_err());
        fs::write(dir.path().join(MEMORY), "").unwrap();
        folder.must_be_whole().unwrap();
    }
}
