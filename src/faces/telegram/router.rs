//! From an update to the screen that answers it: who speaks, on which side of the counter,
//! and what about. What is done then is the screens' business.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::dialogue::{Awaits, Of};
use super::keyboard::Verb;
use super::turn::{Press, Side, Turn, answered};
use super::voice::{UTC, Voice};
use super::{Told, admin, customer, handle_of, is_one_bot, throttle, username};
use crate::app::App;
use crate::base::throttle::TooOften;
use crate::facts;
use crate::flows::inbox::Item;
use crate::flows::meeting::{self, Contact};
use crate::flows::{delivery, staff, talking};
use crate::messenger::update::{self, Account, Update, What};
use crate::messenger::{Button, Keyboard, Messenger, Outgoing, Sender};
use crate::notices::{self, Facts};
use crate::people::{self, Person, Role};

/// What an update asks for.
#[derive(Debug)]
enum Asks {
    /// To leave whatever is going on.
    Cancel,
    /// A command with what stands behind it.
    Command { name: String, rest: String },
    /// What a button says; `None` if it is none of ours.
    Press(Option<Verb>),
    /// What was awaited.
    Input(Awaits, What),
    /// Anything else.
    Stray(What),
}

/// Who speaks.
#[derive(Debug)]
struct Known {
    person: Person,
    role: Role,
    referrer: Option<Person>,
    is_new: bool,
}

/// Handles an update to its end. `chat` is where it came from, or where that chat is now.
pub async fn handle(app: &App, messenger: &Messenger, item: &Item, chat: i64) -> Told {
    let Some(update) = update::parse(&item.payload) else { return Ok(()) };
    if update.from.is_bot {
        return Ok(());
    }
    match update.what {
        What::Blocked | What::Unblocked => return came_or_went(app, item.bot, &update).await,
        What::Moved { to } => return Ok(delivery::moved(app, update.chat, to).await?),
        What::Joined | What::Other => return Ok(()),
        What::Text { .. } | What::Photo { .. } | What::Document { .. } | What::Press { .. } => {}
    }
    let line = Line { app, messenger, item, chat, update };
    // What is taken again, whyever, was let through already.
    if item.claim <= 1
        && let Some(refused) = line.too_often().await?
    {
        if refused.is_first {
            line.slow_down().await?;
        }
        return Ok(());
    }
    line.answer().await
}

/// Somebody blocked the customers' bot, or takes messages again. Who works here may do without
/// the one bot and use the other.
async fn came_or_went(app: &App, bot: Sender, update: &Update) -> Told {
    if bot != Sender::CustomerBot || !update.is_private {
        return Ok(());
    }
    match update.what {
        What::Blocked => meeting::unreachable(app, update.from.id, "blocked the bot").await?,
        _ => meeting::reachable(app, update.from.id).await?,
    }
    Ok(())
}

/// An update on its way to a turn.
struct Line<'a> {
    app: &'a App,
    messenger: &'a Messenger,
    item: &'a Item,
    chat: i64,
    update: Update,
}

