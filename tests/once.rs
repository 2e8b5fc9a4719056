//! Everything happens once: whatever comes twice, and wherever the process is stopped between two
//! steps of a sale, the chats read the same and the books hold the same.
//!
//! One story is played again and again, each time with another trouble after every step of it.
//! Real kills, by SIGKILL and in the middle of a step, are in `killing`.

use std::fmt;

use chaintill::faces::telegram::{receive, router};
use chaintill::flows::inbox;
use chaintill::messenger::Sender;
use chaintill::{audit, notices};

use crate::world::chat::{Phone, plain};
use crate::world::{BOT_TOKEN, Engine, SHOP_TOKEN, World, minutes};

/// Who does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Alice,
    Olga,
    Nobody,
}

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    /// Follows Carol's invitation.
    Comes,
    Writes(&'static str),
    Presses(&'static str),
    /// Sends what the invoice asks for.
    Pays,
    /// So many blocks come.
    Mine(usize),
    /// A minute passes.
    Wait,
}

/// A ticket and a mug, from the invitation to thanks.
const STORY: &[(Who, Deed)] = &[
    (Who::Alice, Deed::Comes),
    (Who::Alice, Deed::Presses("🛍 Shop")),
    (Who::Alice, Deed::Presses("The ticket")),
    (Who::Alice, Deed::Presses("Add 1 to cart")),
    (Who::Alice, Deed::Presses("⬅ Back")),
    (Who::Alice, Deed::Presses("The mug")),
    (Who::Alice, Deed::Presses("Buy now")),
    (Who::Alice, Deed::Writes("Alice Example\nul. Długa 5/12\n31-147 Kraków\nPoland")),
    (Who::Alice, Deed::Presses("Confirm")),
    (Who::Alice, Deed::Presses("Litecoin")),
    (Who::Alice, Deed::Pays),
    (Who::Nobody, Deed::Mine(6)),
    (Who::Olga, Deed::Presses("Claim")),
    (Who::Olga, Deed::Presses("Details")),
    (Who::Olga, Deed::Presses("🏷 Tracking")),
    (Who::Olga, Deed::Writes("DHL 1234")),
    (Who::Olga, Deed::Presses("✅ Shipped")),
    (Who::Olga, Deed::Presses("Yes, shipped")),
    (Who::Nobody, Deed::Wait),
    (Who::Alice, Deed::Presses("✅ Received")),
    (Who::Alice, Deed::Writes("/support")),
    (Who::Alice, Deed::Presses("Write to us")),
    (Who::Alice, Deed::Writes("Thank you!")),
    (Who::Olga, Deed::Presses("📨 Reply")),
    (Who::Olga, Deed::Writes("You are welcome.")),
];

/// What goes wrong after each step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    Nothing,
    /// Telegram brings the update again, and again.
    ComesAgain,
    /// The process is stopped before the update is looked at, and after it was answered.
    Restarts,
    /// The process is killed when the update was answered and not yet marked as handled.
    KilledUnmarked,
}

impl Who {
    fn phone(self, world: &World) -> Phone<'_> {
        match self {
            Who::Olga => world.desk(),
            Who::Alice | Who::Nobody => world.phone("Alice"),
        }
    }

    fn bot(self) -> Sender {
        match self {
            Who::Olga => Sender::OrderBot,
            Who::Alice | Who::Nobody => Sender::CustomerBot,
        }
    }

    fn token(self) -> &'static str {
        match self {
            Who::Olga => BOT_TOKEN,
            Who::Alice | Who::Nobody => SHOP_TOKEN,
        }
    }
}

impl Deed {
    /// Whether a bot hears of it.
    fn is_said(self) -> bool {
        matches!(self, Deed::Comes | Deed::Writes(_) | Deed::Presses(_))
    }

    /// Does it; nobody has looked yet.
    async fn carry_out(self, world: &World, who: Who) {
        let phone = who.phone(world);
        match self {
            Deed::Comes => {
                let code = world.person("Carol").await.referral_code;
                phone.posts(&format!("/start ref_{code}"));
            }
            Deed::Writes(text) => phone.posts(text),
            Deed::Presses(label) => phone.taps(label),
            Deed::Pays => {
                phone.pays();
            }
            Deed::Mine(blocks) => {
                world.ltc().mine(blocks);
            }
            Deed::Wait => world.clock.advance(minutes(1)),
        }
    }
}

impl Trouble {
    /// One step, and what goes wrong with it.
    async fn befalls(self, world: &mut World, who: Who, deed: Deed) {
        deed.carry_out(world, who).await;
        match self {
            Trouble::Nothing => world.look().await,
            Trouble::ComesAgain => {
                world.look().await;
                let times = if deed.is_said() { 2 } else { 0 };
                for _ in 0..times {
                    world.stage.bots().redeliver_last(who.token());
                    world.look().await;
                }
            }
            Trouble::Restarts => {
                receive::once(&world.app, who.bot()).await.expect("stored");
                world.restart().await;
                world.look().await;
                world.restart().await;
            }
            Trouble::KilledUnmarked => {
                if deed.is_said() {
                    answered_and_not_marked(world, who).await;
                }
                world.look().await;
            }
        }
        world.a_moment().await;
    }
}

/// An update is stored, taken and answered. Then nothing more of it is known.
async fn answered_and_not_marked(world: &World, who: Who) {
    let app = &world.app;
    receive::once(app, who.bot()).await.expect("stored");
    let item = inbox::claim(app, who.bot()).await.expect("read").expect("an update");
    let messenger = app.messenger.as_ref().expect("switched on");
    router::handle(app, messenger, &item, item.chat).await.expect("answered");
    // It still belongs to who took it.
    world.look().await;
    world.clock.advance(minutes(1));
}

