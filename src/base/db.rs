//! One SQL text for SQLite and PostgreSQL.
//!
//! A store names its statements with [`statements!`](crate::statements); a flow opens a
//! transaction with [`write_tx!`](crate::write_tx) and hands it to the stores. Only
//! 64-bit integers, text and bytes cross this border, in both directions.
//!
//! SQLite has one writer connection, which takes the write lock when it begins, and a
//! few readers that cannot write. PostgreSQL has one pool. No statement is ever built
//! from data.
//!
//! In a rehearsal everything happens in one transaction that never commits: each write
//! transaction is a savepoint in it, and whoever reads sees what was written before.

use std::sync::Arc;
use std::time::Duration;

use sqlx::any::{AnyArguments, AnyPoolOptions, AnyRow};
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::{
    Any, AnyConnection, AnyPool, Arguments, Executor, Row as _, SqlSafeStr, SqlStr, Transaction,
};
use tokio::sync::{Mutex, OwnedMutexGuard};

use super::clock::Time;

/// Connections that read from a SQLite file beside the one that writes.
const SQLITE_READERS: u32 = 4;
/// How long a SQLite statement waits for a lock held by another process.
const SQLITE_BUSY: &str = "pragma busy_timeout = 10000";
/// Connections to PostgreSQL unless the configuration says otherwise.
pub const POSTGRES_CONNECTIONS: u32 = 20;
/// How long to wait for a free connection.
const ACQUIRE_MAX: Duration = Duration::from_secs(15);
/// How a write transaction begins, commits and rolls back in a rehearsal. A savepoint that was
/// rolled back to still stands, so it is released too.
const SAVEPOINT: &str = "savepoint rehearsed";
const RELEASE: &str = "release savepoint rehearsed";
const ROLL_BACK: &str = "rollback to savepoint rehearsed; release savepoint rehearsed";
/// How often a transaction is run again on a passing conflict before it is given up.
pub const TRANSACTION_ATTEMPTS_MAX: u32 = 10;

/// Which engine is behind the database.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// One file, one machine; the default.
    Sqlite,
    /// A server that many processes share.
    Postgres,
}

/// What went wrong in the database.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// A row with this key exists; names the rule that would have been broken.
    #[error("a row that must be unique exists already: {0}")]
    Unique(String),
    /// A check of the schema refused the row; names the rule.
    #[error("the database refused a row that must not be: {0}")]
    Check(String),
    /// A conflict that passes by itself: run the transaction again.
    #[error("the database is busy: {0}")]
    Transient(#[source] sqlx::Error),
    /// A write changed another number of rows than it must.
    #[error("{statement} changed {changed} rows where it must change {wanted}")]
    Rows {
        /// The statement's name.
        statement: &'static str,
        /// How many rows it changed.
        changed: u64,
        /// How many it must change.
        wanted: u64,
    },
    /// A row that cannot be; somebody else wrote it.
    #[error("impossible value in {table}.{column}, row {row}: {why}")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row's key.
        row: String,
        /// What is wrong with it.
        why: String,
    },
    /// Anything else; carries the driver's own words.
    #[error("the database failed: {0}")]
    Failed(#[source] sqlx::Error),
    /// A migration could not be applied.
    #[error("the database cannot be brought to this version: {0}")]
    Migrate(#[source] MigrateError),
    /// The database was written by a newer Chaintill.
    #[error(
        "the database is at migration {found}, this program knows {known}: use a newer chaintill"
    )]
    Newer {
        /// What the database says.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// The database lacks migrations and may not be changed.
    #[error("{missing} migrations are missing: run `chaintill migrate up`")]
    Behind {
        /// How many.
        missing: usize,
    },
}

