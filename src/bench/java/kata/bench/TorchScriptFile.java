package kata.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A TorchScript module in the format of torch.jit.save: a zip with the code and the pickled object, whose only
 * attribute is "training".
 */
final class TorchScriptFile {
    /** The pickle of an instance of __torch__.Step whose state is {"training": True}. */
    private static final String OBJECT =
            "\u0080\u0002c__torch__\nStep\nq\u0000)\u0081}X\u0008\u0000\u0000\u0000training\u0088sb.";
    /** The pickle of the empty tuple. */
    private static final String NO_CONSTANTS = "\u0080\u0002).";

    private TorchScriptFile() {
    }

    static byte[] of(String forward) {
        String code = "class Step(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n"
                + forward.indent(2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "step/data.pkl", OBJECT);
            add(zip, "step/code/__torch__.py", code);
            add(zip, "step/constants.pkl", NO_CONSTANTS);
            add(zip, "step/version", "3\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
