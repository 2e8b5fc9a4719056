//! Whether the process lives, and whether it is of use.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::Desk;
use crate::app::App;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::DbResult;
use crate::blocks::{self, Cursor};
use crate::flows::payment::BLIND_AFTER;

/// `GET /healthz`: the process answers.
pub async fn lives() -> &'static str {
    "ok"
}

/// `GET /readyz`: the database answers, has every migration, and the watchers looked at
/// their chains lately.
pub async fn ready(State(desk): State<Desk>) -> Response {
    let reasons = reasons(&desk.app).await.unwrap_or_else(|error| {
        tracing::error!(%error, "the database does not answer");
        vec!["the database does not answer".to_owned()]
    });
    let (status, text) = if reasons.is_empty() {
        (StatusCode::OK, "ready".to_owned())
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, reasons.join("\n"))
    };
    (status, [(header::CACHE_CONTROL, "no-store")], text).into_response()
}

/// Why the shop cannot do its work now, in plain words.
async fn reasons(app: &App) -> DbResult<Vec<String>> {
    let mut reasons = Vec::new();
    let missing = app.db.missing_migrations().await?;
    if 0 < missing {
        reasons.push(format!("{missing} migrations are missing"));
        return Ok(reasons);
    }
    let now = app.now();
    for coin in app.settings.coins.keys() {
        let cursor = blocks::find_cursor(&app.db, *coin).await?;
        reasons.extend(blindness(*coin, cursor.as_ref(), now));
    }
    Ok(reasons)
}

fn blindness(coin: Coin, cursor: Option<&Cursor>, now: Time) -> Option<String> {
    let looked_at = cursor.map(|cursor| cursor.looked_at).filter(|at| 0 < at.millis());
    match looked_at {
        None => Some(format!("the watcher of {coin} has not looked yet")),
        Some(at) if at + BLIND_AFTER < now => {
            Some(format!("the watcher of {coin} last looked at {at}"))
        }
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use bitcoin::BlockHash;
    use bitcoin::hashes::Hash;

    use super::*;

    #[test]
    fn a_watcher_that_has_not_looked_lately_is_a_reason() {
        let now = Time::from_secs(1_768_471_200);
        let cursor = |looked_at: Time| Cursor {
            coin: Coin::Btc,
            height: 1,
            hash: BlockHash::all_zeros(),
            tip_time: now,
            anchor: 1,
            look: 1,
            looked_at,
            block_at: now,
        };
        let case = |looked_at: Option<Time>, words: Option<&str>| {
            let cursor = looked_at.map(cursor);
            assert_eq!(blindness(Coin::Btc, cursor.as_ref(), now).as_deref(), words);
        };
        case(None, Some("the watcher of btc has not looked yet"));
        case(Some(Time::default()), Some("the watcher of btc has not looked yet"));
        case(Some(now - BLIND_AFTER), None);
        case(
            Some(Time::from_secs(1_768_467_600)),
            Some("the watcher of btc last looked at 2026-01-15T09:00:00Z"),
        );
    }
}
