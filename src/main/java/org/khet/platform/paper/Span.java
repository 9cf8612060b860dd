package org.khet.platform.paper;

/** A stretch of text in one style. A tab goes on to the hanging indent, a line feed begins a new line. */
public record Span(String text, TextStyle style) {}
