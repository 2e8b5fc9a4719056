//! Who looks, in which language we answer, and from where a form was sent.
//!
//! The language is the one asked for with `?lang=`, else the best of `Accept-Language`, else
//! the shop's. There are no sessions and no cookies: the token in the path is all the
//! authority there is, and it never leaves the path.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use rust_decimal::Decimal;
use serde::Deserialize;

use super::error::Problem;
use super::{Desk, assets};
use crate::base::coin::Coin;
use crate::base::id::Token;
use crate::notices::{LANGUAGES, is_rtl, label, language_of};

/// What may stand behind the `?` of an address of ours. Anything else is ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The language, if one was chosen by hand.
    lang: String,
    /// Which coin's tab.
    coin: String,
    /// `1`: a QR code of the address alone.
    plain: String,
    /// `1`: the deadline was just extended.
    extended: String,
}

/// A look at one of our pages. Has no `Debug`: its path holds the token.
#[derive(Clone)]
pub struct Visit {
    /// The language we answer in.
    pub language: &'static str,
    /// Whether it was chosen by hand, so that links carry it on.
    chosen: bool,
    asked: Asked,
    /// The path of the invoice's page, if this is one of its addresses.
    home: Option<String>,
    foreign: bool,
    shop: String,
    contact: String,
}

/// What the shop says of itself.
struct Shop<'a> {
    name: &'a str,
    contact: &'a str,
    language: &'a str,
    public_url: &'a str,
}

impl FromRequestParts<Desk> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Visit, Infallible> {
        let settings = &desk.app.settings;
        let shop = Shop {
            name: &settings.shop_name,
            contact: &settings.contact,
            language: &settings.language,
            public_url: &settings.web.public_url,
        };
        Ok(Visit::of(parts, &shop))
    }
}

impl Visit {
    fn of(parts: &Parts, shop: &Shop<'_>) -> Visit {
        let asked = Query::<Asked>::try_from_uri(&parts.uri);
        let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
        let chosen = known(&asked.lang);
        let accepted = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
        let language = chosen
            .or_else(|| accepted.and_then(preferred))
            .unwrap_or_else(|| language_of(shop.language));
        Visit {
            language,
            chosen: chosen.is_some(),
            asked,
            home: home(parts.uri.path()),
            foreign: is_foreign(&parts.headers, shop.public_url),
            shop: shop.name.to_owned(),
            contact: shop.contact.to_owned(),
        }
    }

    /// Which coin is asked for, as it was written, if any is.
    pub fn coin(&self) -> Option<&str> {
        Some(self.asked.coin.as_str()).filter(|coin| !coin.is_empty())
    }

    /// Whether a QR code of the address alone is asked for.
    pub fn plain(&self) -> bool {
        self.asked.plain == "1"
    }

    /// Whether the deadline was just extended.
    pub fn extended(&self) -> bool {
        self.asked.extended == "1"
    }

    /// Refuses a form that was sent from somebody else's page.
    pub fn must_be_ours(&self) -> Result<(), Problem> {
        if self.foreign { Err(Problem::Foreign) } else { Ok(()) }
    }

    /// The invoice's page, if this is one of its addresses.
    pub fn home(&self) -> Option<String> {
        self.home.as_ref().map(|_| self.link("", &[]))
    }

    /// An address below the invoice's page, with a language that was chosen by hand.
    pub fn link(&self, below: &str, query: &[(&str, &str)]) -> String {
        let lang = self.chosen.then_some(("lang", self.language));
        let home = self.home.as_deref().unwrap_or_default();
        format!("{home}{below}{}", query_text(query.iter().copied().chain(lang)))
    }

    /// What stands around every page.
    pub fn frame(&self) -> Frame {
        let home = self.home.as_deref().unwrap_or_default();
        let tongue = |language: &'static str| {
            let coin = self.asked.coin.parse::<Coin>().ok().map(|coin| ("coin", coin.name()));
            let query = coin.into_iter().chain([("lang", language)]);
            Tongue {
                language,
                name: label(language, "pay-language-name"),
                link: format!("{home}{}", query_text(query)),
                current: language == self.language,
            }
        };
        Frame {
            language: self.language,
            direction: if is_rtl(self.language) { "rtl" } else { "ltr" },
            shop: self.shop.clone(),
            contact: self.contact.clone(),
            contact_link: contact_link(&self.contact),
            css: &assets::CSS_LINK,
            js: &assets::JS_LINK,
            tongues: LANGUAGES.map(tongue),
        }
    }
}

