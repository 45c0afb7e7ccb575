package vn.gov.cantho.check.portal.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.core.io.ClassPathResource;

/**
 * The letters of a printed file: Liberation Sans (SIL OFL), which has all Vietnamese ones; of each font only the used letters
 * are put into the file. Made anew for each file, because a font collects the letters of its file.
 */
public record PrintFonts(BaseFont regular, BaseFont bold) {

    public static PrintFonts load() {
        return new PrintFonts(load("LiberationSans-Regular.ttf"), load("LiberationSans-Bold.ttf"));
    }

    private static BaseFont load(String name) {
        try {
            var bytes = new ClassPathResource("liberation/" + name).getContentAsByteArray();
            return BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes, new byte[0]);
        } catch (IOException failure) {
            throw new UncheckedIOException("The font " + name + " cannot be read", failure);
        }
    }
}
