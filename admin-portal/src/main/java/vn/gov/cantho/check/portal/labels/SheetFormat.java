package vn.gov.cantho.check.portal.labels;

/**
 * Label sheets of A4 size as they are sold; all figures in millimetres.
 *
 * <p>The symbol has 29 modules a side and a quiet zone of four around it, so its module is its side by 37: at least
 * 0.40 mm, which office printers print and old phones read.
 */
public enum SheetFormat {
    /** 24 labels of 70 × 37 mm, without gaps. */
    LARGE(3, 8, 70, 37, 0, 0.5, 70, 37),
    /** 40 labels of 48.5 × 25.4 mm, without gaps. */
    MEDIUM(4, 10, 48.5, 25.4, 8, 21.5, 48.5, 25.4),
    /** 65 labels of 38.1 × 21.2 mm, with gaps of 2.5 mm between the columns. */
    SMALL(5, 13, 38.1, 21.2, 4.75, 10.7, 40.6, 21.2);

    /** The width of a page. */
    public static final double PAGE_WIDTH_MM = 210;

    /** The height of a page. */
    public static final double PAGE_HEIGHT_MM = 297;

    private final int columns;
    private final int rows;
    private final double widthMm;
    private final double heightMm;
    private final double leftMm;
    private final double topMm;
    private final double columnPitchMm;
    private final double rowPitchMm;

    SheetFormat(
            int columns,
            int rows,
            double widthMm,
            double heightMm,
            double leftMm,
            double topMm,
            double columnPitchMm,
            double rowPitchMm) {
        this.columns = columns;
        this.rows = rows;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.leftMm = leftMm;
        this.topMm = topMm;
        this.columnPitchMm = columnPitchMm;
        this.rowPitchMm = rowPitchMm;
    }

    /** Labels on a page. */
    public int labelsPerPage() {
        return columns * rows;
    }

    public double widthMm() {
        return widthMm;
    }

    public double heightMm() {
        return heightMm;
    }

    /** The left edge of a label, from the left edge of the page; labels run by rows from the top left. */
    double leftMm(int label) {
        var column = label % columns;
        return leftMm + column * columnPitchMm;
    }

    /** The upper edge of a label, from the upper edge of the page. */
    double topMm(int label) {
        var row = label / columns;
        return topMm + row * rowPitchMm;
    }
}
