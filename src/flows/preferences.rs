//! How those who run the shop want to be told: at once, collected at an hour of the day, or not
//! at all; and between which hours nothing comes.
//!
//! When a notice comes is decided when it is written, on the clock of whom it is for. What
//! comes later comes as one message with everything else that is due then.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::app::App;
use crate::base::clock::Time;
use crate::base::db::{DbResult, Tx};
use crate::base::id::PersonId;
use crate::flows::Done;
use crate::notices::{Audience, Kind};
use crate::people::{self, Person};
use crate::write_tx;

/// The hour of the digest of somebody who never named one.
const DIGEST_HOUR: u8 = 9;
/// Hours of a day.
const HOURS: u8 = 24;
/// The most days until an hour of the day comes again: today's may be over, and tomorrow's may
/// fall into an hour that a change of the clocks leaves out.
const DAYS_AHEAD: usize = 3;

/// How a kind of notice comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// When it happens.
    AtOnce,
    /// With others, at the hour of the digest.
    Digest,
    /// Not at all.
    Off,
}

impl Mode {
    /// Every mode, in the order in which they are offered.
    pub const ALL: [Mode; 3] = [Mode::AtOnce, Mode::Digest, Mode::Off];

    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Mode::AtOnce => "at-once",
            Mode::Digest => "digest",
            Mode::Off => "off",
        }
    }

    fn by_name(name: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.name() == name)
    }

    /// Whether a kind may come like this. What must be heard cannot be switched off, and what
    /// cannot wait comes at once.
    pub fn suits(self, kind: Kind) -> bool {
        match self {
            Mode::AtOnce => true,
            Mode::Digest => !kind.cannot_wait(),
            Mode::Off => !kind.must_be_heard(),
        }
    }

    /// The mode that is offered after this one for a kind.
    #[must_use]
    pub fn next(self, kind: Kind) -> Mode {
        let after = Mode::ALL.into_iter().cycle().skip_while(|mode| *mode != self).skip(1);
        after.take(Mode::ALL.len()).find(|mode| mode.suits(kind)).unwrap_or(Mode::AtOnce)
    }
}

/// How somebody wants to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Kinds that do not come at once.
    pub kinds: BTreeMap<Kind, Mode>,
    /// The hour of the digest, 0 to 23, on their own clock.
    pub digest_hour: u8,
    /// From which hour to which nothing comes; over midnight if the first is the later one.
    pub quiet: Option<(u8, u8)>,
}

impl Default for Preferences {
    fn default() -> Preferences {
        Preferences { kinds: BTreeMap::new(), digest_hour: DIGEST_HOUR, quiet: None }
    }
}

/// When somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Now.
    Now,
    /// At this moment, together with others.
    Later(Time),
    /// Not at all.
    Never,
}

impl Preferences {
    /// How a kind comes. A mode that does not suit it counts as none.
    pub fn mode(&self, kind: Kind) -> Mode {
        let mode = self.kinds.get(&kind).copied().unwrap_or(Mode::AtOnce);
        if mode.suits(kind) { mode } else { Mode::AtOnce }
    }

    /// When a kind comes that is written now, for somebody whose clock stands in `zone`.
    pub fn when(&self, kind: Kind, zone: &str, now: Time) -> When {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let due = match self.mode(kind) {
            Mode::Off => return When::Never,
            Mode::AtOnce => now,
            Mode::Digest => next_hour(&zone, self.digest_hour, now),
        };
        let quiet = self.quiet.filter(|_| !kind.cannot_wait());
        let due = match quiet {
            Some((from, to)) if is_within(hour(&zone, due), from, to) => next_hour(&zone, to, due),
            _ => due,
        };
        if due == now { When::Now } else { When::Later(due) }
    }
}

/// Whether an hour lies in `from..to`, which may go over midnight. An empty span holds none.
fn is_within(hour: u8, from: u8, to: u8) -> bool {
    if from <= to { from <= hour && hour < to } else { from <= hour || hour < to }
}

/// The hour that a clock in this zone shows.
fn hour(zone: &TimeZone, at: Time) -> u8 {
    u8::try_from(local(zone, at).hour()).unwrap_or(0)
}

/// The next moment at which a clock in this zone comes to show this hour: never earlier than
/// `from`. An hour that is left out when clocks are put forward comes as the hour after it.
fn next_hour(zone: &TimeZone, hour: u8, from: Time) -> Time {
    let today = local(zone, from).date();
    let days = std::iter::successors(Some(today), |day| day.tomorrow().ok()).take(DAYS_AHEAD);
    days.filter_map(|day| moment(zone, day, hour)).find(|at| from <= *at).unwrap_or(from)
}

fn moment(zone: &TimeZone, day: Date, hour: u8) -> Option<Time> {
    let hour = i8::try_from(hour % HOURS).ok()?;
    let at = day.at(hour, 0, 0, 0).to_zoned(zone.clone()).ok()?;
    Some(Time::from_millis(at.timestamp().as_millisecond()))
}

