//! Watching a chain: one look after the other, each block booked once.
//!
//! A look asks a source for its tip, fetches every block after the cursor, and books each in
//! one transaction with everything that follows from it: payments, verdicts, ledger, stock,
//! commission, notices, and the cursor itself. A fork is one transaction too. Then it looks
//! for unconfirmed money of invoices inside their payment window. Nothing is fetched inside a
//! transaction. The first statement of each is the compare-and-set of the cursor: a look that
//! another process overtook changes nothing.

mod blocks_in;
mod fork;
mod mempool;

use std::collections::BTreeMap;

use bitcoin::{OutPoint, Script};
use fail::fail_point;
use rust_decimal::Decimal;

use crate::app::App;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::id::AccountId;
use crate::blocks::{self, Cursor, HEADERS_KEPT, KnownHeader};
use crate::chain::block::{Block, check_work};
use crate::chain::matcher::Matcher;
use crate::chain::{ChainSource, Fault, SourceError, Tip};
use crate::facts;
use crate::flows::{Done, Failure, pricing, tell, wallet};
use crate::invoices;
use crate::notices::Kind;
use crate::wallets::{self, LOOKAHEAD};
use crate::write_tx;

/// The most blocks booked in one look; the next look goes on.
const BLOCKS_PER_LOOK: usize = 200;
/// Headers fetched behind the first tip: more than the deepest reorg seen on either chain.
const HEADERS_BEHIND_ANCHOR: usize = 20;
/// Scripts loaded from the database at a time.
const SCRIPTS_PER_PAGE: i64 = 5000;
/// A longer pause between two looks is remembered as a time of blindness.
const OUTAGE_AFTER: std::time::Duration = std::time::Duration::from_secs(5 * 60);

/// The watcher of one coin, with what it looks for in memory. Everything it knows can be
/// loaded again; nothing of it is the truth.
#[derive(Debug)]
pub struct Watcher {
    coin: Coin,
    matcher: Matcher,
    /// Per account: the next index to load.
    loaded: BTreeMap<AccountId, u32>,
    /// Per account: the next index to look ahead at, not shown yet.
    ahead: BTreeMap<AccountId, u32>,
    outpoints_loaded: bool,
}

/// What a look did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// Blocks booked.
    pub blocks: usize,
    /// Blocks taken back in a reorg.
    pub disconnected: usize,
    /// Payments sighted or moved.
    pub payments: usize,
    /// Whether every block that the source knows is booked.
    pub complete: bool,
    /// The height of the cursor afterwards.
    pub height: i64,
}

impl std::fmt::Display for Looked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "at height {}, {} blocks, {} payments", self.height, self.blocks, self.payments)?;
        if self.disconnected > 0 {
            write!(f, ", {} blocks taken back", self.disconnected)?;
        }
        if !self.complete {
            f.write_str(", more blocks to come")?;
        }
        Ok(())
    }
}

impl Watcher {
    /// A watcher that has loaded nothing yet.
    pub fn new(coin: Coin) -> Watcher {
        Watcher {
            coin,
            matcher: Matcher::new(),
            loaded: BTreeMap::new(),
            ahead: BTreeMap::new(),
            outpoints_loaded: false,
        }
    }

    /// One look. Sources are asked in order; the first that answers is used for all of it.
    pub async fn look(&mut self, app: &App) -> Done<Looked> {
        let sources = app.sources.get(&self.coin).map_or(&[][..], Vec::as_slice);
        let mut last = None;
        for source in sources {
            match self.look_with(app, source.as_ref()).await {
                Err(Failure::Source(error)) => {
                    tracing::warn!(coin = %self.coin, %error, "a source did not answer");
                    last = Some(error);
                }
                other => return other,
            }
        }
        Err(match last {
            Some(error) => Failure::Source(error),
            None => Failure::Other(format!("no source of {} is configured", self.coin)),
        })
    }

    async fn look_with(&mut self, app: &App, source: &dyn ChainSource) -> Done<Looked> {
        let began = app.now();
        let mut looked = Looked::default();
        let tip = source.tip().await?;
        let mut cursor = self.cursor(app, source, tip).await?;
        for _ in 0..BLOCKS_PER_LOOK {
            if cursor.hash == tip.hash {
                break;
            }
            let Some(moved) = self.advance(app, source, &cursor, tip, began, &mut looked).await?
            else {
                break;
            };
            cursor = moved;
        }
        looked.height = cursor.height;
        looked.complete = cursor.hash == tip.hash;
        if looked.complete {
            self.mempool(app, source, &cursor, began, &mut looked).await?;
        }
        if looked.blocks + looked.payments > 0 {
            app.nudges.outbox.notify_one();
        }
        Ok(looked)
    }

