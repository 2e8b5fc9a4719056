//! Goods on the pay page, over HTTP: files to be saved, codes that are shown before them, where
//! the rest is fetched, and what its parcel costs.

use std::collections::BTreeSet;

use chaintill::base::coin::Coin;
use chaintill::flows::carting;
use chaintill::flows::checkout::{self, Cart, Placed};
use chaintill::flows::stocking::{self, ProductRow};
use chaintill::people::Person;
use chaintill::stock;
use reqwest::header::HeaderMap;
use zeroize::Zeroizing;

use crate::listening::Doors;
use crate::story;
use crate::world::program::client;
use crate::world::{Bill, World};

/// The pay page of an order, for whoever has its link.
struct Page {
    url: String,
}

/// What a browser got.
struct Got {
    status: u16,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Page {
    fn of(doors: &Doors, placed: &Placed) -> Page {
        Page::named(doors, placed.invoice.token.as_str())
    }

    fn named(doors: &Doors, token: &str) -> Page {
        Page { url: format!("{}/i/{token}", doors.url) }
    }

    /// Looks at it.
    async fn look(&self) -> Got {
        Got::from(client().get(&self.url)).await
    }

    /// What it says.
    async fn text(&self) -> String {
        let got = self.look().await;
        assert_eq!(got.status, 200);
        got.text()
    }

    /// Sends one of its forms.
    async fn send(&self, form: &str, fields: &str) -> Got {
        Got::from(self.form(form, fields)).await
    }

    fn form(&self, form: &str, fields: &str) -> reqwest::RequestBuilder {
        let request = client().post(format!("{}/{form}", self.url));
        request.header("content-type", "application/x-www-form-urlencoded").body(fields.to_owned())
    }
}

impl Got {
    async fn from(request: reqwest::RequestBuilder) -> Got {
        let answer = request.send().await.expect("an answer");
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Got { status, headers, body: answer.bytes().await.expect("a body").to_vec() }
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("plain"))
    }
}

/// Puts files on the shelf of a product that is sold for so much.
async fn shelve_files(world: &World, sku: &str, price: &str, files: &[(&str, &str)]) {
    world.product(sku, price, "file", "").await;
    let given: Vec<_> = files
        .iter()
        .map(|(name, text)| ((*name).to_owned(), Zeroizing::new(text.as_bytes().to_vec())))
        .collect();
    stocking::files(&world.app, &world.admin, sku, &given, false).await.expect("stocked");
}

/// An order of one each, to be paid in litecoin.
async fn order_each(world: &World, who: &Person, skus: &[&str]) -> Bill {
    let lines = skus.iter().map(|sku| ((*sku).to_owned(), 1)).collect();
    let cart = Cart { person: who.id, lines, face: "cli" };
    let placed = checkout::place(&world.app, &cart).await.expect("an order");
    let offer = world.choose(&placed, Coin::Ltc).await;
    Bill { placed, offer }
}

/// Pays an order, as deep as it must be.
async fn pay(world: &World, bill: &Bill) {
    world.pay(bill, bill.due());
    world.look().await;
    world.mine(Coin::Ltc, 6).await;
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
}

// ------------------------------------------------------------------------- files

story!(a_file_is_saved_from_the_page_as_often_as_its_buyer_likes, |world| {
    let file = "%PDF-1.7 the way to the museum";
    shelve_files(&world, "map", "80.00", &[("Mapa Kraków (2).pdf", file)]).await;
    let alice = world.person("alice").await;
    let bill = order_each(&world, &alice, &["map"]).await;
    let doors = Doors::open(&world.app).await;
    let page = Page::of(&doors, &bill.placed);
    assert!(!page.text().await.contains("Your files"), "it is not paid");
    let refused = page.send("file", "").await;
    assert_eq!(refused.status, 409);
    assert!(!refused.text().contains("PDF"));

    pay(&world, &bill).await;
    let shown = page.text().await;
    assert!(shown.contains("Your files are ready."), "{shown}");
    let form = format!("action=\"/i/{}/file\"", bill.placed.invoice.token);
    assert!(shown.contains(&form), "{shown}");
    for fields in ["", "nth=0", "nth=", "nth=first"] {
        let got = page.send("file", fields).await;
        assert_eq!((got.status, got.text().as_str()), (200, file), "{fields}");
        assert_eq!(got.header("cache-control"), "no-store");
        assert_eq!(got.header("content-type"), "application/octet-stream");
        let named = "attachment; filename=\"Mapa Krak_w (2).pdf\"; \
                     filename*=UTF-8''Mapa%20Krak%C3%B3w%20%282%29.pdf";
        assert_eq!(got.header("content-disposition"), named);
        assert_eq!(world.stands(&bill.placed).await, "settled/completed");
    }
    assert_eq!(page.send("file", "nth=1").await.status, 404);
    assert!(page.text().await.contains("Your files are ready."), "it can be saved later too");
    assert_eq!(world.counter("map").await.sold, 1);
    doors.close().await;
});

