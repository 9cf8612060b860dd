import java.nio.file.Path;
import java.util.Arrays;

/**
 * What was asked at the door.
 *
 * @param rows sizes to measure at, rising; empty: the scenario's own
 * @param data where the data directory is made; null: a temporary one that is removed
 */
record Options(Path root, String scenario, long[] rows, boolean quick, Path data) {

    static Options read(String[] args) {
        String scenario = null;
        long[] rows = {};
        boolean quick = false;
        Path data = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--quick" -> quick = true;
                case "--rows" -> rows = Arrays.stream(value(args, ++i).split(","))
                        .mapToLong(n -> Long.parseLong(n.replace("_", ""))).sorted().toArray();
                case "--data" -> data = Path.of(value(args, ++i)).toAbsolutePath();
                default -> {
                    if (args[i].startsWith("-") || scenario != null) {
                        throw new IllegalArgumentException("not understood: " + args[i]);
                    }
                    scenario = args[i];
                }
            }
        }
        if (scenario == null) {
            throw new IllegalArgumentException("no scenario given");
        }
        return new Options(Path.of(System.getProperty("khet.root")), scenario, rows, quick, data);
    }

    private static String value(String[] args, int i) {
        if (i >= args.length) {
            throw new IllegalArgumentException(args[i - 1] + " needs a value");
        }
        return args[i];
    }

    long most() {
        return rows.length == 0 ? 0 : rows[rows.length - 1];
    }

    /** The longer in a full round, the shorter in a quick one. */
    double seconds(double full, double quickly) {
        return quick ? quickly : full;
    }

    int count(int full, int quickly) {
        return quick ? quickly : full;
    }
}
