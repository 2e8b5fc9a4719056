//! How somebody who works here wants to be told: each kind of notice at once, collected or not
//! at all; the hour of the digest, and the hours in which nothing comes.

use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::voice::{page_of, pages};
use crate::faces::telegram::{Told, Turn, Voice};
use crate::facts;
use crate::flows::preferences::{self, Mode, Preferences};
use crate::flows::staff;
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::notices::{Facts, Kind};
use crate::people::Role;

/// The hours of the digest that are offered.
const HOURS: [u8; 8] = [6, 7, 8, 9, 12, 15, 18, 21];
/// The quiet hours that are offered, as their buttons number them.
const QUIET: [Option<(u8, u8)>; 6] =
    [None, Some((22, 7)), Some((23, 7)), Some((22, 8)), Some((0, 8)), Some((20, 9))];
/// Buttons with an hour in one row.
const HOURS_A_ROW: usize = 4;
/// Buttons with quiet hours in one row.
const QUIET_A_ROW: usize = 3;

/// The kinds that somebody with a role hears of, with the numbers that their buttons bear.
fn heard(role: Role) -> Vec<(u32, Kind)> {
    (0..).zip(preferences::kinds()).filter(|(_, kind)| staff::hears(role, *kind)).collect()
}

/// What a kind is called.
fn name(voice: &Voice<'_>, kind: Kind) -> String {
    voice.label(&format!("off-kind-{}", kind.name()))
}

fn hour_of(hour: u8) -> String {
    format!("{hour:02}:00")
}

/// How who asks wants to be told.
pub async fn notify(turn: &Turn<'_>) -> Told {
    let wishes = preferences::of(turn.app, turn.person.id).await?;
    let voice = turn.voice();
    let kinds = heard(turn.role);
    if kinds.is_empty() {
        let text = turn.text("off-notify-nothing", Facts::new());
        let keyboard = Keyboard::default().row(turn.home_row());
        return turn.show(Outgoing::text(text).with(keyboard)).await;
    }
    let mut keyboard =
        Keyboard::default().row([voice.press("off-kinds-btn", Admin::NotifyKinds { page: 0 })]);
    for hours in HOURS.chunks(HOURS_A_ROW) {
        keyboard = keyboard.row(hours.iter().map(|hour| hour_button(&voice, &wishes, *hour)));
    }
    let choices: Vec<Button> = (0..)
        .zip(QUIET)
        .map(|(place, quiet)| quiet_button(&voice, &wishes, place, quiet))
        .collect();
    for some in choices.chunks(QUIET_A_ROW) {
        keyboard = keyboard.row(some.to_vec());
    }
    let text = summary(&voice, &wishes, &kinds);
    turn.show(Outgoing::text(text).with(keyboard.row(turn.home_row()))).await
}

fn hour_button(voice: &Voice<'_>, wishes: &Preferences, hour: u8) -> Button {
    let tick = if wishes.digest_hour == hour { "✓ " } else { "" };
    let label = voice.label_with("off-hour-btn", facts! { "hour" => hour_of(hour) });
    voice.button(format!("{tick}{label}"), Admin::NotifyHour { hour: u32::from(hour) })
}

fn quiet_button(
    voice: &Voice<'_>,
    wishes: &Preferences,
    place: u32,
    quiet: Option<(u8, u8)>,
) -> Button {
    let tick = if wishes.quiet == quiet { "✓ " } else { "" };
    let label = match quiet {
        None => voice.label("off-quiet-none-btn"),
        Some((from, to)) => {
            let facts = facts! { "from" => hour_of(from), "to" => hour_of(to) };
            voice.label_with("off-quiet-btn", facts)
        }
    };
    voice.button(format!("{tick}{label}"), Admin::NotifyQuiet { choice: place })
}

