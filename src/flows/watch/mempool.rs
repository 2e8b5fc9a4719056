//! Looking for unconfirmed money of invoices inside their payment window.
//!
//! Best effort and bounded: what a source did not answer proves nothing. A sighting counts
//! when the bytes hash to the txid and pay a script of ours.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use bitcoin::{OutPoint, ScriptBuf, Txid};
use fail::fail_point;

use super::{Looked, OUTAGE_AFTER, Watcher};
use crate::app::App;
use crate::base::clock::Time;
use crate::base::db::Tx;
use crate::base::id::{AddressId, InvoiceId};
use crate::base::money::Sats;
use crate::blocks::{self, Cursor};
use crate::chain::block::decode_transaction;
use crate::chain::{ChainSource, MempoolLook, Wanted};
use crate::flows::payment::{Sighting, sight, vanish};
use crate::flows::{Done, Failure, pricing, tell};
use crate::invoices::{self, Kind, Payment, Place, Watched};
use crate::notices::Kind as Notice;
use crate::{facts, write_tx};

/// The most addresses looked for in one look.
const ADDRESSES_PER_LOOK: i64 = 500;
/// How long after its end an invoice's money is still looked for among unconfirmed
/// transactions. In blocks it is found for ever.
const GRACE: Duration = Duration::from_secs(2 * 60 * 60);
/// Unconfirmed money that nobody has had for this long is dropped.
const DROPPED_AFTER: Duration = Duration::from_secs(10 * 60);
/// Money whose block left the chain and that nobody has had for this long is gone.
const GONE_AFTER: Duration = Duration::from_secs(24 * 60 * 60);
/// The most unconfirmed payments a source is asked about by txid in one look.
const ASKED_MAX: usize = 50;

/// What a source knows of unconfirmed payments of ours.
struct Unconfirmed {
    look: MempoolLook,
    /// Payments that the source knows though the look did not bring them.
    known: BTreeSet<Txid>,
    /// Payments that the source was asked for and does not know.
    unknown: BTreeSet<Txid>,
}

impl Watcher {
    /// Looks for unconfirmed money and books the look itself: what was answered, and that
    /// every known block is booked.
    pub(super) async fn mempool(
        &mut self,
        app: &App,
        source: &dyn ChainSource,
        cursor: &Cursor,
        began: Time,
        looked: &mut Looked,
    ) -> Done<()> {
        let watched =
            invoices::window(&app.db, self.coin, began - GRACE, ADDRESSES_PER_LOOK).await?;
        let wanted: Vec<Wanted> = watched
            .iter()
            .map(|of| Wanted {
                script: ScriptBuf::from_bytes(of.script.clone()),
                address: of.address.clone(),
            })
            .collect();
        let pending = invoices::find_unconfirmed(&app.db, self.coin).await?;
        let seen = self.ask(source, &wanted, &pending).await?;
        self.load(app).await?;
        let prices = pricing::fresh(app).await?;
        let now = app.now();
        let booked = write_tx!(app.db, |tx| {
            if !blocks::look(&mut tx, cursor, began).await? {
                return Ok(None);
            }
            self.note_outage(&mut tx, app, cursor, began).await?;
            let answered = answered(&watched, &seen.look);
            for address in &answered {
                crate::wallets::looked(&mut tx, *address, began).await?;
            }
            let (payments, touched) = self.book_mempool(&mut tx, app, &seen, now).await?;
            // Only touched invoices: money in blocks was judged when its block came.
            let mut touched = touched;
            touched.sort();
            touched.dedup();
            for invoice in touched {
                crate::flows::payment::judge_again(&mut tx, app, invoice, &prices, now).await?;
            }
            fail_point!("mempool::before_commit");
            Ok::<_, Failure>(Some(payments))
        })?;
        fail_point!("mempool::after_commit");
        let payments = booked.unwrap_or_default();
        looked.payments += payments;
        if payments > 0 {
            // What these transactions spend is looked for in blocks from now on.
            self.outpoints_loaded = false;
        }
        Ok(())
    }

    async fn ask(
        &self,
        source: &dyn ChainSource,
        wanted: &[Wanted],
        pending: &[Payment],
    ) -> Done<Unconfirmed> {
        let look =
            if wanted.is_empty() { MempoolLook::default() } else { source.mempool(wanted).await? };
        let brought: BTreeSet<Txid> = look.transactions.iter().map(|(txid, _)| *txid).collect();
        let (mut known, mut unknown) = (BTreeSet::new(), BTreeSet::new());
        let asked: BTreeSet<Txid> = pending
            .iter()
            .map(|payment| payment.outpoint.txid)
            .filter(|txid| !brought.contains(txid))
            .collect();
        for txid in asked.into_iter().take(ASKED_MAX) {
            if source.transaction(txid).await?.is_some() {
                known.insert(txid);
            } else {
                unknown.insert(txid);
            }
        }
        Ok(Unconfirmed { look, known, unknown })
    }

