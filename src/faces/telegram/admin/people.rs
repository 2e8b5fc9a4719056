//! People: who let orders lapse, everything about one of them, forgiving and blocking.

use super::roles;
use crate::app::App;
use crate::base::clock::Time;
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::voice::{page_of, pages};
use crate::faces::telegram::{CHANNEL, Told, Turn, Voice};
use crate::facts;
use crate::flows::Stop;
use crate::flows::people_deeds::{self, CannotChange};
use crate::flows::staff::{self, Deed};
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::notices::Facts;
use crate::orders::{self, Filter, Order};
use crate::people::{self, Handle, NotNow, Person, Role};

/// The most people that are listed; whoever is not among them is found by name.
const LISTED_MAX: i64 = 1000;
/// With at least so many strikes: what can be chosen.
const STRIKES: [i64; 4] = [0, 1, 2, 3];
/// The most of their orders that stand below a person.
const ORDERS_SHOWN: i64 = 4;

/// How somebody stands, at a glance.
fn state(person: &Person, strikes: i64, now: Time) -> &'static str {
    if person.erased_at.is_some() {
        return "erased";
    }
    match person.may_order(now) {
        Err(NotNow::Blocked) => "blocked",
        Err(NotNow::CoolingDown(_)) => "cooling",
        Ok(()) if 0 < strikes => "strikes",
        Ok(()) => "good",
    }
}

/// The strikes of somebody that were not lifted.
async fn strikes_of(app: &App, person: &Person) -> Told<i64> {
    let strikes = people::strikes(&app.db, person.id).await?;
    let standing = strikes.iter().filter(|strike| strike.lifted_at.is_none()).count();
    Ok(i64::try_from(standing).unwrap_or(i64::MAX))
}

/// People with at least so many strikes, a page of them.
pub async fn people(turn: &Turn<'_>, strikes: i64, page: u32) -> Told {
    let all = people::list(&turn.app.db, strikes, LISTED_MAX).await?;
    let (some, page) = page_of(&all, page);
    let voice = turn.voice();
    let mut lines = head(&voice, all.len(), strikes);
    let mut keyboard = Keyboard::default();
    for person in some {
        let standing = strikes_of(turn.app, person).await?;
        let facts = facts! {
            "state" => state(person, standing, turn.now),
            "name" => person.name,
            "person" => person.number,
            "count" => standing,
        };
        lines.push(voice.text("off-people-row", &facts));
        let verb = Admin::Person { person: person.number };
        keyboard = keyboard.row([voice.button(voice.label_with("off-person-btn", facts), verb)]);
    }
    let choice = |least: i64| {
        let tick = if least == strikes { "✓ " } else { "" };
        let label = voice.label_with("off-strikes-btn", facts! { "strikes" => least });
        voice.button(format!("{tick}{label}"), Admin::People { strikes: least, page: 0 })
    };
    let keyboard = keyboard
        .row(turn.pager(page, pages(all.len()), |page| Admin::People { strikes, page }))
        .row(STRIKES.map(choice))
        .row(turn.home_row());
    turn.show(Outgoing::text(lines.join("\n")).with(keyboard)).await
}

fn head(voice: &Voice<'_>, count: usize, strikes: i64) -> Vec<String> {
    let facts = facts! { "count" => count, "strikes" => strikes };
    let mut lines = vec![match count {
        0 => voice.text("off-people-none", &facts),
        _ if strikes == 0 => voice.text("off-people", &facts),
        _ => voice.text("off-people-with-strikes", &facts),
    }];
    if i64::try_from(count).is_ok_and(|count| LISTED_MAX <= count) {
        lines.push(voice.text("off-people-more", Facts::new()));
    }
    lines.push(String::new());
    lines
}

/// Everything about a person.
struct Dossier {
    person: Person,
    role: Role,
    handles: Vec<Handle>,
    strikes: i64,
    /// How many orders there are of them, and the newest.
    ordered: i64,
    orders: Vec<Order>,
}

impl Dossier {
    async fn read(app: &App, person: Person) -> Told<Dossier> {
        let (db, of) = (&app.db, Some(person.id));
        let newest = orders::page(db, Filter::All, of, ORDERS_SHOWN, 0, app.currency()).await?;
        Ok(Dossier {
            role: staff::role(app, &person).await?,
            handles: people::find_handles(db, person.id).await?,
            strikes: strikes_of(app, &person).await?,
            ordered: orders::count(db, Filter::All, of).await?,
            orders: newest,
            person,
        })
    }

