//! The demo.
#[derive(Debug, clap::Args)]
pub struct DemoArgs {}
pub async fn run(_: DemoArgs) -> crate::cli::Ended { Ok(crate::cli::Exit::Done) }
