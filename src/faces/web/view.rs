//! What stands on the pages, in the reader's language: templates and the words put into them.
//!
//! Pure: a page is made from what was read. The templates escape everything but the QR code,
//! which is drawn by us.

use askama::Template;

use super::goods::{Bought, Place};
use super::status::StatusReply;
use super::visit::{Frame, Visit};
use crate::base::coin::Coin;
use crate::base::money::{Commodity, Money};
use crate::faces::invoice::{
    Around, Choice, Codes, Confirmations, Method, Shown, ShownLine, ShownPayment, Stand,
};
use crate::faces::{bip21, qr};
use crate::facts;
use crate::flows::handing::HandedFile;
use crate::flows::shipping::Handed;
use crate::invoices::Flag;
use crate::notices::{label, label_with};

/// The page of an invoice.
#[derive(Template)]
#[template(path = "pay.html")]
pub struct PayPage {
    frame: Frame,
    title: String,
    total: String,
    state: String,
    /// Chooses the colour of the state.
    tone: &'static str,
    /// Whether a browser without script loads the page again by itself.
    reload: bool,
    /// Changes with the status; the script compares it with events.
    mark: String,
    /// Where events come from, while there can be any.
    events: Option<String>,
    notes: Vec<String>,
    steps: Vec<Step>,
    tabs: Vec<Tab>,
    choices: Vec<ChoiceForm>,
    choose: String,
    pay: Option<PayBox>,
    timer: Option<String>,
    extend: Option<String>,
    cancel: Option<String>,
    codes: Option<GoodsForm>,
    files: Option<GoodsForm>,
    places: Vec<PlaceBox>,
    parcel: Option<String>,
    receipt: Vec<String>,
    lines: Vec<LineRow>,
    received: Vec<String>,
    payments: Vec<PaymentRow>,
}

struct Step {
    text: String,
    /// `done`, `now` or `later`.
    place: &'static str,
}

struct Tab {
    title: &'static str,
    amount: String,
    link: String,
    current: bool,
}

struct ChoiceForm {
    coin: &'static str,
    title: &'static str,
    about: Option<String>,
}

struct PayBox {
    coin: &'static str,
    amount: String,
    number: String,
    address: String,
    uri: String,
    code: Option<String>,
    code_label: String,
    other_code: String,
    other_code_words: String,
    rate: String,
}

struct GoodsForm {
    words: String,
    /// Where to ask for them; absent while and once they cannot be had.
    action: Option<String>,
}

struct PlaceBox {
    what: String,
    place: String,
    words: String,
    map: Option<String>,
}

struct LineRow {
    what: String,
    list: Option<String>,
    total: String,
}

struct PaymentRow {
    amount: String,
    stand: String,
    txid: String,
}

impl PayPage {
    /// The page about an invoice.
    pub fn of(visit: &Visit, shown: &Shown, around: &Around, bought: &Bought) -> PayPage {
        let asked = visit.coin().and_then(|coin| coin.parse().ok());
        let method = shown.method(asked);
        let language = visit.language;
        let stand = shown.stand();
        let waiting = matches!(stand, Stand::Partial | Stand::Pay | Stand::Closing);
        let in_coin = method.map(|method| ("coin", method.coin.name()));
        let link = |below: &str| visit.link(below, in_coin.as_slice());
        let (_, mark) = StatusReply::of(shown).text();
        let frame = visit.frame();
        PayPage {
            title: title(&frame, shown),
            total: shown.total.to_string(),
            state: state(language, shown),
            tone: tone(stand),
            reload: waiting || stand == Stand::Confirming,
            mark,
            events: (!shown.is_over()).then(|| visit.link("/events", &[])),
            notes: notes(visit, shown, around),
            steps: steps(&frame, shown),
            tabs: tabs(visit, shown, around, method),
            choices: choices(around),
            choose: visit.link("/coin", &[]),
            pay: method.filter(|_| shown.is_payable()).map(|of| pay_box(visit, shown, of)),
            timer: shown.is_payable().then(|| timer(language, shown)),
            extend: shown.may_extend.then(|| link("/extend")),
            cancel: shown.may_cancel.then(|| link("/cancel")),
            codes: codes(visit, &frame, around.codes),
            files: files(visit, &frame, around.codes, bought),
            places: bought.places.iter().map(|of| place(&frame, of)).collect(),
            parcel: parcel(shown),
            receipt: receipt(language, shown, around),
            lines: lines(language, around, bought),
            received: received(shown),
            payments: shown.payments.iter().map(|of| payment(language, of)).collect(),
            frame,
        }
    }
}

