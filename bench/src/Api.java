import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** One client of the API. */
final class Api {

    private final Http http;
    private final String[] headers;

    Api(Khet khet) throws Exception {
        this.http = khet.http();
        this.headers = new String[] {khet.authorization(), "Accept: application/json"};
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** One page of the register as JSON. */
    String received(String query) throws IOException {
        return get(Scenario.RECEIVED + "?" + query);
    }

    String get(String path) throws IOException {
        return Scenario.expect(200, http.get(path, headers)).text();
    }

    Http.Answer file(String path) throws IOException {
        return Scenario.expect(200, http.get(path, headers));
    }

    /** The ids on one page, in its order. */
    static List<String> ids(String page) {
        var ids = new ArrayList<String>();
        Matcher matcher = Scenario.ID.matcher(page);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }
}