    fn text(&self, voice: &Voice<'_>, now: Time) -> String {
        let person = &self.person;
        let mut lines = vec![voice.text(
            "off-person",
            facts! {
                "state" => state(person, self.strikes, now),
                "name" => person.name,
                "person" => person.number,
            },
        )];
        if self.role != Role::Customer {
            let role = roles::name(voice, self.role);
            lines.push(voice.text("off-person-role", facts! { "role" => role }));
        }
        lines.extend(self.known_as(voice));
        lines.push(String::new());
        let facts = facts! { "since" => person.created_at.minute() };
        lines.push(voice.text("off-person-since", facts));
        lines.push(voice.text("off-person-orders", facts! { "count" => self.ordered }));
        let facts = facts! { "count" => self.strikes, "cooldowns" => person.cooldowns };
        lines.push(voice.text("off-person-strikes", facts));
        let language = voice.words.label(&person.language, "pay-language-name");
        let facts = facts! { "language" => language, "zone" => person.time_zone };
        lines.push(voice.text("off-person-speaks", facts));
        lines.extend(self.troubles(voice, now));
        lines.join("\n")
    }

    fn known_as(&self, voice: &Voice<'_>) -> Vec<String> {
        let known = |name: String| voice.text("off-person-known", facts! { "name" => name });
        let username = self.person.username.as_ref().map(|name| format!("@{name}"));
        let handles = self.handles.iter().map(Handle::to_string);
        username.into_iter().chain(handles).map(known).collect()
    }

    /// What keeps them from ordering, or us from reaching them.
    fn troubles(&self, voice: &Voice<'_>, now: Time) -> Vec<String> {
        let person = &self.person;
        let mut lines = Vec::new();
        if let Some((since, reason)) = &person.blocked {
            let facts = facts! { "since" => since.minute(), "reason" => reason };
            lines.push(voice.text("off-person-blocked", facts));
        }
        if let Some(until) = person.cooldown_until.filter(|until| now < *until) {
            lines.push(voice.text("off-person-cooling", facts! { "until" => until.minute() }));
        }
        if let Some(since) = person.unreachable_at {
            let facts = facts! { "since" => since.minute() };
            lines.push(voice.text("off-person-unreachable", facts));
        }
        if let Some(at) = person.erased_at {
            lines.push(voice.text("off-person-erased", facts! { "at" => at.minute() }));
        }
        lines
    }

    fn keyboard(&self, turn: &Turn<'_>) -> Keyboard {
        let voice = turn.voice();
        let order = |order: &Order| {
            let label = voice.label_with("adm-order-btn", facts! { "order" => order.number });
            voice.button(label, Admin::Order { order: order.number })
        };
        let back = turn.back(Admin::People { strikes: 0, page: 0 });
        let mut keyboard = Keyboard::default().row(self.orders.iter().map(order));
        for pair in self.deeds(turn).chunks(2) {
            keyboard = keyboard.row(pair.to_vec());
        }
        keyboard.row([back].into_iter().chain(turn.home_row()))
    }

    /// What can be done to them by who looks.
    fn deeds(&self, turn: &Turn<'_>) -> Vec<Button> {
        let person = self.person.number;
        let (voice, may) = (turn.voice(), |deed: Deed| staff::may(turn.role, deed));
        let mut deeds = Vec::new();
        if self.person.erased_at.is_some() {
            return deeds;
        }
        if may(Deed::Message) && self.handles.iter().any(|handle| handle.kind == CHANNEL) {
            deeds.push(voice.press("adm-reply-btn", Admin::Reply { person }));
        }
        if may(Deed::Pardon) && (0 < self.strikes || self.person.cooldown_until.is_some()) {
            deeds.push(voice.press("off-pardon-btn", Admin::Pardon { person }));
        }
        let is_oneself = self.person.id == turn.person.id;
        if may(Deed::People) && self.person.blocked.is_some() {
            deeds.push(voice.press("off-unblock-btn", Admin::Unblock { person }));
        } else if may(Deed::People) && !is_oneself {
            deeds.push(voice.press("off-block-btn", Admin::BlockAsk { person }));
        }
        if may(Deed::Roles) && !is_oneself {
            deeds.push(voice.press("off-role-btn", Admin::Colleague { person }));
        }
        deeds
    }
}

/// A person by number.
pub async fn person(turn: &Turn<'_>, number: i64) -> Told {
    let Some(person) = people::find_by_number(&turn.app.db, number).await? else {
        return nobody(turn).await;
    };
    let dossier = Dossier::read(turn.app, person).await?;
    let text = dossier.text(&turn.voice(), turn.now);
    turn.show(Outgoing::text(text).with(dossier.keyboard(turn))).await
}