/// The page that asks whether to cancel.
#[derive(Template)]
#[template(path = "cancel.html")]
pub struct CancelPage {
    frame: Frame,
    title: String,
    action: String,
    back: String,
}

impl CancelPage {
    /// The page that asks whether to cancel an order.
    pub fn of(visit: &Visit, shown: &Shown) -> CancelPage {
        let frame = visit.frame();
        CancelPage {
            title: title(&frame, shown),
            action: visit.link("/cancel", &[]),
            back: visit.link("", &[]),
            frame,
        }
    }
}

/// The page that opens a wallet.
#[derive(Template)]
#[template(path = "open.html")]
pub struct OpenPage {
    frame: Frame,
    title: String,
    amount: String,
    address: String,
    uri: String,
    back: String,
}

impl OpenPage {
    /// The page that opens a wallet for a way to pay.
    pub fn of(visit: &Visit, shown: &Shown, method: &Method) -> OpenPage {
        let frame = visit.frame();
        OpenPage {
            title: title(&frame, shown),
            amount: Commodity::Coin(method.coin).show(method.amount.0),
            address: method.address.clone(),
            uri: bip21::link(method.coin, &method.address, method.amount),
            back: visit.link("", &[("coin", method.coin.name())]),
            frame,
        }
    }
}

/// The page that shows codes, once.
#[derive(Template)]
#[template(path = "codes.html")]
pub struct CodesPage<'a> {
    frame: Frame,
    codes: Vec<CodeField<'a>>,
    back: String,
}

struct CodeField<'a> {
    id: String,
    name: &'a str,
    code: &'a str,
    /// A field of one line would lose the others.
    lines: usize,
}

impl<'a> CodesPage<'a> {
    /// The page that shows these codes.
    pub fn of(visit: &Visit, codes: &'a [Handed]) -> CodesPage<'a> {
        let field = |(at, handed): (usize, &'a Handed)| CodeField {
            id: format!("code-{at}"),
            name: &handed.name,
            code: &handed.code,
            lines: handed.code.lines().count(),
        };
        CodesPage {
            frame: visit.frame(),
            codes: codes.iter().enumerate().map(field).collect(),
            back: visit.link("", &[]),
        }
    }
}

/// The page that lists files, to be fetched one by one.
#[derive(Template)]
#[template(path = "files.html")]
pub struct FilesPage<'a> {
    frame: Frame,
    files: Vec<FileRow<'a>>,
    action: String,
    back: String,
}

struct FileRow<'a> {
    nth: usize,
    product: &'a str,
    name: &'a str,
}

