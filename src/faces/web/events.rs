//! Server-sent events: how an invoice stands, told whenever that changes.
//!
//! Each stream looks at the database every two seconds and ends after a quarter of an hour;
//! a browser comes back by itself and says what it was told last. Only so many streams are
//! open at once: one more is asked to come back later, and its page loads itself again.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use tokio::sync::OwnedSemaphorePermit;

use super::Desk;
use super::error::{self, Problem};
use super::status::StatusReply;
use crate::faces::invoice;

/// The most streams open at once in one process.
pub const STREAMS_MAX: usize = 256;
/// How long between two looks at the database.
const PERIOD: Duration = Duration::from_secs(2);
/// The most looks of one stream: a quarter of an hour.
const LOOKS_MAX: u32 = 450;
/// How long a browser waits before it comes back.
const RETRY: Duration = Duration::from_secs(3);
/// How long a connection may be silent; proxies cut those that are for a minute.
const SILENCE_MAX: Duration = Duration::from_secs(15);

/// A stream that somebody follows.
struct Watch {
    desk: Desk,
    token: String,
    /// The mark of the status that was told last.
    told: Option<String>,
    looks: u32,
    _permit: OwnedSemaphorePermit,
}

/// `GET /i/{token}/events`: the status whenever it changes.
pub async fn events(
    State(desk): State<Desk>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Ok(permit) = Arc::clone(&desk.streams).try_acquire_owned() else {
        return Problem::Busy.json();
    };
    if let Err(problem) = error::find(&desk.app, &token).await {
        return problem.json();
    }
    let told = headers.get("last-event-id").and_then(|mark| mark.to_str().ok());
    let told = told.map(str::to_owned);
    let watch = Watch { desk, token, told, looks: 0, _permit: permit };
    let stream = unfold(watch, |mut watch| async move {
        let event = watch.next().await?;
        Some((Ok::<Event, Infallible>(event), watch))
    });
    let alive = KeepAlive::new().interval(SILENCE_MAX);
    let mut response = Sse::new(stream).keep_alive(alive).into_response();
    // Otherwise nginx collects what it should pass on.
    response.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    response
}

impl Watch {
    /// The next change, or the end of the stream.
    async fn next(&mut self) -> Option<Event> {
        while self.looks < LOOKS_MAX {
            if 0 < self.looks {
                let stop = &self.desk.lifetime.stop;
                stop.run_until_cancelled(tokio::time::sleep(PERIOD)).await?;
            }
            self.looks += 1;
            let (text, mark) = self.look().await?;
            if self.told.as_deref() != Some(mark.as_str()) {
                self.told = Some(mark.clone());
                return Some(Event::default().event("status").id(mark).retry(RETRY).data(text));
            }
        }
        None
    }

    /// How the invoice stands, with its mark. A look that has begun is finished, even if
    /// nobody follows any more: it may have an alarm to write.
    async fn look(&self) -> Option<(String, String)> {
        let (app, token) = (self.desk.app.clone(), self.token.clone());
        let look = self.desk.lifetime.tracker.spawn(async move {
            let invoice = error::find(&app, &token).await?;
            Ok::<_, Problem>(invoice::read(&app, &invoice).await?)
        });
        match look.await.ok()? {
            Ok(shown) => Some(StatusReply::of(&shown).text()),
            Err(problem) => {
                problem.log();
                None
            }
        }
    }
}
