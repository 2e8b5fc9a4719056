//! Files of products and codes: CSV, JSON or plain lines, each row with the line it stands on;
//! and files that are sold as they are.
//!
//! Codes and files are goods: they are read into memory that is wiped, and no error repeats them.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use serde_json::Value;
use zeroize::Zeroizing;

use super::No;
use crate::flows::stocking::{FILE_BYTES_MAX, GivenFile, ProductRow};

/// The largest file that is read.
const BYTES_MAX: u64 = 64 * 1024 * 1024;
/// The most bytes of files to be sold that are read at once: they are held in memory until all
/// of them are checked.
const GOODS_BYTES_MAX: usize = 512 * 1024 * 1024;
/// The column, or the key, of codes.
const CODE: &str = "code";
/// How an editor may mark a file as UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Comma separated values under a heading.
    Csv,
    /// A JSON array.
    Json,
    /// One code a line.
    Lines,
}

/// Reads a file, or standard input for `-`.
pub fn read(path: &Path) -> anyhow::Result<Zeroizing<String>> {
    let wrong = |words: String| No::Usage(format!("{}: {words}", path.display()));
    let mut text = Zeroizing::new(String::new());
    let read = if is_stdin(path) {
        io::stdin().lock().take(BYTES_MAX + 1).read_to_string(&mut text)
    } else {
        fs::File::open(path).and_then(|file| file.take(BYTES_MAX + 1).read_to_string(&mut text))
    };
    let bytes = read.map_err(|error| unreadable(path, &error))?;
    if u64::try_from(bytes).is_ok_and(|bytes| bytes <= BYTES_MAX) {
        return Ok(text);
    }
    Err(wrong(format!("is larger than {} MB; split it", BYTES_MAX / (1024 * 1024))).into())
}

/// Reads a file as it is, one byte more than `most` at the furthest: whoever takes no larger ones
/// sees that it is one.
pub fn bytes(path: &Path, most: usize) -> anyhow::Result<Zeroizing<Vec<u8>>> {
    let furthest = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Zeroizing::new(Vec::new());
    let read = fs::File::open(path).and_then(|file| file.take(furthest).read_to_end(&mut bytes));
    read.map_err(|error| unreadable(path, &error))?;
    Ok(bytes)
}

/// Reads files to be sold, each with its name; of a folder those right in it, in the order of
/// their names. Hidden ones are no goods.
pub fn goods(paths: &[PathBuf]) -> anyhow::Result<Vec<GivenFile>> {
    let mut goods = Vec::new();
    let mut read = 0;
    for path in paths {
        for file in named_by(path)? {
            let bytes = bytes(&file, FILE_BYTES_MAX)?;
            read += bytes.len();
            if GOODS_BYTES_MAX < read {
                let most = GOODS_BYTES_MAX / (1024 * 1024);
                let words = format!("more than {most} MB at once; take them in piece by piece");
                return Err(No::Usage(words).into());
            }
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            goods.push((name, bytes));
        }
    }
    Ok(goods)
}

/// The file of a path, or the files of a folder.
fn named_by(path: &Path) -> anyhow::Result<Vec<PathBuf>> {
    if is_stdin(path) {
        let words = "a file that is sold needs a name: give its path instead of -";
        return Err(No::Usage(words.to_owned()).into());
    }
    if !path.is_dir() {
        return Ok(vec![path.to_path_buf()]);
    }
    let entries = fs::read_dir(path).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let entries = entries.map_err(|error| unreadable(path, &error))?;
    let is_hidden = |entry: &fs::DirEntry| entry.file_name().as_encoded_bytes().starts_with(b".");
    let shown = entries.iter().filter(|entry| !is_hidden(entry)).map(fs::DirEntry::path);
    let mut files: Vec<PathBuf> = shown.filter(|path| path.is_file()).collect();
    if files.is_empty() {
        return Err(No::Usage(format!("there are no files in {}", path.display())).into());
    }
    files.sort();
    Ok(files)
}

fn unreadable(path: &Path, error: &io::Error) -> No {
    No::Usage(format!("{}: cannot be read: {error}", path.display()))
}

/// Whether a path stands for standard input.
pub fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The format that a file's name tells, if it does.
pub fn named(path: &Path) -> Option<Format> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    match ending.as_str() {
        "csv" => Some(Format::Csv),
        "json" => Some(Format::Json),
        "txt" => Some(Format::Lines),
        _ => None,
    }
}

