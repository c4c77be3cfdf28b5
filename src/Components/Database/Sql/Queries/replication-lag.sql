-- On a replica: seconds behind, 0 on a primary. A quiet primary must not look like a lagging replica.
SELECT pg_is_in_recovery() AS is_replica,
       CASE
           WHEN NOT pg_is_in_recovery() THEN 0
           WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
           ELSE COALESCE(extract(epoch FROM now() - pg_last_xact_replay_timestamp()), 0)
       END AS lag_seconds;
