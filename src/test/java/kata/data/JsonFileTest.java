package kata.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFileTest {
    @TempDir
    Path home;

    private int one(Path file) {
        return JsonFile.read(file, new TypeToken<Map<String, Integer>>() { }, all -> {
            if (!all.containsKey("one")) {
                throw new IllegalArgumentException("no one");
            }
            return all.get("one");
        }, "a number", "Delete it.");
    }

    @Test
    void whatIsWrittenIsRead() {
        Path file = home.resolve("a/b.json");
        JsonFile.write(file, Map.of("one", 1));
        assertThat(file).hasContent("{\n  \"one\": 1\n}\n");
        assertThat(one(file)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'',an empty file", "{,End of input", "[1],Expected BEGIN", "{\"two\": 2},no one"})
    void whatIsNotExpectedIsSaid(String text, String found) throws IOException {
        Path file = Files.writeString(home.resolve("b.json"), text);
        assertThatThrownBy(() -> one(file)).isInstanceOf(DataException.class).hasMessageContaining(found)
                .hasMessageContaining("b.json: found ").hasMessageEndingWith("expected a number. Delete it.");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> one(home.resolve("none.json"))).isInstanceOf(DataException.class)
                .hasMessageContaining("none.json: found no such file");
    }
}
