package org.khet.office;

/**
 * The sample office has been put into an empty database and stands. Published after {@link OfficeSeeded}, outside its
 * transaction, for samples of what is not done in one.
 *
 * @param password of all its people
 */
public record OfficeStands(OfficeId office, String password) {}
