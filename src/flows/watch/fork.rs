//! Following a fork: disconnect, connect the heavier branch, judge once at the new tip, all in
//! one transaction.

use bitcoin::Work;
use fail::fail_point;

use super::{Looked, Watcher, check, fetch};
use crate::app::App;
use crate::base::clock::Time;
use crate::base::db::Tx;
use crate::base::id::InvoiceId;
use crate::blocks::{self, Cursor, HEADERS_KEPT, KnownHeader};
use crate::chain::block::{Block, work};
use crate::chain::{ChainSource, Fault, SourceError, Tip};
use crate::flows::payment::{orphan, vanish};
use crate::flows::{Done, Failure, pricing};
use crate::invoices::{self, Kind, Place};
use crate::ledger::{self, Deed};
use crate::write_tx;

/// The most blocks of a new branch fetched at once. A deeper fork is followed no further
/// than this in one step as soon as it is heavier than ours.
const BRANCH_MAX: i64 = 500;

/// Two branches from their common ancestor.
struct Fork {
    /// Ours, from the ancestor's child to the cursor.
    ours: Vec<KnownHeader>,
    /// Theirs, as far as it is needed to be heavier.
    theirs: Vec<(KnownHeader, Block)>,
}

impl Watcher {
    /// Follows a fork if the source's branch carries more work than ours. A branch that does
    /// not is a source that lags or flaps: it changes nothing.
    pub(super) async fn follow_fork(
        &mut self,
        app: &App,
        source: &dyn ChainSource,
        cursor: &Cursor,
        tip: Tip,
        began: Time,
        looked: &mut Looked,
    ) -> Done<Option<Cursor>> {
        let Some(fork) = self.measure(app, source, cursor, tip).await? else { return Ok(None) };
        let Some((new_tip, _)) = fork.theirs.last() else { return Ok(None) };
        let new_tip = *new_tip;
        self.load(app).await?;
        let prices = pricing::fresh(app).await?;
        let now = app.now();
        let booked = write_tx!(app.db, |tx| {
            if !blocks::move_to(&mut tx, cursor, &new_tip, began).await? {
                return Ok(None);
            }
            let (payments, touched) = self.switch(&mut tx, app, &fork, now).await?;
            self.judge_all(&mut tx, app, &touched, &prices, now).await?;
            fail_point!("reorg::before_commit");
            Ok::<_, Failure>(Some(payments))
        })?;
        fail_point!("reorg::after_commit");
        let Some(payments) = booked else { return Ok(None) };
        tracing::warn!(
            coin = %self.coin, depth = fork.ours.len(), height = new_tip.height,
            "followed a heavier branch"
        );
        self.outpoints_loaded = false;
        looked.disconnected += fork.ours.len();
        looked.blocks += fork.theirs.len();
        looked.payments += payments;
        Ok(blocks::find_cursor(&app.db, self.coin).await?)
    }

    /// Finds the common ancestor and fetches the other branch until it is heavier. `None` if
    /// it never is.
    async fn measure(
        &self,
        app: &App,
        source: &dyn ChainSource,
        cursor: &Cursor,
        tip: Tip,
    ) -> Done<Option<Fork>> {
        let Some((ancestor, ours)) = self.ancestor(app, source, cursor).await? else {
            return Ok(None);
        };
        let our_work: Work = sum(ours.iter().map(|known| work(known.header.bits)));
        let mut headers: Vec<KnownHeader> = Vec::new();
        let mut previous = ancestor;
        let mut heavier = false;
        while !heavier && previous.height < tip.height {
            let height = previous.height + 1;
            if BRANCH_MAX < height - ancestor.height {
                return Err(Failure::Other(format!(
                    "a branch of {} forks off more than {BRANCH_MAX} blocks ago: stopped, \
                     check the sources",
                    self.coin
                )));
            }
            let hash = source.hash_at(height).await?;
            let header = source.header(hash).await?;
            let at = KnownHeader { height, hash, header };
            check(self.coin, source, &at, Some(previous.hash))?;
            headers.push(at);
            previous = at;
            heavier = our_work < sum(headers.iter().map(|known| work(known.header.bits)));
        }
        if !heavier {
            tracing::info!(
                coin = %self.coin, source = source.name(),
                "a source is on a branch with less work; ours stands"
            );
            return Ok(None);
        }
        let mut theirs = Vec::new();
        let mut previous = (ancestor.height, ancestor.hash);
        for at in headers {
            let fetched = fetch(self.coin, source, at.height, at.hash, previous).await?;
            previous = (at.height, at.hash);
            theirs.push(fetched);
        }
        Ok(Some(Fork { ours, theirs }))
    }

