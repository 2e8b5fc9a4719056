//! One struct per section of the file, as an operator writes it.
//!
//! Everything here is text, numbers and switches; [`super::Settings`] is what they mean.
//! A secret is `x` or `x_file`, never both.

use std::collections::BTreeMap;
use std::path::PathBuf;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::values::{Amount, PercentText, SecretText, Span};
use crate::base::coin::{Coin, Network};
use crate::messenger::Limits;
use crate::rates::RateKind;

/// The whole file.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Who sells, and in which currency.
    pub shop: Shop,
    /// Where everything is kept.
    #[serde(default)]
    pub database: Database,
    /// The master key and the address mark.
    #[serde(default)]
    pub keys: Keys,
    /// Coins by name (`btc`, `ltc`).
    #[serde(default)]
    pub coins: BTreeMap<Coin, CoinSection>,
    /// Orders, reservations, strikes.
    #[serde(default)]
    pub orders: Orders,
    /// When money is enough, late, too much.
    #[serde(default)]
    pub payment: Payment,
    /// Where exchange rates come from.
    #[serde(default)]
    pub rates: Rates,
    /// Commission for those who bring customers.
    #[serde(default)]
    pub referral: Referral,
    /// Bots and the admins they talk to.
    #[serde(default)]
    pub telegram: Telegram,
    /// The pay page.
    #[serde(default)]
    pub web: Web,
    /// How goods reach customers.
    #[serde(default)]
    pub fulfilment: Fulfilment,
    /// How often the watcher and the other tasks run.
    #[serde(default)]
    pub tasks: Tasks,
    /// Where logs go.
    #[serde(default)]
    pub log: Log,
}

/// Who sells, and in which currency.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shop {
    /// The shop's name as customers see it.
    pub name: String,
    /// The currency of all prices: an ISO 4217 code, or one declared below.
    pub currency: String,
    /// Only for a currency outside ISO 4217, such as USDT.
    #[serde(default)]
    pub currency_declared: Option<DeclaredCurrency>,
    /// The language of notices to admins and of pages when nothing else is known.
    #[serde(default = "english")]
    pub language: String,
    /// How customers reach the shop when something is wrong; shown on the pay page.
    #[serde(default)]
    pub contact: String,
    /// The terms of sale as customers read them, or where they stand on the web.
    #[serde(default)]
    pub terms: String,
    /// What becomes of what customers tell, or where that stands on the web.
    #[serde(default)]
    pub privacy: String,
    /// What customers often ask, in the order it is shown.
    #[serde(default)]
    pub faq: Vec<Question>,
}

/// What customers often ask.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The question, short enough for a button.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// A currency outside ISO 4217.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclaredCurrency {
    /// Digits after the point, 0 to 8.
    pub exponent: u8,
    /// The ISO currency whose exchange rate it takes, such as `USD` for USDT.
    pub rate_of: String,
}

/// Where everything is kept.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Database {
    /// `sqlite:PATH` or `postgres://USER@HOST/NAME`. May carry a password: it is a secret.
    pub url: SecretText,
    /// A file that holds the URL.
    pub url_file: Option<PathBuf>,
    /// Connections to PostgreSQL.
    pub connections: u32,
}

/// The master key and the address mark.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Keys {
    /// 64 hexadecimal digits.
    pub master_key: SecretText,
    /// A file that holds the master key.
    pub master_key_file: Option<PathBuf>,
    /// The key before the last rotation, while values under it remain.
    pub previous_master_key: SecretText,
    /// A file that holds the previous master key.
    pub previous_master_key_file: Option<PathBuf>,
    /// A folder outside the data folder and outside its backups, where the highest address
    /// index is marked, so that a restored backup never hands out an address twice.
    pub anchor_dir: Option<PathBuf>,
}

