package vn.gov.cantho.check.portal.dossierpapers;

import vn.gov.cantho.check.portal.dossiers.DossierState;

/** The papers that are printed of a dossier. */
public enum PrintedForm {
    /** Phiếu đăng ký tham gia (Điều 5.1, Phụ lục 1). */
    REGISTRATION("phieu-dang-ky"),
    /** Phiếu cung cấp thông tin (Điều 5.2, Phụ lục 2). */
    INFORMATION("phieu-thong-tin"),
    /** Giấy tiếp nhận hồ sơ. */
    RECEIPT("giay-tiep-nhan"),
    /** Biên bản bàn giao tài khoản (Điều 6.3c). */
    HANDOVER("bien-ban-ban-giao");

    private final String fileName;

    PrintedForm(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    /** Whether there is such a paper of a dossier that stands there. */
    boolean isThereIn(DossierState state, int submittedNumber) {
        return switch (this) {
            case REGISTRATION, INFORMATION -> true;
            case RECEIPT -> submittedNumber > 0;
            case HANDOVER ->
                state == DossierState.GRANTED || state == DossierState.HANDED_OVER || state == DossierState.ACTIVE;
        };
    }
}
