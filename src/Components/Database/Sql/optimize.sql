-- After the application's migrations: partitions, indexes, views. Safe to run again.
-- Variable: partitioning (on or off), besides those of the files.
\set ON_ERROR_STOP on
\ir 030-tables.sql
SELECT :'partitioning' = 'on' AS partitioning_on \gset
\if :partitioning_on
\ir 040-partition-functions.sql
\ir 050-partitions.sql
\endif
\ir 060-indexes.sql
\ir 070-views.sql
\ir 080-refresh.sql
