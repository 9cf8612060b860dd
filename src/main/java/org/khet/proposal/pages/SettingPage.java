package org.khet.proposal.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/** What the office allows. */
public record SettingPage(String own, List<Option> options, Errors errors) {}