impl<'a> FilesPage<'a> {
    /// The page that lists these files.
    pub fn of(visit: &Visit, files: &'a [HandedFile]) -> FilesPage<'a> {
        let row = |(nth, file): (usize, &'a HandedFile)| FileRow {
            nth,
            product: &file.product,
            name: &file.name,
        };
        FilesPage {
            frame: visit.frame(),
            files: files.iter().enumerate().map(row).collect(),
            action: visit.link("/file", &[]),
            back: visit.link("", &[]),
        }
    }
}

fn title(frame: &Frame, shown: &Shown) -> String {
    match &shown.order {
        Some(order) => label_with(frame.language, "pay-order", &facts! { "order" => order.number }),
        None => frame.say("pay-title"),
    }
}

fn state(language: &str, shown: &Shown) -> String {
    let (seen, missing) = (shown.amounts.seen, shown.amounts.missing);
    let key = match shown.stand() {
        Stand::Choose | Stand::Pay => "pay-status-new",
        Stand::Closing | Stand::Partial if shown.has(Flag::Partial) => "pay-status-partial",
        Stand::Partial | Stand::Closing | Stand::Expired => "pay-status-expired",
        Stand::Confirming => "pay-status-processing",
        Stand::Settled => "pay-status-settled",
        Stand::Cancelled => "pay-status-cancelled",
        Stand::Invalid => "pay-status-invalid",
    };
    let depth = shown.confirmations().unwrap_or(Confirmations { have: 0, wanted: 1 });
    let facts = facts! {
        "received" => seen, "missing" => missing, "have" => depth.have, "wanted" => depth.wanted,
    };
    label_with(language, key, &facts)
}

fn tone(stand: Stand) -> &'static str {
    match stand {
        Stand::Choose | Stand::Pay => "waiting",
        Stand::Partial | Stand::Closing => "short",
        Stand::Confirming => "seen",
        Stand::Settled => "good",
        Stand::Expired | Stand::Cancelled => "ended",
        Stand::Invalid => "bad",
    }
}

/// What must be said beside the state.
fn notes(visit: &Visit, shown: &Shown, around: &Around) -> Vec<String> {
    let language = visit.language;
    let say = |key: &str| label(language, key);
    let mut notes = Vec::new();
    if visit.extended() && shown.is_payable() {
        notes.push(say("pay-extended"));
    }
    for flag in &shown.flags {
        match flag {
            // What was kept as rounding stands on the receipt.
            Flag::Over if !around.receipt.rounded.is_empty() => {}
            Flag::Over => notes.push(say("pay-status-over")),
            Flag::Late => notes.push(say("pay-status-late")),
            Flag::Reorged => notes.push(say("pay-status-reorged")),
            Flag::Partial | Flag::Marked => {}
        }
    }
    if let (Some(until), false) = (shown.decide_by, shown.status.is_open()) {
        let facts = facts! { "until" => until.minute() };
        notes.push(label_with(language, "pay-choose-use", &facts));
    }
    if shown.stand() == Stand::Confirming {
        for coin in Coin::ALL {
            if shown.payments.iter().any(|payment| payment.coin == coin) {
                notes.push(say(explanation(coin)));
            }
        }
    }
    if shown.is_payable() {
        if around.choices.iter().any(|choice| choice.about.is_none()) {
            notes.push(say("pay-no-rate"));
        }
        if around.choices.is_empty() && shown.methods.is_empty() {
            notes.push(say("pay-no-coin"));
        }
    }
    notes
}

fn explanation(coin: Coin) -> &'static str {
    match coin {
        Coin::Btc => "pay-explain-unconfirmed-btc",
        Coin::Ltc => "pay-explain-unconfirmed-ltc",
    }
}

/// Waiting, seen, confirmed, done. None of them when it ended otherwise.
fn steps(frame: &Frame, shown: &Shown) -> Vec<Step> {
    let current = match shown.stand() {
        Stand::Choose | Stand::Pay | Stand::Partial | Stand::Closing => 0,
        Stand::Confirming if shown.confirmations().is_none_or(|of| of.have == 0) => 1,
        Stand::Confirming => 2,
        Stand::Settled => 4,
        Stand::Expired | Stand::Cancelled | Stand::Invalid => return Vec::new(),
    };
    let keys = ["pay-steps-waiting", "pay-steps-seen", "pay-steps-confirmed", "pay-steps-done"];
    let step = |(at, key): (usize, &str)| Step {
        text: frame.say(key),
        place: match at.cmp(&current) {
            std::cmp::Ordering::Less => "done",
            std::cmp::Ordering::Equal => "now",
            std::cmp::Ordering::Greater => "later",
        },
    };
    keys.into_iter().enumerate().map(step).collect()
}

