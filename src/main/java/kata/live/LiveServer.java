package kata.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kata.data.Resource;

/**
 * A server of one page, on the loopback address alone, for readers who have the link. The page follows a {@link Feed}
 * by server-sent events. Each reader has a thread of its own, so that a slow reader does not delay other readers.
 */
public final class LiveServer implements AutoCloseable {
    private static final String PAGE = "page.html";
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css",
            "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8");
    private static final List<String> FILES = List.of(PAGE, "style.css", "live.js", "chart.js", "digits.js",
            "plane.js", "tasks.js");
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int BYTES_OF_TOKEN = 16;
    private static final int MOST_READERS = 64;
    private static final int SECONDS_TO_READ_THE_END = 1;
    /** The longest time without sending, since only sending to a reader shows whether the reader has gone. */
    private static final int MILLISECONDS_BETWEEN_SIGNS = 10_000;

    private final Feed feed;
    private final Access access;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(LiveServer::daemon);
    private final Semaphore readers = new Semaphore(MOST_READERS);

    /**
     * Serves the page of a feed, at a free port.
     *
     * @throws UncheckedIOException if the port cannot be opened
     */
    public LiveServer(Feed feed) {
        this.feed = feed;
        byte[] token = new byte[BYTES_OF_TOKEN];
        new SecureRandom().nextBytes(token);
        access = new Access(Base64.getUrlEncoder().withoutPadding().encodeToString(token));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no page can be served at 127.0.0.1: " + e.getMessage(), e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The page's address, with the token. */
    public String link() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + access.token() + "/live";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("^live$", PAGE);
            if (!access.isFromHere(exchange.getRequestHeaders())) {
                exchange.sendResponseHeaders(403, -1);
            } else if (!access.hasToken(path)) {
                send(exchange, 403, "txt", "This address lacks the token: copy the whole link that ./kata printed.\n");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
            } else if (name.equals("events")) {
                stream(exchange);
            } else if (FILES.contains(name)) {
                send(exchange, 200, name.replaceFirst(".*\\.", ""), Resource.text(LiveServer.class, name));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        if (!readers.tryAcquire()) {
            send(exchange, 503, "txt", "The page is open " + MOST_READERS + " times already: close one.\n");
            return;
        }
        head(exchange, "text/event-stream");
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
            long seen = last != null && last.matches("\\d{1,18}") ? Long.parseLong(last) : 0;
            while (!feed.isOver(seen)) {
                List<Feed.Event> events = feed.next(seen, MILLISECONDS_BETWEEN_SIGNS);
                for (Feed.Event event : events) {
                    write(out, "id: " + event.version() + "\nevent: " + event.kind() + "\ndata: " + event.json()
                            + "\n\n");
                    seen = event.version();
                }
                write(out, ":\n\n");
                out.flush();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } finally {
            readers.release();
        }
    }

    private static void send(HttpExchange exchange, int status, String ending, String text) throws IOException {
        head(exchange, TYPES.getOrDefault(ending, "text/plain; charset=utf-8"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Sets headers: the page loads from this server alone, no page frames this page, and no link reveals the token. */
    private static void head(HttpExchange exchange, String type) {
        Map.of("Content-Type", type, "Cache-Control", "no-store", "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "no-referrer", "Cross-Origin-Resource-Policy", "same-origin",
                "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; "
                        + "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
                        + "frame-ancestors 'none'").forEach(exchange.getResponseHeaders()::set);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "live page");
        thread.setDaemon(true);
        return thread;
    }

    /** Stops the server, after at most one second in which readers get the remaining events. */
    @Override
    public void close() {
        feed.close();
        try {
            readers.tryAcquire(MOST_READERS, SECONDS_TO_READ_THE_END, TimeUnit.SECONDS);
        } catch (InterruptedException noTimeLeft) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);    // on JDK 17, a delay here lasts to its end even if all have read
        threads.shutdownNow();
    }
}
