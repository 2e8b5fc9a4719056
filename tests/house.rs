//! The house itself: which floor may stand on which, where SQL lives, and that every
//! statement is one that both engines understand.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chaintill::base::db::{self, Stmt};
use chaintill::flows::{broadcasting, erasing, reconcile, reminding, reviewing, statistics};
use chaintill::{
    audit, blocks, broadcasts, cards, carts, chores, inbox, invoices, ledger, letters, notices,
    orders, parcels, people, prices, stock, talks, wallets,
};

use crate::world::{Engine, drop_database, fresh_db};

/// What the world says, in our words.
const OUTSIDE: [&str; 4] = ["keys", "chain", "rates", "messenger"];
/// What we keep.
const NOUNS: [&str; 19] = [
    "audit",
    "blocks",
    "broadcasts",
    "cards",
    "carts",
    "chores",
    "inbox",
    "invoices",
    "ledger",
    "letters",
    "notices",
    "orders",
    "parcels",
    "people",
    "prices",
    "referrals",
    "stock",
    "talks",
    "wallets",
];
/// Where statements may stand besides files named `store.rs`.
const STATEMENTS_ALSO: [&str; 3] = ["base/db.rs", "invoices/payments.rs", "invoices/refunds.rs"];

/// Every list of statements with the file it stands in.
const LISTS: [(&str, &[&Stmt]); 27] = [
    ("audit/store.rs", audit::ALL),
    ("base/db.rs", db::ALL),
    ("blocks/store.rs", blocks::ALL),
    ("broadcasts/store.rs", broadcasts::ALL),
    ("cards/store.rs", cards::ALL),
    ("carts/store.rs", carts::ALL),
    ("flows/broadcasting/store.rs", broadcasting::store::ALL),
    ("flows/erasing/store.rs", erasing::store::ALL),
    ("flows/reconcile/store.rs", reconcile::store::ALL),
    ("flows/reminding/store.rs", reminding::store::ALL),
    ("flows/reviewing/store.rs", reviewing::store::ALL),
    ("flows/statistics/store.rs", statistics::store::ALL),
    ("inbox/store.rs", inbox::ALL),
    ("invoices/payments.rs", invoices::PAYMENTS_ALL),
    ("invoices/refunds.rs", invoices::REFUNDS_ALL),
    ("invoices/store.rs", invoices::ALL),
    ("ledger/store.rs", ledger::ALL),
    ("letters/store.rs", letters::ALL),
    ("notices/store.rs", notices::ALL),
    ("orders/store.rs", orders::ALL),
    ("parcels/store.rs", parcels::ALL),
    ("people/store.rs", people::ALL),
    ("prices/store.rs", prices::ALL),
    ("stock/store.rs", stock::ALL),
    ("talks/store.rs", talks::ALL),
    ("chores/store.rs", chores::ALL),
    ("wallets/store.rs", wallets::ALL),
];

/// A file of ours: its path below `src`, and its text without comments and tests.
struct Source {
    path: String,
    code: String,
}

impl Source {
    /// The folder or file right below `src` that it belongs to.
    fn room(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap_or_default()
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|ending| ending == extension) {
            found.push(path);
        }
    }
    found
}

fn sources() -> Vec<Source> {
    let src = root().join("src");
    let source = |path: PathBuf| Source {
        code: bare(&fs::read_to_string(&path).expect("text")),
        path: path.strip_prefix(&src).expect("below").to_string_lossy().replace('\\', "/"),
    };
    files(&src, "rs").into_iter().map(source).collect()
}

/// Text without lines of comment, and without items that are compiled for tests only: they
/// end with the next line of the same depth that closes something.
fn bare(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut left_out: Option<usize> = None;
    for line in text.lines() {
        let code = line.trim();
        let depth = line.len() - line.trim_start().len();
        let closes = code.ends_with(';') || code.starts_with('}');
        match left_out {
            Some(begun) if closes && depth == begun => left_out = None,
            Some(_) => {}
            None if code == "#[cfg(test)]" => left_out = Some(depth),
            None if code.starts_with("//") => {}
            None => {
                kept.push_str(line);
                kept.push('\n');
            }
        }
    }
    kept
}

/// The first names of all paths that begin at the root of the crate.
fn roots(code: &str) -> BTreeSet<&str> {
    let mut roots = BTreeSet::new();
    for (at, start) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c == '$' || c == '_' || c.is_alphanumeric()) {
            continue;
        }
        let rest = &code[at + start.len()..];
        match rest.strip_prefix('{') {
            Some(group) => roots.extend(members(group)),
            None => roots.extend(name(rest)),
        }
    }
    roots
}

/// The first names in a group such as `{base::clock, facts}`, its first brace taken away.
fn members(group: &str) -> Vec<&str> {
    let (mut depth, mut begin, mut members) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                members.extend(name(group[begin..at].trim()));
                begin = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    members
}

fn name(path: &str) -> Option<&str> {
    let end = path.find(|c: char| c != '_' && !c.is_alphanumeric()).unwrap_or(path.len());
    (end > 0).then(|| &path[..end])
}

