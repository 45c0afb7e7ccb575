-- The first list of papers (Điều 5) and the reasons of a supplement. Điều 5.3 asks for one of three registrations of everybody; what else a kind of product
-- needs by law is asked for where every one of its kind has it, and offered where some have it.
INSERT INTO portal.dossier_checklist (version, valid_from, note) VALUES (1, DATE '2025-07-01', 'Theo Điều 5 của Quy chế');

INSERT INTO portal.dossier_checklist_item (version, product_group, kind, file_kind, need) VALUES
    (1, 'ANY', 'ANY', 'BUSINESS_LICENCE', 'ONE_OF'),
    (1, 'ANY', 'ANY', 'ENTERPRISE_REGISTRATION', 'ONE_OF'),
    (1, 'ANY', 'ANY', 'HOUSEHOLD_OR_COOPERATIVE_REGISTRATION', 'ONE_OF'),
    (1, 'ANY', 'ANY', 'PRODUCT_CERTIFICATE', 'OPTIONAL'),
    (1, 'ANY', 'ANY', 'TEST_RESULT', 'OPTIONAL'),
    (1, 'ANY', 'ANY', 'TRADEMARK', 'OPTIONAL'),
    (1, 'ANY', 'ANY', 'QUALITY_DECLARATION', 'OPTIONAL'),
    (1, 'ANY', 'ANY', 'PRODUCT_LABEL', 'OPTIONAL'),
    (1, 'ANY', 'ANY', 'PRODUCT_PICTURE', 'OPTIONAL'),
    (1, 'ANY', 'ANY', 'OTHER', 'OPTIONAL'),
    -- Processed food is declared before it is sold and carries a label.
    (1, 'PROCESSED', 'ANY', 'QUALITY_DECLARATION', 'REQUIRED'),
    (1, 'PROCESSED', 'ANY', 'PRODUCT_LABEL', 'REQUIRED'),
    -- A certificate of food safety; households that begin small are spared it.
    (1, 'AQUATIC', 'ENTERPRISE', 'PRODUCT_CERTIFICATE', 'REQUIRED'),
    (1, 'AQUATIC', 'COOPERATIVE', 'PRODUCT_CERTIFICATE', 'REQUIRED'),
    (1, 'LIVESTOCK', 'ENTERPRISE', 'PRODUCT_CERTIFICATE', 'REQUIRED'),
    (1, 'LIVESTOCK', 'COOPERATIVE', 'PRODUCT_CERTIFICATE', 'REQUIRED');

INSERT INTO portal.dossier_reason (code, position, text_vi, text_en) VALUES
    ('ILLEGIBLE', 10, 'Bản chụp mờ, không đọc được', 'The copy cannot be read'),
    ('MISSING', 20, 'Còn thiếu, chưa nộp', 'It is missing'),
    ('EXPIRED', 30, 'Đã hết hiệu lực', 'It is no longer valid'),
    ('NOT_MATCHING', 40, 'Không khớp với giấy tờ đã nộp', 'It does not match the papers filed'),
    ('INCOMPLETE', 50, 'Ghi chưa đầy đủ', 'It is not complete'),
    ('WRONG_PAPER', 60, 'Không đúng loại giấy tờ', 'It is another kind of paper'),
    ('NOT_SIGNED', 70, 'Chưa ký tên, đóng dấu', 'It is not signed or sealed'),
    ('OTHER_PRODUCT', 80, 'Không phải của sản phẩm đăng ký', 'It is of another product'),
    ('OTHER', 900, 'Lý do khác', 'Another reason');
