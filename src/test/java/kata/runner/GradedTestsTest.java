package kata.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.Arrays;
import java.util.List;
import kata.checks.CheckName;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class GradedTestsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "theFirstStep                   | the first step",
        "float32AgreesWithFloat64       | float32 agrees with float64",
        "gradientOfW2AgreesWithPyTorch  | gradient of W2 agrees with PyTorch",
        "dAgreesWithTheGoldenValues     | D agrees with the golden values",
        "zAgreesWithTheGoldenValue      | z agrees with the golden value",
        "codesAgreeWithNumPy            | codes agree with NumPy",
        "lessIsLostThanByPca            | less is lost than by PCA",
        "theLossOfMNISTIsFinite         | the loss of MNIST is finite",
        "theMeanCrossEntropyOfMnist     | the mean cross-entropy of MNIST",
        "pyTorchAgreesWithOnnxRuntime   | PyTorch agrees with ONNX Runtime",
        "holds                          | holds"})
    void theNameOfAMethodIsASentence(String name, String sentence) {
        assertThat(CheckName.of(name)).isEqualTo(sentence);
    }

    @Test
    void aLabelStandsForTheName() {
        assertThat(GradedTests.sentence(MethodSource.from("problem2.TrainingTest",
                "twoRulesPass98PercentOnTheTestImages"))).isEqualTo("two rules reach 98 % on the test images");
        assertThat(GradedTests.sentence(MethodSource.from("problem2.TrainingTest", "theListenerIsToldOfEveryStep")))
                .isEqualTo("the listener is told of every step");
    }

    @Test
    void everyTaskHasChecksAndEveryAnnotationNamesATask() {
        assertThat(tasksOfAllChecks()).contains(Task.values());
    }

    /** The task of each check in the packages of the problems; a wrong id in an annotation is an error here. */
    private static List<Task> tasksOfAllChecks() {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        Arrays.stream(Task.values()).mapToInt(Task::problem).distinct()
                .forEach(problem -> request.selectors(selectPackage("problem" + problem)));
        TestPlan plan = LauncherFactory.create(LauncherConfig.builder().enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false).build()).discover(request.build());
        return plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream())
                .filter(TestIdentifier::isTest)
                .flatMap(test -> GradedTests.annotation(test.getSource(),
                        plan.getParent(test).flatMap(TestIdentifier::getSource)).stream())
                .map(grades -> Task.of(grades.value())).toList();
    }
}
