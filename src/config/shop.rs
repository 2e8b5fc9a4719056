//! The shop's section: its name, its language, its currency.

use super::Problem;
use super::check::{Check, Noted};
use super::sections::Question;
use crate::base::money::Currency;

/// The longest terms or words on privacy; what is longer stands on the web.
const TEXT_CHARS_MAX: usize = 20_000;
/// The most questions: more than anybody reads through.
const QUESTIONS_MAX: usize = 30;
/// The longest question, so that it fits on a button.
const QUESTION_CHARS_MAX: usize = 80;
/// The longest answer, so that it fits into a message.
const ANSWER_CHARS_MAX: usize = 3_000;
/// The languages that every text exists in.
const LANGUAGES: [&str; 6] = ["en", "de", "pl", "ar", "uz", "id"];

impl Check<'_> {
    pub(super) fn shop_name(&mut self) -> Result<String, Noted> {
        let name = self.config.shop.name.trim();
        if name.is_empty() {
            let right = "the name that customers know the shop by";
            return Err(self.note(Problem::new("shop.name", "is empty", right)));
        }
        Ok(name.to_owned())
    }

    pub(super) fn language(&mut self) -> Result<String, Noted> {
        let language = &self.config.shop.language;
        if LANGUAGES.contains(&language.as_str()) {
            return Ok(language.clone());
        }
        let right = format!("one of {}", LANGUAGES.join(", "));
        let problem = Problem::new("shop.language", "there are no texts in it", right);
        Err(self.note(problem.shown(language)))
    }

    /// The terms of sale, and what becomes of what customers tell.
    pub(super) fn texts(&mut self) -> Result<(String, String), Noted> {
        let shop = &self.config.shop;
        let terms = self.short("shop.terms", &shop.terms, 0, TEXT_CHARS_MAX);
        let privacy = self.short("shop.privacy", &shop.privacy, 0, TEXT_CHARS_MAX);
        Ok((terms?, privacy?))
    }

    /// Every question, so that all problems are found.
    pub(super) fn faq(&mut self) -> Result<Vec<Question>, Noted> {
        let asked = &self.config.shop.faq;
        if QUESTIONS_MAX < asked.len() {
            let right = format!("{QUESTIONS_MAX} at most");
            return Err(self.note(Problem::new("shop.faq", "are too many questions", right)));
        }
        let mut faq = Vec::new();
        let mut fault = None;
        for (index, asked) in asked.iter().enumerate() {
            let place = |key: &str| format!("shop.faq[{index}].{key}");
            let question = self.short(&place("question"), &asked.question, 1, QUESTION_CHARS_MAX);
            let answer = self.short(&place("answer"), &asked.answer, 1, ANSWER_CHARS_MAX);
            match (question, answer) {
                (Ok(question), Ok(answer)) => faq.push(Question { question, answer }),
                (Err(noted), _) | (_, Err(noted)) => fault = Some(noted),
            }
        }
        fault.map_or(Ok(faq), Err)
    }

    /// Text without space around it, of so many characters.
    pub(super) fn short(
        &mut self,
        place: &str,
        text: &str,
        least: usize,
        most: usize,
    ) -> Result<String, Noted> {
        let text = text.trim();
        let length = text.chars().count();
        if (least..=most).contains(&length) {
            return Ok(text.to_owned());
        }
        let wrong = if length < least { "is empty" } else { "is too long" };
        Err(self.note(Problem::new(place, wrong, format!("{least} to {most} characters"))))
    }

    /// The shop's currency, and the ISO currency whose exchange rate it takes.
    pub(super) fn currencies(&mut self) -> Result<(Currency, Currency), Noted> {
        let shop = &self.config.shop;
        let iso = Currency::iso(&shop.currency);
        let Some(declared) = &shop.currency_declared else {
            return match iso {
                Ok(currency) => Ok((currency, currency)),
                Err(_) => Err(self.note(unknown_currency(&shop.currency))),
            };
        };
        let place = "shop.currency_declared";
        if iso.is_ok() {
            let wrong = format!("{} is in ISO 4217 and cannot be declared", shop.currency);
            return Err(self.note(Problem::new(place, wrong, "leave the declaration out")));
        }
        let own = Currency::declared(&shop.currency, declared.exponent).map_err(|_| {
            let wrong = "is no code or has more than 8 digits after the point";
            let right = "3 to 8 capital letters or digits, no coin's name, exponent 0 to 8";
            self.note(Problem::new("shop.currency", wrong, right).shown(&shop.currency))
        });
        let rate_of = Currency::iso(&declared.rate_of).map_err(|_| {
            let place = format!("{place}.rate_of");
            let right = "an ISO 4217 code such as USD";
            let problem = Problem::new(place, "ISO 4217 does not know it", right);
            self.note(problem.shown(&declared.rate_of))
        });
        Ok((own?, rate_of?))
    }
}

fn unknown_currency(code: &str) -> Problem {
    let upper = code.to_ascii_uppercase();
    let right = match Currency::iso(&upper) {
        Ok(_) => upper,
        Err(_) => "an ISO 4217 code such as EUR; or declare it, as \
                   currency_declared = { exponent = 2, rate_of = \"USD\" }"
            .to_owned(),
    };
    Problem::new("shop.currency", "ISO 4217 does not know it", right).shown(code)
}

#[cfg(test)]
mod tests {
    use super::super::check::tests::{problem, shop};

    #[test]
    fn a_question_needs_an_answer_and_fits_on_a_button() {
        let (question, answer) =
            ("CHAINTILL__SHOP__FAQ__0__QUESTION", "CHAINTILL__SHOP__FAQ__0__ANSWER");
        let settings = shop(&[(question, " When? "), (answer, "Soon.")]).settings.expect("fine");
        assert_eq!((settings.faq[0].question.as_str(), settings.faq.len()), ("When?", 1));
        let long = "?".repeat(81);
        let problem = problem(&[(question, long.as_str()), (answer, "Soon.")]);
        assert_eq!(problem.place, "shop.faq[0].question");
        assert_eq!(problem.right, "1 to 80 characters");
    }

    #[test]
    fn a_currency_outside_iso_is_declared_with_the_rate_it_takes() {
        let lower = problem(&[("CHAINTILL__SHOP__CURRENCY", "eur")]);
        assert_eq!((lower.place.as_str(), lower.right.as_str()), ("shop.currency", "EUR"));
        let unknown = problem(&[("CHAINTILL__SHOP__CURRENCY", "USDT")]);
        assert!(unknown.right.contains("currency_declared"));
        let declared = shop(&[
            ("CHAINTILL__SHOP__CURRENCY", "USDT"),
            ("CHAINTILL__SHOP__CURRENCY_DECLARED__EXPONENT", "2"),
            ("CHAINTILL__SHOP__CURRENCY_DECLARED__RATE_OF", "USD"),
        ]);
        let settings = declared.settings.expect("no problem");
        assert_eq!((settings.currency.code(), settings.rate_currency.code()), ("USDT", "USD"));
    }
}
