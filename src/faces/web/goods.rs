//! What else of a paid order stands on its page: files, where to fetch the rest, and the way of
//! its parcel.
//!
//! Files may be fetched as often as their buyer likes. Codes are shown once, so an order with
//! both shows its codes first: then nothing is left that fetching a file could hide. What a
//! messenger brings into a channel is not here.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::error::Problem;
use crate::app::App;
use crate::base::db::DbResult;
use crate::base::id::OrderId;
use crate::base::money::Money;
use crate::faces::telegram;
use crate::flows::handing::{self, HandedFile};
use crate::flows::{Done, shipping};
use crate::invoices::Invoice;
use crate::orders::{self, Order, Stage};
use crate::parcels;
use crate::stock::Kind;

/// What a page shows of an order beside its codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bought {
    /// By which option its parcel travels, and what that costs.
    pub shipping: Option<(String, Money)>,
    /// Whether there are files to be fetched here.
    pub has_files: bool,
    /// Where the rest is fetched.
    pub places: Vec<Place>,
}

/// Where something is fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The product's name.
    pub name: String,
    /// How many wait there.
    pub quantity: i64,
    /// The name of the place; empty if the shop has not said.
    pub at: String,
    /// What the buyer must know.
    pub words: String,
    /// A map on the web, if there is one.
    pub map: Option<String>,
}

/// Files of an order, opened for their buyer.
pub struct Files {
    order: OrderId,
    /// The files, always in the same order.
    pub ready: Vec<HandedFile>,
    /// Whether nothing else of the order goes another way.
    is_all: bool,
}

/// Reads what a page shows of the order of an invoice.
pub async fn read(app: &App, invoice: &Invoice) -> DbResult<Bought> {
    let found = match invoice.order {
        Some(id) => orders::find(&app.db, id, app.currency()).await?,
        None => None,
    };
    let Some(order) = found else { return Ok(Bought::default()) };
    let shipping = order.shipping_option.clone().map(|option| (option, order.shipping));
    let mut bought = Bought { shipping, ..Bought::default() };
    if !is_theirs(&order) {
        return Ok(bought);
    }
    for line in orders::find_lines(&app.db, order.id, app.currency()).await? {
        let (is_file, is_fetched) = (is_file(&line.kind), orders::is_fetched(&line.kind));
        if !is_file && !is_fetched {
            continue;
        }
        let said = parcels::find_handover(&app.db, line.product).await?;
        if is_file {
            bought.has_files |= !goes_elsewhere(&order, said.channel);
        } else {
            bought.places.push(Place {
                name: line.name,
                quantity: line.quantity,
                at: said.place,
                words: said.words,
                map: Some(said.map_url).filter(|url| is_web(url)),
            });
        }
    }
    Ok(bought)
}

/// Opens the files of the order of an invoice. From then on they count as out.
pub async fn open(app: &App, invoice: &Invoice) -> Result<Files, Problem> {
    let id = invoice.order.ok_or(Problem::Changed)?;
    let codes_wait = shipping::codes_of(app, id).await? == Some(false);
    if codes_wait || !read(app, invoice).await?.has_files {
        return Err(Problem::Changed);
    }
    let handing::Goods { order, codes, mut files, .. } = handing::open(app, id).await?;
    let had = files.len();
    files.retain(|file| !goes_elsewhere(&order, file.channel));
    let in_channels = codes.iter().any(|code| goes_elsewhere(&order, code.channel));
    Ok(Files { order: id, is_all: files.len() == had && !in_channels, ready: files })
}

impl Files {
    /// Notes that their buyer has them, unless a messenger has something to bring elsewhere: it
    /// notes that itself.
    pub async fn note_fetched(&self, app: &App) -> Done<()> {
        if self.is_all { handing::handed(app, self.order).await } else { Ok(()) }
    }
}

/// A file to be saved by the browser, which is not to keep it anywhere else.
pub fn attachment(file: HandedFile) -> Response {
    let HandedFile { name, mut bytes, .. } = file;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (header::CONTENT_DISPOSITION, disposition(&name)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, std::mem::take(&mut *bytes)).into_response()
}

/// That a file is to be saved, and under which name: once in plain letters, once as it is.
fn disposition(name: &str) -> HeaderValue {
    let plain = |c: char| if c.is_ascii_alphanumeric() || " -._()".contains(c) { c } else { '_' };
    let plain: String = name.chars().map(plain).collect();
    let mut encoded = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push_str(&hex::encode_upper([byte]));
        }
    }
    let text = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
    HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static("attachment"))
}

fn is_theirs(order: &Order) -> bool {
    let is_paid = matches!(order.stage, Stage::Paid | Stage::Shipped | Stage::Completed);
    is_paid && order.hold_why.is_none()
}

fn is_file(kind: &str) -> bool {
    kind == Kind::File.name()
}

/// Whether a messenger brings something into a channel instead of to its buyer. Only orders that
/// were made there are brought by it.
fn goes_elsewhere(order: &Order, channel: Option<i64>) -> bool {
    channel.is_some() && order.face == telegram::CHANNEL
}

fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::*;

    #[test]
    fn a_file_is_saved_under_its_own_name_and_no_name_breaks_the_header() {
        let case = |name: &str, wanted: &str| {
            let header = disposition(name);
            assert_eq!(header.to_str().expect("plain"), wanted, "{name:?}");
        };
        case(
            "City map (2).pdf",
            "attachment; filename=\"City map (2).pdf\"; filename*=UTF-8''City%20map%20%282%29.pdf",
        );
        case(
            "zażółć.pdf",
            "attachment; filename=\"za____.pdf\"; filename*=UTF-8''za%C5%BC%C3%B3%C5%82%C4%87.pdf",
        );
        case(
            "a\"; x=\"b\r\n",
            "attachment; filename=\"a__ x__b__\"; filename*=UTF-8''a%22%3B%20x%3D%22b%0D%0A",
        );
    }

    #[test]
    fn a_file_is_handed_over_as_it_is_and_not_kept() {
        let file = HandedFile {
            product: "Map".to_owned(),
            name: "map.html".to_owned(),
            bytes: Zeroizing::new(b"<script>".to_vec()),
            channel: None,
        };
        let response = attachment(file);
        let header = |name: header::HeaderName| response.headers()[name].to_str().expect("plain");
        assert_eq!(header(header::CONTENT_TYPE), "application/octet-stream");
        assert!(header(header::CONTENT_DISPOSITION).starts_with("attachment; "));
        assert_eq!(header(header::CACHE_CONTROL), "no-store");
    }
}
