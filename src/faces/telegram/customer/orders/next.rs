//! What happens next with the goods of an order, as its customer is told everywhere. Pure.

use crate::faces::invoice::ShownOrder;
use crate::faces::telegram::Voice;
use crate::faces::telegram::customer::invoice::say;
use crate::facts;
use crate::notices::Facts;
use crate::orders::{self, Line, Order, Stage};
use crate::stock::Kind;

/// Where the goods of an order are.
#[derive(Clone, Copy, Debug)]
pub struct Whereabouts<'a> {
    stage: Stage,
    on_hold: bool,
    clawed_back: bool,
    carrier: Option<&'a str>,
    tracking: Option<&'a str>,
    lines: &'a [Line],
}

impl<'a> Whereabouts<'a> {
    /// Of an order.
    pub fn of(order: &'a Order, lines: &'a [Line]) -> Whereabouts<'a> {
        Whereabouts {
            stage: order.stage,
            on_hold: order.hold_why.is_some(),
            clawed_back: order.clawed_back,
            carrier: order.carrier.as_deref(),
            tracking: order.tracking.as_deref(),
            lines,
        }
    }

    /// Of an order as its invoice shows it.
    pub fn shown(order: &'a ShownOrder, lines: &'a [Line]) -> Whereabouts<'a> {
        Whereabouts {
            stage: order.stage,
            on_hold: order.on_hold,
            clawed_back: false,
            carrier: order.carrier.as_deref(),
            tracking: order.tracking.as_deref(),
            lines,
        }
    }

    /// Whether some of them come in a message by themselves, and can be fetched again.
    pub fn can_be_fetched(&self) -> bool {
        let paid = matches!(self.stage, Stage::Paid | Stage::Shipped | Stage::Completed);
        let fetched =
            |line: &Line| orders::is_automatic(&line.kind) || orders::is_fetched(&line.kind);
        paid && !self.on_hold && self.lines.iter().any(fetched)
    }

    /// Whether the buyer may say that everything has arrived: a parcel that left, or goods that
    /// are only to be picked up.
    pub fn can_be_received(&self) -> bool {
        let by_hand = || self.lines.iter().filter(|line| !orders::is_automatic(&line.kind));
        let only_fetched = by_hand().all(|line| orders::is_fetched(&line.kind));
        match self.stage {
            Stage::Shipped => true,
            Stage::Paid => !self.on_hold && by_hand().count() > 0 && only_fetched,
            Stage::Created | Stage::Completed | Stage::Cancelled | Stage::Expired => false,
        }
    }

    /// What happens next, a paragraph each. Nothing before the order is paid or after it was
    /// closed without being paid.
    pub fn next(&self, voice: &Voice<'_>) -> Vec<String> {
        if self.on_hold && !matches!(self.stage, Stage::Cancelled | Stage::Expired) {
            return vec![say(voice, "bill-next-hold")];
        }
        let mut next = match self.stage {
            Stage::Paid => self.due(voice),
            Stage::Shipped => {
                let mut shipped = vec![say(voice, "bill-next-shipped")];
                shipped.extend(self.parcel(voice));
                vec![shipped.join("\n")]
            }
            Stage::Completed => vec![say(voice, "bill-next-completed")],
            Stage::Created | Stage::Cancelled | Stage::Expired => return Vec::new(),
        };
        if self.clawed_back {
            next.push(say(voice, "bill-next-owed"));
        }
        next
    }

    /// What is due of a paid order, by how it reaches its buyer.
    fn due(&self, voice: &Voice<'_>) -> Vec<String> {
        let is_due = |line: &&Line| line.handed != "received";
        let mut keys: Vec<&str> =
            self.lines.iter().filter(is_due).filter_map(|line| key(&line.kind)).collect();
        keys.sort_unstable();
        keys.dedup();
        keys.into_iter().map(|key| say(voice, key)).collect()
    }

    /// Carrier and number of a parcel, if anything is known of it.
    fn parcel(&self, voice: &Voice<'_>) -> Option<String> {
        let mut facts = Facts::new();
        for (name, value) in [("carrier", self.carrier), ("tracking", self.tracking)] {
            facts.extend(value.map(|value| (name.to_owned(), value.to_owned())));
        }
        (!facts.is_empty()).then(|| voice.text("bill-parcel", facts))
    }
}

/// The words for goods of a kind that are due; none for a kind that nobody knows any more.
fn key(kind: &str) -> Option<&'static str> {
    Some(match kind.parse::<Kind>().ok()? {
        Kind::Codes | Kind::File => "bill-next-automatic",
        Kind::Pickup => "bill-next-pickup",
        Kind::Shipping => "bill-next-shipping",
        Kind::Booking => "bill-next-booking",
    })
}

/// Lines as a list, the first few of them, each name cut to what a small screen shows.
pub fn items(voice: &Voice<'_>, lines: &[Line]) -> String {
    /// The most lines that are listed.
    const LINES_MAX: usize = 6;
    /// The most characters of a name.
    const NAME_MAX: usize = 40;
    let item = |line: &Line| format!("{} × {}", line.quantity, cut(&line.name, NAME_MAX));
    let listed: Vec<String> = lines.iter().take(LINES_MAX).map(item).collect();
    let mut text = voice.text("bill-items", facts! { "items" => listed.join("\n") });
    if let Some(more) = lines.len().checked_sub(LINES_MAX).filter(|more| 0 < *more) {
        text.push('\n');
        text.push_str(&voice.text("bill-more-items", facts! { "count" => more }));
    }
    text
}

/// The beginning of a name, marked as cut.
pub fn cut(name: &str, chars_max: usize) -> String {
    if name.chars().count() <= chars_max {
        return name.to_owned();
    }
    let mut kept: String = name.chars().take(chars_max.saturating_sub(1)).collect();
    kept.push('…');
    kept
}
