package problem2;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.ArrayList;
import java.util.List;
import kata.checks.CheckFailure;
import kata.checks.Failure;
import kata.data.Checkpoint;

/** A rule written and read as a checkpoint of a long training is, from which {@code figures --resume} goes on. */
final class RuleFile {
    private RuleFile() {
    }

    /** @throws CheckFailure where the rule has something in it that cannot be written or read */
    static UpdateRule copy(UpdateRule rule) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(rule);
        } catch (NotSerializableException e) {
            throw failure("has an object of " + e.getMessage() + ", which is not serializable");
        } catch (IOException e) {
            throw failure("cannot be written (" + e + ")");
        }
        List<String> refused = new ArrayList<>();
        try (ObjectInputStream objects = new Read(new ByteArrayInputStream(bytes.toByteArray()),
                rule.getClass().getClassLoader(), refused)) {
            return (UpdateRule) objects.readObject();
        } catch (ClassNotFoundException e) {    // thrown by a method readObject of the rule, which chose the message
            throw failure("cannot be read back (" + e.getClass().getName() + ")");
        } catch (IOException e) {
            throw failure("has an object of " + (refused.isEmpty() ? e.getMessage() : refused.get(0))
                    + ", which is not read back: matrices, numbers, arrays, collections and classes of your own are");
        }
    }

    private static CheckFailure failure(String why) {
        return new CheckFailure(new Failure("the rule " + why + "\na long training keeps its rules in a file, to go on "
                + "from: let a class of your own implement java.io.Serializable, or keep matrices and numbers alone",
                "a rule that cannot be kept in a file", Failure.Cause.CHECK, "", ""));
    }

    /** Finds the rule's own class, whichever loader has it. */
    private static final class Read extends ObjectInputStream {
        private final ClassLoader loader;

        /** @param refused gets the names of classes that a checkpoint must not have */
        Read(InputStream bytes, ClassLoader loader, List<String> refused) throws IOException {
            super(bytes);
            this.loader = loader;
            setObjectInputFilter(object -> {
                ObjectInputFilter.Status status = Checkpoint.CLASSES.checkInput(object);
                if (status == ObjectInputFilter.Status.REJECTED && object.serialClass() != null) {
                    refused.add(object.serialClass().getName());
                }
                return status;
            });
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass type) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(type.getName(), false, loader);
            } catch (ClassNotFoundException primitive) {
                return super.resolveClass(type);
            }
        }
    }
}
