//! The owner's account keys and the addresses that come from them.
