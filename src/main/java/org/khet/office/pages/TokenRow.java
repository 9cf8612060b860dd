package org.khet.office.pages;

import java.util.List;

/**
 * A token in the list of its owner.
 *
 * @param scopes what it is for, in words
 * @param over its time is past
 * @param used when and from where it was last used, in words
 */
public record TokenRow(String id, String name, List<String> scopes, String expires, boolean over, String used) {}
