package kata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

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

    /** Followed through the bytecode of each class that a task gives or the list allows, but for what is refused. */
    @Test
    void noMethodThatAnAnswerMayCallReadsGoldenValuesOrTestImages() throws IOException {
        Map<String, Set<String>> calls = new HashMap<>();
        Deque<String> reached = new ArrayDeque<>();
        for (Path file : classFiles()) {
            ClassNode type = new ClassNode();
            new ClassReader(Files.readAllBytes(file)).accept(type, ClassReader.SKIP_DEBUG);
            String name = type.name.replace('/', '.');
            for (MethodNode method : type.methods) {
                calls.put(name + "." + method.name + method.desc, calls(method));
                boolean seen = name.startsWith("kata.") ? (method.access & Opcodes.ACC_PUBLIC) != 0
                        && AllowList.SHIPPED.allows(name) : (method.access & Opcodes.ACC_PRIVATE) == 0
                        && Task.PLANE.mayUseGiven(name);
                if (seen && !AllowList.SHIPPED.forbids(name, method.name)) {
                    reached.add(name + "." + method.name + method.desc);
                }
            }
        }
        assertThat(reached).anyMatch(method -> method.startsWith("problem3.RobustByGradient.fit("))
                .noneMatch(method -> method.startsWith("problem3.CentredPca.ofMnist("));
        Set<String> seen = new HashSet<>(reached);
        while (!reached.isEmpty()) {
            calls.getOrDefault(reached.poll(), Set.of()).stream().filter(seen::add).forEach(reached::add);
        }
        String golden = "kata\\.data\\.((Golden|Checksums|Csv|WholeFile|OwnFile)\\..*"
                + "|Mnist\\.(train|test|shipped)\\(.*)";
        assertThat(calls.keySet()).anyMatch(method -> method.matches(golden));
        assertThat(seen).hasSizeGreaterThan(500);
        assertThat(seen.stream().filter(method -> method.matches(golden))).isEmpty();
    }

    private static List<Path> classFiles() throws IOException {
        try (Stream<Path> all = Files.walk(SubmissionLoader.given())) {
            return all.filter(file -> file.toString().matches(".*[/\\\\](kata|problem\\d)[/\\\\].*\\.class")).toList();
        }
    }

    private static Set<String> calls(MethodNode method) {
        Set<String> called = new HashSet<>();
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof MethodInsnNode call) {
                called.add(call.owner.replace('/', '.') + "." + call.name + call.desc);
            } else if (each instanceof InvokeDynamicInsnNode lambda) {
                Stream.of(lambda.bsmArgs).filter(Handle.class::isInstance).map(Handle.class::cast).forEach(
                        to -> called.add(to.getOwner().replace('/', '.') + "." + to.getName() + to.getDesc()));
            }
        }
        return called;
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