/// A tab for each coin that has an amount, unless there is nothing to choose from.
fn tabs(visit: &Visit, shown: &Shown, around: &Around, current: Option<&Method>) -> Vec<Tab> {
    if shown.methods.len() + around.choices.len() < 2 {
        return Vec::new();
    }
    let tab = |method: &Method| Tab {
        title: method.coin.title(),
        amount: Commodity::Coin(method.coin).show(method.amount.0),
        link: visit.link("", &[("coin", method.coin.name())]),
        current: current.is_some_and(|current| current.coin == method.coin),
    };
    shown.methods.iter().map(tab).collect()
}

fn choices(around: &Around) -> Vec<ChoiceForm> {
    let form = |choice: &Choice| ChoiceForm {
        coin: choice.coin.name(),
        title: choice.coin.title(),
        about: choice.about.map(|about| Commodity::Coin(choice.coin).show(about.0)),
    };
    around.choices.iter().map(form).collect()
}

fn pay_box(visit: &Visit, shown: &Shown, method: &Method) -> PayBox {
    let (coin, language) = (method.coin, visit.language);
    let code = if visit.plain() {
        bip21::qr_address(&method.address)
    } else {
        bip21::qr_text(coin, &method.address, method.amount)
    };
    let said = facts! {
        "amount" => method.amount, "coin" => coin.code(), "address" => method.address,
    };
    let price = format!("{} {}", method.price.normalize(), shown.total.currency);
    let rate = facts! { "price" => price, "coin" => coin.code(), "sources" => method.sources };
    let rate = label_with(language, "pay-rate", &rate);
    let (other, other_words) =
        if visit.plain() { ("0", "pay-qr-full") } else { ("1", "pay-qr-plain") };
    PayBox {
        coin: coin.code(),
        amount: Commodity::Coin(coin).show(method.amount.0),
        number: method.amount.fixed(),
        address: method.address.clone(),
        uri: bip21::link(coin, &method.address, method.amount),
        code: qr::svg(&code),
        code_label: label_with(language, "pay-qr-label", &said),
        other_code: visit.link("", &[("coin", coin.name()), ("plain", other)]),
        other_code_words: label(language, other_words),
        rate: format!("{rate} · {}", method.rate_at.minute()),
    }
}

/// The end as a time and in minutes, rounded up: nothing on the page has to tick.
fn timer(language: &str, shown: &Shown) -> String {
    let minutes = shown.deadline.since(shown.at).as_secs().div_ceil(60);
    let facts = facts! { "until" => shown.deadline.minute(), "minutes" => minutes };
    label_with(language, "pay-expires", &facts)
}

fn codes(visit: &Visit, frame: &Frame, codes: Codes) -> Option<GoodsForm> {
    match codes {
        Codes::None => None,
        Codes::Waiting => Some(GoodsForm {
            words: frame.say("pay-reveal-warning"),
            action: Some(visit.link("/reveal", &[])),
        }),
        Codes::Shown => Some(GoodsForm { words: frame.say("pay-revealed-before"), action: None }),
    }
}

/// Files, which come after codes that wait to be shown once.
fn files(visit: &Visit, frame: &Frame, codes: Codes, bought: &Bought) -> Option<GoodsForm> {
    let form = match codes {
        Codes::Waiting => GoodsForm { words: frame.say("pay-files-later"), action: None },
        Codes::None | Codes::Shown => GoodsForm {
            words: frame.say("pay-files-ready"),
            action: Some(visit.link("/file", &[])),
        },
    };
    bought.has_files.then_some(form)
}

/// Where something is fetched; what the shop has not said is asked of it.
fn place(frame: &Frame, of: &Place) -> PlaceBox {
    let is_unsaid = of.at.is_empty() && of.words.is_empty();
    PlaceBox {
        what: format!("{} × {}", of.quantity, of.name),
        place: of.at.clone(),
        words: if is_unsaid { frame.say("pay-pickup-unsaid") } else { of.words.clone() },
        map: of.map.clone(),
    }
}

