-- Keeps the partitions of agents: run by the migration once, and by a CronJob ever after.
-- Variables: owner_role, partition_step (month or quarter), partitions_ahead, partitions_kept (0 keeps all).

SET ROLE :"owner_role";
SELECT freeagentics.ensure_partitions('public.agents', :'partition_step', :partitions_ahead) AS created;
SELECT freeagentics.retire_partitions('public.agents', :'partition_step', :partitions_kept) AS retired;
RESET ROLE;
