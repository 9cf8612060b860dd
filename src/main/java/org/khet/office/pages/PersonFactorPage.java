package org.khet.office.pages;

/** The second factor of somebody, for the administrator. */
public record PersonFactorPage(String id, String name, boolean set) {}
