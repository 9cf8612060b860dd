package org.khet.office.pages.admin;

/** A first password, shown this once. */
public record PasswordPage(String href, String name, String userName, String password) {

    @Override
    public String toString() {
        return "PasswordPage[" + userName + "]";
    }
}
