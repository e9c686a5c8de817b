package kata.checks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kata.onnx.OnnxRuntime;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/**
 * Leaves a class of checks out where there is no ONNX Runtime, which has no native code for some machines: there a
 * task's points are shared out among its other checks.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@AddLifecycleHook(NeedsOnnxRuntime.Hook.class)
public @interface NeedsOnnxRuntime {

    /**
     * Decides before any of a student's code runs, so that no answer can leave a check out. Where an answer before it
     * has spoilt classes in this JVM, nothing is left out.
     */
    final class Hook implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            try {
                OnnxRuntime.version();
                return SkipResult.doNotSkip();
            } catch (IllegalStateException e) {
                return SkipResult.skip(e.getMessage());
            } catch (NoClassDefFoundError spoilt) {
                return SkipResult.doNotSkip();    // the checks meet it, too, and fail
            }
        }
    }
}
