-- The trail as something to search: by person, unit, act, record, day and words, newest first, over millions of entries.

ALTER TABLE portal.audit_entry
    -- What the person might do when they did it, such as 'EDITOR, APPROVER'; null in entries of the release before, and of programs.
    ADD COLUMN roles text CHECK (char_length(roles) BETWEEN 1 AND 100),
    ADD COLUMN search text GENERATED ALWAYS AS (extension.search_form(
        username || ' ' || left(coalesce(before, ''), 4000) || ' ' || left(coalesce(after, ''), 4000))) STORED;

CREATE INDEX audit_entry_establishment ON portal.audit_entry (establishment_id, position);
CREATE INDEX audit_entry_username ON portal.audit_entry (username, position);
CREATE INDEX audit_entry_unit ON portal.audit_entry (unit_id, position);
CREATE INDEX audit_entry_action ON portal.audit_entry (action, position);
CREATE INDEX audit_entry_at ON portal.audit_entry (at);
-- Without a pending list: emptying one would keep the head of the chain locked for longer than others wait for it.
CREATE INDEX audit_entry_search ON portal.audit_entry USING gin (search extension.gin_trgm_ops) WITH (fastupdate = off);

-- What is hashed. An entry without roles reads as it did before there were any, so that older entries keep their hashes.
CREATE FUNCTION portal.audit_text(moment timestamptz, account bigint, name text, unit bigint, establishment bigint, act text, kind text, subject bigint,
                                  old_value text, new_value text, roles text) RETURNS text
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
    RETURN (CASE WHEN roles IS NULL
                 THEN jsonb_build_array((extract(epoch FROM moment) * 1000000)::bigint, account, name, unit, establishment, act, kind, subject, old_value, new_value)
                 ELSE jsonb_build_array((extract(epoch FROM moment) * 1000000)::bigint, account, name, unit, establishment, act, kind, subject, old_value, new_value,
                                        roles)
            END)::text;