/// A row with the line it begins on, or what is wrong with that line.
pub type Numbered<T> = (usize, Result<T, String>);

/// Products from CSV or JSON; the first sign tells which, unless it is said.
pub fn products(text: &str, format: Option<Format>) -> Vec<Numbered<ProductRow>> {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    let is_array = text.trim_start().starts_with('[');
    match format {
        Some(Format::Json) => products_of_json(text),
        None if is_array => products_of_json(text),
        _ => products_of_csv(text),
    }
}

fn products_of_json(text: &str) -> Vec<Numbered<ProductRow>> {
    let product = |value: Value| serde_json::from_value(value).map_err(|error| error.to_string());
    elements(text).into_iter().map(|(line, value)| (line, value.and_then(product))).collect()
}

fn products_of_csv(text: &str) -> Vec<Numbered<ProductRow>> {
    let mut reader = csv_reader(text);
    let heading = match reader.headers() {
        Ok(heading) => heading.clone(),
        Err(error) => return vec![(1, Err(csv_words(&error, None)))],
    };
    let words = |error: csv::Error| csv_words(&error, Some(&heading));
    let mut lines = Lines::of(text);
    let mut rows = Vec::new();
    for record in reader.records() {
        rows.push(match record {
            Ok(record) => {
                let line = lines.of_record(record.position());
                (line, record.deserialize(Some(&heading)).map_err(words))
            }
            Err(error) => (lines.of_record(error.position()), Err(words(error))),
        });
    }
    rows
}

/// Codes by the number of their line.
pub type Codes = Vec<(usize, Zeroizing<String>)>;
/// Lines that cannot be read: their number and what is wrong, never what they hold.
pub type BadLines = Vec<(usize, String)>;

/// Codes: one a line; or from a CSV file the column `code`, or its only column; or from a JSON
/// array of texts or of objects with a `code`.
pub fn codes(text: &str, format: Format) -> Result<Codes, BadLines> {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    let rows = match format {
        Format::Lines => codes_of_lines(text),
        Format::Csv => codes_of_csv(text),
        Format::Json => codes_of_json(text),
    };
    let mut codes = Vec::new();
    let mut bad = Vec::new();
    for (line, row) in rows {
        match row {
            Ok(code) => codes.push((line, code)),
            Err(why) => bad.push((line, why)),
        }
    }
    if bad.is_empty() { Ok(codes) } else { Err(bad) }
}

fn codes_of_lines(text: &str) -> Vec<Numbered<Zeroizing<String>>> {
    let numbered = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    numbered.map(|(number, line)| (number, Ok(Zeroizing::new(line.trim().to_owned())))).collect()
}

fn codes_of_csv(text: &str) -> Vec<Numbered<Zeroizing<String>>> {
    let mut reader = csv_reader(text);
    let heading = match reader.headers() {
        Ok(heading) => heading.clone(),
        Err(error) => return vec![(1, Err(csv_words(&error, None)))],
    };
    let Some(column) = heading.iter().position(|name| name.eq_ignore_ascii_case(CODE)) else {
        let wrong = format!("the first line names no column `{CODE}`");
        return vec![(1, Err(wrong))];
    };
    let mut lines = Lines::of(text);
    let mut rows = Vec::new();
    for record in reader.records() {
        rows.push(match record {
            Ok(record) => {
                let code = record.get(column).unwrap_or_default().to_owned();
                (lines.of_record(record.position()), Ok(Zeroizing::new(code)))
            }
            Err(error) => (lines.of_record(error.position()), Err(csv_words(&error, None))),
        });
    }
    rows
}

fn codes_of_json(text: &str) -> Vec<Numbered<Zeroizing<String>>> {
    let code = |value: Value| match value {
        Value::String(code) => Ok(Zeroizing::new(code)),
        Value::Object(mut row) => match row.remove(CODE) {
            Some(Value::String(code)) => Ok(Zeroizing::new(code)),
            _ => Err(format!("has no text `{CODE}`")),
        },
        _ => Err(format!("is neither a text nor an object with a `{CODE}`")),
    };
    elements(text).into_iter().map(|(line, value)| (line, value.and_then(code))).collect()
}

fn csv_reader(text: &str) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes())
}

