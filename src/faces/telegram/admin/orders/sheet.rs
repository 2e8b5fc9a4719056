//! Everything about one order on one screen: what a message has no room for is left out from
//! the least needed end, which is the oldest of the journal.

use zeroize::Zeroizing;

use crate::audit;
use crate::base::clock::Time;
use crate::base::money::Commodity;
use crate::faces::invoice::ShownPayment;
use crate::faces::telegram::admin::card::dossier::actor_in_words;
use crate::faces::telegram::admin::card::{Dossier, Drawing};
use crate::faces::telegram::customer::invoice::units;
use crate::faces::telegram::customer::orders::next::cut;
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::{Told, Turn, Voice};
use crate::facts;
use crate::flows::staff::{self, Deed};
use crate::flows::{letters, shipping};
use crate::invoices::Status;
use crate::letters::Author;
use crate::messenger::TEXT_MAX;
use crate::notices::Facts;
use crate::orders::Stage;
use crate::stock::Kind;

/// The most lines, payments, letters and entries of the journal that are listed.
const LINES_MAX: usize = 20;
const PAYMENTS_MAX: usize = 6;
const LETTERS_MAX: usize = 3;
const ENTRIES_MAX: i64 = 8;
/// The most characters of a product's name, and of a letter.
const NAME_MAX: usize = 60;
const SNIPPET_MAX: usize = 150;

/// Everything about an order.
pub(super) struct Sheet<'a> {
    of: &'a Dossier,
    address: Address,
    letters: Vec<Letter>,
    /// The newest first.
    journal: Vec<Entry>,
}

/// Where the parcel goes, as far as this reader may know here.
enum Address {
    /// Nothing of the order is sent.
    NoParcel,
    /// Nobody knows, or not any more.
    Nowhere,
    /// Not for everybody who reads along.
    Private,
    /// There.
    To(Zeroizing<String>),
}

/// A letter about the order.
struct Letter {
    author: Author,
    at: Time,
    text: String,
}

/// An entry of the journal.
struct Entry {
    at: Time,
    action: String,
    by: String,
    reason: String,
}

/// A paragraph or a line of the sheet.
struct Part {
    /// What stands between it and what is above.
    gap: &'static str,
    html: String,
    keep: Keep,
}

/// Whether a part stands whatever happens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    /// It does.
    Always,
    /// Only if there is room for it.
    IfRoom,
}

