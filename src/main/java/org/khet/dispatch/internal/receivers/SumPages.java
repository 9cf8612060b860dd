package org.khet.dispatch.internal.receivers;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.Way;
import org.khet.dispatch.internal.receivers.Receiver.Kind;
import org.khet.dispatch.pages.SendForm;
import org.khet.dispatch.pages.SendPage.Choice;
import org.khet.dispatch.pages.SumPage;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;

/** Lays out who is going to get a letter, before the one press that sends it. */
final class SumPages {

    private SumPages() {}

    static SumPage page(
            Outgoing letter, Candidates all, SendForm form, List<Addressed> chosen, Set<String> has, Errors errors) {
        var fresh = chosen.stream().filter(one -> !has.contains(one.to().key())).toList();
        var had = chosen.size() - fresh.size();
        return new SumPage(
                letter.path(),
                letter.subject(),
                SendPages.lede(letter),
                form,
                Sending.words(fresh),
                had == 0 ? "" : text("dispatch.sum.had", Integer.toString(had)),
                parts(all, fresh),
                text("dispatch.sum.send", Integer.toString(fresh.size())),
                errors);
    }

    private static List<SumPage.Part> parts(Candidates all, List<Addressed> fresh) {
        var networks = new LinkedHashMap<String, String>();
        all.networks()
                .forEach(network ->
                        network.schools().forEach(school -> networks.put("u" + school.id(), network.name())));
        return Arrays.stream(Kind.values())
                .flatMap(kind -> byName(fresh, kind, networks).entrySet().stream()
                        .map(part -> part(kind, part.getKey(), part.getValue())))
                .toList();
    }

    private static Map<String, List<Addressed>> byName(List<Addressed> fresh, Kind kind, Map<String, String> networks) {
        var parts = new LinkedHashMap<String, List<Addressed>>();
        fresh.stream()
                .filter(one -> one.to().kind() == kind)
                .forEach(one -> parts.computeIfAbsent(
                                networks.getOrDefault(one.to().key(), SendPages.group(kind)),
                                name -> new java.util.ArrayList<>())
                        .add(one));
        return parts;
    }

    private static SumPage.Part part(Kind kind, String name, List<Addressed> those) {
        return new SumPage.Part(
                kind.name(),
                text("dispatch.sum.part", name, Integer.toString(those.size())),
                meta(those.getFirst()),
                those.stream().map(SumPages::choice).toList());
    }

    /** One that was typed is not ticked: its name goes along with the form. */
    private static Choice choice(Addressed one) {
        var typed = one.to().unit() == null && one.to().person() == null;
        return new Choice(typed ? "" : one.to().key(), one.to().name(), "", List.of(), false);
    }

    private static String meta(Addressed one) {
        var words = new StringJoiner(" · ");
        words.add(text("correspondence.purpose." + one.purpose()));
        if (one.due() != null) {
            words.add(text("dispatch.receiver.due", ThaiDate.brief(one.due())));
        }
        if (one.way() != Way.SYSTEM) {
            words.add(one.way().words());
        }
        return words.toString();
    }
}
