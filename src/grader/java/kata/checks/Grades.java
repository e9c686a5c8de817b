package kata.checks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the task that a property or an example grades; on a class, it holds for methods without this annotation. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Grades {
    /** The task's id, as in "2d". */
    String value();

    /**
     * The part of the task that is checked: a quantity, an operation or a law. A part earns points if all of its checks
     * hold. By default, the check is a part by itself.
     */
    String part() default "";

    /** The weight of the check among the task's checks. */
    double weight() default 1;
}
