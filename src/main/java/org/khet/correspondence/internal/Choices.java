package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.khet.correspondence.Channel;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Secrecy;
import org.khet.correspondence.Speed;
import org.khet.correspondence.pages.LetterFields;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.platform.web.FileSize;
import org.khet.platform.web.KeptFile;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;

/** What the fields of a letter can be set to. */
@Component
class Choices {

    private final Office office;
    private final Letters letters;

    Choices(Office office, Letters letters) {
        this.office = office;
        this.letters = letters;
    }

    /** Earlier senders first, then the outside bodies and schools the office knows; each once. */
    List<String> senders(Actor actor) {
        var known = office.units(actor.office(), UnitKind.OUTSIDE, UnitKind.SCHOOL).stream()
                .map(Unit::name);
        return Stream.concat(letters.recentSenders(actor.office(), actor.unit()).stream(), known)
                .distinct()
                .toList();
    }

    /** The head of the office, whom most letters are addressed to. */
    String usualAddressee(Actor actor) {
        return actor.as().unitKind() == UnitKind.SCHOOL
                ? text("correspondence.addressee.of", actor.as().unitName())
                : text(
                        "correspondence.addressee.of",
                        office.profile(actor.office()).name());
    }

    /** The registrar of secret papers begins with a secret one: what is dropped on the form is then sealed from the first. */
    LetterFields emptyForm(Actor actor) {
        return LetterForm.empty(
                usualAddressee(actor), actor.may(Permission.KEEP_SECRETS) ? Secrecy.SECRET : Secrecy.NORMAL);
    }

    static List<Option> speeds() {
        return Arrays.stream(Speed.values())
                .map(speed -> new Option(speed.name(), text("correspondence.speed." + speed)))
                .toList();
    }

    /** None for those who may not register what is secret, unless they chose it all the same. */
    static List<Option> secrecies(Actor actor, boolean chosen) {
        return chosen || actor.may(Permission.KEEP_SECRETS) ? secrecies(Secrecy.values()) : List.of();
    }

    /** What a letter once registered can still be: a secret one never becomes an ordinary one. A reserved number has none yet. */
    static List<Option> secrecies(Actor actor, Entry entry, boolean chosen) {
        if (entry.state() == EntryState.RESERVED) {
            return secrecies(actor, chosen);
        }
        return entry.secret() ? secrecies(Secrecy.SECRET, Secrecy.VERY_SECRET, Secrecy.TOP_SECRET) : List.of();
    }

    private static List<Option> secrecies(Secrecy... levels) {
        return Arrays.stream(levels)
                .map(level -> new Option(level.name(), text("correspondence.secrecy." + level)))
                .toList();
    }

    static List<Option> channels() {
        return Channel.typed().stream()
                .map(channel -> new Option(channel.name(), text("correspondence.channel." + channel)))
                .toList();
    }

    static List<KeptFile> kept(List<StoredFile> files) {
        return files.stream()
                .map(file -> new KeptFile(file.id().toString(), file.name(), FileSize.of(file.size())))
                .toList();
    }
}
