package kata.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that a training prints after an epoch, taken apart; each number is as it was printed.
 *
 * @param network the name of what is trained
 * @param measure "test error" or "test accuracy"
 * @param value   of the measure, with its unit
 * @param speed   images a second
 * @param left    the time that the rest will take
 */
public record EpochLine(String network, int epoch, int epochs, String objective, String measure, String value,
                        String speed, String left) {
    private static final Pattern FORM = Pattern.compile("(\\S.{0,40}?) +epoch +(\\d{1,6})/(\\d{1,6}) +"
            + "objective +(\\S+) +(test error|test accuracy) +(\\S+(?: %)?) +(\\S+) images/s +(\\S.*) left");

    /** Nothing if it is another line. */
    public static Optional<EpochLine> of(String line) {
        Matcher parts = FORM.matcher(line.strip());
        return parts.matches() ? Optional.of(new EpochLine(parts.group(1), Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)), parts.group(4), parts.group(5), parts.group(6), parts.group(7),
                parts.group(8))) : Optional.empty();
    }

    /** Publishes it as "epoch"; whoever reads later gets it, too. */
    public void publish(Feed feed) {
        feed.publish("epoch", network + " " + epoch, this);
    }
}
