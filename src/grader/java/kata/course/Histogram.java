package kata.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kata.grade.GradeTable;
import kata.report.Html;

/**
 * The scores of a course in at most ten equal ranges.
 *
 * @param points the most points that a student can earn, above 0
 */
record Histogram(List<Double> scores, double points) {
    private static final int RANGES = 10;

    /** The number of students with a score in a range, both ends included. Scores are multiples of 0.01. */
    record Range(double from, double to, long students) {
        String label() {
            return GradeTable.number(from) + " to " + GradeTable.number(to);
        }
    }

    /** The ranges, from no points to all points. */
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

    /** An HTML table with a bar and the number of students in each row, which can be read without colours or aloud. */
    String markup() {
        double most = ranges().stream().mapToLong(Range::students).reduce(1, Math::max);
        return "<div class=\"histogram\">\n" + Html.table("Students by score", List.of("points", "students"), ranges(),
                range -> List.of(range.label(), bar(range.students / most) + range.students)) + "</div>\n";
    }

    /**
     * A bar in HTML.
     *
     * @param length the length as a fraction of the longest bar's length
     */
    private static String bar(double length) {
        return length == 0 ? "" : String.format(Locale.ROOT,
                "<span class=\"bar\" style=\"width: calc(%.3f * (100%% - 4rem))\"></span> ", length);
    }
}
