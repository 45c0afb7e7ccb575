package vn.gov.cantho.check.portal.dossierpapers;

/** A file to hand out. */
public final class PrintedFile {

    private final String name;
    private final byte[] bytes;

    PrintedFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    /** Its name: letters, digits, hyphens and an extension. */
    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
