//! Multipart bodies, byte for byte: fields of text, and files.

use std::collections::BTreeMap;

use axum::body::Bytes;

/// A file that came with a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Upload {
    /// The name that it was sent with; empty if it has none.
    pub(super) name: String,
    pub(super) bytes: Bytes,
}

/// Fields by their names.
pub(super) type Texts = BTreeMap<String, String>;
/// Files by the names of their fields.
pub(super) type Files = BTreeMap<String, Upload>;

/// The fields and the files of a body with this content type. Nothing if it breaks off.
pub(super) fn read(kind: &str, body: &Bytes) -> Option<(Texts, Files)> {
    let (_, boundary) = kind.split_once("boundary=")?;
    let boundary = boundary.split(';').next().unwrap_or_default().trim().trim_matches('"');
    let (mut texts, mut files) = (Texts::new(), Files::new());
    for part in parts(body, boundary)? {
        let split = find(part, b"\r\n\r\n")?;
        let (head, value) = (std::str::from_utf8(&part[..split]).ok()?, &part[split + 4..]);
        let name = parameter(head, "name")?;
        match parameter(head, "filename") {
            Some(file) => {
                files.insert(name, Upload { name: file, bytes: body.slice_ref(value) });
            }
            None => {
                texts.insert(name, std::str::from_utf8(value).ok()?.to_owned());
            }
        }
    }
    Some((texts, files))
}

/// What stands between the boundaries. Nothing if the last boundary is missing.
fn parts<'a>(body: &'a [u8], boundary: &str) -> Option<Vec<&'a [u8]>> {
    let next = format!("\r\n--{boundary}").into_bytes();
    let mut rest = body.strip_prefix(&next[2..])?;
    let mut parts = Vec::new();
    while let Some(part) = rest.strip_prefix(b"\r\n") {
        let end = find(part, &next)?;
        parts.push(&part[..end]);
        rest = &part[end + next.len()..];
    }
    rest.starts_with(b"--").then_some(parts)
}

/// Where `wanted` begins.
fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|byte| Some(byte) == wanted.first()) {
        if bytes[from + at..].starts_with(wanted) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

/// A parameter of the header that names a part.
fn parameter(head: &str, name: &str) -> Option<String> {
    let (_, rest) = head.split_once(&format!(" {name}=\""))?;
    let mut value = String::new();
    let mut chars = rest.chars();
    loop {
        match chars.next()? {
            '"' => return Some(value),
            '\\' => value.push(chars.next()?),
            c => value.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: &str = "multipart/form-data; boundary=xyz";

    fn body(bytes: &[u8]) -> Option<(Texts, Files)> {
        read(KIND, &Bytes::copy_from_slice(bytes))
    }

    #[test]
    fn fields_and_files_are_read_byte_for_byte() {
        let (texts, files) = body(
            b"--xyz\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\nhttps://a\r\n\
              --xyz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"g \\\"h\\\".txt\"\r\n\
              Content-Type: text/plain\r\n\r\n\xff\r\n--xy\r\n\r\n--xyz--\r\n",
        )
        .unwrap();
        assert_eq!(texts, BTreeMap::from([("url".to_owned(), "https://a".to_owned())]));
        let file = Upload {
            name: "g \"h\".txt".to_owned(),
            bytes: Bytes::from_static(b"\xff\r\n--xy\r\n"),
        };
        assert_eq!(files, BTreeMap::from([("f".to_owned(), file)]));
    }

    #[test]
    fn a_body_that_breaks_off_is_not_read() {
        let head = b"--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb";
        assert_eq!(body(head), None);
        assert_eq!(body(b""), None);
        assert_eq!(body(b"--xyz--\r\n"), Some((Texts::new(), Files::new())));
    }
}
