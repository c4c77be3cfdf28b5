-- Agents with their statistics in one statement, however many agents: the lateral join probes an index
-- for each agent of the page that is asked for, and never aggregates the whole table of tasks.
-- Variables: owner_role, app_role, reader_role.

SET ROLE :"owner_role";

CREATE OR REPLACE VIEW public.agent_statistics AS
SELECT agent.id,
       agent.name,
       agent.status,
       agent.created_at,
       task.task_count,
       task.avg_duration
FROM public.agents AS agent
CROSS JOIN LATERAL (
    SELECT count(*) AS task_count, avg(duration) AS avg_duration
    FROM public.tasks
    WHERE agent_id = agent.id
) AS task;

CREATE MATERIALIZED VIEW IF NOT EXISTS public.agent_performance_summary AS
SELECT agent_id,
       count(*) AS total_tasks,
       avg(duration) AS avg_duration,
       count(*) FILTER (WHERE status = 'success')::double precision / count(*) AS success_rate
FROM public.tasks
GROUP BY agent_id;

-- REFRESH … CONCURRENTLY needs a unique index over all rows.
CREATE UNIQUE INDEX IF NOT EXISTS agent_performance_summary_agent_id ON public.agent_performance_summary (agent_id);

CREATE OR REPLACE VIEW public.agent_performance_view AS
SELECT agent_id, success_rate, avg_duration AS avg_response_time, total_tasks
FROM public.agent_performance_summary;

GRANT SELECT ON public.agent_statistics, public.agent_performance_summary, public.agent_performance_view
    TO :"app_role", :"reader_role";
RESET ROLE;
