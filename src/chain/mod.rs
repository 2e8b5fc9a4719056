//! What a chain says, in our words: blocks, transactions, tips, and who is asked.
//!
//! Sources are only ever a way to get bytes. Amounts, txids and positions are read from
//! bytes that hash to what they claim ([`block`]), never from an explorer's JSON. Nothing
//! here knows of invoices or of the database.

pub mod block;
mod mweb;
mod reader;
mod transaction;
mod work;

pub mod matcher;

mod budget;
pub mod esplora;
mod genesis;
pub mod http;
pub mod node;

#[cfg(test)]
mod recorded;

use std::time::Duration;

use bitcoin::{BlockHash, ScriptBuf, Txid};

use crate::base::coin::Coin;

/// The end of a chain, as a source or the cursor has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tip {
    /// The block's height.
    pub height: i64,
    /// The block's hash.
    pub hash: BlockHash,
}

/// A script to look for among unconfirmed transactions, with its address in the form an
/// explorer wants.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// The output script.
    pub script: ScriptBuf,
    /// The same as an address.
    pub address: String,
}

/// What a look at unconfirmed transactions brought.
#[derive(Clone, Debug, Default)]
pub struct MempoolLook {
    /// The scripts that were really looked for: what is not here was not answered, and
    /// nothing may be concluded from not seeing it.
    pub answered: Vec<ScriptBuf>,
    /// Raw transactions that may pay them, each by the txid that the source claims. The
    /// caller hashes the bytes.
    pub transactions: Vec<(Txid, Vec<u8>)>,
}

/// Whether a script was ever used, as far as a source can tell. A hint: it moves no money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Past {
    /// It was paid, in a block or unconfirmed.
    Used,
    /// It never was.
    Unused,
    /// It holds nothing now; whether it ever did, the source cannot tell.
    Unknown,
}

/// Why a source did not answer.
#[derive(Debug, thiserror::Error)]
#[error("{source_name}: {fault}")]
pub struct SourceError {
    /// Which source.
    pub source_name: String,
    /// What happened.
    pub fault: Fault,
}

/// What can be wrong with an answer. Says whether waiting helps.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// No connection, no answer in time, or a 5xx.
    #[error("cannot be reached: {0}")]
    Unreachable(String),
    /// The quota is used up; ours, or the host said 429.
    #[error("its quota is used up, next call in {} s", .0.as_secs())]
    Quota(Duration),
    /// User, password or cookie are wrong.
    #[error("refuses our credentials; check user, password or cookie_file")]
    Unauthorized,
    /// The answer cannot be what it should be: HTML with status 200, bad JSON, a cut block.
    #[error("answered with something else than {wanted}: {found}")]
    Nonsense {
        /// What was asked for.
        wanted: &'static str,
        /// What came, shortened.
        found: String,
    },
    /// The answer is larger than it may be.
    #[error("answered with more than {0} bytes")]
    TooLarge(usize),
    /// It does not know the block or height that was asked for.
    #[error("does not know {0}")]
    Unknown(String),
    /// It is on another network or still syncing.
    #[error("is not usable: {0}")]
    Unusable(String),
}

impl Fault {
    /// The fault as this source's.
    pub fn of(self, source_name: &str) -> SourceError {
        SourceError { source_name: source_name.to_owned(), fault: self }
    }
}

/// A place that knows a chain.
#[async_trait::async_trait]
pub trait ChainSource: Send + Sync + std::fmt::Debug {
    /// Its name in logs.
    fn name(&self) -> &str;

    /// Which chain it knows.
    fn coin(&self) -> Coin;

    /// The end of its best chain.
    async fn tip(&self) -> Result<Tip, SourceError>;

    /// The hash of its best chain at a height; `Fault::Unknown` above its tip.
    async fn hash_at(&self, height: i64) -> Result<BlockHash, SourceError>;

    /// The 80 bytes of a header.
    async fn header(&self, hash: BlockHash) -> Result<bitcoin::block::Header, SourceError>;

    /// A whole block as raw bytes. Not yet verified.
    async fn block(&self, hash: BlockHash) -> Result<Vec<u8>, SourceError>;

    /// Unconfirmed transactions that pay these scripts, as far as the budget goes; the
    /// caller puts the most urgent first.
    async fn mempool(&self, wanted: &[Wanted]) -> Result<MempoolLook, SourceError>;

    /// A transaction's raw bytes if the source knows it, in a block or not.
    async fn transaction(&self, txid: Txid) -> Result<Option<Vec<u8>>, SourceError>;

    /// How many scripts [`ChainSource::past`] tells of for the price of one.
    fn scripts_per_call(&self) -> u32;

    /// What became of scripts so far: of the first of them in their order, as far as the budget
    /// goes, and at least of one.
    async fn past(&self, wanted: &[Wanted]) -> Result<Vec<Past>, SourceError>;
}
