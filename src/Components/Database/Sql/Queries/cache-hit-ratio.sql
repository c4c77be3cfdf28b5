-- Share of block reads served from shared buffers, for this database; NULL before the first read.
SELECT blks_hit::double precision / NULLIF(blks_hit + blks_read, 0) AS cache_hit_ratio
FROM pg_stat_database
WHERE datname = current_database();
