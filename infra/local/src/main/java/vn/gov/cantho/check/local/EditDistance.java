package vn.gov.cantho.check.local;

/** How many characters have to be put in, taken out or changed to make one text of another. */
final class EditDistance {

    private EditDistance() {}

    static int between(String one, String other) {
        // The distances from the beginning of one text to every beginning of the other.
        var row = new int[other.length() + 1];
        for (var column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (var line = 1; line <= one.length(); line++) {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column < row.length; column++) {
                var changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, Math.min(diagonal, row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
