-- Functions that keep a table partitioned by time: a DEFAULT partition so that no insert ever fails,
-- partitions ahead of time, rows of the DEFAULT partition moved where they belong, old partitions retired.
-- Variable: owner_role.

SET ROLE :"owner_role";
CREATE SCHEMA IF NOT EXISTS freeagentics;

-- The start of the period that holds a moment; step is month or quarter.
CREATE OR REPLACE FUNCTION freeagentics.period_start(moment timestamp, step text)
RETURNS timestamp LANGUAGE sql IMMUTABLE AS $$ SELECT date_trunc(step, moment) $$;

CREATE OR REPLACE FUNCTION freeagentics.period_length(step text)
RETURNS interval LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE step WHEN 'quarter' THEN interval '3 months' WHEN 'month' THEN interval '1 month' END
$$;

-- agents_2024_q1 for quarters, agents_2024_m01 for months.
CREATE OR REPLACE FUNCTION freeagentics.partition_name(parent regclass, starts timestamp, step text)
RETURNS text LANGUAGE sql STABLE AS $$
    SELECT relname || CASE step
        WHEN 'quarter' THEN to_char(starts, '"_"YYYY"_q"Q')
        ELSE to_char(starts, '"_"YYYY"_m"MM') END
    FROM pg_class WHERE oid = parent
$$;

CREATE OR REPLACE FUNCTION freeagentics.require_partitioned(parent regclass)
RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_partitioned_table WHERE partrelid = parent AND partstrat = 'r' AND partnatts = 1) THEN
        RAISE EXCEPTION 'table % is not partitioned by a range of one column', parent
            USING HINT = 'Rename it, create the partitioned table, copy the rows, and run this again; or turn databaseJobs.partitioning off.';
    END IF;
END
$$;

CREATE OR REPLACE FUNCTION freeagentics.partition_column(parent regclass)
RETURNS name LANGUAGE sql STABLE AS $$
    SELECT attname FROM pg_partitioned_table
    JOIN pg_attribute ON attrelid = partrelid AND attnum = partattrs[0]
    WHERE partrelid = parent
$$;

-- Creates the partition that starts at the given moment, unless it stands.
-- Rows of that period that wait in the DEFAULT partition move into it.
CREATE OR REPLACE FUNCTION freeagentics.ensure_partition(parent regclass, starts timestamp, step text)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    ends timestamp := starts + freeagentics.period_length(step);
    home text := (SELECT nspname FROM pg_namespace JOIN pg_class ON relnamespace = pg_namespace.oid WHERE pg_class.oid = parent);
    name text := freeagentics.partition_name(parent, starts, step);
    fallback regclass := (SELECT partdefid FROM pg_partitioned_table WHERE partrelid = parent AND partdefid <> 0);
    key name := freeagentics.partition_column(parent);
BEGIN
    IF to_regclass(format('%I.%I', home, name)) IS NOT NULL THEN
        RETURN NULL;
    END IF;
    EXECUTE format('CREATE TABLE %I.%I (LIKE %s INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)', home, name, parent);
    IF fallback IS NOT NULL THEN
        EXECUTE format(
            'WITH moved AS (DELETE FROM %s WHERE %I >= %L AND %I < %L RETURNING *) INSERT INTO %I.%I SELECT * FROM moved',
            fallback, key, starts, key, ends, home, name);
    END IF;
    EXECUTE format('ALTER TABLE %s ATTACH PARTITION %I.%I FOR VALUES FROM (%L) TO (%L)', parent, home, name, starts, ends);
    RETURN name;
END
$$;

-- The DEFAULT partition, the current period, the given number of periods ahead, and every period with rows in DEFAULT.
CREATE OR REPLACE FUNCTION freeagentics.ensure_partitions(
    parent regclass, step text, ahead integer, as_of timestamp DEFAULT localtimestamp)
RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
    home text := (SELECT nspname FROM pg_namespace JOIN pg_class ON relnamespace = pg_namespace.oid WHERE pg_class.oid = parent);
    base text := (SELECT relname FROM pg_class WHERE oid = parent);
    size interval := freeagentics.period_length(step);
    starts timestamp;
    created text;
BEGIN
    IF step NOT IN ('month', 'quarter') THEN
        RAISE EXCEPTION 'a partition spans a month or a quarter, not %', step;
    END IF;
    PERFORM freeagentics.require_partitioned(parent);
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I.%I PARTITION OF %s DEFAULT', home, base || '_default', parent);
    FOR starts IN EXECUTE format(
        'SELECT period FROM generate_series(freeagentics.period_start(%1$L, %2$L), freeagentics.period_start(%1$L, %2$L) + %3$s * %4$L::interval, %4$L::interval) AS period
         UNION SELECT DISTINCT freeagentics.period_start(%5$I::timestamp, %2$L) FROM %6$I.%7$I ORDER BY 1',
        as_of, step, ahead, size, freeagentics.partition_column(parent), home, base || '_default')
    LOOP
        created := freeagentics.ensure_partition(parent, starts, step);
        IF created IS NOT NULL THEN
            RETURN NEXT created;
        END IF;
    END LOOP;
END
$$;

-- Detaches partitions that ended more than the given number of periods ago. The data stays, as a table of the schema
-- freeagentics_retired, until somebody drops it. Keeping 0 periods means keeping all.
CREATE OR REPLACE FUNCTION freeagentics.retire_partitions(
    parent regclass, step text, keep integer, as_of timestamp DEFAULT localtimestamp)
RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
    size interval := freeagentics.period_length(step);
    oldest timestamp := freeagentics.period_start(as_of, step) - keep * size;
    old record;
BEGIN
    IF keep <= 0 THEN
        RETURN;
    END IF;
    CREATE SCHEMA IF NOT EXISTS freeagentics_retired;
    FOR old IN
        SELECT child.oid::regclass AS partition, child.relname AS name
        FROM pg_inherits
        JOIN pg_class AS child ON child.oid = inhrelid
        WHERE inhparent = parent
          AND (regexp_match(pg_get_expr(child.relpartbound, child.oid), 'TO \(''([^'']+)''\)'))[1]::timestamp <= oldest
        ORDER BY child.relname
    LOOP
        EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', parent, old.partition);
        EXECUTE format('ALTER TABLE %s SET SCHEMA freeagentics_retired', old.partition);
        RETURN NEXT old.name;
    END LOOP;
END
$$;

RESET ROLE;
