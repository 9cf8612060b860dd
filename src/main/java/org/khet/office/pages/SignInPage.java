package org.khet.office.pages;

import org.khet.platform.web.Errors;

/**
 * เข้าสู่ระบบ.
 *
 * @param office whole name of the office
 * @param user the user name typed before
 * @param to where to go afterwards
 * @param left just signed out
 */
public record SignInPage(String office, String user, String to, Errors errors, boolean left) {}
