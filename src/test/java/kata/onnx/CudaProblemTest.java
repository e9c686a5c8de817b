package kata.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The messages are ONNX Runtime's own, the first three as it gave them without a driver. */
class CudaProblemTest {
    private static final String LOADING = "Error code - ORT_FAIL - message: /onnxruntime_src/onnxruntime/core/session/"
            + "provider_bridge_ort.cc:1988 onnxruntime::Provider& onnxruntime::ProviderLibrary::Get() "
            + "[ONNXRuntimeError] : 1 : FAIL : Failed to load library /a/libonnxruntime_providers_cuda.so with error: ";
    private static final String NOT_THERE = ": cannot open shared object file: No such file or directory\n";
    private static final String OPTION = "Error code - ORT_FAIL - message: [ONNXRuntimeError] : 1 : FAIL : "
            + "provider_options_utils.h:187 Parse Failed to parse provider option \"device_id\": CUDA failure ";
    private static final String PLACE = " ; GPU=-1 ; hostname=vm ; file=/onnxruntime_src/onnxruntime/core/providers/"
            + "cuda/cuda_execution_provider_info.cc ; line=69 ; expr=cudaGetDeviceCount(&num_devices); ";

    @Test
    void withoutADriverItIsTheDriverThatIsMissing() {
        assertThat(explained(LOADING + "libcuda.so.1" + NOT_THERE)).isEqualTo("""
                there is no NVIDIA driver: libcuda.so.1, which is a part of it, is not found.
                Install NVIDIA's driver, version 525.60.13 or later; a container gets it from its host, as with docker \
                run --gpus all.""");
    }

    @Test
    void aLibraryOfCudaIsNamed() {
        assertThat(explained(LOADING + "libcublasLt.so.12" + NOT_THERE))
                .startsWith("libcublasLt.so.12, a library of CUDA 12, is not found.\n")
                .contains("the profile cuda of pom.xml brings it");
        assertThat(explained(LOADING + "libcudnn_ops.so.9" + NOT_THERE)).startsWith("libcudnn_ops.so.9, a library");
    }

    @Test
    void aDriverThatDoesNotRunIsNotOneThatIsTooOld() {
        String message = OPTION + "35: CUDA driver version is insufficient for CUDA runtime version" + PLACE;
        assertThat(explained(message)).startsWith("no NVIDIA driver runs: ").contains("525.60.13");
        assertThat(CudaProblem.explain(message, Optional.of("470.57.02")))
                .startsWith("the NVIDIA driver, version 470.57.02, is too old for CUDA 12.\n").contains("525.60.13");
    }

    @Test
    void anOldRuntimeIsNamedByWhatItLacks() {
        assertThat(explained(LOADING + "/tmp/libonnxruntime_providers_cuda.so: undefined symbol: cudaLibraryGetKernel"))
                .startsWith("the library of CUDA that is loaded has no cudaLibraryGetKernel: it is too old.\n")
                .contains("12.9");
    }

    @Test
    void aMachineWithoutAGpuAndOtherErrorsOfCudaAreTold() {
        assertThat(CudaProblem.explain(OPTION + "100: no CUDA-capable device is detected" + PLACE,
                Optional.of("580.159"))).startsWith("the NVIDIA driver, version 580.159, finds no GPU.\n")
                .contains("CUDA_VISIBLE_DEVICES");
        assertThat(explained(OPTION + "209: no kernel image is available for execution on the device" + PLACE))
                .isEqualTo("the GPU is of a generation that ONNX Runtime is not built for: no kernel image is "
                        + "available for execution on the device.");
        assertThat(explained(OPTION + "46: all CUDA-capable devices are busy or unavailable" + PLACE))
                .isEqualTo("CUDA reports error 46: all CUDA-capable devices are busy or unavailable.");
    }

    @Test
    void anythingElseIsSaidAsItIs() {
        assertThat(explained("Failed to find CUDA shared provider\n"))
                .isEqualTo("ONNX Runtime says: Failed to find CUDA shared provider");
    }

    private static String explained(String message) {
        return CudaProblem.explain(message, Optional.empty());
    }
}
