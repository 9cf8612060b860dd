package org.khet.correspondence.internal.counts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open letters of one age on one desk.
 *
 * @param person null for what nobody of the unit has been given
 * @param age place in {@link Pendency#AGES}
 * @param late past their due day, or past the limit of their speed
 */
record OpenDesk(UUID unit, @Nullable UUID person, int age, long letters, long late) {}
