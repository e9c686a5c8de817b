package kata.live;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Who may read the page. The link has a token, so other users of this machine cannot guess it. A page of another origin
 * says so in {@code Origin}; one that has its own name lead to this machine (DNS rebinding) says that name in
 * {@code Host}.
 */
record Access(String token) {
    private static final String LOOPBACK = "(127\\.0\\.0\\.1|localhost)(:\\d{1,5})?";

    /** Whether the request is for a name of this machine, and from a page of the same name, or from no page. */
    boolean isFromHere(Headers request) {
        List<String> hosts = request.getOrDefault("Host", List.of());
        List<String> origins = request.getOrDefault("Origin", List.of());
        return hosts.size() == 1 && hosts.get(0).matches(LOOPBACK)
                && origins.stream().allMatch(("http://" + hosts.get(0))::equals);
    }

    /** Whether the path begins with the token. In a time that does not tell how much of it is right. */
    boolean hasToken(String path) {
        String[] names = path.split("/", -1);
        return names.length == 3 && MessageDigest.isEqual(names[1].getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.UTF_8));
    }
}
