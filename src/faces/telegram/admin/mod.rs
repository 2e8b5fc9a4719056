//! The admins' side: which screen answers which command, press and input, and who may ask
//! for it.
//!
//! What a role may do is one table ([`needs`]) and is asked before anything else, each time:
//! a button that was forged, forwarded or is older than a change of roles does nothing. What
//! depends on the state of an order is asked of the flow that acts.

pub mod audit;
pub mod broadcast;
pub mod card;
pub mod desk;
pub mod letters;
pub mod notices;
pub mod notify;
pub mod orders;
pub mod people;
pub mod reasons;
pub mod review;
pub mod roles;
pub mod ship;
pub mod shop;
pub mod stock;

use super::Told;
use super::dialogue::{Awaits, Draft, ReasonFor};
use super::router;
use super::turn::Turn;
use super::verbs::Admin;
use crate::flows::staff::{self, Deed};
use crate::messenger::Outgoing;
use crate::messenger::update::What;
use crate::notices::Facts;
use crate::people::Role;

/// The commands in the order of the menu, each with what it takes. Each has a line
/// `bot-staff-cmd-<name>` in the words, unless it has the customers'.
pub const COMMANDS: [(&str, Deed); 21] = [
    ("admin", Deed::See),
    ("orders", Deed::See),
    ("order", Deed::See),
    ("find", Deed::See),
    ("ship", Deed::Ship),
    ("stock", Deed::See),
    ("addstock", Deed::Stock),
    ("users", Deed::See),
    ("broadcast", Deed::Broadcast),
    ("stats", Deed::See),
    ("rates", Deed::See),
    ("watchers", Deed::See),
    ("health", Deed::See),
    ("pause", Deed::Sales),
    ("resume", Deed::Sales),
    ("audit", Deed::Audit),
    ("notify", Deed::See),
    ("roles", Deed::See),
    ("lang", Deed::See),
    ("help", Deed::See),
    ("cancel", Deed::See),
];

/// Commands that one bot for both sides leaves to customers.
const CUSTOMERS_FIRST: [&str; 3] = ["lang", "help", "cancel"];

/// Which orders: as the buttons number them.
const TO_SHIP: u32 = 0;
const UNPAID: u32 = 1;
const LATE: u32 = 2;
const ALL: u32 = 3;

/// Whether a command is of this side where one bot serves both.
pub fn is_for_staff(name: &str) -> bool {
    let known = COMMANDS.iter().any(|(command, _)| *command == name);
    known && !CUSTOMERS_FIRST.contains(&name)
}

/// What the press of a button takes. The table of who may do what to the shop.
pub fn needs(verb: &Admin) -> Deed {
    match verb {
        Admin::Desk
        | Admin::Order { .. }
        | Admin::Card { .. }
        | Admin::Orders { .. }
        | Admin::Review { .. }
        | Admin::Recheck { .. }
        | Admin::Stock { .. }
        | Admin::Product { .. }
        | Admin::People { .. }
        | Admin::Person { .. }
        | Admin::Rates
        | Admin::Watchers
        | Admin::Health
        | Admin::Stats { .. }
        | Admin::Broadcasts
        | Admin::Roles
        | Admin::Colleague { .. }
        // One's own: how one is told and spoken to, what one has drafted. What a draft does
        // is asked again when it is known which it is.
        | Admin::Notify
        | Admin::NotifyKind { .. }
        | Admin::NotifyKinds { .. }
        | Admin::NotifyHour { .. }
        | Admin::NotifyQuiet { .. }
        | Admin::Languages
        | Admin::Language { .. }
        | Admin::Confirm { .. }
        | Admin::Discard => Deed::See,
        Admin::Claim { .. }
        | Admin::TakeOverAsk { .. }
        | Admin::TakeOver { .. }
        | Admin::Release { .. }
        | Admin::ShipAsk { .. }
        | Admin::Ship { .. }
        | Admin::Undo { .. }
        | Admin::Tracking { .. } => Deed::Ship,
        Admin::Message { .. } | Admin::Reply { .. } => Deed::Message,
        Admin::CancelAsk { .. }
        | Admin::SettleAsk { .. }
        | Admin::ExpireAsk { .. }
        | Admin::InvalidAsk { .. }
        | Admin::CreditAsk { .. }
        | Admin::RefundAsk { .. } => Deed::Money,
        Admin::AddStock { .. } | Admin::Active { .. } => Deed::Stock,
        Admin::Pardon { .. } => Deed::Pardon,
        Admin::BlockAsk { .. } | Admin::Unblock { .. } => Deed::People,
        Admin::PauseAsk | Admin::Resume => Deed::Sales,
        Admin::BroadcastNew
        | Admin::BroadcastTo { .. }
        | Admin::BroadcastTry
        | Admin::BroadcastSend { .. }
        | Admin::BroadcastStop { .. } => Deed::Broadcast,
        Admin::RoleAsk { .. } | Admin::Role { .. } => Deed::Roles,
    }
}

