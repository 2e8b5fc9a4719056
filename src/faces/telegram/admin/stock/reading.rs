//! Codes as somebody sends them: one a line, a column of CSV, or an array of JSON, as the
//! command line's `stock import` reads them.
//!
//! Codes are secrets. What cannot be read is told by its line and by what is wrong with it,
//! never by what it holds.

use serde_json::Value;
use zeroize::Zeroizing;

use crate::flows::stocking::CODE_BYTES_MAX;

/// The column, or the key, of codes.
const CODE: &str = "code";
/// How an editor may mark a file as UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// How codes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// One a line.
    Lines,
    /// Comma separated values under a heading with a column `code`.
    Csv,
    /// An array of texts, or of objects with a `code`.
    Json,
}

impl Format {
    /// The format that a file's name tells; one without an ending has one code a line.
    pub(super) fn named(name: &str) -> Option<Format> {
        let Some((_, ending)) = name.rsplit_once('.') else { return Some(Format::Lines) };
        match ending.to_ascii_lowercase().as_str() {
            "txt" => Some(Format::Lines),
            "csv" => Some(Format::Csv),
            "json" => Some(Format::Json),
            _ => None,
        }
    }
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// It holds no code.
    Empty,
    /// Its code is too long.
    Long,
    /// It has more or fewer fields than the heading.
    Fields,
    /// The heading names no column `code`.
    NoColumn,
    /// It cannot be read as CSV.
    NotCsv,
    /// It cannot be read as JSON; nothing behind it can.
    NotJson,
    /// It is neither a text nor an object with a `code`.
    NoCode,
}

impl Wrong {
    /// Its name in the words.
    pub(super) fn name(self) -> &'static str {
        match self {
            Wrong::Empty => "empty",
            Wrong::Long => "long",
            Wrong::Fields => "fields",
            Wrong::NoColumn => "column",
            Wrong::NotCsv => "csv",
            Wrong::NotJson => "json",
            Wrong::NoCode => "code",
        }
    }
}

/// What was read. Has no `Debug`: it is goods.
#[derive(Default)]
pub(super) struct Read {
    /// Codes by the number of their line.
    pub codes: Vec<(usize, Zeroizing<String>)>,
    /// Lines that hold none.
    pub bad: Vec<(usize, Wrong)>,
}

impl Read {
    fn take(&mut self, line: usize, code: Result<String, Wrong>) {
        let code = code.map(Zeroizing::new).and_then(|code| match code.len() {
            0 => Err(Wrong::Empty),
            1..=CODE_BYTES_MAX => Ok(code),
            _ => Err(Wrong::Long),
        });
        match code {
            Ok(code) => self.codes.push((line, code)),
            Err(wrong) => self.bad.push((line, wrong)),
        }
    }
}

/// Reads codes.
pub(super) fn codes(text: &str, format: Format) -> Read {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    match format {
        Format::Lines => of_lines(text),
        Format::Csv => of_csv(text),
        Format::Json => of_json(text),
    }
}

fn of_lines(text: &str) -> Read {
    let mut read = Read::default();
    for (number, line) in (1..).zip(text.lines()) {
        let code = line.trim();
        if !code.is_empty() {
            read.take(number, Ok(code.to_owned()));
        }
    }
    read
}

fn of_csv(text: &str) -> Read {
    let mut read = Read::default();
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let heading = reader.headers().cloned().unwrap_or_default();
    let Some(column) = heading.iter().position(|name| name.eq_ignore_ascii_case(CODE)) else {
        read.bad.push((1, Wrong::NoColumn));
        return read;
    };
    let mut lines = Lines::of(text);
    for record in reader.records() {
        match record {
            Ok(record) => {
                let code = record.get(column).unwrap_or_default().to_owned();
                read.take(lines.of_record(record.position()), Ok(code));
            }
            Err(error) => {
                let wrong = match error.kind() {
                    csv::ErrorKind::UnequalLengths { .. } => Wrong::Fields,
                    _ => Wrong::NotCsv,
                };
                read.bad.push((lines.of_record(error.position()), wrong));
            }
        }
    }
    read
}

