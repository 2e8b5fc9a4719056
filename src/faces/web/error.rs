//! Pages for what cannot be shown or done. Each says what to do next.
//!
//! A bad token and an unknown one get the same answer. What broke inside is logged once,
//! here, and never shown.

use askama::Template;
use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde::Serialize;

use super::visit::{Frame, Visit};
use crate::app::App;
use crate::base::coin::Coin;
use crate::base::db::DbError;
use crate::faces::invoice::{self, ReadError};
use crate::facts;
use crate::flows::cancelling::CannotCancel;
use crate::flows::checkout::Refusal;
use crate::flows::shipping::CannotReveal;
use crate::flows::{Failure, Stop};
use crate::invoices::Invoice;
use crate::notices::{label, label_with};

/// After how many seconds to try again what is busy or has no rate.
const RETRY_AFTER_S: &str = "60";

/// Why there is no page, or why a form was not followed.
#[derive(Debug)]
pub enum Problem {
    /// No such page.
    NotFound,
    /// A coin nobody here has heard of, as it was written.
    UnknownCoin(String),
    /// A coin that this invoice is not paid with.
    CoinRefused(Coin),
    /// No fresh rate to quote from.
    NoRate,
    /// It was possible once, or for somebody faster.
    Changed,
    /// The codes were shown before.
    RevealedBefore,
    /// The form was sent from somebody else's page.
    Foreign,
    /// An address did not survive being derived again.
    AddressRefused(Box<Failure>),
    /// As many are looking as may.
    Busy,
    /// It took too long.
    Slow,
    /// Something broke.
    Broken(Box<Failure>),
    /// A panic, which its hook has told of.
    Crashed,
}

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage {
    frame: Frame,
    text: String,
    back: Option<String>,
}

#[derive(Serialize)]
struct ProblemReply {
    error: &'static str,
}

impl Problem {
    /// The page.
    pub fn page(&self, visit: &Visit) -> Response {
        self.log();
        let text = self.words(visit.language);
        let page = ProblemPage { frame: visit.frame(), text, back: visit.home() };
        self.with_headers(html(self.status(), &page))
    }

    /// The same for programs.
    pub fn json(&self) -> Response {
        self.log();
        let reply = (self.status(), Json(ProblemReply { error: self.name() }));
        self.with_headers(reply.into_response())
    }

    fn with_headers(&self, mut response: Response) -> Response {
        if self.status() == StatusCode::SERVICE_UNAVAILABLE {
            let wait = header::HeaderValue::from_static(RETRY_AFTER_S);
            response.headers_mut().insert(header::RETRY_AFTER, wait);
        }
        response
    }

    fn status(&self) -> StatusCode {
        match self {
            Problem::NotFound => StatusCode::NOT_FOUND,
            Problem::UnknownCoin(_) => StatusCode::BAD_REQUEST,
            Problem::CoinRefused(_) | Problem::Changed | Problem::RevealedBefore => {
                StatusCode::CONFLICT
            }
            Problem::Foreign => StatusCode::FORBIDDEN,
            Problem::NoRate | Problem::Busy | Problem::Slow => StatusCode::SERVICE_UNAVAILABLE,
            Problem::AddressRefused(_) | Problem::Broken(_) | Problem::Crashed => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Problem::NotFound => "not_found",
            Problem::UnknownCoin(_) => "unknown_coin",
            Problem::CoinRefused(_) => "coin_refused",
            Problem::NoRate => "no_rate",
            Problem::Changed => "changed",
            Problem::RevealedBefore => "revealed_before",
            Problem::Foreign => "foreign",
            Problem::AddressRefused(_) => "address_refused",
            Problem::Busy => "busy",
            Problem::Slow => "slow",
            Problem::Broken(_) | Problem::Crashed => "broken",
        }
    }

