package kata.onnx;

import java.util.List;
import kata.matrix.Precision;

/** Numbers of the fields in an ONNX file, from ONNX's onnx.proto3: the fields that this package reads or writes. */
final class OnnxFields {
    static final int MODEL_IR_VERSION = 1;
    static final int MODEL_PRODUCER = 2;
    static final int MODEL_PRODUCER_VERSION = 3;
    static final int MODEL_GRAPH = 7;
    static final int MODEL_OPSETS = 8;
    static final int MODEL_METADATA = 14;

    static final int OPSET_DOMAIN = 1;
    static final int OPSET_VERSION = 2;

    static final int ENTRY_KEY = 1;
    static final int ENTRY_VALUE = 2;

    static final int GRAPH_NODES = 1;
    static final int GRAPH_NAME = 2;
    static final int GRAPH_INITIALIZERS = 5;
    static final int GRAPH_INPUTS = 11;
    static final int GRAPH_OUTPUTS = 12;

    static final int NODE_INPUTS = 1;
    static final int NODE_OUTPUTS = 2;
    static final int NODE_NAME = 3;
    static final int NODE_OPERATOR = 4;
    static final int NODE_ATTRIBUTES = 5;

    static final int ATTRIBUTE_NAME = 1;
    static final int ATTRIBUTE_FLOAT = 2;
    static final int ATTRIBUTE_INTEGER = 3;
    static final int ATTRIBUTE_TYPE = 20;
    static final int ATTRIBUTE_IS_FLOAT = 1;
    static final int ATTRIBUTE_IS_INTEGER = 2;

    static final int TENSOR_DIMENSIONS = 1;
    static final int TENSOR_TYPE = 2;
    static final int TENSOR_FLOATS = 4;
    static final int TENSOR_NAME = 8;
    static final int TENSOR_BYTES = 9;
    static final int TENSOR_DOUBLES = 10;
    static final int TENSOR_LOCATION = 14;
    static final int TENSOR_IS_IN_ANOTHER_FILE = 1;

    /** The name of an input or an output; its type and shape follow. */
    static final int VALUE_NAME = 1;
    static final int VALUE_TYPE = 2;
    static final int TYPE_TENSOR = 1;
    static final int TENSOR_TYPE_ELEMENTS = 1;
    static final int TENSOR_TYPE_SHAPE = 2;
    static final int SHAPE_DIMENSIONS = 1;
    static final int DIMENSION_SIZE = 1;
    static final int DIMENSION_NAME = 2;

    /** The names of a tensor's element types, in the order of ONNX's numbers from 0 on. */
    private static final List<String> ELEMENTS = List.of("UNDEFINED", "FLOAT", "UINT8", "INT8", "UINT16", "INT16",
            "INT32", "INT64", "STRING", "BOOL", "FLOAT16", "DOUBLE", "UINT32", "UINT64", "COMPLEX64", "COMPLEX128",
            "BFLOAT16");

    private OnnxFields() {
    }

    /** The number of the element type for a precision. */
    static long elements(Precision precision) {
        return ELEMENTS.indexOf(precision == Precision.FLOAT32 ? "FLOAT" : "DOUBLE");
    }

    /** The name of an element type, given by its number. */
    static String elements(long number) {
        return number >= 0 && number < ELEMENTS.size() ? ELEMENTS.get((int) number) : "number " + number;
    }
}
