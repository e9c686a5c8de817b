package kata.figure;

/** No figure needs a display. To be set before anything of {@code java.awt} is loaded. */
final class Headless {
    private Headless() {
    }

    static void unlessSetOtherwise() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }
}
