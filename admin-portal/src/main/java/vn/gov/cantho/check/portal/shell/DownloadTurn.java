package vn.gov.cantho.check.portal.shell;

/** Whether a file may be made now. */
sealed interface DownloadTurn {

    /** It may, until this is closed. */
    final class Taken implements DownloadTurn, AutoCloseable {

        private final DownloadTurns turns;
        private final long accountId;

        Taken(DownloadTurns turns, long accountId) {
            this.turns = turns;
            this.accountId = accountId;
        }

        /**
         * Begins to make the file: what was reserved when the button was pressed becomes the turn of this one file. A
         * link that is followed late, or once more, needs room like any other.
         */
        DownloadTurn begin() {
            return turns.begin(this);
        }

        long accountId() {
            return accountId;
        }

        @Override
        public void close() {
            turns.end(this);
        }
    }

    /** It may not: the bound that was met. */
    enum Refused implements DownloadTurn {
        ACCOUNT,
        ALL;

        /** What to do, by its key. */
        String textKey() {
            return "shell.download.refused." + name();
        }
    }
}
