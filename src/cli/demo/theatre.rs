//! The stage with its clock and its memory.
//!
//! The stage keeps its chains in memory alone. So what is done on it is written down, act by
//! act: the same seed and the same acts at the same moments make the same blocks, and a demo
//! whose folder was kept opens where it was left. What was said in chats is not written down.
//! Nothing here knows of orders or invoices.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, bail};
use bitcoin::{ScriptBuf, Txid};
use serde::{Deserialize, Serialize};

use crate::base::clock::{Clock, Time};
use crate::base::coin::Coin;
use crate::base::money::Sats;
use crate::base::rng::Rng;
use crate::stage::{BotApi, Fault, Reorged, SimChain, Stage, StageConfig};

/// The file in the demo's folder that holds what was done on the stage.
pub const MEMORY: &str = "stage.jsonl";

/// After a longer pause than this many blocks one block is enough: it makes a fresh tip.
const BLOCKS_MADE_UP_MAX: u64 = 48;

/// What somebody does on the stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Money is sent.
    Pay {
        /// On which chain.
        coin: Coin,
        /// To which script.
        to: ScriptBuf,
        /// How much.
        sats: i64,
    },
    /// A payment that waits gives way to another with a higher fee.
    Replace {
        /// On which chain.
        coin: Coin,
        /// Which payment.
        txid: Txid,
        /// Whom the other pays; nobody but the sender if there is none.
        to: Option<ScriptBuf>,
        /// How much.
        sats: i64,
    },
    /// A block comes in which the coins of a payment that waits are spent otherwise.
    DoubleSpend {
        /// On which chain.
        coin: Coin,
        /// Which payment.
        txid: Txid,
    },
    /// Blocks come, now.
    Mine {
        /// On which chain.
        coin: Coin,
        /// How many.
        blocks: usize,
    },
    /// The blocks of a span that ends now come, as they usually do.
    Span {
        /// On which chain.
        coin: Coin,
        /// How long it was.
        secs: u64,
    },
    /// The last blocks are replaced by others.
    Reorg {
        /// On which chain.
        coin: Coin,
        /// How many.
        depth: usize,
        /// What becomes of the payments in them.
        keep: Keep,
    },
    /// The shop's clock is pushed ahead.
    Advance {
        /// How far.
        secs: u64,
    },
}

/// What becomes of payments whose blocks are replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keep {
    /// The new blocks hold them again.
    Again,
    /// They wait for a block again.
    Mempool,
    /// Their coins are spent otherwise.
    Dropped,
}

impl From<Keep> for Reorged {
    fn from(keep: Keep) -> Reorged {
        match keep {
            Keep::Again => Reorged::Again,
            Keep::Mempool => Reorged::BackToMempool,
            Keep::Dropped => Reorged::Dropped,
        }
    }
}

/// The stage, the shop's clock, and what was done so far.
pub struct Theatre {
    stage: Stage,
    /// The time in the shop.
    clock: Clock,
    /// The time on the stage. It moves from act to act, so that each can be played again at
    /// the very same moment.
    hands: Clock,
    /// How often this stage was put up before.
    openings: i64,
    memory: Mutex<Option<File>>,
}

/// The first line of the memory.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    seed: u64,
    /// When the stage was put up for the first time, in milliseconds.
    began: i64,
    /// How often it was put up again.
    #[serde(default)]
    openings: i64,
}

/// Each further line.
#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    /// When, in milliseconds.
    at: i64,
    act: Act,
}

/// Everything that was done on a stage.
#[derive(Debug)]
struct Played {
    head: Head,
    entries: Vec<Entry>,
}

impl Theatre {
    /// A stage on which time stands still unless it is moved, and that nobody remembers.
    pub async fn rehearsed(seed: u64, began: Time) -> anyhow::Result<Theatre> {
        let clock = Clock::stopped(began);
        let stage = put_up(clock.clone(), seed).await?;
        let (hands, memory) = (clock.clone(), Mutex::new(None));
        Ok(Theatre { stage, clock, hands, openings: 0, memory })
    }

