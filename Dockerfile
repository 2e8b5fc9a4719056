# The till in an image. Its shop is outside: the configuration in /etc/chaintill (or wherever
# --config points), the database in /data, the address mark in /anchor. See compose.yaml.

FROM rust:1.95-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --release --locked --bin chaintill

FROM debian:bookworm-slim
# Certificates of authorities are compiled in; nothing is installed.
RUN groupadd --gid 10001 chaintill \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /data \
        --shell /usr/sbin/nologin chaintill \
    && install -d -o 10001 -g 10001 -m 0700 /data /anchor
COPY --from=build /src/target/release/chaintill /usr/local/bin/chaintill
USER 10001:10001
WORKDIR /data
# Two volumes on purpose: a backup of the first must never bring back the second.
VOLUME ["/data", "/anchor"]
# For `web.listen = "0.0.0.0:8080"`.
EXPOSE 8080
# SIGTERM stops softly, within 25 s; SIGUSR1 makes the watcher look at once.
STOPSIGNAL SIGTERM
# No HEALTHCHECK: not every process serves pages (`serve --only watcher`). Those that do answer
# GET /healthz while they live and GET /readyz while they can work; compose.yaml asks them.
ENTRYPOINT ["chaintill"]
CMD ["serve"]
