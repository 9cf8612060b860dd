package org.khet.dispatch;

import java.util.List;
import org.khet.office.OfficeId;
import org.khet.office.UnitId;

/** Which register a unit's letters are numbered in, and how the numbers look: as set, else the usual. */
public interface NumberForms {

    NumberForm of(OfficeId office, UnitId unit, Series series);

    /** Of every series, in their order. */
    List<NumberForm> all(OfficeId office, UnitId unit);

    /** The unit that keeps the office's registers: สารบรรณกลาง; the unit itself in an office without one. */
    UnitId officeRegisters(OfficeId office, UnitId unit);
}
