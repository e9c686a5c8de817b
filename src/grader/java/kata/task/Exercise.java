package kata.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kata.NotAttempted;

/**
 * Makes the text of an exercise from the text of its solution.
 *
 * <p>In the solution, two comments on lines of their own enclose what a student writes:
 *
 * <pre>
 *   // SOLUTION 1b: set the gradients of D and V3
 *   …
 *   // END
 * </pre>
 *
 * In the exercise, a comment with TODO and a statement that throws {@link NotAttempted} replace the marked part. A
 * marked part must reach to the end of its block, since Java allows no statement behind one that throws.
 */
final class Exercise {
    private static final Pattern BEGIN = Pattern.compile("( *)// SOLUTION (\\S+): (\\S.*)");
    private static final Pattern END = Pattern.compile(" *// END");
    private static final Pattern MARKER = Pattern.compile("//\\s*(SOLUTION|END\\b)");
    private static final String IMPORT = "import " + NotAttempted.class.getName() + ";";

    private Exercise() {
    }

    /**
     * Makes the text of the exercise.
     *
     * @param file the solution's name, for errors
     * @throws IllegalArgumentException if the markers are wrong; the message names the file and the line
     */
    static String of(String file, String solution) {
        List<String> lines = new ArrayList<>();
        int begun = 0;
        int number = 0;
        boolean blanks = false;
        for (String line : solution.split("\n", -1)) {
            number++;
            Matcher begin = BEGIN.matcher(line);
            if (begin.matches() && begun == 0) {
                begun = number;
                blanks = true;
                String task = idOf(begin.group(2), file, number);
                lines.add(begin.group(1) + "// TODO " + task + ": " + begin.group(3));
                lines.add(begin.group(1) + "throw new NotAttempted(\"" + task + "\");");
            } else if (END.matcher(line).matches() && begun > 0) {
                begun = 0;
            } else if (MARKER.matcher(line).find()) {
                throw new IllegalArgumentException(file + ":" + number + ": this marker is not in its place: "
                        + line.strip() + "; write \"// SOLUTION 1b: what to do\" and \"// END\" in turn, each indented "
                        + "by spaces, with nothing behind it but a line feed");
            } else if (begun == 0) {
                lines.add(line);
            }
        }
        if (begun > 0) {
            throw new IllegalArgumentException(file + ":" + begun + ": this SOLUTION has no END");
        }
        if (blanks) {
            addImport(file, lines);
        }
        return String.join("\n", lines);
    }

    private static String idOf(String task, String file, int number) {
        try {
            return Task.of(task).id();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
        }
    }

    /** Adds the import in alphabetical order or, if there are no imports, behind the package. */
    private static void addImport(String file, List<String> lines) {
        List<String> imports = lines.stream().filter(line -> line.startsWith("import ")).toList();
        Optional<String> before = imports.stream().filter(line -> line.compareTo(IMPORT) < 0).reduce((a, b) -> b);
        if (before.isPresent()) {
            lines.add(lines.indexOf(before.get()) + 1, IMPORT);
        } else if (!imports.isEmpty()) {
            lines.add(lines.indexOf(imports.get(0)), IMPORT);
        } else {
            String inPackage = lines.stream().filter(line -> line.startsWith("package ")).findFirst().orElseThrow(() ->
                    new IllegalArgumentException(file + " has no line \"package …;\" to put the import behind"));
            lines.addAll(lines.indexOf(inPackage) + 1, List.of("", IMPORT));
        }
    }
}
