package kata.runner;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A run of fixtures with a listener and an output folder of its own, so that it leaves the build's grade alone.
 *
 * @param table   what was printed
 * @param results what stands in results.json; null where there is no such file
 * @param states  how each check ended for JUnit, by the method's name
 * @param thrown  the messages of those that failed there, likewise
 */
record GradedRun(String table, JsonObject results, Map<String, TestExecutionResult.Status> states,
                 Map<String, String> thrown) {

    static GradedRun of(Path output, Class<?>... fixtures) {
        return of(output, new GradeListener(), fixtures);
    }

    static GradedRun of(Path output, GradeListener listener, Class<?>... fixtures) {
        Map<String, TestExecutionResult.Status> states = new LinkedHashMap<>();
        Map<String, String> thrown = new LinkedHashMap<>();
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("kata.output", output.toString()).with("kata.graded", "solutions");
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            LauncherFactory.create(LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false)
                    .enablePostDiscoveryFilterAutoRegistration(false).addTestExecutionListeners(listener).build())
                    .execute(request(fixtures), recorder(states, thrown));
        } finally {
            System.setOut(console);
        }
        return new GradedRun(printed.toString(StandardCharsets.UTF_8), json(output.resolve("grade/results.json")),
                states, thrown);
    }

    static LauncherDiscoveryRequest request(Class<?>[] fixtures, PostDiscoveryFilter... filters) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(fixtures).map(fixture -> selectClass(fixture)).toList())
                .filters(filters).build();
    }

    /** The part of results.json that is the task's. */
    JsonObject task(String id) {
        return results.getAsJsonArray("tests").asList().stream().map(JsonElement::getAsJsonObject)
                .filter(test -> test.get("number").getAsString().equals(id)).findFirst().orElseThrow();
    }

    String state(String id) {
        return task(id).getAsJsonObject("extra_data").get("state").getAsString();
    }

    String output(String id) {
        return task(id).get("output").getAsString();
    }

    /** What is wrong with one check, as fields. */
    JsonObject failure(String id, String check) {
        return task(id).getAsJsonObject("extra_data").getAsJsonArray("failures").asList().stream()
                .map(JsonElement::getAsJsonObject).filter(failed -> failed.get("check").getAsString().equals(check))
                .findFirst().orElseThrow().getAsJsonObject("failure");
    }

    /** The reason of one failed check: its part of the task's output, without its name. */
    String reason(String id, String check) {
        return Arrays.stream(output(id).split("\n\n")).filter(part -> part.startsWith(check + "\n")).findFirst()
                .orElseThrow().substring(check.length() + 1);
    }

    private static TestExecutionListener recorder(Map<String, TestExecutionResult.Status> states,
                                                  Map<String, String> thrown) {
        return new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    String name = ((MethodSource) test.getSource().orElseThrow()).getMethodName();
                    states.put(name, result.getStatus());
                    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                        result.getThrowable().ifPresent(error -> thrown.put(name, error.getMessage()));
                    }
                }
            }
        };
    }

    private static JsonObject json(Path file) {
        try {
            return Files.exists(file) ? JsonParser.parseString(Files.readString(file)).getAsJsonObject() : null;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
