//! Booking one block: what it pays us, what it spends of ours, whose rival it confirms.

use bitcoin::{OutPoint, Script, Txid};

use super::Watcher;
use crate::app::App;
use crate::base::clock::Time;
use crate::base::db::Tx;
use crate::base::id::{AddressId, InvoiceId};
use crate::base::money::{Commodity, Sats};
use crate::blocks::{self, KnownHeader};
use crate::chain::block::{Block, TxKind};
use crate::chain::matcher::Hit;
use crate::facts;
use crate::flows::payment::{Sighting, sight, vanish};
use crate::flows::{Done, tell, wallet};
use crate::invoices::{self, Kind, Payment, Place};
use crate::ledger::{self, Account, Deed, Leg};
use crate::notices::Kind as Notice;
use crate::wallets::{self, Address, LOOKAHEAD, Use};

/// What came of a block.
#[derive(Debug, Default)]
pub(super) struct Booked {
    /// How many payments it holds or moved.
    pub payments: usize,
    /// The invoices they touch.
    pub invoices: Vec<InvoiceId>,
    /// Outpoints that are ours from now on.
    pub outpoints: Vec<OutPoint>,
    /// What their transactions spend.
    pub inputs: Vec<OutPoint>,
}

impl Watcher {
    /// Books a block that is now part of the best chain.
    pub(super) async fn book_block(
        &self,
        tx: &mut Tx,
        app: &App,
        at: &KnownHeader,
        block: &Block,
        now: Time,
    ) -> Done<Booked> {
        let mut booked = Booked::default();
        for hit in self.matcher.matches(block) {
            match hit {
                Hit::Output { tx: position, vout } => {
                    self.book_output(tx, app, at, block, (position, vout), now, &mut booked)
                        .await?;
                }
                Hit::Spend { tx: position, input } => {
                    let spender = block.transactions[position].txid;
                    self.book_spend(tx, app, at, &input, spender, now, &mut booked).await?;
                }
                Hit::PegOut { .. } => {}
            }
        }
        blocks::connect(tx, self.coin, at, booked.payments > 0).await?;
        Ok(booked)
    }

    #[expect(clippy::too_many_arguments, reason = "the block, the output in it, and the books")]
    async fn book_output(
        &self,
        tx: &mut Tx,
        app: &App,
        at: &KnownHeader,
        block: &Block,
        (position, vout): (usize, u32),
        now: Time,
        booked: &mut Booked,
    ) -> Done<()> {
        let transaction = &block.transactions[position];
        let Some(output) = usize::try_from(vout).ok().and_then(|n| transaction.outputs.get(n))
        else {
            return Ok(());
        };
        let script = block.script(output);
        let amount = Sats(output.value);
        let Some(address) = self.address_of(tx, app, script, amount, now).await? else {
            return Ok(());
        };
        let kind = match transaction.kind {
            TxKind::Plain => Kind::Plain,
            TxKind::Coinbase => Kind::Coinbase,
            TxKind::HogEx => Kind::HogEx,
        };
        let seen = Sighting {
            coin: self.coin,
            outpoint: OutPoint::new(transaction.txid, vout),
            amount,
            kind,
            inputs: if kind == Kind::Plain { &transaction.inputs } else { &[] },
            raw: block.raw_of(transaction),
            place: Place::Block {
                hash: at.hash,
                height: at.height,
                time: Time::from_secs(i64::from(at.header.time)),
            },
            position: i64::try_from(position).ok(),
            why: "found in a block",
        };
        booked.invoices.extend(sight(tx, app, &seen, &address, now).await?);
        booked.payments += 1;
        booked.outpoints.push(seen.outpoint);
        booked.inputs.extend_from_slice(seen.inputs);
        Ok(())
    }