    /// A stage in the machine's own time. If the folder remembers one, it is played up to
    /// where it was left; the seed is for a new one.
    pub async fn lively(folder: &Path, seed: Option<u64>) -> anyhow::Result<Theatre> {
        let file = folder.join(MEMORY);
        let played = Played::read(&file)?.unwrap_or_else(|| Played::fresh(seed));
        let hands = Clock::stopped(Time::from_millis(played.head.began));
        let stage = put_up(hands.clone(), played.head.seed).await?;
        let clock = Clock::shifted();
        for entry in &played.entries {
            move_to(&hands, Time::from_millis(entry.at));
            perform(&stage, &entry.act);
            if let Act::Advance { secs } = entry.act {
                clock.advance(Duration::from_secs(secs));
            }
        }
        // Time does not go back, even if the machine's clock was set back.
        move_to(&clock, hands.now());
        move_to(&hands, clock.now());
        let memory = Mutex::new(Some(played.write(&file)?));
        Ok(Theatre { stage, clock, hands, openings: played.head.openings, memory })
    }

    /// How often this stage was put up before: 0 for a new one.
    pub fn openings(&self) -> i64 {
        self.openings
    }

    /// The time in the shop.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// A coin's chain.
    pub fn chain(&self, coin: Coin) -> &SimChain {
        self.stage.chain(coin)
    }

    /// The Bot API.
    pub fn bots(&self) -> &BotApi {
        self.stage.bots()
    }

    /// Where a coin's explorer is.
    pub fn explorer_url(&self, coin: Coin) -> String {
        self.stage.explorer_url(coin)
    }

    /// Where bots are answered.
    pub fn bot_api_url(&self) -> String {
        self.stage.bot_api_url()
    }

    /// Carries out an act, written down first. Gives the transaction it made, if it made one.
    pub fn act(&self, act: &Act) -> anyhow::Result<Option<Txid>> {
        let mut memory = self.memory();
        self.must_be_possible(act)?;
        move_to(&self.hands, self.clock.now());
        if let Some(file) = memory.as_mut() {
            let entry = Entry { at: self.hands.now().millis(), act: act.clone() };
            let line = format!("{}\n", serde_json::to_string(&entry)?);
            file.write_all(line.as_bytes()).context("what happens cannot be written down")?;
        }
        if let Act::Advance { secs } = act {
            self.clock.advance(Duration::from_secs(*secs));
        }
        Ok(perform(&self.stage, act))
    }

    fn must_be_possible(&self, act: &Act) -> anyhow::Result<()> {
        match act {
            Act::Replace { coin, txid, .. } | Act::DoubleSpend { coin, txid } => {
                if !self.chain(*coin).mempool().contains(txid) {
                    bail!("that payment does not wait for a block any more");
                }
            }
            Act::Reorg { coin, depth, .. } => {
                let (height, _) = self.chain(*coin).tip();
                if *depth < 1 || height <= i64::try_from(*depth)? {
                    bail!("a reorg takes away 1 to {} blocks", height - 1);
                }
            }
            Act::Pay { .. } | Act::Mine { .. } | Act::Span { .. } | Act::Advance { .. } => {}
        }
        Ok(())
    }

    /// Lets the stage know what time it is, for what bots say.
    pub fn tick(&self) {
        let _memory = self.memory();
        move_to(&self.hands, self.clock.now());
    }

    /// Blocks come as they do: as many as their spacing fits into the time since the last.
    pub fn breathe(&self) -> anyhow::Result<()> {
        for coin in Coin::ALL {
            let waited = self.clock.now().since(self.tip_time(coin)).as_secs();
            let act = match waited / coin.spacing().as_secs() {
                0 => continue,
                due if due <= BLOCKS_MADE_UP_MAX => Act::Span { coin, secs: waited },
                _ => Act::Mine { coin, blocks: 1 },
            };
            self.act(&act)?;
        }
        Ok(())
    }

    /// The time in the last block of a chain.
    pub fn tip_time(&self, coin: Coin) -> Time {
        let chain = self.chain(coin);
        let (_, hash) = chain.tip();
        let header = chain.header(hash).expect("a chain knows its own tip");
        Time::from_secs(i64::from(header.time))
    }

