package vn.gov.cantho.check.local.demo;

/** What comes from kitchens and ovens. */
final class PreparedForms {

    private static final int PLATE = 0xFFFFFF;
    private static final int RIM = 0xD9E6DE;

    private PreparedForms() {}

    static void slices(Canvas canvas, Motif motif) {
        plate(canvas);
        for (var i = 0; i < 3; i++) {
            var x = 420 + i * 180;
            canvas.fill(motif.accent(), Canvas.box(x - 120, 470 - i % 2 * 40, 240, 110, 90));
            canvas.fill(motif.main(), Canvas.oval(x, 470 - i % 2 * 40, 120, 66));
            canvas.line(motif.accent(), 7, Canvas.oval(x, 470 - i % 2 * 40, 70, 36));
        }
        herbs(canvas);
    }

    static void sheets(Canvas canvas, Motif motif) {
        canvas.fill(0xC8A56A, Canvas.box(260, 690, 680, 36, 16));
        for (var i = 0; i < 7; i++) {
            var y = 650 - i * 34;
            canvas.fill(motif.accent(), Canvas.oval(600, y + 12, 310, 92));
            canvas.fill(motif.main(), Canvas.oval(600, y, 310, 92));
        }
        canvas.line(motif.accent(), 6, Canvas.oval(600, 446, 230, 60));
        canvas.fill(Canvas.LEAF, Canvas.leaf(520, 450, 690, 430, 34));
    }

    static void skewers(Canvas canvas, Motif motif) {
        canvas.fill(Canvas.LEAF, Canvas.leaf(190, 600, 1010, 560, 330));
        for (var i = 0; i < 4; i++) {
            var y = 440 + i * 72;
            canvas.line(motif.accent(), 12, Canvas.stroke(290, y + 30, 930, y - 20));
            canvas.line(motif.main(), 54, Canvas.stroke(390, y + 22, 800, y - 10));
            canvas.line(0x8A4526, 6, Canvas.stroke(470, y - 4, 500, y + 34));
            canvas.line(0x8A4526, 6, Canvas.stroke(640, y - 16, 670, y + 22));
        }
    }

    static void links(Canvas canvas, Motif motif) {
        plate(canvas);
        for (var i = 0; i < 5; i++) {
            var x = 380 + i * 110;
            canvas.line(motif.main(), 78, Canvas.stroke(x, 430, x + 20, 600));
            canvas.line(motif.accent(), 7, Canvas.stroke(x - 22, 450, x - 8, 590));
        }
        canvas.line(0xC8A56A, 9, Canvas.stroke(360, 372, 850, 372));
        herbs(canvas);
    }

    static void rolls(Canvas canvas, Motif motif) {
        for (var i = 0; i < 2; i++) {
            var y = 400 + i * 150;
            canvas.line(motif.main(), 128, Canvas.stroke(330, y, 760 + i * 60, y));
            for (var band = 0; band < 4; band++) {
                canvas.line(0xE3C770, 9, Canvas.stroke(370 + band * 110, y - 62, 370 + band * 110, y + 62));
            }
        }
        canvas.fill(motif.accent(), Canvas.oval(850, 640, 120, 100));
        canvas.fill(0xF0D675, Canvas.oval(850, 640, 56, 46));
        canvas.fill(0xE07B39, Canvas.oval(850, 640, 24, 20));
    }

    private static void plate(Canvas canvas) {
        canvas.fill(PLATE, Canvas.oval(600, 570, 430, 180));
        canvas.line(RIM, 8, Canvas.oval(600, 570, 382, 148));
    }

    private static void herbs(Canvas canvas) {
        canvas.fill(Canvas.LEAF, Canvas.leaf(770, 660, 900, 600, 30));
        canvas.fill(0x3F8F5F, Canvas.leaf(760, 668, 900, 664, 26));
        canvas.fill(0xB3261E, Canvas.leaf(330, 640, 420, 690, 18));
    }
}
