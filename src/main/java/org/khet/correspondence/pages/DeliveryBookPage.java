package org.khet.correspondence.pages;

import java.util.List;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Link;

/** พิมพ์สมุดส่งหนังสือ (แบบที่ 16) for a day or a range. */
public record DeliveryBookPage(DateBoxes from, DateBoxes to, Errors errors, List<Link> quick) {}
