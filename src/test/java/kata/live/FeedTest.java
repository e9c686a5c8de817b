package kata.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FeedTest {
    private final Feed feed = new Feed();

    private static List<String> words(List<Feed.Event> events) {
        return events.stream().map(event -> event.kind() + event.json()).toList();
    }

    @Test
    void aLateReaderGetsTheNewestEventOfEachKeyInTheirOrder() throws InterruptedException {
        feed.publish("digits", "a", 1);
        feed.publish("epoch", "1", Map.of("objective", "2.50"));
        feed.publish("epoch", "2", "x\ny");
        feed.publish("digits", "a", 2);
        assertThat(words(feed.next(0, 0))).containsExactly("epoch{\"objective\":\"2.50\"}",
                "epoch\"x\\ny\"", "digits2");
        assertThat(words(feed.next(3, 0))).containsExactly("digits2");
        assertThat(feed.next(4, 0)).isEmpty();
    }

    @Test
    void aReaderWaitsForTheNextEvent() throws Exception {
        CompletableFuture<List<Feed.Event>> next = CompletableFuture.supplyAsync(() -> {
            try {
                return feed.next(0, 20_000);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        feed.publish("step", "", 7);
        assertThat(words(next.get(10, TimeUnit.SECONDS))).containsExactly("step7");
    }

    @Test
    void whatIsForgottenIsForLateReadersAlone() throws InterruptedException {
        feed.publish("epoch", "1", 1);
        feed.publish("task", "1a", 2);
        feed.forget("epoch");
        assertThat(words(feed.next(0, 0))).containsExactly("task2");
    }

    @Test
    void itIsOverWhenItIsClosedAndAllOfItIsSeen() throws InterruptedException {
        feed.publish("end", "", 1);
        assertThat(feed.isOver(1)).isFalse();
        feed.close();
        assertThat(feed.isOver(0)).isFalse();
        assertThat(feed.isOver(1)).isTrue();
        assertThat(feed.next(1, 20_000)).as("does not wait").isEmpty();
    }
}
