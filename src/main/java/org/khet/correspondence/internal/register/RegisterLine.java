package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Speed;

/**
 * A line of a register with what its letter says and where it stands.
 *
 * @param number in the register of {@code year} (พ.ศ.)
 * @param letterNumber ที่
 * @param secret only its registrar and those named on it see more of it than number and date
 * @param hidden what the reader may not see was left out
 */
record RegisterLine(
        UUID id,
        int year,
        int number,
        OffsetDateTime receivedAt,
        String letterNumber,
        LocalDate dated,
        String sender,
        String addressee,
        String subject,
        Speed speed,
        String remark,
        EntryState state,
        UUID atUnit,
        OffsetDateTime atSince,
        @Nullable LocalDate due,
        String note,
        boolean secret,
        boolean hidden) {

    /** By hand: a register page reads fifty of them, and looking every column up by name costs more than the query. */
    static RegisterLine of(ResultSet row) throws SQLException {
        var line = new RegisterLine(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getInt(3),
                row.getObject(4, OffsetDateTime.class),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                Speed.valueOf(row.getString(10)),
                row.getString(11),
                EntryState.valueOf(row.getString(12)),
                row.getObject(13, UUID.class),
                row.getObject(14, OffsetDateTime.class),
                row.getObject(15, LocalDate.class),
                row.getString(16),
                row.getBoolean(17),
                false);
        return row.getBoolean(18) ? line : line.withoutWhatIsSecret();
    }

    /** Number and date are all that is left. */
    private RegisterLine withoutWhatIsSecret() {
        return new RegisterLine(
                id,
                year,
                number,
                receivedAt,
                "",
                dated,
                "",
                "",
                text("correspondence.secret.hidden"),
                Speed.NORMAL,
                "",
                state,
                atUnit,
                atSince,
                null,
                "",
                true,
                true);
    }

    Cursor cursor() {
        return new Cursor(year, number);
    }
}
