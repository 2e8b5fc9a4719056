//! The parameters of a call, whatever way they came.

use axum::body::{Bytes, to_bytes};
use axum::extract::{Form, FromRequest, Query, Request};
use axum::http::{Method, header};
use serde_json::{Map, Value};

use super::html::{Reading, read_html};
use super::multipart::{self, Files, Texts};
use super::refused::Refused;

/// The longest text of a message, counted as people read it.
pub(super) const TEXT_MAX: usize = 4096;
/// The longest caption, counted likewise.
pub(super) const CAPTION_MAX: usize = 1024;
/// The largest body: room for one file of the largest size, and for words about it.
const BODY_MAX: usize = 64 << 20;

/// Everything that came with a call.
#[derive(Debug, Default)]
pub(super) struct Params {
    pub(super) fields: Fields,
    pub(super) files: Files,
}

/// Named values: of a call, or of an object inside it.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields(pub(super) Map<String, Value>);

/// A text as it was sent, and as people read it.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) source: String,
    pub(super) entities: Vec<Value>,
}

impl Params {
    /// From a request, wherever it carries them.
    pub(super) async fn read(request: Request) -> Result<Params, Refused> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
        if kind.starts_with("multipart/form-data") {
            let body = to_bytes(request.into_body(), BODY_MAX).await;
            return Params::multipart(&kind, &body.map_err(|_| Refused::too_large())?);
        }
        let fields = if request.method() == Method::GET || kind.is_empty() {
            let Query(texts) =
                Query::<Texts>::try_from_uri(request.uri()).map_err(|_| unreadable())?;
            Fields::from_texts(texts)
        } else if kind.starts_with("application/json") {
            let body = Bytes::from_request(request, &()).await.map_err(|_| unreadable())?;
            Fields(serde_json::from_slice(&body).map_err(|_| unreadable())?)
        } else {
            let Form(texts) =
                Form::<Texts>::from_request(request, &()).await.map_err(|_| unreadable())?;
            Fields::from_texts(texts)
        };
        Ok(Params { fields, files: Files::new() })
    }

    fn multipart(kind: &str, body: &Bytes) -> Result<Params, Refused> {
        let (texts, files) = multipart::read(kind, body).ok_or_else(unreadable)?;
        Ok(Params { fields: Fields::from_texts(texts), files })
    }
}

fn unreadable() -> Refused {
    Refused::bad("can't parse the parameters")
}

impl Fields {
    fn from_texts(texts: Texts) -> Fields {
        Fields(texts.into_iter().map(|(name, text)| (name, Value::String(text))).collect())
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).and_then(Value::as_str)
    }

    /// A number, which forms carry as text.
    pub(super) fn number(&self, name: &str) -> Option<i64> {
        match self.0.get(name)? {
            Value::String(text) => text.parse().ok(),
            other => other.as_i64(),
        }
    }

    /// A truth, which forms carry as text.
    pub(super) fn flag(&self, name: &str) -> bool {
        match self.0.get(name) {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::String(text)) => text.eq_ignore_ascii_case("true") || text == "1",
            _ => false,
        }
    }

    /// An object or a list, which forms carry as JSON in text.
    pub(super) fn nested(&self, name: &str) -> Result<Option<Value>, Refused> {
        let value = match self.0.get(name) {
            None | Some(Value::Null) => return Ok(None),
            Some(Value::String(text)) if text.is_empty() => return Ok(None),
            Some(Value::String(text)) => serde_json::from_str(text).ok(),
            Some(other) => Some(other.clone()),
        };
        let value = value.filter(|value| value.is_object() || value.is_array());
        let value = value.ok_or_else(|| Refused::bad(&format!("can't parse {name} JSON")))?;
        Ok(Some(value))
    }

    /// A list of objects.
    pub(super) fn objects(&self, name: &str) -> Result<Vec<Fields>, Refused> {
        let Some(Value::Array(items)) = self.nested(name)? else { return Ok(Vec::new()) };
        let object = |item: Value| match item {
            Value::Object(fields) => Ok(Fields(fields)),
            _ => Err(Refused::bad(&format!("can't parse {name} JSON"))),
        };
        items.into_iter().map(object).collect()
    }

    /// A list of texts. Nothing if it was not given.
    pub(super) fn texts(&self, name: &str) -> Result<Option<Vec<String>>, Refused> {
        let list = self.nested(name)?;
        let text = |item: &Value| item.as_str().map(str::to_owned);
        Ok(list.map(|list| list.as_array().into_iter().flatten().filter_map(text).collect()))
    }

    /// The text of a message.
    pub(super) fn message(&self) -> Result<Words, Refused> {
        let words = self.words("text", "entities")?;
        if words.text.trim().is_empty() {
            return Err(Refused::bad("message text is empty"));
        }
        Ok(words)
    }

    /// The text below a file, which may be empty.
    pub(super) fn caption(&self) -> Result<Words, Refused> {
        let words = self.words("caption", "caption_entities")?;
        if CAPTION_MAX < words.text.chars().count() {
            return Err(Refused::bad("message caption is too long"));
        }
        Ok(words)
    }

    fn words(&self, name: &str, entities: &str) -> Result<Words, Refused> {
        let source = self.text(name).unwrap_or_default().to_owned();
        let Reading { text, entities } = match self.text("parse_mode") {
            Some(mode) if mode.eq_ignore_ascii_case("html") => read_html(&source)
                .map_err(|reason| Refused::bad(&format!("can't parse entities: {reason}")))?,
            Some(mode) if !mode.is_empty() => return Err(Refused::bad("unsupported parse_mode")),
            _ => {
                let given = self.nested(entities)?;
                let given = given.and_then(|list| list.as_array().cloned()).unwrap_or_default();
                Reading { text: source.clone(), entities: given }
            }
        };
        Ok(Words { text, source, entities })
    }
}

impl Words {
    /// What a person writes: it means what it says.
    pub(super) fn plain(text: &str) -> Words {
        Words { text: text.to_owned(), source: text.to_owned(), entities: Vec::new() }
    }

    pub(super) fn is_too_long(&self) -> bool {
        TEXT_MAX < self.text.chars().count()
    }
}
