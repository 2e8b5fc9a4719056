//! `x` or `x_file`: a secret in the file itself, or in a file of its own.
//!
//! Values never appear in a problem, only the names of keys and files.

use std::path::Path;

use secrecy::SecretString;

use super::check::{Check, Noted};
use super::values::SecretText;
use super::{Database, Problem};

/// Permissions that let others read or write a file of secrets.
const OTHERS: u32 = 0o007;
/// The same for the group and others: master keys are for one user alone.
const GROUP_AND_OTHERS: u32 = 0o077;

impl Check<'_> {
    /// What is given as `x` or in the file that `x_file` names; `None` if neither is.
    pub(super) fn secret(
        &mut self,
        place: &str,
        text: &SecretText,
        file: Option<&Path>,
    ) -> Result<Option<SecretString>, Noted> {
        match file {
            None if text.is_empty() => Ok(None),
            None => Ok(Some(SecretString::from(text.expose()))),
            Some(_) if !text.is_empty() => {
                let wrong = format!("both `{place}` and `{place}_file` are given");
                Err(self.note(Problem::new(place, wrong, "keep one of them")))
            }
            Some(file) => self.secret_in(place, file).map(Some),
        }
    }

    /// The database's URL. Its default gives way to a file.
    pub(super) fn database_url(&mut self) -> Result<SecretString, Noted> {
        let section = &self.config.database;
        let unchanged = section.url.expose() == Database::default().url.expose();
        let nothing = SecretText::default();
        let url = match &section.url_file {
            Some(_) if unchanged => &nothing,
            _ => &section.url,
        };
        let place = "database.url";
        let right = "sqlite:PATH or postgres://USER@HOST/NAME";
        match self.secret(place, url, section.url_file.as_deref())? {
            Some(url) => Ok(url),
            None => Err(self.note(Problem::new(place, "is empty", right))),
        }
    }

    /// Reads a secret from a file, without the end of its line.
    fn secret_in(&mut self, place: &str, file: &Path) -> Result<SecretString, Noted> {
        let path = self.base.join(file);
        let place = format!("{place}_file");
        let shown = path.display().to_string();
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => zeroize::Zeroizing::new(text),
            Err(error) => {
                let wrong = format!("the file cannot be read: {error}");
                let right = "the path of a readable file that holds the secret and nothing else";
                return Err(self.note(Problem::new(place, wrong, right).shown(&shown)));
            }
        };
        let secret = text.trim_end_matches(['\n', '\r']);
        if secret.is_empty() {
            let problem = Problem::new(place, "the file is empty", "one line with the secret");
            return Err(self.note(problem.shown(&shown)));
        }
        let closed_to = if place.starts_with("keys.") { GROUP_AND_OTHERS } else { OTHERS };
        if mode(&path) & closed_to != 0 {
            let wrong = format!("others on this machine can read it (mode {:o})", mode(&path));
            let right = format!("chmod 600 {shown}");
            self.warn(Problem::new(place, wrong, right).shown(&shown));
        }
        Ok(SecretString::from(secret))
    }
}

/// The permissions of a file; 0 where the system has none or they cannot be read.
#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).map_or(0, |file| file.permissions().mode() & 0o777)
}

#[cfg(not(unix))]
fn mode(_: &Path) -> u32 {
    0
}
