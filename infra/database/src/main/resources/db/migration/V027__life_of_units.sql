-- How units begin, change and end, each from a day by a decision; what they were called; what became of them (decision 0029).

-- What a unit was called from when on, so that what was decided keeps the name it was decided under. Kept by trigger.
CREATE TABLE portal.unit_name (
    unit_id  bigint NOT NULL REFERENCES portal.unit,
    since    timestamptz NOT NULL,
    name     text NOT NULL,
    name_en  text,
    PRIMARY KEY (unit_id, since)
);

-- Renamings until now stand in the trail.
WITH renamed AS (
    SELECT e.establishment_id AS unit_id, e.at, e.before::jsonb ->> 'name' AS before, e.after::jsonb ->> 'name' AS after
      FROM portal.audit_entry e
     WHERE e.action IN ('UNIT_RENAMED', 'ESTABLISHMENT_SAVED') AND e.after::jsonb ? 'name' AND e.before::jsonb ? 'name'
), known AS (
    SELECT u.id, '-infinity'::timestamptz AS since,
           coalesce((SELECT r.before FROM renamed r WHERE r.unit_id = u.id ORDER BY r.at LIMIT 1), u.name) AS name
      FROM portal.unit u
    UNION ALL
    SELECT r.unit_id, r.at, r.after FROM renamed r
)
INSERT INTO portal.unit_name (unit_id, since, name, name_en)
SELECT k.id, k.since, k.name, CASE WHEN k.name = u.name THEN u.name_en END FROM known k JOIN portal.unit u ON u.id = k.id
ON CONFLICT DO NOTHING;

CREATE FUNCTION portal.keep_unit_name() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO portal.unit_name (unit_id, since, name, name_en)
    VALUES (NEW.id, CASE TG_OP WHEN 'INSERT' THEN '-infinity' ELSE now() END, NEW.name, NEW.name_en)
    ON CONFLICT (unit_id, since) DO UPDATE SET name = excluded.name, name_en = excluded.name_en;
    RETURN NULL;
END
$$;
CREATE TRIGGER keep_name_new AFTER INSERT ON portal.unit FOR EACH ROW EXECUTE FUNCTION portal.keep_unit_name();
CREATE TRIGGER keep_name_changed AFTER UPDATE OF name, name_en ON portal.unit FOR EACH ROW
    WHEN ((OLD.name, OLD.name_en) IS DISTINCT FROM (NEW.name, NEW.name_en)) EXECUTE FUNCTION portal.keep_unit_name();

-- What a unit was called at a moment.
CREATE FUNCTION portal.unit_name_at(unit bigint, moment timestamptz) RETURNS text
    LANGUAGE sql STABLE
    RETURN (SELECT n.name FROM portal.unit_name n WHERE n.unit_id = unit AND n.since <= moment ORDER BY n.since DESC LIMIT 1);

-- A change in the life of units: planned by the city, done on its day, not undone after. A future one may be cancelled.
CREATE TABLE portal.unit_change (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind             text NOT NULL CHECK (kind IN ('RENAME', 'MERGE', 'SPLIT', 'DISSOLVE')),
    effective_on     date NOT NULL,
    document_number  text NOT NULL CHECK (char_length(document_number) BETWEEN 1 AND 80),
    document_date    date NOT NULL,
    issuer           text NOT NULL CHECK (char_length(issuer) BETWEEN 2 AND 200),
    new_name         text CHECK (char_length(new_name) BETWEEN 2 AND 200),
    new_name_en      text CHECK (char_length(new_name_en) <= 200),
    -- What becomes of the accounts of a unit that ends: they go with its work, or are locked.
    accounts         text CHECK (accounts IN ('MOVE', 'LOCK')),
    state            text NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED', 'DONE', 'CANCELLED')),
    planned_by       bigint NOT NULL REFERENCES portal.account,
    planned_at       timestamptz NOT NULL DEFAULT now(),
    settled_at       timestamptz,
    CHECK ((kind = 'RENAME') = (new_name IS NOT NULL)),
    CHECK ((kind = 'RENAME') = (accounts IS NULL)),
    CHECK ((state = 'PLANNED') = (settled_at IS NULL))
);
CREATE INDEX unit_change_due ON portal.unit_change (effective_on) WHERE state = 'PLANNED';

