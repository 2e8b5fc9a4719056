//! A product as a file names it, and what it means.

use super::handovers::must_be_shown;
use crate::app::App;
use crate::base::clock::Time;
use crate::base::id::ProductId;
use crate::base::money::Money;
use crate::parcels::Handover;
use crate::stock::{self, Kind, Product, QUANTITY_MAX};

/// A product as a file names it; what is absent has its default.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductRow {
    /// The shop's own short name.
    pub sku: String,
    /// As customers see it.
    pub name: String,
    /// In the shop's currency.
    pub price: String,
    /// How it is sold.
    pub kind: String,
    /// Where it stands in the catalogue.
    #[serde(default)]
    pub category: String,
    /// The city it is sold in.
    #[serde(default)]
    pub city: String,
    /// The district.
    #[serde(default)]
    pub district: String,
    /// What customers read about it.
    #[serde(default)]
    pub description: String,
    /// Percent off.
    #[serde(default)]
    pub discount: String,
    /// `QUANTITY=PRICE` pairs, separated by spaces: `10=89.99 50=399`.
    #[serde(default)]
    pub packs: String,
    /// Tell the admins at this many.
    #[serde(default)]
    pub low_water: Option<i64>,
    /// `yes` or `no`; codes and files are digital unless said otherwise.
    #[serde(default)]
    pub digital: String,
    /// `yes` or `no`.
    #[serde(default)]
    pub active: String,
    /// The name of the pick-up point; empty leaves what was said of it.
    #[serde(default)]
    pub pickup_place: String,
    /// What the buyer must know to fetch it; empty leaves what was said of it.
    #[serde(default)]
    pub pickup_words: String,
    /// A map of the pick-up point on the web; empty leaves what was said of it.
    #[serde(default)]
    pub pickup_map: String,
    /// The messenger's channel that it goes to instead of to the buyer.
    #[serde(default)]
    pub channel: Option<i64>,
}

impl ProductRow {
    pub(super) fn product(&self, app: &App, now: Time) -> Result<Product, String> {
        let currency = app.currency();
        let money = |text: &str| currency.parse(text).map_err(|error| error.to_string());
        let kind: Kind = self.kind.parse().map_err(|e: stock::UnknownKind| e.to_string())?;
        let legal = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        if self.sku.is_empty() || 64 < self.sku.len() || !self.sku.chars().all(legal) {
            return Err(format!(
                "sku `{}`: use 1 to 64 letters, digits, `-`, `_` or `.`",
                self.sku
            ));
        }
        if self.name.trim().is_empty() || 200 < self.name.chars().count() {
            return Err("name: write 1 to 200 characters".to_owned());
        }
        let discount = if self.discount.is_empty() { "0" } else { &self.discount };
        let discount: crate::base::money::Percent =
            discount.parse().map_err(|error| format!("discount: {error}"))?;
        if 10_000 < discount.bp() {
            return Err(format!("discount {discount} is more than 100 %"));
        }
        self.handover(Handover::default())?;
        Ok(Product {
            id: ProductId::new(now, &app.rng),
            sku: self.sku.clone(),
            name: self.name.trim().to_owned(),
            category: self.category.clone(),
            city: self.city.clone(),
            district: self.district.clone(),
            description: self.description.clone(),
            kind,
            price: money(&self.price)?,
            discount,
            digital: switch(&self.digital, "digital", kind.has_units())?,
            low_water: self.low_water.unwrap_or(0).max(0),
            active: switch(&self.active, "active", true)?,
            packs: self.packs(money)?,
            created_at: now,
        })
    }

    /// What it says of the hand-over, laid over what was said before.
    pub(super) fn handover(&self, before: Handover) -> Result<Handover, String> {
        let said = |text: &str, before: String| {
            let text = text.trim();
            if text.is_empty() { before } else { text.to_owned() }
        };
        let handover = Handover {
            place: said(&self.pickup_place, before.place),
            words: said(&self.pickup_words, before.words),
            map_url: said(&self.pickup_map, before.map_url),
            photo: before.photo,
            channel: self.channel.or(before.channel),
        };
        must_be_shown(&handover)?;
        Ok(handover)
    }

    fn packs(
        &self,
        money: impl Fn(&str) -> Result<Money, String>,
    ) -> Result<Vec<(i64, Money)>, String> {
        let mut packs = Vec::new();
        for pair in self.packs.split_whitespace() {
            let wrong = || format!("pack `{pair}`: write QUANTITY=PRICE, such as 10=89.99");
            let (quantity, price) = pair.split_once('=').ok_or_else(wrong)?;
            let quantity: i64 = quantity.parse().map_err(|_| wrong())?;
            if !(2..=QUANTITY_MAX).contains(&quantity) {
                return Err(wrong());
            }
            packs.push((quantity, money(price)?));
        }
        Ok(packs)
    }
}

fn switch(text: &str, field: &str, default: bool) -> Result<bool, String> {
    match text {
        "" => Ok(default),
        "yes" | "true" | "1" => Ok(true),
        "no" | "false" | "0" => Ok(false),
        other => Err(format!("{field} `{other}`: write yes or no")),
    }
}
