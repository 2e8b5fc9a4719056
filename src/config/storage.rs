//! Where things are kept: the database, the key that seals it, and the address mark, which
//! must not lie in the same backup.

use std::path::{Component, Path, PathBuf};

use secrecy::{ExposeSecret, SecretString};

use super::check::{Check, Noted};
use super::{Problem, SecretText};
use crate::base::seal::{MasterKey, Seal};

impl Check<'_> {
    /// The database's URL; a relative path of SQLite belongs to the folder of the file.
    pub(super) fn database(&mut self) -> Result<SecretString, Noted> {
        let given = self.database_url()?;
        let url = given.expose_secret();
        match sqlite_path(url) {
            Some((path, options)) if path.is_relative() && self.base != Path::new(".") => {
                let base = self.base.display().to_string().replace('%', "%25").replace('?', "%3F");
                let path = Path::new(&base).join(path);
                Ok(SecretString::from(format!("sqlite:{}{options}", path.display())))
            }
            Some(_) => Ok(given),
            None if url.starts_with("postgres://") || url.starts_with("postgresql://") => Ok(given),
            None => {
                let wrong = "is neither SQLite's nor PostgreSQL's";
                let right = "sqlite:PATH or postgres://USER@HOST/NAME";
                Err(self.note(Problem::new("database.url", wrong, right)))
            }
        }
    }

    pub(super) fn seal(&mut self) -> Result<Seal, Noted> {
        let keys = &self.config.keys;
        let current =
            self.master_key("keys.master_key", &keys.master_key, keys.master_key_file.as_deref());
        let previous = self.master_key(
            "keys.previous_master_key",
            &keys.previous_master_key,
            keys.previous_master_key_file.as_deref(),
        );
        let Some(current) = current? else {
            let right = "master_key_file = \"master.key\"; `chaintill config init` makes one";
            return Err(self.note(Problem::new("keys.master_key", "is missing", right)));
        };
        let previous = previous?;
        if previous.as_ref().is_some_and(|previous| previous.id() == current.id()) {
            let wrong = "is the same as the master key";
            let right = "the key before the last rotation, or nothing";
            return Err(self.note(Problem::new("keys.previous_master_key", wrong, right)));
        }
        Ok(Seal::new(current, previous.into_iter().collect()))
    }

    fn master_key(
        &mut self,
        place: &str,
        text: &SecretText,
        file: Option<&Path>,
    ) -> Result<Option<MasterKey>, Noted> {
        let Some(secret) = self.secret(place, text, file)? else { return Ok(None) };
        MasterKey::parse(secret.expose_secret()).map(Some).map_err(|_| {
            let right = "64 hexadecimal digits, from `chaintill keys generate`";
            self.note(Problem::new(place, "is no master key", right))
        })
    }

    pub(super) fn anchor_dir(
        &mut self,
        database_url: Option<&SecretString>,
    ) -> Result<PathBuf, Noted> {
        let place = "keys.anchor_dir";
        let right = "a folder outside the data folder and its backups, such as ../chaintill-anchor";
        let given = self.config.keys.anchor_dir.as_deref();
        let Some(given) = given.filter(|dir| !dir.as_os_str().is_empty()) else {
            let wrong = "is missing: without it a restored backup hands out addresses twice";
            return Err(self.note(Problem::new(place, wrong, right)));
        };
        let dir = self.base.join(given);
        let database = database_url.and_then(|url| sqlite_path(url.expose_secret()));
        let data = database.map(|(path, _)| super::base_dir(Some(path)));
        if data.is_some_and(|data| lies_in(&dir, &data)) {
            let wrong = "lies inside the data folder: a backup of that folder would hold both";
            self.warn(Problem::new(place, wrong, right).shown(&given.display().to_string()));
        }
        Ok(dir)
    }
}

/// The path in a URL of SQLite, and the options behind it.
fn sqlite_path(url: &str) -> Option<(&Path, &str)> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    let (path, options) = path.split_at(path.find('?').unwrap_or(path.len()));
    (!path.is_empty() && !path.starts_with(':')).then_some((Path::new(path), options))
}

/// Whether a path is that of a folder or of something in it, by their names alone: neither
/// needs to exist.
fn lies_in(path: &Path, folder: &Path) -> bool {
    plain(path).starts_with(plain(folder))
}

/// An absolute path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::super::check::tests::{problem, shop};
    use super::*;

    /// A master key.
    const KEY: &str = "abababababababababababababababababababababababababababababababab";

    #[test]
    fn a_secret_stands_in_one_place_only_and_is_never_shown() {
        let twice = problem(&[("CHAINTILL__KEYS__MASTER_KEY", KEY)]);
        assert_eq!(twice.right, "keep one of them");
        let absent = problem(&[("CHAINTILL__KEYS__MASTER_KEY_FILE", "nowhere.key")]);
        assert!(absent.value.expect("the path").ends_with("nowhere.key"));
        let bad = problem(&[("CHAINTILL__KEYS__PREVIOUS_MASTER_KEY", "hunter2")]);
        assert!(!bad.print("error", None).contains("hunter2"));
    }

    #[test]
    fn the_previous_master_key_is_another_one() {
        let same = problem(&[("CHAINTILL__KEYS__PREVIOUS_MASTER_KEY_FILE", "master.key")]);
        assert_eq!(same.wrong, "is the same as the master key");
        let other = shop(&[("CHAINTILL__KEYS__PREVIOUS_MASTER_KEY", KEY)]);
        assert!(other.settings.is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn a_master_key_that_others_can_read_is_warned_of() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("open.key");
        std::fs::write(&file, format!("{KEY}\n")).expect("written");
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).expect("opened");
        let path = file.display().to_string();
        let checked = shop(&[("CHAINTILL__KEYS__MASTER_KEY_FILE", path.as_str())]);
        assert!(checked.settings.is_ok(), "the end of the line is no part of the key");
        assert_eq!(checked.warnings[0].right, format!("chmod 600 {path}"));
    }

    #[test]
    fn a_relative_database_lies_in_the_folder_of_the_file() {
        let settings = shop(&[]).settings.expect("no problem");
        let url = settings.database_url.expose_secret();
        assert!(url.starts_with("sqlite:/") && url.ends_with("/chaintill.db"), "{url}");
        let remote = ("CHAINTILL__DATABASE__URL", "postgres://till@db/till");
        let settings = shop(&[remote]).settings.expect("no problem");
        assert_eq!(settings.database_url.expose_secret(), remote.1);
        let odd = problem(&[("CHAINTILL__DATABASE__URL", "mysql://till:hunter2@db/till")]);
        assert!(!odd.print("error", None).contains("hunter2"));
    }

    #[test]
    fn folders_are_compared_by_their_names_without_dots() {
        assert!(lies_in(Path::new("/data/anchor"), Path::new("/data")));
        assert!(lies_in(Path::new("/data/../data/x"), Path::new("/data")));
        assert!(!lies_in(Path::new("/data/../anchor"), Path::new("/data")));
        assert!(!lies_in(Path::new("/database"), Path::new("/data")));
    }
}