    /// The cursor; at the first start it is put at the tip, with a few headers behind it so
    /// that a reorg of the first hours is followed.
    async fn cursor(&self, app: &App, source: &dyn ChainSource, tip: Tip) -> Done<Cursor> {
        if let Some(cursor) = blocks::find_cursor(&app.db, self.coin).await? {
            return Ok(cursor);
        }
        let header = source.header(tip.hash).await?;
        let anchor = KnownHeader { height: tip.height, hash: tip.hash, header };
        check(self.coin, source, &anchor, None)?;
        let mut behind = Vec::new();
        let mut child = anchor;
        while behind.len() < HEADERS_BEHIND_ANCHOR && 0 < child.height {
            let hash = child.header.prev_blockhash;
            let header = source.header(hash).await?;
            let parent = KnownHeader { height: child.height - 1, hash, header };
            if 0 < parent.height {
                check(self.coin, source, &parent, None)?;
            }
            behind.push(parent);
            child = parent;
        }
        write_tx!(app.db, |tx| {
            if blocks::begin(&mut tx, self.coin, &anchor).await? {
                blocks::connect(&mut tx, self.coin, &anchor, false).await?;
                for parent in &behind {
                    blocks::connect(&mut tx, self.coin, parent, false).await?;
                }
            }
            Ok::<(), Failure>(())
        })?;
        blocks::find_cursor(&app.db, self.coin)
            .await?
            .ok_or_else(|| Failure::Other("the cursor is gone".to_owned()))
    }

    /// Books the next block, or the whole of a fork. `None` if there is nothing to do but
    /// wait: the source is behind, or another process was faster.
    async fn advance(
        &mut self,
        app: &App,
        source: &dyn ChainSource,
        cursor: &Cursor,
        tip: Tip,
        began: Time,
        looked: &mut Looked,
    ) -> Done<Option<Cursor>> {
        let ours_stands = match source.hash_at(cursor.height).await {
            Ok(hash) => hash == cursor.hash,
            Err(SourceError { fault: Fault::Unknown(_), .. }) => false,
            Err(error) => return Err(error.into()),
        };
        if !ours_stands {
            return self.follow_fork(app, source, cursor, tip, began, looked).await;
        }
        let height = cursor.height + 1;
        let hash = source.hash_at(height).await?;
        let previous = (cursor.height, cursor.hash);
        let (at, block) = fetch(self.coin, source, height, hash, previous).await?;
        self.load(app).await?;
        let prices = pricing::fresh(app).await?;
        let now = app.now();
        let booked = write_tx!(app.db, |tx| {
            if !blocks::move_to(&mut tx, cursor, &at, began).await? {
                return Ok(None);
            }
            let booked = self.book_block(&mut tx, app, &at, &block, now).await?;
            let below = at.height - HEADERS_KEPT;
            blocks::prune(&mut tx, self.coin, below).await?;
            self.judge_all(&mut tx, app, &booked.invoices, &prices, now).await?;
            fail_point!("block::before_commit");
            Ok::<_, Failure>(Some(booked))
        })?;
        fail_point!("block::after_commit");
        let Some(booked) = booked else { return Ok(None) };
        looked.blocks += 1;
        looked.payments += booked.payments;
        self.remember(&booked.outpoints, &booked.inputs);
        tracing::debug!(coin = %self.coin, height, payments = booked.payments, "block booked");
        Ok(blocks::find_cursor(&app.db, self.coin).await?)
    }

    /// Loads scripts that were shown since the last time, those just ahead of the next
    /// index, and at the first time everything that may be spent or conflict.
    async fn load(&mut self, app: &App) -> Done<()> {
        for account in wallets::find_accounts(&app.db).await? {
            if account.coin != self.coin {
                continue;
            }
            loop {
                let from = *self.loaded.entry(account.id).or_insert(0);
                let page =
                    wallets::scripts_from(&app.db, account.id, from, SCRIPTS_PER_PAGE).await?;
                let Some((last, _)) = page.last() else { break };
                self.loaded.insert(account.id, last + 1);
                for (_, script) in &page {
                    self.matcher.add_script(Script::from_bytes(script));
                }
            }
            let key = wallet::open_pinned(app, &account)?;
            let from = *self.ahead.entry(account.id).or_insert(0);
            let until = account.next_index.saturating_add(LOOKAHEAD);
            for index in from.max(account.next_index)..until {
                self.matcher.add_script(&key.receive(index)?.script);
            }
            self.ahead.insert(account.id, until.max(from));
        }
        if !self.outpoints_loaded {
            let height = blocks::find_cursor(&app.db, self.coin).await?.map_or(0, |c| c.height);
            let open_from = height - self.coin.final_depth();
            let outpoints = invoices::outpoints(&app.db, self.coin).await?;
            let inputs = invoices::open_inputs(&app.db, self.coin, open_from).await?;
            self.remember(&outpoints, &inputs);
            self.outpoints_loaded = true;
        }
        Ok(())
    }

    fn remember(&mut self, outpoints: &[OutPoint], inputs: &[OutPoint]) {
        for outpoint in outpoints {
            self.matcher.add_outpoint(*outpoint);
        }
        for input in inputs {
            self.matcher.add_input(*input);
        }
    }

