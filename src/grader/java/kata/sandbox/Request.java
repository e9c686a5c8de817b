package kata.sandbox;

import java.util.List;

/**
 * What a worker is asked to grade.
 *
 * @param file    the task's own
 * @param builtOn the same student's files of the tasks that it uses; none where the solutions' classes take their place
 */
public record Request(SubmittedFile file, List<SubmittedFile> builtOn) {
}
