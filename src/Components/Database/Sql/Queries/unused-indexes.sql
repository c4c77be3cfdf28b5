-- Indexes that no query has used since the statistics were reset, largest first; unique ones serve as constraints.
SELECT stat.schemaname, stat.relname, stat.indexrelname, pg_relation_size(stat.indexrelid) AS bytes
FROM pg_stat_user_indexes AS stat
JOIN pg_index ON pg_index.indexrelid = stat.indexrelid
WHERE stat.idx_scan = 0 AND NOT indisunique
ORDER BY bytes DESC, stat.indexrelname;
