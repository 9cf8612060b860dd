/** The door behind bench/run. */
final class Bench {

    private static final String USAGE = """
            bench/run SCENARIO [--rows N[,N…]] [--quick] [--data DIR]

              register             one client, a scan of 200 KB each
              register-concurrent  8 and 64 clients at one register, beside the same work straight over JDBC
              list, open, search   over --rows letters of one office (10000 if not said), one and 8 clients
              search-files         the register searched in the text of its files too (default 100,000 letters)
              reads                the three together on one loading
              mixed                60 people at a registry's morning for 5 minutes on 200,000 letters
              crash                kill -9 while 8 clients register, 30 times: nothing confirmed is lost
              start                to the first page, cold and warm; memory after load
              circular             one letter to 210 schools, 50 in a row; then every school registers one within a minute
              paper                a letter of one page, and a register of fifty
              sign                 a paper signed with a certificate, warm
              machine              the machine itself: cores, memory, fsyncs a second

              --quick   a small round in under 45 s
              --data    use this data directory and keep it (default: a temporary one)
            """;

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Options options;
        Scenario scenario;
        try {
            options = Options.read(args);
            scenario = scenario(options);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + USAGE);
            System.exit(2);
            return;
        }
        System.exit(scenario.run() ? 0 : 1);
    }

    private static Scenario scenario(Options options) {
        return switch (options.scenario()) {
            case "register" -> new Register(options);
            case "register-concurrent" -> new RegisterConcurrent(options);
            case "list" -> new Reads(options, true, false, false);
            case "open" -> new Reads(options, false, true, false);
            case "search" -> new Reads(options, false, false, true);
            case "search-files" -> new SearchFiles(options);
            case "reads" -> new Reads(options, true, true, true);
            case "mixed" -> new Mixed(options);
            case "crash" -> new Crash(options);
            case "start" -> new Start(options);
            case "circular" -> new Circular(options);
            case "paper" -> new Papers(options);
            case "sign" -> new Sign(options);
            case "machine" -> new MachineOnly(options);
            default -> throw new IllegalArgumentException("no such scenario: " + options.scenario());
        };
    }
}