    /// The address with a script: one that was shown, or one just ahead of the next index,
    /// which is then burnt. `None` if the hit was a chance equality of hashes.
    pub(super) async fn address_of(
        &self,
        tx: &mut Tx,
        app: &App,
        script: &Script,
        amount: Sats,
        now: Time,
    ) -> Done<Option<Address>> {
        if let Some(address) = wallets::by_script(tx, self.coin, script.as_bytes()).await? {
            return Ok(Some(address));
        }
        for account in wallets::accounts(tx).await? {
            if account.coin != self.coin {
                continue;
            }
            let key = wallet::open_pinned(app, &account)?;
            let from = account.next_index;
            for index in from..from.saturating_add(LOOKAHEAD) {
                if key.receive(index)?.script.as_script() == script {
                    return self.burn(tx, app, &account, index, amount, now).await.map(Some);
                }
            }
        }
        Ok(None)
    }

    /// Money at an index never shown: some other wallet hands out this account. The index
    /// and those before it are never handed out.
    async fn burn(
        &self,
        tx: &mut Tx,
        app: &App,
        account: &wallets::Account,
        burnt: u32,
        amount: Sats,
        now: Time,
    ) -> Done<Address> {
        let key = wallet::open_pinned(app, account)?;
        let mut last = None;
        for index in account.next_index..=burnt {
            let derived = key.receive(index)?;
            let used = if index == burnt { Use::Burnt } else { Use::Passed };
            let (id, script) = (AddressId::new(now, &app.rng), derived.script.as_bytes());
            let address = wallets::unshown(id, account, index, &derived.address, script, used, now);
            wallets::insert_address(tx, &address).await?;
            last = Some(address);
        }
        wallets::raise_index(tx, account.id, burnt + 1).await?;
        wallet::raise_mark(app, account, burnt).await?;
        let facts = facts! {
            "coin" => self.coin.code(),
            "index" => burnt,
            "amount" => Commodity::Coin(self.coin).show(amount.0),
        };
        let dedup = format!("{}:{burnt}", account.key_name);
        tell::admins(tx, app, Notice::IndexBurnt, dedup, facts, now).await?;
        last.ok_or_else(|| crate::flows::Failure::Other("an index below the next".to_owned()))
    }

    /// An input that concerns us: a coin of ours was moved, or an input of a payment was
    /// spent by another transaction, so that the payment is gone for good.
    #[expect(clippy::too_many_arguments, reason = "the block, the input in it, and the books")]
    async fn book_spend(
        &self,
        tx: &mut Tx,
        app: &App,
        at: &KnownHeader,
        input: &OutPoint,
        spender: Txid,
        now: Time,
        booked: &mut Booked,
    ) -> Done<()> {
        if let Some(payment) = invoices::at(tx, self.coin, input).await?
            && invoices::spent(tx, payment.id, spender, at.height).await?
        {
            self.sweep(tx, app, &payment, now).await?;
        }
        let spender = spender.to_string();
        for rival in invoices::rivals(tx, self.coin, input).await? {
            if rival == spender {
                continue;
            }
            for payment in invoices::of_tx(tx, self.coin, &rival).await? {
                let why = format!("its input was spent by {spender}");
                booked.invoices.extend(vanish(tx, app, &payment, &why, now).await?);
                booked.payments += 1;
            }
        }
        Ok(())
    }

    /// A coin of ours was moved on: owner → wallet.
    async fn sweep(&self, tx: &mut Tx, app: &App, payment: &Payment, now: Time) -> Done<()> {
        let subject = payment.id.row();
        if ledger::standing(tx, Deed::Confirmed, &subject, payment.invoice).await?.is_none() {
            return Ok(());
        }
        let wallet = self.wallet_of(tx, payment).await?;
        let legs = vec![Leg::coin(Account::Owner, wallet, self.coin, payment.amount)];
        let cause = ledger::next_cause(tx, Deed::Swept, &subject, payment.invoice).await?;
        ledger::post(tx, &cause, legs, now, &app.rng).await??;
        Ok(())
    }

    async fn wallet_of(&self, tx: &mut Tx, payment: &Payment) -> Done<Account> {
        let address = wallets::get(tx, payment.address).await?;
        let account = wallets::account_of(tx, &address).await?;
        Ok(Account::Wallet(account.key_name))
    }
}
