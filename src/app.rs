//! The handles that flows and faces work with, and how they are built from the settings.
//!
//! Time, chance and the outside come in here and nowhere else. `App` holds no state of the
//! shop: that is in the database.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};

use secrecy::ExposeSecret;
use tokio::sync::Notify;

use crate::base::clock::{Clock, Time};
use crate::base::coin::{Coin, Network};
use crate::base::db::{Db, DbError};
use crate::base::id::CardId;
use crate::base::money::Currency;
use crate::base::rng::Rng;
use crate::base::throttle::Throttle;
use crate::chain::ChainSource;
use crate::chain::esplora::Esplora;
use crate::chain::http::Budgets;
use crate::chain::node::{Node, NodeAuth};
use crate::config::{Settings, SourceKind, SourceSettings};
use crate::keys::{AccountKey, AnchorDir};
use crate::messenger::{Messenger, Sender};
use crate::notices::{BadWords, Words};
use crate::rates::RateDesk;

/// Why handles could not be built.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The database does not open.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A source's address or credentials cannot be used.
    #[error("source {name}: {why}")]
    Source {
        /// Which.
        name: String,
        /// What is wrong with it.
        why: String,
    },
    /// Words of the shop's own cannot be said.
    #[error(transparent)]
    Words(#[from] BadWords),
}

/// Everything a flow needs. Clones share it.
#[derive(Clone, Debug)]
pub struct App(Arc<Handles>);

/// What is behind an [`App`].
#[derive(Debug)]
pub struct Handles {
    /// The database.
    pub db: Db,
    /// The clock.
    pub clock: Clock,
    /// Chance.
    pub rng: Rng,
    /// What is in force.
    pub settings: Settings,
    /// Explorers and nodes by coin, in the order they are asked.
    pub sources: BTreeMap<Coin, Vec<Box<dyn ChainSource>>>,
    /// Rate providers.
    pub rates: RateDesk,
    /// Speaks and listens over Telegram, if that is switched on.
    pub messenger: Option<Messenger>,
    /// Everything that the shop can say.
    pub words: Words,
    /// How often people may ask for something, and cards be edited.
    pub pace: Pace,
    /// What the bots are called, once Telegram was asked.
    pub usernames: Usernames,
    /// Whether the bots of this process listen all the time, as in `serve`.
    pub is_listening: AtomicBool,
    /// Where the highest address indices are marked.
    pub anchor: AnchorDir,
    /// Rung when a task should run before its period is over.
    pub nudges: Nudges,
}

/// Bells of the tasks. Ringing only hurries a task; the task does the work.
#[derive(Debug, Default)]
pub struct Nudges {
    /// There may be a new block or transaction.
    pub watch: Notify,
    /// There may be a notice to send.
    pub outbox: Notify,
    /// There may be an update to handle.
    pub inbox: Notify,
    /// There may be a card to show.
    pub cards: Notify,
}

/// Who did how much lately. Of this process alone, and forgotten with it.
#[derive(Debug, Default)]
pub struct Pace {
    /// What each account asked of the bots.
    pub people: Throttle<i64>,
    /// Edits of each card's message.
    pub edits: Throttle<CardId>,
}

/// What the bots are called, without `@`.
#[derive(Debug, Default)]
pub struct Usernames(Mutex<BTreeMap<Sender, String>>);

impl Usernames {
    /// What a bot is called, if Telegram was asked.
    pub fn get(&self, bot: Sender) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&bot).cloned()
    }

    /// Keeps what a bot is called.
    pub fn set(&self, bot: Sender, username: &str) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(bot, username.to_owned());
    }
}

impl std::ops::Deref for App {
    type Target = Handles;

    fn deref(&self) -> &Handles {
        &self.0
    }
}

impl App {
    /// Opens the database and builds every handle. Nothing outside is asked yet.
    pub async fn open(settings: Settings, clock: Clock, rng: Rng) -> Result<App, OpenError> {
        let url = settings.database_url.expose_secret();
        let db = Db::open(url, settings.database_connections).await?;
        App::with_db(settings, clock, rng, db)
    }

    /// Builds every handle around an open database.
    pub fn with_db(settings: Settings, clock: Clock, rng: Rng, db: Db) -> Result<App, OpenError> {
        let budgets = Budgets::default();
        let mut sources: BTreeMap<Coin, Vec<Box<dyn ChainSource>>> = BTreeMap::new();
        for (coin, of) in &settings.coins {
            let network = of.account.network();
            for source in &of.sources {
                let built = source_of(*coin, network, source, &clock, &budgets)?;
                sources.entry(*coin).or_default().push(built);
            }
        }
        let words = match &settings.words_dir {
            Some(folder) => Words::with_overrides(folder)?,
            None => Words::built_in(),
        };
        let bots = settings.telegram.as_ref();
        Ok(App(Arc::new(Handles {
            rates: RateDesk::new(&settings.rates.providers),
            messenger: bots.map(|bots| Messenger::new(bots, clock.clone())),
            words,
            pace: Pace::default(),
            usernames: Usernames::default(),
            is_listening: AtomicBool::new(false),
            anchor: AnchorDir::new(settings.anchor_dir.clone()),
            nudges: Nudges::default(),
            sources,
            db,
            clock,
            rng,
            settings,
        })))
    }

    /// The time now.
    pub fn now(&self) -> Time {
        self.clock.now()
    }

    /// The shop's currency.
    pub fn currency(&self) -> Currency {
        self.settings.currency
    }

    /// The account that addresses of a coin come from.
    pub fn account(&self, coin: Coin) -> Option<&AccountKey> {
        self.settings.coins.get(&coin).map(|of| &of.account)
    }
}

fn source_of(
    coin: Coin,
    network: Network,
    of: &SourceSettings,
    clock: &Clock,
    budgets: &Budgets,
) -> Result<Box<dyn ChainSource>, OpenError> {
    let wrong = |why: String| OpenError::Source { name: of.name.clone(), why };
    let (url, clock) = (of.section.url.as_str(), clock.clone());
    match of.section.kind {
        SourceKind::Esplora => {
            let calls = of.section.calls_per_hour;
            let source = Esplora::new(&of.name, coin, network, url, calls, clock)
                .map_err(|error| wrong(error.to_string()))?;
            Ok(Box::new(source.sharing(budgets)))
        }
        SourceKind::Node => {
            let auth = match (&of.section.cookie_file, &of.section.user, &of.password) {
                (Some(file), _, _) => NodeAuth::CookieFile(file.clone()),
                (None, Some(user), Some(password)) => {
                    NodeAuth::Password { user: user.clone(), password: password.clone() }
                }
                _ => return Err(wrong("needs user and password, or cookie_file".to_owned())),
            };
            let source = Node::new(&of.name, coin, network, url, auth, None, clock)
                .map_err(|error| wrong(error.to_string()))?;
            Ok(Box::new(source))
        }
    }
}
