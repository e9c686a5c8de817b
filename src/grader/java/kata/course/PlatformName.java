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
 * @param student the student's name with the platform's number, since two students may have one name
 * @param id      the platform's identifier of the student; empty if the name has no identifier
 * @param version the number of the attempt, greater for a later attempt; 0 if the name has no number
 * @param file    the student's own name for the file; empty for a folder or a text by the platform
 * @param certain whether it is certain where the student's name begins
 */
record PlatformName(Platform platform, String student, String id, long version, String file, boolean certain) {
    /**
     * The known platforms, with the patterns of their names. If a part of a pattern fits at two places, the first place
     * counts, since the student chose the end of the name; of a folder's name Moodle chose the end.
     */
    enum Platform {
        /** Moodle; the number identifies the participant in one assignment, as in the grading worksheet. */
        MOODLE("(?<student>.+?(_(?<id>\\d+))?)_(?<version>)assign(submission|feedback)_[a-z]+"
                + "(_?/|(?!.*/)(_(?<file>.*))?)"),
        /** Brightspace, which does not document its numbers. */
        BRIGHTSPACE("(?<student>\\d+-\\d+ - .+?)(?<id>) - (?<version>(\\p{L}{3,} \\d+|\\d+ \\p{L}{3,}), \\d{4} \\d+"
                + "( ?[AP]M)?)( - (?<file>.+))?"),
        /** Blackboard; the names of assignment and user are joined by "_", which may be in both names, too. */
        BLACKBOARD("(?<student>.[^_]*_(?<id>.+?))_attempt_(?<version>\\d{4}(-\\d\\d){5})(_(?<file>.+)|\\.txt)?"),
        /** Canvas for an assignment that is graded anonymously; five characters replace the user's name. */
        CANVAS_ANONYMOUS("(LATE_)?(?<student>anon_\\w{5})(?<id>)" + Platform.ATTACHMENT),
        /** Canvas; the first number is the user's, the second the file's. */
        CANVAS("(?=.*\\.\\w+$)(?<name>.+?)(_LATE)?_(?<id>\\d+)" + Platform.ATTACHMENT),
        /** Gradescope; the number is the submission's. */
        GRADESCOPE("(?<student>submission_(?<id>\\d+))(?<version>)(?<file>)");

        /** An ending to add to names without an ending, so that Canvas's pattern fits these beside Canvas's files. */
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
            String plain = this == MOODLE ? name : name.replace("/", "");
            Matcher found = pattern.matcher(name.length() > Names.MOST_LETTERS ? "" : plain);
            if (!found.matches()) {
                return Optional.empty();
            }
            String id = Objects.toString(found.group("id"), "");
            String student = this == CANVAS ? found.group("name") + "_" + id : found.group("student");
            String version = Objects.toString(found.group("version"), "");
            return Optional.of(new PlatformName(this, student, id, this == BRIGHTSPACE ? minute(version)
                    : Long.parseLong("0" + version.replace("-", "")), Objects.toString(found.group("file"), ""), true));
        }

        /** The time in minutes since 1970; 0 if the month is not in English. */
        private static long minute(String date) {
            try {
                return LocalDateTime.parse(date, DATE).toEpochSecond(ZoneOffset.UTC) / 60;
            } catch (DateTimeParseException e) {
                return 0;
            }
        }
    }

    private static final Pattern FEEDBACK = Pattern.compile("((?!_assignsubmission_).)+?_assignfeedback_");
    /** A file that Gradescope puts beside the submissions. */
    static final String LIST_OF_GRADESCOPE = "submission_metadata.yml";

    /** Reads the name of a file or a folder; empty if no platform has named it. */
    static Optional<PlatformName> of(String name) {
        return Optional.ofNullable(among(List.of(name)).get(name));
    }

    /**
     * Reads names that lie side by side, those of folders with "/" at the end; names that no platform has given are
     * left out. A name that fits several
     * platforms belongs to the platform that fits the most names. The common beginning of all names from Blackboard is
     * the assignment's name; if only one student is there, the last word is taken for the user's name.
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
                : read.ofUser(begin, users.length > 2 && begin > 0));
        return found;
    }

    /** Removes names with the same file number: Canvas numbers each file differently, so students chose the names. */
    private static void removeWhatIsNotCanvass(Collection<PlatformName> names) {
        Map<Long, Long> files = names.stream().filter(each -> each.platform == Platform.CANVAS && each.version > 0)
                .collect(Collectors.groupingBy(PlatformName::version, Collectors.counting()));
        names.removeIf(each -> each.platform == Platform.CANVAS && files.getOrDefault(each.version, 1L) > 1);
    }

    private PlatformName ofUser(int begin, boolean known) {
        String user = student.substring(begin);
        return new PlatformName(platform, user, user, version, file, known || begin == student.indexOf('_') + 1);
    }

    /** Whether a student may have chosen the name to count attempts, as in "submission_2". */
    boolean isCounted() {
        return platform == Platform.GRADESCOPE && id.length() < 4;
    }

    /** Whether the name belongs to a lecturer's feedback file. */
    static boolean isFeedback(String name) {
        return FEEDBACK.matcher(name).lookingAt();
    }

    /** The student's name without the platform's number. */
    String person() {
        return Names.shown(Strings.CS.removeEnd(student, "_" + id));
    }

    /** The student's own name for the file or folder; the name itself if it is not a platform's. */
    static String own(String name) {
        return of(name).map(PlatformName::file).filter(file -> !file.isEmpty()).orElse(name);
    }
}