/// A button by the key of its words.
type Press = (&'static str, Admin);

impl<'a> Sheet<'a> {
    /// Reads what is not in the dossier already.
    pub async fn read(turn: &Turn<'_>, of: &'a Dossier) -> Told<Sheet<'a>> {
        let app = turn.app;
        let order = &of.order;
        let written = letters::of(app, order.person).await?;
        let about = written.into_iter().filter(|letter| letter.order == Some(order.id));
        let letters: Vec<Letter> = about
            .map(|letter| Letter { author: letter.author, at: letter.at, text: letter.text })
            .collect();
        let object = format!("order {}", order.number);
        let mut journal = Vec::new();
        for entry in audit::of_object(&app.db, &object, ENTRIES_MAX).await?.into_iter().rev() {
            let by = actor_in_words(app, &entry).await?;
            journal.push(Entry { at: entry.at, action: entry.action, by, reason: entry.reason });
        }
        Ok(Sheet { of, address: Address::read(turn, of).await?, letters, journal })
    }

    /// The sheet, as much of it as a message holds.
    pub fn html(&self, voice: &Voice<'_>) -> String {
        let mut parts = self.parts(voice);
        loop {
            let html: String =
                parts.iter().flat_map(|part| [part.gap, part.html.as_str()]).collect();
            if units(&html) <= TEXT_MAX {
                return html;
            }
            let Some(at) = parts.iter().rposition(|part| part.keep == Keep::IfRoom) else {
                return html;
            };
            parts.remove(at);
        }
    }

    fn parts(&self, voice: &Voice<'_>) -> Vec<Part> {
        let drawing = Drawing { voice: *voice, of: self.of };
        let must = |gap: &'static str, html: String| Part { gap, html, keep: Keep::Always };
        let mut parts = vec![must("", drawing.head()), must("\n", drawing.buyer())];
        let buyer = &self.of.buyer;
        let facts = facts! { "person" => buyer.number, "name" => buyer.name };
        parts.push(must("\n", voice.text("adm-sheet-customer", facts)));
        parts.extend(paragraph(self.times(voice), Keep::Always));
        parts.extend(paragraph(self.items(voice), Keep::IfRoom));
        parts.extend(self.address(voice).map(|address| must("\n\n", address)));
        parts.extend(paragraph(drawing.notes(), Keep::Always));
        parts.push(must("\n\n", drawing.next()));
        parts.extend(paragraph(self.payments(voice), Keep::IfRoom));
        parts.extend(paragraph(self.letters(voice), Keep::IfRoom));
        parts.extend(paragraph(self.journal(voice), Keep::IfRoom));
        parts
    }

    fn times(&self, voice: &Voice<'_>) -> Vec<String> {
        let order = &self.of.order;
        let times = [
            ("adm-sheet-made", Some(order.created_at)),
            ("adm-sheet-paid", order.paid_at),
            ("adm-sheet-shipped", order.shipped_at),
            ("adm-sheet-completed", order.completed_at),
            ("adm-sheet-closed", order.closed_at),
        ];
        let told = times.into_iter().filter_map(|(key, at)| Some((key, at?)));
        told.map(|(key, at)| voice.text(key, facts! { "at" => at.minute() })).collect()
    }

    fn items(&self, voice: &Voice<'_>) -> Vec<String> {
        let order = &self.of.order;
        let mut items = Vec::new();
        for line in self.of.lines.iter().take(LINES_MAX) {
            let product = cut(&line.name, NAME_MAX);
            let facts = facts! {
                "quantity" => line.quantity, "product" => product, "price" => line.list,
            };
            items.push(voice.text("adm-sheet-line", facts));
        }
        if let Some(more) = beyond(self.of.lines.len(), LINES_MAX) {
            items.push(voice.text("adm-sheet-line-more", facts! { "count" => more }));
        }
        if let Some(option) = &order.shipping_option {
            let facts = facts! { "option" => option, "price" => order.shipping };
            items.push(voice.text("adm-sheet-option", facts));
        }
        if !order.discount.is_zero() {
            let facts = facts! { "amount" => order.discount };
            items.push(voice.text("adm-sheet-discount", facts));
        }
        items.push(voice.text("adm-sheet-total", facts! { "total" => order.total }));
        items
    }

    fn address(&self, voice: &Voice<'_>) -> Option<String> {
        Some(match &self.address {
            Address::NoParcel => return None,
            Address::Nowhere => voice.text("adm-sheet-address-none", Facts::new()),
            Address::Private => voice.text("adm-sheet-address-private", Facts::new()),
            Address::To(address) => {
                voice.text("adm-sheet-address", facts! { "text" => address.as_str() })
            }
        })
    }

    fn payments(&self, voice: &Voice<'_>) -> Vec<String> {
        let payments = &self.of.money.payments;
        let mut told: Vec<String> =
            payments.iter().take(PAYMENTS_MAX).map(|of| payment(voice, of)).collect();
        if let Some(more) = beyond(payments.len(), PAYMENTS_MAX) {
            told.push(voice.text("adm-sheet-payments-more", facts! { "count" => more }));
        }
        told
    }

    fn letters(&self, voice: &Voice<'_>) -> Vec<String> {
        let newest = self.letters.len().saturating_sub(LETTERS_MAX);
        let told = |letter: &Letter| {
            let key = match letter.author {
                Author::Customer => "adm-sheet-letter-customer",
                Author::Shop => "adm-sheet-letter-shop",
            };
            let snippet = cut(&letter.text, SNIPPET_MAX);
            voice.text(key, facts! { "at" => letter.at.minute(), "snippet" => snippet })
        };
        self.letters[newest..].iter().map(told).collect()
    }

    fn journal(&self, voice: &Voice<'_>) -> Vec<String> {
        let told = |entry: &Entry| {
            let mut facts = facts! {
                "at" => entry.at.minute(), "action" => entry.action, "by" => entry.by,
            };
            if entry.reason.is_empty() {
                return voice.text("adm-sheet-deed", facts);
            }
            facts.insert("reason".to_owned(), cut(&entry.reason, SNIPPET_MAX));
            voice.text("adm-sheet-deed-why", facts)
        };
        let mut journal: Vec<String> = self.journal.iter().map(told).collect();
        if let Some(first) = journal.first_mut() {
            *first = format!("{}\n{first}", voice.text("adm-sheet-journal", Facts::new()));
        }
        journal
    }

    /// What can be done with the order as it stands, row by row.
    pub fn verbs(&self) -> Vec<Vec<Press>> {
        let order = self.of.order.number;
        let person = self.of.buyer.number;
        vec![
            vec![
                ("adm-card-btn", Admin::Card { order }),
                ("adm-message-btn", Admin::Message { order }),
                ("adm-customer-btn", Admin::Person { person }),
            ],
            self.of_goods(),
            self.of_money(),
            self.of_waiting(),
        ]
    }

    fn of_goods(&self) -> Vec<Press> {
        let order = self.of.order.number;
        let is_free = self.of.order.hold_why.is_none() && self.of.has_work();
        match self.of.order.stage {
            Stage::Paid => {
                let mut row = vec![("adm-cancel-btn", Admin::CancelAsk { order })];
                if is_free {
                    row.insert(0, ("adm-tracking-btn", Admin::Tracking { order }));
                    row.insert(0, ("adm-shipped-btn", Admin::ShipAsk { order }));
                }
                row
            }
            Stage::Created => vec![("adm-cancel-btn", Admin::CancelAsk { order })],
            Stage::Shipped => vec![("adm-tracking-btn", Admin::Tracking { order })],
            Stage::Completed | Stage::Cancelled | Stage::Expired => Vec::new(),
        }
    }

    fn of_money(&self) -> Vec<Press> {
        let order = self.of.order.number;
        let recheck = ("adm-recheck-btn", Admin::Recheck { order });
        let settle = ("adm-settle-btn", Admin::SettleAsk { order });
        let is_cancelled = self.of.order.stage == Stage::Cancelled;
        match self.of.money.status {
            Status::New | Status::Processing => {
                vec![settle, ("adm-expire-btn", Admin::ExpireAsk { order }), recheck]
            }
            Status::Expired | Status::Invalid if !is_cancelled => vec![settle, recheck],
            Status::Settled if !is_cancelled => {
                vec![("adm-invalidate-btn", Admin::InvalidAsk { order }), recheck]
            }
            Status::Settled | Status::Expired | Status::Invalid | Status::Cancelled => {
                vec![recheck]
            }
        }
    }

    fn of_waiting(&self) -> Vec<Press> {
        let order = self.of.order.number;
        if self.of.money.waiting.is_empty() {
            return Vec::new();
        }
        vec![
            ("adm-credit-btn", Admin::CreditAsk { order }),
            ("adm-refund-btn", Admin::RefundAsk { order }),
        ]
    }
}

