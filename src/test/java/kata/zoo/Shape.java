package kata.zoo;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kata.course.Archives;
import kata.course.Zips;
import kata.task.Task;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;

/** A part of what a student hands in, in the form that a platform, a program or the student has given it. */
interface Shape {
    /**
     * Adds it to the files.
     *
     * @param answers the task's files that must be graded
     * @param files   by their paths; an empty folder's ends in a slash
     */
    void addTo(Map<String, byte[]> files, Map<Task, byte[]> answers);

    /**
     * The task's files that must be graded, each by itself.
     *
     * @param path as in "exercises/{file}"; {file} stands for "problem2/Adam.java", {class} for "Adam", {n} for a
     *             number that no other task's file has
     */
    static Shape each(String path) {
        return (files, answers) -> answers.forEach((task, content) -> files.put(path.replace("{file}", task.file())
                .replace("{class}", task.className()).replace("{n}", String.valueOf(task.ordinal())), content));
    }

    /** The file of one of these tasks. */
    static Shape one(Task task, String path) {
        return (files, answers) -> files.put(path, answers.get(task));
    }

    static Shape zip(String path, Shape... inside) {
        return archive(path, Zips::of, inside);
    }

    /** An archive whose files are older than any that have just been made. */
    static Shape tarGz(String path, Shape... inside) {
        return archive(path, files -> Archives.packed("gz", Archives.tar(files)), inside);
    }

    static Shape sevenZip(String path, Shape... inside) {
        return archive(path, files -> Archives.sevenZip(SevenZMethod.LZMA2, null, files), inside);
    }

    private static Shape archive(String path, Function<Map<String, byte[]>, byte[]> packed, Shape... inside) {
        return (files, answers) -> {
            Map<String, byte[]> contents = new TreeMap<>();
            for (Shape each : inside) {
                each.addTo(contents, answers);
            }
            files.put(path, packed.apply(contents));
        };
    }

    static Shape file(String path, byte[] content) {
        return (files, answers) -> files.put(path, content);
    }

    static Shape text(String path, String text) {
        return file(path, Zips.bytes(text));
    }

    static Shape emptyFolder(String path) {
        return file(path + "/", new byte[0]);
    }

    /** Files that macOS adds to an archive: a file of its own beside each, and how a window looked. */
    static Shape leftByMacs(String folder) {
        return (files, answers) -> {
            files.put(folder + "/.DS_Store", Zips.bytes("\0\0\0\1Bud1"));
            answers.keySet().forEach(task -> files.put("__MACOSX/" + folder + "/" + task.file().replace("/", "/._"),
                    Zips.bytes("\0\5\26\7\0\2\0\0Mac OS X")));
        };
    }
}