-- Whom a change is about: the unit that is renamed or ends, and who takes its work; the first successor takes what is not named.
CREATE TABLE portal.unit_change_move (
    change_id     bigint NOT NULL REFERENCES portal.unit_change,
    unit_id       bigint NOT NULL REFERENCES portal.unit,
    position      smallint NOT NULL CHECK (position BETWEEN 0 AND 100),
    successor_id  bigint REFERENCES portal.unit,
    PRIMARY KEY (change_id, unit_id, position),
    CHECK (successor_id <> unit_id)
);
CREATE INDEX unit_change_move_unit ON portal.unit_change_move (unit_id);

-- What goes to another successor than the first when a unit is split: an establishment or a unit below it.
CREATE TABLE portal.unit_change_part (
    change_id     bigint NOT NULL REFERENCES portal.unit_change,
    part_id       bigint NOT NULL REFERENCES portal.unit,
    successor_id  bigint NOT NULL REFERENCES portal.unit,
    PRIMARY KEY (change_id, part_id)
);

-- Who came after whom, many to many. What was known only by name stays in unit_predecessor.
CREATE TABLE portal.unit_succession (
    former_id     bigint NOT NULL REFERENCES portal.unit,
    successor_id  bigint NOT NULL REFERENCES portal.unit,
    since         date NOT NULL,
    change_id     bigint REFERENCES portal.unit_change,
    PRIMARY KEY (former_id, successor_id),
    CHECK (former_id <> successor_id)
);
CREATE INDEX unit_succession_successor ON portal.unit_succession (successor_id);

