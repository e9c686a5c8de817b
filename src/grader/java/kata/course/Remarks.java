package kata.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.checks.Printable;

/** Remarks on a hand-in: few and short, with one remark for all files that it applies to. */
final class Remarks {
    private static final int MOST = 10;
    private static final int LONGEST = 200;

    private final Map<String, List<String>> paths = new TreeMap<>();

    /**
     * Adds a remark on a file.
     *
     * @param what the words after the path and a colon
     */
    void add(String path, String what) {
        paths.computeIfAbsent(shortened(what), key -> new ArrayList<>()).add(shortened(path));
    }

    /** The remarks, as in "hw.rar and 2 more: cannot be read: it is a RAR archive". */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        paths.forEach((what, all) -> lines.add(named(all) + ": " + what));
        if (lines.size() > MOST) {
            lines.subList(MOST, lines.size()).clear();
            lines.add("and more of this kind");
        }
        return lines;
    }

    /**
     * A text for several paths, as in "hw.rar and 2 more".
     *
     * @param paths the paths, at least one
     */
    static String named(List<String> paths) {
        return shortened(Collections.min(paths)) + (paths.size() == 1 ? "" : " and " + (paths.size() - 1) + " more");
    }

    /** The text in one printable line; text beyond 200 letters becomes "...". */
    static String shortened(String text) {
        return Printable.line(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...");
    }
}