/// What a deed with a reason takes.
pub fn reason_needs(deed: &ReasonFor) -> Deed {
    match deed {
        ReasonFor::Cancel { .. }
        | ReasonFor::Settle { .. }
        | ReasonFor::Expire { .. }
        | ReasonFor::Invalidate { .. }
        | ReasonFor::Credit { .. }
        | ReasonFor::Refund { .. } => Deed::Money,
        ReasonFor::Block { .. } => Deed::People,
        ReasonFor::Pause => Deed::Sales,
    }
}

/// What an input takes: roles may have changed since it was asked for.
fn input_needs(awaits: &Awaits) -> Deed {
    match awaits {
        Awaits::Tracking { .. } => Deed::Ship,
        Awaits::Message { .. } | Awaits::Reply { .. } => Deed::Message,
        Awaits::Reason { deed } => reason_needs(deed),
        Awaits::AddStock { .. } => Deed::Stock,
        Awaits::Broadcast => Deed::Broadcast,
        Awaits::Search | Awaits::Address { .. } | Awaits::Support { .. } => Deed::See,
    }
}

/// Answers a command.
pub async fn command(turn: &Turn<'_>, name: &str, rest: &str) -> Told {
    let deed = COMMANDS.iter().find(|(command, _)| *command == name).map_or(Deed::See, |of| of.1);
    if !allowed(turn, deed).await? {
        return Ok(());
    }
    match name {
        "admin" | "start" => desk::desk(turn).await,
        "orders" => orders_command(turn, rest).await,
        "order" => match number(rest) {
            Some(order) => orders::order(turn, order).await,
            None => search(turn, rest).await,
        },
        "find" => search(turn, rest).await,
        "ship" => ship::ship_command(turn, rest).await,
        "stock" | "addstock" => stock::stock_command(turn, rest).await,
        "users" => people::people(turn, number(rest).unwrap_or(0), 0).await,
        "broadcast" => broadcast::broadcasts(turn).await,
        "stats" => shop::stats(turn, days(rest)).await,
        "rates" => shop::rates(turn).await,
        "watchers" => shop::watchers(turn).await,
        "health" => shop::health(turn).await,
        "pause" => reasons::ask(turn, ReasonFor::Pause).await,
        "resume" => shop::resume(turn).await,
        "audit" => audit::audit(turn, rest).await,
        "notify" | "settings" => notify::notify(turn).await,
        "roles" => roles::roles_command(turn, rest).await,
        "lang" | "language" => desk::languages(turn).await,
        "help" => desk::help(turn).await,
        other => router::unknown(turn, other).await,
    }
}

async fn orders_command(turn: &Turn<'_>, which: &str) -> Told {
    match which {
        "" | "paid" => orders::orders(turn, TO_SHIP, 0).await,
        "unpaid" => orders::orders(turn, UNPAID, 0).await,
        "late" => orders::orders(turn, LATE, 0).await,
        "all" => orders::orders(turn, ALL, 0).await,
        "review" => review::review(turn, 0).await,
        other => search(turn, other).await,
    }
}

