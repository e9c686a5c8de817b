package kata.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** Standard output that keeps the error of a failed write, which a PrintStream drops. */
final class StandardOutput extends FileOutputStream {
    private IOException obstacle;

    private StandardOutput() {
        super(FileDescriptor.out);
    }

    /** Makes this stream the target of System.out. */
    static StandardOutput install() {
        StandardOutput output = new StandardOutput();
        System.setOut(new PrintStream(output, true,
                Charset.forName(System.getProperty("stdout.encoding", Charset.defaultCharset().name()))));
        return output;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            super.write(bytes, from, count);
        } catch (IOException e) {
            obstacle = e;
            throw e;
        }
    }

    /** The reason why output is missing; empty if all was written, or if the reader, as head does, closed the pipe. */
    Optional<String> obstacle() {
        System.out.flush();
        return Optional.ofNullable(obstacle).map(e -> String.valueOf(e.getMessage()))
                .filter(message -> !message.contains("pipe"));
    }
}
