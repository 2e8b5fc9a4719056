//! News for many: written, looked at as it will be read, tried on oneself, sent, stopped.
//!
//! What is written is plain text; signs of markup are read as they stand. How a broadcast goes
//! is one message that the task edits ([`progress`]).

use crate::app::App;
use crate::broadcasts::State;
use crate::faces::telegram::dialogue::{Awaits, Draft};
use crate::faces::telegram::keyboard::laid_out;
use crate::faces::telegram::verbs::Admin;
use crate::faces::telegram::voice::{UTC, page_of};
use crate::faces::telegram::{Told, Turn, Voice, router};
use crate::facts;
use crate::flows::broadcasting::{self, Broadcast, Progress, Segment};
use crate::flows::staff::{self, Deed};
use crate::letters;
use crate::messenger::{Button, Keyboard, Outgoing};
use crate::notices::{Facts, Kind, TEXT_UNITS_MAX};

/// News that waits for a yes.
struct News {
    token: u32,
    text: String,
    segment: Segment,
}

impl News {
    /// What waits in this chat, if it is news of who speaks.
    async fn drafted(turn: &Turn<'_>) -> Told<Option<News>> {
        Ok(match turn.drafted().await? {
            Some(Draft::Broadcast { token, text, segment }) => {
                let segment = by_place(segment).unwrap_or(Segment::All);
                Some(News { token, text, segment })
            }
            _ => None,
        })
    }

    /// Keeps it under a name of its own: a button of what it was before sends nothing.
    async fn keep(turn: &Turn<'_>, text: String, segment: Segment) -> Told<News> {
        let token = turn.token();
        let place = place_of(segment);
        let draft = Draft::Broadcast { token, text: text.clone(), segment: place };
        turn.draft(Some(&draft)).await?;
        Ok(News { token, text, segment })
    }
}

/// A segment by its place in the list.
fn by_place(place: u32) -> Option<Segment> {
    Segment::ALL.get(usize::try_from(place).ok()?).copied()
}

fn place_of(segment: Segment) -> u32 {
    (0..).zip(Segment::ALL).find(|(_, other)| *other == segment).map_or(0, |(place, _)| place)
}

/// What a segment is called.
fn name(voice: &Voice<'_>, segment: Segment) -> String {
    voice.label(&format!("off-segment-{}", segment.name()))
}

/// What everybody reads, to the letter.
fn as_read(voice: &Voice<'_>, text: &str) -> String {
    voice.words.say(Kind::Broadcast, voice.language, voice.zone, &facts! { "text" => text })
}

/// The newest broadcasts and how they went.
pub async fn broadcasts(turn: &Turn<'_>) -> Told {
    let voice = turn.voice();
    let all = broadcasting::list(turn.app).await?;
    let (newest, _) = page_of(&all, 0);
    let may = staff::may(turn.role, Deed::Broadcast);
    let mut parts = vec![match newest {
        [] => voice.text("off-news-none", Facts::new()),
        _ => voice.text("off-news", Facts::new()),
    }];
    let new = may.then(|| voice.press("off-news-new-btn", Admin::BroadcastNew));
    let mut keyboard = Keyboard::default().row(new);
    for broadcast in newest {
        let progress = broadcasting::progress(turn.app, broadcast).await?;
        let at = voice.text("off-news-at", facts! { "at" => broadcast.made_at.minute() });
        parts.push(format!("{}\n{at}", standing(&voice, broadcast, progress)));
        if may && is_on_its_way(broadcast, progress) {
            keyboard = keyboard.row([stop_button(&voice, broadcast)]);
        }
    }
    let keyboard = keyboard.row(turn.home_row());
    turn.show(Outgoing::text(parts.join("\n\n")).with(keyboard)).await
}

fn stop_button(voice: &Voice<'_>, broadcast: &Broadcast) -> Button {
    let label = voice.label_with("off-news-stop-btn", facts! { "number" => broadcast.number });
    voice.button(label, Admin::BroadcastStop { broadcast: broadcast.number })
}

/// Whether something of it can still be taken back.
fn is_on_its_way(broadcast: &Broadcast, progress: Progress) -> bool {
    broadcast.ended_at.is_none() || 0 < progress.waiting
}

