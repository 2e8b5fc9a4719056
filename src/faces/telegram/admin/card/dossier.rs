//! Everything that those who run the shop are shown of an order, read in one go.

use std::collections::BTreeMap;

use crate::app::App;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::money::{Commodity, Currency, Money, Sats};
use crate::faces::invoice::{Confirmations, ShownPayment};
use crate::faces::telegram::CHANNEL;
use crate::flows::{Done, Failure, standing};
use crate::invoices::judge::{self, Amounts, Case, PaidPlace};
use crate::invoices::{self, Flag, Invoice, Refund, Status};
use crate::ledger::{self, Account, Deed, Transfer};
use crate::orders::{self, Filter, Line, Order};
use crate::people::{self, Handle, Person};
use crate::{audit, parcels};

/// What stands where nobody has told a name.
const NAMELESS: &str = "—";

/// An order with everything around it.
#[derive(Clone, Debug)]
pub struct Dossier {
    /// The order.
    pub order: Order,
    /// What was ordered.
    pub lines: Vec<Line>,
    /// Who ordered it.
    pub buyer: Buyer,
    /// Which of the shop's people looks after it, as colleagues call them.
    pub claimed_by: Option<String>,
    /// Whether it is known where its parcel goes.
    pub has_address: bool,
    /// Its money.
    pub money: Purse,
    /// When this was read.
    pub at: Time,
}

/// Who ordered.
#[derive(Clone, Debug)]
pub struct Buyer {
    /// The number people see.
    pub number: i64,
    /// What they call themselves; may be empty.
    pub name: String,
    /// As colleagues call them: `@alice / 123456789`.
    pub who: String,
    /// How many orders they have placed.
    pub orders: i64,
    /// How many lapsed orders count against them.
    pub strikes: usize,
    /// Why they are blocked, if they are.
    pub blocked: Option<String>,
    /// Whether a message of the bot reaches them, as far as is known.
    pub is_reachable: bool,
}

/// The money of an order.
#[derive(Clone, Debug)]
pub struct Purse {
    /// Where its invoice stands.
    pub status: Status,
    /// Until when money counts.
    pub deadline: Time,
    /// What has come.
    pub amounts: Amounts,
    /// Its payments, the earliest first.
    pub payments: Vec<ShownPayment>,
    /// Money at its depth that has no use yet, by coin.
    pub waiting: BTreeMap<Coin, Sats>,
    /// Whether somebody keeps that waiting without limit.
    pub kept: bool,
    /// When it becomes balance.
    pub decide_by: Option<Time>,
    /// What is true beside the status.
    pub flags: Vec<Flag>,
    /// What is owed back and was not sent yet.
    pub refunds: Vec<String>,
    /// What no payment proves, if it were settled by hand now.
    pub unproved: Money,
    /// What is owed back if the order is cancelled.
    pub paid: Money,
}

impl Dossier {
    /// Reads everything around an order.
    pub async fn read(app: &App, order: Order) -> Done<Dossier> {
        let currency = app.currency();
        let invoice = invoices::find_by_order(&app.db, order.id, currency).await?;
        let invoice = invoice
            .ok_or_else(|| Failure::Other(format!("order {} has no invoice", order.number)))?;
        let claimed_by = match order.claimed_by {
            Some(colleague) => people::find(&app.db, colleague).await?,
            None => None,
        };
        Ok(Dossier {
            lines: orders::find_lines(&app.db, order.id, currency).await?,
            buyer: Buyer::read(app, &order).await?,
            claimed_by: claimed_by.as_ref().map(name_of),
            has_address: parcels::find(&app.db, order.id).await?.is_some(),
            money: Purse::read(app, &invoice).await?,
            at: app.now(),
            order,
        })
    }

    /// Whether people must hand something of it out.
    pub fn has_work(&self) -> bool {
        self.lines.iter().any(|line| !orders::is_automatic(&line.kind))
    }
}

impl Buyer {
    async fn read(app: &App, order: &Order) -> Done<Buyer> {
        let person = people::find(&app.db, order.person).await?;
        let person =
            person.ok_or_else(|| Failure::Other(format!("order {} is nobody's", order.number)))?;
        let handles = people::find_handles(&app.db, person.id).await?;
        let strikes = people::strikes(&app.db, person.id).await?;
        let is_here = handles.iter().any(|handle| handle.kind == CHANNEL);
        Ok(Buyer {
            number: person.number,
            who: who(&person, &handles),
            orders: orders::count(&app.db, Filter::All, Some(person.id)).await?,
            strikes: strikes.iter().filter(|strike| strike.lifted_at.is_none()).count(),
            blocked: person.blocked.map(|(_, why)| why),
            is_reachable: person.unreachable_at.is_none() && is_here,
            name: person.name,
        })
    }
}

impl Purse {
    async fn read(app: &App, invoice: &Invoice) -> Done<Purse> {
        let facts = standing::facts(app, invoice).await?;
        let case = facts.case(invoice);
        let amounts = judge::amounts(&case, app.now());
        let refunds = invoices::refunds_of(&app.db, invoice.id).await?;
        let transfers = ledger::find_of_invoice(&app.db, invoice.id).await?;
        let is_open = invoice.status.is_open();
        Ok(Purse {
            status: invoice.status,
            deadline: invoice.deadline,
            payments: payments(&case),
            waiting: if is_open { BTreeMap::new() } else { judge::undecided(&case) },
            kept: invoice.kept,
            decide_by: invoice.decide_by,
            flags: invoices::flags(&case, invoice.closed_at, amounts),
            refunds: unsent(&refunds, app.currency()),
            unproved: judge::by_hand(&case).short,
            paid: paid_for(invoice, &transfers),
            amounts,
        })
    }