-- Codes, names and predecessors are those of vietnamese-provinces-database (MIT licence, August 2026).
-- The units that every installation has: 103 wards and communes since 1 July 2025 with their official codes and what they were formed from,
-- and the nine districts that ended on the day before. What an installation has already under such a code stays as it is.
ALTER TABLE portal.unit NO FORCE ROW LEVEL SECURITY;
INSERT INTO portal.unit (code, type, name, name_en, parent_id)
SELECT v.code, 'COMMUNE', v.name, v.name_en, (SELECT id FROM portal.unit WHERE parent_id IS NULL)
  FROM (VALUES
    ('31120', 'Phường Cái Khế', 'Cai Khe Ward'),
    ('31135', 'Phường Ninh Kiều', 'Ninh Kieu Ward'),
    ('31147', 'Phường Tân An', 'Tan An Ward'),
    ('31150', 'Phường An Bình', 'An Binh Ward'),
    ('31153', 'Phường Ô Môn', 'O Mon Ward'),
    ('31157', 'Phường Thới Long', 'Thoi Long Ward'),
    ('31162', 'Phường Phước Thới', 'Phuoc Thoi Ward'),
    ('31168', 'Phường Bình Thuỷ', 'Binh Thuy Ward'),
    ('31174', 'Phường Thới An Đông', 'Thoi An Dong Ward'),
    ('31183', 'Phường Long Tuyền', 'Long Tuyen Ward'),
    ('31186', 'Phường Cái Răng', 'Cai Rang Ward'),
    ('31201', 'Phường Hưng Phú', 'Hung Phu Ward'),
    ('31207', 'Phường Thốt Nốt', 'Thot Not Ward'),
    ('31213', 'Phường Tân Lộc', 'Tan Loc Ward'),
    ('31217', 'Phường Trung Nhứt', 'Trung Nhut Ward'),
    ('31228', 'Phường Thuận Hưng', 'Thuan Hung Ward'),
    ('31231', 'Xã Thạnh An', 'Thanh An Commune'),
    ('31232', 'Xã Vĩnh Thạnh', 'Vinh Thanh Commune'),
    ('31237', 'Xã Vĩnh Trinh', 'Vinh Trinh Commune'),
    ('31246', 'Xã Thạnh Quới', 'Thanh Quoi Commune'),
    ('31249', 'Xã Thạnh Phú', 'Thanh Phu Commune'),
    ('31255', 'Xã Trung Hưng', 'Trung Hung Commune'),
    ('31258', 'Xã Thới Lai', 'Thoi Lai Commune'),
    ('31261', 'Xã Cờ Đỏ', 'Co Do Commune'),
    ('31264', 'Xã Thới Hưng', 'Thoi Hung Commune'),
    ('31273', 'Xã Đông Hiệp', 'Dong Hiep Commune'),
    ('31282', 'Xã Đông Thuận', 'Dong Thuan Commune'),
    ('31288', 'Xã Trường Thành', 'Truong Thanh Commune'),
    ('31294', 'Xã Trường Xuân', 'Truong Xuan Commune'),
    ('31299', 'Xã Phong Điền', 'Phong Dien Commune'),
    ('31309', 'Xã Trường Long', 'Truong Long Commune'),
    ('31315', 'Xã Nhơn Ái', 'Nhon Ai Commune'),
    ('31321', 'Phường Vị Thanh', 'Vi Thanh Ward'),
    ('31333', 'Phường Vị Tân', 'Vi Tan Ward'),
    ('31338', 'Xã Hoả Lựu', 'Hoa Luu Commune'),
    ('31340', 'Phường Ngã Bảy', 'Nga Bay Ward'),
    ('31342', 'Xã Tân Hoà', 'Tan Hoa Commune'),
    ('31348', 'Xã Trường Long Tây', 'Truong Long Tay Commune'),
    ('31360', 'Xã Thạnh Xuân', 'Thanh Xuan Commune'),
    ('31366', 'Xã Châu Thành', 'Chau Thanh Commune'),
    ('31369', 'Xã Đông Phước', 'Dong Phuoc Commune'),
    ('31378', 'Xã Phú Hữu', 'Phu Huu Commune'),
    ('31393', 'Xã Hoà An', 'Hoa An Commune'),
    ('31396', 'Xã Hiệp Hưng', 'Hiep Hung Commune'),
    ('31399', 'Xã Tân Bình', 'Tan Binh Commune'),
    ('31408', 'Xã Thạnh Hoà', 'Thanh Hoa Commune'),
    ('31411', 'Phường Đại Thành', 'Dai Thanh Ward'),
    ('31420', 'Xã Phụng Hiệp', 'Phung Hiep Commune'),
    ('31426', 'Xã Phương Bình', 'Phuong Binh Commune'),
    ('31432', 'Xã Tân Phước Hưng', 'Tan Phuoc Hung Commune'),
    ('31441', 'Xã Vị Thuỷ', 'Vi Thuy Commune'),
    ('31453', 'Xã Vĩnh Thuận Đông', 'Vinh Thuan Dong Commune'),
    ('31459', 'Xã Vĩnh Tường', 'Vinh Tuong Commune'),
    ('31465', 'Xã Vị Thanh 1', 'Commune Vi Thanh 1'),
    ('31471', 'Phường Long Mỹ', 'Long My Ward'),
    ('31473', 'Phường Long Bình', 'Long Binh Ward'),
    ('31480', 'Phường Long Phú 1', 'Ward Long Phu 1'),
    ('31489', 'Xã Vĩnh Viễn', 'Vinh Vien Commune'),
    ('31492', 'Xã Lương Tâm', 'Luong Tam Commune'),
    ('31495', 'Xã Xà Phiên', 'Xa Phien Commune'),
    ('31507', 'Phường Sóc Trăng', 'Soc Trang Ward'),
    ('31510', 'Phường Phú Lợi', 'Phu Loi Ward'),
    ('31528', 'Xã Kế Sách', 'Ke Sach Commune'),
    ('31531', 'Xã An Lạc Thôn', 'An Lac Thon Commune'),
    ('31537', 'Xã Phong Nẫm', 'Phong Nam Commune'),
    ('31540', 'Xã Thới An Hội', 'Thoi An Hoi Commune'),
    ('31552', 'Xã Nhơn Mỹ', 'Nhon My Commune'),
    ('31561', 'Xã Đại Hải', 'Dai Hai Commune'),
    ('31567', 'Xã Mỹ Tú', 'My Tu Commune'),
    ('31569', 'Xã Phú Tâm', 'Phu Tam Commune'),
    ('31570', 'Xã Hồ Đắc Kiện', 'Ho Dac Kien Commune'),
    ('31579', 'Xã Long Hưng', 'Long Hung Commune'),
    ('31582', 'Xã Thuận Hoà', 'Thuan Hoa Commune'),
    ('31591', 'Xã Mỹ Hương', 'My Huong Commune'),
    ('31594', 'Xã An Ninh', 'An Ninh Commune'),
    ('31603', 'Xã Mỹ Phước', 'My Phuoc Commune'),
    ('31615', 'Xã An Thạnh', 'An Thanh Commune'),
    ('31633', 'Xã Cù Lao Dung', 'Cu Lao Dung Commune'),
    ('31639', 'Xã Long Phú', 'Long Phu Commune'),
    ('31645', 'Xã Đại Ngãi', 'Dai Ngai Commune'),
    ('31654', 'Xã Trường Khánh', 'Truong Khanh Commune'),
    ('31666', 'Xã Tân Thạnh', 'Tan Thanh Commune'),
    ('31673', 'Xã Trần Đề', 'Tran De Commune'),
    ('31675', 'Xã Liêu Tú', 'Lieu Tu Commune'),
    ('31679', 'Xã Lịch Hội Thượng', 'Lich Hoi Thuong Commune'),
    ('31684', 'Phường Mỹ Xuyên', 'My Xuyen Ward'),
    ('31687', 'Xã Tài Văn', 'Tai Van Commune'),
    ('31699', 'Xã Thạnh Thới An', 'Thanh Thoi An Commune'),
    ('31708', 'Xã Nhu Gia', 'Nhu Gia Commune'),
    ('31717', 'Xã Hoà Tú', 'Hoa Tu Commune'),
    ('31723', 'Xã Ngọc Tố', 'Ngoc To Commune'),
    ('31726', 'Xã Gia Hoà', 'Gia Hoa Commune'),
    ('31732', 'Phường Ngã Năm', 'Nga Nam Ward'),
    ('31741', 'Xã Tân Long', 'Tan Long Commune'),
    ('31753', 'Phường Mỹ Quới', 'My Quoi Ward'),
    ('31756', 'Xã Phú Lộc', 'Phu Loc Commune'),
    ('31759', 'Xã Lâm Tân', 'Lam Tan Commune'),
    ('31777', 'Xã Vĩnh Lợi', 'Vinh Loi Commune'),
    ('31783', 'Phường Vĩnh Châu', 'Vinh Chau Ward'),
    ('31789', 'Phường Khánh Hoà', 'Khanh Hoa Ward'),
    ('31795', 'Xã Vĩnh Hải', 'Vinh Hai Commune'),
    ('31804', 'Phường Vĩnh Phước', 'Vinh Phuoc Ward'),
    ('31810', 'Xã Lai Hoà', 'Lai Hoa Commune')) AS v (code, name, name_en)
