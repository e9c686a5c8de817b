package kata.course;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A zip file byte by byte, as programs write it that Java's own writer does not resemble. Entries are stored. */
final class RawZip {
    private static final int DESCRIPTOR = 1 << 3;
    private static final int ENCRYPTED = 1;
    private static final int ZIP64 = 0xFFFFFFFF;

    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    RawZip stored(String name, String text) {
        return entry(name.getBytes(StandardCharsets.UTF_8), text, 0, 0, false, true);
    }

    RawZip named(byte[] name, String text) {
        return entry(name, text, 0, 0, false, true);
    }

    /** Its sizes stand behind it, as where a program writes to a pipe. */
    RawZip storedWithDescriptor(String name, String text) {
        return entry(name.getBytes(StandardCharsets.UTF_8), text, DESCRIPTOR, 0, false, true);
    }

    /** Its sizes stand in an extra field of eight bytes each, in the local header alone. */
    RawZip zip64(String name, String text) {
        return entry(name.getBytes(StandardCharsets.UTF_8), text, 0, 0, true, true);
    }

    /** The bytes are there, and the directory has it no longer, as where a program has replaced it. */
    RawZip deleted(String name, String text) {
        return entry(name.getBytes(StandardCharsets.UTF_8), text, 0, 0, false, false);
    }

    RawZip encrypted(String name, String text) {
        return entry(name.getBytes(StandardCharsets.UTF_8), text, ENCRYPTED, 0, false, true);
    }

    RawZip packedBy(int method, String name, String text) {
        return entry(name.getBytes(StandardCharsets.UTF_8), text, 0, method, false, true);
    }

    private RawZip entry(byte[] name, String text, int flags, int method, boolean zip64, boolean listed) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        int offset = entries.size();
        boolean later = (flags & DESCRIPTOR) != 0;
        ByteBuffer header = little(30).putInt(0x04034B50).putShort((short) 20).putShort((short) flags)
                .putShort((short) method).putInt(0x58210000).putInt(later ? 0 : (int) crc.getValue())
                .putInt(zip64 ? ZIP64 : later ? 0 : content.length).putInt(zip64 ? ZIP64 : later ? 0 : content.length)
                .putShort((short) name.length).putShort((short) (zip64 ? 20 : 0));
        entries.writeBytes(header.array());
        entries.writeBytes(name);
        if (zip64) {
            entries.writeBytes(little(20).putShort((short) 1).putShort((short) 16).putLong(content.length)
                    .putLong(content.length).array());
        }
        entries.writeBytes(content);
        if (later) {
            entries.writeBytes(little(16).putInt(0x08074B50).putInt((int) crc.getValue()).putInt(content.length)
                    .putInt(content.length).array());
        }
        if (listed) {
            count++;
            directory.writeBytes(little(46).putInt(0x02014B50).putShort((short) 20).putShort((short) 20)
                    .putShort((short) flags).putShort((short) method).putInt(0x58210000).putInt((int) crc.getValue())
                    .putInt(content.length).putInt(content.length).putShort((short) name.length).putShort((short) 0)
                    .putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(offset).array());
            directory.writeBytes(name);
        }
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(entries.toByteArray());
        all.writeBytes(directory.toByteArray());
        all.writeBytes(little(22).putInt(0x06054B50).putInt(0).putShort((short) count).putShort((short) count)
                .putInt(directory.size()).putInt(entries.size()).putShort((short) 0).array());
        return all.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