/// How a broadcast stands: to whom it goes, and how many got it.
fn standing(voice: &Voice<'_>, broadcast: &Broadcast, progress: Progress) -> String {
    let state = match broadcast.state {
        // Written to everybody is not yet sent to everybody.
        State::Done if 0 < progress.waiting => State::Sending,
        state => state,
    };
    let facts = facts! {
        "state" => state.name(),
        "number" => broadcast.number,
        "segment" => name(voice, broadcast.segment),
        "count" => progress.written,
        "sent" => progress.sent,
        "waiting" => progress.waiting,
        "failed" => progress.failed,
    };
    voice.text("off-news-standing", facts)
}

/// Asks for the news.
pub async fn ask(turn: &Turn<'_>) -> Told {
    turn.ask(&Awaits::Broadcast).await?;
    let text = turn.text("off-news-ask", facts! { "most" => TEXT_UNITS_MAX });
    let keyboard = Keyboard::default().row([turn.back(Admin::Broadcasts)]);
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// News was written: shows it as it will be read.
pub async fn typed(turn: &Turn<'_>, text: &str) -> Told {
    let text = letters::tidy(text);
    if text.is_empty() || TEXT_UNITS_MAX < text.encode_utf16().count() {
        turn.ask(&Awaits::Broadcast).await?;
        let most = facts! { "most" => TEXT_UNITS_MAX };
        turn.say(Outgoing::text(turn.text("off-news-too-long", most))).await?;
        return Ok(());
    }
    let segment = News::drafted(turn).await?.map_or(Segment::All, |before| before.segment);
    let news = News::keep(turn, text, segment).await?;
    preview(turn, &news).await
}

/// The news as it will be read, and to whom it would go.
async fn preview(turn: &Turn<'_>, news: &News) -> Told {
    let voice = turn.voice();
    let mut keyboard = Keyboard::default();
    let mut readers = 0;
    for (place, segment) in (0..).zip(Segment::ALL) {
        let count = broadcasting::count(turn.app, segment).await?;
        let is_chosen = segment == news.segment;
        if is_chosen {
            readers = count;
        }
        let facts = facts! { "segment" => name(&voice, segment), "count" => count };
        let tick = if is_chosen { "✓ " } else { "" };
        let label = format!("{tick}{}", voice.label_with("off-news-segment-btn", facts));
        keyboard = keyboard.row([voice.button(label, Admin::BroadcastTo { segment: place })]);
    }
    let send = (0 < readers).then(|| {
        let label = voice.label_with("off-news-send-btn", facts! { "count" => readers });
        voice.button(label, Admin::BroadcastSend { token: news.token })
    });
    let keyboard =
        keyboard.row([voice.press("off-news-try-btn", Admin::BroadcastTry)]).row(send).row([
            voice.press("off-news-again-btn", Admin::BroadcastNew),
            voice.press("adm-discard-btn", Admin::Discard),
        ]);
    let facts = facts! { "segment" => name(&voice, news.segment), "count" => readers };
    let head = voice.text("off-news-preview", facts);
    let text = format!("{head}\n\n{}", as_read(&voice, &news.text));
    turn.show(Outgoing::text(text).with(keyboard)).await
}

/// The news would go to others.
pub async fn to(turn: &Turn<'_>, place: u32) -> Told {
    let Some(before) = News::drafted(turn).await? else { return router::stale(turn).await };
    let segment = by_place(place).unwrap_or(before.segment);
    let news = News::keep(turn, before.text, segment).await?;
    preview(turn, &news).await
}

/// Sends the news to who wrote it, and to nobody else.
pub async fn try_on_me(turn: &Turn<'_>) -> Told {
    let Some(news) = News::drafted(turn).await? else { return router::stale(turn).await };
    turn.toast(&turn.label("off-news-tried")).await?;
    turn.say(Outgoing::text(as_read(&turn.voice(), &news.text))).await?;
    Ok(())
}

/// Sends the news to everybody whom it is for, if it is the one that the button was made for.
pub async fn send(turn: &Turn<'_>, token: u32) -> Told {
    let news = News::drafted(turn).await?.filter(|news| news.token == token);
    let Some(News { text, segment, .. }) = news else { return router::stale(turn).await };
    let (app, author) = (turn.app, turn.person.id);
    let (actor, cause) = (turn.actor(), turn.cause.as_str());
    let begun = broadcasting::begin(app, &actor, author, &text, segment, turn.chat, cause).await?;
    turn.toast(&turn.label("off-news-begun")).await?;
    // A repeated update finds it begun; it is then shown already, too.
    if begun.message.is_none() {
        let message = turn.say(progress(app, &begun, turn.language).await?).await?;
        broadcasting::shown_by(app, begun.number, message).await?;
    }
    turn.draft(None).await?;
    let text = turn.text("off-news-sending", facts! { "number" => begun.number });
    let all = turn.voice().press("adm-broadcasts-btn", Admin::Broadcasts);
    turn.show(Outgoing::text(text).with(Keyboard::default().row([all]).row(turn.home_row()))).await
}

/// Stops a broadcast, and takes back what has not left.
pub async fn stop(turn: &Turn<'_>, number: i64) -> Told {
    if broadcasting::stop(turn.app, &turn.actor(), number).await? {
        turn.toast(&turn.label("off-news-stopped")).await?;
    } else {
        turn.alert(&turn.label("off-news-over")).await?;
    }
    if let Some(broadcast) = broadcasting::find(turn.app, number).await? {
        follow(turn, &broadcast).await?;
    }
    broadcasts(turn).await
}

/// Makes the message of a broadcast true at once where it is in this chat. It is edited by its
/// task too: what fails here is shown then.
async fn follow(turn: &Turn<'_>, broadcast: &Broadcast) -> Told {
    let here = broadcast.message.filter(|_| broadcast.chat == Some(turn.chat));
    let Some(message) = here else { return Ok(()) };
    let shown = progress(turn.app, broadcast, turn.language).await?;
    let shown = laid_out(shown, turn.language);
    if let Err(error) = turn.messenger.edit(turn.bot, turn.chat, message, &shown).await {
        tracing::debug!(%error, "the progress of a broadcast is shown later");
    }
    Ok(())
}

/// The message in which the author of a broadcast sees how it goes.
pub async fn progress(app: &App, broadcast: &Broadcast, language: &str) -> Told<Outgoing> {
    let voice = Voice::of(app, language, UTC);
    let progress = broadcasting::progress(app, broadcast).await?;
    Ok(drawn(&voice, broadcast, progress))
}

fn drawn(voice: &Voice<'_>, broadcast: &Broadcast, progress: Progress) -> Outgoing {
    let stop = is_on_its_way(broadcast, progress).then(|| stop_button(voice, broadcast));
    let text = standing(voice, broadcast, progress);
    Outgoing::text(text).with(Keyboard::default().row(stop))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Time;
    use crate::base::id::BroadcastId;
    use crate::base::rng::Rng;
    use crate::notices::{LANGUAGES, Words};

    const NOW: Time = Time::from_secs(1_768_471_200);

    fn broadcast(state: State) -> Broadcast {
        Broadcast {
            id: BroadcastId::new(NOW, &Rng::seeded(1)),
            number: 3,
            author: None,
            text: "New mugs".to_owned(),
            segment: Segment::Buyers,
            state,
            reached: 90,
            written: 80,
            chat: Some(5),
            message: Some(7),
            made_at: NOW,
            ended_at: (state != State::Sending).then_some(NOW),
        }
    }

    #[test]
    fn every_segment_has_a_place_and_a_name() {
        let words = Words::built_in();
        for segment in Segment::ALL {
            assert_eq!(by_place(place_of(segment)), Some(segment));
            for language in LANGUAGES {
                let voice = Voice::with(&words, language, "UTC");
                assert!(!name(&voice, segment).starts_with("off-"), "{segment:?} in {language}");
            }
        }
        assert_eq!(by_place(3), None);
    }

    #[test]
    fn what_can_be_taken_back_can_be_stopped() {
        let words = Words::built_in();
        let voice = Voice::with(&words, "en", "UTC");
        let case = |state: State, waiting: i64, can_stop: bool| {
            let progress = Progress { written: 80, sent: 60, failed: 2, waiting };
            let shown = drawn(&voice, &broadcast(state), progress);
            assert_eq!(!shown.keyboard.0.is_empty(), can_stop, "{state:?}, {waiting} wait");
            assert!(shown.html.contains("80") && shown.html.contains("60"), "{}", shown.html);
        };
        case(State::Sending, 0, true);
        case(State::Done, 18, true);
        case(State::Done, 0, false);
        case(State::Stopped, 0, false);
    }

    #[test]
    fn what_is_written_is_read_as_it_stands() {
        let words = Words::built_in();
        let text = as_read(&Voice::with(&words, "en", "UTC"), "<b>Sale</b> & more\n\nsoon");
        assert!(text.contains("&lt;b&gt;Sale&lt;/b&gt; &amp; more\n\nsoon"), "{text}");
    }
}
