//! The till's one program: arguments, logs, one call into the command line, exit code.

use std::process::ExitCode;

use chaintill::cli::{self, Cli, logs};
use clap::Parser as _;

fn main() -> ExitCode {
    // Tests name points here at which the process stops or dies; other builds have none.
    let _points = fail::has_failpoints().then(fail::FailScenario::setup);
    let cli = Cli::parse();
    if let Err(error) = logs::begin(&cli) {
        return cli::ended(Err(error));
    }
    match tokio::runtime::Runtime::new() {
        Ok(runtime) => cli::ended(runtime.block_on(cli::run(cli))),
        Err(error) => cli::ended(Err(error.into())),
    }
}
