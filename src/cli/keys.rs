//! The master key: a fresh one, and sealing everything anew.

use super::open::{self, Globals};
use super::{Ended, Exit, Rehearse, print};
use crate::base::rng::Rng;
use crate::base::seal::MasterKey;
use crate::flows::rotation;

/// The master key.
#[derive(Debug, clap::Subcommand)]
pub enum KeysVerb {
    /// Print a fresh master key: 64 hexadecimal digits
    ///
    /// It goes to standard output and is kept nowhere. Its name goes to standard error.
    ///
    /// Example: (umask 077; chaintill keys generate > master.key)
    Generate,
    /// Seal everything anew with the configured master key
    ///
    /// Configure the new key as `keys.master_key` and the old one as
    /// `keys.previous_master_key`, restart the shop, then run this. It can be interrupted and
    /// repeated. Afterwards the old key is not needed any more, except for old backups.
    ///
    /// Example: chaintill keys rotate
    Rotate(Rehearse),
}

/// Carries out a verb of the master key.
pub async fn run(globals: &Globals, verb: KeysVerb) -> Ended {
    match verb {
        KeysVerb::Generate => {
            let key = MasterKey::generate(&Rng::system());
            print::line(key.expose().as_str())?;
            print::note(format_args!("master key {}", key.id()));
        }
        KeysVerb::Rotate(rehearse) => {
            let app = open::changing(globals, rehearse).await?;
            let rotated = rotation::rotate(&app, &open::actor()).await?;
            print::line(format_args!(
                "sealed anew with master key {}: {} accounts, {} addresses, {} codes and files, \
                 {} postal addresses, {} messages",
                app.settings.seal.current(),
                rotated.accounts,
                rotated.addresses,
                rotated.units,
                rotated.parcels,
                rotated.messages
            ))?;
        }
    }
    Ok(Exit::Done)
}
