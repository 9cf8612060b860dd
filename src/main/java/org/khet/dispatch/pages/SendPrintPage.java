package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Link;
import org.khet.platform.web.Option;
import org.khet.platform.web.Tab;

/**
 * พิมพ์ทะเบียนหนังสือส่ง (แบบที่ 14) for a day, a month or a range.
 *
 * @param registers the registers of the unit, the one chosen marked
 * @param units whose may be printed; empty where there is only one's own
 * @param series of the register chosen, as addresses name it
 */
public record SendPrintPage(
        String unit,
        String unitId,
        List<Option> units,
        List<Tab> registers,
        String series,
        DateBoxes from,
        DateBoxes to,
        Errors errors,
        List<Link> quick) {}
