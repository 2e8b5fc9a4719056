//! The checks of what the bots keep.

use super::checks::STUCK_AFTER;
use super::{Report, store};
use crate::app::App;
use crate::flows::Done;

/// Updates that should have been handled long ago, broadcasts against their notices, and what
/// is left of people who were erased.
pub async fn chats(app: &App, report: &mut Report) -> Done<()> {
    let rule = "no update waits for ever";
    report.looked(rule, 1);
    let before = (app.now() - STUCK_AFTER).millis();
    // Without a messenger nobody handles any.
    let waiting =
        if app.messenger.is_some() { store::updates(&app.db, before).await? } else { Vec::new() };
    for row in waiting {
        report.find(
            rule,
            format!("update {} of the {} bot", row.int("update_id")?, row.text("bot")?),
        );
    }
    let rule = "a broadcast was written to as many as it says";
    for row in store::broadcasts(&app.db).await? {
        report.looked(rule, 1);
        if row.int("written")? != row.int("notices")? {
            report.find(rule, format!("broadcast {}", row.int("number")?));
        }
    }
    let rule = "nothing names who was erased";
    report.looked(rule, 1);
    for number in store::named_though_erased(&app.db).await? {
        report.find(rule, format!("person {number}"));
    }
    Ok(())
}
