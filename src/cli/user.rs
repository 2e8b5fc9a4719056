//! People: how they are known, their strikes, what they asked for.

use serde_json::{Value, json};

use super::open::{self, Globals};
use super::{Ended, Exit, No, OrSayNo as _, Rehearse, confirm, print};
use crate::app::App;
use crate::base::clock::Time;
use crate::base::id::PersonId;
use crate::flows::{erasing, people_deeds as deeds, staff};
use crate::ledger::{self, Account};
use crate::people::{self, Handle, NotNow, Person, Role};

/// Customers.
#[derive(Debug, clap::Subcommand)]
pub enum UserVerb {
    /// List people, or those with strikes
    ///
    /// Example: chaintill user list --min-strikes 2
    List {
        /// Only people with at least so many strikes that stand
        #[arg(long, default_value_t = 0, value_name = "N")]
        #[arg(value_parser = clap::value_parser!(i64).range(0..))]
        min_strikes: i64,
        /// At most so many
        #[arg(long, default_value_t = 1000, value_name = "N")]
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        limit: i64,
        /// How to print it.
        #[command(flatten)]
        reading: print::Reading,
    },
    /// Show a person: handles, language, strikes, balance
    ///
    /// Example: chaintill user show telegram:123456789
    Show {
        /// A number, @USERNAME, or KIND:NAME such as telegram:123456789
        who: String,
        /// How to print it.
        #[command(flatten)]
        reading: print::Reading,
    },
    /// Take no more orders from a person
    ///
    /// Example: chaintill user block 17 --reason "orders and never pays"
    Block {
        /// A number, @USERNAME, or KIND:NAME such as telegram:123456789
        who: String,
        /// Why, for the audit trail
        #[arg(long, value_name = "WORDS")]
        reason: String,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// Take orders from a person again
    ///
    /// Example: chaintill user unblock 17
    Unblock {
        /// A number, @USERNAME, or KIND:NAME such as telegram:123456789
        who: String,
        /// Why, for the audit trail
        #[arg(long, default_value = "", value_name = "WORDS")]
        reason: String,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// Lift a person's strikes and end the cool-down
    ///
    /// Example: chaintill user pardon cli:alice
    Pardon {
        /// A number, @USERNAME, or KIND:NAME such as telegram:123456789
        who: String,
        /// Why, for the audit trail
        #[arg(long, default_value = "", value_name = "WORDS")]
        reason: String,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// Erase what names a person, at their own wish: names, handles, addresses, letters
    ///
    /// Orders, postings and the audit trail stay, under the person's number. Nobody is erased to
    /// whom something is owed: goods, a balance, money without use.
    ///
    /// Example: chaintill user erase 17 --dry-run
    Erase {
        /// A number, @USERNAME, or KIND:NAME such as telegram:123456789
        who: String,
        /// Do not ask
        #[arg(long)]
        yes: bool,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
}

/// Carries out a verb of customers.
pub async fn run(globals: &Globals, verb: UserVerb) -> Ended {
    match verb {
        UserVerb::List { min_strikes, limit, reading } => {
            let app = open::reading(globals).await?;
            let people = people::list(&app.db, min_strikes, limit).await?;
            list(&app, &people, reading).await
        }
        UserVerb::Show { who, reading } => show(globals, &who, reading).await,
        UserVerb::Block { who, reason, rehearse } => {
            let app = open::changing(globals, rehearse).await?;
            let person = find(&app, &who).await?;
            deeds::block(&app, &open::actor(), person.id, &reason).await.or_say_no()?;
            print::line(format_args!("person {} is blocked", person.number))?;
            Ok(Exit::Done)
        }
        UserVerb::Unblock { who, reason, rehearse } => {
            let app = open::changing(globals, rehearse).await?;
            let person = find(&app, &who).await?;
            deeds::unblock(&app, &open::actor(), person.id, &reason).await.or_say_no()?;
            print::line(format_args!("person {} may order again", person.number))?;
            Ok(Exit::Done)
        }
        UserVerb::Pardon { who, reason, rehearse } => {
            let app = open::changing(globals, rehearse).await?;
            let person = find(&app, &who).await?;
            let actor = open::actor();
            let lifted = deeds::pardon(&app, &actor, person.id, &reason).await.or_say_no()?;
            print::line(format_args!("person {}: {lifted} strikes lifted", person.number))?;
            Ok(Exit::Done)
        }
        UserVerb::Erase { who, yes, rehearse } => {
            confirm(&format!("Erase what names `{who}`, for good?"), yes, rehearse)?;
            let app = open::changing(globals, rehearse).await?;
            let person = find(&app, &who).await?;
            if let Some(at) = person.erased_at {
                let words = format!("person {} was erased at {at}", person.number);
                return Err(No::Refused(words).into());
            }
            let cause = open::actor().to_string();
            erasing::erase(&app, person.id, &cause).await.or_say_no()?;
            print::line(format_args!("person {} is erased", person.number))?;
            Ok(Exit::Done)
        }
    }
}

/// Who is meant by a number, an id, a user name or a handle; a refusal if nobody is.
pub async fn find(app: &App, who: &str) -> anyhow::Result<Person> {
    let found = look_up(app, who).await?;
    Ok(found.ok_or_else(|| No::Refused(format!("nobody is known as `{who}`")))?)
}

/// Who is meant by a number, an id, a user name or a handle, if anybody is.
pub async fn look_up(app: &App, who: &str) -> anyhow::Result<Option<Person>> {
    if let Ok(number) = who.parse::<i64>() {
        return Ok(people::find_by_number(&app.db, number).await?);
    }
    if let Ok(id) = who.parse::<PersonId>() {
        return Ok(people::find(&app.db, id).await?);
    }
    if let Some(username) = who.strip_prefix('@') {
        // A user name belongs to one person at a time.
        return Ok(people::find_by_username(&app.db, username, 1).await?.pop());
    }
    let handle: Handle = who.parse().map_err(|error: people::BadHandle| {
        No::Usage(format!("{error}; or the person's number, or @USERNAME"))
    })?;
    Ok(people::find_by_handle(&app.db, &handle).await?)
}

/// A person with what belongs to them.
struct Known<'a> {
    person: &'a Person,
    /// What they may do: by their row, or as an owner by the configuration.
    role: Role,
    handles: Vec<Handle>,
    strikes: Vec<people::Strike>,
    now: Time,
}

impl Known<'_> {
    fn standing(&self) -> usize {
        self.strikes.iter().filter(|strike| strike.lifted_at.is_none()).count()
    }

    fn state(&self) -> String {
        if self.person.erased_at.is_some() {
            return "erased".to_owned();
        }
        let state = self.may_order();
        match self.person.unreachable_at {
            Some(_) => format!("{state}, not reached"),
            None => state,
        }
    }

    fn may_order(&self) -> String {
        match (self.person.may_order(self.now), &self.person.blocked) {
            (Err(NotNow::Blocked), Some((_, why))) => format!("blocked: {why}"),
            (Err(NotNow::Blocked), None) => "blocked".to_owned(),
            (Err(NotNow::CoolingDown(until)), _) => format!("cool-down until {until}"),
            (Ok(()), _) => "may order".to_owned(),
        }
    }

    /// Handles, and the user name that the messenger shows.
    fn handles(&self) -> String {
        let username = self.person.username.iter().map(|name| format!("@{name}"));
        let handles = self.handles.iter().map(ToString::to_string).chain(username);
        print::or_none(Some(handles.collect::<Vec<_>>().join(" ").as_str()))
    }

    fn for_scripts(&self) -> Value {
        let person = self.person;
        let handles: Vec<String> = self.handles.iter().map(ToString::to_string).collect();
        json!({
            "number": person.number,
            "id": person.id.to_string(),
            "role": self.role,
            "name": person.name,
            "username": person.username,
            "handles": handles,
            "language": person.language,
            "time_zone": person.time_zone,
            "news": person.news,
            "unreachable_at": print::time_json(person.unreachable_at),
            "erased_at": print::time_json(person.erased_at),
            "referral_code": person.referral_code,
            "strikes": self.standing(),
            "cooldown_until": print::time_json(person.cooldown_until),
            "blocked_at": print::time_json(person.blocked.as_ref().map(|(at, _)| *at)),
            "blocked_why": person.blocked.as_ref().map(|(_, why)| why.as_str()),
            "created_at": person.created_at.rfc3339(),
        })
    }
}

async fn known<'a>(app: &App, person: &'a Person) -> anyhow::Result<Known<'a>> {
    Ok(Known {
        person,
        role: staff::role(app, person).await?,
        handles: people::find_handles(&app.db, person.id).await?,
        strikes: people::strikes(&app.db, person.id).await?,
        now: app.now(),
    })
}

