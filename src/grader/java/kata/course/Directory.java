package kata.course;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** The file of a zip archive, whose directory is read first: as a whole, into memory, so it must not be too long. */
final class Directory implements SeekableByteChannel {
    /** For some hundred thousand entries. */
    private static final long MOST_BYTES = 1L << 24;

    private final SeekableByteChannel file;
    private long bytes;
    private boolean isRead;

    Directory(SeekableByteChannel file) {
        this.file = file;
    }

    /** Ends the limit: what is read from now on are the entries, which are counted elsewhere. */
    void isRead() {
        isRead = true;
    }

    boolean isTooLong() {
        return !isRead && bytes > MOST_BYTES;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (isTooLong()) {
            throw new IOException(Budget.EXCEEDED);
        }
        int read = file.read(target);
        bytes += Math.max(0, read);
        return read;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return file.write(source);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
