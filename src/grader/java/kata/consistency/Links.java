package kata.consistency;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kata.data.Folders;

/**
 * The links and images of all Markdown files: what they name is to be a file of the project, and what stands behind
 * {@code #} one of its headings. Addresses on the network are left alone.
 */
public final class Links {
    /** Text in brackets, then the target in parentheses, perhaps with a title. */
    private static final Pattern LINK = Pattern.compile("\\]\\(\\s*<?([^)\\s>]*)>?(?:\\s+\"[^\"]*\")?\\s*\\)");
    /** The target of a reference: [name]: target. */
    private static final Pattern REFERENCE = Pattern.compile("^ {0,3}\\[[^\\]]+\\]:\\s+<?(\\S+?)>?(?:\\s.*)?$");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+(.*?)(?:\\s+#+)?\\s*$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```|~~~).*");
    private static final Pattern CODE = Pattern.compile("(`+)[^`].*?\\1");
    private static final Pattern ON_THE_NETWORK = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
    private static final Set<String> LEFT_OUT = Set.of("target", ".git");

    private Links() {
    }

    /** A line for each link that leads nowhere. @param home the folder to look through */
    public static List<String> findings(Path home) throws IOException {
        List<String> findings = new ArrayList<>();
        for (Path file : Folders.files(home)) {
            if (file.toString().endsWith(".md") && !LEFT_OUT.contains(home.relativize(file).getName(0).toString())) {
                findings.addAll(findings(home, file));
            }
        }
        return findings;
    }

    private static List<String> findings(Path home, Path file) throws IOException {
        List<String> findings = new ArrayList<>();
        int number = 0;
        for (String line : text(file)) {
            number++;
            for (String target : targets(line)) {
                String wrong = wrong(home, file, target);
                if (!wrong.isEmpty()) {
                    findings.add(Folders.nameIn(home, file) + ":" + number + ": the link "
                            + target + " leads nowhere: " + wrong);
                }
            }
        }
        return findings;
    }

    private static List<String> targets(String line) {
        String prose = CODE.matcher(line).replaceAll("");
        return Stream.of(LINK, REFERENCE).flatMap(pattern -> pattern.matcher(prose).results())
                .map(link -> link.group(1)).filter(target -> !ON_THE_NETWORK.matcher(target).matches()).toList();
    }

    /** Why a target is none; empty where it is one. */
    private static String wrong(Path home, Path file, String target) throws IOException {
        String[] parts = target.split("#", 2);
        String path = URLDecoder.decode(parts[0].replace("+", "%2B"), StandardCharsets.UTF_8);
        Path to = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        if (target.isEmpty() || !to.startsWith(home) || !Files.exists(to)) {
            return "there is no such file in the project";
        }
        return parts.length == 1 || Files.isRegularFile(to) && anchors(to).contains(parts[1]) ? ""
                : "no heading has this anchor";
    }

    /** As GitHub makes them: of a heading that is there twice the second gets -1. */
    private static Set<String> anchors(Path file) throws IOException {
        Set<String> anchors = new HashSet<>();
        for (String line : text(file)) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                String words = heading.group(1).replaceAll("\\]\\([^)]*\\)", "").toLowerCase(Locale.ROOT);
                String anchor = words.replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "").replace(' ', '-');
                String unique = anchor;
                for (int k = 1; !anchors.add(unique); k++) {
                    unique = anchor + "-" + k;
                }
            }
        }
        return anchors;
    }

    /** The lines; empty ones in the place of blocks of code. */
    private static List<String> text(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean code = false;
        for (String line : Files.readAllLines(file)) {
            boolean fence = FENCE.matcher(line).matches();
            lines.add(code || fence ? "" : line);
            code ^= fence;
        }
        return lines;
    }
}
