package org.khet.dispatch.pages;

import java.util.List;

/**
 * A file of a letter.
 *
 * @param address where it is opened
 * @param pages addresses of the pictures of its pages
 * @param warning what in it could run, empty when nothing
 */
public record Paper(String name, String size, String address, List<String> pages, String warning) {}
