package org.khet.correspondence;

import java.time.LocalDate;

/**
 * A letter as another may refer to it (อ้างถึง) or answer it; never a secret one.
 *
 * @param number ที่, empty when it carries none
 * @param registerNumber where it was registered, e.g. 123/2569; empty before the unit has entered it
 */
public record ReceivedLetter(
        EntryId entry, String number, LocalDate dated, String sender, String subject, String registerNumber) {}
