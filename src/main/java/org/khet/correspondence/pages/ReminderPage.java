package org.khet.correspondence.pages;

import org.khet.platform.web.Errors;

/**
 * แจ้งเตือนทางอีเมล of one person.
 *
 * @param place whose work is told
 * @param on whether the office sends mails at all
 */
public record ReminderPage(String place, String email, boolean on, Errors errors) {}
