package org.khet.correspondence.pages;

import java.util.List;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Link;

/** พิมพ์ทะเบียนหนังสือรับ (แบบที่ 13) for a day, a month or a range. */
public record PrintPage(String unit, String unitId, DateBoxes from, DateBoxes to, Errors errors, List<Link> quick) {}
