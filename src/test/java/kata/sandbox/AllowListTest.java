package kata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllowListTest {
    private final AllowList list = AllowList.of("""
            # a remark

            a.Whole
            a.Part: this that
            a.*List
            b.*
            ! a.Whole: hidden
            ! *: never nor
            """);

    @Test
    void aClassIsAllowedWithItsMembersAndThoseNestedInIt() {
        assertThat(list.allows("a.Whole")).isTrue();
        assertThat(list.allows("a.Whole", "any")).isTrue();
        assertThat(list.allows("a.Whole$Nested", "any")).isTrue();
        assertThat(list.allows("a.WholeOther")).isFalse();
        assertThat(list.allows("xa.Whole")).isFalse();
        assertThat(list.allows("aXWhole")).isFalse();
    }

    @Test
    void someMembersMayBeAllowedAlone() {
        assertThat(list.allows("a.Part")).isTrue();
        assertThat(list.allows("a.Part", "that")).isTrue();
        assertThat(list.allows("a.Part", "other")).isFalse();
        assertThat(list.allows("a.Part$Nested")).isFalse();
    }

    @Test
    void aStarStandsForAPartOfANameWithoutDots() {
        assertThat(list.allows("a.ArrayList", "any")).isTrue();
        assertThat(list.allows("a.List")).isTrue();
        assertThat(list.allows("a.b.List")).isFalse();
        assertThat(list.allows("b.Any")).isTrue();
        assertThat(list.allows("b.c.Any")).isFalse();
    }

    @Test
    void whatIsForbiddenIsSoHoweverItIsAllowed() {
        assertThat(list.allows("a.Whole", "hidden")).isFalse();
        assertThat(list.allows("b.Any", "hidden")).isTrue();
        assertThat(list.allows("b.Any", "never")).isFalse();
        assertThat(list.forbids("what.Ever", "nor")).isTrue();
        assertThat(list.forbids("what.Ever", "other")).isFalse();
    }

    @Test
    void whatIsShippedNamesClassesThatThereAre() throws ClassNotFoundException {
        for (String line : AllowList.text().lines().toList()) {
            String name = line.replaceFirst("^! ", "").replaceFirst(":.*", "").strip();
            if (!name.isEmpty() && !name.startsWith("#") && !name.contains("*")) {
                assertThat(Class.forName(name, false, getClass().getClassLoader())).isNotNull();
            }
        }
    }

    /** By one the grader knows that the machine has failed, not the answer. */
    @Test
    void noExceptionOfFilesCanBeMade() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of(URI.create("jrt:/java.base/java")))) {
            for (Path file : files.filter(each -> each.toString().endsWith("Exception.class")).toList()) {
                String name = file.toString().replaceFirst("^(/modules)?/java.base/", "").replace(".class", "")
                        .replace('/', '.');
                Class<?> type = Class.forName(name, false, null);
                assertThat(IOException.class.isAssignableFrom(type) && AllowList.SHIPPED.allows(name, "<init>"))
                        .as(name).isFalse();
            }
        }
    }

    /** Or a class of one's own could extend one and have what is forbidden under its own name. */
    @Test
    void noClassCanBeExtendedOfWhichOnlySomeMembersAreAllowed() throws ClassNotFoundException {
        for (String line : AllowList.text().lines().filter(each -> each.matches("[^#]*:.*")).toList()) {
            String name = line.replaceFirst("^! ", "").replaceFirst(":.*", "");
            if (!name.equals("*")) {
                Class<?> type = Class.forName(name, false, getClass().getClassLoader());
                assertThat(Modifier.isFinal(type.getModifiers())
                        || !type.isInterface() && !AllowList.SHIPPED.allows(name, "<init>")).as(line).isTrue();
            }
        }
    }
}
