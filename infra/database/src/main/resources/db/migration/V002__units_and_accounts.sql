-- Levels, units and their function groups are data: the district level ended on 1 July 2025, departments merge.
CREATE TABLE portal.unit_type (
    code     text PRIMARY KEY CHECK (code ~ '^[A-Z_]{3,30}$'),
    level    smallint NOT NULL CHECK (level BETWEEN 1 AND 9),
    name_vi  text NOT NULL,
    name_en  text NOT NULL,
    closed   boolean NOT NULL DEFAULT false
);

INSERT INTO portal.unit_type (code, level, name_vi, name_en, closed) VALUES
    ('CITY', 1, 'Cấp thành phố', 'City', false),
    ('DEPARTMENT', 2, 'Sở, ban, ngành', 'Department', false),
    ('SUB_DEPARTMENT', 3, 'Đơn vị trực thuộc', 'Sub-department', false),
    ('DISTRICT', 3, 'Quận, huyện (đến 30/6/2025)', 'District (until 30 June 2025)', true),
    ('COMMUNE', 3, 'Xã, phường', 'Commune', false),
    ('ESTABLISHMENT', 4, 'Cơ sở sản xuất, kinh doanh', 'Establishment', false);

CREATE TABLE portal.function_group (
    code      text PRIMARY KEY CHECK (code ~ '^[A-Z_]{3,30}$'),
    position  smallint NOT NULL UNIQUE,
    name_vi   text NOT NULL,
    name_en   text NOT NULL
);

INSERT INTO portal.function_group (code, position, name_vi, name_en) VALUES
    ('ESTABLISHMENTS', 10, 'Quản lý doanh nghiệp', 'Establishments'),
    ('PRODUCTS', 20, 'Quản lý sản phẩm', 'Products'),
    ('PRODUCTION_LOTS', 30, 'Quản lý lô sản xuất', 'Production lots'),
    ('PARTNERS', 40, 'Khách hàng, nhà cung cấp', 'Customers and suppliers'),
    ('CODE_LOTS', 50, 'Quản lý lô mã', 'Code lots'),
    ('APPROVALS', 60, 'Duyệt đăng yêu cầu', 'Approval requests'),
    ('RECALLS', 70, 'Tạm dừng và thu hồi', 'Suspensions and recalls'),
    ('REPORTS', 80, 'Thống kê, báo cáo', 'Statistics and reports'),
    ('ACCOUNTS', 90, 'Quản lý tài khoản', 'Accounts');

-- Điều 7 of the Regulation as it is bound today; deviations (X-3, X-4) are on by default and can be ended by a date.
CREATE TABLE portal.unit_type_function (
    unit_type       text NOT NULL REFERENCES portal.unit_type,
    function_group  text NOT NULL REFERENCES portal.function_group,
    clause          text NOT NULL,
    valid_from      date NOT NULL DEFAULT DATE '2025-07-01',
    valid_to        date,
    PRIMARY KEY (unit_type, function_group, valid_from),
    CHECK (valid_to IS NULL OR valid_to > valid_from)
);

INSERT INTO portal.unit_type_function (unit_type, function_group, clause) VALUES
    ('CITY', 'ESTABLISHMENTS', '7.1'), ('CITY', 'PRODUCTS', '7.1'), ('CITY', 'CODE_LOTS', '7.1'), ('CITY', 'REPORTS', '7.1'),
    ('CITY', 'ACCOUNTS', '7.1'), ('CITY', 'APPROVALS', '9.1 (X-3)'), ('CITY', 'RECALLS', '11.4'), ('CITY', 'PRODUCTION_LOTS', '7.1'),
    ('DEPARTMENT', 'ACCOUNTS', '7.2'), ('DEPARTMENT', 'PRODUCTS', '7.2'), ('DEPARTMENT', 'ESTABLISHMENTS', '7.2'),
    ('DEPARTMENT', 'CODE_LOTS', '7.2'), ('DEPARTMENT', 'APPROVALS', '7.2'), ('DEPARTMENT', 'REPORTS', '7.2'),
    ('DEPARTMENT', 'RECALLS', '9.1'), ('DEPARTMENT', 'PRODUCTION_LOTS', '7.2'),
    ('SUB_DEPARTMENT', 'PRODUCTS', '7.2'), ('SUB_DEPARTMENT', 'CODE_LOTS', '7.2'), ('SUB_DEPARTMENT', 'REPORTS', '7.2'),
    ('COMMUNE', 'ACCOUNTS', '7.3'), ('COMMUNE', 'PRODUCTS', '7.3'), ('COMMUNE', 'CODE_LOTS', '7.3'),
    ('COMMUNE', 'APPROVALS', '7.3'), ('COMMUNE', 'REPORTS', '7.3'), ('COMMUNE', 'PRODUCTION_LOTS', '7.3'),
    ('COMMUNE', 'ESTABLISHMENTS', '9.1 (X-4)'),
    ('ESTABLISHMENT', 'ESTABLISHMENTS', '7.4'), ('ESTABLISHMENT', 'PRODUCTS', '7.4'), ('ESTABLISHMENT', 'PRODUCTION_LOTS', '7.4'),
    ('ESTABLISHMENT', 'PARTNERS', '7.4'), ('ESTABLISHMENT', 'CODE_LOTS', '7.4'), ('ESTABLISHMENT', 'REPORTS', '7.4'),
    ('ESTABLISHMENT', 'ACCOUNTS', '7.4');

