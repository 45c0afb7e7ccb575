package vn.gov.cantho.check.load.traffic;

import java.nio.file.Path;

/** What guessers ask for, and where they are. Any number of threads may ask at once. */
public final class Guesses {

    private final CodeMix mix;
    private final Networks networks = Networks.ofGuessers();

    private Guesses(CodeMix mix) {
        this.mix = mix;
    }

    /** Guesses that are near to the codes of a file. */
    public static Guesses of(Path codes, long seed) {
        return new Guesses(CodeMix.of(codes, seed));
    }

    /** The path of another code that does not exist. */
    public synchronized String path() {
        return mix.guess().path();
    }

    /** An address in a network from which nobody has guessed yet. */
    public synchronized String network() {
        return networks.next();
    }

    /** The path of a code that exists. */
    public String stamp() {
        return mix.coldest();
    }
}
