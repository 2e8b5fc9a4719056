//! Whether the bots hear and are heard, and what of the goods they bring did not arrive.

use std::collections::BTreeSet;

use super::Doctor;
use crate::app::App;
use crate::faces::telegram;
use crate::flows::reviewing::{self, Why};
use crate::inbox;
use crate::messenger::{Bots, Mode, SendError};
use crate::stock;

/// The most reviews that are read to find goods that did not arrive.
const REVIEWS_READ: i64 = 1000;
/// Updates that may wait to be answered without a word.
const WAITING_MAX: i64 = 100;

/// What the configuration and the database tell.
pub(super) async fn offline(app: &App, doctor: &mut Doctor) -> anyhow::Result<()> {
    let Some(bots) = &app.settings.telegram else {
        doctor.ok("telegram: switched off; notices stay in the outbox");
        return Ok(());
    };
    let one = if telegram::is_one_bot(app) { "one bot for all" } else { "two bots" };
    doctor.ok(format!("telegram: {one}, {} admins", bots.admins.len()));
    webhook(app, doctor, bots);
    inboxes(app, doctor).await?;
    digital(app, doctor).await?;
    undelivered(app, doctor).await
}

/// Whether Telegram can call, if it is to.
fn webhook(app: &App, doctor: &mut Doctor, bots: &Bots) {
    let url = &app.settings.web.public_url;
    match bots.mode {
        Mode::Poll => doctor.ok("telegram: the bots ask for their updates"),
        // Another Bot API server may call without https.
        Mode::Webhook { .. } if url.starts_with("https://") || bots.api_url.is_some() => {
            doctor.ok(format!("telegram: updates are called in below {url}/hooks/telegram"));
        }
        Mode::Webhook { .. } => doctor.fail(
            format!("telegram: updates are to be called in at {url}, and that is not https"),
            "an https address for web.public_url, or telegram.mode = \"poll\"",
        ),
    }
}

/// What has come and is not answered yet.
async fn inboxes(app: &App, doctor: &mut Doctor) -> anyhow::Result<()> {
    for bot in telegram::bots(app) {
        let waiting = inbox::waiting(&app.db, *bot).await?;
        let last = inbox::find_offset(&app.db, *bot).await?;
        let last = last.map_or_else(
            || "none ever came".to_owned(),
            |offset| format!("the last came at {}", offset.at),
        );
        let what = format!("inbox of the {} bot: {waiting} updates wait, {last}", bot.name());
        if waiting <= WAITING_MAX {
            doctor.ok(what);
        } else {
            doctor.warn(what, "is the shop served, with this bot's role? chaintill serve");
        }
        let aside = inbox::put_aside(&app.db, *bot).await?;
        if 0 < aside {
            doctor.warn(
                format!("inbox of the {} bot: {aside} updates could not be handled", bot.name()),
                "the log says why; who wrote them got no answer and may ask again",
            );
        }
    }
    Ok(())
}

/// Digital goods in a Telegram shop.
async fn digital(app: &App, doctor: &mut Doctor) -> anyhow::Result<()> {
    let products = stock::list(&app.db, app.currency()).await?;
    let digital = products.iter().filter(|(product, _)| product.digital && product.active);
    let skus: Vec<&str> = digital.map(|(product, _)| product.sku.as_str()).collect();
    if !skus.is_empty() {
        doctor.warn(
            format!("goods: digital, in a shop with a Telegram bot: {}", skus.join(", ")),
            "Telegram asks that digital goods sold inside its apps be paid in Stars",
        );
    }
    Ok(())
}

/// Goods that the bot could not bring, and that nobody has fetched since.
async fn undelivered(app: &App, doctor: &mut Doctor) -> anyhow::Result<()> {
    let reviews = reviewing::list(app, REVIEWS_READ, 0).await?;
    let failed = reviews.iter().filter(|review| review.why == Why::DeliveryFailed);
    let orders: BTreeSet<i64> = failed.map(|review| review.order).collect();
    if orders.is_empty() {
        doctor.ok("goods: all that the bot brought has arrived");
    } else {
        let orders: Vec<String> = orders.iter().map(ToString::to_string).collect();
        doctor.warn(
            format!("goods: not arrived, of orders {}", orders.join(", ")),
            "their buyers can fetch them from the order in the bot, or on its pay page: tell them",
        );
    }
    Ok(())
}

/// Asks Telegram who the bots are.
pub(super) async fn online(app: &App, doctor: &mut Doctor) {
    let Some(messenger) = &app.messenger else { return };
    for sender in messenger.bots() {
        let bot = sender.name();
        match messenger.me(*sender).await {
            Ok(me) => doctor.ok(format!("telegram: the {bot} bot is @{}", me.username)),
            Err(SendError::BadToken) => doctor.fail(
                format!("telegram: the {bot} bot's token is not accepted"),
                format!("take the token from @BotFather again: telegram.{bot}_bot_token"),
            ),
            Err(error) => doctor.fail(
                format!("telegram: the {bot} bot: {error}"),
                "check the network, or telegram.api_url; notices wait in the outbox meanwhile",
            ),
        }
    }
}
