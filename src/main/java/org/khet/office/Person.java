package org.khet.office;

/**
 * A person as other modules may see them.
 *
 * @param name with title, e.g. นางสาวกมลชนก ใจงาม
 */
public record Person(PersonId id, String name, String position) {}
