//! The first screen, the links that lead past it, and what the shop says of itself.

use super::{invoice, orders, shop};
use crate::faces::telegram::Told;
use crate::faces::telegram::turn::Turn;
use crate::faces::telegram::verbs::{Customer, Shelf};
use crate::facts;
use crate::flows::{carting, checkout};
use crate::messenger::{Keyboard, Outgoing};

/// The top of the catalogue.
const TOP: Shelf = Shelf(0);

/// What a link into the bot asks for: `?start=` and at most 64 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Link<'a> {
    /// Somebody's invitation; it was read when the person was met.
    Invitation,
    /// A product by its sku or id.
    Product(&'a str),
    /// A category.
    Category(&'a str),
    /// An invoice by its token.
    Invoice(&'a str),
    /// An order by its number.
    Order(i64),
    /// Nothing that we know: the first screen, never an error.
    Home,
}

impl<'a> Link<'a> {
    fn read(payload: &'a str) -> Link<'a> {
        match payload.split_once('_') {
            Some(("ref", _)) => Link::Invitation,
            Some(("p", product)) if !product.is_empty() => Link::Product(product),
            Some(("c", category)) if !category.is_empty() => Link::Category(category),
            Some(("inv", token)) => Link::Invoice(token),
            Some(("ord", number)) => number.parse().map_or(Link::Home, Link::Order),
            _ => Link::Home,
        }
    }
}

/// `/start`, with whatever its link asks for.
pub async fn start(turn: &Turn<'_>, payload: &str) -> Told {
    if turn.is_new {
        welcome(turn).await?;
    }
    match Link::read(payload) {
        Link::Invitation | Link::Home => turn.fresh(screen(turn).await?).await,
        Link::Product(sku) => shop::open_product_sku(turn, sku).await,
        Link::Category(path) => shop::open_category(turn, path).await,
        Link::Invoice(token) => invoice::open_by_token(turn, token).await,
        Link::Order(number) => orders::order(turn, number).await,
    }
}

/// The first screen.
pub async fn home(turn: &Turn<'_>) -> Told {
    turn.show(screen(turn).await?).await
}

/// Greets somebody new, once, and names who brought them.
async fn welcome(turn: &Turn<'_>) -> Told {
    let shop = turn.app.settings.shop_name.as_str();
    let text = match &turn.referrer {
        Some(referrer) if !referrer.name.is_empty() => {
            turn.text("me-welcome-brought", facts! { "shop" => shop, "name" => referrer.name })
        }
        _ => turn.text("me-welcome", facts! { "shop" => shop }),
    };
    turn.say(Outgoing::text(text)).await?;
    Ok(())
}

async fn screen(turn: &Turn<'_>) -> Told<Outgoing> {
    let shop = turn.app.settings.shop_name.as_str();
    let cart = carting::view(turn.app, turn.person.id).await?;
    let open = checkout::open_invoice_of(turn.app, turn.person.id).await?;
    let mut keyboard = Keyboard::default();
    let text = match &open {
        Some((order, invoice)) => {
            let resume = turn.label("me-continue-btn");
            let verb = Customer::Invoice { order: order.number };
            keyboard = keyboard.row([turn.customer(resume, verb)]);
            let facts = facts! {
                "shop" => shop,
                "order" => order.number,
                "total" => turn.money(invoice.total),
                "until" => turn.moment(invoice.deadline),
            };
            turn.text("me-home-open", facts)
        }
        None => turn.text("me-home", facts! { "shop" => shop }),
    };
    let count = cart.lines.iter().map(|line| line.quantity).sum::<i64>();
    let cart = match count {
        0 => turn.label("me-cart-empty-btn"),
        count => turn.label_with("me-cart-btn", facts! { "count" => count }),
    };
    let keyboard = keyboard
        .row([
            turn.customer(turn.label("me-shop-btn"), Customer::Shop { shelf: TOP, page: 0 }),
            turn.customer(cart, Customer::Cart),
        ])
        .row([
            turn.customer(turn.label("me-orders-btn"), Customer::Orders { page: 0 }),
            turn.customer(turn.label("me-profile-btn"), Customer::Profile),
        ])
        .row([
            turn.customer(turn.label("me-invite-btn"), Customer::Invite),
            turn.customer(turn.label("me-settings-btn"), Customer::Settings),
        ])
        .row([turn.customer(turn.label("me-support-btn"), Customer::Support)]);
    Ok(Outgoing::text(text).with(keyboard))
}

/// `/help`: what this bot does and which commands it knows.
pub async fn help(turn: &Turn<'_>) -> Told {
    let shop = turn.app.settings.shop_name.as_str();
    let text = turn.text("me-help", facts! { "shop" => shop });
    let keyboard = Keyboard::default()
        .row([turn.customer(turn.label("me-support-btn"), Customer::Support)])
        .row(turn.home_row());
    turn.fresh(Outgoing::text(text).with(keyboard)).await
}

/// `/terms`: what the owner says, or that they say nothing beyond the law.
pub async fn terms(turn: &Turn<'_>) -> Told {
    said_by_the_shop(turn, "me-terms", &turn.app.settings.terms).await
}

/// `/privacy`: what the owner says, and what the till itself keeps.
pub async fn privacy(turn: &Turn<'_>) -> Told {
    said_by_the_shop(turn, "me-privacy", &turn.app.settings.privacy).await
}

async fn said_by_the_shop(turn: &Turn<'_>, key: &str, own: &str) -> Told {
    let shop = turn.app.settings.shop_name.as_str();
    let mut text = turn.text(key, facts! { "shop" => shop });
    if !own.is_empty() {
        text.push_str("\n\n");
        text.push_str(&turn.text("me-own-words", facts! { "text" => own }));
    }
    let keyboard = Keyboard::default().row(turn.home_row());
    turn.fresh(Outgoing::text(text).with(keyboard)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_where_it_says_and_an_unknown_one_home() {
        for (payload, link) in [
            ("ref_ab12", Link::Invitation),
            ("p_mug", Link::Product("mug")),
            ("p_mug_blue", Link::Product("mug_blue")),
            ("c_cards", Link::Category("cards")),
            ("inv_0123", Link::Invoice("0123")),
            ("ord_1042", Link::Order(1042)),
            ("ord_x", Link::Home),
            ("p_", Link::Home),
            ("cpn_SUMMER", Link::Home),
            ("", Link::Home),
        ] {
            assert_eq!(Link::read(payload), link, "{payload}");
        }
    }
}