    /// Whether a flag is up.
    pub fn has(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }

    /// Money that waits, as people read it; empty if none does.
    pub fn waiting_in_words(&self) -> String {
        in_coins(&self.waiting)
    }
}

/// Payments as they are shown, with how deep they are.
fn payments(case: &Case<'_>) -> Vec<ShownPayment> {
    let counting = judge::counting(case);
    let shown = |paid: &judge::Paid| {
        let wanted = judge::depth_wanted(case, paid);
        let depth = match paid.place {
            PaidPlace::Block { depth, .. } => depth,
            PaidPlace::Mempool | PaidPlace::Orphaned | PaidPlace::Gone => 0,
        };
        let confirmations = Confirmations { have: depth.clamp(0, wanted.max(0)), wanted };
        ShownPayment {
            coin: paid.coin,
            txid: paid.txid.to_string(),
            amount: paid.amount,
            confirmations: counting.contains(&paid.id).then_some(confirmations),
        }
    };
    case.payments.iter().map(shown).collect()
}

/// What was really paid for a settled sale, which is what cancelling it owes: its total less
/// what was forgiven or is unproved.
fn paid_for(invoice: &Invoice, transfers: &[Transfer]) -> Money {
    if invoice.status != Status::Settled {
        return invoice.total.currency.minor(0);
    }
    let settled: Vec<&Transfer> =
        transfers.iter().filter(|row| row.deed == Deed::Settled.name()).collect();
    let last = settled.iter().map(|row| row.counter).max();
    let short = |row: &&&Transfer| {
        Some(row.counter) == last
            && matches!(row.leg.debit, Account::Tolerated | Account::RailUnproved)
    };
    let short: i64 = settled.iter().filter(short).map(|row| row.leg.amount).sum();
    invoice.total - invoice.total.currency.minor(short)
}

fn unsent(refunds: &[Refund], currency: Currency) -> Vec<String> {
    let unsent = refunds.iter().filter(|of| matches!(&*of.stage, "requested" | "approved"));
    let in_words = |of: &Refund| match of.unit.parse::<Coin>() {
        Ok(coin) => Commodity::Coin(coin).show(of.amount),
        Err(_) => currency.minor(of.amount).to_string(),
    };
    unsent.map(in_words).collect()
}

/// Amounts of several coins in one line.
pub fn in_coins(amounts: &BTreeMap<Coin, Sats>) -> String {
    let shown = |(coin, amount): (&Coin, &Sats)| Commodity::Coin(*coin).show(amount.0);
    amounts.iter().map(shown).collect::<Vec<_>>().join(" + ")
}

/// Somebody as colleagues call them: `@alice`, else the name, else the number.
pub fn name_of(person: &Person) -> String {
    match (&person.username, person.name.as_str()) {
        (Some(username), _) => format!("@{username}"),
        (None, "") => format!("no. {}", person.number),
        (None, name) => name.to_owned(),
    }
}

/// Somebody with how they are known outside: `@alice / 123456789`.
pub fn who(person: &Person, handles: &[Handle]) -> String {
    let name = match (&person.username, person.name.as_str()) {
        (Some(username), _) => format!("@{username}"),
        (None, "") => NAMELESS.to_owned(),
        (None, name) => name.to_owned(),
    };
    let of_ours = handles.iter().find(|handle| handle.kind == CHANNEL);
    match (of_ours, handles.first()) {
        (Some(handle), _) => format!("{name} / {}", handle.value),
        (None, Some(handle)) => format!("{name} / {handle}"),
        (None, None) => format!("{name} / no. {}", person.number),
    }
}

/// Who did something that is written down, as colleagues call them.
pub async fn actor_in_words(app: &App, entry: &audit::Entry) -> Done<String> {
    let id = entry.actor.strip_prefix("person:").and_then(|id| id.parse().ok());
    let person = match id {
        Some(id) => people::find(&app.db, id).await?,
        None => None,
    };
    Ok(person.as_ref().map_or_else(|| entry.actor.clone(), name_of))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::id::PersonId;
    use crate::base::rng::Rng;
    use crate::people::Role;

    fn person(username: Option<&str>, name: &str) -> Person {
        let at = Time::from_secs(1_768_471_200);
        Person {
            id: PersonId::new(at, &Rng::seeded(1)),
            number: 7,
            role: Role::Customer,
            name: name.to_owned(),
            username: username.map(str::to_owned),
            language: "en".to_owned(),
            time_zone: "UTC".to_owned(),
            referral_code: "c0de".to_owned(),
            referrer: None,
            cooldown_until: None,
            cooldowns: 0,
            blocked: None,
            news: false,
            unreachable_at: None,
            erased_at: None,
            created_at: at,
        }
    }

    #[test]
    fn somebody_is_called_as_the_messenger_does_or_as_they_do() {
        let telegram = Handle { kind: "telegram".to_owned(), value: "123".to_owned() };
        let cli = Handle { kind: "cli".to_owned(), value: "al".to_owned() };
        let both = [cli.clone(), telegram];
        assert_eq!(who(&person(Some("alice"), "Alice"), &both), "@alice / 123");
        assert_eq!(who(&person(None, "Alice"), &[cli]), "Alice / cli:al");
        assert_eq!(who(&person(None, ""), &[]), "— / no. 7");
        assert_eq!(name_of(&person(None, "")), "no. 7");
    }

    #[test]
    fn what_waits_is_told_coin_by_coin() {
        let waiting = BTreeMap::from([(Coin::Btc, Sats(21_334)), (Coin::Ltc, Sats(5))]);
        assert_eq!(in_coins(&waiting), "0.00021334 BTC + 0.00000005 LTC");
        assert_eq!(in_coins(&BTreeMap::new()), "");
    }
}
