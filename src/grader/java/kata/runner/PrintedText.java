package kata.runner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the first 64 KiB of the printed bytes, and counts the rest. */
final class PrintedText extends ByteArrayOutputStream {
    private static final int MOST_BYTES = 1 << 16;

    private long left;

    @Override
    public synchronized void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) {
        int fits = Math.min(count, MOST_BYTES - size());
        super.write(bytes, from, fits);
        left += count - fits;
    }

    /** Returns the text printed since the last call. */
    synchronized String take() {
        String text = toString(StandardCharsets.UTF_8)
                + (left > 0 ? "\n... and " + left + " bytes more, which are left out" : "");
        reset();
        left = 0;
        return text;
    }
}