/// Looks for something, or asks what for.
async fn search(turn: &Turn<'_>, text: &str) -> Told {
    if !text.is_empty() {
        return orders::search(turn, text).await;
    }
    turn.ask(&Awaits::Search).await?;
    turn.fresh(Outgoing::text(turn.text("bot-search-for-what", Facts::new()))).await
}

/// Answers the press of a button, if this person may do that.
pub async fn press(turn: &Turn<'_>, verb: Admin) -> Told {
    if !allowed(turn, needs(&verb)).await? {
        return Ok(());
    }
    match verb {
        Admin::Desk => desk::desk(turn).await,
        Admin::Claim { order } => card::claim(turn, order).await,
        Admin::TakeOverAsk { order } => card::take_over_ask(turn, order).await,
        Admin::TakeOver { order } => card::take_over(turn, order).await,
        Admin::Release { order } => card::release(turn, order).await,
        Admin::Order { order } => orders::order(turn, order).await,
        Admin::Card { order } => card::card_screen(turn, order).await,
        Admin::ShipAsk { order } => ship::ship_ask(turn, order).await,
        Admin::Ship { order } => ship::ship(turn, order).await,
        Admin::Undo { order } => ship::undo(turn, order).await,
        Admin::Tracking { order } => ship::tracking_ask(turn, order).await,
        Admin::Message { order } => letters::message_ask(turn, order).await,
        Admin::Reply { person } => letters::reply_ask(turn, person).await,
        Admin::CancelAsk { order } => reasons::ask(turn, ReasonFor::Cancel { order }).await,
        Admin::SettleAsk { order } => reasons::ask(turn, ReasonFor::Settle { order }).await,
        Admin::ExpireAsk { order } => reasons::ask(turn, ReasonFor::Expire { order }).await,
        Admin::InvalidAsk { order } => reasons::ask(turn, ReasonFor::Invalidate { order }).await,
        Admin::Confirm { token } => confirm(turn, token).await,
        Admin::Discard => reasons::discard(turn).await,
        Admin::CreditAsk { order } => review::credit_ask(turn, order).await,
        Admin::RefundAsk { order } => review::refund_ask(turn, order).await,
        Admin::Recheck { order } => review::recheck(turn, order).await,
        Admin::Orders { filter, page } => orders::orders(turn, filter, page).await,
        Admin::Review { page } => review::review(turn, page).await,
        Admin::Stock { page } => stock::stock(turn, page).await,
        Admin::Product { product } => stock::product(turn, product).await,
        Admin::AddStock { product } => stock::add_ask(turn, product).await,
        Admin::Active { product, on } => stock::active(turn, product, on).await,
        Admin::People { strikes, page } => people::people(turn, strikes, page).await,
        Admin::Person { person } => people::person(turn, person).await,
        Admin::Pardon { person } => people::pardon(turn, person).await,
        Admin::BlockAsk { person } => reasons::ask(turn, ReasonFor::Block { person }).await,
        Admin::Unblock { person } => people::unblock(turn, person).await,
        Admin::Rates => shop::rates(turn).await,
        Admin::Watchers => shop::watchers(turn).await,
        Admin::Health => shop::health(turn).await,
        Admin::PauseAsk => reasons::ask(turn, ReasonFor::Pause).await,
        Admin::Resume => shop::resume(turn).await,
        Admin::Stats { days } => shop::stats(turn, days).await,
        Admin::Broadcasts => broadcast::broadcasts(turn).await,
        Admin::BroadcastNew => broadcast::ask(turn).await,
        Admin::BroadcastTo { segment } => broadcast::to(turn, segment).await,
        Admin::BroadcastTry => broadcast::try_on_me(turn).await,
        Admin::BroadcastSend { token } => broadcast::send(turn, token).await,
        Admin::BroadcastStop { broadcast } => broadcast::stop(turn, broadcast).await,
        Admin::Notify => notify::notify(turn).await,
        Admin::NotifyKind { kind, mode, page } => notify::kind(turn, kind, mode, page).await,
        Admin::NotifyKinds { page } => notify::kinds(turn, page).await,
        Admin::NotifyHour { hour } => notify::hour(turn, hour).await,
        Admin::NotifyQuiet { choice } => notify::quiet(turn, choice).await,
        Admin::Roles => roles::roles(turn).await,
        Admin::Colleague { person } => roles::colleague(turn, person).await,
        Admin::RoleAsk { person, role } => roles::role_ask(turn, person, role).await,
        Admin::Role { person, role } => roles::role(turn, person, role).await,
        Admin::Languages => desk::languages(turn).await,
        Admin::Language { language } => desk::language(turn, language).await,
    }
}

