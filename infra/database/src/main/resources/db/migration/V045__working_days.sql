-- Which days are worked, for deadlines counted in working days: the weekend is off but where it is worked in exchange, holidays are off. Days of the
-- state and no secrets: whoever asks reads them, programs that act for nobody too; the city alone writes them, naming the document each stands on (Regulation, Điều 11.2).
CREATE TABLE portal.working_year (
    year           smallint PRIMARY KEY CHECK (year BETWEEN 2025 AND 2100),
    -- PROPOSED until the document that fixes the days of the year is known.
    state          text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'CONFIRMED')),
    reference      text CHECK (char_length(reference) BETWEEN 3 AND 100),
    reference_day  date,
    version        integer NOT NULL DEFAULT 0,
    CHECK (num_nonnulls(reference, reference_day) = CASE state WHEN 'CONFIRMED' THEN 2 ELSE 0 END)
);

CREATE TABLE portal.day_off (
    day            date PRIMARY KEY,
    year           smallint NOT NULL GENERATED ALWAYS AS (extract(year FROM day)) STORED REFERENCES portal.working_year,
    kind           text NOT NULL CHECK (kind IN ('HOLIDAY', 'WORKING_WEEKEND')),
    name_vi        text NOT NULL CHECK (char_length(name_vi) BETWEEN 3 AND 100),
    name_en        text NOT NULL CHECK (char_length(name_en) BETWEEN 3 AND 100),
    reference      text NOT NULL CHECK (char_length(reference) BETWEEN 3 AND 100),
    reference_day  date NOT NULL,
    CHECK (kind <> 'WORKING_WEEKEND' OR extract(isodow FROM day) >= 6)
);
CREATE INDEX day_off_year ON portal.day_off (year);

-- The law gives eleven days a year, each on a day that would be worked, or made up for; an exchange takes a day and gives one. So a year in which
-- fewer are off, those worked in exchange taken away, lacks some, and is not confirmed.
CREATE FUNCTION portal.refuse_illegal_year_step() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF OLD.year <> NEW.year THEN
        RAISE EXCEPTION 'a year does not become another' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state = 'CONFIRMED' AND (OLD.state, OLD.reference, OLD.reference_day) IS DISTINCT FROM (NEW.state, NEW.reference, NEW.reference_day) THEN
        RAISE EXCEPTION 'this year is confirmed' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state = 'PROPOSED' AND NEW.state = 'CONFIRMED' AND (
        SELECT count(*) FILTER (WHERE d.kind = 'HOLIDAY' AND extract(isodow FROM d.day) < 6) - count(*) FILTER (WHERE d.kind = 'WORKING_WEEKEND')
          FROM portal.day_off d WHERE d.year = NEW.year) < 11 THEN
        RAISE EXCEPTION 'this year lacks days of the law' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION portal.refuse_illegal_year_step() FROM PUBLIC;
CREATE TRIGGER legal_step BEFORE UPDATE ON portal.working_year FOR EACH ROW EXECUTE FUNCTION portal.refuse_illegal_year_step();

-- 2025 is as it was announced and lived. Of 2026 the exchanges, Tết and National Day were announced, while the law that makes 24 November a day off is not
-- known here; of 2027 all that is decided year by year is a proposal. The city confirms both when it has the documents before it.
INSERT INTO portal.working_year (year, state, reference, reference_day) VALUES
    (2025, 'CONFIRMED', '8726/VPCP-KGVX', '2024-11-26'),
    (2026, 'PROPOSED', NULL, NULL),
    (2027, 'PROPOSED', NULL, NULL);

