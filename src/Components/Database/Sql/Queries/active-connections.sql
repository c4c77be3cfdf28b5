-- Connections that run a statement right now.
SELECT count(*) AS active_connections
FROM pg_stat_activity
WHERE state = 'active';
