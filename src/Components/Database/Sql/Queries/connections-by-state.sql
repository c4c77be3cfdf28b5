-- Connections by user and state, and how much of max_connections they take.
SELECT usename,
       state,
       count(*) AS connections,
       round(100.0 * count(*) / current_setting('max_connections')::integer, 1) AS percent_of_max
FROM pg_stat_activity
WHERE backend_type = 'client backend'
GROUP BY usename, state
ORDER BY connections DESC, usename, state;
