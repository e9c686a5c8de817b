package kata.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kata.data.DataException;
import kata.matrix.Matrix;
import kata.onnx.ModelWeights.Activation;
import kata.onnx.ModelWeights.Layer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Messages are held against those of protobuf's own library. */
class MessageTest {
    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("kata-message");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 300, seed = "55272022")
    void fieldsOfEveryTypeAreRead(@ForAll @IntRange(min = 1, max = (1 << 29) - 1) int number, @ForAll long integer,
            @ForAll float single, @ForAll double real, @ForAll String text, @ForAll List<Long> integers) {
        UnknownFieldSet.Field.Builder numbers = UnknownFieldSet.Field.newBuilder();
        integers.forEach(numbers::addVarint);
        Message message = read(field(number, numbers.addVarint(integer)));
        assertThat(message.integer(number)).isEqualTo(integer);
        assertThat(message.integers(number)).isEqualTo(Stream.concat(integers.stream(), Stream.of(integer)).toList());
        assertThat(read(field(number, UnknownFieldSet.Field.newBuilder().addFixed32(Float.floatToRawIntBits(single))))
                .numbers(number, ByteBuffer::getFloat)).containsExactly(single);
        assertThat(read(field(number, UnknownFieldSet.Field.newBuilder().addFixed64(Double.doubleToRawLongBits(real))))
                .numbers(number, ByteBuffer::getDouble)).containsExactly(real);
        ByteString utf8 = ByteString.copyFromUtf8(text);
        Message ofText = read(field(number, UnknownFieldSet.Field.newBuilder().addLengthDelimited(utf8)));
        assertThat(ofText.text(number)).isEqualTo(utf8.toStringUtf8());
        assertThat(ofText.has(number)).isTrue();
        assertThat(ofText.has(number % 7 + 1 == number ? number + 1 : number % 7 + 1)).isFalse();
    }

    @Property(tries = 300, seed = "55272022")
    void fieldsAreWrittenAsProtobufReadsThem(@ForAll @IntRange(min = 1, max = (1 << 29) - 1) int number,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long integer, @ForAll byte[] content) throws IOException {
        byte[] inner = new MessageWriter().add(number, content).toBytes();
        byte[] bytes = new MessageWriter().add(number, integer).add(number, inner).toBytes();
        UnknownFieldSet.Field field = UnknownFieldSet.parseFrom(bytes).getField(number);
        assertThat(field.getVarintList()).containsExactly(integer);
        assertThat(UnknownFieldSet.parseFrom(field.getLengthDelimitedList().get(0)).getField(number)
                .getLengthDelimitedList()).containsExactly(ByteString.copyFrom(content));
    }

    @Example
    void theLastOfSeveralValuesCountsAndPartsOfAMessageArePutTogether() throws IOException {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        ModelProto.newBuilder().setIrVersion(3).setProducerName("first")
                .setGraph(GraphProto.newBuilder().setName("a").addNode(NodeProto.newBuilder().setName("one")))
                .build().writeTo(twice);
        ModelProto.newBuilder().setIrVersion(8).setProducerName("last")
                .setGraph(GraphProto.newBuilder().addNode(NodeProto.newBuilder().setName("two")))
                .build().writeTo(twice);
        Message model = Message.read(ByteBuffer.wrap(twice.toByteArray()));
        assertThat(model.integer(OnnxFields.MODEL_IR_VERSION)).isEqualTo(8);
        assertThat(model.text(OnnxFields.MODEL_PRODUCER)).isEqualTo("last");
        Message graph = model.message(OnnxFields.MODEL_GRAPH);
        assertThat(graph.text(OnnxFields.GRAPH_NAME)).isEqualTo("a");
        assertThat(graph.messages(OnnxFields.GRAPH_NODES).map(node -> node.text(OnnxFields.NODE_NAME)))
                .containsExactly("one", "two");
    }

    /** Numbers that may be many are written together by some programs and one by one by others. */
    @Example
    void numbersAreReadTogetherAndOneByOne() {
        TensorProto tensor = TensorProto.newBuilder().addDims(2).addDims(-300).addAllFloatData(List.of(0.5f, -2f))
                .build();
        Message oneByOne = Message.read(tensor.toByteString().asReadOnlyByteBuffer());
        assertThat(oneByOne.integers(OnnxFields.TENSOR_DIMENSIONS)).containsExactly(2L, -300L);
        assertThat(oneByOne.numbers(OnnxFields.TENSOR_FLOATS, ByteBuffer::getFloat)).containsExactly(0.5f, -2f);
        byte[] together = new MessageWriter().add(OnnxFields.TENSOR_DIMENSIONS, bytes("02ac02")).toBytes();
        assertThat(Message.read(ByteBuffer.wrap(together)).integers(OnnxFields.TENSOR_DIMENSIONS))
                .containsExactly(2L, 300L);
        byte[] broken = new MessageWriter().add(OnnxFields.TENSOR_FLOATS, new byte[5]).toBytes();
        assertThatThrownBy(() -> Message.read(ByteBuffer.wrap(broken))
                .numbers(OnnxFields.TENSOR_FLOATS, ByteBuffer::getFloat))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("field 4 ends too early");
    }

    @Example
    void whatIsNoMessageIsToldAsSuch() {
        Map.of("0a05ff", "field 1 ends too early", "0affffffffffffffffff01", "field 1 ends too early",
                "0affffffff0f", "field 1 ends too early", "0d000000", "field 1 ends too early",
                "09000000", "field 1 ends too early", "08ffffffffffffffffffff01", "more than ten bytes",
                "0b", "a field of type 3, which is not supported", "0f", "a field of type 7",
                "88", "ends too early")
                .forEach((hex, why) -> assertThatThrownBy(() -> Message.read(ByteBuffer.wrap(bytes(hex)))).as(hex)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why));
    }

    @Example
    void aWrittenNetworkIsByteForByteWhatProtobufWrites() throws IOException {
        byte[] written = Files.readAllBytes(network());
        ModelProto model = ModelProto.parseFrom(written);
        assertThat(model.toByteArray()).isEqualTo(written);
        assertThat(model.getIrVersion()).isEqualTo(8);
        assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(18);
        assertThat(model.getGraph().getName()).isEqualTo("3-2-1");
        assertThat(model.getGraph().getNodeList()).extracting(NodeProto::getOpType)
                .containsExactly("Gemm", "Sigmoid", "Gemm");
        assertThat(model.getGraph().getNode(0).getAttribute(0).getI()).isEqualTo(1);
        assertThat(model.getGraph().getInitializer(0).getDimsList()).containsExactly(2L, 3L);
        assertThat(model.getUnknownFields().asMap()).isEmpty();
    }

    /** Whatever has become of a file, it is a network, or it is told what is wrong with it. */
    @Example
    void aDamagedFileIsReadOrRefused() throws IOException {
        byte[] whole = Files.readAllBytes(network());
        Path file = folder.resolve("damaged.onnx");
        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            for (int change : new int[] {0x01, 0x07, 0x80, 0xff}) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) change;
                Files.write(file, damaged);
                refused += isRefused(file) ? 1 : 0;
            }
            Files.write(file, Arrays.copyOf(whole, at));
            assertThat(isRefused(file)).as("the first %d bytes", at).isTrue();
        }
        assertThat(refused).isGreaterThan(whole.length);
    }

    private static boolean isRefused(Path file) {
        try {
            ModelWeights.read(file);
            return false;
        } catch (DataException e) {
            assertThat(e).hasMessageStartingWith(file + ": found ");
            return true;
        }
    }

    private static Path network() {
        Path file = folder.resolve("network.onnx");
        new ModelWeights(List.of(
                new Layer(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6), Matrix.of(1, 2, 7, 8), Activation.SIGMOID),
                new Layer(Matrix.of(1, 2, 9, 10), Matrix.of(1, 1, 11), Activation.LINEAR)), Map.of("logits", 2),
                Map.of("recipe", "näher")).write(file);
        return file;
    }

    private static Message read(UnknownFieldSet fields) {
        return Message.read(fields.toByteString().asReadOnlyByteBuffer());
    }

    private static UnknownFieldSet field(int number, UnknownFieldSet.Field.Builder field) {
        return UnknownFieldSet.newBuilder().addField(number, field.build()).build();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
