#!/bin/sh
# Sets the passwords of the login roles. psql's \password makes the SCRAM verifier on this side,
# so the server, its log and pg_stat_statements never see the clear text.
# Environment: PG* for the connection; for each role listed in ROLES (separated by spaces) a file of
# its name in PASSWORD_DIR that holds the password.
set -eu
for role in $ROLES; do
    password=$(cat "$PASSWORD_DIR/$role")
    [ -n "$password" ] || { echo "the password of $role is empty: $PASSWORD_DIR/$role" >&2; exit 1; }
    # Without a terminal psql reads the password, twice, from its input.
    printf '%s\n%s\n' "$password" "$password" |
        setsid -w psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --command "\\password $role" 2>/dev/null ||
        { echo "could not set the password of $role" >&2; exit 1; }
done
