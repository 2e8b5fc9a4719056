//! Being called by Telegram with an update: the other road into the inbox.
//!
//! Whoever calls must show the secret that Telegram was given when the webhook was set. The
//! answer is 200 only after the update is stored; anything else makes Telegram call again.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use tokio_util::sync::CancellationToken;

use super::{bots, receive};
use crate::app::App;
use crate::flows::inbox;
use crate::messenger::{Incoming, Mode, SendError, Sender};

/// The largest update that is read. A text has 4096 characters; what surrounds it is more.
const BODY_MAX: usize = 512 * 1024;
/// Where Telegram shows the secret.
const SECRET_HEADER: &str = "x-telegram-bot-api-secret-token";
/// Where it is called, below the address that the pay page is known by.
const PATH: &str = "/hooks/telegram";

/// The route, complete with what it needs.
pub fn routes<S: Clone + Send + Sync + 'static>(app: App) -> Router<S> {
    Router::new()
        .route("/hooks/telegram/{bot}", post(called))
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .with_state(app)
}

/// What Telegram shows, if updates come this way.
pub fn secret(app: &App) -> Option<&SecretString> {
    match &app.settings.telegram.as_ref()?.mode {
        Mode::Webhook { secret } => Some(secret),
        Mode::Poll => None,
    }
}

/// Tells Telegram where to call, until it has understood or it is time to stop.
pub async fn set(app: &App, bot: Sender, stop: &CancellationToken) {
    let (Some(messenger), Some(secret)) = (&app.messenger, secret(app)) else { return };
    let url = format!("{}{PATH}/{}", app.settings.web.public_url, bot.name());
    let mut failures = 0;
    while let Err(error) = messenger.set_webhook(bot, &url, secret).await {
        let pause = receive::pause(&error.clone().into(), failures);
        failures += 1;
        let gives_up = matches!(error, SendError::Never(_));
        tracing::warn!(bot = bot.name(), %error, pause = pause.as_secs(), "no webhook was set");
        if gives_up {
            return;
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(pause) => {}
        }
    }
    tracing::info!(bot = bot.name(), "Telegram calls the webhook");
}

async fn called(
    State(app): State<App>,
    Path(bot): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let bot = Sender::by_name(&bot).filter(|bot| bots(&app).contains(bot));
    let (Some(bot), Some(secret)) = (bot, secret(&app)) else { return StatusCode::NOT_FOUND };
    let shown = headers.get(SECRET_HEADER).map_or(&b""[..], |value| value.as_bytes());
    if !is_secret(shown, secret) {
        return StatusCode::FORBIDDEN;
    }
    let text = String::from_utf8(body.to_vec()).ok();
    let Some(update) = text.and_then(Incoming::read) else { return StatusCode::BAD_REQUEST };
    match inbox::receive(&app, bot, &[update]).await {
        Ok(_) => StatusCode::OK,
        Err(error) => {
            tracing::error!(bot = bot.name(), %error, "an update could not be stored");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}

/// Compares digests, all of them to the last byte: how long it takes tells nothing about how
/// much was right.
fn is_secret(shown: &[u8], secret: &SecretString) -> bool {
    let ours = Sha256::digest(secret.expose_secret().as_bytes());
    let theirs = Sha256::digest(shown);
    let apart = ours.iter().zip(theirs.iter()).fold(0_u8, |apart, (one, two)| apart | (one ^ two));
    std::hint::black_box(apart) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_whole_secret_opens() {
        let secret = SecretString::from("s3cret-Token_1");
        assert!(is_secret(b"s3cret-Token_1", &secret));
        for wrong in ["", "s3cret-Token_", "s3cret-Token_12", "S3cret-Token_1"] {
            assert!(!is_secret(wrong.as_bytes(), &secret), "{wrong}");
        }
    }
}
