package vn.gov.cantho.check.load.openloop;

/** What became of a question. */
public enum Outcome {
    /** Answered with the right verdict. */
    RIGHT("right"),
    /** Told to come back later: 503 with Retry-After. */
    SHED("503 and Retry-After"),
    /** Any other answer, 503 without Retry-After among them. */
    WRONG("another answer"),
    /** The connection was not taken, or was closed before the answer. */
    REFUSED("connection closed"),
    /** No answer while anybody would wait. */
    SILENT("no answer");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    static Outcome of(ResponseReader response, Question question) {
        final var ok = 200;
        final var unavailable = 503;
        if (response.status() == ok && response.verdict().equals(question.verdict())) {
            return RIGHT;
        }
        return response.status() == unavailable && response.saysWhenToRetry() ? SHED : WRONG;
    }
}
