/** What maintainers want to hold: the checks of kata check, each of which names what it finds. */
package kata.consistency;
