//! What a chat is about: the one input that is awaited, what was begun, and the message that
//! shows the current screen. What they mean is the face's business; here they are only kept.

use std::time::Duration;

use crate::app::App;
use crate::base::id::PersonId;
use crate::flows::Done;
use crate::messenger::Sender;
use crate::talks::{self, Chat};
use crate::write_tx;

/// How long an input is awaited.
pub const AWAITED_FOR: Duration = Duration::from_secs(10 * 60);
/// A draft in a chat that has been quiet for this long is forgotten.
const DRAFT_KEPT: Duration = Duration::from_secs(24 * 60 * 60);

/// What a chat is about. Has no `Debug`, because of what a draft may hold.
#[derive(Clone, Default)]
pub struct Talk {
    /// What is awaited; `None` if nothing is, or not any more.
    pub awaits: Option<String>,
    /// What was begun.
    pub draft: Option<String>,
    /// The message that shows the current screen.
    pub screen: Option<i64>,
    /// What that message was made from.
    pub screen_hash: Option<String>,
}

/// What a chat is about.
pub async fn talk(app: &App, bot: Sender, chat: i64) -> Done<Talk> {
    let chat = Chat { bot, id: chat };
    let kept = talks::find(&app.db, chat).await?;
    let awaits = kept.awaited(app.now()).map(str::to_owned);
    let draft = match &kept.draft {
        Some(sealed) => opened(app, chat, sealed),
        None => None,
    };
    Ok(Talk { awaits, draft, screen: kept.screen, screen_hash: kept.screen_hash })
}

/// A draft that cannot be opened is as good as none: its writer begins again.
fn opened(app: &App, chat: Chat, sealed: &[u8]) -> Option<String> {
    let plain = talks::open_draft(&app.settings.seal, chat, sealed)
        .inspect_err(|error| tracing::error!(%error, "a draft cannot be opened"))
        .ok()?;
    String::from_utf8(plain.to_vec()).ok()
}

/// An input is awaited from now on, in place of any other.
pub async fn ask(
    app: &App,
    bot: Sender,
    chat: i64,
    person: Option<PersonId>,
    awaits: &str,
) -> Done<()> {
    let (chat, now) = (Chat { bot, id: chat }, app.now());
    write_tx!(app.db, |tx| {
        talks::ask(&mut tx, chat, person, awaits, now + AWAITED_FOR, now).await
    })?;
    Ok(())
}

/// Nothing is awaited any more.
pub async fn answered(app: &App, bot: Sender, chat: i64) -> Done<()> {
    let chat = Chat { bot, id: chat };
    write_tx!(app.db, |tx| { talks::answered(&mut tx, chat).await })?;
    Ok(())
}

/// Keeps what somebody has begun; `None` forgets it.
pub async fn draft(
    app: &App,
    bot: Sender,
    chat: i64,
    person: Option<PersonId>,
    draft: Option<&str>,
) -> Done<()> {
    let (chat, now) = (Chat { bot, id: chat }, app.now());
    let seal =
        |draft: &str| talks::seal_draft(&app.settings.seal, &app.rng, chat, draft.as_bytes());
    let sealed = draft.map(seal);
    write_tx!(app.db, |tx| { talks::draft(&mut tx, chat, person, sealed.as_deref(), now).await })?;
    Ok(())
}

/// The message that shows the current screen of a chat, and what it was made from.
pub async fn screen(
    app: &App,
    bot: Sender,
    chat: i64,
    message: Option<i64>,
    hash: &str,
) -> Done<()> {
    let (chat, now) = (Chat { bot, id: chat }, app.now());
    write_tx!(app.db, |tx| { talks::screen(&mut tx, chat, message, hash, now).await })?;
    Ok(())
}

/// Forgets drafts that nobody went on with. Says how many.
pub async fn sweep(app: &App) -> Done<u64> {
    let before = app.now() - DRAFT_KEPT;
    let forgotten = write_tx!(app.db, |tx| { talks::forget_drafts(&mut tx, before).await })?;
    Ok(forgotten)
}
