package vn.gov.cantho.check.portal.dossierpapers;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.core.io.ClassPathResource;

/**
 * The letters of administrative papers: Liberation Serif (SIL OFL), which is as wide as the Times New Roman that Nghị định
 * 30/2020 asks for and has every Vietnamese letter. Made anew for each file, because a font collects the letters of its
 * file.
 */
record PaperFonts(BaseFont upright, BaseFont strong, BaseFont slanted) {

    /** Sizes in points, of the annex of Nghị định 30/2020. */
    static final float BODY = 13;

    static final float SMALL = 10;
    static final float TITLE = 14;

    static PaperFonts load() {
        return new PaperFonts(load("Regular"), load("Bold"), load("Italic"));
    }

    Font regular(float size) {
        return new Font(upright, size);
    }

    Font bold(float size) {
        return new Font(strong, size);
    }

    Font italic(float size) {
        return new Font(slanted, size);
    }

    private static BaseFont load(String style) {
        var name = "LiberationSerif-" + style + ".ttf";
        try {
            var bytes = new ClassPathResource("liberation/" + name).getContentAsByteArray();
            return BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes, new byte[0]);
        } catch (IOException failure) {
            throw new UncheckedIOException("The font " + name + " cannot be read", failure);
        }
    }
}
