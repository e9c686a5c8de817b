package kata.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that says whose work a command is about. */
final class FromOption {
    private static final List<String> FOLDERS = List.of("exercises", "solutions");

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    private String folder;

    @Option(names = "--from", paramLabel = "FOLDER", description = "Whose work: exercises or solutions. Without it the "
            + "exercises where they have values; figures takes the solutions where there are such.")
    void setFolder(String name) {
        if (!FOLDERS.contains(name)) {
            throw new ParameterException(spec.commandLine(), "--from is exercises or solutions, not \"" + name + "\"");
        }
        folder = name;
    }

    /** Empty where the option was not given. */
    Optional<String> given() {
        return Optional.ofNullable(folder);
    }

    /** The folder that was given, otherwise the first that has values, otherwise the exercises. */
    String folder(Predicate<String> hasValues) {
        return given().orElseGet(() -> FOLDERS.stream().filter(hasValues).findFirst().orElse(FOLDERS.get(0)));
    }
}
