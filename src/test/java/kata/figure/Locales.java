package kata.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Pictures under locales that have digits, a comma or letters of their own. */
final class Locales {
    private static final List<String> TAGS = List.of("ar-EG-u-nu-arab", "fa-IR-u-nu-arabext", "mr-IN-u-nu-deva",
            "my-MM-u-nu-mymr", "bn-BD-u-nu-beng", "de-DE", "tr-TR");

    interface Drawn {
        List<Path> save(String name) throws IOException;
    }

    private Locales() {
    }

    /** Each file has the same bytes in all of them. */
    static void assertSameIn(Drawn picture) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            List<Path> expected = picture.save("root");
            for (String tag : TAGS) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                List<Path> drawn = picture.save(tag);
                for (int i = 0; i < expected.size(); i++) {
                    assertThat(drawn.get(i)).as(tag).hasSameBinaryContentAs(expected.get(i));
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