    fn words(&self, language: &str) -> String {
        let coin =
            |coin: &str| label_with(language, "pay-coin-refused", &facts! { "coin" => coin });
        match self {
            Problem::NotFound => label(language, "pay-not-found"),
            Problem::UnknownCoin(input) => coin(input),
            Problem::CoinRefused(refused) => coin(refused.title()),
            Problem::NoRate => label(language, "pay-no-rate"),
            Problem::Changed => label(language, "pay-changed"),
            Problem::RevealedBefore => label(language, "pay-revealed-before"),
            Problem::Foreign => label(language, "pay-foreign"),
            Problem::AddressRefused(_) => label(language, "pay-address-refused"),
            Problem::Busy | Problem::Slow | Problem::Broken(_) | Problem::Crashed => {
                label(language, "pay-broken")
            }
        }
    }

    /// Logs what the owner of the shop must know of.
    pub fn log(&self) {
        match self {
            Problem::AddressRefused(why) => tracing::error!(%why, "an address is not shown"),
            Problem::Broken(why) => tracing::error!(%why, "a page cannot be shown"),
            Problem::Slow => tracing::warn!("a request took too long"),
            Problem::Busy => tracing::warn!("as many follow an invoice as may"),
            Problem::NotFound
            | Problem::UnknownCoin(_)
            | Problem::CoinRefused(_)
            | Problem::NoRate
            | Problem::Changed
            | Problem::RevealedBefore
            | Problem::Foreign
            | Problem::Crashed => {}
        }
    }
}

/// The invoice behind a token, which must be there.
pub async fn find(app: &App, token: &str) -> Result<Invoice, Problem> {
    invoice::find(app, token).await?.ok_or(Problem::NotFound)
}

impl From<ReadError> for Problem {
    fn from(error: ReadError) -> Problem {
        match error {
            ReadError::AddressRefused(failure) => Problem::AddressRefused(failure),
            ReadError::Failed(failure) => Problem::Broken(failure),
        }
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Problem {
        match failure {
            Failure::Record(_) | Failure::Key(_) => Problem::AddressRefused(Box::new(failure)),
            other => Problem::Broken(Box::new(other)),
        }
    }
}

impl From<DbError> for Problem {
    fn from(error: DbError) -> Problem {
        Problem::Broken(Box::new(Failure::Db(error)))
    }
}

impl<R> From<Stop<R>> for Problem
where
    Problem: From<R>,
{
    fn from(stop: Stop<R>) -> Problem {
        match stop {
            Stop::Refused(refusal) => refusal.into(),
            Stop::Failed(failure) => failure.into(),
        }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Problem {
        match refusal {
            Refusal::NoRate { .. } => Problem::NoRate,
            Refusal::CoinNotOffered(coin) | Refusal::TooLittle { coin, .. } => {
                Problem::CoinRefused(coin)
            }
            Refusal::NoSuchInvoice => Problem::NotFound,
            Refusal::NotOpen(_)
            | Refusal::TooLate
            | Refusal::ExtendedOut(_)
            | Refusal::MoneySeen
            | Refusal::TooMuch
            | Refusal::Empty
            | Refusal::TooManyLines
            | Refusal::BadQuantity { .. }
            | Refusal::NoSuchProduct(_)
            | Refusal::JustSold { .. }
            | Refusal::Unpaid(_)
            | Refusal::Blocked
            | Refusal::TooMany(_)
            | Refusal::CoolingDown(_)
            | Refusal::Paused(_)
            | Refusal::NoShipping
            | Refusal::NoAddress
            | Refusal::CartChanged => Problem::Changed,
        }
    }
}

impl From<CannotCancel> for Problem {
    fn from(why: CannotCancel) -> Problem {
        match why {
            CannotCancel::NoSuchOrder(_) => Problem::NotFound,
            CannotCancel::MoneySeen(_)
            | CannotCancel::TooLate { .. }
            | CannotCancel::HandedOver(_) => Problem::Changed,
        }
    }
}

impl From<CannotReveal> for Problem {
    fn from(why: CannotReveal) -> Problem {
        match why {
            CannotReveal::Before => Problem::RevealedBefore,
            CannotReveal::NotYours | CannotReveal::None => Problem::Changed,
        }
    }
}

/// A page with a status.
pub fn html(status: StatusCode, page: &impl Template) -> Response {
    match page.render() {
        Ok(text) => (status, Html(text)).into_response(),
        Err(error) => {
            tracing::error!(%error, "a page cannot be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