/// A result of the database.
pub type DbResult<T> = Result<T, DbError>;

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> DbError {
        let Some(reply) = error.as_database_error() else { return DbError::Failed(error) };
        let rule = || reply.constraint().map_or_else(|| reply.message().to_owned(), str::to_owned);
        if reply.is_unique_violation() {
            return DbError::Unique(rule());
        }
        if reply.is_check_violation() {
            return DbError::Check(rule());
        }
        match reply.code().as_deref() {
            // PostgreSQL: serialization failure, deadlock, lock not available;
            // SQLite: busy, locked, and their extended codes.
            Some("40001" | "40P01" | "55P03" | "5" | "6" | "261" | "262" | "517" | "773") => {
                DbError::Transient(error)
            }
            _ => DbError::Failed(error),
        }
    }
}

impl DbError {
    /// Whether the row exists already by a rule whose name contains `rule`.
    pub fn is_unique(&self, rule: &str) -> bool {
        matches!(self, DbError::Unique(name) if name.contains(rule))
    }

    /// Whether the same transaction may succeed if it is run again.
    pub fn is_transient(&self) -> bool {
        matches!(self, DbError::Transient(_))
    }
}

/// A type that may be bound to a statement.
pub trait Arg {
    /// Appends the value to the arguments.
    fn put(self, args: &mut AnyArguments);
}

macro_rules! arg {
    ($($type:ty => |$value:ident| $bound:expr),* $(,)?) => { $(
        impl Arg for $type {
            fn put(self, args: &mut AnyArguments) {
                let $value = self;
                args.add($bound).expect("integers, text and bytes always encode");
            }
        }

        impl Arg for Option<$type> {
            fn put(self, args: &mut AnyArguments) {
                args.add(self.map(|$value| $bound)).expect("integers, text and bytes always encode");
            }
        }
    )* };
}

arg! {
    i64 => |value| value,
    bool => |value| i64::from(value),
    Time => |value| value.millis(),
    String => |value| value,
    &String => |value| value.clone(),
    &str => |value| value.to_owned(),
    Vec<u8> => |value| value,
    &[u8] => |value| value.to_vec(),
}

/// Arguments of a statement, in the order of its `$n`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => {{
        let mut args = ::sqlx::any::AnyArguments::default();
        let _ = &mut args;
        $( $crate::base::db::Arg::put($value, &mut args); )*
        args
    }};
}

/// A statement with its name and its text for each engine.
#[derive(Debug)]
pub struct Stmt {
    /// For errors and tests.
    pub name: &'static str,
    /// For SQLite.
    pub sqlite: &'static str,
    /// For PostgreSQL.
    pub postgres: &'static str,
}

impl Stmt {
    fn text(&self, engine: Engine) -> SqlStr {
        match engine {
            Engine::Sqlite => self.sqlite,
            Engine::Postgres => self.postgres,
        }
        .into_sql_str()
    }
}

