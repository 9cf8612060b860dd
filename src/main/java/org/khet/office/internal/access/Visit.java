package org.khet.office.internal.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;

/**
 * All a session or a token knows: who, and the place chosen. What the person may do is read anew for every request, so
 * that one who is moved or whose account is closed loses the rights at once.
 *
 * @param place id of the membership chosen at "ทำในฐานะ", null for the first
 */
record Visit(OfficeId office, PersonId person, @Nullable UUID place) {}
