//! The catalogue as shelves within shelves: categories, nested by `/`, then the city, then the
//! district. Pure.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::base::id::ProductId;
use crate::faces::telegram::verbs::Shelf;
use crate::stock::{Counter, Product};

/// The shelf that holds all others.
pub const TOP: Shelf = Shelf(0);

/// One step down into the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A part of the category.
    Category(String),
    /// The city it is sold in.
    City(String),
    /// The district.
    District(String),
}

impl Step {
    /// What it is called.
    pub fn name(&self) -> &str {
        match self {
            Step::Category(name) | Step::City(name) | Step::District(name) => name,
        }
    }

    /// A city and a category of one name are two shelves.
    fn mark(&self) -> u8 {
        match self {
            Step::Category(_) => 1,
            Step::City(_) => 2,
            Step::District(_) => 3,
        }
    }
}

/// Where a product stands. One without a category stands on the top shelf.
pub fn path_of(product: &Product) -> Vec<Step> {
    let named = |text: &str| Some(text.trim().to_owned()).filter(|name| !name.is_empty());
    let categories = product.category.split('/').filter_map(named).map(Step::Category);
    let city = named(&product.city).map(Step::City);
    let district = named(&product.district).map(Step::District);
    categories.chain(city).chain(district).collect()
}

/// What a button calls a shelf: the head of a hash of the way there.
pub fn shelf_of(path: &[Step]) -> Shelf {
    if path.is_empty() {
        return TOP;
    }
    let mut hasher = Sha256::new();
    for step in path {
        hasher.update([step.mark()]);
        hasher.update(step.name());
        hasher.update([0]);
    }
    let mut head = [0; 8];
    head.copy_from_slice(&hasher.finalize()[..8]);
    Shelf(u64::from_be_bytes(head))
}

/// A shelf that somebody stands before.
#[derive(Debug)]
pub struct Opened<'a> {
    /// The way there.
    pub path: Vec<Step>,
    /// What is on it: shelves first, then products, each in order.
    pub rows: Vec<Row<'a>>,
}

/// One thing on a shelf.
#[derive(Debug)]
pub enum Row<'a> {
    /// A shelf within it.
    Shelf {
        /// The step there.
        step: Step,
        /// How many pieces are free on it and below.
        free: i64,
    },
    /// A product.
    Product {
        /// Which.
        product: &'a Product,
        /// How many are free.
        free: i64,
    },
}

/// What is on the shelf at the end of a path.
pub fn open(catalogue: &[(Product, Counter)], path: Vec<Step>) -> Opened<'_> {
    let mut shelves: BTreeMap<Step, i64> = BTreeMap::new();
    let mut products = Vec::new();
    for (product, counter) in catalogue {
        let stands = path_of(product);
        match stands.strip_prefix(path.as_slice()) {
            None => {}
            Some([]) => products.push(Row::Product { product, free: counter.free }),
            Some([next, ..]) => {
                let free = shelves.entry(next.clone()).or_default();
                *free = free.saturating_add(counter.free);
            }
        }
    }
    let shelves = shelves.into_iter().map(|(step, free)| Row::Shelf { step, free });
    Opened { path, rows: shelves.chain(products).collect() }
}

/// The way to the shelf that a button calls so; `None` if nothing stands there now.
pub fn find(catalogue: &[(Product, Counter)], shelf: Shelf) -> Option<Vec<Step>> {
    if shelf == TOP {
        return Some(Vec::new());
    }
    catalogue.iter().find_map(|(product, _)| {
        let path = path_of(product);
        let depth = (1..=path.len()).find(|depth| shelf_of(&path[..*depth]) == shelf)?;
        Some(path[..depth].to_vec())
    })
}

/// The way to a category that a link names. A link holds letters, digits, `_` and `-` alone, so
/// there `_` stands for `/` as well, and `-` for whatever else a category is called.
pub fn category(catalogue: &[(Product, Counter)], link: &str) -> Option<Vec<Step>> {
    let wanted = spelled(link);
    catalogue.iter().find_map(|(product, _)| {
        let path = path_of(product);
        let categories = path.iter().take_while(|step| matches!(step, Step::Category(_))).count();
        let is_wanted = |depth: &usize| {
            let names: Vec<&str> = path[..*depth].iter().map(Step::name).collect();
            spelled(&names.join("/")) == wanted
        };
        let depth = (1..=categories).find(is_wanted)?;
        Some(path[..depth].to_vec())
    })
}

/// A path of categories as a link spells it.
fn spelled(path: &str) -> String {
    let letter = |c: char| match c {
        '/' | '_' => '_',
        c if c.is_ascii_alphanumeric() => c.to_ascii_lowercase(),
        _ => '-',
    };
    path.chars().map(letter).collect()
}

