-- A password that an administrator gave is one-time until its owner chooses another. It is known by its hash, not by a flag: a change of
-- password_hash by the release before this one, which knows nothing of these columns, ends it as well.
ALTER TABLE portal.account
    ADD COLUMN one_time_hash      text,
    ADD COLUMN one_time_given_at  timestamptz,
    ADD CONSTRAINT account_one_time_is_whole CHECK ((one_time_hash IS NULL) = (one_time_given_at IS NULL));

-- What account_for_sign_in tells, and when a password that is still one-time was given. The release before this one calls the other.
CREATE FUNCTION portal.sign_in_account(sign_in_name text)
    RETURNS TABLE (id bigint, unit_id bigint, username text, display_name text, password_hash text, one_time_given_at timestamptz, roles text[],
                   language text, state text, unit_name text, unit_type text, unit_state text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.id, a.unit_id, a.username, a.display_name, a.password_hash,
           CASE WHEN a.one_time_hash = a.password_hash THEN a.one_time_given_at END, a.roles, a.language, a.state, u.name, u.type, u.state
      FROM portal.account a JOIN portal.unit u ON u.id = a.unit_id
     WHERE a.username = lower(sign_in_name)
$$;

REVOKE ALL ON FUNCTION portal.sign_in_account(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.sign_in_account(text) TO portal_app;
