package kata.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kata.task.Blanks;
import kata.task.Task;

/** The choice of each task's file among several that were handed in. */
final class Choice {
    /** Comparators that put the better candidate first, by the words for the drawback; the weightiest comes first. */
    private final Map<String, Comparator<Candidate>> drawbacks = new LinkedHashMap<>();
    private final Comparator<Candidate> bestFirst;
    private final Path home;
    private final Map<Candidate, Boolean> blank = new HashMap<>();

    /** @param home the project's folder */
    Choice(Path home) {
        this.home = home;
        drawbacks.put("its blanks are untouched", Comparator.comparing(each ->
                blank.computeIfAbsent(each, this::isBlank)));
        drawbacks.put("an earlier attempt", Comparator.comparingLong(Candidate::attempt).reversed());
        drawbacks.put("another name", Comparator.comparing(each -> !each.exact()));
        drawbacks.put("older", Comparator.comparingLong(Candidate::minute).reversed());
        drawbacks.put("not in exercises", Comparator.comparingInt(Candidate::misplacement));
        drawbacks.put("in a deeper folder", Comparator.comparingLong(Candidate::depth));
        bestFirst = drawbacks.values().stream().reduce(Comparator.comparing(Candidate::task), Comparator::thenComparing)
                .thenComparing(Candidate::path);
    }

    /**
     * Chooses a file for each task.
     *
     * @param all     the candidates in the order in which they were found; if two have the same path, the later counts
     * @param remarks gets a remark on each chosen file with another name, and on each file that was not chosen
     */
    Map<Task, Candidate> among(List<Candidate> all, Remarks remarks) {
        Map<Task, Candidate> chosen = new EnumMap<>(Task.class);
        List<Candidate> lastFirst = new ArrayList<>(all);
        Collections.reverse(lastFirst);
        lastFirst.stream().sorted(bestFirst).forEach(each -> {
            String name = each.task().className() + ".java";
            Candidate best = chosen.putIfAbsent(each.task(), each);
            if (best == null && !each.exact()) {
                remarks.add(each.path(), "taken for " + name);
            } else if (best != null && !each.hasContentOf(best)) {
                remarks.add(name, preference(best, each));
            }
        });
        return chosen;
    }

    /** Whether the file is empty, or has as many blanks as the task's stub. */
    private boolean isBlank(Candidate candidate) {
        String text = candidate.text();
        return text.isBlank()
                || Blanks.left(text, candidate.task()) >= Math.max(1, Blanks.all(home, candidate.task()));
    }

    /** A remark as in "graded exercises2.zip, ignored exercises.zip (older)"; equal for all files of both places. */
    private String preference(Candidate best, Candidate other) {
        List<String> graded = Arrays.asList(best.path().split("/"));
        List<String> ignored = Arrays.asList(other.path().split("/"));
        if (graded.equals(ignored)) {
            return "graded the last entry of that name, ignored an earlier one";
        }
        int same = 0;
        while (same < Math.min(graded.size(), ignored.size())
                && graded.get(graded.size() - 1 - same).equals(ignored.get(ignored.size() - 1 - same))) {
            same++;
        }
        String reason = drawbacks.keySet().stream().filter(each -> drawbacks.get(each).compare(best, other) != 0)
                .findFirst().orElse("later by name");
        return "graded " + place(graded, same) + ", ignored " + place(ignored, same) + " (" + reason + ")";
    }

    /**
     * The beginning of a path.
     *
     * @param same the number of names at the path's end to leave out
     */
    private static String place(List<String> path, int same) {
        return same == path.size() ? "what lies at the top" : String.join("/", path.subList(0, path.size() - same));
    }
}