    async fn note_outage(&self, tx: &mut Tx, app: &App, cursor: &Cursor, began: Time) -> Done<()> {
        let never = cursor.looked_at == Time::default();
        if never || began.since(cursor.looked_at) < OUTAGE_AFTER {
            return Ok(());
        }
        blocks::outage(tx, self.coin, cursor.looked_at, began).await?;
        let facts = facts! {
            "coin" => self.coin.code(), "since" => cursor.looked_at.minute(),
        };
        let dedup = format!("{}:{}", self.coin, cursor.looked_at.millis());
        tell::admins(tx, app, Notice::WatcherRecovered, dedup, facts, began).await?;
        Ok(())
    }

    async fn book_mempool(
        &self,
        tx: &mut Tx,
        app: &App,
        seen: &Unconfirmed,
        now: Time,
    ) -> Done<(usize, Vec<InvoiceId>)> {
        let mut touched = Vec::new();
        let mut payments = 0;
        let mut spends: BTreeMap<OutPoint, Txid> = BTreeMap::new();
        for (txid, raw) in &seen.look.transactions {
            match decode_transaction(self.coin, raw) {
                Ok(decoded) if decoded.tx.txid == *txid => {
                    spends.extend(decoded.tx.inputs.iter().map(|input| (*input, *txid)));
                    let sighted = self.sight_outputs(tx, app, &decoded, raw, now).await?;
                    payments += sighted.len();
                    touched.extend(sighted);
                }
                Ok(decoded) => tracing::warn!(
                    coin = %self.coin, claimed = %txid, found = %decoded.tx.txid,
                    "a source gave other bytes than the transaction it named"
                ),
                Err(error) => {
                    tracing::debug!(coin = %self.coin, %txid, %error, "not a readable transaction");
                }
            }
        }
        for payment in invoices::unconfirmed(tx, self.coin).await? {
            touched.extend(self.miss(tx, app, seen, &spends, &payment, now).await?);
        }
        Ok((payments, touched))
    }

    async fn sight_outputs(
        &self,
        tx: &mut Tx,
        app: &App,
        decoded: &crate::chain::block::RawTx<'_>,
        raw: &[u8],
        now: Time,
    ) -> Done<Vec<InvoiceId>> {
        let mut touched = Vec::new();
        for (vout, output) in decoded.tx.payable_outputs() {
            let script = decoded.script(output);
            let address = crate::wallets::by_script(tx, self.coin, script.as_bytes()).await?;
            let Some(address) = address else { continue };
            let seen = Sighting {
                coin: self.coin,
                outpoint: OutPoint::new(decoded.tx.txid, vout),
                amount: Sats(output.value),
                kind: Kind::Plain,
                inputs: &decoded.tx.inputs,
                raw,
                place: Place::Mempool,
                position: None,
                why: "seen unconfirmed",
            };
            touched.extend(sight(tx, app, &seen, &address, now).await?);
        }
        Ok(touched)
    }

    /// What not seeing an unconfirmed payment means: replaced if its input is spent by
    /// another that pays us, dropped after ten minutes, gone a day after its block left.
    async fn miss(
        &self,
        tx: &mut Tx,
        app: &App,
        seen: &Unconfirmed,
        spends: &BTreeMap<OutPoint, Txid>,
        payment: &Payment,
        now: Time,
    ) -> Done<Option<InvoiceId>> {
        let txid = payment.outpoint.txid;
        let brought = seen.look.transactions.iter().any(|(known, _)| *known == txid);
        if brought || seen.known.contains(&txid) {
            invoices::known(tx, payment.id, now).await?;
            return Ok(None);
        }
        if !seen.unknown.contains(&txid) {
            return Ok(None);
        }
        let inputs = invoices::inputs(tx, self.coin, &txid).await?;
        if let Some(rival) = inputs.iter().find_map(|input| spends.get(input)) {
            return vanish(tx, app, payment, &format!("replaced by {rival}"), now).await;
        }
        let patience = match payment.place {
            Place::Orphaned => GONE_AFTER,
            _ => DROPPED_AFTER,
        };
        if now.since(payment.known_at) < patience {
            return Ok(None);
        }
        vanish(tx, app, payment, "no source has known it for long", now).await
    }
}

fn answered(watched: &[Watched], look: &MempoolLook) -> Vec<AddressId> {
    let scripts: BTreeSet<&[u8]> = look.answered.iter().map(|script| script.as_bytes()).collect();
    watched.iter().filter(|of| scripts.contains(of.script.as_slice())).map(|of| of.id).collect()
}
