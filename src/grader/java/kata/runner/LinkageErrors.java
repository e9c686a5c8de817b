package kata.runner;

/**
 * A class that does not fit the tests, told for a student. Where one file is graded alone the tests are not compiled with
 * it, so that a method that was renamed is missed when a test calls it.
 */
final class LinkageErrors {
    private LinkageErrors() {
    }

    static String text(LinkageError error) {
        String what = withoutPackages(String.valueOf(error.getMessage()));
        if (error instanceof NoSuchMethodError) {
            return "there is no method " + what + ": was it renamed, or were its parameters or its result changed?";
        }
        if (error instanceof NoSuchFieldError) {
            return "there is no field " + what + ": was it renamed, or was its type changed?";
        }
        if (error instanceof NoClassDefFoundError && !isOfAnInitializer(error)) {
            return "there is no class " + what.substring(what.lastIndexOf('/') + 1) + ": was it renamed?";
        }
        if (error instanceof IllegalAccessError) {
            return "something that the tests use is private now: " + what;
        }
        if (error instanceof IncompatibleClassChangeError) {
            return "something is declared otherwise than it was, as to static, abstract, final, extends or implements: "
                    + what;
        }
        return error.toString();
    }

    /** Whether a class is there, but its initializer has failed before: the JVM has no type of its own for this. */
    static boolean isOfAnInitializer(Throwable error) {
        return error instanceof NoClassDefFoundError
                && String.valueOf(error.getMessage()).startsWith("Could not initialize class");
    }

    /** "run(ThreeLayerGraph)" for "run(problem1.ThreeLayerGraph)". */
    private static String withoutPackages(String message) {
        return message.replaceAll("\\b(?:[a-z][a-z0-9]*\\.)+(?=[A-Z])", "");
    }
}
