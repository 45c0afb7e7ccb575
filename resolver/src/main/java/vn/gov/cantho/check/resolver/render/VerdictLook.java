package vn.gov.cantho.check.resolver.render;

import vn.gov.cantho.check.resolver.scan.Verdict;

/**
 * How a verdict looks: a shape and a tone, so that neither needs the other to be understood.
 *
 * @param tone the class of the style
 */
record VerdictLook(Shape shape, String tone) {

    /** The shapes, drawn in the colour of the text around them. */
    enum Shape {
        TICK("<circle cx='24' cy='24' r='22' fill='currentColor'/>"
                + "<path d='M13 25l8 8 15-17' class='cut' fill='none' stroke-width='5'/>"),
        CLOCK("<circle cx='24' cy='24' r='20' fill='none' stroke='currentColor' stroke-width='4'/>"
                + "<path d='M24 12v13l9 6' fill='none' stroke='currentColor' stroke-width='4'/>"),
        OCTAGON("<path d='M15 2h18l13 13v18L33 46H15L2 33V15z' fill='currentColor'/>"
                + "<path d='M12 24h24' class='cut' stroke-width='6'/>"),
        CROSSED_LABEL("<path d='M4 12h28l12 12-12 12H4z' fill='none' stroke='currentColor' stroke-width='4'/>"
                + "<path d='M8 44L40 4' stroke='currentColor' stroke-width='5'/>"),
        QUESTION("<circle cx='24' cy='24' r='20' fill='none' stroke='currentColor' stroke-width='4'/>"
                + "<path d='M17.5 19a6.5 6.5 0 1 1 9.5 5.7c-2 1-3 2-3 4.3' fill='none' stroke='currentColor'"
                + " stroke-width='4'/><circle cx='24' cy='35' r='2.8' fill='currentColor'/>");

        private final String drawing;

        Shape(String drawing) {
            this.drawing = drawing;
        }

        /** The picture; the words beside it say the same, so it is hidden from who listens. */
        String svg() {
            return "<svg viewBox='0 0 48 48' aria-hidden='true' focusable='false'>" + drawing + "</svg>";
        }
    }

    static VerdictLook of(Verdict verdict) {
        return switch (verdict) {
            case VALID -> new VerdictLook(Shape.TICK, "good");
            case UNCONFIRMED, SUSPENDED -> new VerdictLook(Shape.CLOCK, "caution");
            case SUSPECT -> new VerdictLook(Shape.OCTAGON, "danger");
            case RECALLED -> new VerdictLook(Shape.OCTAGON, "recall");
            case CANCELLED -> new VerdictLook(Shape.CROSSED_LABEL, "danger");
            case EXPIRED -> new VerdictLook(Shape.OCTAGON, "caution");
            case NOT_ACTIVATED -> new VerdictLook(Shape.CROSSED_LABEL, "neutral");
            case LOCKED -> new VerdictLook(Shape.OCTAGON, "neutral");
            case UNPUBLISHED -> new VerdictLook(Shape.CLOCK, "neutral");
            case UNKNOWN -> new VerdictLook(Shape.QUESTION, "neutral");
        };
    }
}
