package org.khet.platform.web;

/**
 * A file that was uploaded already and is kept while the form is mended.
 *
 * @param id sent again in the hidden field {@code <name>.kept}
 * @param size in words, e.g. 286 KB
 */
public record KeptFile(String id, String name, String size) {}
