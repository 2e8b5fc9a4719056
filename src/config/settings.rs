//! What the configuration means: the settings in force, validated, in the words of the floors.
//!
//! Rules and flows read these and never a section of the file.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use secrecy::SecretString;

use super::sections::{LogFormat, PartialStock, Question, Source};
use crate::base::coin::Coin;
use crate::base::money::{Currency, Money, Percent, Sats};
use crate::base::seal::Seal;
use crate::base::throttle::Allowance;
use crate::keys::AccountKey;
use crate::messenger::Bots;
use crate::rates::{Bounds, RateKind};

/// Everything in force.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The shop's name as customers see it.
    pub shop_name: String,
    /// How customers reach the shop.
    pub contact: String,
    /// The terms of sale, or where they stand; empty if the shop has none.
    pub terms: String,
    /// What becomes of what customers tell, or where that stands; empty if not said.
    pub privacy: String,
    /// What customers often ask.
    pub faq: Vec<Question>,
    /// The language when nothing else is known, such as `en`.
    pub language: String,
    /// The currency of all prices.
    pub currency: Currency,
    /// The ISO currency whose exchange rate the shop's currency takes: itself, unless declared.
    pub rate_currency: Currency,
    /// The database's URL.
    pub database_url: SecretString,
    /// Connections to PostgreSQL.
    pub database_connections: u32,
    /// The master keys.
    pub seal: Seal,
    /// Where the highest address index is marked.
    pub anchor_dir: PathBuf,
    /// Coins that have an account; disabled ones are still watched.
    pub coins: BTreeMap<Coin, CoinSettings>,
    /// Orders, reservations, strikes.
    pub orders: OrderRules,
    /// When money is enough, late, too much.
    pub payment: PaymentRules,
    /// Where exchange rates come from.
    pub rates: RateRules,
    /// Commission.
    pub referral: ReferralRules,
    /// Bots; `None` when switched off.
    pub telegram: Option<Bots>,
    /// How much one person may ask of the bots.
    pub throttle: Allowance,
    /// A folder with words of the shop's own.
    pub words_dir: Option<PathBuf>,
    /// The pay page.
    pub web: WebSettings,
    /// How goods reach customers.
    pub fulfilment: FulfilmentRules,
    /// Task periods.
    pub tasks: TaskPeriods,
    /// Logs.
    pub log: LogSettings,
}

/// Whether something is offered, and to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// To nobody.
    Nobody,
    /// To everybody.
    Everybody,
    /// To these handles, such as `telegram:123`.
    Only(Vec<String>),
}

/// One coin.
#[derive(Debug, Clone)]
pub struct CoinSettings {
    /// Who may pay with it.
    pub offer: Offer,
    /// The account that addresses come from.
    pub account: AccountKey,
    /// The first index to hand out.
    pub from_index: u32,
    /// The least due worth asking for.
    pub min_onchain: Sats,
    /// Confirmations by amount: (`below` in minor units of the shop's currency, confirmations);
    /// the last row has `None`.
    pub depth: Vec<(Option<i64>, i64)>,
    /// Explorers and nodes; passwords resolved.
    pub sources: Vec<SourceSettings>,
}

/// A place that knows a chain.
#[derive(Debug, Clone)]
pub struct SourceSettings {
    /// As configured, its name filled in.
    pub section: Source,
    /// Its name in logs.
    pub name: String,
    /// The password, if it has one.
    pub password: Option<SecretString>,
}

/// Orders, reservations, strikes.
#[derive(Debug, Clone)]
pub struct OrderRules {
    /// How long stock is held and a rate is locked.
    pub window: Duration,
    /// How many unpaid invoices one customer may have.
    pub max_unpaid: i64,
    /// How many orders one customer may place within an hour; `None` is no limit.
    pub max_per_hour: Option<i64>,
    /// How many strikes bring a cool-down.
    pub max_strikes: i64,
    /// The first cool-down.
    pub cooldown: Duration,
    /// What happens when there is less in stock than ordered.
    pub partial_stock: PartialStock,
    /// When a shipped parcel counts as received.
    pub complete_after: Duration,
    /// How often an unpaid invoice may be extended.
    pub extensions_max: i64,
}