/// One coin.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoinSection {
    /// Whether customers may pay with it.
    #[serde(default = "yes")]
    pub enabled: bool,
    /// If not empty: only for these people (handles such as `telegram:123`).
    #[serde(default)]
    pub enabled_for: Vec<String>,
    /// Which of the coin's networks.
    pub network: Network,
    /// The account's public key: xpub, ypub, zpub, tpub, upub, vpub, Ltub or Mtub.
    #[serde(default)]
    pub xpub: SecretText,
    /// A file that holds the key.
    #[serde(default)]
    pub xpub_file: Option<PathBuf>,
    /// `p2pkh`, `p2sh-p2wpkh`, `p2wpkh` or `p2tr`; needed for xpub and tpub, which do not say.
    #[serde(default)]
    pub script_type: Option<String>,
    /// The first index to hand out, when the owner's wallet has used earlier ones.
    #[serde(default)]
    pub from_index: u32,
    /// The least amount worth receiving on the chain, in whole coins; never below dust.
    #[serde(default)]
    pub min_onchain: Option<String>,
    /// Confirmations by amount; the first row whose `below` exceeds the amount counts, and
    /// the last row has no `below`.
    #[serde(default)]
    pub depth: Vec<DepthRow>,
    /// Explorers and nodes, in the order they are asked.
    #[serde(default)]
    pub sources: Vec<Source>,
}

/// So many confirmations up to an amount.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DepthRow {
    /// Amounts below this, in the shop's currency; absent in the last row.
    #[serde(default)]
    pub below: Option<Amount>,
    /// How many confirmations are needed.
    pub confirmations: u32,
}

/// A place that knows a chain.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// How it is spoken to.
    pub kind: SourceKind,
    /// Its address, such as `https://explorer.example/api` or `http://127.0.0.1:8332`.
    pub url: String,
    /// Its name in logs; its host if absent.
    #[serde(default)]
    pub name: Option<String>,
    /// The node's RPC user.
    #[serde(default)]
    pub user: Option<String>,
    /// The node's RPC password.
    #[serde(default)]
    pub password: SecretText,
    /// A file that holds the password.
    #[serde(default)]
    pub password_file: Option<PathBuf>,
    /// The node's cookie file, instead of user and password.
    #[serde(default)]
    pub cookie_file: Option<PathBuf>,
    /// Calls an hour that this host allows.
    #[serde(default = "calls_per_hour")]
    pub calls_per_hour: u32,
}

/// How a source is spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// Blockstream's explorer API over HTTP.
    Esplora,
    /// JSON-RPC of Bitcoin Core or Litecoin Core.
    Node,
}

/// Orders, reservations, strikes.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Orders {
    /// How long stock is held and a rate is locked for an unpaid order.
    pub window: Span,
    /// How many unpaid invoices one customer may have.
    pub max_unpaid_orders: u32,
    /// How many orders one customer may place within an hour, cancelled ones too; 0 is no limit.
    pub max_per_hour: u32,
    /// How many lapsed orders bring a cool-down.
    pub max_strikes: u32,
    /// How long the first cool-down lasts; each further one lasts twice as long.
    pub cooldown: Span,
    /// What happens when there is less in stock than ordered.
    pub partial_stock: PartialStock,
    /// When a shipped parcel counts as received.
    pub complete_after: Span,
    /// How often a customer may extend an unpaid invoice.
    pub extensions_max: u32,
}

/// What happens when there is less in stock than ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PartialStock {
    /// The order is refused, and nothing is held.
    Refuse,
    /// The order is made with what there is, and says so.
    Reduce,
}

/// When money is enough, late, too much.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Payment {
    /// How much may be missing …
    pub tolerance_percent: PercentText,
    /// … at most.
    pub tolerance_cap: Option<Amount>,
    /// How much may be missing from late money at the rate of the moment.
    pub late_shortfall: PercentText,
    /// Left-overs below this are kept as rounding and printed on the receipt.
    pub rounding_below: Option<Amount>,
    /// The longest that money seen but not in a block can hold stock.
    pub max_hold: Span,
    /// How long a partly paid invoice is prolonged, once.
    pub partial_extension: Span,
    /// How long a customer has to choose what becomes of money without use.
    pub decide_within: Span,
}

/// Where exchange rates come from.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Rates {
    /// Providers by name; all known ones if empty.
    pub providers: Vec<RateProvider>,
    /// The oldest a rate may be for a new quote.
    pub age_max: Span,
    /// How many providers must be fresh.
    pub fresh_min: u32,
    /// The shop's margin: the rate is lowered by it.
    pub spread: PercentText,
    /// How far apart two providers may lie.
    pub outlier: PercentText,
    /// How far the median may jump within ten minutes before a second look is asked for.
    pub jump: PercentText,
    /// Fixed rates by coin, in the shop's currency for one whole coin; no provider is asked.
    pub fixed: BTreeMap<Coin, String>,
}