CREATE TABLE portal.unit (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code        text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9-]{2,40}$'),
    type        text NOT NULL REFERENCES portal.unit_type,
    name        text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 200),
    name_en     text CHECK (char_length(name_en) <= 200),
    parent_id   bigint REFERENCES portal.unit,
    commune_id  bigint REFERENCES portal.unit,
    state       text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'LOCKED', 'REVOKED', 'CLOSED')),
    valid_from  date NOT NULL DEFAULT DATE '2025-07-01',
    valid_to    date,
    version     integer NOT NULL DEFAULT 0,
    search      text GENERATED ALWAYS AS (extension.search_form(code || ' ' || name)) STORED,
    CHECK ((type = 'CITY') = (parent_id IS NULL)),
    CHECK (valid_to IS NULL OR valid_to > valid_from)
);
CREATE INDEX unit_parent ON portal.unit (parent_id);
CREATE INDEX unit_commune ON portal.unit (commune_id);
CREATE INDEX unit_search ON portal.unit USING gin (search extension.gin_trgm_ops);

-- The units a commune was formed from, as published.
CREATE TABLE portal.unit_predecessor (
    unit_id      bigint NOT NULL REFERENCES portal.unit,
    former_name  text NOT NULL,
    PRIMARY KEY (unit_id, former_name)
);

-- Which unit sees which: a unit sees itself and what stands below it; a commune also sees the establishments in its area. Kept by trigger,
-- so that moving a unit changes what others may see in the same transaction.
CREATE TABLE portal.unit_reach (
    viewer_id  bigint NOT NULL REFERENCES portal.unit,
    unit_id    bigint NOT NULL REFERENCES portal.unit,
    PRIMARY KEY (viewer_id, unit_id)
);
CREATE INDEX unit_reach_unit ON portal.unit_reach (unit_id);

CREATE FUNCTION portal.refresh_reach() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Whoever stands below the changed unit inherits its new ancestors: rebuild that branch.
    WITH RECURSIVE branch AS (
        SELECT NEW.id AS id
        UNION
        SELECT child.id FROM portal.unit child JOIN branch ON child.parent_id = branch.id
    )
    DELETE FROM portal.unit_reach WHERE unit_id IN (SELECT id FROM branch);
    WITH RECURSIVE branch AS (
        SELECT NEW.id AS id
        UNION
        SELECT child.id FROM portal.unit child JOIN branch ON child.parent_id = branch.id
    ), ancestor AS (
        SELECT id AS unit_id, id AS viewer_id FROM branch
        UNION
        SELECT a.unit_id, above.id
          FROM ancestor a JOIN portal.unit u ON u.id = a.viewer_id CROSS JOIN LATERAL (VALUES (u.parent_id), (u.commune_id)) AS above (id)
         WHERE above.id IS NOT NULL
    )
    INSERT INTO portal.unit_reach (viewer_id, unit_id) SELECT DISTINCT viewer_id, unit_id FROM ancestor;
    RETURN NULL;
END
$$;
CREATE TRIGGER refresh_reach_new AFTER INSERT ON portal.unit FOR EACH ROW EXECUTE FUNCTION portal.refresh_reach();
CREATE TRIGGER refresh_reach_moved AFTER UPDATE OF parent_id, commune_id ON portal.unit
    FOR EACH ROW EXECUTE FUNCTION portal.refresh_reach();

-- The root of the tree, so that the first account has a unit; its name is edited like any other.
INSERT INTO portal.unit (code, type, name, name_en) VALUES ('CITY', 'CITY', 'Thành phố', 'City');

-- The unit on whose behalf this transaction acts. Set with set_config('check.acting_unit', …, true), so it ends with the transaction.
-- Without it every tenant table is empty.
CREATE FUNCTION portal.acting_unit() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('check.acting_unit', true), '')::bigint;

