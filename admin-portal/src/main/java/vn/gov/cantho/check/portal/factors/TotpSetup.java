package vn.gov.cantho.check.portal.factors;

/** An authenticator app that is about to be set up: it counts once a code of it has been typed. */
public final class TotpSetup {

    private final TotpSecret secret;
    private final String address;

    TotpSetup(TotpSecret secret, String address) {
        this.secret = secret;
        this.address = address;
    }

    /** The secret as an app takes it that scans nothing: groups of four letters and figures. */
    public String text() {
        return secret.text().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The same for a QR code. */
    public String address() {
        return address;
    }

    TotpSecret secret() {
        return secret;
    }
}
