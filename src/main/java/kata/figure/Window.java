package kata.figure;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.JLabel;

/** Shows a figure on the screen. */
public final class Window {
    private Window() {
    }

    /** Whether there is a display. */
    public static boolean isPossible() {
        return !GraphicsEnvironment.isHeadless();
    }

    /** Opens a window, which stays until the user closes the window or the program ends. */
    public static void show(Figure figure) throws IOException {
        BufferedImage image = figure.picture().png();
        ImageIcon icon = new ImageIcon(image.getScaledInstance(image.getWidth() / Canvas.PNG_SCALE, -1,
                Image.SCALE_SMOOTH));
        EventQueue.invokeLater(() -> {
            JFrame frame = new JFrame(figure.title);
            frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
            frame.add(new JLabel(icon));
            frame.pack();
            frame.setLocationByPlatform(true);
            frame.setVisible(true);
        });
    }
}
