//! The stage's Bot API server compared with what another client of Telegram's expects of it:
//! aiogram, which is strict about every field. The till's own client is teloxide.

use std::net::Ipv4Addr;
use std::path::Path;
use std::process::Command;

use chaintill::base::clock::{Clock, Time};
use chaintill::base::rng::Rng;
use chaintill::stage::{BotFault, Person, Stage, StageConfig};

use crate::world::program::{GLANCE, Running};

/// Has the package `aiogram`.
const PROGRAM: &str = "python3";
/// Names another program.
const VARIABLE: &str = "CHAINTILL_PYTHON";

const TOKEN: &str = "123456:stage-second-client";
/// Who writes and presses; whom the bot meets busy; who has blocked it. As in the script.
const ALICE: i64 = 42;
const BUSY: i64 = 43;
const BLOCKED: i64 = 7;

async fn stage() -> Stage {
    let (clock, rng) = (Clock::stopped(Time::from_secs(1_900_000_000)), Rng::seeded(1));
    let listen = Ipv4Addr::LOCALHOST.into();
    let stage = Stage::start(StageConfig { clock, rng, coins: vec![], listen }).await;
    let stage = stage.expect("the stage starts");
    stage.bots().add_bot(TOKEN, "till_bot");
    stage
}

#[tokio::test]
async fn aiogram_finds_the_bot_api_as_telegram_has_it() {
    let (stage, alice) = (stage().await, Person::new(ALICE, "Alice"));
    let bots = stage.bots();
    bots.start(TOKEN, &alice, "");
    bots.block(BLOCKED);
    bots.fail_next_in(BUSY, 1, BotFault::TooMany { retry_after_secs: 3 });

    let python = std::env::var(VARIABLE).unwrap_or_else(|_| PROGRAM.to_owned());
    let mut command = Command::new(&python);
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bot_api_second_client.py"));
    command.arg(stage.bot_api_url()).arg(TOKEN);
    let home = tempfile::tempdir().expect("a folder");
    let mut client = Running::start(command, home.path());
    while client.is_running() && bots.transcript(ALICE).is_empty() {
        tokio::time::sleep(GLANCE).await;
    }
    if client.is_running() {
        bots.press_label(TOKEN, &alice, "Pay");
    }
    let ended = client.ended().await;
    let hint = format!("{python} needs the package aiogram; name another with {VARIABLE}");
    assert_eq!(ended.code, Some(0), "{}{hint}", ended.said());
    assert_eq!(bots.toasts(ALICE), ["One moment"]);
}
