package vn.gov.cantho.check.local.demo;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** Goods in bags, boxes, bottles and jars. */
final class PackedForms {

    private static final int LIGHT = 0xFFFFFF;
    private static final int SHINE_ALPHA = 70;

    private PackedForms() {}

    static void bag(Canvas canvas, Motif motif) {
        var body = Canvas.curved(
                410, 250, 380, 480, 395, 720, 400, 760, 450, 760, 600, 775, 750, 760, 800, 760, 805, 720, 820, 480, 790,
                250, 600, 275, 410, 250);
        canvas.fill(motif.main(), body);
        canvas.within(body, () -> canvas.fill(motif.accent(), Canvas.box(360, 420, 480, 210, 0)));
        canvas.fill(motif.accent(), Canvas.box(400, 190, 400, 70, 26));
        canvas.line(LIGHT, 6, Canvas.stroke(420, 225, 780, 225));
        for (var i = -2; i <= 2; i++) {
            var x = 600 + i * 62;
            canvas.line(motif.main(), 9, Canvas.stroke(600, 612, x, 470 + Math.abs(i) * 18));
            grains(canvas, motif.main(), x, 470 + Math.abs(i) * 18);
        }
        canvas.glaze(LIGHT, SHINE_ALPHA, Canvas.leaf(440, 290, 430, 730, 24));
    }

    private static void grains(Canvas canvas, int colour, double x, double y) {
        canvas.fill(colour, Canvas.leaf(x, y + 26, x, y - 28, 16));
        canvas.fill(colour, Canvas.leaf(x - 2, y + 44, x - 30, y + 6, 12));
        canvas.fill(colour, Canvas.leaf(x + 2, y + 44, x + 30, y + 6, 12));
    }

    static void box(Canvas canvas, Motif motif) {
        canvas.fill(0x084A2F, Canvas.curved(760, 300, 820, 280, 850, 262, 850, 500, 850, 690, 800, 725, 760, 750));
        canvas.fill(0x2E8B62, Canvas.curved(370, 300, 420, 270, 460, 262, 660, 262, 850, 262, 800, 285, 760, 300));
        canvas.fill(motif.main(), Canvas.box(370, 300, 390, 450, 14));
        canvas.fill(motif.accent(), Canvas.oval(565, 490, 130, 130));
        canvas.fill(Canvas.LEAF, Canvas.leaf(500, 570, 640, 420, 70));
        canvas.line(motif.accent(), 6, Canvas.stroke(510, 560, 622, 440));
        canvas.fill(motif.accent(), Canvas.box(420, 672, 290, 22, 10));
    }

    static void bottle(Canvas canvas, Motif motif) {
        var glass = Canvas.curved(
                560, 180, 556, 300, 540, 340, 470, 380, 470, 460, 470, 640, 474, 740, 600, 775, 726, 740, 730, 640, 730,
                460, 730, 380, 660, 340, 644, 300, 640, 180);
        canvas.fill(0xF3D3DA, glass);
        canvas.within(glass, () -> canvas.fill(motif.main(), Canvas.box(440, 400, 320, 400, 0)));
        canvas.fill(motif.accent(), Canvas.box(550, 130, 100, 90, 18));
        canvas.fill(0xFBFAF6, Canvas.box(470, 500, 260, 150, 6));
        canvas.fill(motif.main(), Canvas.oval(600, 580, 44, 46));
        canvas.fill(Canvas.LEAF, Canvas.leaf(600, 540, 660, 512, 22));
        canvas.glaze(LIGHT, SHINE_ALPHA, Canvas.leaf(505, 410, 500, 720, 22));
    }

    static void jar(Canvas canvas, Motif motif) {
        canvas.fill(motif.main(), Canvas.box(420, 300, 360, 460, 90));
        canvas.fill(motif.accent(), Canvas.box(400, 215, 400, 100, 34));
        canvas.line(0xF3E3B3, 8, Canvas.stroke(430, 265, 770, 265));
        canvas.fill(0xFBFAF6, Canvas.box(420, 440, 360, 180, 8));
        for (var i = 0; i < 5; i++) {
            var x = 510 + (i % 3) * 90 - (i / 3) * -45;
            canvas.line(motif.main(), 10, hexagon(x, 500 + (i / 3) * 78, 46));
        }
        canvas.glaze(LIGHT, SHINE_ALPHA, Canvas.leaf(455, 340, 450, 720, 22));
    }

    private static Shape hexagon(double x, double y, double radius) {
        var hexagon = new Path2D.Double();
        for (var corner = 0; corner < 6; corner++) {
            var angle = Math.toRadians(60 * corner + 30);
            var cornerX = x + radius * Math.cos(angle);
            var cornerY = y + radius * Math.sin(angle);
            if (corner == 0) {
                hexagon.moveTo(cornerX, cornerY);
            } else {
                hexagon.lineTo(cornerX, cornerY);
            }
        }
        hexagon.closePath();
        return hexagon;
    }
}
