//! Opening the shop: what is done once at each start, before anything runs.

use crate::app::App;
use crate::audit::{self, Actor, Change};
use crate::base::seal::{KeyId, Seal};
use crate::flows::wallet::AccountRefused;
use crate::flows::{Done, Failure, Stop, wallet};
use crate::write_tx;

/// The fact under which the configuration last seen is kept.
const CONFIGURATION: &str = "configuration";
/// The fact under which the name of the master key is kept.
const MASTER_KEY: &str = "master key";

/// Checks the master key, opens every account, and writes down what of the configuration
/// has changed. `effective` is the configuration with its secrets replaced.
pub async fn open(app: &App, effective: &str) -> Result<(), Stop<AccountRefused>> {
    check_master_key(app).await.map_err(Stop::Failed)?;
    for coin in app.settings.coins.keys() {
        wallet::open(app, *coin).await?;
    }
    note_configuration(app, effective).await.map_err(Stop::Failed)?;
    Ok(())
}

/// Refuses a master key that is not the one the shop's values are sealed with.
pub async fn check_master_key(app: &App) -> Done<()> {
    let seal: &Seal = &app.settings.seal;
    write_tx!(app.db, |tx| {
        let current = seal.current().to_string();
        match tx.fact(MASTER_KEY).await? {
            None => tx.set_fact(MASTER_KEY, &current).await?,
            Some(known) if known == current => {}
            Some(known) if seal.knows(&known) => {
                tracing::warn!(
                    "values under the previous master key remain: run `chaintill keys rotate`"
                );
            }
            Some(known) => {
                return Err(Failure::Other(format!(
                    "this shop is sealed with master key {known}, the configured one is \
                     {current}: configure the right key as keys.master_key, or the old one as \
                     keys.previous_master_key"
                )));
            }
        }
        Ok(())
    })
}

/// Remembers that everything is sealed with the current key.
pub async fn note_master_key(tx: &mut crate::base::db::Tx, current: KeyId) -> Done<()> {
    Ok(tx.set_fact(MASTER_KEY, &current.to_string()).await?)
}

/// A change of the configuration is an audit row, with what was in force before and after.
async fn note_configuration(app: &App, effective: &str) -> Done<()> {
    let now = app.now();
    write_tx!(app.db, |tx| {
        let before = tx.fact(CONFIGURATION).await?;
        if before.as_deref() == Some(effective) {
            return Ok(());
        }
        let (before, after) = differences(before.as_deref().unwrap_or("{}"), effective);
        let change = Change {
            actor: &Actor::Configuration,
            action: "config.change",
            object: "configuration".to_owned(),
            reason: "read at start",
            before,
            after,
        };
        audit::record(&mut tx, now, change).await?;
        tx.set_fact(CONFIGURATION, effective).await?;
        Ok::<(), Failure>(())
    })
}

/// The sections that differ, before and after.
fn differences(before: &str, after: &str) -> (String, String) {
    type Object = serde_json::Map<String, serde_json::Value>;
    let parse = |text: &str| serde_json::from_str::<Object>(text).unwrap_or_default();
    let (old, new) = (parse(before), parse(after));
    let only = |of: &Object, other: &Object| {
        let changed: Object = of
            .iter()
            .filter(|(section, value)| other.get(*section) != Some(*value))
            .map(|(section, value)| (section.clone(), value.clone()))
            .collect();
        serde_json::Value::Object(changed).to_string()
    };
    (only(&old, &new), only(&new, &old))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sections_that_changed_are_written_down() {
        let (before, after) = differences(
            r#"{"shop":{"name":"A"},"web":{"enabled":true}}"#,
            r#"{"shop":{"name":"B"},"web":{"enabled":true},"log":{}}"#,
        );
        assert_eq!(before, r#"{"shop":{"name":"A"}}"#);
        let after: serde_json::Value = serde_json::from_str(&after).expect("an object");
        assert_eq!(after, serde_json::json!({ "shop": { "name": "B" }, "log": {} }));
    }
}
