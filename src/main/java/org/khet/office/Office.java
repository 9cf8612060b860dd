package org.khet.office;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other modules may ask about the office. */
public interface Office {

    /** Every office kept here, the first made first. */
    List<OfficeId> offices();

    /** The profile of the office: its names as screens and papers show them. */
    OfficeProfile profile(OfficeId office);

    /** The picture of its emblem, a PNG; empty as long as it has none. */
    Optional<byte[]> emblem(OfficeId office);

    /** Open units of the given kinds in the order of the office's own list; all kinds when none is given. */
    List<Unit> units(OfficeId office, UnitKind... kinds);

    /** The same with those that are closed: old letters still name them. */
    List<Unit> unitsEver(OfficeId office, UnitKind... kinds);

    /** Open schools in the order of the office's own list. */
    List<School> schools(OfficeId office);

    /** ขนาดโรงเรียน as the office sorts them, the smallest first. */
    List<String> schoolSizes(OfficeId office);

    /** ระดับชั้นที่จัดสอน as the office sorts them, the lowest first. */
    List<String> schoolLevels(OfficeId office);

    /** The unit, also when it is closed. */
    Optional<Unit> unit(OfficeId office, UnitId unit);

    /** People who work in the unit today, acting there or by a place of their own, the director first. */
    List<Person> people(OfficeId office, UnitId unit);

    Optional<Person> person(OfficeId office, PersonId person);

    /** Who works in the unit today in a role with this permission. */
    List<Person> peopleWho(OfficeId office, UnitId unit, Permission permission);

    /**
     * An open สถานศึกษา, as those who choose among schools may see it.
     *
     * @param network null when it is in none
     * @param size ขนาด in the office's words, empty when it is not known
     * @param level ระดับชั้นที่จัดสอน, empty when it is not known
     */
    record School(
            UnitId id,
            String name,
            String shortName,
            @Nullable UnitId network,
            String size,
            String level) {}
}