ON CONFLICT (code) DO NOTHING;
INSERT INTO portal.unit (code, type, name, name_en, parent_id, state, valid_from, valid_to)
SELECT v.code, 'DISTRICT', v.name, v.name_en, (SELECT id FROM portal.unit WHERE parent_id IS NULL), 'CLOSED', DATE '2009-01-01', DATE '2025-07-01'
  FROM (VALUES
    ('916', 'Quận Ninh Kiều', 'Ninh Kieu District'),
    ('917', 'Quận Ô Môn', 'O Mon District'),
    ('918', 'Quận Bình Thủy', 'Binh Thuy District'),
    ('919', 'Quận Cái Răng', 'Cai Rang District'),
    ('923', 'Quận Thốt Nốt', 'Thot Not District'),
    ('924', 'Huyện Vĩnh Thạnh', 'Vinh Thanh District'),
    ('925', 'Huyện Cờ Đỏ', 'Co Do District'),
    ('926', 'Huyện Phong Điền', 'Phong Dien District'),
    ('927', 'Huyện Thới Lai', 'Thoi Lai District')) AS v (code, name, name_en)
ON CONFLICT (code) DO NOTHING;
ALTER TABLE portal.unit FORCE ROW LEVEL SECURITY;

INSERT INTO portal.unit_predecessor (unit_id, former_name)
SELECT u.id, former
  FROM (VALUES
    ('31120', 'Phường An Hòa|Phường Cái Khế|Phường Bùi Hữu Nghĩa'),
    ('31135', 'Phường Tân An|Phường Thới Bình|Phường Xuân Khánh'),
    ('31147', 'Phường An Khánh|Phường Hưng Lợi'),
    ('31150', 'Phường An Bình|Xã Mỹ Khánh|Phường Long Tuyền'),
    ('31153', 'Phường Châu Văn Liêm|Phường Thới Hòa|Phường Thới An|Xã Thới Thạnh'),
    ('31157', 'Phường Long Hưng|Phường Tân Hưng|Phường Thới Long'),
    ('31162', 'Phường Trường Lạc|Phường Phước Thới'),
    ('31168', 'Phường An Thới|Phường Bình Thủy|Phường Bùi Hữu Nghĩa (phần còn lại sau khi sáp nhập vào phường Cái Khế)'),
    ('31174', 'Phường Trà An|Phường Trà Nóc|Phường Thới An Đông'),
    ('31183', 'Phường Long Hòa|Phường Long Tuyền (phần còn lại sau khi sáp nhập vào phường An Bình)'),
    ('31186', 'Phường Lê Bình|Phường Thường Thạnh|Phường Ba Láng|Phường Hưng Thạnh'),
    ('31201', 'Phường Tân Phú|Phường Phú Thứ|Phường Hưng Phú'),
    ('31207', 'Phường Thuận An (quận Thốt Nốt)|Phường Thới Thuận|Phường Thốt Nốt (phần còn lại sau khi sáp nhập vào phường Thuận Hưng)'),
    ('31213', 'giữ nguyên'),
    ('31217', 'Phường Thạnh Hòa|Phường Trung Nhứt|Xã Trung An'),
    ('31228', 'Phường Trung Kiên|Phường Thuận Hưng|Phường Thốt Nốt'),
    ('31231', 'Thị trấn Thạnh An|Xã Thạnh Lợi|Xã Thạnh Thắng'),
    ('31232', 'Thị trấn Vĩnh Thạnh|Xã Thạnh Lộc|Xã Thạnh Mỹ'),
    ('31237', 'Xã Vĩnh Bình|Xã Vĩnh Trinh'),
    ('31246', 'Xã Thạnh Tiến|Xã Thạnh An|Xã Thạnh Quới'),
    ('31249', 'giữ nguyên'),
    ('31255', 'Xã Trung Thạnh|Xã Trung Hưng'),
    ('31258', 'Thị trấn Thới Lai|Xã Thới Tân|Xã Trường Thắng'),
    ('31261', 'Thị trấn Cờ Đỏ|Xã Thới Đông|Xã Thới Xuân'),
    ('31264', 'giữ nguyên'),
    ('31273', 'Xã Đông Thắng|Xã Xuân Thắng|Xã Đông Hiệp'),
    ('31282', 'Xã Đông Bình|Xã Đông Thuận'),
    ('31288', 'Xã Tân Thạnh|Xã Định Môn|Xã Trường Thành'),
    ('31294', 'Xã Trường Xuân A|Xã Trường Xuân B|Xã Trường Xuân'),
    ('31299', 'Thị trấn Phong Điền|Xã Tân Thới|Xã Giai Xuân'),
    ('31309', 'giữ nguyên'),
    ('31315', 'Xã Nhơn Nghĩa|Xã Nhơn Ái'),
    ('31321', 'Phường I|Phường III|Phường VII'),
    ('31333', 'Phường IV|Phường V|Xã Vị Tân'),
    ('31338', 'Xã Tân Tiến|Xã Hỏa Tiến|Xã Hỏa Lựu'),
    ('31340', 'Phường Lái Hiếu|Phường Hiệp Thành|Phường Ngã Bảy'),
    ('31342', 'Thị trấn Một Ngàn|Thị trấn Bảy Ngàn|Xã Nhơn Nghĩa A|Xã Tân Hòa'),
    ('31348', 'Xã Trường Long A|Xã Trường Long Tây'),
    ('31360', 'Thị trấn Rạch Gòi|Xã Tân Phú Thạnh|Xã Thạnh Xuân'),
    ('31366', 'Thị trấn Mái Dầm|Thị trấn Ngã Sáu|Xã Đông Phú'),
    ('31369', 'Thị trấn Cái Tắc|Xã Đông Thạnh|Xã Đông Phước A'),
    ('31378', 'Xã Phú Tân|Xã Đông Phước|Xã Phú Hữu'),
    ('31393', 'Thị trấn Kinh Cùng|Xã Hòa An'),
    ('31396', 'Thị trấn Cây Dương|Xã Hiệp Hưng'),
    ('31399', 'Xã Bình Thành|Xã Tân Bình'),
    ('31408', 'Xã Long Thạnh|Xã Tân Long|Xã Thạnh Hòa'),
    ('31411', 'Phường Hiệp Lợi|Xã Tân Thành|Xã Đại Thành'),
    ('31420', 'Xã Hòa Mỹ|Xã Phụng Hiệp'),
    ('31426', 'Xã Phương Phú|Xã Phương Bình'),
    ('31432', 'Thị trấn Búng Tàu|Xã Tân Phước Hưng'),
    ('31441', 'Thị trấn Nàng Mau|Xã Vị Thắng|Xã Vị Trung'),
    ('31453', 'Xã Vĩnh Thuận Tây|Xã Vị Thủy|Xã Vĩnh Thuận Đông'),
    ('31459', 'Xã Vĩnh Trung|Xã Vĩnh Tường'),
    ('31465', 'Xã Vị Đông|Xã Vị Bình|Xã Vị Thanh'),
    ('31471', 'Phường Thuận An (thị xã Long Mỹ)|Xã Long Trị|Xã Long Trị A'),
    ('31473', 'Phường Bình Thạnh|Phường Vĩnh Tường|Xã Long Bình'),
    ('31480', 'Phường Trà Lồng|Xã Tân Phú|Xã Long Phú'),
    ('31489', 'Thị trấn Vĩnh Viễn|Xã Vĩnh Viễn A'),
    ('31492', 'Xã Lương Nghĩa|Xã Lương Tâm'),
    ('31495', 'Xã Thuận Hòa (huyện Long Mỹ)|Xã Thuận Hưng|Xã Xà Phiên'),
    ('31507', 'Phường 5|Phường 6|Phường 7|Phường 8'),
    ('31510', 'Phường 1 (thành phố Sóc Trăng)|Phường 2 (thành phố Sóc Trăng)|Phường 3 (thành phố Sóc Trăng)|Phường 4'),
    ('31528', 'Thị trấn Kế Sách|Xã Kế An|Xã Kế Thành'),
    ('31531', 'Thị trấn An Lạc Thôn|Xã Xuân Hòa|Xã Trinh Phú'),
    ('31537', 'giữ nguyên'),
    ('31540', 'Xã An Lạc Tây|Xã Thới An Hội'),
    ('31552', 'Xã An Mỹ|Xã Song Phụng|Xã Nhơn Mỹ'),
    ('31561', 'Xã Ba Trinh|Xã Đại Hải'),
    ('31567', 'Thị trấn Huỳnh Hữu Nghĩa|Xã Mỹ Thuận|Xã Mỹ Tú'),
    ('31569', 'Thị trấn Châu Thành|Xã Phú Tâm'),
    ('31570', 'Xã Thiện Mỹ|Xã Hồ Đắc Kiện'),
    ('31579', 'Xã Hưng Phú|Xã Long Hưng'),
    ('31582', 'Xã Thuận Hòa (huyện Châu Thành)|Xã Phú Tân'),
    ('31591', 'Xã Thuận Hưng|Xã Phú Mỹ|Xã Mỹ Hương'),
    ('31594', 'Xã An Hiệp|Xã An Ninh'),
    ('31603', 'giữ nguyên'),
    ('31615', 'Thị trấn Cù Lao Dung|Xã An Thạnh 1|Xã An Thạnh Tây|Xã An Thạnh Đông'),
    ('31633', 'Xã An Thạnh 2|Xã Đại Ân 1|Xã An Thạnh 3|Xã An Thạnh Nam'),
    ('31639', 'Thị trấn Long Phú|Xã Long Phú'),
    ('31645', 'Thị trấn Đại Ngãi|Xã Long Đức'),
    ('31654', 'Xã Hậu Thạnh|Xã Phú Hữu|Xã Trường Khánh'),
    ('31666', 'Xã Tân Hưng|Xã Châu Khánh|Xã Tân Thạnh'),
    ('31673', 'Thị trấn Trần Đề|Xã Đại Ân 2|Xã Trung Bình'),
    ('31675', 'Xã Viên Bình|Xã Liêu Tú'),
    ('31679', 'Thị trấn Lịch Hội Thượng|Xã Lịch Hội Thượng'),
    ('31684', 'Phường 10|Thị trấn Mỹ Xuyên|Xã Đại Tâm'),
    ('31687', 'Xã Viên An|Xã Tài Văn'),
    ('31699', 'Xã Thạnh Thới Thuận|Xã Thạnh Thới An'),
    ('31708', 'Xã Thạnh Phú|Xã Gia Hòa 1'),
    ('31717', 'Xã Hòa Tú 1|Xã Hòa Tú 2'),
    ('31723', 'Xã Tham Đôn|Xã Ngọc Đông|Xã Ngọc Tố'),
    ('31726', 'Xã Thạnh Quới|Xã Gia Hòa 2'),
    ('31732', 'Phường 1 (thị xã Ngã Năm)|Phường 2 (thị xã Ngã Năm)|Xã Vĩnh Quới'),
    ('31741', 'Xã Thạnh Tân|Xã Long Bình|Xã Tân Long'),
    ('31753', 'Phường 3 (thị xã Ngã Năm)|Xã Mỹ Bình|Xã Mỹ Quới'),
    ('31756', 'Thị trấn Hưng Lợi|Thị trấn Phú Lộc|Xã Thạnh Trị'),
    ('31759', 'Xã Tuân Tức|Xã Lâm Kiết|Xã Lâm Tân'),
    ('31777', 'Xã Châu Hưng|Xã Vĩnh Thành|Xã Vĩnh Lợi'),
    ('31783', 'Phường 1 (thị xã Vĩnh Châu)|Phường 2 (thị xã Vĩnh Châu)|Xã Lạc Hòa'),
    ('31789', 'Phường Khánh Hòa|Xã Vĩnh Hiệp|Xã Hòa Đông'),
    ('31795', 'giữ nguyên'),
    ('31804', 'Phường Vĩnh Phước|Xã Vĩnh Tân'),
    ('31810', 'giữ nguyên')) AS v (code, formers)
  JOIN portal.unit u ON u.code = v.code AND u.type = 'COMMUNE', string_to_table(v.formers, '|') AS former
