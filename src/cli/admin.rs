//! People who work in the shop, and what they may do. Whoever sits at the terminal is an owner.

use super::open::{self, Globals};
use super::{Ended, Exit, No, OrSayNo as _, Rehearse, print, user};
use crate::app::App;
use crate::flows::{people_deeds as deeds, staff};
use crate::people::{self, Handle, Person, Role};

/// People who work in the shop.
#[derive(Debug, clap::Subcommand)]
pub enum AdminVerb {
    /// Let somebody work in the shop
    ///
    /// Owners and admins with a Telegram handle get the notices of the shop from then on, support
    /// those about paid orders and letters. Whoever wrote to a bot before can be named by
    /// @USERNAME; anybody else by the number of their account.
    ///
    /// Example: chaintill admin add telegram:123456789 --role admin --name Alice
    Add {
        /// KIND:NAME such as telegram:123456789, or @USERNAME, or a number that is known
        who: String,
        /// owner, admin, support or auditor
        #[arg(long)]
        role: Role,
        /// What they are called, if they are new
        #[arg(long, default_value = "")]
        name: String,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// Give a person another role; `customer` takes every right away
    ///
    /// Owners by the configuration, named in telegram.admins, stay owners.
    ///
    /// Example: chaintill admin role telegram:123456789 support
    Role {
        /// A number, @USERNAME, or KIND:NAME such as telegram:123456789
        who: String,
        /// owner, admin, support, auditor or customer
        role: Role,
        /// Whether to do it at all.
        #[command(flatten)]
        rehearse: Rehearse,
    },
    /// List everybody who works in the shop
    ///
    /// Owners named in telegram.admins are listed once they have come to a bot.
    ///
    /// Example: chaintill admin list
    List(print::Reading),
}

/// Carries out a verb of the people who work in the shop.
pub async fn run(globals: &Globals, verb: AdminVerb) -> Ended {
    match verb {
        AdminVerb::Add { who, role, name, rehearse } => {
            let app = open::changing(globals, rehearse).await?;
            let number = match user::look_up(&app, &who).await? {
                Some(known) => assign(&app, &known, role).await?,
                None => admit(&app, &who, &name, role).await?,
            };
            say(&app, number).await
        }
        AdminVerb::Role { who, role, rehearse } => {
            let app = open::changing(globals, rehearse).await?;
            let person = user::find(&app, &who).await?;
            let number = assign(&app, &person, role).await?;
            say(&app, number).await
        }
        AdminVerb::List(reading) => {
            let app = open::reading(globals).await?;
            let staff: Vec<Person> =
                staff::list(&app).await?.into_iter().map(|(person, _)| person).collect();
            user::list(&app, &staff, reading).await
        }
    }
}

/// Gives a role to somebody who is known. Gives their number.
async fn assign(app: &App, person: &Person, role: Role) -> anyhow::Result<i64> {
    staff::assign(app, &open::actor(), Role::Owner, person.number, role).await.or_say_no()?;
    Ok(person.number)
}

/// Writes down somebody whom nobody knew, with a role. Gives their number.
async fn admit(app: &App, who: &str, name: &str, role: Role) -> anyhow::Result<i64> {
    let handle: Handle = who.parse().map_err(|_| {
        No::Refused(format!(
            "nobody is known as `{who}`; give the number of their account, such as \
             telegram:123456789"
        ))
    })?;
    let person = deeds::admit(app, &open::actor(), &handle, name, role).await.or_say_no()?;
    Ok(person.number)
}

/// Says what somebody may do now: an owner by the configuration stays one.
async fn say(app: &App, number: i64) -> Ended {
    if let Some(person) = people::find_by_number(&app.db, number).await? {
        let role = staff::role(app, &person).await?;
        print::line(format_args!("person {number} is {}", role.name()))?;
    }
    Ok(Exit::Done)
}
