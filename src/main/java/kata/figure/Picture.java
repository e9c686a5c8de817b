package kata.figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.imageio.ImageIO;

/** One picture in the contents of both of its files. */
record Picture(byte[] png, byte[] svg) {

    static Picture of(BufferedImage image, String svg) throws IOException {
        return new Picture(png(image), svg.getBytes(StandardCharsets.UTF_8));
    }

    /** The image as the bytes of a PNG file. */
    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /**
     * Writes {@code name.png} and {@code name.svg} into the folder, which is made if missing. Each file is written
     * beside its place and then moved there, so that nobody meets a half-written one.
     *
     * @return the paths of the PNG and of the SVG
     */
    List<Path> save(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Path unfinishedPng = folder.resolve(name + ".png.part");
        Path unfinishedSvg = folder.resolve(name + ".svg.part");
        try {
            Files.write(unfinishedPng, png);
            Files.write(unfinishedSvg, svg);
            return List.of(
                    Files.move(unfinishedPng, folder.resolve(name + ".png"), StandardCopyOption.ATOMIC_MOVE),
                    Files.move(unfinishedSvg, folder.resolve(name + ".svg"), StandardCopyOption.ATOMIC_MOVE));
        } finally {
            Files.deleteIfExists(unfinishedPng);
            Files.deleteIfExists(unfinishedSvg);
        }
    }
}