/// Carries out what was drafted, if it is the draft that the button was made for.
async fn confirm(turn: &Turn<'_>, token: u32) -> Told {
    match turn.drafted().await? {
        Some(Draft::Reason { token: drafted, deed, .. }) if drafted == token => {
            if !allowed(turn, reason_needs(&deed)).await? {
                return Ok(());
            }
            reasons::confirm(turn, token).await
        }
        Some(draft) if matches!(&draft, Draft::Stock { token: of, .. } if *of == token) => {
            if !allowed(turn, Deed::Stock).await? {
                return Ok(());
            }
            stock::confirm_stock(turn, draft).await
        }
        // Another draft has taken its place, or it is gone.
        Some(_) | None => router::stale(turn).await,
    }
}

/// Takes what was awaited, if this person still may do what it is for.
pub async fn input(turn: &Turn<'_>, awaits: Awaits, what: What) -> Told {
    if !allowed(turn, input_needs(&awaits)).await? {
        return Ok(());
    }
    // Codes may come as a file; everything else is typed.
    if let Awaits::AddStock { product } = awaits {
        return stock::added(turn, product, what).await;
    }
    let What::Text { text, .. } = what else { return router::text_please(turn, &awaits).await };
    match awaits {
        Awaits::Tracking { order } => ship::tracking_typed(turn, order, &text).await,
        Awaits::Message { order } => letters::message_typed(turn, order, &text).await,
        Awaits::Reply { person } => letters::reply_typed(turn, person, &text).await,
        Awaits::Reason { deed } => reasons::typed(turn, deed, &text).await,
        Awaits::Search => orders::search(turn, &text).await,
        Awaits::Broadcast => broadcast::typed(turn, &text).await,
        // Asked on the other side of the counter.
        Awaits::AddStock { .. } | Awaits::Address { .. } | Awaits::Support { .. } => {
            desk::desk(turn).await
        }
    }
}

/// Takes what nobody asked for as something to look for. In a group people talk.
pub async fn stray(turn: &Turn<'_>, what: What) -> Told {
    match what {
        What::Text { .. } if !turn.is_private => Ok(()),
        What::Text { text, .. } => orders::search(turn, &text).await,
        _ if turn.is_private => desk::desk(turn).await,
        _ => Ok(()),
    }
}

/// Whether this person may do a deed. If not, they are told, and nothing is done.
async fn allowed(turn: &Turn<'_>, deed: Deed) -> Told<bool> {
    let may = turn.role != Role::Customer && staff::may(turn.role, deed);
    if !may {
        turn.alert(&turn.label("bot-not-allowed")).await?;
    }
    Ok(may)
}

/// `1042` or `#1042`.
fn number(text: &str) -> Option<i64> {
    let text = text.trim();
    text.strip_prefix('#').unwrap_or(text).parse().ok().filter(|number: &i64| 0 < *number)
}

