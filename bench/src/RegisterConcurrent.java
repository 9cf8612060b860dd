import java.util.ArrayList;
import java.util.List;

/** Many clerks at one register, beside the same work done straight over JDBC; rounds alternate. */
final class RegisterConcurrent extends Scenario {

    RegisterConcurrent(Options options) {
        super(options);
    }

    @Override
    void measure() throws Exception {
        start();
        var confirmed = new Confirmed();
        warmUp(confirmed);
        report.heading();
        var ratios = new ArrayList<Double>();
        ratios.addAll(rounds(false, confirmed, 400));
        ratios.addAll(rounds(true, confirmed, 200));
        double lowest = ratios.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        report.value("ratio_to_jdbc", lowest);
        report.atLeast("lowest ratio to JDBC", lowest, 0.5, "");
        confirmed.report(khet, report);
    }

    private void warmUp(Confirmed confirmed) throws Exception {
        for (boolean withFile : new boolean[] {false, true}) {
            round.run(8, Integer.MAX_VALUE, options.seconds(15, 2), client -> registrar(withFile, confirmed));
        }
    }

    private List<Double> rounds(boolean withFile, Confirmed confirmed, int target) throws Exception {
        double seconds = options.seconds(8, 1.5);
        Round.Result eight = null;
        Round.Result many = null;
        Round.Result straight = null;
        try (var jdbc = new Straight(khet, letters, 8)) {
            for (int i = 0; i < options.count(4, 1); i++) {
                straight = and(straight, round.run(8, Integer.MAX_VALUE, seconds, c -> jdbc.registrar(c, withFile)));
                eight = and(eight, round.run(8, Integer.MAX_VALUE, seconds, c -> registrar(withFile, confirmed)));
                many = and(many, round.run(64, Integer.MAX_VALUE, seconds, c -> registrar(withFile, confirmed)));
            }
        }
        String kind = withFile ? "file" : "plain";
        report.step("jdbc_8_" + kind, straight);
        report.step("register_8_" + kind, eight);
        report.step("register_64_" + kind, many);
        report.atLeast("8 clients, " + kind, eight.perSecond(), target, "a second");
        report.atLeast("64 clients, " + kind, many.perSecond(), target, "a second");
        double ratio8 = eight.perSecond() / straight.perSecond();
        double ratio64 = many.perSecond() / straight.perSecond();
        report.value("ratio_to_jdbc_8_" + kind, ratio8);
        report.value("ratio_to_jdbc_64_" + kind, ratio64);
        return List.of(ratio8, ratio64);
    }

    private static Round.Result and(Round.Result before, Round.Result more) {
        return before == null ? more : before.and(more);
    }
}
