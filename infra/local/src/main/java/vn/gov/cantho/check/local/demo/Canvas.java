package vn.gov.cantho.check.local.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** A drawing surface of 1200 by 900 with the few strokes that flat pictures need. */
final class Canvas {

    static final int WIDTH = 1200;
    static final int HEIGHT = 900;
    static final int LEAF = 0x0B6B43;

    private final Graphics2D graphics;

    Canvas(Graphics2D graphics) {
        this.graphics = graphics;
    }

    void fill(int colour, Shape shape) {
        graphics.setColor(new Color(colour));
        graphics.fill(shape);
    }

    /** Fills with a part of the colour only. */
    void glaze(int colour, int alpha, Shape shape) {
        graphics.setColor(new Color(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF, alpha));
        graphics.fill(shape);
    }

    void line(int colour, double width, Shape shape) {
        graphics.setColor(new Color(colour));
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    /** Draws only within the shape until the drawing ends. */
    void within(Shape shape, Runnable drawing) {
        var before = graphics.getClip();
        graphics.clip(shape);
        drawing.run();
        graphics.setClip(before);
    }

    void turned(double degrees, double x, double y, Runnable drawing) {
        var before = graphics.getTransform();
        graphics.rotate(Math.toRadians(degrees), x, y);
        drawing.run();
        graphics.setTransform(before);
    }

    static Shape oval(double centreX, double centreY, double radiusX, double radiusY) {
        return new Ellipse2D.Double(centreX - radiusX, centreY - radiusY, radiusX * 2, radiusY * 2);
    }

    static Shape box(double x, double y, double width, double height, double corner) {
        return new RoundRectangle2D.Double(x, y, width, height, corner, corner);
    }

    static Shape stroke(double fromX, double fromY, double toX, double toY) {
        return new Line2D.Double(fromX, fromY, toX, toY);
    }

    /** A leaf from one point to another, as broad as given. */
    static Shape leaf(double fromX, double fromY, double toX, double toY, double breadth) {
        var middleX = (fromX + toX) / 2;
        var middleY = (fromY + toY) / 2;
        var length = Math.hypot(toX - fromX, toY - fromY);
        var acrossX = -(toY - fromY) / length * breadth;
        var acrossY = (toX - fromX) / length * breadth;
        var leaf = new Path2D.Double();
        leaf.moveTo(fromX, fromY);
        leaf.quadTo(middleX + acrossX, middleY + acrossY, toX, toY);
        leaf.quadTo(middleX - acrossX, middleY - acrossY, fromX, fromY);
        return leaf;
    }

    /** A closed form of smooth curves: x, y of the start, then control and end point of each curve. */
    static Shape curved(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (var i = 2; i + 3 < points.length; i += 4) {
            path.quadTo(points[i], points[i + 1], points[i + 2], points[i + 3]);
        }
        path.closePath();
        return path;
    }
}