CREATE TABLE portal.establishment (
    unit_id          bigint PRIMARY KEY REFERENCES portal.unit,
    kind             text NOT NULL CHECK (kind IN ('ENTERPRISE', 'COOPERATIVE', 'HOUSEHOLD', 'ORGANISATION')),
    tax_code         text CHECK (tax_code ~ '^[0-9]{10}(-?[0-9]{3})?$'),
    gs1_prefix       text CHECK (gs1_prefix ~ '^[0-9]{6,12}$'),
    gln              text CHECK (gln ~ '^[0-9]{13}$'),
    address          text NOT NULL CHECK (char_length(address) BETWEEN 5 AND 300),
    former_address   text CHECK (char_length(former_address) <= 300),
    phone            text CHECK (phone ~ '^[0-9+ ]{8,20}$'),
    email            text CHECK (char_length(email) <= 200),
    introduction_vi  text CHECK (char_length(introduction_vi) <= 2000),
    introduction_en  text CHECK (char_length(introduction_en) <= 2000),
    sample           boolean NOT NULL DEFAULT false,
    version          integer NOT NULL DEFAULT 0
);

CREATE TABLE portal.account (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id        bigint NOT NULL REFERENCES portal.unit,
    username       text NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9_.-]{3,60}$'),
    display_name   text NOT NULL CHECK (char_length(display_name) BETWEEN 2 AND 100),
    password_hash  text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
    roles          text[] NOT NULL CHECK (roles <@ ARRAY['VIEWER', 'EDITOR', 'APPROVER', 'ADMINISTRATOR'] AND cardinality(roles) >= 1),
    language       text NOT NULL DEFAULT 'vi' CHECK (language IN ('vi', 'en')),
    state          text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'LOCKED')),
    version        integer NOT NULL DEFAULT 0,
    created_at     timestamptz NOT NULL DEFAULT now(),
    search         text GENERATED ALWAYS AS (extension.search_form(username || ' ' || display_name)) STORED,
    UNIQUE (unit_id, id)
);
CREATE INDEX account_search ON portal.account USING gin (search extension.gin_trgm_ops);

-- Failed sign-ins, counted per account name and per address prefix (keyed hashes): growing delay, never a lasting lock.
CREATE TABLE portal.sign_in_failure (
    subject        bytea PRIMARY KEY CHECK (octet_length(subject) = 32),
    failures       integer NOT NULL CHECK (failures >= 0),
    last_at        timestamptz NOT NULL,
    blocked_until  timestamptz NOT NULL
);

-- Before a sign-in there is no acting unit; this is the one look at accounts that needs none.
CREATE FUNCTION portal.account_for_sign_in(sign_in_name text)
    RETURNS TABLE (id bigint, unit_id bigint, username text, display_name text, password_hash text, roles text[], language text, state text,
                   unit_name text, unit_type text, unit_state text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.id, a.unit_id, a.username, a.display_name, a.password_hash, a.roles, a.language, a.state, u.name, u.type, u.state
      FROM portal.account a JOIN portal.unit u ON u.id = a.unit_id
     WHERE a.username = lower(sign_in_name)
$$;

GRANT SELECT ON portal.unit_type, portal.function_group, portal.unit_type_function, portal.unit_predecessor, portal.unit_reach TO portal_app;
GRANT SELECT, INSERT, UPDATE ON portal.unit TO portal_app;
GRANT INSERT ON portal.unit_predecessor TO portal_app;
GRANT SELECT, INSERT, UPDATE ON portal.establishment, portal.account TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON portal.sign_in_failure TO portal_app;
REVOKE ALL ON FUNCTION portal.account_for_sign_in(text), portal.refresh_reach() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.account_for_sign_in(text), portal.acting_unit() TO portal_app;

-- Everyone reads the tree (names and places of units are public); a unit is created below, and changed within, the reach of who acts.
ALTER TABLE portal.unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.unit FORCE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON portal.unit FOR SELECT TO portal_app, migrator USING (true);
CREATE POLICY reach_new ON portal.unit FOR INSERT TO portal_app
    WITH CHECK (parent_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY reach_changed ON portal.unit FOR UPDATE TO portal_app
    USING (id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))
    WITH CHECK (id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));

-- Tenant tables: RLS with FORCE, so that not even the owner sees a row without a policy that names it.
ALTER TABLE portal.establishment ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.establishment FORCE ROW LEVEL SECURITY;
CREATE POLICY reach ON portal.establishment FOR ALL TO portal_app
    USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))
    WITH CHECK (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));

ALTER TABLE portal.account ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.account FORCE ROW LEVEL SECURITY;
CREATE POLICY reach ON portal.account FOR ALL TO portal_app
    USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))
    WITH CHECK (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
-- For account_for_sign_in, which runs as its owner.
CREATE POLICY sign_in ON portal.account FOR SELECT TO migrator USING (true);
