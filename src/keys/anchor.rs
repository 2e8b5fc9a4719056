//! The mark outside the database: how far an account's index has gone.
//!
//! A restored backup knows nothing of the addresses handed out after it was taken, and would
//! hand them out again. So the last step before an index is committed writes it here, to a
//! folder that no backup of the data folder holds. A mark is only ever raised. Calls block on
//! the disk.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

/// Held while a mark is read and raised, so that two processes do not overtake each other.
const LOCK_FILE: &str = "lock";

/// A folder of marks, one file per account.
#[derive(Clone, Debug)]
pub struct AnchorDir {
    folder: PathBuf,
}

/// Why a mark cannot be read or raised. Until it can, no address may be handed out.
#[derive(Debug, thiserror::Error)]
pub enum AnchorError {
    /// Not the name of an account; it would lead to another file.
    #[error("`{id}` is not the id of an account")]
    BadId {
        /// What was given.
        id: String,
    },
    /// The disk or the folder refuses.
    #[error("cannot {deed} {}", .path.display())]
    Io {
        /// What was tried, such as `read`.
        deed: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file was cut short, edited, or belongs to another account.
    #[error(
        "the address mark in {} is damaged: find the highest index that was handed out (database, \
         the owner's wallet), remove the file and set the mark with `chaintill wallet mark \
         --accept INDEX`",
        .path.display()
    )]
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// An index never goes back.
    #[error(
        "the address mark in {} stands at {mark} and does not go back to {index}",
        .path.display()
    )]
    Lower {
        /// The file.
        path: PathBuf,
        /// Where the mark stands.
        mark: u32,
        /// The index that was to be accepted.
        index: u32,
    },
}

impl AnchorDir {
    /// Marks in `folder`, which is created with the first of them.
    pub fn new(folder: PathBuf) -> AnchorDir {
        AnchorDir { folder }
    }

    /// The highest index ever handed out for an account; `None` if it has no mark.
    pub fn read(&self, account_id: &str) -> Result<Option<u32>, AnchorError> {
        let path = self.file(account_id)?;
        let text = match fs::read(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(failed("read", &path)(error)),
        };
        read_mark(account_id, &text).map(Some).ok_or(AnchorError::Damaged { path })
    }

    /// Raises the mark to `index`, or leaves it where it is if it stands higher. When this
    /// returns, the mark survives a loss of power.
    pub fn raise(&self, account_id: &str, index: u32) -> Result<(), AnchorError> {
        let _lock = self.lock()?;
        let mark = self.read(account_id)?.map_or(index, |mark| mark.max(index));
        self.write(account_id, mark)
    }

    /// Sets the mark because the owner says so: where there is none, or above where it stands.
    ///
    /// # Errors
    /// [`AnchorError::Lower`] if it stands higher already.
    pub fn accept(&self, account_id: &str, index: u32) -> Result<(), AnchorError> {
        let _lock = self.lock()?;
        match self.read(account_id)? {
            Some(mark) if index < mark => {
                Err(AnchorError::Lower { path: self.file(account_id)?, mark, index })
            }
            _ => self.write(account_id, index),
        }
    }

    /// Written beside, then renamed over: a crash leaves the old mark or the new one, whole.
    fn write(&self, account_id: &str, index: u32) -> Result<(), AnchorError> {
        let path = self.file(account_id)?;
        let fresh = path.with_extension("new");
        let mut file = File::create(&fresh).map_err(failed("create", &fresh))?;
        file.write_all(written_mark(account_id, index).as_bytes())
            .and_then(|()| file.sync_all())
            .map_err(failed("write", &fresh))?;
        fs::rename(&fresh, &path).map_err(failed("replace", &path))?;
        sync_folder(&self.folder)
    }

    /// Creates the folder if need be, and waits until nobody else writes in it; the lock ends
    /// when the file is dropped.
    fn lock(&self) -> Result<File, AnchorError> {
        if !self.folder.is_dir() {
            fs::create_dir_all(&self.folder).map_err(failed("create", &self.folder))?;
            sync_folder(parent(&self.folder))?;
        }
        let path = self.folder.join(LOCK_FILE);
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(failed("open", &path))?;
        file.lock().map_err(failed("lock", &path))?;
        Ok(file)
    }

    fn file(&self, account_id: &str) -> Result<PathBuf, AnchorError> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if account_id.is_empty() || !account_id.bytes().all(plain) {
            return Err(AnchorError::BadId { id: account_id.to_owned() });
        }
        Ok(self.folder.join(format!("{account_id}.mark")))
    }
}

/// Two lines: the index, and a sum over it and the account's name.
fn written_mark(account_id: &str, index: u32) -> String {
    let line = format!("index {index}\n");
    let sum = Sha256::new().chain_update(account_id).chain_update("\n").chain_update(&line);
    format!("{line}sum {}\n", hex::encode(&sum.finalize()[..8]))
}

