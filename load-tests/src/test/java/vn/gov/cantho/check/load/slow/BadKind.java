package vn.gov.cantho.check.load.slow;

import java.time.Duration;

/** A way to keep a connection and do next to nothing with it. The order is that in which they come. */
enum BadKind {
    SLOW_READER("slow readers", 1_000, Duration.ofSeconds(11)),
    DRIPPED_BODY("dripped bodies", 1_000, Duration.ofSeconds(11)),
    HALF_HEAD("half-sent heads", 5_000, Duration.ofSeconds(6)),
    IDLE("idle connections", 10_000, Duration.ofSeconds(16));

    /** What a reader asks for without taking it: more than the systems of both sides hold. */
    private static final int UNREAD_ANSWERS = 24;

    private final String title;
    private final int usual;
    private final Duration lifeMax;

    BadKind(String title, int usual, Duration lifeMax) {
        this.title = title;
        this.usual = usual;
        this.lifeMax = lifeMax;
    }

    String title() {
        return title;
    }

    /** How many there are in a full run. */
    int usual() {
        return usual;
    }

    /** After how long the resolver must have closed the connection: its deadline, and a second for a machine that is full. */
    Duration lifeMax() {
        return lifeMax;
    }

    /** What is sent at once; the path is that of a stamp. */
    String first(String path) {
        var get = "GET " + path + " HTTP/1.1\r\nHost: slow\r\nAccept: text/html\r\n";
        return switch (this) {
            case SLOW_READER -> (get + "\r\n").repeat(UNREAD_ANSWERS);
            case DRIPPED_BODY ->
                "POST " + path + " HTTP/1.1\r\nHost: slow\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 200\r\n\r\npin=";
            case HALF_HEAD -> get + "X-Half: ";
            // A browser that has its page and stays.
            case IDLE -> get + "Accept-Encoding: gzip\r\n\r\n";
        };
    }

    /** Whether a byte is sent now and then, which also shows whether anybody still takes it. */
    boolean drips() {
        return this == SLOW_READER || this == DRIPPED_BODY;
    }

    /** Whether all that comes is taken. */
    boolean reads() {
        return this != SLOW_READER;
    }
}
