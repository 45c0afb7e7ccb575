-- Every portal is told when what somebody may do has changed, for whichever program changed it, so that pages that are open are
-- looked at in the same moment. A hint and no more: one that is lost is made good by the look that each request brings. Such changes are
-- rare, so the lock that a notification takes at the commit makes nobody wait.
CREATE FUNCTION portal.tell_of_account() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('account_change', 'account ' || NEW.id);
    RETURN NULL;
END
$$;

CREATE FUNCTION portal.tell_of_unit() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('account_change', 'unit ' || NEW.id);
    RETURN NULL;
END
$$;

-- What a kind of unit may do concerns everybody.
CREATE FUNCTION portal.tell_of_functions() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('account_change', 'all');
    RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION portal.tell_of_account(), portal.tell_of_unit(), portal.tell_of_functions() FROM PUBLIC;

CREATE TRIGGER told AFTER UPDATE ON portal.account FOR EACH ROW
    WHEN ((OLD.unit_id, OLD.roles, OLD.state, OLD.password_hash, OLD.one_time_hash)
          IS DISTINCT FROM (NEW.unit_id, NEW.roles, NEW.state, NEW.password_hash, NEW.one_time_hash))
    EXECUTE FUNCTION portal.tell_of_account();

CREATE TRIGGER told AFTER UPDATE ON portal.unit FOR EACH ROW
    WHEN ((OLD.type, OLD.state) IS DISTINCT FROM (NEW.type, NEW.state))
    EXECUTE FUNCTION portal.tell_of_unit();

CREATE TRIGGER told AFTER INSERT OR UPDATE OR DELETE ON portal.unit_type_function
    FOR EACH STATEMENT EXECUTE FUNCTION portal.tell_of_functions();
