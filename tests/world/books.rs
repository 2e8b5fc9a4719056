//! Everything that lies in the database, as text: to see that something changed nothing, or that
//! something is not in it.

use std::collections::{BTreeMap, BTreeSet};

use secrecy::ExposeSecret as _;
use sqlx::AnyPool;

use super::{Engine, World};

/// What comes and goes with every update, whatever it asks for: the update itself, what a chat
/// is about, and when tasks last ran.
pub const COMES_AND_GOES: [&str; 4] = ["inbox", "offsets", "talks", "tasks"];

/// The rows of all tables, by table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows(BTreeMap<String, Vec<String>>);

/// The database of a shop, past the till.
pub struct Books {
    pool: AnyPool,
    engine: Engine,
    /// Every table with the statement that reads it.
    tables: Vec<(String, String)>,
}

impl World {
    /// Opens the shop's database, past the till.
    pub async fn books(&self) -> Books {
        let url = self.app.settings.database_url.expose_secret();
        let pool = AnyPool::connect(url).await.expect("the database opens");
        let mut books = Books { pool, engine: self.engine(), tables: Vec::new() };
        for table in books.names().await {
            let statement = books.statement(&table).await;
            books.tables.push((table, statement));
        }
        books
    }
}

impl Books {
    /// Every row there is.
    pub async fn read(&self) -> Rows {
        let mut rows = BTreeMap::new();
        for (table, statement) in &self.tables {
            rows.insert(table.clone(), self.texts(statement.clone()).await);
        }
        Rows(rows)
    }

    /// What a statement gives that counts something as `bigint`.
    pub async fn count(&self, statement: &'static str) -> i64 {
        sqlx::query_scalar(statement).fetch_one(&self.pool).await.expect("a number")
    }

    /// Closes the database.
    pub async fn close(self) {
        self.pool.close().await;
    }

    async fn texts(&self, statement: String) -> Vec<String> {
        let query = sqlx::query_scalar(sqlx::AssertSqlSafe(statement));
        query.fetch_all(&self.pool).await.expect("read")
    }

    async fn names(&self) -> Vec<String> {
        let named = match self.engine {
            Engine::Sqlite => {
                "select cast(name as text) from sqlite_master
                 where type = 'table' and name not glob 'sqlite_*'"
            }
            Engine::Postgres => {
                "select cast(table_name as text) from information_schema.tables
                 where table_schema = current_schema()"
            }
        };
        self.texts(named.to_owned()).await
    }

    /// Reads the rows of a table, each as one text.
    async fn statement(&self, table: &str) -> String {
        match self.engine {
            Engine::Postgres => {
                format!("select cast(whole as text) from {table} whole order by 1")
            }
            Engine::Sqlite => {
                let named = format!("select cast(name as text) from pragma_table_info('{table}')");
                let columns = self.texts(named).await;
                let quoted: Vec<String> =
                    columns.into_iter().map(|name| format!("quote({name})")).collect();
                format!("select {} from {table} order by 1", quoted.join(" || ',' || "))
            }
        }
    }
}

impl Rows {
    /// The tables in which something stands otherwise than in `after`, but for those that need
    /// not stay the same; each with what is gone and what came.
    pub fn changed(&self, after: &Rows, but: &[&str]) -> Vec<String> {
        let mut changed = Vec::new();
        for (table, before) in &self.0 {
            let now = after.0.get(table).map(Vec::as_slice).unwrap_or_default();
            if before == now || but.contains(&table.as_str()) {
                continue;
            }
            let (old, new): (BTreeSet<_>, BTreeSet<_>) =
                (before.iter().collect(), now.iter().collect());
            changed.extend(old.difference(&new).map(|row| format!("{table} had  {row}")));
            changed.extend(new.difference(&old).map(|row| format!("{table} has  {row}")));
        }
        changed
    }

    /// The rows in which a word stands, each with its table. Whatever is sealed is not read.
    pub fn naming(&self, word: &str) -> Vec<String> {
        let mut found = Vec::new();
        for (table, rows) in &self.0 {
            let naming = rows.iter().filter(|row| has_word(row, word));
            found.extend(naming.map(|row| format!("{table}: {row}")));
        }
        found
    }
}

/// Whether a word stands in a text, small or large, and not as a part of a longer one.
fn has_word(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    text.match_indices(&word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.into_iter().chain(after).any(char::is_alphanumeric)
    })
}
