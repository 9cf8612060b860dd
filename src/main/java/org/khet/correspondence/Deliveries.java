package org.khet.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.office.UnitId;

/**
 * ส่งหนังสือถึงกันในระบบ: a letter of one unit is put before others, who enter it in their own registers. What it says and its
 * files are kept once however many get it. Who may send what is for the caller to say; all of it is in the caller's transaction.
 */
public interface Deliveries {

    /** Lays the letter down as its receivers will see it. */
    LetterId lay(Actor sender, Parcel parcel);

    /**
     * Puts a letter laid down before each of the units. One that has it already, waiting or entered, does not get it again:
     * it is not in the answer.
     */
    Map<UnitId, EntryId> bring(Actor sender, LetterId letter, List<Aim> to);

    /** เรียกคืน from a unit; false when it has entered or returned it, or had it recalled already. */
    boolean recall(Actor sender, EntryId entry, String why);

    /**
     * What the letter says.
     *
     * @param number ที่
     * @param sender จาก
     * @param addressee ถึง
     * @param refersTo อ้างถึง
     */
    record Parcel(
            String number,
            LocalDate dated,
            String sender,
            String addressee,
            String subject,
            Speed speed,
            String refersTo,
            List<String> enclosures,
            String remark,
            List<FileId> files) {}

    /** A unit that gets it, what for, and until when it is asked to act. */
    record Aim(UnitId unit, Purpose purpose, @Nullable LocalDate due) {}
}
