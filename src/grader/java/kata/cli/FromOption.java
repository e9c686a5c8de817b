package kata.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option {@code --from}: exercises or solutions. */
final class FromOption {
    private static final List<String> FOLDERS = List.of("exercises", "solutions");

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    private String folder;

    @Option(names = "--from", paramLabel = "FOLDER", description = "Whose work: exercises or solutions. By default, "
            + "the first that has values from mvn test; for figures, solutions if there are any.")
    void setFolder(String name) {
        if (!FOLDERS.contains(name)) {
            throw new ParameterException(spec.commandLine(), "--from is exercises or solutions, not \"" + name + "\"");
        }
        folder = name;
    }

    /** The folder in the option; empty if the option was not given. */
    Optional<String> given() {
        return Optional.ofNullable(folder);
    }

    /** The folder in the option. Without it, the first of exercises and solutions that has values, or exercises. */
    String folder(Predicate<String> hasValues) {
        return given().orElseGet(() -> FOLDERS.stream().filter(hasValues).findFirst().orElse(FOLDERS.get(0)));
    }
}
