/** The launcher's commands, one class each. */
package kata.cli;
