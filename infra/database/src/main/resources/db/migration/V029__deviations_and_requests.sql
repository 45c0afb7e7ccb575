-- Where this system differs from the Regulation, and why: shown to whoever works with it. Two of them are bindings of function groups and end with those.
CREATE TABLE portal.deviation (
    code          text PRIMARY KEY CHECK (code ~ '^X-[0-9]{1,2}$'),
    position      smallint NOT NULL UNIQUE,
    clause        text NOT NULL,
    finding_vi    text NOT NULL,
    finding_en    text NOT NULL,
    behaviour_vi  text NOT NULL,
    behaviour_en  text NOT NULL,
    since         date NOT NULL DEFAULT DATE '2025-07-01',
    -- Whether the system does so today, in part, not yet, or has nothing to do but to know it.
    state         text NOT NULL CHECK (state IN ('HELD', 'PARTLY', 'LATER', 'NOTED'))
);

INSERT INTO portal.deviation (code, position, clause, state, finding_vi, finding_en, behaviour_vi, behaviour_en) VALUES
    ('X-1', 1, '9.1, 11.2', 'PARTLY', 'Điều 9.1 cho cả ba cấp cấp và quản lý tài khoản; Điều 6.2, 11.2, 12.3 và Kế hoạch 217 chỉ giao việc cấp cho Sở Khoa học và Công nghệ.',
     'Article 9.1 lets all three levels grant and manage accounts; Articles 6.2, 11.2, 12.3 and Plan 217 give granting to the Department of Science and Technology alone.',
     'Thành phố cấp tài khoản; các cơ quan quản lý tài khoản của đơn vị mình. Chưa có công tắc giao quyền cấp.',
     'The city grants accounts; agencies keep those of their own unit. There is no switch to delegate granting yet.'),
    ('X-2', 2, '6; KH V.1d', 'PARTLY', 'Điều 6 đưa hồ sơ đến cơ quan chủ quản; Kế hoạch 217 lấy Sở Khoa học và Công nghệ làm đầu mối tiếp nhận.',
     'Article 6 sends dossiers to the managing agency; Plan 217 makes the Department of Science and Technology the focal point.',
     'Hồ sơ đến cơ quan theo bảng phân công; không có dòng nào khớp thì đến thành phố.',
     'Dossiers go to the agency that the table of routes names; the city takes what is left.'),
    ('X-3', 3, '7.1, 9.1, 11.4', 'HELD', 'Điều 7.1 không cho cấp thành phố nhóm duyệt đăng yêu cầu và nhóm thông báo, nhưng Điều 9.1, 11.4 và Kế hoạch 217 cần cả hai.',
     'Article 7.1 gives the city neither approval of requests nor notices, yet Articles 9.1, 11.4 and Plan 217 need both.',
     'Cấp thành phố có cả hai nhóm, cho đến khi thành phố kết thúc.', 'The city has both groups until it ends them.'),
    ('X-4', 4, '7.2, 7.3, 9.1', 'HELD', 'Điều 7.2 không cho sở nhóm tài liệu, bài viết; Điều 7.3 không cho cấp huyện nhóm quản lý doanh nghiệp, dù Điều 9.1 giao quyền đăng tin và quyền với hồ sơ cơ sở cho cả ba cấp.',
     'Article 7.2 lacks documents and articles for departments, 7.3 lacks establishments for districts, though Article 9.1 gives all three levels posting and establishment files.',
     'Hai nhóm này được mở sẵn, cho đến khi thành phố kết thúc.', 'Both groups are on by default until the city ends them.'),
    ('X-5', 5, '7.3', 'HELD', 'Điều 7.3 ghi nhóm thông báo từ hệ thống hai lần.', 'Article 7.3 lists notices from the system twice.',
     'Một nhóm.', 'One group.'),
    ('X-6', 6, '6', 'NOTED', 'Điều 6 đi từ khoản 3 sang khoản 5.', 'Article 6 jumps from clause 3 to clause 5.',
     'Dẫn điều khoản như đã in.', 'Clauses are cited as printed.'),
    ('X-7', 7, '10', 'PARTLY', 'Tên Điều 10 có việc hủy, nội dung thì không.', 'The title of Article 10 covers cancellation, its text does not.',
     'Hủy tem cần lý do và được ghi lại; gỡ bài là một việc riêng.', 'Voiding stamps needs a reason and is recorded; withdrawing an article is an act of its own.'),
    ('X-8', 8, '3', 'NOTED', 'Điều 3 của Quyết định có một từ thừa; văn bản chưa có số.', 'Article 3 of the Decision has a stray word; the document has no number.',
     'Coi là dự thảo.', 'It is treated as a draft.'),
    ('X-9', 9, 'KH', 'NOTED', 'Kế hoạch ghi “Công thông tin” do nhận dạng chữ sai.', 'The Plan reads “Công thông tin”, a mistake of text recognition.',
     'Hiểu là “Cổng thông tin”.', 'It is read as “Cổng thông tin” (portal).'),
    ('X-10', 10, '6.2, 7.3', 'HELD', 'Cấp huyện đã kết thúc từ 01/07/2025; các sở đã sáp nhập.', 'The district level ended on 1 July 2025; departments merged.',
     'Xã, phường có nhóm chức năng của Điều 7.3; chín quận, huyện cũ được giữ để tra cứu; đơn vị đổi tên, sáp nhập, chia tách, giải thể theo quyết định.',
     'Communes have the groups of Article 7.3; the nine former districts are kept for history; units are renamed, merged, split and dissolved by decision.'),
    ('X-11', 11, '6.2, 12; KH V.6', 'PARTLY', 'Kế hoạch không giao thẩm định cho cấp huyện, Quy chế thì có.', 'The Plan gives districts no appraisal, the Regulation does.',
     'Bảng phân công quyết định cơ quan thẩm định.', 'The table of routes decides who appraises.'),
    ('X-12', 12, '9, 12', 'PARTLY', 'Quy chế nói về an toàn thực phẩm, Kế hoạch nói về mọi sản phẩm, hàng hóa.', 'The Regulation speaks of food safety, the Plan of all goods.',
     'Nhóm sản phẩm và bài viết không chỉ dành cho thực phẩm; chưa có chức năng kiểm tra.', 'Product groups and articles are not for food alone; inspections are not there yet.'),
    ('X-13', 13, '6.1, 6.3', 'LATER', 'Cơ sở nộp hồ sơ trực tiếp, nhưng cơ quan gửi hồ sơ điện tử.', 'Establishments file in person, yet agencies send an electronic dossier.',
     'Sẽ nhận cả hai cách.', 'Both ways will be taken.'),
    ('X-14', 14, '6, 10', 'LATER', 'Quy chế không nêu thời hạn, phí và cách khiếu nại.', 'The Regulation names no time limit, fee or appeal.',
     'Sẽ có thời hạn do thành phố đặt; không thu phí; khiếu nại theo Điều 14.3.', 'The city will set time limits; there are no fees; complaints go by Article 14.3.'),
    ('X-15', 15, '3.2', 'PARTLY', 'Quy chế chỉ nêu mã QR; tiêu chuẩn và nghị định cho phép vật mang khác.', 'The Regulation names QR only; standard and decree allow other carriers.',
     'Mã QR bắt buộc; DataMatrix và NFC chưa có.', 'QR is mandatory; DataMatrix and NFC are not there yet.'),
    ('X-16', 16, 'KH II.2', 'LATER', 'Mẫu số của tỷ lệ 30 % chưa được xác định.', 'The denominators of the 30 % are not defined.',
     'Sẽ tính theo danh sách có ngày của thành phố.', 'They will follow dated lists of the city.');