impl Line<'_> {
    async fn answer(&self) -> Told {
        let bot = self.item.bot;
        let command = self.command().await?;
        let known = match bot {
            Sender::OrderBot => self.colleague().await?,
            Sender::CustomerBot if self.update.is_private => {
                Some(self.customer(command.as_ref()).await?)
            }
            // In a group the customers' bot knows nobody but who works here.
            Sender::CustomerBot if is_one_bot(self.app) => self.colleague().await?,
            Sender::CustomerBot => None,
        };
        let Some(known) = known else { return self.turn_away(command).await };
        let asks = self.asks(command, known.person.number).await?;
        let side = match &asks {
            // In a group nobody but who works here gets this far.
            Asks::Cancel | Asks::Stray(_) if !self.update.is_private => Side::Admin,
            asks => side(bot, is_one_bot(self.app), known.role, asks),
        };
        if side == Side::Customer && !self.update.is_private {
            let command = match asks {
                Asks::Command { name, rest } => Some((name, rest)),
                _ => None,
            };
            return self.turn_away(command).await;
        }
        let turn = self.turn(known, side);
        let told = dispatch(&turn, asks).await;
        // Whoever pressed waits for an answer, and whatever happened, they wait no longer.
        if let Err(error) = turn.acknowledge().await {
            tracing::debug!(%error, "a press was not answered");
        }
        told
    }

    /// The command that this is, if it is one and meant for this bot.
    async fn command(&self) -> Told<Option<(String, String)>> {
        let What::Text { text, .. } = &self.update.what else { return Ok(None) };
        let Some((name, bot, rest)) = command(text) else { return Ok(None) };
        if let Some(bot) = bot
            && !username(self.app, self.item.bot).await?.eq_ignore_ascii_case(bot)
        {
            return Ok(None);
        }
        Ok(Some((name, rest.to_owned())))
    }

    /// Whoever writes to the customers' bot is a customer, from the first word on.
    async fn customer(&self, command: Option<&(String, String)>) -> Told<Known> {
        let referral = command
            .filter(|(name, _)| name == "start")
            .and_then(|(_, payload)| payload.strip_prefix("ref_"));
        self.meet(referral).await
    }

    /// Who works here. Nobody else is written down by the order bot.
    async fn colleague(&self) -> Told<Option<Known>> {
        if self.works_here().await? { Ok(Some(self.meet(None).await?)) } else { Ok(None) }
    }

    async fn works_here(&self) -> Told<bool> {
        let account = self.update.from.id;
        let known = people::find_by_handle(&self.app.db, &handle_of(account)).await?;
        Ok(match &known {
            Some(person) => staff::role(self.app, person).await? != Role::Customer,
            None => {
                // Groups, whose ids are below zero, may be told things and are nobody.
                let telegram = self.app.settings.telegram.as_ref();
                0 < account && telegram.is_some_and(|bots| bots.admins.contains(&account))
            }
        })
    }

    /// Whether this was too much when it came: what waited here through an outage was not asked
    /// all at once.
    async fn too_often(&self) -> Told<Option<TooOften>> {
        let (account, at) = (self.update.from.id, self.item.received_at);
        let Err(refused) = throttle::person(self.app, account, at) else { return Ok(None) };
        if self.works_here().await? {
            return Ok(throttle::colleague(self.app, account, at).err());
        }
        Ok(Some(refused))
    }

    async fn meet(&self, referral: Option<&str>) -> Told<Known> {
        let Account { id, name, username, language, .. } = &self.update.from;
        let contact =
            Contact { name: name.clone(), username: username.clone(), language: language.clone() };
        let met = meeting::contact(self.app, &handle_of(*id), &contact, referral).await?;
        let role = staff::role(self.app, &met.person).await?;
        Ok(Known { person: met.person, role, referrer: met.referrer, is_new: met.is_new })
    }

    async fn asks(&self, command: Option<(String, String)>, person: i64) -> Told<Asks> {
        if let Some((name, rest)) = command {
            return Ok(match name.as_str() {
                "cancel" => Asks::Cancel,
                _ => Asks::Command { name, rest },
            });
        }
        if let What::Press { data, .. } = &self.update.what {
            return Ok(Asks::Press(Verb::read(data)));
        }
        let what = self.update.what.clone();
        let talk = talking::talk(self.app, self.item.bot, self.chat).await?;
        Ok(match talk.awaits.and_then(|kept| Of::<Awaits>::read(&kept, person)) {
            Some(awaits) => Asks::Input(awaits, what),
            None => Asks::Stray(what),
        })
    }

    /// Says what somebody hears who is no customer here and does not work here: strangers at
    /// the order bot, customers in a group.
    async fn turn_away(&self, command: Option<(String, String)>) -> Told {
        let voice = self.voice(None);
        let bot = self.item.bot;
        if let What::Press { callback, .. } = &self.update.what {
            let key = if bot == Sender::OrderBot { "bot-staff-only" } else { "bot-in-private" };
            let text = voice.label(key);
            return answered(self.messenger.answer(bot, callback, Some(&text), true).await);
        }
        match (bot, command) {
            (Sender::OrderBot, command) if self.update.is_private || command.is_some() => {
                self.say(Outgoing::text(voice.text("bot-staff-only", Facts::new()))).await
            }
            // A link that was followed into a group goes on where nobody else reads.
            (Sender::CustomerBot, Some((name, payload))) if name == "start" => {
                let username = username(self.app, bot).await?;
                let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
                let payload: String = payload.chars().filter(|c| plain(*c)).collect();
                let url = format!("https://t.me/{username}?start={payload}");
                let button = Button::open(voice.label("bot-open-private"), url);
                let text = voice.text("bot-in-private", Facts::new());
                self.say(Outgoing::text(text).with(Keyboard::default().row([button]))).await
            }
            _ => Ok(()),
        }
    }

    /// Says once that it was too much. If Telegram does not take even that, nothing is said: the
    /// update must not come back as one that was let through.
    async fn slow_down(&self) -> Told {
        let known = people::find_by_handle(&self.app.db, &handle_of(self.update.from.id)).await?;
        let voice = self.voice(known.as_ref());
        match &self.update.what {
            What::Press { callback, .. } => {
                let text = voice.label("bot-slow-down");
                answered(self.messenger.answer(self.item.bot, callback, Some(&text), false).await)
            }
            _ if self.update.is_private => {
                let message = Outgoing::text(voice.text("bot-slow-down", Facts::new()));
                answered(self.messenger.send(self.item.bot, self.chat, &message).await.map(drop))
            }
            _ => Ok(()),
        }
    }

    /// For a person whom we know their language; for a stranger that of their app.
    fn voice(&self, person: Option<&Person>) -> Voice<'_> {
        let tag = person.map(|person| &person.language).or(self.update.from.language.as_ref());
        Voice::of(self.app, tag.unwrap_or(&self.app.settings.language), UTC)
    }

    async fn say(&self, message: Outgoing) -> Told {
        self.messenger.send(self.item.bot, self.chat, &message).await?;
        Ok(())
    }
}

