# What can be done here. `just` alone lists it.

_list:
    @just --list

# everything that must hold: installs what is missing, checks, tests, plays the demo
ci:
    tests/run

# put the source into its form
fmt:
    cargo fmt

# form and lints, without changing anything
lint:
    cargo fmt --check
    cargo clippy --all-targets --locked -- -D warnings

# the tests, on SQLite and on a PostgreSQL of their own; `just test expire` runs those with that word
test *args:
    #!/usr/bin/env bash
    set -euo pipefail
    dir=$(mktemp -d)
    chmod 755 "$dir"
    trap 'tests/postgres.sh stop "$dir/postgres"; rm -rf "$dir"' EXIT
    CHAINTILL_TEST_POSTGRES=$(tests/postgres.sh start "$dir/postgres")
    export CHAINTILL_TEST_POSTGRES
    cargo nextest run --locked {{ args }}

# licences, forbidden crates, sources of crates
deny:
    cargo deny --locked check licenses bans sources

# a verb of the till: `just run config check`
run *args:
    cargo run --locked -- {{ args }}

# a whole shop on simulated chains; `just demo --script` plays it unattended
demo *args:
    cargo run --locked -- demo {{ args }}

# the benchmarks; figures go into benches/README.md
bench *args:
    cargo bench --locked {{ args }}
