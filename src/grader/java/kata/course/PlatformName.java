package kata.course;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name that a learning platform gives a file or a folder that was handed in.
 *
 * @param student whose it is; with the platform's number, since two may have one name
 * @param version which attempt it is: of two the later one has the greater number; 0 where it does not say
 * @param file    what the student had called it; empty where it is a folder or a text of the platform's own
 */
record PlatformName(String student, long version, String file) {
    // Of two places that look like the platform's the first one is: what follows is the student's to choose.
    private static final Pattern MOODLE = Pattern.compile(
            "(?<student>.+?)_(?<version>)assign(submission|feedback)_[a-z]+(_(?<file>.*))?");
    private static final Pattern CANVAS = Pattern.compile(
            "(?<name>[^_]+)(_LATE)?_(?<id>\\d+)_((question_\\d+_)?(?<version>\\d{3,18})_|(?=text\\.))"
            + "(?<file>.+\\.\\w+)");
    private static final Pattern BLACKBOARD = Pattern.compile(
            ".+?_(?<student>[^_]+)_attempt_(?<version>\\d{4}(-\\d\\d){5})(_(?<file>.+)|\\.txt)?");
    private static final Pattern BRIGHTSPACE = Pattern.compile(
            "(?<student>\\d+-\\d+ - .+?) - (?<version>)(\\p{L}{3,} \\d+|\\d+ \\p{L}{3,}), \\d{4} \\d+"
            + "( ?[AP]M)?( - (?<file>.+))?");
    private static final Pattern GRADESCOPE = Pattern.compile("(?<student>submission_\\d+)(?<version>)(?<file>)");

    /** What a file or a folder of that name is; empty if no platform has named it. */
    static Optional<PlatformName> of(String name) {
        return Stream.of(MOODLE, CANVAS, BLACKBOARD, BRIGHTSPACE, GRADESCOPE).map(each -> each.matcher(name))
                .filter(Matcher::matches).findFirst().map(PlatformName::of);
    }

    /** What the student had called the file or folder; the name itself where no platform has named it. */
    static String own(String name) {
        return of(name).map(PlatformName::file).filter(file -> !file.isEmpty()).orElse(name);
    }

    private static PlatformName of(Matcher found) {
        String student = found.pattern() == CANVAS ? found.group("name") + "_" + found.group("id")
                : found.group("student");
        String version = found.group("version");
        String file = found.group("file");
        return new PlatformName(student, version == null || version.isEmpty() ? 0
                : Long.parseLong(version.replace("-", "")), file == null ? "" : file);
    }
}
