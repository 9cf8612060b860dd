import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a scenario found: a table for people and one last line of JSON for machines. */
final class Report {

    private final String scenario;
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<String> targets = new ArrayList<>();
    private int errors;

    Report(String scenario, long rows) {
        this.scenario = scenario;
        json.put("scenario", scenario);
        json.put("rows", rows);
        json.put("errors", 0);
    }

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
        System.out.flush();
    }

    void heading() {
        say("%-34s %8s %9s %9s %9s %9s %9s %7s", scenario, "count", "p50 ms", "p95 ms", "max ms", "cpu ms", "per s",
                "errors");
    }

    void step(String name, Round.Result r) {
        say("%-34s %8d %9.2f %9.2f %9.2f %9.2f %9.1f %7d   (client %.2f cpu ms)", name, r.nanos().length,
                r.percentileMs(50), r.percentileMs(95), r.percentileMs(100), r.cpuMsEach(), r.perSecond(), r.errors(),
                r.ownCpuMs() / Math.max(1, r.nanos().length));
        if (r.firstError() != null) {
            say("    first error: %s", r.firstError());
        }
        json.put(name + "_p50_ms", round(r.percentileMs(50)));
        json.put(name + "_p95_ms", round(r.percentileMs(95)));
        json.put(name + "_cpu_ms", round(r.cpuMsEach()));
        json.put(name + "_per_second", round(r.perSecond()));
        errors(r.errors());
    }

    void errors(int more) {
        errors += more;
        json.put("errors", errors);
    }

    void value(String name, Object value) {
        json.put(name, value instanceof Double d ? round(d) : value);
    }

    void atMost(String name, double value, double limit, String unit) {
        target(name, value, limit, unit, value <= limit, "≤");
    }

    void atLeast(String name, double value, double limit, String unit) {
        target(name, value, limit, unit, value >= limit, "≥");
    }

    private void target(String name, double value, double limit, String unit, boolean met, String sign) {
        targets.add(String.format(Locale.ROOT, "%-6s %-44s %10.2f %s (%s %s)", met ? "ok" : "MISSED", name, value, unit,
                sign, plain(limit)));
    }

    void print() {
        if (!targets.isEmpty()) {
            say("");
            targets.forEach(System.out::println);
        }
        say("");
        var line = new StringBuilder("{");
        json.forEach((name, value) -> {
            line.append(line.length() > 1 ? ", " : "").append('"').append(name).append("\": ");
            line.append(value instanceof String s ? '"' + Letters.escape(s) + '"' : String.valueOf(value));
        });
        System.out.println(line.append('}'));
        System.out.flush();
    }

    int errors() {
        return errors;
    }

    private static Object round(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return null;
        }
        return Math.round(value * 1000) / 1000.0;
    }

    private static String plain(double limit) {
        return limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
    }
}
