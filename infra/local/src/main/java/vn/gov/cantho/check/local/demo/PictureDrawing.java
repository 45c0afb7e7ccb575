package vn.gov.cantho.check.local.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws the pictures of the demo products: our own, flat, without any text. */
final class PictureDrawing {

    private static final int GROUND = 0xFBFAF6;
    private static final int HILL = 0xE6F3EB;
    private static final int RIVER = 0xEFE7D6;
    private static final int SHADOW_ALPHA = 28;

    private PictureDrawing() {}

    /** The picture of a motif as a JPEG of 1200 by 900. */
    static byte[] jpeg(Motif motif) {
        var image = new BufferedImage(Canvas.WIDTH, Canvas.HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            draw(graphics, motif);
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

    private static void draw(Graphics2D graphics, Motif motif) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setBackground(new Color(GROUND));
        graphics.clearRect(0, 0, Canvas.WIDTH, Canvas.HEIGHT);
        var canvas = new Canvas(graphics);
        canvas.fill(HILL, Canvas.oval(600, 430, 470, 400));
        canvas.fill(
                RIVER,
                Canvas.curved(0, 760, 300, 690, 600, 740, 900, 790, 1200, 720, 1200, 900, 1200, 900, 600, 900, 0, 900));
        canvas.glaze(0x17231C, SHADOW_ALPHA, Canvas.oval(600, 755, 330, 36));
        motif.drawOn(canvas);
    }
}
