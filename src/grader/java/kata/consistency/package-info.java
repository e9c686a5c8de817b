/** The sentences that are to hold of the project: the checks of kata check, each of which names what it finds. */
package kata.consistency;
