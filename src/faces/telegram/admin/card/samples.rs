//! Orders as they are drawn, made by hand.

use std::collections::BTreeMap;
use std::time::Duration;

use super::dossier::{Buyer, Dossier, Purse};
use crate::base::coin::Coin;
use crate::base::money::Sats;
use crate::faces::invoice::samples::eur;
use crate::faces::invoice::{Confirmations, ShownPayment};
use crate::faces::telegram::customer::orders::samples::{AT, line, order};
use crate::invoices::Status;
use crate::invoices::judge::Amounts;
use crate::orders::Stage;

/// Order 1042 at a stage: a parcel, paid with 0.00025117 BTC if it is paid.
pub fn dossier(stage: Stage) -> Dossier {
    let paid = matches!(stage, Stage::Paid | Stage::Shipped | Stage::Completed);
    let status = match stage {
        Stage::Created => Status::New,
        Stage::Paid | Stage::Shipped | Stage::Completed => Status::Settled,
        Stage::Cancelled => Status::Cancelled,
        Stage::Expired => Status::Expired,
    };
    let payment = ShownPayment {
        coin: Coin::Btc,
        txid: "f1".repeat(32),
        amount: Sats(25_117),
        confirmations: Some(Confirmations { have: 2, wanted: 2 }),
    };
    let amounts = if paid {
        Amounts { seen: eur(1500), confirmed: eur(1500), missing: eur(0) }
    } else {
        Amounts { seen: eur(0), confirmed: eur(0), missing: eur(1500) }
    };
    Dossier {
        order: order(stage),
        lines: vec![line("shipping", "Blue mug"), line("shipping", "Museum ticket")],
        buyer: Buyer {
            number: 7,
            name: "Alice".to_owned(),
            who: "@alice / 123456789".to_owned(),
            orders: 4,
            strikes: 0,
            blocked: None,
            is_reachable: true,
        },
        claimed_by: None,
        has_address: true,
        money: Purse {
            status,
            deadline: AT + Duration::from_secs(1680),
            amounts,
            payments: paid.then_some(payment).into_iter().collect(),
            waiting: BTreeMap::new(),
            kept: false,
            decide_by: None,
            flags: Vec::new(),
            refunds: Vec::new(),
            unproved: eur(0),
            paid: if paid { eur(1500) } else { eur(0) },
        },
        at: AT,
    }
}
