//! Help: frequent questions, and letters to the shop that admins answer from their bot.

use crate::faces::telegram::Told;
use crate::faces::telegram::dialogue::Awaits;
use crate::faces::telegram::turn::Turn;
use crate::faces::telegram::verbs::Customer;
use crate::facts;
use crate::flows::Stop;
use crate::flows::letters::{self, TooManyLetters};
use crate::messenger::{Keyboard, Outgoing};

/// The longest letter, in characters: with its frame it fits into one message.
pub const LETTER_MAX: usize = 2000;

/// `/support`: the questions that others asked, and the way to write.
pub async fn support(turn: &Turn<'_>) -> Told {
    let settings = &turn.app.settings;
    let mut text = turn.text("me-support", facts! { "shop" => settings.shop_name.as_str() });
    if !settings.contact.is_empty() {
        text.push_str("\n\n");
        let contact = facts! { "text" => settings.contact.as_str() };
        text.push_str(&turn.text("me-support-contact", contact));
    }
    let mut keyboard =
        Keyboard::default().row([turn.customer(turn.label("me-write-btn"), Customer::Write)]);
    for (place, question) in (0..).zip(&settings.faq) {
        let verb = Customer::Faq { question: place };
        keyboard = keyboard.row([turn.customer(question.question.as_str(), verb)]);
    }
    let keyboard = keyboard
        .row([turn.customer(turn.label("me-orders-btn"), Customer::Orders { page: 0 })])
        .row(turn.home_row());
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// `/paysupport`: where help with payments is.
pub async fn paysupport(turn: &Turn<'_>) -> Told {
    let keyboard = Keyboard::default()
        .row([turn.customer(turn.label("me-orders-btn"), Customer::Orders { page: 0 })])
        .row([turn.customer(turn.label("me-write-btn"), Customer::Write)])
        .row(turn.home_row());
    turn.fresh(Outgoing::text(turn.text("me-paysupport", facts! {})).with(keyboard)).await
}

/// The answer to a frequent question.
pub async fn faq(turn: &Turn<'_>, question: u32) -> Told {
    let asked = usize::try_from(question).ok().and_then(|at| turn.app.settings.faq.get(at));
    let Some(asked) = asked else { return support(turn).await };
    let facts = facts! { "name" => asked.question.as_str(), "text" => asked.answer.as_str() };
    let keyboard = Keyboard::default()
        .row([turn.customer(turn.label("me-write-btn"), Customer::Write)])
        .row([turn.back(Customer::Support)]);
    turn.show(Outgoing::text(turn.text("me-faq", facts)).with(keyboard)).await
}

/// Asks for a letter to the shop.
pub async fn write(turn: &Turn<'_>) -> Told {
    turn.ask(&Awaits::Support { order: None }).await?;
    let keyboard = Keyboard::default().row([turn.back(Customer::Support)]);
    turn.show(Outgoing::text(turn.text("me-write", facts! {})).with(keyboard)).await
}

/// A letter was written, about an order or about anything.
pub async fn written(turn: &Turn<'_>, order: Option<i64>, text: &str) -> Told {
    let text = text.trim();
    if text.is_empty() || LETTER_MAX < text.chars().count() {
        turn.ask(&Awaits::Support { order }).await?;
        let most = facts! { "count" => LETTER_MAX };
        turn.say(Outgoing::text(turn.text("me-write-too-long", most))).await?;
        return Ok(());
    }
    let sent = letters::from_customer(turn.app, turn.person.id, order, text, &turn.cause).await;
    let key = match sent {
        Ok(()) => "me-written",
        Err(Stop::Refused(TooManyLetters)) => "me-write-too-many",
        Err(Stop::Failed(failure)) => return Err(failure.into()),
    };
    let keyboard = Keyboard::default().row(turn.home_row());
    turn.fresh(Outgoing::text(turn.text(key, facts! {})).with(keyboard)).await
}
