//! What the owner does at the terminal while the shop is open: the real program beside the bots,
//! by the real clock. What it changes, people read in their chats.

use std::fs;
use std::path::PathBuf;

use chaintill::base::clock::Clock;
use chaintill::base::coin::Coin;
use chaintill::{parcels, stock};
use serde_json::Value;

use crate::desk::order_mug;
use crate::world::chat::{PICTURE, Phone};
use crate::world::program::{Ended, Till};
use crate::world::{Engine, World};

/// One story on both databases, with the program beside the shop.
macro_rules! terminal {
    ($name:ident, |$world:ident, $till:ident| $body:block) => {
        mod $name {
            use super::*;

            async fn story(engine: Engine) {
                let $world = World::open_at(engine, &[], Clock::shifted(), 1).await;
                let $till = Till::of($world.dir(), &[]);
                $body
                $world.end().await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn on_sqlite() {
                story(Engine::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn on_postgres() {
                story(Engine::Postgres).await;
            }
        }
    };
}

/// Carries out a verb that is done; gives what it printed.
async fn does(till: &Till, verb: &[&str]) -> String {
    let ended = till.run(verb).await;
    assert_eq!(ended.code, Some(0), "{verb:?}: {}", ended.said());
    ended.out
}

/// Carries out a verb that is refused with these words.
async fn is_refused(till: &Till, verb: &[&str], code: i32, words: &str) {
    let ended: Ended = till.run(verb).await;
    assert_eq!(ended.code, Some(code), "{verb:?}: {}", ended.said());
    assert!(ended.err.contains(words), "{verb:?}: {}", ended.said());
}

/// A file in the shop's folder.
fn file(world: &World, name: &str, bytes: &[u8]) -> String {
    let path: PathBuf = world.dir().join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(&path, bytes).expect("written");
    path.display().to_string()
}

/// Pays the newest invoice in a chat, as deep as it must be.
async fn pay(world: &World, phone: &Phone<'_>) {
    phone.pays();
    world.look().await;
    world.mine_slowly(Coin::Ltc, 6).await;
    world.a_moment().await;
}

// ------------------------------------------------------------------------- shelves

terminal!(files_are_taken_in_one_by_one_or_by_the_folder, |world, till| {
    world.product("map", "80.00", "file", "").await;
    world.shelve("mug", "80.00", 3).await;
    let north = file(&world, "north.pdf", b"to the north");
    let folder = file(&world, "maps/south.pdf", b"to the south");
    file(&world, "maps/north.pdf", b"to the north");
    file(&world, "maps/.hidden", b"nobody's");
    let folder = folder.trim_end_matches("/south.pdf");

    let dry = does(&till, &["stock", "import", "map", &north, "--dry-run"]).await;
    assert_eq!(dry, "would be: 1 new, 0 known already, 0 bad\n");
    assert_eq!(world.free("map").await, 0);
    let one = does(&till, &["stock", "import", "map", &north]).await;
    assert_eq!(one, "1 new, 0 known already, 0 bad\n");
    let more = does(&till, &["stock", "import", "map", folder]).await;
    assert_eq!(more, "1 new, 1 known already, 0 bad\n", "the same file is the same piece");
    assert_eq!(world.free("map").await, 2);

    let empty = file(&world, "empty.pdf", b"");
    let good = file(&world, "east.pdf", b"to the east");
    let words = "nothing was imported: empty.pdf: a file has 1 to ";
    is_refused(&till, &["stock", "import", "map", &good, &empty], 1, words).await;
    assert_eq!(world.free("map").await, 2, "with a bad one nothing is taken in");
    is_refused(&till, &["stock", "import", "mug", &good], 1, "give --quantity").await;
    is_refused(&till, &["stock", "import", "map", "nowhere.pdf"], 2, "cannot be read").await;
    is_refused(&till, &["stock", "import", "boat", &good], 1, "there is no product `boat`").await;

    // It is sold as what it is.
    let alice = world.phone("Alice");
    alice.starts("p_map").await;
    alice.presses_each(&["Buy now", "Confirm", "Litecoin"]).await;
    pay(&world, &alice).await;
    let files: Vec<_> = alice.messages().into_iter().filter_map(|sent| sent.file).collect();
    let came = files.iter().find(|file| file.name.contains(".pdf")).expect("a file");
    let stem = came.name.trim_end_matches(".pdf");
    assert_eq!(came.bytes.to_vec(), format!("to the {stem}").into_bytes());
});

terminal!(a_product_is_taken_off_sale_and_put_back, |world, till| {
    world.shelve("mug", "80.00", 3).await;
    let alice = world.phone("Alice");
    assert_eq!(does(&till, &["product", "hide", "mug"]).await, "mug is off sale\n");
    alice.starts("p_mug").await;
    assert!(alice.has_read("This product is not sold any more."), "{}", alice.script());
    alice.writes("/shop").await;
    assert!(!alice.is_offered("The mug"), "{:?}", alice.rows());
    is_refused(&till, &["product", "hide", "mug"], 1, "`mug` is off sale already").await;

    assert_eq!(does(&till, &["product", "show", "mug"]).await, "mug is on sale\n");
    alice.starts("p_mug").await;
    assert!(alice.is_offered("Buy now"), "{}", alice.script());
    is_refused(&till, &["product", "show", "mug"], 1, "`mug` is on sale already").await;
    is_refused(&till, &["product", "hide", "boat"], 1, "there is no product `boat`").await;
});

terminal!(where_something_is_picked_up_is_said_and_its_buyer_reads_it, |world, till| {
    world.product("bread", "80.00", "pickup", "").await;
    does(&till, &["stock", "import", "bread", "--quantity", "5"]).await;
    let bytes = hex::decode(PICTURE).expect("bytes");
    let photo = file(&world, "stall.png", &bytes);
    let handover = ["product", "handover", "bread"];
    let said = ["--place", "Market hall", "--words", "Mon to Sat", "--photo", &photo];
    let printed = does(&till, &[&handover[..], &said[..]].concat()).await;
    assert!(printed.contains("Market hall") && printed.contains("Mon to Sat"), "{printed}");
    does(&till, &[&handover[..], &["--map", "https://maps.example/?q=1"][..]].concat()).await;
    let text = file(&world, "stall.txt", b"a stall");
    for (wrong, words) in [
        (["--map", "javascript:alert(1)"], "write an address that begins with https://"),
        (["--photo", text.as_str()], "neither PNG nor JPEG"),
    ] {
        is_refused(&till, &[&handover[..], &wrong[..]].concat(), 1, words).await;
    }
    let bread = stock::list(&world.app.db, world.eur()).await.expect("read")[0].0.id;
    let kept = parcels::find_handover(&world.app.db, bread).await.expect("read");
    assert_eq!((kept.place.as_str(), kept.words.as_str()), ("Market hall", "Mon to Sat"));
    assert_eq!(kept.map_url, "https://maps.example/?q=1", "what is not named stays");
    assert_eq!(kept.photo, Some(bytes));

    let alice = world.phone("Alice");
    alice.starts("p_bread").await;
    alice.presses_each(&["Buy now", "Confirm", "Litecoin"]).await;
    assert!(!alice.has_read("Market hall"), "{}", alice.script());
    pay(&world, &alice).await;
    let place = alice.message("Pick it up at: Market hall");
    assert!(place.text.contains("Mon to Sat") && place.file.is_some(), "{place:?}");

    does(&till, &[&handover[..], &["--words", "", "--no-photo"][..]].concat()).await;
    let kept = parcels::find_handover(&world.app.db, bread).await.expect("read");
    assert_eq!((kept.place.as_str(), kept.words.as_str()), ("Market hall", ""));
    assert_eq!(kept.photo, None);
});

// ------------------------------------------------------------------------- selling

terminal!(a_pause_stops_orders_at_every_face_and_says_why, |world, till| {
    world.shelve("mug", "80.00", 3).await;
    let (alice, olga) = (world.phone("Alice"), world.desk());
    let why = "stocktaking until Monday";
    does(&till, &["sales", "pause", "--reason", why]).await;
    is_refused(&till, &["sales", "pause", "--reason", "again"], 1, "paused already").await;
    let status = does(&till, &["sales", "status"]).await;
    assert!(status.contains("paused") && status.contains(why), "{status}");

    let order = ["order", "create", "--user", "cli:zoe", "mug", "--json"];
    is_refused(&till, &order, 1, why).await;
    alice.starts("p_mug").await;
    alice.presses("Buy now").await;
    assert!(alice.reads().contains(why), "{}", alice.reads());
    assert!(olga.has_read("Sales are paused"), "{}", olga.script());
    assert_eq!((world.orders().await.len(), world.free("mug").await), (0, 3));

    does(&till, &["sales", "resume"]).await;
    is_refused(&till, &["sales", "resume"], 1, "not paused").await;
    let placed: Value = serde_json::from_str(&does(&till, &order).await).expect("JSON");
    assert_eq!(placed["order"], world.number().await);
    alice.starts("p_mug").await;
    alice.presses("Buy now").await;
    assert!(alice.reads().contains("Where should your parcel go?"), "{}", alice.reads());
    assert_eq!(world.free("mug").await, 2);
});

// ------------------------------------------------------------------------- news

terminal!(news_reach_who_asked_for_them_and_nobody_else, |world, till| {
    let (alice, bob, olga) = (world.phone("Alice"), world.phone("Bob"), world.desk());
    alice.starts("").await;
    alice.presses_each(&["⚙ Settings", "🔔 News on"]).await;
    bob.starts("").await;
    let news = "Closed on Monday <all day> & gone.";
    let write = ["broadcast", "new", "--text", news, "--to", "all", "--yes"];
    is_refused(&till, &write, 2, "say in whose name with --by WHO").await;
    olga.writes("/start").await;
    is_refused(&till, &write[..6], 2, "say --yes if it is meant").await;
    let by_bob = [&write[..], &["--by", "@bob"][..]].concat();
    is_refused(&till, &by_bob, 1, "writes to nobody").await;
    let blank = ["broadcast", "new", "--text", " ", "--to", "all", "--yes"];
    is_refused(&till, &blank, 2, "there are no words to send").await;

    let begun = does(&till, &write).await;
    assert!(begun.starts_with("broadcast 1 begins, to 1 people"), "{begun}");
    assert!(!alice.has_read(news), "the bots bring it: {}", alice.script());
    world.a_moment().await;
    world.a_moment().await;
    assert_eq!([&alice, &bob].map(|phone| phone.times_read(news)), [1, 0]);
    let listed = does(&till, &["broadcast", "list", "--json"]).await;
    let listed: Value = serde_json::from_str(&listed).expect("JSON");
    let of = &listed[0];
    assert_eq!((&of["text"], &of["to"]), (&Value::from(news), &Value::from("all")));
    let counts = ["written", "sent", "failed", "waiting"].map(|count| of[count].as_i64());
    assert_eq!(counts, [Some(1), Some(1), Some(0), Some(0)], "{listed}");
    is_refused(&till, &["broadcast", "stop", "1"], 1, "is not on its way").await;

    // To those who have bought there is nobody to write to.
    let buyers = ["broadcast", "new", "--text", "Thank you!", "--to", "buyers", "--yes"];
    let begun = does(&till, &buyers).await;
    assert!(begun.starts_with("broadcast 2 begins, to 0 people"), "{begun}");
    world.a_moment().await;
    assert!(!alice.has_read("Thank you!") && !bob.has_read("Thank you!"));
});

// ------------------------------------------------------------------------- people

terminal!(somebody_is_let_in_by_their_name_and_out_again, |world, till| {
    let sam = world.colleague("Sam");
    let turned_away = "This bot is for the people who run the shop.";
    is_refused(&till, &["admin", "add", "@sam", "--role", "support"], 1, "known as `@sam`").await;
    sam.of_shop().starts("").await;
    sam.writes("/admin").await;
    assert!(sam.reads().starts_with(turned_away), "{}", sam.reads());

    let added = does(&till, &["admin", "add", "@Sam", "--role", "support"]).await;
    assert!(added.ends_with("is support\n"), "{added}");
    sam.writes("/admin").await;
    assert!(sam.reads().contains("Museum shop: the desk"), "{}", sam.reads());
    let listed = does(&till, &["admin", "list"]).await;
    assert!(listed.contains("support") && listed.contains("@sam"), "{listed}");
    is_refused(&till, &["admin", "add", "@sam", "--role", "support"], 1, "is support already")
        .await;

    does(&till, &["admin", "role", "@sam", "customer"]).await;
    sam.writes("/admin").await;
    assert!(sam.reads().starts_with(turned_away), "{}", sam.reads());

    // Who never came is let in by the number of their account.
    let kim = world.colleague("Kim");
    let account = format!("telegram:{}", kim.person.id);
    does(&till, &["admin", "add", &account, "--role", "auditor", "--name", "Kim"]).await;
    kim.writes("/audit").await;
    assert!(kim.reads().contains("Audit trail"), "{}", kim.reads());
});

terminal!(somebody_is_erased_when_nothing_is_open_and_named_nowhere, |world, till| {
    world.shelve("mug", "80.00", 3).await;
    let alice = world.phone("Alice").called("Alice Wonder");
    alice.starts("").await;
    alice.writes("/support").await;
    alice.presses("Write to us").await;
    alice.writes("Greetings from Wonder").await;
    order_mug(&alice).await;
    let order = world.number().await;
    let person = world.person("Alice").await.number.to_string();
    let erase = ["user", "erase", "@alice", "--yes"];
    is_refused(&till, &erase[..3], 2, "say --yes if it is meant").await;
    let open = format!("order {order} is not over yet");
    is_refused(&till, &erase, 1, &open).await;
    assert!(world.knows_of(&["Wonder", "alice"]).await, "nothing was erased");

    let number = order.to_string();
    does(&till, &["order", "cancel", &number, "--reason", "asked for it", "--yes"]).await;
    world.a_moment().await;
    assert_eq!(does(&till, &erase).await, format!("person {person} is erased\n"));
    assert!(!world.knows_of(&["Wonder", "alice"]).await, "it stands there still");
    is_refused(&till, &erase, 1, "nobody is known as `@alice`").await;
    is_refused(&till, &["user", "erase", &person, "--yes"], 1, "was erased at").await;
    let shown = does(&till, &["user", "show", &person]).await;
    assert!(shown.contains("erased") && !shown.to_lowercase().contains("alice"), "{shown}");
    assert_eq!(world.orders().await.len(), 1, "what was booked stays, under the number");

    // Who comes again is met anew.
    alice.starts("").await;
    assert_eq!(alice.times_read("Welcome to Museum shop!"), 2, "{}", alice.script());
    assert_ne!(world.person("Alice").await.number.to_string(), person);
});

impl World {
    /// Whether any of these words stands anywhere in the database, unsealed.
    async fn knows_of(&self, words: &[&str]) -> bool {
        let books = self.books().await;
        let rows = books.read().await;
        books.close().await;
        words.iter().any(|word| !rows.naming(word).is_empty())
    }
}
