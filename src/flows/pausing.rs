//! Pausing: nothing is sold until somebody goes on. Orders that there are go their way.

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::clock::Time;
use crate::base::db::{DbResult, Tx};
use crate::facts;
use crate::flows::{Done, Failure, tell};
use crate::notices::Kind;
use crate::people;
use crate::write_tx;

/// The fact that holds the pause; empty while the shop sells.
const FACT: &str = "sales.paused";
/// What the audit trail says it was done to.
const OBJECT: &str = "sales";

/// Since when, by whom and why nothing is sold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pause {
    /// Since when.
    pub since: Time,
    /// By whom, in words.
    pub by: String,
    /// Why, in the words of who paused it; customers read it.
    pub reason: String,
}

/// The pause as it is kept.
#[derive(serde::Serialize, serde::Deserialize)]
struct Kept {
    since: i64,
    by: String,
    reason: String,
}

/// Whether sales are paused.
pub async fn paused(app: &App) -> Done<Option<Pause>> {
    let mut tx = app.db.snapshot().await?;
    let pause = standing(&mut tx).await;
    tx.rollback().await;
    Ok(pause?)
}

/// The pause that is in force, in the transaction of a deed that it may forbid.
pub(super) async fn standing(tx: &mut Tx) -> DbResult<Option<Pause>> {
    Ok(tx.fact(FACT).await?.as_deref().and_then(read))
}

fn read(text: &str) -> Option<Pause> {
    if text.is_empty() {
        return None;
    }
    // What cannot be read was written by somebody, and not to go on selling.
    let unreadable = Kept { since: 0, by: "—".to_owned(), reason: "—".to_owned() };
    let Kept { since, by, reason } = serde_json::from_str(text).unwrap_or(unreadable);
    Some(Pause { since: Time::from_millis(since), by, reason })
}

/// Sells nothing until somebody goes on; says whether the shop was selling. Audited, and told to
/// everybody who runs the shop.
pub async fn pause(app: &App, actor: &Actor, reason: &str) -> Done<bool> {
    let now = app.now();
    let paused = write_tx!(app.db, |tx| {
        if standing(&mut tx).await?.is_some() {
            return Ok(false);
        }
        let by = name(&mut tx, actor).await?;
        let kept = Kept { since: now.millis(), by: by.clone(), reason: reason.trim().to_owned() };
        let text = serde_json::to_string(&kept).expect("a pause is plain text");
        tx.set_fact(FACT, &text).await?;
        let change = Change {
            actor,
            action: "sales.pause",
            object: OBJECT.to_owned(),
            reason,
            before: "selling".to_owned(),
            after: "paused".to_owned(),
        };
        audit::record(&mut tx, now, change).await?;
        let facts = facts! { "by" => by, "reason" => kept.reason };
        tell::admins(&mut tx, app, Kind::SalesPaused, dedup(app), facts, now).await?;
        Ok::<bool, Failure>(true)
    })?;
    app.nudges.outbox.notify_one();
    Ok(paused)
}

/// Sells again; says whether sales were paused. Audited, and told to everybody who runs the
/// shop.
pub async fn resume(app: &App, actor: &Actor) -> Done<bool> {
    let now = app.now();
    let resumed = write_tx!(app.db, |tx| {
        if standing(&mut tx).await?.is_none() {
            return Ok(false);
        }
        tx.set_fact(FACT, "").await?;
        let change = Change {
            actor,
            action: "sales.resume",
            object: OBJECT.to_owned(),
            reason: "",
            before: "paused".to_owned(),
            after: "selling".to_owned(),
        };
        audit::record(&mut tx, now, change).await?;
        let facts = facts! { "by" => name(&mut tx, actor).await? };
        tell::admins(&mut tx, app, Kind::SalesResumed, dedup(app), facts, now).await?;
        Ok::<bool, Failure>(true)
    })?;
    app.nudges.outbox.notify_one();
    Ok(resumed)
}

/// Each pause and each end of one is a deed of its own.
fn dedup(app: &App) -> String {
    hex::encode(app.rng.bytes::<8>())
}

/// Who acts, as colleagues know them.
async fn name(tx: &mut Tx, actor: &Actor) -> DbResult<String> {
    match actor {
        Actor::Person(id) => {
            let person = people::get(tx, *id).await?;
            tell::who(tx, &person).await
        }
        Actor::Terminal(_) | Actor::Configuration | Actor::Task(_) => Ok(actor.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_that_cannot_be_read_still_pauses() {
        assert_eq!(read(""), None);
        let pause = read(r#"{"since":1000,"by":"Anna","reason":"stocktaking"}"#).expect("paused");
        assert_eq!((pause.since, pause.reason.as_str()), (Time::from_secs(1), "stocktaking"));
        assert!(read("yes").is_some());
    }
}