/// What stands around every page.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The page's language.
    pub language: &'static str,
    /// Its direction of writing.
    pub direction: &'static str,
    /// The shop's name.
    pub shop: String,
    /// How to reach the shop.
    pub contact: String,
    /// The same as a link, if it can be one.
    pub contact_link: Option<String>,
    /// Where the style sheet is.
    pub css: &'static str,
    /// Where the script is.
    pub js: &'static str,
    /// The languages to choose from.
    pub tongues: [Tongue; LANGUAGES.len()],
}

/// A language to choose.
#[derive(Clone, Debug)]
pub struct Tongue {
    /// Its tag.
    pub language: &'static str,
    /// What it calls itself.
    pub name: String,
    /// The same page in it.
    pub link: String,
    /// Whether the page is in it.
    pub current: bool,
}

impl Frame {
    /// Words of the page that need no facts.
    pub fn say(&self, key: &str) -> String {
        label(self.language, key)
    }
}

/// The page of the invoice that a path belongs to.
fn home(path: &str) -> Option<String> {
    let token = path.strip_prefix("/i/")?.split('/').next()?;
    token.parse::<Token>().ok().map(|token| format!("/i/{}", token.as_str()))
}

/// Our own constants behind a `?`; they need no encoding.
fn query_text<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let pairs: Vec<String> = pairs.map(|(name, value)| format!("{name}={value}")).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

/// The language of a tag, if the shop speaks it.
fn known(tag: &str) -> Option<&'static str> {
    let language = language_of(tag);
    let primary = tag.trim().get(..2).unwrap_or_default();
    (language != "en" || primary.eq_ignore_ascii_case("en")).then_some(language)
}

/// The best language of an `Accept-Language` that the shop speaks.
fn preferred(accepted: &str) -> Option<&'static str> {
    let wanted = |part: &str| {
        let (tag, weight) = part.split_once(';').unwrap_or((part, "q=1"));
        let weight = weight.trim().strip_prefix("q=").unwrap_or("0");
        let weight = weight.parse::<Decimal>().unwrap_or_default();
        known(tag).filter(|_| !weight.is_zero()).map(|language| (weight, language))
    };
    let mut wanted: Vec<(Decimal, &'static str)> = accepted.split(',').filter_map(wanted).collect();
    // A stable sort: of equal weights the first stands first.
    wanted.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wanted.first().map(|(_, language)| *language)
}

/// Whether a browser says that a form was sent from somebody else's page.
///
/// `Sec-Fetch-Site` is believed first: our pages ask for no referrer, so browsers send the
/// origin of our own forms as `null`. What says nothing at all (an old browser, a text
/// browser, a script that knows the token) is let through: there is no cookie to ride on.
fn is_foreign(headers: &HeaderMap, public_url: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => !matches!(site, "same-origin" | "none"),
        (None, None | Some("null")) => false,
        (None, Some(origin)) => {
            let host = origin.split_once("://").map(|(_, host)| host);
            origin != origin_of(public_url) && host != text("host")
        }
    }
}

/// Scheme and host of an address.
fn origin_of(url: &str) -> &str {
    let after_scheme = url.find("://").map_or(0, |at| at + 3);
    let end = url[after_scheme..].find('/').map_or(url.len(), |at| after_scheme + at);
    &url[..end]
}

/// A contact that can be clicked: a web address, a mail address, a name on Telegram.
fn contact_link(contact: &str) -> Option<String> {
    let one_word = !contact.is_empty() && !contact.contains(char::is_whitespace);
    if !one_word {
        return None;
    }
    if contact.starts_with("https://") || contact.starts_with("http://") {
        return Some(contact.to_owned());
    }
    match contact.split_once('@') {
        Some(("", name)) if !name.is_empty() && !name.contains('/') => {
            Some(format!("https://t.me/{name}"))
        }
        Some((name, host)) if !name.contains(':') && host.contains('.') => {
            Some(format!("mailto:{contact}"))
        }
        _ => None,
    }
}