    /// Judges the invoices touched, and every invoice of this coin whose money in a block
    /// has not been judged at its depth.
    async fn judge_all(
        &self,
        tx: &mut crate::base::db::Tx,
        app: &App,
        touched: &[crate::base::id::InvoiceId],
        prices: &BTreeMap<Coin, Decimal>,
        now: Time,
    ) -> Done<()> {
        let mut all = invoices::unripe(tx, self.coin).await?;
        all.extend_from_slice(touched);
        // Always in the same order, so that two processes never wait in a circle.
        all.sort();
        all.dedup();
        for invoice in all {
            crate::flows::payment::judge_again(tx, app, invoice, prices, now).await?;
        }
        Ok(())
    }

    /// Puts the cursor back to a height, so that the next looks book every block after it
    /// again. What is known already is recognised by its outpoint.
    pub async fn rescan(&mut self, app: &App, from: i64) -> Done<i64> {
        let source = self.first_source(app)?;
        let tip = source.tip().await?;
        self.cursor(app, source, tip).await?;
        let start = self.header_before(source, tip, from).await?;
        write_tx!(app.db, |tx| {
            blocks::disconnect_from(&mut tx, self.coin, start.height).await?;
            blocks::rewind(&mut tx, self.coin, &start).await?;
            blocks::connect(&mut tx, self.coin, &start, false).await
        })?;
        Ok(tip.height - start.height)
    }

    /// How many blocks [`Watcher::rescan`] would have booked again. Nothing is changed.
    pub async fn rescan_length(&self, app: &App, from: i64) -> Done<i64> {
        let source = self.first_source(app)?;
        let tip = source.tip().await?;
        let start = self.header_before(source, tip, from).await?;
        Ok(tip.height - start.height)
    }

    fn first_source<'a>(&self, app: &'a App) -> Done<&'a dyn ChainSource> {
        let source = app.sources.get(&self.coin).and_then(|sources| sources.first());
        let source = source
            .ok_or_else(|| Failure::Other(format!("no source of {} is configured", self.coin)))?;
        Ok(source.as_ref())
    }

    /// The block before a height, which lies between the first block and the tip.
    async fn header_before(
        &self,
        source: &dyn ChainSource,
        tip: Tip,
        from: i64,
    ) -> Done<KnownHeader> {
        self.header_at(source, from.clamp(1, tip.height) - 1).await
    }

    async fn header_at(&self, source: &dyn ChainSource, height: i64) -> Done<KnownHeader> {
        let hash = source.hash_at(height).await?;
        let header = source.header(hash).await?;
        let known = KnownHeader { height, hash, header };
        if height > 0 {
            check(self.coin, source, &known, None)?;
        }
        Ok(known)
    }
}

/// Fetches a block and believes it only if it is the one that was asked for, follows the
/// block before it, and proves its own transactions and work.
async fn fetch(
    coin: Coin,
    source: &dyn ChainSource,
    height: i64,
    hash: bitcoin::BlockHash,
    previous: (i64, bitcoin::BlockHash),
) -> Done<(KnownHeader, Block)> {
    let raw = source.block(hash).await?;
    let nonsense = |found: String| {
        Fault::Nonsense { wanted: "a block that proves itself", found }.of(source.name())
    };
    let block = Block::decode(coin, raw).map_err(|error| nonsense(error.to_string()))?;
    block.expect_height(height).map_err(|error| nonsense(error.to_string()))?;
    let at = KnownHeader { height, hash, header: block.header };
    check(coin, source, &at, Some(previous.1))?;
    Ok((at, block))
}

/// Whether a header is what it claims: its hash, its parent, its work.
fn check(
    coin: Coin,
    source: &dyn ChainSource,
    at: &KnownHeader,
    previous: Option<bitcoin::BlockHash>,
) -> Result<(), SourceError> {
    let nonsense =
        |found: String| Fault::Nonsense { wanted: "a header that fits", found }.of(source.name());
    if at.header.block_hash() != at.hash {
        return Err(nonsense(format!("a header that does not hash to {}", at.hash)));
    }
    if previous.is_some_and(|previous| at.header.prev_blockhash != previous) {
        return Err(nonsense(format!("block {} does not follow the one before it", at.hash)));
    }
    check_work(coin, &at.header).map_err(|error| nonsense(error.to_string()))
}

/// Tells the admins that a coin cannot be seen, once per outage.
pub async fn tell_behind(app: &App, coin: Coin, why: &str) -> Done<()> {
    let now = app.now();
    let Some(cursor) = blocks::find_cursor(&app.db, coin).await? else { return Ok(()) };
    if now.since(cursor.looked_at) < OUTAGE_AFTER {
        return Ok(());
    }
    let facts = facts! {
        "coin" => coin.code(), "since" => cursor.looked_at.minute(), "why" => why,
    };
    write_tx!(app.db, |tx| {
        let dedup = format!("{coin}:{}", cursor.looked_at.millis());
        tell::admins(&mut tx, app, Kind::WatcherBehind, dedup, facts.clone(), now).await
    })?;
    Ok(())
}