/// A public source of exchange rates.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RateProvider {
    /// Which one.
    pub kind: RateKind,
    /// Another address for it, such as a proxy of the operator's.
    #[serde(default)]
    pub url: Option<String>,
    /// Whether it is asked.
    #[serde(default = "yes")]
    pub enabled: bool,
}

/// Commission for those who bring customers.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Referral {
    /// Whether commission is paid.
    pub enabled: bool,
    /// Of what the referred customer brings from outside.
    pub percent: PercentText,
    /// Orders below this earn nothing.
    pub min_amount: Option<Amount>,
    /// The most that one referred customer can earn a referrer.
    pub cap_per_referee: Option<Amount>,
}

/// Bots and the admins they talk to.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Telegram {
    /// Whether the bots speak and listen.
    pub enabled: bool,
    /// The token of the order bot, which talks to admins.
    pub order_bot_token: SecretText,
    /// A file that holds it.
    pub order_bot_token_file: Option<PathBuf>,
    /// The token of the customer bot; the order bot's if absent.
    pub customer_bot_token: SecretText,
    /// A file that holds it.
    pub customer_bot_token_file: Option<PathBuf>,
    /// The owners' Telegram ids, above 0; also groups that are told everything, below 0.
    pub admins: Vec<i64>,
    /// Another Bot API server.
    pub api_url: Option<String>,
    /// How what people write comes in.
    pub mode: UpdateMode,
    /// What Telegram shows when it calls the webhook, so that nobody else can.
    pub webhook_secret: SecretText,
    /// A file that holds it.
    pub webhook_secret_file: Option<PathBuf>,
    /// The most messages a second that a bot sends to all chats together …
    pub messages_per_second: u32,
    /// … to one chat …
    pub chat_messages_per_second: u32,
    /// … to one chat that was quiet, at once …
    pub chat_burst: u32,
    /// … and to one group, a minute.
    pub group_messages_per_minute: u32,
    /// How many messages and presses of one person are answered at once …
    pub person_burst: u32,
    /// … and how soon after that one more is.
    pub person_every: Span,
    /// A folder with words of the shop's own, in place of Chaintill's.
    pub words_dir: Option<PathBuf>,
}

/// How what people write comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum UpdateMode {
    /// The bots ask Telegram for it. Works everywhere.
    Poll,
    /// Telegram calls the pay page's server with it, below `/hooks/telegram/`.
    Webhook,
}

/// The pay page.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Web {
    /// Whether it is served.
    pub enabled: bool,
    /// Where it listens.
    pub listen: String,
    /// What customers' browsers call it, such as `https://pay.example`.
    pub public_url: String,
}

/// How goods reach customers.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Fulfilment {
    /// Sealed codes, handed over automatically.
    pub codes: Switch,
    /// A sealed file, handed over automatically.
    pub file: Switch,
    /// Parcels.
    pub shipping: Shipping,
    /// A named public pick-up point.
    pub pickup: Switch,
    /// A provider's time slot.
    pub booking: Switch,
    /// How long a customer's address is kept after the parcel left.
    pub address_kept: Span,
}

/// Parcels: whether they are offered, to whom, and how they travel.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Shipping {
    /// Whether it is offered.
    pub enabled: bool,
    /// If not empty: only to these people (handles such as `telegram:123`).
    pub enabled_for: Vec<String>,
    /// How a parcel can travel; the customer chooses one. Free and nameless if there is none.
    pub options: Vec<ShippingChoice>,
}

/// A way for a parcel to travel.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShippingChoice {
    /// As customers see it, such as `Parcel locker`.
    pub name: String,
    /// What it costs, in the shop's currency.
    pub price: Amount,
    /// How long it takes, in the shop's words, such as `2-3 days`.
    #[serde(default)]
    pub days: String,
}

/// Whether something is offered, and to whom.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Switch {
    /// Whether it is offered.
    pub enabled: bool,
    /// If not empty: only to these people (handles such as `telegram:123`).
    pub enabled_for: Vec<String>,
}

