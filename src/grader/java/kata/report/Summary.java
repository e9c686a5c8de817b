package kata.report;

import com.google.gson.reflect.TypeToken;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kata.data.Computer;
import kata.data.DataException;
import kata.data.JsonFile;

/**
 * What {@code ./kata figures} has measured, as it writes it into {@code summary.json}.
 *
 * @param neighbours accuracy of the 10 nearest neighbours on the codes, from 0 to 1, by the model's name
 */
record Summary(String tier, Computer machine, List<Model> models, Map<String, Double> neighbours) {

    /** Such as autoencoder-30; errors are squared, summed over the pixels and averaged over the images. */
    record Model(String name, int[] sizes, int epochs, double trainError, double testError, double seconds) {
    }

    /** @throws kata.data.DataException where the file is not what {@code ./kata figures} writes */
    static Summary read(Path file) {
        return JsonFile.read(file, TypeToken.get(Summary.class), Summary::checked,
                "what ./kata figures has measured", "Make it anew: ./kata figures");
    }

    private static Summary checked(Summary read) {
        if (read.models == null || read.neighbours == null || read.machine == null
                || read.models.stream().anyMatch(model -> model == null || model.name == null)) {
            throw new IllegalArgumentException("no models, neighbours and machine");
        }
        return read;
    }

    Optional<Model> model(String name) {
        return models.stream().filter(model -> model.name.equals(name)).findFirst();
    }
}