#[cfg(test)]
pub mod samples {
    //! Looks at the page of an invoice.

    use axum::http::Request;

    use super::*;

    pub fn visit(query: &str) -> Visit {
        let uri = format!("/i/0123456789abcdef0123456789abcdef?{query}");
        let request = Request::builder().uri(uri).body(()).expect("a request");
        let shop = Shop {
            name: "Museum & shop",
            contact: "help@museum.example",
            language: "en",
            public_url: "https://pay.example",
        };
        Visit::of(&request.into_parts().0, &shop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(*name, value.parse().expect("a header"));
        }
        headers
    }

    #[test]
    fn the_best_language_that_the_shop_speaks_is_spoken() {
        #[track_caller]
        fn case(accepted: &str, wanted: Option<&str>) {
            assert_eq!(preferred(accepted), wanted, "{accepted}");
        }
        case("pl-PL,pl;q=0.9,en;q=0.8", Some("pl"));
        case("fr-FR,fr;q=0.9,de;q=0.3,en;q=0.8", Some("en"));
        case("fr, ar-EG;q=0.5", Some("ar"));
        case("de;q=0, uz", Some("uz"));
        case("in", Some("id"));
        case("fr", None);
        case("*", None);
        case("", None);
        case("de;q=high", None);
    }

    #[test]
    fn links_carry_on_a_language_that_was_chosen_by_hand() {
        let home = "/i/0123456789abcdef0123456789abcdef";
        let visit = samples::visit("lang=pl&coin=btc");
        assert_eq!(visit.language, "pl");
        assert_eq!(visit.link("/coin", &[]), format!("{home}/coin?lang=pl"));
        assert_eq!(visit.link("", &[("coin", "ltc")]), format!("{home}?coin=ltc&lang=pl"));
        let visit = samples::visit("lang=tlh");
        assert_eq!(visit.language, "en");
        assert_eq!(visit.home(), Some(home.to_owned()));
    }

    #[test]
    fn a_form_from_another_page_is_foreign() {
        #[track_caller]
        fn case(pairs: &[(&'static str, &'static str)], foreign: bool) {
            let public = "https://pay.example/shop";
            assert_eq!(is_foreign(&headers(pairs), public), foreign, "{pairs:?}");
        }
        case(&[("sec-fetch-site", "same-origin"), ("origin", "null")], false);
        case(&[("sec-fetch-site", "none")], false);
        case(&[("sec-fetch-site", "cross-site"), ("origin", "https://pay.example")], true);
        case(&[("sec-fetch-site", "same-site")], true);
        case(&[("origin", "https://pay.example")], false);
        case(&[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")], false);
        case(&[("origin", "https://evil.example"), ("host", "pay.example")], true);
        case(&[("origin", "null")], false);
        case(&[], false);
    }

    #[test]
    fn a_contact_is_a_link_only_if_it_can_be_one() {
        #[track_caller]
        fn case(contact: &str, link: Option<&str>) {
            assert_eq!(contact_link(contact).as_deref(), link, "{contact}");
        }
        case("help@museum.example", Some("mailto:help@museum.example"));
        case("@museum_help", Some("https://t.me/museum_help"));
        case("https://museum.example/help", Some("https://museum.example/help"));
        case("call us, +48 22 000 00 00", None);
        case("javascript:alert(1)@x.y", None);
        case("", None);
    }

    #[test]
    fn only_addresses_of_an_invoice_lead_back_to_it() {
        let token = "0123456789abcdef0123456789abcdef";
        assert_eq!(home(&format!("/i/{token}/coin")), Some(format!("/i/{token}")));
        assert_eq!(home(&format!("/i/{token}")), Some(format!("/i/{token}")));
        assert_eq!(home("/i/<script>"), None);
        assert_eq!(home("/healthz"), None);
    }
}
