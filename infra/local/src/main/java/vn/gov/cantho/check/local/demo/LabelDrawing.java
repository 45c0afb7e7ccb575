package vn.gov.cantho.check.local.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;

/** Draws the labels of the demo products: what the product says, and that it is a sample. */
final class LabelDrawing {

    private static final int GROUND = 0xFFFFFF;
    private static final int TEXT = 0x17231C;
    private static final int MARGIN = 80;
    private static final String BOLD = "liberation/LiberationSans-Bold.ttf";
    private static final String PLAIN = "liberation/LiberationSans-Regular.ttf";

    private LabelDrawing() {}

    /** The label of a product as a JPEG of 1200 by 900. */
    static byte[] jpeg(DemoProduct product, DemoGuidance guidance) {
        var image = new BufferedImage(Canvas.WIDTH, Canvas.HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            draw(graphics, product, guidance);
        } finally {
            graphics.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "jpeg", bytes)) {
                throw new IllegalStateException("this Java cannot write JPEG");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void draw(Graphics2D graphics, DemoProduct product, DemoGuidance guidance) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setBackground(new Color(GROUND));
        graphics.clearRect(0, 0, Canvas.WIDTH, Canvas.HEIGHT);
        var canvas = new Canvas(graphics);
        canvas.fill(product.picture().accent(), Canvas.box(0, 0, Canvas.WIDTH, 120, 0));
        canvas.line(product.picture().accent(), 6, Canvas.box(20, 20, Canvas.WIDTH - 40, Canvas.HEIGHT - 40, 24));
        var y = line(graphics, font(BOLD, 44), GROUND, product.brand() + " · NHÃN MẪU", 78);
        y = line(graphics, font(BOLD, 60), TEXT, product.nameVi(), y + 130);
        y = line(graphics, font(PLAIN, 36), TEXT, product.nameEn(), y + 56);
        y = line(graphics, font(PLAIN, 36), TEXT, "Khối lượng tịnh: " + product.netContent(), y + 72);
        y = line(graphics, font(PLAIN, 36), TEXT, "Xuất xứ: " + product.origin(), y + 52);
        for (var text : guidance.warningsVi().lines().toList()) {
            y = line(graphics, font(BOLD, 34), TEXT, text, y + 64);
        }
    }

    /** Writes a text, broken where the label ends; returns where its last line stands. */
    private static int line(Graphics2D graphics, Font font, int colour, String text, int y) {
        graphics.setFont(font);
        graphics.setColor(new Color(colour));
        var height = graphics.getFontMetrics().getHeight();
        var at = y - height;
        for (var part : broken(graphics, text)) {
            at += height;
            graphics.drawString(part, MARGIN, at);
        }
        return at;
    }

    private static List<String> broken(Graphics2D graphics, String text) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + ' ' + word;
            if (graphics.getFontMetrics().stringWidth(longer) > Canvas.WIDTH - 2 * MARGIN) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static Font font(String path, float size) {
        try (var file = new ClassPathResource(path).getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(size);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (FontFormatException failure) {
            throw new IllegalStateException(path + " is no font", failure);
        }
    }
}
