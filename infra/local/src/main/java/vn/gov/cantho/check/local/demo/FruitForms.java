package vn.gov.cantho.check.local.demo;

import java.awt.Shape;

/** Fruit of the orchards. */
final class FruitForms {

    private static final int LIGHT = 0xFFFFFF;
    private static final int SHINE_ALPHA = 80;
    private static final int TWIG = 0x6B4300;

    private FruitForms() {}

    static void cluster(Canvas canvas, Motif motif) {
        canvas.line(TWIG, 14, Canvas.stroke(600, 130, 600, 420));
        canvas.fill(Canvas.LEAF, Canvas.leaf(600, 200, 830, 130, 60));
        canvas.fill(0x3F8F5F, Canvas.leaf(600, 230, 380, 170, 56));
        for (var row = 0; row < 5; row++) {
            var count = row < 3 ? row + 2 : 6 - row;
            for (var i = 0; i < count; i++) {
                berry(canvas, motif, 600 + (i - (count - 1) / 2.0) * 124, 330 + row * 96);
            }
        }
    }

    private static void berry(Canvas canvas, Motif motif, double x, double y) {
        canvas.fill(motif.accent(), Canvas.oval(x, y, 68, 68));
        canvas.fill(motif.main(), Canvas.oval(x - 3, y - 5, 62, 61));
        canvas.glaze(LIGHT, SHINE_ALPHA, Canvas.oval(x - 22, y - 26, 16, 12));
    }

    static void round(Canvas canvas, Motif motif) {
        whole(canvas, motif, 500, 520, 230);
        canvas.fill(motif.accent(), Canvas.oval(800, 610, 150, 150));
        canvas.fill(0xFBF6E8, Canvas.oval(800, 610, 128, 128));
        for (var i = 0; i < 8; i++) {
            var angle = Math.toRadians(i * 45);
            canvas.fill(
                    motif.main(), Canvas.leaf(800, 610, 800 + 112 * Math.cos(angle), 610 + 112 * Math.sin(angle), 30));
        }
    }

    static void netted(Canvas canvas, Motif motif) {
        var body = Canvas.oval(600, 500, 270, 250);
        whole(canvas, motif, 600, 500, 260);
        canvas.within(body, () -> {
            for (var i = -6; i <= 6; i++) {
                canvas.line(motif.accent(), 7, Canvas.stroke(600 + i * 70 - 120, 220, 600 + i * 70 + 120, 780));
                canvas.line(motif.accent(), 7, Canvas.stroke(600 + i * 70 + 150, 220, 600 + i * 70 - 150, 780));
            }
        });
    }

    static void drop(Canvas canvas, Motif motif) {
        for (var i = 0; i < 2; i++) {
            var shift = i * 250 - 130;
            var body = Canvas.curved(
                    600 + shift,
                    240,
                    800 + shift,
                    260,
                    790 + shift,
                    500,
                    780 + shift,
                    720,
                    590 + shift,
                    740,
                    410 + shift,
                    730,
                    430 + shift,
                    520,
                    440 + shift,
                    300,
                    600 + shift,
                    240);
            canvas.fill(motif.main(), body);
            canvas.within(body, () -> canvas.glaze(motif.accent(), 120, Canvas.oval(760 + shift, 640, 190, 260)));
            canvas.glaze(LIGHT, SHINE_ALPHA, Canvas.leaf(500 + shift, 330, 480 + shift, 560, 26));
            canvas.line(TWIG, 13, Canvas.stroke(600 + shift, 245, 615 + shift, 185));
            canvas.fill(Canvas.LEAF, Canvas.leaf(612 + shift, 200, 780 + shift, 150, 42));
        }
    }

    static void spiky(Canvas canvas, Motif motif) {
        canvas.line(TWIG, 26, Canvas.stroke(600, 150, 600, 260));
        var body = Canvas.oval(600, 500, 290, 255);
        canvas.fill(motif.main(), body);
        canvas.within(body, () -> {
            for (var row = 0; row < 9; row++) {
                for (var i = 0; i < 10; i++) {
                    thorn(canvas, motif.accent(), 300 + i * 70 + row % 2 * 35, 270 + row * 62);
                }
            }
        });
        canvas.fill(Canvas.LEAF, Canvas.leaf(610, 180, 800, 140, 46));
    }

    private static void thorn(Canvas canvas, int colour, double x, double y) {
        canvas.fill(colour, Canvas.curved(x - 22, y + 18, x - 4, y, x, y - 26, x + 4, y, x + 22, y + 18));
    }

    static void pineapple(Canvas canvas, Motif motif) {
        for (var i = -3; i <= 3; i++) {
            canvas.fill(
                    i % 2 == 0 ? Canvas.LEAF : 0x3F8F5F,
                    Canvas.leaf(600, 380, 600 + i * 80, 120 + Math.abs(i) * 42, 44));
        }
        var body = Canvas.oval(600, 555, 200, 215);
        canvas.fill(motif.main(), body);
        canvas.within(body, () -> {
            for (var i = -8; i <= 8; i++) {
                canvas.line(motif.accent(), 9, Canvas.stroke(600 + i * 62 - 170, 330, 600 + i * 62 + 170, 780));
                canvas.line(motif.accent(), 9, Canvas.stroke(600 + i * 62 + 170, 330, 600 + i * 62 - 170, 780));
            }
        });
    }

    private static void whole(Canvas canvas, Motif motif, double x, double y, double radius) {
        canvas.line(TWIG, 16, Canvas.stroke(x, y - radius + 6, x + 8, y - radius - 60));
        canvas.fill(Canvas.LEAF, Canvas.leaf(x + 6, y - radius - 40, x + 180, y - radius - 90, 44));
        Shape body = Canvas.oval(x, y, radius, radius);
        canvas.fill(motif.main(), body);
        canvas.within(body, () -> canvas.glaze(0x17231C, 26, Canvas.oval(x + 60, y + 90, radius, radius * 0.8)));
        canvas.glaze(
                LIGHT, SHINE_ALPHA, Canvas.oval(x - radius * 0.4, y - radius * 0.45, radius * 0.18, radius * 0.12));
    }
}