fn summary(voice: &Voice<'_>, wishes: &Preferences, kinds: &[(u32, Kind)]) -> String {
    let count = |mode: Mode| kinds.iter().filter(|(_, kind)| wishes.mode(*kind) == mode).count();
    let quiet = match wishes.quiet {
        None => voice.text("off-notify-never-quiet", Facts::new()),
        Some((from, to)) => {
            let facts = facts! { "from" => hour_of(from), "to" => hour_of(to) };
            voice.text("off-notify-quiet", facts)
        }
    };
    let facts = facts! {
        "now" => count(Mode::AtOnce),
        "digest" => count(Mode::Digest),
        "off" => count(Mode::Off),
        "hour" => hour_of(wishes.digest_hour),
    };
    let zone = voice.text("off-notify-zone", facts! { "zone" => voice.zone });
    format!("{}\n{quiet}\n\n{zone}", voice.text("off-notify", facts))
}

/// The kinds and how each comes, a page of them.
pub async fn kinds(turn: &Turn<'_>, page: u32) -> Told {
    let wishes = preferences::of(turn.app, turn.person.id).await?;
    show_kinds(turn, &wishes, page).await
}

async fn show_kinds(turn: &Turn<'_>, wishes: &Preferences, page: u32) -> Told {
    let all = heard(turn.role);
    let (some, page) = page_of(&all, page);
    let voice = turn.voice();
    let keyboard = some
        .iter()
        .map(|(place, kind)| [kind_button(&voice, wishes, *kind, *place, page)])
        .fold(Keyboard::default(), Keyboard::row)
        .row(turn.pager(page, pages(all.len()), |page| Admin::NotifyKinds { page }))
        .row([turn.back(Admin::Notify)]);
    let text = turn.text("off-kinds", facts! { "hour" => hour_of(wishes.digest_hour) });
    turn.show(Outgoing::text(text).with(keyboard)).await
}

fn kind_button(
    voice: &Voice<'_>,
    wishes: &Preferences,
    kind: Kind,
    place: u32,
    page: u32,
) -> Button {
    let facts = facts! {
        "state" => state(kind, wishes.mode(kind)), "name" => name(voice, kind),
    };
    let label = voice.label_with("off-kind-btn", facts);
    let next = wishes.mode(kind).next(kind);
    voice.button(label, Admin::NotifyKind { kind: place, mode: place_of(next), page })
}

/// The number that a way of being told bears on a button.
fn place_of(mode: Mode) -> u32 {
    let place = (0..).zip(Mode::ALL).find(|(_, other)| *other == mode);
    place.map_or(0, |(place, _)| place)
}

/// How a kind comes, and whether that is for them to say.
fn state(kind: Kind, mode: Mode) -> &'static str {
    match mode {
        Mode::AtOnce if kind.cannot_wait() => "always",
        Mode::AtOnce => "now",
        Mode::Digest => "digest",
        Mode::Off => "off",
    }
}

/// A kind comes like this from now on. The button names the way, so that twice is once.
pub async fn kind(turn: &Turn<'_>, place: u32, mode: u32, page: u32) -> Told {
    let found = heard(turn.role).into_iter().find(|(other, _)| *other == place);
    let Some((_, kind)) = found else { return kinds(turn, page).await };
    let mut wishes = preferences::of(turn.app, turn.person.id).await?;
    if kind.cannot_wait() {
        turn.alert(&turn.label("off-kind-wakes")).await?;
        return show_kinds(turn, &wishes, page).await;
    }
    let chosen = Mode::ALL.into_iter().find(|other| place_of(*other) == mode);
    let Some(chosen) = chosen.filter(|chosen| chosen.suits(kind)) else {
        return show_kinds(turn, &wishes, page).await;
    };
    wishes.kinds.insert(kind, chosen);
    preferences::set(turn.app, turn.person.id, &wishes).await?;
    let said = match chosen {
        Mode::AtOnce if kind.must_be_heard() => turn.label("off-kind-now-always"),
        Mode::AtOnce => turn.label("off-kind-now"),
        Mode::Digest => {
            let hour = hour_of(wishes.digest_hour);
            turn.label_with("off-kind-digest", facts! { "hour" => hour })
        }
        Mode::Off => turn.label("off-kind-off"),
    };
    turn.toast(&said).await?;
    show_kinds(turn, &wishes, page).await
}

