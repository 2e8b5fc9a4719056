//! Who somebody is to the shop: orders, what they spent, who they brought.

use crate::base::money::Money;
use crate::faces::telegram::Told;
use crate::faces::telegram::turn::{Turn, escape};
use crate::faces::telegram::verbs::Customer;
use crate::facts;
use crate::ledger::{self, Account};
use crate::messenger::{Button, Does, Keyboard, Outgoing};
use crate::{orders, people};

/// `/me`: what the shop knows of this person.
pub async fn profile(turn: &Turn<'_>) -> Told {
    let (count, spent) = orders::bought(&turn.app.db, turn.person.id, turn.app.currency()).await?;
    let balance = held(turn, Account::Balance(turn.person.id)).await?;
    let facts = facts! {
        "person" => turn.person.number,
        "name" => turn.person.name,
        "time" => turn.moment(turn.person.created_at),
        "count" => count,
        "total" => turn.money(spent),
    };
    let mut text = turn.text("me-profile", facts);
    if !balance.is_zero() {
        text.push('\n');
        text.push_str(&turn.text("me-profile-balance", facts! { "amount" => turn.money(balance) }));
    }
    let keyboard = Keyboard::default()
        .row([
            turn.customer(turn.label("me-orders-btn"), Customer::Orders { page: 0 }),
            turn.customer(turn.label("me-invite-btn"), Customer::Invite),
        ])
        .row([turn.customer(turn.label("me-settings-btn"), Customer::Settings)])
        .row(turn.home_row());
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// `/invite`: the link that brings friends, and what it earned.
pub async fn invite(turn: &Turn<'_>) -> Told {
    let rules = &turn.app.settings.referral;
    let home = Keyboard::default().row(turn.home_row());
    if !rules.enabled {
        let text = turn.text("me-invite-off", facts! {});
        return turn.show(Outgoing::text(text).with(home)).await;
    }
    let bot = turn.messenger.me(turn.bot).await?.username;
    let link = format!("https://t.me/{bot}?start=ref_{}", turn.person.referral_code);
    let brought = people::brought(&turn.app.db, turn.person.id).await?;
    let earned = held(turn, Account::Earned(turn.person.id)).await?;
    let mut text = turn.text(
        "me-invite",
        facts! {
            "percent" => rules.percent,
            "count" => brought,
            "amount" => turn.money(earned),
        },
    );
    text.push_str("\n\n<code>");
    text.push_str(&escape(&link));
    text.push_str("</code>");
    if !rules.min_amount.is_zero() {
        let least = facts! { "amount" => turn.money(rules.min_amount) };
        text.push_str("\n\n");
        text.push_str(&turn.text("me-invite-least", least));
    }
    let share = turn.label_with(
        "me-invite-share",
        facts! { "shop" => turn.app.settings.shop_name.as_str(), "link" => link.as_str() },
    );
    let keyboard = Keyboard::default()
        .row([
            Button::copy(turn.label("me-invite-copy-btn"), link),
            Button { label: turn.label("me-invite-share-btn"), does: Does::Share(share) },
        ])
        .row(turn.home_row());
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// What an account of this person holds, in the shop's currency; less than nothing is nothing.
async fn held(turn: &Turn<'_>, account: Account) -> Told<Money> {
    let currency = turn.app.currency();
    let minor = ledger::find_summed(&turn.app.db, &account, currency.code()).await?;
    Ok(currency.minor(minor.max(0)))
}
