package kata.live;

import java.util.List;

/** Reads a feed as a late reader does, for tests in other packages. */
public final class FeedText {
    private FeedText() {
    }

    /** The events of a kind: their data as JSON. */
    public static List<String> of(Feed feed, String kind) {
        try {
            return feed.next(0, 0).stream().filter(event -> event.kind().equals(kind)).map(Feed.Event::json).toList();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
