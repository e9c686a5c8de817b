package kata.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GraphDrawingTest {
    @Test
    void aNodeIsBelowAllThatUseIt() {
        String svg = new GraphDrawing("Graph").node("z").node("a").node("b").arrow(0, 2).arrow(1, 2).arrow(0, 1)
                .picture().svg();
        assertThat(height(svg, "z")).isLessThan(height(svg, "a"));
        assertThat(height(svg, "a")).isLessThan(height(svg, "b"));
        assertThat(Pattern.compile("<path d=\"M").matcher(svg).results()).as("a line and its head").hasSize(9);
        assertThat(svg).contains("<desc>3 nodes, 3 arrows</desc>");
    }

    @Test
    void aGraphWithoutNodesIsNotDrawn() {
        assertThatThrownBy(() -> new GraphDrawing("Graph").picture()).hasMessageContaining("no node to draw");
    }

    private static double height(String svg, String text) {
        return Pattern.compile("y=\"([\\d.]+)\"[^>]*>" + text + "<").matcher(svg).results()
                .mapToDouble(match -> Double.parseDouble(match.group(1))).findFirst().orElseThrow();
    }
}
