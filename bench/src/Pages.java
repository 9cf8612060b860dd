import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Signs in through the real form, like a browser without JavaScript, and reads pages. */
final class Pages {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CSRF_TURNED = Pattern.compile("value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private final Khet khet;

    Pages(Khet khet) {
        this.khet = khet;
    }

    Http signIn() throws IOException {
        return signIn("saraban");
    }

    Http signIn(String user) throws IOException {
        Http http = khet.http();
        String form = Scenario.expect(200, http.get("/sign-in")).text();
        String body = "user=" + Api.encode(user) + "&password=" + Api.encode(khet.password()) + "&_csrf=" + Api.encode(csrf(form));
        Http.Answer answer = http.post(
                "/sign-in",
                new String[] {"Content-Type: application/x-www-form-urlencoded"},
                body.getBytes(StandardCharsets.UTF_8));
        if (answer.status() / 100 != 3) {
            throw new IllegalStateException("the sample sign-in was refused: status " + answer.status());
        }
        return http;
    }

    Round.Act reader(String path) throws IOException {
        Http http = signIn();
        return () -> Scenario.expect(200, http.get(path));
    }

    static String csrf(String page) {
        String token = Scenario.first(CSRF, page);
        return token != null ? token : Scenario.first(CSRF_TURNED, page);
    }
}
