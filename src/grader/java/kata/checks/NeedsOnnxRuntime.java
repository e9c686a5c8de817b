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
 * Skips a class of checks if this machine has no ONNX Runtime, whose native code exists for some machines only. The
 * task's points are then shared among its other checks.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@AddLifecycleHook(NeedsOnnxRuntime.Hook.class)
public @interface NeedsOnnxRuntime {

    /**
     * Decides about skipping before any code of the answer runs, so that no answer can skip a check. If an earlier
     * answer has broken classes of this JVM, no check is skipped.
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
                return SkipResult.doNotSkip();    // the checks meet this error, too, and fail
            }
        }
    }
}