/// What is wrong with a row of CSV. Its own words would begin with the place, which we tell.
fn csv_words(error: &csv::Error, heading: Option<&csv::StringRecord>) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("has {len} fields where the heading has {expected_len}")
        }
        csv::ErrorKind::Deserialize { err, .. } => {
            let told = matches!(err.kind(), csv::DeserializeErrorKind::Message(_));
            let field = err.field().filter(|_| !told).and_then(|n| usize::try_from(n).ok());
            match field.and_then(|n| heading?.get(n)) {
                Some(column) => format!("{column}: {}", err.kind()),
                None => err.kind().to_string(),
            }
        }
        csv::ErrorKind::Utf8 { .. } => "is not UTF-8".to_owned(),
        _ => "cannot be read as CSV".to_owned(),
    }
}

/// Tells the lines of places in a text that are asked for from the beginning to the end.
struct Lines<'a> {
    text: &'a str,
    counted: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Lines<'a> {
        Lines { text, counted: 0, line: 1 }
    }

    /// The line of the byte at `place`.
    fn at(&mut self, place: usize) -> usize {
        let between = self.text.get(self.counted..place).unwrap_or_default();
        self.line += between.matches('\n').count();
        self.counted = self.counted.max(place);
        self.line
    }

    /// The line a record begins on. Its position is the end of the record before it, so line
    /// ends and empty lines may lie between.
    fn of_record(&mut self, position: Option<&csv::Position>) -> usize {
        let start = position.and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(0);
        let rest = self.text.get(start..).unwrap_or_default();
        let gap = rest.len() - rest.trim_start_matches(['\n', '\r']).len();
        self.at(start + gap)
    }
}

/// The elements of a JSON array, each with the line it begins on. After a mistake nothing more
/// is read: the end of an element is not known without its beginning.
fn elements(text: &str) -> Vec<Numbered<Value>> {
    let mut found = Vec::new();
    let mut lines = Lines::of(text);
    let mut line = |rest: &str| lines.at(text.len() - rest.len());
    let Some(mut rest) = text.trim_start().strip_prefix('[').map(str::trim_start) else {
        return vec![(1, Err("a JSON array is wanted, in square brackets".to_owned()))];
    };
    while !rest.starts_with(']') {
        let at = line(rest);
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
        match values.next() {
            Some(Ok(value)) => found.push((at, Ok(value))),
            Some(Err(error)) => {
                found.push((at, Err(json_words(&error))));
                return found;
            }
            None => {
                found.push((at, Err("the array does not end".to_owned())));
                return found;
            }
        }
        rest = rest[values.byte_offset()..].trim_start();
        match rest.strip_prefix(',') {
            Some(next) => rest = next.trim_start(),
            None if rest.starts_with(']') => {}
            None => {
                found.push((line(rest), Err("a comma or the array's end is wanted".to_owned())));
                return found;
            }
        }
    }
    let behind = rest.trim_start_matches(']').trim_start();
    if !behind.is_empty() {
        found.push((line(behind), Err("something stands behind the array".to_owned())));
    }
    found
}

/// What is wrong with a piece of JSON, without the place in the piece and without its text.
fn json_words(error: &serde_json::Error) -> String {
    let wrong = match error.classify() {
        serde_json::error::Category::Eof => "ends too early",
        _ => "is not JSON",
    };
    wrong.to_owned()
}

#[cfg(test)]
mod tests {
    use std::slice;

    use super::*;

    const GOODS: &str = "\u{feff}sku,name,price,kind\n\
        ticket,Museum ticket,9.99,codes\n\
        \n\
        mug,\"Mug, blue\",12\n\
        mug,\"Mug, blue\",12,shipping\n";

