-- Roles and what they may do. No passwords here: set-passwords.sh sends SCRAM verifiers only,
-- so that no clear text reaches a log or pg_stat_statements.
-- Variables: owner_role, migrator_role, app_role, reader_role, monitor_role, statement_timeout_ms.

SELECT format('CREATE ROLE %I %s', wanted.name, wanted.login)
FROM (VALUES (:'owner_role', 'NOLOGIN'),
             (:'migrator_role', 'LOGIN'),
             (:'app_role', 'LOGIN'),
             (:'reader_role', 'LOGIN'),
             (:'monitor_role', 'LOGIN')) AS wanted(name, login)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name)
\gexec

-- RDS gives no superuser: the session needs membership before it can hand objects to the owner.
GRANT :"owner_role" TO CURRENT_USER;
GRANT :"owner_role" TO :"migrator_role";
GRANT pg_monitor TO :"monitor_role";

SELECT format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO %I', current_database(), name)
FROM (VALUES (:'migrator_role'), (:'app_role'), (:'reader_role'), (:'monitor_role')) AS login(name)
\gexec
SELECT format('GRANT CREATE, TEMPORARY ON DATABASE %I TO %I', current_database(), :'owner_role')
\gexec
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database())
\gexec

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO :"owner_role";
GRANT USAGE ON SCHEMA public TO :"app_role", :"reader_role", :"monitor_role";

-- Defaults for what the owner creates from now on, and grants for what stands already.
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner_role" IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"app_role";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner_role" IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO :"app_role";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner_role" IN SCHEMA public
    GRANT SELECT ON TABLES TO :"reader_role";
SELECT format('GRANT SELECT, INSERT, UPDATE, DELETE ON %1$s TO %2$I', class.oid::regclass, :'app_role'),
       format('GRANT SELECT ON %1$s TO %2$I', class.oid::regclass, :'reader_role')
FROM pg_class AS class
WHERE relnamespace = 'public'::regnamespace
  AND relkind IN ('r', 'p')
  AND pg_get_userbyid(relowner) = :'owner_role'
\gexec
SELECT format('GRANT USAGE, SELECT ON SEQUENCE %s TO %I', class.oid::regclass, :'app_role')
FROM pg_class AS class
WHERE relnamespace = 'public'::regnamespace
  AND relkind = 'S'
  AND pg_get_userbyid(relowner) = :'owner_role'
\gexec

-- A pooler in transaction mode refuses or leaks session settings: they belong to the role.
ALTER ROLE :"app_role" SET statement_timeout = :statement_timeout_ms;
ALTER ROLE :"app_role" SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE :"reader_role" SET statement_timeout = :statement_timeout_ms;
ALTER ROLE :"reader_role" SET default_transaction_read_only = on;
ALTER ROLE :"migrator_role" SET lock_timeout = '10s';
ALTER ROLE :"monitor_role" SET statement_timeout = '10s';