    /// Walks back to the last block of ours that the source has too. `None` if the source's
    /// tip is merely below ours.
    async fn ancestor(
        &self,
        app: &App,
        source: &dyn ChainSource,
        cursor: &Cursor,
    ) -> Done<Option<(KnownHeader, Vec<KnownHeader>)>> {
        let mut ours = Vec::new();
        let mut height = cursor.height;
        while cursor.height - height < HEADERS_KEPT {
            let Some(known) = blocks::find_at(&app.db, self.coin, height).await? else { break };
            let theirs = match source.hash_at(height).await {
                Ok(hash) => Some(hash),
                Err(SourceError { fault: Fault::Unknown(_), .. }) => None,
                Err(error) => return Err(error.into()),
            };
            if theirs == Some(known.hash) {
                ours.reverse();
                return Ok(Some((known, ours)));
            }
            ours.push(known);
            height -= 1;
        }
        Err(Failure::Other(format!(
            "the {} chain of {} has nothing in common with ours down to height {height}: stopped, \
             check the source and its network",
            self.coin,
            source.name()
        )))
    }

    /// Disconnects our branch and connects theirs. Judging comes after, once.
    async fn switch(
        &self,
        tx: &mut Tx,
        app: &App,
        fork: &Fork,
        now: Time,
    ) -> Done<(usize, Vec<InvoiceId>)> {
        let mut touched = Vec::new();
        let mut lost = Vec::new();
        let mut payments = 0;
        for known in fork.ours.iter().rev() {
            for payment in invoices::in_block(tx, self.coin, &known.hash).await? {
                orphan(tx, app, &payment, now).await?;
                touched.extend(payment.invoice);
                lost.push(payment);
                payments += 1;
            }
            self.unsweep(tx, app, known, now).await?;
            blocks::disconnect(tx, self.coin, &known.hash).await?;
        }
        for (at, block) in &fork.theirs {
            let booked = self.book_block(tx, app, at, block, now).await?;
            touched.extend(booked.invoices);
            payments += booked.payments;
        }
        // A coinbase or a HogEx output cannot come back under its old name.
        for payment in lost.iter().filter(|payment| payment.kind != Kind::Plain) {
            let current = invoices::at(tx, self.coin, &payment.outpoint).await?;
            if current.is_some_and(|current| current.place == Place::Orphaned) {
                let why = "its block left the chain, and it was made by that block";
                touched.extend(vanish(tx, app, payment, why, now).await?);
            }
        }
        Ok((payments, touched))
    }

    /// Coins whose spending transaction was in a block that left the chain are ours again,
    /// until it is in a block again.
    async fn unsweep(&self, tx: &mut Tx, app: &App, known: &KnownHeader, now: Time) -> Done<()> {
        for payment in invoices::swept_since(tx, self.coin, known.height).await? {
            let subject = payment.id.row();
            invoices::unspent(tx, payment.id).await?;
            if let Some(cause) =
                ledger::standing(tx, Deed::Swept, &subject, payment.invoice).await?
            {
                ledger::undo(tx, &cause, now, &app.rng).await??;
            }
        }
        Ok(())
    }
}

fn sum(parts: impl Iterator<Item = Work>) -> Work {
    parts.fold(Work::from_be_bytes([0; 32]), |sum, part| sum + part)
}
