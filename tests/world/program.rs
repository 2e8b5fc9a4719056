//! Programs run as children of a test: the till itself, and others. Each ends by itself within
//! a bound, or is killed by its process id when it is dropped.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// How often a child is looked at.
pub const GLANCE: Duration = Duration::from_millis(50);
/// How many glances a program has that ends by itself: a minute, on a machine that is busy with
/// other tests.
const GLANCES_MAX: usize = 1_200;
/// How long an answer over HTTP may take.
const ASKED_MAX: Duration = Duration::from_secs(60);

static STARTED: AtomicU64 = AtomicU64::new(0);

/// A child that runs.
pub struct Running {
    process: Child,
    out: PathBuf,
    err: PathBuf,
}

/// How a child ended.
#[derive(Debug)]
pub struct Ended {
    /// The exit code; none if it was killed.
    pub code: Option<i32>,
    /// What it wrote to standard output.
    pub out: String,
    /// What it wrote to standard error.
    pub err: String,
}

impl Ended {
    /// Everything that it wrote.
    pub fn said(&self) -> String {
        format!("{}{}", self.out, self.err)
    }
}

impl Running {
    /// Starts a program whose output goes to files in a folder.
    pub fn start(mut command: Command, dir: &Path) -> Running {
        let nth = STARTED.fetch_add(1, Ordering::SeqCst);
        let (out, err) = (dir.join(format!("{nth}.out")), dir.join(format!("{nth}.err")));
        let process = command
            .stdin(Stdio::null())
            .stdout(File::create(&out).expect("a file"))
            .stderr(File::create(&err).expect("a file"))
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?}: {error}"));
        Running { process, out, err }
    }

    /// Whether it has not ended yet.
    pub fn is_running(&mut self) -> bool {
        self.process.try_wait().expect("its state is known").is_none()
    }

    /// What it has written so far.
    pub fn said(&self) -> String {
        format!("{}{}", read(&self.out), read(&self.err))
    }

    /// Kills it with SIGKILL: nothing of it gets another turn.
    pub fn kill(mut self) -> Ended {
        self.process.kill().expect("it runs");
        self.process.wait().expect("it is dead");
        self.told()
    }

    /// Waits until it ends by itself.
    pub async fn ended(mut self) -> Ended {
        for _ in 0..GLANCES_MAX {
            if !self.is_running() {
                return self.told();
            }
            tokio::time::sleep(GLANCE).await;
        }
        panic!("it does not end:\n{}", self.said());
    }

    fn told(&mut self) -> Ended {
        let status = self.process.wait().expect("it has ended");
        Ended { code: status.code(), out: read(&self.out), err: read(&self.err) }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn read(file: &Path) -> String {
    String::from_utf8_lossy(&std::fs::read(file).unwrap_or_default()).into_owned()
}

/// The till, with the configuration in a folder.
pub struct Till {
    dir: PathBuf,
    env: Vec<(String, String)>,
}

impl Till {
    /// The till of the shop whose `chaintill.toml` is in `dir`, with settings laid over it:
    /// `[("ORDERS__WINDOW", "15m")]`.
    pub fn of(dir: &Path, settings: &[(&str, &str)]) -> Till {
        let env = settings
            .iter()
            .map(|(key, value)| (format!("CHAINTILL__{key}"), (*value).to_owned()))
            .collect();
        Till { dir: dir.to_path_buf(), env }
    }

    /// Starts a verb.
    pub fn start(&self, verb: &[&str]) -> Running {
        self.start_with(verb, &[])
    }

    /// Starts a verb with variables of its own.
    pub fn start_with(&self, verb: &[&str], env: &[(&str, &str)]) -> Running {
        let mut command = Command::new(env!("CARGO_BIN_EXE_chaintill"));
        command
            .args(verb)
            .arg("--config")
            .arg(self.dir.join("chaintill.toml"))
            .env_remove("FAILPOINTS")
            .envs(self.env.iter().map(|(key, value)| (key, value)))
            .envs(env.iter().copied());
        Running::start(command, &self.dir)
    }

    /// Carries out a verb that ends by itself.
    pub async fn run(&self, verb: &[&str]) -> Ended {
        self.start(verb).ended().await
    }
}

/// A port of this machine that nobody listens on.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("an address").port()
}

/// A browser without eyes: it follows nothing and waits for a minute at most.
pub fn client() -> reqwest::Client {
    let client = reqwest::Client::builder().no_proxy().timeout(ASKED_MAX);
    client.redirect(reqwest::redirect::Policy::none()).build().expect("a client")
}

/// Waits until a child answers at an address.
pub async fn answers(child: &mut Running, url: &str) {
    for _ in 0..GLANCES_MAX {
        assert!(child.is_running(), "it ended:\n{}", child.said());
        if client().get(url).send().await.is_ok_and(|answer| answer.status().is_success()) {
            return;
        }
        tokio::time::sleep(GLANCE).await;
    }
    panic!("{url} does not answer:\n{}", child.said());
}
