//! A file that comes with a form.

/// A file as a browser sends it.
#[derive(Debug, PartialEq, Eq)]
pub struct Upload {
    /// What it is called there.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The first file of a multipart body with this content type. Nothing if there is none, or if
/// the body breaks off before its end.
pub fn read(kind: &str, body: &[u8]) -> Option<Upload> {
    let (_, boundary) = kind.split_once("boundary=")?;
    let boundary = boundary.split(';').next().unwrap_or_default().trim().trim_matches('"');
    let next = format!("\r\n--{boundary}").into_bytes();
    let mut rest = body.strip_prefix(&next[2..])?;
    while let Some(part) = rest.strip_prefix(b"\r\n") {
        let end = find(part, &next)?;
        let (part, behind) = part.split_at(end);
        let head = find(part, b"\r\n\r\n")?;
        if let Some(name) = filename(&String::from_utf8_lossy(&part[..head])) {
            return Some(Upload { name, bytes: part[head + 4..].to_vec() });
        }
        rest = &behind[next.len()..];
    }
    None
}

/// Where `wanted` begins.
fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// The name in the head of a part that is a file. Browsers spell quotes in it out.
fn filename(head: &str) -> Option<String> {
    let (_, rest) = head.split_once(" filename=\"")?;
    rest.split_once('"').map(|(name, _)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: &str = "multipart/form-data; boundary=xyz";

    #[test]
    fn the_file_of_a_form_is_read_byte_for_byte() {
        let body = b"--xyz\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhello\r\n\
              --xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a b.txt\"\r\n\
              Content-Type: text/plain\r\n\r\n\xff\r\n--xy\r\n\r\n--xyz--\r\n";
        let file = Upload { name: "a b.txt".to_owned(), bytes: b"\xff\r\n--xy\r\n".to_vec() };
        assert_eq!(read(KIND, body), Some(file));
    }

    #[test]
    fn what_is_no_file_or_breaks_off_is_not_read() {
        let head = b"--xyz\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nc";
        assert_eq!(read(KIND, head), None);
        assert_eq!(read(KIND, b"--xyz--\r\n"), None);
        assert_eq!(read("text/plain", b"hello"), None);
    }
}
