/** Describes the machine the other figures come from. */
final class MachineOnly extends Scenario {

    MachineOnly(Options options) {
        super(options);
    }

    @Override
    void measure() throws Exception {
        Machine.describe(khet.data, report);
    }
}
