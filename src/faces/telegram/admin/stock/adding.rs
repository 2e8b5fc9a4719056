//! Filling a shelf: what was sent is looked at first, and taken in after a yes.
//!
//! What waits for the yes is a draft, sealed at rest; of files it holds how to fetch them. More
//! may be sent meanwhile, because messengers cut long texts into several and send several files
//! one by one. No code is ever shown.

use zeroize::Zeroizing;

use super::reading::{self, Format, Read, Wrong};
use super::{Shelf, find, gone, screen};
use crate::base::id::ProductId;
use crate::faces::telegram::dialogue::{Awaits, Draft};
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::{Told, Turn, Voice, router};
use crate::facts;
use crate::flows::Stop;
use crate::flows::stocking::{self, CannotStock, FILE_BYTES_MAX, Imported};
use crate::messenger::update::What;
use crate::messenger::{Keyboard, Outgoing, SendError};
use crate::notices::Facts;
use crate::stock::{Kind, QUANTITY_MAX};

/// The most bytes of codes that wait for a yes: they lie in one row until then.
const CODES_BYTES_MAX: usize = 1024 * 1024;
/// The most codes that wait for a yes.
const CODES_MAX: usize = 10_000;
/// The most files that wait for a yes: as many as an album has.
const FILES_MAX: usize = 10;
/// The most bad lines that are named.
const BAD_NAMED: usize = 10;
/// The most pieces of counted goods taken in at once.
const PIECES_MAX: i64 = QUANTITY_MAX * 100;

/// How a draft keeps what is to be taken in: codes by the number of their line; of each file,
/// under the same number, how to fetch it and its name.
type Kept = Vec<(usize, String)>;

/// What goes on a shelf of this kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Goods {
    Codes,
    Files,
    Pieces,
}

impl Goods {
    fn of(kind: Kind) -> Goods {
        match kind {
            Kind::Codes => Goods::Codes,
            Kind::File => Goods::Files,
            Kind::Shipping | Kind::Pickup | Kind::Booking => Goods::Pieces,
        }
    }
}

