-- "Kiểm tra yêu cầu" is a function of the communes and of nobody else (Điều 7.3): they look at the facts before an agency decides.
INSERT INTO portal.function_group (code, position, name_vi, name_en) VALUES ('CHECKS', 58, 'Kiểm tra yêu cầu', 'Checks of requests');
INSERT INTO portal.unit_type_function (unit_type, function_group, clause, verbs) VALUES ('COMMUNE', 'CHECKS', '7.3', '{UPDATE,EXPLOIT,USE}');
ALTER TABLE portal.unit_type_function ADD CONSTRAINT unit_type_function_checks CHECK (function_group <> 'CHECKS' OR unit_type = 'COMMUNE');

-- What a commune found. A later one of the same commune takes the place of the one before, which stays to be read.
CREATE TABLE portal.request_check (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL,
    request_id        bigint NOT NULL,
    unit_id           bigint NOT NULL REFERENCES portal.unit,
    number            integer NOT NULL,
    facts             text NOT NULL CHECK (char_length(facts) BETWEEN 5 AND 2000),
    -- When somebody went there; null when nobody did.
    visited_on        date,
    recommendation    text NOT NULL CHECK (recommendation IN ('FOR', 'AGAINST')),
    reason            text NOT NULL CHECK (char_length(reason) BETWEEN 5 AND 1000),
    -- Among the files of the establishment, so that whoever decides sees it.
    file_sha256       bytea,
    checked_by        bigint NOT NULL,
    checked_at        timestamptz NOT NULL DEFAULT now(),
    UNIQUE (request_id, unit_id, number),
    FOREIGN KEY (establishment_id, request_id) REFERENCES portal.approval_request (establishment_id, id),
    FOREIGN KEY (establishment_id, file_sha256) REFERENCES portal.media (establishment_id, sha256),
    FOREIGN KEY (unit_id, checked_by) REFERENCES portal.account (unit_id, id)
);

CREATE FUNCTION portal.refuse_illegal_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM portal.approval_request q
                    WHERE q.establishment_id = NEW.establishment_id AND q.id = NEW.request_id AND q.state = 'WAITING') THEN
        RAISE EXCEPTION 'request % does not wait', NEW.request_id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.visited_on > portal.today() THEN
        RAISE EXCEPTION 'a visit was, and is not to come' USING ERRCODE = 'check_violation';
    END IF;
    NEW.checked_at := now();
    NEW.number := 1 + coalesce((SELECT max(c.number) FROM portal.request_check c WHERE c.request_id = NEW.request_id AND c.unit_id = NEW.unit_id), 0);
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_illegal_check BEFORE INSERT ON portal.request_check FOR EACH ROW EXECUTE FUNCTION portal.refuse_illegal_check();
CREATE TRIGGER refuse_erasure BEFORE UPDATE OR DELETE OR TRUNCATE ON portal.request_check FOR EACH STATEMENT EXECUTE FUNCTION portal.refuse_erasure();

