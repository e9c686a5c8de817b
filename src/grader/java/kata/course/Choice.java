package kata.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kata.task.Blanks;
import kata.task.Task;

/** The choice of each task's file among several that were handed in. @param home the project's folder */
record Choice(Path home) {
    /** A candidate and {@link Candidate#drawbacks}. */
    private record Judged(Candidate candidate, Map<String, Long> drawbacks) implements Comparable<Judged> {
        /** The first drawback that the other has more of; nothing where the two differ in none. */
        private String betterThan(Judged other) {
            return drawbacks.keySet().stream().filter(name -> !drawbacks.get(name).equals(other.drawbacks.get(name)))
                    .findFirst().orElse("");
        }

        @Override
        public int compareTo(Judged other) {
            String difference = betterThan(other);
            return difference.isEmpty() ? candidate.path().compareTo(other.candidate.path())
                    : drawbacks.get(difference).compareTo(other.drawbacks.get(difference));
        }
    }

    /**
     * Chooses one for each task.
     *
     * @param all     in the order in which they were found: of two of the same path the later one counts
     * @param remarks gets what is named otherwise, and what was left aside
     */
    Map<Task, Candidate> among(List<Candidate> all, Remarks remarks) {
        Map<Task, Candidate> chosen = new EnumMap<>(Task.class);
        List<Candidate> lastFirst = new ArrayList<>(all);
        Collections.reverse(lastFirst);
        lastFirst.stream().collect(Collectors.groupingBy(Candidate::task)).forEach((task, candidates) -> {
            List<Judged> bestFirst = candidates.stream().map(each -> new Judged(each,
                    each.drawbacks(candidates.size() > 1 && isBlank(each)))).sorted().toList();
            Judged best = bestFirst.get(0);
            String name = task.className() + ".java";
            chosen.put(task, best.candidate);
            if (!best.candidate.exact()) {
                remarks.add(best.candidate.path(), "taken for " + name);
            }
            bestFirst.stream().filter(other -> !other.candidate.hasContentOf(best.candidate))
                    .forEach(other -> remarks.add(name, preference(best, other)));
        });
        return chosen;
    }

    /** Whether nothing of the task is written in it. */
    private boolean isBlank(Candidate candidate) {
        String text = candidate.text();
        return text.isBlank()
                || Blanks.left(text, candidate.task()) >= Math.max(1, Blanks.all(home, candidate.task()));
    }

    /** As in "graded exercises2.zip, ignored exercises.zip (older)": the same for all files of these places. */
    private static String preference(Judged best, Judged other) {
        List<String> graded = Arrays.asList(best.candidate.path().split("/"));
        List<String> ignored = Arrays.asList(other.candidate.path().split("/"));
        if (graded.equals(ignored)) {
            return "graded the last entry of that name, ignored an earlier one";
        }
        int same = 0;
        while (same < Math.min(graded.size(), ignored.size())
                && graded.get(graded.size() - 1 - same).equals(ignored.get(ignored.size() - 1 - same))) {
            same++;
        }
        String reason = best.betterThan(other);
        return "graded " + place(graded, same) + ", ignored " + place(ignored, same) + " ("
                + (reason.isEmpty() ? "later by name" : reason) + ")";
    }

    /** @param same how many names at its end are not said */
    private static String place(List<String> path, int same) {
        return same == path.size() ? "what lies at the top" : String.join("/", path.subList(0, path.size() - same));
    }
}
