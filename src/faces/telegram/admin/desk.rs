//! The desk: the first screen of those who run the shop, with what waits for them and the way
//! to everything else; help; and their language.

use super::{ALL, COMMANDS, TO_SHIP, UNPAID, needs};
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::{Told, Turn, commands};
use crate::facts;
use crate::flows::pausing::{self, Pause};
use crate::flows::{Done, people_deeds, reviewing, staff};
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::notices::{Facts, LANGUAGES};
use crate::orders::{self, Filter};
use crate::stock::{self, Counter, Product};

/// What waits for somebody.
struct Waiting {
    to_ship: i64,
    unpaid: i64,
    review: i64,
    low: usize,
    pause: Option<Pause>,
}

impl Waiting {
    async fn read(turn: &Turn<'_>) -> Done<Waiting> {
        let app = turn.app;
        let products = stock::list(&app.db, app.currency()).await?;
        Ok(Waiting {
            to_ship: orders::count(&app.db, Filter::ToShip, None).await?,
            unpaid: orders::count(&app.db, Filter::Unpaid, None).await?,
            review: reviewing::count(app).await?,
            low: products.iter().filter(|(product, count)| is_low(product, count)).count(),
            pause: pausing::paused(app).await?,
        })
    }

    fn text(&self, turn: &Turn<'_>) -> String {
        let line = |key: &str, count: String| turn.text(key, facts! { "count" => count });
        let mut lines = Vec::new();
        if 0 < self.to_ship {
            lines.push(line("adm-desk-to-ship", self.to_ship.to_string()));
        }
        if 0 < self.review {
            lines.push(line("adm-desk-review", self.review.to_string()));
        }
        if 0 < self.low {
            lines.push(line("adm-desk-low", self.low.to_string()));
        }
        if lines.is_empty() {
            lines.push(turn.text("adm-desk-quiet", Facts::new()));
        }
        // Nobody has to do anything about these.
        if 0 < self.unpaid {
            lines.push(line("adm-desk-unpaid", self.unpaid.to_string()));
        }
        if let Some(Pause { since, by, reason }) = &self.pause {
            let facts = facts! { "since" => turn.moment(*since), "by" => by, "reason" => reason };
            lines.push(turn.text("adm-desk-paused", facts));
        }
        lines.join("\n")
    }
}

/// Whether admins are told that few are left.
fn is_low(product: &Product, count: &Counter) -> bool {
    product.active && count.free <= product.low_water
}

/// `/admin`: what waits, and the way to everything.
pub async fn desk(turn: &Turn<'_>) -> Told {
    let waiting = Waiting::read(turn).await?;
    let shop = turn.app.settings.shop_name.as_str();
    let text = [
        turn.text("adm-desk", facts! { "shop" => shop }),
        waiting.text(turn),
        turn.text("adm-desk-next", Facts::new()),
    ];
    let keyboard = keyboard(turn, &waiting);
    turn.show(Outgoing::text(text.join("\n\n")).with(keyboard)).await
}

fn keyboard(turn: &Turn<'_>, waiting: &Waiting) -> Keyboard {
    let counted = |key: &str, many: &str, count: i64, verb: Admin| {
        let label = match count {
            0 => turn.label(key),
            count => turn.label_with(many, facts! { "count" => count }),
        };
        turn.admin(label, verb)
    };
    let list = |filter: u32| Admin::Orders { filter, page: 0 };
    let review = Admin::Review { page: 0 };
    let first = Keyboard::default().row([
        counted("adm-to-ship-btn", "adm-to-ship-count-btn", waiting.to_ship, list(TO_SHIP)),
        counted("adm-review-btn", "adm-review-count-btn", waiting.review, review),
    ]);
    let sales = if waiting.pause.is_some() {
        ("adm-resume-btn", Admin::Resume)
    } else {
        ("adm-pause-btn", Admin::PauseAsk)
    };
    let rows = [
        vec![("adm-unpaid-btn", list(UNPAID)), ("adm-all-btn", list(ALL))],
        vec![
            ("adm-stock-btn", Admin::Stock { page: 0 }),
            ("adm-people-btn", Admin::People { strikes: 0, page: 0 }),
            ("adm-stats-btn", Admin::Stats { days: 1 }),
        ],
        vec![
            ("adm-rates-btn", Admin::Rates),
            ("adm-watchers-btn", Admin::Watchers),
            ("adm-health-btn", Admin::Health),
        ],
        vec![
            ("adm-broadcasts-btn", Admin::Broadcasts),
            ("adm-roles-btn", Admin::Roles),
            ("adm-notify-btn", Admin::Notify),
        ],
        vec![("adm-language-btn", Admin::Languages), sales],
    ];
    rows.into_iter()
        .map(|row| row.into_iter().filter_map(|(key, verb)| allowed(turn, key, verb)))
        .fold(first, Keyboard::row)
}

/// A button, for whoever may press it.
pub(super) fn allowed(turn: &Turn<'_>, key: &str, verb: Admin) -> Option<Button> {
    let may = staff::may(turn.role, needs(&verb));
    may.then(|| turn.admin(turn.label(key), verb))
}

/// `/help`: what this bot does, and the commands of this reader.
pub async fn help(turn: &Turn<'_>) -> Told {
    let theirs = COMMANDS.into_iter().filter(|(_, deed)| staff::may(turn.role, *deed));
    let row = |(name, _): (&str, staff::Deed)| {
        let about = turn.label(&format!("bot-staff-cmd-{name}"));
        let facts = facts! { "command" => format!("/{name}"), "about" => about };
        turn.text("adm-help-row", facts)
    };
    let commands: Vec<String> = theirs.map(row).collect();
    let text = [turn.text("adm-help", Facts::new()), commands.join("\n")];
    let keyboard = Keyboard::default().row(turn.home_row());
    turn.fresh(Outgoing::text(text.join("\n\n")).with(keyboard)).await
}

/// The languages, each by its own name.
pub async fn languages(turn: &Turn<'_>) -> Told {
    let buttons: Vec<Button> = (0..)
        .zip(LANGUAGES)
        .map(|(place, language)| {
            let tick = if language == turn.language { "✓ " } else { "" };
            let name = turn.app.words.label(language, "pay-language-name");
            turn.admin(format!("{tick}{name}"), Admin::Language { language: place })
        })
        .collect();
    let keyboard = buttons
        .chunks(2)
        .map(<[Button]>::to_vec)
        .fold(Keyboard::default(), Keyboard::row)
        .row(turn.home_row());
    turn.show(Outgoing::text(turn.text("adm-languages", Facts::new())).with(keyboard)).await
}

/// Speaks another language from now on, here, in every notice and in the menu of commands.
pub async fn language(turn: &Turn<'_>, place: u32) -> Told {
    let chosen = usize::try_from(place).ok().and_then(|place| LANGUAGES.get(place));
    let Some(chosen) = chosen else { return languages(turn).await };
    people_deeds::set_language(turn.app, turn.person.id, chosen).await?;
    let mut person = turn.person.clone();
    (*chosen).clone_into(&mut person.language);
    let spoken = turn.as_person(person);
    spoken.toast(&spoken.label("adm-language-set")).await?;
    commands::set_for(turn.app, turn.messenger, &spoken.person, turn.role).await?;
    desk(&spoken).await
}