    /// Lets a coin's explorer go dark, or be well again.
    pub fn darken(&self, coin: Coin, dark: bool) {
        self.chain(coin).set_fault(dark.then_some(Fault::Dark));
    }

    /// Closes the doors and waits until everyone has left.
    pub async fn stop(self) {
        self.stage.stop().await;
    }

    fn memory(&self) -> MutexGuard<'_, Option<File>> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn put_up(clock: Clock, seed: u64) -> anyhow::Result<Stage> {
    let rng = Rng::seeded(seed);
    let (coins, listen) = (Coin::ALL.to_vec(), Ipv4Addr::LOCALHOST.into());
    let config = StageConfig { clock, rng, coins, listen };
    Stage::start(config).await.context("the stage cannot be put up on loopback")
}

/// Pushes a clock ahead to a moment; it never goes back.
fn move_to(clock: &Clock, at: Time) {
    clock.advance(at.since(clock.now()));
}

fn perform(stage: &Stage, act: &Act) -> Option<Txid> {
    match act {
        Act::Pay { coin, to, sats } => Some(stage.chain(*coin).pay(to, Sats(*sats))),
        Act::Replace { coin, txid, to, sats } => {
            let outputs: Vec<(ScriptBuf, Sats)> =
                to.iter().map(|script| (script.clone(), Sats(*sats))).collect();
            Some(stage.chain(*coin).replace(*txid, &outputs))
        }
        Act::DoubleSpend { coin, txid } => Some(stage.chain(*coin).double_spend_in_block(*txid)),
        Act::Mine { coin, blocks } => {
            stage.chain(*coin).mine(*blocks);
            None
        }
        Act::Span { coin, secs } => {
            stage.chain(*coin).mine_for(Duration::from_secs(*secs));
            None
        }
        Act::Reorg { coin, depth, keep } => {
            stage.chain(*coin).reorg(*depth, Reorged::from(*keep));
            None
        }
        Act::Advance { .. } => None,
    }
}

impl Played {
    fn fresh(seed: Option<u64>) -> Played {
        let seed = seed.unwrap_or_else(|| Rng::system().below(u64::MAX));
        let head = Head { seed, began: Clock::system().now().millis(), openings: 0 };
        Played { head, entries: Vec::new() }
    }