/// Carrier and number of a parcel that left.
fn parcel(shown: &Shown) -> Option<String> {
    let order = shown.order.as_ref().filter(|order| order.stage.goods_left())?;
    let parts = [order.carrier.as_deref(), order.tracking.as_deref()];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn receipt(language: &str, shown: &Shown, around: &Around) -> Vec<String> {
    let mut rows = Vec::new();
    let mut row = |key: &str, fact: &str, value: String| {
        let facts = [(fact.to_owned(), value)].into_iter().collect();
        rows.push(label_with(language, key, &facts));
    };
    let of = &around.receipt;
    if let Some(at) = shown.settled_at {
        row("pay-receipt-time", "time", at.minute());
        row("pay-receipt-total", "total", shown.total.to_string());
        for amount in received(shown) {
            row("pay-receipt-received", "amount", amount);
        }
    }
    let money = |of: Option<Money>| of.as_ref().map(ToString::to_string);
    if let Some(amount) = money(of.tolerated) {
        row("pay-receipt-tolerated", "amount", amount);
    }
    if let Some(amount) = money(of.credited) {
        row("pay-receipt-credited", "amount", amount);
    }
    for amount in &of.refunded {
        row("pay-receipt-refunded", "amount", amount.clone());
    }
    for amount in &of.rounded {
        row("pay-receipt-rounded", "amount", amount.clone());
    }
    rows
}

fn lines(language: &str, around: &Around, bought: &Bought) -> Vec<LineRow> {
    let row = |line: &ShownLine| LineRow {
        what: format!("{} × {}", line.quantity, line.name),
        list: (line.list != line.total).then(|| line.list.to_string()),
        total: line.total.to_string(),
    };
    let shipping = bought.shipping.iter().map(|(option, price)| LineRow {
        what: label_with(language, "pay-shipping", &facts! { "option" => option }),
        list: None,
        total: price.to_string(),
    });
    around.lines.iter().map(row).chain(shipping).collect()
}

/// What has come and counts, coin by coin.
fn received(shown: &Shown) -> Vec<String> {
    let came = shown.coins.iter().filter(|of| 0 < of.seen.0);
    came.map(|of| Commodity::Coin(of.coin).show(of.seen.0)).collect()
}

fn payment(language: &str, of: &ShownPayment) -> PaymentRow {
    let stand = match of.confirmations {
        Some(Confirmations { have, wanted }) => {
            let facts = facts! { "have" => have, "wanted" => wanted };
            label_with(language, "pay-status-processing", &facts)
        }
        None => label(language, "pay-payment-gone"),
    };
    PaymentRow { amount: Commodity::Coin(of.coin).show(of.amount.0), stand, txid: of.txid.clone() }
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::super::visit::samples::visit;
    use super::*;
    use crate::faces::invoice::samples::{BTC_ADDRESS, around, awaiting, eur, partial};
    use crate::invoices::Status;
    use crate::notices::LANGUAGES;

    const HOSTILE: &str = "<script>alert(1)</script>\" onload='x' & {{ 7*7 }} \u{202E}";

    fn render(shown: &Shown, around: &Around, query: &str) -> String {
        with_goods(shown, around, &Bought::default(), query)
    }

    fn with_goods(shown: &Shown, around: &Around, bought: &Bought, query: &str) -> String {
        PayPage::of(&visit(query), shown, around, bought).render().expect("a page")
    }

    fn paid() -> Shown {
        let at = awaiting().at;
        Shown { status: Status::Settled, settled_at: Some(at), methods: Vec::new(), ..partial() }
    }

    /// An order with everything that can stand on its page, called so.
    fn bought(name: &str) -> Bought {
        let place = Place {
            name: name.to_owned(),
            quantity: 2,
            at: name.to_owned(),
            words: format!("Mon to Sat\n{name}"),
            map: Some("https://maps.example/?q=1&z=2".to_owned()),
        };
        Bought { shipping: Some((name.to_owned(), eur(490))), has_files: true, places: vec![place] }
    }

    /// Pages as different as they come.
    fn pages() -> Vec<(Shown, Around)> {
        let closed = |status: Status| Shown { status, methods: Vec::new(), ..partial() };
        let reveal = Around { codes: Codes::Waiting, ..around("Code") };
        vec![
            (awaiting(), around("Mug")),
            (Shown { methods: Vec::new(), ..awaiting() }, around("Mug")),
            (partial(), around("Mug")),
            (closed(Status::Processing), around("Mug")),
            (Shown { settled_at: Some(awaiting().at), ..closed(Status::Settled) }, reveal),
            (closed(Status::Expired), around("Mug")),
            (closed(Status::Cancelled), around("Mug")),
            (closed(Status::Invalid), around("Mug")),
        ]
    }

    #[test]
    fn hostile_names_are_text_and_nothing_else() {
        for (mut shown, _) in pages() {
            let order = shown.order.as_mut().expect("an order");
            order.tracking = Some(HOSTILE.to_owned());
            order.stage = crate::orders::Stage::Shipped;
            let page = render(&shown, &around(HOSTILE), "");
            assert!(!page.contains("<script>alert") && !page.contains("onload='x'"), "{page}");
            assert!(page.contains("&#60;script&#62;alert(1)"), "{page}");
            assert!(page.contains("{{ 7*7 }}"), "{page}");
        }
    }

    #[test]
    fn a_hostile_code_is_text_in_its_field() {
        let handed = Handed { name: HOSTILE.to_owned(), code: Zeroizing::new(HOSTILE.to_owned()) };
        let page = CodesPage::of(&visit(""), &[handed]).render().expect("a page");
        assert!(!page.contains("<script>alert") && !page.contains("onload='x'"), "{page}");
        assert!(page.contains("readonly"), "{page}");
    }

    #[test]
    fn hostile_goods_are_text_and_nothing_else() {
        let page = with_goods(&paid(), &around("Mug"), &bought(HOSTILE), "");
        assert!(!page.contains("<script>alert") && !page.contains("onload='x'"), "{page}");
        let file = HandedFile {
            product: HOSTILE.to_owned(),
            name: HOSTILE.to_owned(),
            bytes: Zeroizing::new(Vec::new()),
            channel: None,
        };
        let page = FilesPage::of(&visit(""), &[file]).render().expect("a page");
        assert!(!page.contains("<script>alert") && !page.contains("onload='x'"), "{page}");
    }

    #[test]
    fn files_are_fetched_by_a_form_and_not_before_the_codes() {
        let form = "/file\"><button class=\"main\" id=\"files\">";
        let page = with_goods(&paid(), &around("Map"), &bought("Map"), "");
        assert!(page.contains("<form method=\"post\"") && page.contains(form), "{page}");
        let codes = Around { codes: Codes::Waiting, ..around("Map") };
        let page = with_goods(&paid(), &codes, &bought("Map"), "");
        assert!(page.contains("/reveal\"") && !page.contains(form), "{page}");
        assert!(page.contains("once your codes have been shown"), "{page}");
        let page = render(&paid(), &around("Mug"), "");
        assert!(!page.contains(form), "{page}");
    }

    #[test]
    fn several_files_are_fetched_one_by_one() {
        let file = |name: &str| HandedFile {
            product: "Map".to_owned(),
            name: name.to_owned(),
            bytes: Zeroizing::new(Vec::new()),
            channel: None,
        };
        let files = [file("north.pdf"), file("south.pdf")];
        let page = FilesPage::of(&visit("lang=de"), &files).render().expect("a page");
        assert!(page.contains("north.pdf") && page.contains("/file?lang=de\""), "{page}");
        assert!(page.contains("name=\"nth\" value=\"1\""), "{page}");
    }

    #[test]
    fn a_place_to_fetch_goods_is_named_with_its_words_and_its_map() {
        let page = with_goods(&paid(), &around("Bread"), &bought("Bread"), "");
        assert!(page.contains("2 × Bread") && page.contains("Mon to Sat\nBread"), "{page}");
        assert!(page.contains("href=\"https://maps.example/?q=1&#38;z=2\""), "{page}");
        let mut unsaid = bought("Bread");
        (unsaid.places[0].at, unsaid.places[0].words) = (String::new(), String::new());
        unsaid.places[0].map = None;
        let page = with_goods(&paid(), &around("Bread"), &unsaid, "");
        assert!(
            page.contains("has not said yet where") && !page.contains("maps.example"),
            "{page}"
        );
    }

    #[test]
    fn what_shipping_costs_has_a_row_of_its_own() {
        let page = with_goods(&awaiting(), &around("Mug"), &bought("Parcel post"), "");
        assert!(page.contains("Shipping: Parcel post") && page.contains("4.90 EUR"), "{page}");
    }

    #[test]
    fn no_page_has_a_style_or_a_script_of_its_own() {
        for (shown, around) in pages() {
            let page = render(&shown, &around, "");
            assert!(!page.contains("style=") && !page.contains("<style"), "{page}");
            assert!(page.matches("<script").count() == 1, "{page}");
            assert!(page.contains("<script src=\"/assets/pay.js?v="), "{page}");
        }
    }

    #[test]
    fn an_address_stands_only_where_money_can_still_be_sent() {
        for (shown, around) in pages() {
            let page = render(&shown, &around, "");
            assert_eq!(page.contains(BTC_ADDRESS), !shown.methods.is_empty(), "{page}");
        }
    }

    #[test]
    fn a_page_without_script_loads_itself_again_while_something_is_awaited() {
        for (shown, around) in pages() {
            let awaited = !matches!(
                shown.stand(),
                Stand::Choose | Stand::Settled | Stand::Expired | Stand::Cancelled | Stand::Invalid
            );
            let page = render(&shown, &around, "");
            let reloads = page.contains("<noscript><meta http-equiv=\"refresh\" content=\"20\">");
            assert_eq!(reloads, awaited, "{page}");
        }
    }

    #[test]
    fn every_page_speaks_every_language_in_its_direction() {
        for language in LANGUAGES {
            for (shown, around) in pages() {
                let page = render(&shown, &around, &format!("lang={language}"));
                let direction = if language == "ar" { "rtl" } else { "ltr" };
                let root = format!("<html lang=\"{language}\" dir=\"{direction}\">");
                assert!(page.contains(&root), "{page}");
                assert!(page.contains("role=\"status\" aria-live=\"polite\""), "{page}");
                assert!(!page.contains(">pay-") && !page.contains("\"pay-"), "{page}");
            }
        }
    }

    #[test]
    fn a_part_asks_for_the_rest_and_says_what_has_come() {
        let page = render(&partial(), &around("Mug"), "").replace('\u{a0}', " ");
        assert!(page.contains("10.00 EUR received, 5.00 EUR missing"), "{page}");
        assert!(page.contains("value=\"0.00008372\""), "{page}");
        assert!(page.contains("amount=0.00008372"), "{page}");
    }

    #[test]
    fn a_language_chosen_by_hand_stays_chosen() {
        let page = render(&awaiting(), &around("Mug"), "lang=de");
        assert!(page.contains("/coin?lang=de\"") && page.contains("/extend?coin=btc&"), "{page}");
        let page = render(&awaiting(), &around("Mug"), "");
        assert!(page.contains("/coin\""), "{page}");
    }

    #[test]
    fn a_discount_is_shown_struck_through() {
        let page = render(&awaiting(), &around("Mug"), "");
        assert!(page.contains("<s><bdi dir=\"ltr\">18.00 EUR</bdi></s>"), "{page}");
    }
}