fn local(zone: &TimeZone, at: Time) -> Zoned {
    Timestamp::from_millisecond(at.millis()).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(zone.clone())
}

/// Whether there is a time zone of this name.
pub fn is_zone(name: &str) -> bool {
    TimeZone::get(name).is_ok()
}

/// Kinds that somebody who runs the shop may have an opinion on.
pub fn kinds() -> impl Iterator<Item = Kind> {
    let of_admins = |kind: &Kind| kind.audience() == Audience::Admins && *kind != Kind::Trial;
    Kind::ALL.iter().copied().filter(of_admins)
}

/// How a person wants to be told.
pub async fn of(app: &App, person: PersonId) -> Done<Preferences> {
    let kept = people::find_preferences(&app.db, person).await?;
    Ok(kept.map_or_else(Preferences::default, |kept| read(&kept)))
}

/// Keeps how a person wants to be told. Modes that do not suit their kind are left out.
pub async fn set(app: &App, person: PersonId, preferences: &Preferences) -> Done<()> {
    let kept = written(preferences);
    write_tx!(app.db, |tx| { people::set_preferences(&mut tx, person, &kept).await })?;
    Ok(())
}

/// When a person is told of a kind that is written now.
pub async fn when(tx: &mut Tx, person: &Person, kind: Kind, now: Time) -> DbResult<When> {
    let kept = people::preferences(tx, person.id).await?;
    let preferences = kept.map_or_else(Preferences::default, |kept| read(&kept));
    Ok(preferences.when(kind, &person.time_zone, now))
}

/// Names that nobody knows any more are passed over.
fn read(kept: &people::Preferences) -> Preferences {
    let known =
        |(kind, mode): (&String, &String)| kind.parse::<Kind>().ok().zip(Mode::by_name(mode));
    let hour = |hour: i64| u8::try_from(hour).ok().filter(|hour| *hour < HOURS);
    Preferences {
        kinds: kept.kinds.iter().filter_map(known).collect(),
        digest_hour: hour(kept.digest_hour).unwrap_or(DIGEST_HOUR),
        quiet: kept.quiet.and_then(|(from, to)| hour(from).zip(hour(to))),
    }
}

