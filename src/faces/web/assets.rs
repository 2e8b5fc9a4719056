//! The style sheet and the script, compiled in.
//!
//! Their links carry a piece of their hash, so that a browser may keep them for ever and
//! still gets new ones with a new version.

use std::sync::LazyLock;

use axum::extract::RawQuery;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// How many bytes of a hash tell two versions apart.
const MARK_BYTES: usize = 8;

/// Where the style sheet is.
pub const CSS_PATH: &str = "/assets/chaintill.css";
/// Where the script is. Everything works without it.
pub const JS_PATH: &str = "/assets/pay.js";

const CSS_TEXT: &str = include_str!("assets/chaintill.css");
const JS_TEXT: &str = include_str!("assets/pay.js");

/// The link to this version of the style sheet.
pub static CSS_LINK: LazyLock<String> = LazyLock::new(|| link(CSS_PATH, CSS_TEXT));
/// The link to this version of the script.
pub static JS_LINK: LazyLock<String> = LazyLock::new(|| link(JS_PATH, JS_TEXT));

/// The beginning of a text's hash.
pub fn mark(text: &str) -> String {
    hex::encode(&Sha256::digest(text.as_bytes())[..MARK_BYTES])
}

/// `GET /assets/chaintill.css`
pub async fn css(RawQuery(query): RawQuery) -> Response {
    serve("text/css; charset=utf-8", CSS_TEXT, &CSS_LINK, query.as_deref())
}

/// `GET /assets/pay.js`
pub async fn js(RawQuery(query): RawQuery) -> Response {
    serve("text/javascript; charset=utf-8", JS_TEXT, &JS_LINK, query.as_deref())
}

fn link(path: &str, text: &str) -> String {
    format!("{path}?v={}", mark(text))
}

/// Only what was asked for by its hash may be kept for ever.
fn serve(kind: &'static str, text: &'static str, link: &str, query: Option<&str>) -> Response {
    let exact = link.split_once('?').map(|(_, wanted)| wanted) == query;
    let keep = if exact { "public, max-age=31536000, immutable" } else { "no-cache" };
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keep)], text).into_response()
}
