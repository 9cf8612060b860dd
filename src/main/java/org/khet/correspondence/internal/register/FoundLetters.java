package org.khet.correspondence.internal.register;

import java.util.List;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.LetterSearch;
import org.khet.correspondence.ReceivedLetter;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.springframework.stereotype.Service;

/** Looks letters up in a register for who wants to refer to them. */
@Service
class FoundLetters implements LetterSearch {

    private static final int LONGEST = 200;

    private final RegisterLines lines;
    private final Registry registry;

    FoundLetters(RegisterLines lines, Registry registry) {
        this.lines = lines;
        this.registry = registry;
    }

    @Override
    public List<ReceivedLetter> search(Actor actor, String words, int most) {
        var unit = registry.unit(actor, null);
        if (unit.isEmpty() || !actor.may(Permission.SEE_UNIT_LETTERS)) {
            return List.of();
        }
        var clean = words.strip().replace("\0", "");
        var asked = clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
        var query = RegisterQuery.words(actor, unit.get().id(), asked.isEmpty() ? null : asked, null, null);
        return lines.list(query, most).stream()
                .filter(line -> !line.secret())
                .map(FoundLetters::letter)
                .toList();
    }

    private static ReceivedLetter letter(RegisterLine line) {
        return new ReceivedLetter(
                new EntryId(line.id()),
                line.letterNumber(),
                line.dated(),
                line.sender(),
                line.subject(),
                line.number() + "/" + line.year());
    }
}
