package vn.gov.cantho.check.local.demo;

/** What lives in ponds and rivers. */
final class WaterForms {

    private static final int DARK = 0x17231C;
    private static final int PLATE = 0xFFFFFF;

    private WaterForms() {}

    static void fish(Canvas canvas, Motif motif) {
        canvas.fill(PLATE, Canvas.oval(600, 560, 460, 185));
        canvas.line(0xD9E6DE, 8, Canvas.oval(600, 560, 410, 150));
        canvas.fill(
                motif.accent(), Canvas.curved(820, 500, 930, 430, 985, 400, 950, 490, 985, 590, 900, 570, 820, 540));
        canvas.fill(motif.accent(), Canvas.curved(520, 430, 600, 330, 700, 350, 690, 400, 700, 440));
        canvas.fill(motif.main(), Canvas.leaf(220, 520, 880, 520, 250));
        canvas.within(
                Canvas.leaf(220, 520, 880, 520, 250), () -> canvas.glaze(PLATE, 110, Canvas.oval(540, 690, 400, 150)));
        canvas.fill(PLATE, Canvas.oval(330, 490, 24, 24));
        canvas.fill(DARK, Canvas.oval(326, 490, 13, 13));
        canvas.line(motif.accent(), 8, Canvas.stroke(420, 440, 424, 600));
        for (var i = 0; i < 8; i++) {
            canvas.line(
                    motif.accent(),
                    6,
                    Canvas.leaf(490 + (i % 4) * 80, 490 + (i / 4) * 55, 530 + (i % 4) * 80, 500 + (i / 4) * 55, 18));
        }
        canvas.fill(Canvas.LEAF, Canvas.leaf(300, 680, 420, 640, 26));
        canvas.fill(Canvas.LEAF, Canvas.leaf(310, 690, 440, 700, 24));
    }

    static void shrimp(Canvas canvas, Motif motif) {
        canvas.fill(PLATE, Canvas.oval(600, 560, 450, 190));
        canvas.line(0xD9E6DE, 8, Canvas.oval(600, 560, 400, 155));
        for (var i = 0; i < 3; i++) {
            var offset = (i - 1) * 230;
            canvas.turned(i * 14 - 14, 600 + offset, 520, () -> one(canvas, motif, 600 + offset, 520));
        }
    }

    private static void one(Canvas canvas, Motif motif, double x, double y) {
        for (var segment = 0; segment < 6; segment++) {
            var angle = Math.toRadians(200 - segment * 40);
            var radius = 52 - segment * 5;
            var centreX = x + 86 * Math.cos(angle);
            var centreY = y + 86 * Math.sin(angle);
            canvas.fill(
                    segment % 2 == 0 ? motif.main() : motif.accent(), Canvas.oval(centreX, centreY, radius, radius));
        }
        canvas.fill(DARK, Canvas.oval(x - 96, y - 48, 8, 8));
        canvas.line(motif.accent(), 5, Canvas.stroke(x - 110, y - 60, x - 60, y - 150));
        canvas.line(motif.accent(), 5, Canvas.stroke(x - 110, y - 60, x - 20, y - 130));
        canvas.fill(motif.accent(), Canvas.leaf(x + 34, y - 82, x - 30, y - 116, 26));
    }
}
