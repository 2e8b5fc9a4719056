//! Letters to customers: to the one who placed an order, or in answer to what somebody wrote.

use super::card::dossier::who;
use super::orders as lists;
use crate::faces::telegram::customer::support::LETTER_MAX;
use crate::faces::telegram::dialogue::Awaits;
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::{Told, Turn};
use crate::facts;
use crate::flows::letters::{self, Letter, NoSuchPerson};
use crate::flows::{Done, Stop};
use crate::letters::Author;
use crate::messenger::{Keyboard, Outgoing};
use crate::people::{self, Person};

/// The most letters that are shown before one is answered.
const SHOWN_MAX: usize = 3;
/// The most characters of each: together with the question they fit into one message.
const SHOWN_CHARS_MAX: usize = 600;

/// Asks for a letter to the customer of an order.
pub async fn message_ask(turn: &Turn<'_>, number: i64) -> Told {
    let Some(order) = lists::find(turn, number).await? else {
        return lists::none(turn, number).await;
    };
    let Some(person) = people::find(&turn.app.db, order.person).await? else {
        return lists::none(turn, number).await;
    };
    turn.ask(&Awaits::Message { order: number }).await?;
    let facts = facts! { "order" => number, "who" => called(turn, &person).await? };
    let keyboard = Keyboard::default().row([turn.back(Admin::Order { order: number })]);
    turn.show(Outgoing::text(turn.text("adm-message-ask", facts)).with(keyboard)).await
}

/// A letter to the customer of an order was typed.
pub async fn message_typed(turn: &Turn<'_>, number: i64, text: &str) -> Told {
    let Some(order) = lists::find(turn, number).await? else {
        return lists::none(turn, number).await;
    };
    let Some(person) = people::find(&turn.app.db, order.person).await? else {
        return lists::none(turn, number).await;
    };
    if !is_letter(text) {
        return again(turn, &Awaits::Message { order: number }).await;
    }
    send(turn, &person, Some(number), text).await
}

/// Asks for a letter to somebody, below what was written before.
pub async fn reply_ask(turn: &Turn<'_>, number: i64) -> Told {
    let Some(person) = people::find_by_number(&turn.app.db, number).await? else {
        return nobody(turn, number).await;
    };
    turn.ask(&Awaits::Reply { person: number }).await?;
    let written = letters::of(turn.app, person.id).await?;
    let newest = written.len().saturating_sub(SHOWN_MAX);
    let mut text: Vec<String> =
        written[newest..].iter().map(|letter| shown(turn, letter)).collect();
    let facts = facts! { "who" => called(turn, &person).await? };
    text.push(turn.text("adm-reply-ask", facts));
    let keyboard = Keyboard::default().row([turn.back(Admin::Person { person: number })]);
    turn.show(Outgoing::text(text.join("\n\n")).with(keyboard)).await
}

fn shown(turn: &Turn<'_>, letter: &Letter) -> String {
    let key = match letter.author {
        Author::Customer => "adm-letter-customer",
        Author::Shop => "adm-letter-shop",
    };
    let mut text: String = letter.text.chars().take(SHOWN_CHARS_MAX).collect();
    if text.len() < letter.text.len() {
        text.push('…');
    }
    turn.text(key, facts! { "at" => turn.moment(letter.at), "text" => text })
}

/// A letter to somebody was typed.
pub async fn reply_typed(turn: &Turn<'_>, number: i64, text: &str) -> Told {
    let Some(person) = people::find_by_number(&turn.app.db, number).await? else {
        return nobody(turn, number).await;
    };
    if !is_letter(text) {
        return again(turn, &Awaits::Reply { person: number }).await;
    }
    send(turn, &person, None, text).await
}

fn is_letter(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.chars().count() <= LETTER_MAX
}

/// What was typed is too short or too long: says so, and goes on asking.
async fn again(turn: &Turn<'_>, awaits: &Awaits) -> Told {
    turn.ask(awaits).await?;
    let text = turn.text("adm-letter-too-long", facts! { "count" => LETTER_MAX });
    turn.say(Outgoing::text(text)).await?;
    Ok(())
}

/// Writes to somebody. The update is the letter's cause, so that one that is handled again
/// sends nothing twice.
async fn send(turn: &Turn<'_>, person: &Person, order: Option<i64>, text: &str) -> Told {
    let (actor, by) = (turn.actor(), turn.person.id);
    let sent =
        letters::to_customer(turn.app, &actor, by, person.number, order, text, &turn.cause).await;
    match sent {
        Ok(()) => {}
        Err(Stop::Refused(NoSuchPerson(number))) => return nobody(turn, number).await,
        Err(Stop::Failed(failure)) => return Err(failure.into()),
    }
    let key = if person.unreachable_at.is_none() { "adm-letter-sent" } else { "adm-letter-waits" };
    let text = turn.text(key, facts! { "who" => called(turn, person).await? });
    let voice = turn.voice();
    let about = order.map(|order| voice.press("adm-details-btn", Admin::Order { order }));
    let customer = voice.press("adm-customer-btn", Admin::Person { person: person.number });
    let keyboard =
        Keyboard::default().row(about.into_iter().chain([customer])).row(turn.home_row());
    turn.show(Outgoing::text(text).with(keyboard)).await
}

async fn nobody(turn: &Turn<'_>, number: i64) -> Told {
    let text = turn.text("adm-no-person", facts! { "person" => number });
    turn.show(Outgoing::text(text).with(Keyboard::default().row(turn.home_row()))).await
}

async fn called(turn: &Turn<'_>, person: &Person) -> Done<String> {
    Ok(who(person, &people::find_handles(&turn.app.db, person.id).await?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_says_something_and_fits_into_a_message() {
        assert!(is_letter("Your parcel leaves tomorrow."));
        assert!(is_letter(&"ż".repeat(LETTER_MAX)));
        for text in ["", " \n ", &"ż".repeat(LETTER_MAX + 1)] {
            assert!(!is_letter(text), "{}", text.len());
        }
    }
}