/// Asks for what goes on a shelf.
pub async fn add_ask(turn: &Turn<'_>, id: ProductId) -> Told {
    let Some(shelf) = find(turn, id).await? else { return gone(turn).await };
    if waiting(turn).await?.is_some() {
        // Whoever begins anew does not mean what was sent before.
        turn.draft(None).await?;
    }
    turn.ask(&Awaits::AddStock { product: id }).await?;
    let product = facts! { "product" => shelf.product.name };
    let text = match Goods::of(shelf.product.kind) {
        Goods::Codes => turn.text("off-add-codes", product),
        Goods::Files => turn.text("off-add-files", product),
        Goods::Pieces => turn.text("off-add-pieces", product),
    };
    let keyboard = Keyboard::default().row([turn.back(Admin::Product { product: id })]);
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// Something was sent for a shelf: says what would be taken in, and asks.
pub async fn added(turn: &Turn<'_>, id: ProductId, what: What) -> Told {
    let Some(shelf) = find(turn, id).await? else { return gone(turn).await };
    // More may follow, and what was wrong may be sent again.
    turn.ask(&Awaits::AddStock { product: id }).await?;
    match Goods::of(shelf.product.kind) {
        Goods::Codes => codes(turn, &shelf, what).await,
        Goods::Files => file(turn, &shelf, what).await,
        Goods::Pieces => pieces(turn, &shelf, what).await,
    }
}

/// What waits for a yes, with the product it is for.
async fn waiting(turn: &Turn<'_>) -> Told<Option<(ProductId, Kept)>> {
    Ok(match turn.drafted().await? {
        Some(Draft::Stock { product, lines, .. }) => Some((product, lines)),
        _ => None,
    })
}

/// What waits for this shelf.
async fn waiting_for(turn: &Turn<'_>, shelf: &Shelf) -> Told<Kept> {
    let waiting = waiting(turn).await?.filter(|(product, _)| *product == shelf.product.id);
    Ok(waiting.map(|(_, kept)| kept).unwrap_or_default())
}

/// Says why what was sent cannot be used; another try is awaited.
async fn again(turn: &Turn<'_>, text: String) -> Told {
    turn.say(Outgoing::text(text)).await?;
    Ok(())
}

async fn codes(turn: &Turn<'_>, shelf: &Shelf, what: What) -> Told {
    let read = match what {
        What::Text { text, .. } if is_signed(&text) => {
            return again(turn, turn.text("off-add-not-pieces", Facts::new())).await;
        }
        What::Text { text, .. } => reading::codes(&text, Format::Lines),
        What::Document { file_id, name, size, .. } => {
            let Some(format) = Format::named(&name) else {
                return again(turn, turn.text("off-add-format", Facts::new())).await;
            };
            let Some(bytes) = fetched(turn, &file_id, size, CODES_BYTES_MAX).await? else {
                return too_large(turn, CODES_BYTES_MAX).await;
            };
            match std::str::from_utf8(&bytes) {
                Ok(text) => reading::codes(text, format),
                Err(_) => return again(turn, turn.text("off-add-not-text", Facts::new())).await,
            }
        }
        _ => return again(turn, turn.text("off-add-codes-please", Facts::new())).await,
    };
    let kept = waiting_for(turn, shelf).await?;
    let Some(kept) = joined(kept, &read) else {
        return again(turn, turn.text("off-add-too-much", facts! { "most" => CODES_MAX })).await;
    };
    let lines = sealed_away(kept.clone());
    let (actor, sku) = (turn.actor(), &shelf.product.sku);
    let dry_run = Box::pin(stocking::codes(turn.app, &actor, sku, &lines, true)).await;
    let found = match dry_run {
        Ok(found) => found,
        Err(Stop::Refused(why)) => return again(turn, refusal(&turn.voice(), &why)).await,
        Err(Stop::Failed(failure)) => return Err(failure.into()),
    };
    let text = rehearsed(&turn.voice(), &shelf.product.name, &found, &read.bad);
    if found.new == 0 {
        return nothing_new(turn, shelf, text).await;
    }
    propose(turn, shelf, text, kept, None).await
}

/// `+25` is meant as a quantity, whatever it is sent for.
fn is_signed(text: &str) -> bool {
    let digits = text.trim().strip_prefix('+').unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

/// What waits with what was read behind it, its lines counted on; `None` if that is too much.
fn joined(mut kept: Kept, read: &Read) -> Option<Kept> {
    let last = kept.last().map_or(0, |(line, _)| *line);
    kept.extend(read.codes.iter().map(|(line, code)| (last + line, code.as_str().to_owned())));
    let bytes: usize = kept.iter().map(|(_, code)| code.len()).sum();
    (kept.len() <= CODES_MAX && bytes <= CODES_BYTES_MAX).then_some(kept)
}

/// Codes in memory that is wiped.
fn sealed_away(kept: Kept) -> Vec<(usize, Zeroizing<String>)> {
    kept.into_iter().map(|(line, code)| (line, Zeroizing::new(code))).collect()
}

async fn file(turn: &Turn<'_>, shelf: &Shelf, what: What) -> Told {
    let What::Document { file_id, name, size, .. } = what else {
        return again(turn, turn.text("off-add-files-please", Facts::new())).await;
    };
    let mut kept = waiting_for(turn, shelf).await?;
    if FILES_MAX <= kept.len() / 2 {
        return again(turn, turn.text("off-add-files-full", facts! { "most" => FILES_MAX })).await;
    }
    let Some(bytes) = fetched(turn, &file_id, size, FILE_BYTES_MAX).await? else {
        return too_large(turn, FILE_BYTES_MAX).await;
    };
    let given = [(name.clone(), bytes)];
    let (actor, sku) = (turn.actor(), &shelf.product.sku);
    let dry_run = Box::pin(stocking::files(turn.app, &actor, sku, &given, true)).await;
    let found = match dry_run {
        Ok(found) => found,
        Err(Stop::Refused(why)) => return again(turn, refusal(&turn.voice(), &why)).await,
        Err(Stop::Failed(failure)) => return Err(failure.into()),
    };
    if !found.bad.is_empty() {
        return again(turn, turn.text("off-add-file-bad", Facts::new())).await;
    }
    let waits = kept.iter().any(|(_, of)| *of == file_id);
    let is_new = 0 < found.new && !waits;
    if is_new {
        let number = kept.last().map_or(1, |(number, _)| number + 1);
        kept.extend([(number, file_id), (number, name)]);
    }
    let text = files_rehearsed(&turn.voice(), &shelf.product.name, &kept, is_new);
    if kept.is_empty() {
        return nothing_new(turn, shelf, text).await;
    }
    propose(turn, shelf, text, kept, None).await
}

/// The names of the files that wait, and whether the last one is among them.
fn files_rehearsed(
    voice: &Voice<'_>,
    product: &str,
    kept: &[(usize, String)],
    is_new: bool,
) -> String {
    let names: Vec<&str> =
        kept.chunks(2).filter_map(|pair| Some(pair.get(1)?.1.as_str())).collect();
    let mut parts = Vec::new();
    if !is_new {
        parts.push(voice.text("off-dry-file-known", facts! { "product" => product }));
    }
    if !names.is_empty() {
        let facts = facts! {
            "product" => product, "count" => names.len(), "items" => names.join("\n"),
        };
        parts.push(voice.text("off-dry-files", facts));
        parts.push(voice.text("off-dry-next", Facts::new()));
    }
    parts.join("\n\n")
}

async fn pieces(turn: &Turn<'_>, shelf: &Shelf, what: What) -> Told {
    let quantity = match &what {
        What::Text { text, .. } => counted(text),
        _ => None,
    };
    let Some(quantity) = quantity else {
        let most = facts! { "most" => PIECES_MAX };
        return again(turn, turn.text("off-add-pieces-please", most)).await;
    };
    let facts = facts! {
        "product" => shelf.product.name,
        "count" => quantity,
        "free" => shelf.counter.free,
        "total" => shelf.counter.free.saturating_add(quantity),
    };
    let text = turn.text("off-dry-pieces", facts);
    propose(turn, shelf, text, Kept::new(), Some(quantity)).await
}

/// `+25` or `25`.
fn counted(text: &str) -> Option<i64> {
    let text = text.trim();
    let digits = text.strip_prefix('+').unwrap_or(text).trim_start();
    let is_plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    let quantity: i64 = digits.parse().ok().filter(|_| is_plain)?;
    (1..=PIECES_MAX).contains(&quantity).then_some(quantity)
}

/// What is in a file; `None` if it is larger than this, or not there any more.
async fn fetched(
    turn: &Turn<'_>,
    file_id: &str,
    size: u64,
    most: usize,
) -> Told<Option<Zeroizing<Vec<u8>>>> {
    if !usize::try_from(size).is_ok_and(|size| size <= most) {
        return Ok(None);
    }
    match turn.messenger.download(turn.bot, file_id, most).await {
        Ok(bytes) => Ok(Some(Zeroizing::new(bytes))),
        Err(SendError::Never(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

async fn too_large(turn: &Turn<'_>, most: usize) -> Told {
    let most = format!("{} MB", most / (1024 * 1024));
    again(turn, turn.text("off-add-too-large", facts! { "most" => most })).await
}

/// Keeps what would be taken in, and asks for a yes.
async fn propose(
    turn: &Turn<'_>,
    shelf: &Shelf,
    text: String,
    lines: Kept,
    quantity: Option<i64>,
) -> Told {
    let (token, product) = (turn.token(), shelf.product.id);
    turn.draft(Some(&Draft::Stock { token, product, lines, quantity })).await?;
    let voice = turn.voice();
    let keyboard =
        Keyboard::default().row([voice.press("off-take-in-btn", Admin::Confirm { token })]).row([
            voice.press("adm-discard-btn", Admin::Discard),
            turn.back(Admin::Product { product }),
        ]);
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// Says that there is nothing to take in.
async fn nothing_new(turn: &Turn<'_>, shelf: &Shelf, text: String) -> Told {
    turn.draft(None).await?;
    let back = turn.back(Admin::Product { product: shelf.product.id });
    turn.show(Outgoing::text(text).with(Keyboard::default().row([back]))).await
}

/// What codes would become: `+120 new, 3 duplicates, 1 bad line`, each bad one with its reason.
fn rehearsed(voice: &Voice<'_>, product: &str, found: &Imported, bad: &[(usize, Wrong)]) -> String {
    let facts = facts! { "product" => product, "count" => found.new };
    let mut lines = vec![voice.text("off-dry-codes", facts)];
    if 0 < found.duplicate {
        lines.push(voice.text("off-dry-duplicates", facts! { "count" => found.duplicate }));
    }
    if !bad.is_empty() {
        lines.push(voice.text("off-dry-bad", facts! { "count" => bad.len() }));
    }
    for (line, wrong) in bad.iter().take(BAD_NAMED) {
        let facts = facts! { "line" => line, "state" => wrong.name() };
        lines.push(voice.text("off-dry-bad-line", facts));
    }
    if BAD_NAMED < bad.len() {
        let facts = facts! { "count" => bad.len() - BAD_NAMED };
        lines.push(voice.text("off-dry-bad-more", facts));
    }
    let next = if 0 < found.new { "off-dry-next" } else { "off-dry-nothing" };
    format!("{}\n\n{}", lines.join("\n"), voice.text(next, Facts::new()))
}

/// Takes in what was drafted. The draft goes with it.
pub async fn confirm_stock(turn: &Turn<'_>, draft: Draft) -> Told {
    let Draft::Stock { product, lines, quantity, .. } = draft else {
        return router::stale(turn).await;
    };
    let Some(shelf) = find(turn, product).await? else {
        turn.draft(None).await?;
        return gone(turn).await;
    };
    turn.acknowledge().await?;
    let done = match (Goods::of(shelf.product.kind), quantity) {
        (Goods::Codes, None) => take_codes(turn, &shelf, lines).await?,
        (Goods::Files, None) => take_files(turn, &shelf, lines).await?,
        (Goods::Pieces, Some(quantity)) => take_pieces(turn, &shelf, quantity).await?,
        _ => turn.text("off-add-refused", Facts::new()),
    };
    turn.draft(None).await?;
    let shelf = find(turn, product).await?.unwrap_or(shelf);
    turn.show(screen(turn, &shelf, Some(done))).await
}

async fn take_codes(turn: &Turn<'_>, shelf: &Shelf, lines: Kept) -> Told<String> {
    let lines = sealed_away(lines);
    let (actor, sku) = (turn.actor(), &shelf.product.sku);
    match Box::pin(stocking::codes(turn.app, &actor, sku, &lines, false)).await {
        Ok(taken) => Ok(taken_in(&turn.voice(), &taken)),
        Err(Stop::Refused(why)) => Ok(refusal(&turn.voice(), &why)),
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

/// Files are fetched anew and taken in one by one: no more than one lies in memory.
async fn take_files(turn: &Turn<'_>, shelf: &Shelf, files: Kept) -> Told<String> {
    let (actor, sku) = (turn.actor(), &shelf.product.sku);
    let mut taken = Imported::default();
    let mut lost = 0;
    for pair in files.chunks(2) {
        let [(_, file_id), (_, name)] = pair else { continue };
        let Some(bytes) = fetched(turn, file_id, 0, FILE_BYTES_MAX).await? else {
            lost += 1;
            continue;
        };
        let given = [(name.clone(), bytes)];
        match Box::pin(stocking::files(turn.app, &actor, sku, &given, false)).await {
            Ok(one) => {
                taken.new += one.new;
                taken.duplicate += one.duplicate;
            }
            Err(Stop::Refused(why)) => return Ok(refusal(&turn.voice(), &why)),
            Err(Stop::Failed(failure)) => return Err(failure.into()),
        }
    }
    let mut text = taken_in(&turn.voice(), &taken);
    if 0 < lost {
        text.push('\n');
        text.push_str(&turn.text("off-taken-lost", facts! { "count" => lost }));
    }
    Ok(text)
}

/// A quantity is not recognised when it comes again, as a code is. So its draft goes first: an
/// update that is repeated after a failure finds nothing to count twice.
async fn take_pieces(turn: &Turn<'_>, shelf: &Shelf, quantity: i64) -> Told<String> {
    turn.draft(None).await?;
    let (actor, sku) = (turn.actor(), &shelf.product.sku);
    match Box::pin(stocking::quantity(turn.app, &actor, sku, quantity)).await {
        Ok(()) => Ok(turn.text("off-taken", facts! { "count" => quantity })),
        Err(Stop::Refused(why)) => Ok(refusal(&turn.voice(), &why)),
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

fn taken_in(voice: &Voice<'_>, taken: &Imported) -> String {
    let mut lines = vec![voice.text("off-taken", facts! { "count" => taken.new })];
    if 0 < taken.duplicate {
        lines.push(voice.text("off-dry-duplicates", facts! { "count" => taken.duplicate }));
    }
    lines.join("\n")
}

/// Why nothing was taken in.
fn refusal(voice: &Voice<'_>, why: &CannotStock) -> String {
    match why {
        CannotStock::NoSuchProduct(_) => voice.text("off-add-no-product", Facts::new()),
        CannotStock::BadLines(bad) => {
            voice.text("off-add-bad-lines", facts! { "count" => bad.len() })
        }
        CannotStock::TooLong => voice.text("off-add-too-much", facts! { "most" => CODES_MAX }),
        CannotStock::BadQuantity(_) => {
            voice.text("off-add-pieces-please", facts! { "most" => PIECES_MAX })
        }
        CannotStock::WrongKind { .. }
        | CannotStock::NotFree { .. }
        | CannotStock::BadHandover(_)
        | CannotStock::NothingHeld(_) => voice.text("off-add-refused", Facts::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notices::Words;

    fn read(text: &str) -> Read {
        reading::codes(text, Format::Lines)
    }

    #[test]
    fn a_quantity_is_a_number_with_or_without_its_sign() {
        let cases = [
            ("+25", Some(25)),
            (" 25\n", Some(25)),
            ("+ 3", Some(3)),
            ("0", None),
            ("-3", None),
            ("++3", None),
            ("25 pieces", None),
            ("1000001", None),
            ("99999999999999999999", None),
        ];
        for (text, wanted) in cases {
            assert_eq!(counted(text), wanted, "{text}");
        }
        assert!(is_signed(" +25 ") && !is_signed("25") && !is_signed("+AB1") && !is_signed("+"));
    }

    #[test]
    fn what_is_sent_in_parts_is_counted_on() {
        let first = joined(Kept::new(), &read("AAA\n\nBBB")).expect("fits");
        let both = joined(first, &read("CCC\nDDD")).expect("fits");
        let lines: Vec<usize> = both.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 3, 4, 5]);
    }

    #[test]
    fn more_than_fits_is_refused_whole() {
        let many = "A\n".repeat(CODES_MAX);
        let full = joined(Kept::new(), &read(&many)).expect("fits");
        assert!(joined(full, &read("B")).is_none());
        let long = format!("{}\n", "x".repeat(60 * 1024)).repeat(18);
        assert!(joined(Kept::new(), &read(&long)).is_none());
    }

    #[test]
    fn a_dry_run_says_what_is_new_known_and_bad_and_never_a_code() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", "UTC");
        let found = Imported { new: 120, duplicate: 3, ..Imported::default() };
        let text = rehearsed(&voice, "Museum <ticket>", &found, &[(7, Wrong::Fields)]);
        for part in ["Museum &lt;ticket&gt;", "+120", "3", "7"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        let bad: Vec<(usize, Wrong)> = (1..=30).map(|line| (line, Wrong::Empty)).collect();
        let long = rehearsed(&voice, "Ticket", &found, &bad);
        assert!(long.contains("20") && !long.contains("11"), "{long}");
        let nothing = rehearsed(&voice, "Ticket", &Imported::default(), &[]);
        assert_ne!(nothing.lines().last(), text.lines().last());
    }

    #[test]
    fn files_that_wait_are_named_and_one_that_is_known_is_left_out() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", "UTC");
        let kept = vec![
            (1, "BQAC-1".to_owned()),
            (1, "row 1 <a>.pdf".to_owned()),
            (2, "BQAC-2".to_owned()),
            (2, "row 2.pdf".to_owned()),
        ];
        let text = files_rehearsed(&voice, "Ticket", &kept, true);
        assert!(text.contains("row 1 &lt;a&gt;.pdf\nrow 2.pdf"), "{text}");
        assert!(!text.contains("BQAC"), "{text}");
        let known = files_rehearsed(&voice, "Ticket", &kept, false);
        assert!(text.len() < known.len());
        assert!(!files_rehearsed(&voice, "Ticket", &[], false).is_empty());
    }
}
