using FreeAgentics.Infra.Rendering.Data;

namespace FreeAgentics.Infra.Rendering.Compose;

/// <summary>Scripts beside the Compose file.</summary>
internal static class ComposeScripts
{
    public static IEnumerable<RenderedFile> All =>
    [
        new(ComposeSet.Preparation, Prepare, Executable: true),
        new("postgres/create-replication-role.sh", CreateReplicationRole, Executable: true),
        new("postgres/follow.sh", Follow, Executable: true),
        new("secrets/passwords/master.template", "<database_master_password>"),
    ];

    private const string Prepare =
        """
        #!/bin/sh
        # Makes the secrets that docker-compose.yml mounts, once: each template with a random text in the place of each mark, and
        # a certificate for this machine. Keys of others (..._API_KEY) stay empty: write them into secrets/*.env. To make all of
        # them anew: rm -r what is in secrets/ except the templates.
        set -eu
        cd "$(dirname "$0")"
        umask 077
        chmod 700 secrets
        values=secrets/.values
        touch "$values"
        templates=$(find secrets -name '*.template' | sort)

        # One value a mark, the same in every file.
        # shellcheck disable=SC2086 # One word a template.
        for mark in $(cat $templates | grep -oE '<[A-Za-z0-9_]+>' | sort -u | tr -d '<>'); do
            grep -q "^$mark " "$values" && continue
            case $mark in
            *_API_KEY) echo "$mark " ;;
            *) echo "$mark $(openssl rand -hex 24)" ;;
            esac >>"$values"
        done

        # Containers read the files as users of their own; nobody else gets into the folder.
        for template in $templates; do
            file=${template%.template}
            [ ! -e "$file" ] || continue
            sed "$(sed 's/^\([^ ]*\) \(.*\)$/s|<\1>|\2|g/' "$values")" "$template" >"$file"
            chmod 644 "$file"
        done
        chmod 755 secrets/passwords

        if [ ! -e secrets/tls.pem ]; then
            openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 \
                -keyout secrets/tls.key -out secrets/tls.crt 2>/dev/null
            cat secrets/tls.crt secrets/tls.key >secrets/tls.pem
            chmod 644 secrets/tls.crt secrets/tls.key secrets/tls.pem
        fi

        """;

    private const string CreateReplicationRole =
        $"""
        #!/bin/sh
        # Run by the image of PostgreSQL when it makes an empty server: the role under which replicas follow.
        set -eu
        psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
            --set password="$(cut -d : -f 5 /run/secrets/pgpass)" <<'SQL'
        CREATE ROLE {PostgresFiles.ReplicationRole} LOGIN REPLICATION PASSWORD :'password';
        SQL

        """;

    private const string Follow =
        $"""
        #!/bin/bash
        # Makes a replica of the server that is its first argument, once, and starts it with the others.
        set -euo pipefail
        install -m 600 /run/secrets/pgpass /tmp/pgpass
        export PGPASSFILE=/tmp/pgpass
        primary=$1
        shift
        if [ ! -s "$PGDATA/PG_VERSION" ]; then
            pg_basebackup --host "$primary" --username {PostgresFiles.ReplicationRole} --no-password --checkpoint fast --wal-method stream --pgdata "$PGDATA"
            touch "$PGDATA/standby.signal"
        fi
        exec docker-entrypoint.sh "$@"

        """;
}
