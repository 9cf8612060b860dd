import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the forms of a page as a browser without JavaScript does, as far as these measurements need. */
final class Forms {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"]+)\"");
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern SELECT = Pattern.compile("(?s)<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*\\bvalue=\"([^\"]+)\"");
    private static final Pattern LETTER = Pattern.compile("href=\"(/correspondence/letters/[0-9a-f-]{36})\"");

    /**
     * A form with what its boxes can hold.
     *
     * @param fields its hidden fields
     * @param choices for each name the values of its check boxes or options
     */
    record Form(String action, Map<String, String> fields, Map<String, List<String>> choices) {

        String verb() {
            return action.substring(action.lastIndexOf('/') + 1);
        }

        boolean asks(String name) {
            return !choices.getOrDefault(name, List.of()).isEmpty();
        }

        /** Ticks or chooses one of the values a name can have. */
        Form choosing(String name, Random random) {
            List<String> values = choices.get(name);
            return with(name, values.get(random.nextInt(values.size())));
        }

        Form with(String name, String value) {
            var more = new LinkedHashMap<>(fields);
            more.put(name, value);
            return new Form(action, more, choices);
        }

        String encoded() {
            var text = new StringBuilder();
            fields.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                    .append(Api.encode(name)).append('=').append(Api.encode(value)));
            return text.toString();
        }
    }

    private Forms() {}

    static List<Form> of(String page) {
        var forms = new ArrayList<Form>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            String action = Scenario.first(ACTION, form.group(1));
            if (action != null) {
                forms.add(read(action, form.group(2)));
            }
        }
        return forms;
    }

    /** Addresses of the letters a page lists, each once. */
    static List<String> letters(String page) {
        return LETTER.matcher(page).results().map(match -> match.group(1)).distinct().toList();
    }

    private static Form read(String action, String inside) {
        var fields = new LinkedHashMap<String, String>();
        var choices = new LinkedHashMap<String, List<String>>();
        Matcher input = INPUT.matcher(inside);
        while (input.find()) {
            String name = Scenario.first(NAME, input.group(1));
            String value = Scenario.first(VALUE, input.group(1));
            if (name == null || value == null) {
                continue;
            }
            if (input.group(1).contains("type=\"hidden\"")) {
                fields.put(name, value);
            } else if (input.group(1).contains("type=\"checkbox\"")) {
                choices.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
        }
        Matcher select = SELECT.matcher(inside);
        while (select.find()) {
            String name = Scenario.first(NAME, select.group(1));
            if (name != null) {
                choices.put(name, OPTION.matcher(select.group(2)).results().map(option -> option.group(1)).toList());
            }
        }
        return new Form(action, fields, choices);
    }
}
