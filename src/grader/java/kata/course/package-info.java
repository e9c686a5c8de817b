/** Grading a course: folders of submissions, Gradescope's autograder, and the copy for students. */
package kata.course;
