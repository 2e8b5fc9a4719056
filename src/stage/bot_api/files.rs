//! Files: what comes with messages, and what bots fetch again.

use axum::body::Bytes;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::refused::Refused;
use super::{Answered, Asked, Books};
use crate::stage::people::{Attachment, FileKind};

/// The largest file that a bot may send.
const FILE_MAX: usize = 50 << 20;
/// The largest photo.
const PHOTO_MAX: usize = 10 << 20;
/// The largest file that a bot may fetch.
const FETCHED_MAX: usize = 20 << 20;
/// The most pixels of a photo, both sides together.
const SIDES_MAX: u32 = 10_000;
/// How many times longer one side of a photo may be.
const RATIO_MAX: u32 = 20;

/// A file that a bot knows.
pub(super) struct Kept {
    /// The id of the bot: for no other one the file's id means anything.
    owner: i64,
    path: String,
    file: Attachment,
}

/// What a call wants to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Photo,
    Document,
}

impl Wanted {
    /// As the fields of calls name it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Wanted::Photo => "photo",
            Wanted::Document => "document",
        }
    }

    /// From the type of an item of an album.
    pub(super) fn read(name: &str) -> Option<Wanted> {
        [Wanted::Photo, Wanted::Document].into_iter().find(|wanted| wanted.name() == name)
    }

    fn of(file: &Attachment) -> Wanted {
        match file.kind {
            FileKind::Photo { .. } => Wanted::Photo,
            FileKind::Document => Wanted::Document,
        }
    }

    /// What a file of these bytes is shown as.
    fn kind(self, bytes: &[u8]) -> Result<FileKind, Refused> {
        if bytes.is_empty() {
            return Err(Refused::bad("file must be non-empty"));
        }
        if FILE_MAX < bytes.len() {
            return Err(Refused::too_large());
        }
        match self {
            Wanted::Photo => photo(bytes),
            Wanted::Document => Ok(FileKind::Document),
        }
    }
}

fn photo(bytes: &[u8]) -> Result<FileKind, Refused> {
    if PHOTO_MAX < bytes.len() {
        let size = bytes.len();
        let why = format!(
            "file of size {size} bytes is too big for a photo; \
             the maximum size is {PHOTO_MAX} bytes"
        );
        return Err(Refused::bad(&why));
    }
    let (width, height) = dimensions(bytes).ok_or_else(|| Refused::bad("IMAGE_PROCESS_FAILED"))?;
    let (short, long) = (width.min(height), width.max(height));
    let is_sound = 0 < short
        && width.saturating_add(height) <= SIDES_MAX
        && long <= short.saturating_mul(RATIO_MAX);
    if !is_sound {
        return Err(Refused::bad("PHOTO_INVALID_DIMENSIONS"));
    }
    Ok(FileKind::Photo { width, height })
}

impl Books {
    /// The file that a call sends: it comes with the call, or the bot names one that it knows.
    pub(super) fn attachment(
        &mut self,
        asked: &Asked<'_>,
        wanted: Wanted,
        named: Option<&str>,
    ) -> Result<Attachment, Refused> {
        let part = named.and_then(|named| named.strip_prefix("attach://"));
        if let Some(upload) = asked.files.get(part.unwrap_or(wanted.name())) {
            let kind = wanted.kind(&upload.bytes)?;
            return Ok(self.keep(asked.bot.id, kind, &upload.name, upload.bytes.clone()));
        }
        let missing = || Refused::bad(&format!("there is no {} in the request", wanted.name()));
        let file_id = named.filter(|named| !named.is_empty()).ok_or_else(missing)?;
        let known = self.files.get(file_id).filter(|kept| kept.owner == asked.bot.id);
        let Some(Kept { file, .. }) = known else {
            return Err(Refused::bad("wrong file identifier/HTTP URL specified"));
        };
        if Wanted::of(file) != wanted {
            return Err(Refused::bad("type of file mismatch"));
        }
        Ok(file.clone())
    }

    /// A person's file, for a bot.
    pub(super) fn given(
        &mut self,
        owner: i64,
        wanted: Wanted,
        name: &str,
        bytes: Bytes,
    ) -> Attachment {
        let kind = wanted.kind(&bytes).unwrap_or_else(|refused| panic!("{}", refused.description));
        self.keep(owner, kind, name, bytes)
    }

    fn keep(&mut self, owner: i64, kind: FileKind, name: &str, bytes: Bytes) -> Attachment {
        let (folder, mark, fallback) = match kind {
            FileKind::Photo { .. } => ("photos", "AgAC", "photo.jpg"),
            FileKind::Document => ("documents", "BQAC", "file"),
        };
        let name = if name.is_empty() { fallback } else { name };
        let file_id = format!("{mark}{}", URL_SAFE_NO_PAD.encode(self.secret("file")));
        let path = format!("{folder}/file_{}{}", self.files.len(), ending(name));
        let file = Attachment { file_id: file_id.clone(), kind, name: name.to_owned(), bytes };
        self.files.insert(file_id, Kept { owner, path, file: file.clone() });
        file
    }

