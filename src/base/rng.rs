//! Chance: ids, tokens and nonces come from here and from nowhere else.
//!
//! A shop draws from the operating system. A test draws from a seed, so that a
//! failing walk can be walked again.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sha2::{Digest, Sha256};

/// A source of random bytes that can be handed around.
#[derive(Clone)]
pub struct Rng {
    kind: Arc<Kind>,
    ticks: Arc<AtomicU64>,
}

enum Kind {
    System,
    Seeded { seed: u64, drawn: AtomicU64 },
}

impl Rng {
    /// The operating system's generator.
    pub fn system() -> Rng {
        Rng { kind: Arc::new(Kind::System), ticks: Arc::default() }
    }

    /// The same bytes in the same order for the same seed. Never for a shop.
    pub fn seeded(seed: u64) -> Rng {
        let kind = Arc::new(Kind::Seeded { seed, drawn: AtomicU64::new(0) });
        Rng { kind, ticks: Arc::default() }
    }

    /// `N` random bytes.
    ///
    /// # Panics
    /// If the operating system has no randomness to give: nothing safe can be
    /// done without it.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the system")]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut out = [0; N];
        match &*self.kind {
            Kind::System => {
                getrandom::fill(&mut out).expect("the operating system gives random bytes");
            }
            Kind::Seeded { seed, drawn } => {
                for chunk in out.chunks_mut(32) {
                    let n = drawn.fetch_add(1, Ordering::SeqCst);
                    let block = Sha256::new()
                        .chain_update(b"chaintill seeded rng")
                        .chain_update(seed.to_be_bytes())
                        .chain_update(n.to_be_bytes())
                        .finalize();
                    chunk.copy_from_slice(&block[..chunk.len()]);
                }
            }
        }
        out
    }

    /// One more than the last time, so that things made in the same millisecond keep their
    /// order.
    pub fn tick(&self) -> u64 {
        self.ticks.fetch_add(1, Ordering::SeqCst)
    }

    /// A number from 0 up to, not including, `bound` (at least 1). The bias of
    /// the modulo is below 2⁻³² for the bounds used here.
    pub fn below(&self, bound: u64) -> u64 {
        u64::from_be_bytes(self.bytes()) % bound.max(1)
    }
}

impl fmt::Debug for Rng {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match *self.kind {
            Kind::System => "Rng::System",
            Kind::Seeded { .. } => "Rng::Seeded",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_bytes_and_another_gives_others() {
        assert_eq!(Rng::seeded(7).bytes::<40>(), Rng::seeded(7).bytes::<40>());
        assert_ne!(Rng::seeded(7).bytes::<40>(), Rng::seeded(8).bytes::<40>());
    }

    #[test]
    fn the_system_never_gives_the_same_twice() {
        assert_ne!(Rng::system().bytes::<16>(), Rng::system().bytes::<16>());
    }
}
