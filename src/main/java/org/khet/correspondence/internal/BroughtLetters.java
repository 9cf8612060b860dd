package org.khet.correspondence.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Channel;
import org.khet.correspondence.Deliveries;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.LetterId;
import org.khet.correspondence.Secrecy;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.UnitId;
import org.khet.platform.sql.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters sent from unit to unit in the system. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BroughtLetters implements Deliveries {

    private final JdbcClient jdbc;
    private final Letters letters;
    private final Entries entries;
    private final Trail trail;
    private final Clock clock;

    BroughtLetters(JdbcClient jdbc, Letters letters, Entries entries, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.entries = entries;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public LetterId lay(Actor sender, Parcel parcel) {
        var letter = new LetterId(TimeOrderedId.next());
        letters.add(sender.office(), letter, facts(parcel));
        letters.attach(sender.office(), letter, parcel.files());
        return letter;
    }

    private static LetterFacts facts(Parcel parcel) {
        return new LetterFacts(
                parcel.number(),
                parcel.dated(),
                parcel.sender(),
                parcel.addressee(),
                parcel.subject(),
                parcel.speed(),
                Secrecy.NORMAL,
                Channel.KHET,
                parcel.refersTo(),
                parcel.enclosures(),
                parcel.remark());
    }

    @Override
    public Map<UnitId, EntryId> bring(Actor sender, LetterId letter, List<Aim> to) {
        var aims = to.stream()
                .collect(Collectors.toMap(Aim::unit, Function.identity(), (first, again) -> first, LinkedHashMap::new))
                .values();
        var at = RegisterTime.now(clock).at();
        var brought = layBefore(sender.office(), letter, List.copyOf(aims), at);
        if (!brought.isEmpty()) {
            trail.write(sender, "delivered", new Trail.Matter(letter, false), null, Map.of("at", at.toString()));
        }
        return brought;
    }

    /** Who has it already keeps the one there is. */
    private Map<UnitId, EntryId> layBefore(OfficeId office, LetterId letter, List<Aim> to, OffsetDateTime at) {
        var brought = new LinkedHashMap<UnitId, EntryId>();
        jdbc.sql("""
                insert into correspondence.entry (office_id, letter_id, unit_id, purpose, due, state, at_unit, at_since,
                    sent_at, delivered)
                select :office, :letter, t.unit, t.purpose, t.due, 'WAITING', t.unit, :at, :at, true
                from unnest(:units::uuid[], :purposes::text[], :dues::date[]) t (unit, purpose, due)
                on conflict (office_id, letter_id, unit_id)
                    where delivered and state not in ('RETURNED_TO_SENDER', 'RECALLED') do nothing
                returning unit_id, id""")
                .param("office", office.value())
                .param("letter", letter.value())
                .param("units", to.stream().map(aim -> aim.unit().value()).toArray(UUID[]::new))
                .param("purposes", to.stream().map(aim -> aim.purpose().name()).toArray(String[]::new))
                .param("dues", to.stream().map(BroughtLetters::due).toArray(String[]::new))
                .param("at", at)
                .query((row, n) ->
                        Map.entry(new UnitId(row.getObject(1, UUID.class)), new EntryId(row.getObject(2, UUID.class))))
                .list()
                .forEach(one -> brought.put(one.getKey(), one.getValue()));
        return brought;
    }

    private static @Nullable String due(Aim aim) {
        return aim.due() == null ? null : aim.due().toString();
    }

    @Override
    public boolean recall(Actor sender, EntryId id, String why) {
        var entry = entries.lock(sender.office(), id).filter(Entry::delivered).orElseThrow();
        if (entry.state() != EntryState.WAITING) {
            return false;
        }
        var at = RegisterTime.now(clock).at();
        entries.move(
                sender.office(),
                entry,
                Move.to(EntryState.RECALLED, entry.unit(), at).saying(why));
        trail.write(sender, "recalled", entry.matter(), why, Map.of());
        return true;
    }
}