/// The hour at which the digest comes from now on.
pub async fn hour(turn: &Turn<'_>, hour: u32) -> Told {
    let Some(hour) = u8::try_from(hour).ok().filter(|hour| HOURS.contains(hour)) else {
        return notify(turn).await;
    };
    let before = preferences::of(turn.app, turn.person.id).await?;
    let wishes = Preferences { digest_hour: hour, ..before };
    preferences::set(turn.app, turn.person.id, &wishes).await?;
    let said = turn.label_with("off-hour-set", facts! { "hour" => hour_of(hour) });
    turn.toast(&said).await?;
    notify(turn).await
}

/// The hours in which nothing comes from now on.
pub async fn quiet(turn: &Turn<'_>, choice: u32) -> Told {
    let chosen = usize::try_from(choice).ok().and_then(|place| QUIET.get(place));
    let Some(quiet) = chosen.copied() else { return notify(turn).await };
    let before = preferences::of(turn.app, turn.person.id).await?;
    let wishes = Preferences { quiet, ..before };
    preferences::set(turn.app, turn.person.id, &wishes).await?;
    let said = match quiet {
        None => turn.label("off-quiet-never"),
        Some((from, to)) => {
            let facts = facts! { "from" => hour_of(from), "to" => hour_of(to) };
            turn.label_with("off-quiet-set", facts)
        }
    };
    turn.toast(&said).await?;
    notify(turn).await
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::notices::{LANGUAGES, Words};

    #[test]
    fn every_kind_has_a_name_in_every_language() {
        let words = Words::built_in();
        for language in LANGUAGES {
            let voice = Voice::with(&words, language, "UTC");
            for kind in preferences::kinds() {
                assert!(!name(&voice, kind).starts_with("off-"), "{kind} in {language}");
            }
        }
    }

    #[test]
    fn a_number_names_the_same_kind_for_everybody() {
        let owners = heard(Role::Owner);
        assert_eq!(owners.len(), preferences::kinds().count());
        for (place, kind) in heard(Role::Support) {
            assert!(owners.contains(&(place, kind)), "{kind}");
        }
        assert!(heard(Role::Auditor).is_empty());
    }

    #[test]
    fn a_kind_says_how_it_comes_and_whether_that_can_be_changed() {
        assert_eq!(state(Kind::ClawedBack, Mode::AtOnce), "always");
        assert_eq!(state(Kind::OrderPaid, Mode::AtOnce), "now");
        assert_eq!(state(Kind::StockLow, Mode::Off), "off");
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", "UTC");
        let kinds = BTreeMap::from([(Kind::StockLow, Mode::Digest)]);
        let wishes = Preferences { kinds, ..Preferences::default() };
        let [low, paid] = [Kind::StockLow, Kind::OrderPaid]
            .map(|kind| kind_button(&voice, &wishes, kind, 1, 0).label);
        assert_ne!(low.chars().next(), paid.chars().next());
    }

    #[test]
    fn the_summary_counts_how_kinds_come_and_names_the_hours() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", "Europe/Warsaw");
        let kinds =
            BTreeMap::from([(Kind::StockLow, Mode::Off), (Kind::OrderCreated, Mode::Digest)]);
        let wishes = Preferences { kinds, digest_hour: 8, quiet: Some((22, 7)) };
        let text = summary(&voice, &wishes, &heard(Role::Owner));
        for part in ["08:00", "22:00", "07:00", "Europe/Warsaw", "/settings"] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }

    #[test]
    fn what_is_chosen_by_default_is_offered() {
        assert!(HOURS.contains(&Preferences::default().digest_hour));
        assert!(QUIET.contains(&Preferences::default().quiet));
    }
}