fn written(preferences: &Preferences) -> people::Preferences {
    let differs = |(kind, mode): (&Kind, &Mode)| {
        let kept = *mode != Mode::AtOnce && mode.suits(*kind);
        kept.then(|| (kind.name().to_owned(), mode.name().to_owned()))
    };
    people::Preferences {
        kinds: preferences.kinds.iter().filter_map(differs).collect(),
        digest_hour: i64::from(preferences.digest_hour % HOURS),
        quiet: preferences.quiet.map(|(from, to)| (i64::from(from % HOURS), i64::from(to % HOURS))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A moment as people write it, such as `2026-01-15T22:30:00+01:00`.
    fn at(text: &str) -> Time {
        let stamp: Timestamp = text.parse().expect("a moment");
        Time::from_millis(stamp.as_millisecond())
    }

    fn digest(hour: u8) -> Preferences {
        let kinds = BTreeMap::from([(Kind::OrderCreated, Mode::Digest)]);
        Preferences { kinds, digest_hour: hour, quiet: None }
    }

    fn quiet(from: u8, to: u8) -> Preferences {
        Preferences { quiet: Some((from, to)), ..Preferences::default() }
    }

    #[test]
    fn who_said_nothing_is_told_at_once() {
        let nothing = Preferences::default();
        for kind in kinds() {
            assert_eq!(nothing.when(kind, "Europe/Berlin", at("2026-01-15T03:00:00Z")), When::Now);
        }
    }

    #[test]
    fn a_digest_comes_at_its_hour_on_the_persons_own_clock() {
        let case = |zone: &str, now: &str, due: &str| {
            let told = digest(8).when(Kind::OrderCreated, zone, at(now));
            assert_eq!(told, When::Later(at(due)), "{zone} at {now}");
        };
        case("Europe/Berlin", "2026-01-15T07:59:59+01:00", "2026-01-15T08:00:00+01:00");
        case("Europe/Berlin", "2026-01-15T08:00:01+01:00", "2026-01-16T08:00:00+01:00");
        case("Asia/Jakarta", "2026-01-15T23:30:00Z", "2026-01-16T08:00:00+07:00");
        case("America/New_York", "2026-01-15T23:30:00-05:00", "2026-01-16T08:00:00-05:00");
        case("Asia/Kathmandu", "2026-01-15T00:00:00Z", "2026-01-15T02:15:00Z");
        case("No/Where", "2026-01-15T09:00:00Z", "2026-01-16T08:00:00Z");
    }

    #[test]
    fn at_the_stroke_of_its_hour_a_digest_is_due() {
        let now = at("2026-01-15T08:00:00+01:00");
        assert_eq!(digest(8).when(Kind::OrderCreated, "Europe/Berlin", now), When::Now);
    }

    #[test]
    fn a_digest_keeps_its_hour_when_the_clocks_change() {
        let case = |hour: u8, now: &str, due: &str| {
            let told = digest(hour).when(Kind::OrderCreated, "Europe/Berlin", at(now));
            assert_eq!(told, When::Later(at(due)), "{hour} o'clock after {now}");
        };
        // Forward on 29 March 2026, back on 25 October.
        case(8, "2026-03-28T09:00:00+01:00", "2026-03-29T08:00:00+02:00");
        case(8, "2026-10-24T09:00:00+02:00", "2026-10-25T08:00:00+01:00");
        // There is no two o'clock on the one day, and it comes twice on the other.
        case(2, "2026-03-28T12:00:00+01:00", "2026-03-29T03:00:00+02:00");
        case(2, "2026-10-24T12:00:00+02:00", "2026-10-25T02:00:00+02:00");
        case(2, "2026-10-25T02:30:00+02:00", "2026-10-26T02:00:00+01:00");
    }

    #[test]
    fn nothing_comes_in_quiet_hours_and_they_may_go_over_midnight() {
        let case = |from: u8, to: u8, now: &str, due: Option<&str>| {
            let told = quiet(from, to).when(Kind::OrderPaid, "Europe/Berlin", at(now));
            let wanted = due.map_or(When::Now, |due| When::Later(at(due)));
            assert_eq!(told, wanted, "{from} to {to} at {now}");
        };
        let morning = Some("2026-01-16T07:00:00+01:00");
        case(22, 7, "2026-01-15T21:59:59+01:00", None);
        case(22, 7, "2026-01-15T22:00:00+01:00", morning);
        case(22, 7, "2026-01-16T00:30:00+01:00", morning);
        case(22, 7, "2026-01-16T06:59:59+01:00", morning);
        case(22, 7, "2026-01-16T07:00:00+01:00", None);
        case(13, 15, "2026-01-16T14:00:00+01:00", Some("2026-01-16T15:00:00+01:00"));
        case(13, 15, "2026-01-16T15:00:00+01:00", None);
        case(0, 0, "2026-01-16T00:00:00+01:00", None);
        // The night in which clocks are put forward is an hour shorter.
        case(22, 7, "2026-03-28T23:00:00+01:00", Some("2026-03-29T07:00:00+02:00"));
    }

    #[test]
    fn a_digest_whose_hour_is_quiet_comes_when_the_quiet_ends() {
        let preferences = Preferences { quiet: Some((22, 7)), ..digest(6) };
        let told = preferences.when(Kind::OrderCreated, "UTC", at("2026-01-15T12:00:00Z"));
        assert_eq!(told, When::Later(at("2026-01-16T07:00:00Z")));
    }

    #[test]
    fn what_cannot_wait_comes_at_any_hour_and_what_must_be_heard_is_never_off() {
        let all_off = kinds().map(|kind| (kind, Mode::Off)).collect();
        let preferences = Preferences { kinds: all_off, quiet: Some((22, 7)), digest_hour: 9 };
        let now = at("2026-01-15T03:00:00Z");
        for kind in kinds() {
            let wanted = match kind {
                kind if kind.cannot_wait() => When::Now,
                kind if kind.must_be_heard() => When::Later(at("2026-01-15T07:00:00Z")),
                _ => When::Never,
            };
            assert_eq!(preferences.when(kind, "UTC", now), wanted, "{kind}");
        }
        assert!(Kind::ClawedBack.cannot_wait() && Kind::OrderPaid.must_be_heard());
    }

    #[test]
    fn modes_are_offered_in_turn_and_only_those_that_suit() {
        let turn = |kind: Kind| {
            let modes = std::iter::successors(Some(Mode::AtOnce), |mode| Some(mode.next(kind)));
            modes.take(4).collect::<Vec<_>>()
        };
        use Mode::{AtOnce, Digest, Off};
        assert_eq!(turn(Kind::OrderCreated), [AtOnce, Digest, Off, AtOnce]);
        assert_eq!(turn(Kind::OrderPaid), [AtOnce, Digest, AtOnce, Digest]);
        assert_eq!(turn(Kind::SaleFell), [AtOnce; 4]);
    }

    #[test]
    fn preferences_are_read_back_without_what_does_not_suit() {
        let mut preferences = digest(23);
        preferences.kinds.insert(Kind::StockLow, Mode::Off);
        preferences.quiet = Some((22, 6));
        assert_eq!(read(&written(&preferences)), preferences);
        preferences.kinds.insert(Kind::OrderPaid, Mode::Off);
        assert!(!read(&written(&preferences)).kinds.contains_key(&Kind::OrderPaid));
    }
}
