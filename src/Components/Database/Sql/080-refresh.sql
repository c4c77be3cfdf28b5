-- Brings the summary up to date without blocking its readers. Run by a CronJob.
-- Variable: owner_role.

SET ROLE :"owner_role";
REFRESH MATERIALIZED VIEW CONCURRENTLY public.agent_performance_summary;
RESET ROLE;