impl<'a> Line<'a> {
    fn turn(&self, known: Known, side: Side) -> Turn<'a> {
        let press = match &self.update.what {
            What::Press { callback, message, .. } => {
                Some(Arc::new(Press::new(callback.clone(), *message)))
            }
            _ => None,
        };
        Turn {
            app: self.app,
            messenger: self.messenger,
            bot: self.item.bot,
            side,
            chat: self.chat,
            is_private: self.update.is_private,
            language: notices::language_of(&known.person.language),
            person: known.person,
            role: known.role,
            referrer: known.referrer,
            is_new: known.is_new,
            cause: format!("{}:{}", self.item.bot.name(), self.item.update_id),
            now: self.app.now(),
            press,
            asked: Arc::new(AtomicBool::new(false)),
        }
    }
}

/// On which side of the counter somebody stands with what they ask. One bot that is both takes
/// who works here for a customer, unless they ask for what only they may.
fn side(bot: Sender, is_one_bot: bool, role: Role, asks: &Asks) -> Side {
    if bot == Sender::OrderBot {
        return Side::Admin;
    }
    if !is_one_bot || role == Role::Customer {
        return Side::Customer;
    }
    match asks {
        Asks::Command { name, .. } if admin::is_for_staff(name) => Side::Admin,
        Asks::Press(Some(Verb::Admin(_))) => Side::Admin,
        Asks::Input(awaits, _) => awaits.side(),
        Asks::Command { .. } | Asks::Press(_) | Asks::Cancel | Asks::Stray(_) => Side::Customer,
    }
}

/// Each screen is boxed: a turn has room for one at a time, and not for the largest of all.
async fn dispatch(turn: &Turn<'_>, asks: Asks) -> Told {
    match asks {
        Asks::Cancel => cancel(turn).await,
        Asks::Command { name, rest } => {
            forget_input(turn).await?;
            match turn.side {
                Side::Customer => Box::pin(customer::command(turn, &name, &rest)).await,
                Side::Admin => Box::pin(admin::command(turn, &name, &rest)).await,
            }
        }
        Asks::Press(verb) => {
            // Who presses a button has turned to something else.
            forget_input(turn).await?;
            match (turn.side, verb) {
                (Side::Customer, Some(Verb::Customer(verb))) => {
                    Box::pin(customer::press(turn, verb)).await
                }
                (Side::Admin, Some(Verb::Admin(verb))) => Box::pin(admin::press(turn, verb)).await,
                // Forged, or of an older version: nothing is guessed.
                _ => stale(turn).await,
            }
        }
        Asks::Input(awaits, what) => {
            match turn.side {
                Side::Customer => Box::pin(customer::input(turn, awaits, what)).await?,
                Side::Admin => Box::pin(admin::input(turn, awaits, what)).await?,
            }
            if !turn.asked.load(Ordering::SeqCst) {
                talking::answered(turn.app, turn.bot, turn.chat).await?;
            }
            Ok(())
        }
        Asks::Stray(what) => match turn.side {
            Side::Customer => customer::stray(turn, what).await,
            Side::Admin => Box::pin(admin::stray(turn, what)).await,
        },
    }
}

/// Ends what this person was asked here. In a group a colleague's question stays.
async fn forget_input(turn: &Turn<'_>) -> Told {
    if is_asked(turn).await? {
        talking::answered(turn.app, turn.bot, turn.chat).await?;
    }
    Ok(())
}

async fn is_asked(turn: &Turn<'_>) -> Told<bool> {
    let talk = talking::talk(turn.app, turn.bot, turn.chat).await?;
    Ok(talk.awaits.is_some_and(|kept| Of::<Awaits>::read(&kept, turn.person.number).is_some()))
}

