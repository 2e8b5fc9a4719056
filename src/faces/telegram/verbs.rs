//! What buttons say to the bots: callback data of at most 64 bytes.
//!
//! A verb is written `1<name>[.<argument>]…`. The leading digit is the version of this table:
//! a button of an older message is answered with a fresh screen, never with a guess. Data may
//! come from anybody and mean anything, so it only *names* things; whether this person may do
//! this to that now is asked of the database each time.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

#[cfg(test)]
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::id::ProductId;
#[cfg(test)]
use crate::base::rng::Rng;

/// The version of the tables below.
const VERSION: char = '1';

/// Where somebody stands in the catalogue: the first 64 bits of a hash of the path, because
/// the path itself may be longer than a button holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Shelf(pub u64);

/// An argument of a verb.
trait Argument: Sized {
    fn write(&self) -> String;
    fn read(text: &str) -> Option<Self>;
    /// One that takes the most room.
    #[cfg(test)]
    fn longest() -> Self;
}

macro_rules! verbs {
    ($(#[$doc:meta])* $table:ident {
        $($(#[$about:meta])* $verb:ident $(($($arg:ident: $kind:ty),+))? = $name:literal;)*
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $table { $($(#[$about])* $verb $({ $(
            /// See the verb.
            $arg: $kind
        ),+ })?,)* }

        impl $table {
            /// As a button carries it.
            pub fn data(&self) -> String {
                match self {
                    $($table::$verb $({ $($arg),+ })? => {
                        #[allow(unused_mut, clippy::allow_attributes, reason = "some have no arguments")]
                        let mut data = format!("{VERSION}{}", $name);
                        $($(
                            data.push('.');
                            data.push_str(&$arg.write());
                        )+)?
                        data
                    })*
                }
            }

            /// From what a button carried. `None` if it is of another version or of no bot
            /// of ours.
            pub fn read(data: &str) -> Option<$table> {
                let mut parts = data.strip_prefix(VERSION)?.split('.');
                let verb = match parts.next()? {
                    $($name => $table::$verb $({ $($arg: <$kind as Argument>::read(parts.next()?)?),+ })?,)*
                    _ => return None,
                };
                parts.next().is_none().then_some(verb)
            }

            /// The names of all verbs, for the tests that try each of them.
            pub const NAMES: &[&str] = &[$($name),*];

            /// Every verb, with arguments that take the most room.
            #[cfg(test)]
            pub(in crate::faces::telegram) fn all() -> Vec<$table> {
                vec![$($table::$verb $({ $($arg: <$kind as Argument>::longest()),+ })?),*]
            }
        }
    };
}

verbs! {
    /// Buttons of the customer bot.
    Customer {
        /// The first screen.
        Home = "home";
        /// The catalogue at a shelf (0: its top), a page of it.
        Shop(shelf: Shelf, page: u32) = "shop";
        /// A product, with so many chosen.
        Product(product: ProductId, quantity: i64) = "prod";
        /// Sets how many of a product are in the cart (absolute, so that twice is once).
        Put(product: ProductId, quantity: i64) = "put";
        /// Puts so many in the cart and goes to checkout.
        Buy(product: ProductId, quantity: i64) = "buy";
        /// Wants to hear when it is there again.
        Wish(product: ProductId) = "wish";
        /// The cart.
        Cart = "cart";
        /// Sets how many of a product are in the cart, from the cart.
        CartPut(product: ProductId, quantity: i64) = "cput";
        /// Empties the cart.
        CartClear = "cclr";
        /// To the next step of checkout: shipping, address, review.
        Checkout = "chk";
        /// Chooses a shipping option by its place in the list.
        Ship(option: u32) = "ship";
        /// Uses the saved address.
        AddressUse = "adru";
        /// Types a new address.
        AddressNew = "adrn";
        /// Confirms the cart as it was at this version.
        Confirm(version: i64) = "conf";
        /// The coins an order can be paid in.
        Coins(order: i64) = "cns";
        /// Chooses a coin for an order.
        Coin(order: i64, coin: Coin) = "coin";
        /// The invoice of an order, as a fresh message.
        Invoice(order: i64) = "inv";
        /// Looks for money now.
        Check(order: i64) = "look";
        /// Fifteen more minutes; `times` is how often it was extended when the button was made.
        Extend(order: i64, times: i64) = "ext";
        /// Asks whether to cancel an order.
        CancelAsk(order: i64) = "cxa";
        /// Cancels an order.
        Cancel(order: i64) = "cxl";
        /// My orders, a page of them.
        Orders(page: u32) = "ords";
        /// One order.
        Order(order: i64) = "ord";
        /// Its goods, again.
        Goods(order: i64) = "gds";
        /// The parcel has arrived.
        Received(order: i64) = "rcv";
        /// Something is wrong with an order: writes to the shop about it.
        Problem(order: i64) = "prb";
        /// Puts the same things in the cart again.
        Again(order: i64) = "agn";
        /// The receipt.
        Receipt(order: i64) = "rct";
        /// About me.
        Profile = "me";
        /// My invitation link.
        Invite = "ivt";
        /// Settings.
        Settings = "set";
        /// The languages.
        Languages = "lngs";
        /// Speaks this language, by its place in the list.
        Language(language: u32) = "lng";
        /// Time zones, a page of them.
        Zones(page: u32) = "tzs";
        /// Lives in this zone, by its place in the list.
        Zone(zone: u32) = "tz";
        /// News on (1) or off (0).
        News(on: u32) = "news";
        /// The saved address.
        Address = "adr";
        /// Deletes the saved address.
        AddressForget = "adrx";
        /// Help and contact.
        Support = "sup";
        /// Writes to the shop.
        Write = "wrt";
        /// A frequent question, by its place in the list.
        Faq(question: u32) = "faq";
        /// Asks whether to erase everything.
        EraseAsk = "dela";
        /// Erases everything.
        Erase = "del";
    }
}

verbs! {
    /// Buttons of the order bot.
    Admin {
        /// The first screen.
        Desk = "desk";
        /// Takes an order.
        Claim(order: i64) = "clm";
        /// Asks whether to take an order over from a colleague.
        TakeOverAsk(order: i64) = "toa";
        /// Takes an order over.
        TakeOver(order: i64) = "to";
        /// Lets an order go.
        Release(order: i64) = "rel";
        /// Everything about an order.
        Order(order: i64) = "ord";
        /// Back to the card of an order.
        Card(order: i64) = "card";
        /// Asks whether it was shipped.
        ShipAsk(order: i64) = "spa";
        /// Marks it shipped.
        Ship(order: i64) = "shp";
        /// Takes "shipped" back, within a minute.
        Undo(order: i64) = "und";
        /// Types a carrier and tracking number.
        Tracking(order: i64) = "trk";
        /// Writes to the customer of an order.
        Message(order: i64) = "msg";
        /// Answers a person by number.
        Reply(person: i64) = "rpl";
        /// Asks for the reason to cancel.
        CancelAsk(order: i64) = "cxa";
        /// Asks for the reason to settle by hand.
        SettleAsk(order: i64) = "sta";
        /// Asks for the reason to expire now.
        ExpireAsk(order: i64) = "exa";
        /// Asks for the reason to invalidate.
        InvalidAsk(order: i64) = "iva";
        /// Carries out what was drafted with a reason; `token` names the draft.
        Confirm(token: u32) = "cfm";
        /// Drops what was drafted.
        Discard = "dsc";
        /// Waiting money of an order to the customer's balance: asks.
        CreditAsk(order: i64) = "cra";
        /// Waiting money of an order to be refunded: asks.
        RefundAsk(order: i64) = "rfa";
        /// Looks for money of an order now.
        Recheck(order: i64) = "rck";
        /// Orders: which (0 to ship, 1 unpaid, 2 late, 3 all), a page of them.
        Orders(filter: u32, page: u32) = "ords";
        /// What needs somebody to decide, a page of it.
        Review(page: u32) = "rvw";
        /// The shelves, a page of them.
        Stock(page: u32) = "stk";
        /// A product's stock.
        Product(product: ProductId) = "prod";
        /// Sends codes or a quantity for a product.
        AddStock(product: ProductId) = "adds";
        /// Sells (1) or does not sell (0) a product.
        Active(product: ProductId, on: u32) = "act";
        /// People: at least so many strikes, a page of them.
        People(strikes: i64, page: u32) = "ppl";
        /// A person by number.
        Person(person: i64) = "psn";
        /// Lifts strikes and cool-down.
        Pardon(person: i64) = "pdn";
        /// Asks for the reason to block.
        BlockAsk(person: i64) = "bka";
        /// Lifts a block.
        Unblock(person: i64) = "ubk";
        /// Rates.
        Rates = "rts";
        /// The watchers.
        Watchers = "wch";
        /// Health.
        Health = "hlt";
        /// Asks for the reason to pause sales.
        PauseAsk = "psa";
        /// Goes on selling.
        Resume = "rsm";
        /// Statistics: days back (1, 7, 30; 0: this month).
        Stats(days: u32) = "sts";
        /// Broadcasts.
        Broadcasts = "bcs";
        /// Types a broadcast.
        BroadcastNew = "bcn";
        /// To whom (0 all, 1 buyers, 2 recent) the draft would go.
        BroadcastTo(segment: u32) = "bct";
        /// Sends the draft to me alone.
        BroadcastTry = "bcy";
        /// Sends the draft to the segment; `token` names the draft.
        BroadcastSend(token: u32) = "bcg";
        /// Stops a broadcast by number.
        BroadcastStop(broadcast: i64) = "bcx";
        /// How I want to be told.
        Notify = "ntf";
        /// A kind comes by this mode (0 at once, 1 digest, 2 off); both by their places in the list.
        NotifyKind(kind: u32, mode: u32, page: u32) = "ntk";
        /// The kinds, a page of them.
        NotifyKinds(page: u32) = "nts";
        /// The hour of the digest.
        NotifyHour(hour: u32) = "nth";
        /// Quiet hours by their place in the list.
        NotifyQuiet(choice: u32) = "ntq";
        /// Who works here.
        Roles = "rls";
        /// A colleague by number.
        Colleague(person: i64) = "clg";
        /// Asks whether to give a person this role.
        RoleAsk(person: i64, role: u32) = "rla";
        /// Gives a person this role.
        Role(person: i64, role: u32) = "rl";
        /// Languages.
        Languages = "lngs";
        /// Speaks this language, by its place in the list.
        Language(language: u32) = "lng";
    }
}

impl Argument for i64 {
    fn write(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<i64> {
        text.parse().ok().filter(|number: &i64| 0 <= *number)
    }

    #[cfg(test)]
    fn longest() -> i64 {
        i64::MAX
    }
}

impl Argument for u32 {
    fn write(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<u32> {
        text.parse().ok()
    }

    #[cfg(test)]
    fn longest() -> u32 {
        u32::MAX
    }
}

impl Argument for Coin {
    fn write(&self) -> String {
        self.name().to_owned()
    }

    fn read(text: &str) -> Option<Coin> {
        text.parse().ok()
    }

    #[cfg(test)]
    fn longest() -> Coin {
        Coin::Ltc
    }
}

impl Argument for Shelf {
    fn write(&self) -> String {
        format!("{:x}", self.0)
    }

    fn read(text: &str) -> Option<Shelf> {
        u64::from_str_radix(text, 16).ok().map(Shelf)
    }

    #[cfg(test)]
    fn longest() -> Shelf {
        Shelf(u64::MAX)
    }
}

impl Argument for ProductId {
    fn write(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.bytes())
    }

    fn read(text: &str) -> Option<ProductId> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        ProductId::from_bytes(bytes.try_into().ok()?)
    }

    #[cfg(test)]
    fn longest() -> ProductId {
        ProductId::new(Time::from_millis(i64::MAX >> 16), &Rng::seeded(1))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::keyboard::Verb;
    use super::*;
    use crate::messenger::CALL_MAX_BYTES;

    fn all() -> Vec<Verb> {
        let customer = Customer::all().into_iter().map(Verb::Customer);
        customer.chain(Admin::all().into_iter().map(Verb::Admin)).collect()
    }

    #[test]
    fn every_verb_fits_on_a_button_and_is_read_back() {
        for verb in all() {
            let data = verb.data();
            assert!(data.len() <= CALL_MAX_BYTES, "{data}");
            assert_eq!(Verb::read(&data), Some(verb), "{data}");
        }
    }

    #[test]
    fn no_two_verbs_have_one_name() {
        for names in [Customer::NAMES, Admin::NAMES] {
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
        }
    }

    #[test]
    fn what_is_cut_longer_or_garbled_is_no_verb() {
        for verb in all() {
            let data = verb.data();
            let (head, _) = data.rsplit_once('.').unwrap_or((&data, ""));
            let cut = (head != data).then(|| head.to_owned());
            let longer = format!("{data}.1");
            let newer = data.replacen('1', "2", 1);
            for wrong in
                cut.into_iter().chain([longer, newer, format!("{data} "), data.to_uppercase()])
            {
                assert_eq!(Verb::read(&wrong), None, "{wrong}");
            }
        }
        for garbled in [
            "",
            "1",
            "1.",
            "home",
            "1dance",
            "1ord",
            "1ord.",
            "1ord.x",
            "1ord.-1",
            "1coin.5.doge",
            "1prod.AAAAAAAAAAAAAAAAAAAAAA.1",
            "1shop.zz.0",
            "a1stk.-1",
            "\u{0}",
            "1ord.99999999999999999999",
            "🛍",
        ] {
            assert_eq!(Verb::read(garbled), None, "{garbled}");
        }
    }
}