impl Address {
    /// Opened for who may send the parcel, where nobody else reads.
    async fn read(turn: &Turn<'_>, of: &Dossier) -> Told<Address> {
        if !of.lines.iter().any(|line| line.kind == Kind::Shipping.name()) {
            return Ok(Address::NoParcel);
        }
        if !of.has_address {
            return Ok(Address::Nowhere);
        }
        if !turn.is_private || !staff::may(turn.role, Deed::Ship) {
            return Ok(Address::Private);
        }
        let address = shipping::address_of(turn.app, of.order.id).await?;
        Ok(address.map_or(Address::Nowhere, Address::To))
    }
}

fn payment(voice: &Voice<'_>, of: &ShownPayment) -> String {
    let amount = Commodity::Coin(of.coin).show(of.amount.0);
    let mut facts = facts! { "amount" => amount, "txid" => of.txid };
    let Some(depth) = of.confirmations else { return voice.text("adm-sheet-payment-not", facts) };
    facts.insert("have".to_owned(), depth.have.to_string());
    facts.insert("wanted".to_owned(), depth.wanted.to_string());
    voice.text("adm-sheet-payment", facts)
}

/// Lines as a paragraph: the first is set off from what is above, and each may go by itself.
fn paragraph(lines: Vec<String>, keep: Keep) -> impl Iterator<Item = Part> {
    lines.into_iter().enumerate().map(move |(place, html)| {
        let gap = if place == 0 { "\n\n" } else { "\n" };
        Part { gap, html, keep }
    })
}