/// `/cancel`: leaves what was asked or drafted, and shows the way home.
async fn cancel(turn: &Turn<'_>) -> Told {
    let left = is_asked(turn).await? || turn.drafted().await?.is_some();
    forget_input(turn).await?;
    if left {
        turn.draft(None).await?;
    }
    let key = if left { "bot-cancelled" } else { "bot-nothing-to-cancel" };
    let message = Outgoing::text(turn.text(key, Facts::new()));
    turn.fresh(message.with(Keyboard::default().row(turn.home_row()))).await
}

/// A button that says nothing any more: says so, and shows the first screen.
pub async fn stale(turn: &Turn<'_>) -> Told {
    turn.alert(&turn.label("bot-stale")).await?;
    match turn.side {
        Side::Customer => Box::pin(customer::home::home(turn)).await,
        Side::Admin => Box::pin(admin::desk::desk(turn)).await,
    }
}

/// A command that nobody knows: says which there are.
pub async fn unknown(turn: &Turn<'_>, name: &str) -> Told {
    let text = turn.text("bot-unknown-command", facts! { "command" => format!("/{name}") });
    turn.fresh(Outgoing::text(text).with(Keyboard::default().row(turn.home_row()))).await
}

/// What was sent is not what was asked for: says so, and goes on asking.
pub async fn text_please(turn: &Turn<'_>, awaits: &Awaits) -> Told {
    turn.ask(awaits).await?;
    turn.say(Outgoing::text(turn.text("bot-text-please", Facts::new()))).await?;
    Ok(())
}

/// A command's name in small letters, the bot it is meant for, and what stands behind it.
fn command(text: &str) -> Option<(String, Option<&str>, &str)> {
    let line = text.strip_prefix('/')?;
    let end = line.find(char::is_whitespace).unwrap_or(line.len());
    let (word, rest) = line.split_at(end);
    let (name, bot) = match word.split_once('@') {
        Some((name, bot)) => (name, Some(bot)),
        None => (word, None),
    };
    let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let sized = (1..=32).contains(&name.len());
    (plain && sized).then(|| (name.to_ascii_lowercase(), bot, rest.trim()))
}

#[cfg(test)]
mod tests {
    use super::super::dialogue::AddressUse;
    use super::super::verbs::{Admin, Customer};
    use super::*;

    #[test]
    fn a_command_is_read_with_its_bot_and_what_stands_behind_it() {
        #[track_caller]
        fn case(text: &str, expected: Option<(&str, Option<&str>, &str)>) {
            let expected = expected.map(|(name, bot, rest)| (name.to_owned(), bot, rest));
            assert_eq!(command(text), expected, "{text}");
        }
        case("/start", Some(("start", None, "")));
        case("/start ref_1a2b", Some(("start", None, "ref_1a2b")));
        case(
            "/Ship@shop_bot 1042  DHL 00340\n",
            Some(("ship", Some("shop_bot"), "1042  DHL 00340")),
        );
        case("/find\n@alice", Some(("find", None, "@alice")));
        case("hello", None);
        case("/", None);
        case("/ start", None);
        case("/päiv", None);
        case(&format!("/{}", "a".repeat(33)), None);
    }

    fn typed(awaits: Awaits) -> Asks {
        Asks::Input(awaits, What::Other)
    }

    fn said(name: &str) -> Asks {
        Asks::Command { name: name.to_owned(), rest: String::new() }
    }

    #[test]
    fn with_two_bots_each_has_its_own_side() {
        for asks in [said("admin"), said("start"), Asks::Press(Some(Verb::Admin(Admin::Desk)))] {
            let customers = side(Sender::CustomerBot, false, Role::Owner, &asks);
            assert_eq!(customers, Side::Customer, "{asks:?}");
            assert_eq!(side(Sender::OrderBot, false, Role::Support, &asks), Side::Admin);
        }
    }

    #[test]
    fn one_bot_tells_the_sides_apart_by_who_asks_for_what() {
        let address = Awaits::Address { then: AddressUse::Checkout };
        for (asks, of_staff) in [
            (said("admin"), Side::Admin),
            (said("orders"), Side::Admin),
            (said("start"), Side::Customer),
            (said("shop"), Side::Customer),
            (Asks::Press(Some(Verb::Admin(Admin::Desk))), Side::Admin),
            (Asks::Press(Some(Verb::Customer(Customer::Home))), Side::Customer),
            (Asks::Press(None), Side::Customer),
            (typed(Awaits::Search), Side::Admin),
            (typed(address), Side::Customer),
            (Asks::Stray(What::Other), Side::Customer),
        ] {
            assert_eq!(side(Sender::CustomerBot, true, Role::Auditor, &asks), of_staff, "{asks:?}");
            let of_customer = side(Sender::CustomerBot, true, Role::Customer, &asks);
            assert_eq!(of_customer, Side::Customer, "{asks:?}");
        }
    }
}
