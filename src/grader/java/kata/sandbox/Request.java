package kata.sandbox;

import java.util.List;

/**
 * A request to a worker to grade one submitted file.
 *
 * @param file    the file to grade
 * @param builtOn the same student's files of the tasks that {@code file} uses; empty if solutions replace these files
 */
public record Request(SubmittedFile file, List<SubmittedFile> builtOn) {
}
