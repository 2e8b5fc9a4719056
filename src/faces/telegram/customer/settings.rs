//! How somebody wants to be spoken to: language, time zone, news, the address that is kept.

use crate::faces::telegram::Told;
use crate::faces::telegram::dialogue::{AddressUse, Awaits};
use crate::faces::telegram::turn::Turn;
use crate::faces::telegram::verbs::Customer;
use crate::faces::telegram::voice::{page_of, pages};
use crate::facts;
use crate::flows::{people_deeds, shipping};
use crate::messenger::{Keyboard, Outgoing};
use crate::notices::LANGUAGES;

/// Time zones to choose from, west to east, the reference first.
pub const ZONES: [&str; 32] = [
    "UTC",
    "America/Los_Angeles",
    "America/Denver",
    "America/Chicago",
    "America/New_York",
    "America/Sao_Paulo",
    "Atlantic/Reykjavik",
    "Europe/London",
    "Europe/Lisbon",
    "Africa/Casablanca",
    "Europe/Berlin",
    "Europe/Warsaw",
    "Europe/Rome",
    "Europe/Athens",
    "Europe/Kyiv",
    "Africa/Cairo",
    "Europe/Istanbul",
    "Asia/Riyadh",
    "Asia/Baghdad",
    "Asia/Dubai",
    "Asia/Tashkent",
    "Asia/Samarkand",
    "Asia/Almaty",
    "Asia/Kolkata",
    "Asia/Bangkok",
    "Asia/Jakarta",
    "Asia/Makassar",
    "Asia/Jayapura",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Pacific/Auckland",
];

