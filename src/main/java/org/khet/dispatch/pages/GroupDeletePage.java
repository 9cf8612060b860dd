package org.khet.dispatch.pages;

/** A saved group of receivers is about to be deleted. */
public record GroupDeletePage(String name, String back, String action) {}