    pub(super) fn get_file(&self, asked: &Asked<'_>) -> Answered {
        let kept = asked.fields.text("file_id").and_then(|file_id| self.files.get(file_id));
        let Some(kept) = kept.filter(|kept| kept.owner == asked.bot.id) else {
            return Err(Refused::bad("wrong file_id or the file is temporarily unavailable"));
        };
        if FETCHED_MAX < kept.file.bytes.len() {
            return Err(Refused::bad("file is too big"));
        }
        let mut answer = about(&kept.file);
        answer["file_path"] = json!(kept.path);
        Ok(answer)
    }

    /// What is in the file that a bot's path leads to.
    pub(super) fn fetched(&self, token: &str, path: &str) -> Option<Bytes> {
        let owner = self.bots.get(token)?.account.id;
        let kept = self.files.values().find(|kept| kept.owner == owner && kept.path == path)?;
        Some(kept.file.bytes.clone())
    }
}

/// The end of a file's name, with its dot.
fn ending(name: &str) -> &str {
    name.rfind('.').map_or("", |at| &name[at..])
}

/// The name of a file's field in a message, and what stands there.
pub(super) fn shown(file: &Attachment) -> (&'static str, Value) {
    let mut about = about(file);
    match file.kind {
        FileKind::Photo { width, height } => {
            about["width"] = json!(width);
            about["height"] = json!(height);
            ("photo", json!([about]))
        }
        FileKind::Document => {
            about["file_name"] = json!(file.name);
            about["mime_type"] = json!(mime(&file.name));
            ("document", about)
        }
    }
}

fn about(file: &Attachment) -> Value {
    let digest = Sha256::digest(&file.bytes);
    json!({
        "file_id": file.file_id,
        "file_unique_id": URL_SAFE_NO_PAD.encode(&digest[..12]),
        "file_size": file.bytes.len(),
    })
}

fn mime(name: &str) -> &'static str {
    match ending(name).to_ascii_lowercase().as_str() {
        ".csv" => "text/csv",
        ".jpeg" | ".jpg" => "image/jpeg",
        ".json" => "application/json",
        ".pdf" => "application/pdf",
        ".png" => "image/png",
        ".txt" => "text/plain",
        _ => "application/octet-stream",
    }
}

/// Width and height of a PNG or a JPEG; nothing of anything else.
fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    of_png(bytes).or_else(|| of_jpeg(bytes))
}

fn of_png(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(4..16)?.strip_prefix(b"IHDR")?;
    let (width, height) = header.split_at(4);
    let number = |side: &[u8]| side.try_into().ok().map(u32::from_be_bytes);
    Some((number(width)?, number(height)?))
}

/// A JPEG is a row of segments; one of them says how large the picture is.
fn of_jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let [0xff, marker, high, low, body @ ..] = rest else { return None };
        let is_frame = (0xc0..=0xcf).contains(marker) && ![0xc4, 0xc8, 0xcc].contains(marker);
        if let (true, [_, h1, h2, w1, w2, ..]) = (is_frame, body) {
            let number = |high, low| u32::from(u16::from_be_bytes([high, low]));
            return Some((number(*w1, *w2), number(*h1, *h2)));
        }
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        rest = body.get(length.checked_sub(2)?..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const JPEG: &[u8] = &[
        0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 5, 0, 7, 1, 1, 0x11, 0, 0xff,
        0xd9,
    ];

    fn png(width: u32, height: u32) -> Vec<u8> {
        let (width, height) = (width.to_be_bytes(), height.to_be_bytes());
        [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &width, &height, b"\x08\0\0\0\0"].concat()
    }

    #[test]
    fn a_photo_is_a_png_or_a_jpeg() {
        assert_eq!(dimensions(&png(296, 200)), Some((296, 200)));
        assert_eq!(dimensions(JPEG), Some((7, 5)));
        for other in [b"GIF89a".as_slice(), b"", &JPEG[..9], b"\x89PNG\r\n\x1a\n"] {
            assert_eq!(dimensions(other), None);
        }
    }

    #[test]
    fn a_photo_of_odd_shape_is_refused() {
        let kind = |width, height| Wanted::Photo.kind(&png(width, height));
        assert_eq!(kind(20, 1), Ok(FileKind::Photo { width: 20, height: 1 }));
        for (width, height) in [(21, 1), (0, 0), (5_001, 5_000), (u32::MAX, u32::MAX)] {
            let refused = kind(width, height).unwrap_err();
            assert_eq!(refused.description, "Bad Request: PHOTO_INVALID_DIMENSIONS");
        }
    }

    #[test]
    fn a_file_has_fifty_megabytes_at_most_and_a_photo_ten() {
        let refused = Wanted::Document.kind(&vec![0; FILE_MAX + 1]).unwrap_err();
        assert_eq!(refused.description, "Request Entity Too Large");
        let mut large = png(10, 10);
        large.resize(PHOTO_MAX + 1, 0);
        let refused = Wanted::Photo.kind(&large).unwrap_err();
        assert!(refused.description.contains("too big for a photo"));
    }
}
