/** kata watch: grades a task when its file is saved, and answers keys. */
package kata.watch;