ON CONFLICT DO NOTHING;

-- Which commune lies in what was which district: more than one where it took parts of two.
INSERT INTO portal.unit_succession (former_id, successor_id, since)
SELECT f.id, s.id, DATE '2025-07-01'
  FROM (VALUES
    ('916','31120'), ('918','31120'), ('916','31135'), ('916','31147'), ('916','31150'), ('918','31150'), ('926','31150'), ('917','31153'),
    ('927','31153'), ('917','31157'), ('923','31157'), ('917','31162'), ('918','31168'), ('918','31174'), ('918','31183'), ('919','31186'),
    ('919','31201'), ('923','31207'), ('923','31213'), ('923','31217'), ('925','31217'), ('923','31228'), ('924','31231'), ('924','31232'),
    ('924','31237'), ('924','31246'), ('925','31249'), ('925','31255'), ('927','31258'), ('925','31261'), ('925','31264'), ('925','31273'),
    ('927','31273'), ('927','31282'), ('927','31288'), ('927','31294'), ('926','31299'), ('926','31309'), ('926','31315')) AS v (former, successor)
  JOIN portal.unit f ON f.code = v.former AND f.type = 'DISTRICT' JOIN portal.unit s ON s.code = v.successor AND s.type = 'COMMUNE';

CREATE FUNCTION portal.refuse_illegal_unit_change() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF OLD.state <> 'PLANNED' THEN
        RAISE EXCEPTION 'a change of units that is % stays so', OLD.state USING ERRCODE = 'check_violation';
    END IF;
    IF (OLD.kind, OLD.effective_on, OLD.document_number, OLD.document_date, OLD.issuer, OLD.new_name, OLD.new_name_en, OLD.accounts, OLD.planned_by)
        IS DISTINCT FROM
       (NEW.kind, NEW.effective_on, NEW.document_number, NEW.document_date, NEW.issuer, NEW.new_name, NEW.new_name_en, NEW.accounts, NEW.planned_by) THEN
        RAISE EXCEPTION 'a planned change of units is cancelled, not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'DONE' AND OLD.effective_on > portal.today() THEN
        RAISE EXCEPTION 'the day of this change has not come' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_illegal_step BEFORE UPDATE ON portal.unit_change FOR EACH ROW EXECUTE FUNCTION portal.refuse_illegal_unit_change();

