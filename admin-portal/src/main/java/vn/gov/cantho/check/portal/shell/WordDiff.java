package vn.gov.cantho.check.portal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The difference of two texts in words: the longest words they share in the same order are kept, the rest is removed or added.
 */
final class WordDiff {

    /** Texts of more words than this are shown as one removed and one added piece: comparing takes the square of it. */
    static final int WORDS_MAX = 600;

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);

    /** What became of a piece of text. */
    enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    record Piece(Fate fate, String text) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    /** What stands between a change and what follows: part of the change when another one follows. */
    private final StringBuilder gap = new StringBuilder();

    private WordDiff() {}

    /** The pieces of both texts in reading order; neighbours have different fates. */
    static List<Piece> of(String before, String after) {
        var diff = new WordDiff();
        var old = words(before);
        var now = words(after);
        if (old.size() > WORDS_MAX || now.size() > WORDS_MAX) {
            diff.add(Fate.REMOVED, before);
            diff.add(Fate.ADDED, after);
        } else {
            diff.walk(old, now);
        }
        diff.endOfChange();
        return List.copyOf(diff.pieces);
    }

    private void walk(List<String> old, List<String> now) {
        var shared = shared(old, now);
        var left = 0;
        var right = 0;
        while (left < old.size() || right < now.size()) {
            var sharesMoreWithout =
                    left < old.size() && shared[left + 1][right] >= shared[left][Math.min(right + 1, now.size())];
            if (left < old.size() && right < now.size() && old.get(left).equals(now.get(right))) {
                add(Fate.KEPT, old.get(left++));
                right++;
            } else if (right == now.size() || sharesMoreWithout) {
                add(Fate.REMOVED, old.get(left++));
            } else {
                add(Fate.ADDED, now.get(right++));
            }
        }
    }

    /** How many words the rests of both texts share, from each place on. */
    private static int[][] shared(List<String> old, List<String> now) {
        var shared = new int[old.size() + 1][now.size() + 1];
        for (var left = old.size() - 1; left >= 0; left--) {
            for (var right = now.size() - 1; right >= 0; right--) {
                shared[left][right] = old.get(left).equals(now.get(right))
                        ? shared[left + 1][right + 1] + 1
                        : Math.max(shared[left + 1][right], shared[left][right + 1]);
            }
        }
        return shared;
    }

    private void add(Fate fate, String text) {
        switch (fate) {
            case KEPT -> kept(text);
            case REMOVED -> change(removed, text);
            case ADDED -> change(added, text);
        }
    }

    private void change(StringBuilder side, String text) {
        removed.append(gap);
        added.append(gap);
        gap.setLength(0);
        side.append(text);
    }

    private void kept(String text) {
        if (text.isBlank() && !(removed.isEmpty() && added.isEmpty())) {
            gap.append(text);
        } else {
            endOfChange();
            put(Fate.KEPT, text);
        }
    }

    private void endOfChange() {
        put(Fate.REMOVED, removed.toString());
        put(Fate.ADDED, added.toString());
        put(Fate.KEPT, gap.toString());
        List.of(removed, added, gap).forEach(part -> part.setLength(0));
    }

    private void put(Fate fate, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().fate() == fate) {
            pieces.add(new Piece(fate, pieces.removeLast().text() + text));
        } else {
            pieces.add(new Piece(fate, text));
        }
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(text);
        while (words.size() <= WORDS_MAX && matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
