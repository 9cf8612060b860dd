package org.khet.dispatch;

import org.khet.office.UnitId;

/**
 * How the numbers of a unit's letters look, and whose register they come from.
 *
 * @param series that was asked for
 * @param pattern {n} the number, {y} the year, e.g. ศธ 04299.1/ว {n}
 * @param registerUnit who keeps the register
 * @param registerSeries which of its registers: a circular may be counted together with ordinary letters
 * @param version of the row that says so; 0 where the usual stands
 */
public record NumberForm(
        Series series, String pattern, Source source, UnitId registerUnit, Series registerSeries, int version) {

    /** Whose numbers are taken. */
    public enum Source {
        /** ทะเบียนของหน่วยเอง. */
        OWN,
        /** ทะเบียนของสำนักงาน, kept at สารบรรณกลาง. */
        OFFICE,
        /** Circulars: together with the ordinary letters of the unit. */
        ORDINARY
    }

    /** The number as it is printed, in Arabic digits. */
    public String printed(int number, int year) {
        return pattern.replace("{n}", Integer.toString(number)).replace("{y}", Integer.toString(year));
    }
}
