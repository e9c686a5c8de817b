package kata.live;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events that describe the state of a page. An event replaces the earlier event of the same kind and key. So a late or
 * slow reader gets the newest event of each key, and memory depends only on the number of keys. Publishing never waits
 * for a reader.
 */
public final class Feed {
    /** @param version a number, higher than the versions of all earlier events */
    record Event(long version, String kind, String json) {
    }

    private static final Gson GSON = new Gson();

    /** The newest event of each kind and key, in ascending order of versions. */
    private final Map<List<String>, Event> events = new LinkedHashMap<>();
    private long version;
    private boolean closed;

    /**
     * Publishes an event, which replaces the earlier event of the same kind and key.
     *
     * @param data the content of the event, which Gson converts to JSON
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

    /** Removes all events of a kind; readers that have received an event keep the event. */
    public synchronized void forget(String kind) {
        events.keySet().removeIf(place -> place.get(0).equals(kind));
    }

    /** Closes the feed: no event follows, and waiting readers return. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Whether the feed is closed and has no event after the version {@code seen}. */
    synchronized boolean isOver(long seen) {
        return closed && after(seen).isEmpty();
    }

    /**
     * Waits for events after the version {@code seen}.
     *
     * @param milliseconds the longest time to wait
     * @return the events, oldest first; empty if no event comes in this time, or if the feed is closed without one
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