-- The end of a unit is final: it keeps its name, and nothing is put below it.
CREATE FUNCTION portal.refuse_illegal_unit_step() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.state = 'CLOSED' AND (NEW.state, NEW.type, NEW.name, NEW.name_en, NEW.valid_to)
            IS DISTINCT FROM (OLD.state, OLD.type, OLD.name, OLD.name_en, OLD.valid_to) THEN
            RAISE EXCEPTION 'unit % has ended and stays as it was', OLD.id USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.state = 'CLOSED' AND OLD.state <> 'CLOSED' AND NEW.valid_to IS NULL THEN
            RAISE EXCEPTION 'unit % ends on a day', OLD.id USING ERRCODE = 'check_violation';
        END IF;
        IF (OLD.parent_id, OLD.commune_id) IS NOT DISTINCT FROM (NEW.parent_id, NEW.commune_id) THEN
            RETURN NEW;
        END IF;
    END IF;
    IF NEW.state <> 'CLOSED'
        AND EXISTS (SELECT FROM portal.unit u WHERE u.id IN (NEW.parent_id, NEW.commune_id) AND u.state = 'CLOSED') THEN
        RAISE EXCEPTION 'nothing is put below a unit that has ended' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_illegal_step BEFORE INSERT OR UPDATE ON portal.unit FOR EACH ROW EXECUTE FUNCTION portal.refuse_illegal_unit_step();

