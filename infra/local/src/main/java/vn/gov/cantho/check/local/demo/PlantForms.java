package vn.gov.cantho.check.local.demo;

/** What grows in beds and sheds. */
final class PlantForms {

    private static final int LIGHT = 0xFFFFFF;

    private PlantForms() {}

    static void bulbs(Canvas canvas, Motif motif) {
        for (var i = 0; i < 3; i++) {
            var x = 400 + i * 200;
            var y = 560 + i % 2 * 60;
            for (var blade = -1; blade <= 1; blade++) {
                canvas.fill(Canvas.LEAF, Canvas.leaf(x, y - 90, x + blade * 70, y - 330 + Math.abs(blade) * 50, 26));
            }
            canvas.fill(
                    motif.main(),
                    Canvas.curved(
                            x, y - 150, x + 40, y - 100, x + 110, y, x + 110, y + 120, x, y + 125, x - 110, y + 120,
                            x - 110, y, x - 40, y - 100, x, y - 150));
            canvas.line(motif.accent(), 7, Canvas.leaf(x, y - 130, x, y + 118, 70));
            canvas.glaze(LIGHT, 70, Canvas.oval(x - 52, y + 10, 14, 40));
        }
    }

    static void mushrooms(Canvas canvas, Motif motif) {
        canvas.fill(0xC8A56A, Canvas.curved(250, 720, 420, 640, 600, 660, 780, 640, 950, 720, 600, 800, 250, 720));
        for (var i = 0; i < 4; i++) {
            var x = 390 + i * 140;
            var y = 500 + i % 2 * 90;
            canvas.fill(motif.accent(), Canvas.box(x - 44, y, 88, 170, 60));
            canvas.fill(
                    motif.main(),
                    Canvas.curved(
                            x - 105, y + 40, x - 100, y - 130, x, y - 140, x + 100, y - 130, x + 105, y + 40, x, y + 80,
                            x - 105, y + 40));
            canvas.glaze(LIGHT, 70, Canvas.oval(x - 40, y - 60, 22, 14));
        }
    }

    static void leaves(Canvas canvas, Motif motif) {
        for (var i = 0; i < 9; i++) {
            var angle = Math.toRadians(180 + i * 22.5);
            var colour = i % 2 == 0 ? motif.accent() : motif.main();
            canvas.fill(colour, Canvas.leaf(600, 720, 600 + 380 * Math.cos(angle), 620 + 400 * Math.sin(angle), 150));
        }
        for (var i = 0; i < 5; i++) {
            var angle = Math.toRadians(215 + i * 27);
            canvas.fill(0xA9D07A, Canvas.leaf(600, 720, 600 + 230 * Math.cos(angle), 660 + 280 * Math.sin(angle), 90));
            canvas.line(LIGHT, 5, Canvas.stroke(600, 710, 600 + 190 * Math.cos(angle), 670 + 230 * Math.sin(angle)));
        }
    }
}
