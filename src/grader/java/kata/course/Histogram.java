package kata.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kata.grade.GradeTable;
import kata.report.Html;

/**
 * The scores of a course in equal ranges, a tenth of the points each.
 *
 * @param points that can be had, above 0
 */
record Histogram(List<Double> scores, double points) {
    private static final int RANGES = 10;

    /** The students whose score lies between these, both included. Scores are whole cents of a point. */
    record Range(double from, double to, long students) {
        String label() {
            return GradeTable.number(from) + " to " + GradeTable.number(to);
        }
    }

    /** From no points to all of them. */
    List<Range> ranges() {
        long all = Math.round(100 * points);
        int number = (int) Math.min(RANGES, all);
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            long from = all * i / number;
            long to = i == number - 1 ? all : all * (i + 1) / number - 1;
            ranges.add(new Range(from / 100.0, to / 100.0, scores.stream().mapToLong(score -> Math.round(100 * score))
                    .filter(cents -> from <= cents && cents <= to).count()));
        }
        return ranges;
    }

    /** A table with a bar in each row, and the number at its end: to be read without colours, or aloud. */
    String markup() {
        double most = ranges().stream().mapToLong(Range::students).reduce(1, Math::max);
        return "<div class=\"histogram\">\n" + Html.table("Students by score", List.of("points", "students"), ranges(),
                range -> List.of(range.label(), bar(range.students / most) + range.students)) + "</div>\n";
    }

    /** @param length of the longest bar's */
    private static String bar(double length) {
        return length == 0 ? "" : String.format(Locale.ROOT,
                "<span class=\"bar\" style=\"width: calc(%.3f * (100%% - 4rem))\"></span> ", length);
    }
}
