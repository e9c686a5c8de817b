package kata.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kata.data.Resource;

/** The classes, methods and fields that submitted code may use besides the homework's own, from {@code allowed.txt}. */
record AllowList(List<AllowList.Rule> rules) {
    static final AllowList SHIPPED = of(text());

    /**
     * One line of the list.
     *
     * @param members the names of methods and fields; empty for all methods and fields of the type
     */
    record Rule(boolean allows, Pattern type, Set<String> members) {
        boolean fits(String name, String member) {
            return type.matcher(name).matches() && (members.isEmpty() || member == null || members.contains(member));
        }
    }

    /**
     * Reads rules.
     *
     * @param text one rule a line, in the syntax that {@code allowed.txt} explains
     */
    static AllowList of(String text) {
        List<Rule> rules = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                boolean allows = !line.startsWith("!");
                String[] parts = line.replaceFirst("^!\\s*", "").split(":\\s*", 2);
                rules.add(new Rule(allows, pattern(parts[0], allows && parts.length == 1),
                        parts.length == 1 ? Set.of() : Set.copyOf(Arrays.asList(parts[1].split("\\s+")))));
            }
        }
        return new AllowList(rules);
    }

    /**
     * Whether a class may be named, extended, or be an array's element.
     *
     * @param type the full name of the class, as in "java.util.Map$Entry"
     */
    boolean allows(String type) {
        return rules.stream().anyMatch(rule -> rule.allows && rule.fits(type, null));
    }

    /** Whether a method or field may be used. */
    boolean allows(String type, String member) {
        return rules.stream().anyMatch(rule -> rule.allows && rule.fits(type, member)) && !forbids(type, member);
    }

    /** Whether a rule with "!" names the member, for this class or for every class. */
    boolean forbids(String type, String member) {
        return rules.stream().anyMatch(rule -> !rule.allows && rule.fits(type, member));
    }

    private static Pattern pattern(String name, boolean withNested) {
        return name.equals("*") ? Pattern.compile(".*")
                : Pattern.compile("\\Q" + name.replace("*", "\\E[^.]*\\Q") + "\\E" + (withNested ? "(\\$.*)?" : ""));
    }

    static String text() {
        return Resource.text(AllowList.class, "allowed.txt");
    }
}
