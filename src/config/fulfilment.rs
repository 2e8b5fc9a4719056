//! The section of fulfilment: what is offered to whom, how parcels travel, how long their
//! addresses are kept.

use std::collections::BTreeMap;

use super::check::{Check, Noted};
use super::defaults::Rough;
use super::sections::ShippingChoice;
use super::settings::{FulfilmentRules, Offer, ShippingOption};
use super::{Problem, Span};
use crate::base::money::Money;

/// The most ways for a parcel to travel: more than a customer reads through.
const OPTIONS_MAX: usize = 20;
/// The longest name of one, so that it fits on a button.
const NAME_CHARS_MAX: usize = 40;
/// The longest word on how long it takes.
const DAYS_CHARS_MAX: usize = 60;

impl Check<'_> {
    pub(super) fn fulfilment(
        &mut self,
        rough: Result<Rough, Noted>,
    ) -> Result<FulfilmentRules, Noted> {
        let section = &self.config.fulfilment;
        let offers = self.offers();
        let shipping = self.options(rough.map(|rough| rough.about(0)));
        let kept = Span::days(1)..=Span::days(3_650);
        let address_kept = self.span("fulfilment.address_kept", section.address_kept, kept);
        Ok(FulfilmentRules { offers: offers?, shipping: shipping?, address_kept: address_kept? })
    }

    fn offers(&mut self) -> Result<BTreeMap<&'static str, Offer>, Noted> {
        let section = &self.config.fulfilment;
        let kinds: [(&'static str, bool, &[String]); 5] = [
            ("codes", section.codes.enabled, &section.codes.enabled_for),
            ("file", section.file.enabled, &section.file.enabled_for),
            ("shipping", section.shipping.enabled, &section.shipping.enabled_for),
            ("pickup", section.pickup.enabled, &section.pickup.enabled_for),
            ("booking", section.booking.enabled, &section.booking.enabled_for),
        ];
        let offers = kinds.map(|(kind, enabled, only)| {
            let offer = self.offer(&format!("fulfilment.{kind}"), enabled, only);
            offer.map(|offer| (kind, offer))
        });
        offers.into_iter().collect()
    }

    /// Every option, so that all problems are found.
    fn options(&mut self, nothing: Result<Money, Noted>) -> Result<Vec<ShippingOption>, Noted> {
        let choices = &self.config.fulfilment.shipping.options;
        if OPTIONS_MAX < choices.len() {
            let right = format!("{OPTIONS_MAX} at most");
            let place = "fulfilment.shipping.options";
            return Err(self.note(Problem::new(place, "are too many", right)));
        }
        let mut options: Vec<ShippingOption> = Vec::new();
        let mut fault = None;
        for (index, choice) in choices.iter().enumerate() {
            let place = format!("fulfilment.shipping.options[{index}]");
            match self.option(&place, choice, nothing) {
                Ok(option) if options.iter().any(|other| other.name == option.name) => {
                    let wrong = "another option has this name";
                    let problem = Problem::new(format!("{place}.name"), wrong, "names that differ");
                    fault = Some(self.note(problem.shown(&option.name)));
                }
                Ok(option) => options.push(option),
                Err(noted) => fault = Some(noted),
            }
        }
        fault.map_or(Ok(options), Err)
    }

    fn option(
        &mut self,
        place: &str,
        choice: &ShippingChoice,
        nothing: Result<Money, Noted>,
    ) -> Result<ShippingOption, Noted> {
        let name = self.short(&format!("{place}.name"), &choice.name, 1, NAME_CHARS_MAX);
        let price = self.amount(&format!("{place}.price"), Some(&choice.price), nothing);
        let days = self.short(&format!("{place}.days"), &choice.days, 0, DAYS_CHARS_MAX);
        Ok(ShippingOption { name: name?, price: price?, days: days? })
    }
}

#[cfg(test)]
mod tests {
    use super::super::check::tests::{problem, shop};

    const NAME: (&str, &str) = ("CHAINTILL__FULFILMENT__SHIPPING__OPTIONS__0__NAME", "Parcel");
    const PRICE: (&str, &str) = ("CHAINTILL__FULFILMENT__SHIPPING__OPTIONS__0__PRICE", "4.90");

    #[test]
    fn a_shipping_option_has_a_name_and_a_price_in_the_shops_currency() {
        let settings = shop(&[NAME, PRICE]).settings.expect("no problem");
        let option = settings.fulfilment.option("Parcel").expect("an option");
        assert_eq!((option.price.to_string().as_str(), option.days.as_str()), ("4.90 EUR", ""));
        assert!(settings.fulfilment.option("Pigeon").is_none());
        assert!(shop(&[]).settings.expect("no problem").fulfilment.shipping.is_empty());
    }

    #[test]
    fn options_without_a_name_or_with_the_same_and_odd_prices_are_named() {
        let blank = problem(&[(NAME.0, " "), PRICE]);
        assert_eq!(blank.place, "fulfilment.shipping.options[0].name");
        let fine = problem(&[NAME, (PRICE.0, "4.905")]);
        assert_eq!(fine.place, "fulfilment.shipping.options[0].price");
        let second = [
            NAME,
            PRICE,
            ("CHAINTILL__FULFILMENT__SHIPPING__OPTIONS__1__NAME", "Parcel"),
            ("CHAINTILL__FULFILMENT__SHIPPING__OPTIONS__1__PRICE", "9.90"),
        ];
        assert_eq!(problem(&second).place, "fulfilment.shipping.options[1].name");
    }

    #[test]
    fn an_address_is_kept_for_days_and_not_for_ever() {
        let kept = problem(&[("CHAINTILL__FULFILMENT__ADDRESS_KEPT", "1h")]);
        assert_eq!(
            (kept.place.as_str(), kept.right.as_str()),
            ("fulfilment.address_kept", "24h to 3650d")
        );
    }
}