/// `7d` as days back; `month` is this month, which the buttons number 0.
fn days(text: &str) -> u32 {
    match text.trim() {
        "month" => 0,
        days => {
            let days = days.trim_end_matches('d').parse().ok();
            days.filter(|days| (1..=366).contains(days)).unwrap_or(1)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const ROLES: [Role; 5] =
        [Role::Owner, Role::Admin, Role::Support, Role::Auditor, Role::Customer];

    /// The verbs that somebody with a role may press, by name.
    fn of(role: Role) -> BTreeSet<String> {
        let name = |verb: &Admin| {
            let data = verb.data();
            data[1..].split('.').next().unwrap_or_default().to_owned()
        };
        Admin::all().iter().filter(|verb| staff::may(role, needs(verb))).map(name).collect()
    }

    #[test]
    fn an_owner_may_press_everything_and_a_customer_nothing() {
        assert_eq!(of(Role::Owner).len(), Admin::NAMES.len());
        assert!(of(Role::Customer).is_empty());
    }

    #[test]
    fn an_admin_may_press_everything_but_what_gives_roles() {
        let not: BTreeSet<String> = of(Role::Owner).difference(&of(Role::Admin)).cloned().collect();
        assert_eq!(not.into_iter().collect::<Vec<_>>(), ["rl", "rla"]);
    }

    #[test]
    fn an_auditor_changes_nothing_but_how_they_are_spoken_to() {
        let expected = [
            "bcs", "card", "cfm", "clg", "desk", "dsc", "hlt", "lng", "lngs", "ntf", "nth", "ntk",
            "ntq", "nts", "ord", "ords", "ppl", "prod", "psn", "rck", "rls", "rts", "rvw", "stk",
            "sts", "wch",
        ];
        assert_eq!(of(Role::Auditor).into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn support_ships_writes_and_forgives_beside_reading() {
        let more: BTreeSet<String> =
            of(Role::Support).difference(&of(Role::Auditor)).cloned().collect();
        let expected = ["clm", "msg", "pdn", "rel", "rpl", "shp", "spa", "to", "toa", "trk", "und"];
        assert_eq!(more.into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn what_asks_for_a_reason_takes_what_it_does() {
        for deed in [
            ReasonFor::Cancel { order: 1 },
            ReasonFor::Settle { order: 1 },
            ReasonFor::Expire { order: 1 },
            ReasonFor::Invalidate { order: 1 },
            ReasonFor::Credit { order: 1 },
            ReasonFor::Refund { order: 1 },
            ReasonFor::Block { person: 1 },
            ReasonFor::Pause,
        ] {
            let asked = match deed {
                ReasonFor::Cancel { order } => Admin::CancelAsk { order },
                ReasonFor::Settle { order } => Admin::SettleAsk { order },
                ReasonFor::Expire { order } => Admin::ExpireAsk { order },
                ReasonFor::Invalidate { order } => Admin::InvalidAsk { order },
                ReasonFor::Credit { order } => Admin::CreditAsk { order },
                ReasonFor::Refund { order } => Admin::RefundAsk { order },
                ReasonFor::Block { person } => Admin::BlockAsk { person },
                ReasonFor::Pause => Admin::PauseAsk,
            };
            assert_eq!(reason_needs(&deed), needs(&asked), "{deed:?}");
            assert_eq!(input_needs(&Awaits::Reason { deed }), needs(&asked), "{deed:?}");
        }
    }

    #[test]
    fn every_command_is_somebodys_and_a_customers_none() {
        for (name, deed) in COMMANDS {
            let may: Vec<Role> = ROLES.into_iter().filter(|role| staff::may(*role, deed)).collect();
            assert!(may.contains(&Role::Owner) && !may.contains(&Role::Customer), "{name}");
        }
        assert!(is_for_staff("orders") && !is_for_staff("start") && !is_for_staff("help"));
        assert!(!is_for_staff("shop"));
    }

    #[test]
    fn numbers_and_spans_are_read_as_people_write_them() {
        assert_eq!(
            (number("1042"), number(" #1042 "), number("0"), number("x")),
            (Some(1042), Some(1042), None, None)
        );
        for (text, expected) in [("", 1), ("7d", 7), ("30", 30), ("month", 0), ("x", 1), ("0d", 1)]
        {
            assert_eq!(days(text), expected, "{text}");
        }
    }
}
