package kata.live;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** A Chromium without windows, driven by the DevTools protocol. */
public final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    /** A tab with connections of its own, as in another browser: tabs of one share six to a server. */
    public final class Page implements AutoCloseable {
        private final String target;
        private final String session;

        private Page(String url) {
            String context = call("", "Target.createBrowserContext", Map.of()).get("browserContextId").getAsString();
            target = call("", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                    .get("targetId").getAsString();
            session = call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true)).get("sessionId")
                    .getAsString();
            call(session, "Runtime.enable", Map.of());
            call(session, "Log.enable", Map.of());
            call(session, "Page.navigate", Map.of("url", url));
        }

        /** The value of a JavaScript expression, as text, or why it has none: while a page loads, it may have none. */
        public String evaluate(String expression) {
            JsonObject answer = send(session, "Runtime.evaluate", Map.of("expression", "String(" + expression + ")"));
            return answer.has("result") && !answer.getAsJsonObject("result").has("exceptionDetails")
                    ? answer.getAsJsonObject("result").getAsJsonObject("result").get("value").getAsString()
                    : answer.toString();
        }

        /** Waits until an expression has a value. */
        public void await(String expression, String value) throws Exception {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            String found = evaluate(expression);
            while (!found.equals(value)) {
                Assertions.assertThat(System.nanoTime()).as("%s is %s, not %s", expression, found, value)
                        .isLessThan(end);
                Thread.sleep(50);
                found = evaluate(expression);
            }
        }

        @Override
        public void close() {
            call("", "Target.closeTarget", Map.of("targetId", target));
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                take(JsonParser.parseString(message.toString()).getAsJsonObject());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    /** The path of the installed browser; empty if there is none. */
    public static Optional<Path> installed() {
        return NAMES.stream().flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }

    /** For {@code EnabledIf}. */
    public static boolean isInstalled() {
        return installed().isPresent();
    }

    /** @param profile a folder for what it keeps. Its sandbox is off, since root has none: it loads our page alone */
    public Browser(Path profile) throws Exception {
        process = new ProcessBuilder(installed().orElseThrow().toString(), "--headless", "--no-sandbox",
                "--disable-gpu", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank")
                .redirectErrorStream(true).redirectOutput(profile.resolve("output").toFile()).start();
        List<String> port = List.of();
        for (int i = 0; i < 20 * SECONDS && port.size() < 2; i++) {
            Thread.sleep(50);
            port = port(profile.resolve("DevToolsActivePort"));
        }
        Assertions.assertThat(port).as("the port of Chromium").hasSize(2);
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(
                URI.create("ws://127.0.0.1:" + port.get(0) + port.get(1)), new Listener()).get(SECONDS,
                TimeUnit.SECONDS);
    }

    private static List<String> port(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    public Page open(String url) {
        return new Page(url);
    }

    /** Errors on the pages: exceptions, and files that could not be loaded. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    private void take(JsonObject message) {
        if (message.has("id")) {
            answers.remove(message.get("id").getAsInt()).complete(message);
        } else if (message.toString().matches("(?s).*(Runtime.exceptionThrown|\"level\":\"error\").*")) {
            errors.add(message.toString());
        }
    }

    private JsonObject call(String session, String method, Map<String, Object> parameters) {
        JsonObject answer = send(session, method, parameters);
        Assertions.assertThat(answer.has("error")).as("%s: %s", method, answer).isFalse();
        return answer.getAsJsonObject("result");
    }

    private JsonObject send(String session, String method, Map<String, Object> parameters) {
        JsonObject message = new JsonObject();
        int id = calls.incrementAndGet();
        message.addProperty("id", id);
        message.addProperty("method", method);
        message.add("params", new Gson().toJsonTree(parameters));
        if (!session.isEmpty()) {
            message.addProperty("sessionId", session);
        }
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(message.toString(), true).orTimeout(SECONDS, TimeUnit.SECONDS).join();
        return answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    /** Ends it and the processes that it has started. */
    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