/// There is nobody of this number: says so, and shows who there is.
async fn nobody(turn: &Turn<'_>) -> Told {
    turn.alert(&turn.label("off-nobody")).await?;
    people(turn, 0, 0).await
}

/// Lifts all strikes of a person, and their cool-down.
pub async fn pardon(turn: &Turn<'_>, number: i64) -> Told {
    let Some(found) = people::find_by_number(&turn.app.db, number).await? else {
        return nobody(turn).await;
    };
    match people_deeds::pardon(turn.app, &turn.actor(), found.id, "").await {
        Ok(lifted) => {
            turn.toast(&turn.label_with("off-pardoned", facts! { "strikes" => lifted })).await?;
        }
        Err(Stop::Refused(why)) => refused(turn, &why).await?,
        Err(Stop::Failed(failure)) => return Err(failure.into()),
    }
    person(turn, number).await
}

/// Lifts the block of a person.
pub async fn unblock(turn: &Turn<'_>, number: i64) -> Told {
    let Some(found) = people::find_by_number(&turn.app.db, number).await? else {
        return nobody(turn).await;
    };
    match people_deeds::unblock(turn.app, &turn.actor(), found.id, "").await {
        Ok(()) => turn.toast(&turn.label("off-unblocked")).await?,
        Err(Stop::Refused(why)) => refused(turn, &why).await?,
        Err(Stop::Failed(failure)) => return Err(failure.into()),
    }
    person(turn, number).await
}

async fn refused(turn: &Turn<'_>, why: &CannotChange) -> Told {
    let said = match why {
        CannotChange::NothingToPardon(_) => turn.label("off-cannot-pardon"),
        CannotChange::NotBlocked(_) => turn.label("off-cannot-unblock"),
        CannotChange::NoReason
        | CannotChange::BlockedAlready { .. }
        | CannotChange::SameRole { .. } => turn.label("off-cannot-change"),
    };
    turn.alert(&said).await
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::base::id::PersonId;
    use crate::base::rng::Rng;
    use crate::notices::Words;

    const NOW: Time = Time::from_secs(1_768_471_200);

    fn alice() -> Person {
        Person {
            id: PersonId::new(NOW, &Rng::seeded(1)),
            number: 7,
            role: Role::Customer,
            name: "Alice <script>".to_owned(),
            username: Some("alice".to_owned()),
            language: "pl".to_owned(),
            time_zone: "Europe/Warsaw".to_owned(),
            referral_code: "1a2b3c4d5e".to_owned(),
            referrer: None,
            cooldown_until: None,
            cooldowns: 0,
            blocked: None,
            news: false,
            unreachable_at: None,
            erased_at: None,
            created_at: NOW,
        }
    }

    fn told(person: Person, strikes: i64) -> String {
        let words = Words::built_in();
        let handles = vec![Handle { kind: "telegram".to_owned(), value: "123456789".to_owned() }];
        let role = person.role;
        let dossier = Dossier { person, role, handles, strikes, ordered: 4, orders: Vec::new() };
        dossier.text(&Voice::with(&words, "en", "UTC"), NOW)
    }

    #[test]
    fn how_somebody_stands_is_told_by_what_weighs_most() {
        let later = Some(NOW + Duration::from_secs(60));
        let blocked = Some((NOW, "fraud".to_owned()));
        let case = |person: Person, strikes, wanted| {
            assert_eq!(state(&person, strikes, NOW), wanted);
        };
        case(alice(), 0, "good");
        case(alice(), 2, "strikes");
        case(Person { cooldown_until: Some(NOW), ..alice() }, 0, "good");
        case(Person { cooldown_until: later, ..alice() }, 3, "cooling");
        case(Person { cooldown_until: later, blocked, ..alice() }, 3, "blocked");
        case(Person { erased_at: Some(NOW), ..alice() }, 3, "erased");
    }

    #[test]
    fn a_person_is_shown_with_everything_that_is_known() {
        let text = told(alice(), 2);
        let known = ["Alice &lt;script&gt;", "7", "@alice", "telegram:123456789", "Polski", "2"];
        for part in known {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!text.contains("1a2b3c4d5e"), "{text}");
    }

    #[test]
    fn what_keeps_somebody_from_ordering_is_told() {
        let plain = told(alice(), 0).lines().count();
        let person = Person {
            blocked: Some((NOW, "three false claims".to_owned())),
            cooldown_until: Some(NOW + Duration::from_secs(3600)),
            unreachable_at: Some(NOW),
            ..alice()
        };
        let text = told(person, 3);
        assert!(text.contains("three false claims"), "{text}");
        assert_eq!(text.lines().count(), plain + 3, "{text}");
    }
}
