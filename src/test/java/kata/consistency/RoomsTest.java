package kata.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kata.data.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomsTest {
    private static final String BIG = "src/main/java/kata/big";

    @TempDir
    Path home;

    @BeforeEach
    void aBigAndASmallRoom() throws IOException {
        put(BIG + "/A.java", 400);
        put(BIG + "/B.java", 100);
        put("solutions/problem1/C.java", 30);
        put("src/stubs/problem1/C.java", 7);
        put("src/main/resources/kata/big/notes.txt", 9);
        list("   500  " + BIG, "    30  solutions/problem1");
    }

    @Test
    void countsTheLinesOfJavaInEachFolder() throws IOException {
        assertThat(Rooms.lines(home)).hasToString("{solutions/problem1=30, " + BIG + "=500}");
    }

    @Test
    void aTenthMoreIsAllowedAndAFewLinesToASmallRoom() throws IOException {
        put(BIG + "/B.java", 150);
        put("solutions/problem1/C.java", 50);
        assertThat(Rooms.findings(home)).isEmpty();
        put(BIG + "/B.java", 151);
        put("solutions/problem1/C.java", 51);
        assertThat(Rooms.findings(home)).hasSize(2)
                .anyMatch(finding -> finding.startsWith(BIG + " has 551 lines, more than a tenth above the 500 of "))
                .anyMatch(finding -> finding.startsWith("solutions/problem1 has 51 lines"));
        list("   551  " + BIG, "    51  solutions/problem1");
        assertThat(Rooms.findings(home)).isEmpty();
    }

    @Test
    void aRoomThatIsOnlyHereOrOnlyInTheListIsAFinding() throws IOException {
        list("   500  " + BIG, "    30  src/main/java/kata/gone");
        assertThat(Rooms.findings(home)).containsExactly(
                "solutions/problem1 is not in src/rooms.txt: add it with its 30 lines",
                "src/rooms.txt names src/main/java/kata/gone, where no Java file is: take it out");
    }

    @Test
    void aRowOfAnotherFormIsAnErrorThatShowsIt() throws IOException {
        list("many  " + BIG);
        assertThatThrownBy(() -> Rooms.findings(home)).isInstanceOf(DataException.class)
                .hasMessageContaining("rooms.txt: found \"many  " + BIG + "\"; expected LINES  ROOM");
    }

    private void list(String... rows) throws IOException {
        Files.writeString(home.resolve(Rooms.LIST), "# Lines\n" + String.join("\n", rows) + "\n");
    }

    private void put(String file, int lines) throws IOException {
        Files.createDirectories(home.resolve(file).getParent());
        Files.writeString(home.resolve(file), "//\n".repeat(lines));
    }
}
