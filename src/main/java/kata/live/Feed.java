package kata.live;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of a page as events. An event replaces the earlier one of its kind and key, so that a reader that comes
 * late or lags gets the newest event of each key, and memory depends on the number of keys alone. To publish never
 * waits for a reader.
 */
public final class Feed {
    /** @param version higher than that of each earlier event */
    record Event(long version, String kind, String json) {
    }

    private static final Gson GSON = new Gson();

    /** By kind and key, in the order of their versions. */
    private final Map<List<String>, Event> events = new LinkedHashMap<>();
    private long version;
    private boolean closed;

    /**
     * Publishes an event.
     *
     * @param data becomes JSON
     */
    public void publish(String kind, String key, Object data) {
        String json = GSON.toJson(data);
        List<String> place = List.of(kind, key);
        synchronized (this) {
            events.remove(place);
            events.put(place, new Event(++version, kind, json));
            notifyAll();
        }
    }

    /** Forgets all events of a kind. Readers that have them already keep them. */
    public synchronized void forget(String kind) {
        events.keySet().removeIf(place -> place.get(0).equals(kind));
    }

    /** Says that there will be no more events. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Whether the feed is closed and a reader has seen all of it. */
    synchronized boolean isOver(long seen) {
        return closed && after(seen).isEmpty();
    }

    /**
     * The events after a version, from the oldest on; waits for one.
     *
     * @param milliseconds how long to wait at most
     * @return nothing if none came, or the feed is closed
     */
    synchronized List<Event> next(long seen, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        List<Event> next = after(seen);
        for (long left = milliseconds; next.isEmpty() && !closed && left > 0;
                left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
            next = after(seen);
        }
        return next;
    }

    private List<Event> after(long seen) {
        return version <= seen ? List.of()
                : events.values().stream().filter(event -> event.version > seen).toList();
    }
}
