-- Before the application's migrations: roles and extensions. Safe to run again.
\set ON_ERROR_STOP on
\ir 010-roles.sql
\ir 020-extensions.sql
