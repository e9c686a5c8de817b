package kata.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over sockets of its own, since Java's HTTP client sets Host and Origin itself. */
@Timeout(60)
class LiveServerTest {
    private static final int EVENTS = 5000;

    private final Feed feed = new Feed();
    private final LiveServer server = new LiveServer(feed);
    private final URI link = URI.create(server.link());
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    private String file(String name) {
        return link.getPath().replaceFirst("live$", name);
    }

    private Socket request(String path, String... headers) throws IOException {
        Socket socket = new Socket(link.getHost(), link.getPort());
        sockets.add(socket);
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private String answer(String path, String... headers) throws IOException {
        Socket socket = request(path, headers);
        socket.setSoTimeout(20_000);
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String host() {
        return "Host: " + link.getAuthority();
    }

    /** Reads until a line of data comes that ends so. */
    private List<String> data(Socket socket, String last) throws IOException {
        socket.setSoTimeout(20_000);
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        List<String> data = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("data: ")) {
                data.add(line.substring(6));
                if (line.endsWith(last)) {
                    break;
                }
            }
        }
        return data;
    }

    @ParameterizedTest
    @CsvSource({"live,text/html", "style.css,text/css", "live.js,text/javascript", "chart.js,text/javascript",
        "digits.js,text/javascript", "plane.js,text/javascript", "tasks.js,text/javascript"})
    void whoHasTheLinkGetsThePageWhichLoadsFromHereAlone(String name, String type) throws IOException {
        String answer = answer(file(name), host());
        assertThat(answer).startsWith("HTTP/1.1 200 OK").containsIgnoringCase("content-type: " + type)
                .contains("default-src 'none'; script-src 'self'").doesNotContain("Access-Control");
        assertThat(answer.replace("http://www.w3.org/2000/svg", "").replaceAll("// .*", ""))
                .doesNotContain("http:", "https:", "//cdn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/live", "/events", "/AAAAAAAAAAAAAAAAAAAAAA/events", "/x/y/z"})
    void withoutTheTokenThereIsNothing(String path) throws IOException {
        feed.publish("secret", "", "told");
        assertThat(answer(path, host())).startsWith("HTTP/1.1 403").contains("lacks the token").doesNotContain("told");
        assertThat(answer(file("events").replaceFirst("..$", ""), host())).startsWith("HTTP/1.1 404");
        assertThat(answer(link.getPath().substring(0, 5) + "/events", host())).startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: evil.example", "Host: evil.example:80", "Host: 127.0.0.1.evil.example",
        "Host: localhost.evil.example", "Host: 127.0.0.1@evil.example", "Host: 192.168.0.1", "X: no host",
        "Host: localhost\r\nHost: evil.example"})
    void anotherNameOfThisMachineGetsNothing(String host) throws IOException {
        feed.publish("secret", "", "told");
        for (String name : List.of("live", "events")) {
            assertThat(answer(file(name), host.split("\r\n"))).matches("(?s)HTTP/1.1 40[03].*\r\n\r\n(<h1>.*)?")
                    .doesNotContain("told", "Gradient", "Access-Control");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1", "http://localhost:1",
        "http://127.0.0.1:1"})
    void aPageOfAnotherOriginGetsNothing(String origin) throws IOException {
        feed.publish("secret", "", "told");
        assertThat(answer(file("events"), host(), "Origin: " + origin)).startsWith("HTTP/1.1 403").endsWith("\r\n\r\n")
                .doesNotContain("told", "Access-Control");
    }

    @Test
    void itsOwnPageGetsTheEventsThroughAForwardedPortToo() throws IOException {
        feed.publish("secret", "", "told");
        assertThat(data(request(file("events"), host(), "Origin: http://" + link.getAuthority()), "\""))
                .containsExactly("\"told\"");
        assertThat(data(request(file("events"), "Host: localhost:8080", "Origin: http://localhost:8080"), "\""))
                .containsExactly("\"told\"");
    }

    @Test
    void itListensOnTheLoopbackAddressAlone() throws IOException {
        for (InetAddress address : NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress()).toList()) {
            assertThatThrownBy(() -> new Socket(address, link.getPort()).close()).isInstanceOf(ConnectException.class);
        }
        assertThat(link.getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void whoOpensItLateOrAgainSeesAllEpochsAndTheNewestDigits() throws IOException {
        for (int epoch = 1; epoch <= 40; epoch++) {
            feed.publish("epoch", String.valueOf(epoch), epoch);
            feed.publish("digits", "", "digits of " + epoch);
        }
        for (int i = 0; i < 2; i++) {
            List<String> data = data(request(file("events"), host()), "digits of 40\"");
            assertThat(data).hasSize(41).startsWith("1", "2", "3").endsWith("40", "\"digits of 40\"");
        }
        assertThat(data(request(file("events"), host(), "Last-Event-ID: 77"), "digits of 40\""))
                .as("a connection that broke goes on where it was").containsExactly("40", "\"digits of 40\"");
    }

    /** Some hundred times more than sockets buffer; if publishing waited for readers, it would not end. */
    @Test
    void readersThatNeverReadHoldUpNobody() throws Exception {
        for (int i = 0; i < 10; i++) {
            request(file("events"), host());
        }
        Socket reader = request(file("events"), host());
        feed.publish("start", "", "begun");
        assertThat(data(reader, "begun\"")).isNotEmpty();
        String large = "x".repeat(20_000);
        long start = System.nanoTime();
        for (int i = 0; i < EVENTS; i++) {
            feed.publish("digits", String.valueOf(i % 3), i + large);
        }
        feed.publish("end", "", "over");
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(20);
        assertThat(data(request(file("events"), host()), "over\"")).hasSize(5);
    }

    @Test
    void tooManyReadersAreTurnedAwayAndThoseThatWentMakeRoom() throws Exception {
        feed.publish("start", "", "begun");
        List<Socket> readers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            readers.add(request(file("events"), host()));
            data(readers.get(i), "begun\"");
        }
        assertThat(answer(file("events"), host())).startsWith("HTTP/1.1 503");
        for (Socket reader : readers) {
            reader.close();
        }
        String answer;
        do {
            feed.publish("step", "", "x".repeat(100));
            Thread.sleep(20);
            Socket again = request(file("events"), host());
            answer = new BufferedReader(new InputStreamReader(again.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        } while (answer.contains("503"));
        assertThat(answer).contains("200");
    }

    @Test
    void whenItIsClosedReadersGetTheRestAndThereIsNoThreadLeft() throws Exception {
        Socket reader = request(file("events"), host());
        request(file("events"), host());
        feed.publish("step", "", "begun");
        assertThat(data(reader, "begun\"")).isNotEmpty();
        feed.publish("end", "", "over");
        long start = System.nanoTime();
        server.close();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(5);
        assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("\"over\"");
        assertThatThrownBy(() -> request(file("events"), host())).isInstanceOf(ConnectException.class);
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(thread -> thread.getName().startsWith("HTTP-Disp"));
    }
}
