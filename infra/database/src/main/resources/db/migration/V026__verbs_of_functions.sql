-- What a kind of unit may do in a function group: the six verbs of Điều 3.6 of the Regulation, from a day until a day, by a document (decision 0028).

-- The day of the city, whatever zone the session is in.
CREATE FUNCTION portal.today() RETURNS date
    LANGUAGE sql STABLE
    RETURN (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;

-- Whether this transaction acts for the unit at the top of the tree.
CREATE FUNCTION portal.acts_for_city() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM portal.unit u WHERE u.id = portal.acting_unit() AND u.parent_id IS NULL);

-- The words of Điều 7, in which people were trained.
UPDATE portal.function_group g SET name_vi = w.name_vi, name_en = w.name_en
  FROM (VALUES ('PARTNERS', 'Quản lý khách hàng, nhà cung cấp', 'Customers and suppliers'),
               ('REPORTS', 'Thống kê báo cáo', 'Statistics and reports')) AS w (code, name_vi, name_en)
 WHERE g.code = w.code;
INSERT INTO portal.function_group (code, position, name_vi, name_en) VALUES
    ('PLACES', 25, 'Quản lý thửa đất, khu sản xuất, vùng sản xuất', 'Plots, production areas and zones'),
    ('NOTICES', 55, 'Quản lý thông báo từ hệ thống', 'Notices from the system');

ALTER TABLE portal.unit_type_function
    ADD COLUMN verbs text[] NOT NULL DEFAULT '{USE}'
        CHECK (verbs <@ ARRAY['ADMINISTER', 'UPDATE', 'APPROVE', 'MANAGE', 'EXPLOIT', 'USE'] AND cardinality(verbs) BETWEEN 1 AND 6),
    -- By which document it began and ended (Điều 11.2: by approved content); none for what was shipped.
    ADD COLUMN document_number text CHECK (char_length(document_number) BETWEEN 1 AND 80),
    ADD COLUMN document_date date,
    ADD COLUMN end_document_number text CHECK (char_length(end_document_number) BETWEEN 1 AND 80),
    ADD COLUMN end_document_date date,
    ADD CONSTRAINT unit_type_function_clause_length CHECK (char_length(clause) BETWEEN 1 AND 60),
    ADD CONSTRAINT unit_type_function_document CHECK ((document_number IS NULL) = (document_date IS NULL)),
    ADD CONSTRAINT unit_type_function_end_document
        CHECK ((end_document_number IS NULL) = (end_document_date IS NULL) AND (end_document_number IS NULL OR valid_to IS NOT NULL)),
    ADD CONSTRAINT unit_type_function_one_at_a_time EXCLUDE USING gist
        (unit_type WITH =, function_group WITH =, daterange(valid_from, valid_to) WITH &&);

INSERT INTO portal.unit_type_function (unit_type, function_group, clause) VALUES
    ('ESTABLISHMENT', 'PLACES', '7.4'),
    ('CITY', 'PLACES', '7.1'), ('DEPARTMENT', 'PLACES', '7.2'), ('COMMUNE', 'PLACES', '7.3'),
    ('CITY', 'NOTICES', '9.1 (X-3)'), ('DEPARTMENT', 'NOTICES', '7.2'), ('SUB_DEPARTMENT', 'NOTICES', '7.2'), ('COMMUNE', 'NOTICES', '7.3');

-- As shipped: agencies may do everything with what they have, but only the city administers; establishments approve nothing;
-- figures and notices are there to be used.
UPDATE portal.unit_type_function SET verbs = CASE
    WHEN function_group = 'ACCOUNTS' THEN '{ADMINISTER,UPDATE,MANAGE,EXPLOIT,USE}'::text[]
    WHEN function_group IN ('REPORTS', 'NOTICES') THEN '{MANAGE,EXPLOIT,USE}'
    WHEN unit_type = 'ESTABLISHMENT' AND function_group = 'PROBLEMS' THEN '{EXPLOIT,USE}'
    WHEN unit_type = 'ESTABLISHMENT' THEN '{UPDATE,MANAGE,EXPLOIT,USE}'
    WHEN unit_type = 'CITY' THEN '{ADMINISTER,UPDATE,APPROVE,MANAGE,EXPLOIT,USE}'
    ELSE '{UPDATE,APPROVE,MANAGE,EXPLOIT,USE}' END;

-- What was is not rewritten: a row that began may only end, today at the earliest; one that has not begun may be taken back.
CREATE FUNCTION portal.refuse_rewritten_binding() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.valid_from <= portal.today() THEN
            RAISE EXCEPTION 'a binding that has begun is ended, not deleted' USING ERRCODE = 'check_violation';
        END IF;
        RETURN OLD;
    END IF;
    IF (OLD.unit_type, OLD.function_group, OLD.clause, OLD.valid_from, OLD.verbs, OLD.document_number, OLD.document_date)
        IS DISTINCT FROM
       (NEW.unit_type, NEW.function_group, NEW.clause, NEW.valid_from, NEW.verbs, NEW.document_number, NEW.document_date) THEN
        RAISE EXCEPTION 'a binding is not rewritten; end it and make another' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.valid_to IS DISTINCT FROM NEW.valid_to AND (OLD.valid_to <= portal.today() OR NEW.valid_to < portal.today()) THEN
        RAISE EXCEPTION 'the past of a binding is not changed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_rewritten BEFORE UPDATE OR DELETE ON portal.unit_type_function
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_rewritten_binding();
REVOKE ALL ON FUNCTION portal.refuse_rewritten_binding() FROM PUBLIC;

GRANT INSERT, DELETE, UPDATE (valid_to, end_document_number, end_document_date) ON portal.unit_type_function TO portal_app;

-- Everybody reads, for a sign-in asks before anybody acts; the city alone changes, with a document, and never backwards.
ALTER TABLE portal.unit_type_function ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.unit_type_function FORCE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON portal.unit_type_function FOR SELECT TO portal_app, migrator USING (true);
-- A release that brings a feature binds its group.
CREATE POLICY shipped ON portal.unit_type_function FOR INSERT TO migrator WITH CHECK (true);
CREATE POLICY city_new ON portal.unit_type_function FOR INSERT TO portal_app
    WITH CHECK (portal.acts_for_city() AND document_number IS NOT NULL AND valid_from >= portal.today());
CREATE POLICY city_ended ON portal.unit_type_function FOR UPDATE TO portal_app
    USING (portal.acts_for_city()) WITH CHECK (portal.acts_for_city());
CREATE POLICY city_taken_back ON portal.unit_type_function FOR DELETE TO portal_app USING (portal.acts_for_city());