/// In which room a name at the crate's root is at home; macros stand there too.
fn home(name: &str) -> &str {
    match name {
        "args" | "statements" | "write_tx" => "base",
        "facts" => "flows",
        name => name,
    }
}

/// The import table of the house.
fn may_import(room: &str, other: &str) -> bool {
    let outside = OUTSIDE.contains(&other);
    let noun = NOUNS.contains(&other);
    if room == other {
        return true;
    }
    match room {
        "base" => false,
        "stage" => other == "base",
        room if OUTSIDE.contains(&room) => other == "base",
        // Types and pure functions of outside, and never each other.
        room if NOUNS.contains(&room) => other == "base" || outside,
        "config" => ["base", "keys", "rates", "messenger"].contains(&other),
        // What the shop says is a handle like any other.
        "app" => ["base", "config", "notices"].contains(&other) || outside,
        "flows" => ["base", "config", "app"].contains(&other) || outside || noun,
        // Telegram's face speaks to its own wire.
        "faces" => ["base", "config", "app", "flows", "messenger"].contains(&other) || noun,
        "tasks" | "run" => !["cli", "stage"].contains(&other),
        "cli" | "main" | "lib" => true,
        room => panic!("`{room}` has no floor: give it one in tests/house.rs"),
    }
}

#[test]
fn every_floor_stands_on_those_below_it_alone() {
    let mut wrong = Vec::new();
    for source in sources() {
        for root in roots(&source.code) {
            if !may_import(source.room(), home(root)) {
                wrong.push(format!("{} imports crate::{root}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_reader_of_imports_reads_imports() {
    let code = "use crate::app::App;\nuse crate::{facts, base::{id, clock}, write_tx};\n\
                let x = crate::rates::due(y); pub(crate) fn f() {} $crate::notices::Facts\n";
    let expected = ["app", "base", "facts", "rates", "write_tx"];
    assert!(roots(code).into_iter().eq(expected), "{:?}", roots(code));
    let tests = "fn a() {}\n#[cfg(test)]\nmod tests {\n    use crate::b;\n}\nfn c() {}\n// d\n";
    assert_eq!(bare(tests), "fn a() {}\nfn c() {}\n");
}

#[test]
fn only_flows_and_tasks_begin_and_commit() {
    let begins =
        |source: &Source| ["write_tx!", "db.begin()"].iter().any(|call| source.code.contains(call));
    let may = ["flows", "tasks", "base"];
    let wrong: Vec<String> = sources()
        .into_iter()
        .filter(|source| begins(source) && !may.contains(&source.room()))
        .map(|source| source.path)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn sql_lives_in_stores_and_the_driver_in_one_file() {
    let mut wrong = Vec::new();
    for Source { path, code } in sources() {
        let is_store = path.ends_with("/store.rs") || STATEMENTS_ALSO.contains(&path.as_str());
        if code.contains("statements!") && !is_store {
            wrong.push(format!("{path} has statements"));
        }
        if code.contains("sqlx::") && path != "base/db.rs" {
            wrong.push(format!("{path} speaks to the driver"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_list_of_statements_is_checked() {
    let begins = |line: &str| line.trim_start().starts_with("crate::statements! {");
    let written: BTreeSet<String> = sources()
        .into_iter()
        .filter(|source| source.code.lines().any(begins))
        .map(|source| source.path)
        .collect();
    let checked: BTreeSet<String> = LISTS.iter().map(|(path, _)| (*path).to_owned()).collect();
    assert_eq!(written, checked);
}

#[test]
fn statements_are_lower_case_and_name_their_columns() {
    for (path, list) in LISTS {
        for stmt in list {
            // Every second part between quotes is a value.
            let words = stmt.sqlite.split('\'').step_by(2).collect::<String>();
            let lower = !words.chars().any(|c| c.is_ascii_uppercase());
            assert!(lower && !words.contains("select *"), "{path}: {}", stmt.name);
        }
    }
}

async fn prepare_all(engine: Engine) {
    let dir = tempfile::tempdir().expect("a folder");
    let (db, created) = fresh_db(engine, dir.path()).await;
    for (path, list) in LISTS {
        let refused = db.check_statements(list).await;
        assert!(refused.is_empty(), "{path}: {refused:#?}");
    }
    db.close().await;
    if let Some(name) = created {
        drop_database(&name).await;
    }
}

#[tokio::test]
async fn every_statement_is_understood_by_sqlite() {
    prepare_all(Engine::Sqlite).await;
}

#[tokio::test]
async fn every_statement_is_understood_by_postgres() {
    prepare_all(Engine::Postgres).await;
}

#[test]
fn nothing_is_left_half_done() {
    let mut all = files(&root().join("src"), "rs");
    all.extend(files(&root().join("migrations"), "sql"));
    let half = ["todo!", "unimplemented!", "FIXME", "TODO"];
    for path in all {
        let text = fs::read_to_string(&path).expect("text");
        let found = half.iter().find(|word| text.contains(**word));
        assert_eq!(found, None, "in {}", path.display());
    }
}