/// Lists people with what is known of them.
pub async fn list(app: &App, people: &[Person], reading: print::Reading) -> Ended {
    let mut listed = Vec::new();
    for person in people {
        listed.push(known(app, person).await?);
    }
    if reading.json {
        print::json(&listed.iter().map(Known::for_scripts).collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let rows = listed.iter().map(|known| {
        vec![
            known.person.number.to_string(),
            known.role.name().to_owned(),
            print::or_none(Some(known.person.name.as_str())),
            known.handles(),
            known.standing().to_string(),
            known.state(),
        ]
    });
    print::table(&["number", "role", "name", "handles", "strikes", "state"], rows.collect())?;
    Ok(Exit::Done)
}

async fn show(globals: &Globals, who: &str, reading: print::Reading) -> Ended {
    let app = open::reading(globals).await?;
    let person = find(&app, who).await?;
    let known = known(&app, &person).await?;
    let currency = app.currency();
    let mut sums = Vec::new();
    for (name, account) in
        [("balance", Account::Balance(person.id)), ("claim", Account::Claim(person.id))]
    {
        let held = ledger::find_balance(&app.db, &account, currency.code()).await?;
        sums.push((name, currency.minor(held)));
    }
    let earned = Account::Earned(person.id);
    let earned = ledger::find_summed(&app.db, &earned, currency.code()).await?;
    sums.push(("earned", currency.minor(earned)));
    if reading.json {
        let mut shown = known.for_scripts();
        for (name, sum) in sums {
            shown[name] = print::money_json(sum);
        }
        shown["strikes_log"] = known.strikes.iter().map(strike_for_scripts).collect();
        print::json(&shown)?;
        return Ok(Exit::Done);
    }
    let mut rows = vec![
        ("person", person.number.to_string()),
        ("role", known.role.name().to_owned()),
        ("name", print::or_none(Some(person.name.as_str()))),
        ("handles", known.handles()),
        ("language", person.language.clone()),
        ("zone", person.time_zone.clone()),
        ("news", if person.news { "wanted" } else { "not wanted" }.to_owned()),
        ("state", known.state()),
        ("strikes", known.standing().to_string()),
        ("referral code", person.referral_code.clone()),
        ("since", person.created_at.rfc3339()),
    ];
    let since = |name: &'static str, at: Option<Time>| at.map(|at| (name, at.rfc3339()));
    rows.extend(since("not reached since", person.unreachable_at));
    rows.extend(since("erased", person.erased_at));
    rows.extend(sums.into_iter().map(|(name, sum)| (name, sum.to_string())));
    print::pairs(rows)?;
    for strike in &known.strikes {
        let lifted = strike.lifted_at.map(|at| format!(", lifted {at}")).unwrap_or_default();
        print::line(format_args!("strike {} for {}{lifted}", strike.at, strike.invoice))?;
    }
    Ok(Exit::Done)
}

fn strike_for_scripts(strike: &people::Strike) -> Value {
    json!({
        "invoice": strike.invoice.to_string(),
        "at": strike.at.rfc3339(),
        "lifted_at": print::time_json(strike.lifted_at),
    })
}
