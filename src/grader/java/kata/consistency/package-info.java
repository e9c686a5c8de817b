/** Checks of the project's consistency for kata check: links, tables of the tasks, grades of stubs and solutions. */
package kata.consistency;
