-- Extensions the application and its monitoring need.
-- Variables: required_extensions, optional_extensions (names separated by commas).

SELECT set_config('freeagentics.required_extensions', :'required_extensions', false),
       set_config('freeagentics.optional_extensions', :'optional_extensions', false)
\g /dev/null

DO $$
DECLARE
    missing text;
    name text;
BEGIN
    SELECT string_agg(wanted, ', ' ORDER BY wanted) INTO missing
    FROM unnest(string_to_array(current_setting('freeagentics.required_extensions'), ',')) AS wanted
    WHERE wanted <> ''
      AND NOT EXISTS (SELECT FROM pg_available_extensions AS available WHERE available.name = wanted);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'this server does not offer the extensions: %', missing
            USING HINT = 'Install them on the server, or move them to databaseJobs.optionalExtensions.';
    END IF;

    FOR name IN
        SELECT wanted
        FROM unnest(string_to_array(
            current_setting('freeagentics.required_extensions') || ',' || current_setting('freeagentics.optional_extensions'),
            ',')) AS wanted
        WHERE EXISTS (SELECT FROM pg_available_extensions AS available WHERE available.name = wanted)
    LOOP
        EXECUTE format('CREATE EXTENSION IF NOT EXISTS %I', name);
    END LOOP;
END
$$;
