package kata.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kata.matrix.Matrix;
import org.junit.jupiter.api.Test;

class TerminalDigitsTest {
    @Test
    void twoImagesStandSideBySideBlackOnWhite() {
        double[] pixels = new double[3 * 784];
        pixels[28] = 1;    // the second row of the first image
        pixels[784] = 0.5;
        String text = TerminalDigits.of(Matrix.of(3, 784, pixels));
        assertThat(text).hasLineCount(28).startsWith("\033[38;2;255;255;255m\033[48;2;0;0;0m▀");
        assertThat(text.lines().findFirst().orElseThrow().split("▀")[28])
                .isEqualTo("\033[38;2;128;128;128m\033[48;2;255;255;255m");
        assertThat(text.lines()).allMatch(line -> line.endsWith("▀\033[0m"));
        assertThatThrownBy(() -> TerminalDigits.of(Matrix.zeros(1, 10))).hasMessageContaining("must be (n, 784)");
    }
}
