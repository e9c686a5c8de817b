/** What an instructor grades with: whole folders of submissions, and Gradescope's autograder. */
package kata.course;
