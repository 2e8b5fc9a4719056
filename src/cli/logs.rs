//! Where logs go: standard error, and the configured file for what runs long.
//!
//! Verbs that end by themselves speak for themselves: of the logs they show warnings alone.

use std::fs::OpenOptions;
use std::io::{self, IsTerminal as _};
use std::path::Path;

use anyhow::Context as _;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::writer::{BoxMakeWriter, MakeWriterExt as _};

use super::{Cli, No, open};
use crate::config::{LogFormat, LogSettings};

/// The filter of verbs that end by themselves.
const QUIET: &str = "warn";

/// Begins to log, as the verb and the configuration want it. A configuration that cannot be
/// read is the verb's to report.
pub fn begin(cli: &Cli) -> anyhow::Result<()> {
    let configured = if cli.verb.runs_long() { open::settings(&cli.globals).ok() } else { None };
    let settings = match configured {
        Some((_, settings)) => settings.log,
        None => LogSettings { level: QUIET.to_owned(), format: LogFormat::Text, file: None },
    };
    let filter = EnvFilter::try_new(&settings.level).context("log.level is no filter")?;
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(is_coloured(&settings))
        .with_writer(writer(settings.file.as_deref())?);
    let begun = match settings.format {
        LogFormat::Text => builder.try_init(),
        LogFormat::Json => builder.json().try_init(),
    };
    begun.map_err(|error| anyhow::anyhow!("logs cannot begin: {error}"))
}

/// Colours are for people at a terminal who do not mind them, and never for a file.
fn is_coloured(settings: &LogSettings) -> bool {
    let minded = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    settings.file.is_none() && !minded && io::stderr().is_terminal()
}

fn writer(file: Option<&Path>) -> anyhow::Result<BoxMakeWriter> {
    let Some(path) = file else { return Ok(BoxMakeWriter::new(io::stderr)) };
    let opened = OpenOptions::new().create(true).append(true).open(path);
    let file = opened.map_err(|error| {
        No::Config(format!("log.file: {} cannot be written: {error}", path.display()))
    })?;
    Ok(BoxMakeWriter::new(io::stderr.and(file)))
}
