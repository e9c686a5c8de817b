package kata.cli;

import java.nio.file.Path;
import java.util.Locale;
import kata.data.Folders;
import kata.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "report", description = "One page to show or print: the grade, your answers, the figures, the numbers.")
final class ReportCommand extends KataCommand {
    @Mixin
    private FromOption option;

    @Override
    public Integer call() {
        Path home = Kata.home();
        String from = option.folder(name -> hasValues(home, name));
        Path page = home.resolve("target/report/index.html");
        int size = Report.write(home, from, page);
        print(String.format(Locale.ROOT, "The report on %s/, %.1f MB in one file, for any browser:\n  %s\n", from,
                size / 1e6, page));
        return 0;
    }

    private static boolean hasValues(Path home, String from) {
        return Folders.files(home.resolve("target").resolve(from).resolve("outputs")).stream()
                .anyMatch(file -> file.toString().endsWith(".csv"));
    }
}
