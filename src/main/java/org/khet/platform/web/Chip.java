package org.khet.platform.web;

/** A filter in force; {@code without} is the address of the list without it. */
public record Chip(String text, String without) {}
