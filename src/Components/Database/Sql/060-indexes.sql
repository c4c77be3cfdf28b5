-- Indexes without blocking writers. CREATE INDEX CONCURRENTLY is refused on a partitioned table, so:
-- the parent's index with ONLY, one CONCURRENTLY per partition, then attach; the parent's turns valid with the last.
-- Each statement is a transaction of its own: never run this file with --single-transaction.
-- Variable: owner_role.

SET ROLE :"owner_role";
-- The role's own lock_timeout would end a patient CONCURRENTLY.
SET lock_timeout = 0;

CREATE TEMPORARY TABLE wanted_index (name text, relation regclass, definition text);
INSERT INTO wanted_index VALUES
    ('idx_agents_status_created', 'public.agents', '(status, created_at)'),
    ('idx_agents_active', 'public.agents', '(id, created_at) WHERE status = ''active'''),
    ('idx_tasks_agent_id_status', 'public.tasks', '(agent_id, status) WHERE status IN (''pending'', ''processing'')'),
    ('idx_tasks_agent_id', 'public.tasks', '(agent_id) INCLUDE (status, duration)');

-- Where each index has to stand: a plain table, or every partition.
CREATE TEMPORARY VIEW wanted_leaf AS
SELECT wanted.name AS parent_index,
       CASE WHEN leaf.relid = wanted.relation THEN wanted.name
            ELSE left(class.relname, 31) || '_' || left(wanted.name, 31) END AS name,
       leaf.relid AS relation,
       wanted.relation AS parent,
       wanted.definition
FROM wanted_index AS wanted
CROSS JOIN LATERAL (
    SELECT relid FROM pg_partition_tree(wanted.relation) WHERE isleaf
    UNION SELECT wanted.relation::oid::regclass WHERE NOT EXISTS (SELECT FROM pg_partition_tree(wanted.relation))
) AS leaf
JOIN pg_class AS class ON class.oid = leaf.relid;

-- An interrupted CONCURRENTLY leaves an invalid index that would count as standing.
SELECT format('DROP INDEX CONCURRENTLY public.%I', index.relname)
FROM pg_index
JOIN pg_class AS index ON index.oid = indexrelid AND index.relkind = 'i' AND NOT indisvalid
JOIN wanted_leaf ON wanted_leaf.name = index.relname AND wanted_leaf.relation = indrelid
WHERE NOT EXISTS (SELECT FROM pg_inherits WHERE inhrelid = indexrelid)
\gexec

SELECT format('CREATE INDEX IF NOT EXISTS %I ON ONLY %s %s', name, relation, definition)
FROM wanted_index
JOIN pg_class ON pg_class.oid = relation AND relkind = 'p'
\gexec

-- A partition attached later already got its index from the parent, under a name of its own.
SELECT format('CREATE INDEX CONCURRENTLY IF NOT EXISTS %I ON %s %s', leaf.name, leaf.relation, leaf.definition)
FROM wanted_leaf AS leaf
WHERE NOT EXISTS (
    SELECT FROM pg_inherits
    JOIN pg_index ON indexrelid = inhrelid AND indrelid = leaf.relation
    WHERE inhparent = to_regclass(format('public.%I', leaf.parent_index)))
\gexec

SELECT format('ALTER INDEX public.%I ATTACH PARTITION public.%I', leaf.parent_index, leaf.name)
FROM wanted_leaf AS leaf
WHERE leaf.relation <> leaf.parent
  AND NOT EXISTS (
    SELECT FROM pg_inherits
    JOIN pg_index ON indexrelid = inhrelid AND indrelid = leaf.relation
    WHERE inhparent = to_regclass(format('public.%I', leaf.parent_index)))
\gexec

DROP VIEW wanted_leaf;
DROP TABLE wanted_index;
RESET lock_timeout;
RESET ROLE;
