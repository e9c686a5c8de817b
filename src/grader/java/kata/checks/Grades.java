package kata.checks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which task a jqwik property or example grades, or all of a class; the method's own word counts more. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Grades {
    /** The task's id, as in "2d". */
    String value();

    /**
     * The quantity, the operation or the law of the task that it checks: a part, which earns points where all of its
     * checks hold. Without a name the check is a part by itself.
     */
    String part() default "";

    /** How much it counts against the task's other checks. */
    double weight() default 1;
}