INSERT INTO portal.day_off (day, kind, name_vi, name_en, reference, reference_day)
SELECT given.day, 'HOLIDAY', given.name_vi, given.name_en, 'Bộ luật Lao động 45/2019/QH14, Điều 112', '2019-11-20'
  FROM (VALUES
    (DATE '2025-01-01', 'Tết Dương lịch', 'New Year''s Day'),
    (DATE '2025-04-07', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Hùng Kings'' Commemoration Day'),
    (DATE '2025-04-30', 'Ngày Chiến thắng', 'Victory Day'),
    (DATE '2025-05-01', 'Ngày Quốc tế lao động', 'International Labour Day'),
    (DATE '2025-09-02', 'Quốc khánh', 'National Day'),
    (DATE '2026-01-01', 'Tết Dương lịch', 'New Year''s Day'),
    (DATE '2026-02-16', 'Tết Âm lịch (29 tháng Chạp)', 'Lunar New Year''s Eve'),
    (DATE '2026-02-17', 'Tết Âm lịch (mùng 1)', 'Lunar New Year, first day'),
    (DATE '2026-02-18', 'Tết Âm lịch (mùng 2)', 'Lunar New Year, second day'),
    (DATE '2026-02-19', 'Tết Âm lịch (mùng 3)', 'Lunar New Year, third day'),
    (DATE '2026-02-20', 'Tết Âm lịch (mùng 4)', 'Lunar New Year, fourth day'),
    (DATE '2026-04-26', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Hùng Kings'' Commemoration Day'),
    (DATE '2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'Hùng Kings'' Commemoration Day, made up'),
    (DATE '2026-04-30', 'Ngày Chiến thắng', 'Victory Day'),
    (DATE '2026-05-01', 'Ngày Quốc tế lao động', 'International Labour Day'),
    (DATE '2026-08-31', 'Nghỉ hoán đổi dịp Quốc khánh', 'Exchanged for Saturday 22 August'),
    (DATE '2026-09-01', 'Quốc khánh (ngày liền kề)', 'National Day, the day beside it'),
    (DATE '2026-09-02', 'Quốc khánh', 'National Day'),
    (DATE '2027-01-01', 'Tết Dương lịch', 'New Year''s Day'),
    (DATE '2027-02-04', 'Tết Âm lịch (28 tháng Chạp)', 'Two days before Lunar New Year'),
    (DATE '2027-02-05', 'Tết Âm lịch (29 tháng Chạp)', 'Lunar New Year''s Eve'),
    (DATE '2027-02-06', 'Tết Âm lịch (mùng 1)', 'Lunar New Year, first day'),
    (DATE '2027-02-07', 'Tết Âm lịch (mùng 2)', 'Lunar New Year, second day'),
    (DATE '2027-02-08', 'Tết Âm lịch (mùng 3)', 'Lunar New Year, third day'),
    (DATE '2027-02-09', 'Nghỉ bù Tết Âm lịch', 'Lunar New Year, made up'),
    (DATE '2027-02-10', 'Nghỉ bù Tết Âm lịch', 'Lunar New Year, made up'),
    (DATE '2027-04-16', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Hùng Kings'' Commemoration Day'),
    (DATE '2027-04-30', 'Ngày Chiến thắng', 'Victory Day'),
    (DATE '2027-05-01', 'Ngày Quốc tế lao động', 'International Labour Day'),
    (DATE '2027-05-03', 'Nghỉ bù Ngày Quốc tế lao động', 'International Labour Day, made up'),
    (DATE '2027-09-02', 'Quốc khánh', 'National Day'),
    (DATE '2027-09-03', 'Quốc khánh (ngày liền kề)', 'National Day, the day beside it')) AS given (day, name_vi, name_en);

INSERT INTO portal.day_off (day, kind, name_vi, name_en, reference, reference_day) VALUES
    ('2025-01-27', 'HOLIDAY', 'Tết Âm lịch (28 tháng Chạp)', 'Two days before Lunar New Year', '8726/VPCP-KGVX', '2024-11-26'),
    ('2025-01-28', 'HOLIDAY', 'Tết Âm lịch (29 tháng Chạp)', 'Lunar New Year''s Eve', '8726/VPCP-KGVX', '2024-11-26'),
    ('2025-01-29', 'HOLIDAY', 'Tết Âm lịch (mùng 1)', 'Lunar New Year, first day', '8726/VPCP-KGVX', '2024-11-26'),
    ('2025-01-30', 'HOLIDAY', 'Tết Âm lịch (mùng 2)', 'Lunar New Year, second day', '8726/VPCP-KGVX', '2024-11-26'),
    ('2025-01-31', 'HOLIDAY', 'Tết Âm lịch (mùng 3)', 'Lunar New Year, third day', '8726/VPCP-KGVX', '2024-11-26'),
    ('2025-04-26', 'WORKING_WEEKEND', 'Làm bù cho thứ Sáu 02/05/2025', 'Worked for Friday 2 May 2025', '8726/VPCP-KGVX', '2024-11-26'),
    ('2025-05-02', 'HOLIDAY', 'Nghỉ hoán đổi dịp 30/4 và 1/5', 'Exchanged for Saturday 26 April', '8726/VPCP-KGVX', '2024-11-26'),
    ('2025-09-01', 'HOLIDAY', 'Quốc khánh (ngày liền kề)', 'National Day, the day beside it', '8726/VPCP-KGVX', '2024-11-26'),
    ('2026-01-02', 'HOLIDAY', 'Nghỉ hoán đổi dịp Tết Dương lịch', 'Exchanged for Saturday 10 January', '12729/VPCP-KGVX', '2025-12-25'),
    ('2026-01-10', 'WORKING_WEEKEND', 'Làm bù cho thứ Sáu 02/01/2026', 'Worked for Friday 2 January 2026', '12729/VPCP-KGVX', '2025-12-25'),
    ('2026-08-22', 'WORKING_WEEKEND', 'Làm bù cho thứ Hai 31/08/2026', 'Worked for Monday 31 August 2026', 'Bộ luật Lao động 45/2019/QH14, Điều 112', '2019-11-20'),
    ('2026-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam', 'Vietnamese Culture Day', 'Nghị quyết 80-NQ/TW', '2026-01-07'),
    ('2027-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam', 'Vietnamese Culture Day', 'Nghị quyết 80-NQ/TW', '2026-01-07');

GRANT SELECT, INSERT, UPDATE ON portal.working_year TO portal_app;
GRANT SELECT, INSERT, DELETE ON portal.day_off TO portal_app;

DO $$
DECLARE
    guarded text;
    city constant text := 'EXISTS (SELECT FROM portal.unit u WHERE u.id = portal.acting_unit() AND u.type = ''CITY'')';
BEGIN
    FOREACH guarded IN ARRAY ARRAY['working_year', 'day_off'] LOOP
        EXECUTE format('ALTER TABLE portal.%I ENABLE ROW LEVEL SECURITY', guarded);
        EXECUTE format('ALTER TABLE portal.%I FORCE ROW LEVEL SECURITY', guarded);
        EXECUTE format('CREATE POLICY all_read ON portal.%I FOR SELECT TO portal_app USING (true)', guarded);
    END LOOP;
    EXECUTE format('CREATE POLICY city_new ON portal.working_year FOR INSERT TO portal_app WITH CHECK (state = ''PROPOSED'' AND %s)', city);
    EXECUTE format('CREATE POLICY city_changed ON portal.working_year FOR UPDATE TO portal_app USING (%s) WITH CHECK (%s)', city, city);
    EXECUTE format('CREATE POLICY city_new ON portal.day_off FOR INSERT TO portal_app WITH CHECK (%s)', city);
    EXECUTE format('CREATE POLICY city_gone ON portal.day_off FOR DELETE TO portal_app USING (%s)', city);
END
$$;
