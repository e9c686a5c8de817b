package kata.consistency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kata.data.DataException;
import kata.data.Folders;

/** Finds each room, a folder of Java sources, that has many more lines than the list of all rooms says. */
public final class Rooms {
    static final String LIST = "src/rooms.txt";
    private static final Pattern ROW = Pattern.compile(" *(\\d{1,7})  (\\S+)");
    /** The number of lines that any room may grow by: a tenth of a small room is next to nothing. */
    private static final int ALWAYS_ALLOWED = 20;
    private static final Pattern SOURCE = Pattern.compile("(src/\\w+/java|solutions)/.*\\.java");

    private Rooms() {
    }

    /** The number of lines in each room, by its path in the project. */
    public static Map<String, Integer> lines(Path home) throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        for (Path root : List.of(home.resolve("src"), home.resolve("solutions"))) {
            for (Path file : Folders.files(root)) {
                if (SOURCE.matcher(Folders.nameIn(home, file)).matches()) {
                    int count = Files.readAllLines(file).size();
                    lines.merge(Folders.nameIn(home, file.getParent()), count, Integer::sum);
                }
            }
        }
        return lines;
    }

    /** A line for each room that has grown by more than a tenth, is missing from the list, or is listed but gone. */
    public static List<String> findings(Path home) throws IOException {
        Map<String, Integer> now = lines(home);
        Map<String, Integer> listed = listed(home.resolve(LIST));
        List<String> findings = new ArrayList<>();
        now.forEach((room, lines) -> {
            Integer before = listed.get(room);
            if (before == null) {
                findings.add(room + " is not in " + LIST + ": add it with its " + lines + " lines");
            } else if (lines > before + Math.max(before / 10, ALWAYS_ALLOWED)) {
                findings.add(room + " has " + lines + " lines, more than a tenth above the " + before + " of " + LIST
                        + ": make it smaller, or put the new number there and say why");
            }
        });
        listed.keySet().stream().filter(room -> !now.containsKey(room))
                .forEach(room -> findings.add(LIST + " names " + room + ", where no Java file is: take it out"));
        return findings;
    }

    private static Map<String, Integer> listed(Path list) throws IOException {
        Map<String, Integer> listed = new TreeMap<>();
        for (String row : Files.exists(list) ? Files.readAllLines(list) : List.<String>of()) {
            Matcher cells = ROW.matcher(row);
            if (cells.matches()) {
                listed.put(cells.group(2), Integer.valueOf(cells.group(1)));
            } else if (!row.startsWith("#")) {
                throw new DataException(list, '"' + row + '"', "LINES  ROOM", "./kata check prints all rows.");
            }
        }
        return listed;
    }
}
