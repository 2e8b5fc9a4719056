#!/usr/bin/env bash
# Starts a PostgreSQL of the tests' own on a free loopback port and prints its URL's base;
# with `stop DIR` stops it. Durability is off: tests of durability start their own.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
[ -n "$bin" ] || bin=$(dirname "$(command -v postgres)")
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
case "$1" in
start)
    dir=$2
    mkdir -p "$dir"
    [ "$(id -u)" != 0 ] || chown postgres "$dir"
    as "$bin/initdb" -D "$dir/data" -U postgres -A trust --no-sync >"$dir/initdb.log" 2>&1 </dev/null
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    as "$bin/pg_ctl" -D "$dir/data" -w -l "$dir/server.log" \
        -o "-p $port -k $dir -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=400" \
        start >"$dir/start.log" 2>&1 </dev/null
    echo "postgres://postgres@127.0.0.1:$port"
    ;;
stop)
    as "$bin/pg_ctl" -D "$2/data" -m immediate stop >/dev/null 2>&1 </dev/null || true
    ;;
esac
