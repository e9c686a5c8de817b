package kata.runner;

import java.util.LinkedHashMap;
import java.util.Map;

/** Sets system properties until it is closed, which brings back what was there before. */
public final class SystemProperties implements AutoCloseable {
    private final Map<String, String> before = new LinkedHashMap<>();

    /**
     * Sets a property until the end.
     *
     * @param value null for a property that is not to be set
     */
    public SystemProperties with(String key, String value) {
        before.putIfAbsent(key, System.getProperty(key));
        set(key, value);
        return this;
    }

    @Override
    public void close() {
        before.forEach(SystemProperties::set);
    }

    private static void set(String key, String value) {
        if (value == null) {
            System.clearProperty(key);
        } else {
            System.setProperty(key, value);
        }
    }
}
