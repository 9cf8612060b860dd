package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;

/** ยกเลิกเลข. */
public record CancelPage(String path, String printed, int version, List<Fact> facts, String reason, Errors errors) {}
