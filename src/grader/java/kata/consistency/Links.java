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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kata.data.Folders;

/**
 * Checks links and images in all Markdown files. A target must be a file of the project; the part after {@code #} must
 * be the anchor of a heading in that file. Network addresses are not checked.
 */
public final class Links {
    /** An inline link: text in brackets, then the target in parentheses, perhaps with a title. */
    private static final Pattern LINK = Pattern.compile("\\]\\(\\s*<?([^)\\s>]*)>?(?:\\s+\"[^\"]*\")?\\s*\\)");
    /** The definition of a reference, as in "[name]: target". */
    private static final Pattern REFERENCE =
            Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]+\\]:[ \\t]+<?(\\S+?)>?(?:[ \\t].*)?$");
    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6}[ \\t]+(.*?)(?:[ \\t]+#+)?[ \\t]*$");
    private static final Pattern BLOCK_OF_CODE =
            Pattern.compile("(?ms)^ {0,3}(?:```|~~~)[^\\n]*\\n.*?(?:^ {0,3}(?:```|~~~)[^\\n]*$|\\z)");
    private static final Pattern CODE = Pattern.compile("(`+)[^`\\n].*?\\1");
    private static final Pattern ON_THE_NETWORK = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
    private static final Set<String> LEFT_OUT = Set.of("target", ".git");

    private Links() {
    }

    /**
     * A line for each link that leads nowhere.
     *
     * @param home the folder to search
     */
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
        String prose = CODE.matcher(text(file)).replaceAll("");
        for (Pattern pattern : List.of(LINK, REFERENCE)) {
            for (MatchResult link : pattern.matcher(prose).results().toList()) {
                String target = link.group(1);
                String wrong = ON_THE_NETWORK.matcher(target).matches() ? "" : wrong(home, file, target);
                if (!wrong.isEmpty()) {
                    long line = 1 + prose.substring(0, link.start()).chars().filter(c -> c == '\n').count();
                    findings.add(Folders.nameIn(home, file) + ":" + line + ": the link " + target + " leads nowhere: "
                            + wrong);
                }
            }
        }
        return findings;
    }

    /** The reason why the target leads nowhere; empty if it exists. */
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

    /** The anchors of a file's headings, formed as on GitHub: the second of two equal headings gets -1. */
    private static Set<String> anchors(Path file) throws IOException {
        Set<String> anchors = new HashSet<>();
        for (MatchResult heading : HEADING.matcher(text(file)).results().toList()) {
            String words = heading.group(1).replaceAll("\\]\\([^)]*\\)", "").toLowerCase(Locale.ROOT);
            String anchor = words.replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "").replace(' ', '-');
            String unique = anchor;
            for (int k = 1; !anchors.add(unique); k++) {
                unique = anchor + "-" + k;
            }
        }
        return anchors;
    }

    /** The file's text, with empty lines in place of code blocks. */
    private static String text(Path file) throws IOException {
        return BLOCK_OF_CODE.matcher(Files.readString(file)).replaceAll(block -> block.group().replaceAll(".+", ""));
    }
}