/// How often the watcher and the other tasks run.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Tasks {
    /// The watcher of each coin.
    pub watch: Span,
    /// Expiry, decisions that are due, completion.
    pub expiry: Span,
    /// The outbox.
    pub outbox: Span,
    /// Exchange rates.
    pub rates: Span,
}

/// Where logs go.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Log {
    /// `error`, `warn`, `info`, `debug`, `trace`, or a filter such as `chaintill=debug,sqlx=warn`.
    pub level: String,
    /// `text` or `json`.
    pub format: LogFormat,
    /// Also to this file, which the system rotates.
    pub file: Option<PathBuf>,
}

/// How a line of the log looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Text,
    /// For machines.
    Json,
}

fn yes() -> bool {
    true
}

fn english() -> String {
    "en".to_owned()
}

fn calls_per_hour() -> u32 {
    600
}

impl Default for Switch {
    fn default() -> Switch {
        Switch { enabled: true, enabled_for: Vec::new() }
    }
}

impl Default for Fulfilment {
    fn default() -> Fulfilment {
        Fulfilment {
            codes: Switch::default(),
            file: Switch::default(),
            shipping: Shipping::default(),
            pickup: Switch::default(),
            booking: Switch::default(),
            address_kept: Span::days(30),
        }
    }
}

impl Default for Shipping {
    fn default() -> Shipping {
        Shipping { enabled: true, enabled_for: Vec::new(), options: Vec::new() }
    }
}

impl Default for Database {
    fn default() -> Database {
        Database {
            url: SecretText::new("sqlite:chaintill.db"),
            url_file: None,
            connections: crate::base::db::POSTGRES_CONNECTIONS,
        }
    }
}

impl Default for Orders {
    fn default() -> Orders {
        Orders {
            window: Span::minutes(30),
            max_unpaid_orders: 1,
            max_per_hour: 10,
            max_strikes: 3,
            cooldown: Span::hours(24),
            partial_stock: PartialStock::Refuse,
            complete_after: Span::days(14),
            extensions_max: 3,
        }
    }
}

impl Default for Payment {
    fn default() -> Payment {
        Payment {
            tolerance_percent: PercentText::bp(100),
            tolerance_cap: None,
            late_shortfall: PercentText::bp(200),
            rounding_below: None,
            max_hold: Span::hours(24),
            partial_extension: Span::minutes(15),
            decide_within: Span::hours(72),
        }
    }
}

impl Default for Rates {
    fn default() -> Rates {
        Rates {
            providers: Vec::new(),
            age_max: Span::seconds(120),
            fresh_min: 2,
            spread: PercentText::bp(0),
            outlier: PercentText::bp(300),
            jump: PercentText::bp(2000),
            fixed: BTreeMap::new(),
        }
    }
}

impl Default for Referral {
    fn default() -> Referral {
        Referral {
            enabled: true,
            percent: PercentText::bp(300),
            min_amount: None,
            cap_per_referee: None,
        }
    }
}

impl Default for Telegram {
    fn default() -> Telegram {
        let limits = Limits::default();
        Telegram {
            enabled: false,
            order_bot_token: SecretText::default(),
            order_bot_token_file: None,
            customer_bot_token: SecretText::default(),
            customer_bot_token_file: None,
            admins: Vec::new(),
            api_url: None,
            mode: UpdateMode::Poll,
            webhook_secret: SecretText::default(),
            webhook_secret_file: None,
            messages_per_second: limits.overall_per_second,
            chat_messages_per_second: limits.chat_per_second,
            chat_burst: limits.chat_burst,
            group_messages_per_minute: limits.group_per_minute,
            person_burst: 20,
            person_every: Span::seconds(1),
            words_dir: None,
        }
    }
}

impl Default for Web {
    fn default() -> Web {
        Web {
            enabled: true,
            listen: "127.0.0.1:8080".to_owned(),
            public_url: "http://127.0.0.1:8080".to_owned(),
        }
    }
}

impl Default for Tasks {
    fn default() -> Tasks {
        Tasks {
            watch: Span::seconds(15),
            expiry: Span::seconds(15),
            outbox: Span::seconds(5),
            rates: Span::seconds(45),
        }
    }
}

impl Default for Log {
    fn default() -> Log {
        Log { level: "info".to_owned(), format: LogFormat::Text, file: None }
    }
}
