package kata.consistency;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kata.data.Folders;

/**
 * Checks what is written about the golden files: PROVENANCE.md has a pattern for each file and names each generator,
 * and TOLERANCES.md names each folder.
 */
final class GoldenFolders {
    private static final String GENERATORS = "generators/";
    /** The first cell of a row of the first table. */
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (`.*?) \\|");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private GoldenFolders() {
    }

    /**
     * A line for each file, folder or pattern that one of the two does not know.
     *
     * @param home the project's folder
     */
    static List<String> findings(Path home) throws IOException {
        Path golden = home.resolve("golden");
        String provenance = Files.readString(golden.resolve("PROVENANCE.md"));
        String tolerances = Files.readString(golden.resolve("TOLERANCES.md"));
        List<String> files = Folders.files(golden).stream().map(file -> Folders.nameIn(golden, file))
                .filter(file -> file.matches(".+/[^./][^/]*")).toList();
        List<String> data = files.stream().filter(file -> !file.startsWith(GENERATORS)).toList();
        List<String> patterns = patterns(provenance);
        List<String> findings = new ArrayList<>();
        data.stream().filter(file -> patterns.stream().noneMatch(pattern -> matches(pattern, file)))
                .forEach(file -> findings.add("golden/PROVENANCE.md does not say where " + file + " is from"));
        patterns.stream().filter(pattern -> data.stream().noneMatch(file -> matches(pattern, file)))
                .filter(pattern -> !Files.exists(golden.resolve(pattern.replace("*", ""))))
                .forEach(pattern -> findings.add("golden/PROVENANCE.md speaks of " + pattern
                        + ", of which there is no file"));
        files.stream().filter(file -> file.startsWith(GENERATORS) && !provenance.contains(file))
                .forEach(file -> findings.add("golden/PROVENANCE.md does not name the generator " + file));
        data.stream().map(file -> file.substring(0, file.lastIndexOf('/'))).distinct()
                .filter(folder -> !Pattern.compile("`" + folder + "\\b").matcher(tolerances).find())
                .forEach(folder -> findings.add("golden/TOLERANCES.md does not speak of `" + folder + "`"));
        return findings;
    }

    /** The patterns in the first column of its tables that have a slash, as in {@code problem1/**}. */
    private static List<String> patterns(String provenance) {
        return FIRST_CELL.matcher(provenance).results().map(MatchResult::group)
                .flatMap(cell -> QUOTED.matcher(cell).results()).map(quoted -> quoted.group(1))
                .filter(pattern -> pattern.contains("/")).toList();
    }

    private static boolean matches(String pattern, String file) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(Path.of(file));
    }
}
