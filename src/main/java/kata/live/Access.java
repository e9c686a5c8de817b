package kata.live;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Decides who may read the page. The link contains a token, so that other users of this machine cannot guess the link.
 * A request by a page of another origin names this origin in {@code Origin}. A page whose own name leads to this
 * machine (DNS rebinding) sends requests with this name in {@code Host}.
 */
record Access(String token) {
    private static final String LOOPBACK = "(127\\.0\\.0\\.1|localhost)(:\\d{1,5})?";

    /** Whether {@code Host} is a name of this machine, and {@code Origin}, if present, is the same host. */
    boolean isFromHere(Headers request) {
        List<String> hosts = request.getOrDefault("Host", List.of());
        List<String> origins = request.getOrDefault("Origin", List.of());
        return hosts.size() == 1 && hosts.get(0).matches(LOOPBACK)
                && origins.stream().allMatch(("http://" + hosts.get(0))::equals);
    }

    /** Whether the path is the token and a name. The time of the comparison does not reveal how much is right. */
    boolean hasToken(String path) {
        String[] names = path.split("/", -1);
        return names.length == 3 && MessageDigest.isEqual(names[1].getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.UTF_8));
    }
}
