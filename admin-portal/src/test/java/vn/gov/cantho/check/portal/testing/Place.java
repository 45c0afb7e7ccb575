package vn.gov.cantho.check.portal.testing;

/** The units every test database has: two departments, two communes, two establishments under the first city. */
public enum Place {
    CITY("CITY", "CITY", "Thành phố"),
    AGRICULTURE("SO-NNMT", "DEPARTMENT", "Sở Nông nghiệp và Môi trường"),
    TRADE("SO-CT", "DEPARTMENT", "Sở Công Thương"),
    THOT_NOT("P-THOT-NOT", "COMMUNE", "Phường Thốt Nốt"),
    PHONG_DIEN("X-PHONG-DIEN", "COMMUNE", "Xã Phong Điền"),
    /** Cooperative of the department of agriculture, in Thốt Nốt. */
    FISH_COOPERATIVE("CS-0001", "ESTABLISHMENT", "Hợp tác xã Cá tra Thốt Nốt"),
    /** Enterprise of the department of trade, in Phong Điền. */
    FRUIT_COMPANY("CS-0002", "ESTABLISHMENT", "Công ty Trái cây Phong Điền");

    private final String code;
    private final String type;
    private final String title;

    Place(String code, String type, String title) {
        this.code = code;
        this.type = type;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    /** The id of the unit in the database of this run. */
    public long id() {
        return PortalDatabase.started().unitId(code);
    }
}
