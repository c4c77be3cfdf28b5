#!/bin/sh
# Tells PgBouncer to read its files again when one of them changes: a rotated password, a renewed certificate.
# Environment: FOLDER (the files), PID_FILE, INTERVAL (seconds).
set -eu
sum() { find -L "$FOLDER" -type f ! -path '*/..*' -exec sha256sum {} + | sort | sha256sum; }
last=$(sum)
while sleep "$INTERVAL"; do
    now=$(sum)
    if [ "$now" != "$last" ] && [ -s "$PID_FILE" ]; then
        kill -HUP "$(cat "$PID_FILE")"
        echo "files changed: reload"
        last=$now
    fi
done
