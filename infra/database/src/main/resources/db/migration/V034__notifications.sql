-- What the portal tells people of: one row a receiver and event (decision 0034). Written by portal.notify alone, in the transaction of what happened.

-- The account on whose behalf this transaction acts, beside the unit. Without it nobody has anything of their own.
CREATE FUNCTION portal.acting_account() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('check.acting_account', true), '')::bigint;

CREATE TABLE portal.notification (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id  bigint NOT NULL REFERENCES portal.account,
    -- What happened, such as RESTRICTION:17:2: what is told twice is one message.
    event       text NOT NULL CHECK (char_length(event) BETWEEN 3 AND 120),
    kind        text NOT NULL CHECK (kind ~ '^[A-Z_]{3,40}$'),
    -- Words come to be when they are read, in the language of who reads.
    text_key    text NOT NULL CHECK (text_key ~ '^[A-Za-z_.]{3,100}$'),
    arguments   text[] NOT NULL DEFAULT '{}' CHECK (cardinality(arguments) <= 6),
    -- Where in the portal it leads to, never to another site.
    link        text NOT NULL DEFAULT '' CHECK (link ~ '^([a-z0-9-]+(/[A-Za-z0-9-]+)*(\?field=[A-Za-z0-9_-]+)?)?$' AND char_length(link) <= 200),
    created_at  timestamptz NOT NULL DEFAULT now(),
    read_at     timestamptz,
    UNIQUE (account_id, event)
);
CREATE INDEX notification_newest ON portal.notification (account_id, id DESC);
CREATE INDEX notification_unread ON portal.notification (account_id) WHERE read_at IS NULL;

-- Nobody rewrites what they were told, and what was read stays so.
CREATE FUNCTION portal.refuse_rewritten_notification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.account_id, OLD.event, OLD.kind, OLD.text_key, OLD.arguments, OLD.link, OLD.created_at)
        IS DISTINCT FROM (NEW.account_id, NEW.event, NEW.kind, NEW.text_key, NEW.arguments, NEW.link, NEW.created_at)
        OR OLD.read_at IS NOT NULL AND NEW.read_at IS DISTINCT FROM OLD.read_at THEN
        RAISE EXCEPTION 'a notification is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_rewritten BEFORE UPDATE ON portal.notification FOR EACH ROW EXECUTE FUNCTION portal.refuse_rewritten_notification();

-- Every portal is told whose notifications have changed, so that the bells of open pages ring. A hint and no more, as for accounts (V025).
CREATE FUNCTION portal.tell_of_notification() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('notification', NEW.account_id::text);
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION portal.tell_of_notification() FROM PUBLIC;
CREATE TRIGGER told AFTER INSERT OR UPDATE OF read_at ON portal.notification FOR EACH ROW EXECUTE FUNCTION portal.tell_of_notification();

-- The unit so many steps above another, counting those alone that work and whose type has the function group; null when there is none.
CREATE FUNCTION portal.unit_above(below bigint, steps integer, wanted_group text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH RECURSIVE above AS (
        SELECT u.parent_id AS id, 1 AS depth FROM portal.unit u WHERE u.id = below
        UNION ALL
        SELECT u.parent_id, a.depth + 1 FROM above a JOIN portal.unit u ON u.id = a.id WHERE a.depth < 20
    )
    SELECT a.id FROM above a JOIN portal.unit u ON u.id = a.id
     WHERE u.state = 'ACTIVE' AND EXISTS (
        SELECT FROM portal.unit_type_function f
         WHERE f.unit_type = u.type AND f.function_group = wanted_group AND f.valid_from <= portal.today()
           AND (f.valid_to IS NULL OR f.valid_to > portal.today()))
     ORDER BY a.depth OFFSET steps - 1 LIMIT 1
$$;

-- Tells those whom it concerns, whoever acts: the open accounts of a unit, or of the one so many steps above it, that hold one of the roles; its
-- administrators when nobody does; and the accounts that are named. Not who did it: they know. Returns how many were told.
CREATE FUNCTION portal.notify(told_event text, told_kind text, told_key text, told_arguments text[], told_link text,
                              about_unit bigint, steps integer, wanted_group text, wanted_roles text[], named bigint[]) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    target bigint := CASE WHEN steps = 0 THEN about_unit ELSE portal.unit_above(about_unit, steps, wanted_group) END;
    holders text[] := wanted_roles;
    told integer;
BEGIN
    IF NOT EXISTS (SELECT FROM portal.account a WHERE a.unit_id = target AND a.state = 'ACTIVE' AND a.roles && wanted_roles) THEN
        holders := ARRAY['ADMINISTRATOR'];
    END IF;
    INSERT INTO portal.notification (account_id, event, kind, text_key, arguments, link)
    SELECT a.id, told_event, told_kind, told_key, told_arguments, told_link
      FROM portal.account a
     WHERE a.unit_id = target AND a.state = 'ACTIVE' AND a.roles && holders AND a.id IS DISTINCT FROM portal.acting_account()
        OR a.id = ANY (named)
     ORDER BY a.id LIMIT 500
    ON CONFLICT (account_id, event) DO NOTHING;
    GET DIAGNOSTICS told = ROW_COUNT;
    RETURN told;
END
$$;

-- Forgets what was read 90 days ago, and after a year in any case. In parts, so that nobody waits.
CREATE FUNCTION portal.forget_notifications() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    forgotten integer;
BEGIN
    DELETE FROM portal.notification n WHERE n.id IN (
        SELECT o.id FROM portal.notification o
         WHERE o.read_at < now() - INTERVAL '90 days' OR o.created_at < now() - INTERVAL '1 year' LIMIT 1000);
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
END
$$;

REVOKE ALL ON FUNCTION portal.unit_above(bigint, integer, text), portal.forget_notifications(),
    portal.notify(text, text, text, text[], text, bigint, integer, text, text[], bigint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.acting_account(), portal.forget_notifications(),
    portal.notify(text, text, text, text[], text, bigint, integer, text, text[], bigint[]) TO portal_app;

GRANT SELECT ON portal.notification TO portal_app;
GRANT UPDATE (read_at) ON portal.notification TO portal_app;
ALTER TABLE portal.notification ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.notification FORCE ROW LEVEL SECURITY;
CREATE POLICY own_read ON portal.notification FOR SELECT TO portal_app USING (account_id = portal.acting_account());
CREATE POLICY own_marked ON portal.notification FOR UPDATE TO portal_app
    USING (account_id = portal.acting_account()) WITH CHECK (account_id = portal.acting_account());
-- For the functions above, which run as their owner.
CREATE POLICY written ON portal.notification FOR ALL TO migrator USING (true) WITH CHECK (true);
