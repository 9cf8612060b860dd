package org.khet.office;

/**
 * The sample office has been put into an empty database. Published inside the transaction that does it, before the
 * server answers: a listener adds its own samples and all come or none.
 */
public record OfficeSeeded(OfficeId office) {}
