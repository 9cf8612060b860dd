package org.khet.correspondence.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;

/** ยกเลิกเลขรับ. */
public record CancelPage(
        String entry, String registerNumber, int version, List<Fact> facts, String reason, Errors errors) {}
