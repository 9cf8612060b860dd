package org.khet.dispatch.internal.receivers;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.khet.correspondence.Purpose;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.Way;
import org.khet.dispatch.internal.receivers.Receiver.Kind;
import org.khet.dispatch.pages.SendForm;
import org.khet.dispatch.pages.SendPage;
import org.khet.dispatch.pages.SendPage.Choice;
import org.khet.office.Office.School;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/** Lays out the choosing of receivers: sets first, schools by network, then the rest. */
final class SendPages {

    private final Outgoing letter;
    private final Candidates all;
    private final SendForm form;
    private final Picking picking;

    /** @param has keys of those that have the letter already */
    SendPages(Outgoing letter, Candidates all, SendForm form, Set<String> has, Set<String> chosen) {
        this.letter = letter;
        this.all = all;
        this.form = form;
        this.picking = new Picking(all, form, has, chosen);
    }

    SendPage page(Errors errors) {
        return new SendPage(
                letter.path(),
                letter.subject(),
                lede(letter),
                form,
                sets(),
                picking.unitsPart(),
                picking.networks(),
                picking.outsidePart(),
                picking.people(),
                purposes(),
                ways(),
                picking.count(),
                form.sought().isBlank() ? "" : form.sought().strip(),
                errors);
    }

    static String lede(Outgoing letter) {
        return text("dispatch.send.lede", letter.printed(), ThaiDate.brief(letter.dated()), letter.addressee())
                .replace("\n", " ");
    }

    private List<Choice> sets() {
        var sets = new ArrayList<Choice>();
        add(sets, Sets.SCHOOLS, text("dispatch.send.all-schools"), all.schools().count());
        all.sizes().forEach(word -> add(sets, Sets.size(word), word, schools(word, School::size)));
        all.levels().forEach(word -> add(sets, Sets.level(word), word, schools(word, School::level)));
        for (var group : all.groups()) {
            var name = text("dispatch.send.group", group.name());
            add(sets, Sets.group(group), name, group.members().size());
        }
        return sets;
    }

    private long schools(String word, Function<School, String> sorted) {
        return all.schools().filter(school -> sorted.apply(school).equals(word)).count();
    }

    private static void add(List<Choice> sets, String value, String label, long count) {
        if (count > 0) {
            sets.add(new Choice(value, label, text("dispatch.send.count", Long.toString(count)), List.of(), false));
        }
    }

    private static List<Option> purposes() {
        return Arrays.stream(Purpose.values())
                .map(one -> new Option(one.name(), text("correspondence.purpose." + one)))
                .toList();
    }

    static List<Option> ways() {
        return Arrays.stream(Way.values())
                .filter(way -> way != Way.SYSTEM)
                .map(way -> new Option(way.name(), way.words()))
                .toList();
    }

    static String group(Kind kind) {
        return text("dispatch.group." + kind);
    }
}
