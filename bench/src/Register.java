/** One clerk registers one letter after the other, each with its scan. */
final class Register extends Scenario {

    Register(Options options) {
        super(options);
    }

    @Override
    void measure() throws Exception {
        start();
        var confirmed = new Confirmed();
        Round.Client clerk = client -> registrar(true, confirmed);
        round.run(1, options.count(1500, 150), options.seconds(30, 6), clerk);
        report.heading();
        Round.Result result = round.run(1, options.count(2000, 300), options.seconds(60, 12), clerk);
        report.step("register", result);
        report.atMost("register p50", result.percentileMs(50), 25, "ms");
        report.atMost("register processor time", result.cpuMsEach(), 20, "ms");
        confirmed.report(khet, report);
    }
}
