/** The grading of a course: whole folders of submissions, and Gradescope's autograder. */
package kata.course;
