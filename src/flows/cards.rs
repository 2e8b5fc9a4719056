//! Messages that are kept true: an invoice in its customer's chat, an order in each chat of
//! those who run the shop.
//!
//! Whoever shows a card takes it with a lease, makes it from what is true now, and says what it
//! has shown. What changed meanwhile makes it due again; a kill in between shows it twice.

use std::time::Duration;

use fail::fail_point;

use crate::app::App;
use crate::base::clock::Time;
use crate::cards;
use crate::flows::Done;
use crate::messenger::Sender;
use crate::write_tx;

pub use crate::cards::{Card, Subject};

/// How long a taken card belongs to whoever took it, unless they renew it.
const LEASE: Duration = Duration::from_secs(60);
/// How often that is renewed while the card is brought.
pub const RENEWED_EVERY: Duration = Duration::from_secs(20);

/// Wants a card in a chat: makes it, or finds it. Either way it is due now.
pub async fn want(app: &App, bot: Sender, chat: i64, subject: Subject) -> Done<Card> {
    let now = app.now();
    let card =
        write_tx!(app.db, |tx| { cards::want(&mut tx, bot, chat, subject, now, &app.rng).await })?;
    app.nudges.cards.notify_one();
    Ok(card)
}

/// Wants a card by a new message, and takes it at once, whoever is at it: what they show counts
/// no more. The message that showed it until now is the one that is replaced.
pub async fn want_anew(app: &App, bot: Sender, chat: i64, subject: Subject) -> Done<Card> {
    let now = app.now();
    let card = write_tx!(app.db, |tx| {
        let card = cards::want(&mut tx, bot, chat, subject, now, &app.rng).await?;
        cards::take_anew(&mut tx, card.id, now + LEASE).await
    })?;
    Ok(card)
}

/// Takes cards that are due, of one bot or of all.
pub async fn claim(app: &App, bot: Option<Sender>, limit: i64) -> Done<Vec<Card>> {
    let now = app.now();
    let claimed =
        write_tx!(app.db, |tx| { cards::claim(&mut tx, bot, now, now + LEASE, limit).await })?;
    fail_point!("cards::claimed");
    Ok(claimed)
}

/// A card is still being brought. Says whether it still belongs to who does.
pub async fn renew(app: &App, card: &Card) -> Done<bool> {
    let until = app.now() + LEASE;
    Ok(write_tx!(app.db, |tx| { cards::renew(&mut tx, card, until).await })?)
}

/// A card is shown by this message, which says what `hash` is of. It is due again at `next`,
/// or at once if its subject has changed since it was taken. Says whether that counts: not, if
/// somebody else has taken the card since.
pub async fn shown(
    app: &App,
    card: &Card,
    message: i64,
    hash: &str,
    next: Option<Time>,
) -> Done<bool> {
    fail_point!("cards::sent");
    Ok(write_tx!(app.db, |tx| { cards::shown(&mut tx, card, message, hash, next).await })?)
}

/// A card could not be shown and is tried again at `due`.
pub async fn again(app: &App, card: &Card, due: Time) -> Done<()> {
    write_tx!(app.db, |tx| { cards::again(&mut tx, card, due).await })?;
    Ok(())
}

/// The same, and this time does not count as one: it was not the card that failed.
pub async fn later(app: &App, card: &Card, due: Time) -> Done<()> {
    write_tx!(app.db, |tx| { cards::later(&mut tx, card, due).await })?;
    Ok(())
}

/// A card reaches nobody. It is tried again when its subject changes.
pub async fn lost(app: &App, card: &Card) -> Done<()> {
    write_tx!(app.db, |tx| { cards::lost(&mut tx, card).await })?;
    Ok(())
}

/// All cards that show something.
pub async fn of(app: &App, subject: Subject) -> Done<Vec<Card>> {
    Ok(cards::of_subject(&app.db, subject).await?)
}
