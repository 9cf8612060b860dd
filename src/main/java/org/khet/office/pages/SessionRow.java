package org.khet.office.pages;

/**
 * A place somebody is signed in.
 *
 * @param handle names it in the address of the button that ends it
 * @param device in words, e.g. Windows · Chrome
 * @param here the one the page is shown on
 */
public record SessionRow(String handle, String device, String address, String since, String lastUsed, boolean here) {}
