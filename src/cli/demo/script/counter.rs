//! The story that is played through the bots: whoever acts in it writes and presses, and sees
//! what there is to press next.

use std::collections::BTreeSet;

use anyhow::Context as _;

use super::{Ordered, Player, minutes};
use crate::base::coin::Coin;
use crate::cli::demo::phones::{ADMIN, CUSTOMER, Phone};
use crate::faces::telegram::keyboard::Verb;
use crate::faces::telegram::verbs::{Admin, Customer};
use crate::flows::checkout;
use crate::stage::{Act, Button, Sent};

/// More screens than lie between a product and its invoice.
const SCREENS_MAX: usize = 12;
/// Where the parcel goes.
const ADDRESS: &str = "Alice Example\nMole Road 1\n12345 Harbour Town";
/// The parcel's number.
const TRACKING: &str = "HP77001";

/// A button with what it sends.
struct Offered {
    message: i64,
    label: String,
    data: String,
    verb: Verb,
}

pub(super) async fn chat(player: &mut Player) -> anyhow::Result<()> {
    player.says(&CUSTOMER, "/start p_museum-mug").await?;
    let order = player.checks_out(&CUSTOMER).await?;
    player.expect_stands(&order, "new/created").await?;
    player.pay("alice", &order, order.due()).await?;
    player.expect_stands(&order, "processing/created").await?;
    player.mine(Coin::Btc, 2).await?;
    player.expect_stands(&order, "settled/paid").await?;

    let number = order.number;
    let admin = |wanted: Admin| move |verb: &Verb| *verb == Verb::Admin(wanted.clone());
    player.says(&ADMIN, &format!("/order {number}")).await?;
    player.presses(&ADMIN, admin(Admin::Claim { order: number })).await?;
    // The card is edited no more often than the messenger likes.
    player.wait(minutes(1)).await?;
    player.says(&ADMIN, &format!("/ship {number} Harbour Post {TRACKING}")).await?;
    player.presses(&ADMIN, admin(Admin::Ship { order: number })).await?;
    player.expect_stands(&order, "settled/shipped").await?;
    player.expect("nobody tells Alice yet", player.has_read(&CUSTOMER, TRACKING), false)?;
    player.wait(minutes(2)).await?;
    player.expect("Alice reads the parcel's number", player.has_read(&CUSTOMER, TRACKING), true)?;
    let received = Verb::Customer(Customer::Received { order: number });
    player.presses(&CUSTOMER, move |verb| *verb == received).await?;
    player.expect_stands(&order, "settled/completed").await
}

impl Player {
    /// Somebody writes, and the bot answers.
    async fn says(&mut self, phone: &Phone, text: &str) -> anyhow::Result<()> {
        self.act(&format!("{} writes: {}", phone.owner, text.replace('\n', ", ")))?;
        self.shop.theatre.bots().say(phone.token, &phone.person("en"), text);
        self.answered().await
    }

    /// Somebody presses the newest button that asks for this, and the bot answers.
    async fn presses(
        &mut self,
        phone: &Phone,
        wanted: impl Fn(&Verb) -> bool,
    ) -> anyhow::Result<()> {
        let mut offered = self.messages(phone).into_iter().rev().flat_map(|sent| buttons(&sent));
        let found = offered.find(|offered| wanted(&offered.verb));
        let found = found.with_context(|| format!("{} finds no such button", phone.owner))?;
        self.press(phone, &found).await
    }

    async fn press(&mut self, phone: &Phone, offered: &Offered) -> anyhow::Result<()> {
        self.act(&format!("{} presses [ {} ]", phone.owner, offered.label))?;
        let bots = self.shop.theatre.bots();
        bots.press(phone.token, &phone.person("en"), offered.message, &offered.data);
        self.answered().await
    }

    async fn answered(&mut self) -> anyhow::Result<()> {
        let wrong = self.shop.look().await;
        self.went_wrong(&wrong)?;
        self.show().await
    }

    fn messages(&self, phone: &Phone) -> Vec<Sent> {
        phone.messages(self.shop.theatre.bots())
    }

    /// Whether any message says this now.
    fn has_read(&self, phone: &Phone, words: &str) -> bool {
        self.messages(phone).iter().any(|sent| sent.text.contains(words))
    }

    /// Somebody goes on from screen to screen, by whatever leads on from each, until an invoice
    /// asks for coins. Where nothing does, the bot asks for the address.
    async fn checks_out(&mut self, phone: &Phone) -> anyhow::Result<Ordered> {
        let mut pressed = BTreeSet::new();
        for _ in 0..SCREENS_MAX {
            if let Some(order) = self.open_order().await? {
                return Ok(order);
            }
            let screen = self.messages(phone).pop().context("the bot has answered")?;
            let step = buttons(&screen)
                .into_iter()
                .filter(|offered| !pressed.contains(&offered.data))
                .filter_map(|offered| Some((leads_on(&offered.verb)?, offered)))
                .min_by_key(|(rank, _)| *rank);
            match step {
                Some((_, offered)) => {
                    self.press(phone, &offered).await?;
                    pressed.insert(offered.data);
                }
                None => self.says(phone, ADDRESS).await?,
            }
        }
        anyhow::bail!("{} does not get to an invoice", phone.owner)
    }

    /// Alice's order that waits for its coins.
    async fn open_order(&self) -> anyhow::Result<Option<Ordered>> {
        let alice = self.shop.person("alice").await?.id;
        let open = checkout::open_invoice_of(&self.shop.app, alice).await?;
        let Some((order, invoice)) = open else { return Ok(None) };
        let bill = self.shop.bills(&invoice).await?.pop();
        Ok(bill.map(|bill| Ordered { number: order.number, bill }))
    }
}

/// The buttons of a message that call its bot back.
fn buttons(sent: &Sent) -> Vec<Offered> {
    let offered = |Button { label, act }: Button| {
        let Act::Call(data) = act else { return None };
        let verb = Verb::read(&data)?;
        Some(Offered { message: sent.message_id, label, data, verb })
    };
    sent.now().rows().into_iter().flatten().filter_map(offered).collect()
}

/// Whether a button leads on to an invoice in Bitcoin, and how near to it.
fn leads_on(verb: &Verb) -> Option<u8> {
    let Verb::Customer(verb) = verb else { return None };
    match verb {
        Customer::Coin { coin: Coin::Btc, .. } => Some(0),
        Customer::Confirm { .. } => Some(1),
        Customer::Ship { option: 0 } => Some(2),
        Customer::AddressUse => Some(3),
        Customer::Buy { .. } => Some(4),
        _ => None,
    }
}