story!(several_files_are_listed_and_saved_one_by_one, |world| {
    let files = [("north.pdf", "to the north"), ("south.pdf", "to the south"), ("x.pdf", "x")];
    shelve_files(&world, "map", "40.00", &files).await;
    let alice = world.person("alice").await;
    let bill = world.bill(&alice, "map", 2, Coin::Ltc).await;
    pay(&world, &bill).await;
    let doors = Doors::open(&world.app).await;
    let page = Page::of(&doors, &bill.placed);
    let list = page.send("file", "").await;
    let listed = list.text();
    assert_eq!((list.status, listed.matches("<li class=\"file\">").count()), (200, 2), "{listed}");
    assert_eq!(world.stands(&bill.placed).await, "settled/paid", "nothing is saved yet");

    let mut saved = BTreeSet::new();
    for nth in 0..2 {
        let got = page.send("file", &format!("nth={nth}")).await;
        let (name, text) = files
            .into_iter()
            .find(|(name, _)| got.header("content-disposition").contains(&format!("\"{name}\"")))
            .expect("a file that was taken in");
        assert_eq!((got.status, got.text().as_str()), (200, text));
        assert!(listed.contains(name), "{listed}");
        saved.insert(name);
    }
    assert_eq!(saved.len(), 2, "each has its own number: {saved:?}");
    assert_eq!(page.send("file", "nth=2").await.status, 404);
    assert_eq!(world.stands(&bill.placed).await, "settled/completed");
    assert_eq!(world.free("map").await, 1);
    doors.close().await;
});

story!(an_order_with_codes_and_a_file_shows_its_codes_first, |world| {
    shelve_files(&world, "map", "40.00", &[("map.pdf", "the way")]).await;
    world.shelve_codes("ticket", "40.00", &["TICKET-1"]).await;
    let alice = world.person("alice").await;
    let bill = order_each(&world, &alice, &["map", "ticket"]).await;
    pay(&world, &bill).await;
    let doors = Doors::open(&world.app).await;
    let page = Page::of(&doors, &bill.placed);
    let shown = page.text().await;
    assert!(shown.contains("once your codes have been shown."), "{shown}");
    assert!(shown.contains("/reveal\"") && !shown.contains("/file\""), "{shown}");
    assert!(!shown.contains("TICKET-1"), "{shown}");
    assert_eq!(page.send("file", "").await.status, 409, "a file would hide the codes");

    let codes = page.send("reveal", "").await;
    assert!(codes.status == 200 && codes.text().contains("TICKET-1"), "{}", codes.text());
    assert!(!codes.text().contains("the way"), "codes and nothing else");
    assert_eq!(codes.header("cache-control"), "no-store");
    assert_eq!(world.stands(&bill.placed).await, "settled/paid");
    let again = page.send("reveal", "").await;
    assert!(again.status == 409 && !again.text().contains("TICKET-1"), "{}", again.text());

    let shown = page.text().await;
    assert!(shown.contains("Your codes have been shown before."), "{shown}");
    assert!(shown.contains("/file\"") && !shown.contains("/reveal\""), "{shown}");
    assert_eq!(page.send("file", "").await.text(), "the way");
    assert_eq!(world.stands(&bill.placed).await, "settled/completed");
    doors.close().await;
});

// ------------------------------------------------------------------------- the rest