impl Opened<'_> {
    /// In which place a product stands here.
    pub fn place_of(&self, id: ProductId) -> Option<usize> {
        self.rows
            .iter()
            .position(|row| matches!(row, Row::Product { product, .. } if product.id == id))
    }

    /// The way to where one came from; `None` at the top.
    pub fn above(&self) -> Option<&[Step]> {
        self.path.split_last().map(|(_, above)| above)
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{product, standing};
    use super::*;

    fn catalogue() -> Vec<(Product, Counter)> {
        let mut map = standing("cards/gift", 2);
        "Kraków".clone_into(&mut map.0.city);
        "Podgórze".clone_into(&mut map.0.district);
        let mut city_wide = standing("cards/gift", 5);
        "Kraków".clone_into(&mut city_wide.0.city);
        vec![standing("cards", 1), map, city_wide, standing("", 7), standing("mugs", 0)]
    }

    fn seen(opened: &Opened<'_>) -> Vec<(String, i64)> {
        let row = |row: &Row<'_>| match row {
            Row::Shelf { step, free } => (format!("[{}]", step.name()), *free),
            Row::Product { product, free } => (product.category.clone(), *free),
        };
        opened.rows.iter().map(row).collect()
    }

    fn rows(expected: &[(&str, i64)]) -> Vec<(String, i64)> {
        expected.iter().map(|(name, free)| ((*name).to_owned(), *free)).collect()
    }

    #[test]
    fn shelves_come_first_and_count_what_is_free_on_them_and_below() {
        let catalogue = catalogue();
        let top = open(&catalogue, Vec::new());
        assert_eq!(seen(&top), rows(&[("[cards]", 8), ("[mugs]", 0), ("", 7)]));
        let cards = open(&catalogue, vec![Step::Category("cards".to_owned())]);
        assert_eq!(seen(&cards), rows(&[("[gift]", 7), ("cards", 1)]));
    }

    #[test]
    fn below_the_categories_stand_the_city_and_then_the_district() {
        let catalogue = catalogue();
        let gift = path_of(&product("cards/gift"));
        let gift = open(&catalogue, gift);
        assert_eq!(seen(&gift), rows(&[("[Kraków]", 7)]));
        let city = path_of(&catalogue[2].0);
        let city = open(&catalogue, city);
        assert_eq!(seen(&city), rows(&[("[Podgórze]", 2), ("cards/gift", 5)]));
        assert_eq!(city.place_of(catalogue[2].0.id), Some(1));
        assert_eq!(city.place_of(catalogue[0].0.id), None);
    }

    #[test]
    fn every_shelf_is_found_by_what_a_button_calls_it_and_no_other_is() {
        let catalogue = catalogue();
        for (product, _) in &catalogue {
            let path = path_of(product);
            for depth in 0..=path.len() {
                let found = find(&catalogue, shelf_of(&path[..depth]));
                assert_eq!(found.as_deref(), Some(&path[..depth]));
            }
        }
        assert_eq!(find(&catalogue, Shelf(7)), None);
        assert_eq!(find(&[], TOP), Some(Vec::new()));
    }

    #[test]
    fn a_city_and_a_category_of_one_name_are_two_shelves() {
        let category = [Step::Category("Kraków".to_owned())];
        let city = [Step::City("Kraków".to_owned())];
        assert_ne!(shelf_of(&category), shelf_of(&city));
        let [ab, c] = ["ab", "c"].map(|name| Step::Category(name.to_owned()));
        let [a, bc] = ["a", "bc"].map(|name| Step::Category(name.to_owned()));
        assert_ne!(shelf_of(&[ab, c]), shelf_of(&[a, bc]));
        assert_eq!(shelf_of(&[]), TOP);
    }

    #[test]
    fn a_category_with_odd_slashes_is_the_same_category() {
        assert_eq!(path_of(&product(" cards / gift/")), path_of(&product("cards/gift")));
        assert!(path_of(&product(" / ")).is_empty());
    }

    #[test]
    fn a_link_finds_a_category_and_those_within_it() {
        let catalogue = catalogue();
        let names = |link: &str| -> Option<Vec<String>> {
            let path = category(&catalogue, link)?;
            Some(path.iter().map(|step| step.name().to_owned()).collect())
        };
        assert_eq!(names("cards"), Some(vec!["cards".to_owned()]));
        assert_eq!(names("Cards_gift"), Some(vec!["cards".to_owned(), "gift".to_owned()]));
        assert_eq!(names("cards_gift_Krak-w"), None);
        assert_eq!(names("boats"), None);
        assert_eq!(names(""), None);
    }
}