/// What is left at the end.
#[derive(PartialEq, Eq)]
struct End {
    /// The chats, as people saw them.
    chats: Vec<String>,
    books: Sums,
}

/// How much there is of everything that must not be twice.
#[derive(Debug, PartialEq, Eq)]
struct Sums {
    counts: Vec<(&'static str, i64)>,
    /// The kind of every notice and what became of it.
    notices: Vec<String>,
    /// Every deed that is written down.
    deeds: Vec<String>,
}

/// What is counted.
const COUNTED: [(&str, &str); 12] = [
    ("people", "select cast(count(*) as bigint) from people"),
    ("orders", "select cast(count(*) as bigint) from orders"),
    ("completed", "select cast(count(*) as bigint) from orders where stage = 'completed'"),
    ("lines", "select cast(count(*) as bigint) from lines"),
    ("invoices", "select cast(count(*) as bigint) from invoices"),
    ("addresses", "select cast(count(*) as bigint) from addresses"),
    ("payments", "select cast(count(*) as bigint) from payments"),
    ("transfers", "select cast(count(*) as bigint) from transfers"),
    ("letters", "select cast(count(*) as bigint) from letters"),
    ("cards", "select cast(count(*) as bigint) from cards"),
    ("in carts", "select cast(count(*) as bigint) from cart_lines"),
    ("handed over", "select cast(count(*) as bigint) from units where handed_at is not null"),
];

impl Sums {
    async fn of(world: &World) -> Sums {
        let books = world.books().await;
        let mut counts = Vec::new();
        for (name, statement) in COUNTED {
            counts.push((name, books.count(statement).await));
        }
        books.close().await;
        let db = &world.app.db;
        let all = notices::list(db, "", 10_000).await.expect("read");
        let mut notices: Vec<String> =
            all.iter().map(|notice| format!("{} {}", notice.kind, notice.state)).collect();
        notices.sort();
        let trail = audit::tail(db, 1_000).await.expect("read");
        let ours = trail.iter().filter(|entry| entry.actor.starts_with("person:"));
        let mut deeds: Vec<String> =
            ours.map(|entry| format!("{} {}", entry.action, entry.object)).collect();
        deeds.sort();
        Sums { counts, notices, deeds }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{:#?}", self.chats.join("\n"), self.books)
    }
}

/// What a chat reads at the end, message by message. How often a card was edited on the way there
/// depends on whether it was drawn right before or right after the goods left.
fn read_in(phone: &Phone<'_>) -> String {
    let texts = phone.messages().into_iter().filter(|sent| !sent.is_deleted);
    texts.map(|sent| plain(&sent.text)).collect::<Vec<_>>().join("\n\n")
}

/// Plays the story to its end.
async fn end_of(engine: Engine, trouble: Trouble) -> End {
    // Pages have names by chance, which would stand in the chats.
    let mut world = World::open(engine, &[("WEB__ENABLED", "false")]).await;
    world.shelve_codes("ticket", "80.00", &["TICKET-1", "TICKET-2"]).await;
    world.shelve("mug", "80.00", 3).await;
    world.phone("Carol").starts("").await;
    for (who, deed) in STORY {
        Box::pin(trouble.befalls(&mut world, *who, *deed)).await;
    }
    world.nothing_was_refused().await;
    let code = world.person("Carol").await.referral_code;
    let phones = [world.phone("Alice"), world.phone("Carol"), world.desk()];
    let chats = phones.iter().map(|phone| read_in(phone).replace(&code, "CODE")).collect();
    let end = End { chats, books: Sums::of(&world).await };
    assert_eq!(world.free("mug").await, 2);
    assert_eq!(world.counter("ticket").await.sold, 1);
    world.end().await;
    end
}

/// The story ends in the same way, and everybody has read the same.
async fn changes_nothing(engine: Engine, trouble: Trouble) {
    let (plain, troubled) = (end_of(engine, Trouble::Nothing).await, end_of(engine, trouble).await);
    for (one, other) in plain.chats.iter().zip(&troubled.chats) {
        let differs = one.lines().zip(other.lines()).find(|(one, other)| one != other);
        assert!(one == other, "{differs:?}\n\n{troubled}");
    }
    assert_eq!(plain.books, troubled.books);
}

/// The story ends in the same way; what was answered twice may be read twice.
async fn changes_no_book(engine: Engine, trouble: Trouble) {
    let (plain, troubled) = (end_of(engine, Trouble::Nothing).await, end_of(engine, trouble).await);
    assert_eq!(plain.books, troubled.books, "{troubled}");
}

macro_rules! once {
    ($name:ident, $check:ident, $trouble:ident) => {
        mod $name {
            use super::*;

            #[tokio::test(flavor = "multi_thread")]
            async fn on_sqlite() {
                $check(Engine::Sqlite, Trouble::$trouble).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn on_postgres() {
                $check(Engine::Postgres, Trouble::$trouble).await;
            }
        }
    };
}

once!(every_update_that_comes_three_times_is_answered_once, changes_nothing, ComesAgain);
once!(a_restart_between_any_two_steps_loses_and_doubles_nothing, changes_nothing, Restarts);
once!(an_update_that_is_answered_twice_has_its_effect_once, changes_no_book, KilledUnmarked);
