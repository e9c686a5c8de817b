package kata.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the golden files by their SHA-256 in {@code golden/SHA256SUMS}, a file in {@code sha256sum}'s format. */
public final class Checksums {
    static final String LIST = "SHA256SUMS";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](?:\\./)?(.+)");

    private Checksums() {
    }

    /**
     * The bytes of a golden file.
     *
     * @throws DataException if the file is missing, altered or not listed
     */
    public static byte[] require(String name) {
        return require(Golden.folder(), name);
    }

    /**
     * Messages about the golden folder, one for each file that is altered, missing or not listed; empty if all files
     * are right. A file whose name starts with a dot need not be listed.
     *
     * @throws DataException if there is no golden folder or its list cannot be read
     */
    public static List<String> problems() {
        return problems(Golden.folder());
    }

    static byte[] require(Path folder, String name) {
        return require(folder, name, listed(folder));
    }

    static List<String> problems(Path folder) {
        Map<String, String> listed = listed(folder);
        Set<String> names = new LinkedHashSet<>(listed.keySet());
        Folders.files(folder).stream().filter(file -> !file.getFileName().toString().startsWith("."))
                .map(file -> Folders.nameIn(folder, file)).filter(name -> !name.equals(LIST)).forEach(names::add);
        List<String> problems = new ArrayList<>();
        for (String name : names) {
            try {
                require(folder, name, listed);
            } catch (DataException e) {
                problems.add(e.getMessage());
            }
        }
        return problems;
    }

    private static byte[] require(Path folder, String name, Map<String, String> listed) {
        Path file = folder.resolve(name);
        String expected = listed.get(name);
        if (expected == null) {
            throw new DataException(file, Files.exists(file) ? "a file that is not listed" : "no such file",
                    "one of the files in " + folder.resolve(LIST),
                    "Check the name; golden/PROVENANCE.md says how a new file is listed.");
        }
        byte[] content = WholeFile.read(file, "a file that comes with the project", DataException.restore(file));
        String found = sha256(content);
        if (!found.equals(expected)) {
            String owner = listed.entrySet().stream().filter(e -> e.getValue().equals(found))
                    .map(e -> ", the checksum of " + e.getKey()).findFirst().orElse("");
            throw new DataException(file, "SHA-256 " + found + " of " + content.length + " bytes" + owner, expected,
                    DataException.restore(file));
        }
        return content;
    }

    /** The SHA-256 of each listed file, by its path below the folder, with forward slashes. */
    private static Map<String, String> listed(Path folder) {
        Path list = folder.resolve(LIST);
        byte[] text = WholeFile.read(list, "a line for each golden file", DataException.restore(list));
        Map<String, String> listed = new TreeMap<>();
        for (String line : new String(text, StandardCharsets.UTF_8).lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new DataException(list, "the line \"" + line + "\"", "64 hexadecimal digits and a file's name",
                        DataException.restore(list));
            }
            listed.put(matcher.group(2), matcher.group(1));
        }
        return listed;
    }

    /** The SHA-256 of the bytes, in hexadecimal digits. */
    public static String sha256(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    /** A new SHA-256 digest. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
