package kata.course;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;

/**
 * The name that a learning platform gives a file or a folder that was handed in.
 *
 * @param student whose it is; with the platform's number, since two may have one name
 * @param id      by which the platform knows the student; empty if it does not say
 * @param version which attempt it is: of two the later one has the greater number; 0 where it does not say
 * @param file    what the student had called it; empty where it is a folder or a text of the platform's own
 * @param certain whether the student's name is told from what stands before it
 */
record PlatformName(Platform platform, String student, String id, long version, String file, boolean certain) {
    /**
     * The platforms whose names are known. Of two places that look like the platform's the first one is: what follows
     * is the student's to choose.
     */
    enum Platform {
        /** Its number is that of the participant in one assignment, as in its worksheet for grades. */
        MOODLE("(?<student>.+?(_(?<id>\\d+))?)_(?<version>)assign(submission|feedback)_[a-z]+(_(?<file>.*))?"),
        /** Its numbers are not documented. */
        BRIGHTSPACE("(?<student>\\d+-\\d+ - .+?)(?<id>) - (?<version>(\\p{L}{3,} \\d+|\\d+ \\p{L}{3,}), \\d{4} \\d+"
                + "( ?[AP]M)?)( - (?<file>.+))?"),
        /** It has the assignment's name and the user's, and the character between them may be in both, too. */
        BLACKBOARD("(?<student>.[^_]*_(?<id>.+?))_attempt_(?<version>\\d{4}(-\\d\\d){5})(_(?<file>.+)|\\.txt)?"),
        /** The same where an assignment is graded without names: five letters stand for the user. */
        CANVAS_ANONYMOUS("(LATE_)?(?<student>anon_\\w{5})(?<id>)" + Platform.ATTACHMENT),
        /** Its first number is the user's, its second one the file's. */
        CANVAS("(?=.*\\.\\w+$)(?<name>.+?)(_LATE)?_(?<id>\\d+)" + Platform.ATTACHMENT),
        /** Its number is the submission's. */
        GRADESCOPE("(?<student>submission_(?<id>\\d+))(?<version>)(?<file>)");

        /** Canvas's files have one, as a rule: among these, those without it are the platform's, too. */
        private static final String ENDING = ".none";
        private static final String ATTACHMENT = "_((question_\\d+_)?(?<version>\\d{3,18})_|(?=(text|link)\\.))"
                + "(?<file>.+\\.\\w+)";

        private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                "[MMMM d][MMM d][d MMMM][d MMM], yyyy [hmm a][hmma][Hmm]", Locale.ENGLISH);

        private final Pattern pattern;

        Platform(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        private Optional<PlatformName> read(String name) {
            Matcher found = pattern.matcher(name.length() > Names.MOST_LETTERS ? "" : name);
            if (!found.matches()) {
                return Optional.empty();
            }
            String id = Objects.toString(found.group("id"), "");
            String student = this == CANVAS ? found.group("name") + "_" + id : found.group("student");
            String version = Objects.toString(found.group("version"), "");
            return Optional.of(new PlatformName(this, student, id, this == BRIGHTSPACE ? minute(version)
                    : Long.parseLong("0" + version.replace("-", "")), Objects.toString(found.group("file"), ""), true));
        }

        /** 0 where the months are those of another language. */
        private static long minute(String date) {
            try {
                return LocalDateTime.parse(date, DATE).toEpochSecond(ZoneOffset.UTC) / 60;
            } catch (DateTimeParseException e) {
                return 0;
            }
        }
    }

    private static final Pattern FEEDBACK = Pattern.compile("((?!_assignsubmission_).)+?_assignfeedback_");
    /** Beside all that Gradescope has named. */
    static final String LIST_OF_GRADESCOPE = "submission_metadata.yml";

    /** Reads the name of a file or a folder; empty if no platform has named it. */
    static Optional<PlatformName> of(String name) {
        return Optional.ofNullable(among(List.of(name)).get(name));
    }

    /**
     * Reads the names of all that lies together, without those that no platform has given. If a name may be that of
     * several, it is of the one that has given the most. The words that all of Blackboard's begin with are the
     * assignment's name; of one student alone the last word is taken for the user's.
     */
    static Map<String, PlatformName> among(List<String> names) {
        Platform most = Stream.of(Platform.values()).max(Comparator.comparingLong((Platform each) ->
                names.stream().filter(name -> each.read(name).isPresent()).count())
                .thenComparing(Comparator.reverseOrder())).orElseThrow();
        Map<String, PlatformName> found = new TreeMap<>();
        names.forEach(name -> Stream.concat(Stream.of(most), Stream.of(Platform.values()))
                .flatMap(each -> each.read(name).stream()).findFirst().ifPresent(read -> found.put(name, read)));
        if (most == Platform.CANVAS) {
            names.forEach(name -> most.read(name + Platform.ENDING).ifPresent(read -> found.putIfAbsent(name, read)));
        }
        removeWhatIsNotCanvass(found.values());
        String[] users = found.values().stream().filter(each -> each.platform == Platform.BLACKBOARD)
                .map(PlatformName::student).distinct().toArray(String[]::new);
        int begin = StringUtils.getCommonPrefix(users).lastIndexOf('_') + 1;
        found.replaceAll((name, read) -> read.platform != Platform.BLACKBOARD ? read
                : read.ofUser(begin, users.length > 1 && begin > 0));
        return found;
    }

    /** A file of Canvas's has a number of its own: what has another's is called so by somebody else. */
    private static void removeWhatIsNotCanvass(Collection<PlatformName> names) {
        Map<Long, Long> files = names.stream().filter(each -> each.platform == Platform.CANVAS && each.version > 0)
                .collect(Collectors.groupingBy(PlatformName::version, Collectors.counting()));
        names.removeIf(each -> each.platform == Platform.CANVAS && files.getOrDefault(each.version, 1L) > 1);
    }

    private PlatformName ofUser(int begin, boolean known) {
        String user = student.substring(begin);
        return new PlatformName(platform, user, user, version, file, known || begin == student.indexOf('_') + 1);
    }

    /** Whether students, too, may call what they hand in so, to count it, as long as the number is small. */
    boolean isCounted() {
        return platform == Platform.GRADESCOPE && id.length() < 4;
    }

    /** Whether it is the lecturer's answer to what was handed in. */
    static boolean isFeedback(String name) {
        return FEEDBACK.matcher(name).lookingAt();
    }

    /** The student's name without the platform's number. */
    String person() {
        return Names.shown(Strings.CS.removeEnd(student, "_" + id));
    }

    /** The student's own name for the file or folder; the name itself if no platform has named it. */
    static String own(String name) {
        return of(name).map(PlatformName::file).filter(file -> !file.isEmpty()).orElse(name);
    }
}
