package org.khet.office.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.office.Unit;

/**
 * One unit.
 *
 * @param kind in words
 * @param parent the network of a school
 * @param schools of a network
 */
public record UnitPage(Unit unit, String kind, @Nullable Unit parent, List<PersonRow> people, List<Unit> schools) {}
