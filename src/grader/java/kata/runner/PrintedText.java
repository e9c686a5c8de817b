package kata.runner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the first 64 KiB of the printed bytes, 200 lines at most, and counts the rest. */
final class PrintedText extends ByteArrayOutputStream {
    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_LINES = 200;

    private int lines;
    private long bytesLeft;
    private long linesLeft;

    @Override
    public synchronized void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) {
        int end = from + count;
        int next = from;
        while (next < end && size() < MOST_BYTES && lines < MOST_LINES) {
            super.write(bytes[next]);
            lines += bytes[next] == '\n' ? 1 : 0;
            next++;
        }
        bytesLeft += end - next;
        for (; next < end; next++) {
            linesLeft += bytes[next] == '\n' ? 1 : 0;
        }
    }

    /** Returns the text printed since the last call. */
    synchronized String take() {
        String text = toString(StandardCharsets.UTF_8);
        String more = bytesLeft == 0 ? "" : (text.endsWith("\n") ? "" : "\n") + "... and " + bytesLeft
                + " bytes more, with " + linesLeft + " ends of lines, which are left out";
        reset();
        lines = 0;
        bytesLeft = 0;
        linesLeft = 0;
        return text + more;
    }
}