/// How many there are beyond those that are listed.
fn beyond(count: usize, listed: usize) -> Option<usize> {
    count.checked_sub(listed).filter(|more| 0 < *more)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faces::telegram::admin::card::samples::dossier;
    use crate::faces::telegram::customer::orders::samples::{AT, HOSTILE, line};
    use crate::notices::{LANGUAGES, Words};

    fn sheet(of: &Dossier, address: Address) -> Sheet<'_> {
        Sheet { of, address, letters: Vec::new(), journal: Vec::new() }
    }

    fn html(sheet: &Sheet<'_>, language: &str) -> String {
        sheet.html(&Voice::with(&Words::built_in(), language, "UTC"))
    }

    #[test]
    fn an_address_is_shown_as_it_is_copied_and_never_read_as_markup() {
        let of = dossier(Stage::Paid);
        let address = format!("{HOSTILE}\nMain St 1");
        let shown = html(&sheet(&of, Address::To(Zeroizing::new(address))), "en");
        assert!(shown.contains("&lt;a href="), "{shown}");
        assert!(shown.contains("\nMain St 1</code>"), "{shown}");
        let shown = html(&sheet(&of, Address::Private), "en");
        assert!(shown.contains("in a private chat") && !shown.contains("<code>M"), "{shown}");
    }

    #[test]
    fn whatever_there_is_to_tell_fits_a_message_and_says_what_to_do() {
        let long = format!("{HOSTILE} {}", "ż".repeat(400));
        for stage in Stage::ALL {
            let mut of = dossier(stage);
            of.lines = (0..50).map(|_| line("shipping", &long)).collect();
            of.buyer.who.clone_from(&long);
            of.buyer.name.clone_from(&long);
            of.buyer.blocked = Some(long.clone());
            of.order.hold_why = Some(long.clone());
            let payments = dossier(Stage::Paid).money.payments;
            of.money.payments = payments.into_iter().cycle().take(9).collect();
            let mut sheet = sheet(&of, Address::To(Zeroizing::new("x".repeat(500))));
            let letter = || Letter { author: Author::Customer, at: AT, text: long.clone() };
            sheet.letters = (0..9).map(|_| letter()).collect();
            let entry = || Entry {
                at: AT,
                action: "order.cancel".to_owned(),
                by: long.clone(),
                reason: long.clone(),
            };
            sheet.journal = (0..8).map(|_| entry()).collect();
            for language in LANGUAGES {
                let shown = html(&sheet, language);
                assert!(units(&shown) <= TEXT_MAX, "{language}: {shown}");
                assert!(!shown.contains("<a "), "{shown}");
            }
            assert!(html(&sheet, "en").contains("Next: do not ship it."));
        }
    }

    #[test]
    fn what_is_offered_depends_on_how_it_stands() {
        let keys = |of: &Dossier| -> Vec<&'static str> {
            let rows = sheet(of, Address::NoParcel).verbs();
            rows.into_iter().skip(1).flatten().map(|(key, _)| key).collect()
        };
        let settle = ["adm-settle-btn", "adm-recheck-btn"];
        assert_eq!(keys(&dossier(Stage::Expired)), settle);
        assert_eq!(
            keys(&dossier(Stage::Created)),
            ["adm-cancel-btn", "adm-settle-btn", "adm-expire-btn", "adm-recheck-btn"]
        );
        let mut paid = dossier(Stage::Paid);
        paid.order.hold_why = Some("its payment is gone".to_owned());
        assert_eq!(keys(&paid), ["adm-cancel-btn", "adm-invalidate-btn", "adm-recheck-btn"]);
    }
}
