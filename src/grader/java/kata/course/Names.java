package kata.course;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import kata.checks.Printable;
import kata.data.Checksums;

/** Names of files and people, however they were written: in whatever encoding, normal form and case. */
final class Names {
    /** The longest name that systems have; names in archives may be longer, and take long to look through. */
    static final int MOST_LETTERS = 255;
    private static final String REPLACED = "\uFFFD";
    /** Characters that some system has no files with; a dot in front would hide them or lead elsewhere. */
    private static final Pattern UNSAFE = Pattern.compile("[\\x00-\\x1F<>:\"/\\\\|?*%\\x7F]|^\\.|[ .]$");
    private static final int LONGEST = 64;

    private Names() {
    }

    /** The bytes as UTF-8 or, where they are none, as Latin-1. */
    static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** A file's own name. Where it has bytes that are not in the system's encoding Java shows "\uFFFD" for them. */
    static String of(Path file) {
        String name = file.getFileName().toString();
        if (!name.contains(REPLACED)) {
            return name;
        }
        String bytes = file.toUri().getRawPath().replaceFirst("/$", "").replaceFirst(".*/", "").replace("+", "%2B");
        return decoded(URLDecoder.decode(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The name as people write it: composed, without characters that no console shows. */
    static String shown(String name) {
        return Printable.line(Normalizer.normalize(name, Normalizer.Form.NFC)).strip();
    }

    /** The same for two names if they differ in case or normal form alone. */
    static String key(String name) {
        return shown(name).toLowerCase(Locale.ROOT);
    }

    /** A file's name for a person's, short and the same on every system; others have others. */
    static String forFile(String name) {
        String safe = UNSAFE.matcher(name).replaceAll(found -> String.format(Locale.ROOT, "%%%02X",
                (int) found.group().charAt(0)));
        int begin = Character.isHighSurrogate(safe.charAt(Math.min(safe.length(), LONGEST / 2) - 1)) ? LONGEST / 2 - 1
                : LONGEST / 2;
        return safe.length() <= LONGEST ? safe : safe.substring(0, begin) + "-"
                + Checksums.sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, LONGEST / 4);
    }
}
