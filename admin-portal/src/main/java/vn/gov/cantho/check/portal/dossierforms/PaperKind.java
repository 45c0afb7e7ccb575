package vn.gov.cantho.check.portal.dossierforms;

/** The kinds of papers in a dossier (Điều 5). */
public enum PaperKind {
    /** The signed registration form, where it came on paper (5.1). */
    REGISTRATION_FORM,
    /** The signed information form, where it came on paper (5.2). */
    INFORMATION_FORM,
    /** Giấy phép đăng ký ngành nghề kinh doanh (5.3). */
    BUSINESS_LICENCE,
    /** Giấy chứng nhận đăng ký doanh nghiệp (5.3). */
    ENTERPRISE_REGISTRATION,
    /** Giấy chứng nhận đăng ký hộ kinh doanh, hợp tác xã (5.3). */
    HOUSEHOLD_OR_COOPERATIVE_REGISTRATION,
    /** Giấy chứng nhận về sản phẩm theo quy định của pháp luật (5.4). */
    PRODUCT_CERTIFICATE,
    /** Kết quả thử nghiệm chất lượng (5.4). */
    TEST_RESULT,
    /** Giấy chứng nhận đăng ký nhãn hiệu (5.4). */
    TRADEMARK,
    /** Hồ sơ công bố chất lượng (5.4). */
    QUALITY_DECLARATION,
    /** Nhãn sản phẩm (5.4). */
    PRODUCT_LABEL,
    /** Hình ảnh sản phẩm (5.4). */
    PRODUCT_PICTURE,
    /** Whatever else belongs to it (5.4). */
    OTHER;

    /** Whether lists of what is needed name it: the two forms are the dossier itself. */
    public boolean isAskedFor() {
        return this != REGISTRATION_FORM && this != INFORMATION_FORM;
    }
}
