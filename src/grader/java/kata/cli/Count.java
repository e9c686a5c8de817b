package kata.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the value of an option to a whole number from 1 on. */
final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
        if (!value.matches("0*[1-9]\\d{0,8}")) {
            throw new TypeConversionException("'" + value + "' is not a whole number of at least 1");
        }
        return Integer.valueOf(value);
    }
}