CREATE FUNCTION portal.append_audit(account bigint, name text, unit bigint, establishment bigint, act text, kind text, subject bigint,
                                    old_value text, new_value text, who_may text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '500ms' AS $$
DECLARE
    next_position bigint;
    next_hash bytea;
    moment timestamptz;
BEGIN
    SELECT h.position + 1, h.hash INTO next_position, next_hash FROM portal.audit_head h FOR UPDATE;
    -- Read under the lock, so that times rise with positions.
    moment := clock_timestamp();
    next_hash := sha256(next_hash || int8send(next_position) || convert_to(portal.audit_text(
        moment, account, name, unit, establishment, act, kind, subject, old_value, new_value, who_may), 'UTF8'));
    INSERT INTO portal.audit_entry (position, at, account_id, username, unit_id, establishment_id, action, subject_kind, subject_id, before, after, roles, hash)
    VALUES (next_position, moment, account, name, unit, establishment, act, kind, subject, old_value, new_value, who_may, next_hash);
    UPDATE portal.audit_head SET position = next_position, hash = next_hash;
    RETURN next_position;
END
$$;

-- For the release before, which knows no roles.
CREATE OR REPLACE FUNCTION portal.append_audit(account bigint, name text, unit bigint, establishment bigint, act text, kind text, subject bigint,
                                               old_value text, new_value text) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '500ms' AS $$
    SELECT portal.append_audit(account, name, unit, establishment, act, kind, subject, old_value, new_value, NULL)
$$;

CREATE OR REPLACE FUNCTION portal.first_broken_audit_position() RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    previous bytea := decode(repeat('00', 32), 'hex');
    expected bigint := 1;
    entry portal.audit_entry%ROWTYPE;
    head portal.audit_head%ROWTYPE;
BEGIN
    FOR entry IN SELECT * FROM portal.audit_entry ORDER BY position LOOP
        IF entry.position <> expected OR entry.hash <> sha256(previous || int8send(entry.position) || convert_to(portal.audit_text(
                entry.at, entry.account_id, entry.username, entry.unit_id, entry.establishment_id, entry.action, entry.subject_kind,
                entry.subject_id, entry.before, entry.after, entry.roles), 'UTF8')) THEN
            RETURN expected;
        END IF;
        previous := entry.hash;
        expected := expected + 1;
    END LOOP;
    SELECT * INTO head FROM portal.audit_head;
    IF head.position <> expected - 1 OR head.hash <> previous THEN
        RETURN expected;
    END IF;
    RETURN NULL;
END
$$;

-- The positions that match, newest first, below the one given. It runs as its owner, because an index on words is of no use under row-level
-- security; so it looks at the reach of who asks by itself, and what it finds is read under row-level security all the same.
--   most    at most 1001 positions
--   words   operand of LIKE without its outer wildcards, of which the search form is taken; empty for any
CREATE FUNCTION portal.find_audit(below bigint, most integer, who text, behalf bigint, act text, kind text, record_id bigint, from_at timestamptz,
                                  to_at timestamptz, words text) RETURNS SETOF bigint
    -- ROWS: about a page. With the usual thousand, the entries would be joined by reading all of them.
    LANGUAGE plpgsql STABLE ROWS 50 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    -- So many of the newest are read one by one before the index on words is asked: a common word is among them.
    recent CONSTANT bigint := 20000;
    -- A clock that was set back makes times fall from one position to the next; so many positions beyond the day are read with it.
    slack CONSTANT bigint := 10000;
    viewer CONSTANT bigint := portal.acting_unit();
    reach bigint[];
    highest bigint;
    got integer;
    condition text := '';
    statement text;
BEGIN
    IF viewer IS NULL THEN
        RETURN;
    END IF;
    SELECT least(below - 1, h.position) INTO highest FROM portal.audit_head h;
    IF to_at IS NOT NULL THEN
        highest := least(highest, coalesce((SELECT e.position FROM portal.audit_entry e WHERE e.at < to_at ORDER BY e.at DESC LIMIT 1), 0) + slack);
        condition := condition || ' AND e.at < $9';
    END IF;
    -- The city sees everything, for which no list of units is needed.
    IF NOT EXISTS (SELECT FROM portal.unit u WHERE u.id = viewer AND u.parent_id IS NULL) THEN
        SELECT array_agg(r.unit_id) INTO reach FROM portal.unit_reach r WHERE r.viewer_id = viewer;
        condition := condition || ' AND e.establishment_id = ANY ($3)';
    END IF;
    condition := condition
        || CASE WHEN who IS NULL THEN '' ELSE ' AND e.username = $4' END
        || CASE WHEN behalf IS NULL THEN '' ELSE ' AND e.unit_id = $5' END
        || CASE WHEN act IS NULL THEN '' ELSE ' AND e.action = $6' END
        || CASE WHEN kind IS NULL THEN '' ELSE ' AND e.subject_kind = $7' END
        || CASE WHEN record_id IS NULL THEN '' ELSE ' AND e.subject_id = $8' END
        || CASE WHEN from_at IS NULL THEN '' ELSE ' AND e.at >= $10' END;
    statement := 'SELECT e.position FROM portal.audit_entry e WHERE e.position <= $1 AND e.position > $12' || condition || ' %s DESC LIMIT $2';
    -- Not the column itself, so that the index on words is not asked: most of the trail may have a common word.
    RETURN QUERY EXECUTE format(statement, CASE WHEN words = '' THEN '' ELSE 'AND e.search || '''' LIKE $11 ' END || 'ORDER BY e.position')
        USING highest, least(most, 1001), reach, who, behalf, act, kind, record_id, to_at, from_at,
              '%' || extension.search_form(words) || '%', CASE WHEN words = '' THEN 0 ELSE highest - recent END;
    GET DIAGNOSTICS got = ROW_COUNT;
    IF words <> '' AND got < least(most, 1001) AND highest > recent THEN
        -- An order that no index has, so that the index on words is asked and not the whole trail read.
        RETURN QUERY EXECUTE format(statement, 'AND e.search LIKE $11 ORDER BY e.position + 0')
            USING highest - recent, least(most, 1001) - got, reach, who, behalf, act, kind, record_id, to_at, from_at,
                  '%' || extension.search_form(words) || '%', 0::bigint;
    END IF;
END
$$;

REVOKE ALL ON FUNCTION portal.append_audit(bigint, text, bigint, bigint, text, text, bigint, text, text, text),
    portal.find_audit(bigint, integer, text, bigint, text, text, bigint, timestamptz, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.append_audit(bigint, text, bigint, bigint, text, text, bigint, text, text, text),
    portal.find_audit(bigint, integer, text, bigint, text, text, bigint, timestamptz, timestamptz, text) TO portal_app;
