//! What a coin is worth, as public providers say, and whether that can be believed.
//!
//! A provider is asked over HTTP and gives [`Point`]s. [`decide`] is a pure rule: median of
//! the fresh ones, outliers left out, jumps held back. Nothing here touches invoices or the
//! database. Decimals live only here and in percentages; amounts stay integers.
