package org.khet.proposal.internal.queue;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.khet.correspondence.Speed;
import org.khet.platform.list.Address;
import org.khet.platform.sql.Where;
import org.khet.platform.web.Chip;
import org.khet.platform.web.Option;
import org.khet.proposal.ProposalState;
import org.khet.proposal.Purpose;

/**
 * Which files are asked for.
 *
 * @param path of the list
 * @param q words of the title
 * @param speed name of a speed, empty for all
 * @param what name of a purpose in the queue, of a state in one's own list; empty for all
 */
record QueueFilter(String path, String q, String speed, String what) {

    static final String QUEUE = "/proposal";
    static final String OWN = "/proposal/own";
    private static final int LONGEST = 100;

    /** What makes no sense in an address is left out. */
    static QueueFilter of(String path, String q, String speed, String what) {
        var clean = q.strip().replace("\0", "").replace('\t', ' ');
        return new QueueFilter(
                path,
                clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST),
                names(Speed.values()).contains(speed) ? speed : "",
                (path.equals(QUEUE) ? names(Purpose.values()) : names(ProposalState.values())).contains(what)
                        ? what
                        : "");
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    Where where() {
        return new Where()
                .and("p.speed = :speed", "speed", speed.isEmpty() ? null : speed)
                .and(path.equals(QUEUE) ? "s.purpose = :what" : "p.state = :what", "what", what.isEmpty() ? null : what)
                .and("p.k like '%' || platform.th_key(:q) || '%'", "q", q.isEmpty() ? null : q);
    }

    Address address() {
        return Address.of(path).with("q", q).with("speed", speed).with("what", what);
    }

    private String without(String name) {
        return address().with(name, "").href();
    }

    List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        if (!q.isEmpty()) {
            chips.add(new Chip(text("proposal.chip.q", q), without("q")));
        }
        if (!speed.isEmpty()) {
            chips.add(new Chip(text("correspondence.speed." + speed), without("speed")));
        }
        if (!what.isEmpty()) {
            chips.add(new Chip(word(), without("what")));
        }
        return chips;
    }

    private String word() {
        return path.equals(QUEUE)
                ? Purpose.valueOf(what).words()
                : ProposalState.valueOf(what).words();
    }

    static List<Option> speeds() {
        var options = new ArrayList<Option>();
        options.add(new Option("", text("proposal.filter.speeds")));
        for (var speed : Arrays.asList(Speed.values()).reversed()) {
            options.add(new Option(speed.name(), text("correspondence.speed." + speed)));
        }
        return options;
    }

    List<Option> whats() {
        var options = new ArrayList<Option>();
        if (path.equals(QUEUE)) {
            options.add(new Option("", text("proposal.filter.purposes")));
            Arrays.stream(Purpose.values()).forEach(one -> options.add(new Option(one.name(), one.words())));
        } else {
            options.add(new Option("", text("proposal.filter.states")));
            Arrays.stream(ProposalState.values()).forEach(one -> options.add(new Option(one.name(), one.words())));
        }
        return options;
    }
}
