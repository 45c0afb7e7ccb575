-- Run once a cluster by an administrator, before the first migration. Safe to run again.
-- Three roles, three rights: the migrator owns everything and runs DDL only; the two programs own nothing.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'migrator') THEN
        CREATE ROLE migrator LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'portal_app') THEN
        CREATE ROLE portal_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'resolver_app') THEN
        CREATE ROLE resolver_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    END IF;
END
$$;

-- A client that hangs inside a transaction may hold the head of the feed: nobody may do so for longer than this.
ALTER ROLE portal_app SET idle_in_transaction_session_timeout = '10s';
ALTER ROLE portal_app SET statement_timeout = '10s';
ALTER ROLE portal_app SET lock_timeout = '3s';
ALTER ROLE resolver_app SET idle_in_transaction_session_timeout = '2s';
ALTER ROLE resolver_app SET statement_timeout = '500ms';
ALTER ROLE resolver_app SET lock_timeout = '250ms';
ALTER ROLE migrator SET lock_timeout = '2s';
