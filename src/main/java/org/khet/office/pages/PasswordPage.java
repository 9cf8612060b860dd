package org.khet.office.pages;

import org.khet.platform.web.Errors;

/**
 * เปลี่ยนรหัสผ่าน.
 *
 * @param shortest fewest characters
 * @param first somebody else issued the password: nothing else can be done before
 */
public record PasswordPage(String userName, int shortest, boolean first, Errors errors) {}
