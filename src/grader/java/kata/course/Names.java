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

/** Names of files and people, in any encoding, Unicode normal form and case. */
final class Names {
    /** The longest name in file systems; names in archives may be longer, and would take long to search. */
    static final int MOST_LETTERS = 255;
    private static final String REPLACED = "\uFFFD";
    /** Characters that some system forbids in file names; a first dot would hide the file or lead elsewhere. */
    private static final Pattern UNSAFE = Pattern.compile("[\\x00-\\x1F<>:\"/\\\\|?*%\\x7F]|^\\.|[ .]$");
    private static final int LONGEST = 64;

    private Names() {
    }

    /** The text of the bytes in UTF-8 or, if they are not valid UTF-8, in Latin-1. */
    static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** A file's own name, also if it has bytes outside the system's encoding, which Java shows as "\uFFFD". */
    static String of(Path file) {
        String name = file.getFileName().toString();
        if (!name.contains(REPLACED)) {
            return name;
        }
        String bytes = file.toUri().getRawPath().replaceFirst("/$", "").replaceFirst(".*/", "").replace("+", "%2B");
        return decoded(URLDecoder.decode(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The name in Unicode form NFC on one line; characters that a console cannot show become "?". */
    static String shown(String name) {
        return Printable.line(Normalizer.normalize(name, Normalizer.Form.NFC)).strip();
    }

    /** A key that is equal for names that differ only in case or Unicode normal form. */
    static String key(String name) {
        return shown(name).toLowerCase(Locale.ROOT);
    }

    /** A short file name for a person, valid on every system; different people get different file names. */
    static String forFile(String name) {
        String safe = UNSAFE.matcher(name).replaceAll(found -> String.format(Locale.ROOT, "%%%02X",
                (int) found.group().charAt(0)));
        int begin = Character.isHighSurrogate(safe.charAt(Math.min(safe.length(), LONGEST / 2) - 1)) ? LONGEST / 2 - 1
                : LONGEST / 2;
        return safe.length() <= LONGEST ? safe : safe.substring(0, begin) + "-"
                + Checksums.sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, LONGEST / 4);
    }
}