REVOKE ALL ON FUNCTION portal.keep_unit_name(), portal.refuse_illegal_unit_change(), portal.refuse_illegal_unit_step() FROM PUBLIC;

GRANT SELECT ON portal.unit_name TO portal_app;
GRANT SELECT, INSERT ON portal.unit_change, portal.unit_change_move, portal.unit_change_part, portal.unit_succession TO portal_app;
GRANT UPDATE ON portal.unit_change TO portal_app;

-- Names and fates of units are public; the city alone writes them.
DO $$
DECLARE
    kept text;
BEGIN
    FOREACH kept IN ARRAY ARRAY['unit_name', 'unit_change', 'unit_change_move', 'unit_change_part', 'unit_succession'] LOOP
        EXECUTE format('ALTER TABLE portal.%I ENABLE ROW LEVEL SECURITY', kept);
        EXECUTE format('ALTER TABLE portal.%I FORCE ROW LEVEL SECURITY', kept);
        EXECUTE format('CREATE POLICY everyone_reads ON portal.%I FOR SELECT TO portal_app, migrator USING (true)', kept);
        IF kept <> 'unit_name' THEN
            EXECUTE format('CREATE POLICY city_new ON portal.%I FOR INSERT TO portal_app WITH CHECK (portal.acts_for_city())', kept);
        END IF;
    END LOOP;
END
$$;
CREATE POLICY city_settles ON portal.unit_change FOR UPDATE TO portal_app USING (portal.acts_for_city()) WITH CHECK (portal.acts_for_city());
-- For the trigger that keeps names, which runs as its owner.
CREATE POLICY kept_new ON portal.unit_name FOR INSERT TO migrator WITH CHECK (true);
CREATE POLICY kept_again ON portal.unit_name FOR UPDATE TO migrator USING (true) WITH CHECK (true);