/// The elements of an array, each with the line it begins on. After a mistake nothing more is
/// read: the end of an element is not known without its beginning.
fn of_json(text: &str) -> Read {
    let mut read = Read::default();
    let mut lines = Lines::of(text);
    let Some(mut rest) = text.trim_start().strip_prefix('[').map(str::trim_start) else {
        read.bad.push((1, Wrong::NotJson));
        return read;
    };
    while !rest.starts_with(']') {
        let line = lines.at(text.len() - rest.len());
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
        let Some(Ok(value)) = values.next() else {
            read.bad.push((line, Wrong::NotJson));
            return read;
        };
        read.take(line, code_of(value));
        rest = rest[values.byte_offset()..].trim_start();
        match rest.strip_prefix(',') {
            Some(next) => rest = next.trim_start(),
            None if rest.starts_with(']') => {}
            None => {
                read.bad.push((lines.at(text.len() - rest.len()), Wrong::NotJson));
                return read;
            }
        }
    }
    read
}

fn code_of(value: Value) -> Result<String, Wrong> {
    match value {
        Value::String(code) => Ok(code),
        Value::Object(mut row) => match row.remove(CODE) {
            Some(Value::String(code)) => Ok(code),
            _ => Err(Wrong::NoCode),
        },
        _ => Err(Wrong::NoCode),
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

    /// The line that a record of CSV begins on. Its position is the end of the record before
    /// it, so line ends and empty lines may lie between.
    fn of_record(&mut self, position: Option<&csv::Position>) -> usize {
        let start = position.and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(0);
        let rest = self.text.get(start..).unwrap_or_default();
        let gap = rest.len() - rest.trim_start_matches(['\n', '\r']).len();
        self.at(start + gap)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, format: Format, codes: &[(usize, &str)], bad: &[(usize, Wrong)]) {
        let read = super::codes(text, format);
        let found: Vec<(usize, &str)> =
            read.codes.iter().map(|(line, code)| (*line, code.as_str())).collect();
        assert_eq!((found.as_slice(), read.bad.as_slice()), (codes, bad), "{text}");
    }

    #[test]
    fn codes_come_from_lines_from_a_column_and_from_an_array() {
        case("\u{feff}AAA\r\n\n BBB \n", Format::Lines, &[(1, "AAA"), (3, "BBB")], &[]);
        let table = "note,Code\nx,AAA\n\ny,\"B,B\"\n";
        case(table, Format::Csv, &[(2, "AAA"), (4, "B,B")], &[]);
        case("[\"AAA\",\n{\"code\": \"BBB\"}]", Format::Json, &[(1, "AAA"), (2, "BBB")], &[]);
    }

    #[test]
    fn a_bad_line_is_told_by_its_number_and_the_others_are_read() {
        let table = "note,code\nx,AAA\ny\nz,\nx,BBB\n";
        let bad = [(3, Wrong::Fields), (4, Wrong::Empty)];
        case(table, Format::Csv, &[(2, "AAA"), (5, "BBB")], &bad);
        case("serial\nSECRET\n", Format::Csv, &[], &[(1, Wrong::NoColumn)]);
        let array = "[\"AAA\",\n5,\n{\"kode\": \"x\"},\n\"BBB\"]";
        let bad = [(2, Wrong::NoCode), (3, Wrong::NoCode)];
        case(array, Format::Json, &[(1, "AAA"), (4, "BBB")], &bad);
        let long = "x".repeat(CODE_BYTES_MAX + 1);
        case(&format!("AAA\n{long}"), Format::Lines, &[(1, "AAA")], &[(2, Wrong::Long)]);
        let longest = "x".repeat(CODE_BYTES_MAX);
        case(&longest, Format::Lines, &[(1, longest.as_str())], &[]);
    }

    #[test]
    fn after_a_mistake_in_an_array_nothing_more_is_read() {
        for (text, line) in [("{}", 1), ("[\n\"AAA", 2), ("[\"A\"\n\"B\"]", 2), ("[", 1)] {
            let read = super::codes(text, Format::Json);
            assert_eq!(read.bad, [(line, Wrong::NotJson)], "{text}");
        }
        case(" [ ] ", Format::Json, &[], &[]);
    }

    #[test]
    fn the_name_of_a_file_tells_how_it_is_written() {
        assert_eq!(Format::named("codes.CSV"), Some(Format::Csv));
        assert_eq!(Format::named("my.codes.txt"), Some(Format::Lines));
        assert_eq!(Format::named("codes"), Some(Format::Lines));
        assert_eq!(Format::named("codes.xlsx"), None);
    }
}