story!(where_something_is_picked_up_is_shown_when_it_is_paid_and_not_before, |world| {
    let bread = ProductRow {
        sku: "bread".to_owned(),
        name: "Rye bread".to_owned(),
        price: "80.00".to_owned(),
        kind: "pickup".to_owned(),
        pickup_place: "Counter 2, Main Hall".to_owned(),
        pickup_words: "Mondays from 9 to 17.\nAsk for <Anna>.".to_owned(),
        pickup_map: "https://maps.example/?q=1".to_owned(),
        ..ProductRow::default()
    };
    world.offers(bread).await;
    stocking::quantity(&world.app, &world.admin, "bread", 5).await.expect("stocked");
    let alice = world.person("alice").await;
    let bill = order_each(&world, &alice, &["bread"]).await;
    let doors = Doors::open(&world.app).await;
    let page = Page::of(&doors, &bill.placed);
    let secrets = ["Counter 2, Main Hall", "Ask for", "maps.example"];
    let before = page.text().await;
    assert!(secrets.iter().all(|words| !before.contains(words)), "{before}");

    pay(&world, &bill).await;
    let after = page.text().await;
    assert!(secrets.iter().all(|words| after.contains(words)), "{after}");
    assert!(
        after.contains("1 × Rye bread") && after.contains("Ask for &#60;Anna&#62;."),
        "{after}"
    );
    assert!(after.contains("href=\"https://maps.example/?q=1\""), "{after}");
    assert_eq!(world.stands(&bill.placed).await, "settled/paid", "it is still there");
    assert_eq!(page.send("file", "").await.status, 409, "there is nothing to save");
    doors.close().await;
});

story!(
    what_a_parcel_costs_has_a_row_of_its_own_and_its_address_has_none,
    [
        ("FULFILMENT__SHIPPING__OPTIONS__0__NAME", "Parcel & post"),
        ("FULFILMENT__SHIPPING__OPTIONS__0__PRICE", "4.90")
    ],
    |world| {
        world.shelve("mug", "80.00", 3).await;
        let alice = world.person("alice").await;
        let mug = stock::list(&world.app.db, world.eur()).await.expect("read")[0].0.id;
        carting::put(&world.app, alice.id, mug, 1).await.expect("in the cart");
        let chosen = carting::choose_shipping(&world.app, alice.id, "Parcel & post").await;
        assert!(chosen.expect("chosen"));
        let version = carting::view(&world.app, alice.id).await.expect("a cart").version;
        let address = Some("Alice Example\nul. Długa 5/12\n31-147 Kraków");
        let placed = checkout::confirm(&world.app, alice.id, version, "web", address).await;
        let placed = placed.expect("an order");
        let doors = Doors::open(&world.app).await;
        let shown = Page::of(&doors, &placed).text().await;
        for words in ["Shipping: Parcel &#38; post", "4.90 EUR", "80.00 EUR", "84.90 EUR"] {
            assert!(shown.contains(words), "{words}: {shown}");
        }
        assert!(!shown.contains("Długa") && !shown.contains("Example"), "{shown}");
        doors.close().await;
    }
);

// ------------------------------------------------------------------------- of nobody else

story!(without_the_link_there_is_nothing_and_from_another_page_nothing_is_done, |world| {
    shelve_files(&world, "map", "80.00", &[("map.pdf", "the way")]).await;
    world.shelve("mug", "80.00", 3).await;
    let (alice, bob) = (world.person("alice").await, world.person("bob").await);
    let bill = order_each(&world, &alice, &["map"]).await;
    let bobs = order_each(&world, &bob, &["mug"]).await;
    pay(&world, &bill).await;
    let doors = Doors::open(&world.app).await;
    let token = bill.placed.invoice.token.as_str();
    let guesses = [
        "0".repeat(32),
        token.to_uppercase(),
        token[..31].to_owned(),
        format!("{token}0"),
        bill.placed.order.number.to_string(),
        "x".to_owned(),
    ];
    for guess in guesses.iter().filter(|guess| *guess != token) {
        let page = Page::named(&doors, guess);
        assert_eq!(page.look().await.status, 404, "{guess}");
        for form in ["file", "reveal"] {
            let got = page.send(form, "").await;
            assert_eq!(got.status, 404, "{form} of {guess}");
            assert!(!got.text().contains("the way"));
        }
    }
    let bobs = Page::of(&doors, &bobs.placed);
    assert_eq!(bobs.send("file", "nth=0").await.status, 409, "his order has no files");
    assert!(!bobs.text().await.contains("Your files"));

    let page = Page::of(&doors, &bill.placed);
    for (name, value) in [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")] {
        let got = Got::from(page.form("file", "").header(name, value)).await;
        assert_eq!(got.status, 403, "{name}");
        assert!(!got.text().contains("the way"));
    }
    assert_eq!(world.stands(&bill.placed).await, "settled/paid", "nobody has it yet");
    let ours = Got::from(page.form("file", "").header("origin", &doors.url)).await;
    assert_eq!(ours.text(), "the way");
    doors.close().await;
});
