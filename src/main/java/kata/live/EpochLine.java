package kata.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of the line that a training prints after each epoch. Texts are as printed.
 *
 * @param network the name of the trained network
 * @param measure "test error" or "test accuracy"
 * @param value   the value of the measure, with its unit
 * @param speed   the number of images per second
 * @param left    the expected time of the remaining epochs
 */
public record EpochLine(String network, int epoch, int epochs, String objective, String measure, String value,
                        String speed, String left) {
    private static final Pattern FORM = Pattern.compile("(\\S.{0,40}?) +epoch +(\\d{1,6})/(\\d{1,6}) +"
            + "objective +(\\S+) +(test error|test accuracy) +(\\S+(?: %)?) +(\\S+) images/s +(\\S.*) left");

    /** Parses a printed line; empty if the line does not have this form. */
    public static Optional<EpochLine> of(String line) {
        Matcher parts = FORM.matcher(line.strip());
        return parts.matches() ? Optional.of(new EpochLine(parts.group(1), Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)), parts.group(4), parts.group(5), parts.group(6), parts.group(7),
                parts.group(8))) : Optional.empty();
    }

    /** Publishes this line as an event of kind "epoch"; each network and epoch is a key, so late readers get all. */
    public void publish(Feed feed) {
        feed.publish("epoch", network + " " + epoch, this);
    }
}