/// `/settings`.
pub async fn settings(turn: &Turn<'_>) -> Told {
    let own = language_name(turn, turn.language);
    let news = if turn.person.news { "me-news-on" } else { "me-news-off" };
    let kept = shipping::home(turn.app, turn.person.id).await?.is_some();
    let address = if kept { "me-address-kept" } else { "me-address-none" };
    let text = turn.text(
        "me-settings",
        facts! {
            "language" => own,
            "zone" => turn.zone(),
            "news" => turn.label(news),
            "address" => turn.label(address),
        },
    );
    let (switch, on) = if turn.person.news { ("me-news-stop-btn", 0) } else { ("me-news-btn", 1) };
    let keyboard = Keyboard::default()
        .row([
            turn.customer(turn.label("me-language-btn"), Customer::Languages),
            turn.customer(turn.label("me-zone-btn"), Customer::Zones { page: 0 }),
        ])
        .row([
            turn.customer(turn.label(switch), Customer::News { on }),
            turn.customer(turn.label("me-address-btn"), Customer::Address),
        ])
        .row([turn.customer(turn.label("me-erase-btn"), Customer::EraseAsk)])
        .row(turn.home_row());
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// What a language calls itself.
fn language_name(turn: &Turn<'_>, language: &str) -> String {
    turn.app.words.label(language, "pay-language-name")
}

/// `/lang`: the languages, each by its own name.
pub async fn languages(turn: &Turn<'_>) -> Told {
    let mut keyboard = Keyboard::default();
    let buttons: Vec<_> = (0..)
        .zip(LANGUAGES)
        .map(|(place, language)| {
            let tick = if language == turn.language { "✓ " } else { "" };
            let label = format!("{tick}{}", language_name(turn, language));
            turn.customer(label, Customer::Language { language: place })
        })
        .collect();
    for pair in buttons.chunks(2) {
        keyboard = keyboard.row(pair.to_vec());
    }
    let keyboard = keyboard.row([turn.back(Customer::Settings)]);
    turn.show(Outgoing::text(turn.text("me-languages", facts! {})).with(keyboard)).await
}

/// Speaks another language from now on, here and in every notice.
pub async fn language(turn: &Turn<'_>, place: u32) -> Told {
    let chosen = usize::try_from(place).ok().and_then(|place| LANGUAGES.get(place));
    let Some(chosen) = chosen else { return languages(turn).await };
    people_deeds::set_language(turn.app, turn.person.id, chosen).await?;
    let mut person = turn.person.clone();
    (*chosen).clone_into(&mut person.language);
    let spoken = turn.as_person(person);
    spoken.toast(&spoken.label("me-language-set")).await?;
    settings(&spoken).await
}

/// The time zones, a page of them.
pub async fn zones(turn: &Turn<'_>, page: u32) -> Told {
    let (rows, page) = page_of(&ZONES, page);
    let first = ZONES.iter().position(|zone| Some(zone) == rows.first()).unwrap_or(0);
    let mut keyboard = Keyboard::default();
    let buttons: Vec<_> = (first..)
        .zip(rows)
        .map(|(place, zone)| {
            let tick = if *zone == turn.zone() { "✓ " } else { "" };
            let place = u32::try_from(place).unwrap_or(0);
            turn.customer(format!("{tick}{zone}"), Customer::Zone { zone: place })
        })
        .collect();
    for pair in buttons.chunks(2) {
        keyboard = keyboard.row(pair.to_vec());
    }
    let keyboard = keyboard
        .row(turn.pager(page, pages(ZONES.len()), |page| Customer::Zones { page }))
        .row([turn.back(Customer::Settings)]);
    let text = turn.text("me-zones", facts! { "zone" => turn.zone() });
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// Lives in another zone from now on.
pub async fn zone(turn: &Turn<'_>, place: u32) -> Told {
    let chosen = usize::try_from(place).ok().and_then(|place| ZONES.get(place));
    let Some(chosen) = chosen else { return zones(turn, 0).await };
    people_deeds::set_zone(turn.app, turn.person.id, chosen).await?;
    let mut person = turn.person.clone();
    (*chosen).clone_into(&mut person.time_zone);
    let there = turn.as_person(person);
    there.toast(&there.label_with("me-zone-set", facts! { "zone" => *chosen })).await?;
    settings(&there).await
}

/// News on or off. Notices about orders always come.
pub async fn news(turn: &Turn<'_>, on: u32) -> Told {
    let wanted = on == 1;
    people_deeds::set_news(turn.app, turn.person.id, wanted).await?;
    let mut person = turn.person.clone();
    person.news = wanted;
    let told = turn.as_person(person);
    let key = if wanted { "me-news-started" } else { "me-news-stopped" };
    told.toast(&told.label(key)).await?;
    settings(&told).await
}

/// The address that is kept for the next order.
pub async fn address(turn: &Turn<'_>) -> Told {
    let kept = shipping::home(turn.app, turn.person.id).await?;
    let Some(kept) = kept else { return address_edit(turn).await };
    let text = turn.text("me-address", facts! { "text" => kept.as_str() });
    let keyboard = Keyboard::default()
        .row([turn.customer(turn.label("me-address-forget-btn"), Customer::AddressForget)])
        .row([turn.back(Customer::Settings)]);
    turn.show(Outgoing::text(text).with(keyboard)).await
}

async fn address_edit(turn: &Turn<'_>) -> Told {
    turn.ask(&Awaits::Address { then: AddressUse::Settings }).await?;
    let keyboard = Keyboard::default().row([turn.back(Customer::Settings)]);
    turn.show(Outgoing::text(turn.text("me-address-ask", facts! {})).with(keyboard)).await
}

/// Deletes the address that is kept.
pub async fn address_forget(turn: &Turn<'_>) -> Told {
    shipping::forget_home(turn.app, turn.person.id).await?;
    turn.toast(&turn.label("me-address-forgotten")).await?;
    settings(turn).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_that_can_be_chosen_is_one_that_the_clock_knows() {
        for zone in ZONES {
            assert!(jiff::tz::TimeZone::get(zone).is_ok(), "{zone}");
        }
    }
}
