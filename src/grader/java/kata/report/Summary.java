package kata.report;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kata.data.Computer;
import kata.data.DataException;

/**
 * What {@code ./kata figures} has measured, as it writes it into {@code summary.json}.
 *
 * @param neighbours accuracy of the 10 nearest neighbours on the codes, from 0 to 1, by the model's name
 */
record Summary(String tier, String jdk, Machine machine, List<Model> models, Map<String, Double> neighbours) {

    /** Such as autoencoder-30; errors are squared, summed over the pixels and averaged over the images. */
    record Model(String name, int[] sizes, int epochs, double trainError, double testError, double seconds) {
    }

    record Machine(int cores, double memoryGiB, String backend) {
    }

    /** @throws DataException where the file is not what {@code ./kata figures} writes */
    static Summary read(Path file) {
        try {
            Summary summary = new Gson().fromJson(Files.readString(file), Summary.class);
            if (summary == null || summary.models == null || summary.neighbours == null || summary.machine == null
                    || summary.models.stream().anyMatch(model -> model == null || model.name == null)) {
                throw new JsonParseException("no models, neighbours and machine");
            }
            return summary;
        } catch (IOException e) {
            throw damaged(file, e.toString());
        } catch (JsonParseException | NumberFormatException e) {
            throw damaged(file, e.getMessage());
        }
    }

    Optional<Model> model(String name) {
        return models.stream().filter(model -> model.name.equals(name)).findFirst();
    }

    Computer computer() {
        return new Computer(machine.cores, machine.memoryGiB, jdk, machine.backend);
    }

    private static DataException damaged(Path file, String found) {
        return new DataException(file, found, "what ./kata figures has measured", "Make it anew: ./kata figures");
    }
}
