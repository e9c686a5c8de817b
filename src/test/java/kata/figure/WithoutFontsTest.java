package kata.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kata.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WithoutFontsTest {
    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void aMachineWithoutFontsIsToldWhatToInstall() throws Exception {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dsun.awt.fontconfig=/nonexistent",
                "-cp", System.getProperty("java.class.path"), Save.class.getName(), folder.toString())
                .redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(output).contains("apt-get install fontconfig fonts-dejavu-core");
        assertThat(output.split("no font on this machine", -1)).as(output).hasSize(2 * Save.FIGURES.size() + 1);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    private interface Figure {
        void save(Path folder) throws IOException;
    }

    /** Run in a JVM of its own, since a JVM loads its fonts once. Each figure is tried twice: errors may differ. */
    static final class Save {
        private static final Matrix POINTS = Matrix.of(2, 2, 0, 0, 1, 1);
        private static final int[] CLASSES = {0, 1};
        private static final List<Figure> FIGURES = List.of(
                folder -> new LineChart("title", "x", "y").line("line", new double[2], new double[2])
                        .save(folder, "chart"),
                folder -> new DigitGrid("title", 1).row("digits", "", Matrix.zeros(1, 784)).save(folder, "grid"),
                folder -> new ScatterPlot("title").panel("one", POINTS, CLASSES).panel("two", POINTS, CLASSES)
                        .save(folder, "scatter"));

        public static void main(String[] arguments) throws IOException {
            for (Figure figure : FIGURES) {
                for (int attempt = 0; attempt < 2; attempt++) {
                    try {
                        figure.save(Path.of(arguments[0]));
                        throw new AssertionError("a figure was drawn without fonts");
                    } catch (IOException e) {
                        System.out.println(e.getMessage());
                    }
                }
            }
        }
    }
}
