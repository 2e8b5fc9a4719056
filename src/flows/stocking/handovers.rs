//! How a product is handed over: where it is fetched, or into which channel it goes.

use super::{CannotStock, ProductRow, product, record};
use crate::app::App;
use crate::audit::Actor;
use crate::base::db::{DbResult, Tx};
use crate::base::id::ProductId;
use crate::flows::{Failure, Stop};
use crate::parcels::{self, Handover};
use crate::write_tx;

/// The longest name of a pick-up point.
const PLACE_CHARS_MAX: usize = 200;
/// The most that a buyer reads about it; it fits under a picture.
const WORDS_CHARS_MAX: usize = 600;
/// The longest address of a map.
const MAP_CHARS_MAX: usize = 500;
/// The largest picture of a place.
pub const PHOTO_BYTES_MAX: usize = 2 * 1024 * 1024;
/// How pictures begin that every messenger shows: PNG and JPEG.
const PICTURES: [&[u8]; 2] = [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"];

/// Whether a hand-over can be shown to a buyer; else what is wrong with it.
pub(super) fn must_be_shown(handover: &Handover) -> Result<(), String> {
    let fits = |name: &str, text: &str, most: usize| {
        if text.chars().count() <= most {
            return Ok(());
        }
        Err(format!("{name}: write {most} characters at most"))
    };
    fits("pickup_place", &handover.place, PLACE_CHARS_MAX)?;
    fits("pickup_words", &handover.words, WORDS_CHARS_MAX)?;
    fits("pickup_map", &handover.map_url, MAP_CHARS_MAX)?;
    let map = handover.map_url.as_str();
    let is_web = map.starts_with("https://") || map.starts_with("http://");
    if !map.is_empty() && (!is_web || map.chars().any(|c| c.is_whitespace() || c.is_control())) {
        return Err(format!("pickup_map `{map}`: write an address that begins with https://"));
    }
    if handover.channel == Some(0) {
        return Err("channel: write the channel's number, such as -1001234567890".to_owned());
    }
    match &handover.photo {
        Some(photo) if PHOTO_BYTES_MAX < photo.len() => {
            Err(format!("the picture has more than {PHOTO_BYTES_MAX} bytes"))
        }
        Some(photo) if !PICTURES.iter().any(|head| photo.starts_with(head)) => {
            Err("the picture is neither PNG nor JPEG".to_owned())
        }
        _ => Ok(()),
    }
}

/// Lays what a row says over what was said before; says whether that changed anything.
pub(super) async fn lay_over(tx: &mut Tx, id: ProductId, row: &ProductRow) -> DbResult<bool> {
    let before = parcels::handover(tx, id).await?;
    // What cannot be shown was refused before anything was written.
    let Ok(handover) = row.handover(before.clone()) else { return Ok(false) };
    if handover == before {
        return Ok(false);
    }
    parcels::set_handover(tx, id, &handover).await?;
    Ok(true)
}

/// Says how a product is handed over, in place of all that was said before. Audited.
pub async fn set_handover(
    app: &App,
    actor: &Actor,
    sku: &str,
    handover: &Handover,
) -> Result<(), Stop<CannotStock>> {
    must_be_shown(handover).map_err(|why| Stop::Refused(CannotStock::BadHandover(why)))?;
    let product = product(app, sku).await?;
    let now = app.now();
    write_tx!(app.db, |tx| {
        parcels::set_handover(&mut tx, product.id, handover).await?;
        record(&mut tx, actor, "product.handover", sku, "", in_words(handover), now).await?;
        Ok::<(), Failure>(())
    })?;
    Ok(())
}

/// Shows buyers another picture of the pick-up point, or none. Audited.
pub async fn photo(
    app: &App,
    actor: &Actor,
    sku: &str,
    picture: Option<Vec<u8>>,
) -> Result<(), Stop<CannotStock>> {
    let id = product(app, sku).await?.id;
    let before = parcels::find_handover(&app.db, id).await?;
    set_handover(app, actor, sku, &Handover { photo: picture, ..before }).await
}

fn in_words(handover: &Handover) -> String {
    let picture = handover.photo.as_ref().map(|photo| format!("picture of {} bytes", photo.len()));
    let channel = handover.channel.map(|channel| format!("channel {channel}"));
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let parts = [text(&handover.place), text(&handover.map_url), picture, channel];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { "nothing said".to_owned() } else { parts.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(handover: &Handover) -> Option<String> {
        must_be_shown(handover).err()
    }

    #[test]
    fn what_a_buyer_could_not_be_shown_is_refused() {
        let said = Handover {
            place: "Museum shop, counter 2".to_owned(),
            words: "Mon to Sat, 10 to 18".to_owned(),
            map_url: "https://maps.example/?q=1".to_owned(),
            photo: Some(b"\xff\xd8\xff rest".to_vec()),
            channel: Some(-1_001_234_567_890),
        };
        assert_eq!(wrong(&said), None);
        assert_eq!(wrong(&Handover::default()), None);
        let map = Handover { map_url: "javascript:alert(1)".to_owned(), ..said.clone() };
        assert!(wrong(&map).is_some_and(|why| why.starts_with("pickup_map")));
        let long = Handover { place: "x".repeat(PLACE_CHARS_MAX + 1), ..said.clone() };
        assert!(wrong(&long).is_some_and(|why| why.starts_with("pickup_place")));
        let text = Handover { photo: Some(b"GIF89a".to_vec()), ..said.clone() };
        assert_eq!(wrong(&text).as_deref(), Some("the picture is neither PNG nor JPEG"));
        assert!(wrong(&Handover { channel: Some(0), ..said }).is_some());
    }

    #[test]
    fn a_row_that_says_nothing_of_the_hand_over_leaves_it_as_it_was() {
        let before = Handover {
            place: "Counter 2".to_owned(),
            photo: Some(b"\xff\xd8\xff".to_vec()),
            channel: Some(-5),
            ..Handover::default()
        };
        let silent = ProductRow::default();
        assert_eq!(silent.handover(before.clone()), Ok(before.clone()));
        let row = ProductRow { pickup_place: " Counter 3 ".to_owned(), ..silent };
        let laid = row.handover(before.clone()).expect("shown");
        assert_eq!(laid, Handover { place: "Counter 3".to_owned(), ..before });
    }
}
