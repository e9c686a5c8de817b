package kata.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A change that PIT made to a solution. It is told by the line as it stands there, and not by the line's number, which
 * changes with every line above.
 *
 * @param method as in "problem3.Plane.neighbourAccuracy"; a constructor is called new, a static initialiser static
 * @param line   of the source, as in "int winner = 0;"
 * @param change in PIT's words, as in "Replaced double division with multiplication"
 */
record Mutant(String method, String line, String change) {

    /**
     * A mutant and what became of it.
     *
     * @param status in PIT's words: KILLED, SURVIVED, NO_COVERAGE, TIMED_OUT, MEMORY_ERROR, …
     * @param test   the one that failed, in PIT's words; empty where none did
     */
    record Result(Mutant mutant, String status, boolean noticed, String test) {
        /** Whether a test failed. Of all else that is noticed, another machine may think otherwise. */
        boolean isKilled() {
            return status.equals("KILLED");
        }
    }

    /** As it stands in the list, but for the reason. */
    @Override
    public String toString() {
        return "\n## " + method + "\n\n    " + line + "\n\n- " + change + ": why?\n";
    }

    /**
     * Reads PIT's report.
     *
     * @param sources the source roots of the classes that were changed
     */
    static List<Result> read(Path report, List<Path> sources) throws IOException {
        NodeList elements;
        try {
            elements = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile())
                    .getElementsByTagName("mutation");
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(report + " is no report of PIT", e);
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            results.add(new Result(of(element, sources), element.getAttribute("status"),
                    Boolean.parseBoolean(element.getAttribute("detected")), text(element, "killingTest")));
        }
        return results;
    }

    /** The file of that name in the first source root that has it. */
    static Path source(List<Path> sources, String name) {
        return sources.stream().map(root -> root.resolve(name)).filter(Files::exists).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + sources));
    }

    private static Mutant of(Element element, List<Path> sources) throws IOException {
        String type = text(element, "mutatedClass");
        Path file = source(sources, type.substring(0, type.lastIndexOf('.')).replace('.', '/') + "/"
                + text(element, "sourceFile"));
        int number = Integer.parseInt(text(element, "lineNumber"));
        return new Mutant(type.replace('$', '.') + "." + named(text(element, "mutatedMethod")),
                Files.readAllLines(file).get(number - 1).strip(), named(text(element, "description").strip()));
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    /** A lambda belongs to the method that it stands in: its number changes with every lambda above. */
    private static String named(String text) {
        return text.replaceAll("lambda\\$(\\w+)\\$\\d+", "$1").replace("<init>", "new").replace("<clinit>", "static");
    }
}