GRANT SELECT, INSERT ON portal.request_check TO portal_app;
ALTER TABLE portal.request_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.request_check FORCE ROW LEVEL SECURITY;
-- Advice among agencies: the establishment is told the decision and its reasons.
CREATE POLICY reach ON portal.request_check FOR SELECT TO portal_app
    USING (establishment_id <> portal.acting_unit()
           AND establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY stand_in ON portal.request_check FOR SELECT TO portal_app
    USING ((SELECT portal.stands_in()) AND EXISTS (
        SELECT FROM portal.approval_request q WHERE q.id = request_check.request_id AND q.state = 'WAITING'));
-- The commune in whose area the establishment is, and no other unit, however far it reaches.
CREATE POLICY own_area ON portal.request_check FOR INSERT TO portal_app
    WITH CHECK (unit_id = portal.acting_unit() AND EXISTS (
        SELECT FROM portal.unit e JOIN portal.unit c ON c.id IN (e.commune_id, e.parent_id)
         WHERE e.id = request_check.establishment_id AND c.id = portal.acting_unit() AND c.type = 'COMMUNE'));
-- A file that goes with a check is looked at by whoever stands in.
CREATE POLICY stand_in_check ON portal.media FOR SELECT TO portal_app
    USING ((SELECT portal.stands_in()) AND EXISTS (
        SELECT FROM portal.request_check c WHERE c.establishment_id = media.establishment_id AND c.file_sha256 = media.sha256));

-- Why requests are refused, as a list that the city keeps (Điều 10.2, 11.2). A text that was used is not rewritten: old refusals go on saying it.
CREATE SEQUENCE portal.refusal_ground_number;
CREATE TABLE portal.refusal_ground (
    code      text PRIMARY KEY DEFAULT 'G' || nextval('portal.refusal_ground_number') CHECK (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    text_vi   text NOT NULL CHECK (char_length(text_vi) BETWEEN 5 AND 200),
    text_en   text NOT NULL CHECK (char_length(text_en) BETWEEN 5 AND 200),
    active    boolean NOT NULL DEFAULT true,
    version   integer NOT NULL DEFAULT 0,
    made_at   timestamptz NOT NULL DEFAULT now(),
    search    text GENERATED ALWAYS AS (extension.search_form(text_vi || ' ' || text_en)) STORED,
    -- There is always a ground to choose.
    CHECK (code <> 'OTHER' OR active)
);
INSERT INTO portal.refusal_ground (code, text_vi, text_en) VALUES
    ('INCOMPLETE', 'Thông tin còn thiếu', 'Information is missing'),
    ('INACCURATE', 'Thông tin không đúng thực tế', 'Information does not match the facts'),
    ('UNREADABLE', 'Ảnh hoặc tệp mờ, không đọc được', 'A picture or file cannot be read'),
    ('DOCUMENT_EXPIRED', 'Giấy tờ đã hết hạn', 'A document has expired'),
    ('DOCUMENT_MISMATCH', 'Giấy tờ không khớp với sản phẩm hoặc cơ sở', 'A document does not belong to the product or the establishment'),
    ('UNPROVEN_CLAIM', 'Công dụng, tiêu chuẩn nêu ra không có căn cứ', 'A claim or standard is not proven'),
    ('UNCLEAR_WORDS', 'Cách viết dễ gây hiểu nhầm', 'The wording misleads'),
    ('NOT_ALLOWED', 'Nội dung không được phép đăng tải', 'The content may not be posted'),
    ('OTHER', 'Lý do khác', 'Another reason');

CREATE FUNCTION portal.refuse_rewritten_ground() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.code, OLD.text_vi, OLD.text_en, OLD.made_at) IS DISTINCT FROM (NEW.code, NEW.text_vi, NEW.text_en, NEW.made_at) THEN
        RAISE EXCEPTION 'a ground is put out of use and another takes its place' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_rewritten_ground BEFORE UPDATE ON portal.refusal_ground FOR EACH ROW EXECUTE FUNCTION portal.refuse_rewritten_ground();

GRANT SELECT, INSERT, UPDATE ON portal.refusal_ground TO portal_app;
GRANT USAGE ON SEQUENCE portal.refusal_ground_number TO portal_app;
ALTER TABLE portal.refusal_ground ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.refusal_ground FORCE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON portal.refusal_ground FOR SELECT TO portal_app USING (portal.acting_unit() IS NOT NULL);
CREATE POLICY city_adds ON portal.refusal_ground FOR INSERT TO portal_app
    WITH CHECK (EXISTS (SELECT FROM portal.unit u WHERE u.id = portal.acting_unit() AND u.type = 'CITY'));
CREATE POLICY city_changes ON portal.refusal_ground FOR UPDATE TO portal_app
    USING (EXISTS (SELECT FROM portal.unit u WHERE u.id = portal.acting_unit() AND u.type = 'CITY'))
    WITH CHECK (EXISTS (SELECT FROM portal.unit u WHERE u.id = portal.acting_unit() AND u.type = 'CITY'));

ALTER TABLE portal.refusal_reason
    -- Null in reasons from before there was a list.
    ADD COLUMN ground text REFERENCES portal.refusal_ground,
    -- Whether it has to be put right, or had better be.
    ADD COLUMN necessity text NOT NULL DEFAULT 'MUST' CHECK (necessity IN ('MUST', 'SHOULD'));

-- Reasons are part of the decision: written with it, and not after it.
CREATE FUNCTION portal.refuse_late_reason() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM portal.approval_request q
                    WHERE q.establishment_id = NEW.establishment_id AND q.id = NEW.request_id AND q.state = 'REFUSED' AND q.decided_at = now()) THEN
        RAISE EXCEPTION 'a reason is written with the refusal' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.ground IS NOT NULL AND NOT EXISTS (SELECT FROM portal.refusal_ground g WHERE g.code = NEW.ground AND g.active) THEN
        RAISE EXCEPTION 'ground % is out of use', NEW.ground USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_late_reason BEFORE INSERT ON portal.refusal_reason FOR EACH ROW EXECUTE FUNCTION portal.refuse_late_reason();
