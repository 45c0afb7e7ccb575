package vn.gov.cantho.check.resolver.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** The form of a problem report as a browser sends it. */
public final class ReportBody {

    public static final String CONTENT_TYPE = "multipart/form-data; boundary=----grenze";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** With a ticket and what every right report has. */
    public static ReportBody right(String ticket) {
        return new ReportBody()
                .field("ticket", ticket)
                .field("problem", "EXPIRED")
                .field("words", "Hộp cá hết hạn từ tuần trước.\r\nVẫn bày bán.")
                .field("place", "Chợ Ninh Kiều");
    }

    public ReportBody field(String name, String value) {
        return part("name=\"" + name + "\"", "", value.getBytes(UTF_8));
    }

    /** A photo whose name and declared type say what they like. */
    public ReportBody photo(String filename, byte[] content) {
        return part(
                "name=\"photo\"; filename=\"" + filename + "\"", "Content-Type: application/octet-stream\r\n", content);
    }

    public byte[] bytes() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(out.toByteArray());
        whole.writeBytes("------grenze--\r\n".getBytes(UTF_8));
        return whole.toByteArray();
    }

    private ReportBody part(String disposition, String type, byte[] content) {
        out.writeBytes(("------grenze\r\nContent-Disposition: form-data; " + disposition + "\r\n" + type + "\r\n")
                .getBytes(UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }
}