/// When money is enough, late, too much. Frozen into each invoice's terms.
#[derive(Debug, Clone)]
pub struct PaymentRules {
    /// How much may be missing …
    pub tolerance: Percent,
    /// … at most.
    pub tolerance_cap: Money,
    /// How much may be missing from late money.
    pub late_shortfall: Percent,
    /// Left-overs below this are rounding.
    pub rounding_below: Money,
    /// The longest that money not in a block can hold stock.
    pub max_hold: Duration,
    /// How long a partly paid invoice is prolonged, once.
    pub partial_extension: Duration,
    /// How long a customer has to choose.
    pub decide_within: Duration,
}

/// Where exchange rates come from.
#[derive(Debug, Clone)]
pub struct RateRules {
    /// Which providers, and at which address if not their own.
    pub providers: Vec<(RateKind, Option<String>)>,
    /// How fresh and how equal rates must be.
    pub bounds: Bounds,
    /// Fixed rates: the shop's currency for one whole coin.
    pub fixed: BTreeMap<Coin, rust_decimal::Decimal>,
}

/// Commission for those who bring customers.
#[derive(Debug, Clone)]
pub struct ReferralRules {
    /// Whether commission is paid.
    pub enabled: bool,
    /// Of what the referred customer brings from outside.
    pub percent: Percent,
    /// Orders below this earn nothing.
    pub min_amount: Money,
    /// The most that one referred customer can earn a referrer.
    pub cap_per_referee: Option<Money>,
}

/// The pay page.
#[derive(Debug, Clone)]
pub struct WebSettings {
    /// Whether it is served.
    pub enabled: bool,
    /// Where it listens.
    pub listen: std::net::SocketAddr,
    /// What customers' browsers call it, without a slash at the end.
    pub public_url: String,
}

/// How goods reach customers.
#[derive(Debug, Clone)]
pub struct FulfilmentRules {
    /// Kinds by name, with whom they are offered to.
    pub offers: BTreeMap<&'static str, Offer>,
    /// How a parcel can travel; the customer chooses one. Nothing is chosen if there is none.
    pub shipping: Vec<ShippingOption>,
    /// How long a customer's address is kept after the parcel left.
    pub address_kept: Duration,
}

/// A way for a parcel to travel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShippingOption {
    /// As customers see it; no two have the same.
    pub name: String,
    /// What it costs.
    pub price: Money,
    /// How long it takes, in the shop's words; may be empty.
    pub days: String,
}

/// How often the tasks run.
#[derive(Debug, Clone)]
pub struct TaskPeriods {
    /// The watcher of each coin.
    pub watch: Duration,
    /// Expiry, decisions that are due, completion.
    pub expiry: Duration,
    /// The outbox.
    pub outbox: Duration,
    /// Exchange rates.
    pub rates: Duration,
}

/// Logs.
#[derive(Debug, Clone)]
pub struct LogSettings {
    /// The filter.
    pub level: String,
    /// How a line looks.
    pub format: LogFormat,
    /// Also to this file.
    pub file: Option<PathBuf>,
}

impl FulfilmentRules {
    /// To whom a kind is offered.
    pub fn get(&self, kind: &str) -> Option<&Offer> {
        self.offers.get(kind)
    }

    /// The shipping option of a name, if there still is one.
    pub fn option(&self, name: &str) -> Option<&ShippingOption> {
        self.shipping.iter().find(|option| option.name == name)
    }
}

impl Offer {
    /// Whether a person with these handles is offered it.
    pub fn includes(&self, handles: &[String]) -> bool {
        match self {
            Offer::Nobody => false,
            Offer::Everybody => true,
            Offer::Only(named) => handles.iter().any(|handle| named.contains(handle)),
        }
    }
}