/// Names the statements of a store and lists them as `ALL` (or as `NAME` after a leading
/// `list NAME;`), which a test prepares on both
/// engines. `skip_locked` and `for_update` between two parts of a text are the only
/// differences between the engines: SQLite has one writer and needs neither.
#[macro_export]
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $first:literal $($lock:ident $rest:literal)?;)*) => {
        $crate::statements! { list ALL;
            $($(#[$doc])* $name = $first $($lock $rest)?;)*
        }
    };
    (list $list:ident; $($(#[$doc:meta])* $name:ident = $first:literal $($lock:ident $rest:literal)?;)*) => {
        $(
            $(#[$doc])*
            pub static $name: $crate::base::db::Stmt = $crate::base::db::Stmt {
                name: stringify!($name),
                sqlite: concat!($first $(, $rest)?),
                postgres: concat!($first $(, $crate::statements!(@lock $lock), $rest)?),
            };
        )*
        /// Every statement of this store.
        pub const $list: &[&$crate::base::db::Stmt] = &[$(&$name),*];
    };
    (@lock skip_locked) => { " for update skip locked" };
    (@lock for_update) => { " for update" };
}

crate::statements! {
    /// Raises a sequence and gives its new value, from 1.
    NEXT_NUMBER = "insert into sequences (name, value) values ($1, 1)
        on conflict (name) do update set value = sequences.value + 1 returning value";
    /// A small fact about the installation.
    FACT = "select value from facts where name = $1";
    /// Sets a small fact.
    SET_FACT = "insert into facts (name, value) values ($1, $2)
        on conflict (name) do update set value = excluded.value";
}

/// A row of an answer.
pub struct Row(AnyRow);

impl Row {
    /// A 64-bit integer.
    pub fn int(&self, column: &str) -> DbResult<i64> {
        Ok(self.0.try_get(column)?)
    }

    /// A 64-bit integer that may be absent.
    pub fn int_opt(&self, column: &str) -> DbResult<Option<i64>> {
        Ok(self.0.try_get(column)?)
    }

    /// A truth, kept as 0 or 1.
    pub fn flag(&self, column: &str) -> DbResult<bool> {
        Ok(self.int(column)? != 0)
    }

    /// A moment.
    pub fn time(&self, column: &str) -> DbResult<Time> {
        Ok(Time::from_millis(self.int(column)?))
    }

    /// A moment that may be absent.
    pub fn time_opt(&self, column: &str) -> DbResult<Option<Time>> {
        Ok(self.int_opt(column)?.map(Time::from_millis))
    }

    /// Text.
    pub fn text(&self, column: &str) -> DbResult<String> {
        Ok(self.0.try_get(column)?)
    }

    /// Text that may be absent.
    pub fn text_opt(&self, column: &str) -> DbResult<Option<String>> {
        Ok(self.0.try_get(column)?)
    }

    /// Bytes.
    pub fn bytes(&self, column: &str) -> DbResult<Vec<u8>> {
        Ok(self.0.try_get(column)?)
    }

    /// Bytes that may be absent.
    pub fn bytes_opt(&self, column: &str) -> DbResult<Option<Vec<u8>>> {
        Ok(self.0.try_get(column)?)
    }
}

/// Turns a parse error of a stored value into a refusal that names where it stands.
pub fn corrupt<E: std::fmt::Display>(
    table: &'static str,
    column: &'static str,
    row: impl std::fmt::Display,
) -> impl FnOnce(E) -> DbError {
    let row = row.to_string();
    move |why| DbError::Corrupt { table, column, row, why: why.to_string() }
}

/// The database. Clones share its connections.
#[derive(Clone, Debug)]
pub struct Db {
    engine: Engine,
    write: AnyPool,
    read: AnyPool,
    rehearsal: Option<Arc<Mutex<Transaction<'static, Any>>>>,
}

/// A write transaction. Dropped without [`Tx::commit`], it leaves no trace.
#[derive(Debug)]
pub struct Tx {
    engine: Engine,
    inner: Inner,
}

/// What a transaction is made of.
#[derive(Debug)]
enum Inner {
    /// A transaction of its own.
    Own(Transaction<'static, Any>),
    /// A part of the rehearsal's.
    Rehearsed(OwnedMutexGuard<Transaction<'static, Any>>),
}

impl Db {
    /// Opens `sqlite:PATH` (made if absent) or `postgres://…`.
    pub async fn open(url: &str, postgres_connections: u32) -> DbResult<Db> {
        sqlx::any::install_default_drivers();
        if url.starts_with("sqlite:") {
            let separator = if url.contains('?') { '&' } else { '?' };
            let url = format!("{url}{separator}mode=rwc");
            let write = sqlite_pool(1, "pragma wal_autocheckpoint = 1000").connect(&url).await?;
            let read = sqlite_pool(SQLITE_READERS, "pragma query_only = on").connect(&url).await?;
            return Ok(Db { engine: Engine::Sqlite, write, read, rehearsal: None });
        }
        let pool = AnyPoolOptions::new()
            .max_connections(postgres_connections)
            .acquire_timeout(ACQUIRE_MAX)
            .after_connect(|connection, _| {
                Box::pin(async move {
                    let limits = "set statement_timeout = '30s'; set lock_timeout = '5s'";
                    connection.execute(SqlStr::from_static(limits)).await?;
                    Ok(())
                })
            })
            .connect(url)
            .await?;
        Ok(Db { engine: Engine::Postgres, write: pool.clone(), read: pool, rehearsal: None })
    }

    /// This database for a rehearsal: what is written through the handle, in however many
    /// transactions, is seen through it alone, and gone with its last clone. It holds back
    /// other writers meanwhile, so nothing outside may be waited for.
    pub async fn rehearsing(&self) -> DbResult<Db> {
        let rehearsal = Arc::new(Mutex::new(self.transaction().await?));
        Ok(Db { rehearsal: Some(rehearsal), ..self.clone() })
    }

    /// Whether this is a rehearsal: what cannot be taken back must not be done then.
    pub fn is_rehearsal(&self) -> bool {
        self.rehearsal.is_some()
    }

    /// Which engine it is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Begins a write transaction; on SQLite it holds the write lock from here on.
    pub async fn begin(&self) -> DbResult<Tx> {
        if let Some(mut tx) = self.rehearsed().await? {
            tx.command(SAVEPOINT).await?;
            return Ok(tx);
        }
        Ok(Tx { engine: self.engine, inner: Inner::Own(self.transaction().await?) })
    }

    async fn transaction(&self) -> DbResult<Transaction<'static, Any>> {
        Ok(match self.engine {
            Engine::Sqlite => self.write.begin_with("begin immediate").await?,
            Engine::Postgres => self.write.begin().await?,
        })
    }

    /// The rehearsal's transaction, if this is one, as soon as nobody else is at it.
    async fn rehearsed(&self) -> DbResult<Option<Tx>> {
        let Some(rehearsal) = &self.rehearsal else { return Ok(None) };
        let whole = tokio::time::timeout(ACQUIRE_MAX, Arc::clone(rehearsal).lock_owned()).await;
        let whole = whole.map_err(|_| sqlx::Error::PoolTimedOut)?;
        Ok(Some(Tx { engine: self.engine, inner: Inner::Rehearsed(whole) }))
    }

    /// A transaction that only reads: everything in it is of one moment, and no writer waits
    /// for it. End it with [`Tx::rollback`].
    pub async fn snapshot(&self) -> DbResult<Tx> {
        if self.is_rehearsal() {
            return self.begin().await;
        }
        let begin = match self.engine {
            Engine::Sqlite => "begin",
            Engine::Postgres => "begin isolation level repeatable read read only",
        };
        let inner = Inner::Own(self.read.begin_with(begin).await?);
        Ok(Tx { engine: self.engine, inner })
    }

    /// All rows of a query, read outside any transaction.
    pub async fn all(&self, stmt: &'static Stmt, args: AnyArguments) -> DbResult<Vec<Row>> {
        if let Some(mut tx) = self.rehearsed().await? {
            return tx.all(stmt, args).await;
        }
        let query = sqlx::query_with(stmt.text(self.engine), args);
        Ok(query.fetch_all(&self.read).await?.into_iter().map(Row).collect())
    }

    /// The row of a query, if there is one, read outside any transaction.
    pub async fn opt(&self, stmt: &'static Stmt, args: AnyArguments) -> DbResult<Option<Row>> {
        if let Some(mut tx) = self.rehearsed().await? {
            return tx.opt(stmt, args).await;
        }
        let query = sqlx::query_with(stmt.text(self.engine), args);
        Ok(query.fetch_optional(&self.read).await?.map(Row))
    }

    /// The one row of a query that always has one.
    pub async fn one(&self, stmt: &'static Stmt, args: AnyArguments) -> DbResult<Row> {
        if let Some(mut tx) = self.rehearsed().await? {
            return tx.one(stmt, args).await;
        }
        let query = sqlx::query_with(stmt.text(self.engine), args);
        Ok(Row(query.fetch_one(&self.read).await?))
    }

    /// Prepares every statement and names those that the engine refuses.
    pub async fn check_statements(&self, all: &[&'static Stmt]) -> Vec<(&'static str, String)> {
        let mut refused = Vec::new();
        for stmt in all {
            if let Err(error) = self.write.prepare(stmt.text(self.engine)).await {
                refused.push((stmt.name, error.to_string()));
            }
        }
        refused
    }

    /// Applies the migrations that are missing and says how many they were.
    pub async fn migrate(&self) -> DbResult<usize> {
        let missing = self.missing_migrations().await?;
        let migrator = Migrator::with_migrations(migrations(self.engine));
        migrator.run(&self.write).await.map_err(DbError::Migrate)?;
        Ok(missing)
    }

    /// How many migrations are missing. Refuses a database newer than this program.
    pub async fn missing_migrations(&self) -> DbResult<usize> {
        let known = migrations(self.engine);
        let newest = known.last().map_or(0, |migration| migration.version);
        let table = match self.engine {
            Engine::Sqlite => "select count(*) from sqlite_master where name = '_sqlx_migrations'",
            Engine::Postgres => {
                "select count(*) from information_schema.tables \
                 where table_schema = current_schema() and table_name = '_sqlx_migrations'"
            }
        };
        let exists: i64 = sqlx::query_scalar(table).fetch_one(&self.write).await?;
        if exists == 0 {
            return Ok(known.len());
        }
        let applied = "select version from _sqlx_migrations order by version";
        let applied: Vec<i64> = sqlx::query_scalar(applied).fetch_all(&self.write).await?;
        match applied.last() {
            Some(&found) if found > newest => Err(DbError::Newer { found, known: newest }),
            _ => Ok(known.len().saturating_sub(applied.len())),
        }
    }

    /// What the engine says of its own isolation and durability: settings by name.
    pub async fn own_words(&self) -> DbResult<Vec<(&'static str, String)>> {
        let asked: &[(&'static str, &'static str)] = match self.engine {
            Engine::Sqlite => &[
                ("version", "select sqlite_version()"),
                ("journal_mode", "select cast(journal_mode as text) from pragma_journal_mode"),
                ("synchronous", "select cast(synchronous as text) from pragma_synchronous"),
                ("foreign_keys", "select cast(foreign_keys as text) from pragma_foreign_keys"),
            ],
            Engine::Postgres => &[
                ("version", "select current_setting('server_version')"),
                ("transaction_isolation", "select current_setting('transaction_isolation')"),
                ("synchronous_commit", "select current_setting('synchronous_commit')"),
                ("fsync", "select current_setting('fsync')"),
            ],
        };
        let mut said = Vec::with_capacity(asked.len());
        for (name, question) in asked {
            let answer: String = sqlx::query_scalar(*question).fetch_one(&self.write).await?;
            said.push((*name, answer));
        }
        Ok(said)
    }

    /// Closes every connection; on SQLite this folds the log back into the file.
    pub async fn close(&self) {
        self.read.close().await;
        self.write.close().await;
    }
}

fn sqlite_pool(connections: u32, last: &'static str) -> AnyPoolOptions {
    AnyPoolOptions::new()
        .max_connections(connections)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .acquire_timeout(ACQUIRE_MAX)
        .after_connect(move |connection, _| {
            Box::pin(async move {
                let first = [
                    SQLITE_BUSY,
                    "pragma journal_mode = wal",
                    "pragma synchronous = full",
                    "pragma foreign_keys = on",
                ];
                for pragma in first.into_iter().chain([last]) {
                    connection.execute(SqlStr::from_static(pragma)).await?;
                }
                Ok(())
            })
        })
}

/// The files of `migrations/` in order. Once landed, a file is never changed.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "till", include_str!("../../migrations/0001_till.sql")),
    (2, "telegram", include_str!("../../migrations/0002_telegram.sql")),
];

/// The last migrations that this program knows, by number and name: those that a database
/// lacks which lacks so many.
pub fn last_migrations(missing: usize) -> Vec<String> {
    let there = MIGRATIONS.len().saturating_sub(missing);
    let named = |(version, name, _): &(i64, &str, &str)| format!("{version:04} {name}");
    MIGRATIONS[there..].iter().map(named).collect()
}

/// The migrations in the words of one engine: `blob` is spelled `bytea` on PostgreSQL,
/// and lines between `-- only ENGINE` and `-- end` are for that engine alone.
fn migrations(engine: Engine) -> Vec<Migration> {
    let respell = |(version, name, text): &(i64, &'static str, &str)| {
        let sql = sqlx::AssertSqlSafe(in_words_of(engine, text)).into_sql_str();
        Migration::new(*version, (*name).into(), MigrationType::Simple, sql, false)
    };
    MIGRATIONS.iter().map(respell).collect()
}

fn in_words_of(engine: Engine, text: &str) -> String {
    let mut only = None;
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        match line.trim() {
            "-- only sqlite" => only = Some(Engine::Sqlite),
            "-- only postgres" => only = Some(Engine::Postgres),
            "-- end" => only = None,
            _ if only.is_none_or(|wanted| wanted == engine) => {
                match engine {
                    Engine::Sqlite => out.push_str(line),
                    Engine::Postgres => out.push_str(&line.replace(" blob", " bytea")),
                }
                out.push('\n');
            }
            _ => {}
        }
    }
    out
}

impl Tx {
    /// Makes everything in the transaction true at once.
    pub async fn commit(mut self) -> DbResult<()> {
        match self.inner {
            Inner::Own(inner) => Ok(inner.commit().await?),
            Inner::Rehearsed(_) => self.command(RELEASE).await,
        }
    }

    /// Takes everything back. A connection that cannot do even that is dropped, which
    /// has the same effect.
    pub async fn rollback(mut self) {
        let rolled_back = match self.inner {
            Inner::Own(inner) => inner.rollback().await.map_err(DbError::from),
            Inner::Rehearsed(_) => self.command(ROLL_BACK).await,
        };
        if let Err(error) = rolled_back {
            tracing::debug!(%error, "rollback failed, the connection is dropped");
        }
    }

    fn connection(&mut self) -> &mut AnyConnection {
        match &mut self.inner {
            Inner::Own(inner) => inner,
            Inner::Rehearsed(whole) => whole,
        }
    }

    async fn command(&mut self, words: &'static str) -> DbResult<()> {
        self.connection().execute(SqlStr::from_static(words)).await?;
        Ok(())
    }

    /// Which engine it runs on.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The next number of a sequence, from 1. Its row stays locked until the transaction
    /// ends, so numbers have no gaps.
    pub async fn next_number(&mut self, name: &str) -> DbResult<i64> {
        self.one(&NEXT_NUMBER, args![name]).await?.int("value")
    }

    /// A small fact about the installation.
    pub async fn fact(&mut self, name: &str) -> DbResult<Option<String>> {
        self.opt(&FACT, args![name]).await?.map(|row| row.text("value")).transpose()
    }

    /// Sets a small fact about the installation.
    pub async fn set_fact(&mut self, name: &str, value: &str) -> DbResult<()> {
        self.run_one(&SET_FACT, args![name, value]).await
    }

    /// Runs a write and says how many rows it changed.
    pub async fn run(&mut self, stmt: &'static Stmt, args: AnyArguments) -> DbResult<u64> {
        let query = sqlx::query_with(stmt.text(self.engine), args);
        Ok(query.execute(self.connection()).await?.rows_affected())
    }

    /// Runs a write that must change exactly one row.
    pub async fn run_one(&mut self, stmt: &'static Stmt, args: AnyArguments) -> DbResult<()> {
        match self.run(stmt, args).await? {
            1 => Ok(()),
            changed => Err(DbError::Rows { statement: stmt.name, changed, wanted: 1 }),
        }
    }

    /// Runs a guarded write and says whether its guard let it change its one row.
    pub async fn run_if(&mut self, stmt: &'static Stmt, args: AnyArguments) -> DbResult<bool> {
        match self.run(stmt, args).await? {
            0 => Ok(false),
            1 => Ok(true),
            changed => Err(DbError::Rows { statement: stmt.name, changed, wanted: 1 }),
        }
    }

    /// All rows of a query.
    pub async fn all(&mut self, stmt: &'static Stmt, args: AnyArguments) -> DbResult<Vec<Row>> {
        let query = sqlx::query_with(stmt.text(self.engine), args);
        Ok(query.fetch_all(self.connection()).await?.into_iter().map(Row).collect())
    }

    /// The row of a query, if there is one.
    pub async fn opt(&mut self, stmt: &'static Stmt, args: AnyArguments) -> DbResult<Option<Row>> {
        let query = sqlx::query_with(stmt.text(self.engine), args);
        Ok(query.fetch_optional(self.connection()).await?.map(Row))
    }

    /// The one row of a query that always has one.
    pub async fn one(&mut self, stmt: &'static Stmt, args: AnyArguments) -> DbResult<Row> {
        let query = sqlx::query_with(stmt.text(self.engine), args);
        Ok(Row(query.fetch_one(self.connection()).await?))
    }
}

/// How long to wait before the next attempt, or `None` when it should be given up.
/// Public for [`write_tx!`](crate::write_tx).
pub fn next_wait(error: &DbError, attempt: u32) -> Option<Duration> {
    let again = error.is_transient() && attempt < TRANSACTION_ATTEMPTS_MAX;
    again.then(|| Duration::from_millis(10 << attempt.min(7)))
}

/// A write transaction: begin, run the body, commit; on a passing conflict all of it again.
///
/// The body is a block that evaluates to `Result<T, E>` with `E: From<DbError>` and
/// `E: AsDbError`; an `Err` rolls back. It must not reach outside the database, since it
/// may run more than once. A macro, because a closure that returns a future borrowing its
/// argument is not provably `Send`.
#[macro_export]
macro_rules! write_tx {
    ($db:expr, |$tx:ident| $body:block) => {{
        let mut attempt = 0_u32;
        loop {
            let outcome = match $db.begin().await {
                Ok(mut $tx) => {
                    let done = async { $body }.await;
                    match done {
                        Ok(value) => match $tx.commit().await {
                            Ok(()) => Ok(value),
                            Err(error) => Err(error.into()),
                        },
                        Err(error) => {
                            $tx.rollback().await;
                            Err(error)
                        }
                    }
                }
                Err(error) => Err(error.into()),
            };
            let wait = match &outcome {
                Ok(_) => None,
                Err(error) => $crate::base::db::AsDbError::as_db_error(error)
                    .and_then(|error| $crate::base::db::next_wait(error, attempt)),
            };
            match wait {
                None => break outcome,
                Some(wait) => {
                    attempt += 1;
                    ::tokio::time::sleep(wait).await;
                }
            }
        }
    }};
}

/// An error that may carry one of the database's, so that a transaction knows whether to
/// run again.
pub trait AsDbError {
    /// The database's error, if that is what it is.
    fn as_db_error(&self) -> Option<&DbError>;
}

impl AsDbError for DbError {
    fn as_db_error(&self) -> Option<&DbError> {
        Some(self)
    }
}

impl AsDbError for anyhow::Error {
    fn as_db_error(&self) -> Option<&DbError> {
        self.downcast_ref()
    }
}