/// The index, if the file is to the letter what we write.
fn read_mark(account_id: &str, text: &[u8]) -> Option<u32> {
    let text = str::from_utf8(text).ok()?;
    let index: u32 = text.strip_prefix("index ")?.split_once('\n')?.0.parse().ok()?;
    (text == written_mark(account_id, index)).then_some(index)
}

/// A new name in a folder is on the disk only when the folder is.
fn sync_folder(folder: &Path) -> Result<(), AnchorError> {
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed("sync", folder))
}

fn parent(folder: &Path) -> &Path {
    folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn failed(deed: &'static str, path: &Path) -> impl FnOnce(io::Error) -> AnchorError {
    let path = path.to_owned();
    move |source| AnchorError::Io { deed, path, source }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNT: &str = "btc-regtest-p2wpkh-e99b8628-baa33919";

    fn marks() -> (tempfile::TempDir, AnchorDir) {
        let folder = tempfile::tempdir().expect("a folder");
        let marks = AnchorDir::new(folder.path().join("deep/anchor"));
        (folder, marks)
    }

    #[test]
    fn a_mark_is_raised_and_never_lowered() {
        let (_folder, marks) = marks();
        assert_eq!(marks.read(ACCOUNT).expect("readable"), None);
        for (raise_to, stands_at) in [(0, 0), (7, 7), (7, 7), (3, 7), (8, 8)] {
            marks.raise(ACCOUNT, raise_to).expect("raised");
            assert_eq!(marks.read(ACCOUNT).expect("readable"), Some(stands_at));
        }
    }

    #[test]
    fn accounts_have_marks_of_their_own() {
        let (_folder, marks) = marks();
        marks.raise(ACCOUNT, 5).expect("raised");
        marks.raise("ltc-main-p2pkh-da333c28-85343ee3", 9).expect("raised");
        assert_eq!(marks.read(ACCOUNT).expect("readable"), Some(5));
    }

    #[test]
    fn a_mark_is_accepted_where_there_is_none_and_upwards_only() {
        let (_folder, marks) = marks();
        marks.accept(ACCOUNT, 5).expect("none yet");
        marks.accept(ACCOUNT, 6).expect("higher");
        let error = marks.accept(ACCOUNT, 4).expect_err("lower");
        assert!(matches!(error, AnchorError::Lower { mark: 6, index: 4, .. }), "{error}");
        assert_eq!(marks.read(ACCOUNT).expect("readable"), Some(6));
    }

    #[test]
    fn a_damaged_mark_is_refused_naming_the_file() {
        let (_folder, marks) = marks();
        marks.raise(ACCOUNT, 12_345).expect("raised");
        let path = marks.file(ACCOUNT).expect("a good id");
        let whole = fs::read_to_string(&path).expect("readable");
        assert!(whole.starts_with("index 12345\n"), "{whole}");
        let damaged = [
            String::new(),
            "index 12345\n".to_owned(),
            whole[..whole.len() - 1].to_owned(),
            whole.replace("12345", "12344"),
            whole.replace("12345", "+12345"),
            format!("{whole}index 1\n"),
            written_mark("another-account", 12_345),
        ];
        for text in damaged {
            fs::write(&path, &text).expect("written");
            for error in [
                marks.read(ACCOUNT).expect_err("damaged"),
                marks.raise(ACCOUNT, 99_999).expect_err("damaged"),
                marks.accept(ACCOUNT, 99_999).expect_err("damaged"),
            ] {
                assert!(matches!(error, AnchorError::Damaged { .. }), "{text:?}: {error}");
                assert!(error.to_string().contains(&path.display().to_string()));
            }
            assert_eq!(fs::read_to_string(&path).expect("readable"), text);
        }
    }

    #[test]
    fn what_a_crash_left_half_written_does_not_count() {
        let (_folder, marks) = marks();
        marks.raise(ACCOUNT, 1).expect("raised");
        let path = marks.file(ACCOUNT).expect("a good id");
        fs::write(path.with_extension("new"), "index 9").expect("written");
        assert_eq!(marks.read(ACCOUNT).expect("readable"), Some(1));
        marks.raise(ACCOUNT, 2).expect("raised");
        assert_eq!(marks.read(ACCOUNT).expect("readable"), Some(2));
    }

    #[test]
    fn whoever_raises_at_the_same_time_the_highest_stays() {
        let (_folder, marks) = marks();
        std::thread::scope(|scope| {
            for start in 0..4 {
                let marks = marks.clone();
                scope.spawn(move || {
                    for step in 0..8 {
                        marks.raise(ACCOUNT, step * 4 + start).expect("raised");
                    }
                });
            }
        });
        assert_eq!(marks.read(ACCOUNT).expect("readable"), Some(31));
    }

    #[test]
    fn a_name_that_leads_elsewhere_is_refused() {
        let (_folder, marks) = marks();
        for id in ["", "../database", "a/b", "a.b", "Btc", "a b"] {
            let error = marks.raise(id, 1).expect_err("not an id");
            assert!(matches!(error, AnchorError::BadId { .. }), "{id}");
        }
    }
}
