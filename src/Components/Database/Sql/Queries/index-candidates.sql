-- Columns with many distinct values in no physical order: candidates for an index, to be judged by the queries on them.
-- n_distinct is negative where it is a share of the rows.
SELECT stats.schemaname,
       stats.tablename,
       stats.attname,
       stats.n_distinct,
       stats.correlation
FROM pg_stats AS stats
JOIN pg_class AS class ON class.oid = to_regclass(format('%I.%I', stats.schemaname, stats.tablename))
WHERE stats.schemaname = 'public'
  AND CASE WHEN stats.n_distinct < 0 THEN -stats.n_distinct * class.reltuples ELSE stats.n_distinct END > 100
  AND abs(stats.correlation) < 0.1
  AND NOT EXISTS (
    SELECT FROM pg_index
    JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
    WHERE indrelid = class.oid AND attname = stats.attname)
ORDER BY stats.schemaname, stats.tablename, stats.attname;