    #[test]
    fn products_of_csv_know_their_lines() {
        let rows = products(GOODS, None);
        let lines: Vec<usize> = rows.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 4, 5]);
        assert_eq!(rows[0].1.as_ref().expect("good").sku, "ticket");
        let short = rows[1].1.as_ref().expect_err("a field is missing");
        assert_eq!(short, "has 3 fields where the heading has 4");
        assert_eq!(rows[2].1.as_ref().expect("good").name, "Mug, blue");
    }

    #[test]
    fn a_column_that_nobody_knows_is_named() {
        let rows = products("sku,name,price,kind,colour\nmug,Mug,12,shipping,blue\n", None);
        let error = rows[0].1.as_ref().expect_err("an unknown column");
        assert!(error.contains("colour"), "{error}");
    }

    #[test]
    fn lines_are_counted_alike_whatever_ends_them() {
        let rows = products(&GOODS.replace('\n', "\r\n"), None);
        let lines: Vec<usize> = rows.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 4, 5]);
    }

    #[test]
    fn a_field_that_is_no_number_is_told_with_its_column() {
        let rows = products("sku,name,price,kind,low_water\nmug,Mug,12,shipping,few\n", None);
        let error = rows[0].1.as_ref().expect_err("no number");
        assert!(error.starts_with("low_water: "), "{error}");
    }

    #[test]
    fn products_of_json_know_their_lines() {
        let text = "[\n  {\"sku\": \"mug\", \"name\": \"Mug\",\n   \"price\": \"12\", \
                    \"kind\": \"shipping\"},\n  {\"sku\": \"cup\"}\n]\n";
        let rows = products(text, None);
        assert_eq!(rows.len(), 2);
        assert_eq!((rows[0].0, rows[0].1.as_ref().expect("good").price.as_str()), (2, "12"));
        let error = rows[1].1.as_ref().expect_err("half a product");
        assert!(rows[1].0 == 4 && error.contains("missing field"), "{error}");
    }

    #[test]
    fn an_array_that_breaks_off_is_told_with_its_line() {
        for (text, line) in [("{}", 1), ("[\n{\"sku\"", 2), ("[1\n2]", 2), ("[1,", 1)] {
            let rows = elements(text);
            let (at, last) = rows.last().expect("something is wrong");
            assert!(last.is_err(), "{text}");
            assert_eq!(*at, line, "{text}");
        }
        assert!(elements(" [ ] ").is_empty());
        assert!(elements("[1] 2").last().expect("something is wrong").1.is_err());
    }

    #[test]
    fn codes_come_from_lines_from_a_column_and_from_json() {
        let case = |text: &str, format: Format, wanted: &[(usize, &str)]| {
            let codes = codes(text, format).expect("good codes");
            let found: Vec<(usize, &str)> =
                codes.iter().map(|(line, code)| (*line, code.as_str())).collect();
            assert_eq!(found, wanted, "{text}");
        };
        case("AAA\r\n\n BBB \n", Format::Lines, &[(1, "AAA"), (3, "BBB")]);
        case("note,code\nx,AAA\ny,\"B,B\"\n", Format::Csv, &[(2, "AAA"), (3, "B,B")]);
        case("[\"AAA\",\n{\"code\": \"BBB\"}]", Format::Json, &[(1, "AAA"), (2, "BBB")]);
    }

    #[test]
    fn bad_codes_are_told_by_their_line_and_never_shown() {
        let wrong = |text: &str, format: Format| codes(text, format).expect_err("bad codes");
        assert_eq!(wrong("serial\nSECRET\n", Format::Csv)[0].0, 1);
        let bad = wrong("[\"AAA\", 5, {\"kode\": \"SECRET\"}]", Format::Json);
        assert_eq!(bad.len(), 2);
        assert!(!format!("{bad:?}").contains("SECRET"));
        let broken = wrong("[\"AAA\", \"SECRET]", Format::Json);
        assert!(!format!("{broken:?}").contains("SECRET"));
    }

    #[test]
    fn the_files_of_a_folder_come_by_name_and_without_the_hidden_ones() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        for (name, text) in [("b.txt", "two"), ("a.txt", "one"), (".hidden", "none")] {
            fs::write(path(name), text).expect("written");
        }
        fs::create_dir(path("below")).expect("made");
        let read = goods(&[folder.path().to_path_buf(), path("b.txt")]).expect("read");
        let names: Vec<&str> = read.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["a.txt", "b.txt", "b.txt"]);
        assert_eq!(read[0].1.as_slice(), b"one");
        for bad in [path("below"), path("none.txt"), PathBuf::from("-")] {
            assert!(goods(slice::from_ref(&bad)).is_err(), "{}", bad.display());
        }
    }

    #[test]
    fn a_file_is_read_one_byte_too_far_and_no_further() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("goods.bin");
        fs::write(&file, [7; 10]).expect("written");
        assert_eq!(bytes(&file, 20).expect("read").len(), 10);
        assert_eq!(bytes(&file, 4).expect("read").len(), 5);
    }

    #[test]
    fn the_name_of_a_file_tells_its_format() {
        assert_eq!(named(Path::new("goods.CSV")), Some(Format::Csv));
        assert_eq!(named(Path::new("codes.txt")), Some(Format::Lines));
        assert_eq!(named(Path::new("-")), None);
    }
}