    /// What a file remembers, to be played once more; nothing if there is no file.
    fn read(file: &Path) -> anyhow::Result<Option<Played>> {
        let text = match fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error).context(format!("cannot read {}", file.display())),
        };
        let lines: Vec<&str> = text.lines().collect();
        let Some((head, rest)) = lines.split_first() else { return Ok(None) };
        let damaged = |line: usize| format!("{} is damaged in line {line}", file.display());
        let mut head: Head = serde_json::from_str(head).with_context(|| damaged(1))?;
        head.openings += 1;
        let mut entries = Vec::with_capacity(rest.len());
        for (number, line) in (2..).zip(rest) {
            match serde_json::from_str(line) {
                Ok(entry) => entries.push(entry),
                // Cut short by a kill: then the act was not carried out either.
                Err(_) if number == lines.len() => {}
                Err(error) => return Err(error).context(damaged(number)),
            }
        }
        Ok(Some(Played { head, entries }))
    }

    /// Writes everything down anew, and gives the file for what comes next.
    fn write(&self, file: &Path) -> anyhow::Result<File> {
        let mut text = format!("{}\n", serde_json::to_string(&self.head)?);
        for entry in &self.entries {
            text.push_str(&serde_json::to_string(entry)?);
            text.push('\n');
        }
        let cannot = || format!("cannot write {}", file.display());
        let fresh = file.with_extension("new");
        fs::write(&fresh, text).with_context(cannot)?;
        fs::rename(&fresh, file).with_context(cannot)?;
        OpenOptions::new().append(true).open(file).with_context(cannot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn somebody() -> ScriptBuf {
        ScriptBuf::from_hex("0014ece526571053da86454c9e066779eaf9d1502e6a").unwrap()
    }

    fn pay(coin: Coin) -> Act {
        Act::Pay { coin, to: somebody(), sats: 50_000 }
    }

    /// Heights, tips and what waits.
    fn scene(theatre: &Theatre) -> Vec<String> {
        let of = |coin: Coin| {
            let chain = theatre.chain(coin);
            format!("{coin} {:?} {:?}", chain.tip(), chain.mempool())
        };
        Coin::ALL.map(of).to_vec()
    }

    #[tokio::test]
    async fn a_stage_that_was_kept_is_the_same_when_it_opens_again() {
        let dir = tempfile::tempdir().unwrap();
        let theatre = Theatre::lively(dir.path(), Some(7)).await.unwrap();
        let first = theatre.act(&pay(Coin::Btc)).unwrap().unwrap();
        theatre.act(&Act::Advance { secs: 3_600 }).unwrap();
        theatre.breathe().unwrap();
        let second = theatre.act(&pay(Coin::Ltc)).unwrap().unwrap();
        let away = Act::Replace { coin: Coin::Ltc, txid: second, to: None, sats: 0 };
        theatre.act(&away).unwrap();
        let reorg = Act::Reorg { coin: Coin::Btc, depth: 2, keep: Keep::Mempool };
        theatre.act(&reorg).unwrap();
        let (before, then) = (scene(&theatre), theatre.clock().now());
        let openings = theatre.openings();
        assert!(!theatre.chain(Coin::Ltc).mempool().contains(&second));
        theatre.stop().await;

        let again = Theatre::lively(dir.path(), None).await.unwrap();
        assert_eq!((openings, again.openings()), (0, 1));
        assert_eq!(scene(&again), before);
        assert!(then <= again.clock().now(), "the hour that was skipped is not given back");
        assert!(again.chain(Coin::Btc).raw(first).is_some());
    }

    #[tokio::test]
    async fn an_act_that_cannot_be_is_refused_and_not_remembered() {
        let dir = tempfile::tempdir().unwrap();
        let theatre = Theatre::lively(dir.path(), Some(7)).await.unwrap();
        let txid = theatre.act(&pay(Coin::Btc)).unwrap().unwrap();
        theatre.act(&Act::Mine { coin: Coin::Btc, blocks: 1 }).unwrap();
        let late = Act::Replace { coin: Coin::Btc, txid, to: None, sats: 0 };
        assert!(theatre.act(&late).is_err());
        let deep = Act::Reorg { coin: Coin::Btc, depth: 1_000, keep: Keep::Again };
        assert!(theatre.act(&deep).is_err());
        let lines = fs::read_to_string(dir.path().join(MEMORY)).unwrap().lines().count();
        assert_eq!(lines, 3, "the head and two acts");
    }

    #[tokio::test]
    async fn a_line_cut_short_by_a_kill_is_forgotten() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join(MEMORY);
        let theatre = Theatre::lively(dir.path(), Some(7)).await.unwrap();
        theatre.act(&Act::Mine { coin: Coin::Btc, blocks: 2 }).unwrap();
        let before = scene(&theatre);
        drop(theatre);
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, format!("{text}{{\"at\":12,\"act\":{{\"mi")).unwrap();
        let again = Theatre::lively(dir.path(), None).await.unwrap();
        assert_eq!(scene(&again), before);
    }

    #[tokio::test]
    async fn blocks_come_with_time() {
        let theatre = Theatre::rehearsed(1, Time::from_secs(1_768_471_200)).await.unwrap();
        let heights = || Coin::ALL.map(|coin| theatre.chain(coin).tip().0);
        assert_eq!(heights(), [32, 32]);
        theatre.act(&Act::Advance { secs: 1_500 }).unwrap();
        theatre.breathe().unwrap();
        assert_eq!(heights(), [34, 42]);
        theatre.breathe().unwrap();
        assert_eq!(heights(), [34, 42]);
        theatre.act(&Act::Advance { secs: 100 * 86_400 }).unwrap();
        theatre.breathe().unwrap();
        assert_eq!(heights(), [35, 43], "a long pause ends with one block");
    }
}