CREATE TABLE portal.deviation_binding (
    deviation       text NOT NULL REFERENCES portal.deviation,
    unit_type       text NOT NULL REFERENCES portal.unit_type,
    function_group  text NOT NULL REFERENCES portal.function_group,
    PRIMARY KEY (deviation, unit_type, function_group)
);
INSERT INTO portal.deviation_binding (deviation, unit_type, function_group) VALUES
    ('X-3', 'CITY', 'APPROVALS'), ('X-3', 'CITY', 'NOTICES'), ('X-4', 'DEPARTMENT', 'ARTICLES'), ('X-4', 'COMMUNE', 'ESTABLISHMENTS');

-- The written request by which an agency asked for an account of a unit below it (Điều 7.2); its scan is kept among the files of who took it in.
CREATE TABLE portal.account_request (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id          bigint NOT NULL REFERENCES portal.unit,
    document_number  text NOT NULL CHECK (char_length(document_number) BETWEEN 1 AND 80),
    document_date    date NOT NULL,
    issuer           text NOT NULL CHECK (char_length(issuer) BETWEEN 2 AND 200),
    kept_by          bigint NOT NULL,
    scan_sha256      bytea NOT NULL,
    taken_in_at      timestamptz NOT NULL DEFAULT now(),
    UNIQUE (unit_id, id),
    FOREIGN KEY (kept_by, scan_sha256) REFERENCES portal.media (establishment_id, sha256)
);

ALTER TABLE portal.unit ADD COLUMN request_id bigint UNIQUE REFERENCES portal.account_request;

-- One account a department; a further one for a unit below it needs its written request.
CREATE FUNCTION portal.refuse_account_without_request() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM portal.account_request r WHERE r.id = NEW.request_id AND r.unit_id = NEW.parent_id) THEN
        RAISE EXCEPTION 'an account for a unit below needs a written request of the agency above it (Dieu 7.2)' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_without_request BEFORE INSERT ON portal.unit FOR EACH ROW
    WHEN (NEW.type = 'SUB_DEPARTMENT') EXECUTE FUNCTION portal.refuse_account_without_request();
REVOKE ALL ON FUNCTION portal.refuse_account_without_request() FROM PUBLIC;

-- Each person has one account (Điều 3.6). Persons are told apart by their e-mail address or telephone number, of which only the SHA-256 is kept:
-- nobody can read it here. Accounts made before have none. Who changes units gets another when the old one is locked.
ALTER TABLE portal.account ADD COLUMN person_mark bytea CHECK (octet_length(person_mark) = 32);
CREATE UNIQUE INDEX account_one_person ON portal.account (person_mark) WHERE state = 'ACTIVE';

-- Whether the person of an account has another one in use, in whatever unit; says nothing of which.
CREATE FUNCTION portal.person_has_other_account(account bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT FROM portal.account own JOIN portal.account other ON other.person_mark = own.person_mark AND other.id <> own.id
                    WHERE own.id = account AND other.state = 'ACTIVE')
$$;
REVOKE ALL ON FUNCTION portal.person_has_other_account(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.person_has_other_account(bigint) TO portal_app;

GRANT SELECT ON portal.deviation, portal.deviation_binding TO portal_app;
GRANT SELECT, INSERT ON portal.account_request TO portal_app;

ALTER TABLE portal.account_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.account_request FORCE ROW LEVEL SECURITY;
CREATE POLICY reach ON portal.account_request FOR SELECT TO portal_app
    USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY city_new ON portal.account_request FOR INSERT TO portal_app
    WITH CHECK (portal.acts_for_city() AND kept_by = portal.acting_unit());
-- For the trigger that looks for the request, which runs as its owner.
CREATE POLICY asked_for ON portal.account_request FOR SELECT TO migrator USING (true);
