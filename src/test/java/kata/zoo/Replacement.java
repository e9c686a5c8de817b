package kata.zoo;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import kata.data.Golden;
import kata.task.JavaText;

/** Puts a submission's methods, fields and classes in the place of those of the solution. */
final class Replacement {
    /** A member's text, from its annotations to its end, and where it stands. */
    private record Member(int start, int end, String text) {
    }

    private Replacement() {
    }

    /**
     * The files that were submitted: one run of the parser serves for all.
     *
     * @throws IllegalArgumentException where an entry replaces no blank, and names the blanks there are; where one is
     *         no Java
     */
    static Map<Entry, String> of(List<Entry> entries) throws IOException {
        Path solutions = Golden.folder().resolveSibling("solutions");
        Map<String, String> texts = new LinkedHashMap<>();
        for (Entry entry : entries) {
            texts.put(entry.task().file(), Files.readString(solutions.resolve(entry.task().file())));
            texts.put(entry.name() + ".java", "class Members {\n" + entry.members() + "\n}\n");
        }
        Map<String, Map<String, Member>> members = parsed(texts);
        Map<Entry, String> sources = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String file = entry.task().file();
            sources.put(entry, of(entry, texts.get(file), members.get(file), members.get(entry.name() + ".java")));
        }
        return sources;
    }

    private static String of(Entry entry, String solution, Map<String, Member> old, Map<String, Member> anew) {
        List<String> blanks = old.keySet().stream()
                .filter(name -> old.get(name).text.contains("// SOLUTION " + entry.task().id() + ":")).toList();
        if (blanks.stream().noneMatch(anew::containsKey)) {
            throw Entry.error(entry.name() + ".java", "it has " + String.join(", ", anew.keySet()) + ", but the blanks "
                    + "of " + entry.task().id() + " in solutions/" + entry.task().file() + " are in "
                    + String.join(", ", blanks));
        }
        StringBuilder text = new StringBuilder(solution);
        List<String> added = new ArrayList<>();
        anew.forEach((name, member) -> {
            if (!old.containsKey(name)) {
                added.add("\n" + indented(member.text, "    ") + "\n");
            }
        });
        text.insert(text.lastIndexOf("}"), String.join("", added));
        List<Map.Entry<String, Member>> backwards = new ArrayList<>(old.entrySet());
        backwards.sort((a, b) -> b.getValue().start - a.getValue().start);
        for (Map.Entry<String, Member> place : backwards) {
            if (anew.containsKey(place.getKey())) {
                text.replace(place.getValue().start, place.getValue().end,
                        indented(anew.get(place.getKey()).text, "    ").strip());
            }
        }
        return withImports(text.toString(), entry.imports());
    }

    private static String withImports(String source, List<String> imports) {
        String wanted = imports.stream().filter(line -> !source.contains(line)).map(line -> line + "\n")
                .collect(Collectors.joining());
        int at = source.indexOf("import ");
        return source.substring(0, at) + wanted + source.substring(at);
    }

    private static String indented(String text, String by) {
        return text.lines().map(line -> line.isEmpty() ? line : by + line).collect(Collectors.joining("\n"));
    }

    /** The members in each text by their names, methods with the types of their parameters. */
    private static Map<String, Map<String, Member>> parsed(Map<String, String> texts) throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavacTask compiler = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, found,
                List.of("-proc:none"), null,
                texts.entrySet().stream().map(text -> new JavaText(text.getKey(), text.getValue())).toList());
        Iterable<? extends CompilationUnitTree> units = compiler.parse();
        for (Diagnostic<? extends JavaFileObject> complaint : found.getDiagnostics()) {
            throw Entry.error(file(complaint.getSource()), "it is no Java: " + complaint);
        }
        SourcePositions positions = Trees.instance(compiler).getSourcePositions();
        Map<String, Map<String, Member>> parsed = new LinkedHashMap<>();
        for (CompilationUnitTree unit : units) {
            String text = texts.get(file(unit.getSourceFile()));
            Map<String, Member> members = new LinkedHashMap<>();
            for (Tree member : ((ClassTree) unit.getTypeDecls().get(0)).getMembers()) {
                int start = (int) positions.getStartPosition(unit, member);
                int end = (int) positions.getEndPosition(unit, member);
                members.put(name(member), new Member(start, end, text.substring(start, end)));
            }
            parsed.put(file(unit.getSourceFile()), members);
        }
        return parsed;
    }

    private static String file(JavaFileObject source) {
        return source.toUri().getPath().substring(1);
    }

    private static String name(Tree member) {
        if (member instanceof MethodTree method) {
            return method.getName() + method.getParameters().stream().map(parameter -> parameter.getType().toString())
                    .collect(Collectors.joining(", ", "(", ")"));
        }
        return member instanceof VariableTree field ? field.getName().toString()
                : member instanceof ClassTree type ? type.getSimpleName().toString() : member.toString();
    }
}
