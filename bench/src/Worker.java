import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** One person at a desk on a busy morning: looks, thinks, does the next thing, in a browser without JavaScript. */
final class Worker {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final int LOOKED_OVER = 20;

    private final Http http;
    private final String role;
    private final Letters letters;
    private final Fragments fragments;
    private final Timings timings;
    private final Random random;

    Worker(Http http, String role, Letters letters, Fragments fragments, Timings timings, Random random) {
        this.http = http;
        this.role = role;
        this.letters = letters;
        this.fragments = fragments;
        this.timings = timings;
        this.random = random;
    }

    /** One errand from its start to its end, which may be a few pages. */
    void errand() throws Exception {
        int p = random.nextInt(100);
        switch (role) {
            case "REGISTRY_CLERK" -> registry(p);
            case "GROUP_CLERK" -> desk(p, 35, 30);
            case "GROUP_DIRECTOR" -> desk(p, 25, 25);
            case "OFFICER" -> desk(p, 45, 0);
            default -> looking(p);
        }
    }

    private void registry(int p) throws Exception {
        if (p < 40) {
            register();
        } else if (p < 65) {
            next("/correspondence?state=TO_ROUTE");
        } else if (p < 85) {
            search();
        } else if (p < 95) {
            openSome("/correspondence");
        } else {
            print();
        }
    }

    /** @param own of a hundred errands those from งานของฉัน; @param register those from the group's register */
    private void desk(int p, int own, int register) throws Exception {
        if (p < own) {
            next("/");
        } else if (p < own + register) {
            next("/correspondence?state=TO_ASSIGN");
        } else if (p < 85) {
            search();
        } else {
            openSome("/correspondence");
        }
    }

    private void looking(int p) throws Exception {
        if (p < 40) {
            search();
        } else if (p < 80) {
            openSome("/correspondence");
        } else {
            get("work", "/");
        }
    }

    private void register() throws Exception {
        String page = get("receive_form", "/correspondence/receive");
        Forms.Form form = form(page, "/correspondence/receive");
        long i = letters.take();
        byte[][] body = letters.form(i, form.fields());
        Http.Answer answer = timings.time("receive", () -> moved(http.post(
                "/correspondence/receive", new String[] {Letters.MULTIPART}, body)));
        get("open", answer.headers().get("location"));
    }

    private void search() throws Exception {
        String page = get("search", "/correspondence?q=" + Api.encode(fragments.any()));
        open(page);
    }

    private void openSome(String list) throws Exception {
        open(get("list", list));
    }

    private void print() throws Exception {
        LocalDate day = LocalDate.now().minusDays(random.nextInt(200));
        String days = "from.day=%d&from.month=%d&from.year=%d".formatted(
                day.getDayOfMonth(), day.getMonthValue(), day.getYear() + 543);
        timings.time("print", () -> Scenario.expect(200, http.get("/correspondence/print?" + days)));
    }

    /** Opens a letter of a list and does what its page offers first. */
    private void next(String list) throws Exception {
        String letter = open(get(list.equals("/") ? "work" : "list", list));
        if (letter == null) {
            return;
        }
        think(1, 3);
        for (Forms.Form form : Forms.of(letter)) {
            if (form.fields().containsKey("version") && List.of("route", "enter", "assign", "acknowledge", "report").contains(form.verb())) {
                act(form);
                return;
            }
        }
    }

    private void act(Forms.Form form) throws Exception {
        Forms.Form filled = form;
        if (form.asks("act")) {
            filled = filled.choosing("act", random);
        }
        if (form.asks("person")) {
            filled = filled.choosing("person", random);
        }
        String body = filled.with("words", "ดำเนินการตามระเบียบ และรายงานให้ทราบ").encoded();
        Http.Answer answer = timings.time(form.verb(), () -> answered(http.post(
                form.action(), new String[] {FORM}, body.getBytes(StandardCharsets.UTF_8))));
        if (answer.status() == 422) {
            timings.beaten(form.verb());
        } else {
            get("open", answer.headers().get("location"));
        }
    }

    /** @return the letter's page, or null when the list is empty */
    private String open(String list) throws Exception {
        List<String> found = Forms.letters(list);
        if (found.isEmpty()) {
            return null;
        }
        think(1, 3);
        return get("open", found.get(random.nextInt(Math.min(LOOKED_OVER, found.size()))));
    }

    private String get(String name, String path) throws Exception {
        return timings.time(name, () -> Scenario.expect(200, http.get(path))).text();
    }

    private static Forms.Form form(String page, String action) {
        return Forms.of(page).stream().filter(form -> form.action().equals(action)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no form " + action));
    }

    private static Http.Answer moved(Http.Answer answer) {
        return answer.status() == 302 || answer.status() == 303 ? answer : Scenario.expect(303, answer);
    }

    /** An act is done and leads on, or is refused with the reason on the page. */
    private static Http.Answer answered(Http.Answer answer) {
        return answer.status() == 422 ? answer : moved(answer);
    }

    void think(double least, double most) throws InterruptedException {
        Thread.sleep((long) (1000 * (least + random.nextDouble() * (most - least))));
    }
}
